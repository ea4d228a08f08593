"""Which party of the laws an organisation is: competence by level, as the laws divide it.

A law's party (`ai_authority`) is a word; an organisation is whoever fills it here. Who fills which place in one
case is settled when the case is opened (`CaseParty`); this table says who can.
"""

from __future__ import annotations

from django.db.models import QuerySet

from chengxu.platform.accounts.models import Kind, Level, Organisation

NATIONAL, PROVINCIAL, CITY = Level.NATIONAL, Level.PROVINCIAL, Level.CITY
AUTHORITY_LEVELS: dict[str, tuple[str, ...]] = {
    # Model Law: the national authority for the whole country, those of provinces and of listed cities below (13)
    "ai_authority": (NATIONAL,),
    "provincial_ai_authority": (PROVINCIAL,),
    "city_ai_authority": (CITY,),
    "local_ai_authorities": (PROVINCIAL, CITY),
    "other_departments": (NATIONAL, PROVINCIAL),
    # Scholars' Draft: coordination by the State (58), departments of every level (59), serious cases from the
    # province upwards (82, second paragraph)
    "coordination": (NATIONAL,),
    "national_oversight": (NATIONAL,),
    "upper_oversight": (PROVINCIAL, NATIONAL),
    "oversight": (PROVINCIAL, NATIONAL, CITY),
    "local_oversight": (PROVINCIAL, CITY),
    "licensing_authority": (NATIONAL,),
    # Interim Measures: the departments each in its field, whatever their level (16 and 19)
    "national_cac": (NATIONAL,),
    "national_authorities": (NATIONAL,),
    "cac": (PROVINCIAL, NATIONAL),
    "public_security": (PROVINCIAL, NATIONAL),
    "authorities": (PROVINCIAL, NATIONAL),
}
"""The authorities that the laws name, with the levels at which one fills the place; the first fits best.

Which of several competent levels takes a case is not settled by the laws where two are named: a house setting.
"""

OUTSIDE = frozenset({
    # organs of the State that act in their own proceedings
    "state", "state_council", "npc_standing_committee", "zone_legislature", "governments", "upper_governments",
    "planning_governments", "local_governments", "regions_and_departments", "state_organ", "court", "procuratorate",
    "judicial_organ", "review_organ", "security_reviewers", "superior_organ", "disciplining_organ",
    "central_finance", "export_control_authority", "public_administrators", "public_purchasers",
    # bodies and persons beside the supervision
    "consumer_organisation", "designated_organisation", "determined_organisation", "ethics_committee",
    "national_ethics_committee", "local_ethics_committees", "third_party_ethics_body", "industry_organisations",
    "insurer", "professional_bodies", "research_institutions", "trade_union",
})  # fmt: skip
"""Those whom the laws name beside the authorities and the regulated, and who have no account here: an authority or a
business enters what they did, where the table of the procedure allows it."""

PUBLIC_PARTIES = frozenset({"complainant", "asker", "anyone", "data_subject", "affected_persons", "rights_holder",
                            "rights_holders", "injured_person", "requester", "whistleblowers", "dissatisfied"})  # fmt: skip
"""Whom a member of the public can be, without an account."""


def is_authority(party: str) -> bool:
    """Return whether a party of the laws is an authority here."""
    return party in AUTHORITY_LEVELS


def competent(party: str, area: str) -> Organisation | None:
    """Return the authority that fills a place for an area (of a province, empty: the whole country); None if none does."""
    for level in AUTHORITY_LEVELS.get(party, ()):
        found = _at(level, area).first()
        if found is not None:
            return found
    return None


def can_fill(organisation: Organisation, party: str, area: str) -> bool:
    """Return whether an authority can fill a place for an area: its level fits, and the area is its own."""
    levels = AUTHORITY_LEVELS.get(party, ())
    own_area = organisation.level == NATIONAL or organisation.area == area
    return organisation.is_authority and organisation.level in levels and own_area


def lower(organisation: Organisation) -> QuerySet[Organisation]:
    """Return the authorities below one: all others below the national one, those of its cities below a province."""
    found = Organisation.objects.filter(kind=Kind.AUTHORITY)
    if organisation.level == NATIONAL:
        return found.exclude(level=NATIONAL)
    if organisation.level == PROVINCIAL and organisation.area:
        return found.filter(level=CITY, area=organisation.area)
    return found.none()


def _at(level: str, area: str) -> QuerySet[Organisation]:
    of_level = Organisation.objects.filter(kind=Kind.AUTHORITY, level=level).order_by("id")
    return of_level if level == NATIONAL else of_level.filter(area=area)
