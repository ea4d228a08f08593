"""The filing with the national or the provincial authority, and its life (articles 66, 67, 70 and 99)."""

from __future__ import annotations

from chengxu.algebra.cite import Cite, reading
from chengxu.algebra.expr import Clause
from chengxu.algebra.term import Term
from chengxu.dates.count import working_days
from chengxu.law.document import Kind, told
from chengxu.law.norm import Party
from chengxu.law.procedure import (
    AnyOf,
    Clock,
    Counted,
    Procedure,
    RunOut,
    State,
    Step,
    Suspension,
    Taken,
    Trigger,
)
from chengxu.statutes.laws import ML4
from chengxu.statutes.model_law.basis import (
    LISTED,
    OVER_NATIONAL_THRESHOLD,
    OVER_PROVINCIAL_THRESHOLD,
    PROVIDER,
)
from chengxu.statutes.model_law.filing import FILING_AUTHORITIES
from chengxu.statutes.model_law.findings import IMPROPERLY_FILED
from chengxu.statutes.model_law.notices import (
    FILING_CANCELLATION,
    FILING_DISPLAY,
    FILING_FORM,
    INCOMPLETE_FILING,
    REASONS,
    REMEDIES,
)
from chengxu.statutes.model_law.registers import FILINGS
from chengxu.statutes.words.filing import filing_held
from chengxu.statutes.words.parties import AI_AUTHORITY, PROVINCIAL_AI_AUTHORITY

OFF_LIST = Clause(
    ~LISTED,
    Term("该产品、服务不在负面清单内", "the product or service is not on the negative list"),
    ML4[40, 1, "a"],
    denied=Term(
        "该产品、服务在负面清单内，适用许可，不适用备案",
        "the product or service is on the negative list: it is licensed, not filed",
    ),
)
_UP_TO_A_MILLION = Clause(
    ~OVER_NATIONAL_THRESHOLD,
    Term("注册用户没有超过一百万", "there are no more than 1,000,000 registered users"),
    ML4[66, 2],
    denied=Term(
        "注册用户超过一百万，应当向国家主管机关备案",
        "there are more than 1,000,000 registered users: the filing goes to the national authority",
    ),
)

# P4

_ARRIVALS = ("file", "file_with_gaps", "complete")
_OVERDUE_NOTICE = AnyOf(
    (
        RunOut("gaps", ML4[67, 1, "b"]),
        Taken(("file", "complete", "supplement"), ML4[67, 1, "b"]),  # a file that looked complete
    ),
    ML4[67, 1, "b"],
)


def _filing(
    name: str,
    term: Term,
    authority: Party,
    cite: Cite,
    over: tuple[Clause, ...],
    at_most: tuple[Clause, ...] = (),
) -> Procedure:
    """Return the filing with one authority; `over` and `at_most` bound its tier, and `at_most` also the day of filing."""
    return Procedure(
        name=name,
        number="P4",
        law=ML4,
        term=term,
        cites=(cite, ML4[66, 4], ML4[67, 1, "a"], ML4[67, 1, "b"]),
        readings=("G1", "G2", "G3", "G4", "G6", "G17", "G40"),
        states=(
            State("below", Term("未达到备案人数", "below the threshold")),
            State("due", Term("应当备案", "filing due")),
            State("filed", Term("已报送，编号待发", "filed, number pending")),
            State("lacking", Term("已报送，材料不齐", "filed, with gaps")),
            State("incomplete", Term("待补充材料", "waiting for what is missing")),
            State("asked_late", Term("逾期通知补充，编号待发", "asked for more too late, number pending")),
            State("recorded", Term("已备案，编号待标明", "recorded, number to be shown")),
            State("displayed", Term("编号已标明", "number shown"), final=True),
        ),
        steps=(
            Step(
                name="pass_threshold",
                term=Term("达到备案人数", "the passing of the threshold"),
                by=(PROVIDER, authority),
                at=("below",),
                to="due",
                cite=cite,
                guards=(OFF_LIST, *over, *at_most),
                readings=("G3", "G4", "G6", "G40"),
                note=Term(
                    "填日终人数首次超过标准的日子；移出负面清单、本法施行之日已经超过的，填移出之日、施行之日。",
                    "The first day whose closing count is above the figure; for a service already above it, the day of "
                    "leaving the list or of entry into force.",
                ),
            ),
            Step(
                name="file",
                term=Term("齐全的备案材料送达", "the arrival of the complete filing"),
                by=(PROVIDER, authority),
                at=("due",),
                to="filed",
                cite=cite,
                guards=at_most,
                issues=FILING_FORM,
            ),
            Step(
                name="file_with_gaps",
                term=Term("不齐全的备案材料送达", "the arrival of a filing with gaps"),
                by=(PROVIDER, authority),
                at=("due",),
                to="lacking",
                cite=cite,
                needs=(
                    told("provider", "提供者名称", "name of the provider"),
                    told("product", "产品或者服务", "product or service"),
                ),
                guards=at_most,
                note=Term(
                    "材料有缺项的照收不误，由主管机关通知补充。",
                    "A file with gaps is taken in all the same; the authority then says what is missing.",
                ),
            ),
            Step(
                name="name_gaps",
                term=Term("通知补充材料", "the notice of gaps"),
                by=authority,
                at=("filed", "lacking"),
                to="incomplete",
                cite=ML4[67, 1, "b"],
                guards=(Counted(_ARRIVALS, 1, working_days(10), ML4[67, 1, "b"]),),
                issues=INCOMPLETE_FILING,
            ),
            Step(
                name="name_gaps_late",
                term=Term("逾期通知补充材料", "the late notice of gaps"),
                by=authority,
                at=("filed", "lacking"),
                to="asked_late",
                cite=ML4[67, 1, "b"],
                guards=(_OVERDUE_NOTICE,),
                issues=INCOMPLETE_FILING,
                tag=reading("G17"),
                readings=("G17",),
            ),
            Step(
                name="complete",
                term=Term("补充齐全的材料送达", "the arrival of the completed file"),
                by=(PROVIDER, authority),
                at=("incomplete",),
                to="filed",
                cite=ML4[67, 1, "a"],
                issues=FILING_FORM,
                readings=("G17",),
            ),
            Step(
                name="supplement",
                term=Term("自行或者应逾期通知补齐材料", "completion unasked, or after a late notice"),
                by=(PROVIDER, authority),
                at=("lacking", "asked_late"),
                to="filed",
                cite=ML4[67, 1, "a"],
                issues=FILING_FORM,
                readings=("G17",),
            ),
            Step(
                name="record",
                term=Term("予以备案、发放编号并公示", "the recording, with number and publication"),
                by=authority,
                at=("filed", "lacking", "asked_late"),
                to="recorded",
                cite=ML4[67, 1, "a"],
                needs=(
                    told("number", "备案编号", "filing number"),
                    told("published_text", "公示内容", "published text"),
                ),
                enters=FILINGS,
            ),
            Step(
                name="display_number",
                term=Term("标明备案编号", "the display of the filing number"),
                by=PROVIDER,
                at=("recorded",),
                to="displayed",
                cite=ML4[66, 4],
                issues=FILING_DISPLAY,
            ),
        ),
        clocks=(
            Clock(
                name="filing",
                term=Term("备案期限", "the time for the filing"),
                owner=PROVIDER,
                starts=("pass_threshold",),
                stops=("file", "file_with_gaps"),
                limit=working_days(10),
                cite=cite,
                readings=("G4",),
            ),
            Clock(
                name="gaps",
                term=Term("通知补充材料的期限", "the time for the notice of gaps"),
                owner=authority,
                starts=("file_with_gaps",),
                stops=("name_gaps", "name_gaps_late", "supplement", "record"),
                limit=working_days(10),
                cite=ML4[67, 1, "b"],
                readings=("G17",),
            ),
            Clock(
                name="recording",
                term=Term("予以备案的期限", "the time for the recording"),
                owner=authority,
                starts=("file", "file_with_gaps", "complete", Trigger("supplement", in_time="gaps")),
                stops=("record",),
                limit=working_days(30),
                cite=ML4[67, 1, "a"],
                suspensions=(Suspension(Trigger("name_gaps"), "complete", ML4[67, 1, "b"]),),
                readings=("G17",),
            ),
        ),
        note=Term(
            "备案是登记，不是审批：没有“不予备案”，逾期也不视为已备案，提供者可以照常提供服务。材料送到其他机关的，不算送达。"
            "按期通知补充的，三十个工作日自收齐材料之日起算。",
            "A filing is a record, not an approval: it is never refused and no number comes by lapse of time, and the provider "
            "may go on with the service. What is handed to another authority has not arrived; the 30 working days of a "
            "file with gaps named in time begin with its completion.",
        ),
    )


national_filing = _filing(
    "ml4.national_filing",
    Term("全国备案", "the national filing"),
    AI_AUTHORITY,
    ML4[66, 1],
    over=(OVER_NATIONAL_THRESHOLD,),
)
provincial_filing = _filing(
    "ml4.provincial_filing",
    Term("省级备案", "the provincial filing"),
    PROVINCIAL_AI_AUTHORITY,
    ML4[66, 2],
    over=(OVER_PROVINCIAL_THRESHOLD,),
    at_most=(_UP_TO_A_MILLION,),
)

# P5

_LIVE = ("recorded", "changing")
_PROVINCIAL = Clause(
    filing_held.is_("provincial"),
    Term("该服务持有省级备案", "the service holds a provincial filing"),
    ML4[66, 2],
    denied=Term("该服务持有的不是省级备案", "the filing that the service holds is not a provincial one"),
)
_EX_OFFICIO = AnyOf(
    (
        RunOut("cancellation", ML4[99, 3]),
        Taken(("record_severe_penalty",), ML4[99, 3]),
    ),
    ML4[99, 3],
)

life = Procedure(
    name="ml4.filing_life",
    number="P5",
    law=ML4,
    term=Term("备案的变更、注销和撤销", "the life of a filing, its change, cancellation and revocation"),
    cites=(ML4[66, 1], ML4[66, 3], ML4[70, 2], ML4[99, 2, "a"], ML4[99, 3]),
    readings=("G3", "G5", "G6", "G14", "G18", "G24"),
    states=(
        State("recorded", Term("备案有效", "recorded")),
        State("changing", Term("待变更", "change due")),
        State("ended", Term("服务终止，待注销", "service ended, to be cancelled")),
        State("revoked", Term("已撤销，应当重新备案", "revoked, to be filed again")),
        State("filed_again", Term("已重新报送", "filed again"), final=True),
        State("superseded", Term("已被全国备案取代", "superseded by the national filing"), final=True),
        State("licensed", Term("已转为许可", "closed by a licence"), final=True),
        State("cancelled", Term("已注销", "cancelled"), final=True),
        State("cancelled_ex_officio", Term("已依职权注销", "cancelled ex officio"), final=True),
    ),
    steps=(
        Step(
            name="data_changed",
            term=Term("备案信息发生变更", "the change of filed data"),
            by=PROVIDER,
            at=_LIVE,
            to="changing",
            cite=ML4[66, 3],
            needs=(told("changed", "发生变更的信息", "items that changed", Kind.LIST),),
        ),
        Step(
            name="update",
            term=Term("办理变更手续", "the update of the filing"),
            by=PROVIDER,
            at=("changing",),
            to="recorded",
            cite=ML4[66, 3],
            needs=(told("old", "变更前", "old value"), told("new", "变更后", "new value")),
            enters=FILINGS,
            note=Term(
                "一次变更应当涵盖此前发生的全部变化；原内容作为旧版本保留。",
                "One update covers everything that has changed so far; what stood before is kept as the old version.",
            ),
        ),
        Step(
            name="pass_one_million",
            term=Term("注册用户超过一百万", "the passing of one million registered users"),
            by=(PROVIDER, *FILING_AUTHORITIES),
            at=_LIVE,
            to=None,
            cite=ML4[66, 1],
            guards=(OFF_LIST, _PROVINCIAL, OVER_NATIONAL_THRESHOLD),
            once=True,
            tag=reading("G5"),
            readings=("G3", "G4", "G5"),
        ),
        Step(
            name="file_nationally",
            term=Term("另行全国备案", "the new national filing"),
            by=PROVIDER,
            at=_LIVE,
            to=None,
            cite=ML4[66, 1],
            guards=(Taken(("pass_one_million",), ML4[66, 1]),),
            once=True,
            tag=reading("G5"),
            readings=("G5",),
        ),
        Step(
            name="supersede",
            term=Term("由全国备案取代", "the replacement by the national filing"),
            by=FILING_AUTHORITIES,
            at=_LIVE,
            to="superseded",
            cite=ML4[66, 1],
            needs=(told("national_number", "全国备案编号", "number of the national filing"),),
            guards=(Taken(("file_nationally",), ML4[66, 1]),),
            enters=FILINGS,
            tag=reading("G5"),
            readings=("G5",),
        ),
        Step(
            name="close_by_licence",
            term=Term("因取得许可而结束备案", "the close of the filing by a licence"),
            by=AI_AUTHORITY,
            at=_LIVE,
            to="licensed",
            cite=ML4[40, 1, "a"],
            needs=(told("licence_number", "许可证编号", "licence number"),),
            guards=(LISTED,),
            enters=FILINGS,
            tag=reading("G6"),
            readings=("G6",),
        ),
        Step(
            name="end_service",
            term=Term("终止服务", "the end of the service"),
            by=PROVIDER,
            at=_LIVE,
            to="ended",
            cite=ML4[70, 2],
        ),
        Step(
            name="cancel",
            term=Term("办理注销备案", "the cancellation of the filing"),
            by=PROVIDER,
            at=("ended",),
            to="cancelled",
            cite=ML4[70, 2],
            issues=FILING_CANCELLATION,
            enters=FILINGS,
        ),
        Step(
            name="record_severe_penalty",
            term=Term("记录因严重违法受到的重罚", "the record of a severe penalty for a serious breach"),
            by=AI_AUTHORITY,
            at=(*_LIVE, "ended"),
            to=None,
            cite=ML4[99, 3],
            needs=(
                told(
                    "penalty",
                    "处罚种类（关闭网站、吊销许可证或者营业执照等）",
                    "kind of penalty: site closed, permit or business licence revoked, or the like",
                ),
                told("decision", "处罚决定文号", "reference of the decision"),
            ),
        ),
        Step(
            name="cancel_ex_officio",
            term=Term("依职权注销备案", "the cancellation ex officio"),
            by=AI_AUTHORITY,
            at=(*_LIVE, "ended"),
            to="cancelled_ex_officio",
            cite=ML4[99, 3],
            needs=(told("ground", "注销事由", "ground of the cancellation"), REMEDIES),
            guards=(_EX_OFFICIO,),
            enters=FILINGS,
            readings=("G18",),
        ),
        Step(
            name="revoke",
            term=Term("撤销备案", "the revocation of the filing"),
            by=AI_AUTHORITY,
            at=_LIVE,
            to="revoked",
            cite=ML4[99, 2, "a"],
            needs=(REASONS, REMEDIES),
            guards=(IMPROPERLY_FILED,),
            enters=FILINGS,
            readings=("G18",),
        ),
        Step(
            name="file_again",
            term=Term("重新备案", "the new filing after the revocation"),
            by=PROVIDER,
            at=("revoked",),
            to="filed_again",
            cite=ML4[66, 1],
        ),
    ),
    clocks=(
        Clock(
            name="change",
            term=Term("办理变更手续的期限", "the time for the update"),
            owner=PROVIDER,
            starts=("data_changed",),
            stops=("update", "end_service"),
            limit=working_days(10),
            cite=ML4[66, 3],
            each="changed",
            readings=("G24",),
        ),
        Clock(
            name="national_filing",
            term=Term("另行全国备案的期限", "the time for the new national filing"),
            owner=PROVIDER,
            starts=("pass_one_million",),
            stops=("file_nationally", "end_service"),
            limit=working_days(10),
            cite=ML4[66, 1],
            readings=("G5",),
        ),
        Clock(
            name="cancellation",
            term=Term("注销备案的期限", "the time for the cancellation"),
            owner=PROVIDER,
            starts=("end_service",),
            stops=("cancel", "cancel_ex_officio"),
            limit=working_days(20),
            cite=ML4[70, 2],
            readings=("G14",),
        ),
        Clock(
            name="refiling",
            term=Term("重新备案的期限", "the time for the new filing"),
            owner=PROVIDER,
            starts=("revoke",),
            stops=("file_again",),
            limit=working_days(10),
            cite=ML4[66, 1],
        ),
    ),
    note=Term(
        "另行全国备案和重新备案各自另立案件。省级编号在全国编号发放以前继续有效；人数回落不免除已经产生的义务。",
        "A national filing, or a new one after revocation, is a case of its own. The provincial number stays good until "
        "the national one is issued, and a fall in numbers ends no duty that has arisen.",
    ),
)

PROCEDURES: tuple[Procedure, ...] = (national_filing, provincial_filing, life)
