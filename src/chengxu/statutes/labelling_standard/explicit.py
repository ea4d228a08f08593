"""Clause 5: what explicit labels look like on texts, pictures, sounds, videos, virtual scenes and interfaces."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY
from chengxu.algebra.expr import Clause, all_of, any_of
from chengxu.algebra.term import Term
from chengxu.law.norm import Act, Duty
from chengxu.statutes.labelling_standard.basis import EXPLICIT_OWED, NOT_COMPARED, PROVIDER, USERS
from chengxu.statutes.laws import GB, LM
from chengxu.statutes.words.label_form import (
    image_label_height,
    interface_label,
    label_contents,
    label_style,
    scene_label_height,
    video_label_height,
    video_label_time,
    voice_label_rate,
    voice_turn_labels,
)
from chengxu.statutes.words.labelling import explicit_label_places
from chengxu.statutes.words.service import output_kinds

ON_THE_TEXT_INTERFACE = Clause(
    explicit_label_places.one_of("text_interface"),
    Term(
        "标识加在文本的交互界面或者文字周边", "the label is on the interface of the text or around the text"
    ),
    LM[4, 1],
    denied=Term(
        "标识不在文本的交互界面或者文字周边",
        "the label is neither on the interface of the text nor around the text",
    ),
)
ON_THE_SOUND_INTERFACE = Clause(
    explicit_label_places.one_of("audio_interface"),
    Term("标识加在音频的交互界面", "the label is on the interface of the sound"),
    LM[4, 2],
    denied=Term("标识不在音频的交互界面", "the label is not on the interface of the sound"),
)
"""What the Labelling Measures allow in the place of a label inside the content (GB3); 5.6 says how it looks."""

form_text_label = Duty(
    GB["5.1"],
    gist=Term("文本内容显式标识", "explicit labels on text"),
    tag=STATUTORY,
    readings=("GB1", "GB2", "GB3"),
    bearer=PROVIDER,
    toward=USERS,
    when=EXPLICIT_OWED & output_kinds.one_of("text"),
    unless=(ON_THE_TEXT_INTERFACE,),
    act=Act(
        "form_text_label",
        Term(
            "在文本的起始、末尾或者中间适当位置，用清晰的文字或者角标加标识，写明由人工智能生成（合成）",
            "label text at its start, its end or a suitable place inside, in words or a superscript of clear type and colour, "
            "which name AI and generation",
        ),
    ),
    met_by=all_of(
        explicit_label_places.one_of("text_start", "text_middle", "text_end"),
        label_contents.one_of("text", "superscript"),
        label_style.one_of("text_clear"),
    ),
    breach=(LM[13, 1],),
    refers=(LM[4, 1], GB["5.6"]),
    note=Term(
        "“AI生成”合格，“机器写作”不合格。缺哪个要素、标识在第几个字，检查工具逐条报告。",
        "Words that only speak of a machine do not name AI. The checker tells which element is missing, and at which character the "
        "label stands.",
    ),
)

form_picture_label = Duty(
    GB["5.2"],
    gist=Term("图片内容显式标识", "explicit labels on pictures"),
    tag=STATUTORY,
    readings=("GB1", "GB4"),
    bearer=PROVIDER,
    toward=USERS,
    when=EXPLICIT_OWED & output_kinds.one_of("image"),
    act=Act(
        "form_picture_label",
        Term(
            "在图片的边或者角加清晰的文字标识，写明由人工智能生成（合成），字高不低于最短边的百分之五",
            "label pictures at an edge or a corner, in clear words that name AI and generation, at least 5 % of the shortest "
            "side high",
        ),
    ),
    met_by=all_of(
        explicit_label_places.one_of("image"),
        label_contents.one_of("image"),
        label_style.one_of("image_clear"),
        label_style.one_of("image_edge"),
        image_label_height >= 50,
    ),
    breach=(LM[13, 1],),
    refers=(LM[4, 3],),
    note=Term(
        "要求的高度等于宽、高中较小者的百分之五；检查工具同时给出要求和实际的高度。",
        "What is required is 5 % of width or height, whichever is less; the checker gives the required and the actual height.",
    ),
)

form_sound_label = Duty(
    GB["5.3a"],
    gist=Term("音频：语音或节奏标识", "sound: a spoken label or a rhythm"),
    tag=STATUTORY,
    readings=("GB1", "GB3"),
    bearer=PROVIDER,
    toward=USERS,
    when=EXPLICIT_OWED & output_kinds.one_of("audio"),
    unless=(ON_THE_SOUND_INTERFACE,),
    act=Act(
        "form_sound_label",
        Term(
            "在音频中用语音说明由人工智能生成（合成），或者用“短长 短短”的节奏加标识",
            "label sound by speech that names AI and generation, or by the rhythm short long, short short",
        ),
    ),
    met_by=label_contents.one_of("voice", "rhythm"),
    breach=(LM[13, 1],),
    refers=(LM[4, 2],),
    note=Term(
        "节奏是摩尔斯电码的“AI”，次序颠倒的不合格。",
        "The rhythm is “AI” in Morse code; in the reverse order it does not count.",
    ),
)

place_sound_label = Duty(
    GB["5.3b"],
    gist=Term("音频：位置", "sound: the place"),
    tag=STATUTORY,
    readings=("GB1", "GB3"),
    bearer=PROVIDER,
    toward=USERS,
    when=EXPLICIT_OWED & output_kinds.one_of("audio"),
    unless=(ON_THE_SOUND_INTERFACE,),
    act=Act(
        "place_sound_label",
        Term(
            "把音频标识放在起始、末尾或者中间适当位置；高频语音交互以每一轮为起讫",
            "put the label at the start, the end or a suitable place inside a sound; in frequent voice interaction the start and "
            "the end are those of each turn",
        ),
    ),
    met_by=any_of(
        voice_turn_labels.is_("turn"),
        all_of(
            voice_turn_labels.is_("no_dialogue"),
            explicit_label_places.one_of("audio_start", "audio_middle", "audio_end"),
        ),
    ),
    breach=(LM[13, 1],),
    refers=(LM[4, 2], GB["5.6"]),
    note=Term(
        "语音助手等高频交互，可以用界面上持续显示的标识代替；声音、界面都没有的，不合格。",
        "For a voice assistant and the like, a label shown on the screen all the time may stand in; with neither it fails.",
    ),
)

pace_sound_label = Duty(
    GB["5.3c"],
    gist=Term("音频：正常语速", "sound: normal speed"),
    tag=STATUTORY,
    yardstick=HOUSE,  # 120 to 160 stand in a note of the standard
    readings=("GB1", "GB7"),
    bearer=PROVIDER,
    toward=USERS,
    when=all_of(EXPLICIT_OWED, output_kinds.one_of("audio"), label_contents.one_of("voice")),
    act=Act("pace_sound_label", Term("以正常语速读出语音标识", "speak the label at normal speed")),
    met_by=all_of(voice_label_rate >= 120, voice_label_rate <= 160),
    breach=(LM[13, 1],),
    refers=(GB["5.3a"],),
    note=Term(
        "每分钟 120 至 160 字出自标准的注，超出的只作提醒；节奏标识没有语速。",
        "120 to 160 characters a minute come from a note of the standard, and what lies outside is pointed out only. A rhythm "
        "has no such rate.",
    ),
)

form_video_label = Duty(
    GB["5.4"],
    gist=Term("视频内容显式标识", "explicit labels on video"),
    tag=STATUTORY,
    readings=("GB1", "GB4"),
    bearer=PROVIDER,
    toward=USERS,
    when=EXPLICIT_OWED & output_kinds.one_of("video"),
    act=Act(
        "form_video_label",
        Term(
            "在视频起始画面的边或者角加文字标识，写明由人工智能生成（合成），正常播放时不少于二秒，字高不低于最短边的百分之五",
            "label videos in their first frames at an edge or a corner, in words that name AI and generation, for at least two "
            "seconds at normal speed, at least 5 % of the shortest side high",
        ),
    ),
    met_by=all_of(
        explicit_label_places.one_of("video_start"),
        label_contents.one_of("video"),
        label_style.one_of("video_edge"),
        video_label_time >= 2000,
        video_label_height >= 50,
    ),
    breach=(LM[13, 1],),
    refers=(LM[4, 4], GB["5.2"]),
    note=Term(
        "末尾、中间可以另加，没有的不算缺。播放周边的标识是《标识办法》的要求。",
        "The end and the middle are optional and never missing. The label around the player is asked for by the Labelling Measures.",
    ),
)

form_scene_label = Duty(
    GB["5.5"],
    gist=Term("虚拟场景显式标识", "explicit labels on virtual scenes"),
    tag=STATUTORY,
    yardstick=HOUSE,  # the figure is taken from pictures, and the clause not yet read at its source
    readings=("GB1", "GB5"),
    bearer=PROVIDER,
    toward=USERS,
    when=EXPLICIT_OWED & output_kinds.one_of("virtual_scene"),
    act=Act(
        "form_scene_label",
        Term(
            "在虚拟场景起始画面的适当位置加清晰的文字标识",
            "label virtual scenes in their first view, in clear words in a suitable place",
        ),
    ),
    met_by=all_of(
        explicit_label_places.one_of("scene_start"),
        label_contents.one_of("virtual_scene"),
        label_style.one_of("scene_clear"),
        scene_label_height >= 50,
    ),
    breach=(LM[13, 1],),
    refers=(LM[4, 5],),
    note=Term(
        "持续服务中另加与否自便。百分之五比照图片，不够的只作提醒；起始画面没有标识的，违反《标识办法》第四条。"
        + NOT_COMPARED.zh,
        "Further labels while the scene goes on are optional. The 5 % are those of pictures, and less is pointed out only; a "
        "first view without a label breaks article 4 of the Labelling Measures. " + NOT_COMPARED.en,
    ),
)

form_interface_label = Duty(
    GB["5.6"],
    gist=Term("交互场景界面显式标识", "explicit labels on interfaces"),
    tag=STATUTORY,
    readings=("GB1", "GB3"),
    bearer=PROVIDER,
    toward=USERS,
    when=EXPLICIT_OWED
    & Clause(
        any_of(ON_THE_TEXT_INTERFACE, ON_THE_SOUND_INTERFACE),
        Term("标识加在交互界面或者内容周边", "the label is on the interface or around the content"),
        LM[4, 0],
    ),
    act=Act(
        "form_interface_label",
        Term(
            "在内容附近，或者界面的顶部、底部、背景，持续显示写明由人工智能生成（合成）的文字",
            "show words that name AI and generation all the time, near the content or at the top, the bottom or the background "
            "of the interface",
        ),
    ),
    met_by=all_of(
        label_contents.one_of("interface"),
        interface_label.one_of("near_content", "top", "bottom", "background"),
        interface_label.one_of("continuous"),
    ),
    breach=(LM[13, 1],),
    refers=(LM[4, 1], LM[4, 2]),
    note=Term(
        "有一处即可；一滚动就消失的，不是持续显示。本条在标准中的条号尚未核对。",
        "One place is enough; what vanishes on scrolling is not shown all the time. The number of this clause in the standard is "
        "still to be compared.",
    ),
)
