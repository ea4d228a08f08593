"""Chapter IV, article 53: risk and incident, from discovery to evaluation.

No step has a number of hours: what is immediate or prompt is measured. A duty of two acts, such as measures
and a notice, is performed on the day of the later one.
"""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.dates.count import years
from chengxu.dates.limits import PROMPTLY, Promptly
from chengxu.law.norm import Act, Duty, Exemption, Keep, Party, Power
from chengxu.statutes.laws import CSL, ML4
from chengxu.statutes.model_law.basis import DEVELOPER, DEVELOPERS, PROVIDER, PROVIDERS, PROVIDES, USERS
from chengxu.statutes.words.incidents import (
    DEVELOPER_AWARE_OF_INCIDENT,
    DEVELOPER_NOTIFIED,
    DEVELOPER_WARNING_RECEIVED,
    INCIDENT_EVALUATED,
    INCIDENT_FOUND_BY_DEVELOPER,
    INCIDENT_FOUND_BY_PROVIDER,
    INCIDENT_NOTICES_GIVEN,
    PROVIDER_AWARE_OF_INCIDENT,
    PROVIDERS_NOTIFIED,
    RISK_FOUND,
    RISK_REMEDIED,
    WARNING_ACTED_ON,
    development_problem_open,
    harm_to_users_avoided,
    incident_notice_contents,
    problem_measures,
    user_notice_finding,
)
from chengxu.statutes.words.parties import AI_AUTHORITY

RESPONSIBLE_AI_AUTHORITY = Party(
    "responsible_ai_authority",
    Term("对该产品、服务负责的主管机关", "the AI authority in charge of the product or service"),
)
"""The one that licensed or filed it; else that of the home province (reading G19)."""

OTHER_PROVIDER = Party("other_provider", Term("其他提供者", "another provider"), when=PROVIDES)
OTHER_PROVIDERS = Party("other_providers", Term("其他提供者", "the other providers"), plural=True)

AT_ONCE = Promptly(at_once=True)

# Paragraph 1

remedy_risks = Duty(
    ML4[53, 1],
    gist=Term("风险监测和立即补救", "risk monitoring and immediate remedy"),
    tag=STATUTORY,
    bearer=(DEVELOPER, PROVIDER),
    act=Act("remedy_risks", Term("对该风险采取补救措施", "remedy the risk")),
    upon=RISK_FOUND,
    due=AT_ONCE,
    done=RISK_REMEDIED,
    keep=Keep(Term("风险和补救的记录", "the record of risk and remedy"), years(5), RISK_FOUND, HOUSE),
    breach=(ML4[96, 1, "a"], ML4[100, 1], ML4[100, 2]),
    refers=(CSL[24], ML4[51, 2], ML4[57], ML4[58]),
    note=Term(
        "平时应当监测基础设施、算法模型和数据三方面的风险。法律不给宽限，所用时间照实显示；五年的保存期限是自设的。",
        "Infrastructure, models and data are to be monitored throughout. There is no grace; the time taken is shown as "
        "it is. The five years for the records are a house default.",
    ),
)

# Paragraph 2

developer_handles_and_notifies = Duty(
    ML4[53, 2, "a"],
    gist=Term("研发者发现安全事件", "incident discovered by the developer"),
    tag=STATUTORY,
    readings=("G20",),
    bearer=DEVELOPER,
    toward=PROVIDERS,
    act=Act(
        "handle_and_notify_providers",
        Term("采取处置措施，并通知提供者", "take measures against the incident and notify its providers"),
    ),
    upon=INCIDENT_FOUND_BY_DEVELOPER,
    due=AT_ONCE,
    done=PROVIDERS_NOTIFIED,
    keep=Keep(
        Term("事件处置和通知的记录", "the record of measures and notices"),
        years(5),
        INCIDENT_FOUND_BY_DEVELOPER,
        HOUSE,
    ),
    breach=(ML4[96, 1, "a"], ML4[100, 1]),
    refers=(ML4[53, 3], ML4[53, 5, "a"]),
    note=Term(
        "处置和通知是两项工作，通知须及于使用该模型的每一家提供者，各有记录。",
        "Measures and notice are two tasks, and the notice goes to every provider of the model, each on record.",
    ),
)

provider_handles_and_notifies = Duty(
    ML4[53, 2, "b"],
    gist=Term("提供者发现安全事件", "incident discovered by the provider"),
    tag=STATUTORY,
    readings=("G20", "G47"),
    bearer=PROVIDER,
    toward=DEVELOPERS,
    act=Act(
        "handle_and_notify_developer",
        Term("采取处置措施，并通知研发者", "take measures against the incident and notify the developer"),
    ),
    upon=INCIDENT_FOUND_BY_PROVIDER,
    due=AT_ONCE,
    done=DEVELOPER_NOTIFIED,
    keep=Keep(
        Term("事件处置和通知的记录", "the record of measures and notices"),
        years(5),
        INCIDENT_FOUND_BY_PROVIDER,
        HOUSE,
    ),
    breach=(ML4[96, 1, "a"], ML4[100, 2]),
    refers=(ML4[53, 3], ML4[53, 5, "a"]),
    note=Term(
        "共四项：处置、告知使用者、报告主管机关、通知研发者，分别计时；中间两项依第三款。法律只要求处置“立即”，通知研发者"
        "为“及时”。",
        "There are four tasks, each timed by itself: measures, users, authority, developer; the middle two follow "
        "paragraph 3. Only the measures have to be immediate; the notice to the developer is to be prompt.",
    ),
)

# Paragraph 3

inform_users_and_report = Duty(
    ML4[53, 3],
    gist=Term("告知使用者并报告主管机关", "notice to users and report to the authority"),
    tag=STATUTORY,
    readings=("G19", "G20", "G47"),
    bearer=PROVIDER,
    toward=(USERS, RESPONSIBLE_AI_AUTHORITY),
    act=Act(
        "inform_users_and_report",
        Term(
            "将安全事件告知使用者并报告主管机关",
            "inform users of the incident and report it to the authority",
        ),
    ),
    upon=PROVIDER_AWARE_OF_INCIDENT,
    due=PROMPTLY,
    done=INCIDENT_NOTICES_GIVEN,
    keep=Keep(
        Term("告知、报告的文本和送达记录", "notice and report, with proof that they were sent"),
        years(5),
        PROVIDER_AWARE_OF_INCIDENT,
        HOUSE,
    ),
    breach=(ML4[96, 1, "a"], ML4[100, 2]),
    refers=(CSL[27], ML4[53, 4, "a"], ML4[53, 4, "b"], ML4[98, 1, "iv"]),
    note=Term(
        "报告向作出许可或者办理备案的主管机关提出，都没有的，向所在地省级主管机关提出。具体时限依国家关于安全事件报告的规定，"
        "本法没有小时数。第四款只可能免除对使用者的告知，不免除报告。",
        "The report goes to the authority that licensed or filed the product, else to that of the home province. State "
        "rules on incident reports give the hours, this law none. Paragraph 4 may excuse the notice to users, "
        "never the report.",
    ),
)


def _contents(item: str, gist: Term, act: Act, *values: str) -> Duty:
    """Return the duty to state an item of paragraph 3 in notice and report."""
    return Duty(
        ML4[53, 3, item],
        gist=gist,
        tag=STATUTORY,
        bearer=PROVIDER,
        toward=(USERS, RESPONSIBLE_AI_AUTHORITY),
        act=act,
        upon=PROVIDER_AWARE_OF_INCIDENT,
        due=PROMPTLY,
        met_by=all_of(*(incident_notice_contents.one_of(value) for value in values)),
        breach=(ML4[96, 1, "a"],),
        refers=(ML4[53, 3],),
        note=Term(
            "缺少任何一项的，告知和报告都不能发出。",
            "Neither notice nor report is ready to go while anything is missing.",
        ),
    )


state_course_and_scope = _contents(
    "i",
    Term("事件经过和影响范围", "course and scope of the incident"),
    Act(
        "state_course_and_scope",
        Term("写明事件如何发生、波及多大", "state how the incident happened and how far it reaches"),
    ),
    "course",
    "scope",
)

state_measures = _contents(
    "ii",
    Term("补救措施和使用者可以采取的措施", "remedies taken, and what users can do"),
    Act(
        "state_measures",
        Term(
            "写明自己已经作了哪些补救、使用者可以怎样减轻危害",
            "state what it has done in remedy and what users can do to limit harm",
        ),
    ),
    "remedies",
    "user_steps",
)

state_contact = _contents(
    "iii",
    Term("提供者的联系方式", "the provider's contact details"),
    Act("state_contact", Term("写明怎样与自己联系", "state how it can be reached")),
    "contact",
)

# Paragraph 4

users_need_not_be_told = Exemption(
    ML4[53, 4, "a"],
    gist=Term("可以不告知使用者", "users need not be told"),
    tag=STATUTORY,
    when=harm_to_users_avoided,
    unless=(
        Clause(
            user_notice_finding.is_("ordered"),
            Term(
                "国家主管机关已经要求告知受影响的使用者",
                "the national authority has ordered that affected users be told",
            ),
            ML4[53, 4, "b"],
            denied=Term(
                "国家主管机关没有要求告知受影响的使用者",
                "the national authority has not ordered that affected users be told",
            ),
        ),
    ),
    frees=(),  # only the notice to users, which is a part of ML4-53-3
    refers=(ML4[53, 3], ML4[53, 4, "b"]),
    note=Term(
        "只免除对使用者的告知；向主管机关的报告、对研发者的通知照旧。由提供者说明理由并留档，说明不成立的，仍属违法。国家主管"
        "机关要求告知的，自要求之日起不再免除。",
        "It covers the notice to users only: the report to the authority and the notice to the developer stay due. The "
        "provider shows it, with reasons on file; if the claim is wrong, the duty was breached. An order by the "
        "national authority ends it from that day.",
    ),
)

order_to_inform_users = Power(
    ML4[53, 4, "b"],
    gist=Term("要求告知受影响的使用者", "order to inform the users affected"),
    tag=STATUTORY,
    holder=AI_AUTHORITY,
    against=PROVIDER,
    when=Clause(
        user_notice_finding.one_of("harm_possible", "ordered"),
        Term("国家主管机关认为可能造成危害", "the national authority holds that harm is possible"),
        ML4[53, 4, "b"],
        denied=Term(
            "国家主管机关没有认为可能造成危害", "the national authority does not hold that harm is possible"
        ),
    ),
    act=Act(
        "order_to_inform_users",
        Term("要求提供者告知受影响的使用者", "require the provider to inform the users affected"),
    ),
    refers=(ML4[53, 4, "a"], ML4[96, 1, "a"]),
    note=Term(
        "只有国家主管机关可以要求，地方主管机关报请其决定；期限由该要求确定，不履行的依第九十六条处理。",
        "Only the national authority may require it; a local one refers the matter. The order sets the day, and not "
        "obeying it falls under article 96.",
    ),
)

# Paragraph 5

evaluate_incident = Duty(
    ML4[53, 5, "a"],
    gist=Term("研发者评估", "evaluation by the developer"),
    tag=STATUTORY,
    bearer=DEVELOPER,
    act=Act(
        "evaluate_incident",
        Term("评估研发阶段是否存在问题风险", "evaluate whether the problem lies in development"),
    ),
    upon=DEVELOPER_AWARE_OF_INCIDENT,
    due=AT_ONCE,
    done=INCIDENT_EVALUATED,
    keep=Keep(Term("评估记录", "the record of the evaluation"), years(5), INCIDENT_EVALUATED, HOUSE),
    breach=(ML4[96, 1, "a"], ML4[100, 1]),
    refers=(ML4[53, 5, "b"],),
    note=Term(
        "没有得出有或者没有的结论，评估就没有完成。",
        "As long as the answer is neither yes nor no, the evaluation is not done.",
    ),
)

warn_and_suspend = Duty(
    ML4[53, 5, "b"],
    gist=Term("通知其他提供者并暂停或者下架", "warning to other providers, and suspension"),
    tag=STATUTORY,
    readings=("G50",),
    bearer=DEVELOPER,
    toward=OTHER_PROVIDERS,
    when=development_problem_open,
    act=Act(
        "warn_and_suspend",
        Term(
            "告知其他提供者，并使该产品、服务停用或者下架，直到问题解决",
            "warn the other providers, and keep the product or service suspended or off the market while the problem lasts",
        ),
    ),
    due=AT_ONCE,
    met_by=all_of(*(problem_measures.one_of(measure) for measure, _ in problem_measures.values)),
    breach=(ML4[96, 1, "a"], ML4[100, 1]),
    refers=(ML4[58, 2, "b"],),
    note=Term(
        "逐家通知，最初报告该事件的提供者不算“其他”。修复有记录之前恢复提供的，仍属违法。",
        "Each other provider gets its notice; the one that first reported the incident is not among them. To bring the "
        "product back before the fix is on record is a breach.",
    ),
)

other_provider_contains = Duty(
    ML4[53, 5, "c"],
    gist=Term("其他提供者的处置", "containment by the other providers"),
    tag=STATUTORY,
    bearer=OTHER_PROVIDER,
    act=Act(
        "act_on_warning",
        Term(
            "采取处置措施，把自己产品、服务的风险控制住",
            "take measures that bring the risk of its own product or service under control",
        ),
    ),
    upon=DEVELOPER_WARNING_RECEIVED,
    due=AT_ONCE,
    done=WARNING_ACTED_ON,
    keep=Keep(Term("处置记录", "the record of the measures"), years(5), DEVELOPER_WARNING_RECEIVED, HOUSE),
    breach=(ML4[96, 1, "a"], ML4[100, 2]),
    refers=(ML4[53, 3],),
    note=Term(
        "自己的服务也发生了安全事件的，第三款的告知和报告同时开始。",
        "If its own service has suffered the incident as well, the notices of paragraph 3 are due too.",
    ),
)
