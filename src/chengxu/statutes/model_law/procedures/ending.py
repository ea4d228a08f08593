"""The end of a service, listed or not: announced, ended, cleared up (articles 45, 69 and 70)."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, Cite, reading
from chengxu.algebra.expr import Clause
from chengxu.algebra.term import Term
from chengxu.dates.count import months, working_days
from chengxu.dates.limits import Promptly
from chengxu.law.document import Kind, told
from chengxu.law.procedure import Ahead, Clock, NotBefore, Procedure, Settled, State, Step, Taken
from chengxu.statutes.laws import ML4
from chengxu.statutes.model_law.basis import LISTED, PROVIDER
from chengxu.statutes.model_law.findings import FILED
from chengxu.statutes.model_law.notices import (
    ENDING_ANNOUNCEMENT,
    ENDING_NOTICE,
    FILING_CANCELLATION,
    LICENCE_RETURN,
)
from chengxu.statutes.model_law.procedures.filing import OFF_LIST
from chengxu.statutes.model_law.registers import FILINGS, LICENCES
from chengxu.statutes.words.filing import filing_held, stopped_in_emergency

_EMERGENCY = Clause(
    stopped_in_emergency,
    Term("服务因险情紧急停止或者被责令停止", "the service was stopped in an emergency or by order"),
    ML4[58, 2, "b"],
    denied=Term(
        "服务不是因险情紧急停止或者被责令停止的，应当提前公示",
        "the service was not stopped in an emergency or by order: its end is announced beforehand",
    ),
)
_FILING_HELD = Clause(
    FILED,
    Term("该服务持有有效的备案", "the service holds a valid filing"),
    ML4[70, 2],
    denied=Term("该服务没有备案可以注销", "the service holds no filing that could be cancelled"),
)
_NO_FILING_HELD = Clause(
    filing_held.is_("none"),
    Term("该服务没有有效的备案", "the service holds no valid filing"),
    ML4[70, 2],
    denied=Term("该服务持有备案，应当办理注销", "the service holds a filing, which is to be cancelled"),
)

_ENDS_ON = told("ends_on", "终止日期", "day of the end", Kind.DAY)
_BEFORE_END = ("planned", "announced")


def _asset(name: str, zh: str, en: str) -> Step:
    """Return the decision on one kind of what is left: destroy, transfer or archive, with the ground."""
    return Step(
        name=f"settle_{name}",
        term=Term(f"作出{zh}的处理决定", f"the decision on {en}"),
        by=PROVIDER,
        at=("ended",),
        to=None,
        cite=ML4[69, 1, "ii", "b"],
        needs=(
            told("decision", "处理决定（销毁、转移、封存，或者没有）", "destroy, transfer, archive or none"),
            told("ground", "依据", "ground"),
        ),
    )


_ASSETS = (
    _asset("service_data", "服务数据", "service data"),
    _asset("training_data", "训练数据", "training data"),
    _asset("models", "算法模型", "algorithms and models"),
)

_STEPS = (
    Step(
        name="announce",
        term=Term("公示终止方案和使用者权利", "the announcement of the end"),
        by=PROVIDER,
        at=("planned",),
        to="announced",
        cite=ML4[69, 1, "i"],
        issues=ENDING_ANNOUNCEMENT,
    ),
    Step(
        name="end",
        term=Term("终止服务", "the end of the service"),
        by=PROVIDER,
        at=_BEFORE_END,
        to="ended",
        cite=ML4[69, 1, "ii", "a"],
        guards=(NotBefore(("plan",), _ENDS_ON.name, None, ML4[69, 1, "i"]),),
        note=Term(
            "提前终止的，先改定日期并重新公示。",
            "To end earlier, set a new day first and announce it.",
        ),
    ),
    Step(
        name="announce_after_end",
        term=Term("终止之后公示", "the announcement after the end"),
        by=PROVIDER,
        at=("ended",),
        to=None,
        cite=ML4[69, 1, "i"],
        issues=ENDING_ANNOUNCEMENT,
        readings=("G56",),
    ),
    Step(
        name="delete",
        term=Term("删除使用者个人信息", "the deletion of users' personal information"),
        by=PROVIDER,
        at=("ended",),
        to=None,
        cite=ML4[69, 1, "ii", "a"],
        needs=(
            told(
                "data_sets",
                "各数据集的结果（已删除，或者依何条锁定至何日）",
                "result for each data set: deleted, or locked until which day under which article",
                Kind.LIST,
            ),
        ),
        readings=("G29",),
    ),
    *_ASSETS,
)

_CLOCKS = (
    Clock(
        name="announcement",
        term=Term("公示终止方案的期限", "the time for the announcement"),
        owner=PROVIDER,
        starts=("plan",),
        stops=("announce", "announce_after_end", "stop_in_emergency"),
        limit=Ahead(working_days(30), "ends_on"),
        cite=ML4[69, 1, "i"],
    ),
    Clock(
        name="announcement_after_stop",
        term=Term("紧急停止后的公示", "the announcement after the stop"),
        owner=PROVIDER,
        starts=("stop_in_emergency",),
        stops=("announce_after_end",),
        limit=Promptly(at_once=True, tag=reading("G56")),
        cite=ML4[69, 1, "i"],
        tag=reading("G56"),
        readings=("G56",),
    ),
    Clock(
        name="deletion",
        term=Term("删除个人信息的期限", "the time for the deletion"),
        owner=PROVIDER,
        starts=("end", "stop_in_emergency"),
        stops=("delete",),
        limit=working_days(30),
        cite=ML4[69, 1, "ii", "a"],
        readings=("G29",),
    ),
)


def _ending(
    name: str, term: Term, cites: tuple[Cite, ...], kind: Clause, steps: tuple[Step, ...], clocks: tuple[Clock, ...]
) -> Procedure:  # fmt: skip
    """Return the end of one kind of service, with the steps and clocks that only this kind has."""
    running = (*_CLOCKS, *clocks)
    return Procedure(
        name=name,
        number="P16",
        law=ML4,
        term=term,
        cites=(ML4[69, 1, "i"], ML4[69, 1, "ii", "a"], ML4[69, 1, "ii", "b"], *cites),
        readings=("G14", "G29", "G56"),
        states=(
            State("running", Term("服务中", "service running")),
            State("planned", Term("已定终止日期，待公示", "day of the end set, to be announced")),
            State("announced", Term("已公示，待终止", "announced")),
            State("ended", Term("已终止，善后中", "ended, being cleared up")),
            State("closed", Term("善后完毕", "closed"), final=True),
        ),
        steps=(
            Step(
                name="plan",
                term=Term("确定终止日期", "the setting of the day of the end"),
                by=PROVIDER,
                at=("running", *_BEFORE_END),
                to="planned",
                cite=ML4[69, 1, "i"],
                needs=(_ENDS_ON,),
                guards=(kind,),
                note=Term(
                    "改定日期的，重新公示；赶不上提前期的，可以推迟终止。",
                    "A new day is announced anew; who is too late for the notice may put off the end.",
                ),
            ),
            Step(
                name="stop_in_emergency",
                term=Term("紧急停止或者奉命停止服务", "the stop in an emergency or by order"),
                by=PROVIDER,
                at=("running", *_BEFORE_END),
                to="ended",
                cite=ML4[58, 2, "b"],
                needs=(told("cause", "险情或者命令", "danger or order"),),
                guards=(_EMERGENCY, kind),
                readings=("G56",),
            ),
            *_STEPS,
            *steps,
            Step(
                name="close",
                term=Term("善后完毕", "the close of the case"),
                by=PROVIDER,
                at=("ended",),
                to="closed",
                cite=ML4[69, 1, "ii", "b"],
                guards=(
                    *(Settled((clock.name,), clock.cite) for clock in running),
                    *(Taken((asset.name,), asset.cite) for asset in _ASSETS),
                ),
                tag=HOUSE,
            ),
        ),
        clocks=running,
        note=Term(
            "各项期限各自计算，互不代替。公示晚了的，终止日期顺延，否则记为违反；紧急停止的不受提前期限制，停止后立即公示、通知。"
            "数据、模型的处理依照国家规定，法律没有定期限。",
            "Each period runs by itself. After a late announcement the end moves, or a breach is recorded; a stop in an "
            "emergency needs no advance notice, but announcement and notice follow at once. What becomes of data and "
            "models is for State rules; the law sets no time.",
        ),
    )


listed_end = _ending(
    "ml4.end_of_listed_service",
    Term("清单内服务的终止", "the end of a listed service"),
    (ML4[45, 5], ML4[70, 1, "a"], ML4[70, 1, "b"]),
    LISTED,
    (
        Step(
            name="tell_authority",
            term=Term("通知主管机关并说明情况", "the notice to the authority, with an explanation"),
            by=PROVIDER,
            at=(*_BEFORE_END, "ended"),
            to=None,
            cite=ML4[70, 1, "a"],
            issues=ENDING_NOTICE,
        ),
        Step(
            name="return_licence",
            term=Term("交回许可证并申请注销", "the return of the licence and its cancellation"),
            by=PROVIDER,
            at=("ended",),
            to=None,
            cite=ML4[70, 1, "b"],
            issues=LICENCE_RETURN,
            enters=LICENCES,
        ),
    ),
    (
        Clock(
            name="authority_notice",
            term=Term("通知主管机关的期限", "the time for the notice to the authority"),
            owner=PROVIDER,
            starts=("plan",),
            stops=("tell_authority", "stop_in_emergency"),
            limit=Ahead(working_days(30), "ends_on"),
            cite=ML4[70, 1, "a"],
        ),
        Clock(
            name="authority_notice_after_stop",
            term=Term("紧急停止后通知主管机关", "the notice to the authority after the stop"),
            owner=PROVIDER,
            starts=("stop_in_emergency",),
            stops=("tell_authority",),
            limit=Promptly(at_once=True, tag=reading("G56")),
            cite=ML4[70, 1, "a"],
            tag=reading("G56"),
            readings=("G56",),
        ),
        Clock(
            name="licence_return",
            term=Term("申请注销许可的期限", "the time for the cancellation of the licence"),
            owner=PROVIDER,
            starts=("end", "stop_in_emergency"),
            stops=("return_licence",),
            limit=months(3),
            cite=ML4[45, 5],
        ),
    ),
)

unlisted_end = _ending(
    "ml4.end_of_unlisted_service",
    Term("清单外服务的终止", "the end of a service off the list"),
    (ML4[70, 2],),
    OFF_LIST,
    (
        Step(
            name="cancel_filing",
            term=Term("办理注销备案", "the cancellation of the filing"),
            by=PROVIDER,
            at=("ended",),
            to=None,
            cite=ML4[70, 2],
            guards=(_FILING_HELD,),
            issues=FILING_CANCELLATION,
            enters=FILINGS,
        ),
        Step(
            name="nothing_to_cancel",
            term=Term("说明没有备案可以注销", "the statement that there is no filing to cancel"),
            by=PROVIDER,
            at=("ended",),
            to=None,
            cite=ML4[70, 2],
            guards=(_NO_FILING_HELD,),
        ),
    ),
    (
        Clock(
            name="filing_cancellation",
            term=Term("注销备案的期限", "the time for the cancellation of the filing"),
            owner=PROVIDER,
            starts=("end", "stop_in_emergency"),
            stops=("cancel_filing", "nothing_to_cancel"),
            limit=working_days(20),
            cite=ML4[70, 2],
        ),
    ),
)

PROCEDURES: tuple[Procedure, ...] = (listed_end, unlisted_end)
