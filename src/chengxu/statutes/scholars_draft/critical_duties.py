"""Chapter IV, section 2, articles 54 to 57: critical AI while it runs, from the yearly assessment to its handing on."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, reading
from chengxu.algebra.expr import all_of
from chengxu.algebra.term import Term
from chengxu.dates.count import months, years
from chengxu.dates.limits import PROMPTLY, AsSet, Every, Promptly
from chengxu.law.norm import Act, Duty, Keep, Permission
from chengxu.statutes.laws import SD
from chengxu.statutes.scholars_draft.basis import CRITICAL_MAKERS, DETERMINED, USERS
from chengxu.statutes.words.critical import CRITICAL_STATUS_ENDED
from chengxu.statutes.words.critical_running import (
    CHANGE_REQUIREMENTS_MET,
    CHANGE_REQUIREMENTS_RECEIVED,
    CRITICAL_ASSESSMENT_REPORTED,
    EMERGENCY_PLAN_STARTED,
    ENTITY_CHANGE_REPORTED,
    ENTITY_CHANGED,
    INCIDENT_REMEDIED,
    INTERRUPTION_RISK_REMOVED,
    RISK_DISCLOSED,
    SECURITY_PROBLEM_FOUND,
    SECURITY_PROBLEM_RECTIFIED,
    emergency_plan,
    human_supervision_means,
    interruption_necessary,
    monitored_stages,
    risk_disclosure_mechanism,
)
from chengxu.statutes.words.handling import SERVICE_RESTORED
from chengxu.statutes.words.incidents import INCIDENT_KNOWN, INCIDENT_REPORTED, RISK_FOUND
from chengxu.statutes.words.parties import OVERSIGHT
from chengxu.statutes.words.safety import SAFETY_ASSESSED

_GENERAL = (SD[82, 1, "a"],)
_AND_PRESUMED_FAULT = (*_GENERAL, SD[85, 2, "a"])
_AND_PUNITIVE = (*_GENERAL, SD[89, 1])
_EACH_YEAR = Every(months(12), of=DETERMINED, tag=reading("S20"))

# Article 54

assess_yearly = Duty(
    SD[54, 1, "a"],
    gist=Term("每年安全风险评估", "a security risk assessment each year"),
    tag=STATUTORY,
    readings=("S7", "S20"),
    bearer=CRITICAL_MAKERS,
    act=Act(
        "assess_critical_ai",
        Term(
            "为关键人工智能作安全风险评估（可以委托第三方）",
            "assess, itself or through a third party, the security risk of critical AI",
        ),
    ),
    due=_EACH_YEAR,
    done=SAFETY_ASSESSED,
    keep=Keep(
        Term("评估、整改和报告的材料", "the papers on assessment, correction and report"),
        years(3),
        SAFETY_ASSESSED,
        reading("S20"),
    ),
    breach=_AND_PRESUMED_FAULT,
    refers=(SD[42, 1], SD[42, 3, "b"], SD[54, 1, "b"], SD[54, 1, "c"]),
    note=Term(
        "条文只说每年至少一次；两次之间不超过十二个月、从认定之日起算，都是解读。研发者、提供者各自评估，共同签署的一份报告除外。"
        "还有问题没有整改的，显示为已评估、未整改。",
        "The text says once a year; that no gap may exceed twelve months, counted from the determination, is a reading. "
        "Developer and provider each assess unless both sign one report. With problems open it shows as assessed and "
        "not yet put right.",
    ),
)

rectify_problems = Duty(
    SD[54, 1, "b"],
    gist=Term("及时整改安全问题", "prompt correction of problems found"),
    tag=STATUTORY,
    readings=("S7",),
    bearer=CRITICAL_MAKERS,
    act=Act("rectify_problems", Term("整改评估发现的安全问题", "put right what the assessment found")),
    upon=SECURITY_PROBLEM_FOUND,
    due=PROMPTLY,
    done=SECURITY_PROBLEM_RECTIFIED,
    keep=Keep(
        Term("整改记录", "the record of the correction"), years(3), SECURITY_PROBLEM_FOUND, reading("S20")
    ),
    breach=_AND_PUNITIVE,
    refers=(SD[54, 1, "a"],),
)

report_assessment = Duty(
    SD[54, 1, "c"],
    gist=Term("报送年度评估情况", "the yearly assessment reported"),
    tag=STATUTORY,
    readings=("S7", "S20"),
    bearer=CRITICAL_MAKERS,
    toward=OVERSIGHT,
    act=Act(
        "report_assessment",
        Term("向主管部门报送评估和整改的情况", "report assessment and correction to the department"),
    ),
    due=_EACH_YEAR,
    done=CRITICAL_ASSESSMENT_REPORTED,
    breach=_GENERAL,
    refers=(SD[54, 1, "a"], SD[54, 1, "b"]),
    note=Term(
        "条文没有规定报送的时限；解读为同一轮的一部分，评估按时而没有报送的，该轮没有完成。",
        "The text sets no time for the report. We read it as part of the round: an assessment in time without its report "
        "leaves the round incomplete.",
    ),
)

# Article 55

have_disclosure_mechanism = Duty(
    SD[55, 1, "a"],
    gist=Term("安全风险披露机制", "a mechanism to disclose security risks"),
    tag=STATUTORY,
    readings=("S7",),
    bearer=CRITICAL_MAKERS,
    toward=USERS,
    act=Act("have_disclosure_mechanism", Term("建立安全风险披露机制", "set up a way to disclose risks")),
    met_by=risk_disclosure_mechanism,
    breach=_GENERAL,
    refers=(SD[33, 1, "iii"], SD[55, 1, "c"]),
)

monitor_every_stage = Duty(
    SD[55, 1, "b"],
    gist=Term("全环节风险监测", "risk monitoring at every stage"),
    tag=STATUTORY,
    readings=("S7",),
    bearer=CRITICAL_MAKERS,
    act=Act("monitor_every_stage", Term("在各个环节监测安全风险", "monitor security risk at every stage")),
    met_by=all_of(*(monitored_stages.one_of(stage) for stage, _ in monitored_stages.values)),
    breach=_GENERAL,
    refers=(SD[41, 2, "b"], SD[63, 1, "a"]),
    note=Term(
        "条文没有列举环节；数据、训练、部署、运行是常有的，其他环节由当事人补充。逐个环节显示最近一次信号。",
        "The text lists no stages: data, training, deployment and operation are the usual ones, and any further are "
        "added. Each is shown with its last signal.",
    ),
)

notify_and_disclose_risks = Duty(
    SD[55, 1, "c"],
    gist=Term("发现风险及时告知和披露", "notice and disclosure of a risk found"),
    tag=STATUTORY,
    readings=("S7",),
    bearer=CRITICAL_MAKERS,
    toward=USERS,
    act=Act(
        "notify_and_disclose_risks",
        Term(
            "依法告知该风险，并向使用者披露",
            "notify of the risk those whom the law names, and disclose it to users",
        ),
    ),
    upon=RISK_FOUND,
    due=PROMPTLY,
    done=RISK_DISCLOSED,
    keep=Keep(Term("告知和披露的记录", "the record of notice and disclosure"), years(3), RISK_FOUND, HOUSE),
    breach=_AND_PUNITIVE,
    refers=(SD[33, 1, "iii"], SD[34, 3], SD[56, 1, "d"]),
    note=Term(
        "告知和披露是两件事，都完成才算履行。风险还不是事件；演变为事件的，另依第五十六条办理，两者保持关联。三年的保存期限是自设的。",
        "Notice and disclosure are two acts, and both are needed. A risk is not an incident yet; once it turns into one, "
        "article 56 applies and the two stay linked. The three years are a house default.",
    ),
)

enable_human_supervision = Duty(
    SD[55, 2],
    gist=Term("便利使用者人工监督", "supervision by users made possible"),
    tag=STATUTORY,
    readings=("S7",),
    bearer=CRITICAL_MAKERS,
    toward=USERS,
    act=Act(
        "enable_human_supervision",
        Term(
            "以适当的交互方式，方便使用者在使用中有效监督",
            "offer fitting means of interaction, so that users can effectively supervise by hand",
        ),
    ),
    met_by=human_supervision_means,
    breach=_AND_PRESUMED_FAULT,
    refers=(SD[9, 1, "b"], SD[35, 2, "c"], SD[39, 1, "a"]),
)

# Article 56

have_emergency_plan = Duty(
    SD[56, 1, "a"],
    gist=Term("安全应急预案", "a security emergency plan"),
    tag=STATUTORY,
    readings=("S7",),
    bearer=CRITICAL_MAKERS,
    act=Act("have_emergency_plan", Term("制定安全应急预案", "have a security emergency plan")),
    met_by=emergency_plan,
    keep=Keep(Term("预案的各个版本", "the versions of the plan"), years(3), CRITICAL_STATUS_ENDED, HOUSE),
    breach=_GENERAL,
    refers=(SD[56, 1, "b"], SD[62, 1, "v"], SD[63, 2, "a"]),
    note=Term(
        "没有发生过事件，也须有预案。三年的保存期限是自设的。",
        "Wanted before any incident and without one. The three years are a house default.",
    ),
)

start_emergency_plan = Duty(
    SD[56, 1, "b"],
    gist=Term("立即启动预案", "the plan activated at once"),
    tag=STATUTORY,
    readings=("S7", "S14"),
    bearer=CRITICAL_MAKERS,
    act=Act("start_emergency_plan", Term("启动安全应急预案", "activate the emergency plan")),
    upon=INCIDENT_KNOWN,
    due=Promptly(at_once=True),
    done=EMERGENCY_PLAN_STARTED,
    keep=Keep(
        Term("事件案卷和启动时间", "the incident file, with the time of activation"),
        years(3),
        INCIDENT_KNOWN,
        HOUSE,
    ),
    breach=_AND_PRESUMED_FAULT,
    refers=(SD[43, 1, "a"], SD[56, 1, "a"]),
    note=Term(
        "不论事件大小。从获知起计算所用时间，照实显示。没有预案的，无从启动，同时违反制定预案的义务。三年的保存期限是自设的。",
        "Whatever the size of the incident. The time taken is measured from awareness and shown as it is. Without a plan "
        "none can be activated, and the duty to have one is broken as well. The three years are a house default.",
    ),
)

summarise_and_remedy = Duty(
    SD[56, 1, "c"],
    gist=Term("汇总信息和补救", "risk information gathered, remedies taken"),
    tag=STATUTORY,
    readings=("S7",),
    bearer=CRITICAL_MAKERS,
    act=Act(
        "summarise_and_remedy",
        Term(
            "汇总风险信息，并适当补救",
            "gather the risk information on the incident and take fitting remedies",
        ),
    ),
    upon=INCIDENT_KNOWN,
    done=INCIDENT_REMEDIED,
    breach=_GENERAL,
    refers=(SD[43, 1, "a"], SD[56, 1, "d"]),
    note=Term(
        "缺少汇总，或者没有一项注明日期的补救措施，事件不能了结；汇总的信息写入报告。条文没有给这一步规定时限。",
        "No incident is closed without the summary and at least one dated remedy, and the summary goes into the report. "
        "The text sets no time for this step.",
    ),
)

report_every_incident = Duty(
    SD[56, 1, "d"],
    gist=Term("每起事件及时报告", "every incident reported promptly"),
    tag=STATUTORY,
    readings=("S7", "S14"),
    bearer=CRITICAL_MAKERS,
    toward=OVERSIGHT,
    act=Act(
        "report_every_incident",
        Term("将安全事件报告主管部门", "report the incident to the department"),
    ),
    upon=INCIDENT_KNOWN,
    due=PROMPTLY,
    done=INCIDENT_REPORTED,
    breach=_GENERAL,
    refers=(SD[43, 1, "b"], SD[43, 2], SD[56, 1, "c"]),
    note=Term(
        "关键人工智能的事件不分等级，一律报告；评定为一般事件的，也不例外。法律没有小时数。",
        "Every incident of critical AI, whatever its grade: being graded minor excuses nothing. The law names no hours.",
    ),
)

may_interrupt_operation = Permission(
    SD[56, 2, "a"],
    gist=Term("必要时中断运行", "interruption where necessary"),
    tag=STATUTORY,
    readings=("S7",),
    holder=CRITICAL_MAKERS,
    against=USERS,
    when=all_of(DETERMINED, interruption_necessary),
    act=Act("interrupt_operation", Term("采取应急措施，中断运行", "stop operation as an emergency step")),
    refers=(SD[56, 2, "b"], SD[46, 1], SD[35, 1]),
    note=Term(
        "必要的理由和开始时间须留档。依本款中断的，不因此违反第四十六条的可持续要求。",
        "The reason of necessity and the time of its beginning go on file. An interruption under this paragraph does not "
        "by itself offend against sustainability under article 46.",
    ),
)

resume_operation = Duty(
    SD[56, 2, "b"],
    gist=Term("风险消除后及时恢复", "prompt return once the risk is gone"),
    tag=STATUTORY,
    readings=("S7",),
    bearer=CRITICAL_MAKERS,
    toward=USERS,
    act=Act("resume_operation", Term("恢复所中断的运行", "resume the operation that was interrupted")),
    upon=INTERRUPTION_RISK_REMOVED,
    due=PROMPTLY,
    done=SERVICE_RESTORED,
    breach=_GENERAL,
    refers=(SD[56, 2, "a"],),
    note=Term(
        "从风险消除之日起计算所用时间。风险尚未消除就恢复的，予以提示，须写明理由。",
        "The time taken runs from the removal of the risk. Resuming while it lasts gives a warning and takes a reason.",
    ),
)

# Article 57

report_entity_change = Duty(
    SD[57, 1, "a"],
    gist=Term("主体变更报告", "changes of the entity reported"),
    tag=STATUTORY,
    readings=("S7",),
    bearer=CRITICAL_MAKERS,
    toward=OVERSIGHT,
    act=Act(
        "report_entity_change",
        Term("将该变更报告主管部门", "report the change to the department"),
    ),
    upon=ENTITY_CHANGED,
    due=PROMPTLY,
    done=ENTITY_CHANGE_REPORTED,
    breach=_GENERAL,
    refers=(SD[42, 2], SD[53, 1, "a"], SD[57, 1, "b"]),
    note=Term(
        "合并、分立、解散是例示，其他情形须说明为何相当。承继人成为提供者的，其认定和备案另行办理。",
        "Merger, division and dissolution are examples; anything else needs saying why it is like them. A successor who "
        "becomes the provider has a determination and a filing of its own.",
    ),
)

handle_as_required = Duty(
    SD[57, 1, "b"],
    gist=Term("按要求处置关键人工智能", "critical AI handled as required"),
    tag=STATUTORY,
    readings=("S7",),
    bearer=CRITICAL_MAKERS,
    toward=OVERSIGHT,
    act=Act(
        "handle_as_required",
        Term("按照主管部门的要求处置关键人工智能", "deal with the critical AI as the department requires"),
    ),
    upon=CHANGE_REQUIREMENTS_RECEIVED,
    due=AsSet(),
    done=CHANGE_REQUIREMENTS_MET,
    breach=_GENERAL,
    refers=(SD[57, 1, "a"],),
    note=Term(
        "每项要求都有结果才算完成。主管部门还没有提出要求的，状态为尚待要求；主体解散的，提请主管部门尽快明确。",
        "Complete only when each requirement has its outcome. With none made yet it stands as awaiting requirements; "
        "where the entity is being dissolved, the department is urged to make them.",
    ),
)
