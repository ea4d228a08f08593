"""Agreements on foundation models, data of others in training, and prohibited training data, as cases."""

from __future__ import annotations

import pytest

AGREEMENT = "sd.model_agreement"
DATA = "sd.training_data"
PROHIBITED = "sd.prohibited_data"
NONE = frozenset()


# Article 90


@pytest.fixture
def complete(case):
    """An agreement with all four clauses, for derived use from 2 March 2026."""
    return (
        case(AGREEMENT)
        .did("announce_use", "2026-02-12", begins_on="2026-03-02")
        .did("complete", "2026-02-13")
    )


@pytest.mark.norm("SD-90-2")
@pytest.mark.parametrize("lacking", ["scope", "restrictions", "risk_handling", "liability"])
def test_an_agreement_with_an_empty_clause_is_refused(case, lacking):
    assert case(AGREEMENT).did("complete", "2026-02-13", **{lacking: " "}).refusal() == ["SD-90-2"]


@pytest.mark.norm("SD-90-2")
@pytest.mark.parametrize("way", ["sign", "sign_standard_contract", "accept_licence"])
def test_nothing_is_signed_before_all_four_clauses_are_there(case, way):
    assert case(AGREEMENT).did(way, "2026-02-13").refusal() == ["SD-90-2"]


@pytest.mark.norm("SD-90-2")
@pytest.mark.parametrize("way", ["sign", "sign_standard_contract", "accept_licence"])
def test_agreement_standard_contract_and_public_licence_all_precede_derived_use(complete, way):
    in_time, late = complete.did(way, "2026-03-01"), complete.did(way, "2026-03-02")

    assert in_time.clock("signing", "2026-03-01") == ("met", "2026-03-01")
    assert late.clock("signing", "2026-03-02") == ("late", "2026-03-01")
    assert late.state("2026-03-02") == "signed"  # late, and good all the same


@pytest.mark.norm("SD-90-2")
def test_use_without_an_agreement_is_overdue_on_the_side_of_the_model_developer(complete):
    assert complete.clock("signing", "2026-03-01") == ("running", "2026-03-01")
    assert [(c.clock.name, c.clock.owner.name) for c in complete.on("2026-03-02").late] == [
        ("signing", "foundation_developer")
    ]
    assert complete.state("2027-01-01") == "complete"  # nothing is agreed by the passing of time


@pytest.mark.norm("SD-90-2")
def test_use_that_had_begun_before_anybody_said_so_is_overdue_at_once(case):
    begun = case(AGREEMENT).did("announce_use", "2026-02-12", begins_on="2026-01-05")

    assert begun.clock("signing", "2026-02-12") == ("overdue", "2026-01-04")


@pytest.mark.norm("SD-90-2")
def test_another_day_for_derived_use_moves_the_last_day(complete):
    moved = complete.did("announce_use", "2026-02-25", begins_on="2026-04-01")

    assert moved.clock("signing", "2026-03-31") == ("running", "2026-03-31")
    assert moved.did("sign", "2026-03-31").on("2026-03-31").late == ()


@pytest.mark.norm("SD-90-2")
def test_the_duty_ends_with_the_plan_to_build_on_the_model(complete):
    off = complete.did("call_off", "2026-02-26")

    assert off.state("2026-03-02") == "called_off"
    assert off.clock("signing", "2026-03-02")[0] == "moot"


@pytest.mark.norm("SD-90-2")
def test_the_developer_of_the_model_signs_and_no_mere_provider(complete):
    assert complete.did("sign", "2026-02-13", by="provider").refusal() == ["SD-90-2"]
    assert complete.did("accept_licence", "2026-02-13", by="foundation_developer").refusal() == ["SD-90-2"]


@pytest.mark.norm("SD-90-2")
@pytest.mark.parametrize(
    ("way", "lacking"),
    [
        ("sign", "number"),
        ("sign", "counterparty"),
        ("sign_standard_contract", "number"),
        ("sign_standard_contract", "counterparty"),
        ("sign_standard_contract", "contract"),
        ("accept_licence", "licence"),
    ],
)
def test_what_is_signed_is_identified_with_whom(complete, way, lacking):
    assert complete.did(way, "2026-02-13", **{lacking: None}).refusal() == ["SD-90-2"]


@pytest.mark.norm("SD-90-2")
def test_an_amendment_keeps_all_four_clauses_and_takes_both_sides(complete):
    signed = complete.did("sign", "2026-02-25")

    assert signed.did("amend", "2026-05-06", risk_handling=None).refusal() == ["SD-90-2"]
    assert signed.did("amend", "2026-05-06", consent=None).refusal() == ["LW-CIV-543"]
    amended = signed.did("amend", "2026-05-06")
    assert amended.did("end", "2026-06-01").state("2026-06-01") == "ended"


@pytest.mark.norm("SD-90-2")
def test_an_agreement_that_ended_is_not_amended(complete):
    ended = complete.did("sign", "2026-02-25").did("end", "2026-05-06")

    assert ended.did("amend", "2026-05-07").refusal() == ["SD-90-2"]
    assert complete.did("end", "2026-02-26").refusal() == ["LW-CIV-557"]


# Article 24


@pytest.fixture
def tested(case):
    """Novels of others whose use in training passes all three tests."""
    return (
        case(DATA)
        .knowing(training_data_has_works=True, training_use_differs=True, training_use_harms=NONE)
        .did("test", "2026-03-02")
    )


@pytest.fixture
def marked(tested):
    return tested.did("find_reasonable", "2026-03-02").did("mark_source", "2026-03-03")


@pytest.mark.norm("SD-24-1", "SD-24-2-a", "SD-24-2-b")
def test_data_that_pass_three_tests_train_a_model_without_leave_once_marked(marked):
    assert marked.did("train_without_leave", "2026-03-04").state("2026-03-04") == "source_marked"


@pytest.mark.norm("SD-24-1")
@pytest.mark.parametrize(
    ("facts", "named"),
    [
        ({"training_use_differs": False}, "the original purpose or function"),
        ({"training_use_harms": frozenset({"normal_use"})}, "the normal use of the data is impaired"),
        ({"training_use_harms": frozenset({"owner_interests"})}, "interests are unreasonably harmed"),
    ],
)
def test_one_failed_test_is_named_and_leads_to_a_licence(tested, facts, named):
    failing = tested.knowing(**facts)
    refused = failing.did("find_reasonable", "2026-03-02").on("2026-03-02").refused[0]

    assert [str(o.cite) for o in refused.objections] == ["SD-24-1"]
    assert named in refused.objections[0].why.en
    assert failing.did("find_licence_needed", "2026-03-02").state("2026-03-02") == "licence_needed"


@pytest.mark.norm("SD-24-1")
def test_every_failed_test_is_named(tested):
    failing = tested.knowing(
        training_use_differs=False, training_use_harms=frozenset({"normal_use", "owner_interests"})
    )

    assert failing.did("find_reasonable", "2026-03-02").refusal() == ["SD-24-1"] * 3


@pytest.mark.norm("SD-24-1")
def test_a_test_that_nobody_has_judged_is_shown_for_a_check(case):
    unjudged = case(DATA).knowing(training_data_has_works=True).did("test", "2026-03-02")
    found = {n.step.name: n for n in unjudged.on("2026-03-02").next}

    assert len(found["find_reasonable"].to_check) == 3
    assert len(found["find_licence_needed"].to_check) == 1


@pytest.mark.norm("SD-24-1", "SD-24-2-a")
def test_no_licence_is_needed_where_all_three_tests_are_passed(tested):
    assert tested.did("find_licence_needed", "2026-03-02").refusal() == ["SD-24-1"]


@pytest.mark.norm("SD-24-1")
@pytest.mark.parametrize("lacking", ["purpose", "normal_use", "owner_interests"])
def test_each_of_the_three_tests_has_its_own_judgement(case, lacking):
    assert case(DATA).did("test", "2026-03-02", **{lacking: None}).refusal() == ["SD-24-1"]


@pytest.mark.norm("SD-24-1")
def test_the_failed_tests_are_listed_where_a_licence_is_needed(tested):
    failing = tested.knowing(training_use_differs=False)

    assert failing.did("find_licence_needed", "2026-03-02", failed=()).refusal() == ["SD-24-1"]


@pytest.mark.norm("SD-24-2-a")
def test_untested_data_and_data_that_need_a_licence_do_not_train_a_model_without_leave(case, tested):
    failing = tested.knowing(training_use_differs=False).did("find_licence_needed", "2026-03-02")

    for unready in (case(DATA), tested, failing):
        assert unready.did("train_without_leave", "2026-03-04").refusal() == ["SD-24-2-a"]


@pytest.mark.norm("SD-24-2-b")
def test_a_missing_mark_leaves_the_use_reasonable(tested):
    reasonable = tested.did("find_reasonable", "2026-03-02")
    trained = reasonable.did("train_without_leave", "2026-03-03")

    assert trained.state("2026-12-31") == "reasonable_use"
    assert "mark_source" in trained.may("2026-12-31")


@pytest.mark.norm("SD-24-2-b")
@pytest.mark.parametrize(("lacking", "gap"), [("source", ()), ("shown_at", " ")])
def test_a_mark_names_the_source_where_the_public_sees_it(tested, lacking, gap):
    reasonable = tested.did("find_reasonable", "2026-03-02")

    assert reasonable.did("mark_source", "2026-03-03", **{lacking: gap}).refusal() == ["SD-24-2-b"]


@pytest.mark.norm("SD-24-1")
def test_with_a_licence_the_data_train_a_model_for_as_long_as_it_lasts(tested):
    licensed = (
        tested.knowing(training_use_differs=False)
        .did("find_licence_needed", "2026-03-02")
        .did("obtain_licence", "2026-04-01")
    )
    assert licensed.did("train_under_licence", "2026-04-02").state("2026-04-02") == "licensed"

    lost = licensed.did("lose_licence", "2026-09-01")
    assert lost.did("train_under_licence", "2026-09-02").refusal() == ["LW-CCL-26"]
    assert lost.did("exclude", "2026-09-02").state("2026-09-02") == "excluded"


@pytest.mark.norm("SD-24-1", "SD-24-2-a")
def test_training_names_its_model_and_a_licence_its_owner_and_scope(tested, marked):
    needy = tested.knowing(training_use_differs=False).did("find_licence_needed", "2026-03-02")
    licensed = needy.did("obtain_licence", "2026-04-01")

    assert marked.did("train_without_leave", "2026-03-04", model=None).refusal() == ["SD-24-2-a"]
    assert licensed.did("train_under_licence", "2026-04-02", model=None).refusal() == ["LW-CCL-26"]
    for lacking in ("licensor", "scope"):
        assert needy.did("obtain_licence", "2026-04-01", **{lacking: None}).refusal() == ["LW-CCL-26"]


@pytest.mark.norm("SD-24-1")
def test_reasonable_use_is_judged_again_when_the_model_takes_the_place_of_the_data(marked):
    again = marked.did("test", "2026-06-01").knowing(training_use_harms=frozenset({"normal_use"}))

    assert again.did("find_reasonable", "2026-06-02").refusal() == ["SD-24-1"]
    assert again.did("train_without_leave", "2026-06-02").refusal() == ["SD-24-2-a"]


@pytest.mark.norm("SD-24-1")
def test_article_24_is_for_developers_and_for_data_in_which_others_hold_rights(case, tested):
    free = case(DATA).knowing(training_data_has_works=False)

    assert free.did("test", "2026-03-02").refusal() == ["SD-24-1"]
    assert tested.did("find_reasonable", "2026-03-02", by="provider").refusal() == ["SD-24-1"]


@pytest.mark.norm("SD-45-1-a")
@pytest.mark.parametrize("lacking", ["truth", "accuracy", "objectivity", "diversity"])
def test_the_quality_of_data_is_stated_on_all_four_sides(case, lacking):
    item = case(DATA)

    assert item.did("state_quality", "2026-03-02", **{lacking: None}).refusal() == ["SD-45-1-a"]
    assert item.did("state_quality", "2026-03-02", by="provider").refusal() == ["SD-45-1-a"]
    assert item.did("state_quality", "2026-03-02").state("2026-03-02") == "item"


# Article 45


@pytest.fixture
def found(case):
    return case(PROHIBITED).did("find", "2026-03-02")


@pytest.mark.norm("SD-45-1-b")
def test_a_find_is_closed_with_a_measure_and_a_look_at_the_models(found):
    dealt_with = found.did("take_measures", "2026-03-05").did("find_none_trained", "2026-03-05")

    assert dealt_with.did("close", "2026-03-06").state("2026-03-06") == "closed"


@pytest.mark.norm("SD-45-1-b")
def test_no_find_is_closed_without_a_measure(found):
    looked = found.did("find_none_trained", "2026-03-03")

    assert looked.did("take_measures", "2026-03-03", measure=None).refusal() == ["SD-45-1-b"]
    assert looked.did("close", "2026-03-03").refusal() == ["SD-45-1-b"]


@pytest.mark.norm("SD-45-1-b")
def test_the_time_before_a_measure_is_measured_and_has_no_date(found):
    waiting = found.on("2026-03-12").clock("measures")

    assert (waiting.state.value, waiting.due, waiting.days) == ("running", None, 10)
    assert (waiting.clock.owner.name, str(waiting.clock.tag)) == ("developer", "house")
    assert found.did("take_measures", "2026-03-12").clock("measures", "2026-03-12") == ("done", None)


@pytest.mark.norm("SD-45-1-b", "SD-42-2")
def test_every_model_trained_on_the_data_is_checked_before_the_case_is_closed(found):
    listed = found.did("take_measures", "2026-03-05").did(
        "list_models", "2026-03-05", models=("甲模型", "乙模型")
    )
    one = listed.did("check_model", "2026-03-06", model="甲模型")

    assert found.did("take_measures", "2026-03-05").did("close", "2026-03-06").refusal() == ["SD-42-2"]
    assert listed.did("close", "2026-03-06").refusal() == ["SD-42-2"] * 2
    assert one.did("close", "2026-03-06").refusal() == ["SD-42-2"]
    assert one.clock("model_check", "2026-03-06", each="乙模型") == ("running", None)
    both = one.did("check_model", "2026-03-09", model="乙模型")
    assert both.did("close", "2026-03-09").state("2026-03-09") == "closed"


@pytest.mark.norm("SD-42-2")
def test_a_check_of_a_model_says_whether_the_change_is_significant_and_why(found):
    listed = found.did("list_models", "2026-03-03", models=("甲模型",))

    assert listed.did("check_model", "2026-03-04", model="甲模型", change=" ").refusal() == ["SD-42-2"]
    assert listed.did("find_none_trained", "2026-03-04").refusal() == ["SD-42-2"]
    assert found.did("find_none_trained", "2026-03-04", how=None).refusal() == ["SD-42-2"]


@pytest.mark.norm("SD-45-1-b")
@pytest.mark.parametrize("lacking", ["data", "information", "law"])
def test_a_find_names_the_data_the_information_and_the_law(case, lacking):
    assert case(PROHIBITED).did("find", "2026-03-02", **{lacking: None}).refusal() == ["SD-45-1-b"]


@pytest.mark.norm("SD-45-1-b")
def test_prohibited_training_data_are_the_business_of_the_developer(case):
    assert case(PROHIBITED).did("find", "2026-03-02", by="provider").refusal() == ["SD-45-1-b"]
    assert case(PROHIBITED).did("take_measures", "2026-03-02").refusal() == ["SD-45-1-b"]
