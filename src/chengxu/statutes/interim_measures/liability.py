"""Chapter IV of the Measures, articles 20 and 21: services from abroad, sanctions, criminal liability."""

from __future__ import annotations

from chengxu.algebra.cite import STATUTORY
from chengxu.algebra.term import Term
from chengxu.law.norm import Act, Liability, Power, Sanction
from chengxu.statutes.interim_measures.basis import PROVIDER
from chengxu.statutes.laws import APL, AR, CL, CSL, DS, DSL, IM, MIN, NDSR, PIPL, STPL
from chengxu.statutes.words.oversight import (
    breach_of_measures,
    breaks_other_law,
    circumstances_serious,
    correction_refused,
    crime_suspected,
    law_provides_penalty,
    public_security_violation,
)
from chengxu.statutes.words.parties import (
    AUTHORITIES,
    NATIONAL_CAC,
    OFFENDER,
    PUBLIC_SECURITY,
    RELEVANT_BODIES,
)
from chengxu.statutes.words.service import place_of_activity

act_against_overseas_service = Power(
    IM[20, 1],
    gist=Term("境外服务的处置", "measures against services from abroad"),
    tag=STATUTORY,
    readings=("N5", "N7"),
    holder=NATIONAL_CAC,
    against=(PROVIDER, RELEVANT_BODIES),
    when=place_of_activity.one_of("hk_mo_tw", "overseas") & (breach_of_measures | breaks_other_law),
    act=Act(
        "notify_measures_against_overseas_service",
        Term(
            "通知有关机构以技术手段等必要措施处置该服务",
            "have the bodies concerned take the technical and other measures that the service calls for",
        ),
    ),
    refers=(IM[2, 1], IM[23, 2], CSL[52]),
    note=Term(
        "只有国家网信部门可以发出通知，地方网信部门不可以。案卷应有四件：向境内提供的证据、不合规的证据、"
        "写明接收机构的通知、措施反馈。",
        "Only the national department may give this notice, no provincial one. The file needs four things: "
        "proof that the service reaches the mainland, proof of the breach, a notice to a named body, and the "
        "report on the measures.",
    ),
)

_NO_FIGURE = Term(
    "本引擎列出行为日有效的处罚规定及其幅度，不提出具体数额。",
    "The engine lists the penalty provisions in force on the day of the act with their range, and proposes no figure.",
)

penalties_of_other_laws = Sanction(
    IM[21, 1, "a"],
    gist=Term("依法律、行政法规处罚", "penalties under laws and administrative regulations"),
    tag=STATUTORY,
    readings=("F19", "F23"),
    by=AUTHORITIES,
    on=PROVIDER,
    when=breach_of_measures & law_provides_penalty,
    measures=(
        Term(
            "法律、行政法规对该行为规定的处罚",
            "the penalty that a law or administrative regulation sets for the act",
        ),
    ),
    refers=(CSL[61], CSL[69], DSL[45], PIPL[66], STPL[112], NDSR[55], MIN[56]),
    note=_NO_FIGURE,
)

warning_criticism_correction = Sanction(
    IM[21, 1, "b"],
    gist=Term("警告、通报批评与责令改正", "warning, public criticism and order to correct"),
    tag=STATUTORY,
    readings=("F2", "F19"),
    by=AUTHORITIES,
    on=PROVIDER,
    when=breach_of_measures & ~law_provides_penalty,
    measures=(
        Term("警告", "a warning"),
        Term("通报批评", "public criticism"),
        Term("限期改正的命令", "an order to correct by a set day"),
    ),
    refers=(IM[21, 1, "c"], APL[9]),
    note=Term(
        "《暂行办法》本身没有规定罚款，以本条为据不得罚款。责令改正须写明具体日期。" + _NO_FIGURE.zh,
        "The Measures themselves contain no fine, and none may rest on this ground. The order to correct has to "
        "name a day. " + _NO_FIGURE.en,
    ),
)

suspension_of_service = Sanction(
    IM[21, 1, "c"],
    gist=Term("责令暂停服务", "suspension of the service"),
    tag=STATUTORY,
    readings=("F18", "N4"),
    by=AUTHORITIES,
    on=PROVIDER,
    when=breach_of_measures & ~law_provides_penalty & (correction_refused | circumstances_serious),
    measures=(Term("暂停提供相关服务的命令", "an order to suspend the services concerned"),),
    refers=(IM[21, 1, "b"], APL[63]),
    note=Term(
        "或者改正期限已过而未改正，或者已有情节严重的书面理由，二者必居其一。登记暂停的起始日和解除条件。"
        + _NO_FIGURE.zh,
        "Either the day for correction has passed in vain, or the reasons for seriousness are in writing; "
        "without one of them there is no suspension. Its first day and the terms for lifting it are entered. "
        + _NO_FIGURE.en,
    ),
)

public_security_penalty = Sanction(
    IM[21, 2, "a"],
    gist=Term("治安管理处罚", "public-security penalty"),
    tag=STATUTORY,
    by=PUBLIC_SECURITY,
    on=OFFENDER,
    when=public_security_violation,
    measures=(Term("治安管理处罚", "a public-security penalty"),),
    refers=(DS[22, 1], AR[31, 1]),
    note=Term(
        "移送公安机关并附证据清单。拘留等处罚由公安机关决定，本引擎不作计算。",
        "The matter goes to public security with a list of evidence. Detention or any other penalty is theirs to "
        "decide; the engine computes none.",
    ),
)

criminal_liability = Liability(
    IM[21, 2, "b"],
    gist=Term("刑事责任", "criminal liability"),
    tag=STATUTORY,
    bearer=OFFENDER,
    when=crime_suspected,
    answers_for=Term("由司法机关依法追究的刑事责任", "such criminal responsibility as the courts may find"),
    refers=(CL["286-1"], CL["253-1"]),
    note=Term(
        "移送后，行政案件标明“已移送”，不再收缴罚款；是否构成犯罪由法院判决。",
        "Once referred, the administrative case is marked as transferred and collects no fine; whether there is "
        "a crime is for the court.",
    ),
)
