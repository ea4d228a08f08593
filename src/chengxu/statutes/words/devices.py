"""What providers of listed AI, of terminal devices and agents, and of generated content have to show.

Which kinds of output carry their labels is asked in `conduct`.
"""

from __future__ import annotations

from chengxu.algebra.facts import Event, Flag, Several
from chengxu.algebra.term import Term

# Listed AI: the end of the service, proof of compliance, quality, human control

END_NOTIFIED = Event(
    name="end_notified",
    label=Term("将终止服务通知许可机关", "the notice of the end to the licensing authority"),
    question=Term(
        "何日将终止服务一事通知许可机关并说明情况？",
        "On which day was the licensing authority told of the end, with an explanation?",
    ),
    help=Term(
        "通知写明终止之日并说明情况；没有说明的，不算通知。面向使用者的公示是另一件事。",
        "It gives the day of the end and explains; a bare notice does not count. The announcement to users is another "
        "matter.",
    ),
)

LICENCE_RETURNED = Event(
    name="licence_returned",
    label=Term("交回许可证", "the return of the licence certificate"),
    question=Term(
        "何日把许可证交还发证机关？",
        "On which day was the licence certificate handed back to the authority that issued it?",
    ),
    help=Term(
        "宜与注销许可的申请一并办理。",
        "Best done together with the application to cancel the licence.",
    ),
)

compliance_file_complete = Flag(
    name="compliance_file_complete",
    question=Term(
        "技术文件是否就负面清单内人工智能的每项要求都列明了证据，并且保持现行？",
        "Does the technical file set evidence against every requirement for listed AI, and is it kept up to date?",
    ),
    help=Term(
        "宜逐项列出“要求—证据”对照表；有一项要求没有证据，或者文件与现行版本不符的，填“否”。",
        "A table of requirement and evidence serves best. One requirement without evidence, or a file that no longer "
        "fits the version in use, makes it “no”.",
    ),
    yes=Term("技术文件足以证明合规", "the technical file proves compliance"),
    no=Term("技术文件不足以证明合规", "the technical file does not prove compliance"),
)

lifecycle_quality = Several(
    name="lifecycle_quality",
    question=Term(
        "覆盖产品整个生命周期的质量管理体系，有下列哪些凭据？",
        "Which of these proofs are there of quality management from design to withdrawal?",
    ),
    help=Term(
        "运行记录应当覆盖设计、研发、测试、部署、运行、退出各个阶段；缺一个阶段的，不选。阶段的划分是自设的，非法定。",
        "Records come from design, development, testing, deployment, operation and withdrawal; leave them out if one "
        "stage has none. The stages are a house setting, not law.",
    ),
    label=Term("质量管理体系已有的凭据", "the proofs of the quality management system"),
    values=(
        ("documented", Term("成文的体系文件", "its documents")),
        ("running", Term("各阶段的运行记录", "records of every stage")),
    ),
)

runs_autonomously = Flag(
    name="runs_autonomously",
    question=Term(
        "该产品、服务是否有自主运行的阶段？",
        "Does the product or service run by itself at any stage?",
    ),
    help=Term(
        "不需要人逐步下达指令而连续执行任务、操作设备或者作出决定的，为“是”；每一步都由人触发并确认的，为“否”。",
        "Yes if it carries out tasks, operates equipment or decides without a person directing each step; no if a "
        "person starts and confirms every step.",
    ),
    yes=Term("该产品、服务自主运行", "the product or service runs by itself"),
    no=Term("该产品、服务不自主运行", "the product or service does not run by itself"),
)

human_takeover = Several(
    name="human_takeover",
    question=Term(
        "自主运行期间，下列哪些人工控制手段随时可以启用，并经演练验证？",
        "While it runs by itself, which of these can people use at any moment, as a drill has shown?",
    ),
    help=Term(
        "没有演练记录的，或者只在部分时段、部分状态下可用的，不选。",
        "Leave out what no drill has tested, and what works only at certain times or in certain states.",
    ),
    label=Term("随时可用的人工控制手段", "the means of human control at hand at any moment"),
    values=(
        ("intervene", Term("介入", "stepping in")),
        ("take_over", Term("接管", "taking over")),
        ("other", Term("其他同等手段", "another means of equal effect")),
    ),
)

# Terminal devices and AI on them

device_quality_shown = Flag(
    name="device_quality_shown",
    question=Term(
        "在售的每一型号终端设备，是否都有现行有效的质量合格凭据？",
        "Is there valid proof of quality for every model of the device now on sale?",
    ),
    help=Term(
        "凭据包括检验报告、认证证书等；有一个型号没有凭据，或者凭据已经失效的，填“否”。",
        "Test reports, certificates and the like. One model without proof, or with proof that has lapsed, makes it "
        "“no”.",
    ),
    yes=Term("设备均有质量合格凭据", "there is proof of quality for every model"),
    no=Term("有的设备缺少质量合格凭据", "proof of quality is lacking for some model"),
)

on_terminal_device = Flag(
    name="on_terminal_device",
    question=Term(
        "您提供的是不是终端设备上的人工智能服务？",
        "Is what you provide an AI service on terminal devices?",
    ),
    help=Term(
        "预装、内置于操作系统，或者安装在手机、计算机等设备上并可调用设备权限的，为“是”；只通过网页访问的，为“否”。"
        "使用者不能自行安装应用软件的设备，不是终端设备。",
        "Yes if it comes with the device, is built into its operating system, or is installed on a phone, computer or "
        "the like and can call on its permissions; no if it is reached only by a browser. A device on which users "
        "cannot install applications is no terminal device.",
    ),
    yes=Term("该服务是终端设备人工智能服务", "the service is an AI service on terminal devices"),
    no=Term("该服务不是终端设备人工智能服务", "the service is no AI service on terminal devices"),
)

terminal_assurance = Several(
    name="terminal_assurance",
    question=Term(
        "该终端设备人工智能服务，备有下列哪些安全、透明方面的凭据？",
        "Which of these is there to show that the AI service on the device is secure and transparent?",
    ),
    help=Term(
        "安全凭据如测试、评估、加固记录；透明说明应当告诉使用者服务何时运行、读取哪些数据、在设备上还是云端处理。",
        "Evidence of security is a test, an assessment or a record of hardening. The notice tells users when the "
        "service runs, what it reads, and whether data is processed on the device or elsewhere.",
    ),
    label=Term("安全、透明方面的凭据", "the proofs of security and transparency"),
    values=(
        ("security_evidence", Term("安全凭据", "evidence of security")),
        ("transparency_notice", Term("面向使用者的透明说明", "a transparency notice to users")),
    ),
)

calls_permissions_across_apps = Flag(
    name="calls_permissions_across_apps",
    question=Term(
        "该终端设备人工智能服务是否跨应用调用权限？",
        "Does the AI service on the device call on permissions across applications?",
    ),
    help=Term(
        "读取、操作其他应用的界面、数据或者功能的（如代为下单、读取消息），为“是”；只在自身应用之内使用权限的，为“否”。",
        "Yes if it reads or operates the screen, data or functions of other applications, ordering for the user or "
        "reading messages for example; no if it uses permissions inside its own application only.",
    ),
    yes=Term("该服务跨应用调用权限", "the service calls on permissions across applications"),
    no=Term("该服务不跨应用调用权限", "the service calls on no permissions across applications"),
)

cross_app_safeguards = Several(
    name="cross_app_safeguards",
    question=Term(
        "跨应用调用权限时，下列哪些已经做到？",
        "Which of these is observed when permissions are called on across applications?",
    ),
    help=Term(
        "“最小必要”指只调用当下功能离不开的权限；“动态授权”指按次或者按场景授权，用毕即收回；一次授权长期有效的，不选。",
        "Least necessity: no permission that the function at hand can do without. Dynamic: granted for the occasion and taken back after use; a standing authorisation is not dynamic.",
    ),
    label=Term("跨应用调用权限的约束", "the restraints on permissions across applications"),
    values=(
        ("least_necessary", Term("最小必要", "least necessity")),
        ("dynamic", Term("动态授权", "dynamic authorisation")),
    ),
)

authorisation_flaws = Several(
    name="authorisation_flaws",
    question=Term(
        "使用者的授权，现在有下列哪些问题？",
        "Which of these flaws do the users' authorisations now have?",
    ),
    help=Term(
        "把每项权限与所述场景、功能逐一对照；去掉之后功能照常的权限，就是不必要。都没有的，答“无”。",
        "Set each permission against the scenario and function it is asked for; one without which the function works "
        "as before is unneeded. Answer “none” if there is no such flaw.",
    ),
    label=Term("授权存在的问题", "the flaws in the authorisations"),
    values=(
        ("generalised", Term("授权未限定于具体场景", "a scope not tied to a concrete scenario")),
        ("unneeded", Term("以一揽子同意取得非必要权限", "unneeded permissions through blanket consent")),
    ),
)

# Agents

agent_controls = Several(
    name="agent_controls",
    question=Term(
        "使用者对智能体有哪些真正生效的控制功能？",
        "Which control functions over the agent do users have, and do they work?",
    ),
    help=Term(
        "撤销授权之后智能体仍能继续操作的，或者退出之后仍在后台运行的，不选相应一项。",
        "Leave out a withdrawal after which the agent can still act, and an exit after which it still runs unseen.",
    ),
    label=Term("使用者的控制功能", "the control functions of users"),
    values=(
        ("revoke", Term("撤销授权", "withdrawing authorisation")),
        ("exit", Term("退出运行", "stopping the agent")),
    ),
)

agent_advantages = Several(
    name="agent_advantages",
    question=Term(
        "智能体服务所涉的该行为，利用了下列哪些优势？",
        "Which of these advantages did the conduct by means of the agent exploit?",
    ),
    help=Term(
        "“系统入口”如预装、默认唤起；“接口控制”如对竞争者的应用限制或者歧视性开放接口；“技术权限”如系统级读屏、模拟点击。",
        "System entry: preinstallation or being called by default. Interface control: refusing interfaces to rivals, "
        "or opening them unequally. Technical permission: reading the screen or tapping at system level.",
    ),
    label=Term("智能体所利用的优势", "the advantages of the agent exploited"),
    values=(
        ("data", Term("数据", "data")),
        ("algorithm", Term("算法", "algorithms")),
        ("system_entry", Term("系统入口", "entry to the system")),
        ("interface_control", Term("接口控制", "control of interfaces")),
        ("technical_permission", Term("技术权限", "technical permissions")),
    ),
)

# Labels on generated content

label_attacks_guarded = Several(
    name="label_attacks_guarded",
    question=Term(
        "针对哪些破坏标识的方式，已经采取防范措施并经检验有效？",
        "Against which attacks on labels are there measures that a test has shown to work?",
    ),
    help=Term(
        "措施如完整性校验、数字水印、导出时复核；只在协议中禁止使用者破坏标识的，不算。",
        "An integrity check, a watermark or a check on export, for example; a clause that forbids users to touch the "
        "label is no such measure.",
    ),
    label=Term("已有防范的破坏方式", "the attacks guarded against"),
    values=(
        ("delete", Term("删除", "deletion")),
        ("alter", Term("篡改", "alteration")),
        ("forge", Term("伪造", "forgery")),
        ("hide", Term("隐匿", "concealment")),
    ),
)

label_notice = Several(
    name="label_notice",
    question=Term(
        "关于生成内容的标识，向使用者明确说明了下列哪些事项？",
        "Which of these do users get told plainly about the labels on generated content?",
    ),
    help=Term(
        "应当在使用者使用生成功能时能够看到；只写在难以找到的条款里的，不选。",
        "It has to meet users where they generate; a clause that nobody finds does not count.",
    ),
    label=Term("已向使用者说明的事项", "the matters told to users"),
    values=(
        ("methods", Term("标识的方式", "the way in which content is labelled")),
        ("requirements", Term("标识的管理要求", "the rules on labels")),
        ("reminder", Term("合规使用的提示", "the prompt to comply")),
    ),
)

LABEL_DAMAGE_FOUND = Event(
    name="label_damage_found",
    label=Term("发现使用者破坏标识", "the discovery that a user has tampered with labels"),
    question=Term(
        "何日发现使用者破坏生成内容的标识？",
        "On which day was it discovered that a user had tampered with the labels on generated content?",
    ),
    help=Term(
        "删除、篡改、伪造、隐匿标识都算。一人一案，写明使用者、证据和所采取的措施；措施与发现写同一案号。",
        "Deleting, altering, forging and hiding all count. One case a user, with evidence and measure; the measure "
        "carries the number of the case.",
    ),
)
