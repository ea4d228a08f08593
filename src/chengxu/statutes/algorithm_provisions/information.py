"""Chapter II of the Provisions (articles 6 to 15): systems, reviews, information, news, manipulation, competition."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, reading
from chengxu.algebra.expr import Clause, all_of, any_of
from chengxu.algebra.term import Term
from chengxu.dates.limits import Promptly, before
from chengxu.law.norm import Act, Duty, Keep, Prohibition
from chengxu.statutes.algorithm_provisions.basis import PROVIDED, PROVIDER, USERS
from chengxu.statutes.laws import AML, AR, AUCL, CSL, DS, IM, LM, TC
from chengxu.statutes.words.algorithms import (
    ILLEGAL_INFORMATION_DEALT_WITH,
    OTHER_SERVICES,
    algorithm_manipulation,
    algorithm_misuse,
    algorithm_reviews,
    algorithm_safeguards,
    feature_library,
    inducing_models,
    news_breaches,
    rival_interference,
    unlabelled_synthetic_handling,
    user_tag_management,
    uses_personal_traits,
)
from chengxu.statutes.words.disclosure import recommendation_rules_published
from chengxu.statutes.words.handling import ILLEGAL_CONTENT_FOUND
from chengxu.statutes.words.oversight import held_permits, required_permits
from chengxu.statutes.words.parties import AUTHORITIES, CAC, PUBLIC

_OWN_PENALTY = (AR[31, 1], AR[31, 2])

no_prohibited_use = Prohibition(
    AR[6, 2],
    gist=Term("不得用于违法活动和信息", "no illegal activity or information"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=PUBLIC,
    act=Act(
        "misuse_recommendation_service",
        Term(
            "利用该服务从事法律、行政法规禁止的活动、传播其禁止的信息，或者放任不良信息而不加防范和抵制",
            "use the service for activities or information that the law forbids, or leave harmful information unresisted",
        ),
    ),
    broken_by=algorithm_misuse.some(),
    breach=(AR[32, 1],),
    refers=(IM[4, 1, "b"],),
    note=Term(
        "违法信息应当依第九条第二款消除；不良信息依网络信息内容生态治理的规定处置，不一律删除。",
        "Illegal information is removed under article 9(2); harmful information is handled by the rules on the online "
        "content ecosystem, which do not always ask for removal.",
    ),
)

build_systems = Duty(
    AR[7, 1],
    gist=Term("管理制度、规则和人员", "management systems, rules and staff"),
    tag=STATUTORY,
    readings=("AR3",),
    bearer=PROVIDER,
    toward=PUBLIC,
    act=Act(
        "build_algorithm_systems",
        Term(
            "建立八项算法管理制度和技术措施，公开服务规则，并配备与规模相适应的人员和技术支撑",
            "set up the eight management systems with their technical measures, publish the rules of the service, and "
            "have staff and technical support that fit its scale",
        ),
    ),
    due=before(PROVIDED, tag=reading("AR3")),
    met_by=all_of(
        *(algorithm_safeguards.one_of(part) for part, _ in algorithm_safeguards.values),
        recommendation_rules_published,
    ),
    keep=Keep(Term("各项制度的历次版本", "every version of each system"), None, None, HOUSE),
    breach=_OWN_PENALTY,
    refers=(DS[7, 1], IM[9, 1, "b"]),
    note=Term(
        "《深度合成规定》第七条所列制度与此大体相同，同一项缺口只算一项。",
        "Article 7 of the Deep Synthesis Provisions lists much the same systems; one gap is one gap.",
    ),
)

review_algorithms = Duty(
    AR[8, 1],
    gist=Term("定期审核，不得诱导沉迷", "regular review, no luring models"),
    tag=STATUTORY,
    readings=("AR4",),
    bearer=PROVIDER,
    toward=USERS,
    act=Act(
        "review_algorithms",
        Term(
            "定期审核、评估、验证算法，并且不设置诱导沉迷、过度消费等违法或者有违伦理的模型",
            "review, assess and verify the algorithms regularly, and set up no model that lures into addiction or "
            "overspending or otherwise offends against law or ethics",
        ),
    ),
    met_by=all_of(
        *(algorithm_reviews.one_of(part) for part, _ in algorithm_reviews.values), ~inducing_models.some()
    ),
    keep=Keep(Term("审核、评估、验证报告", "the review reports"), None, None, HOUSE),
    breach=_OWN_PENALTY,
    refers=(IM[10, 3], DS[15, 1]),
    note=Term(
        "周期由提供者书面自定，不是法定期限。",
        "The interval is the provider's own, in writing, and no legal limit.",
    ),
)

build_feature_library = Duty(
    AR[9, 1, "a"],
    gist=Term("违法不良信息特征库", "library of features of illegal and harmful information"),
    tag=STATUTORY,
    bearer=PROVIDER,
    act=Act(
        "build_feature_library",
        Term(
            "建立违法和不良信息特征库，完善入库的标准、规则和程序",
            "build a library of features of illegal and harmful information, with standards, rules and a procedure for entries",
        ),
    ),
    met_by=all_of(*(feature_library.one_of(part) for part, _ in feature_library.values)),
    keep=Keep(Term("特征库的历次版本", "every version of the library"), None, None, HOUSE),
    breach=_OWN_PENALTY,
    refers=(DS[10, 2], TC["8.1"]),
)

label_before_transmission = Duty(
    AR[9, 1, "b"],
    gist=Term("未标识合成信息先标识后传输", "synthetic information labelled before it goes on"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=PUBLIC,
    when=Clause(
        ~unlabelled_synthetic_handling.is_("none_found"),
        Term(
            "发现没有显著标识的算法生成合成信息",
            "algorithm-generated information is found without a conspicuous label",
        ),
        AR[9, 1, "b"],
        denied=Term(
            "没有发现未作显著标识的算法生成合成信息",
            "no algorithm-generated information is found without a conspicuous label",
        ),
    ),
    act=Act(
        "label_before_transmission",
        Term(
            "在继续传输之前加上显著标识",
            "add a conspicuous label before the information is transmitted further",
        ),
    ),
    met_by=unlabelled_synthetic_handling.is_("held"),
    keep=Keep(Term("暂停和放行的记录", "the log of holds and releases"), None, None, HOUSE),
    breach=_OWN_PENALTY,
    refers=(LM[6, 3], DS[17, 2]),
)

handle_illegal_information = Duty(
    AR[9, 2],
    gist=Term("立即停止传输、消除、记录、报告违法信息", "illegal information: stop, remove, record, report"),
    tag=STATUTORY,
    readings=("AR4", "AR5", "AR16"),
    bearer=PROVIDER,
    toward=(CAC, AUTHORITIES),
    upon=ILLEGAL_CONTENT_FOUND,
    act=Act(
        "handle_illegal_information",
        Term(
            "停止传输，消除该信息并防止扩散，保存记录，并向网信部门和有关部门报告",
            "stop transmission, remove the information and keep it from spreading, keep the records, and report to the "
            "internet information and other departments",
        ),
    ),
    due=Promptly(at_once=True),
    done=ILLEGAL_INFORMATION_DEALT_WITH,
    keep=Keep(Term("违法信息及其处置的记录", "the records of it and its handling"), None, None, STATUTORY),
    breach=(AR[32, 1], CSL[69]),
    refers=(IM[14, 1, "a"], IM[14, 1, "c"], DS[10, 3], CSL[49]),
    note=Term(
        "停止传输须在最先并记明时刻，这里计量到四项全部完成；只停止而未报告的，没有履行。不良信息另依网络信息内容"
        "生态治理的规定处置。",
        "The stop comes first and its time is noted; what is measured here ends when all four are done, and to stop without "
        "reporting is no performance. Harmful information follows the rules on the online content ecosystem.",
    ),
)

manage_user_tags = Duty(
    AR[10, 1],
    gist=Term("用户模型和标签管理", "management of user models and tags"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=USERS,
    when=uses_personal_traits,
    act=Act(
        "manage_user_tags",
        Term(
            "完善兴趣点和标签的规则，不将违法和不良信息的关键词记入或者据以推送",
            "have rules on interests and tags, and neither record illegal or harmful keywords among them nor push by them",
        ),
    ),
    met_by=all_of(*(user_tag_management.one_of(part) for part, _ in user_tag_management.values)),
    breach=_OWN_PENALTY,
    refers=(AR[17, 2],),
)

news_permit_and_truth = Prohibition(
    AR[13, 1],
    gist=Term("新闻许可与虚假新闻", "news permit and fake news"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=PUBLIC,
    when=Clause(
        required_permits.is_("news"),
        Term("提供互联网新闻信息服务", "the service offers internet news"),
        AR[13, 1],
        denied=Term("不提供互联网新闻信息服务", "the service offers no internet news"),
    ),
    act=Act(
        "offer_news_unlawfully",
        Term(
            "未经许可提供互联网新闻信息服务，生成合成虚假新闻信息，或者传播国家规定范围以外的单位发布的新闻信息",
            "offer an internet news service without its permit, generate or synthesise fake news, or spread news from units "
            "that the State has not listed",
        ),
    ),
    broken_by=any_of(~held_permits.is_("news"), news_breaches.some()),
    breach=(AR[32, 1],),
    refers=(IM[23, 1], DS[6, 2]),
    note=Term(
        "没有许可编号的新闻功能不得上线。采编发布、转载、传播平台三类活动各有规范，依新闻信息服务的规定核对。",
        "A news function without a permit number does not go live. Gathering and publishing, reprinting, and running a "
        "platform each have rules of their own in the law on news services.",
    ),
)

no_manipulation = Prohibition(
    AR[14, 1],
    gist=Term("不得利用算法操纵", "no manipulation by algorithm"),
    tag=STATUTORY,
    readings=("AR6",),
    bearer=PROVIDER,
    toward=PUBLIC,
    act=Act(
        "manipulate_by_algorithm",
        Term(
            "利用算法造假账号、造假互动，或者干预信息呈现以影响网络舆论、规避监管",
            "use algorithms for sham accounts or engagement, or interfere with what is shown so as to influence public "
            "opinion or evade supervision",
        ),
    ),
    broken_by=algorithm_manipulation.some(),
    breach=_OWN_PENALTY,
)

no_interference_with_rivals = Prohibition(
    AR[15, 1],
    gist=Term("不得妨害其他服务", "no interference with other services"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=OTHER_SERVICES,
    act=Act(
        "interfere_with_other_services",
        Term(
            "利用算法不合理地限制其他互联网信息服务，或者妨碍、破坏其正常运行",
            "use algorithms to restrict other online information services unreasonably, or to disturb their lawful operation",
        ),
    ),
    broken_by=rival_interference.some(),
    breach=(AR[32, 1],),
    refers=(IM[4, 3, "b"], AUCL[2], AML[22]),
    note=Term(
        "是否构成垄断、不正当竞争，由执法机关或者法院认定；移送时附事实、证据和所利用的算法。",
        "Whether it is monopoly or unfair competition is for enforcers and courts; a referral carries the facts, the evidence "
        "and the algorithm used.",
    ),
)
