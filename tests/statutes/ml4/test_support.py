"""Articles 16 to 30: tasks of the State, training data and works, model platforms, publicly funded results."""

from __future__ import annotations

from datetime import date

import pytest

from chengxu.algebra.truth import Truth
from chengxu.dates.calendar import load
from chengxu.dates.count import months
from chengxu.interpret.assess import assess

NO_CONSENT, PLATFORM, SHARING = "ML4-19-3", "ML4-22-2", "ML4-23-2-b"
LICENCE, OPEN_SOURCE_USE, SEARCH = "ML4-24-2", "ML4-25-1", "ML4-26-1"


def answers(situation, norms):
    """The answers to several norms from one assessment."""
    found = assess(situation.book, situation.record, date(2026, 6, 1), load())
    return {f.norm.id: f.answer for f in found.all_findings() if f.norm.id in norms}


TASKS = {
    "ML4-16-1": "state",
    "ML4-16-2-a": "planning_governments",
    "ML4-17-1-a": "state",
    "ML4-17-1-b": "state",
    "ML4-18-1": "state",
    "ML4-18-2": "state",
    "ML4-19-1": "state",
    "ML4-19-2": "state",
    "ML4-20-1": "state",
    "ML4-20-2": "state",
    "ML4-21-1": "state",
    "ML4-22-1": "state",
    "ML4-23-1": "state",
    "ML4-23-2-a": "state",
    "ML4-24-1": "state",
    "ML4-25-2": "open_source_foundation_developers",
    "ML4-27-1": "state",
    "ML4-27-2": "state",
    "ML4-28-1": "state",
    "ML4-30-1-a": "public_administrators",
    "ML4-30-1-b": "public_administrators",
}


@pytest.mark.norm(*TASKS)
@pytest.mark.parametrize(("task", "owner"), TASKS.items())
def test_a_task_has_its_owner(blank, task, owner):
    assert [party.name for party in blank.book.norm(task).parties] == [owner]


@pytest.mark.norm(*TASKS)
def test_a_task_of_the_state_stands_once_the_law_is_in_force_whatever_the_service_is(model, blank):
    outside = model.but(uses_generative_ai=False, ai_features=frozenset(), provides_service=False)

    assert answers(outside, TASKS) == dict.fromkeys(TASKS, Truth.TRUE)
    assert answers(blank, TASKS) == dict.fromkeys(TASKS, Truth.UNKNOWN)


@pytest.mark.parametrize(
    ("task", "needed"),
    [
        pytest.param(task, needed, marks=pytest.mark.norm(task))
        for task, needed in (
            ("ML4-16-1", "the plan document"),
            ("ML4-17-1-a", "the result: no significant effect, one on development, or one on safety"),
            ("ML4-18-1", "the priority for basic research"),
            ("ML4-19-2", "the contribution it is for"),
            ("ML4-20-1", "the licence to use it"),
            ("ML4-21-1", "a grade of the published scale"),
            ("ML4-23-2-a", "the quota reserved"),
            ("ML4-24-1", "the day from which it holds"),
            ("ML4-27-2", "on closing, a report on the result"),
            ("ML4-30-1-a", "the named AI officer"),
            ("ML4-30-1-b", "why the item is held to be safe and reliable"),
        )
    ],
)
def test_an_entry_lacks_something_without_what_its_task_needs(model, task, needed):
    assert needed in {need.en for need in model.book.norm(task).needs}


@pytest.mark.norm("ML4-16-2-b")
def test_governments_may_have_a_plan_of_their_own_for_ai_but_need_not(ml4):
    assert ml4.answer("ML4-16-2-b") == "applies"
    assert ml4.finding("ML4-16-2-b").duty is None


@pytest.mark.norm("ML4-17-1-b")
def test_a_policy_found_to_have_a_significant_effect_stays_open_until_it_is_revised(ml4):
    task = "ML4-17-1-b"
    found = ml4.happened("policy_effect_found", "2026-03-02", case="subsidy")

    assert ml4.never("policy_effect_found").state(task) == "not_bound"
    assert found.state(task) == "pending"
    assert found.duty(task).due is None  # promptly: no number
    assert found.never("policy_revised").duty(task, on="2026-03-12").delay == 10
    assert found.happened("policy_revised", "2026-04-01", case="subsidy").state(task) == "met"
    assert found.happened("policy_revised", "2026-04-01", case="zoning").state(task) == "pending"


@pytest.mark.norm("ML4-25-2")
def test_compensation_by_open_source_developers_is_voluntary_and_never_owed(ml4):
    norm = ml4.book.norm("ML4-25-2")

    assert ml4.finding("ML4-25-2").obligations == ()
    assert "nothing is owed" in norm.note.en
    assert "不构成欠付" in norm.note.zh


@pytest.mark.norm("ML4-29-1")
def test_support_for_small_and_medium_enterprises_waives_no_duty(ml4):
    assert ml4.but(is_sme=True).answer("ML4-29-1") == "applies"
    assert ml4.but(is_sme=False).answer("ML4-29-1") == "not"
    assert ml4.missing("ML4-29-1") == ["is_sme"]
    large, small = (
        ml4.but(is_sme=answer, model_platform_functions=frozenset({"data"})) for answer in (False, True)
    )
    assert large.answer(PLATFORM) == small.answer(PLATFORM) == "applies"


# Article 19, paragraph 3: personal information in training without consent

DEIDENTIFIED = frozenset({"training_only", "national_standard", "certificate_valid"})


@pytest.fixture
def deidentified(ml4):
    return ml4.but(training_data_has_personal_information=True, training_pi_deidentification=DEIDENTIFIED)


@pytest.mark.norm(NO_CONSENT)
def test_certified_deidentified_information_may_train_models_without_consent(deidentified):
    assert deidentified.answer(NO_CONSENT) == "applies"
    assert [str(cite) for cite in deidentified.book.norm(NO_CONSENT).frees] == ["LW-PIPL-13-1-i"]


@pytest.mark.norm(NO_CONSENT)
@pytest.mark.parametrize("lacking", sorted(DEIDENTIFIED))
def test_consent_is_needed_if_one_of_the_conditions_fails(deidentified, lacking):
    assert deidentified.but(training_pi_deidentification=DEIDENTIFIED - {lacking}).answer(NO_CONSENT) == "not"


@pytest.mark.norm(NO_CONSENT)
def test_only_a_developer_with_personal_information_in_training_is_freed_from_consent(deidentified):
    no_developer = deidentified.but(
        training_activities=frozenset(), development_activities=frozenset({"auxiliary"})
    )

    assert no_developer.answer(NO_CONSENT) == "not"
    assert deidentified.but(training_data_has_personal_information=False).answer(NO_CONSENT) == "not"
    assert deidentified.but(training_pi_deidentification=None).missing(NO_CONSENT) == [
        "training_pi_deidentification"
    ]


@pytest.mark.norm(NO_CONSENT)
def test_a_certificate_counts_from_its_day_to_its_end_and_reaches_no_earlier_processing(deidentified):
    uncertified = DEIDENTIFIED - {"certificate_valid"}
    certified = (
        deidentified.but(training_pi_deidentification=uncertified)
        .since("2026-03-02", training_pi_deidentification=DEIDENTIFIED)
        .since("2027-03-02", training_pi_deidentification=uncertified)
    )

    assert certified.answer(NO_CONSENT, on="2026-03-01") == "not"
    assert certified.answer(NO_CONSENT, on="2026-03-02") == "applies"
    assert certified.answer(NO_CONSENT, on="2027-03-01") == "applies"
    assert certified.answer(NO_CONSENT, on="2027-03-02") == "not"


# Article 22, paragraph 2: model platforms

MECHANISMS = frozenset(
    {"data_security", "model_security", "access_control", "logs", "vulnerabilities", "unlawful_content"}
)


@pytest.fixture
def platform(ml4):
    nothing_beyond = frozenset[str]()
    return ml4.but(
        model_platform_functions=frozenset({"training"}), platform_mechanisms_beyond_reach=nothing_beyond
    )


@pytest.mark.norm(PLATFORM)
def test_only_who_runs_a_model_development_platform_owes_its_mechanisms(ml4):
    assert ml4.but(model_platform_functions=frozenset({"compliance_tools"})).answer(PLATFORM) == "applies"
    assert ml4.but(model_platform_functions=frozenset()).answer(PLATFORM) == "not"
    assert ml4.missing(PLATFORM) == ["model_platform_functions"]


@pytest.mark.norm(PLATFORM)
def test_a_platform_with_all_six_mechanisms_has_done_its_duty(platform):
    assert platform.but(platform_mechanisms=MECHANISMS).state(PLATFORM) == "met"
    assert platform.state(PLATFORM) == "undetermined"
    assert platform.duty(PLATFORM).missing == ("platform_mechanisms",)


@pytest.mark.norm(PLATFORM)
@pytest.mark.parametrize("lacking", sorted(MECHANISMS))
def test_a_missing_mechanism_is_a_breach_unless_it_is_shown_to_be_beyond_the_platform(platform, lacking):
    five = platform.but(platform_mechanisms=MECHANISMS - {lacking})

    assert five.state(PLATFORM) == "breached"
    assert five.but(platform_mechanisms_beyond_reach=frozenset({lacking})).state(PLATFORM) == "met"
    other = sorted(MECHANISMS - {lacking})[0]
    assert five.but(platform_mechanisms_beyond_reach=frozenset({other})).state(PLATFORM) == "breached"


@pytest.mark.norm(PLATFORM)
def test_platform_logs_take_the_minimum_of_network_logs_and_say_so(ml4):
    keep = ml4.book.norm(PLATFORM).keep

    assert keep.period == months(6)
    assert str(keep.tag) == "external:LW-CSL-23"


# Article 23, paragraph 2: publicly funded results


@pytest.fixture
def requested(ml4):
    return ml4.but(
        publicly_funded_results=frozenset({"core_algorithm"}),
        non_profit_requester=True,
        non_disclosure_grounds=frozenset(),
    ).happened("funded_results_requested", "2026-03-02", case="university")


@pytest.mark.norm(SHARING)
def test_publicly_funded_results_are_owed_to_a_non_profit_researcher_who_asks(requested):
    assert requested.answer(SHARING) == "applies"
    assert requested.state(SHARING) == "pending"
    assert requested.duty(SHARING).due is None  # the law sets no limit
    assert (
        requested.happened("funded_results_shared", "2026-05-04", case="university").state(SHARING) == "met"
    )


@pytest.mark.norm(SHARING)
def test_a_commercial_requester_and_results_of_private_money_are_outside_the_duty_to_share(requested):
    assert requested.but(non_profit_requester=False).answer(SHARING) == "not"
    assert requested.but(publicly_funded_results=frozenset()).answer(SHARING) == "not"
    assert requested.but(non_profit_requester=None).missing(SHARING) == ["non_profit_requester"]


@pytest.mark.norm(SHARING)
@pytest.mark.parametrize("ground", ["national_security", "trade_secret", "other_by_law"])
def test_each_lawful_ground_of_non_disclosure_defeats_the_duty_to_share(requested, ground):
    withheld = requested.but(non_disclosure_grounds=frozenset({ground}))

    assert withheld.answer(SHARING) == "not"
    assert withheld.state(SHARING) == "not_bound"
    assert requested.but(non_disclosure_grounds=None).answer(SHARING) == "undetermined"


@pytest.mark.norm(SHARING)
def test_a_state_organ_that_does_not_share_answers_under_article_109_others_under_96(ml4):
    assert [str(cite) for cite in ml4.book.norm(SHARING).breach] == ["ML4-109-1", "ML4-96-1-a"]


# Articles 24 and 25: works in training

THRESHOLD = 10**25
RELEASED = frozenset(
    {
        "open_licence",
        "public",
        "weights",
        "parameters",
        "compliance_docs",
        "local_deployment",
        "modification",
    }
)


@pytest.fixture
def foundation(ml4):
    """A foundation model trained on works that nobody has ruled out."""
    return ml4.given(ml4_compute_threshold=THRESHOLD).but(
        training_compute=THRESHOLD,
        model_traits=frozenset({"general_purpose", "wide_downstream"}),
        training_data_has_works=True,
        training_works=frozenset({"published", "lawfully_obtained"}),
        training_works_opted_out=False,
        meets_training_licence_conditions=True,
    )


@pytest.fixture
def licensed(foundation):
    day = date(2026, 1, 1)
    return foundation.given(ml4_training_fees=day, ml4_training_licence_conditions=day)


@pytest.mark.norm("ML4-24-1", LICENCE)
@pytest.mark.parametrize("blank_rule", ["ml4_training_fees", "ml4_training_licence_conditions"])
def test_without_conditions_and_fees_of_the_state_the_licence_is_undetermined_and_waits(
    foundation, blank_rule
):
    other = ({"ml4_training_fees", "ml4_training_licence_conditions"} - {blank_rule}).pop()
    half_open = foundation.given(**{other: date(2026, 1, 1)})

    assert half_open.answer(LICENCE) == "undetermined"
    assert [p.name for p in half_open.finding(LICENCE).waiting_for] == [blank_rule]
    assert "never zero" in foundation.book.norm("ML4-24-1").note.en


@pytest.mark.norm(LICENCE)
def test_a_qualified_foundation_developer_may_train_on_published_works_from_the_day_of_the_rules(licensed):
    assert licensed.answer(LICENCE, on="2025-12-31") == "not"
    assert licensed.answer(LICENCE, on="2026-01-01") == "applies"


@pytest.mark.norm(LICENCE)
def test_the_licence_fails_with_any_of_its_conditions(licensed):
    assert licensed.but(training_works=frozenset({"lawfully_obtained"})).answer(LICENCE) == "not"
    assert licensed.but(meets_training_licence_conditions=False).answer(LICENCE) == "not"
    assert licensed.but(model_traits=frozenset({"general_purpose"})).answer(LICENCE) == "not"
    assert licensed.but(training_compute=THRESHOLD - 1).answer(LICENCE) == "not"
    assert licensed.but(training_works_opted_out=True).answer(LICENCE) == "not"
    assert licensed.but(training_works_opted_out=None).missing(LICENCE) == ["training_works_opted_out"]


@pytest.mark.norm(LICENCE, OPEN_SOURCE_USE)
@pytest.mark.parametrize("norm", [LICENCE, OPEN_SOURCE_USE])
def test_an_opt_out_binds_training_from_its_day_and_leaves_earlier_training_alone(licensed, norm):
    opted_out = licensed.but(open_source_elements=RELEASED).since("2026-03-02", training_works_opted_out=True)

    assert opted_out.answer(norm, on="2026-03-01") == "applies"
    assert opted_out.answer(norm, on="2026-03-02") == "not"


@pytest.mark.norm(OPEN_SOURCE_USE)
def test_an_open_source_foundation_model_may_train_on_lawfully_obtained_works_for_nothing(foundation):
    released = foundation.but(open_source_elements=RELEASED)

    assert released.answer(OPEN_SOURCE_USE) == "applies"  # no rules of the State are awaited here
    assert released.but(training_works=frozenset({"lawfully_obtained"})).answer(OPEN_SOURCE_USE) == "applies"
    assert {str(cite) for cite in released.book.norm(OPEN_SOURCE_USE).frees} == {"LW-CCL-26", "LW-CCL-30"}


@pytest.mark.norm(OPEN_SOURCE_USE)
def test_works_taken_unlawfully_and_closed_or_smaller_models_have_no_free_use(foundation):
    released = foundation.but(open_source_elements=RELEASED)

    assert released.but(training_works=frozenset({"published"})).answer(OPEN_SOURCE_USE) == "not"
    assert released.but(training_compute=THRESHOLD - 1).answer(OPEN_SOURCE_USE) == "not"
    assert foundation.but(open_source_elements=RELEASED - {"weights"}).answer(OPEN_SOURCE_USE) == "not"
    assert foundation.but(open_source_elements=frozenset()).answer(OPEN_SOURCE_USE) == "not"
    assert foundation.missing(OPEN_SOURCE_USE) == ["open_source_elements"]


@pytest.mark.norm(LICENCE, OPEN_SOURCE_USE)
def test_a_closed_model_falls_back_from_free_use_to_the_licence_against_a_fee(licensed):
    closed = licensed.but(open_source_elements=frozenset())

    assert closed.answer(OPEN_SOURCE_USE) == "not"
    assert closed.answer(LICENCE) == "applies"


@pytest.mark.norm(LICENCE, OPEN_SOURCE_USE)
@pytest.mark.parametrize("norm", [LICENCE, OPEN_SOURCE_USE])
def test_an_unset_compute_standard_leaves_both_uses_of_works_waiting_for_it(licensed, norm):
    unset = licensed.but(open_source_elements=RELEASED).given(ml4_compute_threshold=None)

    assert unset.answer(norm) == "undetermined"
    assert [p.name for p in unset.finding(norm).waiting_for] == ["ml4_compute_threshold"]


# Article 26: AI search


@pytest.fixture
def search(ml4):
    return ml4.but(combines_public_content=True, sources_shown=True, combination_effects=frozenset())


@pytest.mark.norm(SEARCH)
def test_search_with_sources_and_no_harm_is_fair_use(search):
    assert search.answer(SEARCH) == "applies"


@pytest.mark.norm(SEARCH)
@pytest.mark.parametrize("effect", ["normal_use", "owner_interests"])
def test_either_harm_to_the_work_or_its_owner_ends_fair_use(search, effect):
    assert search.but(combination_effects=frozenset({effect})).answer(SEARCH) == "not"


@pytest.mark.norm(SEARCH)
def test_one_output_without_its_source_ends_fair_use(search):
    assert search.but(sources_shown=False).answer(SEARCH) == "not"
    assert search.but(sources_shown=None).missing(SEARCH) == ["sources_shown"]


@pytest.mark.norm(SEARCH)
def test_without_a_recorded_judgment_on_harm_the_answer_stays_open(search):
    unjudged = search.but(combination_effects=None)

    assert unjudged.answer(SEARCH) == "undetermined"
    assert unjudged.missing(SEARCH) == ["combination_effects"]


@pytest.mark.norm(SEARCH)
def test_fair_use_by_search_is_for_providers_of_generative_ai_that_combine_public_content(search):
    other_ai = frozenset(v for v, _ in search.book.facts["ai_features"].values)

    assert search.but(combines_public_content=False).answer(SEARCH) == "not"
    assert search.but(controls_service=False).answer(SEARCH) == "not"
    assert search.but(uses_generative_ai=False, ai_features=other_ai).answer(SEARCH) == "not"
