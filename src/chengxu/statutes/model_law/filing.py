"""Chapter IV, articles 66 and 67: filing with the national or the provincial authority."""

from __future__ import annotations

from chengxu.algebra.cite import STATUTORY
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.dates.count import working_days
from chengxu.dates.limits import within
from chengxu.law.norm import Act, Duty
from chengxu.statutes.laws import ML4
from chengxu.statutes.model_law.basis import (
    LISTED,
    OVER_NATIONAL_THRESHOLD,
    OVER_PROVINCIAL_THRESHOLD,
    PROVIDER,
    USERS,
)
from chengxu.statutes.words.filing import (
    COMPLETE_FILING_RECEIVED,
    FILED_DATA_CHANGED,
    FILED_DATA_UPDATED,
    FILING_GAPS_NOTIFIED,
    FILING_RECORDED,
    INCOMPLETE_FILING_RECEIVED,
    NATIONAL_FILING_SUBMITTED,
    PROVINCIAL_FILING_SUBMITTED,
    filing_contents,
    filing_held,
    filing_number_displayed,
)
from chengxu.statutes.words.parties import AI_AUTHORITY, PROVINCIAL_AI_AUTHORITY, PUBLIC

_GENERAL = (ML4[96, 1, "a"],)
_NOT_FILED = (ML4[99, 1, "a"], ML4[99, 1, "b"], ML4[99, 2, "a"])
FILING_AUTHORITIES = (AI_AUTHORITY, PROVINCIAL_AI_AUTHORITY)
"""Whoever received the filing: the national authority, or that of the provider's home province."""

# Article 66

_NATIONAL = all_of(~LISTED, OVER_NATIONAL_THRESHOLD)
_PROVINCIAL = all_of(~LISTED, OVER_PROVINCIAL_THRESHOLD, ~OVER_NATIONAL_THRESHOLD)
_EITHER = all_of(~LISTED, OVER_PROVINCIAL_THRESHOLD)

NATIONAL_FILING_DUE = Clause(
    _NATIONAL,
    Term("达到全国备案条件", "the conditions of national filing are met"),
    ML4[66, 1],
    denied=Term("没有达到全国备案条件", "the conditions of national filing are not met"),
)
PROVINCIAL_FILING_DUE = Clause(
    _PROVINCIAL,
    Term("达到省级备案条件", "the conditions of provincial filing are met"),
    ML4[66, 2],
    denied=Term("没有达到省级备案条件", "the conditions of provincial filing are not met"),
)
FILING_DUE = Clause(
    _EITHER,
    Term("达到备案条件", "the conditions of filing are met"),
    ML4[66, 1],
    denied=Term("没有达到备案条件", "the conditions of filing are not met"),
)

file_nationally = Duty(
    ML4[66, 1],
    gist=Term("全国备案", "national filing"),
    tag=STATUTORY,
    readings=("G1", "G3", "G4", "G5", "G6", "G24", "G40"),
    bearer=PROVIDER,
    toward=AI_AUTHORITY,
    when=_NATIONAL,
    act=Act("file_nationally", Term("向国家主管机关备案", "file with the national authority")),
    due=within(working_days(10), of=NATIONAL_FILING_DUE),
    done=NATIONAL_FILING_SUBMITTED,
    breach=_NOT_FILED,
    refers=(ML4[40, 1, "a"], ML4[67, 1, "a"]),
    note=Term(
        "恰好一百万个注册用户的，仍是省级备案。清单内的产品、服务不备案，须取得许可。已有省级备案的，另行办理全国备案；省级编号"
        "在国家编号发放之前继续有效。达到标准之后人数下降，不免除已经产生的义务。",
        "Exactly 1,000,000 registered users still make a provincial filing. What is on the list is licensed, not filed. After a provincial "
        "filing the national one is a new filing, and the provincial number stays good until the national one is issued. A later fall "
        "in numbers does not end a duty that has arisen.",
    ),
)


file_identity = Duty(
    ML4[66, 1, "i"],
    gist=Term("提供者及其联系方式", "the provider and its contact"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=FILING_AUTHORITIES,
    when=_EITHER,
    act=Act(
        "file_identity",
        Term("备案本人的姓名或者名称和联系方式", "file its name and contact details"),
    ),
    due=within(working_days(10), of=FILING_DUE),
    met_by=all_of(
        filing_contents.one_of("provider_name"),
        filing_contents.one_of("provider_contact"),
    ),
    breach=(ML4[67, 1, "b"],),
)

file_product_data = Duty(
    ML4[66, 1, "ii"],
    gist=Term("产品信息和安全自评估", "product data and self-assessment"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=FILING_AUTHORITIES,
    when=_EITHER,
    act=Act(
        "file_product_data",
        Term(
            "备案安全自评估报告和产品、服务的其余四项信息",
            "file the safety self-assessment and four further particulars of the product or service",
        ),
    ),
    due=within(working_days(10), of=FILING_DUE),
    met_by=all_of(
        filing_contents.one_of("service_name"),
        filing_contents.one_of("form"),
        filing_contents.one_of("field"),
        filing_contents.one_of("algorithm_type"),
        filing_contents.one_of("self_assessment"),
    ),
    breach=(ML4[67, 1, "b"], ML4[99, 2, "a"]),
    refers=(ML4[49, 2],),
)

file_publication_text = Duty(
    ML4[66, 1, "iii"],
    gist=Term("拟公示的内容", "the text to be published"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=FILING_AUTHORITIES,
    when=_EITHER,
    act=Act(
        "file_publication_text",
        Term("备案拟公示的内容", "file the text proposed for publication"),
    ),
    due=within(working_days(10), of=FILING_DUE),
    met_by=filing_contents.one_of("publication_text"),
    breach=(ML4[67, 1, "b"],),
    note=Term(
        "除联系方式外，拟公示的内容不应含有个人信息，由备案人确认。",
        "Beyond contact details the text should hold no personal information; the filer confirms that.",
    ),
)

file_other_information = Duty(
    ML4[66, 1, "iv"],
    gist=Term("依法应报的其他信息", "other information required by law"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=FILING_AUTHORITIES,
    when=_EITHER,
    act=Act(
        "file_other_information",
        Term(
            "一并备案依法应报的其他信息",
            "file what else laws and administrative regulations ask for",
        ),
    ),
    due=within(working_days(10), of=FILING_DUE),
    met_by=filing_contents.one_of("other_information"),
    breach=(ML4[67, 1, "b"],),
    note=Term(
        "每项其他信息都要写明出自哪部法律或者行政法规。",
        "Each such item cites the law or administrative regulation that asks for it.",
    ),
)

file_provincially = Duty(
    ML4[66, 2],
    gist=Term("省级备案", "provincial filing"),
    tag=STATUTORY,
    readings=("G1", "G2", "G3", "G4", "G5", "G6", "G24", "G40"),
    bearer=PROVIDER,
    toward=PROVINCIAL_AI_AUTHORITY,
    when=_PROVINCIAL,
    act=Act("file_provincially", Term("向省级主管机关备案", "file with the provincial authority")),
    due=within(working_days(10), of=PROVINCIAL_FILING_DUE),
    done=PROVINCIAL_FILING_SUBMITTED,
    breach=_NOT_FILED,
    refers=(ML4[66, 1], ML4[67, 1, "a"], ML4[13, 2]),
    note=Term(
        "所报信息与全国备案相同，向提供者所在地的省级主管机关报送。恰好一万个注册用户的，不需要备案；恰好一百万个的，条文两档"
        "都没有写到，解读为省级备案。国家备案之后人数降回这一档的，不必另作省级备案。",
        "The data are those of the national filing; they go to the authority of the provider's home province. Exactly 10,000 registered "
        "users need no filing; exactly 1,000,000 fall between the tiers of the text, and we read it as provincial. Falling back into "
        "this tier after a national filing calls for no provincial one.",
    ),
)

_HELD = Clause(
    filing_held.one_of("provincial", "national"),
    Term("该服务持有有效的人工智能备案", "the service holds a valid AI filing"),
    ML4[66, 3],
    denied=Term("该服务没有有效的人工智能备案", "the service holds no valid AI filing"),
)

update_filed_data = Duty(
    ML4[66, 3],
    gist=Term("备案变更", "change of filed data"),
    tag=STATUTORY,
    readings=("G5", "G24"),
    bearer=PROVIDER,
    toward=FILING_AUTHORITIES,
    when=_HELD,
    act=Act("update_filed_data", Term("更新备案信息", "have the filing changed")),
    upon=FILED_DATA_CHANGED,
    due=within(working_days(10)),
    done=FILED_DATA_UPDATED,
    breach=_GENERAL,
    refers=(ML4[67, 1, "a"], ML4[66, 1]),
    note=Term(
        "变更案卷保留变更前后的内容。注册用户超过一百万的，不是变更，须重新向国家主管机关备案。逾期变更没有专门罚则，适用一般罚则。",
        "The case keeps the old value and the new. Passing one million registered users is no change but a new national filing. Lateness has "
        "no sanction of its own and falls under the general one.",
    ),
)

display_filing_number = Duty(
    ML4[66, 4],
    gist=Term("标明备案编号", "showing the filing number"),
    tag=STATUTORY,
    readings=("G7", "G24"),
    bearer=PROVIDER,
    toward=(USERS, PUBLIC),
    when=_HELD,
    act=Act(
        "display_filing_number",
        Term(
            "在网站、应用程序等各个服务入口醒目标明备案编号",
            "show the filing number prominently at every entrance to the service, such as site and application",
        ),
    ),
    met_by=filing_number_displayed,
    breach=_GENERAL,
    refers=(ML4[46, 1, "a"], ML4[54, 4, "ii"], ML4[67, 1, "a"]),
    note=Term(
        "编号发放之前，不得把任何字样当作备案编号展示；展示登记册上没有的编号，视为没有标明。",
        "Until a number is issued nothing may be shown as one, and a number that the register does not know counts as none.",
    ),
)

# Article 67: acts that the authority owes to the filer in each case

record_filing = Duty(
    ML4[67, 1, "a"],
    gist=Term("予以备案、发放编号并公示", "record, number and publication"),
    tag=STATUTORY,
    readings=("G17",),
    bearer=FILING_AUTHORITIES,
    toward=PROVIDER,
    act=Act(
        "record_filing",
        Term("登记备案，编发编号并向社会公布", "record the filing, issue a number and publish it"),
    ),
    upon=COMPLETE_FILING_RECEIVED,
    due=within(working_days(30)),
    done=FILING_RECORDED,
    breach=(ML4[109, 2],),
    refers=(ML4[66, 1], ML4[85, 1], ML4[105, 1]),
    note=Term(
        "这是主管机关的期限。逾期不视为已备案，提供者也不因此违法，其状态为已报送、编号待发；可以依法寻求救济。",
        "The authority's own clock. Past it nothing counts as recorded, nor is the provider in breach: its state is filed, number "
        "pending, and the remedies are open.",
    ),
)

name_filing_gaps = Duty(
    ML4[67, 1, "b"],
    gist=Term("通知补充材料", "notice of what is missing"),
    tag=STATUTORY,
    readings=("G17",),
    bearer=FILING_AUTHORITIES,
    toward=PROVIDER,
    act=Act(
        "name_filing_gaps",
        Term("通知备案人补充所缺材料", "tell the filer what is missing"),
    ),
    upon=INCOMPLETE_FILING_RECEIVED,
    due=within(working_days(10)),
    done=FILING_GAPS_NOTIFIED,
    breach=(ML4[109, 2],),
    refers=(ML4[66, 1], ML4[105, 1]),
    note=Term(
        "一次列明全部缺漏。逾期仍可通知，但属迟延，也不再影响自首次收到之日起算的三十个工作日；按期通知的，自收到齐全材料之日重新计算。",
        "One notice lists every gap. After the tenth day it can still be sent, but is late and leaves the 30 working days from first receipt "
        "running; after a notice in time they run from receipt of the complete file.",
    ),
)
