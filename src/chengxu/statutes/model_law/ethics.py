"""Chapter IV, articles 59 to 62: ethics review, research ethics, public bodies, representatives."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, reading
from chengxu.algebra.expr import Clause, all_of, any_of
from chengxu.algebra.term import Term
from chengxu.dates.limits import Lasting
from chengxu.law.norm import Act, Duty, Keep, Party, Programme
from chengxu.statutes.laws import ML4
from chengxu.statutes.model_law.basis import (
    DEVELOPER,
    DEVELOPS,
    FELT_INSIDE,
    INSIDE,
    PROVIDER,
    PROVIDES,
    PUBLIC_BODY,
)
from chengxu.statutes.model_law.parameters import ETHICS_COMMITTEES_SET
from chengxu.statutes.words.ethics import (
    ETHICS_COMMITTEE,
    RESEARCHERS,
    aimed_at_research,
    ethics_committee,
    ethics_criteria,
    meets_ethics_conditions,
    public_affairs_care,
    public_affairs_fields,
    research_output_verified,
    research_tool_aids,
    researches_with_ai,
)
from chengxu.statutes.words.parties import AI_AUTHORITY, PUBLIC, STATE
from chengxu.statutes.words.risk import (
    has_representative,
    representative_reported,
)
from chengxu.statutes.words.service import provides_service

_GENERAL = (ML4[96, 1, "a"],)

# Article 59

set_up_ethics_committee = Duty(
    ML4[59, 1],
    gist=Term("设立伦理审查委员会", "an ethics review committee"),
    tag=STATUTORY,
    bearer=(DEVELOPER, PROVIDER),
    toward=PUBLIC,
    when=all_of(ETHICS_COMMITTEES_SET, meets_ethics_conditions),
    act=Act(
        "set_up_ethics_committee",
        Term(
            "自设伦理审查委员会并由其审查",
            "set up an AI ethics review committee and have it review",
        ),
    ),
    met_by=all_of(ethics_committee.one_of("set_up"), ethics_committee.one_of("reviews")),
    breach=_GENERAL,
    refers=(ML4[42, 1, "iv"], ML4[82, 3]),
    note=Term(
        "条件由国家规定；公布之前不能判断。接受第三方审查，不能代替依法应当自设的委员会。",
        "The State sets the conditions; until they are out there is no answer. A third-party review does not replace a committee that "
        "one has to have.",
    ),
)

# Whoever sits on the committee: the duty is the committee's, shown by its opinions.
review_ethics = Duty(
    ML4[59, 2],
    gist=Term("伦理审查的重点", "what an ethics review examines"),
    tag=STATUTORY,
    bearer=ETHICS_COMMITTEE,
    toward=(DEVELOPER, PROVIDER),
    when=Clause(
        ethics_committee.one_of("set_up"),
        Term("已经设立伦理审查委员会", "there is an ethics review committee"),
        ML4[59, 1],
        denied=Term("没有设立伦理审查委员会", "there is no ethics review committee"),
    ),
    act=Act(
        "review_ethics",
        Term("就六个方面的伦理要求逐项评估", "assess each of the six ethical requirements"),
    ),
    met_by=all_of(*(ethics_criteria.one_of(criterion) for criterion, _ in ethics_criteria.values)),
    keep=Keep(Term("伦理审查意见", "the ethics opinions"), None, None, HOUSE),
    breach=_GENERAL,
    refers=(ML4[59, 1], ML4[82, 1]),
)

third_party_ethics_review = Programme(
    ML4[59, 3],
    gist=Term("第三方伦理审查", "third-party ethics review"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "为没有自设委员会的中小企业服务的第三方伦理审查机构",
        "independent ethics bodies that serve small and medium-sized enterprises without a committee",
    ),
    aims=(
        Term("第三方伦理审查机构", "third-party ethics bodies"),
        Term("面向中小企业的审查服务", "review services for small and medium-sized enterprises"),
    ),
    needs=(
        Term("机构名称和联系方式", "the body's name and contact"),
        Term("可以承接的审查范围", "the reviews that it can take on"),
        Term("所依据的国家规定", "the State rules that it follows"),
    ),
    refers=(ML4[29, 1], ML4[81, 1, "v"], ML4[59, 1]),
)

# Article 60

RESEARCHER = Party("researcher", Term("科研人员", "the researcher"), when=all_of(researches_with_ai))

verify_in_research = Duty(
    ML4[60, 1],
    gist=Term("科研人员的核实与学术责任", "researchers verify and stay responsible"),
    tag=STATUTORY,
    bearer=RESEARCHER,
    toward=PUBLIC,
    act=Act(
        "verify_in_research",
        Term(
            "保持学术自主和学术道德，核实、判断生成内容并承担学术责任",
            "keep scholarly independence and ethics, verify and judge generated content, and bear the academic responsibility",
        ),
    ),
    met_by=research_output_verified,
    breach=_GENERAL,
    refers=(ML4[77, 1], ML4[111, 2, "iv"]),
    note=Term(
        "学术处分由其他规定调整。这里只看生成内容是否经过核实；是否自主、合乎学术道德，由人判断。",
        "Academic discipline stands elsewhere. Only the verification of generated content is examined here; independence and ethics "
        "are for people to judge.",
    ),
)

RESEARCH_TOOL_PROVIDER = Party(
    "research_tool_provider",
    Term("科研用人工智能工具的提供主体", "whoever provides the research tool"),
    when=all_of(provides_service, aimed_at_research),
)

support_verification = Duty(
    ML4[60, 2, "a"],
    gist=Term("核验支持和可追溯工具", "support for verification"),
    tag=STATUTORY,
    bearer=RESEARCH_TOOL_PROVIDER,
    toward=RESEARCHERS,
    act=Act(
        "support_verification",
        Term(
            "以技术手段使使用者能够核验并追溯生成内容",
            "give users technical support and means of tracing, so that they can check the content",
        ),
    ),
    met_by=all_of(
        research_tool_aids.one_of("technical_support"),
        research_tool_aids.one_of("traceability"),
    ),
    breach=_GENERAL,
    refers=(ML4[60, 1],),
)

remind_to_verify = Duty(
    ML4[60, 2, "b"],
    gist=Term("显著提示核实义务", "a prominent reminder to verify"),
    tag=STATUTORY,
    bearer=RESEARCH_TOOL_PROVIDER,
    toward=RESEARCHERS,
    act=Act(
        "remind_to_verify",
        Term("醒目提醒使用者须自行核实", "remind users in a prominent way that they have to verify"),
    ),
    met_by=research_tool_aids.one_of("reminder"),
    breach=_GENERAL,
    refers=(ML4[49, 1, "vi"], ML4[60, 1]),
)

# Article 61

public_bodies_too = Duty(
    ML4[61, 1],
    gist=Term("国家机关研发、提供的同等义务", "public bodies that develop or provide"),
    tag=STATUTORY,
    readings=("G26",),
    bearer=PUBLIC_BODY,
    toward=PUBLIC,
    when=all_of(
        Clause(
            any_of(DEVELOPS, PROVIDES),
            Term("当事人研发或者提供人工智能", "the person described develops or provides AI"),
            ML4[61, 1],
            denied=Term(
                "当事人既不研发也不提供人工智能", "the person described neither develops nor provides AI"
            ),
        ),
        Clause(
            public_affairs_fields.some(),
            Term("该人工智能用于公共事务", "the AI serves public affairs"),
            ML4[61, 1],
            denied=Term("该人工智能不用于公共事务", "the AI does not serve public affairs"),
        ),
    ),
    act=Act(
        "keep_duties_as_public_body",
        Term(
            "履行研发者、提供者的全部义务，尤其保障公共事务所用人工智能的安全、透明、公平",
            "meet all duties of developers and providers, and see above all to safety, transparency and fairness of AI in public "
            "affairs",
        ),
    ),
    met_by=all_of(*(public_affairs_care.one_of(aspect) for aspect, _ in public_affairs_care.values)),
    breach=(ML4[109, 1], *_GENERAL),
    refers=(ML4[30, 1, "a"], ML4[80, 1], ML4[91, 1]),
    note=Term(
        "研发者、提供者的各项义务照常逐条适用；这里只核对三个重点。国家机关违反的，责令改正并给予处分，不罚款；其他公共职能"
        "组织适用一般罚则。",
        "Every duty of developers and providers applies in its own place; only the three priorities are checked here. A State organ in "
        "breach is told to correct it and faces discipline, no fine; another public-function body falls under the general sanction.",
    ),
)

# Article 62

_FROM_ABROAD = all_of(~INSIDE, FELT_INSIDE)

OVERSEAS_DEVELOPER = Party(
    "overseas_developer",
    Term("境外研发者", "the developer abroad"),
    when=all_of(DEVELOPS, *_FROM_ABROAD.items),
)
OVERSEAS_PROVIDER = Party(
    "overseas_provider", Term("境外提供者", "the provider abroad"), when=all_of(PROVIDES, *_FROM_ABROAD.items)
)

appoint_representative = Duty(
    ML4[62, 1, "a"],
    gist=Term("境内专门机构或者代表", "an office or representative in the country"),
    tag=STATUTORY,
    readings=("G15", "G45"),
    bearer=(OVERSEAS_DEVELOPER, OVERSEAS_PROVIDER),
    toward=AI_AUTHORITY,
    act=Act(
        "appoint_representative",
        Term(
            "在境内有专门机构或者代表承办人工智能事务",
            "have a dedicated office or a named representative in the country for AI matters",
        ),
    ),
    due=Lasting(tag=reading("G45")),
    met_by=has_representative,
    breach=(*_GENERAL, ML4[94, 1, "a"]),
    refers=(ML4[2, 2], ML4[42, 1, "i"]),
    note=Term(
        "条文没有期限，解读为活动进入适用范围之前办妥。使用者不需要。设有代表，不等于具备许可所要求的境内依法设立。",
        "The text names no time; we read it as before the activity comes within the law. Users need none. A representative does not make "
        "up for the establishment that a licence requires.",
    ),
)

report_representative = Duty(
    ML4[62, 1, "b"],
    gist=Term("报送机构或者代表的信息", "reporting the office or representative"),
    tag=STATUTORY,
    readings=("G45",),
    bearer=(OVERSEAS_DEVELOPER, OVERSEAS_PROVIDER),
    toward=AI_AUTHORITY,
    act=Act(
        "report_representative",
        Term(
            "向国家主管机关报送机构名称或者代表姓名以及联系方式",
            "report the name of the office or representative, and the contact, to the national authority",
        ),
    ),
    due=Lasting(tag=reading("G45")),
    met_by=all_of(
        representative_reported.one_of("name"),
        representative_reported.one_of("contact"),
    ),
    breach=_GENERAL,
    refers=(ML4[62, 1, "a"],),
    note=Term(
        "信息变化后应当重新报送；保留历次信息。",
        "What changes is reported anew; earlier particulars stay on record.",
    ),
)
