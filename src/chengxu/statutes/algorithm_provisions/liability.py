"""Chapters V and VI of the Provisions (articles 31 to 35): penalties, revocation and cancellation, entry into force."""

from __future__ import annotations

from datetime import date

from chengxu.algebra.cite import STATUTORY
from chengxu.algebra.expr import Clause, all_of, any_of
from chengxu.algebra.facts import ACT_DATE, Parameter
from chengxu.algebra.term import Term
from chengxu.law.norm import Act, Power, Sanction, Scope
from chengxu.statutes.algorithm_provisions.basis import FILED, PROVIDER, SUPERVISORS
from chengxu.statutes.laws import AML, APL, AR, AUCL, CSL, IM, LCL, MIN, PIPL, SA
from chengxu.statutes.words.algorithm_oversight import (
    FILING_AUTHORITY,
    OTHER_PENALTY,
    OWN_PENALTY,
    algorithm_breach_findings,
    algorithm_breaches,
    algorithm_breaches_penalised,
    algorithm_filing_faults,
)
from chengxu.statutes.words.parties import AUTHORITIES
from chengxu.statutes.words.service import has_opinion_properties

OTHERWISE_UNPENALISED = Clause(
    any_of(
        *(
            all_of(algorithm_breaches.is_(matter), ~algorithm_breaches_penalised.is_(matter))
            for matter, _ in OWN_PENALTY
        )
    ),
    Term(
        "已认定违反第三十一条所列规定，且法律、行政法规对该项没有规定处罚",
        "a breach of what article 31 lists has been found for which no law or administrative regulation has a penalty",
    ),
    AR[31, 1],
    denied=Term(
        "没有认定违反第三十一条所列规定，或者所违反的各项另有法定处罚",
        "no breach of what article 31 lists has been found, or another law penalises each",
    ),
)

REFUSED_OR_SERIOUS = Clause(
    algorithm_breach_findings.some(),
    Term("提供者拒不改正或者情节严重", "the provider refuses to correct it or the circumstances are serious"),
    AR[31, 2],
    denied=Term(
        "没有认定拒不改正或者情节严重", "neither a refusal to correct nor serious circumstances are found"
    ),
)

IMPROPERLY_FILED = Clause(
    algorithm_filing_faults.one_of("concealment", "false_material", "other_improper"),
    Term("已认定备案以不正当手段取得", "the filing is found to be improperly obtained"),
    AR[33, 1],
    denied=Term("没有认定备案以不正当手段取得", "the filing is not found to be improperly obtained"),
)

TO_BE_CANCELLED = Clause(
    algorithm_filing_faults.one_of(
        "not_cancelled", "site_closed", "permit_revoked", "business_licence_revoked", "other_penalty"
    ),
    Term(
        "已认定终止服务后逾期未注销，或者因严重违法受到关闭网站、吊销证照等处罚",
        "it is found that the filing was not cancelled in time after the end of service, or that a serious violation has cost "
        "the provider its site, permit or licence",
    ),
    AR[33, 2],
    denied=Term("没有认定应予注销的情况", "no reason for cancelling the filing has been found"),
)

_WARNING = Term("警告", "a warning")
_CRITICISM = Term("通报批评", "public criticism")
_FINE = Term("一万元以上十万元以下罚款", "a fine of CNY 10,000 to 100,000, both included")

warn_and_order_correction = Sanction(
    AR[31, 1],
    gist=Term("警告、通报批评、责令限期改正", "warning, public criticism, order to correct"),
    tag=STATUTORY,
    readings=("AR15",),
    by=SUPERVISORS,
    on=PROVIDER,
    when=OTHERWISE_UNPENALISED,
    measures=(_WARNING, _CRITICISM, Term("责令限期改正", "an order to correct by a set day")),
    refers=(AR[31, 2], APL[9]),
    note=Term(
        "只限所列十项。法律、行政法规另有处罚的，依其规定。改正命令须写明具体日期。其他各项依第三十二条。",
        "For the ten matters listed only. Where a law or administrative regulation has a penalty, that applies. The order names "
        "a day. Other matters fall under article 32.",
    ),
)

suspend_updates_and_fine = Sanction(
    AR[31, 2],
    gist=Term("责令暂停信息更新并罚款", "suspension of information updates, and a fine"),
    tag=STATUTORY,
    readings=("AR14", "AR15"),
    by=SUPERVISORS,
    on=PROVIDER,
    when=all_of(OTHERWISE_UNPENALISED, REFUSED_OR_SERIOUS),
    measures=(Term("责令暂停信息更新", "an order to suspend information updates"), _FINE),
    refers=(AR[31, 1], APL[67], IM[21, 2, "a"], IM[21, 2, "b"]),
    note=Term(
        "改正期限已过而未改正，或者情节严重，二者必居其一；两项措施并用。违反治安管理或者构成犯罪的，另依其法律追究。"
        "罚款的缴纳依《行政处罚法》第六十七条。",
        "Either the day for correction has passed in vain or the circumstances are serious; the two measures go together. "
        "Public order offences and crimes have their own laws; for payment of the fine see the Administrative Penalty Law, "
        "art. 67.",
    ),
)

apply_other_rules = Sanction(
    AR[32, 1],
    gist=Term("其他违反依有关规定处理", "other breaches follow other rules"),
    tag=STATUTORY,
    readings=("AR16",),
    by=AUTHORITIES,
    on=PROVIDER,
    when=Clause(
        algorithm_breaches.one_of(*(matter for matter, _ in OTHER_PENALTY)),
        Term("已认定违反第三十二条所列规定", "a breach of what article 32 lists has been found"),
        AR[32, 1],
        denied=Term("没有认定违反第三十二条所列规定", "no breach of what article 32 lists has been found"),
    ),
    measures=(
        Term(
            "有关法律、行政法规和部门规章规定的处理",
            "what the laws, administrative regulations and departmental rules concerned provide",
        ),
    ),
    refers=(CSL[61], CSL[69], CSL[70], AUCL[2], AML[22], MIN[56], PIPL[66], LCL[85], SA[13, 1]),
    note=Term(
        "可能适用的规定（须由律师核对）：违法信息和日志，《网络安全法》；新闻，互联网新闻信息服务的规定；妨害其他服务，"
        "《反不正当竞争法》《反垄断法》；未成年人，《未成年人网络保护条例》；劳动者，《劳动合同法》；差别待遇，"
        "《个人信息保护法》和消费者保护、价格的法律；安全评估，《安全评估规定》。本条没有自己的罚款数额。",
        "Candidates, for a lawyer to check: illegal information and logs, the Cybersecurity Law; news, the rules on internet news "
        "services; interference with other services, the Anti-Unfair Competition and Anti-Monopoly Laws; minors, the Minors "
        "Online Regulations; workers, the Labour Contract Law; differential treatment, PIPL and the laws on consumers and "
        "prices; assessment, the Security Assessment Provisions. The article has no amount of its own.",
    ),
)

revoke_filing = Sanction(
    AR[33, 1],
    gist=Term("骗取备案的撤销", "revocation of a filing obtained by deception"),
    tag=STATUTORY,
    readings=("AR14",),
    by=FILING_AUTHORITY,
    on=PROVIDER,
    when=all_of(has_opinion_properties, IMPROPERLY_FILED),
    measures=(
        Term("撤销备案", "revocation of the filing"),
        _WARNING,
        _CRITICISM,
        Term(
            "情节严重的，责令暂停信息更新，并处一万元以上十万元以下罚款",
            "in serious cases, an order to suspend information updates and a fine of CNY 10,000 to 100,000, both included",
        ),
    ),
    refers=(AR[24, 1], APL[9]),
    note=Term(
        "情节严重由人说明理由认定，没有认定的不得罚款。撤销连同事由在公开名录中注明。",
        "People find with reasons whether the case is serious; without that there is no fine. The public register shows the "
        "revocation and its ground.",
    ),
)

cancel_ex_officio = Power(
    AR[33, 2],
    gist=Term("依职权注销备案", "cancellation of its own motion"),
    tag=STATUTORY,
    readings=("AR10", "AR13"),
    holder=FILING_AUTHORITY,
    against=PROVIDER,
    when=all_of(
        has_opinion_properties,
        FILED,
        TO_BE_CANCELLED,
    ),
    own_reach=True,  # a service that has ended is in nobody's scope any more
    act=Act("cancel_algorithm_filing_ex_officio", Term("注销算法备案", "cancel the algorithm filing")),
    refers=(AR[24, 3],),
    note=Term(
        "终止服务的，第二十一个工作日起才可以认定逾期；其余各项须有因严重违法而作的关闭网站、吊销许可证或者营业执照等处罚。"
        "由人确认，并在公开名录中注明。",
        "After the end of a service, not before the twenty-first working day; otherwise a penalty for a serious violation, such "
        "as the closing of the site or the loss of a permit or business licence. A person confirms it, and the public register "
        "shows it.",
    ),
)

ENTRY = Parameter(
    name="ar_entry",
    of_days=True,
    label=Term("《算法推荐规定》施行日期", "entry into force of the Algorithm Recommendation Provisions"),
    cite=AR[35, 1],
    tag=STATUTORY,
    versions=((None, date(2022, 3, 1)),),
)

entry_into_force = Scope(
    AR[35, 1],
    gist=Term("施行日期", "entry into force"),
    tag=STATUTORY,
    readings=("AR9",),
    when=ACT_DATE >= ENTRY,
)
