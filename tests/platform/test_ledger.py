"""The log: leaves get their places once, heads never go back, receipts hold offline, and what was altered is named."""

from __future__ import annotations

import json
from datetime import date
from threading import Thread

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.db import connection

from chengxu.algebra.term import TermError
from chengxu.cli.main import run
from chengxu.platform.ledger import nodes, prove, sequence
from chengxu.platform.ledger.append import PUBLIC, append
from chengxu.platform.ledger.canon import commitment, together
from chengxu.platform.ledger.fsck import check_logs
from chengxu.platform.ledger.heads import Alarm, current_head, daily_head
from chengxu.platform.ledger.keep import keep_logs
from chengxu.platform.ledger.keys import published
from chengxu.platform.ledger.models import Head, Leaf, Node
from chengxu.platform.ledger.note import is_signed, public_key, read_head, read_key, sign
from chengxu.platform.ledger.receipt import check_receipt
from chengxu.platform.ledger.tree import is_consistent, leaf_hash
from chengxu.platform.today import on_day

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 2)


def leaves(count, start=0):
    return [append(PUBLIC, {"n": n}) for n in range(start, start + count)]


def found():
    return [problem.en for problem in check_logs()]


def test_leaves_get_places_without_gaps_in_the_order_in_which_they_came():
    made = leaves(7)
    assert sequence.sequence(PUBLIC, batch=3) == 7
    more = leaves(5, start=7)
    assert sequence.sequence(PUBLIC, batch=3) == 5

    for leaf in [*made, *more]:
        leaf.refresh_from_db()
    assert [leaf.index for leaf in [*made, *more]] == list(range(12))
    assert sequence.sequence(PUBLIC) == 0
    assert found() == []


def test_a_sequencer_that_dies_between_its_statements_leaves_nothing_behind(monkeypatch):
    leaves(5)
    sequence.sequence(PUBLIC)
    leaves(6, start=5)
    before = (sequence.size_of(PUBLIC), Node.objects.count())
    monkeypatch.setattr(
        sequence.Node.objects, "bulk_create", lambda *_a, **_k: (_ for _ in ()).throw(OSError("killed"))
    )
    with pytest.raises(OSError, match="killed"):
        sequence.sequence(PUBLIC)
    monkeypatch.undo()

    assert (sequence.size_of(PUBLIC), Node.objects.count()) == before
    assert Leaf.objects.filter(index=None).count() == 6
    assert sequence.sequence(PUBLIC) == 6
    assert found() == []


def test_a_proof_takes_two_queries_whatever_the_size(django_assert_num_queries):
    leaves(200)
    sequence.sequence(PUBLIC)
    with django_assert_num_queries(2):
        nodes.inclusion(PUBLIC, 77, 200)
    with django_assert_num_queries(1):
        nodes.root(PUBLIC, 200)


def test_a_head_is_signed_by_the_published_key_and_says_how_many_leaves_there_are():
    leaves(3)
    head = current_head(PUBLIC)

    assert is_signed(head.text, published(PUBLIC))
    assert read_head(head.text).size == 3
    assert read_key(str(published(PUBLIC))) == published(PUBLIC)
    assert current_head(PUBLIC) == head
    forged = head.text.replace("\n3\n", "\n2\n")
    assert not is_signed(forged, published(PUBLIC))


def test_one_head_a_day_is_published_and_running_twice_publishes_none_anew():
    leaves(2)
    with on_day(DAY):
        first = [kept.head for kept in keep_logs()]
        assert [kept.head for kept in keep_logs()] == first
    leaves(1, start=2)
    with on_day(date(2026, 3, 3)):
        second = daily_head(PUBLIC, date(2026, 3, 3))

    assert (first[0].size, second.size) == (2, 3)
    proof = [bytes.fromhex(step.hex()) for step in nodes.consistency(PUBLIC, 2, 3)]
    assert is_consistent(2, 3, bytes.fromhex(first[0].root), bytes.fromhex(second.root), proof)


def test_a_log_that_shrank_behind_a_signed_head_raises_the_alarm_and_signs_nothing():
    leaves(4)
    current_head(PUBLIC)
    Leaf.objects.filter(index=3).delete()
    Node.objects.all().delete()
    sequence.Tree.objects.filter(pk=PUBLIC).update(size=2)
    signed = Head.objects.count()

    with pytest.raises(Alarm, match="2 leaves, fewer than the 4"):
        current_head(PUBLIC)
    assert Head.objects.count() == signed


def test_a_history_written_anew_raises_the_alarm_even_where_every_hash_fits():
    leaves(4)
    current_head(PUBLIC)
    body = '{"n":99}'
    Leaf.objects.filter(index=0).update(body=body, digest=leaf_hash(body.encode()).hex(), index=None)
    Leaf.objects.update(index=None)
    Node.objects.all().delete()
    sequence.Tree.objects.update(size=0)
    leaves(1, start=4)

    with pytest.raises(Alarm, match="the head signed on"):
        current_head(PUBLIC)
    assert any("the signed head" in problem for problem in found())


@pytest.mark.parametrize(
    ("alter", "named"),
    [
        (lambda: Leaf.objects.filter(index=2).update(body='{"n":5}'), "the content of leaf 2 does not fit"),
        (lambda: Leaf.objects.filter(index=2).update(digest="0" * 64), "the content of leaf 2 does not fit"),
        (lambda: Leaf.objects.filter(index=4).delete(), "leaf 4 is missing"),
        (lambda: Node.objects.filter(place=3).update(digest="0" * 64), "node 0 on level 2"),
        (lambda: Node.objects.filter(place=1).delete(), "node 0 on level 1"),
        (lambda: Head.objects.update(root="0" * 64), "the signed head"),
        (lambda: Head.objects.update(size=9), "the log only 6"),
    ],
)  # fmt: skip
def test_whatever_is_altered_in_the_log_is_named(alter, named):
    leaves(6)
    current_head(PUBLIC)
    assert found() == []

    alter()
    assert any(named in problem for problem in found()), found()


def test_a_key_of_somebody_else_signs_no_head_of_ours():
    leaves(1)
    head = current_head(PUBLIC)
    other = Ed25519PrivateKey.generate()
    Head.objects.update(text=sign(read_head(head.text), other))

    assert any("signature" in problem for problem in found())


# Receipts


@pytest.fixture
def receipt():
    made = [append(PUBLIC, {"n": n, "veiled": {"who": commitment("who", "张三", "aa")}}) for n in range(5)]
    return prove.receipt_of(made[3], {"who": ("aa", "张三")})


def test_a_receipt_holds_without_the_platform_that_gave_it(receipt, tmp_path, capsys):
    path = tmp_path / "receipt.json"
    path.write_text(json.dumps(receipt), encoding="utf-8")
    key = str(published(PUBLIC))
    with connection.execute_wrapper(lambda *_: pytest.fail("a receipt is checked without a database")):
        code = run(["verify", str(path), "--key", key, "--lang", "zh"])

    out = capsys.readouterr().out
    assert code == 0
    assert "第 3 号叶子，日志共 5 片叶子" in out
    assert "张三" in out
    assert "公钥取自回执本身" not in out


@pytest.mark.parametrize(
    ("alter", "said"),
    [
        (lambda r: r["body"].update(n=4), "does not fit the head"),
        (lambda r: r.update(index=2), "does not fit the head"),
        (lambda r: r.update(index=-1), "does not fit the head"),
        (lambda r: r.update(index=10**30), "does not fit the head"),
        (lambda r: r.update(proof=r["proof"][:-1]), "does not fit the head"),
        (lambda r: r.update(proof=[]), "does not fit the head"),
        (lambda r: r.update(head=r["head"].replace("\n5\n", "\n6\n")), "bears no good signature"),
        (lambda r: r["opened"].update(who=["aa", "李四"]), "“who” does not fit its commitment"),
        (lambda r: r["opened"].update(other=["aa", 1]), "“other” does not fit its commitment"),
    ],
)  # fmt: skip
def test_a_receipt_in_which_anything_was_changed_does_not_hold(receipt, alter, said):
    alter(receipt)
    verdict = check_receipt(json.dumps(receipt), [str(published(PUBLIC))])

    assert not verdict.good
    assert any(said in check.words.en for check in verdict.checks if not check.good)


def test_a_receipt_signed_by_its_own_maker_holds_by_its_own_key_only_and_says_so(receipt):
    other = Ed25519PrivateKey.generate()
    receipt["head"] = sign(read_head(receipt["head"]), other)
    receipt["key"] = str(public_key("chengxu.local/public", other))
    own = check_receipt(json.dumps(receipt))

    assert own.good
    assert own.own_key
    assert not check_receipt(json.dumps(receipt), [str(published(PUBLIC))]).good


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"kind": "chengxu-receipt/1"}', "[" * 100_000, '"\\ud800"', "\0"]
)
def test_what_is_no_receipt_is_refused_in_words(text):
    with pytest.raises(TermError, match="no receipt"):
        check_receipt(text)


@pytest.mark.parametrize(
    "change",
    [
        {"body": []}, {"index": "3"}, {"index": True}, {"proof": [1]}, {"proof": ["?"]}, {"head": "x"}, {"key": "x"},
        {"opened": {"who": "x"}}, {"opened": {"who": [1, 2]}}, {"body": {"n": 1e400}},
        {"others": [1]}, {"others": ["zz"], "body": {"sealed": "x"}}, {"head": "a\n٣\nAAAA\n\n"},
    ],
)  # fmt: skip
def test_a_malformed_receipt_is_refused_in_words(receipt, change):
    with pytest.raises(TermError):
        check_receipt(json.dumps(receipt | change))


def test_a_number_past_what_a_double_keeps_is_hashed_to_its_last_digit(receipt):
    assert commitment("n", 2**70, "s") != commitment("n", 2**70 + 1, "s")
    assert not check_receipt(json.dumps(receipt | {"body": receipt["body"] | {"n": 2**70}})).good


def test_of_a_sealed_leaf_one_value_is_opened_and_the_rest_stays_closed():
    made = {name: commitment(name, value, name) for name, value in {"a": 1, "b": 2, "c": 3}.items()}
    leaf = append(PUBLIC, {"sealed": together(made.values())})
    receipt = prove.receipt_of(leaf, {"b": ("b", 2)}, [made["a"], made["c"]])

    assert check_receipt(json.dumps(receipt)).good
    receipt["opened"]["b"] = ["b", 4]
    assert not check_receipt(json.dumps(receipt)).good


@pytest.mark.django_db(transaction=True)
def test_two_sequencers_at_once_give_every_leaf_one_place():
    leaves(150)
    done = []

    def run_one():
        done.append(sequence.sequence(PUBLIC, batch=20))
        connection.close()

    threads = [Thread(target=run_one) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sum(done) == 150
    assert sorted(Leaf.objects.values_list("index", flat=True)) == list(range(150))
    assert found() == []
