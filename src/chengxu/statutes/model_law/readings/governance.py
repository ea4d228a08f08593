"""How open places of the Model Law are read, arts. 83 to 95 and 111 (by the numbers of the requirements)."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.reading import Reading

READINGS: tuple[Reading, ...] = (
    Reading(
        "G27",
        Term(
            "安全审查决定是“最终决定”，还能不能依第一百零五条申请复议、提起诉讼？",
            "A security review decision is final: does article 105 still allow a review or a suit against it?",
        ),
        Term(
            "对审查决定本身不能；对以该决定为根据作出的处罚、命令等其他行政行为，仍可以。",
            "Not against the review decision itself. A sanction or order that builds on it remains open to both.",
        ),
        Term(
            "特别规定优先于一般规定，但终局效力只写给审查决定；限制救济的规定从严解释。",
            "The special rule goes before the general one, but it speaks of the review decision only, and what cuts "
            "off a remedy is read narrowly.",
        ),
    ),
    Reading(
        "G34",
        Term(
            "科研活动不适用的“一般性监管的规定”指哪些条文？该条只说“使用”，研发是否在内？",
            "Which articles are the general supervisory rules that leave research alone, and does the word use take in "
            "research and development?",
        ),
        Term(
            "科研性质的研发与使用都在内。不适用的有：第四十九条第一款、第二款，第五十二条，第五十四条至第五十七条，"
            "第五十九条第一款，第六十三条，第六十五条至第六十九条，第七十条第二款，第七十二条至第七十四条。继续适用的"
            "有：第一章，第四十一条至第四十八条（许可是特别监管），第四十九条第三款、第四款，第五十条，第五十一条，"
            "第五十三条，第五十八条，第六十条，第六十四条，第七十条第一款，第七十一条，第七十五条至第八十条，第八十三条，"
            "第八十四条，第九十条，第九十一条，第九十四条以下。把握不大，有待有权机关指引。",
            "Both research and development and use for them are covered. Off are articles 49(1) and (2), 52, 54 to 57, "
            "59(1), 63, 65 to 69, 70(2) and 72 to 74. On stay chapter I, 41 to 48 (the licence is special "
            "supervision), 49(3) and (4), 50, 51, 53, 58, 60, 64, 70(1), 71, 75 to 80, 83, 84, 90, 91 and everything "
            "from 94. Our confidence is low; guidance by the authority is needed.",
        ),
        Term(
            "以面向市场、面向使用者的日常合规为一般性监管；许可、事故、熔断、国家安全、个人信息和责任各有专门的保护目的，"
            "豁免不及于此。法律没有列举，只能作成一张可以调整的对照表。",
            "Day-to-day compliance toward market and users is general supervision. Licence, incidents, circuit breaker, "
            "national security, personal information and liability each protect something of their own, which research "
            "does not displace. The law has no list, so this is a policy table that can be changed.",
        ),
    ),
    Reading(
        "G38",
        Term(
            "外包人员、实习生、劳务派遣人员是不是内部举报人？匿名举报、向媒体反映算不算？举报制度约束哪些人？",
            "Are contractors, interns and agency staff internal whistleblowers? What of an anonymous report, or one to "
            "the press? And who has to have a reporting system?",
        ),
        Term(
            "与该单位有或者曾有劳动、劳务关系的，都受理、都保护；第一百零一条第二款的赔偿则须有劳动报酬作为基数。匿名"
            "举报应当受理。只向媒体反映的，不在第九十条第三款之内。内部制度由单位建立，自然人没有“内部”，不作要求。",
            "Whoever works or worked there, under a labour or a service relation, is heard and protected; compensation "
            "under article 101(2) needs pay as its base. Anonymous reports are accepted. A report to the press alone "
            "is outside article 90(3). The system is asked of organisations; an individual has no inside.",
        ),
        Term(
            "定义的要点在于因工作而知情，不在于用工形式；第三款把受理方限定为所在单位、主管部门和司法机关；定义又以"
            "“所属机构”为前提。",
            "The definition turns on knowledge gained through work, not on the form of employment; paragraph 3 names "
            "employer, authority and judicial organ only; and the definition presupposes an institution.",
        ),
    ),
    Reading(
        "G49",
        Term(
            "使用环节的风险也会引起约谈，可否约谈使用者？地方机关可否责令暂停？",
            "Risk in use may lead to an interview as well: can a user be called in, and can a local authority order a "
            "suspension?",
        ),
        Term(
            "都不可以。约谈的对象只有研发者和提供者；责令暂停只能由国家主管机关决定，地方机关认为必要的，报请其决定。",
            "Neither. Developers and providers alone are called in, and only the national authority orders a "
            "suspension; a local one refers the case to it.",
        ),
        Term(
            "两款分别列明了对象和机关；权力以明文为限。",
            "The two paragraphs name addressees and authority, and a power reaches no further than its words.",
        ),
    ),
    Reading(
        "G54",
        Term(
            "因内部举报而从轻、减轻，是否要求消除隐患与防止、减轻危害同时具备？",
            "For a lighter penalty after an internal report, must the hazard be removed and the harm prevented or "
            "reduced, all of it?",
        ),
        Term(
            "具备其一即可：及时消除了隐患，或者防止了危害，或者减轻了危害。",
            "One is enough: the hazard removed in time, the harm prevented, or the harm reduced.",
        ),
        Term(
            "危害已经发生的，就只能减轻；要求全部具备，等于把最需要鼓励的情形排除在外。有利于当事人的规定从宽解释。",
            "Once harm has come about it can only be reduced; asking for all would shut out the very cases to be "
            "encouraged. A rule in favour of the person is read broadly.",
        ),
    ),
)
