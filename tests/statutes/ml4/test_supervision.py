"""Articles 83 to 88: security review, exports, prior procedures, interviews, guidance, the industrial chain."""

from __future__ import annotations

from datetime import date

import pytest

REVIEW, FINALITY = "ML4-83-1", "ML4-83-2"
CATALOGUES, RELIEF, PRIOR = "ML4-84-1-a", "ML4-84-1-b", "ML4-85-1"
INTERVIEW, RECTIFY, EXPLAIN, AUDIT = "ML4-86-1", "ML4-86-1-i", "ML4-86-1-ii", "ML4-86-1-iii"
COMMITMENT, SUSPENSION = "ML4-86-2-a", "ML4-86-2-b"
GUIDANCE, OPEN_GUIDE = "ML4-87-1", "ML4-87-2"
CHAIN, WARNING = "ML4-88-1-a", "ML4-88-1-b"


def names(parties):
    return [party.name for party in parties]


@pytest.fixture
def using_only(ml4):
    """Somebody who uses AI, and neither develops nor provides it."""
    return ml4.but(
        uses_service=True,
        provides_service=False,
        training_activities=frozenset(),
        development_activities=frozenset({"use"}),
    )


# Article 83


@pytest.mark.norm(REVIEW)
def test_an_activity_that_may_touch_national_security_has_to_pass_the_review(ml4):
    touching = ml4.but(effects_in_china=frozenset({"national_security"}))

    assert touching.answer(REVIEW) == "applies"
    assert touching.state(REVIEW) == "undetermined"
    assert touching.duty(REVIEW).missing == ("security_review_passed",)
    assert touching.but(security_review_passed=False).state(REVIEW) == "breached"
    assert touching.but(security_review_passed=True).state(REVIEW) == "met"


@pytest.mark.norm(REVIEW)
def test_without_an_effect_on_national_security_no_review_is_owed_and_unknown_stays_unknown(ml4):
    assert ml4.but(effects_in_china=frozenset({"public_interest"})).answer(REVIEW) == "not"
    assert ml4.but(effects_in_china=frozenset()).answer(REVIEW) == "not"
    assert ml4.answer(REVIEW) == "undetermined"
    assert ml4.missing(REVIEW) == ["effects_in_china"]


@pytest.mark.norm(REVIEW)
def test_a_pure_user_is_bound_by_the_security_review_as_well(using_only):
    assert using_only.but(effects_in_china=frozenset({"national_security"})).answer(REVIEW) == "applies"


@pytest.mark.norm(FINALITY)
@pytest.mark.parametrize("act", ["licence", "filing", "sanction", "order", "other", "none"])
def test_only_the_review_decision_itself_is_final_and_nothing_built_on_it(ml4, act):
    assert ml4.but(contested_act="security_review").answer(FINALITY) == "applies"
    assert ml4.but(contested_act=act).answer(FINALITY) == "not"
    assert ml4.missing(FINALITY) == ["contested_act"]


@pytest.mark.norm(FINALITY)
def test_a_final_review_decision_leaves_neither_review_nor_suit_and_a_sanction_leaves_both(ml4):
    assert ml4.but(contested_act="security_review").answer("ML4-105-1") == "not"
    assert ml4.but(contested_act="sanction").answer("ML4-105-1") == "applies"


# Articles 84 and 85


@pytest.mark.norm(CATALOGUES)
def test_the_export_control_authority_keeps_two_versioned_catalogues(model):
    norm = model.book.norm(CATALOGUES)

    assert names(norm.parties) == ["export_control_authority"]
    assert len(norm.aims) == 2
    assert any("生效日期" in need.zh for need in norm.needs)


@pytest.fixture
def exported(ml4):
    """A restricted product for public health that meets the State rules on relief, which are in force."""
    return ml4.but(
        public_interest_uses=frozenset({"public_health"}),
        export_lists=frozenset({"restricted"}),
        export_relief_conditions_met=True,
    ).given(ml4_export_relief=date(2025, 1, 1))


@pytest.mark.norm(RELIEF)
@pytest.mark.parametrize("field", ["livelihood", "disaster", "public_health", "emergency", "other"])
def test_a_public_interest_product_may_be_spared_part_of_the_export_review(exported, field):
    assert exported.but(public_interest_uses=frozenset({field})).answer(RELIEF) == "applies"
    assert exported.book.norm(RELIEF).frees == ()  # part of a procedure only
    assert "部分程序" in exported.book.norm(RELIEF).note.zh


@pytest.mark.norm(RELIEF)
@pytest.mark.parametrize(
    "failing",
    [
        {"public_interest_uses": frozenset()},
        {"export_relief_conditions_met": False},
        {"export_lists": frozenset({"prohibited"})},
        {"export_lists": frozenset({"restricted", "prohibited"})},
        {"export_lists": frozenset()},
    ],
)
def test_export_relief_lacks_nothing_and_never_opens_a_prohibited_export(exported, failing):
    assert exported.but(**failing).answer(RELIEF) == "not"


@pytest.mark.norm(RELIEF)
def test_until_the_state_makes_the_rules_on_export_relief_the_answer_waits_for_them(exported):
    waiting = exported.given(ml4_export_relief=date(2026, 6, 2))

    assert waiting.answer(RELIEF, on="2026-06-01") == "not"
    assert waiting.answer(RELIEF, on="2026-06-02") == "applies"


@pytest.mark.norm(RELIEF)
def test_with_no_rules_on_export_relief_the_answer_names_what_it_waits_for(ml4):
    open_case = ml4.but(
        public_interest_uses=frozenset({"emergency"}),
        export_lists=frozenset({"restricted"}),
        export_relief_conditions_met=True,
    )

    assert open_case.answer(RELIEF) == "undetermined"
    assert [p.name for p in open_case.finding(RELIEF).waiting_for] == ["ml4_export_relief"]


@pytest.mark.norm(PRIOR)
def test_an_answer_on_the_last_day_of_the_procedure_is_in_time_and_on_the_next_late(ml4):
    received = ml4.happened("prior_procedure_received", "2026-03-02", case="a", due="2026-03-16")

    assert received.state(PRIOR, on="2026-03-16") == "pending"
    assert received.never("prior_procedure_answered").state(PRIOR, on="2026-03-17") == "breached"
    assert received.happened("prior_procedure_answered", "2026-03-16", case="a").state(PRIOR) == "met"
    assert received.happened("prior_procedure_answered", "2026-03-17", case="a").state(PRIOR) == "late"


@pytest.mark.norm(PRIOR)
def test_a_procedure_without_a_limit_of_its_own_is_given_none(ml4):
    unlimited = ml4.happened("prior_procedure_received", "2026-03-02", case="a")

    assert unlimited.duty(PRIOR).due is None
    assert "prior_procedure_received.due" in unlimited.duty(PRIOR).missing
    assert unlimited.never("prior_procedure_answered").state(PRIOR, on="2029-01-01") == "pending"


# Article 86


@pytest.mark.norm(INTERVIEW, RECTIFY, EXPLAIN, AUDIT)
@pytest.mark.parametrize("norm", [INTERVIEW, RECTIFY, EXPLAIN, AUDIT])
@pytest.mark.parametrize("ground", ["greater_risk", "incident"])
def test_either_ground_opens_the_interview_and_each_of_its_demands(ml4, norm, ground):
    assert ml4.but(interview_grounds=frozenset({ground})).answer(norm) == "applies"
    assert ml4.but(interview_grounds=frozenset()).answer(norm) == "not"
    assert ml4.missing(norm) == ["interview_grounds"]


@pytest.mark.norm(INTERVIEW, RECTIFY, EXPLAIN, AUDIT, SUSPENSION)
@pytest.mark.parametrize("norm", [INTERVIEW, RECTIFY, EXPLAIN, AUDIT, SUSPENSION])
def test_a_pure_user_is_not_called_in_though_the_risk_lies_in_use(using_only, norm):
    found = using_only.but(interview_grounds=frozenset({"greater_risk"}), possible_harm_found=True)

    assert found.answer(norm) == "not"


@pytest.mark.norm(INTERVIEW, RECTIFY, EXPLAIN, AUDIT)
@pytest.mark.parametrize("norm", [INTERVIEW, RECTIFY, EXPLAIN, AUDIT])
def test_national_and_local_authorities_hold_the_interview(model, norm):
    assert names(model.book.norm(norm).parties) == ["ai_authority", "local_ai_authorities"]


@pytest.mark.norm(RECTIFY, EXPLAIN, AUDIT)
@pytest.mark.parametrize("norm", [RECTIFY, EXPLAIN, AUDIT])
def test_the_demands_are_made_in_an_interview_that_was_held(model, norm):
    assert model.book.norm(norm).upon.name == "interview_held"


@pytest.mark.norm(EXPLAIN, AUDIT)
def test_the_explanation_has_three_heads_and_the_auditor_comes_from_the_register(model):
    assert model.book.norm(EXPLAIN).note.zh.count("；") == 2
    assert "ML4-81-1-v" in {str(cite) for cite in model.book.norm(AUDIT).refers}


@pytest.mark.norm(COMMITMENT)
@pytest.mark.parametrize("lacking", ["rectification_commitment", "harm_effectively_avoided"])
def test_only_a_running_commitment_and_avoided_harm_together_spare_the_suspension(ml4, lacking):
    promised = ml4.but(rectification_commitment=True, harm_effectively_avoided=True)

    assert promised.answer(COMMITMENT) == "applies"
    assert promised.but(**{lacking: False}).answer(COMMITMENT) == "not"
    assert promised.but(**{lacking: None}).missing(COMMITMENT) == [lacking]


@pytest.mark.norm(COMMITMENT)
def test_the_day_after_a_promise_has_failed_the_activity_may_no_longer_continue(ml4):
    promised = ml4.but(harm_effectively_avoided=True).since("2026-03-02", rectification_commitment=True)
    failed = promised.since("2026-05-01", rectification_commitment=False)

    assert failed.answer(COMMITMENT, on="2026-04-30") == "applies"
    assert failed.answer(COMMITMENT, on="2026-05-01") == "not"


@pytest.mark.norm(SUSPENSION)
def test_the_national_authority_alone_orders_a_suspension_once_it_finds_possible_harm(ml4):
    assert names(ml4.book.norm(SUSPENSION).parties) == ["ai_authority"]
    assert ml4.but(possible_harm_found=True).answer(SUSPENSION) == "applies"
    assert ml4.but(possible_harm_found=False).answer(SUSPENSION) == "not"
    assert ml4.missing(SUSPENSION) == ["possible_harm_found"]


@pytest.mark.norm(SUSPENSION)
def test_an_order_to_suspend_may_be_contested_in_both_ways(ml4):
    assert "ML4-105-1" in {str(cite) for cite in ml4.book.norm(SUSPENSION).refers}
    assert ml4.but(contested_act="order").answer("ML4-105-1") == "applies"


# Articles 87 and 88


@pytest.mark.norm(GUIDANCE)
def test_a_decision_not_to_penalise_is_followed_by_guidance_and_one_not_made_by_none(ml4):
    spared = ml4.happened("no_penalty_decided", "2026-03-02", case="a")

    assert ml4.never("no_penalty_decided").state(GUIDANCE) == "not_bound"
    assert spared.state(GUIDANCE) == "pending"
    assert spared.happened("compliance_guidance_given", "2026-03-10", case="b").state(GUIDANCE) == "pending"
    assert spared.happened("compliance_guidance_given", "2026-03-10", case="a").state(GUIDANCE) == "met"


@pytest.mark.norm(OPEN_GUIDE)
def test_a_guide_for_open_source_may_be_issued_and_binds_nobody(ml4):
    norm = ml4.book.norm(OPEN_GUIDE)

    assert ml4.answer(OPEN_GUIDE) == "applies"
    assert norm.modality == "permission"
    assert "没有约束力" in norm.note.zh


@pytest.mark.norm(CHAIN, WARNING)
@pytest.mark.parametrize(
    ("norm", "owners"), [(CHAIN, ["state"]), (WARNING, ["ai_authority", "other_departments"])]
)
def test_the_industrial_chain_is_a_task_of_the_state_and_its_departments(blank, norm, owners):
    assert names(blank.book.norm(norm).parties) == owners


@pytest.mark.norm(WARNING)
def test_a_supply_chain_warning_names_the_components_affected(model):
    assert any("部件" in need.zh for need in model.book.norm(WARNING).needs)
