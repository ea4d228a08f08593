"""Labels of generated content, for programs: `from chengxu.labels import Label, label, read, verify`."""

from __future__ import annotations

from chengxu.provider.labels.asgi import LabelMiddleware
from chengxu.provider.labels.code import ProviderCode, provider_code, read_code
from chengxu.provider.labels.explicit.audio import labelled as label_sound
from chengxu.provider.labels.explicit.check import Checked, check_text
from chengxu.provider.labels.explicit.image import labelled as label_picture
from chengxu.provider.labels.explicit.text import labelled as label_text
from chengxu.provider.labels.fields import Label, LabelError
from chengxu.provider.labels.flow import Decision, PassedOn, decide, pass_on
from chengxu.provider.labels.integrity import Integrity, Signer, State, Trust, signed, signer
from chengxu.provider.labels.propagate import propagate
from chengxu.provider.labels.read import Read, Reading, read
from chengxu.provider.labels.sidecar import read_sidecar, sidecar, verify_sidecar, write_sidecar
from chengxu.provider.labels.trace import Entry, Ledger, Waiver
from chengxu.provider.labels.verify import Verdict, Verified, verify
from chengxu.provider.labels.write import label

__all__ = [
    "Checked",
    "Decision",
    "Entry",
    "Integrity",
    "Label",
    "LabelError",
    "LabelMiddleware",
    "Ledger",
    "PassedOn",
    "ProviderCode",
    "Read",
    "Reading",
    "Signer",
    "State",
    "Trust",
    "Verdict",
    "Verified",
    "Waiver",
    "check_text",
    "decide",
    "label",
    "label_picture",
    "label_sound",
    "label_text",
    "pass_on",
    "propagate",
    "provider_code",
    "read",
    "read_code",
    "read_sidecar",
    "sidecar",
    "signed",
    "signer",
    "verify",
    "verify_sidecar",
    "write_sidecar",
]  # fmt: skip
