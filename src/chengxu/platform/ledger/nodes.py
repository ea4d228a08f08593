"""The tree of a log as the database keeps it: roots and proofs, each with one look at the leaves and one at the nodes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from chengxu.algebra.term import Term, TermError
from chengxu.platform.ledger import tree
from chengxu.platform.ledger.models import Leaf, Node

T = TypeVar("T")

MISSING = Term(
    "日志“{log}”的树缺少第 {level} 层第 {index} 个节点；请运行 chengxu verify --database。",
    "the tree of the log `{log}` lacks node {index} on level {level}; run chengxu verify --database.",
)


class Broken(TermError):  # noqa: N818 - what was found, no error of the reader's
    """The stored tree is not whole."""


def root(log: str, size: int) -> bytes:
    """Return the root of the first leaves of a log."""
    return _asked(log, lambda read: tree.root(size, read))


def inclusion(log: str, index: int, size: int) -> list[bytes]:
    """Return the proof that a leaf is among the first `size`."""
    return _asked(log, lambda read: tree.inclusion(index, size, read))


def consistency(log: str, old: int, new: int) -> list[bytes]:
    """Return the proof that the log at `new` leaves only adds to the log at `old`."""
    return _asked(log, lambda read: tree.consistency(old, new, read))


def tops(log: str, size: int) -> list[bytes]:
    """Return the hashes of the complete subtrees that make up a tree, the largest first."""
    return _asked(log, lambda read: [read(level, index) for level, index in tree.peaks(size)])


def _asked(log: str, ask: Callable[[tree.Read], T]) -> T:
    """Ask twice: first to learn which hashes are wanted, then with those hashes."""
    wanted: set[tuple[int, int]] = set()

    def note(level: int, index: int) -> bytes:
        wanted.add((level, index))
        return tree.EMPTY

    ask(note)
    found = _fetch(log, wanted)

    def read(level: int, index: int) -> bytes:
        if (level, index) not in found:
            raise Broken(MISSING.fill(log=log, level=level, index=index))
        return found[level, index]

    return ask(read)


def _fetch(log: str, wanted: set[tuple[int, int]]) -> dict[tuple[int, int], bytes]:
    leaves = [index for level, index in wanted if level == 0]
    inner = {tree.place(level, index): (level, index) for level, index in wanted if level}
    found: dict[tuple[int, int], bytes] = {}
    if leaves:
        rows = Leaf.objects.filter(log=log, index__in=leaves).values_list("index", "digest")
        found.update({(0, index): bytes.fromhex(digest) for index, digest in rows if index is not None})
    if inner:
        nodes = Node.objects.filter(log=log, place__in=list(inner)).values_list("place", "digest")
        found.update({inner[place]: bytes.fromhex(digest) for place, digest in nodes})
    return found
