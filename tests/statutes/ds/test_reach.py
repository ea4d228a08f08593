"""Articles 2, 3, 6, 23 and 24: whom the Provisions reach, who supervises, unlawful use, news, sector rules."""

from __future__ import annotations

from datetime import date

import pytest

from chengxu.algebra.truth import Truth
from chengxu.interpret.decide import decide
from chengxu.law.book import Book
from chengxu.statutes.deep_synthesis import CONFLICTS, STATUTE
from chengxu.statutes.interim_measures import STATUTE as INTERIM_MEASURES


def values(situation, fact):
    return [name for name, _ in situation.book.facts[fact].values]


# Reach


@pytest.mark.norm("DS-2-1")
def test_the_provisions_apply_from_10_january_2023_and_not_on_the_day_before(ds):
    running = ds.but(online_in_mainland=True)

    assert running.answer("DS-2-1", on="2023-01-09") == "not"
    assert running.answer("DS-2-1", on="2023-01-10") == "applies"


@pytest.mark.norm("DS-2-1")
def test_a_service_for_contracted_customers_is_under_the_provisions_but_not_the_interim_measures(both):
    for_members = both.but(offered_to_mainland_public=False)

    assert for_members.answer("DS-2-1") == "applies"
    assert for_members.answer("IM-2-1") == "not"


@pytest.mark.norm("DS-2-1")
def test_a_public_generative_service_is_under_both_laws(both):
    assert [both.answer(norm) for norm in ("IM-2-1", "DS-2-1")] == ["applies", "applies"]


@pytest.mark.norm("DS-2-1")
def test_a_tool_for_the_own_staff_alone_is_outside_and_an_unknown_reach_is_asked_for(ds):
    assert ds.but(online_in_mainland=False).answer("DS-2-1") == "not"
    assert ds.but(online_in_mainland=None).missing("DS-2-1") == ["online_in_mainland"]


@pytest.mark.norm("DS-2-1", "DS-23-1")
@pytest.mark.parametrize(
    "technique",
    ["text", "voice", "other_sound", "biometric_imagery", "other_imagery", "digital_scene", "other"],
)
def test_each_family_is_deep_synthesis_even_where_nothing_is_generated(ds, technique):
    edits = ds.but(uses_generative_ai=False, synthesis_techniques=frozenset({technique}))

    assert edits.answer("DS-23-1") == "applies"
    assert edits.answer("DS-2-1") == "applies"


@pytest.mark.norm("DS-23-1", "DS-2-1")
def test_a_service_without_such_technology_is_no_deep_synthesis(ds):
    plain = ds.but(uses_generative_ai=False, synthesis_techniques=frozenset())

    assert plain.answer("DS-23-1") == "not"
    assert plain.answer("DS-2-1") == "not"
    assert plain.but(synthesis_techniques=None).missing("DS-23-1") == ["synthesis_techniques"]


@pytest.mark.norm("DS-23-3")
def test_one_person_may_be_provider_and_supporter_and_has_the_duties_of_both(ds):
    double = ds.but(supports_synthesis=True)

    assert {p.name for p in double.finding("DS-15-1").bound} == {"provider", "supporter"}
    assert {p.name for p in ds.finding("DS-15-1").bound} == {"provider"}


@pytest.mark.norm("DS-23-3")
@pytest.mark.parametrize("role", ["provides_service", "supports_synthesis", "uses_service"])
def test_each_role_is_enough_and_without_any_of_them_the_terms_meet_nobody(ds, role):
    nobody = ds.but(provides_service=False)

    assert nobody.answer("DS-23-3") == "not"
    assert nobody.but(**{role: True}).answer("DS-23-3") == "applies"


@pytest.mark.norm("DS-23-3")
def test_a_mere_user_owes_nothing_that_is_asked_of_the_provider(ds):
    user = ds.but(provides_service=False, uses_service=True)

    assert user.answer("DS-7-1") == "not"
    assert user.answer("DS-10-1") == "not"
    assert user.answer("DS-6-2") == "applies"


# Authorities


@pytest.mark.norm("DS-3-1")
def test_telecommunications_and_police_stand_beside_the_cac(ds):
    norm = ds.book.norm("DS-3-1")

    assert [party.name for party in norm.parties] == ["cac", "telecom", "public_security"]
    assert len(norm.aims) == len(norm.parties)


# Article 6


@pytest.mark.norm("DS-6-1")
def test_every_category_of_prohibited_content_and_activity_breaks_the_ban(ds):
    for category in values(ds, "synthesis_misuse"):
        assert ds.but(synthesis_misuse=frozenset({category})).state("DS-6-1") == "breached"
    assert ds.but(synthesis_misuse=frozenset()).state("DS-6-1") == "met"


@pytest.mark.norm("DS-6-1")
def test_the_categories_are_those_of_the_interim_measures_and_activities_besides(both):
    ours, theirs = values(both, "synthesis_misuse"), values(both, "prohibited_content")

    assert ours == [*theirs, "activity"]


@pytest.mark.norm("DS-6-1")
def test_a_third_party_is_bound_like_provider_and_user(ds):
    stranger = ds.but(provides_service=False, synthesis_misuse=frozenset({"terrorism"}))

    assert stranger.state("DS-6-1") == "breached"
    assert stranger.answer("DS-22-1") == "not"


@pytest.mark.norm("DS-6-1")
def test_what_nobody_has_found_out_is_no_breach(ds):
    assert ds.state("DS-6-1") == "undetermined"
    assert ds.duty("DS-6-1").missing == ("synthesis_misuse",)


@pytest.mark.norm("DS-6-2")
def test_fake_news_breaks_the_ban_and_news_that_nobody_checked_stays_undetermined(ds):
    assert ds.but(synthesised_news=frozenset({"fake"})).state("DS-6-2") == "breached"
    assert ds.but(synthesised_news=frozenset({"reprints"})).state("DS-6-2") == "met"
    assert ds.state("DS-6-2") == "undetermined"
    assert ds.duty("DS-6-2").missing == ("synthesised_news",)


@pytest.mark.norm("DS-6-3")
def test_a_reprint_needs_a_listed_source_for_every_item(ds):
    reprints = ds.but(synthesised_news=frozenset({"reprints"}))

    assert reprints.but(news_sources_listed=True).state("DS-6-3") == "met"
    assert reprints.but(news_sources_listed=False).state("DS-6-3") == "breached"
    assert reprints.duty("DS-6-3").missing == ("news_sources_listed",)


@pytest.mark.norm("DS-6-3")
def test_who_reprints_no_such_news_owes_no_source(ds):
    assert ds.but(synthesised_news=frozenset()).answer("DS-6-3") == "not"
    assert ds.missing("DS-6-3") == ["synthesised_news"]


# Article 24


@pytest.mark.norm("DS-24-1")
@pytest.mark.parametrize("sector", ["publishing", "culture", "audiovisual"])
def test_each_of_the_three_sectors_asks_for_its_own_permit(ds, sector):
    needs = ds.but(required_permits=frozenset({sector, "telecom"}))

    assert needs.but(held_permits=frozenset({sector})).state("DS-24-1") == "met"
    assert needs.but(held_permits=frozenset({"telecom"})).state("DS-24-1") == "breached"
    assert ds.but(required_permits=frozenset({"telecom"})).answer("DS-24-1") == "not"


@pytest.mark.norm("DS-24-1")
def test_a_permit_held_from_the_eve_of_launch_is_in_time_and_one_from_the_day_of_launch_late(ds):
    needs = ds.but(required_permits=frozenset({"culture"}), held_permits=frozenset())
    held = {"held_permits": frozenset({"culture"})}

    assert needs.duty("DS-24-1").due == date(2025, 9, 24)
    assert needs.since("2025-09-24", **held).state("DS-24-1") == "met"
    assert needs.since("2025-09-25", **held).state("DS-24-1") == "late"


# The book


@pytest.mark.norm("DS-2-1")
def test_the_law_stands_alone_and_beside_the_interim_measures():
    alone, beside = Book([STATUTE]), Book([INTERIM_MEASURES, STATUTE])

    assert len(list(alone.norms())) == STATUTE.law.rows == 40
    assert set(alone.facts) <= set(beside.facts)


@pytest.mark.parametrize(
    ("number", "answers"),
    list(
        enumerate(
            [
                {"publisher_identity": frozenset({"mobile"}), "spreads_user_content": False},
                {"biometric_prompt": frozenset({"inform"}), "sensitive_tools": frozenset({"generates"})},
                {"conspicuous_functions": frozenset({"voice"}), "synthesis_services": frozenset()},
                {"synthesis_app_checks": frozenset({"review"}), "lists_synthesis_apps": False},
                {"lists_synthesis_apps": True, "runs_app_store": False},
            ]
        )
    ),
)
def test_answers_that_cannot_all_be_true_are_told_apart_from_those_that_are_merely_incomplete(
    number, answers
):
    first = next(iter(answers))

    assert [decide(c.when, answers) is Truth.TRUE for c in CONFLICTS] == [
        n == number for n in range(len(CONFLICTS))
    ]
    assert decide(CONFLICTS[number].when, {first: answers[first]}) is Truth.UNKNOWN
