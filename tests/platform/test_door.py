"""A page of which nobody has said for whom it is, is for nobody."""

from __future__ import annotations

import pytest
from django.http import Http404, HttpResponse
from django.test import RequestFactory
from django.urls import ResolverMatch

from chengxu.platform.accounts.middleware import door


def at(world, name, actor):
    request = RequestFactory().get("/zh/x/")
    request.resolver_match = ResolverMatch(lambda _: HttpResponse(), (), {"lang": "zh"}, name)
    request.actor = actor
    return door(request, None, (), {"lang": "zh"})


def test_a_page_that_nobody_placed_is_shut_to_everybody_and_a_public_one_open(world):
    for actor in (world.national, world.company):
        with pytest.raises(Http404):
            at(world, "nobody-placed-this", actor)
        assert at(world, "start", actor) is None
