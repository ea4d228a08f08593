"""How the open places of the Security Assessment Provisions are read."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.reading import Reading

READINGS = (
    Reading(
        "SA1",
        Term(
            "第二条第一项的列举之后有“等”字，没有列出的功能算不算？",
            "The list in article 2, item 1, is left open: does a function count that it does not name?",
        ),
        Term(
            "没有列出的，只看第二项的两个标准：公众能否借此发表意见，能否借此发动公众行动。附设的功能与单独开办的同样对待。",
            "One that is not named is judged by the two tests of item 2 alone: can the public voice opinions by it, can the public be "
            "moved to act by it. Attached functions count like services of their own.",
        ),
        Term(
            "第二项是兜底，标准写在条文里；由“等”字推出别的类别没有标准可依。实务对面向公众的对话服务的做法只作提示。",
            "Item 2 catches the rest by tests that the text states; other kinds read into an open list would have none. What practice "
            "does with public chat services is shown as a hint only.",
        ),
    ),
    Reading(
        "SA2",
        Term(
            "第三条没有写评估本身何时做完，什么时候算已经评估？",
            "Article 3 gives no day for the assessment itself: when has it been made?",
        ),
        Term(
            "以报告的提交为准，期限与第七条提交报告的期限相同。",
            "When its report is submitted; its limit is that of article 7 for the report.",
        ),
        Term(
            "报告是评估的结果，有回执可查；做完而不提交的评估，外人无从知道。",
            "The report is what comes of an assessment, and its receipt shows it; one that was made and not handed in nobody can see.",
        ),
    ),
    Reading(
        "SA3",
        Term(
            "2018年11月30日以前已经上线的服务，要不要补作上线前的评估？以后每增一项功能，是否各作一次？",
            "Does a service online before 30 November 2018 owe the assessment before launch? And is one owed for each function added "
            "later?",
        ),
        Term(
            "施行前已经上线的，不因第三条第一项补作，以后发生五种情形之一的照样评估。每次上线、增设各须有自己的报告；同时上线的可以合为一份。",
            "Not under article 3, item 1; it is assessed once one of the five occasions comes up later. Each launch and each addition "
            "has a report of its own; what goes online together may share one.",
        ),
        Term(
            "第一项以“上线”“增设”为条件，施行以前的上线不在其内；从前的报告没有评估后来的功能。《暂行办法》自己的要求另依该办法（解读 N2）。",
            "The item looks at going online, and what happened before the entry into force is outside it; an earlier report has not "
            "looked at a later function. What the Interim Measures ask is for them to say (reading N2).",
        ),
    ),
    Reading(
        "SA4",
        Term(
            "“重大变更”“重大变化”“显著增加”“难以防控”由谁认定、以什么为准？",
            "Major change, marked growth, measures that can hardly hold: who finds these, and by what?",
        ),
        Term(
            "由提供者的负责人写明理由认定，期限自认定的发生之日起算，不自认定之日起算；本引擎不推断，自设的数字只用来提醒。",
            "The provider's person in charge, with reasons. The period runs from the day of occurrence so found, not from the day of "
            "the finding. The engine infers nothing; figures of one's own are alarms.",
        ),
        Term(
            "条文没有数字；评估由提供者自行开展并对结果负责，是否需要评估也只能先由其判断，主管部门可以不同意。",
            "The text has no figures. The provider assesses and answers for the result, so whether one is owed is first for it to "
            "judge; the authorities may differ.",
        ),
    ),
    Reading(
        "SA5",
        Term(
            "县级部门的书面通知、口头通知，是否也引起第三条第五项的评估？期限自何日起算？",
            "Does a written notice from county level, or an oral one, set off article 3, item 5? And from which day does time run?",
        ),
        Term(
            "都不引起。期限自收到书面通知之日的次一工作日起算。",
            "Neither does. Time runs from receipt of the written notice, the next working day being day one.",
        ),
        Term(
            "条文写明地市级以上、书面；收到以前，提供者无从知道须作评估。",
            "The text says in writing and from a prefecture up; before receipt the provider cannot know of it.",
        ),
    ),
    Reading(
        "SA6",
        Term(
            "第五条的各项内容，怎样才算评估过？",
            "When has a matter of article 5 been assessed?",
        ),
        Term(
            "提交的报告写明了结果：空着、照抄题目的不算；负责人写姓名，两项支持机制写联系人。",
            "When the report as submitted states a result. A blank or a mere heading does not; the head of safety is named, and the two "
            "ways of support have a contact.",
        ),
        Term(
            "主管部门只凭报告审查，缺项即可责令重新评估；没有姓名和联系人的机制无从核对。",
            "The authorities review the report and may order a new assessment for what is missing; an arrangement without a name or a "
            "contact cannot be checked.",
        ),
    ),
    Reading(
        "SA7",
        Term(
            "隐患还没有消除，报告能不能提交？",
            "May the report be submitted while a hazard is still open?",
        ),
        Term(
            "不能。提交的期限也不因整改而顺延。",
            "No; nor does the correction put off the day for the report.",
        ),
        Term(
            "第六条先要求消除隐患，评估合格之后才形成报告；条文没有给出延长。",
            "Article 6 has hazards removed first and the report drawn up after a sound result; it gives no extension.",
        ),
    ),
    Reading(
        "SA8",
        Term(
            "审查后责令重新评估、现场检查、专家评审、通知评估，是主管部门可以做，还是应当做？",
            "Ordering a new assessment, checking on site, calling experts, giving notice: may the authorities, or must they?",
        ),
        Term(
            "列为职权；认定已经作出的，不得不行使。没有期限，也没有人可以据此主张。",
            "They are listed as powers, and have to be used once the finding has been made. They have no limit of time, and nobody can "
            "claim them.",
        ),
        Term(
            "据记忆，原文除补充说明之外多用“应当”，而条件取决于主管部门自己的认定；措辞尚待核对。",
            "As remembered the text mostly says shall, except for the supplement, upon conditions that are the authority's own finding; "
            "the wording remains to be checked.",
        ),
    ),
    Reading(
        "SA9",
        Term(
            "何时是拒不评估？向公众的提示何时撤下？",
            "When does a provider refuse to assess, and when is the warning to the public withdrawn?",
        ),
        Term(
            "主管部门通知之后，通知所定的日期已过而仍不评估，并经其认定；补作评估之后撤下。",
            "When, after notice, the day set in it has passed without an assessment and the authority finds so; it is withdrawn once the "
            "assessment has been made.",
        ),
        Term(
            "没有通知，谈不上拒绝；提示说的是没有评估的风险，评估之后不再属实。",
            "Without notice nobody refuses; and the warning speaks of a risk nobody has assessed, which is no longer true afterwards.",
        ),
    ),
    Reading(
        "SA10",
        Term(
            "新闻信息服务依专门规定评估，本规定还有哪些部分适用？",
            "News follows an assessment rule of its own: which part of the Provisions still applies to it?",
        ),
        Term(
            "就该项新技术、新应用都不适用；同一产品的其他功能照样适用，另作一项服务填写。",
            "None, as far as that technology or application goes. Other functions of the product stay under the Provisions and are "
            "described as a service apart.",
        ),
        Term(
            "报告、审查、后果是一套程序，不能一半依此、一半依彼；专门规定也只管新闻信息服务。",
            "Report, review and consequences are one procedure and are not to be had half and half; and the special rule reaches no "
            "further than news.",
        ),
    ),
)
