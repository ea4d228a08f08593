"""The Interim Measures for Generative AI Services (24 articles, in force since 2023-08-15), as values."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.book import Conflict, Statute, collect
from chengxu.statutes.interim_measures import (
    general,
    handling,
    liability,
    service,
    supervision,
    supplement,
    technology,
)
from chengxu.statutes.interim_measures.basis import IN_SCOPE
from chengxu.statutes.interim_measures.readings import READINGS
from chengxu.statutes.interim_measures.supplement import ENTRY
from chengxu.statutes.laws import IM
from chengxu.statutes.words.conduct import (
    collects_unnecessary_information,
    handles_personal_information,
    identifying_records_kept_on,
    minor_protection,
    minors_may_use,
)
from chengxu.statutes.words.content import competition_advantages, competition_findings
from chengxu.statutes.words.handling import complaint_disclosures, complaint_limit
from chengxu.statutes.words.oversight import (
    breach_of_measures,
    circumstances_serious,
    correction_refused,
    foreign_investment,
    foreign_investment_lawful,
)
from chengxu.statutes.words.service import output_kinds, uses_generative_ai
from chengxu.statutes.words.training import (
    consented_information,
    training_data_has_personal_information,
    training_data_has_works,
    training_infringes,
    training_pi_grounds,
)

CONFLICTS = (
    Conflict(
        output_kinds.some() & ~uses_generative_ai,
        Term(
            "填了所生成内容的形式，又填不使用生成式人工智能技术。能够生成内容的技术就是这种技术，请改正其中一项。",
            "Kinds of generated content are given, yet no generative AI technology is said to be used. Technology able "
            "to generate content is just that: correct one of the two.",
        ),
    ),
    Conflict(
        training_infringes & ~training_data_has_works,
        Term(
            "填了训练侵害他人知识产权，又填训练数据不涉及他人的知识产权。请改正其中一项。",
            "The training is said to infringe the intellectual property of others, of which the training data are "
            "said to hold none: correct one of the two.",
        ),
    ),
    Conflict(
        training_pi_grounds.some() & ~training_data_has_personal_information,
        Term(
            "填了处理训练数据中个人信息的依据，又填训练数据不含个人信息。没有个人信息的，依据一栏请填“无”。",
            "Grounds are given for personal information in training, yet the training data are said to contain none. "
            "If there is none, answer “none” for the grounds.",
        ),
    ),
    Conflict(
        consented_information.some() & ~training_pi_grounds.is_("consent"),
        Term(
            "填了依据同意用于训练的个人信息，处理依据却没有包括同意。请补上同意，或者将前一项填“无”。",
            "Information used in training on consent is given, yet consent is not among the grounds. Add consent to the "
            "grounds, or answer “none” for the former.",
        ),
    ),
    Conflict(
        (collects_unnecessary_information | identifying_records_kept_on.some())
        & ~handles_personal_information,
        Term(
            "填了收集非必要个人信息或者留存可识别身份的记录，又填提供该服务不涉及个人信息。收集、留存都是处理，请改正其中一项。",
            "Unnecessary personal information is collected, or identifying records are kept, yet running the service is "
            "said to involve no personal information. Collecting and keeping are handling: correct one of the two.",
        ),
    ),
    Conflict(
        minors_may_use & minor_protection.is_("refuse_minors"),
        Term(
            "填了该服务供未成年人使用，又填拒绝未成年人使用。请改正其中一项。",
            "The service is said to be open to minors and to keep minors out: correct one of the two.",
        ),
    ),
    Conflict(
        competition_advantages.some() & ~competition_findings.some(),
        Term(
            "填了该行为所利用的优势，却没有被认定的行为。没有认定的，优势一栏请填“无”。",
            "Advantages exploited by the conduct are given, yet no conduct has been found. If none has, answer “none” "
            "for the advantages.",
        ),
    ),
    Conflict(
        (complaint_limit > 0) & ~complaint_disclosures.is_("limit"),
        Term(
            "填了公布的反馈时限的长度，已公布的事项却不包括反馈时限。没有公布的，时限填 0。",
            "A published time limit is given, yet the limit is not among what has been published. If it has not been "
            "published, enter 0.",
        ),
    ),
    Conflict(
        (correction_refused | circumstances_serious) & ~breach_of_measures,
        Term(
            "填了拒不改正或者情节严重，又填提供者没有违反《暂行办法》。没有违反行为，就无从改正，也无所谓情节，请改正其中一项。",
            "A refusal to correct, or serious circumstances, are given without any breach of the Measures. Both are "
            "about a breach: correct one of the answers.",
        ),
    ),
    Conflict(
        foreign_investment_lawful & ~foreign_investment,
        Term(
            "填了外商投资经核对合法，又填该服务没有外商投资。请改正其中一项。",
            "Foreign investment is said to be checked and lawful, yet there is said to be none: correct one of the two.",
        ),
    ),
)
"""Answers about one service that cannot all be true."""

STATUTE = Statute(
    law=IM,
    status=Term("现行有效", "in force"),
    entry=ENTRY,
    scope=IN_SCOPE,
    norms=collect(general, technology, service, handling, supervision, liability, supplement),
    readings=READINGS,
    conflicts=CONFLICTS,
)
