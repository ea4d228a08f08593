"""What holds of the whole standard: its day, its reach, its force; and that a good service meets all of it."""

from __future__ import annotations

from importlib import import_module
from itertools import combinations

import pytest

from chengxu.algebra.cite import Kind
from chengxu.interpret.contradict import contradict
from chengxu.law.book import Book
from chengxu.law.norm import Definition, Duty
from chengxu.statutes.laws import TC

from ..conftest import Situation
from .conftest import BOOK

NORMS = [norm.id for norm in BOOK.norms()]
STANDING = [norm.id for norm in BOOK.norms() if isinstance(norm, Duty) and norm.met_by is not None]
ON_DATA = [
    n for n in NORMS if n.startswith("TC-5.1") or n.startswith("TC-5.2") or n in ("TC-9.2a", "TC-9.2b")
]
ON_ANNOTATION = ["TC-5.3a", "TC-5.3b", "TC-5.3c"]
RECALLED = [
    *("TC-5.1c", "TC-5.1d", "TC-5.2b", "TC-5.3b", "TC-5.3c", "TC-6b", "TC-7a", "TC-7c", "TC-7e", "TC-7g1"),
    *("TC-7g2", "TC-7i", "TC-8.4", "TC-9.1", "TC-9.2a", "TC-9.2b", "TC-A3", "TC-A4", "TC-A5"),
]
PARTLY = ["TC-5.3a", "TC-8.1", "TC-8.3b", "TC-9.3", "TC-A1", "TC-A2"]


def test_thirty_nine_rows_of_thirty_four_demands_and_five_classes_of_risks():
    assert len(NORMS) == TC.rows == 39
    assert sum(isinstance(norm, Definition) for norm in BOOK.norms()) == 5
    assert len(STANDING) == 32  # beside the prohibition of 5.1 d and the measure of 7 g 1


@pytest.mark.parametrize("norm", STANDING)
def test_a_service_at_every_limit_meets_every_demand(tc, norm):
    assert tc.answer(norm) == "applies"
    assert tc.state(norm) == "met"


@pytest.mark.parametrize("norm", STANDING)
def test_of_a_service_that_answered_nothing_no_demand_is_said_to_be_met_or_lacking(bare, norm):
    assert bare.state(norm) == "undetermined"
    assert bare.duty(norm).missing
    assert bare.duty(norm).gaps == ()


@pytest.mark.parametrize("norm", STANDING)
def test_the_day_before_its_publication_the_standard_asks_nothing(tc, norm):
    early = tc.but(offered_to_mainland_public=True)

    assert early.answer(norm, on="2024-02-28") == "not"
    assert early.answer(norm, on="2024-02-29") == "applies"


@pytest.mark.parametrize("norm", ["TC-6b", "TC-8.1", "TC-9.4b"])
def test_figures_continue_when_the_national_standard_follows(tc, norm):
    assert tc.answer(norm, on="2025-10-31") == tc.answer(norm, on="2025-11-01") == "applies"
    assert "2025年11月1日" in BOOK.readings["TC1"].answer.zh


@pytest.mark.parametrize("norm", STANDING)
def test_only_the_provider_of_a_generative_service_to_the_mainland_public_is_asked(tc, norm):
    assert tc.but(provides_service=False).answer(norm) == "not"
    assert tc.but(offered_to_mainland_public=False).answer(norm) == "not"
    assert tc.but(uses_generative_ai=False).answer(norm) == "not"
    assert tc.but(provides_service=None).missing(norm) == ["provides_service"]


@pytest.mark.norm("TC-5.1a1", "TC-9.2a")
@pytest.mark.parametrize("norm", ON_DATA + ON_ANNOTATION)
def test_who_trains_nothing_is_not_asked_about_data(tc, norm):
    assert tc.but(training_activities=frozenset()).answer(norm) == "not"
    assert tc.but(training_activities=None).missing(norm) == ["training_activities"]


@pytest.mark.norm(*ON_ANNOTATION)
@pytest.mark.parametrize("norm", ON_ANNOTATION)
def test_without_manual_annotation_its_clauses_do_not_apply(tc, norm):
    assert tc.but(manual_annotation=False).answer(norm) == "not"


@pytest.mark.parametrize("norm", NORMS)
def test_every_figure_and_measure_is_that_of_a_standard_which_does_not_bind(norm):
    found = BOOK.norm(norm)

    assert found.tag.kind is Kind.EXTERNAL
    assert found.tag.cite == found.cite
    assert not getattr(found, "yardstick", found.tag).binding
    assert not TC.binding


@pytest.mark.norm(*RECALLED, *PARTLY)
@pytest.mark.parametrize("norm", RECALLED + PARTLY)
def test_a_row_from_memory_says_that_it_has_not_been_compared(norm):
    note = BOOK.norm(norm).note

    assert "凭记忆写成，尚未与标准原文核对" in note.zh
    assert "not yet compared with the standard" in note.en


def test_rows_read_in_a_source_do_not_say_that_they_were_written_from_memory():
    others = [norm.note for norm in BOOK.norms() if norm.id not in RECALLED + PARTLY and norm.note]

    assert len(others) > 8
    assert all("凭记忆" not in note.zh for note in others)


def test_good_answers_contradict_nothing_and_wrong_ones_are_told(tc):
    wrong = {
        "an annotation": {"manual_annotation": False},
        "a use": {"important_uses": frozenset()},
        "a channel": {"service_channels": frozenset({"api"})},
        "a topic": {"topics_moved": frozenset({"faith"})},
        "a sample": {"all_data_checked": True},
    }

    assert contradict(BOOK, tc.record) == []
    for facts in wrong.values():
        assert len(contradict(BOOK, tc.but(**facts).record)) == 1


@pytest.mark.norm("TC-5.2c", "TC-6a")
def test_beside_the_measures_one_answer_is_a_gap_here_and_a_breach_or_none_there(tc):
    both = Situation(
        Book([import_module("chengxu.statutes.interim_measures").STATUTE, *BOOK.statutes.values()]), tc.record
    )
    ungrounded = both.but(training_pi_grounds=frozenset({"without"}))
    cleared = both.but(
        base_models=frozenset({"third_party_unfiled"}),
        base_model_licensed=True,
        unfiled_base_model_cleared=True,
    )

    assert (ungrounded.state("TC-5.2c"), ungrounded.state("IM-7-3")) == ("gap", "breached")
    assert (cleared.state("TC-6a"), cleared.state("IM-7-1m")) == ("gap", "met")


RISKS = ["TC-A1", "TC-A2", "TC-A3", "TC-A4", "TC-A5"]


@pytest.mark.norm(*RISKS)
def test_each_of_the_31_codes_falls_under_exactly_one_class(nobody):
    codes = dict(BOOK.facts["risks_found"].values)
    classes = {
        code: [n for n in RISKS if nobody.but(risks_found=frozenset({code})).answer(n) == "applies"]
        for code in codes
    }

    assert all(found == [f"TC-{code[:2]}"] for code, found in classes.items())
    assert [sum(code.startswith(norm[3:]) for code in codes) for norm in RISKS] == [8, 9, 5, 7, 2]
    assert len(codes) == 31


@pytest.mark.norm(*RISKS)
@pytest.mark.parametrize("norm", RISKS)
def test_no_risk_is_a_no_and_no_answer_is_unknown(nobody, norm):
    assert nobody.but(risks_found=frozenset()).answer(norm) == "not"
    assert nobody.missing(norm) == ["risks_found"]


@pytest.mark.norm("TC-A1")
def test_a_code_outside_the_annex_is_refused():
    with pytest.raises(ValueError, match="A1i"):
        BOOK.facts["risks_found"].one_of("A1i")


def test_the_three_facts_about_risks_share_the_same_codes():
    sets = [BOOK.facts[name].values for name in ("risks_found", "annotation_risks", "classifier_risks")]

    assert all(one == other for one, other in combinations(sets, 2))
