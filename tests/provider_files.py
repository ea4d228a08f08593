"""Real files of each format, made by libraries that everybody uses, and a label to put in them."""

from __future__ import annotations

import io
import wave
import zipfile

import docx
import openpyxl
from PIL import Image

from chengxu.labels import Label, provider_code
from provider_motion import motion
from provider_sounds import PICTURE, SOUND, made

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


def document() -> bytes:
    """Return a DOCX document."""
    out, made = io.BytesIO(), docx.Document()
    made.add_paragraph("你好")
    made.save(out)
    return out.getvalue()


def table() -> bytes:
    """Return an XLSX workbook."""
    out, made = io.BytesIO(), openpyxl.Workbook()
    made.active["A1"] = "你好"
    made.save(out)
    return out.getvalue()


OFD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016" DocType="OFD" Version="1.0">'
    "<ofd:DocBody><ofd:DocInfo><ofd:DocID>0123456789abcdef0123456789abcdef</ofd:DocID><ofd:Title>题目</ofd:Title></ofd:DocInfo>"
    "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"
)


def archive(members: dict[str, str]) -> bytes:
    """Return a ZIP archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in members.items():
            file.writestr(zipfile.ZipInfo(name), text)
    return out.getvalue()


def layout(entrance: str = OFD) -> bytes:
    """Return an OFD document of a page without text."""
    space = 'xmlns:ofd="http://www.ofdspec.org/2016"'
    area = "<ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
    page = '<ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages>'
    common = f"<ofd:CommonData><ofd:MaxUnitID>1</ofd:MaxUnitID>{area}</ofd:CommonData>"
    return archive(
        {
            "OFD.xml": entrance,
            "Doc_0/Document.xml": f"<ofd:Document {space}>{common}{page}</ofd:Document>",
            "Doc_0/Pages/Page_0/Content.xml": f"<ofd:Page {space}>{area}</ofd:Page>",
        }
    )


FILES = {
    "PNG": lambda: saved("PNG"),
    "JPEG": lambda: saved("JPEG"),
    "WebP": lambda: saved("WEBP"),
    "WebP lossless": lambda: saved("WEBP", lossless=True),
    "WAV": sound,
    "AVIF": lambda: saved("AVIF"),
    "MP4": lambda: motion("MP4 with its head first"),
    "MOV": lambda: motion("MOV"),
    "M4A": lambda: motion("M4A"),
    "GIF": lambda: saved("GIF"),
    "TIFF": lambda: saved("TIFF"),
    "MP3": lambda: made("mp3", *SOUND),
    "FLAC": lambda: made("flac", *SOUND),
    "Opus": lambda: made("opus", *SOUND),
    "Vorbis": lambda: made("ogg", *SOUND, "-c:a", "libvorbis"),
    "MKV": lambda: made("mkv", *PICTURE, "-c:v", "mpeg4"),
    "WebM": lambda: made("webm", *PICTURE, "-c:v", "libvpx"),
    "AVI": lambda: made("avi", *PICTURE, "-c:v", "mpeg4"),
    "FLV": lambda: made("flv", *PICTURE, "-c:v", "flv"),
    "DOCX": document,
    "XLSX": table,
    "OFD": layout,
    "PDF": lambda: saved("PDF"),
    "Markdown": lambda: "---\ntitle: 题目\n---\n\n# 题目\n".encode(),
    "HTML": lambda: "<!DOCTYPE html>\n<html><head><title>题目</title></head><body></body></html>\n".encode(),
}
