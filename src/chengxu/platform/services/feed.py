"""The duty calendar (RFC 5545): every day by which something is due, behind a private address that can be revoked."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterator
from datetime import UTC, date, timedelta

from chengxu.algebra.term import Lang, Term
from chengxu.platform.accounts.actor import Actor, acting_for
from chengxu.platform.accounts.models import Membership
from chengxu.platform.services.board import Choice, Item, board
from chengxu.platform.services.models import CalendarLink
from chengxu.platform.today import now

NAME = Term("程序：义务期限", "Chengxu: duties and their days")
LAW = Term("依据：{cite}（{origin}）", "Under: {cite} ({origin})")
STATE = Term("状态：{state}", "State: {state}")
COLUMNS = ("overdue", "soon", "later", "waiting")
OCTETS = 75
"""Of one line, as RFC 5545 (3.1) has it."""


def new_link(actor: Actor) -> str:
    """Return the secret of a new private address; only its hash is kept, so it is shown once."""
    assert actor.organisation is not None
    assert actor.user is not None
    secret = secrets.token_urlsafe(24)
    CalendarLink.objects.create(secret=_hash(secret), organisation=actor.organisation, user=actor.user)
    return secret


def reader(secret: str) -> Actor | None:
    """Return for whom a private address was made; None if it was revoked, or they no longer act there."""
    link = CalendarLink.objects.filter(secret=_hash(secret), ended=None).first()
    if link is None:
        return None
    place = (
        Membership.objects.select_related("user", "organisation")
        .filter(user=link.user, organisation=link.organisation, user__is_active=True)
        .first()
    )
    return acting_for(place) if place else None


def _hash(secret: str) -> str:
    return hashlib.sha256(b"chengxu calendar " + secret.encode()).hexdigest()


def calendar_text(actor: Actor, lang: Lang, root: str) -> bytes:
    """Return the calendar of an organisation; `root` is the address of the platform, with its language."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Chengxu//Duties//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
             f"X-WR-CALNAME:{escaped(NAME[lang])}", "X-WR-TIMEZONE:Asia/Shanghai"]  # fmt: skip
    for column in board(actor, Choice(), seconds=None).columns:
        for item in column.items if column.key in COLUMNS else ():
            if item.due is not None:
                lines += _event(item, item.due, lang, root)
    lines.append("END:VCALENDAR")
    return b"".join(folded(line) for line in lines)


def _event(item: Item, due: date, lang: Lang, root: str) -> list[str]:
    stamp = now().astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    colon = "：" if lang == "zh" else ": "
    told = [
        LAW.fill(cite=item.cite.text(lang), origin=item.origin[lang])[lang],
        STATE.fill(state=item.state[lang])[lang],
        *(remark[lang] for remark in item.remarks),
        f"{root}{item.link}",
    ]
    return [
        "BEGIN:VEVENT",
        f"UID:{escaped(item.key)}@chengxu",
        f"DTSTAMP:{stamp}",
        f"DTSTART;VALUE=DATE:{due:%Y%m%d}",
        f"DTEND;VALUE=DATE:{due + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{escaped(item.service.name[lang] + colon + item.what[lang])}",
        f"DESCRIPTION:{escaped(chr(10).join(told))}",
        f"URL:{root}{item.link}",
        f"CATEGORIES:{escaped(item.law.short[lang])}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def escaped(text: str) -> str:
    """Return a text as RFC 5545 (3.3.11) writes it: one line, its separators escaped, no control characters."""
    for plain, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r\n", "\\n"), ("\n", "\\n")):
        text = text.replace(plain, written)
    return "".join(c for c in text if c >= " " and c != "\x7f")


def folded(line: str) -> bytes:
    """Return a line in pieces of 75 octets at most, no character cut, each ended by CRLF."""
    return b"".join(_pieces(line)) + b"\r\n"


def _pieces(line: str) -> Iterator[bytes]:
    piece = b""
    for character in line:
        octets = character.encode()
        if len(piece) + len(octets) > OCTETS:
            yield piece + b"\r\n"
            piece = b" "
        piece += octets
    yield piece
