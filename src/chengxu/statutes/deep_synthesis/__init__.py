"""The Deep Synthesis Provisions (25 articles, in force since 2023-01-10), as values."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.book import Conflict, Statute, collect
from chengxu.statutes.deep_synthesis import (
    general,
    labels,
    management,
    response,
    supervision,
    supplement,
    technology,
)
from chengxu.statutes.deep_synthesis.basis import IN_SCOPE
from chengxu.statutes.deep_synthesis.readings import READINGS
from chengxu.statutes.deep_synthesis.supplement import ENTRY
from chengxu.statutes.deep_synthesis.technology import EDITS_PERSONS
from chengxu.statutes.laws import DS
from chengxu.statutes.words.information_services import synthesis_services
from chengxu.statutes.words.labelling import runs_app_store, spreads_user_content
from chengxu.statutes.words.synthesis import biometric_prompt, conspicuous_functions
from chengxu.statutes.words.synthesis_handling import (
    lists_synthesis_apps,
    publisher_identity,
    synthesis_app_checks,
)

CONFLICTS = (
    Conflict(
        publisher_identity.some() & ~spreads_user_content,
        Term(
            "填了发布者怎样认证身份，又填该服务不供用户发布、传播内容。没有人能够发布的，前一项请填“无”。",
            "Ways of verifying publishers are given, yet users are said to publish nothing through the service. If nobody can publish, "
            "answer “none” for the former.",
        ),
    ),
    Conflict(
        biometric_prompt.some() & ~EDITS_PERSONS,
        Term(
            "填了编辑人脸、人声之前的提示，又填该服务没有这类编辑功能。请改正其中一项。",
            "Prompts before faces or voices are edited are given, yet the service is said to edit none: correct one of the two.",
        ),
    ),
    Conflict(
        conspicuous_functions.some() & ~synthesis_services.some(),
        Term(
            "填了已经作显著标识的功能，又填该服务没有深度合成功能。请改正其中一项。",
            "Functions with conspicuous marks are given, yet the service is said to have no deep synthesis function: correct one of the two.",
        ),
    ),
    Conflict(
        synthesis_app_checks.some() & ~lists_synthesis_apps,
        Term(
            "填了对深度合成类应用的管理，又填平台不上架也不受理这类应用。请改正其中一项。",
            "Work on deep synthesis applications is given, yet the store is said to have none: correct one of the two.",
        ),
    ),
    Conflict(
        lists_synthesis_apps & ~runs_app_store,
        Term(
            "填了平台上架或者受理深度合成类应用，又填不经营应用程序分发平台。请改正其中一项。",
            "A store is said to list deep synthesis applications, yet the person is said to run none: correct one of the two.",
        ),
    ),
)
"""Answers about one service that cannot all be true."""

STATUTE = Statute(
    law=DS,
    status=Term("现行有效", "in force"),
    entry=ENTRY,
    scope=IN_SCOPE,
    norms=collect(general, management, response, technology, labels, supervision, supplement),
    readings=READINGS,
    conflicts=CONFLICTS,
)
