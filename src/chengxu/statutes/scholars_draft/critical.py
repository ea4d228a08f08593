"""Chapter IV, section 2, articles 50 to 53: what is critical AI, its protection, its people, its registration.

The duties bind from the determination (reading S7); article 50 itself says what meets the criteria.
"""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, reading
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.dates.count import working_days, years
from chengxu.dates.limits import within
from chengxu.law.norm import Act, Definition, Duty, Keep
from chengxu.statutes.laws import SD
from chengxu.statutes.scholars_draft.basis import (
    CRITICAL_DEVELOPER,
    CRITICAL_MAKERS,
    CRITICAL_PROVIDER,
    CRITICAL_USER,
    DETERMINED,
    MAKERS,
    REACHES_CRITICAL_LEVEL,
)
from chengxu.statutes.words.critical import (
    CRITICAL_AI_FILED,
    CRITICAL_FILING_ANSWERED,
    CRITICAL_FILING_RECEIVED,
    CRITICAL_STATUS_ENDED,
    DETERMINATION_RECEIVED,
    ai_officer_banned,
    ai_officer_contact_public,
    ai_officer_reported,
    applied_in_critical_infrastructure,
    automatic_annotation,
    critical_by_other_law,
    labelling_audit,
    labelling_rules,
    protection_in_step,
    registration_elsewhere,
    security_body,
    significant_rights,
    trusted_purchases,
)
from chengxu.statutes.words.governance import ai_officer_named
from chengxu.statutes.words.parties import OVERSIGHT, PUBLIC
from chengxu.statutes.words.service import SERVICE_ENDED
from chengxu.statutes.words.training import manual_annotation

_GENERAL = (SD[82, 1, "a"],)
_AND_PRESUMED_FAULT = (*_GENERAL, SD[85, 2, "a"])

# Article 50: any ground is enough, and several may be given together

_CRITICAL = Term("关键人工智能", "critical AI")
_OPENED = (*(SD[article] for article in range(51, 58)), SD[62], SD[85, 2, "a"])
"""What the grounds open: the duties of this section, special supervision, presumed fault."""

critical_by_infrastructure = Definition(
    SD[50, 1, "i"],
    gist=Term("关键信息基础设施中的人工智能", "AI in critical information infrastructure"),
    tag=STATUTORY,
    readings=("S7",),
    term=_CRITICAL,
    means=Term(
        "应用于关键信息基础设施的人工智能，规模大小不论",
        "AI applied in critical information infrastructure, whatever its size",
    ),
    when=applied_in_critical_infrastructure,
    refers=_OPENED,
    note=Term(
        "各项情形可以并存，一并列出。符合条件只作提示，义务自认定之日起；不受本法约束的活动（第九十五条），另行判断。",
        "Several grounds may hold together and are all shown. Meeting one is a warning; the duties come with the "
        "determination. Whether the law reaches the activity at all (article 95) is asked by itself.",
    ),
)

critical_by_personal_rights = Definition(
    SD[50, 1, "ii"],
    gist=Term("对人身权益有重大影响的人工智能", "AI with a significant impact on the person"),
    tag=STATUTORY,
    readings=("S7", "S8"),
    term=_CRITICAL,
    means=Term(
        "重大影响生命、自由、尊严等人身权益的人工智能",
        "AI that significantly affects rights of the person, life, freedom and dignity among them",
    ),
    when=Clause(
        significant_rights.some(),
        Term("该人工智能对人身权益有重大影响", "the AI has a significant impact on personal rights"),
        SD[50, 1, "ii"],
        denied=Term(
            "该人工智能对人身权益没有重大影响", "the AI has no significant impact on personal rights"
        ),
    ),
    refers=(*_OPENED, SD[42, 1, "ii"]),
    note=Term(
        "写明受影响的权益和理由；只影响财产的，不属于本项。",
        "Name the right and the reason; an effect on property alone is outside this item.",
    ),
)

critical_by_scale = Definition(
    SD[50, 1, "iii"],
    gist=Term("大规模基础模型", "large foundation models"),
    tag=STATUTORY,
    readings=("S4", "S7", "S9"),
    term=_CRITICAL,
    means=Term(
        "算力、参数量或者使用规模达到规定标准的基础模型",
        "a foundation model that reaches the level set for compute, parameters or scale of use",
    ),
    when=REACHES_CRITICAL_LEVEL,
    refers=(*_OPENED, SD[90, 1, "c"], SD[95, 1, "iii"]),
    note=Term(
        "三项指标有一项达到即可，恰好等于标准的也是达到。标准由有关部门确定，确定之前不能判断。开源模型不因开源而除外，"
        "免费且开源的才不适用本法。",
        "One of the three is enough, and equality reaches it. The departments set the levels, and until then it "
        "cannot be said. Open source alone is no way out; only what is free as well is outside the law.",
    ),
)

critical_by_other_laws = Definition(
    SD[50, 1, "iv"],
    gist=Term("法律、行政法规列明的其他情形", "cases named by laws and regulations"),
    tag=STATUTORY,
    readings=("S7",),
    term=_CRITICAL,
    means=Term(
        "其他法律或者行政法规列为关键人工智能的情形",
        "what another law or an administrative regulation names as critical AI",
    ),
    when=critical_by_other_law,
    refers=_OPENED,
    note=Term(
        "写明所依据的条款；规章和指南不能增设这类情形。",
        "With the provision relied on; departmental rules and guidelines cannot add a case.",
    ),
)

# Article 51

protect_in_step = Duty(
    SD[51, 1],
    gist=Term("安全保护措施同步规划、建设、使用", "protection planned, built and used in step"),
    tag=STATUTORY,
    readings=("S7",),
    bearer=CRITICAL_MAKERS,
    act=Act(
        "protect_in_step",
        Term(
            "建立安全保护措施，做到与关键人工智能三同步",
            "protect critical AI by security measures that keep pace with it from planning to use",
        ),
    ),
    met_by=all_of(*(protection_in_step.one_of(stage) for stage, _ in protection_in_step.values)),
    breach=_AND_PRESUMED_FAULT,
    refers=(SD[41, 1], SD[62, 1, "iii"]),
    note=Term(
        "每个阶段列出系统和保护措施两边的日期，保护措施在后的予以标出。认定之前已经完成的阶段，看此后的补足。",
        "Each stage shows two days, the system's and its protection's, and marks protection that came later. Stages "
        "over before the determination are judged by what was caught up since.",
    ),
)

buy_trusted_products_first = Duty(
    SD[51, 2],
    gist=Term("优先采购安全可信产品", "trustworthy products first"),
    tag=STATUTORY,
    yardstick=reading("S32"),  # priority, with reasons for another choice
    readings=("S7", "S32"),
    bearer=(CRITICAL_DEVELOPER, CRITICAL_PROVIDER, CRITICAL_USER),
    act=Act(
        "buy_trusted_products_first",
        Term(
            "在采购物理设备和信息服务时，首选安全可信的产品",
            "give preference to what is secure and can be trusted when buying equipment and information services",
        ),
    ),
    met_by=all_of(*(trusted_purchases.one_of(kind) for kind, _ in trusted_purchases.values)),
    breach=_GENERAL,
    refers=(SD[62, 1, "ii"], SD[29, 2]),
    note=Term(
        "以采购之日有效的采购目录为准；目录之外有理由另选的，留档即可。关键人工智能的使用者同样受约束。",
        "Judged by the catalogue in force on the day of purchase; another choice needs a reason on file. Users of "
        "critical AI are bound as well.",
    ),
)

_LABELS_DATA = Clause(
    manual_annotation | automatic_annotation,
    Term("研发中标注数据", "data are labelled in development"),
    SD[51, 3, "a"],
    denied=Term("研发中不标注数据", "no data are labelled in development"),
)

make_labelling_rules = Duty(
    SD[51, 3, "a"],
    gist=Term("数据标注规则", "rules for labelling data"),
    tag=STATUTORY,
    readings=("S7",),
    bearer=CRITICAL_DEVELOPER,
    when=_LABELS_DATA,
    act=Act(
        "make_labelling_rules",
        Term(
            "制定合法并合乎主管部门要求的标注规则",
            "make labelling rules that meet the law and the department's requirements",
        ),
    ),
    met_by=all_of(*(labelling_rules.one_of(source) for source, _ in labelling_rules.values)),
    keep=Keep(
        Term("标注规则的各个版本", "the versions of the labelling rules"), years(3), SERVICE_ENDED, HOUSE
    ),
    breach=_GENERAL,
    refers=(SD[20, 1, "a"], SD[45, 1, "a"]),
    note=Term(
        "没有规则而标注的，由研发者负责。人工标注、程序标注都算。保存至服务终止后三年，是自设的。",
        "Labelling without rules is the developer's breach, whether by hand or by program. Keeping the rules for "
        "three years after the end of service is a house default.",
    ),
)

audit_labelling = Duty(
    SD[51, 3, "b"],
    gist=Term("数据标注审核机制", "audits of labelling"),
    tag=STATUTORY,
    readings=("S7",),
    bearer=CRITICAL_DEVELOPER,
    when=_LABELS_DATA,
    act=Act(
        "audit_labelling",
        Term(
            "建立标注审核机制，使标注更公正、准确、真实",
            "set up audits that make labels fairer, more accurate and truer",
        ),
    ),
    met_by=all_of(*(labelling_audit.one_of(quality) for quality, _ in labelling_audit.values)),
    keep=Keep(Term("标注审核记录", "the records of labelling audits"), years(3), SERVICE_ENDED, HOUSE),
    breach=_GENERAL,
    refers=(SD[9, 1, "b"], SD[45, 1, "a"]),
    note=Term(
        "条文要求的是提高，没有规定达标的比率。保存至服务终止后三年，是自设的。",
        "What is asked is improvement; the text sets no rate. Keeping the records for three years after the end of "
        "service is a house default.",
    ),
)

# Article 52

_HISTORY = Term("任职和机构沿革的记录", "the history of the body and the post")

set_up_security_body = Duty(
    SD[52, 1],
    gist=Term("专门安全管理机构", "a dedicated security body"),
    tag=STATUTORY,
    readings=("S7",),
    bearer=CRITICAL_MAKERS,
    act=Act(
        "set_up_security_body",
        Term(
            "设专门机构管理关键人工智能的安全",
            "have a dedicated body that manages the security of critical AI",
        ),
    ),
    met_by=security_body,
    keep=Keep(_HISTORY, years(3), CRITICAL_STATUS_ENDED, HOUSE),
    breach=_GENERAL,
    refers=(SD[52, 2, "a"],),
    note=Term(
        "认定存续期间及其后三年的保存期限是自设的。",
        "Keeping the history while the AI is critical and for three years after is a house default.",
    ),
)

name_ai_officer = Duty(
    SD[52, 2, "a"],
    gist=Term("人工智能保护负责人", "a person responsible for AI protection"),
    tag=STATUTORY,
    readings=("S7",),
    bearer=CRITICAL_MAKERS,
    act=Act(
        "name_ai_protection_officer",
        Term(
            "指定一名负责人，监督管理研发、提供活动和保护措施",
            "name a person who oversees development, provision and the protective measures",
        ),
    ),
    met_by=all_of(ai_officer_named, ~ai_officer_banned),
    keep=Keep(_HISTORY, years(3), CRITICAL_STATUS_ENDED, HOUSE),
    breach=_GENERAL,
    refers=(SD[82, 2, "g"], SD[52, 2, "b"], SD[52, 2, "c"]),
    note=Term(
        "只能是自然人；处于从业禁止期内的人，不能担任。研发者与提供者各自指定，条文没有规定可以合用一人。保存期限是自设的。",
        "A natural person, and nobody under a ban while it runs. Developer and provider each name one; the text does "
        "not provide for one between them. The period of keeping is a house default.",
    ),
)

publish_officers_contact = Duty(
    SD[52, 2, "b"],
    gist=Term("公开负责人联系方式", "the person's contact made public"),
    tag=STATUTORY,
    readings=("S7",),
    bearer=CRITICAL_MAKERS,
    toward=PUBLIC,
    act=Act(
        "publish_officers_contact",
        Term("让公众知道怎样联系该负责人", "let the public know how to reach that person"),
    ),
    met_by=ai_officer_contact_public,
    breach=_GENERAL,
    refers=(SD[52, 2, "a"],),
    note=Term(
        "须公开的是联系方式，姓名公开与否由其自定。",
        "It is the contact that has to be public; the name only if they choose to.",
    ),
)

report_officer = Duty(
    SD[52, 2, "c"],
    gist=Term("报送负责人姓名和联系方式", "the person's name and contact reported"),
    tag=STATUTORY,
    readings=("S7",),
    bearer=CRITICAL_MAKERS,
    toward=OVERSIGHT,
    act=Act(
        "report_officer",
        Term(
            "把该负责人的姓名和联系方式报送主管部门",
            "report that person's name and contact to the department",
        ),
    ),
    met_by=all_of(*(ai_officer_reported.one_of(item) for item, _ in ai_officer_reported.values)),
    breach=_GENERAL,
    refers=(SD[52, 2, "a"], SD[53, 1, "a"]),
    note=Term(
        "两项缺一不可；换人以后重新报送。条文没有规定时限，提供者可以随备案一并报送。",
        "Both or nothing, and anew after a change of person. The text sets no time; a provider may send it with the "
        "filing.",
    ),
)

# Article 53

file_critical_ai = Duty(
    SD[53, 1, "a"],
    gist=Term("关键人工智能登记备案", "registration and filing of critical AI"),
    tag=STATUTORY,
    readings=("S7", "S10", "S11", "S12", "S13"),
    bearer=CRITICAL_PROVIDER,
    toward=OVERSIGHT,
    act=Act(
        "file_critical_ai",
        Term(
            "在国家人工智能监管平台登记，并办理备案",
            "register on the national AI supervision platform and file",
        ),
    ),
    due=within(working_days(7), of=DETERMINATION_RECEIVED),
    done=CRITICAL_AI_FILED,
    keep=Keep(Term("登记备案的案卷", "the file of registration and filing"), None, None, HOUSE),
    breach=_GENERAL,
    refers=(SD[50], SD[62, 1, "i", "a"], SD[53, 1, "b"], SD[33, 1, "iv"]),
    note=Term(
        "收到通知当日不计入。逾期仍应办理，主管部门照收，但标明迟延。没有通知就没有期限，公布认定结果不能代替通知。只是研发者的，"
        "没有这项义务。主管部门一方默认永久保存案卷，法律没有规定。",
        "The day of receipt is not counted. A late filing is still due and still accepted, marked late. Without a notice "
        "no time runs, and the public announcement is none. A mere developer does not owe it. The department keeps the "
        "file for good, by default and not by law.",
    ),
)

answer_critical_filing = Duty(
    SD[53, 1, "b"],  # what the department owes the filer in a case
    gist=Term("备案或者要求补充材料", "recording, or a request for materials"),
    tag=STATUTORY,
    readings=("S11", "S12"),
    bearer=OVERSIGHT,
    toward=CRITICAL_PROVIDER,
    when=DETERMINED,
    act=Act(
        "answer_critical_filing",
        Term("予以备案，或者要求补充材料", "record the filing or ask for further materials"),
    ),
    upon=CRITICAL_FILING_RECEIVED,
    due=within(working_days(30)),
    done=CRITICAL_FILING_ANSWERED,
    breach=(SD[84, 1, "d"],),
    refers=(SD[53, 1, "a"],),
    note=Term(
        "这是主管部门的期限，从收到之日起算是解读。逾期不视为备案，也不视为拒绝，上报协调，提供者不因此违法；工作人员玩忽职守的，"
        "依第八十四条处分。要求补充的，须列明材料。",
        "The department's own clock; that it starts with receipt is a reading. Past it nothing counts as recorded or "
        "refused, the case is taken up for coordination, and the provider is not in breach; staff who neglect their "
        "duty answer under article 84. A request lists the materials.",
    ),
)

register_under_other_laws = Duty(
    SD[53, 2],
    gist=Term("依其他法律登记", "registration under other laws"),
    tag=STATUTORY,
    bearer=MAKERS,
    when=all_of(
        ~DETERMINED,
        Clause(
            registration_elsewhere.one_of("open", "made"),
            Term("其他法律、行政法规要求登记", "another law or regulation wants it registered"),
            SD[53, 2],
            denied=Term("其他法律、行政法规没有要求登记", "no other law or regulation wants it registered"),
        ),
    ),
    act=Act(
        "register_under_other_laws",
        Term("按照该法律、行政法规的程序登记", "register by the procedure of that law or regulation"),
    ),
    met_by=registration_elsewhere.is_("made"),
    breach=_GENERAL,
    refers=(SD[33, 1, "iv"], SD[49, 1]),
    note=Term(
        "写明所依据的法律或者行政法规；谁登记、何时登记，都依该法，七个和三十个工作日的期限在此不适用。关键人工智能另有登记要求的，"
        "直接依该法办理。",
        "With the law or regulation relied on: it says who registers and when, and the 7 and 30 working days play no "
        "part. Critical AI that another law wants registered is registered under that law directly.",
    ),
)
