"""What the articles of the Deep Synthesis Provisions share: their scope, and who provides, supports, uses and lists."""

from __future__ import annotations

from chengxu.algebra.expr import Clause
from chengxu.algebra.term import Term
from chengxu.law.norm import Party
from chengxu.statutes.laws import DS
from chengxu.statutes.words.information_services import SYNTHESISES
from chengxu.statutes.words.labelling import runs_app_store
from chengxu.statutes.words.service import online_in_mainland, provides_service, uses_service
from chengxu.statutes.words.synthesis import supports_synthesis

NOT_COMPARED = Term(
    "本条凭记忆整理，措辞尚未与公布的文本核对。",
    "This article is given from memory; its wording has not been compared with the published text.",
)
"""What the rows that nobody has read at the source have to say."""


def recalled(zh: str, en: str) -> Term:
    """Return a note that ends by saying that the wording has not been compared with the source."""
    return Term(zh + NOT_COMPARED.zh, f"{en} {NOT_COMPARED.en}")


IN_SCOPE = Clause(
    online_in_mainland & SYNTHESISES,
    Term("该服务属于境内的深度合成服务", "the service is a deep synthesis service in the mainland"),
    DS[2, 1],
    denied=Term("该服务不属于境内的深度合成服务", "the service is no deep synthesis service in the mainland"),
)

ONLINE = Clause(
    online_in_mainland,
    Term("该服务面向境内上线", "the service is online in the mainland"),
    DS[2, 1],
    denied=Term("该服务没有面向境内上线", "the service is not online in the mainland"),
)
"""The service runs: the day from which this holds is that of its launch."""

PROVIDER = Party(
    "provider",
    Term("提供者", "the provider"),
    when=Clause(
        provides_service,
        Term("当事人是提供者", "the person described is a provider"),
        DS[23, 3],
        denied=Term("当事人不是提供者", "the person described is no provider"),
    ),
)

SUPPORTER = Party(
    "supporter",
    Term("技术支持者", "the technical supporter"),
    when=Clause(
        supports_synthesis,
        Term("当事人是技术支持者", "the person described is a technical supporter"),
        DS[23, 3],
        denied=Term("当事人不是技术支持者", "the person described is no technical supporter"),
    ),
)

USER = Party(
    "user",
    Term("使用者", "the user"),
    when=Clause(
        uses_service,
        Term("当事人是使用者", "the person described is a user"),
        DS[23, 3],
        denied=Term("当事人不是使用者", "the person described is no user"),
    ),
)

APP_STORE = Party(
    "app_store",
    Term("应用程序分发平台", "the app store"),
    when=Clause(
        runs_app_store,
        Term("当事人是应用程序分发平台", "the person described runs an app store"),
        DS[13, 1],
        denied=Term("当事人不是应用程序分发平台", "the person described runs no app store"),
    ),
)

USERS = Party("users", Term("使用者", "users"), plural=True)
"""Users as people to whom something is owed, whoever is described."""

SUPPORTERS = Party("supporters", Term("技术支持者", "technical supporters"), plural=True)
"""Those who supply the technology of a service, as people whom its provider reminds."""

DEVELOPERS = Party("developers", Term("应用的提供者", "providers of the applications"), plural=True)

PROVIDER_OR_SUPPORTER = Party(
    "provider_or_supporter", Term("提供者、技术支持者", "the provider or technical supporter")
)
"""Either of the two, as whom a penalty meets."""
