"""Articles 89 to 95: experiments, whistleblowers, AI officers, enforcement, actors abroad, foreign measures."""

from __future__ import annotations

from datetime import date

import pytest

from chengxu.dates.calendar import load
from chengxu.interpret.track import track

EXPERIMENTS, OFFICER = "ML4-89-1", "ML4-91-1"
MATTERS = {
    "ML4-89-1-i": "ml4_experiment_entry",
    "ML4-89-1-ii": "ml4_experiment_operation",
    "ML4-89-1-iii": "ml4_experiment_risks",
    "ML4-89-1-iv": "ml4_experiment_relief",
}
SYSTEM, RETALIATION, MITIGATION, LENIENCY = "ML4-90-1", "ML4-90-3", "ML4-90-4-a", "ML4-90-4-b"
HAZARDS, BREACHES = "ML4-90-2-i", "ML4-90-2-ii"
CONCEALMENT, OTHERS = "ML4-90-2-iii", "ML4-90-2-iv"
PROTECTION, CHANNEL, LEAK = "ML4-90-5-a", "ML4-90-5-b", "ML4-90-5-c"
LIABILITY, BAN, RESPONSE = "ML4-94-1-a", "ML4-94-1-b", "ML4-95-1"
TRAITS = frozenset({"natural_person", "works_or_worked_there", "knows_through_work", "has_reported"})
POLICY = frozenset({"channel", "scope", "procedure", "protection"})
LENIENT = frozenset({"took_part", "reported_voluntarily", "cooperated"})


def programme(situation, norm, on="2026-06-01"):
    """How a programme stands on a day; an assessment tracks duties only."""
    day = date.fromisoformat(on)
    *_, now = track(situation.book.norm(norm), situation.book, situation.record, day, load())
    return now.state.value


def names(parties):
    return [party.name for party in parties]


# Article 89


@pytest.mark.norm(EXPERIMENTS, *MATTERS)
@pytest.mark.parametrize(("norm", "parameter"), MATTERS.items())
def test_experiments_are_open_only_once_each_of_the_four_matters_has_its_rules(model, norm, parameter):
    ruled = model.given(**dict.fromkeys(MATTERS.values(), date(2025, 1, 1)))
    later = ruled.given(**{parameter: date(2026, 6, 2)})

    assert programme(ruled, EXPERIMENTS) == "met"
    assert programme(later, EXPERIMENTS, on="2026-06-01") != "met"
    assert programme(later, norm, on="2026-06-01") != "met"
    assert programme(later, EXPERIMENTS, on="2026-06-02") == "met"
    assert programme(later, norm, on="2026-06-02") == "met"


@pytest.mark.norm(EXPERIMENTS, *MATTERS)
@pytest.mark.parametrize("norm", [EXPERIMENTS, *MATTERS])
def test_without_any_rules_an_experiment_is_neither_open_nor_refused(model, norm):
    assert programme(model, norm) == "undetermined"
    assert names(model.book.norm(norm).parties) == ["ai_authority"]


@pytest.mark.norm("ML4-89-1-ii", "ML4-89-1-iv")
def test_each_experiment_needs_an_end_and_a_relief_stands_in_the_rules_or_nowhere(model):
    operation, relief = model.book.norm("ML4-89-1-ii"), model.book.norm("ML4-89-1-iv")

    assert any("起止日期" in need.zh for need in operation.needs)
    assert relief.modality == "programme"  # switches nothing off by itself
    assert "本身不免除任何义务" in relief.note.zh


# Article 90, paragraphs 1 and 2


@pytest.mark.norm(SYSTEM)
@pytest.mark.parametrize("part", sorted(POLICY))
def test_a_whistleblowing_policy_that_lacks_any_part_is_a_breach(ml4, part):
    assert ml4.but(whistleblowing_policy=POLICY).state(SYSTEM) == "met"
    assert ml4.but(whistleblowing_policy=POLICY - {part}).state(SYSTEM) == "breached"
    assert ml4.duty(SYSTEM).missing == ("whistleblowing_policy",)


@pytest.mark.norm(SYSTEM)
def test_an_organisation_that_merely_uses_ai_needs_the_system_too(ml4):
    user = ml4.but(
        uses_service=True,
        provides_service=False,
        training_activities=frozenset(),
        development_activities=frozenset({"use"}),
    )

    assert user.answer(SYSTEM) == "applies"
    assert user.but(uses_service=False).answer(SYSTEM) == "not"


@pytest.mark.norm(SYSTEM)
def test_an_individual_needs_the_system_only_with_staff(ml4):
    person = ml4.but(entity_kind="individual")

    assert person.but(employs_staff=False).answer(SYSTEM) == "not"
    assert person.but(employs_staff=True).answer(SYSTEM) == "applies"
    assert person.missing(SYSTEM) == ["employs_staff"]


@pytest.mark.norm(HAZARDS, BREACHES, CONCEALMENT, OTHERS)
@pytest.mark.parametrize(
    ("matter", "norm"),
    [
        ("serious_injury", HAZARDS),
        ("serious_property_loss", HAZARDS),
        ("risk_control", BREACHES),
        ("safety_requirement", BREACHES),
        ("defect_concealed", CONCEALMENT),
        ("assessment_concealed", CONCEALMENT),
        ("national_security", OTHERS),
        ("public_security", OTHERS),
        ("other", OTHERS),
    ],
)
def test_each_matter_is_reportable_under_its_item_and_an_unlisted_one_under_the_last(model, matter, norm):
    reported = model.but(reported_matters=frozenset({matter}))

    items = (HAZARDS, BREACHES, CONCEALMENT, OTHERS)
    assert [item for item in items if reported.answer(item) == "applies"] == [norm]
    assert model.missing(norm) == ["reported_matters"]


# Article 90, paragraph 3


@pytest.fixture
def reported(ml4):
    """An insider has told the employer."""
    return ml4.but(reporter_traits=TRAITS, report_recipients=frozenset({"employer"}))


@pytest.mark.norm(RETALIATION)
@pytest.mark.parametrize("recipient", ["employer", "authority", "judicial_organ"])
def test_whoever_reports_to_one_of_three_recipients_is_protected_from_retaliation(reported, recipient):
    assert reported.but(report_recipients=frozenset({recipient})).answer(RETALIATION) == "applies"
    assert reported.but(report_recipients=frozenset({recipient, "other"})).answer(RETALIATION) == "applies"


@pytest.mark.norm(RETALIATION)
def test_a_report_to_the_press_alone_is_outside_the_prohibition(reported):
    press = reported.but(report_recipients=frozenset({"other"}))

    assert press.answer(RETALIATION) == "not"
    assert reported.but(report_recipients=None).missing(RETALIATION) == ["report_recipients"]


@pytest.mark.norm(RETALIATION, LEAK)
@pytest.mark.parametrize("norm", [RETALIATION, LEAK])
@pytest.mark.parametrize("trait", sorted(TRAITS))
def test_an_outsider_is_no_internal_whistleblower_for_want_of_any_element(reported, norm, trait):
    assert reported.answer(norm) == "applies"
    assert reported.but(reporter_traits=TRAITS - {trait}).answer(norm) == "not"


@pytest.mark.norm(RETALIATION)
@pytest.mark.parametrize("act", ["demotion", "transfer", "dismissal", "other"])
def test_any_disadvantage_because_of_the_report_is_retaliation(reported, act):
    harmed = reported.but(adverse_acts=frozenset({act}))

    assert harmed.but(because_of_report=True).state(RETALIATION) == "breached"
    assert harmed.but(because_of_report=False).state(RETALIATION) == "met"
    assert harmed.state(RETALIATION) == "undetermined"
    assert harmed.duty(RETALIATION).missing == ("because_of_report",)


@pytest.mark.norm(RETALIATION)
def test_without_a_disadvantage_there_is_no_retaliation(reported):
    assert reported.but(adverse_acts=frozenset()).state(RETALIATION) == "met"


@pytest.mark.norm(RETALIATION)
def test_retaliation_carries_both_the_sanction_and_the_compensation(model):
    assert {str(cite) for cite in model.book.norm(RETALIATION).breach} == {"ML4-96-1-a", "ML4-101-2"}


# Article 90, paragraphs 4 and 5


@pytest.mark.norm(MITIGATION)
@pytest.mark.parametrize("effect", ["hazard_removed", "harm_prevented", "harm_reduced"])
def test_any_one_effect_of_an_internal_report_has_to_be_weighed_in_the_penalty(ml4, effect):
    assert ml4.but(report_effects=frozenset({effect})).answer(MITIGATION) == "applies"
    assert ml4.but(report_effects=frozenset()).answer(MITIGATION) == "not"
    assert ml4.missing(MITIGATION) == ["report_effects"]


@pytest.mark.norm(MITIGATION)
def test_the_penalty_file_carries_the_ground_but_not_the_name(model):
    norm = model.book.norm(MITIGATION)

    assert names(norm.parties) == ["ai_authority"]
    assert "ML4-98-1-viii" in {str(cite) for cite in norm.refers}
    assert "不得写出举报人是谁" in norm.note.zh


@pytest.mark.norm(LENIENCY)
@pytest.mark.parametrize("condition", sorted(LENIENT))
def test_leniency_for_an_involved_whistleblower_takes_all_three_conditions(reported, condition):
    assert reported.but(leniency_conditions=LENIENT).answer(LENIENCY) == "applies"
    assert reported.but(leniency_conditions=LENIENT - {condition}).answer(LENIENCY) == "not"
    assert reported.missing(LENIENCY) == ["leniency_conditions"]


@pytest.mark.norm(LENIENCY)
def test_an_outsider_who_took_part_has_no_claim_to_this_leniency(reported):
    outsider = reported.but(leniency_conditions=LENIENT, reporter_traits=TRAITS - {"works_or_worked_there"})

    assert outsider.answer(LENIENCY) == "not"


@pytest.mark.norm(PROTECTION)
def test_the_state_protects_three_things_and_without_end(blank):
    norm = blank.book.norm(PROTECTION)

    assert names(norm.parties) == ["state"]
    assert len(norm.aims) == 3
    assert "没有终期" in norm.note.zh


@pytest.mark.norm(CHANNEL)
def test_a_report_is_handled_promptly_with_the_delay_measured_and_no_day_invented(ml4):
    received = ml4.happened("whistleblower_report_received", "2026-03-02", case="a")
    handled = received.happened("whistleblower_report_handled", "2026-03-12", case="a")

    assert received.duty(CHANNEL).due is None
    assert received.never("whistleblower_report_handled").state(CHANNEL, on="2028-03-02") == "pending"
    assert handled.state(CHANNEL) == "met"
    assert handled.duty(CHANNEL).delay == 10
    assert (
        received.happened("whistleblower_report_handled", "2026-03-12", case="b").state(CHANNEL) == "pending"
    )


@pytest.mark.norm(CHANNEL)
def test_the_file_of_a_report_is_sealed_and_the_law_sets_no_end_to_keeping_it(model):
    keep = model.book.norm(CHANNEL).keep

    assert keep.period is None
    assert "密封" in keep.record.zh
    assert str(keep.tag) == "house"


@pytest.mark.norm(LEAK)
@pytest.mark.parametrize("act", ["leak_identity", "leak_information", "threaten", "intimidate", "retaliate"])
def test_nobody_may_leak_threaten_or_retaliate(reported, act):
    assert reported.but(acts_against_whistleblower=frozenset({act})).state(LEAK) == "breached"


@pytest.mark.norm(LEAK)
def test_retaliation_at_work_breaks_the_general_prohibition_too(reported):
    quiet = reported.but(acts_against_whistleblower=frozenset())

    assert quiet.but(adverse_acts=frozenset({"dismissal"}), because_of_report=True).state(LEAK) == "breached"
    assert quiet.but(adverse_acts=frozenset()).state(LEAK) == "met"


@pytest.mark.norm(LEAK)
def test_a_leak_is_pointed_to_the_law_that_reaches_outsiders(model):
    norm = model.book.norm(LEAK)

    assert names(norm.parties) == ["anyone"]
    assert {"LW-PIPL-66", "ML4-107-1-a"} <= {str(cite) for cite in norm.breach}


# Articles 91 to 93


@pytest.mark.norm(OFFICER)
@pytest.mark.parametrize("kind", ["state_organ", "public_function"])
def test_a_public_body_with_any_ai_activity_names_an_ai_officer(ml4, kind):
    body = ml4.but(entity_kind=kind)

    assert body.but(ai_officer_named=True).state(OFFICER) == "met"
    assert body.but(ai_officer_named=False).state(OFFICER) == "breached"
    assert body.duty(OFFICER).missing == ("ai_officer_named",)


@pytest.mark.norm(OFFICER)
@pytest.mark.parametrize("kind", ["individual", "legal_person", "unincorporated"])
def test_no_private_person_needs_an_ai_officer(ml4, kind):
    assert ml4.but(entity_kind=kind).answer(OFFICER) == "not"


@pytest.mark.norm(OFFICER)
def test_a_state_organ_answers_by_correction_and_another_body_by_the_general_sanction(model):
    assert [str(cite) for cite in model.book.norm(OFFICER).breach] == ["ML4-109-1", "ML4-96-1-a"]


@pytest.mark.norm("ML4-92-1", "ML4-92-2", "ML4-93-1")
@pytest.mark.parametrize(
    ("norm", "owner", "aims"),
    [("ML4-92-1", "ai_authority", 3), ("ML4-92-2", "ai_authority", 2), ("ML4-93-1", "state", 5)],
)
def test_the_standing_tasks_of_enforcement_and_technology_have_an_owner(blank, norm, owner, aims):
    assert names(blank.book.norm(norm).parties) == [owner]
    assert len(blank.book.norm(norm).aims) == aims


# Articles 94 and 95


@pytest.fixture
def abroad(ml4):
    """A provider abroad whose activity has been found to harm rights in the country."""
    return ml4.but(
        place_of_activity="overseas",
        effects_in_china=frozenset({"rights_of_persons"}),
        interests_harmed=frozenset({"rights_of_persons"}),
    )


@pytest.mark.norm(LIABILITY)
@pytest.mark.parametrize("interest", ["national_security", "public_interest", "rights_of_persons"])
def test_harm_done_from_abroad_to_any_of_three_interests_makes_liable(abroad, interest):
    assert abroad.but(interests_harmed=frozenset({interest})).answer(LIABILITY) == "applies"
    assert abroad.but(interests_harmed=None).missing(LIABILITY) == ["interests_harmed"]


@pytest.mark.norm(LIABILITY, BAN)
def test_an_effect_that_may_come_is_in_scope_but_not_yet_under_article_94(abroad):
    feared = abroad.but(interests_harmed=frozenset(), serious_consequences=False)

    assert feared.answer(SYSTEM) == "applies"  # in scope by article 2(2)
    assert feared.answer(LIABILITY) == "not"
    assert feared.answer(BAN) == "not"


@pytest.mark.norm(LIABILITY, BAN)
@pytest.mark.parametrize("norm", [LIABILITY, BAN])
def test_article_94_is_not_for_actors_inside_the_country(abroad, norm):
    inside = abroad.but(place_of_activity="mainland", serious_consequences=True)

    assert inside.answer(norm) == "not"


@pytest.mark.norm(BAN)
def test_a_ban_takes_serious_consequences_on_top_of_the_harm(abroad):
    assert abroad.but(serious_consequences=True).answer(BAN) == "applies"
    assert abroad.but(serious_consequences=False).answer(BAN) == "not"
    assert abroad.missing(BAN) == ["serious_consequences"]
    assert "公告" in abroad.book.norm(BAN).act.term.zh


@pytest.mark.norm(RESPONSE)
@pytest.mark.parametrize(
    "measure", ["suppression", "discriminatory_ban", "discriminatory_restriction", "similar"]
)
def test_a_foreign_measure_is_answered_only_where_it_violates_international_law(ml4, measure):
    taken = ml4.but(foreign_measures=frozenset({measure}))

    assert taken.but(breaks_international_law=True).answer(RESPONSE) == "applies"
    assert taken.but(breaks_international_law=False).answer(RESPONSE) == "not"
    assert taken.missing(RESPONSE) == ["breaks_international_law"]
    assert ml4.but(foreign_measures=frozenset()).answer(RESPONSE) == "not"
