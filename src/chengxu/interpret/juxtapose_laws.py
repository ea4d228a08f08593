"""How two laws compare, in words: the question of what each covers, which reaches further, and what an example means."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.view import Question

COVERED = Question("covered", Term("是否受其规范？", "Is it covered at all?"))
REACH = {
    "same": Term("范围相同", "the same"),
    "stricter": Term("{first}管得更宽", "{first} reaches further"),
    "weaker": Term("{second}管得更宽", "{second} reaches further"),
    "apart": Term("各有所及", "each reaches what the other does not"),
}
ALONE = Term("只有{law}适用，例如：", "only {law}, for example:")
SUPPOSED = Term(
    "没有施行日期的法律，假设于 {on} 施行。第一行比较适用范围，以下各行只比较两部法律都适用的活动。每个例子只写最少的事实。",
    "A law without a date of entry is taken to enter into force on {on}. The first row compares what the laws cover, the "
    "others only what both cover. Each example has the fewest facts.",
)
ANYTHING = Term("任何服务", "any service")
