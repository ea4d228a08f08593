"""Articles 10 to 14: users, what nobody may do to labels, standards, filings, liability, entry into force."""

from __future__ import annotations

from datetime import date

from chengxu.algebra.cite import HOUSE, STATUTORY
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.facts import ACT_DATE, Parameter
from chengxu.algebra.term import Term
from chengxu.law.norm import Act, Duty, Prohibition, Sanction, Scope
from chengxu.statutes.labelling_measures.basis import NOT_COMPARED, PROVIDER, USER
from chengxu.statutes.laws import AR, CSL, DS, GB, IM, LM, SA
from chengxu.statutes.words.labelling import (
    label_breach_found,
    label_information_shared,
    label_materials_given,
    label_procedures,
    label_standard_met,
    label_tampering_malicious,
    offers_label_removal,
    publication_steps,
    wrong_label_harm,
)
from chengxu.statutes.words.parties import (
    ANYONE,
    AUTHORITIES,
    BROADCASTING,
    CAC,
    OFFENDER,
    PUBLIC,
    PUBLIC_SECURITY,
    TELECOM,
)
from chengxu.statutes.words.using import label_tampering, publishes_generated_content

declare_on_publication = Duty(
    LM[10, 1],
    gist=Term("用户发布时声明并标识", "users declare and label"),
    tag=STATUTORY,
    readings=("LM6",),
    bearer=USER,
    toward=PUBLIC,
    own_reach=True,
    when=publishes_generated_content,
    act=Act(
        "declare_on_publication",
        Term(
            "在经传播服务发布时主动声明，并使用平台的标识功能",
            "declare it on publishing through a platform, and use the platform's labelling function",
        ),
    ),
    met_by=all_of(*(publication_steps.one_of(step) for step, _ in publication_steps.values)),
    breach=(LM[13, 1],),
    refers=(LM[6, 2],),
    note=Term(
        "声明的时间留有记录；事后查明没有声明的，平台按疑似处理并告知用户。",
        "The time of the declaration is recorded; what turns out undeclared is handled as suspected, and the user is told.",
    ),
)

no_malicious_tampering = Prohibition(
    LM[10, 2],
    gist=Term("禁止恶意删除、篡改、伪造、隐匿标识", "no malicious tampering with labels"),
    tag=STATUTORY,
    readings=("LM6",),
    bearer=ANYONE,
    toward=PUBLIC,
    own_reach=True,
    act=Act(
        "tamper_with_labels_maliciously",
        Term("恶意删除、篡改、伪造、隐匿标识", "delete, alter, forge or hide labels maliciously"),
    ),
    broken_by=label_tampering.one_of("delete", "alter", "forge", "hide") & label_tampering_malicious,
    breach=(LM[13, 1],),
    refers=(DS[18, 1],),
    note=Term(
        "四种行为有一种即违反。是否恶意由人认定；技术原因造成的缺失补上即可，不是违反。",
        "Any one of the four is enough. Malice is for a person to find; a label lost by technical cause is put back and is no breach.",
    ),
)

no_removal_tools = Prohibition(
    LM[10, 3],
    gist=Term("禁止提供去除标识的工具、服务", "no tools for removing labels"),
    tag=STATUTORY,
    readings=("LM6",),
    bearer=ANYONE,
    toward=PUBLIC,
    own_reach=True,
    act=Act(
        "offer_label_removal",
        Term("为他人实施上述行为提供工具或者服务", "offer others tools or services for such acts"),
    ),
    broken_by=offers_label_removal,
    breach=(LM[13, 1],),
    refers=(LM[10, 2],),
)

no_harm_by_labels = Prohibition(
    LM[10, 4],
    gist=Term("禁止以不正当标识损害他人", "no harm by improper labels"),
    tag=STATUTORY,
    readings=("LM6",),
    bearer=ANYONE,
    toward=PUBLIC,
    own_reach=True,
    act=Act(
        "harm_by_improper_labels",
        Term("以不正当标识手段损害他人合法权益", "harm the lawful rights of others by improper labelling"),
    ),
    broken_by=wrong_label_harm,
    breach=(LM[13, 1],),
    refers=(LM[6, 3],),
    note=Term(
        "被误标的人可以申诉，提示和元数据都要改正；民事责任另论。",
        "Whoever was labelled wrongly may object, and prompt and metadata are corrected; civil liability is another matter.",
    ),
)

meet_the_standard = Duty(
    LM[11, 1],
    gist=Term("符合强制性国家标准", "the mandatory standard"),
    tag=STATUTORY,
    bearer=PROVIDER,
    act=Act(
        "meet_the_label_standard",
        Term(
            "使标识同时符合法律、行政法规、部门规章和强制性国家标准",
            "keep labels to laws, regulations, rules and mandatory national standards as well",
        ),
    ),
    met_by=label_standard_met,
    breach=(LM[13, 1],),
    refers=(CSL[24], GB["5.1"], GB["6.1a"], GB["E", "b"]),
    note=Term("核验报告写明所用标准及其年份。", "A report of verification names the standard and its year."),
)

submit_label_materials = Duty(
    LM[12, 1],
    gist=Term("备案、评估时提交标识材料", "labelling materials with filings"),
    tag=STATUTORY,
    readings=("LM7",),
    bearer=PROVIDER,
    toward=CAC,
    when=Clause(
        label_procedures.some(),
        Term(
            "施行以后办理了算法备案、安全评估等手续",
            "an algorithm filing, a security assessment or the like has been gone through since then",
        ),
        LM[12, 1],
        denied=Term("施行以后没有办理这些手续", "no such procedure has been gone through since then"),
    ),
    act=Act(
        "submit_label_materials",
        Term(
            "随同算法备案、安全评估等手续提交标识材料",
            "submit materials on labels with an algorithm filing, a security assessment or the like",
        ),
    ),
    met_by=all_of(
        *(
            ~label_procedures.one_of(kind) | label_materials_given.one_of(kind)
            for kind, _ in label_procedures.values
        )
    ),
    breach=(LM[13, 1],),
    refers=(AR[24, 1], SA[7, 1]),
)

share_label_information = Duty(
    LM[12, 2],
    gist=Term("共享标识信息", "sharing of label information"),
    tag=STATUTORY,
    yardstick=HOUSE,  # the text says how much sharing is enough as little as by when
    bearer=PROVIDER,
    toward=AUTHORITIES,
    act=Act(
        "share_label_information",
        Term(
            "加强标识信息共享，为防范打击违法犯罪提供支持",
            "share information on labels and give support against unlawful and criminal acts",
        ),
    ),
    met_by=label_information_shared,
    breach=(LM[13, 1],),
    refers=(IM[19, 1, "c"],),
    note=NOT_COMPARED,
)

consequences = Sanction(
    LM[13, 1],
    gist=Term("依有关法律、行政法规、部门规章处理", "consequences under other rules"),
    tag=STATUTORY,
    by=(CAC, TELECOM, PUBLIC_SECURITY, BROADCASTING),
    on=OFFENDER,
    own_reach=True,
    when=label_breach_found,
    measures=(
        Term("有关法律、行政法规、部门规章规定的处理", "what laws, regulations and rules set for the act"),
    ),
    refers=(IM[21, 1, "a"], DS[22, 1], AR[31, 1], CSL[61]),
    note=Term(
        "本办法没有自己的罚款数额，以本条为据不得罚款。" + NOT_COMPARED.zh,
        "The Measures have no fine of their own, and none may rest on this article. " + NOT_COMPARED.en,
    ),
)

ENTRY = Parameter(
    name="lm_entry",
    of_days=True,
    label=Term("《标识办法》施行日期", "entry into force of the Labelling Measures"),
    cite=LM[14, 1],
    tag=STATUTORY,
    versions=((None, date(2025, 9, 1)),),
)

entry_into_force = Scope(
    LM[14, 1],
    gist=Term("施行日期", "entry into force"),
    tag=STATUTORY,
    readings=("LM8",),
    when=ACT_DATE >= ENTRY,
    refers=(IM[24, 1],),
)
