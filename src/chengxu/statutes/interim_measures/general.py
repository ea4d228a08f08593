"""Chapter I of the Measures (articles 1 to 4): aims, reach, principles, and what every service must respect."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, external
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.law.norm import Act, Duty, Exemption, Principle, Programme, Prohibition, Scope
from chengxu.statutes.interim_measures.basis import IN_SCOPE, PROVIDER, USER, USERS
from chengxu.statutes.laws import AR, CSL, DS, DSL, IM, NDSR, PIPL, STPL, TC
from chengxu.statutes.words.content import (
    AFFECTED,
    BIAS_GROUNDS,
    COMPETITORS,
    RIGHTS_HOLDERS,
    bias_measures_data,
    bias_measures_design,
    bias_measures_model,
    bias_measures_service,
    commercial_wrongs,
    competition_advantages,
    competition_findings,
    health_harms,
    output_quality_work,
    personality_rights_infringed,
    prohibited_content,
    special_fields,
    transparency_sheet,
)
from chengxu.statutes.words.parties import PUBLIC, STATE
from chengxu.statutes.words.service import offered_to_mainland_public
from chengxu.statutes.words.training import body_kind, development_activities

# Articles 1 to 3: aims, reach, principles

aims_and_parent_laws = Principle(
    IM[1, 1],
    gist=Term("立法目的和上位法", "aims and parent laws"),
    tag=STATUTORY,
    guides=Term(
        "三项目的：技术既发展又守规矩，国家安全和公共利益得到维护，人和组织的权益得到保护",
        "its three aims: technology that grows in good order, national security and the public interest kept, "
        "the rights of people and organisations protected",
    ),
    refers=(CSL[1], DSL[1], PIPL[1], STPL[1]),
    note=Term(
        "三项目的：技术健康发展与规范应用；国家安全与公共利益；公民和组织的合法权益。所列四部上位法之外，"
        "其他有关法律、行政法规也是依据。本条只用于解释，不能单独引出处罚。",
        "Three aims: sound development and orderly use of the technology; national security and the public "
        "interest; the rights of people and organisations. Beside the four parent laws named, other statutes may "
        "serve as a basis. For interpretation only: no sanction follows from this article.",
    ),
)

scope = Scope(
    IM[2, 1],
    gist=Term("向境内公众提供服务", "services to the mainland public"),
    tag=STATUTORY,
    readings=("F5",),
    when=IN_SCOPE,
)

special_rules_first = Scope(
    IM[2, 2],
    gist=Term("先查国家专门规定", "special state rules come first"),
    tag=STATUTORY,
    when=Clause(
        special_fields.some(),
        Term("该服务用于国家另有规定的领域", "the service is used in a field with state rules of its own"),
        IM[2, 2],
        denied=Term(
            "该服务未用于国家另有规定的领域", "the service is used in no field with state rules of its own"
        ),
    ),
    refers=(DS[24, 1], AR[13, 1]),
    note=Term(
        "须另查：新闻信息和出版、影视和视听、文艺等主管部门的规定。有专门规定的事项从其规定；"
        "没有规定的事项，《暂行办法》照常适用，本系统不因此略去任何一条。",
        "To be looked up: the rules on news and publishing, film and audiovisual works, and the arts. They "
        "govern the points that they settle; on all others the Measures apply as usual, and nothing is dropped "
        "here on their account.",
    ),
)

not_offered_to_the_public = Exemption(
    IM[2, 3],
    gist=Term("未向公众提供的研发、应用", "development or use without an offer to the public"),
    tag=STATUTORY,
    readings=(
        "F5",
        "N8",
    ),
    when=all_of(
        ~offered_to_mainland_public,
        Clause(
            body_kind.one_of(
                "industry_association", "enterprise", "edu_research", "public_cultural", "professional"
            ),
            Term("当事人属于所列机构", "the person described is one of the bodies listed"),
            IM[2, 3],
        ),
        Clause(
            development_activities.some(),
            Term(
                "当事人研究、开发或者应用该技术",
                "the person described researches, develops or uses the technology",
            ),
            IM[2, 3],
        ),
    ),
    frees=(IM,),
    refers=(NDSR[19],),
    note=Term(
        "自境内公众能够使用该系统之日起不再排除，各项期限从该日起算；其他法律一直适用。",
        "It ends on the day on which the mainland public can use the system, and every clock starts from that "
        "day; other laws apply throughout.",
    ),
)

development_and_security = Principle(
    IM[3, 1],
    gist=Term("发展和安全并重", "development and security on a par"),
    tag=STATUTORY,
    guides=Term(
        "发展与安全不分轻重，创新与治理相辅而行",
        "development and security weighed alike, innovation and governance hand in hand",
    ),
    note=Term(
        "分级监管的每项决定都应对照本原则说明理由；不得单独据此认定违法。",
        "Every decision on graded supervision is to be reasoned against this principle; it never makes a breach "
        "by itself.",
    ),
)

# A standing policy of the State, not an act owed to anybody.
graded_supervision = Programme(
    IM[3, 2],
    gist=Term("包容审慎的分类分级监管", "tolerant, prudent, graded supervision"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "鼓励创新的措施，以及按类别、级别区分监管强度的制度",
        "measures that favour innovation, and supervision graded by class and risk",
    ),
    aims=(
        Term("鼓励创新的措施", "a measure that favours innovation"),
        Term("服务的类别和级别认定", "the class and grade of a service"),
        Term("按级别排定的检查计划", "an inspection plan drawn up by grade"),
    ),
    needs=(
        Term("服务类别", "the class of the service"),
        Term(
            "风险级别；缺级别的标为待定，不得按最低级处理",
            "the risk grade; if missing, open, never the lowest",
        ),
        Term("认定所依据的因素", "the factors relied on"),
    ),
    refers=(AR[23, 1],),
)

# Article 4: what providing and using must respect

comply_with_law_and_ethics = Duty(
    IM[4, 0],
    gist=Term("守法、合乎公德和伦理", "law, public morals and ethics"),
    tag=STATUTORY,
    bearer=(PROVIDER, USER),
    toward=PUBLIC,
    act=Act(
        "comply_with_law_and_ethics",
        Term(
            "守法并合乎公德、伦理地提供和使用服务",
            "provide and use the service within law, morals and ethics",
        ),
    ),
    breach=(IM[21, 1, "a"], IM[21, 1, "b"]),
    note=Term(
        "总括规定：认定违反时应指明具体条款，如本条各项。处罚只针对提供者；使用者的责任依其他法律。",
        "A general clause: to find a breach, name the specific rule, such as an item of this article. The "
        "Measures' sanctions reach providers only; users answer under other laws.",
    ),
)

core_values = Principle(
    IM[4, 1, "a"],
    gist=Term("社会主义核心价值观", "core socialist values"),
    tag=STATUTORY,
    guides=Term(
        "服务和内容与社会主义核心价值观相一致",
        "service and content in keeping with the core socialist values",
    ),
    refers=(TC["A1"],),
    note=Term(
        "与违禁内容的规定一并适用；审核时须另选定具体的违禁类别，仅凭本原则不能认定违法。",
        "Read with the rule on prohibited content: a reviewer has to choose a concrete category there, for this "
        "principle alone makes no breach.",
    ),
)

no_prohibited_content = Prohibition(
    IM[4, 1, "b"],
    gist=Term("违禁内容", "prohibited content"),
    tag=STATUTORY,
    readings=("F3", "F17"),
    bearer=(PROVIDER, USER),
    toward=PUBLIC,
    act=Act(
        "generate_prohibited_content",
        Term("生成依法属于违禁的内容", "generate content that the law bans"),
    ),
    broken_by=Clause(
        prohibited_content.some(),
        Term("已确认该服务生成违禁内容", "prohibited content from the service has been found"),
        IM[4, 1, "b"],
        denied=Term("未发现该服务生成违禁内容", "no prohibited content from the service has been found"),
    ),
    breach=(CSL[69], IM[21, 1, "a"], IM[21, 1, "b"]),
    refers=(DS[6, 1], TC["A1"]),
    note=Term(
        "每次确认都要另记发现日期，并按第十四条停止生成、整改和报告。",
        "Each finding is also recorded as a discovery, and article 14 then asks for a stop, a correction and a "
        "report.",
    ),
)

prevent_discrimination = Duty(
    IM[4, 2],
    gist=Term("防止歧视", "prevention of discrimination"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=AFFECTED,
    act=Act(
        "prevent_discrimination",
        Term(
            "把歧视挡在算法、数据、模型和服务之外",
            "keep discrimination out of algorithms, data, models and service",
        ),
    ),
    yardstick=HOUSE,
    met_by=all_of(
        *(
            stage.one_of(ground)
            for stage in (
                bias_measures_design,
                bias_measures_data,
                bias_measures_model,
                bias_measures_service,
            )
            for ground, _ in BIAS_GROUNDS
        )
    ),
    breach=(IM[21, 1, "a"], IM[21, 1, "b"]),
    refers=(TC["A2"], TC["8.3a"], TC["8.3b"]),
    note=Term(
        "四个环节、八个方面逐格核对，空格即为缺口。列举没有穷尽，残障、婚育等其他歧视同样应当防止。",
        "Four stages against eight grounds: an empty cell is a gap. The list is open, so other grounds, such as "
        "disability or family status, call for measures too.",
    ),
)

respect_commercial_rights = Duty(
    IM[4, 3, "a"],
    gist=Term("知识产权、商业道德和商业秘密", "intellectual property, business ethics, trade secrets"),
    tag=STATUTORY,
    bearer=(PROVIDER, USER),
    toward=(RIGHTS_HOLDERS, COMPETITORS),
    act=Act(
        "respect_commercial_rights",
        Term(
            "依商业道德行事，不触犯他人的知识产权和商业秘密",
            "act by business ethics and leave the intellectual property and trade secrets of others intact",
        ),
    ),
    met_by=Clause(
        ~commercial_wrongs.some(),
        Term("没有已确认而未了结的侵权或者失德问题", "no established wrong of this kind is left unsettled"),
        IM[4, 3, "a"],
        denied=Term(
            "有已确认而未了结的侵权或者失德问题", "an established wrong of this kind is left unsettled"
        ),
    ),
    breach=(IM[21, 1, "a"], IM[21, 1, "b"]),
    refers=(TC["5.2b"], TC["A3"]),
)

no_abuse_of_advantages = Prohibition(
    IM[4, 3, "b"],
    gist=Term("凭优势垄断或者不正当竞争", "monopoly or unfair competition through one's advantages"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=COMPETITORS,
    act=Act(
        "abuse_advantages",
        Term(
            "把算法、数据、平台等方面的优势用于垄断或者不正当竞争",
            "turn an advantage, as in algorithms, data or platform, to monopoly or unfair competition",
        ),
    ),
    broken_by=Clause(
        competition_findings.some() & competition_advantages.some(),
        Term("经认定凭借优势垄断或者不正当竞争", "such conduct through an advantage has been found"),
        IM[4, 3, "b"],
        denied=Term(
            "未经认定凭借优势垄断或者不正当竞争", "no such conduct through an advantage has been found"
        ),
    ),
    breach=(IM[21, 1, "a"], IM[21, 1, "b"]),
    refers=(AR[15, 1],),
    note=Term(
        "是否构成垄断或者不正当竞争由执法机关或者法院认定，本系统不作市场分析，只整理事实供移送。",
        "Whether there is monopoly or unfair competition is for the competition authority or a court: no market "
        "test is made here, the facts are merely put together for referral.",
    ),
)

no_harm_to_health = Prohibition(
    IM[4, 4, "a"],
    gist=Term("他人的身心健康", "health of body and mind"),
    tag=STATUTORY,
    bearer=(PROVIDER, USER),
    toward=AFFECTED,
    act=Act(
        "harm_health", Term("损害他人的身体或者心理健康", "harm the physical or mental health of others")
    ),
    broken_by=Clause(
        health_harms.some(),
        Term("已确认损害他人健康且尚未消除", "harm to the health of others is established and persists"),
        IM[4, 4, "a"],
        denied=Term("没有已确认而未消除的健康损害", "no established harm to health persists"),
    ),
    breach=(IM[21, 1, "a"], IM[21, 1, "b"]),
    refers=(TC["A4"],),
    note=Term(
        "涉及健康的投诉最先处理；受害人是未成年人的，同时联系其监护人。",
        "A complaint about health is taken first; where the person is a minor, the guardian is contacted as well.",
    ),
)

no_infringement_of_personality_rights = Prohibition(
    IM[4, 4, "b"],
    gist=Term("人格权益和个人信息权益", "personality rights and personal information"),
    tag=STATUTORY,
    bearer=(PROVIDER, USER),
    toward=AFFECTED,
    act=Act(
        "infringe_personality_rights",
        Term(
            "侵害他人的人格权益或者个人信息权益",
            "infringe the personality rights of others or their rights in personal information",
        ),
    ),
    broken_by=Clause(
        personality_rights_infringed.some(),
        Term("已确认侵害人格权益且尚未了结", "an infringement of personality rights is established and open"),
        IM[4, 4, "b"],
        denied=Term("没有已确认而未了结的侵害", "no established infringement is open"),
    ),
    breach=(PIPL[66], IM[21, 1, "a"], IM[21, 1, "b"]),
    refers=(DS[14, 2], TC["A4"]),
)

raise_transparency = Duty(
    IM[4, 5, "a"],
    gist=Term("服务的透明度", "transparency of the service"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=(USERS, PUBLIC),
    act=Act(
        "raise_transparency",
        Term(
            "按服务种类，让使用者和公众了解服务如何运作、有何局限",
            "let users and the public see, as fits the kind of service, how it works and where it ends",
        ),
    ),
    yardstick=external(TC["7b"]),
    met_by=all_of(*(transparency_sheet.one_of(part) for part, _ in transparency_sheet.values)),
    breach=(IM[21, 1, "a"], IM[21, 1, "b"]),
    refers=(TC["7b"], AR[16, 1]),
    note=Term(
        "法律未限定以何种方式提升透明度；这里以公布服务说明为准，所列三项内容取自实践指南。",
        "The law leaves the means open; a published description is taken as proof here, and its three parts "
        "come from the practice standard.",
    ),
)

raise_accuracy = Duty(
    IM[4, 5, "b"],
    gist=Term("生成内容的准确和可靠", "accuracy and reliability of output"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=USERS,
    act=Act(
        "raise_accuracy",
        Term(
            "按服务种类，让生成内容更准确、更可靠",
            "make output more accurate and reliable, as fits the kind of service",
        ),
    ),
    yardstick=HOUSE,
    met_by=all_of(*(output_quality_work.one_of(aspect) for aspect, _ in output_quality_work.values)),
    breach=(IM[21, 1, "a"], IM[21, 1, "b"]),
    refers=(TC["A5"], TC["9.3"]),
    note=Term(
        "法律没有规定准确率，达到任何比率都不等于合格；抽样合格率见实践指南。",
        "The law sets no rate of accuracy and no rate is sufficient in law; for sampling pass rates see the "
        "practice standard.",
    ),
)
