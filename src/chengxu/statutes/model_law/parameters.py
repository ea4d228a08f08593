"""What the Model Law leaves for others to fill in: dates, versions, thresholds. Blank means undetermined.

A parameter file supplies them; see `docs/how-to/fill-in-parameters.md`.
"""

from __future__ import annotations

from chengxu.algebra.cite import STATUTORY, Cite
from chengxu.algebra.expr import Clause
from chengxu.algebra.facts import ACT_DATE, Parameter
from chengxu.algebra.term import Term
from chengxu.statutes.laws import ML4

ENTRY = Parameter(
    name="ml4_entry",
    of_days=True,
    label=Term("《示范法》施行日期", "the entry into force of the AI Model Law"),
    cite=ML4[114, 1],
    tag=STATUTORY,
    waits_for=Term(
        "立法机关确定施行日期（第一百一十四条留空）",
        "the legislature to set the date that art. 114 leaves blank",
    ),
)

NEGATIVE_LIST_FROM = Parameter(
    name="ml4_negative_list",
    of_days=True,
    label=Term("负面清单首个版本的生效日期", "the day on which the first negative list takes effect"),
    cite=ML4[40, 2],
    tag=STATUTORY,
    waits_for=Term("国家主管机关公布负面清单", "the national authority to publish the negative list"),
)

NATIONAL_THRESHOLD = Parameter(
    name="ml4_national_threshold",
    label=Term("全国备案的注册用户数", "the number of registered users for national filing"),
    cite=ML4[66, 1],
    tag=STATUTORY,
    versions=((None, 1_000_000),),
)

PROVINCIAL_THRESHOLD = Parameter(
    name="ml4_provincial_threshold",
    label=Term("省级备案的注册用户数", "the number of registered users for provincial filing"),
    cite=ML4[66, 2],
    tag=STATUTORY,
    versions=((None, 10_000),),
)

COMPUTE_THRESHOLD = Parameter(
    name="ml4_compute_threshold",
    label=Term(
        "基础模型的算力标准（浮点运算次数）", "the compute standard for foundation models (operations)"
    ),
    cite=ML4[112, 1, "ii", "b"],
    tag=STATUTORY,
    waits_for=Term(
        "国家主管机关组织制定并公布算力标准",
        "the national authority to have the compute standard drawn up and published",
    ),
)


def awaited(name: str, cite: Cite, rules: Term) -> Parameter:
    """Return the parameter for rules that an article delegates: the day from which they hold, blank until issued."""
    return Parameter(
        name=f"ml4_{name}",
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


# Support of development (articles 24, 34 and 38)

_TRAINING_FEES = Term("基础模型训练法定许可的付酬标准", "the fees of the statutory training licence")
TRAINING_FEES_FROM = awaited("training_fees", ML4[24, 1], _TRAINING_FEES)
TRAINING_FEES_SET = issued(TRAINING_FEES_FROM, _TRAINING_FEES)

_TRAINING_LICENCE = Term(
    "基础模型研发者适用法定许可的条件", "the conditions for using the statutory training licence"
)
TRAINING_LICENCE_FROM = awaited("training_licence_conditions", ML4[24, 2], _TRAINING_LICENCE)
TRAINING_LICENCE_OPEN = issued(TRAINING_LICENCE_FROM, _TRAINING_LICENCE)

_OPEN_SOURCE_TAX = Term(
    "开源研发主体享受税收优惠的标准", "the criteria for tax relief of open-source developers"
)
OPEN_SOURCE_TAX_FROM = awaited("open_source_tax_criteria", ML4[34, 2], _OPEN_SOURCE_TAX)
OPEN_SOURCE_TAX_OPEN = issued(OPEN_SOURCE_TAX_FROM, _OPEN_SOURCE_TAX)

_NON_SENSITIVE_EXPORTS = Term(
    "非敏感人工智能技术和产品的出口目录", "the export lists of non-sensitive AI technology and products"
)
NON_SENSITIVE_EXPORTS_FROM = awaited("non_sensitive_exports", ML4[38, 1], _NON_SENSITIVE_EXPORTS)
NON_SENSITIVE_EXPORTS_OPEN = issued(NON_SENSITIVE_EXPORTS_FROM, _NON_SENSITIVE_EXPORTS)

# Supervision (articles 84 and 89)

_EXPORT_RELIEF = Term(
    "公益领域人工智能产品出口豁免规定", "rules on export relief for public-interest products"
)
EXPORT_RELIEF_FROM = awaited("export_relief", ML4[84, 1], _EXPORT_RELIEF)
EXPORT_RELIEF_OPEN = issued(EXPORT_RELIEF_FROM, _EXPORT_RELIEF)

_EXPERIMENT_ENTRY = Term(
    "参与监管试验的条件和遴选规定", "rules on entry to and selection for regulatory experiments"
)
EXPERIMENT_ENTRY_FROM = awaited("experiment_entry", ML4[89, 1, "i"], _EXPERIMENT_ENTRY)
EXPERIMENT_ENTRY_SET = issued(EXPERIMENT_ENTRY_FROM, _EXPERIMENT_ENTRY)

_EXPERIMENT_OPERATION = Term("监管试验运行规定", "rules on the running of regulatory experiments")
EXPERIMENT_OPERATION_FROM = awaited("experiment_operation", ML4[89, 1, "ii"], _EXPERIMENT_OPERATION)
EXPERIMENT_OPERATION_SET = issued(EXPERIMENT_OPERATION_FROM, _EXPERIMENT_OPERATION)

_EXPERIMENT_RISKS = Term("监管试验风险防控和处置规定", "rules on risk control in regulatory experiments")
EXPERIMENT_RISKS_FROM = awaited("experiment_risks", ML4[89, 1, "iii"], _EXPERIMENT_RISKS)
EXPERIMENT_RISKS_SET = issued(EXPERIMENT_RISKS_FROM, _EXPERIMENT_RISKS)

_EXPERIMENT_RELIEF = Term(
    "监管试验参与者义务与责任减免规定",
    "rules on the duties and relief of participants in regulatory experiments",
)
EXPERIMENT_RELIEF_FROM = awaited("experiment_relief", ML4[89, 1, "iv"], _EXPERIMENT_RELIEF)
EXPERIMENT_RELIEF_SET = issued(EXPERIMENT_RELIEF_FROM, _EXPERIMENT_RELIEF)

# Ethics review (article 59)

_ETHICS_COMMITTEES = Term(
    "人工智能伦理审查委员会设立规定", "rules on who has to set up an AI ethics review committee"
)
ETHICS_COMMITTEES_FROM = awaited("ethics_committees", ML4[59, 1], _ETHICS_COMMITTEES)
ETHICS_COMMITTEES_SET = issued(ETHICS_COMMITTEES_FROM, _ETHICS_COMMITTEES)


# Changes of a licence (article 45)

_LICENCE_CHANGES = Term(
    "许可变更的事项、程序和期限的规定", "the rules on the matters, steps and periods of licence changes"
)
LICENCE_CHANGES_FROM = awaited("licence_changes", ML4[45, 3], _LICENCE_CHANGES)
LICENCE_CHANGES_RULED = issued(LICENCE_CHANGES_FROM, _LICENCE_CHANGES)

# Critical systems (article 50)

_LONG_TERM_CRYPTOGRAPHY = Term(
    "长周期密码安全能力的国家规定", "the State rules on long-term cryptographic security"
)
LONG_TERM_CRYPTOGRAPHY_FROM = awaited("long_term_cryptography_rules", ML4[50, 1], _LONG_TERM_CRYPTOGRAPHY)
LONG_TERM_CRYPTOGRAPHY_SET = issued(LONG_TERM_CRYPTOGRAPHY_FROM, _LONG_TERM_CRYPTOGRAPHY)
