"""Chapter I of the Provisions (articles 2 and 3): whom they reach, and who supervises."""

from __future__ import annotations

from chengxu.algebra.cite import STATUTORY
from chengxu.algebra.term import Term
from chengxu.law.norm import Programme, Scope
from chengxu.statutes.algorithm_provisions.basis import IN_SCOPE, SUPERVISORS
from chengxu.statutes.laws import AR, IM

scope = Scope(
    AR[2, 1],
    gist=Term("适用《算法推荐规定》", "the Algorithm Recommendation Provisions apply"),
    tag=STATUTORY,
    readings=("AR1", "AR2"),
    when=IN_SCOPE,
    refers=(IM[17, 1, "b"],),
    note=Term(
        "法律、行政法规另有规定的，从其规定；有无这样的规定，由人核对。",
        "A law or administrative regulation that provides otherwise prevails; whether there is one is for a person to check.",
    ),
)

# A standing policy without an act that anybody could claim: a programme, with its routing table.
authorities = Programme(
    AR[3, 1],
    gist=Term("网信统筹，各部门分工监管", "coordination by CAC, supervision by line of duty"),
    tag=STATUTORY,
    owner=SUPERVISORS,
    deliverable=Term(
        "算法推荐服务的治理和监督管理", "governance and supervision of algorithm recommendation services"
    ),
    aims=(
        Term("统筹协调、网络信息内容与个人信息", "coordination, online content and personal information"),
        Term("电信业务", "telecommunications"),
        Term("治安与网络安全保卫", "public order and cyber policing"),
        Term("市场竞争、价格与消费者保护", "competition, prices and consumer protection"),
    ),
    needs=(
        Term("国家还是地方", "whether national or local"),
        Term("至少一个有权的部门及其职责依据", "at least one competent department and the basis of its duty"),
    ),
    refers=(IM[16, 1],),
    note=Term(
        "四个方面与四个部门依次对应，供分办参考，系本引擎的归纳；有无职权以各部门自身的法律依据为准。国家一级和地方"
        "各按本辖区分工。与《暂行办法》相比，算法事项另有市场监管部门。",
        "The four fields answer to the four departments in their order, as our aid to routing; whether a department is "
        "competent follows from its own law. Each level has the same division of work within its area. Compared with the "
        "Interim Measures, algorithm matters add market regulation.",
    ),
)
