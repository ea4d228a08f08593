"""The number of an entry: no single slip of the pen makes another number out of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengxu.platform.registers.columns import CLEAR, VEILED, open_columns
from chengxu.platform.registers.number import (
    ALPHABET,
    LAWS,
    PLACES,
    WEIGHTS,
    check_character,
    is_number,
    next_number,
    short,
    tidy,
)
from chengxu.statutes import open_registers

SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-"


@st.composite
def numbers(draw):
    register = draw(st.sampled_from(sorted(open_registers())))
    area, year = draw(st.integers(0, 99)), draw(st.integers(2000, 2999))
    body = f"{short(register)}-{area:02d}-{year}-{draw(st.integers(1, 999_999)):06d}"
    return f"{body}-{check_character(body)}"


@given(numbers())
def test_no_single_wrong_character_goes_unseen(number):
    assert is_number(number)
    wrong = [number[:i] + c + number[i + 1 :] for i in range(len(number)) for c in SIGNS if c != number[i]]
    assert [text for text in wrong if is_number(text)] == []


@given(numbers())
def test_no_two_neighbours_change_places_unseen_hyphens_among_them(number):
    swapped = {number[:i] + number[i + 1] + number[i] + number[i + 2 :] for i in range(len(number) - 1)}
    assert [text for text in swapped - {number} if is_number(text)] == []


@given(numbers())
def test_no_character_is_lost_or_doubled_unseen_in_area_year_or_check(number):
    start = number.index("-")
    lost = [number[:i] + number[i + 1 :] for i in range(start, len(number))]
    assert not any(is_number(text) for text in lost)


def test_the_weights_are_those_of_the_standard_and_no_two_are_the_same():
    assert WEIGHTS[:5] == (1, 3, 9, 27, 19)
    assert len(set(WEIGHTS)) == PLACES == 30
    assert len(ALPHABET) == 31
    assert not set("IOSVZ") & set(ALPHABET)
    with pytest.raises(ValueError, match="zip"):
        check_character("1" * 31)


def test_every_register_has_letters_of_its_own_that_the_alphabet_has():
    codes = [short(name) for name in open_registers()]

    assert len(set(codes)) == len(codes)
    assert all(set(code) <= set(ALPHABET) and 4 <= len(code) <= 8 for code in codes)
    assert {name.partition(".")[0] for name in open_registers()} <= set(LAWS)


def test_a_number_is_read_as_people_type_it():
    body = "ML4FLNG-11-2026-000042"
    number = f"{body}-{check_character(body)}"

    assert is_number(f"  {number.lower()} ")
    assert is_number(number.replace("-", "–"))
    assert tidy("ml4flng－11") == "ML4FLNG-11"
    assert not is_number("")
    assert not is_number("ＭＬ４FLNG-11-2026-000042-K")


@pytest.mark.django_db
def test_numbers_run_without_gaps_in_each_register_area_and_year():
    first = [next_number("ml4.filings", "11", 2026) for _ in range(3)]

    assert [number.split("-")[3] for number in first] == ["000001", "000002", "000003"]
    assert next_number("ml4.filings", "31", 2026).split("-")[3] == "000001"
    assert next_number("ml4.filings", "", 2026).split("-")[1] == "00"
    assert all(map(is_number, first))


def test_somebody_has_looked_at_every_column_that_the_public_log_can_have():
    columns = {c.name for register in open_registers().values() for c in open_columns(register)}

    assert not CLEAR & VEILED
    assert columns - CLEAR - VEILED == set()
