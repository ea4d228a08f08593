"""Articles 82 to 84 and 93: general sanctions, weighing, State organs, leniency."""

from __future__ import annotations

import pytest

CORRECT, CONFISCATE, FINE, PERSONS = "SD-82-1-a", "SD-82-1-b", "SD-82-1-c", "SD-82-1-d"
ORDINARY = (CORRECT, CONFISCATE, FINE, PERSONS)
ORDER, GAINS, HEAVY_FINE, SUSPEND = "SD-82-2-a", "SD-82-2-b", "SD-82-2-c", "SD-82-2-d"
REVOKE, HEAVY_PERSONS, BAN = "SD-82-2-e", "SD-82-2-f", "SD-82-2-g"
SERIOUS = (ORDER, GAINS, HEAVY_FINE, SUSPEND, REVOKE, HEAVY_PERSONS, BAN)
WEIGH = "SD-83-1"
POINTS = {
    "i": ("nature", "severity", "duration", "consequences"),
    "ii": ("size", "turnover", "market_share"),
    "iii": ("direct_profit", "indirect_profit"),
    "iv": ("mitigation",),
    "v": ("cooperation",),
    "vi": ("prior_compliance",),
}
BOUND, ORGAN_ORDER, ORGAN_PERSONS, OFFICIALS = "SD-84-1-a", "SD-84-1-b", "SD-84-1-c", "SD-84-1-d"
LENIENT, LENIENT_CRIME = "SD-93-1", "SD-93-2"
TESTS = frozenset({"system", "implemented", "cooperates", "accepts_penalty"})
GUILT = frozenset({"system", "implemented", "admits_guilt", "accepts_punishment"})


@pytest.fixture
def breach(sd):
    """A breach found and not serious, uncorrected with a term running, with a manager found responsible."""
    return sd.but(
        breach_of_draft=True,
        draft_breach_serious=False,
        correction="running",
        responsible_persons_found=frozenset({"managers"}),
    )


@pytest.fixture
def organ(breach):
    """The same breach, by a State organ."""
    return breach.but(entity_kind="state_organ")


@pytest.fixture
def compliant(breach):
    """A breach by somebody with a working compliance system who cooperated, corrected and accepts."""
    return breach.but(correction="in_time", leniency_tests=TESTS, crime_suspected=False)


def applying(situation, norms):
    return [norm for norm in norms if situation.answer(norm) == "applies"]


def measures(situation, norm):
    return "".join(measure.zh for measure in situation.book.norm(norm).measures)


# Article 82


@pytest.mark.norm(*ORDINARY)
@pytest.mark.parametrize(
    ("state", "norms"),
    [
        ("none", [CORRECT, CONFISCATE]),
        ("running", [CORRECT, CONFISCATE]),
        ("in_time", [CORRECT, CONFISCATE]),
        ("late", [CORRECT, CONFISCATE]),
        ("refused", [CORRECT, CONFISCATE, FINE, PERSONS]),
    ],
)
def test_order_warning_and_confiscation_come_at_once_and_a_fine_only_when_correction_is_refused(
    breach, state, norms
):
    assert applying(breach.but(correction=state), ORDINARY + SERIOUS) == norms


@pytest.mark.norm(CORRECT, CONFISCATE, GAINS)
def test_order_and_warning_go_together_and_confiscation_stands_apart_from_any_fine(breach):
    assert [m.en for m in breach.book.norm(CORRECT).measures] == [
        "an order to correct by a set day",
        "a warning",
    ]
    assert "没收" in measures(breach, CONFISCATE)
    assert all("罚款" not in measures(breach, norm) for norm in (CORRECT, CONFISCATE, GAINS))


@pytest.mark.norm(PERSONS)
def test_the_personal_fine_presupposes_a_refusal_unless_the_wider_reading_is_set(breach):
    wider = breach.given(personal_fine="any_breach")

    assert (breach.answer(PERSONS), wider.answer(PERSONS)) == ("not", "applies")
    assert wider.answer(FINE) == "not"
    assert breach.but(correction="refused").answer(PERSONS) == "applies"
    assert wider.but(breach_of_draft=False).answer(PERSONS) == "not"


@pytest.mark.norm(PERSONS, HEAVY_PERSONS, BAN)
@pytest.mark.parametrize("norm", [PERSONS, HEAVY_PERSONS, BAN])
@pytest.mark.parametrize(
    ("kind", "found", "answer"),
    [
        ("legal_person", {"managers"}, "applies"),
        ("unincorporated", {"staff"}, "applies"),
        ("legal_person", set(), "not"),
        ("individual", {"staff"}, "not"),
        ("state_organ", {"managers"}, "not"),
    ],
)
def test_persons_are_penalised_only_where_they_answer_in_an_entity(breach, norm, kind, found, answer):
    case = breach.but(
        correction="refused",
        draft_breach_serious=norm != PERSONS,
        entity_kind=kind,
        responsible_persons_found=frozenset(found),
    )

    assert case.answer(norm) == answer


@pytest.mark.norm(*SERIOUS)
@pytest.mark.parametrize("state", ["none", "running", "in_time", "refused"])
def test_a_serious_case_opens_all_seven_measures_without_a_refusal_and_closes_the_ordinary_ones(
    breach, state
):
    case = breach.but(draft_breach_serious=True, correction=state)

    assert applying(case, ORDINARY + SERIOUS) == list(SERIOUS)


@pytest.mark.norm(*ORDINARY, *SERIOUS)
def test_serious_cases_are_closed_to_city_and_county_departments_and_ordinary_ones_are_not(breach):
    by = {norm: {party.name for party in breach.book.norm(norm).parties} for norm in ORDINARY + SERIOUS}

    assert {norm for norm, who in by.items() if who == {"upper_oversight"}} == set(SERIOUS)
    assert {norm for norm, who in by.items() if who == {"oversight"}} == set(ORDINARY)


@pytest.mark.norm(CORRECT, ORDER)
def test_seriousness_is_never_inferred_but_asked_of_a_person(breach):
    case = breach.but(draft_breach_serious=None)

    assert (case.answer(CORRECT), case.answer(ORDER)) == ("undetermined", "undetermined")
    assert case.missing(ORDER) == ["draft_breach_serious"]


@pytest.mark.norm(FINE, PERSONS, HEAVY_FINE, HEAVY_PERSONS)
@pytest.mark.parametrize(
    ("norm", "figures"),
    [
        (FINE, ["一百万元以下"]),
        (PERSONS, ["一万元以上", "十万元以下"]),
        (HEAVY_FINE, ["五千万元以下", "百分之五以下"]),
        (HEAVY_PERSONS, ["十万元以上", "一百万元以下"]),
    ],
)
def test_every_fine_names_its_range_with_the_ends_included_and_is_weighed_by_article_83(
    breach, norm, figures
):
    said = measures(breach, norm)

    assert all(figure in said for figure in figures)
    assert "含本数" in said
    assert WEIGH in [str(cite) for cite in breach.book.norm(norm).refers]


@pytest.mark.norm(SUSPEND, REVOKE, BAN)
def test_suspension_revocation_and_ban_are_optional_and_revocation_is_only_a_notice(breach):
    assert all(
        "可选" in measure.zh for norm in (SUSPEND, REVOKE, BAN) for measure in breach.book.norm(norm).measures
    )
    assert all("通报" in measure.zh for measure in breach.book.norm(REVOKE).measures)
    assert breach.book.norm(BAN).refers[0].parts == (52, 2, "a")


@pytest.mark.norm(*ORDINARY, *SERIOUS)
@pytest.mark.parametrize(
    ("facts", "found"),
    [({"breach_of_draft": False}, False), ({"entity_kind": "state_organ"}, False), ({}, True)],
)
@pytest.mark.parametrize("serious", [True, False])
def test_without_a_finding_and_against_a_state_organ_article_82_is_closed(breach, facts, found, serious):
    case = breach.but(draft_breach_serious=serious, correction="refused", **facts)

    assert bool(applying(case, ORDINARY + SERIOUS)) is found


@pytest.mark.norm(CORRECT)
def test_nothing_is_punished_before_the_law_is_in_force_or_while_its_date_is_blank(breach, undated):
    assert breach.answer(CORRECT, on="2023-12-31") == "not"
    assert breach.answer(CORRECT, on="2024-01-01") == "applies"
    assert undated.answer(CORRECT) == "undetermined"


# Article 83


@pytest.mark.norm(
    WEIGH,
    "SD-83-1-i",
    "SD-83-1-ii",
    "SD-83-1-iii",
    "SD-83-1-iv",
    "SD-83-1-v",
    "SD-83-1-vi",
)
@pytest.mark.parametrize(("item", "point"), [(i, p) for i, points in POINTS.items() for p in points])
def test_one_blank_point_fails_its_factor_and_the_decision_and_no_other_factor(sd, item, point):
    every = frozenset(p for points in POINTS.values() for p in points)
    full = sd.but(penalty_considered=True, penalty_findings=every)
    blank = full.but(penalty_findings=every - {point})

    assert {full.state(norm) for norm in (WEIGH, *(f"SD-83-1-{i}" for i in POINTS))} == {"met"}
    assert blank.state(WEIGH) == "breached"
    assert [i for i in POINTS if blank.state(f"SD-83-1-{i}") == "breached"] == [item]


@pytest.mark.norm(WEIGH)
def test_without_a_penalty_there_is_nothing_to_weigh_and_unknown_findings_are_asked_for(sd):
    assert sd.but(penalty_considered=False).answer(WEIGH) == "not"
    assert sd.but(penalty_considered=True).duty(WEIGH).missing == ("penalty_findings",)


@pytest.mark.norm(WEIGH)
def test_neglecting_the_factors_is_a_matter_of_official_duty_and_the_decision_is_kept_without_a_period(sd):
    norm = sd.book.norm(WEIGH)

    assert [str(cite) for cite in norm.breach] == [OFFICIALS]
    assert (norm.keep.period, str(norm.keep.tag)) == (None, "house")


# Article 84


@pytest.mark.norm(BOUND, ORGAN_ORDER)
def test_a_state_organ_in_breach_is_ordered_to_correct_and_nothing_else_reaches_it(organ):
    norm = organ.book.norm(ORGAN_ORDER)

    assert organ.state(BOUND) == "breached"
    assert organ.but(breach_of_draft=False).state(BOUND) == "met"
    assert applying(organ, (*ORDINARY, *SERIOUS, ORGAN_ORDER)) == [ORGAN_ORDER]
    assert [m.zh for m in norm.measures] == ["责令改正"]
    assert [party.name for party in norm.by] == ["superior_organ", "oversight"]


@pytest.mark.norm(BOUND, ORGAN_ORDER)
@pytest.mark.parametrize(
    ("facts", "bound"),
    [
        ({"entity_kind": "state_organ"}, "applies"),
        ({"entity_kind": "public_function"}, "not"),
        ({"entity_kind": "legal_person"}, "not"),
        ({"entity_kind": None}, "undetermined"),
        ({"entity_kind": "state_organ", "provides_service": False, "training_activities": frozenset(),
          "development_activities": frozenset()}, "not"),
        ({"entity_kind": "state_organ", "provides_service": False, "training_activities": frozenset(),
          "development_activities": frozenset(), "uses_service": True}, "applies"),
    ],
)  # fmt: skip
def test_article_84_binds_state_organs_alone_and_only_in_developing_providing_or_using(breach, facts, bound):
    assert breach.but(**facts).answer(BOUND) == bound


@pytest.mark.norm(ORGAN_ORDER)
def test_a_public_body_that_is_no_state_organ_or_a_contractor_stays_under_article_82(breach):
    case = breach.but(entity_kind="public_function")

    assert applying(case, (CORRECT, ORGAN_ORDER)) == [CORRECT]


@pytest.mark.norm(ORGAN_PERSONS)
@pytest.mark.parametrize(
    ("facts", "answer"),
    [
        ({}, "applies"),
        ({"responsible_persons_found": frozenset()}, "not"),
        ({"responsible_persons_found": None}, "undetermined"),
        ({"breach_of_draft": False}, "not"),
        ({"entity_kind": "legal_person"}, "not"),
    ],
)
def test_persons_responsible_in_an_organ_in_breach_are_disciplined_and_not_fined(organ, facts, answer):
    assert organ.but(**facts).answer(ORGAN_PERSONS) == answer
    assert "罚款" not in measures(organ, ORGAN_PERSONS)


@pytest.mark.norm(OFFICIALS)
@pytest.mark.parametrize(
    ("conduct", "crime", "answer"),
    [
        ({"neglect"}, False, "applies"),
        ({"abuse"}, False, "applies"),
        ({"favouritism"}, False, "applies"),
        (set(), False, "not"),
        ({"abuse"}, True, "not"),
        ({"abuse"}, None, "undetermined"),
    ],
)
def test_officials_are_disciplined_for_each_of_three_wrongs_short_of_a_crime(sd, conduct, crime, answer):
    case = sd.but(official_misconduct=frozenset(conduct), misconduct_criminal=crime)

    assert case.answer(OFFICIALS) == answer


# Article 93


@pytest.mark.norm(LENIENT)
@pytest.mark.parametrize("lacking", sorted(TESTS))
def test_a_penalty_is_lenient_only_if_every_test_passes_and_the_failed_one_is_asked_for(compliant, lacking):
    assert compliant.answer(LENIENT) == "applies"
    assert compliant.but(leniency_tests=TESTS - {lacking}).answer(LENIENT) == "not"
    assert compliant.but(leniency_tests=None).missing(LENIENT) == ["leniency_tests"]


@pytest.mark.norm(LENIENT)
@pytest.mark.parametrize(
    ("state", "answer"),
    [("in_time", "applies"), ("running", "not"), ("late", "not"), ("refused", "not"), (None, "undetermined")],
)
def test_the_fifth_test_is_a_correction_within_its_term(compliant, state, answer):
    assert compliant.but(correction=state).answer(LENIENT) == answer


@pytest.mark.norm(LENIENT)
def test_leniency_never_lifts_a_sanction_by_itself_and_state_organs_have_none(compliant):
    assert applying(compliant, (CORRECT, CONFISCATE)) == [CORRECT, CONFISCATE]
    assert compliant.book.norm(LENIENT).frees == ()
    assert compliant.but(entity_kind="state_organ").answer(LENIENT) == "not"


@pytest.mark.norm(LENIENT, LENIENT_CRIME)
def test_a_user_may_benefit_in_penalties_but_not_in_criminal_punishment(compliant):
    user = compliant.but(
        crime_suspected=True,
        leniency_tests=TESTS | GUILT,
        provides_service=False,
        training_activities=frozenset(),
        development_activities=frozenset(),
        uses_service=True,
    )

    assert applying(user, (LENIENT, LENIENT_CRIME)) == [LENIENT]


@pytest.mark.norm(LENIENT_CRIME)
@pytest.mark.parametrize("lacking", sorted(GUILT))
def test_criminal_leniency_takes_four_tests_of_its_own_and_a_crime_in_view(sd, lacking):
    case = sd.but(crime_suspected=True, leniency_tests=GUILT)

    assert case.answer(LENIENT_CRIME) == "applies"
    assert case.but(leniency_tests=GUILT - {lacking}).answer(LENIENT_CRIME) == "not"
    assert case.but(leniency_tests=TESTS).answer(LENIENT_CRIME) == "not"
    assert case.but(crime_suspected=False).answer(LENIENT_CRIME) == "not"
