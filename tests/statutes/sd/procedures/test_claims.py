"""The claim file as a case: grounds, election, cap, insurer, parts, recourse and punitive damages, in that order."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.statutes.story import Story

from chengxu.statutes.scholars_draft.attribution import ATTRIBUTION
from chengxu.statutes.scholars_draft.procedures.claims import claim_file

FILE = "sd.claim_file"

FACTS = {
    "uses_generative_ai": True,
    "place_of_activity": "mainland",
    "offered_to_others": True,
    "provides_service": True,
    "uses_service": False,
    "damage_suffered": True,
    "damage_caused": True,
    "damage_arose_from": frozenset({"product", "use"}),
    "breach_proven_as": frozenset({"provider"}),
    "determined_critical": False,
    "applied_in_critical_infrastructure": False,
    "significant_rights": frozenset(),
    "model_traits": frozenset(),
    "critical_by_other_law": False,
    "provider_fault": "presumed",
    "developer_grave_fault": False,
    "cap_by_other_law": False,
    "user_at_fault": False,
    "attribution_by_other_law": False,
    "action_on_notice": "no_notice",
    "provider_knowledge": "none",
    "needed_measures_taken": False,
    "defect_findings": frozenset(),
    "product_roles": frozenset(),
    "base_models": frozenset(),
    "breaks_other_law": False,
    "interests_harmed": frozenset(),
    "derived_illegality_known": "none",
    "measures_against_derived": False,
    "open_source_elements": frozenset(),
    "liability_cover": "none",
    "punitive_grounds": frozenset(),
}
"""A provider in breach of duty; nothing is critical, defective or insured, and nobody is at fault or in the know."""

DEFECT = {"defect_findings": frozenset({"product", "defect", "caused"})}
BOTH_REGIMES = DEFECT | {"product_roles": frozenset({"producer"})}
CRITICAL = {"determined_critical": True, "cap_by_other_law": True}
INSURED = {"liability_cover": "provider_or_user"}


def money(**figures):
    return {name: Decimal(figure) for name, figure in figures.items()}


def forgetting(story, fact):
    """The same, with nothing known of a fact."""
    answers = {name: answer for name, answer in story.file.record.answers.items() if name != fact}
    return Story(replace(story.file, record=replace(story.file.record, answers=answers)))


@pytest.fixture
def facts(case):
    """The facts of a file are set out; the injured person has known of damage and obligor since 12 February 2026."""
    return (
        case(FILE)
        .knowing(**FACTS)
        .did("learn", "2026-02-12")
        .did("record_facts", "2026-02-24", **money(damage=100_000))
    )


@pytest.fixture
def claimed(facts):
    """A claim on the provider's breach."""
    return facts.did("claim_breach", "2026-02-25")


@pytest.fixture
def elected(claimed):
    return claimed.did("keep_single_regime", "2026-02-26")


@pytest.fixture
def shared(elected):
    return (
        elected.did("find_no_cap", "2026-02-27")
        .did("count_no_insurance", "2026-02-28")
        .did("fix_whole", "2026-03-02", **money(damage=100_000, amount=100_000))
    )


# The ordinary course


@pytest.mark.norm("SD-85-1", "SD-91-1-b")
def test_a_file_goes_from_facts_by_ground_regime_cap_insurer_and_parts_to_a_settlement_that_is_paid(shared):
    settled = shared.did("settle", "2026-03-10").did("pay", "2026-03-20", **money(paid=100_000))

    assert settled.state("2026-03-20") == "paid"


@pytest.mark.norm("SD-85-1")
def test_a_file_may_end_in_a_judgment_or_a_dismissal(shared):
    sued = shared.did("sue", "2026-03-10")

    assert sued.did("award", "2026-09-01").state("2026-09-01") == "judged"
    assert sued.did("dismiss", "2026-09-01").state("2026-09-01") == "dismissed"
    assert sued.did("award", "2026-09-01", by="oversight").refusal() == ["SD-85"]
    assert shared.state("2027-03-01") == "shared"  # no day settles anything


@pytest.mark.norm("SD-91-1-a")
def test_the_steps_of_the_calculation_keep_their_order(facts, claimed, elected):
    capped = elected.did("find_no_cap", "2026-02-27")

    assert facts.did("find_no_cap", "2026-02-25").refusal() == ["SD-85-2-b"]
    assert claimed.did("count_no_insurance", "2026-02-26").refusal() == ["SD-91-1-b"]
    assert capped.did("fix_whole", "2026-02-28", **money(damage=1, amount=1)).refusal() == ["SD-85-1"]


@pytest.mark.norm("SD-85-1")
@pytest.mark.parametrize("lacking", ["head", "cause", "damage", "evidence"])
def test_the_facts_name_the_head_of_damage_cause_sum_and_evidence(case, lacking):
    known = case(FILE).knowing(**FACTS).did("learn", "2026-02-12")

    assert known.did("record_facts", "2026-02-24", **{lacking: None}).refusal() == ["SD-85-1"]


# Grounds


@pytest.mark.norm(
    "SD-85-1",
    "SD-85-2-a",
    "SD-86-1-a",
    "SD-86-1-b",
    "SD-87-2-b",
    "SD-87-3",
    "SD-88-1-a",
    "SD-90-1-a",
    "SD-90-1-b",
)
@pytest.mark.parametrize(
    ("ground", "proven", "without", "article"),
    [
        ("breach", {}, {"breach_proven_as": frozenset()}, "SD-85-1"),
        ("breach", {}, {"damage_arose_from": frozenset({"use"})}, "SD-85-1"),
        ("presumed_fault", {"determined_critical": True}, {"determined_critical": False}, "SD-85-2"),
        ("presumed_fault", {"determined_critical": True}, {"provider_fault": "disproved"}, "SD-85-2"),
        ("user_fault", {"user_at_fault": True}, {"user_at_fault": False}, "SD-86-1-a"),
        ("user_fault", {"user_at_fault": True}, {"attribution_by_other_law": True}, "SD-86-1-c"),
        ("corresponding", {}, {"damage_arose_from": frozenset({"product"})}, "SD-86-1"),
        ("corresponding", {}, {"breach_proven_as": frozenset()}, "SD-86-1"),
        ("corresponding", {}, {"attribution_by_other_law": True}, "SD-86-1-c"),
        ("added_damage", {"action_on_notice": "late_growth"}, {"action_on_notice": "late_no_growth"}, "SD-87-2"),
        ("added_damage", {"action_on_notice": "late_growth"}, {"action_on_notice": "no_notice"}, "SD-87-2"),
        ("knowledge", {"provider_knowledge": "should_have_known"}, {"provider_knowledge": "none"}, "SD-87-3"),
        ("knowledge", {"provider_knowledge": "knew"}, {"needed_measures_taken": True}, "SD-87-3"),
        ("defect", DEFECT, {"defect_findings": frozenset({"product", "defect"})}, "SD-88-1"),
        ("defect", DEFECT, {"damage_suffered": False}, "SD-88-1-a"),
        ("derived", {"base_models": frozenset({"third_party_filed"}), "interests_harmed": frozenset({"rights_of_persons"})}, {"base_models": frozenset()}, "SD-90-1"),
        ("model_knowledge", {"derived_illegality_known": "knew"}, {"derived_illegality_known": "none"}, "SD-90-1"),
        ("model_knowledge", {"derived_illegality_known": "knew"}, {"measures_against_derived": True}, "SD-90-1-b"),
        ("model_knowledge", {"derived_illegality_known": "knew"}, {"open_source_elements": frozenset({"open_licence", "public"})}, "SD-90-1-c"),
    ],
)  # fmt: skip
def test_each_ground_is_claimed_once_its_parts_are_there_and_refused_with_the_one_that_is_not(
    facts, ground, proven, without, article
):
    there = facts.knowing(**proven)

    assert there.did(f"claim_{ground}", "2026-02-25").refusal() == []
    assert there.knowing(**without).did(f"claim_{ground}", "2026-02-25").refusal() == [article]


def test_every_ground_of_the_decision_table_can_be_claimed():
    claims = {str(step.cite) for step in claim_file.steps if step.name.startswith("claim_")}

    assert {str(ground.norm.cite) for ground in ATTRIBUTION.grounds} <= claims


@pytest.mark.norm("SD-85-1")
def test_an_unproven_fact_leaves_a_ground_undetermined_and_names_what_is_to_be_proven(facts):
    open_case = forgetting(facts, "breach_proven_as").on("2026-02-24")

    (step,) = [n for n in open_case.next if n.step.name == "claim_breach"]
    assert [str(clause.cite) for clause in step.to_check] == ["SD-85-1"]
    assert "failed in its duties" in step.to_check[0].name.en


@pytest.mark.norm("SD-85-2-a")
def test_an_absence_of_fault_that_is_not_proven_stands_against_the_provider_of_critical_ai(facts):
    unproven = forgetting(facts.knowing(determined_critical=True), "provider_fault")

    assert unproven.did("claim_presumed_fault", "2026-02-25").refusal() == []


@pytest.mark.norm("SD-85-1")
def test_a_developer_is_never_reached_by_the_paragraph_on_providers(facts):
    developer = facts.knowing(breach_proven_as=frozenset({"developer"}))

    assert developer.did("claim_breach", "2026-02-25").refusal() == ["SD-85-1"]


@pytest.mark.norm("SD-85-1")
def test_a_claim_says_against_whom_and_with_what_proof_and_is_the_injured_persons(facts):
    assert facts.did("claim_breach", "2026-02-25", against=None).refusal() == ["SD-85-1"]
    assert facts.did("claim_breach", "2026-02-25", proof=None).refusal() == ["SD-85-1"]
    assert facts.did("claim_breach", "2026-02-25", by="oversight").refusal() == ["SD-85-1"]


@pytest.mark.norm("SD-85-1")
def test_a_further_ground_takes_the_file_back_to_its_grounds(shared):
    assert shared.did("claim_corresponding", "2026-03-03").state("2026-03-03") == "regimes"


# Election


@pytest.fixture
def two_regimes(claimed):
    """The provider is the producer as well, and both grounds are claimed."""
    return claimed.knowing(**BOTH_REGIMES).did("claim_defect", "2026-02-26")


@pytest.mark.norm("SD-88-2")
def test_where_both_regimes_are_open_one_is_chosen(two_regimes):
    assert two_regimes.did("keep_single_regime", "2026-02-27").refusal() == ["SD-88-2"]
    assert two_regimes.did("elect_this_law", "2026-02-27").state("2026-02-27") == "elected"
    assert two_regimes.did("elect_product_liability", "2026-02-27").state("2026-02-27") == "capped"


@pytest.mark.norm("SD-88-2")
def test_there_is_no_choice_where_the_roles_do_not_coincide(claimed):
    assert claimed.did("elect_this_law", "2026-02-27").refusal() == ["SD-88-2"]
    assert claimed.knowing(**DEFECT).did("claim_defect", "2026-02-26").did(
        "elect_product_liability", "2026-02-27"
    ).refusal() == ["SD-88-2"]


@pytest.mark.norm("SD-88-2")
def test_only_a_regime_of_which_a_ground_is_claimed_can_be_chosen(claimed):
    both = claimed.knowing(**BOTH_REGIMES)

    assert both.did("elect_product_liability", "2026-02-27").refusal() == ["SD-88-2"]


@pytest.mark.norm("SD-88-2")
def test_the_choice_replaces_the_earlier_one_until_judgment_and_not_after(two_regimes):
    changed = two_regimes.did("elect_this_law", "2026-02-27").did("elect_product_liability", "2026-03-02")
    sued = changed.did("sue", "2026-03-10")

    assert changed.state("2026-03-02") == "capped"
    assert sued.did("change_to_this_law", "2026-06-01").state("2026-06-01") == "sued"
    judged = sued.did("award", "2026-09-01")
    assert judged.did("change_to_this_law", "2026-09-02").refusal() == ["SD-88-2"]
    assert judged.did("elect_this_law", "2026-09-02").refusal() == ["SD-88-2"]


# Caps


@pytest.fixture
def capped_case(facts):
    """Critical AI, presumed fault, a cap in another law."""
    return (
        facts.knowing(**CRITICAL)
        .did("claim_presumed_fault", "2026-02-25")
        .did("keep_single_regime", "2026-02-26")
    )


@pytest.mark.norm("SD-85-2-b")
@pytest.mark.parametrize(
    ("amount", "limit", "refused"),
    [
        (60_000, 60_000, []),
        ("60000.01", 60_000, ["SD-85-2-b"]),
        (100_000, 300_000, []),
        ("100000.01", 300_000, ["SD-85-2-b"]),
    ],
)
def test_what_is_owed_under_a_cap_is_the_lesser_of_damage_and_cap(capped_case, amount, limit, refused):
    figures = money(damage=100_000, limit=limit, amount=amount)

    assert capped_case.did("apply_cap", "2026-02-27", **figures).refusal() == refused


@pytest.mark.norm("SD-85-2-b")
def test_a_cap_without_its_provision_is_not_applied_and_one_that_applies_is_not_passed_over(capped_case):
    figures = money(damage=100_000, limit=60_000, amount=60_000)

    assert capped_case.did("apply_cap", "2026-02-27", source=None, **figures).refusal() == ["SD-85-2-b"]
    assert capped_case.did("find_no_cap", "2026-02-27").refusal() == ["SD-85-2-b"]


@pytest.mark.norm("SD-85-2-b")
def test_without_a_cap_in_law_or_outside_critical_ai_there_is_nothing_to_apply(elected, capped_case):
    figures = money(damage=100_000, limit=60_000, amount=60_000)

    assert (
        "SD-85-2"
        in elected.knowing(cap_by_other_law=True).did("apply_cap", "2026-02-27", **figures).refusal()
    )
    assert capped_case.knowing(cap_by_other_law=False).did(
        "apply_cap", "2026-02-27", **figures
    ).refusal() == ["SD-85-2-b"]


@pytest.mark.norm("SD-85-2-c")
@pytest.mark.parametrize("fault", ["gross", "intent"])
def test_intent_or_gross_negligence_lifts_the_cap_and_ordinary_negligence_does_not(capped_case, fault):
    grave = capped_case.knowing(provider_fault=fault)
    figures = money(damage=100_000, limit=60_000, amount=60_000)

    assert grave.did("lift_cap", "2026-02-27").state("2026-02-27") == "capped"
    assert grave.did("apply_cap", "2026-02-27", **figures).refusal() == ["SD-85-2"]
    ordinary = capped_case.knowing(provider_fault="ordinary")
    assert ordinary.did("lift_cap", "2026-02-27").refusal() == ["SD-85-2"]
    assert grave.did("lift_cap", "2026-02-27", finding=None).refusal() == ["SD-85-2-c"]


# Insurer, parts


@pytest.mark.norm("SD-91-1-a", "SD-91-1-b")
def test_the_insurer_is_counted_before_the_parts_and_only_if_it_covers(elected):
    capped = elected.did("find_no_cap", "2026-02-27")
    figures = money(payable=100_000, cover_left=60_000, amount=60_000)

    assert capped.did("count_insurance", "2026-02-28", **figures).refusal() == ["SD-91-1-a"]
    covered = capped.knowing(**INSURED)
    assert covered.did("count_insurance", "2026-02-28", **figures).state("2026-02-28") == "insured"
    assert covered.did("count_no_insurance", "2026-02-28").refusal() == ["SD-91-1-b"]
    more = money(payable=100_000, cover_left=60_000, amount=60_001)
    assert covered.did("count_insurance", "2026-02-28", **more).refusal() == ["SD-91-1-a"]


PARTS = [
    ("share", "corresponding", {}, "SD-86-1-b", "contribution"),
    ("added_part", "added_damage", {"action_on_notice": "late_growth"}, "SD-87-2-b", "reasonable_until"),
    ("known_part", "knowledge", {"provider_knowledge": "knew"}, "SD-87-3", "known_since"),
    ("model_part", "model_knowledge", {"derived_illegality_known": "knew"}, "SD-90-1-b", "known_since"),
]


@pytest.mark.norm("SD-86-1-b", "SD-87-2-b", "SD-87-3", "SD-90-1-b")
@pytest.mark.parametrize(("part", "ground", "proven", "article", "lacking"), PARTS)
def test_a_part_is_fixed_on_its_own_ground_with_what_it_is_measured_by_and_never_above_the_damage(
    facts, shared, part, ground, proven, article, lacking
):
    counted = (
        facts.knowing(**proven)
        .did(f"claim_{ground}", "2026-02-25")
        .did("keep_single_regime", "2026-02-26")
        .did("find_no_cap", "2026-02-27")
        .did("count_no_insurance", "2026-02-28")
    )
    step, whole = f"fix_{part}", money(damage=100_000, amount=100_000)

    assert counted.did(step, "2026-03-02", **whole).state("2026-03-02") == "shared"
    over = money(damage=100_000, amount="100000.01")
    assert counted.did(step, "2026-03-02", **over).refusal() == [article]
    negative = money(damage=100_000, amount=-1)
    assert counted.did(step, "2026-03-02", **negative).refusal() == [article]
    assert counted.did(step, "2026-03-02", **whole, **{lacking: None}).refusal() == [article]
    assert shared.did(step, "2026-03-03", **whole).refusal() == [article]


# Punitive damages


@pytest.mark.norm("SD-89-1")
def test_punitive_damages_take_actual_knowledge_no_measures_and_serious_circumstances(claimed):
    grounds = {"knew", "no_measures", "serious"}

    assert (
        claimed.knowing(punitive_grounds=frozenset(grounds)).did("claim_punitive", "2026-02-26").refusal()
        == []
    )
    for ground in grounds:
        short = claimed.knowing(punitive_grounds=frozenset(grounds - {ground}))
        assert short.did("claim_punitive", "2026-02-26").refusal() == ["SD-89-1"]


@pytest.mark.norm("SD-89-1")
@pytest.mark.parametrize("lacking", ["multiple", "base", "source"])
def test_no_figure_without_multiple_base_and_their_source(claimed, lacking):
    entitled = claimed.knowing(punitive_grounds=frozenset({"knew", "no_measures", "serious"}))
    asked = entitled.did("claim_punitive", "2026-02-26")

    assert asked.did("put_figure", "2026-02-27", **{lacking: None}).refusal() == ["SD-89-1"]
    assert asked.did("put_figure", "2026-02-27").refusal() == []
    assert entitled.did("put_figure", "2026-02-27").refusal() == ["SD-89-1"]


# Recourse


@pytest.mark.norm("SD-88-1-b")
@pytest.mark.parametrize(("amount", "refused"), [(80_000, []), ("80000.01", ["SD-88-1-b"])])
def test_recourse_never_exceeds_what_was_paid(shared, amount, refused):
    paid = shared.knowing(**DEFECT).did("settle", "2026-03-10").did("pay", "2026-03-20")

    figures = money(paid=80_000, amount=amount)
    assert paid.did("recover", "2026-04-01", by="provider", **figures).refusal() == refused


@pytest.mark.norm("SD-88-1-b")
def test_no_recourse_before_payment_without_a_defect_or_for_others(shared):
    settled = shared.knowing(**DEFECT).did("settle", "2026-03-10")
    figures = money(paid=80_000, amount=80_000)
    paid = settled.did("pay", "2026-03-20")

    assert settled.did("recover", "2026-03-20", **figures).refusal() == ["SD-88-1-b"]
    assert paid.knowing(defect_findings=frozenset()).did("recover", "2026-04-01", **figures).refusal() == [
        "SD-88-1"
    ]
    assert paid.did("recover", "2026-04-01", by="injured_person", **figures).refusal() == ["SD-88-1-b"]


# Limitation


@pytest.fixture
def long_known(case):
    """Damage and obligor have been known since Monday 6 March 2023."""
    return case(FILE).knowing(**FACTS).did("learn", "2023-03-06").did("record_facts", "2026-02-24")


def test_limitation_is_three_years_of_the_civil_code_and_runs_on_the_side_of_the_injured_person(long_known):
    assert long_known.clock("limitation", "2026-03-06") == ("running", "2026-03-06")
    assert long_known.clock("limitation", "2026-03-07") == ("overdue", "2026-03-06")
    clock = long_known.on("2026-03-07").clock("limitation").clock
    assert (str(clock.tag), clock.owner.name) == ("external:LW-CIV-188", "injured_person")


def test_a_suit_in_time_meets_it_and_a_late_one_is_shown_late_yet_open(long_known):
    claimed = long_known.did("claim_breach", "2026-02-25")

    assert claimed.did("sue", "2026-03-06").clock("limitation", "2026-03-06")[0] == "met"
    late = claimed.did("sue", "2026-03-09")
    assert late.state("2026-03-09") == "sued"
    assert late.clock("limitation", "2026-03-09")[0] == "late"


def test_a_demand_on_the_last_day_starts_the_period_anew_and_one_after_it_does_not(long_known):
    assert (
        long_known.did("demand", "2026-03-06").on("2026-12-31").clock("limitation").started.isoformat()
        == "2026-03-06"
    )
    assert long_known.did("demand", "2026-03-07").refusal() == ["LW-CIV-188"]
