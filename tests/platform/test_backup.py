"""A copy is taken in the middle of a burst and brought back elsewhere: whole, checked, with what was acknowledged before; and never over anything."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

import bursts
from chengxu.algebra.term import TermError
from chengxu.platform.backup import DATABASE, LIST, back_up, restore

SEND = """
import os, sys
import django; django.setup()
from django.db import connections
import bursts
from chengxu.platform.accounts.models import Organisation
from chengxu.platform.cases.open import open_case
from chengxu.platform.cases.store import store
from chengxu.platform.cases.take import Order, take
bursts.prepare()
company = bursts.actor_of(Organisation.objects.get(name_en="company"))
case = open_case("ml4.provincial_filing", company, "f", area="11").case
take(case.pk, company, Order(step="pass_threshold", on=bursts.MONDAY, files=(store("a.txt", "text/plain", [b"text"]),)))
connections.close_all()
bursts.send(os.open(sys.argv[1], os.O_WRONLY | os.O_CREAT | os.O_APPEND), "a", [])
"""
LOOK = """
import json
import django; django.setup()
import bursts
from chengxu.platform.cases.models import Attachment, Case, Command
from chengxu.platform.cases.store import path_of
from chengxu.platform.ledger.keys import published
from chengxu.platform.ledger.prove import receipt_of
from chengxu.platform.ledger.receipt import check_receipt
from chengxu.platform.registers.models import RegisterEntry
receipts = [receipt_of(entry.leaf, {}) for entry in RegisterEntry.objects.select_related("leaf")]
key = str(published("public"))
print(json.dumps({
    "keys": sorted(Command.objects.values_list("key", flat=True)),
    "faults": [f for case in Case.objects.all() for f in bursts.half(case)] + bursts.loose() + bursts.broken_file(),
    "receipts": receipts,
    "good": [check_receipt(json.dumps(r), [key]).good for r in receipts],
    "key": key,
    "files": [path_of(a.sha256).read_text() for a in Attachment.objects.all()],
}))
"""


def run(home: Path, *command: object, lang: str = "en") -> subprocess.CompletedProcess[str]:
    """Run the command line, or a program, with a home."""
    if command[0] == "-c":
        words = [sys.executable, *map(str, command)]
    else:
        words = [str(Path(sys.executable).parent / "chengxu"), *map(str, command), "--lang", lang]
    return subprocess.run(words, env=settings_of(home), capture_output=True, text=True, check=False)


def settings_of(home: Path) -> dict[str, str]:
    plain = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    paths = {
        "PYTHONPATH": str(Path(bursts.__file__).parent),
        "DJANGO_SETTINGS_MODULE": "chengxu.platform.settings",
    }
    return {**plain, **paths, "CHENGXU_HOME": str(home)}


def done_in(journal: Path) -> list[str]:
    """Return the keys of what was acknowledged so far."""
    found = bursts.Journal()
    found.read(journal.read_text() if journal.exists() else "")
    return list(found.done)


@dataclass(frozen=True)
class Drill:
    """What a drill left: the home that was copied, the copy, what was acknowledged before it and what it said."""

    home: Path
    copy: Path
    before: list[str]
    after: list[str]
    said: subprocess.CompletedProcess[str]


@pytest.fixture(scope="module")
def drill(tmp_path_factory):
    folder = tmp_path_factory.mktemp("drill")
    home, copy, journal = folder / "home", folder / "copies" / "one", folder / "journal"
    sender = subprocess.Popen(
        [sys.executable, "-c", SEND, str(journal)], env=settings_of(home), stderr=subprocess.PIPE
    )
    try:
        while len(before := done_in(journal)) < 8:
            assert sender.poll() is None, sender.stderr.read()
            time.sleep(0.05)
        said = run(home, "backup", copy)
        after = done_in(journal)
    finally:
        sender.kill()
        sender.communicate()
    return Drill(home, copy, before, after, said)


def test_a_copy_from_the_middle_of_a_burst_is_brought_back_whole_with_all_that_was_acknowledged_before(
    drill, tmp_path
):
    here = tmp_path / "elsewhere"
    restored = run(here, "restore", drill.copy)
    found = json.loads(run(here, "-c", LOOK).stdout)

    assert (drill.said.returncode, restored.returncode) == (0, 0), (drill.said.stderr, restored.stderr)
    assert "was checked" in drill.said.stdout
    assert len(drill.after) > len(drill.before), "it was not taken in the middle"
    assert set(drill.before) <= set(found["keys"])
    assert found["faults"] == []
    assert found["good"]
    assert all(found["good"])
    assert found["files"] == ["text"]


def test_nobody_but_its_owner_reads_a_copy_and_it_holds_what_lasts(drill):
    held = {path.relative_to(drill.copy).as_posix() for path in drill.copy.rglob("*") if path.is_file()}

    assert {DATABASE, LIST, "django.secret"} <= held
    assert not any("static" in name or name.endswith(("-wal", "-shm")) for name in held)
    assert {
        path.stat().st_mode & 0o077 for path in (drill.copy, *drill.copy.rglob("*")) if path.is_file()
    } == {0}
    assert drill.copy.stat().st_mode & 0o777 == 0o700


@pytest.fixture
def empty(tmp_path, monkeypatch):
    """An empty home of this process; what checks a copy is a process of the platform as it is run."""
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "chengxu.platform.settings")
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("CHENGXU_HOME", str(tmp_path / "empty"))
    return tmp_path / "empty"


@pytest.fixture
def copied(drill, tmp_path):
    """A copy of one's own."""
    return Path(shutil.copytree(drill.copy, tmp_path / "copied"))


def test_nothing_is_restored_over_something(empty, copied):
    empty.mkdir()
    (empty / "ledger-key.pem").write_text("a key")

    with pytest.raises(TermError, match=r"there is ledger-key\.pem"):
        restore(copied)
    assert [path.name for path in empty.iterdir()] == ["ledger-key.pem"]


def test_a_copy_that_was_altered_or_is_not_complete_is_refused_and_nothing_is_written(empty, copied):
    with (copied / DATABASE).open("r+b") as file:
        file.seek(5000)
        file.write(b"x")
    with pytest.raises(TermError, match=f"{DATABASE} in the copy"):
        restore(copied)
    (copied / "django.secret").unlink()
    with pytest.raises(TermError, match=r"django\.secret|chengxu\.sqlite3"):
        restore(copied)
    (copied / LIST).write_text('{"kind": "chengxu-backup/1", "files": {"chengxu.sqlite3": "", "../x": ""}}')
    with pytest.raises(TermError, match="no complete copy"):
        restore(copied)
    (copied / LIST).unlink()
    with pytest.raises(TermError, match="no complete copy"):
        restore(copied)

    assert list(empty.iterdir()) == []


def test_no_copy_is_written_over_another_or_into_the_platform_itself_and_none_is_left_that_is_not_whole(
    empty, drill, tmp_path
):
    with pytest.raises(TermError, match="there already"):
        back_up(drill.home / DATABASE, drill.copy)
    with pytest.raises(TermError, match="own folder"):
        back_up(drill.home / DATABASE, empty / "copy")
    with pytest.raises(sqlite3.OperationalError):
        back_up(tmp_path / "nothing.sqlite3", tmp_path / "copies" / "two")

    assert list((tmp_path / "copies").iterdir()) == []


def test_a_copy_of_what_was_tampered_with_is_kept_and_says_what_does_not_fit(
    empty, copied, tmp_path, monkeypatch
):
    monkeypatch.setenv("CHENGXU_HOME", str(copied))
    (copied / LIST).unlink()
    next(path for path in (copied / "files").rglob("*") if path.is_file()).write_text("another text")
    with sqlite3.connect(copied / DATABASE) as database:
        database.execute("UPDATE cases_caseevent SET reasons = 'x' WHERE version = 1")
    database.close()

    found = [term.en for term in back_up(copied / DATABASE, tmp_path / "copy")]
    assert any("does not fit its digest" in term for term in found)
    assert any("the content of the file" in term for term in found)
    assert (tmp_path / "copy" / LIST).exists()


@pytest.mark.parametrize(("lang", "words"), [("zh", "请用 pg_dump"), ("en", "with pg_dump")])
def test_on_postgresql_it_names_the_tools_of_postgresql(empty, copied, monkeypatch, capsys, lang, words):
    from chengxu.cli.main import run as cli

    monkeypatch.setenv("DATABASE_URL", "postgres://chengxu@/chengxu")
    assert cli(["restore", str(copied), "--lang", lang]) == 2
    assert words in capsys.readouterr().err
    assert list(empty.iterdir()) == []
