"""Chapter IV of the Provisions (articles 23 to 30): grading, filing, assessment, inspection, complaints to authorities."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, external, reading
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.dates.count import months, working_days
from chengxu.dates.limits import before, within
from chengxu.law.norm import Act, Duty, Keep, Power, Principle, Right
from chengxu.statutes.algorithm_provisions.basis import FILED, PROVIDED, PROVIDER, SUPERVISORS
from chengxu.statutes.laws import AR, CSL, DS, IM, LM, SA
from chengxu.statutes.words.algorithm_oversight import (
    ALGORITHM_FILING_RECEIVED,
    ALGORITHM_FILING_RECORDED,
    ALGORITHM_FILING_REFUSED,
    ALGORITHM_PROBLEM_FOUND,
    ALGORITHM_VIOLATION_NOTICED,
    FILING_AUTHORITY,
    algorithm_filing_contents,
    algorithm_filing_shown,
    grading_record,
    inspection_leaks,
    inspection_obstructed,
)
from chengxu.statutes.words.conduct import network_security_arrangements
from chengxu.statutes.words.oversight import (
    ALGORITHM_FILED,
    FILED_INFORMATION_CHANGED,
    FILING_CANCELLED,
    FILING_MODIFIED,
    SECURITY_ASSESSMENT_SUBMITTED,
)
from chengxu.statutes.words.parties import ANYONE, AUTHORITIES, CAC, INSPECTORS, PUBLIC, PUBLIC_SECURITY
from chengxu.statutes.words.service import SERVICE_ENDED, has_opinion_properties

_OWN_PENALTY = (AR[31, 1], AR[31, 2])

grade_providers = Duty(
    AR[23, 1],
    gist=Term("算法分级分类", "grading and classification of algorithms"),
    tag=STATUTORY,
    bearer=SUPERVISORS,
    toward=PROVIDER,
    act=Act(
        "grade_algorithm_providers",
        Term(
            "建立算法分级分类的安全管理制度，按五项因素对提供者分级分类管理",
            "set up grading and classification for the security of algorithms, and grade the provider by the five factors",
        ),
    ),
    met_by=all_of(*(grading_record.one_of(part) for part, _ in grading_record.values)),
    refers=(IM[3, 2], IM[16, 2]),
    note=Term(
        "没有期限。缺一项因素的，没有定级；各项因素的标准由部门另定，本引擎不作推算。",
        "There is no time limit. With one factor lacking there is no grade; the standards are for the departments to set, and "
        "the engine computes none.",
    ),
)

file_algorithm = Duty(
    AR[24, 1],
    gist=Term("算法备案", "algorithm filing"),
    tag=STATUTORY,
    readings=("AR9",),
    bearer=PROVIDER,
    toward=CAC,
    when=has_opinion_properties,
    act=Act(
        "file_recommendation_algorithm",
        Term(
            "通过备案系统填报六项信息，办理算法备案",
            "file the algorithm and its six items of information online",
        ),
    ),
    due=within(working_days(10), of=PROVIDED),
    done=ALGORITHM_FILED,
    keep=Keep(Term("备案材料和回执", "the filing and its receipt"), None, ALGORITHM_FILED, HOUSE),
    breach=_OWN_PENALTY,
    refers=(AR[25, 1], AR[25, 2], IM[17, 1, "b"], DS[19, 1], LM[12, 1]),
    note=Term(
        "六项是提供者名称、服务形式、应用领域、算法类型、算法自评估报告、拟公示内容。自提供服务之日的次一工作日起算；"
        "备案不以上线为前提，可以提前办理。",
        "The six are the provider's name, form of service, field, type of algorithm, self-assessment report and text to be "
        "published. Day one is the working day after the service begins; it may be filed before.",
    ),
)

update_filing = Duty(
    AR[24, 2],
    gist=Term("备案变更", "update of the filing"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=CAC,
    act=Act("update_algorithm_filing", Term("办理算法备案的变更手续", "update the algorithm filing")),
    upon=FILED_INFORMATION_CHANGED,
    due=within(working_days(10)),
    done=FILING_MODIFIED,
    breach=_OWN_PENALTY,
    refers=(IM[17, 1, "c"],),
    note=Term("逾期办理的照收，并记为逾期。", "A late update is taken in, and recorded as late."),
)

cancel_filing = Duty(
    AR[24, 3],
    gist=Term("终止服务时注销备案并妥善安排", "cancellation and arrangements at the end of service"),
    tag=STATUTORY,
    readings=("AR10",),
    bearer=PROVIDER,
    toward=CAC,
    when=FILED,
    act=Act(
        "cancel_algorithm_filing",
        Term(
            "注销算法备案，并对善后作出妥善安排",
            "cancel the algorithm filing and settle what the end leaves open",
        ),
    ),
    upon=SERVICE_ENDED,
    due=within(working_days(20)),
    done=FILING_CANCELLED,
    breach=(AR[33, 2], *_OWN_PENALTY),
    refers=(IM[17, 1, "d"], IM[13, 1]),
    note=Term(
        "善后包括告知用户、处置数据，以及已经生成内容的标识。逾期的，网信部门可以依职权注销。",
        "To be settled: telling users, dealing with data, and the labels of what was generated. Past the limit the department "
        "may cancel of its own motion.",
    ),
)

COMPLETE = Clause(
    all_of(*(algorithm_filing_contents.one_of(part) for part, _ in algorithm_filing_contents.values)),
    Term("备案材料齐全", "the filing is complete"),
    AR[24, 1],
    denied=Term("备案材料不齐全", "the filing is incomplete"),
)

record_filing = Duty(
    AR[25, 1],
    gist=Term("材料齐全的予以备案", "a complete filing is recorded"),
    tag=STATUTORY,
    readings=("AR11",),
    bearer=FILING_AUTHORITY,
    toward=PROVIDER,
    when=COMPLETE,
    own_reach=True,  # what is filed before the service begins is received as well
    act=Act(
        "record_algorithm_filing",
        Term("予以备案，发放备案编号并公示", "record the filing, issue its number and publish it"),
    ),
    upon=ALGORITHM_FILING_RECEIVED,
    due=within(working_days(30)),
    done=ALGORITHM_FILING_RECORDED,
    keep=Keep(Term("备案名录", "the register of filings"), None, ALGORITHM_FILING_RECORDED, HOUSE),
    refers=(AR[25, 2],),
    note=Term(
        "备案、发号、公示一并完成。逾期不视为已备案，备案人可以依法申请复议或者起诉。",
        "Record, number and publication go together. Silence is no record; the filer may seek reconsideration or go to court.",
    ),
)

refuse_filing = Duty(
    AR[25, 2],
    gist=Term("材料不齐的不予备案并说明理由", "an incomplete filing is refused with reasons"),
    tag=STATUTORY,
    readings=("AR11",),
    bearer=FILING_AUTHORITY,
    toward=PROVIDER,
    when=~COMPLETE,
    own_reach=True,  # what is filed before the service begins is received as well
    act=Act(
        "refuse_algorithm_filing",
        Term(
            "通知备案人不予备案，说明理由和缺少的材料",
            "tell the filer that the filing is not recorded, with the reasons and what is lacking",
        ),
    ),
    upon=ALGORITHM_FILING_RECEIVED,
    due=within(working_days(30)),
    done=ALGORITHM_FILING_REFUSED,
    keep=Keep(Term("通知副本", "the copy of the notice"), None, ALGORITHM_FILING_REFUSED, HOUSE),
    refers=(AR[25, 1],),
    note=Term(
        "备案人可以补齐后重新提交；条文要求说明理由，列出缺少的材料是由此得出的做法。",
        "The filer may complete and submit it again. The text asks for reasons; the list of what is lacking follows from that.",
    ),
)

display_number = Duty(
    AR[26, 1],
    gist=Term("标明备案编号并提供公示链接", "display of number and link"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=PUBLIC,
    when=FILED,
    act=Act(
        "display_algorithm_number",
        Term(
            "在网站、应用程序等的显著位置标明备案编号，并提供公示信息的链接",
            "show the filing number in a prominent place of site, app and the like, with a link to the published information",
        ),
    ),
    met_by=all_of(algorithm_filing_shown.one_of("number"), algorithm_filing_shown.one_of("link")),
    breach=_OWN_PENALTY,
    refers=(DS[19, 3], AR[26, 2]),
)

filing_is_no_endorsement = Principle(
    AR[26, 2],
    gist=Term("备案不代表认可", "a filing is no endorsement"),
    tag=reading("AR12"),
    readings=("AR12",),
    guides=Term(
        "备案不等于对主体、产品、服务的认可，备案结果不用于宣传推广等商业目的",
        "the rule that a filing endorses neither provider nor product nor service and does not serve promotion or other "
        "commercial ends",
    ),
    refers=(AR[26, 1],),
    note=Term(
        "出自备案系统上线时网信部门的公告，条文中没有。依规定标明编号和链接，不是宣传推广；编号旁的宣传用语应当删去。",
        "From the notice with which the filing system was opened; the articles do not have it. To show number and link as "
        "required is no promotion; promotional wording beside the number has to go.",
    ),
)

assess_security = Duty(
    AR[27, 1],
    gist=Term("安全评估", "security assessment"),
    tag=STATUTORY,
    readings=("AR9",),
    bearer=PROVIDER,
    toward=(CAC, PUBLIC_SECURITY),
    when=has_opinion_properties,
    act=Act(
        "assess_recommendation_security",
        Term(
            "依国家规定完成安全评估并提交报告",
            "complete a security assessment under the State's rules and submit the report",
        ),
    ),
    due=before(PROVIDED, tag=external(SA[7, 1])),
    done=SECURITY_ASSESSMENT_SUBMITTED,
    keep=Keep(
        Term("安全评估报告", "the security assessment report"), None, SECURITY_ASSESSMENT_SUBMITTED, HOUSE
    ),
    breach=(AR[32, 1], SA[13, 1]),
    refers=(SA[3, 1], SA[7, 1], SA[7, 2], IM[17, 1, "a"]),
    note=Term(
        "这里只计算上线（或者取得该类属性）之前的期限；此后因增长、信息扩散或者收到通知而须再次评估的，依《安全评估规定》。",
        "Only the limit before launch, or before the service takes on such properties, is reckoned here; a new assessment after "
        "growth, spread or notice follows the Security Assessment Provisions.",
    ),
)

inspect_and_correct = Power(
    AR[28, 1],
    gist=Term("评估检查与限期整改", "inspection and correction within a time"),
    tag=STATUTORY,
    readings=("AR4", "AR13"),
    holder=SUPERVISORS,
    against=PROVIDER,
    upon=ALGORITHM_PROBLEM_FOUND,
    act=Act(
        "order_algorithm_correction",
        Term(
            "提出整改意见，并限期整改",
            "state what has to be put right and set a day for it",
        ),
    ),
    refers=(IM[19, 1, "a"],),
    note=Term(
        "部门依法开展安全评估和监督检查，不以已有问题为前提。整改意见须写明问题、依据和具体日期；没有日期的，无从检查。",
        "Departments assess and inspect by law, whether or not a problem is known. The opinion names problem, ground and day; "
        "without a day nobody can check it.",
    ),
)

keep_logs_and_cooperate = Duty(
    AR[28, 2],
    gist=Term("留存网络日志并配合检查", "network logs and cooperation"),
    tag=STATUTORY,
    yardstick=external(CSL[23]),
    readings=("AR16",),
    bearer=PROVIDER,
    toward=SUPERVISORS,
    act=Act(
        "keep_logs_and_cooperate",
        Term(
            "依法留存网络日志，配合评估和检查，并提供必要的技术、数据支持",
            "keep network logs as the law requires, cooperate in assessments and inspections, and give the technical and data "
            "support that they need",
        ),
    ),
    met_by=all_of(network_security_arrangements.one_of("network_logs"), ~inspection_obstructed),
    keep=Keep(Term("网络日志", "the network logs"), months(6), None, external(CSL[23])),
    breach=(AR[32, 1], CSL[61]),
    refers=(CSL[23], IM[19, 1, "a"], IM[19, 1, "c"]),
    note=Term(
        "条文没有写留存多久，六个月出自《网络安全法》。每次检查的限期依检查通知计算。",
        "The article sets no period for logs; six months come from the Cybersecurity Law. The day for each inspection is that "
        "of its notice.",
    ),
)

keep_inspection_secrets = Duty(
    AR[29, 1],
    gist=Term("评估检查人员的保密", "confidentiality of assessors and inspectors"),
    tag=STATUTORY,
    bearer=INSPECTORS,
    toward=PROVIDER,
    act=Act(
        "keep_algorithm_inspection_secrets",
        Term(
            "对履职中知悉的个人隐私、个人信息和商业秘密保密，不泄露、不非法提供给他人",
            "keep confidential the private matters, personal information and trade secrets learned on duty, without leaking "
            "them or handing them to others unlawfully",
        ),
    ),
    met_by=~inspection_leaks.some(),
    refers=(IM[19, 2, "a"], IM[19, 2, "b"]),
    note=Term(
        "保密没有终期；违反的处分或者刑事责任由其他法律规定。",
        "It has no end; discipline or criminal liability for a breach stands in other laws.",
    ),
)

anyone_may_complain = Right(
    AR[30, 1],
    gist=Term("向主管部门投诉举报", "complaint to the authorities"),
    tag=STATUTORY,
    readings=("AR4",),
    holder=ANYONE,
    against=(CAC, AUTHORITIES),
    upon=ALGORITHM_VIOLATION_NOTICED,
    act=Act(
        "complain_about_algorithm",
        Term(
            "向网信部门和有关部门投诉、举报",
            "complain or report to the internet information and other departments",
        ),
    ),
    refers=(IM[18, 1],),
    note=Term(
        "不限于用户，不以先向提供者投诉为前提。收到的部门应当及时依法处理，记明受理和结果；没有法定天数。",
        "Not for users only, and without complaining to the provider first. The department that receives it handles it promptly "
        "and records acceptance and outcome; the law sets no number of days.",
    ),
)
