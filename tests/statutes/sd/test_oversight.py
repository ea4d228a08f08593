"""Articles 64 to 68: assessment services, inspection and seizure, pilots, joint work on risks, experts."""

from __future__ import annotations

from datetime import date

import pytest

QUESTION, COPY, ON_SITE = "SD-65-1-i", "SD-65-1-ii", "SD-65-1-iii"
REPORT, SEIZE = "SD-65-1-iv-a", "SD-65-1-iv-b"
COOPERATE, SECRETS = "SD-65-2", "SD-65-3"
PILOTS, SUPPORT, RELIEF = "SD-66-1", "SD-66-2-a", "SD-66-2-b"
TOGETHER, SHARING = "SD-67-2-a", "SD-67-2-b"

OWNERS = {
    "SD-64-1-a": ["state"],
    "SD-64-1-b": ["state"],
    "SD-64-1-c": ["state"],
    "SD-66-1": ["state"],
    "SD-67-1": ["state", "industry_organisations"],
    "SD-67-2-b": ["oversight", "industry_organisations", "enterprises", "research_institutions"],
    "SD-68-1": ["oversight"],
}
AIMS = {"SD-64-1-a": 3, "SD-64-1-b": 3, PILOTS: 4, "SD-67-1": 4, SHARING: 3, "SD-68-1": 6}
APPROVED = frozenset({"written_report", "approval"})
AREAS = ["entry", "assessment", "audit", "liability"]


def names(parties):
    return [party.name for party in parties]


def now(situation, norm, on="2026-06-01"):
    """How a task without a date stands on a day, whatever was wanting before."""
    return situation.finding(norm, on).obligations[-1].state.value


@pytest.fixture
def using_only(sd):
    """Somebody who uses AI, and neither develops nor provides it."""
    return sd.but(
        uses_service=True,
        provides_service=False,
        training_activities=frozenset(),
        development_activities=frozenset({"use"}),
    )


@pytest.fixture
def evidenced(sd):
    """A case with evidence that equipment served unlawful activity."""
    return sd.but(unlawful_use_evidence=True)


@pytest.fixture
def admitted(sd):
    """A developer and provider whose activity is inside the scope and time of its pilot."""
    return sd.but(pilot_place="inside")


# Standing tasks


@pytest.mark.norm(*OWNERS)
@pytest.mark.parametrize(("norm", "owners"), OWNERS.items())
def test_each_standing_task_of_articles_64_to_68_has_its_owner_and_asks_of_each_entry(draft, norm, owners):
    programme = draft.book.norm(norm)

    assert names(programme.parties) == owners
    assert programme.needs
    assert draft.answer(norm) == "applies"


@pytest.mark.norm(*OWNERS)
@pytest.mark.parametrize("norm", OWNERS)
def test_none_of_these_tasks_stands_before_the_law_has_a_date(undated, norm):
    assert undated.answer(norm) == "undetermined"


@pytest.mark.norm(*AIMS)
@pytest.mark.parametrize(("norm", "parts"), AIMS.items())
def test_each_of_these_tasks_may_be_entered_under_the_parts_that_the_text_names(draft, norm, parts):
    assert len(draft.book.norm(norm).aims) == parts


@pytest.mark.norm("SD-64-1-a")
def test_a_result_is_recognised_only_of_a_listed_body_within_its_services_and_time(draft):
    needs = [need.zh for need in draft.book.norm("SD-64-1-a").needs]

    assert {"业务范围", "有效期"} <= set(needs)


@pytest.mark.norm("SD-67-1", SHARING)
@pytest.mark.parametrize("norm", ["SD-67-1", SHARING])
def test_what_is_only_encouraged_is_no_duty_and_is_never_breached(sd, norm):
    finding = sd.finding(norm)

    assert finding.norm.modality == "programme"
    assert finding.obligations == ()


@pytest.mark.norm("SD-68-1")
def test_opinions_of_the_experts_bind_nobody(draft):
    assert "没有约束力" in draft.book.norm("SD-68-1").note.zh


# Article 65: inspection


@pytest.mark.norm(QUESTION, COPY)
@pytest.mark.parametrize("norm", [QUESTION, COPY])
def test_questioning_and_copying_need_no_suspicion(sd, norm):
    assert sd.answer(norm) == "applies"
    assert sd.but(investigation_grounds=frozenset()).answer(norm) == "applies"


@pytest.mark.norm(QUESTION, COPY, ON_SITE)
@pytest.mark.parametrize("norm", [QUESTION, COPY, ON_SITE])
def test_no_inspection_reaches_an_activity_outside_the_law(sd, norm):
    research = sd.but(
        investigation_grounds=frozenset({"unlawful_activity"}),
        sole_purpose="research",
        offered_to_others=False,
        offered_to_mainland_public=False,
        put_into_use=False,
    )

    assert research.answer(norm) == "not"


@pytest.mark.norm(ON_SITE)
def test_the_departments_enter_only_where_a_breach_of_law_is_suspected(sd):
    assert sd.but(investigation_grounds=frozenset({"unlawful_activity"})).answer(ON_SITE) == "applies"
    assert sd.but(investigation_grounds=frozenset({"grave_ethics_breach"})).answer(ON_SITE) == "not"
    assert sd.but(investigation_grounds=frozenset()).answer(ON_SITE) == "not"
    assert sd.missing(ON_SITE) == ["investigation_grounds"]


@pytest.mark.norm(REPORT)
def test_nothing_may_be_seized_before_a_written_report_to_the_head(evidenced):
    assert evidenced.but(seizure_steps=frozenset()).state(REPORT) == "met"
    assert evidenced.but(seizure_steps=frozenset({"carried_out"})).state(REPORT) == "breached"
    assert evidenced.but(seizure_steps=frozenset({"approval", "carried_out"})).state(REPORT) == "breached"
    assert evidenced.but(seizure_steps=APPROVED | {"carried_out"}).state(REPORT) == "met"
    assert evidenced.duty(REPORT).missing == ("seizure_steps",)


@pytest.mark.norm(REPORT, SEIZE)
@pytest.mark.parametrize("norm", [REPORT, SEIZE])
def test_without_evidence_there_is_neither_a_report_nor_a_seizure(sd, norm):
    assert sd.but(unlawful_use_evidence=False, seizure_steps=APPROVED).answer(norm) == "not"
    assert "unlawful_use_evidence" in sd.missing(norm)


@pytest.mark.norm(SEIZE)
@pytest.mark.parametrize("lacking", sorted(APPROVED))
def test_a_seizure_takes_both_a_written_report_and_the_approval_of_the_head(evidenced, lacking):
    assert evidenced.but(seizure_steps=APPROVED).answer(SEIZE) == "applies"
    assert evidenced.but(seizure_steps=APPROVED - {lacking}).answer(SEIZE) == "not"
    assert evidenced.missing(SEIZE) == ["seizure_steps"]


@pytest.mark.norm(SEIZE)
def test_a_seizure_is_allowed_from_the_day_of_the_approval_and_not_the_day_before(evidenced):
    reported = evidenced.since("2026-03-02", seizure_steps=frozenset({"written_report"}))
    approved = reported.since("2026-03-04", seizure_steps=APPROVED)

    assert approved.answer(SEIZE, on="2026-03-03") == "not"
    assert approved.answer(SEIZE, on="2026-03-04") == "applies"


@pytest.mark.norm(SEIZE)
def test_how_long_things_are_held_comes_from_the_administrative_coercion_law(draft):
    norm = draft.book.norm(SEIZE)

    assert norm.readings == ("S33",)
    assert "LW-COER-25" in {str(cite) for cite in norm.refers}


# Article 65: cooperation and secrets


@pytest.mark.norm(COOPERATE)
def test_cooperation_on_the_day_that_the_notice_sets_is_in_time_and_on_the_next_late(sd):
    notified = sd.happened("inspection_notified", "2026-03-02", case="a", due="2026-03-10")

    assert sd.never("inspection_notified").state(COOPERATE) == "not_bound"
    assert notified.state(COOPERATE, on="2026-03-10") == "pending"
    assert notified.never("inspection_served").state(COOPERATE, on="2026-03-11") == "breached"
    assert notified.happened("inspection_served", "2026-03-10", case="a").state(COOPERATE) == "met"
    assert notified.happened("inspection_served", "2026-03-11", case="a").state(COOPERATE) == "late"


@pytest.mark.norm(COOPERATE)
def test_a_notice_that_sets_no_day_is_given_none(sd):
    notified = sd.happened("inspection_notified", "2026-03-02")

    assert notified.duty(COOPERATE).due is None
    assert notified.never("inspection_served").state(COOPERATE, on="2029-01-01") == "pending"


@pytest.mark.norm(COOPERATE)
def test_a_user_cooperates_as_well_and_obstruction_alone_brings_no_fine(using_only):
    norm = using_only.book.norm(COOPERATE)

    assert using_only.answer(COOPERATE) == "applies"
    assert [str(cite) for cite in norm.breach] == ["SD-83-1-v"]
    assert norm.readings == ("S29",)


@pytest.mark.norm(SECRETS)
def test_each_leak_sale_or_unlawful_handing_over_breaks_the_secrecy_of_the_departments(sd):
    leaked = sd.happened("oversight_secret_leaked", "2026-03-02", case="a")

    assert leaked.state(SECRETS) == "breached"
    assert leaked.duty(SECRETS).trigger == date(2026, 3, 2)
    assert sd.never("oversight_secret_leaked").state(SECRETS) != "breached"
    assert names(sd.book.norm(SECRETS).parties) == ["departments_and_staff"]


# Article 66


@pytest.mark.norm(PILOTS)
def test_a_pilot_has_its_conditions_scope_last_day_and_rules_before_it_starts(draft):
    needs = [need.en for need in draft.book.norm(PILOTS).needs]

    assert needs == [
        "the conditions for starting it",
        "its scope",
        "its first and last day",
        "its operating rules",
    ]


@pytest.mark.norm(PILOTS)
def test_pilots_are_open_from_the_day_of_their_rules_and_undetermined_without_any(sd):
    ruled = sd.given(sd_pilot_rules=date(2026, 6, 2))

    assert now(sd, PILOTS) == "undetermined"
    assert now(ruled, PILOTS, on="2026-06-01") != "met"
    assert now(ruled, PILOTS, on="2026-06-02") == "met"


@pytest.mark.norm(SUPPORT)
@pytest.mark.parametrize("area", AREAS)
def test_a_participant_is_owed_support_in_at_least_one_of_the_four_areas(admitted, area):
    assert admitted.but(pilot_benefits=frozenset({area})).state(SUPPORT) == "met"
    assert admitted.but(pilot_benefits=frozenset()).state(SUPPORT) == "breached"
    assert admitted.duty(SUPPORT).missing == ("pilot_benefits",)


@pytest.mark.norm(SUPPORT, RELIEF)
@pytest.mark.parametrize("norm", [SUPPORT, RELIEF])
@pytest.mark.parametrize("place", ["none", "outside"])
def test_nothing_is_owed_outside_the_scope_and_time_of_a_pilot(sd, norm, place):
    assert sd.but(pilot_place=place, pilot_benefits=frozenset({"liability"})).answer(norm) == "not"


@pytest.mark.norm(SUPPORT, RELIEF)
@pytest.mark.parametrize("norm", [SUPPORT, RELIEF])
def test_whoever_merely_uses_ai_has_no_part_in_the_benefits_of_a_pilot(using_only, norm):
    inside = using_only.but(pilot_place="inside", pilot_benefits=frozenset({"liability"}))

    assert inside.answer(norm) == "not"


@pytest.mark.norm(SUPPORT, RELIEF)
def test_support_and_relief_end_with_the_pilot_by_themselves(sd):
    ended = sd.but(pilot_benefits=frozenset({"liability"})).since("2025-01-01", pilot_place="inside")
    ended = ended.since("2026-03-02", pilot_place="outside")

    assert (ended.answer(SUPPORT, on="2026-03-01"), ended.answer(RELIEF, on="2026-03-01")) == (
        "applies",
        "applies",
    )
    assert (ended.answer(SUPPORT, on="2026-03-02"), ended.answer(RELIEF, on="2026-03-02")) == ("not", "not")


@pytest.mark.norm(RELIEF)
def test_liability_is_relieved_only_where_that_is_on_record(admitted):
    assert admitted.but(pilot_benefits=frozenset({"liability", "entry"})).answer(RELIEF) == "applies"
    assert admitted.but(pilot_benefits=frozenset({"entry", "assessment", "audit"})).answer(RELIEF) == "not"
    assert admitted.missing(RELIEF) == ["pilot_benefits"]


@pytest.mark.norm(RELIEF)
def test_relief_in_a_pilot_touches_neither_damages_nor_criminal_liability(draft):
    norm = draft.book.norm(RELIEF)

    assert norm.modality == "duty"  # switches nothing off by itself
    assert norm.readings == ("S34",)
    assert "第三人的损害赔偿和刑事责任不受影响" in norm.note.zh


# Article 67


@pytest.mark.norm(TOGETHER)
@pytest.mark.parametrize("body", ["industry_association", "enterprise", "edu_research", "professional"])
def test_the_bodies_that_article_67_names_work_together_on_risks(sd, body):
    named = sd.but(body_kind=body)

    assert named.but(joins_risk_work=True).state(TOGETHER) == "met"
    assert named.but(joins_risk_work=False).state(TOGETHER) == "breached"
    assert named.duty(TOGETHER).missing == ("joins_risk_work",)


@pytest.mark.norm(TOGETHER)
def test_a_cultural_body_or_an_individual_need_not_join_and_departments_never_act_alone(sd):
    assert sd.but(body_kind="public_cultural").answer(TOGETHER) == "not"
    assert sd.but(body_kind="other").answer(TOGETHER) == "not"
    assert sd.missing(TOGETHER) == ["body_kind"]
    assert len(sd.book.norm(TOGETHER).parties) == 5
