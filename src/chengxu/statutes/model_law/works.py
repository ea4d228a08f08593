"""Chapter II, articles 23 to 30: basic research, works in training and search, use of AI."""

from __future__ import annotations

from chengxu.algebra.cite import STATUTORY
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.law.norm import Act, Duty, Exemption, Party, Permission, Programme
from chengxu.statutes.laws import CCL, ML4
from chengxu.statutes.model_law.basis import (
    DEVELOPS,
    FOUNDATION_DEVELOPER,
    IN_SCOPE,
    IS_FOUNDATION_MODEL,
    IS_OPEN_SOURCE,
    PROVIDES,
    REACHED,
)
from chengxu.statutes.model_law.parameters import TRAINING_FEES_SET, TRAINING_LICENCE_OPEN
from chengxu.statutes.words.parties import STATE
from chengxu.statutes.words.service import uses_generative_ai
from chengxu.statutes.words.support import (
    COPYRIGHT_OWNERS,
    NON_PROFIT_RESEARCHERS,
    OPEN_SOURCE_FOUNDATION_DEVELOPERS,
    PUBLIC_ADMINISTRATORS,
    RESULTS_REQUESTED,
    RESULTS_SHARED,
    TASK_PARTICULARS,
    combination_effects,
    combines_public_content,
    is_sme,
    meets_training_licence_conditions,
    non_disclosure_grounds,
    non_profit_requester,
    publicly_funded_results,
    sources_shown,
    training_works,
    training_works_opted_out,
)
from chengxu.statutes.words.training import training_data_has_works

# Article 23: basic research

basic_research = Programme(
    ML4[23, 1],
    gist=Term("基础研究的规划和投入", "planning and funding of basic research"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "科技规划中的人工智能基础研究，以及稳定、多元的投入",
        "AI basic research in science planning, with steady funding from several sources",
    ),
    needs=(
        Term("规划出处", "the place in the plan"),
        Term("经费来源", "the lines of funding"),
        Term("承担单位", "the bodies that carry it"),
    ),
)

compute_for_research = Programme(
    ML4[23, 2, "a"],
    gist=Term("基础研究优先使用公共算力", "public compute first for basic research"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "公共算力优先保障基础研究的机制", "a mechanism that gives basic research public compute first"
    ),
    needs=(
        Term("优先额度", "the quota reserved"),
        Term("标明用于基础研究的申请", "a request marked as basic research"),
    ),
    refers=(ML4[18, 1],),
)

FUNDED_HOLDER = Party(
    "funded_holder",
    Term("财政性资金成果的持有者", "the holder of publicly funded results"),
    when=Clause(
        publicly_funded_results.some(),
        Term(
            "当事人持有利用财政性资金开发的人工智能成果",
            "the person described holds AI results developed with public funds",
        ),
        ML4[23, 2],
        denied=Term(
            "当事人不持有利用财政性资金开发的人工智能成果",
            "the person described holds no AI results developed with public funds",
        ),
    ),
)

share_funded_results = Duty(
    ML4[23, 2, "b"],
    gist=Term("共享财政性资金成果", "sharing of publicly funded results"),
    tag=STATUTORY,
    readings=("G26",),
    bearer=FUNDED_HOLDER,
    toward=NON_PROFIT_RESEARCHERS,
    own_reach=True,
    when=all_of(REACHED, non_profit_requester),
    unless=(
        Clause(
            non_disclosure_grounds.some(),
            Term("该成果依法不公开", "the results may lawfully stay undisclosed"),
            ML4[23, 2],
            denied=Term("该成果没有依法不公开的情形", "there is no lawful ground of non-disclosure"),
        ),
    ),
    act=Act("share_funded_results", Term("向请求人开放共享该成果", "open and share the results")),
    upon=RESULTS_REQUESTED,
    done=RESULTS_SHARED,
    breach=(ML4[109, 1], ML4[96, 1, "a"]),
    note=Term(
        "法律没有规定期限。拒绝须写明不公开的情形；商业性请求人依本款无权请求。国家机关违反的依第一百零九条，"
        "其他持有者依第九十六条。",
        "There is no time limit. A refusal names the ground; a commercial requester has no claim under this paragraph. "
        "A State organ answers under article 109, another holder under article 96.",
    ),
)

# Articles 24 to 26: works

training_licence = Programme(
    ML4[24, 1],
    gist=Term("训练法定许可的费用和分配", "fees and distribution of the training licence"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "基础模型训练的法定许可制度、付酬标准和分配机制",
        "a statutory licence for training foundation models, with its fees and their distribution",
    ),
    aims=(
        Term("法定许可制度", "the licence"),
        Term("付酬标准", "the fees"),
        Term("分配机制", "the distribution"),
    ),
    needs=(Term("版本", "the version"), Term("施行日期", "the day from which it holds")),
    refers=(ML4[10, 2, "c"], ML4[24, 2]),
    note=Term(
        "付酬标准公布之前，费用是“尚未确定”，不是零。",
        "Until the fees are published, what is due is “not yet set”, never zero.",
    ),
)

use_under_licence = Permission(
    ML4[24, 2],
    gist=Term("依法定许可使用作品训练", "training on works under the statutory licence"),
    tag=STATUTORY,
    readings=("G8", "G9", "G36"),
    holder=FOUNDATION_DEVELOPER,
    against=COPYRIGHT_OWNERS,
    when=all_of(
        DEVELOPS,
        IS_FOUNDATION_MODEL,
        TRAINING_LICENCE_OPEN,
        TRAINING_FEES_SET,
        meets_training_licence_conditions,
        training_data_has_works,
        training_works.one_of("published"),
    ),
    unless=(
        Clause(
            training_works_opted_out,
            Term("著作权人声明不许用于训练", "an owner has ruled the use out"),
            ML4[24, 2],
            denied=Term("没有著作权人声明不许用于训练", "no owner has ruled the use out"),
        ),
    ),
    act=Act(
        "train_on_published_works",
        Term(
            "付酬而不经授权，在训练中使用该作品", "use the works in training for a fee, without authorisation"
        ),
    ),
    refers=(ML4[24, 1], ML4[25, 1], ML4[112, 1, "ii", "a"], CCL[10]),
    note=Term(
        "每次使用都应计付费用。条件不具备的，须取得授权，否则侵犯著作权，并可能依本法第九十六条、第一百条承担责任。",
        "A fee is due for each use. Where a condition fails, authorisation is needed; without it the use infringes "
        "copyright and may bring articles 96 and 100 into play.",
    ),
)

free_use_by_open_source = Exemption(
    ML4[25, 1],
    gist=Term("开源基础模型训练的合理使用", "free use of works by open-source foundation models"),
    tag=STATUTORY,
    readings=("G8", "G9", "G36"),
    when=all_of(
        IN_SCOPE,
        DEVELOPS,
        IS_FOUNDATION_MODEL,
        IS_OPEN_SOURCE,
        training_data_has_works,
        training_works.one_of("lawfully_obtained"),
    ),
    unless=(
        Clause(
            training_works_opted_out,
            Term("著作权人声明不许用于训练", "an owner has ruled the use out"),
            ML4[25, 1],
            denied=Term("没有著作权人声明不许用于训练", "no owner has ruled the use out"),
        ),
    ),
    frees=(CCL[26], CCL[30]),
    refers=(ML4[24, 2], ML4[25, 2], ML4[112, 1, "iii"], CCL[10]),
    note=Term(
        "不须授权，也不须付酬；来源记录应当能够证明作品系合法获取。模型不开源的，依第二十四条；作品系绕过访问控制取得的，"
        "不适用本条。",
        "Neither permission nor payment; the source log has to show that the works were lawfully obtained. A closed "
        "model falls back on article 24; works taken around access controls are outside this article.",
    ),
)

compensate_owners = Programme(
    ML4[25, 2],
    gist=Term("自愿补偿著作权人", "voluntary compensation of owners"),
    tag=STATUTORY,
    owner=OPEN_SOURCE_FOUNDATION_DEVELOPERS,
    deliverable=Term(
        "以适当方式自愿给予著作权人的补偿", "suitable compensation for copyright owners, as they see fit"
    ),
    needs=(Term("补偿的作品或者著作权人", "the works or owners compensated"), Term("方式", "the manner")),
    note=Term("出于自愿，没有补偿不构成欠付。", "It is voluntary: nothing is owed where nothing is given."),
)

fair_use_by_search = Exemption(
    ML4[26, 1],
    gist=Term("人工智能搜索的合理使用", "fair use by AI search"),
    tag=STATUTORY,
    readings=("G37",),
    when=all_of(
        IN_SCOPE,
        PROVIDES,
        uses_generative_ai,
        combines_public_content,
        sources_shown,
        ~combination_effects.one_of("normal_use"),
        ~combination_effects.one_of("owner_interests"),
    ),
    frees=(CCL[26], CCL[30]),
    refers=(CCL[24], ML4[24, 2], ML4[25, 1], ML4[102, 1]),
    note=Term(
        "三项条件须同时具备。后两项由人依照《著作权法》判断并留下理由；没有标明来源的输出应当逐条列出。",
        "All three conditions are needed. The last two are judged by people under the Copyright Law, with reasons on "
        "record; outputs without a source are listed one by one.",
    ),
)

# Articles 27 to 30: industry, agents, small enterprises, the public sector

industry = Programme(
    ML4[27, 1],
    gist=Term("产业发展", "industry"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "关键技术的使用和集成，新业态、新产品和有竞争力的产业集群",
        "the use and integration of key technology, new business and products, and competitive industry clusters",
    ),
    needs=TASK_PARTICULARS,
)

application_pilots = Programme(
    ML4[27, 2],
    gist=Term("重点领域应用试点", "pilots in key sectors"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "人工智能与各行业的融合，以及重点行业、领域的应用试点",
        "AI in every industry, with pilots in key sectors",
    ),
    aims=(Term("应用试点", "an application pilot"),),
    needs=(
        Term("行业或者领域", "the sector"),
        Term("地点", "the site"),
        Term("开始日期", "the first day"),
        Term("结项时的结果报告", "on closing, a report on the result"),
    ),
)

agent_ecosystem = Programme(
    ML4[28, 1],
    gist=Term("智能体生态", "agent ecosystem"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term("安全、有序、开放的智能体生态", "an agent ecosystem that is secure, orderly and open"),
    needs=TASK_PARTICULARS,
    refers=(ML4[42, 2], ML4[54, 2], ML4[73, 1]),
)

support_for_smes = Programme(
    ML4[29, 1],
    gist=Term("支持中小企业", "support for small and medium enterprises"),
    tag=STATUTORY,
    owner=STATE,
    when=all_of(is_sme),
    deliverable=Term(
        "对中小企业研发、提供人工智能的支持，以基础模型及其应用为重点",
        "support for small and medium enterprises that develop or provide AI, foundation models and their "
        "applications first",
    ),
    needs=TASK_PARTICULARS,
    refers=(ML4[59, 3], ML4[34, 1]),
    note=Term(
        "中小企业身份不免除任何义务；可用的支持另见第五十九条（第三方伦理审查）和第三十四条（税收）。",
        "No duty is waived for being small. Further help: article 59 (third-party ethics review) and article 34 (tax).",
    ),
)

public_pilots = Programme(
    ML4[30, 1, "a"],
    gist=Term("公共部门先行先试", "pilots in the public sector"),
    tag=STATUTORY,
    owner=PUBLIC_ADMINISTRATORS,
    deliverable=Term(
        "政务服务、公共管理中的人工智能应用试点", "AI pilots in public services and administration"
    ),
    aims=(Term("政务服务试点", "a pilot in services"), Term("公共管理试点", "a pilot in administration")),
    needs=(
        Term("人工智能负责人", "the named AI officer"),
        Term("依第六十一条应当履行的义务清单", "the list of duties under article 61"),
    ),
    refers=(ML4[61, 1], ML4[80, 1], ML4[91, 1]),
)

public_purchase = Programme(
    ML4[30, 1, "b"],
    gist=Term("优先采购安全可靠的人工智能", "safe and reliable AI first in procurement"),
    tag=STATUTORY,
    owner=PUBLIC_ADMINISTRATORS,
    deliverable=Term(
        "对安全可靠的人工智能产品、服务的优先采购和使用",
        "the purchase and use of safe and reliable AI before other AI",
    ),
    needs=(Term("认为安全可靠的理由", "why the item is held to be safe and reliable"),),
    refers=(ML4[33, 3],),
    note=Term(
        "属于鼓励，不排除其他产品参加采购；采购程序依政府采购的法律。",
        "An encouragement that bars nobody from a tender; the procedure follows procurement law.",
    ),
)
