"""Pages on paper, as a browser prints them; codes on receipts and documents."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from django.test import Client

from chengxu.platform.accounts.models import Role
from chengxu.platform.cases.recusal import recuse
from chengxu.platform.documents import mark
from chengxu.platform.documents.models import Issued
from chengxu.platform.documents.render import render
from chengxu.platform.services.models import Service

from .conftest import somebody
from .test_documents import needs_pdftotext, papers, words  # noqa: F401

if TYPE_CHECKING:
    from playwright.sync_api import Page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="no chromium (Debian: apt-get install chromium)")
A4 = {"width": 688, "height": 1000}
"""The room between the margins, at 96 dots an inch."""
CODE = re.compile(r"[2-9A-HJ-NP-Z]{6}(?:-[2-9A-HJ-NP-Z]{6}){2}")
VISIBLE = """names => names.filter(name => [...document.querySelectorAll(name)].some(e => e.getClientRects().length))"""
CUT = """() => [...document.querySelectorAll('main *')].filter(e => e.getClientRects().length
    && (e.getBoundingClientRect().right > document.documentElement.clientWidth + 1
        || (e.scrollWidth > e.clientWidth + 1 && !['visible'].includes(getComputedStyle(e).overflowX)
            && !e.classList.contains('vh') && !(e instanceof SVGElement))))
    .map(e => e.tagName + '.' + e.className + ' ' + e.textContent.slice(0, 60))"""
FOLDED = """() => [...document.querySelectorAll('main details')].filter(e => e.getClientRects().length
    && [...e.children].some(c => c.tagName !== 'SUMMARY' && !c.checkVisibility() && getComputedStyle(c).display !== 'none')).length"""


def look(printed: dict[str, bytes], ask: Callable[[Page, str], list[str]]) -> list[str]:
    """What a browser of its own has to say of each page; in a thread, for it brings an event loop that the database shuns."""

    def run() -> list[str]:
        from playwright.sync_api import sync_playwright

        with sync_playwright() as player:
            browser = player.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
            page = browser.new_page(viewport=A4)
            page.route("**/*", lambda route: _answer(route, printed))
            said = []
            for at in (at for at in printed if not at.endswith(".css")):
                page.goto(f"http://paper.example{at}")
                said += [f"{at}: {what}" for what in ask(page, at)]
            browser.close()
            return said

    with ThreadPoolExecutor(1) as threads:
        return threads.submit(run).result()


def receipt(lang: str) -> tuple[Client, bytes]:
    """The page with the receipt of a complaint to the provider of a service."""
    client = Client()
    at = f"/{lang}/complaints/im.complaint_to_provider/complain/"
    page = client.get(at)
    fields = {f.name: "某事" for f in page.context["form"].fields if not f.optional}
    key = page.context["form"].key
    return client, client.post(at, {**fields, "whom": "浦江智能", "key": key, "version": "0"}).content


@pytest.fixture
def printed(papers, world, browser):  # noqa: F811
    """What the server answers, by address: the pages that people print, and their style sheet."""
    head = somebody(world.beijing.organisation, Role.HEAD)
    recuse(papers.case, head, somebody(world.beijing.organisation).user, "interest", "亲属")
    service = Service.objects.create(owner=world.company.organisation, name_zh="云上助手", name_en="Helper")
    company, officer = browser(world.company), browser(world.beijing)
    found = {}
    for client, at in (
        (officer, f"/zh/cases/{papers.case.pk}/"), (officer, f"/en/cases/{papers.case.pk}/"),
        (company, f"/en/services/{service.pk}/"), (officer, f"/zh/documents/{papers.refusal.pk}/"),
        (company, "/zh/laws/ml4/66/"), (company, "/en/laws/"),
    ):  # fmt: skip
        answer = client.get(at)
        assert answer.status_code == 200, at
        found[at] = answer.content
    for lang in ("zh", "en"):
        found[f"/{lang}/receipt/"] = receipt(lang)[1]
    style = re.search(rb'href="(/static/[^"]+chengxu[^"]*\.css)"', found["/zh/receipt/"])[1].decode()
    found[style] = b"".join(company.get(style).streaming_content)
    return found


@needs_chromium
def test_on_paper_no_navigation_stands_and_nothing_is_cut_or_folded(printed):
    def ask(page, at):
        page.emulate_media(media="print")
        gone = [
            ".top",
            "footer",
            ".skip",
            ".crumbs",
            ".trail",
            ".tabs",
            ".actions",
            "main form",
            "button",
            "input",
        ]
        problems = [f"{name} stands on paper" for name in page.evaluate(VISIBLE, gone)]
        problems += [f"cut: {what}" for what in page.evaluate(CUT)]
        problems += [f"{n} folded" for n in [page.evaluate(FOLDED)] if n]
        wanted = ["h1", ".printed"]
        return problems + [
            f"{name} is not there" for name in wanted if name not in page.evaluate(VISIBLE, wanted)
        ]

    problems = look(printed, ask)
    assert not problems, "\n".join(problems)


@needs_chromium
def test_on_the_screen_the_navigation_is_there_and_what_is_only_for_paper_is_not(printed):
    said = look(printed, lambda page, at: page.evaluate(VISIBLE, [".top", "footer", ".printed"]))
    pages = [at for at in printed if not at.endswith(".css")]
    assert said == [f"{at}: {name}" for at in pages for name in (".top", "footer")]


def _answer(route, printed):
    path = urlsplit(route.request.url).path
    if path not in printed:
        return route.fulfill(status=404, body="")
    kind = "text/css" if path.endswith(".css") else "text/html; charset=utf-8"
    return route.fulfill(status=200, content_type=kind, body=printed[path])


# Codes


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_receipt_carries_the_way_to_its_case_as_a_code_and_its_own_number_beside_it_only(world, lang):
    client, page = receipt(lang)
    text = page.decode()
    track = f"http://testserver/{lang}/complaints/track/"

    assert mark.uri(track) in text
    code = CODE.search(text)[0]
    assert not re.search(rf'(?:href|src|action)="[^"]*{code}', text)
    stranger = Client()
    assert "hidden" in stranger.get(f"/{lang}/complaints/track/").content.decode()
    assert stranger.post(f"/{lang}/complaints/track/", {"receipt": code}).status_code == 303
    assert client.get(f"/{lang}/complaints/track/").status_code == 200


@needs_pdftotext
def test_the_number_of_a_document_stands_beside_its_code_too(papers):  # noqa: F811
    found = Issued.objects.get(pk=papers.certificate.pk)
    said = words(render(found, "zh", "pdf"))

    assert f"文书编号：{found.number}内容哈希" in said


def test_a_code_is_dark_on_white_whatever_the_theme():
    import base64

    drawn = base64.b64decode(
        mark.uri("https://x.example/").removeprefix("data:image/svg+xml;base64,")
    ).decode()
    assert drawn.index("#fff") < drawn.index("#000")
