"""Tasks of the State: pilots (A8), the takeover of failing compute (A19), items of programmes (A35)."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, reading
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.facts import Flag
from chengxu.algebra.term import Term
from chengxu.law.document import Kind, told
from chengxu.law.norm import Party
from chengxu.law.procedure import (
    CALENDAR,
    Clock,
    NotAfter,
    NotBefore,
    NotTaken,
    Procedure,
    RunOut,
    SetBy,
    State,
    Step,
    Taken,
)
from chengxu.statutes.laws import SD
from chengxu.statutes.scholars_draft.basis import DEVELOPS, MAKERS, PROVIDES
from chengxu.statutes.scholars_draft.monitoring import STATE_AND_DEPARTMENTS
from chengxu.statutes.scholars_draft.notices import PILOT_GRANT, PILOT_RULES, REASONS, TAKEOVER_ORDER
from chengxu.statutes.scholars_draft.parameters import PILOT_RULES_SET
from chengxu.statutes.scholars_draft.pilots import IN_PILOT
from chengxu.statutes.scholars_draft.registers import (
    PILOTS,
    PROGRAMMES,
    RESULT,
    SINCE,
    TAKEOVERS,
    UNTIL,
)
from chengxu.statutes.words.administration import ENTERPRISES, RESEARCH_INSTITUTIONS, pilot_benefits
from chengxu.statutes.words.parties import (
    COORDINATION,
    GOVERNMENTS,
    NATIONAL_OVERSIGHT,
    OVERSIGHT,
    STATE,
    UPPER_GOVERNMENTS,
    UPPER_OVERSIGHT,
)
from chengxu.statutes.words.promotion import (
    INDUSTRY_ORGANISATIONS,
    REGIONS_AND_DEPARTMENTS,
    compute_failures,
)

# A8: supervision pilots (article 66)

ELIGIBLE = Clause(
    DEVELOPS | PROVIDES,
    Term("申请人是研发者或者提供者", "the applicant is a developer or provider"),
    SD[66, 2, "a"],
    denied=Term(
        "申请人既不是研发者也不是提供者，只使用人工智能的不能进入试点",
        "the applicant is neither developer nor provider; whoever merely uses AI cannot enter a pilot",
    ),
)

_RUNNING = ("running", "extended")
_BEFORE_START = ("rules_set", "call", "applied", "admitted")
_ENDING = ("set_rules", "extend")

_PILOT_GRANTS = tuple(
    Step(
        name=f"grant_{area}",
        term=Term(f"在{words.zh}方面给予支持", f"the grant of support in {words.en}"),
        by=OVERSIGHT,
        at=("admitted", *_RUNNING),
        to=None,
        cite=SD[66, 2, "b"] if area == "liability" else SD[66, 2, "a"],
        guards=(ELIGIBLE,),
        issues=PILOT_GRANT,
        enters=PILOTS,
    )
    for area, words in pilot_benefits.values
)
"""One for each of the four areas that article 66 names, and none for any other."""

pilot = Procedure(
    name="sd.pilot",
    number="A8",
    law=SD,
    term=Term("监管试点", "the supervision pilot"),
    cites=(SD[66, 1], SD[66, 2, "a"], SD[66, 2, "b"]),
    readings=("S34",),
    states=(
        State("preparing", Term("规则尚未齐备", "rules not complete")),
        State("rules_set", Term("四项规则齐备", "rules set")),
        State("call", Term("开放申请", "call open")),
        State("applied", Term("已申请", "applied")),
        State("not_admitted", Term("不予进入", "not admitted"), final=True),
        State("admitted", Term("准予进入，尚未开始", "admitted, not yet started")),
        State("running", Term("试点进行中", "running")),
        State("extended", Term("延期进行中", "running on after an extension")),
        State("ended", Term("期满结束", "ended with its time")),
        State("withdrawn", Term("已退出", "left")),
        State("evaluated", Term("已评估", "evaluated"), final=True),
    ),
    steps=(
        Step(
            name="set_rules",
            term=Term("确定试点的四项规则", "the setting of the four rules of the pilot"),
            by=STATE_AND_DEPARTMENTS,
            at=("preparing",),
            to="rules_set",
            cite=SD[66, 1],
            issues=PILOT_RULES,
            enters=PILOTS,
            note=Term(
                "条文没有统一的期限，但每个试点都要有结束日期。",
                "The law sets no common duration, but each pilot has a last day.",
            ),
        ),
        Step(
            name="open_call",
            term=Term("开放申请", "the opening of the call"),
            by=STATE_AND_DEPARTMENTS,
            at=("rules_set",),
            to="call",
            cite=SD[66, 1],
            guards=(PILOT_RULES_SET,),
            tag=HOUSE,
        ),
        Step(
            name="apply",
            term=Term("申请进入试点", "the application to enter the pilot"),
            by=MAKERS,
            at=("call",),
            to="applied",
            cite=SD[66, 2, "a"],
            needs=(told("conditions_met", "符合启动条件的说明", "how the starting conditions are met"),),
            guards=(ELIGIBLE,),
            tag=HOUSE,
        ),
        Step(
            name="admit",
            term=Term("准予进入试点", "the admission to the pilot"),
            by=OVERSIGHT,
            at=("applied",),
            to="admitted",
            cite=SD[66, 2, "a"],
            needs=(told("participant", "参加者及其身份", "participant, and in which role"),),
            guards=(ELIGIBLE,),
            enters=PILOTS,
        ),
        Step(
            name="not_admit",
            term=Term("不予进入试点", "the decision against admission"),
            by=OVERSIGHT,
            at=("applied",),
            to="not_admitted",
            cite=SD[66, 2, "a"],
            needs=(told("condition", "未满足的启动条件", "starting condition that is not met"), REASONS),
            tag=HOUSE,
        ),
        *_PILOT_GRANTS,
        Step(
            name="start",
            term=Term("试点开始", "the start of the pilot"),
            by=OVERSIGHT,
            at=("admitted",),
            to="running",
            cite=SD[66, 1],
            needs=(SINCE, told("activity", "纳入试点的活动", "activity inside the pilot")),
            enters=PILOTS,
        ),
        Step(
            name="extend",
            term=Term("延长试点期限", "the extension of the pilot"),
            by=OVERSIGHT,
            at=_RUNNING,
            to="extended",
            cite=SD[66, 1],
            needs=(UNTIL, REASONS),
            enters=PILOTS,
            tag=HOUSE,
            note=Term(
                "能否延长，看该试点的运行规则；须在期满之前决定。",
                "Whether it may be extended is for the operating rules of that pilot, and for a day before it ends.",
            ),
        ),
        Step(
            name="record_act",
            term=Term("登记拟予减免的行为", "the record of an act for which relief is meant"),
            by=(OVERSIGHT, *MAKERS),
            at=_RUNNING,
            to=None,
            cite=SD[66, 2, "b"],
            needs=(
                told("act", "行为", "act"),
                told("within_scope", "属于试点范围的说明", "why it is within the scope"),
            ),
            guards=(
                IN_PILOT,
                Taken(("grant_liability",), SD[66, 2, "b"]),
                NotBefore(("start",), "since", None, SD[66, 2, "b"]),
                NotBefore(("grant_liability",), "since", None, SD[66, 2, "b"]),
                NotAfter(("grant_liability",), "until", SD[66, 2, "b"]),
            ),
            tag=reading("S34"),
            readings=("S34",),
            note=Term("日期填行为发生之日。", "Dated on the day of the act."),
        ),
        Step(
            name="relieve",
            term=Term("减免该行为的行政责任", "the relief from administrative liability for the act"),
            by=OVERSIGHT,
            at=(*_RUNNING, "ended", "withdrawn", "evaluated"),
            to=None,
            cite=SD[66, 2, "b"],
            needs=(
                told("act", "已登记的行为", "act on record"),
                told("extent", "减免的程度，不超过登记的幅度", "extent, within what is on record"),
                told("ground", "法律依据", "legal ground"),
            ),
            guards=(Taken(("record_act",), SD[66, 2, "b"]),),
            enters=PILOTS,
            readings=("S34",),
            note=Term(
                "只及于行政责任；对第三人的赔偿不减少，刑事责任不减免。",
                "Administrative liability only: what is owed to others is not reduced, and criminal liability stays.",
            ),
        ),
        Step(
            name="withdraw",
            term=Term("参加者退出试点", "the participant's leaving of the pilot"),
            by=MAKERS,
            at=("applied", "admitted", *_RUNNING),
            to="withdrawn",
            cite=SD[66, 2, "a"],
            enters=PILOTS,
            tag=HOUSE,
        ),
        Step(
            name="leave_scope",
            term=Term("认定活动已经超出试点范围", "the finding that the activity has left the scope"),
            by=OVERSIGHT,
            at=_RUNNING,
            to="withdrawn",
            cite=SD[66, 1],
            needs=(told("beyond", "超出范围之处", "what lies beyond the scope"), REASONS),
            enters=PILOTS,
            tag=reading("S34"),
        ),
        Step(
            name="expire",
            term=Term("试点期满", "the end of the pilot's time"),
            by=CALENDAR,
            at=(*_BEFORE_START, *_RUNNING),
            to="ended",
            cite=SD[66, 1],
            guards=(RunOut("duration", SD[66, 1]),),
            tag=reading("S34"),
            readings=("S34",),
        ),
        Step(
            name="evaluate",
            term=Term("评估试点", "the evaluation of the pilot"),
            by=STATE_AND_DEPARTMENTS,
            at=("ended", "withdrawn"),
            to="evaluated",
            cite=SD[66, 1],
            needs=(RESULT,),
            enters=PILOTS,
            tag=HOUSE,
        ),
    ),
    clocks=(
        Clock(
            name="duration",
            term=Term("试点期限", "the time of the pilot"),
            owner=STATE_AND_DEPARTMENTS,
            starts=_ENDING,
            stops=("expire", "withdraw", "leave_scope"),
            limit=SetBy("until"),
            cite=SD[66, 1],
            tag=reading("S34"),
            task=False,
            readings=("S34",),
        ),
    ),
    note=Term(
        "一案一个参加者。到结束日期，便利、激励和减免一律自行终止，不须另作决定；此后和范围之外的行为，没有减免。",
        "One case for each participant. On the last day facilitation, incentives and relief end by themselves, without "
        "a decision; for acts after it, or outside the scope, there is no relief.",
    ),
)

# A19: takeover of failing compute (article 16)

DESIGNATED_OPERATOR = Party(
    "designated_operator", Term("被指定的运营主体", "the operator designated in its place")
)

designated_operator_differs = Flag(
    name="designated_operator_differs",
    question=Term(
        "拟指定的运营主体，是否不同于发生问题的运营主体，也不受其控制？",
        "Is the operator to be designated another than the one in trouble, and not under its control?",
    ),
    yes=Term("拟指定的是其他运营主体", "the operator to be designated is another one"),
    no=Term("拟指定的就是发生问题的运营主体", "the operator to be designated is the one in trouble"),
)

_FAILURES = (
    (
        "significant_risk",
        Term("运营发生重大风险", "a significant risk in the running"),
        Term("该设施的运营没有发生重大风险", "the running of the infrastructure meets no significant risk"),
    ),
    (
        "ability_lost",
        Term("运营主体丧失运营能力", "the operator's loss of the ability to run it"),
        Term("运营主体没有丧失运营能力", "the operator has kept the ability to run the infrastructure"),
    ),
)
"""The two grounds of article 16, each with what denies it."""

_ANOTHER_OPERATOR = Clause(
    all_of(designated_operator_differs),
    Term("被指定的是其他运营主体", "the operator designated is another one"),
    SD[16, 4],
    denied=Term(
        "发生问题的运营主体不能托管、接管自己的设施",
        "the operator in trouble cannot be trustee of, or take over, its own infrastructure",
    ),
)

compute_takeover = Procedure(
    name="sd.compute_takeover",
    number="A19",
    law=SD,
    term=Term("算力设施的托管、接管", "the takeover of failing compute"),
    cites=(SD[16, 4],),
    states=(
        State("pending", Term("尚无证据", "no ground shown yet")),
        State("ground_evidenced", Term("情形已有证据", "ground evidenced")),
        State("ordered", Term("已作决定", "ordered")),
        State("running", Term("托管、接管中", "under trusteeship or takeover")),
        State("returned", Term("已交还", "returned"), final=True),
        State("ended", Term("已终止", "ended without return"), final=True),
    ),
    steps=(
        *(
            Step(
                name=f"evidence_{kind}",
                term=Term(f"固定{what.zh}的证据", f"the evidence of {what.en}"),
                by=UPPER_OVERSIGHT,
                at=("pending", "ground_evidenced"),
                to="ground_evidenced",
                cite=SD[16, 4],
                needs=(
                    told("facility", "算力设施", "compute facility"),
                    told("evidence", "证据", "evidence", Kind.LIST),
                ),
                guards=(Clause(compute_failures.one_of(kind), what, SD[16, 4], denied=denied),),
            )
            for kind, what, denied in _FAILURES
        ),
        *(
            Step(
                name=f"order_{name}",
                term=term,
                by=UPPER_OVERSIGHT,
                at=("ground_evidenced",),
                to="ordered",
                cite=SD[16, 4],
                guards=(_ANOTHER_OPERATOR,),
                issues=TAKEOVER_ORDER,
                enters=TAKEOVERS,
            )
            for name, term in (
                ("trusteeship", Term("决定托管", "the order of trusteeship")),
                ("takeover", Term("决定接管", "the order of takeover")),
            )
        ),
        Step(
            name="take_charge",
            term=Term("被指定者开始运营", "the designated operator's taking charge"),
            by=DESIGNATED_OPERATOR,
            at=("ordered",),
            to="running",
            cite=SD[16, 4],
            needs=(told("handover", "交接记录", "record of the handover"),),
        ),
        Step(
            name="return",
            term=Term("交还设施", "the return of the infrastructure"),
            by=UPPER_OVERSIGHT,
            at=("running",),
            to="returned",
            cite=SD[16, 4],
            needs=(told("recovered", "恢复稳定运行的查验", "verification that it can run stably again"),),
            enters=TAKEOVERS,
        ),
        Step(
            name="end",
            term=Term("终止托管、接管", "the end of trusteeship or takeover"),
            by=UPPER_OVERSIGHT,
            at=("ordered", "running"),
            to="ended",
            cite=SD[16, 4],
            needs=(REASONS, told("arrangement", "设施此后的安排", "what becomes of the infrastructure")),
            enters=TAKEOVERS,
        ),
    ),
    clocks=(
        Clock(
            name="term",
            term=Term("决定所定的托管、接管期限", "the term that the order sets"),
            owner=UPPER_OVERSIGHT,
            starts=("order_trusteeship", "order_takeover"),
            stops=("return", "end"),
            limit=SetBy("until"),
            cite=SD[16, 4],
            tag=HOUSE,
        ),
    ),
    note=Term(
        "期限法律没有规定，由决定写明；期满不自行交还，主管部门逾期未了结的予以显示。市、县主管部门无权决定。",
        "The law sets no term, the order does. Its end returns nothing by itself; a department that lets it pass is "
        "shown as overdue. Departments of cities and counties have no such power.",
    ),
)

# A35: programme items (chapters I, II, V and VII)

PROGRAMME_OWNERS = (
    STATE, OVERSIGHT, NATIONAL_OVERSIGHT, COORDINATION, GOVERNMENTS, REGIONS_AND_DEPARTMENTS, INDUSTRY_ORGANISATIONS,
    ENTERPRISES, RESEARCH_INSTITUTIONS, UPPER_GOVERNMENTS,
)  # fmt: skip
"""Everybody whom the law charges with a programme."""

_PLANNED = (
    told("article", "所依据的条款", "article it rests on"),
    told("owner", "责任单位", "body in charge"),
    told("deliverable", "预期成果", "intended result"),
    told("due_on", "完成期限（自行确定）", "date of completion, chosen by that body", Kind.DAY),
)

_PROVINCIAL = (
    ("development", Term("规划本级的人工智能发展", "the planning of development at its level"), SD[14, 2]),
    ("data_pool", Term("筹建公共数据资源池", "the planning of a public data pool"), SD[21, 2, "a"]),
)
"""What the law keeps for governments of provincial level and above."""

programme_item = Procedure(
    name="sd.programme_item",
    number="A35",
    law=SD,
    term=Term("促进发展和监管建设的事项", "an item of a programme"),
    cites=(SD[10, 1], SD[14, 1], SD[14, 2], SD[21, 2, "a"], SD[58, 1], SD[60, 1, "ii"], SD[78, 1]),
    readings=("S54",),
    states=(
        State("unassigned", Term("无人承担", "assigned to nobody")),
        State("planned", Term("已定单位、成果和期限", "owner, result and date set")),
        State("running", Term("办理中", "under way")),
        State("evidenced", Term("已有完成凭据", "evidenced")),
        State("done", Term("已办结", "done"), final=True),
    ),
    steps=(
        Step(
            name="plan",
            term=Term("确定责任单位、成果和期限", "the setting of owner, result and date"),
            by=tuple(owner for owner in PROGRAMME_OWNERS if owner is not UPPER_GOVERNMENTS),
            at=("unassigned",),
            to="planned",
            cite=SD[14, 1],
            needs=_PLANNED,
            enters=PROGRAMMES,
            tag=reading("S54"),
            readings=("S54",),
        ),
        *(
            Step(
                name=f"plan_{name}",
                term=term,
                by=UPPER_GOVERNMENTS,
                at=("unassigned",),
                to="planned",
                cite=cite,
                needs=_PLANNED,
                enters=PROGRAMMES,
                tag=reading("S54"),
                readings=("S54",),
                note=Term("省级以下人民政府不能承担。", "Not for a government below provincial level."),
            )
            for name, term, cite in _PROVINCIAL
        ),
        Step(
            name="start",
            term=Term("着手办理", "the start of the work"),
            by=PROGRAMME_OWNERS,
            at=("planned",),
            to="running",
            cite=SD[14, 1],
            tag=HOUSE,
        ),
        Step(
            name="evidence",
            term=Term("提交完成凭据", "the evidence of completion"),
            by=PROGRAMME_OWNERS,
            at=("running",),
            to="evidenced",
            cite=SD[14, 1],
            needs=(told("evidence", "完成凭据", "evidence", Kind.LIST),),
            guards=(NotTaken(("plan_development",), SD[14, 2]),),
            enters=PROGRAMMES,
            tag=HOUSE,
        ),
        Step(
            name="evidence_both_plans",
            term=Term("提交两项规划的凭据", "the evidence of both plans"),
            by=UPPER_GOVERNMENTS,
            at=("running",),
            to="evidenced",
            cite=SD[14, 2],
            needs=(
                told(
                    "general_plan",
                    "国民经济和社会发展规划中的人工智能内容",
                    "the part on AI in the general plan",
                ),
                told("own_plan", "人工智能发展规划", "the plan for AI"),
            ),
            guards=(Taken(("plan_development",), SD[14, 2]),),
            enters=PROGRAMMES,
        ),
        Step(
            name="close",
            term=Term("办结事项", "the closing of the item"),
            by=PROGRAMME_OWNERS,
            at=("evidenced",),
            to="done",
            cite=SD[14, 1],
            enters=PROGRAMMES,
            tag=HOUSE,
        ),
    ),
    clocks=(
        Clock(
            name="chosen_day",
            term=Term("责任单位自定的完成期限", "the time that the body in charge has chosen"),
            owner=PROGRAMME_OWNERS,
            starts=("plan", *(f"plan_{name}" for name, *_ in _PROVINCIAL)),
            stops=("close",),
            limit=SetBy("due_on"),
            cite=SD[14, 1],
            tag=reading("S54"),
            readings=("S54",),
        ),
    ),
    note=Term(
        "法律没有给这些事项规定日期。超过自定日期的只作公开的进度显示，没有处罚；国家机关从不罚款。",
        "The law sets no date for any of these. A chosen date that has passed is shown as public status and has no "
        "sanction; no State organ is ever fined.",
    ),
)

PROCEDURES: tuple[Procedure, ...] = (pilot, compute_takeover, programme_item)
