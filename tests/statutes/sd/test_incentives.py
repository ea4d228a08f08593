"""Articles 25 to 31: insurance, industry, money, procurement, talent, literacy."""

from __future__ import annotations

from datetime import date

import pytest

from chengxu.algebra.truth import Truth
from chengxu.dates.calendar import load
from chengxu.dates.count import years
from chengxu.dates.limits import LASTING
from chengxu.interpret.assess import assess

TAX, PURCHASE, REWARDS = "SD-29-1-c", "SD-29-2", "SD-30-2-b"


def answers(situation, norms):
    """The answers to several norms from one assessment."""
    found = assess(situation.book, situation.record, date(2026, 6, 1), load())
    return {f.norm.id: f.answer for f in found.all_findings() if f.norm.id in norms}


TASKS = {
    "SD-25-1": "state",
    "SD-26-1-a": "state",
    "SD-26-1-b": "state",
    "SD-27-1": "state",
    "SD-27-2": "governments",
    "SD-28-1-a": "state",
    "SD-28-1-b": "state",
    "SD-28-2": "governments",
    "SD-29-1-a": "state",
    "SD-29-1-b": "state",
    "SD-30-1": "state",
    "SD-30-2-a": "state",
    "SD-31-1": "state",
    "SD-31-2-a": "governments",
    "SD-31-2-b": "governments",
}


@pytest.mark.norm(*TASKS)
@pytest.mark.parametrize(("task", "owner"), TASKS.items())
def test_a_task_has_its_owner_and_no_date_by_statute(undated, task, owner):
    norm = undated.book.norm(task)

    assert [party.name for party in norm.parties] == [owner]
    assert norm.due == LASTING
    assert "S54" in norm.readings


@pytest.mark.norm(*TASKS)
def test_a_task_of_the_state_stands_once_the_law_is_in_force_whatever_the_service_is(draft, undated):
    outside = draft.but(uses_generative_ai=False, simulates_intelligence=False, provides_service=False)

    assert answers(outside, TASKS) == dict.fromkeys(TASKS, Truth.TRUE)
    assert answers(undated, TASKS) == dict.fromkeys(TASKS, Truth.UNKNOWN)


@pytest.mark.norm(*TASKS)
def test_a_task_that_nobody_has_begun_is_never_a_breach(sd):
    assert {sd.finding(task).obligations for task in TASKS} == {()}


@pytest.mark.parametrize(
    ("task", "needed"),
    [
        pytest.param(task, needed, marks=pytest.mark.norm(task))
        for task, needed in (
            ("SD-26-1-a", "the insurer"),
            ("SD-26-1-a", "the first and the last day of cover"),
            ("SD-26-1-a", "the limit of cover"),
            ("SD-26-1-a", "the product or service insured"),
            ("SD-26-1-b", "the insurer"),
            ("SD-27-1", "on closing, the instrument"),
            ("SD-27-2", "its day"),
            ("SD-28-1-a", "the day of publication"),
            ("SD-28-1-b", "the field"),
            ("SD-28-2", "the finding on whether it follows market principles"),
            ("SD-29-1-a", "the amount, which the law does not set"),
            ("SD-29-1-b", "the enterprise supported"),
            ("SD-30-1", "the institution that carries it"),
            ("SD-31-1", "the group it is for"),
            ("SD-31-2-a", "the topic"),
            ("SD-31-2-b", "the unit guided"),
        )
    ],
)
def test_an_entry_lacks_something_without_what_its_task_needs(draft, task, needed):
    assert needed in {need.en for need in draft.book.norm(task).needs}


@pytest.mark.parametrize(
    ("task", "number"),
    [
        pytest.param(task, number, marks=pytest.mark.norm(task))
        for task, number in (
            ("SD-25-1", 3),
            ("SD-26-1-a", 3),
            ("SD-27-2", 3),
            ("SD-28-1-b", 6),
            ("SD-30-2-a", 3),
        )
    ],
)
def test_a_task_has_as_many_strands_as_the_law_names_and_an_open_list_one_more(draft, task, number):
    assert len(set(draft.book.norm(task).aims)) == number


@pytest.mark.norm("SD-26-1-a")
def test_lack_of_insurance_is_no_breach_and_users_are_not_even_encouraged(sd):
    norm = sd.book.norm("SD-26-1-a")

    assert "lack of cover draws advice only" in norm.note.en
    assert "没有提到使用者" in norm.note.zh
    assert "user" not in norm.deliverable.en.lower()


@pytest.mark.norm("SD-28-1-a")
def test_rounds_of_scenarios_are_regular_without_a_statutory_interval(sd):
    assert "法定期限" in sd.book.norm("SD-28-1-a").note.zh
    assert sd.book.norm("SD-28-1-a").due == LASTING


@pytest.mark.norm("SD-28-1-b")
@pytest.mark.parametrize("scenario", ["SD-69", "SD-72", "SD-75"])
def test_a_demonstration_is_shown_beside_the_rules_of_its_scenario(draft, scenario):
    assert scenario in {str(cite) for cite in draft.book.norm("SD-28-1-b").refers}


# Article 29: tax and procurement


@pytest.fixture
def key_project(draft):
    return draft.but(body_kind="enterprise", runs_key_project=True, tax_relief_provision=True)


@pytest.mark.norm(TAX)
def test_an_enterprise_with_a_key_project_has_the_relief_that_a_cited_tax_provision_gives(key_project):
    assert key_project.answer(TAX) == "applies"
    assert key_project.but(runs_key_project=False).answer(TAX) == "not"
    assert key_project.but(tax_relief_provision=False).answer(TAX) == "not"
    assert key_project.but(body_kind="edu_research").answer(TAX) == "not"
    assert key_project.but(tax_relief_provision=None).missing(TAX) == ["tax_relief_provision"]


@pytest.mark.norm(TAX)
def test_no_credit_is_ever_computed_since_the_law_has_no_rate(draft):
    assert "neither rate nor amount" in draft.book.norm(TAX).note.en


@pytest.mark.norm(PURCHASE)
@pytest.mark.parametrize(
    ("result", "state"),
    [
        ("proven_chosen", "met"),
        ("no_proven_offer", "met"),
        ("reasoned", "met"),
        ("unreasoned", "breached"),
        ("none", "not_bound"),
    ],
)
def test_passing_over_a_safe_offer_needs_written_reasons(draft, result, state):
    assert draft.but(purchase_result=result).state(PURCHASE) == state


@pytest.mark.norm(PURCHASE)
def test_the_procurement_file_is_kept_as_procurement_law_says(draft):
    keep = draft.book.norm(PURCHASE).keep

    assert keep.period == years(15)
    assert str(keep.tag) == "external:LW-GPL-42"


# Article 30: rewards for research staff


@pytest.fixture
def researcher(draft):
    return draft.but(entity_kind="individual", development_activities=frozenset({"research"}))


@pytest.mark.norm(REWARDS)
def test_rewards_wait_for_the_state_rules_on_them(researcher):
    assert researcher.answer(REWARDS) == "undetermined"
    assert [p.name for p in researcher.finding(REWARDS).waiting_for] == ["sd_research_rewards"]


@pytest.mark.norm(REWARDS)
def test_research_staff_are_rewarded_from_the_day_of_the_rules(researcher):
    ruled = researcher.given(sd_research_rewards=date(2026, 1, 1))

    assert ruled.answer(REWARDS, on="2025-12-31") == "not"
    assert ruled.answer(REWARDS, on="2026-01-01") == "applies"
    assert ruled.but(entity_kind="legal_person").answer(REWARDS) == "not"
    assert ruled.but(development_activities=frozenset({"use"})).answer(REWARDS) == "not"
