"""How the open places of TC260-003 are read."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.reading import Reading
from chengxu.statutes.basic_security.further_readings import FURTHER_READINGS

READINGS = (
    Reading(
        "TC1",
        Term(
            "TC260-003 和接替它的 GB/T 45654—2025 有什么效力，何时用哪一个？",
            "What force have TC260-003 and GB/T 45654-2025, which follows it, and when does which of them apply?",
        ),
        Term(
            "都是推荐性的：没有达到的是评估中的一项“不符合”，显示为差距，不当然是违法。2024年2月29日起用前者，2025年11月1日起用后者；"
            "条款按前者编号，要求和数字视为延续。",
            "Both are recommended standards: what falls short is an item not met in the assessment, shown as a gap and no breach by "
            "itself. The former applies from 29 February 2024, the latter from 1 November 2025; clauses are numbered as in the former, "
            "and demands and figures are taken to continue.",
        ),
        Term(
            "法律没有规定必须遵守，备案和评估以其为尺度。数字出自前者或者其草案，尚未逐条与后者核对，核对以前不得当作已经确认。",
            "No law makes them binding; filing and assessment measure by them. The figures come from the former or its drafts and have "
            "not been compared with the latter one by one; until then nobody should take them as confirmed.",
        ),
    ),
    Reading(
        "TC2",
        Term(
            "各项要求应在何时做到？",
            "By when are the demands to be met?",
        ),
        Term(
            "关于服务本身的，在向公众提供以前，至迟在前一日；关于数据、标注和评估的，只要还在训练、标注或者以该评估为准，就应当做到，"
            "不为单次采集、训练推算日期。",
            "Those on the service itself before it is offered to the public, at the latest on the day before. Those on data, annotation "
            "and assessment for as long as one trains, annotates or relies on that assessment; no day is worked out for a single "
            "collection or training run.",
        ),
        Term(
            "文本只说先后，没有给出日期；评估在上线之前作出，被评估的须已具备。",
            "The text gives an order and no dates; the assessment comes before launch, and what it looks at has to be there.",
        ),
    ),
    Reading(
        "TC3",
        Term(
            "只调用他人模型、自己不训练的服务，要不要满足第5章？",
            "Does a service that only calls another's model, and trains nothing itself, have to meet chapter 5?",
        ),
        Term(
            "不要，在报告中写明不适用和理由；没有人工标注的，标注各条同样不适用。该模型须已备案，另依第6章。",
            "No: the report says that it does not apply, and why; without manual annotation the same goes for its clauses. That the model "
            "has to be filed is for chapter 6.",
        ),
        Term(
            "第5章以处理训练数据为前提，不处理的人没有可以评估的对象。",
            "Chapter 5 presupposes that training data are handled; who handles none has nothing to be assessed.",
        ),
    ),
    Reading(
        "TC4",
        Term(
            "比例怎样计算和取整？没有抽样的怎样看待？",
            "How are rates worked out and rounded, and what of a check without a sample?",
        ),
        Term(
            "以万分之一为单位：要求“不低于”的舍去小数，要求“不超过”的进一位，正好等于界限的合格。多个来源、多种方法的，各算各的，取最差的一个。"
            "抽样数为零的，视为没有检查。",
            "In hundredths of a percent: down where the rule says at least, up where it says at most; exactly at the limit passes. "
            "Several sources or methods are reckoned one by one, and the worst is taken. A sample of zero is no check.",
        ),
        Term(
            "这样取整不会使差一件的变成合格；百分之五的界限，文本说的是“超过”。",
            "Rounded that way, one item short never turns into a pass; of five per cent the text says exceeds.",
        ),
    ),
    Reading(
        "TC5",
        Term(
            "“多个来源”是几个？按什么数？",
            "How many are several sources, and what are they counted by?",
        ),
        Term(
            "至少两个；按语言和类型列表，用到的每一格都数。没有用到的语言和类型不数。",
            "At least two, in a table by language and type, in every cell that is used. Languages and types that are not used are left out.",
        ),
        Term(
            "一个不成其为多个；只按语言或者只按类型数，会放过某种语言的某类数据只有单一来源的情形。",
            "One is not several; by language or by type alone, a single source for one type in one language would pass unseen.",
        ),
    ),
    Reading(
        "TC6",
        Term(
            "只作功能性标注或者只作安全性标注的，要不要两套规则？",
            "Does someone who does only functional or only safety annotation need both sets of rules?",
        ),
        Term(
            "只要求所作的那一种有规则、有核验；两种都作的，规则分开。",
            "Rules and checks are asked for the kind that is done; with both kinds the rules are separate.",
        ),
        Term(
            "要求分别制定规则，是为了不混用；没有作的标注没有东西可以规范。",
            "Separate rules are to keep the two apart; annotation that nobody does leaves nothing to regulate.",
        ),
    ),
    *FURTHER_READINGS,
)
