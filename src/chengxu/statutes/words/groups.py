"""Groups at a digital disadvantage, and the help that users need (SD 38, 39)."""

from __future__ import annotations

from chengxu.algebra.facts import Flag, Several
from chengxu.algebra.term import Term
from chengxu.law.norm import Party

WEAKER_GROUPS = Party("weaker_groups", Term("数字弱势群体", "groups at a digital disadvantage"), plural=True)
OLDER_PEOPLE = Party("older_people", Term("老年人", "older people"), plural=True)

group_needs_met = Several(
    name="group_needs_met",
    question=Term(
        "对下列哪些群体，考虑过其不同需求，并采取了措施使其能够持续、稳定地使用该产品、服务？",
        "For which of these groups have differing needs been weighed, with a measure that keeps the product or service open "
        "to them, lasting and stable?",
    ),
    help=Term(
        "逐个产品、逐个群体登记措施；没有措施的群体不选。经考虑无须另设措施而写明理由的，可以选。",
        "Measures are recorded product by product and group by group; leave out a group without one. A reasoned finding that "
        "none is needed counts.",
    ),
    label=Term("需求得到照顾的群体", "the groups whose needs are met"),
    values=(
        ("minors", Term("未成年人", "minors")),
        ("older_people", Term("老年人", "older people")),
        ("women", Term("妇女", "women")),
        ("disabled_people", Term("残疾人", "people with disabilities")),
        (
            "weak_digital",
            Term("数字接入和应用能力较弱的其他人", "others with less digital access or skill"),
        ),
    ),
)

crime_prevention = Several(
    name="crime_prevention",
    question=Term(
        "为防范网络犯罪等问题，该产品、服务具有下列哪些功能？",
        "Which of these functions does the product or service have against cybercrime and the like?",
    ),
    label=Term("防范网络犯罪的功能", "the functions against cybercrime"),
    values=(
        ("detection", Term("监测", "detection")),
        ("identification", Term("识别", "identification")),
        ("handling", Term("处置", "handling")),
    ),
)

eases_use_by_older_people = Flag(
    name="eases_use_by_older_people",
    question=Term(
        "是否至少有一项已经登记的措施，使老年人更便于安全使用该产品、服务？",
        "Is there at least one measure on record that makes safe use easier for older people?",
    ),
    yes=Term("有便利老年人安全使用的措施", "there is a measure that eases safe use by older people"),
    no=Term("没有便利老年人安全使用的措施", "no measure eases safe use by older people"),
)

guides_minors = Flag(
    name="guides_minors",
    question=Term(
        "是否引导未成年人正确使用该产品、服务？",
        "Are minors guided to a proper use of the product or service?",
    ),
    help=Term(
        "须是写给未成年人看的、产品中随时找得到的指引；面向一般使用者的不算。",
        "Guidance written for minors and at hand in the product; what is meant for users at large does not count.",
    ),
    yes=Term("有对未成年人的使用引导", "minors are guided in the use"),
    no=Term("没有对未成年人的使用引导", "minors are not guided in the use"),
)

harmful_to_minors = Several(
    name="harmful_to_minors",
    question=Term(
        "经查实，该产品、服务向未成年人提供过下列哪些内容、功能而尚未消除？",
        "Which of these is the product or service found to offer to minors, and not yet rid of?",
    ),
    help=Term(
        "使用者年龄不明的，填“不知道”，并先核实年龄。",
        "Where the age of those users is unknown answer “unknown”, and check it first.",
    ),
    label=Term("向未成年人提供的有害内容、功能", "what is offered to minors to their harm"),
    values=(
        ("bad_example", Term("不良示范", "bad examples")),
        ("addiction", Term("诱导沉迷", "a lure to addiction")),
        ("other", Term("其他损害身心健康的内容、功能", "anything else that harms body or mind")),
    ),
)

fitting_interaction = Flag(
    name="fitting_interaction",
    question=Term(
        "该产品、服务是否有便于使用者（含老年人、残疾人等群体）使用的人机交互方式，并有说明？",
        "Does the product or service offer means of interaction that suit its users, older and disabled people included, and "
        "is there a description of them?",
    ),
    yes=Term("有适当的人机交互方式", "there are fitting means of interaction"),
    no=Term("没有适当的人机交互方式", "there are no fitting means of interaction"),
)

help_and_training = Several(
    name="help_and_training",
    question=Term(
        "向个人、组织提供了下列哪些支持？", "Which of these do you offer persons and organisations?"
    ),
    help=Term("有据可查的才选。", "Only what is on record."),
    label=Term("所提供的支持", "the support offered"),
    values=(
        ("assistance", Term("帮助", "assistance")),
        ("training", Term("技能培训", "skills training")),
    ),
)
