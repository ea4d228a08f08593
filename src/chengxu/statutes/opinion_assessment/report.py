"""Articles 5 and 6 of the Provisions: what the assessment covers, hazards, and what the report holds."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, Cite, reading
from chengxu.algebra.expr import Expr, all_of
from chengxu.algebra.term import Term
from chengxu.dates.limits import PROMPTLY, before
from chengxu.law.norm import Act, Duty, Keep
from chengxu.statutes.laws import CSL, DS, IM, SA
from chengxu.statutes.opinion_assessment.basis import PROVIDER, not_compared
from chengxu.statutes.words.opinion import (
    OPINION_HAZARD_FOUND,
    OPINION_HAZARD_REMOVED,
    assessed_logs,
    assessed_matters,
    assessment_report_parts,
)
from chengxu.statutes.words.oversight import SECURITY_ASSESSMENT_SUBMITTED

_SUBMITTED = before(SECURITY_ASSESSMENT_SUBMITTED, tag=reading("SA6"))

# Article 5


def _item(item: int, gist: Term, matter: Term, shown: Expr, *refers: Cite, note: Term | None = None) -> Duty:
    """Return the duty to assess a matter, before the report is submitted that has to state the result."""
    return Duty(
        SA[5, item],
        gist=gist,
        tag=STATUTORY,
        yardstick=reading("SA6"),
        readings=("SA6",),
        bearer=PROVIDER,
        act=Act(f"assess_opinion_item_{item}", Term(f"评估{matter.zh}", f"assess {matter.en}")),
        due=_SUBMITTED,
        met_by=shown,
        breach=(SA[8, 1],),
        refers=(SA[5, 0] if item else SA[6, 2], *refers),
        note=note,
    )


def _stated(*matters: str) -> Expr:
    return all_of(*(assessed_matters.one_of(matter) for matter in matters))


_LOGS_STATED = all_of(*(assessed_logs.one_of(field) for field, _ in assessed_logs.values))

assess_the_whole = _item(
    0,
    Term("评估的总体内容", "the assessment as a whole"),
    Term(
        "合法性、安全措施的有效性和风险防控的有效性，并逐项评估八项重点",
        "legality, the effect of the safety measures and the effect of risk control, and each of the eight focus items",
    ),
    all_of(_stated(*(matter for matter, _ in assessed_matters.values)), _LOGS_STATED),
    note=not_compared(
        "三个方面、八项重点都要有结果；有一项空着的，报告不能提交。",
        "Three aspects and eight items, each with a result; with one of them blank the report cannot go out.",
    ),
)

assess_staff = _item(
    1,
    Term("重点一：负责人员和机构", "item 1: people in charge"),
    Term(
        "安全管理负责人、审核人员的确定或者机构的设立，是否与服务相称",
        "whether the head of safety and the reviewers, or the unit, fit the service",
    ),
    _stated("staff"),
    note=Term("负责人写明姓名。", "The head of safety is named."),
)

assess_identity_checks = _item(
    2,
    Term("重点二：身份核验和注册信息", "item 2: identity checks and sign-up data"),
    Term(
        "对用户真实身份的核验和注册信息的留存",
        "how users' real identity is checked and their sign-up data kept",
    ),
    _stated("identity"),
    DS[9, 1],
)

assess_logs = _item(
    3,
    Term("重点三：日志和发布记录", "item 3: logs and published records"),
    Term("七类日志信息和用户发布记录的留存", "how seven kinds of log data and what users publish are kept"),
    _LOGS_STATED,
    CSL[23],
    note=Term(
        "本项只说评估留存的情况；日志至少留存多久，依《网络安全法》。",
        "This item is about assessing how logs are kept; for how long at least is a matter of the Cybersecurity Law.",
    ),
)

assess_illegal_information = _item(
    4,
    Term("重点四：违法有害信息", "item 4: illegal and harmful information"),
    Term(
        "账号和群组的名称、简介，以及发布、转发、评论、群组等功能中，违法有害信息的防范、处置和记录",
        "how illegal and harmful information is prevented, handled and recorded in names and profiles of accounts and groups, in "
        "posting, forwarding, comments and groups",
    ),
    _stated("illegal_information"),
    IM[14, 1, "a"],
    note=not_compared("附检验的结果。", "Test results are attached."),
)

assess_personal_information = _item(
    5,
    Term("重点五：个人信息和防失控", "item 5: personal information and loss of control"),
    Term(
        "个人信息的保护，以及防止信息扩散、动员失控的技术措施",
        "the protection of personal information and the technical measures against a spread of harmful information and "
        "mobilisation out of control",
    ),
    _stated("personal_information"),
    IM[11, 1, "a"],
    note=not_compared("附检验的结果。", "Test results are attached."),
)

assess_complaints = _item(
    6,
    Term("重点六：投诉举报", "item 6: complaints"),
    Term(
        "投诉举报制度的建立、渠道的公布和办理情况",
        "the complaints system, its published channels and how complaints are handled",
    ),
    _stated("complaints"),
    IM[15, 1, "a"],
    IM[15, 1, "c"],
    IM[15, 1, "d"],
    note=Term(
        "办理的件数和用时取自投诉举报登记。",
        "Numbers and times are taken from the register of complaints.",
    ),
)

assess_cac_support = _item(
    7,
    Term("重点七：对网信部门的支持", "item 7: support for the CAC"),
    Term(
        "为网信部门监管提供技术、数据支持的工作机制",
        "the standing arrangement for technical and data support to the CAC in its supervision",
    ),
    _stated("cac_support"),
    IM[19, 1, "c"],
    note=Term("写明联系人。", "A contact is named."),
)

assess_police_support = _item(
    8,
    Term("重点八：对公安、国家安全机关的支持", "item 8: support for police and State security"),
    Term(
        "为公安机关、国家安全机关提供技术、数据支持的工作机制",
        "the standing arrangement for technical and data support to the police and State security",
    ),
    _stated("police_support"),
    note=not_compared("写明联系人。", "A contact is named."),
)

# Article 6

remove_hazards = Duty(
    SA[6, 1],
    gist=Term("消除隐患", "removal of hazards"),
    tag=STATUTORY,
    readings=("SA7",),
    bearer=PROVIDER,
    upon=OPINION_HAZARD_FOUND,
    act=Act(
        "remove_assessed_hazard", Term("整改，直至隐患消除", "put matters right until the hazard is gone")
    ),
    due=PROMPTLY,
    done=OPINION_HAZARD_REMOVED,
    keep=Keep(Term("整改记录", "the record of the correction"), None, OPINION_HAZARD_FOUND, HOUSE),
    refers=(SA[6, 2],),
    note=Term(
        "没有天数；还有隐患没有消除的，报告不能定稿。",
        "There is no number of days; with a hazard still open the report is not final.",
    ),
)

draw_up_report = Duty(
    SA[6, 2],
    gist=Term("评估报告的内容", "contents of the report"),
    tag=STATUTORY,
    readings=("SA7",),
    bearer=PROVIDER,
    act=Act(
        "draw_up_assessment_report",
        Term(
            "形成评估报告，写明基本情况和证照、措施及其效果、结论和其他情况",
            "draw up a report with the basics and licences, the measures and their effect, the conclusion and other matters",
        ),
    ),
    due=_SUBMITTED,
    met_by=all_of(*(assessment_report_parts.one_of(part) for part, _ in assessment_report_parts.values)),
    keep=Keep(
        Term("安全评估报告", "the security assessment report"), None, SECURITY_ASSESSMENT_SUBMITTED, HOUSE
    ),
    breach=(SA[8, 1],),
    refers=(SA[5, 0], SA[6, 1], SA[7, 1], SA[7, 2]),
    note=Term(
        "四个部分之外，报告还须表明隐患已经消除。",
        "Beside its four parts the report shows that hazards are removed.",
    ),
)
