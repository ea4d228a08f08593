"""Articles 32 to 35: equality, the user notice, personal information, explanation and refusal."""

from __future__ import annotations

import pytest

EQUAL, BIAS = "SD-32-1-a", "SD-32-1-b"
NOTICE = "SD-33-1"
IDENTITY, WORKING, LIMITS = "SD-33-1-i", "SD-33-1-ii", "SD-33-1-iii"
LICENCE, RIGHTS, OTHER, HELP = "SD-33-1-iv", "SD-33-1-v", "SD-33-1-vi", "SD-33-2"
PRIVACY, REQUEST, PROFILE, WARN = "SD-34-1-a", "SD-34-1-b", "SD-34-2", "SD-34-3"
COLLECT, KEEP, PASS_ON = "SD-34-4-a", "SD-34-4-b", "SD-34-4-c"
LEAVE, EXPLAIN, REJECT, REDO = "SD-35-1", "SD-35-2-a", "SD-35-2-b", "SD-35-2-c"

OWN = frozenset(
    {"provider_name", "contact", "information_channel", "functions", "limitations", "risks", "impact"}
)
SHARED = frozenset(
    {"principle", "purpose", "mechanism", "licence_or_filing", "rights", "remedies", "other_information"}
)
OF_ITEM = {
    IDENTITY: ("provider_name", "contact", "information_channel"),
    WORKING: ("functions", "purpose", "mechanism"),
    LIMITS: ("limitations", "risks", "impact"),
    LICENCE: ("licence_or_filing",),
    RIGHTS: ("rights", "remedies"),
    OTHER: ("other_information",),
}
ASPECTS = ("habits", "interests", "economic", "health", "credit")


@pytest.fixture
def told(sd):
    """A service whose notice to users holds all that article 33 asks."""
    return sd.but(user_notice=OWN, user_information=SHARED)


@pytest.fixture
def developed_only(sd):
    """The same service described by one who develops and does not provide it."""
    return sd.but(provides_service=False)


@pytest.fixture
def used_only(sd):
    """The same service described by a mere user."""
    return sd.but(provides_service=False, training_activities=frozenset(), uses_service=True).but(
        development_activities=frozenset()
    )


def without(situation, part):
    """The same notice without one content."""
    return situation.but(user_notice=OWN - {part}, user_information=SHARED - {part})


# Article 32


@pytest.mark.norm(EQUAL)
def test_equality_universality_and_fairness_each_take_a_measure(sd):
    every = frozenset({"equality", "universality", "fairness"})

    assert sd.but(equality_measures=every).state(EQUAL) == "met"
    for aim in every:
        assert sd.but(equality_measures=every - {aim}).state(EQUAL) == "breached"
    assert sd.but(equality_measures=frozenset()).state(EQUAL) == "breached"
    assert sd.state(EQUAL) == "undetermined"


@pytest.mark.norm(EQUAL, BIAS)
@pytest.mark.parametrize("norm", [EQUAL, BIAS])
def test_developers_owe_equality_as_providers_do_and_mere_users_do_not(developed_only, used_only, norm):
    assert developed_only.answer(norm) == "applies"
    assert used_only.answer(norm) == "not"


@pytest.mark.norm(BIAS)
@pytest.mark.parametrize("ground", ["sex", "faith", "region", "age", "ethnicity", "economic_capacity"])
def test_bias_on_any_of_the_six_grounds_is_a_breach(sd, ground):
    assert sd.but(bias_found=frozenset({ground})).state(BIAS) == "breached"


@pytest.mark.norm(BIAS)
def test_without_a_test_on_all_six_grounds_freedom_from_bias_is_unknown(sd):
    assert sd.but(bias_found=frozenset()).state(BIAS) == "met"
    assert sd.state(BIAS) == "undetermined"


# Article 33


@pytest.mark.norm(NOTICE)
def test_a_notice_with_all_six_items_secures_the_right_to_know(told, used_only):
    assert told.state(NOTICE) == "met"
    assert used_only.answer(NOTICE) == "not"


@pytest.mark.norm(NOTICE, IDENTITY, WORKING, LIMITS, LICENCE, RIGHTS, OTHER)
@pytest.mark.parametrize(
    ("item", "part"), [(item, part) for item, parts in OF_ITEM.items() for part in parts]
)
def test_a_missing_content_fails_its_own_item_and_the_whole_notice_and_no_other_item(told, item, part):
    lacking = without(told, part)

    assert lacking.state(NOTICE) == "breached"
    assert lacking.state(item) == "breached"
    assert {lacking.state(other) for other in OF_ITEM if other != item} == {"met"}


@pytest.mark.norm(IDENTITY, WORKING, LIMITS, LICENCE, RIGHTS, OTHER)
@pytest.mark.parametrize("item", OF_ITEM)
def test_each_item_of_the_notice_binds_the_provider_and_not_the_mere_developer(told, developed_only, item):
    assert told.answer(item) == "applies"
    assert developed_only.answer(item) == "not"
    assert told.but(user_notice=None, user_information=None).state(item) == "undetermined"


@pytest.mark.norm(NOTICE)
def test_what_the_model_law_asks_beyond_the_draft_is_not_needed_for_its_notice(told):
    assert told.but(user_information=SHARED - {"principle"}).state(NOTICE) == "met"


@pytest.mark.norm(NOTICE)
def test_old_notices_are_kept_for_three_years_after_the_service_by_the_houses_own_rule(sd):
    keep = sd.book.norm(NOTICE).keep

    assert (keep.period.n, keep.of.name, str(keep.tag)) == (3, "service_ended", "house")


@pytest.mark.norm(HELP)
def test_a_developer_answers_the_providers_request_and_the_delay_is_measured(sd):
    asked = sd.happened("notice_help_requested", "2026-03-02", case="a")

    assert asked.never("notice_help_given").duty(HELP, on="2026-03-12").delay == 10
    answered = asked.happened("notice_help_given", "2026-03-05", case="a")
    assert (answered.state(HELP), answered.duty(HELP).delay) == ("met", 3)
    other_case = asked.happened("notice_help_given", "2026-03-05", case="b")
    assert other_case.state(HELP) == "pending"


@pytest.mark.norm(HELP)
def test_silence_is_no_finding_against_the_provider_who_does_not_develop(sd):
    provided_only = sd.but(training_activities=frozenset(), development_activities=frozenset())

    assert provided_only.answer(HELP) == "not"
    assert sd.but(provides_service=False).answer(HELP) == "applies"


# Article 34, paragraph 1


@pytest.mark.norm(PRIVACY, REQUEST)
@pytest.mark.parametrize("norm", [PRIVACY, REQUEST])
def test_a_provider_is_bound_by_information_in_the_service_and_a_developer_by_that_in_the_training_data(
    sd, developed_only, norm
):
    neither = {"handles_personal_information": False, "training_data_has_personal_information": False}

    assert sd.but(**neither).answer(norm) == "not"
    assert sd.but(**neither | {"handles_personal_information": True}).answer(norm) == "applies"
    assert sd.but(**neither | {"training_data_has_personal_information": True}).answer(norm) == "applies"
    assert sd.answer(norm) == "undetermined"
    in_training = {"training_data_has_personal_information": True}
    assert developed_only.but(**in_training).answer(norm) == "applies"
    assert developed_only.but(training_data_has_personal_information=False).answer(norm) == "not"


@pytest.mark.norm(PRIVACY)
def test_an_unsettled_infringement_of_privacy_or_information_shows_the_protection_wanting(sd):
    handling = sd.but(handles_personal_information=True)

    assert handling.but(personality_rights_infringed=frozenset()).state(PRIVACY) == "met"
    assert handling.but(personality_rights_infringed=frozenset({"image"})).state(PRIVACY) == "met"
    for right in ("privacy", "personal_information"):
        assert handling.but(personality_rights_infringed=frozenset({right})).state(PRIVACY) == "breached"


@pytest.mark.norm(REQUEST)
def test_a_request_about_personal_information_is_dealt_with_promptly_and_no_date_is_invented(sd):
    asked = sd.but(handles_personal_information=True).happened(
        "personal_information_requested", "2026-03-02", case="a"
    )

    open_still = asked.never("personal_information_request_answered").duty(REQUEST, on="2026-04-01")
    assert (open_still.state.value, open_still.due, open_still.delay) == ("pending", None, 30)
    answered = asked.happened("personal_information_request_answered", "2026-03-04", case="a")
    assert answered.state(REQUEST) == "met"
    assert answered.duty(REQUEST).keep.due.isoformat() == "2029-03-04"


# Article 34, paragraphs 2 to 4


@pytest.mark.norm(PROFILE)
@pytest.mark.parametrize("aspect", ASPECTS)
def test_each_of_the_five_kinds_needs_its_own_consent_or_ground(sd, aspect):
    every = frozenset(ASPECTS)

    assert sd.but(profiled_aspects=every, profiled_on_ground=every).state(PROFILE) == "met"
    assert sd.but(profiled_aspects=every, profiled_on_ground=every - {aspect}).state(PROFILE) == "breached"
    alone = frozenset({aspect})
    assert sd.but(profiled_aspects=alone, profiled_on_ground=every - {aspect}).state(PROFILE) == "breached"


@pytest.mark.norm(PROFILE)
def test_who_analyses_nobody_breaches_nothing_and_an_unknown_ground_is_no_breach_yet(sd):
    assert sd.but(profiled_aspects=frozenset()).state(PROFILE) == "met"
    assert sd.but(profiled_aspects=frozenset({"health"})).state(PROFILE) == "undetermined"
    assert sd.but(profiled_aspects=frozenset({"health"}), profiled_on_ground=frozenset()).state(PROFILE) == (
        "breached"
    )


@pytest.mark.norm(WARN)
def test_a_warning_on_the_eve_of_the_launch_is_in_time_and_on_the_day_itself_late(sd):
    risky = sd.but(privacy_risk=True, offered_to_others=None).since(
        "2026-03-02", offered_to_mainland_public=True, offered_to_others=True
    )

    assert risky.duty(WARN).due.isoformat() == "2026-03-01"
    assert risky.happened("privacy_risk_told", "2026-03-01").state(WARN) == "met"
    assert risky.happened("privacy_risk_told", "2026-03-02").state(WARN) == "late"
    assert risky.never("privacy_risk_told").state(WARN) == "breached"


@pytest.mark.norm(WARN)
def test_without_a_privacy_risk_there_is_nothing_to_warn_of(sd):
    assert sd.but(privacy_risk=True).answer(WARN) == "applies"
    assert sd.but(privacy_risk=False).answer(WARN) == "not"
    assert sd.answer(WARN) == "undetermined"


@pytest.mark.norm(COLLECT)
def test_collecting_one_needless_field_is_a_breach(sd):
    assert sd.but(collects_unnecessary_information=True).state(COLLECT) == "breached"
    assert sd.but(collects_unnecessary_information=False).state(COLLECT) == "met"
    assert sd.state(COLLECT) == "undetermined"


@pytest.mark.norm(KEEP)
def test_identifying_records_kept_on_a_cited_ground_pass_and_without_one_do_not(sd):
    lawful = frozenset({"necessary", "required_by_law"})

    assert sd.but(identifying_records_kept_on=lawful).state(KEEP) == "met"
    assert sd.but(identifying_records_kept_on=lawful | {"no_ground"}).state(KEEP) == "breached"
    assert sd.but(identifying_records_kept_on=frozenset()).state(KEEP) == "met"
    assert sd.state(KEEP) == "undetermined"


@pytest.mark.norm(PASS_ON)
def test_one_recipient_without_a_ground_makes_the_passing_on_unlawful(sd):
    lawful = frozenset({"legal_duty", "separate_consent"})

    assert sd.but(inputs_shared_on=lawful).state(PASS_ON) == "met"
    assert sd.but(inputs_shared_on=lawful | {"no_ground"}).state(PASS_ON) == "breached"
    assert sd.state(PASS_ON) == "undetermined"


@pytest.mark.norm(PROFILE, COLLECT, KEEP, PASS_ON, WARN)
@pytest.mark.parametrize("norm", [PROFILE, COLLECT, KEEP, PASS_ON, WARN])
def test_privacy_binds_the_developer_as_well_and_not_the_mere_user(developed_only, used_only, norm):
    assert developed_only.but(privacy_risk=True).answer(norm) == "applies"
    assert used_only.but(privacy_risk=True).answer(norm) == "not"


# Article 35


@pytest.mark.norm(LEAVE)
def test_users_may_leave_ai_unless_it_is_part_of_a_named_basic_function(sd):
    assert sd.but(ai_is_basic_function=False).answer(LEAVE) == "applies"
    assert sd.but(ai_is_basic_function=True).answer(LEAVE) == "not"
    assert sd.missing(LEAVE) == ["ai_is_basic_function"]


@pytest.mark.norm(EXPLAIN)
@pytest.mark.parametrize("whom", ["individuals", "organisations"])
def test_a_possible_effect_is_enough_for_an_explanation_whether_or_not_a_person_took_part(sd, whom):
    affected = sd.but(significantly_affects=frozenset({whom}))

    assert affected.but(decided_by_ai_alone=False).answer(EXPLAIN) == "applies"
    assert affected.but(decided_by_ai_alone=True).answer(EXPLAIN) == "applies"
    assert sd.but(significantly_affects=frozenset()).answer(EXPLAIN) == "not"
    assert sd.answer(EXPLAIN) == "undetermined"


@pytest.mark.norm(REJECT, REDO)
@pytest.mark.parametrize("norm", [REJECT, REDO])
def test_only_a_decision_by_ai_alone_may_be_rejected_or_made_again(sd, norm):
    affected = sd.but(significantly_affects=frozenset({"individuals"}))

    assert affected.but(decided_by_ai_alone=True).answer(norm) == "applies"
    assert affected.but(decided_by_ai_alone=False).answer(norm) == "not"
    assert affected.missing(norm) == ["decided_by_ai_alone"]
    assert sd.but(significantly_affects=frozenset(), decided_by_ai_alone=True).answer(norm) == "not"


@pytest.mark.norm(EXPLAIN, REJECT, REDO)
def test_what_affected_persons_may_claim_is_not_limited_to_users(sd):
    holders = {sd.book.norm(norm).holder.name for norm in (EXPLAIN, REJECT, REDO)}

    assert holders == {"affected_persons"}
    assert sd.book.norm(LEAVE).holder.name == "user"
