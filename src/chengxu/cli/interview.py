"""`chengxu ask [FILE]`: an interview that asks what matters most next, explains it, and can stop and resume."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from chengxu.algebra.facts import Choice, Day, Event, Fact, Flag, Number, Several, Value
from chengxu.algebra.term import Term
from chengxu.cli.bilingual import Command, lang, say
from chengxu.cli.common import (
    Wrong,
    calendar_options,
    console,
    law_option,
    on_option,
    open_calendar,
    open_laws,
    open_record,
)  # fmt: skip
from chengxu.dates.calendar import Calendar
from chengxu.interpret.ask import Question, ask
from chengxu.interpret.assess import Assessment, assess
from chengxu.interpret.summarise import CASE, counts, question_for
from chengxu.law.book import Book
from chengxu.law.write import Description
from chengxu.statutes import ASKED_FIRST

INTRO = Term(
    "逐题回答；“?”不知道，“why”为什么问，“stop”停下（已答内容已保存，可随时继续）。",
    "Answer each question; `?` if you do not know, `why` to see why it is asked, `stop` to stop (answers are "
    "saved; you can go on at any time).",
)
NAME = Term("该服务叫什么名称？", "What is the service called?")
OPENS = Term("（{n}条规范有待此项）", "({n} norms wait for this)")
EFFECT = Term(
    "{value}：将有{holds}条适用或者已履行，{fails}条排除或者未履行",
    "{value}: {holds} would apply or be met, {fails} be ruled out or unmet",
)
WHY = Term("有待此项的规范：", "Norms that wait for this:")
FORMS = {
    Flag: Term("是/否", "yes/no"),
    Number: Term("整数", "a whole number"),
    Day: Term("日期，如 2026-03-02", "a date such as 2026-03-02"),
    Several: Term("编号，可多选，如 1,3；都没有填 0", "numbers, several allowed, such as 1,3; 0 for none"),
    Choice: Term("编号", "a number"),
}
DATE_FORM = Term("日期，如 2026-03-02", "a date such as 2026-03-02")
EVENT_FORM = Term(
    "日期，如 2026-03-02；没有发生填“否”", "a date such as 2026-03-02; `no` if it has not happened"
)
NOT_UNDERSTOOD = Term("看不懂“{text}”；请填{form}。", "cannot read `{text}`; answer with {form}.")
NO_FIT = Term(
    "已记下，但该日期与触发它的日子对不上，此题不再追问；请在文件中核对。",
    "Noted, but that day does not fit what it answers, so it is not asked again; please check it in the file.",
)
STOPPED = Term("已停下。继续：chengxu ask {path}", "Stopped. To go on: chengxu ask {path}")
DONE = Term(
    "问完了（{n}题）。再没有会改变结论的问题。查看：chengxu assess {path}",
    "Done ({n} questions). Nothing more could change an answer. See: chengxu assess {path}",
)
TALLY = Term(
    "适用 {yes} · 不适用 {no} · 尚不能判断 {open}", "applies {yes} · does not {no} · undetermined {open}"
)
YES_WORD, NO_WORD, NONE_WORD = Term("是", "yes"), Term("否", "no"), Term("都没有", "none")
YES = {"y", "yes", "true", "是", "有", "对", "1"}
NO = {"n", "no", "false", "否", "没有", "无", "不", "0", "never"}
UNKNOWN = {"?", "？", "unknown", "不知道", ""}
STOP = {"stop", "q", "quit", "停", "停下", "退出"}
EXPLAIN = {"why", "w", "为什么"}


class _Stop(Exception):  # noqa: N818 - the person's wish, no error
    """The person wants to stop."""


@click.command(
    "ask",
    cls=Command,
    about=Term("逐题访谈并写出服务描述；随时可停，之后接着问。",
               "Interview a person and write the description; stop at any time, and go on later."),
)  # fmt: skip
@click.argument("file", default="service.toml", type=click.Path(path_type=Path, dir_okay=False))
@law_option
@on_option
@calendar_options
def ask_command(file: Path, laws: str, on: date, calendar_file: Path | None, provisional: bool) -> None:
    """Interview."""
    if not file.resolve().parent.is_dir():
        raise Wrong(
            say(
                Term("没有目录 {place}；请先建立。", "there is no folder {place}; make it first."),
                place=file.parent,
            )
        )
    book, calendar = open_laws(laws or ",".join(ASKED_FIRST)), open_calendar(calendar_file, provisional)
    record = open_record(file) if file.exists() else None
    description = Description(file)
    click.echo(say(INTRO))
    try:
        if record is None:
            description.name(_line(say(NAME)) or file.stem)
        asked = _interview(file, description, book, calendar, on)
    except (_Stop, click.Abort, KeyboardInterrupt):
        click.echo("\n" + say(STOPPED, path=file))
        return
    click.echo("\n" + say(DONE, n=asked, path=file))


def _interview(file: Path, description: Description, book: Book, calendar: Calendar, on: date) -> int:
    """Ask until nothing matters any more; return how many questions it took."""
    skipped: set[str] = set()
    asked, before = 0, None
    record = open_record(file)
    while True:
        assessment = assess(book, record, on, calendar)
        question = ask(assessment, frozenset(skipped))
        if question is None:
            return asked
        if question.key == before:  # the day given does not fit, such as an answer before its complaint
            click.echo(say(NO_FIT))
            skipped.add(before)
            before = None
            continue
        _show(question, assessment, asked + 1)
        if not _take(question, description, assessment):
            skipped.add(question.key)
        try:
            record = open_record(file)
        except Wrong as contradiction:  # the answer cannot be true beside an earlier one: ask again
            description.undo()
            click.echo("\n".join(contradiction.lines))
        else:
            asked += 1
            before = question.key


def _show(question: Question, assessment: Assessment, number: int) -> None:
    from rich.markup import escape

    out = console()
    for key in assessment.findings:
        found = counts(assessment, key)
        yes, no, still = found.values()
        out.print(
            f"\n[dim]{assessment.book.statute(key).law.short[lang()]} {say(TALLY, yes=yes, no=no, open=still)}[/]"
        )
    waiting = say(OPENS, n=len(question.opens))
    matter = f" [cyan]{escape(say(CASE, case=question.case))}[/]" if question.case else ""
    words = question_for(question.name, assessment.book)[lang()]
    out.print(f"[bold]{number}. {words}[/]{matter} [dim]{waiting}[/]")
    about = question.about
    if about.help and not question.part:
        out.print(f"   [dim]{about.help[lang()]}[/]")
    if isinstance(about, Choice):
        for n, (_, label) in enumerate(about.values, start=1):
            out.print(f"   {n}. {label[lang()]}", markup=False)
    for effect in question.effects if isinstance(about, Flag) else ():
        value = say(Term("是", "yes") if effect.value is True else Term("否", "no"))
        out.print(f"   [dim]{say(EFFECT, value=value, holds=len(effect.holds), fails=len(effect.fails))}[/]")


def _take(question: Question, description: Description, assessment: Assessment) -> bool:
    """Read an answer until it makes sense, and save it; return False where nothing could be saved."""
    about = question.about
    while True:
        form = _form(question)
        text = _line(f"   {form[lang()]}: ").strip()
        if text.lower() in EXPLAIN:
            _explain(question, assessment)
        elif text.lower() in UNKNOWN:
            return _save_unknown(question, description)
        elif question.part:
            day = _day(text)
            if day is not None:
                if question.part == "since":
                    description.since(about.name, day)
                else:
                    description.due(about.name, day, question.case)
                return True
            click.echo(say(NOT_UNDERSTOOD, text=text, form=form))
        elif isinstance(about, Event):
            day, never = _day(text), text.lower() in NO
            if day is not None or never:
                description.event(about.name, day, case=question.case, never=never)
                return True
            click.echo(say(NOT_UNDERSTOOD, text=text, form=form))
        else:
            value = read_answer(about, text)
            if value is not None:
                description.answer(about.name, value)
                return True
            click.echo(say(NOT_UNDERSTOOD, text=text, form=form))


def _save_unknown(question: Question, description: Description) -> bool:
    if question.part:
        return False
    if isinstance(question.about, Event):
        return False
    description.answer(question.about.name, None)
    return True


def _form(question: Question) -> Term:
    if question.part:
        return DATE_FORM
    return EVENT_FORM if isinstance(question.about, Event) else FORMS[type(question.about)]


def _explain(question: Question, assessment: Assessment) -> None:
    click.echo("   " + say(WHY))
    for norm_id in question.opens:
        norm = assessment.book.norm(norm_id)
        click.echo(f"   {norm_id:<10} {norm.cite.text(lang())}  {norm.gist[lang()]}")
    for effect in question.effects:
        holds, fails = ", ".join(effect.holds) or "—", ", ".join(effect.fails) or "—"
        click.echo(f"   {_value_words(question.about, effect.value)}: + {holds}  − {fails}")


def _value_words(about: Fact | Event, value: Value) -> str:
    """Return an answer as the person would give it."""
    if isinstance(value, bool):
        return say(YES_WORD if value else NO_WORD)
    if isinstance(about, Choice):
        names = dict(about.values)
        chosen = sorted(value) if isinstance(value, frozenset) else [str(value)]
        return ("、" if lang() == "zh" else ", ").join(names[v][lang()] for v in chosen) or say(NONE_WORD)
    return str(value)


def read_answer(fact: Fact, text: str) -> Value | None:
    """Return the value that a typed answer gives to a fact; None if it makes no sense."""
    if isinstance(fact, Flag):
        return True if text.lower() in YES else False if text.lower() in NO else None
    if isinstance(fact, Number):
        return int(text) if text.isdecimal() else None
    if isinstance(fact, Day):
        return _day(text)
    if isinstance(fact, Several | Choice):
        names = [value for value, _ in fact.values]
        tokens = [t for t in text.replace("，", ",").replace("、", ",").replace(" ", ",").split(",") if t]
        if isinstance(fact, Several) and tokens and all(t in NO for t in tokens):
            return frozenset()
        picked = [names[int(t) - 1] if t.isdecimal() and 1 <= int(t) <= len(names) else t for t in tokens]
        if not picked or any(p not in names for p in picked):
            return None
        if isinstance(fact, Several):
            return frozenset(picked)
        return picked[0] if len(picked) == 1 else None
    return None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _line(prompt: str) -> str:
    answer: str = click.prompt(prompt.rstrip(": "), default="", show_default=False, prompt_suffix=": ")
    if answer.strip().lower() in STOP:
        raise _Stop
    return answer
