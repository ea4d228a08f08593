"""How the technology is made: who develops it, training data, base models, manual annotation."""

from __future__ import annotations

from chengxu.algebra.facts import Choice, Event, Flag, Number, Several
from chengxu.algebra.term import Term
from chengxu.law.norm import Party

ANNOTATORS = Party("annotators", Term("标注人员", "annotators"), plural=True)

# Who develops, and what is done

body_kind = Choice(
    name="body_kind",
    question=Term("您属于下列哪一类主体？", "Which of these are you?"),
    label=Term("主体类别", "the kind of body"),
    values=(
        ("industry_association", Term("行业组织", "an industry association")),
        ("enterprise", Term("企业", "an enterprise")),
        ("edu_research", Term("教育、科研机构", "an education or research institution")),
        ("public_cultural", Term("公共文化机构", "a public cultural body")),
        ("professional", Term("有关专业机构", "a professional body in the field")),
        ("other", Term("其他（包括个人）", "other, individuals included")),
    ),
)

development_activities = Several(
    name="development_activities",
    question=Term(
        "您对人工智能技术从事下列哪些活动？",
        "Which of these do you do with AI technology?",
    ),
    help=Term(
        "“开发”指训练、优化算法或者模型；只开发数据标注软件、算力调度等辅助工具的，选“辅助技术”。",
        "Development is training or improving algorithms or models; if you only make tools around them, such as "
        "annotation software or compute scheduling, choose auxiliary technology.",
    ),
    label=Term("所从事的技术活动", "the activities with the technology"),
    values=(
        ("research", Term("研究", "research")),
        ("develop", Term("开发", "development")),
        ("auxiliary", Term("辅助技术的开发", "development of auxiliary technology")),
        ("use", Term("内部应用", "internal use")),
    ),
)

builds_ai_product = Flag(
    name="builds_ai_product",
    question=Term(
        "您是否研发以人工智能为核心功能的产品、服务（包括在他人模型之上开发）？",
        "Do you build a product or service whose core is AI, on somebody else's model included?",
    ),
    help=Term(
        "只训练、优化模型的，前面已经问过；只在内部使用现成产品的，为“否”。",
        "Training or improving models is asked about elsewhere; no if you merely use a finished product.",
    ),
    yes=Term("当事人研发人工智能产品、服务", "the person described builds an AI product or service"),
    no=Term("当事人不研发人工智能产品、服务", "the person described builds no AI product or service"),
)

training_activities = Several(
    name="training_activities",
    question=Term(
        "您为该服务开展下列哪些训练数据处理活动？",
        "Which of these ways of handling training data do you carry out for the service?",
    ),
    help=Term(
        "上线后的微调、对齐也算优化训练。只调用他人模型、自己不处理训练数据的，答“无”。",
        "Fine-tuning and alignment after launch are optimisation training. Answer “none” if you only call "
        "somebody else's model and handle no training data.",
    ),
    label=Term("所开展的训练活动", "the training activities"),
    values=(
        ("pre_training", Term("预训练", "pre-training")),
        ("optimisation_training", Term("优化训练", "optimisation training")),
        ("other", Term("其他训练数据处理", "other handling of training data")),
    ),
)

# Training data

datasets_registered = Flag(
    name="datasets_registered",
    question=Term(
        "现行模型版本用到的每个数据集，是否都已登记在册？",
        "Is every dataset behind the current model version entered in your dataset register?",
    ),
    help=Term(
        "登记应能说明数据集的来源、处理依据和用于哪个模型版本；漏登一个即为“否”。",
        "An entry shows the source, the ground for handling it and the model version; one dataset left out makes "
        "it “no”.",
    ),
    yes=Term("训练用到的数据集均已登记", "every dataset used in training is registered"),
    no=Term("训练用到的数据集尚未全部登记", "not every dataset used in training is registered"),
)

_SOURCES = (
    ("open_licence", Term("开源数据", "data under an open licence")),
    ("self_collected", Term("自行采集的数据", "data collected by yourself")),
    ("commercial", Term("商业采购的数据", "purchased data")),
    ("user_input", Term("使用者输入的信息", "input of users")),
    ("public_platform", Term("公共数据平台的数据", "data of a public data platform")),
    ("other", Term("其他来源的数据", "data from other sources")),
)

training_data_sources = Several(
    name="training_data_sources",
    question=Term("训练数据来自哪些来源？", "From which sources do the training data come?"),
    label=Term("训练数据的来源", "the sources of the training data"),
    values=_SOURCES,
)

training_data_proofs = Several(
    name="training_data_proofs",
    question=Term(
        "哪些来源的训练数据已经备齐相应的来源证明？",
        "For which sources of training data is the fitting proof of lawful origin complete?",
    ),
    help=Term(
        "开源数据凭许可协议，自行采集凭采集记录并且尊重拒绝采集的声明，商业采购凭合同和供方承诺，使用者输入凭授权"
        "记录，公共平台凭其使用条款；其他来源凭能够证明来源的材料。同一来源有一个数据集缺证明的，该来源不选。",
        "Open data: the licence; own collection: the collection log, refusals by the site respected; purchased "
        "data: the contract and the supplier's commitments; users' input: the record of their authorisation; a "
        "public platform: its terms; other: whatever proves the origin. A source with one unproven dataset is "
        "left out.",
    ),
    label=Term("已备齐来源证明的数据", "the data with complete proof of origin"),
    values=_SOURCES,
)

training_data_has_works = Flag(
    name="training_data_has_works",
    question=Term(
        "训练数据中是否有他人享有知识产权的作品等内容？",
        "Do the training data contain works or other matter in which others hold intellectual property?",
    ),
    yes=Term("训练数据含有他人的作品等内容", "the training data contain protected matter of others"),
    no=Term("训练数据不含他人的作品等内容", "the training data contain no protected matter of others"),
)

training_infringes = Flag(
    name="training_infringes",
    question=Term(
        "知识产权风险检查或者权利人投诉是否发现了侵权，且有关内容尚未从训练数据中移除？",
        "Has the IP-risk check or a rights holder's complaint shown an infringement, with the matter still in "
        "the training data?",
    ),
    help=Term(
        "已获授权或者属于法定例外的，不构成侵权。尚未做风险检查的，请填“不知道”，不要填“否”。移除后记明已剔除内容的"
        "数据集版本，自该日起改为“否”。",
        "Use under an authorisation or a statutory exception does not infringe. Before the risk check has been "
        "made answer “unknown”, not “no”. After removal note the cleaned dataset version and answer “no” from "
        "that day.",
    ),
    yes=Term(
        "训练侵犯了他人的知识产权",
        "the training infringes intellectual property of others",
    ),
    no=Term(
        "训练没有侵犯他人的知识产权",
        "the training infringes no intellectual property of others",
    ),
)

training_data_has_personal_information = Flag(
    name="training_data_has_personal_information",
    question=Term("训练数据中是否有个人信息？", "Do the training data contain personal information?"),
    help=Term(
        "与已识别或者可识别的自然人有关的信息都算；匿名化、不能复原的不算。",
        "Anything relating to an identified or identifiable person; not what has been anonymised beyond recovery.",
    ),
    yes=Term("训练数据含有个人信息", "the training data contain personal information"),
    no=Term("训练数据不含个人信息", "the training data contain no personal information"),
)

training_pi_grounds = Several(
    name="training_pi_grounds",
    question=Term(
        "用个人信息训练，依据的是下列哪些情形？",
        "On which of these grounds is personal information used in training?",
    ),
    help=Term(
        "只要有一部分个人信息说不出依据，就选“部分没有依据”。",
        "Choose “no ground for part of it” as soon as some of the information has none.",
    ),
    label=Term("处理训练数据中个人信息的依据", "the grounds for the personal information in training"),
    values=(
        ("consent", Term("个人同意", "consent")),
        ("contract_or_hr", Term("订立、履行合同或者人力资源管理", "a contract or staff management")),
        ("legal_duty", Term("履行法定职责或者义务", "a statutory task or duty")),
        ("emergency", Term("突发公共卫生事件或者紧急救助", "a health emergency or rescue")),
        (
            "news_public_interest",
            Term("为公共利益的新闻报道、舆论监督", "news or public scrutiny in the public interest"),
        ),
        (
            "self_disclosed_lawful",
            Term("本人公开或者已合法公开的信息", "information made public lawfully or by the person"),
        ),
        ("other_law", Term("法律、行政法规规定的其他情形", "another case that a statute provides for")),
        ("without", Term("部分没有依据", "no ground for part of it")),
    ),
)

_SUBJECTS = (
    ("ordinary", Term("一般个人信息", "ordinary personal information")),
    ("sensitive", Term("敏感个人信息", "sensitive personal information")),
    ("under_14", Term("不满十四周岁未成年人的个人信息", "personal information of children under 14")),
)

consented_information = Several(
    name="consented_information",
    question=Term(
        "依据同意用于训练的个人信息有哪几种？",
        "Which kinds of personal information are used in training on the ground of consent?",
    ),
    help=Term(
        "已满十四周岁的不属于第三种。依据同意以外的情形处理的，不在此列。",
        "A person who has turned 14 is not of the third kind. Leave out what rests on another ground.",
    ),
    label=Term("依据同意处理的个人信息", "the kinds of information used on consent"),
    values=_SUBJECTS,
)

consent_records = Several(
    name="consent_records",
    question=Term(
        "对哪几种个人信息，留有形式相符的同意记录？",
        "For which kinds of personal information is consent of the right form on record?",
    ),
    help=Term(
        "一般信息凭本人同意，敏感信息凭单独同意，不满十四周岁的凭其父母或者其他监护人同意；有一人缺记录，该种不选。",
        "Ordinary: the person's consent; sensitive: separate consent; under 14: consent of a parent or guardian. "
        "One person without a record, and the kind is left out.",
    ),
    label=Term("留有相应同意记录的个人信息", "the kinds of information with consent on record"),
    values=_SUBJECTS,
)

training_data_quality = Several(
    name="training_data_quality",
    question=Term(
        "训练数据质量报告对哪些方面写明了措施和结果？",
        "On which of these does the quality report on the training data give measures and a result?",
    ),
    help=Term(
        "每一方面都要有数值或者文字说明；只列标题的不选。",
        "Each needs a figure or a note; a bare heading does not count.",
    ),
    label=Term("质量报告所及的方面", "the aspects in the quality report"),
    values=(
        ("truth", Term("真实性", "truth")),
        ("accuracy", Term("准确性", "accuracy")),
        ("objectivity", Term("客观性", "objectivity")),
        ("diversity", Term("多样性", "diversity")),
    ),
)

DATA_REQUIREMENT_RECEIVED = Event(
    name="data_requirement_received",
    label=Term(
        "收到主管部门关于训练数据的监管要求", "the receipt of a department's requirement on training data"
    ),
    question=Term(
        "何日收到主管部门关于训练数据的监管要求？要求何日前完成？",
        "On which day did a department's requirement on training data arrive, and by when is it to be met?",
    ),
    help=Term(
        "每项要求记为一件，写明依据的法律和要求的期限；没有写期限的留空。",
        "One case for each requirement, with the law it rests on and the day it sets; leave the day out if none "
        "is set.",
    ),
)

DATA_REQUIREMENT_MET = Event(
    name="data_requirement_met",
    label=Term("落实该项监管要求", "the fulfilment of the requirement"),
    question=Term("何日落实了该项监管要求？", "On which day was the requirement fulfilled?"),
)

# Base models

base_models = Several(
    name="base_models",
    question=Term("该服务以哪些基础模型为底座？", "On which base models does the service rest?"),
    help=Term(
        "第三方模型是否备案，以国家和地方网信部门公布的已备案信息为准，查询时记下备案号和日期；自行部署的开源模型也是"
        "第三方模型。",
        "Whether another's model is filed is seen from the lists that the CAC publishes; note number and day. An "
        "open model that you host yourself is another's model.",
    ),
    label=Term("所用的基础模型", "the base models used"),
    values=(
        ("own", Term("自研基础模型", "a base model of your own")),
        ("third_party_filed", Term("已备案的第三方基础模型", "a filed base model of another")),
        ("third_party_unfiled", Term("未备案的第三方基础模型", "an unfiled base model of another")),
    ),
)

base_model_licensed = Flag(
    name="base_model_licensed",
    question=Term(
        "每个第三方基础模型，是否都有许可协议或者合同证明可以这样使用？",
        "Is there for each base model of another a licence or contract that covers this use?",
    ),
    yes=Term("第三方基础模型均有许可", "each base model of another is licensed for this use"),
    no=Term("有第三方基础模型缺少许可", "some base model of another is not licensed for this use"),
)

unfiled_base_model_cleared = Flag(
    name="unfiled_base_model_cleared",
    question=Term(
        "使用未备案的第三方基础模型，是否已书面说明其来源为何仍属合法？",
        "Is it set out in writing why the unfiled base model of another is nevertheless of lawful origin?",
    ),
    yes=Term(
        "已说明未备案基础模型的来源合法", "the lawful origin of the unfiled base model has been made out"
    ),
    no=Term(
        "不能说明未备案基础模型的来源合法", "the lawful origin of the unfiled base model cannot be made out"
    ),
)

# Manual annotation

manual_annotation = Flag(
    name="manual_annotation",
    question=Term(
        "在研发该服务所用的技术时，是否由人工标注数据？自何日起？",
        "Are data annotated by people in developing the technology of the service? Since which day?",
    ),
    help=Term(
        "上线后为微调而标注也算研发；委托他人标注也算。全部由程序自动标注的不算。使用者的点赞、打分，只有用作训练标签时才算。",
        "Annotation for fine-tuning after launch counts, and so does annotation by a contractor. Fully automatic "
        "labelling does not. Ratings by users count only when they serve as training labels.",
    ),
    yes=Term("研发中采用人工标注", "data are annotated by hand in development"),
    no=Term("研发中不采用人工标注", "no data are annotated by hand in development"),
)

annotation_rules = Several(
    name="annotation_rules",
    question=Term(
        "已经批准、现行使用的标注规则，符合下列哪些要求？",
        "Which of these does the approved version of the annotation rules now in use satisfy?",
    ),
    help=Term(
        "没有批准版本的，答“无”。通常看规则是否写明标注目标、数据格式、标注方法和质量指标，例子和边界情形是否足以让"
        "不同的人标出相同结果。",
        "Answer “none” if no version is approved. Look whether the rules give goals, data format, method and "
        "quality indicators, and whether different people following them label alike.",
    ),
    label=Term("标注规则所满足的要求", "the demands that the annotation rules satisfy"),
    values=(
        ("clear", Term("清晰", "clarity")),
        ("specific", Term("具体", "precision")),
        ("workable", Term("可操作", "workability")),
        ("conforming", Term("与《暂行办法》的要求相符", "conformity with the Interim Measures")),
    ),
)

annotation_quality_assessed = Flag(
    name="annotation_quality_assessed",
    question=Term(
        "已交付的每批标注，是否都做过质量评估？",
        "Has the quality of every delivered annotation batch been assessed?",
    ),
    yes=Term("各批标注均经质量评估", "the quality of every annotation batch has been assessed"),
    no=Term("有的标注批次未经质量评估", "the quality of some annotation batch has not been assessed"),
)

annotation_sample_size = Number(
    name="annotation_sample_size",
    question=Term(
        "各批标注中，抽样核验最少的一批抽了多少条？",
        "In the annotation batch with the smallest spot check, how many items were checked?",
    ),
    help=Term(
        "有一批没有抽样的，填 0。法律没有规定抽样比例；错误率、返工和作废标准依实践指南。",
        "Enter 0 if a batch was not sampled. The law sets no sample size; error rates, redoing and voiding "
        "follow the practice standard.",
    ),
    label=Term("最少一批的抽样核验数量", "the smallest spot check of an annotation batch"),
    unit=Term("条", "items"),
)

annotators_trained = Flag(
    name="annotators_trained",
    question=Term(
        "每名在岗标注人员，是否都有上岗前完成且仍在有效期内的培训记录？",
        "Does everyone who annotates have a training record, completed before starting and still valid?",
    ),
    help=Term(
        "培训应包括标注技能和守法意识；外包人员同样适用。",
        "Training covers the craft and respect for the law; contractors' staff included.",
    ),
    yes=Term("标注人员均经必要培训", "all annotators have had the necessary training"),
    no=Term("有的标注人员未经必要培训", "some annotators have not had the necessary training"),
)

annotation_supervised = Flag(
    name="annotation_supervised",
    question=Term(
        "每批标注是否都指定了监督、指导人员并留有记录？",
        "Is somebody named, on record, to supervise and guide each annotation batch?",
    ),
    yes=Term("标注工作有人监督指导", "annotation is supervised and guided"),
    no=Term("标注工作缺少监督指导", "annotation lacks supervision and guidance"),
)

annotation_roles_separate = Flag(
    name="annotation_roles_separate",
    question=Term(
        "同一批数据的标注和审核，是否由不同的人承担？",
        "Are annotation and review of one batch in different hands?",
    ),
    yes=Term("标注与审核由不同的人承担", "annotation and review are in different hands"),
    no=Term("有人既标注又审核同一批数据", "somebody annotates and reviews the same batch"),
)
