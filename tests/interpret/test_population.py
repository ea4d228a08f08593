"""A made-up population: drawn as its profile says, free of contradictions, the same for the same seed."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from math import sqrt
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import chengxu.statutes
from chengxu.algebra.expr import ALWAYS
from chengxu.algebra.facts import Choice, Flag, Number, Several
from chengxu.algebra.term import LANGS, Term
from chengxu.algebra.truth import Truth
from chengxu.interpret.batch_population import CHUNK, batch_population, schema_of
from chengxu.interpret.contradict import contradict
from chengxu.interpret.decide import decide
from chengxu.law.population import ProfileError, Share, read_profile
from chengxu.law.record import Answer, Record
from chengxu.statutes import open_book
from worlds import FACTS

BOOK = open_book()
PROFILE = read_profile(Path(chengxu.statutes.__file__).with_name("population.toml"), BOOK.facts)
EVEN = replace(
    PROFILE,
    kinds=tuple(replace(k, share=1 / len(PROFILE.kinds)) for k in PROFILE.kinds),
    papers=((1.0, 0.0),),
)
"""The same, with every kind as frequent and nothing unknown that is asked."""


@cache
def drawn(count: int = 40_000, seed: int = 7) -> pa.Table:
    return pa.Table.from_batches(batch_population(PROFILE, count, seed))


def worlds(profile, count: int, seed: int) -> list[dict]:
    """The facts of each service that are known, as values."""
    rows = pa.Table.from_batches(batch_population(profile, count, seed)).to_pylist()
    names = {draw.fact.name for draw in profile.draws}
    as_value = {True: frozenset, False: lambda value: value}
    return [
        {k: as_value[isinstance(v, list)](v) for k, v in row.items() if k in names and v is not None} for row in rows
    ]  # fmt: skip


def test_the_same_seed_gives_the_same_services_and_another_seed_others():
    first, again, other = (
        pa.Table.from_batches(batch_population(PROFILE, 300, seed)).drop_columns("id") for seed in (5, 5, 6)
    )

    assert first.equals(again)
    assert not any(
        first.column(name).equals(other.column(name)) for name in ("kind", "province", "registered_users")
    )


@pytest.mark.parametrize("count", [0, 1, CHUNK - 1, CHUNK, CHUNK + 3])
def test_there_are_as_many_services_as_asked_for_each_with_an_id_of_its_own(count):
    ids = [name for piece in batch_population(PROFILE, count, 1) for name in piece.column("id").to_pylist()]

    assert len(set(ids)) == len(ids) == count
    assert ids == sorted(ids)


def test_no_two_chunks_are_alike():
    first, second = batch_population(PROFILE, 2 * CHUNK, 1)

    assert not first.column("registered_users").equals(second.column("registered_users"))


def test_every_service_says_of_itself_that_it_is_made_up():
    found = drawn()

    assert pc.all(found["synthetic"]).as_py()
    assert pc.all(pc.starts_with(found["id"], "synthetic-")).as_py()


@pytest.mark.parametrize(
    ("profile", "seed"), [(PROFILE, 21), (EVEN, 22)], ids=["as it is", "of every kind, and all known"]
)
def test_no_service_contradicts_itself(profile, seed):
    """What the laws call a conflict is never true of a service, not even where nothing is unknown."""
    for world in worlds(profile, 2_000, seed):
        record = Record(Term("某", "x"), answers={name: (Answer(value),) for name, value in world.items()})

        assert contradict(BOOK, record) == [], world


def test_the_conflicts_of_the_laws_are_put_to_the_test_by_the_facts_that_are_drawn():
    """Of most conflicts every service knows enough to say that they are not there."""
    found = worlds(EVEN, 100, 3)
    settled = [
        all(decide(conflict.when, world) is Truth.FALSE for world in found)
        for statute in BOOK.statutes.values() for conflict in statute.conflicts
    ]  # fmt: skip

    assert sum(settled) > 0.7 * len(settled)


def test_the_columns_have_the_types_of_their_facts():
    wanted = {
        Flag: pa.bool_(), Number: pa.int64(), Several: pa.list_(pa.string()),
        Choice: pa.dictionary(pa.int32(), pa.string()),
    }  # fmt: skip
    schema = drawn().schema

    assert len(PROFILE.draws) > 300
    for draw in PROFILE.draws:
        kind = next(kind for known, kind in wanted.items() if isinstance(BOOK.facts[draw.fact.name], known))
        assert schema.field(draw.fact.name).type == kind


def test_every_value_is_one_that_its_fact_has():
    for draw in PROFILE.draws:
        column = drawn()[draw.fact.name].combine_chunks()
        if isinstance(draw.fact, Several):
            found = pc.unique(column.flatten()).to_pylist()
        elif isinstance(draw.fact, Choice):
            found = column.dictionary.to_pylist()
        else:
            continue
        assert set(found) <= {name for name, _ in draw.fact.values}


def near(found: int, of: int, chance: float) -> bool:
    """Whether a count is within six standard deviations of what is expected, and a few more where that is very small."""
    return abs(found - of * chance) <= 6 * sqrt(of * chance * (1 - chance)) + 3


@pytest.mark.parametrize("part", ["kinds", "provinces"])
def test_kinds_and_provinces_have_the_shares_of_the_profile(part):
    shares: tuple[Share, ...] = getattr(PROFILE, part)
    column = drawn()[part.removesuffix("s")].drop_null()
    counts = {row["values"]: row["counts"] for row in column.value_counts().to_pylist()}

    assert all(near(counts.get(share.name, 0), len(column), share.share) for share in shares)


def test_a_province_is_that_of_a_service_in_the_mainland():
    found = drawn()
    place = found["place_of_activity"].cast(pa.string())

    assert pc.all(pc.is_null(found.filter(pc.equal(place, "overseas"))["province"])).as_py()
    assert pc.all(pc.is_valid(found.filter(pc.equal(place, "mainland"))["province"])).as_py()


FREE = [draw for draw in PROFILE.draws if not (draw.rules or draw.sure or draw.only or draw.within)]
"""What is drawn by kind of service alone."""


@pytest.mark.parametrize("kind", [kind.name for kind in PROFILE.kinds])
def test_what_the_kind_alone_decides_has_the_chances_of_the_profile(kind):
    place = [k.name for k in PROFILE.kinds].index(kind)
    rows = drawn().filter(pc.equal(drawn()["kind"].cast(pa.string()), kind))
    for draw in FREE:
        known, chances = rows[draw.fact.name].drop_null().combine_chunks(), draw.by_kind[place]
        if isinstance(draw.fact, Flag):
            assert near(known.true_count, len(known), chances), draw.fact
        elif isinstance(draw.fact, Choice):
            flat = known.flatten() if isinstance(draw.fact, Several) else known.cast(pa.string())
            counts = {row["values"]: row["counts"] for row in pc.value_counts(flat).to_pylist()}
            for (name, _), chance in zip(draw.fact.values, chances, strict=True):
                assert near(counts.get(name, 0), len(known), chance), (draw.fact, name)


def test_what_is_asked_is_unknown_at_the_rate_of_its_fact():
    """The rates hold over all services; some are better on record than others, so they spread a little more."""
    for draw in PROFILE.draws:
        if draw.where == ALWAYS:
            assert near(drawn()[draw.fact.name].null_count, drawn().num_rows, draw.unknown), draw.fact


def test_some_services_are_better_on_record_than_others():
    missing = sum(drawn()[draw.fact.name].is_null().to_numpy().astype(int) for draw in PROFILE.draws)
    least, most = np.quantile(missing, [0.2, 0.9])

    assert most > 2.5 * least


def test_sizes_are_heavy_tailed_and_fall_on_both_sides_of_the_limits_for_filing():
    users = np.sort(drawn()["registered_users"].drop_null().to_numpy())

    assert users[-len(users) // 100 :].sum() > users.sum() / 2
    for limit in (10_000, 1_000_000):
        assert (users > limit).mean() > 0.02
        assert (users <= limit).mean() > 0.5
    assert 1_000_000 in users  # the figure that fits neither tier
    assert users.max() <= 900_000_000


def test_who_works_with_care_has_most_papers_in_order():
    rows = drawn().select(["staff_trained", "technical_file_kept"]).drop_null()
    trained, filed = (rows[name].to_numpy() for name in rows.column_names)

    assert (trained & filed).mean() > 1.1 * trained.mean() * filed.mean()


def test_a_foundation_model_maker_trains_and_an_application_on_anothers_model_hardly_ever_does():
    trains = pc.greater(pc.list_value_length(drawn()["training_activities"]), 0)
    share = {
        kind: pc.mean(
            pc.cast(trains.filter(pc.equal(drawn()["kind"].cast(pa.string()), kind)), pa.int8())
        ).as_py()
        for kind in ("model_maker", "wrapper")
    }

    assert share["model_maker"] > 0.95
    assert share["wrapper"] < 0.05


# A small profile over invented facts, with a random condition.

TOML = """
[traits]
luck = {}
[papers]
shares = [1.0]
factors = [1.0]
[kinds]
one = { share = 0.5, zh = "甲", en = "one" }
two = { share = 0.5, zh = "乙", en = "two" }
[provinces]
if = {}
here = { share = 1.0, zh = "此处", en = "here" }
[facts.first]
a = { is = 0.5, trait = "luck", pull = 0.5 }
b = { is = 0.3, kinds = { two = 0.8 } }
n = { is = { median = 3, sigma = 1.0, zero = 0.2 } }
kind = { is = { x = 0.3, y = 0.3, z = 0.4 } }
kinds = { is = { x = 0.5, y = 0.4, z = 0.3 } }
[facts.second]
c = { is = false, rules = [{ if = %s, is = true }] }
"""
NAMES = st.lists(st.sampled_from("xyz"), min_size=1, max_size=2, unique=True).map(
    lambda names: f"[{', '.join(map(repr, names))}]"
)
LEAVES = st.one_of(
    st.tuples(st.sampled_from("ab"), st.sampled_from(("true", "false"))),
    st.tuples(st.just("n"), st.integers(0, 6).map(lambda n: f"{{ above = {n} }}")),
    st.tuples(st.sampled_from(("kind", "kinds")), NAMES),
    st.just(("kinds", "[]")),
)


def _written(pairs) -> str:
    return "{ " + ", ".join(f"{name} = {value}" for name, value in dict(pairs).items()) + " }"


def _wider(inner):
    several = st.lists(inner, min_size=1, max_size=3).map(lambda items: f"[{', '.join(items)}]")
    nested = st.one_of(st.tuples(st.just("not"), inner), st.tuples(st.sampled_from(("any", "all")), several))
    return st.lists(st.one_of(LEAVES, nested), max_size=3).map(_written)


CONDITIONS = st.recursive(st.lists(LEAVES, max_size=2).map(_written), _wider, max_leaves=6)


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    path = tmp_path_factory.mktemp("profiles") / "small.toml"

    def read(text: str):
        path.write_text(text, encoding="utf-8")
        return read_profile(path, {fact.name: fact for fact in FACTS})

    return read


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(CONDITIONS, st.integers(0, 2**32))
def test_a_rule_applies_exactly_where_its_condition_is_true(small, condition, seed):
    profile = small(TOML % condition)
    when = profile.draws[-1].rules[0][0]

    for world in worlds(profile, 64, seed):
        assert Truth.of(world["c"]) is decide(when, world), (condition, world)


def test_a_set_keeps_to_what_is_sure_to_what_is_allowed_and_to_the_set_that_holds_it(small):
    text = TOML.replace("[facts.second]", "[facts.third]").replace("[facts.first]", """[facts.first]
d = { is = 0.5 }""").replace("kinds = { is = { x = 0.5, y = 0.4, z = 0.3 } }", """kinds = { is = { x = 0.5, y = 0.9, z = 0.1 },
  sure = { z = { d = true } }, only = { y = { all = [{ kinds = "x" }, { d = false }] } } }""".replace("\n ", ""))  # fmt: skip
    found = worlds(small(text % "{ kinds = 'y' }"), 2_000, 4)

    assert {frozenset(), frozenset("z"), frozenset("x"), frozenset("xy")} <= {
        world["kinds"] for world in found
    }
    assert all("z" in world["kinds"] for world in found if world["d"])
    assert all("x" in world["kinds"] and not world["d"] for world in found if "y" in world["kinds"])


def test_a_fact_is_unknown_where_nobody_asks_it(small):
    found = worlds(small((TOML % "{ a = true }").replace("c = {", "c = { where = { b = true },")), 500, 2)

    assert {world["b"] for world in found} == {True, False}
    assert all(("c" in world) is world["b"] for world in found)


def test_a_trait_leaves_the_chance_as_it_is_and_ties_what_goes_with_it(small):
    text = TOML.replace("kinds = { two = 0.8 }", 'trait = "luck", pull = 0.9').replace(
        "pull = 0.5", "pull = 0.9"
    )
    found = worlds(small(text % "{ a = true }"), 20_000, 8)
    a, b = (np.array([world[name] for world in found]) for name in "ab")

    assert near(int(a.sum()), len(a), 0.5)
    assert near(int(b.sum()), len(b), 0.3)
    assert a[b].mean() > 0.9


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("a = {", "nobody = {", "there is no fact `nobody`"),
        ("share = 0.5, zh", "share = 0.4, zh", "add up to"),
        ("kind = { is = { x = 0.3,", "kind = { is = { x = 0.2,", "kind: the shares add up to 0.9"),
        ("{ x = 0.5,", "{ w = 0.5,", "`kinds` has no value `w`"),
        ("is = 0.3", "is = 1.3", "b: `1.3` is neither a chance"),
        ("is = 0.3", "is = 0.3, when = 1", "`when` is not known"),
        ('trait = "luck"', 'trait = "fate"', "`fate` is not defined"),
        ("two = 0.8", "three = 0.8", "`three` is not defined"),
        ("median = 3", "median = 0", "n: `{'median': 0"),
        ("is = false", "is = false, where = { d = true }", "its condition needs `d`"),
        ("factors = [1.0]", "factors = [2.0]", "add up to 2"),
        ("is = 0.3", "is = 0.3, unknown = 2", "`2` is neither a chance"),
        ("{ x = 0.3, y = 0.3, z = 0.4 }", '{ x = 1 }, trait = "luck"', "a choice cannot go with a trait"),
        ("[facts.second]", "[facts.second", "no valid TOML"),
        ("[papers]", "[paper]", "the section `papers` is missing"),
        ("is = 0.3", "is = 0.3, rules = 5", "b: this is not written as it should be"),
    ],
)  # fmt: skip
def test_a_profile_that_cannot_be_drawn_from_is_refused_with_the_place(small, old, new, said):
    text = TOML % "{ a = true }"
    assert old in text
    small(text)  # which is as it should be

    with pytest.raises(ProfileError) as refused:
        small(text.replace(old, new))

    assert said in refused.value.term.en
    assert all(refused.value.term[lang].startswith("small.toml") for lang in LANGS)


def test_an_unknown_share_that_the_worst_papers_would_take_past_one_is_refused(small):
    text = (TOML % "{ a = true }").replace(
        "shares = [1.0]\nfactors = [1.0]", "shares = [0.5, 0.5]\nfactors = [0.0, 2.0]"
    )

    assert small(text.replace("is = 0.3", "is = 0.3, unknown = 0.5")).draws[1].unknown == 0.5
    with pytest.raises(ProfileError, match="more than 1"):
        small(text.replace("is = 0.3", "is = 0.3, unknown = 0.51"))


def test_the_columns_come_in_the_order_of_the_profile():
    names = schema_of(PROFILE).names

    assert names[:4] == ["id", "province", "kind", "synthetic"]
    assert names[4:] == [draw.fact.name for draw in PROFILE.draws]
