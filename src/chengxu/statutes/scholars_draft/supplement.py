"""Chapter IX, articles 94 to 96: definitions, exclusions, entry into force."""

from __future__ import annotations

from chengxu.algebra.cite import STATUTORY
from chengxu.algebra.expr import all_of
from chengxu.algebra.facts import ACT_DATE
from chengxu.algebra.term import Term
from chengxu.law.norm import Definition, Scope
from chengxu.statutes.laws import SD
from chengxu.statutes.scholars_draft.basis import (
    CIVILIAN,
    DEVELOPS,
    FREE_AND_OPEN,
    IS_AGI,
    IS_AI,
    PRIVATE_USE,
    PROVIDES,
    SCIENTIFIC_RESEARCH,
    USES,
)
from chengxu.statutes.scholars_draft.parameters import ENTRY

# Article 94: kinds of technology, roles

artificial_intelligence = Definition(
    SD[94, 1, "i"],
    gist=Term("人工智能的含义", "what AI is"),
    tag=STATUTORY,
    term=Term("人工智能", "artificial intelligence"),
    means=Term(
        "借助计算机再现人的智能活动，服务于预测、推荐、决策、内容生成或者同类目的的技术，专用、通用不论",
        "technology that by computer imitates the intelligent behaviour of people in order to predict, recommend, decide, "
        "generate content or the like, be it for one task or for many",
    ),
    when=IS_AI,
    refers=(SD[2, 1], SD[94, 1, "v"]),
    note=Term(
        "只按固定规则查表的程序不是。列举没有封闭：用途在四项以外的，由人判断是否同类并写明理由，此前不作结论。生成式人工智能"
        "技术当然属于，不再逐项询问。",
        "A program that merely looks things up in fixed rules is none. The list is open: for another purpose a person says, "
        "with reasons, whether it is of the same kind, and until then the answer is open. Generative technology is AI "
        "without further questions.",
    ),
)

developer_defined = Definition(
    SD[94, 1, "ii"],
    gist=Term("研发者的含义", "who is a developer"),
    tag=STATUTORY,
    term=Term("研发者", "developer"),
    means=Term(
        "以研制人工智能产品、服务为其活动的个人或者组织",
        "a person or organisation that is at work making AI products or services",
    ),
    when=DEVELOPS,
    refers=(SD[94, 1, "iii"], SD[94, 1, "iv"]),
    note=Term(
        "身份可以不止一种，按活动逐项认定并写明依据；活动不明的，答“未定”，不当作没有身份。",
        "Somebody may have several roles: each is found for an activity, with its ground. Where the activity is not known the "
        "answer is open, and never silently “no role”.",
    ),
)

provider_defined = Definition(
    SD[94, 1, "iii"],
    gist=Term("提供者的含义", "who is a provider"),
    tag=STATUTORY,
    term=Term("提供者", "provider"),
    means=Term(
        "让他人用上人工智能产品、服务的个人或者组织",
        "a person or organisation that makes AI products or services available to others",
    ),
    when=PROVIDES,
    refers=(SD[94, 1, "ii"], SD[94, 1, "iv"]),
    note=Term(
        "收费与否、面向何人，都不影响。只供本单位内部使用的，是使用者，不是提供者。",
        "Price and audience do not matter. What serves only one's own organisation makes a user, not a provider.",
    ),
)

user_defined = Definition(
    SD[94, 1, "iv"],
    gist=Term("使用者的含义", "who is a user"),
    tag=STATUTORY,
    term=Term("使用者", "user"),
    means=Term(
        "把人工智能产品、服务派上用场的个人或者组织，部署者和最终使用者都在内",
        "a person or organisation that puts AI products or services to use, be it by deploying them or at the end of the line",
    ),
    when=USES,
    refers=(SD[35, 2], SD[86, 1, "a"], SD[95, 1, "i"]),
    note=Term(
        "没有使用而只是受到影响的，是受影响的人，不是使用者（第三十五条）。",
        "Whoever is affected without using is an affected person, not a user (article 35).",
    ),
)

general_purpose_ai = Definition(
    SD[94, 1, "v"],
    gist=Term("通用人工智能的含义", "what general-purpose AI (AGI) is"),
    tag=STATUTORY,
    readings=("S49",),
    term=Term("通用人工智能", "general-purpose AI (AGI)"),
    means=Term(
        "认知能力不限于一隅、在许多领域都能应用的人工智能",
        "AI whose cognitive ability is broad and which many fields can put to use",
    ),
    when=all_of(IS_AI, IS_AGI),
    refers=(SD[17, 2], SD[50, 1, "iii"], SD[77, 1]),
    note=Term(
        "两项都须由人写明理由；没有数值标准。属于基础模型，并不就是通用人工智能。",
        "Both tests need a person's reasons, and there is no figure. To be a foundation model does not settle it.",
    ),
)

# Article 95: exclusions. The basis takes them out of every scoped norm; each is of one activity and one person.

private_use = Scope(
    SD[95, 1, "i"],
    gist=Term("个人、家庭使用不适用本法", "private use stays outside"),
    tag=STATUTORY,
    readings=("S5",),
    when=PRIVATE_USE,
    refers=(SD[33, 1], SD[48, 3], SD[86, 1, "a"]),
    note=Term(
        "排除的只是这一使用：提供者对该人的义务照旧，一般民事法律也照旧。组织，以及同时向他人提供的自然人，不在此列。",
        "Only that use is left out: the provider's duties towards the person go on, and so does general civil law. An "
        "organisation is not left out, nor a natural person who provides to others.",
    ),
)

scientific_research = Scope(
    SD[95, 1, "ii"],
    gist=Term("科学研究不适用本法", "scientific research stays outside"),
    tag=STATUTORY,
    readings=("S6", "S57"),
    when=SCIENTIFIC_RESEARCH,
    refers=(SD[3, 1, "b"], SD[42, 1, "iii"]),
    note=Term(
        "一旦对外提供或者投入使用，自该日起适用本法。企业为产品进行的研发，除另有证明外，不是科学研究。",
        "From the first offer or use on, the law applies. What a firm does towards a product is no research unless shown "
        "otherwise.",
    ),
)

free_and_open = Scope(
    SD[95, 1, "iii"],
    gist=Term("免费且开源的人工智能不适用本法", "free and open-source AI stays outside"),
    tag=STATUTORY,
    readings=("S3", "S4"),
    when=FREE_AND_OPEN,
    refers=(SD[19, 1], SD[50, 1, "iii"], SD[90, 1, "c"]),
    note=Term(
        "缺口提示：规模达到关键标准的模型，只要免费且开源，同样在本法之外，第五十一条至第五十七条的义务一概没有，而第九十条"
        "只免除开源的连带责任。就其收费托管，或者以其做成收费产品的，就该活动仍适用本法，请另行描述。",
        "A gap to note: a model of critical size that is free and open is outside as well, with none of the duties of "
        "articles 51 to 57, although article 90 relieves open source of joint liability only. Hosting it for a fee, or a "
        "paid product built on it, is in scope for whoever does that; describe it separately.",
    ),
)

military_ai = Scope(
    SD[95, 2],
    gist=Term("军事研发、利用由中央军委另行规定", "military AI is left to the Central Military Commission"),
    tag=STATUTORY,
    when=~CIVILIAN,
    refers=(SD[2, 1],),
    note=Term(
        "主管的是中央军事委员会。军民两用的，分清是哪一项活动，民用的一项照常适用本法。",
        "The competent body is the Central Military Commission. With dual use it is asked which activity is meant; the civil "
        "one stays in scope.",
    ),
)

# Article 96

entry_into_force = Scope(
    SD[96, 1],
    gist=Term("施行日期", "entry into force"),
    tag=STATUTORY,
    readings=("S1",),
    when=ACT_DATE >= ENTRY,
    refers=(SD[2, 1],),
)
