"""What the rules on online information services ask of a service: where it runs, its algorithms, what it synthesises.

The rules on algorithm recommendation (AR 2), deep synthesis (DS 2, 23) and labels (LM 2) share these facts.
"""

from __future__ import annotations

from chengxu.algebra.expr import any_of
from chengxu.algebra.facts import Several
from chengxu.algebra.term import Term
from chengxu.statutes.words.provision import public_confusion
from chengxu.statutes.words.service import output_kinds, uses_generative_ai

algorithm_classes = Several(
    name="algorithm_classes",
    question=Term(
        "除生成内容以外，该服务还用下列哪些类算法向用户提供信息？",
        "Beside generating content, which of these classes of algorithm does the service use to give users information?",
    ),
    help=Term(
        "生成内容的，本身就是生成合成类算法，不必在此回答。都没有的，答“无”。",
        "Generating content is a class of its own and needs no answer here. “None” if none of these is used.",
    ),
    label=Term("生成以外的算法类别", "the classes of algorithm beside generation"),
    values=(
        ("personalised", Term("个性化推送", "personalised pushing")),
        ("ranking", Term("排序精选", "ranking and selecting")),
        ("retrieval", Term("检索过滤", "search and filtering")),
        ("dispatch", Term("调度决策", "dispatch and decision")),
    ),
)

synthesis_techniques = Several(
    name="synthesis_techniques",
    question=Term(
        "该服务用深度学习等方法生成或者编辑下列哪些内容（只作增强、修复的也算）？",
        "Which of these does the service make or edit by deep learning and the like, mere enhancement and repair included?",
    ),
    help=Term(
        "按技术所处理的对象选；人脸、姿态、声音身份等属于生物特征。都没有的，答“无”。",
        "Choose by what the technique works on; faces, poses and the identity of a voice are biometric features. “None” "
        "if there is nothing of the kind.",
    ),
    label=Term("深度合成的对象", "what is synthesised or edited"),
    values=(
        ("text", Term("文本", "text")),
        ("voice", Term("人声", "voices")),
        ("other_sound", Term("音乐、场景声等非语音声音", "music, ambient and other sound")),
        (
            "biometric_imagery",
            Term(
                "图像、视频中的人脸、姿态等生物特征",
                "faces, poses and other biometric features in pictures and video",
            ),
        ),
        ("other_imagery", Term("图像、视频中的其他内容", "anything else in pictures and video")),
        ("digital_scene", Term("数字人物、虚拟场景", "digital characters and virtual scenes")),
        ("other", Term("其他内容", "other content")),
    ),
)

synthesis_services = Several(
    name="synthesis_services",
    question=Term(
        "该服务提供下列哪些深度合成功能？", "Which of these deep synthesis functions does the service offer?"
    ),
    help=Term(
        "前四项都不是、又能生成或者显著改变内容的，选最后一项。都没有的，答“无”。",
        "The last one is for what generates or significantly changes content without being one of the first four. “None” if "
        "there is none.",
    ),
    label=Term("深度合成功能", "the deep synthesis functions"),
    values=(
        (
            "dialogue",
            Term("对话、写作等模拟人的文本", "dialogue, writing and other text as a person would write it"),
        ),
        (
            "voice",
            Term(
                "合成、模仿人声或者改变声音身份",
                "synthesised or imitated voices, or a changed vocal identity",
            ),
        ),
        (
            "likeness",
            Term("生成、替换、操控人脸或者人物姿态", "faces or bodies generated, swapped or manipulated"),
        ),
        ("immersive", Term("沉浸式拟真场景", "immersive realistic scenes")),
        (
            "other",
            Term("其他生成或者显著改变内容的功能", "any other generation or significant change of content"),
        ),
    ),
)

GENERATES = uses_generative_ai & output_kinds.some()
"""It generates content."""

RECOMMENDS = any_of(GENERATES, algorithm_classes.some())
"""It uses one of the five classes of algorithm, generation and synthesis being the first."""

SYNTHESISES = any_of(GENERATES, synthesis_techniques.some())
"""It uses deep synthesis technology."""

MAY_MISLEAD = public_confusion.one_of("possible", "unclear")
"""The public may be confused or misled; what cannot be ruled out counts."""
