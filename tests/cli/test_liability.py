"""`chengxu liability FILE`: who owes what under which law, each line with its article and origin; bad files are refused."""

from __future__ import annotations

import re
from typing import Any

import pytest

from chengxu.statutes import TABLES, open_attributions, open_book
from cli_words import EXAMPLES, HAN, flat

CLAIMS = sorted((EXAMPLES / "claims").glob("*.toml"))
IMAGE, GRID, ROBOT, HIRING, MODEL = (
    EXAMPLES / f"claims/{name}.toml"
    for name in ("defamatory-image", "power-grid", "household-robot", "hiring-screen", "derived-model")
)
LAWS = TABLES["attribution"]
ANSI = re.compile(r"\x1b\[[0-9;]*m")
QUOTED = re.compile(r"《[^》]*》")
"""A source that a file names: the user's own words, in whatever language."""


@pytest.fixture
def liability(chengxu):
    """Run `chengxu liability`."""
    return lambda *more, lang="en": chengxu("liability", *more, lang=lang)


@pytest.fixture
def terminal(monkeypatch):
    """Pretend that the output is a terminal of this width."""

    def wide(width: int) -> None:
        monkeypatch.setenv("FORCE_COLOR", "1")
        monkeypatch.setenv("COLUMNS", str(width))

    return wide


def payable(data: Any, law: str) -> dict[str, str | None]:
    return {one["actor"]: one["payable"] for one in data["laws"][law]["actors"]}


def grounds(data: Any, law: str, actor: str) -> dict[str, Any]:
    (found,) = (one for one in data["laws"][law]["actors"] if one["actor"] == actor)
    return {ground["norm"]["id"]: ground for ground in found["grounds"]}


# The examples


@pytest.mark.parametrize("path", CLAIMS, ids=lambda path: path.stem)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_example_is_told_in_the_language_asked_for_with_every_law_and_its_standing(
    liability, path, lang
):
    done = liability(path, lang=lang)
    said = flat(done.out)

    assert (done.code, done.err) == (0, "")
    assert bool(HAN.search(QUOTED.sub("", done.out))) is (lang == "zh")
    for law in LAWS:
        statute = open_book(law).statute(law)
        assert statute.law.title[lang] in said
        assert statute.status[lang] in said


@pytest.mark.parametrize("path", CLAIMS, ids=lambda path: path.stem)
def test_every_example_says_that_it_is_made_up(path):
    text = path.read_text(encoding="utf-8")

    assert text.startswith("# Made up")
    assert "虚构" in text


@pytest.mark.parametrize("path", CLAIMS, ids=lambda path: path.stem)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_ground_is_told_with_its_article_and_its_origin(liability, terminal, path, lang):
    terminal(2000)
    data = liability(path, "--json").json
    out = ANSI.sub("", liability(path, lang=lang).out)
    heads = [line.strip() for line in out.splitlines() if line.strip().startswith(("●", "◐", "○"))]
    shown = [
        (ground, table)
        for key, table in open_attributions().items()
        for one in data["laws"][key]["actors"]
        for ground in one["grounds"]
        if not ground["set_aside"]
    ]

    assert len(heads) == len(shown) > 0
    for head, (ground, table) in zip(heads, shown, strict=True):
        norm = next(g.norm for g in table.grounds if g.norm.id == ground["norm"]["id"])
        tag = next(g.tag for g in table.grounds if g.norm is norm)
        assert head.startswith({True: "●", False: "○", None: "◐"}[ground["holds"]])
        assert norm.gist[lang] in head
        assert norm.cite.text(lang, inside=norm.cite.law if norm.cite.law.binding else None) in head
        assert tag.text(lang) in head


@pytest.mark.parametrize("path", CLAIMS, ids=lambda path: path.stem)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_line_with_a_sum_beyond_the_grounds_lacks_its_article_or_source(liability, terminal, path, lang):
    terminal(2000)
    out = ANSI.sub("", liability(path, lang=lang).out)
    beyond = {"zh": ("其中保险人", "限额", "可以向", "保险："), "en": ("of which the insurer", "cap of", "the cap of", "recourse", "insurance:")}  # fmt: skip
    told = [line.strip() for line in out.splitlines() if line.strip().startswith(beyond[lang])]
    origin = {"zh": r" · .*(法定|解读)", "en": r" · .*(statutory|reading)"}[lang]

    assert [line for line in told if not re.search(origin, line)] == []
    assert told or path in (MODEL,)


def test_a_late_platform_answers_for_all_under_one_law_and_for_the_later_part_under_the_other(liability):
    data = liability(IMAGE, "--json").json

    assert payable(data, "ml4") == {"platform": "100000.00", "poster": "100000.00", "lab": "0.00"}
    assert payable(data, "sd") == {"platform": "80000.00", "poster": "100000.00", "lab": "0.00"}
    assert payable(data, "sw") == {"platform": None, "poster": "0.00", "lab": "0.00"}
    platform = data["laws"]["sd"]["actors"][0]
    assert (platform["insurer"], platform["tortfeasor"]) == ("50000.00", "30000.00")


def test_the_picture_is_not_sheltered_and_the_measures_that_lack_are_named(liability):
    en, zh = (
        flat(liability(IMAGE, "--law", "ml4").out),
        "".join(liability(IMAGE, "--law", "ml4", lang="zh").out.split()),
    )

    assert (
        "not freed by “safe harbour for generative services” (art. 102(1)): the protections of civil rights in place do "
        "not include all of a warning to users not to infringe and every valid notice handled without undue delay (art. "
        "102(1))" in en
    )
    assert "不因“生成式服务提供者的安全港”免责（第一百零二条第一款）" in zh


def test_a_cap_protects_the_careless_and_not_the_reckless_and_only_under_the_law_that_knows_caps(liability):
    data, en = liability(GRID, "--json").json, flat(liability(GRID).out)

    assert payable(data, "sd") == {"operator": "1000000.00", "forecaster": "3000000.00"}
    assert payable(data, "ml4") == {"operator": "3000000.00", "forecaster": "3000000.00"}
    operator, forecaster = data["laws"]["sd"]["actors"]
    assert (operator["insurer"], operator["tortfeasor"]) == ("600000.00", "400000.00")
    assert (operator["cap"]["holds"], forecaster["cap"]["lifted"]) == (True, True)
    assert forecaster["punitive"] == {
        "entitled": True,
        "amount": "1500000.00",
        "norm": forecaster["punitive"]["norm"],
    }
    assert "cap of 1,000,000 CNY, by 《虚构电力事故赔偿规定》3 (made up) · art. 85(2) · statutory" in en
    assert "falls away: intent or gross negligence · art. 85(2) · statutory" in en
    assert "0.5 × 3,000,000 CNY = 1,500,000 CNY, by 《虚构电力事故赔偿规定》7 (made up)" in en


def test_a_chosen_regime_sets_the_other_aside_and_who_paid_turns_to_maker_and_seller(liability):
    data, en = liability(ROBOT, "--json").json, flat(liability(ROBOT).out)

    assert payable(data, "sd") == dict.fromkeys(("brand", "cloud", "dealer"), "200000.50")
    aside = {norm for norm, ground in grounds(data, "sd", "brand").items() if ground["set_aside"]}
    assert aside == set(grounds(data, "sd", "brand")) - {"SD-88-1-a"}
    assert data["laws"]["sd"]["actors"][1]["recourse"]["up_to"] == "120000.00"
    assert "set aside, because the other regime was chosen: providers who failed in their duties;" in en
    assert "up to the 120,000 CNY paid · art. 88(1) · statutory" in en
    assert "payable: 200,000.50 CNY" in en
    assert (
        "the dealer (the seller of the product, distributor): This law has no ground against that role." in en
    )


def test_shares_go_by_contribution_the_rest_to_the_user_and_only_some_insurance_is_open(liability):
    data, en = liability(HIRING, "--json").json, flat(liability(HIRING, "--law", "sd").out)

    assert payable(data, "sd") == {"lab": "20000.00", "vendor": "30000.00", "employer": "50000.03"}
    assert payable(data, "sw") == {"lab": "20000.00", "vendor": "30000.00", "employer": None}
    insured = {law: [one["insurer"] for one in data["laws"][law]["actors"]] for law in LAWS}
    assert insured == {
        "ml4": ["0.00", "0.00", "0.00"],
        "sd": ["0.00", "20000.00", "0.00"],
        "sw": ["20000.00", "20000.00", "0.00"],
    }
    assert "only the insurance of these is open to a direct claim: the provider, the user · art. 91(1)" in en


def test_open_source_spares_the_publisher_of_a_model_the_joint_liability(liability):
    data, zh = (
        liability(MODEL, "--json").json,
        "".join(liability(MODEL, "--law", "sd", lang="zh").out.split()),
    )

    assert payable(data, "sd") == {
        "firm": "60000.00",
        "open_publisher": "0.00",
        "closed_publisher": "45000.00",
    }
    freed = grounds(data, "sd", "open_publisher")["SD-90-1-b"]["freed_by"]
    assert [norm["id"] for norm in freed] == ["SD-90-1-c"]
    assert "因“开源基础模型的例外”免责·第九十条第一款·法定" in zh
