"""The addresses of the label studio, below the language."""

from __future__ import annotations

from django.urls import path

from chengxu.platform.studio import views

urlpatterns = [
    path("labels/", views.read_page, name="labels"),
    path("labels/write/", views.write_page, name="labels_write"),
    path("labels/test/", views.test_page, name="labels_test"),
    path("labels/words/", views.words_page, name="labels_words"),
]
