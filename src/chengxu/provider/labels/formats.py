"""The formats that can hold a label, with the place in each as words, for lists and for the docs."""

from __future__ import annotations

from dataclasses import dataclass

from chengxu.algebra.term import Term
from chengxu.provider.labels.carriers import carriers

XMP = Term("XMP 属性 TC260:AIGC，", "XMP property TC260:AIGC in ")


def _xmp(zh: str, en: str) -> Term:
    return Term(XMP.zh + zh, XMP.en + en)


BMFF = Term("moov.udta.meta 的键 AIGC", "key AIGC in moov.udta.meta")
TAGS = Term("Segment.Tags 的 SimpleTag AIGC", "SimpleTag AIGC in Segment.Tags")
COMMENT = Term("Vorbis 注释 AIGC=", "Vorbis comment AIGC=")
CUSTOM = Term("docProps/custom.xml 的属性 AIGC", "property AIGC in docProps/custom.xml")
PLACES = {
    ".png": _xmp("图像数据之前的 iTXt 块", "an iTXt chunk before the image data"),
    ".jpg": _xmp("APP1 段", "an APP1 segment"),
    ".webp": _xmp("“XMP ”块", "a chunk `XMP `"),
    ".gif": _xmp("应用扩展 XMP Data", "an application extension XMP Data"),
    ".tif": _xmp("首个 IFD 的标签 700", "tag 700 of the first IFD"),
    ".heic": _xmp("meta 的 mime 条目", "a mime item of the box meta"),
    ".avif": _xmp("meta 的 mime 条目", "a mime item of the box meta"),
    ".mp4": BMFF,
    ".mov": BMFF,
    ".m4a": BMFF,
    ".mkv": TAGS,
    ".webm": TAGS,
    ".flv": Term("脚本标签 onMetaData 的字符串 AIGC", "string AIGC in the script tag onMetaData"),
    ".avi": Term("LIST INFO 的子块 AIGC", "chunk AIGC inside LIST INFO"),
    ".wav": Term("块 AIGC", "chunk AIGC"),
    ".mp3": Term("ID3v2 的 TXXX 帧 AIGC", "ID3v2 frame TXXX AIGC"),
    ".flac": COMMENT,
    ".ogg": COMMENT,
    ".opus": COMMENT,
    ".docx": CUSTOM,
    ".xlsx": CUSTOM,
    ".pptx": CUSTOM,
    ".ofd": Term(
        "OFD.xml 的 CustomData AIGC（无指南规定，本项目推断）",
        "CustomData AIGC in OFD.xml (no guide names a place: inferred here)",
    ),
    ".pdf": Term("信息字典的 /AIGC", "/AIGC in the information dictionary"),
    ".md": Term("YAML 文首的映射 AIGC", "mapping AIGC in the YAML front matter"),
    ".html": Term('head 里的 <meta name="AIGC">', '<meta name="AIGC"> in the head'),
}
"""By a suffix of the format."""
NO_PLACE = {"text", "XMind"}
"""Kinds of file that are known to hold no label."""
OWN = Term("见该格式的规定", "as laid down for this format")


@dataclass(frozen=True)
class Format:
    """A format, the ends of its files' names, and where the label stands."""

    name: str
    suffixes: tuple[str, ...]
    place: Term


def formats() -> tuple[Format, ...]:
    """Return every format that can hold a label, in the order in which a file's head is tried."""
    return tuple(
        Format(c.name, c.suffixes, next((PLACES[s] for s in c.suffixes if s in PLACES), OWN))
        for c in carriers()
        if c.name not in NO_PLACE
    )
