"""Chapter IV, articles 63 to 65: derived models, developers of listed AI, foundation models."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, reading
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.dates.count import years
from chengxu.dates.limits import Yearly
from chengxu.law.norm import Act, Duty, Keep, Party, Prohibition
from chengxu.statutes.laws import AML, ML4
from chengxu.statutes.model_law.basis import (
    DEVELOPERS,
    DEVELOPS,
    FOUNDATION_DEVELOPER,
    LISTED_DEVELOPER,
    PROVIDERS,
)
from chengxu.statutes.words.developing import (
    COOPERATION_GIVEN,
    COOPERATION_REQUESTED,
    DOWNSTREAM,
    DOWNSTREAM_BREACH_FOUND,
    DOWNSTREAM_MEASURE_TAKEN,
    SOCIAL_REPORT_PUBLISHED,
    derivation_techniques,
    derived_model_traits,
    development_quality,
    dominance_findings,
    foundation_risk_work,
    foundation_systems,
    oversight_body,
    safety_compute_secured,
    technical_file_kept,
    use_rules,
)
from chengxu.statutes.words.parties import PUBLIC
from chengxu.statutes.words.service import SERVICE_ENDED

_GENERAL = (ML4[96, 1, "a"],)
_LISTED = (*_GENERAL, ML4[97, 1, "a"])

# Article 63

DERIVED_DEVELOPER = Party(
    "derived_developer",
    Term("衍生模型的研发者", "the developer of a derived model"),
    when=all_of(DEVELOPS, derivation_techniques.some()),
)

derived_model = Duty(
    ML4[63, 1],
    gist=Term("衍生模型参照基础模型", "derived models treated like foundation models"),
    tag=STATUTORY,
    readings=("G9",),
    bearer=DERIVED_DEVELOPER,
    toward=PUBLIC,
    when=Clause(
        derived_model_traits.one_of("equivalent")
        | (derived_model_traits.one_of("extended") & derived_model_traits.one_of("risk")),
        Term(
            "衍生模型与原模型能力实质等同，或者能力显著扩展且有相应风险",
            "the derived model equals the first one in substance, or is markedly extended with a risk to match",
        ),
        ML4[63, 1],
        denied=Term(
            "衍生模型与原模型能力不等同，也没有伴随相应风险的显著扩展",
            "the derived model neither equals the first one in substance nor is markedly extended with a risk to match",
        ),
    ),
    act=Act(
        "act_as_foundation_developer",
        Term(
            "参照基础模型研发者的规定履行义务",
            "meet the duties of a foundation-model developer by analogy",
        ),
    ),
    breach=_GENERAL,
    refers=(*(ML4[65, 1, item] for item in ("i", "ii", "iv", "v", "vi")), ML4[112, 1, "ii", "a"]),
    note=Term(
        "第六十五条各项逐项参照履行，事实上不可能的除外。这里只产生义务；训练数据方面的优待（第二十四条、第二十五条）仍须模型"
        "自身符合基础模型的定义。能力扩展而没有相应风险的，不适用。",
        "Each item of article 65 is met by analogy, save what the facts make impossible. This adds duties only: the benefits for training "
        "data (articles 24 and 25) still need a model that meets the definition itself. Extension without a matching risk is outside.",
    ),
)

# Article 64

keep_technical_file = Duty(
    ML4[64, 1, "i"],
    gist=Term("清单内研发者的技术文件", "technical documents of listed AI"),
    tag=STATUTORY,
    bearer=LISTED_DEVELOPER,
    act=Act(
        "keep_technical_file",
        Term("备有合规的技术文件并妥善留存", "draw up and keep technical documents that meet the law"),
    ),
    met_by=technical_file_kept,
    keep=Keep(Term("技术文件", "the technical documents"), years(5), SERVICE_ENDED, HOUSE),
    breach=_LISTED,
    refers=(ML4[71, 1, "ii"], ML4[49, 1, "iv"]),
    note=Term(
        "没有法定保存期限；自设为产品存续期间及其后五年。缺少技术文件的，许可申请材料不齐。",
        "No period is set; the house setting is the life of the product and five years after. Without the documents an application for "
        "a licence is not complete.",
    ),
)

run_development_quality = Duty(
    ML4[64, 1, "ii"],
    gist=Term("研发质量管理体系", "quality management in development"),
    tag=STATUTORY,
    bearer=LISTED_DEVELOPER,
    act=Act(
        "run_development_quality",
        Term("在研发中建立并运行质量管理体系", "set up and run a quality management system in development"),
    ),
    met_by=all_of(development_quality.one_of("documented"), development_quality.one_of("operated")),
    breach=_LISTED,
    refers=(ML4[42, 1, "iv"], ML4[71, 1, "iii"]),
    note=Term(
        "有文件而无运行凭据的，不能认定已经运行。",
        "Documents without evidence of operation do not show that the system runs.",
    ),
)

cooperate_as_listed_developer = Duty(
    ML4[64, 1, "iii"],
    gist=Term("清单内研发者配合提供者", "help for providers of listed AI"),
    tag=STATUTORY,
    bearer=LISTED_DEVELOPER,
    toward=PROVIDERS,
    act=Act(
        "help_provider",
        Term("支持提供者履行义务", "help the provider to meet its duties"),
    ),
    upon=COOPERATION_REQUESTED,
    done=COOPERATION_GIVEN,
    breach=_LISTED,
    refers=(ML4[54, 5], ML4[57, 2, "b"]),
    note=Term(
        "没有规定天数；从请求到配合的时间照实显示。",
        "No number of days is set; the time taken is shown as it is.",
    ),
)

other_duties_of_listed_developer = Duty(
    ML4[64, 1, "iv"],
    gist=Term("清单内研发者的其他义务", "further duties of developers of listed AI"),
    tag=STATUTORY,
    bearer=LISTED_DEVELOPER,
    act=Act(
        "meet_other_developer_duties",
        Term(
            "履行法律、行政法规另行规定的义务",
            "meet the further duties that laws and administrative regulations lay down",
        ),
    ),
    breach=_GENERAL,
    note=Term(
        "每项义务都要写明出自哪部法律或者行政法规；规章和标准不在此列。",
        "Each such duty is entered with the law or administrative regulation that it comes from; rules and standards of lower rank do "
        "not count.",
    ),
)

# Article 65

manage_foundation_risks = Duty(
    ML4[65, 1, "i"],
    gist=Term("基础模型的风险管理和监测", "risk management and monitoring of foundation models"),
    tag=STATUTORY,
    bearer=FOUNDATION_DEVELOPER,
    toward=PUBLIC,
    act=Act(
        "manage_foundation_risks",
        Term(
            "依照国家规定运行安全风险管理制度，监测、预防并及时处置风险",
            "run a safety risk management system under State rules, and monitor, prevent and deal in time with risks",
        ),
    ),
    met_by=all_of(*(foundation_risk_work.one_of(step) for step, _ in foundation_risk_work.values)),
    breach=_GENERAL,
    refers=(ML4[57, 2, "a"], ML4[112, 1, "ii", "a"]),
    note=Term(
        "国家规定尚未出台的，义务仍然存在，其具体要求以后补足。",
        "While the State rules are not yet made the duty stands all the same; they will fill in its details.",
    ),
)

run_foundation_systems = Duty(
    ML4[65, 1, "ii"],
    gist=Term("模型管理和数据管理制度", "model and data management"),
    tag=STATUTORY,
    bearer=FOUNDATION_DEVELOPER,
    toward=PUBLIC,
    act=Act(
        "run_foundation_systems",
        Term(
            "依照国家规定健全模型管理制度和数据管理制度",
            "run model management and data management systems under State rules",
        ),
    ),
    met_by=all_of(foundation_systems.one_of("model"), foundation_systems.one_of("data")),
    breach=_GENERAL,
    note=Term(
        "国家规定尚未出台的，义务仍然存在，其具体要求以后补足。",
        "While the State rules are not yet made the duty stands all the same; they will fill in its details.",
    ),
)

write_use_rules = Duty(
    ML4[65, 1, "iii", "a"],
    gist=Term("基础模型的使用规则", "rules for using the model"),
    tag=STATUTORY,
    bearer=FOUNDATION_DEVELOPER,
    toward=DOWNSTREAM,
    act=Act(
        "write_use_rules",
        Term(
            "公开、公平、公正地制定使用规则，写明下游的义务",
            "write open, fair and impartial rules for using the model that spell out the duties of those who build on it",
        ),
    ),
    met_by=all_of(*(use_rules.one_of(point) for point, _ in use_rules.values)),
    breach=_GENERAL,
    refers=(ML4[65, 1, "vi"],),
)

no_abuse_of_dominance = Prohibition(
    ML4[65, 1, "iii", "b"],
    gist=Term("不得滥用市场支配地位", "no abuse of a dominant position"),
    tag=STATUTORY,
    bearer=FOUNDATION_DEVELOPER,
    toward=DOWNSTREAM,
    act=Act(
        "abuse_model_dominance",
        Term("滥用市场支配地位", "abuse a dominant market position"),
    ),
    broken_by=all_of(dominance_findings.one_of("dominant"), dominance_findings.one_of("abuse")),
    breach=(*_GENERAL, AML[57]),
    refers=(AML[22], ML4[15, 1, "ii", "b"]),
    note=Term(
        "支配地位和滥用行为须都有认定；案件可以会同反垄断执法机构处理。",
        "Both the position and its abuse have to be found; a case may be handled together with the competition authority.",
    ),
)

secure_safety_compute = Duty(
    ML4[65, 1, "iv"],
    gist=Term("安全所需的算力", "compute for safety"),
    tag=STATUTORY,
    bearer=FOUNDATION_DEVELOPER,
    toward=PUBLIC,
    act=Act(
        "secure_safety_compute",
        Term(
            "为管理安全风险备足算力",
            "commit the computing resources that safety risk management needs",
        ),
    ),
    met_by=safety_compute_secured,
    breach=_GENERAL,
    note=Term(
        "没有规定数量。按模型、按时期写明预留的算力；为零或者空白的，予以提示。",
        "No amount is set. State what is reserved, by model and period; zero or a blank is pointed out.",
    ),
)

assist_others = Duty(
    ML4[65, 1, "v"],
    gist=Term("协助其他研发者、提供者", "help for other developers and providers"),
    tag=STATUTORY,
    bearer=FOUNDATION_DEVELOPER,
    toward=(DEVELOPERS, PROVIDERS),
    act=Act(
        "assist_others",
        Term(
            "帮助其他研发者、提供者履行义务",
            "help other developers and providers to meet their duties",
        ),
    ),
    upon=COOPERATION_REQUESTED,
    done=COOPERATION_GIVEN,
    breach=_GENERAL,
    refers=(ML4[54, 5], ML4[64, 1, "iii"]),
    note=Term(
        "没有规定天数；从请求到协助的时间照实显示。",
        "No number of days is set; the time taken is shown as it is.",
    ),
)

stop_serving_violators = Duty(
    ML4[65, 1, "vi"],
    gist=Term("对严重违法者停止服务", "no service for serious violators"),
    tag=STATUTORY,
    bearer=FOUNDATION_DEVELOPER,
    toward=DOWNSTREAM,
    act=Act(
        "stop_serving_violators",
        Term(
            "对其停止服务或者采取其他必要措施",
            "take the necessary measures against the violator, such as ending the service to it",
        ),
    ),
    upon=DOWNSTREAM_BREACH_FOUND,
    done=DOWNSTREAM_MEASURE_TAKEN,
    breach=_GENERAL,
    refers=(ML4[65, 1, "iii", "a"],),
    note=Term(
        "案卷写明事实、认定严重的理由、措施和日期，并通知对方；没有理由不得认定为严重。没有规定天数。",
        "The file holds the facts, why the breach is serious, the measure and its day, and the notice to the other side; without reasons "
        "no breach is called serious. No number of days is set.",
    ),
)

independent_oversight = Duty(
    ML4[65, 1, "vii", "a"],
    gist=Term("独立监督机构", "an independent oversight body"),
    tag=STATUTORY,
    readings=("G53",),
    bearer=FOUNDATION_DEVELOPER,
    toward=PUBLIC,
    act=Act(
        "set_up_oversight_body",
        Term(
            "成立以外部成员为主的独立机构，监督基础模型的研发",
            "set up an independent body, made up mainly of outsiders, to oversee development of the model",
        ),
    ),
    met_by=oversight_body.is_("mostly_external"),
    yardstick=reading("G53"),
    breach=_GENERAL,
    note=Term(
        "外部成员须超过半数；恰好一半不够。",
        "Outsiders have to be more than half; exactly half is not enough.",
    ),
)

publish_social_report = Duty(
    ML4[65, 1, "vii", "b"],
    gist=Term("年度社会责任报告", "a yearly social responsibility report"),
    tag=STATUTORY,
    readings=("G53",),
    bearer=FOUNDATION_DEVELOPER,
    toward=PUBLIC,
    act=Act(
        "publish_social_report",
        Term(
            "公布社会责任报告，供社会监督",
            "publish a social responsibility report and accept public scrutiny",
        ),
    ),
    due=Yearly(tag=reading("G53")),
    done=SOCIAL_REPORT_PUBLISHED,
    breach=_GENERAL,
    note=Term(
        "条文没有写明日期，按自然年度计算：12月31日前没有发布的，当年记为缺失。",
        "The text names no day; we go by calendar year, and a year without a report by 31 December is marked as missed.",
    ),
)
