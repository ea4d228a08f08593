"""What the AI authorities themselves do and meet: reports, complaints, investigations, ethics committees."""

from __future__ import annotations

from chengxu.algebra.facts import Event, Several
from chengxu.algebra.term import Term
from chengxu.law.norm import Party

NATIONAL_ETHICS_COMMITTEE = Party(
    "national_ethics_committee",
    Term("国家人工智能伦理专家委员会", "the national AI ethics expert committee"),
)
LOCAL_ETHICS_COMMITTEES = Party(
    "local_ethics_committees",
    Term("地方人工智能伦理专家委员会", "the local AI ethics expert committees"),
    plural=True,
)

YEARLY_REPORT_SENT = Event(
    name="yearly_report_sent",
    label=Term("报送年度专项报告", "the submission of the yearly report"),
    question=Term(
        "主管机关何日向国务院报送人工智能年度专项报告？",
        "On which day did the authority send the State Council its yearly report on AI?",
    ),
    help=Term(
        "填实际报送的日子；拟稿、内部审定不算。每年一笔。",
        "The day of sending; drafting and internal approval do not count. One entry a year.",
    ),
)

AI_COMPLAINT_RECEIVED = Event(
    name="ai_complaint_received",
    label=Term("国家主管机关收到投诉、举报", "the national authority's receipt of a complaint about AI"),
    question=Term(
        "国家人工智能主管机关哪一天收到关于人工智能的投诉、举报？",
        "On which day did the national AI authority receive the complaint about AI?",
    ),
    help=Term(
        "研发、提供、使用活动都可以投诉、举报，不论是否在负面清单内；关于清单内活动的，另依第四十七条登记。"
        "内部举报人提出的，转入专门的保密渠道，不在此登记。",
        "About developing, providing or using, listed or not; one about listed activity is entered under article 47 as "
        "well. An insider's report goes to the protected channel and is not entered here.",
    ),
)

AI_COMPLAINT_HANDLED = Event(
    name="ai_complaint_handled",
    label=Term("投诉、举报处理完毕", "the handling of the complaint about AI"),
    question=Term(
        "国家人工智能主管机关哪一天处理完毕该投诉、举报？",
        "On which day had the national AI authority dealt with the complaint?",
    ),
    help=Term(
        "受理、移送、不予受理都应当有书面结果；只发回执的，不算处理。",
        "Taken up, passed on or declined, with a result in writing; a receipt alone is no handling.",
    ),
)

investigation_grounds = Several(
    name="investigation_grounds",
    question=Term(
        "就该活动，主管机关掌握下列哪些调查事由？",
        "Which of these grounds for an investigation does the authority have against the activity?",
    ),
    help=Term(
        "有线索并经初步核对的即可选，不必已经查实；违背伦理而不可能造成严重后果的，不选。",
        "A lead that has stood a first check is enough, proof is not needed yet. Leave out a breach of ethics that "
        "cannot have serious consequences.",
    ),
    label=Term("调查事由", "the grounds for an investigation"),
    values=(
        ("unlawful_activity", Term("涉嫌违法", "suspected unlawful activity")),
        (
            "grave_ethics_breach",
            Term("违背伦理且可能导致严重后果", "a breach of ethics that may have serious consequences"),
        ),
    ),
)
