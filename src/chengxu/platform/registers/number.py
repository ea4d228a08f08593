"""Numbers of register entries: register, area, year, serial, and a check character.

`ML4FIL-11-2026-000042-K`. The check character is that of GB 32100-2015 (weights are powers of 3, modulus 31, an
alphabet without I, O, S, V and Z): no single wrong or swapped character goes unseen.
"""

from __future__ import annotations

from django.db import transaction

from chengxu.platform.registers.models import Serial

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
WEIGHTS = tuple(pow(3, place, 31) for place in range(30))
NATIONAL = "00"
"""Stands for the whole country where an area has two digits."""


def next_number(register: str, area: str, year: int) -> str:
    """Return the next number of a register; inside a transaction, which keeps gaps and doubles out."""
    prefix = f"{short(register)}-{area or NATIONAL}-{year}"
    with transaction.atomic():
        Serial.objects.get_or_create(key=prefix)
        serial = Serial.objects.select_for_update().get(key=prefix)
        serial.last += 1
        serial.save(update_fields=["last"])
    body = f"{prefix}-{serial.last:06d}"
    return f"{body}-{check_character(body)}"


def short(register: str) -> str:
    """Return a register's name as it stands in a number: letters and digits that the alphabet has."""
    law, _, name = register.partition(".")
    return "".join(c for c in (law + name[:4]).upper() if c in ALPHABET)


def check_character(body: str) -> str:
    """Return the check character of a number's other characters; hyphens do not count."""
    digits = [ALPHABET.index(c) for c in body if c != "-"]
    total = sum(digit * weight for digit, weight in zip(digits, WEIGHTS, strict=False))
    return ALPHABET[-total % 31]


def is_number(text: str) -> bool:
    """Return whether a text is a number whose check character is right."""
    body, _, check = text.strip().upper().rpartition("-")
    known = bool(body) and all(c in ALPHABET or c == "-" for c in body)
    return known and len(check) == 1 and check_character(body) == check
