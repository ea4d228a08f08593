"""QR codes, as SVG and as PNG."""

from __future__ import annotations

import base64
import struct
import zlib

import qrcode
from qrcode.constants import ERROR_CORRECT_M

BORDER = 2
"""Blank modules around the code."""
DOTS = 6
"""Pixels of a module in the PNG."""


def svg(text: str) -> str:
    """Return the code as SVG."""
    rows = _rows(text)
    path = "".join(f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark)
    size = len(rows)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}"><path d="{path}" fill="#000"/></svg>'


def uri(text: str) -> str:
    """Return the code as an address that stands for the picture itself, for a page; black on white in every theme."""
    picture = svg(text).replace("<path", '<rect width="100%" height="100%" fill="#fff"/><path', 1)
    return f"data:image/svg+xml;base64,{base64.b64encode(picture.encode()).decode('ascii')}"


def png(text: str) -> bytes:
    """Return the code as PNG, one bit a pixel."""
    rows = _rows(text)
    lines = b"".join(_line(row) * DOTS for row in rows)
    size = len(rows) * DOTS
    head = struct.pack(">IIBBBBB", size, size, 1, 0, 0, 0, 0)
    chunks = (_chunk(b"IHDR", head), _chunk(b"IDAT", zlib.compress(lines, 9)), _chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _rows(text: str) -> list[list[bool]]:
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=BORDER)
    code.add_data(text)
    code.make(fit=True)
    return [[bool(dark) for dark in row] for row in code.get_matrix()]


def _line(row: list[bool]) -> bytes:
    """Return one line of pixels, 1 for white, after the byte that says how it is filtered: not at all."""
    bits = "".join("0" * DOTS if dark else "1" * DOTS for dark in row)
    bits += "1" * (-len(bits) % 8)
    return b"\x00" + int(bits, 2).to_bytes(len(bits) // 8, "big")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
