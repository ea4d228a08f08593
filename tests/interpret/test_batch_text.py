"""Texts are told apart as they are: by every byte, whatever their length, and a text that is none of the values is none."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengxu.algebra.facts import Choice
from chengxu.interpret.batch_text import OTHER, codes_of, planes_of
from chengxu.statutes import open_book

NAMES = ("", "a", "sea", "tea", "seven", "eightsea", "eightseb", "state_organ", "state_orgam",
         "a text of more than thirty-two bytes, to the end", "a text of more than thirty-two bytes, to the enD", "许可", "备案")  # fmt: skip
NEAR = st.sampled_from(NAMES).flatmap(
    lambda name: st.sampled_from(
        (name, name[:-1], name + "x", name.upper(), name[::-1], name.replace("e", "i"))
    )
)


def by_definition(texts: list[str | None], names: tuple[str, ...]) -> list[int]:
    place = {name: n for n, name in enumerate(names)} | {None: len(names)}
    return [place.get(text, OTHER) for text in texts]


@given(st.lists(st.none() | st.sampled_from(NAMES) | NEAR), st.sampled_from((pa.string(), pa.large_string())))
def test_each_text_has_the_place_of_its_name_plain_or_coded_or_cut_out(texts, kind):
    column = pa.array(texts, kind)
    expected = by_definition(texts, NAMES)

    assert codes_of(column, NAMES).tolist() == expected
    assert codes_of(column.dictionary_encode(), NAMES).tolist() == expected
    assert codes_of(column[1:], NAMES).tolist() == expected[1:]


@given(st.lists(st.lists(st.integers(OTHER, 3), max_size=4), max_size=150))
def test_a_row_has_a_name_if_any_of_its_texts_is_that_name(rows):
    ends = np.cumsum([0, *map(len, rows)]).astype(np.int32)
    planes = planes_of(ends, np.array([code for row in rows for code in row], dtype=np.int16), 3)

    bits = np.unpackbits(planes.view(np.uint8), axis=1, bitorder="little")[:, : len(rows)].astype(bool)
    assert bits.tolist() == [[name in row for row in rows] for name in range(3)]


@pytest.mark.parametrize(
    "fact", [f for f in open_book().facts.values() if isinstance(f, Choice)], ids=lambda f: f.name
)
def test_the_values_of_every_fact_of_the_book_are_found_by_their_texts(fact):
    names = tuple(name for name, _ in fact.values)
    wrong = [f"{name} " for name in names]

    assert codes_of(pa.array([*names, *wrong]), names).tolist() == [
        *range(len(names)),
        *([OTHER] * len(names)),
    ]
