"""How the open places of the Measures are read, by the numbers of the requirements (F); ours follow (N).

F12, F13 and F15 concern the labelling rules alone and stand with them.
"""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.reading import Reading
from chengxu.statutes.interim_measures.further_readings import FURTHER_READINGS

READINGS = (
    Reading(
        "F1",
        Term(
            "检查时应当说明训练数据的“规模”还是“模型”？",
            "Does an inspection ask about the scale of training data, or about models?",
        ),
        Term(
            "是规模，必须说明；“模型”只是译文用语。",
            "Scale, and it has to be explained; models is a translator's word.",
        ),
        Term(
            "英译本的“models”与中文本的“规模”不合，以中文本为准。",
            "The English text says models where the Chinese says scale; the Chinese governs.",
        ),
    ),
    Reading(
        "F2",
        Term(
            "警告、通报批评、责令改正是任选其一，还是可以并用？",
            "Are warning, public criticism and order to correct alternatives, or do they go together?",
        ),
        Term(
            "警告、通报批评可以单用或者并用，并都附限期改正的命令。",
            "Warning and criticism, either or both, always with an order to correct by a set day.",
        ),
        Term(
            "中文本把三者并列，没有“或者”；后文的拒不改正也以先有改正命令为前提。",
            "The Chinese lists them without an or; and refusal, further on, presupposes an order to correct.",
        ),
    ),
    Reading(
        "F3",
        Term(
            "译文第四条第一项列出违法内容而没有动词，是什么规范？",
            "Item 1 of article 4 in translation lists illegal content without a verb: what does it command?",
        ),
        Term("禁止生成所列内容。", "It forbids generating what it lists."),
        Term(
            "中文本在所列内容之前有禁止生成的用语，译文漏译。",
            "The Chinese puts a prohibition on generating before the list; the translation dropped it.",
        ),
    ),
    Reading(
        "F4",
        Term(
            "第十一条第二款译文中的“modify”是任意修改，还是更正？",
            "Does modify in article 11(2) mean any change, or correction?",
        ),
        Term(
            "是更正：使不准确的个人信息变得准确。",
            "Correction: inaccurate personal information is made accurate.",
        ),
        Term(
            "中文本用“更正”，与《个人信息保护法》第四十六条一致。",
            "The Chinese word is correct, as in article 46 of the Personal Information Protection Law.",
        ),
    ),
    Reading(
        "F5",
        Term("第二条的“公众”指哪些人？", "Who is the public in article 2?"),
        Term(
            "本单位以外只要有一个境内的人能够使用，即为向公众提供；只限指名人员参加的内测，不作判断，须追问。",
            "As soon as one person in the mainland outside the organisation can use it, the public can. A closed "
            "test with named testers stays undetermined, and more is asked.",
        ),
        Term(
            "第二条只排除不向境内公众提供的研发和应用，没有规定人数门槛；指名内测在两者之间，文本没有回答。",
            "Article 2 leaves out only what is not offered to the mainland public and sets no number; a test "
            "with named testers lies between, and the text is silent.",
        ),
    ),
    Reading(
        "F6",
        Term(
            "只供应接口的人与接口之上的应用方，谁是提供者？",
            "Of an interface supplier and the application on top of it, who is the provider?",
        ),
        Term(
            "两者都是，各负各的义务；供应方的义务不因应用方承担而免除，也不转移给应用方。",
            "Both, each with its own duties; neither one's duties pass to the other.",
        ),
        Term(
            "第二十二条第二项明文把通过接口提供包括在内，没有规定义务随合同转移。",
            "Article 22, item 2, includes provision through an interface and nowhere lets duties travel by contract.",
        ),
    ),
    Reading(
        "F7",
        Term(
            "怎样判断具有舆论属性或者社会动员能力？",
            "What decides whether a service has public-opinion properties or can mobilise society?",
        ),
        Term(
            "以《安全评估规定》第二条的两项标准和证据判断；同时提示：实务中面向公众的对话类服务一般按“有”处理。",
            "The two tests of article 2 of the Security Assessment Provisions, on evidence; with a hint that "
            "practice treats public chat services as having them.",
        ),
        Term(
            "《暂行办法》没有自设定义；实务做法不是法律，只作提示。",
            "The Measures have no definition of their own; practice is not law and is shown only as a hint.",
        ),
    ),
    Reading(
        "F8",
        Term(
            "算法备案在提供服务之后十个工作日内办理，还是在上线之前办理？",
            "Is the filing due within ten working days after launch, or before launch?",
        ),
        Term(
            "是两项程序：算法备案自提供服务之日起十个工作日内办理；安全评估和生成式人工智能服务备案在上线前办理。",
            "Two procedures: the algorithm filing runs from launch, within ten working days; the security "
            "assessment and the service filing come before launch.",
        ),
        Term(
            "两者依据不同、名单不同，一项完成不能代替另一项。",
            "They rest on different rules and end in different lists; the one does not stand in for the other.",
        ),
    ),
    Reading(
        "F9",
        Term(
            "第十四条的“及时”是多久？与其他规定的“立即”是什么关系？",
            "How long is promptly in article 14, and how does it stand to immediately elsewhere?",
        ),
        Term(
            "没有天数。两种用语并列显示，以第一项阻断措施的时刻计算实际用时。",
            "It has no number. Both words are shown, and the time to the first containing measure is measured.",
        ),
        Term(
            "条文没有期限，编造一个等于立法；最先止住传播的措施最能说明快慢。",
            "The text sets no limit and to invent one would be legislating; the measure that first stops the "
            "spread says most about speed.",
        ),
    ),
    Reading(
        "F10",
        Term(
            "通过模型优化等方式整改，有没有法定期限？",
            "Is there a legal limit for putting the model right under article 14?",
        ),
        Term(
            "没有。整改须自定完成日期，显示为自设日期，不作法定期限。",
            "No. The provider sets a day for it, shown as its own and not as law.",
        ),
        Term(
            "征求意见稿曾有三个月，正式文本删去了；没有日期的整改又无从检查。",
            "The draft had three months, which the final text dropped; but without any day nobody could check.",
        ),
    ),
    Reading(
        "F11",
        Term(
            "第十二条只举图片、视频为例，文本、音频等要不要标识？",
            "Article 12 names images and video as examples: do text, audio and the rest need labels?",
        ),
        Term(
            "要。文本、图片、音频、视频、虚拟场景都标识，方式依《深度合成规定》和《标识办法》。",
            "Yes: text, images, audio, video and virtual scenes, in the way of the Deep Synthesis Provisions "
            "and the Labelling Measures.",
        ),
        Term(
            "条文是举例，所引规定又覆盖各种形式。",
            "They are examples, and the rules that the article points to cover every form.",
        ),
    ),
    Reading(
        "F14",
        Term(
            "复制到剪贴板的生成文本怎样标识？",
            "How is generated text labelled when it is copied to a clipboard?",
        ),
        Term(
            "在文本中附加显式的文字标识；隐式元数据不作要求。",
            "By explicit wording appended to the text; implicit metadata is not asked for.",
        ),
        Term(
            "剪贴板没有可以写入元数据的文件。",
            "A clipboard has no file into which metadata could be written.",
        ),
    ),
    Reading(
        "F16",
        Term(
            "个人信息应尽量短期保存，日志又须留存一定期限，以哪个为准？",
            "Personal information is to be kept as briefly as possible, logs for a minimum time: which prevails?",
        ),
        Term(
            "期限未满前保留，但只作存储和安全保护之用；期满即删除。",
            "Keep it until the minimum has run, for storage and security only; then delete it.",
        ),
        Term(
            "法定留存是保存个人信息的合法理由，但只在该目的之内。",
            "A legal duty to retain is a lawful ground for keeping, within its own purpose and no further.",
        ),
    ),
    Reading(
        "F17",
        Term(
            "使用者输入违法内容而模型拒绝回答，算不算发现违法内容？",
            "If a user enters illegal content and the model declines, has illegal content been discovered?",
        ),
        Term(
            "不算生成违法内容，不触发第十四条第一款；但可作为第二款使用者违法利用的线索。",
            "No illegal content was generated, so article 14(1) is not set off; it may count towards illegal use "
            "under 14(2).",
        ),
        Term(
            "第一款的措施是停止生成、传输，没有生成就无可停止；第二款针对使用者的行为。",
            "The first paragraph stops generation and transmission, and nothing was generated; the second looks "
            "at what the user does.",
        ),
    ),
    Reading(
        "F18",
        Term("什么是第二十一条的“情节严重”？", "What are serious circumstances in article 21?"),
        Term(
            "由主管部门的人员说明理由作出认定；本引擎从不推断。",
            "A finding that people of the authority make with reasons; the engine never infers it.",
        ),
        Term(
            "《暂行办法》没有列出标准，认定属于裁量。",
            "The Measures give no criteria; it is a matter of discretion.",
        ),
    ),
    Reading(
        "F19",
        Term(
            "数部法律都可能适用时，依哪一部处罚、罚多少？",
            "Where several laws may apply, which one punishes, and how much?",
        ),
        Term(
            "列出全部可能适用的规定、幅度和有效期间，不提出数额；同一行为不得两次罚款。",
            "All candidates are listed with range and dates, without a figure; one act is not fined twice.",
        ),
        Term(
            "选择和裁量属于主管部门，并受《行政处罚法》限制。",
            "Choice and discretion are the authority's, within the Administrative Penalty Law.",
        ),
    ),
    Reading(
        "F20",
        Term(
            "第十六条列出八个部门，发布机关只有七个，是否矛盾？",
            "Article 16 names eight departments and seven signed: is that a contradiction?",
        ),
        Term(
            "不矛盾，两份名单都保留；新闻出版部门依第十六条负有管理职责。",
            "No. Both lists stand; the press and publication department has its duty from article 16.",
        ),
        Term(
            "发布规章与负责管理是两回事，前者不决定后者。",
            "To issue a rule and to supervise under it are two things, and the one does not decide the other.",
        ),
    ),
    Reading(
        "F21",
        Term(
            "“研发过程中”的人工标注包不包括上线后的微调？用户打分算不算？",
            "Does annotation in research and development include fine-tuning after launch? And users' ratings?",
        ),
        Term(
            "包括上线后的微调。用户打分不算提供者的人工标注，但被用作训练标签的，算。",
            "Fine-tuning after launch is included. Users' ratings are not the provider's annotation unless they "
            "serve as training labels.",
        ),
        Term(
            "微调仍是研发；规则针对的是进入训练的标签，由谁点击并不重要。",
            "Fine-tuning is development still; the rule is about labels that enter training, whoever clicks.",
        ),
    ),
    Reading(
        "F22",
        Term(
            "2026年拟人化互动服务的新规定是否并入本法判断？",
            "Do the 2026 rules on human-like interaction services enter these answers?",
        ),
        Term(
            "不并入，只提示自2026年7月15日起可能适用。",
            "No; they are only pointed to, as possibly applying from 15 July 2026.",
        ),
        Term(
            "那是另一部规定，不改变《暂行办法》的内容。",
            "They are a rule of their own and leave the content of the Measures as it is.",
        ),
    ),
    Reading(
        "F23",
        Term(
            "《网络安全法》自2026年1月1日修正，条文序号按哪一版？",
            "The Cybersecurity Law was amended from 1 January 2026: which numbering is used?",
        ),
        Term(
            "按行为日有效的版本。现行序号多数义务条文后移两条；行为在此之前的，适用旧版及其罚则。",
            "That of the version in force on the day of the act. Most duty articles moved by two; earlier acts "
            "fall under the old version and its penalties.",
        ),
        Term(
            "处罚依行为时有效的法律；部分新序号尚未核对原文，以正式文本为准。",
            "Penalties follow the law of the day of the act; some new numbers are not yet checked against the "
            "official text, which governs.",
        ),
    ),
    *FURTHER_READINGS,
)
