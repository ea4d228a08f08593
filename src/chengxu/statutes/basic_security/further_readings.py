"""The readings of TC260-003 from the service on: minors, repeated inputs, banks, assessment."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.reading import Reading

FURTHER_READINGS = (
    Reading(
        "TC7",
        Term(
            "保护未成年人的各项要求，凭什么看作已经做到？",
            "What shows that the demands for minors are met?",
        ),
        Term(
            "供未成年人使用的：监护人可以设定防沉迷，有未成年人内容模式，并且服务免费或者限制消费；不供其使用的：确实拒绝其使用。",
            "Where minors may use the service: guardians can set limits, there is a content mode for minors, and the service is free or "
            "limits spending. Where they may not: they are really kept out.",
        ),
        Term(
            "限制消费使未成年人买不到与其年龄不相称的服务；内容模式用来展示有益内容。是否有效由人判断。",
            "A limit on spending keeps minors from paid services beyond their capacity, and the content mode is where beneficial content "
            "is shown. Whether they work is for a person to judge.",
        ),
    ),
    Reading(
        "TC8",
        Term(
            "“连续三次”“一日五次”怎样数，应在何时处置？",
            "How are three in a row and five in a day counted, and when is the measure due?",
        ),
        Term(
            "正常输入一次，连续的次数从头数起；一日指自然日，其间的正常输入不影响。到第三次或者第五次即应处置，记录实际用时，不另设天数。",
            "One normal input starts the row anew; a day is the calendar day, whatever normal inputs lie between. The measure is due at the "
            "third or the fifth; the real delay is measured and no number of days is set.",
        ),
        Term(
            "“连续”与“累计”相对：前者怕打断，后者只看总数。文本没有给处置留出时间。",
            "In a row and altogether are opposites: the one is broken by an interruption, the other only adds up. The text leaves no time "
            "for the measure.",
        ),
    ),
    Reading(
        "TC9",
        Term(
            "词库、题库的数量和更新，文本多用“宜”字，算不算要求？",
            "For the size and the updates of libraries and banks the text often only recommends: is that a demand?",
        ),
        Term(
            "与其他要求一样核对，没有达到的同样显示为差距；在报告中可以说明理由或者等效措施。",
            "It is checked like any other demand, and what falls short is a gap all the same; the report may give reasons or other measures "
            "of equal effect.",
        ),
        Term(
            "整部标准都是推荐性的，差距不是违法；评估和备案实际以这些数字为准。",
            "The whole standard is only recommended, and a gap is no breach; assessment and filing go by these figures in fact.",
        ),
    ),
    Reading(
        "TC10",
        Term(
            "哪些模型可以在非拒答题库中不设某些方面？",
            "Which models may do without some topics in the should-answer bank?",
        ),
        Term(
            "只限专用于特定领域、业务不涉及该方面的；去掉的方面须改列应拒答题库。",
            "Only those for a special field that does not reach the topic; a topic left out goes into the should-refuse bank.",
        ),
        Term(
            "例外是为免去无关的题目，不是为减少拒答的检验。",
            "The exception is to spare irrelevant questions, not to test less.",
        ),
    ),
    Reading(
        "TC11",
        Term(
            "委托第三方评估的，要不要三名负责人签字？",
            "With an assessment by a third party, are the three signatures needed?",
        ),
        Term(
            "不要；签字是对自行评估的要求。逐条的结果、证据和理由照样要有。",
            "No; signatures are asked of one's own assessment. Results, evidence and reasons are needed all the same.",
        ),
        Term(
            "签字使单位内部的人负责；第三方以机构名义负责。",
            "Signatures make people inside the organisation answer; a third party answers in its own name.",
        ),
    ),
    Reading(
        "TC12",
        Term(
            "训练数据总共不足四千条的，人工抽检怎样满足？",
            "How is the check by hand met where all the training data are fewer than four thousand items?",
        ),
        Term(
            "逐条检查全部数据，合格率的要求不变。",
            "By checking every item; the pass rate stays as it is.",
        ),
        Term(
            "文本没有写这种情形；要求的目的是抽得足够多，全部检查已经超过抽样。",
            "The text does not say; its point is a sample that is large enough, and all is more than a sample.",
        ),
    ),
)
