"""What the articles of the Labelling Measures share: the three gates of their scope, and who is bound."""

from __future__ import annotations

from chengxu.algebra.expr import Clause, any_of
from chengxu.algebra.term import Term
from chengxu.law.norm import Party
from chengxu.statutes.algorithm_provisions.basis import IN_SCOPE as UNDER_THE_ALGORITHM_PROVISIONS
from chengxu.statutes.deep_synthesis.basis import IN_SCOPE as UNDER_THE_SYNTHESIS_PROVISIONS
from chengxu.statutes.interim_measures.basis import IN_SCOPE as UNDER_THE_INTERIM_MEASURES
from chengxu.statutes.laws import DS, LM
from chengxu.statutes.words.information_services import MAY_MISLEAD, synthesis_services
from chengxu.statutes.words.labelling import runs_app_store, spreads_user_content
from chengxu.statutes.words.service import online_in_mainland, provides_service, uses_service

NOT_COMPARED = Term(
    "本条措辞尚未与公布的文本核对。",
    "The wording of this article has not been compared with the published text.",
)
"""What rows that were written from memory have to say."""

IN_SCOPE = Clause(
    any_of(
        UNDER_THE_ALGORITHM_PROVISIONS,
        UNDER_THE_SYNTHESIS_PROVISIONS,
        online_in_mainland & UNDER_THE_INTERIM_MEASURES,
    ),
    Term(
        "该服务属于三部规定之一所管的网络信息服务",
        "the service is an online information service under one of the three sets of rules",
    ),
    LM[2, 1],
    denied=Term(
        "该服务不属于三部规定所管的网络信息服务",
        "the service is under none of the three sets of rules",
    ),
)

EXPLICIT_OWED = Clause(
    synthesis_services.some() & MAY_MISLEAD,
    Term(
        "该服务属于必须显著标识的深度合成服务",
        "the service is one of those that have to be labelled conspicuously",
    ),
    DS[17, 1],
    denied=Term(
        "该服务不属于必须显著标识的深度合成服务",
        "the service is none of those that have to be labelled conspicuously",
    ),
)
"""What article 4 takes from article 17(1) of the Deep Synthesis Provisions."""

PROVIDER = Party(
    "service_provider",
    Term("服务提供者", "the service provider"),
    when=Clause(
        provides_service,
        Term("当事人是服务提供者", "the person described is a service provider"),
        LM[2, 1],
        denied=Term("当事人不是服务提供者", "the person described is no service provider"),
    ),
)

PLATFORM = Party(
    "propagator",
    Term("传播服务提供者", "the platform"),
    when=Clause(
        provides_service & spreads_user_content,
        Term(
            "当事人提供网络信息内容传播服务", "the person described provides a service that spreads content"
        ),
        LM[6, 1],
        denied=Term(
            "当事人不提供网络信息内容传播服务",
            "the person described provides no service that spreads content",
        ),
    ),
)

APP_STORE = Party(
    "app_store",
    Term("应用程序分发平台", "the app store"),
    when=Clause(
        runs_app_store,
        Term("当事人是应用程序分发平台", "the person described is an app store"),
        LM[7, 1],
        denied=Term("当事人不是应用程序分发平台", "the person described is no app store"),
    ),
)

USER = Party(
    "user",
    Term("用户", "the user"),
    when=Clause(
        uses_service,
        Term("当事人是用户", "the person described is a user"),
        LM[10, 1],
        denied=Term("当事人不是用户", "the person described is no user"),
    ),
)

USERS = Party("users", Term("用户", "users"), plural=True)
"""Users as people to whom something is owed, whoever is described."""
