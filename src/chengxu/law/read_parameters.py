"""Read a parameter file (TOML): the figures, dates and choices that a law leaves to others; or say what is wrong.

[parameters]
ml4_entry = 2027-01-01
ml4_compute_threshold = [{ is = 1000000, since = 2027-01-01 }]

[settings]
hk_mo_tw = "inside"
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from chengxu.algebra.facts import Event, Fact, Parameter, Setting, Value
from chengxu.algebra.term import Term
from chengxu.law.lines import line_numbers
from chengxu.law.read import DescriptionError, FileReader, expected, is_day, read_toml, shown
from chengxu.law.record import Parameters

VERSION_KEYS = ("is", "since", "source")


def read_parameters(
    path: Path, parameters: Mapping[str, Parameter], settings: Mapping[str, Setting]
) -> Parameters:
    """Return the values that a file gives; DescriptionError lists all that is wrong with it."""
    data, text = read_toml(path)
    reader = _ParameterReader(_Nothing(), line_numbers(text))
    reader.only(data, ("parameters", "settings"), ())
    found = {
        name: tuple(reader.versions(name, value, ("parameters", name), parameters))
        for name, value in reader.table(data, "parameters").items()
    }
    for name, value in reader.table(data, "settings").items():
        found[name] = tuple(reader.choice(name, value, settings))
    if reader.problems:
        raise DescriptionError(str(path), reader.problems)
    return found


@dataclass(frozen=True)
class _Nothing:
    """A parameter file has neither facts nor events."""

    facts: Mapping[str, Fact] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict)


class _ParameterReader(FileReader):
    def versions(
        self, name: str, value: Any, where: tuple[str, ...], known: Mapping[str, Parameter]
    ) -> Iterator[tuple[date | None, Value]]:
        if name not in known:
            self.unknown_name(name, known, where, Term("参数", "parameter"), "chengxu parameters")
            return
        entries = value if isinstance(value, list) else [value]
        if not entries:
            wanted = A_DAY if known[name].of_days else A_NUMBER
            self.problem(where, WRONG.fill(name=name, value="[]", wanted=wanted))
        before: date | None = None
        for n, entry in enumerate(entries):
            version = self._version(known[name], entry, where)
            if version is None:
                return
            if n and (version[0] is None or (before is not None and version[0] <= before)):
                self.problem(where, OUT_OF_ORDER.fill(name=name))
                return
            before = version[0]
            yield version

    def _version(
        self, parameter: Parameter, entry: Any, where: tuple[str, ...]
    ) -> tuple[date | None, Value] | None:
        given = entry if isinstance(entry, dict) else {"is": entry}
        self.only(given, VERSION_KEYS, where)
        since: date | None = given.get("since")
        value: Any = given.get("is")
        if since is not None and not is_day(since):
            self.problem(where, WRONG.fill(name="since", value=shown(since), wanted=A_DAY))
            return None
        good = is_day(value) if parameter.of_days else _is_count(value)
        if not good:
            wanted = A_DAY if parameter.of_days else A_NUMBER
            self.problem(where, WRONG.fill(name=parameter.name, value=shown(value), wanted=wanted))
            return None
        return since, value

    def choice(
        self, name: str, value: Any, known: Mapping[str, Setting]
    ) -> Iterator[tuple[date | None, Value]]:
        where = ("settings", name)
        if name not in known:
            self.unknown_name(name, known, where, Term("设置", "setting"), "chengxu parameters")
            return
        wanted = expected(known[name], value)
        if wanted is None:
            yield None, value
        else:
            self.problem(where, WRONG.fill(name=name, value=shown(value), wanted=wanted))


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


A_DAY = Term("日期，如 2026-03-02", "a date such as 2026-03-02")
A_NUMBER = Term("不小于 0 的整数", "a whole number, 0 or more")
WRONG = Term("“{name}”不能是 {value}；请填{wanted}。", "`{name}` cannot be {value}; write {wanted}.")
OUT_OF_ORDER = Term(
    "“{name}”的各个版本应当按 `since` 先后排列，且只有第一个可以没有 `since`。",
    "the versions of `{name}` must stand in the order of `since`, and only the first may lack it.",
)
