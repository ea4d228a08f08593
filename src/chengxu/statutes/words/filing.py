"""The filing of the Model Law, how a provider manages its service, and the end of a service.

The algorithm filing that the Interim Measures call in is another one; its events stand in `oversight`. What
belongs to one filing, or to one change of it, carries one case number.
"""

from __future__ import annotations

from chengxu.algebra.facts import Choice, Event, Flag, Several
from chengxu.algebra.term import Term

# The filing and its procedure (ML4 66, 67)

NATIONAL_FILING_SUBMITTED = Event(
    name="national_filing_submitted",
    label=Term("向国家主管机关提交备案", "the submission of the national filing"),
    question=Term(
        "哪一天向国家人工智能主管机关提交了备案信息？",
        "On which day was the filing submitted to the national AI authority?",
    ),
    help=Term(
        "填送达备案信息的日子，不是取得编号的日子。此前向省级主管机关提交的备案不能代替。",
        "The day on which the data were handed in, not that of the number. An earlier provincial filing does not stand "
        "in for it.",
    ),
)

PROVINCIAL_FILING_SUBMITTED = Event(
    name="provincial_filing_submitted",
    label=Term("向省级主管机关提交备案", "the submission of the provincial filing"),
    question=Term(
        "哪一天向省级人工智能主管机关提交了备案信息？",
        "On which day was the filing submitted to the provincial AI authority?",
    ),
    help=Term(
        "向提供者所在地的省级主管机关提交；填送达备案信息的日子，不是取得编号的日子。",
        "To the authority of the provider's home province; the day on which the data were handed in, not that of the number.",
    ),
)

INCOMPLETE_FILING_RECEIVED = Event(
    name="incomplete_filing_received",
    label=Term("收到不齐全的备案材料", "the receipt of an incomplete filing"),
    question=Term(
        "主管机关哪一天收到不齐全的备案材料？",
        "On which day did the authority receive a filing that lacked something?",
    ),
    help=Term(
        "缺少任何一项应报信息即为不齐全。补充后仍不齐全的，另记一笔。",
        "Incomplete if any item of the file is missing; a supplement that still leaves a gap is a further entry.",
    ),
)

FILING_GAPS_NOTIFIED = Event(
    name="filing_gaps_notified",
    label=Term("通知补充备案材料", "the notice of what the filing lacks"),
    question=Term(
        "主管机关哪一天通知提供者补充备案材料？",
        "On which day did the authority tell the provider what the filing lacks?",
    ),
)

COMPLETE_FILING_RECEIVED = Event(
    name="complete_filing_received",
    label=Term("收到齐全的备案材料", "the receipt of the complete filing"),
    question=Term(
        "主管机关哪一天收到齐全的备案材料？",
        "On which day did the authority receive the complete filing?",
    ),
    help=Term(
        "经补充而齐全的，填收到补充材料的日子；但主管机关没有在十个工作日内通知补充的，仍填首次收到材料的日子。",
        "For a completed file the day on which the supplement came in; but where the authority did not name the gaps within "
        "10 working days, still the day on which it first received the file.",
    ),
)

FILING_RECORDED = Event(
    name="filing_recorded",
    label=Term(
        "予以备案并发放、公示编号", "the recording of the filing, with its number issued and published"
    ),
    question=Term(
        "主管机关哪一天完成备案、发放编号并公示？",
        "By which day had the authority recorded the filing, issued its number and published it?",
    ),
    help=Term("三件事都完成的日子。", "The day on which all three were done."),
)

filing_held = Choice(
    name="filing_held",
    question=Term(
        "该服务现在持有哪一级有效的人工智能备案？自何日起？",
        "Which valid AI filing does the service now hold, and since which day?",
    ),
    help=Term(
        "指《示范法》的备案，不是算法备案。取得编号才算持有；注销、撤销之后不再持有。已有省级备案又取得国家备案的，选国家备案。",
        "The filing under the Model Law, not the algorithm filing. It is held once the number is issued, and until it is "
        "cancelled or revoked. If a national one has followed a provincial one, choose national.",
    ),
    label=Term("所持有的备案", "the filing held"),
    values=(
        ("none", Term("无有效备案", "no valid filing")),
        ("provincial", Term("省级备案", "a provincial filing")),
        ("national", Term("国家备案", "a national filing")),
    ),
)

filing_contents = Several(
    name="filing_contents",
    question=Term(
        "提交的备案材料齐备了下列哪些信息？", "Which of these does the filing, as submitted, contain?"
    ),
    help=Term(
        "空白或者无法核实的不选。安全自评估报告须已归档。没有法律、行政法规要求其他信息的，最后一项也选；有要求的，注明出处。",
        "Leave out what is blank or cannot be verified. The self-assessment must be in the archive. Tick the last item too where no "
        "law or administrative regulation asks for more; where one does, cite it.",
    ),
    label=Term("备案材料所载信息", "the contents of the filing"),
    values=(
        ("provider_name", Term("提供者姓名或者名称", "the provider's name")),
        ("provider_contact", Term("提供者联系方式", "the provider's contact")),
        ("service_name", Term("产品、服务的商标或者名称", "the mark or name of the product or service")),
        ("form", Term("提供形式", "the form in which it is provided")),
        ("field", Term("应用领域", "the field of use")),
        ("algorithm_type", Term("算法类型", "the type of algorithm")),
        ("self_assessment", Term("安全自评估报告", "the safety self-assessment report")),
        ("publication_text", Term("拟公示内容", "the text for publication")),
        (
            "other_information",
            Term("法律、行政法规要求的其他信息", "other information that the law asks for"),
        ),
    ),
)

filing_number_displayed = Flag(
    name="filing_number_displayed",
    question=Term(
        "网站、应用程序等每个对外提供服务的入口，是否都在显著位置标明了人工智能备案编号？",
        "Does every entrance to the service (site, application and the like) show its AI filing number in a prominent place?",
    ),
    help=Term(
        "有一个入口没有标明，或者标的不是登记在册的编号，即为“否”。算法备案编号不能代替。",
        "No if one entrance lacks it, or shows a number that is not in the register. The number of an algorithm filing does "
        "not stand in for it.",
    ),
    yes=Term("备案编号已在显著位置标明", "the filing number is shown in a prominent place"),
    no=Term("备案编号没有在显著位置标明", "the filing number is not shown in a prominent place"),
)

FILED_DATA_CHANGED = Event(
    name="filed_data_changed",
    label=Term("人工智能备案的信息变更", "the change of the data in the AI filing"),
    question=Term(
        "哪一天起，实际情况与人工智能备案的信息不再一致？",
        "On which day did something in the AI filing cease to be as filed?",
    ),
    help=Term(
        "每次变化记一件，与相应的变更手续用同一案号。注册用户超过一百万不是变更，须另行国家备案。",
        "One case for each change, with the update that answers it. Passing one million registered users is no change but "
        "calls for a national filing.",
    ),
)

FILED_DATA_UPDATED = Event(
    name="filed_data_updated",
    label=Term("办理人工智能备案的变更手续", "the update of the AI filing"),
    question=Term("哪一天办理了该项变更手续？", "On which day was the AI filing updated?"),
)

AI_FILING_CANCELLED = Event(
    name="ai_filing_cancelled",
    label=Term("办理注销人工智能备案", "the cancellation of the AI filing"),
    question=Term(
        "哪一天办理了人工智能备案的注销？", "On which day was the cancellation of the AI filing applied for?"
    ),
    help=Term(
        "指提供者自己办理注销的日子；主管机关依职权注销的不算。",
        "The provider's own step; a cancellation by the authority of its own motion does not count.",
    ),
)

# The end of a service (ML4 69); the end itself is `SERVICE_ENDED`

END_ANNOUNCED = Event(
    name="end_announced",
    label=Term("公示终止方案", "the announcement of the end of the service"),
    question=Term(
        "哪一天公示了终止方案和使用者权利？",
        "On which day were the plan for the end and the rights of users announced?",
    ),
    help=Term(
        "方案、使用者权利、联系方式齐备的公示才算。",
        "An announcement counts when it gives the plan, the users' rights and a contact.",
    ),
)

stopped_in_emergency = Flag(
    name="stopped_in_emergency",
    question=Term(
        "该服务是否因发现险情而紧急停止，或者被主管机关责令停止？",
        "Was the service stopped in an emergency because of a danger found, or by order of the authority?",
    ),
    help=Term(
        "服务仍在提供，或者依自己的安排终止的，填“否”。",
        "No while the service is running, and no where it ends by your own decision.",
    ),
    yes=Term("服务因险情紧急停止或者被责令停止", "the service was stopped in an emergency or by order"),
    no=Term(
        "服务不是因险情紧急停止或者被责令停止的", "the service was not stopped in an emergency or by order"
    ),
)

USERS_INFORMATION_DELETED = Event(
    name="users_information_deleted",
    label=Term("删除使用者个人信息", "the deletion of users' personal information"),
    question=Term(
        "哪一天删除完毕使用者的个人信息？", "By which day was the personal information of users deleted?"
    ),
    help=Term(
        "逐个数据集都有结论的日子：已删除，或者依哪一条锁定到哪一天。有一个数据集没有结论的，不算完毕。",
        "The day on which every data set has its result: deleted, or locked until a day under a named provision. It is not "
        "complete while one is undecided.",
    ),
)

end_decisions = Several(
    name="end_decisions",
    question=Term(
        "终止服务后，对下列哪些资产作出了有依据的处理决定？",
        "After the end of the service, for which of these assets has a decision with its ground been taken?",
    ),
    help=Term(
        "处理决定写明销毁、转移还是封存，以及依据。没有这类资产的，写明没有，也算作出决定。",
        "A decision says whether it is destroyed, transferred or archived, and on what ground. Where there is no such asset, saying "
        "so is a decision.",
    ),
    label=Term("已有处理决定的资产", "the assets with a decision"),
    values=(
        ("service_data", Term("提供服务过程中产生的数据", "data from running the service")),
        ("training_data", Term("训练数据", "training data")),
        ("models", Term("算法模型", "algorithms and models")),
    ),
)

# Management measures of a provider (ML4 68)

provider_rules = Several(
    name="provider_rules",
    question=Term(
        "已经制定并施行下列哪些内部制度？", "Which of these internal rules are adopted and in use?"
    ),
    help=Term(
        "每项制度都要有现行版本。操作规程须能对应到各项制度。",
        "Each needs a version in use; the operating procedures have to go with each of the rules.",
    ),
    label=Term("已施行的内部制度", "the internal rules in use"),
    values=(
        ("data_security", Term("数据安全制度", "data security rules")),
        ("risk_control", Term("风险控制制度", "risk control rules")),
        ("quality", Term("质量管理制度", "quality management rules")),
        ("procedures", Term("相应的操作规程", "the operating procedures for them")),
    ),
)

automatic_logs_kept = Flag(
    name="automatic_logs_kept",
    question=Term(
        "该服务自动生成的日志，是否都在保存期内完好留存？",
        "Are all logs that the service generates automatically kept intact for as long as they have to be?",
    ),
    help=Term(
        "关闭日志、能够改写或者提前删除的，填“否”。《示范法》没有规定期限，网络日志依《网络安全法》不少于六个月。",
        "No if logging is off, or logs can be altered or deleted early. The Model Law names no period; network logs are kept for at "
        "least six months under the Cybersecurity Law.",
    ),
    yes=Term("自动生成的日志完好留存", "the automatic logs are kept intact"),
    no=Term("自动生成的日志没有完好留存", "the automatic logs are not kept intact"),
)

staff_trained = Flag(
    name="staff_trained",
    question=Term(
        "是否按既定周期对从业人员开展教育培训，并留有记录？",
        "Are staff trained at set intervals, with a record of each training?",
    ),
    help=Term(
        "《示范法》没有规定间隔，由提供者自定；超过自定间隔未培训的，填“否”。记录写明日期、内容和参加人员。",
        "The law sets no interval; the provider does. No once that interval has passed without training. A record gives day, subject "
        "and who attended.",
    ),
    yes=Term("从业人员定期接受教育培训", "staff are trained regularly"),
    no=Term("从业人员没有定期接受教育培训", "staff are not trained regularly"),
)

compliance_techniques = Several(
    name="compliance_techniques",
    question=Term(
        "对现行版本，采取了下列哪些合规技术措施并有测试证据？",
        "Which of these technical measures are taken for the current version, with test evidence?",
    ),
    help=Term(
        "每次发布新版本都要重新测试；沿用旧版本的证据不算。",
        "Each release is tested anew; evidence of an earlier one does not carry over.",
    ),
    label=Term("已采取的合规技术措施", "the technical measures in place"),
    values=(
        ("robustness", Term("鲁棒性措施", "those for robustness")),
        ("attack_resistance", Term("抗攻击性措施", "those for resistance to attack")),
    ),
)
