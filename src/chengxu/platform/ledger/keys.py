"""The key by which this platform signs heads: made on first use, readable by its owner alone, never in the database."""

from __future__ import annotations

import os
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from chengxu.algebra.term import Term, TermError
from chengxu.platform.home import home, write_new
from chengxu.platform.ledger.note import PublicKey, public_key

VARIABLE = "CHENGXU_LOG_NAME"
"""Names the logs of this platform to the world: a domain, without scheme; the log's own name follows."""
NOT_ED25519 = Term("{path} 不是 Ed25519 私钥。", "{path} holds no Ed25519 private key.")


def origin(log: str) -> str:
    """Return the name under which a log is known."""
    return f"{os.environ.get(VARIABLE, 'chengxu.local')}/{log}"


def signing_key() -> Ed25519PrivateKey:
    """Return the key, from `ledger-key.pem` in the platform's folder."""
    path = home() / "ledger-key.pem"
    if not path.exists():
        _make(path)
    key = load_pem_private_key(path.read_bytes(), password=None)
    if not isinstance(key, Ed25519PrivateKey):
        raise TermError(NOT_ED25519.fill(path=path))
    return key


def published(log: str) -> PublicKey:
    """Return the public key of a log."""
    return public_key(origin(log), signing_key())


def _make(path: Path) -> None:
    """Write a new key, unless somebody else was faster."""
    key = Ed25519PrivateKey.generate()
    write_new(path, key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
