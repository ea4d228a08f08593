"""Risks and incidents (article 53).

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
    NotTaken,
    Procedure,
    SetBy,
    Settled,
    State,
    Step,
    Taken,
)
from chengxu.statutes.laws import ML4
from chengxu.statutes.model_law.basis import DEVELOPER, PROVIDER
from chengxu.statutes.model_law.incidents import AT_ONCE
from chengxu.statutes.model_law.notices import (
    INCIDENT_NOTICE,
    INCIDENT_TO_DEVELOPER,
    INCIDENT_TO_PROVIDERS,
    REASONS,
    REMEDIES,
)
from chengxu.statutes.model_law.registers import INCIDENTS
from chengxu.statutes.words.incidents import harm_to_users_avoided
from chengxu.statutes.words.parties import AI_AUTHORITY

MAKERS = (DEVELOPER, PROVIDER)

_WHAT = told("what", "情况", "what happened")
_PROVIDER = told("provider", "所通知的提供者", "provider notified")
_MEASURES = told("measures", "已采取的措施", "measures taken")

# P6: a risk that has harmed nobody yet

risk = Procedure(
    name="ml4.risk",
    number="P6",
    law=ML4,
    term=Term("风险的补救", "the remedy of a risk"),
    cites=(ML4[53, 1],),
    readings=("G20",),
    states=(
        State("monitoring", Term("监测中", "monitoring")),
        State("open", Term("待补救", "to be remedied")),
        State("remedied", Term("已补救", "remedied"), final=True),
    ),
    steps=(
        Step(
            name="find",
            term=Term("发现风险", "the discovery of a risk"),
            by=MAKERS,
            at=("monitoring",),
            to="open",
            cite=ML4[53, 1],
            needs=(
                told(
                    "kind",
                    "类别（安全缺陷、漏洞、逻辑缺陷或者其他）",
                    "kind: security defect, vulnerability, logic flaw or other",
                ),
                _WHAT,
            ),
            enters=INCIDENTS,
        ),
        Step(
            name="remedy",
            term=Term("采取补救措施", "the remedy"),
            by=MAKERS,
            at=("open",),
            to="remedied",
            cite=ML4[53, 1],
            needs=(_MEASURES,),
            enters=INCIDENTS,
        ),
    ),
    clocks=(
        Clock(
            name="remedying",
            term=Term("补救", "the remedying"),
            owner=MAKERS,
            starts=("find",),
            stops=("remedy",),
            limit=AT_ONCE,
            cite=ML4[53, 1],
        ),
    ),
    note=Term(
        "已经造成不利影响的，另立安全事件；符合熔断情形的，立即熔断。",
        "Where harm has been done an incident is opened as well; where the circuit breaker has to trip, it trips at once.",
    ),
)

# P6: an incident at the developer

_LIST_BASIS = told(
    "list_basis",
    "提供者名单的依据；没有应当通知的提供者的，写明原因",
    "what the list of providers rests on; if there is nobody to notify, why",
    cite=ML4[53, 2, "a"],
)
_OTHERS_BASIS = told(
    "list_basis",
    "其他提供者名单的依据；没有其他提供者的，写明",
    "what the list of the other providers rests on; if there are none, that",
    cite=ML4[53, 5, "b"],
)
_PROVIDERS_NAMED = Particular(
    name="providers",
    term=Term("应当通知的全部提供者", "every provider to be notified"),
    kind=Kind.LIST,
    cite=ML4[53, 2, "a"],
    optional=True,
)
_OTHERS_NAMED = Particular(
    name="others",
    term=Term("其他全部提供者", "every other provider"),
    kind=Kind.LIST,
    cite=ML4[53, 5, "b"],
    optional=True,
    help=Term(
        "最初报告该事件的提供者不算在内。", "The one that first reported the incident is not among them."
    ),
)
_AFTER_PROBLEM = ("problem_found", "suspended", "solved", "restored")
_AT_DEVELOPER = ("evaluating", "cleared", *_AFTER_PROBLEM)

incident_at_developer = Procedure(
    name="ml4.incident_at_developer",
    number="P6",
    law=ML4,
    term=Term("安全事件（研发者）", "an incident, on the developer's side"),
    cites=(ML4[53, 2, "a"], ML4[53, 5, "a"], ML4[53, 5, "b"]),
    readings=("G20", "G50"),
    states=(
        State("monitoring", Term("监测中", "monitoring")),
        State("evaluating", Term("评估中", "under evaluation")),
        State("cleared", Term("研发阶段没有问题", "no problem in development")),
        State("problem_found", Term("研发阶段存在问题", "problem in development")),
        State("suspended", Term("产品已暂停或者下架", "product suspended or taken down")),
        State("solved", Term("问题已解决", "problem solved")),
        State("restored", Term("已恢复提供", "product restored")),
        State("closed", Term("办结", "closed"), final=True),
    ),
    steps=(
        Step(
            name="discover",
            term=Term("研发者发现安全事件", "the developer's discovery of the incident"),
            by=DEVELOPER,
            at=("monitoring",),
            to="evaluating",
            cite=ML4[53, 2, "a"],
            needs=(_WHAT, _LIST_BASIS, _PROVIDERS_NAMED),
            enters=INCIDENTS,
            readings=("G20",),
        ),
        Step(
            name="be_notified",
            term=Term("提供者将安全事件通知研发者", "a provider's notice of the incident"),
            by=PROVIDER,
            at=("monitoring",),
            to="evaluating",
            cite=ML4[53, 2, "b"],
            issues=INCIDENT_TO_DEVELOPER,
            enters=INCIDENTS,
        ),
        Step(
            name="handle",
            term=Term("采取处置措施", "the handling of the incident"),
            by=DEVELOPER,
            at=_AT_DEVELOPER,
            to=None,
            cite=ML4[53, 2, "a"],
            needs=(_MEASURES,),
        ),
        Step(
            name="notify_provider",
            term=Term("通知提供者", "the notice to a provider"),
            by=DEVELOPER,
            at=_AT_DEVELOPER,
            to=None,
            cite=ML4[53, 2, "a"],
            needs=(_PROVIDER,),
            issues=INCIDENT_TO_PROVIDERS,
        ),
        Step(
            name="find_no_problem",
            term=Term("评估认定研发阶段没有问题", "the finding that development is not the cause"),
            by=DEVELOPER,
            at=("evaluating",),
            to="cleared",
            cite=ML4[53, 5, "a"],
            needs=(told("evaluation", "评估依据和结论", "evaluation, with its grounds"),),
        ),
        Step(
            name="find_problem",
            term=Term("评估发现研发阶段存在问题", "the finding of a problem in development"),
            by=DEVELOPER,
            at=("evaluating",),
            to="problem_found",
            cite=ML4[53, 5, "a"],
            needs=(
                told("evaluation", "评估依据和结论", "evaluation, with its grounds"),
                _OTHERS_BASIS,
                _OTHERS_NAMED,
            ),
        ),
        Step(
            name="warn_provider",
            term=Term("通知其他提供者", "the warning to another provider"),
            by=DEVELOPER,
            at=_AFTER_PROBLEM,
            to=None,
            cite=ML4[53, 5, "b"],
            needs=(_PROVIDER,),
            issues=INCIDENT_TO_PROVIDERS,
        ),
        Step(
            name="suspend",
            term=Term("暂停或者下架产品、服务", "the suspension or taking down of the product"),
            by=DEVELOPER,
            at=("problem_found",),
            to="suspended",
            cite=ML4[53, 5, "b"],
            needs=(told("scope", "暂停或者下架的产品、服务", "what is suspended or taken down"),),
            readings=("G50",),
        ),
        Step(
            name="solve",
            term=Term("解决问题", "the fix of the problem"),
            by=DEVELOPER,
            at=("problem_found", "suspended"),
            to="solved",
            cite=ML4[53, 5, "b"],
            needs=(told("fix", "修复及其验证", "fix, and how it was verified"),),
        ),
        Step(
            name="restore",
            term=Term("恢复提供", "the return of the product"),
            by=DEVELOPER,
            at=("solved",),
            to="restored",
            cite=ML4[53, 5, "b"],
        ),
        Step(
            name="close",
            term=Term("办结", "the closing"),
            by=DEVELOPER,
            at=("cleared", "solved", "restored"),
            to="closed",
            cite=ML4[53, 5, "a"],
            guards=(
                Settled(("handling", "provider_notice"), ML4[53, 2, "a"]),
                Settled(("warning",), ML4[53, 5, "b"]),
            ),
            enters=INCIDENTS,
            tag=HOUSE,
        ),
    ),
    clocks=(
        Clock(
            name="handling",
            term=Term("处置", "the handling of the incident"),
            owner=DEVELOPER,
            starts=("discover",),
            stops=("handle",),
            limit=AT_ONCE,
            cite=ML4[53, 2, "a"],
        ),
        Clock(
            name="provider_notice",
            term=Term("通知提供者", "the notice to the provider"),
            owner=DEVELOPER,
            starts=("discover",),
            stops=("notify_provider",),
            limit=AT_ONCE,
            cite=ML4[53, 2, "a"],
            each="providers",
            each_by="provider",
        ),
        Clock(
            name="evaluation",
            term=Term("评估", "the evaluation"),
            owner=DEVELOPER,
            starts=("discover", "be_notified"),
            stops=("find_no_problem", "find_problem"),
            limit=AT_ONCE,
            cite=ML4[53, 5, "a"],
        ),
        Clock(
            name="warning",
            term=Term("通知其他提供者", "the warning to the other provider"),
            owner=DEVELOPER,
            starts=("find_problem",),
            stops=("warn_provider",),
            limit=AT_ONCE,
            cite=ML4[53, 5, "b"],
            each="others",
            each_by="provider",
        ),
        Clock(
            name="suspension",
            term=Term("暂停或者下架", "the suspension"),
            owner=DEVELOPER,
            starts=("find_problem",),
            stops=("suspend", "solve"),
            limit=AT_ONCE,
            cite=ML4[53, 5, "b"],
        ),
    ),
    note=Term(
        "由最先的发现或者通知立案。被通知的每一家提供者，另按提供者一方的程序办理。",
        "The first discovery or notice opens the case. Each provider that is notified has a case of its own.",
    ),
)

# P6: an incident at a provider

_HARM_AVOIDED = Clause(
    harm_to_users_avoided,
    harm_to_users_avoided.yes,
    ML4[53, 4, "a"],
    denied=harm_to_users_avoided.no,
)
_FIRST_KNOWLEDGE = NotTaken(("discover", "be_notified"), ML4[53, 3])
_TO_WHOM = told("authority", "收到报告的主管机关", "authority that received it", cite=ML4[53, 3])

incident_at_provider = Procedure(
    name="ml4.incident_at_provider",
    number="P6",
    law=ML4,
    term=Term("安全事件（提供者）", "an incident, on a provider's side"),
    cites=(
        ML4[53, 2, "b"],
        ML4[53, 3],
        ML4[53, 4, "a"],
        ML4[53, 4, "b"],
        ML4[53, 5, "c"],
    ),
    readings=("G19", "G20", "G47"),
    states=(
        State("monitoring", Term("监测中", "monitoring")),
        State("handling", Term("处理中", "being dealt with")),
        State("closed", Term("办结", "closed")),
    ),
    steps=(
        Step(
            name="discover",
            term=Term("提供者发现安全事件", "the provider's discovery of the incident"),
            by=PROVIDER,
            at=("monitoring", "handling"),
            to="handling",
            cite=ML4[53, 2, "b"],
            needs=(_WHAT,),
            guards=(_FIRST_KNOWLEDGE,),
            enters=INCIDENTS,
            readings=("G20",),
        ),
        Step(
            name="be_notified",
            term=Term("研发者将安全事件通知提供者", "the developer's notice of the incident"),
            by=DEVELOPER,
            at=("monitoring", "handling"),
            to="handling",
            cite=ML4[53, 2, "a"],
            guards=(_FIRST_KNOWLEDGE,),
            issues=INCIDENT_TO_PROVIDERS,
            enters=INCIDENTS,
        ),
        Step(
            name="be_warned",
            term=Term("研发者通知研发阶段存在问题", "the developer's warning of a problem in development"),
            by=DEVELOPER,
            at=("monitoring", "handling"),
            to="handling",
            cite=ML4[53, 5, "b"],
            issues=INCIDENT_TO_PROVIDERS,
            enters=INCIDENTS,
        ),
        Step(
            name="handle",
            term=Term("采取处置措施", "the handling of the incident"),
            by=PROVIDER,
            at=("handling",),
            to=None,
            cite=ML4[53, 2, "b"],
            needs=(_MEASURES,),
        ),
        Step(
            name="contain",
            term=Term("按研发者的通知处置、管控风险", "the action on the warning"),
            by=PROVIDER,
            at=("handling",),
            to=None,
            cite=ML4[53, 5, "c"],
            needs=(_MEASURES,),
            guards=(Taken(("be_warned",), ML4[53, 5, "c"]),),
        ),
        Step(
            name="notify_developer",
            term=Term("通知研发者", "the notice to the developer"),
            by=PROVIDER,
            at=("handling",),
            to=None,
            cite=ML4[53, 2, "b"],
            issues=INCIDENT_TO_DEVELOPER,
        ),
        Step(
            name="inform_users",
            term=Term("告知使用者", "the notice to users"),
            by=PROVIDER,
            at=("handling",),
            to=None,
            cite=ML4[53, 3],
            issues=INCIDENT_NOTICE,
        ),
        Step(
            name="report",
            term=Term("报告主管机关", "the report to the authority"),
            by=PROVIDER,
            at=("handling",),
            to=None,
            cite=ML4[53, 3],
            needs=(_TO_WHOM,),
            issues=INCIDENT_NOTICE,
            enters=INCIDENTS,
            readings=("G19",),
        ),
        Step(
            name="excuse_users",
            term=Term("不告知使用者", "the decision to leave users uninformed"),
            by=PROVIDER,
            at=("handling",),
            to=None,
            cite=ML4[53, 4, "a"],
            needs=(REASONS,),
            guards=(_HARM_AVOIDED, NotTaken(("order_users_informed",), ML4[53, 4, "b"])),
            note=Term(
                "只免除对使用者的告知；报告主管机关、通知研发者照旧。",
                "It excuses the notice to users only: authority and developer are still to be told.",
            ),
        ),
        Step(
            name="order_users_informed",
            term=Term("要求告知受影响的使用者", "the order to inform the users affected"),
            by=AI_AUTHORITY,
            at=("handling", "closed"),
            to="handling",
            cite=ML4[53, 4, "b"],
            needs=(
                told("finding", "可能造成危害的认定及理由", "finding that harm is possible, with reasons"),
                Particular(
                    name="inform_by",
                    term=Term("告知的期限", "day by which users are to be informed"),
                    kind=Kind.DAY,
                    optional=True,
                ),
                REMEDIES,
            ),
            note=Term(
                "地方主管机关认为有必要的，报请国家主管机关决定。",
                "A local authority that sees the need refers the matter to the national one.",
            ),
        ),
        Step(
            name="learn_evaluation",
            term=Term("研发者告知评估结果", "the developer's word on its evaluation"),
            by=DEVELOPER,
            at=("handling",),
            to=None,
            cite=ML4[53, 5, "a"],
            needs=(told("evaluation", "研发阶段有无问题", "whether the problem lies in development"),),
        ),
        Step(
            name="close",
            term=Term("办结", "the closing"),
            by=PROVIDER,
            at=("handling",),
            to="closed",
            cite=ML4[53, 3],
            guards=(
                Settled(("handling", "developer"), ML4[53, 2, "b"]),
                Settled(("users", "authority"), ML4[53, 3]),
                Settled(("containment",), ML4[53, 5, "c"]),
                Taken(("learn_evaluation", "be_warned"), ML4[53, 5, "a"]),
            ),
            enters=INCIDENTS,
            tag=HOUSE,
            note=Term(
                "办结之后，国家主管机关仍可以要求告知使用者，案件随之重开。",
                "The national authority may still order users to be informed, which opens the case again.",
            ),
        ),
    ),
    clocks=(
        Clock(
            name="handling",
            term=Term("处置", "the handling of the incident"),
            owner=PROVIDER,
            starts=("discover",),
            stops=("handle",),
            limit=AT_ONCE,
            cite=ML4[53, 2, "b"],
        ),
        Clock(
            name="users",
            term=Term("告知使用者", "the notice to users"),
            owner=PROVIDER,
            starts=("discover", "be_notified", "order_users_informed"),
            stops=("inform_users", "excuse_users"),
            limit=PROMPTLY,
            cite=ML4[53, 3],
        ),
        Clock(
            name="authority",
            term=Term("报告主管机关", "the report to the authority"),
            owner=PROVIDER,
            starts=("discover", "be_notified"),
            stops=("report",),
            limit=PROMPTLY,
            cite=ML4[53, 3],
            readings=("G19",),
        ),
        Clock(
            name="developer",
            term=Term("通知研发者", "the notice to the developer"),
            owner=PROVIDER,
            starts=("discover",),
            stops=("notify_developer",),
            limit=PROMPTLY,
            cite=ML4[53, 2, "b"],
        ),
        Clock(
            name="containment",
            term=Term("管控风险", "the control of the risk"),
            owner=PROVIDER,
            starts=("be_warned",),
            stops=("contain",),
            limit=AT_ONCE,
            cite=ML4[53, 5, "c"],
        ),
        Clock(
            name="ordered_notice",
            term=Term("主管机关所定的告知期限", "the day set for the notice to users"),
            owner=PROVIDER,
            starts=("order_users_informed",),
            stops=("inform_users",),
            limit=SetBy("inform_by"),
            cite=ML4[53, 4, "b"],
        ),
    ),
    note=Term(
        "一家提供者一案，由最先的发现、通知立案。各项任务分别计时；具体小时数依国家关于事件报告的规定，本法没有。符合熔断"
        "情形的，另行熔断；持有许可的，事件计入第九十七条的次数。",
        "One case for each provider, opened by the first discovery or notice. Each task is timed by itself; hours come "
        "from State rules on incident reports, not from this law. Where the circuit breaker has to trip it has a case "
        "of its own, and an incident under a licence counts for article 97.",
    ),
)

PROCEDURES: tuple[Procedure, ...] = (risk, incident_at_developer, incident_at_provider)
