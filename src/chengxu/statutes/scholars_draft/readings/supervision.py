"""How open places of the Scholars' Draft are read: departments, grades, seizure, pilots."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.reading import Reading

READINGS: tuple[Reading, ...] = (
    Reading(
        "S16",
        Term(
            "第五十九条第二款说的“前两款”、第五十三条另用的名称各指谁？数个部门都有权时向谁报？",
            "Article 59(2) counts two preceding paragraphs where one is printed, and article 53 uses another name: who "
            "is meant, and to whom does one report where several are competent?",
        ),
        Term(
            "国务院有关部门和县级以上地方人民政府有关部门合称人工智能主管部门，第五十三条所称的是同一部门。在全国平台上"
            "报一次，即视为已报主管部门；由平台按职责领域和地域分办，没有或者有数个承办部门的，交统筹协调机制确定。",
            "The departments of the State Council and those of local governments from county level up are together the "
            "AI oversight departments, and article 53 means the same. One report on the national platform counts as made; "
            "the platform routes it by field and territory, and what fits no department or several goes to the "
            "coordination mechanism.",
        ),
        Term(
            "前款的两句话正是两类部门，原稿应当各为一款；一法之内同一事项不应有两个主管者；报告人无从判断部门之间的"
            "分工，不应因此负不利后果。",
            "The two sentences before it name exactly the two kinds, and may well have been two paragraphs. One law should "
            "not have two names for one task, and whoever reports cannot know how departments divide the work and should "
            "not suffer for it.",
        ),
    ),
    Reading(
        "S17",
        Term(
            "第六十一条的分级分类与第五十条的关键人工智能是什么关系？分几级？",
            "How do the grades and categories of article 61 relate to the critical AI of article 50, and how many grades "
            "are there?",
        ),
        Term(
            "是两个结论，分别作出，互不推导。级数和类别以主管部门的标准为准；标准没有出台的，级别待定，不影响是否属于"
            "关键人工智能的判断。",
            "They are two results, reached apart, and neither follows from the other. Number and kinds come from the "
            "departments' standard; until there is one the grade is undetermined, which leaves the question of critical "
            "AI untouched.",
        ),
        Term(
            "第五十条自有四项条件，第六十一条看重要程度和危害程度，并把关键人工智能另作规制；级数是授权制定标准时才确定"
            "的，替它设想一张表就是造法。",
            "Article 50 has four grounds of its own, while article 61 looks at importance and harm and sets critical AI "
            "apart. The number of grades is left to the standard: to suppose a table would be to make law.",
        ),
    ),
    Reading(
        "S33",
        Term(
            "第六十五条没有规定查封、扣押的期限、解除和救济，依什么办理？",
            "Article 65 gives no duration, release or remedy for sealing and seizing: what governs them?",
        ),
        Term(
            "依《行政强制法》：期限不超过三十日，情况复杂的，经批准可以再延长不超过三十日；期满或者没有必要的，及时解除；"
            "当事人可以申请复议、提起诉讼。期满即生成解除任务，逾期仍扣留的予以标明。",
            "The Administrative Coercion Law: thirty days at most, once extended by at most thirty more where a complex "
            "case is approved; release in good time at the end or when the need has gone; review and suit are open. The "
            "end of the term opens a task of release, and longer holding is marked.",
        ),
        Term(
            "查封、扣押是行政强制措施，本条又说“依法”；另行规定期限的权力只属于法律、行政法规，这里没有行使。",
            "Both are coercive measures, and the article says that they follow law. Only a law or administrative "
            "regulation may set another term, and this one does not.",
        ),
    ),
    Reading(
        "S34",
        Term(
            "第六十六条的责任减免及于哪些责任？对第三人的赔偿、刑事责任能否减免？",
            "Which liability may a pilot relieve from under article 66: also damages owed to others, or criminal "
            "liability?",
        ),
        Term(
            "只及于行政责任，以书面登记的范围和程度为限，行为须在试点的范围和期间之内。对第三人的赔偿不因此减少；刑事责任"
            "不得减免。",
            "Administrative liability only, as far as the relief is on record, and for acts within the scope and time of "
            "the pilot. What is owed to others is not reduced, and criminal liability never is.",
        ),
        Term(
            "减免须“依法”，主管部门只能处分自己的处罚权；受害人没有参加试点，刑事责任由法律规定、由法院裁判。",
            "Relief has to follow law, and a department can give up no more than its own power to penalise. The victim "
            "takes no part in the pilot, and crime is for statute and the courts.",
        ),
    ),
)
