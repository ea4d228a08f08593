"""What a service streams is labelled first and last, and every byte of its own stays."""

from __future__ import annotations

import asyncio
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chengxu.provider.labels import asgi
from chengxu.provider.labels.asgi import LabelMiddleware
from chengxu.provider.labels.fields import parse
from chengxu.provider.labels.stream import Events, beside, event, header
from provider_files import LABEL

OWN = event(LABEL)
CHAT = [
    b'data: {"id":"1","choices":[{"delta":{"content":"\xe4\xbd\xa0\xe5\xa5\xbd"}}]}\n\n',
    b'data: {"id":"1","choices":[{"delta":{"content":"say \\"aigc\\" or [DONE]"}}]}\n\n',
    b"data: [DONE]\n\n",
]


def run(chunks: list[bytes], ended: bool = True) -> bytes:
    events = Events(LABEL)
    return b"".join([*(events.chunk(c) for c in chunks), *([events.end()] if ended else [])])


def parsed(stream: bytes) -> list[tuple[str, str]]:
    """Return the events as a browser reads them (HTML standard, 9.2)."""
    found, kind, data = [], "message", []
    for line in (
        stream.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")[:-1]
    ):
        name, _, value = line.partition(":")
        if not line:
            found += [(kind, "\n".join(data))] if data else []
            kind, data = "message", []
        elif name == "data":
            data.append(value.removeprefix(" "))
        elif name == "event":
            kind = value.removeprefix(" ")
    return found


def test_the_label_is_the_first_event_and_the_last_before_the_end_mark():
    events = parsed(run(CHAT))

    assert [kind for kind, _ in events] == ["aigc", "message", "message", "aigc", "message"]
    assert events[-1][1] == "[DONE]"
    assert parse(json.dumps(json.loads(events[0][1])["aigc"])).label == LABEL


@given(st.data())
def test_however_a_stream_is_cut_into_chunks_the_same_goes_out(data):
    newline = data.draw(st.sampled_from([b"\n", b"\r\n", b"\r"]))
    blocks = data.draw(
        st.lists(st.sampled_from([*CHAT[:2], b": ping\n\n", b"event: x\ndata: y\ndata: z\n\n"]))
    )
    whole = b"".join([*blocks, *data.draw(st.sampled_from([[], CHAT[2:]]))]).replace(b"\n", newline)
    whole = data.draw(st.sampled_from([b"", b"\xef\xbb\xbf"])) + whole
    cuts = sorted(data.draw(st.lists(st.integers(0, len(whole)), max_size=12)))
    pieces = [whole[a:b] for a, b in zip([0, *cuts], [*cuts, len(whole)], strict=True)]
    made = run(pieces)

    assert made == run([whole])
    assert made.replace(OWN, b"") == whole
    if any(not b.startswith(b":") for b in blocks):
        kinds = [kind for kind, text in parsed(made) if text != "[DONE]"]
        assert (kinds[0], kinds[-1], kinds.count("aigc")) == ("aigc", "aigc", 2)


def test_a_stream_that_is_cut_anywhere_is_labelled_as_soon_as_there_is_anything_to_read():
    whole = b"".join(CHAT)
    for size in range(len(whole)):
        for ended in (True, False):
            events = parsed(run([whole[:size]], ended))
            assert [kind for kind, _ in events][:1] == ["aigc"] * bool(events)


def test_the_last_label_never_completes_an_event_that_the_service_left_unfinished():
    assert [text for _, text in parsed(run([CHAT[0], CHAT[1][:-1]]))][1:] == [CHAT[0].decode()[6:-2]]


def test_comments_that_keep_a_line_open_do_not_wait_for_the_first_event():
    assert Events(LABEL).chunk(b": ping\n\n") == b": ping\n\n"


def test_a_stream_that_is_labelled_already_passes_as_it_is():
    for whole in (run(CHAT), b'data: {"id":1,"aigc":{"Label":"1"}}\n\ndata: [DONE]\n\n'):
        assert run([whole]) == whole
        assert run([whole[n : n + 1] for n in range(len(whole))]) == whole


@pytest.mark.parametrize("body", [b'{"a":1}', b' {\n "a" : "\xe4\xbd\xa0" }\n', b"{}", b"{ }"])
def test_a_json_answer_has_the_label_beside_its_keys_which_stay_byte_for_byte(body):
    made = beside(body, LABEL)
    keys = json.loads(made)

    assert keys.pop("aigc") == LABEL.fields
    assert keys == json.loads(body)
    assert made.endswith(body[body.index(b"{") + 1 :])


@pytest.mark.parametrize("body", [b"[1]", b"", b"no", b'{"aigc":1}', b'{"AIGC":{}}', b"[" * 9999])
def test_what_is_no_object_or_has_the_key_stays_as_it_is(body):
    assert beside(body, LABEL) == body


def served(messages: list[dict], scope: dict | None = None, **options: bool) -> list[dict]:
    """Return what reaches the server when an application sends these messages."""

    async def app(scope, receive, send):
        for message in messages:
            await send(message)

    sent: list[dict] = []

    async def send(message):
        sent.append(message)

    scope = scope or {"type": "http", "method": "POST"}
    asyncio.run(LabelMiddleware(app, lambda _: LABEL, **options)(scope, None, send))
    return sent


def answer(media: bytes, *bodies: bytes, status: int = 200, **headers: bytes) -> list[dict]:
    pairs = [(b"Content-Type", media), *((k.replace("_", "-").encode(), v) for k, v in headers.items())]
    start = {"type": "http.response.start", "status": status, "headers": pairs}
    last = len(bodies) - 1
    return [
        start,
        *(
            {"type": "http.response.body", "body": b, "more_body": n < last}
            for n, b in enumerate(bodies)
        ),
    ]  # fmt: skip


def body_of(sent: list[dict]) -> bytes:
    return b"".join(m.get("body", b"") for m in sent[1:])


def test_a_stream_behind_the_middleware_is_labelled_and_so_is_its_header():
    sent = served(answer(b"text/event-stream; charset=utf-8", *CHAT, b"", content_length=b"9"))

    assert body_of(sent) == run(CHAT)
    assert header(LABEL) in sent[0]["headers"]
    assert b"content-length" not in dict(sent[0]["headers"])


def test_a_json_answer_in_pieces_has_its_label_and_its_new_length():
    sent = served(answer(b"application/json", b'{"a"', b":1}", content_length=b"7", etag=b"x"))

    assert json.loads(body_of(sent))["aigc"] == LABEL.fields
    assert dict(sent[0]["headers"])[b"content-length"] == str(len(body_of(sent))).encode()
    assert b"etag" not in dict(sent[0]["headers"])


@pytest.mark.parametrize(
    "messages",
    [
        answer(b"application/json", b'{"a":1}', content_encoding=b"gzip"),
        answer(b"application/json", b'{"a":1}', repr_digest=b"x"),
        answer(b"application/json", b'{"error":1}', status=500),
        answer(b"text/event-stream", CHAT[0], content_encoding=b"br"),
        answer(b"image/png", b"\x89PNG"),
        answer(b"application/json", b'{"a":1}', b""),
    ],
)
def test_a_body_that_cannot_be_touched_keeps_its_bytes_and_has_the_header(messages):
    sent = served(messages, json=messages[-1]["body"] != b"")

    assert body_of(sent) == body_of(messages)
    assert header(LABEL) in sent[0]["headers"]


def test_an_answer_that_is_labelled_further_in_passes_untouched():
    messages = answer(b"application/json", b'{"a":1}', aigc_label=b"{}")

    assert served(messages) == messages


def test_a_json_answer_that_is_too_large_goes_out_as_it_is_with_the_header(monkeypatch):
    monkeypatch.setattr(asgi, "LARGEST", 5)
    messages = answer(b"application/json", b'{"a"', b":1", b"}", content_length=b"7")
    sent = served(messages)

    assert body_of(sent) == b'{"a":1}'
    assert sent[0]["headers"] == [*messages[0]["headers"], header(LABEL)]


def test_a_json_file_that_the_server_sends_itself_has_the_header():
    messages = [answer(b"application/json", b"")[0], {"type": "http.response.pathsend", "path": "/x"}]
    sent = served(messages)

    assert header(LABEL) in sent[0]["headers"]
    assert sent[1:] == messages[1:]


def test_a_websocket_has_the_header_and_opens_with_the_label_where_that_is_asked():
    scope = {"type": "websocket"}
    messages = [{"type": "websocket.accept"}, {"type": "websocket.send", "text": "hi"}]

    assert served(messages, scope)[0]["headers"] == [header(LABEL)]
    assert json.loads(served(messages, scope, websocket=True)[1]["text"]) == {"aigc": LABEL.fields}
    assert served(messages, scope)[1:] == messages[1:]


def test_what_was_not_generated_passes_untouched():
    messages = answer(b"application/json", b'{"a":1}')
    sent: list[dict] = []

    async def app(scope, receive, send):
        for message in messages:
            await send(message)

    async def send(message):
        sent.append(message)

    asyncio.run(LabelMiddleware(app, lambda _: None)({"type": "http", "method": "GET"}, None, send))

    assert sent == messages
