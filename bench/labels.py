"""Time labels against a plain copy of the same file, and detection by the file, in one run.

Run `python bench/labels.py`. Copy and label take turns; the median of the rounds counts. Bounds: a labelled PNG of 2 MB
at 0.8 of the copy's speed at least, a JPEG of 0.4 MB at 0.7, an MP4 in 1.5 times the copy's time; in place 1 ms; detection 20 000
files a second for PNG and JPEG, 5 000 for the others. With `--peers`, two other packages of PyPI label the same files beside it, in an
environment of their own (build/peers-labels); what they wrote is verified, and its pixels compared.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from PIL import Image, ImageChops

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from chengxu.labels import LabelError, label, read, verify
from provider_files import FILES, LABEL

ROUNDS = 61
BOUNDS = {"PNG": 0.8, "JPEG": 0.7, "MP4": 1 / 1.5}
"""Speed as a part of the copy's."""
IN_PLACE = 0.001
"""Seconds."""
PEERS = Path(__file__).parents[1] / "build" / "peers-labels"
PACKAGES = ("cntc260==0.0.2", "metatoolkit==0.1.1", "python-xmp-toolkit", "pyexiv2")
LIBRARY = "libexempi8"
"""Of Debian, without which cntc260 does nothing; unpacked beside the peers, installed nowhere."""


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
        "JPEG": (".jpg", saved(noise(760, 760), "JPEG", quality=80)),
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
        speed = found["copy"] / found["label"]
        print(
            f"{name:5} {len(data) / 2**20:5.2f} MB  copy {found['copy'] * 1000:6.2f} ms  label {found['label'] * 1000:6.2f} ms"
            f"  in memory {found['memory'] * 1000:6.2f} ms  {speed:5.2f} of the copy's speed, bound {BOUNDS[name]:.2f}: {told(speed >= BOUNDS[name])}"
        )
        standing(name, old, new, data)


def told(within: bool) -> str:
    """Return whether a bound is kept, as a word."""
    return "within" if within else "OVER"


def standing(name: str, old: Path, new: Path, data: bytes) -> None:
    """Print what it costs to label a file where it stands, each time a fresh one, and to let a new file take its place."""
    times: dict[bool, list[float]] = {True: [], False: []}
    for _ in range(ROUNDS):
        for in_place, found in times.items():
            new.write_bytes(data)
            begun = perf_counter()
            try:
                label(new, LABEL, in_place=in_place)
            except LabelError as error:
                print(f"{name:5} in place: {error.term.en[:70]}")
                return
            found.append(perf_counter() - begun)
    seconds = median(times[True])
    print(
        f"{name:5} in place {seconds * 1000:6.3f} ms, bound {IN_PLACE * 1000:.0f}: {told(seconds <= IN_PLACE)}"
        f"; by a new file that takes its place {median(times[False]) * 1000:6.3f} ms"
    )


def detection(folder: Path) -> None:
    """Print how many labelled files are read, by path, in a second of one core: the best of some rounds."""
    for name, made in FILES.items():
        path = folder / "found"
        path.write_bytes(label(made(), LABEL) or b"")
        rate, bound = max(rates(path)), 20_000 if name in ("PNG", "JPEG") else 5_000
        print(f"detect {name:15} {rate:8.0f} files/s, bound {bound}: {told(rate >= bound)}")


def rates(path: Path, runs: int = 60) -> Iterator[float]:
    """Yield how many times a file is read in a second of the processor, round by round."""
    for _ in range(9):
        begun = process_time()
        for _ in range(runs):
            read(path)
        yield runs / (process_time() - begun)


def peers(folder: Path) -> None:
    """Print what the peers need for the same files, and whether what they write is a label and the picture still the same."""
    made = {f"old{suffix}": data for suffix, data in files().values()}
    made |= {
        "webp.webp": saved(noise(400, 400), "WEBP", lossless=True),
        "gif.gif": FILES["GIF"](),
        "wav.wav": FILES["WAV"](),
    }
    for name, data in made.items():
        (folder / name).write_bytes(data)
    settings = {**os.environ, "LD_LIBRARY_PATH": str(installed())}
    runner = Path(__file__).parent / "label_peers" / "run.py"
    command = [PEERS / "bin" / "python", runner, "15", *(folder / name for name in made)]
    found = json.loads(subprocess.run(command, env=settings, stdout=subprocess.PIPE, check=True).stdout)
    for name in made:
        old, new = folder / name, folder / f"new-{name}"
        times = turns(
            {
                "copy": lambda a=old, b=folder / "copy": shutil.copyfile(a, b),
                "ours": lambda a=old, b=new: label(a, LABEL, b),
            },
            new,
            folder / "copy",
        )
        print(
            f"{name}: copy {times['copy'] * 1000:.2f} ms; chengxu {times['ours'] * 1000:.2f} ms, {kept(old, new)}"
        )
        for peer, results in found.items():
            result = results[name]
            cost = (
                f"{result * 1000:.2f} ms, {kept(old, folder / f'{peer}-{name}')}"
                if isinstance(result, float)
                else result
            )
            print(f"    {peer}: {cost}")


def kept(old: Path, new: Path) -> str:
    """Return our verdict on a labelled file, and for a picture whether every pixel stayed."""
    verdict = verify(new)
    said = f"{verdict.verdict.value} {' '.join(verdict.reasons)}".strip()
    if old.suffix not in (".png", ".jpg", ".webp", ".gif"):
        return said
    try:
        same = (
            ImageChops.difference(*(Image.open(path).convert("RGB") for path in (old, new))).getbbox() is None
        )
    except OSError as error:
        return f"{said}, no picture any more: {error}"
    return f"{said}, pixels {'the same' if same else 'CHANGED'}"


def installed() -> Path:
    """Make the peers' environment where it is not there yet, and return where their library is."""
    if not (PEERS / "done").exists():
        subprocess.run([sys.executable, "-m", "venv", PEERS], check=True)
        pip = [PEERS / "bin" / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, *PACKAGES], check=True)
        if shutil.which("apt-get") and shutil.which("dpkg"):
            subprocess.run(["apt-get", "download", LIBRARY], cwd=PEERS, check=False)
            for package in PEERS.glob("*.deb"):
                subprocess.run(["dpkg", "-x", package, PEERS / "library"], check=True)
        for library in PEERS.glob("library/**/libexempi.so.8"):
            library.with_suffix("").symlink_to(library.name)  # the name that it is looked for by
        (PEERS / "done").touch()
    return next((path.parent for path in PEERS.glob("library/**/libexempi.so")), PEERS)


def main() -> None:
    """Print every figure."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        writing(folder)
        detection(folder)
        if "--peers" in sys.argv[1:]:
            peers(folder)


if __name__ == "__main__":
    main()
