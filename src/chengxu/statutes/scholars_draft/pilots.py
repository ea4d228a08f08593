"""Chapter V, articles 66 to 68: pilots, self-regulation and joint work on risks, the expert committee."""

from __future__ import annotations

from chengxu.algebra.cite import STATUTORY
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.law.norm import Act, Duty, Programme
from chengxu.statutes.laws import SD
from chengxu.statutes.scholars_draft.basis import DEVELOPS, MAKERS, PROVIDES
from chengxu.statutes.scholars_draft.parameters import PILOT_RULES_SET
from chengxu.statutes.scholars_draft.supervision import OFFICIAL_MISCONDUCT
from chengxu.statutes.words.administration import (
    EDUCATION_AND_RESEARCH,
    ENTERPRISES,
    PROFESSIONAL_BODIES,
    RESEARCH_INSTITUTIONS,
    joins_risk_work,
    pilot_benefits,
    pilot_place,
)
from chengxu.statutes.words.parties import OVERSIGHT, STATE
from chengxu.statutes.words.promotion import INDUSTRY_ORGANISATIONS
from chengxu.statutes.words.training import body_kind

_DATE = Term("日期", "the date")
_VERSION = Term("版本和施行日期", "the version and the day from which it applies")

# Article 66

pilots = Programme(
    SD[66, 1],
    gist=Term("监管试点机制", "supervision pilots"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term("人工智能监管试点机制及其规则", "supervision pilots for AI, and their rules"),
    aims=(
        Term("启动条件", "conditions for starting"),
        Term("范围", "scope"),
        Term("期限", "duration"),
        Term("运行规则", "operating rules"),
    ),
    needs=(
        Term("启动条件", "the conditions for starting it"),
        Term("范围", "its scope"),
        Term("起止日期", "its first and last day"),
        Term("运行规则", "its operating rules"),
    ),
    met_by=all_of(PILOT_RULES_SET),
    refers=(SD[66, 2, "a"], SD[66, 2, "b"]),
    note=Term(
        "四项缺一，试点不得开始。条文没有统一的期限，每个试点各有结束日期；范围之外的活动不受益。",
        "No pilot starts while one of the four is empty. The law sets no common duration, but each pilot has a last day; "
        "what lies outside its scope has no benefit.",
    ),
)

IN_PILOT = Clause(
    all_of(DEVELOPS | PROVIDES, pilot_place.is_("inside")),
    Term(
        "研发者、提供者的活动在所参加试点的范围和期间之内",
        "the activity of a developer or provider is inside the scope and time of its pilot",
    ),
    SD[66, 2],
    denied=Term(
        "该活动不是研发者、提供者在试点范围和期间之内的活动",
        "the activity is not one of a developer or provider inside the scope and time of a pilot",
    ),
)

# Owed to whoever has been admitted.
support_pilot_participants = Duty(
    SD[66, 2, "a"],
    gist=Term("试点的便利与激励", "facilitation and incentives in a pilot"),
    tag=STATUTORY,
    bearer=OVERSIGHT,
    toward=MAKERS,
    when=IN_PILOT,
    act=Act(
        "support_pilot_participant",
        Term(
            "在准入条件、风险评估、审计和法律责任方面依法给予相应的便利、激励或者责任减免",
            "grant, as law allows, fitting facilitation, incentives or relief in entry conditions, risk assessment, "
            "auditing and legal liability",
        ),
    ),
    met_by=pilot_benefits.some(),
    breach=(OFFICIAL_MISCONDUCT,),
    refers=(SD[66, 1], SD[66, 2, "b"]),
    note=Term(
        "限于这四个方面，逐项登记依据和起止日期；期满或者超出范围即告终止。只使用人工智能的，条文没有列入。",
        "In these four areas only, each with its ground and dates on record, ending with the time or scope. Whoever merely "
        "uses AI is not named.",
    ),
)

# The relief is owed as recorded and switches no norm off by itself, so it is no exemption.
relieve_in_pilot = Duty(
    SD[66, 2, "b"],
    gist=Term("试点中的责任减免", "relief from liability in a pilot"),
    tag=STATUTORY,
    readings=("S34",),
    bearer=OVERSIGHT,
    toward=MAKERS,
    when=all_of(IN_PILOT, pilot_benefits.is_("liability")),
    act=Act(
        "relieve_from_administrative_liability",
        Term(
            "对该行为按登记的程度减轻或者免除行政责任",
            "reduce or waive administrative liability for the act, as far as recorded",
        ),
    ),
    breach=(OFFICIAL_MISCONDUCT,),
    refers=(SD[82, 1, "a"], SD[82, 2, "a"], SD[83, 1], SD[85, 1], SD[93, 1]),
    note=Term(
        "超出登记的范围、期间或者程度的，没有减免。对第三人的损害赔偿和刑事责任不受影响。",
        "Nothing is relieved beyond the scope, time or extent on record. Damages owed to others and criminal liability "
        "stay as they are.",
    ),
)

# Article 67

industry_self_regulation = Programme(
    SD[67, 1],
    gist=Term("行业自律", "self-regulation of the industry"),
    tag=STATUTORY,
    owner=(STATE, INDUSTRY_ORGANISATIONS),
    deliverable=Term(
        "行业组织的自律文件，以及对企业合规和用户权益保护的指导",
        "self-regulation documents of industry organisations, and their guidance on compliance and users' rights",
    ),
    aims=(
        Term("行业规范和指南", "industry norms and guidelines"),
        Term("最佳实践", "best practice"),
        Term("合规指引", "compliance guides"),
        Term("合规和用户权益保护的指导", "advice on compliance and users' rights"),
    ),
    needs=(
        Term("行业组织的名称", "the organisation"),
        Term("文件种类", "the kind of document"),
        _VERSION,
    ),
    refers=(SD[17, 1, "b"], SD[27, 2], SD[93, 1]),
    note=Term(
        "行业文件没有法律约束力；不符合行业文件，本身不是违法。",
        "Industry documents do not bind in law, and to fall short of one is no breach by itself.",
    ),
)

work_together_on_risks = Duty(
    SD[67, 2, "a"],
    gist=Term("安全风险协同治理", "joint work on security risks"),
    tag=STATUTORY,
    bearer=(OVERSIGHT, INDUSTRY_ORGANISATIONS, ENTERPRISES, EDUCATION_AND_RESEARCH, PROFESSIONAL_BODIES),
    when=Clause(
        body_kind.one_of("industry_association", "enterprise", "edu_research", "professional"),
        Term(
            "当事人是行业组织、企业、教育科研机构或者有关专业机构",
            "the person described is an industry organisation, an enterprise, an institution of education or research or "
            "a professional body",
        ),
        SD[67, 2],
        denied=Term(
            "当事人不属于应当协同的机构", "the person described is none of the bodies that work together"
        ),
    ),
    act=Act(
        "work_together_on_risks",
        Term(
            "协同评估、防范和处置人工智能安全风险",
            "work together in assessing, preventing and handling AI security risks",
        ),
    ),
    met_by=all_of(joins_risk_work),
    breach=(SD[82, 1, "a"],),
    refers=(SD[63, 1, "a"], SD[68, 1]),
    note=Term(
        "第八十二条只能用于研发者、提供者、使用者；对其他机构没有罚则。只有主管部门一方参加的协同案件，不能结案。",
        "Article 82 reaches developers, providers and users only; the others face no sanction. A joint case in which only "
        "a department took part cannot be closed.",
    ),
)

share_technology_and_information = Programme(
    SD[67, 2, "b"],
    gist=Term("共享安全技术和信息", "sharing security technology and information"),
    tag=STATUTORY,
    owner=(OVERSIGHT, INDUSTRY_ORGANISATIONS, ENTERPRISES, RESEARCH_INSTITUTIONS),
    deliverable=Term(
        "共同开发和共享的人工智能安全技术、安全信息",
        "AI security technology and information, developed and shared",
    ),
    aims=(
        Term("开发安全技术", "developing security technology"),
        Term("共享安全技术", "sharing security technology"),
        Term("共享安全信息", "sharing security information"),
    ),
    needs=(
        Term("共享的内容", "what is shared"),
        Term("提供者和日期", "by whom, and when"),
        Term(
            "不含未经处理的个人信息、商业秘密的核对",
            "a check that no personal data or trade secret is left in it",
        ),
    ),
    refers=(SD[25, 1], SD[65, 3]),
    note=Term(
        "鼓励而非义务。含有未经处理的秘密或者个人信息的，不予共享。",
        "Encouraged, not owed. What still holds secrets or personal information is not shared.",
    ),
)

# Article 68

expert_committee = Programme(
    SD[68, 1],
    gist=Term("专家委员会", "expert committee"),
    tag=STATUTORY,
    owner=OVERSIGHT,
    deliverable=Term("人工智能专家委员会", "an expert committee on AI"),
    aims=(
        Term("技术", "technology"),
        Term("法律", "law"),
        Term("伦理", "ethics"),
        Term("社会", "social science"),
        Term("医学", "medicine"),
        Term("其他", "other fields"),
    ),
    needs=(Term("成员及其专业领域", "the members and their fields"), _DATE),
    refers=(SD[58, 2, "iii"], SD[61, 2, "b"]),
    note=Term(
        "列名的五个领域有缺的，予以标明。意见供咨询、评估、论证之用，没有约束力。",
        "A committee that lacks one of the five named fields is flagged. Its opinions advise and bind nobody.",
    ),
)
