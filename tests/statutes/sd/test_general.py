"""Articles 1 to 9: aims, reach at home and abroad, and what everybody who develops, provides or uses AI owes."""

from __future__ import annotations

from datetime import date

import pytest

from chengxu.algebra.truth import Truth
from chengxu.dates.calendar import load
from chengxu.interpret.decide import decide
from chengxu.interpret.explain import explain
from chengxu.interpret.track import track
from chengxu.law.book import evidence_of
from chengxu.law.norm import Duty, Principle
from chengxu.statutes.scholars_draft.basis import IN_SCOPE
from chengxu.statutes.scholars_draft.general import ACTIVE

HOME, ABROAD = "SD-2-1", "SD-2-2"
PRINCIPLES = ["SD-1-1", "SD-3-1-a", "SD-4-1"]
FOR_ALL = ["SD-3-1-b", "SD-5-1-a", "SD-5-1-b", "SD-6-1", "SD-7-1", "SD-7-2", "SD-8-1-a", "SD-8-1-b"]
FOR_MAKERS = ["SD-9-1-a", "SD-9-1-b"]
ROLES = {
    "developer": {"training_activities": frozenset({"optimisation_training"})},
    "provider": {"provides_service": True},
    "user": {"uses_service": True},
}
SHOWN_BY = {
    "SD-3-1-b": "ethical_risk_work",
    "SD-6-1": "basic_explanation",
    "SD-7-1": "safety_measures",
    "SD-9-1-a": "risk_explanation",
    "SD-9-1-b": "human_control",
}
"""The duties that a list of parts shows performed, and that list."""
PARTS = [
    ("SD-3-1-b", "identified"),
    ("SD-3-1-b", "controlled"),
    ("SD-6-1", "basic_information"),
    ("SD-6-1", "purpose"),
    ("SD-6-1", "mechanism"),
    ("SD-7-1", "technical"),
    ("SD-7-1", "management"),
    ("SD-9-1-a", "assessed"),
    ("SD-9-1-a", "explained"),
    ("SD-9-1-a", "matching"),
    ("SD-9-1-b", "supervision"),
    ("SD-9-1-b", "audit"),
]


def cited(situation, norm):
    return {str(cite) for cite in situation.book.norm(norm).refers}


def bound(situation, norm):
    return [party.name for party in situation.finding(norm).bound]


def evidence_lacks(situation, norm):
    """The values that the evidence of a duty lacks."""
    value = situation.book.norm(norm)
    reason = explain(evidence_of(value), situation.record.on(date(2026, 6, 1)), value.cite)
    return [part for leaf in reason.leaves(decisive_only=True) for part in leaf.node.values]


@pytest.fixture
def bystander(sd):
    """Somebody who neither develops nor provides nor uses the service, for whom it is in scope all the same."""
    return sd.but(provides_service=False, training_activities=frozenset(), development_activities=frozenset())


@pytest.fixture
def overseas(sd):
    """The same service, run from abroad."""
    return sd.but(place_of_activity="overseas")


# Article 2: reach


@pytest.mark.norm(HOME)
def test_an_activity_at_home_is_reached_and_an_unknown_place_is_asked_for_and_not_guessed(sd):
    assert sd.answer(HOME) == "applies"
    assert sd.but(place_of_activity="overseas").answer(HOME) == "not"
    assert sd.but(place_of_activity=None).answer(HOME) == "undetermined"
    assert sd.but(place_of_activity=None).missing(HOME) == ["place_of_activity"]


@pytest.mark.norm(HOME)
@pytest.mark.parametrize("role", ROLES.values(), ids=ROLES)
def test_developing_providing_and_using_are_each_reached_and_nothing_else_is(bystander, role):
    assert bystander.answer(HOME) == "not"
    assert bystander.but(**role).answer(HOME) == "applies"


@pytest.mark.norm(HOME, ABROAD)
def test_the_law_reaches_ai_only(sd, overseas):
    felt = overseas.but(effects_in_china=frozenset({"public_interest"}))

    assert felt.answer(ABROAD) == "applies"
    assert sd.but(uses_generative_ai=False, simulates_intelligence=False).answer(HOME) == "not"
    assert felt.but(uses_generative_ai=False, simulates_intelligence=False).answer(ABROAD) == "not"


@pytest.mark.norm(ABROAD)
@pytest.mark.parametrize("interest", ["national_security", "public_interest", "rights_of_persons"])
def test_abroad_the_possibility_of_an_effect_on_any_one_interest_is_enough(overseas, interest):
    felt = overseas.but(effects_in_china=frozenset({interest}))

    assert felt.answer(ABROAD) == "applies"
    question = felt.book.facts["effects_in_china"].question
    assert "可能" in question.zh
    assert "may it" in question.en


@pytest.mark.norm(ABROAD)
def test_abroad_no_effect_is_outside_and_an_open_question_is_undetermined(overseas):
    assert overseas.but(effects_in_china=frozenset()).answer(ABROAD) == "not"
    assert overseas.but(effects_in_china=frozenset()).answer("SD-5-1-a") == "not"
    assert overseas.answer(ABROAD) == "undetermined"
    assert overseas.missing(ABROAD) == ["effects_in_china"]


@pytest.mark.norm(HOME, ABROAD)
def test_home_and_abroad_never_hold_together(sd):
    felt = sd.but(effects_in_china=frozenset({"national_security"}))

    assert (felt.answer(HOME), felt.answer(ABROAD)) == ("applies", "not")
    felt = felt.but(place_of_activity="overseas")
    assert (felt.answer(HOME), felt.answer(ABROAD)) == ("not", "applies")


@pytest.mark.norm(HOME, ABROAD)
def test_hong_kong_macao_and_taiwan_are_outside_unless_the_switch_says_inside(sd):
    there = sd.but(place_of_activity="hk_mo_tw", effects_in_china=frozenset({"rights_of_persons"}))

    assert (there.answer(HOME), there.answer(ABROAD)) == ("not", "applies")
    inside = there.given(hk_mo_tw="inside")
    assert (inside.answer(HOME), inside.answer(ABROAD)) == ("applies", "not")
    assert "S2" in there.book.norm(HOME).readings


@pytest.mark.norm(ABROAD)
def test_nobody_abroad_is_asked_for_a_representative(undated):
    acts = [norm.act.name for norm in undated.book.norms() if isinstance(norm, Duty)]

    assert [name for name in acts if "representative" in name] == []
    assert "没有要求境外的人在境内设立机构或者指定代表" in undated.book.norm(ABROAD).note.zh


@pytest.mark.norm(HOME, ABROAD)
@pytest.mark.parametrize(
    "facts",
    [
        {},
        {"place_of_activity": "overseas"},
        {"place_of_activity": "overseas", "effects_in_china": frozenset({"public_interest"})},
        {"place_of_activity": None},
        {"entity_kind": "military"},
        {"entity_kind": None},
        {"free_of_charge": True},
        {"free_of_charge": True, "open_source_elements": frozenset({"open_licence", "public"})},
        {"sole_purpose": "research", "offered_to_others": False, "offered_to_mainland_public": False},
        {"uses_generative_ai": None},
    ],
)
def test_the_two_limbs_together_are_what_every_duty_of_the_law_depends_on(sd, facts):
    active = sd.but(**facts)
    reached = {active.answer(HOME), active.answer(ABROAD)}
    scope = decide(IN_SCOPE & ACTIVE, active.record.on(date(2026, 6, 1)))

    expected = "applies" if "applies" in reached else "undetermined" if "undetermined" in reached else "not"
    assert expected == {Truth.TRUE: "applies", Truth.FALSE: "not", Truth.UNKNOWN: "undetermined"}[scope]


# Principles (articles 1, 3 and 4)


@pytest.mark.norm(*PRINCIPLES)
@pytest.mark.parametrize("norm", PRINCIPLES)
def test_a_principle_guides_from_entry_into_force_binds_nobody_and_carries_no_sanction(draft, norm):
    assert isinstance(draft.book.norm(norm), Principle)
    assert draft.answer(norm, on="2023-12-31") == "not"
    assert draft.answer(norm, on="2024-01-01") == "applies"
    assert draft.finding(norm).bound == ()
    assert draft.finding(norm).duty is None
    assert not hasattr(draft.book.norm(norm), "breach")


@pytest.mark.norm("SD-1-1")
def test_there_are_five_aims_and_a_ruling_names_the_one_that_it_serves(undated):
    aims = undated.book.norm("SD-1-1")

    assert "五项目的" in aims.guides.zh
    assert aims.guides.en.count("that ") == 5
    assert "or it is not saved" in aims.note.en


@pytest.mark.norm("SD-3-1-a")
def test_assessments_and_ethics_reviews_answer_on_four_points(undated):
    people = undated.book.norm("SD-3-1-a")

    assert {"SD-42-1-iii", "SD-58-2-iii"} <= cited(undated, "SD-3-1-a")
    assert "四项都要作答" in people.note.zh


@pytest.mark.norm("SD-4-1")
def test_a_measure_without_a_word_on_proportion_is_warned_of_and_stands(undated):
    assert "shows a warning, and the measure stands" in undated.book.norm("SD-4-1").note.en


# Who is bound


@pytest.mark.norm(*FOR_ALL)
@pytest.mark.parametrize("norm", FOR_ALL)
@pytest.mark.parametrize("role", ROLES)
def test_each_of_the_three_roles_is_bound_by_itself_and_whoever_has_none_is_not(bystander, norm, role):
    assert bystander.answer(norm) == "not"
    assert bound(bystander.but(**ROLES[role]), norm) == [role]


@pytest.mark.norm(*FOR_MAKERS)
@pytest.mark.parametrize("norm", FOR_MAKERS)
def test_developers_and_providers_intervene_and_a_mere_user_need_not(bystander, norm):
    assert bound(bystander.but(**ROLES["developer"]), norm) == ["developer"]
    assert bound(bystander.but(**ROLES["provider"]), norm) == ["provider"]
    assert bystander.but(**ROLES["user"]).answer(norm) == "not"


@pytest.mark.norm("SD-5-1-a", "SD-7-2")
@pytest.mark.parametrize("norm", ["SD-5-1-a", "SD-7-2"])
def test_whoever_has_several_roles_gets_one_result_for_each(sd, norm):
    assert bound(sd, norm) == ["developer", "provider"]
    assert bound(sd.but(uses_service=True), norm) == ["developer", "provider", "user"]


@pytest.mark.norm("SD-5-1-a")
def test_an_unknown_activity_is_undetermined_and_never_taken_for_no_role(bystander):
    unknown = bystander.but(uses_service=None)

    assert unknown.answer("SD-5-1-a") == "undetermined"
    assert unknown.missing("SD-5-1-a") == ["uses_service"]


@pytest.mark.norm(*FOR_ALL, *FOR_MAKERS)
@pytest.mark.parametrize("norm", [*FOR_ALL, *FOR_MAKERS])
def test_a_breach_of_the_general_duties_is_for_the_ordinary_sanction(undated, norm):
    assert "SD-82-1-a" in {str(cite) for cite in undated.book.norm(norm).breach}


# Duties that a list of parts shows performed (articles 3, 6, 7 and 9)


@pytest.mark.norm(*SHOWN_BY)
@pytest.mark.parametrize(("norm", "part"), PARTS)
def test_with_every_part_the_duty_is_met_and_with_one_lacking_it_is_broken_and_the_part_named(sd, norm, part):
    fact = SHOWN_BY[norm]
    every = frozenset(value for value, _ in sd.book.facts[fact].values)
    short = sd.but(**{fact: every - {part}})

    assert every == {known for where, known in PARTS if where == norm}
    assert sd.but(**{fact: every}).state(norm) == "met"
    assert short.state(norm) == "breached"
    assert evidence_lacks(short, norm) == [part]


@pytest.mark.norm(*SHOWN_BY)
@pytest.mark.parametrize("norm", SHOWN_BY)
def test_what_nobody_has_told_is_asked_for_and_is_no_breach(sd, norm):
    assert sd.state(norm) == "undetermined"
    assert list(sd.duty(norm).missing) == [SHOWN_BY[norm]]


@pytest.mark.norm("SD-9-1-a")
def test_an_explanation_older_than_the_latest_assessment_falls_short_from_the_new_assessment_on(sd):
    explained = sd.but(risk_explanation=frozenset({"assessed", "explained", "matching"})).since(
        "2026-03-02", risk_explanation=frozenset({"assessed", "explained"})
    )

    assert explained.state("SD-9-1-a", on="2026-03-01") == "met"
    assert explained.state("SD-9-1-a", on="2026-03-02") == "breached"


# Article 5: differences in treatment


@pytest.mark.norm("SD-5-1-b")
def test_only_a_difference_without_reasonable_ground_is_a_breach(sd):
    different = sd.but(differential_treatment=True)

    assert different.but(difference_reasonable=False).state("SD-5-1-b") == "breached"
    assert different.but(difference_reasonable=True).state("SD-5-1-b") == "met"
    assert sd.but(differential_treatment=False).state("SD-5-1-b") == "met"


@pytest.mark.norm("SD-5-1-b")
def test_a_difference_without_a_stated_ground_is_left_open_and_the_ground_is_asked_for(sd):
    different = sd.but(differential_treatment=True)

    assert different.state("SD-5-1-b") == "undetermined"
    assert list(different.duty("SD-5-1-b").missing) == ["difference_reasonable"]


# Article 7: liability


@pytest.mark.norm("SD-7-2")
def test_liability_follows_the_rules_of_articles_82_to_91(undated):
    liability = undated.book.norm("SD-7-2")
    leads_to = {int(cite.parts[0]) for cite in (*liability.breach, *liability.refers)}

    assert leads_to == {82, 83, 85, 86, 87, 88, 89, 90, 91}
    assert "never a merged one" in liability.note.en


# Article 8: proper conduct, no harm, built-in limits


@pytest.mark.norm("SD-8-1-a")
@pytest.mark.parametrize(
    "failing",
    ["law", "social_morality", "professional_ethics", "dishonesty", "safety_duty", "social_responsibility"],
)
def test_each_established_failing_in_conduct_is_a_breach_until_it_is_mended(sd, failing):
    proper = sd.but(conduct_failings=frozenset(), commercial_wrongs=frozenset())
    failed = proper.since("2026-03-02", conduct_failings=frozenset({failing}))

    assert failed.state("SD-8-1-a", on="2026-03-01") == "met"
    assert failed.state("SD-8-1-a", on="2026-03-02") == "breached"
    mended = failed.since("2026-04-01", conduct_failings=frozenset())
    assert mended.duty("SD-8-1-a", on="2026-04-01").done == date(2026, 4, 1)


@pytest.mark.norm("SD-8-1-a")
def test_of_the_wrongs_in_commerce_the_breach_of_business_ethics_counts_here(sd):
    proper = sd.but(conduct_failings=frozenset())

    assert proper.but(commercial_wrongs=frozenset({"business_ethics"})).state("SD-8-1-a") == "breached"
    assert proper.but(commercial_wrongs=frozenset({"ip"})).state("SD-8-1-a") == "met"
    assert proper.state("SD-8-1-a") == "undetermined"


@pytest.mark.norm("SD-8-1-b")
@pytest.mark.parametrize("interest", ["national_security", "public_interest", "rights_of_persons"])
def test_harm_to_any_of_the_protected_interests_is_a_breach_that_names_it(sd, interest):
    harmful = sd.but(interests_harmed=frozenset({interest}))

    assert harmful.state("SD-8-1-b") == "breached"
    leaves = explain(
        evidence_of(harmful.book.norm("SD-8-1-b")),
        harmful.record.on(date(2026, 6, 1)),
        harmful.book.norm("SD-8-1-b").cite,
    ).leaves(decisive_only=True)
    assert [leaf.value for leaf in leaves] == [frozenset({interest})]


@pytest.mark.norm("SD-8-1-b")
def test_no_harm_is_no_breach_and_unknown_harm_is_asked_for(sd):
    assert sd.but(interests_harmed=frozenset()).state("SD-8-1-b") == "met"
    assert sd.state("SD-8-1-b") == "undetermined"
    assert list(sd.duty("SD-8-1-b").missing) == ["interests_harmed"]


@pytest.mark.norm("SD-8-2")
def test_limits_built_in_are_evidence_and_their_absence_is_advice_and_never_a_breach(sd):
    def standing(built_in):
        designed = sd.but(use_limits_built_in=built_in)
        norm = designed.book.norm("SD-8-2")
        (found,) = track(norm, designed.book, designed.record, date(2026, 6, 1), load())
        return found.state.value, found.gaps

    assert standing(True) == ("met", ())
    assert standing(False) == ("undetermined", ("use_limits_built_in",))
    assert {"SD-83-1-iv", "SD-93-1"} <= cited(sd, "SD-8-2")


@pytest.mark.norm("SD-8-2")
def test_only_developers_in_scope_are_encouraged(bystander):
    assert bystander.but(**ROLES["developer"]).answer("SD-8-2") == "applies"
    assert bystander.but(**ROLES["provider"]).answer("SD-8-2") == "not"
    assert bystander.but(**ROLES["developer"], military_activity=True).answer("SD-8-2") == "not"
