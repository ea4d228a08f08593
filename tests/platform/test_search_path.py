"""In a browser without scripts, in both languages: search an article, look at it on another day, go on, come back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from chengxu.algebra.term import Lang
from chengxu.platform.world.sample import PASSWORD
from serving import served

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium (Debian: apt-get install chromium)")

SAID: dict[Lang, dict[str, str]] = {
    "zh": {"search": "全站查找", "find": "查找", "asked": "暂行办法 17条", "article": "《暂行办法》第十七条", "other": "查看另一天",
           "day": "日期", "show": "查看这一天", "before": "截至 2023年8月14日 的情况", "ahead": "推算到 2099年1月1日", "norm": "算法备案",
           "not_yet": "尚未施行", "back": "回到今天", "mine": "云上助手", "login": "登录", "board": "义务看板"},
    "en": {"search": "Search everything", "find": "Search", "asked": "Interim art 17", "article": "Interim Measures, Article 17",
           "other": "Look at another day", "day": "Day", "show": "Show this day", "before": "As of 14 August 2023",
           "ahead": "Looking ahead to 1 January 2099", "norm": "Algorithm filing", "not_yet": "not yet in force",
           "back": "Back to today", "mine": "Yunshang Assistant", "login": "Log in", "board": "Duty board"},
}  # fmt: skip


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(tmp_path_factory.mktemp("home")) as url:
        yield url


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


def look_for(page: Page, said: dict[str, str], words: str) -> None:
    """Search as one does: in the header."""
    header = page.locator("header")
    header.get_by_label(said["search"]).fill(words)
    header.get_by_role("button", name=said["find"], exact=True).click()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_somebody_without_scripts_searches_and_looks_at_another_day(
    chromium: Browser, address: str, lang: Lang
) -> None:
    said = SAID[lang]
    page = chromium.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844}).new_page()

    page.goto(f"{address}/{lang}/")
    look_for(page, said, said["asked"])
    page.get_by_role("link", name=said["article"], exact=True).click()
    tag = page.locator("main .tag").first
    assert said["not_yet"] not in tag.inner_text()

    page.locator("summary", has_text=said["other"]).click()
    page.get_by_label(said["day"], exact=True).fill("2023-08-14")
    page.get_by_role("button", name=said["show"]).click()
    assert said["before"] in page.locator("main").inner_text()
    assert said["not_yet"] in page.locator("main .tag").first.inner_text()

    page.get_by_role("link", name=said["norm"], exact=True).click()
    assert "on=2023-08-14" in page.url
    assert said["before"] in page.locator("main").inner_text()
    page.get_by_role("link", name=said["back"]).click()
    assert "on=" not in page.url
    assert said["not_yet"] not in page.locator("main .tag").first.inner_text()


def test_a_provider_finds_its_service_and_looks_ahead(chromium: Browser, address: str) -> None:
    lang: Lang = "zh"
    said = SAID[lang]
    page = chromium.new_context(java_script_enabled=False).new_page()
    page.goto(f"{address}/{lang}/login/")
    page.fill("[name=email]", "officer@yunshang.example")
    page.fill("[name=password]", PASSWORD)
    page.locator("main form").first.get_by_role("button").click()

    look_for(page, said, said["mine"])
    page.locator("section[aria-labelledby=services] a").first.click()
    assert said["mine"] in page.locator("h1").inner_text()
    page.goto(f"{page.url}?on=2099-01-01")
    assert said["ahead"] in page.locator("main").inner_text()
    page.get_by_role("link", name=said["board"]).first.click()
    assert "on=2099-01-01" in page.url
    page.get_by_role("link", name=said["back"]).click()
    assert page.url == f"{address}/{lang}/board/"
