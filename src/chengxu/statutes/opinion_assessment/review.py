"""Articles 7 to 17 of the Provisions: submission, review, what follows a missing assessment, confidentiality, entry.

The text of articles 7 to 13 has not been at hand: every norm here says so in its note.
"""

from __future__ import annotations

from datetime import date

from chengxu.algebra.cite import HOUSE, STATUTORY
from chengxu.algebra.expr import Clause, any_of
from chengxu.algebra.facts import ACT_DATE, Parameter
from chengxu.algebra.term import Term
from chengxu.dates.count import working_days
from chengxu.dates.limits import before, within
from chengxu.law.norm import Act, Duty, Exemption, Keep, Power, Sanction, Scope
from chengxu.statutes.laws import AR, IM, SA
from chengxu.statutes.opinion_assessment.basis import (
    GROWTH,
    LAUNCHED,
    LOCAL_CAC,
    LOCAL_POLICE,
    NEW_TECHNOLOGY,
    NOT_COMPARED,
    NOTICE,
    OFFICIALS,
    PROVIDER,
    PROVINCIAL_CAC,
    PROVINCIAL_POLICE,
    SPREAD,
    not_compared,
)
from chengxu.statutes.words.opinion import (
    OPINION_LAUNCH,
    OPINION_SITUATION,
    assesses_news_technology,
    assessment_failure,
    assessment_review,
)
from chengxu.statutes.words.oversight import SECURITY_ASSESSMENT_SUBMITTED
from chengxu.statutes.words.parties import CAC, PUBLIC_SECURITY

# Article 7

_SUBMIT = Term(
    "通过全国互联网安全管理服务平台提交评估报告",
    "submit the report through the national internet security management service platform",
)
_RECEIPT = Keep(Term("平台回执", "the receipt of the platform"), None, SECURITY_ASSESSMENT_SUBMITTED, HOUSE)

submit_before_launch = Duty(
    SA[7, 1],
    gist=Term("上线前提交报告", "report before launch"),
    tag=STATUTORY,
    readings=("SA3",),
    bearer=PROVIDER,
    toward=(LOCAL_CAC, LOCAL_POLICE),
    when=any_of(LAUNCHED, NEW_TECHNOLOGY),
    act=Act("submit_report_before_launch", _SUBMIT),
    due=before(OPINION_LAUNCH),
    done=SECURITY_ASSESSMENT_SUBMITTED,
    keep=_RECEIPT,
    breach=(SA[12, 1], SA[13, 1]),
    refers=(SA[3, 1], SA[3, 2], SA[6, 2]),
    note=not_compared(
        "以回执的时间为准；上线当日才提交的，已经迟了。",
        "The time on the receipt counts; a report on the day of launch is late.",
    ),
)

submit_within_thirty_days = Duty(
    SA[7, 2],
    gist=Term("三十个工作日内提交报告", "report within thirty working days"),
    tag=STATUTORY,
    readings=("SA5",),
    bearer=PROVIDER,
    toward=(LOCAL_CAC, LOCAL_POLICE),
    when=any_of(GROWTH, SPREAD, NOTICE),
    upon=OPINION_SITUATION,
    act=Act("submit_report_after_situation", _SUBMIT),
    due=within(working_days(30), of=OPINION_SITUATION),
    done=SECURITY_ASSESSMENT_SUBMITTED,
    keep=_RECEIPT,
    breach=(SA[12, 1], SA[13, 1]),
    refers=(SA[3, 3], SA[3, 4], SA[3, 5], SA[6, 2]),
    note=not_compared(
        "第三十个工作日提交的在期限之内，次一工作日提交的已经逾期。",
        "The thirtieth working day is in time, the next one late.",
    ),
)

# Article 8

order_new_assessment = Power(
    SA[8, 1],
    gist=Term("责令限期重新评估", "order to assess again"),
    tag=STATUTORY,
    readings=("SA8",),
    holder=(LOCAL_CAC, LOCAL_POLICE),
    against=PROVIDER,
    when=Clause(
        assessment_review.one_of("missing_items", "improper_method"),
        Term(
            "书面审查认定报告缺项或者评估方法明显不当",
            "the written review finds items missing or an obviously improper method",
        ),
        SA[8, 1],
        denied=Term(
            "书面审查没有认定报告缺项或者评估方法明显不当",
            "the written review finds neither items missing nor an obviously improper method",
        ),
    ),
    act=Act(
        "order_new_assessment",
        Term("责令提供者限期重新评估", "order the provider to assess again by a set day"),
    ),
    refers=(SA[6, 2], SA[8, 2]),
    note=not_compared(
        "审查结果有三种：接受、要求补充、责令重新评估，后两种写明理由；限期由命令载明。",
        "A review ends in acceptance, a supplement or a new assessment, the last two with reasons; the order sets the day.",
    ),
)

order_supplement = Power(
    SA[8, 2],
    gist=Term("责令补充说明", "order to supplement"),
    tag=STATUTORY,
    holder=(LOCAL_CAC, LOCAL_POLICE),
    against=PROVIDER,
    when=Clause(
        assessment_review.one_of("unclear"),
        Term("书面审查认定报告内容不清", "the written review finds the report unclear"),
        SA[8, 2],
        denied=Term("书面审查没有认定报告内容不清", "the written review does not find the report unclear"),
    ),
    act=Act(
        "order_supplement", Term("责令提供者补充说明", "order the provider to explain what is not clear")
    ),
    refers=(SA[8, 1],),
    note=not_compared(
        "写明哪些内容不清；补充说明不是重新评估，不重新起算期限。",
        "What is unclear is named. A supplement is no new assessment, and no period starts again.",
    ),
)

# Articles 9 and 10

check_on_site = Power(
    SA[9, 1],
    gist=Term("现场检查", "check on site"),
    tag=STATUTORY,
    readings=("SA8",),
    holder=(CAC, PUBLIC_SECURITY),
    against=PROVIDER,
    when=Clause(
        assessment_review.one_of("visit_needed"),
        Term("书面审查认为有必要到现场检查", "the written review finds a check on site necessary"),
        SA[9, 1],
        denied=Term(
            "书面审查没有认为有必要到现场检查", "the written review finds no check on site necessary"
        ),
    ),
    act=Act(
        "check_opinion_service_on_site",
        Term(
            "到现场检查，原则上联合进行，且不干扰正常业务",
            "check on site, as a rule jointly and without disturbing normal business",
        ),
    ),
    refers=(IM[19, 1, "a"],),
    note=not_compared(
        "检查入卷，写明是否联合；单独检查的，写明理由。",
        "The visit is put on file, which says whether it was joint, and why not if it was not.",
    ),
)

review_by_experts = Power(
    SA[10, 1],
    gist=Term("专家评审", "expert review"),
    tag=STATUTORY,
    readings=("SA8",),
    holder=(PROVINCIAL_CAC, PROVINCIAL_POLICE),
    against=PROVIDER,
    when=Clause(
        assessment_review.one_of("major_risk"),
        Term("书面审查认定存在较大的安全风险", "the written review finds a major safety risk"),
        SA[10, 1],
        denied=Term("书面审查没有认定存在较大的安全风险", "the written review finds no major safety risk"),
    ),
    act=Act(
        "review_by_experts",
        Term(
            "组织专家评审，必要时到现场检查",
            "have experts review the service, with a check on site if needed",
        ),
    ),
    refers=(SA[9, 1],),
    note=not_compared(
        "只有省级以上部门可以组织，地市级的可以报请。",
        "Only departments of a province or higher may do so; one of a prefecture may ask them to.",
    ),
)

# Articles 12 and 13

notify_to_assess = Power(
    SA[12, 1],
    gist=Term("通知开展评估", "notice to assess"),
    tag=STATUTORY,
    readings=("SA8",),
    holder=(CAC, PUBLIC_SECURITY),
    against=PROVIDER,
    when=Clause(
        assessment_failure.one_of("not_assessed", "refused"),
        Term("主管部门认定应当评估而没有评估", "an authority finds that an assessment owed was not made"),
        SA[12, 1],
        denied=Term(
            "主管部门没有认定应当评估而没有评估", "no authority finds that an assessment owed was not made"
        ),
    ),
    act=Act("notify_to_assess", Term("通知提供者依规定评估", "notify the provider to assess as required")),
    refers=(SA[13, 1],),
    note=not_compared(
        "通知写明所缺的是哪一次评估、何日以前提交；收到通知不使原来的期限重新起算。",
        "The notice names the assessment that is missing and a day. It does not start the period anew.",
    ),
)

warn_the_public = Sanction(
    SA[13, 1],
    gist=Term("拒不评估的后果", "what follows a refusal"),
    tag=STATUTORY,
    readings=("SA9",),
    by=(CAC, PUBLIC_SECURITY),
    on=PROVIDER,
    when=Clause(
        assessment_failure.is_("refused"),
        Term("主管部门认定提供者拒不评估", "an authority finds that the provider refuses to assess"),
        SA[13, 1],
        denied=Term(
            "主管部门没有认定提供者拒不评估", "no authority finds that the provider refuses to assess"
        ),
    ),
    measures=(
        Term("通过平台向公众提示风险", "a risk warning to the public through the platform"),
        Term("监督检查", "an inspection"),
        Term("依法处理查出的违法行为", "what the law provides for breaches that come to light"),
    ),
    refers=(SA[12, 1], IM[21, 1, "a"]),
    note=not_compared(
        "提示登记在册；补作评估之后撤下。本条没有规定罚款。",
        "The warning is entered in a register and withdrawn once the assessment has been made. The article knows no fine.",
    ),
)

# Articles 15 to 17

keep_assessment_secrets = Duty(
    SA[15, 1],
    gist=Term("保密", "confidentiality"),
    tag=STATUTORY,
    bearer=OFFICIALS,
    toward=PROVIDER,
    act=Act(
        "keep_assessment_secrets",
        Term(
            "对履职中知悉的国家秘密、商业秘密和个人信息保密",
            "keep confidential the State secrets, trade secrets and personal information learned on duty",
        ),
    ),
    refers=(IM[19, 2, "a"], IM[19, 2, "b"]),
    note=not_compared(
        "保密没有终期；违反的后果由其他法律规定。",
        "It has no end; what follows a breach stands in other laws.",
    ),
)

news_technology_apart = Exemption(
    SA[16, 1],
    gist=Term("新闻信息服务另有规定", "a rule apart for news"),
    tag=STATUTORY,
    readings=("SA10",),
    when=assesses_news_technology,
    frees=(SA,),
    refers=(AR[13, 1], IM[2, 2]),
    note=not_compared(
        "依互联网新闻信息服务新技术新应用的专门规定评估；免的是本规定，不是评估。",
        "The special rule on new technology in internet news is followed: what falls away are these Provisions, not the assessment.",
    ),
)

ENTRY = Parameter(
    name="sa_entry",
    of_days=True,
    label=Term("《安全评估规定》施行日期", "entry into force of the Security Assessment Provisions"),
    cite=SA[17, 1],
    tag=STATUTORY,
    versions=((None, date(2018, 11, 30)),),
)

entry_into_force = Scope(
    SA[17, 1],
    gist=Term("《安全评估规定》开始适用", "the Security Assessment Provisions apply"),
    tag=STATUTORY,
    readings=("SA3",),
    when=ACT_DATE >= ENTRY,
    note=NOT_COMPARED,
)
