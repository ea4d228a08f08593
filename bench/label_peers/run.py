"""Label files with the peers, in their own environment: `run.py ROUNDS FILE...` prints the median seconds of each, as JSON.

`bench/labels.py --peers` runs it. `cntc260` calls apt and pip when it is imported without its library: here that library is imported
first, and no program is found.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

FIELDS = {
    "Label": "1", "ContentProducer": "001191110102MACQD9K64010000", "ProduceID": "550e8400-e29b-41d4-a716-446655440000",
    "ReservedCode1": "", "ContentPropagator": "", "PropagateID": "", "ReservedCode2": "",
}  # fmt: skip


def cntc260() -> Callable[[str, str], object]:
    """Return how cntc260 labels a file: in its place, so a copy is made first."""
    import libxmp

    libxmp.XMPMeta()  # finds the library, or says that it is not there
    os.environ["PATH"] = ""
    from cntc260 import GBxmp

    def work(old: str, new: str) -> None:
        shutil.copyfile(old, new)
        writer = GBxmp(new)
        writer.reservedCode1 = ""
        writer.setAIGC(dict(FIELDS))
        done, why = writer.writeXmp()
        if not done:
            raise RuntimeError(str(why))

    return work


def metatoolkit() -> Callable[[str, str], object]:
    """Return how metatoolkit labels a file, by its kind."""
    from metatoolkit import AudioMetadataManager, ImageMetadataManager, VideoMetadataManager

    kinds = {".png": ImageMetadataManager, ".jpg": ImageMetadataManager, ".webp": ImageMetadataManager, ".gif": ImageMetadataManager, ".wav": AudioMetadataManager, ".mp3": AudioMetadataManager}  # fmt: skip

    def work(old: str, new: str) -> None:
        kinds.get(Path(old).suffix, VideoMetadataManager)({"AIGC": FIELDS}).add_metadata(old, new)

    return work


def timed(work: Callable[[str, str], object], old: Path, new: Path, rounds: int) -> float:
    """Return the median seconds."""
    found = []
    for _ in range(rounds):
        new.unlink(missing_ok=True)
        begun = perf_counter()
        work(str(old), str(new))
        found.append(perf_counter() - begun)
    return median(found)


def main(rounds: int, *paths: str) -> None:
    """Print what each peer needs for each file, or what keeps it from labelling it."""
    out, sys.stdout = sys.stdout, sys.stderr
    results: dict[str, dict[str, object]] = {}
    for make in (metatoolkit, cntc260):
        results[make.__name__] = {}
        for path in map(Path, paths):
            new = path.with_name(f"{make.__name__}-{path.name}")
            try:
                results[make.__name__][path.name] = timed(make(), path, new, rounds)
            except Exception as error:
                results[make.__name__][path.name] = f"{type(error).__name__}: {error}"[:90]
    json.dump(results, out)


if __name__ == "__main__":
    main(int(sys.argv[1]), *sys.argv[2:])
