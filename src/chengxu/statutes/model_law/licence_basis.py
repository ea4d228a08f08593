"""What the articles on the licence share: its states, what exceeds it, who applies, and the conditions."""

from __future__ import annotations

from chengxu.algebra.expr import Clause, all_of, any_of
from chengxu.algebra.term import Term
from chengxu.law.norm import Party
from chengxu.statutes.laws import ML4
from chengxu.statutes.model_law.basis import DEVELOPS, LISTED, PROVIDES
from chengxu.statutes.words.applying import (
    application_file,
    ethics_review_rules,
    extension_grounds,
    filed_qualifications,
    filed_systems,
    full_time_expertise,
    licence_decision,
    licence_resources,
    preliminary_finding,
    technical_safeguards,
)
from chengxu.statutes.words.entities import entity_kind, established_in_mainland
from chengxu.statutes.words.filing import provider_rules
from chengxu.statutes.words.licensing import (
    agent_effects,
    applies_again,
    licence_state,
    licence_term_left,
    licensed_activities,
    renewal_unanswered,
    risk_change,
    scope_excess,
    silent_renewal,
)

SANCTION = (ML4[96, 1, "a"],)
AUTHORITY_ANSWERS = (ML4[105, 1], ML4[109, 2])
"""An act of the authority can be reviewed, its officials be disciplined."""

# The licence

LICENCE_IN_FORCE = Clause(
    licence_state.is_("granted")
    | all_of(licence_state.is_("expired"), silent_renewal.is_("renewed"), renewal_unanswered),
    Term("许可有效", "the licence is in force"),
    ML4[45, 1],
    denied=Term("没有有效的许可", "no licence is in force"),
)

LICENCE_HELD = Clause(
    LICENCE_IN_FORCE | licence_state.is_("suspended"),
    Term("当事人持有许可", "the person described holds a licence"),
    ML4[45, 1],
    denied=Term("当事人没有持有许可", "the person described holds no licence"),
)

UNLICENSED = Clause(
    any_of(
        ~LICENCE_IN_FORCE,
        all_of(DEVELOPS, ~licensed_activities.one_of("develop")),
        all_of(PROVIDES, ~licensed_activities.one_of("provide")),
    ),
    Term("该项活动没有有效许可", "the activity is not covered by a licence in force"),
    ML4[41, 2],
    denied=Term("该项活动有有效许可", "the activity is covered by a licence in force"),
)

BEYOND_SCOPE = Clause(
    scope_excess.some(),
    Term("该项活动超出许可范围", "the activity goes beyond the scope of the licence"),
    ML4[41, 2],
    denied=Term("该项活动没有超出许可范围", "the activity stays within the scope of the licence"),
)

LISTED_ACTIVITY = Clause(
    all_of(LISTED, any_of(DEVELOPS, PROVIDES)),
    Term("当事人开展负面清单内的研发、提供活动", "the person described develops or provides listed AI"),
    ML4[41, 1],
    denied=Term(
        "当事人没有开展负面清单内的研发、提供活动",
        "the person described neither develops nor provides listed AI",
    ),
)

APPLICANT = Party(
    "applicant",
    Term("许可申请人", "the applicant for a licence"),
    when=Clause(
        all_of(LISTED, licence_state.is_("applied") | applies_again),
        Term("当事人申请负面清单许可", "the person described applies for a licence for listed AI"),
        ML4[42, 1],
        denied=Term(
            "当事人没有申请负面清单许可", "the person described applies for no licence for listed AI"
        ),
    ),
)

REAPPLICATION_NEEDED = Clause(
    scope_excess.some() | risk_change.is_("significant_mismatch"),
    Term(
        "活动超出许可范围或者风险显著变化而与原许可条件不符",
        "the activity exceeds the licensed scope or carries a significantly changed risk that no longer matches the "
        "conditions",
    ),
    ML4[45, 2],
    denied=Term(
        "活动既没有超出许可范围，风险也没有显著变化到与原许可条件不符的程度",
        "the activity neither exceeds the licensed scope nor carries a significantly changed risk that no longer matches "
        "the conditions",
    ),
)

AGENT_EFFECT = Clause(
    agent_effects.some(),
    Term(
        "智能体可能实质影响许可范围或者风险水平",
        "the agent may materially affect the licensed scope or the level of risk",
    ),
    ML4[42, 2],
    denied=Term(
        "智能体不可能实质影响许可范围和风险水平",
        "the agent can materially affect neither the licensed scope nor the level of risk",
    ),
)

# The conditions (article 42)

DOMESTIC_LEGAL_PERSON = Clause(
    all_of(entity_kind.one_of("legal_person", "state_organ", "public_function"), established_in_mainland),
    Term("申请人是在境内依法设立的法人", "the applicant is a legal person set up in the mainland"),
    ML4[42, 1, "i"],
    denied=Term("申请人不是在境内依法设立的法人", "the applicant is no legal person set up in the mainland"),
)
STAFFED = all_of(*(full_time_expertise.one_of(field) for field, _ in full_time_expertise.values))
SYSTEMS_IN_PLACE = all_of(
    provider_rules.one_of("quality"), provider_rules.one_of("data_security"), ethics_review_rules
)
SAFEGUARDED = all_of(*(technical_safeguards.one_of(aspect) for aspect, _ in technical_safeguards.values))
EQUIPPED = all_of(*(licence_resources.one_of(means) for means, _ in licence_resources.values))
REFUSAL = (ML4[44, 3, "c"],)


# The file (article 43)

LEGAL_PROOFS = all_of(
    *(application_file.one_of(proof) for proof in ("legal_person", "premises", "facilities", "funds"))
)
QUALIFICATIONS_FILED = all_of(*(filed_qualifications.one_of(v) for v, _ in filed_qualifications.values))
SYSTEMS_FILED = all_of(*(filed_systems.one_of(paper) for paper, _ in filed_systems.values))
FILE_COMPLETE = all_of(
    *(application_file.one_of(part) for part, _ in application_file.values),
    QUALIFICATIONS_FILED,
    SYSTEMS_FILED,
)

# The examination (article 44)

FOUND_COMPLETE = Clause(
    preliminary_finding.is_("complete"),
    Term("申请材料经初步审查齐全", "the preliminary review finds the file complete"),
    ML4[44, 3],
    denied=Term("申请材料没有经初步审查认定齐全", "the preliminary review does not find the file complete"),
)

FOUND_DEFICIENT = Clause(
    preliminary_finding.is_("deficient"),
    Term("申请材料经初步审查不符合要求", "the preliminary review finds the file wanting"),
    ML4[44, 2],
    denied=Term(
        "申请材料没有经初步审查认定不符合要求", "the preliminary review does not find the file wanting"
    ),
)

GRANTED = Clause(
    licence_decision.is_("granted"),
    Term("决定予以许可", "the decision is to grant the licence"),
    ML4[44, 3],
    denied=Term("没有决定予以许可", "the decision is not to grant the licence"),
)

REFUSED = Clause(
    licence_decision.is_("refused"),
    Term("决定不予许可", "the decision is to refuse the licence"),
    ML4[44, 3],
    denied=Term("没有决定不予许可", "the decision is not to refuse the licence"),
)

EXTENSION_READY = Clause(
    all_of(*(extension_grounds.one_of(ground) for ground, _ in extension_grounds.values)),
    Term("具备延长决定期限的条件", "the conditions for extending the decision clock are met"),
    ML4[44, 4],
    denied=Term("不具备延长决定期限的条件", "the conditions for extending the decision clock are not met"),
)

# Renewal (article 45)

RENEWAL_OPEN = Clause(
    licence_term_left.one_of("last_six_months", "last_thirty_days"),
    Term("许可期限已进入最后六个月", "the term of the licence is in its last six months"),
    ML4[45, 4],
    denied=Term("许可期限尚未进入最后六个月", "the term of the licence is not yet in its last six months"),
)
