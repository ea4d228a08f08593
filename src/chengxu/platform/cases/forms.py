"""The form of a step: one field for each particular, read from what was typed, with what is wrong beside it.

Nothing here knows a procedure: label, kind, article and whether it may be left out come from the statute book.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from chengxu.algebra.cite import Cite
from chengxu.algebra.expr import Clause
from chengxu.algebra.facts import ACT_DATE, Choice, Day, Fact, Flag, Number, Several
from chengxu.algebra.term import Term, TermError
from chengxu.algebra.walk import facts_in
from chengxu.interpret.follow import Next
from chengxu.interpret.refuse import Objection
from chengxu.law.document import Kind, Particular
from chengxu.law.procedure import Step, flat
from chengxu.law.read_case import WANTED
from chengxu.platform.accounts.competence import is_authority
from chengxu.platform.cases.file import stated_of
from chengxu.platform.cases.models import Case
from chengxu.platform.cases.words import typed
from chengxu.platform.services.fields import EMPTY, NONE, read_number
from chengxu.platform.services.keep import UNKEEPABLE
from chengxu.platform.services.record import value_of

STATED, FACT, FILE = "p.", "x.", "f."
"""How the names of the fields begin: particulars, facts of the case, files."""
LONGEST = 20_000
"""Characters of one field: a house setting."""
NOT_THIS = Term("这里填的“{value}”不合要求；请填{wanted}。", "“{value}” does not fit here; write {wanted}.")
TOO_LONG = Term(
    "内容超过 {most} 字；请改为附件。", "more than {most} characters; attach it as a file instead."
)
UNREADABLE = Term("含有不能保存的字符，请删去。", "it has characters that cannot be kept; remove them.")
NO_DAY = Term("请填写日期，如 2026-03-02。", "write a date such as 2026-03-02.")
NUMBER_GIVEN = Term(
    "留空即由系统按名录编号。", "Leave it empty and the platform gives the next number of the register."
)
ONE_A_LINE = Term("每行一项。", "One item a line.")
YES, NO, UNKNOWN = Term("是", "Yes"), Term("否", "No"), Term("不清楚", "Not known")


@dataclass
class Field:
    """One field of a form: what it is called, what was typed, what is wrong with it and by which provision."""

    name: str
    label: Term
    kind: str
    value: str = ""
    help: Term | None = None
    cite: Cite | None = None
    optional: bool = False
    choices: Sequence[tuple[str, Term]] = ()
    problems: list[tuple[Term, Cite | None]] = field(default_factory=list)
    files: bool = False

    @property
    def id(self) -> str:
        """The id of the input on the page."""
        return self.name.replace(".", "-")

    @property
    def chosen(self) -> list[str]:
        """What was chosen, where several can be."""
        return self.value.split("\n") if self.value else []


@dataclass(frozen=True)
class Given:
    """What a form says: what is stated and which facts, as JSON by name; what could not be read, by field."""

    stated: Mapping[str, Any]
    facts: Mapping[str, Any]
    wrong: Mapping[str, Term]


def fields_of(step: Step, party: str, asked: Iterable[Fact], values: Mapping[str, str]) -> list[Field]:
    """Return the fields of a step for somebody in a place, filled with what was typed before."""
    fields = [_field(step, p, party, values.get(STATED + p.name, "")) for p in step.particulars]
    return fields + [_fact_field(fact, values.get(FACT + fact.name, "")) for fact in asked]


def _field(step: Step, particular: Particular, party: str, value: str) -> Field:
    numbered = gives_number(step, particular.name, party)
    help_text = NUMBER_GIVEN if numbered else particular.help
    if help_text is None and particular.kind is Kind.LIST:
        help_text = ONE_A_LINE
    return Field(
        name=STATED + particular.name, label=particular.term, kind="short" if numbered else particular.kind.value, value=value,
        help=help_text, cite=particular.cite, optional=particular.optional or numbered,
        files=particular.kind is Kind.TEXT and not numbered,
    )  # fmt: skip


def gives_number(step: Step, particular: str, party: str) -> bool:
    """Return whether the platform itself numbers what a step enters, if nobody states a number."""
    return particular == "number" and step.enters is not None and is_authority(party)


def _fact_field(fact: Fact, value: str) -> Field:
    choices: Sequence[tuple[str, Term]] = ()
    kind = "number"
    if isinstance(fact, Flag):
        kind, choices = "choice", (("true", YES), ("false", NO), ("", UNKNOWN))
    elif isinstance(fact, Several):
        kind, choices = "several", (*fact.values, (EMPTY, NONE))
    elif isinstance(fact, Choice):
        kind, choices = "choice", (*fact.values, ("", UNKNOWN))
    elif isinstance(fact, Day):
        kind = "day"
    return Field(
        name=FACT + fact.name, label=fact.question, kind=kind, value=value, help=fact.help, optional=True,
        choices=choices,
    )  # fmt: skip


def asked_facts(found: Next | None, settled: Iterable[str] = ()) -> tuple[Fact, ...]:
    """Return the facts behind the conditions of a step that whoever takes it can state.

    Those of which nothing is known, and those that were stated in the case itself (`settled`), which may have changed.
    """
    clauses: tuple[Clause, ...] = found.to_check if found else ()
    guards = flat(found.step.guards) if found else ()
    again = [
        fact
        for guard in guards
        if isinstance(guard, Clause)
        for fact in facts_in(guard)
        if fact.name in set(settled)
    ]
    found_facts = (*(fact for clause in clauses for fact in facts_in(clause)), *again)
    return tuple(dict.fromkeys(fact for fact in found_facts if fact != ACT_DATE))


def read(step: Step, asked: Iterable[Fact], values: Mapping[str, str]) -> Given:
    """Return what a form says, from what was typed by the names of the fields."""
    stated: dict[str, Any] = {}
    facts: dict[str, Any] = {}
    wrong: dict[str, Term] = {}
    for particular in step.particulars:
        name = STATED + particular.name
        text = values.get(name, "").replace("\r\n", "\n").strip()
        problem = _unfit(text)
        if problem is not None:
            wrong[name] = problem
        elif text:
            try:
                value = _parsed(particular.kind, text)
                stated_of(step, {particular.name: value})
                stated[particular.name] = value
            except (TermError, ValueError):
                wrong[name] = NOT_THIS.fill(value=text[:60], wanted=WANTED[particular.kind])
    for fact in asked:
        text = values.get(FACT + fact.name, "").strip()
        try:
            if text:
                facts[fact.name] = _fact_value(fact, text)
        except (TermError, ValueError) as error:
            said = error.term if isinstance(error, TermError) else Term(str(error), str(error))
            wrong[FACT + fact.name] = said
    return Given(stated, facts, wrong)


def _unfit(text: str) -> Term | None:
    if len(text) > LONGEST:
        return TOO_LONG.fill(most=LONGEST)
    return UNREADABLE if UNKEEPABLE.search(text) else None


def _parsed(kind: Kind, text: str) -> Any:
    """Return what was typed as JSON of a kind; ValueError if it is none."""
    if kind is Kind.NUMBER:
        return int(text.replace(",", "").replace("，", ""))
    if kind is Kind.MONEY:
        return text.replace(",", "").replace("，", "")
    if kind is Kind.LIST:
        return [line.strip() for line in text.split("\n") if line.strip()]
    return text


def _fact_value(fact: Fact, text: str) -> Any:
    value: Any = text
    if isinstance(fact, Flag):
        value = {"true": True, "false": False}.get(text, text)
    elif isinstance(fact, Number):
        value = read_number(text)
    elif isinstance(fact, Several):
        value = sorted(set(text.split("\n")) - {EMPTY})
    value_of(fact, value)
    return value


def typed_fact(value: Any) -> str:
    """Return a fact's value (JSON) as it would be typed into a form; what is not known as nothing."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "\n".join(str(one) for one in value) or EMPTY
    return "" if value is None else str(value)


def read_day(text: str, default: date) -> tuple[date, Term | None]:
    """Return the day that was typed, `default` if none was or it cannot be read; then with what is wrong."""
    try:
        return (date.fromisoformat(text.strip()), None) if text.strip() else (default, None)
    except ValueError:
        return default, NO_DAY


def mark(
    fields: Sequence[Field], wrong: Mapping[str, Term], objections: Iterable[Objection]
) -> list[Objection]:
    """Put what is wrong beside the fields; return the objections that belong to no field."""
    by_name = {f.name: f for f in fields}
    for name, why in wrong.items():
        if name in by_name:
            by_name[name].problems.append((why, None))
    rest = []
    for objection in objections:
        found = by_name.get(STATED + objection.particular)
        if found is None:
            rest.append(objection)
        elif not found.problems:
            found.problems.append((_unnamed(objection), objection.cite))
    return rest


def _unnamed(objection: Objection) -> Term:
    """Return an objection without the name of its particular, beside which it stands."""
    name = f"`{objection.particular}`"
    return Term(objection.why.zh.replace(f"（{name}）", ""), objection.why.en.replace(f" ({name})", ""))


def prefill(step: Step, known: Mapping[str, Any]) -> dict[str, str]:
    """Return what was stated in a case before (JSON by particular) as the fields of a step would have it."""
    return {STATED + p.name: typed(p, known[p.name]) for p in step.particulars if p.name in known}


def said_before(case: Case, party: str, before: int | None = None) -> dict[str, Any]:
    """Return what a step can take over (JSON by particular): to an authority what others stated, to others all of it.

    `before` is the version up to which the case is read, that one left out; None for all of it.
    """
    events = case.events.order_by("version")
    told = events.exclude(party=party) if is_authority(party) else events
    known: dict[str, Any] = {}
    for version, stated in told.values_list("version", "stated"):
        if before is None or version < before:
            known.update(stated)
    return known
