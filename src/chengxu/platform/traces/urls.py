"""The addresses of `traces`, below the language."""

from __future__ import annotations

from django.urls import path

from chengxu.platform.traces import views

urlpatterns = [
    path("check/label/", views.check_label, name="check_label"),
    path("services/<uuid:service_id>/traces/", views.service_traces, name="service_traces"),
]
