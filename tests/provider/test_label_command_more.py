"""`chengxu label`: signed on writing and checked by whom one trusts, logged, traced, passed on, attested."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta

import pytest

from chengxu.cli.main import run
from chengxu.labels import Ledger, Verdict, label, provenance, verify, verify_sidecar
from chengxu.provider.labels.trace import digest, free_from
from cli_words import HAN, undocumented
from provider_chain import chain
from provider_files import CODE, LABEL, saved, sound

SM2_KEY = bytes.fromhex(
    "020100301306072a8648ce3d020106082a811ccf5501822d0427302502010104 20".replace(" ", "")
)


def sm2_key(number: int = 7) -> bytes:
    """Return a private key of SM2 as PKCS 8."""
    body = SM2_KEY + number.to_bytes(32, "big")
    return b"\x30" + bytes([len(body)]) + body


@pytest.fixture
def chengxu(capsys):
    def call(*args: object, lang: str = "en"):
        capsys.readouterr()
        code = run(["label", *map(str, args), "--lang", lang])
        out, err = capsys.readouterr()
        return code, out, err

    return call


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.png").write_bytes(saved("PNG"))
    (tmp_path / "b.wav").write_bytes(sound())
    (tmp_path / "c.txt").write_text("hello")
    (tmp_path / "key.pem").write_bytes(chain().private_key)
    (tmp_path / "chain.pem").write_bytes(chain().certificates)
    (tmp_path / "root.pem").write_bytes(chain().root)
    (tmp_path / "other.pem").write_bytes(chain("Others").root)
    (tmp_path / "sm2.key").write_bytes(sm2_key())
    return tmp_path


def labelled(chengxu, folder, *options: object) -> dict:
    code, out, err = chengxu("write", folder / "a.png", "--producer", CODE, *options, "--json")
    assert code == 0, out + err
    return json.loads(out)


# signatures


@pytest.mark.parametrize("key", ["key.pem", "sm2.key"])
def test_what_is_signed_on_writing_is_untrusted_until_somebody_trusts_the_key(chengxu, folder, key):
    labelled(chengxu, folder, "--sign", folder / key)
    code, out, _ = chengxu("verify", folder / "a.png", "--json")
    [found] = json.loads(out)["integrity"]["ReservedCode1"]

    assert (code, found["state"]) == (0, "untrusted")
    assert chengxu("verify", folder / "a.png", "--trust", folder / "other.pem")[0] == 1
    assert HAN.search(chengxu("verify", folder / "a.png", lang="zh")[1].split("ReservedCode1")[-1])


def test_a_certificate_that_issued_the_signer_s_is_trusted_with_the_one_between(chengxu, folder):
    labelled(chengxu, folder, "--sign", folder / "key.pem")
    trust = ("verify", folder / "a.png", "--trust", folder / "root.pem")

    assert chengxu(*trust)[0] == 1  # which key the root vouches for is not known
    assert chengxu(*trust, "--chain", folder / "chain.pem")[0] == 0
    assert chengxu("verify", folder / "a.png", "--trust", folder / "chain.pem")[0] == 0
    assert "(SHA-256)" in chengxu(*trust, "--chain", folder / "chain.pem")[1]


def test_an_unsigned_label_does_not_pass_where_a_signature_is_asked_for(chengxu, folder):
    labelled(chengxu, folder)
    assert chengxu("verify", folder / "a.png")[0] == 0
    assert chengxu("verify", folder / "a.png", "--trust", folder / "root.pem")[0] == 1


def test_a_private_key_is_no_trust_and_a_text_is_no_key(chengxu, folder):
    for wrong in ("key.pem", "c.txt"):
        code, out, err = chengxu("verify", folder / "a.png", "--trust", folder / wrong)
        assert (code, out) == (2, "")
        assert "no public key" in err
    for wrong in ("root.pem", "c.txt"):
        code, out, err = chengxu("write", folder / "a.png", "--producer", CODE, "--sign", folder / wrong)
        assert (code, out) == (2, "")
        assert "no private key" in err
    assert (folder / "a.png").read_bytes() == saved("PNG")
    assert (
        chengxu(
            "write", folder / "a.png", "--producer", CODE, "--sign", folder / "key.pem", "--reserved1", "x"
        )[0]
        == 2
    )


def test_many_files_are_signed_side_by_side(chengxu, folder):
    code, out, _ = chengxu(
        "write", folder, "--producer", CODE, "--sign", folder / "sm2.key", "--jobs", "2", "--json"
    )
    assert (code, [one["result"] for one in json.loads(out)]) == (0, ["written", "written"])
    assert chengxu("verify", folder, "--jobs", "2", "--trust", folder / "chain.pem")[0] == 1


# sidecars


def test_a_text_gets_its_label_beside_it_where_that_is_asked_for(chengxu, folder):
    path = folder / "c.txt"
    assert chengxu("write", path, "--producer", CODE)[0] == 1
    code, out, _ = chengxu("write", path, folder / "a.png", "--producer", CODE, "--sidecar", "--json")

    assert (code, json.loads(out)[0]["to"]) == (0, f"{path}.aigc.json")
    assert (verify(path).verdict, verify_sidecar(path).verdict) == (Verdict.COMPLIANT, Verdict.COMPLIANT)
    assert verify(folder / "a.png").label.producer == CODE
    again = json.loads(chengxu("write", path, "--producer", CODE, "--sidecar", "--json")[1])
    assert again["result"] == "kept"
    assert chengxu("write", path, "--producer", CODE, "--sidecar", "--to", folder / "d.txt")[0] == 2


# the log


def test_what_is_labelled_is_logged_and_found_again_by_its_number(chengxu, folder):
    log = ("--ledger", folder / "log.sqlite")
    made = labelled(chengxu, folder, *log, "--model", "painter", "--model-version", "2.1")
    number = made["label"]["ProduceID"]
    code, out, _ = chengxu("trace", number, *log, "--json")
    [found] = json.loads(out)["contents"]

    assert (code, found["model"], found["version"], found["producer"]) == (0, "painter", "2.1", CODE)
    assert json.loads(found["label"]) == made["label"]
    assert chengxu("trace", number + "x", *log)[0] == 1
    kept = labelled(chengxu, folder, *log, "--model", "painter", "--model-version", "2.2")
    assert (kept["result"], json.loads(chengxu("trace", number, *log, "--json")[1])["contents"]) == (
        "kept",
        [found],
    )


def test_what_cannot_be_labelled_is_not_logged_and_a_number_taken_labels_nothing(chengxu, folder):
    log = ("--ledger", folder / "log.sqlite", "--model", "painter", "--model-version", "2.1")
    (folder / "a.png").write_bytes(saved("PNG")[:200])
    assert chengxu("write", folder / "a.png", "--producer", CODE, "--id", "n-1", *log)[0] == 1
    with Ledger(folder / "log.sqlite") as ledger:
        assert list(ledger.entries()) == []
    assert chengxu("write", folder / "b.wav", "--producer", CODE, "--id", "n-1", *log)[0] == 0
    (folder / "a.png").write_bytes(saved("PNG"))
    assert chengxu("write", folder / "a.png", "--producer", CODE, "--id", "n-1", *log)[0] == 1
    assert (folder / "a.png").read_bytes() == saved("PNG")


@pytest.mark.parametrize("some", [["--ledger", "x"], ["--model", "x"], ["--ledger", "x", "--model", "x"]])
def test_half_a_record_is_refused(chengxu, folder, some):
    code, out, err = chengxu("write", folder / "a.png", "--producer", CODE, *some)
    assert (code, out) == (2, "")
    assert "--model-version" in err
    assert (folder / "a.png").read_bytes() == saved("PNG")


def test_an_export_holds_no_number_no_label_and_no_time(chengxu, folder):
    log = ("--ledger", folder / "log.sqlite")
    number = labelled(chengxu, folder, *log, "--model", "painter", "--model-version", "2.1")["label"][
        "ProduceID"
    ]
    code, out, _ = chengxu("trace", *log, "--export")
    [line] = out.splitlines()
    said = json.loads(line)

    assert (code, said["produce_id_sha256"], said["producer"]) == (0, digest(number), CODE)
    assert number not in out
    assert set(said) == {"produce_id_sha256", "producer", "made_on", "model", "version", "kept_until"}
    assert date.fromisoformat(said["kept_until"]) == free_from(datetime.now(UTC)) - timedelta(days=1)
    assert chengxu("trace", *log, "--export", "--producer", "somebody-else")[1] == ""
    assert chengxu("trace", *log)[0] == 2
    assert chengxu("trace", number, *log, "--export")[0] == 2


def test_a_waiver_is_logged_with_both_clauses_and_shown_with_the_number(chengxu, folder):
    log = ("--ledger", folder / "log.sqlite")
    number = labelled(chengxu, folder, *log, "--model", "painter", "--model-version", "2.1")["label"][
        "ProduceID"
    ]
    terms = ("--recipient", "user-7", "--label-clause", "5.1", "--use-clause")

    code, out, err = chengxu("waive", number, *log, *terms, " ")
    assert (code, out) == (2, "")
    assert "art. 9" in err
    assert chengxu("waive", "another", *log, *terms, "5.2")[0] == 2
    assert chengxu("waive", number, *log, *terms, "5.2")[0] == 0
    shown = json.loads(chengxu("trace", number, *log, "--json")[1])["contents"][0]["waivers"]
    assert shown == [{"recipient": "user-7", "label_clause": "5.1", "use_clause": "5.2"}]
    assert "user-7" in chengxu("trace", number, *log, lang="zh")[1]
    assert verify(folder / "a.png").label is not None


# passing on


def test_three_classes_are_told_in_their_order_and_logged(chengxu, folder):
    label(folder / "a.png", LABEL)
    log = ("--log", folder / "passed.sqlite")
    code, out, _ = chengxu(
        "pass-on", folder, "--propagator", "platform", "--declared", "--traces", *log, "--json"
    )
    own, told = json.loads(out)

    assert code == 0
    assert (own["class"], own["basis"], told["class"], told["basis"]) == ("1", "metadata", "2", "declared")
    assert own["label"]["ContentProducer"] == CODE
    assert "人工智能" in told["prompt"]["zh"]
    number = told["label"]["PropagateID"]
    code, out, _ = chengxu("trace", number, "--ledger", folder / "passed.sqlite", "--json")
    [found] = json.loads(out)["passings"]
    assert (code, found["propagator"], found["basis"]) == (0, "platform", "declared")
    assert "declaration" in chengxu("trace", number, "--ledger", folder / "passed.sqlite")[1]


def test_a_number_that_the_platform_gave_before_or_a_log_that_is_none_leaves_the_file_alone(chengxu, folder):
    passing = ("--propagator", "platform", "--id", "p-1", "--traces", "--log")
    assert chengxu("pass-on", folder / "b.wav", *passing, folder / "passed.sqlite")[0] == 0
    for log in ("passed.sqlite", "c.txt"):
        code, out, _ = chengxu("pass-on", folder / "a.png", *passing, folder / log, "--json")
        assert (code, json.loads(out)["result"]) == (1, "failed")
        assert (folder / "a.png").read_bytes() == saved("PNG")
    written = (
        "write",
        folder / "a.png",
        "--producer",
        CODE,
        "--ledger",
        folder / "c.txt",
        "--model",
        "m",
        "--model-version",
        "1",
    )
    assert chengxu(*written)[0] == 1
    assert (folder / "a.png").read_bytes() == saved("PNG")
    assert chengxu("trace", "x", "--ledger", folder / "c.txt")[0] == 2


def test_what_has_no_class_goes_out_as_it_is_and_a_broken_file_not_at_all(chengxu, folder):
    (folder / "a.png").write_bytes(saved("PNG")[:200])
    code, out, _ = chengxu(
        "pass-on",
        folder / "a.png",
        folder / "b.wav",
        "--propagator",
        "platform",
        "--to",
        folder / "out",
        "--json",
    )
    broken, plain = json.loads(out)

    assert (code, broken["unsettled"], plain["result"]) == (0, True, "plain")
    assert (folder / "out" / "b.wav").read_bytes() == sound()
    assert chengxu("pass-on", folder / "a.png", "--propagator", "platform", "--traces")[0] == 1
    assert chengxu("pass-on", folder / "b.wav", "--propagator", "平台", "--traces")[0] == 2
    assert (
        "疑似" in chengxu("pass-on", folder / "b.wav", "--propagator", "platform", "--traces", lang="zh")[1]
    )


def test_a_platform_signs_the_whole_label_in_its_own_field(chengxu, folder):
    labelled(chengxu, folder, "--sign", folder / "key.pem")
    assert (
        chengxu("pass-on", folder / "a.png", "--propagator", "platform", "--sign", folder / "sm2.key")[0] == 0
    )
    code, out, _ = chengxu("verify", folder / "a.png", "--json")
    states = {field: [one["state"] for one in every] for field, every in json.loads(out)["integrity"].items()}

    assert (code, states) == (0, {"ReservedCode1": ["untrusted"], "ReservedCode2": ["untrusted"]})


# C2PA


def test_a_file_is_labelled_and_attested_in_one_go_and_its_manifest_read(chengxu, folder):
    signing = ("--certificates", folder / "chain.pem", "--key", folder / "key.pem")
    code, out, _ = chengxu(
        "attest", folder / "a.png", folder / "b.wav", *signing, "--producer", CODE, "--json"
    )
    assert (code, [one["result"] for one in json.loads(out)]) == (0, ["attested", "attested"])
    assert verify(folder / "a.png").label.producer == CODE
    assert provenance(folder / "b.wav").generated

    assert chengxu("provenance", folder / "a.png")[0] == 0
    assert chengxu("provenance", folder / "a.png", "--anchor", folder / "root.pem")[0] == 0
    assert chengxu("provenance", folder / "a.png", "--anchor", folder / "other.pem")[0] == 1
    assert chengxu("provenance", folder / "c.txt")[0] == 1
    code, _, _ = chengxu("write", folder / "a.png", "--producer", CODE, "--id", "2")
    assert code == 1
    passing = ("pass-on", folder / "a.png", "--propagator", "platform")
    code, out, _ = chengxu(*passing)
    assert code == 1
    assert "C2PA" in out
    assert chengxu(*passing, "--despite-manifest")[0] == 0
    assert chengxu("provenance", folder / "a.png", lang="zh")[1].startswith("✗ 无效")
    assert chengxu("attest", folder / "a.png", *signing)[0] == 1
    assert chengxu("attest", folder / "a.png", *signing, "--despite-manifest")[0] == 0


def test_without_a_label_or_a_producer_nothing_is_attested(chengxu, folder):
    signing = ("--certificates", folder / "chain.pem", "--key", folder / "key.pem")
    code, out, _ = chengxu("attest", folder / "a.png", *signing)
    assert code == 1
    assert "label comes first" in out
    assert (folder / "a.png").read_bytes() == saved("PNG")


# words


@pytest.mark.parametrize("command", ["pass-on", "trace", "waive", "attest", "provenance"])
def test_every_command_says_in_both_languages_what_it_does(chengxu, command):
    assert HAN.search(chengxu(command, "--help", lang="zh")[1])
    assert not HAN.search(chengxu(command, "--help")[1])


def test_every_key_that_is_printed_is_documented(chengxu, folder):
    log, signing = (
        ("--ledger", folder / "log.sqlite"),
        ("--certificates", folder / "chain.pem", "--key", folder / "key.pem"),
    )
    made = labelled(chengxu, folder, *log, "--model", "painter", "--model-version", "2.1")
    number = made["label"]["ProduceID"]
    waiver = ("--recipient", "r", "--label-clause", "1", "--use-clause", "2")
    printed = [
        chengxu("waive", number, *log, *waiver, "--json"), chengxu("trace", number, *log, "--json"), chengxu("trace", *log, "--export"),
        chengxu("pass-on", folder / "b.wav", "--propagator", "p", "--traces", "--log", folder / "log.sqlite", "--json"),
        chengxu("attest", folder / "a.png", *signing, "--json"), chengxu("provenance", folder / "a.png", "--json"),
    ]  # fmt: skip
    shapes = [json.loads(out) for _, out, _ in printed]
    shapes = [one | {"label": None} if "label" in one else one for one in shapes]

    assert {key for shape in shapes for key in undocumented(shape)} == set()
