"""A claim for damages is read whole, or refused with everything that is wrong: file, line, both languages, all at once."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from chengxu.law.claim import Limit, Multiple, Policy
from chengxu.law.read import DescriptionError, Problem
from chengxu.law.read_claim import read_claim
from collisions import DEALER, KEEPER, MAKER
from fiction import BUILT, COLOUR, HEAVY, LOADS, ON_STREET, asking, book

WORDS = book(asking(ON_STREET, HEAVY, COLOUR, LOADS, BUILT))
ROLES = {party.name: party for party in (KEEPER, MAKER, DEALER)}
HEAD = '[[actors]]\nname = "shop"\nroles = ["keeper"]\n'


@pytest.fixture
def read(tmp_path):
    """Read a text as a claim."""

    def reading(text: str | bytes):
        path = tmp_path / "claim.toml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return read_claim(path, WORDS, ROLES)

    return reading


@pytest.fixture
def problems(read, tmp_path):
    """Return everything that is wrong with a text; nothing of it is read."""

    def found(text: str | bytes) -> list[Problem]:
        with pytest.raises(DescriptionError) as caught:
            read(text)
        assert caught.value.path == str(tmp_path / "claim.toml")
        return caught.value.problems

    return found


@pytest.fixture
def problem(problems):
    """Return the one thing that is wrong with a text, which is told in both languages."""

    def found(text: str | bytes) -> Problem:
        (one,) = problems(text)
        assert one.what.zh != one.what.en
        assert "None" not in one.what.zh + one.what.en
        return one

    return found


# What is read


def test_a_whole_claim_is_read(read):
    found = read("""
[claim]
name = { zh = "某案", en = "a case" }
about = "made up"

[facts]
on_street = true
colour = "red"
heavy = "unknown"

[damage]
total = "1200.50"
after = 200
known = 0
on = 2026-03-02

[[actors]]
name = "shop"
called = "The Shop"
roles = ["keeper", "dealer"]
facts = { loads = ["tea"] }
share = "0.3"
limit = { amount = 500, source = " Ordinance 7 " }
policy = { left = "99.99", since = 2026-01-01, until = 2026-12-31 }
paid = 20
multiple = { times = "1.5", base = 100, source = "Ordinance 9" }
elected = "product_liability"

[[actors]]
name = "works"
roles = ["maker"]
""")
    shop, works = found.actors

    assert (found.name.zh, found.name.en, found.about.en) == ("某案", "a case", "made up")
    assert found.facts == {"on_street": True, "colour": "red"}
    assert (found.damage.total, found.damage.after, found.damage.known) == (Decimal("1200.50"), 200, 0)
    assert found.damage.on == date(2026, 3, 2)
    assert (shop.name, shop.term.zh, shop.roles) == ("shop", "The Shop", ("keeper", "dealer"))
    assert (shop.facts, shop.share, shop.paid) == ({"loads": frozenset({"tea"})}, Decimal("0.3"), 20)
    assert shop.limit == Limit(amount=Decimal(500), source="Ordinance 7")
    assert shop.policy == Policy(left=Decimal("99.99"), since=date(2026, 1, 1), until=date(2026, 12, 31))
    assert shop.multiple == Multiple(times=Decimal("1.5"), base=Decimal(100), source="Ordinance 9")
    assert shop.elected == "product_liability"
    assert (works.term.en, works.facts, works.share, works.limit, works.policy) == (
        "works",
        {},
        None,
        None,
        None,
    )


@pytest.mark.parametrize(
    ("given", "total", "after"),
    [
        ("before = 20\nafter = 80", 100, 80),
        ("total = 100\nbefore = 20", 100, 80),
        ("total = 100\nbefore = 100", 100, 0),
        ("total = 100\nbefore = 20\nafter = 80", 100, 80),
        ("total = 100", 100, None),
        ("after = 80", None, 80),
        ("", None, None),
    ],
)
def test_two_of_whole_before_and_after_give_the_third_and_what_is_not_given_stays_unknown(
    read, given, total, after
):
    damage = read(f"[damage]\n{given}\n{HEAD}").damage

    assert (damage.total, damage.after, damage.known, damage.on) == (total, after, None, None)


@pytest.mark.parametrize(
    ("day", "value"),
    [("on = 2026-03-01", "blue"), ("on = 2026-03-02", "red"), ('on = "unknown"', "red"), ("", "red")],
)
def test_a_fact_with_a_history_counts_as_it_was_on_the_day_of_the_damage(read, day, value):
    history = 'colour = [{ is = "blue" }, { is = "red", since = 2026-03-02 }]'
    found = read(f"[facts]\n{history}\n[damage]\n{day}\n{HEAD}")

    assert found.facts == {"colour": value}


def test_a_fact_that_later_is_not_known_is_not_known(read):
    found = read(f'[facts]\nheavy = [{{ is = true }}, {{ is = "unknown", since = 2026-03-02 }}]\n{HEAD}')

    assert found.facts == {}


def test_without_a_name_the_claim_is_called_by_its_file(read):
    assert read(HEAD).name.zh == "claim"


@pytest.mark.parametrize("source", ["", ', source = ""', ', source = "  "'])
def test_a_cap_without_a_source_is_read_as_one_without_a_source(read, source):
    assert read(f"{HEAD}limit = {{ amount = 5{source} }}\n").actors[0].limit == Limit(amount=Decimal(5))


# Names


def test_a_misspelt_role_is_named_with_its_line_and_the_likely_role(problem):
    found = problem('[[actors]]\nname = "shop"\nroles = ["keepr"]\n')

    assert found.line == 3
    assert found.what.en == "there is no role `keepr`; did you mean `keeper`?"
    assert found.what.zh == "没有名为“keepr”的身份；是否应为“keeper”？"


def test_a_role_like_no_other_is_refused_with_the_command_that_lists_them(problem):
    found = problem('[[actors]]\nname = "shop"\nroles = ["keeper", "xyzzy"]\n')

    assert found.what.en == "there is no role `xyzzy`; `chengxu liability --roles` lists the names."


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[facts]\nhevy = true\n" + HEAD, 2),
        (HEAD + "facts = { hevy = true }\n", 4),
        (
            '[facts]\nheavy = true\n[[actors]]\nname = "a"\nroles = ["maker"]\n\n'
            + HEAD
            + "facts = { hevy = true }\n",
            10,
        ),
        (HEAD + "[actors.facts]\nhevy = true\n", 1),
    ],
)
def test_a_misspelt_fact_is_named_at_its_own_line_with_the_likely_fact(problem, text, line):
    found = problem(text)

    assert (found.line, found.what.en) == (line, "there is no fact `hevy`; did you mean `heavy`?")


def test_a_fact_of_the_wrong_kind_is_told_what_to_write_at_the_line_of_its_actor(problem):
    found = problem(f"[facts]\nheavy = true\n{HEAD}facts = {{ heavy = 5 }}\n")

    assert (found.line, found.what.en) == (6, '`heavy` cannot be 5; write true, false or "unknown".')


@pytest.mark.parametrize(
    ("text", "line", "near"),
    [
        ("[damge]\ntotal = 1\n" + HEAD, 1, "damage"),
        ('[claim]\nnam = "x"\n' + HEAD, 2, "name"),
        ("[damage]\ntotel = 1\n" + HEAD, 2, "total"),
        (HEAD + 'shares = "0.3"\n', 4, "share"),
        (HEAD + "limit = { amount = 1, sorce = 'x' }\n", 4, "source"),
        (HEAD + "policy = { left = 1, untill = 2026-01-01 }\n", 4, "until"),
        (HEAD + "multiple = { times = 1, base = 1, bass = 1 }\n", 4, "base"),
    ],
)
def test_an_unknown_key_is_named_with_its_line_and_the_likely_key(problem, text, line, near):
    found = problem(text)

    assert found.line == line
    assert found.what.en.endswith(f"Did you mean `{near}`?")
    assert found.what.zh.endswith(f"是否应为“{near}”？")


# Figures and days

FIGURES = {"[damage]\ntotal = {}\n" + HEAD: 2, "[damage]\nafter = {}\n" + HEAD: 2, HEAD + "paid = {}\n": 4,
           HEAD + "limit = {{ amount = {} }}\n": 4, HEAD + "policy = {{ left = {} }}\n": 4,
           HEAD + "multiple = {{ times = 2, base = {} }}\n": 4, HEAD + "multiple = {{ times = {}, base = 1 }}\n": 4,
           HEAD + "share = {}\n": 4}  # fmt: skip


@pytest.mark.parametrize("text", FIGURES)
@pytest.mark.parametrize(
    "value",
    ["-1", '"-0.01"', '"NaN"', '"Infinity"', "inf", "nan", "1200.50", '"much"', "true", "[1]", '"1,000"', '"1e16"'],
)  # fmt: skip
def test_a_figure_that_is_negative_not_finite_a_binary_fraction_or_none_is_refused(problem, text, value):
    found = problem(text.format(value))

    assert found.line == FIGURES[text]
    assert "must be a figure from 0 up" in found.what.en
    assert "须为不小于 0 的数" in found.what.zh


@pytest.mark.parametrize(("value", "good"), [('"0.01"', True), ('"0.010"', True), ('"0.001"', False)])
def test_money_has_two_places_and_no_third(read, problem, value, good):
    text = f"[damage]\ntotal = {value}\n{HEAD}"
    if good:
        assert read(text).damage.total == Decimal("0.01")
        return
    found = problem(text)

    assert (found.line, "two decimal places" in found.what.en, "两位小数" in found.what.zh) == (2, True, True)


@pytest.mark.parametrize(("value", "good"), [("1000000000000000", True), ("1000000000000001", False)])
def test_a_figure_may_be_as_large_as_anything_real_and_no_larger(read, problem, value, good):
    text = f"[damage]\ntotal = {value}\n{HEAD}"
    if good:
        assert read(text).damage.total == Decimal(10) ** 15
    else:
        assert problem(text).line == 2


@pytest.mark.parametrize("key", ["before", "after", "known"])
def test_a_part_may_be_the_whole_damage_and_not_a_fen_more(read, problem, key):
    assert read(f"[damage]\ntotal = 100\n{key} = 100\n{HEAD}").damage.total == 100

    found = problem(f'[damage]\ntotal = 100\n{key} = "100.01"\n{HEAD}')

    assert (found.line, found.what.en) == (3, f"`{key}` (100.01) is more than the total damage of 100.")
    assert found.what.zh == f"`{key}`（100.01）超过损害总额 100。"


def test_parts_that_do_not_make_the_whole_are_refused(problem):
    found = problem(f"[damage]\ntotal = 100\nbefore = 20\nafter = 79\n{HEAD}")

    assert found.line == 1
    assert found.what.en == "the parts before and after (20, 79) do not add up to 100; check them."
    assert "20、79" in found.what.zh


@pytest.mark.parametrize("value", ['"soon"', "2026-03-02T08:00:00", "5", "true"])
@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[damage]\non = {}\n" + HEAD, 2),
        ('[damage]\non = "unknown"\n' + HEAD + "policy = {{ left = 1, since = {} }}\n", 6),
        ('[damage]\non = "unknown"\n' + HEAD + "policy = {{ left = 1, until = {} }}\n", 6),
    ],
)
def test_a_day_is_a_date(problem, text, line, value):
    found = problem(text.format(value))

    assert found.line == line
    assert "must be a date such as 2026-03-02" in found.what.en
    assert "应为日期" in found.what.zh


@pytest.mark.parametrize("when", ["since = 2026-01-01", "until = 2026-12-31"])
def test_a_dated_policy_needs_the_day_of_the_damage_or_that_it_is_not_known(read, problem, when):
    policy = f"{HEAD}policy = {{ left = 1, {when} }}\n"
    found = problem(f"[damage]\ntotal = 1\n{policy}")

    assert found.line == 1
    assert '"unknown"' in found.what.en
    assert "损害发生日" in found.what.zh
    assert read(f'[damage]\non = "unknown"\n{policy}').damage.on is None
    assert read(f"[damage]\non = 2026-03-02\n{policy}").damage.on == date(2026, 3, 2)


def test_an_undated_policy_needs_no_day(read):
    assert read(f"[damage]\ntotal = 1\n{HEAD}policy = {{ left = 1 }}\n").actors[0].policy == Policy(
        left=Decimal(1)
    )


@pytest.mark.parametrize(("until", "good"), [("2026-01-01", True), ("2025-12-31", False)])
def test_a_policy_may_last_a_day_and_does_not_end_before_it_begins(read, problem, until, good):
    text = f"[damage]\non = 2026-03-02\n{HEAD}policy = {{ left = 1, since = 2026-01-01, until = {until} }}\n"
    if good:
        assert read(text).actors[0].policy.until == date(2026, 1, 1)
        return
    found = problem(text)

    assert (found.line, found.what.en) == (
        6,
        "the policy ends on 2025-12-31, before it begins on 2026-01-01.",
    )
