"""The Labelling Measures: whom they reach, explicit and implicit labels, platforms, copies without a label, conduct."""

from __future__ import annotations

from datetime import date

import pytest

from chengxu.algebra.term import Term
from chengxu.dates.count import keep_until
from chengxu.law.record import Record
from chengxu.statutes import open_book

from ..conftest import Situation

EVERY_KIND = {
    "LM-4-1": ("text", {"text_start", "text_middle", "text_end", "text_interface"}),
    "LM-4-2": ("audio", {"audio_start", "audio_middle", "audio_end", "audio_interface"}),
    "LM-4-3": ("image", {"image"}),
    "LM-4-5": ("virtual_scene", {"scene_start"}),
    "LM-4-6": ("other", {"other"}),
}
HANDLING = {
    "LM-6-1": "generated",
    "LM-6-2": "possible",
    "LM-6-3": "suspected",
    "LM-6-5": "elements",
}


@pytest.fixture
def nobody() -> Situation:
    """A service of which nothing is known."""
    return Situation(open_book("lm"), Record(Term("某服务", "a service")))


@pytest.fixture
def lm(nobody: Situation) -> Situation:
    """A generative service that the public uses, whose likenesses may be taken for real, provided and not used."""
    return nobody.but(
        uses_generative_ai=True,
        output_kinds=frozenset({"text", "image", "audio", "video", "virtual_scene", "other"}),
        offered_to_mainland_public=True,
        online_in_mainland=True,
        provides_service=True,
        synthesis_services=frozenset({"likeness"}),
        public_confusion="possible",
        uses_service=False,
        spreads_user_content=False,
        runs_app_store=False,
    )


def some(*values: str) -> frozenset[str]:
    return frozenset(values)


# Scope and terms


@pytest.mark.norm("LM-2-1")
@pytest.mark.parametrize(
    "facts",
    [
        {"uses_generative_ai": True, "output_kinds": some("text")},
        {"uses_generative_ai": False, "algorithm_classes": some("ranking")},
        {"uses_generative_ai": False, "synthesis_techniques": some("other_imagery")},
    ],
)
def test_any_of_the_three_gates_brings_a_service_in(nobody, facts):
    assert nobody.but(online_in_mainland=True, **facts).answer("LM-2-1") == "applies"
    assert nobody.but(online_in_mainland=False, **facts).answer("LM-2-1") == "not"


@pytest.mark.norm("LM-2-1")
def test_a_service_for_contracted_customers_is_reached_though_the_interim_measures_leave_it_out(lm):
    members = lm.but(offered_to_mainland_public=False)

    assert members.answer("LM-2-1") == "applies"
    assert members.answer("LM-5-1") == "undetermined"
    assert members.missing("LM-5-1") == ["makes_files"]


@pytest.mark.norm("LM-2-1")
def test_a_service_of_which_nobody_knows_where_it_runs_stays_open(lm):
    assert lm.but(online_in_mainland=None).missing("LM-2-1") == ["online_in_mainland"]


@pytest.mark.norm("LM-2-1")
def test_a_machine_that_the_public_uses_offline_is_no_online_information_service(lm):
    assert lm.but(online_in_mainland=False).answer("LM-2-1") == "not"


@pytest.mark.norm("LM-3-1")
def test_what_no_ai_has_made_is_no_generated_content(lm):
    assert lm.answer("LM-3-1") == "applies"
    assert lm.but(uses_generative_ai=False).answer("LM-3-1") == "not"


@pytest.mark.norm("LM-14-1")
@pytest.mark.parametrize(("day", "answer"), [("2025-08-31", "not"), ("2025-09-01", "applies")])
def test_the_measures_bind_from_the_first_of_september_2025(lm, day, answer):
    assert lm.answer("LM-14-1", on=day) == answer
    assert lm.answer("LM-4-0", on=day) == answer


# Explicit labels


@pytest.mark.norm("LM-4-0")
def test_explicit_labels_are_owed_where_somebody_may_be_misled_also_when_it_cannot_be_ruled_out(lm):
    assert lm.answer("LM-4-0") == "applies"
    assert lm.but(public_confusion="unclear").answer("LM-4-0") == "applies"
    assert lm.but(public_confusion="ruled_out").answer("LM-4-0") == "not"
    assert lm.but(synthesis_services=frozenset()).answer("LM-4-0") == "not"
    assert lm.but(public_confusion=None).missing("LM-4-0") == ["public_confusion"]


@pytest.mark.norm("LM-4-0")
def test_a_service_of_two_kinds_is_labelled_only_when_both_are(lm):
    two = lm.but(output_kinds=some("text", "image"))

    assert two.but(explicit_label_places=some("text_end", "image")).state("LM-4-0") == "met"
    assert two.but(explicit_label_places=some("text_end")).state("LM-4-0") == "breached"
    assert two.state("LM-4-0") == "undetermined"


@pytest.mark.norm("LM-4-1", "LM-4-2", "LM-4-3", "LM-4-5", "LM-4-6")
@pytest.mark.parametrize(
    ("norm", "place"), [(norm, place) for norm, (_, all_) in EVERY_KIND.items() for place in sorted(all_)]
)
def test_one_of_the_places_that_article_four_names_for_a_kind_is_enough(lm, norm, place):
    kind, places = EVERY_KIND[norm]
    elsewhere = frozenset({"text_start", "audio_start", "image", "scene_start", "other"}) - places

    assert lm.but(explicit_label_places=some(place)).state(norm) == "met"
    assert lm.but(explicit_label_places=elsewhere).state(norm) == "breached"
    assert lm.but(output_kinds=frozenset({"video"})).answer(norm) == "not", kind


@pytest.mark.norm("LM-4-4")
def test_a_video_needs_its_label_in_the_first_frames_and_around_the_player(lm):
    assert lm.but(explicit_label_places=some("video_start", "video_playback")).state("LM-4-4") == "met"
    assert lm.but(explicit_label_places=some("video_start")).state("LM-4-4") == "breached"
    assert lm.but(explicit_label_places=some("video_playback")).state("LM-4-4") == "breached"


@pytest.mark.norm("LM-4-7")
def test_each_way_out_keeps_the_label(lm):
    ways = lm.but(label_exits=some("download", "copy"), gives_unlabelled_copies=False)

    assert ways.but(labelled_exits=some("download", "copy")).state("LM-4-7") == "met"
    assert ways.but(labelled_exits=some("download")).state("LM-4-7") == "breached"
    assert lm.but(label_exits=frozenset()).answer("LM-4-7") == "not"


@pytest.mark.norm("LM-4-7", "LM-9-1")
@pytest.mark.parametrize("missing", ["label_duty", "responsibility"])
def test_handing_out_copies_without_a_label_on_half_an_agreement_breaks_article_four(lm, missing):
    both = some("label_duty", "responsibility")
    giving = lm.but(label_exits=some("copy"), labelled_exits=some("copy"), gives_unlabelled_copies=True)

    assert giving.but(unlabelled_copy_terms=both).state("LM-4-7") == "met"
    assert giving.but(unlabelled_copy_terms=both).answer("LM-9-1") == "applies"
    assert giving.but(unlabelled_copy_terms=both - {missing}).state("LM-4-7") == "breached"
    assert giving.but(unlabelled_copy_terms=both - {missing}).answer("LM-9-1") == "not"


# Implicit labels


@pytest.mark.norm("LM-5-1")
@pytest.mark.parametrize("missing", ["attribute", "provider", "number"])
def test_all_three_elements_stand_in_the_metadata_of_every_file(lm, missing):
    every = some("attribute", "provider", "number")
    files = lm.but(makes_files=True)

    assert files.but(file_label_elements=every).state("LM-5-1") == "met"
    assert files.but(file_label_elements=every - {missing}).state("LM-5-1") == "breached"
    assert lm.but(makes_files=False).answer("LM-5-1") == "not"


@pytest.mark.norm("LM-5-1")
def test_metadata_are_labelled_also_where_nobody_can_be_misled(lm):
    assert lm.but(makes_files=True, public_confusion="ruled_out").answer("LM-5-1") == "applies"


@pytest.mark.norm("LM-5-2")
def test_a_watermark_is_encouraged_and_its_absence_no_finding(lm):
    norm = lm.book.norm("LM-5-2")

    assert (norm.modality, norm.met_by) == ("programme", None)
    assert (
        lm.but(makes_files=True, file_label_elements=frozenset()).state("LM-5-1") == "breached"
    )  # nor does one replace metadata


# Platforms and app stores


@pytest.mark.norm("LM-6-1", "LM-6-2", "LM-6-3", "LM-6-5")
@pytest.mark.parametrize(("norm", "step"), HANDLING.items())
def test_a_platform_answers_each_of_the_three_cases_and_writes_its_elements(lm, norm, step):
    platform = lm.but(spreads_user_content=True)
    every = frozenset(dict(lm.book.facts["propagation_handling"].values))

    assert platform.but(propagation_handling=every).state(norm) == "met"
    assert platform.but(propagation_handling=every - {step}).state(norm) == "breached"
    assert lm.answer(norm) == "not"


@pytest.mark.norm("LM-6-4")
@pytest.mark.parametrize("missing", ["function", "reminder"])
def test_a_platform_offers_the_function_and_reminds(lm, missing):
    platform = lm.but(spreads_user_content=True)

    assert platform.but(propagation_handling=some("function", "reminder")).state("LM-6-4") == "met"
    assert (
        platform.but(propagation_handling=some("function", "reminder") - {missing}).state("LM-6-4")
        == "breached"
    )


@pytest.mark.norm("LM-6-1")
def test_a_platform_outside_the_three_sets_of_rules_is_no_service_provider_of_article_six(nobody):
    plain = nobody.but(
        provides_service=True, spreads_user_content=True, uses_generative_ai=False,
        online_in_mainland=True, synthesis_techniques=frozenset(),
    )  # fmt: skip

    assert plain.but(algorithm_classes=frozenset()).answer("LM-6-1") == "not"
    assert plain.but(algorithm_classes=some("personalised")).answer("LM-6-1") == "applies"


@pytest.mark.norm("LM-7-1", "LM-7-2")
@pytest.mark.parametrize(("norm", "step"), [("LM-7-1", "statement"), ("LM-7-2", "materials")])
def test_an_app_store_asks_and_verifies_whatever_its_own_algorithms_are(nobody, norm, step):
    store = nobody.but(runs_app_store=True)

    assert store.but(app_review_steps=some(step)).state(norm) == "met"
    assert store.but(app_review_steps=some("statement", "materials") - {step}).state(norm) == "breached"
    assert nobody.but(runs_app_store=False).answer(norm) == "not"


# Agreement and copies


@pytest.mark.norm("LM-8-1")
@pytest.mark.parametrize("missing", ["method", "style", "reminder"])
def test_the_agreement_says_how_labels_are_made_and_look_and_users_are_prompted_to_read_it(lm, missing):
    every = some("method", "style", "reminder")

    assert lm.but(label_terms=every).state("LM-8-1") == "met"
    assert lm.but(label_terms=every - {missing}).state("LM-8-1") == "breached"


@pytest.mark.norm("LM-9-2")
def test_logs_of_copies_without_a_label_stay_six_months_to_the_day(lm):
    keep = lm.book.norm("LM-9-2").keep

    assert keep.of.name == "unlabelled_copy_given"
    assert keep_until(keep.period, date(2026, 8, 31)).due == date(2027, 2, 28)
    assert keep_until(keep.period, date(2025, 9, 1)).due == date(2026, 3, 1)
    assert lm.but(gives_unlabelled_copies=True, unlabelled_copy_logs=False).state("LM-9-2") == "breached"
    assert lm.but(gives_unlabelled_copies=False).answer("LM-9-2") == "not"


# Conduct


@pytest.mark.norm("LM-10-1")
def test_whoever_publishes_generated_content_declares_it_and_uses_the_function(nobody):
    user = nobody.but(uses_service=True, publishes_generated_content=True)

    assert user.but(publication_steps=some("declared", "function_used")).state("LM-10-1") == "met"
    assert user.but(publication_steps=some("declared")).state("LM-10-1") == "breached"
    assert user.but(publishes_generated_content=False).answer("LM-10-1") == "not"


@pytest.mark.norm("LM-10-2")
@pytest.mark.parametrize("act", ["delete", "alter", "forge", "hide"])
def test_each_of_the_four_acts_breaks_article_ten_if_a_person_finds_malice(nobody, act):
    done = nobody.but(label_tampering=some(act))

    assert done.but(label_tampering_malicious=True).state("LM-10-2") == "breached"
    assert done.but(label_tampering_malicious=False).state("LM-10-2") != "breached"
    assert done.state("LM-10-2") == "undetermined"
    assert done.duty("LM-10-2").missing == ("label_tampering_malicious",)


@pytest.mark.norm("LM-10-3", "LM-10-4")
@pytest.mark.parametrize(
    ("norm", "fact"), [("LM-10-3", "offers_label_removal"), ("LM-10-4", "wrong_label_harm")]
)
def test_removal_tools_and_harmful_labels_are_forbidden_to_everybody(nobody, norm, fact):
    assert nobody.answer(norm) == "applies"
    assert nobody.but(**{fact: True}).state(norm) == "breached"
    assert nobody.but(**{fact: False}).state(norm) != "breached"


@pytest.mark.norm("LM-11-1")
def test_labels_that_a_check_finds_short_of_the_standard_are_a_breach(lm):
    assert lm.but(label_standard_met=True).state("LM-11-1") == "met"
    assert lm.but(label_standard_met=False).state("LM-11-1") == "breached"
    assert lm.state("LM-11-1") == "undetermined"


@pytest.mark.norm("LM-12-2")
def test_information_on_labels_that_nobody_shares_is_a_gap_for_the_text_names_no_measure(lm):
    assert lm.but(label_information_shared=True).state("LM-12-2") == "met"
    assert lm.but(label_information_shared=False).state("LM-12-2") == "gap"


@pytest.mark.norm("LM-12-1")
def test_every_filing_and_assessment_since_then_came_with_materials_on_labels(lm):
    both = some("algorithm_filing", "security_assessment")

    assert lm.but(label_procedures=both, label_materials_given=both).state("LM-12-1") == "met"
    assert (
        lm.but(label_procedures=both, label_materials_given=some("algorithm_filing")).state("LM-12-1")
        == "breached"
    )
    assert lm.but(label_procedures=frozenset()).answer("LM-12-1") == "not"


@pytest.mark.norm("LM-13-1")
def test_the_measures_have_no_fine_of_their_own(nobody):
    norm = nobody.book.norm("LM-13-1")

    assert nobody.but(label_breach_found=True).answer("LM-13-1") == "applies"
    assert nobody.but(label_breach_found=False).answer("LM-13-1") == "not"
    assert len(norm.measures) == 1
    assert {"IM-21-1a", "DS-22-1"} <= {str(cite) for cite in norm.refers}
