"""What anybody asks first of a law on AI: the rows of `chengxu compare`."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.view import Question

BANNED = Question("banned", Term("是否禁止？", "Is it banned?"))
LICENCE = Question("licence", Term("是否须经许可、向谁申请？", "Is a licence needed, whose?"), to_whom=True)
FILING = Question(
    "filing", Term("是否备案、向谁、何时？", "Is there a filing: where, by when?"), to_whom=True
)
ASSESSMENT = Question("assessment", Term("作何评估、多久一次？", "Which assessment, how often?"))
RETENTION = Question("retention", Term("法律要求哪些记录保存多久？", "Which records must be kept, how long?"))
LABEL = Question("label", Term("是否标识？", "Is a label needed?"))
INCIDENT = Question("incident", Term("发生事件向谁报告？", "To whom is an incident reported?"), to_whom=True)
INSURANCE = Question("insurance", Term("是否须投保？", "Is insurance needed?"))
FUND = Question("fund", Term("有无救济基金？", "Is there a relief fund?"))
LIABILITY = Question(
    "liability", Term("依何标准承担侵权责任？", "By which standard is there civil liability?")
)
FINE = Question("fine", Term("罚款最高多少？", "How high can a fine be?"))

QUESTIONS = (
    BANNED, LICENCE, FILING, ASSESSMENT, RETENTION, LABEL, INCIDENT, INSURANCE, FUND, LIABILITY, FINE,
)  # fmt: skip
