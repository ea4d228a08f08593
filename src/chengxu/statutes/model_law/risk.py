"""Chapter IV, articles 57 and 58: risk management, prevention and the circuit breaker."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.dates.count import years
from chengxu.dates.limits import Promptly
from chengxu.law.norm import Act, Duty, Keep, Power
from chengxu.statutes.laws import ML4
from chengxu.statutes.model_law.basis import (
    DEVELOPER,
    PROVIDER,
    PROVIDERS,
    USERS,
)
from chengxu.statutes.words.parties import AI_AUTHORITY, PUBLIC
from chengxu.statutes.words.risk import (
    BREAKER_TRIGGER_FOUND,
    OTHER_SUBJECTS,
    RISK_BLOCKED_AND_REPORTED,
    RISK_CONTROLLED,
    RISK_FILE_REQUESTED,
    RISK_FILE_SUPPLIED,
    breaker_triggers,
    cutoff_necessary,
    development_risk_work,
    disposal_ordered,
    grave_dangers,
    has_circuit_breaker,
    risk_system,
    risk_work,
    safety_stages,
)

_GENERAL = (ML4[96, 1, "a"],)

# Article 57

run_risk_system = Duty(
    ML4[57, 1, "a"],
    gist=Term("提供者的风险管理制度", "the provider's risk management system"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=(USERS, PUBLIC),
    act=Act(
        "run_risk_system",
        Term(
            "建立并运行与该产品、服务相称的全生命周期风险管理制度",
            "set up and run a risk management system that fits the product or service throughout its life cycle",
        ),
    ),
    met_by=all_of(*(risk_system.one_of(point) for point, _ in risk_system.values)),
    breach=_GENERAL,
    refers=(ML4[68, 1, "i"], ML4[43, 1, "v"]),
    note=Term(
        "制度文件应注明最近一次评审的日期；多久评审一次，法律没有规定。",
        "The document shows the day of its last review; the law does not say how often to review.",
    ),
)

control_risks = Duty(
    ML4[57, 1, "b"],
    gist=Term("识别、控制风险并留存记录", "risks identified, controlled and recorded"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=(USERS, PUBLIC),
    act=Act(
        "control_risks",
        Term(
            "在投入使用前和使用中识别风险，加以管控，并留存两方面的记录",
            "identify risks before and during use, control them, and keep records of both",
        ),
    ),
    met_by=all_of(*(risk_work.one_of(step) for step, _ in risk_work.values)),
    keep=Keep(
        Term("风险识别和管控措施的记录", "the records of risks and measures"),
        years(2),
        RISK_CONTROLLED,
        STATUTORY,
    ),
    breach=_GENERAL,
    readings=("G29",),
    refers=(ML4[49, 1, "i"], ML4[69, 1, "ii", "a"]),
    note=Term(
        "两年自每项措施记录之日起算，识别记录随之保存；服务终止后的清理不得提前删除。",
        "The two years run from the record of each measure, and the record of the risk stays with it; the clean-up after the end of "
        "the service deletes neither early.",
    ),
)

run_development_risk_system = Duty(
    ML4[57, 2, "a"],
    gist=Term("研发过程的风险管理", "risk management in development"),
    tag=STATUTORY,
    bearer=DEVELOPER,
    toward=PUBLIC,
    act=Act(
        "run_development_risk_system",
        Term(
            "在研发各环节运行风险管理制度，识别风险并采取措施",
            "run a risk management system at every stage of development, identify risks and take measures",
        ),
    ),
    met_by=all_of(*(development_risk_work.one_of(stage) for stage, _ in development_risk_work.values)),
    keep=Keep(
        Term("研发环节的风险记录", "the risk records of development"),
        years(2),
        RISK_CONTROLLED,
        HOUSE,
    ),
    breach=_GENERAL,
    note=Term(
        "研发者的风险记录没有法定保存期限；两年是自设的，与提供者一致。",
        "No period is set for a developer's risk records; two years is a house setting, the same as for providers.",
    ),
)

supply_risk_file = Duty(
    ML4[57, 2, "b"],
    gist=Term("向提供者提供评估报告和风险记录", "report and risk records for the provider"),
    tag=STATUTORY,
    bearer=DEVELOPER,
    toward=PROVIDERS,
    act=Act(
        "supply_risk_file",
        Term(
            "提供安全评估报告和风险记录，支持提供者管理风险",
            "supply the safety assessment report and the risk records that the provider needs to manage risk",
        ),
    ),
    upon=RISK_FILE_REQUESTED,
    done=RISK_FILE_SUPPLIED,
    breach=_GENERAL,
    refers=(ML4[49, 1, "i"], ML4[54, 5]),
    note=Term(
        "没有规定天数。商业秘密可以保护，但须标明所涉段落；以此拒绝整份材料的，不是履行。",
        "No number of days is set. Trade secrets may be protected by marking the passages; withholding whole documents for "
        "their sake is no performance.",
    ),
)

# Article 58

prevent_cascades = Duty(
    ML4[58, 1],
    gist=Term("防止局部问题扩大为失控", "no spread of a local fault into loss of control"),
    tag=STATUTORY,
    bearer=(DEVELOPER, PROVIDER),
    toward=PUBLIC,
    act=Act(
        "prevent_cascades",
        Term(
            "在设计、开发、运行中落实安全要求，使局部故障、漏洞或者攻击不致演变为大范围失控",
            "build safety into design, development and operation, so that a local fault, flaw or attack does not grow into loss of "
            "control at large",
        ),
    ),
    met_by=all_of(*(safety_stages.one_of(stage) for stage, _ in safety_stages.values)),
    breach=(*_GENERAL, ML4[100, 1], ML4[100, 2]),
    refers=(ML4[5, 1], ML4[53, 1]),
)

have_circuit_breaker = Duty(
    ML4[58, 2, "a"],
    gist=Term("应急熔断机制", "an emergency circuit breaker"),
    tag=STATUTORY,
    bearer=(DEVELOPER, PROVIDER),
    toward=PUBLIC,
    act=Act("have_circuit_breaker", Term("建立应急熔断机制", "have an emergency circuit breaker in place")),
    met_by=has_circuit_breaker,
    breach=_GENERAL,
    refers=(ML4[42, 1, "vi"],),
)

DANGER_FOUND = Clause(
    breaker_triggers.some(),
    Term("系统存在应当熔断的险情", "the system shows a danger that trips the circuit breaker"),
    ML4[58, 2, "b"],
    denied=Term("系统不存在应当熔断的险情", "the system shows no danger that trips the circuit breaker"),
)

trip_circuit_breaker = Duty(
    ML4[58, 2, "b"],
    gist=Term("熔断并报告", "tripping the breaker and reporting"),
    tag=STATUTORY,
    readings=("G19", "G55"),
    bearer=(DEVELOPER, PROVIDER),
    toward=AI_AUTHORITY,
    when=DANGER_FOUND,
    act=Act(
        "trip_circuit_breaker",
        Term(
            "主动阻断风险，并向国家主管机关报告",
            "take the initiative in blocking the risk and report to the national authority",
        ),
    ),
    upon=BREAKER_TRIGGER_FOUND,
    due=Promptly(at_once=True),
    done=RISK_BLOCKED_AND_REPORTED,
    keep=Keep(
        Term("险情、措施和报告的记录", "the record of danger, measure and report"),
        years(5),
        BREAKER_TRIGGER_FOUND,
        HOUSE,
    ),
    breach=(*_GENERAL, ML4[100, 1], ML4[100, 2]),
    refers=(ML4[53, 1], ML4[58, 3, "a"], ML4[98, 1, "iv"]),
    note=Term(
        "至少采取一项：暂停研发、停更、限制功能、停运、销毁，各记时刻。省级备案的产品同样向国家主管机关报告。"
        "三种险情都没有的，不依本条，按缺陷和事件的规定补救、报告。",
        "At least one measure: pause development, stop updates, limit functions, terminate, destroy, each with its hour. The "
        "report goes to the national authority for provincially filed products too. Without any of the three dangers this rule is "
        "not the one; defects and incidents have their own rules on remedy and reporting.",
    ),
)

_GRAVE = Clause(
    grave_dangers.some(),
    Term(
        "该人工智能可能造成严重危害或者重大系统性风险",
        "the AI may do serious harm or bring a major systemic risk",
    ),
    ML4[58, 3, "a"],
    denied=Term(
        "该人工智能没有造成严重危害或者重大系统性风险的可能",
        "neither serious harm nor a major systemic risk is to be feared from the AI",
    ),
)

order_disposal = Power(
    ML4[58, 3, "a"],
    gist=Term("责令停止、下架或者销毁", "orders to stop, take down or destroy"),
    tag=STATUTORY,
    holder=AI_AUTHORITY,
    against=(DEVELOPER, PROVIDER, OTHER_SUBJECTS),
    when=_GRAVE,
    act=Act(
        "order_disposal",
        Term(
            "下令停止研发或者服务、下架产品、销毁系统",
            "order that development stop, the service end, the product be taken down or the system be destroyed",
        ),
    ),
    refers=(ML4[105, 1], ML4[96, 1, "a"]),
    note=Term(
        "只有国家主管机关可以责令。命令写明依据哪一种危险、采取哪一项措施、何日前完成以及救济途径；不执行的，依一般罚则处理。",
        "The national authority alone. The order names the danger, the measure, the day and the remedies; failing to comply falls under "
        "the general sanction.",
    ),
)

cut_off = Power(
    ML4[58, 3, "b"],
    gist=Term("切断网络、限制数据传输", "cutting networks, restricting data"),
    tag=STATUTORY,
    holder=AI_AUTHORITY,
    against=(DEVELOPER, PROVIDER, OTHER_SUBJECTS),
    when=all_of(_GRAVE, disposal_ordered, cutoff_necessary),
    act=Act(
        "cut_off",
        Term("依法断开网络或者限制数据流动", "lawfully cut network connections or restrict data transfer"),
    ),
    refers=(ML4[58, 3, "a"], ML4[105, 1], ML4[109, 2]),
    note=Term(
        "附于一件已有处置命令的案件，并须有书面的必要性理由；具体手段另须有法律依据。",
        "It is attached to a case with an order of disposal and takes written reasons of necessity; the means used need their own basis "
        "in law.",
    ),
)
