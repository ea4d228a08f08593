"""The addresses of `api` for people, below the language."""

from __future__ import annotations

from django.urls import path

from chengxu.platform.api.views import hooks, imports, tokens

urlpatterns = [
    path("account/tokens/", tokens.tokens, name="tokens"),
    path("account/tokens/<uuid:token_id>/revoke/", tokens.revoke_token, name="token_revoke"),
    path("account/webhooks/", hooks.hooks, name="webhooks"),
    path("account/webhooks/<uuid:subscription_id>/", hooks.hook, name="webhook"),
    path("account/webhooks/<uuid:subscription_id>/<uuid:delivery_id>/", hooks.again, name="webhook_again"),
    path("services/import/", imports.import_table, name="import"),
    path("services/import/template.csv", imports.template, name="import_template"),
    path("services/import/<uuid:upload_id>/", imports.import_upload, name="import_upload"),
]
