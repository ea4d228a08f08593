"""How open places of the Model Law are read, arts. 57 to 69 (by the numbers of the requirements)."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.reading import Reading

READINGS = (
    Reading(
        "G1",
        Term(
            "注册用户恰好一百万的，向国家还是向省级主管机关备案？",
            "Who receives the filing at exactly 1,000,000 registered users, the national or a provincial authority?",
        ),
        Term(
            "向省级主管机关备案；多出一个，才转为全国备案。",
            "A provincial one; one more user makes it national.",
        ),
        Term(
            "全国一档用“超过”，省级一档用“不足”，都不含本数，恰好一百万两不相及。该提供者在人数增长中早已受省级一档约束，"
            "仅为一个数字留出空白没有道理。",
            "One tier asks for more than the figure, the other for less, so the figure itself falls between them. The lower "
            "tier has bound the provider all the way up, and a hole the width of one number serves nothing.",
        ),
    ),
    Reading(
        "G2",
        Term("注册用户恰好一万的，是否需要备案？", "Does exactly 10,000 registered users call for a filing?"),
        Term("不需要；达到一万零一个才需要。", "No; 10,001 do."),
        Term("“超过”不含本数。", "More than does not include the figure."),
    ),
    Reading(
        "G3",
        Term("“注册用户数”怎样计算？", "How are registered users counted?"),
        Term(
            "按每日24时已注册而未注销的账号计算，逐个产品、服务分别计，同一服务的各个客户端合并；访客和内部员工账号不计。"
            "没有注册制度的服务不会触发备案。此后人数下降，不消灭已经产生的义务。",
            "Accounts registered and not cancelled at 24:00 each day, service by service, all front ends of one service "
            "together; neither visitors nor accounts of one's own staff. A service without registration never reaches a "
            "threshold. A later fall does not end a duty that has arisen.",
        ),
        Term(
            "《示范法》没有定义。账号是唯一能够逐日核实的口径；合并客户端可以防止拆分规避。",
            "The law has no definition. Accounts are what can be verified day by day, and adding front ends together "
            "keeps a service from being split to stay small.",
        ),
    ),
    Reading(
        "G4",
        Term("“满足条件之日”是哪一天？", "Which day is the day on which the condition is met?"),
        Term(
            "日终人数首次超过标准的那一天；该日不计入期限，次一个工作日为第一日。",
            "The first day whose closing count exceeds the figure. It is not itself counted; day one is the next working day.",
        ),
        Term(
            "人数逐日统计，以日终数为准；起算日不计入，与各项期限的一般算法一致。",
            "The count is taken daily, at closing; that the starting day is left out is how every period is counted.",
        ),
    ),
    Reading(
        "G5",
        Term(
            "已经省级备案，注册用户又超过一百万的，怎么办？",
            "What is to be done when a provincially filed service passes one million registered users?",
        ),
        Term(
            "在十个工作日内重新向国家主管机关备案，不按备案信息变更办理；国家备案编号发放之前，省级编号继续有效。",
            "A new filing with the national authority within 10 working days, not a change of filed data; the provincial "
            "number stays good until the national one is issued.",
        ),
        Term(
            "受理机关不同，原机关无从变更出另一机关的备案；其间不应出现没有编号的空档。",
            "Another authority receives it, which the first cannot change into; and there should be no time without a number.",
        ),
    ),
    Reading(
        "G17",
        Term(
            "补充材料之后三十个工作日从何时起算？逾期才通知补充的，期限是否中断？",
            "From when do the 30 working days run after material has been added, and does a late notice of gaps stop them?",
        ),
        Term(
            "自收到齐全材料之日起算。收到材料十个工作日之后才通知补充的，不影响自首次收到之日起算的三十个工作日。"
            "主管机关无权拒绝备案，逾期也不产生视为备案的效果，提供者不因此违法。",
            "From receipt of the complete file. A notice sent after day 10 leaves the 30 days from first receipt running. There is "
            "no power to refuse, no filing by lapse of time, and no breach by the provider.",
        ),
        Term(
            "期限以材料齐全为前提，十个工作日是主管机关提出缺漏的期限；备案是登记，不是许可。",
            "The period presupposes a complete file, and ten working days are what the authority has to point out gaps. A filing "
            "is a record, not a licence.",
        ),
    ),
    Reading(
        "G29",
        Term(
            "终止服务后应删除个人信息，而另有条文要求保存记录的，哪一个优先？",
            "When a service has ended, does deletion of personal information prevail, or a rule that orders records kept?",
        ),
        Term(
            "法定保存优先：有关记录锁定，只存储、不作他用，保存期限届满后删除；其余个人信息仍在三十个工作日内删除。",
            "The rule that orders keeping: those records are locked, stored and used for nothing, and deleted when the period is over. "
            "All other personal information goes within the 30 working days.",
        ),
        Term(
            "与《个人信息保护法》第四十七条的处理一致；否则终止服务就能销毁证据。",
            "The Personal Information Protection Law, art. 47, does the same; otherwise ending a service would destroy evidence.",
        ),
    ),
    Reading(
        "G45",
        Term(
            "境外主体应当在何时设立机构或者指定代表？境外使用者是否需要？",
            "By when does an actor abroad need an office or representative, and does a user abroad need one?",
        ),
        Term(
            "在活动进入本法适用范围之前办妥，此后一直保有；使用者不需要。",
            "Before the activity comes within the law, and from then on throughout; a user needs none.",
        ),
        Term(
            "条文没有期限，而代表是监管联系的前提；条文只写研发者和提供者。",
            "The text names no time, yet supervision needs a contact from the first day; and it names developers and providers only.",
        ),
    ),
    Reading(
        "G53",
        Term(
            "社会责任报告每年何时发布？“主要由外部成员组成”是多少？",
            "When in the year is the social responsibility report due, and how many outsiders make a body mainly external?",
        ),
        Term(
            "每个自然年度一份，至迟12月31日；外部成员超过半数，恰好一半不够。",
            "One for each calendar year, by 31 December; more than half, exactly half not being enough.",
        ),
        Term(
            "条文只说每年，自然年度是通常含义；“主要”要求外部成员能够形成多数。",
            "The text says every year and no more, which in common use is the calendar year; mainly means that outsiders can "
            "form a majority.",
        ),
    ),
    Reading(
        "G55",
        Term(
            "约谈后作出承诺可以继续活动，与发现险情必须立即阻断，冲突时如何处理？",
            "An interview may end with leave to go on against a commitment; a danger found must be blocked at once. Which prevails?",
        ),
        Term(
            "具备熔断触发情形的，必须阻断，承诺不能替代。",
            "Where a trigger of the circuit breaker is there, blocking; no commitment replaces it.",
        ),
        Term(
            "阻断针对正在发生或者迫近的失控，承诺以能够避免损害为前提。",
            "Blocking answers a loss of control that is under way or near, and a commitment presupposes that harm is avoided.",
        ),
    ),
    Reading(
        "G56",
        Term(
            "因险情紧急停止或者被责令停止服务的，来不及提前三十个工作日公示、通知，怎么办？",
            "A service stopped in an emergency or by order cannot give 30 working days' notice. What then?",
        ),
        Term(
            "不适用提前期，停止后立即公示、通知。",
            "The advance period does not apply; announcement and notice follow at once after the stop.",
        ),
        Term(
            "立即阻断与提前公示不能同时做到，防止失控的规定是为此情形专设的。",
            "One cannot stop at once and announce long before, and the rule against loss of control is made for this very case.",
        ),
    ),
)
