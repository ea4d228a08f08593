"""How the open places of the Provisions are read, by our numbers (AR1 onward)."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.reading import Reading

READINGS = (
    Reading(
        "AR1",
        Term(
            "生成式人工智能服务是不是算法推荐服务？",
            "Is a generative AI service an algorithm recommendation service?",
        ),
        Term(
            "是。凡生成内容的，属于生成合成类，不必再问有没有推送、排序。",
            "Yes. What generates content is of the class of generation and synthesis, whether or not it pushes or ranks.",
        ),
        Term(
            "第二条第二款把生成合成类列为五类算法之首；《暂行办法》第十七条也以此为前提。",
            "Article 2(2) lists that class first of the five, and article 17 of the Interim Measures presupposes it.",
        ),
    ),
    Reading(
        "AR2",
        Term(
            "只供企业客户、会员使用而不向公众开放的服务，是否适用？",
            "Do the Provisions reach a service for business customers or members that is not open to the public?",
        ),
        Term(
            "适用，只要在境内通过互联网向用户提供信息；单位内部自用的不适用。",
            "Yes, if it gives users in the mainland information over the internet; not one for the organisation's own use.",
        ),
        Term(
            "第二条只说“用户”，没有“公众”；《暂行办法》第二条才限于公众。",
            "Article 2 speaks of users, not of the public; it is the Interim Measures that stop at the public.",
        ),
    ),
    Reading(
        "AR3",
        Term(
            "管理制度、告知公示等，条文没有写何时完成，什么时候应当具备？",
            "Systems, notices and publication: the articles give no day. By when?",
        ),
        Term(
            "在提供服务之前，即至迟在前一日；施行日已在提供的服务，至迟在施行日前一日。",
            "Before the service is provided: at the latest on the day before. For a service running on the day of entry "
            "into force, on the eve of that day.",
        ),
        Term(
            "义务自提供之日即存在，当日才着手，当日已经欠缺；文本没有给过渡期。",
            "The duty stands from the first day of service; begun on that day, it is already wanting. The text gives no grace.",
        ),
    ),
    Reading(
        "AR4",
        Term(
            "第八条、第九条、第二十八条等没有数字的用语（定期、及时、立即）怎样计算？",
            "How are words without a number (regularly, promptly, at once) reckoned?",
        ),
        Term(
            "“定期”按提供者书面自定的周期；“及时”“立即”只计量实际用时，不设天数。",
            "Regularly: by the interval that the provider sets in writing. Promptly and at once: the time taken is measured, "
            "and no number of days is made up.",
        ),
        Term(
            "条文没有期限，编造一个等于立法。", "The text sets none, and to invent one would be legislating."
        ),
    ),
    Reading(
        "AR5",
        Term(
            "第九条第二款的“立即”管到哪一步？怎样算处置完毕？",
            "How far does at once reach in article 9(2), and when is the case dealt with?",
        ),
        Term(
            "“立即”首先针对停止传输；停止传输、消除并防止扩散、保存记录、报告四项都完成，才算履行。",
            "It is aimed first at stopping transmission; the duty is performed once the information is stopped, removed and "
            "kept from spreading, put on record and reported, all four.",
        ),
        Term(
            "各项以“并”字相连，缺一即未履行；先停后报的次序见于条文。",
            "They are joined by and; without one of them the duty is not performed. That the stop comes first is in the text.",
        ),
    ),
    Reading(
        "AR6",
        Term(
            "第十四条后一类行为是否不问目的都禁止？只禁止所列八种吗？",
            "Are the acts of the second kind in article 14 forbidden whatever their aim, and only the eight listed?",
        ),
        Term(
            "干预信息呈现的行为，以影响网络舆论或者规避监督管理为限；所列之外的同类干预也在禁止之列。",
            "Interference with what is shown, only where it influences public opinion online or evades supervision; other "
            "interference of that kind is forbidden as well.",
        ),
        Term(
            "条文以“等”字收尾，又写明这类行为的指向。",
            "The list is open, and the text says what such acts are directed at.",
        ),
    ),
    Reading(
        "AR7",
        Term(
            "服务本来就不利用个人特征的，还要提供第十七条的选项吗？",
            "Does a service that uses no personal traits have to offer the options of article 17?",
        ),
        Term(
            "视为已经提供：整个服务就是不针对个人特征的选项；没有标签的，也没有标签可供删除。",
            "It is taken to offer them: the whole service is an option without personal traits, and without tags there are "
            "none to delete.",
        ),
        Term(
            "两种选项择一即可，其目的都是使用户可以不受个人特征的左右。",
            "Either option is enough, and both serve to let users be free of their traits.",
        ),
    ),
    Reading(
        "AR8",
        Term(
            "第十七条第三款的说明，何时作出？",
            "When is the explanation of article 17(3) owed?",
        ),
        Term(
            "用户要求时。没有天数，计量实际用时。",
            "When a user asks for it. There is no number of days; the time taken is measured.",
        ),
        Term(
            "条文指向“依法”，《个人信息保护法》第二十四条规定的是个人要求说明的权利。",
            "The text refers to the law, and PIPL, art. 24 gives a right to ask for an explanation.",
        ),
    ),
    Reading(
        "AR9",
        Term(
            "施行日之前已经提供的服务、后来才具有舆论属性的服务，备案期限从何日起算？安全评估何时完成？",
            "For a service older than the Provisions, or one that takes on the relevant properties later: from which day does "
            "the filing period run, and by when is the assessment due?",
        ),
        Term(
            "备案分别自2022年3月1日、自具有之日起算十个工作日；安全评估至迟在该日的前一日。",
            "Ten working days from 1 March 2022, or from the day on which it takes them on; the assessment by the eve of that day.",
        ),
        Term(
            "备案义务不能早于其依据产生；安全评估的规定当时已经施行。",
            "A duty to file cannot be older than its ground; the rules on the assessment were in force by then.",
        ),
    ),
    Reading(
        "AR10",
        Term(
            "注销备案自“终止服务”之日起算，是哪一天？",
            "Cancellation runs from the end of the service: which day is that?",
        ),
        Term(
            "最后提供服务的那一天；该日不计入，次一工作日为第一日。",
            "The last day on which it was provided; that day does not count, the next working day is day one.",
        ),
        Term(
            "从首个不提供之日起算会晚一日，较早的读法稳妥。",
            "Counting from the first day without service would end a day later; the earlier end is the safe one.",
        ),
    ),
    Reading(
        "AR11",
        Term(
            "材料不齐被退回后补齐重交，三十个工作日怎样算？逾期未办是否视为备案？",
            "After a refusal for incomplete material: how do the thirty working days run, and does silence count as a record?",
        ),
        Term(
            "自收到补齐的材料之日重新起算；逾期不视为备案，也不视为不予备案，备案人可以依法寻求救济。",
            "Anew, from the receipt of the completed material. Silence is neither a record nor a refusal; the filer has the "
            "remedies of administrative law.",
        ),
        Term(
            "条文以收到备案人提交的材料为起点，没有规定逾期的效果。",
            "The text starts from the receipt of the material and gives lapse no effect.",
        ),
    ),
    Reading(
        "AR12",
        Term(
            "“备案不代表认可，不得用于宣传推广”出自哪里？",
            "Where does it come from that a filing is no endorsement and not for promotion?",
        ),
        Term(
            "出自备案系统上线时网信部门的公告，不见于第二十六条；因此作解释原则，不单独构成违反。",
            "From the notice with which the filing system was opened, not from article 26; so it guides the reading and is no "
            "breach by itself.",
        ),
        Term(
            "规定的条文只要求标明编号和链接；其他法律对虚假宣传另有规定。",
            "The article asks only for number and link; false advertising has its own law.",
        ),
    ),
    Reading(
        "AR13",
        Term(
            "第二十八条的整改意见、第三十三条的注销，是权力还是义务？",
            "Are the rectification opinion of article 28 and the cancellation of article 33 powers or duties?",
        ),
        Term(
            "列为权力，但条件具备时不得不行使；由人决定，不因期限届满自动发生。",
            "They are listed as powers, which have to be used once their conditions are shown; a person decides, and nothing "
            "happens by lapse of time alone.",
        ),
        Term(
            "条文没有规定行使的期限，也没有人可以据此主张。",
            "The text sets no time for them, and nobody can claim them.",
        ),
    ),
    Reading(
        "AR14",
        Term("何时是拒不改正，什么是情节严重？", "When is correction refused, and what is serious?"),
        Term(
            "改正命令所定之日已过而仍未改正，为拒不改正；情节严重由主管部门的人员说明理由认定，本引擎从不推断。",
            "Refused once the day in the order has passed without correction; serious is what people of the authority find "
            "with reasons, never the engine.",
        ),
        Term(
            "期限是给提供者的改正机会；情节属于裁量。",
            "The period is the provider's chance to correct; seriousness is a matter of discretion.",
        ),
    ),
    Reading(
        "AR15",
        Term(
            "一案有数项违反，有的另有法定处罚，有的没有，怎样适用第三十一条？",
            "Of several breaches some are penalised by another law and some not: how does article 31 apply?",
        ),
        Term(
            "逐项判断：另有规定的依其规定，没有规定的适用第三十一条；同一行为不得两次罚款。",
            "One by one: those with a rule of their own follow it, the rest fall under article 31. One act is not fined twice.",
        ),
        Term(
            "条文以“有规定”“没有规定”分流，针对的是各项行为。",
            "The text parts them by whether a law provides, and that is a question of each act.",
        ),
    ),
    Reading(
        "AR16",
        Term(
            "所引《网络安全法》自2026年1月1日修正，条文序号按哪一版？",
            "The Cybersecurity Law was amended from 1 January 2026: which numbering is cited?",
        ),
        Term(
            "按行为日有效的版本核对；部分新序号尚未与正式文本核对。",
            "That of the version in force on the day of the act is to be checked; some new numbers have not been compared with "
            "the official text.",
        ),
        Term("处罚依行为时有效的法律。", "Penalties follow the law of the day of the act."),
    ),
    Reading(
        "AR17",
        Term(
            "申诉、投诉的处理和反馈“及时”，公布的时限是否约束提供者自己？",
            "Appeals and complaints are handled promptly: does the published limit bind the provider itself?",
        ),
        Term(
            "约束。收到时有效的公布时限是最后期限，不是可以用足的宽限。",
            "Yes. The limit published when the case came in is the last day, and no allowance to be used up.",
        ),
        Term(
            "明确时限是法定要求，明确而不受其约束则没有意义；长短由提供者自定。",
            "To state it is a legal demand, pointless if it bound nobody; its length is the provider's own.",
        ),
    ),
)
