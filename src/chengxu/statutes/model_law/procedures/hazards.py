"""The circuit breaker and orders of disposal (article 58), vulnerabilities (article 51).

No task has a number of hours: what the law wants done at once or promptly is measured and shown.
"""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE
from chengxu.algebra.expr import Clause
from chengxu.algebra.term import Term
from chengxu.dates.limits import PROMPTLY
from chengxu.law.document import Kind, Particular, told
from chengxu.law.procedure import (
    Clock,
    Procedure,
    RunOut,
    SetBy,
    Settled,
    State,
    Step,
)
from chengxu.statutes.laws import ML4
from chengxu.statutes.model_law.basis import DEVELOPER, PROVIDER
from chengxu.statutes.model_law.incidents import AT_ONCE
from chengxu.statutes.model_law.notices import (
    BREAKER_REPORT,
    REASONS,
    REMEDIES,
)
from chengxu.statutes.model_law.procedures.incidents import MAKERS
from chengxu.statutes.model_law.registers import INCIDENTS
from chengxu.statutes.model_law.risk import DANGER_FOUND
from chengxu.statutes.words.parties import AI_AUTHORITY, ANYONE
from chengxu.statutes.words.risk import OTHER_SUBJECTS

_WHAT = told("what", "情况", "what happened")

# P7: the actor trips the breaker

_DANGER_OVER = Clause(
    ~DANGER_FOUND,
    Term("险情已经消除", "the danger is removed"),
    ML4[58, 2, "b"],
    denied=Term("险情尚未消除", "the danger is not removed"),
)

circuit_breaker = Procedure(
    name="ml4.circuit_breaker",
    number="P7",
    law=ML4,
    term=Term("应急熔断", "the circuit breaker"),
    cites=(ML4[58, 2, "a"], ML4[58, 2, "b"]),
    readings=("G19", "G55", "G56"),
    states=(
        State("unarmed", Term("没有熔断预案", "no breaker in place")),
        State("armed", Term("待命", "armed")),
        State("tripped", Term("发现险情", "danger found")),
        State("contained", Term("已阻断", "contained")),
        State("kept", Term("保持阻断", "measure kept on")),
        State("lifted", Term("解除阻断", "measure lifted"), final=True),
    ),
    steps=(
        Step(
            name="arm",
            term=Term("建立熔断机制", "the setting up of the breaker"),
            by=MAKERS,
            at=("unarmed",),
            to="armed",
            cite=ML4[58, 2, "a"],
            needs=(
                told("plan", "预案及可用的阻断措施", "plan, with the measures at hand"),
                told("responsible", "负责人", "person responsible"),
                told("tested_on", "最近一次演练的日期", "day of the last test", Kind.DAY),
            ),
        ),
        Step(
            name="detect",
            term=Term("发现险情", "the discovery of the danger"),
            by=MAKERS,
            at=("unarmed", "armed"),
            to="tripped",
            cite=ML4[58, 2, "b"],
            needs=(
                told(
                    "danger",
                    "险情（严重隐患、失控或者可能级联）",
                    "danger: serious, out of control, or a cascade",
                ),
            ),
            guards=(DANGER_FOUND,),
            enters=INCIDENTS,
        ),
        Step(
            name="block",
            term=Term("采取阻断措施", "the blocking of the risk"),
            by=MAKERS,
            at=("tripped", "contained", "kept"),
            to="contained",
            cite=ML4[58, 2, "b"],
            needs=(
                Particular(
                    name="measures",
                    term=Term("所采取的阻断措施", "blocking measures taken"),
                    kind=Kind.LIST,
                    help=Term(
                        "暂停研发、停止更新、限制功能、终止运行、销毁系统等，至少一项。",
                        "One at least: pause development, stop updates, limit functions, terminate, destroy, or the like.",
                    ),
                ),
            ),
        ),
        Step(
            name="report",
            term=Term("向国家主管机关报告", "the report to the national authority"),
            by=MAKERS,
            at=("tripped", "contained", "kept"),
            to=None,
            cite=ML4[58, 2, "b"],
            issues=BREAKER_REPORT,
            enters=INCIDENTS,
            readings=("G19",),
        ),
        Step(
            name="keep",
            term=Term("保持阻断", "the keeping of the measure"),
            by=MAKERS,
            at=("contained",),
            to="kept",
            cite=ML4[58, 2, "b"],
            needs=(REASONS,),
            guards=(Settled(("report",), ML4[58, 2, "b"]),),
            tag=HOUSE,
        ),
        Step(
            name="lift",
            term=Term("解除阻断", "the lifting of the measure"),
            by=MAKERS,
            at=("contained", "kept"),
            to="lifted",
            cite=ML4[58, 2, "b"],
            needs=(REASONS,),
            guards=(_DANGER_OVER, Settled(("report",), ML4[58, 2, "b"])),
            enters=INCIDENTS,
            tag=HOUSE,
        ),
    ),
    clocks=(
        Clock(
            name="blocking",
            term=Term("阻断风险", "the blocking of the risk"),
            owner=MAKERS,
            starts=("detect",),
            stops=("block",),
            limit=AT_ONCE,
            cite=ML4[58, 2, "b"],
        ),
        Clock(
            name="report",
            term=Term("向国家主管机关报告", "the report to the national authority"),
            owner=MAKERS,
            starts=("detect",),
            stops=("report",),
            limit=AT_ONCE,
            cite=ML4[58, 2, "b"],
        ),
    ),
    note=Term(
        "省级备案的产品也向国家主管机关报告。本法没有规定何时解除，由采取措施者说明理由；已有处置命令的，命令另行执行。因熔断而"
        "停止服务的，第六十九条、第七十条的告知在停止后立即作出。",
        "The report goes to the national authority even for a product filed with a province. The law does not say when "
        "a measure ends: whoever took it gives reasons, and an order of the authority stands apart. Where the breaker "
        "stops a service, the notices of articles 69 and 70 follow at once.",
    ),
)

# P7: the authority orders

_SUBJECTS = (DEVELOPER, PROVIDER, OTHER_SUBJECTS)

disposal_order = Procedure(
    name="ml4.disposal_order",
    number="P7",
    law=ML4,
    term=Term("责令处置", "the order of disposal"),
    cites=(ML4[58, 3, "a"], ML4[58, 3, "b"]),
    states=(
        State("examined", Term("审查中", "under examination")),
        State("ordered", Term("已责令", "ordered")),
        State("complied", Term("已执行", "complied with"), final=True),
        State("defied", Term("逾期未执行", "not complied with"), final=True),
    ),
    steps=(
        Step(
            name="order",
            term=Term("责令停止、下架或者销毁", "the order to stop, take down or destroy"),
            by=AI_AUTHORITY,
            at=("examined",),
            to="ordered",
            cite=ML4[58, 3, "a"],
            needs=(
                told("subject", "受令者", "addressee"),
                told(
                    "danger",
                    "所认定的危险（国家安全、公共利益或者系统性风险）及理由",
                    "danger found, to national security, the public interest or the system, with reasons",
                ),
                told("measure", "处置措施", "measure"),
                told("comply_by", "执行期限", "day for compliance", Kind.DAY),
                REMEDIES,
            ),
            enters=INCIDENTS,
        ),
        Step(
            name="cut_off",
            term=Term("切断网络或者限制数据传输", "the cutting of networks or restriction of data"),
            by=AI_AUTHORITY,
            at=("ordered",),
            to=None,
            cite=ML4[58, 3, "b"],
            needs=(
                told("necessity", "必要性理由", "why it is necessary"),
                told("means", "手段及其法律依据", "means, with their basis in law"),
                REMEDIES,
            ),
        ),
        Step(
            name="comply",
            term=Term("执行命令", "the compliance"),
            by=_SUBJECTS,
            at=("ordered",),
            to="complied",
            cite=ML4[58, 3, "a"],
            needs=(told("proof", "执行情况的证明", "proof of compliance"),),
            enters=INCIDENTS,
        ),
        Step(
            name="find_defiance",
            term=Term("认定逾期未执行", "the finding that the order was not obeyed"),
            by=AI_AUTHORITY,
            at=("ordered",),
            to="defied",
            cite=ML4[58, 3, "a"],
            needs=(told("facts", "未执行的事实", "facts of the failure"),),
            guards=(RunOut("compliance", ML4[58, 3, "a"]),),
            enters=INCIDENTS,
        ),
    ),
    clocks=(
        Clock(
            name="compliance",
            term=Term("执行期限", "the time for compliance"),
            owner=_SUBJECTS,
            starts=("order",),
            stops=("comply", "find_defiance"),
            limit=SetBy("comply_by"),
            cite=ML4[58, 3, "a"],
        ),
    ),
    note=Term(
        "不以已经熔断为前提。未执行的，依第九十六条另案处理。",
        "It does not presuppose that the breaker was tripped. Disobedience goes on as a case under article 96.",
    ),
)

# P20

vulnerability = Procedure(
    name="ml4.vulnerability",
    number="P20",
    law=ML4,
    term=Term("安全漏洞的处理", "the handling of a vulnerability"),
    cites=(ML4[51, 1], ML4[51, 2]),
    readings=("G47",),
    states=(
        State("open", Term("可以通报", "open for reports")),
        State("reported", Term("已获知，待确认", "known, to be confirmed")),
        State("confirmed", Term("已确认，待修补", "confirmed, to be patched")),
        State("patched", Term("已修补，待发布", "patched, to be disclosed")),
        State("disclosed", Term("已发布", "disclosed")),
        State("closed", Term("办结", "closed"), final=True),
    ),
    steps=(
        Step(
            name="report",
            term=Term("通报漏洞", "the report of a vulnerability"),
            by=ANYONE,
            at=("open",),
            to="reported",
            cite=ML4[51, 1],
            needs=(_WHAT, told("product", "所涉产品、服务", "product or service")),
            enters=INCIDENTS,
            note=Term(
                "通报人在职或者曾经在职的，另受第九十条保护。",
                "A reporter who works or has worked there is protected by article 90 besides.",
            ),
        ),
        Step(
            name="discover",
            term=Term("自行发现漏洞", "the own discovery of a vulnerability"),
            by=MAKERS,
            at=("open",),
            to="reported",
            cite=ML4[51, 2],
            needs=(_WHAT, told("product", "所涉产品、服务", "product or service")),
            enters=INCIDENTS,
        ),
        Step(
            name="confirm",
            term=Term("确认漏洞", "the confirmation"),
            by=MAKERS,
            at=("reported",),
            to="confirmed",
            cite=ML4[51, 2],
        ),
        Step(
            name="dismiss",
            term=Term("核实不属漏洞", "the finding that there is none"),
            by=MAKERS,
            at=("reported",),
            to="closed",
            cite=ML4[51, 2],
            needs=(REASONS,),
        ),
        Step(
            name="patch",
            term=Term("修补漏洞", "the patch"),
            by=MAKERS,
            at=("confirmed",),
            to="patched",
            cite=ML4[51, 2],
            needs=(
                told(
                    "patch",
                    "补丁编号或者版本；无须修补的，写明理由",
                    "patch or version; if none is needed, why",
                ),
            ),
        ),
        Step(
            name="disclose",
            term=Term("发布漏洞并指导防范", "the disclosure, with advice to users"),
            by=MAKERS,
            at=("patched",),
            to="disclosed",
            cite=ML4[51, 2],
            needs=(
                told("published_at", "发布渠道", "where it is disclosed"),
                told("advice", "给使用者的防范指导；无须指导的，写明理由", "advice to users; if none, why"),
            ),
            note=Term(
                "先修补、后发布的次序，以及可以提前发布的情形，依漏洞管理的专门规定。",
                "That the patch comes first, and when disclosure may come earlier, follows from the special rules on "
                "vulnerabilities.",
            ),
        ),
        Step(
            name="close",
            term=Term("办结", "the closing"),
            by=MAKERS,
            at=("disclosed",),
            to="closed",
            cite=ML4[51, 2],
            enters=INCIDENTS,
            tag=HOUSE,
        ),
    ),
    clocks=(
        Clock(
            name="patching",
            term=Term("修补漏洞", "the patching"),
            owner=MAKERS,
            starts=("report", "discover"),
            stops=("patch", "dismiss"),
            limit=PROMPTLY,
            cite=ML4[51, 2],
        ),
        Clock(
            name="disclosure",
            term=Term("发布漏洞并指导使用者", "the disclosure and the advice to users"),
            owner=MAKERS,
            starts=("report", "discover"),
            stops=("disclose", "dismiss"),
            limit=PROMPTLY,
            cite=ML4[51, 2],
        ),
    ),
    note=Term(
        "小时数和发布的限制见网络产品安全漏洞的专门规定。漏洞也是风险，同时依第五十三条第一款立即补救。",
        "Hours and limits on disclosure stand in the special rules on vulnerabilities of network products. A "
        "vulnerability is a risk as well, to be remedied at once under article 53(1).",
    ),
)

PROCEDURES: tuple[Procedure, ...] = (circuit_breaker, disposal_order, vulnerability)
