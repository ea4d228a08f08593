"""What nobody may do with AI and what everybody must respect (Model Law, article 15); updates of the list.

The findings on content, competition, health and personality rights stand in `content`.
"""

from __future__ import annotations

from chengxu.algebra.facts import Event, Several
from chengxu.algebra.term import Term
from chengxu.law.norm import Party

MILITARY_DEPARTMENTS = Party(
    "military_departments", Term("军队有关部门", "the military departments concerned"), plural=True
)
PROTECTED_GROUPS = Party(
    "protected_groups",
    Term(
        "消费者、劳动者和未成年人、老年人、残疾人",
        "consumers, workers, minors, older people and people with disabilities",
    ),
    plural=True,
)

VULNERABLE_GROUPS = (
    ("minors", Term("未成年人", "minors")),
    ("older_people", Term("老年人", "older people")),
    ("disabled_people", Term("残疾人", "people with disabilities")),
)

content_policy = Several(
    name="content_policy",
    question=Term(
        "您正式采用的内容规范，写明了下列哪些要求？",
        "Which of these does the content policy that you have adopted require?",
    ),
    help=Term(
        "内容规范是指约束研发、提供或者使用人工智能的内部文件。没有内容规范，或者草案尚未采用的，答“无”。",
        "The policy is the internal paper that governs how you develop, provide or use AI. Answer “none” if there "
        "is none, or only a draft.",
    ),
    label=Term("内容规范写明的要求", "the requirements of the content policy"),
    values=(
        ("core_values", Term("社会主义核心价值观", "the core socialist values")),
        ("shared_values", Term("全人类共同价值", "the values that humanity shares")),
    ),
)

prohibited_content_causes = Several(
    name="prohibited_content_causes",
    question=Term(
        "已确认的违禁内容，是由下列哪些原因造成的？",
        "What brought about the prohibited content that was found?",
    ),
    help=Term(
        "可以同时有几种原因。防护得当，只是他人有意绕过的，答“无”；尚未查明的，填“不知道”。只有您本人或者您的人员"
        "蓄意引出的，才选最后一项；经提供者授权的安全测试不算。",
        "There may be several causes. Answer “none” where the safeguards were sound and somebody else got round "
        "them on purpose, “unknown” until the cause is clear. The last one is for content that you or your people "
        "drew out on purpose; a safety test that the provider authorised is not that.",
    ),
    label=Term("违禁内容的成因", "the causes of the prohibited content"),
    values=(
        ("model", Term("模型缺少安全训练或者安全训练不足", "a model with no safety training, or not enough")),
        ("service", Term("提供环节的防护缺失或者失效", "safeguards of the service that are missing or fail")),
        ("own_prompts", Term("当事人自己蓄意引出", "deliberate prompting by the person described")),
    ),
)

vulnerable_groups_assessed = Several(
    name="vulnerable_groups_assessed",
    question=Term(
        "现行有效的影响评估或者风险评估，对下列哪些群体分别写明了结论？",
        "For which of these groups does your current impact or risk assessment state a result of its own?",
    ),
    help=Term(
        "写明“不涉及该群体”并说明理由的，算有结论；空着不填的，不算。没有做过评估的，答“无”。",
        "“Not concerned, because …” is a result; a blank section is not. Answer “none” if no assessment was made.",
    ),
    label=Term("评估已有结论的群体", "the groups with a result in the assessment"),
    values=VULNERABLE_GROUPS,
)

manipulations_found = Several(
    name="manipulations_found",
    question=Term(
        "研发、提供或者使用该服务，已确认存在下列哪些情形而尚未消除？",
        "Which of these is established, in developing, providing or using the service, and not yet removed?",
    ),
    help=Term(
        "由投诉处理、自查、测试或者裁判确认的才算。诱导，是指推动或者顺势鼓励他人实施该行为；提供求助信息、劝阻、"
        "教学研究中的讨论，不算诱导。自伤自残的线索最先处理，不必等到确认。",
        "Established by a complaint's outcome, an own check, a test or a judgment. To induce is to push somebody "
        "towards the act or to encourage it; offering help, dissuading, or discussing it in teaching or research is "
        "not. A lead on self-harm is taken first, before anything is established.",
    ),
    label=Term("已确认的操控或者诱导", "the manipulation or inducement established"),
    values=(
        ("emotional_manipulation", Term("操控他人情感", "manipulation of emotions")),
        ("emotional_trap", Term("设置情感陷阱", "an emotional trap")),
        ("self_harm", Term("诱导自伤自残", "inducement to self-harm")),
        ("overspending", Term("诱导过度消费", "inducement to overspend")),
        ("crime", Term("诱导违法犯罪", "inducement to break the law")),
        ("other_danger", Term("诱导其他危险行为", "inducement to another dangerous act")),
    ),
)

# The negative list as a document (article 113)

NEGATIVE_LIST_UPDATED = Event(
    name="negative_list_updated",
    label=Term("负面清单完成更新", "the update of the negative list"),
    question=Term(
        "国家主管机关何时更新了负面清单？",
        "On which day did the national authority update the negative list?",
    ),
    help=Term(
        "以新版本定稿之日为准；每个版本用一个编号。",
        "The day on which the new version was settled; one number for each version.",
    ),
)

NEGATIVE_LIST_PUBLISHED = Event(
    name="negative_list_published",
    label=Term("公布负面清单", "the publication of the negative list"),
    question=Term(
        "国家主管机关何时公布了负面清单？",
        "On which day did the national authority publish the negative list?",
    ),
    help=Term(
        "首个版本和以后的每个版本分别填写；更新后的版本与其更新用同一编号。",
        "Give it for the first version and for each later one; an updated version carries the number of its update.",
    ),
)
