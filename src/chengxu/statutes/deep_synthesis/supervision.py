"""Chapters IV and V of the Provisions, articles 19 to 22: filing, assessment, inspection, orders, liability."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, external, reading
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.dates.count import working_days
from chengxu.dates.limits import AsSet, before, within
from chengxu.law.norm import Act, Duty, Keep, Power, Sanction
from chengxu.statutes.deep_synthesis.basis import (
    ONLINE,
    PROVIDER,
    PROVIDER_OR_SUPPORTER,
    SUPPORTER,
    recalled,
)
from chengxu.statutes.laws import AR, CL, CSL, DS, IM, SA
from chengxu.statutes.words.algorithm_oversight import algorithm_filing_shown, algorithm_filing_state
from chengxu.statutes.words.opinion import OPINION_LAUNCH
from chengxu.statutes.words.oversight import (
    ALGORITHM_FILED,
    INSPECTION_NOTIFIED,
    INSPECTION_SERVED,
    SECURITY_ASSESSMENT_SUBMITTED,
)
from chengxu.statutes.words.parties import AUTHORITIES, CAC, PUBLIC
from chengxu.statutes.words.service import has_opinion_properties, provides_service
from chengxu.statutes.words.synthesis import supports_synthesis
from chengxu.statutes.words.synthesis_handling import (
    SUPPORTER_FILED,
    breach_of_synthesis_rules,
    major_security_risk,
)

_LATER = Term(
    "备案后信息变更的，十个工作日内办理变更；终止服务的，二十个工作日内办理注销，分别由《算法推荐规定》第二十四条计算。",
    "A change of what was filed is filed within ten working days, the end of the service within twenty; both are reckoned under article 24 "
    "of the Algorithm Recommendation Provisions.",
)

file_algorithm = Duty(
    DS[19, 1],
    gist=Term("提供者备案", "filing by the provider"),
    tag=STATUTORY,
    readings=("DS13",),
    bearer=PROVIDER,
    toward=CAC,
    when=has_opinion_properties,
    act=Act(
        "file_synthesis_algorithm",
        Term("依照《算法推荐规定》办理备案", "file as the Algorithm Recommendation Provisions lay down"),
    ),
    due=within(working_days(10), of=ONLINE, tag=external(AR[24, 1])),
    done=ALGORITHM_FILED,
    keep=Keep(Term("备案回执", "the filing receipt"), None, ALGORITHM_FILED, HOUSE),
    breach=(AR[31, 1], DS[22, 1]),
    refers=(AR[24, 1], AR[24, 2], AR[24, 3], IM[17, 1, "b"]),
    note=Term(
        "算法类型为生成合成类，与《暂行办法》的算法备案是同一件事，办一次即可。" + _LATER.zh,
        "The type of algorithm is generation and synthesis. It is the same filing as that of the Interim Measures and is made once. "
        + _LATER.en,
    ),
)

file_as_supporter = Duty(
    DS[19, 2],
    gist=Term("技术支持者备案", "filing by the technical supporter"),
    tag=STATUTORY,
    readings=("DS2", "DS12"),
    bearer=SUPPORTER,
    toward=CAC,
    act=Act(
        "file_as_supporter",
        Term("参照提供者的规定办理备案", "file by reference to the rule for providers"),
    ),
    due=within(working_days(10), of=supports_synthesis, tag=reading("DS12")),
    done=SUPPORTER_FILED,
    keep=Keep(Term("备案回执", "the filing receipt"), None, SUPPORTER_FILED, HOUSE),
    breach=(DS[22, 1],),
    refers=(DS[19, 1], DS[23, 3], AR[24, 1]),
    note=Term(
        "以技术支持者的身份单独备案，并关联所支持的服务；既提供又支持的，以两种身份分别备案。" + _LATER.zh,
        "Filed on its own, in the role of supporter, and linked to the services supported; who is provider as well files in each role. "
        + _LATER.en,
    ),
)

show_filing_number = Duty(
    DS[19, 3],
    gist=Term("标明备案编号和公示链接", "filing number and link shown"),
    tag=STATUTORY,
    bearer=(PROVIDER, SUPPORTER),
    toward=PUBLIC,
    when=Clause(
        algorithm_filing_state.is_("recorded"),
        Term("算法备案已经完成", "the algorithm filing is complete"),
        DS[19, 3],
        denied=Term("现在没有有效的算法备案", "there is no algorithm filing in effect"),
    ),
    act=Act(
        "show_synthesis_filing",
        Term(
            "在网站、应用程序等每个对外入口的醒目之处写出备案编号，并附公示信息的链接",
            "show the filing number in a conspicuous place of the sites and applications through which the service is offered, with a link "
            "to the published information",
        ),
    ),
    met_by=all_of(algorithm_filing_shown.one_of("number"), algorithm_filing_shown.one_of("link")),
    breach=(AR[31, 1], DS[22, 1]),
    refers=(AR[26, 1],),
    note=recalled(
        "编号须与备案一致，链接须能打开。",
        "The number is the one filed, and the link opens.",
    ),
)

assess_new_features = Duty(
    DS[20, 1],
    gist=Term("新产品、新应用、新功能的安全评估", "security assessment of new products and functions"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=CAC,
    when=has_opinion_properties,
    act=Act(
        "assess_new_features",
        Term("依国家规定做完安全评估", "complete the security assessment that the State's rules ask for"),
    ),
    due=before(OPINION_LAUNCH, tag=external(SA[7, 1])),
    done=SECURITY_ASSESSMENT_SUBMITTED,
    keep=Keep(
        Term("安全评估报告", "the security assessment report"), None, SECURITY_ASSESSMENT_SUBMITTED, HOUSE
    ),
    breach=(SA[13, 1], DS[22, 1]),
    refers=(SA[3, 1], SA[7, 1], IM[17, 1, "a"]),
    note=recalled(
        "只计算上线以前的评估；每次上线自成一案。上线的产品、应用、功能本身不具有舆论属性或者社会动员能力的，不在此列。",
        "Only the assessment before a launch is reckoned, each launch by itself. A product, application or function that itself has "
        "neither public-opinion properties nor mobilisation capacity is not meant.",
    ),
)

cooperate = Duty(
    DS[21, 1],
    gist=Term("配合监督检查", "cooperation with inspections"),
    tag=STATUTORY,
    bearer=(PROVIDER, SUPPORTER),
    toward=(CAC, AUTHORITIES),
    act=Act(
        "cooperate_with_synthesis_inspection",
        Term(
            "配合检查，在技术、数据等方面给予所需的支持",
            "cooperate with the inspection and give the technical and data support that it needs",
        ),
    ),
    upon=INSPECTION_NOTIFIED,
    due=AsSet(),
    done=INSPECTION_SERVED,
    keep=Keep(Term("检查案卷", "the inspection file"), None, INSPECTION_NOTIFIED, HOUSE),
    breach=(DS[22, 1], CSL[70]),
    refers=(IM[19, 1, "a"], IM[19, 1, "c"], AR[28, 2]),
    note=recalled(
        "与《暂行办法》的检查是同一件事的，只记一次；协助以必要为限。",
        "An inspection that is one under the Interim Measures as well is entered once. Need is the measure of support.",
    ),
)

order_measures = Power(
    DS[21, 2],
    gist=Term("较大风险的处置", "measures on considerable risk"),
    tag=STATUTORY,
    holder=(CAC, AUTHORITIES),
    against=(PROVIDER, SUPPORTER),
    when=major_security_risk,
    act=Act(
        "order_risk_measures",
        Term(
            "责成其停更信息、停办新账号注册或者停下其他有关服务，并整改",
            "require it to suspend the updating of information, the registration of accounts or other services concerned, and to "
            "rectify",
        ),
    ),
    refers=(IM[21, 1, "c"],),
    note=recalled(
        "这是风险处置，不是处罚，不以违法为前提。被要求的人应当照办、整改、消除隐患；有整改的证明才能解除。",
        "A measure against risk, not a penalty, and no breach is presupposed. Whoever is told so complies, rectifies and removes the "
        "risk; it is lifted on proof of that.",
    ),
)

penalties = Sanction(
    DS[22, 1],
    gist=Term("法律责任", "liability"),
    tag=STATUTORY,
    by=AUTHORITIES,
    on=PROVIDER_OR_SUPPORTER,
    when=all_of(
        breach_of_synthesis_rules,
        Clause(
            provides_service | supports_synthesis,
            Term("当事人是提供者或者技术支持者", "the person described is a provider or technical supporter"),
            DS[22, 1],
            denied=Term(
                "当事人既不是提供者也不是技术支持者",
                "the person described is neither a provider nor a technical supporter",
            ),
        ),
    ),
    measures=(
        Term(
            "有关法律、行政法规对该行为规定的处罚",
            "the penalty that a law or administrative regulation sets for the act",
        ),
        Term(
            "造成严重后果的，在法定幅度内从重",
            "within its range, a heavier one where the consequences are serious",
        ),
    ),
    refers=(CSL[61], CSL[69], CL["286-1"], IM[21, 2, "a"], IM[21, 2, "b"]),
    note=recalled(
        "《深度合成规定》没有自己的罚款，数额出自各法律、行政法规，本引擎不提出具体数额。违反治安管理的由公安机关处罚，"
        "构成犯罪的依法追究刑事责任。后果是否严重由人说明理由认定。",
        "The Provisions have no fine of their own; amounts come from the laws and regulations, and the engine proposes none. Offences "
        "against public security are for the police, crimes for the courts. Whether consequences are serious is for a person to "
        "find, with reasons.",
    ),
)
