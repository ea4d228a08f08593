"""Sentences: one for every kind of norm and every limit of time, whole, in both languages."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from chengxu.algebra.cite import STATUTORY
from chengxu.algebra.expr import ALWAYS, NEVER, Clause, Unless, at_least
from chengxu.algebra.facts import Parameter
from chengxu.algebra.term import LANGS, Term
from chengxu.dates import days, months, working_days, years
from chengxu.dates.limits import LASTING, PROMPTLY, Announced, AsSet, Promptly, before, within
from chengxu.interpret.explain import explain
from chengxu.interpret.render import render
from chengxu.law.norm import (
    Definition,
    Exemption,
    Liability,
    Permission,
    Power,
    Principle,
    Programme,
    Right,
    Sanction,
    Scope,
)
from chengxu.statutes import open_book
from fiction import (
    ACCIDENT,
    ANNOUNCED_NUMBER,
    ANNOUNCED_UNIT,
    BUILT,
    COLOUR,
    GUARDS,
    HEAVY,
    LIGHT_ON,
    LOADS,
    MAYOR,
    ON_STREET,
    ORDER,
    OWNER,
    RETIRED,
    ROBOTS,
    RULES,
    SCOPE,
    TO_HOOT,
    TOY,
    ban,
    book,
    duty,
)
from worlds import EXPRS, LAW, WORLDS

IS_TOY = Clause(TOY, Term("属于玩具", "it is a toy"), RULES[4])
SPEED = Parameter(
    name="speed",
    label=Term("限定数量", "the set number"),
    cite=RULES[9],
    tag=STATUTORY,
    waits_for=Term("镇长", "the mayor"),
)


def make(kind, cite=RULES[8], **fields):
    return kind(cite, gist=Term("要旨", "the gist"), tag=STATUTORY, **fields)


DUTIES = [
    (duty(), "主人应当报告。", "The owner shall report."),
    (duty(bearer=(OWNER, MAYOR)), "主人、镇长应当报告。", "The owner and the mayor shall report."),
    (duty(when=HEAVY), "机器人超重的，主人应当报告。", "Where the robot is heavy, the owner shall report."),
    (
        duty(when=HEAVY & ~ON_STREET, unless=(IS_TOY,)),
        "机器人超重，且机器人不上街的，主人应当报告，但属于玩具的除外。",
        "Where the robot is heavy and the robot is not on the street, the owner shall report, unless it is a toy.",
    ),
    (duty(upon=ACCIDENT), "事故后，主人应当报告。", "Upon the accident, the owner shall report."),
    (
        duty(upon=ACCIDENT, due=PROMPTLY),
        "事故后，主人应当及时报告。",
        "Upon the accident, the owner shall promptly report.",
    ),
    (
        duty(upon=ACCIDENT, due=Promptly(at_once=True)),
        "事故后，主人应当立即报告。",
        "Upon the accident, the owner shall immediately report.",
    ),
    (
        duty(upon=ACCIDENT, due=within(days(3))),
        "主人应当自事故之日起3日内报告。",
        "The owner shall report within 3 days of the accident.",
    ),
    (
        duty(when=HEAVY, upon=ACCIDENT, due=within(months(1), of=ORDER)),
        "机器人超重的，事故后，主人应当自指令之日起1个月内报告。",
        "Where the robot is heavy, upon the accident, the owner shall report within 1 month of the order.",
    ),
    (
        duty(due=within(working_days(10), of=ON_STREET)),
        "主人应当自机器人上街之日起10个工作日内报告。",
        "The owner shall report within 10 working days of the day from which the robot is on the street.",
    ),
    (duty(due=within(years(2))), "主人应当在2年内报告。", "The owner shall report within 2 years."),
    (
        duty(upon=ACCIDENT, due=within(Announced(ANNOUNCED_NUMBER, ANNOUNCED_UNIT))),
        "事故后，主人应当在其公布的时限内报告。",
        "Upon the accident, the owner shall report within the time limit that it has announced.",
    ),
    (
        duty(due=before(ON_STREET)),
        "主人应当在机器人上街之前报告。",
        "The owner shall report before the day from which the robot is on the street.",
    ),
    (
        duty(due=before(RETIRED, period=working_days(30))),
        "主人应当在最后一次运行的30个工作日之前报告。",
        "The owner shall report at least 30 working days before the last run.",
    ),
    (
        duty(upon=ORDER, due=AsSet()),
        "指令后，主人应当在通知或者要求载明的期限内报告。",
        "Upon the order, the owner shall report by the date that the notice or request sets.",
    ),
    (duty(due=LASTING), "主人应当报告。", "The owner shall report."),
]

OTHERS = [
    (ban(when=HEAVY), "机器人超重的，主人不得鸣笛。", "Where the robot is heavy, the owner must not hoot."),
    (make(Right, holder=OWNER, act=TO_HOOT), "主人有权鸣笛。", "The owner has the right to hoot."),
    (make(Right, holder=GUARDS, act=TO_HOOT), "巡逻队有权鸣笛。", "The guards have the right to hoot."),
    (
        make(Permission, holder=MAYOR, act=TO_HOOT, upon=ACCIDENT),
        "事故后，镇长可以鸣笛。",
        "Upon the accident, the mayor may hoot.",
    ),
    (
        make(Power, holder=(OWNER, MAYOR, GUARDS), act=TO_HOOT),
        "主人、镇长、巡逻队可以鸣笛。",
        "The owner, the mayor and the guards may hoot.",
    ),
    (
        make(Liability, bearer=OWNER, answers_for=Term("损失", "the loss"), when=HEAVY),
        "机器人超重的，主人承担损失。",
        "Where the robot is heavy, the owner bears the loss.",
    ),
    (
        make(Liability, bearer=(OWNER, MAYOR), answers_for=Term("损失", "the loss")),
        "主人、镇长承担损失。",
        "The owner and the mayor bear the loss.",
    ),
    (
        make(Sanction, by=MAYOR, on=OWNER, measures=(Term("警告", "a warning"), Term("罚款", "a fine"))),
        "由镇长对主人给予：警告；罚款。",
        "The mayor imposes on the owner: a warning; a fine.",
    ),
    (
        make(Sanction, by=GUARDS, on=OWNER, measures=(Term("警告", "a warning"),), unless=(IS_TOY,)),
        "由巡逻队对主人给予：警告，但属于玩具的除外。",
        "The guards impose on the owner: a warning, unless it is a toy.",
    ),
    (
        make(Exemption, frees=(RULES,), when=TOY),
        "机器人是玩具的，不适用《机器人规则》。",
        "Where the robot is a toy, the Robot Rules do not apply.",
    ),
    (
        make(Exemption, frees=(RULES[5],), when=TOY),
        "机器人是玩具的，不适用《机器人规则》第五条。",
        "Where the robot is a toy, Robot Rules, art. 5 does not apply.",
    ),
    (
        make(Exemption, frees=(RULES[5], RULES[6, 1])),
        "不适用《机器人规则》第五条和《机器人规则》第六条第一款。",
        "Robot Rules, art. 5 and Robot Rules, art. 6(1) do not apply.",
    ),
    (
        make(Definition, term=Term("机器人", "robot"), means=Term("会跑的箱子", "a box that runs")),
        "“机器人”，是指会跑的箱子。",
        "“robot” means a box that runs.",
    ),
    (
        make(Principle, guides=Term("安静", "the quiet of the town")),
        "解释和适用《机器人规则》的原则：安静。",
        "The Robot Rules are read in the light of the quiet of the town.",
    ),
    (
        make(Programme, owner=MAYOR, deliverable=Term("充电桩", "chargers")),
        "镇长推进：充电桩。",
        "The mayor promotes: chargers.",
    ),
    (
        make(Programme, owner=(MAYOR, GUARDS), deliverable=Term("充电桩", "chargers")),
        "镇长、巡逻队推进：充电桩。",
        "The mayor and the guards promote: chargers.",
    ),
    (
        make(Scope, when=ON_STREET),
        "机器人上街的，适用《机器人规则》。",
        "Where the robot is on the street, the Robot Rules apply.",
    ),
]

CONDITIONS = [
    (ROBOTS > 1000, "机器人数量超过1,000台", "the robots: more than 1,000 robots"),
    (ROBOTS >= 2, "机器人数量达到2台", "the robots: at least 2 robots"),
    (~(ROBOTS > 2), "机器人数量不超过2台", "the robots: at most 2 robots"),
    (~(ROBOTS >= 2), "机器人数量不满2台", "the robots: fewer than 2 robots"),
    (ROBOTS > SPEED, "机器人数量超过限定数量", "the robots: more than the set number"),
    (
        BUILT >= date(2026, 3, 2),
        "制造日在2026-03-02当日或者之后",
        "the day of making is on or after 2026-03-02",
    ),
    (~(BUILT >= date(2026, 3, 2)), "制造日早于2026-03-02", "the day of making is before 2026-03-02"),
    (COLOUR.is_("red"), "颜色为红色", "the colour is red"),
    (~COLOUR.one_of("red", "blue"), "颜色不是红色或者蓝色", "the colour is not red or blue"),
    (LOADS.one_of("tea"), "所载货物包括茶", "the loads include tea"),
    (LOADS.one_of("tea", "ice"), "所载货物至少包括茶或者冰之一", "the loads include tea or ice"),
    (
        LOADS.one_of("tea") & LOADS.one_of("ice") & HEAVY,
        "所载货物包括茶和冰，且机器人超重",
        "the loads include tea and ice and the robot is heavy",
    ),
    (LOADS.some(), "所载货物至少有一种", "the loads are at least one"),
    (~LOADS.some(), "所载货物一种也没有", "the loads are none"),
    (
        HEAVY & (TOY | LIGHT_ON),
        "机器人超重，且（机器人是玩具，或者灯亮着）",
        "the robot is heavy and (the robot is a toy or the lamp is on)",
    ),
    (
        at_least(2, HEAVY, TOY, LIGHT_ON),
        "下列情形至少有2项：机器人超重；机器人是玩具；灯亮着",
        "at least 2 of these hold: the robot is heavy; the robot is a toy; the lamp is on",
    ),
    (
        ~at_least(2, HEAVY, TOY, LIGHT_ON),
        "下列情形至少有2项：机器人不超重；机器人不是玩具；灯没亮",
        "at least 2 of these hold: the robot is not heavy; the robot is not a toy; the lamp is not on",
    ),
    (
        Unless(HEAVY, (TOY, LIGHT_ON)),
        "机器人超重，但机器人是玩具，或者灯亮着的除外",
        "the robot is heavy, unless the robot is a toy or the lamp is on",
    ),
    (
        ~Unless(HEAVY, (TOY,)),
        "机器人不超重，或者机器人是玩具",
        "the robot is not heavy or the robot is a toy",
    ),
    (SCOPE, "机器人在镇上运行", "a robot runs in the town"),
    (~SCOPE, "没有机器人在镇上运行", "no robot runs in the town"),
    (~IS_TOY, "机器人不是玩具", "the robot is not a toy"),
    (ALWAYS, "任何情况下", "in every case"),
    (NEVER, "从不", "never"),
]


@pytest.mark.parametrize(("norm", "zh", "en"), DUTIES + OTHERS)
def test_a_norm_is_said_in_one_whole_sentence(norm, zh, en):
    assert (render(norm, "zh"), render(norm, "en")) == (zh, en)


@pytest.mark.parametrize(("condition", "zh", "en"), CONDITIONS)
def test_a_condition_is_said_as_a_clause_its_boundary_and_contrary_in_words(condition, zh, en):
    assert (render(condition, "zh"), render(condition, "en")) == (zh, en)


@pytest.mark.parametrize(
    ("limit", "zh", "en"),
    [
        (within(days(3)), "在3日内", "within 3 days"),
        (PROMPTLY, "及时", "promptly"),
        (LASTING, "", ""),
    ],
)
def test_a_limit_alone_is_said_as_a_phrase(limit, zh, en):
    assert (render(limit, "zh"), render(limit, "en")) == (zh, en)


# Reasons


def why(condition, **facts) -> tuple[str, str]:
    reason = explain(condition, facts, RULES[5])
    return render(reason, "zh"), render(reason, "en")


def test_a_reason_names_what_carries_the_answer_with_its_place():
    condition = SCOPE & (HEAVY | TOY)

    assert why(condition, on_street=True, heavy=True) == (
        "适用：机器人在镇上运行（第二条）；机器人超重（第五条）。",
        "Applies: a robot runs in the town (art. 2); the robot is heavy (art. 5).",
    )
    assert why(condition, on_street=False, heavy=True) == (
        "不适用：没有机器人在镇上运行（第二条）。",
        "Does not apply: no robot runs in the town (art. 2).",
    )
    assert why(condition, on_street=True, heavy=False, toy=False) == (
        "不适用：机器人不超重（第五条）；机器人不是玩具（第五条）。",
        "Does not apply: the robot is not heavy (art. 5); the robot is not a toy (art. 5).",
    )
    assert why(condition, on_street=True, toy=False) == (
        "尚不能判断，取决于是否：机器人超重（第五条）。",
        "Undetermined; it depends on whether the robot is heavy (art. 5).",
    )


def test_a_denied_clause_without_words_for_it_is_told_by_its_parts():
    assert why(IS_TOY, toy=False) == (
        "不适用：机器人不是玩具（第四条）。",
        "Does not apply: the robot is not a toy (art. 4).",
    )


def test_a_reason_that_waits_for_a_figure_says_that_it_is_not_yet_set():
    assert why(ROBOTS > SPEED, robots=3) == (
        "尚不能判断，取决于是否：机器人数量超过限定数量（后者尚未确定）（第五条）。",
        "Undetermined; it depends on whether the robots: more than the set number, which is not yet set (art. 5).",
    )


def test_a_law_without_a_day_of_entry_into_force_waits_for_that_day():
    found = book(duty(), since=None)
    reason = explain(found.condition(found.norm("RR-5")), {"act_date": date(2026, 1, 1)}, RULES[5])

    assert render(reason, "zh") == (
        "尚不能判断，取决于是否：行为日在《机器人规则》施行日当日或者之后（后者尚未确定）（第二十条）。"
    )
    assert render(reason, "en") == (
        "Undetermined; it depends on whether the day of the act is on or after entry into force of the Robot Rules, "
        "which is not yet set (art. 20)."
    )


@given(EXPRS, WORLDS)
def test_every_reason_is_one_sentence_without_gaps(condition, world):
    for lang in LANGS:
        sentence = render(explain(condition, world, LAW[1]), lang)

        assert sentence.endswith("。" if lang == "zh" else ".")
        assert "None" not in sentence
        assert "  " not in sentence
        assert "（）" not in sentence
        assert "()" not in sentence


def test_every_norm_of_every_law_is_one_sentence_without_gaps():
    for norm in open_book().norms():
        for lang in LANGS:
            sentence = render(norm, lang)

            assert sentence.endswith("。" if lang == "zh" else "."), norm.id
            assert not any(gap in sentence for gap in ("None", "  ", "（）", "()", "，，", "。。", " ,")), (
                norm.id
            )
            assert sentence[0] == sentence[0].upper()
