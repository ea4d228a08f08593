"""Special zones, approved relief, tax and export incentives, and who grants them."""

from __future__ import annotations

from chengxu.algebra.facts import Choice, Event, Flag, Several
from chengxu.algebra.term import Term
from chengxu.law.norm import Party

CENTRAL_FINANCE = Party("central_finance", Term("中央财政", "the central treasury"))
LOCAL_GOVERNMENTS = Party(
    "local_governments",
    Term("县级以上地方各级人民政府", "the local governments at county level and above"),
    plural=True,
)
PUBLIC_PURCHASERS = Party(
    "public_purchasers",
    Term(
        "各级人民政府和国有企业、事业单位", "governments of all levels and State enterprises and institutions"
    ),
    plural=True,
)
ZONE_LEGISLATURE = Party(
    "zone_legislature",
    Term(
        "特区所在市的人民代表大会及其常务委员会",
        "the people's congress, with its standing committee, of the city of the zone",
    ),
)
RECORDING_ORGANS = Party(
    "recording_organs",
    Term(
        "全国人民代表大会常务委员会和国务院",
        "the Standing Committee of the National People's Congress and the State Council",
    ),
    plural=True,
)
FREE_TRADE_ZONES = Party(
    "free_trade_zones",
    Term("自贸试验区（自由贸易港）", "pilot free-trade zones and the free-trade port"),
    plural=True,
)
TAX_AUTHORITY = Party("tax_authority", Term("税务机关", "the tax authority"))
EXPORT_CONTROL_AUTHORITY = Party(
    "export_control_authority", Term("出口管制管理部门", "the export-control authority")
)
EXPORTERS = Party("exporters", Term("出口经营者", "exporters"), plural=True)

# AI special zones (ML4 31)

in_ai_zone = Flag(
    name="in_ai_zone",
    question=Term(
        "该活动是否在人工智能特区范围内开展？",
        "Is the activity carried out within the territory of an AI special zone?",
    ),
    help=Term(
        "看活动在哪里开展，不看企业在哪里注册；同一项目在特区以外的部分另行判断。",
        "Where the activity takes place counts, not where the company is registered; what a project does outside the "
        "zone is judged apart.",
    ),
    yes=Term("该活动在人工智能特区内开展", "the activity is carried out in an AI special zone"),
    no=Term("该活动不在人工智能特区内开展", "the activity is not carried out in an AI special zone"),
)

zone_regulation_oversteps = Flag(
    name="zone_regulation_oversteps",
    question=Term(
        "该特区法规是否被有权机关认定违背宪法，或者违背法律、行政法规的基本原则？",
        "Has a competent organ found that the zone regulation goes against the Constitution or the basic principles of "
        "laws and administrative regulations?",
    ),
    help=Term(
        "由备案审查等有权机关认定，本引擎不作判断；没有这样的认定的，填“否”。",
        "Organs such as those that review the record decide, not the engine; answer no while there is no such finding.",
    ),
    yes=Term(
        "该特区法规经认定违背宪法或者上位法基本原则",
        "the zone regulation has been found to go against the Constitution or the basic principles of higher law",
    ),
    no=Term(
        "该特区法规未经认定违背宪法或者上位法基本原则",
        "the zone regulation has not been found to go against the Constitution or the basic principles of higher law",
    ),
)

NORM_KINDS = (
    ("law", Term("法律", "laws")),
    ("administrative_regulation", Term("行政法规", "administrative regulations")),
    ("local_regulation", Term("地方性法规", "local regulations")),
    ("departmental_rule", Term("部门规章", "departmental rules")),
)

zone_departures = Several(
    name="zone_departures",
    question=Term("该特区法规变通了下列哪些规范？", "From which of these does the zone regulation depart?"),
    help=Term(
        "逐条列出被变通的规定；没有变通的，答“无”。",
        "List each provision departed from; answer “none” if there is no departure.",
    ),
    label=Term("特区法规所变通的规范", "the norms from which the zone regulation departs"),
    values=NORM_KINDS,
)

zone_departures_authorised = Several(
    name="zone_departures_authorised",
    question=Term(
        "对下列哪些规范的变通，有授权决定可以指明？",
        "For departures from which of these can an authorising decision be named?",
    ),
    help=Term(
        "同一类规范有一条变通说不出授权的，该类不选。",
        "One departure without an authorisation, and that kind is left out.",
    ),
    label=Term("有授权的变通", "the authorised departures"),
    values=NORM_KINDS,
)

zone_record_receipts = Several(
    name="zone_record_receipts",
    question=Term(
        "该特区法规已经报送哪些机关备案，并取得回执？",
        "From which organs is there a receipt for the zone regulation sent for the record?",
    ),
    label=Term("已经取得备案回执的机关", "the organs that have acknowledged the record"),
    values=(
        ("npc_standing_committee", Term("全国人民代表大会常务委员会", "the NPC Standing Committee")),
        ("state_council", Term("国务院", "the State Council")),
    ),
)

zone_departure_statement = Several(
    name="zone_departure_statement",
    question=Term(
        "报备案的材料中，对变通作了哪些说明？",
        "What does the file sent for the record say about the departures?",
    ),
    help=Term("每一处变通都有说明的才选。", "Tick only what is said of every departure."),
    label=Term("对变通的说明", "the statement on the departures"),
    values=(("what", Term("变通的情况", "what departs")), ("why", Term("变通的理由", "why it departs"))),
)

ZONE_REGULATION_PUBLISHED = Event(
    name="zone_regulation_published",
    label=Term("公布特区法规", "the publication of the zone regulation"),
    question=Term("该特区法规哪一天公布？", "On which day was the zone regulation published?"),
)

# Free-trade zones (ML4 32)

in_free_trade_zone = Flag(
    name="in_free_trade_zone",
    question=Term(
        "该研发、提供活动是否在自贸试验区（自由贸易港）内开展？",
        "Is the development or provision carried out in a pilot free-trade zone or the free-trade port?",
    ),
    yes=Term("该活动在自贸试验区内开展", "the activity is carried out in a free-trade zone"),
    no=Term("该活动不在自贸试验区内开展", "the activity is not carried out in a free-trade zone"),
)

free_trade_approvals = Several(
    name="free_trade_approvals",
    question=Term(
        "国务院批准该自贸试验区对人工智能采取下列哪些措施（有批准文件可查）？",
        "Which of these measures for AI has the State Council approved for that zone, by a document that can be named?",
    ),
    help=Term(
        "以国务院的批准文件为准；地方文件或者正在报批的不算。都没有的，答“无”。",
        "A document of the State Council counts, not a local paper or a pending request. Answer “none” if there is "
        "none.",
    ),
    label=Term("经国务院批准的措施", "the measures approved by the State Council"),
    values=(
        ("tax", Term("税收优惠", "tax incentives")),
        ("intellectual_property", Term("知识产权保护的调整", "adjusted protection of intellectual property")),
        ("network_data", Term("网络数据安全管理的调整", "adjusted management of network data security")),
        ("trade", Term("贸易管制的调整", "adjusted trade controls")),
    ),
)

free_trade_eligible = Flag(
    name="free_trade_eligible",
    question=Term(
        "该活动是否符合批准文件或者自贸试验区规定的条件？",
        "Does the activity meet the conditions of the approval or of the zone's rules?",
    ),
    yes=Term("该活动符合自贸试验区措施的条件", "the activity meets the conditions of the zone's measures"),
    no=Term(
        "该活动不符合自贸试验区措施的条件", "the activity does not meet the conditions of the zone's measures"
    ),
)

# Procurement and tax (ML4 33 and 34)

meets_national_standards = Flag(
    name="meets_national_standards",
    question=Term(
        "该人工智能产品、服务是否符合有关国家标准（有检测或者认证凭据）？",
        "Does the AI product or service meet the relevant national standards, by test or certificate?",
    ),
    yes=Term(
        "该人工智能产品、服务符合国家标准", "the AI product or service meets the relevant national standards"
    ),
    no=Term(
        "该人工智能产品、服务不符合国家标准",
        "the AI product or service does not meet the relevant national standards",
    ),
)

special_equipment_purpose = Choice(
    name="special_equipment_purpose",
    question=Term(
        "所投资的专用设备是作什么用的？", "What is the special equipment for in which you invested?"
    ),
    help=Term(
        "专用，是指专门用于该目的；训练、推理共用的一般算力设备属于“其他”。没有这类投资的，选“没有投资”。",
        "Special means made for that purpose; general compute for training and inference is “other”. Choose “no "
        "investment” if there is none.",
    ),
    label=Term("专用设备的用途", "the purpose of the special equipment"),
    values=(
        ("safety_governance", Term("安全治理", "safety governance")),
        ("similar", Term("与安全治理类似的专门用途", "a special purpose like safety governance")),
        ("other", Term("其他用途", "another purpose")),
        ("none", Term("没有投资", "no investment")),
    ),
)

special_equipment_from = Several(
    name="special_equipment_from",
    question=Term("该专用设备以哪些方式取得？", "In which of these ways was the special equipment obtained?"),
    help=Term(
        "租赁、接受赠与、使用他人设备的，都不选，答“无”。",
        "Leased, donated or borrowed equipment is neither: answer “none”.",
    ),
    label=Term("专用设备的取得方式", "the ways of obtaining the special equipment"),
    values=(("developed", Term("自行研发", "own development")), ("purchased", Term("购置", "purchase"))),
)

meets_open_source_tax_criteria = Flag(
    name="meets_open_source_tax_criteria",
    question=Term(
        "国家人工智能主管机关是否认定您符合开源研发主体享受税收优惠的标准？",
        "Has the national AI authority found that you meet its criteria for tax relief of open-source developers?",
    ),
    help=Term(
        "以记录在案的认定为准；标准公布之前填“不知道”。",
        "A recorded decision counts; until the criteria are published answer “unknown”.",
    ),
    yes=Term(
        "当事人经认定符合开源税收优惠标准",
        "the person described has been found to meet the criteria for open-source tax relief",
    ),
    no=Term(
        "当事人未经认定符合开源税收优惠标准",
        "the person described has not been found to meet the criteria for open-source tax relief",
    ),
)

# Exports (ML4 38 and 84)

export_lists = Several(
    name="export_lists",
    question=Term(
        "拟出口的人工智能技术或者产品，列入下列哪些现行出口目录？",
        "In which export catalogues now in effect is the AI technology or product that is to be exported?",
    ),
    help=Term(
        "以出口之日有效的目录版本为准，逐项核对。都没有列入的，答“无”，按一般程序办理。同时列入两个目录的，"
        "须先由主管部门澄清。",
        "By the versions in effect on the day of export, item by item. Answer “none” if it is in none: the ordinary "
        "procedure applies. An item found in two catalogues has to be cleared with the authority first.",
    ),
    label=Term("所列入的出口目录", "the export catalogues that list the item"),
    values=(
        ("non_sensitive", Term("非敏感类目录", "the catalogue of non-sensitive items")),
        ("restricted", Term("限制类目录", "the catalogue of restricted items")),
        ("prohibited", Term("禁止类目录", "the catalogue of prohibited items")),
    ),
)
