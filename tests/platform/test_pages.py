"""The pages of the statute book: every law, article and norm, in both languages, for anybody, without a script."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from django.utils.html import escape

from chengxu.algebra.term import LANGS
from chengxu.law.text import Article, LawText, Paragraph, save
from chengxu.platform.accounts.models import Role
from chengxu.platform.pages import book
from chengxu.statutes import COMPARED, MODULES, open_book

pytestmark = pytest.mark.django_db
FIELDS = ("input", "select", "textarea")


class Seen(HTMLParser):
    """What a reader without eyes, or a browser that lets no foreign text run, would find in a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.headings: list[int] = []
        self.ids: list[str] = []
        self.labels: set[str] = set()
        self.bare: list[str] = []
        self.forbidden: list[str] = []
        self.inside_label = 0
        self.fields: list[dict[str, str | None]] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if "id" in found:
            self.ids.append(found["id"])
        if tag == "label":
            self.inside_label += 1
            self.labels.add(found.get("for") or "")
        if "style" in found or any(name.startswith("on") for name in found) or tag == "style":
            self.forbidden.append(self.get_starttag_text())
        if tag == "script" and "src" not in found:
            self.forbidden.append(self.get_starttag_text())
        if tag in FIELDS and found.get("type") != "hidden":
            self.fields.append({**found, "wrapped": "yes" if self.inside_label else None})

    def handle_endtag(self, tag):
        if tag == "label":
            self.inside_label -= 1

    def unlabelled(self):
        return [
            f for f in self.fields
            if not (f["wrapped"] or f.get("id") in self.labels or f.get("aria-label") or f.get("aria-labelledby"))
        ]  # fmt: skip


def look(client, path, status=200):
    """Return a page after looking at what every page must have."""
    response = client.get(path)
    html = response.content.decode()
    seen = Seen(html)

    assert response.status_code == status, path
    assert seen.headings.count(1) == 1, path
    assert all(b - a <= 1 for a, b in zip(seen.headings, seen.headings[1:], strict=False)), (
        path,
        seen.headings,
    )
    assert seen.headings[0] == 1, path
    assert seen.forbidden == [], path
    assert seen.unlabelled() == [], path
    assert len(seen.ids) == len(set(seen.ids)), path
    assert "script-src 'self'" in response.headers["Content-Security-Policy"]
    return html


PAGES = ("", "about/", "laws/", "laws/?q=备案", "duties/", "duties/list/", "compare/", "compare/?from=miaoxiang",
         "compare/laws/?first=im&second=sd", "norms/IM-17-1b/", "why/IM-17-1b/")  # fmt: skip


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_whole_in_both_languages(client, lang, page):
    html = look(client, f"/{lang}/{page}")

    assert f'<html lang="{"zh-CN" if lang == "zh" else "en"}">' in html
    assert 'class="skip" href="#main"' in html


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("key", MODULES)
def test_every_article_of_every_law_has_its_page(client, lang, key):
    statute = open_book(key).statute(key)
    html = look(client, f"/{lang}/laws/{key}/")

    assert escape(statute.law.title[lang]) in html
    assert all(f"/{lang}/norms/{norm.id}/" in html for norm in statute.norms)
    for article, norms in book.articles(key).items():
        page = look(client, f"/{lang}/laws/{key}/{article}/")
        assert all(f'id="{norm.id}"' in page for norm in norms)


@pytest.mark.parametrize("lang", LANGS)
def test_a_norm_is_shown_with_its_rule_its_clock_and_where_the_clock_comes_from(client, lang):
    html = look(client, f"/{lang}/norms/IM-17-1b/")

    wanted = {
        "zh": ("10个工作日内", "其他规定：《算法推荐规定》第二十四条第一款", "解读 F8", "违反的后果"),
        "en": ("10 working days", "other rule: ", "Reading F8", "On breach"),
    }[lang]
    assert [words for words in wanted if words not in html] == []


def test_a_duty_and_the_sanction_on_its_breach_lead_to_each_other(client):
    duty = look(client, "/en/norms/ML4-66-1/")
    cite = open_book("ml4").norm("ML4-66-1").breach[0]

    assert f"/en/norms/{cite}/" in duty
    assert "/en/norms/ML4-66-1/" in look(client, f"/en/norms/{cite}/")


def test_the_id_of_a_norm_is_found_whatever_the_case_of_its_letters(client):
    response = client.get("/zh/norms/im-17-1B/")

    assert (response.status_code, response["Location"]) == (302, "/zh/norms/IM-17-1b/")


def test_a_law_is_filtered_by_who_and_by_kind(client):
    html = look(client, "/zh/laws/im/?who=user&kind=prohibition")
    wanted = {
        n.id for n in open_book("im").norms()
        if n.modality == "prohibition" and any(p.name == "user" for p in n.parties)
    }  # fmt: skip

    assert wanted
    assert set(re.findall(r"/zh/norms/([\w.-]+)/", html)) == wanted


@pytest.mark.parametrize("word", ["备案", "标识", "LABEL", "filing"])
def test_a_search_finds_words_of_two_characters_in_every_law(client, word):
    html = look(client, f"/zh/laws/?q={word}")
    found = set(re.findall(r"/zh/norms/([\w.-]+)/", html))

    assert found
    for norm in open_book().norms():
        assert (norm.id in found) or word.lower() not in f"{norm.gist.zh} {norm.gist.en}".lower()


@pytest.mark.parametrize("word", ["<script>alert(1)</script>", "x" * 5000, "%00", "'; --", "🙂"])
def test_whatever_is_searched_for_harms_nobody(client, word):
    html = look(client, f"/en/laws/?q={word}")

    assert "<script>alert" not in html


@pytest.mark.parametrize("path", ["laws/xx/", "laws/im/99/", "norms/IM-99/", "why/IM-99/", "compare/?from=nothing",
                                  "compare/laws/?first=xx&second=im", "why/IM-4-1/?service=no-uuid"])  # fmt: skip
def test_what_is_not_there_is_told_in_the_reader_s_language_with_a_way_on(client, path):
    for lang, words in (("zh", "这里没有这一页"), ("en", "There is no such page")):
        html = look(client, f"/{lang}/{path}", 404)
        assert words in html
        assert f'href="/{lang}/laws/"' in html


def test_the_text_that_somebody_imported_stands_beside_its_article(client, monkeypatch, tmp_path):
    assert "chengxu text import im FILE" in look(client, "/zh/laws/im/17/")
    monkeypatch.setenv("CHENGXU_HOME", str(tmp_path))
    articles = tuple(Article(n, (Paragraph(f"假文第{n}条。"),)) for n in range(1, 25))
    path = save(LawText("zh", articles), "im")

    assert "假文第17条。" in look(client, "/zh/laws/im/17/")
    path.write_text("{", encoding="utf-8")
    assert "chengxu text import im FILE" in look(client, "/zh/laws/im/17/")


def test_only_what_is_in_force_is_said_to_bind(client):
    assert "Nothing below binds" not in look(client, "/en/laws/im/")
    assert all("Nothing below binds" in look(client, f"/en/laws/{key}/") for key in ("ml4", "sd", "sw"))


def test_why_is_told_of_one_s_own_service_and_of_no_other(world, browser):
    from chengxu.platform.services.keep import keep_answers

    service = keep_answers(world.company, "云上助手", "Yunshang", {"uses_generative_ai": False})
    address = f"/zh/why/IM-17-1b/?service={service.pk}"
    html = look(browser(world.company), address)

    assert "云上助手" in html
    assert "该服务不使用生成式人工智能技术" in html
    assert "仅凭下列各项即可得出这一结论" in html
    for stranger in (world.other, world.shanghai, None):
        look(browser(stranger), address, 404)


def test_with_scripts_only_the_drawer_is_sent(client):
    html = client.get("/en/why/IM-17-1b/", headers={"HX-Request": "true"}).content.decode()

    assert html.lstrip().startswith("<section")
    assert "would settle it" in html


@pytest.mark.parametrize("lang", LANGS)
def test_one_service_is_set_beside_every_law_with_article_and_origin(client, lang):
    html = look(client, f"/{lang}/compare/?from=miaoxiang")

    for key in COMPARED:
        assert escape(open_book(key).statute(key).law.short[lang]) in html
    assert {"zh": "第十七条 · 其他规定", "en": "art. 17 · other rule"}[lang] in html


def test_somebody_else_s_service_is_not_compared(world, browser):
    from chengxu.platform.services.keep import keep_answers

    service = keep_answers(world.company, "云上助手", "Yunshang", {"uses_generative_ai": True})
    look(browser(world.company), f"/zh/compare/?from=service:{service.pk}")
    look(browser(world.other), f"/zh/compare/?from=service:{service.pk}", 404)


def test_two_laws_are_compared_question_by_question_each_difference_with_an_example(client):
    html = look(client, "/en/compare/laws/?first=ml4&second=sd")

    assert html.count('<th scope="row">') == 12
    assert "only AI Model Law, for example" in html
    look(client, "/en/compare/laws/?first=im&second=im", 422)


def test_answers_are_kept_for_nobody_who_may_not_write(world, browser):
    from chengxu.platform.services.models import Service

    analyst = browser(world.company)
    world.company.user.memberships.update(role=Role.ANALYST)

    for client in (browser(None), browser(world.beijing), analyst):
        response = client.post("/en/duties/save/", {"name": "x"})
        assert response.status_code in (403, 404) or response["Location"].startswith("/en/login/")
    assert Service.objects.count() == 0
