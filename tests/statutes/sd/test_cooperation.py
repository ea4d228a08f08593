"""Articles 78 to 81: governance among countries, countermeasures, aid, law enforcement."""

from __future__ import annotations

import pytest

TASKS = ["SD-78-1", "SD-78-2", "SD-80-1", "SD-81-1", "SD-81-2"]
COUNTER = "SD-79-1"


@pytest.fixture
def discriminated(draft):
    """A discriminatory ban on Chinese citizens or organisations in AI, taken by a country; nothing else is known."""
    return draft.but(
        foreign_measures=frozenset({"discriminatory_ban"}),
        foreign_measure_traits=frozenset({"by_country", "discriminatory", "against_chinese", "on_ai"}),
    )


@pytest.mark.norm(*TASKS)
@pytest.mark.parametrize("norm", TASKS)
def test_a_task_abroad_is_the_states_binds_nobody_described_and_gets_no_verdict(draft, norm):
    task = draft.book.norm(norm)

    assert [party.name for party in task.parties] == ["state"]
    assert draft.answer(norm, on="2023-12-31") == "not"
    assert draft.answer(norm) == "applies"  # whoever is described, of whom nothing is known
    assert draft.finding(norm).duty is None
    assert not hasattr(task, "breach")
    assert "不判断合规与否" in task.note.zh


@pytest.mark.norm(*TASKS)
@pytest.mark.parametrize(
    ("norm", "needed"),
    [
        ("SD-78-1", ["合作方", "议题", "成果"]),
        ("SD-78-2", ["日期或者场合"]),
        ("SD-80-1", ["受援国", "援助方式", "成果"]),
        ("SD-81-1", ["合作方", "合作依据"]),
        ("SD-81-2", ["合作方", "法律依据", "日期"]),
    ],
)
def test_an_entry_needs_its_particulars(undated, norm, needed):
    needs = [need.zh for need in undated.book.norm(norm).needs]

    assert len(needs) == len(needed)
    assert all(word in need for word, need in zip(needed, needs, strict=True))


@pytest.mark.norm("SD-78-1", "SD-81-2")
@pytest.mark.parametrize("norm", ["SD-78-1", "SD-81-2"])
def test_an_item_without_a_partner_is_not_entered(undated, norm):
    assert "without one the item is not entered" in undated.book.norm(norm).needs[0].en


@pytest.mark.norm("SD-80-1")
def test_aid_has_five_named_means_and_another_one_needs_a_description(undated):
    aid = undated.book.norm("SD-80-1")

    assert [aim.en for aim in aid.aims] == [
        "economic means",
        "technology",
        "material",
        "talent",
        "management",
        "other means",
    ]
    assert "a description where it is another one" in aid.needs[1].en


@pytest.mark.norm("SD-81-1")
def test_cooperation_rests_on_a_treaty_or_on_equality_and_on_neither_it_is_refused(undated):
    cooperation = undated.book.norm("SD-81-1")

    assert len(cooperation.aims) == 2
    assert "两者都没有的，不予受理" in cooperation.needs[1].zh


# Article 79


@pytest.mark.norm(COUNTER)
@pytest.mark.parametrize("measure", ["discriminatory_ban", "discriminatory_restriction", "similar"])
def test_a_discriminatory_ban_restriction_or_similar_measure_may_be_answered(discriminated, measure):
    measured = discriminated.but(foreign_measures=frozenset({measure}))

    assert measured.answer(COUNTER) == "applies"
    assert measured.answer(COUNTER, on="2023-12-31") == "not"


@pytest.mark.norm(COUNTER)
@pytest.mark.parametrize("trait", ["by_country", "discriminatory", "against_chinese", "on_ai"])
def test_with_one_trait_lacking_there_is_nothing_to_answer(discriminated, trait):
    traits = discriminated.record.answers["foreign_measure_traits"][-1].value

    assert discriminated.but(foreign_measure_traits=traits - {trait}).answer(COUNTER) == "not"


@pytest.mark.norm(COUNTER)
def test_suppression_alone_and_no_measure_at_all_are_not_enough(discriminated):
    assert discriminated.but(foreign_measures=frozenset({"suppression"})).answer(COUNTER) == "not"
    assert discriminated.but(foreign_measures=frozenset()).answer(COUNTER) == "not"


@pytest.mark.norm(COUNTER)
def test_no_record_opens_before_measure_reason_and_target_are_known(discriminated):
    assert discriminated.but(foreign_measures=None).missing(COUNTER) == ["foreign_measures"]
    assert discriminated.but(foreign_measure_traits=None).missing(COUNTER) == ["foreign_measure_traits"]


@pytest.mark.norm(COUNTER)
def test_the_state_decides_and_the_software_records_whatever_service_is_described(discriminated):
    power = discriminated.book.norm(COUNTER)

    assert [party.name for party in power.parties] == ["state"]
    assert (
        discriminated.but(uses_generative_ai=False, simulates_intelligence=False).answer(COUNTER) == "applies"
    )
    assert "neither decides nor proposes" in power.note.en
