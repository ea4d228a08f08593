"""Articles 10 to 24: tasks of the State, compute and its takeover, key research, data, training data."""

from __future__ import annotations

from datetime import date

import pytest

from chengxu.algebra.truth import Truth
from chengxu.dates.calendar import load
from chengxu.dates.count import years
from chengxu.dates.limits import LASTING
from chengxu.interpret.assess import assess
from chengxu.interpret.render import render

GREEN, SUPPLY, ABILITY, INSPECTION = "SD-12-2", "SD-15-2-a", "SD-15-2-b", "SD-15-2-c"
SME_COMPUTE, TAKEOVER, RESEARCH = "SD-16-3-b", "SD-16-4", "SD-18-1-b"
REVENUE, OPEN_DATA = "SD-20-1-b", "SD-21-2-b"
REASONABLE, WITHOUT_LEAVE, MARK = "SD-24-1", "SD-24-2-a", "SD-24-2-b"


def answers(situation, norms):
    """The answers to several norms from one assessment."""
    found = assess(situation.book, situation.record, date(2026, 6, 1), load())
    return {f.norm.id: f.answer for f in found.all_findings() if f.norm.id in norms}


TASKS = {
    "SD-10-1": ["state"],
    "SD-10-2-a": ["state"],
    "SD-10-2-b": ["regions_and_departments"],
    "SD-11-1-a": ["state"],
    "SD-11-1-b": ["state"],
    "SD-11-1-c": ["state"],
    "SD-12-1": ["state"],
    "SD-14-1": ["state"],
    "SD-14-2": ["upper_governments"],
    "SD-14-3": ["governments"],
    "SD-15-1": ["state"],
    "SD-16-1": ["state"],
    "SD-16-2": ["state"],
    "SD-16-3-a": ["state"],
    "SD-17-1-a": ["state"],
    "SD-17-1-b": ["oversight", "industry_organisations"],
    "SD-17-1-c": ["oversight", "industry_organisations"],
    "SD-17-2": ["state"],
    "SD-18-1-a": ["state"],
    "SD-19-1": ["state"],
    "SD-19-2": ["state"],
    "SD-20-1-a": ["state"],
    "SD-20-2": ["oversight"],
    "SD-21-1-a": ["state"],
    "SD-21-1-b": ["governments"],
    "SD-21-2-a": ["upper_governments"],
    "SD-21-3": ["state"],
    "SD-22-1": ["state"],
    "SD-23-1": ["state"],
}


@pytest.mark.norm(*TASKS)
@pytest.mark.parametrize(("task", "owners"), TASKS.items())
def test_a_task_has_its_owner_and_no_date_by_statute(undated, task, owners):
    norm = undated.book.norm(task)

    assert [party.name for party in norm.parties] == owners
    assert norm.due == LASTING
    assert "S54" in norm.readings


@pytest.mark.norm(*TASKS, "SD-13-1")
def test_a_task_of_the_state_stands_once_the_law_is_in_force_whatever_the_service_is(draft, undated):
    norms = [*TASKS, "SD-13-1"]
    outside = draft.but(uses_generative_ai=False, simulates_intelligence=False, provides_service=False)

    assert answers(outside, norms) == dict.fromkeys(norms, Truth.TRUE)
    assert answers(undated, norms) == dict.fromkeys(norms, Truth.UNKNOWN)


@pytest.mark.norm(*TASKS)
def test_a_task_that_nobody_has_begun_is_never_a_breach(sd):
    assert {sd.finding(task).obligations for task in TASKS} == {()}


@pytest.mark.parametrize(
    ("task", "needed"),
    [
        pytest.param(task, needed, marks=pytest.mark.norm(task))
        for task, needed in (
            ("SD-10-1", "the body in charge"),
            ("SD-10-2-a", "its entry in the catalogue of public data"),
            ("SD-10-2-b", "the region or department"),
            ("SD-11-1-a", "the day from which it holds"),
            ("SD-11-1-b", "the instrument"),
            ("SD-11-1-c", "a note on the rights that the standard touches"),
            ("SD-14-1", "the first and the last day for which it holds"),
            ("SD-14-2", "the government and its level"),
            ("SD-14-3", "how it protects market players"),
            ("SD-16-2", "for a trading trial, its rules"),
            ("SD-16-3-a", "the terms for small and medium enterprises"),
            ("SD-17-1-a", "on closing, the measure itself"),
            ("SD-17-1-b", "the industry organisation that drafts it"),
            ("SD-17-1-c", "what changed since the last one"),
            ("SD-18-1-a", "on closing, evidence of the result"),
            ("SD-20-1-a", "for a standard, its version"),
            ("SD-20-2", "the department"),
            ("SD-21-1-a", "the rules of sharing"),
            ("SD-21-1-b", "the grade"),
            ("SD-21-1-b", "the category"),
            ("SD-21-2-a", "the entries of the catalogue in it"),
            ("SD-21-3", "the source of its data in the catalogue"),
            ("SD-22-1", "a date of completion, chosen by that body"),
            ("SD-23-1", "the rule in force, or that there is none"),
        )
    ],
)
def test_an_entry_lacks_something_without_what_its_task_needs(draft, task, needed):
    assert needed in {need.en for need in draft.book.norm(task).needs}


@pytest.mark.parametrize(
    ("task", "aims"),
    [
        pytest.param(task, aims, marks=pytest.mark.norm(task))
        for task, aims in (
            ("SD-14-2", ["the part on AI in the general plan", "the plan for AI"]),
            ("SD-15-1", ["a layout plan", "a system of compute standards"]),
            ("SD-16-1", ["the allocation mechanism", "the plan of network nodes"]),
            ("SD-23-1", ["training data", "algorithms", "AI-generated content"]),
        )
    ],
)
def test_a_task_with_several_results_is_closed_result_by_result(draft, task, aims):
    assert [aim.en for aim in draft.book.norm(task).aims] == aims


@pytest.mark.norm("SD-14-2", "SD-21-2-a")
@pytest.mark.parametrize("task", ["SD-14-2", "SD-21-2-a"])
def test_cities_counties_and_townships_do_not_have_the_task_of_a_province(draft, task):
    norm = draft.book.norm(task)

    assert "省级以上" in norm.owner.term.zh
    assert "市、县、乡级人民政府没有" in norm.note.zh


@pytest.mark.norm("SD-12-1", "SD-19-2")
@pytest.mark.parametrize("task", ["SD-12-1", "SD-19-2"])
def test_not_following_an_encouragement_breaches_nothing(sd, task):
    assert "breaches nothing" in sd.book.norm(task).note.en
    assert "不构成违法" in sd.book.norm(task).note.zh


@pytest.mark.norm("SD-13-1")
def test_participation_runs_through_complaints_industry_bodies_and_experts(draft):
    assert {str(cite) for cite in draft.book.norm("SD-13-1").refers} >= {"SD-60-1-v", "SD-67", "SD-68"}


@pytest.mark.norm("SD-17-2", "SD-19-1", "SD-22-1")
@pytest.mark.parametrize(
    ("task", "duty"),
    [
        ("SD-17-2", "SD-77"),
        ("SD-17-2", "SD-50-1-iii"),
        ("SD-19-1", "SD-90-1-c"),
        ("SD-19-1", "SD-95-1-iii"),
        ("SD-22-1", "SD-50-1-i"),
    ],
)
def test_what_is_promoted_is_shown_beside_the_duties_and_exceptions_that_concern_it(draft, task, duty):
    assert duty in {str(cite) for cite in draft.book.norm(task).refers}


# Articles 12 and 15: building and running compute

CARE = frozenset({"green", "national_plan", "ecology"})


@pytest.mark.norm(GREEN)
def test_a_government_compute_project_needs_all_three_confirmations(draft):
    project = draft.but(compute_roles=frozenset({"government_builder"}))

    assert project.but(compute_project_care=CARE).state(GREEN) == "met"
    assert project.state(GREEN) == "undetermined"
    for lacking in CARE:
        assert project.but(compute_project_care=CARE - {lacking}).state(GREEN) == "breached"


@pytest.mark.norm(GREEN)
def test_the_green_rule_for_government_projects_leaves_other_builders_alone(draft):
    assert draft.but(compute_roles=frozenset({"builder", "operator"})).answer(GREEN) == "not"
    assert draft.missing(GREEN) == ["compute_roles"]


@pytest.fixture
def compute(draft):
    """Somebody who builds and runs compute in the mainland and has nothing to do with AI."""
    return draft.but(
        compute_roles=frozenset({"builder", "operator"}),
        place_of_activity="mainland",
        uses_generative_ai=False,
        simulates_intelligence=False,
        provides_service=False,
        uses_service=False,
    )


@pytest.mark.norm(SUPPLY)
@pytest.mark.parametrize("lacking", ["hardware", "software"])
def test_hardware_and_software_each_need_a_supply_chain_statement(compute, lacking):
    both = frozenset({"hardware", "software"})

    assert compute.but(compute_trusted_supply=both).state(SUPPLY) == "met"
    assert compute.but(compute_trusted_supply=both - {lacking}).state(SUPPLY) == "breached"
    assert compute.duty(SUPPLY).missing == ("compute_trusted_supply",)


@pytest.mark.norm(SUPPLY)
def test_a_government_that_builds_owes_trusted_supply_like_any_other_builder(compute):
    assert compute.but(compute_roles=frozenset({"government_builder"})).answer(SUPPLY) == "applies"
    assert compute.but(compute_roles=frozenset({"operator"})).answer(SUPPLY) == "not"


@pytest.mark.norm(ABILITY)
@pytest.mark.parametrize("lacking", ["security", "emergency"])
def test_an_operator_needs_security_measures_and_an_emergency_ability(compute, lacking):
    both = frozenset({"security", "emergency"})

    assert compute.but(compute_operator_work=both).state(ABILITY) == "met"
    assert compute.but(compute_operator_work=both - {lacking}).state(ABILITY) == "breached"


@pytest.mark.norm(INSPECTION)
def test_an_operator_inspects_regularly_and_the_law_sets_no_interval(compute):
    assert compute.but(compute_operator_work=frozenset({"inspections"})).state(INSPECTION) == "met"
    others = compute.but(compute_operator_work=frozenset({"security", "emergency"}))
    assert others.state(INSPECTION) == "breached"
    assert compute.duty(INSPECTION).due is None
    assert "the law sets none" in compute.book.norm(INSPECTION).note.en


@pytest.mark.norm(ABILITY, INSPECTION)
@pytest.mark.parametrize("norm", [ABILITY, INSPECTION])
def test_a_mere_customer_of_compute_owes_none_of_what_its_operator_owes(compute, norm):
    assert compute.but(compute_roles=frozenset()).answer(norm) == "not"
    assert compute.but(compute_roles=frozenset({"builder"})).answer(norm) == "not"


@pytest.mark.norm(SUPPLY, ABILITY, INSPECTION)
@pytest.mark.parametrize("norm", [SUPPLY, ABILITY, INSPECTION])
def test_a_builder_or_operator_without_any_ai_is_bound_but_the_sanction_is_doubtful(compute, norm):
    assert compute.answer(norm) == "applies"
    assert "S29" in compute.book.norm(norm).readings
    assert "no fine follows by itself" in compute.book.norm(norm).note.en
    assert compute.but(place_of_activity="overseas", effects_in_china=frozenset()).answer(norm) == "not"


# Article 16: public compute for small enterprises, takeover


@pytest.mark.norm(SME_COMPUTE, OPEN_DATA)
@pytest.mark.parametrize(
    ("norm", "fact"), [(SME_COMPUTE, "public_compute_answer"), (OPEN_DATA, "open_data_answer")]
)
def test_a_refusal_without_a_reason_shows_a_gap_and_a_reasoned_one_does_not(draft, norm, fact):
    asked = draft.but(is_sme=True) if norm == SME_COMPUTE else draft

    assert asked.but(**{fact: "granted"}).state(norm) == "met"
    assert asked.but(**{fact: "reasoned"}).state(norm) == "met"
    assert asked.but(**{fact: "unreasoned"}).state(norm) == "gap"
    assert asked.but(**{fact: "none"}).answer(norm) == "not"
    assert asked.missing(norm) == [fact]


@pytest.mark.norm(SME_COMPUTE)
def test_inclusive_compute_is_owed_to_small_and_medium_enterprises_only(draft):
    answered = draft.but(public_compute_answer="unreasoned")

    assert answered.but(is_sme=False).answer(SME_COMPUTE) == "not"
    assert answered.missing(SME_COMPUTE) == ["is_sme"]


@pytest.mark.norm(TAKEOVER)
@pytest.mark.parametrize("ground", ["significant_risk", "ability_lost"])
def test_either_ground_lets_the_departments_have_failing_compute_taken_over(compute, ground):
    assert compute.but(compute_failures=frozenset({ground})).answer(TAKEOVER) == "applies"
    assert compute.but(compute_failures=frozenset()).answer(TAKEOVER) == "not"
    assert compute.missing(TAKEOVER) == ["compute_failures"]


@pytest.mark.norm(TAKEOVER)
def test_only_the_operator_of_compute_can_be_replaced(compute):
    failing = compute.but(compute_failures=frozenset({"ability_lost"}))

    assert failing.but(compute_roles=frozenset({"builder"})).answer(TAKEOVER) == "not"


@pytest.mark.norm(TAKEOVER)
def test_the_takeover_is_for_provincial_or_national_departments_and_another_operator(compute):
    norm = compute.book.norm(TAKEOVER)

    assert [party.name for party in norm.parties] == ["upper_oversight"]
    assert "another operator" in render(norm, "en")
    assert "市、县主管部门无权" in norm.note.zh
    assert "never the failing operator itself" in norm.note.en


@pytest.mark.norm(TAKEOVER)
def test_a_ground_counts_from_its_day(compute):
    failing = compute.but(compute_failures=frozenset()).since(
        "2026-03-02", compute_failures=frozenset({"significant_risk"})
    )

    assert failing.answer(TAKEOVER, on="2026-03-01") == "not"
    assert failing.answer(TAKEOVER, on="2026-03-02") == "applies"


# Article 18: key research


@pytest.mark.norm(RESEARCH)
@pytest.mark.parametrize("outstanding", ["funding", "means"])
def test_funded_key_research_is_owed_both_money_and_means_of_experiment(draft, outstanding):
    both = frozenset({"funding", "means"})
    project = draft.but(funded_key_research=True)

    assert project.but(key_research_support=both).state(RESEARCH) == "met"
    assert project.but(key_research_support=both - {outstanding}).state(RESEARCH) == "gap"


@pytest.mark.norm(RESEARCH)
def test_without_public_funds_or_key_technology_no_support_is_owed(draft):
    assert draft.but(funded_key_research=False).answer(RESEARCH) == "not"
    assert draft.missing(RESEARCH) == ["funded_key_research"]


# Articles 20 and 23: revenue and rights


@pytest.mark.norm(REVENUE)
def test_a_plan_whose_shares_do_not_make_one_hundred_per_cent_is_a_gap(sd):
    earning = sd.but(data_revenue=True)

    assert earning.but(data_revenue_plan="whole").state(REVENUE) == "met"
    assert earning.but(data_revenue_plan="other_sum").state(REVENUE) == "gap"
    assert earning.but(data_revenue_plan="none").state(REVENUE) == "gap"
    assert "whether they are reasonable is not judged" in sd.book.norm(REVENUE).note.en


@pytest.mark.norm(REVENUE)
def test_revenue_is_shared_by_whoever_draws_it_from_data_of_others_with_or_without_ai(compute):
    assert compute.but(data_revenue=True).answer(REVENUE) == "applies"
    assert compute.but(data_revenue=False).answer(REVENUE) == "not"
    assert compute.missing(REVENUE) == ["data_revenue"]


@pytest.mark.norm("SD-23-2-a")
@pytest.mark.parametrize(
    "kind", ["software", "invention", "utility_model", "trade_secret", "circuit_layout", "other"]
)
def test_every_kind_of_right_that_arises_in_ai_work_is_protected_by_its_own_law(sd, kind):
    assert sd.but(rights_from_ai_work=frozenset({kind})).answer("SD-23-2-a") == "applies"
    assert sd.but(rights_from_ai_work=frozenset()).answer("SD-23-2-a") == "not"
    assert "governing law has to be found first" in sd.book.norm("SD-23-2-a").note.en


@pytest.mark.norm("SD-23-2-b")
@pytest.mark.parametrize("kind", ["work", "invention"])
def test_rights_from_work_with_ai_follow_the_test_of_article_36(sd, kind):
    passed = sd.but(protectable_as=frozenset({kind}), user_contribution=True, ip_holder="natural_person")

    assert passed.answer("SD-23-2-b") == "applies"
    assert passed.but(protectable_as=frozenset()).answer("SD-23-2-b") == "not"
    assert passed.but(user_contribution=False).answer("SD-23-2-b") == "not"
    assert passed.but(ip_holder="ai_system").answer("SD-23-2-b") == "not"


@pytest.mark.norm("SD-23-2-b")
def test_using_ai_never_yields_protection_while_the_test_is_open(sd):
    assert sd.answer("SD-23-2-b") == "undetermined"
    assert set(sd.missing("SD-23-2-b")) == {"protectable_as", "user_contribution", "ip_holder"}


# Article 24: data of others in training


@pytest.fixture
def training(sd):
    return sd.but(training_data_has_works=True, training_use_differs=True, training_use_harms=frozenset())


@pytest.mark.norm(REASONABLE, WITHOUT_LEAVE)
def test_training_that_passes_all_three_tests_needs_neither_permission_nor_payment(training):
    assert training.answer(REASONABLE) == training.answer(WITHOUT_LEAVE) == "applies"
    assert [str(cite) for cite in training.book.norm(REASONABLE).frees] == ["LW-CCL-26", "LW-CCL-30"]


@pytest.mark.norm(REASONABLE, WITHOUT_LEAVE)
@pytest.mark.parametrize(
    ("fails", "named"),
    [
        ({"training_use_differs": False}, "original purpose or function"),
        ({"training_use_harms": frozenset({"normal_use"})}, "normal use of the data is impaired"),
        ({"training_use_harms": frozenset({"owner_interests"})}, "interests are unreasonably harmed"),
    ],
)
def test_one_failed_test_is_enough_and_it_is_named(training, fails, named):
    failed = training.but(**fails)

    assert failed.answer(REASONABLE) == failed.answer(WITHOUT_LEAVE) == "not"
    assert named in render(failed.finding(REASONABLE).reason, "en")


@pytest.mark.norm(REASONABLE, WITHOUT_LEAVE, MARK)
@pytest.mark.parametrize("unknown", ["training_use_differs", "training_use_harms"])
def test_an_unknown_test_leaves_everything_open(training, unknown):
    open_ = training.but(**{unknown: None})

    for norm in (REASONABLE, WITHOUT_LEAVE, MARK):
        assert open_.answer(norm) == "undetermined"
    assert open_.missing(REASONABLE) == [unknown]


@pytest.mark.norm(REASONABLE, WITHOUT_LEAVE, MARK)
@pytest.mark.parametrize("norm", [REASONABLE, WITHOUT_LEAVE, MARK])
def test_who_does_not_train_or_uses_no_works_of_others_is_not_covered(training, norm):
    no_developer = training.but(
        training_activities=frozenset({"other"}), development_activities=frozenset({"use"})
    )

    assert no_developer.answer(norm) == "not"
    assert training.but(training_data_has_works=False).answer(norm) == "not"


@pytest.mark.norm(MARK)
def test_an_unmarked_source_is_a_breach_of_its_own_and_the_use_stays_reasonable(training):
    unmarked = training.but(training_sources_marked=False)

    assert unmarked.state(MARK) == "breached"
    assert unmarked.answer(REASONABLE) == unmarked.answer(WITHOUT_LEAVE) == "applies"
    assert training.but(training_sources_marked=True).state(MARK) == "met"


@pytest.mark.norm(MARK)
def test_the_records_of_sources_outlive_the_service_by_three_years_as_a_house_setting(training):
    keep = training.book.norm(MARK).keep

    assert keep.period == years(3)
    assert keep.of.name == "service_ended"
    assert not keep.tag.binding
