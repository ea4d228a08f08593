"""Articles 40 to 42 and 48: the regime of a product, the licence, its conditions, other permits."""

from __future__ import annotations

from datetime import date

import pytest

from chengxu.law.norm import Programme

LICENSING, FILING, LIST = "ML4-40-1-a", "ML4-40-1-b", "ML4-40-2"
LICENCE, UNLICENSED = "ML4-41-1", "ML4-41-2"
CONDITIONS = "ML4-42-1"
CONDITION_ITEMS = (
    "ML4-42-1-i", "ML4-42-1-ii", "ML4-42-1-iii", "ML4-42-1-iv",
    "ML4-42-1-v", "ML4-42-1-vi", "ML4-42-1-vii", "ML4-42-1-viii",
)  # fmt: skip
AGENT, OTHERS = "ML4-42-2", "ML4-48-1"
SKILLS = ("quality", "security", "human_oversight", "compliance")


@pytest.fixture
def listed(ml4):
    return ml4.but(on_negative_list=True)


@pytest.fixture
def licensed(listed):
    """Development and provision of a listed product under a licence for both."""
    return listed.but(
        licence_state="granted",
        licensed_activities=frozenset({"develop", "provide"}),
        scope_excess=frozenset(),
    )


@pytest.fixture
def eligible(listed):
    """An applicant that meets every condition."""
    return listed.but(
        licence_state="applied",
        established_in_mainland=True,
        principal_is_citizen=True,
        full_time_expertise=frozenset(SKILLS),
        provider_rules=frozenset({"quality", "data_security"}),
        ethics_review_rules=True,
        technical_safeguards=frozenset({"lawful", "standards", "secure"}),
        emergency_mechanism=True,
        licence_resources=frozenset({"premises", "facilities", "funds"}),
        other_conditions_met=True,
    )


# Article 40


@pytest.mark.norm(LICENSING, FILING)
@pytest.mark.parametrize(
    ("on_list", "users", "regime"),
    [
        (True, 0, "licence"),
        (True, 2_000_000, "licence"),
        (False, 1_000_001, "filing"),
        (False, 1_000_000, "filing"),
        (False, 10_001, "filing"),
        (False, 10_000, "none"),
    ],
)
def test_a_product_stands_under_licence_filing_or_nothing_and_never_under_two(ml4, on_list, users, regime):
    product = ml4.but(on_negative_list=on_list, registered_users=users)

    found = {"licence": product.answer(LICENSING), "filing": product.answer(FILING)}
    assert found == {kind: "applies" if kind == regime else "not" for kind in found}


@pytest.mark.norm(LICENSING, FILING)
def test_a_product_not_classified_is_undetermined_and_its_classification_is_asked_for(ml4):
    unclassified = ml4.but(on_negative_list=None, registered_users=20_000)

    assert unclassified.answer(LICENSING) == "undetermined"
    assert unclassified.missing(LICENSING) == ["on_negative_list"]
    assert unclassified.answer(FILING) == "undetermined"
    assert unclassified.but(registered_users=10_000).answer(FILING) == "not"


@pytest.mark.norm(LICENSING, LICENCE)
@pytest.mark.parametrize("norm", [LICENSING, LICENCE])
def test_nothing_is_under_licence_before_the_first_list_takes_effect(listed, norm):
    later = listed.given(ml4_negative_list=date(2026, 3, 2))

    assert later.answer(norm, on="2026-03-01") == "not"
    assert later.answer(norm, on="2026-03-02") == "applies"


@pytest.mark.norm(LICENSING, LICENCE)
@pytest.mark.parametrize("norm", [LICENSING, LICENCE])
def test_without_a_published_list_the_answer_waits_for_the_authority(blank, listed, norm):
    known = {name: answers[0].value for name, answers in listed.record.answers.items()}
    unpublished = blank.given(ml4_entry=date(2024, 1, 1)).but(**known)

    assert unpublished.answer(norm) == "undetermined"
    assert [p.name for p in unpublished.finding(norm).waiting_for] == ["ml4_negative_list"]
    assert unpublished.but(on_negative_list=False).answer(norm) == "not"


@pytest.mark.norm(LICENSING, FILING)
def test_a_product_that_leaves_the_list_passes_from_licence_to_filing_on_that_day(listed):
    leaving = listed.but(registered_users=20_000).since("2026-03-02", on_negative_list=False)

    assert (leaving.answer(LICENSING, on="2026-03-01"), leaving.answer(FILING, on="2026-03-01")) == (
        "applies",
        "not",
    )
    assert (leaving.answer(LICENSING, on="2026-03-02"), leaving.answer(FILING, on="2026-03-02")) == (
        "not",
        "applies",
    )


@pytest.mark.norm(FILING)
def test_a_voluntary_filing_below_the_figure_is_answered_as_not_required(ml4):
    note = ml4.book.norm(FILING).note

    assert "无须备案" in note.zh
    assert "not required" in note.en


@pytest.mark.norm(LIST)
def test_an_item_of_the_list_needs_both_criteria_with_reasons_and_two_dates(ml4):
    norm = ml4.book.norm(LIST)

    assert isinstance(norm, Programme)
    assert norm.owner.name == "ai_authority"
    assert len(norm.aims) == 6
    needs = "；".join(need.zh for need in norm.needs)
    assert all(word in needs for word in ("重要程度及理由", "危害程度及理由", "公布日期", "生效日期"))


@pytest.mark.norm(LIST)
def test_the_regular_update_of_the_list_has_no_statutory_day(ml4):
    assert ml4.answer(LIST) == "applies"
    assert [o.due for o in ml4.finding(LIST).obligations if o.due] == []


# Article 41


@pytest.mark.norm(LICENCE, UNLICENSED)
@pytest.mark.parametrize("norm", [LICENCE, UNLICENSED])
def test_development_and_provision_of_a_listed_item_need_a_licence_and_mere_use_does_not(listed, norm):
    nothing = listed.but(training_activities=frozenset(), development_activities=frozenset())
    nothing = nothing.but(provides_service=False, uses_service=True)

    assert nothing.answer(norm) == "not"
    assert nothing.but(provides_service=True).answer(norm) == "applies"
    assert nothing.but(training_activities=frozenset({"pre_training"})).answer(norm) == "applies"
    assert listed.but(on_negative_list=False).answer(norm) == "not"
    assert listed.but(on_negative_list=None).answer(norm) == "undetermined"


@pytest.mark.norm(LICENCE)
def test_a_licence_on_the_eve_of_starting_is_in_time_and_on_the_day_of_starting_late(listed):
    idle = listed.but(provides_service=False, training_activities=frozenset())
    idle = idle.but(development_activities=frozenset())
    started = idle.since("2024-03-04", provides_service=True)

    assert started.duty(LICENCE).due.isoformat() == "2024-03-03"
    assert started.happened("licence_issued", "2024-03-03").state(LICENCE) == "met"
    assert started.happened("licence_issued", "2024-03-04").state(LICENCE) == "late"
    assert started.never("licence_issued").state(LICENCE, on="2024-03-03") == "pending"
    assert started.never("licence_issued").state(LICENCE, on="2024-03-04") == "breached"


@pytest.mark.norm(LICENCE)
def test_a_licence_obtained_after_starting_shows_the_gap_in_days(listed):
    started = listed.but(on_negative_list=False).since("2026-03-02", on_negative_list=True)
    late = started.happened("licence_issued", "2026-03-31")

    assert late.duty(LICENCE).state.value == "late"
    assert late.duty(LICENCE).delay == 29


@pytest.mark.norm(LICENCE)
def test_a_running_product_that_enters_the_list_needs_its_licence_by_the_eve_of_that_version(listed):
    entering = listed.but(on_negative_list=False).since("2026-03-02", on_negative_list=True)

    assert entering.duty(LICENCE).due.isoformat() == "2026-03-01"
    assert entering.never("licence_issued").state(LICENCE, on="2026-03-01") == "pending"
    assert entering.never("licence_issued").state(LICENCE, on="2026-03-02") == "breached"


@pytest.mark.norm(LICENCE)
def test_a_product_running_when_the_first_list_takes_effect_needs_its_licence_by_the_eve(listed):
    assert listed.duty(LICENCE).due.isoformat() == "2023-12-31"


@pytest.mark.norm(UNLICENSED)
@pytest.mark.parametrize("state", ["none", "applied", "suspended", "expired", "revoked", "cancelled"])
def test_activity_is_forbidden_in_every_state_of_the_licence_but_in_force(licensed, state):
    assert licensed.state(UNLICENSED) == "met"
    assert licensed.but(licence_state=state).state(UNLICENSED) == "breached"


@pytest.mark.norm(UNLICENSED)
def test_a_licence_suspended_for_a_month_leaves_a_breach_of_a_month_on_record(licensed):
    resumed = licensed.since("2026-03-02", licence_state="suspended").since(
        "2026-04-01", licence_state="granted"
    )

    past, *_ = resumed.finding(UNLICENSED).obligations
    assert (past.state.value, past.trigger.isoformat(), past.done.isoformat()) == (
        "breached",
        "2026-03-02",
        "2026-04-01",
    )
    assert resumed.state(UNLICENSED, on="2026-03-01") == "met"
    assert resumed.state(UNLICENSED, on="2026-03-02") == "breached"


@pytest.mark.norm(UNLICENSED)
@pytest.mark.parametrize("covered", ["develop", "provide"])
def test_a_licence_for_one_activity_does_not_cover_the_other(licensed, covered):
    assert licensed.but(licensed_activities=frozenset({covered})).state(UNLICENSED) == "breached"
    only = licensed.but(licensed_activities=frozenset({"develop"}), provides_service=False)
    assert only.state(UNLICENSED) == "met"


@pytest.mark.norm(UNLICENSED)
@pytest.mark.parametrize("element", ["product", "technology", "scenario", "user_group", "other"])
def test_going_beyond_the_scope_in_one_respect_is_a_breach_of_its_own(licensed, element):
    beyond = licensed.but(scope_excess=frozenset({element}))

    assert beyond.state(UNLICENSED) == "breached"
    assert licensed.but(scope_excess=None).state(UNLICENSED) == "undetermined"


@pytest.mark.norm(UNLICENSED)
def test_silence_on_a_renewal_keeps_the_licence_alive_only_if_the_switch_says_so(licensed):
    silent = licensed.but(licence_state="expired", renewal_unanswered=True)

    assert silent.state(UNLICENSED) == "breached"
    assert silent.given(silent_renewal="renewed").state(UNLICENSED) == "met"
    assert (
        silent.but(renewal_unanswered=False).given(silent_renewal="renewed").state(UNLICENSED) == "breached"
    )
    assert silent.but(renewal_unanswered=None).state(UNLICENSED) == "breached"


# Article 42, paragraph 1


PARTS = {
    "i": [
        {"entity_kind": "individual"},
        {"entity_kind": "unincorporated"},
        {"established_in_mainland": False},
    ],
    "ii": [{"principal_is_citizen": False}],
    "iii": [{"full_time_expertise": frozenset(SKILLS) - {skill}} for skill in SKILLS],
    "iv": [
        {"provider_rules": frozenset({"data_security"})},
        {"provider_rules": frozenset({"quality"})},
        {"ethics_review_rules": False},
    ],
    "v": [
        {"technical_safeguards": frozenset({"lawful", "standards", "secure"}) - {aspect}}
        for aspect in ("lawful", "standards", "secure")
    ],
    "vi": [{"emergency_mechanism": False}],
    "vii": [
        {"licence_resources": frozenset({"premises", "facilities", "funds"}) - {means}}
        for means in ("premises", "facilities", "funds")
    ],
    "viii": [{"other_conditions_met": False}],
}
LACKING = [(item, lacking) for item, cases in PARTS.items() for lacking in cases]


@pytest.mark.norm(CONDITIONS, *CONDITION_ITEMS)
@pytest.mark.parametrize(("item", "lacking"), LACKING)
def test_one_condition_not_met_fails_its_item_and_the_whole_and_no_other_item(eligible, item, lacking):
    applicant = eligible.but(**lacking)

    assert eligible.state(CONDITIONS) == "met"
    assert applicant.state(CONDITIONS) == "breached"
    states = {other: applicant.state(f"{CONDITIONS}-{other}") for other in PARTS}
    assert states == {other: "breached" if other == item else "met" for other in PARTS}


@pytest.mark.norm(CONDITIONS, *CONDITION_ITEMS)
@pytest.mark.parametrize(("item", "lacking"), LACKING)
def test_a_condition_without_evidence_is_undetermined_and_asked_for(eligible, item, lacking):
    applicant = eligible.but(**dict.fromkeys(lacking))

    assert applicant.state(CONDITIONS) == "undetermined"
    assert set(lacking) & set(applicant.duty(f"{CONDITIONS}-{item}").missing)


@pytest.mark.norm(CONDITIONS)
def test_the_conditions_bind_who_applies_first_anew_or_for_renewal_and_nobody_else(eligible):
    assert eligible.answer(CONDITIONS) == "applies"
    assert eligible.but(on_negative_list=False).answer(CONDITIONS) == "not"
    holder = eligible.but(licence_state="granted")
    assert holder.but(applies_again=False).answer(CONDITIONS) == "not"
    assert holder.but(applies_again=True).answer(CONDITIONS) == "applies"
    assert holder.missing(CONDITIONS) == ["applies_again"]


@pytest.mark.norm("ML4-42-1-i")
@pytest.mark.parametrize("kind", ["legal_person", "state_organ", "public_function"])
def test_a_public_body_with_legal_personality_is_a_domestic_legal_person(eligible, kind):
    assert eligible.but(entity_kind=kind).state("ML4-42-1-i") == "met"


@pytest.mark.norm("ML4-42-1-i")
def test_a_representative_under_article_62_does_not_make_a_foreign_company_eligible(eligible):
    foreign = eligible.but(established_in_mainland=False, place_of_activity="overseas")
    foreign = foreign.but(effects_in_china=frozenset({"public_interest"}))

    assert foreign.state("ML4-42-1-i") == "breached"
    assert "第六十二条" in foreign.book.norm("ML4-42-1-i").note.zh


@pytest.mark.norm("ML4-42-1-ii")
def test_a_change_of_the_person_in_charge_shows_from_its_day(eligible):
    replaced = eligible.since("2026-03-02", principal_is_citizen=False)

    assert replaced.state("ML4-42-1-ii", on="2026-03-01") == "met"
    assert replaced.state("ML4-42-1-ii", on="2026-03-02") == "breached"


# Article 42, paragraph 2


@pytest.fixture
def agent(licensed):
    abilities = frozenset({"perceive", "remember", "decide", "interact", "execute", "connect"})
    return licensed.but(agent_abilities=abilities, agent_effects=frozenset())


@pytest.mark.norm(AGENT)
@pytest.mark.parametrize("effect", ["scope", "risk"])
def test_an_agent_needs_a_step_as_soon_as_it_may_touch_scope_or_risk(agent, effect):
    assert agent.answer(AGENT) == "not"
    assert agent.but(agent_effects=frozenset({effect})).answer(AGENT) == "applies"
    assert agent.but(agent_effects=None).answer(AGENT) == "undetermined"


@pytest.mark.norm(AGENT)
def test_what_is_no_agent_or_not_listed_needs_no_such_step(agent):
    touching = agent.but(agent_effects=frozenset({"scope"}))

    assert touching.but(agent_abilities=frozenset({"interact"})).answer(AGENT) == "not"
    assert touching.but(on_negative_list=False).answer(AGENT) == "not"
    assert touching.but(provides_service=False).answer(AGENT) == "not"


@pytest.mark.norm(AGENT)
def test_the_step_for_an_agent_comes_before_its_effect(agent):
    planned = agent.since("2026-03-02", agent_effects=frozenset({"risk"}))

    assert planned.duty(AGENT).due.isoformat() == "2026-03-01"
    assert str(planned.duty(AGENT).tag) == "reading:G13"
    assert planned.happened("agent_step_taken", "2026-03-01").state(AGENT) == "met"
    assert planned.happened("agent_step_taken", "2026-03-02").state(AGENT) == "late"


@pytest.mark.norm(AGENT)
@pytest.mark.parametrize(
    ("facts", "reapply", "forbidden"),
    [
        ({"licence_state": "none"}, "not", "breached"),
        ({"risk_change": "significant_mismatch"}, "applies", "met"),
        ({"risk_change": "minor"}, "not", "met"),
    ],
)
def test_which_step_an_agent_needs_follows_from_the_licence_and_article_45(agent, facts, reapply, forbidden):
    touching = agent.but(agent_effects=frozenset({"risk"}), **facts)

    assert touching.answer(AGENT) == "applies"
    assert touching.answer("ML4-45-2") == reapply
    assert touching.state(UNLICENSED) == forbidden


# Article 48


@pytest.mark.norm(OTHERS)
def test_other_permits_and_filings_are_owed_where_other_law_asks_for_them(ml4):
    free = ml4.but(required_permits=frozenset(), required_filings=frozenset())

    assert free.answer(OTHERS) == "not"
    assert free.but(required_permits=frozenset({"news"})).answer(OTHERS) == "applies"
    assert free.but(required_filings=frozenset({"medical_device"})).answer(OTHERS) == "applies"
    assert free.but(required_filings=None).missing(OTHERS) == ["required_filings"]


@pytest.mark.norm(OTHERS)
def test_a_user_owes_them_as_well_and_who_only_develops_does_not(ml4):
    needing = ml4.but(required_permits=frozenset({"news"}), required_filings=frozenset())

    assert needing.but(provides_service=False).answer(OTHERS) == "not"
    assert needing.but(provides_service=False, uses_service=True).answer(OTHERS) == "applies"


@pytest.mark.norm(OTHERS)
def test_each_permit_and_each_filing_has_to_be_there_and_none_stands_in_for_another(ml4):
    needing = ml4.but(
        required_permits=frozenset({"news"}), required_filings=frozenset({"internet_information"})
    )
    full = needing.but(held_permits=frozenset({"news"}), made_filings=frozenset({"internet_information"}))

    assert full.state(OTHERS) == "met"
    assert full.but(held_permits=frozenset({"telecom"})).state(OTHERS) == "breached"
    assert full.but(made_filings=frozenset({"other"})).state(OTHERS) == "breached"


@pytest.mark.norm(OTHERS)
def test_a_licence_or_filing_under_the_model_law_ticks_no_item_of_the_sector(licensed):
    needing = licensed.but(
        required_permits=frozenset({"news"}), required_filings=frozenset(), held_permits=frozenset()
    )

    assert needing.but(filing_held="national").state(OTHERS) == "breached"
