"""Read JSON that a stranger sent: nothing twice, nothing endless, nothing that no database can hold."""

from __future__ import annotations

import json
import math
import re
from typing import Any, NoReturn

from chengxu.algebra.term import Term
from chengxu.platform.api.problem import Problem
from chengxu.platform.services.record import LARGEST as LARGEST_NUMBER
from chengxu.platform.services.record import TOO_BIG, TURNING

LARGEST = 2**20
"""Bytes of a body: a house setting."""
DEEPEST = 24
"""Levels of lists and objects."""
LONGEST_NAME = 200
"""Characters of a member's name."""
UNKEEPABLE = re.compile(f"[\x00\ud800-\udfff{TURNING}]")

TOO_LARGE = Term("正文超过 {most} KB（内部设定）。", "the body is larger than {most} KB (a house setting).")
NOT_UTF8 = Term("正文不是 UTF-8。", "the body is not UTF-8.")
NOT_JSON = Term(
    "第 {line} 行第 {column} 个字符处不是 JSON。", "at line {line}, character {column} this is no JSON."
)
TWICE = Term("成员“{name}”出现两次。", "the member `{name}` is there twice.")
NO_NUMBER = Term("“{text}”不是 JSON 的数。", "`{text}` is no number of JSON.")
TOO_DEEP = Term("嵌套超过 {most} 层。", "it is nested deeper than {most} levels.")
NO_TEXT = Term(
    "文字中有不能保存的字符（NUL、孤立的代理码，或者改变书写方向的控制符）。",
    "a text has characters that cannot be kept: NUL, a lone surrogate, or one that turns the direction of the text.",
)
LONG_NAME = Term("成员名超过 {most} 个字符。", "the name of a member is longer than {most} characters.")


def read_json(body: bytes) -> Any:
    """Return what a body says; Problem if it is no JSON, or JSON that is not taken."""
    if len(body) > LARGEST:
        raise Problem("too-large", TOO_LARGE.fill(most=LARGEST // 1024))
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Problem("not-json", NOT_UTF8) from None
    try:
        found = json.loads(
            text, object_pairs_hook=_object, parse_constant=_constant, parse_int=_whole, parse_float=_fraction
        )
    except json.JSONDecodeError as error:
        raise Problem("not-json", NOT_JSON.fill(line=error.lineno, column=error.colno)) from None
    except RecursionError:
        raise Problem("not-json", TOO_DEEP.fill(most=DEEPEST)) from None
    _check(found, 0)
    return found


def clean(text: str) -> bool:
    """Return whether a text can be kept: no NUL, no lone surrogate, nothing that turns its direction."""
    return UNKEEPABLE.search(text) is None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise Problem("not-json", TWICE.fill(name=name[:LONGEST_NAME] if clean(name) else "?"))
        found[name] = value
    return found


def _constant(text: str) -> NoReturn:
    raise Problem("not-json", NO_NUMBER.fill(text=text))


def _whole(text: str) -> int:
    if len(text) > len(str(-LARGEST_NUMBER)) or abs(number := int(text)) > LARGEST_NUMBER:
        raise Problem("not-json", TOO_BIG)
    return number


def _fraction(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise Problem("not-json", TOO_BIG)
    return number


def _check(value: Any, depth: int) -> None:
    if depth > DEEPEST:
        raise Problem("not-json", TOO_DEEP.fill(most=DEEPEST))
    if isinstance(value, str) and not clean(value):
        raise Problem("not-json", NO_TEXT)
    if isinstance(value, list):
        for item in value:
            _check(item, depth + 1)
    if isinstance(value, dict):
        for name, item in value.items():
            if len(name) > LONGEST_NAME:
                raise Problem("not-json", LONG_NAME.fill(most=LONGEST_NAME))
            _check(name, depth)
            _check(item, depth + 1)
