"""`chengxu label attest` and `provenance`: a C2PA manifest beside the label, signed and read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import Any
from uuid import uuid4

import click

from chengxu.algebra.term import Term
from chengxu.cli.bilingual import Command, Option, lang, say
from chengxu.cli.common import Wrong, json_option, needs_extra
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
from chengxu.provider.labels.fields import Label, LabelError
from chengxu.provider.labels.provenance import (
    WORDS,
    Credentials,
    Origin,
    Provenance,
    Standing,
    attest,
    provenance,
)
from chengxu.provider.labels.verify import verify

RESULTS = {
    "attested": Term("✓ 已签", "✓ attested"),
    "failed": Term("✗ 未签", "✗ not attested"),
}
SIGNS = {
    Standing.TRUSTED: Term("✓ 可信", "✓ trusted"),
    Standing.UNTRUSTED: Term("✓ 有效", "✓ valid"),
    Standing.INVALID: Term("✗ 无效", "✗ invalid"),
    Standing.NONE: Term("– 没有清单", "- none"),
    Standing.UNREADABLE: Term("? 无法判断", "? inconclusive"),
}
SIGNER = Term("签名者：{signer}", "signer: {signer}")
ORIGIN = Term("清单所称来源：{origins}", "what it says of the source: {origins}")
REASON = Term("C2PA 代码：{codes}", "codes of C2PA: {codes}")
ALGORITHMS = ("es256", "es384", "es512", "ps256", "ps384", "ps512", "ed25519")


@dataclass(frozen=True)
class Attest:
    """With what one file is labelled, where a producer is named and no label is there, and attested."""

    credentials: Credentials
    producer: str | None
    produce_id: str | None
    origin: Origin
    thumbnail: bool
    despite_manifest: bool
    target: Target

    def __call__(self, path: Path) -> dict[str, Any]:
        """Attest a file; what keeps it from being attested is told, and the file stays as it was."""
        to = self.target.of(path)
        done: dict[str, Any] = {
            "path": str(path),
            "result": "failed",
            "to": None,
            "label": None,
            "error": None,
        }
        try:
            what = verify(path).label
            if what is None and self.producer is not None:
                what = Label(self.producer, self.produce_id or str(uuid4()))
            attest(
                path, self.credentials, what, to or path, origin=self.origin, thumbnail=self.thumbnail,
                despite_manifest=self.despite_manifest,
            )  # fmt: skip
        except (LabelError, OSError) as error:
            return done | {"error": told(error)}
        fields = what.fields if what else None
        return done | {"result": "attested", "to": str(to or path), "label": fields}


@click.command(
    "attest", cls=Command,
    about=Term("签 C2PA 清单（内容凭证）：先有标识、后签清单，签后读回核对。清单不能代替标识。需要 chengxu[c2pa]。\n"
               "例：chengxu label attest a.png --producer 001191110102MACQD9K64010000 --certificates chain.pem --key key.pem\n"
               "全部签好则退出码 0，否则 1，用法有误 2。",
               "Sign a C2PA manifest (content credentials): the label first, then the manifest, both read back. It does not replace the label. Needs chengxu[c2pa].\n"
               "Example: chengxu label attest a.png --producer 001191110102MACQD9K64010000 --certificates chain.pem --key key.pem\n"
               "Exit code 0 if every file is attested, 1 otherwise, 2 on bad input."),
)  # fmt: skip
@files_argument
@click.option("--certificates", type=FILE, required=True, cls=Option,
              about=Term("证书链（PEM），签名者自己的在前。", "The chain of certificates (PEM), the signer's own first."))  # fmt: skip
@click.option(
    "--key",
    "key",
    type=FILE,
    required=True,
    cls=Option,
    about=Term("签名者的私钥（PEM）。", "The signer's private key (PEM)."),
)
@click.option("--algorithm", type=click.Choice(ALGORITHMS), default="es256", cls=Option,
              about=Term("签名算法，须与私钥相符；默认 es256（P-256）。", "The algorithm, as the key asks; es256 (P-256) by default."))  # fmt: skip
@click.option("--producer", default=None, cls=Option,
              about=Term("没有标识的文件，先以这个提供者写标识。", "Label files that have no label first, as this provider's."))  # fmt: skip
@click.option("--id", "produce_id", default=None, cls=Option,
              about=Term("内容制作编号；不写则每份内容一个 UUID。", "The number of the content; a UUID each by default."))  # fmt: skip
@click.option(
    "--composite",
    is_flag=True,
    cls=Option,
    about=Term("内容只有一部分由模型生成。", "A model made only a part of the content."),
)
@click.option(
    "--thumbnail",
    is_flag=True,
    cls=Option,
    about=Term("清单附缩略图（文件会大出许多）。", "Put a thumbnail in the manifest (the file grows much)."),
)
@click.option("--time-server", default=None, cls=Option,
              about=Term("时间戳服务器地址（RFC 3161）；不写则不联网。", "The address of a time stamp server (RFC 3161); without one, no network is used."))  # fmt: skip
@despite_option
@to_option
@jobs_option
@json_option
def attest_command(
    files: tuple[str, ...], certificates: Path, key: Path, algorithm: str, producer: str | None, produce_id: str | None,
    composite: bool, thumbnail: bool, time_server: str | None, despite_manifest: bool, to: Path | None, jobs: int, as_json: bool,
) -> int:  # fmt: skip
    """Attest files."""
    with needs_extra("c2pa"):
        import_module("c2pa")
    found, single = files_of(files)
    if produce_id is not None and len(found) > 1:
        raise Wrong(say(ONE_ID))
    if producer is not None:
        Label(producer, produce_id or "1")  # a wrong value is told once, before any file is touched
    by = Credentials(certificates.read_bytes(), key.read_bytes(), algorithm, time_server)
    origin = Origin.COMPOSITE if composite else Origin.GENERATED
    work = Attest(by, producer, produce_id, origin, thumbnail, despite_manifest, Target(None, False))
    results = list(each(replace(work, target=target_of(to, found, single)), found, jobs))
    if as_json:
        print_plain_json(results[0] if single else results)
    for done in () if as_json else results:
        why = [f"  {done['error'][lang()]}"] if done["error"] else []
        show(RESULTS[done["result"]][lang()], done["to"] or done["path"], why)
    return int(any(done["result"] == "failed" for done in results))


@dataclass(frozen=True)
class Look:
    """Reads the manifest of a file, with the roots that are trusted."""

    anchors: tuple[bytes, ...]

    def __call__(self, path: Path) -> Provenance:
        """Return what its manifest is worth; one that the system does not give up is not judged."""
        try:
            return provenance(path, self.anchors)
        except OSError:
            return Provenance(Standing.UNREADABLE)


@click.command(
    "provenance", cls=Command,
    about=Term("读出并核验 C2PA 清单：可信、有效（签名者不在信任之列）、无效、没有、无法判断。不联网。需要 chengxu[c2pa]。\n"
               "全部有效（写明 --anchor 的，须可信）则退出码 0，否则 1，用法有误 2。",
               "Read and verify C2PA manifests: trusted, valid (by a signer who is not trusted), invalid, none, inconclusive. No network. Needs chengxu[c2pa].\n"
               "Exit code 0 if all are valid (with --anchor: trusted), 1 otherwise, 2 on bad input."),
)  # fmt: skip
@files_argument
@click.option("--anchor", "anchors", type=FILE, multiple=True, cls=Option,
              about=Term("信任的根证书（PEM），可写多次。", "A root certificate (PEM) that is trusted, several times if need be."))  # fmt: skip
@jobs_option
@json_option
def provenance_command(files: tuple[str, ...], anchors: tuple[Path, ...], jobs: int, as_json: bool) -> int:
    """Read manifests."""
    with needs_extra("c2pa"):
        import_module("c2pa")
    found, single = files_of(files)
    results = list(each(Look(tuple(p.read_bytes() for p in anchors)), found, jobs))
    if as_json:
        rows = [{"path": str(path)} | one.as_json() for path, one in zip(found, results, strict=True)]
        print_plain_json(rows[0] if single else rows)
    for path, one in () if as_json else zip(found, results, strict=True):
        show(SIGNS[one.state][lang()], str(path), _lines(one))
    good = {Standing.TRUSTED} if anchors else {Standing.TRUSTED, Standing.UNTRUSTED}
    return int(any(one.state not in good for one in results))


def _lines(found: Provenance) -> list[str]:
    if found.state is Standing.NONE:
        return []
    lines = [say(WORDS[found.state])]
    lines += [say(SIGNER, signer=found.signer)] if found.signer else []
    lines += [say(ORIGIN, origins=", ".join(found.origins))] if found.origins else []
    return [*lines, say(REASON, codes=", ".join(found.reasons))] if found.reasons else lines
