"""How open places of the Model Law are read, arts. 96 to 109 (by the numbers of the requirements)."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.reading import Reading

READINGS: tuple[Reading, ...] = (
    Reading(
        "G18",
        Term(
            "地方人工智能主管机关可以自行处罚吗？",
            "May a local AI authority impose sanctions of its own?",
        ),
        Term(
            "不可以。警告、罚款、暂停业务和许可、备案方面的处置，都由国家主管机关作出；地方机关调查取证后移交。",
            "No. Warnings, fines, suspensions and measures on licences and filings are the national authority's; "
            "local authorities prepare the case and pass it on.",
        ),
        Term(
            "第九十六条、第九十七条、第九十九条只写国家主管机关；省级机关办理备案、地方机关约谈，都没有附带处罚权。",
            "Arts. 96, 97 and 99 name the national authority alone; filing in the provinces and local interviews "
            "come without a power to punish.",
        ),
    ),
    Reading(
        "G20",
        Term(
            "“安全事件”和“重大安全事件”指什么？",
            "What is a security incident, and when is it major?",
        ),
        Term(
            "安全事件，是对安全或者他人权益已经造成实际不利影响的事件，只有风险的不算。是否重大，依公布的分级标准；"
            "没有标准的，由国家主管机关说明理由后认定。",
            "An incident is an event with an actual adverse effect on security, safety or rights; mere risk is none. "
            "Whether it is major follows a published grading, and until there is one a reasoned decision of the "
            "national authority.",
        ),
        Term(
            "第五十三条把风险和事件分作两步，而全法没有定义；第九十七条的后果严重，不能交给当事人自己估计。",
            "Art. 53 treats risks and incidents as two steps, yet nothing defines them; and what art. 97 attaches to "
            "them is too grave for the parties' own estimate.",
        ),
    ),
    Reading(
        "G21",
        Term(
            "第九十七条的“一年内”怎样计算，中止的许可能否恢复？",
            "How does art. 97 count its one year, and can a suspended licence come back?",
        ),
        Term(
            "一年的限制对事件和处罚都适用，按任意连续一年计算，对应日当天计入；只计依本法受到的处罚。改正经核实的，恢复许可。",
            "The year limits incidents and penalties alike and is any running year, the corresponding day included; "
            "only penalties under this law count. Once the correction is verified the licence is restored.",
        ),
        Term(
            "“一年内”在两种次数之前，自然年会使跨年的累犯落空；限期改正若不能换来恢复，就没有意义。",
            "The words stand before both counts, and a calendar year would let repeated breaches across New Year slip "
            "through; an order to correct would be idle if correction brought nothing back.",
        ),
    ),
    Reading(
        "G22",
        Term(
            "一般情形下，对责任人员的罚款是否以拒不改正为前提？",
            "Outside serious cases, does the fine on responsible persons presuppose a refusal to correct?",
        ),
        Term(
            "以此为前提：先责令改正，期满未改的，才可以对单位和责任人员罚款。",
            "It does: first the order to correct, and only when its term has passed in vain a fine, on the entity "
            "and on the persons.",
        ),
        Term(
            "这一罚款紧接在拒不改正之后；对处罚规定应当从严解释。",
            "The fine follows directly upon the refusal, and penal provisions are read narrowly.",
        ),
    ),
    Reading(
        "G23",
        Term(
            "情节严重的罚款有两种算法，怎样选择？按营业额计算有没有下限？",
            "Fines in serious cases have two bases: who chooses, and has the turnover base a floor?",
        ),
        Term(
            "由办案机关择一并说明理由；两种算法的下限都是一百万元。营业额指被处罚主体在决定作出前一会计年度的营业额。"
            "低于下限的，只能依法减轻。",
            "The authority chooses one and gives reasons; the floor is CNY 1,000,000 on both. Turnover is that of the "
            "sanctioned entity in the accounting year before the decision. Only formal mitigation goes below.",
        ),
        Term(
            "条文没有“以较高者为准”；情节严重的罚款若可低于一百万元，就会落入一般情形的幅度。",
            "The text says nothing of the higher of the two; and a serious case below one million would sink into the "
            "band for ordinary ones.",
        ),
    ),
    Reading(
        "G24",
        Term(
            "备案方面的违法行为，适用第九十六条还是第九十九条？",
            "Which filing breaches fall under art. 96, and which under art. 99?",
        ),
        Term(
            "应当备案而未备案的，只适用第九十九条第一款；逾期变更、未标明编号和逾期注销，适用第九十六条。同一行为不重复罚款。",
            "Not filing at all falls under art. 99(1) alone; late changes, a number not shown and late cancellation "
            "under art. 96. One act bears one fine.",
        ),
        Term(
            "第九十九条对未备案另有较轻的规定，特别规定优先；其余行为没有特别规定。",
            "Art. 99 has a lighter rule of its own for not filing, and the special rule prevails; the rest has none.",
        ),
    ),
    Reading(
        "G25",
        Term(
            "第九十六条处罚到谁为止？违反原则本身能否处罚？",
            "Whom does art. 96 reach, and can a breach of a principle alone be punished?",
        ),
        Term(
            "只及于研发、提供、使用者和打击报复者。开源平台本身、出售去除标识工具的其他人、泄露举报人身份的外部人员不在内，"
            "转由其他法律追究。第四条至第八条和第十一条的原则不能单独作为处罚依据。",
            "Those who develop, provide or use, and those who retaliate. Model platforms as such, outsiders who sell "
            "label-removing tools and outsiders who leak a reporter's identity are beyond it and left to other laws. "
            "The principles of arts. 4 to 8 and 11 carry no sanction alone.",
        ),
        Term(
            "该条列明了行为和行为人；原则没有规定具体行为，处罚须有明文。未经许可从事活动也没有更重的罚则，照样显示这一空缺。",
            "The article names acts and actors; principles fix no conduct, and a penalty needs a rule that does. "
            "Acting without a licence has no heavier sanction either; the gap is shown as it is.",
        ),
    ),
    Reading(
        "G30",
        Term(
            "打击报复的赔偿，倍数和下限怎样配合？已离职的举报人怎么算？",
            "How do multiple and floor of the compensation for retaliation work, and what of former staff?",
        ),
        Term(
            "先按实际损失的二倍至十倍计算，结果低于上一年度劳动报酬的，按劳动报酬。上一年度指不利措施之前十二个月，"
            "已离职的指最后工作的十二个月。",
            "Twice to ten times the actual loss, and never less than a year's pay. The year is the twelve months before "
            "the adverse measure; for former staff the last twelve months worked.",
        ),
        Term(
            "下限是对整个赔偿的保底，不是基数；自然年会使年初被解雇的人难以计算，离职人员也在举报人的定义之内。",
            "The floor secures the whole sum and is no base for multiplying; calendar years would fail whoever is "
            "dismissed in January, and the definition of whistleblower includes former staff.",
        ),
    ),
    Reading(
        "G31",
        Term(
            "被侵权人可以在实际损失和侵权获利中选择较高的一项吗？",
            "May the injured person choose between loss and gain, whichever is higher?",
        ),
        Term(
            "不可以。三种方法依次适用，前一种确实难以确定的，才用后一种；“未知”不等于零。",
            "No. The three measures come one after the other, the next only once the one before is found hard to "
            "determine; unknown is not zero.",
        ),
        Term(
            "条文用“难以确定”连接各层，没有给当事人选择权，与《民法典》第一千一百八十二条的两项并列不同。",
            "The text links them by difficulty of proof and gives no choice, unlike the two alternatives of art. 1182 "
            "of the Civil Code.",
        ),
    ),
    Reading(
        "G32",
        Term(
            "安全港要求的通知处理没有期限，也可能从未收到通知；它与其他责任是什么关系？",
            "The safe harbour sets no time for acting on notices, and none may ever arrive; how does it stand to other "
            "liability?",
        ),
        Term(
            "每份有效通知都没有不当迟延地处理的，该项即为满足，从未收到的也算满足。四项由提供者证明。安全港只免损害赔偿，"
            "停止侵害等请求和行政责任照旧。应知而不知的，只有措施欠缺或者有重大过失时才失去保护。",
            "It is met if every valid notice was handled without undue delay, and if none ever came. The provider "
            "proves all four measures. Only damages fall away; claims to stop and remove, and sanctions, remain. "
            "Should-have-known defeats it only if measures were missing or negligence was gross.",
        ),
        Term(
            "条文没有天数，不能编造；第一百零二条是第一百条第二款的特别规定，其第二款只排除故意和重大过失。",
            "The text has no number and none is invented; art. 102 is the special rule to art. 100(2), and its second "
            "paragraph takes out only intent and gross negligence.",
        ),
    ),
    Reading(
        "G33",
        Term(
            "第一百零四条两款中的“开源”是否都须符合第一百一十二条的定义？",
            "Must open source in both paragraphs of art. 104 meet the definition of art. 112?",
        ),
        Term(
            "第一款的组件不须符合，公开许可、公开可得即可；第二款须完全符合。",
            "Components under paragraph 1 need not: an open licence and public access are enough. Paragraph 2 needs "
            "the whole definition.",
        ),
        Term(
            "定义针对含权重和参数的系统，单个组件通常没有这些；第二款说的正是人工智能本身。",
            "The definition is of systems with weights and parameters, which a single component rarely has; "
            "paragraph 2 speaks of AI itself.",
        ),
    ),
    Reading(
        "G39",
        Term(
            "不予处罚的规定是否也排除警告？",
            "Does the rule on no penalty keep out warnings as well?",
        ),
        Term(
            "也排除。警告属于处罚，第九十六条和第九十九条的警告都须先经第一百零八条审查。",
            "It does. A warning is a penalty, and those of arts. 96 and 99 pass through art. 108 first.",
        ),
        Term(
            "《行政处罚法》第九条把警告列为处罚的一种。",
            "Art. 9 of the Administrative Penalty Law lists warnings among the penalties.",
        ),
    ),
)
