"""Signed heads as text: a checkpoint (C2SP tlog-checkpoint) in a signed note (C2SP signed-note), Ed25519.

Three lines: the name of the log, the number of its leaves, the root in base64. After an empty line the signature:
a dash, the name again, and in base64 four bytes that name the key with the signature behind them.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from chengxu.algebra.term import Term, TermError

ED25519 = b"\x01"
DASH = "\N{EM DASH} "
BAD_HEAD = Term(
    "签名的日志头格式不对：应有日志名、叶子数、根散列、空行和签名行。",
    "the signed head is malformed: it needs the log, the number of leaves, the root, an empty line and a signature.",
)
BAD_KEY = Term(
    "公钥格式不对：应写作“名称+八位十六进制+base64”。",
    "the public key is malformed: write it as `name+eight hexadecimal digits+base64`.",
)


@dataclass(frozen=True)
class Checkpoint:
    """What a head says: so many leaves of this log have this root."""

    origin: str
    size: int
    root: bytes

    @property
    def text(self) -> str:
        """The text that is signed."""
        return f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode()}\n"


@dataclass(frozen=True)
class PublicKey:
    """A key by which heads of a log are checked; `hint` are the first bytes of its hash."""

    name: str
    raw: bytes

    @property
    def hint(self) -> bytes:
        """Four bytes that tell the key from others of the same name."""
        return hashlib.sha256(self.name.encode() + b"\n" + ED25519 + self.raw).digest()[:4]

    def __str__(self) -> str:
        return f"{self.name}+{self.hint.hex()}+{base64.b64encode(ED25519 + self.raw).decode()}"


def public_key(name: str, key: Ed25519PrivateKey) -> PublicKey:
    """Return the public half of a key under the name of a log."""
    return PublicKey(name, key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw))


def read_key(text: str) -> PublicKey:
    """Return a public key from its text; TermError if it is none."""
    name, _, rest = text.strip().partition("+")
    hint, _, coded = rest.partition("+")
    try:
        raw = base64.b64decode(coded, validate=True)
    except (binascii.Error, ValueError):
        raw = b""
    key = PublicKey(name, raw[1:])
    if not name or len(raw) != 33 or raw[:1] != ED25519 or hint != key.hint.hex():
        raise TermError(BAD_KEY)
    return key


def sign(head: Checkpoint, key: Ed25519PrivateKey) -> str:
    """Return the signed note of a head."""
    signature = public_key(head.origin, key).hint + key.sign(head.text.encode())
    return f"{head.text}\n{DASH}{head.origin} {base64.b64encode(signature).decode()}\n"


def read_head(note: str) -> Checkpoint:
    """Return what a signed head says, its signature unchecked; TermError if it is malformed."""
    text, _, _signatures = note.partition("\n\n")
    lines = text.split("\n")
    if len(lines) < 3 or not lines[0] or not re.fullmatch(r"0|[1-9][0-9]{0,18}", lines[1]):
        raise TermError(BAD_HEAD)
    try:
        root = base64.b64decode(lines[2], validate=True)
    except (binascii.Error, ValueError):
        root = b""
    if len(root) != 32 or len(lines) > 3:
        raise TermError(BAD_HEAD)
    return Checkpoint(lines[0], int(lines[1]), root)


def is_signed(note: str, key: PublicKey) -> bool:
    """Return whether a signed head bears a signature by this key, under the key's own name."""
    text, _, signatures = note.partition("\n\n")
    for line in signatures.splitlines():
        name, _, coded = line.removeprefix(DASH).rpartition(" ")
        try:
            signature = base64.b64decode(coded, validate=True)
        except (binascii.Error, ValueError):
            continue
        if line.startswith(DASH) and name == key.name and signature[:4] == key.hint:
            return _verifies(key.raw, signature[4:], f"{text}\n".encode())
    return False


def _verifies(raw: bytes, signature: bytes, data: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(raw).verify(signature, data)
    except (InvalidSignature, ValueError):
        return False
    return True
