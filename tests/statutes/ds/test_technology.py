"""Articles 14 to 18: training data, biometric editing, reviews, sensitive tools, labels and logs."""

from __future__ import annotations

from datetime import date

import pytest

MARKS = {
    "DS-17-1a": "dialogue",
    "DS-17-1b": "voice",
    "DS-17-1c": "likeness",
    "DS-17-1d": "immersive",
    "DS-17-1e": "other",
}


def without(everything, part):
    return frozenset(everything) - {part}


def values(situation, fact):
    return frozenset(dict(situation.book.facts[fact].values))


# Article 14


@pytest.fixture
def trained(ds):
    return ds.but(
        training_activities=frozenset({"pre_training"}),
        datasets_registered=True,
        training_data_secured=True,
        training_data_has_personal_information=True,
        training_pi_grounds=frozenset({"consent"}),
    )


@pytest.mark.norm("DS-14-1")
@pytest.mark.parametrize(
    ("fact", "flaw"),
    [
        ("datasets_registered", False),
        ("training_data_secured", False),
        ("training_pi_grounds", frozenset()),
        ("training_pi_grounds", frozenset({"consent", "without"})),
    ],
)
def test_training_data_are_managed_secured_and_personal_information_in_them_has_a_ground(trained, fact, flaw):
    assert trained.state("DS-14-1") == "met"
    assert trained.but(**{fact: flaw}).state("DS-14-1") == "breached"


@pytest.mark.norm("DS-14-1")
def test_training_data_without_personal_information_need_no_ground(trained):
    bare = trained.but(training_data_has_personal_information=False, training_pi_grounds=None)

    assert bare.state("DS-14-1") == "met"
    assert bare.but(training_data_has_personal_information=None).state("DS-14-1") == "undetermined"


@pytest.mark.norm("DS-14-1")
def test_who_trains_nothing_has_no_training_data_to_manage(ds):
    assert ds.but(training_activities=frozenset()).answer("DS-14-1") == "not"
    assert ds.missing("DS-14-1") == ["training_activities"]


@pytest.mark.norm("DS-14-1", "DS-14-2", "DS-15-1", "DS-15-2")
@pytest.mark.parametrize("norm", ["DS-14-1", "DS-14-2", "DS-15-1", "DS-15-2"])
def test_a_mere_supporter_is_bound_by_chapter_three_and_a_mere_user_is_not(trained, norm):
    tools = trained.but(sensitive_tools=frozenset({"edits_faces"}), provides_service=False)

    assert tools.but(supports_synthesis=True).answer(norm) == "applies"
    assert tools.but(uses_service=True).answer(norm) == "not"


@pytest.mark.norm("DS-14-2")
@pytest.mark.parametrize("function", ["edits_faces", "edits_voices", "edits_other"])
@pytest.mark.parametrize("step", ["inform", "consent", "acknowledged"])
def test_an_edit_waits_for_both_prompts_and_the_users_acknowledgement(ds, function, step):
    editor = ds.but(sensitive_tools=frozenset({function}))
    every = values(ds, "biometric_prompt")

    assert editor.but(biometric_prompt=every).state("DS-14-2") == "met"
    assert editor.but(biometric_prompt=without(every, step)).state("DS-14-2") == "breached"


@pytest.mark.norm("DS-14-2")
def test_generating_a_face_that_is_nobodys_asks_for_no_consent_prompt(ds):
    assert ds.but(sensitive_tools=frozenset({"generates", "special"})).answer("DS-14-2") == "not"
    assert ds.missing("DS-14-2") == ["sensitive_tools"]


# Article 15


@pytest.mark.norm("DS-15-1")
def test_a_review_within_the_own_interval_performs_the_duty_until_that_has_run_out(ds):
    reviewed = ds.but(algorithm_reviews=frozenset({"mechanism"}))
    overdue = reviewed.since("2026-04-01", algorithm_reviews=frozenset())

    assert overdue.state("DS-15-1", on="2026-03-31") == "met"
    assert overdue.state("DS-15-1", on="2026-04-01") == "breached"


@pytest.mark.norm("DS-15-1")
def test_reviewing_models_data_and_results_does_not_replace_the_mechanism(ds):
    rest = without(values(ds, "algorithm_reviews"), "mechanism")

    assert ds.but(algorithm_reviews=rest).state("DS-15-1") == "breached"
    assert ds.duty("DS-15-1").missing == ("algorithm_reviews",)


@pytest.mark.norm("DS-15-2")
@pytest.mark.parametrize("function", ["edits_faces", "edits_voices", "edits_other", "generates", "special"])
def test_tools_of_either_kind_are_assessed_before_they_are_offered(ds, function):
    offered = ds.but(sensitive_tools=frozenset(), sensitive_tools_assessed=False)
    offered = offered.since("2026-03-02", sensitive_tools=frozenset({function}))

    assert offered.duty("DS-15-2").due == date(2026, 3, 1)
    assert offered.state("DS-15-2") == "breached"
    assert offered.since("2026-03-01", sensitive_tools_assessed=True).state("DS-15-2") == "met"
    assert offered.since("2026-03-02", sensitive_tools_assessed=True).state("DS-15-2") == "late"


@pytest.mark.norm("DS-15-2")
def test_a_tool_with_neither_function_needs_no_assessment(ds):
    assert ds.but(sensitive_tools=frozenset()).answer("DS-15-2") == "not"


# Article 16


@pytest.mark.norm("DS-16-1")
def test_the_technical_label_is_owed_even_where_nobody_can_be_misled(ds):
    harmless = ds.but(public_confusion="ruled_out", synthesis_services=frozenset())

    assert harmless.but(content_labels=frozenset({"implicit"})).state("DS-16-1") == "met"
    assert harmless.but(content_labels=frozenset({"explicit", "prompt"})).state("DS-16-1") == "breached"
    assert harmless.duty("DS-16-1").missing == ("content_labels",)


@pytest.mark.norm("DS-16-2")
@pytest.mark.parametrize("point", ["written", "unbroken", "six_months"])
def test_the_log_has_every_piece_no_gap_and_six_months(ds, point):
    every = values(ds, "generation_log")

    assert ds.but(generation_log=every).state("DS-16-2") == "met"
    assert ds.but(generation_log=without(every, point)).state("DS-16-2") == "breached"
    assert ds.duty("DS-16-2").missing == ("generation_log",)


# Article 17


@pytest.mark.norm(*MARKS)
@pytest.mark.parametrize(("norm", "function"), MARKS.items())
def test_each_function_has_its_own_mark_and_the_mark_of_another_does_not_help(ds, norm, function):
    misleads = ds.but(synthesis_services=frozenset({function}), public_confusion="possible")
    others = without(values(ds, "conspicuous_functions"), function)

    assert misleads.but(conspicuous_functions=frozenset({function})).state(norm) == "met"
    assert misleads.but(conspicuous_functions=others).state(norm) == "breached"
    assert misleads.duty(norm).missing == ("conspicuous_functions",)


@pytest.mark.norm(*MARKS)
@pytest.mark.parametrize(("norm", "function"), MARKS.items())
def test_a_mark_is_owed_while_confusion_is_not_ruled_out_and_not_once_it_is(ds, norm, function):
    offers = ds.but(synthesis_services=frozenset({function}))

    assert offers.but(public_confusion="unclear").answer(norm) == "applies"
    assert offers.but(public_confusion="ruled_out").answer(norm) == "not"
    assert offers.missing(norm) == ["public_confusion"]


@pytest.mark.norm(*MARKS)
@pytest.mark.parametrize(("norm", "function"), MARKS.items())
def test_a_function_that_is_not_offered_owes_no_mark(ds, norm, function):
    others = without(values(ds, "synthesis_services"), function)

    assert ds.but(synthesis_services=others, public_confusion="possible").answer(norm) == "not"


@pytest.mark.norm("DS-17-2", *MARKS)
@pytest.mark.parametrize("function", MARKS.values())
@pytest.mark.parametrize("confusion", ["possible", "unclear", "ruled_out"])
def test_every_service_owes_either_the_mark_or_the_function_for_it_and_never_both(ds, function, confusion):
    service = ds.but(synthesis_services=frozenset({function}), public_confusion=confusion)
    owed = [norm for norm in (*MARKS, "DS-17-2") if service.answer(norm) == "applies"]
    mark = next(norm for norm, its_function in MARKS.items() if its_function == function)

    assert owed == (["DS-17-2"] if confusion == "ruled_out" else [mark])


@pytest.mark.norm("DS-17-2")
def test_a_service_of_none_of_the_five_kinds_offers_the_function_whatever_the_risk(ds):
    other = ds.but(synthesis_services=frozenset())

    assert other.answer("DS-17-2") == "applies"
    assert other.but(label_function=frozenset({"function", "prompt"})).state("DS-17-2") == "met"
    assert other.but(label_function=frozenset({"function"})).state("DS-17-2") == "breached"
    assert other.but(label_function=frozenset({"prompt"})).state("DS-17-2") == "breached"


# Article 18


@pytest.fixture
def tampered(ds):
    return ds.but(tampering_traits=frozenset({"technical_means", "lawful_label"}))


@pytest.mark.norm("DS-18-1")
@pytest.mark.parametrize("act", ["delete", "alter", "hide"])
def test_deleting_altering_and_hiding_each_break_the_ban_for_anybody(tampered, act):
    for provides in (True, False):
        stranger = tampered.but(provides_service=provides, label_tampering=frozenset({act}))
        assert stranger.state("DS-18-1") == "breached"


@pytest.mark.norm("DS-18-1")
@pytest.mark.parametrize("act", ["forge", "evade"])
def test_forging_and_getting_round_a_label_are_not_among_the_three_acts(tampered, act):
    assert tampered.but(label_tampering=frozenset({act})).state("DS-18-1") == "met"


@pytest.mark.norm("DS-18-1")
@pytest.mark.parametrize("trait", ["technical_means", "lawful_label"])
def test_technical_means_and_a_label_under_the_law_are_both_needed(tampered, trait):
    deleted = tampered.but(label_tampering=frozenset({"delete"}))

    assert deleted.but(tampering_traits=frozenset({trait})).state("DS-18-1") == "met"
    assert deleted.but(tampering_traits=None).state("DS-18-1") == "undetermined"


@pytest.mark.norm("DS-18-1")
def test_the_ban_reaches_labels_of_any_service_from_the_day_of_entry_into_force(unknown):
    assert unknown.answer("DS-18-1", on="2023-01-09") == "not"
    assert unknown.answer("DS-18-1", on="2023-01-10") == "applies"
