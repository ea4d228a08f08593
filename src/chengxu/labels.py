"""Labels of generated content, for programs: `from chengxu.labels import Label, label, read, verify`."""

from __future__ import annotations

from chengxu.provider.labels.code import ProviderCode, provider_code, read_code
from chengxu.provider.labels.fields import Label, LabelError
from chengxu.provider.labels.read import Read, Reading, read
from chengxu.provider.labels.verify import Verdict, Verified, verify
from chengxu.provider.labels.write import label

__all__ = [
    "Label", "LabelError", "ProviderCode", "Read", "Reading", "Verdict", "Verified",
    "label", "provider_code", "read", "read_code", "verify",
]  # fmt: skip
