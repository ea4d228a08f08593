"""What users do with AI: who uses it, input, publication, reliance on output, spreading."""

from __future__ import annotations

from chengxu.algebra.facts import Choice, Flag, Setting, Several
from chengxu.algebra.term import Term

# Who uses

employs_staff = Flag(
    name="employs_staff",
    question=Term("您是否为用人单位（有职工）？", "Are you an employer, with staff of your own?"),
    yes=Term("当事人是用人单位", "the person described is an employer"),
    no=Term("当事人不是用人单位", "the person described is no employer"),
)

# Input

unlawful_inputs = Several(
    name="unlawful_inputs",
    question=Term(
        "经核实，您输入的数据或者指令中有下列哪些违法内容？",
        "Which of these unlawful contents is the data or instruction that you entered established to hold?",
    ),
    help=Term(
        "有合法依据的（如经权利人许可，或者为识别违法内容而提交样本），不算。核实后没有的，答“无”；秘密和敏感信息另行询问。",
        "Not what rests on a lawful ground, such as the holder's permission, or a sample entered so that it be "
        "recognised. Answer “none” if a check found nothing; secrets are asked about separately.",
    ),
    label=Term("输入中的违法内容", "the unlawful contents of the input"),
    values=(
        ("infringing", Term("侵犯他人合法权益的内容", "content that infringes the rights of others")),
        ("discriminatory", Term("歧视性内容", "discriminatory content")),
        ("hateful", Term("仇恨性内容", "hateful content")),
        ("other", Term("其他违法内容", "other unlawful content")),
    ),
)

unlawful_input_intended = Flag(
    name="unlawful_input_intended",
    question=Term("输入该违法内容是否出于故意？", "Was the unlawful content entered deliberately?"),
    help=Term(
        "明知内容违法而仍然输入的，为“是”；疏忽、误传的，为“否”，此时仍须看是否尽到保证输入合法的义务。",
        "Yes if its unlawfulness was known and it was entered all the same; no for carelessness or mistake, which may "
        "still fall short of the duty to enter what is lawful.",
    ),
    yes=Term("违法内容是故意输入的", "the unlawful content was entered deliberately"),
    no=Term("违法内容不是故意输入的", "the unlawful content was not entered deliberately"),
)

misleading_input = Choice(
    name="misleading_input",
    question=Term(
        "您是否向系统提供过误导性信息？属于哪一种？",
        "Did you give the system misleading information, and if so, which of these is it?",
    ),
    help=Term(
        "“诱导有害结果”须故意误导，并且以生成有害结果为目的（如诱使系统给出制毒方法）。安全测试须有提供者授权，科研须符合"
        "第一百一十一条，均应留存声明。",
        "Seeking harm takes both intent to mislead and the aim of a harmful result, such as being told how to make "
        "drugs. A security test needs the provider's authorisation, research has to meet article 111, and either "
        "declaration is kept on file.",
    ),
    label=Term("误导性信息的情形", "the misleading information"),
    values=(
        ("none", Term("没有提供", "not given")),
        ("unintended", Term("提供过，但不是故意误导", "given without intent to mislead")),
        (
            "harmless",
            Term("故意误导，但不求有害结果", "given deliberately, but with no harmful result in view"),
        ),
        ("seeks_harm", Term("故意误导以诱导有害结果", "given deliberately to bring about a harmful result")),
        (
            "authorised_test",
            Term("经授权的安全测试或者科研", "given in an authorised security test or in research"),
        ),
    ),
)

secret_inputs = Several(
    name="secret_inputs",
    question=Term(
        "您向系统输入过下列哪些信息？", "Which of these kinds of information did you enter into the system?"
    ),
    help=Term(
        "难以判断是否属于秘密的，先停止输入，请保密工作机构确认。只属于个人敏感信息的，依《个人信息保护法》判断，不在此列。",
        "When in doubt whether something is secret, stop and ask those in charge of secrecy. Sensitive personal "
        "information as such is a matter of the PIPL and is not meant here.",
    ),
    label=Term("输入的涉密、敏感信息", "the kinds of secret or sensitive information entered"),
    values=(
        ("state_secret", Term("国家秘密", "State secrets")),
        ("work_secret", Term("工作秘密", "work secrets")),
        (
            "marked_sensitive",
            Term(
                "法律或者有权机关标明的敏感信息", "information marked sensitive by a law or a competent body"
            ),
        ),
        (
            "listed_sensitive",
            Term("仅由本单位清单列为敏感的信息", "information that only the user's own list holds sensitive"),
        ),
    ),
)

meets_secrecy_requirements = Flag(
    name="meets_secrecy_requirements",
    question=Term(
        "该人工智能系统是否符合处理此类信息的保密要求？",
        "Does the AI system meet the secrecy requirements for such information?",
    ),
    help=Term(
        "以保密行政管理部门的检测、认可或者本单位保密机构的书面结论为准；没有结论的，填“不知道”，并应停止输入。",
        "What counts is an approval by the secrecy administration or the written finding of the body in charge. With "
        "neither, answer “unknown” and stop entering it.",
    ),
    yes=Term("该系统符合保密要求", "the system meets the secrecy requirements"),
    no=Term("该系统不符合保密要求", "the system does not meet the secrecy requirements"),
)

sensitive_list = Setting(
    name="sensitive_list",
    question=Term(
        "“敏感信息”是否包括使用单位自定清单所列的信息？",
        "Does “sensitive information” take in what the user's own list holds sensitive?",
    ),
    label=Term("敏感信息清单的范围", "the reach of the list of sensitive information"),
    values=(
        ("law_only", Term("仅限法律或者有权机关标明的", "only what a law or a competent body marks")),
        ("own_list_too", Term("自定清单一并计入", "the user's own list as well")),
    ),
    default="law_only",
    reading="G44",
)

offences_by_ai = Several(
    name="offences_by_ai",
    question=Term(
        "经查实，您利用该服务实施过下列哪些违法犯罪行为？",
        "Which of these unlawful or criminal acts are you found to have committed by means of the service?",
    ),
    help=Term(
        "以有权机关查实的为准；仅有嫌疑的，填“不知道”，并先判断是否移送公安机关。",
        "As found by a competent body. With mere suspicion answer “unknown”, and look first whether the matter goes to "
        "public security.",
    ),
    label=Term("利用人工智能实施的违法犯罪行为", "the offences committed by means of AI"),
    values=(
        ("national_security", Term("危害国家安全", "harm to national security")),
        ("intrusion", Term("侵入他人系统", "intrusion into systems of others")),
        ("data_theft", Term("窃取他人数据", "theft of data of others")),
        ("other", Term("其他违法犯罪行为", "another unlawful or criminal act")),
    ),
)

# Publication and reliance on output

publishes_generated_content = Flag(
    name="publishes_generated_content",
    question=Term(
        "您是否把人工智能生成的内容用于公开传播？",
        "Do you spread AI-generated content to the public?",
    ),
    help=Term(
        "在公开的网站、账号、群组、媒体上发布都算；只供自己或者单位内部使用的，为“否”。",
        "Any open site, account, group or medium counts; private use and use inside the organisation do not.",
    ),
    yes=Term("生成内容用于公开传播", "AI-generated content is spread to the public"),
    no=Term("生成内容不用于公开传播", "no AI-generated content is spread to the public"),
)

published_labels = Several(
    name="published_labels",
    question=Term(
        "您公开传播的每一件生成内容，都带有下列哪些标识？",
        "Which of these labels does every piece of generated content that you publish carry?",
    ),
    help=Term(
        "显式标识能为公众直接感知；隐式标识在文件数据中，如元数据。自行添加、保留原有或者予以展示的都算；有一件缺少的，"
        "不选该项。",
        "An explicit label is seen or heard by the public; an implicit one sits in the data of the file, such as its "
        "metadata. Added, kept or shown, each will do; leave a kind out if one piece lacks it.",
    ),
    label=Term("公开传播内容所带的标识", "the labels on published content"),
    values=(
        ("explicit", Term("显式标识", "explicit labels")),
        ("implicit", Term("隐式标识", "implicit labels")),
    ),
)

label_tampering = Several(
    name="label_tampering",
    question=Term(
        "您对生成内容的标识，有过下列哪些行为？",
        "Which of these have you done to the labels on generated content?",
    ),
    help=Term(
        "“规避”指以截屏、转码、二次拍摄等方式使标识失去作用。依规定申请、由提供者给予的不含显式标识的内容，不算删除。",
        "Getting round a label means making it useless by screenshot, transcoding, filming and the like. Content that "
        "the provider lawfully supplied without an explicit label has had nothing deleted.",
    ),
    label=Term("对标识的破坏行为", "the acts against labels"),
    values=(
        ("delete", Term("删除", "deleting")),
        ("alter", Term("篡改", "altering")),
        ("hide", Term("隐匿", "hiding")),
        ("forge", Term("伪造", "forging")),
        ("evade", Term("规避", "getting round")),
    ),
)

sensitive_uses = Several(
    name="sensitive_uses",
    question=Term(
        "您使用人工智能的场景，可能影响下列哪些利益？",
        "Which of these may be affected by the situation in which you use AI?",
    ),
    help=Term(
        "如涉及公共安全、舆情、公共服务的，选“公共利益”；涉及他人的生命健康、重大财产、就业、诉讼的，选“他人重大权益”。"
        "都不影响的，答“无”。",
        "Public safety, public opinion or public services are public interests; life, health, substantial property, "
        "employment or litigation of others are major rights. Answer “none” if neither is touched.",
    ),
    label=Term("可能受影响的重大利益", "the weighty interests that may be affected"),
    values=(
        ("public_interest", Term("公共利益", "the public interest")),
        ("major_rights", Term("他人的重大权益", "major rights of others")),
    ),
)

output_checks = Several(
    name="output_checks",
    question=Term(
        "对用于这些场景的生成内容，下列哪些工作已经完成，或者记明了不必要的理由？",
        "For output used in such situations, which of these are done, or explained on record as unnecessary?",
    ),
    help=Term(
        "法律只要求必要的核查；认为某项不必要的，写明理由即可选。既未做又无理由的，不选。",
        "Only what is necessary is required: with a reason on record why a check is not, tick it. Leave out what is "
        "neither done nor explained.",
    ),
    label=Term("完成或者说明理由的核查", "the checks done or explained"),
    values=(
        ("fact_check", Term("事实核验", "a check of facts")),
        ("source_review", Term("来源审查", "a review of sources")),
        ("human_review", Term("人工复核", "a review by a person")),
        ("risk_warning", Term("风险提示", "a warning of risk")),
    ),
)

conclusions_passed_on = Several(
    name="conclusions_passed_on",
    question=Term(
        "您把生成内容当作下列哪些结论公开、转发或者交付给别人？",
        "As which of these conclusions have you published, spread or handed on generated content?",
    ),
    help=Term(
        "明显的虚构作品、草稿，或者注明供参考而不作结论的，不算；没有的，答“无”。",
        "Not evident fiction, a draft, or what is marked as no conclusion; answer “none” if there was nothing of the "
        "kind.",
    ),
    label=Term("对外提供的结论种类", "the kinds of conclusion handed on"),
    values=(
        ("factual", Term("事实性结论", "a conclusion of fact")),
        ("professional", Term("专业性结论", "a professional conclusion")),
        ("decision", Term("决策性结论", "a conclusion that decides")),
    ),
)

conclusions_verified = Flag(
    name="conclusions_verified",
    question=Term(
        "这些结论对外提供之前，是否每一件都经过核验？",
        "Was every one of these conclusions verified before it was handed on?",
    ),
    help=Term("有一件未经核验的，填“否”。", "One left unverified makes it “no”."),
    yes=Term("结论均经核验", "every conclusion was verified"),
    no=Term("有的结论未经核验", "some conclusion was not verified"),
)

spreading_means = Several(
    name="spreading_means",
    question=Term(
        "您以人工智能采用过下列哪些传播手段？",
        "Which of these means have you employed with AI?",
    ),
    help=Term(
        "手段本身不当然违法，还要看造成的影响；都没有的，答“无”。",
        "A means is not unlawful by itself; what matters is the effect as well. Answer “none” if there was none.",
    ),
    label=Term("采用的手段", "the means employed"),
    values=(
        ("bulk_generation", Term("批量生成", "generation in bulk")),
        ("automated_posting", Term("自动化发布", "automated posting")),
        ("account_manipulation", Term("操纵账号", "manipulation of accounts")),
        ("fake_traffic", Term("虚构流量", "fake traffic")),
        ("forged_source", Term("伪造来源", "forged sources")),
        ("data_poisoning", Term("污染数据", "poisoning of data")),
        ("model_misleading", Term("误导模型", "misleading of models")),
        ("other", Term("其他类似手段", "other means of the kind")),
    ),
)

spreading_effects = Several(
    name="spreading_effects",
    question=Term(
        "经查实，上述手段造成了下列哪些影响？",
        "Which of these effects are those means found to have had?",
    ),
    label=Term("造成的影响", "the effects"),
    values=(
        ("order_disturbed", Term("扰乱网络传播秩序", "disturbed order in online communication")),
        ("false_opinion", Term("制造虚假舆论", "false public opinion")),
        ("ecology_polluted", Term("污染信息生态", "a polluted information environment")),
        ("ai_impaired", Term("妨碍人工智能系统运行", "impaired AI systems")),
    ),
)
