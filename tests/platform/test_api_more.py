"""What the interface does beside cases and registers: entries, evidence, drafts, the board, people, webhooks, tables."""

from __future__ import annotations

import json
from uuid import uuid4

import pytest

from chengxu.platform.accounts.access import BREAKER, counted, visible_organisations
from chengxu.platform.accounts.models import Kind, Level, Membership, Organisation, Role
from chengxu.platform.api.hooks.subscribe import secret_of
from chengxu.platform.api.models import ApiToken, Delivery, DeliveryState, Subscription
from chengxu.platform.cases.models import Case, CaseEvent, Draft
from chengxu.platform.cases.open import open_case
from chengxu.platform.cases.take import Order, take
from chengxu.platform.documents.models import Issued
from chengxu.platform.ledger.canon import canonical
from chengxu.platform.services.models import Evidence, FactEntry, HappeningEntry, Service
from chengxu.platform.services.record import LARGEST
from chengxu.platform.today import on_day, today

from .conftest import somebody
from .test_api import FORM, MONDAY, Caller, filing, problem, without_limits  # noqa: F401 - fixtures


class Program(Caller):
    """A program that also puts, patches and deletes."""

    def send(self, method, path, body=None, key=None, **headers):
        headers = self._with(headers | ({"Idempotency-Key": key or uuid4().hex} if method == "PATCH" else {}))
        return self.client.generic(
            method, f"/api{path}", json.dumps(body or {}), content_type="application/json", headers=headers
        )

    def file(self, text=b"%PDF-1.7 evidence", name="log.pdf"):
        answer = self.client.post(
            f"/api/files?name={name}", text, content_type="application/pdf", headers=self._with({})
        )
        return answer.json()["file"]


@pytest.fixture
def service(world):
    return Service.objects.create(owner=world.company.organisation, name_zh="云上助手", name_en="Yunshang")


@pytest.fixture
def program(world):
    return Program(world.company)


# -- facts, events, what follows


def test_a_fact_is_corrected_and_its_history_tells_both(program, service):
    path = f"/services/{service.pk}/facts"
    first = program.post(path, {"fact": "registered_users", "value": 5, "since": "2026-03-02"}).json()
    again = {"fact": "registered_users", "value": 50, "since": "2026-03-02", "corrects": first["id"]}
    second = program.post(path, again)
    assert (second.status_code, second.json()["corrects"]) == (201, first["id"])
    told = [(e["value"], e["counts"]) for e in program.get(f"{path}?fact=registered_users").json()]
    assert told == [(50, True), (5, False)]
    problem(program.post(path, again), 422, "not-usable")  # it was corrected already
    program.post(f"{path}/{second.json()['id']}/strike", {"source": "误记"})
    assert not any(e["counts"] for e in program.get(path).json())


def test_what_a_change_would_do_is_told_before_it_is_made_and_kept_nowhere(program, service):
    body = {"fact": "annotators_trained", "value": False}
    program.post(f"/services/{service.pk}/facts", {"fact": "manual_annotation", "value": True})
    before = program.post(f"/services/{service.pk}/facts/preview", body, key="").json()
    assert FactEntry.objects.count() == 1
    made = program.post(f"/services/{service.pk}/facts", body).json()
    assert program.get(f"/services/{service.pk}/facts/{made['id']}/effects").json() == before


def test_an_event_is_taken_back_and_no_longer_counts(program, service):
    path = f"/services/{service.pk}/events"
    made = program.post(path, {"event": "complaint_received", "on": "2026-03-02"}).json()
    assert program.post(f"{path}/{made['id']}/strike", {}).status_code == 201
    assert [e["counts"] for e in program.get(path).json()] == [False, False]
    problem(program.post(f"{path}/{made['id']}/strike", {}), 422, "not-usable")
    problem(program.get(f"{path}/999999/effects"), 404, "nothing-there")
    assert program.get(f"{path}/{2**63}/effects").status_code == 422
    assert HappeningEntry.objects.count() == 2


def test_a_service_is_entered_with_all_that_its_description_says_or_not_at_all(program):
    told = {
        "service": {"name": {"zh": "甲", "en": "A"}},
        "facts": {"registered_users": 5, "uses_generative_ai": True},
    }
    made = program.post("/services/described", told)
    assert (made.status_code, len(made.json()["facts"])) == (201, 2)
    problem(
        program.post("/services/described", told | {"facts": {"registered_users": "many"}}), 422, "not-usable"
    )
    assert Service.objects.count() == 1
    assert "registered_users" in program.get(f"/services/{made.json()['id']}/description").content.decode()


def test_one_question_one_norm_one_timeline(program, service):
    asked = program.get(f"/services/{service.pk}/questions?law=im").json()
    assert "uses_generative_ai" in [fact["name"] for fact in asked]
    one = program.get(f"/services/{service.pk}/assessment?law=im&why=IM-14-2b").json()
    assert [norm["id"] for norm in one["laws"]["im"]["norms"]] == ["IM-14-2b"]
    problem(program.get(f"/services/{service.pk}/assessment?law=im&why=IM-99-9"), 404, "nothing-there")
    program.post(
        f"/services/{service.pk}/facts", {"fact": "registered_users", "value": 5, "since": "2026-03-02"}
    )
    assert [m["on"] for m in program.get(f"/services/{service.pk}/timeline").json()] == ["2026-03-02"]


def test_services_and_cases_are_filtered(world, program, service, filing):  # noqa: F811
    Service.objects.create(owner=world.company.organisation, name_zh="另一项", name_en="Other", partial=True)

    def names(query):
        return [s["name"]["zh"] for s in program.get(f"/services?{query}").json()["items"]]

    assert (names("q=云上"), names("partial=true"), names("q=%25")) == (["云上助手"], ["另一项"], [])
    assert len(program.get("/cases?q=助手").json()["items"]) == 1
    assert program.get(f"/cases?service={service.pk}").json()["items"] == []


# -- evidence


def test_evidence_is_sent_kept_handed_out_and_deleted_when_the_law_lets_it_go(world, program, service):
    path = f"/services/{service.pk}/evidence"
    file = program.file()
    made = program.post(path, {"file": file, "norm": "IM-14-2b", "about": "日志"})
    assert made.status_code == 201, made.content.decode()
    one = made.json()
    got = program.get(f"{path}/{one['id']}")
    assert (b"".join(got.streaming_content), got["Content-Disposition"]) == (
        b"%PDF-1.7 evidence", 'attachment; filename="log.pdf"',
    )  # fmt: skip
    problem(Program(world.other).get(path), 404, "nothing-there")
    problem(Program(world.other).post(path, {"file": Program(world.other).file()}), 404, "nothing-there")
    assert one["until"] is not None
    problem(program.send("DELETE", f"{path}/{one['id']}"), 422, "not-usable")  # the law wants it kept
    one = program.post(path, {"file": file}).json()
    assert program.send("DELETE", f"{path}/{one['id']}").status_code == 204
    problem(program.get(f"{path}/{one['id']}"), 404, "nothing-there")
    assert [e.removed is None for e in Evidence.objects.order_by("pk")] == [True, False]


def test_evidence_of_an_open_case_is_not_deleted(world, program, service):
    with on_day(MONDAY):
        case = open_case("ml4.provincial_filing", world.company, "备案", service=service).case
        take(case.pk, world.company, Order(step="pass_threshold", on=MONDAY))
    one = program.post(f"/services/{service.pk}/evidence", {"file": program.file()}).json()
    assert one["locked_by"] == ["备案"]
    problem(program.send("DELETE", f"/services/{service.pk}/evidence/{one['id']}"), 422, "not-usable")


# -- drafts and the completeness check


def drafted(program, case, **more):
    return program.post("/drafts", {"procedure": case.procedure, "step": "file", "case": str(case.pk)} | more)


def test_the_check_names_what_is_missing_with_its_article_and_writes_nothing(program, filing):  # noqa: F811
    path = f"/cases/{filing.pk}/check"
    found = program.post(path, {"step": "file", "stated": {"provider": "云上科技"}}, key="").json()
    assert found["complete"] is False
    assert all(o["cite"].startswith("ML4-") for o in found["objections"])
    assert program.post(path, {"step": "file", "stated": FORM}, key="").json() == {
        "complete": True,
        "objections": [],
    }
    assert CaseEvent.objects.count() == 1
    problem(program.post(path, {"step": "record"}, key=""), 403, "not-yours")


@pytest.mark.parametrize("name", ["no_such_fact", "registered_users", "_Ç\x18"])
def test_a_fact_that_the_step_does_not_ask_is_refused_by_its_check_too(program, filing, name):  # noqa: F811
    for act in ("check", "steps"):
        told = {"step": "file", "stated": FORM, "facts": {name: {"x": 1}}}
        problem(program.post(f"/cases/{filing.pk}/{act}", told), 422, "not-usable")


def test_a_draft_is_changed_checked_and_submitted(program, filing):  # noqa: F811
    made = drafted(program, filing, stated={"provider": "云上科技"}).json()
    assert (made["complete"], made["stated"]) == (False, {"provider": "云上科技"})
    problem(program.post(f"/drafts/{made['id']}/submit", {}), 422, "refused")
    changed = program.send(
        "PATCH", f"/drafts/{made['id']}", {"stated": FORM, "on": MONDAY.isoformat()}
    ).json()
    assert (changed["complete"], changed["stated"]) == (True, FORM)
    key = uuid4().hex
    case = program.post(f"/drafts/{made['id']}/submit", {}, key)
    assert (case.status_code, case.json()["state"]["name"]) == (201, "filed")
    assert program.post(f"/drafts/{made['id']}/submit", {}, key)["Idempotency-Replayed"] == "true"
    assert not Draft.objects.exists()


def test_a_draft_opens_the_case_that_it_is_the_first_step_of(program, service):
    told = {"procedure": "ml4.provincial_filing", "step": "pass_threshold", "service": str(service.pk)}
    assert "ml4.provincial_filing" in [o["procedure"] for o in program.get("/openings").json()]
    made = program.post("/drafts", told).json()
    assert made["opening"]["title"] == "云上助手"
    opened = program.post(f"/drafts/{made['id']}/submit", {}).json()
    assert Case.objects.get().pk.__str__() == opened["id"]


def test_who_changed_a_draft_too_late_is_told_and_others_find_none(world, program, filing):  # noqa: F811
    made = drafted(program, filing).json()
    path, seen = f"/drafts/{made['id']}", program.get(f"/drafts/{made['id']}")["ETag"]
    assert program.send("PATCH", path, {"reasons": "甲"}, **{"If-Match": seen}).status_code == 200
    problem(program.send("PATCH", path, {"reasons": "乙"}, **{"If-Match": seen}), 412, "changed")
    problem(program.send("DELETE", path, **{"If-Match": seen}), 412, "changed")
    problem(program.send("DELETE", path, **{"If-Match": "x"}), 400, "bad-request")
    problem(Program(world.beijing).get(path), 404, "nothing-there")
    problem(
        Program(somebody(world.company.organisation, Role.ANALYST), "read").send("DELETE", path),
        403,
        "read-only",
    )
    assert program.send("DELETE", path).status_code == 204


def test_two_programs_of_two_people_lift_a_breaker(world, program, service):
    danger = {"reason": "失控", "triggers": ["out_of_control"], "measures": ["终止运行"]}
    case = program.post(f"/services/{service.pk}/breaker/trip", danger).json()["case"]
    report = {"trigger": "失控", "measure": "终止", "time": "10:00"}
    told = program.post(f"/cases/{case}/steps", {"step": "report", "stated": report}).json()
    lift = {"step": "lift", "stated": {"reasons": "已修复"}, "facts": {"breaker_triggers": []}}
    assert {step["step"] for step in (*told["next"], *told["not_yet"]) if step["two_people"]} == {"lift"}
    problem(program.post(f"/cases/{case}/steps", lift), 403, "not-yours")
    asked = program.post("/drafts", {"procedure": BREAKER, "case": case, "for_approval": True, **lift})
    assert asked.json()["complete"] is True
    problem(program.post(f"/drafts/{asked.json()['id']}/submit", {}), 403, "not-yours")
    second = Program(somebody(world.company.organisation))
    assert second.post(f"/drafts/{asked.json()['id']}/submit", {}).json()["state"]["name"] == "lifted"


# -- the board, the queue


def test_the_board_and_its_calendar_are_a_business_s_and_the_queue_an_authority_s(world, program, filing):  # noqa: F811
    board = program.get("/board").json()
    assert {column["key"] for column in board["columns"]} >= {"overdue", "soon", "waiting"}
    assert program.get("/board.ics?lang=en").content.startswith(b"BEGIN:VCALENDAR")
    problem(Program(world.beijing).get("/board"), 403, "not-yours")
    problem(program.get("/queue"), 403, "not-yours")
    take(filing.pk, world.company, Order(step="file", on=today(), stated=FORM))
    officer = Program(world.national)
    assert [(row["id"], row["officer"]) for row in officer.get("/queue").json()["items"]] == [
        (str(filing.pk), None)
    ]
    mine = officer.send("PUT", f"/cases/{filing.pk}/officer", {"mine": True}).json()
    assert (
        mine["officer"]
        == world.national.user.username
        == officer.get(f"/cases/{filing.pk}/officer").json()["officer"]
    )
    assert officer.get("/queue?tab=mine").json()["counts"]["mine"] == 1
    assert officer.send("PUT", f"/cases/{filing.pk}/officer", {"mine": False}).json()["officer"] is None
    problem(Program(world.shanghai).get(f"/cases/{filing.pk}/officer"), 404, "nothing-there")


# -- people, tokens


def test_a_head_manages_people_and_nobody_else_does(world, program):
    head = Program(somebody(world.company.organisation, Role.HEAD))
    made = head.post("/people", {"email": "new@x.example", "role": "officer"})
    assert (made.status_code, made.json()["role"]) == (201, "officer")
    assert "/account/set-password/" in made.json()["link"]
    path = f"/people/{made.json()['id']}"
    assert head.send("PUT", path, {"role": "analyst"}).json()["role"] == "analyst"
    assert head.post(f"{path}/link", {}).status_code == 201
    assert head.send("DELETE", path).status_code == 204
    for caller, method in ((program, "GET"), (program, "DELETE"), (program, "PUT")):
        problem(caller.send(method, path, {"role": "head"}), 403, "not-yours")
    problem(head.post("/people", {"email": "no address", "role": "officer"}), 422, "not-usable")
    problem(
        head.get(f"/people/{Membership.objects.get(organisation=world.other.organisation).pk}"),
        404,
        "nothing-there",
    )


def test_the_last_head_stays(world):
    head = Program(actor := somebody(world.company.organisation, Role.HEAD))
    own = Membership.objects.get(user=actor.user)
    problem(head.send("PUT", f"/people/{own.pk}", {"role": "analyst"}), 422, "not-usable")
    problem(head.send("DELETE", f"/people/{own.pk}"), 422, "not-usable")


def test_a_token_lists_its_owner_s_and_revokes_itself(world, program):
    (own,) = program.get("/tokens").json()
    problem(Program(world.other).send("DELETE", f"/tokens/{own['id']}"), 404, "nothing-there")
    assert program.send("DELETE", f"/tokens/{own['id']}").status_code == 204
    problem(program.get("/tokens"), 401, "not-known")
    assert ApiToken.objects.get(pk=own["id"]).revoked is not None


# -- webhooks


def test_a_webhook_is_made_paused_given_another_secret_and_removed(world, program):
    made = program.post("/webhooks", {"url": "https://hook.example/x", "procedures": [BREAKER]}).json()
    path, first = f"/webhooks/{made['id']}", made["secret"]
    assert "secret" not in program.get(path).json()
    assert program.send("PUT", path, {"active": False}).json()["active"] is False
    second = program.post(f"{path}/secret", {}).json()["secret"]
    assert second != first
    assert secret_of(Subscription.objects.get()) == second
    problem(Program(world.other).get(path), 404, "nothing-there")
    problem(program.post("/webhooks", {"url": "https://127.0.0.1/"}), 422, "not-usable")
    assert program.send("DELETE", path).status_code == 204
    assert program.get("/webhooks").json() == []


def test_a_delivery_that_was_given_up_is_sent_again(world, program, filing):  # noqa: F811
    made = program.post("/webhooks", {"url": "https://hook.example/x"}).json()
    take(filing.pk, world.company, Order(step="file", on=today(), stated=FORM))
    Delivery.objects.update(state=DeliveryState.GIVEN_UP, attempts=8)
    path = f"/webhooks/{made['id']}/deliveries"
    (one,) = program.get(f"{path}?state=given_up").json()["items"]
    assert program.post(f"{path}/{one['id']}/again", {}).json()["state"] == "waiting"
    assert program.get(f"{path}?state=given_up").json()["items"] == []
    problem(Program(world.other).post(f"{path}/{one['id']}/again", {}), 404, "nothing-there")


# -- tables, documents, laws side by side


def test_a_table_is_brought_looked_at_and_applied_once(world, program):
    def bring(caller, text):
        return caller.client.post(
            "/api/imports?name=x.csv", text.encode(), content_type="text/csv",
            headers=caller._with({"Idempotency-Key": uuid4().hex}),
        )  # fmt: skip

    head = program.get("/imports/template").content.decode("utf-8-sig").split(",")[0]
    made = bring(program, f"{head},有多少注册用户？\n云上助手,60000\n")
    assert made.status_code == 201, made.content.decode()
    assert made.json()["counts"]["new"] == 1
    assert not Service.objects.exists()
    path = f"/imports/{made.json()['id']}"
    assert program.get(path).json()["counts"]["new"] == 1
    assert program.post(f"{path}/apply", {}).json()["written"] == 1
    problem(program.post(f"{path}/apply", {}), 409, "conflict")
    problem(Program(world.other).get(path), 404, "nothing-there")
    wrong = problem(bring(program, f"{head},registered_users\n乙,many\n"), 422, "not-usable")
    assert wrong["errors"][0]["line"] == 2
    assert Service.objects.count() == 1


def test_a_document_is_downloaded_by_the_parties_and_known_to_anybody_by_its_hash(world, program, filing):  # noqa: F811
    take(filing.pk, world.company, Order(step="file", on=today(), stated=FORM))
    take(filing.pk, world.national, Order(step="record", on=today(), stated={"published_text": "说明"}))
    found = Issued.objects.filter(case=filing).latest("version")
    got = program.get(f"/documents/{found.pk}/docx?lang=en")
    assert (got.status_code, got.content[:2]) == (200, b"PK")
    asked = f"/documents/check?number={found.number}&hash={found.digest}"
    assert Program().get(asked).json()["genuine"] is True
    assert Program().get(asked[:-1] + ("0" if asked[-1] != "0" else "1")).json() == {
        "genuine": False,
        "term": None,
        "on": None,
    }
    problem(Program(world.shanghai).get(f"/documents/{found.case_id}/docx"), 404, "nothing-there")


def test_a_service_stands_under_every_law_as_on_the_command_line(program, service, db):
    told = program.get(f"/services/{service.pk}/compare").json()
    assert {"im", "ml4", "sd"} <= told["laws"].keys()
    told_of = {"service": {"name": {"zh": "云上助手", "en": "Yunshang"}}, "laws": ["im"]}
    same = Program().post("/compare", told_of, key="").json()
    assert [q["answers"]["im"] for q in same["questions"]] == [q["answers"]["im"] for q in told["questions"]]
    problem(Program().get("/compare?first=im&second=im"), 422, "not-usable")
    problem(Program().get("/compare?first=im&second=xx"), 422, "not-usable")


# -- one limit for numbers; an authority without an area


@pytest.mark.parametrize(("number", "status"), [(2**53, 201), (LARGEST, 201), (LARGEST + 1, 400), (-1, 422)])
def test_numbers_have_one_limit_and_the_compute_of_a_model_fits(program, service, number, status):
    told = program.post(f"/services/{service.pk}/facts", {"fact": "training_compute", "value": number})
    assert told.status_code == status
    assert FactEntry.objects.count() == (status == 201)


def test_a_step_taken_under_a_number_past_what_a_double_keeps_is_hashed(world, service):
    FactEntry.objects.create(service=service, fact="training_compute", value=10**26)
    other = {"developer": world.other.organisation}
    case = open_case("ml4.cooperation_request", world.company, "请求协助", service=service, other=other).case
    told = {"duty": "透明度", "needed": "模型说明"}
    event = take(case.pk, world.company, Order(step="ask_on_transparency", on=today(), stated=told))
    assert event.facts["training_compute"] == 10**26
    assert canonical({"n": 10**26, "m": [2**53 - 1, 2**53]}) == (
        '{"m":[9007199254740991,"9007199254740992"],"n":"100000000000000000000000000"}'
    )


def test_an_authority_of_which_no_area_is_known_counts_nothing_and_knows_nobody_else(world):
    lost = somebody(
        Organisation.objects.create(
            kind=Kind.AUTHORITY, level=Level.PROVINCIAL, name_zh="某省机关", name_en="Lost"
        )
    )
    Organisation.objects.create(kind=Kind.BUSINESS, name_zh="无地区", name_en="Nowhere")
    Service.objects.create(owner=world.company.organisation, name_zh="甲", name_en="A")
    assert [found.count() for found in counted(lost)] == [0, 0, 0]
    assert list(visible_organisations(lost)) == [lost.organisation]
    assert counted(world.national)[2].count() == counted(world.beijing)[2].count() == 1
