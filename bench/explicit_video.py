"""Time a film's label with only its head coded anew against the whole film coded anew, in one run.

Run `python bench/explicit_video.py`; it needs ffmpeg. 600 pictures of 1280 x 720 at 25 a second, made by ffmpeg, with a key every two
seconds in H.264 and in H.265, and once in H.264 with one every ten. Both ways confirm the film afterwards, which is part of the time. Bound: the whole film takes three times
as long at least, with a key every two seconds; how much more a longer film takes is a matter of its length alone.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from chengxu.labels import label_film

ROUNDS, BOUND = 3, 3.0
PICTURES = 600
FILM = (
    "-f",
    "lavfi",
    "-i",
    "testsrc2=s=1280x720:r=25:d=24,noise=alls=8:allf=t",
    "-f",
    "lavfi",
    "-i",
    "sine=d=24",
)
H264 = ("-c:v", "libx264", "-preset", "veryfast", "-sc_threshold", "0")
H265 = ("-c:v", "libx265", "-preset", "ultrafast", "-x265-params", "log-level=error:open-gop=0:scenecut=0")
FILMS = {
    "H.264, a key every 2 s": (H264, 50),
    "H.265, a key every 2 s": (H265, 50),
    "H.264, a key every 10 s": (H264, 250),
}


def made(path: Path, coding: tuple[str, ...], gap: int) -> None:
    """Make a film with a key every so many pictures."""
    coder = (*coding, "-g", str(gap), "-c:a", "aac")
    subprocess.run(["ffmpeg", "-v", "error", "-nostdin", "-y", *FILM, *coder, str(path)], check=True)


def main() -> int:
    """Print the times and say by the exit code whether the bound was kept."""
    if shutil.which("ffmpeg") is None:
        print("ffmpeg is not on this machine")
        return 2
    kept = True
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for words, (coding, gap) in FILMS.items():
            old, new = folder / "old.mp4", folder / "new.mp4"
            made(old, coding, gap)
            times: dict[bool, list[float]] = {False: [], True: []}
            coded = {}
            for _ in range(ROUNDS):
                for whole in (False, True):
                    begun = perf_counter()
                    done = label_film(old, new, whole=whole)
                    times[whole].append(perf_counter() - begun)
                    coded[whole] = done.coded
                    assert done.pictures == PICTURES
            head, all_of_it = (median(times[whole]) for whole in (False, True))
            ratio = all_of_it / head
            print(
                f"{words}: head {coded[False]} of {PICTURES} pictures {head:.1f} s, whole {all_of_it:.1f} s, "
                f"{ratio:.1f} times ({old.stat().st_size / 1e6:.0f} MB)"
            )
            kept = kept and (gap != 50 or ratio >= BOUND)
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
