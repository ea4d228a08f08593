"""Time labels against a plain copy of the same file, and detection by the file, in one run.

Run `python bench/labels.py`. Copy and label take turns; the median of the rounds counts. Bounds: a labelled PNG of 2 MB
at 0.8 of the copy's speed at least, a JPEG at 0.7, an MP4 in 1.5 times the copy's time; detection 20 000 files a second for PNG and
JPEG, 5 000 for the others.
"""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from statistics import median
from time import perf_counter

from PIL import Image

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from chengxu.labels import label, read
from provider_files import FILES, LABEL

ROUNDS = 61
BOUNDS = {"PNG": 0.8, "JPEG": 0.7, "MP4": 1 / 1.5}
"""Speed as a part of the copy's."""


def noise(width: int, height: int) -> Image.Image:
    """Return a picture that does not compress."""
    return Image.frombytes("RGB", (width, height), random.Random(1).randbytes(width * height * 3))


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    """Return a picture as a file."""
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def grown(movie: bytes, size: int) -> bytes:
    """Return an MP4 whose head stands last, with so many bytes more of free space before it, as a long film has."""
    at = movie.rindex(b"moov") - 4
    return movie[:at] + (size + 8).to_bytes(4, "big") + b"free" + bytes(size) + movie[at:]


def files() -> dict[str, tuple[str, bytes]]:
    """Return what is labelled: a suffix and the bytes."""
    from provider_motion import motion

    return {
        "PNG": (".png", saved(noise(850, 850), "PNG", compress_level=1)),
        "JPEG": (".jpg", saved(noise(600, 600), "JPEG", quality=80)),
        "MP4": (".mp4", grown(motion("MP4 with its head last"), 7 << 20)),
    }


def turns(works: dict[str, Callable[[], object]], *made: Path) -> dict[str, float]:
    """Return the median seconds of each, in turns; the files that they make are new ones each time."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(ROUNDS):
        for path in made:
            path.unlink(missing_ok=True)
        for name, work in works.items():
            begun = perf_counter()
            work()
            times[name].append(perf_counter() - begun)
    return {name: median(found[3:]) for name, found in times.items()}


def writing(folder: Path) -> None:
    """Print what labelling costs beside a copy."""
    for name, (suffix, data) in files().items():
        old, new, copy = (folder / f"{part}{suffix}" for part in ("old", "new", "copy"))
        old.write_bytes(data)
        found = turns(
            {
                "copy": lambda a=old, b=copy: shutil.copyfile(a, b),
                "label": lambda a=old, b=new: label(a, LABEL, b),
                "memory": lambda d=data: label(d, LABEL),
            },
            new,
            copy,
        )
        again = turns({"place": lambda a=new: label(a, LABEL)})
        speed = found["copy"] / found["label"]
        verdict = "within" if speed >= BOUNDS[name] else "OVER"
        print(
            f"{name:5} {len(data) / 2**20:5.2f} MB  copy {found['copy'] * 1000:6.2f} ms  label {found['label'] * 1000:6.2f} ms"
            f"  in memory {found['memory'] * 1000:6.2f} ms  in place, on disk before it takes the old one's place {again['place'] * 1000:6.2f} ms  {speed:5.2f} of the copy's speed, bound {BOUNDS[name]:.2f}: {verdict}"
        )


def detection(folder: Path) -> None:
    """Print how many labelled files a second are read, by path."""
    for name, made in FILES.items():
        path = folder / "found"
        path.write_bytes(label(made(), LABEL) or b"")
        runs = 300
        begun = perf_counter()
        for _ in range(runs):
            read(path)
        rate, bound = runs / (perf_counter() - begun), 20_000 if name in ("PNG", "JPEG") else 5_000
        print(f"detect {name:15} {rate:8.0f} files/s, bound {bound}: {'within' if rate >= bound else 'OVER'}")


def main() -> None:
    """Print every figure."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        writing(folder)
        detection(folder)


if __name__ == "__main__":
    main()
