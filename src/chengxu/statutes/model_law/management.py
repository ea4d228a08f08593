"""Chapter IV, articles 68 and 69: management of a provider, the end of a service."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, external
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.dates.count import months, working_days, years
from chengxu.dates.limits import Every, before, within
from chengxu.law.norm import Act, Duty, Keep
from chengxu.statutes.laws import CSL, ML4, PIPL
from chengxu.statutes.model_law.basis import (
    PROVIDER,
    PROVIDES,
    USERS,
)
from chengxu.statutes.words.conduct import handles_personal_information
from chengxu.statutes.words.filing import (
    END_ANNOUNCED,
    USERS_INFORMATION_DELETED,
    automatic_logs_kept,
    compliance_techniques,
    end_decisions,
    provider_rules,
    staff_trained,
    stopped_in_emergency,
)
from chengxu.statutes.words.parties import AI_AUTHORITY, PROVINCIAL_AI_AUTHORITY, PUBLIC
from chengxu.statutes.words.risk import AUDIT_COMPLETED
from chengxu.statutes.words.service import SERVICE_ENDED

_GENERAL = (ML4[96, 1, "a"],)
_NOT_FILED = (ML4[99, 1, "a"], ML4[99, 1, "b"], ML4[99, 2, "a"])
FILING_AUTHORITIES = (AI_AUTHORITY, PROVINCIAL_AI_AUTHORITY)
"""Whoever received the filing: the national authority, or that of the provider's home province."""

# Article 68

write_internal_rules = Duty(
    ML4[68, 1, "i"],
    gist=Term("内部制度和操作规程", "internal rules and operating procedures"),
    tag=STATUTORY,
    bearer=PROVIDER,
    act=Act(
        "write_internal_rules",
        Term(
            "就数据安全、风险控制、质量等事项立有内部制度和操作规程",
            "write internal rules on data security, risk control, quality and the like, with operating procedures",
        ),
    ),
    met_by=all_of(*(provider_rules.one_of(rule) for rule, _ in provider_rules.values)),
    breach=_GENERAL,
    refers=(ML4[57, 1, "a"],),
    note=Term(
        "多久修订一次，法律没有规定；自定的复核间隔已过的，予以提示。",
        "The law does not say how often to revise them; a review interval of one's own that has passed is pointed out.",
    ),
)

keep_automatic_logs = Duty(
    ML4[68, 1, "ii"],
    gist=Term("保存自动生成的日志", "keeping automatic logs"),
    tag=STATUTORY,
    bearer=PROVIDER,
    act=Act(
        "keep_automatic_logs",
        Term("留存系统自动生成的日志", "keep the logs that the product or service generates by itself"),
    ),
    met_by=automatic_logs_kept,
    keep=Keep(Term("自动生成的日志", "the automatic logs"), months(6), None, external(CSL[23])),
    breach=_GENERAL,
    refers=(ML4[54, 2, "a"], ML4[69, 1, "ii", "b"], CSL[23]),
    note=Term(
        "《示范法》没有规定保存期限；六个月是《网络安全法》对网络日志的下限，只能延长。",
        "The Model Law names no period; six months is the floor of the Cybersecurity Law for network logs, and may only be raised.",
    ),
)

train_staff = Duty(
    ML4[68, 1, "iii"],
    gist=Term("从业人员教育培训", "staff training"),
    tag=STATUTORY,
    readings=("G47",),
    bearer=PROVIDER,
    act=Act("train_staff", Term("使从业人员定期接受培训", "train its staff regularly")),
    met_by=staff_trained,
    keep=Keep(Term("培训记录", "the training records"), None, None, HOUSE),
    breach=_GENERAL,
    note=Term(
        "间隔由提供者自定，不是法定期限。",
        "The interval is the provider's own and no statutory period.",
    ),
)

take_technical_measures = Duty(
    ML4[68, 1, "iv"],
    gist=Term("合规技术措施", "technical compliance measures"),
    tag=STATUTORY,
    bearer=PROVIDER,
    act=Act(
        "take_technical_measures",
        Term(
            "以鲁棒性、抗攻击性等方面的技术措施保障合规",
            "take technical measures such as those for robustness and resistance to attack",
        ),
    ),
    met_by=all_of(
        compliance_techniques.one_of("robustness"),
        compliance_techniques.one_of("attack_resistance"),
    ),
    breach=_GENERAL,
)

audit_every_two_years = Duty(
    ML4[68, 1, "v"],
    gist=Term("两年一次的审计", "an audit every two years"),
    tag=STATUTORY,
    readings=("G52",),
    bearer=PROVIDER,
    act=Act("audit_regularly", Term("审计其人工智能", "have its AI audited")),
    due=Every(years(2), of=PROVIDES),
    done=AUDIT_COMPLETED,
    keep=Keep(Term("审计报告", "the audit report"), None, AUDIT_COMPLETED, HOUSE),
    breach=_GENERAL,
    refers=(ML4[52, 1, "a"], ML4[86, 1, "iii"]),
    note=Term(
        "首次自开始提供或者本法施行之日（以后到的为准）起两年内，以后自上次审计起两年内。审计报告没有法定保存期限；自设为保存至"
        "其后两次审计完成。",
        "First within two years of the start of service, or of entry into force if that is later; then within two years of the last audit. "
        "No period is set for keeping reports; the house setting is until two more audits are done.",
    ),
)

take_other_measures = Duty(
    ML4[68, 1, "vi"],
    gist=Term("法定的其他管理措施", "other measures required by law"),
    tag=STATUTORY,
    bearer=PROVIDER,
    act=Act(
        "take_other_measures",
        Term(
            "落实其他法定的管理措施",
            "take the other management measures that laws and administrative regulations require",
        ),
    ),
    breach=_GENERAL,
    note=Term(
        "每项措施都要写明出自哪部法律或者行政法规。",
        "Each such measure is entered with the law or administrative regulation that it comes from.",
    ),
)

# Article 69

announce_end = Duty(
    ML4[69, 1, "i"],
    gist=Term("提前公示终止方案", "advance announcement of the end"),
    tag=STATUTORY,
    readings=("G14", "G56"),
    bearer=PROVIDER,
    toward=(USERS, PUBLIC),
    unless=(
        Clause(
            stopped_in_emergency,
            Term("服务因险情紧急停止或者被责令停止", "the service was stopped in an emergency or by order"),
            ML4[58, 2, "b"],
            denied=Term(
                "服务不是因险情紧急停止或者被责令停止的",
                "the service was not stopped in an emergency or by order",
            ),
        ),
    ),
    act=Act(
        "announce_end",
        Term("公示终止方案和使用者权利", "announce how the service will end and what rights its users have"),
    ),
    due=before(SERVICE_ENDED, period=working_days(30)),
    done=END_ANNOUNCED,
    breach=_GENERAL,
    refers=(ML4[70, 1, "a"], ML4[58, 2, "b"], ML4[58, 3, "a"]),
    note=Term(
        "自终止之日倒数，当日不计。公示晚了的，推迟终止之日，或者记为违反。因险情或者命令停止的，不受提前期限制，但停止后应当立即公示。",
        "Counted back from the day of the end, which itself does not count. If the announcement is late, the end moves, or a breach is "
        "recorded. After a stop in an emergency or by order the advance period falls away; the announcement then follows at once.",
    ),
)

delete_users_information = Duty(
    ML4[69, 1, "ii", "a"],
    gist=Term("删除使用者个人信息", "deletion of users' personal information"),
    tag=STATUTORY,
    readings=("G14", "G29"),
    bearer=PROVIDER,
    toward=USERS,
    when=handles_personal_information,
    act=Act(
        "delete_users_information",
        Term("删除使用者的个人信息", "delete the personal information of its users"),
    ),
    upon=SERVICE_ENDED,
    due=within(working_days(30)),
    done=USERS_INFORMATION_DELETED,
    keep=Keep(Term("删除证明", "the deletion certificate"), years(5), USERS_INFORMATION_DELETED, HOUSE),
    breach=(*_GENERAL, PIPL[66]),
    refers=(ML4[49, 1, "i"], ML4[57, 1, "b"], PIPL[47]),
    note=Term(
        "法律要求保存的记录不删除，锁定至保存期限届满，只存储、不作他用，并写明依据。每个数据集都要有结论。",
        "Records that a law orders kept are not deleted but locked until their period is over, stored and used for nothing, with the "
        "provision named. Every data set needs its result.",
    ),
)

settle_data_and_models = Duty(
    ML4[69, 1, "ii", "b"],
    gist=Term("其他数据和模型的处理", "other data and models"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=PUBLIC,
    act=Act(
        "settle_data_and_models",
        Term(
            "依照国家规定处理服务数据、训练数据和算法模型",
            "deal with service data, training data and models under State rules",
        ),
    ),
    upon=SERVICE_ENDED,
    met_by=all_of(*(end_decisions.one_of(asset) for asset, _ in end_decisions.values)),
    breach=_GENERAL,
    note=Term(
        "三类资产各须有决定（销毁、转移或者封存）和依据。没有规定期限；国家规定尚未出台的，义务仍然存在，由提供者说明处理的必要性。",
        "Each of the three kinds of asset needs a decision (destroy, transfer or archive) and its ground. No period is set. While the State "
        "rules are not yet made the duty stands all the same, and the provider says what is necessary.",
    ),
)

take_other_closing_measures = Duty(
    ML4[69, 1, "iii"],
    gist=Term("法定的其他善后措施", "other closing measures required by law"),
    tag=STATUTORY,
    bearer=PROVIDER,
    act=Act(
        "take_other_closing_measures",
        Term(
            "落实其他法定的善后措施",
            "take the other closing measures that laws and administrative regulations require",
        ),
    ),
    upon=SERVICE_ENDED,
    breach=_GENERAL,
    note=Term(
        "每项措施都要写明出自哪部法律或者行政法规。",
        "Each such measure is entered with the law or administrative regulation that it comes from.",
    ),
)
