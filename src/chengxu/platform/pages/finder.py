"""The duty finder: one question at a time, each with its reason, and beside it what the answers so far mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from chengxu.algebra.facts import Choice, Day, Event, Fact, Flag, Number, Several, Values
from chengxu.algebra.term import Term, joined
from chengxu.algebra.truth import Truth
from chengxu.interpret.ask import Question, ask, ask_beginning, ask_fact
from chengxu.interpret.assess import Finding, assess, find, supposing
from chengxu.interpret.decide import decide
from chengxu.interpret.summarise import question_for
from chengxu.law.book import Book
from chengxu.law.norm import Duty, Norm, Permission, Prohibition, Right
from chengxu.law.read import NEVER, UNKNOWN
from chengxu.law.record import Record
from chengxu.platform.pages import book
from chengxu.platform.pages.answers import Answers, Given, thing_of
from chengxu.platform.pages.why import Instance, instances
from chengxu.platform.today import calendar
from chengxu.statutes import open_book

YES, NO = Term("是", "yes"), Term("否", "no")
DO_NOT_KNOW = Term("不知道", "not known")
SKIPPED = Term("跳过", "skipped")
NOT_HAPPENED = Term("没有发生", "has not happened")
NONE_OF = Term("以上都不是", "none of these")


@dataclass(frozen=True)
class Asked:
    """A question as the page puts it: its words and form, what waits for it, what each answer would do."""

    key: str
    kind: str
    words: Term
    help: Term | None
    case: str | None
    options: tuple[tuple[str, Term], ...]
    unit: Term | None
    waiting: tuple[Norm, ...]
    effects: tuple[tuple[Term, int, int], ...]
    held: Given | None = None

    @property
    def ticked(self) -> Sequence[str]:
        """The options that were chosen before."""
        value = self.held.value if self.held else None
        if isinstance(value, bool):
            return ["yes" if value else "no"]
        return value if isinstance(value, list) else [value] if isinstance(value, str) else []


@dataclass(frozen=True)
class DutyLine:
    """A duty or prohibition in the list, with its instances where it applies."""

    norm: Norm
    instances: tuple[Instance, ...]
    supposed: bool

    @property
    def due(self) -> date | None:
        """The first day that is due."""
        return min((i.obligation.due for i in self.instances if i.obligation.due), default=None)


@dataclass(frozen=True)
class Panel:
    """What the answers so far mean: the duties that apply, those still open, and those that do not."""

    applies: tuple[DutyLine, ...]
    open: tuple[Norm, ...]
    lets_go: tuple[Norm, ...]
    supposed: tuple[Term, ...]


def next_question(answers: Answers, found: Found) -> Question | None:
    """Return the next question: which duties somebody has, then since when, then all else that the laws ask.

    Only events and the days of what is no duty of theirs need a whole assessment.
    """
    laws, record, on, skipped = found.laws, found.record, found.on, answers.skipped
    deciding = ask_fact(laws, record, on, skipped, among=found.open)
    if deciding is not None:
        return deciding
    beginning = ask_beginning(found.applies, laws, record, on, skipped | answers.keys)
    return (
        beginning or ask_fact(laws, record, on, skipped) or ask(assess(laws, record, on, calendar()), skipped)
    )


def put(question: Question, answers: Answers) -> Asked:
    """Return a question as the page puts it."""
    known = book.whole()
    effects = tuple(
        (value_words(question.about, e.value), len(e.holds), len(e.fails))
        for e in question.effects
        if isinstance(question.about, Flag)
    )
    waiting = tuple(known.norm(norm_id) for norm_id in question.opens)
    return _asked(question.key, question.name, question.case, waiting, effects, answers.held(question.key))


def put_again(key: str, answers: Answers) -> Asked:
    """Return a question that was answered before, to be changed; TermError if there is no such question."""
    thing = thing_of(key)
    given = Given(key, None)
    name = f"{thing.name}.{given.part}" if given.part else thing.name
    waiting = tuple(
        known
        for norm_id in book.whole().asked_by.get(thing.name, ())
        if (known := book.whole().norm(norm_id)).cite.law.key in answers.laws
    )
    return _asked(key, name, given.case, waiting, (), answers.held(key))


def _asked(
    key: str,
    name: str,
    case: str | None,
    waiting: tuple[Norm, ...],
    effects: tuple[tuple[Term, int, int], ...],
    held: Given | None,
) -> Asked:
    thing = thing_of(key)
    part = Given(key, None).part
    options = thing.values if isinstance(thing, Choice) and not part else ()
    unit = thing.unit if isinstance(thing, Number) else None
    help_ = None if part else thing.help
    words = question_for(name, book.whole())
    return Asked(key, _kind(thing, part), words, help_, case, options, unit, waiting, effects, held)


def _kind(thing: Fact | Event, part: str) -> str:
    if part or isinstance(thing, Day):
        return "day"
    for type_, name in ((Event, "event"), (Flag, "flag"), (Number, "number"), (Several, "several")):
        if isinstance(thing, type_):
            return name
    return "choice"


@dataclass(frozen=True)
class Found:
    """The own duties of whoever answers: what applies, with its clocks, what is open, what does not."""

    laws: Book
    record: Record
    on: date
    applies: tuple[Finding, ...]
    open: tuple[Norm, ...]
    lets_go: tuple[Norm, ...]


def look(answers: Answers, on: date) -> Found:
    """Return the own duties on the answers so far; a clock is followed only where a duty applies."""
    laws, record = open_book(*answers.laws), answers.record()
    facts = supposing(record, laws.statutes.values(), on).on(on)
    sorted_: dict[Truth, list[Norm]] = {truth: [] for truth in Truth}
    for norm in own(answers.laws):
        sorted_[decide(laws.condition(norm), facts)].append(norm)
    applies = tuple(find(norm, laws, record, on, calendar()).view for norm in sorted_[Truth.TRUE])
    return Found(laws, record, on, applies, tuple(sorted_[Truth.UNKNOWN]), tuple(sorted_[Truth.FALSE]))


def panel(found: Found) -> Panel:
    """Return what the answers so far mean, as the page lists it: what is due first, first."""
    lines = [DutyLine(f.norm, instances(f), f.supposed) for f in found.applies]
    lines.sort(key=lambda line: (line.due is None, line.due or found.on))
    known = found.record.on(found.on)
    undated = (s.law.short for s in found.laws.statutes.values() if not decide(s.in_force, known).known)
    return Panel(tuple(lines), found.open, found.lets_go, tuple(undated))


@lru_cache(maxsize=32)
def own(laws: tuple[str, ...], kinds: tuple[type[Norm], ...] = (Duty, Prohibition)) -> tuple[Norm, ...]:
    """Return the norms of these kinds that somebody described in the interview may be bound by, or hold."""
    return tuple(
        norm
        for norm in open_book(*laws).norms()
        if isinstance(norm, kinds) and any(party.when is not None for party in norm.parties)
    )


def entitled(answers: Answers, on: date) -> list[Norm]:
    """Return the rights and permissions that whoever answers holds."""
    laws, record = open_book(*answers.laws), answers.record()
    facts = supposing(record, laws.statutes.values(), on).on(on)
    held = own(answers.laws, (Permission, Right))
    return [norm for norm in held if _holds(norm, laws, facts)]


def _holds(norm: Norm, laws: Book, facts: Values) -> bool:
    whose = any(p.when is not None and decide(p.when, facts) is Truth.TRUE for p in norm.parties)
    return whose and decide(laws.condition(norm), facts) is Truth.TRUE


def told(answers: Answers) -> list[tuple[str, Term, Term]]:
    """Return the answers in words: key, question, answer."""
    return [
        (g.key, question_for(g.key.partition("#")[0], book.whole()), given_words(g)) for g in answers.given
    ]


def given_words(given: Given) -> Term:
    """Return an answer in words."""
    if given.value is None:
        return SKIPPED
    if given.value == UNKNOWN:
        return DO_NOT_KNOW
    if given.value == NEVER:
        return NOT_HAPPENED
    return value_words(thing_of(given.key), given.value)


def value_words(about: Fact | Event, value: object) -> Term:
    """Return a value in words."""
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(about, Choice):
        names = dict(about.values)
        chosen = sorted(value) if isinstance(value, frozenset | list) else [str(value)]
        return joined((names[v] for v in chosen if v in names), Term("、", ", ")) if chosen else NONE_OF
    if isinstance(about, Number) and isinstance(value, int):
        return Term(f"{value:,}{about.unit.zh}", f"{value:,} {about.unit.en}")
    return Term(str(value), str(value))
