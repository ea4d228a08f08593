"""What the basic security requirements ask of training data and annotation (TC260-003, clause 5), and how rates are given.

Model and service stand in `basic_security_service`; libraries, question banks and assessment in `basic_security_tests`.
"""

from __future__ import annotations

from chengxu.algebra.facts import Choice, Flag, Number, Several
from chengxu.algebra.term import Term

HUNDREDTHS = Term("‱（万分比）", "hundredths of a percent")
"""The unit of a rate: 5 % are 500, 96 % are 9600."""

ROUND_UP = Term(
    "以万分之一为单位：件数乘以 10000，除以抽样数，有小数的进一位。5% 为 500，5.01% 为 501。",
    "In hundredths of a percent: the number found times 10,000, divided by the sample, rounded up. 5% is 500, 5.01% is 501.",
)
ROUND_DOWN = Term(
    "以万分之一为单位：件数乘以 10000，除以抽样数，舍去小数。96% 为 9600，差一件即不足 9600。",
    "In hundredths of a percent: the number found times 10,000, divided by the sample, rounded down. 96% is 9600; one item "
    "short of it is less.",
)

# Sources of training data (5.1)

source_checks = Several(
    name="source_checks",
    question=Term(
        "实际用于训练的每个数据来源，都有下列哪些安全评估记录？",
        "Which of these safety records exist for every data source that is really used in training?",
    ),
    help=Term(
        "每个来源各有一份，抽样数须大于零；有一个来源没有，该项不选。经评估而不采集、不使用的来源不在此列。",
        "One record for each source, with a sample above zero; a source without it, and the item is left out. Sources that "
        "were assessed and then not collected or not used do not count.",
    ),
    label=Term("各来源都有的评估记录", "the records that every source has"),
    values=(
        ("before_collection", Term("采集前的安全评估", "a safety assessment before collection")),
        ("after_collection", Term("采集后的核验", "a check after collection")),
    ),
)

worst_source_before = Number(
    name="worst_source_before",
    question=Term(
        "采集前评估时，所采集的各来源中，违法不良信息占比最高的是多少？",
        "Before collection, how high was the share of illegal and harmful information in the worst source collected?",
    ),
    help=ROUND_UP,
    label=Term(
        "采集前违法不良信息的最高占比",
        "the highest share of illegal and harmful information before collection",
    ),
    unit=HUNDREDTHS,
)

worst_source_after = Number(
    name="worst_source_after",
    question=Term(
        "采集后核验时，用于训练的各来源中，违法不良信息占比最高的是多少？",
        "After collection, how high was the share of illegal and harmful information in the worst source used in training?",
    ),
    help=ROUND_UP,
    label=Term(
        "采集后违法不良信息的最高占比",
        "the highest share of illegal and harmful information after collection",
    ),
    unit=HUNDREDTHS,
)

fewest_sources = Number(
    name="fewest_sources",
    question=Term(
        "把训练数据按语言和类型（文本、图片、音频、视频等）列表，来源最少的一格有几个来源？",
        "In a table of the training data by language and type (text, images, audio, video), how many sources has the cell with the "
        "fewest?",
    ),
    help=Term(
        "没有用到的语言和类型不列入；没有语言之分的类型单列一行。同一来源的不同栏目算一个来源。",
        "Leave out languages and types that are not used; a type without language has a line of its own. Sections of one source are "
        "one source.",
    ),
    label=Term(
        "每种语言、每种类型训练数据的最少来源数",
        "the fewest sources for any language and type of training data",
    ),
    unit=Term("个", "source(s)"),
)

foreign_data = Choice(
    name="foreign_data",
    question=Term(
        "训练数据是否用到境外来源？境内外来源怎样搭配？",
        "Do the training data include sources from abroad, and how are these combined with domestic ones?",
    ),
    help=Term(
        "“合理搭配”须写明两者的比例和理由；没有给出比例的数字要求。",
        "A reasonable combination has its proportion and the reasons on paper; no figure is prescribed.",
    ),
    label=Term("境外来源的使用", "the use of sources from abroad"),
    values=(
        ("none", Term("没有境外来源", "no source from abroad")),
        ("combined", Term("与境内来源合理搭配", "a reasonable combination with domestic sources")),
        ("uncombined", Term("没有作合理搭配", "no reasonable combination with domestic sources")),
    ),
)

blocked_information_in_training = Flag(
    name="blocked_information_in_training",
    question=Term(
        "经与阻断清单比对，训练数据中是否还有依网络安全规定应当阻断的信息？",
        "Checked against the block lists, do the training data still hold information that cybersecurity rules require to be blocked?",
    ),
    help=Term(
        "尚未比对的，填“不知道”。命中而已经剔除的，自剔除之日起为“否”。",
        "“Unknown” before the check. Once every hit has been taken out, answer “no” from that day.",
    ),
    yes=Term("训练数据含有应当阻断的信息", "the training data hold information that has to be blocked"),
    no=Term("训练数据不含应当阻断的信息", "the training data hold no information that has to be blocked"),
)

# Content of training data (5.2)

training_data_filtering = Several(
    name="training_data_filtering",
    question=Term(
        "训练数据在使用前的过滤，下列哪些属实？",
        "Which of these is true of how training data are filtered before use?",
    ),
    help=Term(
        "三种方法用了哪种选哪种。“每一批数据”指没有一批跳过；“记录”须有过滤前后的数量。",
        "Choose the methods used. Every lot means that none was left out; the record gives the amounts before and after.",
    ),
    label=Term("训练数据的过滤", "the points of filtering"),
    values=(
        ("keywords", Term("关键词过滤", "filtering by keywords")),
        ("classifier", Term("分类模型过滤", "filtering by a classifier")),
        ("manual_sampling", Term("人工抽检", "manual sampling")),
        ("all_data", Term("每一批数据", "every lot of the data")),
        ("record", Term("记明前后数量的过滤记录", "a filter record with the amounts before and after")),
    ),
)

ip_management = Several(
    name="ip_management",
    question=Term(
        "关于训练数据和生成内容的知识产权，下列哪些已经做到？",
        "On intellectual property in training data and output, which of these is done?",
    ),
    help=Term(
        "负责人写姓名。“训练前识别风险”须有结论，发现侵权的数据没有用于训练。服务协议中的知识产权条款另问。",
        "The person is named. The check before training has a result, and data found to infringe were not used. The clause in the "
        "service agreement is asked about elsewhere.",
    ),
    label=Term("知识产权管理已经做到的事项", "the steps taken on intellectual property"),
    values=(
        ("manager", Term("指定负责人", "a person in charge")),
        ("policy", Term("管理策略", "a policy")),
        ("risk_check", Term("训练前识别侵权风险", "a check for infringement before training")),
        ("channel", Term("知识产权投诉渠道", "a channel for complaints about it")),
        (
            "updates",
            Term("依政策和投诉更新策略", "updates of the policy after new rules and complaints"),
        ),
        ("summary", Term("公开数据中知识产权部分的摘要（推荐）", "a published summary (recommended)")),
    ),
)

# Annotation (5.3)

annotator_management = Several(
    name="annotator_management",
    question=Term(
        "对标注人员（含外包人员），下列哪些一律做到？",
        "Which of these holds for every annotator, contractors' staff included?",
    ),
    help=Term(
        "培训、分工另问。考核合格后才给予上岗资格；重新培训考核按自定周期进行，必要时取消资格。",
        "Training and the separation of roles are asked about elsewhere. Admission follows a passed examination; training and "
        "examination come again at an interval of your own.",
    ),
    label=Term("对标注人员做到的事项", "the points observed with annotators"),
    values=(
        ("examined", Term("上岗前考核", "an examination before starting")),
        ("qualified", Term("凭考核合格取得上岗资格", "admission only after passing")),
        (
            "renewed",
            Term("定期重新培训考核", "renewed training and examination"),
        ),
        ("time", Term("为每项任务留足时间", "enough time for each task")),
    ),
)

annotation_kinds = Several(
    name="annotation_kinds",
    question=Term("人工标注包括下列哪几种？", "Which of these does the manual annotation include?"),
    help=Term(
        "功能性标注使模型会做事，安全性标注使模型避开风险。",
        "Functional annotation makes the model able, safety annotation keeps it from risks.",
    ),
    label=Term("所作的标注", "the kinds of annotation done"),
    values=(
        ("functional", Term("功能性标注", "functional annotation")),
        ("safety", Term("安全性标注", "safety annotation")),
    ),
)

annotation_rule_parts = Several(
    name="annotation_rule_parts",
    question=Term(
        "现行的标注规则写明了下列哪些内容？",
        "Which of these do the annotation rules now in use set out?",
    ),
    help=Term(
        "前四项，每一份规则都写明的才选。后两项指两种标注各有自己的规则。",
        "The first four only if every set of rules states them. The last two mean that each kind of annotation has rules of its own.",
    ),
    label=Term("标注规则写明的内容", "the contents of the annotation rules"),
    values=(
        ("goal", Term("标注目标", "the goal")),
        ("data_format", Term("数据格式", "the data format")),
        ("method", Term("标注方法", "the method")),
        ("quality_index", Term("数据质量指标", "quality indicators")),
        ("functional", Term("单独的功能性标注规则", "separate rules for functional annotation")),
        ("safety", Term("单独的安全性标注规则", "separate rules for safety annotation")),
    ),
)

annotation_batches_left = Several(
    name="annotation_batches_left",
    question=Term(
        "功能性标注抽检之后，有没有下列应处理而未处理的批次？",
        "After spot checks of functional annotation, is any of these left undealt with?",
    ),
    help=Term(
        "批次抽检后只有三种去向：接收、重新标注、作废。都没有遗留的，答“无”；尚未抽检的，填“不知道”。",
        "A batch that was checked is accepted, annotated anew or voided. “None” if nothing is left; “unknown” before the check.",
    ),
    label=Term("遗留的标注批次", "the batches left undealt with"),
    values=(
        (
            "inaccurate",
            Term("内容不准确而没有重新标注的批次", "inaccurate batches not annotated anew"),
        ),
        (
            "illegal",
            Term("含违法不良信息而没有作废的批次", "batches with illegal or harmful information not voided"),
        ),
    ),
)

safety_annotation_reviewers = Number(
    name="safety_annotation_reviewers",
    question=Term(
        "安全性标注数据中，审核通过人数最少的一条，由几名审核人员通过？",
        "Of the items of safety annotation, how many reviewers have passed the one with the fewest?",
    ),
    help=Term("有一条没有审核的，填 0。", "0 if one item has not been reviewed."),
    label=Term(
        "每条安全性标注至少经过的审核人员数", "the fewest reviewers who passed an item of safety annotation"
    ),
    unit=Term("人", "reviewer(s)"),
)
