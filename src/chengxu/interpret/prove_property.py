"""Answer properties that a person writes down: a proof, or an example that `decide` confirms.

[[property]]
name = "small-providers-never-file"
says = { zh = "不足一万用户的提供者从不备案", en = "no provider under 10,000 users ever files" }
given = "scope:rr"                         # may be left out
never = "registered_users < 10000 and RR-5-*"       # or `always`, or `possible`

The same reader takes the tables that a lint of the book rests on: `[[relation]]`, `[[family]]`, `[[accepted]]`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, Literal, TypeVar

from chengxu.algebra.expr import ALWAYS, And, Expr, Not
from chengxu.algebra.facts import Value
from chengxu.algebra.term import Term, TermError
from chengxu.interpret.prove import Prover
from chengxu.interpret.prove_lint import Family
from chengxu.interpret.prove_words import condition
from chengxu.law.book import Book, Conflict
from chengxu.law.lines import line_numbers
from chengxu.law.read import WORDS_FORM, DescriptionError, FileReader, read_toml

Kind = Literal["never", "always", "possible"]
KINDS: tuple[Kind, ...] = ("never", "always", "possible")
SORTS = ("law", "reading", "harmless")
T = TypeVar("T")

ONE_CLAIM = Term(
    "每条性质恰好写明 never、always、possible 之一。",
    "a property states exactly one of never, always, possible.",
)
NO_TEXT = Term("缺少“{key}”；请填写文字。", "`{key}` is missing; give it as a text.")
NO_TABLE = Term("没有找到 [[{key}]]；请至少写一条。", "there is no [[{key}]] here; write at least one.")
TABLES = Term("`{key}` 须写成若干 [[{key}]] 表。", "`{key}` is written as [[{key}]] tables.")
LINES = Term("`{key}` 须为若干行文字的列表。", "`{key}` must be a list of texts.")
NO_SORT = Term("`sort` 须为下列之一：{known}。", "`sort` must be one of {known}.")


@dataclass(frozen=True)
class Property:
    """What should hold in every world in which `given` does: `claim` never, always, or in some world at least."""

    name: str
    says: Term
    kind: Kind
    claim: Expr
    given: Expr = ALWAYS

    @property
    def searched(self) -> Expr:
        """The condition of a counterexample, or of the example that a possibility needs."""
        return And((self.given, Not(self.claim) if self.kind == "always" else self.claim))


@dataclass(frozen=True)
class Verdict:
    """Whether a property holds; `example` are the fewest facts that show it where there is something to show.

    `because` are the relations between facts on which a proof rests.
    """

    property: Property
    holds: bool
    example: Mapping[str, Value] | None
    because: tuple[Conflict, ...] = ()


@dataclass(frozen=True)
class Accepted:
    """Findings that somebody has read: by key (`*` stands for anything), their sort, and what they mean.

    The sorts are `law` (the law's own gap), `reading` (settled by a reading) and `harmless`.
    """

    key: str
    sort: str
    says: Term


@dataclass(frozen=True)
class Ground:
    """What a lint of a book rests on: relations between facts, tiers as a text has them, findings already read."""

    relations: tuple[Conflict, ...]
    families: tuple[Family, ...]
    accepted: tuple[Accepted, ...]

    def reading_of(self, key: str) -> Accepted | None:
        """Return what somebody who read a finding says of it; None if nobody has."""
        return next((entry for entry in self.accepted if fnmatchcase(key, entry.key)), None)


def verify(claim: Property, prover: Prover) -> Verdict:
    """Return whether a property holds, with the fewest facts that show a failure or a possibility."""
    example = prover.witness(claim.searched)
    holds = (example is not None) is (claim.kind == "possible")
    return Verdict(claim, holds, example, prover.because if example is None else ())


def read_properties(path: Path, book: Book) -> tuple[Property, ...]:
    """Return the properties of a file; DescriptionError lists all that is wrong with it."""
    reader = _Reader.of(path, book, ("property",))
    found = tuple(reader.properties())
    if not found and not reader.problems:
        reader.problem((), NO_TABLE.fill(key="property"))
    return reader.or_problems(path, found)


def read_ground(path: Path, book: Book) -> Ground:
    """Return what a lint rests on, as a file gives it; DescriptionError lists all that is wrong with it."""
    reader = _Reader.of(path, book, ("relation", "family", "accepted"))
    found = Ground(tuple(reader.relations()), tuple(reader.families()), tuple(reader.accepted()))
    return reader.or_problems(path, found)


@dataclass
class _Reader:
    """One pass over a file; problems pile up in `file`, so that a person sees them all at once."""

    file: FileReader
    data: dict[str, Any]
    whole: Book

    @classmethod
    def of(cls, path: Path, book: Book, keys: tuple[str, ...]) -> _Reader:
        data, text = read_toml(path)
        file = FileReader(book, line_numbers(text))
        file.only(data, keys, ())
        return cls(file, data, book)

    @property
    def problems(self) -> list[Any]:
        return self.file.problems

    def problem(self, where: tuple[str, ...], what: Term) -> None:
        self.file.problem(where, what)

    def or_problems(self, path: Path, found: T) -> T:
        if self.problems:
            raise DescriptionError(str(path), self.problems)
        return found

    def properties(self) -> Iterator[Property]:
        for where, entry in self.entries("property"):
            self.file.only(entry, ("name", "says", "given", *KINDS), where)
            name, claims = self.text(entry, "name", where), [k for k in KINDS if k in entry]
            if len(claims) != 1:
                self.problem(where, ONE_CLAIM)
                continue
            claim = self.condition(entry, claims[0], where)
            given = self.condition(entry, "given", where) if "given" in entry else ALWAYS
            if claim is not None and given is not None and name is not None:
                says = self.words(entry, where) if "says" in entry else Term(name, name)
                yield Property(name, says, claims[0], claim, given)

    def relations(self) -> Iterator[Conflict]:
        for where, entry in self.entries("relation"):
            self.file.only(entry, ("never", "says"), where)
            when = self.condition(entry, "never", where)
            if when is not None:
                yield Conflict(when, self.words(entry, where))

    def families(self) -> Iterator[Family]:
        for where, entry in self.entries("family"):
            self.file.only(entry, ("name", "tiers", "norms", "says"), where)
            name = self.text(entry, "name", where)
            tiers = [self.parsed(t, (*where, "tiers")) for t in self.lines(entry, "tiers", where)]
            found = tuple(t for t in tiers if t is not None)
            if name is not None and len(found) == len(tiers):
                norms = tuple(self.lines(entry, "norms", where))
                yield Family(name, found, norms, self.words(entry, where))

    def accepted(self) -> Iterator[Accepted]:
        for where, entry in self.entries("accepted"):
            self.file.only(entry, ("key", "sort", "says"), where)
            key, sort = self.text(entry, "key", where), entry.get("sort")
            if sort not in SORTS:
                self.problem((*where, "sort"), NO_SORT.fill(known=", ".join(SORTS)))
            elif key is not None:
                yield Accepted(key, str(sort), self.words(entry, where))

    def entries(self, key: str) -> Iterator[tuple[tuple[str, ...], dict[str, Any]]]:
        entries = self.data.get(key, [])
        if not isinstance(entries, list) or not all(isinstance(e, dict) for e in entries):
            self.problem((key,), TABLES.fill(key=key))
            return
        yield from (((key, str(n)), entry) for n, entry in enumerate(entries))

    def text(self, entry: dict[str, Any], key: str, where: tuple[str, ...]) -> str | None:
        value = entry.get(key)
        if isinstance(value, str) and value.strip():
            return value
        self.problem((*where, key), NO_TEXT.fill(key=key))
        return None

    def lines(self, entry: dict[str, Any], key: str, where: tuple[str, ...]) -> list[str]:
        value = entry.get(key)
        if isinstance(value, list) and value and all(isinstance(v, str) for v in value):
            return value
        self.problem((*where, key), LINES.fill(key=key))
        return []

    def words(self, entry: dict[str, Any], where: tuple[str, ...]) -> Term:
        value = entry.get("says")
        given = {"zh": value, "en": value} if isinstance(value, str) else value
        if (
            isinstance(given, dict)
            and set(given) == {"zh", "en"}
            and all(str(v).strip() for v in given.values())
        ):
            return Term(str(given["zh"]), str(given["en"]))
        self.problem((*where, "says"), WORDS_FORM.fill(key="says"))
        return Term("—", "—")

    def condition(self, entry: dict[str, Any], key: str, where: tuple[str, ...]) -> Expr | None:
        text = self.text(entry, key, where)
        return None if text is None else self.parsed(text, (*where, key))

    def parsed(self, text: str, where: tuple[str, ...]) -> Expr | None:
        try:
            return condition(text, self.whole)
        except TermError as error:
            self.problem(where, error.term)
            return None
