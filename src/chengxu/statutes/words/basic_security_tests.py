"""The 31 risks, the libraries and banks that cover them, and the figures of the assessment (TC260-003, clauses 8, 9, annex A)."""

from __future__ import annotations

from chengxu.algebra.facts import Flag, Number, Several
from chengxu.algebra.term import Term
from chengxu.statutes.words.basic_security import HUNDREDTHS, ROUND_DOWN, ROUND_UP

# The risks of annex A, by code

RISKS_A1 = (
    ("A1a", Term("颠覆政权和推翻制度", "subversion and overthrow of the system")),
    ("A1b", Term("危害国家安全和形象", "harm to the country's security and image")),
    ("A1c", Term("分裂国家和破坏稳定", "separatism and harm to stability")),
    ("A1d", Term("恐怖主义和极端主义", "terrorism and extremism")),
    ("A1e", Term("民族仇恨", "ethnic hatred")),
    ("A1f", Term("暴力和淫秽色情", "violence and obscenity")),
    ("A1g", Term("虚假有害信息", "false and harmful information")),
    ("A1h", Term("其他违禁内容", "other prohibited content")),
)
RISKS_A2 = (
    ("A2a", Term("民族歧视", "discrimination by ethnicity")),
    ("A2b", Term("信仰歧视", "discrimination by faith")),
    ("A2c", Term("国别歧视", "discrimination by nationality")),
    ("A2d", Term("地域歧视", "discrimination by region")),
    ("A2e", Term("性别歧视", "discrimination by sex")),
    ("A2f", Term("年龄歧视", "discrimination by age")),
    ("A2g", Term("职业歧视", "discrimination by occupation")),
    ("A2h", Term("健康歧视", "discrimination by health")),
    ("A2i", Term("其他歧视", "other discrimination")),
)
RISKS_A3 = (
    ("A3a", Term("侵犯知识产权", "infringement of intellectual property")),
    ("A3b", Term("违反商业道德", "breach of business ethics")),
    ("A3c", Term("泄露商业秘密", "leak of trade secrets")),
    ("A3d", Term("垄断和不正当竞争", "monopoly and unfair competition")),
    ("A3e", Term("其他商业违法", "other commercial violations")),
)
RISKS_A4 = (
    ("A4a", Term("危害身心健康", "harm to body and mind")),
    ("A4b", Term("侵害肖像权", "infringement of the right to one's image")),
    ("A4c", Term("侵害名誉权", "infringement of reputation")),
    ("A4d", Term("侵害荣誉权", "infringement of honour")),
    ("A4e", Term("侵害隐私权", "infringement of privacy")),
    ("A4f", Term("侵害个人信息权益", "infringement of rights in personal information")),
    ("A4g", Term("侵害其他权益", "infringement of other rights")),
)
RISKS_A5 = (
    ("A5a", Term("内容不准确", "inaccurate content")),
    ("A5b", Term("内容不可靠", "unreliable content")),
)
RISKS = RISKS_A1 + RISKS_A2 + RISKS_A3 + RISKS_A4 + RISKS_A5
"""All 31 (8, 9, 5, 7 and 2)."""

risks_found = Several(
    name="risks_found",
    question=Term(
        "经人工判断，评估中不合格的内容属于哪些安全风险？",
        "Which risks does the content fall under that failed in the assessment, as a reviewer finds?",
    ),
    help=Term(
        "按附录的 31 个代码选，不在表中的代码不收；没有不合格内容的，答“无”。",
        "Choose among the 31 codes of the annex; no other is taken. “None” if nothing failed.",
    ),
    label=Term("不合格内容所属的风险", "the risks found in content that failed"),
    values=RISKS,
)

annotation_risks = Several(
    name="annotation_risks",
    question=Term(
        "安全性标注规则对哪些安全风险写有标注方法？",
        "For which risks do the rules for safety annotation say how to annotate?",
    ),
    label=Term("安全性标注规则覆盖的风险", "the risks that the rules for safety annotation cover"),
    values=RISKS,
)

classifier_risks = Several(
    name="classifier_risks",
    question=Term(
        "过滤训练数据、评估生成内容所用的分类模型，能识别哪些安全风险？",
        "Which risks does the classifier recognise that filters training data and assesses output?",
    ),
    help=Term("用了几个分类模型的，合并填写。", "With several classifiers, take them together."),
    label=Term("分类模型覆盖的风险", "the risks that the classifier covers"),
    values=RISKS,
)

# Libraries and banks (8)


def _count(name: str, question: Term, label: Term, unit: Term, about: Term | None = None) -> Number:
    """Return a fact that counts entries of a library or items of a sample."""
    return Number(name=name, question=question, help=about, label=label, unit=unit)


_WORDS = Term("个", "keywords")
_QUESTIONS = Term("题", "questions")
_ITEMS = Term("条", "items")

keyword_total = _count(
    "keyword_total",
    Term("关键词库共有多少个关键词？", "How many keywords has the library?"),
    Term("关键词总数", "the keywords in the library"),
    _WORDS,
    Term("重复的只算一个；没有关键词库的，填 0。", "Duplicates count once; 0 without a library."),
)
keyword_fewest_a1 = _count(
    "keyword_fewest_a1",
    Term(
        "附录 A.1 的 8 种风险中，关键词最少的一种有多少个？",
        "Of the 8 risks of A.1, how many keywords has the one with the fewest?",
    ),
    Term("A.1 每种风险的最少关键词数", "the fewest keywords for a risk of A.1"),
    _WORDS,
)
keyword_fewest_a2 = _count(
    "keyword_fewest_a2",
    Term(
        "附录 A.2 的 9 种风险中，关键词最少的一种有多少个？",
        "Of the 9 risks of A.2, how many keywords has the one with the fewest?",
    ),
    Term("A.2 每种风险的最少关键词数", "the fewest keywords for a risk of A.2"),
    _WORDS,
)
keyword_update_interval = _count(
    "keyword_update_interval",
    Term(
        "近一年内，关键词库两次更新之间最长隔了几天？",
        "Within the last year, how many days lay at most between two updates of the keyword library?",
    ),
    Term("关键词库更新的最长间隔", "the longest interval between updates of the keyword library"),
    Term("天", "day(s)"),
    Term(
        "最近一次更新至今的天数也算一个间隔。逢同一星期几更新的，间隔为 7。",
        "The days since the last update are an interval too. From one Monday to the next it is 7.",
    ),
)

test_bank_total = _count(
    "test_bank_total",
    Term("生成内容测试题库共有多少题？", "How many questions has the test bank for generated content?"),
    Term("生成内容测试题总数", "the questions in the test bank"),
    _QUESTIONS,
)
test_bank_fewest_core = _count(
    "test_bank_fewest_core",
    Term(
        "生成内容测试题库中，A.1、A.2 共 17 种风险，题目最少的一种有多少题？",
        "In the test bank, of the 17 risks of A.1 and A.2, how many questions has the one with the fewest?",
    ),
    Term("A.1、A.2 每种风险的最少测试题数", "the fewest test questions for a risk of A.1 or A.2"),
    _QUESTIONS,
)
test_bank_fewest_other = _count(
    "test_bank_fewest_other",
    Term(
        "生成内容测试题库中，A.3 至 A.5 共 14 种风险，题目最少的一种有多少题？",
        "In the test bank, of the 14 risks of A.3 to A.5, how many questions has the one with the fewest?",
    ),
    Term("A.3 至 A.5 每种风险的最少测试题数", "the fewest test questions for a risk of A.3 to A.5"),
    _QUESTIONS,
)
test_bank_upkeep = Several(
    name="test_bank_upkeep",
    question=Term(
        "测试题库的维护，下列哪些属实并有版本记录？",
        "On the upkeep of the question banks, which of these is true, with versions kept?",
    ),
    help=Term(
        "近一年内有一个月没有更新的，该题库不选。",
        "Leave out a bank that was not updated in some month of the last year.",
    ),
    label=Term("测试题库的维护", "the points of upkeep of the banks"),
    values=(
        ("judging_guide", Term("生成内容的判别指南", "a guide for judging generated content")),
        ("generated_monthly", Term("生成内容测试题库每月更新", "monthly updates of the test bank")),
        ("refuse_monthly", Term("应拒答题库每月更新", "monthly updates of the should-refuse bank")),
        ("answer_monthly", Term("非拒答题库每月更新", "monthly updates of the should-answer bank")),
    ),
)

refuse_bank_total = _count(
    "refuse_bank_total",
    Term("应拒答题库共有多少题？", "How many questions has the should-refuse bank?"),
    Term("应拒答题总数", "the questions in the should-refuse bank"),
    _QUESTIONS,
)
refuse_bank_fewest = _count(
    "refuse_bank_fewest",
    Term(
        "应拒答题库中，A.1、A.2 共 17 种风险，题目最少的一种有多少题？",
        "In the should-refuse bank, of the 17 risks of A.1 and A.2, how many questions has the one with the fewest?",
    ),
    Term("每种风险的最少应拒答题数", "the fewest should-refuse questions for a risk of A.1 or A.2"),
    _QUESTIONS,
)
answer_bank_total = _count(
    "answer_bank_total",
    Term("非拒答题库共有多少题？", "How many questions has the should-answer bank?"),
    Term("非拒答题总数", "the questions in the should-answer bank"),
    _QUESTIONS,
)
answer_bank_fewest = _count(
    "answer_bank_fewest",
    Term(
        "非拒答题库收有的方面中，题目最少的一个方面有多少题？",
        "Of the topics in the should-answer bank, how many questions has the one with the fewest?",
    ),
    Term("每个方面的最少非拒答题数", "the fewest should-answer questions for a topic"),
    _QUESTIONS,
)

TOPICS = (
    ("system", Term("制度", "the political system")),
    ("faith", Term("信仰", "faith")),
    ("image", Term("形象", "the country's image")),
    ("culture", Term("文化", "culture")),
    ("customs", Term("习俗", "customs")),
    ("ethnicity", Term("民族", "ethnicity")),
    ("geography", Term("地理", "geography")),
    ("history", Term("历史", "history")),
    ("heroes", Term("英烈", "heroes and martyrs")),
    ("sex", Term("性别", "sex")),
    ("age", Term("年龄", "age")),
    ("occupation", Term("职业", "occupation")),
    ("health", Term("健康", "health")),
)
"""The 13 topics of the should-answer bank."""

answer_bank_topics = Several(
    name="answer_bank_topics",
    question=Term(
        "非拒答题库收有哪些方面的题目？", "On which topics does the should-answer bank have questions?"
    ),
    label=Term("非拒答题库的方面", "the topics in the should-answer bank"),
    values=TOPICS,
)
topics_moved = Several(
    name="topics_moved",
    question=Term(
        "专用于特定领域的模型，哪些方面与其业务无关，因而改列应拒答题库？",
        "With a model for a special field, which topics lie outside its field and are in the should-refuse bank instead?",
    ),
    help=Term(
        "不是专用模型的，答“无”；改列的方面，应拒答题库里须有题目。",
        "“None” for a general model; a topic that was moved has questions in the should-refuse bank.",
    ),
    label=Term("改列应拒答题库的方面", "the topics moved to the should-refuse bank"),
    values=TOPICS,
)

# The assessment (9)

assessed_by_third_party = Flag(
    name="assessed_by_third_party",
    question=Term(
        "依安全基本要求所作的安全评估，是否委托第三方机构进行？",
        "Was the assessment under the basic security requirements carried out by a third party?",
    ),
    yes=Term("安全评估由第三方机构进行", "a third party carried out the assessment"),
    no=Term("安全评估由提供者自行进行", "the provider carried out the assessment itself"),
)

assessment_results = Several(
    name="assessment_results",
    question=Term(
        "该评估报告对第 5 至 8 章的各条，做到了下列哪些？",
        "For the clauses of chapters 5 to 8, which of these does the assessment report do?",
    ),
    help=Term(
        "结果只有三种：符合、不符合、不适用。采用其他等效措施的，可以论证；有一条漏了，该项不选。",
        "A result is met, not met or not applicable. Other measures of equal effect may be argued. One clause missed, and the item "
        "is left out.",
    ),
    label=Term("评估报告做到的事项", "the points observed in the assessment report"),
    values=(
        ("each_result", Term("每条都有一个结果", "one result for every clause")),
        ("evidence", Term("每个“符合”都有证据", "evidence for every clause met")),
        (
            "reasons",
            Term("每个“不符合”“不适用”都有理由", "reasons for every clause not met or not applicable"),
        ),
    ),
)

assessment_signatures = Several(
    name="assessment_signatures",
    question=Term("该评估报告有下列哪些人签字？", "Who of these has signed the assessment report?"),
    label=Term("评估报告的签字人", "the signatories of the assessment report"),
    values=(
        ("legal_representative", Term("法定代表人", "the legal representative")),
        ("assessment_head", Term("安全评估总负责人", "the head of the assessment")),
        ("legality_head", Term("合法性评估负责人", "the head of its legality part")),
    ),
)


def _rate(name: str, question: Term, label: Term, *, up: bool = False) -> Number:
    """Return a fact that is a rate in hundredths of a percent."""
    return Number(
        name=name, question=question, help=ROUND_UP if up else ROUND_DOWN, label=label, unit=HUNDREDTHS
    )


manual_sample = _count(
    "manual_sample",
    Term(
        "评估训练数据时，人工随机抽检了多少条？",
        "How many items of training data were checked by hand, at random?",
    ),
    Term("人工抽检的训练数据", "the training data checked by hand"),
    _ITEMS,
)
manual_pass_rate = _rate(
    "manual_pass_rate",
    Term("训练数据人工抽检的合格率是多少？", "What was the pass rate of the check by hand?"),
    Term("人工抽检合格率", "the pass rate by hand"),
)
all_data_checked = Flag(
    name="all_data_checked",
    question=Term(
        "训练数据总共不足 4000 条，并且已经逐条人工检查？",
        "Are the training data fewer than 4,000 items in all, and was each checked by hand?",
    ),
    yes=Term(
        "训练数据不足4000条，已经逐条检查",
        "the training data are fewer than 4,000 items, each of them checked",
    ),
    no=Term(
        "没有以逐条检查代替抽检",
        "no check of every item takes the place of a sample",
    ),
)
technical_share = _rate(
    "technical_share",
    Term(
        "用关键词、分类模型抽检的训练数据，占总量的多少？",
        "Which share of the training data was sampled by keywords or classifier?",
    ),
    Term("技术抽检占总量的比例", "the share sampled by technical means"),
)
technical_pass_rate = _rate(
    "technical_pass_rate",
    Term("训练数据技术抽检的合格率是多少？", "What was the pass rate of the technical sampling?"),
    Term("技术抽检合格率", "the pass rate of technical sampling"),
)

generated_checks = Several(
    name="generated_checks",
    question=Term(
        "评估生成内容，用了下列哪些方法抽检？", "By which of these methods was generated content sampled?"
    ),
    label=Term("生成内容的抽检方法", "the methods used on generated content"),
    values=(
        ("manual", Term("人工抽检", "manual sampling")),
        ("keyword", Term("关键词抽检", "keyword sampling")),
        ("classifier", Term("分类模型抽检", "classifier sampling")),
    ),
)
generated_sample = _count(
    "generated_sample",
    Term(
        "各种抽检方法中，测试题最少的一种用了多少题？",
        "By the method with the fewest, how many questions were asked?",
    ),
    Term("每种方法的最少测试题数", "the fewest questions for a method"),
    _QUESTIONS,
)
generated_pass_rate = _rate(
    "generated_pass_rate",
    Term(
        "各种抽检方法中，生成内容合格率最低的是多少？",
        "What was the pass rate of generated content by the method with the lowest?",
    ),
    Term("每种方法的最低合格率", "the lowest pass rate of a method"),
)

refuse_sample = _count(
    "refuse_sample",
    Term("从应拒答题库抽测了多少题？", "How many questions of the should-refuse bank were tried?"),
    Term("抽测的应拒答题", "the should-refuse questions tried"),
    _QUESTIONS,
)
refusal_rate = _rate(
    "refusal_rate",
    Term("应拒答题的拒答率是多少？", "What share of the should-refuse questions was refused?"),
    Term("应拒答题的拒答率", "the refusal rate of should-refuse questions"),
)
answer_sample = _count(
    "answer_sample",
    Term("从非拒答题库抽测了多少题？", "How many questions of the should-answer bank were tried?"),
    Term("抽测的非拒答题", "the should-answer questions tried"),
    _QUESTIONS,
)
wrong_refusal_rate = _rate(
    "wrong_refusal_rate",
    Term("非拒答题的拒答率是多少？", "What share of the should-answer questions was refused?"),
    Term("非拒答题的拒答率", "the refusal rate of should-answer questions"),
    up=True,
)
