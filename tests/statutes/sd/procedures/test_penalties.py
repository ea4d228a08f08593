"""The administrative penalty and leniency as cases: who decides, what comes first, what a decision has to hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from tests.statutes.story import Story

from chengxu.law.record import Answer
from chengxu.statutes.scholars_draft.notices import FACTORS
from chengxu.statutes.scholars_draft.procedures.penalties import penalty as table
from chengxu.statutes.words.penalties import leniency_tests, penalty_findings

SERIOUS_DECISIONS = (
    "penalise_under_fixed_cap",
    "penalise_under_turnover_cap",
    "penalise_leniently_under_fixed_cap",
    "penalise_leniently_under_turnover_cap",
)
ADMINISTRATIVE = frozenset({"system", "implemented", "cooperates", "accepts_penalty"})
CRIMINAL = frozenset({"system", "implemented", "admits_guilt", "accepts_punishment"})


def every(fact):
    return frozenset(name for name, _ in fact.values)


def found_serious(story, found, day):
    """The same, with seriousness found or no longer found from a day on."""
    known = story.file.record.answers["draft_breach_serious"]
    answers = {"draft_breach_serious": (*known, Answer(found, date.fromisoformat(day)))}
    record = replace(story.file.record, answers={**story.file.record.answers, **answers})
    return Story(replace(story.file, record=record))


@pytest.fixture
def suspected(case):
    """A company that provides a service in breach, in an ordinary case, with a manager responsible."""
    return case("sd.penalty").knowing(
        breach_of_draft=True,
        entity_kind="legal_person",
        offered_to_others=True,
        provides_service=True,
        draft_breach_serious=False,
        responsible_persons_found=frozenset({"managers"}),
        penalty_findings=every(penalty_findings),
        leniency_tests=frozenset(),
        correction="none",
        pilot_place="none",
        pilot_benefits=frozenset(),
    )


@pytest.fixture
def established(suspected):
    """The case opened on 2 March 2026, the breach established on 9 March."""
    return suspected.did("open", "2026-03-02").did("establish_facts", "2026-03-09")


@pytest.fixture
def ordinary(established):
    return established.did("choose_ordinary", "2026-03-10")


@pytest.fixture
def serious(established):
    return established.knowing(draft_breach_serious=True).did("choose_serious", "2026-03-10")


def heard(story, track):
    """Six factors, draft and hearing of the party, on 11 to 13 March."""
    return (
        story.did(f"weigh_{track}", "2026-03-11")
        .did(f"draft_{track}", "2026-03-12")
        .did(f"hear_{track}", "2026-03-13")
    )


@pytest.fixture
def issued(ordinary):
    """Correction ordered on 16 March 2026, by 31 March."""
    return (
        heard(ordinary, "ordinary")
        .did("deny_leniency_ordinary", "2026-03-13")
        .did("order_correction", "2026-03-16", rectify_by="2026-03-31")
    )


@pytest.fixture
def refused(issued):
    """Nothing was corrected; the refusal is found on 1 April."""
    return issued.did("find_refusal", "2026-04-01")


@pytest.fixture
def serious_checked(serious):
    return heard(serious, "serious").did("deny_leniency_serious", "2026-03-13")


@pytest.fixture
def penalised(serious_checked):
    """Penalised as serious on 16 March 2026, correction by 31 March."""
    return serious_checked.did("penalise_under_fixed_cap", "2026-03-16", rectify_by="2026-03-31")


@pytest.fixture
def compliant(ordinary):
    """The party has been heard, all five tests are met, nothing is decided yet."""
    return heard(ordinary, "ordinary").knowing(leniency_tests=ADMINISTRATIVE, correction="in_time")


# The ordinary course


@pytest.mark.norm("SD-60-1-iv", "SD-82-1-a")
def test_a_breach_corrected_in_time_ends_with_order_and_warning_and_no_fine(issued):
    done = (
        issued.did("report_correction", "2026-03-31")
        .did("verify_correction", "2026-04-02")
        .did("execute", "2026-04-03")
        .did("close", "2026-04-03")
    )

    assert done.state("2026-04-03") == "closed"
    assert done.clock("rectification", "2026-04-03")[0] == "met"
    assert done.on("2026-04-03").late == ()


@pytest.mark.norm("SD-82-1-a", "SD-82-1-c")
def test_a_refusal_leads_from_order_to_fine_to_execution(refused):
    done = (
        refused.did("fine_for_refusing", "2026-04-02", amount=Decimal(200_000))
        .did("execute", "2026-05-06")
        .did("close", "2026-05-06")
    )

    assert done.state("2026-05-06") == "closed"


@pytest.mark.norm("SD-60-1-iv")
@pytest.mark.parametrize("lacking", ["suspected_norm", "role", "leads"])
def test_a_case_names_the_norm_the_role_and_the_facts(suspected, lacking):
    assert suspected.did("open", "2026-03-02", **{lacking: None}).refusal() == ["SD-60-1-iv"]


@pytest.mark.norm("SD-60-1-iv", "SD-82-1-a")
def test_nothing_is_penalised_without_a_breach_in_developing_providing_or_using_ai(suspected):
    opened = suspected.did("open", "2026-03-02")

    assert opened.knowing(breach_of_draft=False).did("establish_facts", "2026-03-09").refusal() == [
        "SD-82-1-a"
    ]
    insurer = opened.knowing(
        offered_to_others=False,
        offered_to_mainland_public=False,
        provides_service=False,
        uses_service=False,
        training_activities=frozenset(),
        development_activities=frozenset(),
        builds_ai_product=False,
    )
    assert insurer.did("establish_facts", "2026-03-09").refusal() == ["SD-82-1"]
    assert opened.did("establish_facts", "2026-03-09", limitation=None).refusal() == ["LW-APL-36"]


@pytest.mark.norm("SD-60-1-iv")
def test_a_case_may_end_without_breach_or_with_a_transfer_while_nothing_is_decided(ordinary, issued):
    assert ordinary.did("find_no_violation", "2026-03-11").state("2026-03-11") == "no_violation"
    assert ordinary.did("find_no_violation", "2026-03-11", reasons=None).refusal() == ["SD-60-1-iv"]
    assert ordinary.did("transfer", "2026-03-11").state("2026-03-11") == "transferred"
    assert issued.did("transfer", "2026-03-17").refusal() == ["SD-60-1-iv"]


@pytest.mark.norm("SD-60-1-iv")
def test_the_decision_is_due_ninety_days_after_the_opening_by_the_penalty_law(established, issued):
    # 31 May 2026 is a Sunday
    assert established.clock("decision", "2026-06-01") == ("running", "2026-06-01")
    late = established.on("2026-06-02").late
    assert [(c.clock.name, str(c.clock.tag)) for c in late] == [("decision", "external:LW-APL-60")]
    assert established.state("2027-01-01") == "facts_established"
    assert issued.clock("decision", "2026-06-02")[0] == "met"


# Correction and the fine for refusing it


@pytest.mark.norm("SD-82-1-a")
@pytest.mark.parametrize(
    ("lacking", "article"),
    [
        ("norm", "SD-82-1-a"),
        ("facts", "SD-82-1-a"),
        ("rectify_by", "SD-82-1-a"),
        ("remedies", "LW-APL-59"),
        ("factor_size", "SD-83-1-ii"),
    ],
)
def test_an_order_to_correct_names_norm_facts_day_factors_and_remedies(ordinary, lacking, article):
    checked = heard(ordinary, "ordinary").did("deny_leniency_ordinary", "2026-03-13")

    assert checked.did("order_correction", "2026-03-16", **{lacking: None}).refusal() == [article]


@pytest.mark.norm("SD-82-1-c")
def test_a_refusal_is_found_from_the_day_after_the_last_day_and_not_before(issued):
    assert issued.clock("rectification", "2026-03-31") == ("running", "2026-03-31")
    assert issued.did("find_refusal", "2026-03-31").refusal() == ["SD-82-1-c"]
    assert issued.clock("rectification", "2026-04-01") == ("overdue", "2026-03-31")
    refused = issued.did("find_refusal", "2026-04-01")
    assert refused.state("2026-04-01") == "rectification_refused"
    assert {(c.clock.name, c.state.value) for c in refused.on("2026-04-01").late} == {
        ("rectification", "late")
    }
    assert issued.state("2026-12-31") == "issued"  # no refusal by silence


@pytest.mark.norm("SD-82-1-c")
def test_no_ordinary_fine_without_a_refusal_on_record(issued):
    assert issued.did("fine_for_refusing", "2026-04-01").refusal() == ["SD-82-1-c", "SD-82-1-c"]
    corrected = issued.did("verify_correction", "2026-03-30")
    assert corrected.did("fine_for_refusing", "2026-04-01").refusal() == ["SD-82-1-c", "SD-82-1-c"]


@pytest.mark.norm("SD-82-1-c")
def test_a_correction_reported_in_time_is_no_refusal_until_the_report_is_rejected(issued):
    reported = issued.did("report_correction", "2026-03-31")
    rejected = reported.did("reject_report", "2026-04-08", rectify_by="2026-03-31")

    assert reported.did("find_refusal", "2026-04-01").refusal() == ["SD-82-1-c"]
    assert rejected.did("find_refusal", "2026-04-08").state("2026-04-08") == "rectification_refused"
    assert issued.did("reject_report", "2026-03-30").refusal() == ["SD-82-1-a"]
    later = reported.did("reject_report", "2026-04-08", rectify_by="2026-04-30")
    assert later.did("find_refusal", "2026-04-09").refusal() == ["SD-82-1-c"]


@pytest.mark.norm("SD-82-1-c")
@pytest.mark.parametrize(
    ("figure", "articles"),
    [("0", ["SD-82-1-c"]), ("0.01", []), ("1000000", []), ("1000000.01", ["SD-82-1-c"])],
)
def test_the_fine_for_refusing_is_more_than_nothing_and_a_million_at_most(refused, figure, articles):
    assert refused.did("fine_for_refusing", "2026-04-02", amount=Decimal(figure)).refusal() == articles


@pytest.mark.norm("SD-82-1-d")
@pytest.mark.parametrize(
    ("figure", "articles"),
    [("9999.99", ["SD-82-1-d"]), ("10000", []), ("100000", []), ("100000.01", ["SD-82-1-d"])],
)
def test_a_personal_fine_lies_between_ten_thousand_and_a_hundred_thousand(refused, figure, articles):
    assert refused.did("fine_person", "2026-04-02", amount=Decimal(figure)).refusal() == articles


@pytest.mark.norm("SD-82-1-d")
def test_a_personal_fine_presupposes_the_refusal_unless_the_wider_reading_is_chosen(issued, refused):
    corrected = issued.did("verify_correction", "2026-03-30")

    assert corrected.did("fine_person", "2026-04-02").refusal() == ["SD-82-1-d"]
    assert corrected.given(personal_fine="any_breach").did("fine_person", "2026-04-02").refusal() == []
    assert refused.did("fine_person", "2026-04-02").did("fine_person", "2026-04-02").refusal() == []
    alone = refused.knowing(responsible_persons_found=frozenset())
    assert alone.did("fine_person", "2026-04-02").refusal() == ["SD-82-1"]


@pytest.mark.norm("SD-82-1-b")
def test_gains_proven_later_are_confiscated_with_their_proof_and_no_refusal(issued):
    assert issued.did("confiscate", "2026-03-20", illegal_income=Decimal(50_000)).refusal() == []
    assert issued.did("confiscate", "2026-03-20", income_proof=None).refusal() == ["SD-82-1-b"]
    assert issued.did("confiscate", "2026-03-20", illegal_income=None).refusal() == ["SD-82-1-b"]


@pytest.mark.norm("SD-82-1-a")
def test_a_case_waits_for_the_correction_it_has_ordered(penalised):
    executed = penalised.did("execute", "2026-03-20")

    assert executed.did("close", "2026-03-23").refusal() == ["SD-82-1-a"]
    corrected = executed.did("verify_correction_after_penalty", "2026-03-31")
    assert corrected.did("close", "2026-04-01").state("2026-04-01") == "closed"
    assert executed.did("find_no_correction", "2026-03-31").refusal() == ["SD-82-1-a"]
    given_up = executed.did("find_no_correction", "2026-04-01").did("close", "2026-04-01")
    assert [(c.clock.name, c.state.value) for c in given_up.on("2026-04-01").late] == [
        ("rectification", "late")
    ]


# Competence and seriousness


@pytest.mark.norm("SD-82-2-a", "SD-59-1-b")
def test_the_serious_track_is_closed_to_city_and_county_level_at_every_step(established, penalised):
    serious = established.knowing(draft_breach_serious=True)

    assert serious.did("choose_serious", "2026-03-10", by="oversight").refusal() == ["SD-82-2-a"]
    assert serious.did("pass_up", "2026-03-10").state("2026-03-10") == "facts_established"
    assert serious.did("pass_up", "2026-03-10", seriousness=None).refusal() == ["SD-82-2-a"]
    for name in SERIOUS_DECISIONS:
        assert [party.name for party in table.step(name).actors] == ["upper_oversight"]
    for step, article in [
        ("fine_person_serious", "SD-82-2-f"),
        ("suspend_to_a_day", "SD-82-2-d"),
        ("suspend_on_terms", "SD-82-2-d"),
        ("notify_for_revocation", "SD-82-2-e"),
        ("ban", "SD-82-2-g"),
        ("confiscate_serious", "SD-82-2-b"),
    ]:
        assert penalised.did(step, "2026-03-17", by="oversight").refusal() == [article]


@pytest.mark.norm("SD-82-2-a")
def test_a_serious_case_takes_written_reasons_and_a_finding_of_seriousness(established):
    serious = established.knowing(draft_breach_serious=True)

    assert serious.did("choose_serious", "2026-03-10", seriousness=" ").refusal() == ["SD-82-2-a"]
    assert established.did("choose_serious", "2026-03-10").refusal() == ["SD-82-2-a"]
    assert serious.did("choose_ordinary", "2026-03-10").refusal() == ["SD-82-2-a"]


@pytest.mark.norm("SD-82-2-a")
def test_a_case_can_change_its_track_until_leniency_is_checked_and_is_weighed_anew(ordinary, issued):
    drafted = ordinary.did("weigh_ordinary", "2026-03-11").did("draft_ordinary", "2026-03-12")
    moved = found_serious(drafted, True, "2026-03-13").did("choose_serious", "2026-03-13")

    assert moved.state("2026-03-13") == "serious"
    assert moved.did("draft_serious", "2026-03-16").refusal() == ["LW-APL-44"]
    back = found_serious(moved, False, "2026-03-16").did("choose_ordinary", "2026-03-16")
    assert back.state("2026-03-16") == "ordinary"
    after = found_serious(issued, True, "2026-03-17").did("choose_serious", "2026-03-17")
    assert after.refusal() == ["SD-82-2-a"]


@pytest.mark.norm("SD-82-2-c", "SD-82-2-f")
def test_a_serious_penalty_needs_no_refusal(penalised):
    assert penalised.state("2026-03-16") == "penalised"
    assert penalised.did("fine_person_serious", "2026-03-16").refusal() == []


# The six factors


@pytest.mark.norm(
    "SD-83-1", "SD-83-1-i", "SD-83-1-ii", "SD-83-1-iii", "SD-83-1-iv", "SD-83-1-v", "SD-83-1-vi"
)
@pytest.mark.parametrize("factor", FACTORS, ids=lambda factor: factor.name)
def test_no_decision_before_each_of_the_six_factors_is_written(ordinary, serious, serious_checked, factor):
    blank = {factor.name: None}

    assert ordinary.did("weigh_ordinary", "2026-03-11", **blank).refusal() == [str(factor.cite)]
    assert serious.did("weigh_serious", "2026-03-11", **blank).refusal() == [str(factor.cite)]
    decision = serious_checked.did("penalise_under_fixed_cap", "2026-03-16", **blank)
    assert decision.refusal() == [str(factor.cite)]


@pytest.mark.norm("SD-83-1")
def test_a_factor_written_in_part_is_not_weighed_and_no_step_leaps_over_the_weighing(serious):
    partly = serious.knowing(penalty_findings=every(penalty_findings) - {"duration"})

    assert partly.did("weigh_serious", "2026-03-11").refusal() == ["SD-83-1"]
    assert serious.did("draft_serious", "2026-03-11").refusal() == ["LW-APL-44"]
    assert serious.did("penalise_under_fixed_cap", "2026-03-11").refusal() == ["SD-82-2-a"]


# Statement and hearing (Administrative Penalty Law)


@pytest.mark.norm("SD-83-1")
def test_the_party_is_told_and_heard_before_anything_is_decided(serious):
    drafted = serious.did("weigh_serious", "2026-03-11").did("draft_serious", "2026-03-12")

    assert drafted.did("deny_leniency_serious", "2026-03-12").refusal() == ["SD-93-1"]
    assert drafted.did("state_case", "2026-03-12", by="provider").refusal() == []
    assert drafted.did("hear_serious", "2026-03-13", statement=None).refusal() == ["LW-APL-45"]
    assert drafted.did("draft_serious", "2026-03-13", other_fines=None).refusal() == ["LW-APL-29"]


@pytest.mark.norm("SD-83-1")
def test_a_hearing_can_be_asked_for_within_five_working_days_across_the_spring_festival(suspected):
    # 13, 14 (make-up), 24, 25, 26 February
    offered = (
        suspected.knowing(draft_breach_serious=True)
        .did("open", "2026-02-02")
        .did("establish_facts", "2026-02-09")
        .did("choose_serious", "2026-02-10")
        .did("weigh_serious", "2026-02-11")
        .did("draft_serious", "2026-02-12")
        .did("offer_hearing_serious", "2026-02-12")
    )

    assert offered.clock("hearing_request", "2026-02-26") == ("running", "2026-02-26")
    assert offered.did("hear_serious", "2026-02-26").refusal() == ["LW-APL-64"]
    assert offered.did("request_hearing", "2026-02-26").refusal() == []
    assert offered.did("request_hearing", "2026-02-27").refusal() == ["LW-APL-64"]
    silent = offered.did("hear_serious", "2026-02-27")
    assert silent.state("2026-02-27") == "serious_heard"
    assert silent.on("2026-02-27").late == ()  # to let a right rest is no lateness


@pytest.mark.norm("SD-83-1")
def test_a_hearing_that_was_asked_for_is_held(serious):
    drafted = serious.did("weigh_serious", "2026-03-11").did("draft_serious", "2026-03-12")
    asked = drafted.did("offer_hearing_serious", "2026-03-12").did("request_hearing", "2026-03-16")

    assert drafted.did("request_hearing", "2026-03-12").refusal() == ["LW-APL-63"]
    assert asked.did("hear_serious", "2026-03-20").refusal() == ["LW-APL-63"]
    held = asked.did("hold_hearing_serious", "2026-03-27").did("hear_serious", "2026-03-30")
    assert held.state("2026-03-30") == "serious_heard"


# The serious penalty


@pytest.mark.norm("SD-82-2-c")
@pytest.mark.parametrize(
    ("step", "figure", "articles"),
    [
        ("penalise_under_fixed_cap", "0", ["SD-82-2-c"]),
        ("penalise_under_fixed_cap", "50000000", []),
        ("penalise_under_fixed_cap", "50000000.01", ["SD-82-2-c"]),
        ("penalise_under_turnover_cap", "100000000", []),
        ("penalise_under_turnover_cap", "100000000.01", ["SD-82-2-c"]),
    ],
)
def test_a_serious_fine_stays_under_the_cap_that_is_elected(serious_checked, step, figure, articles):
    decided = serious_checked.did(
        step, "2026-03-16", amount=Decimal(figure), previous_year_turnover=Decimal(2_000_000_000)
    )

    assert decided.refusal() == articles


@pytest.mark.norm("SD-82-2-c")
def test_the_turnover_cap_is_not_open_while_the_turnover_is_unknown(serious_checked):
    unknown = {"previous_year_turnover": None, "amount": Decimal(1000)}

    assert serious_checked.did("penalise_under_turnover_cap", "2026-03-16", **unknown).refusal() == [
        "SD-82-2-c"
    ]
    assert serious_checked.did("penalise_under_fixed_cap", "2026-03-16", **unknown).refusal() == []


@pytest.mark.norm("SD-82-2-c")
def test_a_turnover_that_cannot_be_is_a_reason_to_refuse(serious_checked):
    decided = serious_checked.did(
        "penalise_under_turnover_cap", "2026-03-16", amount=Decimal(1000), previous_year_turnover=Decimal(-1)
    )

    assert decided.refusal() == ["SD-82-2-c"]


@pytest.mark.norm("SD-82-2-a")
@pytest.mark.parametrize(
    ("lacking", "article"),
    [
        ("competence", "SD-82-2-a"),
        ("seriousness", "SD-82-2-a"),
        ("cap_elected", "SD-82-2-c"),
        ("amount", "SD-82-2-c"),
        ("persons", "SD-82-2-a"),
        ("rectify_by", "SD-82-2-a"),
        ("remedies", "LW-APL-59"),
    ],
)
def test_a_serious_decision_is_complete_or_it_is_none(serious_checked, lacking, article):
    decided = serious_checked.did("penalise_under_fixed_cap", "2026-03-16", **{lacking: None})

    assert decided.refusal() == [article]


@pytest.mark.norm("SD-82-2-f")
@pytest.mark.parametrize(
    ("figure", "articles"),
    [("99999.99", ["SD-82-2-f"]), ("100000", []), ("1000000", []), ("1000000.01", ["SD-82-2-f"])],
)
def test_a_serious_personal_fine_lies_between_a_hundred_thousand_and_a_million(penalised, figure, articles):
    assert penalised.did("fine_person_serious", "2026-03-17", amount=Decimal(figure)).refusal() == articles


@pytest.mark.norm("SD-82-2-d")
def test_a_suspension_has_a_last_day_or_terms_on_which_it_is_lifted(penalised):
    assert penalised.did("suspend_to_a_day", "2026-03-17", suspended_until=None).refusal() == ["SD-82-2-d"]
    assert penalised.did("suspend_on_terms", "2026-03-17", lifted_when=" ").refusal() == ["SD-82-2-d"]
    suspended = penalised.did("suspend_on_terms", "2026-03-17")
    assert suspended.did("lift_suspension", "2026-04-17").refusal() == []
    assert penalised.did("lift_suspension", "2026-04-17").refusal() == ["SD-82-2-d"]


@pytest.mark.norm("SD-82-2-g")
@pytest.mark.parametrize("lacking", ["person", "posts", "ban_from", "ban_until"])
def test_a_ban_names_person_posts_first_and_last_day(penalised, lacking):
    assert penalised.did("ban", "2026-03-17", **{lacking: None}).refusal() == ["SD-82-2-g"]
    assert penalised.did("ban", "2026-03-17").refusal() == []


@pytest.mark.norm("SD-82-2-d", "SD-82-2-g")
def test_no_decision_smuggles_in_a_suspension_or_ban_without_end():
    for name in SERIOUS_DECISIONS:
        assert {"suspension", "ban"}.isdisjoint(p.name for p in table.step(name).particulars)


@pytest.mark.norm("SD-82-2-e")
def test_nothing_is_revoked_until_the_department_notified_has_decided(penalised):
    notified = penalised.did("notify_for_revocation", "2026-03-17")

    assert penalised.did("revoke", "2026-03-17").refusal() == ["SD-82-2-e"]
    assert notified.did("revoke", "2026-03-30", by="upper_oversight").refusal() == ["SD-82-2-e"]
    assert notified.did("revoke", "2026-03-30").refusal() == []
    assert notified.did("decline_revocation", "2026-03-30", reasons=None).refusal() == ["SD-82-2-e"]


@pytest.mark.norm("SD-82-2-b")
def test_gains_in_a_serious_case_are_confiscated_beside_the_fine(penalised):
    assert penalised.did("confiscate_serious", "2026-03-20").refusal() == []
    assert penalised.did("confiscate", "2026-03-20").refusal() == ["SD-82-1-b"]


@pytest.mark.norm("SD-83-1-vi")
def test_a_decision_can_be_contested_and_one_annulled_ends_the_case(penalised):
    assert penalised.did("annul", "2026-05-06").refusal() == ["LW-ARL-11"]
    contested = penalised.did("contest", "2026-03-30", by="provider")
    assert contested.state("2026-03-30") == "penalised"
    assert contested.did("annul", "2026-06-30").state("2026-06-30") == "annulled"


# State organs


@pytest.mark.norm("SD-84-1-b")
def test_a_state_organ_is_never_fined_but_moved_to_article_84(established, refused, penalised):
    organ = established.knowing(entity_kind="state_organ")

    assert organ.did("choose_ordinary", "2026-03-10").refusal() == ["SD-84-1-b"]
    assert (
        "SD-84-1-b" in organ.knowing(draft_breach_serious=True).did("choose_serious", "2026-03-10").refusal()
    )
    assert organ.did("turn_to_article_84", "2026-03-10").state("2026-03-10") == "state_organ"
    assert established.did("turn_to_article_84", "2026-03-10").refusal() == ["SD-84-1-b"]


@pytest.mark.norm("SD-84-1-b")
def test_every_step_that_takes_money_or_business_is_closed_for_a_state_organ():
    measures = [
        step
        for step in table.steps
        if step.amount
        or step.name.startswith(("confiscate", "suspend", "ban", "notify", "order", "waive", "choose"))
    ]

    assert len(measures) >= 18
    for step in measures:
        assert "SD-84-1-b" in [str(getattr(guard, "cite", "")) for guard in step.guards], step.name


# Leniency and relief


@pytest.mark.norm("SD-93-1")
def test_leniency_is_looked_at_before_a_decision_and_comes_with_reasons(ordinary, compliant):
    pending = heard(ordinary, "ordinary")

    assert pending.did("order_correction", "2026-03-16").refusal() == ["SD-82-1-a"]
    assert pending.did("deny_leniency_ordinary", "2026-03-16", leniency=" ").refusal() == ["SD-93-1"]
    assert pending.did("deny_leniency_ordinary", "2026-03-16", relief=None).refusal() == ["SD-66-2-b"]
    assert compliant.did("reduce_ordinary", "2026-03-16", leniency=None).refusal() == ["SD-93-1"]
    assert compliant.state("2027-03-16") == "ordinary_heard"  # nothing is lenient by itself


@pytest.mark.norm("SD-93-1")
@pytest.mark.parametrize("test", sorted(ADMINISTRATIVE))
@pytest.mark.parametrize("outcome", ["reduce_ordinary", "waive_ordinary"])
def test_a_failed_test_of_leniency_is_named(compliant, test, outcome):
    failed = compliant.knowing(leniency_tests=ADMINISTRATIVE - {test}).did(outcome, "2026-03-16")
    [objection] = failed.on("2026-03-16").refused[0].objections

    assert str(objection.cite) == "SD-93-1"
    assert dict(leniency_tests.values)[test].zh in objection.why.zh


@pytest.mark.norm("SD-93-1")
@pytest.mark.parametrize("correction", ["none", "running", "late", "refused"])
def test_no_leniency_without_a_correction_in_time(compliant, correction):
    late = compliant.knowing(correction=correction)

    assert late.did("waive_ordinary", "2026-03-16").refusal() == ["SD-93-1"]


@pytest.mark.norm("SD-93-1")
def test_a_waiver_ends_the_penalty_but_not_the_confiscation(compliant):
    waived = compliant.did("waive_ordinary", "2026-03-16")

    assert waived.state("2026-03-16") == "waived"
    assert waived.did("confiscate", "2026-03-20").refusal() == []
    assert waived.did("confiscate_serious", "2026-03-20").refusal() == ["SD-82-1-b"]
    assert waived.did("execute", "2026-03-23").did("close", "2026-03-23").state("2026-03-23") == "closed"


@pytest.mark.norm("SD-93-1", "SD-82-2-f")
@pytest.mark.parametrize(("figure", "articles"), [("0", []), ("1000000", []), ("1000000.01", ["SD-93-1"])])
def test_under_leniency_the_minimum_falls_and_the_maximum_stays(serious, figure, articles):
    reduced = (
        heard(serious, "serious")
        .knowing(leniency_tests=ADMINISTRATIVE, correction="in_time")
        .did("reduce_serious", "2026-03-16")
        .did("penalise_leniently_under_fixed_cap", "2026-03-17")
    )

    fined = reduced.did("fine_person_serious_leniently", "2026-03-18", amount=Decimal(figure))
    assert fined.refusal() == articles
    assert reduced.did("fine_person_serious", "2026-03-18").refusal() == ["SD-93-1"]


@pytest.mark.norm("SD-93-1", "SD-82-2-c")
def test_a_lenient_serious_fine_keeps_the_cap_and_is_never_mixed_with_the_strict_one(
    serious, serious_checked
):
    reduced = (
        heard(serious, "serious")
        .knowing(leniency_tests=ADMINISTRATIVE, correction="in_time")
        .did("reduce_serious", "2026-03-16")
    )
    strict, lenient = "penalise_under_fixed_cap", "penalise_leniently_under_fixed_cap"

    assert reduced.did(lenient, "2026-03-17", amount=Decimal("50000000.01")).refusal() == ["SD-93-1"]
    assert reduced.did(strict, "2026-03-17").refusal() == ["SD-82-2-a"]
    assert serious_checked.did(lenient, "2026-03-17").refusal() == ["SD-82-2-a"]
    by_turnover = reduced.did(
        "penalise_leniently_under_turnover_cap",
        "2026-03-17",
        amount=Decimal(60_000_000),
        previous_year_turnover=Decimal(1_000_000_000),
    )
    assert by_turnover.refusal() == ["SD-93-1"]


@pytest.mark.norm("SD-93-1", "SD-82-1-d")
def test_a_lenient_personal_fine_in_an_ordinary_case_takes_the_wider_reading(compliant):
    reduced = (
        compliant.did("reduce_ordinary", "2026-03-16")
        .did("order_correction", "2026-03-17")
        .did("verify_correction", "2026-03-17")
    )
    wider = reduced.given(personal_fine="any_breach")

    assert reduced.did("fine_person_leniently", "2026-03-18").refusal() == ["SD-82-1-d"]
    assert wider.did("fine_person_leniently", "2026-03-18", amount=Decimal(0)).refusal() == []
    assert wider.did("fine_person", "2026-03-18").refusal() == ["SD-93-1"]


@pytest.mark.norm("SD-66-2-b")
@pytest.mark.parametrize("step", ["relieve_in_pilot_ordinary", "waive_in_pilot_ordinary"])
def test_a_pilot_relieves_only_inside_it_and_as_far_as_recorded(ordinary, step):
    pending = heard(ordinary, "ordinary")
    inside = pending.knowing(pilot_place="inside", pilot_benefits=frozenset({"liability"}))

    assert inside.did(step, "2026-03-16").refusal() == []
    assert inside.did(step, "2026-03-16", extent=None).refusal() == ["SD-66-2-b"]
    assert inside.knowing(pilot_place="outside").did(step, "2026-03-16").refusal() == ["SD-66-2"]
    assert inside.knowing(pilot_benefits=frozenset({"audit"})).did(step, "2026-03-16").refusal() == [
        "SD-66-2-b"
    ]


# Leniency as a case of its own (A33)


@pytest.fixture
def applied(case):
    """A provider that meets all five tests applied on 2 March 2026."""
    return (
        case("sd.leniency")
        .knowing(
            entity_kind="legal_person",
            offered_to_others=True,
            provides_service=True,
            leniency_tests=ADMINISTRATIVE,
            correction="in_time",
        )
        .did("apply", "2026-03-02", by="provider")
    )


@pytest.mark.norm("SD-93-1")
@pytest.mark.parametrize(("step", "state"), [("reduce", "reduced"), ("waive", "waived"), ("decline", "none")])
def test_with_all_five_tests_the_department_says_reduce_waive_or_none_and_why(applied, step, state):
    passed = applied.did("pass_five_tests", "2026-03-09")

    assert passed.did(step, "2026-03-10").state("2026-03-10") == state
    assert passed.did(step, "2026-03-10", reasons=None).refusal() == ["SD-93-1"]
    assert passed.state("2027-03-10") == "tested"


@pytest.mark.norm("SD-93-1")
@pytest.mark.parametrize("test", sorted(ADMINISTRATIVE))
def test_the_test_that_an_applicant_fails_is_named(applied, test):
    failed = applied.knowing(leniency_tests=ADMINISTRATIVE - {test}).did("pass_five_tests", "2026-03-09")
    [objection] = failed.on("2026-03-09").refused[0].objections

    assert dict(leniency_tests.values)[test].en in objection.why.en
    assert applied.did("reduce", "2026-03-09").refusal() == ["SD-93-1"]


@pytest.mark.norm("SD-93-1")
@pytest.mark.parametrize("lacking", ["system", "records", "cooperation", "correction", "acceptance"])
def test_an_application_states_all_five_points(case, lacking):
    assert case("sd.leniency").did("apply", "2026-03-02", by="user", **{lacking: None}).refusal() == [
        "SD-93-1"
    ]


@pytest.mark.norm("SD-93-1")
def test_leniency_comes_before_the_decision(applied):
    decided = applied.did("pass_five_tests", "2026-03-09").did("record_decision", "2026-03-10")

    assert decided.did("reduce", "2026-03-11").refusal() == ["SD-93-1"]
    assert decided.did("waive", "2026-03-11").refusal() == ["SD-93-1"]
    assert decided.did("decline", "2026-03-11").state("2026-03-11") == "none"


@pytest.mark.norm("SD-93-1", "SD-84-1-b")
def test_a_state_organ_has_no_penalty_to_reduce(applied):
    assert applied.knowing(entity_kind="state_organ").refusal() == ["SD-84-1-b"]


@pytest.mark.norm("SD-93-2")
def test_criminal_leniency_is_stated_to_the_judicial_organ_which_alone_decides(case):
    accused = case("sd.leniency").knowing(
        offered_to_others=True, provides_service=True, leniency_tests=CRIMINAL, crime_suspected=True
    )
    asked = accused.did("apply_in_criminal_case", "2026-03-02", by="provider")
    stated = asked.did("state_eligibility", "2026-03-09")

    assert stated.did("record_judgment", "2026-06-01", by="oversight").refusal() == ["SD-93-2"]
    assert stated.did("record_judgment", "2026-06-01").state("2026-06-01") == "judged"
    for test in sorted(CRIMINAL):
        failed = asked.knowing(leniency_tests=CRIMINAL - {test})
        assert failed.did("state_eligibility", "2026-03-09").refusal() == ["SD-93-2"]
    assert asked.did("decline_statement", "2026-03-09", reasons=None).refusal() == ["SD-93-2"]


@pytest.mark.norm("SD-93-2")
def test_whoever_merely_uses_ai_is_not_eligible_in_the_criminal_case(case):
    user = case("sd.leniency").knowing(
        uses_service=True,
        offered_to_others=False,
        offered_to_mainland_public=False,
        provides_service=False,
        training_activities=frozenset(),
        development_activities=frozenset(),
        builds_ai_product=False,
        crime_suspected=True,
    )

    assert user.did("apply_in_criminal_case", "2026-03-02", by="user").refusal() == ["SD-93-2", "SD-93-2"]
    assert user.did("apply", "2026-03-02", by="user").refusal() == []
