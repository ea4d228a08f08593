"""Articles 96 to 99: general sanctions, measures on a licence, weighing of fines, filing breaches."""

from __future__ import annotations

import pytest

CORRECT, FINE, PERSONS = "ML4-96-1-a", "ML4-96-1-b", "ML4-96-1-c"
SERIOUS, BUSINESS, SERIOUS_PERSONS = "ML4-96-2-a", "ML4-96-2-b", "ML4-96-2-c"
SUSPEND, REVOKE = "ML4-97-1-a", "ML4-97-1-b"
WEIGH = "ML4-98-1"
WARN, FILING_FINE, REVOKE_FILING, IMPROPER_FINE, DEREGISTER = (
    "ML4-99-1-a",
    "ML4-99-1-b",
    "ML4-99-2-a",
    "ML4-99-2-b",
    "ML4-99-3",
)
FACTORS = {
    "i": "gravity",
    "ii": "fault",
    "iii": "remedies",
    "iv": "notice",
    "v": "risk_measures",
    "vi": "standards",
    "vii": "earlier_breaches",
    "viii": "internal_report",
    "ix": "other",
}


@pytest.fixture
def breach(ml4):
    """A breach in the activity, found and not serious, uncorrected with a term running, beyond leniency."""
    return ml4.but(
        breaches_found=frozenset({"activity"}),
        improper_filing_means=frozenset(),
        breach_serious=False,
        correction="running",
        breach_minor=False,
    )


@pytest.fixture
def licensed(breach):
    """A listed service with a licence in force, whose breaches have led to nothing so far."""
    return breach.but(
        on_negative_list=True,
        licence_state="granted",
        major_incident_found=False,
        incidents_in_year=0,
        penalties_in_year=0,
    )


def measures(situation, norm):
    return "".join(measure.zh for measure in situation.book.norm(norm).measures)


# Article 96


@pytest.mark.norm(CORRECT, FINE, SERIOUS)
@pytest.mark.parametrize(
    ("serious", "state", "applying"),
    [
        (False, "running", [CORRECT]),
        (False, "in_time", [CORRECT]),
        (False, "late", [CORRECT]),
        (False, "refused", [CORRECT, FINE]),
        (True, "running", [SERIOUS]),
        (True, "refused", [SERIOUS]),
    ],
)
def test_a_fine_takes_a_term_that_passed_in_vain_or_a_serious_case_and_the_two_never_meet(
    breach, serious, state, applying
):
    case = breach.but(breach_serious=serious, correction=state)

    assert [n for n in (CORRECT, FINE, SERIOUS) if case.answer(n) == "applies"] == applying


@pytest.mark.norm(CORRECT)
def test_the_first_step_corrects_warns_and_confiscates_and_never_fines(breach):
    said = measures(breach, CORRECT)

    assert all(word in said for word in ("责令改正", "警告", "没收", "暂停"))
    assert "罚款" not in said


@pytest.mark.norm(CORRECT, SERIOUS)
def test_seriousness_is_never_inferred_but_asked_of_a_person(breach):
    case = breach.but(breach_serious=None)

    assert (case.answer(CORRECT), case.answer(SERIOUS)) == ("undetermined", "undetermined")
    assert case.missing(SERIOUS) == ["breach_serious"]


@pytest.mark.norm(CORRECT)
@pytest.mark.parametrize(
    ("found", "answer"),
    [
        ({"activity"}, "applies"),
        ({"retaliation"}, "applies"),
        ({"not_filed"}, "not"),
        (set(), "not"),
    ],
)
def test_retaliation_is_punished_like_a_breach_and_a_missing_filing_under_article_99_only(
    breach, found, answer
):
    assert breach.but(breaches_found=frozenset(found)).answer(CORRECT) == answer


@pytest.mark.norm(CORRECT, SERIOUS, WARN, REVOKE_FILING)
def test_no_sanction_stands_before_leniency_has_been_screened(breach):
    open_case = breach.but(breach_minor=None, correction="in_time", breach_harm="none")
    filing = open_case.but(
        breaches_found=frozenset({"not_filed"}),
        improper_filing_means=frozenset({"other"}),
        filing_held="national",
    )

    assert open_case.answer(CORRECT) == "undetermined"
    assert open_case.missing(CORRECT) == ["breach_minor"]
    assert open_case.but(breach_serious=True).answer(SERIOUS) == "undetermined"
    assert (filing.answer(WARN), filing.answer(REVOKE_FILING)) == ("undetermined", "undetermined")


@pytest.mark.norm(CORRECT, FINE, SERIOUS, BUSINESS)
@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        ("state_organ", "not"),
        ("public_function", "applies"),
        ("individual", "applies"),
        (None, "undetermined"),
    ],
)
@pytest.mark.parametrize("norm", [CORRECT, FINE, SERIOUS, BUSINESS])
def test_state_organs_are_out_of_reach_and_other_public_bodies_are_not(breach, norm, kind, answer):
    case = breach.but(entity_kind=kind, correction="refused", breach_serious=norm in (SERIOUS, BUSINESS))

    assert case.answer(norm) == answer


@pytest.mark.norm(PERSONS, SERIOUS_PERSONS)
@pytest.mark.parametrize(
    ("kind", "found", "answer"),
    [
        ("legal_person", {"managers"}, "applies"),
        ("unincorporated", {"staff"}, "applies"),
        ("public_function", {"managers", "staff"}, "applies"),
        ("legal_person", set(), "not"),
        ("individual", {"managers"}, "not"),
        ("state_organ", {"managers"}, "not"),
    ],
)
@pytest.mark.parametrize("norm", [PERSONS, SERIOUS_PERSONS])
def test_persons_are_fined_only_where_they_answer_in_an_entity(breach, norm, kind, found, answer):
    case = breach.but(
        correction="refused",
        breach_serious=norm == SERIOUS_PERSONS,
        entity_kind=kind,
        responsible_persons_found=frozenset(found),
    )

    assert case.answer(norm) == answer


@pytest.mark.norm(PERSONS, SERIOUS_PERSONS)
def test_the_fine_on_persons_presupposes_a_refusal_except_in_serious_cases(breach):
    case = breach.but(responsible_persons_found=frozenset({"managers"}))

    assert case.answer(PERSONS) == "not"
    assert case.but(correction="refused").answer(PERSONS) == "applies"
    assert case.but(breach_serious=True).answer(SERIOUS_PERSONS) == "applies"


@pytest.mark.norm(FINE, PERSONS, SERIOUS, SERIOUS_PERSONS, FILING_FINE, IMPROPER_FINE)
@pytest.mark.parametrize(
    ("norm", "figures"),
    [
        (FINE, ["十万元", "一百万元"]),
        (PERSONS, ["一万元", "十万元"]),
        (SERIOUS, ["一百万元", "一千万元", "百分之四"]),
        (SERIOUS_PERSONS, ["十万元", "一百万元"]),
        (FILING_FINE, ["一万元", "十万元"]),
        (IMPROPER_FINE, ["十万元", "一百万元"]),
    ],
)
def test_every_fine_names_its_range_and_is_weighed_by_article_98(breach, norm, figures):
    said = measures(breach, norm)

    assert all(figure in said for figure in figures)
    assert ("百分之四" in said) == (norm == SERIOUS)
    assert WEIGH in [str(cite) for cite in breach.book.norm(norm).refers]


@pytest.mark.norm(BUSINESS)
def test_permits_of_others_are_not_revoked_but_notified(breach):
    norm = breach.book.norm(BUSINESS)

    assert breach.but(breach_serious=True).answer(BUSINESS) == "applies"
    assert breach.answer(BUSINESS) == "not"
    assert len(norm.measures) == 4
    assert [m.zh for m in norm.measures if "吊销" in m.zh] == [m.zh for m in norm.measures if "通报" in m.zh]


@pytest.mark.norm(CORRECT, SUSPEND, WARN, DEREGISTER)
def test_only_the_national_authority_sanctions(breach):
    norms = [n for n in breach.book.norms() if n.cite.parts[0] in (96, 97, 99)]

    assert len(norms) == 13
    assert {party.name for norm in norms for party in norm.parties} == {"ai_authority"}


@pytest.mark.norm(CORRECT)
def test_nothing_is_punished_before_the_law_is_in_force_or_outside_its_scope(breach):
    assert breach.answer(CORRECT, on="2023-12-31") == "not"
    assert breach.answer(CORRECT, on="2024-01-01") == "applies"
    assert breach.but(entity_kind="military").answer(CORRECT) == "not"


# Article 97


@pytest.mark.norm(SUSPEND)
@pytest.mark.parametrize(
    ("major", "incidents", "penalties", "answer"),
    [
        (True, 0, 0, "applies"),
        (False, 3, 0, "applies"),
        (False, 0, 3, "applies"),
        (False, 2, 2, "not"),
        (None, 3, None, "applies"),
        (None, 2, 2, "undetermined"),
    ],
)
def test_a_licence_may_be_suspended_upon_a_major_incident_or_the_third_within_a_year(
    licensed, major, incidents, penalties, answer
):
    case = licensed.but(major_incident_found=major, incidents_in_year=incidents, penalties_in_year=penalties)

    assert case.answer(SUSPEND) == answer


@pytest.mark.norm(SUSPEND)
def test_incidents_without_a_breach_or_without_a_licence_suspend_nothing(licensed):
    case = licensed.but(incidents_in_year=3)

    assert case.but(breaches_found=frozenset()).answer(SUSPEND) == "not"
    assert case.but(licence_state="none").answer(SUSPEND) == "not"
    assert case.but(licence_state="suspended").answer(SUSPEND) == "not"


@pytest.mark.norm(REVOKE)
@pytest.mark.parametrize(
    ("state", "since", "answer"),
    [
        ("suspended", {"uncorrected"}, "applies"),
        ("suspended", {"new_incident"}, "applies"),
        ("suspended", {"new_penalty"}, "applies"),
        ("suspended", set(), "not"),
        ("granted", {"uncorrected", "new_incident", "new_penalty"}, "not"),
    ],
)
def test_a_licence_is_revoked_only_out_of_suspension_and_on_one_of_three_grounds(
    licensed, state, since, answer
):
    assert licensed.but(licence_state=state, since_suspension=frozenset(since)).answer(REVOKE) == answer


# Article 98


@pytest.mark.norm(
    WEIGH,
    "ML4-98-1-i",
    "ML4-98-1-ii",
    "ML4-98-1-iii",
    "ML4-98-1-iv",
    "ML4-98-1-v",
    "ML4-98-1-vi",
    "ML4-98-1-vii",
    "ML4-98-1-viii",
    "ML4-98-1-ix",
)
@pytest.mark.parametrize("item", FACTORS)
def test_a_fine_with_one_factor_left_blank_fails_that_factor_and_the_weighing(ml4, item):
    fined = ml4.but(fine_considered=True, fine_factors=frozenset(FACTORS.values()))
    blank = fined.but(fine_factors=frozenset(FACTORS.values()) - {FACTORS[item]})

    assert (fined.state(WEIGH), fined.state(f"ML4-98-1-{item}")) == ("met", "met")
    assert (blank.state(WEIGH), blank.state(f"ML4-98-1-{item}")) == ("breached", "breached")
    assert [i for i in FACTORS if blank.state(f"ML4-98-1-{i}") == "breached"] == [item]


@pytest.mark.norm(WEIGH)
def test_without_a_fine_there_is_nothing_to_weigh_and_unknown_factors_are_asked_for(ml4):
    assert ml4.but(fine_considered=False).answer(WEIGH) == "not"
    assert ml4.but(fine_considered=True).duty(WEIGH).missing == ("fine_factors",)


# Article 99


@pytest.mark.norm(WARN, FILING_FINE)
@pytest.mark.parametrize(
    ("found", "state", "warned", "fined"),
    [
        ({"not_filed"}, "none", "applies", "not"),
        ({"not_filed"}, "running", "applies", "not"),
        ({"not_filed"}, "late", "applies", "applies"),
        ({"not_filed"}, "refused", "applies", "applies"),
        ({"activity"}, "refused", "not", "not"),
    ],
)
def test_not_filing_is_warned_first_and_fined_only_when_the_term_was_missed(
    breach, found, state, warned, fined
):
    case = breach.but(breaches_found=frozenset(found), correction=state)

    assert (case.answer(WARN), case.answer(FILING_FINE)) == (warned, fined)


@pytest.mark.norm(WARN, FILING_FINE)
def test_the_warning_holds_no_fine_and_no_person_is_fined_for_a_filing(breach):
    assert "罚款" not in measures(breach, WARN)
    assert [n.id for n in breach.book.norms() if n.cite.parts[0] == 99 and "人员" in n.gist.zh] == []
    assert breach.book.norm(FILING_FINE).on.name == "provider"


@pytest.mark.norm(REVOKE_FILING)
@pytest.mark.parametrize(
    ("means", "held", "answer"),
    [
        ({"concealment"}, "national", "applies"),
        ({"false_material"}, "provincial", "applies"),
        ({"other"}, "national", "applies"),
        (set(), "national", "not"),
        ({"concealment"}, "none", "not"),
    ],
)
def test_one_improper_means_is_enough_to_revoke_a_filing_that_is_held(breach, means, held, answer):
    assert (
        breach.but(improper_filing_means=frozenset(means), filing_held=held).answer(REVOKE_FILING) == answer
    )


@pytest.mark.norm(REVOKE_FILING)
def test_revocation_warning_and_public_criticism_go_together(breach):
    assert [m.zh for m in breach.book.norm(REVOKE_FILING).measures] == ["撤销备案", "警告", "通报批评"]


@pytest.mark.norm(IMPROPER_FINE)
def test_an_improper_filing_is_fined_only_if_serious(breach):
    case = breach.but(improper_filing_means=frozenset({"concealment"}), filing_held="national")

    assert case.answer(IMPROPER_FINE) == "not"
    assert case.but(breach_serious=True).answer(IMPROPER_FINE) == "applies"
    assert case.but(breach_serious=None).missing(IMPROPER_FINE) == ["breach_serious"]


@pytest.mark.norm(WARN, FILING_FINE, REVOKE_FILING, IMPROPER_FINE, DEREGISTER)
def test_a_state_organ_is_not_sanctioned_for_its_filing_but_its_dead_filing_is_cleared(breach):
    organ = breach.but(
        entity_kind="state_organ",
        breaches_found=frozenset({"not_filed"}),
        improper_filing_means=frozenset({"concealment"}),
        correction="refused",
        breach_serious=True,
        filing_held="national",
        deregistration_grounds=frozenset({"not_cancelled"}),
    )

    assert {organ.answer(n) for n in (WARN, FILING_FINE, REVOKE_FILING, IMPROPER_FINE)} == {"not"}
    assert organ.answer(DEREGISTER) == "applies"


@pytest.mark.norm(DEREGISTER)
@pytest.mark.parametrize(
    "ground", ["not_cancelled", "site_closed", "permit_revoked", "business_licence_revoked", "other_penalty"]
)
def test_each_ground_alone_lets_the_authority_cancel_a_filing_that_is_held(ml4, ground):
    case = ml4.but(filing_held="provincial", deregistration_grounds=frozenset({ground}))

    assert case.answer(DEREGISTER) == "applies"
    assert case.but(filing_held="none").answer(DEREGISTER) == "not"
    assert case.but(deregistration_grounds=frozenset()).answer(DEREGISTER) == "not"
