"""The tree of RFC 9162 against its own definition: roots, proofs, and what no proof may show."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chengxu.platform.ledger.tree import (
    EMPTY,
    consistency,
    grow,
    inclusion,
    is_consistent,
    is_included,
    leaf_hash,
    node_hash,
    peaks,
    place,
    root,
)

LEAVES = [leaf_hash(f"leaf {n}".encode()) for n in range(130)]
sizes = st.integers(0, len(LEAVES))


def by_definition(leaves):
    """MTH of section 2.1.1, word for word."""
    if not leaves:
        return hashlib.sha256().digest()
    if len(leaves) == 1:
        return leaves[0]
    half = 1
    while half * 2 < len(leaves):
        half *= 2
    both = by_definition(leaves[:half]) + by_definition(leaves[half:])
    return hashlib.sha256(b"\x01" + both).digest()


@pytest.fixture(scope="module")
def read():
    stored = {(0, n): leaf for n, leaf in enumerate(LEAVES)}
    stored.update(((lv, at), made) for lv, at, made in grow(0, [], LEAVES))
    asked = []

    def one(level, index):
        asked.append((level, index))
        return stored[level, index]

    one.asked = asked
    return one


def test_the_hash_of_a_leaf_and_of_a_node_begin_with_a_byte_of_their_own():
    assert leaf_hash(b"") == hashlib.sha256(b"\x00").digest()
    assert node_hash(b"a" * 32, b"b" * 32) == hashlib.sha256(b"\x01" + b"a" * 32 + b"b" * 32).digest()
    assert hashlib.sha256().digest() == EMPTY


@pytest.mark.parametrize("size", [*range(20), 31, 32, 33, 63, 64, 65, 127, 128, 129, 130])
def test_a_root_is_what_the_definition_says(read, size):
    assert root(size, read) == by_definition(LEAVES[:size])


def test_every_leaf_of_every_small_tree_is_proved_and_no_other(read):
    for size in range(1, 34):
        head = by_definition(LEAVES[:size])
        for index in range(size):
            proof = inclusion(index, size, read)

            assert is_included(LEAVES[index], index, size, proof, head)
            assert not is_included(LEAVES[index + 1], index, size, proof, head)
            assert not any(
                is_included(LEAVES[index], at, size, proof, head) for at in range(size) if at != index
            )
            assert not is_included(LEAVES[index], index, size, [*proof, head], head)
            assert not is_included(LEAVES[index], index, size, proof[:-1], head) or not proof


def test_every_two_sizes_of_a_small_log_are_proved_to_agree_and_no_other_history(read):
    for new in range(34):
        after = by_definition(LEAVES[:new])
        for old in range(new + 1):
            before, proof = by_definition(LEAVES[:old]), consistency(old, new, read)

            assert is_consistent(old, new, before, after, proof)
            if old:
                rewritten = by_definition([LEAVES[50], *LEAVES[1:old]])
                assert not is_consistent(old, new, rewritten, after, proof)
            if 0 < old < new:
                assert not is_consistent(
                    old, new, before, by_definition([*LEAVES[: new - 1], LEAVES[60]]), proof
                )


@given(sizes, st.lists(st.integers(1, 40), max_size=6))
@settings(max_examples=60, deadline=None)
def test_a_log_grown_in_any_batches_has_the_root_of_the_definition(size, batches):
    stored, done = {(0, n): leaf for n, leaf in enumerate(LEAVES)}, 0
    for batch in [*batches, size]:
        part = LEAVES[done : min(done + batch, size)]
        tops = [stored[at] for at in peaks(done)]
        stored.update(((lv, at), made) for lv, at, made in grow(done, tops, part))
        done += len(part)

    assert root(done, lambda level, index: stored[level, index]) == by_definition(LEAVES[:done])


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_one_flipped_bit_in_a_proof_shows(read, data):
    size = data.draw(st.integers(2, len(LEAVES)))
    index = data.draw(st.integers(0, size - 1))
    proof = inclusion(index, size, read)
    at, bit = data.draw(st.integers(0, len(proof) - 1)), data.draw(st.integers(0, 255))
    flipped = (int.from_bytes(proof[at], "big") ^ (1 << bit)).to_bytes(32, "big")

    assert not is_included(
        LEAVES[index], index, size, [*proof[:at], flipped, *proof[at + 1 :]], root(size, read)
    )


def test_a_proof_reads_no_more_than_twice_the_height_of_the_tree(read):
    for size in (100, 127, 129, 130):
        for ask in (
            lambda size=size: inclusion(0, size, read),
            lambda size=size: consistency(size // 3, size, read),
        ):
            read.asked.clear()
            ask()
            assert len(read.asked) <= 2 * size.bit_length()


def test_every_complete_subtree_has_a_number_of_its_own():
    numbers = [place(level, index) for level in range(8) for index in range(128 >> level)]

    assert sorted(numbers) == list(range(255))
