"""Data packed with zlib, unpacked up to a limit: a small file may say that it holds gigabytes."""

from __future__ import annotations

import zlib

from chengxu.provider.labels.splice import Broken


def unpacked(data: bytes, most: int, *, bare: bool = False) -> bytes:
    """Return what was packed, without a head where it is `bare`; Broken where it is damaged, or longer than `most` bytes."""
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS if bare else zlib.MAX_WBITS)
    try:
        found = unpacker.decompress(data, most)
    except zlib.error as error:
        raise Broken from error
    if unpacker.unconsumed_tail:
        raise Broken("too-large-inside")
    return found
