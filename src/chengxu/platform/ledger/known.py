"""The keys by which this platform signed heads, now and before."""

from __future__ import annotations

from chengxu.platform.ledger.append import LOGS
from chengxu.platform.ledger.keys import published
from chengxu.platform.ledger.models import Head
from chengxu.platform.ledger.receipt import Verdict, check_receipt


def known_keys() -> list[str]:
    """Return every public key of this platform, the present ones first."""
    present = [str(published(log)) for log in LOGS]
    before = Head.objects.order_by().values_list("key", flat=True).distinct()
    return list(dict.fromkeys([*present, *before]))


def check_ours(text: str) -> Verdict:
    """Return what a receipt proves by the keys of this platform; TermError if it is no receipt."""
    return check_receipt(text, known_keys())
