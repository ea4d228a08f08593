"""Labels of generated content, for programs: `from chengxu.labels import Label, label, read, verify`."""

from __future__ import annotations

from chengxu.provider.labels import watermark
from chengxu.provider.labels.asgi import LabelMiddleware
from chengxu.provider.labels.code import ProviderCode, provider_code, read_code
from chengxu.provider.labels.explicit.audio import labelled as label_sound
from chengxu.provider.labels.explicit.check import Checked, check_text
from chengxu.provider.labels.explicit.check_file import FileChecked, check_file
from chengxu.provider.labels.explicit.image import labelled as label_picture
from chengxu.provider.labels.explicit.text import labelled as label_text
from chengxu.provider.labels.explicit.video import Labelled as LabelledFilm
from chengxu.provider.labels.explicit.video import labelled as label_film
from chengxu.provider.labels.fields import VALUES, Label, LabelError
from chengxu.provider.labels.flow import Decision, PassedOn, decide, pass_on
from chengxu.provider.labels.formats import formats
from chengxu.provider.labels.integrity import Integrity, State, countersigned, signed
from chengxu.provider.labels.keys import Signer, signer
from chengxu.provider.labels.propagate import propagate
from chengxu.provider.labels.provenance import Credentials, Origin, Provenance, Standing, attest, provenance
from chengxu.provider.labels.read import Read, Reading, read
from chengxu.provider.labels.reasons import REASONS
from chengxu.provider.labels.sidecar import read_sidecar, sidecar, verify_sidecar, write_sidecar
from chengxu.provider.labels.trace import Entry, Ledger, Waiver
from chengxu.provider.labels.trust import Trust, read_trust
from chengxu.provider.labels.verify import Verdict, Verified, verify
from chengxu.provider.labels.write import label

__all__ = [
    "REASONS",
    "VALUES",
    "Checked",
    "Credentials",
    "Decision",
    "Entry",
    "FileChecked",
    "Integrity",
    "Label",
    "LabelError",
    "LabelMiddleware",
    "LabelledFilm",
    "Ledger",
    "Origin",
    "PassedOn",
    "Provenance",
    "ProviderCode",
    "Read",
    "Reading",
    "Signer",
    "Standing",
    "State",
    "Trust",
    "Verdict",
    "Verified",
    "Waiver",
    "attest",
    "check_file",
    "check_text",
    "countersigned",
    "decide",
    "formats",
    "label",
    "label_film",
    "label_picture",
    "label_sound",
    "label_text",
    "pass_on",
    "propagate",
    "provenance",
    "provider_code",
    "read",
    "read_code",
    "read_sidecar",
    "read_trust",
    "sidecar",
    "signed",
    "signer",
    "verify",
    "verify_sidecar",
    "watermark",
    "write_sidecar",
]  # fmt: skip
