"""Catalogues and rules as cases: who proposes and who issues, what each version states, from which day it holds."""

from __future__ import annotations

import pytest

MODEL = "sd.recommended_model"
PRODUCT = "sd.procurement_product"
REPORTING = "sd.reporting_rules"
SPECIAL = "sd.special_rules"
SECTOR = "sd.sector_rules"
GRADING = "sd.grading_standards"

CATALOGUES = {MODEL: "SD-17-1-b", PRODUCT: "SD-62-1-ii"}
RULES = {REPORTING: "SD-43-2", SPECIAL: "SD-58-2-iii", SECTOR: "SD-60-1-i", GRADING: "SD-61-2-b"}


# Catalogues


@pytest.fixture
def reviewed(case):
    """Begin a case with an entry proposed on 2 March 2026 and reviewed on 9 March."""

    def begin(name):
        return case(name).did("propose", "2026-03-02").did("review", "2026-03-09")

    return begin


@pytest.mark.norm("SD-17-1-b", "SD-62-1-ii")
@pytest.mark.parametrize("name", CATALOGUES)
def test_an_entry_is_proposed_reviewed_made_and_removed(reviewed, name):
    entered = reviewed(name).did("enter", "2026-03-16", version="1")

    assert entered.state("2026-03-16") == "entered"
    assert entered.did("remove", "2026-09-01", version="2").state("2026-09-01") == "removed"
    assert entered.on("2027-01-01").clocks == ()


@pytest.mark.norm("SD-17-1-b", "SD-62-1-ii")
@pytest.mark.parametrize("name", CATALOGUES)
@pytest.mark.parametrize("lacking", ["reasons", "version"])
def test_each_entry_and_each_removal_has_reasons_and_makes_a_version(reviewed, name, lacking):
    assert reviewed(name).did("enter", "2026-03-16", **{lacking: None}).refusal() == [CATALOGUES[name]]
    entered = reviewed(name).did("enter", "2026-03-16")
    assert entered.did("remove", "2026-09-01", **{lacking: None}).refusal() == [CATALOGUES[name]]


@pytest.mark.norm("SD-17-1-b", "SD-62-1-ii")
@pytest.mark.parametrize("name", CATALOGUES)
def test_nothing_is_entered_before_its_review_and_what_is_declined_has_reasons(case, reviewed, name):
    assert case(name).did("propose", "2026-03-02").did("enter", "2026-03-03").refusal() == [CATALOGUES[name]]
    assert reviewed(name).did("decline", "2026-03-16", reasons=None).refusal() == [CATALOGUES[name]]
    assert reviewed(name).did("decline", "2026-03-16").state("2026-03-16") == "declined"


@pytest.mark.norm("SD-17-1-b")
def test_industry_organisations_draw_up_the_catalogue_of_models_and_the_department_guides_them(
    case, reviewed
):
    assert reviewed(MODEL).did("enter", "2026-03-16", by="oversight").refusal() == ["SD-17-1-b"]
    proposed = case(MODEL).did("propose", "2026-03-02")
    assert proposed.did("review", "2026-03-03", by="industry_organisations").refusal() == ["SD-17-1-b"]


@pytest.mark.norm("SD-17-1-b")
@pytest.mark.parametrize("lacking", ["model", "drafter", "department"])
def test_an_entry_of_a_model_names_who_drafts_and_who_guides(reviewed, lacking):
    assert reviewed(MODEL).did("enter", "2026-03-16", **{lacking: None}).refusal() == ["SD-17-1-b"]


@pytest.mark.norm("SD-62-1-ii")
@pytest.mark.parametrize("who", ["state", "oversight"])
def test_the_state_and_its_departments_make_the_procurement_catalogue(case, who):
    assert case(PRODUCT).did("propose", "2026-03-02", by=who).refusal() == []
    assert case(PRODUCT).did("propose", "2026-03-02", by="provider").refusal() == ["SD-62-1-ii"]


# Rules


@pytest.fixture
def issued(case):
    """Begin a case with rules issued on 2 March 2026, in effect from 1 July."""

    def begin(name):
        return case(name).did("issue", "2026-03-02", effective_on="2026-07-01")

    return begin


@pytest.mark.norm("SD-43-2", "SD-58-2-iii", "SD-60-1-i", "SD-61-2-b")
@pytest.mark.parametrize("name", RULES)
def test_rules_hold_from_the_day_that_they_set_and_not_before(issued, name):
    assert (issued(name).state("2026-06-30"), issued(name).state("2026-07-01")) == ("issued", "in_force")


@pytest.mark.parametrize("name", RULES)
def test_rules_may_hold_from_the_day_of_issue(case, name):
    assert case(name).did("issue", "2026-03-02", effective_on="2026-03-02").state("2026-03-02") == "in_force"


@pytest.mark.parametrize("name", RULES)
@pytest.mark.parametrize("lacking", ["version", "effective_on"])
def test_rules_without_version_or_day_are_not_issued(case, name, lacking):
    assert case(name).did("issue", "2026-03-02", **{lacking: None}).refusal() == [RULES[name]]


@pytest.mark.norm("SD-43-2", "SD-58-2-iii", "SD-60-1-i", "SD-61-2-b")
@pytest.mark.parametrize(
    ("name", "lacking"),
    [
        (REPORTING, "major"),
        (REPORTING, "term"),
        (REPORTING, "form"),
        (SPECIAL, "topic"),
        (SPECIAL, "rule"),
        (SPECIAL, "waiting"),
        (SECTOR, "sector"),
        (SECTOR, "rule"),
        (GRADING, "factor"),
        (GRADING, "grade"),
        (GRADING, "affected"),
    ],
)
def test_rules_say_what_their_article_wants(case, name, lacking):
    empty = () if lacking == "waiting" else None

    assert case(name).did("issue", "2026-03-02", **{lacking: empty}).refusal() == [RULES[name]]


@pytest.mark.norm("SD-61-1")
def test_grading_standards_have_criteria_of_importance_and_of_harm(case):
    assert case(GRADING).did("issue", "2026-03-02", criteria=None).refusal() == ["SD-61-1"]


@pytest.mark.norm("SD-43-2")
@pytest.mark.parametrize("who", ["oversight", "upper_oversight", "provider"])
def test_nobody_below_the_state_council_makes_the_rules_on_reporting(case, who):
    assert case(REPORTING).did("issue", "2026-03-02", by=who).refusal() == ["SD-43-2"]
    assert case(REPORTING).did("issue", "2026-03-02", by="national_oversight").refusal() == []


@pytest.mark.norm("SD-58-2-iii")
@pytest.mark.parametrize("who", ["coordination", "oversight"])
def test_the_mechanism_and_the_departments_make_the_special_rules(case, who):
    assert case(SPECIAL).did("issue", "2026-03-02", by=who).refusal() == []
    assert case(SECTOR).did("issue", "2026-03-02", by="coordination").refusal() == ["SD-60-1-i"]


@pytest.mark.parametrize("name", RULES)
def test_a_newer_version_replaces_the_older_one_even_before_it_holds(issued, name):
    early = issued(name).did("replace", "2026-05-06")

    assert early.state("2026-08-01") == "replaced"
    assert issued(name).did("replace", "2026-08-03").state("2026-08-03") == "replaced"
    assert issued(name).did("replace", "2026-05-06", newer=None).refusal() == [RULES[name]]


@pytest.mark.norm("SD-60-1-i")
@pytest.mark.parametrize("name", RULES)
def test_a_contradiction_is_flagged_with_both_rules_and_changes_neither(issued, name):
    flagged = issued(name).did("flag_contradiction", "2026-07-06")

    assert flagged.state("2026-07-06") == "contradicted"
    for lacking in ("other", "matter", "this_says", "other_says"):
        again = issued(name).did("flag_contradiction", "2026-07-06", **{lacking: None})
        assert again.refusal() == [RULES[name]]
    assert issued(name).did("flag_contradiction", "2026-06-30").refusal() == [RULES[name]]  # not in force yet


@pytest.mark.norm("SD-60-1-i")
@pytest.mark.parametrize("name", RULES)
def test_a_contradiction_ends_by_a_document_or_a_newer_version(issued, name):
    flagged = issued(name).did("flag_contradiction", "2026-07-06")

    assert flagged.did("record_solution", "2026-09-01", document=None).refusal() == [RULES[name]]
    assert flagged.did("record_solution", "2026-09-01").state("2026-09-01") == "in_force"
    assert flagged.did("replace", "2026-09-01").state("2026-09-01") == "replaced"


@pytest.mark.norm("SD-61-2-c")
def test_the_guidelines_follow_a_new_standard_in_time_with_no_number_of_days(issued):
    assert issued(GRADING).clock("guidelines", "2027-03-02") == ("running", None)
    updated = issued(GRADING).did("update_guidelines", "2026-04-01")
    assert updated.clock("guidelines", "2026-04-01") == ("done", None)
    assert issued(GRADING).did("update_guidelines", "2026-04-01", guideline=None).refusal() == ["SD-61-2-c"]


@pytest.mark.norm("SD-61-2-a", "SD-61-2-c")
def test_only_the_departments_update_the_guidelines(issued):
    assert issued(GRADING).did("update_guidelines", "2026-04-01", by="state").refusal() == ["SD-61-2-c"]
