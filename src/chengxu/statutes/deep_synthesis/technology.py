"""Chapter III of the Provisions, articles 14 and 15: training data, biometric editing, review, sensitive tools."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, reading
from chengxu.algebra.expr import Clause, all_of, any_of
from chengxu.algebra.term import Term
from chengxu.dates.limits import before
from chengxu.law.norm import Act, Duty, Keep
from chengxu.statutes.deep_synthesis.basis import PROVIDER, SUPPORTER, USERS, recalled
from chengxu.statutes.laws import AR, DS, IM, NDSR, PIPL, SA
from chengxu.statutes.words.algorithms import algorithm_reviews
from chengxu.statutes.words.parties import CAC, DATA_SUBJECT
from chengxu.statutes.words.synthesis import (
    EDITED_PERSONS,
    biometric_prompt,
    sensitive_tools,
    sensitive_tools_assessed,
    training_data_secured,
)
from chengxu.statutes.words.training import (
    datasets_registered,
    training_activities,
    training_data_has_personal_information,
    training_pi_grounds,
)

MAKERS = (PROVIDER, SUPPORTER)
"""Whom chapter III addresses side by side."""

manage_training_data = Duty(
    DS[14, 1],
    gist=Term("训练数据管理", "training-data management"),
    tag=STATUTORY,
    bearer=MAKERS,
    toward=DATA_SUBJECT,
    when=Clause(
        training_activities.some(),
        Term("当事人为该服务处理训练数据", "the person described handles training data for the service"),
        DS[14, 1],
        denied=Term(
            "当事人不为该服务处理训练数据", "the person described handles no training data for the service"
        ),
    ),
    act=Act(
        "manage_synthesis_training_data",
        Term(
            "管好训练数据并保障其安全，其中有个人信息的，遵守个人信息保护的规定",
            "manage the training data, keep them secure, and obey the rules on personal information where they hold any",
        ),
    ),
    met_by=all_of(
        datasets_registered,
        training_data_secured,
        any_of(
            ~training_data_has_personal_information,
            all_of(training_pi_grounds.some(), ~training_pi_grounds.one_of("without")),
        ),
    ),
    keep=Keep(Term("训练数据集登记", "the register of training datasets"), None, None, HOUSE),
    breach=(DS[22, 1], NDSR[55]),
    refers=(IM[7, 0], IM[7, 3], NDSR[19]),
    note=Term(
        "技术支持者可以有自己的登记。个人信息的规定不限于处理依据，这里只核对依据。",
        "A technical supporter may keep a register of its own. The rules on personal information go beyond the ground for "
        "handling; only the ground is checked here.",
    ),
)

EDITS_PERSONS = Clause(
    sensitive_tools.one_of("edits_faces", "edits_voices", "edits_other"),
    Term(
        "该服务能够编辑人脸、人声等生物识别信息",
        "the service can edit faces, voices and other biometric information",
    ),
    DS[14, 2],
    denied=Term(
        "该服务不能编辑人脸、人声等生物识别信息",
        "the service cannot edit faces, voices or other biometric information",
    ),
)

prompt_before_editing = Duty(
    DS[14, 2],
    gist=Term("编辑人脸、人声之前的提示", "prompts before faces and voices are edited"),
    tag=STATUTORY,
    readings=("DS8",),
    bearer=MAKERS,
    toward=(USERS, EDITED_PERSONS),
    when=EDITS_PERSONS,
    act=Act(
        "prompt_before_editing",
        Term(
            "在编辑之前提示使用者：要编辑谁，须先依法告诉谁，并得到该人的单独同意",
            "prompt users, before they edit, to inform the person edited and to obtain that person's separate consent",
        ),
    ),
    met_by=all_of(*(biometric_prompt.one_of(step) for step, _ in biometric_prompt.values)),
    keep=Keep(
        Term("提示的版本和使用者的声明", "the version of the prompt and the user's declaration"),
        None,
        None,
        HOUSE,
    ),
    breach=(DS[22, 1], PIPL[66]),
    refers=(PIPL[29], IM[4, 4, "b"]),
    note=Term(
        "义务是提示，不是代为取得同意；没有取得同意而编辑的，由使用者负责，提供者不因此免除其他责任。",
        "The duty is to prompt, not to obtain the consent. To edit without it is the user's responsibility, which does not release the "
        "provider from its own.",
    ),
)

review_mechanisms = Duty(
    DS[15, 1],
    gist=Term("定期检查算法机制机理", "regular review of how algorithms work"),
    tag=STATUTORY,
    readings=("DS9",),
    bearer=MAKERS,
    toward=CAC,
    act=Act(
        "review_synthesis_mechanisms",
        Term(
            "按周期检查生成合成类算法怎样运作，审核、评估、验证都要做",
            "regularly review, evaluate and verify how the synthesis algorithms work",
        ),
    ),
    met_by=algorithm_reviews.one_of("mechanism"),
    keep=Keep(Term("检查报告", "the reports"), None, None, HOUSE),
    breach=(DS[22, 1],),
    refers=(AR[8, 1],),
    note=recalled(
        "周期由其自定，没有法定间隔；所定周期一过，就重新显示为没有做到。",
        "The interval is their own, for none is set by law. Once it has run out, the duty shows as not performed again.",
    ),
)

OFFERS_SENSITIVE_TOOLS = Clause(
    sensitive_tools.some(),
    Term("该服务提供具有敏感功能的工具", "the service offers tools with a sensitive function"),
    DS[15, 2],
    denied=Term("该服务不提供具有敏感功能的工具", "the service offers no tool with a sensitive function"),
)

assess_sensitive_tools = Duty(
    DS[15, 2],
    gist=Term("敏感工具的安全评估", "security assessment of sensitive tools"),
    tag=STATUTORY,
    readings=("DS4",),
    bearer=MAKERS,
    toward=CAC,
    when=OFFERS_SENSITIVE_TOOLS,
    act=Act(
        "assess_sensitive_tools",
        Term(
            "自行或者委托专业机构，对这些模型、模板等工具作安全评估",
            "assess the security of these models, templates and other tools, themselves or through a professional body",
        ),
    ),
    due=before(OFFERS_SENSITIVE_TOOLS, tag=reading("DS4")),
    met_by=sensitive_tools_assessed,
    keep=Keep(Term("每件工具的评估报告", "the report on each tool"), None, None, HOUSE),
    breach=(DS[22, 1],),
    refers=(SA[3, 1], DS[20, 1]),
    note=Term(
        "敏感功能有两类：生成、编辑人脸、人声等生物识别信息；生成、编辑可能关系国家安全、国家形象、国家利益和社会公共利益的特殊物体、"
        "场景。没有报告编号的工具不应当上架。",
        "Two kinds of function: generating or editing faces, voices and other biometric information; generating or editing special "
        "things and scenes that may bear on State security, the country's image and interests or the public interest. A tool "
        "without a report number should not be published.",
    ),
)
