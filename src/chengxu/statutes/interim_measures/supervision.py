"""Chapter IV of the Measures, articles 16 to 19: departments, assessment and filing, complaints, inspections."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, external
from chengxu.algebra.expr import all_of
from chengxu.algebra.term import Term
from chengxu.dates.count import working_days
from chengxu.dates.limits import AsSet, before, within
from chengxu.law.norm import Act, Duty, Keep, Programme, Prohibition, Right
from chengxu.statutes.interim_measures.basis import PROVIDER, USER
from chengxu.statutes.laws import AR, CSL, DS, IM, LM, PIPL, PR, SA, TC
from chengxu.statutes.words.oversight import (
    ALGORITHM_FILED,
    EXPLANATION_REQUESTED,
    FILED_INFORMATION_CHANGED,
    FILING_CANCELLED,
    FILING_MODIFIED,
    INSPECTION_NOTIFIED,
    INSPECTION_SERVED,
    NONCONFORMITY_NOTICED,
    SECRET_LEAKED,
    SECURITY_ASSESSMENT_SUBMITTED,
    SUPPORT_GIVEN,
    SUPPORT_REQUESTED,
    explained_items,
    requested_items,
)
from chengxu.statutes.words.parties import (
    AUTHORITIES,
    BROADCASTING,
    CAC,
    EDUCATION,
    INDUSTRY,
    INSPECTORS,
    NATIONAL_AUTHORITIES,
    PRESS,
    PUBLIC_SECURITY,
    REFORM,
    SCIENCE,
)
from chengxu.statutes.words.service import SERVICE_ENDED, has_opinion_properties, offered_to_mainland_public

# A standing policy without an act that anybody could claim: a programme, with its routing table.
departments_manage = Programme(
    IM[16, 1],
    gist=Term("主管部门按职责分工管理", "management by department, by line of duty"),
    tag=STATUTORY,
    readings=("F20",),
    owner=(CAC, REFORM, EDUCATION, SCIENCE, INDUSTRY, PUBLIC_SECURITY, BROADCASTING, PRESS),
    deliverable=Term("按职责分工对服务的日常管理", "day-to-day management of services by line of duty"),
    aims=(
        Term("网络信息内容与个人信息", "online content and personal information"),
        Term("发展规划", "development planning"),
        Term("教育领域的应用", "uses in education"),
        Term("科技研发与科技伦理", "research and its ethics"),
        Term("工业与信息通信业", "industry and telecommunications"),
        Term("治安与网络安全保卫", "public order and cyber policing"),
        Term("广播电视与网络视听", "broadcasting and online audiovisual content"),
        Term("新闻出版", "press and publication"),
    ),
    needs=(
        Term("事项所属领域", "the field of the matter"),
        Term("至少一个有权的部门及其职责依据", "at least one competent department and the basis of its duty"),
        Term("数个部门均有权的，列明全部部门", "all of the departments where several are competent"),
    ),
    refers=(IM[16, 2], IM[21, 1, "a"]),
    note=Term(
        "各领域与列名部门依次对应，供分办参考，系本引擎的归纳；有无职权以各部门自身的法律依据为准。"
        "找不到有权部门的事项不予立案。",
        "The fields answer to the departments in their order, as our aid to routing; whether a department is "
        "competent follows from its own law. A matter with no competent department is not taken up.",
    ),
)

# A standing policy: nobody is owed a rule by a day.
graded_rules = Programme(
    IM[16, 2],
    gist=Term("监管方式与分级分类规则", "ways of supervision, and rules by class and grade"),
    tag=STATUTORY,
    owner=NATIONAL_AUTHORITIES,
    deliverable=Term(
        "适应技术特点的监管方式和分级分类的规则、指引",
        "supervision suited to the technology, with rules or guidance by class and grade",
    ),
    aims=(
        Term("分类分级监管规则", "rules by class and grade"),
        Term("分类分级监管指引", "guidance by class and grade"),
        Term("鼓励创新的监管方式", "ways of supervision that leave room to innovate"),
    ),
    needs=(
        Term("文件编号", "the number of the document"),
        Term("制定部门", "the department that makes it"),
        Term("适用的行业或者领域", "the industry or field it is for"),
        Term("施行日期", "the day from which it applies"),
    ),
    refers=(IM[3, 2], AR[23, 1]),
)

_ASSESSMENT_RULES = (
    *(SA[2, n] for n in (1, 2)),
    *(SA[3, n] for n in range(1, 6)),
    SA[4, 1],
    *(SA[5, n] for n in range(9)),
    *(SA[6, n] for n in (1, 2)),
    *(SA[7, n] for n in (1, 2)),
    *(SA[8, n] for n in (1, 2)),
    *(SA[n, 1] for n in (9, 10, 12, 13, 15, 16)),
)
_YARDSTICK = tuple(TC[f"9.{part}"] for part in ("1", "2a", "2b", "3", "4a", "4b"))

assess_security = Duty(
    IM[17, 1, "a"],
    gist=Term("上线前安全评估", "security assessment before launch"),
    tag=STATUTORY,
    readings=("F7", "F8", "N2"),
    bearer=PROVIDER,
    toward=(CAC, PUBLIC_SECURITY),
    when=has_opinion_properties,
    act=Act(
        "assess_security",
        Term("完成安全评估并提交评估报告", "complete a security assessment and submit the report"),
    ),
    due=before(offered_to_mainland_public, tag=external(SA[7, 1])),
    done=SECURITY_ASSESSMENT_SUBMITTED,
    keep=Keep(
        Term("安全评估报告", "the security assessment report"), None, SECURITY_ASSESSMENT_SUBMITTED, HOUSE
    ),
    breach=(SA[13, 1], AR[32, 1], IM[21, 1, "a"]),
    refers=(*_ASSESSMENT_RULES, AR[27, 1], DS[20, 1], *_YARDSTICK, LM[12, 1], PR["1"], PR["2"], PR["3"]),
    note=Term(
        "这里只计算上线（或者取得该类属性）之前的期限。此后因用户规模显著增加、违法有害信息扩散或者收到书面通知"
        "而须再次评估的，另有三十个工作日的期限，依《安全评估规定》分别计算。服务备案或者登记是实务上的另一道"
        "上线门槛，不由本条判断。",
        "Only the limit before launch, or before the service takes on such properties, is reckoned here. A new "
        "assessment after marked growth, after harmful content has spread or upon written notice has its own "
        "thirty working days under the Security Assessment Provisions. Service filing or registration is a "
        "further gate in practice and is not decided here.",
    ),
)

file_algorithm = Duty(
    IM[17, 1, "b"],
    gist=Term("算法备案", "algorithm filing"),
    tag=STATUTORY,
    readings=("F7", "F8", "N1"),
    bearer=PROVIDER,
    toward=CAC,
    when=has_opinion_properties,
    act=Act("file_algorithm", Term("办理算法备案手续", "file the algorithm")),
    due=within(working_days(10), of=offered_to_mainland_public, tag=external(AR[24, 1])),
    done=ALGORITHM_FILED,
    keep=Keep(Term("备案回执", "the filing receipt"), None, ALGORITHM_FILED, HOUSE),
    breach=(AR[31, 1], IM[21, 1, "a"]),
    refers=(AR[24, 1], AR[25, 1], AR[25, 2], AR[26, 1], AR[26, 2], DS[19, 1], LM[12, 1]),
)

update_filing = Duty(
    IM[17, 1, "c"],
    gist=Term("备案变更", "update of the filing"),
    tag=STATUTORY,
    readings=("F7",),
    bearer=PROVIDER,
    toward=CAC,
    when=has_opinion_properties,
    act=Act("update_filing", Term("办理备案变更手续", "update the filing")),
    upon=FILED_INFORMATION_CHANGED,
    due=within(working_days(10), tag=external(AR[24, 2])),
    done=FILING_MODIFIED,
    breach=(AR[31, 1], IM[21, 1, "a"]),
    refers=(AR[24, 2],),
)

cancel_filing = Duty(
    IM[17, 1, "d"],
    gist=Term("备案注销", "cancellation of the filing"),
    tag=STATUTORY,
    readings=("F7", "N14"),
    bearer=PROVIDER,
    toward=CAC,
    when=has_opinion_properties,
    act=Act(
        "cancel_filing",
        Term("注销备案并妥善安排善后", "cancel the filing and settle what the end of service leaves open"),
    ),
    upon=SERVICE_ENDED,
    due=within(working_days(20), tag=external(AR[24, 3])),
    done=FILING_CANCELLED,
    breach=(AR[33, 2], AR[31, 1], IM[21, 1, "a"]),
    refers=(AR[24, 3], AR[33, 2], IM[13, 1]),
    note=Term(
        "善后包括告知使用者、处置数据。逾期未申请注销的，主管部门可能依职权注销。"
        "从未备案的服务没有备案可注销，其问题在于未备案。",
        "What is to be settled includes telling users and dealing with data. Past the limit the authority may "
        "cancel of its own motion. A service that never filed has nothing to cancel: its breach is the missing "
        "filing.",
    ),
)

users_may_complain = Right(
    IM[18, 1],
    gist=Term("使用者的投诉举报权", "users' right to complain to the authorities"),
    tag=STATUTORY,
    readings=("N3",),
    holder=USER,
    against=AUTHORITIES,
    act=Act(
        "complain_to_authority",
        Term(
            "就该服务向主管部门投诉、举报",
            "complain about the service, or report it, to the competent departments",
        ),
    ),
    upon=NONCONFORMITY_NOTICED,
    refers=(IM[15, 1, "a"], AR[30, 1], PIPL[65]),
    note=Term(
        "没有时间限制，也不以先向提供者投诉为前提。未写明服务名称的，请其补充，不作退回。",
        "There is no time limit, and no need to complain to the provider first. Where no service is named, the "
        "complainant is asked to add it; nothing is turned away.",
    ),
)

cooperate_with_inspection = Duty(
    IM[19, 1, "a"],
    gist=Term("配合监督检查", "cooperation with inspections"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=AUTHORITIES,
    act=Act("cooperate_with_inspection", Term("配合监督检查", "cooperate with the inspection")),
    upon=INSPECTION_NOTIFIED,
    due=AsSet(),
    done=INSPECTION_SERVED,
    keep=Keep(Term("检查案卷", "the inspection file"), None, INSPECTION_NOTIFIED, HOUSE),
    breach=(CSL[70], IM[21, 1, "a"]),
    refers=(AR[28, 2], DS[21, 1]),
    note=Term(
        "检查须有职责依据；可以询问依据并留档，询问本身不停止期限。",
        "An inspection needs a basis in the department's duties. To ask for it and put the answer on file is "
        "allowed, but does not stop the clock.",
    ),
)

explain_training_and_algorithm = Duty(
    IM[19, 1, "b"],
    gist=Term("说明训练数据与算法", "explanation of training data and algorithm"),
    tag=STATUTORY,
    readings=("F1",),
    bearer=PROVIDER,
    toward=AUTHORITIES,
    act=Act("explain_on_request", Term("就被要求的事项作出说明", "explain the items asked for")),
    upon=EXPLANATION_REQUESTED,
    due=AsSet(),
    met_by=all_of(
        *(
            explained_items.is_(item) | ~requested_items.is_(item)
            for item in ("source", "scale", "type", "annotation_rules", "algorithm_mechanism", "other")
        )
    ),
    keep=Keep(Term("各版说明材料", "each version of the explanation"), None, EXPLANATION_REQUESTED, HOUSE),
    breach=(IM[21, 1, "a"],),
    refers=(IM[7, 0], IM[8, 1], AR[24, 1]),
    note=Term(
        "只说明被要求的事项；要求之外的内容不主动披露。",
        "Only what is asked for is owed; nothing beyond it is disclosed unasked.",
    ),
)

support_inspection = Duty(
    IM[19, 1, "c"],
    gist=Term("技术和数据协助", "technical and data support"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=AUTHORITIES,
    act=Act(
        "support_inspection",
        Term(
            "为检查提供所需的技术、数据协助", "give the inspection the technical and data help that it needs"
        ),
    ),
    upon=SUPPORT_REQUESTED,
    due=AsSet(),
    done=SUPPORT_GIVEN,
    keep=Keep(Term("协助记录", "the log of support"), None, SUPPORT_REQUESTED, HOUSE),
    breach=(CSL[70], IM[21, 1, "a"]),
    refers=(AR[28, 2], DS[21, 1]),
    note=Term(
        "以必要为限。要求过宽的，可以提出范围明确的替代方案，双方往来留档。",
        "Need is the measure. A request that goes too far may be met with a narrower offer, on record.",
    ),
)

keep_inspection_secrets = Duty(
    IM[19, 2, "a"],
    gist=Term("评估检查人员的保密义务", "confidentiality of assessors and inspectors"),
    tag=STATUTORY,
    bearer=INSPECTORS,
    toward=PROVIDER,
    act=Act(
        "keep_inspection_secrets",
        Term(
            "对评估、检查中获知的内容保密", "keep confidential what assessment or inspection has shown them"
        ),
    ),
    refers=(AR[29, 1], SA[15, 1]),
    note=Term(
        "涉及国家秘密、商业秘密、个人隐私和个人信息四类。保密没有终期，服务终止后也不免除；违反的处分或者刑事责任由其他法律规定。",
        "It covers State secrets, trade secrets, private matters and personal information, and has no end, not even "
        "with the service. Discipline or criminal liability for a breach stands in other laws.",
    ),
)

no_leaking_of_inspection_secrets = Prohibition(
    IM[19, 2, "b"],
    gist=Term("禁止泄露和违法提供", "no leaks, no unlawful handing over"),
    tag=STATUTORY,
    bearer=INSPECTORS,
    toward=PROVIDER,
    act=Act(
        "leak_inspection_secrets",
        Term(
            "泄露评估、检查中获知的内容，或者无依据交给他人",
            "leak what assessment or inspection has shown them, or hand it to others without lawful ground",
        ),
    ),
    done=SECRET_LEAKED,
    refers=(AR[29, 1], SA[15, 1]),
    note=Term(
        "依法移送其他有权机关不在此限，但应记明接收方和依据。违反的后果由其他法律规定。",
        "A lawful transfer to another competent body stays open, with recipient and ground on record. What "
        "follows a breach stands in other laws.",
    ),
)
