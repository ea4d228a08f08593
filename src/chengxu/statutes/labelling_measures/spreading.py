"""Articles 6 and 7: what platforms verify and write when content spreads, what app stores check."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, Cite
from chengxu.algebra.term import Term
from chengxu.law.norm import Act, Duty, Keep, Party
from chengxu.statutes.labelling_measures.basis import APP_STORE, PLATFORM, USERS
from chengxu.statutes.laws import AR, DS, GB, LM
from chengxu.statutes.words.labelling import app_review_steps, propagation_handling
from chengxu.statutes.words.parties import PUBLIC

APP_PROVIDERS = Party("app_providers", Term("应用程序提供者", "the providers of applications"), plural=True)


def _handle(part: int, step: str, gist: Term, act: Term, note: Term, refers: tuple[Cite, ...]) -> Duty:
    """Return one of the platform's duties of article 6."""
    return Duty(
        LM[6, part],
        gist=gist,
        tag=STATUTORY,
        readings=("LM3", "LM6"),
        bearer=PLATFORM,
        toward=USERS if part == 4 else PUBLIC,
        act=Act(f"handle_{step}", act),
        met_by=propagation_handling.one_of(step),
        breach=(LM[13, 1],),
        refers=refers,
        note=note,
    )


say_generated = _handle(
    1,
    "generated",
    Term("元数据载明的：属于", "metadata say so: generated"),
    Term(
        "核验元数据，载明是生成合成内容的，在发布内容周边显著提示",
        "verify the metadata and, where they say that content is generated, say so plainly around it",
    ),
    Term(
        "元数据中属性为 2、3 的，值照旧保留，按相应一类提示，不升为 1。",
        "An attribute of 2 or 3 in the metadata stays as it is and gets the prompt of its own class; it is not raised to 1.",
    ),
    (LM[6, 5], GB["E", "c"]),
)

say_possible = _handle(
    2,
    "possible",
    Term("用户声明的：可能", "user declares it: possibly generated"),
    Term(
        "对未核验到隐式标识而用户声明的内容，提示可能是生成合成内容",
        "say that content may be generated where no implicit label is found and the user declares it",
    ),
    Term("用户声明后即提示，不待查证。", "The declaration is enough; nothing has to be proven first."),
    (LM[6, 5], LM[10, 1]),
)

say_suspected = _handle(
    3,
    "suspected",
    Term("检出痕迹的：疑似", "traces detected: suspected"),
    Term(
        "把既无隐式标识又无声明、而检出显式标识或者其他痕迹的内容识别为疑似并提示",
        "take content for suspected, and say so, where there is neither label nor declaration but a visible label or other traces are detected",
    ),
    Term(
        "记下检测工具和得分；用户可以申诉，标错的要改正提示和元数据。",
        "Detector and score are recorded. The user may object, and a wrong mark is corrected, prompt and metadata both.",
    ),
    (LM[6, 5], LM[10, 4], AR[9, 1, "b"]),
)

offer_function = Duty(
    LM[6, 4],
    gist=Term("提供标识功能并提醒声明", "labelling function and reminder"),
    tag=STATUTORY,
    readings=("LM6",),
    bearer=PLATFORM,
    toward=USERS,
    act=Act(
        "offer_label_function",
        Term(
            "提供必要的标识功能，提醒用户主动声明",
            "offer the labelling function needed, and remind users to declare",
        ),
    ),
    met_by=propagation_handling.one_of("function") & propagation_handling.one_of("reminder"),
    breach=(LM[13, 1],),
    refers=(LM[10, 1], DS[17, 2]),
    note=Term(
        "上传页面要有声明的开关和文字，接口要有相应字段。",
        "The upload page has a switch and words for it, the interface a field.",
    ),
)

write_elements = _handle(
    5,
    "elements",
    Term("写入传播要素", "propagation elements"),
    Term(
        "在三种情形下都向元数据写入内容属性、平台名称或者编码、内容编号",
        "write into the metadata, in all three cases, what the content is, the platform's name or code and a content number",
    ),
    Term(
        "制作要素逐字节保留，全文件仍只有一个标识。三种情形都不是的，无须写入。",
        "The production elements stay byte for byte and the file keeps one label. In none of the three cases nothing is written.",
    ),
    (GB["E", "g"], GB["E", "h"]),
)

ask_apps = Duty(
    LM[7, 1],
    gist=Term("应用上架时要求说明", "statement at app review"),
    tag=STATUTORY,
    readings=("LM6",),
    bearer=APP_STORE,
    toward=APP_PROVIDERS,
    own_reach=True,
    act=Act(
        "ask_apps_about_generation",
        Term(
            "在上架或者上线审核时，要求说明是否提供生成合成服务",
            "require, when an application is reviewed for listing or launch, a statement whether it generates content",
        ),
    ),
    met_by=app_review_steps.one_of("statement"),
    keep=Keep(Term("应用程序提供者的说明", "the statement of the application's provider"), None, None, HOUSE),
    breach=(LM[13, 1],),
    refers=(DS[13, 1],),
    note=Term("没有答复的，不能完成上架。", "Nothing is listed while the answer is missing."),
)

verify_apps = Duty(
    LM[7, 2],
    gist=Term("核验应用的标识材料", "labelling materials of apps verified"),
    tag=STATUTORY,
    readings=("LM6",),
    bearer=APP_STORE,
    toward=APP_PROVIDERS,
    own_reach=True,
    act=Act(
        "verify_label_materials",
        Term(
            "核验提供生成合成服务的应用的标识材料",
            "verify the labelling materials of an application that generates content",
        ),
    ),
    met_by=app_review_steps.one_of("materials"),
    keep=Keep(
        Term("标识材料清单和核验报告", "the list of materials and the report on them"), None, None, HOUSE
    ),
    breach=(LM[13, 1],),
    refers=(DS[13, 2],),
    note=Term(
        "不提供生成合成服务的应用无须核验。", "Applications that generate nothing need no verification."
    ),
)
