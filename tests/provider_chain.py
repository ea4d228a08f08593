"""A chain of certificates made for the tests: a root of our own, and a signer that it vouches for."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID


@dataclass(frozen=True)
class Chain:
    """Certificates in PEM, the signer's first, the signer's private key, and the root alone."""

    certificates: bytes
    private_key: bytes
    root: bytes


@cache
def chain(name: str = "Tests") -> Chain:
    """Return a chain as C2PA asks for it: P-256, in force now, the signer's for signing."""
    root, leaf = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    top, own = _made(f"{name} root", root, f"{name} root", root), _made(name, leaf, f"{name} root", root)
    private = leaf.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return Chain(own + top, private, top)


def _name(text: str) -> x509.Name:
    parts = [(NameOID.ORGANIZATION_NAME, "Chengxu"), (NameOID.COMMON_NAME, text)]
    return x509.Name([x509.NameAttribute(kind, value) for kind, value in parts])


def _made(subject: str, key, issuer: str, by) -> bytes:
    authority, now, day = key is by, datetime.datetime.now(datetime.UTC), datetime.timedelta(days=1)
    made = x509.CertificateBuilder(
        _name(issuer),
        _name(subject),
        key.public_key(),
        x509.random_serial_number(),
        now - day,
        now + 30 * day,
    )
    usage = dict.fromkeys(
        ("content_commitment", "key_encipherment", "data_encipherment", "key_agreement", "encipher_only", "decipher_only"), False
    )  # fmt: skip
    parts = [
        (x509.BasicConstraints(authority, None), True),
        (x509.KeyUsage(digital_signature=not authority, key_cert_sign=authority, crl_sign=authority, **usage), True),
        (x509.SubjectKeyIdentifier.from_public_key(key.public_key()), False),
        (x509.AuthorityKeyIdentifier.from_issuer_public_key(by.public_key()), False),
        *([] if authority else [(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), False)]),
    ]  # fmt: skip
    for extension, critical in parts:
        made = made.add_extension(extension, critical=critical)
    return made.sign(by, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)
