"""Clause 5: sources, content and annotation of training data."""

from __future__ import annotations

from datetime import date

import pytest

from chengxu.interpret.explain import explain

from .conftest import lacking, without


def per_ten_thousand(part: int, whole: int, *, up: bool = False) -> int:
    """A rate as the questions ask for it: rounded against the person who wants to pass."""
    return -(-part * 10_000 // whole) if up else part * 10_000 // whole


# 5.1


@pytest.mark.norm("TC-5.1a1", "TC-5.1a2")
@pytest.mark.parametrize(
    ("norm", "fact"), [("TC-5.1a1", "worst_source_before"), ("TC-5.1a2", "worst_source_after")]
)
def test_exactly_five_per_cent_may_be_used_and_any_more_may_not(tc, norm, fact):
    assert lacking(tc, norm, **{fact: per_ten_thousand(50, 1_000, up=True)}) == ()
    assert lacking(tc, norm, **{fact: per_ten_thousand(501, 10_000, up=True)}) == (fact,)
    assert lacking(tc, norm, **{fact: per_ten_thousand(50_001, 1_000_000, up=True)}) == (fact,)


@pytest.mark.norm("TC-5.1a1")
def test_a_source_without_an_assessment_before_collection_is_a_gap_whatever_its_share(tc):
    later = {"source_checks": frozenset({"after_collection"}), "worst_source_before": 0}

    assert lacking(tc, "TC-5.1a1", **later) == ("source_checks",)
    assert tc.but(worst_source_before=None).state("TC-5.1a1") == "undetermined"


@pytest.mark.norm("TC-5.1a2")
@pytest.mark.parametrize("record", ["before_collection", "after_collection"])
def test_only_data_with_both_records_may_be_used(tc, record):
    assert lacking(tc, "TC-5.1a2", **without(tc, "source_checks", record)) == ("source_checks",)


@pytest.mark.norm("TC-5.1b")
def test_two_sources_are_several_and_one_is_not(tc):
    assert lacking(tc, "TC-5.1b", fewest_sources=2) == ()
    assert lacking(tc, "TC-5.1b", fewest_sources=1) == ("fewest_sources",)


@pytest.mark.norm("TC-5.1b")
def test_foreign_sources_are_combined_with_domestic_ones_where_there_are_any(tc):
    assert lacking(tc, "TC-5.1b", foreign_data="none") == ()
    assert lacking(tc, "TC-5.1b", foreign_data="uncombined") == ("foreign_data",)


@pytest.mark.norm("TC-5.1c")
@pytest.mark.parametrize("kind", ["open_licence", "self_collected", "commercial", "user_input"])
def test_each_of_the_four_kinds_of_source_needs_its_proof_once_it_is_used(tc, kind):
    unproven = without(tc, "training_data_proofs", kind)

    assert "training_data_proofs" in lacking(tc, "TC-5.1c", **unproven)
    assert lacking(tc, "TC-5.1c", **unproven, **without(tc, "training_data_sources", kind)) == ()


@pytest.mark.norm("TC-5.1c")
def test_a_kind_of_source_that_the_standard_does_not_list_is_not_asked_for_here(tc):
    assert lacking(tc, "TC-5.1c", training_data_sources=frozenset({"open_licence", "other"})) == ()


@pytest.mark.norm("TC-5.1d")
def test_information_to_be_blocked_is_a_gap_until_it_is_taken_out_and_unknown_before_the_check(tc):
    assert tc.state("TC-5.1d") == "met"
    assert tc.but(blocked_information_in_training=True).state("TC-5.1d") == "gap"
    assert tc.but(blocked_information_in_training=None).state("TC-5.1d") == "undetermined"


# 5.2


@pytest.mark.norm("TC-5.2a")
@pytest.mark.parametrize("way", ["keywords", "classifier", "manual_sampling"])
def test_one_method_of_filtering_is_enough_if_all_data_go_through_it_on_record(tc, way):
    assert lacking(tc, "TC-5.2a", training_data_filtering=frozenset({way, "all_data", "record"})) == ()
    assert lacking(tc, "TC-5.2a", training_data_filtering=frozenset({way, "all_data"}))
    assert lacking(tc, "TC-5.2a", training_data_filtering=frozenset({way, "record"}))
    assert lacking(tc, "TC-5.2a", training_data_filtering=frozenset({"all_data", "record"}))


@pytest.mark.norm("TC-5.2b")
@pytest.mark.parametrize("step", ["manager", "policy", "risk_check", "channel", "updates"])
def test_every_step_on_intellectual_property_is_needed_but_the_summary_is_not(tc, step):
    assert lacking(tc, "TC-5.2b", **without(tc, "ip_management", step)) == ("ip_management",)
    assert "summary" not in tc.record.answers["ip_management"][0].value


@pytest.mark.norm("TC-5.2b")
def test_the_agreement_has_its_clause_where_there_are_registered_users(tc):
    silent = tc.but(service_agreement=frozenset({"concluded"}))

    assert "service_agreement" in lacking(silent, "TC-5.2b")
    assert lacking(silent, "TC-5.2b", has_registered_users=False) == ()


@pytest.mark.norm("TC-5.2c")
def test_sensitive_information_needs_separate_consent_on_record_or_another_ground(tc):
    assert lacking(tc, "TC-5.2c", consent_records=frozenset({"ordinary"}))
    assert lacking(tc, "TC-5.2c", training_pi_grounds=frozenset({"legal_duty"})) == ()
    assert lacking(tc, "TC-5.2c", training_pi_grounds=frozenset({"legal_duty", "without"}))
    assert tc.but(training_data_has_personal_information=False).answer("TC-5.2c") == "not"


# 5.3


@pytest.mark.norm("TC-5.3a")
@pytest.mark.parametrize("point", ["examined", "qualified", "renewed", "time"])
def test_annotators_are_examined_admitted_renewed_and_given_time(tc, point):
    assert lacking(tc, "TC-5.3a", **without(tc, "annotator_management", point)) == ("annotator_management",)


@pytest.mark.norm("TC-5.3a")
def test_nobody_has_two_roles_on_one_task_and_everybody_is_trained(tc):
    assert lacking(tc, "TC-5.3a", annotation_roles_separate=False) == ("annotation_roles_separate",)
    assert lacking(tc, "TC-5.3a", annotators_trained=False) == ("annotators_trained",)


@pytest.mark.norm("TC-5.3b")
@pytest.mark.parametrize("part", ["goal", "data_format", "method", "quality_index"])
def test_annotation_rules_have_four_parts(tc, part):
    assert lacking(tc, "TC-5.3b", **without(tc, "annotation_rule_parts", part)) == ("annotation_rule_parts",)


@pytest.mark.norm("TC-5.3b")
@pytest.mark.parametrize("kind", ["functional", "safety"])
def test_each_kind_of_annotation_that_is_done_has_rules_of_its_own(tc, kind):
    shared = without(tc, "annotation_rule_parts", kind)

    assert "annotation_rule_parts" in lacking(tc, "TC-5.3b", **shared)
    assert lacking(tc, "TC-5.3b", **shared, **without(tc, "annotation_kinds", kind)) == ()


@pytest.mark.norm("TC-5.3b")
@pytest.mark.parametrize("code", ["A1a", "A2i", "A5b"])
def test_safety_rules_cover_31_risks_and_the_one_that_is_left_out_is_named(tc, code):
    thirty = without(tc, "annotation_risks", code)
    norm, facts = tc.book.norm("TC-5.3b"), tc.but(**thirty).record.on(date(2026, 6, 1))
    failed = [leaf.node for leaf in explain(norm.met_by, facts, norm.cite).leaves(decisive_only=True)]

    assert "annotation_risks" in lacking(tc, "TC-5.3b", **thirty)
    assert [n.values for n in failed if n.fact.name == "annotation_risks"] == [(code,)]
    assert lacking(tc, "TC-5.3b", **thirty, **without(tc, "annotation_kinds", "safety")) == ()


@pytest.mark.norm("TC-5.3c")
def test_every_batch_is_sampled_and_nothing_found_is_left_undealt_with(tc):
    assert "annotation_sample_size" in lacking(tc, "TC-5.3c", annotation_sample_size=0)
    assert "annotation_batches_left" in lacking(
        tc, "TC-5.3c", annotation_batches_left=frozenset({"inaccurate"})
    )
    assert "annotation_batches_left" in lacking(tc, "TC-5.3c", annotation_batches_left=frozenset({"illegal"}))
    assert tc.but(annotation_batches_left=None).state("TC-5.3c") == "undetermined"


@pytest.mark.norm("TC-5.3c")
def test_one_reviewer_for_each_item_of_safety_annotation_is_enough_and_none_is_not(tc):
    unreviewed = tc.but(safety_annotation_reviewers=0)

    assert lacking(tc, "TC-5.3c", safety_annotation_reviewers=1) == ()
    assert "safety_annotation_reviewers" in lacking(unreviewed, "TC-5.3c")
    assert lacking(unreviewed, "TC-5.3c", annotation_kinds=frozenset({"functional"})) == ()
