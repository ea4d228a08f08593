"""The words of the terminal views and reports, in both languages."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.algebra.truth import Truth

TITLE = Term("程序：人工智能法律适用报告", "Chengxu: AI law assessment")
AS_OF = Term("判断日期", "As of")
SERVICES = Term("服务", "Services")
NEEDS = Term("需要处理", "Needs attention")
FIND_OUT = Term("有待查明：决定规范是否适用", "To find out: what decides whether norms apply")
SHOW = Term("有待查明：表明义务是否履行", "To find out: what shows duties performed")
NOTHING_DUE = Term("按现有记录，没有需要处理的期限。", "On this record no date needs attention.")
NOTHING_MISSING = Term("没有会改变结论的未知事项。", "Nothing unknown could change an answer.")
IN_FORCE = {
    Truth.TRUE: Term("已施行", "in force"),
    Truth.FALSE: Term("该日尚未施行", "not in force on that day"),
    Truth.UNKNOWN: Term(
        "施行日期未定；以下以假设当日施行为前提",
        "entry into force not set; what follows supposes that it entered into force on that day",
    ),
}
LAWS = Term("法律", "Law")
WHY = Term("理由", "Why")
CLOCK = Term("期限推算", "How the date is reached")
REMARKS = Term("备注", "Remark")
NOTE = Term("说明", "Note")
READINGS = Term("采用的解读", "Readings taken")
WAITS = Term("等待它的规范", "norms that wait for it")
SOURCE = Term("来源", "source")
NO_CALENDAR = Term(
    "{year}年的放假通知未载入，期限无法计算；用 --calendar 提供日历，或以 --provisional 暂算",
    "no date without the working days of {year}: give --calendar FILE, or take a --provisional date",
)
STATE = Term("状态", "State")
DUE = Term("期限", "Due")
NORM = Term("规范", "Norm")
WHAT = Term("内容", "What")
ORIGIN = Term("依据性质", "Origin")
QUESTION = Term("问题", "Question")
ALL = Term("全部规范", "Every norm")
BOUND = Term("涉及主体", "who")
MADE = Term(
    "由 程序 {version} 生成；工作日历版本 {calendar}。结论以所述事实为前提，未知事项不按“否”处理。",
    "Made by Chengxu {version}, working-day calendar {calendar}. The answers rest on the facts as described; "
    "what is unknown is not taken as no.",
)
