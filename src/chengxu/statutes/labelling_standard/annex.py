"""Annex E: the field of the metadata label, its seven values, the characters that they may have."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, Cite
from chengxu.algebra.expr import Expr
from chengxu.algebra.term import Term
from chengxu.law.norm import Act, Duty, Keep, Party, Permission
from chengxu.statutes.labelling_standard.basis import PLATFORM, PRODUCER
from chengxu.statutes.laws import GB, LM
from chengxu.statutes.words.label_form import file_label_checks, producer_written_as
from chengxu.statutes.words.labelling import makes_files, spreads_user_content
from chengxu.statutes.words.parties import PUBLIC


def _field(
    item: str,
    bearer: Party | tuple[Party, ...],
    gist: Term,
    act: Term,
    note: Term,
    *refers: Cite,
    shown: Expr | None = None,
    log: Term | None = None,
) -> Duty:
    """Return a duty of Annex E; by default the checker's point for that item shows it performed."""
    return Duty(
        GB["E", item],
        gist=gist,
        tag=STATUTORY,
        bearer=bearer,
        toward=PUBLIC,
        act=Act(f"write_label_field_{item}", act),
        met_by=file_label_checks.one_of(_POINTS[item]) if shown is None else shown,
        keep=Keep(log, None, None, HOUSE) if log else None,
        breach=(LM[13, 1],),
        refers=refers,
        note=note,
    )


_POINTS = {
    "a": "key",
    "b": "seven_fields",
    "c": "value",
    "e": "produce_id",
    "g": "propagator",
    "h": "propagate_id",
    "j": "characters",
}
_BOTH = (PRODUCER, PLATFORM)

name_field = _field(
    "a",
    _BOTH,
    Term("字段名含AIGC", "a field name with AIGC"),
    Term("使元数据标识的字段名含有 AIGC", "use a metadata field whose name holds AIGC"),
    Term("大小写照标准的写法。", "Capitals as the standard writes them."),
    GB["E", "b"],
)

write_seven_fields = _field(
    "b",
    _BOTH,
    Term("值为七字段JSON", "a JSON text of seven fields"),
    Term(
        "以 JSON 字符串依次写入 Label、ContentProducer、ProduceID、ReservedCode1、ContentPropagator、PropagateID、ReservedCode2",
        "write, as a JSON text and in this order, Label, ContentProducer, ProduceID, ReservedCode1, ContentPropagator, "
        "PropagateID and ReservedCode2",
    ),
    Term(
        "外面有没有一层 AIGC 都读得；字段缺少、重复或者不认得的，核验为不合格并指出名称。",
        "With or without an outer AIGC both are read. A field that is missing, repeated or unknown fails and is named.",
    ),
    *(GB["E", item] for item in "cdefghi"),
)

write_attribute = _field(
    "c",
    _BOTH,
    Term("生成合成标签要素", "the attribute"),
    Term(
        "以字符串 1、2、3 写明内容属于、可能是或者疑似生成合成内容",
        "write as text 1, 2 or 3 whether content is generated, possibly so or suspected to be",
    ),
    Term(
        "写成数字的，读取时提醒，重写时改为字符串；其他值不得写入。",
        "A number is read with a warning and becomes text on rewriting; no other value may be written.",
    ),
    LM[6, 1],
    LM[6, 2],
    LM[6, 3],
)

name_producer = _field(
    "d",
    PRODUCER,
    Term("生成合成服务提供者要素", "the producer"),
    Term("写明自己的名称或者编码", "write its own name or code"),
    Term(
        "空白不合格。名称含汉字的，字符不在允许之列，改写编码。",
        "It may not be empty. Chinese characters are not among those permitted: use the code instead.",
    ),
    GB["P", 1],
    GB["E", "j"],
    shown=producer_written_as.one_of("code", "plain_name", "other_code"),
)

number_content = _field(
    "e",
    PRODUCER,
    Term("内容制作编号要素", "the content number"),
    Term("为每一项内容写入不重复的制作编号", "write a production number of its own for each content"),
    Term(
        "同一编号不得用于另一项内容；由编号应能在生成记录中查到该内容。",
        "No number serves for a second content, and each leads back to its content in the generation log.",
    ),
    LM[5, 1],
    log=Term("编号与内容对应的生成记录", "the log of numbers and contents"),
)

protect_production = Permission(
    GB["E", "f"],
    gist=Term("预留字段1", "the first reserved field"),
    tag=STATUTORY,
    holder=PRODUCER,
    when=makes_files,
    act=Act(
        "write_reserved_code_1",
        Term(
            "在 ReservedCode1 写入保护内容和标识完整性的数据（如散列、签名）",
            "put data into ReservedCode1 that protect the integrity of content and label, such as a hash or a signature",
        ),
    ),
    refers=(GB["E", "i"],),
    note=Term(
        "可以为空；写了而本工具认得的，核验其有效或者损坏。",
        "It may be empty; data of a known kind are verified, valid or broken.",
    ),
)

name_propagator = _field(
    "g",
    PLATFORM,
    Term("内容传播服务提供者要素", "the propagator"),
    Term("在传播时写明自己的名称或者编码", "write its own name or code on propagation"),
    Term(
        "传播以前为空；写入时制作要素一字不改。",
        "Empty before propagation. The production elements stay as they were.",
    ),
    LM[6, 5],
)

number_propagation = _field(
    "h",
    PLATFORM,
    Term("内容传播编号要素", "the propagation number"),
    Term("在传播时写入不重复的传播编号", "write, on propagation, a propagation number of its own"),
    Term(
        "传播以前为空；同一编号不得用于另一项内容，由编号应能在传播记录中查到。",
        "Empty before propagation. No number serves twice, and each leads back to its content in the platform's log.",
    ),
    LM[6, 5],
    log=Term("编号与内容对应的传播记录", "the platform's log of numbers and contents"),
)

protect_propagation = Permission(
    GB["E", "i"],
    gist=Term("预留字段2", "the second reserved field"),
    tag=STATUTORY,
    holder=PLATFORM,
    when=spreads_user_content,
    act=Act(
        "write_reserved_code_2",
        Term(
            "在 ReservedCode2 写入保护完整性的数据",
            "put data into ReservedCode2 that protect integrity",
        ),
    ),
    refers=(GB["E", "f"],),
    note=Term(
        "可以为空；核验方法与 ReservedCode1 相同。",
        "It may be empty, and is verified like ReservedCode1.",
    ),
)

keep_to_characters = _field(
    "j",
    _BOTH,
    Term("字符集", "the characters"),
    Term(
        "在各值中主要使用 GB 18030—2022 码位 0x21、0x23 至 0x5B、0x5D 至 0x7E 的字符和转义的引号",
        "keep values mainly to the GB 18030-2022 code points 0x21, 0x23 to 0x5B, 0x5D to 0x7E and an escaped quotation mark",
    ),
    Term(
        "空格、控制字符、反斜线和汉字不在其中：写入时拒绝并指出位置，读取时列为字符问题。",
        "Spaces, control characters, the backslash and Chinese characters are not among them: refused with their place on writing, "
        "reported on reading.",
    ),
    GB["E", "b"],
)
