"""Chapter V, articles 89 and 91 to 95: experiments, AI officers, enforcement, actors and measures abroad."""

from __future__ import annotations

from chengxu.algebra.cite import STATUTORY
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.law.norm import (
    Act,
    Duty,
    Liability,
    Party,
    Power,
    Programme,
)
from chengxu.statutes.laws import APL, ML4
from chengxu.statutes.model_law.basis import INSIDE, PUBLIC_BODY
from chengxu.statutes.model_law.parameters import (
    EXPERIMENT_ENTRY_SET,
    EXPERIMENT_OPERATION_SET,
    EXPERIMENT_RELIEF_SET,
    EXPERIMENT_RISKS_SET,
)
from chengxu.statutes.words.governance import (
    FOREIGN_ACTORS,
    ai_officer_named,
    breaks_international_law,
    foreign_measures,
    interests_harmed,
    serious_consequences,
)
from chengxu.statutes.words.parties import (
    AI_AUTHORITY,
    OTHER_DEPARTMENTS,
    STATE,
)

# Article 89: the mechanism is open once each of the four matters has its rules.

experiments = Programme(
    ML4[89, 1],
    gist=Term("监管试验机制", "regulatory experiments"),
    tag=STATUTORY,
    owner=AI_AUTHORITY,
    deliverable=Term(
        "监管试验机制，及其四个方面的规定和指引",
        "the mechanism of regulatory experiments, with rules and guides on its four matters",
    ),
    aims=(
        Term("条件与遴选", "entry and selection"),
        Term("运行", "operation"),
        Term("风险防控与处置", "risk control and handling"),
        Term("义务与责任减免", "duties and relief"),
    ),
    needs=(
        Term(
            "规定或者指引的编号和施行日期",
            "the number of the rules or guide and the day from which they apply",
        ),
        Term("所规定的方面", "the matter that they settle"),
    ),
    met_by=all_of(
        EXPERIMENT_ENTRY_SET,
        EXPERIMENT_OPERATION_SET,
        EXPERIMENT_RISKS_SET,
        EXPERIMENT_RELIEF_SET,
    ),
    refers=(ML4[3, 1], ML4[108, 1, "a"]),
    note=Term(
        "四个方面都有规定之后，才能受理参与申请；缺哪一方面，列明哪一方面。",
        "Applications can be taken only when all four matters have rules; those without are listed.",
    ),
)

experiment_entry = Programme(
    ML4[89, 1, "i"],
    gist=Term("参与条件与遴选", "entry and selection"),
    tag=STATUTORY,
    owner=AI_AUTHORITY,
    deliverable=Term("参与监管试验的条件和遴选程序", "conditions of entry and a selection procedure"),
    needs=(
        Term("逐项的参与条件", "each condition of entry"),
        Term("遴选结果及其理由", "the outcome of the selection, with reasons"),
    ),
    met_by=all_of(EXPERIMENT_ENTRY_SET),
    note=Term(
        "申请表按所规定的条件生成；没有规定的条件，不得据以拒绝。",
        "The application form follows the conditions laid down; one that is not among them is no ground for refusal.",
    ),
)

experiment_operation = Programme(
    ML4[89, 1, "ii"],
    gist=Term("试验的运行", "the running of experiments"),
    tag=STATUTORY,
    owner=AI_AUTHORITY,
    deliverable=Term("监管试验的运行机制", "the way in which experiments run"),
    needs=(
        Term("试验方案", "the plan"),
        Term("起止日期", "the first and the last day"),
        Term("范围限制", "the limits of its scope"),
    ),
    met_by=all_of(EXPERIMENT_OPERATION_SET),
    note=Term(
        "法律没有规定试验多久，但每项试验都要有结束日期。",
        "The law sets no duration, but each experiment has a last day.",
    ),
)

experiment_risks = Programme(
    ML4[89, 1, "iii"],
    gist=Term("试验的风险防控与处置", "risk control in experiments"),
    tag=STATUTORY,
    owner=AI_AUTHORITY,
    deliverable=Term(
        "监管试验的风险监测、防控措施和处置机制",
        "monitoring and control of the risks of experiments, and the way they are handled",
    ),
    needs=(
        Term("监测记录", "the monitoring entries"),
        Term("处置措施和责任人", "the measures and who is responsible"),
    ),
    met_by=all_of(EXPERIMENT_RISKS_SET),
    refers=(ML4[53, 2, "a"], ML4[58, 2, "b"]),
    note=Term(
        "试验中发生熔断事由的，试验立即中止或者结束。",
        "Where the circuit breaker trips, the experiment pauses or ends at once.",
    ),
)

experiment_relief = Programme(
    ML4[89, 1, "iv"],
    gist=Term("参与者的义务与责任减免", "duties and relief of participants"),
    tag=STATUTORY,
    owner=AI_AUTHORITY,
    deliverable=Term(
        "参与者的义务，以及减轻、免除其责任的机制",
        "the duties of participants, and how their responsibility is reduced or waived",
    ),
    needs=(
        Term("参与者的义务", "the duties of participants"),
        Term("减免的责任及其依据", "the responsibility relieved, and its basis in the rules"),
        Term("减免适用的范围和期间", "the scope and time of the relief"),
    ),
    met_by=all_of(EXPERIMENT_RELIEF_SET),
    refers=(ML4[98, 1], ML4[100, 1], ML4[108, 1, "a"]),
    note=Term(
        "本身不免除任何义务：减免须写入规定，行为须在试验的范围和期间之内。规定没有写明的，熔断义务和对第三人的侵权责任不变。",
        "By itself it relieves from nothing: a relief has to stand in the rules, and the act has to fall within the "
        "scope and time of the experiment. Unless the rules say otherwise the circuit breaker and liability to third "
        "parties stay.",
    ),
)

# Articles 91 to 93

name_ai_officer = Duty(
    ML4[91, 1],
    gist=Term("指定人工智能负责人", "person in charge of AI"),
    tag=STATUTORY,
    readings=("G26",),
    bearer=PUBLIC_BODY,
    act=Act(
        "name_ai_officer",
        Term(
            "指定人工智能负责人，监督有关活动和安全保护措施",
            "name a person in charge of AI, who oversees the activity and the protective measures",
        ),
    ),
    met_by=ai_officer_named,
    breach=(ML4[109, 1], ML4[96, 1, "a"]),
    refers=(ML4[61, 1], ML4[80, 1]),
    note=Term(
        "国家机关违反的，依第一百零九条责令改正、处分人员，不予罚款；其他具有公共职能的组织违反的，依第九十六条处理。",
        "A State organ in breach is ordered to correct and persons are disciplined under article 109, without a fine; "
        "another body with public functions answers under article 96.",
    ),
)

enforcement_capacity = Programme(
    ML4[92, 1],
    gist=Term("执法能力建设", "enforcement capacity"),
    tag=STATUTORY,
    owner=AI_AUTHORITY,
    deliverable=Term(
        "能够监管人工智能的队伍、技术和培训", "the staff, technology and training to supervise AI"
    ),
    aims=(
        Term("专门队伍", "professional teams"),
        Term("专业技术", "technology"),
        Term("人员培训", "training"),
    ),
    needs=(Term("受训人数", "the number of staff trained"), Term("培训内容", "what the training covered")),
)

enforcement_procedure = Programme(
    ML4[92, 2],
    gist=Term("执法程序与执法监督", "enforcement procedure and its supervision"),
    tag=STATUTORY,
    owner=AI_AUTHORITY,
    deliverable=Term(
        "本系统的行政执法程序和行政执法监督制度",
        "the enforcement procedure of the system, and a system to supervise enforcement",
    ),
    aims=(
        Term("执法程序", "the enforcement procedure"),
        Term("执法监督", "supervision of enforcement"),
    ),
    needs=(
        Term("每类案件公布的程序", "a published procedure for each type of case"),
        Term("监督人员及其查阅全部案卷的权限", "supervisors who can read every case log"),
        Term("监督意见", "their findings"),
    ),
    refers=(ML4[109, 3], APL[75]),
)

governance_technology = Programme(
    ML4[93, 1],
    gist=Term("监管科技与合规科技", "supervisory and compliance technology"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "人工智能治理技术的研究开发，及监管科技、合规科技的应用",
        "research into the technology of AI governance, and the use of supervisory and compliance technology",
    ),
    aims=(
        Term("监测预警技术", "monitoring and warning"),
        Term("安全评估技术", "safety assessment"),
        Term("应急处置技术", "emergency response"),
        Term("监管科技", "supervisory technology"),
        Term("合规科技", "compliance technology"),
    ),
)

# Articles 94 and 95

ACTOR_ABROAD = Party(
    "actor_abroad",
    Term("境外的机构、组织和个人", "the institution, organisation or individual abroad"),
    when=~INSIDE,
)

HARM_DONE = Clause(
    interests_harmed.some(),
    Term(
        "该活动侵害了国家安全、公共利益或者公民、组织的合法权益",
        "the activity harmed national security, the public interest or rights in the country",
    ),
    ML4[94, 1],
    denied=Term(
        "该活动没有侵害国家安全、公共利益和公民、组织的合法权益",
        "the activity harmed neither national security nor the public interest nor rights in the country",
    ),
)

liability_of_actors_abroad = Liability(
    ML4[94, 1, "a"],
    gist=Term("境外侵害行为的责任", "liability for harm done from abroad"),
    tag=STATUTORY,
    bearer=ACTOR_ABROAD,
    when=HARM_DONE,
    answers_for=Term("该活动的法律责任", "responsibility under law for the activity"),
    breach=(ML4[96, 1, "a"], ML4[100, 2], ML4[107, 1, "a"]),
    refers=(ML4[2, 2], ML4[62, 1, "a"]),
    note=Term(
        "须已造成侵害；只有可能影响的，仍在适用范围内，但不适用本条。文书依境外送达的规定送达。",
        "Harm has to be done: what may merely have an effect stays in scope, but not under this article. Documents are "
        "served by the rules on service abroad.",
    ),
)

restrict_actor_abroad = Power(
    ML4[94, 1, "b"],
    gist=Term("限制、禁止并公告", "restriction or ban, with public notice"),
    tag=STATUTORY,
    holder=AI_AUTHORITY,
    against=ACTOR_ABROAD,
    when=all_of(~INSIDE, HARM_DONE, serious_consequences),
    act=Act(
        "restrict_actor_abroad",
        Term(
            "限制或者禁止其在境内研发、提供、使用人工智能，并予以公告",
            "restrict or ban its AI activity in the country and announce the measure",
        ),
    ),
    refers=(ML4[94, 1, "a"], ML4[105, 1]),
    note=Term(
        "公告载明对象、范围和日期，登记公开；在册期间，其申请不予受理。",
        "The announcement gives actor, scope and day, in a public register; while entered there, an actor's "
        "applications are refused.",
    ),
)

respond_to_foreign_measures = Power(
    ML4[95, 1],
    gist=Term("对外国歧视性措施的处理", "response to foreign discriminatory measures"),
    tag=STATUTORY,
    holder=OTHER_DEPARTMENTS,
    against=FOREIGN_ACTORS,
    when=all_of(
        Clause(
            foreign_measures.some(),
            Term(
                "外国采取了遏制打压或者歧视性措施", "suppressive or discriminatory measures were taken abroad"
            ),
            ML4[95, 1],
            denied=Term(
                "外国没有采取遏制打压或者歧视性措施",
                "no suppressive or discriminatory measures were taken abroad",
            ),
        ),
        breaks_international_law,
    ),
    act=Act(
        "respond_to_foreign_measures", Term("依法采取相应处理措施", "take corresponding measures under law")
    ),
    refers=(ML4[39, 1, "a"],),
    note=Term(
        "登记外国的做法、法律依据和所采取的措施；本引擎只作记录，不提出反制建议。依据另见《反外国制裁法》。",
        "The register holds the foreign act, the legal basis and the response; the engine records and proposes none. See "
        "also the Anti-Foreign Sanctions Law.",
    ),
)
