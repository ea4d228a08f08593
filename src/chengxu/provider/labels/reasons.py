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
    "not-understood": Term("文件里有无法解读的结构", "there is a structure in the file that cannot be read"),
    "offsets-unknown": Term(
        "写入标识须移动文件里的数据，而文件中有的结构可能按位置指向这些数据，移动会损坏文件",
        "to make room, data in the file would have to move, and something in it that is not known may point to them; moving "
        "could break the file",
    ),
    "tag-version": Term(
        "文件的 ID3 标签不是 2.3 或 2.4 版，标准没有规定在其中存放标识",
        "the file's ID3 tag is neither version 2.3 nor 2.4, and no place for a label is laid down in it",
    ),
    "encrypted": Term("文件已加密，无法读取", "the file is encrypted and cannot be read"),
    "too-large-inside": Term("文件内部的数据过大，没有读取", "data inside the file are too large to be read"),
    "unreadable": Term("文件无法打开", "the file cannot be opened"),
    "format-unknown": Term("不认得这种格式", "the format is not known"),
    "no-carrier": Term(
        "这种格式没有存放标识的位置；请在正文中写明由人工智能生成合成，或者另存附属文件“<文件名>.aigc.json”",
        "this format has no place for a label; say in the text itself that AI made it, or keep a sidecar, <file>.aigc.json",
    ),
    "sidecar-mismatch": Term(
        "附属文件所记的摘要与文件内容不符：文件在标识之后改过，或附属文件不是它的",
        "the sidecar's sum is not that of the file: the file changed after it was labelled, or the sidecar is another file's",
    ),
    "signed": Term(
        "文件已有电子签名，写入标识会使签名失效；请先写标识，再签名",
        "the document is signed, and a label would break the signature; label it first, then sign",
    ),
}
"""By code."""
