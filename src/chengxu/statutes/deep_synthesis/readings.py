"""How the open places of the Deep Synthesis Provisions are read."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.reading import Reading

READINGS = (
    Reading(
        "DS1",
        Term(
            "只用生成式模型的服务，或者只作图像增强、修复的工具，算不算应用深度合成技术？",
            "Does a service that only runs a generative model, or a tool that only enhances or repairs pictures, use deep "
            "synthesis technology?",
        ),
        Term(
            "都算。能够生成内容的技术一律在内；六类列举只是举例，不能归入任何一类的也在内。",
            "Both do. Technology able to generate content is always meant; the six families are examples, and what fits "
            "none of them is not left out.",
        ),
        Term(
            "定义看的是用生成合成类算法制作信息，列举明说不限于此；增强和修复写在第五类之内。",
            "The definition looks to making information with such algorithms and says that its list is not closed; "
            "enhancement and repair stand in its fifth family.",
        ),
    ),
    Reading(
        "DS2",
        Term(
            "向他人供应模型、接口的人，是提供者还是技术支持者？",
            "Is somebody who supplies a model or an interface to others a provider or a technical supporter?",
        ),
        Term(
            "以自己的名义对外提供的，是提供者；为他人提供的服务供给合成技术的，是技术支持者。两种身份可以并存，各负其责。"
            "只供给云主机、带宽等通用资源的，两者都不是。",
            "Who offers it in their own name is a provider; who supplies the synthesis in somebody else's service is a "
            "supporter. One person may be both, with the duties of each. Who supplies hosts, bandwidth and other general "
            "means is neither.",
        ),
        Term(
            "定义以所做的事区分身份，没有说一人只能有一种；通用资源与合成无关，否则供电供网的也都在内。",
            "The definitions go by what one does and nowhere say that one person has one role. General means have nothing "
            "to do with synthesis; otherwise whoever supplies electricity would be in.",
        ),
    ),
    Reading(
        "DS3",
        Term(
            "其他法律、行政法规另有规定的，《深度合成规定》是否整体不适用？",
            "Where a statute has a rule of its own, do the Provisions step back altogether?",
        ),
        Term(
            "只在同一事项上让位，其余事项照常适用；有没有这样的规定由人查明，本书不因此略去任何一条。",
            "Only on that point; on all others they apply as usual. People find out whether there is such a rule, and nothing is "
            "dropped here on its account.",
        ),
        Term(
            "让位是为了避免冲突，没有冲突的地方不需要让位。",
            "They step back so that rules do not collide, and where none collide there is no need.",
        ),
    ),
    Reading(
        "DS4",
        Term(
            "管理制度、规则公约、功能评估、行业许可，条文没有写何时完成，应当何时具备？",
            "Systems, rules, the assessment of tools and sector permits: the articles give no day. By when?",
        ),
        Term(
            "在该服务（或者该项功能）上线之前，即至迟在前一日；施行日已在提供的，至迟在施行日前一日。",
            "Before the service, or that function, goes online: at the latest on the day before. For what ran already, by the eve of "
            "the day of entry into force.",
        ),
        Term(
            "义务自提供之日即存在，当日才着手的，当日已经欠缺；文本没有给过渡期。",
            "The duty stands from the first day; begun on that day, it is wanting on it. The text gives no grace.",
        ),
    ),
    Reading(
        "DS5",
        Term(
            "真实身份认证须及于哪些使用者？列明的四种方式以外的方式算不算？",
            "Whose identity has to be verified, and does a way other than the four named count?",
        ),
        Term(
            "须及于能够通过该服务发布信息的使用者；四种以外的方式不作为已经认证。只供自己生成而不发布的使用者，本书不据本条认定违反。",
            "That of users who can publish through the service. Another way is not taken as verification. For users who only generate "
            "for themselves no breach of this article is found here.",
        ),
        Term(
            "条文要求依法认证，《网络安全法》的实名要求以发布等服务为限，禁止性的后半句也只说发布。列举之后虽留有余地，"
            "另一种方式是否同样可靠须由主管部门说，从严为妥。",
            "The article asks for verification by law, and the Cybersecurity Law asks for it in publishing and the like; the ban that "
            "follows speaks of publishing alone. The list leaves room, but whether another way is as good is for the authorities to "
            "say, so the strict reading is the safe one.",
        ),
    ),
    Reading(
        "DS6",
        Term(
            "不良而不违法的信息，是否也必须删除？",
            "Must information be removed that is harmful without being unlawful?",
        ),
        Term(
            "不必。可以标注、限制展示等，但同样要留下记录并及时报告。",
            "No. It may be marked, shown less and so on, but is recorded and promptly reported all the same.",
        ),
        Term(
            "处置以依法为限，法律只要求消除违法信息；记录和报告则两类并提，没有区分。",
            "Handling goes by law, which asks for removal of what is unlawful only; record and report are asked for both "
            "kinds alike.",
        ),
    ),
    Reading(
        "DS7",
        Term(
            "对有关使用者采取警示、限制功能等措施，有没有期限？",
            "Is there a time for the warning, the limits and the other measures against a user?",
        ),
        Term(
            "与处置信息一样应当及时，没有天数；按首项措施计算实际用时。",
            "As prompt as the handling of the information, without a number; the time to the first measure is measured.",
        ),
        Term(
            "两句相连，为的是同一件事；拖延对人的处置，信息还会再来。",
            "The two sentences belong together and serve one end; while the user is left alone the information comes back.",
        ),
    ),
    Reading(
        "DS8",
        Term(
            "编辑他人的人脸、人声等，提供者提示到什么程度算做到？是否须由提供者取得同意？",
            "When has a provider prompted enough before a face or a voice is edited, and must it obtain the consent itself?",
        ),
        Term(
            "编辑之前作出告知和取得单独同意两项提示，使用者确认之后才能编辑。同意由使用者向被编辑的个人取得，提供者不代为取得，也不必验证其真伪。",
            "Two prompts, to inform and to obtain separate consent, come before the edit, which waits for the user's "
            "acknowledgement. Consent is for the user to obtain; the provider neither obtains it nor has to prove it genuine.",
        ),
        Term(
            "条文的义务是提示；没有经过确认的提示，说不上使用者已经收到。",
            "The duty is one of prompting; of a prompt that nobody acknowledged it cannot be said that it arrived.",
        ),
    ),
    Reading(
        "DS9",
        Term(
            "“定期”审核、评估、验证算法，多久一次？",
            "How often is regularly, for the review of algorithms?",
        ),
        Term(
            "由提供者、技术支持者自定周期并写明；没有定周期的，或者已过所定周期而没有做的，即为没有做到。",
            "Provider and supporter set the interval and write it down. Without one, or once it has run out, the duty is not performed.",
        ),
        Term(
            "条文没有数字，替它填一个等于立法；但自己定的周期应当自己遵守。",
            "The text has no number, and to fill one in would be legislating; but who sets an interval has to keep it.",
        ),
    ),
    Reading(
        "DS10",
        Term(
            "是否会使公众混淆、误认还拿不准的，要不要显著标识？",
            "Is a conspicuous mark owed while it is uncertain whether the public may be confused?",
        ),
        Term(
            "要。只有提供者附理由排除了这种可能，才不适用第十七条第一款。",
            "Yes. Article 17(1) falls away only once the provider has ruled the risk out, with reasons.",
        ),
        Term(
            "条文以“可能”为条件，不能排除即仍有可能；标识的负担远小于误认的后果。",
            "The condition is that it may happen, and what is not ruled out may; a mark costs far less than a mistaken public.",
        ),
    ),
    Reading(
        "DS11",
        Term(
            "第十七条第二款所说前款以外的服务，包括前款所列而不会使人混淆的服务吗？",
            "Do the other services of article 17(2) include those listed in 17(1) where confusion is ruled out?",
        ),
        Term(
            "包括。凡不负第一款显著标识义务的深度合成服务，都要提供标识功能并作提示。",
            "Yes. Every deep synthesis service that owes no mark under 17(1) offers the function and says so.",
        ),
        Term(
            "第一款由服务类型和混淆可能两项构成，缺一项即在其外；否则这些服务两款都不管。",
            "17(1) takes both the kind of service and the risk, and without one of them a service is outside it; otherwise "
            "neither paragraph would reach these services.",
        ),
    ),
    Reading(
        "DS12",
        Term(
            "技术支持者“参照”备案，是否以所支持的服务具有舆论属性或者社会动员能力为前提？十个工作日从何日起算？",
            "Supporters file by reference to the provider's rule: only where the service has public-opinion properties, and from which "
            "day do the ten working days run?",
        ),
        Term(
            "不以此为前提，凡技术支持者都备案；自开始为该服务供给技术之日起算。另一种读法是只及于有该属性的服务。",
            "No such condition: every supporter files, within ten working days of the day on which it began to supply. The "
            "other reading is that only services with such properties are meant.",
        ),
        Term(
            "该款的主语没有加限定，所参照的是手续；从严的读法不会使人漏报。对支持者来说，提供服务就是供给技术。",
            "The sentence puts no condition on its subject; what it refers to is the procedure. The strict reading leaves nobody out of "
            "the register. For a supporter, to provide is to supply the technology.",
        ),
    ),
    Reading(
        "DS13",
        Term(
            "施行日之前已经提供的服务，备案的十个工作日从何日起算？后来才有舆论属性的呢？",
            "For a service that ran before the Provisions took effect, from which day do the ten working days of the filing run, and for one "
            "that takes on public-opinion properties later?",
        ),
        Term(
            "分别自2023年1月10日、自具有该属性之日起算。",
            "From 10 January 2023, and from the day on which it takes them on.",
        ),
        Term(
            "义务不能早于其依据产生。",
            "A duty cannot be older than its ground.",
        ),
    ),
)
