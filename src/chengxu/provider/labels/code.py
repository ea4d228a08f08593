"""The code of a provider: 27 characters (practice guide on provider codes, 2025), with the unified social credit code in it.

Characters 1-2 are the form (00), 3 the kind of subject (1 an organisation, 2 a person), 4 the binding (1: a unified social
credit code), 5-22 the subject, 23 the service (1 generation, 2 propagation, 0 unused), 24-27 a model or application.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from chengxu.algebra.term import Term
from chengxu.provider.labels.fields import LabelError

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
"""Of the first 17 characters of a unified social credit code (GB 32100-2015)."""

NOT_USCC = Term(
    "“{value}”不是统一社会信用代码：应为 18 位数字和大写字母（不含 I、O、S、V、Z），末位校验码{check}。",
    "`{value}` is no unified social credit code: 18 digits and capitals without I, O, S, V, Z, the last a check character{check}.",
)
NOT_SERVICE = Term(
    "后五位“{value}”有误：第一位为 1（生成合成）、2（传播）或 0（不用），后四位为数字和大写字母；不用时为 00000。",
    "the last five characters `{value}` are wrong: 1 (generation), 2 (propagation) or 0 (unused), then four digits or capitals; "
    "00000 when unused.",
)
NOT_CODE = Term(
    "“{value}”不是服务提供者编码：应为 27 位，以 00 开头。",
    "`{value}` is no provider code: it has 27 characters and begins with 00.",
)


@dataclass(frozen=True)
class ProviderCode:
    """A provider code in its parts; `service` and `model` as they stand ("1", "0001")."""

    subject: str
    service: str = "0"
    model: str = "0000"

    def __str__(self) -> str:
        return f"0011{self.subject}{self.service}{self.model}"


def provider_code(uscc: str, service: str = "0", model: str = "0000") -> ProviderCode:
    """Return the code of an organisation; LabelError for a credit code or an extension that is none."""
    subject = uscc.strip().upper()
    expected = check_character(subject)
    if expected is None or expected != subject[-1]:
        hint = f" ({expected})" if expected else ""
        raise LabelError(NOT_USCC.fill(value=uscc, check=hint))
    if service not in "012" or len(service) != 1 or not re.fullmatch(r"[0-9A-Z]{4}", model):
        raise LabelError(NOT_SERVICE.fill(value=service + model))
    if service == "0" and model != "0000":
        raise LabelError(NOT_SERVICE.fill(value=service + model))
    return ProviderCode(subject, service, model)


def read_code(value: str) -> ProviderCode:
    """Return a provider code in its parts; LabelError says what is wrong with it."""
    text = value.strip()
    if not re.fullmatch(r"0011[0-9A-Z]{23}", text):
        raise LabelError(NOT_CODE.fill(value=value))
    return provider_code(text[4:22], text[22], text[23:])


def check_character(uscc: str) -> str | None:
    """Return the check character that the first 17 of 18 characters ask for; None if they are none of the alphabet."""
    if len(uscc) != 18 or any(c not in ALPHABET for c in uscc):
        return None
    total = sum(ALPHABET.index(c) * w for c, w in zip(uscc, WEIGHTS, strict=False))
    return ALPHABET[-total % 31]
