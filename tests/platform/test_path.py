"""The whole way in a browser, in both languages: question, duties, filing, completion request, completed, recorded with a
number, public register, receipt verified offline.

Pages are used as people use them: by labels and roles; in Chinese with scripts, in English without any.
`CHENGXU_SHOTS=folder` keeps a picture of each station.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from chengxu.algebra.term import Lang, Term
from chengxu.law.procedure import Procedure
from chengxu.platform.world.sample import PASSWORD
from chengxu.statutes import open_procedures
from serving import served

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium (Debian: apt-get install chromium)")

FILING = "ml4.provincial_filing"
OFFICER = "officer@beijing.example"
COMPANY: dict[Lang, str] = {"zh": "officer@islet.example", "en": "officer@lamplight.example"}
SERVICE: dict[Lang, str] = {"zh": "小岛速写（测试）", "en": "Lamplight Notes (test)"}
ANSWERS = {
    "provides_service": "yes", "controls_service": "yes", "offered_to_mainland_public": "yes", "on_negative_list": "no",
    "registered_users": "23000", "established_in_mainland": "yes", "entity_kind": "legal_person",
    "sole_purpose": "other", "uses_generative_ai": "yes", "place_of_activity": "mainland",
    "offered_to_others": "yes", "limited_setting": "no", "aims_at_commercial_service": "yes", "uses_service": "no",
}  # fmt: skip
"""What the company answers where it is asked; to everything else, that it does not know."""
FORM: dict[Lang, dict[str, str]] = {
    "zh": {"provider": "小岛工作室（虚构）", "contact": "010-0000-0000", "mark": "小岛", "form": "移动应用", "field": "绘画",
           "algorithm_type": "生成合成", "self_assessment": "第一版", "published_text": "小岛速写，绘画应用", "product": "小岛速写"},
    "en": {"provider": "Lamplight Culture Ltd. (made up)", "contact": "010-0000-0000", "mark": "Lamplight", "form": "mobile app",
           "field": "writing", "algorithm_type": "generation", "self_assessment": "first edition",
           "published_text": "Lamplight Notes, an application for notes", "product": "Lamplight Notes"},
}  # fmt: skip

ANOTHER_QUESTION = """key => document.querySelector('#question')
    && document.querySelector('input[name=key]')?.value !== key"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(tmp_path_factory.mktemp("home")) as url:
        yield url


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@dataclass
class Reader:
    """Somebody with a browser, in one language; `broken` collects what a page complained about."""

    page: Page
    address: str
    lang: Lang
    name: str
    broken: list[str]
    shots: int = 0

    def say(self, zh: str, en: str) -> str:
        return zh if self.lang == "zh" else en

    def go(self, path: str) -> None:
        answer = self.page.goto(f"{self.address}/{self.lang}/{path}")
        assert answer is not None, path
        assert answer.ok, (answer.status, path)
        self.keep()

    def press(self, name: str | re.Pattern[str]) -> None:
        self.page.get_by_role("button", name=name).first.click()
        self.page.wait_for_load_state()
        self.keep()

    def follow(self, name: str | re.Pattern[str]) -> None:
        self.page.get_by_role("link", name=name).first.click()
        self.page.wait_for_load_state()
        self.keep()

    def keep(self) -> None:
        """Keep a picture, if somebody wants to look."""
        folder = os.environ.get("CHENGXU_SHOTS")
        if folder:
            self.shots += 1
            self.page.screenshot(
                path=f"{folder}/{self.lang}-{self.name}-{self.shots:02d}.png", full_page=True
            )

    def login(self, email: str) -> None:
        self.go("login/")
        self.page.get_by_label(self.say("电子邮箱", "E-mail address")).fill(email)
        self.page.get_by_label(self.say("密码", "Password"), exact=True).fill(PASSWORD)
        self.press(re.compile(self.say("^登录$", "^Log in$")))

    def step(self, procedure: Procedure, name: str, **stated: str) -> None:
        """Take a step from the case page: follow its link, fill what is asked, and press its button."""
        term = procedure.step(name).term[self.lang]
        self.follow(exactly(term))
        for particular in procedure.step(name).particulars:
            if particular.name in stated:
                label = self.page.get_by_label(
                    re.compile("^" + re.escape(particular.term[self.lang]), re.IGNORECASE)
                )
                label.first.fill(stated[particular.name])
        self.press(exactly(term))


def exactly(words: str) -> re.Pattern[str]:
    return re.compile(rf"^\s*{re.escape(words)}\s*$", re.IGNORECASE)


@pytest.fixture(params=["zh", "en"])
def readers(request, address, chromium) -> Iterator[dict[str, Reader]]:
    """A company, an officer and anybody, each with a browser of their own."""
    broken: list[str] = []
    found = {}
    for name in ("company", "officer", "anybody"):
        locale, scripts = {"zh": ("zh-CN", True), "en": ("en-GB", False)}[request.param]
        context = chromium.new_context(locale=locale, java_script_enabled=scripts)
        page = context.new_page()
        page.set_default_timeout(30_000)
        page.on("console", lambda message: broken.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: broken.append(str(error)))
        found[name] = Reader(page, address, request.param, name, broken)
    yield found
    for reader in found.values():
        reader.page.context.close()


def test_from_a_question_to_a_receipt_that_anybody_verifies_offline(readers, tmp_path):
    company, officer, anybody = readers["company"], readers["officer"], readers["anybody"]
    lang, procedure = company.lang, open_procedures()[FILING]
    company.login(COMPANY[lang])

    find_duties(company)
    case = file(company, procedure)
    officer.login(OFFICER)
    name_gaps(officer, procedure, case)
    complete(company, procedure, case)
    number = record(officer, procedure, case)
    receipt = look_up(anybody, number, tmp_path)
    verify(receipt, number, lang)
    assert company.broken == []


def find_duties(company: Reader) -> None:
    """Answer questions until the duty to file stands beside them, and keep the answers as a service."""
    from chengxu.statutes import open_book

    duty = open_book().norm("ML4-66-2").gist[company.lang]
    company.go("duties/")
    for box in company.page.get_by_role("checkbox").all():
        box.set_checked(box.get_attribute("value") == "ml4")
    company.press(company.say("开始", "Begin"))
    beside = company.page.get_by_role("complementary").get_by_text(duty).locator("visible=true")
    asked = [answer(company) for _ in range(8)]
    for key in (key for key in ANSWERS if key not in asked):
        if not beside.count():
            company.go(f"duties/?ask={key}")
            answer(company)
    assert beside.count(), "all is said, and the duty to file is not settled"
    company.keep()
    company.go("duties/list/")
    assert company.page.get_by_role("cell").get_by_text(duty).count()
    company.page.get_by_label(re.compile(company.say("存为本机构的服务", "Keep as a service"))).fill(
        SERVICE[company.lang]
    )
    company.press(company.say("存入服务清单", "Keep it"))
    assert SERVICE[company.lang] in company.page.get_by_role("main").inner_text()


def answer(company: Reader) -> str:
    """Answer the question that stands there, and return its key."""
    page = company.page
    key = page.locator("input[name=key]").first.get_attribute("value") or ""
    value = ANSWERS.get(key)
    if value is None:
        page.get_by_role("button", name=company.say("不知道", "I do not know")).click()
    else:
        choice = page.locator(f"input[name=value][value='{value}']")
        if choice.count():
            choice.first.check()
        else:
            page.locator("input[name=value]").fill(value)
        page.get_by_role("button", name=re.compile(company.say("下一题|更改", "Next|Change"))).click()
    if company.lang == "zh":  # with scripts the question changes in its place
        page.wait_for_function(ANOTHER_QUESTION, arg=key)
    else:
        page.wait_for_load_state()
    return key


def file(company: Reader, procedure: Procedure) -> str:
    """Open the case, say that the threshold was passed, and file with a gap; return the case's path."""
    company.go(f"cases/new/{procedure.name}/")
    company.page.get_by_label(company.say("哪一项服务", "Which service")).select_option(
        label=SERVICE[company.lang]
    )
    company.page.get_by_label(re.compile(company.say("^案件名称", "^Name of the case"))).fill(
        SERVICE[company.lang]
    )
    company.press(company.say("开始填写", "Go on"))
    company.press(company.say("保存并继续", "Save and go on"))
    company.press(re.compile(company.say("^提交$", "^Submit$")))
    case = re.search(r"/(cases/[0-9a-f-]{36}/)", company.page.url)
    assert case, company.page.url
    company.step(procedure, "file_with_gaps", **FORM[company.lang])
    return case[1]


def name_gaps(officer: Reader, procedure: Procedure, case: str) -> None:
    """Find the case in the queue and say what is missing."""
    officer.go("queue/")
    officer.follow(SERVICE[officer.lang])
    assert case in officer.page.url
    officer.step(procedure, "name_gaps", gaps=officer.say("安全自评估报告", "safety self-assessment report"))


def complete(company: Reader, procedure: Procedure, case: str) -> None:
    """Read what is missing, and complete the file."""
    company.go(case)
    assert (
        company.say("安全自评估报告", "safety self-assessment report")
        in company.page.get_by_role("main").inner_text()
    )
    company.step(procedure, "complete", **FORM[company.lang])


def record(officer: Reader, procedure: Procedure, case: str) -> str:
    """Record the filing; return the number that it has got."""
    officer.go(case)
    officer.step(procedure, "record", published_text=FORM[officer.lang]["published_text"])
    number = re.search(r"[A-Z0-9]+-11-\d{4}-\d{6}-[0-9A-Z]", officer.page.get_by_role("main").inner_text())
    assert number, "no number on the case page"
    return number[0]


def look_up(anybody: Reader, number: str, folder: Path) -> Path:
    """Check the number without an account, find the entry in the register, and take its receipt away."""
    anybody.go("check/")
    anybody.page.get_by_label(re.compile(anybody.say("编号", "umber"))).first.fill(number)
    anybody.page.get_by_label(re.compile(anybody.say("编号", "umber"))).first.press("Enter")
    anybody.page.wait_for_load_state()
    anybody.keep()
    assert number in anybody.page.get_by_role("main").inner_text()
    anybody.go("registers/ml4.filings/")
    anybody.page.get_by_role("main").get_by_role("searchbox").fill(
        SERVICE[anybody.lang][:2] if anybody.lang == "zh" else "Lamplight Notes"
    )
    anybody.page.get_by_role("main").get_by_role("searchbox").press("Enter")
    anybody.page.wait_for_load_state()
    anybody.follow(re.compile(re.escape(number) + "|" + re.escape(SERVICE[anybody.lang])))
    with anybody.page.expect_download() as download:
        anybody.page.get_by_role("link", name=anybody.say("下载回执", "Download the receipt")).click()
    path = folder / "receipt.json"
    download.value.save_as(path)
    return path


def verify(receipt: Path, number: str, lang: Lang) -> None:
    """Verify the receipt on a machine that knows nothing of the platform; a changed one is refused."""
    assert number in receipt.read_text(encoding="utf-8")
    assert checked(receipt, lang) == 0
    forged = receipt.with_name("forged.json")
    forged.write_text(
        receipt.read_text(encoding="utf-8").replace(number, number[:-2] + "-0"), encoding="utf-8"
    )
    assert checked(forged, lang) == 1


def checked(receipt: Path, lang: Lang) -> int:
    """Return the exit code of `chengxu verify`, run without a database, a platform's folder or a network."""
    plain = {k: v for k, v in os.environ.items() if not k.startswith(("CHENGXU", "DATABASE", "DJANGO"))}
    command = [str(Path(sys.executable).parent / "chengxu"), "verify", str(receipt), "--lang", lang]
    return subprocess.run(command, cwd=receipt.parent, env=plain, check=False, capture_output=True).returncode


def test_a_sentence_of_the_path_is_said_in_both_languages():
    for step in open_procedures()[FILING].steps:
        assert isinstance(step.term, Term)
        assert step.term.zh != step.term.en
