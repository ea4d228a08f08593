"""Chapter IV, section 1, articles 45, 46 and 49: training data, compliance of what is provided, licences.

Content and labels (articles 47 and 48) stand in `content`.
"""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, reading
from chengxu.algebra.expr import Clause, Expr, all_of
from chengxu.algebra.term import Term
from chengxu.dates.count import years
from chengxu.dates.limits import PROMPTLY, Promptly
from chengxu.law.norm import Act, Duty, Keep
from chengxu.statutes.laws import FIL, SD
from chengxu.statutes.scholars_draft.basis import DEVELOPER, MAKERS, PROVIDER, PROVIDES, USERS
from chengxu.statutes.scholars_draft.safety import GENERAL, GENERAL_AND_TORT
from chengxu.statutes.words.conduct import published_scope, usage_guidance
from chengxu.statutes.words.handling import (
    ILLEGAL_USE_FOUND,
    ILLEGAL_USE_RECORDS_SAVED,
    ILLEGAL_USE_REPORTED,
    USER_MEASURE_TAKEN,
)
from chengxu.statutes.words.oversight import (
    PERMITS,
    foreign_investment,
    foreign_investment_lawful,
    held_permits,
    required_permits,
)
from chengxu.statutes.words.parties import FOREIGN_INVESTOR, LICENSING_AUTHORITY, OVERSIGHT, PUBLIC
from chengxu.statutes.words.provision import (
    PROHIBITED_DATA_DEALT_WITH,
    PROHIBITED_DATA_FOUND,
    service_qualities,
)
from chengxu.statutes.words.training import training_activities, training_data_quality

# Article 45

raise_training_data_quality = Duty(
    SD[45, 1, "a"],
    gist=Term("提高训练数据质量", "quality of training data"),
    tag=STATUTORY,
    yardstick=HOUSE,  # which measures are effective is not said; we ask for a statement on each quality
    bearer=DEVELOPER,
    toward=(USERS, PUBLIC),
    when=Clause(
        training_activities.some(),
        Term("研发者处理训练数据", "the developer handles training data"),
        SD[45, 1],
        denied=Term("研发者不处理训练数据", "the developer handles no training data"),
    ),
    act=Act(
        "raise_training_data_quality",
        Term(
            "以有效措施使数据集更真实、准确、客观、多样",
            "take effective measures that make its data sets truer, more accurate, objective and diverse",
        ),
    ),
    met_by=all_of(*(training_data_quality.one_of(side) for side, _ in training_data_quality.values)),
    breach=(SD[82, 1, "a"], SD[86, 1, "b"]),
    refers=(SD[20, 1, "a"], SD[24], SD[51, 3, "b"]),
    note=Term(
        "只约束研发者，不约束单纯的提供者；法律没有规定质量的合格线。",
        "It binds the developer, not a mere provider; the law sets no mark that quality has to reach.",
    ),
)

act_on_prohibited_data = Duty(
    SD[45, 1, "b"],
    gist=Term("处置违禁训练数据", "measures against prohibited training data"),
    tag=STATUTORY,
    readings=("S18",),
    bearer=DEVELOPER,
    toward=PUBLIC,
    act=Act(
        "act_on_prohibited_data",
        Term(
            "对训练数据中的违禁信息采取必要措施",
            "take the measures needed against the prohibited information",
        ),
    ),
    upon=PROHIBITED_DATA_FOUND,
    done=PROHIBITED_DATA_DEALT_WITH,  # the article sets no time
    keep=Keep(
        Term("发现违禁数据及处置的记录", "the record of the find and of the measures"),
        years(3),
        PROHIBITED_DATA_DEALT_WITH,
        HOUSE,
    ),
    breach=GENERAL,
    refers=(SD[42, 2], SD[47, 2, "a"]),
    note=Term(
        "没有采取措施并记明日期的，不能结案；已经用这些数据训练的模型，逐个查明是否属于须重新评估的重大变化。",
        "It closes only with a measure and its day. For each model already trained on the data it is looked into whether "
        "there is a significant change that calls for a new assessment.",
    ),
)

# Article 46

provide_sound_services = Duty(
    SD[46, 1],
    gist=Term("产品、服务合规，功能可靠", "lawful products and services of sound function"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=USERS,
    act=Act(
        "provide_sound_services",
        Term(
            "使产品、服务合法，功能安全、透明、稳定、可持续",
            "see that products and services are lawful, and that they function safely, transparently, stably and "
            "sustainably",
        ),
    ),
    met_by=all_of(*(service_qualities.one_of(quality) for quality, _ in service_qualities.values)),
    breach=GENERAL_AND_TORT,
    refers=(SD[6, 1], SD[7, 1], SD[56, 2, "a"]),
    note=Term(
        "这里只看四项功能品质的凭据；是否合法，看本法和其他法律的各条。依第五十六条紧急中断运行的，不因此违反“可持续”。",
        "Only the evidence on the four qualities is looked at here; lawfulness is a matter of each rule. An emergency "
        "interruption under article 56 does not offend against sustainability.",
    ),
)

state_audience_and_uses = Duty(
    SD[46, 2, "a"],
    gist=Term("明确适用人群、场合、用途", "intended audience, occasions and uses"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=USERS,
    act=Act(
        "state_audience_and_uses",
        Term(
            "以适当方式讲明产品、服务适合哪些人、哪些场合、哪些用途",
            "make clear in a suitable way for whom, when and for what the product or service is fit",
        ),
    ),
    met_by=all_of(*(published_scope.one_of(part) for part, _ in published_scope.values)),
    breach=GENERAL,
    refers=(SD[33, 1, "ii"], SD[46, 2, "b"]),
    note=Term(
        "三项缺一不可。对外公开就是适当方式；不对外公开而以其他方式明确的，由人判断是否适当。",
        "All three are needed. Publication is a suitable way; whether another one will do is for a person to judge.",
    ),
)

guide_users = Duty(
    SD[46, 2, "b"],
    gist=Term("引导安全、科学、理性使用", "guidance to safe and rational use"),
    tag=STATUTORY,
    yardstick=HOUSE,  # how to guide is left to the provider; we ask for guidance in the product
    bearer=PROVIDER,
    toward=USERS,
    act=Act(
        "guide_users",
        Term(
            "引导使用者正确理解产品、服务，安全、科学、理性地使用",
            "guide users to understand the product or service and to use it safely and sensibly",
        ),
    ),
    met_by=usage_guidance,
    breach=GENERAL,
    refers=(SD[38, 3, "a"], SD[39, 1, "b"]),
)

act_on_unlawful_use = Duty(
    SD[46, 2, "c"],
    gist=Term("处置违法使用", "measures against unlawful use"),
    tag=STATUTORY,
    readings=("S15",),
    bearer=PROVIDER,
    toward=USERS,
    act=Act(
        "act_on_unlawful_use",
        Term(
            "对该使用者采取警告、限制功能、中止或者终止服务等措施",
            "take a measure against that user: a warning, limited functions, suspension, the end of the service or the like",
        ),
    ),
    upon=ILLEGAL_USE_FOUND,
    due=PROMPTLY,
    done=USER_MEASURE_TAKEN,
    breach=(*GENERAL, SD[87, 3]),
    refers=(SD[8, 1, "b"], SD[46, 2, "d"], SD[46, 2, "e"], SD[73, 2, "b"]),
    note=Term(
        "措施没有法定的先后，不必先警告，但要写明与情节相称的理由；没有措施的，不能结案。",
        "There is no order of steps and no warning has to come first, but the reason why the measure fits is written down; "
        "no case closes without one.",
    ),
)

save_unlawful_use_records = Duty(
    SD[46, 2, "d"],
    gist=Term("保存违法使用的记录", "records of unlawful use"),
    tag=STATUTORY,
    readings=("S18",),
    bearer=PROVIDER,
    toward=OVERSIGHT,
    act=Act("save_unlawful_use_records", Term("保存该案的有关记录", "keep the records of the case")),
    upon=ILLEGAL_USE_FOUND,
    due=Promptly(tag=reading("S15")),
    done=ILLEGAL_USE_RECORDS_SAVED,
    keep=Keep(
        Term("违法使用及其处置的记录", "the records of the use and of the measures"),
        years(3),
        ILLEGAL_USE_RECORDS_SAVED,
        HOUSE,
    ),
    breach=GENERAL,
    refers=(SD[42, 3, "b"],),
    note=Term(
        "保存三年是比照第四十二条自设的，不是法定期限；提前删除的，写明理由并留痕。",
        "The three years follow article 42 by analogy; they are a house default and not law. Deletion before then takes a "
        "reason and is logged.",
    ),
)

report_unlawful_use = Duty(
    SD[46, 2, "e"],
    gist=Term("报告违法使用", "report of unlawful use"),
    tag=STATUTORY,
    readings=("S15", "S52"),
    bearer=PROVIDER,
    toward=OVERSIGHT,
    act=Act(
        "report_unlawful_use",
        Term("将该违法使用报告人工智能主管部门", "report the unlawful use to the oversight department"),
    ),
    upon=ILLEGAL_USE_FOUND,
    due=Promptly(tag=reading("S15")),
    done=ILLEGAL_USE_REPORTED,
    keep=Keep(Term("报告及其回执", "the report and its receipt"), years(3), ILLEGAL_USE_REPORTED, HOUSE),
    breach=GENERAL,
    refers=(SD[46, 2, "c"], SD[47, 2, "b"]),
    note=Term(
        "每一件都要报告，不设门槛；只有措施没有报告的，不能结案。收件的是人工智能主管部门，只报其他部门的不算。",
        "Every case is reported, there is no threshold, and a measure without a report leaves it open. It goes to the AI "
        "oversight department; a report to another department only does not count.",
    ),
)

# Article 49


def _required(kind: str) -> Expr:
    """Return whether a permit is needed for what the person does: all but the other ones are for providing."""
    return required_permits.is_(kind) if kind == "other" else required_permits.is_(kind) & PROVIDES


obtain_licences = Duty(
    SD[49, 1],
    gist=Term("依法取得许可", "licences where other laws demand them"),
    tag=STATUTORY,
    bearer=MAKERS,
    toward=LICENSING_AUTHORITY,
    when=Clause(
        required_permits.one_of("other") | (required_permits.some() & PROVIDES),
        Term("其他法律、行政法规要求取得许可", "another law or administrative regulation demands a licence"),
        SD[49, 1],
        denied=Term(
            "其他法律、行政法规没有要求取得许可",
            "no other law or administrative regulation demands a licence",
        ),
    ),
    act=Act(
        "obtain_licences",
        Term("取得该项许可，并使其保持有效", "obtain that licence and keep it valid"),
    ),
    met_by=all_of(*(held_permits.is_(kind) | ~_required(kind) for kind, _ in PERMITS)),
    keep=Keep(Term("许可证件副本", "copies of the licences"), None, None, HOUSE),
    breach=GENERAL,
    refers=(SD[33, 1, "iv"], SD[53, 2], SD[72, 1, "a"], SD[75, 1]),
    note=Term(
        "本法自己没有设立任何许可；需要哪些、无证的后果，首先依设立许可的法律。研发活动所需的许可，列入“其他行政许可”。",
        "This law creates no licence of its own; which are needed, and what follows from going without, is first for the law "
        "on each. A licence needed for development is entered among the other permits.",
    ),
)

follow_investment_rules = Duty(
    SD[49, 2],
    gist=Term("外商投资", "foreign investment"),
    tag=STATUTORY,
    bearer=FOREIGN_INVESTOR,
    toward=OVERSIGHT,
    when=foreign_investment,
    act=Act(
        "follow_investment_rules",
        Term(
            "同时遵守外商投资的法律、行政法规",
            "observe the laws and regulations on foreign investment as well",
        ),
    ),
    met_by=foreign_investment_lawful,
    breach=GENERAL,
    refers=(FIL[28], FIL[35], SD[79, 1]),
    note=Term(
        "义务出自外商投资的法律，是否合法由人核对确认，后果首先依该法；外国投资者只投资而不研发、提供、使用的，第八十二条能否"
        "适用有疑问。",
        "What is owed comes from the law on foreign investment, is confirmed by people, and is sanctioned there first. "
        "Whether article 82 reaches an investor who neither develops, provides nor uses AI is doubtful.",
    ),
)
