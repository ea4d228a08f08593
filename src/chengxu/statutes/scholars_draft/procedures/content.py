"""What AI puts out: labels on content (A25) and the share of AI in a claim to it (A26)."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE
from chengxu.algebra.expr import Clause
from chengxu.algebra.term import Term
from chengxu.dates.limits import Promptly
from chengxu.law.document import told
from chengxu.law.procedure import Clock, Procedure, State, Step
from chengxu.statutes.laws import SD
from chengxu.statutes.scholars_draft.basis import PROVIDER, USER
from chengxu.statutes.scholars_draft.content import OUTPUTS_CONTENT
from chengxu.statutes.scholars_draft.notices import (
    AI_SHARE_DISCLOSURE,
    IMPLICIT_LABEL,
    NEWS_LABEL,
    REASONS,
    VISIBLE_LABEL,
)
from chengxu.statutes.scholars_draft.registers import LABELS
from chengxu.statutes.scholars_draft.scenarios import NEWS_SERVICE
from chengxu.statutes.words.generated import ip_holder
from chengxu.statutes.words.provision import public_confusion

# A25 (articles 48 and 71)

_CONFUSION_RULED_OUT = Clause(
    public_confusion.is_("ruled_out"),
    Term("公众不可能混淆、误认", "confusion of the public is ruled out"),
    SD[48, 2, "a"],
    denied=Term(
        "公众可能混淆、误认，或者不能排除，须加显式标识",
        "confusion of the public is possible or cannot be ruled out: the visible label is needed",
    ),
)
_PLACE = told("place", "所加的位置、区域", "place in the content")
_LABELLED = ("visible_label", "confusion_ruled_out")
_OUTSIDE = ("released", "news_labelled", "news_published")

content_label = Procedure(
    name="sd.content_label",
    number="A25",
    law=SD,
    term=Term("生成内容的标识", "the labelling of a piece of content"),
    cites=(SD[48, 1, "a"], SD[48, 1, "b"], SD[48, 2, "a"], SD[48, 2, "b"], SD[71, 1, "c"]),
    readings=("S27", "S50"),
    states=(
        State("content", Term("已生成，未标识", "generated, without labels")),
        State("implicit_label", Term("已加隐式标识", "implicit label added")),
        State("confusion_possible", Term("可能混淆，待加显式标识", "may confuse, visible label due")),
        State("confusion_ruled_out", Term("已排除混淆", "confusion ruled out")),
        State("visible_label", Term("已加显式标识和提示", "visible label and prompt added")),
        State("verified", Term("标识已检验", "labels verified")),
        State("traced", Term("已登记，可溯源", "entered for tracing")),
        State("released", Term("已输出", "released")),
        State("news_labelled", Term("新闻标识已加", "labelled as news")),
        State("news_published", Term("已作为新闻发布", "published as news"), final=True),
        State("withheld", Term("不予输出", "withheld"), final=True),
    ),
    steps=(
        Step(
            name="add_implicit_label",
            term=Term("添加隐式标识", "the implicit label"),
            by=PROVIDER,
            at=("content",),
            to="implicit_label",
            cite=SD[48, 1, "a"],
            needs=(_PLACE,),
            guards=(OUTPUTS_CONTENT,),
            issues=IMPLICIT_LABEL,
            readings=("S27",),
        ),
        Step(
            name="withhold",
            term=Term("不输出无法标识的内容", "the withholding of what cannot be labelled"),
            by=PROVIDER,
            at=("content",),
            to="withheld",
            cite=SD[48, 1, "a"],
            needs=(told("format", "无法标识的文件格式", "format that carries no label"),),
            tag=HOUSE,
            note=Term("换用其他格式的，另立一案。", "In another format it is a case of its own."),
        ),
        Step(
            name="find_confusion_possible",
            term=Term("认定可能混淆或者不能排除", "the finding that it may confuse, or that this is open"),
            by=PROVIDER,
            at=("implicit_label",),
            to="confusion_possible",
            cite=SD[48, 2, "a"],
            needs=(REASONS,),
            readings=("S27",),
        ),
        Step(
            name="rule_out_confusion",
            term=Term("认定不可能混淆", "the finding that confusion is ruled out"),
            by=PROVIDER,
            at=("implicit_label",),
            to="confusion_ruled_out",
            cite=SD[48, 2, "a"],
            needs=(REASONS,),
            guards=(_CONFUSION_RULED_OUT,),
            readings=("S27",),
        ),
        Step(
            name="add_visible_label",
            term=Term("添加显式标识和提示", "the visible label and the prompt"),
            by=PROVIDER,
            at=("confusion_possible",),
            to="visible_label",
            cite=SD[48, 2, "a"],
            needs=(
                _PLACE,
                told("undisturbed", "不影响使用的说明", "why it leaves use undisturbed"),
            ),
            issues=VISIBLE_LABEL,
        ),
        Step(
            name="verify",
            term=Term("检验标识", "the verification of the labels"),
            by=PROVIDER,
            at=_LABELLED,
            to="verified",
            cite=SD[48, 1, "b"],
            needs=(
                told("read_back", "从成品中读回的标识", "label read back from the finished file"),
                told("security", "伪造、改动能否识别", "whether forgery and alteration show"),
            ),
        ),
        Step(
            name="find_defect",
            term=Term("发现标识有缺陷", "the finding of a defect in the labels"),
            by=PROVIDER,
            at=(*_LABELLED, "verified", "traced"),
            to="content",
            cite=SD[48, 1, "b"],
            needs=(
                told(
                    "defect",
                    "读不出、不安全或者妨碍使用之处",
                    "what is unreadable, insecure or in the way of use",
                ),
            ),
            tag=HOUSE,
            note=Term("标识从头再加。", "Labelling begins anew."),
        ),
        Step(
            name="register_trace",
            term=Term("登入标识溯源登记", "the entry in the trace register"),
            by=PROVIDER,
            at=("verified",),
            to="traced",
            cite=SD[48, 1, "b"],
            needs=(
                told("content_id", "内容编号", "content id"),
                told("product", "产品、服务", "product or service"),
            ),
            enters=LABELS,
        ),
        Step(
            name="release",
            term=Term("输出内容", "the release of the content"),
            by=PROVIDER,
            at=("traced",),
            to="released",
            cite=SD[48],
        ),
        Step(
            name="trace",
            term=Term("凭标识溯源", "the tracing by a label"),
            by=PROVIDER,
            at=("traced", *_OUTSIDE),
            to=None,
            cite=SD[48, 1, "b"],
            needs=(
                told("label", "所查的标识", "label in question"),
                told(
                    "result",
                    "查得的提供者、产品和内容编号；伪造、改动的写“无效”，读不出的写“查无”",
                    "provider, product and content id; “invalid” if forged or altered, “not found” if unreadable",
                ),
            ),
        ),
        Step(
            name="label_as_news",
            term=Term("为新闻加显式标识", "the visible label on news"),
            by=NEWS_SERVICE,
            at=("released",),
            to="news_labelled",
            cite=SD[71, 1, "c"],
            issues=NEWS_LABEL,
            readings=("S50",),
            note=Term(
                "已经排除混淆的，也要加；提供者已加的，保留即可。",
                "Even where confusion is ruled out; one that the provider has added may simply stay.",
            ),
        ),
        Step(
            name="publish_as_news",
            term=Term("作为新闻发布", "the publication as news"),
            by=NEWS_SERVICE,
            at=("news_labelled",),
            to="news_published",
            cite=SD[71, 1, "c"],
            readings=("S50",),
            note=Term(
                "审核、批准另见新闻信息的发布程序。",
                "Review and approval are in the procedure on the release of news.",
            ),
        ),
    ),
    note=Term(
        "一案一件内容。第四十八条没有期限，表中以输出为界：没有标识的、无法标识的，都不输出。混淆与否由提供者判断并写明理由，"
        "不能排除的，按可能混淆办；已排除混淆而自愿加显式标识的，听便。",
        "One piece of content a case. Article 48 sets no time; the table draws the line at release, and what bears no label "
        "or cannot bear one is not released. The provider judges the risk of confusion, with reasons; where it cannot be "
        "ruled out, it counts as possible. Where it is ruled out, a visible label is optional.",
    ),
)

# A26 (article 36)

_A_LEGAL_SUBJECT = Clause(
    ~ip_holder.is_("ai_system"),
    Term("权利人、申请人不是人工智能系统", "the holder or applicant is no AI system"),
    SD[36, 1, "b"],
    denied=Term(
        "以人工智能系统为权利人、申请人，只有法律主体才可以",
        "an AI system is named as holder or applicant, which only a legal subject can be",
    ),
)
_CONTENT = told("content", "所涉内容", "the content")
_HOLDER = told("holder", "权利人、申请人", "holder or applicant", cite=SD[36, 1, "b"])

ai_share_disclosure = Procedure(
    name="sd.ai_share_disclosure",
    number="A26",
    law=SD,
    term=Term(
        "主张权利时披露是否主要由人工智能生成",
        "the disclosure of the share of AI in a claim to content",
    ),
    cites=(SD[36, 1, "b"], SD[36, 2]),
    readings=("S5",),
    states=(
        State("unclaimed", Term("尚未主张", "not claimed")),
        State("claimed", Term("已主张，未披露", "claimed, not disclosed")),
        State("disclosed", Term("已披露", "disclosed")),
        State("kept", Term("已留存", "kept on record"), final=True),
    ),
    steps=(
        *(
            Step(
                name=name,
                term=term,
                by=USER,
                at=("unclaimed",),
                to="claimed",
                cite=SD[36, 2],
                needs=(_CONTENT, _HOLDER),
                guards=(_A_LEGAL_SUBJECT,),
                note=note,
            )
            for name, term, note in (
                (
                    "treat_as_work",
                    Term("把内容作为作品对待", "the treatment of the content as a work"),
                    Term(
                        "署名发表、登记、许可、维权，都是。",
                        "Publishing under a name, registering, licensing and enforcing all are.",
                    ),
                ),
                (
                    "apply_for_patent",
                    Term("就内容申请专利", "the application for a patent on the content"),
                    None,
                ),
            )
        ),
        Step(
            name="disclose",
            term=Term("披露是否主要由人工智能生成", "the disclosure whether it is mainly generated by AI"),
            by=USER,
            at=("claimed",),
            to="disclosed",
            cite=SD[36, 2],
            issues=AI_SHARE_DISCLOSURE,
            note=Term(
                "答“是”或者“不是”都算披露，沉默不算。",
                "Yes and no are both disclosures; silence is none.",
            ),
        ),
        Step(
            name="keep",
            term=Term("留存披露书", "the keeping of the disclosure"),
            by=USER,
            at=("disclosed",),
            to="kept",
            cite=SD[36, 2],
            needs=(told("record", "披露书的存放之处", "where it is kept"),),
            tag=HOUSE,
        ),
    ),
    clocks=(
        Clock(
            name="disclosure",
            term=Term("主张时的披露", "the disclosure with the claim"),
            owner=USER,
            starts=("treat_as_work", "apply_for_patent"),
            stops=("disclose",),
            limit=Promptly(at_once=True, tag=HOUSE),
            cite=SD[36, 2],
            tag=HOUSE,
        ),
    ),
    note=Term(
        "条文没有写何时披露，与主张同时为宜；已主张而没有披露的，始终显示为未履行。披露不决定能否成为作品、能否授予专利。",
        "The text does not say when; with the claim is advisable. As long as a claim stands without a disclosure, the duty "
        "shows as open. It decides nothing on whether there is a work or a patent.",
    ),
)

PROCEDURES: tuple[Procedure, ...] = (content_label, ai_share_disclosure)
