"""Answers about one service that cannot all be true, as the Scholars' Draft asks them."""

from __future__ import annotations

from chengxu.algebra.expr import all_of, any_of
from chengxu.algebra.term import Term
from chengxu.law.book import Conflict
from chengxu.statutes.words.administration import drawn_at_random, pilot_benefits, pilot_place
from chengxu.statutes.words.conduct import handles_personal_information
from chengxu.statutes.words.critical import (
    ai_officer_banned,
    ai_officer_contact_public,
    ai_officer_reported,
    determined_critical,
    significant_rights,
)
from chengxu.statutes.words.damage import damage_caused, damage_suffered, user_at_fault
from chengxu.statutes.words.entities import entity_kind, personal_use
from chengxu.statutes.words.ethos import (
    difference_reasonable,
    differential_treatment,
    ethical_risk_work,
    foreign_measure_traits,
    risk_explanation,
)
from chengxu.statutes.words.governance import ai_officer_named, foreign_measures
from chengxu.statutes.words.models import ai_purposes, similar_ai_purpose, simulates_intelligence
from chengxu.statutes.words.penalties import leniency_tests, penalty_considered, penalty_findings
from chengxu.statutes.words.promotion import (
    compute_failures,
    compute_operator_work,
    compute_roles,
    funded_key_research,
    key_research_support,
    runs_key_project,
    tax_relief_provision,
    training_use_harms,
)
from chengxu.statutes.words.provision import ai_insured, content_labels, insurance_terms, tampering_traits
from chengxu.statutes.words.rights import profiled_aspects, profiled_on_ground, significantly_affects
from chengxu.statutes.words.scenarios import (
    bot_manipulation,
    decisive_output,
    driving_stages,
    scenarios,
    scoring_infringements,
)
from chengxu.statutes.words.service import output_kinds, provides_service, uses_generative_ai, uses_service
from chengxu.statutes.words.torts import (
    action_on_notice,
    breach_proven_as,
    damage_arose_from,
    damages_paid,
    defect_findings,
    derived_illegality_known,
    infringement_notice_contents,
    model_built_on,
    user_tort_claimed,
)
from chengxu.statutes.words.training import training_data_has_personal_information, training_data_has_works
from chengxu.statutes.words.using import employs_staff, label_tampering
from chengxu.statutes.words.workplace import (
    hires_while_using_ai,
    labour_rights_infringed,
    official_decisions_by_ai,
    staff_decisions_by_ai_alone,
    worker_infringements,
    worker_notice,
)

CONFLICTS: tuple[Conflict, ...] = (
    Conflict(
        personal_use & ~uses_service,
        Term("不使用该服务的，谈不上个人使用", "who does not use the service has no private use of it"),
    ),
    Conflict(
        uses_generative_ai & ~simulates_intelligence,
        Term(
            "生成式人工智能技术就是模拟人的智能行为的技术",
            "generative AI technology simulates intelligent behaviour",
        ),
    ),
    Conflict(
        uses_generative_ai & ai_purposes.some() & ~ai_purposes.one_of("content"),
        Term("生成式人工智能用于内容生成", "generative AI serves content generation"),
    ),
    Conflict(
        similar_ai_purpose & ai_purposes.some() & ~ai_purposes.one_of("other"),
        Term(
            "没有“其他”用途，就没有可以比照的用途",
            "without another purpose there is none to be of the same kind",
        ),
    ),
    Conflict(
        difference_reasonable & ~differential_treatment,
        Term(
            "没有差别待遇，就没有差别待遇的理由", "no difference in treatment has a reason if there is none"
        ),
    ),
    Conflict(
        ethical_risk_work.one_of("controlled") & ~ethical_risk_work.one_of("identified"),
        Term("没有识别的风险，无从控制", "risks that are not identified cannot be controlled"),
    ),
    Conflict(
        risk_explanation.one_of("matching")
        & ~(risk_explanation.one_of("assessed") & risk_explanation.one_of("explained")),
        Term(
            "没有评估、没有说明的，谈不上两者相符",
            "an explanation matches an assessment only where there are both",
        ),
    ),
    Conflict(
        foreign_measure_traits.some() & ~foreign_measures.some(),
        Term(
            "没有外国的措施，就没有措施的特征",
            "there are no particulars of a foreign measure that there is not",
        ),
    ),
    Conflict(
        drawn_at_random & ~determined_critical,
        Term("抽查对象从关键人工智能中抽取", "the draw is made from critical AI"),
    ),
    Conflict(
        pilot_place.is_("none") & pilot_benefits.some(),
        Term("没有参加试点的，没有试点的便利", "who takes no part in a pilot has none of its benefits"),
    ),
    Conflict(
        scenarios.one_of("biometric")
        & provides_service
        & ~handles_personal_information
        & ~training_data_has_personal_information,
        Term("生物识别信息属于个人信息", "biometric information is personal information"),
    ),
    Conflict(
        all_of(
            entity_kind.is_("state_organ"),
            decisive_output.one_of("administrative", "judicial"),
            ~official_decisions_by_ai,
        ),
        Term("由人工智能作出的决定，人工智能必然参与了决定", "what AI decided it also helped to decide"),
    ),
    Conflict(
        driving_stages.some() & ~scenarios.one_of("autonomous_driving"),
        Term(
            "没有自动驾驶场景，就没有自动驾驶的阶段", "no stage of an autonomous vehicle without the scenario"
        ),
    ),
    Conflict(
        bot_manipulation.some() & ~scenarios.one_of("social_bot"),
        Term("没有社交机器人，无从利用它操纵舆论", "no bot manipulates where there is none"),
    ),
    Conflict(
        scoring_infringements.some() & ~scenarios.one_of("social_credit"),
        Term("没有信用评分，就没有评分造成的侵害", "no score infringes where nothing is scored"),
    ),
    Conflict(
        all_of(
            ~ai_officer_named,
            any_of(ai_officer_reported.some(), ai_officer_contact_public, ai_officer_banned),
        ),
        Term(
            "没有指定人工智能负责人，就没有可报送、可公开、可被禁止从业的负责人",
            "with nobody named in charge of AI, there is nobody to report, to publish or to bar",
        ),
    ),
    Conflict(
        tampering_traits.some() & ~label_tampering.some(),
        Term(
            "没有改动标识的，就没有改动的情形", "there are no particulars of a tampering that there was not"
        ),
    ),
    Conflict(
        insurance_terms.some() & ~ai_insured,
        Term("没有投保，就没有保险合同的约定", "without a policy there are no terms of one"),
    ),
    Conflict(
        content_labels.some() & ~output_kinds.some(),
        Term("没有输出内容，就没有内容上的标识", "without output there are no labels on it"),
    ),
    Conflict(
        any_of(
            *(
                all_of(profiled_on_ground.one_of(a), ~profiled_aspects.one_of(a))
                for a, _ in profiled_aspects.values
            )
        ),
        Term(
            "没有分析、评价的个人情况，不会有分析、评价它的依据",
            "what is not analysed has no ground on which it is analysed",
        ),
    ),
    Conflict(
        significant_rights.some() & ~significantly_affects.one_of("individuals"),
        Term(
            "对人身权益有重大影响的，就是可能对个人的权益有重大影响",
            "a significant impact on personal rights is one on the interests of individuals",
        ),
    ),
    Conflict(
        all_of(
            ~employs_staff,
            any_of(
                hires_while_using_ai,
                worker_notice.some(),
                staff_decisions_by_ai_alone.some(),
                worker_infringements.some(),
                labour_rights_infringed,
            ),
        ),
        Term(
            "没有职工的，不会与职工订立合同、对其作出决定或者侵害其权益",
            "who has no staff concludes no contract with any, decides nothing about them and infringes none of their rights",
        ),
    ),
    Conflict(
        worker_infringements.one_of("hours", "rest", "leave") & ~labour_rights_infringed,
        Term(
            "违法延长工时或者侵占休息、休假的，就侵犯了劳动权益",
            "unlawful hours, or rest and leave cut short, infringe labour rights",
        ),
    ),
    Conflict(
        all_of(
            any_of(
                damage_caused,
                damage_arose_from.some(),
                defect_findings.one_of("caused"),
                action_on_notice.is_("late_growth"),
                damages_paid,
            ),
            ~damage_suffered,
        ),
        Term(
            "没有损害的，不会有损害的原因、扩大和赔偿",
            "without damage nothing caused it, added to it or paid for it",
        ),
    ),
    Conflict(
        any_of(user_at_fault, breach_proven_as.one_of("user")) & ~uses_service,
        Term("不使用该服务的，没有使用者的过错", "who does not use the service has no fault of a user"),
    ),
    Conflict(
        breach_proven_as.one_of("provider") & ~provides_service,
        Term(
            "不提供该服务的，没有提供者的违反", "who does not provide the service has no breach of a provider"
        ),
    ),
    Conflict(
        defect_findings.one_of("defect") & ~defect_findings.one_of("product"),
        Term("没有产品，就没有产品缺陷", "a defect is in a product"),
    ),
    Conflict(
        defect_findings.one_of("caused") & ~defect_findings.one_of("defect"),
        Term("没有缺陷，损害不会由缺陷造成", "no damage comes of a defect that there is not"),
    ),
    Conflict(
        infringement_notice_contents.some() & ~user_tort_claimed,
        Term("没有权利人的主张，就没有其通知", "no notice without a claim of a rights holder"),
    ),
    Conflict(
        derived_illegality_known.one_of("should_have_known", "knew") & ~model_built_on,
        Term(
            "没有衍生活动的，无从知道其违法", "where nobody builds on the model there is nothing to know of"
        ),
    ),
    Conflict(
        leniency_tests.one_of("implemented") & ~leniency_tests.one_of("system"),
        Term("没有合规体系，谈不上实施", "a compliance system that does not exist is not implemented"),
    ),
    Conflict(
        penalty_findings.some() & ~penalty_considered,
        Term(
            "没有考虑处罚的，没有处罚因素的认定", "there are no findings for a penalty that nobody considers"
        ),
    ),
    Conflict(
        compute_operator_work.some() & ~compute_roles.one_of("operator"),
        Term("不运营算力设施的，没有运营的工作", "who operates no compute does none of an operator's work"),
    ),
    Conflict(
        compute_failures.some() & ~compute_roles.one_of("operator"),
        Term("不运营算力设施的，没有运营的故障", "where no compute is operated none fails"),
    ),
    Conflict(
        key_research_support.some() & ~funded_key_research,
        Term("没有该项目，就没有对它的支持", "a project that does not exist has no support"),
    ),
    Conflict(
        tax_relief_provision & ~runs_key_project,
        Term("没有重点项目，就没有它的税收依据", "there is no relief for a project that there is not"),
    ),
    Conflict(
        training_use_harms.some() & ~training_data_has_works,
        Term("训练数据中没有作品的，不会因使用作品造成损害", "works that are not there are not harmed"),
    ),
)
