"""What the service is, who offers it to whom, and its life from launch to end."""

from __future__ import annotations

from chengxu.algebra.facts import Choice, Event, Flag, Number, Several
from chengxu.algebra.term import Term

uses_generative_ai = Flag(
    name="uses_generative_ai",
    question=Term(
        "该服务是否使用能够生成文本、图片、音频、视频等内容的模型或技术？",
        "Does the service use models or technology able to generate content such as text, images, audio or video?",
    ),
    yes=Term("该服务使用生成式人工智能技术", "the service uses generative AI technology"),
    no=Term("该服务不使用生成式人工智能技术", "the service does not use generative AI technology"),
)

output_kinds = Several(
    name="output_kinds",
    question=Term("该服务生成哪些形式的内容？", "Which kinds of content does the service generate?"),
    label=Term("生成的内容形式", "the kinds of content generated"),
    values=(
        ("text", Term("文本", "text")),
        ("image", Term("图片", "images")),
        ("audio", Term("音频", "audio")),
        ("video", Term("视频", "video")),
        ("virtual_scene", Term("虚拟场景", "virtual scenes")),
        ("other", Term("其他", "other content")),
    ),
)

offered_to_mainland_public = Flag(
    name="offered_to_mainland_public",
    question=Term(
        "境内公众（本单位以外的任何人）能否使用该服务？自何日起？",
        "Can the mainland public (anybody outside the organisation) use the service? Since which day?",
    ),
    help=Term(
        "只要境内有本单位以外的人可以使用，即为“是”，通过接口提供也算。仅限指定人员参加的内测请填“不知道”。"
        "请写明自何日起，备案等期限由该日起算。",
        "Yes as soon as anyone in the mainland outside the organisation can use it, an interface included. For a "
        "closed test with named testers answer “unknown”. Give the day since when: clocks such as the filing "
        "period run from it.",
    ),
    yes=Term("该服务向境内公众提供", "the service is offered to the public in the mainland"),
    no=Term("该服务未向境内公众提供", "the service is not offered to the public in the mainland"),
)

offered_to_others = Flag(
    name="offered_to_others",
    question=Term(
        "本单位以外的任何人（含企业客户、受邀测试者、境外使用者）能否使用该服务？自何日起？",
        "Can anybody outside the organisation (business customers, invited testers, users abroad) use the service, and "
        "since which day?",
    ),
    help=Term(
        "境内公众可以使用的，不必另答。只有本单位人员使用的，为“否”；上线之前、终止之后，也为“否”。",
        "No need to answer where the mainland public can use it. No if only the organisation's own people do, before "
        "launch, and after the end.",
    ),
    yes=Term("该服务向他人提供", "the service is offered to others"),
    no=Term("该服务没有向他人提供", "the service is not offered to others"),
)

online_in_mainland = Flag(
    name="online_in_mainland",
    question=Term(
        "境内本单位以外的用户能否通过互联网（应用程序、网站、小程序、接口等）从该服务取得信息？自何日起？",
        "Can users in the mainland outside the organisation get information from the service over the internet (an app, a site, a "
        "mini program, an interface), and since which day?",
    ),
    help=Term(
        "不限于公众：只供签约客户、会员、受邀者使用的，也为“是”。只在离线的设备上、内部网络里使用的，为“否”；上线之前、终止之后，也为“否”。",
        "Not only the public: yes also for contracted customers, members or invited users. No for what works on offline devices or "
        "an internal network only, before launch, and after the end.",
    ),
    yes=Term(
        "该服务在境内通过互联网提供信息", "the service gives information over the internet in the mainland"
    ),
    no=Term(
        "该服务不在境内通过互联网提供信息",
        "the service gives no information over the internet in the mainland",
    ),
)

provides_service = Flag(
    name="provides_service",
    question=Term(
        "您（单位或者个人）是否以自己的名义提供该服务（含通过可编程接口提供）？",
        "Do you, an organisation or a person, provide the service in your own name, an interface included?",
    ),
    help=Term(
        "只供本单位内部使用的，不是提供。",
        "A service for the organisation's own use only is not provided to anybody.",
    ),
    yes=Term("当事人提供该服务", "the person described provides the service"),
    no=Term("当事人不提供该服务", "the person described does not provide the service"),
)

uses_service = Flag(
    name="uses_service",
    question=Term(
        "您（单位或者个人）自己是否使用该服务（例如用它生成内容）？",
        "Do you, an organisation or a person, yourself use the service, to generate content for example?",
    ),
    help=Term(
        "按照该服务的功能和用途加以利用的，为“是”；只是受其输出影响的，为“否”。",
        "Yes if you put it to the use for which it is made; no if its output merely affects you.",
    ),
    yes=Term("当事人使用该服务", "the person described uses the service"),
    no=Term("当事人不使用该服务", "the person described does not use the service"),
)

place_of_activity = Choice(
    name="place_of_activity",
    question=Term(
        "您从哪里研发、提供或者使用该服务？", "From where do you develop, provide or use the service?"
    ),
    label=Term("开展活动的所在地", "the place of the activity"),
    values=(
        ("mainland", Term("境内", "the mainland")),
        ("hk_mo_tw", Term("香港、澳门、台湾", "Hong Kong, Macao or Taiwan")),
        ("overseas", Term("其他国家或者地区", "another country or region")),
    ),
    help=Term(
        "看开展活动的人在哪里，不看模型或者服务器在哪里。",
        "Look at where the person is who acts, not at where the model or the servers are.",
    ),
)

controls_service = Flag(
    name="controls_service",
    question=Term(
        "您对该服务所用系统的调用、运行和管理，是否有实质控制？",
        "Do you have real control over how the system behind the service is called, run and managed?",
    ),
    help=Term(
        "三项都能自主决定的，为“是”。只把他人的服务换上自己的名称转售的，为“否”，实际控制的人才是提供者；"
        "以接口调用他人模型，但由自己决定何时调用、如何运行、怎样管理的，为“是”。",
        "Yes if all three are yours to decide. No for reselling somebody else's service under your own name: the "
        "one in control is the provider. Yes where another's model is called through an interface, but you decide "
        "when it is called, how the system runs and how it is managed.",
    ),
    yes=Term(
        "当事人对系统的调用、运行和管理有实质控制",
        "the person described has real control over calling, running and managing the system",
    ),
    no=Term(
        "当事人对系统的调用、运行和管理没有实质控制",
        "the person described has no real control over calling, running and managing the system",
    ),
)

registered_users = Number(
    name="registered_users",
    question=Term(
        "该服务有多少注册用户？每次人数变化自何日起？",
        "How many registered users does the service have? For each figure, since which day?",
    ),
    help=Term(
        "按每日终了时已注册而未注销的账号计算，同一服务的各个客户端合并，本单位员工的测试账号和未注册的访客不计。"
        "没有注册制度的，填 0。达到备案人数的期限由达到之日起算，请写明日期。",
        "Accounts registered and not cancelled at the end of the day, all front ends of one service together, "
        "without visitors and test accounts of staff. 0 where nobody can register. Filing periods run from the "
        "day on which a figure is passed, so give the days.",
    ),
    label=Term("注册用户数", "the number of registered users"),
    unit=Term("个注册用户", "registered users"),
)

has_opinion_properties = Flag(
    name="has_opinion_properties",
    question=Term(
        "该服务是否具有舆论属性或者社会动员能力？",
        "Does the service have public-opinion properties or the capacity for social mobilisation?",
    ),
    help=Term(
        "依照《安全评估规定》判断：开办论坛、群组、公众账号、短视频、信息分享、小程序等服务或者附设相应功能，"
        "或者为公众提供舆论表达渠道、具有发动公众从事特定活动能力的，为“是”。实务中，面向公众的对话类服务通常按“是”办理。",
        "Judged by the Security Assessment Provisions: yes for forums, groups, public accounts, short video, "
        "information sharing, mini programs and the like, alone or as an attached function, and for any service "
        "that gives the public a channel for opinion or can mobilise it. In practice chat services open to the "
        "public are treated as yes.",
    ),
    yes=Term(
        "该服务具有舆论属性或者社会动员能力",
        "the service has public-opinion properties or the capacity for social mobilisation",
    ),
    no=Term(
        "该服务不具有舆论属性或者社会动员能力",
        "the service has neither public-opinion properties nor the capacity for social mobilisation",
    ),
)

SERVICE_ENDED = Event(
    name="service_ended",
    label=Term("终止服务", "the end of the service"),
    question=Term("该服务最后一天提供是哪一天？", "On which day was the service last provided?"),
    help=Term(
        "填最后一个仍在提供服务的日子；从次日起该服务不再向公众提供。",
        "The last day on which the service was still provided; from the next day it is no longer offered.",
    ),
    ends=(offered_to_mainland_public, offered_to_others, online_in_mainland),
)
