"""The filing and the registration of generative AI services as practice has them: how models are used, numbers, papers, lists."""

from __future__ import annotations

from chengxu.algebra.facts import Event, Flag, Several
from chengxu.algebra.term import Term
from chengxu.law.norm import Party

PROVINCIAL_CAC = Party(
    "provincial_cac", Term("省级网信部门", "the provincial internet information department (CAC)")
)

filed_model_use = Several(
    name="filed_model_use",
    question=Term(
        "对他人的已备案模型，除经接口直接调用以外，还有下列哪些情形？",
        "Beside calling it as it is through an interface, what do you do with another's filed model?",
    ),
    help=Term(
        "只是直接调用、不作改动，或者没有用这样的模型的，答“无”。只写提示词、外接知识库而不改动模型参数的，不算改动。",
        "“None” if it is only called as it is, or if you use no such model. Prompts and attached knowledge bases that leave the "
        "model's weights alone are no change.",
    ),
    label=Term("直接调用以外的情形", "the uses beyond direct calls"),
    values=(
        ("self_hosted", Term("自行部署", "hosting it yourself")),
        ("modified", Term("微调或者以其他方式改动", "fine-tuning or changing it otherwise")),
    ),
)

service_numbers = Several(
    name="service_numbers",
    question=Term(
        "该服务已经取得下列哪些编号？自何日起？",
        "Which of these numbers has the service been given, and since which day?",
    ),
    help=Term(
        "都由网信部门发放。算法备案的编号是另一回事，不在此列。都没有的，答“无”。",
        "Both come from the CAC. The number of an algorithm filing is another matter and does not count. “None” if there is "
        "neither.",
    ),
    label=Term("该服务的编号", "the numbers of the service"),
    values=(
        ("filing_number", Term("生成式人工智能服务备案号", "a filing number for the service")),
        ("online_number", Term("登记后的上线编号", "an online number after registration")),
    ),
)

registration_papers = Several(
    name="registration_papers",
    question=Term("登记材料里有下列哪些？", "Which of these are in the papers for the registration?"),
    help=Term(
        "备案号须在网信部门公布的名单中查得到；查不到的，不选。",
        "The number has to be found in the lists that the CAC publishes; leave it out if it is not there.",
    ),
    label=Term("登记材料", "the papers for the registration"),
    values=(
        ("model_number", Term("所调用模型的备案号", "the filing number of the model that is called")),
        ("contract", Term("与模型提供者的合同", "the contract with the model's provider")),
    ),
)

filing_package = Several(
    name="filing_package",
    question=Term(
        "生成式人工智能服务备案的材料，下列哪些已经备齐？",
        "Which of these are ready for the filing of the generative AI service?",
    ),
    help=Term(
        "属地网信部门可能另有要求。测试账号的口令、密钥另行交付，不写进材料。",
        "The local CAC may ask for more. Passwords and keys of the test account are handed over apart and never written into the "
        "package.",
    ),
    label=Term("备齐的备案材料", "the papers ready for the filing"),
    values=(
        ("application_form", Term("备案申请表", "the application form")),
        ("self_assessment", Term("安全自评估报告", "the security self-assessment report")),
        ("service_agreement", Term("模型服务协议", "the service agreement of the model")),
        ("annotation_rules", Term("语料标注规则", "the annotation rules")),
        ("keyword_list", Term("拦截关键词列表", "the list of blocked keywords")),
        ("test_questions", Term("评估测试题集", "the sets of test questions")),
        ("test_access", Term("供核验的测试账号或者接口", "a test account or interface for checking")),
    ),
)

model_notice = Several(
    name="model_notice",
    question=Term(
        "在该服务的显著位置或者产品详情页，公示了下列哪些？",
        "Which of these are shown in a plain place of the service or on its product page?",
    ),
    help=Term(
        "“查得到”指所示编号在网信部门公布的名单中能够查到，且与模型名称一致。",
        "The number is found if it stands in the lists that the CAC publishes, with that model's name.",
    ),
    label=Term("公示的模型信息", "the particulars shown of the model"),
    values=(
        ("model_name", Term("模型名称", "the name of the model")),
        ("number", Term("备案号或者上线编号", "the filing number or the online number")),
        ("found", Term("能在名单中查到的编号", "a number that is found in the lists")),
    ),
)

human_like_interaction = Flag(
    name="human_like_interaction",
    question=Term(
        "该服务是否模拟人的性格、思维和交流方式，与使用者作情感互动（如陪伴、虚拟恋人）？",
        "Does the service take on a human personality and manner and interact emotionally with its users, as a companion or a "
        "virtual partner does?",
    ),
    yes=Term("该服务提供拟人化的情感互动", "the service offers human-like emotional interaction"),
    no=Term("该服务不提供拟人化的情感互动", "the service offers no human-like emotional interaction"),
)

SERVICE_NUMBER_ISSUED = Event(
    name="service_number_issued",
    label=Term("发放备案号或者上线编号", "the issue of the filing number or the online number"),
    question=Term(
        "网信部门哪一天发放了该服务的备案号或者上线编号？",
        "On which day did the CAC issue the filing number or the online number of the service?",
    ),
)

SERVICE_ANNOUNCED = Event(
    name="service_announced",
    label=Term("公布该服务的备案、登记信息", "the publication of the filing or the registration"),
    question=Term(
        "该服务的备案、登记信息哪一天在网信部门的名单中公布？",
        "On which day did the filing or the registration appear in a list that the CAC publishes?",
    ),
    help=Term(
        "地方名单、国家名单，以先公布的为准。", "The local or the national list, whichever came first."
    ),
)
