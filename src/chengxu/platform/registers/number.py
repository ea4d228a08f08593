"""Numbers of register entries: law and register, area, year, serial, and a check character.

`ML4FLNG-11-2026-000042-L`. The check character is that of GB 32100-2015: weights are powers of 3, the modulus 31, the
alphabet has no I, O, S, V and Z. Three is a primitive root of 31, so the weights of 30 places differ, and so do any
two neighbours: no single wrong character and no swap of two neighbours goes unseen. The hyphens have fixed places, by
which a wrong or swapped hyphen is seen too.
"""

from __future__ import annotations

import re

from django.db import transaction
from django.db.models import F

from chengxu.platform.registers.models import Serial

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
PLACES = 30
WEIGHTS = tuple(pow(3, place, 31) for place in range(PLACES))
NATIONAL = "00"
"""Stands for the whole country where an area has two digits."""
SHAPE = re.compile(rf"[{ALPHABET}]{{4,8}}-[0-9]{{2}}-[0-9]{{4}}-[0-9]{{6,9}}-[{ALPHABET}]")
LAWS = {"ml4": "ML4", "sd": "XJ", "im": "GL", "sw": "WX"}
"""How a law stands in a number, in letters that the alphabet has: 学者建议稿 is XJ, 管理办法 is GL."""


def next_number(register: str, area: str, year: int) -> str:
    """Return the next number of a register; inside a transaction, which keeps gaps and doubles out."""
    prefix = f"{short(register)}-{area or NATIONAL}-{year}"
    with transaction.atomic(savepoint=False):
        serial = Serial.objects.filter(key=prefix)
        if not serial.update(last=F("last") + 1):
            Serial.objects.get_or_create(key=prefix)
            serial.update(last=F("last") + 1)
        last = serial.values_list("last", flat=True).get()
    body = f"{prefix}-{last:06d}"
    return f"{body}-{check_character(body)}"


def short(register: str) -> str:
    """Return a register's name as it stands in a number: its law, then letters of its first word and one of the next."""
    law, _, name = register.partition(".")
    first, _, rest = name.upper().partition("_")
    letters, more = _kept(first), _kept(rest)
    return LAWS.get(law, _kept(law.upper())) + (letters[:3] + more[:1] if more else letters[:4])


def check_character(body: str) -> str:
    """Return the check character of a number's other characters; hyphens do not count. ValueError for other characters."""
    digits = [ALPHABET.index(c) for c in body if c != "-"]
    total = sum(digit * weight for digit, weight in zip(digits, WEIGHTS[: len(digits)], strict=True))
    return ALPHABET[-total % 31]


def tidy(text: str) -> str:
    """Return a number as it is written: capitals, plain hyphens, no spaces."""
    plain = text.strip().upper().translate({ord(c): "-" for c in "‐‑‒–—―－_"})
    return "".join(plain.split())


def is_number(text: str) -> bool:
    """Return whether a text is a number whose check character is right."""
    plain = tidy(text)
    return SHAPE.fullmatch(plain) is not None and check_character(plain[:-2]) == plain[-1]


def _kept(letters: str) -> str:
    return "".join(c for c in letters if c in ALPHABET)
