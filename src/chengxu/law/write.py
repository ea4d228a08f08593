"""Write answers into a service description, keeping what else the person wrote there, comments included."""

from __future__ import annotations

import os
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from chengxu.algebra.facts import Value
from chengxu.law.read import NEVER, UNKNOWN


class Description:
    """A TOML description being filled in; every change is on disk, whole, before the next question."""

    def __init__(self, path: Path) -> None:
        import tomlkit

        self.path = path.resolve()
        self._text = self._before = path.read_text(encoding="utf-8-sig") if path.exists() else ""
        self._document = tomlkit.parse(self._text)

    def name(self, name: str) -> None:
        """Set the service's name."""
        self._table("service")["name"] = name
        self._save()

    def answer(self, fact: str, value: Value | None, since: date | None = None) -> None:
        """Set a fact; None is "not known"."""
        given = UNKNOWN if value is None else sorted(value) if isinstance(value, frozenset) else value
        self._table("facts")[fact] = _inline({"is": given, "since": since}) if since else given
        self._save()

    def since(self, fact: str, day: date) -> None:
        """Add to the last answer on a fact the day since which it holds."""
        held = self._table("facts")[fact]
        if isinstance(held, list) and held and isinstance(held[-1], dict):
            held[-1]["since"] = day
        elif isinstance(held, dict):
            held["since"] = day
        else:
            self._table("facts")[fact] = _inline({"is": held, "since": day})
        self._save()

    def event(self, event: str, on: date | None, *, case: str | None = None, never: bool = False) -> None:
        """Add an event, of a case or of none: a day, None for a day not known, or that it has not happened."""
        import tomlkit

        values: dict[str, object] = {"event": event, "on": NEVER if never else UNKNOWN if on is None else on}
        values |= {} if case is None else {"case": case}
        if not self._document.get("events"):  # none yet, or an empty list, which cannot hold tables
            self._document.pop("events", None)
            self._document["events"] = tomlkit.aot()
        in_line = isinstance(self._document["events"], tomlkit.items.Array)
        self._document["events"].append(_inline(values) if in_line else tomlkit.item(values))
        self._save()

    def due(self, event: str, day: date, case: str | None = None) -> None:
        """Add to the last happening of an event, in that case, the day that it sets."""
        entries = [e for e in self._document["events"] if e["event"] == event and e.get("case") == case]
        entries[-1]["due"] = day
        self._save()

    def undo(self) -> None:
        """Take back the last change."""
        import tomlkit

        self._document = tomlkit.parse(self._before)
        self._save()

    def _table(self, key: str) -> Any:
        import tomlkit

        if key not in self._document:
            self._document[key] = tomlkit.table()
        return self._document[key]

    def _save(self) -> None:
        import tomlkit

        self._before, self._text = self._text, tomlkit.dumps(self._document)
        mode = self.path.stat().st_mode if self.path.exists() else 0o644
        handle, name = tempfile.mkstemp(dir=self.path.parent, suffix=".part")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(self._text)
        Path(name).chmod(mode)
        Path(name).replace(self.path)


def _inline(values: dict[str, object]) -> Any:
    import tomlkit

    table = tomlkit.inline_table()
    table.update(values)
    return table
