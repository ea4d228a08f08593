"""Chapter IV, section 3 of the Model Law, articles 70 and 71: the end of a service, listed AI."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, external
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.dates.count import months, working_days, years
from chengxu.dates.limits import before, within
from chengxu.law.norm import Act, Duty, Keep
from chengxu.statutes.laws import ML4
from chengxu.statutes.model_law.basis import (
    LISTED_PROVIDER,
    UNLISTED_PROVIDER,
)
from chengxu.statutes.words.devices import (
    END_NOTIFIED,
    LICENCE_RETURNED,
    compliance_file_complete,
    human_takeover,
    lifecycle_quality,
    runs_autonomously,
)
from chengxu.statutes.words.filing import AI_FILING_CANCELLED, filing_held, stopped_in_emergency
from chengxu.statutes.words.parties import AI_AUTHORITY, PROVINCIAL_AI_AUTHORITY, PUBLIC
from chengxu.statutes.words.safety import SAFETY_ASSESSED, put_into_use
from chengxu.statutes.words.service import SERVICE_ENDED

_GENERAL = (ML4[96, 1, "a"],)
_LISTED = (ML4[96, 1, "a"], ML4[97, 1, "a"])

# Article 70

notify_end_of_listed_service = Duty(
    ML4[70, 1, "a"],
    gist=Term("终止前通知许可机关", "advance notice of the end to the licensing authority"),
    tag=STATUTORY,
    readings=("G14", "G56"),
    bearer=LISTED_PROVIDER,
    toward=AI_AUTHORITY,
    unless=(
        Clause(
            stopped_in_emergency,
            Term("服务因险情紧急停止或者被责令停止", "the service was stopped in an emergency or by order"),
            ML4[58, 2],
            denied=Term(
                "服务不是因险情紧急停止或者被责令停止的",
                "the service was not stopped in an emergency or by order",
            ),
        ),
    ),
    act=Act(
        "notify_end_to_authority",
        Term(
            "将终止服务一事通知主管机关并说明情况",
            "give the authority notice of the end, with an explanation,",
        ),
    ),
    due=before(SERVICE_ENDED, period=working_days(30)),
    done=END_NOTIFIED,
    breach=_GENERAL,
    refers=(ML4[45, 5], ML4[69, 1, "i"]),
    note=Term(
        "最后一日与面向使用者公示的最后一日相同，但两件事都要做。紧急停止的，停止后立即通知。",
        "The last day is that of the announcement to users as well; both are owed. After an emergency stop the notice "
        "follows at once.",
    ),
)

return_licence = Duty(
    ML4[70, 1, "b"],
    gist=Term("终止后交回许可证", "return of the licence after the end"),
    tag=STATUTORY,
    readings=("G14",),
    bearer=LISTED_PROVIDER,
    toward=AI_AUTHORITY,
    act=Act(
        "return_licence",
        Term("将许可证交回发证的机关", "hand the licence certificate back to the authority that issued it"),
    ),
    upon=SERVICE_ENDED,
    due=within(months(3), tag=external(ML4[45, 5])),
    done=LICENCE_RETURNED,
    breach=_GENERAL,
    refers=(ML4[45, 5],),
    note=Term(
        "本款没有规定交回的期限；三个月出自第四十五条第五款的注销申请，两件事一并办理，登记簿随之转为“已注销”。",
        "This paragraph sets no period for the return; the three months are those of the application to cancel in "
        "article 45(5). The two are one step, and the register then shows the licence as cancelled.",
    ),
)

cancel_filing = Duty(
    ML4[70, 2],
    gist=Term("终止后注销备案", "cancellation of the filing after the end"),
    tag=STATUTORY,
    readings=("G14", "G24"),
    bearer=UNLISTED_PROVIDER,
    toward=(AI_AUTHORITY, PROVINCIAL_AI_AUTHORITY),
    when=Clause(
        filing_held.one_of("provincial", "national"),
        Term("该服务持有有效的备案", "the service holds a valid filing"),
        ML4[70, 2],
        denied=Term("该服务没有备案可以注销", "the service holds no filing that could be cancelled"),
    ),
    act=Act("cancel_ai_filing", Term("办理备案的注销手续", "have the filing cancelled")),
    upon=SERVICE_ENDED,
    due=within(working_days(20)),
    done=AI_FILING_CANCELLED,
    breach=(ML4[99, 3], ML4[96, 1, "a"]),
    refers=(ML4[66, 1], ML4[66, 2], ML4[99, 3]),
    note=Term(
        "逾期未办理的，主管机关可以依职权注销。从未备案的服务无可注销；应当备案而没有备案的，问题在于第六十六条。",
        "Past the limit the authority may cancel of its own motion. A service that never filed has nothing to cancel; "
        "if it ought to have filed, the failing lies under article 66.",
    ),
)

# Article 71: listed AI

assess_listed_safety = Duty(
    ML4[71, 1, "i"],
    gist=Term("负面清单内服务的安全评估", "safety assessment of listed services"),
    tag=STATUTORY,
    readings=("G9",),
    bearer=LISTED_PROVIDER,
    toward=PUBLIC,
    act=Act(
        "assess_listed_safety",
        Term(
            "依法开展安全评估，保持系统安全、稳健",
            "carry out the safety assessments required, and keep the system safe and robust",
        ),
    ),
    due=before(put_into_use),
    done=SAFETY_ASSESSED,
    keep=Keep(Term("安全评估报告", "the safety assessment report"), years(5), SAFETY_ASSESSED, STATUTORY),
    breach=_LISTED,
    refers=(ML4[49, 1, "i"], ML4[49, 2]),
    note=Term(
        "对清单内的服务，安全评估不得以“参照执行”为由标为不适用。投入使用前的评估之后，服务期间还要定期评估（第四十九条）。",
        "For a listed service the assessment can never be marked as not applicable by analogy. After the one before use, "
        "regular ones follow while the service runs (article 49).",
    ),
)

keep_compliance_file = Duty(
    ML4[71, 1, "ii"],
    gist=Term("证明合规的技术文件", "technical documents that prove compliance"),
    tag=STATUTORY,
    bearer=LISTED_PROVIDER,
    toward=AI_AUTHORITY,
    act=Act(
        "keep_compliance_file",
        Term(
            "编制并保存技术文件，逐项证明达到对清单内产品、服务的要求",
            "keep technical documents proving, point by point, that what is asked of listed AI is met",
        ),
    ),
    met_by=compliance_file_complete,
    keep=Keep(Term("技术文件", "the technical documents"), years(5), SERVICE_ENDED, HOUSE),
    breach=_LISTED,
    refers=(ML4[64, 1, "i"],),
    note=Term(
        "法律没有规定保存多久；默认保存至服务终止后五年。缺少证据的要求逐项列出。",
        "The law names no period; by default the file is kept until five years after the end of the service. "
        "Requirements without evidence are listed one by one.",
    ),
)

run_lifecycle_quality = Duty(
    ML4[71, 1, "iii"],
    gist=Term("全生命周期质量管理", "quality management over the whole life cycle"),
    tag=STATUTORY,
    yardstick=HOUSE,  # the article does not say into which stages a life cycle falls
    bearer=LISTED_PROVIDER,
    toward=PUBLIC,
    act=Act(
        "run_lifecycle_quality",
        Term(
            "建立质量管理体系，并使其在整个生命周期中运行",
            "set up a quality management system and run it over the whole life cycle",
        ),
    ),
    met_by=all_of(lifecycle_quality.one_of("documented"), lifecycle_quality.one_of("running")),
    breach=_LISTED,
    refers=(ML4[42, 1, "iv"], ML4[64, 1, "ii"]),
)

ensure_human_takeover = Duty(
    ML4[71, 1, "iv"],
    gist=Term("随时可以人工介入、接管", "human intervention and takeover at any moment"),
    tag=STATUTORY,
    yardstick=HOUSE,  # the article does not say how control is proven; we ask for a drill
    bearer=LISTED_PROVIDER,
    toward=PUBLIC,
    when=runs_autonomously,
    act=Act(
        "ensure_human_takeover",
        Term(
            "保证自主运行期间人随时能够介入、接管",
            "keep a person able, at every moment of its running, to intervene or to take control",
        ),
    ),
    met_by=human_takeover.some(),
    keep=Keep(Term("接管演练记录", "the log of takeover drills"), None, None, HOUSE),
    breach=(*_LISTED, ML4[100, 2]),
    refers=(ML4[4, 1, "b"], ML4[58, 2]),
    note=Term(
        "没有经过演练的手段，只能作为待办的缺口列出，该服务不能标为“就绪”。",
        "A means that no drill has tested is shown as an open gap, and the service is not marked as ready.",
    ),
)

other_listed_duties = Duty(
    ML4[71, 1, "v"],
    gist=Term("其他法律、行政法规规定的义务", "duties set by other laws and regulations"),
    tag=STATUTORY,
    bearer=LISTED_PROVIDER,
    toward=PUBLIC,
    act=Act(
        "meet_other_listed_duties",
        Term(
            "履行法律、行政法规另行规定的义务", "meet the further duties that laws and regulations lay on it"
        ),
    ),
    breach=_LISTED,
    note=Term(
        "逐项登记，并注明法律、行政法规的名称和条款；没有出处的，不予登记。",
        "Each is entered with the law or administrative regulation and its article; nothing is entered without.",
    ),
)
