"""Reading a period as a person writes it, in Chinese or English: `提前30个工作日`, `within 6 months`."""

from __future__ import annotations

import re
import unicodedata
from enum import Enum
from functools import cache

from chengxu.algebra.cite import hanzi
from chengxu.algebra.term import Term
from chengxu.dates.calendar import DateError
from chengxu.dates.count import Period, Unit


class Direction(Enum):
    """Which way a period runs: to a deadline, back from an event, or as a floor for keeping something."""

    FORWARD = "forward"
    BACKWARD = "backward"
    KEEP = "keep"


_ZH = re.compile(
    r"(?P<early>(?:应当?)?(?:至少|最少|不少于)?提前)?"
    r"(?P<keep>(?:(?:至少|应当?)?(?:保存|保留|留存|存储)(?:期限|时间)?)?(?:不得少于|不少于|不低于|不短于|至少|满)?)"
    r"在?(?P<n>\d{1,9}|[一二三四五六七八九十百零]+)"
    r"(?P<unit>个?工作日|个?自然日|日|天|个月|月|周年|年)"
    r"(?P<end>以?前|之前|以?内|之内|以上)?"
)
_ZH_UNITS = {"工作日": Unit.WORKING_DAYS, "自然日": Unit.DAYS, "日": Unit.DAYS, "天": Unit.DAYS}
_ZH_UNITS |= {"月": Unit.MONTHS, "年": Unit.YEARS, "周年": Unit.YEARS}

_EN = re.compile(
    r"(?P<verb>(?:must be |be )?(?:keep|kept|retain|retained|store|stored)(?: it| them)?(?: for)? )?"
    r"(?P<lead>within|in|not later than|no later than|at least|not less than|no less than|for at least)? ?"
    r"(?P<n>\d{1,9}|[a-z]+(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)[ -]"
    r"(?P<unit>working|business|calendar|natural)?[ -]?(?P<base>day|month|year)s?"
    r"(?P<end> before| prior| earlier| in advance| ahead)?"
)
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")

_EXAMPLES = (
    "10个工作日内、三十日内、6个月内、提前30个工作日、不少于六个月、保存三年",
    "within 10 working days, within 6 months, 30 working days before, at least 6 months, keep 3 years",
)


def read_period(text: str) -> tuple[Direction, Period]:
    """Return the direction and the period that the words say; without a direction they mean a deadline.

    Numbers are digits, Chinese numerals up to 999 or English words up to ninety-nine. Words that are not
    understood, and a period of zero, raise `DateError` with examples of what to write.
    """
    words = " ".join(unicodedata.normalize("NFKC", text).casefold().split())
    found = _read_zh(words.replace(" ", "")) or _read_en(words)
    if found is None:
        zh, en = _EXAMPLES
        raise DateError(
            Term(
                f"看不懂期限“{text}”。可以这样写：{zh}。",
                f"The period {text!r} is not understood. Write for example: {en}.",
            )
        )
    return found


def _read_zh(words: str) -> tuple[Direction, Period] | None:
    match = _ZH.fullmatch(words.replace("〇", "零").replace("两", "二"))
    number = match and _number(match["n"], _chinese())
    if not match or number is None:
        return None
    period = Period(number, _ZH_UNITS[match["unit"].removeprefix("个")])
    end = match["end"] or ""
    if match["early"] or end.endswith("前"):
        return Direction.BACKWARD, period
    if (match["keep"] or end == "以上") and not end.endswith("内"):
        return Direction.KEEP, period
    return Direction.FORWARD, period


def _read_en(words: str) -> tuple[Direction, Period] | None:
    match = _EN.fullmatch(words)
    number = match and _number(match["n"].replace("-", " "), _english())
    if not match or number is None:
        return None
    working = match["unit"] in ("working", "business")
    if match["unit"] and match["base"] != "day":
        return None
    unit = Unit.WORKING_DAYS if working else Unit(match["base"] + "s")
    lead, end = match["lead"] or "", match["end"]
    if end:
        return Direction.BACKWARD, Period(number, unit)
    if match["verb"] or "least" in lead or "less" in lead:
        return Direction.KEEP, Period(number, unit)
    return Direction.FORWARD, Period(number, unit)


def _number(digits: str, words: dict[str, int]) -> int | None:
    return int(digits) if digits.isdecimal() else words.get(digits)


@cache
def _chinese() -> dict[str, int]:
    """Return 1 to 999 as `hanzi` writes them, and 一十 for 十, so that no other string can be misread."""
    table = {hanzi(n): n for n in range(1, 1000)}
    return table | {"一" + hanzi(n): n for n in range(10, 20)}


@cache
def _english() -> dict[str, int]:
    table = {word: n for n, word in enumerate((*_ONES, *_TEENS, "nineteen"), 1)} | {"a": 1, "an": 1}
    for n, ten in enumerate(_TENS, 2):
        table[ten] = n * 10
        table |= {f"{ten} {word}": n * 10 + one for one, word in enumerate(_ONES, 1)}
    return table
