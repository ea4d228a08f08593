"""Articles 7 to 13: systems, rules, identity, review, harmful information, rumours, appeals, app stores."""

from __future__ import annotations

from datetime import date

import pytest

from chengxu.dates.count import keep_until
from chengxu.statutes.deep_synthesis.management import SYSTEMS

from ..conftest import CALENDAR


def without(everything, part):
    return frozenset(everything) - {part}


def values(situation, fact):
    return frozenset(dict(situation.book.facts[fact].values))


# Articles 7 and 8


@pytest.mark.norm("DS-7-1")
@pytest.mark.parametrize("system", SYSTEMS)
def test_each_management_system_is_needed(ds, system):
    every = frozenset(SYSTEMS)

    assert ds.but(algorithm_safeguards=every).state("DS-7-1") == "met"
    assert ds.but(algorithm_safeguards=without(every, system)).state("DS-7-1") == "breached"


@pytest.mark.norm("DS-7-1")
def test_what_only_the_rules_on_algorithms_ask_for_is_not_asked_here(ds):
    assert {"assessment_monitoring", "staff", "technical_support"}.isdisjoint(SYSTEMS)
    assert ds.but(algorithm_safeguards=frozenset(SYSTEMS)).state("DS-7-1") == "met"


@pytest.mark.norm("DS-7-1", "DS-8-1")
@pytest.mark.parametrize(
    ("norm", "fact"), [("DS-7-1", "algorithm_safeguards"), ("DS-8-1", "synthesis_rules")]
)
def test_systems_and_rules_stand_on_the_eve_of_launch(ds, norm, fact):
    late = ds.but(**{fact: frozenset()})
    every = values(ds, fact)

    assert ds.duty(norm).due == date(2025, 9, 24)
    assert str(ds.duty(norm).tag) == "reading:DS4"
    assert late.since("2025-09-24", **{fact: every}).state(norm) == "met"
    assert late.since("2025-09-25", **{fact: every}).state(norm) == "late"


@pytest.mark.norm("DS-7-1")
def test_a_service_that_ran_before_entry_into_force_had_to_have_its_systems_by_the_eve_of_that_day(ds):
    running = ds.but(online_in_mainland=None).since("2022-05-01", online_in_mainland=True)

    assert running.duty("DS-7-1").due == date(2023, 1, 9)


@pytest.mark.norm("DS-8-1")
@pytest.mark.parametrize("part", ["rules", "convention", "agreement", "user_reminder", "supporter_reminder"])
def test_rules_convention_agreement_and_both_reminders_are_all_needed(ds, part):
    every = values(ds, "synthesis_rules")

    assert ds.but(synthesis_rules=every).state("DS-8-1") == "met"
    assert ds.but(synthesis_rules=without(every, part)).state("DS-8-1") == "breached"
    assert ds.state("DS-8-1") == "undetermined"


# Article 9


@pytest.fixture
def platform(ds):
    return ds.but(spreads_user_content=True)


@pytest.mark.norm("DS-9-1")
@pytest.mark.parametrize("way", ["mobile", "id_number", "credit_code", "national_service"])
def test_any_one_of_the_four_ways_verifies_a_user(platform, way):
    assert platform.but(publisher_identity=frozenset({way})).state("DS-9-1") == "met"


@pytest.mark.norm("DS-9-1")
@pytest.mark.parametrize("flaw", ["other", "unrecorded", "unverified"])
def test_another_way_a_missing_record_or_no_verification_at_all_spoils_it(platform, flaw):
    assert platform.but(publisher_identity=frozenset({"mobile", flaw})).state("DS-9-1") == "breached"


@pytest.mark.norm("DS-9-1", "DS-9-2")
@pytest.mark.parametrize("norm", ["DS-9-1", "DS-9-2"])
def test_generating_without_publishing_asks_for_no_verification_here(ds, norm):
    assert ds.but(spreads_user_content=False).answer(norm) == "not"
    assert ds.missing(norm) == ["spreads_user_content"]


@pytest.mark.norm("DS-9-2")
def test_a_user_whose_identity_is_not_verified_must_not_be_able_to_publish(platform):
    open_to_all = platform.but(publisher_identity=frozenset({"mobile", "unverified"}))

    assert open_to_all.state("DS-9-2") == "breached"
    assert platform.but(publisher_identity=frozenset({"mobile"})).state("DS-9-2") == "met"


@pytest.mark.norm("DS-9-2")
def test_a_way_that_is_not_listed_is_a_fault_of_verification_and_not_a_case_of_none(platform):
    by_other_means = platform.but(publisher_identity=frozenset({"other"}))

    assert by_other_means.state("DS-9-1") == "breached"
    assert by_other_means.state("DS-9-2") == "met"


# Article 10


@pytest.mark.norm("DS-10-1")
def test_inputs_and_results_are_both_reviewed(ds):
    assert ds.but(synthesis_review=frozenset({"inputs", "results"})).state("DS-10-1") == "met"
    assert ds.but(synthesis_review=frozenset({"inputs"})).state("DS-10-1") == "breached"
    assert ds.but(synthesis_review=frozenset({"results"})).state("DS-10-1") == "breached"
    assert ds.duty("DS-10-1").missing == ("synthesis_review",)


@pytest.mark.norm("DS-10-1")
def test_a_review_that_is_switched_off_fails_from_that_day(ds):
    switched_off = ds.but(synthesis_review=frozenset({"inputs", "results"})).since(
        "2026-02-02", synthesis_review=frozenset({"inputs"})
    )

    assert switched_off.state("DS-10-1", on="2026-02-01") == "met"
    assert switched_off.state("DS-10-1", on="2026-02-02") == "breached"


@pytest.mark.norm("DS-10-2")
@pytest.mark.parametrize("part", ["library", "standards", "rules", "procedure"])
def test_the_library_has_entries_standards_rules_and_a_procedure(ds, part):
    every = values(ds, "feature_library")
    logs = ds.but(network_security_arrangements=frozenset({"network_logs"}))

    assert logs.but(feature_library=every).state("DS-10-2") == "met"
    assert logs.but(feature_library=without(every, part)).state("DS-10-2") == "breached"


@pytest.mark.norm("DS-10-2")
def test_a_library_without_network_logs_is_not_enough(ds):
    no_logs = ds.but(feature_library=values(ds, "feature_library"))

    assert no_logs.but(network_security_arrangements=frozenset()).state("DS-10-2") == "breached"
    assert no_logs.duty("DS-10-2").missing == ("network_security_arrangements",)


@pytest.mark.norm("DS-10-2", "DS-16-2")
@pytest.mark.parametrize("norm", ["DS-10-2", "DS-16-2"])
def test_logs_stay_six_months_and_may_go_on_the_day_after(ds, norm):
    keep = ds.book.norm(norm).keep

    assert str(keep.tag) == "external:LW-CSL-23"
    assert keep_until(keep.period, date(2026, 1, 15), CALENDAR).due == date(2026, 7, 15)


@pytest.mark.norm("DS-10-3")
def test_harmful_information_is_reported_promptly_which_is_measured_and_never_becomes_a_date(ds):
    found = ds.happened("harmful_information_found", "2026-03-02", case="H1")
    reported = found.happened("harmful_information_reported", "2026-03-05", case="H1")

    assert found.duty("DS-10-3", on="2026-03-12").due is None
    assert found.state("DS-10-3", on="2026-03-12") == "pending"
    assert found.duty("DS-10-3", on="2026-03-12").delay == 10
    assert (reported.state("DS-10-3"), reported.duty("DS-10-3").delay) == ("met", 3)


@pytest.mark.norm("DS-10-3")
def test_the_report_of_one_finding_does_not_answer_another(ds):
    two = ds.happened("harmful_information_found", "2026-03-02", case="H1").happened(
        "harmful_information_found", "2026-03-02", case="H2"
    )
    states = {
        o.case: o.state.value
        for o in two.happened("harmful_information_reported", "2026-03-03", case="H2")
        .finding("DS-10-3")
        .obligations
    }

    assert states == {"H1": "pending", "H2": "met"}


@pytest.mark.norm("DS-10-3")
def test_harmful_information_that_breaks_no_law_is_a_case_here_and_none_of_illegal_content(both):
    harmful = both.happened("harmful_information_found", "2026-03-02", case="H1")

    assert harmful.state("DS-10-3") == "pending"
    assert harmful.state("IM-14-1a") == "not_bound"


@pytest.mark.norm("DS-10-4")
def test_one_measure_against_a_user_performs_the_duty_of_both_laws(both):
    found = both.happened("illegal_use_found", "2026-03-02", case="U1")
    warned = found.happened("user_measure_taken", "2026-03-04", case="U1")

    assert [found.state(norm) for norm in ("IM-14-2a", "DS-10-4")] == ["pending", "pending"]
    assert [warned.state(norm) for norm in ("IM-14-2a", "DS-10-4")] == ["met", "met"]
    assert str(warned.duty("DS-10-4").tag) == "reading:DS7"


@pytest.mark.norm("DS-10-4")
def test_without_a_violation_no_user_is_to_be_dealt_with(ds):
    assert ds.never("illegal_use_found").state("DS-10-4") == "not_bound"
    assert ds.duty("DS-10-4").missing == ("illegal_use_found",)


# Articles 11 and 12


@pytest.mark.norm("DS-11-1")
def test_false_information_is_refuted_promptly_and_stays_open_until_it_is(ds):
    found = ds.happened("false_information_found", "2026-03-02", case="F1")
    refuted = found.happened("false_information_refuted", "2026-03-03", case="F1")

    assert found.never("false_information_refuted").state("DS-11-1") == "pending"
    assert found.duty("DS-11-1").due is None
    assert (refuted.state("DS-11-1"), refuted.duty("DS-11-1").delay) == ("met", 1)


@pytest.mark.norm("DS-11-1")
def test_a_refutation_from_before_the_rumour_does_not_count(ds):
    early = ds.happened("false_information_refuted", "2026-03-01", case="F1")

    assert early.happened("false_information_found", "2026-03-02", case="F1").state("DS-11-1") == "pending"


@pytest.fixture
def answered(ds):
    return ds.but(
        complaint_portal_open=True,
        appeal_practice=frozenset({"appeal_entrance", "within_limit"}),
        complaint_disclosures=frozenset({"process", "limit"}),
        complaint_limit=15,
        complaint_limit_unit="working_days",
    )


@pytest.mark.norm("DS-12-1")
@pytest.mark.parametrize(
    ("fact", "flaw"),
    [
        ("complaint_portal_open", False),
        ("appeal_practice", frozenset({"within_limit"})),
        ("appeal_practice", frozenset({"appeal_entrance"})),
        ("complaint_disclosures", frozenset({"limit"})),
        ("complaint_disclosures", frozenset({"process"})),
        ("complaint_limit", 0),
        ("complaint_limit_unit", "none"),
    ],
)
def test_entrances_for_appeals_and_complaints_and_a_published_limit_are_all_needed(answered, fact, flaw):
    assert answered.state("DS-12-1") == "met"
    assert answered.but(**{fact: flaw}).state("DS-12-1") == "breached"
    assert answered.but(**{fact: None}).duty("DS-12-1").missing == (fact,)


@pytest.mark.norm("DS-12-1")
def test_the_provider_may_publish_any_limit_from_one_day_on(answered):
    assert answered.but(complaint_limit=1).state("DS-12-1") == "met"
    assert answered.but(complaint_limit=90).state("DS-12-1") == "met"


# Article 13


@pytest.fixture
def store(unknown):
    return unknown.but(runs_app_store=True, lists_synthesis_apps=True)


@pytest.mark.norm("DS-13-1")
@pytest.mark.parametrize("check", ["review", "daily", "emergency", "assessment", "filing"])
def test_a_store_reviews_manages_and_verifies_every_deep_synthesis_application(store, check):
    every = values(store, "synthesis_app_checks")

    assert store.but(synthesis_app_checks=every).state("DS-13-1") == "met"
    assert store.but(synthesis_app_checks=without(every, check)).state("DS-13-1") == "breached"


@pytest.mark.norm("DS-13-1")
def test_a_store_is_bound_though_it_synthesises_nothing_itself(store):
    plain = store.but(uses_generative_ai=False, synthesis_techniques=frozenset(), online_in_mainland=False)

    assert plain.answer("DS-2-1") == "not"
    assert plain.answer("DS-13-1") == "applies"
    assert plain.but(lists_synthesis_apps=False).answer("DS-13-1") == "not"
    assert plain.but(runs_app_store=False).answer("DS-13-1") == "not"


@pytest.mark.norm("DS-13-1", "DS-13-2")
@pytest.mark.parametrize("norm", ["DS-13-1", "DS-13-2"])
def test_stores_are_bound_from_the_day_of_entry_into_force(store, norm):
    assert store.answer(norm, on="2023-01-09") == "not"
    assert store.answer(norm, on="2023-01-10") == "applies"


@pytest.mark.norm("DS-13-2")
def test_a_violating_application_meets_a_prompt_measure_in_its_own_case(store):
    found = store.happened("violating_app_found", "2026-03-02", case="A1").happened(
        "violating_app_found", "2026-03-02", case="A2"
    )
    acted = found.happened("app_measure_taken", "2026-03-06", case="A1")
    states = {o.case: (o.state.value, o.delay) for o in acted.finding("DS-13-2", on="2026-03-12").obligations}

    assert states == {"A1": ("met", 4), "A2": ("pending", 10)}


@pytest.mark.norm("DS-13-2")
def test_a_provider_that_runs_no_store_delists_nothing(ds):
    assert ds.but(runs_app_store=False).answer("DS-13-2") == "not"
    assert ds.missing("DS-13-2") == ["runs_app_store"]
