"""Security of the AI itself: assessment, defences, data tracing, vulnerabilities, audits, critical systems."""

from __future__ import annotations

from chengxu.algebra.facts import Event, Flag, Number, Several
from chengxu.algebra.term import Term
from chengxu.law.norm import Party

CII_OPERATORS = Party(
    "cii_operators",
    Term("关键信息基础设施运营者", "operators of critical information infrastructure"),
    plural=True,
)

# Assessment

put_into_use = Flag(
    name="put_into_use",
    question=Term(
        "该人工智能是否已经投入使用或者投放市场（交付他人、内部启用、对外提供都算）？自何日起？",
        "Has the AI been put to use or on the market: handed over, used in-house or offered to others? Since which day?",
    ),
    help=Term(
        "以第一次投入使用或者投放市场之日为准；只在研发、测试环境中运行的，填“否”。",
        "From the first day of use or supply; no while it runs only in development or test.",
    ),
    yes=Term("该人工智能已经投入使用或者投放市场", "the AI has been put to use or on the market"),
    no=Term("该人工智能尚未投入使用或者投放市场", "the AI has been put neither to use nor on the market"),
)

SAFETY_ASSESSED = Event(
    name="safety_assessed",
    label=Term("签署安全评估报告", "the signature of the safety assessment report"),
    question=Term(
        "该人工智能的安全评估报告是何日签署的？",
        "On which day was the safety assessment report on the AI signed?",
    ),
    help=Term(
        "每份报告记一笔，以签署之日为准；没有签署的草稿不算。这是单位自己的评估，与提交主管部门的安全评估报告不是一回事。",
        "One entry a report, by its signature; an unsigned draft does not count. This is the body's own assessment, not "
        "the report that is submitted to a department.",
    ),
)

provider_safety_items = Several(
    name="provider_safety_items",
    question=Term(
        "作为提供者，下列哪些安全管理事项已经落实，或者写明了因何事实而不适用？",
        "Which of these safety tasks do you, as provider, perform, or have you set out the fact that rules it out?",
    ),
    help=Term(
        "落实的，须有凭据；不适用的，须写明具体事实（例如不接触训练语料），只写“不适用”而无理由的，不选。负面清单内的"
        "人工智能，安全评估不得作为不适用处理。",
        "Performance takes evidence; exclusion takes a fact, such as having no access to the training corpus. A bare “not "
        "applicable” does not count. For listed AI the assessment can never be excluded.",
    ),
    label=Term("提供者已落实或者已说明的安全管理事项", "the safety tasks that the provider has settled"),
    values=(
        ("assessment", Term("安全评估及报告保存", "assessment, with its reports kept")),
        ("protection", Term("数据和系统安全防护", "protection of data and systems")),
        ("practices_corpus", Term("最佳实践和语料库安全", "best practices and corpus safety")),
        ("tracing", Term("重要、核心数据追溯", "tracing of important and core data")),
        ("quality", Term("准确性和可靠性", "accuracy and reliability")),
        ("user_guidance", Term("告知和引导使用者", "telling and guiding users")),
    ),
)

# Defences, practice, data, guidance

security_defences = Several(
    name="security_defences",
    question=Term(
        "下列哪些安全防护正在运行，且有凭据？", "Which of these protections are running, each with evidence?"
    ),
    help=Term("拿不出凭据的，视为没有落实。", "A control without evidence counts as missing."),
    label=Term("正在运行的安全防护", "the protections that are running"),
    values=(
        ("data_security", Term("数据安全保障机制", "a data-security mechanism")),
        ("system_security", Term("系统安全保障机制", "a system-security mechanism")),
        ("outside_attack", Term("对外部攻击的防范", "defences against outside attack")),
        ("inside_leak", Term("对内部泄露的防范", "precautions against inside leaks")),
    ),
)

practice_and_corpus = Several(
    name="practice_and_corpus",
    question=Term(
        "关于安全实践和训练语料，下列哪些工作有记录可查？",
        "On safety practice and the training corpus, which of these is on record?",
    ),
    help=Term(
        "发布须有日期和链接，随最佳实践更新；语料库维护须按版本留下记录。法律没有规定发布的间隔。",
        "Publication has a date and a link and follows the state of practice; upkeep is logged by corpus version. The law "
        "names no interval.",
    ),
    label=Term("有记录可查的工作", "the work on record"),
    values=(
        ("practices_published", Term("已发布最佳安全实践", "publication of best safety practices")),
        ("corpus_upkeep", Term("持续维护、优化语料库安全", "upkeep and improvement of corpus safety")),
    ),
)

data_grades = Several(
    name="data_grades",
    question=Term("所处理的数据中，有下列哪些等级的数据？", "Which of these grades of data are handled?"),
    help=Term(
        "重要数据依有关地区、部门的目录认定；关系国家安全、国民经济命脉、重要民生、重大公共利益的，是核心数据。经核对都没有"
        "的，答“无”；尚未核对的，填“不知道”。",
        "Important data are listed by regions and departments; core data bear on national security, the lifelines of the "
        "economy, vital needs of the people or major public interests. “None” after checking, unknown before.",
    ),
    label=Term("所处理数据的等级", "the grades of data handled"),
    values=(
        ("important", Term("重要数据", "important data")),
        ("core", Term("核心数据", "core data")),
    ),
)

data_traceability = Several(
    name="data_traceability",
    question=Term(
        "数据处理的追溯和技术文档，下列哪些已经做到？",
        "On tracing data and keeping technical documents, which of these is done?",
    ),
    help=Term(
        "全流程追溯，是指每一步处理都能查到人员、时间和目的，链条中断的不选。",
        "A full trace shows who did what, when and why at every step; leave it out if the chain is broken anywhere.",
    ),
    label=Term("已经做到的追溯和保管", "the tracing and keeping in place"),
    values=(
        ("full_trace", Term("重要数据、核心数据全流程追溯", "a full trace of important and core data")),
        ("documents_kept", Term("妥善保管技术文档", "safe keeping of technical documents")),
    ),
)

safety_notice = Several(
    name="safety_notice",
    question=Term(
        "向使用者发出的安全告知，包括下列哪些内容？", "What does the safety notice to users contain?"
    ),
    help=Term(
        "使用指引须以显著方式给出，放在一般条款里不易看到的，不选。",
        "The guidance has to be prominent; leave it out if it is tucked away in general terms.",
    ),
    label=Term("安全告知的内容", "the contents of the safety notice"),
    values=(
        ("responsibility", Term("安全责任", "safety responsibilities")),
        ("risks", Term("风险隐患", "risks")),
        ("guidance", Term("显著的安全、正确使用指引", "prominent guidance to safe and correct use")),
    ),
)

# Conduct of users and of anybody

harmful_uses = Several(
    name="harmful_uses",
    question=Term(
        "经查实，您使用该人工智能实施过危害下列哪些利益的行为？",
        "Which of these interests are you found to have harmed by your use of the AI?",
    ),
    help=Term(
        "只看使用者自己的行为；提供者的责任另行判断。仅有嫌疑的，填“不知道”。",
        "Only the user's own acts; the provider's liability is a separate question. With mere suspicion answer unknown.",
    ),
    label=Term("使用行为所危害的利益", "the interests harmed by the use"),
    values=(
        ("national_security", Term("国家安全", "national security")),
        ("public_interest", Term("公共利益", "the public interest")),
        ("others_rights", Term("他人合法权益", "rights of others")),
    ),
)

evasion_conduct = Several(
    name="evasion_conduct",
    question=Term(
        "对于规避标识或者内容治理的技术、工具、服务、方法，您有过下列哪些行为？",
        "With technology, tools, services or methods for evading labels or content governance, which of these have "
        "you done?",
    ),
    help=Term(
        "都没有的，答“无”。指出漏洞而不给出可用手段的研究、披露，不在此列。",
        "“None” if none. Research or disclosure that names a weakness without supplying usable means is not meant.",
    ),
    label=Term("涉及规避手段的行为", "the acts with means of evasion"),
    values=(
        ("provide", Term("提供", "providing them")),
        ("disseminate", Term("传播", "spreading them")),
        ("promote", Term("推广", "promoting them")),
    ),
)

evasion_aims = Several(
    name="evasion_aims",
    question=Term("该技术、工具、服务或者方法用于下列哪些目的？", "What are those means for?"),
    label=Term("规避手段的用途", "the aims of the means"),
    values=(
        ("evade_labels", Term("规避标识", "avoiding labels")),
        ("remove_labels", Term("去除标识", "removing labels")),
        ("escape_governance", Term("逃避内容治理措施", "escaping content governance")),
    ),
)

# Critical systems

for_critical_infrastructure = Flag(
    name="for_critical_infrastructure",
    question=Term(
        "该产品、服务是否供关键信息基础设施使用？",
        "Is the product or service supplied for critical information infrastructure?",
    ),
    help=Term(
        "是否属于关键信息基础设施，以保护工作部门的认定为准，可以向运营者核实。",
        "What is critical is determined by the departments in charge; the operator can tell.",
    ),
    yes=Term(
        "该产品、服务供关键信息基础设施使用",
        "the product or service is supplied for critical information infrastructure",
    ),
    no=Term(
        "该产品、服务不供关键信息基础设施使用",
        "the product or service is not supplied for critical information infrastructure",
    ),
)

expected_life = Number(
    name="expected_life",
    question=Term(
        "供应时，该产品、服务的生命周期预期是多少个月？",
        "How many months is the product or service expected to live, as judged on supply?",
    ),
    help=Term(
        "五年即 60 个月。合同已经约定的续期计算在内；不足一个月的尾数舍去。",
        "Five years are 60 months. Renewals that the contract provides for count; an incomplete month does not.",
    ),
    label=Term("预期生命周期", "the expected life"),
    unit=Term("个月", "months"),
)

long_term_cryptography = Flag(
    name="long_term_cryptography",
    question=Term(
        "是否有材料证明该产品、服务具备符合国家规定的长周期密码安全能力？",
        "Is it shown that the product or service has the long-term cryptographic security that State rules ask for?",
    ),
    yes=Term(
        "该产品、服务已证明具备长周期密码安全能力",
        "the product or service is shown to have long-term cryptographic security",
    ),
    no=Term(
        "该产品、服务未证明具备长周期密码安全能力",
        "the product or service is not shown to have long-term cryptographic security",
    ),
)

# Vulnerabilities

VULNERABILITY_FOUND = Event(
    name="vulnerability_found",
    label=Term("获知安全漏洞", "the discovery of the vulnerability"),
    question=Term("何日获知该安全漏洞？", "On which day did the vulnerability become known?"),
    help=Term(
        "自己发现、他人通报、公开披露，以最先者为准；每个漏洞用一个编号。",
        "Own discovery, a report or publication, whichever came first; one case number for each.",
    ),
)

VULNERABILITY_RESOLVED = Event(
    name="vulnerability_resolved",
    label=Term("漏洞处置完毕", "the full handling of the vulnerability"),
    question=Term(
        "何日完成该漏洞的修补、发布，并指导使用者防范？",
        "On which day had the vulnerability been patched and disclosed, and users been helped to protect themselves?",
    ),
    help=Term(
        "以最后完成的一项为准；确实不需要补丁或者指引的，写明理由。发布的时机和方式，依漏洞管理的专门规定。",
        "The last of these; where no patch or advice is needed, the reason is noted. When and how to disclose follows "
        "from the special rules on vulnerabilities.",
    ),
)

# Audits

AUDIT_REQUIRED = Event(
    name="audit_required",
    label=Term("收到审计要求", "the call for the audit"),
    question=Term(
        "国家规定或者国家人工智能主管机关何日要求审计，要求何日前完成？",
        "On which day did a State rule or the national AI authority call for an audit, and by when?",
    ),
    help=Term(
        "规定要求审计的，填该要求产生之日；主管机关要求的，填收到之日。提供者两年一次的审计另行计算，不填在这里。",
        "For a rule, the day on which its requirement arose; for the authority, the day of receipt. The provider's "
        "two-yearly audit is reckoned elsewhere.",
    ),
)

audit_coverage = Several(
    name="audit_coverage",
    question=Term(
        "最近一次审计的报告，包括下列哪些部分？", "Which of these parts has the latest audit report?"
    ),
    help=Term(
        "只有标题而没有核验结果的部分不选；尚未作过审计的，答“无”。",
        "A heading without a result does not count; “none” where there has been no audit.",
    ),
    label=Term("审计报告的内容", "the parts of the audit report"),
    values=(
        ("inputs", Term("输入数据的合规性", "compliance of input data")),
        ("models", Term("算法模型的合规性", "compliance of models")),
        ("outputs", Term("输出数据的合规性", "compliance of output")),
        (
            "legal_review",
            Term("遵守法律、行政法规的情况", "observance of laws and administrative regulations"),
        ),
    ),
)
