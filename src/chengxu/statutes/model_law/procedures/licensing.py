"""The negative list, and the licence from application to the end of its life (articles 40 to 46, 70 and 97)."""

from __future__ import annotations

from chengxu.algebra.cite import reading
from chengxu.algebra.expr import Clause
from chengxu.algebra.facts import Setting
from chengxu.algebra.term import Term
from chengxu.dates.count import months, working_days, years
from chengxu.dates.limits import PROMPTLY
from chengxu.law.document import Kind, told
from chengxu.law.procedure import (
    CALENDAR,
    Ahead,
    AnyOf,
    Clock,
    Counted,
    Extension,
    InTime,
    NotAfter,
    NotBefore,
    NotTaken,
    Procedure,
    RunOut,
    SetBy,
    State,
    Step,
    Suspension,
    Taken,
    Trigger,
)
from chengxu.statutes.laws import ML4
from chengxu.statutes.model_law.licence_basis import APPLICANT, DOMESTIC_LEGAL_PERSON
from chengxu.statutes.model_law.notices import (
    CERTIFICATE,
    COMPLETION_REQUEST,
    ENDING_NOTICE,
    EXTENSION_NOTICE,
    LICENCE_RETURN,
    REASONS,
    REFUSAL,
    REMEDIES,
)
from chengxu.statutes.model_law.registers import LICENCES, NEGATIVE_LIST
from chengxu.statutes.words.applying import principal_is_citizen
from chengxu.statutes.words.licensing import LICENCE_HOLDER, risk_change, scope_excess, silent_renewal
from chengxu.statutes.words.parties import AI_AUTHORITY

completion_effect = Setting(
    name="ml4_completion_request",
    question=Term(
        "补正通知对作出许可决定的期限有什么影响？",
        "What does a completion request do to the time for the licence decision?",
    ),
    label=Term("补正通知的效果", "the effect of a completion request"),
    values=(
        ("suspend", Term("中止计算", "the time stands still")),
        ("run", Term("继续计算", "the time runs on")),
        ("restart", Term("重新计算", "the time starts anew")),
    ),
    default="suspend",
    reading="G10",
)

# P1

negative_list = Procedure(
    name="ml4.negative_list",
    number="P1",
    law=ML4,
    term=Term("制定、更新负面清单", "making and updating the negative list"),
    cites=(ML4[40, 2], ML4[113, 1, "a"], ML4[113, 1, "b"]),
    readings=("G6",),
    states=(
        State("draft", Term("起草", "draft")),
        State("consulted", Term("已征求意见", "consulted")),
        State("decided", Term("已定稿", "settled")),
        State("published", Term("已公布", "published")),
        State("in_force", Term("生效", "in effect")),
        State("superseded", Term("已被取代", "superseded"), final=True),
    ),
    steps=(
        Step(
            name="consult",
            term=Term("会同有关部门征求意见", "the consultation of the departments"),
            by=AI_AUTHORITY,
            at=("draft",),
            to="consulted",
            cite=ML4[40, 2],
        ),
        Step(
            name="settle",
            term=Term("确定清单内容", "the settling of the list"),
            by=AI_AUTHORITY,
            at=("consulted",),
            to="decided",
            cite=ML4[40, 2],
            needs=(
                told("items", "条目", "items", Kind.LIST),
                told("importance", "每一条目的重要程度及理由", "importance of each item, with reasons"),
                told("harm", "每一条目的危害程度及理由", "harm of each item, with reasons"),
            ),
        ),
        Step(
            name="publish",
            term=Term("公布清单", "the publication of the list"),
            by=AI_AUTHORITY,
            at=("decided",),
            to="published",
            cite=ML4[113, 1, "b"],
            needs=(
                told("version", "版本", "version"),
                told("effective_on", "生效日期", "effective day", Kind.DAY),
            ),
            enters=NEGATIVE_LIST,
        ),
        Step(
            name="take_effect",
            term=Term("清单生效", "the taking effect of the list"),
            by=CALENDAR,
            at=("published",),
            to="in_force",
            cite=ML4[40, 2],
            guards=(RunOut("until_effect", ML4[40, 2]),),
        ),
        Step(
            name="supersede",
            term=Term("新版本生效", "the taking effect of a newer version"),
            by=AI_AUTHORITY,
            at=("in_force",),
            to="superseded",
            cite=ML4[113, 1, "b"],
            needs=(told("newer", "新版本", "newer version"),),
        ),
    ),
    clocks=(
        Clock(
            name="publication",
            term=Term("更新后的公布", "publication after the update"),
            owner=AI_AUTHORITY,
            starts=("settle",),
            stops=("publish",),
            limit=PROMPTLY,
            cite=ML4[113, 1, "b"],
        ),
        Clock(
            name="until_effect",
            term=Term("公布至生效", "the time from publication to effect"),
            owner=AI_AUTHORITY,
            starts=("publish",),
            stops=("take_effect",),
            limit=SetBy("effective_on", eve=True),
            task=False,
            cite=ML4[40, 2],
        ),
    ),
)

# P2

_LED_BY_CITIZEN = Clause(
    principal_is_citizen,
    Term("申请人的主要负责人是中国公民", "the applicant's principal is a Chinese citizen"),
    ML4[42, 1, "ii"],
    denied=Term("申请人的主要负责人不是中国公民", "the applicant's principal is no Chinese citizen"),
)

_REVIEWING = ("accepted", "incomplete", "reviewing")
_MATERIAL = (
    told("application", "申请书", "application", cite=ML4[43, 1, "i"]),
    told("product", "产品或者服务", "product or service"),
)

application = Procedure(
    name="ml4.licence_application",
    number="P2",
    law=ML4,
    term=Term("许可申请", "the licence application"),
    cites=(ML4[43, 1], ML4[44, 1], ML4[44, 2, "a"], ML4[44, 3, "a"], ML4[44, 4]),
    readings=("G10", "G12", "G15", "G16"),
    states=(
        State("draft", Term("准备申请", "draft")),
        State("submitted", Term("已提交", "submitted")),
        State("accepted", Term("已受理，初步审查中", "accepted, under preliminary review")),
        State("incomplete", Term("待补正", "waiting for completion")),
        State("reviewing", Term("审查中", "under review")),
        State("granted", Term("准予许可", "granted"), final=True),
        State("refused", Term("不予许可", "refused"), final=True),
        State("withdrawn", Term("已撤回", "withdrawn"), final=True),
    ),
    steps=(
        Step(
            name="submit",
            term=Term("提交申请", "the submission of the application"),
            by=APPLICANT,
            at=("draft",),
            to="submitted",
            cite=ML4[43, 1],
            needs=_MATERIAL,
            note=Term(
                "材料有缺项的也可以提交，缺项会列出并等待补正。",
                "A file with gaps may be submitted; they are listed and wait for completion.",
            ),
        ),
        Step(
            name="accept",
            term=Term("受理申请", "the acceptance of the application"),
            by=AI_AUTHORITY,
            at=("submitted",),
            to="accepted",
            cite=ML4[44, 1],
        ),
        Step(
            name="pass_preliminary_review",
            term=Term("完成初步审查", "the completion of the preliminary review"),
            by=AI_AUTHORITY,
            at=("accepted",),
            to="reviewing",
            cite=ML4[44, 1],
        ),
        Step(
            name="request_completion",
            term=Term("通知补正", "the completion request"),
            by=AI_AUTHORITY,
            at=("accepted", "reviewing"),
            to="incomplete",
            cite=ML4[44, 2, "a"],
            issues=COMPLETION_REQUEST,
            once=True,  # one list of everything that is missing
            readings=("G10",),
        ),
        Step(
            name="complete",
            term=Term("补正完毕", "the arrival of the complete file"),
            by=APPLICANT,
            at=("incomplete",),
            to="reviewing",
            cite=ML4[44, 2, "a"],
        ),
        Step(
            name="allow_more_time",
            term=Term("认定有正当理由并另定补正期限", "a new day for the reply, for good reason"),
            by=AI_AUTHORITY,
            at=("incomplete",),
            to=None,
            cite=ML4[44, 2, "b"],
            needs=(
                told("reason", "正当理由", "good reason"),
                told("reply_by", "新的补正期限", "new day", Kind.DAY),
            ),
        ),
        Step(
            name="deem_withdrawn",
            term=Term("视为撤回申请", "the deemed withdrawal"),
            by=AI_AUTHORITY,
            at=("incomplete",),
            to="withdrawn",
            cite=ML4[44, 2, "b"],
            needs=(told("no_good_reason", "没有正当理由的认定", "finding that no good reason was given"),),
            guards=(RunOut("completion", ML4[44, 2, "b"]),),
        ),
        Step(
            name="withdraw",
            term=Term("申请人撤回申请", "the withdrawal by the applicant"),
            by=APPLICANT,
            at=("submitted", *_REVIEWING),
            to="withdrawn",
            cite=ML4[43, 1],
        ),
        Step(
            name="extend",
            term=Term("延长审查期限", "the extension of the time for decision"),
            by=AI_AUTHORITY,
            at=_REVIEWING,
            to=None,
            cite=ML4[44, 4],
            guards=(InTime("decision", ML4[44, 4]),),
            once=True,
            issues=EXTENSION_NOTICE,
        ),
        Step(
            name="grant",
            term=Term("准予许可", "the grant of the licence"),
            by=AI_AUTHORITY,
            at=("accepted", "reviewing"),
            to="granted",
            cite=ML4[44, 3, "b"],
            guards=(DOMESTIC_LEGAL_PERSON, _LED_BY_CITIZEN),
            issues=CERTIFICATE,
            enters=LICENCES,
        ),
        Step(
            name="refuse",
            term=Term("不予许可", "the refusal of the licence"),
            by=AI_AUTHORITY,
            at=("accepted", "reviewing"),
            to="refused",
            cite=ML4[44, 3, "c"],
            issues=REFUSAL,
        ),
    ),
    clocks=(
        Clock(
            name="preliminary_review",
            term=Term("初步审查期限", "the time for the preliminary review"),
            owner=AI_AUTHORITY,
            starts=("accept",),
            stops=("pass_preliminary_review", "request_completion", "grant", "refuse"),
            limit=working_days(10),
            cite=ML4[44, 1],
        ),
        Clock(
            name="decision",
            term=Term("作出许可决定的期限", "the time for the decision"),
            owner=AI_AUTHORITY,
            starts=("accept", Trigger("complete", when=completion_effect.is_("restart"))),
            stops=("grant", "refuse"),
            limit=working_days(45),
            cite=ML4[44, 3, "a"],
            suspensions=(
                Suspension(
                    Trigger(
                        "request_completion",
                        when=completion_effect.is_("suspend"),
                        in_time="preliminary_review",
                    ),
                    "complete",
                    ML4[44, 2, "a"],
                ),
            ),
            extension=Extension("extend", working_days(10), ML4[44, 4]),
            readings=("G10",),
        ),
        Clock(
            name="completion",
            term=Term("补正期限", "the time for completion"),
            owner=APPLICANT,
            starts=("request_completion", "allow_more_time"),
            stops=("complete", "deem_withdrawn"),
            limit=SetBy("reply_by"),
            cite=ML4[44, 2, "b"],
        ),
    ),
    note=Term(
        "期限届满而没有决定的，既不视为准予，也不视为不予；申请人可以依照第一百零五条寻求救济，许可之前不得开展活动。",
        "Nothing is granted or refused by the passing of time; the applicant may turn to article 105, and the "
        "activity stays forbidden until the licence is there.",
    ),
)

# P3 and P11

_IN_FORCE = ("in_force", "changing")
_LESSER_CHANGE = Clause(
    ~scope_excess.some() & ~risk_change.is_("significant_mismatch"),
    Term(
        "变更没有超出许可范围，也没有使风险不再符合许可条件", "the change stays within scope and conditions"
    ),
    ML4[45, 2],
    denied=Term(
        "变更超出许可范围或者使风险不再符合许可条件，应当重新申请许可",
        "the change goes beyond scope or conditions: the licence has to be applied for again",
    ),
)
_NOT_RENEWED_BY_SILENCE = AnyOf(
    (
        NotTaken(("apply_for_renewal",), ML4[45, 4]),
        Clause(
            silent_renewal.is_("expired"),
            Term("未决定的更新申请不视为准予", "an undecided renewal does not count as granted"),
            ML4[45, 4],
            denied=Term("未决定的更新申请视为准予", "an undecided renewal counts as granted"),
        ),
    ),
    ML4[45, 4],
)
_TRIGGERS = AnyOf(
    (
        Taken(("record_major_incident",), ML4[97, 1, "a"]),
        Counted(("record_incident", "record_major_incident"), 3, years(1), ML4[97, 1, "a"]),
        Counted(("record_penalty",), 3, years(1), ML4[97, 1, "a"]),
    ),
    ML4[97, 1, "a"],
)
_AFTER_SUSPENSION = AnyOf(
    (
        RunOut("correction", ML4[97, 1, "b"]),
        Taken(("record_incident_under_suspension",), ML4[97, 1, "b"]),
        Taken(("record_penalty_under_suspension",), ML4[97, 1, "b"]),
    ),
    ML4[97, 1, "b"],
)
_WHAT = told("what", "事实", "facts")

life = Procedure(
    name="ml4.licence_life",
    number="P3/P11",
    law=ML4,
    term=Term("许可证的存续、中止和撤销", "the life of a licence, its suspension and revocation"),
    cites=(ML4[45, 2], ML4[45, 3], ML4[45, 4], ML4[45, 5], ML4[70, 1, "a"], ML4[97, 1, "a"], ML4[97, 1, "b"]),
    readings=("G11", "G13", "G14", "G20", "G21"),
    states=(
        State("issued", Term("待生效", "issued")),
        State("in_force", Term("有效", "in force")),
        State("changing", Term("变更办理中", "change pending")),
        State("suspended", Term("中止", "suspended")),
        State("stopped", Term("已停止活动，待注销", "stopped, to be cancelled")),
        State("expired", Term("期限届满", "expired"), final=True),
        State("revoked", Term("撤销", "revoked"), final=True),
        State("cancelled", Term("注销", "cancelled"), final=True),
    ),
    steps=(
        Step(
            name="issue",
            term=Term("颁发许可证", "the issue of the licence"),
            by=AI_AUTHORITY,
            at=("issued",),
            to="in_force",
            cite=ML4[44, 3, "b"],
            issues=CERTIFICATE,
            enters=LICENCES,
        ),
        Step(
            name="apply_for_change",
            term=Term("申请变更", "the application for a change"),
            by=LICENCE_HOLDER,
            at=("in_force",),
            to="changing",
            cite=ML4[45, 3],
            needs=(told("old", "变更前", "old value"), told("new", "变更后", "new value")),
            guards=(_LESSER_CHANGE,),
            readings=("G13",),
        ),
        Step(
            name="change",
            term=Term("准予变更", "the change of the licence"),
            by=AI_AUTHORITY,
            at=("changing",),
            to="in_force",
            cite=ML4[45, 3],
            enters=LICENCES,
        ),
        Step(
            name="decline_change",
            term=Term("不予变更", "the refusal of the change"),
            by=AI_AUTHORITY,
            at=("changing",),
            to="in_force",
            cite=ML4[45, 3],
            needs=(REASONS, REMEDIES),
        ),
        Step(
            name="apply_for_renewal",
            term=Term("申请更新", "the application for renewal"),
            by=LICENCE_HOLDER,
            at=_IN_FORCE,
            to=None,
            cite=ML4[45, 4],
            guards=(
                NotBefore(("issue", "renew"), "expires_on", months(6), ML4[45, 4]),
                NotAfter(("issue", "renew"), "expires_on", ML4[45, 4]),
            ),
            readings=("G11",),
            note=Term(
                "更新按新的申请审查；届满前未作决定的，许可仍于届满时终止。",
                "Renewal is decided like an application; without a decision the licence ends with its term all the same.",
            ),
        ),
        Step(
            name="renew",
            term=Term("准予更新", "the renewal"),
            by=AI_AUTHORITY,
            at=_IN_FORCE,
            to=None,
            cite=ML4[45, 4],
            needs=(told("expires_on", "新的届满日", "new end of the term", Kind.DAY),),
            guards=(Taken(("apply_for_renewal",), ML4[45, 4]),),
            enters=LICENCES,
        ),
        Step(
            name="expire",
            term=Term("许可期限届满", "the end of the term"),
            by=CALENDAR,
            at=(*_IN_FORCE, "suspended"),
            to="expired",
            cite=ML4[45, 1],
            guards=(RunOut("term", ML4[45, 1]), _NOT_RENEWED_BY_SILENCE),
            enters=LICENCES,
            readings=("G11",),
        ),
        Step(
            name="record_incident",
            term=Term("记录安全事件", "the record of an incident"),
            by=AI_AUTHORITY,
            at=_IN_FORCE,
            to=None,
            cite=ML4[97, 1, "a"],
            needs=(_WHAT,),
        ),
        Step(
            name="record_major_incident",
            term=Term("记录重大安全事件", "the record of a major incident"),
            by=AI_AUTHORITY,
            at=_IN_FORCE,
            to=None,
            cite=ML4[97, 1, "a"],
            needs=(_WHAT, told("grading", "重大的认定及理由", "finding that it is major, with reasons")),
            readings=("G20",),
        ),
        Step(
            name="record_penalty",
            term=Term("记录行政处罚", "the record of a penalty"),
            by=AI_AUTHORITY,
            at=_IN_FORCE,
            to=None,
            cite=ML4[97, 1, "a"],
            needs=(_WHAT,),
            readings=("G21",),
        ),
        Step(
            name="suspend",
            term=Term("中止许可并责令限期改正", "the suspension with a correction term"),
            by=AI_AUTHORITY,
            at=_IN_FORCE,
            to="suspended",
            cite=ML4[97, 1, "a"],
            needs=(
                told("breach", "违反的条款", "norm breached"),
                told("correct_by", "改正期限", "day for correction", Kind.DAY),
                REMEDIES,
            ),
            guards=(_TRIGGERS,),
            enters=LICENCES,
        ),
        Step(
            name="record_incident_under_suspension",
            term=Term("中止期间又发生事件", "a new incident under suspension"),
            by=AI_AUTHORITY,
            at=("suspended",),
            to=None,
            cite=ML4[97, 1, "b"],
            needs=(_WHAT,),
        ),
        Step(
            name="record_penalty_under_suspension",
            term=Term("中止期间又受处罚", "a new penalty under suspension"),
            by=AI_AUTHORITY,
            at=("suspended",),
            to=None,
            cite=ML4[97, 1, "b"],
            needs=(_WHAT,),
        ),
        Step(
            name="restore",
            term=Term("查验改正并恢复许可", "the restoration after verified correction"),
            by=AI_AUTHORITY,
            at=("suspended",),
            to="in_force",
            cite=ML4[97, 1, "a"],
            needs=(told("verified", "改正情况的查验", "verification of the correction"),),
            tag=reading("G21"),
            readings=("G21",),
            enters=LICENCES,
        ),
        Step(
            name="revoke",
            term=Term("撤销许可", "the revocation of the licence"),
            by=AI_AUTHORITY,
            at=("suspended",),
            to="revoked",
            cite=ML4[97, 1, "b"],
            needs=(REASONS, REMEDIES),
            guards=(_AFTER_SUSPENSION,),
            enters=LICENCES,
        ),
        Step(
            name="plan_stop",
            term=Term("拟定停止活动的日期", "the setting of the day of stopping"),
            by=LICENCE_HOLDER,
            at=(*_IN_FORCE, "suspended"),
            to=None,
            cite=ML4[70, 1, "a"],
            needs=(told("stops_on", "停止活动日期", "day of stopping", Kind.DAY),),
        ),
        Step(
            name="announce_stop",
            term=Term("停止前告知主管机关", "the advance notice of stopping"),
            by=LICENCE_HOLDER,
            at=(*_IN_FORCE, "suspended"),
            to=None,
            cite=ML4[70, 1, "a"],
            issues=ENDING_NOTICE,
        ),
        Step(
            name="stop",
            term=Term("停止活动", "the stopping of the activity"),
            by=LICENCE_HOLDER,
            at=(*_IN_FORCE, "suspended"),
            to="stopped",
            cite=ML4[45, 5],
        ),
        Step(
            name="cancel",
            term=Term("交回许可证并注销", "the return and cancellation of the licence"),
            by=LICENCE_HOLDER,
            at=("stopped",),
            to="cancelled",
            cite=ML4[45, 5],
            issues=LICENCE_RETURN,
            enters=LICENCES,
        ),
    ),
    clocks=(
        Clock(
            name="term",
            term=Term("许可期限", "the term of the licence"),
            owner=LICENCE_HOLDER,
            starts=("issue", "renew"),
            stops=("expire", "stop"),
            limit=SetBy("expires_on"),
            task=False,
            cite=ML4[45, 1],
            readings=("G12",),
        ),
        Clock(
            name="correction",
            term=Term("改正期限", "the time for correction"),
            owner=LICENCE_HOLDER,
            starts=("suspend",),
            stops=("restore", "revoke"),
            limit=SetBy("correct_by"),
            cite=ML4[97, 1, "a"],
        ),
        Clock(
            name="advance_notice",
            term=Term("停止前告知的期限", "the time for the advance notice"),
            owner=LICENCE_HOLDER,
            starts=("plan_stop",),
            stops=("announce_stop",),
            limit=Ahead(working_days(30), "stops_on"),
            cite=ML4[70, 1, "a"],
        ),
        Clock(
            name="cancellation",
            term=Term("申请注销的期限", "the time for the cancellation"),
            owner=LICENCE_HOLDER,
            starts=("stop",),
            stops=("cancel",),
            limit=months(3),
            cite=ML4[45, 5],
        ),
    ),
    note=Term(
        "变更的办理期限由国家主管机关规定，尚未规定的，不设期限。超出许可范围或者风险显著变化的，另行提出新的申请。",
        "The time for a change is left to rules of the authority; until there are any, none runs. Going beyond the "
        "scope, or a significant change of risk, takes a new application.",
    ),
)

PROCEDURES: tuple[Procedure, ...] = (negative_list, application, life)
