"""GB 45438-2025, the mandatory standard on labels of AI content (in force since 2025-09-01), as values."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.book import Conflict, Statute, collect
from chengxu.statutes.labelling_standard import annex, explicit, files, guides
from chengxu.statutes.labelling_standard.basis import ENTRY, IN_SCOPE
from chengxu.statutes.labelling_standard.readings import READINGS
from chengxu.statutes.laws import GB
from chengxu.statutes.words.label_form import file_label_checks, producer_written_as
from chengxu.statutes.words.labelling import file_label_elements, makes_files

CONFLICTS = (
    Conflict(
        producer_written_as.is_("empty") & file_label_elements.is_("provider"),
        Term(
            "填了元数据标识中有服务提供者的名称或者编码，又填 ContentProducer 为空白。请改正其中一项。",
            "Metadata labels are said to hold the provider's name or code, and ContentProducer to hold nothing: correct one of the two.",
        ),
    ),
    Conflict(
        file_label_checks.is_("produce_id") & makes_files & ~file_label_elements.is_("number"),
        Term(
            "填了 ProduceID 核验通过，又填元数据标识中没有内容编号。请改正其中一项。",
            "ProduceID is said to pass the check, yet metadata labels are said to hold no content number: correct one of the two.",
        ),
    ),
)
"""Answers about one service that cannot all be true."""

STATUTE = Statute(
    law=GB,
    status=Term("现行有效（强制性国家标准）", "in force (a mandatory national standard)"),
    entry=ENTRY,
    scope=IN_SCOPE,
    norms=collect(explicit, files, annex, guides),
    readings=READINGS,
    conflicts=CONFLICTS,
)
