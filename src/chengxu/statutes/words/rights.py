"""What users and those affected may expect: equality, the user notice, privacy, refusal, requests.

Questions about personal information that the Interim Measures ask as well stand in `conduct`, those about the
workplace in `workplace`.
"""

from __future__ import annotations

from chengxu.algebra.facts import Choice, Event, Flag, Several
from chengxu.algebra.term import Term
from chengxu.law.norm import Party

INDIVIDUALS = Party("individuals", Term("个人", "individuals"), plural=True)
PERSONS_AND_ORGANISATIONS = Party(
    "persons_and_organisations", Term("个人、组织", "persons and organisations"), plural=True
)
REQUESTERS = Party("requesters", Term("提出请求的人", "those who made the request"), plural=True)

# Equality (SD 32)

equality_measures = Several(
    name="equality_measures",
    question=Term(
        "为下列哪些目标，采取了有据可查的合理措施？",
        "Towards which of these aims are there reasonable measures with evidence?",
    ),
    help=Term(
        "逐个产品回答；只有原则性表态的不选。",
        "Answer product by product; a mere statement of principle is not a measure.",
    ),
    label=Term("已有措施保障的目标", "the aims secured by measures"),
    values=(
        ("equality", Term("使用者平等", "equality of users")),
        ("universality", Term("普惠", "a product open to all")),
        ("fairness", Term("公平", "fairness")),
    ),
)

bias_found = Several(
    name="bias_found",
    question=Term(
        "经测试或者查实，该产品、服务现在存在因下列哪些方面而起的偏见、歧视？",
        "On which of these grounds has testing or inquiry shown the product or service to be biased or to discriminate?",
    ),
    help=Term(
        "六个方面都测过而没有发现的，才答“无”；还有没测过的，又没有发现的，填“不知道”。已经纠正并复测合格的，自该日起不再选。"
        "六项之外的差别对待另行询问。",
        "Answer “none” only once all six have been tested; while one is untested and nothing is found, “unknown”. What is "
        "mended and has passed a retest drops out from that day. Differences on other grounds are asked elsewhere.",
    ),
    label=Term("已发现的偏见、歧视", "the bias found"),
    values=(
        ("sex", Term("性别", "sex")),
        ("faith", Term("信仰", "faith")),
        ("region", Term("地域", "region")),
        ("age", Term("年龄", "age")),
        ("ethnicity", Term("民族", "ethnicity")),
        ("economic_capacity", Term("经济能力", "economic capacity")),
    ),
)

# The user notice (SD 33); what the Model Law asks for as well stands in `disclosure.user_information`

user_notice = Several(
    name="user_notice",
    question=Term(
        "对使用者的告知中，关于提供者以及产品、服务的功能和局限，写明了下列哪些？",
        "What does the information given to users say of the provider, and of what the product or service can and cannot do?",
    ),
    help=Term(
        "以现行版本为准，须在首次使用之前看得到、以后随时查得到；空着的一项不选。风险应与最近一次评估相符，经评估没有风险"
        "而照实写明的，可以选。",
        "By the current version, which has to be there before the first use and within reach ever after; leave out what is "
        "blank. The risks match the latest assessment; a true statement that it found none counts.",
    ),
    label=Term("告知中关于提供者、功能和局限的内容", "the contents on provider, functions and limits"),
    values=(
        ("provider_name", Term("提供者的名称", "the provider's name")),
        ("contact", Term("联系方式", "its contact")),
        ("information_channel", Term("获取有关信息的途径", "where further information is to be had")),
        ("functions", Term("功能", "the functions")),
        ("limitations", Term("功能局限", "the limits of the functions")),
        ("risks", Term("潜在风险", "the potential risks")),
        ("impact", Term("对使用者权益可能的影响", "the possible effect on users' rights and interests")),
    ),
)

NOTICE_HELP_REQUESTED = Event(
    name="notice_help_requested",
    label=Term("收到配合告知的请求", "the receipt of a request for help with the user notice"),
    question=Term(
        "提供者哪一天请求研发者为告知使用者提供资料？",
        "On which day did a provider ask the developer for what its notice to users needs?",
    ),
    help=Term("一项请求一个案号。", "One request, one case number."),
)

NOTICE_HELP_GIVEN = Event(
    name="notice_help_given",
    label=Term("配合告知", "the help with the user notice"),
    question=Term(
        "研发者哪一天提供了所请求的资料？", "On which day did the developer supply what was asked for?"
    ),
    help=Term(
        "确实没有该项资料而照实答复的，也算；没有答复的不算。",
        "A true answer that there is no such material counts; silence does not.",
    ),
)

# Privacy and personal information (SD 34)

PROFILE_ASPECTS = (
    ("habits", Term("行为习惯", "habits of behaviour")),
    ("interests", Term("兴趣爱好", "interests")),
    ("economic", Term("经济状况", "economic situation")),
    ("health", Term("健康状况", "health")),
    ("credit", Term("信用状况", "credit standing")),
)

profiled_aspects = Several(
    name="profiled_aspects",
    question=Term(
        "是否用人工智能分析、评价个人的下列哪些情况？",
        "Which of these, of an individual, do you analyse or evaluate by AI?",
    ),
    help=Term(
        "个性化推荐、用户画像、评分都算；只作不能识别个人的汇总统计的，答“无”。",
        "Personalised recommendation, profiles and scores all count; answer “none” for mere statistics from which nobody can "
        "be identified.",
    ),
    label=Term("所分析、评价的个人情况", "what is analysed about individuals"),
    values=PROFILE_ASPECTS,
)

profiled_on_ground = Several(
    name="profiled_on_ground",
    question=Term(
        "其中哪些有本人同意，或者有其他法律依据，且对每个人都有？",
        "For which of them is there the person's consent, or another ground in law, for everybody concerned?",
    ),
    help=Term(
        "同意须有注明日期的记录，法律依据须写明条款；有一个人两者都没有的，该项不选。凭据在使用期间及其后三年留存为宜。",
        "Consent takes a dated record, a legal ground its citation; leave an item out if one person has neither. It is "
        "advisable to keep the proof for three years beyond its use.",
    ),
    label=Term("有同意或者法律依据的分析、评价", "what is analysed on consent or another ground"),
    values=PROFILE_ASPECTS,
)

privacy_risk = Flag(
    name="privacy_risk",
    question=Term(
        "该产品、服务的安全风险，是否可能侵害使用者的隐私或者个人信息权益？",
        "Could a safety risk of the product or service infringe users' privacy or rights in personal information?",
    ),
    help=Term(
        "以最近一次风险评估为据；评估没有涉及这一点的，填“不知道”。",
        "By the latest risk assessment; “unknown” where it is silent on the point.",
    ),
    yes=Term(
        "产品、服务的安全风险可能侵害隐私或者个人信息权益",
        "a safety risk of the product or service could infringe privacy or rights in personal information",
    ),
    no=Term(
        "产品、服务的安全风险不会侵害隐私和个人信息权益",
        "no safety risk of the product or service could infringe privacy or rights in personal information",
    ),
)

PRIVACY_RISK_TOLD = Event(
    name="privacy_risk_told",
    label=Term("告知隐私风险", "the warning of the privacy risk"),
    question=Term(
        "哪一天向使用者明确告知了隐私、个人信息方面的风险？",
        "On which day were users clearly warned of the risk to privacy or personal information?",
    ),
    help=Term(
        "须写在使用者使用之前看得到的告知中；泛泛而谈、没有写明该项风险的不算。",
        "It stands in a notice that users see before use; generalities that do not name the risk are none.",
    ),
)

# Explanation and refusal (SD 35, 39)

significantly_affects = Several(
    name="significantly_affects",
    question=Term(
        "该产品、服务可能对下列哪些主体的合法权益有重大影响？",
        "Whose lawful rights and interests may the product or service significantly affect?",
    ),
    help=Term(
        "有可能即可，不必已经发生，也不问有没有人参与、是不是使用者。判断理由应当留档。",
        "That it may is enough; it need not have happened, and neither human involvement nor being a user matters. Keep the "
        "reasons on file.",
    ),
    label=Term("权益可能受重大影响的主体", "those whose interests may be significantly affected"),
    values=(
        ("individuals", Term("个人", "individuals")),
        ("organisations", Term("组织", "organisations")),
    ),
)

ai_is_basic_function = Flag(
    name="ai_is_basic_function",
    question=Term(
        "人工智能是否属于该产品、服务的基本功能，并写明了是哪一项功能？",
        "Is AI part of a basic function of the product or service, and is that function named on record?",
    ),
    help=Term(
        "没有人工智能就不成其为该产品、服务的，才是；说不出哪一项的，填“否”。",
        "Yes if without it the product would not be what it is; no if nobody can name the function.",
    ),
    yes=Term("人工智能属于产品、服务的基本功能", "AI is part of a basic function"),
    no=Term("人工智能不属于产品、服务的基本功能", "AI is no part of a basic function"),
)

decided_by_ai_alone = Flag(
    name="decided_by_ai_alone",
    question=Term(
        "影响他人权益的该项决定，是否仅由人工智能作出？",
        "Was the decision that affects somebody's interests made by AI alone?",
    ),
    help=Term(
        "有权改变结果的人实际作过判断的，为“否”；只在形式上签字，或者无权改变结果的，仍为“是”，并留待复核。就手头的决定回答。",
        "No if somebody with power to change the result really judged it; yes, with a mark for review, if a person merely "
        "signed or could change nothing. Answer for the decision at hand.",
    ),
    yes=Term("该决定仅由人工智能作出", "the decision was made by AI alone"),
    no=Term("该决定有人实际参与", "a person really took part in the decision"),
)

# Requests (SD 40)

rights_request_mechanism = Several(
    name="rights_request_mechanism",
    question=Term(
        "受理、处理个人和组织行使权利的请求，其机制做到了下列哪些？",
        "Which of these is true of the mechanism for requests by which persons and organisations exercise their rights?",
    ),
    help=Term(
        "投诉举报渠道也可以受理这类请求，但须编号、即时回执并可查进度。须先注册，或者层层转接才能提交的，不是“便捷”。",
        "The complaints channel may serve, if it numbers requests, acknowledges them at once and shows their progress. It is "
        "not easy and quick if one has to sign up first or is passed from desk to desk.",
    ),
    label=Term("请求受理机制做到的事项", "the points met by the mechanism for requests"),
    values=(
        ("acceptance", Term("受理", "acceptance")),
        ("processing", Term("处理", "processing")),
        ("easy_and_quick", Term("便捷", "ease and speed")),
    ),
)

RIGHTS_REQUEST_REFUSED = Event(
    name="rights_request_refused",
    label=Term("拒绝行使权利的请求", "the refusal of the request"),
    question=Term(
        "哪一天拒绝了个人、组织行使权利的请求（含部分拒绝）？",
        "On which day was the request refused, in whole or in part?",
    ),
    help=Term("一件请求一个案号。", "One request, one case number."),
)

REFUSAL_EXPLAINED = Event(
    name="refusal_explained",
    label=Term("说明拒绝的理由", "the reasons for the refusal"),
    question=Term(
        "哪一天向请求人说明了拒绝的理由？",
        "On which day was the requester given the reasons for the refusal?",
    ),
    help=Term(
        "空洞的套话不是理由；同时应告知可以起诉。",
        "A stock phrase is no reason; the way to court is named as well.",
    ),
)

rights_request_state = Choice(
    name="rights_request_state",
    question=Term("手头这件行使权利的请求，处理得怎样？", "How does the request at hand stand?"),
    help=Term(
        "是否及时，法律没有天数，看请求的性质和实际可能，终由法院判断；超过自设的目标，不当然是不及时。",
        "Timeliness has no number of days: it depends on the request and on what was possible, and a court has the last word. "
        "Missing a target of one's own is not by itself untimely.",
    ),
    label=Term("请求的处理情况", "the state of the request"),
    values=(
        ("none", Term("没有请求", "no request")),
        ("pending", Term("正在处理，尚属及时", "being dealt with in time")),
        ("granted", Term("已经满足", "granted")),
        ("refused", Term("已被拒绝（含部分拒绝）", "refused, in whole or in part")),
        ("untimely", Term("没有及时处理", "not dealt with in time")),
    ),
)
