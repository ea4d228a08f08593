"""How the open places of GB 45438-2025 are read."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.reading import Reading

READINGS = (
    Reading(
        "GB1",
        Term(
            "不必加显式标识而自愿加的，要不要符合第五章的要求？",
            "Does an explicit label that nobody owes have to meet clause 5?",
        ),
        Term(
            "这里不判断。必须显著标识的服务，其显式标识应当符合第五章；应申请合法提供的不含显式标识的内容，不计在内。",
            "That is not judged here. Where content has to be labelled conspicuously, the label meets clause 5; copies that "
            "lawfully go without one are left out of account.",
        ),
        Term(
            "标准规定标识怎样做，是否必须做由《标识办法》第四条决定；自愿标识的，照此做最稳妥。",
            "The standard says how to label, article 4 of the Labelling Measures who has to. To follow it is the safe way for "
            "the rest.",
        ),
    ),
    Reading(
        "GB2",
        Term("文本角标是否也要两个要素齐全？", "Does a superscript on a text need both elements too?"),
        Term(
            "至少点明人工智能（如“AI”）即可；普通文字标识须两个要素齐全。",
            "Naming AI, as in “AI”, is enough; a label in ordinary words has both elements.",
        ),
        Term(
            "角标是较短的形式，能查到的说明都以“AI”为例；这一点凭记忆写成，尚未与标准原文核对。",
            "It is the shorter form, and what can be found on it gives “AI” as the example. Written from memory, not yet compared "
            "with the standard.",
        ),
    ),
    Reading(
        "GB3",
        Term(
            "只在交互界面加标识的，内容本身还要不要标识？",
            "Where the label is on the interface only, does the content itself need one?",
        ),
        Term(
            "文本、音频可以二选一，界面标识须符合界面的要求；带出的文件另须含有显式标识。",
            "Text and sound may have either, and the interface label then meets the rules for interfaces. A file that leaves has "
            "to hold an explicit label all the same.",
        ),
        Term(
            "《标识办法》第四条对文本、音频列出了界面这一选择，对图片、视频、虚拟场景没有。",
            "Article 4 of the Labelling Measures offers the interface for text and sound, not for pictures, video and scenes.",
        ),
    ),
    Reading(
        "GB4",
        Term(
            "“文字高度不低于最短边的百分之五”，量的是什么，怎样取整？",
            "What is measured for a height of at least 5 % of the shortest side, and how is it rounded?",
        ),
        Term(
            "量最矮一个字的可见笔画，恰好百分之五即合格；要求的高度不取整，1080 像素宽的画面要 54 像素，53 像素不够。",
            "The visible ink of the lowest character. Exactly 5 % will do, and what is required is not rounded: a picture 1080 "
            "pixels wide asks for 54, and 53 fall short.",
        ),
        Term(
            "标准没有写明量字框还是笔画；笔画最小，照此量，不论哪种量法都合格。",
            "It is not settled whether the em or the ink counts. The ink is the smallest, so that whoever passes by it passes by "
            "any measure.",
        ),
    ),
    Reading(
        "GB5",
        Term(
            "虚拟场景的文字标识有没有百分之五的要求？",
            "Does the 5 % rule hold for words in virtual scenes?",
        ),
        Term(
            "比照图片按百分之五提示；不够的，只作提醒，不算违反。",
            "Pictures are taken as the model: less than 5 % is pointed out, and is no breach.",
        ),
        Term(
            "尚未见到标准原文对虚拟场景规定数字。",
            "No figure for virtual scenes has been seen in the standard itself.",
        ),
    ),
    Reading(
        "GB6",
        Term(
            "同一标识在一个文件的两个位置各写一份，是不是“一份”？",
            "Is the same label, written in two places of one file, still one label?",
        ),
        Term(
            "不是。即使内容相同，也只能留一份，优先留在指南规定的位置。",
            "No. Even with the same content one remains, by preference that in the place of the practice guide.",
        ),
        Term(
            "标准要求只保留一份，没有为相同内容留例外；两份日后会各自改动。",
            "The standard keeps one and makes no exception for equal content; two copies drift apart.",
        ),
    ),
    Reading(
        "GB7",
        Term(
            "每分钟 120 至 160 字的语速，是要求还是参考？",
            "Are 120 to 160 characters a minute a requirement or a guide?",
        ),
        Term(
            "是参考：要求是正常语速，数字出自标准的注；超出的只作提醒。",
            "A guide. Normal speed is required; the figures stand in a note of the standard, and what lies outside is pointed out.",
        ),
        Term("标准的注不是要求。", "A note in a standard is no requirement."),
    ),
    Reading(
        "GB8",
        Term(
            "实践指南规定的位置和编码，不照做算不算违反标准？",
            "Is it a breach of the standard to depart from the places and the code of the practice guides?",
        ),
        Term(
            "不算，只作提醒；标准本身的要求（字段、一份、字符等）不受影响。编码的分段出自一份来源和公开样本，编码指南的编号也只有一份来源。",
            "No, it is pointed out only; what the standard itself asks (fields, one label, characters) stands. The parts of the "
            "code come from one source and from public samples, and the number of the guide on it from one source too.",
        ),
        Term(
            "实践指南是推荐性的技术文件，不是强制性国家标准。",
            "A practice guide is a recommendation, no mandatory national standard.",
        ),
    ),
)
