"""The proposal, items 10 to 12 and 16: who answers, compulsory insurance, the relief fund, the safe harbour."""

from __future__ import annotations

from chengxu.algebra.cite import external, reading
from chengxu.algebra.expr import Clause, all_of, any_of
from chengxu.algebra.term import Term
from chengxu.law.norm import Act, Duty, Exemption, Liability, Party, Programme
from chengxu.statutes.four_tiers.basis import DEVELOPS, HIGH, IS_AI, MAKERS, OPERATES
from chengxu.statutes.laws import SD, SW
from chengxu.statutes.words.damage import (
    damage_caused,
    damage_suffered,
    provider_knowledge,
)
from chengxu.statutes.words.parties import INSURER
from chengxu.statutes.words.provision import ai_insured
from chengxu.statutes.words.tiers import FUND_BODY, VICTIMS, can_handle_risk, chain_roles, controls_risk
from chengxu.statutes.words.torts import action_on_notice, needed_measures_taken

IN_CHAIN = Party(
    "in_chain", Term("供应链上的主体", "whoever stands in the supply chain"), when=chain_roles.some()
)

answer_by_control = Liability(
    SW["10"],
    gist=Term("依控制力和处置能力归责", "liability by control and ability"),
    tag=external(SW["10"]),
    readings=("W1",),
    bearer=IN_CHAIN,
    own_reach=True,  # importers and distributors need not develop, operate or use anything
    when=all_of(IS_AI, damage_suffered, damage_caused, controls_risk, can_handle_risk),
    answers_for=Term(
        "其所控制并能处置的风险造成的损害", "damage from a risk that it controlled and could deal with"
    ),
    refers=(SD[85], SD[86], SD[87], SD[88]),
    note=Term(
        "论文举出供应者、进口者、分销者、使用者，没有穷尽，也没有分担比例；控制力和处置能力两项认定缺一即不计算份额。",
        "The paper names supplier, importer, distributor and user, openly, and no shares; without findings on control and on "
        "ability no share is computed.",
    ),
)

insure_high_risk = Duty(
    SW["11"],
    gist=Term("高风险系统的强制责任保险", "compulsory insurance for high-risk systems"),
    tag=external(SW["11"]),
    readings=("W2", "W5"),
    bearer=MAKERS,
    toward=(INSURER, VICTIMS),
    when=HIGH,
    act=Act("insure_high_risk", Term("投保责任保险", "carry liability insurance")),
    met_by=ai_insured,
    refers=(SD[26, 1, "a"], SD[44, 1, "a"], SD[91, 1, "a"]),
    note=Term(
        "论文没有最低保额，也没有后果。《学者建议稿》只鼓励投保，这是两者的主要分歧。",
        "There is no minimum sum and no consequence. The Scholars' Draft only encourages insurance: the main divergence.",
    ),
)

relief_fund = Programme(
    SW["12"],
    gist=Term("损害救济基金", "relief fund"),
    tag=external(SW["12"]),
    readings=("W5",),
    owner=FUND_BODY,
    deliverable=Term(
        "分散损害、减轻产业压力的人工智能损害救济基金",
        "a fund for damage done by AI that spreads it and eases the burden on the industry",
    ),
    needs=(
        Term("保险和责任人之后仍未受偿的数额", "the balance after insurance and those liable"),
        Term("责任人无力或者不明", "a liable party that cannot pay or is unknown"),
    ),
    refers=(SD[91, 1, "b"],),
    note=Term(
        "论文没有资金来源和上限；给付为未受偿数额与上限两者中较小的，上限未定即未定（推论）。",
        "No financing and no ceiling: a payment is the smaller of balance and ceiling, undetermined while that is blank "
        "(inferred).",
    ),
)

SHELTERED_BY_THE_DRAFT = Clause(
    all_of(
        any_of(DEVELOPS, OPERATES),
        action_on_notice.one_of("no_notice", "in_time", "late_no_growth"),
        provider_knowledge.is_("none") | needed_measures_taken,
    ),
    Term(
        "依《学者建议稿》第八十七条，不因通知或者知情而负责",
        "by article 87 of the Scholars' Draft neither a notice nor knowledge makes liable",
    ),
    SD[87],
    denied=Term(
        "依《学者建议稿》第八十七条，因通知或者知情而负责，或者既非研发者也非运营者",
        "by article 87 of the Scholars' Draft a notice or knowledge makes liable, or this is neither developer nor operator",
    ),
)

safe_harbour_idea = Exemption(
    SW["16"],
    gist=Term("坚持避风港规则", "the idea of a safe harbour"),
    tag=reading("W6"),
    readings=("W6",),
    when=SHELTERED_BY_THE_DRAFT,
    frees=(),
    refers=(SD[87, 2, "b"], SD[87, 3]),
    note=Term(
        "推论：论文没有给出条件，所问的是《学者建议稿》第八十七条的条件；该条只及提供者，论文说的是研发者和运营者。不据此免除责任。",
        "Inferred: the paper gives no conditions, and those asked are of article 87 of the Scholars' Draft, which names "
        "providers alone, where the paper speaks of developers and operators. Nothing is freed by it.",
    ),
)
