"""Whatever an independent program finds in a file, it finds there again when the file is labelled, and the label besides."""

from __future__ import annotations

import json

import pytest

from chengxu.labels import label
from provider_files import FILES, LABEL
from provider_motion import motion, run

WRITABLE = ("PNG", "JPEG", "WebP", "WebP lossless", "AVIF", "GIF", "TIFF", "PDF", "MP4", "MOV", "M4A")
"""Formats into which exiftool writes."""
SAID = ("-Title=题目 one", "-Comment=two", "-Artist=three", "-Copyright=four", "-Description=five", "-XMP-dc:Subject=six", "-Keywords=seven", "-GPSLatitude=1", "-ImageDescription=eight")  # fmt: skip
CHANGES = {
    "SourceFile",
    "HandlerType",
    "HandlerVendorID",
    "MediaDataOffset",
    "MediaDataSize",
    "ID3Size",
    "FileSizeBytes",
    "XMPToolkit",
}
"""Sizes and places, which a label changes; the kind of the last box of tags; XMPToolkit names who wrote the packet first."""
FORMS = {
    **FILES,
    **{
        name: lambda name=name: motion(name)
        for name in ("MP4 with keys", "MP4 in fragments", "MP4 with room behind its head")
    },
}


def found(path) -> dict[str, object]:
    """Return the tags of a file with their groups, as exiftool reads them."""
    [tags] = json.loads(
        run("exiftool", "-j", "-G1", "-a", "-n", "-struct", "-x", "System:all", "-x", "Composite:all", path)
    )
    return {
        name: value
        for name, value in tags.items()
        if name.rpartition(":")[2] not in CHANGES and "AIGC" not in name
    }


OTHERS = {"Markdown", "HTML", "OFD", "DOCX", "XLSX", "MKV", "WebM"}
"""Read by other programs: exiftool looks for no tags behind the clusters, and in a ZIP archive at the names of its members."""


@pytest.mark.parametrize("name", [name for name in FORMS if name not in OTHERS])
def test_every_other_tag_of_a_file_stays(name, tmp_path):
    path = tmp_path / "file"
    path.write_bytes(FORMS[name]())
    if name in WRITABLE:
        run("exiftool", "-q", "-m", "-overwrite_original", *SAID, path)
    before = found(path)
    label(path, LABEL)
    after = found(path)

    assert {tag: value for tag, value in before.items() if after.get(tag) != value} == {}
