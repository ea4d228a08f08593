"""SM2 verified by the OpenSSL that this Python's own hashlib is linked with, where it is version 3: several times as fast.

Nothing is searched for or installed: the functions are taken from the library that is loaded anyway. Where they are not to
be had, `verify` returns None, and `sm2` works it out in integers.
"""

from __future__ import annotations

import ctypes
import ssl
from functools import cache
from typing import Any

PLACE, SIZE, TEXT = ctypes.c_void_p, ctypes.c_size_t, ctypes.c_char_p
FUNCTIONS: dict[str, tuple[Any, list[Any]]] = {
    "d2i_PUBKEY": (PLACE, [PLACE, ctypes.POINTER(TEXT), ctypes.c_long]),
    "EVP_sm3": (PLACE, []),
    "EVP_PKEY_CTX_new": (PLACE, [PLACE, PLACE]),
    "EVP_PKEY_CTX_set1_id": (ctypes.c_int, [PLACE, TEXT, ctypes.c_int]),
    "EVP_PKEY_CTX_free": (None, [PLACE]),
    "EVP_PKEY_free": (None, [PLACE]),
    "EVP_MD_CTX_new": (PLACE, []),
    "EVP_MD_CTX_set_pkey_ctx": (None, [PLACE, PLACE]),
    "EVP_MD_CTX_free": (None, [PLACE]),
    "EVP_DigestVerifyInit": (ctypes.c_int, [PLACE, PLACE, PLACE, PLACE, PLACE]),
    "EVP_DigestVerify": (ctypes.c_int, [PLACE, TEXT, SIZE, TEXT, SIZE]),
    "ERR_clear_error": (None, []),
}
"""What is used of it: what each returns and takes."""


def verify(public: bytes, message: bytes, signature: bytes, user: bytes) -> bool | None:
    """Return whether a signature (DER) over SM3 is one of the message by a key (X.509, DER); None where nobody can say."""
    found = _library()
    if found is None:
        return None
    start = TEXT(public)
    key = found.d2i_PUBKEY(None, ctypes.byref(start), len(public))
    try:
        return _verified(found, key, message, signature, user) if key else None
    finally:
        found.EVP_PKEY_free(key)
        found.ERR_clear_error()


def _verified(found: Any, key: int, message: bytes, signature: bytes, user: bytes) -> bool | None:
    asked, work = found.EVP_PKEY_CTX_new(key, None), found.EVP_MD_CTX_new()
    try:
        if not asked or not work or found.EVP_PKEY_CTX_set1_id(asked, user, len(user)) <= 0:
            return None
        found.EVP_MD_CTX_set_pkey_ctx(work, asked)
        if found.EVP_DigestVerifyInit(work, None, found.EVP_sm3(), None, key) <= 0:
            return None
        said = found.EVP_DigestVerify(work, signature, len(signature), message, len(message))
        return None if said < 0 else said == 1
    finally:
        found.EVP_MD_CTX_free(work)
        found.EVP_PKEY_CTX_free(asked)


@cache
def _library() -> Any:
    """Return the library with its functions declared; None where there is none that has them."""
    if ssl.OPENSSL_VERSION_INFO < (3,) or "OpenSSL" not in ssl.OPENSSL_VERSION:
        return None
    try:
        import _hashlib

        found = ctypes.CDLL(_hashlib.__file__)
        for name, (gives, takes) in FUNCTIONS.items():
            function = getattr(found, name)
            function.restype, function.argtypes = gives, takes
    except (ImportError, AttributeError, OSError):
        return None
    return found
