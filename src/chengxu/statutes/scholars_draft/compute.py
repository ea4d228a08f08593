"""Chapter II, articles 15 and 16: building, running and using compute; takeover of compute that fails."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.law.norm import Act, Duty, Keep, Party, Power, Programme
from chengxu.statutes.laws import SD
from chengxu.statutes.scholars_draft.basis import REACHED
from chengxu.statutes.words.parties import PUBLIC, STATE, UPPER_OVERSIGHT
from chengxu.statutes.words.promotion import (
    COMPUTE_USERS,
    SMALL_ENTERPRISES,
    compute_failures,
    compute_operator_work,
    compute_roles,
    compute_trusted_supply,
    public_compute_answer,
)
from chengxu.statutes.words.support import TASK_PARTICULARS, is_sme

_SANCTION_DOUBTFUL = Term(
    "第八十二条针对开发、提供、使用人工智能的人；当事人不兼具这些身份的，能否依该条处罚存疑，不自动给出罚款。",
    "Article 82 is aimed at those who develop, provide or use AI; against a person who does none of these the sanction "
    "is doubtful, and no fine follows by itself.",
)

# Article 15: building and running compute

build_compute = Programme(
    SD[15, 1],
    gist=Term("算力基础设施建设", "building compute"),
    tag=STATUTORY,
    readings=("S54",),
    owner=STATE,
    deliverable=Term(
        "算力布局方案和算力标准体系，兼顾产业链协同、市场参与和绿色低碳",
        "a layout plan and a system of standards for compute, with linked supply chains, market players and low carbon",
    ),
    aims=(Term("算力布局方案", "a layout plan"), Term("算力标准体系", "a system of compute standards")),
    needs=TASK_PARTICULARS,
    refers=(SD[10, 1], SD[12, 2], SD[16, 1]),
    note=Term(
        "两项成果分别办结，各须附凭据。", "The two results are closed apart, each with something to show."
    ),
)

COMPUTE_BUILDER = Party(
    "compute_builder",
    Term("算力基础设施的建设者", "the builder of compute infrastructure"),
    when=Clause(
        compute_roles.one_of("government_builder", "builder"),
        Term("当事人建设算力基础设施", "the person described builds compute infrastructure"),
        SD[15, 2],
        denied=Term("当事人不建设算力基础设施", "the person described builds no compute infrastructure"),
    ),
)

RUNS_COMPUTE = Clause(
    compute_roles.one_of("operator"),
    Term("当事人运营算力基础设施", "the person described runs compute infrastructure"),
    SD[15, 2],
    denied=Term("当事人不运营算力基础设施", "the person described runs no compute infrastructure"),
)

COMPUTE_OPERATOR = Party(
    "compute_operator",
    Term("算力基础设施的运营主体", "the operator of compute infrastructure"),
    when=RUNS_COMPUTE,
)

build_on_trusted_supply = Duty(
    SD[15, 2, "a"],
    gist=Term("采用安全可信的软硬件", "secure and trustworthy hardware and software"),
    tag=STATUTORY,
    readings=("S29",),
    bearer=COMPUTE_BUILDER,
    toward=PUBLIC,
    own_reach=True,
    when=REACHED,
    act=Act(
        "build_on_trusted_supply",
        Term(
            "采用安全可信的基础软硬件，使供应链安全",
            "use basic hardware and software that are secure and can be trusted, so that the supply chain is safe",
        ),
    ),
    met_by=all_of(*(compute_trusted_supply.one_of(part) for part, _ in compute_trusted_supply.values)),
    keep=Keep(Term("供应链说明", "the supply-chain statements"), None, None, HOUSE),
    breach=(SD[82, 1, "a"],),
    refers=(SD[16, 4], SD[51, 2], SD[62, 1, "ii"]),
    note=_SANCTION_DOUBTFUL,
)

operate_compute_safely = Duty(
    SD[15, 2, "b"],
    gist=Term("运营主体的安全和应急能力", "security and emergency ability of operators"),
    tag=STATUTORY,
    readings=("S29",),
    bearer=COMPUTE_OPERATOR,
    toward=COMPUTE_USERS,
    own_reach=True,
    when=REACHED,
    act=Act(
        "operate_compute_safely",
        Term(
            "提高安全保障能力和应急处置能力",
            "strengthen its ability to keep it secure and to act in emergencies",
        ),
    ),
    met_by=all_of(compute_operator_work.one_of("security"), compute_operator_work.one_of("emergency")),
    breach=(SD[82, 1, "a"],),
    refers=(SD[16, 4], SD[63, 2, "a"]),
    note=_SANCTION_DOUBTFUL,
)

inspect_compute = Duty(
    SD[15, 2, "c"],
    gist=Term("算力设施定期检查", "regular inspection of compute"),
    tag=STATUTORY,
    readings=("S15", "S29"),
    bearer=COMPUTE_OPERATOR,
    toward=COMPUTE_USERS,
    own_reach=True,
    when=REACHED,
    act=Act("inspect_compute", Term("定期检查该设施", "inspect the infrastructure regularly")),
    met_by=compute_operator_work.one_of("inspections"),
    keep=Keep(Term("检查记录", "the records of inspection"), None, None, HOUSE),
    breach=(SD[82, 1, "a"],),
    refers=(SD[16, 4], SD[41, 2, "a"]),
    note=Term(
        "间隔由运营主体自定，法律没有规定。" + _SANCTION_DOUBTFUL.zh,
        "The interval is the operator's own: the law sets none. " + _SANCTION_DOUBTFUL.en,
    ),
)

# Article 16: using compute

allocate_compute = Programme(
    SD[16, 1],
    gist=Term("算力资源统筹", "allocation of compute"),
    tag=STATUTORY,
    readings=("S54",),
    owner=STATE,
    deliverable=Term(
        "算力资源统筹机制，以及多元算力的网络节点规划和互联互通",
        "a mechanism that allocates compute, and a plan of the nodes by which compute of every kind is connected",
    ),
    aims=(
        Term("统筹机制", "the allocation mechanism"),
        Term("网络节点规划", "the plan of network nodes"),
    ),
    needs=TASK_PARTICULARS,
    refers=(SD[10, 1], SD[12, 2]),
    note=Term("两项成果分别登记、分别办结。", "The two results are entered and closed apart."),
)

trade_compute = Programme(
    SD[16, 2],
    gist=Term("算力共享与交易", "sharing and trading of compute"),
    tag=STATUTORY,
    readings=("S54",),
    owner=STATE,
    deliverable=Term(
        "算力多元化、协同共享、市场化交易的探索和利用效率的提高",
        "compute of more kinds, shared and better used, and trials of trading it on the market",
    ),
    aims=(Term("交易试点", "a trading trial"), Term("共享安排", "an arrangement for sharing")),
    needs=(*TASK_PARTICULARS, Term("交易试点的规则", "for a trading trial, its rules")),
    refers=(SD[10, 1],),
)

public_compute_platforms = Programme(
    SD[16, 3, "a"],
    gist=Term("公共算力平台", "public compute platforms"),
    tag=STATUTORY,
    readings=("S54",),
    owner=STATE,
    deliverable=Term(
        "支撑技术和产业发展的公共算力平台", "public compute platforms for technology and industry"
    ),
    aims=(Term("公共算力平台", "a public compute platform"),),
    needs=(
        Term("运营主体", "the operator"),
        Term("服务状况", "the state of the service"),
        Term("对中小企业的使用条件", "the terms for small and medium enterprises"),
    ),
    refers=(SD[16, 3, "b"],),
    note=Term(
        "没有运营主体的不得登记；没有写明中小企业使用条件的，列为缺口。",
        "Without an operator it is not entered; without terms for small enterprises a gap is shown.",
    ),
)

# What a small enterprise that asks is owed, beside the platforms themselves.
inclusive_compute = Duty(
    SD[16, 3, "b"],
    gist=Term("中小企业的普惠算力", "inclusive compute for small and medium enterprises"),
    tag=STATUTORY,
    readings=("S54",),
    yardstick=HOUSE,
    bearer=STATE,
    toward=SMALL_ENTERPRISES,
    own_reach=True,
    when=all_of(
        is_sme,
        Clause(
            ~public_compute_answer.is_("none"),
            Term("对使用公共算力的申请已有结果", "a request to use public compute has been answered"),
            SD[16, 3],
            denied=Term(
                "没有使用公共算力的申请，或者尚无结果",
                "there is no request to use public compute, or no answer yet",
            ),
        ),
    ),
    act=Act(
        "give_inclusive_compute",
        Term(
            "保障该企业获得普惠的公共算力", "see to it that the enterprise obtains inclusive public compute"
        ),
    ),
    met_by=public_compute_answer.one_of("granted", "reasoned"),
    refers=(SD[16, 3, "a"], SD[21, 2, "b"]),
    note=Term(
        "各平台分别统计申请、准许、拒绝。法律没有列举可以拒绝的情形，这里只核对拒绝是否写明理由，理由是否成立另行判断。",
        "Requests, grants and refusals are counted platform by platform. The law lists no ground of refusal: only "
        "whether a reason is on record is checked here, not whether it is good.",
    ),
)

entrust_compute = Power(
    SD[16, 4],
    gist=Term("指定托管或者接管", "trusteeship or takeover of failing compute"),
    tag=STATUTORY,
    holder=UPPER_OVERSIGHT,
    against=COMPUTE_OPERATOR,
    own_reach=True,
    when=all_of(
        REACHED,
        RUNS_COMPUTE,
        Clause(
            compute_failures.some(),
            Term(
                "该设施的运营发生重大风险，或者运营主体丧失运营能力",
                "the running of the infrastructure meets a significant risk, or its operator has lost the ability",
            ),
            SD[16, 4],
            denied=Term(
                "该设施的运营没有重大风险，运营主体也没有丧失运营能力",
                "the running of the infrastructure meets no significant risk, and its operator has kept the ability",
            ),
        ),
    ),
    act=Act(
        "entrust_compute",
        Term(
            "指定其他运营主体托管或者接管该设施，使其稳定运行",
            "name another operator as trustee, or to take over, so that the infrastructure runs stably",
        ),
    ),
    refers=(SD[15, 2, "b"], SD[15, 2, "c"], SD[59]),
    note=Term(
        "两种情形有其一并有证据即可；市、县主管部门无权决定。决定须写明是托管还是接管、由谁承担，承担者不得是该运营主体本身。"
        "期限法律没有规定，由决定写明。",
        "One of the two grounds suffices, with evidence. Departments of cities and counties have no such power. The order "
        "says which of the two it is and names who takes on the task, never the failing operator itself. The law sets no "
        "term: the order does.",
    ),
)
