"""Articles 31 to 39: special zones and their regulations, free-trade zones, tax, procurement, exports."""

from __future__ import annotations

from datetime import date

import pytest

from chengxu.algebra.truth import Truth
from chengxu.dates.calendar import load
from chengxu.interpret.assess import assess
from chengxu.interpret.render import render

REGULATE, DEPART, RECORD, EXPLAIN = "ML4-31-2", "ML4-31-3", "ML4-31-4-a", "ML4-31-4-b"
ZONE_TAX, ZONE_MEASURES = "ML4-32-1-a", "ML4-32-1-b"
CREDIT, SUPER_DEDUCTION, EXPORT = "ML4-34-1", "ML4-34-2-b", "ML4-38-1-b"
KINDS = ["law", "administrative_regulation", "local_regulation", "departmental_rule"]


def answers(situation, norms):
    """The answers to several norms from one assessment."""
    found = assess(situation.book, situation.record, date(2026, 6, 1), load())
    return {f.norm.id: f.answer for f in found.all_findings() if f.norm.id in norms}


TASKS = {
    "ML4-31-1": "state",
    "ML4-33-1": "central_finance",
    "ML4-33-2": "local_governments",
    "ML4-34-2-a": "state",
    "ML4-35-1": "state",
    "ML4-36-1": "state",
    "ML4-37-1": "state",
    "ML4-37-2": "state",
    "ML4-37-3": "state",
    "ML4-38-1-a": "state",
    "ML4-39-1-a": "state",
    "ML4-39-1-b": "state",
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
            ("ML4-31-1", "the founding act"),
            ("ML4-33-1", "the amount"),
            ("ML4-33-2", "the amount, or the reason for none"),
            ("ML4-34-2-a", "the day from which they hold"),
            ("ML4-35-1", "its cost"),
            ("ML4-36-1", "the state of recognition"),
            ("ML4-38-1-a", "proof that the developer is compliant"),
            ("ML4-39-1-a", "what it affects"),
            ("ML4-39-1-b", "the legal basis"),
        )
    ],
)
def test_an_entry_lacks_something_without_what_its_task_needs(model, task, needed):
    assert needed in {need.en for need in model.book.norm(task).needs}


@pytest.mark.norm("ML4-37-3")
def test_three_mechanisms_for_projects_talent_and_transfer_are_to_be_delivered(model):
    assert len(model.book.norm("ML4-37-3").aims) == 3


# Article 31: special zones


@pytest.mark.norm(REGULATE)
def test_a_zone_regulation_reaches_only_what_is_done_inside_the_zone(ml4):
    inside = ml4.but(in_ai_zone=True, zone_regulation_oversteps=False)

    assert inside.answer(REGULATE) == "applies"
    assert inside.but(in_ai_zone=False).answer(REGULATE) == "not"
    assert inside.but(in_ai_zone=None).missing(REGULATE) == ["in_ai_zone"]


@pytest.mark.norm(REGULATE, DEPART)
def test_a_regulation_found_to_go_against_the_constitution_is_beyond_the_power(ml4):
    overstepping = ml4.but(
        in_ai_zone=True,
        zone_regulation_oversteps=True,
        zone_departures=frozenset({"law"}),
        zone_departures_authorised=frozenset({"law"}),
    )

    assert overstepping.answer(REGULATE) == overstepping.answer(DEPART) == "not"


@pytest.fixture
def zone(ml4):
    return ml4.but(in_ai_zone=True, zone_regulation_oversteps=False)


@pytest.mark.norm(DEPART)
@pytest.mark.parametrize("kind", KINDS)
def test_a_departure_counts_only_with_an_authorisation_for_that_kind_of_norm(zone, kind):
    departing = zone.but(zone_departures=frozenset({kind}))
    others = frozenset(KINDS) - {kind}

    assert departing.but(zone_departures_authorised=frozenset({kind})).answer(DEPART) == "applies"
    assert departing.but(zone_departures_authorised=others).answer(DEPART) == "not"
    assert departing.but(zone_departures_authorised=frozenset()).answer(DEPART) == "not"
    assert departing.missing(DEPART) == ["zone_departures_authorised"]


@pytest.mark.norm(DEPART)
def test_the_reason_names_the_kind_of_norm_for_which_the_authorisation_is_lacking(zone):
    half = zone.but(
        zone_departures=frozenset({"law", "local_regulation"}), zone_departures_authorised=frozenset({"law"})
    )
    reason = render(half.finding(DEPART).reason, "en")

    assert "local regulations" in reason
    assert "administrative regulations" not in reason


@pytest.mark.norm(DEPART)
def test_without_any_departure_no_power_to_depart_is_used(zone):
    assert zone.but(zone_departures=frozenset()).answer(DEPART) == "not"


@pytest.mark.norm(RECORD)
def test_a_zone_regulation_is_on_record_when_both_organs_have_acknowledged_it(zone):
    published = zone.happened("zone_regulation_published", "2026-03-02", case="zone")
    both = frozenset({"npc_standing_committee", "state_council"})

    assert published.but(zone_record_receipts=both).state(RECORD) == "met"
    for organ in both:
        one = published.but(zone_record_receipts=frozenset({organ}))
        assert one.state(RECORD, on="2026-04-01") == "pending"
        assert one.state(RECORD, on="2026-04-02") == "breached"


@pytest.mark.norm(RECORD, EXPLAIN)
@pytest.mark.parametrize(
    ("duty", "evidence"), [(RECORD, "zone_record_receipts"), (EXPLAIN, "zone_departure_statement")]
)
def test_the_thirty_days_are_those_of_the_legislation_law_and_the_thirtieth_is_in_time(zone, duty, evidence):
    whole = frozenset(value for value, _ in zone.book.facts[evidence].values)
    published = zone.but(zone_departures=frozenset({"law"}), **{evidence: frozenset()})
    published = published.happened("zone_regulation_published", "2026-03-02")

    assert published.duty(duty).due == date(2026, 4, 1)
    assert str(published.duty(duty).tag) == "external:LW-LEGL-109"
    assert published.since("2026-04-01", **{evidence: whole}).state(duty) == "met"
    assert published.since("2026-04-02", **{evidence: whole}).state(duty) == "late"


@pytest.mark.norm(RECORD)
def test_outside_a_zone_or_without_a_regulation_there_is_nothing_to_record(zone):
    assert zone.but(in_ai_zone=False).answer(RECORD) == "not"
    assert zone.never("zone_regulation_published").state(RECORD) == "not_bound"


@pytest.mark.norm(EXPLAIN)
@pytest.mark.parametrize("kind", KINDS)
def test_a_departure_from_any_of_the_four_kinds_is_explained(zone, kind):
    assert zone.but(zone_departures=frozenset({kind})).answer(EXPLAIN) == "applies"
    assert zone.but(zone_departures=frozenset()).answer(EXPLAIN) == "not"
    assert zone.missing(EXPLAIN) == ["zone_departures"]


@pytest.mark.norm(EXPLAIN)
def test_an_explanation_says_what_departs_and_why(zone):
    departing = zone.but(zone_departures=frozenset({"departmental_rule"}))
    published = departing.happened("zone_regulation_published", "2026-03-02")

    assert published.but(zone_departure_statement=frozenset({"what", "why"})).state(EXPLAIN) == "met"
    for half in ("what", "why"):
        assert published.but(zone_departure_statement=frozenset({half})).state(EXPLAIN) == "breached"


# Article 32: free-trade zones


@pytest.fixture
def free_trade(ml4):
    return ml4.but(
        in_free_trade_zone=True,
        free_trade_eligible=True,
        free_trade_approvals=frozenset({"tax", "intellectual_property", "network_data", "trade"}),
    )


@pytest.mark.norm(ZONE_TAX, ZONE_MEASURES)
@pytest.mark.parametrize("norm", [ZONE_TAX, ZONE_MEASURES])
def test_zone_approval_and_conditions_are_all_needed_for_any_relief(free_trade, norm):
    assert free_trade.answer(norm) == "applies"
    assert free_trade.but(in_free_trade_zone=False).answer(norm) == "not"
    assert free_trade.but(free_trade_eligible=False).answer(norm) == "not"
    assert free_trade.but(free_trade_approvals=frozenset()).answer(norm) == "not"
    assert free_trade.but(free_trade_approvals=None).missing(norm) == ["free_trade_approvals"]


@pytest.mark.norm(ZONE_TAX, ZONE_MEASURES)
@pytest.mark.parametrize("approved", ["intellectual_property", "network_data", "trade"])
def test_what_the_state_council_did_not_approve_is_not_available(free_trade, approved):
    only_tax = free_trade.but(free_trade_approvals=frozenset({"tax"}))
    only_other = free_trade.but(free_trade_approvals=frozenset({approved}))

    assert (only_tax.answer(ZONE_TAX), only_tax.answer(ZONE_MEASURES)) == ("applies", "not")
    assert (only_other.answer(ZONE_TAX), only_other.answer(ZONE_MEASURES)) == ("not", "applies")


@pytest.mark.norm(ZONE_TAX, ZONE_MEASURES)
@pytest.mark.parametrize("norm", [ZONE_TAX, ZONE_MEASURES])
def test_relief_in_free_trade_zones_is_for_development_and_provision_not_for_use(free_trade, norm):
    user = free_trade.but(
        training_activities=frozenset(),
        development_activities=frozenset({"use"}),
        provides_service=False,
        uses_service=True,
    )

    assert user.answer(norm) == "not"


@pytest.mark.norm(ZONE_MEASURES)
def test_being_in_a_free_trade_zone_switches_no_duty_off(free_trade):
    in_zone = free_trade.but(model_platform_functions=frozenset({"data"}))

    assert in_zone.answer("ML4-22-2") == "applies"
    assert "lifts no duty" in in_zone.book.norm(ZONE_MEASURES).note.en


# Articles 33 and 34: procurement and tax

RELEASED = frozenset(
    {"open_licence", "public", "weights", "parameters", "data_disclosed", "local_deployment", "modification"}
)


@pytest.mark.norm("ML4-33-3")
def test_the_preference_in_procurement_is_for_open_source_that_meets_national_standards(ml4):
    preferred = ml4.but(open_source_elements=RELEASED, meets_national_standards=True)

    assert preferred.answer("ML4-33-3") == "applies"
    assert preferred.but(meets_national_standards=False).answer("ML4-33-3") == "not"
    assert preferred.but(open_source_elements=RELEASED - {"modification"}).answer("ML4-33-3") == "not"
    assert preferred.but(meets_national_standards=None).missing("ML4-33-3") == ["meets_national_standards"]
    assert [party.name for party in ml4.book.norm("ML4-33-3").parties] == ["public_purchasers"]


@pytest.mark.norm(CREDIT)
@pytest.mark.parametrize("purpose", ["safety_governance", "similar"])
@pytest.mark.parametrize("source", ["developed", "purchased"])
def test_special_safety_equipment_developed_or_purchased_gives_a_credit(ml4, purpose, source):
    invested = ml4.but(special_equipment_purpose=purpose, special_equipment_from=frozenset({source}))

    assert invested.answer(CREDIT) == "applies"


@pytest.mark.norm(CREDIT)
@pytest.mark.parametrize("purpose", ["other", "none"])
def test_equipment_for_another_purpose_gives_no_credit(ml4, purpose):
    invested = ml4.but(special_equipment_purpose=purpose, special_equipment_from=frozenset({"purchased"}))

    assert invested.answer(CREDIT) == "not"


@pytest.mark.norm(CREDIT)
def test_leased_equipment_gives_no_credit_and_an_unknown_purpose_is_asked_for(ml4):
    leased = ml4.but(special_equipment_purpose="safety_governance", special_equipment_from=frozenset())

    assert leased.answer(CREDIT) == "not"
    assert ml4.but(special_equipment_from=frozenset({"developed"})).missing(CREDIT) == [
        "special_equipment_purpose"
    ]


@pytest.mark.norm(CREDIT)
def test_a_developer_alone_and_a_provider_alone_have_the_credit_but_a_user_has_not(ml4):
    invested = ml4.but(special_equipment_purpose="similar", special_equipment_from=frozenset({"developed"}))
    no_developer = {"training_activities": frozenset(), "development_activities": frozenset()}

    assert invested.but(provides_service=False).answer(CREDIT) == "applies"
    assert invested.but(**no_developer).answer(CREDIT) == "applies"
    assert invested.but(**no_developer, provides_service=False, uses_service=True).answer(CREDIT) == "not"


@pytest.mark.norm(SUPER_DEDUCTION)
def test_super_deduction_waits_for_the_criteria_of_the_national_authority(ml4):
    recognised = ml4.but(open_source_elements=RELEASED, meets_open_source_tax_criteria=True)

    assert recognised.answer(SUPER_DEDUCTION) == "undetermined"
    assert [p.name for p in recognised.finding(SUPER_DEDUCTION).waiting_for] == [
        "ml4_open_source_tax_criteria"
    ]


@pytest.mark.norm(SUPER_DEDUCTION)
def test_a_recognised_open_source_developer_has_the_super_deduction_once_the_criteria_hold(ml4):
    recognised = ml4.but(open_source_elements=RELEASED, meets_open_source_tax_criteria=True).given(
        ml4_open_source_tax_criteria=date(2026, 1, 1)
    )

    assert recognised.answer(SUPER_DEDUCTION, on="2025-12-31") == "not"
    assert recognised.answer(SUPER_DEDUCTION, on="2026-01-01") == "applies"
    assert recognised.but(meets_open_source_tax_criteria=False).answer(SUPER_DEDUCTION) == "not"
    assert recognised.but(open_source_elements=frozenset()).answer(SUPER_DEDUCTION) == "not"
    no_developer = recognised.but(training_activities=frozenset(), development_activities=frozenset())
    assert no_developer.answer(SUPER_DEDUCTION) == "not"


# Article 38: exports


@pytest.mark.norm(EXPORT)
def test_a_catalogued_non_sensitive_export_has_the_simplified_approval_from_the_day_of_the_catalogue(ml4):
    listed = ml4.but(export_lists=frozenset({"non_sensitive"}))
    dated = listed.given(ml4_non_sensitive_exports=date(2026, 1, 1))

    assert dated.answer(EXPORT, on="2025-12-31") == "not"
    assert dated.answer(EXPORT, on="2026-01-01") == "applies"
    assert listed.answer(EXPORT) == "undetermined"
    assert [p.name for p in listed.finding(EXPORT).waiting_for] == ["ml4_non_sensitive_exports"]


@pytest.mark.norm(EXPORT)
@pytest.mark.parametrize("lists", [frozenset(), frozenset({"restricted"}), frozenset({"prohibited"})])
def test_an_export_outside_the_catalogue_follows_the_ordinary_or_the_stricter_procedure(ml4, lists):
    dated = ml4.given(ml4_non_sensitive_exports=date(2026, 1, 1))

    assert dated.but(export_lists=lists).answer(EXPORT) == "not"
    assert dated.missing(EXPORT) == ["export_lists"]
