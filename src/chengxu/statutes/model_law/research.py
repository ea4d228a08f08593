"""Chapter VII, article 111: research in a limited setting, what it is freed from and on which conditions."""

from __future__ import annotations

from chengxu.algebra.cite import STATUTORY, reading
from chengxu.algebra.expr import Clause, Expr, all_of
from chengxu.algebra.term import Term
from chengxu.law.norm import Exemption
from chengxu.statutes.laws import DSL, ML4, PIPL
from chengxu.statutes.words.research import (
    aims_at_commercial_service,
    limited_setting,
    research_records_kept,
    research_safeguards,
    sole_purpose,
)
from chengxu.statutes.words.training import training_data_proofs, training_data_sources

_PROVEN: tuple[Expr, ...] = tuple(
    Clause(
        ~training_data_sources.one_of(source) | training_data_proofs.one_of(source),
        Term(f"{name.zh}的来源合法或者未使用", f"the lawful origin of {name.en} is proven, or none are used"),
        ML4[111, 2, "ii"],
        denied=Term(f"{name.zh}缺少来源证明", f"proof of origin is lacking for {name.en}"),
    )
    for source, name in training_data_sources.values
)

NOT_COMMERCIAL = Clause(
    ~aims_at_commercial_service,
    Term(
        "该活动不以向公众提供商业服务为目的",
        "the activity does not aim at a commercial service to the public",
    ),
    ML4[111, 2, "i"],
    denied=Term(
        "该活动以向公众提供商业服务为目的", "the activity aims at a commercial service to the public"
    ),
)
LAWFUL_DATA = Clause(
    all_of(*_PROVEN),
    Term("训练数据来源合法", "the training data are of lawful origin"),
    ML4[111, 2, "ii"],
)
SAFEGUARDED = Clause(
    all_of(research_safeguards.one_of("listed"), research_safeguards.one_of("evidenced")),
    Term("采取了必要的安全措施", "the necessary safety measures are taken"),
    ML4[111, 2, "iii"],
)
RECORDED = Clause(
    research_records_kept,
    Term("保存着相关科研记录", "research records are kept"),
    ML4[111, 2, "iv"],
    denied=Term("没有保存相关科研记录", "no research records are kept"),
)
CONDITIONS = Clause(
    all_of(NOT_COMMERCIAL, LAWFUL_DATA, SAFEGUARDED, RECORDED),
    Term("科研豁免的四项条件同时具备", "all four conditions of the research carve-out are met"),
    ML4[111, 2],
)

FOR_RESEARCH = Clause(
    sole_purpose.one_of("research", "technology_development"),
    Term(
        "该活动专门用于科学研究或者技术开发", "the activity serves research or technology development alone"
    ),
    ML4[111, 1],
    denied=Term(
        "该活动不是专门用于科学研究或者技术开发",
        "the activity does not serve research or technology development alone",
    ),
)

RESEARCH = all_of(FOR_RESEARCH, limited_setting, CONDITIONS)

research_carve_out = Exemption(
    ML4[111, 1],
    gist=Term("科研豁免", "research carve-out"),
    tag=reading("G34"),
    readings=("G34",),
    when=RESEARCH,
    frees=(
        *(ML4[49, 1], ML4[49, 2], ML4[52], ML4[54], ML4[55], ML4[56], ML4[57], ML4[59, 1], ML4[63], ML4[65]),
        *(ML4[66], ML4[67], ML4[68], ML4[69], ML4[70, 2], ML4[72], ML4[73], ML4[74]),
    ),
    refers=(ML4[2, 1], ML4[41, 1], ML4[58, 3, "a"], PIPL[13], DSL[21]),
    note=Term(
        "哪些属于一般性监管，法律没有列举，这里按解读的对照表处理：把握不大，有待有权机关指引，不宜径行依赖。没有关闭的义务"
        "都继续适用，包括许可、事故处置、熔断、安全审查、内部举报和法律责任；法律、行政法规关于国家安全、公共安全、个人信息"
        "和重要数据的规定也都继续适用。任何一项条件不再具备的，自该日起全部义务恢复，各期限由该日起算。",
        "The law does not list the general supervisory rules; the table of our reading is used, our confidence in it is "
        "low, and guidance by the authority is needed before anybody relies on it. Whatever is not switched off stays: "
        "licence, incidents, circuit breaker, security review, whistleblowers, liability; so do laws and administrative "
        "regulations on national security, public security, personal information and important data. On the day on which "
        "a condition fails all duties return, and their clocks start.",
    ),
)

# The paragraph and its items state conditions of the carve-out; what it frees from stands above.

conditions_together = Exemption(
    ML4[111, 2],
    gist=Term("四项条件同时具备", "four conditions together"),
    tag=STATUTORY,
    when=CONDITIONS,
    frees=(),
    refers=(ML4[111, 1],),
    note=Term(
        "四项缺一不可，具备三项也不能豁免。", "All four are needed; three out of four free from nothing."
    ),
)

no_commercial_service = Exemption(
    ML4[111, 2, "i"],
    gist=Term("不以商业服务为目的", "no commercial service to the public"),
    tag=STATUTORY,
    when=NOT_COMMERCIAL,
    frees=(),
    refers=(ML4[111, 1], ML4[66, 1], ML4[66, 2]),
    note=Term(
        "向公众收费公测的，不具备这一条件，自该日起备案等期限开始计算。",
        "A public beta for a fee fails it, and from that day filing and other clocks run.",
    ),
)

lawful_training_data = Exemption(
    ML4[111, 2, "ii"],
    gist=Term("训练数据来源合法", "lawful training data"),
    tag=STATUTORY,
    when=LAWFUL_DATA,
    frees=(),
    refers=(ML4[111, 1], ML4[19, 3], ML4[24, 1], ML4[25, 1]),
    note=Term(
        "以逐一登记、没有缺项的来源记录为证；不涉及训练的，没有数据须证明。",
        "A log of sources without open items shows it; where nothing is trained, there is nothing to prove.",
    ),
)

necessary_safeguards = Exemption(
    ML4[111, 2, "iii"],
    gist=Term("必要的安全措施", "necessary safety measures"),
    tag=STATUTORY,
    when=SAFEGUARDED,
    frees=(),
    refers=(ML4[111, 1], ML4[5, 1], ML4[58, 1]),
    note=Term(
        "须有措施清单和逐项的落实证据；何为必要，视研究的风险而定。",
        "A list of measures, each with proof; what is necessary depends on the risk of the research.",
    ),
)

research_records = Exemption(
    ML4[111, 2, "iv"],
    gist=Term("保存科研记录", "research records"),
    tag=STATUTORY,
    when=RECORDED,
    frees=(),
    refers=(ML4[111, 1], ML4[60, 1]),
    note=Term(
        "法律没有规定保存期限；自设的期限是主张豁免期间及其后两年，非法定。",
        "The law gives no period; the house setting, not law, is as long as the carve-out is claimed and two years more.",
    ),
)
