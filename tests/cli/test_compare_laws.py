"""`chengxu compare --laws`: two laws question by question, with examples and a head count."""

from __future__ import annotations

from datetime import date

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from chengxu.algebra.expr import And, Not, Or
from chengxu.algebra.truth import Truth
from chengxu.algebra.walk import facts_in
from chengxu.cli.batch import given
from chengxu.interpret.decide import decide
from chengxu.statutes import open_book, open_views
from chengxu.statutes.questions import FILING, QUESTIONS
from tables import random_worlds, table

BOOK = open_book()
ON = "2026-06-01"
SUPPOSED = given(BOOK, {}, date.fromisoformat(ON))


def reaches(law: str, question) -> Or:
    """The condition under which a law answers a question by one of its norms."""
    return Or(tuple(BOOK.condition(BOOK.norm(str(cite))) for cite in open_views()[law].cells[question].norms))


@pytest.fixture
def compared(chengxu):
    """The questions of two laws, by name."""

    def of(laws, *more):
        done = chengxu("compare", "--laws", laws, "--on", ON, "--json", *more)
        assert (done.code, done.err) == (0, "")
        assert done.json["laws"] == laws.split(",")
        return {row["question"]: row for row in done.json["questions"]}

    return of


def test_every_question_is_answered_and_the_scope_comes_first(compared):
    found = compared("ml4,sd")

    assert list(found) == ["covered", *(question.name for question in QUESTIONS)]
    for row in found.values():
        first, second = row["alone"].values()
        assert row["reach"] == {
            (True, True): "same", (False, True): "stricter", (True, False): "weaker", (False, False): "apart",
        }[first is None, second is None]  # fmt: skip


def test_an_example_is_reached_by_one_law_alone_though_both_cover_it(compared):
    found = compared("ml4,sd")["filing"]["alone"]

    for law, other in (("ml4", "sd"), ("sd", "ml4")):
        facts = {k: frozenset(v) if isinstance(v, list) else v for k, v in found[law].items()}
        facts = {k: date.fromisoformat(v) if k.endswith("_list") else v for k, v in facts.items()} | SUPPOSED
        assert decide(reaches(law, FILING), facts) is Truth.TRUE
        assert decide(reaches(other, FILING), facts) is Truth.FALSE
        assert decide(And((BOOK.statute(law).scope, BOOK.statute(other).scope)), facts) is Truth.TRUE


def test_the_other_way_round_the_answers_are_turned(compared):
    one, other = compared("im,ml4"), compared("ml4,im")
    turned = {"same": "same", "stricter": "weaker", "weaker": "stricter", "apart": "apart"}

    assert {name: turned[row["reach"]] for name, row in one.items()} == {
        n: r["reach"] for n, r in other.items()
    }
    assert one["insurance"]["reach"] == "same"  # neither has a rule


def test_only_the_proposal_makes_insurance_compulsory(compared):
    found = compared("ml4,sw")["insurance"]

    assert (found["reach"], found["alone"]["ml4"]) == ("weaker", None)
    assert "high" in (found["alone"]["sw"]["tier_by_involvement"], found["alone"]["sw"]["tier_by_impact"])


def test_over_a_table_the_services_are_counted_that_one_law_alone_reaches(compared, tmp_path):
    scopes = And((BOOK.statute("ml4").scope, BOOK.statute("sd").scope))
    exprs = {
        law: And((scopes, reaches(law, FILING), Not(And((scopes, reaches(other, FILING))))))
        for law, other in (("ml4", "sd"), ("sd", "ml4"))
    }
    facts = dict.fromkeys(fact for expr in exprs.values() for fact in facts_in(expr))
    facts = [fact for fact in facts if fact.name not in SUPPOSED]
    worlds = random_worlds(facts, 400, seed=4, missing=0.02)
    pq.write_table(pa.Table.from_batches([table(facts, worlds)]), tmp_path / "services.parquet")
    counted = compared("ml4,sd", "--over", tmp_path / "services.parquet")["filing"]["population"]

    assert counted["rows"] == 400
    for law, expr in exprs.items():
        assert counted[law] == sum(decide(expr, {**world, **SUPPOSED}) is Truth.TRUE for world in worlds)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_people_get_a_table_and_a_page(chengxu, tmp_path, lang):
    path = tmp_path / "laws.html"
    printed = chengxu("compare", "--laws", "ml4,sd", "--on", ON, lang=lang)
    written = chengxu("compare", "--laws", "ml4,sd", "--on", ON, "--html", path, lang=lang)
    page = path.read_text(encoding="utf-8")

    assert (printed.code, written.code, written.out.strip()) == (0, 0, path.as_uri())
    assert {"zh": "《示范法》", "en": "AI Model Law"}[lang] in printed.out
    assert page.count("<tr>") == 2 + len(QUESTIONS)
    assert not any(mark in page for mark in ("<script", "http://", "https://"))


@pytest.mark.parametrize("laws", ["ml4", "ml4,ml4", "ml4,sd,im", ""])
def test_other_than_two_laws_are_refused(chengxu, laws):
    done = chengxu("compare", "--laws", laws)

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("--laws takes two laws")


def test_an_unknown_law_is_refused(chengxu):
    assert chengxu("compare", "--laws", "ml4,xx").err.startswith("there is no law `xx`")
