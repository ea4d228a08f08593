"""A signature shows that a label did not change, and who signed only where the verifier knows the key."""

from __future__ import annotations

import datetime
import hashlib
import json
import shutil
import subprocess
from dataclasses import replace
from functools import cache

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from hypothesis import given, settings
from hypothesis import strategies as st

from chengxu.labels import Label, State, Trust, countersigned, label, signed, signer, verify
from chengxu.provider.labels import sm2, sm2_openssl
from chengxu.provider.labels.integrity import integrity, message
from chengxu.provider.labels.keys import SM2, Signer
from provider_files import LABEL, saved

PRIVATE = 0x3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8
NOW = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)


def pem(key) -> bytes:
    return key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())  # fmt: skip


def sm2_key(number: int = PRIVATE) -> bytes:
    """Return a private key as PKCS 8, of which all but the number is the same."""
    inner = bytes.fromhex("302502010104 20".replace(" ", "")) + number.to_bytes(32, "big")
    head = bytes.fromhex("020100301306072a8648ce3d020106082a811ccf5501822d04") + bytes([len(inner)])
    return b"\x30" + bytes([len(head) + len(inner)]) + head + inner


@cache
def private(kind: str) -> bytes:
    if kind == "SM2":
        return sm2_key()
    return pem(
        rsa.generate_private_key(65537, 2048) if kind == "RSA" else ec.generate_private_key(ec.SECP256R1())
    )


@pytest.fixture(params=["SM2", "RSA", "ECDSA"])
def by(request) -> Signer:
    return signer(private(request.param))


def states(fields: dict[str, object], trust: Trust | None = None) -> list[State]:
    return [one.state for one in integrity(fields, trust)]


def test_a_key_that_came_with_the_file_shows_no_signer_and_a_pinned_one_does(by):
    whole = label(saved("PNG"), signed(LABEL, by))
    other = signer(sm2_key(7)).public

    assert [one.state for one in verify(whole).integrity] == [State.UNTRUSTED]
    assert [one.state for one in verify(whole, Trust(keys=[by.public])).integrity] == [State.VALID]
    assert [one.state for one in verify(whole, Trust(keys=[other])).integrity] == [State.UNTRUSTED]
    [found] = verify(whole).integrity
    assert found.key == hashlib.sha256(by.public).hexdigest()
    assert json.loads(json.dumps(found.as_json()))["state"] == "untrusted"
    assert "不能证明签名者" in found.as_json()["words"]["zh"]


def test_a_label_that_changed_after_it_was_signed_is_invalid(by):
    what = signed(LABEL, by)
    for changed in (replace(what, produce_id="2"), replace(what, producer="x"), replace(what, label="2")):
        assert states(changed.fields) == [State.INVALID]
        assert states(changed.fields, Trust(keys=[by.public])) == [State.INVALID]
    assert states(replace(what, propagator="x", propagate_id="7").fields) == [State.UNTRUSTED]


def test_without_its_key_a_signature_says_something_only_to_who_has_it(by):
    what = signed(LABEL, by, with_key=False)

    assert states(what.fields) == [State.UNSUPPORTED]
    assert states(what.fields, Trust(keys=[by.public])) == [State.VALID]
    assert states(replace(what, produce_id="2").fields, Trust(keys=[by.public])) == [State.INVALID]


def test_signing_keeps_the_rules_of_characters_and_the_label_in_order(by):
    what = signed(LABEL, by)
    found = verify(label(saved("PNG"), what))

    assert found.reasons == ()
    assert found.label == what


def test_a_label_without_security_data_has_no_state():
    assert verify(label(saved("PNG"), LABEL)).integrity == ()


# SM2


def data(signature: bytes, key: bytes, kind: str = "Md") -> dict[str, str]:
    entries = [
        {"Type": "DS", "AlgID": SM2, "TBSData": {"Type": kind}, "Signature": signature.hex()},
        {"Type": "PubKey", "AlgID": SM2, "KeyValue": key.hex()},
    ]
    return LABEL.fields | {
        "ReservedCode1": json.dumps({"SecurityData": {"Type": "TC260PG", "Version": 1, "PubSD": entries}})
    }


def test_the_signed_text_is_that_of_the_guide():
    assert (
        message(LABEL.fields).decode()
        == f'"Label":"1","ContentProducer":"{LABEL.producer}","ProduceID":"{LABEL.produce_id}"'
    )


def test_the_form_that_hashes_first_and_keys_of_one_coordinate_are_read():
    by = signer(private("SM2"))
    point, text = by.public[-64:], message(LABEL.fields)
    for content, prehashed in ((text, False), (hashlib.new("sm3", text).digest(), True)):
        for key in (by.public, b"\4" + point, point, point[:32], b"\0" + point[:32]):
            [found] = integrity(data(by.sign(content), key, "LabelMataData"))
            assert (found.state, found.prehashed) == (State.UNTRUSTED, prehashed)
            assert found.key == hashlib.sha256(by.public).hexdigest()


def test_the_public_key_of_the_standard_s_example_is_found():
    """GB/T 32918.5, A.2."""
    assert sm2.public_key(PRIVATE) == (
        0x09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020,
        0xCCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13,
    )


def test_the_signature_of_the_standard_s_example_is_valid():
    """GB/T 32918.5, A.2: the text `message digest`."""
    pair = (
        0xF5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3,
        0xB1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA,
    )

    assert sm2.verify(sm2.public_key(PRIVATE), b"message digest", pair)
    assert not sm2.verify(sm2.public_key(PRIVATE), b"message digesT", pair)


def openssl(*command: object, give: bytes = b"") -> bytes:
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not there")
    return subprocess.run(["openssl", *map(str, command)], input=give, capture_output=True, check=True).stdout


def test_openssl_verifies_what_we_sign_and_we_what_it_signs(tmp_path):
    key, public, text, signature = (tmp_path / n for n in ("key", "public", "text", "signature"))
    key.write_bytes(openssl("genpkey", "-algorithm", "SM2"))
    public.write_bytes(openssl("pkey", "-in", key, "-pubout"))
    text.write_bytes(message(LABEL.fields))
    by = signer(key.read_bytes())
    options = ("-rawin", "-digest", "sm3", "-pkeyopt", "distid:1234567812345678", "-in", text)
    signature.write_bytes(by.sign(text.read_bytes()))
    said = openssl("pkeyutl", "-verify", "-pubin", "-inkey", public, "-sigfile", signature, *options)
    theirs = openssl("pkeyutl", "-sign", "-inkey", key, *options)

    assert b"Successfully" in said
    assert states(data(theirs, by.public), Trust(keys=[public.read_bytes()])) == [State.VALID]


@settings(max_examples=25, deadline=None)
@given(st.integers(1, sm2.N - 2), st.binary(max_size=80), st.integers(0, 511))
def test_openssl_and_the_integers_say_the_same(number, text, bit):
    public, (r, s) = sm2.public_key(number), sm2.sign(number, text)
    flipped = (r ^ 1 << bit, s) if bit < 256 else (r, s ^ 1 << bit - 256)
    for pair in ((r, s), flipped):
        for said in (text, text + b"x"):
            fast = sm2_openssl.verify(sm2.spki(public), said, sm2.der_pair(*pair), sm2.USER)
            if max(pair) < sm2.N and min(pair) > 0:
                assert fast in (None, sm2.plainly_verified(public, said, pair))
            assert fast is not True or (pair, said) == ((r, s), text)


def test_without_openssl_signatures_are_verified_all_the_same(monkeypatch):
    monkeypatch.setattr(sm2_openssl, "_library", lambda: None)
    by = signer(sm2_key(PRIVATE))
    assert states(signed(LABEL, by).fields, Trust(keys=[by.public])) == [State.VALID]
    assert states(replace(signed(LABEL, by), produce_id="2").fields) == [State.INVALID]


@settings(max_examples=25, deadline=None)
@given(st.integers(1, sm2.N - 2), st.binary(max_size=80), st.integers(0, 511))
def test_every_key_signs_and_no_flipped_bit_passes(number, text, bit):
    public, (r, s) = sm2.public_key(number), sm2.sign(number, text)

    assert sm2.verify(public, text, (r, s))
    assert not sm2.verify(public, text, (r ^ 1 << bit, s) if bit < 256 else (r, s ^ 1 << bit - 256))
    assert not sm2.verify(public, text, (0, s))
    assert not sm2.verify((public[0], public[1] ^ 1), text, (r, s))


def test_a_key_that_is_met_again_is_worked_with_by_its_table_and_answers_alike():
    public, (r, s) = sm2.public_key(12345), sm2.sign(12345, b"text")
    for _ in range(6):
        assert sm2.plainly_verified(public, b"text", (r, s))
        assert not sm2.plainly_verified(public, b"texT", (r, s))
        assert not sm2.plainly_verified(public, b"text", (s, r))


# certificates


def certificate(subject, key, issuer, issuer_key, *, authority: bool, days: int = 30):
    def name(text: str) -> x509.Name:
        return x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, text)])

    made = x509.CertificateBuilder(
        name(issuer), name(subject), key.public_key(), x509.random_serial_number()
    ).not_valid_before(NOW)
    made = made.not_valid_after(NOW + datetime.timedelta(days=days))
    made = made.add_extension(x509.BasicConstraints(authority, None), critical=True)
    return made.sign(issuer_key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)


def test_a_certificate_shows_the_signer_where_it_leads_to_a_trusted_root_and_is_in_force():
    root, middle, leaf, other = (ec.generate_private_key(ec.SECP256R1()) for _ in range(4))
    roots = [certificate("root", root, "root", root, authority=True)]
    between = certificate("middle", middle, "root", root, authority=True)
    last = certificate("leaf", leaf, "middle", middle, authority=False)
    fields = signed(LABEL, signer(pem(leaf))).fields
    at = NOW + datetime.timedelta(days=3)

    assert states(fields, Trust(roots=roots, certificates=[last, between], at=at)) == [State.VALID]
    assert states(fields, Trust(roots=roots, certificates=[last], at=at)) == [State.UNTRUSTED]
    assert states(fields, Trust(roots=roots, certificates=[last, between], at=at.replace(year=2027))) == [
        State.UNTRUSTED
    ]
    stranger = [certificate("root", other, "root", other, authority=True)]
    assert states(fields, Trust(roots=stranger, certificates=[last, between], at=at)) == [State.UNTRUSTED]
    no_authority = certificate("middle", middle, "root", root, authority=False)
    assert states(fields, Trust(roots=roots, certificates=[last, no_authority], at=at)) == [State.UNTRUSTED]


# what is not known, and what is spoilt

UNKNOWN = [
    "L-123", "d41d8cd98f00b204e9800998ecf8427e", "[" * 5000, "{}", '{"SecurityData":1}', '{"SecurityData":{"Type":"TC260PG"}}',
    '{"SecurityData":{"Type":"TC260PG","PubSD":[1,{"Type":"DS"}]}}', '{"SecurityData":{"Type":"TC260PG","PubSD":{}}}',
    '{"SecurityData":{"Type":"TC260PG","PubSD":[{"Type":"DS","AlgID":"1.2.3","Signature":"00","TBSData":{"Type":"Md"}}]}}',
    '{"SecurityData":{"Type":"TC260PG","PubSD":[{"Type":"DS","AlgID":[],"Signature":"00","TBSData":{"Type":{}}}]}}',
    f'{{"SecurityData":{{"Type":"TC260PG","PubSD":[{{"Type":"DS","AlgID":"{SM2}","Signature":"00","TBSData":{{"Type":"Bnd"}}}}]}}}}',
]  # fmt: skip


@pytest.mark.parametrize("value", UNKNOWN)
def test_security_data_of_another_form_are_unsupported_and_never_valid(value):
    assert states(LABEL.fields | {"ReservedCode1": value}) == [State.UNSUPPORTED]


# the platform's field


def passed(by) -> Label:
    return countersigned(replace(signed(LABEL, by), propagator="platform", propagate_id="7"), by)


def test_a_platform_signs_every_other_field_and_says_so(by):
    what = passed(by)
    own = json.loads(what.reserved2)["SecurityData"]["PubSD"][0]["TBSData"]

    assert own["Fields"] == list(what.fields)[:6]
    assert states(what.fields) == [State.UNTRUSTED, State.UNTRUSTED]
    assert states(what.fields, Trust(keys=[by.public])) == [State.VALID, State.VALID]
    assert verify(label(saved("PNG"), what)).reasons == ()


@pytest.mark.parametrize(
    "change", [{"propagator": "x"}, {"propagate_id": "8"}, {"reserved1": ""}, {"produce_id": "2"}]
)
def test_a_change_of_any_field_makes_the_platform_s_signature_invalid(by, change):
    found = integrity(replace(passed(by), **change).fields)
    assert [one.state for one in found if one.field == "ReservedCode2"] == [State.INVALID]


def test_another_s_form_in_the_platform_s_field_is_unsupported_and_never_invalid(by):
    what = passed(by)
    bare = json.loads(what.reserved2)
    del bare["SecurityData"]["PubSD"][0]["TBSData"]["Fields"]
    theirs = what.fields | {"ReservedCode2": json.dumps(bare), "PropagateID": "8"}

    assert states(theirs)[1] is State.UNSUPPORTED
    assert states(theirs | {"PropagateID": "7"})[1] is State.UNTRUSTED  # what fits, fits
    assert states(LABEL.fields | {"ReservedCode2": "x"}) == [State.UNSUPPORTED]


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 10_000), st.characters(min_codepoint=33, max_codepoint=126))
def test_no_spoilt_character_of_security_data_is_a_crash(at, wrong):
    value = signed(LABEL, signer(private("SM2"))).reserved1
    at %= len(value)
    spoilt = value[:at] + wrong + value[at + 1 :]
    for one in integrity(LABEL.fields | {"ReservedCode1": spoilt}):
        assert one.state is not State.VALID
