"""The JSON contract: what `--json` prints, and later the API answers. Documented in `docs/json.md`, and kept.

Every text is `{"zh": ..., "en": ...}`; every day is ISO 8601; unknown is null or "undetermined", never false.
"""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache
from typing import Any

from chengxu.algebra.cite import Cite
from chengxu.algebra.expr import And, AtLeast, Clause, Compare, OneOf, Or, Unless
from chengxu.algebra.expr import Not as NotNode
from chengxu.algebra.facts import Choice, Day, Event, Fact, Flag, Number, Several, Value
from chengxu.algebra.same import Same
from chengxu.algebra.term import LANGS, Term
from chengxu.algebra.truth import Truth
from chengxu.dates.count import Reckoning
from chengxu.interpret.assess import Assessment, Finding
from chengxu.interpret.clause import say, say_limit
from chengxu.interpret.explain import Reason
from chengxu.interpret.render import render
from chengxu.interpret.retain import Retention
from chengxu.interpret.suffice import Change, suffice, would_change
from chengxu.interpret.track import Obligation
from chengxu.law.book import Book, events_of
from chengxu.law.norm import Duty, Keep, Norm, Programme
from chengxu.law.record import Record

ANSWERS = {Truth.TRUE: "applies", Truth.FALSE: "not", Truth.UNKNOWN: "undetermined"}
TYPES = {Flag: "bool", Number: "int", Day: "date", Choice: "choice", Several: "set"}
KINDS = {And: "all", Or: "any", AtLeast: "at_least", NotNode: "not", Clause: "clause", Unless: "unless"}

Json = dict[str, Any]


def norm_json(norm: Norm, book: Book) -> Json:
    """Return a norm: what it says, to whom, from which place, on which facts and events it hangs."""
    place = norm.cite.place
    found: Json = {
        "id": norm.id,
        "law": norm.cite.law.key,
        "article": place.article,
        "paragraph": place.paragraph,
        "item": place.item,
        "modality": norm.modality,
        "bearer": [party.name for party in norm.parties],
        "gist": norm.gist.as_json(),
        "text": _both(norm),
        "citation": cite_json(norm.cite),
        "tags": list(dict.fromkeys(str(tag) for tag in tags_of(norm))),
        "readings": list(norm.readings),
        "facts": [fact.name for fact in book.facts_of(norm)],
        "events": [event.name for event in events_of(norm)],
        "refers": [str(cite) for cite in norm.refers],
        "breach": [str(cite) for cite in getattr(norm, "breach", ())],
        "note": norm.note.as_json() if norm.note else None,
    }
    if isinstance(norm, Duty | Programme):
        due = Term(*(say_limit(norm.due, norm.upon, lang) or "—" for lang in LANGS))
        found["due"] = {
            "kind": type(norm.due).__name__.lower(),
            "text": due.as_json(),
            "tag": str(norm.due.tag),
        }
    return found


def tags_of(norm: Norm) -> tuple[Any, ...]:
    """Return the tags that a norm's content and figures carry."""
    tags = [norm.tag]
    if isinstance(norm, Duty | Programme):
        tags += [norm.due.tag] + ([norm.keep.tag] if norm.keep else [])
    return tuple(tags)


def fact_json(fact: Fact, book: Book) -> Json:
    """Return a fact: its type, its question, who asks it."""
    found: Json = {
        "name": fact.name,
        "type": TYPES[type(fact)],
        "question": fact.question.as_json(),
        "help": fact.help.as_json() if fact.help else None,
        "asked_by": list(book.asked_by.get(fact.name, ())),
    }
    if isinstance(fact, Choice):
        found["values"] = [value for value, _ in fact.values]
        found["value_labels"] = {value: term.as_json() for value, term in fact.values}
    if isinstance(fact, Number):
        found["unit"] = fact.unit.as_json()
    return found


def event_json(event: Event, book: Book) -> Json:
    """Return an event: its name in words, its question, who waits for it."""
    return {
        "name": event.name,
        "label": event.label.as_json(),
        "question": event.question.as_json(),
        "help": event.help.as_json() if event.help else None,
        "asked_by": list(book.asked_by.get(event.name, ())),
    }


def assessment_json(assessment: Assessment, why: str | None = None) -> Json:
    """Return an assessment: per law whether it is in force, and per norm answer, reason and duty.

    With the id of a norm in `why`, that norm alone, and besides what would change its answer.
    """
    record = assessment.record
    return {
        "service": {
            "name": record.name.as_json(),
            "provider": record.provider.as_json() if record.provider else None,
            "file": record.path,
        },
        "on": assessment.on.isoformat(),
        "laws": {
            key: {
                "title": assessment.book.statute(key).law.title.as_json(),
                "status": assessment.book.statute(key).status.as_json(),
                "in_force": None if not truth.known else truth is Truth.TRUE,
                "norms": [
                    _finding_json(finding, record, assessment.on, changes=why is not None)
                    for finding in assessment.findings[key]
                    if why in (None, finding.norm.id)
                ],
            }
            for key, truth in assessment.in_force.items()
            if why is None or assessment.book.norm(why).cite.law.key == key
        },
    }


def _finding_json(finding: Finding, record: Record, on: date, *, changes: bool) -> Json:
    found: Json = {
        "id": finding.norm.id,
        "answer": ANSWERS[finding.answer],
        "missing": [fact.name for fact in finding.missing],
        "waiting_for": [parameter.name for parameter in finding.waiting_for],
        "modality": finding.norm.modality,
        "gist": finding.norm.gist.as_json(),
        "bound": [party.name for party in finding.bound],
        "why": _both(finding.reason),
        "enough": _enough_json(finding, record, on),
        "because": reason_json(finding.reason, record, on),
    }
    if changes:
        found["would_change"] = [_change_json(c) for c in would_change(finding.reason, finding.facts)]
    if finding.duty is not None:
        found["duty"] = obligation_json(finding.duty)
        found["instances"] = [obligation_json(o) for o in finding.obligations]
    if finding.if_in_force is not None:
        found["if_in_force"] = _finding_json(finding.if_in_force, record, on, changes=changes)
    return found


def _enough_json(finding: Finding, record: Record, on: date) -> Json | None:
    found = suffice(finding.reason, finding.facts)
    if found is None:
        return None
    return {
        "facts": {name: value_json(value) for name, value in found.facts.items()},
        "least": found.least,
        "leaves": [reason_json(leaf, record, on) for leaf in found.leaves],
    }


def _change_json(change: Change) -> Json:
    return {
        "fact": change.fact.name,
        "before": value_json(change.before),
        "value": value_json(change.value),
        "answer": ANSWERS[change.answer],
        "turns": [
            {
                "text": {lang: say(leaf.node, lang, denied=leaf.truth is Truth.FALSE) for lang in LANGS},
                "cite": str(leaf.cite),
                "place": cite_json(leaf.cite),
            }
            for leaf in change.leaves
        ],
    }


def reason_json(reason: Reason, record: Record, on: date) -> Json:
    """Return a reason as a tree: kind, truth, place and words of each part; at the leaves fact, value, source.

    What norms share is one dict in all their trees, not to be changed.
    """
    return _reason_json(Same(reason), Same(record), on)


@lru_cache(maxsize=4096)
def _reason_json(same: Same[Reason], of: Same[Record], on: date) -> Json:
    reason, record = same.thing, of.thing
    found: Json = {
        "kind": KINDS.get(type(reason.node), "fact"),
        "truth": reason.truth.value,
        "decisive": reason.decisive,
        "cite": str(reason.cite),
        "place": cite_json(reason.cite),
    }
    if isinstance(reason.node, Clause):
        found["text"] = {lang: reason.node.name[lang] for lang in LANGS}
    fact = reason.fact
    if fact is not None:
        answer = record.answer(fact.name, on)
        found |= {
            "text": {lang: say(reason.node, lang) for lang in LANGS},
            "fact": fact.name,
            "value": value_json(reason.value),
            "source": answer.source if answer and reason.value is not None else None,
        }
    if isinstance(reason.node, Compare | OneOf):
        found["test"] = type(reason.node).__name__.lower()
    if reason.parts:
        found["parts"] = [reason_json(part, record, on) for part in reason.parts]
    return found


def obligation_json(obligation: Obligation) -> Json:
    """Return where one instance of a duty stands; `due` is the last day, null where the law gives no date."""
    return {
        "state": obligation.state.value,
        "due": _day(obligation.due),
        "tag": str(obligation.tag),
        "trigger": _day(obligation.trigger),
        "done": _day(obligation.done),
        "delay_days": obligation.delay,
        "case": obligation.case,
        "provisional": obligation.provisional,
        "unknown_year": obligation.unknown_year,
        "missing": list(obligation.missing),
        "gaps": list(obligation.gaps),
        "waiting_for": obligation.waiting_for.name if obligation.waiting_for else None,
        "keep_until": _day(obligation.keep.due) if obligation.keep else None,
    }


def record_json(norm: Norm, keep: Keep, retention: Retention | None = None) -> Json:
    """Return a record to be kept, and with a retention until when this one is."""
    found: Json = {
        "norm": norm.id,
        "record": keep.record.as_json(),
        "period": keep.period.term.as_json() if keep.period else None,
        "of": keep.of.name if keep.of else None,
        "tag": str(keep.tag),
    }
    if retention is not None:
        found |= {
            "made": retention.made.isoformat(),
            "until": _day(retention.until),
            "free_from": _day(retention.free_from),
            "holds": list(retention.holds),
        }
    return found


def reckoning_json(reckoning: Reckoning, tag: str) -> Json:
    """Return a reckoning: the day, and each line that leads to it."""
    return {
        "due": reckoning.due.isoformat(),
        "days": [
            {
                "day": line.day.isoformat(),
                "counted": line.counted,
                "why": line.note.as_json(),
                "cite": str(line.cite) if line.cite else None,
            }
            for line in reckoning.lines
        ],
        "tag": tag,
        "provisional": reckoning.provisional,
    }


def value_json(value: Value | None) -> object:
    """Return a fact's value as JSON: a set as a sorted list, a day as ISO text."""
    if isinstance(value, frozenset):
        return sorted(value)
    return value.isoformat() if isinstance(value, date) else value


@cache
def cite_json(cite: Cite) -> Json:
    """Return a citation in words, in both languages; always the same dict, not to be changed."""
    return {lang: cite.text(lang) for lang in LANGS}


def _both(thing: Norm | Reason) -> Json:
    return {lang: render(thing, lang) for lang in LANGS}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
