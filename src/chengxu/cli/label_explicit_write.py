"""`chengxu label write-explicit`: put an explicit label on texts, pictures, sounds and films, so that people see or hear it."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Any

import click

from chengxu.algebra.term import Term
from chengxu.cli.bilingual import Command, Option, lang, say
from chengxu.cli.common import Wrong, json_option
from chengxu.cli.label import files_argument, print_plain_json, show
from chengxu.cli.label_files import (
    FILE,
    Target,
    despite_option,
    each,
    files_of,
    jobs_option,
    target_of,
    to_option,
    told,
)
from chengxu.cli.label_write import WRITTEN
from chengxu.provider.labels.explicit import audio, image, text, video
from chengxu.provider.labels.explicit.check_file import REASONS, Sort, sort_of
from chengxu.provider.labels.explicit.mark import CORNERS
from chengxu.provider.labels.explicit.words import SHORT, fit
from chengxu.provider.labels.fields import LabelError
from chengxu.provider.labels.splice import Range, Source, to_file

PLACES: dict[Sort, tuple[str, ...]] = {
    "text": ("start", "middle", "end"),
    "sound": ("start", "end"),
    "film": ("start", "middle", "end"),
    "picture": (),
}
"""By the sort of content: where a label can stand in time or in the text."""
USUAL: dict[Sort, tuple[str, ...]] = {
    "text": ("end",),
    "sound": ("start",),
    "film": ("start",),
    "picture": (),
}
BAD_PLACE = Term(
    "{place} 不适用于这种内容：{known}。", "{place} is no place for this sort of content; {known}."
)
NO_PLACES = Term("图片没有先后，不写 --at", "a picture has none, leave --at out")
SEEN = Term(
    "高 {height} 像素，至少应为 {least} 像素（最短边的 5%，GB 45438-2025）；对比度 {contrast}",
    "{height} pixels high, {least} at least being asked for (5 % of the shortest side, GB 45438-2025); contrast {contrast}",
)
LONG = Term(
    "开头持续 {seconds} 秒，至少应为 {least} 秒（GB 45438-2025 第5.4条）",
    "seen for {seconds} seconds at the start, {least} at least being asked for (GB 45438-2025, 5.4)",
)
CODED = Term(
    "{pictures} 帧中重新编码 {coded} 帧，其余照原样复制",
    "{coded} of {pictures} pictures coded anew, the rest copied",
)
ALL_CODED = Term("{pictures} 帧全部重新编码：{why}", "all {pictures} pictures coded anew: {why}")
CLIP_SAID = Term(
    "--clip 和 --said 须一并给出：语音提示里说了什么，要写明。",
    "--clip and --said go together: what the clip says has to be given.",
)


@dataclass(frozen=True)
class WriteExplicit:
    """What one file is to get."""

    target: Target
    words: str | None
    at: tuple[str, ...]
    corner: Any
    seconds: float
    font: str | None
    clip: Path | None
    said: str
    whole: bool
    despite_manifest: bool

    def __call__(self, path: Path) -> dict[str, Any]:
        """Label a file; what keeps it from being labelled is told, and the file stays as it was."""
        done: dict[str, Any] = {"path": str(path), "result": "failed", "to": None, "sort": None, "measured": None, "error": None}  # fmt: skip
        to = self.target.of(path) or path
        try:
            sort, _ = sort_of(path)
            done["sort"] = sort
            places = self._places(sort)
            work = {"text": self._text, "picture": self._picture, "sound": self._sound, "film": self._film}[
                sort
            ]
            measured = work(path, to, places)
        except (LabelError, OSError) as error:
            return done | {"error": told(error)}
        return done | {"result": "written", "to": str(to), "measured": measured}

    def _places(self, sort: Sort) -> tuple[str, ...]:
        known = PLACES[sort]
        if wrong := next((place for place in self.at if place not in known), None):
            listed = Term(", ".join(known), ", ".join(known)) if known else NO_PLACES
            raise LabelError(BAD_PLACE.fill(place=f"--at {wrong}", known=listed))
        return self.at or USUAL[sort]

    def _text(self, path: Path, to: Path, places: tuple[str, ...]) -> None:
        data = path.read_bytes()
        try:
            said = data.decode("utf-8")
        except UnicodeDecodeError as error:
            raise LabelError(REASONS["not-text"]) from error
        for place in places:
            said = text.labelled(said, place, self.words, lang())  # type: ignore[arg-type]  # `_places` has compared it
        _put(said.encode(), to)

    def _picture(self, path: Path, to: Path, places: tuple[str, ...]) -> dict[str, Any]:
        made, drawn = image.labelled(
            path, self.words or SHORT, self.corner, path=self.font, despite_manifest=self.despite_manifest
        )
        _put(made, to)
        mark = drawn.mark
        return {"height": mark.height, "least": mark.least, "contrast": round(drawn.contrast, 1)}

    def _sound(self, path: Path, to: Path, places: tuple[str, ...]) -> None:
        at: Any = "both" if len(set(places)) > 1 else places[0]
        audio.labelled(path, at, to, clip=self.clip, said=self.said, despite_manifest=self.despite_manifest)

    def _film(self, path: Path, to: Path, places: tuple[str, ...]) -> dict[str, Any]:
        more: Any = tuple(dict.fromkeys(place for place in places if place != "start"))
        done = video.labelled(
            path,
            to,
            self.words or SHORT,
            self.corner,
            seconds=self.seconds,
            more=more,
            font=self.font,
            whole=self.whole,
            despite_manifest=self.despite_manifest,
        )
        return asdict(replace(done, seconds=round(done.seconds, 3), contrast=round(done.contrast, 1)))


def _put(data: bytes, to: Path) -> None:
    source = Source(BytesIO(data))
    to_file(source, [Range(0, source.size)], to)


@click.command(
    "write-explicit", cls=Command,
    about=Term("加上人看得见、听得到的显式标识（GB 45438-2025 第5条）：文本加一行，图片和视频在角上加文字，声音加“短长 短短”的节奏。\n"
               "加好后量过、听过才落盘；不合格或无法核对的不写。视频和压缩音频需要 ffmpeg。\n"
               "例：chengxu label write-explicit out/*.mp4 --to labelled/\n"
               "全部加好则退出码 0，有文件未能加上 1，用法有误 2。",
               "Put an explicit label on files, for people to see or hear (GB 45438-2025, clause 5): a line in texts, words in a corner of "
               "pictures and films, the rhythm (short long, short short) in sounds.\n"
               "It is measured, or listened to, before anything is written. Films and compressed sounds need ffmpeg.\n"
               "Example: chengxu label write-explicit out/*.mp4 --to labelled/\n"
               "Exit code 0 if every file is labelled, 1 if one could not be, 2 on bad input."),
)  # fmt: skip
@files_argument
@click.option("--words", default=None, cls=Option,
              about=Term("文字，须兼有人工智能要素和生成合成要素；默认图片和视频“AI生成”，文本“本内容由人工智能生成”。",
                         "The words, with both elements; by default those of the standard's examples."))  # fmt: skip
@click.option("--at", "at", multiple=True, type=click.Choice(["start", "middle", "end"]), cls=Option,
              about=Term("位置，可写多次：文本默认结尾，声音默认开头；视频开头必有，可另加中间、结尾。",
                         "Where, several times if need be: texts at the end, sounds at the start by default; films always at the start, and there too."))  # fmt: skip
@click.option("--corner", type=click.Choice(list(CORNERS)), default="bottom-right", cls=Option,
              about=Term("图片、视频的哪个角；默认右下。", "The corner of pictures and films; bottom right by default."))  # fmt: skip
@click.option("--seconds", type=float, default=video.SECONDS, cls=Option,
              about=Term("视频文字持续几秒，不少于 2（GB 45438-2025 第5.4条）；默认 2.5（内部设定）。",
                         "For how many seconds a film has the words, 2 at least (GB 45438-2025, 5.4); 2.5 by default (a house setting)."))  # fmt: skip
@click.option("--font", type=FILE, default=None, cls=Option, about=Term("字体文件。", "A font file."))  # fmt: skip
@click.option("--clip", type=FILE, default=None, cls=Option,
              about=Term("代替节奏的语音提示文件。", "A spoken clip in the place of the rhythm."))  # fmt: skip
@click.option("--said", default="", cls=Option,
              about=Term("语音提示里说的话，须兼有两个要素。", "What the clip says, with both elements."))  # fmt: skip
@click.option("--whole", is_flag=True, cls=Option,
              about=Term("视频画面全部重新编码。", "Code all pictures of films anew."))  # fmt: skip
@despite_option
@to_option
@jobs_option
@json_option
def write_explicit_command(
    files: tuple[str, ...], words: str | None, at: tuple[str, ...], corner: str, seconds: float, font: Path | None,
    clip: Path | None, said: str, whole: bool, despite_manifest: bool, to: Path | None, jobs: int, as_json: bool,
) -> int:  # fmt: skip
    """Label files."""
    found, single = files_of(files)
    if (clip is None) == bool(said):
        raise Wrong(say(CLIP_SAID))
    for given in filter(None, (words, said)):
        fit(given)  # wrong words are told once, before any file is touched
    target = target_of(to, found, single)
    work = WriteExplicit(
        target, words, at, corner, seconds, str(font) if font else None, clip, said, whole, despite_manifest
    )
    results = list(each(work, found, jobs))
    if as_json:
        print_plain_json(results[0] if single else results)
    for done in () if as_json else results:
        show(WRITTEN[done["result"]][lang()], done["to"] or done["path"], _said(done))
    return int(any(done["result"] == "failed" for done in results))


def _said(done: dict[str, Any]) -> list[str]:
    """Return what was done to a file, or kept it from being done, a line each."""
    if done["error"]:
        return [done["error"][lang()]]
    measured = done["measured"]
    if measured is None:
        return []
    lines = [
        say(SEEN, height=measured["height"], least=f"{measured['least']:g}", contrast=measured["contrast"])
    ]
    if done["sort"] == "film":
        lines.append(say(LONG, seconds=measured["seconds"], least=f"{video.LEAST:g}"))
        why = video.WHOLE[measured["whole"]] if measured["whole"] else None
        form = CODED if why is None else ALL_CODED
        lines.append(
            say(form, pictures=measured["pictures"], coded=measured["coded"], why=why[lang()] if why else "")
        )
    return lines
