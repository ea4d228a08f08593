"""Pilots, the takeover of failing compute and items of programmes as cases."""

from __future__ import annotations

from datetime import date

import pytest

from chengxu.law.norm import Programme
from chengxu.statutes.scholars_draft import NORMS
from chengxu.statutes.scholars_draft.procedures.tasks import PROGRAMME_OWNERS

PILOT = "sd.pilot"
TAKEOVER = "sd.compute_takeover"
ITEM = "sd.programme_item"


# Article 66: pilots


@pytest.fixture
def rules(case):
    """A pilot to 30 June 2026 with its rules, for somebody who provides AI inside it."""
    return (
        case(PILOT)
        .knowing(offered_to_others=True, provides_service=True, pilot_place="inside")
        .did("set_rules", "2026-01-05", until="2026-06-30")
    )


@pytest.fixture
def admitted(rules):
    return (
        rules.did("open_call", "2026-01-06")
        .did("apply", "2026-01-12", by="provider")
        .did("admit", "2026-01-20")
    )


@pytest.fixture
def running(admitted):
    """The pilot, with relief granted from 2 March to 29 May 2026, running from 2 March."""
    return admitted.did("grant_liability", "2026-02-26", since="2026-03-02", until="2026-05-29").did(
        "start", "2026-03-02", since="2026-03-02"
    )


@pytest.mark.norm("SD-66-1")
@pytest.mark.parametrize("lacking", ["conditions", "scope", "until", "operating_rules"])
def test_no_pilot_opens_while_one_of_its_four_rules_is_empty(case, lacking):
    assert case(PILOT).did("set_rules", "2026-01-05", **{lacking: None}).refusal() == ["SD-66-1"]
    assert case(PILOT).did("open_call", "2026-01-05").refusal() == ["SD-66-1"]


@pytest.mark.norm("SD-66-1")
def test_no_call_opens_before_the_day_from_which_the_rules_on_pilots_hold(rules):
    later = rules.given(sd_pilot_rules=date(2026, 2, 1))

    assert later.did("open_call", "2026-01-30").refusal() == ["SD-66-1"]
    assert later.did("open_call", "2026-02-02").refusal() == []


@pytest.mark.norm("SD-66-2-a")
def test_whoever_merely_uses_ai_can_neither_apply_nor_be_admitted_nor_be_given_anything(rules):
    call = rules.did("open_call", "2026-01-06")
    user = call.knowing(provides_service=False, training_activities=frozenset(), builds_ai_product=False,
                        development_activities=frozenset(), uses_service=True)  # fmt: skip

    assert call.did("apply", "2026-01-12", by="user").refusal() == ["SD-66-2-a"]
    assert user.did("apply", "2026-01-12", by="provider").refusal() == ["SD-66-2-a"]
    assert call.did("apply", "2026-01-12", by="developer").refusal() == []


@pytest.mark.norm("SD-66-2-a")
@pytest.mark.parametrize("area", ["entry", "assessment", "audit"])
@pytest.mark.parametrize("lacking", [None, "benefit", "ground", "since", "until"])
def test_what_is_granted_is_on_record_for_each_area_with_ground_and_dates(rules, admitted, area, lacking):
    refused = ["SD-66-2-a"] if lacking else []

    assert (
        admitted.did(f"grant_{area}", "2026-02-02", **({lacking: None} if lacking else {})).refusal()
        == refused
    )
    assert rules.did(f"grant_{area}", "2026-01-06").refusal() == ["SD-66-2-a"]


@pytest.mark.norm("SD-66-2-a")
def test_a_refusal_of_admission_names_the_condition_that_is_not_met(rules):
    applied = rules.did("open_call", "2026-01-06").did("apply", "2026-01-12", by="provider")

    assert applied.did("not_admit", "2026-01-20", condition=None).refusal() == ["SD-66-2-a"]
    assert applied.did("not_admit", "2026-01-20").state("2026-01-20") == "not_admitted"
    assert applied.state("2026-06-30") == "applied"  # silence admits nobody


@pytest.mark.norm("SD-66-1")
def test_the_pilot_runs_through_its_last_day_and_ends_by_itself_on_the_next(running):
    assert running.clock("duration", "2026-06-30") == ("running", "2026-06-30")
    assert running.state("2026-06-30") == "running"
    assert running.state("2026-07-01") == "ended"
    assert running.on("2026-07-01").late == ()


@pytest.mark.norm("SD-66-1")
@pytest.mark.parametrize(("day", "refused"), [("2026-06-30", []), ("2026-07-01", ["SD-66-1"])])
def test_an_extension_is_possible_on_the_last_day_and_not_after_it(running, day, refused):
    longer = running.did("extend", day, until="2026-09-30")

    assert longer.refusal() == refused
    if not refused:
        assert longer.state("2026-09-30") == "extended"
        assert longer.state("2026-10-01") == "ended"


@pytest.mark.norm("SD-66-2-b")
@pytest.mark.parametrize(
    ("day", "refused"),
    [("2026-03-02", []), ("2026-05-29", []), ("2026-05-30", ["SD-66-2-b"])],
)
def test_relief_covers_an_act_within_the_time_on_record_only(running, day, refused):
    assert running.did("record_act", day).refusal() == refused


@pytest.mark.norm("SD-66-2-b")
def test_no_relief_for_an_act_before_the_first_day_on_record(admitted):
    early = admitted.did("start", "2026-02-24", since="2026-02-24").did(
        "grant_liability", "2026-02-24", since="2026-03-02", until="2026-05-29"
    )

    assert early.did("record_act", "2026-02-28").refusal() == ["SD-66-2-b"]
    assert early.did("record_act", "2026-03-02").refusal() == []


@pytest.mark.norm("SD-66-2-b")
def test_no_relief_without_a_grant_outside_the_scope_or_after_the_end(admitted, running):
    ungranted = admitted.did("start", "2026-03-02", since="2026-03-02")

    assert ungranted.did("record_act", "2026-03-03").refusal() == ["SD-66-2-b"]
    assert running.knowing(pilot_place="outside").did("record_act", "2026-03-03").refusal() == ["SD-66-2"]
    assert running.did("record_act", "2026-07-01").refusal() == ["SD-66-2-b", "SD-66-2-b"]
    assert running.did("relieve", "2026-04-01").refusal() == ["SD-66-2-b"]


@pytest.mark.norm("SD-66-2-b")
def test_an_act_on_record_is_relieved_to_the_extent_stated_even_after_the_pilot(running):
    recorded = running.did("record_act", "2026-04-01")

    assert recorded.did("relieve", "2026-07-06", extent=None).refusal() == ["SD-66-2-b"]
    assert recorded.did("relieve", "2026-07-06").refusal() == []
    assert recorded.did("relieve", "2026-04-02", by="provider").refusal() == ["SD-66-2-b"]


@pytest.mark.norm("SD-66-1")
def test_a_participant_may_leave_and_one_beyond_the_scope_is_out(running):
    left = running.did("withdraw", "2026-04-01")
    out = running.did("leave_scope", "2026-04-01")

    for story in (left, out):
        assert story.state("2026-07-01") == "withdrawn"
        assert story.did("record_act", "2026-04-02").refusal() != []
    assert running.did("leave_scope", "2026-04-01", beyond=None).refusal() == ["SD-66-1"]


@pytest.mark.norm("SD-66-1")
def test_a_pilot_is_evaluated_once_it_has_ended(running):
    assert running.did("evaluate", "2026-06-30").refusal() == ["SD-66-1"]
    assert running.did("evaluate", "2026-07-01", result=None).refusal() == ["SD-66-1"]
    assert running.did("evaluate", "2026-07-01").state("2026-07-01") == "evaluated"


# Article 16: takeover of failing compute


@pytest.fixture
def failing(case):
    """Compute whose operator has lost the ability to run it, with another operator at hand."""
    return case(TAKEOVER).knowing(
        compute_failures=frozenset({"ability_lost"}), designated_operator_differs=True
    )


@pytest.fixture
def evidenced(failing):
    return failing.did("evidence_ability_lost", "2026-02-26")


@pytest.mark.norm("SD-16-4")
@pytest.mark.parametrize("form", ["trusteeship", "takeover"])
def test_trusteeship_or_takeover_from_the_ground_to_the_return(evidenced, form):
    ordered = evidenced.did(f"order_{form}", "2026-03-02", until="2026-08-31")
    run = ordered.did("take_charge", "2026-03-03")

    assert run.clock("term", "2026-08-31") == ("running", "2026-08-31")
    assert run.clock("term", "2026-09-01") == ("overdue", "2026-08-31")
    assert run.did("return", "2026-08-31").on("2026-09-01").late == ()
    late = run.did("return", "2026-09-01").on("2026-09-01").late
    assert [(c.clock.owner.name, c.state.value) for c in late] == [("upper_oversight", "late")]


@pytest.mark.norm("SD-16-4")
@pytest.mark.parametrize("step", ["evidence_ability_lost", "order_takeover", "return", "end"])
@pytest.mark.parametrize("by", ["oversight", "local_oversight"])
def test_a_department_of_a_city_or_county_has_no_such_power(failing, evidenced, step, by):
    begun = {"evidence_ability_lost": failing, "order_takeover": evidenced}
    run = evidenced.did("order_takeover", "2026-03-02", until="2026-08-31").did("take_charge", "2026-03-03")

    assert begun.get(step, run).did(step, "2026-03-04", by=by).refusal() == ["SD-16-4"]


@pytest.mark.norm("SD-16-4")
def test_no_order_without_a_ground_in_evidence_and_no_evidence_of_a_ground_that_is_not_there(failing):
    sound = failing.knowing(compute_failures=frozenset())

    assert failing.did("order_takeover", "2026-03-02").refusal() == ["SD-16-4"]
    assert failing.did("evidence_significant_risk", "2026-02-26").refusal() == ["SD-16-4"]
    assert sound.did("evidence_ability_lost", "2026-02-26").refusal() == ["SD-16-4"]
    assert failing.did("evidence_ability_lost", "2026-02-26", evidence=None).refusal() == ["SD-16-4"]


@pytest.mark.norm("SD-16-4")
def test_the_operator_in_trouble_is_never_designated(evidenced):
    itself = evidenced.knowing(designated_operator_differs=False)

    for form in ("trusteeship", "takeover"):
        assert itself.did(f"order_{form}", "2026-03-02").refusal() == ["SD-16-4"]


@pytest.mark.norm("SD-16-4")
@pytest.mark.parametrize("lacking", ["ground", "form", "designated", "until"])
def test_the_order_says_why_in_which_form_who_takes_on_the_task_and_until_when(evidenced, lacking):
    assert evidenced.did("order_takeover", "2026-03-02", **{lacking: None}).refusal() == ["SD-16-4"]


@pytest.mark.norm("SD-16-4")
def test_the_end_of_the_term_returns_nothing_by_itself(evidenced):
    run = evidenced.did("order_takeover", "2026-03-02", until="2026-08-31").did("take_charge", "2026-03-03")

    assert run.state("2026-12-31") == "running"
    assert run.did("end", "2026-05-06").state("2026-05-06") == "ended"
    assert run.did("end", "2026-05-06", reasons=None).refusal() == ["SD-16-4"]


# Programme items


@pytest.fixture
def planned(case):
    """An item of the State, to be finished on 30 June 2026 by its own choice."""
    return case(ITEM).did("plan", "2026-01-05", due_on="2026-06-30")


@pytest.mark.norm("SD-10-1", "SD-14-1", "SD-78-1")
def test_an_item_goes_from_its_plan_to_its_evidence_and_is_then_closed(planned):
    done = planned.did("start", "2026-02-24").did("evidence", "2026-06-29").did("close", "2026-06-30")

    assert done.state("2026-06-30") == "done"
    assert done.clock("chosen_day", "2026-07-01") == ("met", "2026-06-30")


@pytest.mark.norm("SD-14-1")
@pytest.mark.parametrize("lacking", ["article", "owner", "deliverable", "due_on"])
def test_an_item_names_its_article_its_owner_the_result_and_a_date(case, lacking):
    assert case(ITEM).did("plan", "2026-01-05", **{lacking: None}).refusal() == ["SD-14-1"]


@pytest.mark.norm("SD-14-1")
def test_nothing_is_closed_without_an_owner_or_without_evidence(case, planned):
    started = planned.did("start", "2026-02-24")

    assert case(ITEM).did("close", "2026-02-24").refusal() == ["SD-14-1"]
    assert started.did("close", "2026-06-30").refusal() == ["SD-14-1"]
    assert started.did("evidence", "2026-06-29", evidence=None).refusal() == ["SD-14-1"]


@pytest.mark.norm("SD-14-1")
def test_a_chosen_date_that_has_passed_is_shown_and_nothing_else_follows(planned):
    assert planned.clock("chosen_day", "2026-06-30") == ("running", "2026-06-30")
    assert planned.clock("chosen_day", "2026-07-01") == ("overdue", "2026-06-30")
    clock = planned.on("2026-07-01").clock("chosen_day").clock
    assert str(clock.tag) == "reading:S54"
    assert planned.state("2026-12-31") == "planned"


@pytest.mark.norm("SD-14-2")
@pytest.mark.parametrize(
    ("step", "article"), [("plan_development", "SD-14-2"), ("plan_data_pool", "SD-21-2-a")]
)
@pytest.mark.parametrize("by", ["governments", "oversight", "state"])
def test_what_is_kept_for_provinces_and_above_is_assigned_to_nobody_below(case, step, article, by):
    assert case(ITEM).did(step, "2026-01-05", by=by).refusal() == [article]
    assert case(ITEM).did(step, "2026-01-05").refusal() == []


@pytest.mark.norm("SD-21-2-a")
def test_a_public_data_pool_is_evidenced_like_any_other_item(case):
    pool = case(ITEM).did("plan_data_pool", "2026-01-05", due_on="2026-06-30").did("start", "2026-02-24")

    assert pool.did("evidence", "2026-06-29", by="upper_governments").state("2026-06-29") == "evidenced"


@pytest.mark.norm("SD-14-2")
@pytest.mark.parametrize("lacking", [None, "general_plan", "own_plan"])
def test_the_planning_of_a_province_is_closed_with_both_plans_only(case, planned, lacking):
    item = case(ITEM).did("plan_development", "2026-01-05", due_on="2026-06-30").did("start", "2026-02-24")
    both = item.did("evidence_both_plans", "2026-06-29", **({lacking: None} if lacking else {}))

    assert both.refusal() == (["SD-14-2"] if lacking else [])
    assert item.did("evidence", "2026-06-29").refusal() == ["SD-14-2"]
    assert planned.did("start", "2026-02-24").did("evidence_both_plans", "2026-06-29").refusal() != []


def test_everybody_whom_the_law_charges_with_a_programme_can_take_on_an_item():
    charged = {
        owner.name
        for norm in NORMS
        if isinstance(norm, Programme)
        for owner in (norm.owner if isinstance(norm.owner, tuple) else (norm.owner,))
    }

    assert charged == {owner.name for owner in PROGRAMME_OWNERS}
