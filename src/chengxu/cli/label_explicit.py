"""`chengxu label check-explicit`: whether texts, pictures, sounds and films carry an explicit label, and where."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from chengxu.algebra.term import Term, joined
from chengxu.cli.bilingual import Command, lang, say
from chengxu.cli.common import json_option
from chengxu.cli.label import VERDICTS, files_argument, print_plain_json, show
from chengxu.cli.label_files import each, files_of, jobs_option
from chengxu.provider.labels.explicit.check_file import REASONS, FileChecked, check_file

ROWS = {"top": Term("上", "top"), "": Term("中", "middle"), "bottom": Term("下", "bottom")}
COLUMNS = {"left": Term("左", "left"), "": Term("中", "centre"), "right": Term("右", "right")}
WHERE = {
    "start": Term("开头", "start"),
    "middle": Term("中间", "middle"),
    "end": Term("结尾", "end"),
    "centre": Term("画面正中", "centre of the picture"),
} | {
    "-".join(part for part in (row, column) if part): Term(
        f"画面{column_words.zh}{row_words.zh}", f"{row_words.en} {column_words.en}"
    )
    for row, row_words in ROWS.items()
    for column, column_words in COLUMNS.items()
    if row or column
}
BETWEEN = Term("、", ", ")
MEASURED = Term(
    "“{words}”高 {height} 像素，至少应为 {least} 像素（最短边的 5%，GB 45438-2025）；对比度 {contrast}",
    "`{words}`, {height} pixels high, {least} at least being asked for (5 % of the shortest side, GB 45438-2025); contrast {contrast}",
)


@click.command(
    "check-explicit", cls=Command,
    about=Term("检查文本、图片、声音、视频有没有显式标识，并说出位置。文本看文字，图片和视频看上下边缘有没有标识文字并量其高度，声音听节奏。\n"
               "图片、声音、视频里认不出的，结论是无法判断，不是没有。都有则退出码 0，否则 1。",
               "Check texts, pictures, sounds and films for an explicit label, and where it is: words in texts, words along the upper and lower "
               "edge of pictures and films, measured, the rhythm in sounds.\n"
               "What is not made out in a picture, a sound or a film is inconclusive, not absent. Exit code 0 if all have one, 1 otherwise."),
)  # fmt: skip
@files_argument
@jobs_option
@json_option
def explicit_command(files: tuple[str, ...], jobs: int, as_json: bool) -> int:
    """Check files."""
    found, single = files_of(files)
    results = list(each(checked, found, jobs))
    if as_json:
        print_plain_json(results[0] if single else results)
    for done in () if as_json else results:
        show(VERDICTS[done["verdict"]][lang()], done["path"], _said(done))
    return int(any(done["verdict"] != "compliant" for done in results))


def checked(path: Path) -> dict[str, Any]:
    """Return `{path, verdict, reasons, places, words, height, least, contrast, error}` of a file."""
    try:
        found = check_file(path)
    except OSError:
        found = FileChecked("inconclusive", ("not-text",))
    return {
        "path": str(path),
        "verdict": found.verdict,
        "reasons": list(found.reasons),
        "places": list(found.places),
        "words": found.words,
        "height": found.height,
        "least": found.least,
        "contrast": None if found.contrast is None else round(found.contrast, 1),
        "error": found.why.as_json() if found.why else None,
    }


def _said(done: dict[str, Any]) -> list[str]:
    """Return what there is to say about a file, a line each."""
    lines = [joined((WHERE[place] for place in done["places"]), BETWEEN)[lang()]] if done["places"] else []
    if done["words"]:
        figures = {name: done[name] for name in ("words", "height", "contrast")}
        lines.append(say(MEASURED, least=f"{done['least']:g}", **figures))
    why = done["error"][lang()] if done["error"] else ""
    return [*lines, *(f"{say(REASONS[code], why=why)} ({code})" for code in done["reasons"])]
