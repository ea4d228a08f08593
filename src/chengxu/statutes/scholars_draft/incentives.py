"""Chapter II, articles 25 to 31: security technology, insurance, industry, money, talent, literacy."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, external
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.dates.count import years
from chengxu.law.norm import Act, Duty, Keep, Programme
from chengxu.statutes.laws import EITL, GPL, SD
from chengxu.statutes.scholars_draft.parameters import RESEARCH_REWARDS_RULED
from chengxu.statutes.words.entities import entity_kind
from chengxu.statutes.words.ethics import RESEARCHERS
from chengxu.statutes.words.incentives import TAX_AUTHORITY
from chengxu.statutes.words.parties import GOVERNMENTS, STATE
from chengxu.statutes.words.promotion import (
    KEY_ENTERPRISES,
    PROCUREMENT_SUPPLIERS,
    PROCURING_BODIES,
    purchase_result,
    runs_key_project,
    tax_relief_provision,
)
from chengxu.statutes.words.support import TASK_PARTICULARS
from chengxu.statutes.words.training import body_kind, development_activities

# Articles 25 and 26: security services and insurance

security_technology = Programme(
    SD[25, 1],
    gist=Term("安全技术与服务", "security technology and services"),
    tag=STATUTORY,
    readings=("S54",),
    owner=STATE,
    deliverable=Term(
        "对三类安全技术的研发应用和专业机构服务的支持",
        "support for three kinds of security technology and for the services of professional bodies",
    ),
    aims=(
        Term("网络安全技术", "cybersecurity"),
        Term("数据安全技术", "data security"),
        Term("算法安全技术", "algorithm security"),
    ),
    needs=TASK_PARTICULARS,
    refers=(SD[64], SD[67, 2, "b"]),
    note=Term("没有措施的类别列为未落实。", "A kind without a measure is open."),
)

insurance_encouraged = Programme(
    SD[26, 1, "a"],
    gist=Term("鼓励投保", "insurance encouraged"),
    tag=STATUTORY,
    readings=("S54",),
    owner=STATE,
    deliverable=Term(
        "对研发者、提供者为人工智能产品、服务投保的鼓励和支持",
        "encouragement and support for developers and providers who insure their AI products and services",
    ),
    aims=(
        Term("网络安全保险", "cybersecurity insurance"),
        Term("第三者责任保险", "third-party liability insurance"),
        Term("其他适宜的保险", "another fitting insurance"),
    ),
    needs=(
        Term("保险人", "the insurer"),
        Term("保险期间", "the first and the last day of cover"),
        Term("保险金额或者责任限额", "the limit of cover"),
        Term("投保的产品、服务", "the product or service insured"),
    ),
    keep=Keep(Term("保险单", "the policies"), None, None, HOUSE),
    refers=(SD[44], SD[91]),
    note=Term(
        "出于自愿，没有投保的只作提示；本条没有提到使用者。期间止日早于起日的保险单不予登记。",
        "It is voluntary, and lack of cover draws advice only; users are not named. A policy that ends before it begins is "
        "not entered.",
    ),
)

insurance_products = Programme(
    SD[26, 1, "b"],
    gist=Term("开发保险产品", "insurance products for AI"),
    tag=STATUTORY,
    readings=("S54",),
    owner=STATE,
    deliverable=Term("保险公司适应人工智能的保险产品", "insurers' products that fit AI"),
    aims=(Term("保险产品", "an insurance product"),),
    needs=(Term("保险公司", "the insurer"), Term("险种", "the kind of insurance")),
    refers=(SD[44], SD[91]),
    note=Term("目录为空的，只作提示。", "An empty list draws advice only."),
)

# Articles 27 and 28: industry, research, scenarios

industry_and_research = Programme(
    SD[27, 1],
    gist=Term("产学研融合", "industry, teaching and research together"),
    tag=STATUTORY,
    readings=("S54",),
    owner=STATE,
    deliverable=Term(
        "以企业为主体的产学研融合措施", "measures that tie industry, teaching and research, enterprises first"
    ),
    needs=(
        *TASK_PARTICULARS,
        Term("参加的企业和院所", "the enterprises and institutes that take part"),
        Term("办结时的文件", "on closing, the instrument"),
    ),
    refers=(SD[30],),
)

support_institutes = Programme(
    SD[27, 2],
    gist=Term("支持研究机构和标准、行业组织", "support for institutes, standards bodies and industry bodies"),
    tag=STATUTORY,
    readings=("S54",),
    owner=GOVERNMENTS,
    deliverable=Term(
        "支持三类机构和科研创新活动的措施",
        "measures for three kinds of body and for research and development",
    ),
    aims=(
        Term("人工智能研究机构", "AI research institutes"),
        Term("人工智能标准组织", "AI standards bodies"),
        Term("人工智能行业组织", "AI industry bodies"),
    ),
    needs=(
        Term("人民政府名称", "the government"),
        Term("措施文件", "the instrument"),
        Term("印发日期", "its day"),
    ),
    refers=(SD[67, 1], SD[84, 1, "d"]),
    note=Term("没有覆盖到的种类一并列出。", "A kind that the measures leave out is shown."),
)

open_scenarios = Programme(
    SD[28, 1, "a"],
    gist=Term("场景开放制度", "open scenarios"),
    tag=STATUTORY,
    readings=("S15", "S54"),
    owner=STATE,
    deliverable=Term(
        "应用场景开放制度，以及场景需求和示范方案的定期征集、发布",
        "a system of open scenarios, with requirements and model solutions collected and published regularly",
    ),
    aims=(Term("场景需求", "a scenario in need of AI"), Term("示范方案", "a model solution")),
    needs=(Term("发布批次", "the round"), Term("发布日期", "the day of publication")),
    refers=(SD[28, 2],),
    note=Term(
        "“定期”没有数字：距上次发布的时间与自设的间隔一并显示，后者不是法定期限。",
        "Regularly has no number: the time since the last round is shown beside an interval set by its owner, which is "
        "not law.",
    ),
)

demonstration_fields = Programme(
    SD[28, 1, "b"],
    gist=Term("示范应用领域", "fields of demonstration"),
    tag=STATUTORY,
    readings=("S54",),
    owner=STATE,
    deliverable=Term("人工智能在重点领域的示范应用", "demonstrations of AI in important fields"),
    aims=(
        Term("政务服务", "government services"),
        Term("医疗", "healthcare"),
        Term("科学研究", "scientific research"),
        Term("金融", "finance"),
        Term("自动驾驶", "autonomous driving"),
        Term("其他领域", "another field"),
    ),
    needs=(*TASK_PARTICULARS, Term("领域", "the field")),
    refers=(SD[69], SD[72], SD[75]),
    note=Term(
        "示范不免除特殊场景的规则：政务见第六十九条，医疗见第七十二条，自动驾驶见第七十五条。",
        "A demonstration is exempt from nothing: see article 69 for administration, 72 for medicine, 75 for driving.",
    ),
)

clusters = Programme(
    SD[28, 2],
    gist=Term("成果商业化与产业集群", "commercial use and clusters"),
    tag=STATUTORY,
    readings=("S54",),
    owner=GOVERNMENTS,
    deliverable=Term(
        "加快关键技术商业应用的措施和有国际竞争力的产业集群",
        "measures that speed the commercial use of key technology, and clusters that can compete abroad",
    ),
    needs=(
        Term("人民政府名称", "the government"),
        Term("措施文件", "the instrument"),
        Term("印发日期", "its day"),
        Term("是否遵循市场规律的审查结论", "the finding on whether it follows market principles"),
    ),
    refers=(SD[14, 3], SD[84, 1, "d"]),
)

# Article 29: money and purchases

research_funds = Programme(
    SD[29, 1, "a"],
    gist=Term("基础研究专项资金", "funds for basic research"),
    tag=STATUTORY,
    readings=("S54",),
    owner=STATE,
    deliverable=Term(
        "支持人工智能基础研究和应用基础研究的专项资金",
        "special funds for basic and applied basic AI research",
    ),
    needs=(
        Term("资金名称", "the fund"),
        Term("年度", "the year"),
        Term("金额（法律没有规定）", "the amount, which the law does not set"),
        Term("受资助者", "the recipients"),
    ),
    refers=(SD[18, 1, "b"],),
)

incubation = Programme(
    SD[29, 1, "b"],
    gist=Term("孵化支持", "incubation"),
    tag=STATUTORY,
    readings=("S54",),
    owner=STATE,
    deliverable=Term(
        "对人工智能科技创新企业及其成果的孵化支持",
        "support for incubating AI start-ups and what they achieve",
    ),
    needs=(*TASK_PARTICULARS, Term("受支持的企业", "the enterprise supported")),
    refers=(SD[27, 1],),
)

# The State grants; in a case the tax authority acts for it.
key_project_tax_relief = Duty(
    SD[29, 1, "c"],
    gist=Term("重点项目税收优惠", "tax relief for key projects"),
    tag=STATUTORY,
    readings=("S54",),
    bearer=TAX_AUTHORITY,
    toward=KEY_ENTERPRISES,
    own_reach=True,
    when=all_of(body_kind.is_("enterprise"), runs_key_project, tax_relief_provision),
    act=Act(
        "grant_key_project_relief",
        Term("依照所引税收规定给予优惠", "grant the relief that the cited tax provision gives"),
    ),
    refers=(EITL[25], SD[18, 1, "a"]),
    note=Term(
        "本法没有规定比例和金额，不作计算；没有可以引明的税收规定的，不产生优惠。",
        "This law has neither rate nor amount, so nothing is computed; without a tax provision to cite there is no relief.",
    ),
)

safe_purchases_first = Duty(
    SD[29, 2],
    gist=Term("政府采购优先", "priority in government procurement"),
    tag=STATUTORY,
    readings=("S32",),
    bearer=PROCURING_BODIES,
    toward=PROCUREMENT_SUPPLIERS,
    own_reach=True,
    when=Clause(
        ~purchase_result.is_("none"),
        Term(
            "采购人工智能产品、服务的政府采购项目已经选定",
            "a government purchase of AI products or services has been decided",
        ),
        SD[29, 2],
        denied=Term(
            "没有采购人工智能产品、服务的政府采购项目，或者尚未选定",
            "there is no government purchase of AI products or services, or none decided yet",
        ),
    ),
    act=Act(
        "buy_safe_ai_first",
        Term(
            "优先采购安全可靠的人工智能产品、服务",
            "buy AI products and services that are safe and reliable first",
        ),
    ),
    met_by=purchase_result.one_of("proven_chosen", "no_proven_offer", "reasoned"),
    keep=Keep(
        Term("采购文件和选定理由", "the procurement file with the reasons"),
        years(15),
        None,
        external(GPL[42]),
    ),
    breach=(SD[84, 1, "d"],),
    refers=(GPL[42], SD[51, 2], SD[62, 1, "ii"], SD[64]),
    note=Term(
        "优先不是专买：有书面理由可以另选。采购的程序和救济依政府采购的法律。",
        "Priority is not exclusivity: another offer may win for written reasons. Procedure and remedies follow "
        "procurement law.",
    ),
)

# Articles 30 and 31: talent and literacy

disciplines = Programme(
    SD[30, 1],
    gist=Term("学科与人才培养", "disciplines and training"),
    tag=STATUTORY,
    readings=("S54",),
    owner=STATE,
    deliverable=Term(
        "人工智能学科建设、教育培训和人才交流",
        "AI disciplines, education and training, and exchange of talent",
    ),
    aims=(
        Term("学科建设", "a discipline"),
        Term("教育培训项目", "a training programme"),
        Term("人才交流", "an exchange"),
    ),
    needs=(*TASK_PARTICULARS, Term("承担的院校、机构或者企业", "the institution that carries it")),
    refers=(SD[31, 1],),
)

talent_mechanisms = Programme(
    SD[30, 2, "a"],
    gist=Term("人才评价与项目机制", "talent and project mechanisms"),
    tag=STATUTORY,
    readings=("S54",),
    owner=STATE,
    deliverable=Term("适应人工智能发展的三项新机制", "three new mechanisms that fit the needs of AI"),
    aims=(
        Term("人才评价机制", "assessment of talent"),
        Term("项目管理创新机制", "management of projects"),
        Term("成果转化激励机制", "rewards for technology transfer"),
    ),
    needs=(*TASK_PARTICULARS, Term("机制文件", "the instrument")),
    refers=(SD[11, 1, "b"],),
    note=Term(
        "三项机制分别显示进度，都有文件才办结。",
        "Each is shown by itself; it closes when all three have an instrument.",
    ),
)

# What each researcher is owed, once there are State rules to measure it by.
reward_researchers = Duty(
    SD[30, 2, "b"],
    gist=Term("科研人员奖励补贴", "incentives and subsidies for research staff"),
    tag=STATUTORY,
    readings=("S54",),
    bearer=STATE,
    toward=RESEARCHERS,
    own_reach=True,
    when=all_of(
        Clause(
            all_of(entity_kind.is_("individual"), development_activities.one_of("research")),
            Term(
                "当事人是从事人工智能研究的科技人员",
                "the person described is a scientist or engineer in AI research",
            ),
            SD[30, 2],
            denied=Term(
                "当事人不是从事人工智能研究的科技人员",
                "the person described is not a scientist or engineer in AI research",
            ),
        ),
        RESEARCH_REWARDS_RULED,
    ),
    act=Act(
        "reward_researchers",
        Term("按照国家规定给予奖励和补贴", "give the incentives and subsidies that State rules provide"),
    ),
    refers=(SD[29, 1, "a"],),
    note=Term(
        "金额和条件由国家规定确定，本法没有写明；没有规定可引的，只答“本法未定”。",
        "Amount and conditions are for State rules and not for this law; with no rule to cite the answer is “not set here”.",
    ),
)

digital_literacy = Programme(
    SD[31, 1],
    gist=Term("数字素养行动", "digital literacy"),
    tag=STATUTORY,
    readings=("S54",),
    owner=STATE,
    deliverable=Term(
        "提升公民数字素养和技能的全国行动",
        "national action that raises citizens' digital literacy and skills",
    ),
    aims=(Term("行动项目", "an action"),),
    needs=(*TASK_PARTICULARS, Term("面向的人群", "the group it is for")),
    refers=(SD[38], SD[39, 1, "b"]),
    note=Term(
        "没有写明人群的不得登记；第三十八条所列群体从未涉及的，列为缺口。",
        "Without a target group it is not entered; a group named in article 38 that no action has reached is a gap.",
    ),
)

public_education = Programme(
    SD[31, 2, "a"],
    gist=Term("科普和法治宣传教育", "public education"),
    tag=STATUTORY,
    readings=("S54",),
    owner=GOVERNMENTS,
    deliverable=Term(
        "人工智能科普和有关法律法规的宣传教育", "public education in the science of AI and in its law"
    ),
    aims=(Term("科普活动", "an event on the science"), Term("法治宣传活动", "an event on the law")),
    needs=(
        Term("人民政府名称", "the government"),
        Term("日期", "the day"),
        Term("主题", "the topic"),
    ),
    refers=(SD[60, 1, "ii"], SD[84, 1, "d"]),
)

guide_education = Programme(
    SD[31, 2, "b"],
    gist=Term("指导监督单位宣教", "guidance of units in public education"),
    tag=STATUTORY,
    readings=("S54",),
    owner=GOVERNMENTS,
    deliverable=Term(
        "对有关单位开展人工智能科普和法治宣传教育的指导、监督",
        "guidance and supervision of units that teach the science of AI and its law",
    ),
    needs=(
        Term("受指导的单位", "the unit guided"),
        Term("日期", "the day"),
        Term("指导内容", "what the guidance was"),
    ),
    refers=(SD[31, 2, "a"], SD[84, 1, "d"]),
    note=Term("从未受到指导的单位一并列出。", "Units never reached are shown."),
)
