"""What the practice guides add: the provider's code, and where the metadata label stands in each kind of file."""

from __future__ import annotations

from chengxu.algebra.cite import external
from chengxu.algebra.expr import Clause
from chengxu.algebra.term import Term
from chengxu.law.norm import Act, Duty
from chengxu.statutes.labelling_standard.basis import PRODUCER
from chengxu.statutes.laws import GB, PG
from chengxu.statutes.words.label_form import label_carriers, producer_written_as
from chengxu.statutes.words.parties import PUBLIC
from chengxu.statutes.words.service import output_kinds

use_provider_code = Duty(
    GB["P", 1],
    gist=Term("服务提供者编码", "the provider's code"),
    tag=external(PG["20252A"]),
    yardstick=external(PG["20252A"]),
    readings=("GB8",),
    bearer=PRODUCER,
    toward=PUBLIC,
    when=Clause(
        producer_written_as.one_of("code", "other_code"),
        Term("ContentProducer 写的是编码", "a code stands in ContentProducer"),
        GB["E", "d"],
        denied=Term("ContentProducer 写的不是编码", "no code stands in ContentProducer"),
    ),
    act=Act(
        "use_provider_code",
        Term(
            "按 27 位编写该编码：四位前缀、十八位统一社会信用代码、五位后缀",
            "make the code of 27 characters: a prefix of four, the unified social credit code of eighteen, a suffix of five",
        ),
    ),
    met_by=producer_written_as.is_("code"),
    refers=(GB["E", "d"],),
    note=Term(
        "可以改用名称。长度或者校验码不符的，只作提醒；分段是从公开样本和一份来源推知的。",
        "A name may be used instead. Another length or a wrong check character is pointed out only; the parts are inferred from "
        "public samples and one source.",
    ),
)


def _carrier(item: str, kind: str, files: str, guide: str, of: Term, note: Term) -> Duty:
    """Return what a guide says on one kind of file."""
    return Duty(
        GB["C", item],
        gist=Term(f"{of.zh}载体", f"carriers in {of.en}"),
        tag=external(PG[guide]),
        yardstick=external(PG[guide]),
        readings=("GB8",),
        bearer=PRODUCER,
        toward=PUBLIC,
        when=output_kinds.one_of(kind),
        act=Act(
            f"put_label_into_{files}",
            Term(
                f"把元数据标识写在{of.zh}各格式的规定位置",
                f"put the metadata label of {of.en} where it is laid down for the format",
            ),
        ),
        met_by=label_carriers.one_of(files),
        refers=(GB["6.1a"],),
        note=note,
    )


carriers_in_pictures = _carrier(
    "IMG",
    "image",
    "image",
    "20259A",
    Term("图片文件", "picture files"),
    Term(
        "XMP 属性 AIGC（命名空间前缀 TC260）：JPEG 在 APP1 段，PNG 在 iTXt，WebP 在“XMP ”块，TIFF 在标签 0x02BC，GIF 在应用扩展；"
        "也可用 EXIF UserComment 0x9286 或者 PNG 的 tEXt，外加一层 AIGC。不认得的格式拒绝写入，并列出认得的。",
        "XMP property AIGC (prefix TC260): JPEG in APP1, PNG in iTXt, WebP in the chunk `XMP `, TIFF in tag 0x02BC, GIF in an "
        "application extension; or else EXIF UserComment 0x9286 or PNG tEXt, with an outer AIGC. An unknown format is refused, "
        "with a list of those known.",
    ),
)

carriers_in_sounds = _carrier(
    "AUD",
    "audio",
    "audio",
    "202510A",
    Term("音频文件", "sound files"),
    Term(
        "WAV 用块 AIGC，MP3 用 ID3v2.3、2.4 的 TXXX 帧，FLAC、OGG 用 Vorbis 注释，M4A 同 MP4。裸 PCM 没有容器。ID3v2.2 答不支持，"
        "不答“没有标识”。",
        "WAV has a chunk AIGC, MP3 a TXXX frame of ID3v2.3 or 2.4, FLAC and OGG a Vorbis comment, M4A what MP4 has. Raw PCM has no "
        "container. ID3v2.2 is answered as not supported, never as no label.",
    ),
)

carriers_in_videos = _carrier(
    "VID",
    "video",
    "video",
    "20257A",
    Term("视频文件", "video files"),
    Term(
        "MP4、MOV 用 moov.udta.meta 的键 AIGC，AVI 用 LIST INFO 的子块；XMP uuid 盒也读。写入前后音视频数据不变。",
        "MP4 and MOV have the key AIGC in moov.udta.meta, AVI a chunk in LIST INFO; an XMP uuid box is read too. The sound and "
        "pictures themselves are the same before and after.",
    ),
)

carriers_in_documents = _carrier(
    "DOC",
    "text",
    "document",
    "20258A",
    Term("文档文本文件", "documents and text files"),
    Term(
        "DOCX、PPTX、XLSX 用 docProps/custom.xml 的属性，PDF 用信息字典的 /AIGC，Markdown 用文首的映射。纯文本没有位置，只报显式标识：文字"
        "提示最稳妥，零宽字符只见于个别工具。",
        "DOCX, PPTX and XLSX have a property in docProps/custom.xml, PDF /AIGC in the information dictionary, Markdown a mapping in "
        "the front matter. Plain text has no place and is reported as explicit only: words are the safe way, zero-width characters "
        "one tool's habit.",
    ),
)
