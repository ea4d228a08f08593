"""Developers of derived models, of listed AI and of foundation models: what they keep up and whom they support."""

from __future__ import annotations

from chengxu.algebra.facts import Choice, Event, Flag, Several
from chengxu.algebra.term import Term
from chengxu.law.norm import Party

DOWNSTREAM = Party(
    "downstream", Term("在该模型之上研发、提供的主体", "those who build on the model"), plural=True
)

# Derived models (ML4 63)

derivation_techniques = Several(
    name="derivation_techniques",
    question=Term(
        "您用下列哪些方法，从已有的基础模型形成新的模型？",
        "By which of these means do you form a new model from an existing foundation model?",
    ),
    help=Term(
        "所用的已有模型须是基础模型。只调用而不形成新模型的，答“无”。",
        "The existing model has to be a foundation model. Answer “none” if you call one and form no new model.",
    ),
    label=Term("形成衍生模型的方法", "the means of derivation"),
    values=(
        ("output_training", Term("输出训练", "training on its outputs")),
        ("fine_tuning", Term("微调", "fine-tuning")),
        ("similar", Term("其他类似处理", "similar processing")),
    ),
)

derived_model_traits = Several(
    name="derived_model_traits",
    question=Term(
        "与原基础模型相比，衍生模型具有下列哪些情形？",
        "Compared with the foundation model, which of these is true of the derived one?",
    ),
    help=Term(
        "依据评测结果回答。能力扩展与相应风险是两项，分别判断。",
        "Go by test results. Extended ability and the matching risk are two points; judge each by itself.",
    ),
    label=Term("衍生模型的情形", "the traits of the derived model"),
    values=(
        ("equivalent", Term("通用能力与原模型实质等同", "a general ability substantially equal")),
        (
            "extended",
            Term("在特定领域或者用途上显著扩展能力", "an ability markedly extended in a field or use"),
        ),
        ("risk", Term("可能产生与该扩展相应的风险", "a possible risk that matches the extension")),
    ),
)

# Developers of listed AI (ML4 64)

technical_file_kept = Flag(
    name="technical_file_kept",
    question=Term(
        "现行各版本是否都有符合《示范法》要求的技术文件，并妥善保存？",
        "Is there for every current version a technical file as the Model Law requires, and is it kept?",
    ),
    help=Term(
        "逐个版本核对；缺一个版本即为“否”。没有规定保存期限，建议保存至服务终止后五年。",
        "Check version by version; no if one lacks it. No period is set; until five years after the end of the service is "
        "advisable.",
    ),
    yes=Term("各版本均有技术文件", "every version has its technical file"),
    no=Term("有的版本缺少技术文件", "some version has no technical file"),
)

development_quality = Several(
    name="development_quality",
    question=Term(
        "研发过程的质量管理体系做到了下列哪些？",
        "Which of these is true of the quality management system in development?",
    ),
    help=Term(
        "运行须有注明日期的评审、检查等凭据；只有文件的，不选“运行”。",
        "Operation takes dated reviews, checks or the like; a document alone does not show it.",
    ),
    label=Term("质量管理体系做到的事项", "the points met by the quality management system"),
    values=(
        ("documented", Term("形成文件", "documentation")),
        ("operated", Term("实际运行", "operation in practice")),
    ),
)

# Support for others (ML4 64, 65)

COOPERATION_REQUESTED = Event(
    name="cooperation_requested",
    label=Term("收到配合请求", "the receipt of a request for cooperation"),
    question=Term(
        "哪一天收到其他研发者、提供者为履行《示范法》义务而提出的配合请求？",
        "On which day did another developer or a provider ask for help with its duties under the Model Law?",
    ),
    help=Term("一项请求一个案号。", "One request, one case number."),
)

COOPERATION_GIVEN = Event(
    name="cooperation_given",
    label=Term("给予配合", "the cooperation given"),
    question=Term("哪一天给予了所请求的配合？", "On which day was the help given?"),
    help=Term(
        "只答复一部分并标明所涉商业秘密的，算配合；没有答复的不算。",
        "An answer in part that marks the trade secrets withheld counts; silence does not.",
    ),
)

# Foundation models (ML4 65)

foundation_risk_work = Several(
    name="foundation_risk_work",
    question=Term(
        "对基础模型的安全风险，做到了下列哪些？",
        "Which of these is done about the safety risks of the foundation model?",
    ),
    help=Term(
        "风险包括对国家安全、公共利益、个人和组织权益、经济秩序的风险。已发现的风险有一项没有及时处置的，不选“处置”。",
        "Risks to national security, the public interest, rights of persons and organisations and the economic order. Leave out "
        "the last item if one known risk was not dealt with in time.",
    ),
    label=Term("基础模型风险工作做到的事项", "the steps taken on the model's risks"),
    values=(
        ("system", Term("健全风险管理制度", "a risk management system")),
        ("monitoring", Term("风险监测", "monitoring")),
        ("prevention", Term("预防", "prevention")),
        ("handling", Term("及时处置", "timely handling")),
    ),
)

foundation_systems = Several(
    name="foundation_systems",
    question=Term(
        "为基础模型建立并施行了下列哪些制度？",
        "Which of these systems are set up and in use for the foundation model?",
    ),
    label=Term("基础模型的管理制度", "the management systems for the model"),
    values=(
        ("model", Term("模型管理制度", "model management")),
        ("data", Term("数据管理制度", "data management")),
    ),
)

use_rules = Several(
    name="use_rules",
    question=Term(
        "基础模型的使用规则做到了下列哪些？", "Which of these is true of the rules for using the model?"
    ),
    help=Term(
        "“同等条件”是指对同类使用者一视同仁，区别对待须有正当理由。",
        "Equal terms means like treatment of like users; a difference needs a good reason.",
    ),
    label=Term("使用规则做到的事项", "the points met by the rules for use"),
    values=(
        ("published", Term("公开", "publication")),
        ("equal_terms", Term("同等条件", "equal and impartial terms")),
        (
            "downstream_duties",
            Term("写明下游研发者、提供者的义务", "the duties of those who build on the model"),
        ),
    ),
)

dominance_findings = Several(
    name="dominance_findings",
    question=Term(
        "有权机关是否认定您具有市场支配地位、滥用该地位？",
        "Has a competent body found that you hold a dominant market position, and that you abused it?",
    ),
    help=Term(
        "由反垄断执法机构或者法院认定，本引擎不作判断；没有认定而只有疑点的，填“不知道”。",
        "That is for the competition authority or a court; with mere suspicion answer “unknown”.",
    ),
    label=Term("有关市场支配地位的认定", "the findings on dominance"),
    values=(
        ("dominant", Term("具有市场支配地位", "a dominant market position")),
        ("abuse", Term("滥用市场支配地位", "its abuse")),
    ),
)

safety_compute_secured = Flag(
    name="safety_compute_secured",
    question=Term(
        "对每个基础模型，是否都为安全风险管理预留了足够的算力？",
        "Is enough compute set aside for safety risk management for each foundation model?",
    ),
    help=Term(
        "数量没有规定，由负责人按风险工作的需要书面确定；有一个模型没有预留的，填“否”。",
        "No amount is set; the person responsible fixes it in writing by what the work needs. No if one model has none.",
    ),
    yes=Term("已经保障安全风险管理所需算力", "the compute that safety work needs is secured"),
    no=Term("没有保障安全风险管理所需算力", "the compute that safety work needs is not secured"),
)

DOWNSTREAM_BREACH_FOUND = Event(
    name="downstream_breach_found",
    label=Term("查明下游严重违法", "the discovery of a serious breach downstream"),
    question=Term(
        "哪一天查明使用该模型的研发者、提供者严重违反《示范法》？",
        "On which day was it established that somebody who builds on the model seriously breaches the Model Law?",
    ),
    help=Term(
        "认定为严重的，须写明事实和理由。",
        "To call it serious takes the facts and the reasons, in writing.",
    ),
)

DOWNSTREAM_MEASURE_TAKEN = Event(
    name="downstream_measure_taken",
    label=Term("对下游严重违法者采取措施", "the measure against the serious violator"),
    question=Term(
        "哪一天对其停止服务或者采取其他必要措施，并通知对方？",
        "On which day was a necessary measure, such as ending the service to them, taken and notified?",
    ),
)

oversight_body = Choice(
    name="oversight_body",
    question=Term(
        "监督基础模型研发情况的独立机构，成员如何组成？",
        "How is the independent body that oversees development of the foundation model made up?",
    ),
    help=Term(
        "外部成员是指不受研发者雇用或者控制的人。外部成员恰好一半的，选“不超过半数”；没有成员的，选“未设立”。",
        "External members are those whom the developer neither employs nor controls. Exactly half is the second answer; a body without "
        "members is not set up.",
    ),
    label=Term("独立监督机构的组成", "the composition of the oversight body"),
    values=(
        ("none", Term("未设立", "none set up")),
        ("half_or_fewer", Term("外部成员不超过半数", "half or fewer from outside")),
        ("mostly_external", Term("外部成员超过半数", "more than half from outside")),
    ),
)

SOCIAL_REPORT_PUBLISHED = Event(
    name="social_report_published",
    label=Term("发布社会责任报告", "the publication of the social responsibility report"),
    question=Term(
        "哪一天发布了当年的社会责任报告？",
        "On which day was the year's social responsibility report published?",
    ),
    help=Term(
        "每个自然年度一份，每份记一笔并附链接。",
        "One for each calendar year, each an entry with its link.",
    ),
)
