"""Words in pairs: whatever a person reads exists in Chinese and in English, side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Lang = Literal["zh", "en"]
LANGS: tuple[Lang, Lang] = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Term:
    """One thing said in both languages; `term["zh"]` gives a side. An empty side is refused."""

    zh: str
    en: str

    def __post_init__(self) -> None:
        if not self.zh.strip() or not self.en.strip():
            raise ValueError(f"a term needs both languages, got zh={self.zh!r}, en={self.en!r}")

    def __getitem__(self, lang: Lang) -> str:
        return self.zh if lang == "zh" else self.en

    def fill(self, **values: object) -> Term:
        """Return the term with its `{placeholders}` filled on both sides; a `Term` value gives its own side."""
        sides = [
            self[lang].format(**{k: v[lang] if isinstance(v, Term) else v for k, v in values.items()})
            for lang in LANGS
        ]
        return Term(*sides)

    def as_json(self) -> dict[str, str]:
        """Return `{"zh": ..., "en": ...}`."""
        return {"zh": self.zh, "en": self.en}


def joined(terms: Iterable[Term], by: Term) -> Term:
    """Return terms as one, each language with its own link, such as `、` and ` or `."""
    found = tuple(terms)
    return Term(by.zh.join(t.zh for t in found), by.en.join(t.en for t in found))


class TermError(ValueError):
    """Input that cannot be used, told in both languages: what happened, why, what to do instead."""

    def __init__(self, term: Term) -> None:
        super().__init__(term.en)
        self.term = term
