"""The general sanction as a case: what comes first, what waits, who decides, and what a fine has to state."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

import pytest

from chengxu.law.document import Kind
from chengxu.statutes.model_law.procedures.sanctions import sanction as table
from chengxu.statutes.model_law.sanctions import correct_warn_confiscate

FINES = ("fine_for_refusing", "fine_person_for_refusing", "fine_serious", "fine_person_serious")


@pytest.fixture
def investigating(case):
    """A company is under investigation since 2 March 2026; there is neither crime nor public-security offence."""
    return (
        case("ml4.sanction")
        .knowing(
            entity_kind="legal_person",
            crime_suspected=False,
            public_security_violation=False,
            breach_serious=False,
            breach_minor=False,
            responsible_persons_found=frozenset({"managers"}),
        )
        .did("open_investigation", "2026-03-02")
    )


@pytest.fixture
def checked(investigating):
    return investigating.did("check_offences", "2026-03-09")


@pytest.fixture
def correcting(checked):
    """Correction is ordered by 31 March 2026."""
    return checked.did("establish", "2026-03-10").did(
        "order_correction", "2026-03-11", correct_by="2026-03-31"
    )


@pytest.fixture
def serious(checked):
    """A serious case is established and the company fined on 11 March 2026."""
    return (
        checked.knowing(breach_serious=True).did("establish", "2026-03-10").did("fine_serious", "2026-03-11")
    )


# Order: 107, 108, then a sanction


@pytest.mark.norm("ML4-81-1-x", "ML4-107-1-b", "ML4-108-1-a")
def test_nothing_is_decided_before_the_checks_of_107_and_108(investigating, checked):
    assert investigating.did("establish", "2026-03-09").refusal() == ["ML4-108-1-a"]
    assert investigating.did("order_correction", "2026-03-09").refusal() == ["ML4-96-1-a"]
    assert checked.did("order_correction", "2026-03-10").refusal() == ["ML4-96-1-a"]
    assert checked.did("fine_serious", "2026-03-10").refusal()[0] == "ML4-96-2-a"


@pytest.mark.norm("ML4-107-1-a", "ML4-107-1-b")
@pytest.mark.parametrize(
    ("fact", "referral", "article"),
    [
        ("crime_suspected", "refer_crime", "ML4-107-1-b"),
        ("public_security_violation", "refer_security_offence", "ML4-107-1-a"),
    ],
)
def test_a_suspected_offence_is_referred_before_the_case_goes_on(investigating, fact, referral, article):
    suspected = investigating.knowing(**{fact: True})

    assert suspected.did("check_offences", "2026-03-09").refusal() == [article]
    referred = suspected.did(referral, "2026-03-09").did("check_offences", "2026-03-10")
    assert referred.state("2026-03-10") == "checked"


@pytest.mark.norm("ML4-107-1-b")
def test_with_a_suspected_crime_correction_goes_on_and_the_fine_waits_for_the_answer(correcting):
    referred = correcting.did("refer_crime", "2026-03-12")
    answered = referred.did("record_answer", "2026-04-08")

    assert referred.clock("correction", "2026-04-01") == ("overdue", "2026-03-31")
    assert referred.did("fine_for_refusing", "2026-04-01").refusal() == ["ML4-107-1-b"]
    assert answered.did("fine_for_refusing", "2026-04-09").refusal() == []


@pytest.mark.norm("ML4-107-1-b")
def test_an_answer_answers_a_referral(correcting):
    assert correcting.did("record_answer", "2026-03-12").refusal() == ["ML4-107-1-b"]


@pytest.mark.norm("ML4-81-1-x")
def test_where_no_breach_is_found_the_case_ends(investigating):
    assert investigating.did("drop", "2026-03-05").state("2026-03-05") == "dropped"
    assert investigating.did("drop", "2026-03-05", reasons=None).refusal() == ["ML4-81-1-x"]


# No penalty (108) and guidance (87)


@pytest.mark.norm("ML4-108-1-a", "ML4-87-1")
def test_a_minor_corrected_harmless_breach_must_not_be_penalised_but_is_guided(checked):
    minor = checked.knowing(breach_minor=True, correction="in_time", breach_harm="none")

    assert minor.did("establish", "2026-03-10").refusal() == ["ML4-108-1-a"]
    exempt = minor.did("exempt", "2026-03-10")
    assert exempt.state("2026-04-30") == "no_penalty"
    assert exempt.did("guide", "2026-03-11", guidance=()).refusal() == ["ML4-87-1"]
    assert exempt.did("guide", "2026-03-11", guidance=["批评教育"]).state("2026-03-11") == "guided"


@pytest.mark.norm("ML4-108-1-a")
@pytest.mark.parametrize(
    ("fact", "value", "article"),
    [
        ("breach_minor", False, "ML4-108-1-a"),
        ("correction", "late", "ML4-108-1"),
        ("breach_harm", "slight", "ML4-108-1"),
    ],
)
def test_the_condition_of_the_mandatory_exemption_that_lacks_is_named(checked, fact, value, article):
    facts = {"breach_minor": True, "correction": "in_time", "breach_harm": "none"} | {fact: value}

    assert checked.knowing(**facts).did("exempt", "2026-03-10").refusal() == [article]


@pytest.mark.norm("ML4-108-1-b")
def test_a_first_breach_with_slight_harm_may_be_spared_or_penalised(checked):
    first = checked.knowing(first_breach=True, correction="in_time", breach_harm="slight")

    assert first.did("spare", "2026-03-10").state("2026-03-10") == "no_penalty"
    assert first.did("spare", "2026-03-10", reasons=None).refusal() == ["ML4-108-1-b"]
    assert first.did("establish", "2026-03-10").refusal() == []
    assert first.knowing(first_breach=False).did("spare", "2026-03-10").refusal() == ["ML4-108-1-b"]
    assert first.knowing(breach_harm="more").did("spare", "2026-03-10").refusal() == ["ML4-108-1-b"]


@pytest.mark.norm("ML4-87-1")
def test_guidance_is_for_those_who_are_not_penalised(correcting):
    assert correcting.did("guide", "2026-03-12").refusal() == ["ML4-87-1"]


# The first step


@pytest.mark.norm("ML4-96-1-a")
@pytest.mark.parametrize(
    ("lacking", "article"),
    [
        ("norm", "ML4-96-1-a"),
        ("facts", "ML4-96-1-a"),
        ("screen", "ML4-108-1-a"),
        ("correct_by", "ML4-96-1-a"),
        ("unlawful_gains", "ML4-96-1-a"),
        ("gains_ground", "ML4-96-1-a"),
        ("remedies", "ML4-105-1"),
    ],
)
def test_the_order_to_correct_is_complete_or_refused(checked, lacking, article):
    established = checked.did("establish", "2026-03-10")

    assert established.did("order_correction", "2026-03-11", **{lacking: None}).refusal() == [article]


@pytest.mark.norm("ML4-96-1-a")
def test_the_first_step_has_no_room_for_a_fine():
    stated = {p.name for p in table.step("order_correction").particulars}

    assert correct_warn_confiscate.cite == table.step("order_correction").cite
    assert not stated & {
        "amount",
        *(p.name for p in table.step("fine_serious").particulars if "factor" in p.name),
    }


@pytest.mark.norm("ML4-96-1-a", "ML4-96-2-a")
def test_a_serious_case_takes_the_second_paragraph_and_another_the_first(checked):
    established = checked.did("establish", "2026-03-10")

    assert established.did("fine_serious", "2026-03-11").refusal() == ["ML4-96-2"]
    grave = established.knowing(breach_serious=True)
    assert grave.did("order_correction", "2026-03-11").refusal() == ["ML4-96-1"]


@pytest.mark.norm("ML4-96-1-a")
def test_correction_in_time_that_is_verified_closes_the_case(correcting):
    corrected = correcting.did("report_correction", "2026-03-31", by="provider")

    assert corrected.clock("correction", "2026-04-01")[0] == "met"
    assert corrected.did("verify_correction", "2026-04-08").state("2026-04-08") == "corrected"


# Fines for refusing


@pytest.mark.norm("ML4-96-1-b")
def test_a_fine_waits_until_the_time_for_correction_has_run_out(correcting):
    assert correcting.clock("correction", "2026-03-31") == ("running", "2026-03-31")
    assert correcting.did("fine_for_refusing", "2026-03-31").refusal() == ["ML4-96-1-b"]
    assert correcting.did("fine_for_refusing", "2026-04-01").state("2026-04-01") == "decided"


@pytest.mark.norm("ML4-96-1-b")
def test_whoever_has_reported_correction_is_fined_only_after_the_report_is_rejected(correcting):
    reported = correcting.did("report_correction", "2026-03-30", by="developer")
    rejected = reported.did("reject_correction", "2026-04-08", correct_by="2026-03-31")

    assert reported.did("fine_for_refusing", "2026-04-08").refusal() == ["ML4-96-1-b"]
    assert rejected.did("fine_for_refusing", "2026-04-09").refusal() == []
    assert reported.did("reject_correction", "2026-04-08", reasons=None).refusal() == ["ML4-96-1-a"]
    assert correcting.did("reject_correction", "2026-03-30").refusal() == ["ML4-96-1-a"]


@pytest.mark.norm("ML4-96-1-c")
def test_persons_are_fined_for_the_refusal_of_their_organisation_only(correcting, serious):
    fined = correcting.did("fine_for_refusing", "2026-04-01")

    assert correcting.did("fine_person_for_refusing", "2026-03-30").refusal()[0] == "ML4-96-1-c"
    assert fined.did("fine_person_for_refusing", "2026-04-02").refusal() == []
    assert fined.did("fine_person_for_refusing", "2026-04-02", office=None).refusal() == ["ML4-96-1-c"]
    assert serious.did("fine_person_for_refusing", "2026-04-02").refusal() == ["ML4-96-1-c"]


@pytest.mark.norm("ML4-96-1-c", "ML4-96-2-c")
def test_an_individual_has_no_responsible_persons_behind_him(correcting, serious):
    alone = correcting.knowing(entity_kind="individual").did("fine_for_refusing", "2026-04-01")
    grave = serious.knowing(entity_kind="individual")

    assert alone.did("fine_person_for_refusing", "2026-04-02").refusal() == ["ML4-96-1"]
    assert grave.did("fine_person_serious", "2026-03-12").refusal() == ["ML4-96-1"]


# Serious cases


@pytest.mark.norm("ML4-96-2-a", "ML4-96-2-c")
def test_in_a_serious_case_neither_fine_presupposes_a_refusal(serious):
    assert serious.state("2026-03-11") == "decided"
    assert serious.did("fine_person_serious", "2026-03-11").refusal() == []


@pytest.mark.norm("ML4-96-2-a")
@pytest.mark.parametrize("lacking", ["seriousness", "base", "amount", "unlawful_gains", "correct_by"])
def test_the_sanction_in_a_serious_case_states_its_reasons_base_and_sums(checked, lacking):
    grave = checked.knowing(breach_serious=True).did("establish", "2026-03-10")

    assert grave.did("fine_serious", "2026-03-11", **{lacking: None}).refusal() == ["ML4-96-2-a"]


@pytest.mark.norm("ML4-96-2-b")
def test_business_measures_belong_to_serious_cases_and_revocation_is_only_notified(correcting, serious):
    ordinary = correcting.did("fine_for_refusing", "2026-04-01")
    notified = serious.did("notify_for_revocation", "2026-03-12")

    assert ordinary.did("restrict_business", "2026-04-02").refusal() == ["ML4-96-2-b"]
    assert ordinary.did("notify_for_revocation", "2026-04-02").refusal() == ["ML4-96-2-b"]
    assert serious.did("restrict_business", "2026-03-12").refusal() == []
    assert serious.did("answer_notice", "2026-03-20").refusal() == ["ML4-96-2-b"]
    assert notified.did("answer_notice", "2026-03-20").refusal() == []
    assert notified.did("answer_notice", "2026-03-20", by="ai_authority").refusal() == ["ML4-96-2-b"]


# What every fine states


@pytest.mark.norm(
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
@pytest.mark.parametrize(
    ("factor", "item"),
    [
        ("gravity", "i"),
        ("fault", "ii"),
        ("remedies", "iii"),
        ("notice", "iv"),
        ("risk_measures", "v"),
        ("standards", "vi"),
        ("earlier_breaches", "vii"),
        ("internal_report", "viii"),
        ("other", "ix"),
    ],
)
def test_a_fine_with_one_of_the_nine_factors_blank_is_refused(correcting, factor, item):
    blank = correcting.did("fine_for_refusing", "2026-04-01", **{f"factor_{factor}": " "})

    assert blank.refusal() == [f"ML4-98-1-{item}"]


@pytest.mark.norm("ML4-90-4-a", "ML4-98-1")
@pytest.mark.parametrize("name", FINES)
def test_every_fine_states_an_amount_the_nine_factors_the_internal_report_and_the_remedies(name):
    step = table.step(name)
    asked = {p.name: p for p in step.particulars}

    assert asked["amount"].kind is Kind.MONEY
    assert sum(name.startswith("factor_") for name in asked) == 9
    assert str(asked["leniency"].cite) == "ML4-90-4-a"
    assert str(asked["remedies"].cite) == "ML4-105-1"


# Who decides, and on whom


@pytest.mark.norm("ML4-96-1-a", "ML4-96-1-b", "ML4-96-2-a")
@pytest.mark.parametrize("local", ["provincial_ai_authority", "city_ai_authority", "local_ai_authorities"])
def test_no_local_authority_orders_corrects_or_fines(correcting, checked, local):
    established = checked.did("establish", "2026-03-10")

    assert established.did("order_correction", "2026-03-11", by=local).refusal() == ["ML4-96-1-a"]
    assert correcting.did("fine_for_refusing", "2026-04-01", by=local).refusal() == ["ML4-96-1-b"]
    grave = established.knowing(breach_serious=True)
    assert grave.did("fine_serious", "2026-03-11", by=local).refusal() == ["ML4-96-2-a"]


@pytest.mark.norm("ML4-96-1-a")
def test_a_provincial_authority_prepares_the_case_and_refers_it(case):
    referred = case("ml4.sanction").did("refer_to_national", "2026-03-02", by="provincial_ai_authority")

    assert referred.state("2026-03-02") == "suspected"
    assert referred.did("open_investigation", "2026-03-03", by="provincial_ai_authority").refusal() == [
        "ML4-81-1-x"
    ]


@pytest.mark.norm("ML4-109-1")
def test_a_state_organ_is_not_penalised_here(case):
    organ = case("ml4.sanction").knowing(entity_kind="state_organ")

    assert organ.did("open_investigation", "2026-03-02").refusal() == ["ML4-109-1"]


@pytest.mark.norm("ML4-109-1")
@pytest.mark.parametrize("name", ["order_correction", *FINES])
def test_an_organ_recognised_as_such_during_the_case_is_not_penalised_either(name):
    assert "ML4-109-1" in [str(guard.cite) for guard in table.step(name).guards]


@pytest.mark.norm("ML4-96-1-a")
def test_another_body_with_public_functions_is(case):
    body = case("ml4.sanction").knowing(entity_kind="public_function")

    assert body.did("open_investigation", "2026-03-02").refusal() == []


# Service, remedies, enforcement


@pytest.mark.norm("ML4-105-1")
def test_a_decision_becomes_final_when_the_time_for_a_suit_has_passed(serious):
    served = serious.did("serve", "2026-03-12")

    assert served.clock("review", "2026-03-12")[1] == "2026-05-11"
    assert served.clock("suit", "2026-03-12")[1] == "2026-09-14"  # 12 September 2026 is a Saturday
    assert served.did("enforce", "2026-03-13").refusal() == ["ML4-96-1"]
    assert served.did("find_final", "2026-09-14").refusal() == ["LW-ALIT-46"]
    final = served.did("find_final", "2026-09-15").did("enforce", "2026-09-16")
    assert final.state("2026-09-16") == "enforced"


@pytest.mark.norm("ML4-105-1")
def test_a_contested_decision_waits_for_the_outcome(serious):
    contested = serious.did("serve", "2026-03-12").did("contest", "2026-04-08", by="provider")

    assert contested.did("find_final", "2026-12-01").refusal()[0] == "ML4-105-1"
    assert contested.did("annul", "2026-12-01").state("2026-12-01") == "annulled"
    assert contested.did("uphold", "2026-12-01").state("2026-12-01") == "final"


@pytest.mark.norm("ML4-105-1")
def test_a_fine_without_the_remedies_is_refused(correcting):
    assert correcting.did("fine_for_refusing", "2026-04-01", remedies=None).refusal() == ["ML4-105-1"]


@pytest.mark.norm("ML4-96-1-b")
@pytest.mark.parametrize(("lawful", "beyond"), [(100_000, 99_999), (1_000_000, 1_000_001)])
def test_a_fine_outside_its_range_is_refused_with_the_article(correcting, lawful, beyond):
    fined = partial(correcting.did, "fine_for_refusing", "2026-04-20")

    assert fined(amount=Decimal(lawful)).refusal() == []
    assert fined(amount=Decimal(beyond)).refusal() == ["ML4-96-1-b"]


@pytest.mark.norm("ML4-96-2-a")
def test_a_serious_fine_above_ten_million_needs_the_turnover_that_carries_it(checked):
    found = checked.knowing(breach_serious=True).did("establish", "2026-03-10")
    fined = partial(found.did, "fine_serious", "2026-03-11", amount=Decimal(40_000_000))

    assert fined().refusal() == ["ML4-96-2-a"]
    assert fined(previous_year_turnover=Decimal(1_000_000_000)).refusal() == []
    assert fined(previous_year_turnover=Decimal(999_999_999)).refusal() == ["ML4-96-2-a"]
