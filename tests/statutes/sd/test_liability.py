"""Articles 85 to 88: who answers for damage, notices of infringement, product liability."""

from __future__ import annotations

import pytest

PROVIDER, CRITICAL, CAP, UNCAPPED = "SD-85-1", "SD-85-2-a", "SD-85-2-b", "SD-85-2-c"
USER, SHARE, OTHER_LAW = "SD-86-1-a", "SD-86-1-b", "SD-86-1-c"
NOTIFY, CONTENTS, FORWARD, ADDED, KNOWING = "SD-87-1-a", "SD-87-1-b", "SD-87-2-a", "SD-87-2-b", "SD-87-3"
PRODUCER, RECOURSE, CHOICE = "SD-88-1-a", "SD-88-1-b", "SD-88-2"
DEFECT = frozenset({"product", "defect", "caused"})
FOUNDATION = frozenset({"general_purpose", "wide_downstream"})
RELEASED = frozenset({"open_licence", "public"})
MAKES_NOTHING = {"training_activities": frozenset(), "development_activities": frozenset()}


@pytest.fixture
def critical(harm):
    """The same as harm, of AI determined to be critical."""
    return harm.but(determined_critical=True)


def applying(situation, *norms):
    return [norm for norm in norms if situation.answer(norm) == "applies"]


# Article 85


@pytest.mark.norm(PROVIDER)
@pytest.mark.parametrize(
    ("facts", "answer"),
    [
        ({}, "applies"),
        ({"breach_proven_as": frozenset()}, "not"),
        ({"breach_proven_as": frozenset({"developer"})}, "not"),
        ({"breach_proven_as": None}, "undetermined"),
        ({"damage_suffered": False}, "not"),
        ({"damage_caused": False}, "not"),
        ({"damage_caused": None}, "undetermined"),
        ({"damage_arose_from": frozenset({"product"})}, "applies"),
        ({"damage_arose_from": frozenset({"use"})}, "not"),
        ({"provides_service": False}, "not"),
    ],
)
def test_a_provider_answers_for_damage_by_the_product_if_it_failed_in_a_duty(breaching, facts, answer):
    assert breaching.but(**facts).answer(PROVIDER) == answer


@pytest.mark.norm(CRITICAL)
@pytest.mark.parametrize(
    ("fault", "caused", "answer"),
    [
        ("presumed", True, "applies"),
        ("ordinary", True, "applies"),
        ("disproved", True, "not"),
        ("intent", False, "not"),
        (None, True, "undetermined"),
    ],
)
def test_fault_is_presumed_for_critical_ai_until_disproved_and_cause_is_not(critical, fault, caused, answer):
    assert critical.but(provider_fault=fault, damage_caused=caused).answer(CRITICAL) == answer


@pytest.mark.norm(PROVIDER, CRITICAL)
def test_without_a_breach_only_critical_ai_makes_its_provider_liable(harm, critical):
    assert applying(harm, PROVIDER, CRITICAL) == []
    assert applying(critical, PROVIDER, CRITICAL) == [CRITICAL]


@pytest.mark.norm(CRITICAL)
@pytest.mark.parametrize(
    ("facts", "answer"),
    [
        ({"applied_in_critical_infrastructure": True}, "applies"),
        ({"significant_rights": frozenset({"life"})}, "applies"),
        ({"critical_by_other_law": True}, "applies"),
        ({}, "not"),
        ({"significant_rights": None}, "undetermined"),
        ({"significant_rights": None, "determined_critical": True}, "applies"),
    ],
)
def test_in_court_the_criteria_make_ai_critical_without_any_determination(harm, facts, answer):
    assert harm.but(**facts).answer(CRITICAL) == answer


@pytest.mark.norm(CRITICAL)
def test_a_model_at_the_compute_level_is_critical_in_court_and_one_below_is_not(harm):
    case = harm.but(model_traits=FOUNDATION, training_compute=10**25, model_parameters=1, registered_users=1)
    levels = {"sd_critical_parameters": 2, "sd_critical_users": 2}

    assert case.given(sd_critical_compute=10**25, **levels).answer(CRITICAL) == "applies"
    assert case.given(sd_critical_compute=10**25 + 1, **levels).answer(CRITICAL) == "not"
    assert case.answer(CRITICAL) == "undetermined"


@pytest.mark.norm(CAP, UNCAPPED)
@pytest.mark.parametrize(
    ("fault", "norms"),
    [
        ("presumed", [CAP]),
        ("ordinary", [CAP]),
        ("gross", [UNCAPPED]),
        ("intent", [UNCAPPED]),
        ("disproved", []),
    ],
)
def test_a_cap_protects_against_ordinary_negligence_and_not_against_more(critical, fault, norms):
    case = critical.but(cap_by_other_law=True, provider_fault=fault)

    assert applying(case, CAP, UNCAPPED) == norms


@pytest.mark.norm(CAP, UNCAPPED)
def test_without_a_cited_cap_nothing_is_capped_and_ordinary_ai_has_none_here(critical, harm):
    assert applying(critical.but(provider_fault="intent"), CAP, UNCAPPED) == []
    assert applying(harm.but(cap_by_other_law=True), CAP, UNCAPPED) == []


@pytest.mark.norm(CAP, UNCAPPED)
def test_a_developer_gravely_at_fault_loses_its_own_cap_and_leaves_the_provider_its_cap(critical):
    case = critical.but(cap_by_other_law=True, developer_grave_fault=True)
    provider = case.but(**MAKES_NOTHING)

    assert applying(case, CAP, UNCAPPED) == [CAP, UNCAPPED]
    assert applying(provider, CAP, UNCAPPED) == [CAP]


# Article 86


@pytest.mark.norm(USER)
@pytest.mark.parametrize(
    ("facts", "answer"),
    [
        ({}, "applies"),
        ({"user_at_fault": False}, "not"),
        ({"user_at_fault": None}, "undetermined"),
        ({"damage_arose_from": frozenset({"product"})}, "not"),
        ({"damage_caused": False}, "not"),
        ({"uses_service": False}, "not"),
    ],
)
def test_a_user_answers_for_its_fault_in_damage_by_use(harm, facts, answer):
    assert harm.but(user_at_fault=True).but(**facts).answer(USER) == answer


@pytest.mark.norm(SHARE)
@pytest.mark.parametrize(
    ("proven", "facts", "answer"),
    [
        ({"developer"}, {}, "applies"),
        ({"provider"}, {}, "applies"),
        ({"user"}, {}, "not"),
        (set(), {}, "not"),
        ({"developer"}, MAKES_NOTHING, "not"),
        ({"provider"}, {"provides_service": False}, "not"),
        ({"developer"}, {"damage_arose_from": frozenset({"product"})}, "not"),
    ],
)
def test_a_developer_or_provider_shares_in_damage_by_use_for_its_own_breach(harm, proven, facts, answer):
    assert harm.but(breach_proven_as=frozenset(proven), **facts).answer(SHARE) == answer


@pytest.mark.norm(PROVIDER, SHARE)
@pytest.mark.parametrize(
    ("causes", "norms"),
    [({"product"}, [PROVIDER]), ({"use"}, [SHARE]), ({"product", "use"}, [PROVIDER, SHARE]), (set(), [])],
)
def test_the_cause_of_the_damage_parts_full_from_corresponding_liability(breaching, causes, norms):
    assert applying(breaching.but(damage_arose_from=frozenset(causes)), PROVIDER, SHARE) == norms


@pytest.mark.norm(OTHER_LAW)
def test_another_law_on_attribution_takes_the_place_of_article_86_and_of_nothing_else(breaching):
    case = breaching.but(user_at_fault=True)
    other = case.but(attribution_by_other_law=True)

    assert applying(case, PROVIDER, USER, SHARE, OTHER_LAW) == [PROVIDER, USER, SHARE]
    assert applying(other, PROVIDER, USER, SHARE, OTHER_LAW) == [PROVIDER, OTHER_LAW]


# Article 87


@pytest.mark.norm(NOTIFY)
def test_a_rights_holder_may_notify_the_provider_of_a_tort_by_a_user(sd):
    case = sd.but(user_tort_claimed=True)

    assert case.answer(NOTIFY) == "applies"
    assert case.but(user_tort_claimed=False).answer(NOTIFY) == "not"
    assert case.but(provides_service=False).answer(NOTIFY) == "not"


@pytest.mark.norm(CONTENTS)
@pytest.mark.parametrize(
    ("contents", "state"),
    [
        ({"evidence", "identity"}, "met"),
        ({"evidence"}, "breached"),
        ({"identity"}, "breached"),
        (set(), "breached"),
    ],
)
def test_a_notice_needs_evidence_and_identity_and_its_lack_carries_no_sanction(sd, contents, state):
    case = sd.but(user_tort_claimed=True, infringement_notice_contents=frozenset(contents))

    assert case.state(CONTENTS) == state
    assert case.book.norm(CONTENTS).breach == ()


@pytest.mark.norm(FORWARD)
def test_a_valid_notice_is_forwarded_without_a_number_of_days_and_the_delay_is_measured(sd):
    noticed = sd.happened("infringement_notified", "2026-03-02", case="song")
    forwarded = noticed.happened("infringement_notice_forwarded", "2026-03-04", case="song")

    assert (noticed.state(FORWARD), noticed.duty(FORWARD).due) == ("pending", None)
    assert (forwarded.state(FORWARD), forwarded.duty(FORWARD).delay) == ("met", 2)
    assert sd.never("infringement_notified").state(FORWARD) == "not_bound"


@pytest.mark.norm(FORWARD)
def test_forwarding_another_notice_does_not_do(sd):
    case = sd.happened("infringement_notified", "2026-03-02", case="song").happened(
        "infringement_notice_forwarded", "2026-03-04", case="film"
    )

    assert case.state(FORWARD) == "pending"


@pytest.mark.norm(ADDED)
@pytest.mark.parametrize(
    ("action", "answer"),
    [
        ("late_growth", "applies"),
        ("late_no_growth", "not"),
        ("in_time", "not"),
        ("no_notice", "not"),
        (None, "undetermined"),
    ],
)
def test_a_provider_answers_with_the_user_only_for_damage_that_its_delay_added(harm, action, answer):
    assert harm.but(action_on_notice=action).answer(ADDED) == answer


@pytest.mark.norm(KNOWING)
@pytest.mark.parametrize(
    ("knowledge", "acted", "answer"),
    [
        ("knew", False, "applies"),
        ("should_have_known", False, "applies"),
        ("none", False, "not"),
        ("knew", True, "not"),
        (None, None, "undetermined"),
    ],
)
def test_knowledge_makes_a_provider_jointly_liable_without_any_notice(harm, knowledge, acted, answer):
    case = harm.but(provider_knowledge=knowledge, needed_measures_taken=acted, action_on_notice="no_notice")

    assert case.answer(KNOWING) == answer


# Article 88


@pytest.mark.norm(PRODUCER)
@pytest.mark.parametrize(
    ("facts", "answer"),
    [
        ({}, "applies"),
        ({"defect_findings": DEFECT - {"product"}}, "not"),
        ({"defect_findings": DEFECT - {"defect"}}, "not"),
        ({"defect_findings": DEFECT - {"caused"}}, "not"),
        ({"damage_suffered": False}, "not"),
        ({"place_of_activity": "overseas", "effects_in_china": frozenset()}, "not"),
        ({"provides_service": False, "uses_service": False, **MAKES_NOTHING}, "applies"),
    ],
)
def test_producer_and_seller_answer_for_a_defect_whatever_they_do_with_ai_and_not_for_a_mere_service(
    harm, facts, answer
):
    assert harm.but(defect_findings=DEFECT).but(**facts).answer(PRODUCER) == answer


@pytest.mark.norm(RECOURSE)
@pytest.mark.parametrize(
    ("facts", "answer"),
    [
        ({}, "applies"),
        ({"damages_paid": False}, "not"),
        ({"defect_findings": frozenset()}, "not"),
        ({"provides_service": False}, "applies"),
        ({"provides_service": False, "uses_service": False}, "not"),
    ],
)
def test_recourse_opens_with_payment_and_a_defect_to_a_provider_or_user(harm, facts, answer):
    case = harm.but(defect_findings=DEFECT, damages_paid=True)

    assert case.but(**facts).answer(RECOURSE) == answer


@pytest.mark.norm(CHOICE)
@pytest.mark.parametrize(
    ("roles", "answer"),
    [
        ({"producer"}, "applies"),
        ({"seller"}, "applies"),
        ({"producer", "seller"}, "applies"),
        (set(), "not"),
        (None, "undetermined"),
    ],
)
def test_the_victim_chooses_the_regime_where_a_provider_or_user_made_or_sold_the_product(harm, roles, answer):
    roles = frozenset(roles) if roles is not None else None

    assert harm.but(product_roles=roles).answer(CHOICE) == answer


@pytest.mark.norm(PROVIDER, PRODUCER)
def test_free_and_open_ai_is_outside_the_whole_regime(breaching):
    free = breaching.but(free_of_charge=True, open_source_elements=RELEASED, defect_findings=DEFECT)

    assert applying(free, PROVIDER, SHARE) == []
    assert applying(free.but(free_of_charge=False), PROVIDER, SHARE, PRODUCER) == [PROVIDER, SHARE, PRODUCER]
