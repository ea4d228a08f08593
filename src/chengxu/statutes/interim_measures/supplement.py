"""Chapter V of the Measures (articles 22 to 24): terms, permits, foreign investment, entry into force."""

from __future__ import annotations

from datetime import date

from chengxu.algebra.cite import HOUSE, STATUTORY, reading
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.facts import ACT_DATE, Parameter
from chengxu.algebra.term import Term
from chengxu.dates.limits import before
from chengxu.law.norm import Act, Definition, Duty, Keep, Party, Scope
from chengxu.statutes.interim_measures.basis import IN_SCOPE, PROVIDER
from chengxu.statutes.laws import AR, DS, IM
from chengxu.statutes.words.oversight import (
    PERMITS,
    foreign_investment,
    foreign_investment_lawful,
    held_permits,
    required_permits,
)
from chengxu.statutes.words.parties import (
    AUTHORITIES,
    BROADCASTING,
    CAC,
    EDUCATION,
    FOREIGN_INVESTOR,
    INDUSTRY,
    LICENSING_AUTHORITY,
    PUBLIC_SECURITY,
    REFORM,
    SCIENCE,
)
from chengxu.statutes.words.service import (
    offered_to_mainland_public,
    provides_service,
    uses_generative_ai,
    uses_service,
)

generative_ai_technology = Definition(
    IM[22, 1],
    gist=Term("生成式人工智能技术", "generative AI technology"),
    tag=STATUTORY,
    term=Term("生成式人工智能技术", "generative AI technology"),
    means=Term(
        "能够生成各种形式内容的模型及其配套技术",
        "models able to generate content of whatever form, and the technology around them",
    ),
    when=uses_generative_ai,
    refers=(IM[2, 1], DS[23, 1]),
)

provider_defined = Definition(
    IM[22, 2],
    gist=Term("提供者的范围", "who is a provider"),
    tag=STATUTORY,
    readings=("F5", "F6", "N6"),
    term=Term("提供者", "provider"),
    means=Term(
        "以该技术向公众提供服务的单位或者个人，经接口提供的也在内",
        "an organisation or person who offers the service to the public, an interface included",
    ),
    when=IN_SCOPE & provides_service,
    refers=(IM[9, 1, "a"], DS[23, 3]),
    note=Term(
        "单位和个人均可成为提供者；只经可编程接口供应能力的也是。接口供应方与接口之上的应用方各自是提供者。",
        "An organisation or a single person can be one, and so is a supplier who offers nothing but an "
        "interface. Supplier and the application built on its interface are providers side by side.",
    ),
)

user_defined = Definition(
    IM[22, 3],
    gist=Term("使用者的范围", "who is a user"),
    tag=STATUTORY,
    readings=("F5", "N6"),
    term=Term("使用者", "user"),
    means=Term("用该服务生成内容的单位或者个人", "an organisation or person who generates content with it"),
    when=IN_SCOPE & uses_service,
    refers=(IM[9, 2], IM[18, 1]),
    note=Term(
        "单位和个人均可成为使用者；同一人可以同时是提供者和使用者。",
        "An organisation or a single person can be one, and the same person may be provider and user at once.",
    ),
)

obtain_permits = Duty(
    IM[23, 1],
    gist=Term("行政许可", "administrative permits"),
    tag=STATUTORY,
    readings=("N11",),
    bearer=PROVIDER,
    toward=LICENSING_AUTHORITY,
    when=Clause(
        required_permits.some(),
        Term("提供该服务依法须取得行政许可", "the law requires a permit for providing the service"),
        IM[23, 1],
        denied=Term("提供该服务依法无须取得行政许可", "the law requires no permit for providing the service"),
    ),
    act=Act(
        "obtain_permits", Term("取得该服务依法所需的许可", "obtain the permits that the service needs by law")
    ),
    due=before(offered_to_mainland_public, tag=reading("N11")),
    met_by=all_of(*(held_permits.is_(kind) | ~required_permits.is_(kind) for kind, _ in PERMITS)),
    keep=Keep(Term("许可证件副本", "copies of the permits"), None, None, HOUSE),
    breach=(IM[21, 1, "a"],),
    refers=(IM[2, 2], AR[13, 1], DS[24, 1]),
    note=Term(
        "需要哪些许可，由各许可法规定；无证提供的后果也依该法。",
        "Which permits are needed is for the law on each permit, and so is what follows from going without.",
    ),
)

obey_foreign_investment_law = Duty(
    IM[23, 2],
    gist=Term("外商投资", "foreign investment"),
    tag=STATUTORY,
    bearer=(FOREIGN_INVESTOR, PROVIDER),
    toward=AUTHORITIES,
    when=foreign_investment,
    act=Act(
        "obey_foreign_investment_law", Term("遵守外商投资的规定", "keep to the rules on foreign investment")
    ),
    met_by=foreign_investment_lawful,
    refers=(IM[20, 1],),
    note=Term(
        "须核对的是外商投资法律、行政法规，包括准入负面清单和安全审查；能否准入不由本引擎判断，违反的后果依该法。",
        "What to check are the laws and regulations on foreign investment, market-access list and security "
        "review included. The engine does not decide on access; what follows a breach stands there.",
    ),
)

ENTRY = Parameter(
    name="im_entry",
    of_days=True,
    label=Term("《暂行办法》施行日期", "entry into force of the Interim Measures"),
    cite=IM[24, 1],
    tag=STATUTORY,
    versions=((None, date(2023, 8, 15)),),
)

entry_into_force = Scope(
    IM[24, 1],
    gist=Term("施行日期", "entry into force"),
    tag=STATUTORY,
    readings=("N1", "N2"),
    when=ACT_DATE >= ENTRY,
)

ISSUERS: tuple[tuple[Party, Term], ...] = (
    (CAC, Term("国家互联网信息办公室", "Cyberspace Administration of China")),
    (REFORM, Term("国家发展和改革委员会", "National Development and Reform Commission")),
    (EDUCATION, Term("教育部", "Ministry of Education")),
    (SCIENCE, Term("科学技术部", "Ministry of Science and Technology")),
    (INDUSTRY, Term("工业和信息化部", "Ministry of Industry and Information Technology")),
    (PUBLIC_SECURITY, Term("公安部", "Ministry of Public Security")),
    (BROADCASTING, Term("国家广播电视总局", "National Radio and Television Administration")),
)
"""The seven that signed, each with its line of duty; article 16 names an eighth, press and publication."""

issuing_departments = Definition(
    IM[24, 2],
    gist=Term("七部门联合发布", "issued jointly by seven departments"),
    tag=STATUTORY,
    readings=("F20",),
    term=Term("发布机关", "issuing departments"),
    means=Term("联合发布本办法的七个部门", "the seven departments that issued the Measures together"),
    refers=(IM[16, 1],),
    note=Term(
        "发布机关：" + "、".join(organ.zh for _, organ in ISSUERS) + "。第十六条另列新闻出版部门，并非遗漏。",
        "Issued by: "
        + "; ".join(organ.en for _, organ in ISSUERS)
        + ". Article 16 names the press and publication department as well; the difference is intended.",
    ),
)
