"""The addresses of `registers`, below the language."""

from __future__ import annotations

from django.urls import path

from chengxu.platform.registers import views

urlpatterns = [
    path("registers/", views.registers, name="registers"),
    path("registers/<str:name>/", views.register, name="register"),
    path("registers/<str:name>/download.<str:kind>", views.download, name="register_download"),
    path("registers/<str:name>/<uuid:key>/", views.entry, name="register_entry"),
    path("registers/<str:name>/<uuid:key>/receipt.json", views.entry_receipt, name="register_receipt"),
    path("check/", views.check, name="check"),
]
