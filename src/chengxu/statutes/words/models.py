"""What kind of technology it is: AI at all, a foundation model, open source, an agent, a terminal device."""

from __future__ import annotations

from chengxu.algebra.facts import Flag, Number, Several
from chengxu.algebra.term import Term

ai_features = Several(
    name="ai_features",
    question=Term(
        "该服务所用系统具有下列哪些特征？", "Which of these features does the system behind the service have?"
    ),
    help=Term(
        "五项都具备的才是人工智能；嵌入系统的数据、特征、模型、接口和设备一并计入。使用生成式人工智能技术的，五项都具备。",
        "All five make it AI; data, features, models, interfaces and devices built into the system count with it. "
        "Generative AI technology has all five.",
    ),
    label=Term("系统具有的特征", "the features of the system"),
    values=(
        ("automated", Term("自动化运行", "automatic running")),
        ("some_autonomy", Term("有一定自主性", "some autonomy")),
        ("serves_goals", Term("服务于特定或者通用的目标", "particular or general goals to serve")),
        (
            "predicts_or_decides",
            Term("作出预测、推荐、决策等", "prediction, recommendation, decision or the like"),
        ),
        (
            "influences_environment",
            Term("影响物理环境或者虚拟环境", "an influence on a physical or virtual environment"),
        ),
    ),
)

training_compute = Number(
    name="training_compute",
    question=Term(
        "该模型累计使用了多少训练算力（浮点运算次数）？",
        "How much compute went into training the model in all, in floating-point operations?",
    ),
    help=Term(
        "从第一次训练起累计，包括此前各版本和后续训练；填整数，如 10 的 25 次方写作 10000000000000000000000000。",
        "Add up all training of the model from the first run, earlier versions and later training included; a whole "
        "number, 10 to the 25th written as 1 with 25 zeros.",
    ),
    label=Term("累计训练算力", "the cumulative training compute"),
    unit=Term("次浮点运算", "floating-point operations"),
)

model_traits = Several(
    name="model_traits",
    question=Term("所研发的模型具有下列哪些特点？", "Which of these is true of the model that you develop?"),
    label=Term("模型的特点", "the traits of the model"),
    values=(
        ("general_purpose", Term("用途通用", "general purpose")),
        (
            "wide_downstream",
            Term("能够支撑多种下游服务", "support for a wide range of downstream services"),
        ),
    ),
)

free_of_charge = Flag(
    name="free_of_charge",
    question=Term(
        "所提供的模型、组件或者服务是否免费？",
        "Is the model, component or service supplied free of charge?",
    ),
    help=Term(
        "免费发布的组件另设收费托管版的，收费版不算免费。",
        "Where a free component is also hosted for a fee, the paid version is not free.",
    ),
    yes=Term("免费提供", "it is supplied free of charge"),
    no=Term("收费提供", "it is supplied for a fee"),
)

open_source_elements = Several(
    name="open_source_elements",
    question=Term(
        "关于所发布的模型或者系统，下列哪些属实？",
        "Which of these is true of the model or system as released?",
    ),
    help=Term(
        "许可证禁止修改或者本地部署的，不选相应一项；只开放接口而不提供权重的，不选“权重”“参数”。",
        "Leave out what the licence forbids, such as modification or local use; an interface alone publishes neither "
        "weights nor parameters.",
    ),
    label=Term("开源发布的情况", "the particulars of the release"),
    values=(
        ("open_licence", Term("采用开源许可证", "an open-source licence")),
        ("public", Term("公开可得", "public availability")),
        ("weights", Term("公开基础权重", "the base weights")),
        ("parameters", Term("公开参数", "the parameters")),
        ("data_disclosed", Term("说明训练数据", "a description of the training data")),
        ("parameter_docs", Term("附有参数说明", "documentation of the parameters")),
        ("compliance_docs", Term("附有安全合规文件", "safety and compliance documents")),
        ("local_deployment", Term("可以本地部署", "local deployment")),
        ("modification", Term("可以自由修改", "free modification")),
    ),
)

agent_abilities = Several(
    name="agent_abilities",
    question=Term(
        "该服务所用系统能够自主完成下列哪些事项？",
        "Which of these can the system behind the service do on its own?",
    ),
    help=Term(
        "全部具备的才是智能体；只能对话而不能执行操作的，不选“执行”。",
        "All of them make an agent; a chat that cannot carry anything out lacks execution.",
    ),
    label=Term("系统能够自主完成的事项", "the abilities of the system by itself"),
    values=(
        ("perceive", Term("感知", "perception")),
        ("remember", Term("记忆", "memory")),
        ("decide", Term("决策", "decision")),
        ("interact", Term("交互", "interaction")),
        ("execute", Term("执行", "execution")),
        (
            "connect",
            Term("连接使用者与应用程序等工具", "a link between the user and applications or other tools"),
        ),
    ),
)

terminal_traits = Several(
    name="terminal_traits",
    question=Term("所提供的设备具有下列哪些特点？", "Which of these is true of the device that you supply?"),
    label=Term("设备的特点", "the traits of the device"),
    values=(
        ("network", Term("能够联网", "a network connection")),
        ("operating_system", Term("带有操作系统", "an operating system")),
        ("user_apps", Term("使用者可以安装应用程序", "applications that its user can install")),
    ),
)

# What the Scholars' Draft asks (SD 94)

simulates_intelligence = Flag(
    name="simulates_intelligence",
    question=Term(
        "该技术是否用计算机模拟人的智能行为？",
        "Does the technology use computers to simulate intelligent human behaviour?",
    ),
    help=Term(
        "按固定规则查表、不模拟智能行为的程序，为“否”。生成式人工智能技术，为“是”。",
        "No for a program that merely looks things up in fixed rules. Yes for generative AI technology.",
    ),
    yes=Term("该技术用计算机模拟人的智能行为", "the technology simulates intelligent behaviour by computer"),
    no=Term(
        "该技术不模拟人的智能行为",
        "the technology does not simulate intelligent behaviour by computer",
    ),
)

ai_purposes = Several(
    name="ai_purposes",
    question=Term("该技术用于哪些方面？", "For what is the technology used?"),
    label=Term("技术的用途", "the purposes of the technology"),
    values=(
        ("prediction", Term("预测", "prediction")),
        ("recommendation", Term("推荐", "recommendation")),
        ("decision", Term("决策", "decision")),
        ("content", Term("内容生成", "content generation")),
        ("other", Term("其他", "another purpose")),
    ),
)

similar_ai_purpose = Flag(
    name="similar_ai_purpose",
    question=Term(
        "上述“其他”用途，是否与预测、推荐、决策、内容生成同类？",
        "Is that other purpose of the same kind as prediction, recommendation, decision and content generation?",
    ),
    help=Term(
        "法律的列举没有封闭。由人判断并写明理由，不能判断的，答“不知道”。",
        "The list in the law is open. A person judges and writes down why; “unknown” where that cannot be judged.",
    ),
    yes=Term("其他用途与列举的用途同类", "the other purpose is of the same kind as those listed"),
    no=Term("其他用途与列举的用途不同类", "the other purpose is of another kind than those listed"),
)

agi_traits = Several(
    name="agi_traits",
    question=Term(
        "关于该人工智能，下列哪些属实？（由人判断并写明理由）",
        "Which of these is true of the AI, in a person's reasoned judgement?",
    ),
    help=Term(
        "两项都属实的才是通用人工智能；基础模型不因规模大就当然如此。",
        "Both make it general-purpose AI; a foundation model is not so by its size alone.",
    ),
    label=Term("通用能力", "the general abilities"),
    values=(
        ("broad_cognition", Term("具有广泛的认知能力", "broad cognitive ability")),
        ("many_fields", Term("可以用于多个领域", "use in many fields")),
    ),
)

model_parameters = Number(
    name="model_parameters",
    question=Term("该模型有多少参数？", "How many parameters does the model have?"),
    help=Term("填整数，如 700 亿写作 70000000000。", "A whole number: 70 billion is 70000000000."),
    label=Term("模型的参数量", "the number of parameters"),
    unit=Term("个参数", "parameters"),
)
