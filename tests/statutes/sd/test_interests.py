"""Articles 36 to 40: generated content, workers, groups at a disadvantage, help, requests and suits."""

from __future__ import annotations

import pytest

PROTECT, HOLDER, DISCLOSE, AGREE, DEFAULT = "SD-36-1-a", "SD-36-1-b", "SD-36-2", "SD-36-3-a", "SD-36-3-b"
ABUSE, TELL, DISMISS, HOURS, MANAGE = "SD-37-1", "SD-37-2-a", "SD-37-2-b", "SD-37-2-c", "SD-37-2-d"
NEEDS, CRIME, OLDER, MINORS, HARM = "SD-38-1", "SD-38-2-a", "SD-38-2-b", "SD-38-3-a", "SD-38-3-b"
INTERACTION, SUPPORT = "SD-39-1-a", "SD-39-1-b"
MECHANISM, REASONS, SUE = "SD-40-1-a", "SD-40-1-b", "SD-40-2"


@pytest.fixture
def used(sd):
    """A service described by one who uses it and neither develops nor provides it."""
    return sd.but(
        provides_service=False,
        training_activities=frozenset(),
        development_activities=frozenset(),
        uses_service=True,
    )


@pytest.fixture
def employer(used):
    """An employer that uses AI."""
    return used.but(employs_staff=True)


# Article 36


@pytest.mark.norm(PROTECT)
@pytest.mark.parametrize("kind", ["work", "invention"])
def test_content_that_meets_the_conditions_is_protected_only_through_a_users_contribution(sd, kind):
    content = sd.but(protectable_as=frozenset({kind}))

    assert content.but(user_contribution=True).answer(PROTECT) == "applies"
    assert content.but(user_contribution=False).answer(PROTECT) == "not"
    assert content.missing(PROTECT) == ["user_contribution"]
    assert sd.but(protectable_as=frozenset(), user_contribution=True).answer(PROTECT) == "not"


@pytest.mark.norm(HOLDER)
def test_an_ai_system_cannot_hold_copyright_or_apply_for_a_patent(used):
    claimed = used.but(ip_claims=frozenset({"copyright"}))

    assert claimed.but(ip_holder="ai_system").state(HOLDER) == "breached"
    for holder in ("natural_person", "legal_person", "other_entity"):
        assert claimed.but(ip_holder=holder).state(HOLDER) == "met"
    assert claimed.state(HOLDER) == "undetermined"


@pytest.mark.norm(HOLDER)
def test_the_limit_on_holders_reaches_whoever_claims_a_private_user_included(sd):
    private = sd.but(
        provides_service=False, entity_kind="individual", personal_use=True, ip_claims=frozenset({"patent"})
    )

    assert private.answer(HOLDER) == "applies"
    assert private.but(ip_claims=frozenset()).answer(HOLDER) == "not"
    assert sd.book.norm(HOLDER).breach == ()


@pytest.mark.norm(DISCLOSE)
@pytest.mark.parametrize("claim", ["copyright", "patent"])
def test_a_user_with_a_claim_discloses_the_share_of_ai_and_silence_is_a_breach(used, claim):
    claimed = used.but(ip_claims=frozenset({claim}))

    assert claimed.but(ai_share_disclosed=True).state(DISCLOSE) == "met"
    assert claimed.but(ai_share_disclosed=False).state(DISCLOSE) == "breached"
    assert used.but(ip_claims=frozenset()).answer(DISCLOSE) == "not"
    assert used.answer(DISCLOSE) == "undetermined"


@pytest.mark.norm(DISCLOSE)
def test_disclosure_is_the_users_and_private_use_is_outside_the_draft(sd, used):
    claim = {"ip_claims": frozenset({"copyright"})}

    assert sd.but(**claim).answer(DISCLOSE) == "not"
    assert used.but(**claim, entity_kind="individual", personal_use=True).answer(DISCLOSE) == "not"
    assert used.but(**claim, entity_kind="individual", personal_use=False).answer(DISCLOSE) == "applies"


@pytest.mark.norm(AGREE)
def test_provider_and_user_both_are_to_agree_clearly_on_ownership(sd, used):
    for side in (sd, used):
        assert side.but(ownership_agreement="clear").state(AGREE) == "met"
        assert side.but(ownership_agreement="unclear").state(AGREE) == "breached"
        assert side.but(ownership_agreement="none").state(AGREE) == "breached"
    assert sd.but(provides_service=False).answer(AGREE) == "not"


@pytest.mark.norm(DEFAULT)
@pytest.mark.parametrize(
    ("agreed", "answer"), [("none", "applies"), ("unclear", "applies"), ("clear", "not")]
)
def test_without_a_clear_agreement_the_rights_are_the_users(sd, agreed, answer):
    assert sd.but(ownership_agreement=agreed).answer(DEFAULT) == answer


@pytest.mark.norm(DEFAULT)
def test_an_unknown_agreement_gives_nobody_the_rights_yet(sd):
    assert sd.missing(DEFAULT) == ["ownership_agreement"]


# Article 37


@pytest.mark.norm(ABUSE, TELL, DISMISS, HOURS, MANAGE)
@pytest.mark.parametrize("norm", [ABUSE, TELL, DISMISS, HOURS, MANAGE])
def test_an_employer_is_bound_as_a_user_and_one_that_does_not_use_ai_is_not(employer, norm):
    hiring = employer.but(hires_while_using_ai=True)

    assert hiring.answer(norm) == "applies"
    assert hiring.but(uses_service=False).answer(norm) == "not"
    assert hiring.but(employs_staff=False).answer(norm) == "not"


@pytest.mark.norm(ABUSE)
def test_an_infringement_of_labour_rights_by_ai_is_abuse(employer):
    assert employer.but(labour_rights_infringed=True).state(ABUSE) == "breached"
    assert employer.but(labour_rights_infringed=False).state(ABUSE) == "met"
    assert employer.state(ABUSE) == "undetermined"


@pytest.mark.norm(TELL)
@pytest.mark.parametrize("part", ["scope", "functions", "legal_basis"])
def test_workers_are_told_all_three_points_when_the_contract_is_concluded(employer, part):
    hiring = employer.but(hires_while_using_ai=True)
    every = frozenset({"scope", "functions", "legal_basis"})

    assert hiring.but(worker_notice=every).state(TELL) == "met"
    assert hiring.but(worker_notice=every - {part}).state(TELL) == "breached"


@pytest.mark.norm(TELL)
def test_who_concludes_no_contract_owes_existing_staff_no_notice(employer):
    assert employer.but(hires_while_using_ai=False).answer(TELL) == "not"
    assert employer.answer(TELL) == "undetermined"


@pytest.mark.norm(DISMISS)
@pytest.mark.parametrize("decision", ["punishment", "dismissal", "similar"])
def test_a_punishment_dismissal_or_like_decision_by_ai_alone_is_a_breach(employer, decision):
    assert employer.but(staff_decisions_by_ai_alone=frozenset({decision})).state(DISMISS) == "breached"
    assert employer.but(staff_decisions_by_ai_alone=frozenset()).state(DISMISS) == "met"
    assert employer.state(DISMISS) == "undetermined"


@pytest.mark.norm(HOURS, MANAGE)
@pytest.mark.parametrize(
    ("finding", "norm", "other"),
    [
        ("hours", HOURS, MANAGE),
        ("rest", HOURS, MANAGE),
        ("leave", HOURS, MANAGE),
        ("privacy", MANAGE, HOURS),
        ("personal_information", MANAGE, HOURS),
    ],
)
def test_hours_and_management_are_two_bans_and_a_finding_breaks_only_its_own(employer, finding, norm, other):
    found = employer.but(worker_infringements=frozenset({finding}))

    assert (found.state(norm), found.state(other)) == ("breached", "met")
    assert employer.but(worker_infringements=frozenset()).state(norm) == "met"
    assert employer.state(norm) == "undetermined"


# Article 38


@pytest.mark.norm(NEEDS)
@pytest.mark.parametrize("group", ["minors", "older_people", "women", "disabled_people", "weak_digital"])
def test_a_group_left_out_shows_the_needs_not_met(sd, group):
    every = frozenset({"minors", "older_people", "women", "disabled_people", "weak_digital"})

    assert sd.but(group_needs_met=every).state(NEEDS) == "met"
    assert sd.but(group_needs_met=every - {group}).state(NEEDS) == "breached"


@pytest.mark.norm(CRIME)
@pytest.mark.parametrize("function", ["detection", "identification", "handling"])
def test_each_of_the_three_functions_against_cybercrime_is_needed(sd, function):
    every = frozenset({"detection", "identification", "handling"})

    assert sd.but(crime_prevention=every).state(CRIME) == "met"
    assert sd.but(crime_prevention=every - {function}).state(CRIME) == "breached"
    assert sd.state(CRIME) == "undetermined"


@pytest.mark.norm(OLDER)
def test_one_measure_that_eases_safe_use_by_older_people_is_needed(sd):
    assert sd.but(eases_use_by_older_people=True).state(OLDER) == "met"
    assert sd.but(eases_use_by_older_people=False).state(OLDER) == "breached"
    assert sd.state(OLDER) == "undetermined"


@pytest.mark.norm(MINORS)
def test_functions_for_minors_and_guidance_are_both_needed_though_the_product_is_not_aimed_at_them(sd):
    function = sd.but(minors_may_use=True, minor_protection=frozenset({"content_mode"}))

    assert function.but(guides_minors=True).state(MINORS) == "met"
    assert function.but(guides_minors=False).state(MINORS) == "breached"
    nothing = sd.but(minors_may_use=False, minor_protection=frozenset(), guides_minors=True)
    assert nothing.state(MINORS) == "breached"


@pytest.mark.norm(MINORS)
def test_a_product_from_which_minors_are_really_kept_out_needs_no_further_function(sd):
    kept_out = sd.but(minor_protection=frozenset({"refuse_minors"}), guides_minors=False)

    assert kept_out.but(minors_may_use=False).state(MINORS) == "met"
    assert kept_out.but(minors_may_use=True).state(MINORS) == "breached"


@pytest.mark.norm(HARM)
@pytest.mark.parametrize("content", ["bad_example", "addiction", "other"])
def test_what_harms_minors_must_not_be_put_before_them(sd, content):
    assert sd.but(harmful_to_minors=frozenset({content})).state(HARM) == "breached"
    assert sd.but(harmful_to_minors=frozenset()).state(HARM) == "met"


@pytest.mark.norm(HARM)
def test_an_unknown_age_leaves_the_ban_undetermined(sd):
    assert sd.duty(HARM).state.value == "undetermined"
    assert sd.duty(HARM).missing == ("harmful_to_minors",)


@pytest.mark.norm(NEEDS, CRIME, OLDER, MINORS, HARM, INTERACTION)
@pytest.mark.parametrize("norm", [NEEDS, CRIME, OLDER, MINORS, HARM, INTERACTION])
def test_developers_and_providers_alike_answer_to_weaker_groups_and_mere_users_do_not(sd, used, norm):
    assert sd.but(provides_service=False).answer(norm) == "applies"
    assert sd.but(training_activities=frozenset(), development_activities=frozenset()).answer(norm) == (
        "applies"
    )
    assert used.answer(norm) == "not"


# Article 39


@pytest.mark.norm(INTERACTION)
def test_fitting_means_of_interaction_are_owed_to_users(sd):
    assert sd.but(fitting_interaction=True).state(INTERACTION) == "met"
    assert sd.but(fitting_interaction=False).state(INTERACTION) == "breached"


@pytest.mark.norm(SUPPORT)
def test_help_and_training_both_are_owed_where_interests_of_individuals_are_major(sd):
    major = sd.but(significantly_affects=frozenset({"individuals"}))

    assert major.but(help_and_training=frozenset({"assistance", "training"})).state(SUPPORT) == "met"
    for alone in ("assistance", "training"):
        assert major.but(help_and_training=frozenset({alone})).state(SUPPORT) == "breached"
    assert sd.but(significantly_affects=frozenset({"organisations"})).answer(SUPPORT) == "not"
    assert sd.answer(SUPPORT) == "undetermined"


@pytest.mark.norm(SUPPORT, MECHANISM, REASONS)
@pytest.mark.parametrize("norm", [SUPPORT, MECHANISM, REASONS])
def test_help_mechanism_and_reasons_are_the_providers_and_not_the_mere_developers(sd, norm):
    major = sd.but(significantly_affects=frozenset({"individuals"}))

    assert major.answer(norm) == "applies"
    assert major.but(provides_service=False).answer(norm) == "not"


# Article 40


@pytest.mark.norm(MECHANISM)
@pytest.mark.parametrize("point", ["acceptance", "processing", "easy_and_quick"])
def test_a_mechanism_that_lacks_a_point_is_none_as_the_draft_wants_it(sd, point):
    every = frozenset({"acceptance", "processing", "easy_and_quick"})

    assert sd.but(rights_request_mechanism=every).state(MECHANISM) == "met"
    assert sd.but(rights_request_mechanism=every - {point}).state(MECHANISM) == "breached"
    assert sd.but(rights_request_mechanism=frozenset()).state(MECHANISM) == "breached"


@pytest.mark.norm(REASONS)
def test_reasons_for_a_refusal_are_owed_in_its_case_without_a_number_of_days(sd):
    refused = sd.happened("rights_request_refused", "2026-03-02", case="a")

    silent = refused.never("refusal_explained").duty(REASONS, on="2026-04-01")
    assert (silent.state.value, silent.due, silent.delay) == ("pending", None, 30)
    assert refused.happened("refusal_explained", "2026-03-09", case="b").state(REASONS) == "pending"
    explained = refused.happened("refusal_explained", "2026-03-09", case="a").duty(REASONS)
    assert (explained.state.value, explained.delay) == ("met", 7)
    assert explained.keep.due.isoformat() == "2029-03-02"


@pytest.mark.norm(SUE)
@pytest.mark.parametrize(
    ("state", "answer"),
    [
        ("none", "not"),
        ("pending", "not"),
        ("granted", "not"),
        ("refused", "applies"),
        ("untimely", "applies"),
    ],
)
def test_the_way_to_court_opens_with_refusal_or_delay_and_not_before(sd, state, answer):
    assert sd.but(rights_request_state=state).answer(SUE) == answer


@pytest.mark.norm(SUE)
def test_how_a_request_stands_is_asked_before_a_suit_is_opened(sd):
    assert sd.missing(SUE) == ["rights_request_state"]
    assert sd.book.norm(SUE).against.name == "provider"
