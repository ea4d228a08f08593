"""Check a receipt with nothing but the receipt: no database, no network.

A receipt is one JSON object: `body` (the leaf), `index`, `proof` (base64), `head` (the signed head), `key` (public),
and `opened`: values that stand in the log as commitments only, each with its salt. `others` are the commitments of
a sealed leaf that the receipt leaves closed.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from chengxu.algebra.term import Term, TermError
from chengxu.platform.ledger.canon import canonical, commitment, together
from chengxu.platform.ledger.note import PublicKey, is_signed, read_head, read_key
from chengxu.platform.ledger.tree import is_included, leaf_hash

KIND = "chengxu-receipt/1"
LARGEST = 256 * 1024
"""Characters of a receipt: a house setting."""

NOT_ONE = Term("这不是回执：{why}。", "this is no receipt: {why}.")
NO_JSON = Term("内容不是 JSON", "it is not JSON")
NO_KIND = Term("没有写明“{kind}”", "it does not say `{kind}`")
WRONG_FIELD = Term("字段“{name}”缺失或者类型不对", "the field `{name}` is missing or of the wrong type")
TOO_LONG = Term("内容超过 {most} 个字符", "it has more than {most} characters")

INCLUDED = Term(
    "条目在日志之中：第 {index} 号叶子，日志共 {size} 片叶子。",
    "The entry is in the log: leaf {index} of a log of {size} leaves.",
)
NOT_INCLUDED = Term(
    "条目与日志头不符：内容、位置或者证明路径有一处被改过。",
    "The entry does not fit the head of the log: its content, its place or its proof was changed.",
)
SIGNED = Term(
    "日志头由“{name}”签名，签名有效。", "The head of the log is signed by “{name}”; the signature is good."
)
NOT_SIGNED = Term(
    "日志头没有“{name}”的有效签名。", "The head of the log bears no good signature by “{name}”."
)
OPENED = Term("“{name}”与日志中的承诺值相符。", "“{name}” fits its commitment in the log.")
NOT_OPENED = Term("“{name}”与日志中的承诺值不符。", "“{name}” does not fit its commitment in the log.")
OWN_KEY = Term(
    "公钥取自回执本身，所证明的以此为限：请与登记机关公布的公钥核对，或者用 --key 给出。",
    "The public key came with the receipt, and the answer is only as good as that key: compare it with the one the "
    "registry publishes, or give it with --key.",
)


@dataclass(frozen=True)
class Check:
    """One thing that was checked, in words."""

    good: bool
    words: Term


@dataclass(frozen=True)
class Verdict:
    """What a receipt proves; `own_key` if the key came with the receipt."""

    checks: tuple[Check, ...]
    own_key: bool
    key: PublicKey
    body: Mapping[str, Any]
    opened: Mapping[str, Any]

    @property
    def good(self) -> bool:
        """Whether every check held."""
        return all(check.good for check in self.checks)


def check_receipt(text: str, keys: Sequence[str] = ()) -> Verdict:
    """Return what a receipt proves, by keys that the reader trusts or else by its own; TermError if it is no receipt."""
    receipt = _read(text)
    head = read_head(receipt["head"])
    trusted = _key(receipt["head"], head.origin, [read_key(key) for key in keys or [receipt["key"]]])
    index, size = receipt["index"], head.size
    leaf = leaf_hash(_canonical(receipt["body"]))
    included = is_included(leaf, index, size, _hashes(receipt["proof"]), head.root)
    signed = head.origin == trusted.name and is_signed(receipt["head"], trusted)
    place = {"index": index, "size": size}
    checks = (
        Check(included, INCLUDED.fill(**place) if included else NOT_INCLUDED),
        Check(signed, (SIGNED if signed else NOT_SIGNED).fill(name=trusted.name)),
        *_opened(receipt),
    )
    opened = {name: value for name, (_salt, value) in receipt["opened"].items()}
    return Verdict(checks, not keys, trusted, receipt["body"], opened)


def _key(note: str, origin: str, keys: list[PublicKey]) -> PublicKey:
    """Return the key that signed a head, else one of its log, else the first."""
    signed = [key for key in keys if key.name == origin and is_signed(note, key)]
    return next(iter([*signed, *(key for key in keys if key.name == origin), *keys]))


def _opened(receipt: Mapping[str, Any]) -> Iterator[Check]:
    """Yield whether each opened value fits its commitment."""
    body, made = receipt["body"], {}
    for name, (salt, value) in receipt["opened"].items():
        try:
            made[name] = commitment(name, value, salt)
        except ValueError as error:
            raise _no(WRONG_FIELD.fill(name=name)) from error
    if "sealed" in body:
        try:
            whole = together([*made.values(), *receipt["others"]]) == body["sealed"]
        except ValueError as error:
            raise _no(WRONG_FIELD.fill(name="others")) from error
        fits = dict.fromkeys(made, whole)
    else:
        veiled = body.get("veiled")
        fits = {n: isinstance(veiled, dict) and veiled.get(n) == c for n, c in made.items()}
    for name, good in fits.items():
        yield Check(good, (OPENED if good else NOT_OPENED).fill(name=name))


def _read(text: str) -> dict[str, Any]:
    if len(text) > LARGEST:
        raise _no(TOO_LONG.fill(most=LARGEST))
    try:
        receipt = json.loads(text)
        json.dumps(receipt, ensure_ascii=False).encode()  # half a surrogate pair is no text
    except (ValueError, RecursionError) as error:
        raise _no(NO_JSON) from error
    if not isinstance(receipt, dict) or receipt.get("kind") != KIND:
        raise _no(NO_KIND.fill(kind=KIND))
    receipt = {"opened": {}, "others": [], **receipt}
    kinds = {
        "body": dict,
        "index": int,
        "proof": list,
        "head": str,
        "key": str,
        "opened": dict,
        "others": list,
    }
    for name, kind in kinds.items():
        if type(receipt.get(name)) is not kind:
            raise _no(WRONG_FIELD.fill(name=name))
    for name, pair in receipt["opened"].items():
        if not (isinstance(pair, list) and len(pair) == 2 and isinstance(pair[0], str)):
            raise _no(WRONG_FIELD.fill(name=f"opened.{name}"))
    if not all(isinstance(text, str) for text in [*receipt["others"], *receipt["proof"]]):
        raise _no(WRONG_FIELD.fill(name="others"))
    return receipt


def _canonical(body: Mapping[str, Any]) -> bytes:
    try:
        return canonical(body).encode()
    except (ValueError, RecursionError) as error:
        raise _no(WRONG_FIELD.fill(name="body")) from error


def _hashes(proof: list[str]) -> list[bytes]:
    try:
        return [base64.b64decode(step, validate=True) for step in proof]
    except (binascii.Error, ValueError) as error:
        raise _no(WRONG_FIELD.fill(name="proof")) from error


def _no(why: Term) -> TermError:
    return TermError(NOT_ONE.fill(why=why))
