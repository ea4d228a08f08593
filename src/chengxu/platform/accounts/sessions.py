"""Where sessions are kept: as Django keeps them, with whose each is, so that their owner can list and end them."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.base import UpdateError
from django.contrib.sessions.backends.db import SessionStore as Kept
from django.db import DatabaseError

from chengxu.platform.accounts.models import Login
from chengxu.platform.database import spared, trouble


class SessionStore(Kept):
    """Django's own store, over rows that know their user."""

    noted: dict[str, Any] | None = None
    """What a login holds where nothing but a note was added to what is kept of it."""

    def note(self, key: str, value: Any) -> None:
        """Add what can be left out where it cannot be kept."""
        self[key] = value
        self.noted = dict(self.items())

    def save(self, must_create: bool = False) -> None:
        """Keep a login; only a note may be lost. UpdateError if it was ended meanwhile, and for nothing else."""

        def keep() -> None:
            try:
                super(SessionStore, self).save(must_create)
            except UpdateError as ended:
                if isinstance(ended.__context__, DatabaseError) and trouble(ended.__context__):
                    raise ended.__context__ from ended.__context__.__cause__
                raise

        spared(keep) if self.noted == dict(self.items()) else keep()

    @classmethod
    def get_model_class(cls) -> type[Login]:
        """Return the model of the rows."""
        return Login

    def create_model_instance(self, data: dict[str, Any]) -> Login:
        """Return a row with the session as it is now, and with who is logged in by it."""
        made = super().create_model_instance(data)
        assert isinstance(made, Login)
        found = data.get(SESSION_KEY)
        made.user_id = int(found) if found else None
        return made
