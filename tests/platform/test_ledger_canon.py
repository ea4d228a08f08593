"""What is hashed has one form, that of RFC 8785, whichever encoder writes it."""

from __future__ import annotations

import pytest
import rfc8785
from hypothesis import given, settings
from hypothesis import strategies as st

from chengxu.platform.ledger.canon import EXACT, canonical

LEAVES = (
    st.none()
    | st.booleans()
    | st.integers(-EXACT, EXACT)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text()
)
BODIES = st.recursive(
    LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=12
)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.text(), BODIES))
def test_any_body_is_written_as_the_standard_says(body):
    assert canonical(body) == rfc8785.dumps(body).decode()


@pytest.mark.parametrize(
    "body",
    [
        {"b": 1, "a": [True, None, '\x00\x08\x1f\x7f"\\/\u2028\n中文😀'], "": {}},
        {"\ufb33": 1, "😀": 2, "\r": 3},  # by UTF-16 the second comes first
        {"n": [EXACT, -EXACT, 0, 1.0, 1e21, 5e-324, -0.0]},
        {"nested": {"ä": {"😀": [], "\uffff": ()}}},
    ],
)
def test_signs_keys_and_figures_that_encoders_write_differently_are_written_as_the_standard_says(body):
    assert canonical(body) == rfc8785.dumps(body).decode()


def test_a_whole_number_past_what_a_double_keeps_is_text():
    assert (
        canonical({"n": [EXACT, EXACT + 1, -EXACT - 1]}) == f'{{"n":[{EXACT},"{EXACT + 1}","{-EXACT - 1}"]}}'
    )


@pytest.mark.parametrize(
    "body", [{"a": "\ud800"}, {"\udfff": 1}, {1: "a"}, {"a": {2: "b"}}, {"a": float("nan")}]
)
def test_what_has_no_canonical_form_is_refused(body):
    with pytest.raises((rfc8785.CanonicalizationError, UnicodeEncodeError)):
        canonical(body)
