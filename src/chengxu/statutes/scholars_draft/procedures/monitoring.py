"""Monitoring and grading: A16 warnings (article 63), A17 grades and categories (article 61)."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.facts import Flag
from chengxu.algebra.term import Term
from chengxu.law.document import Kind, told
from chengxu.law.procedure import Clock, NotBefore, NotTaken, Procedure, SetBy, State, Step, Taken
from chengxu.statutes.laws import SD
from chengxu.statutes.scholars_draft.notices import REASONS, SYSTEM, WARNING
from chengxu.statutes.scholars_draft.parameters import GRADING_STANDARDS_SET
from chengxu.statutes.scholars_draft.registers import EFFECTIVE, VERSION, WARNINGS
from chengxu.statutes.words.administration import protected_information_uncleared
from chengxu.statutes.words.parties import OVERSIGHT

# A16: monitoring and warning (article 63)

_CLEARED = Clause(
    ~protected_information_uncleared,
    protected_information_uncleared.no,
    SD[65, 3],
    denied=protected_information_uncleared.yes,
)

warning = Procedure(
    name="sd.warning",
    number="A16",
    law=SD,
    term=Term("安全监测预警", "monitoring and warning"),
    cites=(SD[63, 1, "a"], SD[63, 1, "b"], SD[65, 3]),
    states=(
        State("watching", Term("监测中", "watching")),
        State("signal", Term("收到信号，待分析", "signal, to be analysed")),
        State("analysed", Term("已分析", "analysed")),
        State("approved", Term("已批准发布", "approved")),
        State("issued", Term("已发布", "issued")),
        State("ended", Term("已结束", "ended"), final=True),
        State("not_issued", Term("不发布", "not issued"), final=True),
    ),
    steps=(
        Step(
            name="collect",
            term=Term("收集安全信息", "the collection of a signal"),
            by=OVERSIGHT,
            at=("watching",),
            to="signal",
            cite=SD[63, 1, "a"],
            needs=(
                told("source", "信息来源", "source"),
                told("information", "信息内容", "information"),
            ),
        ),
        Step(
            name="analyse",
            term=Term("分析安全信息", "the analysis of the information"),
            by=OVERSIGHT,
            at=("signal",),
            to="analysed",
            cite=SD[63, 1, "a"],
            needs=(told("analysis", "分析结论", "result of the analysis"),),
        ),
        Step(
            name="notify",
            term=Term("通报安全信息", "the notification of the information"),
            by=OVERSIGHT,
            at=("analysed", "approved", "issued"),
            to=None,
            cite=SD[63, 1, "a"],
            needs=(told("recipients", "通报对象", "those notified", Kind.LIST),),
        ),
        Step(
            name="approve",
            term=Term("批准发布", "the approval of the warning"),
            by=OVERSIGHT,
            at=("analysed",),
            to="approved",
            cite=SD[63, 1, "b"],
            needs=(
                told("approver", "批准人", "who approves"),
                told(
                    "rules", "所依的规定；尚无规定的，写明", "rules it follows; if there are none yet, that"
                ),
            ),
            tag=HOUSE,
        ),
        Step(
            name="decline",
            term=Term("决定不发布", "the decision to issue no warning"),
            by=OVERSIGHT,
            at=("analysed", "approved"),
            to="not_issued",
            cite=SD[63, 1, "b"],
            needs=(REASONS,),
            tag=HOUSE,
        ),
        *(
            Step(
                name=name,
                term=term,
                by=OVERSIGHT,
                at=at,
                to="issued",
                cite=SD[63, 1, "b"],
                guards=(_CLEARED,),
                issues=WARNING,
                enters=WARNINGS,
            )
            for name, term, at in (
                ("issue", Term("发布预警", "the issue of the warning"), ("approved",)),
                ("renew", Term("更新预警", "the renewal of the warning"), ("issued",)),
            )
        ),
        Step(
            name="end",
            term=Term("结束预警", "the end of the warning"),
            by=OVERSIGHT,
            at=("issued",),
            to="ended",
            cite=SD[63, 1, "b"],
            needs=(told("ground", "结束的理由", "why it ends"),),
            enters=WARNINGS,
        ),
    ),
    clocks=(
        Clock(
            name="stated_end",
            term=Term("预警写明的结束日期", "the end that the warning states"),
            owner=OVERSIGHT,
            starts=("issue", "renew"),
            stops=("end",),
            limit=SetBy("until"),
            cite=SD[63, 1, "b"],
            tag=HOUSE,
        ),
    ),
    note=Term(
        "级别、程序和时限依有关规定；规定出台之前可以不写级别。到了写明的日期，预警不自行结束，由主管部门结束或者更新。",
        "Level, procedure and time follow the rules, and the level may be left out until these are made. A warning does not "
        "end by itself on the day it states: the department ends or renews it.",
    ),
)

# A17: grades and categories (article 61)

grading_reviewer_differs = Flag(
    name="grading_reviewer_differs",
    question=Term(
        "就该产品、服务的分级分类，复核人与提出人是否不是同一人？",
        "In grading the product or service, is the reviewer another person than the proposer?",
    ),
    yes=Term("复核人与提出人不是同一人", "the reviewer is another person than the proposer"),
    no=Term("复核人就是提出人", "the reviewer is the proposer"),
)

_GRADE = (
    told("grade", "级别", "grade", cite=SD[61, 1]),
    told("category", "类别", "category", cite=SD[61, 1]),
    told(
        "importance",
        "在经济社会发展中的重要程度及理由",
        "importance to economy and society, with reasons",
        cite=SD[61, 1],
    ),
    told(
        "harm",
        "对国家安全、公共利益和个人、组织权益的危害程度及理由",
        "possible harm to security, the public and private rights, with reasons",
        cite=SD[61, 1],
    ),
    told("standard", "所依标准的版本", "version of the standard applied", cite=SD[61, 2, "b"]),
)
_STANDARDS = ("find_standard", "find_new_standard")
_UNGRADED = ("ungraded", "undetermined", "proposed", "reviewed", "outdated")
_GRADED = ("graded", "regraded")


def _grade(name: str, term: Term, to: str, *guards: Taken | NotTaken) -> Step:
    """Return the decision on the grade; the first one and a later one lead to states of their own."""
    return Step(
        name=name,
        term=term,
        by=OVERSIGHT,
        at=("reviewed",),
        to=to,
        cite=SD[61, 2, "a"],
        needs=_GRADE,
        guards=(
            GRADING_STANDARDS_SET,
            Taken(_STANDARDS, SD[61, 2, "b"]),
            NotBefore(_STANDARDS, "effective_on", None, SD[61, 2, "b"]),
            *guards,
        ),
        readings=("S17",),
    )


grading = Procedure(
    name="sd.grading",
    number="A17",
    law=SD,
    term=Term("分级分类的评估", "the assessment of grade and category"),
    cites=(SD[61, 1], SD[61, 2, "a"], SD[61, 2, "b"]),
    readings=("S17",),
    states=(
        State("ungraded", Term("尚未评估", "not assessed")),
        State("undetermined", Term("没有标准，待定", "undetermined for want of a standard")),
        State("proposed", Term("已提出等级", "proposed")),
        State("reviewed", Term("已复核", "reviewed")),
        State("graded", Term("已定级", "graded")),
        State("outdated", Term("标准已换版，待重评", "standard replaced, to be graded anew")),
        State("regraded", Term("已重新定级", "regraded")),
    ),
    steps=(
        Step(
            name="find_standard",
            term=Term("查明现行标准", "the finding of the standard in force"),
            by=OVERSIGHT,
            at=_UNGRADED,
            to=None,
            cite=SD[61, 2, "b"],
            needs=(VERSION, EFFECTIVE),
            tag=HOUSE,
        ),
        Step(
            name="leave_undetermined",
            term=Term("因没有标准而待定", "the leaving open for want of a standard"),
            by=OVERSIGHT,
            at=("ungraded", "proposed", "reviewed"),
            to="undetermined",
            cite=SD[61, 2, "b"],
            needs=(told("missing", "所缺的标准", "standard that is missing"),),
            guards=(NotTaken(_STANDARDS, SD[61, 2, "b"]),),
            readings=("S17",),
        ),
        Step(
            name="propose",
            term=Term("提出等级和类别", "the proposal of grade and category"),
            by=OVERSIGHT,
            at=("ungraded", "undetermined", "proposed", "outdated"),
            to="proposed",
            cite=SD[61, 2, "a"],
            needs=(SYSTEM, told("proposer", "提出人", "who proposes"), *_GRADE),
        ),
        Step(
            name="review",
            term=Term("复核等级和类别", "the review of the proposal"),
            by=OVERSIGHT,
            at=("proposed",),
            to="reviewed",
            cite=SD[61, 2, "a"],
            needs=(told("reviewer", "复核人", "who reviews"), told("opinion", "复核意见", "opinion")),
            guards=(
                Clause(
                    all_of(grading_reviewer_differs),
                    grading_reviewer_differs.yes,
                    SD[61, 2, "a"],
                    denied=grading_reviewer_differs.no,
                ),
            ),
            tag=HOUSE,
        ),
        Step(
            name="send_back",
            term=Term("退回重新提出", "the sending back of the proposal"),
            by=OVERSIGHT,
            at=("reviewed",),
            to="proposed",
            cite=SD[61, 2, "a"],
            needs=(REASONS,),
            tag=HOUSE,
        ),
        _grade(
            "grade",
            Term("确定等级和类别", "the decision on grade and category"),
            "graded",
            NotTaken(("grade",), SD[61, 2, "b"]),
        ),
        _grade(
            "regrade",
            Term("依新标准重新定级", "the fresh decision by the new standard"),
            "regraded",
            Taken(("grade",), SD[61, 2, "b"]),
        ),
        Step(
            name="find_new_standard",
            term=Term("查明标准换版", "the finding of a new version of the standard"),
            by=OVERSIGHT,
            at=_GRADED,
            to="outdated",
            cite=SD[61, 2, "b"],
            needs=(
                VERSION,
                EFFECTIVE,
                told(
                    "factor",
                    "换版所因应的因素（技术发展、行业领域、应用场景）",
                    "factor behind it: technology, sector or scenario",
                ),
            ),
        ),
    ),
    note=Term(
        "等级和是否属于关键人工智能分别作出，互不推导。级数和类别由标准确定；旧的结果注明当时的版本，不因换版而改写。条文没有给"
        "单个产品的定级规定时限。",
        "Grade and critical status are reached apart, and neither follows from the other. Number and kinds of grades come from "
        "the standard; earlier results keep the version under which they were made. The text sets no time for grading a single "
        "product.",
    ),
)

PROCEDURES: tuple[Procedure, ...] = (warning, grading)
