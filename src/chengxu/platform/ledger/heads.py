"""Signed heads of a log: one a day, and one whenever somebody asks and something was added.

A head is never taken back. Before a new one is signed, the last one is held against the tree; one that does not fit
is an alarm, and nothing is signed.
"""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.timezone import localtime

from chengxu.algebra.term import Term, TermError
from chengxu.platform.ledger import nodes
from chengxu.platform.ledger.keys import origin, published, signing_key
from chengxu.platform.ledger.models import Head, Tree
from chengxu.platform.ledger.note import Checkpoint, sign
from chengxu.platform.ledger.sequence import locked, sequence, size_of
from chengxu.platform.today import now

SHRUNK = Term(
    "警报：日志“{log}”现有 {size} 片叶子，少于 {day} 签名的日志头所载的 {signed} 片。",
    "Alarm: the log `{log}` has {size} leaves, fewer than the {signed} of the head signed on {day}.",
)
CHANGED = Term(
    "警报：日志“{log}”前 {signed} 片叶子的根散列是 {found}，而 {day} 签名的日志头所载的是 {root}。",
    "Alarm: the first {signed} leaves of the log `{log}` have the root {found}, but the head signed on {day} says {root}.",
)


class Alarm(TermError):  # noqa: N818 - what was found, no error of the reader's
    """A head that was signed does not fit the log any more."""


def current_head(log: str) -> Head:
    """Return a signed head over every leaf written so far, a new one if there are new leaves; Alarm, Broken.

    Without new leaves nothing is locked or written: whoever reads the log does not wait for those who write.
    """
    sequence(log)
    size, last = size_of(log), last_head(log)
    if last is not None and last.size == size:
        hold(last, size)
        return last
    with transaction.atomic():
        tree = locked(log)
        last = _last_that_fits(log, tree)
        return last if last is not None and last.size == tree.size else _signed(log, tree, None)


def daily_head(log: str, day: date) -> Head:
    """Return the head published on a day, signing it if there is none yet; Alarm, Broken."""
    sequence(log)
    with transaction.atomic():
        tree = locked(log)
        there = Head.objects.filter(log=log, day=day).first()
        if there is not None:
            return there
        _last_that_fits(log, tree)
        return _signed(log, tree, day)


def last_head(log: str) -> Head | None:
    """Return the newest head of a log, None before the first."""
    return Head.objects.filter(log=log).order_by("-size", "-recorded").first()


def hold(head: Head, size: int) -> None:
    """Hold a head against the tree of its log; Alarm, naming what differs."""
    told = {"log": head.log, "signed": head.size, "day": localtime(head.recorded).date()}
    if head.size > size:
        raise Alarm(SHRUNK.fill(size=size, **told))
    found = nodes.root(head.log, head.size).hex()
    if found != head.root:
        raise Alarm(CHANGED.fill(found=found, root=head.root, **told))


def _last_that_fits(log: str, tree: Tree) -> Head | None:
    last = last_head(log)
    if last is not None:
        hold(last, tree.size)
    return last


def _signed(log: str, tree: Tree, day: date | None) -> Head:
    root = nodes.root(log, tree.size)
    text = sign(Checkpoint(origin(log), tree.size, root), signing_key())
    return Head.objects.create(
        log=log, size=tree.size, root=root.hex(), text=text, key=str(published(log)), day=day, recorded=now()
    )
