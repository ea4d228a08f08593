"""`chengxu impact`: a table of services before and after a change of the law."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from datetime import date
from html.parser import HTMLParser

import pyarrow as pa
import pyarrow.csv as pc
import pyarrow.parquet as pq
import pytest

from chengxu.cli.population import PROFILE
from chengxu.law.population import read_profile
from chengxu.statutes import open_book
from cli_words import TEXT, check, undocumented
from tables import type_of

BOOK = open_book()
DAY = "2026-06-01"
LOWER = ("--law", "ml4", "--set", "national_threshold=500000", "--on", DAY)
PROVIDER = {
    "uses_generative_ai": True, "controls_service": True, "place_of_activity": "mainland", "entity_kind": "legal_person", "provides_service": True,
    "offered_to_mainland_public": True, "offered_to_others": True, "sole_purpose": "other", "on_negative_list": False,
}  # fmt: skip
MOVED = {"gained": int, "lost": int, "undetermined": int, "settled": int}
TALLY = {"rows": int, "changed": int, "gaining": int, "losing": int}
SIDE = {"holds": (bool, None), "value": (int, None), "figure": (int, None)}


@pytest.fixture
def services(tmp_path):
    """Write services, one for each number of users, as a file of a kind, and return its path."""

    def write(users, suffix="parquet", **more):
        columns = {
            "id": [f"s{n}" for n in range(len(users))],
            "registered_users": pa.array(users, pa.int64()),
            **more,
        }
        for name, value in PROVIDER.items():
            fact = BOOK.facts[name]
            held = sorted(value) if isinstance(value, frozenset) else value
            columns[name] = pa.array([held] * len(users), type_of(fact))
        path = tmp_path / f"services.{suffix}"
        if suffix == "parquet":
            pq.write_table(pa.table(columns), path)
        else:
            flat = {n: c if not (isinstance(c, pa.Array) and pa.types.is_list(c.type)) else
                    pa.array([";".join(v) or "none" for v in c.to_pylist()]) for n, c in columns.items()}  # fmt: skip
            pc.write_csv(pa.table(flat), path)
        return path

    return write


def impact(chengxu, path, *args):
    done = chengxu("impact", path, *(args or LOWER), "--json")
    assert (done.code, done.err) == (0, "")
    return done.json


def moved(found):
    return {
        norm: {move: n for move in MOVED if (n := counts[move])} for norm, counts in found["norms"].items()
    }


@pytest.mark.parametrize("kind", ["parquet", "csv"])
def test_exactly_the_new_threshold_stays_and_one_more_files_nationally(chengxu, services, kind):
    found = impact(chengxu, services([10_001, 500_000, 500_001, 1_000_000, 1_000_001, None], kind))

    assert moved(found) == {"ML4-66-1": {"gained": 2}, "ML4-66-2": {"lost": 2}}
    assert [found[key] for key in TALLY] == [6, 2, 2, 2]
    assert [e["id"] for e in found["examples"] if e["move"] == "gained"] == ["s2", "s3"]
    norm = found["norms"]["ML4-66-1"]
    assert (norm["applies"], norm["applies_after"]) == (1, 3)


def test_the_example_names_the_test_that_changed_with_both_figures(chengxu, services):
    (example,) = [e for e in impact(chengxu, services([1, 500_001]))["examples"] if e["norm"] == "ML4-66-1"]

    assert (example["row"], example["id"]) == (2, "s1")
    assert example["hinges"] == [
        {
            "fact": "registered_users", "citation": "ML4-66-1",
            "before": {"holds": False, "value": 500_001, "figure": 1_000_000},
            "after": {"holds": True, "value": 500_001, "figure": 500_000},
        }
    ]  # fmt: skip


def test_a_service_of_unknown_negative_list_becomes_open_and_does_not_gain(chengxu, services, tmp_path):
    path = services([600_000])
    known = pq.read_table(path)
    pq.write_table(known.drop_columns(["on_negative_list"]), path)

    assert moved(impact(chengxu, path))["ML4-66-1"] == {"undetermined": 1}


def test_the_same_figure_changes_nothing(chengxu, services):
    path = services([600_000])
    same = ("--law", "ml4", "--set", "ml4_national_threshold=1000000", "--on", DAY)
    found = impact(chengxu, path, *same)

    assert (found["changes"], found["touched"], found["norms"], found["changed"]) == ([], [], {}, 0)
    assert "No service's answer changes." in chengxu("impact", path, *same).out


def test_groups_are_those_that_the_table_has(chengxu, services):
    path = services(
        [600_000, 700_000, 5, None], province=["beijing", "tibet", None, "tibet"], kind=["chat"] * 4
    )
    groups = impact(chengxu, path)["groups"]

    assert list(groups) == ["province", "kind", "size"]
    assert [(g["name"], g["rows"], g["changed"]) for g in groups["province"]] == [
        ("beijing", 1, 1), ("tibet", 2, 1), (None, 1, 0),
    ]  # fmt: skip
    assert [(g["name"], g["rows"]) for g in groups["size"]] == [("0-10000", 1), ("100001-1000000", 2), (None, 1)]  # fmt: skip
    assert list(impact(chengxu, path, *LOWER, "--by", "kind")["groups"]) == ["kind"]
    assert groups["kind"][0]["norms"]["ML4-66-1"]["gained"] == 2


def test_a_group_that_the_table_does_not_have_is_refused(chengxu, services):
    done = chengxu("impact", services([1]), *LOWER, "--by", "province")

    assert (done.code, done.out) == (2, "")
    assert "has no column `province`" in done.err


def test_a_law_that_enters_into_force_in_between_binds_afterwards(chengxu, services, describe):
    file = describe("[parameters]\nml4_entry = 2027-01-01\n", "p.toml")
    days = ("--law", "ml4", "--on", "2026-12-31", "--to", "2027-01-01", "--parameters", file)
    found = impact(chengxu, services([5_000_000]), *days)

    assert (found["on"], found["to"], found["supposed"]) == ("2026-12-31", "2027-01-01", [])
    assert moved(found)["ML4-66-1"] == {"gained": 1}
    assert {e["hinges"][0]["fact"] for e in found["examples"]} == {"act_date"}


def test_a_date_of_entry_for_one_side_alone_supposes_nothing_on_the_other(chengxu, services):
    found = impact(chengxu, services([5_000_000]), "--law", "ml4", "--on", DAY, "--set", "entry=2026-01-01")

    assert found["supposed"] == []
    assert moved(found)["ML4-66-1"] == {"settled": 1}
    assert found["changes"][0]["before"] is None


def test_two_parameter_files_are_compared(chengxu, services, describe):
    first = describe(
        "[parameters]\nml4_national_threshold = 800000\nml4_provincial_threshold = 2\n", "first.toml"
    )
    then = describe("[parameters]\nml4_national_threshold = 2000000\n", "then.toml")
    files = ("--law", "ml4", "--on", DAY, "--parameters", first, "--then-parameters", then)
    found = impact(chengxu, services([900_000, 1_500_000, 2_500_000]), *files)

    assert moved(found) == {"ML4-66-1": {"lost": 2}, "ML4-66-2": {"gained": 2}}
    changes = {c["name"]: (c["before"], c["after"]) for c in found["changes"]}
    assert changes == {
        "ml4_national_threshold": (800_000, 2_000_000),
        "ml4_provincial_threshold": (2, 10_000),
    }


def test_a_setting_is_tried_out_as_a_figure_is(chengxu, services):
    path = services([2_000_000])
    table = pq.read_table(path)
    place = table.schema.names.index("place_of_activity")
    pq.write_table(table.set_column(place, "place_of_activity", pa.array(["hk_mo_tw"])), path)
    found = impact(chengxu, path, "--law", "ml4", "--set", "hk_mo_tw=inside", "--on", DAY)

    assert [c["name"] for c in found["changes"]] == ["hk_mo_tw"]
    assert found["changed"] == 1


def test_what_is_made_up_is_counted_and_said(chengxu, services):
    path = services([600_000, 5], synthetic=[True, False])

    assert impact(chengxu, path)["made_up"] == 1
    assert "1 of them are made up" in " ".join(chengxu("impact", path, *LOWER).out.split())


def test_json_has_the_shape_that_is_documented(chengxu, services):
    shape = {
        "laws": [str], "on": str, "to": str, "supposed": [str],
        "changes": [{"name": str, "term": TEXT, "before": (int, None), "after": (int, None)}],
        **TALLY, "made_up": int, "touched": [str],
        "norms": {name: {"gist": TEXT, **MOVED, "applies": int, "applies_after": int} for name in ("ML4-66-1", "ML4-66-2")},
        "groups": {"size": [{"name": (str, None), **TALLY, "norms": dict}]},
        "examples": [{"norm": str, "move": str, "row": int, "id": (str, None),
                      "hinges": [{"fact": str, "citation": str, "before": SIDE, "after": SIDE}]}],
    }  # fmt: skip
    found = impact(chengxu, services([600_000, 5, None]))
    for group in found["groups"]["size"]:
        for moves in group["norms"].values():
            check(moves, MOVED)
    loose = {**shape, "groups": {"size": [{**shape["groups"]["size"][0], "norms": {}}]}}
    for group in found["groups"]["size"]:
        group["norms"] = {}

    check(found, loose)
    assert undocumented(shape) - {"ML4-66-1", "ML4-66-2"} == set()


def test_people_read_the_change_the_counts_and_the_examples(chengxu, services):
    path = services([600_000], province=["tibet"])
    for lang, words in (("zh", ["变为适用", "1,000,000 → 500,000", "法定", "西藏", "s0", "✗ → ✓"]),
                        ("en", ["gained", "1,000,000 → 500,000", "statutory", "by province", "s0", "✗ → ✓"])):  # fmt: skip
        done = chengxu("impact", path, *LOWER, lang=lang)
        assert (done.code, done.err) == (0, "")
        assert [word for word in words if word not in done.out] == []


class Page(HTMLParser):
    """The tags of a page, with their attributes."""

    def __init__(self, text):
        super().__init__()
        self.found: list[tuple[str, dict]] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_has_its_charts_and_loads_nothing(chengxu, services, tmp_path, lang):
    out = tmp_path / "impact.html"
    done = chengxu("impact", services([600_000, 5]), *LOWER, "--html", out, lang=lang)
    text = out.read_text(encoding="utf-8")
    tags = Page(text).found

    assert (done.code, done.out.strip()) == (0, out.as_uri())
    assert dict(tags)["html"]["lang"] == {"zh": "zh-CN", "en": "en"}[lang]
    assert not {"script", "link", "img", "iframe", "object"} & {tag for tag, _ in tags}
    assert not [a for _, attrs in tags for a in attrs if a in ("src", "href", "style") or a.startswith("on")]
    assert "url(" not in text
    assert "prefers-color-scheme: dark" in text
    assert [a["class"] for tag, a in tags if tag == "rect" and "y" in a] == ["gained", "lost", "changed", "changed"]  # fmt: skip
    for chart in text.split("<svg")[1:]:
        ElementTree.fromstring("<svg" + chart.partition("</svg>")[0] + "</svg>")


def test_markup_in_a_table_is_text_in_the_page(chengxu, services, tmp_path):
    out = tmp_path / "impact.html"
    path = services([600_000], province=["<script>x</script>"])
    chengxu("impact", path, *LOWER, "--html", out)

    assert "<script>" not in out.read_text(encoding="utf-8")
    assert "<script>x" in chengxu("impact", path, *LOWER).out


def test_the_names_of_a_made_up_population_have_words_in_both_languages():
    from chengxu.cli.impact_page import _labels

    profile = read_profile(PROFILE, BOOK.facts)
    assert {share.name: share.label for share in (*profile.kinds, *profile.provinces)} == _labels()


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ((), "nothing is said to change; give --set, --to or --then-parameters."),
        (("--set", "nationl_threshold=5"), "did you mean ml4_national_threshold?"),
        (("--set", "zzz=5"), "there is no parameter or setting `zzz`"),
        (("--set", "national_threshold"), "write --set as name=value, not `national_threshold`"),
        (("--set", "national_threshold=-5"), "`ml4_national_threshold` cannot be -5; write a whole number, 0 or more."),
        (("--set", "national_threshold=many"), "cannot be many"),
        (("--set", "entry=2026-02-30"), "`ml4_entry` cannot be 2026-02-30; write a date such as"),
        (("--set", "hk_mo_tw=elsewhere"), "`hk_mo_tw` cannot be elsewhere; write one of these values:"),
        (("--set", "sd_critical_users=5"), "no norm of these laws (ml4) depends on `sd_critical_users`"),
        (("--set", "national_threshold=5", "--set", "ml4_national_threshold=6"), "`ml4_national_threshold` is given twice."),
        (("--to", "soon"), "`soon` is not a date"),
    ],
)  # fmt: skip
def test_a_change_that_cannot_be_is_refused_with_what_to_write(chengxu, services, args, message):
    done = chengxu("impact", services([1]), "--law", "ml4", *args)

    assert (done.code, done.out) == (2, "")
    assert message in done.err


def test_without_a_law_a_short_name_that_several_have_is_refused(chengxu, services):
    done = chengxu("impact", services([1]), "--set", "entry=2026-01-01")

    assert done.code == 2
    assert "`entry` may be im_entry, " in done.err


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("services.xlsx", "", "cannot be read"),
        ("services.csv", "a,b\n1,2\n", "no column of"),
        ("services.csv", "registered_users\nmany\n", "cannot be read"),
    ],
)
def test_a_file_that_is_no_table_of_services_is_refused(chengxu, describe, tmp_path, name, text, message):
    out = tmp_path / "impact.html"
    done = chengxu("impact", describe(text, name), *LOWER, "--html", out)

    assert (done.code, done.out) == (2, "")
    assert message in done.err
    assert not out.exists()


def test_a_table_without_any_row_is_answered(chengxu, services):
    found = impact(chengxu, services([]))

    assert (found["rows"], found["changed"], found["norms"]) == (0, 0, {})


def test_the_day_of_a_made_up_date_is_left_alone(chengxu, services):
    """Judging on another day changes nothing where no figure has another version and no law enters into force."""
    found = impact(chengxu, services([600_000]), "--law", "ml4", "--on", DAY, "--to", "2027-06-01")

    assert (found["changed"], found["supposed"], found["changes"]) == (0, ["ml4"], [])
    assert date.fromisoformat(found["to"]) > date.fromisoformat(found["on"])
