"""Every law, rule and standard that the book cites, named once."""

from __future__ import annotations

from chengxu.algebra.cite import Law
from chengxu.algebra.term import Term

IM = Law(
    "im",
    "IM",
    title=Term("《生成式人工智能服务管理暂行办法》", "Interim Measures for Generative AI Services"),
    short=Term("《暂行办法》", "Interim Measures"),
    articles=24,
    rows=88,
    items_in=(4, 7, 22),
    parts_in=(1, 3, 8, 10, 12, 13, 15, 17, 18, 20, 24),
    joined=True,
    plural=True,
)

ML4 = Law(
    "ml4",
    "ML4",
    title=Term("《人工智能示范法4.0》", "AI Model Law 4.0"),
    short=Term("《示范法》", "AI Model Law"),
    articles=114,
    rows=379,
)

SD = Law(
    "sd",
    "SD",
    title=Term("《中华人民共和国人工智能法（学者建议稿）》", "AI Law (Draft for Suggestions from Scholars)"),
    short=Term("《学者建议稿》", "Scholars' Draft"),
    articles=96,
    rows=327,
)

SW = Law(
    "sw",
    "SW",
    title=Term("申卫星教授的人工智能立法四级方案", "Shen Weixing's four-tier proposal"),
    short=Term("《四级方案》", "four-tier proposal"),
    rows=25,
    binding=False,
)

DS = Law(
    "ds",
    "DS",
    title=Term("《互联网信息服务深度合成管理规定》", "Deep Synthesis Provisions"),
    short=Term("《深度合成规定》", "Deep Synthesis Provisions"),
    rows=40,
    parts_in=(2, 3, 6, 7, 8, 9, 10, 11, 12, 13, 16, 18, 20, 22, 23, 24, 25),
    joined=True,
    plural=True,
)
AR = Law(
    "ar",
    "AR",
    title=Term("《互联网信息服务算法推荐管理规定》", "Algorithm Recommendation Provisions"),
    short=Term("《算法推荐规定》", "Algorithm Recommendation Provisions"),
    rows=38,
    parts_in=(7, 8, 10, 13, 14, 15, 16, 18, 21, 22, 23, 25, 26, 27, 29, 30, 31, 32, 35),
    joined=True,
    plural=True,
)
LM = Law(
    "lm",
    "LM",
    title=Term("《人工智能生成合成内容标识办法》", "AI Content Labelling Measures"),
    short=Term("《标识办法》", "Labelling Measures"),
    rows=31,
    plural=True,
)
SA = Law(
    "sa",
    "SA",
    title=Term(
        "《具有舆论属性或社会动员能力的互联网信息服务安全评估规定》",
        "Security Assessment Provisions for Services with Public-Opinion Properties",
    ),
    short=Term("《安全评估规定》", "Security Assessment Provisions"),
    rows=30,
    items_in=(2, 3, 5),
    parts_in=(4, 7, 8, 9, 10, 12, 13, 15, 16, 17),
    plural=True,
)
GB = Law(
    "gb",
    "GB",
    title=Term("GB 45438—2025 人工智能生成合成内容标识方法", "GB 45438-2025, labelling of AI content"),
    short=Term("GB 45438—2025 ", "GB 45438-2025"),
    rows=26,
)
PG = Law(
    "pg",
    "TC260-PG",
    title=Term("网络安全标准实践指南（TC260-PG）", "Practice guides on cybersecurity standards (TC260-PG)"),
    short=Term("实践指南 TC260-PG-", "practice guide TC260-PG"),
    binding=False,
    plural=True,
)
TC = Law(
    "tc",
    "TC",
    title=Term("TC260-003 生成式人工智能服务安全基本要求", "TC260-003, basic security requirements"),
    short=Term("TC260-003 ", "TC260-003"),
    rows=39,
    binding=False,
)
PR = Law(
    "pr",
    "PR",
    title=Term("生成式人工智能服务备案实务", "generative AI filing practice"),
    short=Term("备案实务", "filing practice"),
    rows=6,
    binding=False,
)

CSL = Law(
    "csl",
    "LW-CSL",
    title=Term("《中华人民共和国网络安全法》", "Cybersecurity Law"),
    short=Term("《网络安全法》", "Cybersecurity Law"),
)
DSL = Law(
    "dsl",
    "LW-DSL",
    title=Term("《中华人民共和国数据安全法》", "Data Security Law"),
    short=Term("《数据安全法》", "Data Security Law"),
)
PIPL = Law(
    "pipl",
    "LW-PIPL",
    title=Term("《中华人民共和国个人信息保护法》", "Personal Information Protection Law"),
    short=Term("《个人信息保护法》", "PIPL"),
)
STPL = Law(
    "stpl",
    "LW-STPL",
    title=Term("《中华人民共和国科学技术进步法》", "Science and Technology Progress Law"),
    short=Term("《科学技术进步法》", "Science and Technology Progress Law"),
)
NDSR = Law(
    "ndsr",
    "LW-NDSR",
    title=Term("《网络数据安全管理条例》", "Network Data Security Regulations"),
    short=Term("《网络数据条例》", "Network Data Regulations"),
)
MIN = Law(
    "min",
    "LW-MIN",
    title=Term("《未成年人网络保护条例》", "Regulations on the Protection of Minors Online"),
    short=Term("《未成年人网络保护条例》", "Minors Online Regulations"),
)
APL = Law(
    "apl",
    "LW-APL",
    title=Term("《中华人民共和国行政处罚法》", "Administrative Penalty Law"),
    short=Term("《行政处罚法》", "Administrative Penalty Law"),
)
CL = Law(
    "cl",
    "LW-CL",
    title=Term("《中华人民共和国刑法》", "Criminal Law"),
    short=Term("《刑法》", "Criminal Law"),
)
AML = Law(
    "aml",
    "LW-AML",
    title=Term("《中华人民共和国反垄断法》", "Anti-Monopoly Law"),
    short=Term("《反垄断法》", "Anti-Monopoly Law"),
)
AUCL = Law(
    "aucl",
    "LW-AUCL",
    title=Term("《中华人民共和国反不正当竞争法》", "Anti-Unfair Competition Law"),
    short=Term("《反不正当竞争法》", "Anti-Unfair Competition Law"),
)
CCL = Law(
    "ccl",
    "LW-CCL",
    title=Term("《中华人民共和国著作权法》", "Copyright Law"),
    short=Term("《著作权法》", "Copyright Law"),
)
LCL = Law(
    "lcl",
    "LW-LCL",
    title=Term("《中华人民共和国劳动合同法》", "Labour Contract Law"),
    short=Term("《劳动合同法》", "Labour Contract Law"),
)
PQL = Law(
    "pql",
    "LW-PQL",
    title=Term("《中华人民共和国产品质量法》", "Product Quality Law"),
    short=Term("《产品质量法》", "Product Quality Law"),
)
SSL = Law(
    "ssl",
    "LW-SSL",
    title=Term("《中华人民共和国保守国家秘密法》", "State Secrets Law"),
    short=Term("《保守国家秘密法》", "State Secrets Law"),
)
ECL = Law(
    "ecl",
    "LW-ECL",
    title=Term("《中华人民共和国出口管制法》", "Export Control Law"),
    short=Term("《出口管制法》", "Export Control Law"),
)
EITL = Law(
    "eitl",
    "LW-EITL",
    title=Term("《中华人民共和国企业所得税法》", "Enterprise Income Tax Law"),
    short=Term("《企业所得税法》", "Enterprise Income Tax Law"),
)
LEGL = Law(
    "legl",
    "LW-LEGL",
    title=Term("《中华人民共和国立法法》", "Legislation Law"),
    short=Term("《立法法》", "Legislation Law"),
)
ARL = Law(
    "arl",
    "LW-ARL",
    title=Term("《中华人民共和国行政复议法》", "Administrative Reconsideration Law"),
    short=Term("《行政复议法》", "Administrative Reconsideration Law"),
)
ALL = Law(
    "alit",
    "LW-ALIT",
    title=Term("《中华人民共和国行政诉讼法》", "Administrative Litigation Law"),
    short=Term("《行政诉讼法》", "Administrative Litigation Law"),
)
CPL = Law(
    "cpl",
    "LW-CPL",
    title=Term("《中华人民共和国民事诉讼法》", "Civil Procedure Law"),
    short=Term("《民事诉讼法》", "Civil Procedure Law"),
)
PSPL = Law(
    "pspl",
    "LW-PSPL",
    title=Term("《中华人民共和国治安管理处罚法》", "Public Security Administration Penalties Law"),
    short=Term("《治安管理处罚法》", "Public Security Administration Penalties Law"),
)
CIV = Law(
    "civ",
    "LW-CIV",
    title=Term("《中华人民共和国民法典》", "Civil Code"),
    short=Term("《民法典》", "Civil Code"),
)
COER = Law(
    "coer",
    "LW-COER",
    title=Term("《中华人民共和国行政强制法》", "Administrative Coercion Law"),
    short=Term("《行政强制法》", "Administrative Coercion Law"),
)
PAT = Law(
    "pat",
    "LW-PAT",
    title=Term("《中华人民共和国专利法》", "Patent Law"),
    short=Term("《专利法》", "Patent Law"),
)
FIL = Law(
    "fil",
    "LW-FIL",
    title=Term("《中华人民共和国外商投资法》", "Foreign Investment Law"),
    short=Term("《外商投资法》", "Foreign Investment Law"),
)
GPL = Law(
    "gpl",
    "LW-GPL",
    title=Term("《中华人民共和国政府采购法》", "Government Procurement Law"),
    short=Term("《政府采购法》", "Government Procurement Law"),
)
INSL = Law(
    "insl",
    "LW-INSL",
    title=Term("《中华人民共和国保险法》", "Insurance Law"),
    short=Term("《保险法》", "Insurance Law"),
)
PML = Law(
    "pml",
    "LW-PML",
    title=Term("《中华人民共和国未成年人保护法》", "Law on the Protection of Minors"),
    short=Term("《未成年人保护法》", "Minors Protection Law"),
)
SCL = Law(
    "scl",
    "LW-SCL",
    title=Term("《中华人民共和国国家赔偿法》", "State Compensation Law"),
    short=Term("《国家赔偿法》", "State Compensation Law"),
)
RTSL = Law(
    "rtsl",
    "LW-RTSL",
    title=Term("《中华人民共和国道路交通安全法》", "Road Traffic Safety Law"),
    short=Term("《道路交通安全法》", "Road Traffic Safety Law"),
)
