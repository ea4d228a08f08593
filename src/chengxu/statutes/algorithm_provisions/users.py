"""Chapter III of the Provisions (articles 16 to 22): what users are told and may choose, minors, prices, complaints."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, reading
from chengxu.algebra.expr import Clause, all_of, any_of
from chengxu.algebra.term import Term
from chengxu.dates.limits import before
from chengxu.law.norm import Act, Duty, Keep, Prohibition
from chengxu.statutes.algorithm_provisions.basis import PROVIDED, PROVIDER, USERS
from chengxu.statutes.laws import AR, DS, IM, MIN, PIPL, TC
from chengxu.statutes.words.algorithms import (
    CONSUMERS,
    algorithm_disclosures,
    appeal_practice,
    personalisation_controls,
    trading_terms,
    uses_personal_traits,
)
from chengxu.statutes.words.conduct import MINORS, minor_protection, minors_may_use
from chengxu.statutes.words.disclosure import (
    DECISION_EXPLAINED,
    DECISION_EXPLANATION_REQUESTED,
    major_effect_on_individuals,
)
from chengxu.statutes.words.groups import harmful_to_minors
from chengxu.statutes.words.handling import (
    complaint_disclosures,
    complaint_limit,
    complaint_limit_unit,
    complaint_portal_open,
)
from chengxu.statutes.words.parties import PUBLIC

_OWN_PENALTY = (AR[31, 1], AR[31, 2])

disclose_algorithm = Duty(
    AR[16, 1],
    gist=Term("告知并公示算法原理", "notice of the algorithm and its principles"),
    tag=STATUTORY,
    readings=("AR3",),
    bearer=PROVIDER,
    toward=USERS,
    act=Act(
        "disclose_algorithm",
        Term(
            "显著告知用户使用算法推荐，并公示其基本原理、目的意图和主要运行机制",
            "tell users conspicuously that algorithms recommend, and publish their basic principle, purpose and main mechanism",
        ),
    ),
    due=before(PROVIDED, tag=reading("AR3")),
    met_by=all_of(*(algorithm_disclosures.one_of(part) for part, _ in algorithm_disclosures.values)),
    keep=Keep(Term("注明日期的历次版本", "every version with its date"), None, None, HOUSE),
    breach=_OWN_PENALTY,
    refers=(IM[4, 5, "a"], TC["7b"]),
)

offer_choice = Duty(
    AR[17, 1],
    gist=Term("非个性化选项或者关闭选项", "option without personal traits, or switch-off"),
    tag=STATUTORY,
    readings=("AR7",),
    bearer=PROVIDER,
    toward=USERS,
    act=Act(
        "offer_choice_on_recommendation",
        Term(
            "提供不针对个人特征的选项或者便捷的关闭选项，用户关闭后立即停止",
            "offer an option without personal traits or an easy switch-off, and stop at once when a user switches off",
        ),
    ),
    met_by=any_of(
        ~uses_personal_traits,
        all_of(personalisation_controls.is_("switch_off"), personalisation_controls.is_("instant_stop")),
        all_of(personalisation_controls.is_("non_personal"), ~personalisation_controls.is_("switch_off")),
    ),
    breach=_OWN_PENALTY,
    refers=(PIPL[24],),
)

offer_tag_choice = Duty(
    AR[17, 2],
    gist=Term("标签的选择和删除", "choice and deletion of tags"),
    tag=STATUTORY,
    readings=("AR7",),
    bearer=PROVIDER,
    toward=USERS,
    when=uses_personal_traits,
    act=Act(
        "offer_tag_choice",
        Term(
            "让用户可以选择或者删除针对其个人特征的标签",
            "let users choose or delete the tags on their personal traits",
        ),
    ),
    met_by=personalisation_controls.one_of("tag_choice"),
    breach=_OWN_PENALTY,
    refers=(AR[10, 1],),
)

explain_major_impact = Duty(
    AR[17, 3],
    gist=Term("重大影响的说明", "explanation of major impact"),
    tag=STATUTORY,
    readings=("AR8",),
    bearer=PROVIDER,
    toward=USERS,
    when=major_effect_on_individuals,
    upon=DECISION_EXPLANATION_REQUESTED,
    act=Act(
        "explain_major_impact",
        Term(
            "依法说明算法对其权益的重大影响，并承担相应责任",
            "explain by law how the algorithm affects the user's rights in a major way, and answer for it",
        ),
    ),
    done=DECISION_EXPLAINED,
    keep=Keep(Term("说明副本", "the copy of the explanation"), None, DECISION_EXPLANATION_REQUESTED, HOUSE),
    breach=_OWN_PENALTY,
    refers=(PIPL[24],),
    note=Term(
        "没有法定天数，自收到请求起计量。是否重大，由人写明理由判断。",
        "No number of days is set; the time runs from the request and is measured. A person judges, with reasons, whether "
        "the impact is major.",
    ),
)

protect_minors = Duty(
    AR[18, 1],
    gist=Term("未成年人保护", "protection of minors"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=MINORS,
    when=minors_may_use,
    act=Act(
        "fit_recommendation_to_minors",
        Term(
            "提供适合未成年人的模式或者服务，不推送有害信息，不诱导沉迷",
            "offer modes or services fit for minors, push nothing harmful to them and lure none into addiction",
        ),
    ),
    met_by=all_of(minor_protection.one_of("content_mode", "other"), ~harmful_to_minors.some()),
    breach=(AR[32, 1],),
    refers=(IM[10, 3], MIN[42]),
    note=Term(
        "有害信息包括可能引起模仿不安全行为、违反社会公德或者诱发不良嗜好的信息。不供未成年人使用的服务，另看"
        "是否确实拒绝了未成年人。",
        "Harmful is what may lead minors to imitate unsafe acts, to offend against public morals or to take up bad habits. "
        "A service closed to minors has to keep them out in fact, which other rules check.",
    ),
)

no_unreasonable_difference = Prohibition(
    AR[21, 1],
    gist=Term("不得不合理差别待遇", "no unreasonable differential treatment"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=CONSUMERS,
    when=Clause(
        ~trading_terms.is_("no_sales"),
        Term("向消费者销售商品或者提供收费服务", "goods or paid services are sold to consumers"),
        AR[21, 1],
        denied=Term(
            "不向消费者销售商品，也不提供收费服务", "neither goods nor paid services are sold to consumers"
        ),
    ),
    act=Act(
        "treat_consumers_differently",
        Term(
            "依据消费者的偏好、交易习惯等特征，利用算法在交易条件上实行不合理的差别待遇",
            "use algorithms to set unreasonably different terms of trade by consumers' preferences, habits and other traits",
        ),
    ),
    broken_by=trading_terms.is_("unreasonable"),
    breach=(AR[32, 1],),
    refers=(PIPL[24],),
)

run_appeals_and_complaints = Duty(
    AR[22, 1],
    gist=Term("申诉、投诉、举报", "appeals, complaints and reports"),
    tag=STATUTORY,
    readings=("AR17",),
    bearer=PROVIDER,
    toward=(USERS, PUBLIC),
    act=Act(
        "run_appeals_and_complaints",
        Term(
            "设置便捷有效的用户申诉和公众投诉、举报入口，公布流程和时限，并及时受理、处理、反馈",
            "offer easy and working entrances for users' appeals and the public's complaints and reports, publish procedure "
            "and time limit, and take up, handle and answer each promptly",
        ),
    ),
    met_by=all_of(
        complaint_portal_open,
        appeal_practice.one_of("appeal_entrance"),
        appeal_practice.one_of("within_limit"),
        complaint_disclosures.one_of("process"),
        complaint_disclosures.one_of("limit"),
        complaint_limit >= 1,
        ~complaint_limit_unit.is_("none"),
    ),
    keep=Keep(Term("申诉、投诉、举报卷宗", "the case files"), None, None, HOUSE),
    breach=_OWN_PENALTY,
    refers=(IM[15, 1, "b"], IM[15, 1, "c"], IM[15, 1, "d"], IM[15, 1, "e"], DS[12, 1]),
    note=Term(
        "时限长短由提供者自定，须大于零并写明单位。用户对处置不服的申诉单列一类。生成式人工智能服务收到的投诉，"
        "逐件期限依《暂行办法》第十五条计算。",
        "The provider chooses the length of the limit, which is above zero and has a unit. A user's appeal against a measure is "
        "a type of its own. For generative AI services the time of each complaint is reckoned under article 15 of the "
        "Interim Measures.",
    ),
)
