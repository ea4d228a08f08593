"""Clauses 6 and 7 a to e: base models, model safety, fitness for use, transparency, opting out, labels, supply chain."""

from __future__ import annotations

from chengxu.algebra.expr import Clause, all_of, any_of
from chengxu.algebra.term import Term
from chengxu.law.norm import Act
from chengxu.statutes.basic_security.basis import (
    BEFORE_LAUNCH,
    NOT_COMPARED,
    TRAINS,
    USERS,
    USES_MODELS_OF_OTHERS,
    demand,
    each,
    kept,
    not_compared,
    whole,
)
from chengxu.statutes.laws import GB, IM, LM, TC
from chengxu.statutes.words.basic_security_service import (
    disclosure_channels,
    important_uses,
    important_uses_protected,
    model_safety_work,
    opt_out_clicks,
    security_papers,
    service_channels,
    supply_chain_assessed,
    training_opt_out,
)
from chengxu.statutes.words.conduct import (
    MINORS,
    labelled_kinds,
    minor_protection,
    minors_may_use,
    published_scope,
)
from chengxu.statutes.words.content import transparency_sheet
from chengxu.statutes.words.models import free_of_charge
from chengxu.statutes.words.parties import PUBLIC
from chengxu.statutes.words.service import output_kinds
from chengxu.statutes.words.training import base_models, training_data_sources

# 6 The model

use_filed_models = demand(
    "6a",
    Term("第三方基础模型须已备案", "filed base models of others"),
    Act(
        "use_filed_models",
        Term(
            "确认所用的第三方基础模型均已备案",
            "make sure that every base model of another that it uses is a filed one",
        ),
    ),
    ~base_models.one_of("third_party_unfiled"),
    when=USES_MODELS_OF_OTHERS,
    due=BEFORE_LAUNCH,
    readings=("TC2",),
    keep=kept("查询备案的记录，注明日期", "the dated record of the look-up"),
    refers=(IM[7, 1, "m"],),
    note=Term(
        "自研基础模型不在此列。在《暂行办法》上，用了未备案的模型不当然违法。",
        "A base model of one's own is not meant. Under the Interim Measures an unfiled model is no breach by itself.",
    ),
)

keep_model_safe = demand(
    "6b",
    Term("输入检测与常态监测", "input checks and standing monitoring"),
    Act(
        "keep_model_safe",
        Term(
            "每轮对话检测输入并引导正面输出，持续监测，对问题及时处置和优化",
            "check the input of every turn and steer towards positive output, monitor all the time, and handle problems promptly "
            "by tuning",
        ),
    ),
    all_of(*whole(model_safety_work)),
    toward=USERS,
    keep=kept("对话检测日志", "the log of checks by turn"),
    refers=(IM[14, 1, "b"],),
    note=NOT_COMPARED,
)

# 7 a to e The service

fit_for_use = demand(
    "7a",
    Term("人群、场合、用途与未成年人", "audience, occasions, uses, and minors"),
    Act(
        "fit_service_to_use",
        Term(
            "论证在服务范围内应用的必要性、适用性和安全性，对重要场合采取相称的保护措施，并保护未成年人",
            "have in place the case for need, fitness and safety of the service, protection for important uses that fits their "
            "risk, and protection for minors",
        ),
    ),
    all_of(
        security_papers.one_of("necessity"),
        *each(
            important_uses,
            important_uses_protected,
            TC["7a"],
            Term("{what}：不涉及或者已有相称的保护措施", "{what}: not meant, or fittingly protected"),
            Term("{what}缺少相称的保护措施", "fitting protection is lacking for {what}"),
        ),
        any_of(
            all_of(
                minors_may_use,
                minor_protection.one_of("guardian_control"),
                any_of(minor_protection.one_of("spending_limit"), free_of_charge),
                minor_protection.one_of("content_mode"),
            ),
            all_of(~minors_may_use, minor_protection.one_of("refuse_minors")),
        ),
    ),
    toward=MINORS,
    due=BEFORE_LAUNCH,
    readings=("TC2", "TC7"),
    refers=(IM[10, 1], IM[10, 3]),
    note=not_compared(
        "重要场合没有保护方案的，不应上线。",
        "Without a plan for an important use the service should not go online.",
    ),
)

be_transparent = demand(
    "7b",
    Term("服务透明度", "transparency of the service"),
    Act(
        "publish_service_particulars",
        Term(
            "公开人群、场合、用途、局限、模型和算法概要、个人信息的使用，界面服务放在显眼处，接口服务写入文档",
            "publish audience, occasions, uses, limits, a summary of model and algorithm and the use of personal information, in a "
            "place easily seen or, for an interface, in its documents",
        ),
    ),
    all_of(
        *whole(published_scope, "audience", "occasions", "uses"),
        *whole(transparency_sheet, "limits", "model", "data_use"),
        service_channels.some(),
        *each(
            service_channels,
            disclosure_channels,
            TC["7b"],
            Term(
                "{what}：没有采用或者各项说明位置得当", "{what}: not used, or with the particulars in place"
            ),
            Term("以{what}提供时，各项说明不在应放的位置", "the particulars are not in place for {what}"),
        ),
    ),
    toward=PUBLIC,
    due=BEFORE_LAUNCH,
    readings=("TC2",),
    keep=kept("注明日期的历次版本", "every version with its date"),
    refers=(IM[4, 5, "a"], IM[10, 1]),
    note=Term(
        "六项缺一不可。“所用模型”须带概要，“数据使用情况”须写明收集的个人信息及其用途。",
        "All six are needed. The model comes with a summary; the use of data names the personal information collected and what for.",
    ),
)

INPUTS_TRAINED_ON = Clause(
    training_data_sources.one_of("user_input"),
    Term("使用者的输入用于训练", "inputs of users are used in training"),
    TC["7c"],
    denied=Term("使用者的输入不用于训练", "inputs of users are not used in training"),
)

offer_opt_out = demand(
    "7c",
    Term("关闭输入用于训练：四次点击", "opt-out of training on inputs: four clicks"),
    Act(
        "offer_training_opt_out",
        Term(
            "提供从主界面起不超过四次点击的关闭方式，并显著告知输入的收集和关闭的方式",
            "offer a way to keep inputs out of training within four clicks of the main screen, with conspicuous notice of the "
            "collection and of that way",
        ),
    ),
    all_of(*whole(training_opt_out), opt_out_clicks <= 4),
    when=TRAINS & INPUTS_TRAINED_ON,
    toward=USERS,
    keep=kept("使用者的选择记录", "the log of users' choices"),
    refers=(IM[11, 1, "a"],),
    note=not_compared(
        "选择对此后的输入生效。",
        "The choice takes effect for later inputs.",
    ),
)

label_by_standard = demand(
    "7d",
    Term("图片、视频等内容的标识", "labels on images, video and other content"),
    Act(
        "label_by_state_rules",
        Term(
            "依国家规定和标准标识所生成的内容",
            "label generated content under the rules and standards of the State",
        ),
    ),
    all_of(
        *each(
            output_kinds,
            labelled_kinds,
            TC["7d"],
            Term("{what}：不生成或者已经全部标识", "{what}: not generated, or always labelled"),
            Term("生成的内容（{what}）没有全部标识", "labels are lacking on some {what}"),
        )
    ),
    toward=USERS,
    refers=(IM[12, 1], LM[4, 0], GB["5.2"]),
    note=Term(
        "怎样标识，依《标识办法》和 GB 45438—2025；没有标识在这些规定上同时是违法。",
        "How to label is for the Labelling Measures and GB 45438-2025; to fail them is a breach there.",
    ),
)

assess_supply_chain = demand(
    "7e",
    Term("计算系统的供应链安全", "supply chain of computing systems"),
    Act(
        "assess_supply_chain",
        Term(
            "评估芯片、软件、工具和算力的供应链安全，着重持续性和稳定性",
            "assess, above all for continuity and stability, the supply chain of chips, software, tools and compute",
        ),
    ),
    all_of(*whole(supply_chain_assessed)),
    due=BEFORE_LAUNCH,
    readings=("TC2",),
    keep=kept("供应链安全评估报告", "the report on the supply chain"),
    refers=(IM[6, 2, "d"],),
    note=not_compared(
        "《暂行办法》第六条只作鼓励；硬件安全启动只是推荐。",
        "Article 6 of the Interim Measures only encourages; hardware secure boot is only recommended.",
    ),
)
