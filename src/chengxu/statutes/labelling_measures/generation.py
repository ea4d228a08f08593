"""Articles 2 to 5: who is bound, what the terms mean, explicit labels by kind of content, implicit labels in files."""

from __future__ import annotations

from chengxu.algebra.cite import STATUTORY
from chengxu.algebra.expr import Clause, Expr, all_of, any_of
from chengxu.algebra.term import Term
from chengxu.law.norm import Act, Definition, Duty, Programme, Scope
from chengxu.statutes.labelling_measures.basis import EXPLICIT_OWED, IN_SCOPE, NOT_COMPARED, PROVIDER, USERS
from chengxu.statutes.laws import AR, DS, GB, IM, LM
from chengxu.statutes.words.information_services import GENERATES
from chengxu.statutes.words.labelling import (
    explicit_label_places,
    file_label_elements,
    gives_unlabelled_copies,
    label_exits,
    labelled_exits,
    makes_files,
    unlabelled_copy_terms,
)
from chengxu.statutes.words.parties import PUBLIC, STATE
from chengxu.statutes.words.service import output_kinds

LABELLED: dict[str, Expr] = {
    "text": explicit_label_places.one_of("text_start", "text_middle", "text_end", "text_interface"),
    "audio": explicit_label_places.one_of("audio_start", "audio_middle", "audio_end", "audio_interface"),
    "image": explicit_label_places.one_of("image"),
    "video": explicit_label_places.one_of("video_start") & explicit_label_places.one_of("video_playback"),
    "virtual_scene": explicit_label_places.one_of("scene_start"),
    "other": explicit_label_places.one_of("other"),
}
"""What has to be so for each kind of content to be labelled as article 4 asks."""

COPIES_AGREED = all_of(*(unlabelled_copy_terms.one_of(term) for term, _ in unlabelled_copy_terms.values))
"""Article 9: the agreement has settled both points."""

HAS_EXITS = Clause(
    label_exits.some(),
    Term("用户可以下载、复制或者导出内容", "users can download, copy or export content"),
    LM[4, 7],
    denied=Term("用户不能下载、复制或者导出内容", "users can neither download nor copy nor export content"),
)

scope = Scope(
    LM[2, 1],
    gist=Term("适用《标识办法》的服务", "services under the Measures"),
    tag=STATUTORY,
    readings=("LM1", "LM6"),
    when=IN_SCOPE,
    refers=(AR[2, 1], DS[2, 1], IM[2, 1], IM[2, 3]),
)

terms = Definition(
    LM[3, 1],
    gist=Term("生成合成内容与两种标识", "generated content and the two kinds of label"),
    tag=STATUTORY,
    term=Term("生成合成内容、显式标识、隐式标识", "generated content, explicit label, implicit label"),
    means=Term(
        "用人工智能制作的文本、图片、音频、视频、虚拟场景等；显式标识是用户看得见、听得到的，放在内容里或者界面上；"
        "隐式标识是用技术手段写入文件数据、不易察觉的",
        "text, pictures, sound, video and virtual scenes made with AI; an explicit label can be seen or heard, in the content "
        "or on the screen; an implicit one is written into the data of the file and is not readily noticed",
    ),
    when=GENERATES,
    refers=(GB["5.1"], GB["6.1a"]),
)

label_explicitly = Duty(
    LM[4, 0],
    gist=Term("必须加显式标识的服务", "services that owe explicit labels"),
    tag=STATUTORY,
    readings=("LM2",),
    bearer=PROVIDER,
    toward=PUBLIC,
    when=EXPLICIT_OWED,
    act=Act("label_explicitly", Term("按内容的形式加显式标识", "add explicit labels by the kind of content")),
    met_by=all_of(*(~output_kinds.one_of(kind) | shown for kind, shown in LABELLED.items())),
    breach=(LM[13, 1],),
    refers=tuple(DS[17, 1, item] for item in "abcde"),
    note=Term(
        "依据是《深度合成规定》第十七条第一款的相应一项。不属于各项的服务不必加显式标识，但须提供标识功能并告知用户。",
        "The ground is the item of art. 17(1) of the Deep Synthesis Provisions that fits. Services outside it owe no explicit "
        "label, but have to offer the function and say so.",
    ),
)


def _label(part: int, kind: str, place: Term, gist: Term, note: Term, refers: str) -> Duty:
    """Return the duty of article 4 for one kind of content."""
    return Duty(
        LM[4, part],
        gist=gist,
        tag=STATUTORY,
        readings=("LM2",),
        bearer=PROVIDER,
        toward=USERS,
        when=EXPLICIT_OWED & output_kinds.one_of(kind),
        act=Act(f"label_{kind}", place),
        met_by=LABELLED[kind],
        breach=(LM[13, 1],),
        refers=(GB[refers], LM[4, 0]),
        note=note,
    )


label_text = _label(
    1,
    "text",
    Term(
        "在文本起始、末尾、中间适当位置或者交互界面、文字周边加提示",
        "put a prompt at the start, the end or a suitable place inside a text, on its interface or around it",
    ),
    Term("文本的显式标识", "explicit labels on text"),
    Term(
        "有一处即可；文字、角标都行，字样见国家标准。",
        "One place is enough, as words or a sign; the standard says which words.",
    ),
    "5.1",
)

label_sound = _label(
    2,
    "audio",
    Term(
        "在音频起始、末尾、中间适当位置加语音或者节奏提示，或者在交互界面加显著提示",
        "put a spoken or rhythmic prompt at the start, the end or a suitable place inside a sound, or a plain one on its interface",
    ),
    Term("音频的显式标识", "explicit labels on sound"),
    Term(
        "有一处即可；节奏提示可由软件核验，界面提示凭声明。",
        "One place is enough. Software can check a rhythm; an interface is taken as declared.",
    ),
    "5.3a",
)

label_pictures = _label(
    3,
    "image",
    Term("在图片的适当位置加显著提示", "put a plain prompt in a suitable place of the picture"),
    Term("图片的显式标识", "explicit labels on pictures"),
    Term("字高等要求见国家标准。", "The standard sets the height of the letters and the rest."),
    "5.2",
)

label_video = _label(
    4,
    "video",
    Term(
        "在视频起始画面和播放周边都加显著提示",
        "put a plain prompt into the first frames of a video and around the player, both",
    ),
    Term("视频的显式标识", "explicit labels on video"),
    Term(
        "起始画面和播放周边缺一不可；末尾、中间另加与否自便。",
        "First frames and player are both needed; the end and the middle are optional.",
    ),
    "5.4",
)

label_scenes = _label(
    5,
    "virtual_scene",
    Term("在虚拟场景的起始画面加显著提示", "put a plain prompt into the first view of a virtual scene"),
    Term("虚拟场景的显式标识", "explicit labels on virtual scenes"),
    Term("持续服务中另加与否自便。", "Further prompts while the scene goes on are optional."),
    "5.5",
)

label_the_rest = _label(
    6,
    "other",
    Term("按应用场景的特点加显著提示", "put a plain prompt that suits the scenario"),
    Term("其他场景的显式标识", "explicit labels elsewhere"),
    Term(
        "须写明放在何处、用何字样。" + NOT_COMPARED.zh,
        "Place and wording have to be stated. " + NOT_COMPARED.en,
    ),
    "5.6",
)

label_what_leaves = Duty(
    LM[4, 7],
    gist=Term("带出的文件含显式标识", "explicit labels in what leaves"),
    tag=STATUTORY,
    readings=("LM4",),
    bearer=PROVIDER,
    toward=USERS,
    when=EXPLICIT_OWED & HAS_EXITS,
    act=Act(
        "label_what_leaves",
        Term(
            "确保下载、复制、导出的文件中含有合格的显式标识",
            "see that what is downloaded, copied or exported holds an explicit label that meets the rules",
        ),
    ),
    met_by=all_of(
        *(~label_exits.one_of(way) | labelled_exits.one_of(way) for way, _ in label_exits.values),
        any_of(~gives_unlabelled_copies, COPIES_AGREED),
    ),
    breach=(LM[13, 1],),
    refers=(LM[9, 1], GB["5.1"]),
    note=Term(
        "只有依第九条申请并已在协议中明确责任的，才可以不含；其余不含标识的导出即违反本款。",
        "Only copies under art. 9, with both points agreed, may go without; any other export without a label breaks this rule.",
    ),
)

label_metadata = Duty(
    LM[5, 1],
    gist=Term("文件元数据的隐式标识", "implicit labels in metadata"),
    tag=STATUTORY,
    readings=("LM5",),
    bearer=PROVIDER,
    toward=PUBLIC,
    when=makes_files,
    act=Act(
        "label_metadata",
        Term(
            "在文件元数据中写入内容属性、提供者名称或者编码、内容编号",
            "write into the file's metadata what the content is, who provides it and its number",
        ),
    ),
    met_by=all_of(*(file_label_elements.one_of(part) for part, _ in file_label_elements.values)),
    breach=(LM[13, 1], DS[22, 1]),
    refers=(DS[16, 1], GB["6.1a"], GB["E", "b"]),
    note=Term(
        "是否可能混淆、是否应申请免去显式标识，都不影响本项。不产生文件的（只播放、不保存），无处可写，应留日志。容器写不进标识的，"
        "不得当作已写。",
        "It holds whether or not anybody may be misled, and also for copies without an explicit label. Where no file is made there "
        "is nothing to write to, so a log is kept; a container that cannot hold the label never counts as labelled.",
    ),
)

watermarks = Programme(
    LM[5, 2],
    gist=Term("鼓励数字水印", "watermarks encouraged"),
    tag=STATUTORY,
    readings=("LM5",),
    owner=STATE,
    deliverable=Term(
        "内容中的数字水印等隐式标识", "digital watermarks and other implicit labels in the content"
    ),
    refers=(GB["6.2"],),
    note=Term(
        "有则更好，没有不是问题；也不能代替元数据中的标识。",
        "Good to have; its absence is no finding, and it never stands in for the metadata.",
    ),
)
