"""Articles 81 and 82: the tasks of the national authority and of the ethics expert committees."""

from __future__ import annotations

import pytest

REPORT, COMPLAINTS, INVESTIGATION = "ML4-81-1-i", "ML4-81-1-ix", "ML4-81-1-x"
OWNERS = {
    **{f"ML4-81-1-{item}": ["ai_authority"] for item in ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii")},
    "ML4-81-1-xi": ["ai_authority"],
    "ML4-82-1": ["ai_authority", "local_ai_authorities"],
    "ML4-82-2": ["national_ethics_committee"],
    "ML4-82-3": ["local_ethics_committees"],
}
AIMS = {
    "ML4-81-1-ii": 5, "ML4-81-1-iii": 5, "ML4-81-1-iv": 3, "ML4-81-1-v": 4, "ML4-81-1-vi": 2, "ML4-81-1-vii": 4,
    "ML4-82-1": 2, "ML4-82-2": 3, "ML4-82-3": 3,
}  # fmt: skip


@pytest.mark.norm(*OWNERS)
@pytest.mark.parametrize(("norm", "owners"), OWNERS.items())
def test_each_standing_task_of_articles_81_and_82_has_its_owner_and_asks_of_each_entry(ml4, norm, owners):
    programme = ml4.book.norm(norm)

    assert [party.name for party in programme.parties] == owners
    assert programme.needs
    assert ml4.answer(norm) == "applies"


@pytest.mark.norm(*OWNERS)
@pytest.mark.parametrize("norm", OWNERS)
def test_no_task_of_the_authority_stands_before_the_law_is_in_force(blank, norm):
    assert blank.answer(norm) == "undetermined"


@pytest.mark.norm(*AIMS)
@pytest.mark.parametrize(("norm", "parts"), AIMS.items())
def test_each_task_may_be_entered_under_the_parts_that_the_law_names(ml4, norm, parts):
    assert len(ml4.book.norm(norm).aims) == parts


@pytest.mark.norm("ML4-81-1-viii")
def test_an_emergency_has_a_level_a_lead_measures_and_an_end(ml4):
    assert [need.en for need in ml4.book.norm("ML4-81-1-viii").needs] == [
        "the level of the emergency",
        "who leads",
        "the measures",
        "the day on which it ends",
    ]


@pytest.mark.norm("ML4-81-1-xi")
def test_a_further_task_is_entered_only_with_its_citation(ml4):
    assert any("条款" in need.zh for need in ml4.book.norm("ML4-81-1-xi").needs)


# The yearly report


@pytest.mark.norm(REPORT)
def test_the_yearly_report_is_in_time_on_31_march_and_late_on_1_april(ml4):
    before = ml4.happened("yearly_report_sent", "2024-03-31").happened("yearly_report_sent", "2025-03-31")

    assert before.happened("yearly_report_sent", "2026-03-31").state(REPORT) == "met"
    assert before.happened("yearly_report_sent", "2026-04-01").duty(REPORT).state.value == "late"


@pytest.mark.norm(REPORT)
def test_a_report_is_pending_until_31_march_and_one_that_never_came_is_missed_the_day_after(ml4):
    unsent = ml4.never("yearly_report_sent")
    of_2024 = unsent.finding(REPORT, on="2024-03-31").obligations
    day_after = unsent.finding(REPORT, on="2024-04-01").obligations

    assert [(o.state.value, o.due.isoformat()) for o in of_2024] == [("pending", "2024-03-31")]
    assert [o.state.value for o in day_after] == ["breached"]


@pytest.mark.norm(REPORT)
def test_a_report_of_last_year_is_none_for_this_year(ml4):
    sent = ml4.happened("yearly_report_sent", "2024-03-01")
    states = {o.due.year: o.state.value for o in sent.finding(REPORT, on="2025-03-01").obligations}

    assert states == {2024: "met", 2025: "pending"}


# Complaints and investigations


@pytest.mark.norm(COMPLAINTS)
def test_a_complaint_stays_open_until_it_is_dealt_with_and_no_date_is_invented(ml4):
    received = ml4.happened("ai_complaint_received", "2026-03-02", case="a")

    assert received.never("ai_complaint_handled").state(COMPLAINTS) == "pending"
    assert received.duty(COMPLAINTS).due is None
    assert received.happened("ai_complaint_handled", "2026-03-20", case="a").duty(COMPLAINTS).delay == 18
    assert received.happened("ai_complaint_handled", "2026-03-20", case="b").state(COMPLAINTS) == "pending"


@pytest.mark.norm(COMPLAINTS)
def test_complaints_about_ai_off_the_negative_list_are_received_as_well(ml4):
    assert ml4.answer(COMPLAINTS) == "applies"
    assert ml4.but(on_negative_list=True).answer(COMPLAINTS) == "applies"


@pytest.mark.norm(INVESTIGATION)
@pytest.mark.parametrize("ground", ["unlawful_activity", "grave_ethics_breach"])
def test_a_suspected_breach_of_law_or_a_grave_breach_of_ethics_opens_an_investigation(ml4, ground):
    assert ml4.but(investigation_grounds=frozenset({ground})).answer(INVESTIGATION) == "applies"
    assert ml4.but(investigation_grounds=frozenset()).answer(INVESTIGATION) == "not"
    assert ml4.answer(INVESTIGATION) == "undetermined"


@pytest.mark.norm(INVESTIGATION)
def test_ethics_alone_carries_no_penalty_without_a_rule_that_fixes_conduct(ml4):
    note = ml4.book.norm(INVESTIGATION).note

    assert "第十一条" in note.zh
    assert "article 11" in note.en
