"""Chapter VI, articles 75 and 77: autonomous driving, general-purpose AI."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY
from chengxu.algebra.expr import Clause, all_of, any_of
from chengxu.algebra.term import Term
from chengxu.dates.count import years
from chengxu.law.norm import Act, Duty, Keep, Prohibition
from chengxu.statutes.laws import RTSL, SD
from chengxu.statutes.scholars_draft.basis import ACTORS, AGI_DEVELOPER, MAKERS, USER
from chengxu.statutes.scholars_draft.scenarios import IN_DRIVING
from chengxu.statutes.words.parties import OVERSIGHT, PUBLIC
from chengxu.statutes.words.safety import SAFETY_ASSESSED
from chengxu.statutes.words.scenarios import (
    AGI_ASSESSMENT_REPORTED,
    ROAD_USERS,
    agi_assessment_bases,
    agi_measures,
    driver_conduct,
    driving_permits,
    driving_stages,
    treatment_in_danger,
    vehicle_safety_shown,
)

_GENERAL = (SD[82, 1, "a"],)

# Article 75: autonomous driving

hold_stage_permits = Duty(
    SD[75, 1],
    gist=Term("自动驾驶各阶段的许可、准入", "licences and access for each stage"),
    tag=STATUTORY,
    readings=("S50",),
    bearer=ACTORS,
    when=all_of(
        IN_DRIVING,
        Clause(
            driving_stages.some(),
            Term(
                "自动驾驶汽车处于测试、示范、上市或者运营阶段",
                "the autonomous vehicle is tested, demonstrated, marketed or operated",
            ),
            SD[75, 1],
            denied=Term(
                "自动驾驶汽车没有进入测试、示范、上市或者运营阶段",
                "the autonomous vehicle is neither tested nor demonstrated, marketed or operated",
            ),
        ),
    ),
    act=Act(
        "hold_stage_permits",
        Term(
            "事先取得相应阶段的许可、准入",
            "obtain the licence and access for each stage before it begins",
        ),
    ),
    met_by=all_of(
        *(
            any_of(~driving_stages.one_of(stage), driving_permits.one_of(stage))
            for stage, _ in driving_stages.values
        )
    ),
    breach=_GENERAL,
    refers=(SD[49, 1],),
    note=Term(
        "一个阶段的许可不及于另一个阶段。需要哪些许可，依道路交通安全和汽车准入的规定。",
        "A licence for one stage does not cover another. Which are needed is for the rules on road traffic and on the "
        "market access of vehicles.",
    ),
)

ensure_vehicle_safety = Duty(
    SD[75, 2, "a"],
    gist=Term("车辆安全", "safety of the vehicle"),
    tag=STATUTORY,
    yardstick=HOUSE,  # the article does not say what shows the vehicle safe
    bearer=MAKERS,
    toward=ROAD_USERS,
    when=IN_DRIVING,
    act=Act("ensure_vehicle_safety", Term("保障车辆安全", "see to the safety of the vehicle")),
    met_by=vehicle_safety_shown,
    breach=(*_GENERAL, SD[85, 1], SD[88, 1, "a"]),
    refers=(SD[7, 1], SD[42, 2], SD[50, 1, "ii"]),
    note=Term(
        "以什么证明安全，条文没有写；按车型和版本留存凭据是自设的做法。版本有重大变化的，还须依第四十二条重新评估。",
        "The text does not say what proves safety; evidence by type and version is a house setting. A major change of "
        "version calls for a new assessment under article 42.",
    ),
)

no_unreasonable_choice_in_danger = Prohibition(
    SD[75, 2, "b"],
    gist=Term("遇险时不得作不合理区别", "no unreasonable choice in danger"),
    tag=STATUTORY,
    bearer=MAKERS,
    toward=ROAD_USERS,
    when=IN_DRIVING,
    act=Act(
        "choose_unreasonably_in_danger",
        Term(
            "使车辆在遇险时对其他交通参与人作没有正当理由的区别对待",
            "have the vehicle in danger treat other road users differently without good reason",
        ),
    ),
    broken_by=treatment_in_danger.is_("unreasonable"),
    breach=(*_GENERAL, SD[85, 1]),
    refers=(SD[5, 1, "b"],),
    note=Term(
        "险情之外的区别对待，依第五条判断。理由是否正当，由人判断并留档。",
        "Outside danger article 5 decides. Whether a reason is good is judged by a person and put on file.",
    ),
)

drive_by_the_rules = Duty(
    SD[75, 3],
    gist=Term("自动驾驶使用者的义务", "duties of those who use automated driving"),
    tag=STATUTORY,
    readings=("S5",),
    bearer=USER,
    toward=ROAD_USERS,
    when=IN_DRIVING,
    act=Act(
        "drive_by_the_rules",
        Term(
            "掌握自动驾驶功能，并依交通法规和说明书规范使用",
            "master the driving functions and use them as the traffic rules and the manual say",
        ),
    ),
    met_by=all_of(*(driver_conduct.one_of(part) for part, _ in driver_conduct.values)),
    breach=(*_GENERAL, SD[86, 1, "a"]),
    refers=(RTSL[22],),
    note=Term(
        "缺少任何一项，都是第八十六条上的过错证据。开上公共道路，就超出了个人、家庭事务的范围。",
        "Whatever is missing is also evidence of fault under article 86. A drive on a public road is no longer a private "
        "affair.",
    ),
)

# Article 77: general-purpose AI

align_agi = Duty(
    SD[77, 1, "a"],
    gist=Term("通用人工智能的价值对齐", "value alignment of general-purpose AI"),
    tag=STATUTORY,
    readings=("S49",),
    bearer=AGI_DEVELOPER,
    toward=PUBLIC,
    act=Act(
        "align_agi",
        Term(
            "以价值对齐等技术使其安全、可信",
            "make it safe and trustworthy by value alignment and other techniques",
        ),
    ),
    met_by=agi_measures.one_of("alignment"),
    breach=_GENERAL,
    refers=(SD[50, 1, "iii"], SD[94, 1, "v"]),
)

assess_agi = Duty(
    SD[77, 1, "b"],
    gist=Term("通用人工智能的定期安全评估", "regular assessment of general-purpose AI"),
    tag=STATUTORY,
    readings=("S18", "S49"),
    bearer=AGI_DEVELOPER,
    toward=OVERSIGHT,
    act=Act(
        "assess_agi",
        Term(
            "依据风险和系统能力定期作安全评估",
            "assess its safety regularly, by its risks and by what the system can do",
        ),
    ),
    met_by=all_of(*(agi_assessment_bases.one_of(basis) for basis, _ in agi_assessment_bases.values)),
    keep=Keep(Term("通用人工智能安全评估报告", "the assessment report"), years(3), SAFETY_ASSESSED, HOUSE),
    breach=_GENERAL,
    refers=(SD[42, 1], SD[54, 1, "a"]),
    note=Term(
        "多久一次，法律没有规定，由研发者自定，不宜长于第五十四条的每年一次；缺少风险或者能力依据的报告不完整。报告保存三年是比照第四十二条自设的默认值。",
        "The law sets no interval. The developer chooses one, best no longer than the year of article 54. A report "
        "without the risks or without the abilities is incomplete. Three years for it is a house default on the model of article 42.",
    ),
)

make_agi_transparent = Duty(
    SD[77, 1, "c"],
    gist=Term("通用人工智能的透明和可解释", "transparency of general-purpose AI"),
    tag=STATUTORY,
    readings=("S49",),
    bearer=AGI_DEVELOPER,
    toward=PUBLIC,
    act=Act(
        "make_agi_transparent",
        Term("提高其透明度和可解释性", "make it more transparent and easier to explain"),
    ),
    met_by=all_of(agi_measures.one_of("transparency"), agi_measures.one_of("explainability")),
    breach=_GENERAL,
    refers=(SD[6, 1],),
    note=Term(
        "第六条的透明说明，须为通用人工智能另列一节。",
        "The description under article 6 has a section of its own for general-purpose AI.",
    ),
)

report_agi_assessment = Duty(
    SD[77, 1, "d"],
    gist=Term("报告通用人工智能评估结果", "report of the assessment results"),
    tag=STATUTORY,
    readings=("S49",),
    bearer=AGI_DEVELOPER,
    toward=OVERSIGHT,
    act=Act(
        "report_agi_assessment",
        Term(
            "向人工智能主管部门报告评估结果",
            "report the results to the AI oversight department",
        ),
    ),
    upon=SAFETY_ASSESSED,
    done=AGI_ASSESSMENT_REPORTED,
    breach=_GENERAL,
    refers=(SD[54, 1, "c"], SD[77, 1, "b"]),
    note=Term(
        "每次评估都要报告，条文没有规定时限；报告与所报的评估用同一案号。",
        "Every assessment is reported; the text sets no time. The report carries the case number of its assessment.",
    ),
)
