"""The application for a licence: the conditions, the file, its examination and the decision.

The events of one application carry the same case number.
"""

from __future__ import annotations

from chengxu.algebra.facts import Choice, Event, Flag, Several
from chengxu.algebra.term import Term

# The conditions (ML4 42)

principal_is_citizen = Flag(
    name="principal_is_citizen",
    question=Term(
        "单位的主要负责人是否为中华人民共和国公民？自何日起？",
        "Is the main person in charge a citizen of the People's Republic of China? Since which day?",
    ),
    help=Term(
        "凭有效身份证件认定。持证期间更换负责人的，写明更换之日，许可条件重新核对。",
        "Shown by a valid identity document. If the person changes while a licence is held, give the day: the conditions "
        "are checked again.",
    ),
    yes=Term("主要负责人是中国公民", "the main person in charge is a Chinese citizen"),
    no=Term("主要负责人不是中国公民", "the main person in charge is no Chinese citizen"),
)

full_time_expertise = Several(
    name="full_time_expertise",
    question=Term("哪些专业方面有专职人员？", "For which fields of expertise are there full-time staff?"),
    help=Term(
        "至少有一名具备该方面专业知识的专职人员才可勾选；兼职和外包不算。人数是否与风险相适应，由审查人员判断，法律没有定数。",
        "Tick a field with at least one full-time person who knows it; part-time and outsourced staff do not count. Whether "
        "the number fits the risk is for the reviewer; the law fixes none.",
    ),
    label=Term("有专职人员的专业方面", "the fields with full-time staff"),
    values=(
        ("quality", Term("质量保障", "quality assurance")),
        ("security", Term("安全保障", "safety and security")),
        ("human_oversight", Term("人类监督", "human oversight")),
        ("compliance", Term("合规管理", "compliance")),
    ),
)

ethics_review_rules = Flag(
    name="ethics_review_rules",
    question=Term(
        "是否有现行有效的伦理审查制度文件？",
        "Is there a system of ethics review, set out in a current document?",
    ),
    yes=Term("已建立伦理审查制度", "a system of ethics review is in place"),
    no=Term("没有建立伦理审查制度", "no system of ethics review is in place"),
)

technical_safeguards = Several(
    name="technical_safeguards",
    question=Term(
        "关于技术保障措施，下列哪些有材料证明？", "Which of these is documented of the technical safeguards?"
    ),
    help=Term(
        "国家标准要写明编号和版本，一项也没有引用的不选。",
        "National standards are cited with number and version; leave that out if none is cited.",
    ),
    label=Term("技术保障措施已证明的方面", "the documented aspects of the technical safeguards"),
    values=(
        ("lawful", Term("符合法律法规", "they meet laws and regulations")),
        ("standards", Term("符合所引用的国家标准", "they meet the national standards cited")),
        ("secure", Term("安全可控", "they are secure and under control")),
    ),
)

emergency_mechanism = Flag(
    name="emergency_mechanism",
    question=Term(
        "是否有与风险相适应的应急处置机制？", "Is there an emergency mechanism that fits the risk?"
    ),
    help=Term(
        "应有预案，并写明熔断由谁、在何种情形下触发（《示范法》第五十八条）；没有写明的，填“否”。",
        "There has to be a plan that says who trips the circuit breaker and when (art. 58); without it answer “no”.",
    ),
    yes=Term("具备与风险相适应的应急处置机制", "there is an emergency mechanism that fits the risk"),
    no=Term("没有与风险相适应的应急处置机制", "there is no emergency mechanism that fits the risk"),
)

licence_resources = Several(
    name="licence_resources",
    question=Term(
        "与所申请的活动相适应的下列条件，哪些有证明？",
        "Which of these, suited to the activity applied for, can be proven?",
    ),
    help=Term(
        "法律没有规定最低资本，数额是否相适应由审查人员判断。",
        "The law names no minimum capital; whether the funds suit is for the reviewer.",
    ),
    label=Term("已证明的场所、设施和资金", "the proven premises, facilities and funds"),
    values=(
        ("premises", Term("场所", "premises")),
        ("facilities", Term("设施", "facilities")),
        ("funds", Term("资金", "funds")),
    ),
)

other_conditions_met = Flag(
    name="other_conditions_met",
    question=Term(
        "法律、行政法规规定的其他许可条件是否都已具备？",
        "Are all further conditions met that laws and administrative regulations set for the licence?",
    ),
    help=Term(
        "逐项写明所依据的条文；没有其他条件的，填“是”。部门规章、规范性文件增加的条件不算，不得据以不予许可。",
        "Name the provision for each; “yes” if there are none. Conditions added by departmental rules or documents do not "
        "count and are no ground for refusal.",
    ),
    yes=Term("法律、行政法规规定的其他条件均已具备", "the further conditions set by statute are met"),
    no=Term(
        "法律、行政法规规定的其他条件没有全部具备", "the further conditions set by statute are not all met"
    ),
)

# The file (ML4 43)

application_file = Several(
    name="application_file",
    question=Term("许可申请材料已有下列哪些？", "Which of these does the application file contain?"),
    help=Term(
        "申请书须签章；证明文件须在有效期内；评估报告须注明日期、签章并已归档。没有依法要求的其他材料的，该项也勾选。",
        "The form is signed; proofs are still valid; the assessment report is dated, signed and in the archive. Tick other "
        "material as well if no law or regulation asks for any.",
    ),
    label=Term("申请材料", "the contents of the application file"),
    values=(
        ("form", Term("申请书", "the application form")),
        ("legal_person", Term("法人资格证明", "proof of legal personality")),
        ("premises", Term("场所证明", "proof of premises")),
        ("facilities", Term("设施证明", "proof of facilities")),
        ("funds", Term("资金证明", "proof of funds")),
        ("citizenship", Term("主要负责人的公民身份证明", "proof of the main person's citizenship")),
        ("assessment", Term("安全评估报告", "the safety assessment report")),
        ("other", Term("法律、法规要求的其他材料", "other material that laws and regulations ask for")),
    ),
)

filed_qualifications = Several(
    name="filed_qualifications",
    question=Term(
        "申请材料写明了哪些方面专职人员的资质？",
        "For which fields does the file show the qualifications of full-time staff?",
    ),
    help=Term(
        "按方面列出人员姓名和资质；某一方面没有人员的，该项不选。",
        "Names and qualifications by field; a field without a person is left out.",
    ),
    label=Term("已提交资质的专业方面", "the fields with qualifications on file"),
    values=full_time_expertise.values,
)

filed_systems = Several(
    name="filed_systems",
    question=Term(
        "申请材料包括哪些内部制度文件及其执行情况？",
        "Which internal systems does the file set out, and for which does it say how they are carried out?",
    ),
    help=Term(
        "四项制度各要有制度文件和执行情况说明。",
        "Each of the four needs its document and an account of how it is carried out.",
    ),
    label=Term("已提交的内部制度材料", "the papers on internal systems on file"),
    values=(
        ("quality", Term("质量管理体系文件", "the quality management system")),
        ("quality_run", Term("质量管理体系执行情况", "how quality management is carried out")),
        ("data_security", Term("网络数据安全制度文件", "the network data security rules")),
        ("data_security_run", Term("网络数据安全制度执行情况", "how data security is carried out")),
        ("ethics", Term("伦理审查制度文件", "the ethics review rules")),
        ("ethics_run", Term("伦理审查制度执行情况", "how ethics review is carried out")),
        ("risk", Term("风险管理制度文件", "the risk management rules")),
        ("risk_run", Term("风险管理制度执行情况", "how risk management is carried out")),
    ),
)

# Examination and decision (ML4 44)

LICENCE_APPLICATION_ACCEPTED = Event(
    name="licence_application_accepted",
    label=Term("受理许可申请", "the acceptance of the licence application"),
    question=Term(
        "国家人工智能主管机关哪一天受理许可申请？",
        "On which day did the national AI authority accept the licence application?",
    ),
    help=Term(
        "填受理通知载明的日子，不是提交材料的日子；十个和四十五个工作日都由该日起算。",
        "The day on the notice of acceptance, not that of submission; the 10 and the 45 working days run from it.",
    ),
)

PRELIMINARY_REVIEW_DONE = Event(
    name="preliminary_review_done",
    label=Term("完成初步审查", "the end of the preliminary review"),
    question=Term(
        "初步审查哪一天得出结果？", "On which day did the preliminary review come to a recorded result?"
    ),
)

preliminary_finding = Choice(
    name="preliminary_finding",
    question=Term(
        "对该件申请的材料，主管机关最近一次认定的结果是什么？",
        "What is the authority's latest finding on the file of this application?",
    ),
    help=Term(
        "就整件申请回答，不必填日期；经补正而齐全的，选“齐全”。视为撤回须经工作人员确认没有正当理由，不会自动发生。",
        "Answer for the application as a whole, without a day; a file completed on request is complete. Deemed withdrawal "
        "needs an officer's finding that there was no good reason; it never happens by itself.",
    ),
    label=Term("申请材料的审查结果", "the finding on the file"),
    values=(
        ("complete", Term("齐全", "complete")),
        ("deficient", Term("不符合要求，尚待补正", "not as required, completion awaited")),
        ("withdrawn", Term("申请已经撤回或者视为撤回", "application withdrawn or deemed withdrawn")),
    ),
)

COMPLETION_REQUESTED = Event(
    name="completion_requested",
    label=Term("收到补正要求", "the receipt of the request to complete the file"),
    question=Term(
        "哪一天收到补充或者更正材料的要求？限在何日前补正？",
        "On which day did the request to add or correct material arrive, and by which day is it to be met?",
    ),
    help=Term(
        "要求应当一次列明全部缺项，并载明答复日期。因正当理由另定日期的，按新的要求另记一件。",
        "It lists every gap at once and sets a reply date. A new date, given for good reason, is a new request with its "
        "own case number.",
    ),
)

COMPLETE_APPLICATION_RECEIVED = Event(
    name="complete_application_received",
    label=Term("主管机关收到齐全的申请材料", "the authority's receipt of the complete application"),
    question=Term(
        "主管机关哪一天收到补正齐全的申请材料？",
        "On which day did the authority receive the completed application file?",
    ),
)

completion_excused = Flag(
    name="completion_excused",
    question=Term(
        "没有按期补正，是否有经主管机关记录的正当理由？",
        "Is there a good reason, recorded by the authority, for not completing the file by the day set?",
    ),
    help=Term(
        "就该次要求整体回答，不必填日期。",
        "Answer for the request as a whole, without a day.",
    ),
    yes=Term("不补正有正当理由", "there is a good reason for not completing the file"),
    no=Term("不补正没有正当理由", "there is no good reason for not completing the file"),
)

extension_grounds = Several(
    name="extension_grounds",
    question=Term(
        "关于延长决定期限，下列哪些属实？", "Which of these is true of the extension of the decision clock?"
    ),
    help=Term(
        "“批准在期限内”指批准日不晚于第四十五个工作日（依法中止的，相应顺延）。",
        "In time means that the approval is dated no later than the 45th working day, any suspension added.",
    ),
    label=Term("延长期限的情况", "the particulars of the extension"),
    values=(
        ("undecidable", Term("期满不能作出决定", "no decision is possible in time")),
        ("approved", Term("经主管机关负责人批准", "the head of the authority has approved it")),
        ("in_time", Term("批准在期限内", "the approval was given in time")),
        ("first", Term("此前没有延长", "there was no extension before")),
    ),
)

LICENCE_DECIDED = Event(
    name="licence_decided",
    label=Term("作出许可决定", "the decision on the licence application"),
    question=Term("哪一天作出许可或者不予许可的决定？", "On which day was the licence granted or refused?"),
)

licence_decision = Choice(
    name="licence_decision",
    question=Term("对该件申请作出的是什么决定？", "What was decided on this application?"),
    label=Term("许可决定", "the decision on the licence"),
    values=(
        ("granted", Term("予以许可", "grant")),
        ("refused", Term("不予许可", "refusal")),
    ),
)

LICENCE_ISSUED = Event(
    name="licence_issued",
    label=Term("颁发许可证", "the issue of the licence certificate"),
    question=Term("许可证哪一天颁发？", "On which day was the licence certificate issued?"),
    help=Term(
        "再次申请、更新另行颁发的，分别记一件。",
        "A certificate issued anew or on renewal is a case of its own.",
    ),
)

REFUSAL_NOTIFIED = Event(
    name="refusal_notified",
    label=Term("书面告知不予许可的理由", "the reasoned refusal in writing"),
    question=Term(
        "哪一天书面通知申请人不予许可并说明理由？",
        "On which day was the applicant told of the refusal in writing, with reasons?",
    ),
    help=Term("口头通知或者没有理由的通知不算。", "An oral notice, or one without reasons, does not count."),
)
