"""The proposal's way of finding who answers: by control over the risk and ability to deal with it."""

from __future__ import annotations

from chengxu.algebra.cite import external, reading
from chengxu.algebra.term import Term
from chengxu.law.attribution import Attribution, Cover, Form, Ground
from chengxu.law.norm import Party
from chengxu.statutes.four_tiers.liability import answer_by_control, insure_high_risk
from chengxu.statutes.laws import SW
from chengxu.statutes.words.parties import INJURED_PERSON
from chengxu.statutes.words.tiers import chain_roles
from chengxu.statutes.words.torts import PRODUCER, SELLER

_NAMED = tuple(Party(name, term) for name, term in chain_roles.values if name != "other")
_OTHERS = (
    Party("developer", Term("研发者", "developer")),
    Party("provider", Term("提供者", "provider")),
    Party("foundation_provider", Term("基础模型提供者", "foundation-model provider")),
    PRODUCER,
    SELLER,
)
"""The list of the paper is open, and its operator is judged as a provider (reading W4)."""
_ROLES = (*_NAMED, *_OTHERS)

ATTRIBUTION = Attribution(
    law=SW,
    grounds=(
        Ground(
            norm=answer_by_control,
            roles=_ROLES,
            standard=Term("对风险的控制力和处置能力", "control over the risk and ability to deal with it"),
            burden=INJURED_PERSON,
            form=Form.SHARE,
            tag=external(SW["10"]),
        ),
    ),
    cover=Cover(norm=insure_high_risk, rest=answer_by_control, roles=_ROLES, tag=reading("W5")),
    implied={
        **{party.name: {"chain_roles": frozenset({party.name})} for party in _NAMED},
        **{party.name: {"chain_roles": frozenset({"other"})} for party in _OTHERS},
    },
    note=Term(
        "论文没有举证规则和份额：举证按一般规则，份额须另行写明。责任人的列举没有穷尽，运营者按提供者判断（解读 W4）。受偿的顺序是强制保险、责任人、救济基金（推论，W5）；基金的给付见 chengxu amount SW-12。",
        "The paper has no rule on proof and no shares: the general rule on proof is taken, and a share has to be given. Its "
        "list of the liable is open, and its operator is judged as a provider (reading W4). Payment comes from compulsory insurance, those liable and the relief fund, in that order "
        "(inferred, W5); for the fund see chengxu amount SW-12.",
    ),
)
