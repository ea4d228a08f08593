"""Chapter III, article 34: privacy and personal information."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY
from chengxu.algebra.expr import Clause, all_of, any_of
from chengxu.algebra.term import Term
from chengxu.dates.count import years
from chengxu.dates.limits import PROMPTLY, before
from chengxu.law.norm import Act, Duty, Keep, Prohibition
from chengxu.statutes.laws import CSL, PIPL, SD
from chengxu.statutes.scholars_draft.basis import (
    DEVELOPS,
    MAKERS,
    OFFERED,
    PROVIDES,
    USERS,
)
from chengxu.statutes.scholars_draft.safety import GENERAL, GENERAL_AND_TORT
from chengxu.statutes.words.conduct import (
    PERSONAL_INFORMATION_REQUEST_ANSWERED,
    PERSONAL_INFORMATION_REQUESTED,
    collects_unnecessary_information,
    handles_personal_information,
    identifying_records_kept_on,
    inputs_shared_on,
)
from chengxu.statutes.words.content import personality_rights_infringed
from chengxu.statutes.words.parties import DATA_SUBJECT
from chengxu.statutes.words.rights import (
    INDIVIDUALS,
    PRIVACY_RISK_TOLD,
    PROFILE_ASPECTS,
    privacy_risk,
    profiled_aspects,
    profiled_on_ground,
)
from chengxu.statutes.words.service import SERVICE_ENDED
from chengxu.statutes.words.training import training_data_has_personal_information

HANDLES = Clause(
    any_of(
        all_of(PROVIDES, handles_personal_information),
        all_of(DEVELOPS, training_data_has_personal_information),
    ),
    Term("当事人处理个人信息", "the person described handles personal information"),
    SD[34, 1],
    denied=Term("当事人不处理个人信息", "the person described handles no personal information"),
)
"""The provider in the service, the developer in the training data."""

protect_privacy = Duty(
    SD[34, 1, "a"],
    gist=Term("保护隐私和个人信息", "privacy and personal information"),
    tag=STATUTORY,
    bearer=MAKERS,
    toward=INDIVIDUALS,
    when=HANDLES,
    act=Act(
        "protect_privacy",
        Term(
            "依法保护个人的隐私和个人信息权益",
            "protect, as the law provides, the privacy of individuals and their rights in personal information",
        ),
    ),
    met_by=Clause(
        ~personality_rights_infringed.one_of("privacy", "personal_information"),
        Term(
            "没有已确认而未了结的侵害隐私、个人信息权益的情形",
            "no established infringement of privacy or personal information is left unsettled",
        ),
        SD[34, 1],
        denied=Term(
            "有已确认而未了结的侵害隐私、个人信息权益的情形",
            "an established infringement of privacy or personal information is left unsettled",
        ),
    ),
    breach=(*GENERAL_AND_TORT, PIPL[66]),
    refers=(SD[34, 2], SD[34, 3], SD[34, 4, "a"], SD[65, 3], PIPL[5]),
)

answer_information_requests = Duty(
    SD[34, 1, "b"],
    gist=Term("受理和处理个人信息请求", "requests about personal information"),
    tag=STATUTORY,
    readings=("S15", "S24", "S55"),
    bearer=MAKERS,
    toward=DATA_SUBJECT,
    when=HANDLES,
    upon=PERSONAL_INFORMATION_REQUESTED,
    act=Act(
        "settle_information_requests",
        Term(
            "受理查阅、复制、更正、补充、删除个人信息的请求并予以办理",
            "take up and deal with a request to see, copy, correct, supplement or delete personal information",
        ),
    ),
    due=PROMPTLY,
    done=PERSONAL_INFORMATION_REQUEST_ANSWERED,
    keep=Keep(
        Term("请求和答复的材料", "the request and the answer"),
        years(3),
        PERSONAL_INFORMATION_REQUEST_ANSWERED,
        HOUSE,
    ),
    breach=GENERAL,
    refers=(SD[40, 1, "a"], SD[40, 1, "b"], SD[40, 2], PIPL[45], PIPL[46], PIPL[47], PIPL[50]),
    note=Term(
        "限于这五类和本人的信息；其他请求依《个人信息保护法》。身份不明的先核验，拒绝的说明理由。",
        "These five kinds only, and one's own information; other requests are for the PIPL. Unclear identity is checked "
        "first, and a refusal gives its reason.",
    ),
)

no_profiling_without_ground = Prohibition(
    SD[34, 2],
    gist=Term("擅自分析、评价个人", "analysing people without ground"),
    tag=STATUTORY,
    readings=("S23", "S55"),
    bearer=MAKERS,
    toward=INDIVIDUALS,
    act=Act(
        "profile_without_ground",
        Term(
            "在没有本人同意、也没有其他法律依据时，用人工智能分析、评价个人的习惯、爱好或者经济、健康、信用状况",
            "use AI, with neither consent nor another ground in law, to analyse or evaluate a person's habits, interests or "
            "economic, health or credit situation",
        ),
    ),
    broken_by=any_of(
        *(
            all_of(profiled_aspects.one_of(aspect), ~profiled_on_ground.one_of(aspect))
            for aspect, _ in PROFILE_ASPECTS
        )
    ),
    breach=GENERAL_AND_TORT,
    refers=(SD[34, 4, "a"], SD[76, 1, "b"], PIPL[13], PIPL[24]),
    note=Term(
        "法律依据须写明条款，同意须有注明日期的记录。",
        "A ground in law is cited; consent is on record with its day.",
    ),
)

warn_of_privacy_risk = Duty(
    SD[34, 3],
    gist=Term("隐私风险的事先告知", "advance warning of privacy risk"),
    tag=STATUTORY,
    bearer=MAKERS,
    toward=USERS,
    when=privacy_risk,
    act=Act(
        "warn_of_privacy_risk",
        Term(
            "向使用者明确告知可能侵害其隐私、个人信息权益的风险",
            "warn users clearly of the risk to their privacy and personal information",
        ),
    ),
    due=before(OFFERED, spares_running=True),
    done=PRIVACY_RISK_TOLD,
    keep=Keep(Term("风险告知的记录", "the record of the warning"), years(3), SERVICE_ENDED, HOUSE),
    breach=GENERAL_AND_TORT,
    refers=(SD[33, 1, "iii"], SD[55, 1, "c"]),
    note=Term(
        "法律要求在使用之前告知。记录只到日，开始供他人使用当日才有的告知显示为迟延，可以举证在先。开始供他人使用之后才出现的"
        "风险，已经不能在首次使用之前告知，应当在继续使用之前告知。",
        "The law wants the warning before use. Records go by the day: given on the day of the launch, it shows as late, and "
        "that it came first is open to proof. A risk that arises only later can no longer be told before the first use; it is "
        "told before use goes on.",
    ),
)

collect_nothing_needless = Prohibition(
    SD[34, 4, "a"],
    gist=Term("收集非必要个人信息", "needless collection"),
    tag=STATUTORY,
    bearer=MAKERS,
    toward=INDIVIDUALS,
    act=Act(
        "collect_needless_information",
        Term("收集并不需要的个人信息", "collect personal information that is not needed"),
    ),
    broken_by=collects_unnecessary_information,
    breach=GENERAL,
    refers=(SD[34, 1, "a"], PIPL[6]),
    note=Term("每个字段都应写明用于哪项功能。", "Every field collected has a stated function."),
)

keep_no_identifying_inputs = Prohibition(
    SD[34, 4, "b"],
    gist=Term("非法留存可识别使用者的记录", "unlawful keeping of identifying records"),
    tag=STATUTORY,
    bearer=MAKERS,
    toward=USERS,
    act=Act(
        "keep_identifying_inputs",
        Term(
            "违法保留能够看出使用者身份的输入内容和使用痕迹",
            "keep, against the law, what users put in or did where it shows who they are",
        ),
    ),
    broken_by=identifying_records_kept_on.one_of("no_ground"),
    breach=GENERAL,
    refers=(SD[41, 2, "c"], SD[42, 3, "b"], PIPL[19], PIPL[47], CSL[23]),
    note=Term(
        "有依据的留存不违反，但依据所及就是上限。与日志保存义务相遇的，只留尽量精简的日志字段，并同时写明两项规定。",
        "Keeping on a ground is no breach, but the ground is the ceiling. Where the duty to keep logs meets this rule, only "
        "log fields cut to the least are kept, and both rules are shown.",
    ),
)

pass_no_inputs_on = Prohibition(
    SD[34, 4, "c"],
    gist=Term("非法提供使用者的输入和记录", "unlawful passing on of inputs"),
    tag=STATUTORY,
    bearer=MAKERS,
    toward=USERS,
    act=Act(
        "pass_inputs_on",
        Term(
            "违法把使用者的输入内容和使用痕迹交给他人",
            "hand over to others, against the law, what users put in or did",
        ),
    ),
    broken_by=inputs_shared_on.one_of("no_ground"),
    breach=GENERAL_AND_TORT,
    refers=(SD[65, 1, "ii"], SD[65, 2], PIPL[23]),
    note=Term(
        "每次提供都记明接收方、日期和依据；没有依据的，应当拒绝并留痕。",
        "Each passing on is recorded with recipient, day and ground; without a ground it is refused, and the attempt logged.",
    ),
)
