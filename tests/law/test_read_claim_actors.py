"""How the actors of a claim can be wrong: names, roles, shares, tables, elections; and many mistakes at once."""

from __future__ import annotations

import pytest

from chengxu.law.read import DescriptionError, Problem
from chengxu.law.read_claim import read_claim
from collisions import DEALER, KEEPER, MAKER
from fiction import COLOUR, HEAVY, LOADS, ON_STREET, asking, book

WORDS = book(asking(ON_STREET, HEAVY, COLOUR, LOADS))
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
def problems(read):
    """Return everything that is wrong with a text."""

    def found(text: str | bytes) -> list[Problem]:
        with pytest.raises(DescriptionError) as caught:
            read(text)
        assert all(p.what.zh != p.what.en for p in caught.value.problems)
        return caught.value.problems

    return found


@pytest.mark.parametrize("text", ["", "[damage]\ntotal = 1\n", "actors = []\n"])
def test_a_claim_names_at_least_one_actor(problems, text):
    (found,) = problems(text)

    assert found.what.en == "there is no [[actors]] table; name at least one actor."
    assert found.what.zh == "没有任何 [[actors]] 表；请写明至少一名行为人。"


@pytest.mark.parametrize("text", ['actors = "shop"\n', "actors = [1]\n", '[actors]\nname = "shop"\n'])
def test_actors_are_tables_of_their_own(problems, text):
    (found,) = problems(text)

    assert (found.line, found.what.en) == (1, "`actors` must be [[actors]] tables, one for each.")
    assert found.what.zh == "`actors` 应写成 [[actors]] 表，每人一张。"


@pytest.mark.parametrize(("name", "shown"), [("", "nothing"), ("name = 5\n", "5"), ('name = " "\n', "' '")])
def test_an_actor_has_a_name(problems, name, shown):
    (found,) = problems(f'[[actors]]\n{name}roles = ["maker"]\n')

    assert found.line == (2 if name else 1)
    assert found.what.en == f"each actor needs a `name` of its own, not {shown}."


def test_a_name_is_given_once_and_its_second_line_is_named(problems):
    (found,) = problems(HEAD + "\n" + HEAD)

    assert (found.line, found.what.en) == (6, "each actor needs a `name` of its own, not 'shop'.")
    assert found.what.zh == "每名行为人须有各不相同的 `name`，不能是 'shop'。"


@pytest.mark.parametrize("roles", ["", "roles = []\n", 'roles = "keeper"\n', "roles = [1]\n"])
def test_an_actor_has_roles_and_the_message_lists_them(problems, roles):
    (found,) = problems(f'[[actors]]\nname = "shop"\n{roles}')

    assert found.line == (3 if roles else 1)
    assert found.what.en == "`roles` must be a list of these: keeper, maker, dealer."
    assert found.what.zh == "`roles` 应为由下列身份组成的列表：keeper, maker, dealer。"


def test_what_somebody_is_called_is_a_text_and_its_line_is_that_of_its_actor(problems):
    (found,) = problems(HEAD + '\n[[actors]]\nname = "works"\nroles = ["maker"]\ncalled = 5\n')

    assert found.line == 8
    assert found.what.en.startswith("`called` must be a text")


@pytest.mark.parametrize("key", ["facts", "limit", "policy", "multiple"])
@pytest.mark.parametrize("value", ["5", '"x"', "[1]"])
def test_what_concerns_an_actor_alone_is_a_table(problems, key, value):
    (found,) = problems(f"{HEAD}{key} = {value}\n")

    assert found.line == 4
    assert found.what.en == f"`{key}` must be a table, written {key} = {{ ... }}."
    assert found.what.zh == f"`{key}` 须为表，写作 {key} = {{ … }}。"


@pytest.mark.parametrize(
    ("given", "lacks"),
    [
        ("limit = { source = 'x' }", ["amount"]),
        ("limit = {}", ["amount"]),
        ("policy = { since = 2026-01-01 }", ["left"]),
        ("multiple = { base = 1 }", ["times"]),
        ("multiple = { times = 1 }", ["base"]),
        ("multiple = {}", ["times", "base"]),
    ],
)
def test_a_figure_without_which_a_table_means_nothing_is_asked_for(problems, given, lacks):
    found = problems(f"{HEAD}{given}\n")

    assert [p.what.en for p in found] == [f"`{key}` is missing." for key in lacks]
    assert [(p.line, p.what.zh) for p in found] == [(4, f"缺少 `{key}`。") for key in lacks]


@pytest.mark.parametrize("table", ["claim", "facts", "damage"])
def test_the_parts_of_a_claim_are_tables_and_told_so_once(problems, table):
    (found,) = problems(f"{table} = 5\n{HEAD}")

    assert (found.line, found.what.en) == (1, f"`{table}` must be a table, written [{table}].")


@pytest.mark.parametrize("source", ["5", "true", "[1]"])
def test_a_source_is_a_text(problems, source):
    (found,) = problems(f"{HEAD}limit = {{ amount = 5, source = {source} }}\n")

    assert found.line == 4
    assert found.what.en.startswith("`source` must be a text, not ")


# Shares


@pytest.mark.parametrize("share", ['"1.01"', "2"])
def test_a_share_is_one_at_most(read, problems, share):
    assert read(f"{HEAD}share = 1\n").actors[0].share == 1

    (found,) = problems(f"{HEAD}share = {share}\n")

    assert found.line == 4
    assert found.what.en.startswith("`share` must lie between 0 and 1, not ")
    assert found.what.zh.startswith("`share` 应在 0 和 1 之间")


@pytest.mark.parametrize(("second", "good"), [("0.7", True), ("0.7000001", False)])
def test_all_shares_together_may_be_the_whole_and_no_more(read, problems, second, good):
    text = f'{HEAD}share = "0.3"\n[[actors]]\nname = "works"\nroles = ["maker"]\nshare = "{second}"\n'
    if good:
        assert sum(actor.share for actor in read(text).actors) == 1
        return
    (found,) = problems(text)

    assert (found.line, found.what.en) == (1, "the shares add up to more than 1; let them come to 1 at most.")
    assert found.what.zh == "各人的份额（share）合计超过 1；请改为合计不超过 1。"


# Elections


@pytest.mark.parametrize(
    "value",
    ['["this_law", "product_liability"]', '"both"', "true", "{ this_law = true, product_liability = true }"],
)
def test_two_regimes_at_once_cannot_be_chosen_nor_one_that_there_is_not(problems, value):
    (found,) = problems(f"{HEAD}elected = {value}\n")

    assert found.line == 4
    assert found.what.en.startswith(
        "for one head of damage one regime is chosen, this_law, product_liability; not "
    )
    assert found.what.zh.startswith("同一项损害只能选择一种制度：this_law, product_liability；不能是 ")


def test_a_regime_chosen_twice_is_no_toml(problems):
    (found,) = problems(f'{HEAD}elected = "this_law"\nelected = "product_liability"\n')

    assert found.line == 5
    assert found.what.en.startswith("this is no valid TOML")


# Files


@pytest.mark.parametrize(
    ("text", "line", "en"),
    [
        ("[damage\ntotal = 1\n", 1, "no valid TOML"),
        (HEAD + "share = \n", 4, "no valid TOML"),
        ("[damage]\non = 2026-02-30\n" + HEAD, 2, "dates must exist"),
        (b"\xff\xfe\x00", None, "not UTF-8"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_with_its_line(problems, text, line, en):
    (found,) = problems(text)

    assert found.line == line
    assert en in found.what.en


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(DescriptionError, match="there is no such file"):
        read_claim(tmp_path / "none.toml", WORDS, ROLES)
    with pytest.raises(DescriptionError, match="this is a folder"):
        read_claim(tmp_path, WORDS, ROLES)


def test_everything_that_is_wrong_is_told_at_once_in_the_order_of_the_file(problems):
    found = problems("""[claim]
nam = "x"
[facts]
hevy = true
[damage]
total = -1
on = "soon"
[[actors]]
roles = ["keepr"]
facts = { heavy = 5 }
share = "1.5"
[[actors]]
name = "works"
roles = []
limit = { source = "x" }
policy = { left = 1, since = 2026-02-01, until = 2026-01-01 }
elected = "both"
""")

    assert [p.line for p in found] == [2, 4, 6, 7, 8, 9, 10, 11, 14, 15, 16, 17]
