"""What the Scholars' Draft leaves for others to fill in: its date, thresholds, grades, rules. Blank means undetermined.

A parameter file supplies them; see `docs/how-to/fill-in-parameters.md`.
"""

from __future__ import annotations

from chengxu.algebra.cite import STATUTORY, Cite
from chengxu.algebra.expr import Clause
from chengxu.algebra.facts import ACT_DATE, Parameter
from chengxu.algebra.term import Term
from chengxu.statutes.laws import SD

ENTRY = Parameter(
    name="sd_entry",
    of_days=True,
    label=Term("《学者建议稿》施行日期", "the entry into force of the Scholars' Draft"),
    cite=SD[96, 1],
    tag=STATUTORY,
    waits_for=Term(
        "立法机关确定施行日期（第九十六条留空）", "the legislature to set the date that art. 96 leaves blank"
    ),
)

_CRITICAL_LEVEL = Term(
    "有关部门确定关键人工智能的算力、参数或者使用规模标准（第五十条）",
    "the departments to set the level of compute, parameters or use that art. 50 leaves open",
)


def _critical_level(name: str, label: Term) -> Parameter:
    return Parameter(
        name=f"sd_critical_{name}",
        label=label,
        cite=SD[50, 1, "iii"],
        tag=STATUTORY,
        waits_for=_CRITICAL_LEVEL,
    )


CRITICAL_COMPUTE = _critical_level(
    "compute",
    Term("关键基础模型的算力标准（浮点运算次数）", "the compute level of critical foundation models"),
)
CRITICAL_PARAMETERS = _critical_level(
    "parameters",
    Term("关键基础模型的参数量标准", "the parameter level of critical foundation models"),
)
CRITICAL_USERS = _critical_level(
    "users",
    Term(
        "关键基础模型的使用规模标准（注册用户数）",
        "the level of use of critical foundation models, in registered users",
    ),
)


def awaited(name: str, cite: Cite, rules: Term) -> Parameter:
    """Return the parameter for rules that an article delegates: the day from which they hold, blank until issued."""
    return Parameter(
        name=f"sd_{name}",
        of_days=True,
        label=Term(f"{rules.zh}的施行日期", f"the day from which {rules.en} hold"),
        cite=cite,
        tag=STATUTORY,
        waits_for=Term(f"{rules.zh}出台", f"{rules.en} to be issued"),
    )


def issued(parameter: Parameter, rules: Term) -> Clause:
    """Return the condition that delegated rules are in force on the day of the act."""
    return Clause(
        parameter <= ACT_DATE,
        Term(f"{rules.zh}已经施行", f"{rules.en} are in force"),
        parameter.cite,
        denied=Term(f"{rules.zh}尚未施行", f"{rules.en} are not yet in force"),
    )


# Supervision (articles 58 to 66)

_ETHICS_RULES = Term("人工智能科技伦理审查规则", "the rules on ethics review of AI")
ETHICS_RULES_FROM = awaited("ethics_rules", SD[58, 2, "iii"], _ETHICS_RULES)
ETHICS_RULES_SET = issued(ETHICS_RULES_FROM, _ETHICS_RULES)

_LABELLING_RULES = Term("数据标注规则", "the rules on data labelling")
LABELLING_RULES_FROM = awaited("labelling_rules", SD[58, 2, "iii"], _LABELLING_RULES)
LABELLING_RULES_SET = issued(LABELLING_RULES_FROM, _LABELLING_RULES)

_CRITICAL_SECURITY_RULES = Term("关键人工智能安全规则", "the rules on the security of critical AI")
CRITICAL_SECURITY_RULES_FROM = awaited("critical_security_rules", SD[58, 2, "iii"], _CRITICAL_SECURITY_RULES)
CRITICAL_SECURITY_RULES_SET = issued(CRITICAL_SECURITY_RULES_FROM, _CRITICAL_SECURITY_RULES)

_REGISTRATION_RULES = Term("人工智能许可登记规则", "the rules on licences and registration")
REGISTRATION_RULES_FROM = awaited("registration_rules", SD[58, 2, "iii"], _REGISTRATION_RULES)
REGISTRATION_RULES_SET = issued(REGISTRATION_RULES_FROM, _REGISTRATION_RULES)

_LOCAL_DUTIES = Term(
    "地方人工智能监管职责的国家规定", "the State rules on what local departments supervise in AI"
)
LOCAL_DUTIES_FROM = awaited("local_duties", SD[59, 1, "b"], _LOCAL_DUTIES)
LOCAL_DUTIES_SET = issued(LOCAL_DUTIES_FROM, _LOCAL_DUTIES)

_GRADING_STANDARDS = Term("人工智能分级分类标准", "the standards for grades and categories of AI")
GRADING_STANDARDS_FROM = awaited("grading_standards", SD[61, 2, "b"], _GRADING_STANDARDS)
GRADING_STANDARDS_SET = issued(GRADING_STANDARDS_FROM, _GRADING_STANDARDS)

_INCIDENT_GRADES = Term("人工智能安全事件分级标准", "the grading of AI security incidents")
INCIDENT_GRADES_FROM = awaited("incident_grades", SD[63, 2, "b"], _INCIDENT_GRADES)
INCIDENT_GRADES_SET = issued(INCIDENT_GRADES_FROM, _INCIDENT_GRADES)

_PILOT_RULES = Term(
    "监管试点的启动条件、范围期限和运行规则",
    "the rules on when pilots start, their scope and time, and how they run",
)
PILOT_RULES_FROM = awaited("pilot_rules", SD[66, 1], _PILOT_RULES)
PILOT_RULES_SET = issued(PILOT_RULES_FROM, _PILOT_RULES)

# Support of development (article 30)

_RESEARCH_REWARDS = Term(
    "科技人员奖励和补贴的国家规定", "the State rules on incentives and subsidies for research staff"
)
RESEARCH_REWARDS_FROM = awaited("research_rewards", SD[30, 2], _RESEARCH_REWARDS)
RESEARCH_REWARDS_RULED = issued(RESEARCH_REWARDS_FROM, _RESEARCH_REWARDS)
