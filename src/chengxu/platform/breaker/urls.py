"""The addresses of `breaker`, below the language."""

from __future__ import annotations

from django.urls import path

from chengxu.platform.breaker import views

urlpatterns = [
    path("gateway/", views.overview_page, name="gateway"),
    path("services/<uuid:service_id>/breaker/", views.breaker_page, name="service_breaker"),
    path(
        "services/<uuid:service_id>/gateway/<uuid:gateway_id>/remove/",
        views.remove_gateway,
        name="gateway_removal",
    ),
]
