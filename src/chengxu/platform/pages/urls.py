"""The addresses of `pages`, below the language."""

from __future__ import annotations

from django.urls import path

from chengxu.platform.pages import views

urlpatterns = [path("", views.start, name="start")]
