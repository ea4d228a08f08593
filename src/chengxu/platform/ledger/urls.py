"""The addresses of `ledger`, below the language."""

from __future__ import annotations

from django.urls import path

from chengxu.platform.ledger import views

urlpatterns = [
    path("ledger/", views.ledger, name="ledger"),
    path("ledger/keys.txt", views.keys, name="ledger_keys"),
    path("ledger/leaves.jsonl", views.leaves, name="ledger_leaves"),
    path("ledger/heads/<uuid:key>.txt", views.one_head, name="ledger_head"),
    path("ledger/<str:log>.txt", views.head, name="ledger_log"),
]
