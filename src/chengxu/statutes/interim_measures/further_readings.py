"""Readings of the Measures beside those of the requirements: open places met while putting them into norms."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.reading import Reading

FURTHER_READINGS = (
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
    Reading(
        "N14",
        Term(
            "注销备案自“终止服务”之日起算，终止之日是哪一天？",
            "Cancellation runs from the end of the service: which day is that?",
        ),
        Term(
            "最后提供服务的那一天；该日不计入，次一工作日为第一日。",
            "The last day on which it was provided; that day does not count, the next working day is day one.",
        ),
        Term(
            "以停止提供后的首日起算会晚一日，较早的读法对提供者更稳妥。",
            "Counting from the first day without service would end a day later; the earlier end is the safe one.",
        ),
    ),
)
