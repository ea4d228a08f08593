"""The AI Content Labelling Measures (14 articles, in force since 2025-09-01), as values."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.book import Conflict, Statute, collect
from chengxu.statutes.labelling_measures import conduct, copies, generation, spreading
from chengxu.statutes.labelling_measures.basis import IN_SCOPE
from chengxu.statutes.labelling_measures.conduct import ENTRY
from chengxu.statutes.labelling_measures.readings import READINGS
from chengxu.statutes.laws import LM
from chengxu.statutes.words.labelling import (
    file_label_elements,
    label_exits,
    label_tampering_malicious,
    labelled_exits,
    makes_files,
)
from chengxu.statutes.words.using import label_tampering

CONFLICTS = (
    Conflict(
        file_label_elements.some() & ~makes_files,
        Term(
            "填了文件元数据中的制作要素，又填该服务不产生内容文件。请改正其中一项。",
            "Production elements in the metadata of files are given, yet the service is said to make no files: correct one of the two.",
        ),
    ),
    Conflict(
        labelled_exits.some() & ~label_exits.some(),
        Term(
            "填了带出时含标识的方式，又填内容不能带出该服务。请改正其中一项。",
            "Ways out that keep the label are given, yet content is said to have no way out: correct one of the two.",
        ),
    ),
    Conflict(
        label_tampering_malicious & ~label_tampering.some(),
        Term(
            "填了对标识的行为出于恶意，又填没有这样的行为。请改正其中一项。",
            "Acts on labels are said to be malicious, yet there are said to be none: correct one of the two.",
        ),
    ),
)
"""Answers about one service that cannot all be true."""

STATUTE = Statute(
    law=LM,
    status=Term("现行有效", "in force"),
    entry=ENTRY,
    scope=IN_SCOPE,
    norms=collect(generation, spreading, copies, conduct),
    readings=READINGS,
    conflicts=CONFLICTS,
)
