"""What the basic security requirements ask of the model and the service (TC260-003, clauses 6 and 7)."""

from __future__ import annotations

from chengxu.algebra.facts import Choice, Event, Number, Several
from chengxu.algebra.term import Term

# The model (6)

model_safety_work = Several(
    name="model_safety_work",
    question=Term(
        "提供服务期间，下列哪些一直在做，并有日志可查？",
        "While the service runs, which of these go on all the time, with logs to show it?",
    ),
    help=Term(
        "输入检测以每一轮对话的日志为准，漏一类入口的不选。“优化”指针对发现的问题微调、强化学习等。",
        "The check shows in the log of every turn; leave it out if one entrance is missed. Tuning answers the problems that were "
        "found, by fine-tuning, reinforcement learning and the like.",
    ),
    label=Term("持续进行的模型安全工作", "the standing steps for a safe model"),
    values=(
        ("input_check", Term("每轮对话的输入安全检测", "a safety check of the input in every turn")),
        ("steering", Term("对正面内容的引导", "steering towards positive output")),
        ("monitoring", Term("常态化监测测评", "standing monitoring and evaluation")),
        ("tuning", Term("对所发现问题的及时处置和优化", "prompt handling of problems found, and tuning")),
    ),
)

# The service (7)

security_papers = Several(
    name="security_papers",
    question=Term(
        "就该服务，下列哪些已经写成并且现行有效？",
        "Which of these have been written for the service and are current?",
    ),
    help=Term(
        "论证须逐一说到服务所及的领域；更新策略须写明哪些更新属于重要更新。",
        "The case goes through each field that the service reaches; the policy says which updates are important.",
    ),
    label=Term("现行有效的安全文件", "the current safety papers"),
    values=(
        (
            "necessity",
            Term("必要性、适用性和安全性的论证", "a case for need, fitness and safety"),
        ),
        ("update_policy", Term("模型更新、升级的安全管理策略", "a safety policy for model updates")),
    ),
)

_IMPORTANT_USES = (
    ("critical_infrastructure", Term("关键信息基础设施", "critical information infrastructure")),
    ("automatic_control", Term("自动控制", "automatic control")),
    ("medical", Term("医疗信息服务", "medical information")),
    ("psychological", Term("心理咨询", "psychological counselling")),
    ("financial", Term("金融信息服务", "financial information")),
    ("other", Term("其他重要场合", "another important use")),
)

important_uses = Several(
    name="important_uses",
    question=Term(
        "该服务用于下列哪些重要场合？",
        "For which of these important uses is the service meant?",
    ),
    help=Term(
        "以公开的用途和实际使用为准；都不是的，答“无”。",
        "Go by the published and the actual uses; “none” if it is none of them.",
    ),
    label=Term("所涉的重要场合", "the important uses of the service"),
    values=_IMPORTANT_USES,
)

important_uses_protected = Several(
    name="important_uses_protected",
    question=Term(
        "对哪些重要场合，有与其风险相称的保护措施（有方案、已启用）？",
        "For which important uses is there protection that fits their risk, planned and in operation?",
    ),
    label=Term("有相称保护措施的重要场合", "the important uses with fitting protection"),
    values=_IMPORTANT_USES,
)

_CHANNELS = (
    ("interactive", Term("交互界面（网页、应用程序等）", "an interactive interface (site, app)")),
    ("api", Term("可编程接口", "a programming interface")),
)

service_channels = Several(
    name="service_channels",
    question=Term("该服务以哪些方式提供？", "In which ways is the service provided?"),
    label=Term("提供服务的方式", "the ways in which the service is provided"),
    values=_CHANNELS,
)

disclosure_channels = Several(
    name="disclosure_channels",
    question=Term(
        "以哪些方式提供时，服务的各项说明放在了应放的位置？",
        "For which ways of provision do the particulars of the service stand where they belong?",
    ),
    help=Term(
        "交互界面：放在首页或者其他容易看到的位置；接口：写在接口文档里。",
        "Interface for people: the home page or another place easily seen; programming interface: its documents.",
    ),
    label=Term("说明位置得当的提供方式", "the ways of provision with the particulars in place"),
    values=_CHANNELS,
)

training_opt_out = Several(
    name="training_opt_out",
    question=Term(
        "把使用者的输入用于训练时，下列哪些已经做到？",
        "Where inputs of users are used in training, which of these is done?",
    ),
    help=Term(
        "“告知”须显著，只写在协议条文里的不算。“生效”指关闭以后的输入不再用于训练。",
        "The notices are conspicuous; a clause in the agreement is not enough. Taking effect means that later inputs are no longer "
        "used.",
    ),
    label=Term("关于输入用于训练已经做到的事项", "the steps taken on inputs used in training"),
    values=(
        ("way", Term("关闭的方式", "a way to switch it off")),
        ("effect", Term("关闭即对此后的输入生效", "its effect on later inputs")),
        ("notice_of_collection", Term("对收集输入的显著告知", "a conspicuous notice of the collection")),
        ("notice_of_way", Term("对关闭方式的显著告知", "a conspicuous notice of the way to switch it off")),
    ),
)

opt_out_clicks = Number(
    name="opt_out_clicks",
    question=Term(
        "从服务主界面出发，到达关闭“输入用于训练”的选项，最多要点击几次？",
        "From the main screen, how many clicks does it take at most to reach the option that keeps inputs out of training?",
    ),
    help=Term(
        "各个客户端中取最多的。用语音等一步完成的，填 1。没有关闭方式的，上一题不选“关闭的方式”，这里填“不知道”。",
        "Take the front end with the most. 1 where one step, such as a spoken command, does it. Without any way leave it out above "
        "and answer “unknown” here.",
    ),
    label=Term("到达关闭选项的点击次数", "the clicks to the option"),
    unit=Term("次", "click(s)"),
)

supply_chain_assessed = Several(
    name="supply_chain_assessed",
    question=Term(
        "训练、推理所用计算系统的哪些部分，作过供应链安全评估并注明日期？",
        "Of which parts of the systems for training and inference has the supply chain been assessed, with a date?",
    ),
    help=Term(
        "评估着重看供应能否持续、稳定。芯片宜支持硬件级安全启动，这是推荐，不在此列。",
        "The assessment looks above all at whether supply is continuous and stable. Hardware secure boot is recommended and not "
        "asked about.",
    ),
    label=Term("作过供应链安全评估的部分", "the parts whose supply chain has been assessed"),
    values=(
        ("chips", Term("芯片", "chips")),
        ("software", Term("软件", "software")),
        ("tools", Term("工具", "tools")),
        ("compute", Term("算力", "compute")),
    ),
)

complaint_ways = Several(
    name="complaint_ways",
    question=Term("投诉举报有哪些途径？", "By which ways can complaints be made?"),
    help=Term(
        "只选打得通、有人处理的；有一种即可。", "Only those that work and are attended to; one is enough."
    ),
    label=Term("投诉举报的途径", "the ways to complain"),
    values=(
        ("phone", Term("电话", "telephone")),
        ("mail", Term("邮件", "mail")),
        ("window", Term("交互窗口", "an interactive window")),
        ("sms", Term("短信", "text messages")),
        ("other", Term("其他途径", "another way")),
    ),
)

ILLEGAL_INPUT = Event(
    name="illegal_input",
    label=Term(
        "使用者输入违法不良信息或者明显诱导生成此类信息",
        "a user's input of illegal or harmful information, or plain inducement to generate it",
    ),
    question=Term(
        "使用者何日输入违法不良信息，或者明显诱导生成此类信息？",
        "On which day did the user enter illegal or harmful information, or plainly induce the service to generate it?",
    ),
    help=Term(
        "每名使用者一个编号；同一天几次的，记最后一次，次数另填。模型拒答的也算。",
        "One case number for each user; with several on one day record the last and give the numbers elsewhere. Input that the model "
        "declined counts.",
    ),
)

bad_inputs_in_a_row = Number(
    name="bad_inputs_in_a_row",
    question=Term(
        "截至该次，这名使用者已连续几次输入违法不良信息或者明显诱导？",
        "Up to that input, how many of this user's inputs in a row were illegal, harmful or plain inducement?",
    ),
    help=Term(
        "中间有一次正常输入的，从头数起；跨日不中断。",
        "A normal input in between starts the row anew; midnight does not.",
    ),
    label=Term("连续违规输入的次数", "the bad inputs in a row"),
    unit=Term("次", "bad input(s)"),
)

bad_inputs_in_a_day = Number(
    name="bad_inputs_in_a_day",
    question=Term(
        "当日截至该次，这名使用者共几次输入违法不良信息或者明显诱导？",
        "On that day, up to that input, how many of this user's inputs were illegal, harmful or plain inducement?",
    ),
    help=Term(
        "按自然日数，中间的正常输入不影响；次日从零数起。",
        "Within the calendar day, whatever normal inputs lie between; the next day starts at zero.",
    ),
    label=Term("当日违规输入的次数", "the bad inputs of the day"),
    unit=Term("次", "bad input(s)"),
)

question_handling = Several(
    name="question_handling",
    question=Term(
        "关于拒答、应答和监看，下列哪些属实并有记录？",
        "On refusing, answering and watching, which of these is true, with records?",
    ),
    help=Term(
        "前两项各有自己的统计指标；只看拒答、不看误拒的，只选第一项。",
        "The first two each have a metric of their own; if wrong refusals are not measured, choose the first alone.",
    ),
    label=Term("拒答、应答和监看做到的事项", "the points observed in refusing, answering and watching"),
    values=(
        ("refuses", Term("拒答明显偏激和诱导的问题", "refusal of plainly extreme or inducing questions")),
        ("answers", Term("对其他问题正常回答", "normal answers to other questions")),
        ("monitors", Term("与规模相称的监看人员", "staff on watch in a fitting number")),
    ),
)

model_update = Choice(
    name="model_update",
    question=Term(
        "自上次安全评估以来，模型有没有更新、升级？",
        "Since the last security assessment, has the model been updated or upgraded?",
    ),
    help=Term(
        "是否重要，依自己的更新策略认定，并写明理由。评估完成后，自该日起改答“重要更新，已再次评估”。",
        "Whether an update is important follows from your own policy, with reasons. Once assessed anew, change the answer from that "
        "day.",
    ),
    label=Term("模型的更新", "the update of the model"),
    values=(
        ("none", Term("没有更新", "none")),
        ("minor", Term("一般更新", "a minor update")),
        ("assessed", Term("重要更新，已再次评估", "an important update, assessed anew")),
        ("unassessed", Term("重要更新，尚未再次评估", "an important update, not yet assessed anew")),
    ),
)

stability_measures = Several(
    name="stability_measures",
    question=Term(
        "为使服务稳定持续，下列哪些已经落实并有记录？",
        "To keep the service stable, which of these are in place, with records?",
    ),
    help=Term(
        "审计按自定周期进行，记明上次日期；备份须演练过恢复。",
        "Audits come at an interval of your own, with the last date; recovery from the backup has been tried.",
    ),
    label=Term("保障服务稳定的措施", "the measures for a stable service"),
    values=(
        ("isolation", Term("训练与推理环境的隔离", "separate environments for training and inference")),
        ("input_monitoring", Term("对恶意输入的持续监测", "monitoring for hostile input")),
        ("audits", Term("对框架和代码的定期审计", "regular audits of frameworks and code")),
        ("backup", Term("有恢复策略的备份", "backups with a plan for recovery")),
    ),
)
