"""Articles 9 to 12: agreement, disclosures, minors, personal information, labels."""

from __future__ import annotations

from datetime import date

import pytest

from chengxu.algebra.cite import Kind
from chengxu.dates.count import keep_until
from chengxu.interpret.render import render

LAUNCH = "2025-09-25"  # the day on which the service of the fixture opens


def without(everything, part):
    return frozenset(everything) - {part}


def values(im, fact):
    return frozenset(dict(im.book.facts[fact].values))


# Article 9


@pytest.mark.norm("IM-9-1a")
def test_the_provider_answers_for_every_output_as_content_producer_and_the_user_never_relieves_it(im):
    for user_too in (True, False, None):
        finding = im.but(uses_service=user_too).finding("IM-9-1a")

        assert [party.name for party in finding.bound] == ["provider"]


@pytest.mark.norm("IM-9-1a")
def test_a_mere_user_is_no_content_producer_under_article_nine(im):
    assert im.but(provides_service=False, uses_service=True).answer("IM-9-1a") == "not"
    assert im.but(provides_service=None).missing("IM-9-1a") == ["provides_service"]


@pytest.mark.norm("IM-9-1a", "IM-9-1b")
@pytest.mark.parametrize("norm", ["IM-9-1a", "IM-9-1b"])
def test_the_duties_of_the_provider_begin_on_the_day_of_entry_into_force(im, norm):
    older = im.but(offered_to_mainland_public=True)

    assert older.answer(norm, on="2023-08-14") == "not"
    assert older.answer(norm, on="2023-08-15") == "applies"


@pytest.mark.norm("IM-9-1b")
@pytest.mark.parametrize("part", ["network_logs", "incident_plan", "content_handling"])
def test_logs_incident_plan_and_content_handling_are_all_part_of_information_security(im, part):
    every = values(im, "network_security_arrangements")

    assert im.but(network_security_arrangements=every).state("IM-9-1b") == "met"
    assert im.but(network_security_arrangements=without(every, part)).state("IM-9-1b") == "breached"


@pytest.mark.norm("IM-9-1b")
def test_security_arrangements_nobody_told_of_are_open_and_not_a_breach(im):
    assert im.state("IM-9-1b") == "undetermined"
    assert im.duty("IM-9-1b").missing == ("network_security_arrangements",)


@pytest.mark.norm("IM-9-1b")
def test_network_logs_stay_six_months_by_the_cybersecurity_law(im):
    keep = im.book.norm("IM-9-1b").keep

    assert keep_until(keep.period, date(2026, 8, 31)).due.isoformat() == "2027-02-28"
    assert (keep.tag.kind, str(keep.tag.cite)) == (Kind.EXTERNAL, "LW-CSL-23")


@pytest.mark.norm("IM-9-1c")
def test_who_handles_personal_information_answers_as_its_handler(im):
    assert im.but(handles_personal_information=True).answer("IM-9-1c") == "applies"
    assert im.but(handles_personal_information=False).answer("IM-9-1c") == "not"
    assert im.missing("IM-9-1c") == ["handles_personal_information"]


@pytest.mark.norm("IM-9-2")
def test_an_agreement_is_owed_to_registered_users_and_not_to_visitors(im):
    assert im.but(has_registered_users=True).answer("IM-9-2") == "applies"
    assert im.but(has_registered_users=False).answer("IM-9-2") == "not"
    assert im.missing("IM-9-2") == ["has_registered_users"]


@pytest.mark.norm("IM-9-2")
@pytest.mark.parametrize("part", ["concluded", "rights_and_duties"])
def test_an_agreement_nobody_accepted_or_without_rights_and_duties_is_none(im, part):
    registered = im.but(has_registered_users=True)
    both = {"concluded", "rights_and_duties"}

    assert registered.but(service_agreement=frozenset(both)).state("IM-9-2") == "met"
    assert registered.but(service_agreement=without(both, part)).state("IM-9-2") == "breached"


@pytest.mark.norm("IM-9-2")
def test_the_clauses_of_other_rules_do_not_make_the_agreement_of_article_nine(im):
    others = values(im, "service_agreement") - {"concluded", "rights_and_duties"}

    assert im.but(has_registered_users=True, service_agreement=others).state("IM-9-2") == "breached"


# Article 10


@pytest.mark.norm("IM-10-1")
@pytest.mark.parametrize("part", ["audience", "occasions", "uses"])
def test_audience_occasions_and_uses_are_all_published(im, part):
    every = values(im, "published_scope")

    assert im.but(published_scope=every).state("IM-10-1") == "met"
    assert im.but(published_scope=without(every, part)).state("IM-10-1") == "breached"


@pytest.mark.norm("IM-10-1")
def test_the_disclosure_is_due_on_the_eve_of_launch_and_missing_from_the_day_of_launch(im):
    silent = im.but(published_scope=frozenset())

    assert silent.duty("IM-10-1").due.isoformat() == "2025-09-24"
    assert silent.state("IM-10-1", on="2025-09-24") == "pending"
    assert silent.state("IM-10-1", on=LAUNCH) == "breached"


@pytest.mark.norm("IM-10-1")
def test_a_disclosure_that_falls_behind_a_change_is_a_breach_from_that_day(im):
    outdated = im.but(published_scope=values(im, "published_scope")).since(
        "2026-03-02", published_scope=frozenset({"audience", "occasions"})
    )

    assert outdated.state("IM-10-1", on="2026-03-01") == "met"
    assert outdated.state("IM-10-1", on="2026-03-02") == "breached"


@pytest.mark.norm("IM-10-2")
def test_missing_guidance_is_a_finding_and_unknown_guidance_a_question(im):
    assert im.but(usage_guidance=True).state("IM-10-2") == "met"
    assert im.but(usage_guidance=False).state("IM-10-2") != "met"
    assert im.but(usage_guidance=False).duty("IM-10-2").gaps == ("usage_guidance",)
    assert im.duty("IM-10-2").missing == ("usage_guidance",)


@pytest.mark.norm("IM-10-3")
@pytest.mark.parametrize(
    "measure", ["time_limit", "guardian_control", "spending_limit", "content_mode", "other"]
)
def test_a_service_open_to_minors_needs_a_measure_against_addiction(im, measure):
    open_to_minors = im.but(minors_may_use=True)

    assert open_to_minors.but(minor_protection=frozenset({measure})).state("IM-10-3") == "met"
    assert open_to_minors.but(minor_protection=frozenset()).state("IM-10-3") == "breached"


@pytest.mark.norm("IM-10-3")
def test_a_service_for_adults_only_has_to_keep_minors_out(im):
    adults_only = im.but(minors_may_use=False)
    all_but_the_block = without(values(im, "minor_protection"), "refuse_minors")

    assert adults_only.but(minor_protection=frozenset({"refuse_minors"})).state("IM-10-3") == "met"
    assert adults_only.but(minor_protection=all_but_the_block).state("IM-10-3") == "breached"


@pytest.mark.norm("IM-10-3")
def test_keeping_minors_out_is_no_measure_of_a_service_that_lets_them_in(im):
    contrary = im.but(minors_may_use=True, minor_protection=frozenset({"refuse_minors"}))

    assert contrary.state("IM-10-3") == "breached"
    assert im.but(minor_protection=frozenset({"refuse_minors"})).duty("IM-10-3").missing == (
        "minors_may_use",
    )


# Article 11, paragraph 1


@pytest.mark.norm("IM-11-1a")
@pytest.mark.parametrize("part", ["access_on_grounds", "access_log"])
def test_inputs_are_confidential_only_if_access_needs_a_ground_and_leaves_a_trace(im, part):
    both = values(im, "input_safeguards")

    assert im.but(input_safeguards=both).state("IM-11-1a") == "met"
    assert im.but(input_safeguards=without(both, part)).state("IM-11-1a") != "met"
    assert im.but(input_safeguards=without(both, part)).duty("IM-11-1a").gaps == ("input_safeguards",)


@pytest.mark.norm("IM-11-1a", "IM-11-1d")
@pytest.mark.parametrize("norm", ["IM-11-1a", "IM-11-1d"])
def test_inputs_are_protected_even_where_they_hold_no_personal_information(im, norm):
    assert im.but(handles_personal_information=False).answer(norm) == "applies"


@pytest.mark.norm("IM-11-1b")
def test_collecting_what_the_service_does_not_need_is_a_breach(im):
    assert im.but(collects_unnecessary_information=True).state("IM-11-1b") == "breached"
    assert im.but(collects_unnecessary_information=False).state("IM-11-1b") == "met"
    assert im.duty("IM-11-1b").missing == ("collects_unnecessary_information",)


@pytest.mark.norm("IM-11-1b")
def test_dropping_the_unnecessary_field_ends_the_breach_on_that_day(im):
    mended = im.but(collects_unnecessary_information=True).since(
        "2026-02-02", collects_unnecessary_information=False
    )

    assert mended.state("IM-11-1b", on="2026-02-01") == "breached"
    assert mended.finding("IM-11-1b", on="2026-02-02").obligations[-1].state.value == "met"


@pytest.mark.norm("IM-11-1c")
def test_identifying_records_may_stay_while_the_purpose_or_a_law_needs_them(im):
    for lawful in ((), ("necessary",), ("required_by_law",), ("necessary", "required_by_law")):
        assert im.but(identifying_records_kept_on=frozenset(lawful)).state("IM-11-1c") == "met"


@pytest.mark.norm("IM-11-1c")
def test_one_class_of_records_kept_past_its_ground_is_a_breach(im):
    mixed = im.but(identifying_records_kept_on=frozenset({"necessary", "no_ground"}))

    assert mixed.state("IM-11-1c") == "breached"


@pytest.mark.norm("IM-11-1d")
@pytest.mark.parametrize("ground", ["separate_consent", "entrusted_processing", "legal_duty", "anonymised"])
def test_inputs_may_be_passed_on_with_a_ground_and_with_none_they_may_not(im, ground):
    assert im.but(inputs_shared_on=frozenset({ground})).state("IM-11-1d") == "met"
    assert im.but(inputs_shared_on=frozenset({ground, "no_ground"})).state("IM-11-1d") == "breached"


@pytest.mark.norm("IM-11-1d")
def test_who_gives_inputs_to_nobody_breaks_nothing(im):
    assert im.but(inputs_shared_on=frozenset()).state("IM-11-1d") == "met"
    assert im.duty("IM-11-1d").missing == ("inputs_shared_on",)


# Article 11, paragraph 2


def requested(im, day, case="R1"):
    return im.but(handles_personal_information=True).happened(
        "personal_information_requested", day, case=case
    )


@pytest.mark.norm("IM-11-2a")
def test_a_request_is_handled_promptly_which_is_measured_and_never_becomes_a_date(im):
    waiting = requested(im, "2026-03-02")
    answered = waiting.happened("personal_information_request_answered", "2026-03-20", case="R1")

    assert "及时" in render(im.book.norm("IM-11-2a"), "zh")
    assert waiting.duty("IM-11-2a", on="2026-03-12").due is None
    assert waiting.duty("IM-11-2a", on="2026-03-12").delay == 10
    assert answered.state("IM-11-2a") == "met"
    assert answered.duty("IM-11-2a").delay == 18


@pytest.mark.norm("IM-11-2a")
def test_the_answer_to_one_request_does_not_close_another(im):
    two = requested(requested(im, "2026-03-02", "R1"), "2026-03-02", "R2")
    one_closed = two.happened("personal_information_request_answered", "2026-03-03", case="R2")

    states = {o.case: o.state.value for o in one_closed.finding("IM-11-2a").obligations}

    assert states == {"R1": "pending", "R2": "met"}


@pytest.mark.norm("IM-11-2a")
def test_without_personal_information_a_request_binds_nobody(im):
    assert (
        requested(im, "2026-03-02").but(handles_personal_information=False).state("IM-11-2a") == "not_bound"
    )
    assert (
        requested(im, "2026-03-02").but(handles_personal_information=None).state("IM-11-2a") == "undetermined"
    )


@pytest.mark.norm("IM-11-2b", "IM-11-2c")
@pytest.mark.parametrize("norm", ["IM-11-2b", "IM-11-2c"])
def test_people_may_see_copy_and_correct_what_the_service_holds_of_them(im, norm):
    finding = im.but(handles_personal_information=True).finding(norm)

    assert finding.answer.value == "true"
    assert [party.name for party in finding.bound] == ["data_subject"]
    assert im.but(handles_personal_information=False).answer(norm) == "not"
    assert im.missing(norm) == ["handles_personal_information"]


def deletion(im, *grounds, bars=frozenset()):
    return im.but(handles_personal_information=True, deletion_grounds=frozenset(grounds), deletion_bars=bars)


@pytest.mark.norm("IM-11-2d")
@pytest.mark.parametrize(
    "ground",
    ["purpose_done", "service_ended", "retention_expired", "consent_withdrawn", "unlawful", "other_law"],
)
def test_deletion_may_be_claimed_on_each_ground_and_on_no_ground_not_at_all(im, ground):
    assert deletion(im, ground).answer("IM-11-2d") == "applies"
    assert deletion(im).answer("IM-11-2d") == "not"


@pytest.mark.norm("IM-11-2d")
@pytest.mark.parametrize("bar", ["retention_period", "technically_impossible"])
def test_a_running_retention_period_or_impracticability_holds_deletion_back(im, bar):
    held = deletion(im, "consent_withdrawn", bars=frozenset({bar}))
    reasons = [leaf.fact.name for leaf in held.finding("IM-11-2d").reason.leaves(decisive_only=True)]

    assert held.answer("IM-11-2d") == "not"
    assert reasons == ["deletion_bars"]
    assert held.but(deletion_bars=None).missing("IM-11-2d") == ["deletion_bars"]


@pytest.mark.norm("IM-11-2d")
def test_deletion_is_open_again_from_the_day_on_which_the_retention_period_is_over(im):
    held = deletion(im, "consent_withdrawn", bars=frozenset({"retention_period"}))
    freed = held.since("2026-05-01", deletion_bars=frozenset())

    assert freed.answer("IM-11-2d", on="2026-04-30") == "not"
    assert freed.answer("IM-11-2d", on="2026-05-01") == "applies"


# Article 12


@pytest.mark.norm("IM-12-1")
@pytest.mark.parametrize("kind", ["text", "image", "audio", "video", "virtual_scene", "other"])
def test_every_kind_of_generated_content_is_labelled_not_only_images_and_video(im, kind):
    every = values(im, "output_kinds")
    service = im.but(output_kinds=every)

    assert service.but(labelled_kinds=every).state("IM-12-1") == "met"
    assert service.but(labelled_kinds=without(every, kind)).state("IM-12-1") == "breached"


@pytest.mark.norm("IM-12-1")
def test_only_what_the_service_generates_needs_labels(im):
    pictures = im.but(output_kinds=frozenset({"image"}))

    assert pictures.but(labelled_kinds=frozenset({"image"})).state("IM-12-1") == "met"
    assert pictures.but(labelled_kinds=frozenset({"video"})).state("IM-12-1") == "breached"
    assert set(pictures.duty("IM-12-1").missing) == {"labelled_kinds"}
