"""Watermarks against what happens to files: attack by attack, how many marks are read again, how surely, how fast.

Run `python bench/watermarks.py [SEEDS]`. Pictures of 1024 pixels and sounds of 12 seconds, drawn by rule (tests/provider_pictures.py,
tests/provider_tunes.py): no photograph and no recording is shipped, and real ones may fare better or worse. A printed page is told
apart from the others: most of it is white and the rest black. Goals: PSNR 42 dB, 99 % of the marks on each attack but the turns and the
aspect, where it is 95 %; sounds 23 dB; 200 ms to find a mark; one wrong find in a million. `invisible-watermark` needs torch, so its
figures are not measured here but quoted (external).
"""

from __future__ import annotations

import sys
from pathlib import Path
from time import process_time

import numpy as np
from PIL import Image

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

import provider_pictures
import provider_tunes
from chengxu.labels import watermark
from chengxu.provider.labels.watermark import image, sound, tone, words
from chengxu.provider.labels.watermark.chance import chance
from chengxu.provider.labels.watermark.pattern import GRID, pattern
from chengxu.provider.labels.watermark.sight import VIEWS, sight
from provider_attacks import PICTURES, SOUNDS

NUMBER, SIDE = "bench-content-1", 1024
MARK = bytes.fromhex(watermark.mark_of(NUMBER))
QUOTED = {
    "JPEG quality 75": (".57", "1.00"), "JPEG quality 50": (".54", "1.00"), "JPEG quality 30": (".56", ".59"),
    "resized to 75 %": (".58", ".45"), "resized to 50 %": (".54", ".43"), "cropped to 90 %": (".53", ".55"),
    "cropped to 50 %": (".47", ".54"), "noise of 5 levels": (".96", "1.00"), "flipped": (".40", ".38"),
}  # fmt: skip
"""External: mean bit accuracy of invisible-watermark 0.2.0 with 32 bits, dwtDct (38.6 dB) and dwtDctSvd (38.3 dB), measured elsewhere."""


def psnr(before: np.ndarray, after: np.ndarray) -> float:
    """Return the clearness of a mark in dB."""
    return float(10 * np.log10(255**2 / np.mean((before.astype(float) - after) ** 2)))


def pictures(seeds: int) -> None:
    """Print what marks in pictures outlast."""
    found: dict[tuple[str, bool], list[tuple[bool, float, float]]] = {}
    clear, made, page = [], [], "page"
    for kind in provider_pictures.KINDS:
        for seed in range(seeds):
            before = provider_pictures.photograph(kind, 100 + seed, (SIDE, SIDE))
            pixels = np.asarray(before)
            begun = process_time()
            after = image.marked(pixels, MARK, watermark.HOUSE_KEY)
            made.append(process_time() - begun)
            clear.append(psnr(pixels, after))
            for name, attack in PICTURES.items():
                harmed = attack(Image.fromarray(after))
                begun = process_time()
                one = image.seen(harmed, watermark.HOUSE_KEY)
                spent = process_time() - begun
                read = one is not None and one[0] == MARK
                found.setdefault((name, kind == page), []).append((read, one[1] if one else 0, spent))
    print(
        f"pictures {SIDE} x {SIDE}: PSNR {min(clear):.2f} to {max(clear):.2f} dB, put in {1000 * np.median(made):.0f} ms"
    )
    print(
        f"{'':28}{'marks read':>12}{'page':>8}{'least score':>13}{'ms':>6}{'most':>6}   dwtDct, dwtDctSvd (external)"
    )
    for name in PICTURES:
        rows = found[name, False]
        share = [np.mean([r for r, *_ in found[name, is_page]]) for is_page in (False, True)]
        times = [1000 * t for *_, t in rows]
        print(
            f"{name:28}{share[0]:12.3f}{share[1]:8.2f}{min(s for _, s, _ in rows):13.1f}{np.median(times):6.0f}{max(times):6.0f}"
            f"   {', '.join(QUOTED.get(name, ('', '')))}"
        )


def sounds(seeds: int) -> None:
    """Print what marks in sounds outlast: whole marks, and of a part of three seconds the bits of the word that is in it."""
    right, bits, clear, times = {}, {}, [], []
    wanted = words.words_of(words.encoded(MARK))
    for kind in provider_tunes.KINDS:
        for seed in range(seeds):
            before = provider_tunes.tune(kind, 100 + seed).astype(np.float32)
            after = _marked(before, 44_100)
            clear.append(float(10 * np.log10((before**2).sum() / ((after - before) ** 2).sum())))
            for name, attack in SOUNDS.items():
                harmed = attack(after, 44_100)
                if harmed is None:
                    continue
                begun = process_time()
                one = sound.seen(harmed, watermark.HOUSE_KEY)
                times.append(process_time() - begun)
                right.setdefault(name, []).append(one is not None and one[0] == MARK)
                bits.setdefault(name, []).append(_word_bits(harmed[16_000:40_000], wanted))
    print(
        f"\nsounds of 12 s: SNR {min(clear):.1f} to {max(clear):.1f} dB, found in {1000 * np.median(times):.0f} ms"
    )
    print(f"{'':28}{'marks read':>12}{'bits of a word in 3 s':>24}")
    for name, all_read in right.items():
        print(f"{name:28}{np.mean(all_read):12.3f}{np.mean(bits[name]):24.3f}")


def _marked(before: np.ndarray, rate: int) -> np.ndarray:
    low = _resampled(before, rate, tone.RATE)
    wave = _resampled(sound.wave(low, MARK, watermark.HOUSE_KEY), tone.RATE, rate)
    return before + np.pad(wave, (0, max(0, len(before) - len(wave))))[: len(before)]


def _resampled(values: np.ndarray, rate: int, wanted: int) -> np.ndarray:
    return np.concatenate(list(tone.resampled(lambda a, b: values[a:b], len(values), rate, wanted)))


def _word_bits(part: np.ndarray, wanted: np.ndarray) -> float:
    """Return how many bits are right of the one word that is whole in a part of a sound."""
    found = sound.chips(watermark.HOUSE_KEY)
    fold = sound._folded(tone.evened(part))
    _, shift = sound._placed(fold, found)
    said = words.words_of(sound._signs(np.roll(fold, -shift), found))
    return 1 - int(said[1] ^ wanted[1]).bit_count() / words.BITS


def unmarked(seeds: int) -> None:
    """Print how often unmarked pictures score, beside what is allowed for them."""
    scores, finds, count = [], 0, 0
    for kind in provider_pictures.KINDS:
        for seed in range(seeds):
            picture = provider_pictures.photograph(kind, 500 + seed, (SIDE, SIDE))
            folds = list(image._folds(picture))
            for n in range(20):
                found = pattern(b"key %d" % n)
                here = [sight(fold, found).score for fold in folds]
                scores += here
                count += 1
                finds += chance(max(here), image.TRIALS) <= 1e-6
    values = np.array(scores)
    print(
        f"\nunmarked: {count} pictures and keys, {len(values)} ways of laying tiles, {finds} finds, highest score {values.max():.2f}"
    )
    for level in (4.8, 5.0, 5.2, 5.4, 5.6):
        print(
            f"  scored {level}: {np.mean(values >= level):.5f} of them, at most {chance(level, GRID * GRID * VIEWS):.5f} allowed for"
        )


def main() -> None:
    """Print every figure."""
    seeds = int(sys.argv[1]) if len(sys.argv) > 1 else 2
    pictures(seeds)
    sounds(seeds)
    unmarked(max(1, seeds // 2))


if __name__ == "__main__":
    main()
