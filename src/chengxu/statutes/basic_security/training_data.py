"""Clauses 5.1 and 5.2: where training data come from, and what is in them."""

from __future__ import annotations

from chengxu.algebra.cite import external
from chengxu.algebra.expr import Clause, all_of, any_of
from chengxu.algebra.term import Term
from chengxu.law.norm import Act, Prohibition
from chengxu.statutes.basic_security.basis import (
    NOT_COMPARED,
    PROVIDER,
    TRAINS,
    USERS,
    demand,
    each,
    kept,
    not_compared,
    whole,
)
from chengxu.statutes.interim_measures.technology import personal_information_grounded
from chengxu.statutes.laws import IM, TC
from chengxu.statutes.words.basic_security import (
    blocked_information_in_training,
    fewest_sources,
    foreign_data,
    ip_management,
    source_checks,
    training_data_filtering,
    worst_source_after,
    worst_source_before,
)
from chengxu.statutes.words.conduct import has_registered_users, service_agreement
from chengxu.statutes.words.content import RIGHTS_HOLDERS
from chengxu.statutes.words.parties import DATA_SUBJECT
from chengxu.statutes.words.training import (
    training_data_has_personal_information,
    training_data_proofs,
    training_data_sources,
)

# 5.1 Sources

check_before_collection = demand(
    "5.1a1",
    Term("采集前的来源评估", "check of sources before collection"),
    Act(
        "check_sources_before_collection",
        Term(
            "在采集前评估每个来源，违法不良信息超过百分之五的不采集",
            "assess each source before collection and leave out one with more than five per cent of illegal and harmful information",
        ),
    ),
    all_of(source_checks.one_of("before_collection"), worst_source_before <= 500),
    when=TRAINS,
    readings=("TC2", "TC3", "TC4"),
    keep=kept("采集前的评估记录", "the record of the assessment before collection"),
    refers=(IM[7, 1], TC["5.1a2"]),
    note=Term(
        "正好百分之五的可以采集。没有抽样的，不算评估。",
        "Exactly five per cent may be collected. Without a sample there is no assessment.",
    ),
)

check_after_collection = demand(
    "5.1a2",
    Term("采集后的来源核验", "check of sources after collection"),
    Act(
        "check_sources_after_collection",
        Term(
            "在采集后核验数据，违法不良信息超过百分之五的不用于训练",
            "check the data after collection and keep out of training what has more than five per cent of illegal and harmful "
            "information",
        ),
    ),
    all_of(*whole(source_checks), worst_source_after <= 500),
    when=TRAINS,
    readings=("TC2", "TC3", "TC4"),
    keep=kept("采集后的核验记录", "the record of the check after collection"),
    refers=(IM[7, 1], TC["5.1a1"]),
    note=Term(
        "采集前后两份记录都有的数据，才能用于训练。",
        "Only data with both records, before and after, may be used.",
    ),
)

FOREIGN_COMBINED = Clause(
    ~foreign_data.is_("uncombined"),
    Term(
        "没有境外来源或者与境内来源合理搭配",
        "there is no foreign source, or a reasonable combination with domestic ones",
    ),
    TC["5.1b"],
    denied=Term(
        "境外来源没有与境内来源合理搭配", "foreign sources are not reasonably combined with domestic ones"
    ),
)

diversify_sources = demand(
    "5.1b",
    Term("来源的多样性", "diversity of sources"),
    Act(
        "diversify_sources",
        Term(
            "使每种语言、每种类型的数据都有多个来源，用到境外来源的与境内来源合理搭配",
            "have several sources for each language and each type of data, and combine foreign with domestic ones reasonably where "
            "foreign ones are used",
        ),
    ),
    all_of(fewest_sources >= 2, FOREIGN_COMBINED),
    when=TRAINS,
    readings=("TC3", "TC5"),
    refers=(IM[7, 4],),
)

_KINDS = ("open_licence", "self_collected", "commercial", "user_input")
trace_sources = demand(
    "5.1c",
    Term("来源可追溯", "sources that can be traced"),
    Act(
        "trace_sources",
        Term(
            "就各类来源的数据具备相应的来源证明",
            "hold, for data from each kind of source, the proof of origin that goes with it",
        ),
    ),
    all_of(
        training_data_sources.some(),
        *each(
            training_data_sources,
            training_data_proofs,
            TC["5.1c"],
            Term("{what}未用或者已有来源证明", "{what}: not used, or proven in origin"),
            Term("{what}缺少来源证明", "proof of origin is lacking for {what}"),
            *_KINDS,
        ),
    ),
    when=TRAINS,
    readings=("TC3",),
    keep=kept("随数据集保存的来源证明", "the proof of origin, with the dataset"),
    refers=(IM[7, 1],),
    note=not_compared(
        "开源的凭许可协议，自采的凭采集记录，商业的凭合同、承诺和证明材料并经审核，使用者输入的凭授权记录。对方拒绝采集的（如爬虫协议），不得采集。"
        "列出的只有这四类；其他来源依《暂行办法》核对。",
        "Open: the licence; own collection: its record; purchased: contract, commitments and proof, all reviewed; users' input: the "
        "record of their authorisation. Where the owner refuses collection, as by a robots file, nothing is collected. Only these "
        "four are listed; other sources are checked under the Interim Measures.",
    ),
)

no_blocked_information = Prohibition(
    TC["5.1d"],
    gist=Term("应当阻断的信息", "information to be blocked"),
    tag=external(TC["5.1d"]),
    yardstick=external(TC["5.1d"]),
    readings=("TC1", "TC3"),
    bearer=PROVIDER,
    when=TRAINS,
    act=Act(
        "train_on_blocked_information",
        Term(
            "把依网络安全规定应当阻断的信息用作训练数据",
            "use as training data any information that cybersecurity rules require to be blocked",
        ),
    ),
    broken_by=blocked_information_in_training,
    refers=(IM[7, 5],),
    note=NOT_COMPARED,
)

# 5.2 Content

filter_training_data = demand(
    "5.2a",
    Term("训练数据的过滤", "filtering of training data"),
    Act(
        "filter_training_data",
        Term(
            "用关键词、分类模型或者人工抽检过滤全部训练数据",
            "filter all training data by keywords, a classifier or manual sampling",
        ),
    ),
    all_of(
        training_data_filtering.one_of("keywords", "classifier", "manual_sampling"),
        *whole(training_data_filtering, "all_data", "record"),
    ),
    when=TRAINS,
    readings=("TC3",),
    keep=kept("过滤记录", "the filter record"),
    refers=(IM[4, 1, "b"],),
)

manage_intellectual_property = demand(
    "5.2b",
    Term("知识产权管理", "management of intellectual property"),
    Act(
        "manage_intellectual_property",
        Term(
            "指定知识产权负责人并制定策略，训练前识别侵权风险，开设投诉渠道，在协议中约定，并适时更新",
            "name a person for intellectual property and set a policy, check for infringement before training, open a channel for "
            "complaints, settle the matter in the agreement, and keep all this up to date",
        ),
    ),
    all_of(
        *whole(ip_management, "manager", "policy", "risk_check", "channel", "updates"),
        any_of(~has_registered_users, service_agreement.one_of("intellectual_property")),
    ),
    when=TRAINS,
    toward=(USERS, RIGHTS_HOLDERS),
    readings=("TC3",),
    refers=(IM[7, 2], IM[9, 2]),
    note=not_compared(
        "公开数据中知识产权部分的摘要只是推荐，没有公开的不算差距。没有注册使用者、因而没有服务协议的，不看协议条款。",
        "Publishing a summary of the protected matter is recommended only, and no gap if missing. Without registered users, and so "
        "without an agreement, its clause is not looked for.",
    ),
)

ground_personal_information = demand(
    "5.2c",
    Term("训练数据中的个人信息", "personal information in training data"),
    Act(
        "ground_training_personal_information",
        Term(
            "就训练所用个人信息取得同意或者具备其他法定依据，敏感个人信息取得单独同意",
            "have consent or another ground in law for personal information used in training, and separate consent for sensitive "
            "information",
        ),
    ),
    personal_information_grounded,
    when=TRAINS & training_data_has_personal_information,
    toward=DATA_SUBJECT,
    readings=("TC3",),
    keep=kept("同意记录", "the records of consent"),
    refers=(IM[7, 3],),
    note=Term(
        "这里的缺口在《暂行办法》第七条第三项上同时是违法。",
        "What is a gap here is a breach under article 7, item 3, of the Interim Measures.",
    ),
)
