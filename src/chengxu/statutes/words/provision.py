"""Incidents, insurance, training data, content and labels, as the Scholars' Draft asks them (articles 43 to 49).

Awareness and reports of incidents stand in `incidents`, use and content found unlawful in `handling`.
"""

from __future__ import annotations

from chengxu.algebra.facts import Choice, Event, Flag, Several
from chengxu.algebra.term import Term

# Incidents (SD 43): what `incidents` does not have

INCIDENT_MEASURE_TAKEN = Event(
    name="incident_measure_taken",
    label=Term("对安全事件采取首项处置措施", "the first measure against the incident"),
    question=Term(
        "何日对该安全事件采取第一项处置措施？",
        "On which day was the first measure against the incident taken?",
    ),
    help=Term(
        "不得早于获知之日；时刻另行记录。",
        "Not before the incident was known; the hour is noted as well.",
    ),
)

incident_grade = Choice(
    name="incident_grade",
    question=Term("最近一次安全事件，定为什么级别？", "How has the latest security incident been graded?"),
    help=Term(
        "依主管部门的规定和分级标准；还没有标准，或者还没有结论的，选“尚未定级”。",
        "By the departments' rules and grades; “not graded” while there are none, or no result yet.",
    ),
    label=Term("安全事件的级别", "the grade of the incident"),
    values=(
        ("major", Term("重大", "major")),
        ("ordinary", Term("未达到重大", "below major")),
        ("ungraded", Term("尚未定级", "not graded yet")),
    ),
)

# Insurance (SD 44)

ai_insured = Flag(
    name="ai_insured",
    question=Term(
        "您是否为该人工智能产品、服务投了保，且保险合同现行有效？自何日起？",
        "Have you insured the AI product or service, with the policy in force? Since which day?",
    ),
    help=Term(
        "网络安全保险、第三者责任保险等都算；合同期满或者解除之日起为“否”。",
        "Cyber cover, third-party liability and the like; no from the day on which the policy ends.",
    ),
    yes=Term(
        "该产品、服务的保险合同现行有效", "the product or service is insured and the policy is in force"
    ),
    no=Term("该产品、服务没有有效的保险合同", "there is no policy in force for the product or service"),
)

insurance_terms = Several(
    name="insurance_terms",
    question=Term(
        "就该保险，保险人取得了下列哪些约定或者同意？",
        "Which of these has the insurer under that policy?",
    ),
    help=Term(
        "同意须有记录；撤回的，自撤回之日起不选。",
        "Consent is on record; leave it out from the day of its withdrawal.",
    ),
    label=Term("保险人取得的约定和同意", "the terms and consents that the insurer has"),
    values=(
        ("inspection", Term("合同约定可以检查保险标的的安全", "a contract clause that allows inspection")),
        ("precautions", Term("被保险人同意其采取安全预防措施", "the insured's consent to precautions")),
    ),
)

insured_matter_safe = Flag(
    name="insured_matter_safe",
    question=Term(
        "投保之后，您是否依法维护该产品、服务的安全，并有记录？",
        "Since taking cover, do you keep the product or service safe as law requires, with a record?",
    ),
    help=Term(
        "对保险人的书面建议置之不理、查有安全隐患而不消除的，填“否”。",
        "No where the insurer's written advice is ignored or a known danger left as it is.",
    ),
    yes=Term("保险标的的安全得到依法维护", "the insured matter is kept safe as law requires"),
    no=Term("保险标的的安全没有得到依法维护", "the insured matter is not kept safe as law requires"),
)

# Training data (SD 45)

PROHIBITED_DATA_FOUND = Event(
    name="prohibited_data_found",
    label=Term("发现训练数据含有违禁信息", "the discovery of prohibited information in the training data"),
    question=Term(
        "何日发现训练数据中有法律、行政法规禁止的信息？",
        "On which day was information found in the training data that laws or regulations prohibit?",
    ),
    help=Term(
        "每次发现用一个编号，并列明已经用这些数据训练的模型版本。服务生成的违法内容不填这里。",
        "One case number for each find, with the model versions trained on the data. Not for content that the service "
        "generated.",
    ),
)

PROHIBITED_DATA_DEALT_WITH = Event(
    name="prohibited_data_dealt_with",
    label=Term("对训练数据中的违禁信息采取必要措施", "the measures against prohibited training data"),
    question=Term(
        "何日对该违禁信息采取了必要措施？",
        "On which day were the necessary measures against that information taken?",
    ),
    help=Term(
        "如剔除、屏蔽、停止使用该数据集；须查明已训练的模型是否要重新评估。",
        "Removal, filtering, or an end to the use of the data set; whether trained models need a new assessment is "
        "looked into as well.",
    ),
)

# The service and its content (SD 46, 47)

service_qualities = Several(
    name="service_qualities",
    question=Term(
        "该产品、服务的功能在哪些方面有凭据证明达到要求？",
        "Of which of these qualities in the functions of the product or service is there evidence?",
    ),
    help=Term("没有凭据的方面不选。", "Leave out a quality that nothing evidences."),
    label=Term("有凭据的功能品质", "the qualities evidenced"),
    values=(
        ("safe", Term("安全", "safety")),
        ("transparent", Term("透明", "transparency")),
        ("stable", Term("稳定", "stability")),
        ("sustainable", Term("可持续", "sustainability")),
    ),
)

network_information_service = Flag(
    name="network_information_service",
    question=Term(
        "该人工智能服务是否属于网络信息服务？",
        "Is the AI service a network information service?",
    ),
    help=Term(
        "通过网站、应用、接口等向他人提供信息的，为“是”；离线设备、不经网络交付的软件，为“否”。",
        "Yes if it gives others information through a site, an application or an interface; no for an offline device or "
        "software that is not delivered over a network.",
    ),
    yes=Term("该服务属于网络信息服务", "the service is a network information service"),
    no=Term("该服务不属于网络信息服务", "the service is no network information service"),
)

content_safeguards = Several(
    name="content_safeguards",
    question=Term(
        "对下列哪些内容，有防止该服务将其生成的措施，并有凭据？",
        "Against which of these is there a measure, with evidence, that keeps the service from generating it?",
    ),
    help=Term(
        "措施如数据筛选、对齐训练、输入输出过滤、人工抽查；逐项写明针对哪类内容。这里问有没有防，不问有没有生成过。",
        "Data selection, alignment, filters on input and output, spot checks and the like, each with the content it is "
        "for. The question is prevention, not whether such content ever came out.",
    ),
    label=Term("有防止措施的内容", "the content guarded against"),
    values=(
        ("false_harmful", Term("虚假有害信息", "false and harmful information")),
        ("other_prohibited", Term("法律、法规禁止的其他内容", "other content that the law forbids")),
    ),
)

ILLEGAL_CONTENT_CASE_CLOSED = Event(
    name="illegal_content_case_closed",
    label=Term("违法内容处置、报告完毕", "the completed handling and report of the illegal content"),
    question=Term(
        "停止生成、停止传输、消除、报告四项，到哪一天全部完成？",
        "By which day were all four done: generation stopped, transmission stopped, removal, report?",
    ),
    help=Term(
        "以最后完成的一项为准。前三项确实无从做起的，写明理由；报告任何时候都不能免。",
        "The last of the four. One of the first three may drop out for a reason on record; the report never does.",
    ),
)

# Labels (SD 48)

public_confusion = Choice(
    name="public_confusion",
    question=Term(
        "该产品、服务输出的内容，会不会使公众混淆、误认？（由提供者判断并写明理由）",
        "May what the product or service puts out confuse or mislead the public, in the provider's reasoned view?",
    ),
    help=Term(
        "拿不准的，选“不能排除”，即须加显式标识。",
        "“Cannot be ruled out” when in doubt; the visible label is then owed.",
    ),
    label=Term("公众混淆、误认的可能", "the risk of public confusion"),
    values=(
        ("possible", Term("可能", "possible")),
        ("unclear", Term("不能排除", "not ruled out")),
        ("ruled_out", Term("不可能", "ruled out")),
    ),
)

content_labels = Several(
    name="content_labels",
    question=Term(
        "该产品、服务输出的每一件内容，都做到了下列哪些？",
        "Which of these is true of every piece of content that the product or service puts out?",
    ),
    help=Term(
        "有一件没有做到的，不选该项。标识须加在合理位置；妨碍使用的显式标识不算。提示须有文字，并点明人工智能。没有混淆可能的，"
        "后两项不要求。",
        "Leave out what one piece lacks. Labels sit in a reasonable place; a visible one that hinders use does not count. The "
        "prompt is in words and names AI. The last two are not owed where confusion is ruled out.",
    ),
    label=Term("内容的标识和提示", "the labels and prompts on content"),
    values=(
        ("implicit", Term("隐式标识", "an implicit label")),
        ("explicit", Term("不影响使用的显式标识", "an explicit label that leaves use undisturbed")),
        ("prompt", Term("对公众的显著提示", "a plain prompt to the public")),
    ),
)

label_tracing = Several(
    name="label_tracing",
    question=Term(
        "关于隐式标识的溯源，下列哪些已经做到并经检验？",
        "On tracing by implicit labels, which of these is in place and tested?",
    ),
    help=Term(
        "“可溯源”指由标识能查到提供者、产品和内容编号；“安全”指伪造、改动过的标识能被识别为无效。",
        "Traceable: the label leads to provider, product and content number. Secure: a forged or altered label is "
        "recognised as invalid.",
    ),
    label=Term("溯源机制已做到的事项", "the points met by the tracing mechanism"),
    values=(
        ("traceable", Term("可溯源", "tracing by the label")),
        ("readable", Term("可读取", "readable labels")),
        ("secure", Term("安全", "secure labels")),
    ),
)

tampering_traits = Several(
    name="tampering_traits",
    question=Term(
        "关于对标识的上述行为，下列哪些属实？", "Which of these is true of what you did to the labels?"
    ),
    help=Term(
        "技术手段如软件处理、转换格式、改写元数据。没有对标识做过什么的，答“无”。",
        "Technical means: software, a change of format, rewritten metadata and the like. “None” if nothing was done to a "
        "label.",
    ),
    label=Term("破坏标识行为的情形", "the particulars of the act"),
    values=(
        ("technical_means", Term("使用了技术手段", "technical means were used")),
        ("lawful_label", Term("该标识是依法添加的", "the label had been added under the law")),
    ),
)
