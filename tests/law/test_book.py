"""The book: what it finds, what it refuses, and the conditions it puts together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chengxu.algebra.cite import STATUTORY, Law, reading
from chengxu.algebra.expr import Clause
from chengxu.algebra.facts import Flag
from chengxu.algebra.term import Term
from chengxu.algebra.walk import facts_in
from chengxu.dates.count import days, months
from chengxu.dates.limits import Announced, before, within
from chengxu.interpret.decide import decide
from chengxu.law.book import Book, BookError, collect, events_of
from chengxu.law.norm import Act, Exemption, Keep, Party, Principle
from chengxu.law.reading import Reading
from chengxu.law.record import Record
from fiction import (
    ACCIDENT,
    ANNOUNCED_NUMBER,
    ANNOUNCED_UNIT,
    HEAVY,
    IN_FORCE,
    LIGHT_ON,
    ON_STREET,
    ORDER,
    OWNER,
    REPORT,
    RETIRED,
    RULES,
    SCOPE,
    TO_REPORT,
    TOY,
    ban,
    book,
    duty,
    event,
    flag,
    statute,
)

KIND_OF_TOY = Clause(TOY, Term("属于玩具", "it is a toy"), RULES[4])


def exempt(*frees, when=TOY) -> Exemption:
    return Exemption(RULES[4], gist=Term("玩具除外", "toys are free"), tag=STATUTORY, when=when, frees=frees)


def answer(found: Book, norm: str, day: str = "2026-01-01", **facts) -> str:
    known = {**facts, "act_date": date.fromisoformat(day)}
    return decide(found.condition(found.norm(norm)), known).value


def refusal(*norms, **more) -> str:
    with pytest.raises(BookError) as caught:
        book(*norms, **more)
    return str(caught.value)


# What it refuses


def test_two_norms_of_one_id_are_refused():
    assert refusal(duty(), duty(when=HEAVY)) == "two norms are called `RR-5`"


def test_two_statutes_of_one_law_are_refused():
    with pytest.raises(BookError, match="`rr`"):
        Book([statute(duty()), statute(ban())])


def test_a_norm_cannot_rest_on_a_reading_that_nobody_wrote():
    assert refusal(duty(readings=("Q1",))) == "RR-5 rests on reading `Q1`, which nobody wrote"
    assert refusal(duty(tag=reading("Q2"))) == "RR-5 rests on reading `Q2`, which nobody wrote"


def test_two_readings_of_one_number_are_refused():
    one = Reading("Q1", Term("问", "which?"), Term("答", "this"), Term("因", "because"))
    other = Reading("Q1", Term("问", "which?"), Term("否", "that"), Term("因", "because"))

    assert "`Q1`" in refusal(duty(readings=("Q1",)), readings=(one, other))


def test_an_exemption_cannot_free_from_what_is_no_norm():
    assert refusal(exempt(RULES[9])) == "RR-4 frees from `RR-9`, which is no norm"


@pytest.mark.parametrize(
    "norms",
    [
        (duty(when=TOY), ban(when=flag("toy", "the robot is tiny", "机器人很小", "机器人不小"))),
        (duty(upon=REPORT), ban(done=event("report", "the song", "歌"))),
        (duty(), ban(bearer=Party("owner", Term("业主", "the holder")))),
        (duty(), ban(act=Act("report", Term("唱歌", "sing")))),
    ],
)
def test_one_name_cannot_be_declared_twice(norms):
    assert "is declared twice (seen in RR-6)" in refusal(*norms)


def test_a_fact_and_an_event_cannot_share_a_name():
    assert (
        refusal(duty(when=TOY), ban(done=event("toy", "the toy", "玩具")))
        == "`toy` is both a fact and an event"
    )


# What it finds


def test_facts_come_once_in_the_order_in_which_the_norms_ask_them():
    found = book(duty(when=HEAVY & TOY, met_by=LIGHT_ON), ban(when=TOY), scope=SCOPE)

    assert list(found.facts) == ["on_street", "heavy", "toy", "light_on"]
    assert found.asked_by["toy"] == ("RR-5", "RR-6")
    assert found.asked_by["light_on"] == ("RR-5",)


def test_the_facts_of_an_announced_period_and_of_a_limit_are_asked_too():
    announced = duty(upon=ACCIDENT, due=within(Announced(ANNOUNCED_NUMBER, ANNOUNCED_UNIT)))
    opened = duty(RULES[7], due=before(TOY))

    assert list(book(announced, opened).facts) == ["announced_number", "announced_unit", "toy"]


def test_events_are_those_that_set_off_perform_limit_or_must_be_recorded():
    keep = Keep(Term("事故记录", "the log"), months(6), RETIRED, STATUTORY)
    norm = duty(upon=ACCIDENT, done=REPORT, due=within(days(3), of=ORDER), keep=keep)

    assert [e.name for e in events_of(norm)] == ["accident", "report", "order", "retired"]
    assert list(book(norm).events) == ["accident", "report", "order", "retired"]


def test_an_unknown_norm_or_statute_is_a_key_error():
    found = book(duty())

    for question in (found.norm, found.statute):
        with pytest.raises(KeyError):
            question("XX-1")


def test_norms_are_collected_once_in_the_order_of_the_module():
    class Chapter:
        second = ban()
        first = duty()
        again = second

    assert [norm.id for norm in collect(Chapter)] == ["RR-6", "RR-5"]


# The whole condition


def test_a_norm_depends_on_force_scope_bearer_and_its_own_condition():
    owner = Party("keeper", Term("主人", "the owner"), when=HEAVY)
    found = book(duty(bearer=owner, when=TOY), scope=SCOPE)

    whole = {"on_street": True, "heavy": True, "toy": True}
    assert answer(found, "RR-5", **whole) == "true"
    for name in whole:
        assert answer(found, "RR-5", **{**whole, name: False}) == "false"
        assert answer(found, "RR-5", **{n: v for n, v in whole.items() if n != name}) == "unknown"


def test_a_law_binds_from_the_day_of_its_entry_into_force():
    found = book(duty())

    assert IN_FORCE == date(2024, 1, 1)
    assert answer(found, "RR-5", "2023-12-31") == "false"
    assert answer(found, "RR-5", "2024-01-01") == "true"


def test_without_a_day_of_entry_into_force_every_answer_is_open():
    assert answer(book(duty(), since=None), "RR-5") == "unknown"


def test_a_version_holds_from_its_first_day_until_the_day_before_its_end():
    found = book(duty(since=date(2025, 3, 1), until=date(2025, 6, 1)))

    days = ("2025-02-28", "2025-03-01", "2025-05-31", "2025-06-01")
    assert [answer(found, "RR-5", day) for day in days] == ["false", "true", "true", "false"]


def test_a_norm_with_several_bearers_binds_if_the_person_is_one_of_them():
    heavy = Party("porter", Term("搬运人", "the porter"), when=HEAVY)
    toy = Party("player", Term("玩家", "the player"), when=TOY)

    assert answer(book(duty(bearer=(heavy, toy))), "RR-5", heavy=False, toy=True) == "true"
    assert answer(book(duty(bearer=(heavy, toy))), "RR-5", heavy=False, toy=False) == "false"
    assert answer(book(duty(bearer=(heavy, OWNER))), "RR-5", heavy=False) == "true"


@pytest.mark.parametrize("frees", [(RULES[5],), (RULES,)])
def test_an_exemption_switches_off_the_norm_that_it_names_or_all_of_the_law(frees):
    found = book(duty(), exempt(*frees))

    assert answer(found, "RR-5", toy=True) == "false"
    assert answer(found, "RR-5", toy=False) == "true"
    assert answer(found, "RR-5") == "unknown"


def test_an_exemption_leaves_alone_what_it_does_not_name_and_what_has_no_scope():
    principle = Principle(RULES[1], gist=Term("安静", "quiet"), tag=STATUTORY, guides=Term("安静", "quiet"))
    found = book(duty(), ban(), principle, exempt(RULES[6]))

    assert answer(found, "RR-5", toy=True) == "true"
    assert answer(book(principle, exempt(RULES)), "RR-1", toy=True) == "true"


def test_an_exception_of_the_norm_itself_switches_it_off():
    found = book(duty(when=HEAVY, unless=(KIND_OF_TOY,)))

    assert answer(found, "RR-5", heavy=True, toy=False) == "true"
    assert answer(found, "RR-5", heavy=True, toy=True) == "false"


def test_the_facts_of_a_condition_come_from_left_to_right():
    assert [f.name for f in facts_in(HEAVY & ~TOY | (LIGHT_ON & HEAVY))] == ["heavy", "toy", "light_on"]
    assert all(isinstance(f, Flag) for f in facts_in(HEAVY & ON_STREET))


# The record


def test_what_happened_comes_in_the_order_of_days_and_case_by_case():
    from fiction import on

    happened = (
        on(ACCIDENT, "2026-03-02", case="b"),
        on(ACCIDENT, "2026-03-01", case="a"),
        on(ACCIDENT, None, case="b"),
    )
    found = Record(Term("小圆", "Roundy"), happenings=happened)

    assert [h.on for h in found.of("accident")] == [None, date(2026, 3, 1), date(2026, 3, 2)]
    assert [h.on for h in found.of("accident", "a")] == [date(2026, 3, 1)]


def test_an_event_that_never_happened_in_one_case_may_have_in_another():
    found = Record(Term("小圆", "Roundy"), absent=frozenset({("report", "a"), ("order", None)}))

    assert [found.never("report", case) for case in ("a", "b", None)] == [True, False, False]
    assert [found.never("order", case) for case in ("a", None)] == [True, True]


def test_two_laws_of_one_book_keep_their_own_norms_and_entries():
    other = Law("ss", "SS", title=Term("《船规》", "Ship Rules"), short=Term("《船规》", "Ship Rules"))
    act = Act("anchor", Term("抛锚", "anchor"))
    ships = statute(duty(other[1], act=act), since=date(2025, 1, 1))
    ships = replace(ships, law=other)
    found = Book([statute(duty(act=TO_REPORT)), ships])

    assert [norm.id for norm in found.norms()] == ["RR-5", "SS-1"]
    assert found.statute_of(found.norm("SS-1")).law is other
    assert answer(found, "RR-5", "2024-06-01") == "true"
    assert answer(found, "SS-1", "2024-06-01") == "false"
