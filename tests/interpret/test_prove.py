"""What can hold and what never can, shown on a town's rules: smallest witnesses, flips, and each check of a lint."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from chengxu.algebra.cite import STATUTORY
from chengxu.algebra.expr import And, Clause, Or
from chengxu.algebra.facts import Parameter, Setting
from chengxu.algebra.term import Term, TermError
from chengxu.algebra.truth import Truth
from chengxu.dates.count import days
from chengxu.dates.limits import within
from chengxu.interpret.decide import decide
from chengxu.interpret.prove import Prover, prove, prover_of
from chengxu.interpret.prove_lint import Family, lint
from chengxu.interpret.prove_property import Property, read_ground, read_properties, verify
from chengxu.interpret.prove_words import condition
from chengxu.law.book import Book, Conflict
from chengxu.law.norm import Exemption, Party, Sanction
from chengxu.law.read import DescriptionError
from fiction import (
    BUILT,
    COLOUR,
    HEAVY,
    LIGHT_ON,
    LOADS,
    ON_STREET,
    OWNER,
    REPORT,
    ROBOTS,
    RULES,
    TOY,
    ban,
    book,
    duty,
)
from worlds import COUNT

TODAY = date(2026, 6, 1)
WHY = Term("玩具都不超重", "no toy is heavy")
TOYS_ARE_LIGHT = Conflict(TOY & HEAVY, WHY)


def proof_of(norm, *others, **law):
    rules = book(norm, *others, **law)
    return prove(norm, rules, prover_of(rules, TODAY))


def found_in(*norms, families=(), **law) -> list[str]:
    rules = book(*norms, **law)
    return [finding.key for finding in lint(rules, prover_of(rules, TODAY), families)]


# Witness and flip


def test_a_witness_is_the_fewest_facts_under_which_a_norm_applies():
    norm = duty(when=(HEAVY & LIGHT_ON & TOY) | (ROBOTS > 10))

    found = proof_of(norm)

    assert found.witness == {"robots": 11}
    assert (found.flip.fact, found.flip.value) == ("robots", 10)


def test_the_flip_of_a_set_takes_one_value_out():
    found = proof_of(duty(when=LOADS.is_("tea") & LOADS.is_("ice")))

    assert found.witness == {"loads": frozenset({"tea", "ice"})}
    assert found.flip.fact == "loads"
    assert len(found.flip.value) == 1


def test_a_flip_says_what_else_it_needs_where_another_way_to_the_norm_is_open():
    norm = duty(when=HEAVY | TOY)

    found = proof_of(norm)

    (name,) = found.witness
    assert found.flip.fact == name
    assert {name: False, **found.flip.also} == {"heavy": False, "toy": False}
    assert decide(norm.when, {name: False}) is Truth.UNKNOWN


def test_a_norm_that_binds_whatever_the_facts_has_an_empty_witness_and_no_flip():
    found = proof_of(duty())

    assert found.witness == {}
    assert found.flip is None


def test_a_norm_out_of_reach_names_the_relation_that_keeps_it_there():
    norm = duty(when=TOY & HEAVY)

    assert proof_of(norm).witness is not None
    found = proof_of(norm, conflicts=(TOYS_ARE_LIGHT,))
    assert found.witness is None
    assert found.because == (TOYS_ARE_LIGHT,)


def test_a_contradiction_needs_no_relation():
    found = proof_of(duty(when=(ROBOTS > 10) & (ROBOTS < 11)), conflicts=(TOYS_ARE_LIGHT,))

    assert found.witness is None
    assert found.because == ()


def test_a_number_is_never_below_zero_and_a_choice_has_one_of_its_values():
    assert proof_of(duty(when=ROBOTS < 0)).witness is None
    assert proof_of(duty(when=~COLOUR.one_of("red", "blue"))).witness is None
    assert proof_of(duty(when=COLOUR.is_("red") & COLOUR.is_("blue"))).witness is None
    assert proof_of(duty(when=LOADS.is_("tea") & LOADS.is_("ice"))).witness is not None


def test_a_law_without_a_date_is_taken_to_be_in_force():
    assert proof_of(duty(when=TOY), since=None).witness == {"toy": True}
    assert proof_of(duty(when=TOY), since=date(2027, 1, 1)).witness is None


def test_a_blank_parameter_may_have_any_value_and_one_with_a_version_has_that():
    words = Term("上限", "the limit")
    blank = Parameter(name="limit", label=words, cite=RULES[4], tag=STATUTORY)
    known = Parameter(name="known", label=words, cite=RULES[4], tag=STATUTORY, versions=((None, 3),))

    assert set(proof_of(duty(when=ROBOTS > blank)).witness) == {"robots", "limit"}
    assert proof_of(duty(when=ROBOTS > known)).witness == {"robots": 4}


def test_a_setting_has_its_default_unless_it_is_opened():
    values = (("strict", Term("从严", "strict")), ("lax", Term("从宽", "lax")))
    words = Term("从严还是从宽", "strict or lax")
    manner = Setting(
        name="manner", question=words, label=words, values=values, default="strict", reading="X1"
    )

    assert Prover((), {}).witness(manner.is_("lax")) is None
    assert Prover((), {}, settings=True).example(manner.is_("lax")) == {"manner": "lax"}
    assert Prover((), {"manner": "lax"}).witness(manner.is_("lax")) == {}


# Lint: each check finds what was put there, and says nothing of a sound law


def test_a_sound_law_has_no_findings():
    assert found_in(duty(when=HEAVY, met_by=LIGHT_ON), ban(broken_by=~LIGHT_ON)) == []


def test_a_norm_that_never_applies_is_found():
    assert "unreachable:RR-5" in found_in(duty(when=(ROBOTS > 3) & (ROBOTS <= 3)))


def test_evidence_that_can_never_be_is_found_and_so_is_one_that_always_is():
    assert found_in(duty(when=~LIGHT_ON, met_by=LIGHT_ON)) == ["unmeetable:RR-5"]
    assert found_in(duty(when=LIGHT_ON, met_by=LIGHT_ON)) == ["always-met:RR-5"]
    assert found_in(ban(when=TOY, broken_by=HEAVY), conflicts=(TOYS_ARE_LIGHT,)) == ["unbreakable:RR-6"]
    assert found_in(ban(when=HEAVY, broken_by=HEAVY | TOY)) == ["always-broken:RR-6"]


def test_a_part_of_a_condition_that_never_matters_is_found():
    assert found_in(duty(when=And((HEAVY, Or((HEAVY, TOY)))))) == ["idle-part:RR-5#2", "idle-part:RR-5#3"]
    assert found_in(duty(when=And((ROBOTS > 5, ROBOTS > 4)))) == ["idle-part:RR-5#2"]
    assert found_in(duty(when=HEAVY & ~TOY)) == []


def test_a_part_that_only_a_relation_makes_idle_is_what_the_law_presupposes_and_no_finding():
    assert found_in(duty(when=HEAVY & ~TOY), conflicts=(TOYS_ARE_LIGHT,)) == []


def test_a_part_of_a_named_condition_that_never_matters_is_found_once():
    clause = Clause(And((ROBOTS > 5, ROBOTS > 4)), Term("机器人多", "there are many robots"), RULES[7])

    found = found_in(duty(when=clause & HEAVY), ban(when=clause & TOY))

    assert found == ["idle-in-clause:RR-7#2"]


def exemption(when, *frees) -> Exemption:
    return Exemption(RULES[9], gist=Term("豁免", "exemption"), tag=STATUTORY, when=when, frees=frees)


def test_an_exemption_that_leaves_nothing_is_found_and_so_is_one_that_takes_nothing():
    scope = Clause(ON_STREET, Term("上街", "on the street"), RULES[2])

    assert "swallowed-law:RR-9" in found_in(duty(), exemption(ON_STREET | TOY, RULES), scope=scope)
    assert "swallowed:RR-9+RR-5" in found_in(duty(when=HEAVY), exemption(HEAVY | TOY, RULES[5]))
    assert "idle-exemption:RR-9" in found_in(duty(when=HEAVY), exemption(~HEAVY, RULES[5]))
    assert found_in(duty(when=HEAVY), exemption(TOY, RULES[5])) == []


def test_a_sanction_that_cannot_reach_the_bearer_of_the_duty_is_found():
    gist = Term("罚款", "a fine")
    fine = Sanction(RULES[12], gist=gist, tag=STATUTORY, when=TOY, by=OWNER, on=OWNER, measures=(gist,))
    bound = duty(when=HEAVY, breach=(RULES[12],))

    assert found_in(bound, fine) == []
    assert found_in(bound, fine, conflicts=(TOYS_ARE_LIGHT,)) == ["no-sanction:RR-5+RR-12"]


def test_a_duty_whose_time_does_not_run_is_found():
    assert found_in(duty(when=HEAVY, due=within(days(3), of=HEAVY), done=REPORT)) == []
    assert found_in(duty(when=HEAVY, due=within(days(3), of=TOY), done=REPORT)) == ["clockless:RR-5"]


def test_two_norms_of_which_one_can_only_be_kept_by_breaking_the_other_clash():
    on, off = duty(when=HEAVY, met_by=LIGHT_ON), ban(when=TOY, broken_by=LIGHT_ON)

    assert found_in(on, off) == ["clash:RR-5+RR-6"]
    assert found_in(on, off, conflicts=(TOYS_ARE_LIGHT,)) == []
    assert found_in(on, ban(when=TOY, broken_by=~LIGHT_ON)) == []


def test_what_one_act_is_owed_and_forbidden_clashes_though_no_fact_shows_it():
    assert found_in(duty(act=ban().act), ban()) == ["clash:RR-5+RR-6"]
    assert found_in(duty(act=ban().act), ban(bearer=Party("guest", Term("客人", "the guest")))) == []


def test_one_act_under_two_limits_is_found():
    soon, late = duty(due=within(days(3)), done=REPORT), duty(RULES[7], due=within(days(9)), done=REPORT)

    assert found_in(soon, late) == ["two-limits:RR-5+RR-7"]


def test_a_figure_that_fits_no_tier_is_found_and_one_that_fits_is_not():
    low = duty(RULES[5, 1], when=(ROBOTS > 10) & (ROBOTS < 100))

    assert found_in(low, duty(RULES[5, 2], when=ROBOTS > 100)) == ["gap:RR-5-1…RR-5-2"]
    assert found_in(low, duty(RULES[5, 2], when=ROBOTS >= 100)) == []


def test_the_example_of_a_gap_is_the_figure_between_the_tiers():
    tiers = ((COUNT > 10) & (COUNT < 100), COUNT > 100)
    family = Family("counts", tiers, (), Term("两档", "two tiers"))
    rules = book(duty())
    prover = prover_of(rules, TODAY)

    (gap,) = [f for f in lint(rules, prover, [family]) if f.check == "gap"]

    assert gap.key == "gap:counts"
    assert gap.example == {"n": 100}


# Conditions and properties that a person writes


@pytest.fixture
def town() -> Book:
    return book(
        duty(RULES[5, 1], when=HEAVY & (ROBOTS > 10)),
        ban(when=TOY),
        duty(RULES[8], when=(BUILT >= TODAY) & COLOUR.is_("red") & LOADS.is_("tea")),
    )


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("heavy and not toy or robots > 10", (HEAVY & ~TOY) | (ROBOTS > 10)),
        ("heavy and (toy or robots <= 1_000)", HEAVY & (TOY | (ROBOTS <= 1000))),
        ("heavy implies toy", ~HEAVY | TOY),
        ("colour is red, blue", COLOUR.one_of("red", "blue")),
        ("loads has tea", LOADS.is_("tea")),
        ("loads has any", LOADS.some()),
        ("built >= 2026-06-01", BUILT >= TODAY),
    ],
)
def test_a_line_is_read_as_the_condition_that_it_states(town, text, meaning):
    assert condition(text, town) == meaning


@pytest.mark.parametrize("norm_id", ["RR-5-1", "RR-5-*", "RR-5*"])
def test_a_norm_in_a_line_says_that_it_applies(town, norm_id):
    facts = {"act_date": TODAY, "heavy": True, "robots": 11}

    assert decide(condition(norm_id, town), facts) is Truth.TRUE
    assert decide(condition(norm_id, town), {**facts, "robots": 10}) is Truth.FALSE


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("heavi", "did you mean `heavy`?"),
        ("RR-99", "no norm `RR-99`"),
        ("scope:xx", "no law `xx`"),
        ("robots", "write > >= < <= after it"),
        ("robots > red", "`red` is no bound"),
        ("built > 7", "`7` is no bound"),
        ("built > 2026-02-30", "`2026-02-30` is no bound"),
        ("colour is green", "no value `green`; it has red, blue"),
        ("colour has red", "write is after it"),
        ("heavy toy", "`and / or` was due here, not `toy`"),
        ("(heavy", "stops in the middle"),
        ("heavy and", "stops in the middle"),
        ("heavy & toy", "`& toy` cannot be read"),
    ],
)
def test_a_line_that_cannot_be_read_is_refused_with_what_to_write(town, text, said):
    with pytest.raises(TermError) as error:
        condition(text, town)

    assert said in str(error.value)
    assert error.value.term.zh


def test_a_property_holds_or_has_a_counterexample(town):
    prover = prover_of(town, TODAY)
    words = Term("某性质", "a property")

    def ask(kind, text, given="heavy or not heavy"):
        claim = Property("p", words, kind, condition(text, town), condition(given, town))
        return verify(claim, prover)

    assert ask("never", "RR-5-1 and robots <= 10").holds
    refuted = ask("never", "RR-5-1")
    assert not refuted.holds
    assert refuted.example == {"heavy": True, "robots": 11}
    assert ask("always", "RR-5-1", given="heavy and robots > 20").holds
    assert not ask("always", "RR-5-1", given="heavy").holds
    possible = ask("possible", "RR-5-1 and RR-6")
    assert possible.holds
    assert possible.example == {"heavy": True, "robots": 11, "toy": True}
    assert not ask("possible", "RR-5-1 and not heavy").holds


def test_every_mistake_in_a_property_file_is_told_at_its_line(town, tmp_path: Path):
    path = tmp_path / "wrong.toml"
    path.write_text(
        '[[property]]\nname = "a"\nnever = "heavi"\nalways = "toy"\n\n'
        '[[property]]\nname = "b"\nnever = "heavi"\n\n[[property]]\nnever = "toy"\nsayz = "x"\n',
        encoding="utf-8",
    )

    with pytest.raises(DescriptionError) as error:
        read_properties(path, town)

    assert [(p.line, p.what.en.split(";")[0].split(" is ")[0]) for p in error.value.problems] == [
        (1, "a property states exactly one of never, always, possible."),
        (8, "there"),
        (12, "`sayz`"),
        (10, "`name`"),
    ]


def test_a_file_without_properties_is_refused(town, tmp_path):
    path = tmp_path / "empty.toml"
    path.write_text("", encoding="utf-8")

    with pytest.raises(DescriptionError, match=r"no \[\[property\]\]"):
        read_properties(path, town)


def test_the_ground_of_a_lint_is_read_from_a_file(town, tmp_path):
    path = tmp_path / "ground.toml"
    path.write_text(
        '[[relation]]\nnever = "toy and heavy"\nsays = { zh = "玩具不重", en = "toys are light" }\n'
        '[[family]]\nname = "f"\nnorms = ["RR-5-1"]\ntiers = ["RR-5-1", "robots < 5"]\nsays = { zh = "两档", en = "tiers" }\n'
        '[[accepted]]\nkey = "gap:f"\nsort = "law"\nsays = { zh = "空白", en = "a gap" }\n',
        encoding="utf-8",
    )

    ground = read_ground(path, town)

    assert [relation.when for relation in ground.relations] == [TOY & HEAVY]
    assert ground.families[0].tiers[1] == (ROBOTS < 5)
    assert ground.reading_of("gap:f").sort == "law"
    assert ground.reading_of("gap:g") is None
