"""Clause 7 f to i: complaints, repeated bad inputs, what is refused and answered, updates, stability."""

from __future__ import annotations

from chengxu.algebra.cite import external, reading
from chengxu.algebra.expr import Clause, all_of, any_of
from chengxu.algebra.term import Term
from chengxu.dates.count import Unit
from chengxu.dates.limits import Promptly
from chengxu.law.norm import Act, Duty
from chengxu.statutes.basic_security.basis import (
    NOT_COMPARED,
    PROVIDER,
    USERS,
    demand,
    kept,
    not_compared,
    whole,
)
from chengxu.statutes.laws import IM, SA, TC
from chengxu.statutes.words.basic_security_service import (
    ILLEGAL_INPUT,
    bad_inputs_in_a_day,
    bad_inputs_in_a_row,
    complaint_ways,
    model_update,
    question_handling,
    security_papers,
    stability_measures,
)
from chengxu.statutes.words.handling import (
    USER_MEASURE_TAKEN,
    complaint_limit,
    complaint_limit_unit,
    complaint_mechanism,
)
from chengxu.statutes.words.parties import PUBLIC

take_complaints = demand(
    "7f",
    Term("投诉举报的途径、规则和时限", "ways, rules and time limit for complaints"),
    Act(
        "take_complaints",
        Term(
            "提供投诉举报途径，设定处理规则和时限",
            "provide ways to complain and set rules and a time limit for handling",
        ),
    ),
    all_of(
        complaint_ways.some(),
        complaint_mechanism.one_of("rules"),
        complaint_limit >= 1,
        complaint_limit_unit.one_of(Unit.WORKING_DAYS.value, Unit.DAYS.value),
    ),
    toward=PUBLIC,
    refers=(IM[15, 1, "a"], IM[15, 1, "b"], IM[15, 1, "c"]),
    note=Term(
        "电话、邮件、交互窗口、短信等，有一种即可；时限由提供者自定，但须大于零。",
        "Telephone, mail, a window or text messages: one is enough. The provider chooses the limit, which is above zero.",
    ),
)

LIMIT_REACHED = Clause(
    any_of(bad_inputs_in_a_row >= 3, bad_inputs_in_a_day >= 5),
    Term(
        "次数达到连续三次或者一日五次",
        "it is at least the third in a row or the fifth of the day",
    ),
    TC["7g1"],
)

stop_repeated_inputs = Duty(
    TC["7g1"],
    gist=Term("连续三次或者一日五次违规输入", "three bad inputs in a row or five in a day"),
    tag=external(TC["7g1"]),
    yardstick=external(TC["7g1"]),
    readings=("TC1", "TC8"),
    bearer=PROVIDER,
    toward=USERS,
    when=LIMIT_REACHED,
    upon=ILLEGAL_INPUT,
    act=Act(
        "stop_repeated_inputs",
        Term(
            "对该使用者依法依约采取暂停服务等措施",
            "suspend the service for that user, or take a similar measure, under the law and the agreement",
        ),
    ),
    due=Promptly(at_once=True, tag=reading("TC8")),
    done=USER_MEASURE_TAKEN,
    keep=kept("违规输入和处置的日志", "the log of bad inputs and measures"),
    refers=(IM[14, 2, "a"],),
    note=not_compared(
        "未达次数的，不因本条处置；涉嫌违法使用的，仍依《暂行办法》第十四条。",
        "Below these numbers this clause asks for nothing; illegal use is still for article 14 of the Interim Measures.",
    ),
)

refuse_and_answer = demand(
    "7g2",
    Term("应当拒答与正常回答", "refusing and answering"),
    Act(
        "refuse_and_answer",
        Term(
            "拒答明显偏激、诱导的问题，对其他问题正常回答，并配备与规模相称的监看人员",
            "refuse plainly extreme or inducing questions, answer all others, and keep staff on watch in a number fit for the service",
        ),
    ),
    all_of(*whole(question_handling)),
    toward=USERS,
    refers=(TC["9.4a"], TC["9.4b"]),
    note=NOT_COMPARED,
)

UPDATES_ASSESSED = Clause(
    ~model_update.is_("unassessed"),
    Term("没有尚待评估的重要更新", "no important update waits to be assessed"),
    TC["7h"],
    denied=Term("重要更新尚未再次评估", "an important update has not been assessed anew"),
)

reassess_updates = demand(
    "7h",
    Term("模型更新后再评估", "new assessment after model updates"),
    Act(
        "reassess_model_updates",
        Term(
            "制定模型更新的安全管理策略，重要更新之后再次评估",
            "have a safety policy for model updates and assess anew after an important one",
        ),
    ),
    all_of(security_papers.one_of("update_policy"), UPDATES_ASSESSED),
    keep=kept("再次评估的报告", "the report of the new assessment"),
    refers=(IM[17, 1, "c"], SA[3, 2]),
    note=Term(
        "没有规定更新后几日内评估。是否重要，由提供者在策略中界定；界定过窄的，主管部门可以不接受。",
        "No number of days is set. What is important the provider's policy defines; the authority need not accept a definition that is "
        "too narrow.",
    ),
)

keep_service_stable = demand(
    "7i",
    Term("服务稳定持续", "a stable service"),
    Act(
        "secure_stable_service",
        Term(
            "隔离训练与推理环境，监测恶意输入，定期审计代码，备份并能恢复",
            "separate training from inference, monitor hostile input, audit code regularly, and back up with a way to recover",
        ),
    ),
    all_of(*whole(stability_measures)),
    refers=(IM[13, 1],),
    note=NOT_COMPARED,
)
