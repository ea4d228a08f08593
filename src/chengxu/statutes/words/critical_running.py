"""Critical AI while it runs: assessments, risks, supervision by users, emergencies, changes of the entity.

What belongs to one problem, risk, incident or change carries one case number. Risks found and incidents are
those of `incidents`, assessments those of `safety`, the return of the service that of `handling`.
"""

from __future__ import annotations

from chengxu.algebra.facts import Event, Flag, Several
from chengxu.algebra.term import Term

# The yearly assessment (SD 54)

SECURITY_PROBLEM_FOUND = Event(
    name="security_problem_found",
    label=Term("评估发现安全问题", "the finding of a security problem in the assessment"),
    question=Term(
        "关键人工智能的安全风险评估，哪一天发现了该安全问题？",
        "On which day did a security risk assessment of the critical AI find the problem?",
    ),
    help=Term(
        "每个问题记一件，写明责任人。问题构成安全风险的，另作风险记录，以便告知和披露。",
        "One case for each problem, with somebody to see to it. If it amounts to a risk it is entered as one too, for "
        "notice and disclosure.",
    ),
)

SECURITY_PROBLEM_RECTIFIED = Event(
    name="security_problem_rectified",
    label=Term("完成整改", "the correction of the problem"),
    question=Term("哪一天完成了该问题的整改？", "On which day had the problem been put right?"),
    help=Term(
        "以复核确认之日为准；只有整改计划的不算。", "As confirmed by a check; a plan alone does not count."
    ),
)

CRITICAL_ASSESSMENT_REPORTED = Event(
    name="critical_assessment_reported",
    label=Term("报送评估情况", "the report of the yearly assessment"),
    question=Term(
        "哪一天向人工智能主管部门报送了关键人工智能安全风险评估的情况？",
        "On which day was the security risk assessment of the critical AI reported to the oversight department?",
    ),
    help=Term(
        "每次报送记一笔。他人的报告，只有共同签署的才算自己的报告。",
        "One entry for each report. Somebody else's counts only if you signed it too.",
    ),
)

# Risks (SD 55)

risk_disclosure_mechanism = Flag(
    name="risk_disclosure_mechanism",
    question=Term(
        "是否建立了人工智能安全风险披露机制？",
        "Is there a mechanism for disclosing security risks of the AI?",
    ),
    help=Term(
        "要有披露渠道和负责的人；缺一项的，为“否”。",
        "It has a channel and a person responsible; no if either is missing.",
    ),
    yes=Term("已经建立安全风险披露机制", "there is a mechanism for disclosing security risks"),
    no=Term("没有建立安全风险披露机制", "there is no mechanism for disclosing security risks"),
)

monitored_stages = Several(
    name="monitored_stages",
    question=Term(
        "在下列哪些环节，安全风险正受监测？", "At which of these stages is security risk being monitored?"
    ),
    help=Term(
        "监测已经停止或者长期没有信号的，不选。没有其他环节的，写明之后，最后一项也选。",
        "Leave out a stage whose monitor has stopped or gone silent. Where there are no further stages, note that and "
        "tick the last too.",
    ),
    label=Term("受监测的环节", "the stages monitored"),
    values=(
        ("data", Term("数据", "data")),
        ("training", Term("训练", "training")),
        ("deployment", Term("部署", "deployment")),
        ("operation", Term("运行", "operation")),
        ("other", Term("其他各环节", "all further stages")),
    ),
)

RISK_DISCLOSED = Event(
    name="risk_disclosed",
    label=Term("告知并披露该风险", "the notice and the disclosure of the risk"),
    question=Term(
        "哪一天既履行了法定的告知义务，又向使用者披露了该风险？",
        "By which day had everybody whom the law names been notified, and the risk been disclosed to users?",
    ),
    help=Term(
        "两件都完成的日子；其他法律没有规定应当告知谁的，写明之后，以披露之日为准。",
        "The day of the later one; where no law names anybody to be notified, note that and take the day of disclosure.",
    ),
)

human_supervision_means = Flag(
    name="human_supervision_means",
    question=Term(
        "是否提供适当的人机交互方式，使使用者在使用中能够有效地人工监督？",
        "Are there fitting means of interaction by which users can effectively supervise the AI while using it?",
    ),
    help=Term(
        "须有说明并经测试，例如能够看懂状态、随时干预或者停止。只能看结果的，为“否”。",
        "Described and tested, such as a readable state and a way to step in or stop. No if users merely see the result.",
    ),
    yes=Term("使用者有适当方式进行有效的人工监督", "users have fitting means to supervise the AI"),
    no=Term("使用者没有适当方式进行有效的人工监督", "users have no fitting means to supervise the AI"),
)

# Emergencies (SD 56)

emergency_plan = Flag(
    name="emergency_plan",
    question=Term(
        "是否制定了针对该人工智能的安全应急预案？",
        "Is there a security emergency plan for the AI?",
    ),
    help=Term(
        "要有现行版本。没有发生过事件也要制定；只有一般网络安全预案、没有针对人工智能的，为“否”。",
        "In a current version, incident or no incident. No where there is only a general network plan that says nothing "
        "of the AI.",
    ),
    yes=Term("已经制定安全应急预案", "there is a security emergency plan"),
    no=Term("没有制定安全应急预案", "there is no security emergency plan"),
)

EMERGENCY_PLAN_STARTED = Event(
    name="emergency_plan_started",
    label=Term("启动应急预案", "the activation of the emergency plan"),
    question=Term(
        "哪一天就该安全事件启动了应急预案？",
        "On which day was the emergency plan activated for the incident?",
    ),
    help=Term(
        "时刻另行记录。没有预案的，谈不上启动。",
        "Note the hour as well. Where there is no plan, none can be activated.",
    ),
)

INCIDENT_REMEDIED = Event(
    name="incident_remedied",
    label=Term("汇总风险信息并采取补救措施", "the summary of risk information and the remedies"),
    question=Term(
        "哪一天既汇总了该事件的风险信息，又采取了适当的补救措施？",
        "By which day had the risk information on the incident been gathered and fitting remedies taken?",
    ),
    help=Term(
        "以后完成的一项为准；至少有一项注明日期的补救措施。",
        "The later of the two; at least one remedy has its date.",
    ),
)

interruption_necessary = Flag(
    name="interruption_necessary",
    question=Term(
        "因安全风险，是否确有必要采取中断运行的应急措施？",
        "Does a security risk make it necessary to interrupt operation as an emergency step?",
    ),
    help=Term(
        "必要的理由和开始的时间须留档；没有理由的，为“否”。",
        "With the reason of necessity and the time of its beginning on file; no without a reason.",
    ),
    yes=Term("确有必要中断运行", "operation has to be interrupted"),
    no=Term("没有必要中断运行", "operation does not have to be interrupted"),
)

INTERRUPTION_RISK_REMOVED = Event(
    name="interruption_risk_removed",
    label=Term("安全风险消除", "the removal of the risk for which operation was interrupted"),
    question=Term(
        "哪一天消除了据以中断运行的安全风险？",
        "On which day was the risk removed for which operation had been interrupted?",
    ),
    help=Term(
        "与中断、恢复同用一个编号。风险消除之前已经恢复运行并写明理由的，不必填。",
        "Under the case number of interruption and return. Leave it out where operation was resumed before, with the "
        "reason on file.",
    ),
)

# Changes of the entity (SD 57)

ENTITY_CHANGED = Event(
    name="entity_changed",
    label=Term("发生合并、分立、解散等变更", "the merger, division, dissolution or the like"),
    question=Term(
        "研发者或者提供者哪一天发生合并、分立、解散等情形？",
        "On which day did the developer or provider undergo a merger, a division, a dissolution or the like?",
    ),
    help=Term(
        "写明种类和承继人；其他情形须说明为何与列举的相当。",
        "Note the kind and the successor; for another kind, say why it is like those named.",
    ),
)

ENTITY_CHANGE_REPORTED = Event(
    name="entity_change_reported",
    label=Term("报告主体变更", "the report of the change"),
    question=Term(
        "哪一天向人工智能主管部门报告了该变更？",
        "On which day was the change reported to the oversight department?",
    ),
)

CHANGE_REQUIREMENTS_RECEIVED = Event(
    name="change_requirements_received",
    label=Term("收到处置关键人工智能的要求", "receipt of the requirements for handling the critical AI"),
    question=Term(
        "哪一天收到主管部门就该变更提出的处置要求，要求何日前完成？",
        "On which day did the department's requirements on the change arrive, and by when are they to be met?",
    ),
    help=Term(
        "没有写期限的，期限留空。还没有提出要求的，尚待要求，不必填。",
        "Leave the day out where none is set. Nothing to enter while requirements are still awaited.",
    ),
)

CHANGE_REQUIREMENTS_MET = Event(
    name="change_requirements_met",
    label=Term("按要求处置完毕", "the handling as required"),
    question=Term(
        "哪一天按要求处置完毕关键人工智能？",
        "By which day had the critical AI been handled as required?",
    ),
    help=Term(
        "每项要求都有结果的日子；还有一项没有结果的，不算完毕。",
        "The day on which each requirement had its outcome; one still open leaves it open.",
    ),
)
