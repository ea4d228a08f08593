"""Articles 2, 3 and 35: whom the Provisions reach and from when, and who supervises."""

from __future__ import annotations

import pytest

from chengxu.algebra.truth import Truth
from chengxu.interpret.decide import decide
from chengxu.interpret.render import render

SCOPE, AUTHORITIES, SYSTEMS, ENTRY = "AR-2-1", "AR-3-1", "AR-7-1", "AR-35-1"
CLASSES = ["personalised", "ranking", "retrieval", "dispatch"]


# Article 2


@pytest.mark.norm(SCOPE)
@pytest.mark.parametrize("kind", CLASSES)
def test_each_class_of_algorithm_alone_makes_a_recommendation_service_and_none_makes_none(ar, kind):
    assert ar.but(algorithm_classes=frozenset({kind})).answer(SCOPE) == "applies"
    assert ar.but(algorithm_classes=frozenset()).answer(SCOPE) == "not"


@pytest.mark.norm(SCOPE)
def test_a_generative_service_is_of_the_fifth_class_without_further_question(ar):
    generates = ar.but(
        uses_generative_ai=True, output_kinds=frozenset({"text"}), algorithm_classes=frozenset()
    )

    assert generates.answer(SCOPE) == "applies"
    assert generates.but(algorithm_classes=None).answer(SCOPE) == "applies"


@pytest.mark.norm(SCOPE)
def test_a_service_online_in_the_mainland_is_reached_and_one_that_is_not_online_there_is_not(ar):
    assert ar.but(online_in_mainland=True).answer(SCOPE) == "applies"
    assert ar.but(online_in_mainland=False).answer(SCOPE) == "not"
    assert ar.but(online_in_mainland=None).missing(SCOPE) == ["online_in_mainland"]


@pytest.mark.norm(SCOPE)
def test_of_a_service_with_unknown_algorithms_the_classes_are_asked(ar):
    assert ar.but(algorithm_classes=None).answer(SCOPE) == "undetermined"
    assert ar.but(algorithm_classes=None).missing(SCOPE) == ["algorithm_classes"]


@pytest.mark.norm(SCOPE, SYSTEMS)
def test_who_merely_uses_a_recommendation_service_has_no_duty_under_the_provisions(ar):
    assert ar.but(provides_service=False).answer(SCOPE) == "applies"
    assert ar.but(provides_service=False).answer(SYSTEMS) == "not"
    assert ar.but(provides_service=None).missing(SYSTEMS) == ["provides_service"]


# Article 3


@pytest.mark.norm(AUTHORITIES)
def test_algorithm_matters_have_four_lines_of_supervision_market_regulation_among_them(ar):
    norm = ar.book.norm(AUTHORITIES)

    assert [party.name for party in norm.owner] == ["cac", "telecom", "public_security", "market_regulation"]
    assert len(norm.aims) == len(norm.owner)
    assert "消费者" in norm.aims[-1].zh


@pytest.mark.norm(AUTHORITIES)
def test_a_matter_is_routed_by_level_and_to_a_department_that_can_name_its_duty(ar):
    needs = ar.book.norm(AUTHORITIES).needs

    assert any("地方" in need.zh for need in needs)
    assert any("职责依据" in need.zh for need in needs)


# Article 35


@pytest.mark.norm(ENTRY)
def test_the_provisions_apply_from_1_march_2022_and_not_on_the_day_before(ar):
    older = ar.but(online_in_mainland=True)

    assert older.answer(ENTRY, on="2022-02-28") == "not"
    assert older.answer(ENTRY, on="2022-03-01") == "applies"
    assert older.answer("AR-9-1a", on="2022-02-28") == "not"
    assert older.answer("AR-9-1a", on="2022-03-01") == "applies"


def test_every_norm_can_be_said_in_both_languages_and_cites_its_article_without_a_made_up_paragraph(ar):
    for norm in ar.book.norms():
        assert render(norm, "zh").endswith("。"), norm.id
        assert render(norm, "en").endswith("."), norm.id
    assert ar.book.norm("AR-31-1").cite.text("zh") == "《算法推荐规定》第三十一条"
    assert ar.book.norm("AR-24-3").cite.text("zh") == "《算法推荐规定》第二十四条第三款"


# Answers that cannot all be true


@pytest.mark.parametrize(
    "answers",
    [
        {"algorithm_classes": frozenset({"personalised"}), "uses_personal_traits": False},
        {"personalisation_controls": frozenset({"instant_stop"})},
        {"algorithm_filing_state": "none", "algorithm_filing_faults": frozenset({"concealment"})},
        {
            "algorithm_breaches": frozenset({"filing"}),
            "algorithm_breaches_penalised": frozenset({"filing", "tags"}),
        },
        {"algorithm_breaches": frozenset({"news"}), "algorithm_breach_findings": frozenset({"serious"})},
    ],
)
def test_contradictory_answers_are_pointed_out_one_contradiction_for_each(ar, answers):
    conflicts = ar.book.statute("ar").conflicts
    mended = answers | {
        "uses_personal_traits": True,
        "personalisation_controls": frozenset({"switch_off", "instant_stop"}),
        "algorithm_filing_state": "recorded",
        "algorithm_breaches": frozenset({"filing", "tags"}),
    }

    assert sum(decide(conflict.when, answers) is Truth.TRUE for conflict in conflicts) == 1
    assert not any(decide(conflict.when, mended) is Truth.TRUE for conflict in conflicts)
