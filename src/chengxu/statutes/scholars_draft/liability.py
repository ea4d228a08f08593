"""Chapter VIII, articles 85 to 88: who answers for damage, notices of infringement, product liability."""

from __future__ import annotations

from chengxu.algebra.cite import STATUTORY
from chengxu.algebra.expr import all_of
from chengxu.algebra.term import Term
from chengxu.dates.limits import PROMPTLY
from chengxu.law.norm import Act, Duty, Exemption, Liability, Right
from chengxu.statutes.laws import CIV, RTSL, SCL, SD
from chengxu.statutes.scholars_draft.basis import (
    IS_AI,
    MAKERS,
    PROVIDER,
    PROVIDES,
    REACHED,
    USER,
    USERS,
)
from chengxu.statutes.scholars_draft.findings import (
    ALSO_MAKES_OR_SELLS,
    BREACHING_MAKER,
    BREACHING_PROVIDER,
    CRITICAL_HARM,
    DEFECTIVE,
    GRAVELY_AT_FAULT,
    KNOWING,
    LATE_UPON_NOTICE,
    PRESUMED_AT_FAULT,
    PROVIDER_GRAVELY_AT_FAULT,
    SUPPLIES_OR_USES,
    USER_AT_FAULT,
)
from chengxu.statutes.words.damage import damage_suffered
from chengxu.statutes.words.parties import INJURED_PERSON, RIGHTS_HOLDER
from chengxu.statutes.words.torts import (
    INFRINGEMENT_NOTICE_FORWARDED,
    INFRINGEMENT_NOTIFIED,
    PRODUCER,
    SELLER,
    attribution_by_other_law,
    cap_by_other_law,
    damages_paid,
    infringement_notice_contents,
    user_tort_claimed,
)

DAMAGES = Term("侵权损害赔偿责任", "liability in damages")

# Article 85: providers

breaching_provider = Liability(
    SD[85, 1],
    gist=Term("提供者未履行义务的责任", "providers who failed in their duties"),
    tag=STATUTORY,
    readings=("S40", "S41"),
    bearer=PROVIDER,
    when=BREACHING_PROVIDER,
    answers_for=DAMAGES,
    refers=(SD[85, 2, "a"], SD[86, 1, "b"], SD[88], SD[91], CIV[1165], SCL[2]),
    note=Term(
        "损害、因果关系和未履行的义务都由被侵权人证明，并写明违反的条文；没有违反的，不依本款负责。研发者不在本款之内。",
        "The injured person proves damage, cause and the duty not performed, with its provision; without a breach there is "
        "no liability under this paragraph. It never reaches a developer.",
    ),
)

critical_provider = Liability(
    SD[85, 2, "a"],
    gist=Term("关键人工智能提供者的过错推定", "presumed fault for critical AI"),
    tag=STATUTORY,
    readings=("S7", "S40"),
    bearer=PROVIDER,
    when=PRESUMED_AT_FAULT,
    answers_for=DAMAGES,
    refers=(SD[50], SD[85, 1], SD[85, 2, "b"], CIV[1165]),
    note=Term(
        "没有过错由提供者证明，没有证明的按有过错处理；因果关系不推定。符合条件而尚未认定的，须说明结论系依条件作出，并附"
        "未认定时依第一款的结论。",
        "The provider proves that it was without fault, and what is not proven is not so; cause is not presumed. Where the "
        "criteria are met and nothing is determined yet, say that the result rests on the criteria, and give that of "
        "paragraph 1 beside it.",
    ),
)

capped_damages = Liability(
    SD[85, 2, "b"],
    gist=Term("法定赔偿限额", "statutory caps"),
    tag=STATUTORY,
    readings=("S7", "S41", "S42"),
    bearer=PROVIDER,
    when=PRESUMED_AT_FAULT & cap_by_other_law & ~PROVIDER_GRAVELY_AT_FAULT,
    answers_for=Term("法定限额以内的赔偿责任", "liability in damages up to the statutory cap"),
    refers=(SD[85, 2, "c"], CIV[1244]),
    note=Term(
        "限额来自其他法律，须引明条文；没有限额的，赔偿全部损失。",
        "The cap comes from another law and is cited; without one the whole damage is compensated.",
    ),
)

uncapped_damages = Liability(
    SD[85, 2, "c"],
    gist=Term("故意或者重大过失不受限额保护", "caps lifted for intent and gross negligence"),
    tag=STATUTORY,
    readings=("S7", "S41"),
    bearer=MAKERS,
    when=CRITICAL_HARM & cap_by_other_law & GRAVELY_AT_FAULT,
    answers_for=Term("不受法定限额限制的全部赔偿责任", "liability for the whole damage, whatever the cap"),
    refers=(SD[85, 2, "b"], SD[86, 1, "b"], SD[90, 1, "b"], CIV[1244]),
    note=Term(
        "有其一即可，只对有此过错的一方解除限额；一般过失仍受限额保护。研发者应否负责，依第八十六条、第八十八条、第九十条。",
        "Either will do, and it lifts the cap for the one at fault only; ordinary negligence keeps it. Whether a developer "
        "is liable at all follows from arts. 86, 88 and 90.",
    ),
)

# Article 86: users, and makers beside them

user_liability = Liability(
    SD[86, 1, "a"],
    gist=Term("使用者的过错责任", "fault liability of the user"),
    tag=STATUTORY,
    readings=("S40",),
    bearer=USER,
    when=USER_AT_FAULT,
    answers_for=DAMAGES,
    refers=(SD[75, 3], SD[86, 1, "c"], SD[87, 2, "b"], CIV[1165]),
    note=Term(
        "过错由被侵权人证明。纯为个人、家庭事务使用的，本法不适用，依《民法典》。",
        "The injured person proves fault. Purely private use is outside this law and left to the Civil Code.",
    ),
)

corresponding_liability = Liability(
    SD[86, 1, "b"],
    gist=Term("研发者、提供者的相应责任", "corresponding liability of developer and provider"),
    tag=STATUTORY,
    readings=("S40", "S41"),
    bearer=MAKERS,
    when=BREACHING_MAKER,
    answers_for=Term(
        "与其违反义务相应的赔偿责任", "liability for the share of damages that corresponds to the breach"
    ),
    refers=(SD[85, 1], SD[86, 1, "a"], CIV[1172]),
    note=Term(
        "按各自的原因力按份承担，不是连带；各份之和不超过全部损失。违反义务由被侵权人证明。",
        "Each bears a share by its contribution, several and not joint, and all shares together never exceed the damage. "
        "The injured person proves the breach.",
    ),
)

other_laws_prevail = Exemption(
    SD[86, 1, "c"],
    gist=Term("责任归属另有法律规定", "another law attributes liability"),
    tag=STATUTORY,
    when=attribution_by_other_law,
    frees=(SD[86],),
    refers=(SD[88, 1, "a"], CIV[1208], RTSL[76]),
    note=Term(
        "须引明该法律的条文，依其规定定责；本条的结论只作参照。",
        "The other law is cited and governs; the result under this article is shown for comparison only.",
    ),
)

# Article 87: notices of infringement by users

notify_provider = Right(
    SD[87, 1, "a"],
    gist=Term("权利人的通知权", "right to notify the provider"),
    tag=STATUTORY,
    readings=("S43",),
    holder=RIGHTS_HOLDER,
    against=PROVIDER,
    when=all_of(PROVIDES, user_tort_claimed),
    act=Act(
        "notify_provider_of_tort",
        Term(
            "请提供者对有关提示词、账号等采取必要措施",
            "ask the provider for the measures that are needed, against prompts, accounts or otherwise",
        ),
    ),
    refers=(SD[87, 1, "b"], SD[87, 2, "a"], CIV[1195]),
    note=Term(
        "措施的列举没有穷尽，由权利人写明所求；匿名的，告知须有真实身份。",
        "The measures are an open list, and the holder says which it seeks; an anonymous sender is told that identity is "
        "needed.",
    ),
)

# A burden on whoever notifies: without these contents the notice does not do its work.
notice_contents = Duty(
    SD[87, 1, "b"],
    gist=Term("通知的内容", "contents of the notice"),
    tag=STATUTORY,
    readings=("S43",),
    bearer=RIGHTS_HOLDER,
    toward=PROVIDER,
    when=all_of(PROVIDES, user_tort_claimed),
    act=Act(
        "complete_infringement_notice",
        Term(
            "在通知中附上初步的侵权证据，并表明真实身份",
            "put prima facie evidence and its true identity into the notice",
        ),
    ),
    met_by=all_of(*(infringement_notice_contents.one_of(v) for v, _ in infringement_notice_contents.values)),
    refers=(SD[87, 1, "a"], SD[87, 3], CIV[1195]),
    note=Term(
        "缺一项的，立即退回并指明缺什么，不起算转送的时间；但留档，可以证明提供者知情。本项没有处罚。",
        "With one lacking it is sent back at once, saying what lacks, and starts no time; it stays on file and may prove "
        "knowledge. There is no sanction.",
    ),
)

forward_notice = Duty(
    SD[87, 2, "a"],
    gist=Term("转送通知并警示", "forwarding the notice with a warning"),
    tag=STATUTORY,
    readings=("S43",),
    bearer=PROVIDER,
    toward=(RIGHTS_HOLDER, USERS),
    act=Act(
        "forward_infringement_notice",
        Term(
            "把通知转给有关使用者，并提醒其有侵权风险",
            "pass the notice on to the user concerned and warn it of the risk of infringement",
        ),
    ),
    upon=INFRINGEMENT_NOTIFIED,
    due=PROMPTLY,
    done=INFRINGEMENT_NOTICE_FORWARDED,
    breach=(SD[82, 1, "a"], SD[87, 2, "b"]),
    refers=(SD[83, 1], SD[87, 1, "b"], CIV[1195]),
    note=Term(
        "转送、警示两件事都要做；通知人的身份信息只在必要范围内转送。及时没有天数，只计时并显示。",
        "Two acts, both needed; the notifier's identity goes along only as far as necessary. No number of days: the time is "
        "measured and shown.",
    ),
)

added_damage = Liability(
    SD[87, 2, "b"],
    gist=Term("扩大损害的连带责任", "joint liability for the added damage"),
    tag=STATUTORY,
    readings=("S43",),
    bearer=PROVIDER,
    when=LATE_UPON_NOTICE,
    answers_for=Term(
        "对损害扩大部分与使用者的连带责任", "joint and several liability with the user for the added damage"
    ),
    refers=(SD[86, 1, "a"], SD[87, 3], CIV[178], CIV[1195]),
    note=Term(
        "只就合理时间届满之后的部分连带；届满之前的部分，由使用者承担。",
        "Joint only for what came after the reasonable time; what came before is the user's.",
    ),
)

knowing_provider = Liability(
    SD[87, 3],
    gist=Term("知情的连带责任", "joint liability upon knowledge"),
    tag=STATUTORY,
    readings=("S43",),
    bearer=PROVIDER,
    when=KNOWING,
    answers_for=Term("与使用者的连带责任", "joint and several liability with the user"),
    refers=(SD[46, 2, "c"], SD[73, 2, "b"], SD[90, 1, "b"], CIV[1197]),
    note=Term(
        "不以通知为前提；自知道或者应当知道之日起的损害连带承担，写明该日。知情由被侵权人证明。",
        "No notice is needed. It covers the damage from the day of knowledge, actual or due, and that day is stated. The "
        "injured person proves knowledge.",
    ),
)

# Article 88: product liability. Producers and sellers need not develop, provide or use AI.

producer_and_seller = Liability(
    SD[88, 1, "a"],
    gist=Term("缺陷产品的生产者、销售者", "producers and sellers of defective products"),
    tag=STATUTORY,
    bearer=(PRODUCER, SELLER),
    own_reach=True,
    when=all_of(IS_AI, REACHED, damage_suffered, DEFECTIVE),
    answers_for=Term(
        "缺陷产品的损害赔偿责任，由被侵权人选择向谁请求",
        "damages for the defective product, from whichever of them the injured person chooses",
    ),
    refers=(SD[86, 1, "c"], SD[88, 2], CIV[1202], CIV[1203]),
    note=Term(
        "只有服务而没有产品的，不适用。",
        "Where there is a service only and no product, this does not apply.",
    ),
)

recourse = Right(
    SD[88, 1, "b"],
    gist=Term("向生产者、销售者追偿", "recourse against producer and seller"),
    tag=STATUTORY,
    holder=(PROVIDER, USER),
    against=(PRODUCER, SELLER),
    when=all_of(SUPPLIES_OR_USES, damages_paid, DEFECTIVE),
    act=Act(
        "recover_from_producer_or_seller",
        Term("就已付的赔偿向生产者、销售者追偿", "recover from producer and seller what it has paid"),
    ),
    refers=(SD[88, 1, "a"], CIV[1203]),
    note=Term(
        "以实际支付的数额为限，须有付款记录并写明缺陷。",
        "Never more than was paid; it takes a record of payment and a named defect.",
    ),
)

choice_of_regime = Right(
    SD[88, 2],
    gist=Term("择一适用", "choice of regime"),
    tag=STATUTORY,
    readings=("S51",),
    holder=INJURED_PERSON,
    against=(PROVIDER, USER),
    when=all_of(SUPPLIES_OR_USES, ALSO_MAKES_OR_SELLS, damage_suffered),
    act=Act(
        "choose_regime",
        Term(
            "择一依本法或者依产品责任规则请求赔偿",
            "claim either under this law or under the rules on product liability",
        ),
    ),
    refers=(SD[85], SD[86], SD[88, 1, "a"], CIV[1202]),
    note=Term(
        "两种结果并列显示；同一项损失不得两头请求。",
        "Both results are shown side by side; one head of damage is never claimed under both.",
    ),
)
