"""Articles 94 to 96: definitions, what stays outside the law, entry into force."""

from __future__ import annotations

from datetime import date

import pytest

from chengxu.algebra.truth import Truth
from chengxu.interpret.decide import decide
from chengxu.statutes.scholars_draft.basis import REACHES_CRITICAL_LEVEL

AI, DEVELOPER, PROVIDER, USER, AGI = "SD-94-1-i", "SD-94-1-ii", "SD-94-1-iii", "SD-94-1-iv", "SD-94-1-v"
PRIVATE, RESEARCH, OPEN, MILITARY = "SD-95-1-i", "SD-95-1-ii", "SD-95-1-iii", "SD-95-2"
ENTRY, DUTY, REACH = "SD-96-1", "SD-5-1-a", "SD-2-1"
BOTH_OPEN = frozenset({"open_licence", "public"})


@pytest.fixture
def machine(draft):
    """A technology that simulates intelligent behaviour by computer, and is not known to generate anything."""
    return draft.but(uses_generative_ai=False, simulates_intelligence=True)


@pytest.fixture
def person(sd):
    """A natural person who uses a service at home, and neither makes it nor provides it."""
    return sd.but(
        entity_kind="individual",
        provides_service=False,
        training_activities=frozenset(),
        development_activities=frozenset(),
        uses_service=True,
        personal_use=True,
    )


@pytest.fixture
def laboratory(sd):
    """A body that trains a model for research only, offers it to nobody and puts it to no use."""
    return sd.but(
        sole_purpose="research",
        offered_to_others=False,
        offered_to_mainland_public=False,
        put_into_use=False,
    )


@pytest.fixture
def gift(sd):
    """An open-source model, given away free of charge."""
    return sd.but(free_of_charge=True, open_source_elements=BOTH_OPEN)


def stays_outside(situation, exclusion, on="2026-06-01"):
    """Whether the exclusion holds, and with it neither the reach nor a duty of everybody."""
    answers = [situation.answer(norm, on) for norm in (exclusion, REACH, DUTY)]
    assert answers in (["applies", "not", "not"], ["not", "applies", "applies"]), answers
    return answers[0] == "applies"


# Article 94: artificial intelligence


@pytest.mark.norm(AI)
@pytest.mark.parametrize("purpose", ["prediction", "recommendation", "decision", "content"])
def test_simulated_intelligence_for_one_of_the_four_purposes_is_ai(machine, purpose):
    serving = machine.but(ai_purposes=frozenset({purpose}))

    assert serving.answer(AI) == "applies"
    assert serving.but(simulates_intelligence=False).answer(AI) == "not"
    assert serving.but(simulates_intelligence=None).missing(AI) == ["simulates_intelligence"]


@pytest.mark.norm(AI)
def test_another_purpose_alone_is_open_until_a_person_says_whether_it_is_of_the_kind(machine):
    other = machine.but(ai_purposes=frozenset({"other"}))

    assert other.answer(AI) == "undetermined"
    assert other.missing(AI) == ["similar_ai_purpose"]
    assert other.but(similar_ai_purpose=True).answer(AI) == "applies"
    assert other.but(similar_ai_purpose=False).answer(AI) == "not"


@pytest.mark.norm(AI)
def test_another_purpose_beside_a_listed_one_changes_nothing(machine):
    both = machine.but(ai_purposes=frozenset({"other", "decision"}), similar_ai_purpose=False)

    assert both.answer(AI) == "applies"


@pytest.mark.norm(AI)
def test_a_technology_without_any_purpose_is_no_ai_and_an_unknown_one_is_open(machine):
    assert machine.but(ai_purposes=frozenset()).answer(AI) == "not"
    assert machine.answer(AI) == "undetermined"


@pytest.mark.norm(AI)
def test_of_generative_technology_nothing_else_is_asked(draft):
    assert draft.but(uses_generative_ai=True).answer(AI) == "applies"
    assert draft.but(uses_generative_ai=True).missing(AI) == []


# Article 94: roles


@pytest.mark.norm(DEVELOPER, PROVIDER, USER)
def test_roles_are_a_set_of_which_somebody_may_have_all(sd):
    def roles(situation):
        return [norm for norm in (DEVELOPER, PROVIDER, USER) if situation.answer(norm) == "applies"]

    nobody = sd.but(
        provides_service=False, training_activities=frozenset(), development_activities=frozenset()
    )
    assert roles(sd.but(uses_service=True)) == [DEVELOPER, PROVIDER, USER]
    assert roles(sd) == [DEVELOPER, PROVIDER]
    assert roles(nobody) == []


@pytest.mark.norm(DEVELOPER)
@pytest.mark.parametrize(
    ("activity", "answer"),
    [
        ({"training_activities": frozenset({"pre_training"})}, "applies"),
        ({"training_activities": frozenset({"optimisation_training"})}, "applies"),
        ({"training_activities": frozenset({"other"})}, "not"),
        ({"development_activities": frozenset({"develop"})}, "applies"),
        ({"development_activities": frozenset({"auxiliary", "use"})}, "not"),
        ({"builds_ai_product": True}, "applies"),
        ({"development_activities": None}, "undetermined"),
        ({"builds_ai_product": None}, "undetermined"),
    ],
)
def test_a_developer_makes_ai_and_unknown_activity_is_not_taken_for_none(draft, activity, answer):
    nobody = draft.but(
        training_activities=frozenset(), development_activities=frozenset(), builds_ai_product=False
    )

    assert nobody.but(**activity).answer(DEVELOPER) == answer


@pytest.mark.norm(PROVIDER)
@pytest.mark.parametrize("free", [True, False])
@pytest.mark.parametrize("audience", ["offered_to_others", "offered_to_mainland_public"])
def test_whoever_offers_to_others_provides_at_any_price_and_to_any_audience(draft, audience, free):
    offered = draft.but(provides_service=True, free_of_charge=free, **{audience: True})

    assert offered.answer(PROVIDER) == "applies"
    assert offered.but(provides_service=False).answer(PROVIDER) == "not"


@pytest.mark.norm(PROVIDER, USER)
def test_what_serves_ones_own_organisation_only_makes_a_user_and_no_provider(draft):
    inside = draft.but(
        provides_service=True, offered_to_others=False, offered_to_mainland_public=False, uses_service=True
    )

    assert (inside.answer(PROVIDER), inside.answer(USER)) == ("not", "applies")
    assert inside.but(offered_to_others=None).answer(PROVIDER) == "undetermined"


@pytest.mark.norm(USER)
def test_whoever_is_merely_affected_is_no_user(draft):
    assert draft.but(uses_service=True).answer(USER) == "applies"
    assert draft.but(uses_service=False).answer(USER) == "not"
    assert draft.missing(USER) == ["uses_service"]
    assert "an affected person, not a user" in draft.book.norm(USER).note.en


# Article 94: general-purpose AI


@pytest.mark.norm(AGI)
@pytest.mark.parametrize("trait", ["broad_cognition", "many_fields"])
def test_broad_cognition_and_many_fields_are_both_needed(draft, trait):
    both = draft.but(uses_generative_ai=True, agi_traits=frozenset({"broad_cognition", "many_fields"}))

    assert both.answer(AGI) == "applies"
    assert both.but(agi_traits=frozenset({trait})).answer(AGI) == "not"
    assert both.but(uses_generative_ai=False, simulates_intelligence=False).answer(AGI) == "not"


@pytest.mark.norm(AGI)
def test_to_be_a_foundation_model_does_not_settle_whether_it_is_general_purpose_ai(draft):
    foundation = draft.but(
        uses_generative_ai=True, model_traits=frozenset({"general_purpose", "wide_downstream"})
    )

    assert foundation.answer(AGI) == "undetermined"
    assert foundation.missing(AGI) == ["agi_traits"]
    assert foundation.but(agi_traits=frozenset()).answer(AGI) == "not"


# Article 95: private use


@pytest.mark.norm(PRIVATE)
def test_a_natural_persons_use_at_home_stays_outside(person):
    assert stays_outside(person, PRIVATE)
    assert not stays_outside(person.but(personal_use=False), PRIVATE)


@pytest.mark.norm(PRIVATE)
def test_use_that_is_published_or_traded_comes_in_from_that_day(person):
    published = person.since("2026-03-02", personal_use=False)

    assert stays_outside(published, PRIVATE, on="2026-03-01")
    assert not stays_outside(published, PRIVATE, on="2026-03-02")


@pytest.mark.norm(PRIVATE)
def test_a_natural_person_who_also_provides_is_not_excluded(person):
    assert not stays_outside(person.but(provides_service=True), PRIVATE)


@pytest.mark.norm(PRIVATE)
def test_a_natural_person_who_trains_a_model_at_home_is_a_developer_and_not_excluded(person):
    assert not stays_outside(person.but(training_activities=frozenset({"pre_training"})), PRIVATE)


@pytest.mark.norm(PRIVATE)
@pytest.mark.parametrize("kind", ["legal_person", "unincorporated", "state_organ", "public_function"])
def test_an_organisation_is_never_a_private_user(person, kind):
    assert not stays_outside(person.but(entity_kind=kind), PRIVATE)


@pytest.mark.norm(PRIVATE)
def test_the_providers_duties_towards_a_private_user_go_on(sd):
    assert not stays_outside(sd, PRIVATE)
    assert "the provider's duties towards the person go on" in sd.book.norm(PRIVATE).note.en


# Article 95: research


@pytest.mark.norm(RESEARCH)
def test_research_stays_outside_while_nothing_is_offered_or_used(laboratory):
    assert stays_outside(laboratory, RESEARCH)


@pytest.mark.norm(RESEARCH)
@pytest.mark.parametrize("end", ["put_into_use", "offered_to_others", "offered_to_mainland_public"])
def test_research_that_is_offered_or_put_to_use_comes_in_on_that_day(laboratory, end):
    ended = laboratory.since("2026-03-02", **{end: True})

    assert stays_outside(ended, RESEARCH, on="2026-03-01")
    assert not stays_outside(ended, RESEARCH, on="2026-03-02")


@pytest.mark.norm(RESEARCH)
@pytest.mark.parametrize("purpose", ["technology_development", "other"])
def test_development_of_technology_and_mixed_purposes_are_no_research(laboratory, purpose):
    assert not stays_outside(laboratory.but(sole_purpose=purpose), RESEARCH)


# Article 95: free and open source


@pytest.mark.norm(OPEN)
def test_what_is_both_free_and_open_stays_outside_and_what_is_only_one_of_them_does_not(gift):
    assert stays_outside(gift, OPEN)
    assert not stays_outside(gift.but(free_of_charge=False), OPEN)
    assert not stays_outside(gift.but(open_source_elements=frozenset()), OPEN)


@pytest.mark.norm(OPEN)
def test_whoever_merely_uses_a_free_open_model_is_not_excluded(gift):
    user = gift.but(
        provides_service=False, training_activities=frozenset(), development_activities=frozenset()
    )

    assert not stays_outside(user.but(uses_service=True), OPEN)


@pytest.mark.norm(OPEN)
@pytest.mark.parametrize("element", sorted(BOTH_OPEN))
def test_a_release_under_a_closed_licence_or_to_a_few_is_not_open(gift, element):
    assert not stays_outside(gift.but(open_source_elements=frozenset({element})), OPEN)


@pytest.mark.norm(OPEN)
def test_a_charge_brings_it_in_from_the_day_on_which_it_is_made(gift):
    charged = gift.since("2026-03-02", free_of_charge=False)

    assert stays_outside(charged, OPEN, on="2026-03-01")
    assert not stays_outside(charged, OPEN, on="2026-03-02")


@pytest.mark.norm(OPEN)
def test_a_free_open_model_of_critical_size_is_outside_and_the_gap_is_shown(gift):
    level = 10**25
    large = gift.but(
        training_compute=level,
        model_traits=frozenset({"general_purpose", "wide_downstream"}),
        determined_critical=True,
    ).given(sd_critical_compute=level)

    assert decide(REACHES_CRITICAL_LEVEL, large.record.on(date(2026, 6, 1))) is Truth.TRUE
    assert stays_outside(large, OPEN)
    note = large.finding(OPEN).norm.note
    assert note.zh.startswith("缺口提示")
    assert "a model of critical size that is free and open is outside as well" in note.en


# Article 95: military


@pytest.mark.norm(MILITARY)
def test_military_ai_is_outside_with_the_competent_body_named(sd):
    assert stays_outside(sd.but(military_activity=True), MILITARY)
    assert not stays_outside(sd.but(entity_kind="military"), MILITARY)  # an army hospital's civil service
    assert "中央军事委员会" in sd.book.norm(MILITARY).note.zh


@pytest.mark.norm(MILITARY)
def test_a_civilian_stays_in_scope_and_of_dual_use_the_civil_activity_does(sd):
    assert not stays_outside(sd, MILITARY)
    assert "民用的一项照常适用本法" in sd.book.norm(MILITARY).note.zh


# Article 95: unknown is never outside


@pytest.mark.norm(PRIVATE, RESEARCH, OPEN, MILITARY)
@pytest.mark.parametrize(
    ("world", "exclusion", "fact"),
    [
        ("person", PRIVATE, "personal_use"),
        ("person", PRIVATE, "entity_kind"),
        ("person", PRIVATE, "provides_service"),
        ("laboratory", RESEARCH, "sole_purpose"),
        ("laboratory", RESEARCH, "put_into_use"),
        ("laboratory", RESEARCH, "offered_to_others"),
        ("laboratory", RESEARCH, "offered_to_mainland_public"),
        ("gift", OPEN, "free_of_charge"),
        ("gift", OPEN, "open_source_elements"),
        ("sd", MILITARY, "military_activity"),
    ],
)
def test_while_a_fact_of_an_exclusion_is_unknown_nothing_is_put_outside_and_the_fact_is_asked_for(
    request, world, exclusion, fact
):
    unknown = request.getfixturevalue(world).but(**{fact: None})

    assert [unknown.answer(norm) for norm in (exclusion, REACH, DUTY)] == ["undetermined"] * 3
    assert fact in unknown.missing(DUTY)


# Article 96


@pytest.mark.norm(ENTRY)
def test_the_date_of_entry_has_no_default_and_until_it_is_set_every_answer_waits_for_it(undated):
    assert undated.answer(ENTRY) == "undetermined"
    assert [p.name for p in undated.finding(ENTRY).waiting_for] == ["sd_entry"]
    facts = undated.record.on(date(2026, 6, 1))
    settled = [n.id for n in undated.book.norms() if decide(undated.book.condition(n), facts).known]
    assert settled == []


@pytest.mark.norm(ENTRY)
def test_the_day_of_entry_is_in_force_and_the_eve_is_not(undated):
    dated = undated.given(sd_entry=date(2027, 1, 1))

    assert dated.answer(ENTRY, on="2026-12-31") == "not"
    assert dated.answer(ENTRY, on="2027-01-01") == "applies"


@pytest.mark.norm(ENTRY)
def test_harm_that_was_over_before_the_law_is_not_governed_by_it(sd):
    def harmed(begin, end):
        harmful = sd.but(interests_harmed=frozenset()).since(
            begin, interests_harmed=frozenset({"public_interest"})
        )
        return harmful.since(end, interests_harmed=frozenset()).state("SD-8-1-b")

    assert harmed("2023-06-01", "2024-01-01") == "met"
    assert harmed("2023-06-01", "2024-01-02") == "breached"
