"""Chapter V of the Model Law, articles 81 and 82: the tasks of the national authority and the ethics committees."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY
from chengxu.algebra.expr import Clause
from chengxu.algebra.term import Term
from chengxu.dates.limits import Yearly
from chengxu.law.norm import Act, Duty, Keep, Power, Programme
from chengxu.statutes.laws import ML4
from chengxu.statutes.model_law.basis import ACTORS
from chengxu.statutes.words.authority import (
    AI_COMPLAINT_HANDLED,
    AI_COMPLAINT_RECEIVED,
    LOCAL_ETHICS_COMMITTEES,
    NATIONAL_ETHICS_COMMITTEE,
    YEARLY_REPORT_SENT,
    investigation_grounds,
)
from chengxu.statutes.words.parties import AI_AUTHORITY, ANYONE, LOCAL_AI_AUTHORITIES

_CITATION = Term("所依据的法律、行政法规及其条款", "the law or administrative regulation, with its article")
_DATE = Term("日期", "the date")
_PROOF = Term("完成的凭据", "proof of delivery")

# Article 81: the national authority. Standing tasks are programmes; what is owed to somebody in a case is a duty.

report_yearly = Programme(
    ML4[81, 1, "i"],
    gist=Term("向国务院报送年度专项报告", "yearly report to the State Council"),
    tag=STATUTORY,
    owner=AI_AUTHORITY,
    deliverable=Term(
        "报国务院的人工智能发展与治理年度报告",
        "a yearly report to the State Council on the development and governance of AI",
    ),
    needs=(Term("报告年度", "the year reported on"), Term("报送日期", "the day of sending")),
    due=Yearly(3, 31),
    done=YEARLY_REPORT_SENT,
    refers=(ML4[65, 1, "vii", "b"],),
    note=Term(
        "三月三十一日当日报送的，仍属按时。没有报送日期的，不能标为“已报送”。",
        "A report sent on 31 March itself is in time. It cannot be marked as sent without the day.",
    ),
)

educate_and_guide = Programme(
    ML4[81, 1, "ii"],
    gist=Term("宣传教育与指导监督", "education, guidance and supervision"),
    tag=STATUTORY,
    owner=AI_AUTHORITY,
    deliverable=Term(
        "伦理和安全的宣传教育，对研发、提供、使用的指导监督",
        "education on ethics and safety, and guidance and supervision of developing, providing and using",
    ),
    aims=(
        Term("伦理教育与宣传", "education on ethics"),
        Term("安全教育与宣传", "education on safety"),
        Term("对研发活动的指导监督", "guidance and supervision of development"),
        Term("对提供活动的指导监督", "guidance and supervision of provision"),
        Term("对使用活动的指导监督", "guidance and supervision of use"),
    ),
    needs=(Term("活动或者检查的名称", "the event or inspection"), _DATE, _PROOF),
)

make_rules_and_standards = Programme(
    ML4[81, 1, "iii"],
    gist=Term("规则、指引和标准", "rules, guidance and standards"),
    tag=STATUTORY,
    owner=AI_AUTHORITY,
    deliverable=Term(
        "监管规则和指引，以及伦理、安全、管理三方面的标准",
        "supervisory rules and guidance, and standards on ethics, safety and management",
    ),
    aims=(
        Term("监管规则", "supervisory rules"),
        Term("监管指引", "supervisory guidance"),
        Term("伦理标准", "standards on ethics"),
        Term("安全标准", "standards on safety"),
        Term("管理标准", "standards on management"),
    ),
    needs=(
        Term("等待该规则的条款", "the articles that wait for it"),
        Term("制定机关", "who makes it"),
        Term("已发布或者未发布", "whether it is issued or missing"),
        Term("版本和施行日期", "the version and the day from which it holds"),
    ),
    refers=(ML4[45, 3], ML4[59, 1], ML4[89, 1], ML4[112, 1, "ii", "b"]),
)

run_one_platform = Programme(
    ML4[81, 1, "iv"],
    gist=Term("统一的监管服务平台", "one supervision platform"),
    tag=STATUTORY,
    owner=AI_AUTHORITY,
    deliverable=Term(
        "全国统一、部门共用的监管服务平台",
        "one platform for supervision and service, shared by the departments",
    ),
    aims=(
        Term("申请材料共享", "shared application material"),
        Term("审查与评估结果互认", "recognition of one department's reviews and assessments by another"),
        Term("部门间的联合审查和协同监管", "joint review and supervision across departments"),
    ),
    needs=(
        Term("材料或者结果的来源和日期", "the origin and date of the material or result"),
        Term("提交人同意或者其他合法依据", "the filer's consent or another lawful ground"),
        Term("联合审查中各部门的分工", "each department's part in a joint review"),
    ),
    refers=(ML4[44, 1], ML4[67, 1, "a"], ML4[85, 1]),
    note=Term(
        "已提交的材料可以在其他案件中引用，但没有提交人同意或者法律依据的，不得复用。",
        "What was filed once may be referred to in another case, but not without the filer's consent or a legal ground.",
    ),
)

build_professional_services = Programme(
    ML4[81, 1, "v"],
    gist=Term("社会化治理服务", "professional services in governance"),
    tag=STATUTORY,
    owner=AI_AUTHORITY,
    deliverable=Term(
        "人工智能治理的社会化服务体系",
        "a system of services in AI governance by bodies outside the authority",
    ),
    aims=(
        Term("安全及伦理监测", "monitoring of safety and ethics"),
        Term("安全及伦理评估", "assessment of safety and ethics"),
        Term("审计", "auditing"),
        Term("认证", "certification"),
    ),
    needs=(
        Term("专业机构的名称", "the professional body"),
        Term("服务种类", "the services it offers"),
        Term("现时状态", "whether it is active or suspended"),
    ),
    refers=(ML4[59, 3], ML4[86, 1, "iii"]),
    note=Term(
        "已暂停的机构不能受托作第八十六条的合规审计。",
        "A body that is suspended may not carry out the audit of article 86.",
    ),
)

support_open_source_community = Programme(
    ML4[81, 1, "vi"],
    gist=Term("开源创新共同体", "open-source communities"),
    tag=STATUTORY,
    owner=AI_AUTHORITY,
    deliverable=Term(
        "对开源创新共同体的指导支持，以及定期更新的最佳实践指南",
        "guidance and support for open-source communities, and best-practice guides brought up to date regularly",
    ),
    aims=(
        Term("共同体的建设和活动", "building up communities and their activities"),
        Term("最佳实践指南的发布和更新", "issuing and updating best-practice guides"),
    ),
    needs=(Term("指南的版本", "the version of the guide"), _DATE),
    refers=(ML4[19, 1], ML4[87, 2]),
)

monitor_and_warn = Programme(
    ML4[81, 1, "vii"],
    gist=Term("伦理及风险监测预警", "monitoring and early warning"),
    tag=STATUTORY,
    owner=AI_AUTHORITY,
    deliverable=Term(
        "伦理和风险的监测预警机制", "a mechanism to monitor ethics and risk and to give early warning"
    ),
    aims=(
        Term("信息获取", "obtaining information"),
        Term("信息分析", "analysing it"),
        Term("研判", "judging it"),
        Term("预警", "giving warning"),
    ),
    needs=(Term("信息来源", "the source of the information"), Term("所处环节", "the step reached"), _DATE),
    refers=(ML4[88, 1, "b"],),
    note=Term("没有信息来源的预警不得发布。", "No warning is given without a source."),
)

handle_emergencies = Programme(
    ML4[81, 1, "viii"],
    gist=Term("应急处置机制", "emergency handling"),
    tag=STATUTORY,
    owner=AI_AUTHORITY,
    deliverable=Term("伦理和安全事件的应急处置机制", "a mechanism for emergencies of ethics and safety"),
    needs=(
        Term("事件等级", "the level of the emergency"),
        Term("牵头单位", "who leads"),
        Term("处置措施", "the measures"),
        Term("终结日期", "the day on which it ends"),
    ),
    refers=(ML4[53, 2, "a"], ML4[58, 2]),
    note=Term(
        "可以由安全事件或者熔断案件转入。",
        "It may grow out of a safety incident or of a tripped circuit breaker.",
    ),
)

# Owed to whoever complains: a duty in each case.
handle_complaints = Duty(
    ML4[81, 1, "ix"],
    gist=Term("受理和处理投诉举报", "complaints and reports"),
    tag=STATUTORY,
    bearer=AI_AUTHORITY,
    toward=ANYONE,
    act=Act(
        "handle_ai_complaints",
        Term("予以受理并处理", "take it up and deal with it"),
    ),
    upon=AI_COMPLAINT_RECEIVED,
    done=AI_COMPLAINT_HANDLED,
    keep=Keep(Term("投诉举报案卷", "the file of the complaint"), None, AI_COMPLAINT_RECEIVED, HOUSE),
    refers=(ML4[47, 1, "b"], ML4[90, 5, "b"]),
    note=Term(
        "本项没有规定办理期限。收到后发给回执编号；内部举报人的举报转入第九十条的保密渠道。",
        "The item sets no time for handling. A receipt with a number is given; what an insider reports moves to the "
        "protected channel of article 90.",
    ),
)

investigate_breaches = Power(
    ML4[81, 1, "x"],
    gist=Term(
        "调查处理违法和严重违背伦理的行为", "investigating breaches of law and grave breaches of ethics"
    ),
    tag=STATUTORY,
    readings=("G25",),
    holder=AI_AUTHORITY,
    against=ACTORS,
    when=Clause(
        investigation_grounds.some(),
        Term(
            "涉嫌违法，或者违背伦理并可能造成严重后果",
            "a breach of law is suspected, or a breach of ethics that may have serious consequences",
        ),
        ML4[81, 1, "x"],
        denied=Term(
            "既不涉嫌违法，也没有违背伦理而可能造成严重后果",
            "neither a breach of law is suspected nor a breach of ethics that may have serious consequences",
        ),
    ),
    act=Act(
        "investigate_ai_activity",
        Term("调查该活动并依法处理", "investigate the activity and deal with it by law"),
    ),
    refers=(ML4[96, 1, "a"], ML4[97, 1, "a"], ML4[98, 1], ML4[99, 1, "a"]),
    note=Term(
        "案卷附证据清单。只涉及伦理的案件，处罚须另有具体规范为据，不能只以第十一条为据。",
        "The file holds a list of evidence. In a case of ethics alone a penalty needs a rule that fixes conduct; article "
        "11 by itself will not carry it.",
    ),
)

other_tasks_of_authority = Programme(
    ML4[81, 1, "xi"],
    gist=Term("其他法定职责", "other tasks set by law"),
    tag=STATUTORY,
    owner=AI_AUTHORITY,
    deliverable=Term(
        "法律、行政法规交办的其他监管工作",
        "the further supervisory work that laws and administrative regulations assign",
    ),
    needs=(_CITATION, _DATE),
    note=Term("没有出处的不予登记。", "Nothing is entered without a citation."),
)

# Article 82: ethics expert committees

set_up_ethics_committees = Programme(
    ML4[82, 1],
    gist=Term("设立伦理专家委员会", "ethics expert committees"),
    tag=STATUTORY,
    owner=(AI_AUTHORITY, LOCAL_AI_AUTHORITIES),
    deliverable=Term(
        "国家和地方各级的人工智能伦理专家委员会",
        "an AI ethics expert committee at each level, national and local",
    ),
    aims=(
        Term("国家人工智能伦理专家委员会", "the national committee"),
        Term("地方人工智能伦理专家委员会", "the local committees"),
    ),
    needs=(Term("所属主管机关", "the authority it belongs to"), Term("成员", "its members"), _DATE),
    note=Term("尚未设立委员会的主管机关，逐一列出。", "Each authority without a committee is listed."),
)

advise_nationally_on_ethics = Programme(
    ML4[82, 2],
    gist=Term("国家伦理专家委员会的工作", "the work of the national committee"),
    tag=STATUTORY,
    owner=NATIONAL_ETHICS_COMMITTEE,
    deliverable=Term(
        "重大伦理问题的研究、对国家主管机关的咨询意见和对全国伦理审查的指导",
        "study of major ethical questions, advice to the national authority, and guidance for ethics review nationwide",
    ),
    aims=(
        Term("重大伦理问题研究", "study of major questions of ethics"),
        Term("向国家主管机关提供咨询意见", "advice to the national authority"),
        Term("指导全国的伦理审查", "guidance for ethics review nationwide"),
    ),
    needs=(Term("所提问题", "the question"), Term("意见", "the opinion"), _DATE),
    refers=(ML4[59, 2],),
    note=Term("意见供咨询，没有约束力。", "An opinion is advice and binds nobody."),
)

advise_locally_on_ethics = Programme(
    ML4[82, 3],
    gist=Term("地方伦理专家委员会的工作", "the work of the local committees"),
    tag=STATUTORY,
    owner=LOCAL_ETHICS_COMMITTEES,
    deliverable=Term(
        "本地伦理问题的研究、对本级主管机关的咨询意见和对本地伦理审查委员会的指导",
        "study of local questions of ethics, advice to the authority of the same level, and guidance for the review "
        "committees in the territory",
    ),
    aims=(
        Term("本行政区域伦理问题研究", "study of questions of ethics in the territory"),
        Term("向本级主管机关提供咨询意见", "advice to the authority of the same level"),
        Term("指导本行政区域的伦理审查委员会", "guidance for the review committees in the territory"),
    ),
    needs=(
        Term("所提问题", "the question"),
        Term("所属行政区域", "the territory"),
        Term("意见", "the opinion"),
        _DATE,
    ),
    refers=(ML4[59, 1],),
    note=Term(
        "只及于本行政区域；区域之外的请求，转往有权的委员会。意见没有约束力。",
        "Confined to the territory; a request from outside is passed to the committee in charge. Opinions bind nobody.",
    ),
)
