"""How open places of the Scholars' Draft are read, arts. 2, 95 and 96 (by the numbers of the requirements)."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.reading import Reading

READINGS: tuple[Reading, ...] = (
    Reading(
        "S1",
        Term(
            "施行日期空着，又没有过渡条款：何时起算，施行时已经在运行的系统怎么办？",
            "The date of entry into force is blank and nothing is said of transition: from when does the law hold, and "
            "what of a system already running on that day?",
        ),
        Term(
            "施行日期作为参数，没有缺省值；未填写时，一律答“未定”，并标明草案没有施行。填写之后，施行以前的行为不适用，任何"
            "期限都不早于施行之日起算。施行时已经在运行的系统，第四十二条的风险评估在下一个版本提供之前完成，第五十四条的"
            "年度评估在施行后十二个月内完成。",
            "The date is a parameter without a default; while it is blank every answer is undetermined and says that the "
            "draft is not in force. Once it is set, earlier acts are not governed and no period starts before it. A system "
            "already running then has its risk assessment under article 42 done before the next version goes out, and its "
            "first yearly one under article 54 within twelve months.",
        ),
        Term(
            "法不溯及既往；这样安排对过去的触动最小，又不给任何人永久的例外。",
            "Laws do not reach back. This touches the past least and still gives nobody a lasting exception.",
        ),
    ),
    Reading(
        "S2",
        Term(
            "港澳台的活动算不算境内？境外的活动“可能影响”，要影响到什么程度？",
            "Is an activity in Hong Kong, Macao or Taiwan inside the country? And how much of an effect does an activity "
            "abroad need?",
        ),
        Term(
            "境内按大陆地区理解；在港澳台开展的，单独提示，由选项决定，缺省为“按境外对待”。境外的活动，有影响的可能就够，"
            "不要求已经影响；三类利益中有一类即可。草案没有要求境外的人设立代表，也不得由此推出。",
            "Inside means the mainland; a place in Hong Kong, Macao or Taiwan is pointed out and decided by the switch, by "
            "default as outside. For an activity abroad the possibility of an effect is enough, on any one of the three "
            "kinds of interest. The draft asks nobody abroad for a representative, and none may be inferred.",
        ),
        Term(
            "第二款用的是“可能”，没有要求结果发生；网络、数据方面的现行规定通常把境内同港澳台分开。",
            "Paragraph 2 speaks of what may happen and asks for no result; the existing rules on networks and data usually "
            "keep the mainland apart from these places.",
        ),
    ),
    Reading(
        "S3",
        Term(
            "“免费且开源”是一个条件还是两个条件？",
            "Free and open source: is that one test or two?",
        ),
        Term(
            "两个条件，须同时具备：开源而收费的，免费而不开源的，都仍然适用本法。",
            "Two, and both are needed: what is open but paid for, and what is free but closed, stays in scope.",
        ),
        Term(
            "如果开源就一概排除，第九十条对开源基础模型另作的规定就几乎没有适用的余地。中文原文有待核对。",
            "If openness alone were enough, the rule of article 90 for open-source foundation models would have next to "
            "nothing to apply to. The Chinese original remains to be checked.",
        ),
    ),
    Reading(
        "S4",
        Term(
            "规模达到关键标准的免费开源模型，第九十五条全部排除，第九十条却只免除连带责任，怎样协调？",
            "A free and open model of critical size is outside the whole law by article 95, while article 90 relieves open "
            "source of joint liability only. How do the two fit?",
        ),
        Term(
            "第九十五条只管无偿开放这一活动；就同一模型收费托管，或者以其做成收费产品的，就该活动仍适用本法，由该行为人承担。"
            "第九十条针对开源而收费的模型。达到关键规模的免费开源模型虽在法外，答复中应当提示这一缺口。",
            "Article 95 covers giving it away in the open. Hosting the same model for a fee, or building a paid product on "
            "it, is in scope for whoever does that. Article 90 works for models that are open and paid for. That a free and "
            "open model of critical size is left out is shown as a gap.",
        ),
        Term(
            "两条由此各有适用的对象；缺口是草案留下的，不能由软件填补。",
            "So each article keeps something to govern. The gap is the draft's own, and no software may fill it.",
        ),
    ),
    Reading(
        "S5",
        Term(
            "纯粹私人使用的人，是否受禁止性规定和责任规定的约束？",
            "Do the prohibitions and the liability rules bind a purely private user?",
        ),
        Term(
            "自然人纯为个人、家庭事务的使用，不适用本法；公开发布、用于经营、上公共道路的，不再是私人使用。一般民事法律照常"
            "适用，提供者对私人使用者的义务也照常适用。",
            "A natural person's purely private use is outside the law; publishing, trading or driving on a public road ends "
            "it. General civil law applies as ever, and so do the provider's duties towards that person.",
        ),
        Term(
            "排除的是使用行为，不是人，更不是与其相对的提供者；影响到公众时，私人性质就已经不在。",
            "What is left out is the use, not the person, and still less the provider on the other side; once the public is "
            "touched, nothing private is left.",
        ),
    ),
    Reading(
        "S6",
        Term(
            "科学研究与产品研发的界限在哪里？",
            "Where does research end and development begin?",
        ),
        Term(
            "没有对外提供、也没有投入使用的，属于科学研究；第一次对外提供或者投入实际使用时终止。企业为产品进行的研发是"
            "研发，除非另有证明。",
            "It is research while nothing is offered to anybody or put to use, and ends with the first offer or operational "
            "use. What a firm does towards a product is development unless shown otherwise.",
        ),
        Term(
            "排除的是科学研究“活动”；成果一旦到了他人手中或者进入运行，风险就不再限于研究。",
            "It is an activity that is left out; once its results reach others or are in operation, the risk is no longer "
            "confined to research.",
        ),
    ),
    Reading(
        "S57",
        Term(
            "“人工智能科学研究”只指研究人工智能，还是也包括借助人工智能做的其他研究？",
            "Is research on AI alone left out, or research in other fields by means of AI as well?",
        ),
        Term(
            "两种都包括：只要专门为科学研究，没有对外提供，也没有为研究以外的目的投入使用。",
            "Both, as long as research is the only purpose and nothing is offered to others or put to use for another end.",
        ),
        Term(
            "条文没有区分；两种研究的成果在流出实验室以前，风险都限于实验室。把握不大，中文原文有待核对。",
            "The text does not tell them apart, and until results leave the laboratory the risk of either stays there. Our "
            "confidence is low; the Chinese original remains to be checked.",
        ),
    ),
)
