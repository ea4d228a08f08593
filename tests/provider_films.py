"""Films of a few seconds, made by ffmpeg, and what ffmpeg and ffprobe see in a film."""

from __future__ import annotations

import io
import json
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from PIL import Image

from chengxu.labels import LabelledFilm, label_film
from provider_motion import run

GREY = "lutyuv=y=70+val*0.6"
"""Makes a picture without black, so that a black plate is found on it."""
FILM = ("-f", "lavfi", "-i", f"testsrc2=s=240x136:r=25:d=3.4,{GREY}")
SOUND = ("-f", "lavfi", "-i", "sine=d=3.4")
TEXT = "1\n00:00:00,500 --> 00:00:03,000\nhello\n"
CHAPTER = ";FFMETADATA1\ntitle=hello\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=3000\ntitle=one\n"
H264 = ("-c:v", "libx264", "-preset", "veryfast", "-g", "25")
H265 = ("-c:v", "libx265", "-preset", "ultrafast", "-x265-params")
QUIET = "log-level=error"
CLOSED = f"{QUIET}:open-gop=0"
KINDS: dict[str, tuple[str, ...]] = {
    "mp4": (*FILM, *SOUND, *H264, "-c:a", "aac"),
    "fast.mp4": (*FILM, *SOUND, *H264, "-c:a", "aac", "-movflags", "+faststart"),
    "plain.mov": (*FILM, *H264, "-profile:v", "baseline"),
    "full.mkv": (*FILM, *SOUND, *SOUND, "-i", "text.srt", "-i", "chapter.txt", "-map", "0", "-map", "1", "-map", "2",
                 "-map", "3", "-map_metadata", "4", *H264, "-c:a", "aac", "-c:s", "srt",
                 "-attach", "chapter.txt", "-metadata:s:t", "mimetype=text/plain"),
    "vp9.webm": (*FILM, *SOUND, "-c:v", "libvpx-vp9", "-cpu-used", "8", "-deadline", "realtime", "-g", "25"),
    "hevc.mp4": (*FILM, *SOUND, *H265, f"{CLOSED}:keyint=25", "-tag:v", "hvc1", "-c:a", "aac"),
    "hevc.mkv": (*FILM, *H265, f"{CLOSED}:keyint=25:bframes=0:slices=2"),
    "ten.mov": (*FILM, *H265, f"{CLOSED}:keyint=25:temporal-layers=1", "-pix_fmt", "yuv420p10le", "-tag:v", "hvc1"),
    "open-hevc.mp4": (*FILM, *H265, f"{QUIET}:keyint=25", "-tag:v", "hev1"),
    "mpeg4.mp4": (*FILM, "-c:v", "mpeg4", "-g", "25"),
    "one-key.mp4": (*FILM, "-c:v", "libx264", "-preset", "ultrafast"),
    "short.mp4": ("-f", "lavfi", "-i", f"testsrc2=s=240x136:r=25:d=1,{GREY}", *H264),
    "portrait.mp4": ("-f", "lavfi", "-i", f"testsrc2=s=136x240:r=30000/1001:d=3.4,{GREY}", *H264, "-vf", "setsar=4/3"),
    "uneven.mp4": (*FILM, "-vf", "select='mod(n,7)'", "-fps_mode", "vfr", *H264, "-g", "20"),
    "fragments.mp4": (*FILM, *H264, "-movflags", "frag_keyframe+empty_moov"),
    "interlaced.mp4": (*FILM, "-vf", "interlace", "-flags", "+ilme+ildct", "-c:v", "libx264"),
    "two.mkv": (*FILM, *FILM, "-map", "0", "-map", "1", "-c:v", "libx264", "-preset", "ultrafast"),
    "old.avi": (*FILM, "-c:v", "mpeg4"),
}  # fmt: skip


@cache
def film(name: str) -> bytes:
    """Return one of KINDS, with a title."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        (path / "text.srt").write_text(TEXT)
        (path / "chapter.txt").write_text(CHAPTER)
        beside = {"text.srt", "chapter.txt"}
        options = [str(path / o) if o in beside else o for o in KINDS[name]]
        made = path / f"made.{name.rsplit('.')[-1]}"
        run("ffmpeg", "-v", "error", *options, "-metadata", "title=hello", made)
        return made.read_bytes()


@dataclass(frozen=True)
class Done:
    """A film before and after it was labelled, and what was said of that."""

    old: Path
    new: Path
    done: LabelledFilm


@cache
def labelled(name: str, folder: Path) -> Done:
    """Label one of KINDS in a folder that stays."""
    suffix = name.rsplit(".")[-1]
    old, new = (folder / f"{name}-{part}.{suffix}" for part in ("old", "new"))
    old.write_bytes(film(name))
    return Done(old, new, label_film(old, new))


def said(path: Path) -> dict[str, Any]:
    """Return what ffprobe says of a film that is not to change: streams, chapters, tags."""
    shown = "stream=index,codec_name,codec_type,profile,pix_fmt,width,height,time_base,duration_ts,codec_tag_string"
    found = json.loads(run("ffprobe", "-v", "error", "-show_entries", f"{shown},nb_frames:stream_tags:stream_side_data:format_tags:chapter", "-of", "json", path))  # fmt: skip
    return dict(found)


def times(path: Path) -> list[int]:
    """Return when each picture is shown, in order."""
    out = run(
        "ffprobe",
        "-v",
        "error",
        "-select_streams",
        "v:0",
        "-show_entries",
        "packet=pts",
        "-of",
        "csv=p=0",
        path,
    )
    return sorted(int(line.strip(b",")) for line in out.split())


def sums(path: Path) -> dict[str, list[bytes]]:
    """Return a sum of each packet, by the number of its stream."""
    out = run("ffmpeg", "-v", "error", "-i", path, "-map", "0", "-ignore_unknown", "-c", "copy", "-f", "framemd5", "-")  # fmt: skip
    found: dict[str, list[bytes]] = {}
    for line in out.splitlines():
        if not line.startswith(b"#"):
            found.setdefault(line.split(b",")[0].decode(), []).append(line.split(b",")[5])
    return found


def decoded(path: Path) -> list[bytes]:
    """Return a sum of each decoded picture."""
    out = run("ffmpeg", "-v", "error", "-i", path, "-map", "0:v:0", "-fps_mode", "passthrough", "-f", "framemd5", "-")  # fmt: skip
    return [line.rsplit(b",", 1)[-1] for line in out.splitlines() if not line.startswith(b"#")]


def picture(path: Path, number: int) -> Image.Image:
    """Return one picture of a film as it is shown."""
    options = (
        "-vf",
        f"select='eq(n,{number})',scale='trunc(iw*sar)':ih",
        "-frames:v",
        "1",
        "-f",
        "image2pipe",
        "-c:v",
        "png",
    )
    return Image.open(io.BytesIO(run("ffmpeg", "-v", "error", "-i", path, *options, "-"))).convert("L")


def words_on(shown: Image.Image, corner: str = "bottom-right") -> Image.Image | None:
    """Return the part of a picture with the plate of a label, black with white on it, in a corner; None if there is none.

    It is found by its being black, and knows nothing of how it was made.
    """
    wide, high = shown.width // 2, shown.height // 2
    left = wide if corner.endswith("right") else 0
    top = high if corner.startswith("bottom") else 0
    part = shown.crop((left, top, left + wide, top + high))
    black = [[part.getpixel((x, y)) < 30 for x in range(wide)] for y in range(high)]
    rows = [y for y in range(high) if sum(black[y]) >= min(shown.size) // 8]
    columns = [x for x in range(wide) if sum(black[y][x] for y in rows) >= max(len(rows) // 2, 4)]
    if not rows or not columns:
        return None
    return part.crop((columns[0], rows[0], columns[-1] + 1, rows[-1] + 1))


def ink_heights(plate: Image.Image) -> list[int]:
    """Return the height of each run of columns with white in it: roughly, each character."""
    white = plate.point([255 * (v > 128) for v in range(256)])
    filled = [white.crop((x, 0, x + 1, plate.height)).getbbox() is not None for x in range(plate.width)]
    found, start = [], None
    for x, on in enumerate([*filled, False]):
        if on and start is None:
            start = x
        if not on and start is not None:
            box = white.crop((start, 0, x, plate.height)).getbbox()
            found.append(box[3] - box[1])
            start = None
    return found
