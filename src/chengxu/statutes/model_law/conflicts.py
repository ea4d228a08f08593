"""Answers about one service that cannot all be true, as the Model Law asks them."""

from __future__ import annotations

from chengxu.algebra.expr import Expr, all_of
from chengxu.algebra.term import Term
from chengxu.law.book import Conflict
from chengxu.statutes.words.conduct import has_registered_users
from chengxu.statutes.words.damage import (
    damage_caused,
    damage_suffered,
    infringing_use,
    user_at_fault,
)
from chengxu.statutes.words.developing import derivation_techniques, derived_model_traits
from chengxu.statutes.words.enforcement import (
    breach_minor,
    breach_serious,
    breaches_found,
    correction,
    improper_filing_means,
    misconduct_criminal,
    official_misconduct,
    responsible_persons_found,
    since_suspension,
)
from chengxu.statutes.words.entities import entity_kind, established_in_mainland
from chengxu.statutes.words.ethics import ethics_committee, ethics_criteria
from chengxu.statutes.words.filing import filing_held, filing_number_displayed
from chengxu.statutes.words.governance import (
    breaks_international_law,
    foreign_measures,
    interests_harmed,
    serious_consequences,
)
from chengxu.statutes.words.incentives import (
    export_lists,
    special_equipment_from,
    special_equipment_purpose,
)
from chengxu.statutes.words.licensing import (
    applies_again,
    licence_state,
    licensed_activities,
    renewal_unanswered,
    scope_excess,
)
from chengxu.statutes.words.models import ai_features
from chengxu.statutes.words.propriety import prohibited_content_causes
from chengxu.statutes.words.risk import (
    disposal_ordered,
    grave_dangers,
    has_representative,
    representative_reported,
)
from chengxu.statutes.words.safety import harmful_uses, put_into_use
from chengxu.statutes.words.service import (
    offered_to_mainland_public,
    offered_to_others,
    registered_users,
    uses_generative_ai,
    uses_service,
)
from chengxu.statutes.words.support import (
    is_sme,
    model_platform_functions,
    platform_mechanisms,
    training_pi_deidentification,
    training_works,
    training_works_opted_out,
)
from chengxu.statutes.words.training import (
    body_kind,
    training_data_has_personal_information,
    training_data_has_works,
)
from chengxu.statutes.words.using import (
    employs_staff,
    offences_by_ai,
    spreading_effects,
    spreading_means,
    unlawful_input_intended,
    unlawful_inputs,
)
from chengxu.statutes.words.whistleblowing import (
    adverse_acts,
    because_of_report,
    leniency_conditions,
    report_recipients,
    reporter_traits,
)
from chengxu.statutes.words.workplace import (
    ai_replacement,
    labour_rights_infringed,
    official_decisions_by_ai,
    work_impacts,
)


def _both(when: Expr, zh: str, en: str) -> Conflict:
    """Return a conflict; the words name both answers, and ask to correct one of them."""
    return Conflict(when, Term(f"{zh}请改正其中一项。", f"{en} Correct one of the two."))


_NO_LICENCE_YET = licence_state.one_of("none", "applied")
_NO_FINDING = ~breaches_found.some() & ~improper_filing_means.some()

CONFLICTS = (
    # Who, and what the technology is
    _both(
        uses_generative_ai & ~all_of(*(ai_features.one_of(v) for v, _ in ai_features.values)),
        "填了使用生成式人工智能技术，又没有填齐人工智能的五项特征。生成式技术五项都具备。",
        "Generative AI technology is used, yet not all five features of AI are given. It has all five.",
    ),
    _both(
        body_kind.is_("enterprise") & entity_kind.one_of("individual", "state_organ", "military"),
        "填了企业，又填了自然人、国家机关或者军队。",
        "An enterprise is described that is also an individual, a State organ or the military.",
    ),
    _both(
        is_sme & entity_kind.one_of("state_organ", "public_function", "military"),
        "填了中小企业，又填了国家机关、公共职能组织或者军队。",
        "A small or medium enterprise is described that is also a public body or the military.",
    ),
    _both(
        established_in_mainland & entity_kind.is_("individual"),
        "填了在境内依法设立，又填了自然人。自然人无所谓设立。",
        "An individual is said to be established in the mainland, which only organisations are.",
    ),
    _both(
        offered_to_mainland_public & ~put_into_use,
        "填了境内公众可以使用，又填尚未投入使用。",
        "The mainland public can use the service, which is said not to be in use.",
    ),
    _both(
        offered_to_mainland_public & ~offered_to_others,
        "填了境内公众可以使用，又填没有外人可以使用。",
        "The mainland public can use the service, yet nobody outside the organisation is said to.",
    ),
    _both(
        (registered_users > 0) & ~has_registered_users,
        "填了注册用户数，又填该服务没有注册的使用者。没有注册制度的，人数填 0。",
        "A number of registered users is given, yet there are said to be none. Enter 0 where nobody can register.",
    ),
    # Content and use
    _both(
        prohibited_content_causes.one_of("own_prompts") & ~uses_service,
        "填了违禁内容由当事人自己的提示引起，又填当事人不使用该服务。",
        "Prohibited content is put down to the person's own prompts, yet the person is said not to use the service.",
    ),
    _both(
        ~unlawful_inputs.some() & unlawful_input_intended,
        "填了故意输入违法信息，又填没有输入违法信息。",
        "Unlawful information is said to be entered deliberately, yet none to be entered.",
    ),
    _both(
        ~spreading_means.some() & spreading_effects.some(),
        "填了扰乱传播的后果，又没有填任何手段。",
        "Effects on communication are given without any of the means that bring them about.",
    ),
    _both(
        offences_by_ai.one_of("national_security") & ~harmful_uses.one_of("national_security"),
        "填了利用人工智能危害国家安全的违法犯罪，又填使用没有危害国家安全。",
        "An offence against national security is given, yet the use is said not to harm it.",
    ),
    # Work and public bodies
    _both(
        (work_impacts.some() | ai_replacement.one_of("not_sole", "sole") | labour_rights_infringed)
        & ~employs_staff,
        "填了对员工的影响，又填没有员工。",
        "Effects on staff are given, yet there is said to be no staff.",
    ),
    _both(
        official_decisions_by_ai & ~entity_kind.is_("state_organ"),
        "填了以人工智能作出公务决定，又填不是国家机关。",
        "Official decisions by AI are given, yet the person described is said to be no State organ.",
    ),
    # Training, platforms, support
    _both(
        ~training_data_has_works & (training_works.some() | training_works_opted_out),
        "填了训练所用作品的情况，又填训练数据不含他人的作品。",
        "Particulars of works in training are given, yet the training data are said to hold none.",
    ),
    _both(
        ~training_data_has_personal_information & training_pi_deidentification.some(),
        "填了去标识化的情况，又填训练数据不含个人信息。去标识化的信息仍是个人信息。",
        "De-identification is described, yet the training data are said to hold no personal information; "
        "de-identified information still is.",
    ),
    _both(
        platform_mechanisms.some() & ~model_platform_functions.some(),
        "填了模型服务平台的机制，又没有填任何平台功能。",
        "Mechanisms of a model platform are given without any function of one.",
    ),
    _both(
        special_equipment_purpose.is_("none") & special_equipment_from.some(),
        "填了专用设备的来源，又填没有投资专用设备。",
        "A source of special equipment is given, yet no investment in any.",
    ),
    _both(
        export_lists.one_of("non_sensitive") & export_lists.one_of("restricted", "prohibited"),
        "同一项目既在非敏感目录，又在限制或者禁止出口目录；两个目录相抵触的，应当先请主管部门明确。",
        "One item is both in the non-sensitive and in the restricted or prohibited catalogue; where the catalogues "
        "clash, the department has to settle it first.",
    ),
    # Developing
    _both(
        derived_model_traits.some() & ~derivation_techniques.some(),
        "填了衍生模型的情形，又填没有从已有基础模型形成新的模型。",
        "Traits of a derived model are given, yet no model is said to be derived from another.",
    ),
    _both(
        ethics_committee.one_of("reviews") & ~ethics_committee.one_of("set_up"),
        "填了伦理审查委员会开展审查，又没有填委员会已经设立；第三方的审查不在此列。",
        "A committee is said to review without being said to exist; a third party's review does not belong here.",
    ),
    _both(
        ethics_criteria.some() & ~ethics_committee.one_of("reviews"),
        "填了伦理审查意见所及的要求，又填委员会没有开展审查。",
        "Criteria in ethics opinions are given, yet the committee is said not to review.",
    ),
    _both(
        representative_reported.some() & ~has_representative,
        "填了已报送机构或者代表的信息，又填境内没有机构和代表。",
        "Particulars of a representative are reported, yet there is said to be none.",
    ),
    # Licence and filing
    _both(
        _NO_LICENCE_YET
        & (licensed_activities.some() | scope_excess.some() | applies_again | renewal_unanswered),
        "填了许可证的范围、再次申请或者更新，又填尚未取得许可。",
        "Scope, re-application or renewal of a licence is given, yet no licence has been granted.",
    ),
    _both(
        _NO_LICENCE_YET & since_suspension.some(),
        "填了中止许可以后的情形，又填尚未取得许可。",
        "Events since a suspension are given, yet no licence has been granted.",
    ),
    _both(
        filing_number_displayed & filing_held.is_("none"),
        "填了已标明备案编号，又填没有有效备案；登记册上没有的编号不算标明。",
        "A filing number is said to be shown, yet no filing is held; a number unknown to the register counts as none.",
    ),
    # Whistleblowing, and activities abroad
    _both(
        because_of_report & ~adverse_acts.some(),
        "填了因举报而受不利对待，又没有填任何不利对待。",
        "A reason for an adverse act is given without any such act.",
    ),
    _both(
        report_recipients.some() & ~reporter_traits.one_of("has_reported"),
        "填了接收举报的单位，又没有填已经举报。",
        "A recipient of the report is given, yet no report is said to be made.",
    ),
    _both(
        leniency_conditions.one_of("reported_voluntarily") & ~reporter_traits.one_of("has_reported"),
        "填了主动举报，又没有填已经举报。",
        "A report of one's own accord is given, yet no report is said to be made.",
    ),
    _both(
        serious_consequences & ~interests_harmed.some(),
        "填了造成严重后果，又没有填侵害任何利益。",
        "Serious consequences are given without any interest harmed.",
    ),
    _both(
        breaks_international_law & ~foreign_measures.some(),
        "填了外国措施违反国际法，又没有填任何外国措施。",
        "Foreign measures are said to break international law, yet none are given.",
    ),
    # Enforcement and damage
    _both(
        (breach_serious | breach_minor | correction.one_of("running", "late", "refused")) & _NO_FINDING,
        "填了违法行为的轻重或者改正情况，又填没有认定任何违法行为。",
        "The gravity or correction of a breach is given, yet none has been found.",
    ),
    _both(
        breach_serious & breach_minor,
        "同一违法行为既填情节严重，又填情节轻微。",
        "One breach is said to be both serious and minor.",
    ),
    _both(
        responsible_persons_found.some() & entity_kind.is_("individual"),
        "填了单位的责任人员，又填当事人是自然人。",
        "Responsible persons of an organisation are given, yet the person described is an individual.",
    ),
    _both(
        misconduct_criminal & ~official_misconduct.some(),
        "填了工作人员的行为涉嫌犯罪，又填没有失职等行为。",
        "An official's misconduct is said to be criminal, yet none has been found.",
    ),
    _both(
        disposal_ordered & ~grave_dangers.some(),
        "填了主管机关已经发出处置命令，又填没有认定严重后果；命令以这样的认定为前提。",
        "An order of disposal is given, yet no grave consequence has been found, which the order presupposes.",
    ),
    _both(
        damage_caused & ~damage_suffered,
        "填了因果关系成立，又填没有损害。",
        "Causation is given without any damage.",
    ),
    _both(
        (infringing_use.one_of("generated", "spread") | user_at_fault) & ~uses_service,
        "填了作为使用者的侵权或者过错，又填当事人不使用该服务。",
        "Infringement or fault as a user is given, yet the person described is said not to use the service.",
    ),
)
"""Each pair of answers that cannot both be true."""
