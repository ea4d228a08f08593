"""Reviews, exports, interviews, guidance, AI officers, actors abroad: supervision beside licence and filing.

The events of one procedure, interview or decision carry the same case number.
"""

from __future__ import annotations

from chengxu.algebra.facts import Event, Flag, Several
from chengxu.algebra.term import Term
from chengxu.law.norm import Party

SECURITY_REVIEWERS = Party("security_reviewers", Term("安全审查机关", "the security review organ"))
FOREIGN_ACTORS = Party(
    "foreign_actors",
    Term("外国国家、地区、组织和个人", "foreign States, regions, organisations and individuals"),
    plural=True,
)

# Security review

security_review_passed = Flag(
    name="security_review_passed",
    question=Term(
        "该活动是否已经依照国家有关规定通过安全审查？",
        "Has the activity passed the security review that State rules provide for?",
    ),
    help=Term(
        "以审查决定为准。尚未申报、正在审查的，为“否”，活动应当暂缓；附条件通过的，条件已经落实才为“是”。",
        "The decision counts. No while nothing has been submitted or the review is under way: the activity waits. "
        "Where it was passed on conditions, yes only once they are fulfilled.",
    ),
    yes=Term("该活动已经通过安全审查", "the activity has passed the security review"),
    no=Term("该活动没有通过安全审查", "the activity has not passed the security review"),
)

# Exports

public_interest_uses = Several(
    name="public_interest_uses",
    question=Term(
        "拟出口的产品用于下列哪些公益领域？",
        "For which public-interest fields is the exported product meant?",
    ),
    help=Term(
        "看合同或者最终用户证明所载的用途；都不是的，答“无”。",
        "Look at the use in the contract or end-user statement; “none” if it is none of these.",
    ),
    label=Term("产品所用于的公益领域", "the public-interest fields of use"),
    values=(
        ("livelihood", Term("民生改善", "people's livelihood")),
        ("disaster", Term("灾害防治", "disaster prevention and relief")),
        ("public_health", Term("公共卫生", "public health")),
        ("emergency", Term("应急", "emergency response")),
        ("other", Term("其他公益领域", "another public-interest field")),
    ),
)

export_relief_conditions_met = Flag(
    name="export_relief_conditions_met",
    question=Term(
        "该产品是否符合国家关于公益产品出口豁免的规定？",
        "Does the product meet the State rules on export relief for public-interest products?",
    ),
    yes=Term("该产品符合公益产品出口豁免规定", "the product meets the rules on export relief"),
    no=Term("该产品不符合公益产品出口豁免规定", "the product does not meet the rules on export relief"),
)

# Prior procedures

PRIOR_PROCEDURE_RECEIVED = Event(
    name="prior_procedure_received",
    label=Term(
        "收到新技术新应用的前置程序申请", "the receipt of a matter on new technology or a new application"
    ),
    question=Term(
        "国家主管机关哪一天收到关于新技术新应用的安全审查申报、备案或者许可申请？该程序的期限到哪一天？",
        "On which day did the national authority receive the security review, filing or licence matter on new "
        "technology or a new application, and when does the limit of that procedure end?",
    ),
    help=Term(
        "期限按该程序自己的规定计算（许可、备案依本法，安全审查依其规定）；没有规定期限的，不填期限，显示为“未规定期限”。",
        "The limit is that of the procedure itself: licence and filing under this law, the review under its own rules. "
        "Where none is set leave it out; it is then shown as no limit set.",
    ),
)

PRIOR_PROCEDURE_ANSWERED = Event(
    name="prior_procedure_answered",
    label=Term("对前置程序申请作出答复", "the answer to the matter"),
    question=Term("国家主管机关哪一天作出答复？", "On which day did the national authority answer?"),
)

# Interviews

interview_grounds = Several(
    name="interview_grounds",
    question=Term(
        "主管机关在履行职责中发现了下列哪些情况？",
        "Which of these has an AI authority found in the course of its duties?",
    ),
    help=Term(
        "由主管机关认定并写入案卷；使用环节的风险也算。都没有发现的，答“无”。",
        "A finding of the authority, entered in the file; a risk in use counts too. “None” if nothing was found.",
    ),
    label=Term("主管机关发现的情况", "the findings of the authority"),
    values=(
        ("greater_risk", Term("存在较大风险", "a considerable risk")),
        ("incident", Term("发生安全事件", "a security incident")),
    ),
)

INTERVIEW_HELD = Event(
    name="interview_held",
    label=Term("约谈", "the interview"),
    question=Term("主管机关哪一天进行约谈？", "On which day did the authority hold the interview?"),
    help=Term(
        "以约谈笔录为准；只发出通知而没有进行的不算。",
        "What counts is the minutes; an invitation alone is no interview.",
    ),
)

rectification_commitment = Flag(
    name="rectification_commitment",
    question=Term(
        "约谈后，是否承诺在写明的日期前整改合规，且承诺没有落空？",
        "After the interview, was compliance promised by a named day, and has that promise held?",
    ),
    help=Term(
        "没有写明日期的不算。日期已过而没有完成整改的证明的，自次日起填“否”。",
        "A promise without a day does not count. Once the day has passed without proof of completion, answer no from "
        "the next day.",
    ),
    yes=Term(
        "当事人承诺限期整改且承诺有效",
        "the person described has promised compliance by a day and keeps to it",
    ),
    no=Term("当事人没有有效的限期整改承诺", "there is no promise of compliance by a day that still holds"),
)

harm_effectively_avoided = Flag(
    name="harm_effectively_avoided",
    question=Term(
        "整改期间，是否能够有效避免该活动造成危害？",
        "While matters are put right, can harm from the activity be effectively avoided?",
    ),
    help=Term("须有具体措施为据，写入案卷。", "It rests on definite measures, entered in the file."),
    yes=Term("能够有效避免该活动造成危害", "harm from the activity is effectively avoided"),
    no=Term("不能有效避免该活动造成危害", "harm from the activity is not effectively avoided"),
)

possible_harm_found = Flag(
    name="possible_harm_found",
    question=Term(
        "国家主管机关是否认为该活动可能造成危害？",
        "Does the national authority hold that the activity may do harm?",
    ),
    help=Term(
        "须由国家主管机关认定并说明理由；地方机关的意见不算，只能报请。",
        "A reasoned finding of the national authority; the view of a local one is no more than a referral.",
    ),
    yes=Term(
        "国家主管机关认为该活动可能造成危害", "the national authority holds that the activity may do harm"
    ),
    no=Term(
        "国家主管机关不认为该活动可能造成危害",
        "the national authority does not hold that the activity may do harm",
    ),
)

# Guidance instead of a penalty

NO_PENALTY_DECIDED = Event(
    name="no_penalty_decided",
    label=Term("决定不予行政处罚", "the decision not to penalise"),
    question=Term(
        "国家主管机关哪一天依法决定不予行政处罚？",
        "On which day did the national authority lawfully decide not to penalise?",
    ),
)

COMPLIANCE_GUIDANCE_GIVEN = Event(
    name="compliance_guidance_given",
    label=Term("对当事人采取引导措施", "the guidance given to the party"),
    question=Term(
        "哪一天对不予处罚的当事人采取了批评教育、指导约谈、会商研讨等措施？",
        "On which day was the party that is not penalised given criticism, a guidance talk, a joint discussion or the "
        "like?",
    ),
)

# AI officers

ai_officer_named = Flag(
    name="ai_officer_named",
    question=Term(
        "单位是否指定了人工智能负责人，监督人工智能活动及其安全保护措施？",
        "Has the body named a person in charge of AI, to oversee its AI activity and the protective measures?",
    ),
    help=Term(
        "应当有姓名、任职日期和监督职责；职位空缺的，为“否”。",
        "With name, date and a task of oversight; no while the post is vacant.",
    ),
    yes=Term("单位指定了人工智能负责人", "a person in charge of AI is named"),
    no=Term("单位没有指定人工智能负责人", "no person in charge of AI is named"),
)

# Actors abroad, foreign measures

interests_harmed = Several(
    name="interests_harmed",
    question=Term(
        "有权机关认定该活动侵害了下列哪些利益？",
        "Which of these has the activity been found to harm?",
    ),
    help=Term(
        "只填已经造成的侵害，由主管机关或者法院认定；仅有可能的，不在此列。认定没有侵害的，答“无”。",
        "Harm that has come about, as an authority or a court has found; a mere possibility is not meant. “None” where "
        "it was found that there is no harm.",
    ),
    label=Term("该活动侵害的利益", "the interests harmed"),
    values=(
        ("national_security", Term("国家安全", "national security")),
        ("public_interest", Term("公共利益", "the public interest")),
        ("rights_of_persons", Term("公民、组织的合法权益", "rights of citizens or organisations")),
    ),
)

serious_consequences = Flag(
    name="serious_consequences",
    question=Term(
        "国家主管机关是否说明理由，认定该活动造成严重后果？",
        "Has the national authority found, with reasons, that the activity had serious consequences?",
    ),
    yes=Term("该活动造成严重后果", "the activity had serious consequences"),
    no=Term("该活动没有造成严重后果", "the activity had no serious consequences"),
)

foreign_measures = Several(
    name="foreign_measures",
    question=Term(
        "外国国家、地区、组织或者个人采取了下列哪些措施？",
        "Which of these measures has a foreign State, region, organisation or individual taken?",
    ),
    help=Term(
        "针对中国的人工智能技术、机构、行业，或者针对中国公民、组织的措施。没有的，答“无”。",
        "Against China's AI technology, institutions or industry, or against its citizens or organisations. “None” if "
        "there is nothing of the kind.",
    ),
    label=Term("外国采取的措施", "the foreign measures"),
    values=(
        ("suppression", Term("遏制打压", "suppression")),
        ("discriminatory_ban", Term("歧视性禁止", "a discriminatory ban")),
        ("discriminatory_restriction", Term("歧视性限制", "a discriminatory restriction")),
        ("similar", Term("其他类似措施", "a similar measure")),
    ),
)

breaks_international_law = Flag(
    name="breaks_international_law",
    question=Term(
        "有关部门是否认定这些措施违反国际法和国际关系基本准则？",
        "Have the departments found that these measures violate international law and the basic norms of "
        "international relations?",
    ),
    yes=Term("这些措施违反国际法和国际关系基本准则", "these measures violate international law"),
    no=Term("这些措施不违反国际法和国际关系基本准则", "these measures do not violate international law"),
)
