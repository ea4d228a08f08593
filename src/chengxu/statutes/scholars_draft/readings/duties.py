"""How open places of the Scholars' Draft are read: the general duties of developers and providers (arts. 41 to 49)."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.reading import Reading

READINGS: tuple[Reading, ...] = (
    Reading(
        "S14",
        Term(
            "第四十三条只要求报告重大事件，第五十六条要求报告一切事件，“重大”又没有定义，怎样衔接？立即从何时算起？",
            "Article 43 wants major incidents reported and article 56 all of them, and “major” is not defined: how do they "
            "fit together, and from when does “immediately” run?",
        ),
        Term(
            "第五十六条对关键人工智能是特别规定，不论大小都报告；其他人工智能只报告重大事件，尚未定级的先按应当报告对待。"
            "“立即”是一刻也不等，从获知之时起量；“及时”没有数字，自定的目标不是法定期限。",
            "Article 56 is the special rule for critical AI, where size does not matter. Elsewhere only major incidents are "
            "reported, and one not yet graded counts as reportable until it is. “Immediately” leaves no room to wait and "
            "is measured from knowledge; “promptly” has no number, and a target of one's own is not law.",
        ),
        Term(
            "两条分处一般规定和特别规定两节，特别规定优先。不定级就不报告，等于奖励拖延；不知道有事件的人无从处置。",
            "The two stand in the general and in the special section. If an ungraded incident needed no report, delay would "
            "pay; and nobody can act on what he does not know.",
        ),
    ),
    Reading(
        "S15",
        Term(
            "写了“及时”“定期”“合理期限”而没有数字的，多久算违反？",
            "When is a duty breached that speaks of promptness, regularity or a reasonable time and names no figure?",
        ),
        Term(
            "只计量并显示所用时间，不推出法定天数；自设的目标标明为非法定，超过目标本身不是违法。一句话列出几件事而只在"
            "第一件写“及时”的，其余各件同样及时。",
            "Time taken is measured and shown; no number of days is derived. A house target is marked as not law, and "
            "missing it is no breach by itself. Where one sentence lists several steps and is prompt about the first, the "
            "others are to be prompt as well.",
        ),
        Term(
            "起草者没有给出数字，代为填上就是造法。同一句中的处置、保存和报告是对同一件事的反应，没有理由让后几件无限期拖延。",
            "The drafters gave no figure, and to fill one in would be to make law. Measure, record and report in one "
            "sentence answer one event, and nothing suggests that the later ones may wait for ever.",
        ),
    ),
    Reading(
        "S18",
        Term(
            "第四十二条的三年从何日起算？第四十一条、第四十六条、第五十四条、第七十七条没有写保存多久，怎么办？",
            "From when do the three years of article 42 run, and how long are the records of articles 41, 46, 54 and 77 "
            "kept, which name no period?",
        ),
        Term(
            "评估报告和处置情况记录都完成之日起算，以后完成的为准；满三年之日仍须保存，次日才可删除。没有写期限的，默认值"
            "标明为自设或者注明其他法律的出处。期限只可加长，不可缩短。",
            "From the day on which report and handling record are both complete. The third anniversary still counts, and "
            "deletion is open from the next day. Where no period is named, the default is marked as the house's own or as "
            "another law's. A period may be longer, never shorter.",
        ),
        Term(
            "两份材料合用一个期限，以后完成者起算才能使两份都存满；“至少”说明是下限。",
            "One period serves both papers, and only the later start keeps each of them in full; “at least” makes it a "
            "floor.",
        ),
    ),
    Reading(
        "S19",
        Term(
            "第四十二条第二款的“重大变化”指什么？何时完成重新评估？",
            "What is a significant change in article 42(2), and by when is the new assessment complete?",
        ),
        Term(
            "就用途、模型、数据、能力、使用人群等方面逐项说明理由后认定，认定为不重大的同样写明理由；变化后的版本提供之前"
            "完成重新评估。",
            "It is found, with reasons, by looking at purpose, model, data, capability, user group and the like; to call a "
            "change minor takes a reason too. The new assessment is complete before the changed version is provided.",
        ),
        Term(
            "首次评估应在提供之前，变化后的产品对评估而言就是新的产品；事后评估防不住已经发生的风险。",
            "The first assessment comes before provision, and for its purpose a changed product is a new one; an assessment "
            "afterwards prevents nothing.",
        ),
    ),
    Reading(
        "S26",
        Term(
            "第四十四条的标题和译文说的是维护投保人的安全，究竟维护什么？",
            "The title and the translation of article 44 speak of the safety of policyholders: what is to be kept safe?",
        ),
        Term(
            "保险标的，即投保的人工智能产品、服务；译文有误。",
            "The subject matter insured, that is, the AI product or service under the policy; the translation is wrong.",
        ),
        Term(
            "本条三款与《保险法》第五十一条关于保险标的安全的规定一一对应；检查、书面建议和预防措施都只能针对标的，投保人"
            "本身没有“安全状况”可查。",
            "Its three paragraphs match article 51 of the Insurance Law on the safety of the subject matter, step by step. "
            "Inspection, written advice and precautions only make sense for that; a policyholder has no safety status to "
            "inspect.",
        ),
    ),
    Reading(
        "S27",
        Term(
            "不输出内容的人工智能要不要标识？会不会使公众混淆由谁判断，判断不了怎么办？",
            "Does AI that puts out no content need labels? Who judges whether the public may be confused, and what if that "
            "cannot be told?",
        ),
        Term(
            "输出内容的才需要标识。由提供者判断并写明理由；不能排除混淆的，加显式标识。",
            "Only what puts out content is labelled. The provider judges, with reasons; where confusion cannot be ruled "
            "out, the visible label is added.",
        ),
        Term(
            "标识加在“内容”的位置、区域上，没有内容便无处可加。条文以“可能”混淆为条件，存疑即属可能，而多加一个不妨碍使用"
            "的标识几乎没有代价。",
            "A label goes into places of the content, and without content there is none. The test is possible confusion, "
            "doubt is possibility, and a label that disturbs no use costs next to nothing.",
        ),
    ),
    Reading(
        "S28",
        Term(
            "第四十八条第三款约束任何人，第八十二条只处罚人工智能活动，别的人破坏标识有什么后果？",
            "Article 48(3) binds everybody, while article 82 punishes AI activities: what follows when somebody else "
            "tampers with a label?",
        ),
        Term(
            "违法成立；只有行为人研发、提供或者使用人工智能的，才适用第八十二条，其他人本法没有罚则，后果依其他法律。",
            "The breach stands. Article 82 applies only to somebody who develops, provides or uses AI; for others this law "
            "has no sanction, and what follows is for other laws.",
        ),
        Term(
            "处罚须有明文，不能由禁止推出；但没有罚则不等于行为合法。",
            "A penalty needs express words and does not follow from a ban; nor does its absence make the act lawful.",
        ),
    ),
    Reading(
        "S52",
        Term(
            "同一件事既是第四十六条的违法使用，又是第四十七条的违法内容，要报告两次吗？",
            "One event is both an unlawful use under article 46 and illegal content under article 47: is it reported twice?",
        ),
        Term(
            "一份报告写明两条依据、覆盖两方面事实的，两项义务都算履行；只写其一的，另一项仍未履行。",
            "One report that names both provisions and covers both sets of facts performs both duties; one that covers a "
            "single side leaves the other open.",
        ),
        Term(
            "收件的是同一类部门，目的都是让它知道；重复报送不增加任何信息。",
            "It goes to the same departments for the same end, and a second copy tells them nothing new.",
        ),
    ),
    Reading(
        "S56",
        Term(
            "第四十二条和第五十四条的评估，译文用词不同，是一回事吗？",
            "Articles 42 and 54 have differently translated assessments: are they one thing?",
        ),
        Term(
            "是同一种风险评估，因时机而分两类。第五十四条的年度评估报告具备第四十二条四项内容的，可以同时作为重大变化后的"
            "重新评估；首次提供之前的评估不能由它代替。",
            "One kind of risk assessment on two occasions. A yearly report under article 54 that has the four items of "
            "article 42 may serve as the new assessment after a significant change; the one before first provision it "
            "cannot replace.",
        ),
        Term(
            "两处英文很可能译自同一个词；内容齐备、时间也对的报告，没有理由重做。认定为关键人工智能在提供之后，首次评估早已到期。",
            "Both English words very likely render one Chinese term, and a report that is complete and in time need not be "
            "written again. Determination comes after provision, when the first assessment has long been due.",
        ),
    ),
)
