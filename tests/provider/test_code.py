"""A provider code holds a unified social credit code whose check character is right."""

from __future__ import annotations

import pytest

from chengxu.labels import LabelError, provider_code, read_code
from chengxu.provider.labels.code import ALPHABET, check_character

REAL = ["001191110102MACQD9K64010000", "001191440300708461136T1XGW3", "001191310104MACE0YX63918020", "001191330106MA2CFLDG4R10001"]  # fmt: skip


@pytest.mark.parametrize("code", REAL)
def test_codes_found_in_published_files_are_read_and_made_again(code):
    read = read_code(code)

    assert str(provider_code(read.subject, read.service, read.model)) == code


@pytest.mark.parametrize("place", range(18))
def test_no_single_wrong_character_of_the_credit_code_goes_unseen(place):
    right = REAL[0][4:22]
    for other in ALPHABET:
        wrong = right[:place] + other + right[place + 1 :]
        assert (check_character(wrong) == wrong[-1]) is (wrong == right)


@pytest.mark.parametrize("value", ["", "0011", REAL[0][:-1], REAL[0] + "0", "0021" + REAL[0][4:], REAL[0][:22] + "00001", REAL[0][:22] + "31234"])  # fmt: skip
def test_what_is_no_code_is_refused_with_the_form_that_it_has(value):
    with pytest.raises(LabelError):
        read_code(value)
