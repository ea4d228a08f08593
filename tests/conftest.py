"""Settings of every test: properties are searched without a time limit, for machines differ in speed."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile("chengxu", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("chengxu")
