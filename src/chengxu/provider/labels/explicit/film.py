"""A film as `ffprobe` describes it: how it is coded and shown, and how new pictures are coded so that they fit among its own."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from chengxu.algebra.term import Term
from chengxu.provider.labels.explicit.programs import probed
from chengxu.provider.labels.fields import LabelError

MOST_PIXELS = 8192 * 8192
"""Pixels of the largest picture that is worked on: a house setting."""
OVERLAYS = {
    "yuv420p": "yuv420", "yuvj420p": "yuv420", "yuv420p10le": "yuv420p10", "yuv422p": "yuv422",
    "yuvj422p": "yuv422", "yuv422p10le": "yuv422p10", "yuv444p": "yuv444", "yuvj444p": "yuv444",
}  # fmt: skip
"""Kinds of pixels in which words are laid over a film, and what ffmpeg calls them there."""
CODERS: dict[str, tuple[str, ...]] = {
    "h264": ("libx264", "-preset", "fast", "-crf", "18"),
    "hevc": ("libx265", "-preset", "fast", "-crf", "20"),
    "vp9": ("libvpx-vp9", "-crf", "24", "-b:v", "0", "-deadline", "good", "-cpu-used", "4", "-row-mt", "1"),
    "vp8": ("libvpx", "-crf", "8", "-b:v", "20M", "-deadline", "good", "-cpu-used", "4"),
    "av1": ("libaom-av1", "-crf", "24", "-b:v", "0", "-cpu-used", "8", "-row-mt", "1", "-lag-in-frames", "0"),
    "mpeg4": ("mpeg4", "-q:v", "3", "-bf", "0"),
}
"""By the codec: the coder and its options. The qualities are house settings, above what
people tell from the original."""
PROFILES = {
    "Constrained Baseline": "baseline", "Baseline": "baseline", "Main": "main", "High": "high",
    "High 10": "high10", "High 4:2:2": "high422", "High 4:4:4 Predictive": "high444",
}  # fmt: skip
"""Of H.264, as ffprobe and x264 write them."""
COLOURS = {"color_range": "-color_range", "color_primaries": "-color_primaries",
           "color_transfer": "-color_trc", "color_space": "-colorspace"}  # fmt: skip

NO_FILM = Term(
    "文件里没有可以加标识的视频画面，或者有几路视频；请给只有一路视频的文件加标识。",
    "the file has no pictures to label, or several tracks of them; label a film with one track of pictures.",
)
NO_CODER = Term(
    "不支持给这种编码的视频加标识（{codec}，{pixels}）：可用 H.264、H.265、VP8、VP9、AV1、MPEG-4，8 位或 10 位。",
    "films coded like this ({codec}, {pixels}) cannot be labelled; H.264, H.265, VP8, VP9, AV1 and MPEG-4 of 8 or 10 bits can.",
)
LINES = Term(
    "这是隔行扫描的视频，没有加标识；请先转换为逐行扫描。",
    "this film is interlaced, and no label was put on it; make it progressive first.",
)
TOO_LARGE = Term(
    "画面 {width}×{height} 过大，没有加标识。",
    "pictures of {width} x {height} are too large; no label was put on them.",
)


@dataclass(frozen=True)
class Film:
    """The one track of pictures in a file, `rate` a second.

    `size` is as they are coded, `shown` as they are seen, `turned` the quarters to the left between. `reordered`
    is how many pictures may be decoded before one that is shown before them.
    """

    path: Path
    kind: str
    index: int
    codec: str
    profile: str
    pixels: str
    size: tuple[int, int]
    shown: tuple[int, int]
    turned: int
    rate: str
    reordered: int
    tag: str
    colours: tuple[str, ...]

    @property
    def can_be_cut(self) -> bool:
        """Whether pictures coded anew can stand beside the old ones: they can where each says which parameters it goes by."""
        return self.codec in ("vp8", "vp9", "hevc") or (self.codec == "h264" and self.profile in PROFILES)

    def coding(self, number: int | None, gap: int) -> list[str]:
        """Return the options that code its pictures anew.

        `number` is that of the parameters of H.264, `gap` the most pictures from one key to the next.
        """
        coder, *options = CODERS[self.codec]
        if self.codec == "h264":
            options += ["-profile:v", PROFILES[self.profile]] if self.profile in PROFILES else []
            options += ["-bf", "3" if self.reordered else "0"]
            pyramid = "normal" if self.reordered > 1 else "none"
            said = f"force-cfr=1:b-pyramid={pyramid}" + ("" if number is None else f":sps-id={number}")
            options += ["-x264-params", said]
        if self.codec == "hevc":
            options += ["-x265-params", "log-level=error:bframes=0:b-pyramid=0:open-gop=0"]
        if self.codec in ("vp8", "vp9"):
            options += ["-auto-alt-ref", "0", "-lag-in-frames", "0"]
        if self.kind == "mov" and self.tag in ("hvc1", "hev1"):
            options += ["-tag:v", self.tag]
        return ["-c:v", coder, *options, "-g", str(gap), "-pix_fmt", self.pixels, *self.colours]


def film(path: Path, kind: str) -> Film:
    """Return what a file of a kind (`mov`, `matroska`) shows; LabelError where it cannot be labelled."""
    said = probed(path, kind, "-show_streams")
    streams = [s for s in said.get("streams", ()) if s.get("codec_type") == "video"]
    streams = [s for s in streams if not s.get("disposition", {}).get("attached_pic")]
    if len(streams) != 1:
        raise LabelError(NO_FILM)
    stream = streams[0]
    codec, pixels = str(stream.get("codec_name")), str(stream.get("pix_fmt"))
    if codec not in CODERS or pixels not in OVERLAYS:
        raise LabelError(NO_CODER.fill(codec=codec, pixels=pixels))
    if stream.get("field_order", "progressive") not in ("progressive", "unknown"):
        raise LabelError(LINES)
    width, height = int(stream.get("width", 0)), int(stream.get("height", 0))
    turned = _turned(stream)
    wide = round(width * _ratio(stream.get("sample_aspect_ratio")))
    if not 0 < width * height <= MOST_PIXELS or not 0 < wide * height <= MOST_PIXELS:
        raise LabelError(TOO_LARGE.fill(width=width, height=height))
    return Film(
        path=path,
        kind=kind,
        index=int(stream["index"]),
        codec=codec,
        profile=str(stream.get("profile", "")),
        pixels=pixels,
        size=(width, height),
        shown=(height, wide) if turned % 2 else (wide, height),
        turned=turned,
        rate=_rate(stream.get("avg_frame_rate")),
        reordered=int(stream.get("has_b_frames", 0)),
        tag=str(stream.get("codec_tag_string", "")),
        colours=tuple(
            word
            for key, option in COLOURS.items()
            if stream.get(key, "unknown") not in ("unknown", "reserved")
            for word in (option, str(stream[key]))
        ),
    )


def _ratio(text: str | None) -> Fraction:
    """Return how much wider than high a pixel is shown."""
    left, _, right = (text or "").partition(":")
    known = left.isdigit() and right.isdigit() and int(left) and int(right)
    return Fraction(int(left), int(right)) if known else Fraction(1)


def _rate(text: str | None) -> str:
    above, _, below = (text or "").partition("/")
    known = above.isdigit() and below.isdigit() and int(above) and int(below)
    return f"{above}/{below}" if known else "25"


def _turned(stream: dict[str, Any]) -> int:
    """Return the quarters to the left by which pictures are turned to be shown; LabelError where they are turned otherwise."""
    beside = [data for data in stream.get("side_data_list", ()) if "rotation" in data]
    if not beside:
        return 0
    turn = round(float(beside[0]["rotation"])) % 360
    rows = [line.partition(":")[2].split() for line in str(beside[0].get("displaymatrix", "")).split("\n")]
    matrix = [[int(number) for number in row] for row in rows if len(row) == 3]
    mirrored = len(matrix) == 3 and matrix[0][0] * matrix[1][1] - matrix[0][1] * matrix[1][0] < 0
    if turn % 90 or mirrored:
        raise LabelError(NO_CODER.fill(codec=stream.get("codec_name"), pixels=f"rotation {turn}"))
    return turn // 90
