"""Articles 1 to 14: aims, reach at home and abroad, principles, tasks of the State, authorities."""

from __future__ import annotations

import pytest

from chengxu.law.norm import Principle

HOME, ABROAD = "ML4-2-1", "ML4-2-2"
PRINCIPLES = [
    "ML4-1-1",
    "ML4-3-1",
    "ML4-4-1-a",
    "ML4-4-1-b",
    "ML4-5-1",
    "ML4-6-1",
    "ML4-6-2",
    "ML4-7-1",
    "ML4-8-1",
    "ML4-8-2",
    "ML4-11-1",
    "ML4-14-1",
]
TASKS = [
    "ML4-9-1",
    "ML4-10-1-a",
    "ML4-10-1-b",
    "ML4-10-2-a",
    "ML4-10-2-b",
    "ML4-10-2-c",
    "ML4-10-2-d",
    "ML4-12-1",
    "ML4-12-2",
]


def cited(situation, norm):
    return {str(cite) for cite in situation.book.norm(norm).refers}


@pytest.fixture
def overseas(ml4):
    """The same service, run from abroad."""
    return ml4.but(place_of_activity="overseas")


# Article 2: reach


@pytest.mark.norm(HOME)
def test_an_activity_at_home_is_reached_and_an_unknown_place_is_asked_for_and_not_guessed(ml4):
    assert ml4.answer(HOME) == "applies"
    assert ml4.but(place_of_activity="overseas").answer(HOME) == "not"
    assert ml4.but(place_of_activity=None).answer(HOME) == "undetermined"
    assert ml4.but(place_of_activity=None).missing(HOME) == ["place_of_activity"]


@pytest.mark.norm(HOME)
@pytest.mark.parametrize(
    "role",
    [
        {"provides_service": True, "controls_service": True},
        {"uses_service": True},
        {"training_activities": frozenset({"optimisation_training"})},
        {"development_activities": frozenset({"develop"})},
    ],
)
def test_developing_providing_and_using_are_each_reached_and_nothing_else_is(ml4, role):
    bystander = ml4.but(
        provides_service=False, training_activities=frozenset(), development_activities=frozenset()
    )

    assert bystander.answer(HOME) == "not"
    assert bystander.but(**role).answer(HOME) == "applies"


@pytest.mark.norm(HOME, ABROAD)
def test_the_law_reaches_ai_only(ml4, overseas):
    felt = overseas.but(effects_in_china=frozenset({"public_interest"}))

    assert ml4.but(uses_generative_ai=False, ai_features=frozenset()).answer(HOME) == "not"
    assert felt.answer(ABROAD) == "applies"
    assert felt.but(uses_generative_ai=False, ai_features=frozenset()).answer(ABROAD) == "not"


@pytest.mark.norm(ABROAD)
@pytest.mark.parametrize("interest", ["national_security", "public_interest", "rights_of_persons"])
def test_abroad_any_one_of_the_three_interests_is_enough(overseas, interest):
    assert overseas.but(effects_in_china=frozenset({interest})).answer(ABROAD) == "applies"


@pytest.mark.norm(ABROAD)
def test_abroad_none_of_the_interests_is_outside_and_an_open_question_is_undetermined(overseas):
    assert overseas.but(effects_in_china=frozenset()).answer(ABROAD) == "not"
    assert overseas.answer(ABROAD) == "undetermined"
    assert overseas.missing(ABROAD) == ["effects_in_china"]


@pytest.mark.norm(HOME, ABROAD)
def test_home_and_abroad_never_hold_together(ml4):
    felt = ml4.but(effects_in_china=frozenset({"national_security"}))

    assert (felt.answer(HOME), felt.answer(ABROAD)) == ("applies", "not")
    felt = felt.but(place_of_activity="overseas")
    assert (felt.answer(HOME), felt.answer(ABROAD)) == ("not", "applies")


@pytest.mark.norm(HOME, ABROAD)
def test_hong_kong_macao_and_taiwan_are_outside_unless_the_switch_says_inside(ml4):
    there = ml4.but(place_of_activity="hk_mo_tw", effects_in_china=frozenset({"rights_of_persons"}))

    assert (there.answer(HOME), there.answer(ABROAD)) == ("not", "applies")
    inside = there.given(hk_mo_tw="inside")
    assert (inside.answer(HOME), inside.answer(ABROAD)) == ("applies", "not")


@pytest.mark.norm(ABROAD)
def test_reach_abroad_brings_up_the_representative_of_article_62(overseas):
    assert {"ML4-62-1-a", "ML4-62-1-b"} <= cited(overseas, ABROAD)


# Principles


@pytest.mark.norm(*PRINCIPLES)
@pytest.mark.parametrize("norm", PRINCIPLES)
def test_a_principle_guides_from_entry_into_force_binds_nobody_and_carries_no_sanction(model, norm):
    assert isinstance(model.book.norm(norm), Principle)
    assert model.answer(norm, on="2023-12-31") == "not"
    assert model.answer(norm, on="2024-01-01") == "applies"
    assert model.finding(norm).bound == ()
    assert model.finding(norm).duty is None
    assert not hasattr(model.book.norm(norm), "breach")


@pytest.mark.norm(*PRINCIPLES)
@pytest.mark.parametrize("norm", PRINCIPLES)
def test_no_principle_is_punished_alone(blank, norm):
    assert "G25" in blank.book.norm(norm).readings


@pytest.mark.norm("ML4-1-1")
def test_the_purpose_clause_says_that_no_case_can_be_opened_for_a_breach_of_it(blank):
    note = blank.book.norm("ML4-1-1").note

    assert "没有设定义务" in note.zh
    assert "creates no duty" in note.en


@pytest.mark.norm("ML4-4-1-b", "ML4-5-1", "ML4-6-1", "ML4-6-2", "ML4-7-1", "ML4-8-1", "ML4-8-2", "ML4-11-1")
@pytest.mark.parametrize(
    ("norm", "operative"),
    [
        ("ML4-3-1", {"ML4-98-1", "ML4-108-1-a"}),
        ("ML4-4-1-a", {"ML4-59-2"}),
        ("ML4-4-1-b", {"ML4-58-2-a", "ML4-71-1-iv", "ML4-73-1"}),
        ("ML4-5-1", {"ML4-50-1", "ML4-53-1", "ML4-58-1"}),
        ("ML4-6-1", {"ML4-74-1-a", "ML4-54-3-a"}),
        ("ML4-6-2", {"ML4-54-4", "ML4-55-2"}),
        ("ML4-7-1", {"ML4-100-1", "ML4-100-2", "ML4-100-3", "ML4-103-1-a"}),
        ("ML4-8-1", {"ML4-56-1", "ML4-56-2"}),
        ("ML4-8-2", {"ML4-15-1-iii-a", "ML4-57-1-a"}),
        ("ML4-11-1", {"ML4-59-1", "ML4-60-1"}),
        ("ML4-14-1", {"ML4-47-1-a", "ML4-90-1"}),
    ],
)
def test_a_principle_points_to_the_rules_that_carry_it_out(blank, norm, operative):
    assert operative <= cited(blank, norm)


@pytest.mark.norm("ML4-7-1")
def test_accountability_follows_the_activity_so_that_two_roles_give_two_lists(ml4):
    def bound(situation):
        return [party.name for party in situation.finding("ML4-15-1").bound]

    assert bound(ml4) == ["developer", "provider"]
    assert bound(ml4.but(training_activities=frozenset(), development_activities=frozenset())) == ["provider"]
    assert "G8" in ml4.book.norm("ML4-7-1").readings


# Tasks of the State (articles 9, 10 and 12)


@pytest.mark.norm(*TASKS)
@pytest.mark.parametrize("norm", TASKS)
def test_a_task_of_the_state_binds_nobody_described_and_has_no_date_by_statute(model, norm):
    task = model.book.norm(norm)

    assert [party.name for party in task.parties] == ["state"]
    assert model.answer(norm) == "applies"  # whoever is described, of whom nothing is known
    assert model.finding(norm).duty is None
    assert not hasattr(task, "breach")


@pytest.mark.norm("ML4-10-1-a", "ML4-10-1-b", "ML4-10-2-b", "ML4-12-1", "ML4-12-2")
@pytest.mark.parametrize(
    ("norm", "needed"),
    [
        ("ML4-10-1-a", ["资源种类", "责任单位"]),
        ("ML4-10-1-b", ["共享的合法依据"]),
        ("ML4-10-2-b", ["文号"]),
        ("ML4-12-1", ["名称", "对方", "日期", "范围"]),
        ("ML4-12-2", ["责任单位", "成果", "完成日期"]),
    ],
)
def test_an_entry_of_a_task_needs_its_particulars(blank, norm, needed):
    needs = [need.zh for need in blank.book.norm(norm).needs]

    assert len(needs) == len(needed)
    assert all(word in need for word, need in zip(needed, needs, strict=True))


@pytest.mark.norm("ML4-10-1-a")
def test_public_resources_are_compute_data_and_others(blank):
    assert [aim.en for aim in blank.book.norm("ML4-10-1-a").aims] == [
        "public compute",
        "public data",
        "other public resources",
    ]


@pytest.mark.norm("ML4-10-2-a")
def test_progress_is_told_for_each_of_the_three_parts_of_research_rights_and_creation(blank):
    task = blank.book.norm("ML4-10-2-a")

    assert len(task.aims) == 3
    assert "each of the three" in task.needs[0].en


@pytest.mark.norm("ML4-10-2-c", "ML4-10-2-d")
def test_what_the_state_has_yet_to_settle_is_not_answered_in_its_place(blank):
    regime, output = blank.book.norm("ML4-10-2-c"), blank.book.norm("ML4-10-2-d")

    assert {"ML4-24-1", "ML4-24-2"} <= cited(blank, "ML4-10-2-c")
    assert "not yet operable" in regime.note.en
    assert "no rule, only a task" in output.note.en


# Article 13: authorities


@pytest.mark.norm("ML4-13-1-a", "ML4-13-2")
def test_there_is_one_national_authority_and_below_it_provinces_listed_cities_and_departments(model):
    national, local = model.book.norm("ML4-13-1-a"), model.book.norm("ML4-13-2")

    assert [party.name for party in national.parties] == ["ai_authority"]
    assert [party.name for party in local.parties] == [
        "provincial_ai_authority",
        "city_ai_authority",
        "other_departments",
    ]
    assert "县级机构不在其内" in local.note.zh


@pytest.mark.norm("ML4-13-1-a", "ML4-13-2")
@pytest.mark.parametrize("norm", ["ML4-13-1-a", "ML4-13-2"])
def test_the_authorities_manage_what_is_in_scope(ml4, norm):
    assert ml4.answer(norm) == "applies"
    assert ml4.but(place_of_activity="overseas", effects_in_china=frozenset()).answer(norm) == "not"


@pytest.mark.norm("ML4-13-1-b")
def test_a_case_is_shared_for_a_stated_purpose_with_a_department_of_the_directory(blank):
    task = blank.book.norm("ML4-13-1-b")

    assert [party.name for party in task.parties] == ["other_departments", "military_departments"]
    assert ["purpose" in need.en or "directory" in need.en for need in task.needs] == [True, True]
