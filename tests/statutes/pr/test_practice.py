"""The filing practice: who files, who registers, what is shown, what is published, the papers, the watch list."""

from __future__ import annotations

from importlib import import_module

import pytest

from chengxu.algebra.cite import Kind
from chengxu.algebra.term import Term
from chengxu.interpret.contradict import contradict
from chengxu.law.book import Book
from chengxu.law.record import Record

from ..conftest import Situation

BOOK = Book([import_module("chengxu.statutes.filing_practice").STATUTE])
FILING, REGISTRATION = "PR-1", "PR-2"
LAUNCH, EVE = "2025-09-25", "2025-09-24"
SHOWN = frozenset({"model_name", "number", "found"})
PACKAGE = frozenset(dict(BOOK.facts["filing_package"].values))


@pytest.fixture
def pr() -> Situation:
    """A chat service with public-opinion properties, open to the mainland public since 2025-09-25."""
    return (
        Situation(BOOK, Record(Term("某服务", "a service")))
        .but(
            uses_generative_ai=True,
            output_kinds=frozenset({"text"}),
            provides_service=True,
            has_opinion_properties=True,
        )
        .since(LAUNCH, offered_to_mainland_public=True)
    )


@pytest.fixture
def own(pr) -> Situation:
    """It rests on a model of its own."""
    return pr.but(base_models=frozenset({"own"}), filed_model_use=frozenset())


@pytest.fixture
def caller(pr) -> Situation:
    """It calls another's filed model as it is."""
    return pr.but(base_models=frozenset({"third_party_filed"}), filed_model_use=frozenset())


# The router


@pytest.mark.norm(FILING, REGISTRATION)
def test_a_direct_caller_of_a_filed_model_registers_and_does_not_file(caller):
    assert (caller.answer(FILING), caller.answer(REGISTRATION)) == ("not", "applies")


@pytest.mark.norm(FILING, REGISTRATION)
@pytest.mark.parametrize("use", ["self_hosted", "modified"])
def test_hosting_or_changing_the_filed_model_turns_registration_into_filing(caller, use):
    service = caller.but(filed_model_use=frozenset({use}))

    assert (service.answer(FILING), service.answer(REGISTRATION)) == ("applies", "not")


@pytest.mark.norm(FILING, REGISTRATION)
@pytest.mark.parametrize("model", ["own", "third_party_unfiled"])
def test_an_own_or_an_unfiled_model_is_filed_even_beside_a_filed_one(caller, model):
    for models in ({model}, {model, "third_party_filed"}):
        service = caller.but(base_models=frozenset(models))

        assert (service.answer(FILING), service.answer(REGISTRATION)) == ("applies", "not")


@pytest.mark.norm(FILING, REGISTRATION)
def test_a_service_without_any_base_model_neither_files_nor_registers(pr):
    service = pr.but(base_models=frozenset(), filed_model_use=frozenset())

    assert (service.answer(FILING), service.answer(REGISTRATION)) == ("not", "not")


@pytest.mark.norm(FILING, REGISTRATION, "PR-5")
@pytest.mark.parametrize("norm", [FILING, REGISTRATION, "PR-5"])
def test_neither_is_asked_of_a_service_without_public_opinion_properties(own, caller, norm):
    service = caller if norm == REGISTRATION else own

    assert service.answer(norm) == "applies"
    assert service.but(has_opinion_properties=False).answer(norm) == "not"
    assert service.but(has_opinion_properties=None).missing(norm) == ["has_opinion_properties"]
    assert service.but(provides_service=False).answer(norm) == "not"


@pytest.mark.norm(FILING, REGISTRATION)
def test_the_router_asks_which_models_and_how_they_are_used(pr, caller):
    assert pr.missing(FILING) == ["base_models", "filed_model_use"]
    assert caller.but(filed_model_use=None).missing(REGISTRATION) == ["filed_model_use"]


# In time


@pytest.mark.norm(FILING)
def test_the_filing_number_is_there_on_the_eve_of_launch_and_late_on_the_day(own):
    assert own.duty(FILING).due.isoformat() == EVE
    assert own.since(EVE, service_numbers=frozenset({"filing_number"})).state(FILING) == "met"
    assert own.since(LAUNCH, service_numbers=frozenset({"filing_number"})).state(FILING) == "late"


@pytest.mark.norm(FILING)
def test_launch_without_a_filing_number_is_a_gap_of_practice_and_no_breach(own):
    missing = own.but(service_numbers=frozenset())

    assert missing.state(FILING, on=EVE) == "pending"
    assert missing.state(FILING, on=LAUNCH) == "gap"
    assert missing.duty(FILING).gaps == ("service_numbers",)
    assert own.duty(FILING).missing == ("service_numbers",)


@pytest.mark.norm(FILING, REGISTRATION)
def test_the_number_of_the_other_way_does_not_count(own, caller):
    papers = frozenset({"model_number", "contract"})
    registered = frozenset({"online_number"})

    assert own.but(service_numbers=registered).state(FILING) == "gap"
    assert caller.but(registration_papers=papers, service_numbers=registered).state(REGISTRATION) == "met"
    assert (
        caller.but(registration_papers=papers, service_numbers=frozenset({"filing_number"})).state(
            REGISTRATION
        )
        == "gap"
    )


@pytest.mark.norm(REGISTRATION)
@pytest.mark.parametrize("paper", ["model_number", "contract"])
def test_registration_needs_a_number_that_is_found_and_the_contract(caller, paper):
    both = frozenset({"model_number", "contract"})
    registered = caller.but(service_numbers=frozenset({"online_number"}))

    assert registered.duty(REGISTRATION).due.isoformat() == EVE
    assert registered.but(registration_papers=both).state(REGISTRATION) == "met"
    assert registered.but(registration_papers=both - {paper}).state(REGISTRATION) == "gap"


@pytest.mark.norm(FILING, REGISTRATION, "PR-5")
@pytest.mark.parametrize("norm", [FILING, REGISTRATION, "PR-5"])
def test_before_launch_comes_from_a_reading_and_no_figure_is_made_up(pr, norm):
    due = pr.book.norm(norm).due

    assert (due.tag.kind, due.tag.reading, due.period) == (Kind.READING, "PR3", None)


@pytest.mark.norm(FILING, "PR-3")
@pytest.mark.parametrize("norm", [FILING, "PR-3"])
def test_the_practice_is_taken_to_begin_with_the_interim_measures(own, norm):
    older = own.but(offered_to_mainland_public=True, service_numbers=frozenset({"filing_number"}))

    assert older.answer(norm, on="2023-08-14") == "not"
    assert older.answer(norm, on="2023-08-15") == "applies"


# What is shown


@pytest.mark.norm("PR-3")
@pytest.mark.parametrize("item", sorted(SHOWN))
def test_name_and_number_are_both_shown_and_the_number_is_found_in_the_lists(caller, item):
    assert caller.but(model_notice=SHOWN).state("PR-3") == "met"
    assert caller.but(model_notice=SHOWN - {item}).state("PR-3") == "gap"


@pytest.mark.norm("PR-3")
def test_there_is_nothing_to_show_without_a_number_and_without_a_filed_model(own):
    assert own.but(service_numbers=frozenset()).answer("PR-3") == "not"
    assert own.but(service_numbers=frozenset({"filing_number"})).answer("PR-3") == "applies"
    assert own.missing("PR-3") == ["service_numbers"]


@pytest.mark.norm("PR-3")
def test_nothing_is_shown_before_the_service_is_open(caller):
    closed = caller.but(offered_to_mainland_public=None).since(LAUNCH, offered_to_mainland_public=True)

    assert closed.answer("PR-3", on=LAUNCH) == "applies"
    assert closed.but(offered_to_mainland_public=False).answer("PR-3") == "not"


# What the authority publishes


@pytest.mark.norm("PR-4")
def test_a_number_once_issued_is_published_promptly_and_the_delay_is_measured(pr):
    issued = pr.happened("service_number_issued", "2025-08-01")

    assert issued.state("PR-4") == "pending"
    published = issued.happened("service_announced", "2025-08-21")
    assert published.state("PR-4") == "met"
    assert published.duty("PR-4").delay == 20
    assert published.duty("PR-4").due is None


@pytest.mark.norm("PR-4")
def test_the_authority_publishes_before_launch_too_and_nothing_without_a_number(pr):
    closed = pr.but(offered_to_mainland_public=False)

    assert closed.happened("service_number_issued", "2025-08-01").state("PR-4") == "pending"
    assert closed.never("service_number_issued").state("PR-4") == "not_bound"
    assert [party.name for party in closed.finding("PR-4").bound] == ["provincial_cac", "national_cac"]


@pytest.mark.norm("PR-4")
def test_lists_of_generative_services_hold_no_others(pr):
    assert pr.but(uses_generative_ai=False).answer("PR-4") == "not"
    assert pr.but(has_opinion_properties=False).answer("PR-4") == "not"


# The papers


@pytest.mark.norm("PR-5")
@pytest.mark.parametrize("paper", sorted(PACKAGE))
def test_form_five_attachments_and_test_access_are_all_needed(own, paper):
    assert own.but(filing_package=PACKAGE).state("PR-5") == "met"
    assert own.but(filing_package=PACKAGE - {paper}).state("PR-5") == "gap"


@pytest.mark.norm("PR-5")
def test_the_papers_are_those_of_a_filing_and_not_of_a_registration(caller):
    assert caller.answer("PR-5") == "not"


@pytest.mark.norm("PR-5")
def test_the_papers_say_that_they_were_written_from_memory(pr):
    note = pr.book.norm("PR-5").note

    assert "凭记忆" in note.zh
    assert "from memory" in note.en


# The watch list


@pytest.mark.norm("PR-6")
def test_from_15_july_2026_companions_are_told_of_the_other_rules(pr):
    companion = pr.but(human_like_interaction=True)

    assert companion.answer("PR-6", on="2026-07-14") == "not"
    assert companion.answer("PR-6", on="2026-07-15") == "applies"
    assert pr.but(human_like_interaction=False).answer("PR-6", on="2026-07-15") == "not"
    assert pr.missing("PR-6", on="2026-07-15") == ["human_like_interaction"]


@pytest.mark.norm("PR-6")
def test_the_watch_list_adds_no_duty(pr):
    assert pr.but(human_like_interaction=True).finding("PR-6", on="2026-07-15").duty is None


# Answers that do not go together


def test_a_filed_model_that_is_not_used_cannot_be_hosted(own, caller):
    hosted = frozenset({"self_hosted"})

    assert len(_conflicts(own.but(filed_model_use=hosted))) == 1
    assert _conflicts(caller.but(filed_model_use=hosted)) == []


def test_a_number_that_is_not_shown_cannot_be_found_from_the_display(caller):
    assert len(_conflicts(caller.but(model_notice=SHOWN - {"number"}))) == 1
    assert _conflicts(caller.but(model_notice=SHOWN)) == []


def _conflicts(situation):
    return contradict(situation.book, situation.record)
