"""Security measures and risk assessment, as the Scholars' Draft asks them of every maker (articles 41 and 42)."""

from __future__ import annotations

from chengxu.algebra.facts import Choice, Event, Flag, Several
from chengxu.algebra.term import Term

# Security measures (SD 41)

prevention_measures = Several(
    name="prevention_measures",
    question=Term(
        "为依法研发、提供并防止安全事件，下列哪些措施正在施行（有负责人和日期，且未过期）？",
        "Which of these measures against incidents and for lawful conduct are in force, with owner and date, and not "
        "expired?",
    ),
    help=Term(
        "组织措施如机构、岗位、制度、培训；技术措施如访问控制、加固、测试。到期未续的，自到期之日起不选。",
        "Organisational: bodies, posts, rules, training. Technical: access control, hardening, tests. Leave out, from its "
        "last day on, a measure that has expired.",
    ),
    label=Term("正在施行的措施", "the measures in force"),
    values=(
        ("organisational", Term("组织措施", "organisational measures")),
        ("technical", Term("技术措施", "technical measures")),
    ),
)

checked_components = Several(
    name="checked_components",
    question=Term(
        "对下列哪些对象定期检测漏洞和安全风险，有上次和下次检测的日期可查？",
        "Which of these are regularly checked for weaknesses and risks, with the last and the next check on record?",
    ),
    help=Term(
        "从未检测过的，或者上次检测写成将来日期的，不选。没有使用开源框架的，写明没有，也算检测。法律没有规定间隔，间隔由"
        "自己确定；偶有超过的，只要仍属定期，可以选。",
        "Leave out what has never been checked, or shows a last check in the future. Where no open-source framework is used, "
        "a record saying so will do. The law names no interval and you set your own; overrunning it once does not make the "
        "checks irregular.",
    ),
    label=Term("定期检测的对象", "the objects checked regularly"),
    values=(
        ("open_source_frameworks", Term("开源框架", "open-source frameworks")),
        ("basic_software_hardware", Term("基础软硬件", "basic software and hardware")),
        ("deployment_environment", Term("部署环境", "deployment environments")),
    ),
)

attack_monitoring = Flag(
    name="attack_monitoring",
    question=Term(
        "是否有持续运行的手段，实时监测可能发生的攻击？",
        "Is there a monitor at work all the time that watches for attacks in real time?",
    ),
    help=Term(
        "已经登记而长时间没有信号的，视为没有运行，填“否”。",
        "No if it is declared but has long been silent.",
    ),
    yes=Term("可能的攻击受到实时监测", "possible attacks are watched for in real time"),
    no=Term("可能的攻击没有受到实时监测", "possible attacks are not watched for in real time"),
)

activity_logs = Several(
    name="activity_logs",
    question=Term(
        "下列哪些活动的日志，完好保存到其他规定要求的期限届满？",
        "Of which of these activities are logs kept intact for as long as other rules demand?",
    ),
    help=Term(
        "只从事一种活动的，另一种不必选。期限须注明出处；网络日志依《网络安全法》不少于六个月。可以改写或者提前删除过的，"
        "不选。",
        "Tick only what you do. The period needs a source; for network logs it is at least six months under the "
        "Cybersecurity Law. Leave out logs that can be altered or were deleted early.",
    ),
    label=Term("保存了日志的活动", "the activities with logs kept"),
    values=(
        ("development", Term("研发活动", "development")),
        ("provision", Term("提供活动", "provision")),
    ),
)

# Risk assessment (SD 42)

risk_findings = Several(
    name="risk_findings",
    question=Term(
        "该产品、服务现行的安全风险评估报告，对下列哪些事项写明了结论和依据？",
        "On which of these does the current safety risk assessment give a finding with its basis?",
    ),
    help=Term(
        "没有发现问题的，也要写明所用的检验方法；只有标题的不选。后三项须答“是”才选；答“否”的，附有处置记录后方可选。",
        "“None found” is a finding if the test is named; a bare heading is not. The last three are ticked when the answer is "
        "yes or, where it was no, once a record of how that was handled is attached.",
    ),
    label=Term("评估报告写明的结论", "the findings in the assessment"),
    values=(
        ("bias", Term("偏见、歧视", "bias and discrimination")),
        ("public_interest", Term("对公共利益的影响", "effect on the public interest")),
        ("individual_rights", Term("对个人权益的影响", "effect on the rights of individuals")),
        ("safety_risk", Term("安全风险", "safety risks")),
        ("lawful_safeguards", Term("保护措施合法", "lawful safeguards")),
        ("effective_safeguards", Term("保护措施有效", "effective safeguards")),
        ("fitting_safeguards", Term("保护措施与风险程度相适应", "safeguards that fit the level of risk")),
    ),
)

ethics_review_finding = Choice(
    name="ethics_review_finding",
    question=Term(
        "安全风险评估报告对科技伦理审查的结论是什么？",
        "What does the safety risk assessment find on the ethics review?",
    ),
    help=Term(
        "认为无须审查的，须写明依据；报告没有写的，选“没有结论”。",
        "“Not required” takes a legal source; “no finding” where the report is silent.",
    ),
    label=Term("评估报告对伦理审查的结论", "the assessment's finding on the ethics review"),
    values=(
        ("done", Term("已经依法审查", "a review held as law requires")),
        ("not_required", Term("依规定无须审查", "no review required, with the source")),
        ("omitted", Term("应当审查而没有审查", "a review required and not held")),
        ("none", Term("没有结论", "no finding")),
    ),
)

significant_changes = Several(
    name="significant_changes",
    question=Term(
        "经说明理由认定，该产品、服务自上次评估以来，在下列哪些方面发生或者将要发生重大变化？自何日起？",
        "In which of these respects has the product or service changed significantly since its last assessment, or is about "
        "to, in a reasoned finding? Since which day?",
    ),
    help=Term(
        "认定为不重大的，也须写明理由，此时答“无”；尚未判断的，填“不知道”。重新评估完成后，改答“无”并写明日期。",
        "“None” where a change is found minor, which takes a reason too; unknown until it is judged. After the new "
        "assessment “none” again, with the day.",
    ),
    label=Term("发生重大变化的方面", "the respects of significant change"),
    values=(
        ("purpose", Term("用途", "purpose")),
        ("model", Term("模型", "model")),
        ("data", Term("数据", "data")),
        ("capability", Term("能力", "capability")),
        ("user_group", Term("使用人群", "user group")),
        ("other", Term("其他方面", "another respect")),
    ),
)

CHANGED_VERSION_PROVIDED = Event(
    name="changed_version_provided",
    label=Term("提供重大变化后的版本", "the provision of the significantly changed version"),
    question=Term(
        "重大变化后的版本，何日开始（或者打算何日开始）提供？",
        "On which day was the significantly changed version first provided, or is to be?",
    ),
    help=Term(
        "每次重大变化用一个编号，与相应的重新评估写同一编号。",
        "One case number for each change, the same for its new assessment.",
    ),
)

RISK_REASSESSED = Event(
    name="risk_reassessed",
    label=Term("就重大变化完成重新评估", "the completion of the new assessment after the change"),
    question=Term(
        "何日就该次重大变化完成安全风险的重新评估？",
        "On which day was the new assessment for that change complete?",
    ),
    help=Term(
        "首次提供之前的评估不填这里。关键人工智能的年度评估具备法定四项内容的，可以填写。",
        "Not the assessment before first provision. A yearly assessment of critical AI counts if it has the four items.",
    ),
)

ASSESSMENT_FILE_COMPLETED = Event(
    name="assessment_file_completed",
    label=Term(
        "评估报告和处置情况记录均告完成",
        "the completion of both the assessment report and its handling record",
    ),
    question=Term(
        "安全风险评估报告和处置情况记录，到哪一天两份都已完成？",
        "By which day were the risk assessment report and the record of handling both complete?",
    ),
    help=Term(
        "以后完成的一份为准；每次评估用一个编号。",
        "The later of the two; one case number for each assessment.",
    ),
)
