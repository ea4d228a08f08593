"""House defaults of the Scholars' Draft: a figure for every undated word. Not law, and nothing is decided by them."""

from __future__ import annotations

from dataclasses import replace

from chengxu.algebra.cite import HOUSE, Cite, Law, Tag, external
from chengxu.algebra.term import Term
from chengxu.dates.count import Period, days, months, working_days, years
from chengxu.dates.limits import Every, Promptly, Within, Yearly
from chengxu.law.house import Hours, HouseDefault, HouseLimit
from chengxu.law.norm import Duty, Keep, Norm, Programme
from chengxu.statutes.laws import CIV, SD
from chengxu.statutes.scholars_draft.content import deal_with_illegal_content
from chengxu.statutes.scholars_draft.critical import (
    audit_labelling,
    make_labelling_rules,
    name_ai_officer,
    set_up_security_body,
)
from chengxu.statutes.scholars_draft.critical_duties import (
    have_emergency_plan,
    notify_and_disclose_risks,
    start_emergency_plan,
)
from chengxu.statutes.scholars_draft.data import mark_training_sources
from chengxu.statutes.scholars_draft.interests import give_reasons_for_refusal
from chengxu.statutes.scholars_draft.machines import assess_agi
from chengxu.statutes.scholars_draft.monitoring import (
    drill_providers,
    prepare_for_emergencies,
    propose_improvements,
)
from chengxu.statutes.scholars_draft.persons import act_on_bot_abuse, take_down_generated_biometrics
from chengxu.statutes.scholars_draft.privacy import answer_information_requests, warn_of_privacy_risk
from chengxu.statutes.scholars_draft.provision import (
    act_on_prohibited_data,
    report_unlawful_use,
    save_unlawful_use_records,
)
from chengxu.statutes.scholars_draft.rights import inform_users
from chengxu.statutes.scholars_draft.safety import handle_incident, keep_activity_logs, report_major_incident
from chengxu.statutes.scholars_draft.sanctions import weigh
from chengxu.statutes.scholars_draft.scenarios import act_by_three_principles, review_news

NCIR = Law(
    "ncir",
    "LW-NCIR",
    title=Term("《国家网络安全事件报告管理办法》", "National Cybersecurity Incident Reporting Measures"),
    short=Term("《网络安全事件报告办法》", "Cybersecurity Incident Reporting Measures"),
    plural=True,
)
"""In force since 1 November 2025. It times reports by network operators; here it is a model only."""

PROMPT = Term("及时", "promptly")
REGULAR = Term("定期", "regularly")
REASONABLE = Term("合理期限", "a reasonable time")
BY_OTHER_RULES = Term("依照有关规定", "as other rules provide")


def _default(name: str, term: Term, cite: Cite, word: Term | None, limit: HouseLimit) -> HouseDefault:
    return HouseDefault(name=f"sd.{name}", term=term, cite=cite, word=word, limit=limit)


def _within(period: Period) -> Within:
    return Within(period, tag=HOUSE)


def _every(n: int) -> Every:
    return Every(months(n), tag=HOUSE)


def _kept(name: str, norm: Norm, word: Term | None = None, tag: Tag | None = None) -> HouseDefault:
    """Return how long the record of a norm is kept: the period stands with the norm, once."""
    keep = norm.keep if isinstance(norm, Duty | Programme) else None
    if keep is None:
        raise ValueError(f"{norm.id} has no record to keep")
    limit = replace(keep, tag=tag) if tag else keep
    return _default(f"keep_{name}", keep.record, norm.cite, word, limit)


def _keep(name: str, record: Term, cite: Cite, period: Period | None) -> HouseDefault:
    """Return how long a record is kept of which no norm speaks."""
    return _default(f"keep_{name}", record, cite, None, Keep(record, period, None, HOUSE))


_YEARLY = Yearly(tag=HOUSE)
_FOUR_HOURS = Hours(4, external(NCIR[4]))
_ONE_HOUR = Hours(1, external(NCIR[4]))

TIMES = (
    _default(
        "compute_inspections",
        Term("算力基础设施的检查", "inspections of compute infrastructure"),
        SD[15, 2, "c"],
        REGULAR,
        _every(3),
    ),
    _default(
        "scenario_rounds",
        Term("应用场景的征集和发布", "rounds of calls for scenarios and of their publication"),
        SD[28, 1, "a"],
        REGULAR,
        _YEARLY,
    ),
    _default(
        "developer_help",
        Term("研发者自被请求之日起的答复", "the developer's answer, from the provider's request"),
        SD[33, 2],
        None,
        _within(working_days(10)),
    ),
    _default(
        "information_answer",
        Term(
            "自收到个人信息请求之日起的决定",
            "the decision on a request about personal information, from receipt",
        ),
        SD[34, 1, "b"],
        PROMPT,
        _within(working_days(15)),
    ),
    _default(
        "refusal_reasons",
        Term("随拒绝一并说明的理由", "the reasons for a refusal, given with it"),
        SD[40, 1, "b"],
        REASONABLE,
        Promptly(at_once=True, tag=HOUSE),
    ),
    _default(
        "request_decision",
        Term("自收到权利请求之日起的决定", "the decision on a request to exercise rights, from receipt"),
        SD[40, 2],
        PROMPT,
        _within(working_days(15)),
    ),
    _default(
        "weakness_checks",
        Term("漏洞和安全风险的检测", "checks for weaknesses and security risks"),
        SD[41, 2, "a"],
        REGULAR,
        _every(1),
    ),
    _default(
        "incident_report",
        Term(
            "自获知重大安全事件时起的报告，办法出台之前",
            "the report of a major incident, from awareness, until rules are made",
        ),
        SD[43, 1, "b"],
        PROMPT,
        _FOUR_HOURS,
    ),
    _default(
        "incident_report_cii",
        Term(
            "自获知殃及关键信息基础设施的重大安全事件时起的报告，办法出台之前",
            "the report of a major incident that hits critical information infrastructure, until rules are made",
        ),
        SD[43, 1, "b"],
        PROMPT,
        _ONE_HOUR,
    ),
    _default(
        "misuse_measure",
        Term("自发现违法使用时起的处置措施", "the measure against unlawful use, from its discovery"),
        SD[46, 2, "c"],
        PROMPT,
        Hours(24),
    ),
    _default(
        "misuse_report",
        Term("自发现违法使用之日起的报告", "the report of unlawful use, from its discovery"),
        SD[46, 2, "e"],
        PROMPT,
        _within(working_days(3)),
    ),
    _default(
        "content_measure",
        Term("自发现违法内容时起的处置措施", "the measures against illegal content, from its discovery"),
        SD[47, 2, "b"],
        PROMPT,
        Hours(24),
    ),
    _default(
        "content_report",
        Term("自发现违法内容之日起的报告", "the report of illegal content, from its discovery"),
        SD[47, 2, "b"],
        PROMPT,
        _within(working_days(3)),
    ),
    _default(
        "officer_change",
        Term("自更换负责人之日起的报送", "the report of a new person responsible, from the change"),
        SD[52, 2, "c"],
        None,
        _within(working_days(5)),
    ),
    _default(
        "yearly_rectification",
        Term("自发现安全问题之日起的整改", "the correction of security problems, from their discovery"),
        SD[54, 1, "b"],
        PROMPT,
        _within(working_days(15)),
    ),
    _default(
        "yearly_report",
        Term("自评估完成之日起的报送", "the report of the yearly assessment, from its completion"),
        SD[54, 1, "c"],
        PROMPT,
        _within(working_days(10)),
    ),
    _default(
        "risk_disclosure",
        Term(
            "自发现安全风险之日起的告知和披露", "notice and disclosure of a security risk, from its discovery"
        ),
        SD[55, 1, "c"],
        PROMPT,
        _within(working_days(3)),
    ),
    _default(
        "critical_incident",
        Term(
            "自获知关键人工智能安全事件时起的报告，办法出台之前",
            "the report of any incident in critical AI, from awareness, until rules are made",
        ),
        SD[56, 1, "d"],
        PROMPT,
        _FOUR_HOURS,
    ),
    _default(
        "critical_incident_cii",
        Term(
            "自获知殃及关键信息基础设施的安全事件时起的报告，办法出台之前",
            "the report of an incident that hits critical information infrastructure, until rules are made",
        ),
        SD[56, 1, "d"],
        PROMPT,
        _ONE_HOUR,
    ),
    _default(
        "entity_change_report",
        Term("自主体变更之日起的报告", "the report of a change of entity, from the change"),
        SD[57, 1, "a"],
        PROMPT,
        _within(working_days(5)),
    ),
    _default(
        "entity_change_answer",
        Term(
            "自报告解散之日起提出处置要求，逾期上报协调机制",
            "the requirements upon a dissolution, from its report, before the matter goes higher up",
        ),
        SD[57, 1, "b"],
        None,
        _within(working_days(10)),
    ),
    _default(
        "complaint_acceptance",
        Term("自收到投诉、举报之日起的受理", "the acceptance of a complaint or report, from receipt"),
        SD[60, 1, "v"],
        None,
        _within(working_days(7)),
    ),
    _default(
        "complaint_outcome",
        Term("自收到投诉、举报之日起告知结果", "the outcome of a complaint or report, from receipt"),
        SD[60, 1, "v"],
        None,
        _within(working_days(30)),
    ),
    _default(
        "announcement",
        Term("自认定关键人工智能之日起的公布", "the announcement of a determination, from its day"),
        SD[62, 1, "i", "b"],
        PROMPT,
        _within(working_days(10)),
    ),
    _default(
        "state_assessment",
        Term(
            "主管部门对关键人工智能的评估或者认证",
            "the departments' assessment or certification of critical AI",
        ),
        SD[62, 1, "iii"],
        REGULAR,
        _every(12),
    ),
    _default("random_tests", Term("抽查检测", "rounds of random tests"), SD[62, 1, "iv", "a"], None, _YEARLY),
    _default(
        "provider_drills",
        Term("提供者应急演练", "emergency drills of providers"),
        SD[62, 1, "v"],
        REGULAR,
        _YEARLY,
    ),
    _default(
        "department_drills",
        Term("主管部门应急演练", "emergency drills of the departments"),
        SD[63, 2, "a"],
        REGULAR,
        _YEARLY,
    ),
    _default(
        "biometric_takedown",
        Term(
            "自收到请求之日起的必要措施",
            "the measures upon a request over generated biometrics, from receipt",
        ),
        SD[74, 2],
        None,
        _within(working_days(3)),
    ),
    _default(
        "agi_assessment",
        Term("通用人工智能的安全评估", "assessments of general-purpose AI"),
        SD[77, 1, "b"],
        REGULAR,
        _every(6),
    ),
    _default(
        "rectification_term",
        Term("责令改正决定所定的改正期限", "the term that an order to correct sets"),
        SD[82, 1, "a"],
        None,
        _within(days(15)),
    ),
    _default(
        "notice_forwarding",
        Term(
            "自收到有效侵权通知时起的转送和警示",
            "forwarding and warning, from a valid notice of infringement",
        ),
        SD[87, 2, "a"],
        PROMPT,
        Hours(24),
    ),
    _default(
        "notice_measures",
        Term(
            "自收到有效侵权通知时起的必要措施，法院可以另作判断",
            "the measures upon a valid notice of infringement, from receipt; a court may judge otherwise",
        ),
        SD[87, 2, "b"],
        PROMPT,
        Hours(72),
    ),
)
"""How soon and how often."""

_DECISION_GROUNDS = Term("人作出决定的理由", "the grounds of the human decision")

RETENTION = (
    _kept("training_sources", mark_training_sources),
    _kept("user_notices", inform_users),
    _kept("information_requests", answer_information_requests),
    _keep(
        "profiling_grounds",
        Term(
            "分析、评价个人的同意或者其他依据，不再依据之后",
            "consent or other ground for profiling, once no longer relied on",
        ),
        SD[34, 2],
        years(3),
    ),
    _kept("privacy_warnings", warn_of_privacy_risk),
    _keep(
        "transfer_grounds",
        Term(
            "向他人提供使用者信息的同意或者其他依据，不再依据之后",
            "consent or other ground for passing on users' information, once no longer relied on",
        ),
        SD[34, 4, "c"],
        years(3),
    ),
    _keep("labour_grounds", _DECISION_GROUNDS, SD[37, 2, "b"], years(3)),
    _kept("request_files", give_reasons_for_refusal, tag=external(CIV[188])),
    _kept("activity_logs", keep_activity_logs, BY_OTHER_RULES),
    _kept("incident_files", handle_incident),
    _kept("incident_reports", report_major_incident),
    _kept("prohibited_data", act_on_prohibited_data),
    _kept("misuse_records", save_unlawful_use_records),
    _kept("misuse_reports", report_unlawful_use),
    _kept("content_records", deal_with_illegal_content),
    _keep(
        "labels",
        Term(
            "标识和溯源数据，溯源存续期间至少",
            "labels and trace data, as long as content is traced and at least",
        ),
        SD[48, 1, "b"],
        years(3),
    ),
    _kept("labelling_rules", make_labelling_rules),
    _kept("labelling_audits", audit_labelling),
    _kept("security_body", set_up_security_body),
    _kept("officers", name_ai_officer),
    _keep(
        "filings",
        Term("主管部门所存的登记备案案卷", "the departments' file of a registration and filing"),
        SD[53, 1, "a"],
        None,
    ),
    _kept("risk_disclosures", notify_and_disclose_risks),
    _kept("emergency_plans", have_emergency_plan),
    _kept("critical_incidents", start_emergency_plan),
    _kept("random_draws", propose_improvements),
    _keep(
        "audits", Term("委托审计的记录", "the records of commissioned audits"), SD[62, 1, "iv", "c"], years(3)
    ),
    _kept("provider_drills", drill_providers),
    _kept("department_drills", prepare_for_emergencies),
    _kept("administrative_grounds", act_by_three_principles),
    _keep("judicial_grounds", _DECISION_GROUNDS, SD[70, 2, "a"], years(3)),
    _kept("news_reviews", review_news),
    _keep("medical_grounds", _DECISION_GROUNDS, SD[72, 1, "b"], years(3)),
    _kept("bot_abuse", act_on_bot_abuse),
    _kept("biometric_requests", take_down_generated_biometrics),
    _kept("agi_assessments", assess_agi),
    _kept("penalty_decisions", weigh),
    _keep(
        "leniency_tests",
        Term("合规从宽各项条件的认定", "the findings on the tests of leniency"),
        SD[93, 1],
        None,
    ),
)
"""How long a record is kept where no provision says so: the periods that stand with the norms, and the further ones."""

HOUSE_DEFAULTS: tuple[HouseDefault, ...] = (*TIMES, *RETENTION)
