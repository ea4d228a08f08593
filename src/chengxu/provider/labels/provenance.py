"""C2PA beside the label: a signed manifest of where content comes from (C2PA 2.x), through c2pa-python (extra `c2pa`).

The label comes first, the manifest last: a manifest binds every byte of the file, so a label written afterwards breaks it. It
does not stand in the place of the label (GB 45438-2025), nor the label in its place. No time stamp server is asked and no
thumbnail made unless somebody says so; nothing is fetched from the network when a manifest is read.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from chengxu.algebra.term import Term
from chengxu.provider.labels.carriers import carrier_of
from chengxu.provider.labels.fields import Label, LabelError
from chengxu.provider.labels.manifest import has_manifest
from chengxu.provider.labels.opened import Content, opened
from chengxu.provider.labels.splice import Broken, Source, Truncated
from chengxu.provider.labels.verify import Verdict, verify
from chengxu.provider.labels.write import label

KINDS = {
    "PNG": "image/png", "JPEG": "image/jpeg", "WebP": "image/webp", "GIF": "image/gif", "TIFF": "image/tiff",
    "HEIF": "image/heic", "MP4": "video/mp4", "MOV": "video/quicktime", "M4A": "audio/mp4", "AVI": "video/avi",
    "WAV": "audio/wav", "MP3": "audio/mpeg", "FLAC": "audio/flac", "PDF": "application/pdf",
}  # fmt: skip
"""The formats that hold a label and, with c2pa-python, a manifest; by `Carrier.name`."""
SOURCES = "http://cv.iptc.org/newscodes/digitalsourcetype/"
MOST_CODES = 50
"""Reasons of one manifest that are told: a house setting."""


class Origin(Enum):
    """What the first action of a manifest says of the content (IPTC, digital source type)."""

    GENERATED = "trainedAlgorithmicMedia"
    """Made by a model as a whole."""
    COMPOSITE = "compositeWithTrainedAlgorithmicMedia"
    """Made by a model in part, the rest is not."""


class Standing(Enum):
    """What can be said of the manifest of a file."""

    TRUSTED = "trusted"
    UNTRUSTED = "untrusted"
    INVALID = "invalid"
    NONE = "none"
    UNREADABLE = "unreadable"


WORDS = {
    Standing.TRUSTED: Term("清单有效，签名证书由所信任的根签发", "the manifest is valid, and its signer's certificate leads to a root that is trusted"),
    Standing.UNTRUSTED: Term(
        "清单有效：文件自签名后未改动；但签名证书不在信任之列，不能证明签名者是谁",
        "the manifest is valid: the file has not changed since it was signed; but the signer's certificate is not trusted, so it does not show who signed",
    ),
    Standing.INVALID: Term("清单无效：文件在签名后改过，或清单、签名有误", "the manifest is invalid: the file changed after it was signed, or the manifest or its signature is wrong"),
    Standing.NONE: Term("没有 C2PA 清单", "there is no C2PA manifest"),
    Standing.UNREADABLE: Term("这个文件的清单无法读取，没有判断", "the manifest of this file cannot be read; nothing was judged"),
}  # fmt: skip
NO_LIBRARY = Term(
    'C2PA 需要 c2pa-python；请安装：pip install "chengxu[c2pa]"',
    'C2PA needs c2pa-python; install it with: pip install "chengxu[c2pa]"',
)
NO_PLACE = Term(
    "{format} 文件放不了 C2PA 清单；可用：{known}。",
    "no C2PA manifest goes into a file of the format {format}; these take one: {known}.",
)
LABEL_FIRST = Term(
    "文件里没有合格的隐式标识。先写标识、后签清单：请一并给出标识。",
    "the file has no implicit label in order. The label comes first, then the manifest: give the label too.",
)
THERE = Term(
    "文件里已有 C2PA 清单。要签新清单、把原文件作为来源列入，须写明 despite_manifest（命令：--despite-manifest）。",
    "the file has a C2PA manifest already. To sign a new one, which names the file as it was, say despite_manifest (command: "
    "--despite-manifest).",
)
NOT_SIGNED = Term(
    "没有签上 C2PA 清单，原文件没有改动：{why}",
    "no C2PA manifest was signed, and the file was left as it was: {why}",
)


@dataclass(frozen=True)
class Credentials:
    """With what a manifest is signed: certificates in PEM, the signer's own first, and its private key in PEM.

    `algorithm` is one of C2PA: es256 (a key on P-256), es384, es512, ps256, ps384, ps512, ed25519. `time_server` is the address of
    a time stamp server (RFC 3161); without one the manifest is good as long as the certificate.
    """

    certificates: bytes
    private_key: bytes
    algorithm: str = "es256"
    time_server: str | None = None


@dataclass(frozen=True)
class Provenance:
    """The state of a file's manifest, the codes of C2PA of what is wrong with it, and what it says of itself."""

    state: Standing
    reasons: tuple[str, ...] = ()
    signer: str | None = None
    generator: str | None = None
    origins: tuple[str, ...] = ()

    @property
    def generated(self) -> bool:
        """Whether the manifest says that a model made the content, or a part of it."""
        return any(origin.value in self.origins for origin in Origin)

    def as_json(self) -> dict[str, Any]:
        """Return it as plain values, with its words in both languages."""
        said = {"signer": self.signer, "generator": self.generator, "origins": list(self.origins)}
        return {
            "state": self.state.value,
            "reasons": list(self.reasons),
            **said,
            "words": WORDS[self.state].as_json(),
        }


def attest(
    content: Content, credentials: Credentials, what: Label | None = None, to: str | os.PathLike[str] | None = None, *,
    origin: Origin = Origin.GENERATED, thumbnail: bool = False, despite_manifest: bool = False,
) -> bytes | None:  # fmt: skip
    """Label a file, then sign a C2PA manifest into it; return its bytes, or None where it went to a path, as `label` does.

    Without `what` the file must have a label in order. A manifest that is there already is replaced only with
    `despite_manifest`, and the file as it was stands in the new one as what it was made from. Label and manifest are read back
    before the file takes its place. LabelError where either cannot be, or c2pa-python is missing.
    """
    _library()
    target = Path(to) if to is not None else Path(content) if isinstance(content, str | os.PathLike) else None
    kind, had = _kind(content)
    if had and not despite_manifest:
        raise LabelError(THERE)
    with tempfile.TemporaryDirectory(dir=target.parent if target else None, prefix=".attest") as folder:
        old, labelled, made = (Path(folder) / name for name in ("old", "labelled", "made"))
        if what is None and verify(content).verdict is not Verdict.COMPLIANT:
            raise LabelError(LABEL_FIRST)
        if what is None:
            _copied(content, labelled)
        else:
            label(content, what, labelled, despite_manifest=had)
        if had:
            _copied(content, old)
        _sign(labelled, made, kind, credentials, origin, thumbnail, old if had else None)
        _check(made, verify(labelled).label)
        if target is None:
            return made.read_bytes()
        if target.exists():
            made.chmod(target.stat().st_mode & 0o7777)
        made.replace(target)
        return None


def provenance(content: Content, anchors: Sequence[bytes] = ()) -> Provenance:
    """Return the state of the C2PA manifest of a file; `anchors` are certificates (PEM) that the reader trusts as roots.

    Nothing is fetched from the network: a manifest that only an address leads to is none. LabelError without c2pa-python.
    """
    c2pa = _library()
    settings: dict[str, Any] = {"verify": {"remote_manifest_fetch": False, "ocsp_fetch": False}}
    if anchors:
        settings["trust"] = {"trust_anchors": b"\n".join(anchors).decode("ascii", "replace")}
    try:
        kind, has = _kind(content)
    except LabelError:
        return Provenance(Standing.NONE)
    try:
        with opened(content) as file, c2pa.Context.from_dict(settings) as context:
            file.seek(0)
            reader = c2pa.Reader.try_create(kind, file, context=context)
            if reader is None:
                return Provenance(Standing.UNREADABLE if has else Standing.NONE)
            with reader:
                return _read(json.loads(reader.json()))
    except (c2pa.C2paError, ValueError):
        return Provenance(Standing.UNREADABLE)


def _library() -> Any:
    try:
        import c2pa
    except ImportError as error:
        raise LabelError(NO_LIBRARY) from error
    return c2pa


def _kind(content: Content) -> tuple[str, bool]:
    """Return the media type of a file, and whether a manifest stands in it; LabelError for a format that takes none."""
    with opened(content) as file:
        source = Source(file)
        carrier = carrier_of(source)
        name = carrier.name if carrier else "?"
        if name not in KINDS:
            raise LabelError(NO_PLACE.fill(format=name, known=", ".join(KINDS)))
        kind = "image/avif" if source.some(8, 4) in (b"avif", b"avis") else KINDS[name]
        try:
            return kind, has_manifest(source, name)
        except (Truncated, Broken):
            return kind, False


def _copied(content: Content, to: Path) -> None:
    with opened(content) as file, to.open("wb") as out:
        file.seek(0)
        while data := file.read(1 << 20):
            out.write(data)


def _sign(
    labelled: Path, made: Path, kind: str, by: Credentials, origin: Origin, thumbnail: bool, old: Path | None
) -> None:
    c2pa = _library()
    try:
        info = c2pa.C2paSignerInfo(by.algorithm, by.certificates, by.private_key, by.time_server)
        settings = {"builder": {"thumbnail": {"enabled": thumbnail}}}
        with (
            c2pa.Context.from_dict(settings) as context, c2pa.Signer.from_info(info) as signer,
            c2pa.Builder(_claim(origin, old is not None), context=context) as builder,
            labelled.open("rb") as source, made.open("w+b") as out,
        ):  # fmt: skip
            if old is not None:
                with old.open("rb") as before:
                    builder.add_ingredient({"relationship": "parentOf", "label": "before"}, kind, before)
            builder.sign(signer, kind, source, out)
    except (c2pa.C2paError, ValueError, TypeError) as error:
        raise LabelError(NOT_SIGNED.fill(why=_why(error))) from error


def _claim(origin: Origin, again: bool) -> dict[str, Any]:
    """Return what a manifest is to say: made by a model; or opened as it was and labelled, where it had a manifest before."""
    from chengxu import __version__

    made = {"action": "c2pa.created", "digitalSourceType": f"{SOURCES}{origin.value}"}
    opened_before = {"action": "c2pa.opened", "parameters": {"ingredientIds": ["before"]}}
    actions = [opened_before, {"action": "c2pa.edited.metadata"}] if again else [made]
    return {
        "claim_generator_info": [{"name": "chengxu", "version": __version__}],
        "assertions": [{"label": "c2pa.actions.v2", "data": {"actions": actions}}],
    }


def _check(made: Path, what: Label | None) -> None:
    """Read an attested file back; LabelError where the label is not as it was or the manifest is not valid."""
    found = provenance(made)
    if found.state not in (Standing.TRUSTED, Standing.UNTRUSTED):
        raise LabelError(NOT_SIGNED.fill(why=", ".join(found.reasons) or found.state.value))
    if what is None or verify(made).label != what:
        raise LabelError(NOT_SIGNED.fill(why=LABEL_FIRST))


def _why(error: Exception) -> str:
    return str(error).splitlines()[0][:300] if str(error) else type(error).__name__


def _read(said: dict[str, Any]) -> Provenance:
    manifest = said.get("manifests", {}).get(said.get("active_manifest"), {})
    signature = manifest.get("signature_info") or {}
    codes = tuple(dict.fromkeys(str(one.get("code")) for one in said.get("validation_status") or []))[
        :MOST_CODES
    ]
    states = {"Trusted": Standing.TRUSTED, "Valid": Standing.UNTRUSTED, "Invalid": Standing.INVALID}
    names = [signature.get("common_name"), signature.get("issuer")]
    generators = [
        " ".join(str(g[k]) for k in ("name", "version") if k in g)
        for g in manifest.get("claim_generator_info") or []
    ]
    return Provenance(
        states.get(str(said.get("validation_state")), Standing.UNREADABLE), codes,
        ", ".join(dict.fromkeys(str(n) for n in names if n)) or None,
        "; ".join(generators) or None, _origins(said.get("manifests", {}).values()),
    )  # fmt: skip


def _origins(manifests: Iterable[dict[str, Any]]) -> tuple[str, ...]:
    """Return the digital source types that the actions of manifests name, those of what the file was made from too."""
    every = (a for manifest in manifests for a in manifest.get("assertions") or [])
    parts = [a.get("data") for a in every if str(a.get("label", "")).startswith("c2pa.actions")]
    actions = [action for part in parts if isinstance(part, dict) for action in part.get("actions") or []]
    found = (str(action.get("digitalSourceType", "")) for action in actions if isinstance(action, dict))
    return tuple(dict.fromkeys(one.removeprefix(SOURCES) for one in found if one))
