"""JSON in one form only, and commitments to values that are kept out of the log."""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Iterable, Mapping
from typing import Any

import rfc8785

_ENCODE = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode
EXACT = 2**53 - 1
"""The largest whole number that a double keeps exactly (RFC 8785, appendix D)."""


def canonical(body: Mapping[str, Any]) -> str:
    """Return JSON in its one canonical form (RFC 8785); a whole number past 2^53 - 1, for which it has none, as text."""
    return _bytes(dict(body)).decode()


def new_salt() -> str:
    """Return a salt of 128 random bits in hexadecimal; once it is erased, its commitment tells nothing."""
    return secrets.token_hex(16)


def commitment(name: str, value: Any, salt: str) -> str:
    """Return the commitment to a named value: SHA-256 over salt, name and value as canonical JSON, in hexadecimal."""
    return hashlib.sha256(_bytes([salt, name, value])).hexdigest()


def together(commitments: Iterable[str]) -> str:
    """Return one commitment to several, whatever their order; any of them can be opened without the others."""
    joined = b"".join(bytes.fromhex(one) for one in sorted(commitments))
    return hashlib.sha256(b"chengxu together" + joined).hexdigest()


def _bytes(value: Any) -> bytes:
    """Return canonical JSON; Python's own encoder writes it where it writes the same, as it is many times faster."""
    return _ENCODE(value).encode() if _usual(value) else rfc8785.dumps(_plain(value))


def _usual(value: Any) -> bool:
    """Return whether a value has nothing that RFC 8785 writes or sorts otherwise: fractions, large numbers, such keys."""
    kind = type(value)
    if kind is dict:
        return all(type(name) is str and name.isascii() and _usual(inner) for name, inner in value.items())
    if kind is list or kind is tuple:
        return all(map(_usual, value))
    return kind is str or value is None or kind is bool or (kind is int and abs(value) <= EXACT)


def _plain(value: Any) -> Any:
    """Return a value with its numbers as RFC 8785 takes them: those that a double does not keep exactly as text."""
    if isinstance(value, int) and abs(value) > EXACT:
        return str(value)
    if isinstance(value, Mapping):
        return {name: _plain(inner) for name, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, list | tuple) else value
