"""A law's own words, from the reader's own file: articles, paragraphs and items, kept beside the book.

No text comes with the package; `parse` reads a file into a `LawText`, `align` compares one with the norms.
"""

from __future__ import annotations

import json
import os
import re
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from chengxu.algebra.cite import Place
from chengxu.algebra.term import LANGS, Lang, Term, TermError

_BROKEN = Term(
    "保存的文本 `{name}` 已损坏。请重新导入：`chengxu text import {key} 文件`。",
    "The stored text `{name}` is broken. Import it again: `chengxu text import {key} FILE`.",
)
_BAD_KEY = Term(
    "`{key}` 不能作为法律的代号：只用字母、数字、`-` 和 `_`，例如 `im`。",
    "`{key}` cannot be the key of a law: use letters, figures, `-` and `_` only, such as `im`.",
)


class TextError(TermError):
    """A text that cannot be read; `term` says in both languages what happened, where, and what to do."""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph (款): its text, or the opening words of a list, and the items (项) with the labels they bear."""

    text: str
    items: tuple[str, ...] = ()

    @property
    def full(self) -> str:
        """The paragraph with its items, one a line."""
        return "\n".join(line for line in (self.text, *self.items) if line)


@dataclass(frozen=True)
class Article:
    """An article (条): its number, its paragraphs, and its title where the text gives one."""

    number: int
    paragraphs: tuple[Paragraph, ...]
    title: str = ""


@dataclass(frozen=True)
class LawText:
    """The text of a law in one language; `closing` are the lines of signature after the last article."""

    lang: Lang
    articles: tuple[Article, ...]
    closing: tuple[str, ...] = ()

    def at(self, place: Place) -> str | None:
        """Return the article, the paragraph with its items, or the item at `place`; None if it is not in the text."""
        article = next((one for one in self.articles if one.number == place.article), None)
        if article is None:
            return None
        if place.paragraph is None and place.item is None:
            return "\n".join(paragraph.full for paragraph in article.paragraphs)
        number = 1 if place.paragraph is None else place.paragraph
        if not 1 <= number <= len(article.paragraphs):
            return None
        paragraph = article.paragraphs[number - 1]
        if place.item is None:
            return paragraph.full
        return paragraph.items[place.item - 1] if 1 <= place.item <= len(paragraph.items) else None

    def as_json(self) -> dict[str, Any]:
        """Return the text ready for JSON, as `save` stores it."""
        return asdict(self)


def save(text: LawText, law_key: str) -> Path:
    """Store the text of a law for `load`, in one step, and return its path; TextError if the key is no key."""
    path = _path(law_key, text.lang)
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, suffix=".tmp")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(text.as_json(), file, ensure_ascii=False, indent=1)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    return path


def load(law_key: str, lang: Lang) -> LawText | None:
    """Return the stored text of a law, None if none was imported; TextError if the stored file is broken."""
    path = _path(law_key, lang)
    try:
        text = _from_json(json.loads(path.read_bytes()))
    except FileNotFoundError:
        return None
    except (KeyError, TypeError, ValueError) as error:
        raise TextError(_BROKEN.fill(name=path, key=law_key)) from error
    if text.lang != lang:
        raise TextError(_BROKEN.fill(name=path, key=law_key))
    return text


def _path(law_key: str, lang: Lang) -> Path:
    if not re.fullmatch(r"[A-Za-z0-9_-]+", law_key):
        raise TextError(_BAD_KEY.fill(key=law_key))
    name = f"{law_key}.{lang}.json"
    if own := os.environ.get("CHENGXU_HOME"):
        return Path(own).expanduser() / "texts" / name
    from platformdirs import user_data_path

    return user_data_path("chengxu") / "texts" / name


def _from_json(data: Any) -> LawText:
    if data["lang"] not in LANGS or not data["articles"]:
        raise ValueError("no language or no article")
    articles = tuple(
        Article(
            int(article["number"]),
            tuple(Paragraph(_string(one["text"]), _strings(one["items"])) for one in article["paragraphs"]),
            _string(article["title"]),
        )
        for article in data["articles"]
    )
    return LawText(data["lang"], articles, _strings(data["closing"]))


def _string(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("a string was due")
    return value


def _strings(values: Any) -> tuple[str, ...]:
    if not isinstance(values, list):
        raise TypeError("a list was due")
    return tuple(map(_string, values))
