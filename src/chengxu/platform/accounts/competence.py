"""Which party of the laws an organisation is: competence by level, as the laws divide it.

A law's party (`ai_authority`) is a word; an organisation is whoever fills it here. Who fills which place in one
case is settled when the case is opened (`CaseParty`); this table says who can.
"""

from __future__ import annotations

from django.db.models import QuerySet

from chengxu.platform.accounts.models import Kind, Level, Organisation

AUTHORITY_LEVELS: dict[str, tuple[str, ...]] = {
    "ai_authority": (Level.NATIONAL,),
    "national_oversight": (Level.NATIONAL,),
    "national_cac": (Level.NATIONAL,),
    "coordination": (Level.NATIONAL,),
    "provincial_ai_authority": (Level.PROVINCIAL,),
    "city_ai_authority": (Level.CITY,),
    "oversight": (Level.PROVINCIAL, Level.NATIONAL),
    "cac": (Level.PROVINCIAL, Level.NATIONAL),
    "public_security": (Level.PROVINCIAL, Level.NATIONAL),
    "licensing_authority": (Level.NATIONAL,),
    "authorities": (Level.PROVINCIAL, Level.NATIONAL),
}
"""The authorities that the laws name, with the levels at which one fills the place; the first fits best."""

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


def _at(level: str, area: str) -> QuerySet[Organisation]:
    of_level = Organisation.objects.filter(kind=Kind.AUTHORITY, level=level).order_by("id")
    return of_level if level == Level.NATIONAL else of_level.filter(area=area)
