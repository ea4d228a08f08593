"""Words of duties in templates: where a figure comes from, and a norm by its id."""

from __future__ import annotations

from django import template

from chengxu.algebra.cite import Tag
from chengxu.law.norm import Norm
from chengxu.platform.pages import words
from chengxu.statutes import open_book

register = template.Library()


@register.filter
def tag_words(tag: Tag) -> str:
    """Say where a figure comes from."""
    return tag.text(words.lang())


@register.filter
def norm(norm_id: str) -> Norm:
    """Return the norm of an id."""
    return open_book().norm(norm_id)


@register.filter
def size(octets: int) -> str:
    """Write the size of a file."""
    return f"{octets / 2**20:.1f} MB" if octets >= 2**20 else f"{max(octets / 2**10, 0.1):.1f} KB"
