"""Chapter III, articles 43 and 44: the application for a licence, its review and the decision."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.dates.count import working_days
from chengxu.dates.limits import AsSet, within
from chengxu.law.norm import Act, Duty, Keep, Power
from chengxu.statutes.laws import ML4
from chengxu.statutes.model_law.basis import LISTED, LISTED_DEVELOPER, LISTED_PROVIDER
from chengxu.statutes.model_law.licence_basis import (
    APPLICANT,
    AUTHORITY_ANSWERS,
    EXTENSION_READY,
    FILE_COMPLETE,
    FOUND_COMPLETE,
    FOUND_DEFICIENT,
    GRANTED,
    LEGAL_PROOFS,
    QUALIFICATIONS_FILED,
    REFUSED,
    SYSTEMS_FILED,
)
from chengxu.statutes.words.applying import (
    COMPLETE_APPLICATION_RECEIVED,
    COMPLETION_REQUESTED,
    LICENCE_APPLICATION_ACCEPTED,
    LICENCE_DECIDED,
    LICENCE_ISSUED,
    PRELIMINARY_REVIEW_DONE,
    REFUSAL_NOTIFIED,
    application_file,
    completion_excused,
)
from chengxu.statutes.words.parties import AI_AUTHORITY

LISTED_ACTORS = (LISTED_DEVELOPER, LISTED_PROVIDER)
INCOMPLETE_FILE = (ML4[44, 2, "a"], ML4[44, 2, "b"])

# Article 43: a step of a procedure, and a duty of the applicant who takes it

submit_application = Duty(
    ML4[43, 1],
    gist=Term("提交完整的申请材料", "the complete application file"),
    tag=STATUTORY,
    readings=("G16",),
    bearer=APPLICANT,
    toward=AI_AUTHORITY,
    act=Act("submit_application", Term("提交完整的申请材料", "submit the complete application file")),
    met_by=FILE_COMPLETE,
    keep=Keep(Term("申请材料副本", "a copy of the application file"), None, None, HOUSE),
    breach=INCOMPLETE_FILE,
    refers=(ML4[42, 1], ML4[81, 1, "iv"]),
    note=Term(
        "逐项显示是否齐备。有缺项也可以提交，但记为材料不齐并附缺项清单。服务与产品相同。",
        "Completeness is shown part by part. A file with gaps may be submitted; it is recorded as incomplete, with the list "
        "of gaps. Services are treated like products.",
    ),
)

file_form = Duty(
    ML4[43, 1, "i"],
    gist=Term("申请书", "application form"),
    tag=STATUTORY,
    bearer=APPLICANT,
    toward=AI_AUTHORITY,
    act=Act("file_form", Term("提交申请书", "submit the application form")),
    met_by=application_file.one_of("form"),
    breach=INCOMPLETE_FILE,
    note=Term("没有签章的，予以标明。", "An unsigned form is flagged."),
)

file_legal_proofs = Duty(
    ML4[43, 1, "ii"],
    gist=Term("法人资格和条件的证明", "proof of legal person and resources"),
    tag=STATUTORY,
    bearer=APPLICANT,
    toward=AI_AUTHORITY,
    act=Act(
        "file_legal_proofs",
        Term(
            "提交法人资格、场所、设施和资金的证明",
            "submit proof of legal personality, premises, facilities and funds",
        ),
    ),
    met_by=LEGAL_PROOFS,
    breach=INCOMPLETE_FILE,
    refers=(ML4[42, 1, "i"], ML4[42, 1, "vii"]),
    note=Term("四项各自提交；过期的，予以标明。", "Four separate proofs; an expired one is flagged."),
)

file_citizenship = Duty(
    ML4[43, 1, "iii"],
    gist=Term("负责人公民身份证明", "proof of citizenship"),
    tag=STATUTORY,
    bearer=APPLICANT,
    toward=AI_AUTHORITY,
    act=Act(
        "file_citizenship",
        Term("提交主要负责人的公民身份证明", "submit proof of the main person's Chinese citizenship"),
    ),
    met_by=application_file.one_of("citizenship"),
    breach=INCOMPLETE_FILE,
    refers=(ML4[42, 1, "ii"],),
    note=Term(
        "姓名须与申请人登记的一致；该证明限制查阅。",
        "The name has to agree with the profile; access to the proof is restricted.",
    ),
)

file_qualifications = Duty(
    ML4[43, 1, "iv"],
    gist=Term("专职人员资质", "qualifications of staff"),
    tag=STATUTORY,
    bearer=APPLICANT,
    toward=AI_AUTHORITY,
    act=Act(
        "file_qualifications",
        Term(
            "提交四个方面专职人员的资质",
            "submit the qualifications of the full-time staff in all four fields",
        ),
    ),
    met_by=QUALIFICATIONS_FILED,
    breach=INCOMPLETE_FILE,
    refers=(ML4[42, 1, "iii"],),
)

file_systems = Duty(
    ML4[43, 1, "v"],
    gist=Term("内部制度及执行情况", "internal systems and how they run"),
    tag=STATUTORY,
    readings=("G16",),
    bearer=APPLICANT,
    toward=AI_AUTHORITY,
    act=Act(
        "file_systems",
        Term("提交四项内部制度及其执行情况", "submit the four internal systems and how each is carried out"),
    ),
    met_by=SYSTEMS_FILED,
    breach=INCOMPLETE_FILE,
    refers=(ML4[42, 1, "iv"], ML4[57, 1, "a"]),
)

file_assessment = Duty(
    ML4[43, 1, "vi"],
    gist=Term("安全评估报告", "safety assessment report"),
    tag=STATUTORY,
    readings=("G16",),
    bearer=APPLICANT,
    toward=AI_AUTHORITY,
    act=Act(
        "file_assessment",
        Term("提交符合规定的安全评估报告", "submit a safety assessment report that meets the rules"),
    ),
    met_by=application_file.one_of("assessment"),
    breach=INCOMPLETE_FILE,
    refers=(ML4[49, 1, "i"], ML4[71, 1, "i"]),
    note=Term(
        "报告须在依第四十九条保存的档案之中；没有日期或者签章的不予接受。",
        "The report is one from the archive kept under article 49; one without day or signature is not accepted.",
    ),
)

file_other_material = Duty(
    ML4[43, 1, "vii"],
    gist=Term("法律、法规要求的其他材料", "other material"),
    tag=STATUTORY,
    bearer=APPLICANT,
    toward=AI_AUTHORITY,
    act=Act(
        "file_other_material",
        Term("提交法律、法规要求的其他材料", "submit what else laws and regulations ask for"),
    ),
    met_by=application_file.one_of("other"),
    breach=INCOMPLETE_FILE,
    note=Term(
        "另行要求材料的，须写明所依据的法律、法规条文，否则不得发出要求。",
        "A request for anything further cites the law or regulation; without it the request is not sent.",
    ),
)

# Article 44: examination and decision

review_preliminarily = Duty(
    ML4[44, 1],
    gist=Term("初步审查", "preliminary review"),
    tag=STATUTORY,
    bearer=AI_AUTHORITY,
    toward=APPLICANT,
    when=LISTED,
    upon=LICENCE_APPLICATION_ACCEPTED,
    act=Act("review_preliminarily", Term("完成初步审查", "complete the preliminary review")),
    due=within(working_days(10)),
    done=PRELIMINARY_REVIEW_DONE,
    breach=AUTHORITY_ANSWERS,
    note=Term(
        "逾期没有结果的，标明“初步审查超期”并上报，四十五个工作日照常计算。",
        "Past the day without a recorded result the review is marked overdue and reported; the 45 working days go on.",
    ),
)

request_completion = Power(
    ML4[44, 2, "a"],
    gist=Term("要求补充或者更正", "request to complete or correct"),
    tag=STATUTORY,
    readings=("G10",),
    holder=AI_AUTHORITY,
    against=APPLICANT,
    when=all_of(LISTED, FOUND_DEFICIENT),
    act=Act(
        "request_completion",
        Term("要求申请人补充或者更正材料", "ask the applicant to add or correct material"),
    ),
    refers=(ML4[43, 1],),
    note=Term(
        "要求一次列明全部缺项并载明答复日期，两者缺一不得发出。在十个工作日内发出的，决定期限中止至材料齐全；此后发出的不中止。",
        "The request lists every gap at once and sets a reply date; without either it is not sent. Sent within the 10 "
        "working days it suspends the decision clock until the file is complete; sent later it does not.",
    ),
)

# The step is the applicant's, and leaving it undone has the effect; whether the effect follows, an officer finds.
complete_file = Duty(
    ML4[44, 2, "b"],
    gist=Term("按要求补正，否则视为撤回", "completion on request, or deemed withdrawal"),
    tag=STATUTORY,
    readings=("G10",),
    bearer=APPLICANT,
    toward=AI_AUTHORITY,
    unless=(
        Clause(
            completion_excused,
            Term("不补正有正当理由", "there is a good reason for not completing the file"),
            ML4[44, 2, "b"],
            denied=Term("不补正没有正当理由", "there is no good reason for not completing the file"),
        ),
    ),
    upon=COMPLETION_REQUESTED,
    act=Act("complete_file", Term("补充或者更正材料", "add or correct the material")),
    due=AsSet(),
    done=COMPLETE_APPLICATION_RECEIVED,
    note=Term(
        "逾期未补正的，该申请视为撤回，但须由工作人员确认没有正当理由，不得自动结案；有正当理由的，另定日期。撤回后可以重新申请。",
        "An application not completed by the day counts as withdrawn, once an officer has found that there is no good reason; "
        "no case closes by itself. With a good reason a new day is set. A new application stays possible.",
    ),
)

decide_application = Duty(
    ML4[44, 3, "a"],
    gist=Term("四十五个工作日内决定", "decision within 45 working days"),
    tag=STATUTORY,
    readings=("G10",),
    bearer=AI_AUTHORITY,
    toward=APPLICANT,
    when=all_of(LISTED, FOUND_COMPLETE),
    upon=LICENCE_APPLICATION_ACCEPTED,
    act=Act("decide_application", Term("作出许可或者不予许可的决定", "grant or refuse the licence")),
    due=within(working_days(45)),
    done=LICENCE_DECIDED,
    breach=AUTHORITY_ANSWERS,
    refers=(ML4[44, 4], ML4[105, 1]),
    note=Term(
        "这里的日期没有计入依法的中止（解读 G10）和延长（第四款），有其一的，以办理程序所算的日期为准。逾期不视为许可，可以申请救济；"
        "在此期间仍不得开展活动。",
        "The date shown leaves out a suspension (reading G10) and an extension (paragraph 4); with either, the date that "
        "the procedure counts prevails. Lapse of time grants nothing; remedies are open, and the activity stays "
        "forbidden meanwhile.",
    ),
)

issue_certificate = Duty(
    ML4[44, 3, "b"],
    gist=Term("颁发许可证", "issue of the certificate"),
    tag=STATUTORY,
    bearer=AI_AUTHORITY,
    toward=APPLICANT,
    when=all_of(LISTED, GRANTED),
    upon=LICENCE_DECIDED,
    act=Act(
        "issue_certificate",
        Term("颁发研发或者提供许可证", "issue a certificate for development or for provision"),
    ),
    done=LICENCE_ISSUED,
    breach=AUTHORITY_ANSWERS,
    refers=(ML4[45, 1], ML4[46, 1, "a"]),
    note=Term(
        "许可证有编号、被许可人、活动、范围和期限，缺少范围或者期限的不得颁发；当日列入公开登记。",
        "It bears number, holder, activity, scope and term; without scope or term it cannot be issued. The public register "
        "shows it the same day.",
    ),
)

give_reasons_for_refusal = Duty(
    ML4[44, 3, "c"],
    gist=Term("书面说明不予许可的理由", "refusal in writing, with reasons"),
    tag=STATUTORY,
    bearer=AI_AUTHORITY,
    toward=APPLICANT,
    when=all_of(LISTED, REFUSED),
    upon=LICENCE_DECIDED,
    act=Act(
        "give_reasons_for_refusal",
        Term("书面通知申请人并说明理由", "tell the applicant in writing, with the reasons"),
    ),
    done=REFUSAL_NOTIFIED,
    breach=AUTHORITY_ANSWERS,
    refers=(ML4[42, 1], ML4[105, 1]),
    note=Term(
        "列明没有具备的条件和救济途径；没有理由的不得发出。",
        "It lists the conditions held not met and the remedies; without a reason it cannot be issued.",
    ),
)

extend_decision = Power(
    ML4[44, 4],
    gist=Term("延长十个工作日", "extension by ten working days"),
    tag=STATUTORY,
    holder=AI_AUTHORITY,
    against=APPLICANT,
    when=all_of(LISTED, EXTENSION_READY),
    act=Act(
        "extend_decision",
        Term(
            "延长决定期限十个工作日，以一次为限，并告知申请人理由",
            "extend the decision clock once by 10 working days, telling the applicant why",
        ),
    ),
    note=Term(
        "合计不超过五十五个工作日。须有批准人、批准日期和理由；期满后才批准的，或者再次延长的，无效。",
        "55 working days in all. Approver, day of approval and reason are needed; an approval after the clock has run out, "
        "or a second extension, is of no effect.",
    ),
)
