"""What kind of person or body is described, and what its activity touches."""

from __future__ import annotations

from chengxu.algebra.facts import Choice, Flag, Setting, Several
from chengxu.algebra.term import Term

entity_kind = Choice(
    name="entity_kind",
    question=Term("您在法律上属于哪一类主体？", "What are you in law?"),
    help=Term(
        "事业单位、社会团体等依法管理公共事务的，选“公共职能组织”；军队和武警部队选“军队”，为其供货的民用单位不选。",
        "A public institution or association that performs public functions by law is a public-function body. The "
        "armed forces and the armed police are military; a civilian supplier to them is not.",
    ),
    label=Term("主体的法律类别", "the kind of person in law"),
    values=(
        ("individual", Term("自然人", "an individual")),
        ("legal_person", Term("企业等法人", "an enterprise or other legal person")),
        ("unincorporated", Term("非法人组织", "an unincorporated organisation")),
        ("state_organ", Term("国家机关", "a State organ")),
        ("public_function", Term("具有公共职能的其他组织", "another body with public functions")),
        ("military", Term("军队", "the military")),
    ),
)

established_in_mainland = Flag(
    name="established_in_mainland",
    question=Term(
        "您（单位）是否在境内依法设立？", "Is the organisation lawfully established in the mainland?"
    ),
    help=Term(
        "外国公司在境内设代表机构或者指定代表的，不算在境内设立；在境内另设的子公司，以子公司为申请人的，为“是”。",
        "A representative office or representative of a foreign company is no establishment; a subsidiary set up in "
        "the mainland is, where the subsidiary itself is the person described.",
    ),
    yes=Term("当事人在境内依法设立", "the person described is lawfully established in the mainland"),
    no=Term("当事人不是在境内依法设立", "the person described is not established in the mainland"),
)

effects_in_china = Several(
    name="effects_in_china",
    question=Term(
        "该活动影响或者可能影响下列哪些利益？",
        "Which of these does the activity affect, or may it affect?",
    ),
    help=Term(
        "实际影响和可能的影响都算。只有核对后确认都不涉及，才答“无”。",
        "An effect that may come about counts like one that has. Answer “none” only after checking all three.",
    ),
    label=Term("所影响或者可能影响的利益", "the interests affected, actually or possibly"),
    values=(
        ("national_security", Term("国家安全", "national security")),
        ("public_interest", Term("公共利益", "the public interest")),
        (
            "rights_of_persons",
            Term("境内个人、组织的合法权益", "rights of persons or organisations in the country"),
        ),
    ),
)

personal_use = Flag(
    name="personal_use",
    question=Term(
        "您是否纯粹为个人或者家庭事务使用该服务？",
        "Is your use of the service purely for personal or family affairs?",
    ),
    help=Term(
        "公开发布、用于经营，或者在公共道路上使用自动驾驶的，已经超出个人、家庭事务，为“否”。",
        "No once something is published, done for business, or driven on a public road.",
    ),
    yes=Term("该使用纯属个人或者家庭事务", "the use is purely for personal or family affairs"),
    no=Term("该使用超出个人或者家庭事务", "the use goes beyond personal or family affairs"),
)

military_activity = Flag(
    name="military_activity",
    question=Term(
        "所描述的活动是否为军事目的研发或者利用人工智能？",
        "Is the activity described the development or use of AI for military purposes?",
    ),
    help=Term(
        "看活动，不看主体：民用企业为军队研发的算，军队医院的民用服务不算。军民两用的，分别描述。",
        "The activity counts, not who does it: yes for a civilian firm that develops for the military, no for the civil "
        "service of an army hospital. Describe each side of dual use by itself.",
    ),
    yes=Term("该活动是军事开发、利用", "the activity is military development or use"),
    no=Term("该活动不是军事开发、利用", "the activity is no military development or use"),
)

hk_mo_tw = Setting(
    name="hk_mo_tw",
    question=Term(
        "在香港、澳门、台湾开展的活动，按境内还是境外对待？",
        "Is an activity in Hong Kong, Macao or Taiwan treated as inside or as outside the territory?",
    ),
    label=Term("对香港、澳门、台湾的处理", "the treatment of Hong Kong, Macao and Taiwan"),
    values=(
        ("outside", Term("按境外对待", "treated as outside")),
        ("inside", Term("按境内对待", "treated as inside")),
    ),
    default="outside",
    reading="G48",
)
