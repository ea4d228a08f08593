"""Each real file in turn."""

from __future__ import annotations

import pytest

from provider_files import FILES


@pytest.fixture(params=FILES, ids=str)
def file(request) -> bytes:
    return FILES[request.param]()
