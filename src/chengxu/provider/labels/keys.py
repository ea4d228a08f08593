"""Keys and signatures: SM2 with nothing but the base install, RSA and ECDSA through the library cryptography (extra `sign`)."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from chengxu.algebra.term import Term
from chengxu.provider.labels import sm2
from chengxu.provider.labels.fields import LabelError

SM2, RSA, ECDSA = "1.2.156.10197.1.501", "1.2.840.113549.1.1.11", "1.2.840.10045.4.3.2"
ALGORITHMS = {SM2: "SM3withSM2", RSA: "sha256WithRSA", ECDSA: "ecdsaWithSHA256"}
"""By the identifiers that stand in AlgID."""

NO_KEY = Term(
    "不是可用的私钥：须为 PKCS 8（PEM 或 DER），不加密，SM2、RSA 或 ECDSA。",
    "this is no private key that can be used: PKCS 8 (PEM or DER), not encrypted, of SM2, RSA or ECDSA.",
)
NO_LIBRARY = Term(
    'RSA、ECDSA 和证书需要 cryptography；请安装：pip install "chengxu[sign]"',
    'RSA, ECDSA and certificates need cryptography; install it with: pip install "chengxu[sign]"',
)


@dataclass(frozen=True)
class Signer:
    """A private key in use: the algorithm, the public key in DER, and what signs a message (and returns DER)."""

    algorithm: str
    public: bytes
    sign: Callable[[bytes], bytes]


def signer(private: bytes) -> Signer:
    """Return the signer of a private key in PKCS 8 (PEM or DER, not encrypted): SM2, RSA or ECDSA.

    RSA and ECDSA need the library cryptography (`pip install chengxu[sign]`). LabelError for another key, or without it.
    """
    try:
        data = der(private)
        return _sm2_signer(data) if sm2.CURVE in data else _library_signer(data)
    except ImportError as error:
        raise LabelError(NO_LIBRARY) from error
    except LabelError:
        raise
    except (ValueError, TypeError) as error:  # a key that is locked is a TypeError to the library
        raise LabelError(NO_KEY) from error


def _sm2_signer(data: bytes) -> Signer:
    found = re.search(rb"\x02\x01\x01\x04\x20(.{32})", data, re.DOTALL)
    if found is None:
        raise LabelError(NO_KEY)
    number = int.from_bytes(found[1], "big")
    if not 1 <= number < sm2.N - 1:
        raise LabelError(NO_KEY)
    x, y = sm2.public_key(number)
    return Signer(SM2, sm2.spki((x, y)), lambda text: sm2.der_pair(*sm2.sign(number, text, public=(x, y))))


def _library_signer(data: bytes) -> Signer:
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa

    try:
        key = serialization.load_der_private_key(data, None)
    except UnsupportedAlgorithm as error:
        raise LabelError(NO_KEY) from error
    form = serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    if isinstance(key, rsa.RSAPrivateKey):
        rsa_key, public = key, key.public_key().public_bytes(*form)
        return Signer(RSA, public, lambda text: rsa_key.sign(text, padding.PKCS1v15(), hashes.SHA256()))
    if isinstance(key, ec.EllipticCurvePrivateKey):
        ec_key, public = key, key.public_key().public_bytes(*form)
        return Signer(ECDSA, public, lambda text: ec_key.sign(text, ec.ECDSA(hashes.SHA256())))
    raise LabelError(NO_KEY)


def publics(kind: str, key: bytes) -> Iterable[bytes]:
    """Return the keys in DER that a KeyValue may mean: it is one, or the coordinates of a point of SM2."""
    if kind != SM2 or key[:1] == b"\x30":
        return [key]
    bare = key[1:] if len(key) in (33, 65) else key
    if len(bare) == 64:
        return [sm2.SPKI + b"\4" + bare]
    found = sm2.points(int.from_bytes(bare, "big")) if len(bare) == 32 else []
    return [sm2.spki(point) for point in found]


def matches(kind: str, key: bytes, text: bytes, signature: bytes, prehashed: bool) -> bool | None:
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


def der(data: bytes) -> bytes:
    """Return what stands in PEM, or the data as they are; ValueError for spoilt PEM."""
    found = re.search(
        rb"-----BEGIN ([A-Z0-9 ]*(?:KEY|CERTIFICATE))-----(.*?)-----END \1-----", data, re.DOTALL
    )
    return base64.b64decode(found[2]) if found else data


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
