"""Research with AI: what it is for, how far it is let out, and the conditions that keep it free (ML4 111)."""

from __future__ import annotations

from chengxu.algebra.facts import Choice, Flag, Several
from chengxu.algebra.term import Term

sole_purpose = Choice(
    name="sole_purpose",
    question=Term(
        "这项人工智能活动专门用于什么目的？",
        "What is this AI activity for, exclusively?",
    ),
    help=Term(
        "只有目的单一的才选前两项；同时向他人提供服务、辅助经营或者办公的，选“其他”。目的变化的，写明自何日起。",
        "The first two only where nothing else is pursued. Serving others, business or office use beside it makes "
        "it “another or a mixed purpose”. Where the purpose changes, give the day since when.",
    ),
    label=Term("该活动的专门目的", "the sole purpose of the activity"),
    values=(
        ("research", Term("科学研究", "scientific research")),
        ("technology_development", Term("技术开发", "technology development")),
        ("other", Term("其他目的或者兼有其他目的", "another or a mixed purpose")),
    ),
)

limited_setting = Flag(
    name="limited_setting",
    question=Term(
        "该活动是否只在限定的范围内进行？",
        "Is the activity kept within a limited setting?",
    ),
    help=Term(
        "范围事先写明并且受控：参加人员、设备、数据、接入方式都有限定。任何人都可以接入的，为“否”。",
        "The limits are written down beforehand and enforced: people, equipment, data and access. No if anybody can "
        "connect.",
    ),
    yes=Term("该活动在限定范围内进行", "the activity is kept within a limited setting"),
    no=Term("该活动不在限定范围内进行", "the activity is not kept within a limited setting"),
)

aims_at_commercial_service = Flag(
    name="aims_at_commercial_service",
    question=Term(
        "该活动是否以向公众提供商业服务为目的？",
        "Does the activity aim at a commercial service to the public?",
    ),
    help=Term(
        "向公众收费公测的，为“是”，请写明自何日起，备案等期限由该日起算。成果将来可能转化，但目前没有这一目的的，为“否”。",
        "A public beta for a fee is yes; give the day since when, for filing and other clocks run from it. No where "
        "results may one day be used, but that is not the aim.",
    ),
    yes=Term("该活动以向公众提供商业服务为目的", "the activity aims at a commercial service to the public"),
    no=Term(
        "该活动不以向公众提供商业服务为目的",
        "the activity does not aim at a commercial service to the public",
    ),
)

research_safeguards = Several(
    name="research_safeguards",
    question=Term(
        "为这项研究采取的安全措施，有下列哪些材料为证？",
        "What shows the safety measures taken for this research?",
    ),
    help=Term(
        "措施是否必要，看研究的风险大小，法律没有列举。清单应当与风险逐项对应，每项措施都要有已经落实的证据。",
        "How much is necessary depends on the risk of the research; the law has no list. The measures answer the risks "
        "one by one, and each has proof that it is in place.",
    ),
    label=Term("安全措施的证明材料", "the proof of the safety measures"),
    values=(
        ("listed", Term("与风险对应的措施清单", "a list of measures that answers the risks")),
        ("evidenced", Term("每项措施的落实证据", "proof that each measure is in place")),
    ),
)

research_records_kept = Flag(
    name="research_records_kept",
    question=Term(
        "是否保存这项研究的科研记录，且记录连续至今？",
        "Are research records of this activity kept, without a gap until now?",
    ),
    help=Term(
        "如研究计划、数据与模型版本、实验过程和结果。法律没有规定保存多久；自设的期限是主张豁免期间及其后两年。",
        "The plan, data and model versions, experiments and results. The law gives no period; the house setting is as "
        "long as the carve-out is claimed, and two years more.",
    ),
    yes=Term("保存着相关科研记录", "research records are kept"),
    no=Term("没有保存相关科研记录", "no research records are kept"),
)
