"""The proposal, items 01 to 09, 13 to 15 and 17: what AI is, the tiers and what follows from them, who supervises."""

from __future__ import annotations

from chengxu.algebra.cite import external, reading
from chengxu.algebra.expr import all_of, any_of
from chengxu.algebra.term import Term
from chengxu.law.norm import Act, Definition, Duty, Party, Principle, Programme, Prohibition, Scope
from chengxu.statutes.four_tiers.basis import (
    HIGH,
    IN_SCOPE,
    IS_AI,
    LIMITED,
    LOW,
    MAKERS,
    UNACCEPTABLE,
)
from chengxu.statutes.four_tiers.parameters import FILING_SETTLED
from chengxu.statutes.laws import SD, SW
from chengxu.statutes.words.parties import NATIONAL_CAC, PUBLIC, STATE
from chengxu.statutes.words.rights import user_notice
from chengxu.statutes.words.safety import put_into_use
from chengxu.statutes.words.service import offered_to_mainland_public, offered_to_others
from chengxu.statutes.words.tiers import (
    INDUSTRY_BODIES,
    REGULATOR,
    risk_management_parts,
    tier_filing_made,
)

USERS = Party("users", Term("使用者", "users"), plural=True)

wide_meaning = Definition(
    SW["01"],
    gist=Term("人工智能的广义定义", "AI in a wide sense"),
    tag=external(SW["01"]),
    readings=("W1",),
    term=Term("人工智能", "artificial intelligence"),
    means=Term(
        "贯通从感知到决策的自动化系统，基于机器学习、逻辑、知识的都在内",
        "automated systems that reach from perception to decision, whether they rest on machine learning, logic or knowledge",
    ),
    when=IS_AI,
    refers=(SD[94, 1, "i"],),
    note=Term(
        "规则系统、专家系统也在内，比《学者建议稿》宽：后者要求模拟人的智能行为并列明用途。",
        "Rule systems and expert systems are in: wider than the Scholars' Draft, which asks for simulated intelligence and "
        "names purposes.",
    ),
)

reach = Scope(
    SW["02"],
    gist=Term("适用范围与主体", "reach and roles"),
    tag=external(SW["02"]),
    readings=("W1", "W4"),
    when=IN_SCOPE,
    refers=(SD[2, 1], SD[94, 1, "iii"]),
    note=Term(
        "研发者、运营者、使用者三种身份，境内外的系统都在内。运营者按提供者判断；不属于三者的，不作判断。论文没有除外规定，"
        "也没有影响境内的要求。",
        "Three roles, developer, operator, user, and systems at home and abroad. An operator is judged as a provider; who is "
        "none of the three is outside. The paper has no exclusions and asks for no effect in the country.",
    ),
)

principles = Principle(
    SW["03"],
    gist=Term("四项基本原则", "four principles"),
    tag=external(SW["03"]),
    readings=("W1",),
    guides=Term(
        "鼓励创新、协同治理、公众参与、安全治理四项原则",
        "four principles: innovation encouraged, governance shared, the public taking part, security governed",
    ),
    refers=(SD[3], SD[4], SD[5], SD[6], SD[7], SD[8], SD[9], SD[13]),
)

tiers = Definition(
    SW["04"],
    gist=Term("风险的四个等级", "four tiers of risk"),
    tag=external(SW["04"]),
    readings=("W2", "W8"),
    term=Term("风险等级", "tier of risk"),
    means=Term(
        "按人的介入程度和对人权、利益、社会秩序的影响，分为不可接受、高、有限、低四级",
        "unacceptable, high, limited or low, by the degree of human involvement and by the impact on human rights, interests "
        "and social order",
    ),
    when=any_of(UNACCEPTABLE, HIGH, LIMITED),
    refers=(SD[50, 1, "i"], SD[61]),
    note=Term(
        "三级以上成立与否由此得出，都不成立的为低风险。两项认定缺一即未定；认定由人作出并写明理由。",
        "This tells whether one of the upper three holds; if none does, the risk is low. With one finding lacking the tier is "
        "undetermined; a person makes the findings and gives reasons.",
    ),
)

no_unacceptable_risk = Prohibition(
    SW["05"],
    gist=Term("不可接受风险的应用", "applications of unacceptable risk"),
    tag=reading("W3"),
    readings=("W2", "W3"),
    bearer=MAKERS,
    toward=PUBLIC,
    when=UNACCEPTABLE,
    act=Act("run_unacceptable", Term("投放、使用该应用", "put the application on the market or to use")),
    broken_by=any_of(offered_to_mainland_public, offered_to_others, put_into_use),
    refers=(SD[8, 1, "b"],),
    note=Term(
        "推论：论文只列出这一等级，没有明文禁止，也没有后果。",
        "Inferred: the paper names the tier, has no express ban and states no consequence.",
    ),
)

manage_high_risk = Duty(
    SW["06"],
    gist=Term("高风险系统的风险管理", "risk management of high-risk systems"),
    tag=external(SW["06"]),
    readings=("W2",),
    bearer=MAKERS,
    when=HIGH,
    act=Act("manage_risks_of_tier", Term("建立风险管理制度", "set up a risk management system")),
    met_by=all_of(*(risk_management_parts.one_of(part) for part, _ in risk_management_parts.values)),
    refers=(SW["09"], SW["11"], SD[41], SD[42], SD[51]),
    note=Term(
        "论文没有列举制度的内容，所列各部分是自设的检查项；没有写明后果。",
        "The paper does not say what such a system holds: the parts asked are a house list. It states no consequence.",
    ),
)

inform_users = Duty(
    SW["07"],
    gist=Term("有限风险系统的透明", "transparency of limited-risk systems"),
    tag=external(SW["07"]),
    readings=("W2",),
    bearer=MAKERS,
    toward=USERS,
    when=LIMITED,
    act=Act(
        "inform_users_of_tier", Term("满足透明要求，保障使用者知情", "be transparent and let users know")
    ),
    met_by=all_of(*(user_notice.one_of(part) for part, _ in user_notice.values)),
    refers=(SD[6], SD[33], SD[48]),
    note=Term(
        "论文没有列举告知内容，以《学者建议稿》第三十三条的告知为准；没有写明后果。",
        "The paper does not list contents: the notice under article 33 of the Scholars' Draft is taken. It states no "
        "consequence.",
    ),
)

codes_of_conduct = Programme(
    SW["08"],
    gist=Term("低风险系统的行为准则", "codes of conduct for low risk"),
    tag=external(SW["08"]),
    readings=("W2",),
    owner=STATE,
    when=LOW,
    deliverable=Term(
        "对低风险系统的研发者、运营者制定行为准则的鼓励",
        "encouragement for developers and operators of low-risk systems to adopt codes of conduct",
    ),
    needs=(Term("准则文本", "the text of the code"), Term("制定者", "who adopted it")),
    refers=(SD[67, 1],),
    note=Term("没有制定准则的，不是违反。", "To have none is never a breach."),
)

file_by_tier = Duty(
    SW["09"],
    gist=Term("按等级透明和备案", "transparency and filing by tier"),
    tag=external(SW["09"]),
    readings=("W1", "W2"),
    bearer=MAKERS,
    toward=REGULATOR,
    when=all_of(HIGH, *FILING_SETTLED),
    act=Act("file_by_tier", Term("按所属等级办理备案", "make the filing for its tier")),
    met_by=tier_filing_made,
    refers=(SD[53, 1, "a"], SD[33, 1, "iv"]),
    note=Term(
        "论文要求明确备案主体、内容、程序，没有自行确定，也没有期限；三项规则出台之前都是未定。此处只问高风险，其他等级是否"
        "备案取决于备案主体的规则。",
        "The paper wants the subjects, the content and the procedure of filing settled and settles none, nor any time limit: "
        "until all three are, this is undetermined. Only high risk is asked here; whether other tiers file depends on the rule "
        "about subjects.",
    ),
)

coordinated_supervision = Programme(
    SW["13"],
    gist=Term("统筹协调监管", "coordinated supervision"),
    tag=external(SW["13"]),
    readings=("W1",),
    owner=NATIONAL_CAC,
    deliverable=Term(
        "由网信部门统筹、各部门分工且不重不漏的监管",
        "supervision coordinated by the internet information department and divided without overlap or gap",
    ),
    aims=(
        Term("主管部门与事项的对应", "departments and their matters"),
        Term("重叠（一事两管）", "overlaps: one matter, two bodies"),
        Term("空白（无人管）", "gaps: a matter without a body"),
    ),
    refers=(SD[58], SD[59], SD[60]),
)

industry_autonomy = Programme(
    SW["14"],
    gist=Term("行业自治", "self-regulation of industry"),
    tag=external(SW["14"]),
    readings=("W1",),
    owner=INDUSTRY_BODIES,
    deliverable=Term(
        "行业标准和风险评估等自律机制",
        "standards, risk assessments and other self-regulation of the industry",
    ),
    aims=(
        Term("技术标准", "technical standards"),
        Term("风险评估", "risk assessments"),
        Term("其他自律文件", "other documents"),
    ),
    refers=(SD[64], SD[67, 1]),
    note=Term("均为自愿，不作为义务。", "All of it is voluntary."),
)

public_participation = Programme(
    SW["15"],
    gist=Term("公众参与和监督", "participation and oversight by the public"),
    tag=external(SW["15"]),
    readings=("W1",),
    owner=STATE,
    deliverable=Term(
        "公众对研发、运营两个阶段的参与和监督渠道",
        "channels by which the public takes part in, and watches, development and operation",
    ),
    aims=(Term("研发阶段", "development"), Term("运营阶段", "operation")),
    refers=(SD[13], SD[60, 1, "v"], SD[92, 1]),
)

sandboxes = Programme(
    SW["17"],
    gist=Term("监管沙盒（背景）", "regulatory sandboxes, as background"),
    tag=reading("W7"),
    readings=("W7",),
    owner=STATE,
    deliverable=Term(
        "论文作为可行性例证所述的监管沙盒", "the sandboxes that the paper reports as proof of feasibility"
    ),
    refers=(SD[66],),
    note=Term(
        "推论：论文没有提出规则；法律上的对应是《学者建议稿》第六十六条的监管试点。",
        "Inferred: the paper states no rule. The legal counterpart is the pilot of article 66 of the Scholars' Draft.",
    ),
)
