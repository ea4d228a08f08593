"""Where the duties of a service stand today, kept by content: the same record on the same day is assessed once.

Laws are assessed one by one, and only those that somebody looks at. The whole assessment is kept in memory for the
pages of one service; its rows are kept in the database for lists and boards. Both follow from record, statute book,
calendar and day, which are their key.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from pathlib import Path
from threading import Lock
from time import monotonic
from typing import Any
from uuid import UUID

from django.db.models import Max, QuerySet

from chengxu.algebra.facts import ACT_DATE
from chengxu.algebra.truth import Truth
from chengxu.interpret.assess import Assessment, Finding, assess
from chengxu.interpret.decide import decide
from chengxu.interpret.summarise import state_term, to_find_out
from chengxu.interpret.track import Obligation, State
from chengxu.law.norm import Duty, Prohibition
from chengxu.law.record import Record
from chengxu.platform.cases.models import CaseEvent
from chengxu.platform.database import spared
from chengxu.platform.services.models import FactEntry, HappeningEntry, Service, Standing
from chengxu.platform.services.parameters import parameters
from chengxu.platform.services.performed import STEPS
from chengxu.platform.services.record import record_of
from chengxu.platform.today import calendar, looking_back, looking_from, today
from chengxu.statutes import open_book

KEPT = 96
"""Assessments of one law each that are kept in memory, about half a megabyte apiece."""
EMPTY: dict[str, Any] = {"duties": [], "open": []}
_assessments: OrderedDict[tuple[str, str, date], Assessment] = OrderedDict()
_lock = Lock()


@dataclass(frozen=True, kw_only=True)
class Row:
    """One instance of a duty or prohibition that applies or may apply, as it stands; days are ISO texts.

    `state` is that of `track`; `words` the state in words; `origin` whose figure the day is; `bound` whether the norm
    is settled to apply; `supposed` whether only if the law were in force.
    """

    norm: str
    state: str
    words: dict[str, str]
    origin: dict[str, str]
    bound: bool
    due: str = ""
    trigger: str = ""
    done: str = ""
    case: str = ""
    delay: int | None = None
    keep: str = ""
    missing: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    provisional: bool = False
    supposed: bool = False


def laws_in_force(on: date | None = None) -> tuple[str, ...]:
    """Return the laws that are in force on a day, by themselves or by the parameters of this platform."""
    known = {**parameters_on(on or today()), ACT_DATE.name: on or today()}
    statutes = open_book().statutes.values()
    return tuple(s.law.key for s in statutes if decide(s.in_force, known) is Truth.TRUE)


def parameters_on(day: date) -> dict[str, Any]:
    """Return the parameters as they are on a day."""
    held = {
        name: [v for since, v in versions if since is None or since <= day]
        for name, versions in parameters().items()
    }
    return {name: values[-1] for name, values in held.items() if values}


@cache
def book_digest() -> str:
    """Return the hash of the statute book and its interpreters, as this process runs them."""
    import chengxu

    root = Path(chengxu.__file__).parent
    digest = hashlib.sha256()
    for folder in ("algebra", "dates", "law", "statutes", "interpret"):
        for path in sorted((root / folder).rglob("*.py")):
            digest.update(path.read_bytes())
    return digest.hexdigest()


def stamps_of(services: Iterable[Service]) -> dict[UUID, str]:
    """Return the hash of all on which the assessments of each service rest, the day aside.

    Entries are only ever added, so the last one of each kind stands for all of them.
    """
    ids = [service.pk for service in services]
    given = sorted((name, str(versions)) for name, versions in parameters().items())
    rest = repr((book_digest(), calendar().version, given, looking_back()))
    facts = _last(FactEntry.objects.filter(service__in=ids).values_list("service"))
    events = _last(HappeningEntry.objects.filter(service__in=ids).values_list("service"))
    steps = _last(
        CaseEvent.objects.filter(case__service__in=ids, step__in=STEPS).values_list("case__service")
    )
    return {
        pk: hashlib.sha256(
            f"{rest} {pk} {facts.get(pk)} {events.get(pk)} {steps.get(pk)}".encode()
        ).hexdigest()
        for pk in ids
    }


def _last(grouped: QuerySet[Any, Any]) -> dict[UUID, int]:
    return dict(grouped.order_by().annotate(last=Max("id")))


def assessments_of(service: Service, laws: Iterable[str]) -> list[Assessment]:
    """Return what laws mean for a service today, one assessment a law; kept in memory."""
    stamp, day = stamps_of([service])[service.pk], today()
    record: Record | None = None
    found = []
    for law in laws:
        kept = _recall((stamp, law, day))
        if kept is None:
            record = record or record_of(service)
            kept = assess(open_book(law), record, day, calendar())
            _remember((stamp, law, day), kept)
        found.append(kept)
    return found


def _recall(key: tuple[str, str, date]) -> Assessment | None:
    with _lock:
        if key in _assessments:
            _assessments.move_to_end(key)
        return _assessments.get(key)


def _remember(key: tuple[str, str, date], made: Assessment) -> None:
    with _lock:
        _assessments[key] = made
        while len(_assessments) > KEPT:
            _assessments.popitem(last=False)


@dataclass(frozen=True)
class Kept:
    """The rows of a service under some laws; `fresh` where they are of today and of its present record.

    `duties` are the rows (see `Row`), `open` the facts that decide whether norms apply.
    """

    duties: tuple[dict[str, Any], ...]
    open: tuple[str, ...]
    fresh: bool = True


def rows_of(service: Service, laws: Sequence[str] | None = None) -> Kept:
    """Return the rows of a service as of today, under some laws or those in force."""
    return all_rows([service], laws_in_force() if laws is None else laws)[service.pk]


def all_rows(
    services: Sequence[Service], laws: Sequence[str], seconds: float | None = None
) -> dict[UUID, Kept]:
    """Return the rows of services; after so many seconds of working them out, the rest as they stood before.

    A service that was begun is worked out under every law. On another day than today's nothing stood before, and nothing
    is kept.
    """
    stamps, day, began = stamps_of(services), today(), monotonic()
    rows = Standing.objects.filter(service__in=[s.pk for s in services], law__in=laws)
    known = {(s.service_id, s.law): s for s in rows}
    found = {}
    for service in services:
        parts, fresh = [], True
        out_of_time = seconds is not None and monotonic() - began > seconds
        for law in laws:
            kept = known.get((service.pk, law))
            if kept is not None and (kept.digest, kept.on) == (stamps[service.pk], day):
                parts.append(kept.rows)
            elif out_of_time:
                fresh = False
                parts.append(kept.rows if kept and looking_from() is None else EMPTY)
            else:
                parts.append(_work_out(service, law, stamps[service.pk], day))
        duties = tuple(row for part in parts for row in part["duties"])
        found[service.pk] = Kept(duties, tuple(dict.fromkeys(n for p in parts for n in p["open"])), fresh)
    return found


def _work_out(service: Service, law: str, stamp: str, day: date) -> dict[str, Any]:
    rows = make_rows(assessments_of(service, [law])[0])
    if looking_from() is None:
        kept = {"on": day, "digest": stamp, "rows": rows}
        spared(lambda: Standing.objects.update_or_create(service=service, law=law, defaults=kept))
    return rows


def make_rows(assessment: Assessment) -> dict[str, Any]:
    """Return an assessment as rows."""
    duties = [asdict(row) for row in duty_rows(assessment)]
    return {"duties": duties, "open": [gap.name for gap in to_find_out(assessment) if gap.decides]}


def duty_rows(assessment: Assessment) -> Iterator[Row]:
    """Yield the instances of duties and prohibitions that are set off."""
    for finding in assessment.views():
        if not isinstance(finding.norm, Duty | Prohibition):
            continue
        bound = finding.answer is not Truth.FALSE or any(o.trigger for o in finding.obligations)
        for obligation in finding.obligations if bound else ():
            if obligation.state is not State.NOT_BOUND:
                yield _row(finding, obligation)


def _row(finding: Finding, o: Obligation) -> Row:
    return Row(
        norm=finding.norm.id, state=o.state.value, words=state_term(o, finding.norm).as_json(),
        origin={"zh": o.tag.text("zh"), "en": o.tag.text("en")}, bound=finding.answer is Truth.TRUE,
        due=_iso(o.due), trigger=_iso(o.trigger), done=_iso(o.done), case=o.case or "", delay=o.delay,
        keep=_iso(o.keep.due) if o.keep else "", missing=o.missing, gaps=o.gaps, provisional=o.provisional,
        supposed=finding.supposed,
    )  # fmt: skip


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def work_out_all() -> int:
    """Work out what is not kept of today for every service under the laws in force; return how many were new.

    Safe to run twice; done ahead of the day's first visitors, no board has to wait.
    """
    laws, done = laws_in_force(), 0
    for service in Service.objects.select_related("owner").iterator(chunk_size=100):
        stamp, day = stamps_of([service])[service.pk], today()
        kept = set(service.standings.filter(on=day, digest=stamp).values_list("law", flat=True))
        for law in laws:
            if law not in kept:
                _work_out(service, law, stamp, day)
                done += 1
    return done
