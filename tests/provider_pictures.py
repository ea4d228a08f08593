"""Pictures like photographs, drawn by rule: skies, hills, streets, faces out of focus, cloth, printed pages."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

KINDS = ("hills", "street", "portrait", "cloth", "page", "leaves")


def field(dice: np.random.Generator, size: tuple[int, int], slope: float) -> np.ndarray:
    """Return noise whose amplitude falls with the frequency to this power, with a deviation of 1."""
    width, height = size
    fy, fx = np.fft.fftfreq(height)[:, None], np.fft.rfftfreq(width)[None, :]
    radius = np.hypot(fx, fy)
    radius[0, 0] = np.inf
    shape = (height, width // 2 + 1)
    spectrum = (dice.normal(size=shape) + 1j * dice.normal(size=shape)) / radius**slope
    found = np.fft.irfft2(spectrum, s=(height, width))
    return found / found.std()


def _hills(dice: np.random.Generator, size: tuple[int, int]) -> np.ndarray:
    """Return a sky, and ridges before it, each nearer, darker and rougher than the last."""
    width, height = size
    down = np.linspace(0, 1, height)[:, None, None]
    picture = np.array([150, 185, 225]) * (1 - down) + np.array([225, 228, 230]) * down
    picture = picture + 6 * field(dice, size, 2.2)[..., None]
    rows = np.arange(height)[:, None]
    for n in range(5):
        line = np.cumsum(np.cumsum(dice.normal(size=width)))
        line = line - np.linspace(line[0], line[-1], width)
        ridge = height * (0.3 + 0.14 * n) + height * 0.06 * line / (np.abs(line).max() + 1)
        tone = np.array([90, 110, 105]) * (1.3 - 0.2 * n) + dice.normal(size=3) * 8
        rough = (4 + 6 * n) * field(dice, size, 1.5 - 0.1 * n)
        picture = np.where((rows > ridge[None, :])[..., None], tone + rough[..., None], picture)
    return picture


def _street(dice: np.random.Generator, size: tuple[int, int]) -> np.ndarray:
    """Return fronts of houses with rows of windows, cars and signs."""
    width, height = size
    made = Image.new("RGB", size, (176, 190, 205))
    pen, x = ImageDraw.Draw(made), 0
    while x < width:
        wide, top = int(dice.integers(width // 10, width // 4)), int(dice.integers(height // 10, height // 2))
        tone = tuple(int(v) for v in dice.integers(70, 200, 3))
        pen.rectangle((x, top, x + wide, height), fill=tone)
        step, storey = int(dice.integers(18, 44)), int(dice.integers(24, 60))
        for wx in range(x + 6, x + wide - step // 2, step):
            for wy in range(top + 8, height - storey, storey):
                glass = tuple(int(v) for v in dice.integers(20, 110, 3))
                pen.rectangle((wx, wy, wx + step // 2, wy + storey // 2), fill=glass)
        x += wide
    for _ in range(12):
        at = tuple(int(v) for v in dice.integers(0, [width, height]))
        pen.text(
            at, "OPEN 24 HOURS", fill=(240, 240, 230), font=ImageFont.load_default(int(dice.integers(14, 40)))
        )
    picture = np.asarray(made.filter(ImageFilter.GaussianBlur(0.8)), np.float32)
    return picture + 5 * field(dice, size, 1.2)[..., None]


def _portrait(dice: np.random.Generator, size: tuple[int, int]) -> np.ndarray:
    """Return soft lights out of focus, a face and hair before them."""
    width, height = size
    made = Image.new("RGB", size, tuple(int(v) for v in dice.integers(20, 90, 3)))
    pen = ImageDraw.Draw(made)
    for _ in range(30):
        x, y = dice.integers(0, [width, height])
        r = int(dice.integers(width // 40, width // 10))
        pen.ellipse((x - r, y - r, x + r, y + r), fill=tuple(int(v) for v in dice.integers(40, 220, 3)))
    made = made.filter(ImageFilter.GaussianBlur(width / 50))
    pen = ImageDraw.Draw(made)
    face = (width * 0.3, height * 0.15, width * 0.7, height * 0.8)
    pen.ellipse(
        (face[0] - width * 0.06, face[1] - height * 0.08, face[2] + width * 0.06, height), fill=(46, 34, 28)
    )
    pen.ellipse(face, fill=(212, 170, 146))
    for side in (0.42, 0.58):
        pen.ellipse(
            (width * side - 18, height * 0.4 - 9, width * side + 18, height * 0.4 + 9), fill=(40, 30, 30)
        )
    pen.arc((width * 0.42, height * 0.55, width * 0.58, height * 0.66), 20, 160, fill=(150, 70, 70), width=8)
    picture = np.asarray(made.filter(ImageFilter.GaussianBlur(2)), np.float32)
    inside = np.asarray(
        Image.fromarray((np.asarray(made)[..., 0] == 46).astype(np.uint8) * 255).filter(
            ImageFilter.GaussianBlur(3)
        )
    )
    return (
        picture
        + 3 * field(dice, size, 1.6)[..., None]
        + (inside / 255 * 14 * field(dice, size, 0.8))[..., None]
    )


def _cloth(dice: np.random.Generator, size: tuple[int, int]) -> np.ndarray:
    """Return a woven pattern that repeats, in folds."""
    width, height = size
    y, x = np.mgrid[:height, :width].astype(np.float32)
    bend = 12 * field(dice, size, 3.0)
    period = float(dice.uniform(14, 40))
    weave = np.sin(2 * np.pi * (x + bend) / period) + np.sin(2 * np.pi * (y + bend) / (period * 0.75))
    light = 130 + 35 * field(dice, size, 2.5) + 22 * np.sign(weave) + 5 * field(dice, size, 0.6)
    return light[..., None] * (0.7 + 0.3 * dice.random(3))


def _page(dice: np.random.Generator, size: tuple[int, int]) -> np.ndarray:
    """Return a printed page under uneven light."""
    width, height = size
    made = Image.new("RGB", size, (238, 236, 230))
    pen, font = ImageDraw.Draw(made), ImageFont.load_default(22)
    for y in range(40, height - 40, 34):
        words = " ".join(
            "".join(chr(97 + int(c)) for c in dice.integers(0, 26, int(n))) for n in dice.integers(2, 10, 14)
        )
        pen.text((50, y), words[: width // 13], fill=(35, 35, 40), font=font)
    shade = 6 * field(dice, size, 2.5) + 1.2 * field(dice, size, 0.2)
    return np.asarray(made, np.float32) + shade[..., None]


def _leaves(dice: np.random.Generator, size: tuple[int, int]) -> np.ndarray:
    """Return dense foliage: many small edges."""
    green = field(dice, size, 1.1)
    edges = np.sign(field(dice, size, 1.6)) * 18
    picture = np.stack([0.7 * green, green, 0.45 * green], -1) * 26 + np.array([86, 112, 62])
    return picture + edges[..., None] + 14 * field(dice, size, 2.0)[..., None]


def photograph(kind: str, seed: int = 0, size: tuple[int, int] = (1024, 1024)) -> Image.Image:
    """Return a picture of a kind with the noise of a sensor, as a camera would save it."""
    made = {
        "hills": _hills,
        "street": _street,
        "portrait": _portrait,
        "cloth": _cloth,
        "page": _page,
        "leaves": _leaves,
    }
    dice = np.random.default_rng([seed, KINDS.index(kind)])
    picture = made[kind](dice, size)
    picture = picture + dice.normal(scale=1.2, size=picture.shape)
    return Image.fromarray(np.clip(np.rint(picture), 0, 255).astype(np.uint8))
