"""Risks and security incidents: discovery, notices, evaluation, containment.

The events of one risk or incident carry the same case number. An incident is what has done actual harm to
security, safety or rights; a defect that has harmed nobody is a risk.
"""

from __future__ import annotations

from chengxu.algebra.facts import Choice, Event, Flag, Several
from chengxu.algebra.term import Term

# Risks

RISK_FOUND = Event(
    name="risk_found",
    label=Term("发现风险", "the discovery of the risk"),
    question=Term(
        "何日发现安全缺陷、漏洞、逻辑缺陷等风险？",
        "On which day was a security defect, a vulnerability, a logic flaw or another risk discovered?",
    ),
    help=Term(
        "尚未造成实际危害的，填这里；已经造成危害的，另作安全事件记录。漏洞还应记入漏洞处置。",
        "For what has done no harm yet; what has is entered as an incident. A vulnerability is entered with its own "
        "handling as well.",
    ),
)

RISK_REMEDIED = Event(
    name="risk_remedied",
    label=Term("采取补救措施", "the remedy of the risk"),
    question=Term("何日对该风险采取了补救措施？", "On which day was the risk remedied?"),
)

# Incidents: discovery and knowledge

INCIDENT_FOUND_BY_DEVELOPER = Event(
    name="incident_found_by_developer",
    label=Term("研发者发现安全事件", "the developer's discovery of the incident"),
    question=Term(
        "研发者自己何日发现所研发的人工智能发生安全事件？",
        "On which day did the developer itself discover a security incident of the AI that it developed?",
    ),
    help=Term(
        "安全事件，是指对安全或者他人权益实际造成不利影响的事件。由提供者告知的，不填这里。",
        "An incident is an event with an actual adverse effect on security, safety or rights. Not for one that a "
        "provider reported.",
    ),
)

INCIDENT_FOUND_BY_PROVIDER = Event(
    name="incident_found_by_provider",
    label=Term("提供者发现安全事件", "the provider's discovery of the incident"),
    question=Term(
        "提供者自己何日发现所提供的人工智能发生安全事件？",
        "On which day did the provider itself discover a security incident of the AI that it provides?",
    ),
    help=Term(
        "安全事件，是指对安全或者他人权益实际造成不利影响的事件。由研发者告知的，不填这里。",
        "An incident is an event with an actual adverse effect on security, safety or rights. Not for one that the "
        "developer reported.",
    ),
)

PROVIDER_AWARE_OF_INCIDENT = Event(
    name="provider_aware_of_incident",
    label=Term("提供者获知安全事件", "the provider's learning of the incident"),
    question=Term(
        "提供者何日发现安全事件，或者收到发生安全事件的通知？",
        "On which day did the provider discover the incident, or receive notice of it?",
    ),
    help=Term(
        "自己发现的，填发现之日；由研发者通知的，填收到通知之日；先后都有的，填先到的一日。",
        "Its own discovery or the developer's notice, whichever came first.",
    ),
)

DEVELOPER_AWARE_OF_INCIDENT = Event(
    name="developer_aware_of_incident",
    label=Term("研发者获知安全事件", "the developer's learning of the incident"),
    question=Term(
        "研发者何日发现安全事件，或者收到提供者关于安全事件的通知？",
        "On which day did the developer discover the incident, or receive a provider's notice of it?",
    ),
    help=Term(
        "自己发现的，填发现之日；由提供者通知的，填收到通知之日；先后都有的，填先到的一日。",
        "Its own discovery or a provider's notice, whichever came first.",
    ),
)

# Incidents: handling and notices

PROVIDERS_NOTIFIED = Event(
    name="providers_notified",
    label=Term("研发者完成处置和通知", "the developer's measures and notices to its providers"),
    question=Term(
        "研发者何日采取了处置措施，并通知了该模型的全部提供者？",
        "On which day had the developer taken measures and notified every provider of the model?",
    ),
    help=Term(
        "以最后完成的一项为准；名单上还有一家提供者没有通知记录的，尚未完成。",
        "The day of the last of these; one provider on the list without a logged notice leaves it open.",
    ),
)

DEVELOPER_NOTIFIED = Event(
    name="developer_notified",
    label=Term("提供者完成处置和通知", "the provider's measures and notice to the developer"),
    question=Term(
        "提供者何日采取了处置措施，并通知了研发者？",
        "On which day had the provider taken measures and notified the developer?",
    ),
    help=Term(
        "以后完成的一项为准；处置措施的时间另行留档。提供者就是研发者的，以内部移交研发部门之日为准。",
        "The later of the two; the time of the measures is kept on file by itself. Where the provider is the developer, "
        "the day on which development was told.",
    ),
)

INCIDENT_NOTICES_GIVEN = Event(
    name="incident_notices_given",
    label=Term("告知使用者并报告主管机关", "the notice to users and the report to the authority"),
    question=Term(
        "提供者何日完成对使用者的告知和对主管机关的报告？",
        "On which day had the provider both informed users and reported to the authority?",
    ),
    help=Term(
        "以后完成的一项为准。依法可以不告知使用者的，以报告之日为准；只告知而未报告的，尚未完成。",
        "The later of the two. Where the law allows users to be left uninformed, the day of the report; notice to users "
        "without the report is not enough.",
    ),
)

incident_notice_contents = Several(
    name="incident_notice_contents",
    question=Term(
        "就最近一次安全事件发给使用者的告知和提交主管机关的报告，都写明了下列哪些事项？",
        "Which of these do both the notice to users and the report to the authority on the latest incident state?",
    ),
    help=Term(
        "两份文件都写明的才选；依法没有告知使用者的，只看报告。“发生过程”写明起始、发现时间和经过，“影响范围”写明受影响的"
        "人数或者范围。",
        "Tick what stands in both; only the report counts where users may lawfully be left uninformed. The course gives "
        "beginning, discovery and what happened; the scope how many, or which, users are affected.",
    ),
    label=Term("告知和报告写明的事项", "the contents of notice and report"),
    values=(
        ("course", Term("发生过程", "the course of the incident")),
        ("scope", Term("影响范围", "how far it reaches")),
        ("remedies", Term("已采取的补救措施", "the remedies taken")),
        ("user_steps", Term("使用者可以采取的减轻危害的措施", "what users can do to limit harm")),
        ("contact", Term("提供者的联系方式", "the provider's contact details")),
    ),
)

harm_to_users_avoided = Flag(
    name="harm_to_users_avoided",
    question=Term(
        "提供者采取的措施，能否有效避免该事件对使用者造成实质损害？",
        "Do the provider's measures effectively keep users from substantive harm by the incident?",
    ),
    help=Term(
        "由提供者说明理由并留存依据；没有书面理由的，填“否”，尚在核查的，填“不知道”。",
        "For the provider to show, with reasons and evidence on file; no without written reasons, unknown while it is "
        "still being looked into.",
    ),
    yes=Term(
        "提供者的措施能够有效避免对使用者的实质损害",
        "the provider's measures keep users from substantive harm",
    ),
    no=Term(
        "提供者的措施不能有效避免对使用者的实质损害",
        "the provider's measures do not keep users from substantive harm",
    ),
)

user_notice_finding = Choice(
    name="user_notice_finding",
    question=Term(
        "对该事件是否须告知使用者，国家主管机关有何认定？",
        "What has the national authority found on informing users of the incident?",
    ),
    help=Term(
        "只有国家主管机关的认定和要求才算；地方机关可以报请。",
        "Only the national authority's finding or order counts; a local one may refer the matter.",
    ),
    label=Term("国家主管机关对告知使用者的认定", "the national authority's finding on informing users"),
    values=(
        ("none", Term("没有认定", "none")),
        (
            "harm_possible",
            Term("认为可能造成危害，尚未要求告知", "that harm is possible, without an order so far"),
        ),
        ("ordered", Term("已经要求告知受影响的使用者", "an order to inform the users affected")),
    ),
)

# Incidents: evaluation and what follows from it

INCIDENT_EVALUATED = Event(
    name="incident_evaluated",
    label=Term("研发者完成评估", "the developer's evaluation"),
    question=Term(
        "研发者何日评估完毕，得出研发阶段有无问题风险的结论？",
        "On which day did the developer's evaluation find whether the problem lies in development?",
    ),
    help=Term(
        "结论须是“有”或者“没有”；尚无结论的，评估没有完成。",
        "The result has to be yes or no; while it is open, so is the evaluation.",
    ),
)

development_problem_open = Flag(
    name="development_problem_open",
    question=Term(
        "评估是否发现研发阶段存在问题风险，且至今尚未解决？自何日起？",
        "Has an evaluation found a problem in development that is not solved yet? Since which day?",
    ),
    help=Term(
        "从评估得出结论之日起为“是”，修复经验证、留有记录之日起为“否”。从未评估出此类问题的，填“否”；正在评估的，填“不知道”。",
        "Yes from the day of the finding, no from the day on which the fix is verified and on record. No where no "
        "evaluation ever found one; unknown while an evaluation is running.",
    ),
    yes=Term("评估发现的研发阶段问题风险尚未解决", "a problem found in development has not been solved yet"),
    no=Term("没有尚未解决的研发阶段问题风险", "no problem found in development is unsolved"),
)

problem_measures = Several(
    name="problem_measures",
    question=Term(
        "针对评估发现的研发阶段问题，下列哪些措施正在执行或者已经完成？自何日起？",
        "Against the problem found in development, which of these are in place or done? Since which day?",
    ),
    help=Term(
        "“通知其他提供者”须逐家都有记录，最初报告该事件的提供者不在其列。恢复提供后，不再选“暂停或者下架”。",
        "Each other provider has a logged notice, the one that first reported the incident not among them. Once the "
        "product is back, suspension no longer counts.",
    ),
    label=Term("针对研发阶段问题的措施", "the measures against the problem in development"),
    values=(
        ("other_providers_notified", Term("通知其他提供者", "notice to the other providers")),
        (
            "suspended",
            Term("暂停或者下架该产品、服务", "suspension or withdrawal of the product or service"),
        ),
    ),
)

DEVELOPER_WARNING_RECEIVED = Event(
    name="developer_warning_received",
    label=Term("收到研发者的问题通知", "the receipt of the developer's warning"),
    question=Term(
        "何日收到研发者关于研发阶段存在问题风险的通知？",
        "On which day did the developer's warning of a problem in development arrive?",
    ),
    help=Term(
        "自己的服务也发生了安全事件的，另按提供者发现安全事件办理。",
        "If the own service has suffered the incident too, that is entered as the provider's own discovery.",
    ),
)

WARNING_ACTED_ON = Event(
    name="warning_acted_on",
    label=Term("按通知采取处置措施", "the measures upon the warning"),
    question=Term(
        "收到通知后，何日采取处置措施，把自己产品、服务的风险控制住？",
        "On which day were measures taken upon the warning that bring the risk of the own product or service under control?",
    ),
)

# What the Scholars' Draft asks of developers and providers alike (SD 43, 56)

INCIDENT_KNOWN = Event(
    name="incident_known",
    label=Term("获知安全事件", "learning of the incident"),
    question=Term(
        "您（研发者或者提供者）何日获知所研发、提供的人工智能发生安全事件？",
        "On which day did you, as developer or provider, learn of a security incident of the AI?",
    ),
    help=Term(
        "自己发现、他人告知、主管部门通报，以最先者为准，不论事件大小；尚未造成实际危害的是风险，另行记录。一起事件用一个编号。",
        "Own discovery or anybody's notice, whichever came first, be the incident large or small. What has done no harm "
        "yet is a risk and is entered as one. One case number for each incident.",
    ),
)

INCIDENT_REPORTED = Event(
    name="incident_reported",
    label=Term("向人工智能主管部门报告安全事件", "the report of the incident to the oversight department"),
    question=Term(
        "何日向人工智能主管部门报告了该安全事件？",
        "On which day was the incident reported to the AI oversight department?",
    ),
    help=Term(
        "研发者、提供者联名提交的一份报告，双方各自都算报告；只告知使用者的不算。",
        "One report signed by developer and provider counts for both; telling users only does not count.",
    ),
)
