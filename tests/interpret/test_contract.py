"""The JSON contract: exactly these keys, with values of these types, for everything in the book."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from chengxu.algebra.cite import STATUTORY
from chengxu.dates import count_forward, load, months, working_days
from chengxu.dates.limits import within
from chengxu.interpret.assess import assess
from chengxu.interpret.contract import (
    ANSWERS,
    TYPES,
    assessment_json,
    event_json,
    fact_json,
    norm_json,
    reckoning_json,
    value_json,
)
from chengxu.interpret.track import State
from chengxu.law.norm import Duty, Keep, Programme, Prohibition
from chengxu.law.read import read_record
from chengxu.law.record import Answer
from chengxu.statutes import open_book
from fiction import ACCIDENT, HEAVY, LIGHT_ON, REPORT, RULES, TOY, ban, book, duty, on, record, since

BOOK = open_book()
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.toml"))
TODAY = date(2026, 6, 1)

TEXT = {"zh": str, "en": str}
NORM: dict[str, Any] = {
    "id": str, "law": str, "article": int | str, "paragraph": int | None, "item": int | None, "modality": str,
    "bearer": [str], "gist": TEXT, "text": TEXT, "citation": TEXT, "tags": [str], "readings": [str], "facts": [str],
    "events": [str], "refers": [str], "breach": [str], "note": (TEXT, None),
}  # fmt: skip
DUE = {"kind": str, "text": TEXT, "tag": str}
FACT: dict[str, Any] = {
    "name": str,
    "type": str,
    "question": TEXT,
    "help": (TEXT, None),
    "asked_by": [str],
}
EVENT: dict[str, Any] = {
    "name": str,
    "label": TEXT,
    "question": TEXT,
    "help": (TEXT, None),
    "asked_by": [str],
}
OBLIGATION: dict[str, Any] = {
    "state": str, "due": str | None, "tag": str, "trigger": str | None, "done": str | None, "delay_days": int | None,
    "case": str | None, "provisional": bool, "unknown_year": int | None, "missing": [str], "gaps": [str], "waiting_for": str | None, "keep_until": str | None,
}  # fmt: skip
CHANGE: dict[str, Any] = {
    "fact": str, "before": object, "value": object, "answer": str, "turns": [{"text": TEXT, "cite": str, "place": TEXT}],
}  # fmt: skip
FINDING: dict[str, Any] = {
    "id": str, "answer": str, "missing": [str], "waiting_for": [str], "modality": str, "gist": TEXT, "bound": [str],
    "why": TEXT,
}  # fmt: skip
REASON: dict[str, Any] = {"kind": str, "truth": str, "decisive": bool, "cite": str, "place": TEXT}
LEAF = {"text": TEXT, "fact": str, "source": str | None}


def check(given: Any, shape: Any, where: str = "") -> None:
    """Check that a value has a shape: exactly the keys of a dict, items of a list, one of a tuple, or a type."""
    match shape:
        case dict():
            assert given.keys() == shape.keys(), where
            for key, inner in shape.items():
                check(given[key], inner, f"{where}.{key}")
        case [inner]:
            assert isinstance(given, list), where
            for item in given:
                check(item, inner, where)
        case (inner, None):
            if given is not None:
                check(given, inner, where)
        case _:
            assert isinstance(given, shape), (where, given)
            assert shape in (bool, object) or not isinstance(given, bool), (where, given)


def whole(data: Any) -> Any:
    """Return the data as they come back from JSON, which must be as they went."""
    back = json.loads(json.dumps(data, ensure_ascii=False, allow_nan=False))
    assert back == data
    return back


# The book


@pytest.mark.parametrize("norm", tuple(BOOK.norms()), ids=lambda norm: norm.id)
def test_a_norm_has_its_keys_and_duties_their_limit(norm):
    due = {"due": DUE} if isinstance(norm, Duty | Programme) else {}

    check(whole(norm_json(norm, BOOK)), NORM | due, norm.id)


def test_what_a_norm_names_is_there():
    for data in (norm_json(norm, BOOK) for norm in BOOK.norms()):
        assert set(data["facts"]) <= BOOK.facts.keys()
        assert set(data["events"]) <= BOOK.events.keys()
        assert set(data["readings"]) <= BOOK.readings.keys()
        assert all(tag.split(":")[0] in ("statutory", "reading", "house", "external") for tag in data["tags"])


def test_a_fact_has_its_keys_by_type():
    by_type = {
        "choice": {"values": [str]},
        "set": {"values": [str]},
        "int": {"unit": TEXT},
        "bool": {},
        "date": {},
    }
    for fact in BOOK.facts.values():
        data = whole(fact_json(fact, BOOK))
        labels = {"value_labels": dict.fromkeys(data["values"], TEXT)} if "values" in data else {}
        check(data, FACT | by_type[data["type"]] | labels, fact.name)
        assert data["asked_by"]


def test_an_event_has_its_keys():
    for event in BOOK.events.values():
        data = whole(event_json(event, BOOK))
        check(data, EVENT, event.name)
        assert data["asked_by"]


def test_every_kind_of_fact_has_its_type():
    assert sorted(TYPES.values()) == ["bool", "choice", "date", "int", "set"]
    assert {fact_json(fact, BOOK)["type"] for fact in BOOK.facts.values()} <= set(TYPES.values())


# Assessments


def reasons(data: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield data
    for part in data.get("parts", ()):
        yield from reasons(part)


def check_reason(data: dict[str, Any], where: str) -> None:
    inner = [key for key in ("parts", "test", "value") if key in data]
    shape = REASON | dict.fromkeys(inner, object)
    if data["kind"] == "fact":
        shape |= LEAF
        assert "parts" not in data, where
    elif data["kind"] == "clause":
        shape |= {"text": TEXT}
    check(
        {k: v for k, v in data.items() if k != "value"},
        {k: v for k, v in shape.items() if k != "value"},
        where,
    )
    assert data["kind"] in ("all", "any", "at_least", "not", "clause", "unless", "fact"), where
    assert data["truth"] in ("true", "false", "unknown"), where


BEFORE = date(2023, 1, 1)
"""A day on which the Interim Measures were not yet in force, and rules that they incorporate were."""


@pytest.mark.parametrize(("path", "day"), [*((path, TODAY) for path in EXAMPLES), (EXAMPLES[0], BEFORE)])
def test_an_assessment_has_its_keys(path, day):
    calendar = load().with_provisional_years()
    data = whole(assessment_json(assess(BOOK, read_record(path, BOOK), day, calendar)))

    assert data.keys() == {"service", "on", "laws"}
    check(data["service"], {"name": TEXT, "provider": (TEXT, None), "file": str})
    assert (data["on"], data["service"]["file"]) == (day.isoformat(), str(path))
    for law in data["laws"].values():
        check(law, {"title": TEXT, "status": TEXT, "in_force": (bool, None), "norms": [dict]})
        for finding in law["norms"]:
            check_finding(finding)
            assert "if_in_force" not in finding or law["in_force"] is None, finding["id"]


def check_finding(finding: dict[str, Any]) -> None:
    where = finding["id"]
    undated = "if_in_force" in finding
    tracked = "duty" in finding
    assert tracked or undated or not isinstance(BOOK.norm(where), Duty | Prohibition), where
    duties = {"duty": OBLIGATION, "instances": [OBLIGATION]} if tracked else {}
    supposed = {"if_in_force": dict} if "if_in_force" in finding else {}
    changes = {"would_change": [CHANGE]} if "would_change" in finding else {}
    check(finding, FINDING | duties | supposed | changes | {"because": dict, "enough": (dict, None)}, where)
    check_enough(finding)
    assert finding["answer"] in ("applies", "not", "undetermined"), where
    assert not tracked or finding["duty"] in finding["instances"], where
    for part in reasons(finding["because"]):
        check_reason(part, where)
    if supposed:
        check_finding(finding["if_in_force"])


def check_enough(finding: dict[str, Any]) -> None:
    where, enough = finding["id"], finding["enough"]
    assert (enough is None) is (finding["answer"] == "undetermined"), where
    if enough is not None:
        check(enough, {"facts": dict, "least": bool, "leaves": [dict]}, where)
        assert enough["facts"].keys() <= {leaf["fact"] for leaf in enough["leaves"]}, where
        for leaf in enough["leaves"]:
            check_reason(leaf, where)


def test_the_three_answers_have_three_names():
    assert sorted(ANSWERS.values()) == ["applies", "not", "undetermined"]
    assert sorted(state.value for state in State) == [
        "breached", "late", "met", "not_bound", "pending", "undetermined",
    ]  # fmt: skip


def assessed(found, known) -> dict[str, Any]:
    return whole(assessment_json(assess(found, known, TODAY, load())))


def test_what_is_unknown_is_null_or_undetermined_and_never_false():
    data = assessed(book(duty(when=HEAVY), since=None), record())
    finding = data["laws"]["rr"]["norms"][0]

    assert data["laws"]["rr"]["in_force"] is None
    assert (finding["answer"], finding["waiting_for"]) == ("undetermined", ["entry_rr"])
    finding = finding["if_in_force"]
    assert (finding["answer"], finding["missing"]) == ("undetermined", ["heavy"])
    leaves = [part for part in reasons(finding["because"]) if part.get("fact") == "heavy"]
    assert [(leaf["value"], leaf["truth"], leaf["source"]) for leaf in leaves] == [(None, "unknown", None)]
    assert data["service"]["provider"] is None
    assert data["service"]["file"] is None


def test_a_blank_parameter_is_waited_for_by_name():
    finding = assessed(book(duty(), since=None), record())["laws"]["rr"]["norms"][0]

    assert (finding["answer"], finding["missing"], finding["waiting_for"]) == (
        "undetermined",
        [],
        ["entry_rr"],
    )


def test_a_fact_carries_its_value_and_its_source():
    known = record(heavy=(Answer(True, source="the scales"),), toy=False)
    finding = assessed(book(duty(when=HEAVY & ~TOY)), known)["laws"]["rr"]["norms"][0]
    leaves = {part["fact"]: part for part in reasons(finding["because"]) if "fact" in part}

    assert (leaves["heavy"]["value"], leaves["heavy"]["source"]) == (True, "the scales")
    assert (leaves["toy"]["value"], leaves["toy"]["truth"]) == (False, "false")


def test_a_finding_says_what_is_enough_and_what_would_change_it():
    known = record(heavy=(Answer(True, source="the scales"),), toy=False)
    norm, other = duty(when=HEAVY & ~TOY), duty(RULES[7])
    found = assess(book(norm, other), known, TODAY, load())
    (data,) = whole(assessment_json(found, norm.id))["laws"]["rr"]["norms"]

    assert data["id"] == norm.id
    assert (data["enough"]["facts"], data["enough"]["least"]) == ({"heavy": True, "toy": False}, True)
    leaves = {leaf["fact"]: leaf for leaf in data["enough"]["leaves"]}
    assert leaves["heavy"]["source"] == "the scales"
    first, second = data["would_change"]
    assert (first["fact"], first["before"], first["value"], first["answer"]) == ("heavy", True, False, "not")
    assert second["turns"][0]["text"] == {"zh": "机器人是玩具", "en": "the robot is a toy"}


def test_an_instance_carries_its_days():
    norm = duty(upon=ACCIDENT, due=within(working_days(2)), done=REPORT)
    known = record(on(ACCIDENT, "2026-05-06", case="a"), on(REPORT, "2026-05-11", case="a"))
    data = assessed(book(norm), known)["laws"]["rr"]["norms"][0]["duty"]

    assert data == {
        "state": "late",
        "due": "2026-05-08",
        "tag": "statutory",
        "trigger": "2026-05-06",
        "done": "2026-05-11",
        "delay_days": 5,
        "case": "a",
        "provisional": False,
        "unknown_year": None,
        "missing": [],
        "gaps": [],
        "waiting_for": None,
        "keep_until": None,
    }


def test_a_record_to_be_kept_carries_its_last_day():
    keep = Keep(ACCIDENT.label, months(6), ACCIDENT, STATUTORY)
    norm = duty(upon=ACCIDENT, done=REPORT, keep=keep)
    data = assessed(book(norm), record(on(ACCIDENT, "2026-05-06")))["laws"]["rr"]["norms"][0]["duty"]

    assert data["keep_until"] == "2026-11-06"


def test_every_instance_of_a_prohibition_is_there_and_the_worst_first():
    known = record(light_on=since("2026-05-01", value=False, before=True))
    finding = assessed(book(ban(broken_by=LIGHT_ON)), known)["laws"]["rr"]["norms"][0]

    assert [i["state"] for i in finding["instances"]] == ["breached", "met"]
    assert finding["duty"]["state"] == "breached"


def test_a_reckoning_carries_each_day_and_why():
    data = whole(reckoning_json(count_forward(working_days(1), date(2026, 5, 8), load()), "statutory"))

    check(
        data,
        {
            "due": str,
            "tag": str,
            "provisional": bool,
            "days": [{"day": str, "counted": int | None, "why": TEXT, "cite": str | None}],
        },
    )
    assert data["due"] == "2026-05-09"  # a Saturday, worked in exchange for a holiday
    assert [line["counted"] for line in data["days"]] == [None, 1, None]


@pytest.mark.parametrize(
    ("value", "data"),
    [
        (frozenset({"b", "a"}), ["a", "b"]),
        (date(2026, 3, 2), "2026-03-02"),
        (0, 0),
        (False, False),
        (None, None),
    ],
)
def test_a_value_is_written_as_json_has_it(value, data):
    written = value_json(value)

    assert (written, type(written)) == (data, type(data))
