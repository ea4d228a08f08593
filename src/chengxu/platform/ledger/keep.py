"""What a day asks of the log: every leaf in its place, and a head published."""

from __future__ import annotations

from dataclasses import dataclass

from chengxu.platform.ledger.append import LOGS
from chengxu.platform.ledger.heads import daily_head
from chengxu.platform.ledger.models import Head
from chengxu.platform.ledger.sequence import sequence
from chengxu.platform.today import today


@dataclass(frozen=True)
class Kept:
    """What was done for one log: leaves placed, and the head of the day."""

    log: str
    placed: int
    head: Head


def keep_logs() -> tuple[Kept, ...]:
    """Place what has no place and publish the heads of today, those that are not there yet; safe to run twice. Alarm."""
    return tuple(Kept(log, sequence(log), daily_head(log, today())) for log in LOGS)
