"""Clause 5.3: who annotates, by which rules, and how exact the labels are."""

from __future__ import annotations

from chengxu.algebra.expr import all_of, any_of
from chengxu.algebra.term import Term
from chengxu.law.norm import Act
from chengxu.statutes.basic_security.basis import ANNOTATES, NOT_COMPARED, demand, kept, not_compared, whole
from chengxu.statutes.laws import IM
from chengxu.statutes.words.basic_security import (
    annotation_batches_left,
    annotation_kinds,
    annotation_rule_parts,
    annotator_management,
    safety_annotation_reviewers,
)
from chengxu.statutes.words.basic_security_tests import annotation_risks
from chengxu.statutes.words.training import (
    ANNOTATORS,
    annotation_roles_separate,
    annotation_sample_size,
    annotators_trained,
)

FUNCTIONAL = annotation_kinds.one_of("functional")
SAFETY = annotation_kinds.one_of("safety")

manage_annotators = demand(
    "5.3a",
    Term("标注人员的管理", "management of annotators"),
    Act(
        "manage_annotators",
        Term(
            "培训、考核标注人员并凭资格上岗，把标注与审核分开，同一任务一人一职，留足时间",
            "train, examine and admit annotators, separate annotation from review with one role for each person on a task, and leave "
            "them enough time",
        ),
    ),
    all_of(annotators_trained, *whole(annotator_management), annotation_roles_separate),
    when=ANNOTATES,
    toward=ANNOTATORS,
    readings=("TC3",),
    keep=kept("培训、考核和分工的记录", "the records of training, examination and roles"),
    refers=(IM[8, 3], IM[8, 4]),
    note=Term(
        "职能至少分标注和审核两种。资格、重训和时间各项凭记忆写成，尚未与标准原文核对。",
        "There are at least two roles, annotation and review. Admission, renewal and time are written from memory and not yet "
        "compared with the standard.",
    ),
)

write_annotation_rules = demand(
    "5.3b",
    Term("标注规则的内容", "contents of annotation rules"),
    Act(
        "write_annotation_rules",
        Term(
            "制定写明目标、格式、方法和质量指标的标注规则，功能性、安全性各一套，安全性规则覆盖全部31种风险",
            "write annotation rules with goal, format, method and quality indicators, separate for functional and safety annotation, "
            "the latter for all 31 risks",
        ),
    ),
    all_of(
        *whole(annotation_rule_parts, "goal", "data_format", "method", "quality_index"),
        annotation_kinds.some(),
        any_of(~FUNCTIONAL, annotation_rule_parts.one_of("functional")),
        any_of(~SAFETY, all_of(annotation_rule_parts.one_of("safety"), *whole(annotation_risks))),
    ),
    when=ANNOTATES,
    toward=ANNOTATORS,
    readings=("TC3", "TC6"),
    keep=kept("标注规则历次版本", "every version of the annotation rules"),
    refers=(IM[8, 1],),
    note=NOT_COMPARED,
)

check_annotation_batches = demand(
    "5.3c",
    Term("标注的准确性", "accuracy of annotation"),
    Act(
        "check_annotation_batches",
        Term(
            "逐批抽检功能性标注，不准的重标、违法的作废；安全性标注每条至少由一名审核人员通过",
            "spot-check every batch of functional annotation, redo what is inaccurate and void what is illegal, and have each item of "
            "safety annotation passed by at least one reviewer",
        ),
    ),
    all_of(
        annotation_kinds.some(),
        any_of(~FUNCTIONAL, all_of(annotation_sample_size > 0, ~annotation_batches_left.some())),
        any_of(~SAFETY, safety_annotation_reviewers >= 1),
    ),
    when=ANNOTATES,
    readings=("TC3", "TC6"),
    keep=kept("各批的抽检和处理记录", "the records of checks and what became of each batch"),
    refers=(IM[8, 2],),
    note=not_compared(
        "每批功能性标注只有接收、重新标注、作废三种去向。",
        "A batch of functional annotation is accepted, annotated anew or voided.",
    ),
)
