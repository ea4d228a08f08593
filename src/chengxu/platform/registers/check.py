"""Check a number that somebody read on a page, a product or a certificate: never a guess."""

from __future__ import annotations

from dataclasses import dataclass

from chengxu.algebra.term import Term
from chengxu.platform.accounts.actor import PUBLIC
from chengxu.platform.registers.models import RegisterEntry
from chengxu.platform.registers.number import ALPHABET, SHAPE, is_number, tidy
from chengxu.platform.registers.visible import status_today, visible_entries

NO_SHAPE = Term(
    "这不是本登记系统的编号。编号写作 ML4FLNG-11-2026-000042-L：名录、地区、年份、序号、校验码；不含 I、O、S、V、Z。",
    "This is no number of these registers. One reads ML4FLNG-11-2026-000042-L: register, area, year, serial, check "
    "character; the letters I, O, S, V and Z do not occur.",
)
WRONG_CHECK = Term(
    "校验码不符：至少有一个字符抄错或者颠倒。这样的编号不可能发出过，请对照原处重新输入。",
    "The check character is wrong: at least one character is mistyped or swapped. No such number can have been given; "
    "compare it with where you read it.",
)
NOT_THERE = Term(
    "编号写法正确，但公开的名录中没有这个编号。",
    "The number is well formed, but no public register has it.",
)
THERE = Term("名录中有这个编号。当前状态：{state}。", "A register has this number. It stands at: {state}.")


@dataclass(frozen=True)
class Answer:
    """What is known of a number: `good` if a register has it, with its current entry and where that stands."""

    number: str
    words: Term
    good: bool = False
    entry: RegisterEntry | None = None
    state: Term | None = None


def check_number(text: str) -> Answer:
    """Return what is known of a number: its check character first, then its current entry."""
    number = tidy(text.replace("\0", ""))[:64]
    if SHAPE.fullmatch(number) and not is_number(number):
        return Answer(number, WRONG_CHECK)
    found = (
        visible_entries(PUBLIC).filter(number=number, current=True)
        if number
        else RegisterEntry.objects.none()
    )
    entry = found.select_related("case", "holder", "keeper").order_by("-on", "-id").first()
    if entry is not None:
        state = status_today(entry)
        return Answer(number, THERE.fill(state=state), good=True, entry=entry, state=state)
    return Answer(number, NOT_THERE if is_number(number) else NO_SHAPE)


def looks_alike(text: str) -> str:
    """Return the letters of a text that no number has."""
    return "".join(sorted({c for c in tidy(text) if c.isalpha() and c not in ALPHABET}))
