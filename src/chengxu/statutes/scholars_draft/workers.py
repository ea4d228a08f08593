"""Chapter III, article 37: what an employer that uses AI owes its workers."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY
from chengxu.algebra.expr import all_of
from chengxu.algebra.term import Term
from chengxu.law.norm import Act, Duty, Keep, Prohibition
from chengxu.statutes.laws import CIV, LCL, PIPL, SD
from chengxu.statutes.scholars_draft.basis import (
    EMPLOYER,
)
from chengxu.statutes.scholars_draft.safety import GENERAL
from chengxu.statutes.words.workplace import (
    WORKERS,
    hires_while_using_ai,
    labour_rights_infringed,
    staff_decisions_by_ai_alone,
    worker_infringements,
    worker_notice,
)

no_abuse_against_workers = Prohibition(
    SD[37, 1],
    gist=Term("滥用人工智能侵害劳动者", "abuse of AI against workers"),
    tag=STATUTORY,
    readings=("S25",),
    bearer=EMPLOYER,
    toward=WORKERS,
    act=Act(
        "abuse_ai_against_workers",
        Term("借人工智能损害劳动者依法享有的利益", "turn AI against what the law secures to workers"),
    ),
    broken_by=labour_rights_infringed,
    breach=GENERAL,
    refers=(SD[37, 2, "a"], SD[37, 2, "b"], SD[37, 2, "c"], SD[37, 2, "d"]),
    note=Term(
        "属于第二款某项的，以该项认定；不属于的，依本款，并写明事实。",
        "Where an item of paragraph 2 fits, the finding names it; otherwise it rests on this paragraph and states the facts.",
    ),
)

tell_workers_about_ai = Duty(
    SD[37, 2, "a"],
    gist=Term("订立劳动合同时告知", "notice on conclusion of the contract"),
    tag=STATUTORY,
    readings=("S25",),
    bearer=EMPLOYER,
    toward=WORKERS,
    when=hires_while_using_ai,
    act=Act(
        "tell_workers_about_ai",
        Term(
            "在订立合同时向劳动者讲明人工智能用在哪里、有什么基本功能、依据什么法律",
            "make plain to the worker, on conclusion, where AI is used, what in the main it does and on what ground in law",
        ),
    ),
    met_by=all_of(*(worker_notice.one_of(part) for part, _ in worker_notice.values)),
    keep=Keep(Term("告知劳动者的凭据", "the proof of the notice"), None, None, HOUSE),
    breach=GENERAL,
    refers=(SD[33, 1], SD[37, 1], LCL[8]),
    note=Term(
        "合同订立之后才告知的，不是履行。对在职职工建议主动告知。",
        "Told only after the conclusion, it is no performance. Staff already there are best told as well.",
    ),
)

no_dismissal_by_ai_alone = Prohibition(
    SD[37, 2, "b"],
    gist=Term("仅凭人工智能处分、解雇", "punishment or dismissal by AI alone"),
    tag=STATUTORY,
    readings=("S21", "S25"),
    bearer=EMPLOYER,
    toward=WORKERS,
    act=Act(
        "dismiss_by_ai_alone",
        Term(
            "单凭人工智能决定处分、解雇劳动者或者作类似决定",
            "let AI alone decide that a worker be punished, dismissed or dealt with in a like way",
        ),
    ),
    broken_by=staff_decisions_by_ai_alone.some(),
    breach=(*GENERAL, LCL[48], LCL[87]),
    refers=(SD[35, 2, "b"], SD[35, 2, "c"], LCL[39], LCL[40]),
    note=Term(
        "处分、解雇的案卷须写明由谁决定、依据什么，宜保存三年。决定本身是否合法，依《劳动合同法》。",
        "The file names who decided and on what grounds, and is best kept for three years. Whether the decision is lawful in "
        "itself is a matter of the Labour Contract Law.",
    ),
)

no_unlawful_hours_by_ai = Prohibition(
    SD[37, 2, "c"],
    gist=Term("借人工智能违法延时、侵占休息", "longer hours and less rest by AI"),
    tag=STATUTORY,
    readings=("S25",),
    bearer=EMPLOYER,
    toward=WORKERS,
    act=Act(
        "lengthen_hours_by_ai",
        Term(
            "用人工智能违法加长工时，或者侵占劳动者的休息、休假",
            "lengthen hours unlawfully by means of AI, or cut into workers' breaks and leave",
        ),
    ),
    broken_by=worker_infringements.one_of("hours", "rest", "leave"),
    breach=GENERAL,
    refers=(SD[37, 1], LCL[31]),
    note=Term(
        "合法的加班不在此列；是否合法，依《劳动法》。",
        "Lawful overtime is not meant; what is lawful follows from the Labour Law.",
    ),
)

no_intrusive_management_by_ai = Prohibition(
    SD[37, 2, "d"],
    gist=Term("侵犯隐私的内部管理", "management that intrudes on privacy"),
    tag=STATUTORY,
    readings=("S25",),
    bearer=EMPLOYER,
    toward=WORKERS,
    act=Act(
        "manage_intrusively_by_ai",
        Term(
            "用人工智能作侵犯劳动者隐私、个人信息权益的内部管理",
            "run internal management by AI in a way that infringes workers' privacy or personal information",
        ),
    ),
    broken_by=worker_infringements.one_of("privacy", "personal_information"),
    breach=(*GENERAL, PIPL[66]),
    refers=(SD[34, 2], SD[34, 4, "a"], CIV[1032], PIPL[13]),
)
