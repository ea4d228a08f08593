"""How a penalty is weighed: the two tracks of A7 with the six factors, the hearing and leniency (articles 66, 83, 93)."""

from __future__ import annotations

from typing import NamedTuple

from chengxu.algebra.cite import Cite, external
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.law.document import told
from chengxu.law.norm import Party
from chengxu.law.procedure import AnyOf, NotTaken, Settled, State, Step, Taken
from chengxu.statutes.laws import APL, SD
from chengxu.statutes.scholars_draft.findings import IS_STATE_ORGAN
from chengxu.statutes.scholars_draft.notices import FACTORS, FACTS, ILLEGAL_INCOME, NORM
from chengxu.statutes.scholars_draft.pilots import IN_PILOT
from chengxu.statutes.scholars_draft.procedures.leniency import FIVE_TESTS
from chengxu.statutes.scholars_draft.registers import PENALTIES
from chengxu.statutes.words.administration import pilot_benefits
from chengxu.statutes.words.parties import OVERSIGHT, UPPER_OVERSIGHT
from chengxu.statutes.words.penalties import penalty_findings

NO_STATE_ORGAN = Clause(
    ~IS_STATE_ORGAN,
    Term("当事人不是国家机关", "the party is no State organ"),
    SD[84, 1, "b"],
    denied=Term(
        "当事人是国家机关，只能责令改正，不得罚款、没收",
        "the party is a State organ, which is ordered to correct and neither fined nor deprived of gains",
    ),
)
_EVERYTHING_WEIGHED = Clause(
    all_of(*(penalty_findings.one_of(point) for point, _ in penalty_findings.values)),
    Term("六项因素的各个方面都已写明", "every point of the six factors has been set out"),
    SD[83, 1],
    denied=Term("六项因素没有逐点写全", "not every point of the six factors has been set out"),
)
_RELIEF_GRANTED = Clause(
    pilot_benefits.one_of("liability"),
    Term("试点中登记了责任减免", "relief from liability is on record in the pilot"),
    SD[66, 2, "b"],
    denied=Term("试点中没有登记责任减免", "no relief from liability is on record in the pilot"),
)

_LENIENCY_FINDING = told(
    "leniency", "合规从宽与否的结论及理由", "leniency or none, with reasons", cite=SD[93, 1]
)
_RELIEF_FINDING = told("relief", "试点有无减免及其依据", "relief in a pilot or none", cite=SD[66, 2, "b"])
_EXTENT = told("extent", "登记的减免程度", "extent of the relief on record")


class Track(NamedTuple):
    """Ordinary or serious: the departments that may decide it, and the provision."""

    name: str
    by: Party | tuple[Party, ...]
    cite: Cite
    term: Term

    def says(self, zh: str, en: str) -> Term:
        """Return words for what is done on this track."""
        return Term(f"{zh}（{self.term.zh}）", f"{en} ({self.term.en})")


ORDINARY = Track("ordinary", OVERSIGHT, SD[82, 1, "a"], Term("情节一般", "ordinary case"))
SERIOUS_TRACK = Track("serious", UPPER_OVERSIGHT, SD[82, 2, "a"], Term("情节严重", "serious case"))


def states_of(track: Track) -> tuple[State, ...]:
    """Return where a case stands on a track; in the first four the track can still be changed."""
    return (
        State(track.name, track.says("待裁量", "to be weighed")),
        State(f"{track.name}_weighed", track.says("六项意见已写明", "six factors written")),
        State(f"{track.name}_draft", track.says("已告知拟作的决定", "draft decision told")),
        State(f"{track.name}_heard", track.says("已听取意见", "party heard")),
        State(f"{track.name}_checked", track.says("不从宽，待决定", "no leniency, to be decided")),
        State(f"{track.name}_reduced", track.says("从宽，待决定", "leniency, to be decided")),
    )


def deliberation(track: Track) -> tuple[Step, ...]:
    """Return the steps of article 83, of the hearing, and of leniency."""
    name, by = track.name, track.by
    return (
        Step(
            name=f"weigh_{name}",
            term=track.says("写明六项裁量意见", "the six written findings"),
            by=by,
            at=(name,),
            to=f"{name}_weighed",
            cite=SD[83, 1],
            needs=FACTORS,
            guards=(_EVERYTHING_WEIGHED,),
            note=Term("评分只供参考，不产生任何数额。", "A score is advice and yields no figure."),
        ),
        Step(
            name=f"draft_{name}",
            term=track.says("告知拟作的处罚决定", "the draft decision, told to the party"),
            by=by,
            at=(f"{name}_weighed", f"{name}_draft"),
            to=f"{name}_draft",
            cite=APL[44],
            needs=(
                told("proposed", "拟作的处罚及事实、理由、依据", "penalty proposed, with facts and grounds"),
                told("rights", "陈述、申辩和要求听证的权利", "rights to state a case and to a hearing"),
                told(
                    "other_fines",
                    "同一行为是否已被其他部门罚款",
                    "whether another department has fined the act",
                    cite=APL[29],
                ),
            ),
            tag=external(APL[44]),
            readings=("S53",),
        ),
        Step(
            name=f"offer_hearing_{name}",
            term=track.says("告知听证的权利", "the notice of the right to a hearing"),
            by=by,
            at=(f"{name}_draft",),
            to=None,
            cite=APL[63],
            tag=external(APL[63]),
            readings=("S53",),
            note=Term(
                "拟作较大数额罚款、没收，停业、限制从业等处罚的，应当告知。",
                "Due before a large fine or confiscation, closing of business, a ban and the like.",
            ),
        ),
        Step(
            name=f"hold_hearing_{name}",
            term=track.says("举行听证", "the hearing"),
            by=by,
            at=(f"{name}_draft",),
            to=None,
            cite=APL[63],
            needs=(told("record", "听证笔录", "record of the hearing"),),
            guards=(Taken(("request_hearing",), APL[63]),),
            tag=external(APL[63]),
            readings=("S53",),
        ),
        Step(
            name=f"hear_{name}",
            term=track.says("听取陈述、申辩", "the hearing of what the party has to say"),
            by=by,
            at=(f"{name}_draft",),
            to=f"{name}_heard",
            cite=APL[45],
            needs=(
                told("statement", "当事人的意见；没有的，写明", "what the party said; if nothing, that"),
                told("answer", "对意见的复核", "answer to it"),
            ),
            guards=(
                Settled(("hearing_request",), APL[64]),
                AnyOf(
                    (NotTaken(("request_hearing",), APL[63]), Taken((f"hold_hearing_{name}",), APL[63])),
                    APL[63],
                ),
            ),
            tag=external(APL[45]),
            readings=("S53",),
        ),
        Step(
            name=f"deny_leniency_{name}",
            term=track.says("不从宽的结论", "the finding that there is no leniency"),
            by=by,
            at=(f"{name}_heard",),
            to=f"{name}_checked",
            cite=SD[93, 1],
            needs=(_LENIENCY_FINDING, _RELIEF_FINDING),
        ),
        Step(
            name=f"reduce_{name}",
            term=track.says("合规减轻的结论", "the finding that the penalty is reduced for compliance"),
            by=by,
            at=(f"{name}_heard",),
            to=f"{name}_reduced",
            cite=SD[93, 1],
            needs=(_LENIENCY_FINDING,),
            guards=FIVE_TESTS,
            readings=("S48",),
        ),
        Step(
            name=f"waive_{name}",
            term=track.says("合规免除处罚的决定", "the decision to waive the penalty for compliance"),
            by=by,
            at=(f"{name}_heard",),
            to="waived",
            cite=SD[93, 1],
            needs=(NORM, FACTS, _LENIENCY_FINDING, ILLEGAL_INCOME),
            guards=(*FIVE_TESTS, NO_STATE_ORGAN),
            enters=PENALTIES,
            readings=("S48",),
        ),
        Step(
            name=f"relieve_in_pilot_{name}",
            term=track.says(
                "试点责任减免的结论", "the finding that the pilot relieves of the penalty in part"
            ),
            by=by,
            at=(f"{name}_heard",),
            to=f"{name}_reduced",
            cite=SD[66, 2, "b"],
            needs=(_RELIEF_FINDING, _EXTENT),
            guards=(IN_PILOT, _RELIEF_GRANTED),
            readings=("S34",),
        ),
        Step(
            name=f"waive_in_pilot_{name}",
            term=track.says("依试点免除处罚的决定", "the decision to waive the penalty in a pilot"),
            by=by,
            at=(f"{name}_heard",),
            to="waived",
            cite=SD[66, 2, "b"],
            needs=(NORM, FACTS, _RELIEF_FINDING, _EXTENT),
            guards=(IN_PILOT, _RELIEF_GRANTED, NO_STATE_ORGAN),
            enters=PENALTIES,
            readings=("S34",),
        ),
    )
