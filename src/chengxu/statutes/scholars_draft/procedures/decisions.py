"""Where people decide and AI only informs: State organs and courts (A29), and the release of news (A30)."""

from __future__ import annotations

from typing import NamedTuple

from chengxu.algebra.cite import HOUSE, Cite
from chengxu.algebra.expr import Clause
from chengxu.algebra.facts import Several
from chengxu.algebra.term import Term
from chengxu.law.document import Particular, told
from chengxu.law.norm import Party
from chengxu.law.procedure import Procedure, State, Step
from chengxu.statutes.laws import SD
from chengxu.statutes.scholars_draft.basis import ACTORS, STATE_ORGAN, USER
from chengxu.statutes.scholars_draft.notices import NEWS_LABEL, REASONS
from chengxu.statutes.scholars_draft.scenarios import JUDICIAL_ORGAN, NEWS_SERVICE
from chengxu.statutes.words.scenarios import (
    administrative_principles,
    decisive_output,
    judicial_principles,
    news_controls,
)
from chengxu.statutes.words.using import publishes_generated_content

# A29 (articles 69 and 70)


class _Decision(NamedTuple):
    """A kind of official decision: who takes it, and by which provision AI is a mere reference."""

    what: Term
    value: str
    organ: Party
    cite: Cite
    reasons: tuple[Particular, ...] = ()


def _on_principles(principles: Several, cite: Cite) -> tuple[Particular, ...]:
    return tuple(Particular(name=name, term=term, cite=cite) for name, term in principles.values)


def _states(decision: _Decision) -> tuple[State, ...]:
    return (
        State("ai_output", Term("人工智能已有结论", "AI has a result")),
        State("human_review", Term("由人审查中", "under a person's review")),
        State("reasoned", Term("已写明决定和理由", "decided, with reasons")),
        State("issued", Term(f"{decision.what.zh}已作出", f"{decision.what.en} issued"), final=True),
    )


def _steps(decision: _Decision) -> tuple[Step, ...]:
    """Return the way from a result of AI to a decision that is a person's own."""
    what, cite = decision.what, decision.cite
    own_judgement = Clause(
        ~decisive_output.one_of(decision.value),
        Term("人工智能的结论只作参考", "the AI's result served as a reference only"),
        cite,
        denied=Term(
            f"人工智能的结论未经人独立判断就成为{what.zh}，当事人同意也不行",
            f"the AI's result became {what.en} without a person's own judgement; consent changes nothing",
        ),
    )
    return (
        Step(
            name="review",
            term=Term("由人审查人工智能的结论", "the review of the AI's result by a person"),
            by=decision.organ,
            at=("ai_output",),
            to="human_review",
            cite=cite,
            needs=(told("official", "负责决定的人员姓名", "name of the person who decides"),),
        ),
        Step(
            name="give_reasons",
            term=Term("写明决定和本人的理由", "the decision with the person's own reasons"),
            by=decision.organ,
            at=("human_review",),
            to="reasoned",
            cite=cite,
            needs=(
                told("decision", "决定的内容", "decision"),
                told("own_reasons", "决定人本人的理由", "the person's own reasons"),
                *decision.reasons,
            ),
        ),
        Step(
            name="issue",
            term=Term(f"作出{what.zh}", f"the issue of {what.en}"),
            by=decision.organ,
            at=("reasoned",),
            to="issued",
            cite=cite,
            needs=(told("signed_by", "署名的决定人", "person who signs"),),
            guards=(own_judgement,),
        ),
    )


_ADMINISTRATIVE = _Decision(
    Term("行政行为", "the administrative act"),
    "administrative",
    STATE_ORGAN,
    SD[69, 1, "b"],
    _on_principles(administrative_principles, SD[69, 1, "a"]),
)
_JUDICIAL = _Decision(Term("司法决定", "the judicial decision"), "judicial", JUDICIAL_ORGAN, SD[70, 2, "a"])

administrative_act = Procedure(
    name="sd.administrative_act",
    number="A29",
    law=SD,
    term=Term("国家机关借助人工智能作出行政行为", "an administrative act taken with AI"),
    cites=(SD[69, 1, "a"], SD[69, 1, "b"]),
    readings=("S39",),
    states=_states(_ADMINISTRATIVE),
    steps=_steps(_ADMINISTRATIVE),
    note=Term(
        "不以相对人请求人工处理为前提，没有例外。期限依各该行政行为所适用的法律。违反的，责令国家机关改正，不罚款。",
        "Nobody has to ask for a person, and there is no exception. Times follow the law on the act in question. An organ in "
        "breach is ordered to correct and never fined.",
    ),
)

judicial_decision = Procedure(
    name="sd.judicial_decision",
    number="A29",
    law=SD,
    term=Term("借助人工智能的司法决定", "a judicial decision taken with AI"),
    cites=(SD[70, 1], SD[70, 2, "a"], SD[70, 2, "b"]),
    readings=("S22", "S39"),
    states=_states(_JUDICIAL),
    steps=(
        Step(
            name="state_principles",
            term=Term("记录五项原则的落实", "the record on the five principles"),
            by=(*ACTORS, JUDICIAL_ORGAN),
            at=("ai_output", "human_review", "reasoned"),
            to=None,
            cite=SD[70, 1],
            needs=_on_principles(judicial_principles, SD[70, 1]),
            note=Term(
                "研发者、提供者、使用者各写各的一份。", "Developer, provider and user each make their own."
            ),
        ),
        *_steps(_JUDICIAL),
        Step(
            name="leave",
            term=Term("退出与人工智能的交互", "the leaving of the interaction with AI"),
            by=USER,
            at=("ai_output", "human_review", "reasoned", "issued"),
            to=None,
            cite=SD[70, 2, "b"],
            readings=("S22",),
            note=Term(
                "随时可以，不须同意，也不须理由；没有拒绝这一步。",
                "At any time, without leave and without reasons; there is no step that refuses it.",
            ),
        ),
    ),
    note=Term(
        "期限依诉讼法律。国家机关违反的，责令改正，不罚款；企业等违反五项原则的，依第八十二条处理。",
        "Times follow the laws of procedure. A State organ in breach is ordered to correct and never fined; article 82 applies "
        "to others who fall short of the five principles.",
    ),
)

# A30 (article 71)

_REVIEW_SYSTEM = Clause(
    news_controls.one_of("review_system"),
    Term("已有专门的新闻发布审核制度", "there is a review system for news"),
    SD[71, 1, "a"],
    denied=Term("没有专门的新闻发布审核制度", "there is no review system for news"),
)
_NOTHING_GENERATED = Clause(
    ~publishes_generated_content,
    Term("所发布的不含生成内容", "nothing that is released is generated by AI"),
    SD[71, 1, "c"],
    denied=Term(
        "所发布的含有生成内容，须加显式标识", "what is released is generated by AI and needs a visible label"
    ),
)

news_release = Procedure(
    name="sd.news_release",
    number="A30",
    law=SD,
    term=Term("借助人工智能的新闻信息发布", "the release of news provided with AI"),
    cites=(SD[71, 1, "a"], SD[71, 1, "b"], SD[71, 1, "c"]),
    readings=("S50",),
    states=(
        State("draft", Term("稿件", "draft")),
        State("reviewed", Term("已审核", "reviewed")),
        State("approved", Term("已批准", "approved")),
        State("labelled", Term("已加显式标识", "labelled")),
        State("released", Term("已发布", "released"), final=True),
    ),
    steps=(
        Step(
            name="review",
            term=Term("审核稿件", "the review of the draft"),
            by=NEWS_SERVICE,
            at=("draft",),
            to="reviewed",
            cite=SD[71, 1, "a"],
            needs=(
                told("reviewer", "审核人", "reviewer"),
                told(
                    "veracity",
                    "真实性核查的结论、核查人和时间",
                    "check that it is true: result, checker, time",
                    cite=SD[71, 1, "b"],
                ),
                told(
                    "accuracy",
                    "准确性核查的结论、核查人和时间",
                    "check that it is accurate: result, checker, time",
                    cite=SD[71, 1, "b"],
                ),
            ),
            guards=(_REVIEW_SYSTEM,),
            readings=("S50",),
        ),
        Step(
            name="send_back",
            term=Term("退回稿件", "the return of the draft"),
            by=NEWS_SERVICE,
            at=("reviewed", "approved", "labelled"),
            to="draft",
            cite=SD[71, 1, "a"],
            needs=(REASONS,),
            tag=HOUSE,
        ),
        Step(
            name="approve",
            term=Term("批准发布", "the approval of the release"),
            by=NEWS_SERVICE,
            at=("reviewed",),
            to="approved",
            cite=SD[71, 1, "a"],
            needs=(told("approver", "批准人", "person who approves"),),
        ),
        Step(
            name="label",
            term=Term("为生成内容加显式标识", "the visible label on generated content"),
            by=NEWS_SERVICE,
            at=("approved",),
            to="labelled",
            cite=SD[71, 1, "c"],
            issues=NEWS_LABEL,
            readings=("S50",),
            note=Term("不问公众会不会混淆。", "Whether the public could be confused does not matter."),
        ),
        Step(
            name="release",
            term=Term("发布新闻信息", "the release"),
            by=NEWS_SERVICE,
            at=("labelled",),
            to="released",
            cite=SD[71, 1],
        ),
        Step(
            name="release_without_generated_content",
            term=Term("发布不含生成内容的新闻信息", "the release of news without generated content"),
            by=NEWS_SERVICE,
            at=("approved",),
            to="released",
            cite=SD[71, 1],
            guards=(_NOTHING_GENERATED,),
        ),
        Step(
            name="correct",
            term=Term("发布后更正", "the correction after the release"),
            by=NEWS_SERVICE,
            at=("released",),
            to=None,
            cite=SD[71, 1, "b"],
            needs=(told("correction", "更正的内容", "what is corrected"), REASONS),
            note=Term("每次更正单独留档。", "Each correction has an entry of its own."),
        ),
    ),
    note=Term(
        "一案一条新闻信息。审核、核查、批准、标识，缺一不得发布，条文没有另设期限。义务人是使用人工智能提供新闻的人，不是工具的"
        "提供者。",
        "One item of news a case. Review, checks, approval and label all precede the release, and the text sets no time. The "
        "duty is that of whoever provides news with AI, not of the provider of the tool.",
    ),
)

PROCEDURES: tuple[Procedure, ...] = (administrative_act, judicial_decision, news_release)
