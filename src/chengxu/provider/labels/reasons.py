"""Why a label is not in order: each code, in words."""

from __future__ import annotations

from chengxu.algebra.term import Term

REASONS: dict[str, Term] = {
    "not-json": Term("标识内容不是 JSON", "what stands in the label's place is no JSON"),
    "not-a-label": Term("内容是 JSON，但不是标识", "it is JSON, but no label"),
    "label-too-long": Term("标识内容过长，没有解读", "the label's text is too long to be read"),
    "duplicate-keys": Term("同一字段出现两次", "a field stands there twice"),
    "unknown-keys": Term("含有标准以外的字段", "there are fields that the standard does not know"),
    "missing-keys": Term("七个字段不齐", "some of the seven fields are missing"),
    "misspelt-key": Term("字段名称拼写有误", "a field's name is misspelt"),
    "order": Term("字段次序与标准不同", "the fields are not in the order of the standard"),
    "not-text": Term("字段的值应为字符串", "a field's value is not a text"),
    "label-number": Term("Label 应为字符串，现为数字", "Label is a number; it should be a text"),
    "label-value": Term("Label 只能是 1、2 或 3", "Label is none of 1, 2 and 3"),
    "characters": Term("字段的值含有不允许的字符", "a value holds characters that are not allowed"),
    "producer-empty": Term("没有写明生成合成服务提供者", "the producer is not named"),
    "produce-id-empty": Term("没有内容制作编号", "there is no number of the content"),
    "two-labels": Term("文件里有两份内容不同的标识", "the file holds two labels that differ"),
    "label-repeated": Term(
        "同一标识在文件里出现两次；只应保留一份",
        "the same label stands in the file twice; one only is to remain",
    ),
    "other-carrier": Term(
        "标识不在该格式规定的位置", "the label is not in the place that is laid down for this format"
    ),
    "wrapping": Term(
        "标识外层的写法与该位置规定的不同", "the label is wrapped otherwise than this place asks"
    ),
    "truncated": Term("文件不完整", "the file is cut off"),
    "broken": Term("文件结构有误", "the file's structure is broken"),
    "encrypted": Term("文件已加密，无法读取", "the file is encrypted and cannot be read"),
    "too-large-inside": Term("文件内部的数据过大，没有读取", "data inside the file are too large to be read"),
    "format-unknown": Term("不认得这种格式", "the format is not known"),
    "no-carrier": Term("这种格式没有存放标识的位置", "this format has no place for a label"),
}
"""By code."""
