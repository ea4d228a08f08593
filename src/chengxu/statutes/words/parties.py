"""Who appears in the laws beside the described person: authorities, other persons, the State."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.norm import Party

STATE = Party("state", Term("国家", "the State"))
CAC = Party("cac", Term("网信部门", "the internet information (CAC) department"))
NATIONAL_CAC = Party(
    "national_cac", Term("国家网信部门", "the national internet information department (CAC)")
)
AUTHORITIES = Party("authorities", Term("有关主管部门", "the competent departments"), plural=True)
NATIONAL_AUTHORITIES = Party(
    "national_authorities", Term("国家有关主管部门", "the national competent departments"), plural=True
)
PUBLIC_SECURITY = Party("public_security", Term("公安机关", "the public security organ"))
PUBLIC = Party("public", Term("公众", "the public"))
DATA_SUBJECT = Party("data_subject", Term("个人信息主体", "the person whose information it is"))

# Departments by line of duty, whatever their level (IM 16)
REFORM = Party("reform", Term("发展改革部门", "the development and reform department"))
EDUCATION = Party("education", Term("教育部门", "the education department"))
SCIENCE = Party("science", Term("科技部门", "the science and technology department"))
INDUSTRY = Party("industry", Term("工业和信息化部门", "the industry and information technology department"))
TELECOM = Party("telecom", Term("电信主管部门", "the telecommunications department"))
BROADCASTING = Party("broadcasting", Term("广播电视部门", "the radio and television department"))
PRESS = Party("press", Term("新闻出版部门", "the press and publication department"))
LICENSING_AUTHORITY = Party("licensing_authority", Term("许可机关", "the licensing authority"))

INSPECTORS = Party(
    "inspectors",
    Term("评估、检查机构及其人员", "assessing and inspecting bodies and their people"),
    plural=True,
)
"""Departments and third parties alike, and everybody who works for them on the assessment or inspection."""
RELEVANT_BODIES = Party("relevant_bodies", Term("有关机构", "the bodies concerned"), plural=True)
"""Those who can carry out a measure on a service, such as network operators and application stores."""
OFFENDER = Party("offender", Term("违法行为人", "the offender"))
FOREIGN_INVESTOR = Party("foreign_investor", Term("外国投资者", "the foreign investor"))

# The authorities of the Model Law (ML4 13)

AI_AUTHORITY = Party("ai_authority", Term("国家人工智能主管机关", "the national AI authority"))
PROVINCIAL_AI_AUTHORITY = Party(
    "provincial_ai_authority", Term("省级人工智能主管机关", "the provincial AI authority")
)
CITY_AI_AUTHORITY = Party(
    "city_ai_authority", Term("有关城市的人工智能主管机关", "the AI authority of a listed city")
)
LOCAL_AI_AUTHORITIES = Party(
    "local_ai_authorities", Term("地方人工智能主管机关", "the local AI authorities"), plural=True
)
OTHER_DEPARTMENTS = Party(
    "other_departments", Term("其他有关部门", "the other departments concerned"), plural=True
)
INJURED_PERSON = Party("injured_person", Term("被侵权人", "the injured person"))
WHISTLEBLOWERS = Party("whistleblowers", Term("内部举报人", "internal whistleblowers"), plural=True)
ANYONE = Party("anyone", Term("任何单位和个人", "any organisation or individual"))
COURT = Party("court", Term("人民法院", "the court"))

# The authorities of the Scholars' Draft (SD 58 and 59)

OVERSIGHT = Party("oversight", Term("人工智能主管部门", "the AI oversight departments"), plural=True)
"""Departments of every level, each in its own field."""
UPPER_OVERSIGHT = Party(
    "upper_oversight",
    Term("省级以上人工智能主管部门", "the AI oversight departments of provincial level and above"),
    plural=True,
    within=OVERSIGHT,
)
NATIONAL_OVERSIGHT = Party(
    "national_oversight",
    Term("国务院人工智能主管部门", "the AI oversight departments of the State Council"),
    plural=True,
    within=UPPER_OVERSIGHT,
)
COORDINATION = Party("coordination", Term("人工智能统筹协调机制", "the AI coordination mechanism"))
GOVERNMENTS = Party("governments", Term("各级人民政府", "governments at every level"), plural=True)
UPPER_GOVERNMENTS = Party(
    "upper_governments",
    Term("省级以上人民政府", "governments of provincial level and above"),
    plural=True,
    within=GOVERNMENTS,
)
AFFECTED_PERSONS = Party(
    "affected_persons", Term("受影响的个人、组织", "the persons and organisations affected"), plural=True
)
RIGHTS_HOLDER = Party("rights_holder", Term("权利人", "the rights holder"))
INSURER = Party("insurer", Term("保险人", "the insurer"))
