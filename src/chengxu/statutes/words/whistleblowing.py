"""Internal whistleblowers: who reports what to whom, what it brings about, and what is done to them.

The facts and events of one report carry the same case number; who reported stands in none of them.
"""

from __future__ import annotations

from chengxu.algebra.facts import Event, Flag, Several
from chengxu.algebra.term import Term

# Who reports what, and to whom

reporter_traits = Several(
    name="reporter_traits",
    question=Term(
        "关于举报人，下列哪些属实？",
        "Which of these is true of the person who reports?",
    ),
    help=Term(
        "全部属实的才是内部举报人。劳动关系、劳务关系都算，正式员工、外包、实习、派遣不加区别，已经离职的也算。顾客、"
        "竞争对手和单位不是，可以走一般的投诉举报渠道。匿名举报须能说明如何因工作知悉。",
        "All of them make an internal whistleblower. Labour and service relations alike count: staff, contractors, "
        "interns, agency workers, and those who have left. A customer, a competitor or an organisation is none and "
        "uses the general channel. An anonymous report has to show how work brought the knowledge.",
    ),
    label=Term("举报人的情况", "the particulars of the person who reports"),
    values=(
        ("natural_person", Term("系自然人", "a natural person")),
        (
            "works_or_worked_there",
            Term("在该单位工作或者曾经工作", "present or past work for the organisation"),
        ),
        ("knows_through_work", Term("因工作关系知悉", "knowledge gained through the work")),
        ("has_reported", Term("已经举报", "a report that has been made")),
    ),
)

report_recipients = Several(
    name="report_recipients",
    question=Term("举报人向谁举报？", "To whom did the person report?"),
    help=Term(
        "只选实际收到举报的。还没有举报的，答“无”。只告诉了媒体、网友的，选“其他”。",
        "Only those whom the report has reached; “none” if nothing has been reported yet. The press or the internet "
        "alone is “others”.",
    ),
    label=Term("举报的受理方", "the recipients of the report"),
    values=(
        ("employer", Term("所在单位", "the employer")),
        ("authority", Term("有关主管部门", "a competent department")),
        ("judicial_organ", Term("司法机关", "a judicial organ")),
        ("other", Term("其他（如媒体）", "others, such as the press")),
    ),
)

reported_matters = Several(
    name="reported_matters",
    question=Term(
        "举报所指的是研发、提供、使用中的哪些情形？",
        "Which situations in development, provision or use does the report allege?",
    ),
    help=Term(
        "按举报的内容选，不要求已经查实。归不进前几种的人工智能问题，选“其他”，同样受理。",
        "What is alleged counts, proven or not. An AI concern that fits none of the others is “other” and is taken "
        "in all the same.",
    ),
    label=Term("所举报的情形", "the situations reported"),
    values=(
        ("serious_injury", Term("可能造成重大人身伤害的隐患", "a hazard of serious injury")),
        (
            "serious_property_loss",
            Term("可能造成重大财产损失的隐患", "a hazard of serious property loss"),
        ),
        ("risk_control", Term("违反法定的风险防控义务", "a breach of statutory risk control duties")),
        ("safety_requirement", Term("违反法定的安全要求", "a breach of statutory safety requirements")),
        (
            "defect_concealed",
            Term(
                "故意隐瞒、歪曲重要技术缺陷", "an important technical defect hidden or distorted on purpose"
            ),
        ),
        (
            "assessment_concealed",
            Term("故意隐瞒、歪曲安全评估结果", "a safety assessment hidden or distorted on purpose"),
        ),
        (
            "national_security",
            Term("影响或者可能影响国家安全", "an effect on national security, actual or possible"),
        ),
        (
            "public_security",
            Term("影响或者可能影响公共安全", "an effect on public security, actual or possible"),
        ),
        ("other", Term("其他人工智能问题", "another AI concern")),
    ),
)

# What is done to the person

adverse_acts = Several(
    name="adverse_acts",
    question=Term(
        "您的单位对举报人采取了哪些不利做法？",
        "What has your organisation done to the person's disadvantage?",
    ),
    help=Term(
        "不论名义如何，只看是否对其不利；降薪、不续约、降低考核、孤立排挤等选“其他”。都没有的，答“无”。",
        "Look at the disadvantage, not at the name: less pay, no renewal, a worse rating or exclusion are “other”. "
        "Answer “none” if there is nothing of the kind.",
    ),
    label=Term("对举报人的不利做法", "the acts to the person's disadvantage"),
    values=(
        ("demotion", Term("降职", "demotion")),
        ("transfer", Term("调岗", "transfer to another post")),
        ("dismissal", Term("解聘", "dismissal")),
        ("other", Term("其他不利做法", "another disadvantage")),
    ),
)

because_of_report = Flag(
    name="because_of_report",
    question=Term(
        "采取该不利做法，是否因为其举报？",
        "Was that done because of the report?",
    ),
    help=Term(
        "比对举报日、单位知情日和该做法的日期，以及单位的说明和证据；早于举报或者单位不知情的，为“否”。原因尚未查明"
        "的，填“不知道”。",
        "Compare the days of the report, of the organisation's knowledge and of the act, and weigh its explanation and "
        "proof. No if the act came first or nobody knew of the report; “unknown” while the reason is open.",
    ),
    yes=Term("该不利做法因举报而起", "the disadvantage was inflicted because of the report"),
    no=Term("该不利做法与举报无关", "the disadvantage has nothing to do with the report"),
)

acts_against_whistleblower = Several(
    name="acts_against_whistleblower",
    question=Term(
        "是否有人（包括单位以外的人）对内部举报人实施了下列行为？",
        "Has anybody, outsiders included, done any of this to the internal whistleblower?",
    ),
    help=Term(
        "依法移送案件、只让指定的承办人知悉身份的，不是泄露。在用人关系上的不利做法另行填写。都没有的，答“无”。",
        "A lawful transfer of the case, or disclosure to its named handlers, is no leak. Disadvantages at work are "
        "asked separately. Answer “none” if there is nothing of the kind.",
    ),
    label=Term("对内部举报人实施的行为", "the acts done to the whistleblower"),
    values=(
        ("leak_identity", Term("泄露身份", "leaking the identity")),
        ("leak_information", Term("泄露个人信息", "leaking personal information")),
        ("threaten", Term("威胁", "threats")),
        ("intimidate", Term("恐吓", "intimidation")),
        ("retaliate", Term("用人关系以外的打击报复", "retaliation outside work")),
    ),
)

# What the report brings about

report_effects = Several(
    name="report_effects",
    question=Term(
        "单位因内部举报及时发现问题后，取得了哪些效果？",
        "After an internal report had brought the problem to light in time, what was achieved?",
    ),
    help=Term(
        "只填因内部举报而取得的效果；自查发现的，或者拖延之后才处理的，答“无”。",
        "Only what the internal report brought about; “none” where own checks found it, or action came late.",
    ),
    label=Term("因内部举报取得的效果", "the effects of the internal report"),
    values=(
        ("hazard_removed", Term("消除了安全隐患", "the hazard removed")),
        ("harm_prevented", Term("防止了危害后果", "the harm prevented")),
        ("harm_reduced", Term("减轻了危害后果", "the harm reduced")),
    ),
)

leniency_conditions = Several(
    name="leniency_conditions",
    question=Term(
        "举报人自己与所举报的违法行为有何关系？",
        "How does the person who reports stand to the breach reported?",
    ),
    help=Term(
        "被查问后才承认的，不选“主动举报”。三项都具备的，才谈得上从宽。",
        "Admitting it only when questioned is not reporting of one's own accord. Leniency takes all three.",
    ),
    label=Term("举报人与违法行为的关系", "the circumstances of the person who reported"),
    values=(
        ("took_part", Term("曾经参与", "a part in it")),
        ("reported_voluntarily", Term("主动举报", "a report of one's own accord")),
        ("cooperated", Term("积极配合调查", "active help with the investigation")),
    ),
)

# The organisation's system, and the authority's handling

whistleblowing_policy = Several(
    name="whistleblowing_policy",
    question=Term(
        "单位现行的内部举报和举报人保护制度，写明了哪些内容？",
        "What does the organisation's policy on internal reports and protection, now in force, set out?",
    ),
    help=Term(
        "只算正式采用并告知人员的制度。举报范围不得窄于法定范围；保护要求包括保密和不得打击报复。没有制度的，答“无”。",
        "Only a policy that has been adopted and made known. Its scope is no narrower than the law's; protection "
        "covers secrecy and freedom from retaliation. Answer “none” if there is no policy.",
    ),
    label=Term("内部举报制度写明的内容", "the contents of the whistleblowing policy"),
    values=(
        ("channel", Term("举报渠道和联系方式", "the channel and its contact")),
        ("scope", Term("举报范围", "the matters that may be reported")),
        ("procedure", Term("处理程序", "the course of handling")),
        ("protection", Term("保护要求", "the protection given")),
    ),
)

WHISTLEBLOWER_REPORT_RECEIVED = Event(
    name="whistleblower_report_received",
    label=Term("收到内部举报", "the receipt of a report from an insider"),
    question=Term(
        "国家主管机关哪一天收到内部举报？",
        "On which day did the national authority receive the insider's report?",
    ),
    help=Term(
        "一件举报用一个编号，不写举报人的姓名；匿名的同样登记。",
        "One case code for each report, never a name; an anonymous one is entered like any other.",
    ),
)

WHISTLEBLOWER_REPORT_HANDLED = Event(
    name="whistleblower_report_handled",
    label=Term("内部举报处理完毕", "the outcome of the insider's report"),
    question=Term(
        "国家主管机关哪一天对该举报作出处理？",
        "On which day did the national authority deal with the report?",
    ),
    help=Term(
        "作出处理结果并可凭编号查询的日子；只登记受理的不算。",
        "The day on which there is an outcome that can be read with the case code; mere registration does not count.",
    ),
)
