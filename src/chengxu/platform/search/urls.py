"""The address of the search, below the language."""

from __future__ import annotations

from django.urls import path

from chengxu.platform.search.views import search_page

urlpatterns = [path("search/", search_page, name="search")]
