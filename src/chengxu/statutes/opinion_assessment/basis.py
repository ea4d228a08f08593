"""What the articles of the Security Assessment Provisions share: their scope, the parties, the five occasions."""

from __future__ import annotations

from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.law.norm import Party
from chengxu.statutes.laws import SA
from chengxu.statutes.words.opinion import (
    opinion_capacity_changed,
    opinion_launch_items,
    opinion_situations,
)
from chengxu.statutes.words.parties import CAC, PUBLIC_SECURITY
from chengxu.statutes.words.service import has_opinion_properties, online_in_mainland, provides_service

NOT_COMPARED = Term(
    "本条措辞尚未与公布的文本核对。",
    "The wording of this article has not been compared with the published text.",
)
"""What the rows that were written from memory say; nobody has checked articles 7 to 13 against the source."""


def not_compared(zh: str, en: str) -> Term:
    """Return a note that ends by saying that the wording has not been compared."""
    return Term(zh + NOT_COMPARED.zh, f"{en} {NOT_COMPARED.en}")


IN_SCOPE = Clause(
    online_in_mainland & has_opinion_properties,
    Term(
        "该服务属于有舆论属性或者社会动员能力的互联网信息服务",
        "the service is an internet information service with public-opinion properties or a capacity for mobilisation",
    ),
    SA[2],
    denied=Term(
        "该服务不属于有舆论属性或者社会动员能力的互联网信息服务",
        "the service is no internet information service with public-opinion properties or a capacity for mobilisation",
    ),
)

PROVIDER = Party(
    "provider",
    Term("提供者", "the provider"),
    when=Clause(
        provides_service,
        Term("当事人是提供者", "the person described is the provider"),
        SA[3],
        denied=Term("当事人不是提供者", "the person described is not the provider"),
    ),
)

ASSESSOR = Party("assessor", Term("第三方评估机构", "the third-party assessor"))

LOCAL_CAC = Party(
    "local_cac",
    Term("所在地地市级以上网信部门", "the local CAC department of prefecture level or higher"),
    within=CAC,
)
LOCAL_POLICE = Party(
    "local_police",
    Term("所在地地市级以上公安机关", "the local public security organ of prefecture level or higher"),
    within=PUBLIC_SECURITY,
)
PROVINCIAL_CAC = Party(
    "provincial_cac", Term("省级以上网信部门", "the CAC department of provincial level or higher"), within=CAC
)
PROVINCIAL_POLICE = Party(
    "provincial_police",
    Term("省级以上公安机关", "the public security organ of provincial level or higher"),
    within=PUBLIC_SECURITY,
)
OFFICIALS = Party(
    "assessment_officials",
    Term("网信部门、公安机关及其工作人员", "CAC departments, public security organs and their staff"),
    plural=True,
)

# The occasions of article 3. Where two halves are needed the parts speak for themselves, so that a reason names the half
# that is lacking.

LAUNCHED = Clause(
    opinion_launch_items.one_of("service", "function"),
    Term(
        "有舆论属性或者社会动员能力的服务上线或者服务增设这类功能",
        "a service with public-opinion properties or a capacity for mobilisation goes online or a function of that kind is added",
    ),
    SA[3, 1],
    denied=Term(
        "上线的不是有舆论属性或者社会动员能力的服务，也没有增设这类功能",
        "neither a service with public-opinion properties or a capacity for mobilisation nor a function of that kind goes online",
    ),
)
NEW_TECHNOLOGY = Clause(
    all_of(
        opinion_launch_items.one_of("attributes", "implementation", "resources"),
        opinion_capacity_changed,
    ),
    Term(
        "新技术、新应用使服务重大变更并使其舆论属性或者社会动员能力发生重大变化",
        "new technology changes the service so much that its public-opinion properties or capacity for mobilisation change in a "
        "major way",
    ),
    SA[3, 2],
)
GROWTH = Clause(
    all_of(opinion_situations.one_of("growth"), opinion_capacity_changed),
    Term(
        "用户规模显著增加并使舆论属性或者社会动员能力发生重大变化",
        "users grow so markedly that the public-opinion properties or capacity for mobilisation change in a major way",
    ),
    SA[3, 3],
)
SPREAD = Clause(
    all_of(opinion_situations.one_of("spread"), opinion_situations.one_of("beyond_measures")),
    Term(
        "违法有害信息扩散而现有安全措施难以防住风险",
        "illegal and harmful information spreads so that the safety measures in place can hardly hold the risk",
    ),
    SA[3, 4],
)
NOTICE = Clause(
    opinion_situations.one_of("written_notice"),
    Term(
        "地市级以上网信部门或者公安机关书面通知评估",
        "the CAC or police of prefecture level or higher give written notice to assess",
    ),
    SA[3, 5],
    denied=Term(
        "没有地市级以上网信部门或者公安机关的书面评估通知，不属于第三条第五项的情形",
        "there is no written notice to assess from the CAC or police of prefecture level or higher, and so no occasion under item 5",
    ),
)
