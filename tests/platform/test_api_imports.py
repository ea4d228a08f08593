"""Tables that people bring: read whatever their encoding, told row by row what is wrong, written whole or not at all."""

from __future__ import annotations

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook

from chengxu.algebra.term import TermError
from chengxu.platform.accounts.models import Organisation
from chengxu.platform.api.imports.filed import area_of
from chengxu.platform.api.imports.table import read_table
from chengxu.platform.api.imports.values import fact_of, value_in
from chengxu.platform.api.models import Upload
from chengxu.platform.services.models import FactEntry, Service
from chengxu.statutes import open_book

TABLE = """服务名称,英文名称,自何日起,uses_generative_ai,output_kinds,complaint_limit,备注
云上助手,Cloud assistant,2026年3月2日,是,文本；图像,15,内部
云上画师,,2026/3/2,yes,image,未知,
"""


def send(client, content, name="services.csv", lang="zh"):
    data = content if isinstance(content, bytes) else content.encode()
    return client.post(f"/{lang}/services/import/", {"table": SimpleUploadedFile(name, data)})


def sheet(rows):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def labels(name, *values):
    return "；".join(dict(open_book().facts[name].values)[value].zh for value in values)


@pytest.fixture
def company(world, browser):
    return browser(world.company)


@pytest.fixture
def table():
    return TABLE.replace("文本；图像", labels("output_kinds", "text", "image"))


def facts_of(name):
    entries = FactEntry.objects.filter(service__name_zh=name)
    return {e.fact: (e.value, str(e.since)) for e in entries}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_table_is_read_in_every_usual_encoding_and_written_after_it_was_shown(company, table, encoding):
    shown = send(company, table.encode(encoding))
    assert shown.status_code == 302
    assert not Service.objects.exists()
    page = company.get(shown.url).content.decode()
    assert "新增 2 项服务" in page
    assert "备注" in page

    company.post(shown.url)
    assert facts_of("云上助手") == {
        "uses_generative_ai": (True, "2026-03-02"),
        "output_kinds": (["image", "text"], "2026-03-02"),
        "complaint_limit": (15, "2026-03-02"),
    }
    assert facts_of("云上画师")["complaint_limit"] == (None, "2026-03-02")
    assert Service.objects.get(name_zh="云上助手").name_en == "Cloud assistant"


def test_the_same_table_again_changes_nothing_and_a_new_value_adds_one_entry(company, table):
    company.post(send(company, table).url)
    before = FactEntry.objects.count()
    again = send(company, table)
    assert "2 项没有变化" in company.get(again.url).content.decode()
    company.post(again.url)
    assert (Service.objects.count(), FactEntry.objects.count()) == (2, before)
    company.post(send(company, table.replace(",15,", ",10,")).url)
    assert FactEntry.objects.count() == before + 1


def test_a_table_is_imported_once_however_often_it_is_confirmed(company, table):
    url = send(company, table).url
    company.post(url)
    company.post(url)
    assert (Service.objects.count(), Upload.objects.count()) == (2, 1)


def test_one_wrong_row_and_none_is_written_and_each_error_has_its_line_and_column(company):
    bad = "服务名称,uses_generative_ai,complaint_limit,自何日起\n甲,也许,15,2026-03-02\n,是,,\n乙,是,-3,2999-01-01\n甲二,是,1,2026-02-30\n"
    for lang, word in (("zh", "不是“是”“否”或者“未知”"), ("en", "none of yes, no, unknown")):
        answer = send(company, bad, lang=lang)
        assert answer.status_code == 422
        assert word in answer.content.decode()
    found = [(e.line, e.column) for e in answer.context["plan"].errors]
    assert found == [
        (2, "uses_generative_ai"),
        (3, ""),
        (4, "自何日起"),
        (4, "complaint_limit"),
        (5, "自何日起"),
    ]
    assert not Service.objects.exists()
    assert not Upload.objects.exists()


def test_columns_may_be_questions_in_either_language():
    for fact in open_book().facts.values():
        assert fact_of(fact.question.zh) in (fact, None)
        assert fact_of(fact.name) is fact
    fact = open_book().facts["uses_generative_ai"]
    assert fact_of(fact.question.en.upper()) is fact
    assert fact_of(f"  {fact.question.zh} ") is fact


def test_a_spreadsheet_is_read_as_people_fill_it(company):
    from datetime import datetime

    question = open_book().facts["uses_generative_ai"].question.en
    content = sheet(
        [
            ["name_zh", "Since", question, "complaint_limit"],
            ["甲", datetime(2026, 3, 2), True, 15.0],
            [None],
            ["乙", None, "no", "1,200"],
        ]
    )
    company.post(send(company, content, "x.xlsx").url)
    assert facts_of("甲") == {
        "uses_generative_ai": (True, "2026-03-02"),
        "complaint_limit": (15, "2026-03-02"),
    }
    assert facts_of("乙") == {"uses_generative_ai": (False, "None"), "complaint_limit": (1200, "None")}


def bomb():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/worksheets/sheet1.xml", b"0" * (80 * 2**20))
    return out.getvalue()


def with_entities(encoding="utf-8"):
    good, out = zipfile.ZipFile(io.BytesIO(sheet([["name_zh"], ["甲"]]))), io.BytesIO()
    evil = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    with zipfile.ZipFile(out, "w") as package:
        for name in good.namelist():
            package.writestr(name, evil.encode(encoding) if "sheet1" in name else good.read(name))
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.xlsx", bomb()),
        ("a.xlsx", with_entities()),
        ("a.xlsx", with_entities("utf-16")),
        ("a.xlsx", with_entities("utf-7")),
        ("a.xlsx", b"PK\x03\x04 and nothing more"),
        ("a.xlsx", sheet([["name_zh"]])[:-200]),
        ("a.xls", b"\xd0\xcf\x11\xe0 old"),
        ("a.pdf", b"%PDF-1.7"),
        ("a.csv", b"%PDF-1.7"),
        ("a.csv", b""),
        ("a.csv", b"\n\n"),
        ("a.csv", b"a\xff\xfe\xff"),
        ("a.csv", b"name_zh\n\x00"),
        ("a.csv", b'name_zh\n"never closed'),
        ("a.csv", b"x" * (5 * 2**20)),
        ("a.csv", b"name_zh\n" + b"a\n" * 6000),
        ("a.csv", b"a," * 700),
        ("a.csv", b"name_zh\n" + b"x" * 6000),
    ],
)
def test_a_file_that_is_no_honest_table_is_refused_in_words(name, content):
    with pytest.raises(TermError):
        read_table(name, content)


def test_a_choice_that_is_none_is_told_with_those_that_are():
    fact = open_book().facts["output_kinds"]
    with pytest.raises(TermError) as refused:
        value_in(fact, "气味")
    assert dict(fact.values)["text"].zh in refused.value.term.zh
    assert dict(fact.values)["text"].en in refused.value.term.en


# -- the official list

LIST = [
    ["生成式人工智能服务已备案信息"],
    ["序号", "属地", "模型名称", "备案单位", "备案号", "备案时间"],
    [1, "北京市", "文心一言", "北京百度网讯科技有限公司", "Beijing-WenXinYiYan-20230821", "2023/8/31"],
    [2, "安徽", "星火认知大模型", "科大讯飞股份有限公司", None, "2023年9月4日"],
    [3, "北京", "天工图像", "昆仑万维科技股份有限公司", None, "2024-10-15"],
]


def test_the_published_list_is_imported_as_services_of_which_only_the_filing_is_known(world, browser):
    client = browser(world.national)
    client.post(send(client, sheet(LIST), "清单.xlsx").url)
    service = Service.objects.get(name_zh="文心一言")
    assert service.partial
    assert (service.owner.name_zh, service.owner.area) == ("北京百度网讯科技有限公司", "11")
    assert set(facts_of("文心一言")) == {"uses_generative_ai", "has_opinion_properties"}
    assert facts_of("文心一言")["has_opinion_properties"] == (True, "2023-08-31")
    assert all("Beijing-WenXinYiYan-20230821" in e.source for e in service.facts.all())
    assert Service.objects.count() == 3

    again = send(client, sheet(LIST), "清单.xlsx")
    assert "3 项已有" in client.get(again.url).content.decode()
    client.post(again.url)
    assert Service.objects.count() == 3


def test_a_province_imports_its_own_rows_only(world, browser):
    client = browser(world.beijing)
    answer = send(client, sheet(LIST), "x.xlsx")
    assert [(e.line, e.column) for e in answer.context["plan"].errors] == [(4, "属地")]
    assert not Service.objects.exists()
    own = [row for row in LIST if "安徽" not in row]
    client.post(send(client, sheet(own), "x.xlsx").url)
    assert Service.objects.count() == 2


def test_wrong_rows_of_the_list_are_told_by_line(world, browser):
    rows = [
        *LIST,
        [4, "火星", "甲", "乙公司", None, "2024-13-01"],
        [5, "上海", None, "乙公司", None, None],
        [6, "北京", "天工图像", "昆仑万维科技股份有限公司", None, "2024-10-15"],
    ]
    answer = send(browser(world.national), sheet(rows), "x.xlsx")
    assert [(e.line, e.column) for e in answer.context["plan"].errors] == [
        (6, "属地"), (6, "备案时间"), (7, "模型名称"), (7, "备案时间"), (8, "")]  # fmt: skip
    assert not Organisation.objects.filter(name_zh="乙公司").exists()
    other = send(browser(world.national), "名称,地址\n甲,乙\n", "x.csv")
    assert other.status_code == 422


def test_provinces_are_known_by_their_short_and_their_full_names():
    assert [area_of(t) for t in ("北京市", "广西壮族自治区", "内蒙古自治区", "新疆维吾尔自治区", "Guangdong", "44", "台州")] == [
        "11", "45", "15", "65", "44", "44", None]  # fmt: skip


# -- who may, and what goes out


def test_only_those_who_write_for_an_organisation_import_and_only_their_own(world, browser, company, table):
    url = send(company, table).url
    assert browser().get("/zh/services/import/").status_code == 302
    assert browser(world.other).get(url).status_code == 404
    assert browser(world.other).post(url).status_code == 404
    assert browser(world.national).get(url).status_code == 404
    assert not Service.objects.exists()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_empty_table_can_be_filled_and_brought_back(company, lang):
    content = company.get(f"/{lang}/services/import/template.csv?law=im").content.decode("utf-8-sig")
    heading = content.strip("\r\n")
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in heading.split(","))
    found = read_table("x.csv", (heading + "\n甲\n").encode())
    assert len(found.heading.cells) > 60
    shown = send(company, heading + "\n甲,A\n", lang=lang)
    assert shown.status_code == 302
    plan = company.get(shown.url).context["plan"]
    assert (plan.ignored, plan.counts["new"]) == ([], 1)
