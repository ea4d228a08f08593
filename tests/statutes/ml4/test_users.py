"""Articles 75 to 80: users, employers, State organs."""

from __future__ import annotations

import pytest

OF_USERS = [
    "ML4-75-1-a", "ML4-75-1-b", "ML4-75-1-c", "ML4-75-1-d", "ML4-75-2",
    "ML4-76-1-a", "ML4-76-1-b", "ML4-77-1", "ML4-77-2", "ML4-78-1",
]  # fmt: skip
OF_EMPLOYERS = ["ML4-79-1-a", "ML4-79-1-b", "ML4-79-2", "ML4-79-3"]
MATTERS = ["post", "work_content", "conditions", "performance_review", "career", "contract_performance"]


def some(*values: str) -> frozenset[str]:
    return frozenset(values)


@pytest.fixture
def user(ml4):
    return ml4.but(provides_service=False, training_activities=some(), uses_service=True)


@pytest.fixture
def employer(user):
    return user.but(employs_staff=True, work_impacts=some("post"))


@pytest.fixture
def organ(user):
    return user.but(entity_kind="state_organ")


@pytest.mark.norm(*OF_USERS)
@pytest.mark.parametrize("norm", OF_USERS)
def test_articles_75_to_78_bind_users_and_nobody_else(user, norm):
    active = user.but(publishes_generated_content=True, sensitive_uses=some("public_interest"))

    assert active.answer(norm) == "applies"
    assert active.but(uses_service=False).answer(norm) == "not"
    assert active.but(uses_service=None).answer(norm) == "undetermined"


# Article 75


@pytest.mark.norm("ML4-75-1-a")
@pytest.mark.parametrize("kind", ["infringing", "discriminatory", "hateful", "other"])
def test_unlawful_input_fails_the_duty_to_enter_what_is_lawful_with_or_without_intent(user, kind):
    entered = user.but(unlawful_inputs=some(kind))

    assert entered.but(unlawful_input_intended=False).state("ML4-75-1-a") == "breached"
    assert user.but(unlawful_inputs=some()).state("ML4-75-1-a") == "met"
    assert user.state("ML4-75-1-a") == "undetermined"


@pytest.mark.norm("ML4-75-1-b")
@pytest.mark.parametrize("kind", ["infringing", "discriminatory", "hateful"])
def test_the_ban_on_unlawful_input_takes_intent_and_carelessness_falls_outside_it(user, kind):
    entered = user.but(unlawful_inputs=some(kind))

    assert entered.but(unlawful_input_intended=True).state("ML4-75-1-b") == "breached"
    assert entered.but(unlawful_input_intended=False).state("ML4-75-1-b") == "met"
    assert entered.duty("ML4-75-1-b").missing == ("unlawful_input_intended",)


@pytest.mark.norm("ML4-75-1-b")
def test_other_unlawful_content_is_left_to_the_duty_to_enter_what_is_lawful(user):
    entered = user.but(unlawful_inputs=some("other"), unlawful_input_intended=True)

    assert entered.state("ML4-75-1-b") == "met"
    assert entered.state("ML4-75-1-a") == "breached"


@pytest.mark.norm("ML4-75-1-c")
@pytest.mark.parametrize(
    ("given", "state"),
    [
        ("seeks_harm", "breached"),
        ("authorised_test", "met"),  # reading G43
        ("harmless", "met"),
        ("unintended", "met"),
        ("none", "met"),
        (None, "undetermined"),
    ],
)
def test_misleading_an_ai_is_forbidden_only_if_deliberate_and_aimed_at_harm(user, given, state):
    assert user.but(misleading_input=given).state("ML4-75-1-c") == state


@pytest.mark.norm("ML4-75-1-d")
@pytest.mark.parametrize("secret", ["state_secret", "work_secret", "marked_sensitive"])
def test_secrets_go_into_no_ai_that_fails_the_secrecy_requirements(user, secret):
    entered = user.but(secret_inputs=some(secret))

    assert entered.but(meets_secrecy_requirements=False).state("ML4-75-1-d") == "breached"
    assert entered.but(meets_secrecy_requirements=True).state("ML4-75-1-d") == "met"
    assert entered.state("ML4-75-1-d") == "undetermined"
    assert user.but(secret_inputs=some()).state("ML4-75-1-d") == "met"


@pytest.mark.norm("ML4-75-1-d")
def test_an_own_list_of_sensitive_information_counts_only_once_the_switch_is_set(user):
    entered = user.but(secret_inputs=some("listed_sensitive"), meets_secrecy_requirements=False)

    assert entered.state("ML4-75-1-d") == "met"
    assert entered.given(sensitive_list="own_list_too").state("ML4-75-1-d") == "breached"


@pytest.mark.norm("ML4-75-2")
@pytest.mark.parametrize("offence", ["national_security", "intrusion", "data_theft", "other"])
def test_an_offence_by_means_of_ai_is_referred_before_it_is_penalised(user, offence):
    breach = [str(cite) for cite in user.book.norm("ML4-75-2").breach]

    assert user.but(offences_by_ai=some(offence)).state("ML4-75-2") == "breached"
    assert user.but(offences_by_ai=some()).state("ML4-75-2") == "met"
    assert breach.index("ML4-107-1-a") < breach.index("ML4-96-1-a")


# Article 76


@pytest.mark.norm("ML4-76-1-a")
@pytest.mark.parametrize("lacking", ["explicit", "implicit"])
def test_published_content_needs_an_explicit_and_an_implicit_label(user, lacking):
    published = user.but(publishes_generated_content=True)
    both = some("explicit", "implicit")

    assert published.but(published_labels=both).state("ML4-76-1-a") == "met"
    assert published.but(published_labels=both - {lacking}).state("ML4-76-1-a") == "breached"


@pytest.mark.norm("ML4-76-1-a")
def test_private_use_needs_no_label(user):
    assert user.but(publishes_generated_content=False).answer("ML4-76-1-a") == "not"
    assert user.answer("ML4-76-1-a") == "undetermined"


@pytest.mark.norm("ML4-76-1-b")
@pytest.mark.parametrize("act", ["delete", "alter", "hide", "forge", "evade"])
def test_each_of_five_acts_against_a_label_is_forbidden_published_or_not(user, act):
    private = user.but(publishes_generated_content=False)

    assert private.but(label_tampering=some(act)).state("ML4-76-1-b") == "breached"
    assert private.but(label_tampering=some()).state("ML4-76-1-b") == "met"
    assert "ML4-74-2-b" in {str(cite) for cite in user.book.norm("ML4-76-1-b").refers}


# Article 77


@pytest.mark.norm("ML4-77-1")
@pytest.mark.parametrize("interest", ["public_interest", "major_rights"])
def test_either_weighty_interest_calls_for_the_checks_and_neither_for_none(user, interest):
    assert user.but(sensitive_uses=some(interest)).answer("ML4-77-1") == "applies"
    assert user.but(sensitive_uses=some()).answer("ML4-77-1") == "not"
    assert user.answer("ML4-77-1") == "undetermined"


@pytest.mark.norm("ML4-77-1")
@pytest.mark.parametrize("lacking", ["fact_check", "source_review", "human_review", "risk_warning"])
def test_each_of_the_four_checks_is_done_or_explained(user, lacking):
    sensitive = user.but(sensitive_uses=some("major_rights"))
    every = some("fact_check", "source_review", "human_review", "risk_warning")

    assert sensitive.but(output_checks=every).state("ML4-77-1") == "met"
    assert sensitive.but(output_checks=every - {lacking}).state("ML4-77-1") == "breached"


@pytest.mark.norm("ML4-77-2")
@pytest.mark.parametrize("kind", ["factual", "professional", "decision"])
def test_unverified_content_passed_off_as_a_conclusion_is_a_breach_outside_sensitive_uses_too(user, kind):
    passed_on = user.but(sensitive_uses=some(), conclusions_passed_on=some(kind))

    assert passed_on.but(conclusions_verified=False).state("ML4-77-2") == "breached"
    assert passed_on.but(conclusions_verified=True).state("ML4-77-2") == "met"
    assert passed_on.state("ML4-77-2") == "undetermined"


@pytest.mark.norm("ML4-77-2")
def test_fiction_is_no_conclusion_however_unverified(user):
    assert user.but(conclusions_passed_on=some(), conclusions_verified=False).state("ML4-77-2") == "met"


# Article 78


@pytest.mark.norm("ML4-78-1")
@pytest.mark.parametrize("effect", ["order_disturbed", "false_opinion", "ecology_polluted", "ai_impaired"])
def test_manipulation_takes_a_means_and_an_effect_and_a_means_alone_is_none(user, effect):
    bulk = user.but(spreading_means=some("bulk_generation"))

    assert bulk.but(spreading_effects=some(effect)).state("ML4-78-1") == "breached"
    assert bulk.but(spreading_effects=some()).state("ML4-78-1") == "met"
    assert bulk.state("ML4-78-1") == "undetermined"
    assert user.but(spreading_means=some(), spreading_effects=some(effect)).state("ML4-78-1") == "met"


# Article 79


@pytest.mark.norm(*OF_EMPLOYERS)
@pytest.mark.parametrize("norm", OF_EMPLOYERS)
def test_article_79_concerns_employers_that_use_ai(employer, norm):
    wronged = employer.but(labour_rights_infringed=True)

    assert wronged.answer(norm) == "applies"
    assert wronged.but(employs_staff=False).answer(norm) == "not"
    assert wronged.but(uses_service=False).answer(norm) == "not"
    assert wronged.but(employs_staff=None).answer(norm) == "undetermined"


@pytest.mark.norm("ML4-79-1-a", "ML4-79-1-b")
@pytest.mark.parametrize("norm", ["ML4-79-1-a", "ML4-79-1-b"])
@pytest.mark.parametrize("matter", MATTERS)
def test_a_major_effect_on_any_of_six_matters_calls_for_consultation_and_protection(employer, norm, matter):
    assert employer.but(work_impacts=some(matter)).answer(norm) == "applies"
    assert employer.but(work_impacts=some()).answer(norm) == "not"


@pytest.mark.norm("ML4-79-1-a")
def test_consultation_is_over_on_the_eve_of_the_measure_and_on_its_first_day_it_is_too_late(employer):
    planned = employer.happened("ai_measure_at_work", "2026-03-16", case="a")

    assert planned.duty("ML4-79-1-a").due.isoformat() == "2026-03-15"
    held = planned.happened("collective_consultation_held", "2026-03-15", case="a")
    assert held.state("ML4-79-1-a") == "met"
    late = planned.happened("collective_consultation_held", "2026-03-16", case="a")
    assert late.state("ML4-79-1-a") == "late"
    assert planned.never("collective_consultation_held").state("ML4-79-1-a") == "breached"
    assert planned.state("ML4-79-1-a", on="2026-03-15") == "pending"


@pytest.mark.norm("ML4-79-1-a")
def test_each_measure_needs_a_consultation_of_its_own(employer):
    two = (
        employer.happened("ai_measure_at_work", "2026-03-16", case="a")
        .happened("ai_measure_at_work", "2026-04-16", case="b")
        .happened("collective_consultation_held", "2026-03-02", case="a")
    )

    states = {o.case: o.state.value for o in two.finding("ML4-79-1-a").obligations}
    assert states == {"a": "met", "b": "undetermined"}


@pytest.mark.norm("ML4-79-1-b")
@pytest.mark.parametrize("lacking", ["informing", "training", "resettlement"])
def test_staff_are_informed_trained_and_resettled_or_told_why_not(employer, lacking):
    every = some("informing", "training", "resettlement")

    assert employer.but(staff_protection=every).state("ML4-79-1-b") == "met"
    assert employer.but(staff_protection=every - {lacking}).state("ML4-79-1-b") == "breached"


@pytest.mark.norm("ML4-79-2")
@pytest.mark.parametrize("lacking", ["training", "resettlement", "consultation"])
def test_a_dismissal_for_replacement_alone_is_forbidden_while_one_necessary_step_is_lacking(
    employer, lacking
):
    dismissed = employer.but(ai_replacement="sole")
    every = some("training", "resettlement", "consultation")

    assert dismissed.but(replacement_steps=every - {lacking}).state("ML4-79-2") == "breached"
    assert dismissed.but(replacement_steps=every).state("ML4-79-2") == "met"
    assert dismissed.state("ML4-79-2") == "undetermined"


@pytest.mark.norm("ML4-79-2")
@pytest.mark.parametrize("why", ["not_sole", "none"])
def test_a_further_genuine_reason_takes_the_case_to_labour_law(employer, why):
    assert employer.but(ai_replacement=why, replacement_steps=some()).state("ML4-79-2") == "met"


@pytest.mark.norm("ML4-79-3")
@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        ("legal_person", "applies"),
        ("unincorporated", "applies"),
        ("public_function", "applies"),
        ("state_organ", "not"),
        ("individual", "not"),
    ],
)
def test_the_union_may_turn_to_enterprises_institutions_and_associations_not_to_state_organs(
    employer, kind, answer
):
    wronged = employer.but(labour_rights_infringed=True, entity_kind=kind)

    assert wronged.answer("ML4-79-3") == answer
    assert wronged.but(labour_rights_infringed=False).answer("ML4-79-3") == "not"


# Article 80


@pytest.mark.norm("ML4-80-1", "ML4-80-2")
@pytest.mark.parametrize("norm", ["ML4-80-1", "ML4-80-2"])
def test_article_80_binds_state_organs_that_use_ai_and_no_other_public_body(organ, norm):
    asked = organ.but(official_decisions_by_ai=True, disclosure_applicant="party", ai_use_classified=False)

    assert asked.answer(norm) == "applies"
    assert asked.but(entity_kind="public_function").answer(norm) == "not"  # reading G26
    assert asked.but(uses_service=False).answer(norm) == "not"


@pytest.mark.norm("ML4-80-1", "ML4-80-2")
@pytest.mark.parametrize("norm", ["ML4-80-1", "ML4-80-2"])
def test_a_failing_of_a_state_organ_leads_to_correction_and_discipline_and_to_no_fine(organ, norm):
    assert [str(cite) for cite in organ.book.norm(norm).breach] == ["ML4-109-1"]


@pytest.mark.norm("ML4-80-1")
@pytest.mark.parametrize("lacking", ["register", "central_security", "technical_protection"])
def test_a_state_organ_registers_its_uses_and_secures_them_centrally_and_systematically(organ, lacking):
    every = some("register", "central_security", "technical_protection")

    assert organ.but(organ_safeguards=every).state("ML4-80-1") == "met"
    assert organ.but(organ_safeguards=every - {lacking}).state("ML4-80-1") == "breached"


@pytest.mark.norm("ML4-80-2")
@pytest.mark.parametrize(
    ("applicant", "answer"),
    [
        ("party", "applies"),
        ("addressee", "applies"),
        ("interested", "applies"),
        ("other", "not"),
        (None, "undetermined"),
    ],
)
def test_disclosure_is_owed_to_parties_addressees_and_persons_with_an_interest(organ, applicant, answer):
    deciding = organ.but(official_decisions_by_ai=True, ai_use_classified=False)

    assert deciding.but(disclosure_applicant=applicant).answer("ML4-80-2") == answer


@pytest.mark.norm("ML4-80-2")
def test_a_use_that_affects_no_rights_and_a_classified_one_are_not_disclosed(organ):
    asked = organ.but(official_decisions_by_ai=True, disclosure_applicant="party", ai_use_classified=False)

    assert asked.but(official_decisions_by_ai=False).answer("ML4-80-2") == "not"
    assert asked.but(ai_use_classified=True).answer("ML4-80-2") == "not"
    assert asked.but(ai_use_classified=None).missing("ML4-80-2") == ["ai_use_classified"]


@pytest.mark.norm("ML4-80-2")
def test_a_request_stays_open_until_disclosure_and_no_date_is_invented(organ):
    asked = organ.but(official_decisions_by_ai=True, disclosure_applicant="party", ai_use_classified=False)
    asked = asked.happened("ai_use_disclosure_requested", "2026-03-02", case="a")

    assert asked.never("ai_use_disclosed").state("ML4-80-2", on="2027-03-02") == "pending"
    assert asked.duty("ML4-80-2").due is None
    assert asked.happened("ai_use_disclosed", "2026-03-20", case="a").state("ML4-80-2") == "met"
