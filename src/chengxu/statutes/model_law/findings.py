"""What has to be found before chapter VI applies: breaches and their correction, damage and who answers for it."""

from __future__ import annotations

from chengxu.algebra.expr import Clause, all_of, any_of
from chengxu.algebra.term import Term
from chengxu.statutes.laws import ML4
from chengxu.statutes.model_law.basis import DEVELOPS, PROVIDES, USES
from chengxu.statutes.model_law.whistleblowers import RETALIATED, no_retaliation
from chengxu.statutes.words.damage import (
    component_release,
    damage_caused,
    damage_suffered,
    developer_faults,
    infringing_use,
    measures_on_knowledge,
    provider_fault,
    provider_knowledge,
    safe_harbour_measures,
    user_at_fault,
)
from chengxu.statutes.words.enforcement import (
    breach_harm,
    breaches_found,
    correction,
    deregistration_grounds,
    improper_filing_means,
    responsible_persons_found,
    since_suspension,
)
from chengxu.statutes.words.entities import entity_kind
from chengxu.statutes.words.filing import filing_held
from chengxu.statutes.words.models import free_of_charge, open_source_elements
from chengxu.statutes.words.service import offered_to_mainland_public, uses_generative_ai

# Breaches (articles 96 to 99, 108, 109)

IS_STATE_ORGAN = Clause(
    entity_kind.is_("state_organ"),
    Term("当事人是国家机关", "the person described is a State organ"),
    ML4[109, 1],
    denied=Term("当事人不是国家机关", "the person described is no State organ"),
)

BREACH = Clause(
    breaches_found.one_of("activity", "retaliation"),
    Term("已认定违反《示范法》或者打击报复举报人", "a breach of the law or retaliation has been found"),
    ML4[96, 1],
    denied=Term("没有认定这类违法行为", "no such breach has been found"),
)

CORRECTED = Clause(
    correction.is_("in_time"),
    Term("违法行为已及时改正", "the breach has been corrected in time"),
    ML4[108, 1],
    denied=Term("违法行为没有及时改正", "the breach has not been corrected in time"),
)

REFUSED = Clause(
    correction.is_("refused"),
    Term("改正期限届满而拒不改正", "the term for correction has passed without correction"),
    ML4[96, 1],
    denied=Term("没有拒不改正", "correction has not been refused"),
)

AFTER_SUSPENSION = Clause(
    since_suspension.some(),
    Term(
        "中止后期满未改正、再次发生事件或者再受处罚",
        "since the suspension the term has passed in vain, or there was a new incident or penalty",
    ),
    ML4[97, 1],
    denied=Term("中止后没有出现撤销的事由", "no ground for revocation has arisen since the suspension"),
)

WARNED_IN_VAIN = Clause(
    correction.one_of("refused", "late"),
    Term("警告所定期限内没有备案", "no filing was made within the time set by the warning"),
    ML4[99, 1],
    denied=Term("没有超过警告所定的备案期限", "the time set by a warning has not been missed"),
)

NOT_FILED = Clause(
    breaches_found.one_of("not_filed"),
    Term("已认定应当备案而逾期未备案", "a filing that is due has been found missing"),
    ML4[99, 1],
    denied=Term("没有认定应当备案而未备案", "no missing filing has been found"),
)

IMPROPERLY_FILED = Clause(
    improper_filing_means.some(),
    Term("备案系以不正当手段取得", "the filing was obtained by improper means"),
    ML4[99, 2],
    denied=Term("没有认定备案系以不正当手段取得", "the filing is not found to be improperly obtained"),
)

FILED = filing_held.one_of("provincial", "national")

PERSONS_BEHIND = Clause(
    all_of(~entity_kind.is_("individual"), responsible_persons_found.some()),
    Term("单位有已认定的直接责任人员", "persons directly responsible have been found in the entity"),
    ML4[96, 1],
    denied=Term("没有可以处罚的单位责任人员", "there are no responsible persons of an entity to be fined"),
)

ORGAN_FAILED = Clause(
    any_of(breaches_found.some(), improper_filing_means.some()),
    Term("已认定不履行《示范法》规定的义务", "a failure in the duties of the AI Model Law has been found"),
    ML4[109, 1],
    denied=Term("没有认定不履行义务", "no failure in duty has been found"),
)

TO_BE_DEREGISTERED = Clause(
    deregistration_grounds.some(),
    Term("该备案有应予注销的情况", "there is a reason for cancelling the filing"),
    ML4[99, 3],
    denied=Term("该备案没有应予注销的情况", "there is no reason for cancelling the filing"),
)

NO_HARM = Clause(
    breach_harm.is_("none"),
    Term("违法行为没有造成危害后果", "the breach has done no harm"),
    ML4[108, 1],
    denied=Term("违法行为造成了危害后果", "the breach has done harm"),
)

# Damage (articles 100 to 104)

HARM = Clause(
    all_of(damage_suffered, damage_caused),
    Term("已证明损害及其因果关系", "damage and its cause are proven"),
    ML4[100, 1],
    denied=Term("没有证明损害或者因果关系", "damage or its cause is not proven"),
)

FAULT_NOT_DISPROVED = Clause(
    ~provider_fault.is_("disproved"),
    Term("提供者不能证明自己没有过错", "the provider has not proven that it was without fault"),
    ML4[100, 2],
    denied=Term("提供者已证明自己没有过错", "the provider has proven that it was without fault"),
)

NO_INTENT = Clause(
    ~provider_fault.one_of("gross", "intent"),
    Term(
        "侵权不是提供者故意或者重大过失所致",
        "the infringement does not come of the provider's intent or gross negligence",
    ),
    ML4[102, 2],
    denied=Term(
        "侵权系提供者故意或者重大过失所致",
        "the infringement comes of the provider's intent or gross negligence",
    ),
)

SHELTERED = all_of(
    PROVIDES,
    uses_generative_ai,
    offered_to_mainland_public,
    *(safe_harbour_measures.one_of(measure) for measure, _ in safe_harbour_measures.values),
    NO_INTENT,
)

FREE_COMPONENT = all_of(
    free_of_charge,
    open_source_elements.one_of("open_licence"),
    open_source_elements.one_of("public"),
    *(component_release.one_of(point) for point, _ in component_release.values),
)

JOINTLY_LIABLE = all_of(
    damage_suffered,
    Clause(
        provider_knowledge.one_of("should_have_known", "knew"),
        Term(
            "提供者知道或者应当知道使用者侵权",
            "the provider knew or should have known of a user's infringement",
        ),
        ML4[103, 1],
        denied=Term(
            "提供者不知道也不应当知道使用者侵权",
            "the provider neither knew nor should have known of a user's infringement",
        ),
    ),
    ~measures_on_knowledge,
)

SPREAD = Clause(
    infringing_use.is_("spread"),
    Term("使用者生成并传播了侵权内容", "the user has generated and spread infringing content"),
    ML4[103, 1],
    denied=Term(
        "使用者没有既生成又传播侵权内容", "the user has not both generated and spread infringing content"
    ),
)

ANSWERABLE = Clause(
    any_of(
        all_of(DEVELOPS, HARM, developer_faults.some(), ~FREE_COMPONENT),
        all_of(PROVIDES, HARM, FAULT_NOT_DISPROVED, ~SHELTERED, ~FREE_COMPONENT),
        all_of(PROVIDES, JOINTLY_LIABLE, ~SHELTERED),
        all_of(USES, HARM, user_at_fault),
    ),
    Term("当事人应当承担侵权损害赔偿责任", "the person described is liable in damages"),
    ML4[100],
    denied=Term("当事人不承担侵权损害赔偿责任", "the person described is not liable in damages"),
)

COMPENSABLE = Clause(
    all_of(no_retaliation.when, RETALIATED),
    Term("对内部举报人进行了打击报复", "an internal whistleblower has suffered retaliation"),
    ML4[101, 2],
    denied=Term("没有对内部举报人打击报复", "no internal whistleblower has suffered retaliation"),
)
