"""Chapter V, articles 64 and 65: assessment services, inspection, seizure, cooperation, confidentiality."""

from __future__ import annotations

from chengxu.algebra.cite import STATUTORY
from chengxu.algebra.expr import Clause, all_of, any_of
from chengxu.algebra.term import Term
from chengxu.dates.limits import AsSet
from chengxu.law.norm import Act, Duty, Power, Programme, Prohibition
from chengxu.statutes.laws import COER, SD
from chengxu.statutes.scholars_draft.supervision import OFFICIAL_MISCONDUCT, suspected
from chengxu.statutes.words.administration import (
    DEPARTMENT_HEAD,
    DEPARTMENTS_AND_STAFF,
    OVERSIGHT_SECRET_LEAKED,
    PARTIES_CONCERNED,
    seizure_steps,
    unlawful_use_evidence,
)
from chengxu.statutes.words.oversight import INSPECTION_NOTIFIED, INSPECTION_SERVED
from chengxu.statutes.words.parties import OVERSIGHT, STATE

_VERSION = Term("版本和施行日期", "the version and the day from which it applies")

# Article 64

assessment_services = Programme(
    SD[64, 1, "a"],
    gist=Term("评估认证服务业", "assessment and certification services"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "人工智能安全评估、认证等服务业，及评估结果互认",
        "services of AI safety assessment and certification, and mutual recognition of results",
    ),
    aims=(
        Term("发展评估、认证等服务", "growth of assessment and certification services"),
        Term("支持专业机构依法开展服务", "support for professional bodies"),
        Term("评估结果互认", "mutual recognition of results"),
    ),
    needs=(
        Term("专业机构的名称", "the professional body"),
        Term("业务范围", "the services it covers"),
        Term("有效期", "until when it is listed"),
    ),
    refers=(SD[42, 3, "a"], SD[58, 2, "iv"]),
    note=Term(
        "只有在册机构在其业务范围和有效期内作出的结果，才标为“互认”。",
        "Only a result of a listed body, within its services and time, is marked as recognised.",
    ),
)

assessment_platform = Programme(
    SD[64, 1, "b"],
    gist=Term("评测平台", "assessment platform"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "统一、权威、动态更新的人工智能评测平台",
        "one authoritative platform for assessing AI, kept up to date",
    ),
    aims=(
        Term("评测框架", "the framework"),
        Term("评测数据集", "the data set"),
        Term("评测标准", "the standards"),
    ),
    needs=(_VERSION, Term("发布机构", "who issued it")),
    refers=(SD[64, 1, "c"],),
    note=Term(
        "评测结果注明所用的框架、数据集和标准三者的版本。",
        "A result names the versions of framework, data set and standards that it was reached with.",
    ),
)

platform_interface = Programme(
    SD[64, 1, "c"],
    gist=Term("开放平台技术接口", "open technical interface"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "供企业自行评测的平台技术接口",
        "a technical interface through which enterprises assess their products",
    ),
    needs=(
        Term("接口文档的版本", "the version of the interface"),
        Term("接入的企业", "the enterprises using it"),
    ),
    refers=(SD[64, 1, "b"],),
    note=Term(
        "提交的数据不合格式的，退回并指明错在何处。",
        "Input that does not fit the format is returned, with the fault named.",
    ),
)

# Article 65

question_and_inquire = Power(
    SD[65, 1, "i"],
    gist=Term("询问调查", "questioning and inquiry"),
    tag=STATUTORY,
    holder=OVERSIGHT,
    against=PARTIES_CONCERNED,
    act=Act(
        "question_parties",
        Term("询问当事人，调查有关情况", "question the parties concerned and inquire into the activity"),
    ),
    refers=(SD[65, 2], SD[65, 3]),
    note=Term(
        "不以涉嫌违法为前提，但须有正在进行的检查。笔录写明询问人、被询问人和日期。",
        "No suspicion is needed, but an open inspection is. The record names who asked, who answered, and the day.",
    ),
)

inspect_and_copy = Power(
    SD[65, 1, "ii"],
    gist=Term("查阅复制资料", "inspection and copying of papers"),
    tag=STATUTORY,
    holder=OVERSIGHT,
    against=PARTIES_CONCERNED,
    act=Act(
        "inspect_and_copy_papers",
        Term(
            "查阅、复制与人工智能活动有关的合同、记录、账簿等资料",
            "inspect and copy contracts, records, account books and other papers on the AI activity",
        ),
    ),
    refers=(SD[34, 4, "c"], SD[65, 3]),
    note=Term(
        "不以涉嫌违法为前提，但资料须与被检查的活动有关，看不出关联的，说明理由。复制件列清单，注明校验值和密级。",
        "No suspicion is needed, but the paper has to concern the activity inspected; where that is not plain a reason is "
        "given. Copies are listed with hash and mark of confidentiality.",
    ),
)

inspect_on_site = Power(
    SD[65, 1, "iii"],
    gist=Term("现场检查", "on-site inspection"),
    tag=STATUTORY,
    holder=OVERSIGHT,
    against=PARTIES_CONCERNED,
    when=suspected(SD[65, 1, "iii"]),
    act=Act(
        "inspect_on_site", Term("对涉嫌违法的活动实施现场检查", "inspect the suspected activity on site")
    ),
    refers=(SD[60, 1, "iv"], SD[62, 1, "iv", "a"]),
    note=Term(
        "写明涉嫌违反的条文和事实。没有嫌疑的，可以询问，关键人工智能还可以抽查检测，不能进场检查。",
        "The article suspected to be broken and the facts are stated. Without suspicion there is questioning, and for "
        "critical AI random testing, but no entry.",
    ),
)

EVIDENCED = Clause(
    unlawful_use_evidence,
    Term(
        "有证据证明设备、物品被用于违法活动",
        "there is evidence that equipment or items served unlawful activity",
    ),
    SD[65, 1, "iv"],
    denied=Term(
        "没有证据证明设备、物品被用于违法活动",
        "there is no evidence that equipment or items served unlawful activity",
    ),
)

# Owed by the case officers before they touch anything: met as long as nothing is seized without the report.
report_before_seizure = Duty(
    SD[65, 1, "iv", "a"],
    gist=Term("查封扣押前书面报告", "written report before a seizure"),
    tag=STATUTORY,
    bearer=OVERSIGHT,
    toward=DEPARTMENT_HEAD,
    when=EVIDENCED,
    act=Act(
        "report_before_seizure",
        Term(
            "在查封、扣押之前书面报告部门主要负责人",
            "report to the head of the department in writing before sealing or seizing anything",
        ),
    ),
    met_by=any_of(seizure_steps.is_("written_report"), ~seizure_steps.is_("carried_out")),
    breach=(OFFICIAL_MISCONDUCT,),
    refers=(SD[65, 1, "iv", "b"],),
    note=Term(
        "报告附证据清单；口头报告不算。", "The list of evidence is annexed; an oral report does not count."
    ),
)

seize_on_approval = Power(
    SD[65, 1, "iv", "b"],
    gist=Term("批准后查封扣押", "seizure upon approval"),
    tag=STATUTORY,
    readings=("S33",),
    holder=OVERSIGHT,
    against=PARTIES_CONCERNED,
    when=all_of(
        EVIDENCED,
        Clause(
            all_of(seizure_steps.one_of("written_report"), seizure_steps.one_of("approval")),
            Term(
                "已经书面报告部门主要负责人并获批准",
                "the head of the department has had a written report and approved",
            ),
            SD[65, 1, "iv"],
        ),
    ),
    act=Act(
        "seize_items", Term("依法查封、扣押该设备、物品", "seal or seize the equipment or items under law")
    ),
    refers=(SD[65, 1, "iv", "a"], COER[24], COER[25], COER[28], OFFICIAL_MISCONDUCT),
    note=Term(
        "当场交付决定书和清单，写明届满日期。期限依《行政强制法》第二十五条：三十日，经批准可以再延长三十日；期满未解除的，"
        "予以标明。",
        "Order and list of items are handed over on the spot and give the last day. By article 25 of the Administrative "
        "Coercion Law that is thirty days, and thirty more upon approval; holding beyond it is marked.",
    ),
)

cooperate_with_departments = Duty(
    SD[65, 2],
    gist=Term("协助配合", "help and cooperation"),
    tag=STATUTORY,
    readings=("S29",),
    bearer=PARTIES_CONCERNED,
    toward=OVERSIGHT,
    act=Act(
        "cooperate_with_departments",
        Term(
            "协助、配合主管部门依法履行职责，不加拒绝、阻挠",
            "help and cooperate with the departments in their lawful duties, without refusal or obstruction",
        ),
    ),
    upon=INSPECTION_NOTIFIED,
    due=AsSet(),
    done=INSPECTION_SERVED,
    breach=(SD[83, 1, "v"],),
    refers=(SD[65, 1, "i"], SD[65, 1, "ii"], SD[65, 1, "iii"], SD[82, 1, "a"], SD[93, 1]),
    note=Term(
        "不配合的，裁量处罚时予以考虑。能否单独依第八十二条处罚，有疑问：拒绝、阻挠本身不是研发、提供或者使用活动，不自动"
        "罚款。对超出主管部门职权的要求说“不”，不是阻挠。",
        "A want of cooperation weighs in the penalty. Whether article 82 punishes it by itself is doubtful, since refusing "
        "is no development, provision or use: nothing is fined automatically. To say no to what lies outside the "
        "departments' powers is no obstruction.",
    ),
)

keep_secrets = Prohibition(
    SD[65, 3],
    gist=Term("主管部门的保密义务", "confidentiality of the departments"),
    tag=STATUTORY,
    bearer=DEPARTMENTS_AND_STAFF,
    toward=PARTIES_CONCERNED,
    act=Act(
        "disclose_what_duty_showed",
        Term(
            "泄露、出售或者非法提供履职中知悉的个人信息、商业秘密",
            "leak, sell or unlawfully hand over personal information or trade secrets learned on duty",
        ),
    ),
    done=OVERSIGHT_SECRET_LEAKED,
    breach=(OFFICIAL_MISCONDUCT,),
    refers=(SD[63, 1, "b"], SD[65, 1, "ii"]),
    note=Term(
        "案卷只供承办人员查阅，逐次留痕；对外提供时，没有写明法律依据的秘密内容先行删除。",
        "Files are open to the assigned staff only, each access logged; marked secrets are taken out of an export unless "
        "a legal ground is stated.",
    ),
)
