"""Chapter IV, articles 49 to 52: security duties of developers, providers and users, vulnerabilities, audits."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, reading
from chengxu.algebra.expr import Clause, all_of, any_of
from chengxu.algebra.term import Term
from chengxu.dates.count import years
from chengxu.dates.limits import PROMPTLY, AsSet, before
from chengxu.law.norm import Act, Duty, Keep, Programme, Prohibition
from chengxu.statutes.laws import CSL, DSL, ML4
from chengxu.statutes.model_law.basis import DEVELOPER, PROVIDER, REACHED, USER, USERS
from chengxu.statutes.model_law.parameters import LONG_TERM_CRYPTOGRAPHY_SET
from chengxu.statutes.words.content import output_quality_work
from chengxu.statutes.words.parties import AI_AUTHORITY, ANYONE, PUBLIC, STATE
from chengxu.statutes.words.risk import AUDIT_COMPLETED
from chengxu.statutes.words.safety import (
    AUDIT_REQUIRED,
    CII_OPERATORS,
    SAFETY_ASSESSED,
    VULNERABILITY_FOUND,
    VULNERABILITY_RESOLVED,
    audit_coverage,
    data_grades,
    data_traceability,
    evasion_aims,
    evasion_conduct,
    expected_life,
    for_critical_infrastructure,
    harmful_uses,
    long_term_cryptography,
    practice_and_corpus,
    provider_safety_items,
    put_into_use,
    safety_notice,
    security_defences,
)
from chengxu.statutes.words.service import SERVICE_ENDED, offered_to_mainland_public, uses_generative_ai

IN_USE = Clause(
    any_of(offered_to_mainland_public, put_into_use),
    Term("该人工智能投入使用或者投放市场", "the AI is put to use or on the market"),
    ML4[49, 1, "i"],
    denied=Term("该人工智能尚未投入使用或者投放市场", "the AI is put neither to use nor on the market"),
)
"""The launch before which assessment and disclosure come; a service open to the public is in use."""

# Article 49, paragraph 1

assess_safety = Duty(
    ML4[49, 1, "i"],
    gist=Term("安全评估和报告保存", "safety assessments and their reports"),
    tag=STATUTORY,
    readings=("G47",),
    bearer=DEVELOPER,
    act=Act(
        "assess_safety",
        Term(
            "完成安全评估（此后在提供期间定期重做，各次报告均须保存）",
            "carry out a safety assessment (to be repeated from time to time later, every report being kept)",
        ),
    ),
    due=before(IN_USE),
    done=SAFETY_ASSESSED,
    keep=Keep(Term("安全评估报告", "the safety assessment report"), years(5), SAFETY_ASSESSED, STATUTORY),
    breach=(ML4[96, 1, "a"],),
    refers=(ML4[43, 1, "vi"], ML4[57, 2], ML4[66, 1, "ii"], ML4[71, 1, "i"]),
    note=Term(
        "这里计算的是首次投入使用之前的评估。此后多久评估一次，法律没有规定，自设的周期不是法定期限。每份报告自签署之日起"
        "保存不少于五年，其间不得销毁。",
        "What is reckoned here is the assessment before first use. How often it is repeated the law does not say; an "
        "interval of one's own is no legal limit. Each report is kept for at least five years from its signature "
        "and must not be destroyed before.",
    ),
)

secure_data_and_systems = Duty(
    ML4[49, 1, "ii"],
    gist=Term("数据和系统的安全防护", "protection of data and systems"),
    tag=STATUTORY,
    bearer=DEVELOPER,
    act=Act(
        "secure_data_and_systems",
        Term(
            "以健全的机制保护数据和系统，防住外来的攻击和内部的泄露",
            "protect data and systems by sound mechanisms against attack from outside and leaks from inside",
        ),
    ),
    met_by=all_of(*(security_defences.one_of(part) for part, _ in security_defences.values)),
    breach=(ML4[96, 1, "a"],),
    refers=(DSL[27], ML4[5, 1], ML4[50, 1], ML4[51, 2], ML4[53, 1]),
)

publish_practice_keep_corpus = Duty(
    ML4[49, 1, "iii"],
    gist=Term("最佳安全实践和语料库安全", "best safety practices and a safe corpus"),
    tag=STATUTORY,
    readings=("G47",),
    bearer=DEVELOPER,
    toward=PUBLIC,
    act=Act(
        "publish_practice_keep_corpus",
        Term(
            "向社会公开最佳安全实践，对训练语料库的安全作长期维护",
            "share best safety practices with the public in good time and look after the corpus throughout",
        ),
    ),
    met_by=all_of(*(practice_and_corpus.one_of(part) for part, _ in practice_and_corpus.values)),
    breach=(ML4[96, 1, "a"],),
)

trace_graded_data = Duty(
    ML4[49, 1, "iv"],
    gist=Term("重要数据、核心数据追溯和文档保管", "tracing of important and core data, technical documents"),
    tag=STATUTORY,
    bearer=DEVELOPER,
    act=Act(
        "trace_graded_data",
        Term(
            "使重要数据、核心数据的处理全程可以追溯，并保管好技术文档",
            "make the handling of important and core data traceable from end to end, and keep technical documents safe",
        ),
    ),
    met_by=all_of(
        any_of(~data_grades.some(), data_traceability.one_of("full_trace")),
        data_traceability.one_of("documents_kept"),
    ),
    keep=Keep(Term("技术文档", "the technical documents"), years(5), SERVICE_ENDED, HOUSE),
    breach=(ML4[96, 1, "a"],),
    refers=(DSL[21], DSL[27]),
    note=Term(
        "不处理重要数据、核心数据的，只须保管技术文档。法律没有规定保存多久：技术文档默认保存至服务终止后五年，属于自设；"
        "追溯记录依数据安全的规定。",
        "Where neither important nor core data are handled, only the documents remain. The law names no period: five "
        "years after the end of service is a house default for the documents; records of tracing follow the "
        "data-security rules.",
    ),
)

raise_model_quality = Duty(
    ML4[49, 1, "v"],
    gist=Term("提高生成内容的准确性和可靠性", "accuracy and reliability of generated content"),
    tag=STATUTORY,
    yardstick=HOUSE,  # which steps are effective is not said; we ask for measures and a recorded evaluation
    bearer=DEVELOPER,
    when=uses_generative_ai,
    act=Act(
        "raise_model_quality",
        Term(
            "以有效的措施使模型生成的内容更准确、更可靠",
            "take steps that make what the model generates more accurate and reliable",
        ),
    ),
    met_by=all_of(*(output_quality_work.one_of(aspect) for aspect, _ in output_quality_work.values)),
    breach=(ML4[96, 1, "a"],),
    note=Term(
        "法律没有规定达标的比率。每个发布版本至少有一次写明指标、数据集、数值和日期的评测记录。",
        "The law sets no rate to be reached. Each released version has at least one evaluation on record, with metric, "
        "dataset, value and date.",
    ),
)

tell_and_guide_users = Duty(
    ML4[49, 1, "vi"],
    gist=Term("安全告知和使用引导", "safety notice and guidance to users"),
    tag=STATUTORY,
    bearer=DEVELOPER,
    toward=USERS,
    act=Act(
        "tell_and_guide_users",
        Term(
            "向使用者讲明安全责任和风险，并在醒目处给出正确、安全的用法",
            "explain to users where responsibility and risk lie, and show them prominently how to use the AI safely",
        ),
    ),
    met_by=all_of(*(safety_notice.one_of(part) for part, _ in safety_notice.values)),
    breach=(ML4[96, 1, "a"],),
    refers=(ML4[54, 4], ML4[60, 2]),
)

# Article 49, paragraphs 2 to 4

manage_safety_by_analogy = Duty(
    ML4[49, 2],
    gist=Term("提供者参照执行安全管理义务", "the developer's safety duties, by analogy, for providers"),
    tag=STATUTORY,
    readings=("G9",),
    bearer=PROVIDER,
    act=Act(
        "manage_safety_by_analogy",
        Term(
            "按照具体情形，参照履行研发者的六项安全管理义务",
            "perform the six safety duties of developers, as far as the situation makes them fit",
        ),
    ),
    met_by=all_of(*(provider_safety_items.one_of(item) for item, _ in provider_safety_items.values)),
    keep=Keep(
        Term("提供者作出的安全评估报告", "safety assessment reports made by the provider"),
        years(5),
        SAFETY_ASSESSED,
        reading("G9"),
    ),
    breach=(ML4[96, 1, "a"],),
    refers=(ML4[49, 1, "i"], ML4[66, 1, "ii"], ML4[71, 1, "i"]),
    note=Term(
        "六项逐项说明：适用的须落实，不适用的须写明使其无法适用的事实。负面清单内的人工智能，安全评估一项不得排除。",
        "Each of the six is answered for: performed, or the fact is stated that makes it impossible. For listed AI the "
        "assessment can never be excluded.",
    ),
)

use_with_care = Duty(
    ML4[49, 3, "a"],
    gist=Term("合法、安全、诚信使用", "lawful, safe and honest use"),
    tag=STATUTORY,
    bearer=USER,
    act=Act(
        "use_with_care",
        Term(
            "守法诚实、谨慎小心地使用人工智能，对其风险有所防备",
            "be lawful, careful and honest in using AI, and guard against the risks of its use",
        ),
    ),
    breach=(ML4[96, 1, "a"], ML4[100, 3]),
    refers=(ML4[75], ML4[76], ML4[77], ML4[78]),
    note=Term(
        "具体要求见第七十五条至第七十八条；是否尽到注意义务，个案判断。",
        "Articles 75 to 78 say it in detail; whether the care was enough is judged in the case.",
    ),
)

no_harmful_use = Prohibition(
    ML4[49, 3, "b"],
    gist=Term("禁止危害性使用", "no harmful use"),
    tag=STATUTORY,
    bearer=USER,
    toward=(STATE, PUBLIC),
    act=Act(
        "use_harmfully",
        Term(
            "以人工智能为手段，损害国家安全、公共利益或者他人权益",
            "turn AI against national security, the public interest or the rights of others",
        ),
    ),
    broken_by=harmful_uses.some(),
    breach=(ML4[96, 1, "a"], ML4[100, 3]),
    refers=(ML4[75, 2], ML4[103], ML4[107]),
    note=Term(
        "这是使用者的违法；提供者是否承担责任，依第一百零三条另行判断。",
        "It is the user who breaks the law; whether the provider answers as well is tested under article 103.",
    ),
)

no_means_of_evasion = Prohibition(
    ML4[49, 4],
    gist=Term("禁止规避标识和内容治理的手段", "no means of evading labels or content governance"),
    tag=STATUTORY,
    readings=("G25",),
    bearer=ANYONE,
    toward=PUBLIC,
    own_reach=True,
    when=REACHED,
    act=Act(
        "supply_means_of_evasion",
        Term(
            "向人提供、扩散或者推介用来绕开、抹去标识或者躲避内容治理的手段",
            "supply, pass on or advertise anything that serves to dodge or strip labels or to slip past content governance",
        ),
    ),
    broken_by=all_of(evasion_conduct.some(), evasion_aims.some()),
    breach=(ML4[96, 1, "a"],),
    refers=(ML4[74], ML4[76], ML4[107]),
    note=Term(
        "行为和用途各有其一即成立，手段是技术、工具、服务还是方法均可。第九十六条只处罚研发、提供、使用者，其他人违反本款的，"
        "本法没有罚则，可能构成治安违法或者犯罪的，依第一百零七条处理。",
        "One act and one aim are enough, whether the means is a technology, a tool, a service or a method. Article 96 "
        "reaches those who develop, provide or use AI; for anybody else this law has no sanction, and only "
        "article 107 leads to public security or to the courts.",
    ),
)

# Article 50

secure_for_the_long_term = Duty(
    ML4[50, 1],
    gist=Term("关键系统的长周期密码安全", "long-term cryptography for critical systems"),
    tag=STATUTORY,
    readings=("G51",),
    bearer=(DEVELOPER, PROVIDER),
    toward=CII_OPERATORS,
    when=all_of(
        for_critical_infrastructure,
        Clause(
            expected_life >= 60,
            Term("预期生命周期在五年以上", "the expected life is five years or more"),
            ML4[50, 1],
            denied=Term("预期生命周期不满五年", "the expected life is less than five years"),
        ),
        LONG_TERM_CRYPTOGRAPHY_SET,
    ),
    act=Act(
        "secure_for_the_long_term",
        Term(
            "使该产品、服务具备国家规定的长周期密码安全能力",
            "give the product or service the long-term cryptographic security that State rules prescribe",
        ),
    ),
    met_by=long_term_cryptography,
    breach=(ML4[96, 1, "a"],),
    note=Term(
        "能力以国家规定为准，规定施行之前无从判断。密码能力说明是产品档案的必备材料；运营者一方的商用密码应用，另依《密码法》。",
        "State rules are the measure, and until they are in force there is none. The statement of cryptographic "
        "capability is a necessary part of the product's file; the operator's own use of cryptography is a matter of "
        "the Cryptography Law.",
    ),
)

# Article 51

reports_of_vulnerabilities = Programme(
    ML4[51, 1],
    gist=Term("鼓励通报安全漏洞", "encouragement to report vulnerabilities"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "组织和个人向研发者、提供者通报安全漏洞的良好环境",
        "conditions in which anybody readily tells developers and providers of vulnerabilities",
    ),
    aims=(
        Term("人人可用的漏洞通报渠道", "a reporting channel open to all"),
        Term("通报回执", "receipts for reports"),
        Term("对通报者的奖励", "rewards for those who report"),
    ),
    needs=(
        Term("受理的研发者或者提供者", "the developer or provider that takes reports"),
        Term("通报渠道", "the channel"),
    ),
    refers=(ML4[90],),
    note=Term(
        "本款不给任何人设定义务；在职或者曾经在职的通报者，另受第九十条保护。",
        "Nobody is bound by it. A reporter who works or has worked there is protected by article 90 besides.",
    ),
)

manage_vulnerabilities = Duty(
    ML4[51, 2],
    gist=Term("漏洞的发布、修补和指导", "vulnerabilities: disclosure, patch, guidance"),
    tag=STATUTORY,
    readings=("G47",),
    bearer=(DEVELOPER, PROVIDER),
    toward=USERS,
    act=Act(
        "manage_vulnerabilities",
        Term(
            "修好并公布该漏洞，告诉使用者怎样防范",
            "close the vulnerability and make it known, with advice to users on how to protect themselves",
        ),
    ),
    upon=VULNERABILITY_FOUND,
    due=PROMPTLY,
    done=VULNERABILITY_RESOLVED,
    breach=(ML4[96, 1, "a"],),
    refers=(CSL[24], ML4[53, 1]),
    note=Term(
        "小时数和发布的限制，依《网络产品安全漏洞管理规定》，本法没有规定。",
        "Hours, and limits on disclosure, come from the rules on vulnerabilities of network products, not from this law.",
    ),
)

# Article 52

audit = Duty(
    ML4[52, 1, "a"],
    gist=Term("依规定和要求审计", "audits under rules and on request"),
    tag=STATUTORY,
    readings=("G52",),
    bearer=(DEVELOPER, PROVIDER),
    toward=AI_AUTHORITY,
    act=Act("audit", Term("完成所要求的审计", "carry out the audit called for")),
    upon=AUDIT_REQUIRED,
    due=AsSet(),
    done=AUDIT_COMPLETED,
    keep=Keep(Term("审计报告", "the audit report"), None, AUDIT_COMPLETED, HOUSE),
    breach=(ML4[96, 1, "a"],),
    refers=(ML4[68, 1, "v"], ML4[86, 1, "iii"]),
    note=Term(
        "提供者每两年一次的审计依第六十八条计算。审计报告默认保存到其后两次审计完成，法律没有规定。",
        "The provider's audit every two years is reckoned under article 68. Reports are kept, by default and not by law, "
        "until the next two audits are done.",
    ),
)

cover_the_whole_activity = Duty(
    ML4[52, 1, "b"],
    gist=Term("审计的内容", "what an audit covers"),
    tag=STATUTORY,
    readings=("G52",),
    bearer=(DEVELOPER, PROVIDER),
    act=Act(
        "cover_the_whole_activity",
        Term(
            "使审计覆盖输入数据、算法模型、输出数据的合规性，以及整个活动的守法情况",
            "have the audit cover input data, models and output, and how the whole activity observes the law",
        ),
    ),
    upon=AUDIT_REQUIRED,
    due=AsSet(),
    met_by=all_of(*(audit_coverage.one_of(part) for part, _ in audit_coverage.values)),
    breach=(ML4[96, 1, "a"],),
    refers=(ML4[68, 1, "v"],),
    note=Term(
        "四部分缺一，报告不能签署；第六十八条的两年期审计也照此办理。",
        "With one of the four parts missing the report cannot be signed; the two-yearly audit of article 68 has the same "
        "four.",
    ),
)
