"""`chengxu clock "within 10 working days" --of 2025-09-25`: a date, and the derivation day by day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from chengxu.algebra.cite import Tag, external
from chengxu.algebra.term import Term
from chengxu.cli.bilingual import Command, Option, lang, say
from chengxu.cli.common import (
    DateType,
    Wrong,
    calendar_options,
    console,
    json_option,
    open_calendar,
    print_json,
)
from chengxu.dates.calendar import Calendar
from chengxu.dates.count import (
    CIVIL_CODE,
    Pause,
    Period,
    Reckoning,
    count_backward,
    count_forward,
    keep_until,
)
from chengxu.dates.phrase import Direction, read_period
from chengxu.interpret.contract import reckoning_json

BAD_PAUSE = Term(
    "暂停期间应写作 2025-10-09..2025-10-13，不能是“{text}”。",
    "write a pause as 2025-10-09..2025-10-13, not `{text}`.",
)
ONLY_FORWARD = Term(
    "只有向后计算的期限才能暂停或者延长。", "only a period that runs forward can be paused or extended."
)
RESULT = {
    Direction.FORWARD: Term("最后一日：{day}", "Last day: {day}"),
    Direction.BACKWARD: Term("最迟：{day}", "At the latest on: {day}"),
    Direction.KEEP: Term("至少保存至：{day}", "To be kept at least until: {day}"),
}
PROVISIONAL = Term(
    "暂定：涉及放假通知尚未公布的日子，只可提示，不可据以认定逾期。",
    "Provisional: it rests on days that no notice covers yet; it may warn, but nothing may lapse on it.",
)


@click.command(
    "clock",
    cls=Command,
    about=Term("按官方工作日历计算期限，逐日列明依据。\n例：chengxu clock \"10个工作日内\" --of 2025-09-25",
               "Count a period on the official calendar, day by day, with the provision for each.\n"
               "Example: chengxu clock \"within 10 working days\" --of 2025-09-25"),
)  # fmt: skip
@click.argument("period")
@click.option("--of", "of", type=DateType(), required=True, cls=Option,
              about=Term("起算的日子。", "The day from which to count."))  # fmt: skip
@click.option("--pause", "pauses", multiple=True, cls=Option,
              about=Term("不计入的期间：首日..末日，可重复。", "A stretch not counted: FIRST..LAST; may be repeated."))  # fmt: skip
@click.option("--extend", "extend", default=None, cls=Option,
              about=Term("延长的期限，如“10个工作日”。", "An extension, such as \"10 working days\"."))  # fmt: skip
@calendar_options
@json_option
def clock_command(
    period: str, of: date, pauses: tuple[str, ...], extend: str | None, calendar_file: Path | None,
    provisional: bool, as_json: bool,
) -> None:  # fmt: skip
    """Count a period."""
    direction, length = read_period(period)
    calendar = open_calendar(calendar_file, provisional)
    more = read_period(extend)[1] if extend else None
    reckoning = reckon(direction, length, of, calendar, tuple(map(_pause, pauses)), more)
    tag = _tag(reckoning)
    if as_json:
        extra = {"period": length.term.as_json(), "of": of.isoformat(), "direction": direction.value}
        print_json(reckoning_json(reckoning, str(tag)) | extra | {"calendar": calendar.version})
        return
    out = console()
    for line in reckoning.lines:
        number = f"{line.counted:>4}" if line.counted is not None else "   ·"
        cite = f"  {line.cite.text(lang())}" if line.cite else ""
        out.print(f"{number}  {line.day} {weekday(line.day)}  {line.note[lang()]}[dim]{cite}[/]")
    day = f"{reckoning.due} {weekday(reckoning.due)}"
    out.print(f"\n[bold]{say(RESULT[direction], day=day)}[/]  ({tag.text(lang())})")
    if reckoning.provisional:
        out.print(say(PROVISIONAL))


def reckon(
    direction: Direction, length: Period, of: date, calendar: Calendar, pauses: tuple[Pause, ...],
    extension: Period | None,
) -> Reckoning:  # fmt: skip
    """Count a period the way it runs."""
    if direction is Direction.FORWARD:
        return count_forward(length, of, calendar, pauses=pauses, extension=extension)
    if pauses or extension:
        raise Wrong(say(ONLY_FORWARD))
    if direction is Direction.BACKWARD:
        return count_backward(length, of, calendar)
    return keep_until(length, of, calendar)


def weekday(day: date) -> str:
    """Return the day of the week, short."""
    return (f"周{'一二三四五六日'[day.weekday()]}", day.strftime("%a"))[lang() == "en"]


def _pause(text: str) -> Pause:
    first, _, last = text.partition("..")
    try:
        return Pause(date.fromisoformat(first), date.fromisoformat(last))
    except ValueError as error:
        if error.__class__ is not ValueError:
            raise
        raise Wrong(say(BAD_PAUSE, text=text)) from error


def _tag(reckoning: Reckoning) -> Tag:
    """Return the tag of a counted date: the rule by which its days were counted, or its end was moved."""
    midnight = CIVIL_CODE[203, 2]
    cites = [line.cite for line in reckoning.lines if line.cite is not None]
    return external(next((cite for cite in reversed(cites) if cite != midnight), midnight))
