"""Issue a document: keep what it says, inside the transaction of the step that issues it."""

from __future__ import annotations

import hashlib
from typing import Any
from uuid import UUID

from chengxu import __version__
from chengxu.law.document import Notice
from chengxu.law.norm import Party
from chengxu.platform.cases.file import parties
from chengxu.platform.cases.models import CaseEvent, CaseParty
from chengxu.platform.cases.places import Place, place_of
from chengxu.platform.documents.models import Issued
from chengxu.platform.ids import new_id
from chengxu.platform.ledger.append import canonical
from chengxu.platform.prepared import insert
from chengxu.platform.registers.number import ALPHABET, check_character

PREFIX = "WEN"
"""How numbers of documents (文书) begin."""
GROUP = 5
"""Characters between two hyphens of a number: two groups of them are 49 random bits."""


def issue(event: CaseEvent, notice: Notice) -> Issued:
    """Keep the document that an entry issues, with what was stated in it, and return it."""
    wanted = {part.name for part in notice.parts}
    found = Issued(
        id=new_id(), case=event.case, version=event.version, notice=notice.name, on=event.on,
        values={name: value for name, value in event.stated.items() if name in wanted},
        about=about(event, notice, sorted(event.case.parties.all(), key=lambda place: place.pk)), text_version=__version__,
    )  # fmt: skip
    found.number = number_of(found.id, event.on.year)
    found.digest = digest_of(found)
    insert(found)
    return found


def number_of(document: UUID, year: int) -> str:
    """Return the number of a document, such as `WEN-2026-3F7K2-Q9MAB-4`: from its id, so that nobody waits for a counter."""
    rest, characters = document.int & ((1 << 62) - 1), ""
    for _ in range(2 * GROUP):
        rest, place = divmod(rest, len(ALPHABET))
        characters += ALPHABET[place]
    body = f"{PREFIX}-{year}-{characters[:GROUP]}-{characters[GROUP:]}"
    return f"{body}-{check_character(body)}"


def digest_of(found: Issued) -> str:
    """Return the hash of all that a document says, whatever its language and format."""
    body = {
        "notice": found.notice, "number": found.number, "values": found.values, "about": found.about,
        "on": found.on.isoformat(), "text": found.text_version,
    }  # fmt: skip
    return hashlib.sha256(canonical(body).encode()).hexdigest()


def about(event: CaseEvent, notice: Notice, places: list[CaseParty]) -> dict[str, Any]:
    """Return what stands in a document beside its particulars: names as they are on the day."""
    senders = [place for place in places if place.party == event.party]
    if not any(_is(event.party, party) for party in _parties(notice.sender)):
        senders = places
    return {
        "case": str(event.case_id),
        "matter": event.case.title,
        "procedure": event.case.procedure,
        "step": event.step,
        "from": _names(_parties(notice.sender), senders),
        "to": _names(_parties(notice.to), places),
    }


def _parties(given: Party | tuple[Party, ...]) -> tuple[Party, ...]:
    return given if isinstance(given, tuple) else (given,)


def _is(name: str, party: Party) -> bool:
    """Return whether a party of the laws is another one, or part of it."""
    known = parties().get(name)
    return name == party.name or (known is not None and known.acts_as(party))


def _names(wanted: tuple[Party, ...], places: list[CaseParty]) -> list[dict[str, str]]:
    """Return who fills the places of these parties, each organisation once; whoever has no place, by their word alone.

    A regulated party without a place of its own (the applicant of a licence that is long granted) is whoever the case
    is about. A member of the public is named by no document: only the authority knows how they call themselves.
    """
    found = [place for place in places if any(_is(place.party, party) for party in wanted)]
    if not found and any(place_of(party) is Place.REGULATED for party in wanted):
        found = [place for place in places if place_of(parties()[place.party]) is Place.REGULATED]
    names: dict[object, dict[str, str]] = {}
    for place in found:
        names.setdefault(place.organisation_id or place.party, _name(place))
    return list(names.values()) or [{"party": party.name, **party.term.as_json()} for party in wanted]


def _name(place: CaseParty) -> dict[str, str]:
    if place.organisation is not None:
        return {"party": place.party, **place.organisation.name.as_json()}
    return {"party": place.party, **parties()[place.party].term.as_json()}
