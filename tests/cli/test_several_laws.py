"""Several laws in one run: each with its own standing, the one without a date on a supposition, side by side in reports."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

import pytest

from chengxu.statutes import ASKED_FIRST, IN_FORCE, MODULES, open_book
from cli_words import EXAMPLES, HAN, flat

EXAMPLE = EXAMPLES / "companion-chat.toml"
LAWS = {key: [norm.id for norm in open_book(key).norms()] for key in MODULES}
DAY = "2026-06-01"


@pytest.fixture
def made_up(describe):
    """A made-up parameter file: all drafts enter into force on the day given."""

    def of(day="2026-03-01"):
        entries = "".join(f"{key}_entry = {day}\n" for key in MODULES if key not in IN_FORCE)
        return describe(f"[parameters]\n{entries}", "parameters.toml")

    return of


ASSESSED: dict[tuple[object, ...], dict[str, Any]] = {}
REPORTS: dict[tuple[object, ...], str] = {}
"""What was worked out and written before, by what was asked: it takes seconds, and nothing changes it."""


@pytest.fixture
def assessed(chengxu):
    """Assess the example under every law, and return the laws as JSON."""

    def of(*more):
        if more not in ASSESSED:
            ASSESSED[more] = chengxu("assess", EXAMPLE, "--on", DAY, "--json", *more).json["laws"]
        return ASSESSED[more]

    return of


def answers(law) -> dict[str, int]:
    found = [norm["answer"] for norm in law["norms"]]
    return {answer: found.count(answer) for answer in ("applies", "not", "undetermined")}


# One run


def test_one_run_assesses_every_norm_of_every_law(assessed):
    laws = assessed()

    assert {key: [norm["id"] for norm in law["norms"]] for key, law in laws.items()} == LAWS
    assert {key: len(ids) for key, ids in LAWS.items()} == {
        key: open_book(key).statute(key).law.rows for key in MODULES
    }
    assert [len(LAWS[key]) for key in ("im", "ml4", "sd", "sw")] == [88, 379, 327, 25]
    assert laws["ml4"]["title"] == {"zh": "《人工智能示范法4.0》", "en": "AI Model Law 4.0"}


def test_each_law_has_its_line_and_its_own_groups(chengxu):
    for lang in ("en", "zh"):
        heads = [f"{open_book(key).statute(key).law.short[lang]}: " for key in MODULES]
        done = chengxu("assess", EXAMPLE, "--on", DAY, lang=lang)
        lines = done.out.splitlines()
        assert (done.code, done.err) == (0, "")
        groups = [line for line in lines if line.startswith(tuple(heads))]
        order = [next(i for i, head in enumerate(heads) if group.startswith(head)) for group in groups]
        assert order == sorted(order)
        assert set(order) == set(range(len(heads)))
        totals = [int(group.rsplit("(", 1)[1].rstrip(")")) for group in groups]
        assert sum(totals) == sum(map(len, LAWS.values()))
        assert bool(HAN.search(done.out)) is (lang == "zh")


def test_a_law_in_force_is_judged_no_differently_beside_another(chengxu, assessed):
    alone = chengxu("assess", EXAMPLE, "--on", DAY, "--json", "--law", "im").json["laws"]

    assert alone["im"] == assessed()["im"]


def test_why_can_be_asked_of_either_law(chengxu):
    for norm in ("IM-17-1b", "ML4-54-1"):
        done = chengxu("assess", EXAMPLE, "--on", DAY, "--why", norm)
        assert done.code == 0
        assert f"·  {norm} " in done.out.splitlines()[0]
    assert "supposing entry into force" in chengxu("assess", EXAMPLE, "--on", DAY, "--why", "ML4-54-1").out
    assert "supposing" not in chengxu("assess", EXAMPLE, "--on", DAY, "--why", "IM-17-1b").out


def test_no_reason_is_empty(chengxu, assessed):
    empty = re.compile(r"[:：]\s*[.。]")
    for law in assessed().values():
        for norm in law["norms"]:
            for finding in (norm, norm.get("if_in_force", norm)):
                assert not any(empty.search(words) for words in finding["why"].values()), norm["id"]


# Without a date of entry


def test_a_law_without_a_date_says_so_and_supposes(chengxu):
    en = flat(chengxu("assess", EXAMPLE, "--on", DAY).out)
    zh = flat(chengxu("assess", EXAMPLE, "--on", DAY, lang="zh").out)

    assert "Interim Measures for Generative AI Services in force ·" in en
    assert (
        "AI Model Law 4.0 entry into force not set; what follows supposes that it entered into force on that day ·"
        in en
    )
    assert "《人工智能示范法4.0》 施行日期未定；以下以假设当日施行为前提 ·" in zh


def test_without_a_date_no_answer_is_given_out_as_law_and_the_supposition_stands_apart(assessed):
    laws = assessed()
    supposed = [norm for norm in laws["ml4"]["norms"] if "if_in_force" in norm]

    assert (laws["im"]["in_force"], laws["ml4"]["in_force"]) == (True, None)
    assert not [norm["id"] for norm in laws["im"]["norms"] if "if_in_force" in norm]
    assert {(norm["answer"], tuple(norm["waiting_for"])) for norm in supposed} == {
        ("undetermined", ("ml4_entry",))
    }
    assert {norm["if_in_force"]["answer"] for norm in supposed} >= {"applies", "undetermined"}
    assert all("if_in_force" not in norm["if_in_force"] for norm in supposed)


def test_what_is_supposed_is_marked_where_it_needs_attention(chengxu):
    done = chengxu("assess", EXAMPLES / "companion-chat.toml", "--on", DAY)
    table = done.out.split("Needs attention")[1].split("To find out")[0]
    rows = re.split(r"\n(?=\S)", table)

    assert any(re.search(r"\bIM-", row) for row in rows)
    for row in rows:
        assert ("supposing entry into force" in flat(row)) is bool(re.search(r"\b(ML4|SD|SW)-", row)), row


# With a made-up date


def test_with_a_made_up_date_the_law_is_in_force(chengxu, assessed, made_up):
    laws = assessed("--parameters", made_up())
    done = chengxu("assess", EXAMPLE, "--on", DAY, "--parameters", made_up())

    assert laws["ml4"]["in_force"] is True
    assert not [norm["id"] for norm in laws["ml4"]["norms"] if "if_in_force" in norm]
    assert answers(laws["ml4"])["applies"] > 50
    assert "AI Model Law 4.0  in force" in done.out
    assert "suppos" not in done.out


@pytest.mark.parametrize(
    ("day", "in_force"), [("2026-05-31", True), ("2026-06-01", True), ("2026-06-02", False)]
)
def test_a_law_is_in_force_from_its_day(assessed, made_up, day, in_force):
    laws = assessed("--parameters", made_up(day))

    assert (laws["im"]["in_force"], laws["ml4"]["in_force"]) == (True, in_force)


def test_before_its_made_up_date_a_law_does_not_apply_but_for_what_prepares_it(chengxu, assessed, made_up):
    laws = assessed("--parameters", made_up("2027-01-01"))
    done = chengxu("assess", EXAMPLE, "--on", DAY, "--parameters", made_up("2027-01-01"))

    assert [norm["id"] for norm in laws["ml4"]["norms"] if norm["answer"] != "not"] == ["ML4-113-1-a"]
    assert "AI Model Law 4.0  not in force on that day" in done.out


@pytest.mark.parametrize(
    ("text", "line", "zh", "en"),
    [
        ("[parameters]\nml4_entri = 2027-01-01\n", 2, "是否应为“ml4_entry”？", "no parameter `ml4_entri`; did you mean `ml4_entry`?"),
        ("[parameters]\nml4_entry = 3\n", 2, "“ml4_entry”不能是 3；请填日期", "`ml4_entry` cannot be 3; write a date such as 2026-03-02."),
        ("[settings]\nhk_mo_tw = true\n", 2, "“hk_mo_tw”", "`hk_mo_tw` cannot be True; write one of these values: outside, inside."),
        ("[settings]\nhk_mo = 3\n", 2, "设置", "there is no setting `hk_mo`"),
        ("[figures]\n", 1, "“figures”", "`figures` is not known here; use parameters, settings."),
    ],
)  # fmt: skip
def test_a_parameter_file_that_is_wrong_is_refused_at_its_line(chengxu, describe, text, line, zh, en):
    path = describe(text, "parameters.toml")
    for lang, words in (("zh", zh), ("en", en)):
        done = chengxu("assess", EXAMPLE, "--parameters", path, lang=lang)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith(f"{path}:{line}: ")
        assert words in done.err


def test_a_parameter_file_that_is_not_there_is_named(chengxu):
    done = chengxu("assess", EXAMPLE, "--parameters", "none.toml")

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("none.toml: there is no such file")


@pytest.mark.parametrize("path", sorted((EXAMPLES / "parameters").glob("*.toml")), ids=lambda path: path.stem)
def test_every_example_of_a_parameter_file_can_be_used(chengxu, path):
    done = chengxu("assess", EXAMPLE, "--on", DAY, "--json", "--parameters", path)

    assert (done.code, done.err) == (0, "")


# Reports


class Columns(HTMLParser):
    """The grids of a page: for each one the ids inside each of its columns."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.depth, self.base, self.grids, self.classes = 0, 0, [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "body":
            self.classes.append(given.get("class"))
        if tag == "div":
            self.depth += 1
            if given.get("class") == "laws":
                self.base = self.depth
                self.grids.append([])
            elif self.base and self.depth == self.base + 1:
                self.grids[-1].append([])
        if self.base and given.get("id"):
            self.grids[-1][-1].append(given["id"])

    def handle_endtag(self, tag):
        if tag == "div":
            self.base = 0 if self.depth == self.base else self.base
            self.depth -= 1


@pytest.fixture
def report(chengxu, tmp_path):
    """Write a report of the example and one more service, as HTML or Markdown; return its text."""

    def write(kind: str, *more: object, lang: str = "en") -> str:
        asked = (kind, *more, lang)
        if asked not in REPORTS:
            path = tmp_path / f"report.{kind}"
            files = (EXAMPLE, EXAMPLES / "closed-test.toml")
            done = chengxu("assess", *files, "--on", DAY, f"--{kind}", path, *more, lang=lang)
            assert (done.code, done.err) == (0, "")
            REPORTS[asked] = path.read_text(encoding="utf-8")
        return REPORTS[asked]

    return write


def test_a_page_gives_each_law_a_column_of_one_grid(report):
    text = report("html")
    page = Columns(text)

    assert page.classes == ["wide"]
    assert ".laws { display: grid" in text.split("</style>")[0]
    assert len(page.grids) == 2  # one for each service
    for number, columns in enumerate(page.grids, start=1):
        assert [sorted(ids) for ids in columns] == [
            sorted(f"s{number}-{norm}" for norm in norms) for norms in LAWS.values()
        ]


def test_a_page_of_one_law_has_one_column_and_keeps_its_width(report):
    page = Columns(report("html", "--law", "ml4"))

    assert page.classes == [None]
    assert [len(columns) for columns in page.grids] == [1, 1]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_norm_of_every_law_is_on_the_page_once_for_each_service(report, lang):
    ids = re.findall(r'id="([^"]+)"', report("html", lang=lang))
    wanted = [f"s{number}-{norm}" for number in (1, 2) for norms in LAWS.values() for norm in norms]

    assert sorted(i for i in ids if "-" in i) == sorted(wanted)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_markdown_has_every_norm_of_every_law_once_for_each_service(report, lang):
    text = report("md", lang=lang)
    named = re.findall(r"^- \*\*([A-Z0-9]+-[\w.-]+)\*\*", text, re.MULTILINE)

    assert sorted(named) == sorted([norm for norms in LAWS.values() for norm in norms] * 2)
    headings = ("《暂行办法》", "《示范法》") if lang == "zh" else ("Interim Measures", "AI Model Law")
    assert all(f"### {heading}: " in text for heading in headings)


@pytest.mark.parametrize("kind", ["html", "md"])
def test_a_report_says_which_law_has_no_date_and_with_a_made_up_one_it_does_not(report, made_up, kind):
    drafts = len(MODULES) - len(IN_FORCE)
    assert report(kind).count("entry into force not set; what follows supposes") == 2 * drafts
    assert "施行日期未定；以下以假设当日施行为前提" in report(kind, lang="zh")
    assert "entry into force not set" not in report(kind, "--parameters", made_up())


# The interview


def test_an_interview_is_about_the_interim_measures_unless_other_laws_are_named(chengxu, tmp_path):
    def laws_of(*more: str) -> list[bool]:
        out = chengxu("ask", tmp_path / "new.toml", "--on", DAY, *more, typed="Roundy\nstop\n").out
        return [f"{short} applies " in out for short in ("Interim Measures", "AI Model Law")]

    assert ASKED_FIRST == ("im",)
    assert laws_of() == [True, False]
    assert laws_of("--law", "ml4") == [False, True]
    assert laws_of("--law", "im,ml4") == [True, True]


def test_an_interview_on_the_interim_measures_asks_nothing_that_only_another_law_needs(chengxu, tmp_path):
    path = tmp_path / "robot.toml"
    done = chengxu("ask", path, "--on", DAY, typed="Roundy\n" + "?\n" * 300)
    asked = re.findall(r"^(\w+) = ", path.read_text(encoding="utf-8").split("[facts]")[1], re.MULTILINE)

    assert "Done (" in done.out
    assert asked
    assert set(asked) <= open_book(*ASKED_FIRST).facts.keys()
