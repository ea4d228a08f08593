"""Chapter III of the Measures, articles 13 to 15: continuity, illegal content, illegal use, complaints."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, external, reading
from chengxu.algebra.expr import all_of
from chengxu.algebra.term import Term
from chengxu.dates.count import months
from chengxu.dates.limits import PROMPTLY, Announced, Promptly, before, within
from chengxu.law.norm import Act, Duty, Keep
from chengxu.statutes.interim_measures.basis import PROVIDER, USERS
from chengxu.statutes.laws import AR, CSL, DS, IM, TC
from chengxu.statutes.words.handling import (
    COMPLAINANT,
    COMPLAINT_ANSWERED,
    COMPLAINT_HANDLED,
    COMPLAINT_RECEIVED,
    ILLEGAL_CONTENT_CONTAINED,
    ILLEGAL_CONTENT_FOUND,
    ILLEGAL_CONTENT_RECTIFIED,
    ILLEGAL_CONTENT_REPORTED,
    ILLEGAL_USE_FOUND,
    ILLEGAL_USE_RECORDS_SAVED,
    ILLEGAL_USE_REPORTED,
    SERVICE_INTERRUPTED,
    SERVICE_RESTORED,
    USER_MEASURE_TAKEN,
    complaint_disclosures,
    complaint_limit,
    complaint_limit_unit,
    complaint_mechanism,
    complaint_portal_open,
)
from chengxu.statutes.words.parties import AUTHORITIES, PUBLIC
from chengxu.statutes.words.service import offered_to_mainland_public

# Article 13

keep_service_running = Duty(
    IM[13, 1],
    gist=Term("安全、稳定、持续提供服务", "safe, stable and continuous service"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=USERS,
    act=Act(
        "keep_service_running",
        Term(
            "在服务期间保障服务安全、稳定、不间断，遇有中断及早恢复",
            "keep the service safe, stable and without a break while it runs, and restore it when it fails",
        ),
    ),
    lapse=SERVICE_INTERRUPTED,
    done=SERVICE_RESTORED,  # the article sets no time: the length of each interruption is measured
    keep=Keep(
        Term("中断的起止、原因和通知记录", "beginning, end, cause and notice of the interruption"),
        None,
        SERVICE_INTERRUPTED,
        HOUSE,
    ),
    breach=(IM[21, 1, "a"],),
    refers=(TC["7i"], DS[7, 1], CSL[27], AR[24, 3]),
    note=Term(
        "没有法定的可用率或者恢复时间。终止服务不是中断：应当通知使用者、安排数据去向，并注销备案。",
        "No availability or recovery time is set by law. Ending the service is no interruption: users are told, "
        "their data is provided for, and the filing is cancelled.",
    ),
)

# Article 14, paragraph 1: illegal content

contain_illegal_content = Duty(
    IM[14, 1, "a"],
    gist=Term("处置违法内容", "measures against illegal content"),
    tag=STATUTORY,
    readings=("F9", "F17", "F23"),
    bearer=PROVIDER,
    toward=PUBLIC,
    upon=ILLEGAL_CONTENT_FOUND,
    act=Act(
        "contain_illegal_content",
        Term(
            "停止生成、停止传输、消除该内容或者采取其他处置措施",
            "stop the generation or transmission of the content, remove it or take other measures",
        ),
    ),
    due=PROMPTLY,
    done=ILLEGAL_CONTENT_CONTAINED,
    keep=Keep(
        Term(
            "内容的摘要值、副本和处置日志", "the hash and copies of the content and the log of its handling"
        ),
        months(6),
        ILLEGAL_CONTENT_FOUND,
        external(CSL[23]),
    ),
    breach=(CSL[69], IM[21, 1, "a"]),
    refers=(AR[9, 2], DS[10, 3], CSL[49]),
    note=Term(
        "本条是“及时”，《算法推荐规定》和《网络安全法》对传输违法信息要求“立即”停止；以第一项处置措施为准计量，不得没有措施而结案。"
        "案件未结的，材料保存至结案。",
        "This article says promptly; the Algorithm Recommendation Provisions and the Cybersecurity Law want "
        "transmission stopped at once. What is measured is the first measure, and no case closes without one. The "
        "file is in any event kept while the case is open.",
    ),
)

rectify_illegal_content = Duty(
    IM[14, 1, "b"],
    gist=Term("以模型优化训练等整改", "correction by model training and the like"),
    tag=STATUTORY,
    readings=("F10",),
    bearer=PROVIDER,
    toward=AUTHORITIES,
    upon=ILLEGAL_CONTENT_FOUND,
    act=Act(
        "rectify_illegal_content",
        Term("以模型优化训练等措施整改", "correct the cause, for example by model optimisation training"),
    ),
    due=Promptly(tag=reading("F10")),
    done=ILLEGAL_CONTENT_RECTIFIED,
    keep=Keep(Term("模型变更和复测记录", "the record of the model change and the retest"), None, None, HOUSE),
    breach=(IM[21, 1, "a"],),
    refers=(TC["6a"], TC["6b"], TC["8.1"]),
    note=Term(
        "整改没有法定期限。每项整改应当自定负责人、完成日期和复测题目；自定日期不是法定期限。",
        "No period is set by law. Each correction names its owner, its own date and the questions of the retest; "
        "that date is not a legal limit.",
    ),
)

report_illegal_content = Duty(
    IM[14, 1, "c"],
    gist=Term("报告违法内容", "report of illegal content"),
    tag=STATUTORY,
    readings=("F23",),
    bearer=PROVIDER,
    toward=AUTHORITIES,
    upon=ILLEGAL_CONTENT_FOUND,
    act=Act(
        "report_illegal_content",
        Term("将该内容报告有关主管部门", "report the content to the competent department"),
    ),
    due=Promptly(tag=external(DS[10, 3])),
    done=ILLEGAL_CONTENT_REPORTED,
    keep=Keep(Term("报告副本和回执", "the copy of the report and its receipt"), None, None, HOUSE),
    breach=(CSL[69], IM[21, 1, "a"]),
    refers=(DS[10, 3], AR[9, 2], CSL[49]),
    note=Term(
        "报告的对象是对该内容负有职责的部门；未取得回执的，不得结案。",
        "It goes to a department in charge of such content, and no case closes without a receipt.",
    ),
)

# Article 14, paragraph 2: illegal use

act_against_user = Duty(
    IM[14, 2, "a"],
    gist=Term("对违法使用者采取措施", "measures against illegal use"),
    tag=STATUTORY,
    readings=("F9", "F17"),
    bearer=PROVIDER,
    toward=USERS,
    upon=ILLEGAL_USE_FOUND,
    act=Act(
        "act_against_user",
        Term(
            "依法律和协议对该使用者采取警示、限制功能、暂停或者终止服务等措施",
            "take measures against that user under the law and the agreement: a warning, limited functions, "
            "suspension or the end of the service",
        ),
    ),
    due=Promptly(tag=reading("F9")),
    done=USER_MEASURE_TAKEN,
    keep=Keep(
        Term("处置决定及其证据和依据", "the decision with its evidence and its ground"), None, None, HOUSE
    ),
    breach=(IM[21, 1, "a"],),
    refers=(DS[10, 4], TC["7g1"]),
    note=Term(
        "措施由轻到重；情节严重的，附理由可以越级。协议没有约定的，只能采取法律规定的措施。使用者应当得到通知，并可以申诉。",
        "The steps rise in weight; grave conduct allows leaving one out, with reasons. Where the agreement has no "
        "clause, only what the law itself provides is open. The user is told and may appeal.",
    ),
)

save_records_of_illegal_use = Duty(
    IM[14, 2, "b"],
    gist=Term("保存违法使用的记录", "records of illegal use"),
    tag=STATUTORY,
    readings=("F16", "F23"),
    bearer=PROVIDER,
    toward=AUTHORITIES,
    upon=ILLEGAL_USE_FOUND,
    act=Act("save_records_of_illegal_use", Term("保存有关记录", "keep the records concerned")),
    done=ILLEGAL_USE_RECORDS_SAVED,
    keep=Keep(
        Term("违法使用的有关记录", "the records of the illegal use"),
        months(6),
        ILLEGAL_USE_FOUND,
        external(CSL[23]),
    ),
    breach=(CSL[69], IM[21, 1, "a"]),
    refers=(CSL[23],),
    note=Term(
        "本条没有规定年限，下限取自网络日志的保存期限；案件未结或者主管部门未解除的，继续保存，不得删除。",
        "The article gives no period; the floor is that of network logs. While the case is open, or the department "
        "has not released them, the records stay and cannot be deleted.",
    ),
)

report_illegal_use = Duty(
    IM[14, 2, "c"],
    gist=Term("报告违法使用", "report of illegal use"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=AUTHORITIES,
    upon=ILLEGAL_USE_FOUND,
    act=Act(
        "report_illegal_use",
        Term("将该违法活动报告有关主管部门", "report the illegal activity to the competent department"),
    ),
    due=Promptly(tag=external(DS[10, 3])),
    done=ILLEGAL_USE_REPORTED,
    keep=Keep(Term("报告副本和回执", "the copy of the report and its receipt"), None, None, HOUSE),
    breach=(IM[21, 1, "a"],),
    refers=(DS[10, 3],),
    note=Term(
        "只提供该部门有权获取的身份信息；身份未经核验的，应当注明。",
        "Identity data is limited to what that department may receive; an unverified identity is marked.",
    ),
)

# Article 15

run_complaint_mechanism = Duty(
    IM[15, 1, "a"],
    gist=Term("投诉举报机制", "complaint mechanism"),
    tag=STATUTORY,
    readings=("N11",),
    yardstick=HOUSE,  # the article does not say what a complete mechanism consists of
    bearer=PROVIDER,
    toward=PUBLIC,
    act=Act(
        "run_complaint_mechanism",
        Term("建立完善的投诉、举报机制", "have a complete mechanism for complaints and reports"),
    ),
    due=before(offered_to_mainland_public, tag=reading("N11")),
    met_by=all_of(
        complaint_mechanism.one_of("intake"),
        complaint_mechanism.one_of("owner"),
        complaint_mechanism.one_of("rules"),
        complaint_mechanism.one_of("reporting"),
    ),
    breach=(AR[31, 1], IM[21, 1, "a"]),
    refers=(DS[12, 1], AR[22, 1], CSL[51]),
)

open_complaint_portal = Duty(
    IM[15, 1, "b"],
    gist=Term("便捷的投诉举报入口", "easy complaint portals"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=PUBLIC,
    act=Act(
        "open_complaint_portal",
        Term("设置公众便于使用的投诉举报入口", "offer portals for complaints that the public can easily use"),
    ),
    met_by=complaint_portal_open,
    breach=(IM[21, 1, "a"],),
    refers=(TC["7f"],),
)

publish_complaint_handling = Duty(
    IM[15, 1, "c"],
    gist=Term("公布处理流程和反馈时限", "published procedure and time limit"),
    tag=STATUTORY,
    readings=("N11",),
    bearer=PROVIDER,
    toward=PUBLIC,
    act=Act(
        "publish_complaint_handling",
        Term(
            "公布投诉举报的处理流程和反馈时限",
            "publish how complaints are handled and within what time they are answered",
        ),
    ),
    due=before(offered_to_mainland_public, tag=reading("N11")),
    met_by=all_of(
        complaint_disclosures.one_of("process"),
        complaint_disclosures.one_of("limit"),
        complaint_limit >= 1,
        ~complaint_limit_unit.is_("none"),
    ),
    keep=Keep(Term("注明日期的历次版本", "every version with its date"), None, None, HOUSE),
    breach=(AR[31, 1], IM[21, 1, "a"]),
    refers=(DS[12, 1], AR[22, 1]),
    note=Term(
        "时限长短由提供者自定，但须大于零并写明单位；修改只对以后收到的投诉举报有效。",
        "The provider chooses the length, which is above zero and has a unit; a change reaches later complaints only.",
    ),
)

_published_limit = within(
    Announced(complaint_limit, complaint_limit_unit), tag=reading("N13")
)  # from receipt

handle_complaints = Duty(
    IM[15, 1, "d"],
    gist=Term("受理和处理投诉举报", "acceptance and handling of complaints"),
    tag=STATUTORY,
    readings=("N13",),
    bearer=PROVIDER,
    toward=COMPLAINANT,
    upon=COMPLAINT_RECEIVED,
    act=Act(
        "handle_complaints", Term("受理该投诉举报并处理完毕", "take up the complaint and come to a decision")
    ),
    due=_published_limit,
    done=COMPLAINT_HANDLED,
    keep=Keep(Term("投诉举报卷宗", "the complaint file"), None, COMPLAINT_RECEIVED, HOUSE),
    breach=(IM[21, 1, "a"],),
    refers=(DS[12, 1], AR[22, 1], CSL[51]),
    note=Term(
        "法条要求及时；公布的时限是最迟之日，按收到时有效的时限计算，不是可以用足的宽限。",
        "The article wants promptness; the published limit, as it stood on receipt, marks the last day and is no "
        "allowance to be used up.",
    ),
)

answer_complaints = Duty(
    IM[15, 1, "e"],
    gist=Term("反馈处理结果", "feedback of the outcome"),
    tag=STATUTORY,
    readings=("N13",),
    bearer=PROVIDER,
    toward=COMPLAINANT,
    upon=COMPLAINT_RECEIVED,
    act=Act(
        "answer_complaints",
        Term("将处理结果及理由告知投诉举报人", "tell the complainant the outcome and the reasons"),
    ),
    due=_published_limit,
    done=COMPLAINT_ANSWERED,
    keep=Keep(Term("答复副本", "the copy of the answer"), None, COMPLAINT_RECEIVED, HOUSE),
    breach=(IM[21, 1, "a"],),
    refers=(DS[12, 1], AR[22, 1]),
    note=Term(
        "投诉举报人可以随时另向主管部门投诉举报，不必等待提供者的答复。",
        "The complainant may turn to the departments at any time, without waiting for the provider.",
    ),
)
