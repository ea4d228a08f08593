"""What the oversight departments of the Scholars' Draft do and meet: cases, critical AI, tests, seizure, pilots.

The events of one complaint, case, determination or test carry the same case number.
"""

from __future__ import annotations

from chengxu.algebra.facts import Choice, Event, Flag, Several
from chengxu.algebra.term import Term
from chengxu.law.norm import Party
from chengxu.statutes.words.parties import OVERSIGHT

LOCAL_OVERSIGHT = Party(
    "local_oversight",
    Term(
        "县级以上地方人民政府有关部门",
        "the departments of local governments of county level and above",
    ),
    plural=True,
    within=OVERSIGHT,
)
DEPARTMENTS_AND_STAFF = Party(
    "departments_and_staff",
    Term("人工智能主管部门及其工作人员", "the AI oversight departments and their staff"),
    plural=True,
)
DEPARTMENT_HEAD = Party("department_head", Term("部门主要负责人", "the head of the department"))
PARTIES_CONCERNED = Party("parties_concerned", Term("当事人", "the parties concerned"), plural=True)
"""Whoever a measure of the departments is directed at, in whatever role."""
ENTERPRISES = Party("enterprises", Term("企业", "enterprises"), plural=True)
EDUCATION_AND_RESEARCH = Party(
    "education_and_research",
    Term("教育科研机构", "institutions of education and research"),
    plural=True,
)
RESEARCH_INSTITUTIONS = Party("research_institutions", Term("科研机构", "research institutions"), plural=True)
PROFESSIONAL_BODIES = Party(
    "professional_bodies", Term("有关专业机构", "professional bodies in the field"), plural=True
)

# Complaints and cases

OVERSIGHT_COMPLAINT_RECEIVED = Event(
    name="oversight_complaint_received",
    label=Term("主管部门收到投诉、举报", "the departments' receipt of a complaint or report"),
    question=Term(
        "主管部门哪一天收到关于该产品、服务的投诉、举报？",
        "On which day did an oversight department receive the complaint or report about the product or service?",
    ),
    help=Term(
        "哪一级、哪一个主管部门收到都算；可以匿名。向提供者自己提出的投诉不填这里。没有写明投诉事项的，退回补充后仍以"
        "首次收到之日为准。",
        "A department of whatever level or field; it may be anonymous. A complaint to the provider itself is not meant. "
        "Where the subject was missing and had to be added, the first day still counts.",
    ),
)

OVERSIGHT_COMPLAINT_HANDLED = Event(
    name="oversight_complaint_handled",
    label=Term("投诉、举报办结并告知", "the outcome of the complaint or report"),
    question=Term(
        "主管部门哪一天把该投诉、举报办结？",
        "On which day had the department dealt with the complaint or report?",
    ),
    help=Term(
        "须有书面处理结果，有联系方式的已告知本人；只发回执或者只作转送的，不算。",
        "With a result in writing, told to the person where one can be reached; a receipt or a mere transfer is not enough.",
    ),
)

VIOLATION_CASE_OPENED = Event(
    name="violation_case_opened",
    label=Term("对涉嫌违法活动立案", "the opening of a case on a suspected breach"),
    question=Term(
        "主管部门哪一天就该活动立案调查？",
        "On which day did an oversight department open a case on the activity?",
    ),
    help=Term(
        "立案应当写明涉嫌违反的条文、当事人的身份（研发者、提供者或者使用者）和事实；缺一的不算立案。",
        "A case names the article suspected to be broken, the role concerned and the facts; without any of them it is not "
        "opened.",
    ),
)

VIOLATION_CASE_CLOSED = Event(
    name="violation_case_closed",
    label=Term("违法案件结案", "the closing of the case"),
    question=Term("该案哪一天结案？", "On which day was the case closed?"),
    help=Term(
        "结案只有三种：作出处罚决定、认定没有违法、移送其他机关。",
        "There are three ways to close it: a sanction, a finding of no breach, a transfer.",
    ),
)

# Grades

GRADING_STANDARD_CHANGED = Event(
    name="grading_standard_changed",
    label=Term("分级分类标准变更", "the change of the grading standard"),
    question=Term(
        "主管部门哪一天发布了新版的分级分类标准？",
        "On which day did the departments issue a new version of the grading standard?",
    ),
)

GRADING_GUIDELINE_UPDATED = Event(
    name="grading_guideline_updated",
    label=Term("更新分级分类指南", "the update of the grading guideline"),
    question=Term(
        "与新版标准相应的分级分类指南，哪一天更新？",
        "On which day was the guideline brought into line with the new version?",
    ),
)

# Critical AI

DETERMINATION_MADE = Event(
    name="determination_made",
    label=Term("作出关键人工智能认定结论", "the determination on critical AI"),
    question=Term(
        "主管部门哪一天就该产品、服务作出是否属于关键人工智能的认定结论？",
        "On which day did the departments decide whether the product or service is critical AI?",
    ),
    help=Term(
        "填决定的日期，不是通知送达的日期；结论为“不属于”的也填。",
        "The day of the decision, not that of service; a negative decision counts as well.",
    ),
)

DETERMINATION_ANNOUNCED = Event(
    name="determination_announced",
    label=Term("公布认定结果", "the announcement of the determination"),
    question=Term("认定结果哪一天向社会公布？", "On which day was the result announced to the public?"),
    help=Term(
        "只送达当事人的，不算公布；公布也不能代替送达。",
        "Service on the provider is no announcement, and an announcement is no service.",
    ),
)

drawn_at_random = Flag(
    name="drawn_at_random",
    question=Term(
        "该产品、服务是否经随机抽取，列入本次抽查检测？",
        "Was the product or service drawn at random for this round of testing?",
    ),
    help=Term(
        "须从关键人工智能名录中抽取，过程留痕、可以复现；人工指定的，为“否”。",
        "Drawn from the register of critical AI by a logged draw that can be repeated; no where somebody chose it.",
    ),
    yes=Term("该产品、服务经随机抽取列入抽查", "the product or service has been drawn at random"),
    no=Term("该产品、服务不是随机抽取的", "the product or service has not been drawn at random"),
)

TEST_FINDING_MADE = Event(
    name="test_finding_made",
    label=Term("抽查检测发现问题", "a finding of the random test"),
    question=Term(
        "抽查检测哪一天发现安全风险或者问题？",
        "On which day did the random test find a security risk or problem?",
    ),
    help=Term("每个问题记一笔，各有案号。", "One entry for each finding, each with its case number."),
)

IMPROVEMENT_PROPOSED = Event(
    name="improvement_proposed",
    label=Term("提出改进措施", "the proposal of improvements"),
    question=Term(
        "就该问题，主管部门哪一天提出改进措施？",
        "On which day did the departments propose how to improve on the finding?",
    ),
)

commissioned_audit_conditions = Several(
    name="commissioned_audit_conditions",
    question=Term(
        "主管部门拟就抽查检测委托第三方审计，下列哪些已经具备？",
        "Of a third-party audit that the departments mean to commission after a test, which of these are there?",
    ),
    help=Term(
        "两项都要写入委托文件；审计机构就是被审计者或者受其控制的，不算独立。没有拟委托审计的，答“无”。",
        "Both stand in the commission. An auditor that is, or is controlled by, the audited entity is not independent. "
        "“None” where no audit is planned.",
    ),
    label=Term("委托审计已具备的条件", "what is there for the audit"),
    values=(
        ("necessity", Term("书面的必要性理由", "written reasons why it is needed")),
        (
            "independent_auditor",
            Term("独立于被审计者的审计机构", "an auditor independent of the audited entity"),
        ),
    ),
)

# Warnings

protected_information_uncleared = Flag(
    name="protected_information_uncleared",
    question=Term(
        "拟发布的监测预警信息里，是否还有未经依法处理的个人信息、商业秘密？",
        "Does the warning to be published still hold personal information or trade secrets that have not been cleared?",
    ),
    help=Term(
        "已经删除、遮盖，或者有公开的法律依据并写明的，不算。",
        "Not what has been taken out or masked, or what a stated legal ground allows to be made public.",
    ),
    yes=Term(
        "拟发布的信息含有未经处理的个人信息、商业秘密",
        "the warning holds personal information or trade secrets not yet cleared",
    ),
    no=Term(
        "拟发布的信息不含未经处理的个人信息、商业秘密",
        "the warning holds no personal information or trade secrets that are not cleared",
    ),
)

# Inspection and seizure

unlawful_use_evidence = Flag(
    name="unlawful_use_evidence",
    question=Term(
        "主管部门有无证据证明您的设备、物品被用于违法的人工智能活动？",
        "Have the departments evidence that equipment or items of yours served unlawful AI activity?",
    ),
    help=Term(
        "须有证据清单；只是怀疑的，为“否”。与违法活动无关的场所、设施、财物不在此列。",
        "It takes a list of evidence; mere suspicion is no. Premises, facilities and property unconnected with the "
        "activity are not meant.",
    ),
    yes=Term(
        "有证据证明设备、物品被用于违法的人工智能活动",
        "there is evidence that equipment or items served unlawful AI activity",
    ),
    no=Term(
        "没有证据证明设备、物品被用于违法的人工智能活动",
        "there is no evidence that equipment or items served unlawful AI activity",
    ),
)

seizure_steps = Several(
    name="seizure_steps",
    question=Term(
        "就该设备、物品，下列哪些已经发生？自何日起？",
        "Which of these have taken place as to the equipment or items, and since when?",
    ),
    help=Term(
        "口头报告不算。批准人须为部门主要负责人，办案人员不能批准自己的报告。都没有的，答“无”。",
        "An oral report does not count. The head of the department approves, and no case officer approves a report of his "
        "own. “None” if none of them has.",
    ),
    label=Term("查封、扣押已经走过的步骤", "the steps toward the seizure"),
    values=(
        ("written_report", Term("执行前的书面报告", "a written report before it is carried out")),
        ("approval", Term("执行前部门主要负责人的批准", "approval by the head before it is carried out")),
        ("carried_out", Term("查封、扣押的执行", "the seizure itself")),
    ),
)

OVERSIGHT_SECRET_LEAKED = Event(
    name="oversight_secret_leaked",
    label=Term(
        "泄露、出售或者非法提供个人信息、商业秘密",
        "a leak, sale or unlawful handing over of personal information or trade secrets",
    ),
    question=Term(
        "主管部门履行职责中知悉的个人信息、商业秘密，哪一天被泄露、出售或者非法提供给他人？",
        "On which day was personal information or a trade secret that the departments learned on duty leaked, sold or "
        "unlawfully handed to others?",
    ),
    help=Term(
        "检查、受理投诉、接收备案材料等任何履职场合知悉的都算；依法移送有权机关并留有记录的，不算。",
        "Learned in whatever duty: inspections, complaints, filings. A lawful transfer to a competent body, on record, is "
        "not meant.",
    ),
)

# Pilots

pilot_place = Choice(
    name="pilot_place",
    question=Term(
        "该活动与人工智能监管试点是什么关系？",
        "How does the activity stand to a supervision pilot for AI?",
    ),
    help=Term(
        "以入选决定和试点规则为准；试点届满、退出，或者活动超出登记范围的，选“在试点范围或者期间之外”。",
        "By the decision of admission and the rules of the pilot. Outside once the pilot has ended, you have left it, or "
        "the activity goes beyond what was registered.",
    ),
    label=Term("该活动与试点的关系", "the activity's place in a pilot"),
    values=(
        ("none", Term("没有参加试点", "no pilot")),
        ("inside", Term("在所参加试点的范围和期间之内", "inside the scope and time of a pilot")),
        ("outside", Term("在所参加试点的范围或者期间之外", "outside the scope or time of a pilot")),
    ),
)

pilot_benefits = Several(
    name="pilot_benefits",
    question=Term(
        "在试点中，主管部门就下列哪些方面给予了便利、激励或者责任减免，并登记了依据和起止日期？",
        "In which of these areas have the departments granted a facilitation, an incentive or relief in the pilot, with "
        "its legal basis and dates on record?",
    ),
    help=Term(
        "没有书面登记的口头承诺不算；没有参加试点或者没有给予的，答“无”。",
        "An oral promise that is not on record does not count. “None” where there is no pilot or nothing was granted.",
    ),
    label=Term("试点中给予支持的方面", "the areas of support in the pilot"),
    values=(
        ("entry", Term("准入条件", "entry conditions")),
        ("assessment", Term("风险评估", "risk assessment")),
        ("audit", Term("审计", "auditing")),
        ("liability", Term("法律责任", "legal liability")),
    ),
)

# Working together

joins_risk_work = Flag(
    name="joins_risk_work",
    question=Term(
        "就所涉的人工智能安全风险，您是否与主管部门、行业组织等各方协同评估、防范和处置？",
        "On the AI security risks that concern you, do you work with the departments and other bodies in assessing, "
        "preventing and handling them?",
    ),
    help=Term(
        "须有参与协同案件的记录；受邀而无正当理由不参加的，为“否”。",
        "There is a record of a part taken in a joint case; no where an invitation was left unanswered without good reason.",
    ),
    yes=Term("当事人参与安全风险的协同治理", "the person described takes part in joint work on risk"),
    no=Term("当事人没有参与安全风险的协同治理", "the person described takes no part in joint work on risk"),
)
