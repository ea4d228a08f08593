"""What a provider does about wrongs it discovers: A5, unlawful use and the abuse of bots, and illegal content."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, reading
from chengxu.algebra.term import Term
from chengxu.dates.limits import PROMPTLY, Promptly
from chengxu.law.document import Kind, told
from chengxu.law.procedure import AnyOf, Clock, NotTaken, Procedure, Settled, State, Step, Taken
from chengxu.statutes.laws import SD
from chengxu.statutes.scholars_draft.basis import PROVIDER
from chengxu.statutes.scholars_draft.notices import CONTENT_REPORT, MISCONDUCT_REPORT
from chengxu.statutes.scholars_draft.scenarios import IN_SOCIAL_BOTS

_AS_PROMPTLY = Promptly(tag=reading("S15"))
"""For what stands in one sentence with a timely measure, without a word on time of its own."""
_JOINT_REPORT = (
    told("joint_report", "合并报告的编号", "number of the joint report"),
    told("covers", "合并报告写明的两条和两方面事实", "both provisions and both sets of facts in it"),
)

# A5: unlawful use, and the abuse of social bots (articles 46 and 73)

_MEASURE, _RECORDS, _REPORT = SD[46, 2, "c"], SD[46, 2, "d"], SD[46, 2, "e"]
_BOTS = SD[73, 2, "b"]
_FOUND = ("discover", "discover_bot_abuse")
_OPEN = ("discovered", "measure_applied", "recorded", "reported")
_FIT = told("fit", "与情节相称的理由", "why it fits the case")
_OTHER = told("what", "何种措施", "which measure")

_WARNING = ("warn", Term("警告使用者", "the warning to the user"), ())
_ON_SERVICE = (
    ("restrict", Term("限制功能", "the limit on functions"), ()),
    ("suspend", Term("中止向其提供服务", "the suspension of the service"), ()),
    ("terminate", Term("终止向其提供服务", "the end of the service"), ()),
    ("take_other_measure", Term("采取其他措施", "another measure"), (_OTHER,)),
)
_ON_BOTS = (
    ("limit_permissions", Term("限制权限", "the limit on permissions")),
    ("block_account", Term("封停账号", "the blocking of the account")),
    ("block_information", Term("阻断信息", "the blocking of the information")),
)
"""The measures by name: of article 46, and of article 73 against bots; both lists are open."""
_BEYOND_WARNING = tuple(name for name, *_ in (*_ON_SERVICE, *_ON_BOTS))
_MEASURES = (_WARNING[0], *_BEYOND_WARNING)

unlawful_use = Procedure(
    name="sd.unlawful_use",
    number="A5",
    law=SD,
    term=Term("违法使用的处置", "acting on unlawful use"),
    cites=(_MEASURE, _RECORDS, _REPORT, _BOTS),
    readings=("S15", "S18", "S52"),
    states=(
        State("undiscovered", Term("尚未发现", "not discovered")),
        State("discovered", Term("已发现", "discovered")),
        State("measure_applied", Term("已采取措施", "measure applied")),
        State("recorded", Term("已保存记录", "records saved")),
        State("reported", Term("已报告", "reported")),
        State("closed", Term("办结", "closed"), final=True),
    ),
    steps=(
        Step(
            name="discover",
            term=Term("发现使用者从事违法活动", "the discovery of a user's unlawful activity"),
            by=PROVIDER,
            at=("undiscovered",),
            to="discovered",
            cite=_MEASURE,
            needs=(
                told("user", "所涉使用者", "user concerned"),
                told("evidence", "核实的事实和证据", "facts as verified, with evidence"),
            ),
            note=Term(
                "单纯的线索还不是发现。自此即为知情，听之任之的，可能依第八十七条第三款连带承担责任。",
                "A mere signal is no discovery. From here the provider knows, and to let it go on may lead to joint "
                "liability under article 87(3).",
            ),
        ),
        Step(
            name="discover_bot_abuse",
            term=Term("发现使用者滥用社交机器人", "the discovery that a user abuses social bots"),
            by=PROVIDER,
            at=("undiscovered",),
            to="discovered",
            cite=_BOTS,
            needs=(
                told("user", "所涉使用者", "user concerned"),
                told("evidence", "核实的事实和证据", "facts as verified, with evidence"),
            ),
            guards=(IN_SOCIAL_BOTS,),
        ),
        *(
            Step(
                name=name,
                term=term,
                by=PROVIDER,
                at=_OPEN,
                to="measure_applied",
                cite=_MEASURE,
                needs=(*more, _FIT),
            )
            for name, term, more in (_WARNING, *_ON_SERVICE)
        ),
        *(
            Step(
                name=name,
                term=term,
                by=PROVIDER,
                at=_OPEN,
                to="measure_applied",
                cite=_BOTS,
                needs=(_FIT,),
                guards=(Taken(("discover_bot_abuse",), _BOTS),),
            )
            for name, term in _ON_BOTS
        ),
        Step(
            name="save_records",
            term=Term("保存有关记录", "the saving of the records"),
            by=PROVIDER,
            at=_OPEN,
            to="recorded",
            cite=_RECORDS,
            needs=(told("records", "所保存的记录", "records saved", Kind.LIST),),
            readings=("S18",),
            note=Term(
                "保存多久，条文没有规定；三年是自设的。",
                "The text names no period; three years is a house default.",
            ),
        ),
        Step(
            name="report",
            term=Term("报告主管部门", "the report to the oversight department"),
            by=PROVIDER,
            at=_OPEN,
            to="reported",
            cite=_REPORT,
            issues=MISCONDUCT_REPORT,
        ),
        Step(
            name="count_joint_report",
            term=Term("记入违法内容案中的合并报告", "the entry of a joint report made on illegal content"),
            by=PROVIDER,
            at=_OPEN,
            to="reported",
            cite=_REPORT,
            needs=_JOINT_REPORT,
            tag=reading("S52"),
            readings=("S52",),
        ),
        Step(
            name="close",
            term=Term("办结", "the closing"),
            by=PROVIDER,
            at=_OPEN,
            to="closed",
            cite=_MEASURE,
            guards=(
                Settled(("measure",), _MEASURE),
                Settled(("records",), _RECORDS),
                Settled(("report",), _REPORT),
                AnyOf((NotTaken(("discover_bot_abuse",), _BOTS), Taken(_BEYOND_WARNING, _BOTS)), _BOTS),
            ),
            tag=HOUSE,
            note=Term(
                "措施、记录、报告缺一不可；滥用社交机器人的，仅有警告不够。",
                "Measure, record and report are all needed; against the abuse of bots a warning alone is not enough.",
            ),
        ),
    ),
    clocks=(
        Clock(
            name="measure",
            term=Term("对使用者采取措施", "the measure against the user"),
            owner=PROVIDER,
            starts=_FOUND,
            stops=_MEASURES,
            limit=PROMPTLY,
            cite=_MEASURE,
            readings=("S15",),
        ),
        Clock(
            name="records",
            term=Term("保存有关记录", "the saving of the records"),
            owner=PROVIDER,
            starts=_FOUND,
            stops=("save_records",),
            limit=_AS_PROMPTLY,
            cite=_RECORDS,
            tag=reading("S15"),
            readings=("S15",),
        ),
        Clock(
            name="report",
            term=Term("报告主管部门", "the report to the oversight department"),
            owner=PROVIDER,
            starts=_FOUND,
            stops=("report", "count_joint_report"),
            limit=_AS_PROMPTLY,
            cite=_REPORT,
            tag=reading("S15"),
            readings=("S15",),
        ),
    ),
    note=Term(
        "一案一人一事。措施没有法定的先后，不必先警告；措施、记录、报告也不分先后，状态显示最近所作的一件。每一件都报告，没有"
        "门槛。第七十三条自身没有写时间，滥用即违法使用，依第四十六条及时处置。",
        "One user, one matter. The measures have no order and no warning has to come first; measure, record and report "
        "come in any order too, and the state shows the latest. Every case is reported, there is no threshold. Article 73 "
        "names no time of its own: abuse is unlawful use, and article 46 wants it dealt with in time.",
    ),
)

# A5: illegal content (article 47)

_CONTENT = SD[47, 2, "b"]
_CONTENT_OPEN = (
    "discovered",
    "generation_stopped",
    "transmission_stopped",
    "eliminated",
    "reported",
)
_ACTS = (
    (
        "stop_generation",
        "generation_stopped",
        "skip_generation",
        Term("停止生成", "the stop of generation"),
    ),
    (
        "stop_transmission",
        "transmission_stopped",
        "skip_transmission",
        Term("停止传输", "the stop of transmission"),
    ),
    ("eliminate", "eliminated", "skip_elimination", Term("消除违法内容", "the removal of the content")),
)
"""The three things done to the content: the act, the state after it, the step that marks it as inapplicable, the words."""

illegal_content = Procedure(
    name="sd.illegal_content",
    number="A5",
    law=SD,
    term=Term("违法内容的处置", "acting on illegal content"),
    cites=(_CONTENT,),
    readings=("S15", "S52"),
    states=(
        State("undiscovered", Term("尚未发现", "not discovered")),
        State("discovered", Term("已发现", "discovered")),
        State("generation_stopped", Term("已停止生成", "generation stopped")),
        State("transmission_stopped", Term("已停止传输", "transmission stopped")),
        State("eliminated", Term("已消除", "removed")),
        State("reported", Term("已报告", "reported")),
        State("closed", Term("办结", "closed"), final=True),
    ),
    steps=(
        Step(
            name="discover",
            term=Term("发现违法内容", "the discovery of illegal content"),
            by=PROVIDER,
            at=("undiscovered",),
            to="discovered",
            cite=_CONTENT,
            needs=(
                told("content", "所发现的内容", "content found"),
                told("forbidden_by", "违反的规定", "rule against which it offends"),
            ),
        ),
        *(
            Step(
                name=act,
                term=term,
                by=PROVIDER,
                at=_CONTENT_OPEN,
                to=done,
                cite=_CONTENT,
                needs=(told("how", "采取的办法", "how it was done"),),
            )
            for act, done, _, term in _ACTS
        ),
        *(
            Step(
                name=skip,
                term=Term(f"记明“{term.zh}”不适用", f"the mark that {term.en} does not apply"),
                by=PROVIDER,
                at=_CONTENT_OPEN,
                to=None,
                cite=_CONTENT,
                needs=(told("why", "无从做起的理由", "why it cannot be done"),),
                tag=HOUSE,
            )
            for _, _, skip, term in _ACTS
        ),
        Step(
            name="report",
            term=Term("报告主管部门", "the report to the oversight department"),
            by=PROVIDER,
            at=_CONTENT_OPEN,
            to="reported",
            cite=_CONTENT,
            issues=CONTENT_REPORT,
        ),
        Step(
            name="count_joint_report",
            term=Term("记入违法使用案中的合并报告", "the entry of a joint report made on unlawful use"),
            by=PROVIDER,
            at=_CONTENT_OPEN,
            to="reported",
            cite=_CONTENT,
            needs=_JOINT_REPORT,
            tag=reading("S52"),
            readings=("S52",),
        ),
        Step(
            name="close",
            term=Term("办结", "the closing"),
            by=PROVIDER,
            at=_CONTENT_OPEN,
            to="closed",
            cite=_CONTENT,
            guards=(Settled((*(act for act, *_ in _ACTS), "report"), _CONTENT),),
            tag=HOUSE,
        ),
    ),
    clocks=(
        *(
            Clock(
                name=act,
                term=term,
                owner=PROVIDER,
                starts=("discover",),
                stops=(act, skip),
                limit=PROMPTLY,
                cite=_CONTENT,
                readings=("S15",),
            )
            for act, _, skip, term in _ACTS
        ),
        Clock(
            name="report",
            term=Term("报告主管部门", "the report to the oversight department"),
            owner=PROVIDER,
            starts=("discover",),
            stops=("report", "count_joint_report"),
            limit=PROMPTLY,
            cite=_CONTENT,
            readings=("S15",),
        ),
    ),
    note=Term(
        "四项各自完成才能办结，先后不拘，状态显示最近所作的一件；前三项确实无从做起的，写明理由，报告没有例外。使用者利用服务"
        "违法的，另立违法使用案。",
        "A case closes with all four done, in any order, and the state shows the latest; one of the first three may drop "
        "out for a stated reason, the report never. A user who broke the law by means of the service has a case of "
        "unlawful use beside it.",
    ),
)

PROCEDURES: tuple[Procedure, ...] = (unlawful_use, illegal_content)
