"""Chapter IV, section 4 of the Model Law, articles 79 and 80: employers and State organs."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.dates.limits import before
from chengxu.law.norm import Act, Duty, Keep, Party, Prohibition, Right
from chengxu.statutes.laws import LCL, ML4
from chengxu.statutes.model_law.basis import STATE_ORGAN, USES
from chengxu.statutes.words.content import AFFECTED
from chengxu.statutes.words.entities import entity_kind
from chengxu.statutes.words.parties import PUBLIC
from chengxu.statutes.words.using import (
    employs_staff,
)
from chengxu.statutes.words.workplace import (
    AI_MEASURE_AT_WORK,
    AI_USE_DISCLOSED,
    AI_USE_DISCLOSURE_REQUESTED,
    COLLECTIVE_CONSULTATION_HELD,
    TRADE_UNION,
    WORKERS,
    ai_replacement,
    ai_use_classified,
    disclosure_applicant,
    labour_rights_infringed,
    official_decisions_by_ai,
    organ_safeguards,
    replacement_steps,
    staff_protection,
    work_impacts,
)

EMPLOYS = Clause(
    all_of(USES, employs_staff),
    Term("当事人是使用人工智能的用人单位", "the person described is an employer that uses AI"),
    ML4[79, 1],
    denied=Term("当事人不是使用人工智能的用人单位", "the person described is no employer that uses AI"),
)
EMPLOYER = Party("employer", Term("用人单位", "the employer"), when=EMPLOYS)

ORGAN_USES = Clause(
    USES,
    Term("国家机关使用人工智能", "the State organ uses AI"),
    ML4[80, 1],
    denied=Term("国家机关不使用人工智能", "the State organ does not use AI"),
)

MAJOR_IMPACT = Clause(
    work_impacts.some(),
    Term("使用人工智能对职工有重大影响", "the use of AI has a major effect on the staff"),
    ML4[79, 1],
    denied=Term("使用人工智能对职工没有重大影响", "the use of AI has no major effect on the staff"),
)

_GENERAL = (ML4[96, 1, "a"],)

# Article 79: workers

consult_collectively = Duty(
    ML4[79, 1, "a"],
    gist=Term("集体协商", "collective consultation"),
    tag=STATUTORY,
    bearer=EMPLOYER,
    toward=WORKERS,
    when=MAJOR_IMPACT,
    act=Act(
        "consult_collectively",
        Term("与职工方进行集体协商", "consult the workers collectively"),
    ),
    due=before(AI_MEASURE_AT_WORK),  # 应当经过: the measure rests on the consultation
    done=COLLECTIVE_CONSULTATION_HELD,
    keep=Keep(Term("协商纪要", "the minutes of the consultation"), None, COLLECTIVE_CONSULTATION_HELD, HOUSE),
    breach=_GENERAL,
    refers=(ML4[79, 3],),
    note=Term(
        "没有协商纪要的措施不能标为“已启用”。纪要保存多久，依劳动方面的规定。",
        "A measure without minutes cannot be marked as started. How long they are kept is a matter of labour rules.",
    ),
)

protect_staff = Duty(
    ML4[79, 1, "b"],
    gist=Term("告知、培训、安置", "informing, training, resettling"),
    tag=STATUTORY,
    bearer=EMPLOYER,
    toward=WORKERS,
    when=MAJOR_IMPACT,
    act=Act(
        "protect_staff",
        Term(
            "以告知、培训、安置等措施保护职工权益",
            "protect the workers by informing, training and resettling them and the like",
        ),
    ),
    met_by=all_of(*(staff_protection.one_of(step) for step, _ in staff_protection.values)),
    keep=Keep(Term("各项措施的记录", "the record of each step"), None, None, HOUSE),
    breach=_GENERAL,
    note=Term(
        "三项逐一采取，或者记明某项不必要的理由。告知写明影响、培训、安置和协商结果。",
        "Each of the three is taken, or the reason why not is put on record. The notice gives the effects, the "
        "training, the resettlement and the outcome of the consultation.",
    ),
)

no_dismissal_for_replacement_alone = Prohibition(
    ML4[79, 2],
    gist=Term("不得仅因替代单方变更、解除合同", "no one-sided change or dismissal for replacement alone"),
    tag=STATUTORY,
    bearer=EMPLOYER,
    toward=WORKERS,
    act=Act(
        "dismiss_for_replacement_alone",
        Term(
            "在必要措施没有到位的情况下，仅因工作可由人工智能替代而单方改变或者终结劳动合同",
            "alter or terminate an employment contract unilaterally for no reason but replacement by AI, without the "
            "necessary steps",
        ),
    ),
    broken_by=all_of(
        ai_replacement.is_("sole"),
        ~all_of(*(replacement_steps.one_of(step) for step, _ in replacement_steps.values)),
    ),
    breach=(ML4[96, 1, "a"], LCL[48], LCL[87]),
    refers=(ML4[79, 1, "a"], LCL[35], LCL[40]),
    note=Term(
        "缺少的措施逐项写明。另有真实理由的，是否合法依《劳动合同法》判断。",
        "Each step that is lacking is named. Where there is a further genuine reason, labour law decides.",
    ),
)

union_may_demand_correction = Right(
    ML4[79, 3],
    gist=Term("工会要求改正", "the union's demand for correction"),
    tag=STATUTORY,
    holder=TRADE_UNION,
    against=EMPLOYER,
    when=all_of(
        EMPLOYS,
        Clause(
            entity_kind.one_of("legal_person", "unincorporated", "public_function"),
            Term(
                "用人单位是企业、事业单位或者社会组织",
                "the employer is an enterprise, institution or association",
            ),
            ML4[79, 3],
            denied=Term(
                "用人单位不是企业、事业单位或者社会组织",
                "the employer is no enterprise, institution or association",
            ),
        ),
        labour_rights_infringed,
    ),
    act=Act(
        "demand_correction",
        Term(
            "依法要求用人单位改正并承担责任",
            "demand, as the law provides, that the employer put things right and answer for them",
        ),
    ),
    refers=(ML4[79, 1, "a"], ML4[79, 2]),
    note=Term(
        "国家机关不在本款所列三类单位之内。要求书写明事实、所依据的规定和日期；程序依《工会法》。",
        "State organs are not among the three kinds of employer named. The demand gives the facts, the rule and the "
        "date; procedure follows the Trade Union Law.",
    ),
)

# Article 80: State organs

use_ai_safely_in_state_organs = Duty(
    ML4[80, 1],
    gist=Term("国家机关安全、统筹使用", "secure and integrated use by State organs"),
    tag=STATUTORY,
    readings=("G26",),
    bearer=STATE_ORGAN,
    toward=PUBLIC,
    when=ORGAN_USES,
    act=Act(
        "use_ai_safely_in_state_organs",
        Term(
            "做到安全、集约，统一管理安全事务，并成体系地作技术防护",
            "keep that use secure and economical, manage security centrally and protect it by a system of techniques",
        ),
    ),
    met_by=all_of(*(organ_safeguards.one_of(part) for part, _ in organ_safeguards.values)),
    breach=(ML4[109, 1],),
    refers=(ML4[61, 1], ML4[91, 1]),
)

disclose_use_in_decisions = Duty(
    ML4[80, 2],
    gist=Term("依申请公开使用情况", "disclosure on request of AI in decisions"),
    tag=STATUTORY,
    readings=("G26",),
    bearer=STATE_ORGAN,
    toward=AFFECTED,
    when=all_of(
        ORGAN_USES,
        official_decisions_by_ai,
        Clause(
            disclosure_applicant.one_of("party", "addressee", "interested"),
            Term(
                "申请人是当事人、相对人或者有利害关系",
                "the applicant is a party, the addressee or a person with an interest",
            ),
            ML4[80, 2],
            denied=Term(
                "申请人不是当事人、相对人，也没有利害关系",
                "the applicant is no party, addressee or person with an interest",
            ),
        ),
    ),
    unless=(
        Clause(
            ai_use_classified,
            Term("该使用情况依法属于国家秘密", "this use of AI is lawfully a State secret"),
            ML4[80, 2],
            denied=Term("该使用情况不属于国家秘密", "this use of AI is no State secret"),
        ),
    ),
    act=Act(
        "disclose_use_in_decisions",
        Term(
            "向申请人公开人工智能在该决定中的基本使用情况",
            "disclose, in its main points, how AI was used in the decision",
        ),
    ),
    upon=AI_USE_DISCLOSURE_REQUESTED,
    done=AI_USE_DISCLOSED,
    breach=(ML4[109, 1],),
    refers=(ML4[55, 1, "a"],),
    note=Term(
        "法律没有规定期限，可以参照《政府信息公开条例》。拒绝的，写明定密依据；其他人申请的，说明理由后不予受理。",
        "No period is set; the Government Information Disclosure Regulations may guide. A refusal names the "
        "classification; a request by anybody else is turned down with the reason.",
    ),
)
