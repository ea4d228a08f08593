"""Chapter II of the Measures (articles 5 to 8): promotion of the technology, training data, annotation."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, Cite, external
from chengxu.algebra.expr import And, Clause, all_of
from chengxu.algebra.facts import Several
from chengxu.algebra.term import Term
from chengxu.dates.limits import AsSet
from chengxu.law.norm import Act, Duty, Keep, Programme, Prohibition
from chengxu.statutes.interim_measures.basis import PROVIDER, USERS
from chengxu.statutes.laws import DS, DSL, IM, NDSR, PIPL, TC
from chengxu.statutes.words.content import RIGHTS_HOLDERS
from chengxu.statutes.words.parties import AUTHORITIES, DATA_SUBJECT, STATE
from chengxu.statutes.words.training import (
    ANNOTATORS,
    DATA_REQUIREMENT_MET,
    DATA_REQUIREMENT_RECEIVED,
    annotation_quality_assessed,
    annotation_roles_separate,
    annotation_rules,
    annotation_sample_size,
    annotation_supervised,
    annotators_trained,
    base_model_licensed,
    base_models,
    consent_records,
    consented_information,
    datasets_registered,
    manual_annotation,
    training_activities,
    training_data_has_personal_information,
    training_data_has_works,
    training_data_proofs,
    training_data_quality,
    training_data_sources,
    training_infringes,
    training_pi_grounds,
    unfiled_base_model_cleared,
)

# Articles 5 and 6: promotion, without sanction

innovative_applications = Programme(
    IM[5, 1],
    gist=Term("创新应用和优质内容", "new applications and worthwhile content"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term("应用和内容方面的创新项目", "projects for new applications and good content"),
    aims=(
        Term("各行业、各领域的创新应用", "new applications in a sector or field"),
        Term("有益的优质内容", "wholesome, worthwhile content"),
        Term("应用场景的优化", "better use scenarios"),
        Term("应用生态的构建", "an ecosystem of applications"),
    ),
    needs=(Term("目标", "the goal"), Term("领域", "the field"), Term("成果", "the outcome")),
)

cooperation_of_bodies = Programme(
    IM[5, 2],
    gist=Term("各类机构协作", "cooperation among bodies"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "行业组织、企业、教育科研机构、公共文化机构、专业机构的协作项目",
        "joint projects of associations, enterprises, education and research, cultural and professional bodies",
    ),
    aims=(
        Term("技术创新", "technical innovation"),
        Term("数据资源建设", "data resources"),
        Term("成果转化应用", "transfer into use"),
        Term("风险防范", "prevention of risks"),
    ),
    needs=(
        Term("至少两个参与机构", "at least two bodies taking part"),
        Term("所属协作方向，四项之一", "one of the four areas of cooperation"),
    ),
)

independent_innovation = Programme(
    IM[6, 1, "a"],
    gist=Term("基础技术自主创新", "home-grown base technology"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term("基础技术各层的自主创新", "independent innovation in each layer of base technology"),
    aims=(
        Term("算法", "algorithms"),
        Term("框架", "frameworks"),
        Term("芯片", "chips"),
        Term("配套软件平台", "supporting software platforms"),
    ),
    needs=(Term("部件所属的技术层", "the layer to which a component belongs"),),
    note=Term("只报告占比，不评合格与否。", "Shares are reported; nothing passes or fails."),
)

international_exchange = Programme(
    IM[6, 1, "b"],
    gist=Term("国际交流和规则制定", "international exchange and rule-making"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term("平等互利的国际合作项目", "international projects on equal terms and to mutual benefit"),
    aims=(Term("交流合作", "exchange and cooperation"), Term("参与规则制定", "work on international rules")),
    needs=(Term("外方伙伴或者国际组织", "the foreign partner or international body"),),
    note=Term("不因此放宽第二十条对境外服务的处置。", "No ground for relaxing article 20."),
)

infrastructure_and_data_platforms = Programme(
    IM[6, 2, "a"],
    gist=Term("基础设施和公共训练数据平台", "facilities and public platforms for training data"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term("公共训练数据目录和配套设施", "a catalogue of public training data, and facilities"),
    aims=(
        Term("生成式人工智能基础设施", "infrastructure for generative AI"),
        Term("公共训练数据资源平台", "public platforms of training data"),
    ),
    needs=(Term("许可条件；无则不收", "the licence; without it no entry"), Term("数据类别", "the class")),
)

shared_algorithms_and_compute = Programme(
    IM[6, 2, "b"],
    gist=Term("算法资源共享和算力利用", "shared algorithms and better used compute"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term("算法资源共享和算力增效", "algorithms shared and compute put to better use"),
    aims=(
        Term("算法资源协作共享", "sharing of algorithm resources"),
        Term("算力利用效能（可填利用率）", "better use of compute (a rate of use may be given)"),
    ),
)

open_public_data = Programme(
    IM[6, 2, "c"],
    gist=Term("公共数据有序开放", "orderly opening of public data"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term("分类分级开放的公共数据和优质训练数据资源", "public data opened by class and grade"),
    aims=(
        Term("公共数据开放", "the opening of public data"),
        Term("优质公共训练数据资源", "public training data of quality"),
    ),
    needs=(
        Term("数据类别", "the class of the data"),
        Term("数据级别；未分级的不得标为开放", "the grade; what has none is not opened"),
    ),
    note=Term("重要数据和国家秘密依其他法律不开放。", "Important data and state secrets stay closed."),
)

trustworthy_components = Programme(
    IM[6, 2, "d"],
    gist=Term("安全可信的软硬件", "secure and trustworthy components"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term("安全可信部件的采用", "the use of secure and trustworthy components"),
    aims=(
        Term("芯片", "chips"),
        Term("软件", "software"),
        Term("工具", "tools"),
        Term("算力", "compute"),
        Term("数据资源", "data resources"),
    ),
    needs=(Term("种类", "its kind"), Term("供应方", "the supplier"), Term("可信依据", "what vouches for it")),
    refers=(TC["7e"],),
    note=Term("缺口只作提示，不构成违法。", "A gap is advice only, never a breach."),
)

# Article 7: training data and base models


def _each_proven(used: Several, proven: Several, cite: Cite, *, lacking: Term) -> And:
    """Hold when something is used, and every kind that is used is proven; a gap is named by its kind."""
    sound = Term("{kind}未用或者已有证明", "{kind}: not used, or proven")
    kinds = (
        Clause(
            ~used.one_of(kind) | proven.one_of(kind),
            sound.fill(kind=name),
            cite,
            denied=lacking.fill(kind=name),
        )
        for kind, name in used.values
    )
    return all_of(used.some(), *kinds)


trains = Clause(
    training_activities.some(),
    Term("该服务涉及训练数据处理", "training data are handled for the service"),
    IM[7, 0],
    denied=Term("该服务不涉及训练数据处理", "no training data are handled for the service"),
)

uses_models_of_others = Clause(
    base_models.one_of("third_party_filed", "third_party_unfiled"),
    Term("该服务以第三方基础模型为底座", "the service rests on a base model of another"),
    IM[7, 1, "m"],
    denied=Term("该服务不以第三方基础模型为底座", "the service rests on no base model of another"),
)

# An unfiled model is a finding under TC260-003, 6 a; under the Measures it only puts the question of its origin.
models_lawful = all_of(
    base_model_licensed,
    ~base_models.one_of("third_party_unfiled") | unfiled_base_model_cleared,
)

sources_proven = _each_proven(
    training_data_sources,
    training_data_proofs,
    IM[7, 1],
    lacking=Term("{kind}缺少来源证明", "proof of origin is lacking for {kind}"),
)

# PIPL arts. 13, 29, 31: consent in the form that the information calls for; grounds 2 to 7 need no consent.
personal_information_grounded = all_of(
    training_pi_grounds.some(),
    Clause(
        ~training_pi_grounds.is_("without"),
        Term("所用个人信息都有依据", "all the personal information used has a ground"),
        IM[7, 3],
        denied=Term("部分个人信息没有依据", "part of the personal information has no ground"),
    ),
    ~training_pi_grounds.is_("consent")
    | _each_proven(
        consented_information,
        consent_records,
        IM[7, 3],
        lacking=Term("{kind}缺少相应的同意记录", "consent of the right form is not on record for {kind}"),
    ),
)

quality_shown = all_of(*(training_data_quality.one_of(side) for side, _ in training_data_quality.values))

train_lawfully = Duty(
    IM[7, 0],
    gist=Term("依法处理训练数据", "lawful handling of training data"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=(DATA_SUBJECT, RIGHTS_HOLDERS),
    when=trains,
    act=Act(
        "train_lawfully",
        Term("使数据的来源、内容和用法都合法", "keep the data lawful in source, content and use"),
    ),
    yardstick=HOUSE,
    met_by=all_of(
        datasets_registered,
        sources_proven,
        ~uses_models_of_others | models_lawful,
        ~training_data_has_works | ~training_infringes,
        ~training_data_has_personal_information | personal_information_grounded,
        quality_shown,
    ),
    breach=(NDSR[55], DSL[45], IM[21, 1, "a"], IM[21, 1, "b"]),
    refers=(NDSR[19], DS[14, 1]),
    note=Term(
        "本条各项逐项满足，才算依法。数据集登记不是法定形式，而是证明依法处理的材料：漏登的数据集说不清来源和依据，"
        "使用它的模型版本不能评定为合格。",
        "Lawful only when each item of the article is met. The register of datasets is no form that the law "
        "prescribes but the proof of lawful handling: a dataset that is not in it has no shown source or ground, "
        "and a model version built on it cannot be passed.",
    ),
)

lawful_data_sources = Duty(
    IM[7, 1],
    gist=Term("训练数据来源合法", "lawful sources of training data"),
    tag=STATUTORY,
    bearer=PROVIDER,
    when=trains,
    act=Act("use_lawful_data", Term("使用来源合法的训练数据", "use training data of lawful origin")),
    yardstick=external(TC["5.1c"]),
    met_by=sources_proven,
    keep=Keep(Term("训练数据来源证明", "the proof of origin of the training data"), None, None, HOUSE),
    breach=(NDSR[55], IM[21, 1, "a"], IM[21, 1, "b"]),
    refers=(TC["5.1a1"], TC["5.1a2"], TC["5.1c"], NDSR[18]),
)

lawful_base_models = Duty(
    IM[7, 1, "m"],
    gist=Term("基础模型来源合法", "lawful sources of base models"),
    tag=STATUTORY,
    readings=("N9",),
    bearer=PROVIDER,
    when=uses_models_of_others,
    act=Act("use_lawful_models", Term("使用来源合法的基础模型", "use base models of lawful origin")),
    met_by=models_lawful,
    breach=(IM[21, 1, "a"], IM[21, 1, "b"]),
    refers=(TC["6a"],),
    note=Term(
        "第三方模型未备案，依实践指南即不得使用；在《暂行办法》上不当然违法，但须说明其来源为何合法。",
        "The practice standard rules out an unfiled model of another; under the Measures that is no breach by "
        "itself, but its lawful origin has to be made out.",
    ),
)

no_infringement_in_training = Prohibition(
    IM[7, 2],
    gist=Term("训练与知识产权", "intellectual property in training"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=RIGHTS_HOLDERS,
    when=trains & training_data_has_works,
    act=Act(
        "infringe_by_training",
        Term("以侵犯知识产权的方式训练", "train in a way that infringes intellectual property"),
    ),
    broken_by=training_infringes,
    breach=(IM[21, 1, "a"], IM[21, 1, "b"]),
    refers=(TC["5.2b"],),
)

ground_for_personal_information = Duty(
    IM[7, 3],
    gist=Term("个人信息须有同意或者其他依据", "consent or another ground for personal information"),
    tag=STATUTORY,
    readings=("N10",),
    bearer=PROVIDER,
    toward=DATA_SUBJECT,
    when=trains & training_data_has_personal_information,
    act=Act(
        "ground_training_on_personal_information",
        Term(
            "就训练所用个人信息取得同意或者具备其他法定依据",
            "have consent or another ground in law for the personal information used in training",
        ),
    ),
    met_by=personal_information_grounded,
    keep=Keep(Term("同意记录和依据说明", "the records of consent and the ground"), None, None, HOUSE),
    breach=(PIPL[66], NDSR[55], IM[21, 1, "a"], IM[21, 1, "b"]),
    refers=(PIPL[13], PIPL[29], NDSR[22], TC["5.2c"]),
)

raise_data_quality = Duty(
    IM[7, 4],
    gist=Term("提高训练数据质量", "quality of training data"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=USERS,
    when=trains,
    act=Act(
        "raise_data_quality",
        Term(
            "采取措施使训练数据更真实、准确、客观、多样",
            "take measures that make the training data truer, more accurate, objective and diverse",
        ),
    ),
    yardstick=HOUSE,
    met_by=quality_shown,
    breach=(IM[21, 1, "a"], IM[21, 1, "b"]),
    refers=(TC["5.1b"], TC["9.2a"], TC["9.2b"]),
)

meet_data_requirements = Duty(
    IM[7, 5],
    gist=Term("其他数据法律和监管要求", "other data law and the departments' requirements"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=AUTHORITIES,
    when=trains,
    upon=DATA_REQUIREMENT_RECEIVED,
    act=Act(
        "meet_data_requirement",
        Term(
            "落实该监管要求，并遵守其他数据法律",
            "meet that requirement, and keep to the other laws on data",
        ),
    ),
    due=AsSet(),
    done=DATA_REQUIREMENT_MET,
    breach=(IM[21, 1, "a"], IM[21, 1, "b"]),
    refers=(NDSR[19],),
    note=Term(
        "这里只跟踪逐件提出的监管要求；网络安全、数据安全、个人信息保护等法律的一般规定照常适用，须另行核对。",
        "Only requirements made case by case are followed here; the general rules of cybersecurity, data "
        "security and personal information law apply as well and are to be checked separately.",
    ),
)

# Article 8: manual annotation

make_annotation_rules = Duty(
    IM[8, 1],
    gist=Term("制定标注规则", "annotation rules"),
    tag=STATUTORY,
    readings=("F21",),
    bearer=PROVIDER,
    toward=ANNOTATORS,
    when=manual_annotation,
    act=Act("make_annotation_rules", Term("制定合格的标注规则", "draw up proper annotation rules")),
    met_by=all_of(*(annotation_rules.one_of(demand) for demand, _ in annotation_rules.values)),
    keep=Keep(Term("标注规则历次版本", "every version of the annotation rules"), None, None, HOUSE),
    breach=(IM[21, 1, "a"], IM[21, 1, "b"]),
    refers=(TC["5.3b"],),
    note=Term("规则未经批准，标注不得开批。", "Without approved rules no batch may start."),
)

check_annotation = Duty(
    IM[8, 2],
    gist=Term("标注质量评估和抽样核验", "assessment and spot checks of annotation"),
    tag=STATUTORY,
    readings=("F21",),
    bearer=PROVIDER,
    when=manual_annotation,
    act=Act(
        "check_annotation",
        Term("逐批评估标注质量，抽查标注是否正确", "assess every batch and spot-check that labels are right"),
    ),
    met_by=all_of(annotation_quality_assessed, annotation_sample_size > 0),
    keep=Keep(Term("标注抽样核验记录", "the records of spot checks"), None, None, HOUSE),
    breach=(IM[21, 1, "a"], IM[21, 1, "b"]),
    refers=(TC["5.3c"],),
    note=Term(
        "法律没有规定抽样数量和合格率；是否接收、返工或者作废，依实践指南逐批判断。",
        "The law sets neither sample size nor pass rate; whether a batch is accepted, redone or voided follows "
        "the practice standard.",
    ),
)

train_annotators = Duty(
    IM[8, 3],
    gist=Term("培训标注人员", "training of annotators"),
    tag=STATUTORY,
    readings=("F21",),
    bearer=PROVIDER,
    toward=ANNOTATORS,
    when=manual_annotation,
    act=Act(
        "train_annotators",
        Term(
            "使标注人员受过业务和守法培训",
            "see that annotators are trained, in craft and in law",
        ),
    ),
    met_by=annotators_trained,
    keep=Keep(Term("标注人员培训记录", "the training records of annotators"), None, None, HOUSE),
    breach=(IM[21, 1, "a"], IM[21, 1, "b"]),
    refers=(TC["5.3a"],),
)

supervise_annotators = Duty(
    IM[8, 4],
    gist=Term("监督指导标注工作", "supervision of annotation"),
    tag=STATUTORY,
    readings=("F21",),
    bearer=PROVIDER,
    toward=ANNOTATORS,
    when=manual_annotation,
    act=Act(
        "supervise_annotators",
        Term("督促标注人员按规则作业，并加以指导", "see that annotators keep to the rules, and guide them"),
    ),
    yardstick=external(TC["5.3a"]),
    met_by=all_of(annotation_supervised, annotation_roles_separate),
    breach=(IM[21, 1, "a"], IM[21, 1, "b"]),
    refers=(TC["5.3a"],),
)
