"""A service that meets all of TC260-003, to be varied one point at a time."""

from __future__ import annotations

from importlib import import_module

import pytest

from chengxu.algebra.term import Term
from chengxu.law.book import Book
from chengxu.law.record import Record

from ..conftest import Situation

BOOK = Book([import_module("chengxu.statutes.basic_security").STATUTE])


def every(fact: str) -> frozenset[str]:
    """All the values that a set can have."""
    return frozenset(dict(BOOK.facts[fact].values))


DATA = {
    "training_activities": frozenset({"pre_training"}),
    "source_checks": every("source_checks"),
    "worst_source_before": 500,
    "worst_source_after": 500,
    "fewest_sources": 2,
    "foreign_data": "combined",
    "training_data_sources": frozenset({"open_licence", "self_collected", "commercial", "user_input"}),
    "training_data_proofs": frozenset({"open_licence", "self_collected", "commercial", "user_input"}),
    "blocked_information_in_training": False,
    "training_data_filtering": frozenset({"keywords", "all_data", "record"}),
    "ip_management": every("ip_management") - {"summary"},
    "has_registered_users": True,
    "service_agreement": frozenset({"intellectual_property"}),
    "training_data_has_personal_information": True,
    "training_pi_grounds": frozenset({"consent"}),
    "consented_information": frozenset({"sensitive"}),
    "consent_records": frozenset({"sensitive"}),
}
ANNOTATION = {
    "manual_annotation": True,
    "annotators_trained": True,
    "annotator_management": every("annotator_management"),
    "annotation_roles_separate": True,
    "annotation_kinds": every("annotation_kinds"),
    "annotation_rule_parts": every("annotation_rule_parts"),
    "annotation_risks": every("annotation_risks"),
    "annotation_sample_size": 1,
    "annotation_batches_left": frozenset(),
    "safety_annotation_reviewers": 1,
}
SERVICE = {
    "base_models": frozenset({"third_party_filed"}),
    "model_safety_work": every("model_safety_work"),
    "security_papers": every("security_papers"),
    "important_uses": frozenset({"medical"}),
    "important_uses_protected": frozenset({"medical"}),
    "minors_may_use": True,
    "minor_protection": frozenset({"guardian_control", "spending_limit", "content_mode"}),
    "free_of_charge": False,
    "published_scope": every("published_scope"),
    "transparency_sheet": every("transparency_sheet"),
    "service_channels": frozenset({"interactive"}),
    "disclosure_channels": frozenset({"interactive"}),
    "training_opt_out": every("training_opt_out"),
    "opt_out_clicks": 4,
    "labelled_kinds": frozenset({"text"}),
    "supply_chain_assessed": every("supply_chain_assessed"),
    "complaint_ways": frozenset({"mail"}),
    "complaint_mechanism": frozenset({"rules"}),
    "complaint_limit": 1,
    "complaint_limit_unit": "working_days",
    "question_handling": every("question_handling"),
    "model_update": "assessed",
    "stability_measures": every("stability_measures"),
}
BANKS = {
    "keyword_total": 10_000,
    "keyword_fewest_a1": 200,
    "keyword_fewest_a2": 100,
    "keyword_update_interval": 7,
    "test_bank_total": 2_000,
    "test_bank_fewest_core": 50,
    "test_bank_fewest_other": 20,
    "test_bank_upkeep": every("test_bank_upkeep"),
    "refuse_bank_total": 500,
    "refuse_bank_fewest": 20,
    "answer_bank_total": 500,
    "answer_bank_fewest": 20,
    "answer_bank_topics": every("answer_bank_topics"),
    "topics_moved": frozenset(),
    "classifier_risks": every("classifier_risks"),
}
ASSESSMENT = {
    "assessment_results": every("assessment_results"),
    "assessed_by_third_party": False,
    "assessment_signatures": every("assessment_signatures"),
    "manual_sample": 4_000,
    "all_data_checked": False,
    "manual_pass_rate": 9_600,
    "technical_share": 1_000,
    "technical_pass_rate": 9_800,
    "generated_checks": every("generated_checks"),
    "generated_sample": 1_000,
    "generated_pass_rate": 9_000,
    "refuse_sample": 300,
    "refusal_rate": 9_500,
    "answer_sample": 300,
    "wrong_refusal_rate": 500,
}


@pytest.fixture
def nobody() -> Situation:
    """The standard, and a service of which nothing is known."""
    return Situation(BOOK, Record(Term("某服务", "a service")))


@pytest.fixture
def bare(nobody: Situation) -> Situation:
    """A text service open to the mainland public since 2025-09-25, of which nothing else is known."""
    return nobody.but(uses_generative_ai=True, output_kinds=frozenset({"text"}), provides_service=True).since(
        "2025-09-25", offered_to_mainland_public=True
    )


@pytest.fixture
def tc(bare: Situation) -> Situation:
    """That service with every demand met, each figure exactly at its limit."""
    return bare.but(**DATA, **ANNOTATION, **SERVICE, **BANKS, **ASSESSMENT)


def lacking(service: Situation, norm: str, **facts: object) -> tuple[str, ...]:
    """The facts that fail the norm once these are different; empty if it is still met."""
    changed = service.but(**facts)
    assert changed.state(norm) in ("met", "gap"), changed.state(norm)
    return changed.duty(norm).gaps


def without(service: Situation, fact: str, value: str) -> dict[str, frozenset[str]]:
    """A set as it is in the service, less one value."""
    held = service.record.answers[fact][0].value
    assert isinstance(held, frozenset)
    assert value in held
    return {fact: held - {value}}
