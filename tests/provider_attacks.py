"""What happens to pictures and sounds on their way: compressed, resized, cut, turned, made noisy."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from PIL import Image, ImageFilter

BICUBIC = Image.Resampling.BICUBIC


def saved(picture: Image.Image, kind: str, quality: int) -> Image.Image:
    """Return a picture as it is after it was saved."""
    out = BytesIO()
    picture.save(out, kind, quality=quality)
    return Image.open(out).convert("RGB")


def resized(picture: Image.Image, across: float, down: float) -> Image.Image:
    """Return a picture of other sides."""
    return picture.resize((round(picture.width * across), round(picture.height * down)), BICUBIC)


def cropped(picture: Image.Image, share: float) -> Image.Image:
    """Return so much of each side of a picture, off the middle."""
    width, height = round(picture.width * share), round(picture.height * share)
    left, top = int((picture.width - width) * 0.37), int((picture.height - height) * 0.71)
    return picture.crop((left, top, left + width, top + height))


def noisy(picture: Image.Image, deviation: float) -> Image.Image:
    """Return a picture with noise."""
    pixels = np.asarray(picture)
    noise = np.random.default_rng(5).normal(scale=deviation, size=pixels.shape)
    return Image.fromarray(np.clip(np.rint(pixels + noise), 0, 255).astype(np.uint8))


GOALS: dict[str, Callable[[Image.Image], Image.Image]] = {
    "untouched": lambda p: p,
    "JPEG quality 75": lambda p: saved(p, "JPEG", 75),
    "JPEG quality 50": lambda p: saved(p, "JPEG", 50),
    "JPEG quality 30": lambda p: saved(p, "JPEG", 30),
    "resized to 75 %": lambda p: resized(p, 0.75, 0.75),
    "resized to 50 %": lambda p: resized(p, 0.5, 0.5),
    "cropped to 90 %": lambda p: cropped(p, 0.9),
    "cropped to 50 %": lambda p: cropped(p, 0.5),
    "noise of 5 levels": lambda p: noisy(p, 5),
}
"""Goal L12."""
STRETCH: dict[str, Callable[[Image.Image], Image.Image]] = {
    "turned by 5 degrees": lambda p: p.rotate(5, BICUBIC),
    "turned by -5 degrees": lambda p: p.rotate(-5, BICUBIC, fillcolor=(255, 255, 255)),
    "flipped": lambda p: p.transpose(Image.Transpose.FLIP_LEFT_RIGHT),
    "90 % as wide": lambda p: resized(p, 0.9, 1),
    "90 % as high": lambda p: resized(p, 1, 0.9),
}
"""Goal L13."""
MORE: dict[str, Callable[[Image.Image], Image.Image]] = {
    "a quarter turn": lambda p: p.transpose(Image.Transpose.ROTATE_90),
    "turned by 2 and cropped": lambda p: cropped(p.rotate(2, BICUBIC), 0.85),
    "resized to 30 %": lambda p: resized(p, 0.3, 0.3),
    "resized to 150 %": lambda p: resized(p, 1.5, 1.5),
    "50 % in size and JPEG 50": lambda p: saved(resized(p, 0.5, 0.5), "JPEG", 50),
    "cropped, resized, JPEG 60": lambda p: saved(resized(cropped(p, 0.5), 0.75, 0.75), "JPEG", 60),
    "WebP quality 40": lambda p: saved(p, "WEBP", 40),
    "blurred by 1 pixel": lambda p: p.filter(ImageFilter.GaussianBlur(1)),
    "30 % brighter": lambda p: p.point(lambda v: min(255, int(v * 1.3))),
    "grey": lambda p: p.convert("L"),
    "screenshot of a quarter": lambda p: saved(resized(cropped(p, 0.25), 1.7, 1.7), "PNG", 0),
}
PICTURES = GOALS | STRETCH | MORE


def coded(sound: np.ndarray, rate: int, suffix: str, *options: str) -> np.ndarray | None:
    """Return a sound at 8000 samples a second after it was compressed; None without ffmpeg."""
    if shutil.which("ffmpeg") is None:
        return None
    whole = (np.clip(sound, -1, 1) * 32767).astype("<i2").tobytes()
    quiet = ["ffmpeg", "-v", "error", "-nostdin"]
    with TemporaryDirectory() as folder:
        plain, packed = Path(folder) / "plain", Path(folder) / f"packed.{suffix}"
        plain.write_bytes(whole)
        form = ["-f", "s16le", "-ac", "1"]
        subprocess.run([*quiet, *form, "-ar", str(rate), "-i", plain, *options, packed], check=True)
        back = [*quiet, "-i", packed, *form, "-ar", "8000", "-"]
        data = subprocess.run(back, check=True, capture_output=True).stdout
    return np.frombuffer(data, "<i2").astype(np.float32) / 32768


def low(sound: np.ndarray, rate: int) -> np.ndarray:
    """Return a sound at 8000 samples a second."""
    count = len(sound) * 8000 // rate
    return (np.fft.irfft(np.fft.rfft(sound)[: count // 2 + 1], count) * (8000 / rate)).astype(np.float32)


def _noisy(sound: np.ndarray, rate: int) -> np.ndarray:
    noise = np.random.default_rng(3).normal(size=len(sound)) * np.sqrt((sound**2).mean()) * 0.1
    return low(sound + noise, rate)


SOUNDS: dict[str, Callable[[np.ndarray, int], np.ndarray | None]] = {
    "untouched, at 8000 Hz": low,
    "MP3 48 kbit/s": lambda s, rate: coded(s, rate, "mp3", "-b:a", "48k"),
    "Opus 24 kbit/s": lambda s, rate: coded(s, rate, "opus", "-b:a", "24k"),
    "AAC 48 kbit/s": lambda s, rate: coded(s, rate, "m4a", "-b:a", "48k"),
    "Opus 16 kbit/s": lambda s, rate: coded(s, rate, "opus", "-b:a", "16k"),
    "noise 20 dB below": _noisy,
}
"""Goal L14, and more."""
