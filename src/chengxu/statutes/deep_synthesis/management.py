"""Chapter II of the Provisions, articles 7 to 10: systems, rules, identity, review, unlawful and harmful information."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, external, reading
from chengxu.algebra.expr import all_of
from chengxu.algebra.term import Term
from chengxu.dates.count import months
from chengxu.dates.limits import PROMPTLY, Promptly, before
from chengxu.law.norm import Act, Duty, Keep, Prohibition
from chengxu.statutes.deep_synthesis.basis import ONLINE, PROVIDER, SUPPORTERS, USERS, recalled
from chengxu.statutes.laws import AR, CSL, DS, IM, LM, SA, TC
from chengxu.statutes.words.algorithms import algorithm_safeguards, feature_library
from chengxu.statutes.words.conduct import network_security_arrangements
from chengxu.statutes.words.handling import ILLEGAL_USE_FOUND, USER_MEASURE_TAKEN
from chengxu.statutes.words.labelling import spreads_user_content
from chengxu.statutes.words.parties import AUTHORITIES, CAC, PUBLIC
from chengxu.statutes.words.synthesis_handling import (
    HARMFUL_INFORMATION_FOUND,
    HARMFUL_INFORMATION_REPORTED,
    publisher_identity,
    synthesis_review,
    synthesis_rules,
)

# Articles 7 and 8

SYSTEMS = (
    *("user_registration", "algorithm_review", "ethics_review", "publication_review"),
    *("data_protection", "anti_fraud", "incident_response"),
)
"""The systems of article 7, as the rules on algorithms name them: there, data and personal information are one."""

have_systems = Duty(
    DS[7, 1],
    gist=Term("八项管理制度", "eight management systems"),
    tag=STATUTORY,
    readings=("DS4",),
    bearer=PROVIDER,
    toward=PUBLIC,
    act=Act(
        "have_synthesis_systems",
        Term(
            "建立八项管理制度，并有安全可控的技术保障措施",
            "have eight management systems, with technical safeguards that are safe and controllable",
        ),
    ),
    due=before(ONLINE, tag=reading("DS4")),
    met_by=all_of(*(algorithm_safeguards.one_of(system) for system in SYSTEMS)),
    keep=Keep(Term("制度的历次版本", "every version of the systems"), None, None, HOUSE),
    breach=(DS[22, 1],),
    refers=(AR[7, 1], IM[9, 1, "b"]),
    note=recalled(
        "八项：用户注册、算法机制机理审核、科技伦理审查、信息发布审核、数据安全、个人信息保护、反电信网络诈骗、应急处置。"
        "提问时数据安全与个人信息保护合为一项，两项制度都有才选；技术保障措施随每项制度核对。",
        "The eight: user registration, review of how algorithms work, ethics review, review of what is published, data security, "
        "personal information, telecom and online fraud, emergencies. The question takes data security and personal information "
        "together, and both systems have to be there; the technical safeguards are checked with each.",
    ),
)

publish_rules = Duty(
    DS[8, 1],
    gist=Term("规则、公约、协议和义务提示", "rules, convention, agreement and reminders"),
    tag=STATUTORY,
    readings=("DS4",),
    bearer=PROVIDER,
    toward=(USERS, SUPPORTERS),
    act=Act(
        "publish_synthesis_rules",
        Term(
            "使管理规则、平台公约公开可查，服务协议完备，并醒目地提示使用者和技术支持者各负何种信息安全义务",
            "publish management rules and a convention, complete the service agreement, and conspicuously remind users and technical "
            "supporters of their security duties",
        ),
    ),
    due=before(ONLINE, tag=reading("DS4")),
    met_by=all_of(*(synthesis_rules.one_of(part) for part, _ in synthesis_rules.values)),
    keep=Keep(
        Term("规则、协议和提示的历次版本", "every version of rules, agreement and reminders"),
        None,
        None,
        HOUSE,
    ),
    breach=(DS[22, 1],),
    refers=(IM[9, 2], LM[8, 1]),
    note=recalled(
        "提示只见于协议深处的，不算显著；没有技术支持者的，只须提示使用者。",
        "A reminder buried in the agreement is not conspicuous. Without technical supporters, only users are reminded.",
    ),
)

# Article 9

verify_identity = Duty(
    DS[9, 1],
    gist=Term("真实身份信息认证", "verification of real identity"),
    tag=STATUTORY,
    readings=("DS5",),
    bearer=PROVIDER,
    toward=USERS,
    when=spreads_user_content,
    act=Act(
        "verify_synthesis_users",
        Term(
            "在使用者能够发布信息之前，依法认证其真实身份",
            "verify by law the real identity of a user before that user can publish",
        ),
    ),
    met_by=all_of(
        publisher_identity.one_of("mobile", "id_number", "credit_code", "national_service"),
        ~publisher_identity.one_of("other", "unrecorded", "unverified"),
    ),
    keep=Keep(
        Term("每个账号的认证方式和时间", "the method and the time for each account"), None, None, HOUSE
    ),
    breach=(DS[22, 1], CSL[64]),
    refers=(SA[5, 2], CSL[24]),
    note=Term(
        "四种方式任用其一：移动电话号码、身份证件号码、统一社会信用代码、国家网络身份认证公共服务。其他方式不作为已经认证。这四种方式"
        "凭记忆整理，尚未与公布的文本核对。",
        "Any one of four: mobile number, number of an identity document, unified social credit code, national online identity service. "
        "Another way is not taken as verification. The four are given from memory and have not been compared with the published text.",
    ),
)

no_publishing_unverified = Prohibition(
    DS[9, 2],
    gist=Term("未认证不得发布", "no publishing without verification"),
    tag=STATUTORY,
    readings=("DS5",),
    bearer=PROVIDER,
    toward=USERS,
    when=spreads_user_content,
    act=Act(
        "let_unverified_users_publish",
        Term("让身份未经认证的使用者发布信息", "let users publish whose identity is not verified"),
    ),
    broken_by=publisher_identity.one_of("unverified"),
    breach=(DS[22, 1],),
    refers=(DS[9, 1],),
    note=recalled(
        "只供本人生成、不对外发布的功能不在本句之内，可以照常提供。",
        "A function that generates for the user alone and publishes nothing is not covered and may be offered.",
    ),
)

# Article 10

review_inputs_and_results = Duty(
    DS[10, 1],
    gist=Term("审核输入和合成结果", "review of inputs and results"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=USERS,
    act=Act(
        "review_inputs_and_results",
        Term(
            "对使用者输入什么、合成出什么都加以审核，用技术、用人工均可",
            "review, by technical means or by people, what users put in and what comes out",
        ),
    ),
    met_by=all_of(synthesis_review.one_of("inputs"), synthesis_review.one_of("results")),
    keep=Keep(Term("审核记录", "the log of reviews"), None, None, HOUSE),
    breach=(DS[22, 1],),
    refers=(TC["7g1"],),
    note=recalled(
        "输入和结果都要审核，停用任何一边即不合要求；用技术还是人工，可以选择。",
        "Inputs and results both: to switch one off is to fail. Whether by machine or by people is open.",
    ),
)

keep_feature_library = Duty(
    DS[10, 2],
    gist=Term("特征库和网络日志", "feature library and network logs"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=AUTHORITIES,
    act=Act(
        "keep_synthesis_feature_library",
        Term(
            "备有可以识别违法、不良信息的特征库，入库有标准、规则和程序可循，网络日志也留存备查",
            "keep a library of features for unlawful and harmful information, with sound standards, rules and procedure for entries, "
            "and keep the network logs",
        ),
    ),
    met_by=all_of(
        *(feature_library.one_of(part) for part, _ in feature_library.values),
        network_security_arrangements.one_of("network_logs"),
    ),
    keep=Keep(Term("网络日志", "the network logs"), months(6), None, external(CSL[23])),
    breach=(DS[22, 1],),
    refers=(AR[9, 1, "a"], TC["8.1"], CSL[23]),
    note=recalled(
        "每条特征宜写明来源、类别、日期和批准人并留变更记录。不满六个月的日志不得删除，六个月出自《网络安全法》。",
        "An entry should show its source, category, day and who approved it, with a record of changes. Logs younger than six months are "
        "not deleted; the figure is that of the Cybersecurity Law.",
    ),
)

report_harmful_information = Duty(
    DS[10, 3],
    gist=Term("处置、记录并报告违法和不良信息", "handling and report of unlawful and harmful information"),
    tag=STATUTORY,
    readings=("DS6",),
    bearer=PROVIDER,
    toward=(CAC, AUTHORITIES),
    upon=HARMFUL_INFORMATION_FOUND,
    act=Act(
        "report_harmful_information",
        Term(
            "依法处置该信息、留下记录，并报告网信部门和有关主管部门",
            "handle the information by law, keep the records and report to the CAC and the competent departments",
        ),
    ),
    due=PROMPTLY,
    done=HARMFUL_INFORMATION_REPORTED,
    keep=Keep(
        Term("处置和报告的记录", "the records of handling and report"), None, HARMFUL_INFORMATION_FOUND, HOUSE
    ),
    breach=(DS[22, 1],),
    refers=(IM[14, 1, "a"], IM[14, 1, "c"], CSL[49]),
    note=recalled(
        "违法信息须依法停止传输、消除；不良而不违法的，可以不删除，但记录和报告不能省略。",
        "Unlawful information is stopped and removed by law. What is harmful without being unlawful may stay, but is recorded and "
        "reported.",
    ),
)

act_against_users = Duty(
    DS[10, 4],
    gist=Term("对有关使用者的处置", "measures against the user concerned"),
    tag=STATUTORY,
    readings=("DS7",),
    bearer=PROVIDER,
    toward=USERS,
    upon=ILLEGAL_USE_FOUND,
    act=Act(
        "act_against_synthesis_user",
        Term(
            "依法律和协议处置该使用者：警示、限制功能、暂停服务、关闭账号等",
            "take measures against that user under the law and the agreement: a warning, limited functions, suspension, closing of "
            "the account",
        ),
    ),
    due=Promptly(tag=reading("DS7")),
    done=USER_MEASURE_TAKEN,
    keep=Keep(Term("处置决定及其证据", "the decision with its evidence"), None, None, HOUSE),
    breach=(DS[22, 1],),
    refers=(IM[14, 2, "a"], DS[12, 1]),
    note=recalled(
        "四级措施与《暂行办法》相同。关闭账号须写明理由和申诉途径。",
        "The four steps are those of the Interim Measures. Closing an account takes reasons and names the way to appeal.",
    ),
)
