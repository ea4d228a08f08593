"""Articles 5 to 8: promotion without sanction, training data, base models, manual annotation."""

from __future__ import annotations

from datetime import date

import pytest

from chengxu.interpret.explain import explain
from chengxu.interpret.render import render
from chengxu.law.norm import Programme

PROMOTED = ("IM-5-1", "IM-5-2", "IM-6-1a", "IM-6-1b", "IM-6-2a", "IM-6-2b", "IM-6-2c", "IM-6-2d")
TRAINING = ("IM-7-0", "IM-7-1", "IM-7-2", "IM-7-3", "IM-7-4", "IM-7-5")
ANNOTATION = ("IM-8-1", "IM-8-2", "IM-8-3", "IM-8-4")
SOURCES = ("open_licence", "self_collected", "commercial", "user_input", "public_platform", "other")
GROUNDS_WITHOUT_CONSENT = (
    "contract_or_hr",
    "legal_duty",
    "emergency",
    "news_public_interest",
    "self_disclosed_lawful",
    "other_law",
)


@pytest.fixture
def trained(im):
    """A service with a model pre-trained on proven open data, all four qualities reported, in order throughout."""
    return im.but(
        training_activities=frozenset({"pre_training"}),
        datasets_registered=True,
        training_data_sources=frozenset({"open_licence"}),
        training_data_proofs=frozenset({"open_licence"}),
        base_models=frozenset({"own"}),
        training_data_has_works=False,
        training_data_has_personal_information=False,
        training_data_quality=frozenset({"truth", "accuracy", "objectivity", "diversity"}),
    )


@pytest.fixture
def annotated(im):
    """A service whose data people annotate, in order throughout."""
    return im.but(
        manual_annotation=True,
        annotation_rules=frozenset({"clear", "specific", "workable", "conforming"}),
        annotation_quality_assessed=True,
        annotation_sample_size=1,
        annotators_trained=True,
        annotation_supervised=True,
        annotation_roles_separate=True,
    )


# Articles 5 and 6


@pytest.mark.norm(*PROMOTED)
@pytest.mark.parametrize("norm", PROMOTED)
def test_what_is_only_promoted_is_the_states_affair_and_can_be_neither_owed_nor_breached(nothing, norm):
    value = nothing.book.norm(norm)

    assert isinstance(value, Programme)
    assert [party.name for party in value.parties] == ["state"]
    assert not hasattr(value, "breach")
    assert nothing.finding(norm).duty is None
    assert nothing.answer(norm, on="2023-08-14") == "not"
    assert nothing.answer(norm, on="2023-08-15") == "applies"


@pytest.mark.norm("IM-5-1", "IM-5-2", "IM-6-1a", "IM-6-2a", "IM-6-2c", "IM-6-2d")
@pytest.mark.parametrize(
    ("norm", "needed"),
    [
        ("IM-5-1", ("the goal", "the field", "the outcome")),
        ("IM-5-2", ("at least two bodies", "one of the four areas")),
        ("IM-6-1a", ("the layer",)),
        ("IM-6-2a", ("without it no entry", "the class")),
        ("IM-6-2c", ("the class", "what has none is not opened")),
        ("IM-6-2d", ("its kind", "the supplier", "what vouches for it")),
    ],
)
def test_an_entry_of_a_programme_needs_what_makes_it_one(nothing, norm, needed):
    needs = nothing.book.norm(norm).needs

    assert len(needs) == len(needed)
    assert all(words in need.en for words, need in zip(needed, needs, strict=True))


@pytest.mark.norm("IM-5-2", "IM-6-1a", "IM-6-1b", "IM-6-2b", "IM-6-2d")
@pytest.mark.parametrize(
    ("norm", "count"), [("IM-5-2", 4), ("IM-6-1a", 4), ("IM-6-1b", 2), ("IM-6-2b", 2), ("IM-6-2d", 5)]
)
def test_a_programme_takes_entries_of_each_kind_that_the_article_names(nothing, norm, count):
    assert len({aim.zh for aim in nothing.book.norm(norm).aims}) == count


@pytest.mark.norm("IM-6-2b")
def test_a_rate_of_use_of_compute_may_be_given_and_is_never_needed(nothing):
    assert nothing.book.norm("IM-6-2b").needs == ()


# Article 7


@pytest.mark.norm(*TRAINING)
@pytest.mark.parametrize("norm", TRAINING)
def test_article_7_binds_a_provider_that_trains_and_nobody_else(trained, norm):
    full = trained.but(training_data_has_works=True, training_data_has_personal_information=True)

    assert full.answer(norm) == "applies"
    assert full.but(training_activities=frozenset()).answer(norm) == "not"
    assert full.but(training_activities=None).answer(norm) == "undetermined"
    assert full.but(provides_service=False, uses_service=True).answer(norm) == "not"


@pytest.mark.norm("IM-7-0")
@pytest.mark.parametrize("activity", ["pre_training", "optimisation_training", "other"])
def test_every_kind_of_training_counts_and_all_items_met_is_lawful_handling(trained, activity):
    assert trained.but(training_activities=frozenset({activity})).state("IM-7-0") == "met"


@pytest.mark.norm("IM-7-0")
@pytest.mark.parametrize(
    "failing",
    [
        {"datasets_registered": False},
        {"training_data_proofs": frozenset()},
        {"base_models": frozenset({"third_party_filed"}), "base_model_licensed": False},
        {"training_data_has_works": True, "training_infringes": True},
        {"training_data_has_personal_information": True, "training_pi_grounds": frozenset({"without"})},
        {"training_data_quality": frozenset({"truth", "accuracy", "objectivity"})},
    ],
    ids=lambda failing: next(reversed(failing)),
)
def test_one_unregistered_dataset_or_one_failed_item_makes_training_unlawful(trained, failing):
    assert trained.but(**failing).state("IM-7-0") == "gap"


@pytest.mark.norm("IM-7-0")
def test_an_item_not_looked_at_leaves_lawful_training_open_and_is_named(trained):
    assert trained.but(datasets_registered=None).state("IM-7-0") == "undetermined"
    assert trained.but(datasets_registered=None).duty("IM-7-0").missing == ("datasets_registered",)


@pytest.mark.norm("IM-7-1")
@pytest.mark.parametrize("kind", SOURCES)
def test_each_source_of_data_needs_the_proof_of_its_own_kind(trained, kind):
    used = trained.but(training_data_sources=frozenset({kind}))
    other_proofs = frozenset(SOURCES) - {kind}

    assert used.but(training_data_proofs=frozenset({kind})).state("IM-7-1") == "met"
    assert used.but(training_data_proofs=other_proofs).state("IM-7-1") == "gap"
    assert used.but(training_data_proofs=None).state("IM-7-1") == "undetermined"
    assert used.but(training_data_proofs=None).duty("IM-7-1").missing == ("training_data_proofs",)


@pytest.mark.norm("IM-7-0", "IM-7-1")
@pytest.mark.parametrize("norm", ["IM-7-0", "IM-7-1"])
def test_the_reason_names_the_source_that_lacks_its_proof(trained, norm):
    two = trained.but(
        training_data_sources=frozenset({"open_licence", "commercial"}),
        training_data_proofs=frozenset({"open_licence"}),
    )
    value = two.book.norm(norm)
    reason = explain(value.met_by, two.record.on(date(2026, 6, 1)), value.cite)

    said = render(reason, "en")
    assert "proof of origin is lacking for purchased data" in said
    assert "open licence" not in said


@pytest.mark.norm("IM-7-1")
def test_training_on_data_from_no_source_at_all_is_not_lawful_origin(trained):
    assert trained.but(training_data_sources=frozenset()).state("IM-7-1") == "gap"


@pytest.mark.norm("IM-7-1m")
def test_ones_own_base_model_raises_no_question_and_anothers_needs_a_licence(im):
    filed = im.but(base_models=frozenset({"third_party_filed"}))

    assert im.but(base_models=frozenset({"own"})).answer("IM-7-1m") == "not"
    assert im.answer("IM-7-1m") == "undetermined"
    assert filed.but(base_model_licensed=True).state("IM-7-1m") == "met"
    assert filed.but(base_model_licensed=False).state("IM-7-1m") == "breached"
    assert filed.state("IM-7-1m") == "undetermined"


@pytest.mark.norm("IM-7-1m")
def test_an_unfiled_base_model_is_a_question_and_no_breach_by_itself(im):
    unfiled = im.but(base_models=frozenset({"third_party_unfiled"}), base_model_licensed=True)

    assert unfiled.state("IM-7-1m") == "undetermined"
    assert unfiled.duty("IM-7-1m").missing == ("unfiled_base_model_cleared",)
    assert unfiled.but(unfiled_base_model_cleared=True).state("IM-7-1m") == "met"
    assert unfiled.but(unfiled_base_model_cleared=False).state("IM-7-1m") == "breached"


@pytest.mark.norm("IM-7-1m")
def test_a_supplier_that_only_runs_anothers_model_behind_an_interface_is_bound_though_it_never_trains(im):
    supplier = im.but(training_activities=frozenset(), base_models=frozenset({"third_party_filed"}))

    assert supplier.answer("IM-7-1m") == "applies"
    assert supplier.answer("IM-7-0") == "not"


@pytest.mark.norm("IM-7-2")
def test_an_infringing_work_breaches_and_its_removal_ends_but_does_not_undo_the_breach(trained):
    works = trained.but(training_data_has_works=True)
    removed = works.since("2026-01-05", training_infringes=True).since("2026-02-10", training_infringes=False)

    assert trained.answer("IM-7-2") == "not"
    assert works.state("IM-7-2") == "undetermined"
    assert works.duty("IM-7-2").missing == ("training_infringes",)
    assert removed.state("IM-7-2", on="2026-02-09") == "breached"
    assert removed.duty("IM-7-2", on="2026-02-10").done.isoformat() == "2026-02-10"


@pytest.fixture
def personal(trained):
    """Training on personal information, on a ground yet to be given."""
    return trained.but(training_data_has_personal_information=True)


@pytest.mark.norm("IM-7-3")
@pytest.mark.parametrize("ground", GROUNDS_WITHOUT_CONSENT)
def test_the_second_to_seventh_grounds_need_no_consent(personal, ground):
    assert personal.but(training_pi_grounds=frozenset({ground})).state("IM-7-3") == "met"
    assert personal.but(training_pi_grounds=frozenset({ground, "without"})).state("IM-7-3") == "breached"


@pytest.mark.norm("IM-7-3")
def test_a_ground_is_mandatory_where_there_is_personal_information(personal, trained):
    assert personal.but(training_pi_grounds=frozenset()).state("IM-7-3") == "breached"
    assert personal.state("IM-7-3") == "undetermined"
    assert trained.answer("IM-7-3") == "not"
    assert trained.but(training_data_has_personal_information=None).answer("IM-7-3") == "undetermined"


@pytest.mark.norm("IM-7-3")
@pytest.mark.parametrize("kind", ["ordinary", "sensitive", "under_14"])
def test_consent_counts_only_with_a_record_in_the_form_that_the_information_calls_for(personal, kind):
    consented = personal.but(
        training_pi_grounds=frozenset({"consent"}), consented_information=frozenset({kind})
    )
    other_records = frozenset({"ordinary", "sensitive", "under_14"}) - {kind}

    assert consented.but(consent_records=frozenset({kind})).state("IM-7-3") == "met"
    assert consented.but(consent_records=other_records).state("IM-7-3") == "breached"
    assert consented.but(consent_records=frozenset()).state("IM-7-3") == "breached"
    assert consented.duty("IM-7-3").missing == ("consent_records",)


@pytest.mark.norm("IM-7-4")
@pytest.mark.parametrize("side", ["truth", "accuracy", "objectivity", "diversity"])
def test_the_quality_report_must_speak_to_each_of_four_sides(trained, side):
    whole = frozenset({"truth", "accuracy", "objectivity", "diversity"})

    assert trained.state("IM-7-4") == "met"
    assert trained.but(training_data_quality=whole - {side}).state("IM-7-4") == "gap"
    assert trained.but(training_data_quality=None).state("IM-7-4") == "undetermined"


@pytest.mark.norm("IM-7-5")
def test_a_departments_requirement_is_met_on_the_day_it_sets_and_late_on_the_day_after(trained):
    required = trained.happened("data_requirement_received", "2026-03-02", case="A", due="2026-03-31")

    assert required.duty("IM-7-5", on="2026-03-31").due.isoformat() == "2026-03-31"
    assert required.happened("data_requirement_met", "2026-03-31", case="A").state("IM-7-5") == "met"
    assert required.happened("data_requirement_met", "2026-04-01", case="A").state("IM-7-5") == "late"
    assert required.never("data_requirement_met").state("IM-7-5", on="2026-03-31") == "pending"
    assert required.never("data_requirement_met").state("IM-7-5", on="2026-04-01") == "breached"


@pytest.mark.norm("IM-7-5")
def test_meeting_one_requirement_does_not_answer_for_another_and_a_missing_day_is_asked_for(trained):
    two = (
        trained.happened("data_requirement_received", "2026-03-02", case="A", due="2026-03-31")
        .happened("data_requirement_received", "2026-03-05", case="B", due="2026-04-30")
        .happened("data_requirement_met", "2026-03-20", case="A")
    )
    undated = trained.happened("data_requirement_received", "2026-03-02", case="A")

    states = {o.case: o.state.value for o in two.finding("IM-7-5", on="2026-04-30").obligations}
    assert states == {"A": "met", "B": "pending"}
    assert undated.duty("IM-7-5").due is None
    assert undated.duty("IM-7-5").missing == ("data_requirement_received.due", "data_requirement_met")


# Article 8


@pytest.mark.norm(*ANNOTATION)
@pytest.mark.parametrize("norm", ANNOTATION)
def test_article_8_is_about_annotation_by_people(annotated, norm):
    assert annotated.state(norm) == "met"
    assert annotated.but(manual_annotation=False).answer(norm) == "not"
    assert annotated.but(manual_annotation=None).answer(norm) == "undetermined"
    assert annotated.but(provides_service=False, uses_service=True).answer(norm) == "not"


@pytest.mark.norm("IM-8-1")
@pytest.mark.parametrize("demand", ["clear", "specific", "workable", "conforming"])
def test_rules_that_miss_one_demand_or_have_no_approved_version_are_none(annotated, demand):
    demands = frozenset({"clear", "specific", "workable", "conforming"})

    assert annotated.but(annotation_rules=demands - {demand}).state("IM-8-1") == "breached"
    assert annotated.but(annotation_rules=frozenset()).state("IM-8-1") == "breached"
    assert annotated.but(annotation_rules=None).state("IM-8-1") == "undetermined"


@pytest.mark.norm("IM-8-2")
def test_a_spot_check_of_nothing_is_none_and_quality_is_assessed_beside_it(annotated):
    assert annotated.but(annotation_sample_size=0).state("IM-8-2") == "breached"
    assert annotated.but(annotation_sample_size=1).state("IM-8-2") == "met"
    assert annotated.but(annotation_quality_assessed=False).state("IM-8-2") == "breached"
    assert annotated.but(annotation_sample_size=None).duty("IM-8-2").missing == ("annotation_sample_size",)


@pytest.mark.norm("IM-8-3")
def test_one_annotator_without_a_valid_training_record_is_a_breach(annotated):
    assert annotated.but(annotators_trained=False).state("IM-8-3") == "breached"
    assert annotated.but(annotators_trained=None).state("IM-8-3") == "undetermined"


@pytest.mark.norm("IM-8-4")
def test_supervision_needs_a_supervisor_and_nobody_reviews_his_own_annotation(annotated):
    assert annotated.but(annotation_supervised=False).state("IM-8-4") == "gap"
    assert annotated.but(annotation_roles_separate=False).state("IM-8-4") == "gap"
    assert annotated.but(annotation_roles_separate=None).state("IM-8-4") == "undetermined"


@pytest.mark.norm("IM-7-1", "IM-7-3", "IM-8-1", "IM-8-2", "IM-8-3")
@pytest.mark.parametrize("norm", ["IM-7-1", "IM-7-3", "IM-8-1", "IM-8-2", "IM-8-3"])
def test_records_of_training_and_annotation_are_kept_by_house_rule_for_the_law_gives_no_period(im, norm):
    keep = im.book.norm(norm).keep

    assert keep.period is None
    assert str(keep.tag) == "house"
