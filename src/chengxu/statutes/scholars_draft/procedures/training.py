"""Models and what they are trained on: agreements on foundation models (A22), training data (A27)."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, external, reading
from chengxu.algebra.expr import Clause, any_of
from chengxu.algebra.term import Term
from chengxu.dates.limits import Promptly
from chengxu.law.document import Kind, Particular, told
from chengxu.law.procedure import Clock, NotTaken, Procedure, SetBy, Settled, State, Step, Taken
from chengxu.statutes.laws import CCL, CIV, SD
from chengxu.statutes.scholars_draft.basis import DEVELOPER, FOUNDATION_DEVELOPER
from chengxu.statutes.scholars_draft.notices import MODEL_AGREEMENT, SOURCE_MARK
from chengxu.statutes.scholars_draft.registers import MODEL_AGREEMENTS, NUMBER, TRAINING_DATA
from chengxu.statutes.words.promotion import training_use_differs, training_use_harms
from chengxu.statutes.words.torts import DERIVED_ACTORS
from chengxu.statutes.words.training import training_data_has_works, training_data_quality

# A22 (article 90)

_UNSIGNED = ("draft", "complete")
_SIGNED = ("signed", "amended")
_COUNTERPARTY = told("counterparty", "相对人", "counterparty")

model_agreement = Procedure(
    name="sd.model_agreement",
    number="A22",
    law=SD,
    term=Term("基础模型使用协议的订立", "the agreement on a foundation model"),
    cites=(SD[90, 2],),
    readings=("S45",),
    states=(
        State("draft", Term("起草中", "being drafted")),
        State("complete", Term("四项齐备，待订立", "all four clauses there, not signed")),
        State("signed", Term("已订立", "signed")),
        State("amended", Term("已变更", "amended")),
        State("ended", Term("已终止", "ended"), final=True),
        State("called_off", Term("不再作衍生利用", "no derived use after all"), final=True),
    ),
    steps=(
        Step(
            name="announce_use",
            term=Term("定明衍生利用的起始日", "the day on which derived use begins"),
            by=(FOUNDATION_DEVELOPER, DERIVED_ACTORS),
            at=_UNSIGNED,
            to=None,
            cite=SD[90, 2],
            needs=(told("begins_on", "衍生利用的起始日", "first day of derived use", Kind.DAY),),
            tag=reading("S45"),
            readings=("S45",),
            note=Term(
                "已经开始的，填实际起始日。", "Where it has begun already, the day on which it really did."
            ),
        ),
        Step(
            name="complete",
            term=Term("写全四项条款", "the completion of all four clauses"),
            by=FOUNDATION_DEVELOPER,
            at=_UNSIGNED,
            to="complete",
            cite=SD[90, 2],
            issues=MODEL_AGREEMENT,
        ),
        Step(
            name="sign",
            term=Term("签订协议", "the signing of the agreement"),
            by=FOUNDATION_DEVELOPER,
            at=("complete",),
            to="signed",
            cite=SD[90, 2],
            needs=(NUMBER, _COUNTERPARTY),
            enters=MODEL_AGREEMENTS,
        ),
        Step(
            name="sign_standard_contract",
            term=Term("以标准合同订立", "the signing of a standard contract"),
            by=FOUNDATION_DEVELOPER,
            at=("complete",),
            to="signed",
            cite=SD[90, 2],
            needs=(NUMBER, _COUNTERPARTY, told("contract", "标准合同及其版本", "contract and version")),
            enters=MODEL_AGREEMENTS,
        ),
        Step(
            name="accept_licence",
            term=Term("接受公开的许可证", "the acceptance of a public licence"),
            by=DERIVED_ACTORS,
            at=("complete",),
            to="signed",
            cite=SD[90, 2],
            needs=(told("licence", "许可证及其版本", "licence and version"),),
            tag=reading("S45"),
            readings=("S45",),
        ),
        Step(
            name="amend",
            term=Term("变更协议", "the amendment"),
            by=FOUNDATION_DEVELOPER,
            at=_SIGNED,
            to="amended",
            cite=SD[90, 2],
            needs=(
                NUMBER,
                _COUNTERPARTY,
                told("consent", "双方协商一致的凭据", "evidence that both agree", cite=CIV[543]),
            ),
            issues=MODEL_AGREEMENT,
            enters=MODEL_AGREEMENTS,
            tag=external(CIV[543]),
            note=Term("变更之后，四项仍须齐备。", "All four clauses have to be there afterwards as well."),
        ),
        Step(
            name="end",
            term=Term("终止协议", "the end of the agreement"),
            by=(FOUNDATION_DEVELOPER, DERIVED_ACTORS),
            at=_SIGNED,
            to="ended",
            cite=CIV[557],
            needs=(told("ground", "终止的事由", "ground"),),
            enters=MODEL_AGREEMENTS,
            tag=external(CIV[557]),
            note=Term("继续利用的，另订协议。", "Whoever goes on with derived use needs a new agreement."),
        ),
        Step(
            name="call_off",
            term=Term("放弃衍生利用", "the calling off of derived use"),
            by=DERIVED_ACTORS,
            at=_UNSIGNED,
            to="called_off",
            cite=SD[90, 2],
            tag=HOUSE,
        ),
    ),
    clocks=(
        Clock(
            name="signing",
            term=Term("在衍生利用之前订立协议", "the signing ahead of derived use"),
            owner=FOUNDATION_DEVELOPER,
            starts=("announce_use",),
            stops=("sign", "sign_standard_contract", "accept_licence"),
            limit=SetBy("begins_on", eve=True),
            cite=SD[90, 2],
            tag=reading("S45"),
            readings=("S45",),
        ),
    ),
    note=Term(
        "义务人是基础模型的研发者，不是提供者；一案一个相对人。开源模型同样要有协议，例外只及于连带责任。先用后签的，协议照样"
        "成立，但为迟延。",
        "The duty is that of the model's developer, not of its provider; one counterparty a case. An open-source model needs "
        "an agreement too, for the exception touches joint liability only. One signed after use began stands, but is late.",
    ),
)

# A27: data of others in training (article 24), and its quality (article 45)

_HAS_WORKS = Clause(
    training_data_has_works, training_data_has_works.yes, SD[24, 1], denied=training_data_has_works.no
)
_THREE_TESTS = (
    Clause(training_use_differs, training_use_differs.yes, SD[24, 1], denied=training_use_differs.no),
    Clause(
        ~training_use_harms.one_of("normal_use"),
        Term("不影响该数据的正常使用", "the normal use of the data is not impaired"),
        SD[24, 1],
        denied=Term("影响该数据的正常使用", "the normal use of the data is impaired"),
    ),
    Clause(
        ~training_use_harms.one_of("owner_interests"),
        Term("没有不合理地损害数据权利人的合法权益", "the owner's interests are not unreasonably harmed"),
        SD[24, 1],
        denied=Term("不合理地损害数据权利人的合法权益", "the owner's interests are unreasonably harmed"),
    ),
)
_A_TEST_FAILS = Clause(
    any_of(~training_use_differs, training_use_harms.some()),
    Term("至少一项条件不具备", "at least one of the three conditions fails"),
    SD[24, 1],
    denied=Term("三项条件都具备，无须许可", "all three conditions are met, and no permission is needed"),
)
_JUDGED = ("reasonable_use", "source_marked", "licence_needed", "licensed")
_KEPT = ("item", "tested", *_JUDGED)
_MODEL = told("model", "所训练的模型及其版本", "model trained, with its version")

training_data = Procedure(
    name="sd.training_data",
    number="A27",
    law=SD,
    term=Term("他人数据用于训练", "the use of others' data in training"),
    cites=(SD[24, 1], SD[24, 2, "a"], SD[24, 2, "b"], SD[45, 1, "a"]),
    readings=("S30",),
    states=(
        State("item", Term("待判断", "to be judged")),
        State("tested", Term("三项条件已判断", "three conditions judged")),
        State("reasonable_use", Term("合理使用，待标注来源", "reasonable use, source to be marked")),
        State("source_marked", Term("合理使用，来源已标注", "reasonable use, source marked")),
        State("licence_needed", Term("须经许可", "licence needed")),
        State("licensed", Term("已获许可", "licensed")),
        State("excluded", Term("已剔除", "taken out"), final=True),
    ),
    steps=(
        Step(
            name="test",
            term=Term("逐项判断三项条件", "the judgement of the three conditions"),
            by=DEVELOPER,
            at=("item", *_JUDGED),
            to="tested",
            cite=SD[24, 1],
            needs=(
                told("purpose", "与原用途、功能的比较", "comparison with the original purpose and function"),
                told("normal_use", "对正常使用的影响", "effect on the normal use"),
                told("owner_interests", "对权利人合法权益的影响", "effect on the owner's interests"),
            ),
            guards=(_HAS_WORKS,),
            note=Term("情况有变的，重新判断。", "Judged again when circumstances change."),
        ),
        Step(
            name="find_reasonable",
            term=Term("认定为合理使用", "the finding of reasonable use"),
            by=DEVELOPER,
            at=("tested",),
            to="reasonable_use",
            cite=SD[24, 1],
            guards=_THREE_TESTS,
            enters=TRAINING_DATA,
            readings=("S30",),
        ),
        Step(
            name="find_licence_needed",
            term=Term("认定须经许可", "the finding that a licence is needed"),
            by=DEVELOPER,
            at=("tested",),
            to="licence_needed",
            cite=SD[24, 1],
            needs=(told("failed", "不具备的条件", "conditions that fail", Kind.LIST),),
            guards=(_A_TEST_FAILS,),
            enters=TRAINING_DATA,
            readings=("S30",),
        ),
        Step(
            name="mark_source",
            term=Term("显著标注来源", "the conspicuous mark of the source"),
            by=DEVELOPER,
            at=("reasonable_use",),
            to="source_marked",
            cite=SD[24, 2, "b"],
            needs=(told("shown_at", "公众可见之处", "where the public sees it"),),
            issues=SOURCE_MARK,
            enters=TRAINING_DATA,
        ),
        Step(
            name="train_without_leave",
            term=Term("不经许可、不付报酬用于训练", "the training without permission and payment"),
            by=DEVELOPER,
            at=("reasonable_use", "source_marked"),
            to=None,
            cite=SD[24, 2, "a"],
            needs=(_MODEL,),
            readings=("S30",),
            note=Term(
                "来源没有标注的，单独违法，合理使用的结论不变。",
                "Without the mark it is a breach of its own, and the use stays reasonable.",
            ),
        ),
        Step(
            name="obtain_licence",
            term=Term("取得权利人许可", "the licence of the owner"),
            by=DEVELOPER,
            at=("licence_needed",),
            to="licensed",
            cite=CCL[26],
            needs=(
                told("licensor", "许可人", "licensor"),
                told("scope", "许可的范围和期限", "scope and term"),
            ),
            enters=TRAINING_DATA,
            tag=external(CCL[26]),
        ),
        Step(
            name="train_under_licence",
            term=Term("依许可用于训练", "the training under the licence"),
            by=DEVELOPER,
            at=("licensed",),
            to=None,
            cite=CCL[26],
            needs=(_MODEL,),
            tag=external(CCL[26]),
        ),
        Step(
            name="lose_licence",
            term=Term("许可终止", "the end of the licence"),
            by=DEVELOPER,
            at=("licensed",),
            to="licence_needed",
            cite=CCL[26],
            enters=TRAINING_DATA,
            tag=external(CCL[26]),
        ),
        Step(
            name="state_quality",
            term=Term("记录数据质量", "the statement on the quality of the data"),
            by=DEVELOPER,
            at=_KEPT,
            to=None,
            cite=SD[45, 1, "a"],
            needs=tuple(Particular(name=side, term=term) for side, term in training_data_quality.values),
            enters=TRAINING_DATA,
        ),
        Step(
            name="exclude",
            term=Term("剔除该数据", "the removal of the data"),
            by=DEVELOPER,
            at=_KEPT,
            to="excluded",
            cite=SD[24, 1],
            enters=TRAINING_DATA,
            tag=HOUSE,
        ),
    ),
    note=Term(
        "一案一批数据。三项条件须同时具备，后两项由人判断；不具备的，依著作权法的一般规则。只适用于研发者训练模型。第二十四条、"
        "第四十五条都没有期限，质量也没有合格线。",
        "One batch of data a case. All three conditions are needed, and the last two are judged by people; otherwise ordinary "
        "copyright rules decide. It covers developers who train a model. Neither article sets a time, nor a mark for quality.",
    ),
)

# A27: prohibited information in training data (article 45)

_OPEN = ("prohibited_found", "measures_taken")
_ON_MODELS = SD[42, 2]

prohibited_data = Procedure(
    name="sd.prohibited_data",
    number="A27",
    law=SD,
    term=Term("训练数据中违禁信息的处置", "prohibited information in training data"),
    cites=(SD[45, 1, "b"],),
    states=(
        State("nothing_found", Term("尚未发现", "nothing found")),
        State("prohibited_found", Term("已发现，待处置", "found, to be dealt with")),
        State("measures_taken", Term("已采取措施", "measures taken")),
        State("closed", Term("已办结", "closed"), final=True),
    ),
    steps=(
        Step(
            name="find",
            term=Term("发现违禁信息", "the find of prohibited information"),
            by=DEVELOPER,
            at=("nothing_found",),
            to="prohibited_found",
            cite=SD[45, 1, "b"],
            needs=(
                told("data", "所在的数据集及其版本", "data set and version"),
                told("information", "违禁信息", "prohibited information"),
                told("law", "禁止该信息的法律、行政法规", "law or regulation that prohibits it"),
            ),
        ),
        Step(
            name="take_measures",
            term=Term("采取必要措施", "the necessary measures"),
            by=DEVELOPER,
            at=_OPEN,
            to="measures_taken",
            cite=SD[45, 1, "b"],
            needs=(told("measure", "剔除、屏蔽、停用等措施", "removal, filtering, end of use or other"),),
        ),
        Step(
            name="list_models",
            term=Term("列出已用该数据训练的模型", "the list of models trained on the data"),
            by=DEVELOPER,
            at=_OPEN,
            to=None,
            cite=_ON_MODELS,
            needs=(told("models", "模型及其版本", "models, with their versions", Kind.LIST),),
            tag=HOUSE,
        ),
        Step(
            name="find_none_trained",
            term=Term("查明没有模型用该数据训练", "the finding that no model was trained on the data"),
            by=DEVELOPER,
            at=_OPEN,
            to=None,
            cite=_ON_MODELS,
            needs=(told("how", "查明的方式", "how that was established"),),
            guards=(NotTaken(("list_models",), _ON_MODELS),),
            tag=HOUSE,
        ),
        Step(
            name="check_model",
            term=Term("查核一个模型", "the check of a model"),
            by=DEVELOPER,
            at=_OPEN,
            to=None,
            cite=_ON_MODELS,
            needs=(
                told("model", "模型及其版本", "model, with its version"),
                told("change", "是否属于重大变化及理由", "whether the change is significant, with reasons"),
            ),
            tag=HOUSE,
            note=Term(
                "属于重大变化的，另行重新评估。", "If it is, a new assessment follows in its own case."
            ),
        ),
        Step(
            name="close",
            term=Term("办结", "the closing"),
            by=DEVELOPER,
            at=("measures_taken",),
            to="closed",
            cite=SD[45, 1, "b"],
            guards=(
                Taken(("list_models", "find_none_trained"), _ON_MODELS),
                Settled(("model_check",), _ON_MODELS),
            ),
            tag=HOUSE,
        ),
    ),
    clocks=(
        Clock(
            name="measures",
            term=Term("采取必要措施", "the necessary measures"),
            owner=DEVELOPER,
            starts=("find",),
            stops=("take_measures",),
            limit=Promptly(tag=HOUSE),
            cite=SD[45, 1, "b"],
            tag=HOUSE,
        ),
        Clock(
            name="model_check",
            term=Term("查核已训练的模型", "the check of models already trained"),
            owner=DEVELOPER,
            starts=("list_models",),
            stops=("check_model",),
            limit=Promptly(tag=HOUSE),
            cite=_ON_MODELS,
            each="models",
            each_by="model",
            tag=HOUSE,
        ),
    ),
    note=Term(
        "一次发现一案。条文没有期限，所用时间只作计量；没有采取措施的，不能办结。",
        "One find a case. The text sets no time, and the time taken is only measured. Without a measure nothing is closed.",
    ),
)

PROCEDURES: tuple[Procedure, ...] = (model_agreement, training_data, prohibited_data)
