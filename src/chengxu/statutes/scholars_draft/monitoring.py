"""Chapter V, articles 61 to 63: grades, special supervision of critical AI, monitoring, warning, emergencies."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.dates.count import years
from chengxu.dates.limits import PROMPTLY
from chengxu.law.norm import Act, Duty, Keep, Power, Programme
from chengxu.statutes.laws import SD
from chengxu.statutes.scholars_draft.basis import CRITICAL_MAKERS, DETERMINED, MAKERS, MEETS_CRITERIA
from chengxu.statutes.scholars_draft.parameters import GRADING_STANDARDS_SET, INCIDENT_GRADES_SET
from chengxu.statutes.scholars_draft.supervision import OFFICIAL_MISCONDUCT
from chengxu.statutes.words.administration import (
    DETERMINATION_ANNOUNCED,
    DETERMINATION_MADE,
    GRADING_GUIDELINE_UPDATED,
    GRADING_STANDARD_CHANGED,
    IMPROVEMENT_PROPOSED,
    TEST_FINDING_MADE,
    commissioned_audit_conditions,
    drawn_at_random,
    protected_information_uncleared,
)
from chengxu.statutes.words.parties import OVERSIGHT, PUBLIC, STATE

STATE_AND_DEPARTMENTS = (STATE, OVERSIGHT)
"""Article 62 speaks of the State; the departments organise the work, and act in its single cases."""

_DATE = Term("日期", "the date")
_VERSION = Term("版本和施行日期", "the version and the day from which it applies")

# Article 61

grade_and_categorise = Programme(
    SD[61, 1],
    gist=Term("分级分类监管", "supervision by grade and category"),
    tag=STATUTORY,
    readings=("S17",),
    owner=STATE,
    when=GRADING_STANDARDS_SET,
    deliverable=Term(
        "按等级和类别实行的监管，其中关键人工智能另作特别规制",
        "supervision by grade and category, with special rules for critical AI",
    ),
    aims=(
        Term("在经济社会发展中的重要程度", "importance to economic and social development"),
        Term("对国家安全的危害程度", "possible harm to national security"),
        Term("对公共利益的危害程度", "possible harm to the public interest"),
        Term("对个人权益的危害程度", "possible harm to the rights of individuals"),
        Term("对组织权益的危害程度", "possible harm to the rights of organisations"),
    ),
    needs=(
        Term("等级和类别", "the grade and the category"),
        Term("所依标准的版本", "the version of the standard"),
        Term("重要程度和危害程度两方面的理由", "reasons on both importance and harm"),
    ),
    refers=(SD[50, 1, "i"], SD[58, 2, "iii"], SD[61, 2, "b"], SD[62, 1]),
    note=Term(
        "等级和是否属于关键人工智能分别显示，互不推导；级数由标准确定，条文没有规定。",
        "Grade and critical status are shown apart, and neither follows from the other. The text gives no number of "
        "grades; the standard does.",
    ),
)

grading_mechanism = Programme(
    SD[61, 2, "a"],
    gist=Term("分级分类评估机制", "mechanism for assessing grades"),
    tag=STATUTORY,
    owner=OVERSIGHT,
    deliverable=Term("等级和类别的评估机制", "a mechanism for assessing grade and category"),
    needs=(
        Term("提出人", "who proposes"),
        Term("复核人，与提出人不得为同一人", "who reviews, another person than the proposer"),
        Term("结论", "the result"),
    ),
    refers=(SD[61, 1], OFFICIAL_MISCONDUCT),
)

grading_standards = Programme(
    SD[61, 2, "b"],
    gist=Term("分级分类标准及其动态调整", "grading standards and their adjustment"),
    tag=STATUTORY,
    readings=("S17",),
    owner=OVERSIGHT,
    deliverable=Term(
        "分级分类的标准，并随情况调整",
        "the standards for grades and categories, adjusted as things change",
    ),
    aims=(
        Term("因技术发展而调整", "adjustment to technology"),
        Term("因行业、领域而调整", "adjustment to a sector or field"),
        Term("因应用场景而调整", "adjustment to a use scenario"),
    ),
    needs=(
        _VERSION,
        Term("新版所因应的因素", "the factor behind the new version"),
        Term("等级将有变化的产品、服务", "the products and services whose grade would change"),
    ),
    met_by=all_of(GRADING_STANDARDS_SET),
    refers=(SD[58, 2, "iii"], SD[61, 2, "c"], OFFICIAL_MISCONDUCT),
    note=Term(
        "旧的评估结果注明当时的版本，不因新版而改写。",
        "Earlier results keep the version under which they were made.",
    ),
)

update_grading_guidelines = Programme(
    SD[61, 2, "c"],
    gist=Term("更新分级分类指南", "update of the grading guidelines"),
    tag=STATUTORY,
    readings=("S15",),
    owner=OVERSIGHT,
    deliverable=Term("与现行标准一致的分级分类指南", "grading guidelines that match the standard in force"),
    needs=(_VERSION,),
    upon=GRADING_STANDARD_CHANGED,
    due=PROMPTLY,
    done=GRADING_GUIDELINE_UPDATED,
    refers=(SD[61, 2, "b"], OFFICIAL_MISCONDUCT),
    note=Term(
        "标准换版后，指南在更新之前显示为“已过时”。",
        "From the change of the standard until its update the guideline is shown as out of date.",
    ),
)

# Article 62

supervise_critical_ai = Programme(
    SD[62, 1],
    gist=Term("关键人工智能特别监管", "special supervision of critical AI"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "关键人工智能的监管制度和特别监管", "a regulatory system and special supervision for critical AI"
    ),
    aims=(
        Term("认定和公布", "determination and announcement"),
        Term("采购产品目录", "the procurement catalogue"),
        Term("定期评估或者认证", "regular assessment or certification"),
        Term("抽查检测、改进和审计", "random tests, improvements and audits"),
        Term("应急演练", "emergency drills"),
    ),
    needs=(
        Term("责任部门", "the department in charge"),
        Term("最近一次和下一次的日期", "the last and the next date"),
    ),
    refers=(SD[50, 1, "i"], SD[61, 1]),
    note=Term("从未开展过的工作逐项标明。", "A line of work that has never been carried out is flagged."),
)

determine_critical_ai = Power(
    SD[62, 1, "i", "a"],
    gist=Term("认定关键人工智能", "determination of critical AI"),
    tag=STATUTORY,
    readings=(
        "S7",
        "S8",
        "S10",
        "S13",
    ),
    holder=OVERSIGHT,
    against=MAKERS,
    when=MEETS_CRITERIA,
    act=Act(
        "determine_critical_ai",
        Term("认定该产品、服务属于关键人工智能", "determine that the product or service is critical AI"),
    ),
    refers=(SD[50, 1, "i"], SD[50, 1, "ii"], SD[50, 1, "iii"], SD[50, 1, "iv"], SD[53, 1, "a"]),
    note=Term(
        "至少要有第五十条的一项理由，每项理由都有证据。认定后向提供者送达通知，并记下收到的日期：通知送达，七个工作日才起算。",
        "It takes at least one ground of article 50, and evidence for each ground relied on. A notice is then served on "
        "the provider and the day of receipt recorded: the seven working days run from that.",
    ),
)

# Owed to the public after each determination.
announce_determination = Duty(
    SD[62, 1, "i", "b"],
    gist=Term("公布认定结果", "announcement of determinations"),
    tag=STATUTORY,
    readings=("S15",),
    bearer=OVERSIGHT,
    toward=PUBLIC,
    act=Act("announce_determination", Term("向社会公布认定结果", "announce the result to the public")),
    upon=DETERMINATION_MADE,
    due=PROMPTLY,
    done=DETERMINATION_ANNOUNCED,
    breach=(OFFICIAL_MISCONDUCT,),
    refers=(SD[53, 1, "a"], SD[62, 1, "i", "a"]),
    note=Term(
        "公布名称、提供者、理由和日期。公布不能代替向提供者送达通知，也不引起登记备案期限的起算。",
        "With system, provider, ground and date. It takes the place of no notice to the provider and starts no time for "
        "registration.",
    ),
)

procurement_catalogue = Programme(
    SD[62, 1, "ii"],
    gist=Term("采购产品目录", "procurement catalogue"),
    tag=STATUTORY,
    readings=("S32",),
    owner=STATE_AND_DEPARTMENTS,
    deliverable=Term(
        "供关键人工智能采购使用的产品目录", "a catalogue of products for procurement by critical AI"
    ),
    needs=(
        Term("列入的产品", "the product"),
        Term("列入、移出的日期和理由", "the dates of entry and removal, with reasons"),
        _VERSION,
    ),
    refers=(SD[51, 2], SD[29, 2]),
    note=Term(
        "一项采购只按当日有效的版本核对；旧版本不得覆盖。",
        "A purchase is checked against the version of its own day; earlier versions are never overwritten.",
    ),
)

assess_critical_ai_regularly = Programme(
    SD[62, 1, "iii"],
    gist=Term("定期评估或者安全认证", "regular assessment or certification"),
    tag=STATUTORY,
    readings=("S15",),
    owner=STATE_AND_DEPARTMENTS,
    deliverable=Term(
        "依国家标准对关键人工智能的定期评估，或者委托第三方作出的安全认证",
        "regular assessments of critical AI by national standards, or certification commissioned from third parties",
    ),
    aims=(
        Term("主管部门评估", "assessment by the departments"),
        Term("第三方安全认证", "certification by a third party"),
    ),
    needs=(
        Term("结论", "the result"),
        Term("所依的国家标准", "the national standard applied"),
        Term("评估部门或者认证机构的名称", "the department or the certifier by name"),
        _DATE,
    ),
    refers=(SD[54, 1, "a"], SD[64, 1, "a"], OFFICIAL_MISCONDUCT),
    note=Term(
        "“定期”没有数字。与研发者、提供者依第五十四条每年所作的评估各算各的；没有写明认证机构的认证，不予登记。",
        "“Regular” has no number. It runs apart from the yearly assessment that article 54 asks of developers and "
        "providers. A certification without a named certifier is not entered.",
    ),
)

test_at_random = Power(
    SD[62, 1, "iv", "a"],
    gist=Term("抽查检测", "random testing"),
    tag=STATUTORY,
    holder=OVERSIGHT,
    against=CRITICAL_MAKERS,
    when=all_of(DETERMINED, drawn_at_random),
    act=Act(
        "test_critical_ai_at_random",
        Term("抽查检测其安全风险", "inspect and test its security risks"),
    ),
    refers=(SD[62, 1, "iv", "b"], SD[65, 1, "iii"]),
    note=Term(
        "抽取过程留痕、可以复现。要查特定对象的，不用抽查，依第六十五条办理。",
        "The draw is logged and can be repeated. To look into one entity in particular, the way is article 65.",
    ),
)

# Owed to whoever was tested, finding by finding.
propose_improvements = Duty(
    SD[62, 1, "iv", "b"],
    gist=Term("提出改进措施", "proposal of improvements"),
    tag=STATUTORY,
    bearer=OVERSIGHT,
    toward=CRITICAL_MAKERS,
    when=DETERMINED,
    act=Act(
        "propose_improvements", Term("就所发现的问题提出改进措施", "propose how to improve on the finding")
    ),
    upon=TEST_FINDING_MADE,
    done=IMPROVEMENT_PROPOSED,
    keep=Keep(
        Term("抽取、检测和改进建议的记录", "the log of draw, test and proposal"),
        years(3),
        TEST_FINDING_MADE,
        HOUSE,
    ),
    breach=(OFFICIAL_MISCONDUCT,),
    refers=(SD[54, 1, "b"], SD[62, 1, "iv", "a"], SD[82, 1, "a"]),
    note=Term(
        "改进措施本身没有强制力：没有答复的予以标明，不自动处罚；处罚须另有违法行为。",
        "A proposal binds nobody by itself: one left unanswered is shown and draws no sanction, which takes a breach of "
        "its own.",
    ),
)

commission_audit = Power(
    SD[62, 1, "iv", "c"],
    gist=Term("必要时委托审计", "audit where needed"),
    tag=STATUTORY,
    holder=OVERSIGHT,
    against=CRITICAL_MAKERS,
    when=all_of(
        DETERMINED,
        Clause(
            all_of(
                *(commissioned_audit_conditions.one_of(v) for v, _ in commissioned_audit_conditions.values)
            ),
            Term(
                "委托审计确有必要而审计机构独立于被审计者",
                "an audit is needed and the auditor is independent of the audited entity",
            ),
            SD[62, 1, "iv", "c"],
        ),
    ),
    act=Act("commission_third_party_audit", Term("委托第三方机构审计", "commission a third-party audit")),
    refers=(SD[62, 1, "iv", "a"], SD[65, 3]),
)

drill_providers = Programme(
    SD[62, 1, "v"],
    gist=Term("提供者应急演练", "drills for providers"),
    tag=STATUTORY,
    readings=("S15",),
    owner=STATE_AND_DEPARTMENTS,
    deliverable=Term(
        "面向关键人工智能提供者的定期应急演练", "regular emergency drills for providers of critical AI"
    ),
    aims=(
        Term("应对安全事件的水平", "the ability to respond to incidents"),
        Term("协同配合的能力", "the ability to work together"),
    ),
    needs=(_DATE, Term("参加者", "who took part"), Term("总结", "the lessons")),
    keep=Keep(Term("演练记录", "the record of the drill"), years(3), None, HOUSE),
    refers=(SD[56, 1, "a"], SD[63, 2, "a"], OFFICIAL_MISCONDUCT),
    note=Term(
        "条文只列提供者；只研发而不提供的，不在演练对象之列。“定期”没有数字。从未参加演练的提供者逐一列明。",
        "Addressed to providers; whoever only develops is not named. “Regular” has no number. Providers that were never "
        "drilled are listed.",
    ),
)

# Article 63

monitor_warn_and_notify = Programme(
    SD[63, 1, "a"],
    gist=Term("监测预警和信息通报制度", "monitoring, warning and notification"),
    tag=STATUTORY,
    owner=OVERSIGHT,
    deliverable=Term(
        "人工智能安全监测预警和信息通报制度",
        "a system of security monitoring, warning and notification for AI",
    ),
    aims=(
        Term("信息收集", "collection"),
        Term("信息分析", "analysis"),
        Term("信息通报", "notification"),
    ),
    needs=(
        Term("信息来源", "the source"),
        Term("是否已经分析", "whether it has been analysed"),
        _DATE,
    ),
    refers=(SD[43, 1, "b"], SD[55, 1, "b"], SD[56, 1, "d"], OFFICIAL_MISCONDUCT),
    note=Term("尚未分析的报告计数列明。", "Reports that nobody has analysed yet are counted."),
)

publish_warnings = Power(
    SD[63, 1, "b"],
    gist=Term("发布监测预警信息", "publication of warnings"),
    tag=STATUTORY,
    holder=OVERSIGHT,
    against=PUBLIC,
    when=all_of(~protected_information_uncleared),
    act=Act("publish_warning", Term("发布监测预警信息", "publish monitoring and warning information")),
    refers=(SD[63, 2, "b"], SD[65, 3], OFFICIAL_MISCONDUCT),
    note=Term(
        "预警写明级别、范围、建议和终止条件。级别和程序依有关规定；规定没有出台的，不影响发布，只是不标级别。",
        "A warning gives level, scope, advice and its end. Level and procedure follow the rules; until these are out a "
        "warning can be given, without a level.",
    ),
)

prepare_for_emergencies = Programme(
    SD[63, 2, "a"],
    gist=Term("应急机制、预案与演练", "emergency mechanism, plan and drills"),
    tag=STATUTORY,
    readings=("S15",),
    owner=OVERSIGHT,
    deliverable=Term("应急处置机制、应急预案和定期演练", "an emergency mechanism, a plan and regular drills"),
    aims=(
        Term("应急处置机制", "the mechanism"),
        Term("应急预案", "the plan"),
        Term("定期演练", "regular drills"),
    ),
    needs=(
        Term("预案版本", "the version of the plan"),
        Term("最近一次演练的日期", "the day of the last drill"),
    ),
    keep=Keep(Term("演练记录", "the record of the drill"), years(3), None, HOUSE),
    refers=(SD[56, 1, "a"], SD[62, 1, "v"], OFFICIAL_MISCONDUCT),
    note=Term(
        "与第六十二条的提供者演练分别登记。“定期”没有数字；没有预案版本的演练不予登记。",
        "Entered apart from the drills of article 62. “Regular” has no number, and a drill without a plan version is not "
        "entered.",
    ),
)

grade_incidents = Programme(
    SD[63, 2, "b"],
    gist=Term("事件分级", "grades of incidents"),
    tag=STATUTORY,
    readings=("S14",),
    owner=OVERSIGHT,
    deliverable=Term(
        "应急预案中的安全事件分级，以及每一级的处置措施",
        "grades of security incidents in the plan, and the measures for each grade",
    ),
    aims=(
        Term("危害程度", "degree of harm"),
        Term("影响范围", "scope of impact"),
        Term("其他因素", "other factors"),
    ),
    needs=(
        Term("等级", "the grade"),
        Term("该级的处置措施", "the measures for that grade"),
        Term("预案版本", "the version of the plan"),
    ),
    met_by=all_of(INCIDENT_GRADES_SET),
    refers=(SD[43, 1, "b"], SD[43, 2], SD[63, 2, "a"], OFFICIAL_MISCONDUCT),
    note=Term(
        "级数条文没有规定。分级没有出台的，事件等级待定；等级未定期间，报告义务照常。",
        "The text gives no number of grades. Until they are set an incident has none; meanwhile the duty to report stands.",
    ),
)
