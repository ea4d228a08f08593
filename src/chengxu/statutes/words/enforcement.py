"""What authorities find under the Model Law, and what they weigh: breaches, leniency, fines, licences, officials."""

from __future__ import annotations

from chengxu.algebra.facts import Choice, Flag, Number, Several
from chengxu.algebra.term import Term
from chengxu.law.norm import Party

RESPONSIBLE_PERSONS = Party(
    "responsible_persons",
    Term("直接负责的主管人员和其他直接责任人员", "the managers and other persons directly responsible"),
    plural=True,
)
SUPERIOR_ORGAN = Party("superior_organ", Term("上级机关", "the superior organ"))
DISCIPLINING_ORGAN = Party("disciplining_organ", Term("有处分权的机关", "the disciplining organ"))
OFFICIALS = Party("officials", Term("国家机关工作人员", "the officials concerned"), plural=True)
DISSATISFIED = Party(
    "dissatisfied",
    Term("对行政行为不服的公民、法人和其他组织", "whoever disagrees with the act, person or organisation"),
)
PROCURATORATE = Party("procuratorate", Term("人民检察院", "the procuratorate"))
CONSUMER_ORGANISATION = Party(
    "consumer_organisation", Term("法律规定的消费者组织", "a consumer organisation named by law")
)
DESIGNATED_ORGANISATION = Party(
    "designated_organisation",
    Term("国家主管机关确定的组织", "an organisation designated by the national authority"),
)

# Findings on a breach

breaches_found = Several(
    name="breaches_found",
    question=Term(
        "主管机关认定您有下列哪些违反《示范法》的行为？",
        "Which of these breaches of the AI Model Law has the authority found against you?",
    ),
    help=Term(
        "由国家人工智能主管机关认定（国家机关也可由其上级机关认定），须指明条款和行为日；本引擎标出的违反只是线索。"
        "只违反第四条至第八条、第十一条的原则不算。未备案只选第三项；逾期变更、未标明编号、逾期注销选第一项。",
        "Found by the national AI authority (for a State organ also by its superior), naming the provision and the day; "
        "what the engine marks is a lead only. A principle of arts. 4 to 8 or 11 alone is no breach. Not filing is the "
        "third item only; late changes, a number not shown and late cancellation belong to the first.",
    ),
    label=Term("所认定的违法行为", "the breaches found"),
    values=(
        ("activity", Term("在研发、提供、使用活动中违法", "one in developing, providing or using AI")),
        ("retaliation", Term("打击报复内部举报人", "retaliation against a whistleblower")),
        ("not_filed", Term("应当备案而逾期未备案", "a filing that is due and was not made")),
    ),
)

improper_filing_means = Several(
    name="improper_filing_means",
    question=Term(
        "主管机关认定备案是以下列哪些不正当手段取得的？",
        "By which of these improper means has the authority found the filing to be obtained?",
    ),
    help=Term(
        "有一项即可；备案取得正当或者没有备案的，答“无”。",
        "One is enough. Answer “none” if the filing was properly obtained, or if there is none.",
    ),
    label=Term("取得备案的不正当手段", "the improper means of obtaining the filing"),
    values=(
        ("concealment", Term("隐瞒有关情况", "concealment")),
        ("false_material", Term("提供虚假材料", "false material")),
        ("other", Term("其他不正当手段", "another improper means")),
    ),
)

breach_serious = Flag(
    name="breach_serious",
    question=Term(
        "主管机关是否说明理由，认定该违反《示范法》的行为情节严重？",
        "Has the authority found, with reasons, that the breach of the AI Model Law is serious?",
    ),
    help=Term(
        "法律没有界定，由人参照裁量因素认定并写明理由，本引擎从不推断；尚未认定的，填“不知道”。",
        "The law does not define it: a person finds it by the factors for fines, in writing, and the engine never "
        "infers it. While nobody has, answer unknown.",
    ),
    yes=Term("该违法行为情节严重", "the breach is serious"),
    no=Term("该违法行为情节不严重", "the breach is not serious"),
)

correction = Choice(
    name="correction",
    question=Term(
        "该违法行为（含未备案）改正了没有？", "Has the breach, a missing filing included, been corrected?"
    ),
    help=Term(
        "期限以责令改正的决定或者警告所定为准；主动改正的，选“已及时改正”。请写明自何日起。",
        "The term is that of the order to correct or of the warning. A correction of one's own accord is in time. Give "
        "the day since when.",
    ),
    label=Term("改正情况", "the state of correction"),
    values=(
        ("none", Term("未改正，也未定期限", "none, and no term set")),
        ("running", Term("所定期限尚未届满", "open, with the term still running")),
        ("in_time", Term("已及时改正", "made in time")),
        ("late", Term("期满后才改正", "made after the term")),
        ("refused", Term("期满仍未改正", "not made when the term had passed")),
    ),
)

responsible_persons_found = Several(
    name="responsible_persons_found",
    question=Term(
        "主管机关认定了哪些直接责任人员？",
        "Which persons has the authority found to be directly responsible?",
    ),
    help=Term(
        "逐人写明职务和责任；没有认定具体人员的，答“无”。",
        "One entry a person, with office and part played; answer “none” if nobody in particular was found.",
    ),
    label=Term("所认定的责任人员", "the persons found responsible"),
    values=(
        ("managers", Term("直接负责的主管人员", "managers directly in charge")),
        ("staff", Term("其他直接责任人员", "other persons directly responsible")),
    ),
)

# Leniency

breach_minor = Flag(
    name="breach_minor",
    question=Term("主管机关是否认定该违法行为轻微？", "Has the authority found that the breach is minor?"),
    help=Term(
        "由人认定并写明理由；这项审查先于处罚。",
        "A reasoned finding by a person; this screen comes before any penalty.",
    ),
    yes=Term("该违法行为轻微", "the breach is minor"),
    no=Term("该违法行为不属轻微", "the breach is not minor"),
)

breach_harm = Choice(
    name="breach_harm",
    question=Term("该违法行为造成了怎样的危害后果？", "What harm has the breach done?"),
    label=Term("违法行为的危害后果", "the harm done by the breach"),
    values=(
        ("none", Term("没有危害后果", "none")),
        ("slight", Term("危害后果轻微", "slight")),
        ("more", Term("危害后果不属轻微", "more than slight")),
    ),
)

first_breach = Flag(
    name="first_breach",
    question=Term(
        "这是否当事人首次违反《示范法》？",
        "Is it the first breach of the AI Model Law by the person described?",
    ),
    help=Term(
        "查处罚决定登记；此前有过违法认定的，即使没有处罚，也填“否”。",
        "See the register of decisions; no if a breach was found before, penalised or not.",
    ),
    yes=Term("当事人系初次违法", "it is a first breach"),
    no=Term("当事人不是初次违法", "it is not a first breach"),
)

# Fines

fine_considered = Flag(
    name="fine_considered",
    question=Term(
        "主管机关是否拟依《示范法》对您处以罚款？",
        "Does the authority intend to fine you under the AI Model Law?",
    ),
    yes=Term("主管机关拟处罚款", "the authority intends to impose a fine"),
    no=Term("主管机关不拟处罚款", "the authority intends no fine"),
)

fine_factors = Several(
    name="fine_factors",
    question=Term(
        "拟定罚款数额时，下列哪些因素已经逐项考虑并写明理由？",
        "Which of these factors have been considered for the fine, each with reasons?",
    ),
    help=Term(
        "每项写明从重、从轻或者不影响，并附证据；经查没有相应情况而写明的，也算已考虑，空着的不算。",
        "Each is entered as aggravating, mitigating or neutral, with evidence. “Nothing found” counts as considered, a "
        "blank does not.",
    ),
    label=Term("已考虑的裁量因素", "the factors considered"),
    values=(
        ("gravity", Term("性质、后果和范围", "nature, result and extent")),
        ("fault", Term("故意还是过失", "intent or negligence")),
        ("remedies", Term("补救和减损", "remedies and reduced loss")),
        ("notice", Term("依法通知主管机关", "notice to the authority")),
        ("risk_measures", Term("风险管理措施", "measures against risk")),
        ("standards", Term("标准和认证", "standards and certificates")),
        ("earlier_breaches", Term("此前的违法行为", "earlier breaches")),
        ("internal_report", Term("内部举报对损害的影响", "the effect of an internal report")),
        ("other", Term("其他法定因素", "other factors set by law")),
    ),
)

# Measures on a licence

major_incident_found = Flag(
    name="major_incident_found",
    question=Term(
        "因该违法的研发、提供活动，是否发生了重大安全事件？",
        "Has a major security incident come of developing or providing AI in breach of the law?",
    ),
    help=Term(
        "依公布的分级标准；没有标准的，以国家主管机关说明理由的认定为准，没有认定的填“不知道”。",
        "By the published grading; failing one, by a reasoned finding of the national authority, and unknown without it.",
    ),
    yes=Term("发生了重大安全事件", "a major security incident has happened"),
    no=Term("没有发生重大安全事件", "no major security incident has happened"),
)

incidents_in_year = Number(
    name="incidents_in_year",
    question=Term(
        "截至判断之日的一年内，该许可项下的活动因违法发生过多少次安全事件？",
        "How many security incidents came of breaches in the licensed activity within the past year?",
    ),
    help=Term(
        "从判断之日往前推一年，去年的对应日当天计入。只计已有实际不利影响的事件，只有风险的不计。没有的填 0。",
        "Back one year from the day of judgment, the corresponding day included. Only events with an actual adverse "
        "effect; risks alone do not count. 0 if none.",
    ),
    label=Term("一年内的安全事件", "security incidents within a year"),
    unit=Term("次", "incidents"),
)

penalties_in_year = Number(
    name="penalties_in_year",
    question=Term(
        "截至判断之日的一年内，该许可项下的活动受到过多少次依《示范法》的行政处罚？",
        "How many penalties under the AI Model Law did the licensed activity draw within the past year?",
    ),
    help=Term(
        "从判断之日往前推一年，去年的对应日当天计入；依其他法律受到的处罚不计。没有的填 0。",
        "Back one year from the day of judgment, the corresponding day included; penalties under other laws do not "
        "count. 0 if none.",
    ),
    label=Term("一年内的行政处罚", "penalties within a year"),
    unit=Term("次", "penalties"),
)

since_suspension = Several(
    name="since_suspension",
    question=Term(
        "许可中止以来，发生了下列哪些情况？", "Which of these has happened since the licence was suspended?"
    ),
    label=Term("中止以来的情况", "what has happened since the suspension"),
    values=(
        ("uncorrected", Term("改正期限届满而未改正", "the term passed without correction")),
        ("new_incident", Term("再次发生安全事件", "a new security incident")),
        ("new_penalty", Term("再次受到行政处罚", "a new penalty")),
    ),
)

# Filings cancelled by the authority

deregistration_grounds = Several(
    name="deregistration_grounds",
    question=Term(
        "该备案有下列哪些应予注销的情况？",
        "Which of these reasons for cancelling the filing are there?",
    ),
    help=Term(
        "第一项自终止服务后二十个工作日届满的次日起才选；其他各项须因严重违法，并有处罚决定。",
        "The first only from the day after the twenty working days that follow the end of service; the others take a "
        "penalty decision for a serious violation.",
    ),
    label=Term("依职权注销的事由", "the grounds for cancelling the filing"),
    values=(
        ("not_cancelled", Term("终止服务后逾期未办注销", "no cancellation in time after the end of service")),
        ("site_closed", Term("被责令关闭网站", "an order to close the site")),
        ("permit_revoked", Term("相关业务许可证被吊销", "a revoked business permit")),
        ("business_licence_revoked", Term("营业执照被吊销", "a revoked business licence")),
        ("other_penalty", Term("其他同等严厉的处罚", "another penalty as severe")),
    ),
)

# Remedies and suits

contested_act = Choice(
    name="contested_act",
    question=Term(
        "对人工智能主管机关的哪一类行政行为不服？",
        "With which kind of act of an AI authority does somebody disagree?",
    ),
    help=Term(
        "以最后作出的行为为准；以安全审查结论为据另作的处罚，选“处罚”。",
        "The last act counts. A sanction built on a security review is a sanction.",
    ),
    label=Term("不服的行政行为", "the act at issue"),
    values=(
        ("none", Term("没有", "none")),
        ("licence", Term("许可", "a licence decision")),
        ("filing", Term("备案", "a filing decision")),
        ("sanction", Term("处罚", "a sanction")),
        ("order", Term("责令或者限制措施", "an order or restriction")),
        ("security_review", Term("安全审查决定", "a security-review decision")),
        ("other", Term("其他行政行为", "another administrative act")),
    ),
)

public_suit_grounds = Several(
    name="public_suit_grounds",
    question=Term(
        "关于提供者的产品、服务，下列哪些有证据证明？",
        "Which of these is shown, with evidence, of the provider's product or service?",
    ),
    help=Term(
        "不以行政机关先作认定为前提；两项须同时具备。",
        "No prior finding of an authority is needed; both have to be there.",
    ),
    label=Term("公益诉讼的事由", "the grounds of a public-interest suit"),
    values=(
        ("breach", Term("提供产品、服务违反《示范法》", "a breach of the AI Model Law in providing it")),
        ("public_interest", Term("公共利益受到侵害", "harm to the public interest")),
    ),
)

# Officials

official_misconduct = Several(
    name="official_misconduct",
    question=Term(
        "国家机关工作人员履行人工智能监督管理职责时，被认定有下列哪些行为？",
        "Which of these have officials been found to have done in their duties of supervising AI?",
    ),
    label=Term("工作人员的不当行为", "the misconduct of officials"),
    values=(
        ("neglect", Term("玩忽职守", "neglect of duty")),
        ("abuse", Term("滥用职权", "abuse of power")),
        ("favouritism", Term("徇私舞弊", "favouritism")),
    ),
)

misconduct_criminal = Flag(
    name="misconduct_criminal",
    question=Term("该工作人员的行为是否已涉嫌犯罪？", "Is what the official did suspected to be a crime?"),
    help=Term(
        "涉嫌犯罪的移送司法；这里问的是工作人员，不是被管理的服务。",
        "If so it goes to justice. The question is about the official, not about the service supervised.",
    ),
    yes=Term("工作人员的行为涉嫌犯罪", "the misconduct is suspected to be a crime"),
    no=Term("工作人员的行为尚不构成犯罪", "the misconduct is no crime"),
)

no_enforcement_fault = Flag(
    name="no_enforcement_fault",
    question=Term(
        "依法是否不构成行政执法过错？", "Does the law treat what was done as no fault in enforcement?"
    ),
    help=Term(
        "须写明法律依据，并以案卷证明已按程序办理。",
        "Give the legal ground; the case log has to show that the steps were followed.",
    ),
    yes=Term("依法不构成行政执法过错", "in law there was no fault in enforcement"),
    no=Term("依法构成行政执法过错", "in law there was a fault in enforcement"),
)
