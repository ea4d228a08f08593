"""Every procedure walks its path through the pages: by forms that come from the statute book and nowhere else."""

from __future__ import annotations

import re
from datetime import date

import pytest

from chengxu.platform.accounts.models import Role
from chengxu.platform.cases.models import Case, Draft
from chengxu.platform.registers.models import RegisterEntry
from chengxu.platform.registers.number import is_number
from chengxu.platform.services.models import FactEntry, Service
from chengxu.platform.today import on_day

MONDAY = date(2026, 3, 2)
FILING = {"provider": "云上科技", "contact": "张三", "mark": "云上", "form": "app", "field": "办公",
          "algorithm_type": "大模型", "self_assessment": "报告", "published_text": "说明"}  # fmt: skip


class Desk:
    """Somebody at their browser, on a day."""

    def __init__(self, client, lang="zh"):
        self.client, self.lang = client, lang

    def get(self, path, status=200):
        answer = self.client.get(f"/{self.lang}{path}")
        assert answer.status_code == status, answer.content.decode()[-2000:]
        return answer.content.decode()

    def post(self, path, status=303, **data):
        answer = self.client.post(f"/{self.lang}{path}", data)
        assert answer.status_code == status, problems(answer.content.decode())
        return answer

    def open(self, procedure, title="云上助手", step=None, service=None, other=None, draft=None, on=MONDAY):
        """Open a case through the pages of a draft and return it."""
        with on_day(on):
            self.get("/cases/new/")
            self.get(f"/cases/new/{procedure}/")
            opening = {"title": title, "service": service.pk if service else ""} | (
                {"step": step} if step else {}
            )
            opening |= {f"other.{party}": name for party, name in (other or {}).items()}
            page = self.post(f"/cases/new/{procedure}/", **opening)["Location"].removeprefix(f"/{self.lang}")
            pk = page.split("/")[2]
            for _ in range(12):
                if page.endswith("/check/"):
                    break
                self.get(page)
                page = self.post(page, **stated(draft))["Location"].removeprefix(f"/{self.lang}")
            body = self.get(page)
            self.post(page, key=hidden(body, "key"), version=hidden(body, "version"), on=on.isoformat())
            assert not Draft.objects.filter(pk=pk).exists()
        return Case.objects.order_by("-id").first()

    def take(self, case, step, on, status=303, facts=None, **fields):
        """Take a step through its form."""
        with on_day(on):
            if status == 303:
                assert f"/take/{step}/" in self.get(f"/cases/{case.pk}/")
            body = self.get(f"/cases/{case.pk}/take/{step}/")
            data = stated(fields) | {f"x.{name}": value for name, value in (facts or {}).items()}
            data |= {"key": hidden(body, "key"), "version": hidden(body, "version"), "on": on.isoformat()}
            answer = self.post(f"/cases/{case.pk}/take/{step}/", status, **data)
        case.refresh_from_db()
        return answer


def stated(fields):
    return {f"p.{name}": value for name, value in (fields or {}).items()}


def hidden(body, name):
    return re.search(rf'name="{name}" value="([^"]*)"', body).group(1)


def problems(body):
    return re.findall(
        r"(?s)<(?:ul class=\"errorlist|div class=\"message error|p class=\"message).*?</(?:ul|div|p)>", body
    )


@pytest.fixture
def desks(world, browser):
    return {
        name: Desk(browser(getattr(world, name)))
        for name in ("national", "beijing", "shanghai", "company", "other")
    }


@pytest.fixture
def head(world, browser):
    """The head of the national authority."""
    from platform_people import somebody

    return Desk(browser(somebody(world.national.organisation, Role.HEAD)))


def service_of(actor, **facts):
    service = Service.objects.create(
        owner=actor.organisation, name_zh="云上助手", name_en="Yunshang Assistant"
    )
    for name, value in facts.items():
        FactEntry.objects.create(service=service, fact=name, value=value, user=actor.user)
    return service


def test_a_negative_list_is_made_published_and_superseded(desks):
    case = desks["national"].open("ml4.negative_list", "负面清单（第一版）")
    national = desks["national"]
    national.take(
        case, "settle", date(2026, 3, 3), items="深度伪造\n自动驾驶", importance="重要", harm="严重"
    )
    national.take(case, "publish", date(2026, 3, 4), version="1", effective_on="2026-04-01")
    national.take(case, "supersede", date(2026, 4, 2), newer="2")

    assert (case.state, case.final) == ("superseded", True)
    assert [e.step for e in case.events.all()] == ["consult", "settle", "publish", "take_effect", "supersede"]


def test_a_list_that_takes_effect_on_the_day_of_its_publication_is_in_force_that_day(desks):
    case = desks["national"].open("ml4.negative_list", "负面清单")
    desks["national"].take(case, "settle", date(2026, 3, 3), items="甲", importance="重要", harm="严重")
    desks["national"].take(case, "publish", date(2026, 3, 4), version="1", effective_on="2026-03-04")

    assert case.state == "in_force"
    assert [e.step for e in case.events.all()][-2:] == ["publish", "take_effect"]


def test_a_licence_is_applied_for_completed_extended_by_the_head_and_granted(desks, head):
    company, national = desks["company"], desks["national"]
    case = company.open("ml4.licence_application", draft={"application": "申请书", "product": "云上助手"})
    national.take(case, "accept", date(2026, 3, 3))
    national.take(
        case, "request_completion", date(2026, 3, 5), gaps="安全评估\n资金来源", reply_by="2026-03-20"
    )
    company.take(case, "complete", date(2026, 3, 10))
    extension = {"approved_by": "李局长", "reasons": "需要专家评审"}
    national.take(case, "extend", date(2026, 3, 12), status=403, **extension)
    head.take(case, "extend", date(2026, 3, 12), **extension)
    terms = {"activity": "提供", "scope": "办公", "expires_on": "2031-03-01"}
    national.take(case, "grant", date(2026, 3, 20), **terms)

    entry = RegisterEntry.objects.get(case=case)
    assert (case.state, entry.register) == ("granted", "ml4.licences")
    assert entry.number


def test_a_licence_lives_changes_is_suspended_and_revoked_by_the_head(desks, head):
    national, company = desks["national"], desks["company"]
    other = {"licence_holder": "云上科技"}
    terms = {"activity": "提供", "scope": "办公", "expires_on": "2031-03-01"}
    case = national.open("ml4.licence_life", "云上助手许可证", other=other, draft=terms)
    company.take(case, "apply_for_change", date(2026, 4, 1), old="甲地", new="乙地")
    national.take(case, "change", date(2026, 4, 3))
    national.take(case, "record_penalty", date(2026, 5, 6), what="罚款")
    national.take(
        case,
        "suspend",
        date(2026, 5, 7),
        status=422,
        breach="第九十七条",
        correct_by="2026-06-01",
        remedies="复议",
    )
    national.take(case, "record_major_incident", date(2026, 5, 8), what="大面积中断", grading="影响百万用户")
    national.take(
        case, "suspend", date(2026, 5, 9), breach="第九十七条", correct_by="2026-06-01", remedies="复议"
    )
    national.take(case, "record_incident_under_suspension", date(2026, 5, 20), what="再次中断")
    national.take(case, "revoke", date(2026, 6, 3), status=403, reasons="屡次", remedies="复议")
    head.take(case, "revoke", date(2026, 6, 3), reasons="屡次", remedies="复议")

    assert (case.state, case.final) == ("revoked", True)


def test_a_national_filing_goes_from_question_to_number(world, desks):
    company, national = desks["company"], desks["national"]
    service = service_of(world.company, registered_users=1_200_000, on_negative_list=False)
    case = company.open("ml4.national_filing", service=service)
    assert (case.state, case.service) == ("due", service)
    company.take(case, "file", date(2026, 3, 5), status=422, provider="云上科技")
    company.take(case, "file", date(2026, 3, 5), **FILING)
    national.take(case, "name_gaps", date(2026, 3, 6), gaps="联系方式")
    company.take(case, "complete", date(2026, 3, 9), **FILING)
    national.take(case, "record", date(2026, 3, 20), published_text="说明")
    number = RegisterEntry.objects.get(case=case).number
    company.take(case, "display_number", date(2026, 3, 23), number=number)

    assert (case.state, case.final) == ("displayed", True)
    assert is_number(number)


def test_a_provincial_filing_goes_to_the_authority_of_the_provider_s_own_province(world, desks):
    company = desks["company"]
    service = service_of(world.company, registered_users=20_000, on_negative_list=False)
    case = company.open("ml4.provincial_filing", service=service)
    company.take(case, "file", date(2026, 3, 5), **FILING)
    desks["shanghai"].get(f"/cases/{case.pk}/", 404)
    desks["beijing"].take(case, "record", date(2026, 3, 20), published_text="说明")

    assert (case.state, case.area) == ("recorded", "11")


def test_a_filing_that_grows_past_a_million_users_is_filed_nationally_and_superseded(world, desks):
    company, national = desks["company"], desks["national"]
    service = service_of(
        world.company, registered_users=500_000, on_negative_list=False, filing_held="provincial"
    )
    case = company.open("ml4.filing_life", service=service, step="data_changed", draft={"changed": "联系人"})
    company.take(case, "update", date(2026, 3, 5), old="张三", new="李四")
    company.take(case, "data_changed", date(2026, 3, 6), changed="地址")
    with on_day(date(2026, 3, 9)):
        assert "/take/pass_one_million/" not in company.get(f"/cases/{case.pk}/")
    FactEntry.objects.create(
        service=service, fact="registered_users", value=1_000_001, since=date(2026, 3, 10)
    )
    company.take(case, "pass_one_million", date(2026, 3, 10))
    company.take(case, "file_nationally", date(2026, 3, 12))
    national.take(case, "supersede", date(2026, 3, 20), national_number="N-1")

    assert (case.state, case.final) == ("superseded", True)
    assert [e.facts.get("registered_users") for e in case.events.all()] == [
        500_000,
        None,
        None,
        1_000_001,
        None,
        None,
    ]


def test_critical_ai_is_screened_determined_by_the_head_filed_and_recorded(world, browser, desks):
    from platform_people import somebody

    company, beijing = desks["company"], desks["beijing"]
    chief = Desk(browser(somebody(world.beijing.organisation, Role.HEAD)))
    screening = {"infrastructure": "是", "personal_rights": "有", "scale": "大", "other_law": "无"}
    case = company.open("sd.critical_filing", draft=screening)
    beijing.take(case, "open_identification", date(2026, 3, 3), system="云上助手")
    chief.take(case, "determine_critical", date(2026, 3, 4), ground="关键信息基础设施", evidence="清单")
    notice = {"system": "云上助手", "provider": "云上科技", "ground": "关键信息基础设施", "evidence": "清单",
              "received_on": "2026-03-05", "deadline": "七个工作日", "objection": "复议"}  # fmt: skip
    beijing.take(case, "serve_notice", date(2026, 3, 5), **notice)
    papers = {"provider": "云上科技", "system": "云上助手", "ground": "关键信息基础设施", "officer": "王五",
              "security_body": "安全部", "assessment": "报告", "emergency_plan": "预案"}  # fmt: skip
    company.take(case, "file", date(2026, 3, 9), **papers)
    company.take(case, "register", date(2026, 3, 10), receipt="R-1")
    beijing.take(case, "record", date(2026, 3, 20))

    assert case.state == "recorded"


def complain(client, path, **data):
    """Complain without an account; return the receipt code."""
    body = client.get(path).content.decode()
    answer = client.post(path, data | {"key": hidden(body, "key")})
    assert answer.status_code == 200, problems(answer.content.decode())
    return re.search(r"<code>([0-9A-Z]{6}-[0-9A-Z]{6}-[0-9A-Z]{6})</code>", answer.content.decode()).group(1)


def test_somebody_without_an_account_complains_and_reads_the_result_by_receipt(world, browser, desks):
    stranger = browser()
    with on_day(MONDAY):
        receipt = complain(stranger, "/zh/complaints/ml4.complaint/complain/", **{"p.matter": "没有标识"})
    case, national = Case.objects.get(), desks["national"]
    national.take(case, "sort_as_listed", date(2026, 3, 3), facts={"on_negative_list": "true"})
    national.take(case, "check", date(2026, 3, 4))
    national.take(case, "handle", date(2026, 3, 5), findings="属实", measures="责令改正")
    national.take(case, "close", date(2026, 3, 6), result="已经责令改正，谢谢您")
    with on_day(date(2026, 3, 7)):
        page = browser()
        answer = page.post("/en/complaints/track/", {"receipt": receipt.lower()})
        body = page.get(answer["Location"]).content.decode()

    assert (case.state, case.final) == ("closed", True)
    assert "已经责令改正，谢谢您" in body


def test_a_complaint_under_the_draft_goes_to_the_chosen_province_and_is_completed_by_receipt(
    world, browser, desks
):
    stranger = browser()
    with on_day(MONDAY):
        receipt = complain(
            stranger, "/zh/complaints/sd.complaint/complain/", area="31", **{"p.matter": "不清楚"}
        )
    case, shanghai = Case.objects.get(), desks["shanghai"]
    desks["beijing"].get(f"/cases/{case.pk}/", 404)
    shanghai.take(case, "issue_receipt", date(2026, 3, 3), receipt="SH-1")
    shanghai.take(case, "return_for_completion", date(2026, 3, 4), gaps="是哪一项服务")
    with on_day(date(2026, 3, 5)):
        stranger.post("/zh/complaints/track/", {"receipt": receipt})
        assert "是哪一项服务" in stranger.get("/zh/complaints/track/").content.decode()
        body = stranger.get("/zh/complaints/track/complete/").content.decode()
        form = {"key": hidden(body, "key"), "version": hidden(body, "version"), "p.matter": "浦江智能的助手"}
        assert stranger.post("/zh/complaints/track/complete/", form).status_code == 303
    shanghai.take(case, "route", date(2026, 3, 6), department="网信办", reasons="主管")
    shanghai.take(case, "accept", date(2026, 3, 9), matter="没有标识")
    shanghai.take(case, "investigate", date(2026, 3, 12), findings="属实", measures="责令改正")
    shanghai.take(case, "tell_outcome", date(2026, 3, 13), result="已经改正", told_how="凭回执")
    shanghai.take(case, "close", date(2026, 3, 13))

    assert (case.state, case.final) == ("closed", True)


REACHING = {"has_opinion_properties": True}


def test_an_algorithm_is_filed_refused_with_reasons_filed_again_and_recorded(world, desks):
    company, beijing = desks["company"], desks["beijing"]
    service = service_of(world.company, **REACHING)
    case = company.open("im.algorithm_filing", service=service, step="begin_service")
    form = {"provider": "云上科技", "form": "app", "field": "办公", "algorithm_type": "生成合成", "self_assessment": "报告",
            "published_text": "说明", "label_materials": "标识"}  # fmt: skip
    company.take(case, "submit", date(2026, 3, 5), **form)
    beijing.take(case, "refuse", date(2026, 3, 9), gaps="自评估报告", reasons="不全")
    company.take(case, "submit_again", date(2026, 3, 11), **form)
    beijing.take(case, "record", date(2026, 3, 20), published_text="说明")
    company.take(case, "display_number", date(2026, 3, 23), number="1", link="https://example.cn/")

    assert (case.state, case.final) == ("displayed", True)


def test_a_filed_algorithm_changes_and_is_cancelled_when_the_service_ends(desks):
    company, beijing = desks["company"], desks["beijing"]
    case = company.open("im.algorithm_filing_life", draft={"number": "A-1"})
    company.take(case, "data_changed", date(2026, 3, 3), changed="地址")
    company.take(case, "submit_change", date(2026, 3, 4), number="A-1", old="甲", new="乙")
    beijing.take(case, "record_change", date(2026, 3, 6), published_text="乙")
    company.take(case, "end_service", date(2026, 4, 1))
    company.take(
        case,
        "cancel",
        date(2026, 4, 2),
        number="A-1",
        ended_on="2026-04-01",
        users_told="已公告",
        data="删除",
    )

    assert (case.state, case.final) == ("cancelled", True)


def test_a_security_assessment_is_planned_concluded_submitted_and_accepted(world, desks):
    company, beijing = desks["company"], desks["beijing"]
    service = service_of(world.company, **REACHING)
    plan = {"occasion": "上线", "launch_on": "2026-04-01"}
    case = company.open("im.security_assessment", service=service, step="plan_launch", draft=plan)
    points = ("method", "staff", "identity", "logs", "illegal_content", "spread_control", "complaints", "cac_support",
              "police_support")  # fmt: skip
    company.take(case, "conclude", date(2026, 3, 10), **dict.fromkeys(points, "已落实"))
    company.take(
        case,
        "submit",
        date(2026, 3, 12),
        basics="助手",
        measures="落实",
        conclusion="符合",
        label_materials="标识",
    )
    beijing.take(case, "order_explanation", date(2026, 3, 13), unclear="日志")
    company.take(case, "explain", date(2026, 3, 16), explanation="六个月")
    beijing.take(case, "accept", date(2026, 3, 18), opinion="通过")

    assert case.state == "accepted"


def test_a_generative_service_is_checked_by_the_province_tested_by_the_centre_and_filed(world, desks):
    company, beijing, national = desks["company"], desks["beijing"], desks["national"]
    service = service_of(world.company, **REACHING)
    papers = ("provider", "model", "origin", "application", "self_assessment", "agreement", "annotation_rules", "keywords",
              "test_questions", "test_access")  # fmt: skip
    form = dict.fromkeys(papers, "见附件")
    case = company.open("im.service_filing", service=service, draft=form | {"area": "北京"})
    beijing.take(case, "return_material", date(2026, 3, 5), gaps="拦截关键词列表")
    company.take(case, "hand_in_again", date(2026, 3, 9), **form)
    beijing.take(case, "pass_on", date(2026, 3, 11), local_opinion="同意")
    national.take(case, "test", date(2026, 3, 12), test_result="合格")
    national.take(case, "record", date(2026, 3, 20), model="云上", published_text="云上助手")
    company.take(case, "display_number", date(2026, 3, 23), model="云上", number="1", place="首页")

    assert (case.state, case.final) == ("displayed", True)


def test_an_application_on_a_filed_model_is_registered_by_the_province(world, desks):
    company, beijing = desks["company"], desks["beijing"]
    service = service_of(world.company, **REACHING)
    papers = ("area", "provider", "application", "model", "model_number", "contract")
    case = company.open("im.service_registration", service=service, draft=dict.fromkeys(papers, "云上"))
    beijing.take(case, "register", date(2026, 3, 5), application="云上")
    company.take(case, "display_number", date(2026, 3, 6), model="云上", number="1", place="首页")

    assert (case.state, case.final) == ("displayed", True)


def test_a_provider_answers_the_complaint_of_somebody_without_an_account(world, browser, desks):
    stranger = browser()
    with on_day(MONDAY):
        path = "/zh/complaints/im.complaint_to_provider/complain/"
        receipt = complain(stranger, path, whom="云上科技", **{"p.kind": "投诉", "p.matter": "编造"})
    case, company = Case.objects.get(), desks["company"]
    desks["other"].get(f"/cases/{case.pk}/", 404)
    company.take(case, "accept", date(2026, 3, 3), number="T-1", answer_by="2026-03-10")
    company.take(case, "decide", date(2026, 3, 4), outcome="成立", reasons="已经更正")
    company.take(case, "answer", date(2026, 3, 5), outcome="成立", reasons="已经更正")
    with on_day(date(2026, 3, 6)):
        page = browser()
        page.post("/zh/complaints/track/", {"receipt": receipt})
        assert "已经更正" in page.get("/zh/complaints/track/").content.decode()

    assert (case.state, case.final) == ("answered", True)


def test_a_complaint_to_the_departments_is_completed_handled_and_its_result_told(world, browser, desks):
    stranger = browser()
    with on_day(MONDAY):
        path = "/zh/complaints/im.complaint_to_authorities/complain/"
        receipt = complain(stranger, path, area="11", **{"p.matter": "违法内容"})
    case, beijing = Case.objects.get(), desks["beijing"]
    beijing.take(case, "ask_service", date(2026, 3, 3), wanted="哪一项服务")
    with on_day(date(2026, 3, 4)):
        stranger.post("/zh/complaints/track/", {"receipt": receipt})
        body = stranger.get("/zh/complaints/track/add/").content.decode()
        form = {"key": hidden(body, "key"), "version": hidden(body, "version"), "p.service": "云上助手"}
        assert stranger.post("/zh/complaints/track/add/", form).status_code == 303
    beijing.take(case, "accept", date(2026, 3, 5), number="S-1", department="网信办")
    beijing.take(case, "handle", date(2026, 3, 9), findings="属实", measures="责令处置")
    beijing.take(case, "tell_result", date(2026, 3, 10), outcome="已经处置", reasons="属实")

    assert (case.state, case.final) == ("closed", True)
