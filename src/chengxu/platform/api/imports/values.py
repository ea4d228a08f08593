"""What a cell means for a fact: yes and no, numbers, days and choices as people write them in either language."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import cache

from chengxu.algebra.facts import Choice, Day, Fact, Flag, Number, Several
from chengxu.algebra.term import Term, TermError
from chengxu.platform.services.keep import FIRST, LAST
from chengxu.platform.services.record import LARGEST
from chengxu.statutes import open_book

YES = frozenset({"true", "yes", "y", "1", "是", "有", "√", "对"})
NO = frozenset({"false", "no", "n", "0", "否", "无", "×", "没有", "不是"})
NOT_KNOWN = frozenset({"unknown", "not known", "?", "未知", "不详", "不清楚", "不知道"})
DAYS = (re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})"), re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日"))
BETWEEN = re.compile(r"[;；、|\n]|,(?!\d{3}(?!\d))|，")

WANTED_FLAG = Term("“{text}”不是“是”“否”或者“未知”", "`{text}` is none of yes, no, unknown")
WANTED_NUMBER = Term("“{text}”不是不小于 0 的整数", "`{text}` is no whole number, 0 or more")
WANTED_DAY = Term("“{text}”不是日期（如 2026-03-02）", "`{text}` is no date such as 2026-03-02")
WANTED_CHOICE = Term("“{text}”不是可选的值；可用：{known}", "`{text}` is no value of it; use one of {known}")


def fact_of(heading: str) -> Fact | None:
    """Return the fact that a heading names: by its name, its question or its label, in either language; None if none."""
    return _headings().get(plain(heading))


@cache
def _headings() -> dict[str, Fact | None]:
    """Return the facts by all that they are called; what two of them are called names neither."""
    found: dict[str, Fact | None] = {}
    for fact in open_book().facts.values():
        label = getattr(fact, "label", None)
        called = {fact.name, fact.question.zh, fact.question.en, *((label.zh, label.en) if label else ())}
        for text in {plain(text) for text in called}:
            found[text] = None if text in found else fact
    found.update({fact.name: fact for fact in open_book().facts.values()})
    return found


def plain(text: str) -> str:
    """Return a text without what does not matter for telling it: width, case, spaces, marks at its end."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"\s+", " ", folded).strip(" ?？:：*。.")


def value_in(fact: Fact, text: str) -> object:
    """Return what a cell says of a fact, as JSON, None for “not known”; TermError if it says nothing that fits."""
    if plain(text) in NOT_KNOWN or text.strip() == "?":
        return None
    match fact:
        case Flag():
            return _flag(text)
        case Number():
            return _number(text)
        case Day():
            return day_in(text).isoformat()
        case Several():
            parts = [part for part in BETWEEN.split(text) if part.strip()]
            return sorted({_choice(fact, part) for part in parts})
        case Choice():
            return _choice(fact, text)
    raise TypeError(type(fact).__name__)


def day_in(text: str) -> date:
    """Return the day that a cell names; TermError if it names none that is taken."""
    for form in DAYS:
        found = form.fullmatch(unicodedata.normalize("NFKC", text).strip())
        if found:
            try:
                day = date(*(int(part) for part in found.groups()))
            except ValueError:
                break
            if FIRST <= day <= LAST:
                return day
    raise TermError(WANTED_DAY.fill(text=text[:40]))


def _flag(text: str) -> bool:
    said = plain(text) if text.strip() not in ("√", "×") else text.strip()
    if said in YES:
        return True
    if said in NO:
        return False
    raise TermError(WANTED_FLAG.fill(text=text[:40]))


def _number(text: str) -> int:
    said = unicodedata.normalize("NFKC", text).strip()
    if re.fullmatch(r"\d{1,3}(,\d{3})+", said):
        said = said.replace(",", "")
    if not re.fullmatch(r"[0-9]{1,41}", said) or int(said) > LARGEST:
        raise TermError(WANTED_NUMBER.fill(text=text[:40]))
    return int(said)


def _choice(fact: Choice, text: str) -> str:
    wanted = plain(text)
    for value, term in fact.values:
        if wanted in (plain(value), plain(term.zh), plain(term.en)):
            return value
    known = Term("、".join(t.zh for _, t in fact.values), ", ".join(t.en for _, t in fact.values))
    raise TermError(WANTED_CHOICE.fill(text=text[:40], known=known))
