"""Critical AI while it runs, as cases: a change of the entity behind it, a security risk that is found."""

from __future__ import annotations

import pytest

CHANGE = "sd.entity_change"
RISK = "sd.risk_disclosure"


@pytest.fixture
def reported(case):
    """A merger of 2 March 2026, reported on 4 March; the AI has been determined critical."""
    return (
        case(CHANGE)
        .knowing(determined_critical=True)
        .did("change", "2026-03-02")
        .did("report", "2026-03-04", changed_on="2026-03-02")
    )


@pytest.fixture
def required(reported):
    """Two requirements of 10 March, to be met by 31 March 2026."""
    return reported.did(
        "set_requirements", "2026-03-10", requirements=("迁移数据", "通知使用者"), handle_by="2026-03-31"
    )


@pytest.fixture
def met(required):
    """Both requirements met in time."""
    return required.did("meet_requirement", "2026-03-20", requirement="迁移数据").did(
        "meet_requirement", "2026-03-31", requirement="通知使用者"
    )


# Change of entity


@pytest.mark.norm("SD-57-1-a", "SD-57-1-b")
@pytest.mark.parametrize(
    ("step", "state"), [("hand_over", "handed_over"), ("decommission", "decommissioned")]
)
def test_a_change_ends_with_a_successor_or_the_end_of_the_ai_and_an_updated_register(met, step, state):
    handled = met.did(step, "2026-04-01")

    assert handled.state("2026-04-01") == state
    assert handled.did("update_register", "2026-04-02").state("2026-04-02") == "register_updated"


@pytest.mark.norm("SD-57-1-a")
def test_the_report_is_due_promptly_with_no_number_of_days(case):
    changed = case(CHANGE).did("change", "2026-03-02")

    assert changed.clock("report", "2027-03-02") == ("running", None)
    assert changed.did("report", "2026-05-06").clock("report", "2026-05-06") == ("done", None)


@pytest.mark.norm("SD-57-1-a")
@pytest.mark.parametrize("who", ["developer", "provider"])
def test_developer_and_provider_report_and_a_user_does_not(case, who):
    changed = case(CHANGE).did("change", "2026-03-02", by=who)

    assert changed.did("report", "2026-03-03", by=who).refusal() == []
    assert changed.did("report", "2026-03-03", by="user").refusal() == ["SD-57-1-a"]


@pytest.mark.norm("SD-57-1-a")
@pytest.mark.parametrize("lacking", ["system", "change", "changed_on", "successor"])
def test_a_report_names_the_system_the_change_its_day_and_the_successor(case, lacking):
    changed = case(CHANGE).did("change", "2026-03-02")

    assert changed.did("report", "2026-03-03", **{lacking: None}).refusal() == ["SD-57-1-a"]


@pytest.mark.norm("SD-57-1-a")
def test_another_change_says_why_it_is_like_a_merger_division_or_dissolution(case):
    assert case(CHANGE).did("change", "2026-03-02", change=" ").refusal() == ["SD-57-1-a"]


@pytest.mark.norm("SD-57-1-b")
def test_without_requirements_the_case_awaits_them_and_cannot_be_closed(reported):
    waiting = reported.did("take_up", "2026-03-05")

    assert waiting.state("2026-12-31") == "awaiting_requirements"
    for step in ("hand_over", "decommission"):
        assert waiting.did(step, "2026-03-06").refusal() == ["SD-57-1-b"]
    assert waiting.on("2026-12-31").late == ()  # the text sets the department no time


@pytest.mark.norm("SD-57-1-b")
@pytest.mark.parametrize("who", ["oversight", "coordination"])
def test_a_dissolution_without_requirements_is_referred(reported, required, who):
    assert reported.did("escalate", "2026-03-20", by=who).state("2026-03-20") == "reported"
    assert reported.did("escalate", "2026-03-20", dissolution=None).refusal() == ["SD-57-1-b"]
    assert required.did("escalate", "2026-03-20", by=who).refusal() == ["SD-57-1-b"]


@pytest.mark.norm("SD-57-1-b")
def test_each_requirement_has_its_own_clock_up_to_the_day_set(required):
    one = required.did("meet_requirement", "2026-03-31", requirement="迁移数据")

    assert one.clock("handling", "2026-03-31", "迁移数据") == ("met", "2026-03-31")
    assert one.clock("handling", "2026-03-31", "通知使用者") == ("running", "2026-03-31")
    assert one.clock("handling", "2026-04-01", "通知使用者") == ("overdue", "2026-03-31")
    late = one.did("meet_requirement", "2026-04-01", requirement="通知使用者").on("2026-04-01")
    assert [(c.each, c.state.value) for c in late.late] == [("通知使用者", "late")]
    assert {party.name for party in late.late[0].clock.owner} == {"developer", "provider"}


@pytest.mark.norm("SD-57-1-b")
@pytest.mark.parametrize("step", ["hand_over", "decommission"])
def test_the_ai_is_not_handed_over_while_a_requirement_is_open(required, step):
    one = required.did("meet_requirement", "2026-03-20", requirement="迁移数据")

    assert one.did(step, "2026-03-21").refusal() == ["SD-57-1-b"]


@pytest.mark.norm("SD-57-1-b")
def test_a_requirement_without_a_day_is_one_all_the_same(reported):
    undated = reported.did("set_requirements", "2026-03-10", requirements=("迁移数据",), handle_by=None)

    assert undated.clock("handling", "2026-12-31", "迁移数据") == ("running", None)
    assert undated.did("hand_over", "2026-03-11").refusal() == ["SD-57-1-b"]


@pytest.mark.norm("SD-57-1-b")
def test_a_requirement_set_later_keeps_the_case_open(met):
    more = met.did("set_requirements", "2026-04-01", requirements=("封存日志",), handle_by="2026-04-30")

    assert more.did("hand_over", "2026-04-02").refusal() == ["SD-57-1-b"]


@pytest.mark.norm("SD-57-1-b")
def test_an_outcome_is_stated_for_each_requirement(required):
    assert required.did("meet_requirement", "2026-03-20", outcome=None).refusal() == ["SD-57-1-b"]


@pytest.mark.norm("SD-57-1-b")
def test_requirements_are_the_departments_and_only_for_critical_ai(reported):
    assert reported.did("set_requirements", "2026-03-10", by="provider").refusal() == ["SD-57-1-b"]
    assert reported.did("set_requirements", "2026-03-10", requirements=()).refusal() == ["SD-57-1-b"]
    delisted = reported.knowing(determined_critical=False)
    assert delisted.did("set_requirements", "2026-03-10").refusal() == ["SD-53-1-a"]


# Risks


@pytest.fixture
def found(case):
    """A security risk found on 2 March 2026."""
    return case(RISK).did("find", "2026-03-02")


@pytest.mark.norm("SD-55-1-c")
@pytest.mark.parametrize("order", [("notify", "tell_users"), ("tell_users", "notify")])
def test_notice_and_disclosure_come_in_either_order_and_then_the_case_closes(found, order):
    first, second = order

    done = found.did(first, "2026-03-03").did(second, "2026-03-04").did("close", "2026-03-04")
    assert done.state("2026-03-04") == "closed"


@pytest.mark.norm("SD-55-1-c")
@pytest.mark.parametrize("only", [(), ("notify",), ("tell_users",), ("excuse_notice",)])
def test_a_case_with_an_act_open_is_not_closed(found, only):
    for step in only:
        found = found.did(step, "2026-03-03")

    assert set(found.did("close", "2026-03-04").refusal()) == {"SD-55-1-c"}


@pytest.mark.norm("SD-55-1-c")
def test_both_are_due_promptly_with_no_number_of_days(found):
    assert found.clock("notice", "2026-12-31") == ("running", None)
    assert found.clock("disclosure", "2026-12-31") == ("running", None)
    assert found.did("tell_users", "2026-04-01").clock("disclosure", "2026-04-01") == ("done", None)
    assert found.did("tell_users", "2026-04-01").clock("notice", "2026-04-01") == ("running", None)


@pytest.mark.norm("SD-55-1-c")
def test_where_no_law_names_anybody_the_notice_is_excused_with_reasons_and_users_are_told_all_the_same(found):
    assert found.did("excuse_notice", "2026-03-03", reasons=None).refusal() == ["SD-55-1-c"]
    excused = found.did("excuse_notice", "2026-03-03").did("tell_users", "2026-03-04")
    assert excused.did("close", "2026-03-05").state("2026-03-05") == "closed"


@pytest.mark.norm("SD-55-1-c")
@pytest.mark.parametrize("lacking", ["risk", "effect", "advice"])
def test_a_disclosure_tells_the_risk_its_effect_and_what_to_do(found, lacking):
    assert found.did("tell_users", "2026-03-03", **{lacking: None}).refusal() == ["SD-55-1-c"]


@pytest.mark.norm("SD-55-1-c")
@pytest.mark.parametrize("lacking", ["recipients", "ground"])
def test_a_notice_names_those_told_and_the_law_that_asks_for_it(found, lacking):
    empty = {"recipients": (), "ground": None}[lacking]

    assert found.did("notify", "2026-03-03", **{lacking: empty}).refusal() == ["SD-55-1-c"]


@pytest.mark.norm("SD-55-1-c", "SD-56-1-b")
def test_a_risk_that_turns_into_an_incident_keeps_both_acts_due(found):
    turned = found.did("turn_into_incident", "2026-03-03")

    assert found.did("turn_into_incident", "2026-03-03", incident=None).refusal() == ["SD-56-1-b"]
    assert turned.state("2026-03-03") == "found"
    assert set(turned.did("close", "2026-03-04").refusal()) == {"SD-55-1-c"}


@pytest.mark.norm("SD-55-1-b")
def test_a_risk_is_entered_with_the_stage_where_it_lies(case):
    assert case(RISK).did("find", "2026-03-02", risk="").refusal() == ["SD-55-1-c"]
