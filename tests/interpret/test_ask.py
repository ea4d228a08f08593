"""The interview: it ends, asks nothing idle, says what each answer would change, and leaves nothing open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from chengxu.algebra.expr import Expr
from chengxu.algebra.facts import Event, Flag
from chengxu.algebra.term import Term
from chengxu.algebra.truth import Truth
from chengxu.dates import days, load
from chengxu.dates.limits import AsSet, before, within
from chengxu.interpret.ask import Question, ask
from chengxu.interpret.assess import Assessment, assess
from chengxu.interpret.decide import decide
from chengxu.interpret.matter import matters, samples
from chengxu.law.book import Book, evidence_of
from chengxu.law.norm import Duty
from chengxu.law.record import Answer, Happening, Record
from chengxu.statutes import ASKED_FIRST, open_book
from fiction import ACCIDENT, HEAVY, LIGHT_ON, ORDER, REPORT, RULES, TOY, ban, book, duty, on, record, since
from worlds import EXPRS, FLAG_EXPRS, FLAGS, WHOLE_WORLDS, WORLDS

TODAY = date(2026, 6, 1)
CONDITIONS = st.tuples(FLAG_EXPRS, FLAG_EXPRS, FLAG_EXPRS)


def town(conditions: tuple[Expr, Expr, Expr]) -> Book:
    """A book of a duty, the facts that show it performed, and a prohibition with the facts that show it broken."""
    first, second, third = conditions
    return book(duty(when=first, met_by=second), ban(when=second, broken_by=third))


def of(found: Book, facts: dict) -> Assessment:
    answers = {name: (Answer(value),) for name, value in facts.items()}
    return assess(found, Record(Term("小圆", "Roundy"), answers=answers), TODAY, load())


def learn(assessment: Assessment, name: str, value: object) -> Assessment:
    answers = {**assessment.record.answers, name: (Answer(value),)}
    return assess(assessment.book, replace(assessment.record, answers=answers), TODAY, load())


def interview(
    found: Book, replies, facts: dict | None = None
) -> tuple[Assessment, list[Question], frozenset[str]]:
    """Answer every question by `replies(question)`, None for "not known"; return the end and what was asked."""
    assessment, asked, skipped = of(found, facts or {}), [], frozenset()
    while (question := ask(assessment, skipped)) is not None:
        assert len(asked) < 200, "the interview does not end"
        asked.append(question)
        reply = replies(question)
        if reply is None:
            skipped |= {question.name}
        elif reply == "never":
            absent = assessment.record.absent | {(question.name, None)}
            assessment = assess(found, replace(assessment.record, absent=absent), TODAY, load())
        elif isinstance(question.about, Event):
            happened = (*assessment.record.happenings, Happening(question.about.name, reply))
            assessment = assess(found, replace(assessment.record, happenings=happened), TODAY, load())
        else:
            assessment = learn(assessment, question.about.name, reply)
    return assessment, asked, skipped


def answers(found: Book, facts: dict) -> tuple[Truth, ...]:
    """Every answer that an interview about facts is after: whether norms apply, and what shows them kept."""
    known = {**facts, "act_date": TODAY}
    conditions = [found.condition(norm) for norm in found.norms()]
    shown = [evidence_of(norm) for norm in found.norms()]
    pairs = [
        (decide(c, known), decide(s, known)) for c, s in zip(conditions, shown, strict=True) if s is not None
    ]
    return tuple(t for c, s in pairs for t in (c, s if c is Truth.TRUE else Truth.FALSE))


@given(CONDITIONS, st.fixed_dictionaries({f.name: st.sampled_from((True, False, None)) for f in FLAGS}))
def test_an_interview_ends_and_asks_nothing_twice_whatever_is_answered_or_skipped(conditions, replies):
    _, asked, _ = interview(town(conditions), lambda question: replies[question.name])

    assert len({question.name for question in asked}) == len(asked)


@settings(max_examples=50)
@given(st.tuples(EXPRS, EXPRS, EXPRS), WHOLE_WORLDS)
def test_with_facts_of_every_kind_it_ends_when_none_can_change_an_answer_any_more(conditions, world):
    end, asked, _ = interview(town(conditions), lambda question: world[question.name])

    assert not [finding.missing for finding in end.all_findings() if finding.missing]
    assert len({question.name for question in asked}) == len(asked)


@given(CONDITIONS, st.dictionaries(st.sampled_from([f.name for f in FLAGS]), st.booleans()))
def test_a_fact_is_asked_only_if_two_completions_that_differ_in_it_alone_differ_in_an_answer(
    conditions, known
):
    found = town(conditions)
    question = ask(of(found, known))
    unknown = [f.name for f in FLAGS if f.name not in known]
    if question is None:
        completions = [
            known | dict(zip(unknown, v, strict=True)) for v in product((True, False), repeat=len(unknown))
        ]
        for norm in found.norms():
            applies = decide(found.condition(norm), {**known, "act_date": TODAY})
            open_part = evidence_of(norm) if applies is Truth.TRUE else found.condition(norm)
            assert len({decide(open_part, {**more, "act_date": TODAY}) for more in completions}) == 1
        return

    others = [name for name in unknown if name != question.name]
    worlds = [known | dict(zip(others, v, strict=True)) for v in product((True, False), repeat=len(others))]
    differs = [
        answers(found, w | {question.name: True}) != answers(found, w | {question.name: False})
        for w in worlds
    ]
    assert any(differs)


@given(CONDITIONS, st.fixed_dictionaries({f.name: st.sampled_from((True, False, None)) for f in FLAGS}))
def test_what_is_open_at_the_end_hangs_on_skipped_facts_alone(conditions, replies):
    end, _, skipped = interview(town(conditions), lambda question: replies[question.name])

    for finding in end.all_findings():
        unknown = [fact for fact in FLAGS if fact.name not in finding.facts]
        deciding = {fact.name for fact in unknown if matters(finding.reason.node, fact, finding.facts)}
        assert deciding <= skipped
        assert deciding == {fact.name for fact in finding.missing}


@settings(max_examples=50)
@given(st.tuples(EXPRS, EXPRS, EXPRS), WORLDS)
def test_each_effect_is_what_the_answer_then_does(conditions, known):
    before = of(town(conditions), known)
    question = ask(before)
    for effect in question.effects if question else ():
        after = learn(before, question.name, effect.value)
        for norm_id in question.opens:
            assert outcome(after, norm_id, before) == (
                "holds" if norm_id in effect.holds else "fails" if norm_id in effect.fails else "open"
            )


def outcome(after: Assessment, norm_id: str, before: Assessment) -> str:
    """Say what became of a norm: that it applies (or, if it did before, is kept), or not, or neither yet."""
    finding, shown = after.finding(norm_id), evidence_of(after.book.norm(norm_id))
    truth = finding.answer
    if before.finding(norm_id).answer is Truth.TRUE:
        truth = decide(shown, finding.facts)
        truth = truth if isinstance(finding.norm, Duty) else ~truth
    return {Truth.TRUE: "holds", Truth.FALSE: "fails", Truth.UNKNOWN: "open"}[truth]


@given(CONDITIONS)
def test_an_answer_is_counted_once_in_its_effect(conditions):
    question = ask(of(town(conditions), {}))
    for effect in question.effects if question else ():
        assert effect.settled == len(effect.holds) + len(effect.fails)


# In so many words


def test_the_fact_that_settles_most_norms_comes_first():
    found = book(duty(when=TOY), duty(RULES[7], when=TOY), ban(when=HEAVY))

    assert ask(of(found, {})).name == "toy"
    assert ask(of(found, {})).opens == ("RR-5", "RR-7")


def test_while_a_figure_is_blank_a_fact_that_can_still_rule_a_norm_out_is_asked():
    found = book(duty(when=HEAVY), since=None)

    assert ask(of(found, {})).name == "heavy"
    assert ask(of(found, {"heavy": True})) is None


def test_what_shows_a_duty_performed_is_asked_only_once_the_duty_is_known_to_apply():
    found = book(duty(when=HEAVY, met_by=LIGHT_ON))

    assert ask(of(found, {})).name == "heavy"
    assert ask(of(found, {"heavy": True})).name == "light_on"
    assert ask(of(found, {"heavy": False})) is None


def test_for_a_prohibition_to_be_broken_is_no_good_effect():
    question = ask(of(book(ban(broken_by=LIGHT_ON)), {}))

    assert [(e.value, e.holds, e.fails) for e in question.effects] == [
        (True, (), ("RR-6",)),
        (False, ("RR-6",), ()),
    ]


def after(found: Book, *happened: Happening, absent=(), **facts) -> Question | None:
    return ask(assess(found, record(*happened, absent=absent, **facts), TODAY, load()))


def test_the_event_that_sets_a_duty_off_is_asked_for_and_then_the_act():
    found = book(duty(upon=ACCIDENT, due=within(days(3)), done=REPORT))

    assert after(found).name == "accident"
    assert after(found, on(ACCIDENT, "2026-05-01")).name == "report"
    assert after(found, on(ACCIDENT, "2026-05-01"), on(REPORT, "2026-05-02")) is None
    assert after(found, absent=["accident"]) is None


def test_the_day_that_an_order_sets_is_asked_for_as_part_of_the_order():
    question = after(book(duty(upon=ORDER, due=AsSet())), on(ORDER, "2026-05-01"))

    assert (question.name, question.about, question.part) == ("order.due", ORDER, "due")


def test_the_day_on_which_a_fact_began_is_asked_for_as_part_of_the_fact():
    question = after(book(duty(when=TOY, due=before(TOY), done=REPORT)), toy=True)

    assert (question.name, question.about, question.part) == ("toy.since", TOY, "since")


def test_days_and_events_that_were_skipped_are_not_asked_again():
    found = book(duty(when=TOY, due=before(TOY), done=REPORT), duty(RULES[7], upon=ACCIDENT, done=REPORT))
    asked: list[str] = []
    assessment = assess(found, record(toy=True), TODAY, load())
    while (question := ask(assessment, frozenset(asked))) is not None:
        assert question.name not in asked
        asked.append(question.name)

    assert {"toy.since", "accident"} <= set(asked)


def test_a_fact_that_is_known_today_is_not_asked_again_for_a_day_on_which_it_was_not():
    found = book(duty(when=TOY, upon=ACCIDENT, done=REPORT))
    question = after(found, on(ACCIDENT, "2026-05-01"), toy=since("2026-05-20", before=None))

    assert question is None or question.name != "toy"


def test_of_days_that_matter_alike_the_first_in_the_book_is_asked_first():
    found = book(duty(upon=ACCIDENT, done=REPORT), duty(RULES[7], upon=ORDER))

    assert after(found).name == "accident"


# The real book


@settings(max_examples=4)
@given(st.data())
def test_an_interview_on_the_law_in_force_ends_and_settles_what_was_not_skipped(data):
    found = open_book(*ASKED_FIRST)

    def reply(question: Question) -> object:
        if question.part:
            return None
        if isinstance(question.about, Event):
            return data.draw(st.sampled_from((date(2026, 3, 2), "never", None)))
        values = samples(
            question.about, [found.condition(found.norm(i)) for i in question.opens], {"act_date": TODAY}
        )
        return data.draw(st.sampled_from((*values, None)))

    end, asked, skipped = interview(found, reply)

    names = [question.name for question in asked]
    assert len(set(names)) == len(names)
    assert all(set(question.opens) <= {norm.id for norm in found.norms()} for question in asked)
    for finding in end.all_findings():
        assert {fact.name for fact in finding.missing} <= skipped
        assert finding.answer.known or finding.missing or finding.waiting_for


def test_asked_of_nothing_the_real_laws_begin_with_a_plain_question_that_most_norms_wait_for():
    question = ask(of(open_book(), {}))

    assert isinstance(question.about, Flag)
    assert len(question.opens) > len(list(open_book().norms())) / 2


def test_asked_of_nothing_the_law_in_force_begins_with_a_question_that_can_settle_most_of_it():
    found = open_book(*ASKED_FIRST)
    question = ask(of(found, {}))

    assert isinstance(question.about, Flag)
    assert max(effect.settled for effect in question.effects) > len(list(found.norms())) / 2
