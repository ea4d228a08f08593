"""`chengxu verify`: offline, by a key that the reader has, in the reader's language; exit codes 0, 1, 2."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from chengxu.platform.ledger.canon import canonical, commitment
from chengxu.platform.ledger.note import Checkpoint, public_key, sign
from chengxu.platform.ledger.receipt import KIND
from chengxu.platform.ledger.tree import leaf_hash, node_hash

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
NAME = "registry.example/public"


@pytest.fixture
def receipt(tmp_path):
    """A receipt made by hand: the second of two leaves."""
    body = {
        "number": "N-1",
        "data.scope": "办公",
        "veiled": {"title": commitment("title", "云上助手", "salt")},
    }
    leaves = {0: leaf_hash(b"{}"), 1: leaf_hash(canonical(body).encode())}
    head = Checkpoint(NAME, 2, node_hash(leaves[0], leaves[1]))
    told = {
        "kind": KIND, "body": body, "index": 1, "proof": [base64.b64encode(leaves[0]).decode()],
        "head": sign(head, KEY), "key": str(public_key(NAME, KEY)), "opened": {"title": ["salt", "云上助手"]},
    }  # fmt: skip
    path = tmp_path / "receipt.json"
    path.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    return path


def test_a_receipt_holds_by_its_own_key_which_is_said_to_prove_no_more_than_itself(chengxu, receipt):
    zh, en = chengxu("verify", receipt, lang="zh"), chengxu("verify", receipt, lang="en")

    assert (zh.code, en.code) == (0, 0)
    assert "验证通过" in zh.out
    assert "公钥取自回执本身" in zh.out
    assert "Verified." in en.out
    assert "云上助手" in en.out


def test_a_key_of_the_reader_s_own_is_given_as_text_or_in_a_file_with_several(chengxu, receipt, tmp_path):
    key, other = (
        str(public_key(NAME, KEY)),
        str(public_key("other.example/public", Ed25519PrivateKey.generate())),
    )
    (tmp_path / "keys.txt").write_text(f"{other}\n{key}\n", encoding="utf-8")

    for given in (key, tmp_path / "keys.txt"):
        done = chengxu("verify", receipt, "--key", given)
        assert done.code == 0
        assert "only as good as" not in done.out


def test_another_s_key_and_a_changed_content_do_not_hold(chengxu, receipt, tmp_path):
    stranger = str(public_key(NAME, Ed25519PrivateKey.generate()))
    assert chengxu("verify", receipt, "--key", stranger).code == 1

    changed = tmp_path / "changed.json"
    changed.write_text(receipt.read_text(encoding="utf-8").replace("办公", "军用"), encoding="utf-8")
    done = chengxu("verify", changed, lang="zh")
    assert done.code == 1
    assert "验证不通过" in done.out
    assert "军用" not in done.out


def test_a_program_reads_the_verdict_as_json(chengxu, receipt):
    done = chengxu("verify", receipt, "--json")

    assert done.json["good"] is True
    assert done.json["key_from_receipt"] is True
    assert done.json["opened"] == {"title": "云上助手"}


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"\xff\xfe\x00", b"[1, 2]", b'{"kind": "chengxu-receipt/2"}']
)
def test_what_is_no_receipt_exits_with_two(chengxu, tmp_path, content):
    (tmp_path / "r.json").write_bytes(content)
    done = chengxu("verify", tmp_path / "r.json")

    assert (done.code, done.out) == (2, "")
    assert done.err


def test_nothing_both_or_a_bad_key_exit_with_two(chengxu, receipt, tmp_path):
    assert chengxu("verify").code == 2
    assert chengxu("verify", receipt, "--database").code == 2
    assert chengxu("verify", tmp_path / "nothing.json").code == 2
    assert chengxu("verify", receipt, "--key", "a+b+c").code == 2
    assert chengxu("verify", receipt, "--key", tmp_path / "nothing").code == 2


def program(home: Path, *args: str) -> subprocess.CompletedProcess[str]:
    src = Path(__file__).parents[2] / "src"
    kept = {k: v for k, v in os.environ.items() if k not in ("DJANGO_SETTINGS_MODULE", "DATABASE_URL")}
    return subprocess.run(
        [sys.executable, "-c", "from chengxu.cli.main import main; main()", *args],
        env={**kept, "PYTHONPATH": str(src), "CHENGXU_HOME": str(home), "LC_ALL": "C.UTF-8"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_a_receipt_is_verified_without_django(receipt, tmp_path):
    code = (
        "import sys; from chengxu.cli.main import run; "
        f"code = run(['verify', {str(receipt)!r}]); print('django' in sys.modules); sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=tmp_path
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("False\n")


def test_without_a_database_there_is_nothing_to_check_and_none_is_made(tmp_path):
    done = program(tmp_path, "verify", "--database", "--lang", "en")

    assert done.returncode == 2
    assert "there is no database" in done.stderr
    assert not list(tmp_path.glob("*.sqlite3"))
