"""SM2 signatures over SM3 (GB/T 32918.2, GB/T 32905), in integers alone where this Python's OpenSSL does not have them.

Verifying is all that a reader needs. Signing here does not run in constant time: a provider whose key is worth stealing
signs in a module of its own and gives `keys.Signer` its function.
"""

from __future__ import annotations

import hashlib
import secrets
from functools import lru_cache
from typing import TypeAlias

P = 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFF
A = P - 3
B = 0x28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93
N = 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123
G = (
    0x32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7,
    0xBC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0,
)
USER = b"1234567812345678"
"""The identity of a signer where none is agreed (GM/T 0009)."""
CURVE = bytes.fromhex("06082a811ccf5501822d")
"""The curve's identifier in DER, 1.2.156.10197.1.301."""
SPKI = bytes.fromhex("3059301306072a8648ce3d020106082a811ccf5501822d034200")
"""What stands before a point in a public key of X.509."""

Point: TypeAlias = tuple[int, int]
Jacobian: TypeAlias = tuple[int, int, int]
"""X/Z^2, Y/Z^3; Z is 0 at infinity."""
INFINITY: Jacobian = (1, 1, 0)
OFTEN = 2
"""From so many signatures of a key on, a table of its multiples, which costs as much as four, is worth its while."""


def sm3(data: bytes) -> bytes:
    """Return the SM3 hash; ValueError where this Python's OpenSSL lacks it."""
    return hashlib.new("sm3", data).digest()


def on_curve(point: Point) -> bool:
    """Return whether a point is one of the curve."""
    x, y = point
    return 0 <= x < P and 0 <= y < P and (y * y - x * x * x - A * x - B) % P == 0


def points(x: int) -> list[Point]:
    """Return the points with an x coordinate: two or none."""
    square = (x * x * x + A * x + B) % P
    y = pow(square, (P + 1) // 4, P)
    return [(x, y), (x, P - y)] if x < P and y * y % P == square else []


def public_key(private: int) -> Point:
    """Return the public key of a private one."""
    return _plain(_times(private, G))


def verify(public: Point, message: bytes, signature: tuple[int, int], user: bytes = USER) -> bool:
    """Return whether a signature is one of the message by the key."""
    from chengxu.provider.labels import sm2_openssl  # which takes its time to load

    r, s = signature
    if not (1 <= r < N and 1 <= s < N and on_curve(public)) or (r + s) % N == 0:
        return False
    found = sm2_openssl.verify(spki(public), message, der_pair(r, s), user)
    return plainly_verified(public, message, signature, user) if found is None else found


def plainly_verified(public: Point, message: bytes, signature: tuple[int, int], user: bytes = USER) -> bool:
    """Return whether a signature in range fits a point of the curve, worked out here."""
    r, s = signature
    uses, t = _uses(public), (r + s) % N
    uses.append(None)
    found = _added(_times(s, G), _times(t, public)) if len(uses) > OFTEN else _sum(s, G, t, public)
    del uses[OFTEN + 1 :]
    return found[2] != 0 and (_digest(public, message, user) + _plain(found)[0] - r) % N == 0


def spki(public: Point) -> bytes:
    """Return a public key as X.509 writes it, in DER."""
    return SPKI + b"\4" + public[0].to_bytes(32, "big") + public[1].to_bytes(32, "big")


def der_pair(r: int, s: int) -> bytes:
    """Return the two numbers of a signature in DER."""
    parts = b"".join(
        b"\2" + bytes([len(n)]) + n for n in (v.to_bytes(v.bit_length() // 8 + 1, "big") for v in (r, s))
    )
    return b"\x30" + bytes([len(parts)]) + parts


def sign(private: int, message: bytes, user: bytes = USER, public: Point | None = None) -> tuple[int, int]:
    """Return a signature of the message; `public` saves working out the public key."""
    if not 1 <= private < N - 1:
        raise ValueError("no private key of SM2")
    digest = _digest(public or public_key(private), message, user)
    while True:
        k = 1 + secrets.randbelow(N - 1)
        r = (digest + _plain(_times(k, G))[0]) % N
        s = pow(1 + private, -1, N) * (k - r * private) % N
        if r and s and r + k != N:
            return r, s


def _digest(public: Point, message: bytes, user: bytes) -> int:
    numbers = b"".join(n.to_bytes(32, "big") for n in (A, B, *G, *public))
    who = sm3((len(user) * 8).to_bytes(2, "big") + user + numbers)
    return int.from_bytes(sm3(who + message), "big")


@lru_cache(maxsize=1024)
def _uses(point: Point) -> list[None]:
    """Return a list as long as a key has been met before."""
    return []


@lru_cache(maxsize=16)
def _table(point: Point) -> list[list[Jacobian]]:
    """Return a point times 0 to 15 times each power of 16."""
    table, base = [], (*point, 1)
    for _ in range(64):
        row = [INFINITY]
        for _ in range(15):
            row.append(_added(row[-1], base))
        table.append(row)
        base = _added(row[-1], base)
    return table


def _times(number: int, point: Point) -> Jacobian:
    """Return a point so many times, by its table."""
    found = INFINITY
    for n, row in enumerate(_table(point)):
        if digit := number >> 4 * n & 15:
            found = _added(found, row[digit])
    return found


def _sum(s: int, first: Point, t: int, second: Point) -> Jacobian:
    """Return s times a point and t times another, added."""
    one, two = (*first, 1), (*second, 1)
    table = {(1, 0): one, (0, 1): two, (1, 1): _added(one, two)}
    found = INFINITY
    for bit in range(max(s.bit_length(), t.bit_length()) - 1, -1, -1):
        found = _doubled(found)
        pair = (s >> bit & 1, t >> bit & 1)
        if pair in table:
            found = _added(found, table[pair])
    return found


def _doubled(point: Jacobian) -> Jacobian:
    x, y, z = point
    if not z or not y:
        return INFINITY
    square = y * y % P
    s, z2 = 4 * x * square % P, z * z % P
    m = 3 * (x - z2) * (x + z2) % P  # a is -3
    left = (m * m - 2 * s) % P
    return left, (m * (s - left) - 8 * square * square) % P, 2 * y * z % P


def _added(one: Jacobian, two: Jacobian) -> Jacobian:
    if not one[2]:
        return two
    if not two[2]:
        return one
    (x1, y1, z1), (x2, y2, z2) = one, two
    q1, q2 = z1 * z1 % P, z2 * z2 % P
    u1, s1 = x1 * q2 % P, y1 * q2 * z2 % P
    h, r = (x2 * q1 - u1) % P, (y2 * q1 * z1 - s1) % P
    if not h:
        return INFINITY if r else _doubled(one)
    h2 = h * h % P
    h3, v = h * h2 % P, u1 * h2 % P
    x = (r * r - h3 - 2 * v) % P
    return x, (r * (v - x) - s1 * h3) % P, h * z1 * z2 % P


def _plain(point: Jacobian) -> Point:
    x, y, z = point
    inverse = pow(z, -1, P)
    return x * inverse * inverse % P, y * inverse**3 % P
