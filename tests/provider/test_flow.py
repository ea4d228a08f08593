"""A platform classes content in the order of article 6, fills in its own fields, and leaves the producer's alone."""

from __future__ import annotations

import pytest

from chengxu.labels import Label, LabelError, State, Trust, Verdict, label, signed, signer, verify
from chengxu.provider.labels.flow import PROMPTS, Basis, decide, pass_on
from chengxu.provider.labels.propagate import propagate
from chengxu.provider.labels.wording import has_both
from provider_files import CODE, LABEL, saved

from .test_integrity import private

PLATFORM, NEXT = "platform-one", "platform-two"
TRIPLE = ("Label", "ContentProducer", "ProduceID", "ReservedCode1")


def fields(data: bytes) -> dict[str, object]:
    found = verify(data)
    assert (found.verdict, len(found.reading.labels)) == (Verdict.COMPLIANT, 1)
    return found.reading.labels[0].fields


def test_a_chain_of_platforms_leaves_the_producer_s_fields_as_they_were(file):
    produced = label(file, Label(CODE, LABEL.produce_id, reserved1="secured"))
    first = pass_on(produced, PLATFORM, "p-1")
    second = pass_on(first.content, NEXT, "p-2", declared=True, traces=True)

    assert (first.decision.value, first.decision.basis) == ("1", Basis.METADATA)
    assert second.decision.value == "1"  # metadata come before what a user declares
    for data, who, number in ((first.content, PLATFORM, "p-1"), (second.content, NEXT, "p-2")):
        assert {k: fields(data)[k] for k in TRIPLE} == {k: fields(produced)[k] for k in TRIPLE}
        assert (fields(data)["ContentPropagator"], fields(data)["PropagateID"]) == (who, number)


@pytest.mark.parametrize(
    ("declared", "traces", "value", "basis"),
    [
        (True, True, "2", Basis.DECLARED),
        (True, False, "2", Basis.DECLARED),
        (False, True, "3", Basis.TRACES),
        (False, False, None, None),
    ],
)
def test_without_a_label_the_user_s_word_comes_first_then_traces_then_nothing(declared, traces, value, basis):
    data = saved("PNG")
    done = pass_on(data, PLATFORM, "p-1", declared=declared, traces=traces)

    assert (done.decision.value, done.decision.basis) == (value, basis)
    if value is None:
        assert done.content == data
        assert done.decision.prompt is done.label is None
    else:
        assert fields(done.content) == {**LABEL.fields, "Label": value, "ContentProducer": "", "ProduceID": "",
                                        "ContentPropagator": PLATFORM, "PropagateID": "p-1"}  # fmt: skip
        assert done.decision.prompt == PROMPTS[value]


def test_a_class_that_an_earlier_platform_gave_stays():
    suspected = pass_on(saved("JPEG"), PLATFORM, "p-1", traces=True).content
    done = pass_on(suspected, NEXT, "p-2", declared=True)

    assert done.decision.value == "3"
    assert fields(done.content)["ContentPropagator"] == NEXT


def test_a_file_that_cannot_be_read_is_unsettled_and_not_given_out_as_labelled():
    broken = label(saved("PNG"), LABEL)[:300]
    decision = decide(verify(broken), declared=True)

    assert (decision.value, decision.unsettled) == ("2", True)
    assert decide(verify(broken)).unsettled
    with pytest.raises(LabelError):
        pass_on(broken, PLATFORM, declared=True)


def test_a_label_that_is_not_in_order_gives_the_class_and_is_not_rewritten():
    made = label(saved("PNG"), LABEL).replace(b'{"Label":"1"', b'{"Label": 1 ')
    assert decide(verify(made)).value == "1"
    with pytest.raises(LabelError, match="in order"):
        pass_on(made, PLATFORM)


def test_propagate_fills_in_the_fields_of_who_passes_on_and_no_others(tmp_path):
    path = tmp_path / "a.png"
    path.write_bytes(label(saved("PNG"), LABEL))

    assert propagate(path, PLATFORM, "p-1", "mine") is None
    assert verify(path).label == Label(
        CODE, LABEL.produce_id, propagator=PLATFORM, propagate_id="p-1", reserved2="mine"
    )
    with pytest.raises(LabelError, match="in order"):
        propagate(saved("PNG"), PLATFORM, "p-1")
    with pytest.raises(LabelError, match="ContentPropagator"):
        propagate(path, "", "p-1")


def test_what_has_no_class_goes_to_its_new_place_as_it_was(tmp_path):
    assert pass_on(saved("PNG"), PLATFORM, to=tmp_path / "b.png").content is None
    assert (tmp_path / "b.png").read_bytes() == saved("PNG")


@pytest.mark.parametrize("value", PROMPTS)
def test_the_prompt_on_the_page_holds_both_elements(value):
    assert has_both(PROMPTS[value].zh)
    assert "AI" in PROMPTS[value].en


def test_each_platform_of_a_chain_signs_the_label_that_it_gives_out_and_the_producer_s_signature_holds():
    keys = [signer(private(kind)) for kind in ("SM2", "ECDSA", "RSA")]
    produced = label(saved("PNG"), signed(LABEL, keys[0]))
    first = pass_on(produced, PLATFORM, "p-1", by=keys[1])
    second = pass_on(first.content, NEXT, "p-2", by=keys[2])

    for data, by in ((first.content, keys[1]), (second.content, keys[2])):
        found = verify(data, Trust(keys=[keys[0].public, by.public]))
        assert [(one.field, one.state) for one in found.integrity] == [
            ("ReservedCode1", State.VALID), ("ReservedCode2", State.VALID)
        ]  # fmt: skip
