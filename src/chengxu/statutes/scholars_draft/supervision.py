"""Chapter V, articles 58 to 60: who coordinates, who supervises, and the tasks of the departments."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, Cite
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.law.norm import Act, Definition, Duty, Keep, Power, Programme
from chengxu.statutes.laws import SD
from chengxu.statutes.scholars_draft.basis import ACTORS
from chengxu.statutes.scholars_draft.parameters import (
    CRITICAL_SECURITY_RULES_SET,
    ETHICS_RULES_SET,
    GRADING_STANDARDS_SET,
    LABELLING_RULES_SET,
    LOCAL_DUTIES_SET,
    REGISTRATION_RULES_SET,
)
from chengxu.statutes.words.administration import (
    LOCAL_OVERSIGHT,
    OVERSIGHT_COMPLAINT_HANDLED,
    OVERSIGHT_COMPLAINT_RECEIVED,
    VIOLATION_CASE_CLOSED,
    VIOLATION_CASE_OPENED,
)
from chengxu.statutes.words.authority import investigation_grounds
from chengxu.statutes.words.parties import (
    ANYONE,
    COORDINATION,
    NATIONAL_OVERSIGHT,
    OVERSIGHT,
    STATE,
)

COORDINATORS = (COORDINATION, OVERSIGHT)
"""The mechanism acts together with the oversight departments."""

OFFICIAL_MISCONDUCT = SD[84, 1, "d"]
"""What officials who neglect these tasks answer under."""

_CITATION = Term("所依据的法律、行政法规及其条款", "the law or administrative regulation, with its article")
_OWNER = Term("责任部门", "the department in charge")
_DATE = Term("日期", "the date")
_VERSION = Term("版本和施行日期", "the version and the day from which it applies")

# Article 58

coordination_mechanism = Programme(
    SD[58, 1],
    gist=Term("统筹协调机制", "coordination mechanism"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "统筹规划、指导、协调全国人工智能发展与管理的机制",
        "a mechanism that plans, guides and coordinates the development and management of AI nationwide",
    ),
    needs=(
        Term("成员单位", "its members"),
        Term("各项工作的牵头部门", "who leads each line of work"),
        _DATE,
    ),
    refers=(SD[13, 1], SD[59, 1, "a"], SD[58, 2, "i"], SD[58, 2, "v"]),
    note=Term(
        "条文没有指明由哪个机关组建；没有组建机关和成员的，显示为“无人承担”。",
        "The text names no body to set it up; without one, and without members, it is shown as assigned to nobody.",
    ),
)

coordinate_strategy = Programme(
    SD[58, 2, "i"],
    gist=Term("战略规划的研究和实施", "national strategy and plans"),
    tag=STATUTORY,
    owner=COORDINATORS,
    deliverable=Term(
        "国家人工智能战略、规划的研究制定和实施指导",
        "national strategies and plans for AI, worked out and guided in their execution",
    ),
    aims=(
        Term("研究制定", "working them out"),
        Term("指导实施", "guiding their execution"),
    ),
    needs=(_OWNER, _DATE, Term("已发布的规划", "the plan as published")),
    refers=(SD[14, 1],),
    note=Term("没有已发布的规划，不得标为完成。", "It is not marked as done without a published plan."),
)

coordinate_risk_supervision = Programme(
    SD[58, 2, "ii"],
    gist=Term("风险监管机制", "mechanisms of risk supervision"),
    tag=STATUTORY,
    owner=COORDINATORS,
    deliverable=Term(
        "人工智能风险监督管理的各项机制", "the mechanisms by which the risks of AI are supervised"
    ),
    aims=(
        Term("分级分类监管", "supervision by grade and category"),
        Term("关键人工智能特别监管", "special supervision of critical AI"),
        Term("监测预警和应急", "monitoring, warning and emergency response"),
    ),
    needs=(_OWNER, _DATE, Term("该机制是否已经运行", "whether the mechanism is running")),
    refers=(SD[61, 1], SD[62, 1], SD[63, 1, "a"], SD[63, 2, "a"]),
    note=Term(
        "三项机制是按本章的条文归纳的；尚未运行的逐项列明。",
        "The three are our reading of this chapter; those not yet running are listed.",
    ),
)

coordinate_rules_and_standards = Programme(
    SD[58, 2, "iii"],
    gist=Term("专门规则和标准", "special rules and standards"),
    tag=STATUTORY,
    owner=COORDINATORS,
    deliverable=Term("五个专题各自的规则和标准", "rules and standards on each of five topics"),
    aims=(
        Term("科技伦理审查", "ethics review"),
        Term("数据标注", "data labelling"),
        Term("关键人工智能安全", "the security of critical AI"),
        Term("分级分类", "grades and categories"),
        Term("许可登记", "licences and registration"),
    ),
    needs=(_OWNER, _VERSION, Term("等待该规则的条款", "the articles that wait for it")),
    met_by=all_of(
        ETHICS_RULES_SET,
        LABELLING_RULES_SET,
        CRITICAL_SECURITY_RULES_SET,
        GRADING_STANDARDS_SET,
        REGISTRATION_RULES_SET,
    ),
    refers=(SD[42, 1, "iii"], SD[51, 3, "a"], SD[50, 1, "iii"], SD[61, 2, "b"], SD[49, 1], SD[53, 2]),
    note=Term(
        "逐个专题显示现行版本或者“尚无”。须依尚无的规则判断的事项，结论为待定，并指出所等待的规则。",
        "Each topic shows the version in force, or none. What hangs on a missing rule stays undetermined and names that "
        "rule.",
    ),
)

coordinate_evaluation_services = Programme(
    SD[58, 2, "iv"],
    gist=Term("评测服务体系与教育培训", "evaluation services, education and training"),
    tag=STATUTORY,
    owner=COORDINATORS,
    deliverable=Term(
        "社会化的人工智能评测服务体系，及对教育培训的支持",
        "a system of AI evaluation services open to society, and support for education and training",
    ),
    aims=(
        Term("社会化评测服务体系", "evaluation services open to society"),
        Term("有关机构开展的教育培训", "education and training by the institutions concerned"),
    ),
    needs=(_OWNER, _DATE, Term("参与机构", "the institutions taking part")),
    refers=(SD[64, 1, "a"], SD[30, 1]),
)

coordinate_other_tasks = Programme(
    SD[58, 2, "v"],
    gist=Term("其他统筹职责", "other coordinating tasks"),
    tag=STATUTORY,
    owner=COORDINATORS,
    deliverable=Term(
        "法律、行政法规交办的其他统筹工作",
        "the further coordination that laws and administrative regulations assign",
    ),
    needs=(_CITATION, _OWNER),
    note=Term(
        "没有法律、行政法规依据，或者没有责任部门的，不予登记。",
        "Nothing is entered without a law or administrative regulation and a department in charge.",
    ),
)

# Article 59

supervise_nationally = Power(
    SD[59, 1, "a"],
    gist=Term("国务院有关部门的监管", "supervision by State Council departments"),
    tag=STATUTORY,
    readings=("S16",),
    holder=NATIONAL_OVERSIGHT,
    against=ACTORS,
    act=Act(
        "supervise_ai_nationally",
        Term("在各自职责范围内监督管理人工智能", "supervise AI, each within its own field"),
    ),
    refers=(SD[58, 1], SD[60, 1, "i"], OFFICIAL_MISCONDUCT),
    note=Term(
        "案件按领域和地域分办；没有或者有数个部门承办的，交统筹协调机制确定。",
        "Cases are routed by field and territory; what falls to no department or to several goes to the coordination "
        "mechanism.",
    ),
)

supervise_locally = Power(
    SD[59, 1, "b"],
    gist=Term("地方有关部门的监管", "supervision by local departments"),
    tag=STATUTORY,
    readings=("S16",),
    holder=LOCAL_OVERSIGHT,
    against=ACTORS,
    when=LOCAL_DUTIES_SET,
    act=Act(
        "supervise_ai_locally",
        Term(
            "依照国家有关规定确定的职责监督管理人工智能",
            "supervise AI within the tasks that State rules give them",
        ),
    ),
    refers=(SD[16, 4], SD[82, 2, "a"], OFFICIAL_MISCONDUCT),
    note=Term(
        "只到县级，乡镇没有这项职权；专属省级以上的权力（第十六条第四款、第八十二条第二款），市、县两级不得行使。",
        "Down to county level; a township has no such power. What is reserved to provincial level and above, in articles "
        "16(4) and 82(2), is closed to cities and counties.",
    ),
)

meaning_of_oversight_departments = Definition(
    SD[59, 2],
    gist=Term("主管部门的含义", "meaning of oversight departments"),
    tag=STATUTORY,
    readings=("S16",),
    term=Term("人工智能主管部门", "AI oversight departments"),
    means=Term(
        "国务院有关部门，以及县级以上地方人民政府有关部门",
        "the departments concerned of the State Council and of local governments from county level up",
    ),
    refers=(SD[59, 1, "a"], SD[59, 1, "b"], SD[53, 1, "b"]),
    note=Term(
        "没有列入主管部门名录的机关，不得行使主管部门的职权。",
        "A body that is not in the register of departments cannot act as one.",
    ),
)

# Article 60: standing tasks are programmes; what is done in a case is a duty.

make_sector_rules = Programme(
    SD[60, 1, "i"],
    gist=Term("本行业、本领域的监管规范", "rules for the sector"),
    tag=STATUTORY,
    owner=OVERSIGHT,
    deliverable=Term(
        "本行业、本领域的人工智能监管规范和实施细则",
        "supervisory norms and implementing rules on AI for the department's own sector or field",
    ),
    needs=(Term("行业或者领域", "the sector or field"), _VERSION, Term("制定部门", "who made it")),
    refers=(SD[58, 2, "iii"], OFFICIAL_MISCONDUCT),
    note=Term(
        "同一事项有两项现行规定互相抵触的，标明抵触，不作合并。",
        "Two rules in force that contradict each other on one point are flagged, never merged.",
    ),
)

educate_and_guide = Programme(
    SD[60, 1, "ii"],
    gist=Term("合规宣传和指导监督", "compliance education and guidance"),
    tag=STATUTORY,
    owner=OVERSIGHT,
    deliverable=Term(
        "合规宣传教育，以及对三类主体履行义务的指导监督",
        "education on compliance, and guidance and supervision of the three roles in their duties",
    ),
    aims=(
        Term("面向研发者", "for developers"),
        Term("面向提供者", "for providers"),
        Term("面向使用者", "for users"),
    ),
    needs=(_DATE, Term("受众及其身份", "the audience and its role")),
    refers=(SD[31, 2, "a"], SD[67, 1], OFFICIAL_MISCONDUCT),
    note=Term("从未面向过的主体逐一列明。", "A role that no activity has addressed so far is listed."),
)

organise_risk_assessments = Programme(
    SD[60, 1, "iii"],
    gist=Term("组织风险评估", "risk assessments by the departments"),
    tag=STATUTORY,
    owner=OVERSIGHT,
    deliverable=Term(
        "主管部门组织的人工智能产品、服务风险评估",
        "risk assessments of AI products and services that the departments organise",
    ),
    needs=(Term("被评估的产品、服务", "the product or service"), _DATE, Term("结论", "the result")),
    refers=(SD[42, 1], SD[54, 1, "a"], SD[62, 1, "iii"], OFFICIAL_MISCONDUCT),
    note=Term(
        "与研发者、提供者自己的评估是两回事：做了这一项，不等于完成第四十二条、第五十四条的评估。",
        "Apart from the assessments that developers and providers owe: this one performs neither article 42 nor article 54.",
    ),
)


def suspected(cite: Cite) -> Clause:
    """Return the condition, as one article puts it, that the departments suspect a breach."""
    return Clause(
        investigation_grounds.is_("unlawful_activity"),
        Term("该活动涉嫌违法", "the activity is suspected to be unlawful"),
        cite,
        denied=Term("该活动没有违法嫌疑", "the activity is not suspected to be unlawful"),
    )


# What starts with a suspicion and ends with a decision is done case by case: a duty.
investigate_violations = Duty(
    SD[60, 1, "iv"],
    gist=Term("查处违法活动", "dealing with unlawful activity"),
    tag=STATUTORY,
    bearer=OVERSIGHT,
    toward=ACTORS,
    when=suspected(SD[60, 1, "iv"]),
    act=Act(
        "deal_with_violation",
        Term("查明事实并依法处理", "establish the facts and deal with the matter by law"),
    ),
    upon=VIOLATION_CASE_OPENED,
    done=VIOLATION_CASE_CLOSED,
    keep=Keep(Term("案件卷宗", "the file of the case"), None, VIOLATION_CASE_OPENED, HOUSE),
    breach=(OFFICIAL_MISCONDUCT,),
    refers=(SD[65, 1, "i"], SD[82, 1, "a"], SD[83, 1]),
    note=Term(
        "立案写明涉嫌违反的条文和当事人的身份；结案只有处罚、认定没有违法、移送三种。条文没有规定办案期限。",
        "The case names the article and the role concerned and ends in a sanction, a finding of no breach or a transfer. "
        "The law sets no time for it.",
    ),
)

# Owed to whoever complains.
handle_complaints = Duty(
    SD[60, 1, "v"],
    gist=Term("受理投诉举报", "complaints and reports"),
    tag=STATUTORY,
    readings=("S16",),
    bearer=OVERSIGHT,
    toward=ANYONE,
    act=Act(
        "handle_complaint_to_departments",
        Term("受理并处理该投诉、举报", "accept and handle the complaint or report"),
    ),
    upon=OVERSIGHT_COMPLAINT_RECEIVED,
    done=OVERSIGHT_COMPLAINT_HANDLED,
    keep=Keep(Term("投诉举报案卷", "the file of the complaint"), None, OVERSIGHT_COMPLAINT_RECEIVED, HOUSE),
    breach=(OFFICIAL_MISCONDUCT,),
    refers=(SD[13, 1], SD[40, 1, "a"], SD[60, 1, "iv"]),
    note=Term(
        "条文没有规定期限。发给编号回执；匿名的按举报受理；没有写明事项的退回补充，不得不理。",
        "The law sets no time. A numbered receipt is given; an anonymous one is taken as a report; where the subject is "
        "missing it is returned for completion and never dropped.",
    ),
)

other_oversight_tasks = Programme(
    SD[60, 1, "vi"],
    gist=Term("其他监管职责", "other supervisory tasks"),
    tag=STATUTORY,
    owner=OVERSIGHT,
    deliverable=Term(
        "法律、行政法规交办的其他监管工作",
        "the further supervision that laws and administrative regulations assign",
    ),
    needs=(_CITATION, _DATE),
    refers=(SD[58, 2, "v"], OFFICIAL_MISCONDUCT),
    note=Term(
        "没有出处，或者出处低于行政法规的，不予登记。",
        "Nothing is entered without a citation, or on one that ranks below an administrative regulation.",
    ),
)
