"""The proposal, items 01 to 09, 13 to 15 and 17: what AI is, the tiers and what follows from them, who supervises."""

from __future__ import annotations

from datetime import date

import pytest

from chengxu.statutes import open_book

AI, REACH, TIER = "SW-01", "SW-02", "SW-04"
BAN, MANAGE, INFORM, CODES, FILE = "SW-05", "SW-06", "SW-07", "SW-08", "SW-09"
INSURE = "SW-11"
TIERS = ("low", "limited", "high", "unacceptable")
FOLLOWS = {"unacceptable": BAN, "high": MANAGE, "limited": INFORM, "low": CODES}
RULE_ENGINE = {
    "uses_generative_ai": False,
    "ai_features": frozenset({"automated"}),
    "techniques": frozenset({"logic_based"}),
    "perception_to_decision": True,
    "simulates_intelligence": False,
}
NOTHING = frozenset()


def applying(situation):
    """The rules that follow from the tier."""
    return [norm for norm in (BAN, MANAGE, INFORM, CODES) if situation.answer(norm) == "applies"]


# What AI is, and who is who


@pytest.mark.norm(AI)
@pytest.mark.parametrize("technique", ["machine_learning", "logic_based", "knowledge_based"])
def test_an_automated_system_from_perception_to_decision_is_ai_by_any_of_three_techniques(sw, technique):
    case = sw.but(**{**{k: v for k, v in RULE_ENGINE.items() if k != "simulates_intelligence"}})

    assert case.but(techniques=frozenset({technique})).answer(AI) == "applies"
    assert case.but(techniques=NOTHING).answer(AI) == "not"
    assert case.but(perception_to_decision=False).answer(AI) == "not"
    assert case.but(ai_features=NOTHING).answer(AI) == "not"
    assert case.but(techniques=None).answer(AI) == "undetermined"


@pytest.mark.norm(AI)
def test_a_rule_engine_is_ai_here_and_none_under_the_scholars_draft(sw, sd):
    here = sw.but(**{k: v for k, v in RULE_ENGINE.items() if k != "simulates_intelligence"})
    there = sd.but(uses_generative_ai=False, simulates_intelligence=False)

    assert here.answer(AI) == "applies"
    assert there.answer("SD-94-1-i") == "not"
    assert here.finding(AI).norm.refers[0] == there.finding("SD-94-1-i").norm.cite


@pytest.mark.norm(REACH)
@pytest.mark.parametrize(
    ("facts", "answer"),
    [
        ({}, "applies"),
        ({"training_activities": NOTHING, "development_activities": NOTHING}, "applies"),
        ({"provides_service": False}, "applies"),
        (
            {"provides_service": False, "training_activities": NOTHING, "development_activities": NOTHING},
            "not",
        ),
        (
            {
                "provides_service": False,
                "training_activities": NOTHING,
                "development_activities": NOTHING,
                "uses_service": True,
            },
            "applies",
        ),
    ],
)
def test_developer_operator_and_user_are_within_reach_and_who_is_none_of_them_is_not(sw, facts, answer):
    assert sw.but(**facts).answer(REACH) == answer


@pytest.mark.norm(REACH)
def test_an_operator_is_judged_as_a_provider_and_that_is_a_reading(sw):
    norm = sw.finding(REACH).norm
    reading = sw.book.readings["W4"]

    assert "W4" in norm.readings
    assert "提供者" in norm.note.zh
    assert "provider" in norm.note.en
    assert reading.reason.zh.startswith("推论")
    assert reading.reason.en.startswith("Inferred")


@pytest.mark.norm(REACH)
def test_the_proposal_reaches_a_system_wherever_it_is_without_exclusions(sw):
    asked = {fact.name for fact in sw.book.facts_of(sw.book.norm(REACH))}

    assert asked.isdisjoint({"place_of_activity", "effects_in_china", "sole_purpose", "entity_kind"})


@pytest.mark.norm("SW-03")
def test_four_principles_guide_and_cannot_be_breached(sw):
    norm = sw.finding("SW-03").norm

    assert norm.modality == "principle"
    assert norm.guides.zh.count("、") == 3
    assert norm.guides.en.count(",") == 3
    assert sw.finding("SW-03").duty is None


# The tiers


@pytest.mark.norm(TIER, BAN, MANAGE, INFORM, CODES)
@pytest.mark.parametrize("by_impact", TIERS)
@pytest.mark.parametrize("by_involvement", TIERS)
def test_two_findings_give_one_tier_and_the_higher_counts(tiered, by_involvement, by_impact):
    higher = max(by_involvement, by_impact, key=TIERS.index)
    case = tiered(by_involvement, by_impact)

    assert applying(case) == [FOLLOWS[higher]]
    assert case.answer(TIER) == ("not" if higher == "low" else "applies")


@pytest.mark.norm(TIER, BAN, MANAGE, INFORM, CODES)
@pytest.mark.parametrize("tier", TIERS)
@pytest.mark.parametrize("lacking", ["tier_by_involvement", "tier_by_impact"])
def test_while_one_written_finding_lacks_no_tier_is_settled_and_the_finding_is_named(tiered, tier, lacking):
    case = tiered(tier).but(**{lacking: None})

    assert case.answer(TIER) == "undetermined"
    assert case.answer(FOLLOWS[tier]) == "undetermined"
    assert "applies" not in {case.answer(norm) for norm in FOLLOWS.values()}
    assert case.missing(FOLLOWS[tier]) == ([] if tier == "unacceptable" else [lacking])  # none is higher


@pytest.mark.norm(TIER, BAN, MANAGE)
def test_without_the_finding_on_human_involvement_not_even_an_unacceptable_impact_settles_the_tier(sw):
    case = sw.but(tier_by_impact="unacceptable")

    assert [case.answer(norm) for norm in (TIER, BAN, MANAGE)] == ["undetermined", "undetermined", "not"]
    assert case.finding(TIER).reason.missing() == (case.book.facts["tier_by_involvement"],)


@pytest.mark.norm(TIER)
def test_that_the_higher_tier_counts_is_a_reading_which_says_that_it_is_inferred(sw):
    reading = sw.book.readings["W2"]

    assert all(
        "W2" in sw.book.norm(norm).readings for norm in (TIER, BAN, MANAGE, INFORM, CODES, FILE, INSURE)
    )
    assert ("推论" in reading.reason.zh, "Inferred" in reading.reason.en) == (True, True)
    assert "higher one counts" in reading.answer.en


@pytest.mark.norm(TIER)
def test_no_tier_follows_from_being_critical_under_the_scholars_draft(sw):
    asked = {fact.name for norm in (TIER, MANAGE, INSURE) for fact in sw.book.facts_of(sw.book.norm(norm))}

    assert "determined_critical" not in asked
    assert "W8" in sw.book.norm(TIER).readings


# What follows


@pytest.mark.norm(BAN)
@pytest.mark.parametrize(
    ("facts", "state"),
    [
        ({}, "breached"),
        ({"offered_to_others": False, "offered_to_mainland_public": True}, "breached"),
        ({"offered_to_others": False, "offered_to_mainland_public": False, "put_into_use": True}, "breached"),
        ({"offered_to_others": False, "offered_to_mainland_public": False, "put_into_use": False}, "met"),
    ],
)
def test_an_unacceptable_application_is_prohibited_offered_or_in_use(tiered, facts, state):
    case = tiered("unacceptable").but(**facts)

    assert case.answer(BAN) == "applies"
    assert case.state(BAN) == state


@pytest.mark.norm(BAN)
def test_the_ban_is_shown_as_inferred_with_the_remark_that_the_paper_has_none(tiered):
    norm = tiered("unacceptable").finding(BAN).norm

    assert (norm.modality, str(norm.tag)) == ("prohibition", "reading:W3")
    assert "没有明文禁止" in norm.note.zh
    assert "no express ban" in norm.note.en
    assert norm.breach == ()


PARTS = frozenset({"identify", "assess", "treat", "review"})


@pytest.mark.norm(MANAGE)
@pytest.mark.parametrize("lacking", [None, *sorted(PARTS)])
def test_high_risk_asks_for_a_whole_system_of_risk_management(tiered, lacking):
    case = tiered("high").but(risk_management_parts=PARTS - {lacking})

    assert case.state(MANAGE) == ("breached" if lacking else "met")
    assert tiered("limited").answer(MANAGE) == "not"
    assert {str(cite) for cite in case.finding(MANAGE).norm.refers} >= {FILE, INSURE}


@pytest.mark.norm(INFORM)
def test_limited_risk_asks_for_the_whole_notice_to_users_and_high_risk_does_not(tiered):
    case = tiered("limited")
    parts = frozenset(dict(case.book.facts["user_notice"].values))

    assert case.but(user_notice=parts).state(INFORM) == "met"
    assert {case.but(user_notice=parts - {part}).state(INFORM) for part in parts} == {"breached"}
    assert tiered("high").answer(INFORM) == "not"


@pytest.mark.norm(CODES)
def test_codes_of_conduct_are_for_low_risk_and_to_have_none_is_never_a_breach(tiered):
    case = tiered("low")

    assert (case.answer(CODES), tiered("limited").answer(CODES)) == ("applies", "not")
    assert (case.finding(CODES).norm.modality, case.finding(CODES).obligations) == ("programme", ())


SETTLED = {f"sw_filing_{part}": date(2025, 1, 1) for part in ("subjects", "content", "procedure")}


@pytest.mark.norm(FILE)
@pytest.mark.parametrize("lacking", sorted(SETTLED))
def test_until_subjects_content_and_procedure_of_filing_are_settled_nobody_knows_who_files(tiered, lacking):
    case = tiered("high").but(tier_filing_made=False)
    some = case.given(**{name: day for name, day in SETTLED.items() if name != lacking})

    assert some.answer(FILE) == "undetermined"
    assert [parameter.name for parameter in some.finding(FILE).waiting_for] == [lacking]
    assert case.given(**SETTLED).answer(FILE) == "applies"


@pytest.mark.norm(FILE)
def test_a_settled_filing_is_due_without_a_number_of_days(tiered):
    case = tiered("high").given(**SETTLED)

    assert case.but(tier_filing_made=True).state(FILE) == "met"
    assert case.but(tier_filing_made=False).state(FILE) == "breached"
    assert case.but(tier_filing_made=False).duty(FILE).due is None


@pytest.mark.norm(FILE)
def test_rules_on_filing_hold_from_their_day_and_not_a_day_before(tiered):
    case = tiered("high").but(tier_filing_made=False).given(**SETTLED)

    assert case.given(sw_filing_content=date(2026, 6, 1)).answer(FILE, "2026-06-01") == "applies"
    assert case.given(sw_filing_content=date(2026, 6, 2)).answer(FILE, "2026-06-01") == "not"


# Supervision, industry, the public, sandboxes


@pytest.mark.norm("SW-13", "SW-14", "SW-15", "SW-17")
@pytest.mark.parametrize(
    ("norm", "owner", "aims"),
    [
        ("SW-13", "national_cac", 3),
        ("SW-14", "industry_bodies", 3),
        ("SW-15", "state", 2),
        ("SW-17", "state", 0),
    ],
)
def test_what_others_are_to_do_has_an_owner_and_no_duty_of_the_service(sw, norm, owner, aims):
    found = sw.finding(norm)

    assert (found.norm.modality, found.norm.owner.name, len(found.norm.aims)) == ("programme", owner, aims)
    assert found.obligations == ()


@pytest.mark.norm("SW-17")
def test_sandboxes_are_background_and_marked_as_inferred(sw):
    norm = sw.finding("SW-17").norm

    assert str(norm.tag) == "reading:W7"
    assert ("推论" in norm.note.zh, "Inferred" in norm.note.en) == (True, True)


def test_the_book_of_the_proposal_has_every_reading_that_it_names_and_uses_each():
    book = open_book("sw")
    used = {
        n
        for norm in book.norms()
        for n in (*norm.readings, *([norm.tag.reading] if norm.tag.reading else []))
    }

    assert used == {f"W{n}" for n in range(1, 9)}
