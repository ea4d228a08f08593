"""The addresses of `pages`, below the language."""

from __future__ import annotations

from django.urls import path

from chengxu.platform.pages import compare, duties, laws, views, why

urlpatterns = [
    path("", views.start, name="start"),
    path("about/", views.about, name="about"),
    path("laws/", laws.laws, name="laws"),
    path("laws/<slug:key>/", laws.law, name="law"),
    path("laws/<slug:key>/<str:article>/", laws.article, name="article"),
    path("norms/<str:norm_id>/", laws.norm, name="norm"),
    path("why/<str:norm_id>/", why.show, name="why"),
    path("duties/", duties.duties, name="duties"),
    path("duties/start/", duties.start, name="duties-start"),
    path("duties/answer/", duties.answer, name="duties-answer"),
    path("duties/list/", duties.listed, name="duties-list"),
    path("duties/answers.toml", duties.description, name="duties-description"),
    path("duties/save/", duties.save, name="duties-save"),
    path("compare/", compare.compare, name="compare"),
    path("compare/laws/", compare.pair, name="compare-laws"),
]
