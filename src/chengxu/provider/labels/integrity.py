"""Whether a label is as it was written: the signatures in ReservedCode1 and ReservedCode2 (guide TC260-PG-202511A, SecurityData).

The producer signs the text `"Label":"1","ContentProducer":"...","ProduceID":"..."`, or its hash as one vendor does. What a
platform signs is not known: no form fits the published files. Ours is a reading of our own: every other field of the label, in
its order and written alike, and `Fields` beside `TBSData.Type` names them, so that nobody has to guess. A signature in
ReservedCode2 that does not say so and does not fit is unsupported, never invalid.

A key that travels in the file shows no more than that nothing changed since somebody signed; who that was is shown only by a
key that the verifier knows beforehand, or by a certificate that leads to a root that the verifier trusts. A signature over the
content itself (`Bnd`) is not written: which bytes are meant differs by vendor and is not published, and a form of our own would
bind nothing for anybody else. C2PA binds the content by an open standard (`provenance`).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

from chengxu.algebra.term import Term
from chengxu.provider.labels.fields import NAMES, Label
from chengxu.provider.labels.keys import ALGORITHMS, Signer, matches, publics
from chengxu.provider.labels.trust import Trust, chained

PRODUCER, PROPAGATOR = NAMES["reserved1"], NAMES["reserved2"]
"""The fields in which security data stand: the producer's, and that of whoever passed the content on."""
SIGNED = {PRODUCER: tuple(NAMES.values())[:3], PROPAGATOR: tuple(NAMES.values())[:6]}
"""What each of them signs."""
METADATA = ("Md", "LabelMataData", "LabelMetaData")
"""What TBSData.Type says of a signature over the label: the guide's word, and those of vendors."""
MOST = 16
"""Entries of PubSD that are looked at: a house setting."""


class State(Enum):
    """What can be said of a signature."""

    VALID = "valid"
    UNTRUSTED = "untrusted"
    INVALID = "invalid"
    UNSUPPORTED = "unsupported"


WORDS = {
    State.VALID: Term("签名有效，签名者可信：标识自签名后未改动", "signed by a key that is trusted; the label has not changed since"),
    State.UNTRUSTED: Term(
        "标识自签名后未改动，但签名密钥随文件附带或未经确认，不能证明签名者是谁",
        "the label has not changed since it was signed, but the key came with the file or is not known: it does not show who signed",
    ),
    State.INVALID: Term("签名与标识不符：标识在签名后改过，或签名不是它的", "the signature is not one of this label: the label changed, or it is another's"),
    State.UNSUPPORTED: Term("安全数据的形式或算法不支持，没有校验", "the form or the algorithm of the security data is not supported; nothing was checked"),
}  # fmt: skip


@dataclass(frozen=True)
class Integrity:
    """What was found of one field of security data; `key` is the SHA-256 of the public key in DER."""

    field: str
    state: State
    algorithm: str | None = None
    prehashed: bool = False
    key: str | None = None

    def as_json(self) -> dict[str, Any]:
        """Return it as plain values, with its words in both languages."""
        known = {"algorithm": self.algorithm, "prehashed": self.prehashed, "key": self.key}
        return {"field": self.field, "state": self.state.value, **known, "words": WORDS[self.state].as_json()}


def message(fields: dict[str, Any], names: Sequence[str] = SIGNED[PRODUCER]) -> bytes:
    """Return what is signed of a label."""
    return ",".join(f'"{name}":{json.dumps(fields.get(name))}' for name in names).encode()


def signed(what: Label, by: Signer, *, with_key: bool = True) -> Label:
    """Return a label with its producer's signature in ReservedCode1, and the public key beside it if wanted."""
    return replace(what, reserved1=_security(what, PRODUCER, by, with_key))


def countersigned(what: Label, by: Signer, *, with_key: bool = True) -> Label:
    """Return a label with the signature of whoever passes it on in ReservedCode2: over every other field, the producer's too."""
    return replace(what, reserved2=_security(what, PROPAGATOR, by, with_key))


def _security(what: Label, field: str, by: Signer, with_key: bool) -> str:
    names = SIGNED[field]
    about = {"Type": "Md"} | ({"Fields": list(names)} if field == PROPAGATOR else {})
    signature = by.sign(message(what.fields, names)).hex()
    entries: list[dict[str, Any]] = [
        {"Type": "DS", "AlgID": by.algorithm, "TBSData": about, "Signature": signature}
    ]
    if with_key:
        entries.append({"Type": "PubKey", "AlgID": by.algorithm, "KeyValue": by.public.hex()})
    value = {"SecurityData": {"Type": "TC260PG", "Version": 1, "PubSD": entries}}
    return json.dumps(value, separators=(",", ":"))


def integrity(fields: dict[str, Any], trust: Trust | None = None) -> tuple[Integrity, ...]:
    """Return what the security data of a label say of it; empty where there are none."""
    return tuple(
        one for field in SIGNED if fields.get(field) for one in _checked(fields, field, trust or Trust())
    )


def _checked(fields: dict[str, Any], field: str, trust: Trust) -> list[Integrity]:
    entries = _entries(fields[field])
    keys = [k for e in entries if e.get("Type") == "PubKey" and (k := _hex(e.get("KeyValue")))]
    signatures = [e for e in entries if e.get("Type") == "DS"]
    found = [_one(e, keys, fields, field, trust) for e in signatures]
    return found or [Integrity(field, State.UNSUPPORTED)]


def _entries(value: Any) -> list[dict[str, Any]]:
    """Return the entries of PubSD; none where the value is not that of the guide."""
    try:
        data = json.loads(value) if isinstance(value, str) else value
    except (ValueError, RecursionError):
        return []
    data = data.get("SecurityData") if isinstance(data, dict) else None
    entries = data.get("PubSD") if isinstance(data, dict) and data.get("Type") == "TC260PG" else None
    return [e for e in entries[:MOST] if isinstance(e, dict)] if isinstance(entries, list) else []


def _one(
    entry: dict[str, Any], keys: list[bytes], fields: dict[str, Any], field: str, trust: Trust
) -> Integrity:
    about = entry.get("TBSData")
    kind, signature = entry.get("AlgID"), _hex(entry.get("Signature"))
    covered = about.get("Type") in METADATA if isinstance(about, dict) else False
    if not isinstance(kind, str) or kind not in ALGORITHMS or not covered or not signature:
        return Integrity(field, State.UNSUPPORTED)
    ours = field == PRODUCER or (isinstance(about, dict) and about.get("Fields") == list(SIGNED[field]))
    text, name, pinned = message(fields, SIGNED[field]), ALGORITHMS[kind], trust.known
    here = [public for key in keys for public in publics(kind, key)]
    wrong = False
    for key in dict.fromkeys([*pinned, *trust.leaves, *here]):
        for prehashed in (False, True):
            fits = matches(kind, key, text, signature, prehashed)
            if fits:
                state = State.VALID if key in pinned or chained(key, trust) else State.UNTRUSTED
                return Integrity(field, state, name, prehashed, hashlib.sha256(key).hexdigest())
            wrong = wrong or (fits is False and (key in here or not keys))
    return Integrity(field, State.INVALID if wrong and ours else State.UNSUPPORTED, name)


def _hex(value: Any) -> bytes:
    try:
        return bytes.fromhex(value) if isinstance(value, str) else b""
    except ValueError:
        return b""
