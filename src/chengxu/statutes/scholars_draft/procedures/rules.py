"""What the State issues version by version: catalogues (A20) and rules (A37)."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, Cite
from chengxu.algebra.term import Term
from chengxu.dates.limits import PROMPTLY
from chengxu.law.document import Kind, Particular, Register, told
from chengxu.law.norm import Party
from chengxu.law.procedure import CALENDAR, Clock, Procedure, RunOut, SetBy, State, Step
from chengxu.statutes.laws import SD
from chengxu.statutes.scholars_draft.monitoring import STATE_AND_DEPARTMENTS
from chengxu.statutes.scholars_draft.notices import REASONS
from chengxu.statutes.scholars_draft.registers import (
    EFFECTIVE,
    GRADING_STANDARDS,
    MODEL_CATALOGUE,
    PROCUREMENT_CATALOGUE,
    REPORTING_RULES,
    SECTOR_RULES,
    VERSION,
)
from chengxu.statutes.scholars_draft.supervision import COORDINATORS
from chengxu.statutes.words.parties import COORDINATION, NATIONAL_OVERSIGHT, OVERSIGHT
from chengxu.statutes.words.promotion import INDUSTRY_ORGANISATIONS

# A20: catalogues (articles 17 and 62)


def _catalogue_entry(
    name: str,
    term: Term,
    cite: Cite,
    item: Particular,
    register: Register,
    *,
    keepers: Party | tuple[Party, ...],
    reviewers: Party | tuple[Party, ...],
    more: tuple[Particular, ...] = (),
    readings: tuple[str, ...] = (),
) -> Procedure:
    """Return the life of one entry in a catalogue whose every change is a new version."""
    return Procedure(
        name=f"sd.{name}",
        number="A20",
        law=SD,
        term=term,
        cites=(cite,),
        readings=readings,
        states=(
            State("idle", Term("未提出", "not proposed")),
            State("proposed", Term("已提出", "proposed")),
            State("reviewed", Term("已审核", "reviewed")),
            State("entered", Term("已列入", "entered")),
            State("declined", Term("未予列入", "not entered"), final=True),
            State("removed", Term("已移出", "removed"), final=True),
        ),
        steps=(
            Step(
                name="propose",
                term=Term("提出列入", "the proposal of the entry"),
                by=keepers,
                at=("idle",),
                to="proposed",
                cite=cite,
                needs=(item,),
                tag=HOUSE,
            ),
            Step(
                name="review",
                term=Term("审核条目", "the review of the entry"),
                by=reviewers,
                at=("proposed",),
                to="reviewed",
                cite=cite,
                needs=(told("opinion", "审核意见", "opinion"),),
                tag=HOUSE,
            ),
            Step(
                name="enter",
                term=Term("列入目录", "the entry in the catalogue"),
                by=keepers,
                at=("reviewed",),
                to="entered",
                cite=cite,
                needs=(
                    item,
                    *more,
                    REASONS,
                    VERSION,
                ),
                enters=register,
            ),
            Step(
                name="decline",
                term=Term("不予列入", "the decision not to enter it"),
                by=keepers,
                at=("reviewed",),
                to="declined",
                cite=cite,
                needs=(REASONS,),
                tag=HOUSE,
            ),
            Step(
                name="remove",
                term=Term("移出目录", "the removal from the catalogue"),
                by=keepers,
                at=("entered",),
                to="removed",
                cite=cite,
                needs=(REASONS, VERSION),
                enters=register,
            ),
        ),
        note=Term(
            "每次列入、移出都是新的版本，旧版本保留可查。",
            "Each entry and each removal makes a new version; earlier ones stay readable.",
        ),
    )


recommended_model = _catalogue_entry(
    "recommended_model",
    Term("推荐算法模型的列入、移出", "an entry in the catalogue of recommended models"),
    SD[17, 1, "b"],
    told("model", "模型", "model"),
    MODEL_CATALOGUE,
    keepers=INDUSTRY_ORGANISATIONS,
    reviewers=OVERSIGHT,
    more=(
        told("drafter", "编制的行业组织", "industry organisation that drafts it"),
        told("department", "指导的主管部门", "department that guides it"),
    ),
    readings=("S54",),
)

procurement_product = _catalogue_entry(
    "procurement_product",
    Term("采购产品的列入、移出", "an entry in the procurement catalogue"),
    SD[62, 1, "ii"],
    told("product", "产品", "product"),
    PROCUREMENT_CATALOGUE,
    keepers=STATE_AND_DEPARTMENTS,
    reviewers=STATE_AND_DEPARTMENTS,
    readings=("S32",),
)

# A37: rule making (articles 43, 58, 60 and 61)

_CURRENT = ("in_force", "contradicted")
_WATCHERS = (OVERSIGHT, NATIONAL_OVERSIGHT, COORDINATION)


def _rules(
    name: str,
    term: Term,
    cites: tuple[Cite, ...],
    makers: tuple[Party, ...],
    content: tuple[Particular, ...],
    register: Register,
    *,
    more: tuple[Step, ...] = (),
    clocks: tuple[Clock, ...] = (),
    readings: tuple[str, ...] = (),
) -> Procedure:
    """Return the life of one version of a set of rules that an article delegates."""
    cite = cites[0]
    return Procedure(
        name=f"sd.{name}",
        number="A37",
        law=SD,
        term=term,
        cites=cites,
        readings=readings,
        states=(
            State("draft", Term("起草", "draft")),
            State("issued", Term("已发布，待施行", "issued, not yet in force")),
            State("in_force", Term("施行中", "in force")),
            State("contradicted", Term("施行中，与其他规定抵触", "in force, contradicted by another rule")),
            State("replaced", Term("已被取代", "replaced"), final=True),
        ),
        steps=(
            Step(
                name="issue",
                term=Term("发布规定", "the issue of the rules"),
                by=makers,
                at=("draft",),
                to="issued",
                cite=cite,
                needs=(*content, VERSION, EFFECTIVE),
                enters=register,
            ),
            Step(
                name="take_effect",
                term=Term("规定施行", "the entry into force of the rules"),
                by=CALENDAR,
                at=("issued",),
                to="in_force",
                cite=cite,
                guards=(RunOut("until_effect", cite),),
            ),
            Step(
                name="flag_contradiction",
                term=Term("标明与其他规定抵触", "the flag on a contradiction"),
                by=_WATCHERS,
                at=_CURRENT,
                to="contradicted",
                cite=cite,
                needs=(
                    told("other", "与之抵触的规定及其版本", "the other rule, with its version"),
                    told("matter", "抵触的事项", "the matter"),
                    told("this_says", "本规定的内容", "what this rule says"),
                    told("other_says", "另一规定的内容", "what the other says"),
                ),
                tag=HOUSE,
                note=Term(
                    "两项规定各自保留，不作合并；待定的事项注明抵触。",
                    "Both rules stay as they are and are not merged; what hangs on them is marked.",
                ),
            ),
            Step(
                name="record_solution",
                term=Term("登记抵触已全部消除", "the record that every contradiction is gone"),
                by=_WATCHERS,
                at=("contradicted",),
                to="in_force",
                cite=cite,
                needs=(
                    told(
                        "document",
                        "修改、废止另一规定的文件",
                        "document that amends or repeals the other rule",
                    ),
                ),
                tag=HOUSE,
            ),
            Step(
                name="replace",
                term=Term("新版本取代", "the replacement by a newer version"),
                by=makers,
                at=("issued", *_CURRENT),
                to="replaced",
                cite=cite,
                needs=(told("newer", "新版本", "newer version"),),
                enters=register,
            ),
            *more,
        ),
        clocks=(
            Clock(
                name="until_effect",
                term=Term("发布至施行", "the time from issue to effect"),
                owner=makers,
                starts=("issue",),
                stops=("take_effect", "replace"),
                limit=SetBy("effective_on", eve=True),
                task=False,
                cite=cite,
            ),
            *clocks,
        ),
        note=Term(
            "须依尚无的规定判断的事项，结论为待定。旧版本保留，当时的结论不改写。",
            "What hangs on rules that are not there stays undetermined. Earlier versions stay, and so do results under them.",
        ),
    )


reporting_rules = _rules(
    "reporting_rules",
    Term("重大安全事件报告办法的制定", "the making of the rules on reporting major incidents"),
    (SD[43, 2],),
    (NATIONAL_OVERSIGHT,),
    (
        told("major", "重大事件的标准", "what makes an incident major"),
        told("term", "报告时限", "time to report"),
        told("form", "报告方式", "form of the report"),
    ),
    REPORTING_RULES,
)

special_rules = _rules(
    "special_rules",
    Term("专门规则和标准的制定", "the making of special rules and standards"),
    (SD[58, 2, "iii"],),
    COORDINATORS,
    (
        told("topic", "专题", "topic"),
        told("rule", "规则", "rule"),
        told("waiting", "等待该规则的条款", "articles that wait for it", Kind.LIST),
    ),
    SECTOR_RULES,
)

sector_rules = _rules(
    "sector_rules",
    Term("行业监管规范的制定", "the making of rules for a sector"),
    (SD[60, 1, "i"],),
    (OVERSIGHT,),
    (told("sector", "行业、领域", "sector or field"), told("rule", "规则", "rule")),
    SECTOR_RULES,
)

grading_standards = _rules(
    "grading_standards",
    Term("分级分类标准的制定和调整", "the making and adjustment of grading standards"),
    (SD[61, 2, "b"], SD[61, 2, "a"], SD[61, 2, "c"]),
    (OVERSIGHT,),
    (
        told("factor", "该版本所因应的因素", "factor behind the version"),
        told("grade", "级别、类别", "grades and categories"),
        told("criteria", "重要程度和危害程度的标准", "criteria of importance and of harm", cite=SD[61, 1]),
        told(
            "affected", "等级将有变化的产品、服务，或者“尚无”", "products whose grade would change, or none"
        ),
    ),
    GRADING_STANDARDS,
    more=(
        Step(
            name="update_guidelines",
            term=Term("更新分级分类指南", "the update of the grading guidelines"),
            by=OVERSIGHT,
            at=("issued", *_CURRENT),
            to=None,
            cite=SD[61, 2, "c"],
            needs=(told("guideline", "指南及其版本", "guideline, with its version"),),
            enters=GRADING_STANDARDS,
        ),
    ),
    clocks=(
        Clock(
            name="guidelines",
            term=Term("更新指南", "the update of the guidelines"),
            owner=OVERSIGHT,
            starts=("issue",),
            stops=("update_guidelines",),
            limit=PROMPTLY,
            cite=SD[61, 2, "c"],
            readings=("S15",),
        ),
    ),
    readings=("S15", "S17"),
)

PROCEDURES: tuple[Procedure, ...] = (
    recommended_model,
    procurement_product,
    reporting_rules,
    special_rules,
    sector_rules,
    grading_standards,
)
