"""Whether a label is as its provider wrote it: the signature in ReservedCode1 (guide TC260-PG-202511A, SecurityData).

Signed is the text `"Label":"1","ContentProducer":"...","ProduceID":"..."`, or its hash as one vendor does. A key that travels
in the file shows no more than that nothing changed since somebody signed; who that was is shown only by a key that the
verifier knows beforehand, or by a certificate that leads to a root that the verifier trusts.
What ReservedCode2 signs is not known (no form fits the published files), so it is said to be unsupported.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import Enum
from typing import Any

from chengxu.algebra.term import Term
from chengxu.provider.labels import sm2
from chengxu.provider.labels.fields import Label

SM2, RSA, ECDSA = "1.2.156.10197.1.501", "1.2.840.113549.1.1.11", "1.2.840.10045.4.3.2"
ALGORITHMS = {SM2: "SM3withSM2", RSA: "sha256WithRSA", ECDSA: "ecdsaWithSHA256"}
"""By the identifiers that stand in AlgID."""
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


@dataclass(frozen=True)
class Trust:
    """Whom a verifier trusts: public keys (PEM or DER of X.509), and roots, with certificates that may lead to them.

    `at` is the time at which certificates must be in force; None is now.
    """

    keys: Sequence[bytes] = ()
    roots: Sequence[bytes] = ()
    certificates: Sequence[bytes] = ()
    at: datetime | None = None

    @property
    def known(self) -> list[bytes]:
        """The pinned keys in DER."""
        return [der(key) for key in self.keys]


@dataclass(frozen=True)
class Signer:
    """A private key in use: the algorithm, the public key in DER, and what signs a message (and returns DER)."""

    algorithm: str
    public: bytes
    sign: Callable[[bytes], bytes]


def message(fields: dict[str, Any]) -> bytes:
    """Return what is signed of a label."""
    names = ("Label", "ContentProducer", "ProduceID")
    return ",".join(f'"{n}":{json.dumps(fields.get(n))}' for n in names).encode()


def signer(private: bytes) -> Signer:
    """Return the signer of a private key in PKCS 8 (PEM or DER, not encrypted): SM2, RSA or ECDSA.

    RSA and ECDSA need the library cryptography (`pip install chengxu[sign]`). ValueError for another key.
    """
    data = der(private)
    if sm2.CURVE in data:
        found = re.search(rb"\x02\x01\x01\x04\x20(.{32})", data, re.DOTALL)
        if found is None:
            raise ValueError("no private key of SM2")
        number = int.from_bytes(found[1], "big")
        x, y = sm2.public_key(number)
        public = sm2.SPKI + b"\4" + x.to_bytes(32, "big") + y.to_bytes(32, "big")
        return Signer(SM2, public, lambda text: _der_pair(*sm2.sign(number, text, public=(x, y))))
    return _library_signer(data)


def _library_signer(data: bytes) -> Signer:
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa

    key = serialization.load_der_private_key(data, None)
    form = serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    if isinstance(key, rsa.RSAPrivateKey):
        rsa_key = key
        return Signer(
            RSA,
            key.public_key().public_bytes(*form),
            lambda text: rsa_key.sign(text, padding.PKCS1v15(), hashes.SHA256()),
        )
    if isinstance(key, ec.EllipticCurvePrivateKey):
        ec_key = key
        return Signer(
            ECDSA,
            key.public_key().public_bytes(*form),
            lambda text: ec_key.sign(text, ec.ECDSA(hashes.SHA256())),
        )
    raise ValueError("a key of SM2, RSA or ECDSA is needed")


def signed(what: Label, by: Signer, *, with_key: bool = True) -> Label:
    """Return a label with its producer's signature in ReservedCode1, and the public key beside it if wanted."""
    public: list[dict[str, Any]] = [
        {
            "Type": "DS",
            "AlgID": by.algorithm,
            "TBSData": {"Type": "Md"},
            "Signature": by.sign(message(what.fields)).hex(),
        }
    ]
    if with_key:
        public.append({"Type": "PubKey", "AlgID": by.algorithm, "KeyValue": by.public.hex()})
    value = {"SecurityData": {"Type": "TC260PG", "Version": 1, "PubSD": public}}
    return replace(what, reserved1=json.dumps(value, separators=(",", ":")))


def integrity(fields: dict[str, Any], trust: Trust | None = None) -> tuple[Integrity, ...]:
    """Return what the security data of a label say of it; empty where there are none."""
    trust = trust or Trust()
    found = []
    if first := fields.get("ReservedCode1"):
        found += _checked(first, message(fields), trust)
    if fields.get("ReservedCode2"):
        found.append(Integrity("ReservedCode2", State.UNSUPPORTED))
    return tuple(found)


def _checked(value: Any, text: bytes, trust: Trust) -> list[Integrity]:
    entries = _entries(value)
    keys = [k for e in entries if e.get("Type") == "PubKey" and (k := _hex(e.get("KeyValue")))]
    signatures = [e for e in entries if e.get("Type") == "DS"]
    return [_one(e, keys, text, trust) for e in signatures] or [Integrity("ReservedCode1", State.UNSUPPORTED)]


def _entries(value: Any) -> list[dict[str, Any]]:
    """Return the entries of PubSD; none where the value is not that of the guide."""
    try:
        data = json.loads(value) if isinstance(value, str) else value
    except (ValueError, RecursionError):
        return []
    data = data.get("SecurityData") if isinstance(data, dict) else None
    entries = data.get("PubSD") if isinstance(data, dict) and data.get("Type") == "TC260PG" else None
    return [e for e in entries[:MOST] if isinstance(e, dict)] if isinstance(entries, list) else []


def _one(entry: dict[str, Any], keys: list[bytes], text: bytes, trust: Trust) -> Integrity:
    about = entry.get("TBSData")
    kind, signature = entry.get("AlgID"), _hex(entry.get("Signature"))
    covered = about.get("Type") in METADATA if isinstance(about, dict) else False
    if not isinstance(kind, str) or kind not in ALGORITHMS or not covered or not signature:
        return Integrity("ReservedCode1", State.UNSUPPORTED)
    name, known = ALGORITHMS[kind], [*trust.known, *_leaves(trust)]
    here = [public for key in keys for public in _publics(kind, key)]
    wrong = False
    for key in dict.fromkeys([*known, *here]):
        for prehashed in (False, True):
            fits = _matches(kind, key, text, signature, prehashed)
            if fits:
                state = State.VALID if key in trust.known or _chained(key, trust) else State.UNTRUSTED
                return Integrity("ReservedCode1", state, name, prehashed, hashlib.sha256(key).hexdigest())
            wrong = wrong or (fits is False and (key in here or not keys))
    return Integrity("ReservedCode1", State.INVALID if wrong else State.UNSUPPORTED, name)


def _publics(kind: str, key: bytes) -> Iterable[bytes]:
    """Return the keys in DER that a KeyValue may mean: it is one, or the coordinates of a point of SM2."""
    if kind != SM2 or key[:1] == b"\x30":
        return [key]
    bare = key[1:] if len(key) in (33, 65) else key
    if len(bare) == 64:
        return [sm2.SPKI + b"\4" + bare]
    found = sm2.points(int.from_bytes(bare, "big")) if len(bare) == 32 else []
    return [sm2.SPKI + b"\4" + x.to_bytes(32, "big") + y.to_bytes(32, "big") for x, y in found]


def _matches(kind: str, key: bytes, text: bytes, signature: bytes, prehashed: bool) -> bool | None:
    """Return whether a signature fits; None where the key or the form cannot be used."""
    if kind != SM2:
        return None if prehashed else _library_matches(kind, key, text, signature)
    pair = _pair(signature)
    if pair is None or sm2.CURVE not in key or len(key) < 65 or key[-65] != 4:
        return None
    point = int.from_bytes(key[-64:-32], "big"), int.from_bytes(key[-32:], "big")
    try:
        return sm2.verify(point, sm2.sm3(text) if prehashed else text, pair)
    except ValueError:
        return None


def _library_matches(kind: str, key: bytes, text: bytes, signature: bytes) -> bool | None:
    try:
        from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
        from cryptography.hazmat.primitives import hashes, serialization
        from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
    except ImportError:
        return None
    try:
        public = serialization.load_der_public_key(key)
        if kind == RSA and isinstance(public, rsa.RSAPublicKey):
            public.verify(signature, text, padding.PKCS1v15(), hashes.SHA256())
        elif kind == ECDSA and isinstance(public, ec.EllipticCurvePublicKey):
            public.verify(signature, text, ec.ECDSA(hashes.SHA256()))
        else:
            return None
    except InvalidSignature:
        return False
    except (ValueError, UnsupportedAlgorithm):
        return None
    return True


def _certificates(data: Iterable[bytes]) -> list[Any]:
    from cryptography import x509

    return [x509.load_der_x509_certificate(der(one)) for one in data]


def _public(certificate: Any) -> bytes:
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    return bytes(certificate.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo))


def _leaves(trust: Trust) -> list[bytes]:
    return [_public(c) for c in _certificates(trust.certificates)]


def _chained(key: bytes, trust: Trust) -> bool:
    """Return whether certificates in force lead from a key to a root."""
    if not trust.roots:
        return False
    at = trust.at or datetime.now(UTC)
    roots = _certificates(trust.roots)
    every = [*_certificates(trust.certificates), *roots]
    every = [c for c in every if c.not_valid_before_utc <= at <= c.not_valid_after_utc]
    waiting, seen = [c for c in every if _public(c) == key], []
    while waiting:
        one = waiting.pop()
        if one in roots:
            return True
        seen.append(one)
        waiting += [c for c in every if c not in seen and _is_authority(c) and _issued(one, c)]
    return False


def _is_authority(certificate: Any) -> bool:
    from cryptography import x509

    try:
        return bool(certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca)
    except (x509.ExtensionNotFound, ValueError):
        return False


def _issued(certificate: Any, by: Any) -> bool:
    from cryptography.exceptions import InvalidSignature

    try:
        certificate.verify_directly_issued_by(by)
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True


def der(data: bytes) -> bytes:
    """Return what stands in PEM, or the data as they are; ValueError for spoilt PEM."""
    found = re.search(
        rb"-----BEGIN ([A-Z0-9 ]*(?:KEY|CERTIFICATE))-----(.*?)-----END \1-----", data, re.DOTALL
    )
    return base64.b64decode(found[2]) if found else data


def _hex(value: Any) -> bytes:
    try:
        return bytes.fromhex(value) if isinstance(value, str) else b""
    except ValueError:
        return b""


def _pair(data: bytes) -> tuple[int, int] | None:
    """Return the two numbers of a signature in DER, or of 64 bytes as they are."""
    if len(data) == 64 and data[0] != 0x30:
        return int.from_bytes(data[:32], "big"), int.from_bytes(data[32:], "big")
    found = re.fullmatch(rb"\x30.\x02([\x01-\x21])(.*)", data, re.DOTALL)
    if found is None or len(data) != data[1] + 2:
        return None
    size = found[1][0]
    first, rest = found[2][:size], found[2][size:]
    if rest[:1] != b"\2" or len(rest) < 3 or rest[1] != len(rest) - 2:
        return None
    return int.from_bytes(first, "big"), int.from_bytes(rest[2:], "big")


def _der_pair(r: int, s: int) -> bytes:
    parts = b"".join(
        b"\2" + bytes([len(n)]) + n for n in (v.to_bytes(v.bit_length() // 8 + 1, "big") for v in (r, s))
    )
    return b"\x30" + bytes([len(parts)]) + parts
