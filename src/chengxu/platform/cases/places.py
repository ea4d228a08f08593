"""Who fills which place in a case: authorities by competence, businesses as themselves or as they are named."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from chengxu.algebra.term import Term, TermError, joined
from chengxu.law.norm import Party
from chengxu.law.procedure import CALENDAR, Procedure
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.accounts.competence import (
    AUTHORITY_LEVELS,
    OUTSIDE,
    PUBLIC_PARTIES,
    can_fill,
    competent,
    is_authority,
)
from chengxu.platform.accounts.models import Level, Organisation
from chengxu.platform.cases.models import Case, CaseEvent, CaseParty
from chengxu.platform.prepared import Reading, attach


class Place(Enum):
    """What kind of people fill a place; `OUTSIDE` stands for those who have no account here, such as a court."""

    AUTHORITY = "authority"
    HEAD = "head"
    REGULATED = "regulated"
    PUBLIC = "public"
    OUTSIDE = "outside"


HEADS = frozenset({"department_head"})
"""Parties that are the head of the authority which works the case."""
REGULATED_TOO = frozenset({
    "licence_holder", "other_subjects", "downstream", "derived_actors", "parties_concerned", "designated_operator",
    "enterprises", "open_source_foundation_developers", "persons_and_organisations", "responsible_persons",
})  # fmt: skip
"""Parties without a definition of their own that are businesses all the same."""
COMPLAINERS = frozenset({"complainant", "asker"})
"""Who complains or asks, without an account."""

PLACES = Reading(CaseParty.objects.select_related("organisation").order_by("id"), "case")
ENTRIES = Reading(CaseEvent.objects.select_related("organisation", "user").order_by("version"), "case")
NOT_OPENER = Term(
    "“{procedure}”由{parties}启动，您不能启动。", "“{procedure}” is opened by {parties}; you cannot open it."
)
NOBODY_COMPETENT = Term(
    "这个地区没有担任“{party}”的机关，不能受理。",
    "no authority here fills the place of “{party}”; the case cannot be opened.",
)
NAME_SOMEBODY = Term(
    "请写明本案针对的单位（{parties}）。", "Name the organisation that the case is about ({parties})."
)
NO_PLACE = Term("这个程序没有“{party}”的位置。", "this procedure has no place for `{party}`.")
NOT_FIT = Term("“{name}”不能担任“{party}”。", "“{name}” cannot fill the place of “{party}”.")
NOT_IN_AREA = Term(
    "“{name}”不在您机关的地区，此案不归您管辖。",
    "“{name}” is not in your authority's area; the case is not yours to open.",
)
OR = Term("或者", " or ")
LISTED = Term("、", ", ")


def place_of(party: Party) -> Place:
    """Return what kind of people fill a party's place."""
    if is_authority(party.name):
        return Place.AUTHORITY
    if party.name in HEADS:
        return Place.HEAD
    if party.name in PUBLIC_PARTIES:
        return Place.PUBLIC
    if party.name in OUTSIDE:
        return Place.OUTSIDE
    described = party.when is not None or party.name in REGULATED_TOO
    return Place.REGULATED if described else Place.OUTSIDE


def read_places(case: Case) -> None:
    """Read the places of a case once, in the order in which they were filled, with whoever fills them."""
    attach(case, "parties", PLACES(case.pk))


def read_entries(case: Case) -> None:
    """Read the entries of a case once, in their order, with who made them."""
    attach(case, "events", ENTRIES(case.pk))


def openers(procedure: Procedure) -> tuple[Party, ...]:
    """Return who can take a first step in a procedure, each once."""
    first = procedure.states[0].name
    found = (party for step in procedure.steps if first in step.at for party in step.actors)
    return tuple(dict.fromkeys(party for party in found if party is not CALENDAR))


def may_open(procedure: Procedure, actor: Actor) -> bool:
    """Return whether somebody can open a case of a procedure, wherever they are competent."""
    return any(_could_be(actor, party) for party in openers(procedure))


def complainable(procedure: Procedure) -> bool:
    """Return whether anybody can open it as a complaint or a question, without an account."""
    return any(party.name in COMPLAINERS for party in openers(procedure))


def regulated(procedure: Procedure) -> tuple[Party, ...]:
    """Return the places that businesses fill."""
    return tuple(party for party in procedure.actors if place_of(party) is Place.REGULATED)


def local(procedure: Procedure) -> bool:
    """Return whether it depends on the province which authority is competent."""
    levels = (AUTHORITY_LEVELS[p.name] for p in procedure.actors if is_authority(p.name))
    return any(Level.PROVINCIAL in found or Level.CITY in found for found in levels)


@dataclass(frozen=True)
class Filled:
    """A place and who fills it: an organisation, or (None) the member of the public who acts."""

    party: str
    organisation: Organisation | None


def fill(
    procedure: Procedure,
    actor: Actor,
    area: str,
    named: Mapping[str, Organisation],
    about: Organisation | None,
) -> tuple[Filled, ...]:
    """Return who fills each place; TermError if the actor cannot open the case or somebody is wanting.

    `named` are the organisations that the actor names by party; `about` whose service it is.
    """
    if not may_open(procedure, actor):
        parties = joined((party.term for party in openers(procedure)), OR)
        raise TermError(NOT_OPENER.fill(procedure=procedure.term, parties=parties))
    _check_named(procedure, actor, area, named)
    _check_area(actor, (*named.values(), *([about] if about else [])))
    found = [
        filled for party in procedure.actors if (filled := _fill(procedure, party, actor, area, named, about))
    ]
    authorities = [party for party in procedure.actors if is_authority(party.name)]
    if authorities and not any(is_authority(filled.party) for filled in found):
        raise TermError(NOBODY_COMPETENT.fill(party=authorities[0].term))
    wanted = regulated(procedure)
    if (
        actor.is_authority
        and wanted
        and not any(filled.party in {p.name for p in wanted} for filled in found)
    ):
        raise TermError(NAME_SOMEBODY.fill(parties=joined((party.term for party in wanted), OR)))
    return tuple(found)


def _could_be(actor: Actor, party: Party) -> bool:
    kind = place_of(party)
    if actor.organisation is None:
        return kind is Place.PUBLIC
    if actor.is_authority:
        return kind is Place.AUTHORITY and actor.organisation.level in AUTHORITY_LEVELS[party.name]
    return kind in (Place.REGULATED, Place.PUBLIC)


def _fill(
    procedure: Procedure, party: Party, actor: Actor, area: str, named: Mapping[str, Organisation],
    about: Organisation | None,
) -> Filled | None:  # fmt: skip
    kind, own = place_of(party), actor.organisation
    if party.name in named:
        return Filled(party.name, named[party.name])
    if kind is Place.AUTHORITY:
        found = own if _could_be(actor, party) else competent(party.name, area)
        return Filled(party.name, found) if found else None
    if kind is Place.HEAD:
        found = own if actor.is_authority else next(
            (competent(p.name, area) for p in procedure.actors if is_authority(p.name)), None)  # fmt: skip
        return Filled(party.name, found) if found else None
    if kind is Place.REGULATED:
        whose = own if actor.is_business else about
        return Filled(party.name, whose) if whose else None
    if kind is Place.PUBLIC and party in openers(procedure):
        if own is None:
            return Filled(party.name, None)
        if actor.is_business and not regulated(procedure):
            return Filled(party.name, own)
    return None


def _check_named(procedure: Procedure, actor: Actor, area: str, named: Mapping[str, Organisation]) -> None:
    """Refuse a place that is not there, and somebody who cannot fill it; only an authority names an authority."""
    parties = {party.name: party for party in procedure.actors}
    for name, organisation in named.items():
        if name not in parties:
            raise TermError(NO_PLACE.fill(party=name))
        kind = place_of(parties[name])
        fits = not organisation.is_authority and kind not in (Place.AUTHORITY, Place.HEAD)
        if kind is Place.AUTHORITY and organisation.is_authority:
            fits = actor.is_authority and can_fill(organisation, name, area)
        if kind is Place.PUBLIC:
            fits = False
        if not fits:
            raise TermError(NOT_FIT.fill(name=organisation.name, party=parties[name].term))


def _check_area(actor: Actor, subjects: Iterable[Organisation]) -> None:
    """Refuse a case of an authority against somebody of another area; the national one is competent everywhere."""
    own = actor.organisation
    if own is None or not own.is_authority or own.level == Level.NATIONAL:
        return
    for subject in subjects:
        if not subject.is_authority and subject.area not in ("", own.area):
            raise TermError(NOT_IN_AREA.fill(name=subject.name))
