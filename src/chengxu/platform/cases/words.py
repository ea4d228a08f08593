"""Words of cases that several pages use: how clocks stand, whose time it is, and what a file weighs."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.interpret.follow import ClockState
from chengxu.law.case import Stated
from chengxu.law.document import Kind, Particular

CLOCK_STATES = {
    ClockState.RUNNING: Term("计算中", "running"),
    ClockState.SUSPENDED: Term("中止", "suspended"),
    ClockState.OVERDUE: Term("已逾期", "overdue"),
    ClockState.DONE: Term("已完成", "done"),
    ClockState.MET: Term("按期完成", "met in time"),
    ClockState.LATE: Term("迟延完成", "done late"),
    ClockState.MOOT: Term("不再计算", "no longer counts"),
}
LOOKS = {
    ClockState.RUNNING: "running", ClockState.SUSPENDED: "open", ClockState.OVERDUE: "bad", ClockState.DONE: "good",
    ClockState.MET: "good", ClockState.LATE: "bad", ClockState.MOOT: "soft",
}  # fmt: skip
"""How a page shows the state of a clock, beside the words: the name of its class."""
NOT_STATED = Term("没有填写", "not stated")


def stated_text(value: object) -> list[str]:
    """Return what was stated (JSON) as lines to read."""
    if isinstance(value, list | tuple):
        return [str(item) for item in value]
    return [str(value)]


def typed(particular: Particular, value: Stated | object) -> str:
    """Return what was stated (JSON) as it would be typed into a form again."""
    if particular.kind is Kind.LIST and isinstance(value, list | tuple):
        return "\n".join(str(item) for item in value)
    return str(value)
