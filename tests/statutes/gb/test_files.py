"""Clause 6 and Annex E of GB 45438-2025, and what the practice guides add: labels in files."""

from __future__ import annotations

from importlib import import_module

import pytest

from chengxu.algebra.term import Term
from chengxu.interpret.contradict import contradict
from chengxu.law.book import Book
from chengxu.law.record import Record

from ..conftest import Situation

STATUTE = import_module("chengxu.statutes.labelling_standard").STATUTE
BOOK = Book([STATUTE])
BOTH = {
    "GB-6.1c": "one_label",
    "GB-E-a": "key",
    "GB-E-b": "seven_fields",
    "GB-E-c": "value",
    "GB-E-j": "characters",
}
PRODUCTION = {"GB-E-e": "produce_id"}
PROPAGATION = {"GB-E-g": "propagator", "GB-E-h": "propagate_id"}
POINTS = BOTH | PRODUCTION | PROPAGATION
CHECKS = frozenset(POINTS.values())
ELEMENTS = frozenset({"attribute", "provider", "number"})


@pytest.fixture
def gb() -> Situation:
    """A generating service that makes files, no platform."""
    return Situation(BOOK, Record(Term("某服务", "a service"))).but(
        uses_generative_ai=True,
        output_kinds=frozenset({"text", "image", "audio", "video"}),
        offered_to_mainland_public=True,
        online_in_mainland=True,
        provides_service=True,
        makes_files=True,
        spreads_user_content=False,
    )


@pytest.fixture
def platform(gb) -> Situation:
    """A platform that spreads what its users publish and generates nothing itself."""
    return gb.but(
        uses_generative_ai=False,
        output_kinds=frozenset(),
        algorithm_classes=frozenset({"ranking"}),
        makes_files=False,
        spreads_user_content=True,
    )


# Who


@pytest.mark.norm("GB-6.1a", *BOTH)
@pytest.mark.parametrize("norm", ["GB-6.1a", *BOTH])
def test_producers_and_platforms_are_both_bound_and_others_are_not(gb, platform, norm):
    assert [party.name for party in gb.finding(norm).bound] == ["producer"]
    assert [party.name for party in platform.finding(norm).bound] == ["propagator"]
    assert gb.but(makes_files=False).answer(norm) == "not"
    assert gb.but(provides_service=False).answer(norm) == "not"
    assert gb.but(makes_files=None).missing(norm) == ["makes_files"]


@pytest.mark.norm("GB-E-d", *PRODUCTION)
@pytest.mark.parametrize("norm", ["GB-E-d", *PRODUCTION])
def test_the_production_fields_are_the_producers(gb, platform, norm):
    assert gb.answer(norm) == "applies"
    assert platform.answer(norm) == "not"


@pytest.mark.norm(*PROPAGATION)
@pytest.mark.parametrize("norm", PROPAGATION)
def test_the_propagation_fields_are_the_platforms_and_stay_empty_before(gb, platform, norm):
    assert gb.answer(norm) == "not"
    assert platform.answer(norm) == "applies"


@pytest.mark.norm("GB-6.1a", "GB-E-b")
@pytest.mark.parametrize("norm", ["GB-6.1a", "GB-E-b"])
def test_labels_in_files_bind_from_1_september_2025(gb, norm):
    assert gb.answer(norm, on="2025-08-31") == "not"
    assert gb.answer(norm, on="2025-09-01") == "applies"


# What


@pytest.mark.norm("GB-6.1a")
@pytest.mark.parametrize("part", sorted(ELEMENTS))
def test_attribute_provider_and_number_are_all_needed(gb, part):
    assert gb.but(file_label_elements=ELEMENTS).state("GB-6.1a") == "met"
    assert gb.but(file_label_elements=ELEMENTS - {part}).state("GB-6.1a") == "breached"


@pytest.mark.norm("GB-6.1a")
def test_a_platform_adds_the_propagation_elements(gb, platform):
    written = frozenset({"elements"})

    assert platform.but(propagation_handling=written).state("GB-6.1a") == "met"
    assert platform.but(propagation_handling=frozenset({"generated"})).state("GB-6.1a") == "breached"
    both = gb.but(spreads_user_content=True, propagation_handling=written)
    assert both.but(file_label_elements=frozenset()).state("GB-6.1a") == "breached"
    assert both.but(file_label_elements=ELEMENTS).state("GB-6.1a") == "met"


@pytest.mark.norm(*POINTS)
@pytest.mark.parametrize("norm", POINTS)
def test_each_point_of_the_checker_shows_its_own_rule_kept_and_no_other(gb, norm):
    everything = gb.but(spreads_user_content=True)

    assert everything.but(file_label_checks=frozenset({POINTS[norm]})).state(norm) == "met"
    assert everything.but(file_label_checks=CHECKS - {POINTS[norm]}).state(norm) == "breached"
    assert everything.duty(norm).missing == ("file_label_checks",)


@pytest.mark.norm("GB-E-d")
@pytest.mark.parametrize(
    ("written", "state"),
    [("code", "met"), ("plain_name", "met"), ("other_code", "met"), ("other_name", "breached"),
     ("empty", "breached"), (None, "undetermined")],
)  # fmt: skip
def test_the_producer_is_named_by_code_or_in_permitted_characters_and_never_left_empty(gb, written, state):
    assert gb.but(producer_written_as=written).state("GB-E-d") == state


# What is optional


@pytest.mark.norm("GB-6.2")
def test_a_watermark_is_open_to_every_provider_and_nobody_is_asked_for_it(gb):
    assert gb.answer("GB-6.2") == "applies"
    assert gb.finding("GB-6.2").duty is None


@pytest.mark.norm("GB-E-f", "GB-E-i")
def test_the_reserved_fields_belong_to_producer_and_platform_each(gb, platform):
    assert (gb.answer("GB-E-f"), platform.answer("GB-E-f")) == ("applies", "not")
    assert (gb.answer("GB-E-i"), platform.answer("GB-E-i")) == ("not", "applies")
    assert gb.but(spreads_user_content=None).missing("GB-E-i") == ["spreads_user_content"]


# The practice guides


@pytest.mark.norm("GB-P-1")
def test_a_code_of_another_make_is_a_warning_and_a_name_needs_none(gb):
    assert gb.but(producer_written_as="code").state("GB-P-1") == "met"
    assert gb.but(producer_written_as="other_code").state("GB-P-1") == "gap"
    assert gb.but(producer_written_as="plain_name").answer("GB-P-1") == "not"
    assert gb.missing("GB-P-1") == ["producer_written_as"]


@pytest.mark.norm("GB-C-IMG", "GB-C-AUD", "GB-C-VID", "GB-C-DOC")
@pytest.mark.parametrize(
    ("norm", "kind", "files"),
    [("GB-C-IMG", "image", "image"), ("GB-C-AUD", "audio", "audio"), ("GB-C-VID", "video", "video"),
     ("GB-C-DOC", "text", "document")],
)  # fmt: skip
def test_a_label_outside_the_place_of_its_guide_is_pointed_out_for_that_kind_of_file(gb, norm, kind, files):
    every = frozenset({"image", "audio", "video", "document"})

    assert gb.but(label_carriers=frozenset({files})).state(norm) == "met"
    assert gb.but(label_carriers=every - {files}).state(norm) == "gap"
    assert gb.but(output_kinds=frozenset({"other"})).answer(norm) == "not"
    assert gb.but(makes_files=False).answer(norm) == "not"
    assert gb.but(output_kinds=None).missing(norm) == ["output_kinds"]


@pytest.mark.norm("GB-P-1", "GB-C-IMG", "GB-C-AUD", "GB-C-VID", "GB-C-DOC")
@pytest.mark.parametrize("norm", ["GB-P-1", "GB-C-IMG", "GB-C-AUD", "GB-C-VID", "GB-C-DOC"])
def test_a_practice_guide_is_no_binding_yardstick(gb, norm):
    assert not gb.book.norm(norm).yardstick.binding


# Answers that do not go together


def test_labels_cannot_hold_a_provider_and_leave_the_producer_empty(gb):
    answers = gb.but(producer_written_as="empty", file_label_elements=ELEMENTS)

    assert len(_conflicts(answers)) == 1
    assert _conflicts(answers.but(producer_written_as="code")) == []


def test_a_content_number_cannot_pass_the_check_where_there_is_none(gb):
    answers = gb.but(file_label_checks=frozenset({"produce_id"}), file_label_elements=frozenset({"provider"}))

    assert len(_conflicts(answers)) == 1
    assert _conflicts(answers.but(file_label_elements=ELEMENTS)) == []


def _conflicts(situation):
    return contradict(situation.book, situation.record)
