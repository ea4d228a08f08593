"""Where sessions are kept: as Django keeps them, with whose each is, so that their owner can list and end them."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as Kept

from chengxu.platform.accounts.models import Login


class SessionStore(Kept):
    """Django's own store, over rows that know their user."""

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
