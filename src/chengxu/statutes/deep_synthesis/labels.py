"""Chapter III of the Provisions, articles 16 to 18: the technical label, logs, conspicuous marks, no tampering.

How and where the labels stand is filled by the Labelling Measures and GB 45438.
"""

from __future__ import annotations

from chengxu.algebra.cite import STATUTORY, Cite, external
from chengxu.algebra.expr import Clause, all_of, any_of
from chengxu.algebra.term import Term
from chengxu.dates.count import months
from chengxu.law.norm import Act, Duty, Keep, Prohibition
from chengxu.statutes.deep_synthesis.basis import PROVIDER, USERS
from chengxu.statutes.laws import CSL, DS, GB, LM
from chengxu.statutes.words.information_services import MAY_MISLEAD, synthesis_services
from chengxu.statutes.words.parties import ANYONE, AUTHORITIES, PUBLIC
from chengxu.statutes.words.provision import content_labels, tampering_traits
from chengxu.statutes.words.synthesis import conspicuous_functions, generation_log, label_function
from chengxu.statutes.words.using import label_tampering

add_technical_label = Duty(
    DS[16, 1],
    gist=Term("不影响使用的标识", "a label that does not disturb use"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=PUBLIC,
    act=Act(
        "add_technical_label",
        Term(
            "以技术措施，给用该服务生成、编辑的内容添加不影响使用的标识",
            "add by technical means, to what is generated or edited with the service, a label that does not disturb its use",
        ),
    ),
    met_by=content_labels.one_of("implicit"),
    breach=(DS[22, 1], LM[13, 1]),
    refers=(LM[5, 1], LM[5, 2], GB["6.1a"], GB["6.1c"], GB["6.2"]),
    note=Term(
        "每件内容都要有，不论是否可能使人混淆，也不论使用者是否申请不加显式标识；以读回验证为准。",
        "Every piece has it, whether or not it may confuse anybody, and also where a user asked to have no explicit label. What "
        "proves it is reading it back.",
    ),
)

keep_generation_log = Duty(
    DS[16, 2],
    gist=Term("保存日志信息", "keeping of logs"),
    tag=STATUTORY,
    yardstick=external(CSL[23]),
    bearer=PROVIDER,
    toward=AUTHORITIES,
    act=Act("keep_generation_log", Term("依法保存日志信息", "keep the log information as the law requires")),
    met_by=all_of(*(generation_log.one_of(point) for point, _ in generation_log.values)),
    keep=Keep(
        Term("生成、编辑的日志", "the log of what is generated and edited"),
        months(6),
        None,
        external(CSL[23]),
    ),
    breach=(DS[22, 1], CSL[61]),
    refers=(CSL[23], LM[9, 2]),
    note=Term(
        "六个月出自《网络安全法》。日志的栏目由本书归纳：内容编号、使用者、时间、服务、标识的值。",
        "The six months are those of the Cybersecurity Law. The columns are put together by us: content number, user, time, service, "
        "values of the label.",
    ),
)

# Article 17: conspicuous marks

MISLEADS = Clause(
    MAY_MISLEAD,
    Term("可能使公众混淆、误认", "the public may be confused or misled"),
    DS[17, 1],
    denied=Term("已经排除公众混淆、误认的可能", "confusion of the public is ruled out"),
)

_OFFERED = {
    "dialogue": Term(
        "该服务提供模拟自然人的文本生成、编辑",
        "the service generates or edits text as a person would write it",
    ),
    "voice": Term(
        "该服务合成、模仿人声或者改变声音身份",
        "the service synthesises or imitates voices or changes vocal identity",
    ),
    "likeness": Term(
        "该服务生成、替换、操控人脸或者姿态", "the service generates, swaps or manipulates faces or poses"
    ),
    "immersive": Term(
        "该服务生成、编辑沉浸式拟真场景", "the service generates or edits immersive realistic scenes"
    ),
    "other": Term(
        "该服务有其他生成或者显著改变内容的功能",
        "the service has another function that generates or significantly changes content",
    ),
}


def _marks(letter: str, function: str, gist: Term, what: Term, refers: tuple[Cite, ...], note: Term) -> Duty:
    """Return the duty under one item of article 17(1): the marks on the output of one kind of function."""
    return Duty(
        DS[17, 1, letter],
        gist=gist,
        tag=STATUTORY,
        readings=("DS10",),
        bearer=PROVIDER,
        toward=PUBLIC,
        when=all_of(Clause(synthesis_services.one_of(function), _OFFERED[function], DS[17, 1]), MISLEADS),
        act=Act(
            f"mark_{function}",
            Term(
                f"给{what.zh}加上显著标识，位置要合理", f"mark {what.en} conspicuously, in a reasonable place"
            ),
        ),
        met_by=conspicuous_functions.one_of(function),
        breach=(DS[22, 1], LM[13, 1]),
        refers=(*refers, LM[4, 7], LM[9, 1], DS[17, 2]),
        note=note,
    )


mark_text = _marks(
    "a",
    "dialogue",
    Term("模拟自然人的文本", "text as a person would write it"),
    Term("这类文本", "such text"),
    (LM[4, 1], GB["5.1"], GB["5.6"]),
    Term(
        "标识在文本里或者交互界面上均可；复制出去的文本应当自带标识。",
        "In the text or in the interface; text that is copied out takes its label along.",
    ),
)

mark_voice = _marks(
    "b",
    "voice",
    Term("合成人声、仿声", "synthesised and imitated voices"),
    Term("这类声音", "such voices"),
    (LM[4, 2], GB["5.3a"], GB["5.3b"], GB["5.3c"]),
    Term(
        "语音标识、节奏标识或者界面标识均可。",
        "A spoken label, a rhythm label or one in the interface will do.",
    ),
)

mark_likeness = _marks(
    "c",
    "likeness",
    Term("人脸、人物的图像和视频", "pictures and video of faces and persons"),
    Term("这类图像、视频", "such pictures and video"),
    (LM[4, 3], LM[4, 4], GB["5.2"], GB["5.4"]),
    Term(
        "没有标识的不得导出，但使用者依《标识办法》申请取得并留有记录的除外。",
        "None is exported unmarked, except a copy that a user lawfully asked for under the Labelling Measures and that is on record.",
    ),
)

mark_scenes = _marks(
    "d",
    "immersive",
    Term("沉浸式拟真场景", "immersive realistic scenes"),
    Term("这类场景", "such scenes"),
    (LM[4, 5], GB["5.5"]),
    Term(
        "标识须见于场景的起始画面。",
        "The mark stands in the first view of the scene.",
    ),
)

mark_other_changes = _marks(
    "e",
    "other",
    Term("其他显著改变内容的功能", "other significant changes of content"),
    Term("所输出的内容", "the output"),
    (LM[4, 6],),
    Term(
        "归入这一兜底类的，应当写明理由；图像增强、修复也是深度合成，只有显著改变信息内容的才在此列。",
        "What is put into this residual class needs reasons. Enhancing and repairing pictures is deep synthesis too, but belongs here "
        "only where it changes the content significantly.",
    ),
)

offer_label_function = Duty(
    DS[17, 2],
    gist=Term("其他服务：标识功能和提示", "other services: a labelling function and a notice"),
    tag=STATUTORY,
    readings=("DS11",),
    bearer=PROVIDER,
    toward=USERS,
    when=Clause(
        any_of(~synthesis_services.some(), ~MAY_MISLEAD),
        Term(
            "该服务不属于须显著标识的深度合成服务",
            "the service is none of those that have to be marked conspicuously",
        ),
        DS[17, 2],
        denied=Term(
            "该服务属于须显著标识的深度合成服务",
            "the service is one of those that have to be marked conspicuously",
        ),
    ),
    act=Act(
        "offer_synthesis_label_function",
        Term(
            "备有显著标识的功能，并让使用者知道可以用",
            "offer a function for conspicuous marks and tell users that they may use it",
        ),
    ),
    met_by=all_of(label_function.one_of("function"), label_function.one_of("prompt")),
    breach=(DS[22, 1],),
    refers=(DS[17, 1, "a"], LM[6, 4]),
    note=Term(
        "功能和提示都要有；是否使用由使用者决定。第十六条的技术标识照样要加。",
        "Function and notice, both; whether to use it is for the user. The technical label of article 16 is owed all the same.",
    ),
)

no_tampering = Prohibition(
    DS[18, 1],
    gist=Term("不得删除、篡改、隐匿标识", "no deleting, altering or hiding of labels"),
    tag=STATUTORY,
    bearer=ANYONE,
    toward=PUBLIC,
    own_reach=True,
    act=Act(
        "tamper_with_synthesis_labels",
        Term(
            "以技术手段破坏依本规定所加的标识（删除、篡改、隐匿都在内）",
            "use technical means to delete, alter or hide the labels that the Provisions require",
        ),
    ),
    broken_by=Clause(
        all_of(
            label_tampering.one_of("delete", "alter", "hide"),
            tampering_traits.one_of("technical_means"),
            tampering_traits.one_of("lawful_label"),
        ),
        Term(
            "当事人以技术手段删除、篡改或者隐匿了依法添加的标识",
            "the person described has by technical means deleted, altered or hidden labels added under the law",
        ),
        DS[18, 1],
        denied=Term(
            "当事人没有以技术手段删除、篡改、隐匿依法添加的标识",
            "the person described has by technical means deleted, altered or hidden no label added under the law",
        ),
    ),
    breach=(DS[22, 1], LM[10, 2]),
    refers=(LM[10, 2], LM[9, 1], DS[16, 1], DS[17, 1, "a"]),
    note=Term(
        "不以恶意为要件，这一点比《标识办法》严。提供者应申请给予不含显式标识的内容，保留标识的格式转换，都不是删除、隐匿。",
        "Malice is not asked for, which is stricter than the Labelling Measures. A copy that the provider lawfully hands out without an "
        "explicit label, and a change of format that keeps the label, neither delete nor hide one.",
    ),
)
