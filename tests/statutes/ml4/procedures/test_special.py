"""Ethics review, actors abroad, foundation models and who builds on them, as cases."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

REVIEW = "ml4.ethics_review"
ABROAD = "ml4.overseas_actor"
MODEL = "ml4.foundation_model"
DOWNSTREAM = "ml4.downstream_breach"


# Articles 59 and 82


@pytest.fixture
def submitted(case):
    """An activity before the developer's own committee."""
    return case(REVIEW).knowing(ethics_committee=frozenset({"set_up"})).did("submit", "2026-03-02")


@pytest.fixture
def examined(submitted):
    return submitted.did("examine", "2026-03-16")


@pytest.mark.norm("ML4-59-2")
@pytest.mark.parametrize(
    "lacking", ["wellbeing", "fairness", "controllable", "transparent", "traceable", "privacy"]
)
def test_an_opinion_without_a_result_on_one_of_the_six_criteria_is_refused(submitted, lacking):
    assert submitted.did("examine", "2026-03-16", **{lacking: None}).refusal() == ["ML4-59-2"]
    assert submitted.did("examine", "2026-03-16", **{lacking: " "}).refusal() == ["ML4-59-2"]


@pytest.mark.norm("ML4-59-2")
def test_nothing_is_approved_before_the_six_criteria_are_examined(submitted):
    assert submitted.did("approve", "2026-03-16").refusal() == ["ML4-59-2"]


@pytest.mark.norm("ML4-59-1", "ML4-59-2")
@pytest.mark.parametrize(
    ("step", "state"),
    [("approve", "approved"), ("approve_with_conditions", "conditional"), ("disapprove", "not_approved")],
)
def test_an_examined_activity_is_approved_with_or_without_conditions_or_not_and_followed_up(
    examined, step, state
):
    decided = examined.did(step, "2026-03-20")

    assert decided.state("2026-03-20") == state
    assert decided.did("follow_up", "2026-09-01").state("2026-09-01") == "followed_up"


@pytest.mark.norm("ML4-59-2")
@pytest.mark.parametrize(
    ("step", "lacking"), [("approve_with_conditions", "conditions"), ("disapprove", "reasons")]
)
def test_conditions_are_named_and_a_disapproval_has_reasons(examined, step, lacking):
    assert examined.did(step, "2026-03-20", **{lacking: None}).refusal() == ["ML4-59-2"]


@pytest.mark.norm("ML4-82-2", "ML4-82-3")
def test_the_advice_of_an_expert_committee_is_optional_and_binds_nobody(examined):
    against = examined.did("advise_nationally", "2026-03-17", opinion="不宜开展").did(
        "advise_locally", "2026-03-18", opinion="不宜开展"
    )

    assert examined.did("approve", "2026-03-20").state("2026-03-20") == "approved"
    assert against.did("approve", "2026-03-20").state("2026-03-20") == "approved"
    assert {"approve", "approve_with_conditions", "disapprove"} <= set(against.may("2026-03-18"))


@pytest.mark.norm("ML4-82-3")
def test_a_local_committee_keeps_to_its_territory_and_no_expert_committee_decides(examined):
    assert examined.did("advise_locally", "2026-03-18", territory=None).refusal() == ["ML4-82-3"]
    assert examined.did("approve", "2026-03-20", by="national_ethics_committee").refusal() == ["ML4-59-2"]


@pytest.mark.norm("ML4-59-1", "ML4-59-3")
def test_without_a_committee_the_review_goes_to_a_third_party_if_the_actor_is_small(case):
    none = case(REVIEW).knowing(ethics_committee=frozenset(), is_sme=True)

    assert none.did("submit", "2026-03-02").refusal() == ["ML4-59-1"]
    assert none.did("submit_to_third_party", "2026-03-02").state("2026-03-02") == "submitted"
    assert none.knowing(is_sme=False).did("submit_to_third_party", "2026-03-02").refusal() == ["ML4-59-3"]
    own = none.knowing(ethics_committee=frozenset({"set_up"}))
    assert own.did("submit_to_third_party", "2026-03-02").refusal() == ["ML4-59-3"]


# Articles 2, 62 and 94


@pytest.fixture
def abroad(case):
    """An activity abroad that is felt inside."""
    return case(ABROAD).knowing(place_of_activity="overseas", effects_in_china=frozenset({"public_interest"}))


@pytest.fixture
def in_scope(abroad):
    """A developer abroad whose activity comes within the law on 1 June 2026."""
    return abroad.did("enter_scope", "2026-03-02", begins_on="2026-06-01")


@pytest.fixture
def harmful(in_scope):
    return in_scope.knowing(interests_harmed=frozenset({"public_interest"}), serious_consequences=True)


@pytest.mark.norm("ML4-2-2")
def test_what_is_done_inside_or_felt_nowhere_inside_does_not_come_in_scope_as_an_activity_abroad(abroad):
    inside = abroad.knowing(place_of_activity="mainland")
    unfelt = abroad.knowing(effects_in_china=frozenset())

    assert inside.did("enter_scope", "2026-03-02").refusal() == ["ML4-2-2"]
    assert unfelt.did("enter_scope", "2026-03-02").refusal() == ["ML4-2-2"]


@pytest.mark.norm("ML4-62-1-b")
def test_a_representative_is_reported_before_the_day_on_which_the_activity_comes_in_scope(in_scope):
    appointed = in_scope.did("appoint", "2026-04-01")

    assert appointed.clock("representative", "2026-05-31") == ("running", "2026-05-31")
    assert appointed.clock("representative", "2026-06-01") == ("overdue", "2026-05-31")
    assert appointed.did("report", "2026-05-31").clock("representative", "2026-06-30")[0] == "met"
    late = appointed.did("report", "2026-06-01").on("2026-06-30")
    assert [[party.name for party in c.clock.owner] for c in late.late] == [
        ["overseas_developer", "overseas_provider"]
    ]
    assert late.state.name == "represented"


@pytest.mark.norm("ML4-62-1-a", "ML4-62-1-b")
@pytest.mark.parametrize("lacking", ["name", "contact"])
def test_a_report_without_name_or_contact_or_representative_is_refused(in_scope, lacking):
    assert in_scope.did("report", "2026-04-02").refusal() == ["ML4-62-1-a"]
    appointed = in_scope.did("appoint", "2026-04-01")
    assert appointed.did("report", "2026-04-02", **{lacking: None}).refusal() == ["ML4-62-1-b"]
    assert in_scope.did("appoint", "2026-04-01", address=None).refusal() == ["ML4-62-1-a"]


@pytest.mark.norm("ML4-62-1-a")
def test_a_user_abroad_needs_no_representative(abroad):
    user = abroad.did("enter_scope_by_use", "2026-03-02")

    assert user.state("2026-12-31") == "in_scope"
    assert user.on("2026-12-31").clocks == ()
    assert user.did("appoint", "2026-03-03", by="user").refusal() == ["ML4-62-1-a"]


@pytest.mark.norm("ML4-62-1-b")
def test_what_changes_is_reported_anew_even_under_a_measure(harmful):
    banned = harmful.did("ban", "2026-07-01").did("appoint", "2026-07-02").did("report_anew", "2026-07-03")

    assert banned.state("2026-07-03") == "banned"
    assert banned.clock("representative", "2026-07-03") == ("late", "2026-05-31")


@pytest.mark.norm("ML4-94-1-b")
@pytest.mark.parametrize(("step", "state"), [("restrict", "restricted"), ("ban", "banned")])
def test_serious_consequences_open_a_restriction_or_a_ban_until_it_is_lifted(harmful, step, state):
    measure = harmful.did(step, "2026-07-01")

    assert measure.state("2026-12-31") == state
    assert measure.did("lift", "2027-01-04", reasons=None).refusal() == ["ML4-94-1-b"]
    assert measure.did("lift", "2027-01-04").state("2027-01-04") == "lifted"


@pytest.mark.norm("ML4-94-1-a", "ML4-94-1-b")
@pytest.mark.parametrize("step", ["restrict", "ban"])
def test_no_measure_without_harm_done_or_without_serious_consequences(harmful, step):
    assert harmful.knowing(serious_consequences=False).did(step, "2026-07-01").refusal() == ["ML4-94-1-b"]
    assert harmful.knowing(interests_harmed=frozenset()).did(step, "2026-07-01").refusal() == ["ML4-94-1"]


@pytest.mark.norm("ML4-94-1-b")
@pytest.mark.parametrize(
    ("lacking", "refused"),
    [
        ("actor", "ML4-94-1-b"),
        ("scope", "ML4-94-1-b"),
        ("since", "ML4-94-1-b"),
        ("consequences", "ML4-94-1-b"),
        ("harm", "ML4-94-1-a"),
        ("remedies", "ML4-105-1"),
    ],
)
def test_a_ban_is_announced_with_actor_scope_and_day_and_rests_on_a_reasoned_finding(
    harmful, lacking, refused
):
    assert harmful.did("ban", "2026-07-01", **{lacking: None}).refusal() == [refused]


@pytest.mark.norm("ML4-94-1-b")
def test_a_provincial_authority_bans_nobody_and_nothing_is_lifted_that_is_not_there(harmful):
    assert harmful.did("ban", "2026-07-01", by="provincial_ai_authority").refusal() == ["ML4-94-1-b"]
    assert harmful.did("lift", "2026-07-01").refusal() == ["ML4-94-1-b"]


@pytest.mark.norm("ML4-94-1-b")
def test_a_restriction_may_become_a_ban(harmful):
    assert harmful.did("restrict", "2026-07-01").did("ban", "2026-08-03").state("2026-08-03") == "banned"


# Article 65


@pytest.fixture
def overseen(case):
    """A foundation model under an oversight body with outsiders in the majority."""
    return (
        case(MODEL)
        .given(ml4_compute_threshold=10**25)
        .knowing(
            training_compute=10**25,
            model_traits=frozenset({"general_purpose", "wide_downstream"}),
            oversight_body="mostly_external",
        )
        .did("classify", "2026-01-05")
        .did("list_duties", "2026-01-06")
        .did("set_up_body", "2026-02-02")
    )


@pytest.fixture
def in_2026(overseen):
    return overseen.did("begin_year", "2026-02-02", year=2026, year_end="2026-12-31")


@pytest.mark.norm("ML4-112-1-ii-a")
def test_a_model_below_the_published_standard_is_no_foundation_model(case):
    below = case(MODEL).given(ml4_compute_threshold=10**25).knowing(training_compute=10**25 - 1)

    assert below.did("classify", "2026-01-05").refusal() == ["ML4-112-1-ii-a"]


@pytest.mark.norm("ML4-112-1-ii-a")
def test_without_a_published_standard_the_classification_is_left_to_check(case):
    step = next(n for n in case(MODEL).on("2026-01-05").next if n.step.name == "classify")

    assert [str(clause.cite) for clause in step.to_check] == ["ML4-112-1-ii-a"]


@pytest.mark.norm("ML4-65-1-vii-a")
@pytest.mark.parametrize("body", ["none", "half_or_fewer"])
def test_a_body_with_exactly_half_or_fewer_from_outside_is_refused(overseen, body):
    assert overseen.state("2026-02-02") == "overseen"
    refused = overseen.knowing(oversight_body=body).on("2026-02-02")

    assert [str(o.cite) for r in refused.refused for o in r.objections] == ["ML4-65-1-vii-a"]
    assert refused.state.name == "duties_listed"


@pytest.mark.norm("ML4-65-1-vii-b")
def test_a_year_without_a_report_is_missed_when_31_december_is_over(in_2026):
    assert in_2026.clock("report", "2026-12-31") == ("running", "2026-12-31")
    assert in_2026.clock("report", "2027-01-01") == ("overdue", "2026-12-31")
    assert in_2026.state("2027-06-01") == "overseen"


@pytest.mark.norm("ML4-65-1-vii-b")
def test_a_report_on_31_december_is_in_time(in_2026):
    published = in_2026.did("publish_report", "2026-12-31", year=2026)

    assert published.clock("report", "2027-01-01") == ("met", "2026-12-31")


@pytest.mark.norm("ML4-65-1-vii-b")
def test_a_missed_year_stays_missed_when_the_next_one_begins_and_its_report_is_made_up_for(in_2026):
    later = (
        in_2026.did("begin_year", "2027-01-01", year=2027, year_end="2027-12-31")
        .did("publish_missed_report", "2027-03-01", year=2026)
        .did("publish_report", "2027-11-01", year=2027)
    )
    case = later.on("2027-12-31")

    assert [(c.clock.owner.name, c.due.isoformat()) for c in case.late] == [
        ("foundation_developer", "2026-12-31")
    ]
    assert later.clock("report", "2027-12-31") == ("met", "2027-12-31")
    assert later.clock("report", "2027-03-01") == ("running", "2027-12-31")


@pytest.mark.norm("ML4-65-1-vii-b")
def test_a_report_names_its_year_and_nobody_else_publishes_it(in_2026):
    assert in_2026.did("publish_report", "2026-12-01", year=None).refusal() == ["ML4-65-1-vii-b"]
    assert in_2026.did("publish_report", "2026-12-01", by="provider").refusal() == ["ML4-65-1-vii-b"]


@pytest.mark.norm("ML4-65-1-iii-a")
@pytest.mark.parametrize("lacking", ["duties", "fairness"])
def test_use_rules_without_the_duties_of_those_downstream_or_fair_terms_are_not_published(overseen, lacking):
    assert overseen.did("publish_use_rules", "2026-03-02", **{lacking: None}).refusal() == ["ML4-65-1-iii-a"]


@pytest.mark.norm("ML4-112-1-ii-a", "ML4-112-1-ii-b")
def test_a_model_leaves_the_class_only_when_it_falls_below_the_standard(overseen):
    updated = ((None, 10**25), (date(2026, 7, 1), 10**26))
    parameters = {**overseen.file.record.parameters, "ml4_compute_threshold": updated}
    record = replace(overseen.file.record, parameters=parameters)
    raised = type(overseen)(replace(overseen.file, record=record))

    assert overseen.did("declassify", "2026-07-01").refusal() == ["ML4-112-1-ii-a"]
    assert raised.did("declassify", "2026-06-30").refusal() == ["ML4-112-1-ii-a"]
    assert raised.did("declassify", "2026-07-01").state("2026-07-01") == "below"


@pytest.mark.norm("ML4-65-1-vi")
@pytest.mark.parametrize("lacking", ["facts", "reasons", "violator"])
def test_no_breach_is_called_serious_without_facts_and_reasons(case, lacking):
    assert case(DOWNSTREAM).did("find_serious", "2026-03-02", **{lacking: None}).refusal() == ["ML4-65-1-vi"]


@pytest.mark.norm("ML4-65-1-vi")
def test_service_to_a_serious_violator_is_stopped_with_notice_and_to_others_it_is_not(case):
    serious = case(DOWNSTREAM).did("find_serious", "2026-03-02")

    assert serious.did("stop_service", "2026-03-03").state("2026-03-03") == "service_stopped"
    assert serious.did("stop_service", "2026-03-03", notice=None).refusal() == ["ML4-65-1-vi"]
    assert case(DOWNSTREAM).did("stop_service", "2026-03-03").refusal() == ["ML4-65-1-vi"]
    minor = case(DOWNSTREAM).did("find_not_serious", "2026-03-02")
    assert minor.did("stop_service", "2026-03-03").refusal() == ["ML4-65-1-vi"]
