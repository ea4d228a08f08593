"""Why an answer is what it is: the drawer that every page may open beside a computed value.

For pages of other parts, there are two ways, and both work without scripts.

1. A link, cheap, for lists: `{% include "pages/why_link.html" with norm="IM-17-1b" service=service %}`
   (`norm` an id; `service` a `Service` that the reader may see, left out for the answers of the duty finder).
   It leads to `/why/<norm>/?service=<id>`; with scripts the drawer opens in place.
2. The drawer itself, on a page about one finding: put `why(finding, record)` in the context as `why` and write
   `{% include "pages/why.html" %}`. `finding` is one of `assess` or `find`; `record` that of which it was found.

The drawer shows the answer, what is enough for it, what would change it, each clock with its count of days and its
origin, the readings taken, and the whole condition as a tree, each part with its article and who said so.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import cast
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render

from chengxu.algebra.facts import ACT_DATE
from chengxu.algebra.term import Term
from chengxu.algebra.truth import Truth
from chengxu.interpret.assess import Finding, find
from chengxu.interpret.explain import Reason
from chengxu.interpret.reasons import ChangeLine, ReasonLine, change_lines, enough_lines, reason_line
from chengxu.interpret.render import render as render_words
from chengxu.interpret.summarise import ANSWERS, ASKS, FAILS, remark_terms, state_term
from chengxu.interpret.track import Obligation, State
from chengxu.law.norm import Norm
from chengxu.law.reading import Reading
from chengxu.law.record import Record
from chengxu.platform.accounts.access import visible_services
from chengxu.platform.accounts.request import Request
from chengxu.platform.pages import book, words
from chengxu.platform.services.seen import record_for
from chengxu.platform.today import calendar, today

LAWS = Term("法规", "Statute book")
MARKS = {Truth.TRUE: "✓", Truth.FALSE: "✗", Truth.UNKNOWN: "?"}
COLOURS = {Truth.TRUE: "good", Truth.FALSE: "soft", Truth.UNKNOWN: "open"}
SPOKEN = {
    Truth.TRUE: Term("成立", "holds"),
    Truth.FALSE: Term("不成立", "does not hold"),
    Truth.UNKNOWN: Term("不明", "not known"),
}
STATE_COLOURS = {
    State.BREACHED: "bad",
    State.LATE: "bad",
    State.UNDETERMINED: "open",
    State.MET: "good",
}


@dataclass(frozen=True)
class Part:
    """One part of a reason, with its parts; `decisive` ones carry the answer."""

    line: ReasonLine
    link: str
    mark: str
    spoken: Term
    colour: str
    decisive: bool
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Instance:
    """One instance of a duty: its state, its day and how it is counted, where the day comes from, what to add."""

    obligation: Obligation
    state: Term
    colour: str
    remarks: tuple[Term, ...]

    @property
    def settled(self) -> bool:
        """Whether there is more to say than that nobody knows yet whether it is performed."""
        return self.obligation.state is not State.UNDETERMINED or self.obligation.due is not None

    @property
    def origin(self) -> str:
        """Where the day comes from."""
        return self.obligation.tag.text(words.lang())


@dataclass(frozen=True)
class Why:
    """An answer on one norm with all that it rests on, in the language of the page."""

    norm: Norm
    answer: Term
    colour: str
    supposed: bool
    sentence: str
    because: str
    enough: tuple[str, list[ReasonLine]] | None
    changes: tuple[str, list[ChangeLine]]
    tree: Part
    instances: tuple[Instance, ...]
    readings: tuple[Reading, ...]

    @property
    def place(self) -> str:
        """The article, as it is cited."""
        return self.norm.cite.text(words.lang())

    @property
    def link(self) -> str:
        """The address of the article."""
        return book.link(self.norm.cite)


def why(finding: Finding, record: Record) -> Why:
    """Return what the drawer shows of a finding; where a law has no date of entry, of the finding as if in force."""
    seen, lang = finding.view, words.lang()
    on = cast(date, seen.facts[ACT_DATE.name])
    numbers = (*seen.norm.readings, *([seen.norm.tag.reading] if seen.norm.tag.reading else []))
    return Why(
        norm=seen.norm,
        answer=ANSWERS[seen.answer],
        colour=COLOURS[seen.answer],
        supposed=seen.supposed,
        sentence=render_words(seen.norm, lang),
        because=render_words(seen.reason, lang),
        enough=enough_lines(seen, record, on, lang),
        changes=change_lines(seen, record, on, lang),
        tree=_part(seen.reason, record, on),
        instances=instances(seen),
        readings=tuple(book.whole().readings[n] for n in dict.fromkeys(numbers)),
    )


def instances(finding: Finding) -> tuple[Instance, ...]:
    """Return the instances of a duty that something has set off, in words."""
    shown = [o for o in finding.obligations if o.state is not State.NOT_BOUND]
    return tuple(instance(finding, o) for o in shown)


def instance(finding: Finding, obligation: Obligation) -> Instance:
    """Return one instance of a duty in words."""
    gaps = [FAILS.fill(name=_subject(name)) for name in obligation.gaps]
    asks = [ASKS.fill(name=_subject(name)) for name in obligation.missing]
    state = state_term(obligation, finding.norm)
    colour = STATE_COLOURS.get(obligation.state, "soft")
    return Instance(obligation, state, colour, (*remark_terms(finding, obligation), *gaps, *asks))


def _subject(name: str) -> Term:
    """Return what a missing or failing name is about, in words."""
    thing = book.things().get(name.partition(".")[0])
    return thing.question if thing is not None else Term(name, name)


def _part(reason: Reason, record: Record, on: date) -> Part:
    return Part(
        line=reason_line(reason, record, on, words.lang()),
        link=book.link(reason.cite),
        mark=MARKS[reason.truth],
        spoken=SPOKEN[reason.truth],
        colour=COLOURS[reason.truth],
        decisive=reason.decisive,
        parts=tuple(_part(part, record, on) for part in reason.parts),
    )


def show(request: Request, lang: str, norm_id: str) -> HttpResponse:
    """Show why a norm applies or not to a service of the reader's, or on the answers of the duty finder."""
    norm = book.norm(norm_id)
    record = _record(request)
    finding = find(norm, book.whole(), record, today(), calendar())
    template = "pages/why.html" if request.htmx else "pages/why_page.html"
    trail = [("/laws/", LAWS), (f"/norms/{norm.id}/", norm.cite.text(words.lang()))]
    return render(request, template, {"why": why(finding, record), "record": record, "trail": trail})


def _record(request: Request) -> Record:
    wanted = request.GET.get("service")
    if wanted is None:
        from chengxu.platform.pages.answers import Answers

        return Answers.of(request.session).record()
    try:
        service = visible_services(request.actor).filter(pk=UUID(wanted)).first()
    except ValueError:
        service = None
    if service is None:
        raise Http404(wanted)
    return record_for(request.actor, service)
