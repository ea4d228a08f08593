"""Whom a verifier trusts: keys that it knows, and certificates that lead to roots that it knows (X.509; extra `sign`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from chengxu.algebra.term import Term
from chengxu.provider.labels.fields import LabelError
from chengxu.provider.labels.keys import NO_LIBRARY, der

PART = re.compile(rb"-----BEGIN ([A-Z0-9 ]+)-----.*?-----END \1-----", re.DOTALL)
NO_TRUST = Term(
    "不是公钥或证书：请给出 X.509 公钥或证书（PEM 或 DER）。",
    "this is no public key and no certificate: give one of X.509, as PEM or DER.",
)


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

    @property
    def leaves(self) -> list[bytes]:
        """The keys in DER of certificates that came along, and of the roots themselves."""
        return [_public(c) for c in _certificates((*self.certificates, *self.roots))]


def read_trust(trusted: Iterable[bytes], between: Iterable[bytes] = ()) -> Trust:
    """Return whom files trust: keys and certificates, several in one file of PEM; `between` holds certificates that only lead there.

    A certificate that is trusted is trusted itself while it is in force, and what it issued if it may issue. LabelError for
    what is neither key nor certificate.
    """
    keys: list[bytes] = []
    roots: list[bytes] = []
    for one in (part for data in trusted for part in _parts(data)):
        (keys if _is_key(one) else roots).append(one)
    rest = [part for data in between for part in _parts(data)]
    try:
        _certificates((*roots, *rest))
    except ImportError as error:
        raise LabelError(NO_LIBRARY) from error
    except ValueError as error:
        raise LabelError(NO_TRUST) from error
    return Trust(keys, roots, rest)


def chained(key: bytes, trust: Trust) -> bool:
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


def _parts(data: bytes) -> list[bytes]:
    """Return the keys and certificates of a file, the file itself where it is no PEM; a private key is none of them."""
    found = [part[0] for part in PART.finditer(data)]
    if b"PRIVATE KEY-----" in data or (b"-----BEGIN" in data and not found):
        raise LabelError(NO_TRUST)
    return found or [data]


def _is_key(data: bytes) -> bool:
    """Return whether data are a public key (SubjectPublicKeyInfo): a sequence whose first part is an algorithm."""
    if data.startswith(b"-----"):
        return b"PUBLIC KEY-----" in data
    inner = 2 + (data[1] & 0x7F if len(data) > 1 and data[1] & 0x80 else 0)
    return re.match(rb"\x30[\x00-\x7f]\x06", data[inner:], re.DOTALL) is not None


def _certificates(data: Iterable[bytes]) -> list[Any]:
    every = list(data)
    if not every:
        return []
    from cryptography import x509

    return [x509.load_der_x509_certificate(der(one)) for one in every]


def _public(certificate: Any) -> bytes:
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    return bytes(certificate.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo))


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
