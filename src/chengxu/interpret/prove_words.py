"""Read conditions that a person writes in a line: facts, norms and scopes with `and`, `or`, `not`, `implies`.

robots > 10 and (RR-5-1 or RR-6)                        a norm applies, by its id; RR-5-* that one within it does
entity_kind is state_organ, military                    a choice has one of the values
output_kinds has text                                   a set has one of the values; `has any`: it is not empty
act_date >= ml4_negative_list                           a bound may be a number, a day or a parameter
scope:sd                                                the law reaches the service
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from chengxu.algebra.expr import Clause, Compare, Expr, Not, Or
from chengxu.algebra.facts import ACT_DATE, Choice, Day, Fact, Flag, Number, Parameter, Several
from chengxu.algebra.term import Term, TermError
from chengxu.law.book import Book

_TOKEN = re.compile(
    r"\s*(?:(?P<norm>[A-Z][A-Z0-9]*-[\w*-]+)|(?P<day>\d{4}-\d\d-\d\d)|(?P<number>\d[\d_]*)"
    r"|(?P<scope>scope:\w+)|(?P<name>[a-z]\w*)|(?P<sign>>=|<=|>|<|\(|\)|,))"
)
APPLIES = Term("适用“{gist}”", "“{gist}” applies")
STRANGE = Term(
    "看不懂“{text}”；写法见 `chengxu prove --help`。",
    "`{text}` cannot be read; `chengxu prove --help` shows the form.",
)
EARLY_END = Term("条件没有写完。", "the condition stops in the middle.")
MISSING = Term("此处应为“{wanted}”，却是“{found}”。", "`{wanted}` was due here, not `{found}`.")
NO_NORM = Term("没有编号为“{id}”的规范。", "there is no norm `{id}`.")
NO_LAW = Term(
    "没有代号为“{key}”的法律；可用：{known}。", "there is no law `{key}`; these are known: {known}."
)
NO_NAME = Term(
    "没有名为“{name}”的事实；是否应为“{near}”？", "there is no fact `{name}`; did you mean `{near}`?"
)
NO_VALUE = Term(
    "“{name}”没有取值“{value}”；可用：{known}。", "`{name}` has no value `{value}`; it has {known}."
)
NEEDS = Term(
    "“{name}”不是“是否”类事实，其后应写 {wanted}。", "`{name}` is no yes-or-no fact; write {wanted} after it."
)
NO_BOUND = Term("“{found}”不能作“{name}”的界限。", "`{found}` is no bound for `{name}`.")


def condition(text: str, book: Book) -> Expr:
    """Return the condition that a line of text states over a book; TermError says what is wrong with it."""
    tokens, at = [], 0
    while text[at:].strip():
        match = _TOKEN.match(text, at)
        if match is None:
            raise TermError(STRANGE.fill(text=text[at:].strip()))
        tokens.append(match[0].strip())
        at = match.end()
    facts = {**book.facts, ACT_DATE.name: ACT_DATE, **{s.name: s for s in book.settings.values()}}
    reading = _Reading(tokens, book, facts)
    found = reading.implied()
    if reading.tokens:
        raise TermError(MISSING.fill(wanted="and / or", found=reading.tokens[0]))
    return found


@dataclass
class _Reading:
    tokens: list[str]
    book: Book
    facts: Mapping[str, Fact]

    def next(self, wanted: str | None = None) -> str:
        if not self.tokens:
            raise TermError(EARLY_END)
        token = self.tokens.pop(0)
        if wanted is not None and token != wanted:
            raise TermError(MISSING.fill(wanted=wanted, found=token))
        return token

    def is_next(self, *words: str) -> bool:
        return bool(self.tokens) and self.tokens[0] in words

    def implied(self) -> Expr:
        found = self.either()
        if self.is_next("implies"):
            self.next()
            return Not(found) | self.implied()
        return found

    def either(self) -> Expr:
        found = self.both()
        while self.is_next("or"):
            self.next()
            found = found | self.both()
        return found

    def both(self) -> Expr:
        found = self.single()
        while self.is_next("and"):
            self.next()
            found = found & self.single()
        return found

    def single(self) -> Expr:
        token = self.next()
        if token == "not":
            return ~self.single()
        if token == "(":
            found = self.implied()
            self.next(")")
            return found
        if token.startswith("scope:"):
            return self.scope(token.partition(":")[2])
        if "-" in token and token[0].isupper():
            return self.norm(token)
        return self.fact(token)

    def scope(self, key: str) -> Expr:
        if key not in self.book.statutes:
            raise TermError(NO_LAW.fill(key=key, known=", ".join(self.book.statutes)))
        return self.book.statute(key).scope

    def norm(self, norm_id: str) -> Expr:
        whole = norm_id.removesuffix("*").removesuffix("-")
        found = [
            Clause(self.book.condition(n), APPLIES.fill(gist=n.gist), n.cite)
            for n in self.book.norms()
            if n.id == norm_id or (norm_id.endswith("*") and (n.id == whole or n.id.startswith(whole + "-")))
        ]
        if not found:
            raise TermError(NO_NORM.fill(id=norm_id))
        return found[0] if len(found) == 1 else Or(tuple(found))

    def fact(self, name: str) -> Expr:
        fact = self.facts.get(name)
        if fact is None:
            near = get_close_matches(name, self.facts, n=1, cutoff=0.0)
            raise TermError(NO_NAME.fill(name=name, near=near[0] if near else "—"))
        if isinstance(fact, Flag):
            return fact
        if isinstance(fact, Choice):
            return self.chosen(fact)
        assert isinstance(fact, Number | Day)
        return self.compared(fact)

    def chosen(self, fact: Choice) -> Expr:
        word = "has" if isinstance(fact, Several) else "is"
        if not self.is_next(word):
            raise TermError(NEEDS.fill(name=fact.name, wanted=word))
        self.next()
        known = dict(fact.values)
        if isinstance(fact, Several) and self.is_next("any"):
            self.next()
            return fact.some()
        values = [self.next()]
        while self.is_next(","):
            self.next()
            values.append(self.next())
        for value in values:
            if value not in known:
                raise TermError(NO_VALUE.fill(name=fact.name, value=value, known=", ".join(known)))
        return fact.one_of(*values)

    def compared(self, fact: Number | Day) -> Expr:
        if not self.is_next(">", ">=", "<", "<="):
            raise TermError(NEEDS.fill(name=fact.name, wanted="> >= < <="))
        op, found = self.next(), self.next()
        bound = self.bound(found)
        days = bound.of_days if isinstance(bound, Parameter) else isinstance(bound, date)
        if bound is None or days is not isinstance(fact, Day):
            raise TermError(NO_BOUND.fill(found=found, name=fact.name))
        match op:
            case ">":
                return Compare(fact, ">", bound)
            case ">=":
                return Compare(fact, ">=", bound)
            case "<":
                return Compare(fact, "<", bound)
            case _:
                return Compare(fact, "<=", bound)

    def bound(self, found: str) -> int | date | Parameter | None:
        if re.fullmatch(r"\d[\d_]*", found):
            return int(found.replace("_", ""))
        try:
            return date.fromisoformat(found)
        except ValueError:
            return self.book.parameters.get(found)
