"""A case in a file: what it tells."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from chengxu.algebra.expr import Clause
from chengxu.algebra.term import Term
from chengxu.law.document import Kind, told
from chengxu.law.read_case import read_case, read_money, read_stated
from chengxu.law.record import Answer
from fiction import COLOUR, HEAVY, ON_STREET, RULES, TOY, asking, book
from proceedings import PERMIT, procedure, step

EVERYTHING = tuple(told(kind.value, "某项", "a thing", kind) for kind in Kind)
FULL = procedure(
    "draft over*", step("file", "draft", "over", needs=EVERYTHING), name="rr.full"
)  # fmt: skip
PROCEDURES = {PERMIT.name: PERMIT, FULL.name: FULL}
WORDS = book(asking(ON_STREET, HEAVY, COLOUR))
HEAD = 'procedure = "rr.night_permit"\n'


@pytest.fixture
def read(tmp_path):
    """Read a text as the case that a file tells."""

    def reading(text: str, parameters=None):
        path = tmp_path / "case.toml"
        path.write_text(text, encoding="utf-8")
        return read_case(path, PROCEDURES, WORDS, parameters or {})

    return reading


def test_a_case_tells_its_procedure_its_facts_and_its_steps_with_their_lines(read):
    case = read(
        """procedure = "rr.night_permit"

[case]
name = { zh = "小圆案", en = "the case of Roundy" }
about = "a robot"

[facts]
on_street = { is = true, since = 2026-05-01 }

[[steps]]
step = "submit"
on = 2026-06-01
by = "owner"
states = { files = ["a", "b"] }
note = "by post"

[[steps]]
step = "ask"
on = 2026-06-02
by = "mayor"
states = { reply_by = 2026-06-10 }
""",
        parameters={"entry_rr": ((None, date(2024, 1, 1)),)},
    )

    assert case.procedure is PERMIT
    assert (case.record.name.zh, case.record.name.en) == ("小圆案", "the case of Roundy")
    assert case.record.about.zh == case.record.about.en == "a robot"
    assert case.record.answers == {"on_street": (Answer(True, date(2026, 5, 1), None, 8),)}
    assert case.record.on(date(2026, 6, 1))["entry_rr"] == date(2024, 1, 1)
    submit, ask = case.entries
    assert (submit.step, submit.on, submit.by, submit.line) == ("submit", date(2026, 6, 1), "owner", 10)
    assert submit.stated == {"files": ("a", "b")}
    assert (ask.stated, ask.line) == ({"reply_by": date(2026, 6, 10)}, 17)


def test_a_case_without_a_name_is_called_by_its_file(read):
    assert read(HEAD).record.name.en == "case"


def test_every_kind_of_particular_is_read_as_what_it_is(read):
    states = '{ text = "x", day = 2026-06-01, number = 3, money = "1200.50", list = ["a"] }'
    text = (
        f'procedure = "rr.full"\n[[steps]]\nstep = "file"\non = 2026-06-01\nby = "owner"\nstates = {states}\n'
    )

    stated = read(text).entries[0].stated

    assert stated == {
        "text": "x", "day": date(2026, 6, 1), "number": 3, "money": Decimal("1200.50"), "list": ("a",),
    }  # fmt: skip
    assert isinstance(stated["money"], Decimal)


@pytest.mark.parametrize(
    "value", ["NaN", "sNaN", "Infinity", "-0.01", "", "1,200", "1/2", 0.1, -1, True, None]
)
def test_money_is_no_binary_fraction_nothing_negative_and_nothing_without_end(value):
    assert read_money(value) is None


def test_money_is_exact_to_the_last_digit():
    assert read_money("0.10") + read_money("0.20") == Decimal("0.30")
    assert read_money(3) == 3
    assert isinstance(read_money(3), Decimal)


def test_an_empty_list_is_read_as_one_and_left_to_the_procedure_to_refuse():
    assert read_stated(told("l", "名单", "the list", Kind.LIST), []) == ()


def test_a_fact_that_only_the_procedure_asks_can_be_told(tmp_path):
    guard = Clause(TOY, Term("玩具", "it is a toy"), RULES[4])
    own = procedure("draft over*", step("file", "draft", "over", guards=(guard,)), name="rr.own")
    path = tmp_path / "case.toml"
    path.write_text('procedure = "rr.own"\n[facts]\ntoy = true\n', encoding="utf-8")

    assert read_case(path, {own.name: own}, WORDS, {}).record.on(date(2026, 6, 1))["toy"] is True
