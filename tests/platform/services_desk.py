"""Somebody of the small world at their browser, reading pages and filling in forms on a day."""

from __future__ import annotations

import re
from datetime import date

from django.test import Client

from chengxu.platform.accounts.actor import Actor
from chengxu.platform.today import on_day

THURSDAY = date(2026, 3, 5)


class Desk:
    """Somebody at their browser, on a day."""

    def __init__(self, actor: Actor | None, lang: str = "zh", on: date = THURSDAY) -> None:
        self.client, self.lang, self.on = Client(), lang, on
        if actor is not None and actor.user is not None:
            self.client.force_login(actor.user)

    def get(self, path: str, status: int = 200) -> str:
        with on_day(self.on):
            answer = self.client.get(f"/{self.lang}{path}")
        assert answer.status_code == status, path
        return plain(answer.content.decode())

    def post(self, path: str, status: int = 302, **data) -> str:
        with on_day(self.on):
            answer = self.client.post(
                f"/{self.lang}{path}", {k.replace("__", "."): v for k, v in data.items()}
            )
        assert answer.status_code == status, plain(answer.content.decode())[-1500:]
        return answer.headers.get("Location", "").removeprefix(f"/{self.lang}") or plain(
            answer.content.decode()
        )


def plain(html: str) -> str:
    """Return the text of a page."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())
