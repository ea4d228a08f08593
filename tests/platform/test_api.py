"""What programs can do: the same as people, under the same law, and never more."""

from __future__ import annotations

import json
from datetime import date
from uuid import uuid4

import pytest
from django.test import Client

from chengxu.platform.accounts.models import Membership, Role
from chengxu.platform.api.models import ApiToken, Reply
from chengxu.platform.api.tokens import make_token
from chengxu.platform.cases.models import Case
from chengxu.platform.cases.open import open_case
from chengxu.platform.cases.take import Order, take
from chengxu.platform.services.models import FactEntry, Service
from chengxu.platform.today import on_day

FORM = {"provider": "云上科技", "contact": "张三", "mark": "云上", "form": "app", "field": "办公",
        "algorithm_type": "大模型", "self_assessment": "报告", "published_text": "说明"}  # fmt: skip
MONDAY = date(2026, 3, 2)


class Caller:
    """A program that calls for somebody: with a token, or as the public."""

    def __init__(self, actor=None, scope="write", **headers):
        self.client = Client(headers=headers)
        self.token = make_token(actor, "test", scope)[1] if actor else None

    def get(self, path, **headers):
        return self.client.get(f"/api{path}", headers=self._with(headers))

    def post(self, path, body, key=None, **headers):
        text = body if isinstance(body, str | bytes) else json.dumps(body)
        key = uuid4().hex if key is None else key
        return self.client.post(
            f"/api{path}", text, content_type=headers.pop("content_type", "application/json"),
            headers=self._with({"Idempotency-Key": key, **headers} if key else headers),
        )  # fmt: skip

    def _with(self, headers):
        return {"Authorization": f"Bearer {self.token}", **headers} if self.token else headers


@pytest.fixture(autouse=True)
def without_limits(settings):
    settings.CHENGXU_API_RATES = dict.fromkeys(("read", "write", "compute", "complaint"), 100_000)


@pytest.fixture
def filing(world):
    with on_day(MONDAY):
        case = open_case("ml4.national_filing", world.company, "云上助手").case
        take(case.pk, world.company, Order(step="pass_threshold", on=MONDAY))
    return case


def problem(response, status, kind):
    assert response.status_code == status, response.content.decode()[:500]
    assert response["Content-Type"] == "application/problem+json"
    body = response.json()
    assert (body["type"], body["status"]) == (f"/api/docs#{kind}", status)
    return body


# -- the statute book


@pytest.mark.parametrize("path", ["/laws", "/laws/im/norms", "/norms/IM-14-2b", "/facts", "/facts/uses_generative_ai",
                                  "/events", "/procedures", "/procedures/ml4.national_filing", "/notices", "/registers",
                                  "/parameters", "/amounts", "/complaints"])  # fmt: skip
def test_anybody_reads_the_statute_book(db, path):
    response = Client().get(f"/api{path}")
    assert response.status_code == 200
    assert response.json()


def test_a_service_is_assessed_as_the_command_line_does(db):
    told = {
        "service": {"name": "云上助手"},
        "facts": {"uses_generative_ai": True, "output_kinds": ["text"], "has_opinion_properties": True, "provides_service": True,
                  "offered_to_mainland_public": [{"is": False}, {"is": True, "since": "2026-03-02", "source": "公告"}]},
        "events": [{"event": "algorithm_filed", "on": "2026-03-10"}],
        "on": "2026-03-20", "laws": ["im"],
    }  # fmt: skip
    answer = Caller().post("/assess", told, key="").json()
    found = {n["id"]: n for n in answer["laws"]["im"]["norms"]}

    assert found["IM-17-1b"]["duty"]["state"] == "met"
    assert found["IM-17-1b"]["duty"]["due"] == "2026-03-16"
    assert found["IM-17-1a"]["duty"]["state"] != "met"


def test_the_next_question_says_what_waits_for_it(db):
    question = Caller().post("/ask", {"facts": {}, "laws": ["im"]}, key="").json()["question"]
    assert question["kind"] == "fact"
    assert question["opens"]
    skipped = Caller().post("/ask", {"laws": ["im"], "skipped": [question["key"]]}, key="").json()["question"]
    assert skipped["key"] != question["key"]


def test_all_that_is_wrong_with_a_description_is_told_at_once(db):
    told = {
        "facts": {"no_such_fact": 1, "uses_generative_ai": "perhaps"},
        "events": [{"event": "algorithm_filed", "on": "soon"}],
    }
    body = problem(Caller().post("/assess", told, key=""), 422, "not-usable")
    assert len(body["errors"]) == 3
    early = {"facts": {}, "on": "0001-01-01"}
    problem(Caller().post("/assess", early, key=""), 422, "not-usable")


# -- who may


def test_errors_are_told_in_the_caller_s_language(db):
    assert problem(Caller().get("/cases"), 401, "not-known")["title"] == "需要登录或者有效的令牌"
    english = problem(Caller(**{"Accept-Language": "en-GB,zh;q=0.5"}).get("/cases"), 401, "not-known")
    assert english["title"] == "A login or a valid token is needed"


def test_a_token_is_kept_as_a_hash_and_ends_when_revoked_or_past_its_day_or_its_owner_leaves(world):
    caller = Caller(world.company)
    assert caller.get("/organisation").json()["name"]["zh"] == "云上科技"
    assert not ApiToken.objects.filter(digest__contains=caller.token[3:]).exists()

    token = ApiToken.objects.get()
    with on_day(date(2099, 1, 1)):
        problem(caller.get("/organisation"), 401, "not-known")
    Membership.objects.filter(user=world.company.user).delete()
    problem(caller.get("/organisation"), 401, "not-known")
    Membership.objects.create(
        user=world.company.user, organisation=world.company.organisation, role=Role.OFFICER
    )
    assert caller.get("/organisation").status_code == 200
    token.revoked = "2026-01-01T00:00Z"
    token.save()
    response = caller.get("/organisation")
    problem(response, 401, "not-known")
    assert "Bearer" in response["WWW-Authenticate"]


def test_a_token_with_scope_read_changes_nothing(world):
    reader = Caller(world.company, scope="read")
    assert reader.get("/services").status_code == 200
    problem(reader.post("/services", {"name_zh": "甲", "name_en": "A"}), 403, "read-only")
    assert not Service.objects.exists()


def test_a_session_changes_something_only_with_its_csrf_token(world):
    client = Client(enforce_csrf_checks=True)
    client.force_login(world.company.user)
    body = json.dumps({"name_zh": "甲", "name_en": "A"})
    headers = {"Idempotency-Key": uuid4().hex}
    problem(
        client.post("/api/services", body, content_type="application/json", headers=headers), 403, "no-csrf"
    )
    assert client.get("/api/services").status_code == 200


def test_what_is_not_one_s_own_is_not_there(world, filing):
    service = Service.objects.create(owner=world.company.organisation, name_zh="甲", name_en="A")
    for actor in (world.other, world.beijing, world.shanghai):
        caller = Caller(actor)
        problem(caller.get(f"/cases/{filing.pk}"), 404, "nothing-there")
        problem(
            caller.post(f"/cases/{filing.pk}/steps", {"step": "file", "stated": FORM}), 404, "nothing-there"
        )
        problem(caller.get(f"/services/{service.pk}"), 404, "nothing-there")
        problem(
            caller.post(f"/services/{service.pk}/facts", {"fact": "uses_generative_ai", "value": True}),
            404,
            "nothing-there",
        )
        assert caller.get("/cases").json()["items"] == []
    assert [c["id"] for c in Caller(world.national).get("/cases").json()["items"]] == [str(filing.pk)]


def test_an_analyst_looks_and_does_not_act(world, filing):
    Membership.objects.filter(user=world.company.user).update(role=Role.ANALYST)
    Membership.objects.filter(user=world.national.user).update(role=Role.ANALYST)
    caller = Caller(world.company)
    assert caller.get(f"/cases/{filing.pk}").status_code == 200
    with on_day(MONDAY):
        problem(caller.post(f"/cases/{filing.pk}/steps", {"step": "file", "stated": FORM}), 403, "not-yours")
    problem(caller.post("/services", {"name_zh": "甲", "name_en": "A"}), 403, "not-yours")
    problem(caller.post("/cases", {"procedure": "ml4.national_filing", "title": "x"}), 403, "not-yours")


# -- cases


def test_a_filing_runs_from_the_threshold_to_its_number(world):
    company, national = Caller(world.company), Caller(world.national)
    with on_day(MONDAY):
        opened = company.post("/cases", {"procedure": "ml4.national_filing", "title": "云上助手"})
        assert opened.status_code == 201
        case = opened.json()["id"]
        assert company.post(f"/cases/{case}/steps", {"step": "pass_threshold"}).status_code == 201
    with on_day(date(2026, 3, 5)):
        filed = company.post(f"/cases/{case}/steps", {"step": "file", "stated": FORM})
        assert filed.json()["taken_as"] == 2
    with on_day(date(2026, 3, 20)):
        seen = national.get(f"/cases/{case}").json()
        assert "record" in {step["step"] for step in seen["next"] if step["yours"]}
        assert "record" not in {s["step"] for s in company.get(f"/cases/{case}").json()["next"] if s["yours"]}
        recorded = national.post(
            f"/cases/{case}/steps", {"step": "record", "stated": {"published_text": "说明"}}
        )
    assert recorded.json()["state"]["name"] == "recorded"
    assert {c["clock"]: c["state"] for c in recorded.json()["clocks"]} == {
        "filing": "met",
        "recording": "met",
    }

    entry_id = recorded.json()["register_entries"][0]
    found = Client().get("/api/registers/ml4.filings/entries", {"q": "云上"}).json()["items"]
    assert [e["id"] for e in found] == [entry_id]
    assert Client().get(f"/api/numbers/{found[0]['number']}").json()["entry"]["id"] == entry_id
    receipt = Client().get(f"/api/registers/ml4.filings/entries/{entry_id}/receipt").json()
    assert receipt["kind"] == "chengxu-receipt/1"
    for document in recorded.json()["documents"]:
        assert company.get(f"/documents/{document['id']}").json()["values"]
        problem(Caller(world.other).get(f"/documents/{document['id']}"), 404, "nothing-there")


def test_what_the_law_refuses_is_told_with_its_articles(world, filing):
    with on_day(date(2026, 3, 5)):
        response = Caller(world.company).post(
            f"/cases/{filing.pk}/steps", {"step": "file", "stated": {"provider": "云上科技"}}
        )
    body = problem(response, 422, "refused")
    assert all(o["cite"].startswith("ML4") and o["citation"]["zh"] for o in body["objections"])
    assert Case.objects.get(pk=filing.pk).version == 1


def test_who_looked_at_an_older_version_gets_412_and_writes_nothing(world, filing):
    company = Caller(world.company)
    with on_day(date(2026, 3, 5)):
        tag = company.get(f"/cases/{filing.pk}")["ETag"]
        first = company.post(
            f"/cases/{filing.pk}/steps", {"step": "file", "stated": FORM}, **{"If-Match": tag}
        )
        assert first.status_code == 201
        assert first["ETag"] != tag
        late = Caller(world.national).post(
            f"/cases/{filing.pk}/steps",
            {"step": "record", "stated": {"published_text": "x"}},
            **{"If-Match": tag},
        )
        problem(late, 412, "changed")
        problem(
            company.post(f"/cases/{filing.pk}/steps", {"step": "file"}, **{"If-Match": "nonsense"}),
            400,
            "bad-request",
        )
        fresh = company.get(f"/cases/{filing.pk}")
        assert company.get(f"/cases/{filing.pk}", **{"If-None-Match": fresh["ETag"]}).status_code == 304
    assert Case.objects.get(pk=filing.pk).version == 2


def test_a_request_sent_twice_is_carried_out_once_and_another_under_its_key_is_refused(world, filing):
    company, key = Caller(world.company), uuid4().hex
    with on_day(date(2026, 3, 5)):
        first = company.post(f"/cases/{filing.pk}/steps", {"step": "file", "stated": FORM}, key=key)
        again = company.post(f"/cases/{filing.pk}/steps", {"step": "file", "stated": FORM}, key=key)
        other = company.post(
            f"/cases/{filing.pk}/steps", {"step": "file", "stated": FORM | {"contact": "李四"}}, key=key
        )
    assert first.json() == again.json()
    assert again["Idempotency-Replayed"] == "true"
    problem(other, 422, "key-used")
    assert filing.events.count() == 2

    made = [
        company.post("/services", {"name_zh": "甲", "name_en": "A"}, key=key[::-1]).json()["id"]
        for _ in range(2)
    ]
    assert made[0] == made[1]
    assert Service.objects.count() == 1
    problem(company.post("/services", {"name_zh": "乙", "name_en": "B"}, key=""), 400, "no-key")
    problem(company.post("/services", {"name_zh": "乙", "name_en": "B"}, key="short"), 400, "no-key")


def test_an_error_is_not_kept_under_its_key(world, filing):
    company, key = Caller(world.company), uuid4().hex
    with on_day(date(2026, 3, 5)):
        problem(
            company.post(f"/cases/{filing.pk}/steps", {"step": "file", "stated": {}}, key=key), 422, "refused"
        )
        assert (
            company.post(f"/cases/{filing.pk}/steps", {"step": "file", "stated": FORM}, key=key).status_code
            == 201
        )


def test_lists_go_on_by_cursor_and_tell_nothing_twice(world):
    company = Caller(world.company)
    for n in range(7):
        Service.objects.create(owner=world.company.organisation, name_zh=f"服务{n}", name_en=f"Service {n}")
    seen, cursor = [], ""
    while cursor is not None:
        page = company.get(f"/services?limit=3{'&cursor=' + cursor if cursor else ''}").json()
        seen += [item["name"]["en"] for item in page["items"]]
        cursor = page["next"]
    assert sorted(seen) == [f"Service {n}" for n in range(7)]
    for wrong in ("x", "WyIxIl0", "WyIxIl0:1vX:abc"):
        problem(company.get(f"/services?cursor={wrong}"), 400, "bad-cursor")
    problem(company.get("/services?limit=0"), 422, "not-usable")


def test_facts_are_stated_and_a_value_that_is_none_is_refused(world):
    company = Caller(world.company)
    service = company.post("/services", {"name_zh": "甲", "name_en": "A"}).json()["id"]
    ok = company.post(
        f"/services/{service}/facts", {"fact": "uses_generative_ai", "value": True, "since": "2026-03-02"}
    )
    assert ok.status_code == 201
    for wrong in ({"fact": "no_such"}, {"fact": "uses_generative_ai", "value": 3}, {"fact": "uses_generative_ai", "since": "2999-01-01"},
                  {"fact": "complaint_limit", "value": -1}, {"fact": "uses_generative_ai", "more": 1}):  # fmt: skip
        problem(company.post(f"/services/{service}/facts", wrong), 422, "not-usable")
    assert FactEntry.objects.count() == 1
    assert company.get(f"/services/{service}/assessment?law=im&on=2026-03-20").json()["laws"]["im"]["norms"]


# -- complaints


def test_a_complaint_without_an_account_is_followed_by_its_receipt_alone(world):
    public, key = Caller(), uuid4().hex
    kind = next(k for k in public.get("/complaints").json() if k["procedure"] == "ml4.complaint")
    step = kind["steps"][0]
    stated = {
        p["name"]: ["一"] if p["kind"] == "list" else "内容"
        for p in step["needs"]
        if p["kind"] in ("text", "list")
    }
    told = {
        "procedure": "ml4.complaint",
        "title": "投诉",
        "area": "11",
        "step": step["step"],
        "stated": stated,
    }
    made = public.post("/complaints", told, key=key)
    assert made.status_code == 201, made.content.decode()
    receipt = made.json()["receipt"]

    again = public.post("/complaints", told, key=key).json()
    assert again["receipt"] == receipt
    assert Case.objects.count() == 1
    assert receipt.encode() not in bytes(Reply.objects.get().body)
    assert (
        public.post("/complaints/track", {"receipt": receipt.lower()}, key="").json()["id"]
        == made.json()["id"]
    )
    problem(
        public.post("/complaints/track", {"receipt": "AAAAAA-AAAAAA-AAAAAA"}, key=""), 404, "nothing-there"
    )
    problem(public.post("/complaints/track", {"receipt": "—"}, key=""), 404, "nothing-there")
    problem(public.post("/complaints", told | {"procedure": "ml4.national_filing"}), 422, "not-usable")


# -- what nobody should send


@pytest.mark.parametrize(
    ("body", "status", "kind"),
    [
        (b"{", 400, "not-json"),
        (b"\xff\xfe", 400, "not-json"),
        (b'{"name_zh": "a", "name_zh": "b"}', 400, "not-json"),
        (b'{"name_zh": NaN}', 400, "not-json"),
        (b'{"name_zh": 1e999}', 400, "not-json"),
        (b'{"name_zh": ' + b"9" * 5000 + b"}", 400, "not-json"),
        (b'{"name_zh": "a\\u0000"}', 400, "not-json"),
        (b'{"name_zh": "\\ud800"}', 400, "not-json"),
        (b"[" * 100_000, 400, "not-json"),
        (b'{"a":' * 50 + b"1" + b"}" * 50, 400, "not-json"),
        (b'"' + b"x" * 2**20 + b'"', 413, "too-large"),
        (b"[]", 422, "not-usable"),
        (b"null", 422, "not-usable"),
        (b"", 422, "not-usable"),
    ],
)
def test_a_body_that_cannot_be_used_is_refused_early(world, body, status, kind):
    problem(Caller(world.company).post("/services", body), status, kind)
    assert not Service.objects.exists()


def test_other_types_methods_and_addresses_are_problems_too(world):
    caller = Caller(world.company)
    problem(
        caller.post("/services", "a=b", content_type="application/x-www-form-urlencoded"),
        415,
        "not-that-type",
    )
    refused = caller.client.delete("/api/laws")
    problem(refused, 405, "not-that-method")
    assert "GET" in refused["Allow"]
    problem(caller.get("/no/such/thing"), 404, "nothing-there")
    strict = Client(enforce_csrf_checks=True)
    problem(strict.post("/api/no/such/thing", "{}", content_type="application/json"), 404, "nothing-there")
    problem(caller.get("/norms/IM-99-9"), 404, "nothing-there")
    problem(caller.get("/cases/%C3%86%0A"), 404, "nothing-there")
    problem(caller.get("/norms/a%00b"), 400, "bad-request")
    problem(caller.get("/services?cursor=%00"), 400, "bad-request")


def test_who_asks_too_often_is_told_when_to_try_again(db, settings):
    settings.CHENGXU_API_RATES = {"complaint": 2}
    public = Caller(**{"X-Forwarded-For": "203.0.113.9"})
    answers = [public.post("/complaints/track", {"receipt": "AAAAAA"}, key="") for _ in range(4)]
    late = next(a for a in answers if a.status_code == 429)
    assert 0 < int(late["Retry-After"]) <= 60


def test_the_page_of_the_interface_lists_every_operation_without_scripts(db):
    described = Client().get("/api/openapi.json").json()
    assert described["openapi"].startswith("3.1")
    for lang, word in (("zh", "出错时"), ("en", "When something is wrong")):
        page = Client().get(f"/api/docs?lang={lang}").content.decode()
        assert word in page
        assert all(path in page for path in described["paths"])


@pytest.mark.parametrize("figure", ["1E+999999", "9" * 40, "-1", "NaN", "1e-99", 2**60])
def test_an_amount_that_is_none_is_refused_in_words(world, figure):
    from chengxu.law.read_case import read_money

    assert read_money(figure) is None


def test_an_authority_sees_of_a_service_what_was_filed_with_it_and_nothing_later(world):
    company, national = Caller(world.company), Caller(world.national)
    service = company.post("/services", {"name_zh": "甲", "name_en": "A"}).json()["id"]
    company.post(f"/services/{service}/facts", {"fact": "uses_generative_ai", "value": True})
    problem(national.get(f"/services/{service}"), 404, "nothing-there")
    case = company.post(
        "/cases", {"procedure": "ml4.national_filing", "title": "甲", "service": service}
    ).json()["id"]
    assert company.post(f"/cases/{case}/steps", {"step": "pass_threshold"}).status_code == 201
    company.post(f"/services/{service}/facts", {"fact": "has_opinion_properties", "value": True})

    assert [f["fact"] for f in national.get(f"/services/{service}").json()["facts"]] == ["uses_generative_ai"]
    assert len(company.get(f"/services/{service}").json()["facts"]) == 2
    problem(
        national.post(f"/services/{service}/facts", {"fact": "uses_generative_ai", "value": False}),
        403,
        "not-yours",
    )


def test_an_authority_reads_figures_of_its_area_and_a_business_its_own(world, filing):
    assert Caller(world.national).get("/dashboard").json()["cases"] == [
        {"procedure": "ml4.national_filing", "state": "due", "cases": 1}
    ]
    assert Caller(world.shanghai).get("/dashboard").json()["cases"] == []
    own = Caller(world.company).get("/dashboard").json()
    assert (own["cases"][0]["cases"], own["overdue"]) == (1, 1)
    assert Caller(world.other).get("/dashboard").json()["cases"] == []


def test_a_file_is_sent_first_and_comes_with_a_step_of_its_own_sender_only(world, filing):
    company, pdf = Caller(world.company), b"%PDF-1.7 report"
    sent = company.post("/files?name=report.pdf", pdf, key="", content_type="application/pdf")
    assert sent.status_code == 201, sent.content
    step = {
        "step": "file",
        "stated": FORM,
        "files": [{"file": sent.json()["file"], "particular": "self_assessment"}],
    }
    with on_day(date(2026, 3, 5)):
        foreign = {"step": "record", "stated": {"published_text": "x"}, "files": step["files"]}
        problem(Caller(world.national).post(f"/cases/{filing.pk}/steps", foreign), 422, "not-usable")
        assert company.post(f"/cases/{filing.pk}/steps", step).status_code == 201
    kept = filing.attachments.get()
    assert (kept.name, kept.size, kept.particular) == ("report.pdf", len(pdf), "self_assessment")

    problem(
        company.post("/files?name=a.pdf", b"MZ no pdf", key="", content_type="application/pdf"),
        422,
        "not-usable",
    )
    problem(
        company.post("/files?name=a.exe", b"MZ", key="", content_type="application/x-msdownload"),
        422,
        "not-usable",
    )
    problem(
        company.post(f"/cases/{filing.pk}/steps", step | {"files": [{"file": "made:up:x"}]}),
        422,
        "not-usable",
    )
    problem(
        Caller(world.company, scope="read").post(
            "/files?name=a.pdf", pdf, key="", content_type="application/pdf"
        ),
        403,
        "read-only",
    )


def test_answers_kept_for_keys_are_let_go_after_a_month(world):
    from datetime import timedelta

    from django.utils import timezone

    from chengxu.platform.api.forget import forget

    company, key = Caller(world.company), uuid4().hex
    company.post("/services", {"name_zh": "甲", "name_en": "A"}, key=key)
    assert forget() == 0
    Reply.objects.update(at=timezone.now() - timedelta(days=31))
    assert forget() == 1
