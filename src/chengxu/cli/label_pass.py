"""`chengxu label pass-on`: what a platform does with content before it gives it out (labelling measures, art. 6)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import click

from chengxu.algebra.term import Term
from chengxu.cli.bilingual import Command, Option, lang, say
from chengxu.cli.common import Wrong, json_option
from chengxu.cli.label import files_argument, print_plain_json, show
from chengxu.cli.label_files import (
    FILE,
    ONE_ID,
    Target,
    despite_option,
    each,
    files_of,
    jobs_option,
    target_of,
    to_option,
    told,
)
from chengxu.provider.labels.fields import VALUES, Label, LabelError
from chengxu.provider.labels.flow import Basis, PassedOn, pass_on
from chengxu.provider.labels.keys import Signer, signer
from chengxu.provider.labels.propagate import passed_on
from chengxu.provider.labels.trace import Ledger

RESULTS = {
    "passed": Term("✓ 已填传播要素", "✓ passed on"),
    "plain": Term("– 不属于、也未声明或发现，原样传播", "- nothing to say, given out as it is"),
    "failed": Term("✗ 未处理", "✗ not passed on"),
}
BASES = {
    Basis.METADATA: Term("文件元数据有隐式标识", "the implicit label in its metadata"),
    Basis.DECLARED: Term("用户声明", "its user's declaration"),
    Basis.TRACES: Term(
        "检测到显式标识或其他生成合成痕迹", "an explicit label or another trace that was detected"
    ),
}
CLASS = Term("{class_}（依据：{basis}）", "{class_} (by {basis})")
PROMPT = Term("页面提示：{prompt}", "words for the page: {prompt}")
UNSETTLED = Term(
    "文件没能读完，里面可能还有没看到的标识",
    "the file could not be read to its end, and a label may stand in it that nobody saw",
)


@dataclass(frozen=True)
class Pass:
    """What a platform says of one file; `key` signs in ReservedCode2, `log` is the log of what was passed on."""

    propagator: str
    propagate_id: str | None
    declared: bool
    traces: bool
    target: Target
    key: bytes | None = None
    log: Path | None = None
    despite_manifest: bool = False

    def __call__(self, path: Path) -> dict[str, Any]:
        """Pass a file on; what keeps it from that is told, and the file stays as it was."""
        done: dict[str, Any] = {
            "path": str(path), "result": "failed", "class": None, "basis": None, "prompt": None, "unsettled": None,
            "to": None, "label": None, "error": None,
        }  # fmt: skip
        to = self.target.of(path)
        by = _signer(self.key) if self.key is not None else None
        try:
            self._check_number()
            passed = pass_on(
                path, self.propagator, self.propagate_id, declared=self.declared, traces=self.traces, to=to, by=by,
                despite_manifest=self.despite_manifest,
            )  # fmt: skip
            self._logged(passed)
        except (LabelError, OSError) as error:
            return done | {"error": told(error)}
        decision = passed.decision
        return done | {
            "result": "passed" if passed.label else "plain",
            "class": decision.value,
            "basis": decision.basis.value if decision.basis else None,
            "prompt": decision.prompt.as_json() if decision.prompt else None,
            "unsettled": decision.unsettled,
            "to": str(to or path),
            "label": passed.label.fields if passed.label else None,
        }

    def _check_number(self) -> None:
        if self.log is not None:
            with Ledger(self.log) as ledger:
                ledger.check_free(self.propagate_id or "", self.propagator)

    def _logged(self, passed: PassedOn) -> None:
        if self.log is None or passed.label is None or passed.decision.basis is None:
            return
        with Ledger(self.log) as ledger:
            ledger.log_passing(passed.label, datetime.now(UTC), passed.decision.basis.value)


@cache
def _signer(key: bytes) -> Signer:
    return signer(key)


@click.command(
    "pass-on", cls=Command,
    about=Term("传播平台用：依次看文件元数据、用户声明、检测结果，定为属于、可能或疑似（《标识办法》第六条），填传播要素，给出页面提示；"
               "生成者的要素一字不改。\n"
               "例：chengxu label pass-on up/*.jpg --propagator 001191110102MACQD9K64020001 --log passed.sqlite\n"
               "全部处理完则退出码 0，有文件未处理 1，用法有误 2。",
               "For platforms: by the metadata, then the user's word, then what was detected, content is generated, possibly or suspected "
               "(labelling measures, art. 6); the propagation fields are filled, the words for the page told, the producer's fields left alone.\n"
               "Example: chengxu label pass-on up/*.jpg --propagator 001191110102MACQD9K64020001 --log passed.sqlite\n"
               "Exit code 0 if every file is dealt with, 1 if one could not be, 2 on bad input."),
)  # fmt: skip
@files_argument
@click.option("--propagator", required=True, cls=Option,
              about=Term("传播服务提供者的编码（27 位）或不含汉字的名称。", "Code (27 characters) or ASCII name of who passes it on."))  # fmt: skip
@click.option("--id", "propagate_id", default=None, cls=Option,
              about=Term("内容传播编号；不写则每份一个 UUID。", "The platform's number of the content; a UUID each by default."))  # fmt: skip
@click.option("--declared", is_flag=True, cls=Option,
              about=Term("用户声明为生成合成内容。", "The user declares the content to be generated."))  # fmt: skip
@click.option("--traces", is_flag=True, cls=Option,
              about=Term("检测到显式标识或其他生成合成痕迹。", "An explicit label or another trace was detected."))  # fmt: skip
@click.option("--sign", "sign", type=FILE, default=None, cls=Option,
              about=Term("用这个私钥签名，写入预留字段2（所签内容是本工具自己的约定）。", "Sign with this private key, in ReservedCode2 (what is signed there is a reading of ours)."))  # fmt: skip
@click.option("--log", "log", type=click.Path(dir_okay=False, path_type=Path), default=None, cls=Option,
              about=Term("日志文件（SQLite）：每份内容记一条，至少保存六个月（内部设定）。", "The log (SQLite): an entry a content, kept six months at least (a house setting)."))  # fmt: skip
@despite_option
@to_option
@jobs_option
@json_option
def pass_command(
    files: tuple[str, ...], propagator: str, propagate_id: str | None, declared: bool, traces: bool, sign: Path | None,
    log: Path | None, despite_manifest: bool, to: Path | None, jobs: int, as_json: bool,
) -> int:  # fmt: skip
    """Pass files on."""
    found, single = files_of(files)
    if propagate_id is not None and len(found) > 1:
        raise Wrong(say(ONE_ID))
    key = sign.read_bytes() if sign else None
    # a wrong value is told once, before any file is touched
    passed_on(Label("", "", "2"), propagator, propagate_id or "1", by=_signer(key) if key else None)
    work = Pass(propagator, propagate_id, declared, traces, Target(None, False), key, log, despite_manifest)
    results = list(each(replace(work, target=target_of(to, found, single)), found, jobs))
    if as_json:
        print_plain_json(results[0] if single else results)
    for done in () if as_json else results:
        show(RESULTS[done["result"]][lang()], done["to"] or done["path"], _lines(done))
    return int(any(done["result"] == "failed" for done in results))


def _lines(done: dict[str, Any]) -> list[str]:
    if done["error"]:
        return [f"  {done['error'][lang()]}"]
    lines = [say(UNSETTLED)] if done["unsettled"] else []
    if done["class"]:
        said = CLASS.fill(class_=VALUES[done["class"]], basis=BASES[Basis(done["basis"])])
        lines += [said[lang()], say(PROMPT, prompt=done["prompt"][lang()])]
    return lines
