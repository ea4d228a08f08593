"""Chapter IV, section 3 of the Model Law, articles 72 to 74: terminal devices, agents, labels."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, external
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.dates.count import years
from chengxu.dates.limits import PROMPTLY
from chengxu.law.norm import Act, Duty, Keep, Party, Prohibition
from chengxu.statutes.laws import DS, LM, ML4, PIPL, PQL
from chengxu.statutes.model_law.basis import (
    AGENT_PROVIDER,
    IS_TERMINAL,
    PROVIDER,
    PROVIDES,
    USERS,
)
from chengxu.statutes.words.conduct import labelled_kinds
from chengxu.statutes.words.content import COMPETITORS, competition_findings
from chengxu.statutes.words.devices import (
    LABEL_DAMAGE_FOUND,
    agent_advantages,
    agent_controls,
    authorisation_flaws,
    calls_permissions_across_apps,
    cross_app_safeguards,
    device_quality_shown,
    label_attacks_guarded,
    label_notice,
    on_terminal_device,
    terminal_assurance,
)
from chengxu.statutes.words.handling import USER_MEASURE_TAKEN
from chengxu.statutes.words.parties import PUBLIC
from chengxu.statutes.words.service import output_kinds

TERMINAL_MAKER = Party(
    "terminal_maker",
    Term("人工智能终端设备提供者", "the supplier of the AI terminal device"),
    when=IS_TERMINAL,
)
"""Whoever supplies the device; control of the AI on it is not asked, that binds the provider of the AI service."""

TERMINAL_SERVICE_PROVIDER = Party(
    "terminal_service_provider",
    Term("终端设备人工智能服务提供者", "the provider of the AI service on terminal devices"),
    when=all_of(PROVIDES, on_terminal_device),
)

GENERATES = Clause(
    output_kinds.some(),
    Term("该服务生成合成内容", "the service generates or synthesises content"),
    ML4[74, 1],
    denied=Term("该服务不生成合成内容", "the service neither generates nor synthesises content"),
)

_GENERAL = (ML4[96, 1, "a"],)
_GENERAL_AND_TORT = (ML4[96, 1, "a"], ML4[100, 2])

# Article 72: terminal devices

ensure_device_quality = Duty(
    ML4[72, 1, "a"],
    gist=Term("终端设备的质量", "quality of the device"),
    tag=STATUTORY,
    yardstick=external(PQL[12]),
    bearer=TERMINAL_MAKER,
    toward=USERS,
    act=Act(
        "ensure_device_quality",
        Term("保证终端设备的产品质量", "answer for the product quality of the device"),
    ),
    met_by=device_quality_shown,
    breach=_GENERAL_AND_TORT,
    refers=(ML4[112, 1, "viii"], PQL[12], PQL[26]),
    note=Term(
        "联网、操作系统、使用者可自行安装应用三项齐备的才是终端设备；质量责任另依《产品质量法》。",
        "Only a device with all three (network, operating system, applications that users install) is one; liability "
        "for quality follows the Product Quality Law as well.",
    ),
)

secure_terminal_service = Duty(
    ML4[72, 1, "b"],
    gist=Term("终端人工智能服务的安全和透明", "security and transparency of AI on devices"),
    tag=STATUTORY,
    yardstick=HOUSE,  # the article does not say what shows security and transparency
    bearer=TERMINAL_SERVICE_PROVIDER,
    toward=USERS,
    act=Act(
        "secure_terminal_service",
        Term(
            "保障终端上的人工智能服务安全、透明", "keep the AI service on the device secure and transparent"
        ),
    ),
    met_by=all_of(
        terminal_assurance.one_of("security_evidence"), terminal_assurance.one_of("transparency_notice")
    ),
    breach=_GENERAL_AND_TORT,
)

authorise_dynamically = Duty(
    ML4[72, 2, "a"],
    gist=Term("跨应用权限的最小必要和动态授权", "least necessary, dynamic authorisation across apps"),
    tag=STATUTORY,
    bearer=TERMINAL_SERVICE_PROVIDER,
    toward=USERS,
    when=calls_permissions_across_apps,
    act=Act(
        "authorise_dynamically",
        Term(
            "只调用最小必要的权限，并实行动态授权",
            "call on no more permissions than necessary, and have each authorised dynamically",
        ),
    ),
    met_by=all_of(cross_app_safeguards.one_of("least_necessary"), cross_app_safeguards.one_of("dynamic")),
    keep=Keep(
        Term(
            "授权记录（应用、权限、目的、时间）", "the log of authorisations (app, permission, purpose, time)"
        ),
        None,
        None,
        HOUSE,
    ),
    breach=_GENERAL,
    refers=(ML4[73, 1], PIPL[6]),
)

no_blanket_authorisation = Prohibition(
    ML4[72, 2, "b"],
    gist=Term("不得泛化授权", "no blanket authorisation"),
    tag=STATUTORY,
    bearer=TERMINAL_SERVICE_PROVIDER,
    toward=USERS,
    act=Act(
        "obtain_blanket_authorisation",
        Term(
            "超出具体场景的功能需要，以一揽子授权取得非必要的权限",
            "obtain permissions beyond what a concrete scenario needs, or unneeded ones by blanket consent",
        ),
    ),
    broken_by=authorisation_flaws.some(),
    breach=_GENERAL,
    refers=(PIPL[6], PIPL[14]),
    note=Term(
        "不限于跨应用调用的权限。处理结果写明是哪一项权限超出需要。",
        "Not confined to permissions across applications. The result names the permission that goes too far.",
    ),
)

# Article 73: agents

let_users_stop_agents = Duty(
    ML4[73, 1],
    gist=Term("撤销授权和退出运行", "withdrawing authorisation and stopping the agent"),
    tag=STATUTORY,
    bearer=AGENT_PROVIDER,
    toward=USERS,
    act=Act(
        "let_users_stop_agents",
        Term(
            "让使用者能够收回授权、停止智能体，从而对其保持合理控制",
            "let users take back what they authorised and shut the agent down, and so keep it within reasonable control",
        ),
    ),
    met_by=all_of(agent_controls.one_of("revoke"), agent_controls.one_of("exit")),
    breach=_GENERAL_AND_TORT,
    refers=(ML4[4, 1, "b"], ML4[54, 2, "a"], ML4[112, 1, "vii"]),
    note=Term(
        "两项功能缺一不可，并且应当真正生效：撤销之后，智能体不得再凭该授权操作。",
        "Both are needed, and both have to work: once authorisation is withdrawn, the agent may no longer act on it.",
    ),
)

no_unfair_competition_by_agents = Prohibition(
    ML4[73, 2],
    gist=Term("不得借智能体不正当竞争", "no unfair competition by means of agents"),
    tag=STATUTORY,
    bearer=AGENT_PROVIDER,
    toward=COMPETITORS,
    act=Act(
        "compete_unfairly_by_agents",
        Term(
            "凭借在数据、算法、入口、接口或者技术权限上的优势地位从事不正当竞争",
            "compete unfairly through an advantage in data, algorithms, system entry, interface control or "
            "technical permissions",
        ),
    ),
    broken_by=all_of(agent_advantages.some(), competition_findings.one_of("unfair_competition")),
    breach=_GENERAL,
    refers=(ML4[15, 1, "ii", "b"],),
    note=Term(
        "优势与行为缺一不可；是否构成不正当竞争，由有权机关依《反不正当竞争法》认定。",
        "Advantage and conduct are both needed; whether the conduct is unfair competition is for the competent "
        "authority to find under the Anti-Unfair Competition Law.",
    ),
)

# Article 74: labels

label_generated_content = Duty(
    ML4[74, 1, "a"],
    gist=Term("标识生成合成内容", "labels on generated content"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=PUBLIC,
    when=GENERATES,
    act=Act(
        "label_generated_content",
        Term(
            "依照国家规定标识所生成、合成的内容",
            "label generated and synthesised content as the rules of the State require",
        ),
    ),
    met_by=all_of(
        *(~output_kinds.one_of(kind) | labelled_kinds.one_of(kind) for kind, _ in output_kinds.values)
    ),
    breach=_GENERAL,
    refers=(
        *(ML4[6, 1], ML4[54, 3, "a"], ML4[76, 1, "a"], ML4[102, 1, "iv"]),
        *(DS[16, 1], DS[17, 2], LM[4, 0], LM[4, 7], LM[5, 1]),
    ),
    note=Term(
        "显式、隐式标识的做法依《标识办法》等现行规定，《示范法》自己没有规定。没有标识的，还不能依第一百零二条免责。",
        "How explicit and implicit labels are made follows the Labelling Measures and the other rules in force; the "
        "Model Law itself does not say. Without labels the shelter of article 102 is lost as well.",
    ),
)

protect_labels = Duty(
    ML4[74, 1, "b"],
    gist=Term("防止标识被破坏", "protection of labels"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=PUBLIC,
    when=GENERATES,
    act=Act(
        "protect_labels",
        Term(
            "以必要的措施防范对标识的删除、篡改、伪造和隐匿",
            "take the measures needed against deletion, alteration, forgery and concealment of labels",
        ),
    ),
    met_by=all_of(*(label_attacks_guarded.one_of(attack) for attack, _ in label_attacks_guarded.values)),
    breach=_GENERAL,
    refers=(ML4[49, 4], ML4[76, 1, "b"], LM[10, 2]),
)

explain_labels = Duty(
    ML4[74, 2, "a"],
    gist=Term("向使用者说明标识", "explanation of labels to users"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=USERS,
    when=GENERATES,
    act=Act(
        "explain_labels",
        Term(
            "向使用者讲明标识的方式和管理要求，并提示其合规使用",
            "explain to users how content is labelled and which rules apply, and prompt them to comply",
        ),
    ),
    met_by=all_of(*(label_notice.one_of(element) for element, _ in label_notice.values)),
    breach=_GENERAL,
    refers=(ML4[76, 1, "a"], ML4[102, 1, "ii"], LM[8, 1]),
)

act_on_label_damage = Duty(
    ML4[74, 2, "b"],
    gist=Term("处置破坏标识的使用者", "measures against users who tamper with labels"),
    tag=STATUTORY,
    readings=("G47",),
    bearer=PROVIDER,
    toward=USERS,
    when=GENERATES,
    act=Act(
        "act_on_label_damage",
        Term(
            "限制、暂停对该使用者的服务或者采取同类必要措施，并保留记录",
            "restrict or suspend the user, or take a like measure that is needed, and keep the records",
        ),
    ),
    upon=LABEL_DAMAGE_FOUND,
    due=PROMPTLY,
    done=USER_MEASURE_TAKEN,
    keep=Keep(
        Term("破坏标识行为及其处置的记录", "the records of the tampering and the measure"),
        years(2),
        LABEL_DAMAGE_FOUND,
        HOUSE,
    ),
    breach=_GENERAL,
    refers=(ML4[49, 4], ML4[76, 1, "b"], ML4[102, 1, "iii"]),
    note=Term(
        "没有采取措施的案件不能结案。法律没有规定记录保存多久，默认两年。",
        "A case without a measure cannot be closed. The law does not say how long the records are kept; the default is "
        "two years.",
    ),
)
