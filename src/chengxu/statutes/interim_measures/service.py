"""Chapter III of the Measures, articles 9 to 12: agreement, disclosures, minors, personal information, labels.

The labels of articles 16 and 17 of the Deep Synthesis Provisions, which article 12 calls in, are filled by the
Labelling Measures and GB 45438.
"""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, external, reading
from chengxu.algebra.expr import Clause, all_of, any_of
from chengxu.algebra.term import Term
from chengxu.dates.count import months
from chengxu.dates.limits import PROMPTLY, before
from chengxu.law.norm import Act, Duty, Keep, Liability, Prohibition, Right
from chengxu.statutes.interim_measures.basis import PROVIDER, USERS
from chengxu.statutes.laws import AR, CL, CSL, DS, GB, IM, LM, MIN, NDSR, PIPL, PR, TC
from chengxu.statutes.words.conduct import (
    MINORS,
    PERSONAL_INFORMATION_REQUEST_ANSWERED,
    PERSONAL_INFORMATION_REQUESTED,
    collects_unnecessary_information,
    deletion_bars,
    deletion_grounds,
    handles_personal_information,
    has_registered_users,
    identifying_records_kept_on,
    input_safeguards,
    inputs_shared_on,
    labelled_kinds,
    minor_protection,
    minors_may_use,
    network_security_arrangements,
    published_scope,
    service_agreement,
    usage_guidance,
)
from chengxu.statutes.words.parties import DATA_SUBJECT, PUBLIC
from chengxu.statutes.words.service import offered_to_mainland_public, output_kinds

# Article 9

content_producer = Liability(
    IM[9, 1, "a"],
    gist=Term("承担内容生产者责任", "responsibility as content producer"),
    tag=STATUTORY,
    readings=("F6", "F23"),
    bearer=PROVIDER,
    answers_for=Term("网络信息内容生产者的责任", "the responsibility of a producer of online content"),
    breach=(CSL[69], IM[21, 1, "a"]),
    note=Term(
        "对该服务生成的每一项内容，提供者都承担这一责任；使用者可能同时承担自己的责任，但不因此免除提供者的责任。",
        "It covers each output of the service. A user may answer as well; that does not release the provider.",
    ),
)

information_security = Duty(
    IM[9, 1, "b"],
    gist=Term("履行网络信息安全义务", "online information-security duties"),
    tag=STATUTORY,
    yardstick=external(CSL[23]),
    readings=("F23",),
    bearer=PROVIDER,
    toward=PUBLIC,
    act=Act(
        "keep_information_secure", Term("履行网络信息安全义务", "perform the information-security duties")
    ),
    met_by=all_of(
        network_security_arrangements.one_of("network_logs"),
        network_security_arrangements.one_of("incident_plan"),
        network_security_arrangements.one_of("content_handling"),
    ),
    keep=Keep(Term("网络日志", "the network logs"), months(6), None, external(CSL[23])),
    breach=(CSL[61], CSL[69], IM[21, 1, "a"]),
    refers=(CSL[23], CSL[27], CSL[49], DS[7, 1], AR[7, 1]),
)

information_handler = Liability(
    IM[9, 1, "c"],
    gist=Term("承担个人信息处理者责任", "responsibility as handler of personal information"),
    tag=STATUTORY,
    bearer=PROVIDER,
    when=handles_personal_information,
    answers_for=Term("个人信息处理者的责任", "the responsibility of a handler of personal information"),
    breach=(PIPL[66], IM[21, 1, "a"]),
    refers=(PIPL[13], PIPL[17], PIPL[45], PIPL[55]),
    note=Term(
        "由此带来四项工作：处理前告知、确定处理依据、受理个人请求、依法作影响评估并保存记录。",
        "Four tasks follow: notice beforehand, a ground for each handling, answering requests, and the impact "
        "assessments that the law requires, with their records.",
    ),
)

agree_with_users = Duty(
    IM[9, 2],
    gist=Term("与注册使用者订立服务协议", "service agreement with registered users"),
    tag=STATUTORY,
    readings=("N12",),
    bearer=PROVIDER,
    toward=USERS,
    when=has_registered_users,
    act=Act(
        "agree_with_users",
        Term(
            "在使用者注册时与其订立明确双方权利义务的服务协议",
            "conclude with each user, on registration, an agreement that settles the rights and duties of both sides",
        ),
    ),
    met_by=all_of(
        service_agreement.one_of("concluded"),
        service_agreement.one_of("rights_and_duties"),
    ),
    keep=Keep(
        Term("所接受的协议版本和接受时间", "the accepted version and the time of acceptance"),
        None,
        None,
        HOUSE,
    ),
    breach=(IM[21, 1, "a"],),
    refers=(LM[8, 1], LM[9, 1], TC["5.2b"], DS[8, 1]),
    note=Term(
        "未注册的访客不在此列，但各项告知仍须对其作出。标识、知识产权、违规处置、数据使用等条款由其他规定要求，另行核对。",
        "Visitors without an account are not covered, but the notices are owed to them all the same. Clauses on "
        "labels, intellectual property, misuse and data are required by other rules and checked there.",
    ),
)

# Article 10

publish_scope = Duty(
    IM[10, 1],
    gist=Term("公开适用人群、场合和用途", "published audience, occasions and uses"),
    tag=STATUTORY,
    readings=("N11",),
    bearer=PROVIDER,
    toward=PUBLIC,
    act=Act(
        "publish_scope",
        Term(
            "确定并公开该服务供哪些人、在哪些场合、作何用途",
            "settle and publish for whom, on which occasions and for which uses the service is meant",
        ),
    ),
    due=before(offered_to_mainland_public, tag=reading("N11")),
    met_by=all_of(
        published_scope.one_of("audience"),
        published_scope.one_of("occasions"),
        published_scope.one_of("uses"),
    ),
    keep=Keep(Term("注明日期的历次版本", "every version with its date"), None, None, HOUSE),
    breach=(IM[21, 1, "a"],),
    refers=(TC["7a"], TC["7b"]),
    note=Term(
        "三项缺一不可；有变动的，应当更新。",
        "All three are needed, and a change has to be published in its turn.",
    ),
)

guide_use = Duty(
    IM[10, 2],
    gist=Term("指导科学、依法使用", "guidance toward informed and lawful use"),
    tag=STATUTORY,
    yardstick=HOUSE,  # how to guide is left to the provider; we ask for guidance in the product
    bearer=PROVIDER,
    toward=USERS,
    act=Act(
        "guide_use",
        Term(
            "指导使用者正确认识、依法使用该技术",
            "guide users to understand the technology and use it lawfully",
        ),
    ),
    met_by=usage_guidance,
    breach=(IM[21, 1, "a"],),
)

protect_minors = Duty(
    IM[10, 3],
    gist=Term("防止未成年人过度依赖和沉迷", "keeping minors from over-reliance and addiction"),
    tag=STATUTORY,
    readings=("F22",),
    bearer=PROVIDER,
    toward=MINORS,
    act=Act(
        "protect_minors",
        Term(
            "有效防止未成年人过度依赖、沉迷于该服务",
            "keep minors, by measures that work, from over-reliance on the service and addiction to it",
        ),
    ),
    met_by=any_of(
        all_of(
            minors_may_use,
            minor_protection.one_of(
                "time_limit", "guardian_control", "spending_limit", "content_mode", "other"
            ),
        ),
        all_of(~minors_may_use, minor_protection.one_of("refuse_minors")),
    ),
    breach=(MIN[56], IM[21, 1, "a"]),
    refers=(MIN[42], TC["7a"], AR[18, 1], PR["6"]),
    note=Term(
        "法律没有列明须用哪些措施；所采取的措施是否有效，由人判断。防沉迷工作的年度公布依《未成年人网络保护条例》。",
        "The law lists no measures; whether those taken work is for a person to find. The yearly report on work "
        "against addiction is a matter of the Minors Online Regulations.",
    ),
)

# Article 11, paragraph 1: what users put in, and the traces they leave

protect_inputs = Duty(
    IM[11, 1, "a"],
    gist=Term("保护输入信息和使用记录", "confidentiality of input and usage records"),
    tag=STATUTORY,
    yardstick=HOUSE,  # the article does not say by what controls
    bearer=PROVIDER,
    toward=USERS,
    act=Act(
        "protect_inputs",
        Term(
            "保护使用者的输入信息和使用记录并为其保密",
            "protect users' input and usage records and keep them confidential",
        ),
    ),
    met_by=all_of(
        input_safeguards.one_of("access_on_grounds"),
        input_safeguards.one_of("access_log"),
    ),
    breach=(PIPL[66], IM[21, 1, "a"]),
    note=Term(
        "依法配合监督检查、司法机关依法调取或者使用者同意的披露，不违反保密义务。",
        "Disclosure in a lawful inspection, to a court or with the user's consent is no breach of confidence.",
    ),
)

collect_only_necessary = Prohibition(
    IM[11, 1, "b"],
    gist=Term("不得收集非必要个人信息", "no unnecessary personal information"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=USERS,
    act=Act(
        "collect_unnecessary_information",
        Term("收集该服务不需要的个人信息", "collect personal information that the service does not need"),
    ),
    broken_by=collects_unnecessary_information,
    breach=(PIPL[66], IM[21, 1, "a"]),
    refers=(PIPL[6], NDSR[22]),
)

keep_no_identifying_records = Prohibition(
    IM[11, 1, "c"],
    gist=Term("不得非法留存可识别身份的记录", "no unlawful keeping of identifying records"),
    tag=STATUTORY,
    readings=("F16",),
    bearer=PROVIDER,
    toward=USERS,
    act=Act(
        "keep_identifying_records_unlawfully",
        Term(
            "非法留存可据以识别使用者的输入信息和使用记录",
            "unlawfully keep input and usage records that show who the user is",
        ),
    ),
    broken_by=identifying_records_kept_on.one_of("no_ground"),
    breach=(PIPL[66], IM[21, 1, "a"]),
    refers=(PIPL[19], PIPL[47], CSL[23], LM[9, 2]),
    note=Term(
        "上限是实现目的所必需的最短时间，下限是各法律要求的最低保存期限；上限先到的，保存至下限为止，其间只能存储和保护。",
        "The ceiling is the shortest time that the purpose needs, the floor any period that a law requires. Where "
        "the ceiling comes first, records stay until the floor, for storage and protection only.",
    ),
)

give_inputs_to_nobody = Prohibition(
    IM[11, 1, "d"],
    gist=Term("不得非法向他人提供", "no unlawful passing on"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=USERS,
    act=Act(
        "pass_inputs_on_unlawfully",
        Term(
            "非法将使用者的输入信息和使用记录交给他人",
            "unlawfully pass users' input and usage records on to others",
        ),
    ),
    broken_by=inputs_shared_on.one_of("no_ground"),
    breach=(PIPL[66], CL["253-1"], IM[21, 1, "a"]),
    refers=(PIPL[23], NDSR[12]),
    note=Term(
        "每次提供都应登记接收方、目的、种类、依据和合同；登记的保存期限见《网络数据条例》。",
        "Each passing on is registered with recipient, purpose, kinds, ground and contract; how long the register "
        "is kept follows from the Network Data Regulations.",
    ),
)

# Article 11, paragraph 2: requests about personal information

answer_requests = Duty(
    IM[11, 2, "a"],
    gist=Term("受理和处理个人信息请求", "handling of personal-information requests"),
    tag=STATUTORY,
    readings=("F4",),
    bearer=PROVIDER,
    toward=DATA_SUBJECT,
    when=handles_personal_information,
    upon=PERSONAL_INFORMATION_REQUESTED,
    act=Act(
        "answer_information_requests",
        Term(
            "受理并办结该请求，拒绝的说明理由",
            "take up the request and deal with it, with reasons for a refusal",
        ),
    ),
    due=PROMPTLY,
    done=PERSONAL_INFORMATION_REQUEST_ANSWERED,
    keep=Keep(Term("请求和答复的材料", "the request and the answer"), None, None, HOUSE),
    breach=(PIPL[50], PIPL[66], IM[21, 1, "a"]),
    refers=(PIPL[45], PIPL[46], PIPL[47], PIPL[50], NDSR[23]),
    note=Term(
        "《暂行办法》没有规定天数，自行设定的办理时限不是法定期限。身份未经核验的，先核验，不得以此拒绝。",
        "The Measures name no number of days; a target of one's own is no legal limit. An unverified identity leads "
        "to verification, not to refusal.",
    ),
)

access_own_information = Right(
    IM[11, 2, "b"],
    gist=Term("查阅和复制", "access and copy"),
    tag=STATUTORY,
    holder=DATA_SUBJECT,
    against=PROVIDER,
    when=handles_personal_information,
    act=Act(
        "access_information",
        Term("查阅、复制本人的个人信息", "see and copy their own personal information"),
    ),
    refers=(PIPL[45],),
    note=Term(
        "包括本人的全部输入信息、使用记录和账号资料，不得夹带他人的信息；没有的，应当告知查无记录。"
        "法律要求保密的除外（《个人信息保护法》第四十五条）。",
        "All of that person's input, usage records and profile, and nothing of anybody else; if there is none, that "
        "is the answer. Legal secrecy is reserved (PIPL, art. 45).",
    ),
)

correct_own_information = Right(
    IM[11, 2, "c"],
    gist=Term("更正和补充", "correction and supplement"),
    tag=STATUTORY,
    readings=("F4",),
    holder=DATA_SUBJECT,
    against=PROVIDER,
    when=handles_personal_information,
    act=Act(
        "correct_information",
        Term(
            "请求更正、补充本人的个人信息",
            "have their own personal information corrected and supplemented",
        ),
    ),
    refers=(PIPL[46],),
    note=Term(
        "核实之后更正，并留下更正前后的内容、依据和日期；不能核实的，附理由拒绝。",
        "Corrected after verification, keeping both values, the evidence and the day; refused with reasons if it "
        "cannot be verified.",
    ),
)

delete_own_information = Right(
    IM[11, 2, "d"],
    gist=Term("删除", "deletion"),
    tag=STATUTORY,
    holder=DATA_SUBJECT,
    against=PROVIDER,
    when=all_of(
        handles_personal_information,
        Clause(
            deletion_grounds.some(),
            Term("请求的信息属于应当删除的情形", "the information falls under a case for deletion"),
            PIPL[47],
            denied=Term("请求的信息不属于应当删除的情形", "the information falls under no case for deletion"),
        ),
    ),
    unless=(
        Clause(
            deletion_bars.one_of("retention_period"),
            Term("法定保存期限尚未届满", "a statutory retention period is still running"),
            PIPL[47],
            denied=Term("没有尚未届满的法定保存期限", "no statutory retention period is running"),
        ),
        Clause(
            deletion_bars.one_of("technically_impossible"),
            Term("删除在技术上难以实现", "deletion is technically impracticable"),
            PIPL[47],
            denied=Term("删除在技术上可以实现", "deletion is technically practicable"),
        ),
    ),
    act=Act(
        "delete_information", Term("请求删除本人的个人信息", "have their own personal information deleted")
    ),
    refers=(PIPL[47], NDSR[24]),
    note=Term(
        "暂时不能删除的，除存储和必要的安全保护之外停止处理，并告知限制至何日；缘由消失后删除。",
        "What cannot be deleted yet is only stored and protected, and the person is told until when; it is deleted "
        "once the obstacle is gone.",
    ),
)

# Article 12

label_content = Duty(
    IM[12, 1],
    gist=Term("对生成内容作出标识", "labels on generated content"),
    tag=STATUTORY,
    readings=("F11", "F14"),
    bearer=PROVIDER,
    toward=PUBLIC,
    act=Act(
        "label_content",
        Term(
            "依照《深度合成规定》标识所生成的内容",
            "label what the service generates in accordance with the Deep Synthesis Provisions",
        ),
    ),
    met_by=all_of(
        *(~output_kinds.one_of(kind) | labelled_kinds.one_of(kind) for kind, _ in output_kinds.values)
    ),
    breach=(DS[22, 1], LM[13, 1], IM[21, 1, "a"]),
    refers=(
        *(
            DS[16, 1],
            DS[17, 1, "a"],
            DS[17, 1, "b"],
            DS[17, 1, "c"],
            DS[17, 1, "d"],
            DS[17, 1, "e"],
            DS[17, 2],
        ),
        *(LM[4, 0], LM[4, 1], LM[4, 2], LM[4, 3], LM[4, 4], LM[4, 5], LM[4, 6], LM[4, 7], LM[5, 1], LM[9, 1]),
        *(GB["5.1"], GB["5.2"], GB["5.3a"], GB["5.3b"], GB["5.3c"], GB["5.4"], GB["5.5"], GB["5.6"]),
        *(GB["6.1a"], GB["6.1c"], GB["6.2"]),
    ),
)
