"""Chapter IV, section 1, article 42: the safety risk assessment, before provision and after significant changes."""

from __future__ import annotations

from chengxu.algebra.cite import STATUTORY, Cite, reading
from chengxu.algebra.expr import Clause, Expr, all_of
from chengxu.algebra.term import Term
from chengxu.dates.count import years
from chengxu.dates.limits import before
from chengxu.law.norm import Act, Duty, Keep, Permission
from chengxu.statutes.laws import SD
from chengxu.statutes.scholars_draft.basis import MAKERS, OFFERED, USERS
from chengxu.statutes.scholars_draft.safety import GENERAL, GENERAL_AND_TORT, MAKES
from chengxu.statutes.words.assessment import (
    ASSESSMENT_FILE_COMPLETED,
    CHANGED_VERSION_PROVIDED,
    RISK_REASSESSED,
    ethics_review_finding,
    risk_findings,
    significant_changes,
)
from chengxu.statutes.words.parties import OVERSIGHT
from chengxu.statutes.words.safety import SAFETY_ASSESSED

PROVIDED = Clause(
    OFFERED,
    Term("该产品、服务提供给他人", "the product or service is provided to others"),
    SD[42, 1],
    denied=Term("该产品、服务没有提供给他人", "the product or service is not provided to others"),
)

# Paragraph 1

assess_risk = Duty(
    SD[42, 1],
    gist=Term("提供前的安全风险评估", "risk assessment before provision"),
    tag=STATUTORY,
    readings=("S1", "S56"),
    bearer=MAKERS,
    toward=(OVERSIGHT, USERS),
    act=Act(
        "assess_risk",
        Term(
            "完成安全风险评估，并记录处置情况",
            "complete a safety risk assessment and record how its results were handled",
        ),
    ),
    due=before(PROVIDED, spares_running=True),
    done=SAFETY_ASSESSED,
    breach=GENERAL_AND_TORT,
    refers=(
        *(SD[42, 1, "i"], SD[42, 1, "ii"], SD[42, 1, "iii"], SD[42, 1, "iv"]),
        *(SD[42, 2], SD[42, 3, "b"], SD[54, 1, "a"]),
    ),
    note=Term(
        "四项内容缺一，评估即不完整。开始提供的当日才完成的，不算提供之前。本法施行时已经在提供的，不追究施行以前，应在提供"
        "下一版本之前补做。",
        "With one of the four items missing it is incomplete. On the very day of launch it no longer precedes launch. A "
        "product already on offer when the law takes effect is not judged for the past: its assessment is due before the "
        "next version.",
    ),
)


def _item(cite: Cite, gist: Term, act: Act, shown: Expr, *related: Cite, note: Term) -> Duty:
    """Return the duty to cover an item in the assessment before provision."""
    return Duty(
        cite,
        gist=gist,
        tag=STATUTORY,
        bearer=MAKERS,
        toward=OVERSIGHT,
        act=act,
        due=before(PROVIDED, spares_running=True),
        met_by=shown,
        breach=GENERAL,
        refers=(SD[42, 1], *related),
        note=note,
    )


def _found(*items: str) -> Expr:
    return all_of(*(risk_findings.one_of(item) for item in items))


assess_bias = _item(
    SD[42, 1, "i"],
    Term("评估内容：偏见、歧视", "assessment: bias and discrimination"),
    Act(
        "assess_bias",
        Term(
            "在评估中查明有没有潜在的偏见、歧视",
            "look for bias and discrimination in the assessment",
        ),
    ),
    _found("bias"),
    SD[32, 1, "b"],
    note=Term(
        "没有发现的，也要写明结论和所用的检验方法。",
        "That nothing was found is a finding too, if the test is named.",
    ),
)

assess_impact = _item(
    SD[42, 1, "ii"],
    Term("评估内容：公共利益、个人权益和安全", "assessment: public interest, individuals, safety"),
    Act(
        "assess_impact",
        Term(
            "在评估中查明对公共利益、个人权益的影响和安全风险",
            "weigh the effect on the public interest and on individuals, and the safety risks, in the assessment",
        ),
    ),
    _found("public_interest", "individual_rights", "safety_risk"),
    SD[50, 1, "ii"],
    note=Term(
        "认为对个人权益有重大影响的，另应按第五十条自查是否属于关键人工智能。",
        "Where the impact on individuals is found to be significant, the criteria of critical AI in article 50 are looked "
        "at as well.",
    ),
)

# An assessment that is silent on the review is incomplete; one that finds it omitted tells of another failing.
assess_ethics_review = _item(
    SD[42, 1, "iii"],
    Term("评估内容：科技伦理审查", "assessment: ethics review"),
    Act(
        "assess_ethics_review",
        Term(
            "在评估中说明科技伦理审查已经依法进行，或者依规定无须进行",
            "show a lawful ethics review, or why none is required, in the assessment",
        ),
    ),
    ethics_review_finding.one_of("done", "not_required"),
    SD[3, 1, "b"],
    SD[58, 2, "iii"],
    note=Term(
        "认为无须审查的，写明依据；应当审查而没有审查的，先补作审查，评估方可完成。",
        "That no review is required takes a source; one that was required and omitted is held before the assessment can be "
        "complete.",
    ),
)

assess_safeguards = _item(
    SD[42, 1, "iv"],
    Term("评估内容：保护措施", "assessment: safeguards"),
    Act(
        "assess_safeguards",
        Term(
            "在评估中查明保护措施合法、有效，并与风险程度相称",
            "test whether safeguards are lawful, effective and equal to the risk, in the assessment",
        ),
    ),
    _found("lawful_safeguards", "effective_safeguards", "fitting_safeguards"),
    SD[41, 3],
    note=Term(
        "有一项答“否”的，附上处置记录之前，评估不算完成。",
        "With one answer in the negative the assessment stays open until the handling is on record.",
    ),
)

# Paragraphs 2 and 3

assess_again = Duty(
    SD[42, 2],
    gist=Term("重大变化后重新评估", "new assessment on significant change"),
    tag=STATUTORY,
    readings=("S19", "S56"),
    bearer=MAKERS,
    toward=OVERSIGHT,
    when=Clause(
        significant_changes.some(),
        Term("该产品、服务发生重大变化", "the product or service changes significantly"),
        SD[42, 2],
        denied=Term("该产品、服务没有发生重大变化", "the product or service does not change significantly"),
    ),
    act=Act("assess_again", Term("重新进行安全风险评估", "carry out the safety risk assessment anew")),
    due=before(CHANGED_VERSION_PROVIDED, tag=reading("S19")),
    done=RISK_REASSESSED,
    breach=GENERAL,
    refers=(SD[42, 1], SD[54, 1, "a"], SD[57, 1, "a"]),
    note=Term(
        "法律只说重新评估，没有说何时；变化后的版本提供之前完成，是本书的理解。",
        "The law says again and not by when; before the changed version is provided is how we read it.",
    ),
)

assess_or_commission = Permission(
    SD[42, 3, "a"],
    gist=Term("自行评估或者委托评估", "own or commissioned assessment"),
    tag=STATUTORY,
    holder=MAKERS,
    when=MAKES,
    act=Act(
        "assess_or_commission",
        Term(
            "自行评估，也可以委托第三方机构评估", "do the assessment on their own or commission a third party"
        ),
    ),
    refers=(SD[54, 1, "a"], SD[64, 1, "a"]),
    note=Term(
        "委托的，写明受托机构的名称；评估的责任仍由研发者、提供者自己承担。",
        "A commission names the third party; responsibility for the assessment stays with developer and provider.",
    ),
)

keep_assessment_file = Duty(
    SD[42, 3, "b"],
    gist=Term("评估报告和处置记录保存三年", "three years for report and handling record"),
    tag=STATUTORY,
    readings=("S18",),
    bearer=MAKERS,
    toward=OVERSIGHT,
    upon=ASSESSMENT_FILE_COMPLETED,
    act=Act(
        "keep_assessment_file",
        Term(
            "保存安全风险评估报告和处置情况记录，至少三年",
            "keep the risk assessment report and the record of handling for at least three years",
        ),
    ),
    keep=Keep(
        Term("安全风险评估报告和处置情况记录", "the risk assessment report and the record of handling"),
        years(3),
        ASSESSMENT_FILE_COMPLETED,
        STATUTORY,
    ),
    breach=GENERAL,
    refers=(SD[41, 2, "c"], SD[46, 2, "d"], SD[54, 1, "a"]),
    note=Term(
        "三年是法定下限，从两份材料都完成之日起算是解读；满三年之日仍不得销毁，可以设定更长的期限。",
        "Three years are the statutory floor; that they run from the later of the two papers is a reading. The third "
        "anniversary still counts, and a longer period may be set.",
    ),
)
