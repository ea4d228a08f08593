"""Ethics review, actors abroad, foundation models and who builds on them (articles 59, 62, 65, 82 and 94)."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, reading
from chengxu.algebra.expr import Clause
from chengxu.algebra.term import Term
from chengxu.law.document import Kind, told
from chengxu.law.norm import Party
from chengxu.law.procedure import Clock, Procedure, SetBy, State, Step, Taken
from chengxu.statutes.laws import ML4
from chengxu.statutes.model_law.basis import (
    DEVELOPER,
    FELT_INSIDE,
    FOUNDATION_DEVELOPER,
    INSIDE,
    IS_FOUNDATION_MODEL,
    PROVIDER,
)
from chengxu.statutes.model_law.ethics import OVERSEAS_DEVELOPER, OVERSEAS_PROVIDER
from chengxu.statutes.model_law.governance import HARM_DONE
from chengxu.statutes.model_law.notices import (
    BAN_ANNOUNCEMENT,
    DOWNSTREAM_RULES,
    REASONS,
    REMEDIES,
    REPRESENTATIVE_REPORT,
    SOCIAL_REPORT,
)
from chengxu.statutes.model_law.registers import (
    ETHICS_BODIES,
    FOUNDATION_MODELS,
    OVERSEAS_BANS,
    REPRESENTATIVES,
)
from chengxu.statutes.words.authority import LOCAL_ETHICS_COMMITTEES, NATIONAL_ETHICS_COMMITTEE
from chengxu.statutes.words.developing import oversight_body
from chengxu.statutes.words.ethics import ETHICS_COMMITTEE, ethics_committee, ethics_criteria
from chengxu.statutes.words.governance import serious_consequences
from chengxu.statutes.words.parties import AI_AUTHORITY
from chengxu.statutes.words.support import is_sme

# P18

THIRD_PARTY_ETHICS_BODY = Party(
    "third_party_ethics_body", Term("第三方伦理审查机构", "the third-party ethics body")
)
_REVIEWERS = (ETHICS_COMMITTEE, THIRD_PARTY_ETHICS_BODY)
_OWN_COMMITTEE = Clause(
    ethics_committee.one_of("set_up"),
    Term("已经设立伦理审查委员会", "there is an ethics review committee"),
    ML4[59, 1],
    denied=Term("没有设立伦理审查委员会", "there is no ethics review committee"),
)
_SME_WITHOUT_COMMITTEE = Clause(
    is_sme & ~ethics_committee.one_of("set_up"),
    Term("申请审查的是没有设立委员会的中小企业", "it is a small or medium enterprise without a committee"),
    ML4[59, 3],
    denied=Term(
        "第三方审查只面向没有设立委员会的中小企业",
        "third-party review is for small and medium enterprises without a committee",
    ),
)
_ACTIVITY = told("activity", "受审活动", "activity under review")
_QUESTION = told("question", "所提问题", "question")
_OPINION = told("opinion", "意见（供参考）", "opinion, as advice")

ethics_review = Procedure(
    name="ml4.ethics_review",
    number="P18",
    law=ML4,
    term=Term("伦理审查", "the ethics review"),
    cites=(ML4[59, 1], ML4[59, 2], ML4[59, 3], ML4[82, 2], ML4[82, 3]),
    states=(
        State("draft", Term("待提交", "not yet submitted")),
        State("submitted", Term("已提交，待评估", "submitted")),
        State("examined", Term("六方面已评估", "six criteria examined")),
        State("approved", Term("通过", "approved")),
        State("conditional", Term("附条件通过", "approved with conditions")),
        State("not_approved", Term("不通过", "not approved")),
        State("followed_up", Term("已跟踪核查", "followed up"), final=True),
    ),
    steps=(
        Step(
            name="submit",
            term=Term("提交本单位委员会审查", "the submission to one's own committee"),
            by=(DEVELOPER, PROVIDER),
            at=("draft",),
            to="submitted",
            cite=ML4[59, 1],
            needs=(_ACTIVITY,),
            guards=(_OWN_COMMITTEE,),
        ),
        Step(
            name="submit_to_third_party",
            term=Term("提交第三方机构审查", "the submission to a third-party body"),
            by=(DEVELOPER, PROVIDER),
            at=("draft",),
            to="submitted",
            cite=ML4[59, 3],
            needs=(_ACTIVITY,),
            guards=(_SME_WITHOUT_COMMITTEE,),
            note=Term(
                "依法应当自设委员会的，第三方审查不能代替设立。",
                "Whoever has to have a committee is not freed from it by a third-party review.",
            ),
        ),
        Step(
            name="advise_nationally",
            term=Term("国家伦理专家委员会提出意见", "the advice of the national expert committee"),
            by=NATIONAL_ETHICS_COMMITTEE,
            at=("submitted", "examined"),
            to=None,
            cite=ML4[82, 2],
            needs=(_QUESTION, _OPINION),
        ),
        Step(
            name="advise_locally",
            term=Term("地方伦理专家委员会提出意见", "the advice of a local expert committee"),
            by=LOCAL_ETHICS_COMMITTEES,
            at=("submitted", "examined"),
            to=None,
            cite=ML4[82, 3],
            needs=(told("territory", "所属行政区域", "territory"), _QUESTION, _OPINION),
        ),
        Step(
            name="examine",
            term=Term("逐项评估六个方面", "the examination of the six criteria"),
            by=_REVIEWERS,
            at=("submitted",),
            to="examined",
            cite=ML4[59, 2],
            needs=tuple(
                told(name, f"关于{criterion.zh}的结论和理由", f"result and reasons on {criterion.en}")
                for name, criterion in ethics_criteria.values
            ),
        ),
        Step(
            name="approve",
            term=Term("审查通过", "the approval"),
            by=_REVIEWERS,
            at=("examined",),
            to="approved",
            cite=ML4[59, 2],
            tag=HOUSE,
            enters=ETHICS_BODIES,
        ),
        Step(
            name="approve_with_conditions",
            term=Term("附条件通过", "the approval with conditions"),
            by=_REVIEWERS,
            at=("examined",),
            to="conditional",
            cite=ML4[59, 2],
            tag=HOUSE,
            needs=(told("conditions", "所附条件", "conditions", Kind.LIST),),
            enters=ETHICS_BODIES,
        ),
        Step(
            name="disapprove",
            term=Term("审查不通过", "the disapproval"),
            by=_REVIEWERS,
            at=("examined",),
            to="not_approved",
            cite=ML4[59, 2],
            tag=HOUSE,
            needs=(REASONS,),
            enters=ETHICS_BODIES,
        ),
        Step(
            name="follow_up",
            term=Term("跟踪核查", "the follow-up"),
            by=_REVIEWERS,
            at=("approved", "conditional", "not_approved"),
            to="followed_up",
            cite=ML4[59, 1],
            tag=HOUSE,
            needs=(told("outcome", "核查结果", "outcome"),),
        ),
    ),
    note=Term(
        "专家委员会的意见供咨询，可有可无，不约束审查机构。法律没有规定审查期限，也没有规定结论的种类，依国家规定。",
        "What an expert committee says is advice, may be absent, and binds nobody. The law sets no time for a review and "
        "no kinds of outcome: both are left to State rules.",
    ),
)

# P28

_OVERSEAS = (OVERSEAS_DEVELOPER, OVERSEAS_PROVIDER)
_ABROAD = Clause(
    ~INSIDE,
    Term("该活动在境外开展", "the activity is carried out abroad"),
    ML4[2, 2],
    denied=Term("该活动在境内开展", "the activity is carried out inside the country"),
)
_GRAVE = Clause(
    serious_consequences,
    Term("该活动造成严重后果", "the activity had serious consequences"),
    ML4[94, 1, "b"],
    denied=Term("该活动没有造成严重后果", "the activity had no serious consequences"),
)
_EFFECT = told("effect", "受影响或者可能受影响的利益", "interests that are or may be affected")
_ADDRESS = told("address", "境内地址", "address in the country", cite=ML4[62, 1, "a"])

overseas_actor = Procedure(
    name="ml4.overseas_actor",
    number="P28",
    law=ML4,
    term=Term("境外主体的代表和限制措施", "the actor abroad: representative and restrictions"),
    cites=(ML4[2, 2], ML4[62, 1, "a"], ML4[62, 1, "b"], ML4[94, 1, "a"], ML4[94, 1, "b"]),
    readings=("G45",),
    states=(
        State("outside", Term("尚未进入适用范围", "not yet in scope")),
        State("in_scope", Term("进入适用范围", "in scope")),
        State("represented", Term("已报送代表", "representative reported")),
        State("restricted", Term("限制中", "restricted")),
        State("banned", Term("禁止中", "banned")),
        State("lifted", Term("措施已解除", "measure lifted"), final=True),
    ),
    steps=(
        Step(
            name="enter_scope",
            term=Term("研发、提供活动进入适用范围", "the entry of developing or providing into scope"),
            by=(*_OVERSEAS, AI_AUTHORITY),
            at=("outside",),
            to="in_scope",
            cite=ML4[2, 2],
            needs=(_EFFECT, told("begins_on", "进入适用范围之日", "day of entry into scope", Kind.DAY)),
            guards=(_ABROAD, FELT_INSIDE),
        ),
        Step(
            name="enter_scope_by_use",
            term=Term("使用活动进入适用范围", "the entry of mere use into scope"),
            by=AI_AUTHORITY,
            at=("outside",),
            to="in_scope",
            cite=ML4[2, 2],
            needs=(_EFFECT,),
            guards=(_ABROAD, FELT_INSIDE),
            readings=("G45",),
            note=Term("境外使用者不需要代表。", "A user abroad needs no representative."),
        ),
        Step(
            name="appoint",
            term=Term(
                "设立专门机构或者指定代表", "the setting up of an office or naming of a representative"
            ),
            by=_OVERSEAS,
            at=("in_scope", "represented", "restricted", "banned"),
            to=None,
            cite=ML4[62, 1, "a"],
            needs=(told("form", "专门机构或者代表", "office or representative"), _ADDRESS),
        ),
        *(
            Step(
                name=name,
                term=term,
                by=_OVERSEAS,
                at=at,
                to=to,
                cite=ML4[62, 1, "b"],
                guards=(Taken(("appoint",), ML4[62, 1, "a"]),),
                issues=REPRESENTATIVE_REPORT,
                enters=REPRESENTATIVES,
            )
            for name, term, at, to in (
                (
                    "report",
                    Term("报送机构或者代表", "the report of the representative"),
                    ("in_scope",),
                    "represented",
                ),
                (
                    "report_anew",
                    Term("重新报送机构或者代表", "the renewed report of the representative"),
                    ("represented", "restricted", "banned"),
                    None,
                ),
            )
        ),
        *(
            Step(
                name=name,
                term=term,
                by=AI_AUTHORITY,
                at=at,
                to=to,
                cite=ML4[94, 1, "b"],
                needs=(
                    told("harm", "侵害的事实", "harm done", cite=ML4[94, 1, "a"]),
                    told(
                        "consequences",
                        "严重后果的认定及理由",
                        "finding of serious consequences, with reasons",
                    ),
                    told("since", "起始日期", "since", Kind.DAY),
                    REMEDIES,
                ),
                guards=(_ABROAD, HARM_DONE, _GRAVE),
                issues=BAN_ANNOUNCEMENT,
                enters=OVERSEAS_BANS,
            )
            for name, term, at, to in (
                (
                    "restrict",
                    Term("限制并公告", "the restriction, announced"),
                    ("in_scope", "represented"),
                    "restricted",
                ),
                (
                    "ban",
                    Term("禁止并公告", "the ban, announced"),
                    ("in_scope", "represented", "restricted"),
                    "banned",
                ),
            )
        ),
        Step(
            name="lift",
            term=Term("解除限制、禁止", "the lifting of the measure"),
            by=AI_AUTHORITY,
            at=("restricted", "banned"),
            to="lifted",
            cite=ML4[94, 1, "b"],
            needs=(REASONS,),
            tag=HOUSE,
            enters=OVERSEAS_BANS,
            note=Term(
                "条文没有写解除；有权采取的，也可以解除。",
                "The text is silent on lifting; whoever may impose the measure may lift it.",
            ),
        ),
    ),
    clocks=(
        Clock(
            name="representative",
            term=Term("报送代表的期限", "the time for reporting a representative"),
            owner=_OVERSEAS,
            starts=("enter_scope",),
            stops=("report", "report_anew"),
            limit=SetBy("begins_on", eve=True),
            cite=ML4[62, 1, "b"],
            tag=reading("G45"),
            readings=("G45",),
        ),
    ),
    note=Term(
        "条文没有期限，解读为活动进入适用范围之前办妥。设有代表，不等于具备许可所要求的境内法人资格。",
        "The text names no time; we read it as before the activity comes within the law. A representative does not make "
        "up for the legal person in the country that a licence requires.",
    ),
)

# P29

_MOSTLY_EXTERNAL = Clause(
    oversight_body.is_("mostly_external"),
    Term("独立机构的外部成员超过半数", "more than half of the body is from outside"),
    ML4[65, 1, "vii", "a"],
    denied=Term("独立机构的外部成员没有超过半数", "no more than half of the body is from outside"),
)
_BELOW = Clause(
    ~IS_FOUNDATION_MODEL,
    Term("该模型不再符合基础模型的认定标准", "the model no longer meets the definition"),
    ML4[112, 1, "ii", "a"],
    denied=Term("该模型仍然符合基础模型的认定标准", "the model still meets the definition"),
)
_BOUND = ("classified", "duties_listed", "overseen")

foundation_model = Procedure(
    name="ml4.foundation_model",
    number="P29",
    law=ML4,
    term=Term("基础模型的特殊义务", "the special duties for a foundation model"),
    cites=(ML4[65, 1, "iii", "a"], ML4[65, 1, "vii", "a"], ML4[65, 1, "vii", "b"], ML4[112, 1, "ii", "a"]),
    readings=("G53",),
    states=(
        State("unclassified", Term("待认定", "not yet classified")),
        State("classified", Term("已认定为基础模型", "classified")),
        State("duties_listed", Term("义务已列明", "duties listed")),
        State("overseen", Term("独立机构监督中", "oversight body set up")),
        State("below", Term("不再是基础模型", "no longer a foundation model"), final=True),
    ),
    steps=(
        Step(
            name="classify",
            term=Term("认定为基础模型", "the classification as a foundation model"),
            by=(DEVELOPER, AI_AUTHORITY),
            at=("unclassified",),
            to="classified",
            cite=ML4[112, 1, "ii", "a"],
            needs=(
                told("model", "模型", "model"),
                told("compute", "累计训练算力及所依标准", "cumulative compute and the standard applied"),
            ),
            guards=(IS_FOUNDATION_MODEL,),
            enters=FOUNDATION_MODELS,
        ),
        Step(
            name="list_duties",
            term=Term("列明应当履行的义务", "the list of duties"),
            by=FOUNDATION_DEVELOPER,
            at=("classified",),
            to="duties_listed",
            cite=ML4[65, 1, "i"],
            tag=HOUSE,
            needs=(told("duties", "义务清单", "list of duties", Kind.LIST),),
        ),
        Step(
            name="publish_use_rules",
            term=Term("公布使用规则", "the publication of the use rules"),
            by=FOUNDATION_DEVELOPER,
            at=_BOUND,
            to=None,
            cite=ML4[65, 1, "iii", "a"],
            issues=DOWNSTREAM_RULES,
            enters=FOUNDATION_MODELS,
        ),
        Step(
            name="set_up_body",
            term=Term("成立独立监督机构", "the setting up of the oversight body"),
            by=FOUNDATION_DEVELOPER,
            at=("duties_listed",),
            to="overseen",
            cite=ML4[65, 1, "vii", "a"],
            needs=(
                told("members", "成员人数", "number of members", Kind.NUMBER),
                told("external_members", "外部成员人数", "number from outside", Kind.NUMBER),
            ),
            guards=(_MOSTLY_EXTERNAL,),
            enters=FOUNDATION_MODELS,
            readings=("G53",),
        ),
        Step(
            name="begin_year",
            term=Term("报告年度开始", "the beginning of a reporting year"),
            by=(FOUNDATION_DEVELOPER, AI_AUTHORITY),
            at=_BOUND,
            to=None,
            cite=ML4[65, 1, "vii", "b"],
            needs=(
                told("year", "报告年度", "year", Kind.NUMBER),
                told("year_end", "年度末日（12月31日）", "last day of the year, 31 December", Kind.DAY),
            ),
            tag=reading("G53"),
            readings=("G53",),
        ),
        Step(
            name="publish_report",
            term=Term("发布当年社会责任报告", "the publication of the year's report"),
            by=FOUNDATION_DEVELOPER,
            at=_BOUND,
            to=None,
            cite=ML4[65, 1, "vii", "b"],
            issues=SOCIAL_REPORT,
            enters=FOUNDATION_MODELS,
        ),
        Step(
            name="publish_missed_report",
            term=Term("补发以前年度的报告", "the belated publication for an earlier year"),
            by=FOUNDATION_DEVELOPER,
            at=_BOUND,
            to=None,
            cite=ML4[65, 1, "vii", "b"],
            issues=SOCIAL_REPORT,
            enters=FOUNDATION_MODELS,
            note=Term("补发不算当年的报告。", "It does not stand for the report of the current year."),
        ),
        Step(
            name="declassify",
            term=Term("认定不再是基础模型", "the finding that it is no longer a foundation model"),
            by=AI_AUTHORITY,
            at=_BOUND,
            to="below",
            cite=ML4[112, 1, "ii", "a"],
            needs=(REASONS,),
            guards=(_BELOW,),
            enters=FOUNDATION_MODELS,
        ),
    ),
    clocks=(
        Clock(
            name="report",
            term=Term("发布当年社会责任报告的期限", "the time for the year's report"),
            owner=FOUNDATION_DEVELOPER,
            starts=("begin_year",),
            stops=("publish_report",),
            limit=SetBy("year_end"),
            cite=ML4[65, 1, "vii", "b"],
            tag=reading("G53"),
            readings=("G53",),
        ),
    ),
    note=Term(
        "算力标准没有公布的，不能判断是否为基础模型。12月31日终了而没有报告的，当年记为缺失，补发不能改变。"
        "衍生模型参照履行的，另看第六十三条。",
        "Without a published compute standard nobody can tell. A year that ends on 31 December without a report is "
        "missed, and a belated one does not change that. For derived models see article 63.",
    ),
)

downstream_breach = Procedure(
    name="ml4.downstream_breach",
    number="P29",
    law=ML4,
    term=Term("对严重违法的下游主体停止服务", "the ending of service to a serious violator"),
    cites=(ML4[65, 1, "vi"],),
    states=(
        State("alleged", Term("涉嫌违法", "alleged")),
        State("serious", Term("认定严重违法", "found serious")),
        State("not_serious", Term("不属于严重违法", "not serious"), final=True),
        State("service_stopped", Term("已停止服务", "service stopped"), final=True),
    ),
    steps=(
        Step(
            name="find_serious",
            term=Term("认定严重违反本法", "the finding of a serious breach"),
            by=FOUNDATION_DEVELOPER,
            at=("alleged",),
            to="serious",
            cite=ML4[65, 1, "vi"],
            needs=(
                told("violator", "下游研发者或者提供者", "downstream developer or provider"),
                told("facts", "事实", "facts"),
                REASONS,
            ),
        ),
        Step(
            name="find_not_serious",
            term=Term("认定不属于严重违法", "the finding that there is no serious breach"),
            by=FOUNDATION_DEVELOPER,
            at=("alleged",),
            to="not_serious",
            cite=ML4[65, 1, "vi"],
            needs=(REASONS,),
        ),
        Step(
            name="stop_service",
            term=Term("停止服务或者采取其他必要措施", "the end of service, or another necessary measure"),
            by=FOUNDATION_DEVELOPER,
            at=("serious",),
            to="service_stopped",
            cite=ML4[65, 1, "vi"],
            needs=(
                told("measure", "措施", "measure"),
                told("notice", "对该主体的通知", "notice to the violator"),
            ),
        ),
    ),
    note=Term(
        "条文没有天数，也没有“及时”，不设期限。", "The text has neither days nor “promptly”: no clock runs."
    ),
)

PROCEDURES: tuple[Procedure, ...] = (
    ethics_review,
    overseas_actor,
    foundation_model,
    downstream_breach,
)
