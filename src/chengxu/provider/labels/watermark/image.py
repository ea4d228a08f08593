"""The mark of a picture: put into its brightness, more where texture hides it, and found again.

The waves are made as strong as the picture asks: those that it drowns grow, those that it carries by itself shrink.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from chengxu.provider.labels.watermark.chance import LEAST_CHANCE, chance
from chengxu.provider.labels.watermark.code import CHECK, decoded, encoded
from chengxu.provider.labels.watermark.evened import SHORTEST, Plane, evened, folded, scaled
from chengxu.provider.labels.watermark.lattice import KEPT, likeness, sides_found
from chengxu.provider.labels.watermark.pattern import GRID, Pattern, pattern, plane, signs
from chengxu.provider.labels.watermark.sight import VIEWS, carried, exact, sight, views

Pixels = NDArray[np.uint8]

TILE = 128
"""Pixels of a tile's side, about: it is a whole part of the shortest side, so that it is known wherever all of a picture is."""
FEWEST, MOST = 4, 8
"""Tiles along the shortest side: larger pictures have larger tiles, since they are shown at the same size."""
USUAL = (1024, 1080, 832, 1152, 1216, 1344, 1440, 1536, 2048)
"""Shortest sides of usual pictures: where one was cut, its tiles are as large as before."""
EXACT = 2048
"""Pixels of the shortest side up to which tiles need not be whole numbers of pixels."""
CLEARNESS = 42.5
"""dB: how far the mark stays below the picture (PSNR over all channels): a house setting above the goal of 42."""
BLOCK = 8
QUIET, LOUD, GROWTH = 1.0, 16.0, 0.7
"""Pixels over which texture is measured; texture (deviation in grey levels) from and up to which a mark grows, and the power with which it does."""
ROUNDS, WANTED, GAIN = 2, 0.6, 0.9
"""How often the waves are weighed anew, the agreement that each is to have, and how fast it grows."""
LEVELS = 3
WIDEST = 140.0
"""Scales that are looked at, and pixels of a tile's side, where it is known, at the first of them at which it is tried."""
TRIALS = (LEVELS * KEPT + len(USUAL) + MOST - FEWEST + 1) * GRID * GRID * VIEWS
"""Places that are tried in a picture, at most."""


def marked(pixels: Pixels, mark: bytes, key: bytes, clearness: float = CLEARNESS) -> Pixels:
    """Return pixels (height, width, 1 or 3) with eight bytes in their brightness; `clearness` is the PSNR in dB."""
    found = pattern(key)
    room, wanted = _room(_grey(pixels)), signs(found, encoded(mark))
    size = found.size.copy()
    made = _added(pixels, found, size * wanted, room, clearness)
    for _ in range(ROUNDS):
        size *= np.clip(1 + GAIN * (WANTED - wanted * _agreement(made, found)), 0.5, 2)
        size = np.clip(size / np.median(size / found.size), found.size / 3, found.size * 3)
        made = _added(pixels, found, size * wanted, room, clearness)
    return made


def tiles_along(shortest: int) -> int:
    """Return how many tiles lie along the shortest side of a picture, given in pixels."""
    return min(max(shortest // TILE, FEWEST), MOST)


def _added(pixels: Pixels, found: Pattern, size: Plane, room: Plane, clearness: float) -> Pixels:
    height, width = room.shape
    shortest = min(height, width)
    tiles = tiles_along(shortest)
    if shortest <= EXACT:
        block = plane(found, found.turn * size, shortest, tiles)
    else:
        block = plane(found, found.turn * size, round(shortest / tiles))
    times = (-(-height // len(block)), -(-width // len(block)))
    wave = np.tile(block, times)[:height, :width] * room
    strength = 255 * 10 ** (-clearness / 20) / np.sqrt(np.mean(wave**2))
    return np.clip(np.rint(pixels + (wave * np.float32(strength))[..., None]), 0, 255).astype(np.uint8)


def _agreement(pixels: Pixels, found: Pattern) -> Plane:
    """Return how far each wave of a marked picture agrees with the pattern, from -1 to 1."""
    picture = image(pixels)
    length = min(picture.size) / tiles_along(min(picture.size))
    for level in range(LEVELS):
        small = scaled(picture, level)
        if small is None:
            break
        grey, (down, across) = small
        if length * down > WIDEST:
            continue
        fold = folded(evened(grey), np.diag([length * down, length * across]))
        near = (-GRID / length * (0.5 / down - 0.5) - 0.25, -GRID / length * (0.5 / across - 0.5) - 0.25)
        return exact(views(fold, found)[0], found, near) / found.size
    return np.full(len(found.waves), WANTED, np.float32)


def image(pixels: Pixels) -> Image.Image:
    """Return pixels as a picture."""
    return Image.fromarray(pixels[..., 0] if pixels.shape[2] == 1 else pixels)


def _grey(pixels: Pixels) -> Plane:
    if pixels.shape[2] == 1:
        return pixels[..., 0].astype(np.float32)
    return np.asarray(pixels @ np.array([0.299, 0.587, 0.114], np.float32), np.float32)


def _room(grey: Plane) -> Plane:
    """Return how strong a mark may be at each pixel: by the least texture around, so that it does not show beside an edge."""
    height, width = grey.shape
    small = -(-width // BLOCK), -(-height // BLOCK)
    rough = np.minimum(np.abs(grey - _sized(_sized(grey, small), (width, height))), LOUD)
    padded = np.pad(_sized(rough, small), 1, mode="edge")
    least = np.min([padded[a : a + small[1], b : b + small[0]] for a in range(3) for b in range(3)], 0)
    return np.clip(_sized(least, (width, height)), QUIET, LOUD) ** np.float32(GROWTH)


def _sized(values: Plane, size: tuple[int, int]) -> Plane:
    """Return a plane at another width and height."""
    how = Image.Resampling.BOX if size[0] < values.shape[1] else Image.Resampling.BILINEAR
    return np.asarray(Image.fromarray(values, "F").resize(size, how))


def seen(picture: Image.Image, key: bytes) -> tuple[bytes | None, float, float] | None:
    """Return the eight bytes in a picture, their score and the chance of it in an unmarked one; None where there are none.

    The bytes are None where a mark is there for sure but cannot be read any more.
    """
    found, unread = pattern(key), 0.0
    for fold in _folds(picture):
        one = sight(fold, found)
        by_chance = chance(one.score, TRIALS)
        mark = decoded(carried(one, found)) if by_chance <= LEAST_CHANCE * 2**CHECK else None
        if mark is not None:
            return mark, one.score, by_chance / 2**CHECK
        unread = max(unread, one.score)
    by_chance = chance(unread, TRIALS)
    return (None, unread, by_chance) if by_chance <= LEAST_CHANCE else None


def _folds(picture: Image.Image) -> Iterator[Plane]:
    """Yield a picture folded along the sides that its tiles may have: as if it had never been scaled, then as it looks."""
    for level in range(LEVELS):
        small = scaled(picture, level)
        if small is None:
            return
        grey, (down, across) = small
        even = evened(grey)
        whole = (min(picture.size) / n for n in range(MOST, FEWEST - 1, -1))
        cut = (side / tiles_along(side) for side in USUAL)
        for side in dict.fromkeys((*whole, *cut)):
            if SHORTEST <= side * down <= WIDEST and (level == 0 or side * down > WIDEST / 2):
                yield folded(even, np.diag([side * down, side * across]))
        for sides in sides_found(likeness(even)):
            yield folded(even, sides)
