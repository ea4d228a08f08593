"""Who answers for damage under articles 85 to 91: standard and burden, form, part, article; and what frees from it."""

from __future__ import annotations

import pytest

from damages import NONE, ORDINARY, USED, actor, missing, row, standing, under

DEFECT = frozenset({"product", "defect", "caused"})
BOTH = {**ORDINARY, "damage_arose_from": frozenset({"product", "use"})}
CRITICAL = {**ORDINARY, "determined_critical": True}


def breach(*roles: str) -> frozenset[str]:
    return frozenset(roles)


def suit(*actors, of=ORDINARY, **more):
    """What each actor owes for damage of 100 yuan, on these facts and others."""
    return under("sd", *actors, **{**of, **more})


def owed(*actors, of=ORDINARY, **more):
    """What each actor has to pay."""
    return [found.payable for found in suit(*actors, of=of, **more).values()]


def grounds(one, of=ORDINARY, **more):
    """The grounds that hold, or may, against one actor."""
    return standing(suit(one, of=of, **more)[one.name])


# Each row of the table: actor, case, standard and burden, form, part, article


@pytest.mark.norm(
    "SD-85-1", "SD-85-2-a", "SD-86-1-a", "SD-86-1-b", "SD-87-2-b", "SD-87-3", "SD-88-1-a", "SD-90-1-b"
)
@pytest.mark.parametrize(
    ("role", "facts", "norm", "form", "part", "standard", "burden"),
    [
        ("provider", {**ORDINARY, "breach_proven_as": breach("provider")},
         "SD-85-1", "full", "whole", "breach of a duty of this law", "injured_person"),
        ("provider", CRITICAL, "SD-85-2-a", "full", "whole", "presumed fault", "provider"),
        ("user", {**USED, "user_at_fault": True}, "SD-86-1-a", "rest", "whole", "fault", "injured_person"),
        ("developer", {**USED, "breach_proven_as": breach("developer")},
         "SD-86-1-b", "share", "whole", "breach of a duty of this law", "injured_person"),
        ("provider", {**USED, "breach_proven_as": breach("provider")},
         "SD-86-1-b", "share", "whole", "breach of a duty of this law", "injured_person"),
        ("provider", {**USED, "action_on_notice": "late_growth"},
         "SD-87-2-b", "joint", "after", "no timely action upon notice", "injured_person"),
        ("provider", {**USED, "provider_knowledge": "should_have_known"},
         "SD-87-3", "joint", "known", "knowledge, actual or imputed, without action", "injured_person"),
        ("producer", {**ORDINARY, "defect_findings": DEFECT},
         "SD-88-1-a", "full", "whole", "product defect", "injured_person"),
        ("seller", {**ORDINARY, "defect_findings": DEFECT},
         "SD-88-1-a", "full", "whole", "product defect", "injured_person"),
        ("foundation_provider", {**ORDINARY, "derived_illegality_known": "knew", "measures_against_derived": False,
                                 "open_source_elements": NONE, "training_compute": 1, "model_parameters": 1,
                                 "registered_users": 1, "provider_fault": "disproved"},
         "SD-90-1-b", "joint", "known", "knowledge, actual or imputed, without action", "injured_person"),
    ],
)  # fmt: skip
def test_one_ground_holds_with_its_standard_burden_form_and_part(
    role, facts, norm, form, part, standard, burden
):
    found = suit(actor(role, share="0.3"), of=facts, after=80, known=60)[role]
    ground = row(found, norm).ground

    assert standing(found) == {norm: "liable"}
    assert (ground.form.value, ground.part.value) == (form, part)
    assert (ground.standard.en, ground.burden.name) == (standard, burden)
    share_or_part = {"share": 30, "rest": 30, "after": 80, "known": 60}
    assert found.payable == share_or_part.get(form, share_or_part.get(part, 100))


@pytest.mark.norm("SD-85-1")
def test_a_provider_of_ordinary_ai_without_a_breach_owes_nothing_under_this_law():
    assert owed(actor("provider")) == [0]
    assert owed(actor("provider", breach_proven_as=breach("provider"))) == [100]


@pytest.mark.norm("SD-85-1", "SD-86-1-b")
@pytest.mark.parametrize("case", [ORDINARY, CRITICAL])
def test_a_developer_answers_for_no_damage_that_did_not_come_of_use(case):
    developer = actor("developer", breach_proven_as=breach("developer"), share="0.3")

    assert (owed(developer, of=case), grounds(developer, of=case)) == ([0], {})
    assert owed(developer, of=USED) == [30]


@pytest.mark.norm("SD-85-1", "SD-86-1-b")
def test_with_both_causes_a_provider_answers_in_full_and_its_share_counts_among_the_liable():
    provider = actor("provider", breach_proven_as=breach("provider"), share="0.3")
    found = suit(provider, actor("user", user_at_fault=True), of=BOTH)

    assert standing(found["provider"]) == {"SD-85-1": "liable", "SD-86-1-b": "liable"}
    assert [found[name].payable for name in ("provider", "user")] == [100, 70]
    assert row(found["provider"], "SD-86-1-b").ground.tag.reading == "S40"


@pytest.mark.norm("SD-85-2-a")
@pytest.mark.parametrize(
    ("fault", "payable"),
    [(None, 100), ("presumed", 100), ("ordinary", 100), ("intent", 100), ("disproved", 0)],
)
def test_for_critical_ai_fault_holds_until_the_provider_disproves_it(fault, payable):
    facts = {"provider_fault": fault} if fault else {}

    assert owed(actor("provider", **facts), of=CRITICAL) == [payable]


@pytest.mark.norm("SD-85-1", "SD-85-2-a", "SD-86-1-a")
@pytest.mark.parametrize("lacks", ["damage_suffered", "damage_caused"])
def test_every_ground_of_85_and_86_needs_damage_and_cause(lacks):
    provider = actor("provider", breach_proven_as=breach("provider"))
    user = actor("user", user_at_fault=True)
    case = {**BOTH, "determined_critical": True}

    assert owed(provider, user, of=case, **{lacks: False}) == [0, 0]
    assert owed(provider, user, of=case) == [100, None]  # the provider's share is not given


# Unproven facts


@pytest.mark.parametrize(
    ("role", "case", "unknown", "norm"),
    [
        ("provider", ORDINARY, "breach_proven_as", "SD-85-1"),
        ("user", USED, "user_at_fault", "SD-86-1-a"),
        ("developer", USED, "breach_proven_as", "SD-86-1-b"),
        ("provider", USED, "action_on_notice", "SD-87-2-b"),
        ("provider", USED, "provider_knowledge", "SD-87-3"),
        ("seller", ORDINARY, "defect_findings", "SD-88-1-a"),
    ],
)
@pytest.mark.norm("SD-85-1", "SD-86-1-a", "SD-86-1-b", "SD-87-2-b", "SD-87-3", "SD-88-1-a")
def test_what_nobody_has_established_leaves_the_answer_open_and_is_named(role, case, unknown, norm):
    facts = {name: value for name, value in case.items() if name != unknown}
    found = under("sd", actor(role, share="0.3"), **facts)[role]

    assert (found.truth.value, found.payable) == ("unknown", None)
    assert missing(found, norm) == [unknown]


# Notice and knowledge


@pytest.mark.norm("SD-87-2-b")
@pytest.mark.parametrize(
    ("action", "after", "provider", "user"),
    [
        ("late_growth", 80, 80, 100),
        ("late_growth", 0, 0, 100),
        ("late_growth", 100, 100, 100),
        ("late_growth", None, None, 100),
        ("late_no_growth", 80, 0, 100),
        ("in_time", 80, 0, 100),
    ],
)
def test_the_joint_part_begins_when_the_reasonable_time_ends_and_the_user_answers_for_all(
    action, after, provider, user
):
    both = (actor("provider", action_on_notice=action), actor("user", user_at_fault=True))

    assert owed(*both, of=USED, after=after) == [provider, user]


@pytest.mark.norm("SD-87-3")
@pytest.mark.parametrize(
    ("knowledge", "acted", "payable"),
    [("knew", False, 40), ("should_have_known", False, 40), ("knew", True, 0), ("none", False, 0)],
)
def test_knowledge_makes_jointly_liable_from_its_day_and_needs_no_notice(knowledge, acted, payable):
    provider = actor("provider", provider_knowledge=knowledge, needed_measures_taken=acted)

    assert owed(provider, of=USED, known=40) == [payable]


@pytest.mark.norm("SD-87-2-b", "SD-87-3")
def test_a_late_notice_and_knowledge_are_owed_once():
    provider = actor("provider", provider_knowledge="knew", action_on_notice="late_growth")

    assert owed(provider, of=USED, after=80, known=90) == [90]


# Product liability


@pytest.mark.norm("SD-88-2")
@pytest.mark.parametrize(
    ("elected", "left"),
    [
        (None, {"SD-85-1": "liable", "SD-88-1-a": "liable"}),
        ("this_law", {"SD-85-1": "liable", "SD-88-1-a": "aside"}),
        ("product_liability", {"SD-85-1": "aside", "SD-88-1-a": "liable"}),
    ],
)
def test_against_a_provider_that_made_the_product_one_regime_is_chosen_and_nothing_is_owed_twice(
    elected, left
):
    brand = actor("brand", "provider", "producer", breach_proven_as=breach("provider"), elected=elected)
    found = suit(brand, defect_findings=DEFECT)["brand"]

    assert standing(found) == left
    assert (found.payable, found.choice) == (100, elected is None)


@pytest.mark.norm("SD-88-2")
def test_a_provider_that_neither_made_nor_sold_the_product_stays_under_this_law_whatever_is_chosen():
    provider = actor("provider", breach_proven_as=breach("provider"), elected="product_liability")

    assert owed(provider, defect_findings=DEFECT) == [100]


@pytest.mark.norm("SD-88-1-b")
@pytest.mark.parametrize(("defect", "recourse"), [(DEFECT, 60), (DEFECT - {"caused"}, None), (NONE, None)])
@pytest.mark.parametrize("role", ["provider", "user"])
def test_who_paid_turns_to_producer_and_seller_for_what_it_paid_if_a_defect_did_the_damage(
    role, defect, recourse
):
    found = suit(actor(role, paid=60), defect_findings=defect)[role]

    assert found.recourse == recourse
    assert [party.name for party in found.against] == ["producer", "seller"]


@pytest.mark.norm("SD-88-1-b")
def test_a_developer_has_no_recourse_under_article_88_nor_anybody_who_has_paid_nothing():
    found = suit(actor("developer", paid=60), actor("provider"), defect_findings=DEFECT)

    assert [found[name].recourse for name in ("developer", "provider")] == [None, None]
