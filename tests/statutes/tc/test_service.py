"""Clauses 6 and 7: the model and the service that rests on it."""

from __future__ import annotations

import pytest

from chengxu.algebra.cite import Kind

from .conftest import every, lacking, without

EVE, LAUNCH = "2025-09-24", "2025-09-25"
BAD = "TC-7g1"


# 6


@pytest.mark.norm("TC-6a")
def test_one_unfiled_model_of_another_is_a_gap_and_an_own_model_is_not_meant(tc):
    assert lacking(tc, "TC-6a", base_models=frozenset({"own", "third_party_filed"})) == ()
    assert lacking(tc, "TC-6a", base_models=frozenset({"third_party_filed", "third_party_unfiled"})) == (
        "base_models",
    )
    assert tc.but(base_models=frozenset({"own"})).answer("TC-6a") == "not"


@pytest.mark.norm("TC-6b")
@pytest.mark.parametrize("work", ["input_check", "steering", "monitoring", "tuning"])
def test_input_checks_steering_monitoring_and_tuning_all_go_on(tc, work):
    assert lacking(tc, "TC-6b", **without(tc, "model_safety_work", work)) == ("model_safety_work",)


# 7 a to e


@pytest.mark.norm("TC-7a")
@pytest.mark.parametrize(
    "use", ["critical_infrastructure", "automatic_control", "medical", "psychological", "financial", "other"]
)
def test_an_important_use_without_protection_blocks_and_no_important_use_needs_none(tc, use):
    used = tc.but(important_uses=frozenset({use}))

    assert "important_uses_protected" in lacking(used, "TC-7a", important_uses_protected=frozenset())
    assert lacking(used, "TC-7a", important_uses_protected=frozenset({use})) == ()
    assert lacking(tc, "TC-7a", important_uses=frozenset(), important_uses_protected=frozenset()) == ()


@pytest.mark.norm("TC-7a")
def test_the_case_for_need_fitness_and_safety_is_written_by_the_eve_of_launch(tc):
    assert "security_papers" in lacking(tc, "TC-7a", **without(tc, "security_papers", "necessity"))
    late = tc.but(security_papers=frozenset()).since(LAUNCH, security_papers=every("security_papers"))
    timely = tc.but(security_papers=frozenset()).since(EVE, security_papers=every("security_papers"))

    assert timely.state("TC-7a") == "met"
    assert late.state("TC-7a") == "late"
    assert tc.duty("TC-7a").due.isoformat() == EVE


@pytest.mark.norm("TC-7a")
@pytest.mark.parametrize("measure", ["guardian_control", "spending_limit", "content_mode"])
def test_minors_who_may_use_it_have_guardian_control_a_content_mode_and_no_unfit_spending(tc, measure):
    assert "minor_protection" in lacking(tc, "TC-7a", **without(tc, "minor_protection", measure))


@pytest.mark.norm("TC-7a")
def test_a_free_service_needs_no_limit_on_spending(tc):
    free = tc.but(free_of_charge=True)

    assert lacking(free, "TC-7a", **without(tc, "minor_protection", "spending_limit")) == ()


@pytest.mark.norm("TC-7a")
def test_a_service_not_for_minors_keeps_them_out(tc):
    adults = tc.but(minors_may_use=False)

    assert "minor_protection" in lacking(adults, "TC-7a")
    assert lacking(adults, "TC-7a", minor_protection=frozenset({"refuse_minors"})) == ()
    assert lacking(tc, "TC-7a", minor_protection=frozenset({"refuse_minors"}))


SIX = [
    *(("published_scope", item) for item in ("audience", "occasions", "uses")),
    *(("transparency_sheet", item) for item in ("limits", "model", "data_use")),
]


@pytest.mark.norm("TC-7b")
@pytest.mark.parametrize(("fact", "item"), SIX)
def test_six_particulars_are_published_and_five_are_not_enough(tc, fact, item):
    assert lacking(tc, "TC-7b", **without(tc, fact, item)) == (fact,)


@pytest.mark.norm("TC-7b")
def test_a_service_by_page_and_by_interface_has_its_particulars_in_both_places(tc):
    both = tc.but(service_channels=frozenset({"interactive", "api"}))

    assert "disclosure_channels" in lacking(both, "TC-7b")
    assert lacking(both, "TC-7b", disclosure_channels=frozenset({"interactive", "api"})) == ()
    by_interface = {"service_channels": frozenset({"api"}), "disclosure_channels": frozenset({"api"})}
    assert lacking(tc, "TC-7b", **by_interface) == ()


@pytest.mark.norm("TC-7c")
def test_four_clicks_to_opt_out_pass_and_five_fail(tc):
    assert lacking(tc, "TC-7c", opt_out_clicks=4) == ()
    assert lacking(tc, "TC-7c", opt_out_clicks=5) == ("opt_out_clicks",)


@pytest.mark.norm("TC-7c")
@pytest.mark.parametrize("step", ["way", "effect", "notice_of_collection", "notice_of_way"])
def test_the_way_out_takes_effect_and_is_told_with_the_collection(tc, step):
    assert lacking(tc, "TC-7c", **without(tc, "training_opt_out", step)) == ("training_opt_out",)


@pytest.mark.norm("TC-7c")
def test_without_any_way_out_the_clicks_need_not_be_known(tc):
    no_way = tc.but(training_opt_out=frozenset(), opt_out_clicks=None)

    assert no_way.state("TC-7c") == "gap"


@pytest.mark.norm("TC-7c")
def test_where_inputs_are_not_used_in_training_no_way_out_is_owed(tc):
    assert tc.but(training_data_sources=frozenset({"open_licence"})).answer("TC-7c") == "not"
    assert tc.but(training_data_sources=None).missing("TC-7c") == ["training_data_sources"]


@pytest.mark.norm("TC-7d")
def test_every_kind_that_is_generated_is_labelled_and_others_need_not_be(tc):
    both = tc.but(output_kinds=frozenset({"text", "image"}))

    assert "labelled_kinds" in lacking(both, "TC-7d")
    assert lacking(both, "TC-7d", labelled_kinds=frozenset({"text", "image"})) == ()


@pytest.mark.norm("TC-7e")
@pytest.mark.parametrize("part", ["chips", "software", "tools", "compute"])
def test_the_supply_chain_of_every_part_is_assessed_before_launch(tc, part):
    assert lacking(tc, "TC-7e", **without(tc, "supply_chain_assessed", part)) == ("supply_chain_assessed",)
    assert tc.duty("TC-7e").due.isoformat() == EVE


# 7 f to i


@pytest.mark.norm("TC-7f")
@pytest.mark.parametrize("way", ["phone", "mail", "window", "sms"])
def test_one_way_to_complain_is_enough_and_none_is_not(tc, way):
    assert lacking(tc, "TC-7f", complaint_ways=frozenset({way})) == ()
    assert lacking(tc, "TC-7f", complaint_ways=frozenset()) == ("complaint_ways",)


@pytest.mark.norm("TC-7f")
def test_complaints_have_rules_and_a_limit_above_zero_in_a_unit(tc):
    assert lacking(tc, "TC-7f", complaint_mechanism=frozenset({"intake"})) == ("complaint_mechanism",)
    assert lacking(tc, "TC-7f", complaint_limit=0) == ("complaint_limit",)
    assert lacking(tc, "TC-7f", complaint_limit_unit="none") == ("complaint_limit_unit",)


def bad_input(tc, row: int, day: int, on: str = "2026-03-02"):
    """A bad input of a user, the how many-th in a row and of the day."""
    return tc.but(bad_inputs_in_a_row=row, bad_inputs_in_a_day=day).happened("illegal_input", on, case="u1")


@pytest.mark.norm(BAD)
@pytest.mark.parametrize(
    ("row", "day", "bound"),
    [
        (2, 4, "not"),
        (3, 3, "applies"),
        (1, 5, "applies"),
        (2, 5, "applies"),
        (3, 1, "applies"),  # over midnight
        (1, 4, "not"),  # a clean input starts the row anew
    ],
)
def test_the_third_in_a_row_or_the_fifth_of_a_day_sets_the_measure_off(tc, row, day, bound):
    assert bad_input(tc, row, day).answer(BAD) == bound
    assert (bad_input(tc, row, day).state(BAD) == "not_bound") == (bound == "not")


@pytest.mark.norm(BAD)
def test_the_measure_is_due_at_once_and_its_delay_is_measured_without_a_number_of_days(tc):
    third = bad_input(tc, 3, 3)
    stopped = third.happened("user_measure_taken", "2026-03-02", case="u1")
    slow = third.happened("user_measure_taken", "2026-03-04", case="u1")

    assert third.duty(BAD).due is None
    assert third.never("user_measure_taken").state(BAD) == "pending"
    assert (stopped.state(BAD), stopped.duty(BAD).delay) == ("met", 0)
    assert (slow.state(BAD), slow.duty(BAD).delay) == ("met", 2)
    assert tc.book.norm(BAD).due.at_once
    assert tc.book.norm(BAD).due.tag.kind is Kind.READING


@pytest.mark.norm(BAD)
def test_a_measure_against_another_user_does_not_answer_it(tc):
    other = bad_input(tc, 3, 3).happened("user_measure_taken", "2026-03-02", case="u2")

    assert other.state(BAD) != "met"


@pytest.mark.norm(BAD)
def test_the_day_count_starts_anew_and_the_numbers_are_asked_when_unknown(tc):
    two_days = (
        tc.but(bad_inputs_in_a_row=1, bad_inputs_in_a_day=4)
        .happened("illegal_input", "2026-03-02", case="u1")
        .since("2026-03-03", bad_inputs_in_a_day=1)
        .happened("illegal_input", "2026-03-03", case="u1")
    )

    assert two_days.state(BAD) == "not_bound"
    assert set(tc.missing(BAD)) == {"bad_inputs_in_a_row", "bad_inputs_in_a_day"}


@pytest.mark.norm("TC-7g2")
@pytest.mark.parametrize("point", ["refuses", "answers", "monitors"])
def test_refusing_the_bad_does_not_excuse_refusing_the_rest_or_watching_nothing(tc, point):
    assert lacking(tc, "TC-7g2", **without(tc, "question_handling", point)) == ("question_handling",)


@pytest.mark.norm("TC-7h")
@pytest.mark.parametrize(
    ("update", "gap"), [("none", ()), ("minor", ()), ("assessed", ()), ("unassessed", ("model_update",))]
)
def test_only_an_important_update_calls_for_a_new_assessment(tc, update, gap):
    assert lacking(tc, "TC-7h", model_update=update) == gap


@pytest.mark.norm("TC-7h")
def test_a_policy_for_updates_is_needed_before_there_is_any(tc):
    assert lacking(tc, "TC-7h", model_update="none", **without(tc, "security_papers", "update_policy")) == (
        "security_papers",
    )


@pytest.mark.norm("TC-7i")
@pytest.mark.parametrize("measure", ["isolation", "input_monitoring", "audits", "backup"])
def test_isolation_monitoring_audits_and_backups_each_count(tc, measure):
    assert lacking(tc, "TC-7i", **without(tc, "stability_measures", measure)) == ("stability_measures",)
