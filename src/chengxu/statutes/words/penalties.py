"""What departments find and weigh under the Scholars' Draft before they penalise, and grounds for leniency."""

from __future__ import annotations

from chengxu.algebra.facts import Flag, Setting, Several
from chengxu.algebra.term import Term

breach_of_draft = Flag(
    name="breach_of_draft",
    question=Term(
        "人工智能主管部门是否认定，您在研发、提供或者使用人工智能的活动中违反了《学者建议稿》？",
        "Has an AI oversight department found that you broke the Scholars' Draft in developing, providing or using AI?",
    ),
    help=Term(
        "须指明违反的条款和行为日；国家机关也可由其上级机关认定。本引擎标出的违反只是线索，不是认定。保险人、算力经营者等"
        "不从事这三类活动的人违反其义务的，不在此列。",
        "It names the provision and the day; for a State organ the superior organ may find it too. A breach that the engine "
        "marks is a lead, not a finding. Insurers, compute operators and others who do none of the three are not meant.",
    ),
    yes=Term("已认定当事人违反《学者建议稿》", "a breach of the Scholars' Draft has been found"),
    no=Term("没有认定当事人违反《学者建议稿》", "no breach of the Scholars' Draft has been found"),
)

draft_breach_serious = Flag(
    name="draft_breach_serious",
    question=Term(
        "主管部门是否说明理由，认定该违反《学者建议稿》的行为情节严重？",
        "Has the department found, with reasons, that the breach of the Scholars' Draft is serious?",
    ),
    help=Term(
        "由人按六项裁量因素认定并写明理由，本引擎从不推断；尚未认定的，填“不知道”。",
        "A person finds it by the six factors, in writing, and the engine never infers it. While nobody has, answer unknown.",
    ),
    yes=Term("该违反行为情节严重", "the breach is serious"),
    no=Term("该违反行为情节一般", "the breach is not serious"),
)

personal_fine = Setting(
    name="personal_fine",
    question=Term(
        "情节一般时，对责任人员的罚款是否以拒不改正为前提？",
        "In ordinary cases, does the fine on responsible persons presuppose a refusal to correct?",
    ),
    label=Term("对责任人员罚款的前提", "what the fine on responsible persons presupposes"),
    values=(
        ("refusal_needed", Term("拒不改正", "a refusal to correct")),
        ("any_breach", Term("有违法行为即可", "a breach alone")),
    ),
    default="refusal_needed",
    reading="S35",
)

# Weighing (article 83)

penalty_considered = Flag(
    name="penalty_considered",
    question=Term(
        "主管部门是否拟依《学者建议稿》对您给予行政处罚？",
        "Does a department intend to penalise you under the Scholars' Draft?",
    ),
    help=Term(
        "各种处罚都算，不限于罚款；对国家机关责令改正不是处罚。",
        "Any penalty, not only a fine. An order to a State organ to correct is none.",
    ),
    yes=Term("主管部门拟给予行政处罚", "a department intends to impose a penalty"),
    no=Term("主管部门不拟给予行政处罚", "no department intends a penalty"),
)

penalty_findings = Several(
    name="penalty_findings",
    question=Term(
        "处罚决定作出之前，下列哪些已经逐项写明？",
        "Which of these have been set out in writing before the penalty decision?",
    ),
    help=Term(
        "每项写明事实和影响；经查没有的，写明没有，也算写明，空着的不算。评分只供参考，不能代替书面意见。",
        "Each with the facts and its weight. “Nothing found” counts as written, a blank does not. A score is advice and no "
        "substitute.",
    ),
    label=Term("已写明的裁量事项", "the points set out in writing"),
    values=(
        ("nature", Term("违法的性质", "the nature of the breach")),
        ("severity", Term("严重程度", "its gravity")),
        ("duration", Term("持续时间", "its duration")),
        ("consequences", Term("后果", "its consequences")),
        ("size", Term("单位规模", "the size of the entity")),
        ("turnover", Term("年营业额", "its yearly turnover")),
        ("market_share", Term("市场份额", "its market share")),
        ("direct_profit", Term("直接获利", "direct profit")),
        ("indirect_profit", Term("间接获利", "indirect profit")),
        ("mitigation", Term("减轻、处理违法的措施", "steps to mitigate or deal with the breach")),
        ("cooperation", Term("配合调查的情况", "cooperation with the investigation")),
        ("prior_compliance", Term("以往守法的情况", "earlier compliance")),
    ),
)

# Leniency (article 93)

leniency_tests = Several(
    name="leniency_tests",
    question=Term(
        "关于合规从宽，您已经证明下列哪些事项？",
        "For leniency on account of compliance, which of these have you shown?",
    ),
    help=Term(
        "只有文件而没有运行记录的，不选“有效实施”。“接受行政处罚”指对拟作出的决定不持异议，“认罪”“认罚”是刑事程序中的"
        "表示。整改另行询问。",
        "A system on paper without records of its working is not implemented. To accept the administrative penalty is not "
        "to contest the draft decision; guilt and punishment are matters of the criminal case. Correction is asked "
        "separately.",
    ),
    label=Term("已证明的从宽事项", "the points shown for leniency"),
    values=(
        ("system", Term("建立人工智能风险合规制度", "an AI risk compliance system")),
        ("implemented", Term("该制度有效实施", "its effective implementation")),
        ("cooperates", Term("主动配合调查", "voluntary cooperation with the investigation")),
        ("accepts_penalty", Term("接受行政处罚", "acceptance of the administrative penalty")),
        ("admits_guilt", Term("主动认罪", "a voluntary admission of guilt")),
        ("accepts_punishment", Term("刑事上认罚", "acceptance of criminal punishment")),
    ),
)
