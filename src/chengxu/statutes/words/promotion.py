"""What the Scholars' Draft supports (SD 10 to 31): compute, data, key research, small enterprises, purchases."""

from __future__ import annotations

from chengxu.algebra.facts import Choice, Flag, Several
from chengxu.algebra.term import Term
from chengxu.law.norm import Party

REGIONS_AND_DEPARTMENTS = Party(
    "regions_and_departments", Term("各地区、各部门", "regions and departments"), plural=True
)
INDUSTRY_ORGANISATIONS = Party(
    "industry_organisations", Term("行业组织", "industry organisations"), plural=True
)
COMPUTE_USERS = Party("compute_users", Term("算力使用者", "those who use the compute"), plural=True)
SMALL_ENTERPRISES = Party("small_enterprises", Term("中小企业", "small and medium enterprises"), plural=True)
SMALL_DATA_USERS = Party(
    "small_data_users",
    Term(
        "中小企业、个人开发者等使用者",
        "small and medium enterprises, individual developers and others like them",
    ),
    plural=True,
)
FUNDED_RESEARCHERS = Party(
    "funded_researchers", Term("项目承担者", "those who carry out the project"), plural=True
)
DATA_CONTRIBUTORS = Party(
    "data_contributors", Term("数据贡献者", "those who contributed the data"), plural=True
)
KEY_ENTERPRISES = Party(
    "key_enterprises", Term("运营重点项目的企业", "enterprises that run key projects"), plural=True
)
PROCURING_BODIES = Party(
    "procuring_bodies", Term("政府采购的采购人", "government procuring bodies"), plural=True
)
PROCUREMENT_SUPPLIERS = Party("procurement_suppliers", Term("供应商", "suppliers"), plural=True)

# Compute (SD 12, 15 and 16)

compute_roles = Several(
    name="compute_roles",
    question=Term(
        "您对算力基础设施承担下列哪些角色？自何日起？",
        "Which of these are you with regard to compute infrastructure? Since which day?",
    ),
    help=Term(
        "受托施工的，不是建设者；只租用、购买算力的，都不选。都不是的，答“无”。",
        "A contractor on the site is no builder; whoever only rents or buys compute is none of them: answer “none”.",
    ),
    label=Term("在算力基础设施中的角色", "the roles in compute infrastructure"),
    values=(
        ("government_builder", Term("组织建设的人民政府", "a government that has it built")),
        ("builder", Term("其他建设者", "another builder")),
        ("operator", Term("运营主体", "its operator")),
    ),
)

compute_project_care = Several(
    name="compute_project_care",
    question=Term(
        "该算力基础设施项目的文件，逐项确认了下列哪些要求？",
        "Which of these does the file of the compute project confirm?",
    ),
    help=Term(
        "每项都要有可查的依据，例如节能审查、规划衔接文件、环境影响评价；只作一般承诺的不选。",
        "Each needs something to show for it: an energy review, the place in the plan, an environmental assessment. A "
        "general pledge does not count.",
    ),
    label=Term("项目文件确认的要求", "the demands confirmed by the project file"),
    values=(
        ("green", Term("遵守绿色发展要求", "adherence to green development")),
        ("national_plan", Term("算力布局与国家规划相衔接", "a place within the national plans for compute")),
        ("ecology", Term("保护生态环境", "protection of the environment")),
    ),
)

compute_trusted_supply = Several(
    name="compute_trusted_supply",
    question=Term(
        "对该算力基础设施的下列哪些部分，备有供应链说明，证明全部安全可信？",
        "For which of these parts of the compute infrastructure does a supply-chain statement show that all of it is "
        "secure and can be trusted?",
    ),
    help=Term(
        "硬件、软件分别说明；有一件说不清来源或者安全状况的，该部分不选。",
        "Hardware and software apart; one item whose origin or security nobody can account for, and that part is left "
        "out.",
    ),
    label=Term("有说明证明安全可信的部分", "the parts shown to be secure and trustworthy"),
    values=(
        ("hardware", Term("基础硬件", "basic hardware")),
        ("software", Term("基础软件", "basic software")),
    ),
)

compute_operator_work = Several(
    name="compute_operator_work",
    question=Term(
        "运营该算力基础设施，已经落实下列哪些工作，并有凭据可查？",
        "Which of these are in place for the running of the compute infrastructure, with evidence?",
    ),
    help=Term(
        "应急处置须有预案。检查的间隔由运营主体自定，法律没有规定；从不检查，或者没有确定间隔、只是偶尔检查的，不选“定期检查”。",
        "Emergency response needs a plan. The law sets no interval for inspections, the operator does; leave them out where "
        "there are none, or only now and then without an interval.",
    ),
    label=Term("运营中已经落实的工作", "what is in place for the running"),
    values=(
        ("security", Term("安全保障措施", "security measures")),
        ("emergency", Term("应急处置预案和能力", "an emergency plan and the means to carry it out")),
        ("inspections", Term("定期检查", "regular inspections")),
    ),
)

compute_failures = Several(
    name="compute_failures",
    question=Term(
        "该算力基础设施的运营出现下列哪些情形，并有证据？自何日起？",
        "Which of these has befallen the running of the compute infrastructure, with evidence? Since which day?",
    ),
    help=Term(
        "一般故障、短时中断不是重大风险；仍能自行恢复运营的，不是丧失运营能力。都没有的，答“无”。",
        "An ordinary fault or a short outage is no significant risk, and an operator that can recover by itself has not "
        "lost the ability. Answer “none” if there is neither.",
    ),
    label=Term("运营出现的情形", "what has befallen the running"),
    values=(
        ("significant_risk", Term("发生重大风险", "a significant risk")),
        ("ability_lost", Term("运营主体丧失运营能力", "the operator's loss of the ability to run it")),
    ),
)

_ANSWERS = (
    ("none", Term("没有申请，或者尚无结果", "no request, or no result yet")),
    ("granted", Term("按公平、普惠的条件准许", "leave on fair and inclusive terms")),
    ("reasoned", Term("拒绝或者附加条件，写明理由", "a refusal or added terms, with a reason")),
    ("unreasoned", Term("拒绝或者附加条件，没有写明理由", "a refusal or added terms, without a reason")),
)

public_compute_answer = Choice(
    name="public_compute_answer",
    question=Term(
        "向公共算力平台申请使用算力，结果如何？",
        "What came of the request to use compute of a public platform?",
    ),
    help=Term(
        "以最近一次申请为准。商业云服务不是公共算力平台。",
        "By the latest request. A commercial cloud is no public platform.",
    ),
    label=Term("申请公共算力的结果", "the result of the request for public compute"),
    values=_ANSWERS,
)

open_data_answer = Choice(
    name="open_data_answer",
    question=Term(
        "中小企业、个人开发者等申请使用开放的公共数据，结果如何？",
        "What came of the request of a small enterprise, an individual developer or the like to use open public data?",
    ),
    help=Term(
        "以最近一次申请为准；与其他使用者条件相同，才是公平。",
        "By the latest request; fair means the terms on which others have the data.",
    ),
    label=Term("申请使用开放数据的结果", "the result of the request for open data"),
    values=_ANSWERS,
)

# Key research (SD 18)

funded_key_research = Flag(
    name="funded_key_research",
    question=Term(
        "您是否利用财政资金开展人工智能关键技术创新研究？",
        "Are you carrying out innovative research on key AI technology with government funds?",
    ),
    help=Term(
        "两项都要具备：经费来自财政（部分来自财政也算），课题属于关键技术。",
        "Both are needed: the money comes from the public budget, in part at least, and the subject is key technology.",
    ),
    yes=Term(
        "当事人利用财政资金研究人工智能关键技术",
        "the person described does government-funded research on key AI technology",
    ),
    no=Term(
        "当事人没有利用财政资金研究人工智能关键技术",
        "the person described does no government-funded research on key AI technology",
    ),
)

key_research_support = Several(
    name="key_research_support",
    question=Term("该项研究已经得到下列哪些支持？", "Which of these has the research project received?"),
    label=Term("已经得到的支持", "the support received"),
    values=(
        ("funding", Term("经费", "funding")),
        ("means", Term("实验手段", "means of experiment")),
    ),
)

# Data and what comes of it (SD 20, 23 and 24)

data_revenue = Flag(
    name="data_revenue",
    question=Term(
        "您供给数据或者利用数据协同研发，是否因他人贡献的数据取得收益？",
        "Supplying data or developing with it, do you draw revenue from data that others contributed?",
    ),
    help=Term(
        "数据全部是自己的，或者依法公开、无须分配收益的，填“否”。",
        "No where all data are your own, or are public and nobody has a share in them.",
    ),
    yes=Term(
        "当事人因他人贡献的数据取得收益",
        "the person described draws revenue from data that others contributed",
    ),
    no=Term(
        "当事人没有因他人贡献的数据取得收益",
        "the person described draws no revenue from data that others contributed",
    ),
)

data_revenue_plan = Choice(
    name="data_revenue_plan",
    question=Term(
        "数据收益的分配方案，各方比例合计是否正好百分之百？",
        "Do the shares in the plan for distributing the data revenue add up to exactly one hundred per cent?",
    ),
    help=Term(
        "只核对合计，比例是否合理由各方和有关机关判断。",
        "Only the sum is checked; whether the shares are reasonable is for the parties and the authorities.",
    ),
    label=Term("数据收益分配方案", "the plan for the data revenue"),
    values=(
        ("none", Term("没有分配方案", "no plan")),
        ("other_sum", Term("合计不是百分之百", "shares with another sum")),
        ("whole", Term("合计百分之百", "shares that make one hundred per cent")),
    ),
)

rights_from_ai_work = Several(
    name="rights_from_ai_work",
    question=Term(
        "在研发、应用人工智能中形成了下列哪些成果？",
        "Which of these arose from developing or applying AI?",
    ),
    help=Term(
        "人的研发成果本身，例如模型代码、训练方法；由人工智能生成的内容另行判断。拿不准种类的，选“其他”。",
        "What people made in developing, such as model code or a training method; content that AI generates is judged "
        "apart. If the kind is not clear, choose “other”.",
    ),
    label=Term("形成的成果", "the results that arose"),
    values=(
        ("software", Term("软件", "software")),
        ("invention", Term("发明", "an invention")),
        ("utility_model", Term("实用新型", "a utility model")),
        ("trade_secret", Term("商业秘密", "a trade secret")),
        ("circuit_layout", Term("集成电路布图设计", "a circuit layout design")),
        ("other", Term("其他知识产权客体", "another object of intellectual property")),
    ),
)

training_use_differs = Flag(
    name="training_use_differs",
    question=Term(
        "用于训练，是否不同于该数据原来的用途或者功能？",
        "Is the use in training other than the purpose or function that the data originally had?",
    ),
    help=Term(
        "按批判断，一批中有一项不符即为“否”。例如，专供训练出售的数据集再拿来训练，用途没有不同。",
        "Batch by batch: one item that does not fit, and the answer is no. A dataset sold for training serves its own "
        "purpose when it trains a model.",
    ),
    yes=Term(
        "训练使用不同于数据原来的用途或者功能",
        "the use in training is other than the original purpose or function of the data",
    ),
    no=Term(
        "训练使用与数据原来的用途、功能相同",
        "the use in training is the original purpose or function of the data",
    ),
)

training_use_harms = Several(
    name="training_use_harms",
    question=Term(
        "经人判断，把该数据用于训练会造成下列哪些后果？",
        "In the judgment of a person, which of these does the use of the data in training do?",
    ),
    help=Term(
        "由人判断并留下理由，例如模型输出是否会代替原数据的销售。没有人判断过的，填“不知道”；判断为都不会的，答“无”。",
        "A person decides and records why: whether the model's output takes the place of the data on their market, for "
        "example. Where nobody has judged, answer “unknown”; “none” if it does neither.",
    ),
    label=Term("训练使用的后果", "the effects of the use in training"),
    values=(
        ("normal_use", Term("影响该数据的正常使用", "impairment of the normal use of the data")),
        (
            "owner_interests",
            Term("不合理地损害数据权利人的合法权益", "unreasonable harm to the owner's legitimate interests"),
        ),
    ),
)

training_sources_marked = Flag(
    name="training_sources_marked",
    question=Term(
        "凡不经许可用于训练的他人数据，是否都已显著标注来源？",
        "Is the source conspicuously marked for all data of others that are used in training without permission?",
    ),
    help=Term(
        "公众能够看到才算显著，只记在内部台账的不算；漏标一项即为“否”。",
        "Conspicuous means that the public can see it: an internal register is not enough. One item unmarked, and the "
        "answer is no.",
    ),
    yes=Term("训练数据的来源已经显著标注", "the sources of the training data are conspicuously marked"),
    no=Term("有的训练数据没有显著标注来源", "some training data are not marked with their source"),
)

# Incentives (SD 29)

runs_key_project = Flag(
    name="runs_key_project",
    question=Term(
        "您是否运营国家认定的人工智能重点项目（有文件可查）？",
        "Do you run a key AI project that the State has recognised, by a document that can be named?",
    ),
    yes=Term("当事人运营人工智能重点项目", "the person described runs a key AI project"),
    no=Term("当事人没有运营人工智能重点项目", "the person described runs no key AI project"),
)

tax_relief_provision = Flag(
    name="tax_relief_provision",
    question=Term(
        "是否有现行税收规定对该项目给予优惠（能够引明条款）？",
        "Is there a tax provision in force, one that can be cited, which gives relief to that project?",
    ),
    help=Term(
        "法律、行政法规或者国家的税收规定才算；请在来源中写明条款。没有查过的，填“不知道”。",
        "A law, an administrative regulation or a tax rule of the State counts; name it as the source. Where nobody has "
        "checked, answer “unknown”.",
    ),
    yes=Term("有税收规定对该项目给予优惠", "a tax provision gives relief to the project"),
    no=Term("没有税收规定对该项目给予优惠", "no tax provision gives relief to the project"),
)

purchase_result = Choice(
    name="purchase_result",
    question=Term(
        "采购人工智能产品、服务的这一政府采购项目，结果如何？",
        "How was this government purchase of AI products or services decided?",
    ),
    help=Term(
        "安全可靠的凭据，例如检测、认证、安全评估结论；没有凭据的，按没有证明对待。不是政府采购的，选“没有政府采购项目”。",
        "Evidence is a test, a certificate, a security assessment; an offer without any counts as unproven. Choose “no "
        "government purchase” for any other purchase.",
    ),
    label=Term("政府采购的结果", "the result of the government purchase"),
    values=(
        ("none", Term("没有政府采购项目，或者尚未选定", "no government purchase, or none decided yet")),
        ("proven_chosen", Term("选定有安全可靠凭据的", "choice of an offer with evidence of safety")),
        ("no_proven_offer", Term("没有一家提供安全可靠的凭据", "no offer with such evidence")),
        (
            "reasoned",
            Term(
                "有凭据的落选，书面说明了理由", "choice against an offer with evidence, with written reasons"
            ),
        ),
        (
            "unreasoned",
            Term(
                "有凭据的落选，没有书面理由", "choice against an offer with evidence, without written reasons"
            ),
        ),
    ),
)
