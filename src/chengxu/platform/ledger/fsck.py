"""Derive the logs again from their leaves, and name what does not fit: leaves, nodes, heads, signatures."""

from __future__ import annotations

from collections.abc import Generator, Iterator

from chengxu.algebra.term import Term, TermError
from chengxu.platform.ledger.append import LOGS
from chengxu.platform.ledger.models import Head, Leaf, Node
from chengxu.platform.ledger.note import is_signed, read_head, read_key
from chengxu.platform.ledger.sequence import size_of
from chengxu.platform.ledger.tree import EMPTY, grow, leaf_hash, peaks, place, root

CHUNK = 2_000
GAP = Term("日志“{log}”：缺少第 {index} 号叶子。", "log `{log}`: leaf {index} is missing.")
BODY = Term(
    "日志“{log}”：第 {index} 号叶子的内容与其散列不符。",
    "log `{log}`: the content of leaf {index} does not fit its hash.",
)
NODE = Term(
    "日志“{log}”：第 {level} 层第 {index} 个节点与其下的叶子不符。",
    "log `{log}`: node {index} on level {level} does not fit the leaves below it.",
)
LOOSE = Term(
    "日志“{log}”：{id} 号叶子还没有位置，内容却与其散列不符。",
    "log `{log}`: the leaf {id}, which has no place yet, does not fit its hash.",
)
HEAD = Term(
    "日志“{log}”：{size} 片叶子的根散列是 {found}，已签名的日志头（{id}）所载的是 {root}。",
    "log `{log}`: {size} leaves have the root {found}, but the signed head {id} says {root}.",
)
AHEAD = Term(
    "日志“{log}”：已签名的日志头（{id}）载有 {size} 片叶子，日志只有 {have} 片。",
    "log `{log}`: the signed head {id} has {size} leaves, the log only {have}.",
)
SIGNATURE = Term(
    "日志“{log}”：日志头（{id}）的签名无效，或者所载与记录不符。",
    "log `{log}`: the signature of the head {id} is not good, or it says something else than its record.",
)


def check_logs() -> Iterator[Term]:
    """Yield what does not fit in the logs themselves."""
    for log in LOGS:
        yield from _check_log(log)


def _check_log(log: str) -> Iterator[Term]:
    size = size_of(log)
    heads = list(Head.objects.filter(log=log).order_by("size"))
    wanted = sorted({head.size for head in heads if 0 < head.size <= size})
    roots = {0: EMPTY}
    known: dict[tuple[int, int], bytes] = {}
    for start in range(0, size, CHUNK):
        end = min(start + CHUNK, size)
        known = {at: known[at] for at in peaks(start)}
        leaves = yield from _leaves(log, start, end)
        if leaves is None:
            break
        known.update(((0, index), leaf) for index, leaf in enumerate(leaves, start))
        grown = {(lv, at): made for lv, at, made in grow(start, [known[p] for p in peaks(start)], leaves)}
        yield from _check_nodes(log, grown)
        known.update(grown)
        for one in wanted:
            if start < one <= end:
                roots[one] = root(one, lambda level, index: known[level, index])  # noqa: B023 - called at once
    for head in heads:
        yield from _check_head(head, roots, size)
    for leaf in Leaf.objects.filter(log=log, index=None).iterator(CHUNK):
        if leaf_hash(leaf.body.encode()).hex() != leaf.digest:
            yield LOOSE.fill(log=log, id=leaf.pk)


def _leaves(log: str, start: int, end: int) -> Generator[Term, None, list[bytes] | None]:
    """Yield what is wrong with some leaves, and return their hashes, made from their content; None if one is missing."""
    rows = Leaf.objects.filter(log=log, index__gte=start, index__lt=end).order_by("index")
    found = {index: (body, digest) for index, body, digest in rows.values_list("index", "body", "digest")}
    hashes = []
    for index in range(start, end):
        if index not in found:
            yield GAP.fill(log=log, index=index)
            return None
        body, digest = found[index]
        hashes.append(leaf_hash(body.encode()))
        if hashes[-1].hex() != digest:
            yield BODY.fill(log=log, index=index)
    return hashes


def _check_nodes(log: str, grown: dict[tuple[int, int], bytes]) -> Iterator[Term]:
    places = {place(level, index): (level, index) for level, index in grown}
    stored = dict(Node.objects.filter(log=log, place__in=list(places)).values_list("place", "digest"))
    for at, (level, index) in places.items():
        if stored.get(at) != grown[level, index].hex():
            yield NODE.fill(log=log, level=level, index=index)


def _check_head(head: Head, roots: dict[int, bytes], size: int) -> Iterator[Term]:
    if head.size > size:
        yield AHEAD.fill(log=head.log, id=head.pk, size=head.size, have=size)
        return
    found = roots.get(head.size)
    if found is not None and found.hex() != head.root:
        yield HEAD.fill(log=head.log, id=head.pk, size=head.size, found=found.hex(), root=head.root)
    try:
        said, key = read_head(head.text), read_key(head.key)
    except TermError:
        yield SIGNATURE.fill(log=head.log, id=head.pk)
        return
    same = (said.size, said.root.hex()) == (head.size, head.root) and said.origin == key.name
    if not same or not is_signed(head.text, key):
        yield SIGNATURE.fill(log=head.log, id=head.pk)
