"""Notices: the skeleton in both languages with what is filled in, and what is still lacking."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengxu.algebra.term import LANGS, Term
from chengxu.interpret.draft import BLANK, draft, lacking
from chengxu.law.document import Kind, Notice, Particular, told
from fiction import GUARDS, MAYOR, OWNER, RULES

PARTS = (
    told("reasons", "理由", "the reasons", Kind.TEXT, RULES[4]),
    told("until", "截止日", "the last day", Kind.DAY),
    told("robots", "台数", "the robots", Kind.NUMBER),
    told("fine", "罚款", "the fine", Kind.MONEY),
    told("files", "文件", "the files", Kind.LIST),
    Particular(name="remark", term=Term("备注", "a remark"), optional=True),
)
NOTICE = Notice(
    name="halt",
    term=Term("停运通知书", "Notice to halt"),
    cites=(RULES[4], RULES[7]),
    sender=(MAYOR, GUARDS),
    to=OWNER,
    parts=PARTS,
)
FILLED = {
    "reasons": "too loud",
    "until": date(2026, 6, 10),
    "robots": 3,
    "fine": Decimal("1200.50"),
    "files": ("a", "b"),
    "remark": "kindly",
}


def section(name: str, filled, lang="en") -> str:
    """Return what stands under the heading of a part."""
    (part,) = [p for p in PARTS if p.name == name]
    found = [s for s in draft(NOTICE, filled, lang).split("\n## ")[1:] if s.startswith(part.term[lang])]
    (text,) = found
    return text.partition("\n\n")[2].strip("\n")


def test_a_draft_names_sender_addressee_and_basis_and_has_a_heading_for_each_part():
    assert (
        draft(NOTICE, FILLED, "en")
        == """# Notice to halt

- From: the mayor, the guards
- To: the owner
- Basis: Robot Rules, art. 4, Robot Rules, art. 7

## the reasons (Robot Rules, art. 4)

too loud

## the last day

2026-06-10

## the robots

3

## the fine

1200.50

## the files

- a
- b

## a remark (if any)

kindly
"""
    )


def test_the_same_draft_in_chinese():
    text = draft(NOTICE, FILLED, "zh")

    assert text.startswith(
        "# 停运通知书\n\n- 发出: 镇长、巡逻队\n- 送达: 主人\n- 依据: 《机器人规则》第四条、《机器人规则》第七条\n"
    )
    assert "## 理由（《机器人规则》第四条）\n\ntoo loud\n" in text
    assert "## 备注（有则填写）\n\nkindly\n" in text


def test_several_addressees_and_one_sender_are_told_alike():
    turned = replace(NOTICE, sender=OWNER, to=(MAYOR, GUARDS))

    assert "- From: the owner\n- To: the mayor, the guards\n" in draft(turned, FILLED, "en")


@pytest.mark.parametrize("lang", LANGS)
def test_an_empty_draft_is_a_form_with_a_blank_for_each_part(lang):
    assert draft(NOTICE, {}, lang).count(BLANK) == len(PARTS)
    assert "None" not in draft(NOTICE, {}, lang)


def test_everything_mandatory_is_lacking_until_it_is_filled_in():
    assert [p.name for p in lacking(NOTICE, {})] == ["reasons", "until", "robots", "fine", "files"]
    assert lacking(NOTICE, FILLED) == ()
    assert lacking(NOTICE, {k: v for k, v in FILLED.items() if k != "remark"}) == ()


@pytest.mark.parametrize(
    ("name", "value"), [("reasons", " "), ("files", ()), ("files", ("a", "")), ("fine", "x")]
)
def test_what_is_blank_or_of_another_kind_is_lacking(name, value):
    assert [p.name for p in lacking(NOTICE, {**FILLED, name: value})] == [name]


@pytest.mark.parametrize(("name", "value"), [("robots", 0), ("fine", Decimal(0))])
def test_a_zero_is_a_figure_and_not_a_blank(name, value):
    assert lacking(NOTICE, {**FILLED, name: value}) == ()
    assert section(name, {**FILLED, name: value}) == "0"


@pytest.mark.parametrize(("name", "value"), [("reasons", "  "), ("files", ())])
def test_what_is_lacking_shows_as_a_blank(name, value):
    assert section(name, {**FILLED, name: value}) == BLANK


STATED = {
    "reasons": st.sampled_from(("too loud", "0")),
    "until": st.dates(),
    "robots": st.integers(1, 9),
    "fine": st.decimals("0.01", "99", places=2),
    "files": st.lists(st.sampled_from("ab"), min_size=1, max_size=3).map(tuple),
}


@given(st.fixed_dictionaries({}, optional=STATED), st.sampled_from(LANGS))
def test_a_draft_has_a_blank_exactly_where_something_is_not_filled_in(filled, lang):
    blank = {name for name in STATED if section(name, filled, lang) == BLANK}

    assert blank == STATED.keys() - filled.keys() == {p.name for p in lacking(NOTICE, filled)}
