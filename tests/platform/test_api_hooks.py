"""Messages to other machines: written with what they tell, sent outside only, signed, and sent again."""

from __future__ import annotations

import hashlib
import hmac
import http.server
import json
import ssl
import threading
from datetime import date, datetime, timedelta, timezone

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from django.utils.timezone import now

from chengxu.algebra.term import TermError
from chengxu.platform.accounts.models import Membership, Role
from chengxu.platform.api.hooks.address import read_url, resolve
from chengxu.platform.api.hooks.send import AGAIN, send_due
from chengxu.platform.api.hooks.subscribe import subscribe
from chengxu.platform.api.models import Delivery, DeliveryState, Subscription
from chengxu.platform.cases.open import open_case
from chengxu.platform.cases.take import NotYours, Order, Refused, take
from chengxu.platform.today import on_day

MONDAY = date(2026, 3, 2)


@pytest.fixture
def filing(world):
    with on_day(MONDAY):
        return open_case("ml4.national_filing", world.company, "云上助手").case


def pass_threshold(case, world):
    with on_day(MONDAY):
        return take(case.pk, world.company, Order(step="pass_threshold", on=MONDAY))


class Receiver:
    """A server that takes messages over https on this machine, and answers what it is told to."""

    def __init__(self, folder):
        self.got, self.status = [], 200
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
        start = datetime.now(timezone.utc) - timedelta(days=1)  # noqa: UP017
        made = (
            x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(1)
            .not_valid_before(start).not_valid_after(start + timedelta(days=9))
            .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
            .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True).sign(key, hashes.SHA256())
        )  # fmt: skip
        self.certificate = folder / "receiver.pem"
        private = key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        self.certificate.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
        receiver = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                receiver.got.append((dict(self.headers), body))
                self.send_response(receiver.status)
                self.send_header("Location", "https://localhost:1/")
                self.end_headers()

            def log_message(self, *args):
                pass

        self.server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate)
        self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()
        self.url = f"https://localhost:{self.server.server_port}/hook"


@pytest.fixture
def receiver(tmp_path, settings):
    made = Receiver(tmp_path)
    settings.WEBHOOK_HOSTS = frozenset({"localhost"})
    settings.WEBHOOK_CA = str(made.certificate)
    yield made
    made.server.shutdown()
    made.server.server_close()


def due_again():
    """Let time pass until what waits is due."""
    Delivery.objects.filter(state=DeliveryState.WAITING).update(next_at=now())


def test_each_party_that_asked_is_told_of_an_entry_and_nobody_else(world, filing):
    for actor in (world.company, world.national, world.other, world.beijing):
        subscribe(actor, "https://example.com/hook", [])
    subscribe(world.company, "https://example.com/other", ["ml4.complaint"])
    paused, _ = subscribe(world.company, "https://example.com/paused", [])
    Subscription.objects.filter(pk=paused.pk).update(active=False)
    pass_threshold(filing, world)

    told = {
        d.subscription.organisation.name_en
        for d in Delivery.objects.select_related("subscription__organisation")
    }
    assert told == {"Yunshang", "National"}
    assert Delivery.objects.count() == 2


def test_a_step_that_is_refused_tells_nobody(world, filing):
    subscribe(world.company, "https://example.com/hook", [])
    with on_day(MONDAY), pytest.raises(Refused):
        take(filing.pk, world.company, Order(step="file", on=MONDAY, stated={}))
    assert not Delivery.objects.exists()


def test_a_message_is_a_signed_cloud_event_without_what_was_stated(world, filing, receiver):
    _, secret = subscribe(world.company, receiver.url, [])
    pass_threshold(filing, world)
    assert send_due() == 1

    headers, body = receiver.got[0]
    stamp, _, given = headers["Chengxu-Signature"].partition(",v1=")
    at = stamp.removeprefix("t=")
    assert hmac.new(secret.encode(), f"{at}.".encode() + body, hashlib.sha256).hexdigest() == given
    event = json.loads(body)
    assert event["specversion"] == "1.0"
    assert event["id"] == f"{filing.pk}.1"
    assert event["data"]["step"] == "pass_threshold"
    assert "云上助手" not in body.decode()
    assert headers["Content-Type"].startswith("application/cloudevents+json")
    assert send_due() == 0


def test_what_does_not_arrive_is_sent_again_later_and_later_and_given_up_in_the_end(world, filing, receiver):
    subscribe(world.company, receiver.url, [])
    pass_threshold(filing, world)
    receiver.status = 500
    waits = []
    for _ in range(len(AGAIN) + 1):
        assert send_due() == 0
        message = Delivery.objects.get()
        if message.state == DeliveryState.WAITING:
            waits.append(round((message.next_at - now()).total_seconds(), -1))
        due_again()
    assert waits == list(AGAIN)
    message = Delivery.objects.get()
    assert (message.state, message.attempts, message.status) == (DeliveryState.GIVEN_UP, len(AGAIN) + 1, 500)
    receiver.status = 200
    assert send_due() == 0


def test_a_redirect_is_not_followed(world, filing, receiver):
    subscribe(world.company, receiver.url, [])
    pass_threshold(filing, world)
    receiver.status = 302
    assert send_due() == 0
    assert len(receiver.got) == 1
    assert Delivery.objects.get().status == 302


def test_a_receiver_that_nobody_vouches_for_gets_nothing(world, filing, receiver, settings):
    settings.WEBHOOK_CA = None
    subscribe(world.company, receiver.url, [])
    pass_threshold(filing, world)
    assert send_due() == 0
    assert receiver.got == []
    assert "certificate" in Delivery.objects.get().error["en"]


@pytest.mark.parametrize("url", [
    "http://example.com/", "https://", "https://user:pass@example.com/", "https://example.com/#x", "ftp://example.com/",
    "https://localhost/", "https://intranet/", "https://a.local/", "https://127.0.0.1/", "https://10.1.2.3/",
    "https://192.168.0.1/", "https://169.254.169.254/latest/meta-data", "https://[::1]/", "https://[::ffff:10.0.0.1]/",
    "https://[64:ff9b::7f00:1]/", "https://[2002:7f00:1::]/", "https://0.0.0.0/", "https://100.64.0.1/", "https://224.0.0.1/",
    "https://[fe80::1]/", "https://example.com:99999/", "https://exa mple.com/", "https://例子.com/", "https://example.com\\@x/",
])  # fmt: skip
def test_no_message_goes_inside_the_walls(url):
    with pytest.raises(TermError):
        read_url(url)


def test_a_name_that_leads_inside_is_refused_when_it_is_looked_up(settings):
    with pytest.raises(TermError, match="private network"):
        resolve("localhost", 443)
    with pytest.raises(TermError, match="private network"):
        resolve("2130706433", 443)  # 127.0.0.1 as one number
    settings.WEBHOOK_HOSTS = frozenset({"localhost"})
    assert resolve("localhost", 443) in ("127.0.0.1", "::1")


def test_the_secret_is_shown_once_and_kept_sealed(world, browser):
    client = browser(world.company)
    answer = client.post("/zh/account/webhooks/", {"url": "https://example.com/hook"})
    assert answer.status_code == 201
    secret = answer.context["secret"]
    assert secret in answer.content.decode()
    assert secret not in Subscription.objects.get().secret
    assert secret not in client.get("/en/account/webhooks/").content.decode()
    wrong = client.post("/en/account/webhooks/", {"url": "https://10.0.0.1/"})
    assert wrong.status_code == 422
    assert "private network" in wrong.content.decode()


def test_a_message_is_sent_again_from_its_page_by_its_own_organisation_only(world, filing, browser, receiver):
    made, _ = subscribe(world.company, receiver.url, [])
    pass_threshold(filing, world)
    send_due()
    message = Delivery.objects.get()
    page = f"/zh/account/webhooks/{made.pk}/"
    assert browser(world.other).get(page).status_code == 404
    assert browser(world.other).post(f"{page}{message.pk}/").status_code == 404
    assert "已送达" in browser(world.company).get(page).content.decode()
    assert browser(world.company).post(f"{page}{message.pk}/").status_code == 302
    assert send_due() == 1
    assert [json.loads(body)["id"] for _, body in receiver.got] == [f"{filing.pk}.1"] * 2


def test_an_analyst_subscribes_nobody(world):
    Membership.objects.filter(user=world.company.user).update(role=Role.ANALYST)
    analyst = type(world.company)(world.company.user, world.company.organisation, Role.ANALYST)
    with pytest.raises(NotYours):
        subscribe(analyst, "https://example.com/", [])
