"""Harm and who answers for it: damage, cause, fault, what was done against infringement, relief."""

from __future__ import annotations

from chengxu.algebra.facts import Choice, Event, Flag, Several
from chengxu.algebra.term import Term

# Damage and cause

damage_suffered = Flag(
    name="damage_suffered",
    question=Term(
        "他人的合法权益是否因该人工智能受到侵害并有损害？",
        "Have the lawful rights of another been infringed through this AI, with damage?",
    ),
    help=Term(
        "由请求赔偿的人证明；只有危险而没有损害的，填“否”，仍可请求消除危险。",
        "The claimant proves it. Danger without damage is a no here; a claim to avert the danger stays open.",
    ),
    yes=Term("他人合法权益受到侵害并有损害", "the rights of another have been infringed, with damage"),
    no=Term("没有侵害他人合法权益造成的损害", "no damage has come of an infringement of another's rights"),
)

damage_caused = Flag(
    name="damage_caused",
    question=Term(
        "该损害与您的研发、提供或者使用行为之间的因果关系，是否已经证明？",
        "Is it proven that your developing, providing or using the AI caused the damage?",
    ),
    help=Term(
        "由请求赔偿的人证明。提供者的过错推定不及于因果关系，未能证明的填“否”。",
        "The claimant proves it: the presumption against the provider is of fault, not of cause. Answer no if the "
        "proof has failed.",
    ),
    yes=Term("该损害因当事人的行为造成", "the damage was caused by the person described"),
    no=Term(
        "没有证明该损害因当事人的行为造成",
        "the damage is not proven to have been caused by the person described",
    ),
)

endangers_safety = Several(
    name="endangers_safety",
    question=Term(
        "您的侵权行为正在危及他人的哪些安全？",
        "Whose safety does an infringement on your part put in danger now?",
    ),
    help=Term(
        "危险现实存在即可，不必已有损害，也不问过错；都不危及的，答“无”。",
        "A present danger is enough, with or without damage and whatever the fault; answer “none” if there is none.",
    ),
    label=Term("受到危及的安全", "what is endangered"),
    values=(
        ("person", Term("人身安全", "the safety of persons")),
        ("property", Term("财产安全", "the safety of property")),
    ),
)

# Fault

developer_faults = Several(
    name="developer_faults",
    question=Term(
        "已经证明研发者有下列哪些过错？", "Which of these faults of the developer have been proven?"
    ),
    help=Term(
        "由被侵权人证明；列举没有穷尽，选“其他”的须写明是什么过错。",
        "The injured person proves them. The list is open; describe the fault if you choose “other”.",
    ),
    label=Term("已证明的研发者过错", "the proven faults of the developer"),
    values=(
        ("training_data", Term("训练数据不当", "unsuitable training data")),
        ("algorithm_design", Term("算法设计不当", "faulty design of the algorithm")),
        ("safety_test", Term("安全测试未达标准", "safety tests below the standard")),
        (
            "known_hazard",
            Term("明知重大隐患而未采取必要措施", "a major hazard known and left without the needed measures"),
        ),
        ("other", Term("其他过错", "another fault")),
    ),
)

provider_fault = Choice(
    name="provider_fault",
    question=Term(
        "关于提供者对该侵权有无过错，目前的结论是什么？",
        "What has been made out about the provider's fault in the infringement?",
    ),
    help=Term(
        "没有过错由提供者证明；没有证明或者证明不足的，选“推定”。故意、重大过失须有认定。",
        "It is for the provider to prove that there was none; without that, or if the proof falls short, choose "
        "“presumed”. Intent and gross negligence take a finding.",
    ),
    label=Term("提供者的过错", "the fault of the provider"),
    values=(
        ("disproved", Term("已证明没有过错", "disproved by the provider")),
        ("presumed", Term("未能证明没有过错，推定有过错", "presumed, for lack of such proof")),
        ("ordinary", Term("一般过失", "ordinary negligence")),
        ("gross", Term("重大过失", "gross negligence")),
        ("intent", Term("故意", "intent")),
    ),
)

user_at_fault = Flag(
    name="user_at_fault",
    question=Term("您作为使用者，对该损害是否有过错？", "As a user, were you at fault in the damage?"),
    help=Term(
        "一般由请求赔偿的人证明；特别法规定不问过错的，依特别法。",
        "As a rule the claimant proves it; where a special law asks for no fault, that law governs.",
    ),
    yes=Term("使用者有过错", "the user was at fault"),
    no=Term("使用者没有过错", "the user was not at fault"),
)

bypass_proofs = Several(
    name="bypass_proofs",
    question=Term(
        "主张减轻责任的一方，已经证明下列哪些事项？",
        "Which of these has the party that asks for relief proven?",
    ),
    help=Term(
        "三项须全部证明。被侵权人只是疏忽的，不选第一项。",
        "All three are needed. Mere carelessness of the injured person is not deliberate.",
    ),
    label=Term("已证明的减责事项", "the points proven for relief"),
    values=(
        ("deliberate", Term("被侵权人故意规避安全措施", "deliberate bypassing by the injured person")),
        ("causal", Term("损害由该规避所致", "damage through that bypassing")),
        ("precautions", Term("已尽必要的技术防范义务", "the necessary technical precautions taken")),
    ),
)

# Infringing output of a generative service

infringing_use = Choice(
    name="infringing_use",
    question=Term(
        "您作为使用者，用人工智能对侵权内容做了什么？",
        "As a user, what have you done with infringing content by means of AI?",
    ),
    help=Term(
        "生成并且传播的，才适用专门规定；只生成而未传播的，依一般规则。",
        "The special rule needs both generating and spreading; generating alone is left to the general one.",
    ),
    label=Term("对侵权内容的行为", "the use made of infringing content"),
    values=(
        ("none", Term("没有生成侵权内容", "none")),
        ("generated", Term("生成而未传播", "generated, not spread")),
        ("spread", Term("生成并传播", "generated and spread")),
    ),
)

provider_knowledge = Choice(
    name="provider_knowledge",
    question=Term(
        "有使用者利用该服务侵犯他人民事权益的，提供者是否知道？",
        "Did the provider know that a user infringed civil rights by means of the service?",
    ),
    help=Term(
        "看实际情况；具体的通知通常足以知道，由人判断并写明依据。没有使用者侵权，或者不知道也不应知道的，选第一项。请写明自何日起。",
        "By the circumstances, as a person judges with reasons; a specific notice is often enough. Choose the first if no "
        "user infringed, or if it neither knew nor should have. Give the day since when.",
    ),
    label=Term("提供者对使用者侵权的知情", "what the provider knew of infringement by a user"),
    values=(
        ("none", Term("不知道也不应当知道", "nothing that it knew or should have known")),
        ("should_have_known", Term("应当知道", "that it should have known")),
        ("knew", Term("知道", "actual knowledge")),
    ),
)

measures_on_knowledge = Flag(
    name="measures_on_knowledge",
    question=Term(
        "提供者知道或者应当知道使用者侵权后，是否采取了必要措施？",
        "Once it knew or should have known of a user's infringement, did the provider take the necessary measures?",
    ),
    help=Term(
        "指停止生成侵权内容，并对侵权的使用者采取处置措施；使用者无法识别的，前一项即可。",
        "Generation of the content stopped, and a measure taken against the user; if no user can be identified, the "
        "former suffices.",
    ),
    yes=Term("提供者采取了必要措施", "the provider took the necessary measures"),
    no=Term("提供者没有采取必要措施", "the provider did not take the necessary measures"),
)

safe_harbour_measures = Several(
    name="safe_harbour_measures",
    question=Term(
        "侵权发生时，下列哪些民事权益保护措施已经具备？",
        "Which of these protections of civil rights were in place when the infringement happened?",
    ),
    help=Term(
        "以行为当时的规则和协议版本为准。投诉渠道须经测试有回执，地址失效的不算；从未收到有效通知的，“通知”一项视为具备；"
        "标识看所涉内容本身。平时自查的，按当日状况填。",
        "By the rules and agreement in force at the time. The channel must answer a test complaint; a dead address "
        "does not count. If no valid notice ever came, notices count as handled. Labels are those of the content at "
        "issue. For a routine check, answer for the day.",
    ),
    label=Term("已具备的民事权益保护措施", "the protections of civil rights in place"),
    values=(
        ("rules", Term("民事权益保护规则", "rules for their protection")),
        ("complaints", Term("有效的权利人投诉机制", "a working complaint channel for right holders")),
        ("users_told", Term("对使用者的不得侵权提示", "a warning to users not to infringe")),
        ("notices", Term("对每份有效通知的及时处理", "every valid notice handled without undue delay")),
        ("labels", Term("生成内容的依法标识", "lawful labels on the generated content")),
    ),
)

INFRINGEMENT_NOTICE_RECEIVED = Event(
    name="infringement_notice_received",
    label=Term("收到有效侵权通知", "the receipt of a valid notice of infringement"),
    question=Term(
        "哪一天收到权利人的有效侵权通知？",
        "On which day did a valid notice of infringement arrive from a right holder?",
    ),
    help=Term(
        "有效的通知写明权利人、权属证明、侵权内容和联系方式；欠缺的先请补正，自补齐之日算收到。",
        "A valid notice gives the right holder, proof of the right, the content and a contact. If something lacks, ask "
        "for it; it is received when complete.",
    ),
)

INFRINGEMENT_NOTICE_ACTED_ON = Event(
    name="infringement_notice_acted_on",
    label=Term("侵权通知处理完毕", "the action taken on the notice"),
    question=Term(
        "哪一天既停止生成该侵权内容，又对使用者采取了处置措施？",
        "By which day was generation of the content stopped and a measure taken against the user?",
    ),
    help=Term(
        "填两项都完成的日子，各项时刻分别留档；使用者无法识别的，填停止生成之日并注明。",
        "The day by which both were done; keep the time of each. If no user can be identified, the day on which "
        "generation stopped, with a remark.",
    ),
)

# Relief for open source

component_release = Several(
    name="component_release",
    question=Term(
        "关于所发布的技术组件和该损害，下列哪些属实？",
        "Which of these is true of the technical component released, and of the damage?",
    ),
    help=Term(
        "功能和安全风险两样都公开说明清楚的，才选第二项。",
        "The second needs a clear public account of both functions and security risks.",
    ),
    label=Term("组件发布和损害的情况", "the particulars of the component and the damage"),
    values=(
        ("component", Term("属于研发人工智能所需的部分组件", "a component for AI development")),
        (
            "explained",
            Term("清楚公开其功能和安全风险", "a clear public account of functions and security risks"),
        ),
        (
            "third_party",
            Term("损害由第三方独立使用所致", "damage from a third party's independent use"),
        ),
    ),
)

governance_proofs = Several(
    name="governance_proofs",
    question=Term(
        "免费开源提供人工智能的一方，已经证明下列哪些事项？",
        "Which of these has the free and open-source supplier of AI proven?",
    ),
    label=Term("已证明的治理事项", "the points of governance proven"),
    values=(
        (
            "national_standard",
            Term("合规治理体系符合国家标准", "a compliance system up to the national standard"),
        ),
        ("effective_measures", Term("采取了相应的有效安全措施", "effective safety measures to match")),
    ),
)
