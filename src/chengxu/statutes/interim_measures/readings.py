"""How the open places of the Measures are read. F-numbers are those of the requirements; N-numbers are ours.

F12, F13 and F15 concern the labelling rules alone and stand with them.
"""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.reading import Reading

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
    Reading(
        "N1",
        Term(
            "施行日之前已经向公众开放的服务，备案的十个工作日从何日起算？",
            "For a service already open to the public on the day of entry into force, from which day do the ten "
            "working days of the filing run?",
        ),
        Term(
            "自2023年8月15日起算。服务后来才具有舆论属性或者社会动员能力的，自具有之日起算。",
            "From 15 August 2023; and for a service that takes on the relevant properties later, from the day "
            "it does.",
        ),
        Term(
            "义务不能早于其依据产生；此前的开放行为不约束任何人。",
            "A duty cannot be older than its ground; what happened earlier binds nobody.",
        ),
    ),
    Reading(
        "N2",
        Term(
            "施行日已在提供的服务，何时应当已经完成安全评估？",
            "By when must a service that was running on the day of entry into force have been assessed?",
        ),
        Term(
            "最迟在施行日前一日。是否更早已依《安全评估规定》负有义务，由该规定决定。增设舆论属性功能的，"
            "最迟在增设前一日。",
            "By the eve of that day at the latest. Whether the Security Assessment Provisions asked for it "
            "earlier is for them to say. A function that brings such properties: by the eve of its addition.",
        ),
        Term(
            "自施行日起，未经评估而继续提供即不合规；文本没有给过渡期。",
            "From the day of entry, to go on without an assessment is not lawful, and the text gives no grace.",
        ),
    ),
    Reading(
        "N3",
        Term(
            "使用者向主管部门投诉，是否须先证明服务不合规？",
            "Must a user prove a breach before complaining to the departments?",
        ),
        Term(
            "不须。使用者发现即可投诉，是否属实由主管部门查明。",
            "No. Having noticed it is enough; the department finds out whether it is so.",
        ),
        Term(
            "权利以“发现”为条件；以属实为条件会使投诉权落空。",
            "The right hangs on noticing; to make it hang on proof would empty it.",
        ),
    ),
    Reading(
        "N4",
        Term("何时可以认为提供者拒不改正？", "When has a provider refused to correct?"),
        Term(
            "改正命令写明的日期已过而仍未改正之时；该日之前，即使提供者口头拒绝，也不作拒不改正。",
            "Once the day in the order has passed without correction; before it, not even on a refusal in words.",
        ),
        Term(
            "期限是给提供者的改正机会，届满前不能剥夺。情节严重的，另有依据，不必等待。",
            "The period is the provider's chance to correct and cannot be taken back early. Serious circumstances "
            "are a ground of their own and need no waiting.",
        ),
    ),
    Reading(
        "N5",
        Term(
            "第二十条用“应当”，国家网信部门的通知是权力还是义务？",
            "Article 20 says shall: is the national department's notice a power or a duty?",
        ),
        Term(
            "列为权力，但条件具备时不得不行使；没有期限，也没有人可以据此主张。",
            "It is listed as a power, and one that has to be used once its conditions are shown; it has no limit "
            "of time, and nobody can claim it.",
        ),
        Term(
            "本条的作用首先在于授权并限定只有国家网信部门可以发出通知。",
            "What the article does first is to empower, and to keep the notice to the national department.",
        ),
    ),
    Reading(
        "N6",
        Term(
            "只在单位内部使用的服务，有没有《暂行办法》所称的提供者、使用者？",
            "Has a service for use inside an organisation a provider and users in the sense of the Measures?",
        ),
        Term("没有。", "No."),
        Term(
            "两个定义都建立在“生成式人工智能服务”之上，而该词在第二条中仅指向境内公众提供的服务。",
            "Both definitions rest on generative AI services, which article 2 uses only for services to the "
            "mainland public.",
        ),
    ),
    Reading(
        "N7",
        Term(
            "境内主体调用境外模型对外服务，是不是来源于境外的服务？",
            "Is a service from outside where a mainland entity provides it on a model that runs abroad?",
        ),
        Term(
            "不是。看以自己名义提供服务的人在哪里；该主体是境内提供者，全部义务由其承担。",
            "No. What counts is where the one who provides it in its own name is; that entity is a mainland "
            "provider and bears every duty.",
        ),
        Term(
            "第二十条处理的是无法直接监管的境外提供者；境内提供者可以依第二十一条处理。",
            "Article 20 is for providers who are out of direct reach; one in the mainland is dealt with under "
            "article 21.",
        ),
    ),
    Reading(
        "N8",
        Term(
            "第二条第三款列举的机构之后有“等”字，其他机构、个人研发或者自用，是否也在排除之列？",
            "The list of bodies in article 2(3) is open: does it also take out other bodies and individuals?",
        ),
        Term(
            "只按列明的五类适用排除；其他主体未向公众提供的，依第二条第一款本来就不适用，结论相同。",
            "The exclusion is applied to the five kinds named; anybody else who offers nothing to the public is "
            "outside by article 2(1) already, with the same result.",
        ),
        Term(
            "两条路径结论一致，不必扩张解释；理由中会同时写明。",
            "Both ways lead to one answer, so nothing has to be stretched; the reason shows both.",
        ),
    ),
    Reading(
        "N9",
        Term(
            "基础模型来源合法的要求，只约束做训练的人，还是也约束只部署他人模型的人？",
            "Does the demand for a lawful base model bind only those who train, or also those who merely run a model?",
        ),
        Term(
            "也约束只部署、调用他人模型的提供者。",
            "It binds a provider who only deploys or calls another's model as well.",
        ),
        Term(
            "条文写在训练数据处理之下，但“使用基础模型”本身不以训练为条件；来源不明的风险在部署时同样存在。",
            "It stands under training, yet using a base model does not presuppose training, and a model of doubtful "
            "origin is no safer for being merely deployed.",
        ),
    ),
    Reading(
        "N10",
        Term(
            "训练使用敏感个人信息或者未满十四周岁未成年人信息时，单独同意、监护人同意是否一律需要？",
            "Is separate consent, or that of a guardian, always needed for sensitive information and children's?",
        ),
        Term(
            "以同意为依据的，须取得相应形式的同意；以其他法定情形为依据的，不另要求同意。",
            "Where consent is the ground, it has to be of that form; where another statutory case is the ground, no "
            "consent is asked for.",
        ),
        Term(
            "《个人信息保护法》第十三条规定其他情形不需取得个人同意；该读法有争议，从严者可一律取得。",
            "PIPL, art. 13 dispenses with consent in the other cases. The point is disputed; the cautious obtain it "
            "throughout.",
        ),
    ),
    Reading(
        "N11",
        Term(
            "公开适用范围、投诉机制、处理时限和行政许可，条文没有写何时完成，什么时候应当具备？",
            "Published scope, complaint mechanism, time limits and permits: the articles give no day. By when?",
        ),
        Term(
            "在向公众提供之前，即至迟在前一日。",
            "Before the service is offered to the public: at the latest on the day before.",
        ),
        Term(
            "义务自提供之日即存在；当日才着手，当日已经欠缺。",
            "The duty stands from the first day of service; begun on that day, it is already wanting on it.",
        ),
    ),
    Reading(
        "N12",
        Term(
            "第九条把注册的使用者简称为“使用者”，第十条以下的“使用者”是否仅指注册者？",
            'Article 9 shortens registered users to "users": are only they meant from article 10 on?',
        ),
        Term(
            "只有服务协议限于注册者；其余各条依第二十二条的定义，包括未注册的使用者。",
            "Only the agreement is confined to them; elsewhere the wider definition of article 22 holds, and takes in "
            "those without an account.",
        ),
        Term(
            "输入信息、投诉等保护不因是否注册而不同；定义条款晚出而专设。",
            "Protection of inputs or complaints does not turn on an account, and article 22 defines the word expressly.",
        ),
    ),
    Reading(
        "N13",
        Term(
            "投诉的处理和反馈“及时”，提供者公布的时限是否约束其自身？",
            "Complaints are handled promptly: does the limit that the provider publishes bind it?",
        ),
        Term(
            "约束。收到时有效的公布时限，就是该投诉处理和反馈的最后期限；时限届满前也应当尽快。",
            "Yes. The limit published when the complaint came in is the last day for handling and answering it; that "
            "is no leave to wait so long.",
        ),
        Term(
            "公布时限是法定要求，公布而不受其约束则没有意义；天数由提供者自定，法律没有给出数字。",
            "Publishing it is a legal demand, pointless if it bound nobody; the number of days is the provider's own, "
            "for the law gives none.",
        ),
    ),
)
