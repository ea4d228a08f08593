"""Chapter VI, articles 105 to 109: remedies, public interest suits, crime, leniency, State organs."""

from __future__ import annotations

from chengxu.algebra.cite import STATUTORY
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.law.norm import Act, Exemption, Liability, Right, Sanction
from chengxu.statutes.laws import ALL, APL, ARL, CL, CPL, ML4, PSPL
from chengxu.statutes.model_law.basis import PROVIDER, PROVIDES, STATE_ORGAN
from chengxu.statutes.model_law.findings import CORRECTED, IS_STATE_ORGAN, NO_HARM, ORGAN_FAILED
from chengxu.statutes.words.enforcement import (
    CONSUMER_ORGANISATION,
    DESIGNATED_ORGANISATION,
    DISCIPLINING_ORGAN,
    DISSATISFIED,
    OFFICIALS,
    PROCURATORATE,
    SUPERIOR_ORGAN,
    breach_harm,
    breach_minor,
    contested_act,
    first_breach,
    misconduct_criminal,
    no_enforcement_fault,
    official_misconduct,
    public_suit_grounds,
)
from chengxu.statutes.words.oversight import crime_suspected, public_security_violation
from chengxu.statutes.words.parties import AI_AUTHORITY, LOCAL_AI_AUTHORITIES, OFFENDER

# Article 105

review_or_suit = Right(
    ML4[105, 1],
    gist=Term("复议或者诉讼", "review or suit"),
    tag=STATUTORY,
    readings=("G27",),
    holder=DISSATISFIED,
    against=(AI_AUTHORITY, LOCAL_AI_AUTHORITIES),
    when=Clause(
        ~contested_act.is_("none"),
        Term("有人对人工智能主管机关的行政行为不服", "somebody disagrees with an act of an AI authority"),
        ML4[105, 1],
        denied=Term("没有人对行政行为不服", "nobody disagrees with an administrative act"),
    ),
    unless=(
        Clause(
            contested_act.is_("security_review"),
            Term("该行为是安全审查决定", "the act is a security-review decision"),
            ML4[83, 2],
            denied=Term("该行为不是安全审查决定", "the act is no security-review decision"),
        ),
    ),
    act=Act(
        "seek_review_or_sue",
        Term(
            "依法申请行政复议或者提起行政诉讼",
            "apply for administrative reconsideration or bring an administrative suit",
        ),
    ),
    refers=(ARL[20], ALL[46], ML4[83, 2]),
    note=Term(
        "每份决定都应写明两条途径；期限依《行政复议法》和《行政诉讼法》。结果写入相应登记。",
        "Every decision states both routes; the time limits are those of the two other laws. The outcome goes into the "
        "register concerned.",
    ),
)

# Article 106

public_interest_suit = Right(
    ML4[106, 1],
    gist=Term("公益诉讼", "public-interest suit"),
    tag=STATUTORY,
    holder=(PROCURATORATE, CONSUMER_ORGANISATION, DESIGNATED_ORGANISATION),
    against=PROVIDER,
    when=all_of(PROVIDES, *(public_suit_grounds.one_of(ground) for ground, _ in public_suit_grounds.values)),
    act=Act("sue_in_public_interest", Term("向人民法院提起公益诉讼", "sue in the public interest")),
    refers=(ML4[100], CPL[58]),
    note=Term(
        "原告限于这三类；是否为国家主管机关确定的组织，以起诉之日的名单为准。被告只能是提供者，只研发或者只使用的不在此列。",
        "Only these three may sue; whether an organisation is designated follows from the register on the day of the "
        "suit. Only a provider is sued: one who merely develops or uses is outside the article.",
    ),
)

# Article 107

public_security_penalty = Liability(
    ML4[107, 1, "a"],
    gist=Term("治安管理处罚", "public-security penalty"),
    tag=STATUTORY,
    bearer=OFFENDER,
    when=public_security_violation,
    answers_for=Term(
        "由公安机关依法给予的治安管理处罚", "such public-security penalties as the law provides"
    ),
    breach=(PSPL[10],),
    refers=(ML4[96],),
    note=Term(
        "移送公安机关，附事实和证据清单；行政案件标明已移送。",
        "The matter goes to public security with facts and evidence; the administrative case is marked as referred.",
    ),
)

criminal_liability = Liability(
    ML4[107, 1, "b"],
    gist=Term("刑事责任", "criminal liability"),
    tag=STATUTORY,
    bearer=OFFENDER,
    when=crime_suspected,
    answers_for=Term("由司法机关依法追究的刑事责任", "such criminal responsibility as the courts may find"),
    refers=(APL[27], CL["286-1"], ML4[96]),
    note=Term(
        "移送后，罚款程序中止，直到登记答复为止；责令改正照常进行。",
        "With the referral the fine waits until an answer is on record; orders to correct go on.",
    ),
)

# Article 108

no_penalty = Exemption(
    ML4[108, 1, "a"],
    gist=Term("应当不予处罚", "no penalty"),
    tag=STATUTORY,
    readings=("G39",),
    when=all_of(breach_minor, CORRECTED, NO_HARM),
    frees=(ML4[96], ML4[99, 1], ML4[99, 2]),
    refers=(ML4[87, 1], APL[33]),
    note=Term(
        "三项都具备的，必须不予处罚，警告也不得给予，转为批评教育等指导；缺哪一项即指明哪一项。依职权注销备案不是处罚，不受影响。",
        "With all three there must be no penalty, not even a warning; guidance takes its place. What lacks is named. "
        "Cancelling a filing ex officio is no penalty and stays possible.",
    ),
)

penalty_may_be_spared = Exemption(
    ML4[108, 1, "b"],
    gist=Term("可以不予处罚", "penalty may be spared"),
    tag=STATUTORY,
    readings=("G39",),
    when=all_of(
        first_breach,
        Clause(
            breach_harm.one_of("none", "slight"),
            Term("没有危害后果或者后果轻微", "the harm is slight at most"),
            ML4[108, 1],
            denied=Term("危害后果不属轻微", "the harm is more than slight"),
        ),
        CORRECTED,
    ),
    frees=(),
    refers=(ML4[87, 1], ML4[96], ML4[98, 1, "vii"], ML4[99], APL[33]),
    note=Term(
        "是否处罚由主管机关裁量，罚与不罚都须说明理由；是否初次违法以处罚决定登记为准。",
        "Whether to penalise is for the authority, with reasons either way; a first breach is one that the register of "
        "decisions shows to be the first.",
    ),
)

# Article 109

correct_and_discipline = Sanction(
    ML4[109, 1],
    gist=Term("国家机关不履行义务", "State organs failing their duties"),
    tag=STATUTORY,
    readings=("G26",),
    by=(SUPERIOR_ORGAN, AI_AUTHORITY),
    on=STATE_ORGAN,
    when=all_of(
        IS_STATE_ORGAN,
        ORGAN_FAILED,
    ),
    measures=(
        Term("责令改正", "an order to correct"),
        Term(
            "对直接负责的主管人员和其他直接责任人员的处分",
            "discipline of the managers and others directly responsible",
        ),
    ),
    refers=(ML4[61], ML4[80], ML4[91], ML4[96]),
    note=Term(
        "上级机关或者国家主管机关之一责令即可；处分由有权机关决定，在此只作移送。对国家机关不罚款；"
        "其他具有公共职能的组织依第九十六条。",
        "An order by either suffices; discipline is decided by the organ entitled to it and only referred from here. A "
        "State organ is never fined; other bodies with public functions are under art. 96.",
    ),
)

discipline_of_officials = Sanction(
    ML4[109, 2],
    gist=Term("工作人员的处分", "discipline of officials"),
    tag=STATUTORY,
    by=DISCIPLINING_ORGAN,
    on=OFFICIALS,
    when=all_of(
        Clause(
            official_misconduct.some(),
            Term(
                "认定工作人员玩忽职守、滥用职权或者徇私舞弊",
                "officials are found to have neglected their duty, abused power or shown favour",
            ),
            ML4[109, 2],
            denied=Term("没有认定工作人员有不当行为", "no misconduct of officials has been found"),
        ),
        ~misconduct_criminal,
    ),
    measures=(Term("处分", "discipline"),),
    refers=(ML4[92, 2], ML4[107, 1, "b"]),
    note=Term(
        "案卷移送有处分权的机关；涉嫌犯罪的，改为移送司法。",
        "The file goes to the disciplining organ; with a suspected crime it goes to justice instead.",
    ),
)

no_enforcement_liability = Exemption(
    ML4[109, 3],
    gist=Term("不构成执法过错的免责", "no liability without fault in enforcement"),
    tag=STATUTORY,
    when=no_enforcement_fault,
    frees=(ML4[109, 2],),
    refers=(ML4[92, 2],),
    note=Term(
        "须引明法律依据，并以案卷证明已按步骤办理。",
        "The legal ground is cited, and the case log shows that the steps were followed.",
    ),
)
