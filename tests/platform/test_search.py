"""The search in the header: law by number and word, open registers, and of the rest only what somebody may see."""

from __future__ import annotations

import pytest
from django.test import Client

from chengxu.platform.accounts.actor import PUBLIC
from chengxu.platform.accounts.models import Kind, Level, Organisation
from chengxu.platform.cases.open import open_case
from chengxu.platform.documents.models import Issued
from chengxu.platform.registers.models import RegisterEntry
from chengxu.platform.search.find import FIRST, KINDS, MOST, find
from chengxu.platform.search.query import LONGEST, WORDS, read
from chengxu.platform.services.models import Service
from chengxu.platform.today import on_day

from .conftest import somebody
from .services_desk import THURSDAY, Desk, plain
from .test_registers import entry  # noqa: F401 - a fixture

pytestmark = pytest.mark.django_db


def found(text, actor=PUBLIC):
    """Return the links of what is found, by kind."""
    return {group.key: [hit.link for hit in group.hits] for group in find(read(text), actor)}


@pytest.mark.parametrize(
    "text", ["58条", "第58条", "第五十八条", "art 58", "Art. 58", "article 58", "§58", "５８条"]
)
def test_an_article_is_found_by_its_number_however_it_is_written(text):
    assert found(text)["articles"] == ["laws/ml4/58/", "laws/sd/58/"]


@pytest.mark.parametrize("text", ["示范法 58条", "ml4 第五十八条", "58条 示范法", "art 58 熔断"])
def test_words_beside_the_number_narrow_it_down(text):
    assert found(text)["articles"] == ["laws/ml4/58/"]


@pytest.mark.parametrize("text", ["0条", "115条", "999条", "art 200", "九百条"])
def test_an_article_that_no_law_has_is_not_found(text):
    assert found(text) == {}


def test_the_last_article_of_the_longest_law_is_found_and_the_one_after_it_is_not():
    assert found("114条")["articles"] == ["laws/ml4/114/"]
    assert "articles" not in found("115条")


def test_a_norm_is_found_by_its_id_and_those_that_begin_so_come_first():
    hits = found("im-12")["norms"]

    assert hits == ["norms/IM-12-1/"]
    assert found("ML4-66")["norms"][0].startswith("norms/ML4-66-")


def test_the_same_norm_is_found_in_chinese_and_in_english():
    assert "norms/IM-17-1b/" in found("算法备案")["norms"]
    assert "norms/IM-17-1b/" in found("algorithm filing")["norms"]
    assert found("备案 注销")["norms"] == found("注销 备案")["norms"] != []


def test_procedures_people_registers_and_questions_are_found():
    assert "laws/ml4/66/" in found("全国备案")["procedures"]
    assert any("?who=" in link for link in found("提供者")["terms"])
    assert any(link.startswith("registers/") for link in found("备案")["terms"])
    assert any(link.startswith("norms/") for link in found("注册用户")["facts"])


def test_an_open_entry_is_found_by_two_characters_and_by_everybody(entry):  # noqa: F811
    assert found("云上")["entries"] == [f"registers/{entry.register}/{entry.pk}/"]
    assert found("云下").get("entries") is None


def test_an_internal_entry_is_found_by_nobody(entry):  # noqa: F811
    assert len(found("云上 助手")["entries"]) == 1
    RegisterEntry.objects.filter(pk=entry.pk).update(open=False)

    assert found("云上 助手").get("entries") is None


@pytest.fixture
def filing(world):
    """A filing of the company with the authority of Beijing, and its service."""
    service = Service.objects.create(
        owner=world.company.organisation, name_zh="云上助手", name_en="Yunshang Assistant"
    )
    with on_day(THURSDAY):
        return open_case("ml4.provincial_filing", world.company, "卷宗甲", service=service).case


def test_a_case_and_its_service_are_found_by_their_parties_and_by_nobody_else(world, filing):
    mine = {"cases": [f"cases/{filing.pk}/"], "services": [f"services/{filing.service_id}/"]}

    for actor in (world.company, world.beijing):
        assert found("卷宗甲", actor) == {"cases": mine["cases"]}
        assert found("yunshang assistant", actor) == mine
    for actor in (PUBLIC, world.other, world.shanghai):
        assert found("卷宗甲", actor) == found("yunshang assistant", actor) == {}


def test_a_case_is_found_by_its_procedure_and_by_who_is_in_it(world, filing):
    link = f"cases/{filing.pk}/"

    assert found("省级备案", world.beijing)["cases"] == [link]
    assert found("云上科技", world.beijing)["cases"] == [link]
    assert found("云上科技 卷宗乙", world.beijing).get("cases") is None


def test_a_document_is_found_by_its_number_by_the_parties_alone(world, entry):  # noqa: F811
    issued = Issued.objects.filter(case=entry.case).first()

    assert found(issued.number, world.company)["documents"] == [f"documents/{issued.pk}.pdf"]
    assert found(issued.number, world.other) == found(issued.number) == {}


def test_an_authority_finds_the_organisations_of_its_area_and_a_company_finds_none(world):
    assert len(found("浦江智能", world.shanghai)["organisations"]) == 1
    assert len(found("浦江智能", world.national)["organisations"]) == 1
    assert "organisations" not in found("浦江智能", world.beijing)
    assert "organisations" not in found("浦江智能", world.other)


@pytest.mark.parametrize("change", [str, str.lower, lambda n: f" {n[:9]} {n[9:]} "])
def test_a_register_number_leads_straight_to_its_check(entry, change):  # noqa: F811
    answer = Client().get("/zh/search/", {"q": change(entry.number)})

    assert (answer.status_code, answer.headers["Location"]) == (302, f"/zh/check/?number={entry.number}")
    assert "校验码不符" in plain(Client().get("/zh/search/", {"q": entry.number[:-1] + ("0" if entry.number[-1] != "0" else "1")}, follow=True).content.decode())  # fmt: skip


def services(owner, many):
    for n in range(many):
        Service.objects.create(
            owner=owner.organisation, name_zh=f"同名服务{n:03}", name_en=f"Namesake {n:03}"
        )


def test_beside_other_kinds_the_first_few_are_shown_and_a_link_to_all(world):
    services(world.company, FIRST)
    page = Desk(world.company).get("/search/?q=同名服务")
    assert (page.count("同名服务0"), "全部服务" in page) == (FIRST, False)

    services(world.company, 1)
    page = Desk(world.company).get("/search/?q=同名服务")
    assert (page.count("同名服务0"), "全部服务（6）" in page) == (FIRST, True)
    assert Desk(world.company).get("/search/?q=同名服务&in=services").count("同名服务0") == FIRST + 1


def test_more_hits_than_are_shown_at_most_are_counted_as_more(world):
    services(world.company, MOST)
    (group,) = find(read("同名服务"), world.company)
    assert (group.count, group.more) == (str(MOST), False)

    services(world.company, 1)
    (group,) = find(read("同名服务"), world.company)
    assert (group.count, group.more, len(group.hits)) == (f"{MOST}+", True, MOST)


@pytest.mark.parametrize(
    "text", ["%", "_", "\0", '"', "' OR 1=1 --", "*", "a" * 5000, "\U0001f600", "()|&!:", "\\"]
)
def test_odd_texts_find_nothing_and_break_nothing(world, text):
    services(world.company, 1)
    assert Client().get("/en/search/", {"q": text}).status_code == 200
    assert "services" not in found(text, world.company)


def test_only_so_many_characters_and_words_of_a_query_count():
    assert len(read("字" * LONGEST).text) == len(read("字" * (LONGEST + 1)).text) == LONGEST
    assert (
        len(read(" ".join(map(str, range(WORDS)))).words)
        == len(read(" ".join(map(str, range(WORDS + 1)))).words)
        == WORDS
    )


def test_a_search_for_nothing_teaches_what_can_be_searched():
    for page in (Desk(None).get("/search/"), Desk(None).get("/search/?q=没有这种东西")):
        assert "第十四条" in page
        assert "IM-12" in page
    assert "Nothing was found" in Desk(None, "en").get("/search/?q=nothinglikeit")


def test_every_page_has_the_search_in_its_header(world):
    for path in ("/", "/laws/", "/registers/", "/login/"):
        assert 'action="/zh/search/"' in Client().get(f"/zh{path}").content.decode()


def test_machines_find_what_people_find(world, filing, browser):
    said = browser(world.company).get("/api/search", {"q": "卷宗甲"}).json()["groups"]
    assert [(g["kind"], g["count"], g["more"]) for g in said] == [("cases", 1, False)]
    assert said[0]["hits"][0]["link"] == f"cases/{filing.pk}/"
    assert browser(world.other).get("/api/search", {"q": "卷宗甲"}).json() == {"groups": []}

    alone = browser(None).get("/api/search", {"q": "备案", "in": "norms"}).json()["groups"]
    assert [g["kind"] for g in alone] == ["norms"]
    assert len(alone[0]["hits"]) == alone[0]["count"] > FIRST
    assert browser(None).get("/api/search", {"q": "备案", "in": "secrets"}).status_code == 422
    assert browser(None).get("/api/search").status_code == 422


def test_the_kinds_that_machines_may_name_are_those_that_there_are(browser):
    schema = browser(None).get("/api/openapi.json").json()["paths"]["/api/search"]["get"]["parameters"]
    named = next(p["schema"]["enum"] for p in schema if p["name"] == "in")

    assert set(named) == {"", *KINDS}


def test_an_authority_without_a_case_of_an_area_finds_no_service_there(world, filing):
    guangdong = somebody(
        Organisation.objects.create(kind=Kind.AUTHORITY, level=Level.PROVINCIAL, area="44", name_zh="广东机关", name_en="Guangdong")
    )  # fmt: skip
    assert found("云上助手", guangdong) == {}
