"""What the service puts out and whom that touches: fields, content, discrimination, rights of others, accuracy."""

from __future__ import annotations

from chengxu.algebra.facts import Several
from chengxu.algebra.term import Term
from chengxu.law.norm import Party

AFFECTED = Party("affected_persons", Term("受影响的人", "the persons affected"), plural=True)
RIGHTS_HOLDERS = Party("rights_holders", Term("权利人", "rights holders"), plural=True)
COMPETITORS = Party("competitors", Term("其他经营者", "other businesses"), plural=True)

special_fields = Several(
    name="special_fields",
    question=Term(
        "该服务用于下列哪些国家另有规定的领域？",
        "In which of these fields, for which the State has rules of their own, is the service used?",
    ),
    help=Term(
        "以实际用途为准，不以宣传名称为准。前三项之外，其他领域有国家专门规定的，选“其他”；都不涉及的，答“无”。",
        "What counts is the actual use, not the advertised name. Choose “other” for any further field with state "
        "rules of its own; answer “none” if no such field is touched.",
    ),
    label=Term("所涉及的国家另有规定的领域", "the fields with state rules of their own"),
    values=(
        ("news_publication", Term("新闻出版", "news and publishing")),
        ("film_tv_production", Term("影视制作", "film and television production")),
        ("artistic_creation", Term("文艺创作", "artistic creation")),
        ("other", Term("其他有专门规定的领域", "another field with rules of its own")),
    ),
)

prohibited_content = Several(
    name="prohibited_content",
    question=Term(
        "经人工审核确认，该服务生成过下列哪些类别的违禁内容而尚未处置完毕？自何日起？",
        "Which categories of prohibited content has a reviewer found the service to have generated, and are not "
        "yet fully dealt with? Since which day?",
    ),
    help=Term(
        "每项结论都要选定具体类别，并记下时间、审核人员和证据出处。新闻报道、教学研究、拒答提示等对有关主题的合法"
        "处理，不算生成违禁内容，但应留下审核说明；用户输入违法内容而模型拒答的，也不算。处置完毕并复测通过的，"
        "自该日起改答“无”。",
        "Every finding names a category and carries its day, reviewer and source of evidence. Lawful treatment of "
        "a topic (news, teaching, research, a refusal) is not prohibited content, but leave a reviewer's note; "
        "nor is an unlawful prompt that the model refused. Once dealt with and retested, answer “none” from that "
        "day on.",
    ),
    label=Term("已确认的违禁内容类别", "the categories of prohibited content found"),
    values=(
        ("subversion", Term("颠覆国家政权", "subversion of state power")),
        ("overthrow_socialist_system", Term("推翻社会主义制度", "overthrow of the socialist system")),
        (
            "national_security_or_interest",
            Term("危害国家安全或者利益", "harm to state security or interests"),
        ),
        ("national_image", Term("损害国家形象", "damage to the country's image")),
        ("separatism", Term("分裂国家", "separatism")),
        (
            "undermine_unity_or_stability",
            Term("破坏统一或者社会稳定", "damage to unity or to social stability"),
        ),
        ("terrorism", Term("恐怖主义", "terrorism")),
        ("extremism", Term("极端主义", "extremism")),
        ("ethnic_hatred", Term("民族仇恨", "ethnic hatred")),
        ("ethnic_discrimination", Term("民族歧视", "ethnic discrimination")),
        ("violence", Term("暴力", "violence")),
        ("obscenity", Term("淫秽色情", "obscenity")),
        ("false_harmful_info", Term("虚假有害信息", "false and harmful information")),
        (
            "other_prohibited_by_law",
            Term("法律、行政法规禁止的其他内容", "other content that a statute forbids"),
        ),
    ),
)

BIAS_GROUNDS = (
    ("ethnicity", Term("民族", "ethnicity")),
    ("faith", Term("信仰", "faith")),
    ("nationality", Term("国别", "nationality")),
    ("region", Term("地域", "region")),
    ("sex", Term("性别", "sex")),
    ("age", Term("年龄", "age")),
    ("occupation", Term("职业", "occupation")),
    ("health", Term("健康", "health")),
)
"""The named grounds of discrimination, Interim Measures art. 4, item 2; 民族 takes in race."""

_BIAS_HELP = Term(
    "有书面措施并有证据（如设计评审、抽样统计、测试结果）的才选；只有原则性表态的不选。",
    "Choose a ground only if a measure is written down and evidenced (design review, sampling statistics, test "
    "results); a mere statement of principle is not enough.",
)


def _bias_measures(stage: str, name: Term) -> Several:
    return Several(
        name=f"bias_measures_{stage}",
        question=Term(
            f"在{name.zh}环节，对哪些方面的歧视采取了有据可查的防止措施？",
            f"In {name.en}, against discrimination on which grounds is there a measure with evidence?",
        ),
        help=_BIAS_HELP,
        label=Term(
            f"{name.zh}环节已有措施防止的歧视", f"the kinds of discrimination guarded against in {name.en}"
        ),
        values=BIAS_GROUNDS,
    )


bias_measures_design = _bias_measures("design", Term("算法设计", "algorithm design"))
bias_measures_data = _bias_measures("data", Term("训练数据选取", "the choice of training data"))
bias_measures_model = _bias_measures("model", Term("模型生成与优化", "building and tuning the model"))
bias_measures_service = _bias_measures("service", Term("提供服务", "running the service"))

commercial_wrongs = Several(
    name="commercial_wrongs",
    question=Term(
        "研发、提供或者使用该服务时，下列哪些问题已经确认而尚未了结？",
        "Which of these wrongs, in developing, providing or using the service, are established and not yet settled?",
    ),
    help=Term(
        "经投诉处理、自查或者裁判确认的才算；已取得许可或者属于法定例外的不算。已经了结的，自了结之日起不再选。"
        "每件投诉记明作品或者客体、所涉权利、证据、结果和理由。",
        "Established by a complaint's outcome, an own check or a judgment; use under a licence or a statutory "
        "exception is none. What is settled drops out from that day. Each complaint records the work or object, "
        "the right, the evidence, the outcome and the reason.",
    ),
    label=Term("已确认未了结的侵权或者失德问题", "the wrongs established and not settled"),
    values=(
        ("ip", Term("侵犯知识产权", "infringement of intellectual property")),
        ("business_ethics", Term("违背商业道德", "a breach of business ethics")),
        ("trade_secrets", Term("泄露商业秘密", "a leak of trade secrets")),
    ),
)

competition_findings = Several(
    name="competition_findings",
    question=Term(
        "执法机关或者法院是否认定当事人借助该服务实施了下列行为？",
        "Has a competition authority or a court found that the person described did any of this by means of the service?",
    ),
    help=Term(
        "是否构成，由有权机关认定，本系统不作判断；没有认定而只有疑点的，请填“不知道”，并整理事实移送。",
        "That is for the competent authority to find, not for this software. With mere suspicion answer "
        "“unknown” and refer the facts.",
    ),
    label=Term("被认定的行为", "the acts found"),
    values=(
        ("monopoly", Term("垄断行为", "monopolistic conduct")),
        ("unfair_competition", Term("不正当竞争行为", "unfair competition")),
    ),
)

competition_advantages = Several(
    name="competition_advantages",
    question=Term(
        "该行为利用了当事人的哪些优势？", "Which advantages of the person described did it exploit?"
    ),
    label=Term("所利用的优势", "the advantages exploited"),
    values=(
        ("algorithm", Term("算法优势", "algorithms")),
        ("data", Term("数据优势", "data")),
        ("platform", Term("平台优势", "platforms")),
        ("other", Term("其他优势", "another advantage")),
    ),
)

health_harms = Several(
    name="health_harms",
    question=Term(
        "研发、提供或者使用该服务，已确认对他人造成下列哪些危害而尚未消除？",
        "Which of these harms to other people from the service, its making or its use are established and not yet removed?",
    ),
    help=Term(
        "包括已经发生的伤害和已经确认的现实危险。涉及未成年人的，处置时还应联系其监护人。",
        "Harm that has occurred, and danger that is established. Where a minor is concerned, the guardian is "
        "contacted as well.",
    ),
    label=Term("已确认的健康危害", "the harms to health established"),
    values=(
        ("physical", Term("身体健康", "physical health")),
        ("mental", Term("心理健康", "mental health")),
    ),
)

personality_rights_infringed = Several(
    name="personality_rights_infringed",
    question=Term(
        "研发、提供或者使用该服务，已确认侵害他人的哪些人格权益而尚未了结？",
        "Which personality rights of others are established to be infringed by the service or its use, and the "
        "matter not settled?",
    ),
    help=Term(
        "本人同意或者另有法定依据的不算。侵权通知须写明所涉权利、权利人和生成内容的编号。",
        "Not with the person's consent or on another lawful ground. A notice of infringement names the right, "
        "the person and the number of the output.",
    ),
    label=Term("受侵害的人格权益", "the personality rights infringed"),
    values=(
        ("image", Term("肖像权", "the right to one's image")),
        ("reputation", Term("名誉权", "reputation")),
        ("honour", Term("荣誉权", "honour")),
        ("privacy", Term("隐私权", "privacy")),
        ("personal_information", Term("个人信息权益", "rights in personal information")),
        ("other", Term("其他人格权益", "another personality right")),
    ),
)

transparency_sheet = Several(
    name="transparency_sheet",
    question=Term(
        "已公布且与现行版本一致的服务说明，写明了下列哪些内容？自何日起？",
        "Which of these does the service's published and up-to-date description state? Since which day?",
    ),
    help=Term(
        "没有公布的，或者模型、用途、数据使用已经变化而说明尚未更新的，不选。",
        "Leave out what is not published, and what no longer matches the model, its use or its data.",
    ),
    label=Term("服务说明所载内容", "the contents of the published description"),
    values=(
        ("model", Term("所用模型", "the model used")),
        ("limits", Term("能力局限", "the limits of the service")),
        ("data_use", Term("数据使用情况", "the use made of data")),
    ),
)

output_quality_work = Several(
    name="output_quality_work",
    question=Term(
        "对现行版本的生成内容，就哪些方面采取了措施，并有写明样本量和比率的评测记录？",
        "For the output of the current version, on which of these are measures taken, with an evaluation on "
        "record that gives sample size and rate?",
    ),
    help=Term(
        "只问有无措施和评测记录，不问比率高低：没有哪个比率是法定合格线。",
        "The question is whether there are measures and a recorded evaluation, not how high the rate is: no rate "
        "is a legal pass mark.",
    ),
    label=Term("有措施和评测记录的方面", "the aspects with measures and an evaluation"),
    values=(
        ("accuracy", Term("准确性", "accuracy")),
        ("reliability", Term("可靠性", "reliability")),
    ),
)
