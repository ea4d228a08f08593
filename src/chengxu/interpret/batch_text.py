"""Texts as numbers: which of a fact's values each text of a column is, and one plane for each value.

Looking a text up costs most of a table's reading, so it is done in compiled code: four figures of a text (its length,
its first, middle and last byte) lead to the one value that it can be, and its bytes confirm that.
"""

from __future__ import annotations

from functools import cache
from random import Random
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
import pyarrow as pa

if TYPE_CHECKING:
    from numpy.typing import NDArray

Codes: TypeAlias = "NDArray[np.int16]"
SLOTS = 1024
TRIES = 2000
OTHER = -1
"""What stands for a text that is none of the values."""


def codes_of(texts: pa.Array, names: tuple[str, ...]) -> Codes:
    """Return the place of each text among the names, `OTHER` for any other, `len(names)` for a missing one."""
    if pa.types.is_dictionary(texts.type):
        found = _by_hand(texts.dictionary, names)
        indices = texts.indices.fill_null(len(found)) if texts.indices.null_count else texts.indices
        codes: Codes = np.append(found, np.int16(len(names)))[np.asarray(indices)]
        return codes
    return _compiled_codes(texts, names) if _look_up() is not None else _by_encoding(texts, names)


def planes_of(ends: NDArray[Any], codes: Codes, names: int) -> NDArray[np.uint64]:
    """Return for each name a plane of the rows that have it; row n has the codes from `ends[n]` to `ends[n + 1]`."""
    rows = len(ends) - 1
    out = np.zeros((names, -(-rows // 64)), dtype=np.uint64)
    compiled = _spread_out()
    if compiled is not None:
        compiled(ends, codes, out)
        return out
    row = np.repeat(np.arange(rows), np.diff(ends))
    for name in range(names):
        has = np.zeros(rows, dtype=bool)
        has[row[codes == name]] = True
        packed = np.packbits(has, bitorder="little")
        out[name].view(np.uint8)[: len(packed)] = packed
    return out


def _by_hand(texts: pa.Array, names: tuple[str, ...]) -> Codes:
    place = {name: number for number, name in enumerate(names)} | {None: len(names)}
    return np.array([place.get(text, OTHER) for text in texts.to_pylist()], dtype=np.int16)


def _by_encoding(texts: pa.Array, names: tuple[str, ...]) -> Codes:
    return codes_of(texts.dictionary_encode(), names)


def _compiled_codes(texts: pa.Array, names: tuple[str, ...]) -> Codes:
    signs = _signs(names)
    if signs is None or not len(texts) or pa.types.is_null(texts.type):
        return _by_encoding(texts, names)
    wide = pa.types.is_large_string(texts.type)
    _, offsets, data = texts.buffers()
    ends = np.frombuffer(offsets, dtype=np.int64 if wide else np.int32)
    ends = ends[texts.offset : texts.offset + len(texts) + 1]
    letters = np.frombuffer(data if data is not None else b"", dtype=np.uint8)
    if (
        len(letters) < ends[-1] + 8
    ):  # a text is read in words of 8 bytes, to which the last one may not fill up
        letters = np.append(letters[: ends[-1]], np.zeros(8, dtype=np.uint8))
    out = np.empty(len(texts), dtype=np.int16)
    _look_up()(ends, letters, _eights(letters), *signs, out)
    if texts.null_count:
        out[~np.asarray(texts.is_valid())] = len(names)
    return out


def _eights(letters: NDArray[np.uint8]) -> NDArray[np.uint64]:
    """Return the word of 8 bytes that begins at each byte; nothing is copied."""
    return np.ndarray((len(letters) - 7,), dtype=np.uint64, buffer=letters, strides=(1,))


@cache
def _signs(names: tuple[str, ...]) -> tuple[Any, Any, Any, Any] | None:
    """Return factors under which no two names share a slot, the slots, and the names' ends and words; None if none do."""
    texts = [name.encode() for name in names]
    figures = [_figures(text) for text in texts]
    if len(set(figures)) < len(figures):
        return None
    random = Random(0)
    for _ in range(TRIES):
        factors = [random.randrange(1, SLOTS, 2) for _ in range(4)]
        at = [sum(f * x for f, x in zip(factors, four, strict=True)) % SLOTS for four in figures]
        if len(set(at)) == len(at):
            slots = np.full(SLOTS, OTHER, dtype=np.int16)
            slots[at] = np.arange(len(at), dtype=np.int16)
            ends = np.cumsum([0, *(len(text) for text in texts)]).astype(np.int64)
            letters = np.frombuffer(b"".join(texts) + bytes(8), dtype=np.uint8)
            return np.array(factors, dtype=np.int64), slots, ends, _eights(letters)
    return None


def _figures(text: bytes) -> tuple[int, int, int, int]:
    """Return the four figures of a text."""
    return (len(text), text[0], text[len(text) // 2], text[-1]) if text else (0, 0, 0, 0)


@cache
def _look_up() -> Any:
    """Return the compiled search of each text among the names; None without numba."""
    try:
        from numba import njit, prange
    except ImportError:
        return None
    masks = np.array([(1 << 8 * size) - 1 for size in range(8)], dtype=np.uint64)

    def loop(ends: Any, letters: Any, eights: Any, factors: Any, slots: Any, name_ends: Any, names: Any,
             out: Any) -> None:  # pragma: no cover  # fmt: skip
        for number in prange(len(out)):
            start = ends[number]
            size = ends[number + 1] - start
            total = factors[0] * size
            if size > 0:
                total += factors[1] * letters[start] + factors[2] * letters[start + size // 2]
                total += factors[3] * letters[start + size - 1]
            code = slots[total & (SLOTS - 1)]
            if code >= 0:
                begin = name_ends[code]
                other = np.uint64(name_ends[code + 1] - begin != size)
                if other == 0 and size < 8:
                    other = (eights[start] ^ names[begin]) & masks[size]
                elif other == 0:
                    last = size - 8
                    for at in range(0, 32, 8):  # the last words of a short text are the same one again
                        place = min(at, last)
                        other |= eights[start + place] ^ names[begin + place]
                    for at in range(32, size, 8):
                        place = min(at, last)
                        other |= eights[start + place] ^ names[begin + place]
                if other != 0:
                    code = OTHER
            out[number] = code

    return njit(parallel=True, cache=True, nogil=True)(loop)


@cache
def _spread_out() -> Any:
    """Return the compiled loop that writes the planes; None without numba."""
    try:
        from numba import njit, prange
    except ImportError:
        return None

    def loop(ends: Any, codes: Any, out: Any) -> None:  # pragma: no cover
        rows = len(ends) - 1
        for word in prange(out.shape[1]):
            for row in range(word * 64, min(rows, word * 64 + 64)):
                bit = np.uint64(1) << np.uint64(row & 63)
                for number in range(ends[row], ends[row + 1]):
                    code = codes[number]
                    if 0 <= code < out.shape[0]:
                        out[code, word] |= bit

    return njit(parallel=True, cache=True, nogil=True)(loop)
