"""Chapter IV, section 1, articles 41, 43 and 44: security measures, incidents, insured safety.

The risk assessment of article 42 stands in `assessment`.
"""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, external
from chengxu.algebra.expr import Clause, all_of, any_of
from chengxu.algebra.term import Term
from chengxu.dates.count import months, years
from chengxu.dates.limits import PROMPTLY, Promptly
from chengxu.law.norm import Act, Duty, Keep, Permission, Power, Principle, Programme, Right
from chengxu.statutes.laws import CSL, INSL, SD
from chengxu.statutes.scholars_draft.basis import DEVELOPS, MAKERS, PROVIDES, USERS
from chengxu.statutes.words.assessment import (
    activity_logs,
    attack_monitoring,
    checked_components,
    prevention_measures,
)
from chengxu.statutes.words.incidents import INCIDENT_KNOWN, INCIDENT_REPORTED
from chengxu.statutes.words.parties import INSURER, NATIONAL_OVERSIGHT, OVERSIGHT, PUBLIC
from chengxu.statutes.words.provision import (
    INCIDENT_MEASURE_TAKEN,
    ai_insured,
    incident_grade,
    insurance_terms,
    insured_matter_safe,
)

GENERAL = (SD[82, 1, "a"],)
GENERAL_AND_TORT = (SD[82, 1, "a"], SD[85, 1], SD[86, 1, "b"])

MAKES = any_of(DEVELOPS, PROVIDES)
"""For norms that entitle others against developers and providers, or entitle these themselves."""

# Article 41

prevent_incidents = Duty(
    SD[41, 1],
    gist=Term("组织措施和技术措施", "organisational and technical measures"),
    tag=STATUTORY,
    bearer=MAKERS,
    toward=(PUBLIC, USERS),
    act=Act(
        "prevent_incidents",
        Term(
            "以组织、技术两方面的措施，使研发、提供活动守法，不出安全事件",
            "keep development and provision lawful and free of incidents by measures of organisation and of technology",
        ),
    ),
    met_by=all_of(*(prevention_measures.one_of(kind) for kind, _ in prevention_measures.values)),
    breach=GENERAL_AND_TORT,
    refers=(SD[7, 1], SD[43, 1, "a"], SD[93, 1]),
)

check_for_weaknesses = Duty(
    SD[41, 2, "a"],
    gist=Term("定期检测漏洞和风险", "regular checks for weaknesses"),
    tag=STATUTORY,
    readings=("S15",),
    bearer=MAKERS,
    toward=USERS,
    act=Act(
        "check_for_weaknesses",
        Term(
            "定期检测、监测开源框架、基础软硬件和部署环境的漏洞和安全风险",
            "check and watch open-source frameworks, basic software and hardware and deployment environments for "
            "weaknesses and risks, at regular intervals",
        ),
    ),
    met_by=all_of(*(checked_components.one_of(thing) for thing, _ in checked_components.values)),
    breach=GENERAL,
    refers=(SD[15, 2, "c"], SD[55, 1, "b"]),
    note=Term(
        "隔多久检测一次，法律没有规定；自设的间隔不是法定期限。",
        "The law names no interval; one of your own is no legal limit.",
    ),
)

monitor_attacks = Duty(
    SD[41, 2, "b"],
    gist=Term("实时监测攻击", "real-time watch for attacks"),
    tag=STATUTORY,
    bearer=MAKERS,
    toward=USERS,
    act=Act(
        "monitor_attacks",
        Term("对可能发生的攻击作实时监测", "watch for possible attacks in real time"),
    ),
    met_by=attack_monitoring,
    breach=GENERAL,
    refers=(SD[56, 1, "b"], SD[63, 1, "a"]),
)

keep_activity_logs = Duty(
    SD[41, 2, "c"],
    gist=Term("留存研发、提供活动的日志", "logs of development and provision"),
    tag=STATUTORY,
    readings=("S18",),
    bearer=MAKERS,
    toward=OVERSIGHT,
    act=Act(
        "keep_activity_logs",
        Term(
            "依照其他规定保存所从事的研发、提供活动的日志",
            "keep logs of the development or provision carried out, as other rules prescribe",
        ),
    ),
    met_by=all_of(
        any_of(~DEVELOPS, activity_logs.one_of("development")),
        any_of(~PROVIDES, activity_logs.one_of("provision")),
    ),
    keep=Keep(
        Term("研发、提供活动的日志", "logs of development and provision"), months(6), None, external(CSL[23])
    ),
    breach=GENERAL,
    refers=(CSL[23], SD[34, 4, "b"], SD[42, 3, "b"]),
    note=Term(
        "本款没有规定期限，六个月出自网络日志的规定；其他规定更长的，从其规定。能够识别使用者身份的记录，还受第三十四条第四款"
        "约束，宜只留必要的字段。",
        "The paragraph names no period; six months is that of network logs, and a longer one in other rules prevails. Where a "
        "log shows who the user is, article 34(4) limits it as well: keep only the fields that are needed.",
    ),
)

fit_measures_to_risk = Principle(
    SD[41, 3],
    gist=Term("措施与风险相称", "measures in proportion to the risk"),
    tag=STATUTORY,
    guides=Term(
        "应对措施与风险大小、发生概率、技术水平和实施成本的相称",
        "measures that match the size and likelihood of the risk, the state of technology and the cost",
    ),
    refers=(SD[42, 1, "iv"], SD[83, 1]),
    note=Term(
        "每项应对措施的材料写明四个因素，缺一个即不完整；不得单独据此认定违法。",
        "The file on each measure covers the four factors and is incomplete without one; it never makes a breach by itself.",
    ),
)

# Article 43

handle_incident = Duty(
    SD[43, 1, "a"],
    gist=Term("安全事件的即时处置", "immediate handling of incidents"),
    tag=STATUTORY,
    readings=("S14",),
    bearer=MAKERS,
    toward=(USERS, PUBLIC),
    act=Act("handle_incident", Term("对该安全事件采取处置措施", "take measures against the incident")),
    upon=INCIDENT_KNOWN,
    due=Promptly(at_once=True),
    done=INCIDENT_MEASURE_TAKEN,
    keep=Keep(Term("安全事件卷宗", "the incident file"), years(3), INCIDENT_KNOWN, HOUSE),
    breach=GENERAL_AND_TORT,
    refers=(SD[56, 1, "b"], SD[63, 2, "b"]),
    note=Term(
        "法律不给宽限，从获知到采取第一项措施的时间照实显示。卷宗保存三年是自设的。",
        "There is no grace: the time from knowledge to the first measure is shown as it is. The three years for the file "
        "are a house default.",
    ),
)

report_major_incident = Duty(
    SD[43, 1, "b"],
    gist=Term("报告重大安全事件", "report of major incidents"),
    tag=STATUTORY,
    readings=("S14", "S15"),
    bearer=MAKERS,
    toward=OVERSIGHT,
    when=Clause(
        incident_grade.one_of("major", "ungraded"),
        Term("该安全事件为重大事件，或者尚未定级", "the incident is major, or has not been graded"),
        SD[43, 1, "b"],
        denied=Term("该安全事件经定级未达到重大", "the incident has been graded below major"),
    ),
    act=Act(
        "report_major_incident",
        Term("依照报告办法向人工智能主管部门报告", "report it to the oversight department under the rules"),
    ),
    upon=INCIDENT_KNOWN,
    due=PROMPTLY,
    done=INCIDENT_REPORTED,
    keep=Keep(Term("报告及其回执", "the report and its receipt"), years(3), INCIDENT_KNOWN, HOUSE),
    breach=GENERAL,
    refers=(SD[43, 2], SD[56, 1, "d"], SD[63, 2, "b"]),
    note=Term(
        "第二款的报告办法出台以前，任何小时数都不是法定期限，义务照样存在。关键人工智能的安全事件不论大小，依第五十六条都要"
        "报告。",
        "Until the rules of paragraph 2 are made no number of hours is law; the duty stands all the same. For critical AI, "
        "article 56 has every incident reported, whatever its size.",
    ),
)

incident_reporting_rules = Programme(
    SD[43, 2],
    gist=Term("制定重大安全事件报告办法", "rules on reporting major incidents"),
    tag=STATUTORY,
    owner=NATIONAL_OVERSIGHT,
    deliverable=Term("重大安全事件报告办法", "administrative rules on reporting major incidents"),
    aims=(
        Term("重大事件的标准", "the criteria of a major incident"),
        Term("报告的时限", "the time for a report"),
        Term("报告的形式", "the form of a report"),
    ),
    needs=(Term("版本和施行日期", "a version and the day from which it holds"),),
    refers=(SD[43, 1, "b"], SD[59, 1, "a"], SD[63, 2, "b"]),
    note=Term(
        "办法出台之前，显示的报告时间均为自设。",
        "Until they are made, any time shown for a report is a house setting.",
    ),
)

# Article 44

INSURED = Clause(
    all_of(MAKES, ai_insured),
    Term(
        "研发者、提供者已为该产品、服务投保", "the developer or provider has insured the product or service"
    ),
    SD[44, 1],
    denied=Term(
        "研发者、提供者没有为该产品、服务投保",
        "the developer or provider has not insured the product or service",
    ),
)

keep_insured_matter_safe = Duty(
    SD[44, 1, "a"],
    gist=Term("维护保险标的安全", "safety of the insured matter"),
    tag=STATUTORY,
    readings=("S26",),
    bearer=MAKERS,
    toward=INSURER,
    when=ai_insured,
    act=Act(
        "keep_insured_matter_safe",
        Term("依法维护投保的产品、服务的安全", "keep the insured product or service safe as law requires"),
    ),
    met_by=insured_matter_safe,
    breach=(SD[44, 2],),
    refers=(INSL[51], SD[26, 1, "a"], SD[91, 1, "a"]),
    note=Term(
        "投保自愿，义务自保险合同生效起；维护工作记在该保险项下。",
        "Insurance is voluntary; the duty begins with the cover. What is done is logged under the policy.",
    ),
)

# The insurer is no authority; its power is the one that the contract gives it.
inspect_and_advise = Power(
    SD[44, 1, "b"],
    gist=Term("保险人的检查和书面建议", "the insurer's inspection and written advice"),
    tag=STATUTORY,
    readings=("S26",),
    holder=INSURER,
    against=MAKERS,
    when=all_of(
        INSURED,
        Clause(
            insurance_terms.one_of("inspection"),
            Term("保险合同约定可以检查", "the insurance contract allows inspection"),
            SD[44, 1, "b"],
            denied=Term("保险合同没有约定检查", "the insurance contract allows no inspection"),
        ),
    ),
    act=Act(
        "inspect_and_advise",
        Term(
            "检查保险标的的安全，并及时书面建议提高安全、改进合规、消除隐患",
            "inspect the safety of the insured matter and give timely written advice on safety, compliance and hidden "
            "dangers",
        ),
    ),
    refers=(INSL[51], SD[44, 2]),
    note=Term(
        "检查须指明所依据的合同条款；建议须为书面，并记明投保一方的答复。",
        "An inspection names the clause it rests on; advice is in writing, and what the insured answers is noted.",
    ),
)

raise_premium_or_terminate = Right(
    SD[44, 2],
    gist=Term("增加保险费或者解除合同", "higher premium or end of the contract"),
    tag=STATUTORY,
    readings=("S26",),
    holder=INSURER,
    against=MAKERS,
    when=all_of(
        INSURED,
        Clause(
            ~insured_matter_safe,
            Term(
                "投保一方没有维护保险标的的安全",
                "the insured side has failed to keep the insured matter safe",
            ),
            SD[44, 2],
            denied=Term("投保一方维护了保险标的的安全", "the insured side has kept the insured matter safe"),
        ),
    ),
    act=Act(
        "raise_premium_or_terminate",
        Term("要求增加保险费，或者解除合同", "ask for a higher premium or end the contract"),
    ),
    refers=(INSL[51], SD[44, 1, "a"]),
    note=Term(
        "两者择一；加多少由合同决定，这里不计算。",
        "One or the other; how much more is for the contract, and nothing is calculated here.",
    ),
)

take_precautions = Permission(
    SD[44, 3],
    gist=Term("经同意采取预防措施", "precautions with consent"),
    tag=STATUTORY,
    readings=("S26",),
    holder=INSURER,
    against=MAKERS,
    when=all_of(
        INSURED,
        Clause(
            insurance_terms.one_of("precautions"),
            Term("被保险人已经同意且没有撤回", "the insured has consented and not withdrawn"),
            SD[44, 3],
            denied=Term("被保险人没有同意或者已经撤回", "the insured has not consented, or has withdrawn"),
        ),
    ),
    act=Act(
        "take_precautions",
        Term("为保险标的的安全采取预防措施", "take precautions for the safety of the insured matter"),
    ),
    refers=(INSL[51], SD[44, 1, "b"]),
    note=Term(
        "没有留存同意的，不得采取；同意在措施之前撤回的，也不得采取。",
        "None without a consent on file, nor after a withdrawal that comes before the step.",
    ),
)
