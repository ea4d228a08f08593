"""Count signatures of labels a second: signed, and verified as `integrity` does it, and beside it the program openssl.

Run `python bench/signatures.py`. `pinned` is a key that the verifier knows beforehand, `carried` one that came with the label,
`fresh` a new key each time. Bound: 1000 verified a second.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Sequence
from itertools import cycle
from time import process_time

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from chengxu.labels import Label, Signer, Trust, countersigned, signed, signer
from chengxu.provider.labels.integrity import integrity

BOUND, SECONDS = 1000, 1.0
WHAT = Label("001191110102MACQD9K64010000", "550e8400-e29b-41d4-a716-446655440000")


def sm2_key(number: int) -> bytes:
    """Return a private key of SM2 as PKCS 8."""
    inner = bytes.fromhex("30250201010420") + number.to_bytes(32, "big")
    head = bytes.fromhex("020100301306072a8648ce3d020106082a811ccf5501822d04") + bytes([len(inner)])
    return b"\x30" + bytes([len(head) + len(inner)]) + head + inner


def made(key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey) -> bytes:
    """Return a private key as PKCS 8."""
    form = serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    return key.private_bytes(*form)


def signers(kind: str, count: int) -> list[Signer]:
    """Return signers with different keys."""
    if kind == "SM2":
        return [signer(sm2_key(10**70 + n)) for n in range(count)]
    if kind == "RSA 2048":
        return [signer(made(rsa.generate_private_key(65537, 2048))) for _ in range(min(count, 5))]
    return [signer(made(ec.generate_private_key(ec.SECP256R1()))) for _ in range(count)]


def rate(work: Callable[[Label], object], what: Sequence[Label]) -> float:
    """Return how often in a second of the processor something is done to labels in turn."""
    begun, every = process_time(), enumerate(cycle(what), 1)
    for done, one in every:
        work(one)
        if (spent := process_time() - begun) > SECONDS:
            return done / spent
    return 0.0


def main() -> None:
    """Print every figure."""
    for kind in ("SM2", "RSA 2048", "ECDSA P-256"):
        [by, *others] = signers(kind, 1000)
        what, fresh = [signed(WHAT, by)], [signed(WHAT, other) for other in others]
        pinned = Trust(keys=[by.public])
        both = [countersigned(what[0], by)]
        print(f"{kind:12} signed {rate(lambda one, by=by: signed(one, by), [WHAT]):7.0f}/s")
        for name, labels, trust, times in (
            ("pinned", what, pinned, 1), ("carried", what, Trust(), 1), ("fresh", fresh, Trust(), 1), ("both fields", both, pinned, 2),
        ):  # fmt: skip
            found = times * rate(lambda one, trust=trust: integrity(one.fields, trust), labels)
            verdict = "within" if found >= BOUND else "OVER"
            print(f"{kind:12} verified, {name:11} {found:7.0f} signatures/s, bound {BOUND}: {verdict}")
    if shutil.which("openssl"):
        said = subprocess.run(
            ["openssl", "speed", "-seconds", "1", "sm2"], capture_output=True, text=True, check=False
        )
        rows = [line for line in said.stdout.splitlines() if re.search(r"SM2", line)]
        print("openssl speed: sign s, verify s, sign/s, verify/s:", *rows)


if __name__ == "__main__":
    main()
