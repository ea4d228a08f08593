"""How a deep synthesis service is run and overseen: rules, identity, review, rumours, app stores, risk, breaches.

Systems, feature library, reviews and the filing are those of the rules on algorithms (`algorithms`, `algorithm_oversight`).
"""

from __future__ import annotations

from chengxu.algebra.facts import Event, Flag, Several
from chengxu.algebra.term import Term

# Rules, identity, review

synthesis_rules = Several(
    name="synthesis_rules",
    question=Term(
        "关于规则、协议和提示，下列哪些已经做到？",
        "On rules, agreement and reminders, which of these is done?",
    ),
    help=Term(
        "提示要显著，须见于注册流程、接口文档等对方必经之处。没有技术支持者的，其提示视为已经做到。",
        "Reminders are conspicuous and stand where the other side has to pass, as on sign-up or in the interface documents. The one "
        "to technical supporters counts as given where there are none.",
    ),
    label=Term("已经落实的规则和提示", "the rules and reminders in place"),
    values=(
        ("rules", Term("公开的管理规则", "published management rules")),
        ("convention", Term("公开的平台公约", "a published platform convention")),
        ("agreement", Term("完善的服务协议", "a complete service agreement")),
        (
            "user_reminder",
            Term("对使用者信息安全义务的提示", "a reminder to users of their security duties"),
        ),
        (
            "supporter_reminder",
            Term(
                "对技术支持者信息安全义务的提示",
                "a reminder to technical supporters of their security duties",
            ),
        ),
    ),
)

publisher_identity = Several(
    name="publisher_identity",
    question=Term(
        "能够通过该服务发布信息的使用者，真实身份是怎样认证的？",
        "How is the real identity of those users verified who can publish through the service?",
    ),
    help=Term(
        "在用的各种情形都要选；每个账号要记有认证的方式和时间。只能生成、自用而不能发布的使用者，不在此列；没有人能够发布的，答“无”。",
        "Choose whatever occurs; each account shows the method and the time. Users who can only generate for themselves are not meant; "
        "“none” where nobody can publish.",
    ),
    label=Term("发布者身份认证的情形", "the ways in which publishers are verified"),
    values=(
        ("mobile", Term("移动电话号码", "a mobile number")),
        ("id_number", Term("身份证件号码", "the number of an identity document")),
        ("credit_code", Term("统一社会信用代码", "a unified social credit code")),
        ("national_service", Term("国家网络身份认证公共服务", "the national online identity service")),
        ("other", Term("其他方式", "some other way")),
        (
            "unrecorded",
            Term("已认证而没有方式、时间的记录", "verification without a record of method and time"),
        ),
        ("unverified", Term("未认证也能发布", "publishing without verification")),
    ),
)

synthesis_review = Several(
    name="synthesis_review",
    question=Term(
        "以技术或者人工方式审核下列哪些，且每次留有结论？",
        "Which of these are reviewed, by technical means or by people, with a decision kept each time?",
    ),
    label=Term("所审核的对象", "the things reviewed"),
    values=(
        ("inputs", Term("使用者的输入数据", "what users put in")),
        ("results", Term("合成结果", "the results of synthesis")),
    ),
)

# Unlawful, harmful and false information

HARMFUL_INFORMATION_FOUND = Event(
    name="harmful_information_found",
    label=Term("发现违法或者不良信息", "the discovery of unlawful or harmful information"),
    question=Term(
        "何时发现违法或者不良信息？", "On which day was the unlawful or harmful information discovered?"
    ),
    help=Term(
        "违法的，同时记为“发现违法内容”，写同一案号。不良而不违法的，只记在这里。",
        "What is unlawful is entered as illegal content too, under the same case number; what is harmful without being unlawful, "
        "only here.",
    ),
)

HARMFUL_INFORMATION_REPORTED = Event(
    name="harmful_information_reported",
    label=Term("处置并报告", "the handling and the report"),
    question=Term(
        "何时处置完毕、留下记录并向网信部门和有关主管部门报告？",
        "On which day had the information been handled, recorded and reported to the CAC and the competent departments?",
    ),
    help=Term(
        "处置、记录、报告三项都完成之日，报告以回执为准。不良而不违法的，可以标注、限制展示而不删除，但同样留记录并报告。",
        "The day on which all three are done, the report by its receipt. What is harmful without being unlawful may be marked or shown "
        "less instead of removed; it is recorded and reported all the same.",
    ),
)

FALSE_INFORMATION_FOUND = Event(
    name="false_information_found",
    label=Term("发现虚假信息", "the discovery of false information"),
    question=Term(
        "何时发现有人用该服务制作、复制、发布或者传播虚假信息？",
        "On which day was it discovered that false information is made, copied, published or spread with the service?",
    ),
)

FALSE_INFORMATION_REFUTED = Event(
    name="false_information_refuted",
    label=Term("辟谣并报告", "the refutation and the report"),
    question=Term(
        "何时发布辟谣信息、留下记录并报告？",
        "On which day had the refutation been published, recorded and reported?",
    ),
    help=Term(
        "辟谣信息应当与该虚假信息及其已知副本相关联；没有报告回执的，不算完成。",
        "The refutation is linked to the false item and its known copies; without the receipt of the report it is not complete.",
    ),
)

# App stores

lists_synthesis_apps = Flag(
    name="lists_synthesis_apps",
    question=Term(
        "您的应用分发平台是否上架深度合成类应用，或者受理其上架申请？",
        "Does your store list deep synthesis applications, or take requests to list them?",
    ),
    yes=Term("平台上架或者受理深度合成类应用", "the store lists deep synthesis applications or may do so"),
    no=Term(
        "平台不上架也不受理深度合成类应用", "the store neither lists deep synthesis applications nor may"
    ),
)

synthesis_app_checks = Several(
    name="synthesis_app_checks",
    question=Term(
        "对每个深度合成类应用，平台一律做到了下列哪些？",
        "Which of these does the store do for every deep synthesis application?",
    ),
    help=Term(
        "备案编号要在公示的名录中查到才算核验；没有编号或者查不到的，不算。",
        "A filing is verified when its number is found in the public register; a missing or unknown number is not.",
    ),
    label=Term("平台对深度合成类应用的管理", "the store's checks of deep synthesis applications"),
    values=(
        ("review", Term("上架审核", "review on listing")),
        ("daily", Term("日常管理", "day-to-day management")),
        ("emergency", Term("应急处置", "emergency response")),
        ("assessment", Term("核验安全评估", "verification of the security assessment")),
        ("filing", Term("核验备案", "verification of the filing")),
    ),
)

VIOLATING_APP_FOUND = Event(
    name="violating_app_found",
    label=Term("发现应用违反国家有关规定", "the discovery that an application breaks the rules"),
    question=Term(
        "何时发现深度合成类应用违反国家有关规定？",
        "On which day was a deep synthesis application found to break the rules?",
    ),
    help=Term("每个应用记一案。", "One case for each application."),
)

APP_MEASURE_TAKEN = Event(
    name="app_measure_taken",
    label=Term("对该应用采取首项措施", "the first measure against the application"),
    question=Term(
        "何时对该应用不予上架、警示、暂停服务或者下架？",
        "On which day was the application refused, warned, suspended or taken down?",
    ),
    help=Term(
        "决定写明措施和理由，通知开发者，并登记应用的现状。",
        "The decision gives measure and reason; the developer is told and the state of the application registered.",
    ),
)

# Filing, risk, breaches

SUPPORTER_FILED = Event(
    name="supporter_filed",
    label=Term("以技术支持者身份提交备案", "the submission of the filing as technical supporter"),
    question=Term(
        "何时以技术支持者的身份提交备案？", "On which day was the filing as technical supporter submitted?"
    ),
    help=Term(
        "每项合成技术单独备案，并关联所支持的服务；以提供者身份提交的算法备案不算。",
        "Filed for the technology by itself and linked to the services that it supports; an algorithm filing made as provider "
        "does not count.",
    ),
)

major_security_risk = Flag(
    name="major_security_risk",
    question=Term(
        "主管部门是否认定该服务存在较大信息安全风险？",
        "Has an authority found that the service carries a considerable information-security risk?",
    ),
    help=Term(
        "由网信部门或者其他有关主管部门依职责认定；风险已经消除的，为“否”。",
        "A finding by the CAC or another competent department within its duties; no once the risk is removed.",
    ),
    yes=Term(
        "主管部门认定该服务存在较大信息安全风险",
        "an authority has found a considerable information-security risk in the service",
    ),
    no=Term(
        "主管部门没有认定该服务存在较大信息安全风险",
        "no authority has found a considerable information-security risk in the service",
    ),
)

breach_of_synthesis_rules = Flag(
    name="breach_of_synthesis_rules",
    question=Term(
        "主管部门是否认定您违反了《深度合成规定》？",
        "Has an authority found that you breached the Deep Synthesis Provisions?",
    ),
    help=Term(
        "由主管部门认定，须指明条款和行为日；本引擎标出的违反只是线索。",
        "A finding by the authority, naming the provision and the day; what the engine marks is a lead only.",
    ),
    yes=Term("主管部门认定当事人违反《深度合成规定》", "an authority has found a breach of the Provisions"),
    no=Term(
        "没有主管部门认定当事人违反《深度合成规定》", "no authority has found a breach of the Provisions"
    ),
)
