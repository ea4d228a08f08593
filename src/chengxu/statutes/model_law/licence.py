"""Chapter III, articles 45 to 47: the life of a licence, its display, complaints and questions."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, reading
from chengxu.algebra.expr import all_of
from chengxu.algebra.term import Term
from chengxu.dates.count import LICENSING_LAW, months
from chengxu.dates.limits import PROMPTLY, AsSet, before, within
from chengxu.law.norm import Act, Duty, Keep, Right
from chengxu.statutes.laws import ML4
from chengxu.statutes.model_law.basis import LISTED, LISTED_DEVELOPER, LISTED_PROVIDER, USERS
from chengxu.statutes.model_law.licence_basis import (
    AUTHORITY_ANSWERS,
    LICENCE_HELD,
    LICENCE_IN_FORCE,
    REAPPLICATION_NEEDED,
    RENEWAL_OPEN,
    SANCTION,
)
from chengxu.statutes.model_law.parameters import LICENCE_CHANGES_RULED
from chengxu.statutes.words.handling import COMPLAINANT
from chengxu.statutes.words.licensing import (
    ASKER,
    CLARIFICATION_GIVEN,
    CLARIFICATION_REQUESTED,
    LICENCE_CANCELLATION_APPLIED,
    LICENCE_CHANGE_APPLIED,
    LICENCE_COMPLAINT_HANDLED,
    LICENCE_COMPLAINT_RECEIVED,
    LICENCE_HOLDER,
    LICENCE_REAPPLIED,
    LICENSED_ACTIVITY_STOPPED,
    LICENSED_MATTER_CHANGED,
    certificate_particulars,
    licence_display,
)
from chengxu.statutes.words.parties import AI_AUTHORITY, ANYONE, PUBLIC

LISTED_ACTORS = (LISTED_DEVELOPER, LISTED_PROVIDER)
INCOMPLETE_FILE = (ML4[44, 2, "a"], ML4[44, 2, "b"])

# Article 45: the life of a licence

state_term_and_scope = Duty(
    ML4[45, 1],
    gist=Term("许可证载明期限和范围", "term and scope on the certificate"),
    tag=STATUTORY,
    readings=("G12",),
    bearer=AI_AUTHORITY,
    toward=LICENCE_HOLDER,
    when=LICENCE_HELD,
    act=Act(
        "state_term_and_scope",
        Term("在许可证上载明许可的期限和范围", "state term and scope of the licence on the certificate"),
    ),
    met_by=all_of(certificate_particulars.one_of("term"), certificate_particulars.one_of("scope")),
    breach=AUTHORITY_ANSWERS,
    refers=(ML4[44, 3, "b"], ML4[46, 1, "b"]),
)

apply_again = Duty(
    ML4[45, 2],
    gist=Term("超出范围或者风险显著变化的再次申请", "new application when scope or risk is exceeded"),
    tag=STATUTORY,
    readings=("G13",),
    bearer=LISTED_ACTORS,
    toward=AI_AUTHORITY,
    when=all_of(LICENCE_HELD, REAPPLICATION_NEEDED),
    act=Act("apply_again", Term("再次申请许可", "apply for the licence again")),
    due=before(REAPPLICATION_NEEDED, tag=reading("G13")),
    done=LICENCE_REAPPLIED,
    breach=SANCTION,
    refers=(ML4[41, 2], ML4[42, 2], ML4[44, 1]),
    note=Term(
        "再次申请是与原许可相关联的新申请；在新许可颁发以前，原许可只在原范围内有效。",
        "It opens a new case linked to the old licence, which stays limited to its old scope until the new one is issued.",
    ),
)

change_licence = Duty(
    ML4[45, 3],
    gist=Term("其他变化的许可变更", "change of the licence in lesser cases"),
    tag=STATUTORY,
    readings=("G13",),
    bearer=LISTED_ACTORS,
    toward=AI_AUTHORITY,
    when=all_of(LICENCE_HELD, ~REAPPLICATION_NEEDED, LICENCE_CHANGES_RULED),
    upon=LICENSED_MATTER_CHANGED,
    act=Act("change_licence", Term("办理许可变更手续", "have the licence changed")),
    due=AsSet(),
    done=LICENCE_CHANGE_APPLIED,
    breach=SANCTION,
    refers=(ML4[45, 2], ML4[42, 2]),
    note=Term(
        "哪些事项须变更、如何办理、期限多长，由国家主管机关规定；没有规定的，显示“尚无规定”。应当再次申请的，不得以变更代替。",
        "Which matters need a change, by which steps and by when is for the authority's rules; until then “no rule issued” is "
        "shown. A case for a new application cannot be handled as a change.",
    ),
)

apply_for_renewal = Right(
    ML4[45, 4],
    gist=Term("申请更新许可", "application for renewal"),
    tag=STATUTORY,
    readings=("G11",),
    holder=LISTED_ACTORS,
    against=AI_AUTHORITY,
    when=all_of(LICENCE_HELD, RENEWAL_OPEN),
    act=Act("apply_for_renewal", Term("申请更新许可", "apply for renewal of the licence")),
    refers=(ML4[41, 2], LICENSING_LAW[50]),
    note=Term(
        "最后六个月开始时发出提醒。此前提出的，答复“为时过早”；届满之后提出的，按新的申请办理。剩余不足三十日的，提示《行政许可法》"
        "第五十条要求届满三十日前提出。",
        "A reminder goes out when the window opens. An application before it is too early; one after the end of the term "
        "is a new application. With less than 30 days left a warning points to Administrative Licensing Law, art. 50, "
        "which asks for 30 days' lead.",
    ),
)

cancel_licence = Duty(
    ML4[45, 5],
    gist=Term("停止后注销许可", "cancellation after stopping"),
    tag=STATUTORY,
    readings=("G14",),
    bearer=LISTED_ACTORS,
    toward=AI_AUTHORITY,
    when=LICENCE_HELD,
    upon=LICENSED_ACTIVITY_STOPPED,
    act=Act("cancel_licence", Term("申请注销许可", "apply for cancellation of the licence")),
    due=within(months(3)),
    done=LICENCE_CANCELLATION_APPLIED,
    keep=Keep(
        Term("注销申请和回执", "the application to cancel and its receipt"),
        None,
        LICENCE_CANCELLATION_APPLIED,
        HOUSE,
    ),
    breach=SANCTION,
    refers=(ML4[69, 1, "i"], ML4[70, 1, "a"], ML4[70, 1, "b"]),
    note=Term(
        "逾期申请的照常受理，记为迟延；登记状态改为已经注销并注明日期。提前通知和交回许可证另依第七十条。",
        "A late application is accepted and recorded as late; the register then shows the licence as cancelled, with the "
        "day. Advance notice and return of the certificate follow article 70.",
    ),
)

# Article 46

show_licence_number = Duty(
    ML4[46, 1, "a"],
    gist=Term("注明许可证编号", "licence number in a prominent place"),
    tag=STATUTORY,
    readings=("G57",),
    bearer=LISTED_ACTORS,
    toward=(USERS, PUBLIC),
    when=LICENCE_IN_FORCE,
    act=Act(
        "show_licence_number",
        Term(
            "在产品、服务的显著位置注明许可证编号",
            "put the licence number in a prominent place of the product or service",
        ),
    ),
    met_by=licence_display.one_of("number"),
    breach=SANCTION,
    refers=(ML4[54, 4, "ii"], ML4[66, 4]),
    note=Term(
        "登记中查不到的编号，以及许可中止期间的编号，标明无效。",
        "A number that the register does not know, or that of a suspended licence, is reported as invalid.",
    ),
)

offer_licence_lookup = Duty(
    ML4[46, 1, "b"],
    gist=Term("许可范围和期限的查询", "lookup of scope and term"),
    tag=STATUTORY,
    readings=("G57",),
    bearer=LISTED_ACTORS,
    toward=(USERS, PUBLIC),
    when=LICENCE_IN_FORCE,
    act=Act(
        "offer_licence_lookup",
        Term(
            "提供便捷查询许可范围和期限的方式", "offer an easy way to look up scope and term of the licence"
        ),
    ),
    met_by=all_of(licence_display.one_of("scope"), licence_display.one_of("term")),
    breach=SANCTION,
    note=Term(
        "可以链接到公开登记；按编号查询显示范围、期限和状态，没有该编号的，显示“没有此许可”。",
        "A link to the public register will do. A lookup by number shows scope, term and state, and for an unknown "
        "number that there is no such licence.",
    ),
)

# Article 47

complain_about_listed_activity = Right(
    ML4[47, 1, "a"],
    gist=Term("投诉、举报违法的清单内活动", "complaints about unlawful listed activity"),
    tag=STATUTORY,
    holder=ANYONE,
    against=AI_AUTHORITY,
    when=LISTED,
    act=Act(
        "complain_about_listed_activity",
        Term(
            "就清单内违法的研发、提供活动投诉、举报",
            "complain about, or report, unlawful development or provision of listed AI",
        ),
    ),
    refers=(ML4[81, 1, "ix"], ML4[90, 1]),
    note=Term(
        "无须账号，当即得到受理编号。不属于清单内活动的，转入第八十一条的一般渠道，不作退回。",
        "No account is needed, and a receipt number comes at once. A matter outside listed activity goes to the general "
        "channel of article 81; it is not dropped.",
    ),
)

handle_licence_complaint = Duty(
    ML4[47, 1, "b"],
    gist=Term("核实、处理投诉举报", "verification and handling"),
    tag=STATUTORY,
    bearer=AI_AUTHORITY,
    toward=COMPLAINANT,
    when=LISTED,
    upon=LICENCE_COMPLAINT_RECEIVED,
    act=Act("handle_licence_complaint", Term("核实、处理该投诉、举报", "check and deal with the complaint")),
    due=PROMPTLY,
    done=LICENCE_COMPLAINT_HANDLED,
    keep=Keep(
        Term("投诉、举报及其处理结果", "the complaint and its result"),
        None,
        LICENCE_COMPLAINT_RECEIVED,
        HOUSE,
    ),
    breach=AUTHORITY_ANSWERS,
    note=Term(
        "经收到、核实、处理至办结；没有写明结果的不得办结。自设的办理时限不是法定期限。",
        "From receipt over checking and handling to closing; none is closed without a result in writing. A service target "
        "of one's own is no legal limit.",
    ),
)

ask_about_listed_activity = Right(
    ML4[47, 2, "a"],
    gist=Term("请求说明", "asking for an explanation"),
    tag=STATUTORY,
    holder=ANYONE,
    against=AI_AUTHORITY,
    when=LISTED,
    act=Act(
        "ask_about_listed_activity",
        Term(
            "就有疑义的清单内活动请求说明",
            "ask the authority to explain listed activity that raises doubts",
        ),
    ),
    note=Term(
        "与投诉分开受理，给予受理编号；内容指称违法的，提示可以转为投诉、举报。",
        "It has an intake of its own, with a receipt number; where a breach is alleged, turning it into a complaint is "
        "offered.",
    ),
)

answer_question = Duty(
    ML4[47, 2, "b"],
    gist=Term("答复、处理释疑请求", "answer to the question"),
    tag=STATUTORY,
    bearer=AI_AUTHORITY,
    toward=ASKER,
    when=LISTED,
    upon=CLARIFICATION_REQUESTED,
    act=Act("answer_question", Term("答复、处理该请求", "answer and deal with the question")),
    due=PROMPTLY,
    done=CLARIFICATION_GIVEN,
    breach=AUTHORITY_ANSWERS,
    note=Term(
        "答复发给请求人才能办结；超过自设时限的列出，但该时限不是法定期限。",
        "It is closed only with an answer sent to the person who asked; what exceeds the authority's own target is "
        "listed, the target being no legal limit.",
    ),
)
