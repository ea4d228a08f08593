"""The inner loop of `batch`: a few hundred or thousand operations on one block after another, each thread its blocks.

With numba it is compiled once, for all laws, and kept on disk; without, numpy does the same more slowly.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Steps = NDArray[np.int32]
    Words = NDArray[np.uint64]


def execute(steps: Steps, emits: Steps, planes: Words, out: Words, scratch: int, threads: int = 0) -> None:
    """Carry out the steps on every block of `planes` and write what is asked for to `out` (2, outputs, words)."""
    compiled = _compiled()
    if compiled is None:
        execute_plainly(steps, emits, planes, out, scratch)
        return
    import numba

    most = int(numba.config.NUMBA_NUM_THREADS)  # type: ignore[attr-defined]
    numba.set_num_threads(min(threads or most, most))
    compiled(steps, emits, planes, out, scratch)


def execute_plainly(steps: Steps, emits: Steps, planes: Words, out: Words, scratch: int) -> None:
    """Do the same with numpy alone."""
    blocks, held, width = planes.shape
    work = np.empty((held + 2 * scratch, width), dtype=np.uint64)
    due: dict[int, list[tuple[int, int]]] = {}
    for after, output, place in emits.tolist():
        due.setdefault(after, []).append((output, place))
    for block in range(blocks):
        work[:held] = planes[block]
        here = slice(block * width, (block + 1) * width)
        for output, place in due.get(-1, ()):
            out[0, output, here], out[1, output, here] = work[place], work[place ^ 1]
        for number, (to, a, b) in enumerate(steps.tolist()):
            true = work[a] & work[b]
            np.bitwise_or(work[a ^ 1], work[b ^ 1], out=work[to + 1])
            work[to] = true
            for output, place in due.get(number, ()):
                out[0, output, here], out[1, output, here] = work[place], work[place ^ 1]


def above(values: NDArray[Any], bounds: NDArray[np.int64]) -> Words:
    """Return for each bound a plane of the values above it; shape (bounds, words). Each value is read once."""
    words = -(-len(values) // 64)
    out = np.zeros((len(bounds), words), dtype=np.uint64)
    compiled = _compiled_above()
    if compiled is not None:
        compiled(values, bounds, out)
        return out
    for number, bound in enumerate(bounds.tolist()):
        packed = np.packbits(values > bound, bitorder="little")
        out[number].view(np.uint8)[: len(packed)] = packed
    return out


@cache
def _compiled_above() -> Any:
    try:
        from numba import njit, prange
    except ImportError:
        return None

    places = np.uint64(1) << np.arange(64, dtype=np.uint64)

    def loop(values: Any, bounds: Any, out: Any) -> None:  # pragma: no cover
        whole = len(values) // 64
        for word in prange(whole):
            held = values[word * 64 : word * 64 + 64]
            for number in range(len(bounds)):
                bound, bits = bounds[number], np.uint64(0)
                for bit in range(64):  # a product with a table becomes vector code; a shift does not
                    bits |= places[bit] * np.uint64(held[bit] > bound)
                out[number, word] = bits
        for number in range(len(bounds)):
            for place in range(whole * 64, len(values)):
                if values[place] > bounds[number]:
                    out[number, whole] |= np.uint64(1) << np.uint64(place - whole * 64)

    return njit(parallel=True, cache=True, nogil=True)(loop)


@cache
def _compiled() -> Any:
    try:
        from numba import njit, prange
    except ImportError:
        return None

    def loop(steps: Any, emits: Any, planes: Any, out: Any, scratch: Any) -> None:  # pragma: no cover
        blocks, held, width = planes.shape
        for block in prange(blocks):
            work = np.empty((2 * scratch + 2, width), dtype=np.uint64)
            start = block * width
            due = 0
            for number in range(-1, steps.shape[0]):
                if number >= 0:
                    to, a, b = steps[number]
                    at, af = (
                        (planes[block, a], planes[block, a ^ 1])
                        if a < held
                        else (work[a - held], work[(a - held) ^ 1])
                    )
                    bt, bf = (
                        (planes[block, b], planes[block, b ^ 1])
                        if b < held
                        else (work[b - held], work[(b - held) ^ 1])
                    )
                    tt, tf = work[to - held], work[to - held + 1]
                    for w in range(width):
                        t, f = at[w] & bt[w], af[w] | bf[w]
                        tt[w] = t
                        tf[w] = f
                while due < emits.shape[0] and emits[due, 0] == number:
                    output, place = emits[due, 1], emits[due, 2]
                    pt, pf = (
                        (planes[block, place], planes[block, place ^ 1])
                        if place < held
                        else (work[place - held], work[(place - held) ^ 1])
                    )
                    for w in range(width):
                        out[0, output, start + w] = pt[w]
                        out[1, output, start + w] = pf[w]
                    due += 1

    return njit(parallel=True, cache=True, nogil=True)(loop)
