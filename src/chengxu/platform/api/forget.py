"""Let go of what was kept for a while only: answers to requests, tables never confirmed, messages long delivered, logins that ended."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from chengxu.platform.accounts.models import Login
from chengxu.platform.api.models import Delivery, DeliveryState, Reply, Upload

REPLIES, UPLOADS, MESSAGES = timedelta(days=30), timedelta(days=7), timedelta(days=90)
"""For how long they are kept: house settings. That a step was taken under a key is kept with its case."""


def forget() -> int:
    """Delete what is past its time; return how many rows there were."""
    now = timezone.now()
    old = (
        Reply.objects.filter(at__lt=now - REPLIES),
        Upload.objects.filter(applied=None, created__lt=now - UPLOADS),
        Delivery.objects.filter(state=DeliveryState.SENT, sent__lt=now - MESSAGES),
        Login.objects.filter(expire_date__lt=now),
    )
    return sum(rows.delete()[0] for rows in old)
