"""Chapter I of the Model Law, article 15: what everybody who develops, provides or uses AI must respect."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY
from chengxu.algebra.expr import Clause, all_of, any_of
from chengxu.algebra.term import Term
from chengxu.law.norm import Act, Duty, Prohibition
from chengxu.statutes.laws import AML, AUCL, CSL, ML4, PIPL
from chengxu.statutes.model_law.basis import ACTORS, DEVELOPS, PROVIDES, USES
from chengxu.statutes.words.content import (
    AFFECTED,
    COMPETITORS,
    RIGHTS_HOLDERS,
    commercial_wrongs,
    competition_advantages,
    competition_findings,
    health_harms,
    personality_rights_infringed,
    prohibited_content,
)
from chengxu.statutes.words.parties import PUBLIC
from chengxu.statutes.words.propriety import (
    PROTECTED_GROUPS,
    content_policy,
    manipulations_found,
    prohibited_content_causes,
    vulnerable_groups_assessed,
)

lawful_and_proper = Duty(
    ML4[15, 1],
    gist=Term("依法、正当行事", "lawful and proper conduct"),
    tag=STATUTORY,
    bearer=ACTORS,
    toward=PUBLIC,
    act=Act(
        "act_lawfully_and_properly",
        Term("依法、正当地从事人工智能活动", "carry out AI activities lawfully and properly"),
    ),
    breach=(ML4[96, 1, "a"],),
    note=Term(
        "总括规定，下设三项。认定违反的，应当指明具体的项；只引总括规定的，不予立案。",
        "A general clause over three items. A finding names the item; one that rests on this clause alone is not "
        "taken up.",
    ),
)

# Item 1: values and content

uphold_values = Duty(
    ML4[15, 1, "i", "a"],
    gist=Term("社会主义核心价值观和全人类共同价值", "core socialist values and the values of humanity"),
    tag=STATUTORY,
    yardstick=HOUSE,  # the article does not say how the values are shown; we ask for the adopted policy
    bearer=ACTORS,
    toward=PUBLIC,
    act=Act(
        "uphold_values",
        Term(
            "在人工智能活动中坚守社会主义核心价值观，并倡导全人类共同价值",
            "keep to the core socialist values in AI activities and promote those that humanity shares",
        ),
    ),
    met_by=all_of(*(content_policy.one_of(part) for part, _ in content_policy.values)),
    breach=(ML4[96, 1, "a"],),
    note=Term(
        "法律没有规定以什么证明；这里看正式采用的内容规范，缺这两项要求的规范不能标为“已采用”。"
        "只为自己使用的个人没有规范的，不因此违反。",
        "The law names no proof; the adopted policy is taken here, and one without the two requirements cannot be "
        "marked as adopted. A private user who keeps no policy is not in breach on that account.",
    ),
)

no_prohibited_content = Prohibition(
    ML4[15, 1, "i", "b"],
    gist=Term("违禁内容", "prohibited content"),
    tag=STATUTORY,
    readings=("G58",),
    bearer=ACTORS,
    toward=PUBLIC,
    act=Act(
        "have_ai_produce_prohibited_content",
        Term("用人工智能生成依法禁止的内容", "generate by AI what laws and regulations forbid"),
    ),
    broken_by=Clause(
        all_of(
            prohibited_content.some(),
            any_of(
                DEVELOPS & prohibited_content_causes.one_of("model"),
                PROVIDES & prohibited_content_causes.one_of("service"),
                USES & prohibited_content_causes.one_of("own_prompts"),
            ),
        ),
        Term(
            "已确认的违禁内容出自当事人自己的活动",
            "the prohibited content found comes of the activity of the person described",
        ),
        ML4[15, 1, "i", "b"],
        denied=Term(
            "没有已确认的违禁内容出自当事人自己的活动",
            "no prohibited content found comes of the activity of the person described",
        ),
    ),
    breach=(ML4[96, 1, "a"], CSL[69]),
    refers=(ML4[22, 2], ML4[49, 4], ML4[75, 1, "b"], ML4[75, 2], ML4[107, 1, "a"], ML4[107, 1, "b"]),
    note=Term(
        "每次确认都要选定类别；选“法律、行政法规禁止的其他内容”的，写明是哪部法律、行政法规的哪一条。立案时须先答明"
        "是否违反治安管理或者构成犯罪（第一百零七条）。",
        "Each finding names a category; for other content that a statute forbids, the statute and the article as "
        "well. Whoever opens a case first answers whether it is a public-security offence or a crime (article 107).",
    ),
)

# Item 2: rights of others in commerce

respect_rights_in_commerce = Duty(
    ML4[15, 1, "ii", "a"],
    gist=Term("知识产权、商业道德和商业秘密", "intellectual property, business ethics, trade secrets"),
    tag=STATUTORY,
    bearer=ACTORS,
    toward=(RIGHTS_HOLDERS, COMPETITORS),
    act=Act(
        "respect_rights_in_commerce",
        Term(
            "恪守商业道德，不侵犯知识产权，不泄露商业秘密",
            "keep to business ethics, respect intellectual property and give away no trade secret",
        ),
    ),
    met_by=Clause(
        ~commercial_wrongs.some(),
        Term("没有已确认而未了结的侵权或者失德问题", "no established wrong of this kind is left unsettled"),
        ML4[15, 1, "ii", "a"],
        denied=Term(
            "有已确认而未了结的侵权或者失德问题", "an established wrong of this kind is left unsettled"
        ),
    ),
    breach=(ML4[96, 1, "a"],),
    refers=(
        ML4[24, 2],
        ML4[25, 1],
        ML4[26, 1],
        ML4[57, 2, "b"],
        ML4[100, 1],
        ML4[100, 2],
        ML4[102, 1],
        ML4[103, 1, "a"],
    ),
    note=Term(
        "训练数据逐个来源写明依据：授权许可、法定许可（第二十四条）、合理使用（第二十五条、第二十六条）、自有或者"
        "公有领域；写不出依据的来源，按非法标出。造成损失的，另依第一百条、第一百零一条赔偿。",
        "Training data: each source states its ground, such as a licence, the statutory licence (article 24), fair use "
        "(articles 25 and 26), own material or the public domain; a source without one is marked unlawful. Loss is "
        "compensated under articles 100 and 101.",
    ),
)

no_abuse_of_advantages = Prohibition(
    ML4[15, 1, "ii", "b"],
    gist=Term("凭优势垄断或者不正当竞争", "monopoly or unfair competition through one's advantages"),
    tag=STATUTORY,
    bearer=ACTORS,
    toward=COMPETITORS,
    act=Act(
        "exploit_ai_advantages",
        Term(
            "凭借算法、数据、平台等优势搞垄断或者不正当竞争",
            "exploit an advantage, as in algorithms, data or platform, for monopoly or unfair competition",
        ),
    ),
    broken_by=Clause(
        competition_findings.some() & competition_advantages.some(),
        Term("经认定凭借优势垄断或者不正当竞争", "such conduct through an advantage has been found"),
        ML4[15, 1, "ii", "b"],
        denied=Term(
            "未经认定凭借优势垄断或者不正当竞争", "no such conduct through an advantage has been found"
        ),
    ),
    breach=(ML4[96, 1, "a"], AML[56], AML[57]),
    refers=(AML[9], AUCL[2], ML4[65, 1, "iii", "b"], ML4[73, 2]),
    note=Term(
        "优势和行为两者都要有：只有优势，或者只有行为而没有凭借优势的，不属于本项。是否构成由执法机关或者法院认定，"
        "有关投诉可以会同市场监管部门办理。",
        "Both are needed, the advantage and the conduct: either alone is outside this item. The finding is for the "
        "competition authority or a court; a complaint can be handled together with the market regulator.",
    ),
)

# Item 3: people

protect_people = Duty(
    ML4[15, 1, "iii", "a"],
    gist=Term(
        "消费者、劳动者和特殊群体的保护", "protection of consumers, workers and groups in special need"
    ),
    tag=STATUTORY,
    yardstick=HOUSE,  # the article leaves the means to other laws; we ask for a result on each group
    bearer=ACTORS,
    toward=(PROTECTED_GROUPS, AFFECTED),
    act=Act(
        "protect_people",
        Term(
            "依法维护消费者、劳动者和他人的权益，并对未成年人、老年人、残疾人尽到保护义务",
            "safeguard, as the law requires, the rights of consumers, workers and others, and meet the duties of "
            "care owed to minors, older people and people with disabilities",
        ),
    ),
    met_by=all_of(
        *(vulnerable_groups_assessed.one_of(group) for group, _ in vulnerable_groups_assessed.values)
    ),
    breach=(ML4[96, 1, "a"],),
    refers=(ML4[8, 2], ML4[57, 1, "a"], ML4[79, 1, "a"], ML4[79, 1, "b"], ML4[79, 2], ML4[100, 1]),
    note=Term(
        "保护义务的内容由消费者、劳动、未成年人、老年人、残疾人等方面的法律规定；这里只看评估是否对三类群体各有结论，"
        "缺一类的，评估不能签发。用人单位另须遵守第七十九条。",
        "What is owed stands in the laws on consumers, labour, minors, older people and people with disabilities; "
        "here it is only checked that the assessment has a result for each of the three groups, and with one "
        "lacking it cannot be signed off. An employer must also keep article 79.",
    ),
)

no_harm_to_people = Prohibition(
    ML4[15, 1, "iii", "b"],
    gist=Term("身心健康和人格权益", "health and personality rights"),
    tag=STATUTORY,
    bearer=ACTORS,
    toward=AFFECTED,
    act=Act(
        "harm_people_by_ai",
        Term(
            "损害他人的身心健康或者人格权益",
            "harm the health, of body or mind, or the personality rights of others",
        ),
    ),
    broken_by=any_of(
        Clause(
            health_harms.some(),
            Term("已确认损害他人健康且尚未消除", "harm to the health of others is established and persists"),
            ML4[15, 1, "iii", "b"],
            denied=Term("没有已确认而未消除的健康损害", "no established harm to health persists"),
        ),
        Clause(
            personality_rights_infringed.one_of(
                "image", "reputation", "honour", "privacy", "personal_information"
            ),
            Term(
                "已确认侵害所列人格权益之一且尚未了结",
                "an infringement of one of the five rights is established and open",
            ),
            ML4[15, 1, "iii", "b"],
            denied=Term(
                "没有已确认而未了结的对所列人格权益的侵害",
                "no established infringement of the five rights is open",
            ),
        ),
    ),
    breach=(ML4[96, 1, "a"],),
    refers=(ML4[100, 1], ML4[100, 2], ML4[100, 3], ML4[101, 1], ML4[102, 1], ML4[103, 1, "a"], PIPL[69]),
    note=Term(
        "人格权益以所列五项为限，其他人格权益属于前一项的“他人合法权益”。受害人可以同时走两条路：向主管机关投诉"
        "（第九十六条）和请求侵权救济（第一百条）。",
        "The five rights listed exhaust it; other personality rights fall under the general respect for rights of "
        "others. Two routes stand side by side: a complaint to the authority (article 96) and the claim in tort "
        "(article 100).",
    ),
)

no_manipulation = Prohibition(
    ML4[15, 1, "iii", "c"],
    gist=Term("情感操控和危险诱导", "manipulation and dangerous inducement"),
    tag=STATUTORY,
    bearer=ACTORS,
    toward=AFFECTED,
    act=Act(
        "manipulate_people",
        Term(
            "借助人工智能操控他人情感、布设情感陷阱，或者把人引向自伤、挥霍、犯罪一类的危险",
            "manipulate people's emotions by AI, lay emotional traps, or lead people into self-harm, overspending, "
            "crime or other dangerous acts",
        ),
    ),
    broken_by=Clause(
        manipulations_found.some(),
        Term("已确认存在情感操控或者危险诱导", "manipulation or dangerous inducement is established"),
        ML4[15, 1, "iii", "c"],
        denied=Term(
            "没有已确认的情感操控或者危险诱导", "no manipulation or dangerous inducement is established"
        ),
    ),
    breach=(ML4[96, 1, "a"],),
    refers=(ML4[58, 2, "b"], ML4[100, 5], ML4[101, 1]),
    note=Term(
        "任何一种情形即为违反。涉及自伤自残的报告最先处理，并同时核对两点：是否应当启动熔断（第五十八条），受害人能否"
        "请求停止侵害（第一百条第五款）。",
        "Any one of the cases is a breach. A report of self-harm is handled first of all, with two checks at once: "
        "whether the circuit breaker has to be tripped (article 58), and whether the injured person may demand that "
        "it stop (article 100, paragraph 5).",
    ),
)
