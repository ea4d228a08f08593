"""The table of laws side by side: every law answers every question, by norms of its own or by saying that it is silent."""

from __future__ import annotations

import pytest

from chengxu.statutes import COMPARED, open_amounts, open_attributions, open_book, open_views
from chengxu.statutes.questions import QUESTIONS

VIEWS = open_views()
CELLS = [(key, question) for key in VIEWS for question in QUESTIONS]


def test_every_law_of_the_book_has_a_view_and_no_question_is_left_out():
    assert tuple(VIEWS) == COMPARED
    assert {key: set(view.cells) for key, view in VIEWS.items()} == {key: set(QUESTIONS) for key in COMPARED}


@pytest.mark.parametrize(("key", "question"), CELLS, ids=[f"{key}-{q.name}" for key, q in CELLS])
def test_a_cell_names_norms_of_its_own_law_or_says_that_the_law_is_silent(key, question):
    cell = VIEWS[key].cells[question]
    norms = {norm.id: norm for norm in open_book(key).norms()}

    assert {str(cite) for cite in (*cell.norms, *cell.amounts)} <= set(norms)
    assert {str(cite) for cite in cell.amounts} <= set(open_amounts())
    assert cell.norms or cell.amounts or cell.keeping or cell.silent or key in open_attributions()
    assert not cell.answering or open_attributions()[key].grounds
