"""The algorithm filing and its life (A1): article 17 of the Measures with articles 24 to 26 and 33 of the Algorithm Provisions."""

from __future__ import annotations

from chengxu.algebra.cite import external
from chengxu.algebra.term import Term
from chengxu.dates.count import working_days
from chengxu.law.document import Kind, told
from chengxu.law.procedure import AnyOf, Clock, Procedure, RunOut, State, Step, Taken
from chengxu.statutes.interim_measures.basis import PROVIDER
from chengxu.statutes.interim_measures.notices import (
    ALGORITHM_CANCELLATION,
    ALGORITHM_CERTIFICATE,
    ALGORITHM_CHANGE,
    ALGORITHM_DISPLAY,
    ALGORITHM_FORM,
    ALGORITHM_RETURN,
    EX_OFFICIO_CANCELLATION,
    NUMBER,
    REASONS,
    REVOCATION,
    REVOCATION_PRIOR_NOTICE,
)
from chengxu.statutes.interim_measures.procedures.basis import WITH_PROPERTIES
from chengxu.statutes.interim_measures.registers import ALGORITHM_FILINGS
from chengxu.statutes.laws import APL, AR, DS, IM
from chengxu.statutes.words.parties import CAC

filing = Procedure(
    name="im.algorithm_filing",
    number="A1",
    law=IM,
    term=Term("算法备案", "the algorithm filing"),
    cites=(IM[17, 1, "b"], AR[24, 1], AR[25, 1], AR[25, 2], AR[26, 1], DS[19, 1]),
    readings=("F7", "F8", "N1"),
    states=(
        State("before", Term("尚未提供服务", "service not begun")),
        State("due", Term("应当备案", "filing due")),
        State("submitted", Term("已提交，待审核", "submitted, to be checked")),
        State("returned", Term("不予备案，可以重新提交", "not recorded, may be submitted again")),
        State("recorded", Term("已备案，编号待标明", "recorded, number to be shown")),
        State("displayed", Term("编号已标明", "number shown"), final=True),
    ),
    steps=(
        Step(
            name="begin_service",
            term=Term("开始提供服务", "the beginning of the service"),
            by=(PROVIDER, CAC),
            at=("before",),
            to="due",
            cite=IM[17, 1, "b"],
            guards=(WITH_PROPERTIES,),
            readings=("F7", "N1"),
            note=Term(
                "填向境内公众提供服务的首日；后来才具有舆论属性或者社会动员能力的，填具有之日。",
                "The first day on which the mainland public could use the service; for one that takes on the properties "
                "later, the day it did.",
            ),
        ),
        Step(
            name="submit",
            term=Term("提交算法备案", "the submission of the filing"),
            by=PROVIDER,
            at=("before", "due"),
            to="submitted",
            cite=IM[17, 1, "b"],
            guards=(WITH_PROPERTIES,),
            issues=ALGORITHM_FORM,
            tag=external(AR[24, 1]),
            readings=("F8",),
            note=Term(
                "提供服务之前也可以提交。逾期提交的照收，并记为逾期。",
                "It may be submitted before the service begins. A late one is taken in, and recorded as late.",
            ),
        ),
        Step(
            name="record",
            term=Term("予以备案、发放编号并公示", "the recording, with number and publication"),
            by=CAC,
            at=("submitted",),
            to="recorded",
            cite=AR[25, 1],
            issues=ALGORITHM_CERTIFICATE,
            enters=ALGORITHM_FILINGS,
            tag=external(AR[25, 1]),
        ),
        Step(
            name="refuse",
            term=Term("不予备案并说明理由", "the refusal to record, with reasons"),
            by=CAC,
            at=("submitted",),
            to="returned",
            cite=AR[25, 2],
            issues=ALGORITHM_RETURN,
            tag=external(AR[25, 2]),
            note=Term(
                "只因材料不齐；须列明缺少的全部材料和理由。",
                "For incomplete material only; everything missing is listed, with the reasons.",
            ),
        ),
        Step(
            name="submit_again",
            term=Term("补齐后重新提交", "the new submission, completed"),
            by=PROVIDER,
            at=("returned",),
            to="submitted",
            cite=IM[17, 1, "b"],
            issues=ALGORITHM_FORM,
            tag=external(AR[24, 1]),
        ),
        Step(
            name="display_number",
            term=Term("标明备案编号和公示链接", "the display of number and link"),
            by=PROVIDER,
            at=("recorded",),
            to="displayed",
            cite=AR[26, 1],
            issues=ALGORITHM_DISPLAY,
            tag=external(AR[26, 1]),
            note=Term(
                "备案不代表认可，不得用于宣传推广。",
                "The filing is no endorsement and may not be used for promotion.",
            ),
        ),
    ),
    clocks=(
        Clock(
            name="filing",
            term=Term("备案期限", "the time for the filing"),
            owner=PROVIDER,
            starts=("begin_service",),
            stops=("submit",),
            limit=working_days(10),
            cite=IM[17, 1, "b"],
            tag=external(AR[24, 1]),
            readings=("N1",),
        ),
        Clock(
            name="recording",
            term=Term("审核备案的期限", "the time for the check and the record"),
            owner=CAC,
            starts=("submit", "submit_again"),
            stops=("record", "refuse"),
            limit=working_days(30),
            cite=AR[25, 1],
            tag=external(AR[25, 1]),
        ),
    ),
    note=Term(
        "不具有舆论属性或者社会动员能力的服务无须备案。算法备案不能代替服务备案或者登记，两者可以同时在办；逾期不视为已备案，也不视为不予备案。",
        "A service without the properties is not filed. The algorithm filing does not stand in for the filing or "
        "registration of the service, and both can be under way at once; lapse of time neither records nor refuses it.",
    ),
)

_LIVE = ("recorded", "changing", "change_submitted")
_EX_OFFICIO = AnyOf((RunOut("cancellation", AR[33, 2]), Taken(("record_closure",), AR[33, 2])), AR[33, 2])

life = Procedure(
    name="im.algorithm_filing_life",
    number="A1",
    law=IM,
    term=Term(
        "算法备案的变更、注销和撤销", "the life of an algorithm filing: change, cancellation, revocation"
    ),
    cites=(IM[17, 1, "c"], IM[17, 1, "d"], AR[24, 2], AR[24, 3], AR[33, 1], AR[33, 2]),
    readings=("F7", "N14"),
    states=(
        State("unnamed", Term("待指明备案", "filing to be named")),
        State("recorded", Term("备案有效", "recorded")),
        State("changing", Term("待变更", "change due")),
        State("change_submitted", Term("变更已提交", "change submitted")),
        State("ended", Term("服务终止，待注销", "service ended, to be cancelled")),
        State("announced", Term("已告知拟撤销", "revocation announced")),
        State("revoked", Term("已撤销", "revoked"), final=True),
        State("cancelled", Term("已注销", "cancelled"), final=True),
        State("cancelled_ex_officio", Term("已依职权注销", "cancelled ex officio"), final=True),
    ),
    steps=(
        Step(
            name="name_filing",
            term=Term("指明备案编号", "the naming of the filing"),
            by=(PROVIDER, CAC),
            at=("unnamed",),
            to="recorded",
            cite=AR[25, 1],
            needs=(NUMBER,),
            tag=external(AR[25, 1]),
        ),
        Step(
            name="data_changed",
            term=Term("备案信息发生变更", "the change of filed data"),
            by=PROVIDER,
            at=_LIVE,
            to="changing",
            cite=IM[17, 1, "c"],
            needs=(told("changed", "发生变更的信息", "items that changed", Kind.LIST),),
            tag=external(AR[24, 2]),
        ),
        Step(
            name="submit_change",
            term=Term("提交备案变更", "the submission of the change"),
            by=PROVIDER,
            at=("changing",),
            to="change_submitted",
            cite=IM[17, 1, "c"],
            issues=ALGORITHM_CHANGE,
            tag=external(AR[24, 2]),
            note=Term(
                "一次变更应当涵盖此前发生的全部变化。",
                "One submission covers everything that has changed so far.",
            ),
        ),
        Step(
            name="record_change",
            term=Term("予以变更", "the recording of the change"),
            by=CAC,
            at=("change_submitted",),
            to="recorded",
            cite=IM[17, 1, "c"],
            needs=(told("published_text", "变更后的公示内容", "published text after the change"),),
            enters=ALGORITHM_FILINGS,
            tag=external(AR[24, 2]),
        ),
        Step(
            name="end_service",
            term=Term("终止服务", "the end of the service"),
            by=PROVIDER,
            at=_LIVE,
            to="ended",
            cite=IM[17, 1, "d"],
            tag=external(AR[24, 3]),
            readings=("N14",),
            note=Term("填最后提供服务的那一天。", "The last day on which the service was provided."),
        ),
        Step(
            name="cancel",
            term=Term("办理注销备案", "the cancellation of the filing"),
            by=PROVIDER,
            at=("ended",),
            to="cancelled",
            cite=IM[17, 1, "d"],
            issues=ALGORITHM_CANCELLATION,
            enters=ALGORITHM_FILINGS,
            tag=external(AR[24, 3]),
        ),
        Step(
            name="record_closure",
            term=Term(
                "记录关闭网站、吊销许可等处罚",
                "the record of a penalty that closed the site or took the permit",
            ),
            by=CAC,
            at=(*_LIVE, "ended"),
            to=None,
            cite=AR[33, 2],
            needs=(
                told("penalty", "处罚种类", "kind of penalty"),
                told("decision", "处罚决定文号", "reference of the decision"),
            ),
            tag=external(AR[33, 2]),
        ),
        Step(
            name="cancel_ex_officio",
            term=Term("依职权注销备案", "the cancellation ex officio"),
            by=CAC,
            at=(*_LIVE, "ended"),
            to="cancelled_ex_officio",
            cite=AR[33, 2],
            guards=(_EX_OFFICIO,),
            issues=EX_OFFICIO_CANCELLATION,
            enters=ALGORITHM_FILINGS,
            tag=external(AR[33, 2]),
        ),
        Step(
            name="announce_revocation",
            term=Term("告知拟撤销备案", "the prior notice of a revocation"),
            by=CAC,
            at=_LIVE,
            to="announced",
            cite=AR[33, 1],
            issues=REVOCATION_PRIOR_NOTICE,
            tag=external(APL[44]),
        ),
        Step(
            name="state_views",
            term=Term("陈述、申辩", "the provider's statement"),
            by=PROVIDER,
            at=("announced",),
            to=None,
            cite=APL[44],
            needs=(told("statement", "陈述、申辩的内容", "statement"),),
            tag=external(APL[44]),
            note=Term("不因申辩而加重。", "To argue back makes nothing heavier."),
        ),
        Step(
            name="revoke",
            term=Term("撤销备案", "the revocation of the filing"),
            by=CAC,
            at=("announced",),
            to="revoked",
            cite=AR[33, 1],
            issues=REVOCATION,
            enters=ALGORITHM_FILINGS,
            tag=external(AR[33, 1]),
            note=Term(
                "同时给予警告、通报批评；情节严重的暂停信息更新和罚款另案办理。",
                "With warning and public criticism; suspension and fine in serious cases are another case.",
            ),
        ),
        Step(
            name="drop_revocation",
            term=Term("不予撤销", "the decision not to revoke"),
            by=CAC,
            at=("announced",),
            to="recorded",
            cite=AR[33, 1],
            needs=(REASONS,),
            tag=external(AR[33, 1]),
        ),
    ),
    clocks=(
        Clock(
            name="change",
            term=Term("办理变更手续的期限", "the time for the change"),
            owner=PROVIDER,
            starts=("data_changed",),
            stops=("submit_change", "end_service"),
            limit=working_days(10),
            cite=IM[17, 1, "c"],
            tag=external(AR[24, 2]),
            each="changed",
        ),
        Clock(
            name="cancellation",
            term=Term("注销备案的期限", "the time for the cancellation"),
            owner=PROVIDER,
            starts=("end_service",),
            stops=("cancel", "cancel_ex_officio"),
            limit=working_days(20),
            cite=IM[17, 1, "d"],
            tag=external(AR[24, 3]),
            readings=("N14",),
        ),
    ),
    note=Term(
        "变更、注销没有规定网信部门的办理期限。逾期未申请注销，或者因严重违法被关闭网站、吊销许可的，由网信部门作出注销决定，不因届满自动注销。",
        "No time is set for the CAC on changes and cancellations. Past the limit, or after a penalty that closed the site or "
        "took the permit, it may cancel by a decision; nothing is cancelled by lapse of time alone.",
    ),
)

PROCEDURES: tuple[Procedure, ...] = (filing, life)
