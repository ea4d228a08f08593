"""Articles 105 to 109: review and suit, public interest, referral, leniency, State organs and officials."""

from __future__ import annotations

import pytest

REVIEW, SUIT = "ML4-105-1", "ML4-106-1"
POLICE, CRIME = "ML4-107-1-a", "ML4-107-1-b"
NO_PENALTY, SPARED = "ML4-108-1-a", "ML4-108-1-b"
ORGAN, OFFICIALS, NO_FAULT = "ML4-109-1", "ML4-109-2", "ML4-109-3"


@pytest.fixture
def breach(ml4):
    """A breach found, not serious, corrected in time."""
    return ml4.but(
        breaches_found=frozenset({"activity"}),
        improper_filing_means=frozenset(),
        breach_serious=False,
        correction="in_time",
    )


# Article 105


@pytest.mark.norm(REVIEW)
@pytest.mark.parametrize(
    ("act", "answer"),
    [
        ("licence", "applies"),
        ("filing", "applies"),
        ("sanction", "applies"),
        ("order", "applies"),
        ("other", "applies"),
        ("security_review", "not"),
        ("none", "not"),
        (None, "undetermined"),
    ],
)
def test_every_act_of_an_ai_authority_is_open_to_review_and_suit_but_the_final_security_review(
    ml4, act, answer
):
    assert ml4.but(contested_act=act).answer(REVIEW) == answer


@pytest.mark.norm(REVIEW)
def test_the_acts_of_local_authorities_are_open_to_review_as_well(ml4):
    against = {party.name for party in ml4.book.norm(REVIEW).against}

    assert against == {"ai_authority", "local_ai_authorities"}


# Article 106


@pytest.mark.norm(SUIT)
@pytest.mark.parametrize(
    ("grounds", "answer"),
    [
        ({"breach", "public_interest"}, "applies"),
        ({"breach"}, "not"),
        ({"public_interest"}, "not"),
    ],
)
def test_a_public_interest_suit_takes_a_breach_in_providing_and_harm_to_the_public(ml4, grounds, answer):
    assert ml4.but(public_suit_grounds=frozenset(grounds)).answer(SUIT) == answer


@pytest.mark.norm(SUIT)
def test_only_three_kinds_of_plaintiff_may_sue_and_only_a_provider_is_sued(ml4):
    case = ml4.but(public_suit_grounds=frozenset({"breach", "public_interest"}))

    assert [p.name for p in case.book.norm(SUIT).parties] == [
        "procuratorate",
        "consumer_organisation",
        "designated_organisation",
    ]
    assert case.but(provides_service=False, uses_service=True).answer(SUIT) == "not"
    assert case.but(controls_service=False).answer(SUIT) == "not"


# Article 107


@pytest.mark.norm(POLICE, CRIME)
@pytest.mark.parametrize(
    ("norm", "finding"), [(POLICE, "public_security_violation"), (CRIME, "crime_suspected")]
)
def test_referral_rests_on_a_finding_of_its_own_beside_the_sanctions_for_the_breach(breach, norm, finding):
    referred = breach.but(**{finding: True}, breach_minor=False)

    assert referred.answer(norm) == "applies"
    assert referred.answer("ML4-96-1-a") == "applies"
    assert breach.but(**{finding: False}).answer(norm) == "not"
    assert breach.missing(norm) == [finding]


# Article 108


@pytest.mark.norm(NO_PENALTY)
@pytest.mark.parametrize(
    ("minor", "correction", "harm", "answer"),
    [
        (True, "in_time", "none", "applies"),
        (False, "in_time", "none", "not"),
        (True, "late", "none", "not"),
        (True, "running", "none", "not"),
        (True, "refused", "none", "not"),
        (True, "in_time", "slight", "not"),
        (None, "in_time", "none", "undetermined"),
    ],
)
def test_a_minor_breach_corrected_in_time_without_harm_must_not_be_penalised(
    breach, minor, correction, harm, answer
):
    case = breach.but(breach_minor=minor, correction=correction, breach_harm=harm)
    opposite = {"applies": "not", "not": "applies", "undetermined": "undetermined"}

    assert case.answer(NO_PENALTY) == answer
    assert case.answer("ML4-96-1-a") == opposite[answer]


@pytest.mark.norm(NO_PENALTY)
def test_the_warning_for_not_filing_falls_away_too_and_clearing_the_register_does_not(breach):
    minor = breach.but(
        breaches_found=frozenset({"not_filed"}),
        improper_filing_means=frozenset({"other"}),
        filing_held="national",
        deregistration_grounds=frozenset({"not_cancelled"}),
        breach_minor=True,
        breach_harm="none",
    )

    assert minor.but(breach_minor=False).answer("ML4-99-1-a") == "applies"
    assert minor.answer("ML4-99-1-a") == "not"
    assert minor.answer("ML4-99-2-a") == "not"
    assert minor.answer("ML4-99-3") == "applies"


@pytest.mark.norm(SPARED)
@pytest.mark.parametrize(
    ("first", "correction", "harm", "answer"),
    [
        (True, "in_time", "slight", "applies"),
        (True, "in_time", "none", "applies"),
        (True, "in_time", "more", "not"),
        (False, "in_time", "slight", "not"),
        (True, "refused", "slight", "not"),
        (None, "in_time", "slight", "undetermined"),
    ],
)
def test_a_first_breach_with_slight_harm_corrected_in_time_may_be_spared(
    breach, first, correction, harm, answer
):
    case = breach.but(first_breach=first, correction=correction, breach_harm=harm)

    assert case.answer(SPARED) == answer


@pytest.mark.norm(SPARED)
def test_what_may_be_spared_may_still_be_penalised_with_reasons_either_way(breach):
    case = breach.but(first_breach=True, breach_harm="slight", breach_minor=False)

    assert (case.answer(SPARED), case.answer("ML4-96-1-a")) == ("applies", "applies")
    assert "罚与不罚都须说明理由" in case.book.norm(SPARED).note.zh


# Article 109


@pytest.mark.norm(ORGAN)
@pytest.mark.parametrize(
    ("kind", "organ", "general"),
    [
        ("state_organ", "applies", "not"),
        ("public_function", "not", "applies"),
        ("legal_person", "not", "applies"),
    ],
)
def test_a_state_organ_is_corrected_and_its_people_disciplined_where_others_are_sanctioned(
    breach, kind, organ, general
):
    case = breach.but(entity_kind=kind, breach_minor=False)

    assert (case.answer(ORGAN), case.answer("ML4-96-1-a")) == (organ, general)


@pytest.mark.norm(ORGAN)
@pytest.mark.parametrize(
    ("found", "means", "answer"),
    [
        ({"activity"}, set(), "applies"),
        ({"not_filed"}, set(), "applies"),
        ({"retaliation"}, set(), "applies"),
        (set(), {"concealment"}, "applies"),
        (set(), set(), "not"),
    ],
)
def test_whatever_duty_a_state_organ_fails_is_answered_here_and_never_by_a_fine(breach, found, means, answer):
    organ = breach.but(
        entity_kind="state_organ",
        breaches_found=frozenset(found),
        improper_filing_means=frozenset(means),
    )
    said = "".join(m.zh for m in organ.book.norm(ORGAN).measures)

    assert organ.answer(ORGAN) == answer
    assert "责令改正" in said
    assert "处分" in said
    assert "罚款" not in said


@pytest.mark.norm(OFFICIALS)
@pytest.mark.parametrize("misconduct", ["neglect", "abuse", "favouritism"])
def test_officials_are_disciplined_for_each_kind_of_misconduct_short_of_a_crime(ml4, misconduct):
    case = ml4.but(official_misconduct=frozenset({misconduct}), no_enforcement_fault=False)

    assert case.but(misconduct_criminal=False).answer(OFFICIALS) == "applies"
    assert case.but(misconduct_criminal=True).answer(OFFICIALS) == "not"
    assert case.missing(OFFICIALS) == ["misconduct_criminal"]
    assert case.but(official_misconduct=frozenset()).answer(OFFICIALS) == "not"


@pytest.mark.norm(NO_FAULT)
def test_where_the_law_sees_no_fault_in_enforcement_no_official_is_pursued(ml4):
    case = ml4.but(official_misconduct=frozenset({"neglect"}), misconduct_criminal=False)

    assert case.but(no_enforcement_fault=True).answer(NO_FAULT) == "applies"
    assert case.but(no_enforcement_fault=True).answer(OFFICIALS) == "not"
    assert case.but(no_enforcement_fault=False).answer(OFFICIALS) == "applies"
    assert case.answer(OFFICIALS) == "undetermined"
