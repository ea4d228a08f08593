"""The Merkle tree of RFC 9162 (section 2.1), as pure functions: hashes, roots, proofs, and their checks.

The tree of a log stands in a database; whoever wants a root or a proof brings `read`, which returns the hash of a
complete subtree by its level (0: a leaf) and its index on that level. Each of them reads O(log n) such hashes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence

Read = Callable[[int, int], bytes]
"""Returns the hash of a complete subtree: level, index on that level."""

EMPTY = hashlib.sha256(b"").digest()
"""The root of a tree without leaves (section 2.1.1)."""


def leaf_hash(data: bytes) -> bytes:
    """Return the hash of a leaf (section 2.1.1)."""
    return hashlib.sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Return the hash of an inner node (section 2.1.1)."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def place(level: int, index: int) -> int:
    """Return the one number of a complete subtree, counted in order: leaves are even, inner nodes odd."""
    return ((2 * index + 1) << level) - 1


def peaks(size: int) -> tuple[tuple[int, int], ...]:
    """Return level and index of the complete subtrees that make up a tree, the largest first."""
    levels = [level for level in reversed(range(size.bit_length())) if size >> level & 1]
    return tuple((level, (size >> level) - 1) for level in levels)


def grow(size: int, tops: Sequence[bytes], leaves: Iterable[bytes]) -> Iterator[tuple[int, int, bytes]]:
    """Yield level, index and hash of each inner node that becomes complete as leaf hashes are appended.

    `tops` are the hashes of `peaks(size)`.
    """
    stack = list(tops)
    for index, leaf in enumerate(leaves, start=size):
        stack.append(leaf)
        level = 0
        while (index + 1) >> level & 1 == 0:
            right, left = stack.pop(), stack.pop()
            level += 1
            stack.append(node_hash(left, right))
            yield level, index >> level, stack[-1]


def root(size: int, read: Read) -> bytes:
    """Return the root of the first `size` leaves (section 2.1.1)."""
    return _over(0, size, read) if size else EMPTY


def inclusion(index: int, size: int, read: Read) -> list[bytes]:
    """Return the proof that a leaf is in the tree of the first `size` leaves (section 2.1.3.1)."""
    if not 0 <= index < size:
        raise ValueError(f"no leaf {index} in a tree of {size}")
    return _path(index, 0, size, read)


def consistency(old: int, new: int, read: Read) -> list[bytes]:
    """Return the proof that the first `old` leaves are still the beginning of the first `new` (section 2.1.4.1)."""
    if not 0 <= old <= new:
        raise ValueError(f"a tree of {new} does not follow one of {old}")
    return _subproof(old, 0, new, read, known=True) if 0 < old < new else []


def _over(start: int, end: int, read: Read) -> bytes:
    width = end - start
    if width & (width - 1) == 0:
        level = width.bit_length() - 1
        return read(level, start >> level)
    middle = start + _half(width)
    return node_hash(_over(start, middle, read), _over(middle, end, read))


def _path(index: int, start: int, end: int, read: Read) -> list[bytes]:
    if end - start == 1:
        return []
    middle = start + _half(end - start)
    if index < middle:
        return [*_path(index, start, middle, read), _over(middle, end, read)]
    return [*_path(index, middle, end, read), _over(start, middle, read)]


def _subproof(old: int, start: int, end: int, read: Read, *, known: bool) -> list[bytes]:
    if old == end - start:
        return [] if known else [_over(start, end, read)]
    half = _half(end - start)
    middle = start + half
    if old <= half:
        return [*_subproof(old, start, middle, read, known=known), _over(middle, end, read)]
    return [*_subproof(old - half, middle, end, read, known=False), _over(start, middle, read)]


def _half(width: int) -> int:
    """Return the largest power of two below a width of two or more."""
    return 1 << ((width - 1).bit_length() - 1)


# Checks


def is_included(leaf: bytes, index: int, size: int, proof: Sequence[bytes], head: bytes) -> bool:
    """Return whether a proof shows that a leaf hash stands at its place under a root (section 2.1.3.2)."""
    if not 0 <= index < size:
        return False
    fn, sn, found = index, size - 1, leaf
    for step in proof:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            found = node_hash(step, found)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            found = node_hash(found, step)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and found == head


def is_consistent(old: int, new: int, old_root: bytes, new_root: bytes, proof: Sequence[bytes]) -> bool:
    """Return whether a proof shows that the later tree only adds to the earlier one (section 2.1.4.2)."""
    if not 0 <= old <= new:
        return False
    if old in (0, new):
        return not proof and (old_root == EMPTY if old == 0 else old_root == new_root)
    steps = list(proof) if old & (old - 1) else [old_root, *proof]
    if not steps:
        return False
    fn, sn = old - 1, new - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    before = after = steps[0]
    for step in steps[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            before, after = node_hash(step, before), node_hash(step, after)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            after = node_hash(after, step)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and before == old_root and after == new_root
