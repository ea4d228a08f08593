"""A18: licences (article 49), other registration (53(2)), stages of automated driving (75), medical qualifications (72).

The draft creates none of them. Another law says which are needed, how they are applied for and how long they hold; the
tables keep the day of each event and refuse an activity on a day without.
"""

from __future__ import annotations

from chengxu.algebra.cite import Cite
from chengxu.algebra.expr import Clause
from chengxu.algebra.term import Term
from chengxu.law.document import Kind, Particular, told
from chengxu.law.norm import Duty, Party
from chengxu.law.procedure import CALENDAR, Clock, Procedure, RunOut, SetBy, State, Step
from chengxu.statutes.laws import SD
from chengxu.statutes.scholars_draft.basis import ACTORS, MAKERS
from chengxu.statutes.scholars_draft.machines import hold_stage_permits
from chengxu.statutes.scholars_draft.notices import REASONS
from chengxu.statutes.scholars_draft.provision import obtain_licences
from chengxu.statutes.scholars_draft.registers import LICENCES, NUMBER
from chengxu.statutes.scholars_draft.scenarios import MEDICAL_USER, hold_medical_qualifications
from chengxu.statutes.words.critical import registration_elsewhere
from chengxu.statutes.words.oversight import required_permits
from chengxu.statutes.words.parties import AUTHORITIES, LICENSING_AUTHORITY

_LAW = told(
    "legal_source", "所依据的法律、行政法规及其条款", "law or administrative regulation, with its article"
)
_ACTIVITY = told("activity", "所开展的活动", "activity")
_WITHIN = told(
    "within",
    "该活动何以在许可等的范围之内；不需要的，写明",
    "why it is within the scope of what is held; if nothing is needed, that",
)
_NOT_HELD = ("required", "expired", "ended")


def _maybe_day(name: str, zh: str, en: str) -> Particular:
    return Particular(name=name, term=Term(zh, en), kind=Kind.DAY, optional=True)


def _as_owed(duty: Duty, name: Term, denied: Term) -> Clause:
    """Return the condition that shows a duty performed, as what an activity needs."""
    if duty.met_by is None:
        raise ValueError(f"{duty.cite} says by no condition when it is met")
    return Clause(duty.met_by, name, duty.cite, denied=denied)


def _states(what: Term) -> tuple[State, ...]:
    """Return the states from the demand of another law to the end of what it demands."""
    return (
        State("required", Term(f"须有{what.zh}，尚未取得", f"{what.en} needed and not held")),
        State("applied", Term("已申请", "applied for")),
        State("valid", Term("有效", "valid")),
        State("expired", Term("期限届满", "expired")),
        State("ended", Term("已被吊销、撤销或者注销", "revoked, withdrawn or cancelled")),
    )


def _steps(
    what: Term,
    cite: Cite,
    holders: Party | tuple[Party, ...],
    giver: Party,
    held: Clause,
    *,
    thing: tuple[Particular, ...] = (),
    also_at: tuple[str, ...] = (),
) -> tuple[Step, ...]:
    """Return the way from application to end, and the activity itself; `thing` says what each paper is about."""
    return (
        Step(
            name="apply",
            term=Term(f"依其他法律申请{what.zh}", f"the application for {what.en} under the other law"),
            by=holders,
            at=_NOT_HELD,
            to="applied",
            cite=cite,
            needs=(_LAW, *thing, _maybe_day("decide_by", "该法所定的决定期限", "day by which it is decided")),
        ),
        Step(
            name="grant",
            term=Term(f"准予{what.zh}", f"the grant of {what.en}"),
            by=giver,
            at=("applied",),
            to="valid",
            cite=cite,
            needs=(
                NUMBER,
                _LAW,
                *thing,
                told("holder", "持有人", "holder"),
                told("scope", "范围", "scope"),
                _maybe_day("until", "有效期届满日", "last day on which it is valid"),
            ),
            enters=LICENCES,
            note=Term("填开始有效之日。", "On the first day on which it is valid."),
        ),
        Step(
            name="refuse",
            term=Term(f"不予{what.zh}", f"the refusal of {what.en}"),
            by=giver,
            at=("applied",),
            to="required",
            cite=cite,
            needs=(_LAW, REASONS),
        ),
        Step(
            name="renew",
            term=Term("延续有效期", "the renewal"),
            by=giver,
            at=("valid",),
            to=None,
            cite=cite,
            needs=(_LAW, told("until", "新的届满日", "new last day", Kind.DAY)),
            enters=LICENCES,
            note=Term(
                "该法把未作决定视为准予延续的，也在此登记，写明条款。",
                "Where that law takes silence for a renewal it is entered here as well, with the article.",
            ),
        ),
        Step(
            name="expire",
            term=Term("有效期届满", "the end of its validity"),
            by=CALENDAR,
            at=("valid",),
            to="expired",
            cite=cite,
            guards=(RunOut("validity", cite),),
            enters=LICENCES,
        ),
        Step(
            name="end",
            term=Term(
                f"吊销、撤销或者注销{what.zh}", f"the revocation, withdrawal or cancellation of {what.en}"
            ),
            by=giver,
            at=("valid",),
            to="ended",
            cite=cite,
            needs=(_LAW, REASONS),
            enters=LICENCES,
            note=Term(
                "依第八十二条通报吊销的，由收到通报的部门决定，在此登记。",
                "A revocation on notice under article 82 is decided by the department notified, and entered here.",
            ),
        ),
        Step(
            name="act",
            term=Term(f"开展须有{what.zh}的活动", f"an activity that needs {what.en}"),
            by=holders,
            at=(*also_at, "valid"),
            to=None,
            cite=cite,
            needs=(*thing, _ACTIVITY, _WITHIN),
            guards=(held,),
            note=Term(
                "逐日、逐项填写；当日没有有效的，不能开展，已经开展的，当日即为违法。",
                "Entered day by day. Without a valid one it may not go ahead, and going ahead is a breach from that very "
                "day.",
            ),
        ),
    )


def _clocks(cite: Cite, giver: Party) -> tuple[Clock, ...]:
    return (
        Clock(
            name="decision",
            term=Term("其他法律所定的决定期限", "the time for the decision under the other law"),
            owner=giver,
            starts=("apply",),
            stops=("grant", "refuse"),
            limit=SetBy("decide_by"),
            cite=cite,
        ),
        Clock(
            name="validity",
            term=Term("有效期", "the time of validity"),
            owner=giver,
            starts=("grant", "renew"),
            stops=("expire", "end"),
            limit=SetBy("until"),
            task=False,
            cite=cite,
        ),
    )


# Articles 49 and 53(2): first of all, does another law ask for it?


def _if_required(
    name: str,
    what: Term,
    term: Term,
    cite: Cite,
    giver: Party,
    *,
    needed: Clause,
    not_needed: Clause,
    held: Clause,
    note: Term,
) -> Procedure:
    """Return the table of what is owed only where another law or administrative regulation demands it."""
    open_states = ("unexamined", "not_required")
    return Procedure(
        name=f"sd.{name}",
        number="A18",
        law=SD,
        term=term,
        cites=(cite,),
        states=(
            State("unexamined", Term("是否需要尚未查明", "need not examined yet")),
            State("not_required", Term("不需要", "not needed")),
            *_states(what),
        ),
        steps=(
            Step(
                name="find_required",
                term=Term(f"查明其他法律要求{what.zh}", f"the finding that another law demands {what.en}"),
                by=(*MAKERS, giver),
                at=open_states,
                to="required",
                cite=cite,
                needs=(_LAW, _ACTIVITY, _maybe_day("apply_by", "该法所定的申请期限", "day to apply by")),
                guards=(needed,),
                note=Term(
                    "只有法律、行政法规算数，规章和指南不算。",
                    "Laws and administrative regulations only; departmental rules and guidelines do not count.",
                ),
            ),
            Step(
                name="find_not_required",
                term=Term(f"查明没有法律要求{what.zh}", f"the finding that no law demands {what.en}"),
                by=(*MAKERS, giver),
                at=("unexamined", "required"),
                to="not_required",
                cite=cite,
                needs=(REASONS,),
                guards=(not_needed,),
                note=Term(
                    "法律或者活动有变化的，重新查明。", "Examined anew when the law or the activity changes."
                ),
            ),
            *_steps(what, cite, MAKERS, giver, held, also_at=open_states),
        ),
        clocks=(
            Clock(
                name="application",
                term=Term("其他法律所定的申请期限", "the time to apply under the other law"),
                owner=MAKERS,
                starts=("find_required",),
                stops=("apply", "find_not_required"),
                limit=SetBy("apply_by"),
                cite=cite,
            ),
            *_clocks(cite, giver),
        ),
        note=note,
    )


licence = _if_required(
    "licence",
    Term("许可", "a licence"),
    Term("其他法律要求的许可", "a licence that another law demands"),
    SD[49, 1],
    LICENSING_AUTHORITY,
    needed=Clause(
        required_permits.some(),
        Term("其他法律、行政法规要求取得许可", "another law or administrative regulation demands a licence"),
        SD[49, 1],
        denied=Term(
            "没有法律、行政法规要求取得许可", "no law or administrative regulation demands a licence"
        ),
    ),
    not_needed=Clause(
        ~required_permits.some(),
        Term("没有法律、行政法规要求取得许可", "no law or administrative regulation demands a licence"),
        SD[49, 1],
        denied=Term(
            "其他法律、行政法规要求取得许可", "another law or administrative regulation demands a licence"
        ),
    ),
    held=_as_owed(
        obtain_licences,
        Term("所需的许可均已取得", "every licence that is needed is held"),
        Term("有所需的许可尚未取得", "a licence that is needed is not held"),
    ),
    note=Term(
        "本法没有设立任何许可；要不要、怎样办、多长时间、能否默示准予，都依设立许可的法律。一项许可一案。",
        "This law creates no licence. Whether one is needed, how it is had, in what time and what silence means are all "
        "for the law that creates it. One case for each licence.",
    ),
)

other_registration = _if_required(
    "other_registration",
    Term("登记", "registration"),
    Term("其他法律要求的登记", "a registration that another law demands"),
    SD[53, 2],
    AUTHORITIES,
    needed=Clause(
        registration_elsewhere.one_of("open", "made"),
        Term("其他法律、行政法规要求登记", "another law or regulation wants it registered"),
        SD[53, 2],
        denied=Term("其他法律、行政法规没有要求登记", "no other law or regulation wants it registered"),
    ),
    not_needed=Clause(
        registration_elsewhere.is_("none"),
        Term("其他法律、行政法规没有要求登记", "no other law or regulation wants it registered"),
        SD[53, 2],
        denied=Term("其他法律、行政法规要求登记", "another law or regulation wants it registered"),
    ),
    held=Clause(
        registration_elsewhere.one_of("none", "made"),
        Term("所需的登记已经办理", "the registration that is needed is made"),
        SD[53, 2],
        denied=Term("所需的登记尚未办理", "the registration that is needed is not made"),
    ),
    note=Term(
        "谁登记、何时登记，依要求登记的法律；七个和三十个工作日只适用于关键人工智能的备案，在此不用。",
        "Who registers and when is for the law that demands it; the 7 and 30 working days belong to the filing of critical "
        "AI and play no part.",
    ),
)

# Articles 75 and 72: the article itself demands it

_STAGE = told("stage", "阶段（道路测试、示范应用、上市、运输运营）", "stage: road testing, demonstration, market launch, "
              "transport operation")  # fmt: skip

driving_stage = Procedure(
    name="sd.driving_stage",
    number="A18",
    law=SD,
    term=Term("自动驾驶一个阶段的许可、准入", "licence and access for a stage of automated driving"),
    cites=(SD[75, 1],),
    readings=("S50",),
    states=_states(Term("该阶段的许可、准入", "licence and access")),
    steps=_steps(
        Term("该阶段的许可、准入", "licence and access"),
        SD[75, 1],
        ACTORS,
        LICENSING_AUTHORITY,
        _as_owed(
            hold_stage_permits,
            Term("所处的各个阶段都有许可、准入", "each stage that it is in has licence and access"),
            Term("所处的阶段有的没有许可、准入", "a stage that it is in has no licence and access"),
        ),
        thing=(_STAGE,),
    ),
    clocks=_clocks(SD[75, 1], LICENSING_AUTHORITY),
    note=Term(
        "一个阶段一案，一个阶段的许可不及于另一个阶段。需要哪些、怎样办理，依道路交通安全和汽车准入的规定。",
        "One case for each stage, since a licence for one does not reach another. Which are needed, and how they are had, "
        "is for the rules on road traffic and on the market access of vehicles.",
    ),
)

_QUALIFICATION = told(
    "qualification",
    "机构执业登记，或者人员执业资格",
    "registration of the institution, or qualification of a person",
)

medical_qualification = Procedure(
    name="sd.medical_qualification",
    number="A18",
    law=SD,
    term=Term("医疗服务所需的资质", "a qualification for medical services"),
    cites=(SD[72, 1, "a"],),
    states=_states(Term("医疗执业许可、资格", "the licence or qualification")),
    steps=_steps(
        Term("医疗执业许可、资格", "the licence or qualification"),
        SD[72, 1, "a"],
        MEDICAL_USER,
        LICENSING_AUTHORITY,
        _as_owed(
            hold_medical_qualifications,
            Term("机构和人员均有法定资质", "institution and people both hold what the law asks"),
            Term("机构或者人员没有法定资质", "the institution or its people lack what the law asks"),
        ),
        thing=(_QUALIFICATION,),
    ),
    clocks=_clocks(SD[72, 1, "a"], LICENSING_AUTHORITY),
    note=Term(
        "机构一案，人员各一案。需要哪些、怎样办理，依医疗卫生的法律；工具的提供者不因本条需要资质。",
        "One case for the institution and one for each of its people. Which are needed, and how they are had, is for the "
        "law on medicine; this article asks nothing of the provider of the tool.",
    ),
)

PROCEDURES: tuple[Procedure, ...] = (licence, other_registration, driving_stage, medical_qualification)
