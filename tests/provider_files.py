"""Real files of each format, made by libraries that everybody uses, and a label to put in them."""

from __future__ import annotations

import io
import wave

from PIL import Image

from chengxu.labels import Label, provider_code

CODE = str(provider_code("91110102MACQD9K640", "1"))
LABEL = Label(CODE, "550e8400-e29b-41d4-a716-446655440000")


def picture() -> Image.Image:
    """Return a picture whose every pixel differs from its neighbours."""
    return Image.frombytes("RGB", (60, 40), bytes((n * 37 + n // 7) % 256 for n in range(60 * 40 * 3)))


def saved(kind: str, **options: object) -> bytes:
    """Return the picture as a file of a kind."""
    out = io.BytesIO()
    picture().save(out, kind, **options)
    return out.getvalue()


def sound() -> bytes:
    """Return a WAV file."""
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setparams((1, 2, 16_000, 0, "NONE", ""))
        file.writeframes(bytes(n % 251 for n in range(1998)))
    return out.getvalue()


FILES = {
    "PNG": lambda: saved("PNG"),
    "JPEG": lambda: saved("JPEG"),
    "WebP": lambda: saved("WEBP"),
    "WebP lossless": lambda: saved("WEBP", lossless=True),
    "WAV": sound,
}
