"""Whistleblowers, retaliation and AI at work as cases: secrecy without end, consultation before anything starts."""

from __future__ import annotations

import pytest

from chengxu.law.document import Access

WHISTLE = "ml4.whistleblowing"
RETALIATION = "ml4.retaliation"
AT_WORK = "ml4.ai_at_work"
INSIDER = frozenset({"natural_person", "works_or_worked_there", "knows_through_work", "has_reported"})


def to(*recipients):
    return {"report_recipients": frozenset(recipients)}


@pytest.fixture
def reported(case):
    """A report to the national authority by an insider, made on Thursday 12 February 2026."""
    return (
        case(WHISTLE)
        .knowing(reporter_traits=INSIDER, **to("authority"))
        .did("report_to_authority", "2026-02-12")
    )


@pytest.fixture
def concluded(reported):
    """The same with its outcome."""
    return reported.did("accept", "2026-02-13").did("investigate", "2026-02-14").did("conclude", "2026-03-12")


@pytest.fixture
def closed(concluded):
    """The same, closed on 13 March 2026."""
    return concluded.did("close", "2026-03-13")


# Reports


@pytest.mark.norm("ML4-90-5-b")
def test_a_report_is_accepted_investigated_and_concluded(reported, closed):
    assert reported.state("2026-02-12") == "received"
    assert closed.state("2026-03-13") == "closed"


@pytest.mark.norm("ML4-90-5-b")
def test_acceptance_and_handling_is_prompt_and_has_no_number_of_days(reported, concluded):
    assert reported.clock("handling", "2030-02-12") == ("running", None)
    assert concluded.clock("handling", "2026-03-12") == ("done", None)
    assert concluded.on("2026-03-12").clock("handling").days == 28


@pytest.mark.norm("ML4-90-3")
@pytest.mark.parametrize("step", ["report_inside", "report_elsewhere", "report_to_authority"])
def test_a_report_to_the_press_alone_is_not_within_the_three_recipients(case, step):
    press = case(WHISTLE).knowing(reporter_traits=INSIDER, **to("other"))

    assert press.did(step, "2026-02-12").refusal() == ["ML4-90-3"]


@pytest.mark.norm("ML4-90-3")
@pytest.mark.parametrize("recipient", ["employer", "authority", "judicial_organ"])
def test_each_of_the_three_recipients_will_do_even_beside_the_press(case, recipient):
    both = case(WHISTLE).knowing(**to("other", recipient))

    assert both.did("report_inside", "2026-02-12").refusal() == []


@pytest.mark.norm("ML4-90-2-iv")
def test_no_report_is_turned_away_for_its_category(case):
    other = case(WHISTLE).knowing(reported_matters=frozenset({"other"}), **to("authority"))

    assert other.did("report_to_authority", "2026-02-12").refusal() == []


@pytest.mark.norm("ML4-90-5-a", "ML4-90-5-b")
@pytest.mark.parametrize("name", [WHISTLE, RETALIATION])
def test_no_step_asks_who_reported_and_every_entry_is_sealed(case, name):
    steps = case(name).file.procedure.steps
    registers = {step.enters for step in steps if step.enters}

    assert {register.name for register in registers} == {"ml4.whistleblower_cases"}
    assert all(register.access is Access.SEALED for register in registers)
    stated = {p.name for step in steps for p in step.particulars}
    stated |= {column.name for register in registers for column in register.columns}
    assert stated.isdisjoint({"name", "identity", "contact", "reporter"})


@pytest.mark.norm("ML4-90-5-b")
def test_acceptance_hands_over_a_case_code(reported):
    assert reported.did("accept", "2026-02-13", code=None).refusal() == ["ML4-90-5-b"]


@pytest.mark.norm("ML4-90-5-b")
@pytest.mark.parametrize("by", ["provincial_ai_authority", "developer", "provider", "user"])
def test_neither_a_province_nor_the_employer_takes_up_a_report_to_the_national_authority(reported, by):
    assert reported.did("accept", "2026-02-13", by=by).refusal() == ["ML4-90-5-b"]


@pytest.mark.norm("ML4-112-1-ix")
@pytest.mark.parametrize("lacking", sorted(INSIDER - {"has_reported"}))
def test_an_outsider_is_led_to_the_general_channel_with_a_receipt(reported, lacking):
    outsider = reported.knowing(reporter_traits=INSIDER - {lacking})

    assert outsider.did("accept", "2026-02-13").refusal() == ["ML4-112-1-ix"]
    assert outsider.did("move_to_general", "2026-02-13", receipt=None).refusal() == ["ML4-112-1-ix"]
    assert outsider.did("move_to_general", "2026-02-13").state("2026-02-13") == "moved"


@pytest.mark.norm("ML4-112-1-ix")
def test_an_insider_is_never_moved_out_of_the_protected_channel(reported):
    assert reported.did("move_to_general", "2026-02-13").refusal() == ["ML4-112-1-ix"]


@pytest.mark.norm("ML4-90-1")
def test_a_report_inside_follows_the_rules_of_the_employer_and_may_go_on_to_the_authority(case):
    inside = (
        case(WHISTLE)
        .knowing(reporter_traits=INSIDER, **to("employer", "authority"))
        .did("report_inside", "2026-02-12")
    )

    assert inside.on("2026-03-12").clocks == ()  # no time is set for the employer
    assert inside.did("conclude_inside", "2026-03-12", outcome=None).refusal() == ["ML4-90-1"]
    assert inside.did("conclude_inside", "2026-03-12").state("2026-03-12") == "closed"
    assert inside.did("report_to_authority", "2026-03-12").state("2026-03-12") == "received"


@pytest.mark.norm("ML4-90-3")
def test_the_employer_has_no_say_in_a_report_to_a_judicial_organ(case):
    elsewhere = case(WHISTLE).knowing(**to("judicial_organ")).did("report_elsewhere", "2026-02-12")

    assert elsewhere.did("conclude_elsewhere", "2026-03-12", by="provider").refusal() == ["ML4-90-3"]
    assert elsewhere.did("conclude_elsewhere", "2026-03-12", by="judicial_organ").refusal() == []


@pytest.mark.norm("ML4-90-4-a")
def test_the_effect_of_the_report_is_entered_for_the_organisation_with_how_it_was_weighed(concluded):
    useful = concluded.knowing(report_effects=frozenset({"harm_reduced"}))

    assert useful.did("weigh_for_organisation", "2026-03-12").refusal() == []
    assert useful.did("weigh_for_organisation", "2026-03-12", weighed=None).refusal() == ["ML4-90-4-a"]
    useless = concluded.knowing(report_effects=frozenset())
    assert useless.did("weigh_for_organisation", "2026-03-12").refusal() == ["ML4-90-4-a"]


@pytest.mark.norm("ML4-90-4-b")
@pytest.mark.parametrize("lacking", ["took_part", "reported_voluntarily", "cooperated"])
def test_leniency_for_the_person_takes_all_three_conditions_and_a_reason_either_way(concluded, lacking):
    three = frozenset({"took_part", "reported_voluntarily", "cooperated"})
    eligible = concluded.knowing(leniency_conditions=three)

    assert eligible.did("decide_on_leniency", "2026-03-12").refusal() == []
    assert eligible.did("decide_on_leniency", "2026-03-12", reasons=None).refusal() == ["ML4-90-4-b"]
    short = concluded.knowing(leniency_conditions=three - {lacking})
    assert short.did("decide_on_leniency", "2026-03-12").refusal() == ["ML4-90-4-b"]


@pytest.mark.norm("ML4-90-5-a", "ML4-90-3")
def test_protection_has_no_end_and_a_closed_case_still_opens_a_retaliation_case(closed):
    years_later = closed.did("allege_retaliation", "2036-03-13")

    assert years_later.state("2036-03-13") == "closed"
    assert "allege_retaliation" in closed.may("2036-03-13")
    assert not any(step in closed.may("2036-03-13") for step in ("accept", "conclude", "close"))


# Retaliation


@pytest.fixture
def examining(case):
    """A dismissal after an insider's report, under examination since 13 March 2026."""
    return (
        case(RETALIATION)
        .knowing(
            reporter_traits=INSIDER,
            adverse_acts=frozenset({"dismissal"}),
            because_of_report=True,
            entity_kind="legal_person",
            **to("employer"),
        )
        .did("allege", "2026-03-12", reported_on="2026-02-12", acted_on="2026-03-02")
        .did("examine", "2026-03-13")
    )


@pytest.fixture
def established(examining):
    """The same, established."""
    return examining.did("establish", "2026-03-20")


@pytest.mark.norm("ML4-90-3")
@pytest.mark.parametrize("lacking", ["reported_on", "act", "acted_on"])
def test_an_allegation_gives_the_day_of_the_report_the_act_and_its_day(case, lacking):
    assert case(RETALIATION).did("allege", "2026-03-12", **{lacking: None}).refusal() == ["ML4-90-3"]


@pytest.mark.norm("ML4-90-3", "ML4-112-1-ix")
@pytest.mark.parametrize(
    ("facts", "article"),
    [
        ({"reporter_traits": INSIDER - {"works_or_worked_there"}}, "ML4-112-1-ix"),
        ({"report_recipients": frozenset({"other"})}, "ML4-90-3"),
        ({"adverse_acts": frozenset()}, "ML4-90-3"),
        ({"because_of_report": False}, "ML4-90-3"),
    ],
)
def test_each_element_that_fails_defeats_the_finding_and_allows_the_contrary_one(examining, facts, article):
    failing = examining.knowing(**facts)

    assert failing.did("establish", "2026-03-20").refusal() == [article]
    assert failing.did("reject", "2026-03-20").state("2026-03-20") == "not_established"


@pytest.mark.norm("ML4-90-3")
def test_with_all_four_elements_the_allegation_cannot_be_turned_down(examining):
    assert examining.did("reject", "2026-03-20").refusal() == ["ML4-90-3"]


@pytest.mark.norm("ML4-90-3")
def test_turning_it_down_takes_reasons_and_remedies(examining):
    failing = examining.knowing(because_of_report=False)

    assert failing.did("reject", "2026-03-20", reasons=None).refusal() == ["ML4-90-3"]
    assert failing.did("reject", "2026-03-20", remedies=None).refusal() == ["ML4-105-1"]


@pytest.mark.norm("ML4-96-1-a", "ML4-101-2")
def test_established_retaliation_leads_to_sanction_and_to_compensation_side_by_side(established):
    both = established.did("refer_to_sanction", "2026-03-23").did("compensate", "2026-03-24")

    assert both.state("2026-03-24") == "established"
    assert both.did("close", "2026-03-25").state("2026-03-25") == "closed"


@pytest.mark.norm("ML4-96-1-a")
def test_a_case_of_retaliation_is_not_closed_without_the_sanction_case(established):
    assert established.did("close", "2026-03-25").refusal() == ["ML4-96-1-a"]


@pytest.mark.norm("ML4-96-1-a")
def test_only_the_national_authority_refers_retaliation_to_sanction(established):
    by_province = established.did("refer_to_sanction", "2026-03-23", by="provincial_ai_authority")

    assert by_province.refusal() == ["ML4-96-1-a"]


@pytest.mark.norm("ML4-109-1")
def test_a_state_organ_that_retaliates_is_corrected_and_never_fined(established):
    organ = established.knowing(entity_kind="state_organ")

    assert organ.did("refer_to_sanction", "2026-03-23").refusal() == ["ML4-109-1"]
    referred = organ.did("refer_organ", "2026-03-23")
    assert referred.did("close", "2026-03-25").state("2026-03-25") == "closed"
    assert established.did("refer_organ", "2026-03-23").refusal() == ["ML4-109-1"]


@pytest.mark.norm("ML4-101-2")
def test_compensation_needs_last_years_pay_and_not_the_loss(established):
    assert established.did("compensate", "2026-03-24", yearly_pay=None).refusal() == ["ML4-101-2"]
    assert established.did("compensate", "2026-03-24", loss=None).refusal() == []


# AI at work


@pytest.fixture
def consulted(case):
    """A measure with a major effect on posts, minutes stored on 12 March 2026."""
    return (
        case(AT_WORK)
        .knowing(work_impacts=frozenset({"post"}))
        .did("find_impact", "2026-02-12", matters=["工作岗位"])
        .did("open_consultation", "2026-02-24")
        .did("conclude_consultation", "2026-03-12")
    )


@pytest.fixture
def introduced(consulted):
    """The same, with its protective steps, introduced on 1 April 2026."""
    return (
        consulted.did("inform", "2026-03-16")
        .did("train", "2026-03-17")
        .did("resettle", "2026-03-18")
        .did("introduce", "2026-04-01")
    )


@pytest.mark.norm("ML4-79-1-a", "ML4-79-1-b")
def test_a_measure_is_introduced_after_consultation_information_training_and_resettlement(introduced):
    assert introduced.state("2026-04-01") == "introduced"


@pytest.mark.norm("ML4-79-1-a")
@pytest.mark.parametrize("done", [0, 1, 2])
def test_the_measure_cannot_be_introduced_before_there_are_minutes(case, done):
    story = case(AT_WORK).knowing(work_impacts=frozenset({"post"}))
    for step in ("find_impact", "open_consultation")[:done]:
        story = story.did(step, "2026-02-12")

    assert "ML4-79-1-a" in story.did("introduce", "2026-02-13").refusal()
    assert "ML4-79-1-a" in story.did("introduce_without_impact", "2026-02-13").refusal()


@pytest.mark.norm("ML4-79-1-a")
def test_consultation_is_not_complete_without_minutes(case):
    consulting = (
        case(AT_WORK)
        .knowing(work_impacts=frozenset({"career"}))
        .did("find_impact", "2026-02-12")
        .did("open_consultation", "2026-02-24")
    )

    assert consulting.did("conclude_consultation", "2026-03-12", minutes=" ").refusal() == ["ML4-79-1-a"]


@pytest.mark.norm("ML4-79-1-b")
@pytest.mark.parametrize("left_out", ["inform", "train", "resettle"])
def test_each_of_the_three_protective_steps_is_taken_or_explained_before_the_introduction(
    consulted, left_out
):
    for step in {"inform", "train", "resettle"} - {left_out}:
        consulted = consulted.did(step, "2026-03-16")

    assert consulted.did("introduce", "2026-04-01").refusal() == ["ML4-79-1-b"]


@pytest.mark.norm("ML4-79-1-b")
@pytest.mark.parametrize("lacking", ["impact", "training", "resettlement", "consultation"])
def test_the_notice_to_workers_has_four_parts(consulted, lacking):
    assert consulted.did("inform", "2026-03-16", **{lacking: None}).refusal() == ["ML4-79-1-b"]


@pytest.mark.norm("ML4-79-1-a")
def test_a_measure_without_a_major_effect_needs_no_consultation(case):
    minor = case(AT_WORK).knowing(work_impacts=frozenset())

    assert minor.did("find_impact", "2026-02-12").refusal() == ["ML4-79-1"]
    assert minor.did("introduce_without_impact", "2026-02-12").state("2026-02-12") == "introduced"


@pytest.mark.norm("ML4-79-2")
def test_dismissal_for_replacement_alone_is_refused_for_each_step_that_is_missing(introduced):
    alone = introduced.knowing(ai_replacement="sole", replacement_steps=frozenset({"training"}))

    assert alone.did("change_or_end_contract", "2026-05-06").refusal() == ["ML4-79-2", "ML4-79-2"]
    whys = alone.did("change_or_end_contract", "2026-05-06").on("2026-05-06").refused[0].objections
    assert [why.why.zh[-2:] for why in whys] == ["安置", "协商"]


@pytest.mark.norm("ML4-79-2")
@pytest.mark.parametrize(
    "facts",
    [
        {
            "ai_replacement": "sole",
            "replacement_steps": frozenset({"training", "resettlement", "consultation"}),
        },
        {"ai_replacement": "not_sole", "replacement_steps": frozenset()},
    ],
)
def test_with_the_three_steps_or_a_further_ground_labour_law_decides(introduced, facts):
    assert introduced.knowing(**facts).did("change_or_end_contract", "2026-05-06").refusal() == []


@pytest.mark.norm("ML4-79-3")
@pytest.mark.parametrize(
    ("kind", "refused"),
    [("legal_person", []), ("unincorporated", []), ("public_function", []), ("state_organ", ["ML4-79-3"])],
)
def test_the_union_demands_correction_of_the_three_kinds_of_employer_and_not_of_a_state_organ(
    case, kind, refused
):
    breach = case(AT_WORK).knowing(entity_kind=kind, labour_rights_infringed=True)

    assert breach.did("demand_correction", "2026-02-12").refusal() == refused


@pytest.mark.norm("ML4-79-3")
def test_the_unions_demand_gives_facts_and_correction_and_is_for_the_union(introduced):
    breach = introduced.knowing(entity_kind="legal_person", labour_rights_infringed=True)

    assert breach.did("demand_correction", "2026-05-06", facts=None).refusal() == ["ML4-79-3"]
    assert breach.did("demand_correction", "2026-05-06", by="employer").refusal() == ["ML4-79-3"]
    none = introduced.knowing(entity_kind="legal_person", labour_rights_infringed=False)
    assert none.did("demand_correction", "2026-05-06").refusal() == ["ML4-79-3"]
