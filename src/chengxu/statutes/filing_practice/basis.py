"""What the items of the filing practice share: the scope of the Interim Measures, the router, the day of entry.

Practice is no law: what fails it is a gap, never a breach by itself.
"""

from __future__ import annotations

from datetime import date

from chengxu.algebra.cite import reading
from chengxu.algebra.expr import Clause, all_of, any_of
from chengxu.algebra.facts import Parameter
from chengxu.algebra.term import Term
from chengxu.statutes.interim_measures.basis import IN_SCOPE, PROVIDER
from chengxu.statutes.laws import PR
from chengxu.statutes.words.filing_practice import filed_model_use
from chengxu.statutes.words.service import has_opinion_properties
from chengxu.statutes.words.training import base_models

__all__ = ["ENTRY", "IN_SCOPE", "MUST_FILE", "MUST_REGISTER", "NOT_COMPARED", "PROVIDER"]

NOT_COMPARED = Term(
    "本项凭记忆写成，尚未与网信部门的说明核对。",
    "Written from memory; not yet compared with what the CAC says.",
)
"""What rows that were written from memory have to say."""

ENTRY = Parameter(
    name="pr_entry",
    of_days=True,
    label=Term("备案实务的起算日", "the day from which the filing practice is taken to hold"),
    cite=PR["1"],
    tag=reading("PR1"),
    versions=((None, date(2023, 8, 15)),),
)

BEYOND_CALLS = any_of(base_models.one_of("own", "third_party_unfiled"), filed_model_use.some())
"""It rests on more than direct calls of a filed model."""

MUST_FILE = has_opinion_properties & Clause(
    BEYOND_CALLS,
    Term("该服务不只是直接调用已备案的模型", "the service does more than call a filed model as it is"),
    PR["1"],
    denied=Term(
        "该服务没有用直接调用以外的模型", "the service uses no model beyond direct calls of a filed one"
    ),
)

MUST_REGISTER = has_opinion_properties & Clause(
    all_of(base_models.one_of("third_party_filed"), ~BEYOND_CALLS),
    Term("该服务只直接调用已备案的模型", "the service only calls a filed model as it is"),
    PR["2"],
    denied=Term(
        "该服务不是只直接调用已备案的模型", "the service does not merely call a filed model as it is"
    ),
)
