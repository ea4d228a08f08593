"""Whatever the description of the interface allows, and much that it does not, is answered without a fault of ours."""

from __future__ import annotations

import os
from datetime import date
from itertools import count

import pytest
import schemathesis
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from chengxu.platform.accounts.models import Role
from chengxu.platform.api.root import api
from chengxu.platform.api.tokens import make_token
from chengxu.platform.cases.models import Draft
from chengxu.platform.cases.open import open_case
from chengxu.platform.cases.recusal import recuse
from chengxu.platform.cases.take import Order, take
from chengxu.platform.services.models import Service
from chengxu.platform.today import on_day

from .conftest import somebody

EXAMPLES = int(os.environ.get("CHENGXU_API_EXAMPLES", "2"))
"""Requests an operation and a mode; half of them about things that are there."""
LITTLE = settings(
    max_examples=EXAMPLES, deadline=None, database=None, derandomize=True, phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)  # fmt: skip
MODES = (schemathesis.GenerationMode.POSITIVE, schemathesis.GenerationMode.NEGATIVE)
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]


@pytest.fixture
def there(world, settings):
    """Return the path parameters of things that are there, and tokens of who owns them and of the head who works on them."""
    settings.CHENGXU_API_RATES = dict.fromkeys(("read", "write", "compute", "complaint"), 100_000)
    service = Service.objects.create(owner=world.company.organisation, name_zh="甲", name_en="A")
    with on_day(date(2026, 3, 2)):
        case = open_case("ml4.national_filing", world.company, "云上助手", service=service).case
        take(case.pk, world.company, Order(step="pass_threshold", on=date(2026, 3, 2)))
    company, head = world.company, somebody(world.national.organisation, Role.HEAD)
    draft = Draft.objects.create(
        organisation=company.organisation, user=company.user, procedure=case.procedure, case=case, step="file"
    )
    kept_out = recuse(case, head, world.national.user, "interest", "x")
    named = {
        "service_id": str(service.pk), "case_id": str(case.pk), "name": "ml4.filings", "law": "im",
        "draft_id": str(draft.pk), "recusal_id": str(kept_out.pk),
    }  # fmt: skip
    return named, [make_token(actor, "test", "write")[1] for actor in (company, head)]


@pytest.fixture
def one_connection(db):
    """Keep the connection of the test between requests, as Django's own client does."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def described(one_connection):
    return schemathesis.openapi.from_wsgi("/api/openapi.json", WSGIHandler())


OPERATIONS = [
    (path, method) for path, methods in api.get_openapi_schema()["paths"].items() for method in methods
]


@pytest.mark.parametrize(("path", "method"), OPERATIONS, ids=[f"{m} {p}" for p, m in OPERATIONS])
def test_no_request_breaks_anything(described, there, path, method):
    named, (own, heads) = there
    turns = count()

    def tried(case):
        turn = next(turns)
        if turn % 2:
            for name in set(case.path_parameters or ()) & set(named):
                case.path_parameters[name] = named[name]
            if isinstance(case.body, dict) and "step" in case.body:
                case.body["step"] = "file"
        token = heads if turn % 8 > 4 else own
        headers = {"Authorization": f"Bearer {token}"} if turn % 4 else {}
        case.call_and_validate(headers=headers, checks=CHECKS)

    for mode in MODES:
        LITTLE(given(case=described[path][method].as_strategy(mode))(tried))()
