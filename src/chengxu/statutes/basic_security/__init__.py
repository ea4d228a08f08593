"""The basic security requirements for generative AI services (TC260-003, now GB/T 45654-2025), as values: a practice standard."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.book import Conflict, Statute, collect
from chengxu.statutes.basic_security import (
    annotation,
    assessment,
    libraries,
    running,
    service,
    training_data,
)
from chengxu.statutes.basic_security.basis import ENTRY, IN_SCOPE
from chengxu.statutes.basic_security.readings import READINGS
from chengxu.statutes.laws import TC
from chengxu.statutes.words.basic_security import annotation_kinds
from chengxu.statutes.words.basic_security_service import (
    disclosure_channels,
    important_uses,
    important_uses_protected,
    service_channels,
)
from chengxu.statutes.words.basic_security_tests import (
    all_data_checked,
    answer_bank_topics,
    manual_sample,
    topics_moved,
)
from chengxu.statutes.words.training import manual_annotation

CONFLICTS = (
    Conflict(
        annotation_kinds.some() & ~manual_annotation,
        Term(
            "填了人工标注的种类，又填不采用人工标注。请改正其中一项。",
            "Kinds of manual annotation are given, yet no data are said to be annotated by hand: correct one of the two.",
        ),
    ),
    *(
        Conflict(
            important_uses_protected.is_(use) & ~important_uses.is_(use),
            Term(
                f"填了对{name.zh}的保护措施，又填该服务不用于这一场合。请改正其中一项。",
                f"Protection is given for an important use ({name.en}) for which the service is said not to be meant: correct one of the two.",
            ),
        )
        for use, name in important_uses.values
    ),
    *(
        Conflict(
            disclosure_channels.is_(channel) & ~service_channels.is_(channel),
            Term(
                f"填了以{name.zh}提供时说明的位置，又填不以这种方式提供。请改正其中一项。",
                f"Particulars are in place for a way of provision ({name.en}) that is said not to be used: correct one of the two.",
            ),
        )
        for channel, name in service_channels.values
    ),
    *(
        Conflict(
            topics_moved.is_(topic) & answer_bank_topics.is_(topic),
            Term(
                f"“{name.zh}”这一方面既填在非拒答题库中，又填改列应拒答题库。请改正其中一项。",
                f"One topic ({name.en}) is said to be in the should-answer bank and to be moved to the other: correct one of the two.",
            ),
        )
        for topic, name in topics_moved.values
    ),
    Conflict(
        all_data_checked & (manual_sample >= 4_000),
        Term(
            "填了训练数据不足四千条，又填人工抽检了四千条以上。请改正其中一项。",
            "The training data are said to be fewer than 4,000 items, yet 4,000 or more were checked: correct one of the two.",
        ),
    ),
)
"""Answers about one service that cannot all be true."""

STATUTE = Statute(
    law=TC,
    status=Term("推荐性标准，不是法律", "a recommended standard, no law"),
    entry=ENTRY,
    scope=IN_SCOPE,
    norms=collect(training_data, annotation, service, running, libraries, assessment),
    readings=READINGS,
    conflicts=CONFLICTS,
)
