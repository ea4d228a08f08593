"""Articles 5 and 6: eight items and three aspects, hazards, and the four parts of the report."""

from __future__ import annotations

import pytest

ASPECTS = {"legality", "measures", "risk_control"}
ITEMS = {
    "SA-5-1": "staff",
    "SA-5-2": "identity",
    "SA-5-4": "illegal_information",
    "SA-5-5": "personal_information",
    "SA-5-6": "complaints",
    "SA-5-7": "cac_support",
    "SA-5-8": "police_support",
}
MATTERS = ASPECTS | set(ITEMS.values())
LOGS = {
    *("account", "operation_time", "operation_type", "source_address"),
    *("target_address", "source_port", "client_hardware"),
}
RECORDS = LOGS | {"published_records"}
PARTS = {"basics", "effect", "conclusion", "other", "hazards_removed"}


@pytest.fixture
def submitted(sa):
    """The report was submitted on 2 March 2026 with everything in it."""
    return sa.but(
        assessed_matters=frozenset(MATTERS),
        assessed_logs=frozenset(RECORDS),
        assessment_report_parts=frozenset(PARTS),
    ).happened("security_assessment_submitted", "2026-03-02")


@pytest.mark.norm("SA-5-0")
@pytest.mark.parametrize("matter", sorted(MATTERS))
def test_a_report_with_one_aspect_or_item_blank_is_incomplete(submitted, matter):
    assert submitted.state("SA-5-0") == "met"
    assert submitted.but(assessed_matters=frozenset(MATTERS - {matter})).state("SA-5-0") == "breached"


@pytest.mark.norm("SA-5-0")
def test_the_logs_are_one_of_the_eight_items(submitted):
    assert submitted.but(assessed_logs=frozenset()).state("SA-5-0") == "breached"
    assert submitted.but(assessed_logs=None).duty("SA-5-0").missing == ("assessed_logs",)


@pytest.mark.norm(*ITEMS)
@pytest.mark.parametrize(("norm", "item"), ITEMS.items())
def test_an_item_is_assessed_when_the_report_states_its_result_whatever_else_it_holds(submitted, norm, item):
    alone = submitted.but(assessed_matters=frozenset({item}))
    all_others = submitted.but(assessed_matters=frozenset(MATTERS - {item}))

    assert alone.state(norm) == "met"
    assert all_others.state(norm) == "breached"
    assert str(all_others.duty(norm).tag) == "reading:SA6"


@pytest.mark.norm(*ITEMS)
@pytest.mark.parametrize("norm", ITEMS)
def test_items_are_due_before_a_submission_and_not_where_nothing_is_submitted(submitted, sa, norm):
    empty = submitted.but(assessed_matters=frozenset())

    assert empty.state(norm, on="2026-03-01") == "pending"
    assert empty.state(norm, on="2026-03-02") == "breached"
    assert sa.never("security_assessment_submitted").state(norm) == "not_bound"


@pytest.mark.norm("SA-5-3")
@pytest.mark.parametrize("field", sorted(RECORDS))
def test_seven_log_fields_and_published_records_are_assessed_and_none_may_lack(submitted, field):
    assert len(LOGS) == 7
    assert submitted.state("SA-5-3") == "met"
    assert submitted.but(assessed_logs=frozenset(RECORDS - {field})).state("SA-5-3") == "breached"


@pytest.mark.norm("SA-5-3")
def test_how_long_logs_are_kept_is_left_to_the_cybersecurity_law(sa):
    norm = sa.book.norm("SA-5-3")

    assert norm.keep is None
    assert "LW-CSL-23" in {str(cite) for cite in norm.refers}


@pytest.mark.norm("SA-5-1", "SA-5-7", "SA-5-8")
def test_the_head_of_safety_is_named_and_the_ways_of_support_have_a_contact(sa):
    assert "姓名" in sa.book.norm("SA-5-1").note.zh
    assert all("联系人" in sa.book.norm(norm).note.zh for norm in ("SA-5-7", "SA-5-8"))


# Article 6


@pytest.mark.norm("SA-6-1")
def test_a_hazard_is_removed_promptly_and_the_delay_is_measured_without_an_invented_date(sa):
    found = sa.happened("opinion_hazard_found", "2026-03-02", case="a")

    assert found.duty("SA-6-1", on="2026-03-12").due is None
    assert found.duty("SA-6-1", on="2026-03-12").delay == 10
    removed = found.happened("opinion_hazard_removed", "2026-03-06", case="a")
    assert removed.state("SA-6-1") == "met"
    assert removed.duty("SA-6-1").delay == 4


@pytest.mark.norm("SA-6-1")
def test_the_removal_of_one_hazard_leaves_the_other_open(sa):
    two = (
        sa.happened("opinion_hazard_found", "2026-03-02", case="a")
        .happened("opinion_hazard_found", "2026-03-03", case="b")
        .happened("opinion_hazard_removed", "2026-03-06", case="b")
    )

    assert {o.case: o.state.value for o in two.finding("SA-6-1").obligations} == {"a": "pending", "b": "met"}


@pytest.mark.norm("SA-6-2")
@pytest.mark.parametrize("part", ["basics", "effect", "conclusion", "other"])
def test_a_report_lacking_one_of_its_four_parts_is_incomplete(submitted, part):
    assert submitted.state("SA-6-2") == "met"
    assert submitted.but(assessment_report_parts=frozenset(PARTS - {part})).state("SA-6-2") == "breached"


@pytest.mark.norm("SA-6-1", "SA-6-2")
def test_a_report_cannot_be_final_while_a_hazard_is_open(submitted):
    open_still = submitted.but(assessment_report_parts=frozenset(PARTS - {"hazards_removed"}))

    assert open_still.state("SA-6-2") == "breached"
    assert "SA7" in submitted.book.norm("SA-6-2").readings
