"""`chengxu label check-explicit`: whether a text carries the words of an explicit label, and where."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from chengxu.algebra.term import Term, joined
from chengxu.cli.bilingual import Command, lang, say
from chengxu.cli.common import json_option
from chengxu.cli.label import VERDICTS, files_argument, print_plain_json, show
from chengxu.cli.label_files import each, files_of, jobs_option
from chengxu.provider.labels.explicit.audio import places
from chengxu.provider.labels.explicit.check import REASONS, check_text
from chengxu.provider.labels.fields import LabelError

LARGEST = 64 << 20
"""Bytes of a text that are looked at: a house setting."""
WHERE = {
    "start": Term("开头", "start"),
    "middle": Term("中间", "middle"),
    "end": Term("结尾", "end"),
}
BETWEEN = Term("、", ", ")
NOT_TEXT = Term(
    "不是 UTF-8 文本或 WAV，或者过大；图片和视频的显式标识须看得见，这里不作判断",
    "no UTF-8 text and no WAV, or too large; whether a label is seen in a picture or a film is not judged here",
)
NO_RHYTHM = Term(
    "开头和结尾都没有“短长 短短”的节奏；语音提示这里听不出",
    "no rhythm at the start or the end; a spoken label is not heard here",
)
WHY = REASONS | {"not-text": NOT_TEXT, "no-rhythm": NO_RHYTHM}


@click.command(
    "check-explicit", cls=Command,
    about=Term("检查文本（以及 WAV 里的节奏）有没有显式标识：同一短行或括号内须兼有人工智能要素和生成合成要素，并说出位置。\n"
               "都有则退出码 0，否则 1。",
               "Check texts (and WAV for the rhythm) for an explicit label: an AI element and a generation element in one short line or bracket, and where.\n"
               "Exit code 0 if all have one, 1 otherwise."),
)  # fmt: skip
@files_argument
@jobs_option
@json_option
def explicit_command(files: tuple[str, ...], jobs: int, as_json: bool) -> int:
    """Check texts."""
    found, single = files_of(files)
    results = list(each(check_file, found, jobs))
    if as_json:
        print_plain_json(results[0] if single else results)
    for done in () if as_json else results:
        show(VERDICTS[done["verdict"]][lang()], done["path"], _said(done))
    return int(any(done["verdict"] != "compliant" for done in results))


def check_file(path: Path) -> dict[str, Any]:
    """Return `{path, verdict, reasons, places}`: words in a text, the rhythm in a WAV; anything else is inconclusive."""
    done: dict[str, Any] = {"path": str(path), "verdict": "inconclusive", "reasons": [], "places": []}
    try:
        if path.suffix.lower() == ".wav":
            where = places(path)
            return done | (
                {"verdict": "compliant", "places": list(where)} if where else {"reasons": ["no-rhythm"]}
            )
        data = path.read_bytes() if path.stat().st_size <= LARGEST else b"\xff"
        found = check_text(data.decode("utf-8-sig"))
    except (OSError, UnicodeDecodeError, LabelError):
        return done | {"reasons": ["not-text"]}
    verdict = "compliant" if found.labelled else "not_found"
    return done | {"verdict": verdict, "reasons": list(found.reasons), "places": list(found.places)}


def _said(done: dict[str, Any]) -> list[str]:
    if done["places"]:
        return [joined((WHERE[place] for place in done["places"]), BETWEEN)[lang()]]
    return [f"{say(WHY[code])} ({code})" for code in done["reasons"]]
