"""What labels look like and how they are written into files, as a check against GB 45438-2025 reports it."""

from __future__ import annotations

from chengxu.algebra.facts import Choice, Number, Several
from chengxu.algebra.term import Term

# Explicit labels (clause 5)

label_contents = Several(
    name="label_contents",
    question=Term(
        "经检查，下列哪些显式标识的内容每一处都合格？",
        "By the checker, which of these explicit labels say what they have to say, wherever they stand?",
    ),
    help=Term(
        "文字、语音须同时有人工智能要素（“人工智能”或者“AI”）和生成合成要素（“生成”或者“合成”）：“AI生成”合格，“AI助手”“机器写作”"
        "不合格。有一处缺要素的，不选该项。",
        "Words, written or spoken, have both elements, in Chinese: AI (or rengong zhineng) and shengcheng or hecheng. An AI "
        "assistant lacks the second, machine writing the first. Leave out what lacks an element in one place.",
    ),
    label=Term("内容合格的显式标识", "the explicit labels with the right content"),
    values=(
        ("text", Term("文本中的文字", "the words in texts")),
        (
            "superscript",
            Term("文本的角标（至少点明人工智能）", "the superscript on texts, which names AI at least"),
        ),
        ("image", Term("图片上的文字", "the words on pictures")),
        ("voice", Term("音频中的语音", "the spoken words in sounds")),
        ("rhythm", Term("音频中“短长 短短”的节奏", "the rhythm short long, short short in sounds")),
        ("video", Term("视频起始画面的文字", "the words in the first frames of videos")),
        ("virtual_scene", Term("虚拟场景起始画面的文字", "the words in the first view of virtual scenes")),
        ("interface", Term("交互界面的文字", "the words on the interface")),
    ),
)

label_style = Several(
    name="label_style",
    question=Term(
        "下列哪些关于文字标识样式的要求，每一处都做到了？",
        "Which of these is true of the look of written labels, wherever they stand?",
    ),
    help=Term(
        "“边、角”指画面的边或者角，右下角只是标准里的一个例子。没有做到任何一项的，答“无”。",
        "An edge or a corner of the picture; the lower right is only an example in the standard. “None” if none holds.",
    ),
    label=Term("文字标识做到的样式要求", "the points of style that written labels meet"),
    values=(
        ("text_clear", Term("文本标识的字体、颜色清晰", "clear type and colour on texts")),
        ("image_clear", Term("图片标识的字体清晰", "clear type on pictures")),
        ("image_edge", Term("图片标识在边或者角", "an edge or a corner of pictures")),
        ("video_edge", Term("视频标识在边或者角", "an edge or a corner of videos")),
        (
            "scene_clear",
            Term("虚拟场景标识清晰、位置合适", "clear type in a suitable place of virtual scenes"),
        ),
    ),
)

_HEIGHT_HELP = Term(
    "检查工具给出高度和最短边的像素数：高度乘以 1000，除以最短边，舍去小数。例如 1080×1920 的画面，54 像素为 50，53 像素为 49。"
    "填最小的一个。",
    "The checker gives the height and the shortest side in pixels: a thousand times the height, divided by the side, rounded "
    "down. On 1080 by 1920, 54 pixels are 50 and 53 pixels are 49. Give the smallest.",
)
_PER_MILLE = Term("‰（以最短边为准）", "per mille of the shortest side")

image_label_height = Number(
    name="image_label_height",
    question=Term(
        "图片上的文字标识，最小的高度是最短边的千分之几？",
        "How high are the words on pictures at least, in thousandths of the shortest side?",
    ),
    help=_HEIGHT_HELP,
    label=Term("图片标识文字高度", "the height of the words on pictures"),
    unit=_PER_MILLE,
)

video_label_height = Number(
    name="video_label_height",
    question=Term(
        "视频起始画面的文字标识，最小的高度是最短边的千分之几？",
        "How high are the words in the first frames of videos at least, in thousandths of the shortest side?",
    ),
    help=_HEIGHT_HELP,
    label=Term("视频标识文字高度", "the height of the words in videos"),
    unit=_PER_MILLE,
)

scene_label_height = Number(
    name="scene_label_height",
    question=Term(
        "虚拟场景起始画面的文字标识，最小的高度是最短边的千分之几？",
        "How high are the words in the first view of virtual scenes at least, in thousandths of the shortest side?",
    ),
    help=_HEIGHT_HELP,
    label=Term("虚拟场景标识文字高度", "the height of the words in virtual scenes"),
    unit=_PER_MILLE,
)

video_label_time = Number(
    name="video_label_time",
    question=Term(
        "视频开头的文字标识，正常播放时最短停留多少毫秒？",
        "At normal speed, for how many milliseconds at least do the words stay at the start of videos?",
    ),
    help=Term(
        "自起始画面起在同一处连续停留的时间；2 秒为 2000。",
        "Counted from the first frame, in the same place without a break; 2 seconds are 2000.",
    ),
    label=Term("视频标识的停留时间", "the time for which the words in videos stay"),
    unit=Term("毫秒", "milliseconds"),
)

voice_label_rate = Number(
    name="voice_label_rate",
    question=Term("语音标识每分钟读多少字？", "How many characters a minute does the spoken label read?"),
    help=Term(
        "字数除以时长，取整数；有多种的，填离 120 至 160 最远的。",
        "Characters divided by duration, a whole number; of several, the one farthest from 120 to 160.",
    ),
    label=Term("语音标识的语速", "the rate of the spoken label"),
    unit=Term("字每分钟", "characters a minute"),
)

voice_turn_labels = Choice(
    name="voice_turn_labels",
    question=Term(
        "该服务的高频语音交互（如语音助手）怎样加标识？",
        "How is frequent voice interaction, such as that of a voice assistant, labelled?",
    ),
    help=Term(
        "一问一答为一轮，每一轮的起始或者末尾都有声音标识的，才选第二项；界面上的标识另行回答。",
        "A question and its answer make a turn; the second answer only if the start or the end of every one has a label to be "
        "heard. A label on the interface is asked about elsewhere.",
    ),
    label=Term("高频语音交互的标识", "the label of frequent voice interaction"),
    values=(
        ("no_dialogue", Term("没有这类交互", "not needed, there being no such interaction")),
        ("turn", Term("每轮的起始或者末尾有声音标识", "heard at the start or the end of each turn")),
        ("none", Term("不是每一轮都有", "not heard in every turn")),
    ),
)

interface_label = Several(
    name="interface_label",
    question=Term(
        "交互界面的文字标识做到了下列哪些？",
        "Which of these is true of the words of the label on the interface?",
    ),
    help=Term(
        "滚动、切换之后看不见的，不是“持续显示”。",
        "Words that vanish on scrolling or switching are not shown all the time.",
    ),
    label=Term("界面标识的情形", "the traits of the label on the interface"),
    values=(
        ("near_content", Term("在内容附近", "a place near the content")),
        ("top", Term("在界面顶部", "the top of the interface")),
        ("bottom", Term("在界面底部", "the bottom of the interface")),
        ("background", Term("在界面背景", "the background of the interface")),
        ("continuous", Term("持续显示", "continuous display")),
    ),
)

# Implicit labels in files (6.1 and Annex E)

file_label_checks = Several(
    name="file_label_checks",
    question=Term(
        "按检查工具的结果，该服务写入文件的元数据标识，每一份都做到了下列哪些？",
        "By the checker, which of these is true of every metadata label that the service writes into files?",
    ),
    help=Term(
        "可用 `chengxu label verify` 核验。有一份没有做到的，不选该项；从不写传播要素的，不选第六、第七项。",
        "`chengxu label verify` tells. Leave out what one label lacks; leave out the sixth and the seventh where no propagation "
        "elements are written.",
    ),
    label=Term("元数据标识核验通过的事项", "the points on which metadata labels pass the check"),
    values=(
        ("one_label", Term("每个文件只有一份标识", "one label only in a file")),
        ("key", Term("含有 AIGC 的字段名", "a field name with AIGC in it")),
        (
            "seven_fields",
            Term("七个字段依次齐全的 JSON 字符串", "a JSON text with the seven fields in their order"),
        ),
        ("value", Term("以字符串 1、2 或者 3 写成的 Label", "a Label that is the text 1, 2 or 3")),
        (
            "produce_id",
            Term(
                "不重复、能在生成记录中查到的 ProduceID",
                "a ProduceID of its own, found again in the generation log",
            ),
        ),
        (
            "propagator",
            Term(
                "写明的 ContentPropagator（制作要素未改动）",
                "a ContentPropagator, with the production elements left as they were",
            ),
        ),
        (
            "propagate_id",
            Term(
                "不重复、能在传播记录中查到的 PropagateID",
                "a PropagateID of its own, found again in the platform's log",
            ),
        ),
        ("characters", Term("只用允许字符的各值", "values in the permitted characters only")),
    ),
)

producer_written_as = Choice(
    name="producer_written_as",
    question=Term(
        "文件元数据标识中的 ContentProducer 写的是什么？",
        "What stands in ContentProducer of the metadata labels?",
    ),
    help=Term(
        "可用 `chengxu label code` 核验编码。各文件不一致的，选靠后的一项。",
        "`chengxu label code` checks a code. Where files differ, choose the later of the answers.",
    ),
    label=Term("ContentProducer 的写法", "what stands in ContentProducer"),
    values=(
        ("code", Term("核验通过的 27 位服务提供者编码", "a provider code of 27 characters that checks out")),
        ("plain_name", Term("用允许字符写成的名称", "a name in permitted characters")),
        ("other_code", Term("其他编码", "another code")),
        ("other_name", Term("含汉字、空格等的名称", "a name with Chinese characters, spaces or the like")),
        ("empty", Term("空白", "nothing")),
    ),
)

label_carriers = Several(
    name="label_carriers",
    question=Term(
        "下列哪些文件，元数据标识都在实践指南规定的位置，写入后又能原样读出？",
        "In which of these files does the metadata label always stand where the practice guides put it, and read back as written?",
    ),
    help=Term(
        "各格式的位置见 `chengxu label formats`。格式没有存放位置而不写的，不算没有做到，另以文字标识；写不进去却当作已写的，不选。",
        "`chengxu label formats` lists the places. A format without any place is no failing if the label is put in words; leave "
        "out what passes for labelled while nothing was written.",
    ),
    label=Term("标识位置合格的文件", "the files with the label in its place"),
    values=(
        ("image", Term("图片文件", "picture files")),
        ("audio", Term("音频文件", "sound files")),
        ("video", Term("视频文件", "video files")),
        ("document", Term("文档和文本文件", "documents and text files")),
    ),
)
