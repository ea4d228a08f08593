"""Read a claim for damages (TOML): the facts, the damage, the actors; or say what is wrong, by line.

[claim]
name = "..."

[facts]                                     # what concerns everybody, as in the description of a service
damage_suffered = true

[damage]                                    # yuan: a whole number, or quoted, such as "1200.50"
total = 100000
after = 80000                               # arose after the reasonable time to act on a notice
known = 80000                               # arose from the day of knowledge on
on = 2026-03-02                             # a day, or "unknown"

[[actors]]
name = "platform"
roles = ["provider"]                        # all its roles: what is not named here it is not
facts = { provider_fault = "presumed" }     # what concerns this actor
share = "0.3"                               # the part that corresponds to its contribution
limit = { amount = 50000, source = "..." }  # a statutory cap
policy = { left = 30000, since = 2026-01-01, until = 2026-12-31 }
paid = 20000
multiple = { times = "2", base = 100000, source = "..." }
elected = "product_liability"               # or "this_law"
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from chengxu.algebra.facts import Value, Values
from chengxu.algebra.term import Term
from chengxu.law.claim import Actor, Claim, Damage, Limit, Multiple, Policy
from chengxu.law.lines import line_numbers
from chengxu.law.norm import Party
from chengxu.law.read import UNKNOWN, DescriptionError, FileReader, Words, is_day, read_toml, shown
from chengxu.law.read_case import read_money

CLAIM_KEYS = ("name", "about")
DAMAGE_KEYS = ("total", "before", "after", "known", "on")
ACTOR_KEYS = (
    "name", "called", "roles", "facts", "share", "limit", "policy", "paid", "multiple", "elected",
)  # fmt: skip
REGIMES = ("this_law", "product_liability")
MOST = Decimal(10) ** 15
"""No figure in a claim is larger; a slip of the keyboard is."""


def read_claim(path: Path, words: Words, roles: Mapping[str, Party]) -> Claim:
    """Return the claim that a file tells; DescriptionError lists all that is wrong with it.

    `words` says which facts there are, `roles` in which roles somebody can answer.
    """
    data, text = read_toml(path)
    reader = _ClaimReader(words, line_numbers(text))
    claim = reader.claim(data, path, roles)
    if reader.problems:
        raise DescriptionError(str(path), sorted(reader.problems, key=lambda p: p.line or 0))
    return claim


class _FigureReader(FileReader):
    """Figures, days and facts, which stand in the claim and in its actors alike."""

    def values(self, facts: dict[str, Any], on: date | None) -> Values:
        """Return the facts as they were on the day of the damage; one said to be unknown is left out."""
        found: dict[str, Value] = {}
        for name, value in facts.items():
            history = list(self.answers(name, value))
            held = [a for a in history if a.since is None or on is None or a.since <= on]
            if held and held[-1].value is not None:
                found[name] = held[-1].value
        return found

    def figure(self, table: dict[str, Any], key: str, where: tuple[str, ...]) -> Decimal | None:
        """Return a figure from 0 up, or note that it is none."""
        if key not in table:
            return None
        amount = read_money(table[key])
        if amount is None or amount > MOST:
            self.problem((*where, key), BAD_FIGURE.fill(key=key, value=shown(table[key])))
            return None
        return amount

    def money(
        self, table: dict[str, Any], key: str, where: tuple[str, ...], *, wanted: bool = False
    ) -> Decimal | None:
        """Return an amount in yuan and fen, or note that it is none; that it lacks, where it is wanted."""
        if wanted and key not in table:
            self.problem((*where, key), LACKING.fill(key=key))
        amount = self.figure(table, key, where)
        if amount is not None and amount != round(amount, 2):
            self.problem((*where, key), TOO_FINE.fill(key=key, value=shown(table[key])))
            return None
        return amount

    def day(self, table: dict[str, Any], key: str, where: tuple[str, ...]) -> date | None:
        """Return a day, or note that it is none."""
        value = table.get(key)
        if value is None or is_day(value):
            return value
        self.problem((*where, key), BAD_DAY.fill(key=key, value=shown(value)))
        return None


class _ClaimReader(_FigureReader):
    def claim(self, data: dict[str, Any], path: Path, roles: Mapping[str, Party]) -> Claim:
        self.only(data, ("claim", "facts", "damage", "actors"), ())
        about = self.table(data, "claim")
        self.only(about, CLAIM_KEYS, ("claim",))
        harm = self.table(data, "damage")
        damage = self._damage(harm)
        facts = self.values(self.table(data, "facts"), damage.on)
        actors = tuple(self._actors(data.get("actors", []), roles, damage.on))
        if sum((a.share or Decimal(0) for a in actors), Decimal(0)) > 1:
            self.problem(("actors",), SHARES_OVER)
        dated = any(a.policy and (a.policy.since or a.policy.until) for a in actors)
        if dated and "on" not in harm:
            self.problem(("damage",), NO_DAMAGE_DAY)
        return Claim(
            name=self.term(about, "name", "claim") or Term(path.stem, path.stem),
            about=self.term(about, "about", "claim"),
            facts=facts,
            damage=damage,
            actors=actors,
        )

    def _damage(self, table: dict[str, Any]) -> Damage:
        where = ("damage",)
        self.only(table, DAMAGE_KEYS, where)
        total, before, after, known = (self.money(table, key, where) for key in DAMAGE_KEYS[:4])
        if before is not None and after is not None:
            total = before + after if total is None else total
            if before + after != total:
                self.problem(where, PARTS.fill(before=before, after=after, total=total))
        for key, part in (("before", before), ("after", after), ("known", known)):
            if part is not None and total is not None and part > total:
                self.problem((*where, key), OVER_TOTAL.fill(key=key, part=part, total=total))
        if after is None and before is not None and total is not None:
            after = max(total - before, Decimal(0))
        on = None if table.get("on") == UNKNOWN else self.day(table, "on", where)
        return Damage(total=total, after=after, known=known, on=on)

    def _actors(self, entries: Any, roles: Mapping[str, Party], on: date | None) -> Iterator[Actor]:
        if not isinstance(entries, list) or not all(isinstance(e, dict) for e in entries):
            self.problem(("actors",), ACTORS_FORM)
            return
        if not entries:
            self.problem(("actors",), NO_ACTORS)
        seen: set[str] = set()
        for index, entry in enumerate(entries):
            lines = {ACTOR + key[2:]: n for key, n in self.lines.items() if key[:2] == ("actors", str(index))}
            lines |= {key[1:]: n for key, n in lines.items() if key[1:2] == ("facts",)}
            lines.setdefault(("facts",), lines.get(ACTOR, 1))
            reader = _ActorReader(self.book, lines, self.problems)
            yield reader.actor(entry, roles, on, seen)


ACTOR = ("actor",)


@dataclass
class _ActorReader(_FigureReader):
    """One pass over the table of one actor; its lines are those of this table alone."""

    def actor(
        self, entry: dict[str, Any], roles: Mapping[str, Party], on: date | None, seen: set[str]
    ) -> Actor:
        self.only(entry, ACTOR_KEYS, ACTOR)
        name = entry.get("name")
        if not isinstance(name, str) or not name.strip() or name in seen:
            self.problem((*ACTOR, "name"), NO_NAME.fill(value=shown(name)))
            name = f"? {len(seen)}"
        seen.add(name)
        return Actor(
            name=name,
            term=self.term(entry, "called", *ACTOR) or Term(name, name),
            roles=self._roles(entry.get("roles"), roles),
            facts=self.values(self._part(entry, "facts"), on),
            share=self._share(entry),
            limit=self._limit(entry),
            policy=self._policy(entry),
            paid=self.money(entry, "paid", ACTOR),
            multiple=self._multiple(entry),
            elected=self._elected(entry),
        )

    def _part(self, entry: dict[str, Any], key: str, keys: tuple[str, ...] = ()) -> dict[str, Any]:
        """Return a table inside the actor's, with these keys alone; an empty one if it has none."""
        value = entry.get(key, {})
        if not isinstance(value, dict):
            self.problem((*ACTOR, key), PART_FORM.fill(key=key))
            return {}
        if keys:
            self.only(value, keys, (*ACTOR, key))
        return value

    def _roles(self, value: Any, known: Mapping[str, Party]) -> tuple[str, ...]:
        where = (*ACTOR, "roles")
        if not isinstance(value, list) or not value or not all(isinstance(v, str) for v in value):
            self.problem(where, NO_ROLES.fill(roles=", ".join(known)))
            return ()
        for role in value:
            if role not in known:
                self.unknown_name(role, known, where, Term("身份", "role"), "chengxu liability --roles")
        return tuple(value)

    def _share(self, entry: dict[str, Any]) -> Decimal | None:
        share = self.figure(entry, "share", ACTOR)
        if share is None or share <= 1:
            return share
        self.problem((*ACTOR, "share"), SHARE_FORM.fill(value=share))
        return None

    def _limit(self, entry: dict[str, Any]) -> Limit | None:
        table, here = self._part(entry, "limit", ("amount", "source")), (*ACTOR, "limit")
        amount = self.money(table, "amount", here, wanted=_is_table(entry, "limit"))
        return None if amount is None else Limit(amount=amount, source=self._source(table, here))

    def _policy(self, entry: dict[str, Any]) -> Policy | None:
        table, here = self._part(entry, "policy", ("left", "since", "until")), (*ACTOR, "policy")
        left = self.money(table, "left", here, wanted=_is_table(entry, "policy"))
        since, until = self.day(table, "since", here), self.day(table, "until", here)
        if since and until and until < since:
            self.problem(here, POLICY_DAYS.fill(since=since, until=until))
        return None if left is None else Policy(left=left, since=since, until=until)

    def _multiple(self, entry: dict[str, Any]) -> Multiple | None:
        table, here = self._part(entry, "multiple", ("times", "base", "source")), (*ACTOR, "multiple")
        given = _is_table(entry, "multiple")
        if given and "times" not in table:
            self.problem((*here, "times"), LACKING.fill(key="times"))
        times, base = self.figure(table, "times", here), self.money(table, "base", here, wanted=given)
        if times is None or base is None:
            return None
        return Multiple(times=times, base=base, source=self._source(table, here))

    def _elected(self, entry: dict[str, Any]) -> str | None:
        value = entry.get("elected")
        if value is None or (isinstance(value, str) and value in REGIMES):
            return value
        self.problem((*ACTOR, "elected"), ONE_REGIME.fill(value=shown(value), regimes=", ".join(REGIMES)))
        return None

    def _source(self, table: dict[str, Any], where: tuple[str, ...]) -> str | None:
        source = self.text(table, "source", where)
        return source.strip() or None if source else None


def _is_table(entry: dict[str, Any], key: str) -> bool:
    return isinstance(entry.get(key), dict)


NO_ACTORS = Term(
    "没有任何 [[actors]] 表；请写明至少一名行为人。", "there is no [[actors]] table; name at least one actor."
)
ACTORS_FORM = Term(
    "`actors` 应写成 [[actors]] 表，每人一张。", "`actors` must be [[actors]] tables, one for each."
)
NO_NAME = Term(
    "每名行为人须有各不相同的 `name`，不能是 {value}。", "each actor needs a `name` of its own, not {value}."
)
NO_ROLES = Term("`roles` 应为由下列身份组成的列表：{roles}。", "`roles` must be a list of these: {roles}.")
SHARE_FORM = Term(
    "`share` 应在 0 和 1 之间，不能是 {value}。", "`share` must lie between 0 and 1, not {value}."
)
SHARES_OVER = Term(
    "各人的份额（share）合计超过 1；请改为合计不超过 1。",
    "the shares add up to more than 1; let them come to 1 at most.",
)
PARTS = Term(
    "前后两部分损害（{before}、{after}）之和不等于 {total}；请核对。",
    "the parts before and after ({before}, {after}) do not add up to {total}; check them.",
)
OVER_TOTAL = Term(
    "`{key}`（{part}）超过损害总额 {total}。", "`{key}` ({part}) is more than the total damage of {total}."
)
POLICY_DAYS = Term(
    "保险止期 {until} 早于起期 {since}。", "the policy ends on {until}, before it begins on {since}."
)
ONE_REGIME = Term(
    "同一项损害只能选择一种制度：{regimes}；不能是 {value}。",
    "for one head of damage one regime is chosen, {regimes}; not {value}.",
)
PART_FORM = Term(
    "`{key}` 须为表，写作 {key} = {{ … }}。", "`{key}` must be a table, written {key} = {{ ... }}."
)
BAD_FIGURE = Term(
    '`{key}` 须为不小于 0 的数：整数，或者带引号的小数，如 "0.3"；不能是 {value}。',
    '`{key}` must be a figure from 0 up: a whole number, or quoted, such as "0.3"; not {value}.',
)
LACKING = Term("缺少 `{key}`。", "`{key}` is missing.")
BAD_DAY = Term(
    "`{key}` 应为日期（如 2026-03-02），不能是 {value}。",
    "`{key}` must be a date such as 2026-03-02, not {value}.",
)
TOO_FINE = Term(
    "`{key}` 是元、角、分的金额，最多两位小数，不能是 {value}。",
    "`{key}` is in yuan and fen, with two decimal places at most, not {value}.",
)
NO_DAMAGE_DAY = Term(
    '[damage] 没有写明损害发生日 `on`，无从判断保险当日是否有效；请写明日期，不知道的写 on = "unknown"。',
    '[damage] lacks `on`, the day of the damage, on which the insurance had to be in force; give it, or on = "unknown".',
)
