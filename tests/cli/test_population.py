"""`chengxu population`: a file of made-up services that says so, with the real sample beside them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv
import pyarrow.parquet as pq
import pytest

from chengxu.cli.population import PROFILE
from chengxu.law.read import read_record
from chengxu.statutes import open_book

ROOT = Path(__file__).parents[2]
DAY = "2026-11-22"


@pytest.fixture
def populate(chengxu, tmp_path):
    """Write a population and return the file, or what went wrong."""

    def call(count=200, name="services.parquet", seed=1, on=DAY, *more, lang="en"):
        path = tmp_path / name
        done = chengxu("population", count, "--seed", seed, "--out", path, "--on", on, *more, lang=lang)
        return path, done

    return call


def rows(path: Path) -> dict[str, dict]:
    return {row["id"]: row for row in pq.read_table(path).to_pylist()}


@pytest.mark.parametrize("name", ["services.parquet", "services.csv"])
def test_the_same_seed_writes_the_same_file_and_another_seed_another(populate, name):
    first, again, other = (
        populate(name=f"{n}-{name}", seed=seed)[0].read_bytes() for n, seed in enumerate((4, 4, 5))
    )

    assert first == again
    assert first != other


def test_the_file_says_that_it_is_made_up_and_from_what_it_can_be_made_again(populate):
    said = pq.read_schema(populate(50, seed=9)[0]).metadata

    assert said[b"chengxu.synthetic"] == b"true"
    assert (said[b"chengxu.seed"], said[b"chengxu.count"], said[b"chengxu.on"]) == (b"9", b"50", DAY.encode())
    assert "虚构" in said[b"chengxu.note.zh"].decode()
    assert b"Made-up" in said[b"chengxu.note.en"]


@pytest.mark.parametrize(("lang", "words"), [("zh", "虚构"), ("en", "Made-up data")])
def test_the_command_says_so_too(populate, lang, words):
    _, done = populate(10, lang=lang)

    assert done.code == 0
    assert words in done.out


def test_the_nine_real_services_come_last_and_are_marked(populate):
    found = list(rows(populate(30)[0]).values())

    assert [row["synthetic"] for row in found] == [True] * 30 + [False] * 9
    assert [row["kind"] for row in found[30:]] == ["real"] * 9
    assert all(row["id"].startswith("real-") for row in found[30:])
    assert all(row["kind"] != "real" for row in found[:30])


def test_nothing_that_is_known_of_a_real_service_is_lost_and_nothing_is_added(populate):
    book, found = open_book(), rows(populate(0)[0])
    head = ("id", "kind", "synthetic", "province")
    for name in tomllib.loads(PROFILE.read_text(encoding="utf-8"))["real"]:
        known = dict(read_record(ROOT / "examples" / f"{name}.toml", book).on(date(DAY)))
        known.pop("act_date")
        row = {k: v for k, v in found[f"real-{name}"].items() if v is not None and k not in head}

        assert row == {k: sorted(v) if isinstance(v, frozenset) else v for k, v in known.items()}


def date(text: str):
    from datetime import date

    return date.fromisoformat(text)


def test_a_real_service_is_told_as_it_was_on_the_day(populate):
    before, after = (
        rows(populate(0, f"{on}.parquet", on=on)[0])["real-wenxin-yiyan"]["offered_to_mainland_public"]
        for on in ("2023-08-30", "2023-08-31")
    )

    assert before is None
    assert after is True


def test_the_day_does_not_change_what_is_made_up(populate):
    first, second = (pq.read_table(populate(80, f"{on}.parquet", on=on)[0]) for on in ("2024-01-01", DAY))

    assert first.slice(0, 80).equals(second.slice(0, 80))


def test_a_csv_holds_what_the_parquet_file_holds(populate):
    wanted = pq.read_table(populate(300)[0])
    options = pa.csv.ConvertOptions(
        strings_can_be_null=True,
        column_types={f.name: pa.string() if pa.types.is_list(f.type) else f.type for f in wanted.schema},
    )
    read = pa.csv.read_csv(populate(300, "services.csv")[0], convert_options=options)

    for name in wanted.schema.names:
        column = wanted[name]
        if pa.types.is_list(column.type):
            sets = [
                None if v is None else [] if v == "none" else v.split(";") for v in read[name].to_pylist()
            ]
            assert sets == column.to_pylist(), name
        else:
            assert read[name].to_pylist() == column.to_pylist(), name


@pytest.mark.parametrize("name", ["services.parquet", "services.csv"])
def test_most_norms_settle_on_most_of_what_is_written(populate, chengxu, name):
    path, _ = populate(3_000, name)

    counts = chengxu("batch", path, "--on", DAY, "--law", "im,ml4", "--json").json["norms"].values()

    settled = [count["applies"] + count["not"] for count in counts]
    assert sum(n > 0.8 * 3_009 for n in settled) > 0.9 * len(settled)
    assert sum(count["applies"] > 0 for count in counts) > 0.6 * len(settled)
    assert sum(count["not"] > 0 for count in counts) > 0.6 * len(settled)


def test_another_profile_can_be_brought_along(populate, tmp_path):
    own = tmp_path / "own.toml"
    text = PROFILE.read_text(encoding="utf-8").replace("beijing = { share = 0.24", "beijing = { share = 0.0")
    own.write_text(text.replace("tianjin = { share = 0.015", "tianjin = { share = 0.255"), encoding="utf-8")

    path, done = populate(400, "own.parquet", 1, DAY, "--profile", own)

    assert done.code == 0
    provinces = pc.unique(pq.read_table(path)["province"].cast(pa.string())).to_pylist()
    assert "tianjin" in provinces
    assert "beijing" not in provinces


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"count": "many"}, {"en": "`many` is no number of services", "zh": "“many”不是服务的数目"}),
        ({"count": "1.5"}, {"en": "`1.5` is no number of services", "zh": "“1.5”不是服务的数目"}),
        ({"seed": "x"}, {"en": "`x` is no seed", "zh": "“x”不能作种子"}),
        ({"seed": "-1"}, {"en": "`-1` is no seed", "zh": "“-1”不能作种子"}),
        ({"name": "services.xlsx"}, {"en": "end the name in .parquet or .csv", "zh": "以 .parquet 或 .csv 结尾"}),
        ({"on": "2026-02-30"}, {"en": "`2026-02-30` is not a date", "zh": "“2026-02-30”不是有效日期"}),
    ],
)  # fmt: skip
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_cannot_be_done_is_said_and_nothing_is_written(populate, tmp_path, given, said, lang):
    _, done = populate(**given, lang=lang)

    assert done.code == 2
    assert said[lang] in done.err
    assert not list(tmp_path.glob("*services*"))


def test_a_folder_without_the_real_sample_is_refused(populate, tmp_path):
    path, done = populate(5, "services.parquet", 1, DAY, "--real", tmp_path)

    assert done.code == 2
    assert "39ai-quanke-yisheng.toml" in done.err
    assert not path.exists()


def test_a_profile_that_is_wrong_is_refused_with_the_place(populate, tmp_path):
    own = tmp_path / "own.toml"
    own.write_text(
        PROFILE.read_text(encoding="utf-8").replace("share = 0.24", "share = 0.25"), encoding="utf-8"
    )

    path, done = populate(5, "services.parquet", 1, DAY, "--profile", own)

    assert done.code == 2
    assert "own.toml: provinces: the shares add up to 1.01" in done.err
    assert not path.exists()
