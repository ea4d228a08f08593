"""How periods are counted where the laws themselves are silent: the rules that `dates.count` applies."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.reading import Reading

CLOCK_READINGS = (
    Reading(
        "C1",
        Term("期限从哪一天开始数，到什么时候为止？", "On which day does a period begin to count, and when is it over?"),
        Term(
            "起算当日不计入，次日（工作日期限为下一个工作日）为第一日；最后一日到24时届满，受理机关有办公时间的，到停止办公时。",
            "The starting day does not count; the next day (for working days the next working day) is day one. The "
            "last day runs until 24:00, or until closing time where the receiving office has hours.",
        ),
        Term(
            "类推适用《民法典》第二百零一条、第二百零三条；行政法上没有另外的一般规定。",
            "By analogy with Civil Code, arts. 201 and 203; administrative law has no other general rule.",
        ),
    ),
    Reading(
        "C2",
        Term("什么是工作日？", "What is a working day?"),
        Term(
            "依国务院办公厅每年的放假通知：周一至周五除去放假日，加上调休上班的周末。没有通知的年份不推算。",
            "What each year's State Council notice makes it: Monday to Friday less the days off, plus the weekend "
            "days on which people work in exchange. A year without a notice is not guessed.",
        ),
        Term(
            "简单按周一至周五计算，会把许多期限算错；通知当年年末的几日仍可能被下一年的通知调整。",
            "A plain Monday-to-Friday count gets many dates wrong. The last days of a notice's own year may still "
            "be moved by the notice of the next.",
        ),
    ),
    Reading(
        "C3",
        Term("按自然日、月、年的期限哪一天届满？遇休息日怎么办？", "On which day does a period of natural days, months or years end, and what if that is a day of rest?"),
        Term(
            "月、年届满于对应日，没有对应日的为月末日；须为一定行为的期限，末日是休息日的顺延至下一个工作日；保存期限不顺延、不缩短。",
            "Months and years end on the day of the same number, or the last of the month if there is none. Where something has to be done, "
            "an end on a day of rest moves to the next working day; the end of a retention period neither moves nor "
            "shortens.",
        ),
        Term(
            "类推适用《民法典》第二百零二条、第二百零三条；保存期限是最低期限，顺延没有意义。",
            "By analogy with Civil Code, arts. 202 and 203; retention is a floor, which has nothing to move for.",
        ),
    ),
    Reading(
        "C4",
        Term("倒推的期限（“提前若干日”）怎么算？", "How is a period counted backward (\"so many days before\")?"),
        Term(
            "事件当日不计入，向前数到的第几个工作日就是最后可行之日；自然日、月的终点遇休息日不往后移。",
            "The day of the event does not count; the nth working day before it is the last lawful day. An end in "
            "natural days or months that falls on a day of rest does not move later.",
        ),
        Term("往后移会缩短法律要保证的提前量。", "Moving it later would shorten the notice that the law secures."),
    ),
    Reading(
        "C5",
        Term("“超过”“以上”等字样含不含本数？", "Do words such as \"more than\" and \"at least\" include the figure?"),
        Term("“超过”“不满”不含本数，“以上”“以下”“以内”“达到”含本数。", "\"More than\" and \"less than\" exclude it; \"at least\", \"at most\" and \"within\" include it."),
        Term("类推适用《民法典》第一千二百五十九条。", "By analogy with Civil Code, art. 1259."),
    ),
    Reading(
        "C6",
        Term("“及时”“立即”是几天？", "How many days are \"promptly\" and \"immediately\"?"),
        Term("没有天数。记录并显示实际经过的时间，不换算成法定数字。", "None. The time that really passed is recorded and shown, and never turned into a legal number."),
        Term("法律没有规定的数字不能代为规定。", "A figure that the law does not give is not ours to give."),
    ),
    Reading(
        "C7",
        Term("期限届满而没有作为，发生什么法律效果？", "What follows when a period ends and nothing was done?"),
        Term("除法律明文规定外，不因届满而视为准予、拒绝或者终结，只记为逾期。", "Unless the law says so, nothing is granted, refused or closed by the lapse of time; it is recorded as late."),
        Term("沉默的效果须由法律规定。", "Silence has the effect that law gives it, and no other."),
    ),
    Reading(
        "C8",
        Term("延长的期限从哪里接着算？", "From where does an extension run?"),
        Term("从未顺延之前的原届满日接着算，不从顺延后的日子算。", "From the end as first counted, before it was moved off a day of rest."),
        Term("延长针对的是期限本身；否则延长的长短会随休息日变化。", "It lengthens the period itself; otherwise its length would depend on where the days of rest fall."),
    ),
    Reading(
        "C9",
        Term("暂停的日子怎么处理？", "What of days on which a clock is paused?"),
        Term("首尾都不计入，重叠的合并；自然日、月、年的期限不会在暂停的日子届满。", "First and last day included, they are not counted, and overlapping pauses are merged; no period ends on a paused day."),
        Term("参照《行政许可法》第四十五条，所需时间不计算在内。", "After Licensing Law, art. 45: the time needed is left out of the count."),
    ),
)  # fmt: skip
