"""The tables of the Scholars' Draft: its registers, documents and records, against the numbers of the requirements."""

from __future__ import annotations

import json
from datetime import date, timedelta
from decimal import Decimal

import pytest

from chengxu.algebra.cite import Cite
from chengxu.cli.main import run
from chengxu.dates.calendar import load
from chengxu.interpret.draft import draft, lacking
from chengxu.interpret.retain import retain
from chengxu.law.case import Stated
from chengxu.law.document import Access, Kind, Notice, Particular
from chengxu.law.norm import Duty, Programme
from chengxu.statutes import open_book, open_notices, open_registers

BOOK = open_book("sd")
LAW = BOOK.statute("sd").law
IDS = {norm.id for norm in BOOK.norms()}
REGISTERS = {r.name.removeprefix("sd."): r for r in open_registers().values() if r.name.startswith("sd.")}
NOTICES = {n.name.removeprefix("sd."): n for n in open_notices().values() if n.name.startswith("sd.")}
KEPT = {n.id: n.keep for n in BOOK.norms() if isinstance(n, Duty | Programme) and n.keep}

WANTED_REGISTERS = {
    1: "rulings", 2: "authorities", 3: "critical_ai", 4: "determinations", 5: "critical_thresholds",
    6: "grading_standards", 7: "procurement_catalogue", 8: "model_catalogue", 9: "cooperation_guidelines",
    10: "licences", 11: "protection_officers", 12: "incidents", 13: "reporting_rules", 14: "warnings",
    15: "inspections", 16: "seizures", 17: "penalties", 18: "organ_corrections", 19: "pilots", 20: "complaints",
    21: "determined_organisations", 22: "assessment_bodies", 23: "experts", 24: "sector_rules",
    25: "industry_documents", 26: "public_data", 27: "plans", 28: "programmes", 29: "labelling_standards",
    30: "countermeasures", 31: "takeovers", 32: "shared_risks", 33: "calendar_and_parameters", 34: "products",
    35: "duty_evidence", 36: "labels", 37: "training_data", 38: "rights_requests", 39: "user_notices",
    40: "policies", 41: "model_agreements", 42: "compliance_evidence",
}  # fmt: skip
"""The registers by the numbers of the requirements."""

WANTED_NOTICES = {
    1: ("user_notice",), 2: ("privacy_warning",), 3: ("worker_notice",), 4: ("transparency_sheet",),
    5: ("usage_sheet",), 6: ("implicit_label", "visible_label", "news_label"), 7: ("refusal",),
    8: ("explanation",), 9: ("redo_outcome",), 10: ("ai_share_disclosure",), 11: ("source_mark",),
    12: ("ownership_clause",), 13: ("determination_notice",), 14: ("determination_announcement",),
    15: ("registration_filing",), 16: ("materials_request",), 17: ("officer_report", "officer_contact"),
    18: ("yearly_report",), 19: ("risk_disclosure",), 20: ("incident_report",), 21: ("entity_change_report",),
    22: ("misconduct_report", "content_report"), 23: ("agi_report",),
    24: ("infringement_notice", "forwarded_notice"), 25: ("model_agreement",), 26: ("insurer_advice",),
    27: ("seizure_report", "seizure_order"), 28: ("rectification_order",), 29: ("penalty_decision",),
    30: ("revocation_notice",), 31: ("correction_order",), 32: ("warning",), 33: ("pilot_rules", "pilot_grant"),
    34: ("takeover_order",), 35: ("standing_statement",),
}  # fmt: skip
"""The documents by the numbers of the requirements."""

BEYOND = {
    "risk_explanation", "assessment_report", "improvement_proposal", "audit_commission", "fine_decision",
}  # fmt: skip
"""Documents that the articles call for and the list of the requirements leaves out."""


def is_place(cite: Cite) -> bool:
    """Whether a citation into the draft is a norm, or holds norms."""
    return cite.law != LAW or str(cite) in IDS or any(norm.startswith(f"{cite}-") for norm in IDS)


def example(part: Particular) -> Stated:
    """Something that fills a part."""
    return {
        Kind.DAY: date(2026, 6, 1),
        Kind.LIST: ("one",),
        Kind.TEXT: "something",
        Kind.NUMBER: Decimal(1),
        Kind.MONEY: Decimal(1),
    }[part.kind]


def without(notice: Notice, name: str) -> list[str]:
    """What a document still lacks when everything but one part is filled in."""
    filled = {part.name: example(part) for part in notice.parts if part.name != name}
    return [part.name for part in lacking(notice, filled)]


# Registers


def test_every_register_of_the_requirements_is_there_and_no_other():
    assert sorted(WANTED_REGISTERS) == list(range(1, 43))
    assert set(REGISTERS) == set(WANTED_REGISTERS.values())


@pytest.mark.parametrize("register", REGISTERS.values(), ids=REGISTERS)
def test_every_register_stands_on_norms_and_its_columns_are_named_once(register):
    cites = [*register.cites, *(column.cite for column in register.columns if column.cite)]

    assert [str(cite) for cite in cites if not is_place(cite)] == []
    assert len({column.name for column in register.columns}) == len(register.columns) > 1
    assert register.tag.reading is None or register.tag.reading in BOOK.readings


@pytest.mark.parametrize(
    "name",
    [
        "incidents", "inspections", "seizures", "organ_corrections", "complaints", "shared_risks", "products",
        "duty_evidence", "training_data", "rights_requests", "policies", "model_agreements", "compliance_evidence",
    ],
)  # fmt: skip
def test_what_is_not_for_strangers_is_internal(name):
    assert REGISTERS[name].access is Access.INTERNAL


@pytest.mark.parametrize("name", ["rulings", "critical_ai", "protection_officers", "penalties", "labels"])
def test_a_register_that_is_public_in_part_is_never_public_as_a_whole(name):
    assert REGISTERS[name].access is Access.PART


def test_everything_else_is_public_and_nothing_is_sealed():
    access = [register.access for register in REGISTERS.values()]

    assert (access.count(Access.PUBLIC), access.count(Access.SEALED)) == (42 - 13 - 5, 0)


@pytest.mark.parametrize(
    ("register", "columns"),
    [
        ("critical_ai", {"ground", "determined_on", "received_on", "filed_on", "recorded_on", "delisted_on", "status"}),
        ("determinations", {"system", "provider", "ground", "determined_on"}),
        ("authorities", {"level", "territory", "area"}),
        ("critical_thresholds", {"measure", "value", "legal_source", "effective_on"}),
        ("grading_standards", {"version", "factor", "guideline"}),
        ("model_catalogue", {"drafter", "department", "reasons", "entered_on", "removed_on"}),
        ("procurement_catalogue", {"reasons", "entered_on", "removed_on"}),
        ("protection_officers", {"contact", "officer", "security_body"}),
        ("incidents", {"grade", "table"}),
        ("reporting_rules", {"major", "term", "form"}),
        ("warnings", {"level", "scope", "advice", "until"}),
        ("seizures", {"items", "approved_by", "approved_on", "until"}),
        ("penalties", {"banned", "ban_from", "ban_until", "revocation"}),
        ("pilots", {"conditions", "scope", "until", "operating_rules"}),
        ("public_data", {"grade", "category", "steward", "conditions"}),
        ("assessment_bodies", {"framework", "dataset", "standards"}),
        ("countermeasures", {"measure", "discrimination", "target", "response"}),
        ("takeovers", {"ground", "form", "designated"}),
        ("labels", {"provider", "product", "content_id"}),
        ("training_data", {"source", "quality", "labelling_rules", "labelling_audits"}),
        ("policies", {"insurer", "system", "limit", "since", "until"}),
    ],
)  # fmt: skip
def test_an_entry_holds_what_its_norms_need_to_know(register, columns):
    assert columns <= {column.name for column in REGISTERS[register].columns}


def test_a_takeover_is_kept_by_provincial_departments_and_above_and_reporting_rules_by_national_ones():
    keepers = {name: REGISTERS[name].keeper for name in ("takeovers", "reporting_rules")}

    assert {name: keeper.name for name, keeper in keepers.items()} == {
        "takeovers": "upper_oversight",
        "reporting_rules": "national_oversight",
    }


# Documents


def test_every_document_of_the_requirements_is_there():
    wanted = {name for names in WANTED_NOTICES.values() for name in names}

    assert sorted(WANTED_NOTICES) == list(range(1, 36))
    assert set(NOTICES) == wanted | BEYOND


@pytest.mark.parametrize("notice", NOTICES.values(), ids=NOTICES)
def test_every_document_stands_on_norms_and_its_parts_are_named_once(notice):
    cites = [*notice.cites, *(part.cite for part in notice.parts if part.cite)]

    assert [str(cite) for cite in cites if not is_place(cite)] == []
    assert len({part.name for part in notice.parts}) == len(notice.parts)
    assert notice.tag.reading is None or notice.tag.reading in BOOK.readings


@pytest.mark.parametrize("notice", NOTICES.values(), ids=NOTICES)
def test_an_empty_document_lacks_every_mandatory_part(notice):
    assert lacking(notice, {}) == tuple(part for part in notice.parts if not part.optional) != ()


MANDATORY = [
    ("user_notice", "provider", "SD-33-1-i"),
    ("user_notice", "contact", "SD-33-1-i"),
    ("user_notice", "channel", "SD-33-1-i"),
    ("user_notice", "functions", "SD-33-1-ii"),
    ("user_notice", "purposes", "SD-33-1-ii"),
    ("user_notice", "mechanism", "SD-33-1-ii"),
    ("user_notice", "limits", "SD-33-1-iii"),
    ("user_notice", "risks", "SD-33-1-iii"),
    ("user_notice", "effects", "SD-33-1-iii"),
    ("user_notice", "regime", "SD-33-1-iv"),
    ("user_notice", "rights", "SD-33-1-v"),
    ("user_notice", "remedies", "SD-33-1-v"),
    ("usage_sheet", "audience", "SD-46-2-a"),
    ("usage_sheet", "occasions", "SD-46-2-a"),
    ("usage_sheet", "uses", "SD-46-2-a"),
    ("usage_sheet", "guidance", "SD-46-2-b"),
    ("visible_label", "label", "SD-48-2-a"),
    ("visible_label", "prompt", "SD-48-2-b"),
    ("refusal", "reasons", "SD-40-1-b"),
    ("refusal", "court_route", "SD-40-2"),
    ("assessment_report", "bias", "SD-42-1-i"),
    ("assessment_report", "public_interest", "SD-42-1-ii"),
    ("assessment_report", "individuals", "SD-42-1-ii"),
    ("assessment_report", "safety", "SD-42-1-ii"),
    ("assessment_report", "ethics_review", "SD-42-1-iii"),
    ("assessment_report", "lawful", "SD-42-1-iv"),
    ("assessment_report", "effective", "SD-42-1-iv"),
    ("assessment_report", "fitting", "SD-42-1-iv"),
    ("assessment_report", "handling", "SD-42-1"),
    ("determination_notice", "ground", "SD-50-1"),
    ("determination_notice", "received_on", "SD-53-1-a"),
    ("determination_notice", "deadline", "SD-53-1-a"),
    ("determination_announcement", "ground", "SD-50-1"),
    ("registration_filing", "officer", "SD-52-2-a"),
    ("registration_filing", "security_body", "SD-52-1"),
    ("registration_filing", "assessment", "SD-42-1"),
    ("registration_filing", "emergency_plan", "SD-56-1-a"),
    ("yearly_report", "problems", "SD-54-1-b"),
    ("yearly_report", "rectification", "SD-54-1-b"),
    ("incident_report", "harm", "SD-63-2-b"),
    ("incident_report", "reach", "SD-63-2-b"),
    ("incident_report", "measures", "SD-43-1-a"),
    ("incident_report", "remedy", "SD-56-1-c"),
    ("improvement_proposal", "findings", "SD-62-1-iv-a"),
    ("improvement_proposal", "measures", "SD-62-1-iv-b"),
    ("seizure_order", "approved_by", "SD-65-1-iv-b"),
    ("agi_report", "risk_basis", "SD-77-1-b"),
    ("agi_report", "capability_basis", "SD-77-1-b"),
    ("agi_report", "results", "SD-77-1-d"),
    ("infringement_notice", "proof", "SD-87-1-b"),
    ("infringement_notice", "identity", "SD-87-1-b"),
    *(
        (decision, f"factor_{name}", f"SD-83-1-{item}")
        for decision in ("rectification_order", "fine_decision", "penalty_decision")
        for name, item in (
            ("gravity", "i"), ("size", "ii"), ("profit", "iii"), ("mitigation", "iv"), ("cooperation", "v"),
            ("prior_compliance", "vi"),
        )
    ),
    ("fine_decision", "refusal", "SD-82-1-c"),
    ("penalty_decision", "cap_elected", "SD-82-2-c"),
]  # fmt: skip
"""What an article of its own puts into a document."""


@pytest.mark.parametrize(("notice", "part", "article"), MANDATORY, ids=lambda value: value)
def test_a_document_is_incomplete_without_a_part_and_its_draft_names_the_article(notice, part, article):
    found = next(p for p in NOTICES[notice].parts if p.name == part)
    blank = draft(NOTICES[notice], {}, "en")

    assert without(NOTICES[notice], part) == [part]
    assert str(found.cite) == article
    assert f"## {found.term.en} ({found.cite.text('en')})" in blank


IN_ONE_ARTICLE = {
    "privacy_warning": ("SD-34-3", {"risk", "interests"}),
    "worker_notice": ("SD-37-2-a", {"scope", "functions", "ground"}),
    "transparency_sheet": ("SD-6-1", {"basics", "purpose", "mechanism"}),
    "redo_outcome": ("SD-35-2-c", {"reviewer", "result", "reasons"}),
    "ai_share_disclosure": ("SD-36-2", {"mainly_ai"}),
    "source_mark": ("SD-24-2-b", {"source"}),
    "materials_request": ("SD-53-1-b", {"materials"}),
    "officer_report": ("SD-52-2-c", {"officer", "contact"}),
    "officer_contact": ("SD-52-2-b", {"contact"}),
    "risk_disclosure": ("SD-55-1-c", {"risk", "effect", "advice"}),
    "entity_change_report": ("SD-57-1-a", {"change", "changed_on", "successor"}),
    "content_report": ("SD-47-2-b", {"stopped_generation", "stopped_transmission", "eliminated"}),
    "model_agreement": ("SD-90-2", {"scope", "restrictions", "risk_handling", "liability"}),
    "insurer_advice": ("SD-44-1-b", {"clause", "dangers", "advice"}),
    "audit_commission": ("SD-62-1-iv-c", {"necessity", "auditor"}),
    "seizure_report": ("SD-65-1-iv-a", {"evidence", "items", "reasons"}),
    "pilot_rules": ("SD-66-1", {"conditions", "scope", "until", "operating_rules"}),
    "takeover_order": ("SD-16-4", {"ground", "form", "designated", "until"}),
    "revocation_notice": ("SD-82-2-e", {"permit", "facts", "seriousness"}),
    "correction_order": ("SD-84-1-b", {"norm", "facts", "rectify_by"}),
    "standing_statement": ("SD-92-1", {"plaintiff", "violation", "numerous"}),
}
"""Documents whose contents stand in one provision, named in the head."""


@pytest.mark.parametrize(
    ("notice", "part"),
    [(name, part) for name, (_, parts) in IN_ONE_ARTICLE.items() for part in sorted(parts)],
)
def test_a_document_of_one_article_is_incomplete_without_any_of_its_parts(notice, part):
    assert without(NOTICES[notice], part) == [part]
    assert IN_ONE_ARTICLE[notice][0] in [str(cite) for cite in NOTICES[notice].cites]


def test_the_notice_of_determination_is_a_reading_and_the_filing_form_no_law():
    tags = {
        name: str(NOTICES[name].tag)
        for name in ("determination_notice", "registration_filing", "seizure_order")
    }

    assert tags == {
        "determination_notice": "reading:S10",
        "registration_filing": "house",
        "seizure_order": "external:LW-COER-24",
    }


def test_an_order_to_a_state_organ_has_no_room_for_a_fine():
    assert [p.name for p in NOTICES["correction_order"].parts if p.kind is Kind.MONEY] == []
    assert [p.name for p in NOTICES["fine_decision"].parts if p.kind is Kind.MONEY] == ["amount"]


@pytest.mark.parametrize("decision", ["rectification_order", "fine_decision", "penalty_decision"])
def test_a_decision_on_a_penalty_names_the_party_and_the_remedies_of_the_general_law(decision):
    parts = {p.name: p for p in NOTICES[decision].parts}

    assert {str(parts[name].cite) for name in ("addressee", "remedies")} == {"LW-APL-59"}
    assert not parts["remedies"].optional


def test_only_the_provincial_level_and_above_decides_in_a_serious_case_and_asks_for_revocation():
    senders = {
        name: NOTICES[name].sender for name in ("penalty_decision", "revocation_notice", "takeover_order")
    }

    assert {sender.name for sender in senders.values()} == {"upper_oversight"}


# Records


@pytest.mark.parametrize(
    ("norm", "period", "tag"),
    [
        ("SD-42-3-b", "3 years", "statutory"),
        ("SD-54-1-a", "3 years", "reading:S20"),
        ("SD-54-1-b", "3 years", "reading:S20"),
        ("SD-77-1-b", "3 years", "house"),
        ("SD-41-2-c", "6 months", "external:LW-CSL-23"),
        ("SD-46-2-d", "3 years", "house"),
        ("SD-47-2-b", "3 years", "house"),
        ("SD-40-1-b", "3 years", "house"),
        ("SD-33-1", "3 years", "house"),
        ("SD-24-2-b", "3 years", "house"),
        ("SD-51-3-a", "3 years", "house"),
        ("SD-43-1-a", "3 years", "house"),
        ("SD-56-1-b", "3 years", "house"),
        ("SD-55-1-c", "3 years", "house"),
        ("SD-52-1", "3 years", "house"),
        ("SD-69-1-a", "3 years", "house"),
        ("SD-71-1-a", "3 years", "house"),
        ("SD-62-1-v", "3 years", "house"),
        ("SD-63-2-a", "3 years", "house"),
    ],
)
def test_a_record_is_kept_for_the_period_of_the_law_or_one_that_says_it_is_not(norm, period, tag):
    assert (KEPT[norm].period.term.en, str(KEPT[norm].tag)) == (period, tag)


@pytest.mark.parametrize("norm", ["SD-53-1-a", "SD-60-1-v", "SD-83-1"])
def test_a_file_best_kept_for_good_has_no_period(norm):
    assert KEPT[norm].period is None


def test_the_three_years_of_the_assessment_are_the_only_statutory_period():
    assert [norm for norm, keep in KEPT.items() if keep.period and str(keep.tag) == "statutory"] == [
        "SD-42-3-b"
    ]


@pytest.mark.parametrize(
    ("completed", "last"),
    [
        (date(2026, 6, 1), date(2029, 6, 1)),
        (date(2024, 2, 29), date(2027, 2, 28)),
        (date(2025, 2, 28), date(2028, 2, 28)),
    ],
)
def test_the_assessment_is_kept_on_the_third_anniversary_and_free_on_the_day_after(completed, last):
    retention = retain(KEPT["SD-42-3-b"], completed, load())

    assert (retention.until, retention.free_from) == (last, last + timedelta(days=1))
    assert not retention.may_delete(last)
    assert retention.may_delete(last + timedelta(days=1))


def test_a_case_that_is_pending_keeps_the_assessment_beyond_its_three_years():
    held = retain(KEPT["SD-42-3-b"], date(2026, 6, 1), load(), ("a case of article 82",))

    assert (held.may_delete(date(2030, 1, 1)), held.free_from) == (False, None)


def test_the_period_of_the_assessment_runs_from_the_later_of_report_and_handling():
    assert KEPT["SD-42-3-b"].of.name == "assessment_file_completed"


def test_the_command_lists_the_records_of_the_draft_and_of_no_other_law(capsys):
    code = run(["records", "--law", "sd", "--json"])
    printed = capsys.readouterr()

    assert (code, printed.err) == (0, "")
    assert [entry["norm"] for entry in json.loads(printed.out)] == list(KEPT)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("zh", "至少保存至 2029-06-01；自 2029-06-02 起可以删除。"),
        ("en", "To be kept at least until 2029-06-01; deletion is lawful from 2029-06-02."),
    ],
)
def test_the_command_names_the_last_day_of_keeping_and_the_first_of_deletion(capsys, lang, said):
    code = run(["--lang", lang, "records", "SD-42-3-b", "--of", "2026-06-01"])
    printed = capsys.readouterr()

    assert (code, printed.err) == (0, "")
    assert said in printed.out
