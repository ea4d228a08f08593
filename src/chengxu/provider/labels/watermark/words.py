"""A mark as five words of sixteen bits for a sound, the last a check sum, each as 128 signs that survive most being doubtful.

The code is linear: 256 rows of signs, each with all 256 Walsh functions and their opposites; every word is compared with all.
"""

from __future__ import annotations

import binascii
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from chengxu.provider.labels.watermark.chance import numbers

WORDS, BITS = 5, 16
"""Words of a mark, and bits of a word."""
LENGTH = 128
"""Signs of a word."""

Signs = NDArray[np.float32]


@lru_cache(1)
def _rows() -> Signs:
    """Return the 256 rows: all products of eight that were drawn once and for all."""
    rows = np.ones((1, LENGTH), np.float32)
    for one in numbers(b"", "words", 8 * LENGTH).reshape(8, LENGTH):
        rows = np.concatenate((rows, rows * (1 - 2 * (one & 1).astype(np.float32))))
    return rows


@lru_cache(1)
def _walsh() -> Signs:
    made = np.ones((1, 1), np.float32)
    while len(made) < LENGTH:
        made = np.block([[made, made], [made, -made]])
    return made


def encoded(mark: bytes) -> Signs:
    """Return the signs of the five words of eight bytes, a row each."""
    check = binascii.crc_hqx(mark, 0xFFFF).to_bytes(2, "big")
    words = np.frombuffer(mark + check, ">u2").astype(int)
    sign = 1 - 2 * (words >> 15)
    return np.asarray(sign[:, None] * _rows()[words & 0xFF] * _walsh()[words >> 8 & 0x7F], np.float32)


def words_of(signs: Signs) -> NDArray[np.int64]:
    """Return the word that each row of weighted signs is nearest to."""
    likeness = (signs[:, None, :] * _rows()) @ _walsh()
    best = np.abs(likeness).reshape(len(signs), -1).argmax(1)
    row, column = np.divmod(best, LENGTH)
    opposite = likeness[np.arange(len(signs)), row, column] < 0
    return np.asarray(row | column << 8 | opposite.astype(int) << 15, np.int64)


def decoded(signs: Signs) -> bytes | None:
    """Return the eight bytes that five rows of weighted signs stand for; None if their check sum is wrong."""
    message = words_of(signs).astype(">u2").tobytes()
    mark, check = message[:-2], message[-2:]
    return mark if binascii.crc_hqx(mark, 0xFFFF).to_bytes(2, "big") == check else None
