"""What a made-up population is drawn from: kinds of service, provinces, and for each fact its chances.

Read from TOML, whose head says how it is written (`chengxu/statutes/population.toml`). A condition in it is an
expression over facts, like every other condition. Nothing here draws anything.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from hashlib import sha256
from math import isclose
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from chengxu.algebra.expr import ALWAYS, And, Expr, Not, OneOf, Or
from chengxu.algebra.facts import Choice, Fact, Flag, Number, Several
from chengxu.algebra.term import Term, TermError

MALFORMED = Term("{path}：{where}：{what}", "{path}: {where}: {what}")
NO_TOML = Term("不是有效的 TOML（{why}）。", "this is no valid TOML ({why}).")
MISSHAPEN = Term("写法不对（{why}）。", "this is not written as it should be ({why}).")
NO_PART = Term("缺少“{name}”一节。", "the section `{name}` is missing.")
NO_FACT = Term("没有名为“{name}”的事实。", "there is no fact `{name}`.")
TOO_EARLY = Term(
    "条件用到“{name}”，它须先于本项列出。", "its condition needs `{name}`, which has to come before it."
)
NO_VALUE = Term("“{name}”没有“{value}”这一取值。", "`{name}` has no value `{value}`.")
NO_NAME = Term("“{name}”没有定义。", "`{name}` is not defined.")
NO_KEY = Term("不认识“{name}”。", "`{name}` is not known here.")
NO_CHANCE = Term(
    "“{value}”不是 0 到 1 之间的概率或者这类事实的取值。",
    "`{value}` is neither a chance between 0 and 1 nor a value of this kind of fact.",
)
NO_SUM = Term("各份额之和是 {sum}，应为 1。", "the shares add up to {sum}; they should make 1.")
TOO_UNKNOWN = Term(
    "未知比例 {rate} 乘以最大系数 {factor} 超过 1。",
    "the unknown share {rate} times the largest factor {factor} is more than 1.",
)
UNTIED = Term("单选事实不能与特征相连。", "a choice cannot go with a trait.")

T = TypeVar("T")
KEYS = frozenset(("is", "kinds", "rules", "sure", "only", "within", "where", "trait", "pull", "unknown"))


class ProfileError(TermError):
    """A profile that cannot be drawn from: the file, the place in it, and what is wrong."""


@dataclass(frozen=True)
class Spread:
    """A log-normal figure: `median`, `sigma` of its logarithm, the chance of `zero`, and that only one digit counts.

    No figure is above `most`, which is below the largest integer of 64 bits.
    """

    median: float
    sigma: float = 0.0
    zero: float = 0.0
    round: float = 0.0
    most: float = 9e18


Chances: TypeAlias = "float | tuple[float, ...] | Spread"
"""Of a flag the chance; of a choice or a set one share or chance for each value, in order; of a number its spread."""


@dataclass(frozen=True)
class Draw:
    """How a fact is drawn: its chances by kind of service, and by the first rule that fits before that.

    `sure` and `only` are conditions by value of a set, `within` another set that holds it. `trait` pulls the draw.
    Outside `where` nobody asks the fact, and it is unknown; elsewhere it is for a share `unknown` of services.
    """

    fact: Fact
    unknown: float
    by_kind: tuple[Chances, ...]
    rules: tuple[tuple[Expr, Chances], ...] = ()
    sure: Mapping[str, Expr] = field(default_factory=dict)
    only: Mapping[str, Expr] = field(default_factory=dict)
    within: Several | None = None
    where: Expr = ALWAYS
    trait: str | None = None
    pull: float = 0.0


@dataclass(frozen=True)
class Share:
    """A kind of service or a province: what it is called, and its share of the whole."""

    name: str
    share: float
    label: Term


@dataclass(frozen=True)
class Profile:
    """Everything a population is drawn from.

    `traits` are hidden, `(name, with, pull)` in order; `papers` the shares of services by how much is unknown of
    them, `(share, factor)`; `real` the names of descriptions to be added; `digest` tells profiles apart.
    """

    kinds: tuple[Share, ...]
    provinces: tuple[Share, ...]
    in_province: Expr
    traits: tuple[tuple[str, str | None, float], ...]
    papers: tuple[tuple[float, float], ...]
    draws: tuple[Draw, ...]
    real: tuple[str, ...]
    digest: str


def read_profile(path: Path, facts: Mapping[str, Fact]) -> Profile:
    """Return the profile in a file, checked against the facts there are; ProfileError says what is wrong with it."""
    text = path.read_text(encoding="utf-8")
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _wrong(path.name, "", NO_TOML, why=error) from error
    for name in ("kinds", "provinces", "facts", "papers"):
        if not isinstance(data.get(name), dict):
            raise _wrong(path.name, "", NO_PART, name=name)
    reader = _Reader(path.name, data, facts)
    try:
        return reader.profile(sha256(text.encode()).hexdigest()[:16])
    except ProfileError:
        raise
    except (AttributeError, TypeError, ValueError) as error:
        raise reader.wrong(MISSHAPEN, why=error) from error


def _wrong(path: str, where: str, what: Term, **values: object) -> ProfileError:
    return ProfileError(MALFORMED.fill(path=path, where=where or "TOML", what=what.fill(**values)))


class _Reader:
    def __init__(self, path: str, data: Mapping[str, Any], facts: Mapping[str, Fact]) -> None:
        self.path, self.data, self.facts, self.where = path, data, facts, ""
        self.seen: dict[str, Fact] = {}

    def profile(self, digest: str) -> Profile:
        kinds, papers = self._shares("kinds"), self._papers()
        names = [kind.name for kind in kinds]
        traits = tuple(self._traits())
        most = max(factor for _, factor in papers)
        tied = {name for name, _, _ in traits}
        draws = tuple(self._draws(names, tied, most))
        self.where = "provinces"
        inside = self._test(self.data["provinces"].get("if", {}))
        real = tuple(self.data.get("real", ()))
        return Profile(kinds, self._shares("provinces"), inside, traits, papers, draws, real, digest)

    def wrong(self, what: Term, **values: object) -> ProfileError:
        return _wrong(self.path, self.where, what, **values)

    def get(self, table: Mapping[str, T], name: str, otherwise: Term = NO_NAME) -> T:
        if name not in table:
            raise self.wrong(otherwise, name=name)
        return table[name]

    def _shares(self, part: str) -> tuple[Share, ...]:
        self.where = part
        entries = {name: entry for name, entry in self.data[part].items() if name != "if"}
        found = tuple(
            Share(name, self._chance(self.get(entry, "share")), Term(self.get(entry, "zh"), self.get(entry, "en")))
            for name, entry in entries.items()
        )  # fmt: skip
        self._add_up(share.share for share in found)
        return found

    def _papers(self) -> tuple[tuple[float, float], ...]:
        self.where, papers = "papers", self.data["papers"]
        shares, factors = self.get(papers, "shares"), self.get(papers, "factors")
        self._add_up(shares)
        self._add_up(share * factor for share, factor in zip(shares, factors, strict=True))
        return tuple(zip(shares, factors, strict=True))

    def _traits(self) -> Iterator[tuple[str, str | None, float]]:
        self.where, known = "traits", set[str]()
        for name, entry in self.data.get("traits", {}).items():
            other = entry.get("with")
            if other is not None and other not in known:
                raise self.wrong(NO_NAME, name=other)
            known.add(name)
            yield name, other, float(entry.get("pull", 0.0))

    def _draws(self, kinds: Sequence[str], traits: set[str], most: float) -> Iterator[Draw]:
        for group in self.data["facts"].values():
            common = {key: value for key, value in group.items() if not isinstance(value, dict)}
            for name, entry in group.items():
                if isinstance(entry, dict):
                    self.where = name
                    yield self._draw(name, {**common, **entry}, kinds, traits, most)

    def _draw(
        self, name: str, entry: Mapping[str, Any], kinds: Sequence[str], traits: set[str], most: float
    ) -> Draw:
        fact = self.get(self.facts, name, NO_FACT)
        for key in entry.keys() - KEYS:
            raise self.wrong(NO_KEY, name=key)
        rules = tuple(
            (self._test(self.get(rule, "if")), self._chances(fact, self.get(rule, "is")))
            for rule in entry.get("rules", ())
        )
        within = self.get(self.seen, entry["within"], TOO_EARLY) if "within" in entry else None
        where = self._test(entry.get("where", {}))
        self.seen[name] = fact  # from here on, for a condition on one value may name another
        sure, only = (
            {self._value(fact, value): self._test(test) for value, test in entry.get(key, {}).items()}
            for key in ("sure", "only")
        )
        trait = entry.get("trait") or None
        if trait and isinstance(fact, Choice) and not isinstance(fact, Several):
            raise self.wrong(UNTIED)
        if trait and trait not in traits:
            raise self.wrong(NO_NAME, name=trait)
        assert within is None or isinstance(within, Several)
        unknown = self._chance(entry.get("unknown", 0.0))
        if unknown * most > 1:
            raise self.wrong(TOO_UNKNOWN, rate=unknown, factor=most)
        pull = float(entry.get("pull", 0.0))
        return Draw(
            fact, unknown, self._by_kind(fact, entry, kinds), rules, sure, only, within, where, trait, pull
        )

    def _by_kind(self, fact: Fact, entry: Mapping[str, Any], kinds: Sequence[str]) -> tuple[Chances, ...]:
        found = dict.fromkeys(kinds, self._chances(fact, self.get(entry, "is")))
        for name, value in entry.get("kinds", {}).items():
            found |= dict.fromkeys(self._family(name, kinds), self._chances(fact, value))
        return tuple(found.values())

    def _family(self, name: str, kinds: Sequence[str]) -> Iterator[str]:
        if name in kinds:
            yield name
        else:
            for member in self.get(self.data.get("families", {}), name):
                yield from self._family(member, kinds)

    def _chances(self, fact: Fact, value: Any) -> Chances:
        match fact:
            case Flag():
                return self._chance(value)
            case Number():
                return self._spread(value)
            case Several():
                given = dict.fromkeys(value, 1.0) if isinstance(value, list) else value
                return self._by_value(fact, given)
            case Choice():
                shares = self._by_value(fact, {value: 1.0} if isinstance(value, str) else value)
                self._add_up(shares)
                return shares
        raise self.wrong(NO_CHANCE, value=value)

    def _spread(self, value: Any) -> Spread:
        if isinstance(value, int):
            return Spread(value) if value else Spread(1, zero=1.0)
        if not isinstance(value, dict) or not set(value) <= {field.name for field in fields(Spread)}:
            raise self.wrong(NO_CHANCE, value=value)
        zero, rounded = (self._chance(value.get(key, 0.0)) for key in ("zero", "round"))
        median, most = float(self.get(value, "median")), float(value.get("most", Spread.most))
        if median <= 0 or not median <= most <= Spread.most:
            raise self.wrong(NO_CHANCE, value=value)
        return Spread(median, float(value.get("sigma", 0.0)), zero, rounded, most)

    def _by_value(self, fact: Choice, given: Any) -> tuple[float, ...]:
        if not isinstance(given, dict):
            raise self.wrong(NO_CHANCE, value=given)
        chances = {self._value(fact, value): self._chance(chance) for value, chance in given.items()}
        return tuple(chances.get(value, 0.0) for value, _ in fact.values)

    def _value(self, fact: Fact, value: str) -> str:
        if not isinstance(fact, Choice) or value not in dict(fact.values):
            raise self.wrong(NO_VALUE, name=fact.name, value=value)
        return value

    def _chance(self, value: Any) -> float:
        if not isinstance(value, int | float) or not 0 <= value <= 1:
            raise self.wrong(NO_CHANCE, value=value)
        return float(value)

    def _add_up(self, shares: Iterable[float]) -> None:
        total = sum(shares)
        if not isclose(total, 1, abs_tol=1e-9):
            raise self.wrong(NO_SUM, sum=round(total, 9))

    def _test(self, table: Mapping[str, Any]) -> Expr:
        """Return the condition that a table states: all of its entries together."""
        return And(tuple(self._clause(name, value) for name, value in table.items()))

    def _clause(self, name: str, value: Any) -> Expr:
        if name == "not":
            return Not(self._test(value))
        if name in ("any", "all"):
            parts = tuple(self._test(part) for part in value)
            return Or(parts) if name == "any" else And(parts)
        fact = self.get(self.seen, name, TOO_EARLY)
        match fact:
            case Flag() if isinstance(value, bool):
                return fact if value else Not(fact)
            case Number() if isinstance(value, dict) and list(value) == ["above"]:
                return fact > int(value["above"])
            case Several() if value == []:
                return ~fact.some()
            case Choice():
                values = value if isinstance(value, list) else [value]
                return OneOf(fact, tuple(self._value(fact, item) for item in values))
        raise self.wrong(NO_CHANCE, value=value)
