"""Articles 50 to 57: what is critical AI, and what its developers, providers and users owe."""

from __future__ import annotations

import pytest

from chengxu.algebra.cite import Kind

INFRASTRUCTURE, RIGHTS, SCALE, OTHER_LAW = "SD-50-1-i", "SD-50-1-ii", "SD-50-1-iii", "SD-50-1-iv"
IN_STEP, PURCHASES, RULES, LABEL_AUDIT = "SD-51-1", "SD-51-2", "SD-51-3-a", "SD-51-3-b"
BODY, OFFICER, CONTACT, REPORT_OFFICER = "SD-52-1", "SD-52-2-a", "SD-52-2-b", "SD-52-2-c"
FILE, ANSWER, ELSEWHERE = "SD-53-1-a", "SD-53-1-b", "SD-53-2"
ASSESS, RECTIFY, REPORT = "SD-54-1-a", "SD-54-1-b", "SD-54-1-c"
MECHANISM, MONITOR, DISCLOSE, SUPERVISION = "SD-55-1-a", "SD-55-1-b", "SD-55-1-c", "SD-55-2"
PLAN, START, REMEDY, INCIDENT = "SD-56-1-a", "SD-56-1-b", "SD-56-1-c", "SD-56-1-d"
INTERRUPT, RESUME, CHANGE, HANDLE = "SD-56-2-a", "SD-56-2-b", "SD-57-1-a", "SD-57-1-b"

BOTH = (
    *(
        IN_STEP,
        PURCHASES,
        BODY,
        OFFICER,
        CONTACT,
        REPORT_OFFICER,
        ASSESS,
        RECTIFY,
        REPORT,
        MECHANISM,
        MONITOR,
    ),
    *(DISCLOSE, SUPERVISION, PLAN, START, REMEDY, INCIDENT, RESUME, CHANGE, HANDLE),
)
"""What developers and providers of critical AI owe alike."""

TRAITS = frozenset({"general_purpose", "wide_downstream"})
LEVELS = {"sd_critical_compute": 10**25, "sd_critical_parameters": 10**11, "sd_critical_users": 10**6}


@pytest.fixture
def critical(sd):
    """Critical AI, determined to be so all along, developed and provided by the person described."""
    return sd.but(determined_critical=True, development_activities=frozenset({"develop"}))


@pytest.fixture
def developer(critical):
    """One who develops critical AI and neither provides nor uses it."""
    return critical.but(provides_service=False)


@pytest.fixture
def provider(critical):
    """One who provides critical AI and neither develops nor uses it."""
    return critical.but(
        training_activities=frozenset(), development_activities=frozenset(), builds_ai_product=False
    )


@pytest.fixture
def user(provider):
    """One who only uses critical AI."""
    return provider.but(provides_service=False, uses_service=True)


def standing(situation, norm: str, on: str) -> str:
    """How a lasting duty stands on a day, whatever was wanting before."""
    return situation.finding(norm, on).obligations[-1].state.value


# Article 50


@pytest.mark.norm(INFRASTRUCTURE)
def test_ai_in_critical_infrastructure_is_critical_however_few_people_use_it(sd):
    assert sd.but(applied_in_critical_infrastructure=True, registered_users=0).answer(INFRASTRUCTURE) == (
        "applies"
    )
    assert sd.but(applied_in_critical_infrastructure=False).answer(INFRASTRUCTURE) == "not"
    assert sd.answer(INFRASTRUCTURE) == "undetermined"
    assert sd.missing(INFRASTRUCTURE) == ["applied_in_critical_infrastructure"]


@pytest.mark.norm(RIGHTS)
@pytest.mark.parametrize("right", ["life", "freedom", "dignity", "other"])
def test_a_significant_impact_on_one_right_of_the_person_is_enough(sd, right):
    assert sd.but(significant_rights=frozenset({right})).answer(RIGHTS) == "applies"


@pytest.mark.norm(RIGHTS)
def test_an_effect_on_property_alone_is_none_and_without_a_finding_the_answer_stays_open(sd):
    assert sd.but(significant_rights=frozenset()).answer(RIGHTS) == "not"
    assert sd.missing(RIGHTS) == ["significant_rights"]
    assert "property" in sd.book.facts["significant_rights"].help.en


@pytest.mark.norm(SCALE)
@pytest.mark.parametrize(
    ("fact", "level"),
    [
        ("training_compute", LEVELS["sd_critical_compute"]),
        ("model_parameters", LEVELS["sd_critical_parameters"]),
        ("registered_users", LEVELS["sd_critical_users"]),
    ],
)
def test_any_one_measure_is_enough_and_the_level_itself_reaches_it(sd, fact, level):
    small = {"training_compute": 0, "model_parameters": 0, "registered_users": 0}
    model = sd.given(**LEVELS).but(model_traits=TRAITS)

    assert model.but(**{**small, fact: level}).answer(SCALE) == "applies"
    assert model.but(**{**small, fact: level - 1}).answer(SCALE) == "not"


@pytest.mark.norm(SCALE)
def test_while_levels_are_blank_it_is_open_and_the_answer_names_those_awaited(sd):
    model = sd.but(model_traits=TRAITS, training_compute=10**25, model_parameters=1, registered_users=1)

    assert model.answer(SCALE) == "undetermined"
    assert {p.name for p in model.finding(SCALE).waiting_for} == set(LEVELS)

    one_set = model.given(sd_critical_compute=10**25)
    assert one_set.answer(SCALE) == "applies"
    not_reached = one_set.but(training_compute=10**25 - 1)
    assert not_reached.answer(SCALE) == "undetermined"
    assert {p.name for p in not_reached.finding(SCALE).waiting_for} == set(LEVELS) - {"sd_critical_compute"}


@pytest.mark.norm(SCALE)
@pytest.mark.parametrize("traits", [set(), {"general_purpose"}, {"wide_downstream"}])
def test_a_model_that_is_no_foundation_model_is_not_critical_by_its_size(sd, traits):
    assert sd.but(model_traits=frozenset(traits), training_compute=10**27).answer(SCALE) == "not"


@pytest.mark.norm(OTHER_LAW)
def test_a_law_or_regulation_can_name_further_cases_and_departmental_rules_cannot(sd):
    assert sd.but(critical_by_other_law=True).answer(OTHER_LAW) == "applies"
    assert sd.but(critical_by_other_law=False).answer(OTHER_LAW) == "not"
    assert sd.missing(OTHER_LAW) == ["critical_by_other_law"]
    assert "Departmental rules" in sd.book.facts["critical_by_other_law"].help.en


@pytest.mark.norm(INFRASTRUCTURE, RIGHTS, OTHER_LAW)
def test_several_grounds_can_hold_at_once(sd):
    two = sd.but(applied_in_critical_infrastructure=True, significant_rights=frozenset({"life"}))

    assert [two.answer(ground) for ground in (INFRASTRUCTURE, RIGHTS, OTHER_LAW)] == [
        "applies",
        "applies",
        "undetermined",
    ]


# From the determination on (reading S7)


@pytest.mark.norm(*BOTH)
@pytest.mark.parametrize("norm", [*BOTH, RULES, LABEL_AUDIT, FILE, ANSWER, INTERRUPT])
def test_meeting_the_criteria_binds_nobody_before_the_determination(critical, norm):
    meets = critical.but(
        determined_critical=False,
        applied_in_critical_infrastructure=True,
        manual_annotation=True,
        interruption_necessary=True,
    )

    assert meets.answer(INFRASTRUCTURE) == "applies"
    assert meets.answer(norm) == "not"
    since = meets.since("2026-03-02", determined_critical=True)
    assert since.answer(norm, on="2026-03-01") == "not"
    assert since.answer(norm, on="2026-03-02") == "applies"


@pytest.mark.norm(*BOTH)
@pytest.mark.parametrize("norm", BOTH)
def test_developer_and_provider_owe_the_same_and_each_for_itself(developer, provider, user, norm):
    assert developer.answer(norm) == "applies"
    assert provider.answer(norm) == "applies"
    assert user.answer(norm) == ("applies" if norm == PURCHASES else "not")


# Articles 51, 52, 55 and 56: lasting duties


@pytest.mark.norm(IN_STEP, PURCHASES, RULES, LABEL_AUDIT, REPORT_OFFICER, MONITOR)
@pytest.mark.parametrize(
    ("norm", "fact", "parts"),
    [
        (IN_STEP, "protection_in_step", {"planned", "built", "used"}),
        (PURCHASES, "trusted_purchases", {"equipment", "services"}),
        (RULES, "labelling_rules", {"law", "department"}),
        (LABEL_AUDIT, "labelling_audit", {"fairness", "accuracy", "veracity"}),
        (REPORT_OFFICER, "ai_officer_reported", {"name", "contact"}),
        (MONITOR, "monitored_stages", {"data", "training", "deployment", "operation", "other"}),
    ],
)
def test_each_part_of_a_lasting_duty_is_needed(critical, norm, fact, parts):
    labelling = critical.but(manual_annotation=True)

    assert labelling.but(**{fact: frozenset(parts)}).state(norm) == "met"
    for part in sorted(parts):
        assert labelling.but(**{fact: frozenset(parts - {part})}).state(norm) == "breached"
    assert labelling.duty(norm).missing == (fact,)


@pytest.mark.norm(BODY, CONTACT, MECHANISM, SUPERVISION, PLAN)
@pytest.mark.parametrize(
    ("norm", "fact"),
    [
        (BODY, "security_body"),
        (CONTACT, "ai_officer_contact_public"),
        (MECHANISM, "risk_disclosure_mechanism"),
        (SUPERVISION, "human_supervision_means"),
        (PLAN, "emergency_plan"),
    ],
)
def test_what_has_to_be_there_is_wanting_until_it_is_there(critical, norm, fact):
    wanting = critical.but(**{fact: False})
    mended = wanting.since("2026-04-01", **{fact: True})

    assert wanting.state(norm) == "breached"
    assert standing(mended, norm, on="2026-03-31") == "breached"
    assert standing(mended, norm, on="2026-04-01") == "met"
    assert critical.duty(norm).missing == (fact,)
    assert wanting.but(determined_critical=False).state(norm) == "not_bound"


@pytest.mark.norm(PURCHASES)
def test_users_of_critical_ai_buy_trusted_products_first_and_a_reasoned_choice_is_open_to_them(user):
    norm = user.book.norm(PURCHASES)

    assert user.answer(PURCHASES) == "applies"
    assert user.but(determined_critical=False).answer(PURCHASES) == "not"
    assert str(norm.yardstick) == "reading:S32"
    assert "reason is on file" in user.book.facts["trusted_purchases"].help.en


@pytest.mark.norm(RULES, LABEL_AUDIT)
@pytest.mark.parametrize("norm", [RULES, LABEL_AUDIT])
def test_labelling_binds_the_developer_who_labels_by_hand_or_by_program(critical, developer, provider, norm):
    assert developer.but(manual_annotation=True).answer(norm) == "applies"
    assert developer.but(manual_annotation=False, automatic_annotation=True).answer(norm) == "applies"
    assert developer.but(manual_annotation=False, automatic_annotation=False).answer(norm) == "not"
    assert critical.but(manual_annotation=False).answer(norm) == "undetermined"
    assert provider.but(manual_annotation=True).answer(norm) == "not"


@pytest.mark.norm(OFFICER)
def test_nobody_under_a_ban_counts_as_named_until_the_ban_is_over(critical):
    named = critical.but(ai_officer_named=True)
    banned = named.since("2025-05-10", ai_officer_banned=True)

    assert named.but(ai_officer_banned=False).state(OFFICER) == "met"
    assert banned.state(OFFICER, on="2026-05-10") == "breached"
    assert standing(banned.since("2026-05-11", ai_officer_banned=False), OFFICER, on="2026-05-11") == "met"
    assert critical.but(ai_officer_named=False).state(OFFICER) == "breached"


@pytest.mark.norm(REPORT_OFFICER)
def test_a_new_person_has_to_be_reported_anew(critical):
    reported = critical.but(ai_officer_reported=frozenset({"name", "contact"}))
    changed = reported.since("2026-04-01", ai_officer_reported=frozenset())

    assert changed.state(REPORT_OFFICER, on="2026-03-31") == "met"
    assert changed.state(REPORT_OFFICER, on="2026-04-01") == "breached"


# Article 53


@pytest.fixture
def notified(provider):
    """A provider who received the notice of determination on the Thursday before the Spring Festival of 2026."""
    return (
        provider.but(determined_critical=False)
        .since("2026-02-12", determined_critical=True)
        .happened("determination_received", "2026-02-12", case="n1")
    )


@pytest.mark.norm(FILE)
def test_seven_working_days_skip_the_day_of_receipt_and_the_festival_and_count_make_up_saturdays(notified):
    duty = notified.duty(FILE)

    assert duty.due.isoformat() == "2026-02-28"  # Saturdays 14 and 28 February are worked in exchange
    assert not duty.provisional
    assert duty.tag.kind is Kind.STATUTORY


@pytest.mark.norm(FILE)
@pytest.mark.parametrize(
    ("day", "state"), [("2026-02-28", "met"), ("2026-03-01", "late"), ("2026-04-20", "late")]
)
def test_a_filing_on_the_seventh_working_day_is_in_time_and_a_later_one_is_accepted_as_late(
    notified, day, state
):
    assert notified.happened("critical_ai_filed", day, case="n1").state(FILE) == state


@pytest.mark.norm(FILE)
def test_no_filing_is_a_breach_when_the_seventh_working_day_is_over(notified):
    silent = notified.never("critical_ai_filed")

    assert silent.state(FILE, on="2026-02-28") == "pending"
    assert silent.state(FILE, on="2026-03-01") == "breached"
    assert notified.state(FILE, on="2026-03-01") == "undetermined"


@pytest.mark.norm(FILE)
@pytest.mark.parametrize(("receipt", "due"), [("2026-01-30", "2026-02-10"), ("2026-09-18", "2026-09-29")])
def test_weekends_do_not_count_unless_they_are_worked(provider, receipt, due):
    notified = provider.happened("determination_received", receipt)

    assert notified.duty(FILE, on="2026-12-01").due.isoformat() == due


@pytest.mark.norm(FILE)
def test_without_a_notice_no_time_runs_and_a_filing_answers_nothing(provider):
    unnotified = provider.never("determination_received")

    assert unnotified.state(FILE) == "not_bound"
    assert unnotified.happened("critical_ai_filed", "2026-03-02").state(FILE) == "not_bound"
    assert provider.duty(FILE).missing == ("determination_received",)


@pytest.mark.norm(FILE)
def test_a_mere_developer_does_not_file(developer):
    copied = developer.happened("determination_received", "2026-02-12")

    assert copied.answer(FILE) == "not"
    assert copied.answer(IN_STEP) == "applies"


@pytest.mark.norm(ANSWER)
@pytest.mark.parametrize(("day", "state"), [("2026-04-01", "met"), ("2026-04-02", "late")])
def test_the_department_answers_within_thirty_working_days_of_receipt(provider, day, state):
    received = provider.happened("critical_filing_received", "2026-02-12", case="r1")

    assert received.duty(ANSWER).due.isoformat() == "2026-04-01"
    assert received.happened("critical_filing_answered", day, case="r1").state(ANSWER) == state


@pytest.mark.norm(ANSWER)
def test_the_departments_silence_is_its_own_breach_and_leaves_the_provider_in_order(notified):
    filed = notified.happened("critical_ai_filed", "2026-02-27", case="n1")
    silent = filed.happened("critical_filing_received", "2026-02-27", case="r1").never(
        "critical_filing_answered"
    )

    assert silent.state(ANSWER, on="2026-05-30") == "breached"
    assert silent.state(FILE, on="2026-05-30") == "met"
    assert [str(cite) for cite in silent.book.norm(ANSWER).breach] == ["SD-84-1-d"]


@pytest.mark.norm(ANSWER)
def test_further_materials_open_a_new_round_of_thirty_working_days(provider):
    rounds = (
        provider.happened("critical_filing_received", "2026-02-12", case="r1")
        .happened("critical_filing_answered", "2026-03-20", case="r1")
        .happened("critical_filing_received", "2026-04-01", case="r2")
    )

    found = {
        o.case: (o.due.isoformat(), o.state.value) for o in rounds.finding(ANSWER, "2026-04-10").obligations
    }
    assert found == {"r1": ("2026-04-01", "met"), "r2": ("2026-05-18", "pending")}


@pytest.mark.norm(ELSEWHERE)
def test_other_ai_that_a_law_wants_registered_is_registered_by_that_law_without_the_seven_days(sd):
    notice = sd.happened("determination_received", "2026-02-12")

    assert sd.but(registration_elsewhere="none").answer(ELSEWHERE) == "not"
    assert sd.but(registration_elsewhere="open").state(ELSEWHERE) == "breached"
    assert sd.but(registration_elsewhere="made").state(ELSEWHERE) == "met"
    assert sd.answer(ELSEWHERE) == "undetermined"
    assert notice.but(registration_elsewhere="open").duty(ELSEWHERE).due is None


@pytest.mark.norm(ELSEWHERE)
def test_critical_ai_is_not_the_other_ai_of_the_second_paragraph(sd, developer):
    assert sd.but(provides_service=False, registration_elsewhere="open").answer(ELSEWHERE) == "applies"
    assert developer.but(registration_elsewhere="open").answer(ELSEWHERE) == "not"


# The end of critical status


@pytest.mark.norm(*BOTH)
@pytest.mark.parametrize("norm", BOTH)
def test_after_delisting_the_duties_end_from_the_next_day(critical, norm):
    delisted = critical.since("2026-05-01", determined_critical=False)

    assert delisted.answer(norm, on="2026-04-30") == "applies"
    assert delisted.answer(norm, on="2026-05-01") == "not"


@pytest.mark.norm(BODY, OFFICER, PLAN)
@pytest.mark.parametrize("norm", [BODY, OFFICER, PLAN])
def test_its_history_is_kept_for_three_years_from_the_end_of_critical_status_by_default(critical, norm):
    keep = critical.book.norm(norm).keep

    assert (keep.period.n, keep.of.name, str(keep.tag)) == (3, "critical_status_ended", "house")
    assert [fact.name for fact in keep.of.ends] == ["determined_critical"]
