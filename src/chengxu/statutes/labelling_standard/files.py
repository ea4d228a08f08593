"""Clause 6: implicit labels, in the metadata of files and in the content itself."""

from __future__ import annotations

from chengxu.algebra.cite import STATUTORY
from chengxu.algebra.expr import all_of, any_of
from chengxu.algebra.term import Term
from chengxu.law.norm import Act, Duty, Permission
from chengxu.statutes.labelling_standard.basis import NOT_COMPARED, PLATFORM, PRODUCER, PROVIDER
from chengxu.statutes.laws import GB, LM
from chengxu.statutes.words.label_form import file_label_checks
from chengxu.statutes.words.labelling import (
    file_label_elements,
    makes_files,
    propagation_handling,
    spreads_user_content,
)
from chengxu.statutes.words.parties import PUBLIC

label_file_metadata = Duty(
    GB["6.1a"],
    gist=Term("文件元数据隐式标识", "implicit labels in file metadata"),
    tag=STATUTORY,
    bearer=(PRODUCER, PLATFORM),
    toward=PUBLIC,
    act=Act(
        "label_file_metadata",
        Term(
            "在文件元数据中写入内容属性、提供者名称或者编码、内容编号；传播时写入传播要素",
            "write into the metadata of files what the content is, the provider's name or code and the content number, and on "
            "propagation the propagation elements",
        ),
    ),
    met_by=all_of(
        any_of(
            ~makes_files,
            all_of(*(file_label_elements.one_of(part) for part, _ in file_label_elements.values)),
        ),
        any_of(~spreads_user_content, propagation_handling.one_of("elements")),
    ),
    breach=(LM[13, 1],),
    refers=(LM[5, 1], LM[6, 5], GB["E", "b"]),
    note=Term(
        "写入后读出的各值须与写入的逐字节相同。格式没有存放位置的，见实践指南。",
        "What is read back equals what was written, byte for byte. For a format without a place, see the practice guides.",
    ),
)

keep_one_label = Duty(
    GB["6.1c"],
    gist=Term("仅保留一份", "one label only"),
    tag=STATUTORY,
    readings=("GB6",),
    bearer=(PRODUCER, PLATFORM),
    toward=PUBLIC,
    act=Act(
        "keep_one_label",
        Term("在每个文件的元数据中只保留一份标识", "keep one label only in the metadata of each file"),
    ),
    met_by=file_label_checks.one_of("one_label"),
    breach=(LM[13, 1],),
    refers=(GB["6.1a"],),
    note=Term(
        "已有标识的，就地更新，不另写一份；有两份的，核验为不合格。",
        "A label that is there is updated in its place, never joined by another; a file with two does not pass.",
    ),
)

add_watermark = Permission(
    GB["6.2"],
    gist=Term("内容隐式标识", "implicit labels in the content"),
    tag=STATUTORY,
    holder=PROVIDER,
    act=Act(
        "add_watermark",
        Term("在内容中加数字水印等隐式标识", "put a digital watermark or the like into the content"),
    ),
    refers=(LM[5, 2],),
    note=Term(
        "可加可不加，也不能代替元数据中的标识。" + NOT_COMPARED.zh,
        "Optional, and never in the place of the metadata label. " + NOT_COMPARED.en,
    ),
)
