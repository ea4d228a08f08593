"""How open places of the Scholars' Draft are read, arts. 32 to 40 (by the numbers of the requirements)."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.reading import Reading

READINGS: tuple[Reading, ...] = (
    Reading(
        "S21",
        Term(
            "第三十五条第二款：谁可以提出？什么是“仅通过”人工智能作出？要求说明是否也以此为前提？",
            "Article 35(2): who may ask, when is a decision made by AI alone, and does the right to an explanation hang on "
            "that as well?",
        ),
        Term(
            "权益可能受重大影响的任何个人、组织都可以提出，不以使用者为限。有权改变结果的人实际作过判断的，不是“仅通过”；"
            "只在形式上签字的，仍是。要求说明不以“仅通过”为前提。",
            "Any person or organisation whose interests may be significantly affected, user or not. A decision is not by AI "
            "alone if somebody with power to change the result has really judged it; a signature for form's sake changes "
            "nothing. An explanation may be asked for either way.",
        ),
        Term(
            "第一款写使用者，第二款写个人和组织，用语有意区分；没有改变结果的权力，就谈不上人的参与；“仅通过”只修饰可以"
            "拒绝的决定。",
            "Paragraph 1 speaks of users, paragraph 2 of persons and organisations, and the change is deliberate. Without "
            "power over the result there is no human part in it. And “solely” qualifies the decision that may be rejected, "
            "nothing else.",
        ),
    ),
    Reading(
        "S22",
        Term(
            "提供者以“属于基本功能”为由不让使用者退出，需要说明什么？司法场景中能否援用？",
            "What does a provider owe who keeps a user from opting out because AI is part of a basic function, and does that "
            "hold in judicial use?",
        ),
        Term(
            "必须指明是哪一项基本功能、为什么没有人工智能就不能实现，并留存。说不出的，不得拒绝。司法场景依第七十条，没有"
            "这一例外。",
            "It names the basic function and says why there is none without AI, on record. Failing that it may not refuse. "
            "Judicial use follows article 70, which knows no such exception.",
        ),
        Term(
            "例外由主张的人说明，否则任何产品都可以自称以人工智能为基本功能；第七十条是特别规定，规定随时可以退出。",
            "Whoever relies on an exception shows it; otherwise any product could call AI its basic function. Article 70 is "
            "the special rule and lets the user leave at any time.",
        ),
    ),
    Reading(
        "S23",
        Term(
            "第三十四条第二款的译文把“未经同意”和“除为守法”并列，读不通，禁止的究竟是什么？",
            "The translation of article 34(2) joins “without consent” and “unless to comply with laws” in a way that does not "
            "parse: what is forbidden?",
        ),
        Term(
            "既没有本人同意、又没有其他法律依据的分析、评价，才禁止；两者有一即可。同意须有注明日期的记录，法律依据须写明条款。",
            "Analysis or evaluation with neither the person's consent nor another ground in law; one of the two is enough. "
            "Consent needs a dated record, a legal ground its citation.",
        ),
        Term(
            "个人信息的处理本来就可以有同意以外的依据，若把依法所作的评价一并禁止，征信、医疗等都无法进行。待核对中文原文。",
            "Personal information may always be handled on grounds beside consent; a ban on lawful evaluation too would stop "
            "credit reporting and medicine. The Chinese text should be checked.",
        ),
    ),
    Reading(
        "S24",
        Term(
            "研发者也要处理个人信息请求，第四十条的受理机制和诉讼却只写提供者，研发者怎么办？",
            "Developers too must deal with requests about personal information, yet article 40 gives channel and lawsuit "
            "against providers only: what of developers?",
        ),
        Term(
            "研发者可以借用提供者的受理机制，但自己仍须及时处理；第四十条第二款的诉讼只对提供者，对研发者的诉讼依其他法律。",
            "A developer may use the provider's channel but has to deal with the request itself. The suit of article 40(2) "
            "lies against providers; a suit against a developer rests on other laws.",
        ),
        Term(
            "条文明确区分了主体，不能扩大；个人信息处理者拒绝请求的，《个人信息保护法》第五十条另有诉讼途径。",
            "The text distinguishes the bearers and is not to be stretched; article 50 of the PIPL opens its own way to court "
            "against any handler that refuses.",
        ),
    ),
    Reading(
        "S25",
        Term(
            "用人单位不是第九十四条的主体，为何受第三十七条约束？对已经在职的劳动者要不要告知？",
            "An employer is none of the roles of article 94: why does article 37 bind it, and are workers told who are already "
            "employed?",
        ),
        Term(
            "对职工使用人工智能的用人单位就是使用者。告知只在订立劳动合同时成为义务；对在职职工建议主动告知，不告知不违反本条。",
            "An employer that uses AI towards its staff is a user. The notice is owed when an employment contract is concluded; "
            "for staff already there it is advised, and its lack is no breach of this article.",
        ),
        Term(
            "不视为使用者，第八十二条的罚则就落空；条文把告知的时间定在订立合同，不能由解释增加时点。",
            "Were it no user, article 82 would miss it. The text ties the notice to the conclusion of the contract, and "
            "reading cannot add occasions.",
        ),
    ),
    Reading(
        "S31",
        Term(
            "第三十六条以使用者的贡献程度为据，贡献到什么程度才受保护？",
            "Article 36 goes by the extent of the user's contribution: how much is enough?",
        ),
        Term(
            "没有法定的门槛。没有任何贡献的，不受保护；有贡献的，程度如何、保护到哪里，由人写明理由判断，终由有权机关认定；"
            "没有说明贡献的，不作结论。",
            "There is no statutory threshold. Without any contribution there is no protection; with some, its extent and reach "
            "are a matter of a person's reasoned judgment and in the end of the competent body. Where nothing is said about "
            "it, no answer is given.",
        ),
        Term(
            "起草者没有给出数字或者标准，代为划线就是造法；毫无贡献的纯机器产物没有可归于人的部分，结论是确定的。",
            "The drafters gave neither figure nor standard, and drawing the line for them would be to make law. A purely "
            "mechanical output has nothing that is owed to a person, so that answer is certain.",
        ),
    ),
    Reading(
        "S55",
        Term(
            "第三十八条、第三十四条没有写未成年人的年龄，也没有写监护人，怎么办？",
            "Articles 38 and 34 give no age for a minor and do not mention guardians: what follows?",
        ),
        Term(
            "不满十八周岁的为未成年人（《未成年人保护法》第二条）。年龄不明的，不下结论，先核实。未成年人的请求可以由监护人"
            "代为提出，不满十四周岁的，同意由监护人作出（《个人信息保护法》第三十一条）。确实把未成年人挡在门外的产品，视为"
            "已有专门功能，留待有权机关判断。",
            "A minor is under eighteen (Minors Protection Law, art. 2). Where the age is unknown there is no answer until it "
            "is checked. Guardians may make requests for minors, and for a child under fourteen consent is theirs (PIPL, art. "
            "31). A product from which minors are really kept out is taken to have its special function, subject to a "
            "ruling.",
        ),
        Term(
            "未成年人是已有法定含义的用语，草案没有另作规定；把年龄不明当作成年，会使保护落空。",
            "The word has a settled meaning in law, and the draft gives no other. Taking unknown age for adulthood would empty "
            "the protection.",
        ),
    ),
)
