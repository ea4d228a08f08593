"""Who fills the places that the laws name: every party of every procedure is somebody here, or is said to be outside."""

from __future__ import annotations

import pytest

from chengxu.platform.accounts.competence import (
    AUTHORITY_LEVELS,
    OUTSIDE,
    PUBLIC_PARTIES,
    can_fill,
    competent,
)
from chengxu.platform.accounts.models import Kind, Level, Organisation
from chengxu.platform.cases.places import Place, place_of
from chengxu.statutes import open_procedures

PARTIES = {party.name: party for procedure in open_procedures().values() for party in procedure.actors}


def test_every_party_of_every_procedure_has_a_place_or_is_said_to_be_outside():
    unsettled = {
        n for n, party in PARTIES.items() if (place_of(party) is Place.OUTSIDE) is not (n in OUTSIDE)
    }
    assert not unsettled, (
        "say in accounts/competence.py at which level it is competent, or that it is outside"
    )


def test_nobody_is_two_things_at_once():
    tables = (AUTHORITY_LEVELS.keys(), PUBLIC_PARTIES, OUTSIDE)
    for one in tables:
        for another in tables:
            assert one is another or not set(one) & set(another)


@pytest.mark.parametrize(
    ("party", "levels"),
    [
        ("ai_authority", {Level.NATIONAL}),  # ML4 13, first paragraph
        ("provincial_ai_authority", {Level.PROVINCIAL}),  # ML4 13, second paragraph
        ("city_ai_authority", {Level.CITY}),
        ("national_oversight", {Level.NATIONAL}),  # SD 59
        (
            "upper_oversight",
            {Level.PROVINCIAL, Level.NATIONAL},
        ),  # SD 82, second paragraph: not below the province
        ("oversight", {Level.CITY, Level.PROVINCIAL, Level.NATIONAL}),  # SD 59: departments of every level
        ("national_cac", {Level.NATIONAL}),
    ],
)
def test_competence_reaches_as_far_as_the_article_says(party, levels):
    assert set(AUTHORITY_LEVELS[party]) == levels


def test_a_provincial_filing_goes_to_the_authority_of_its_own_province(world):
    assert competent("provincial_ai_authority", "11") == world.beijing.organisation
    assert competent("provincial_ai_authority", "31") == world.shanghai.organisation
    assert competent("provincial_ai_authority", "44") is None
    assert competent("ai_authority", "44") == world.national.organisation


def test_an_authority_fills_no_place_in_another_province_and_a_business_none_of_an_authority(world):
    assert can_fill(world.beijing.organisation, "provincial_ai_authority", "11")
    assert not can_fill(world.beijing.organisation, "provincial_ai_authority", "31")
    assert not can_fill(world.beijing.organisation, "ai_authority", "11")
    assert not can_fill(world.company.organisation, "oversight", "11")
    assert can_fill(world.national.organisation, "oversight", "11")


def test_where_a_province_has_no_authority_here_an_upper_one_takes_what_the_law_lets_it(world):
    Organisation.objects.filter(kind=Kind.AUTHORITY, area="11").delete()
    assert competent("upper_oversight", "11") == world.national.organisation
    assert competent("provincial_ai_authority", "11") is None
