"""Labels as the Labelling Measures have them: where they stand, what files carry, platforms, users, copies without one."""

from __future__ import annotations

from chengxu.algebra.facts import Event, Flag, Several
from chengxu.algebra.term import Term

explicit_label_places = Several(
    name="explicit_label_places",
    question=Term(
        "该服务生成的内容，在下列哪些位置一律加有显式标识？",
        "In which of these places does everything that the service generates carry an explicit label?",
    ),
    help=Term(
        "只选每一件内容都有的位置；偶尔才有的不选。文字、语音标识须同时点明人工智能和生成（合成）。都没有的，答“无”。",
        "Only places where every piece has it; what is there now and then does not count. Words, written or spoken, name both "
        "AI and generation. “None” if there is no such place.",
    ),
    label=Term("显式标识的位置", "the places of the explicit label"),
    values=(
        ("text_start", Term("文本起始", "the start of a text")),
        ("text_middle", Term("文本中间的适当位置", "a suitable place inside a text")),
        ("text_end", Term("文本末尾", "the end of a text")),
        ("text_interface", Term("文本的交互界面或者文字周边", "the interface of a text, or around it")),
        ("audio_start", Term("音频起始", "the start of a sound")),
        ("audio_middle", Term("音频中间的适当位置", "a suitable place inside a sound")),
        ("audio_end", Term("音频末尾", "the end of a sound")),
        ("audio_interface", Term("音频的交互界面", "the interface of a sound")),
        ("image", Term("图片的适当位置", "a suitable place of a picture")),
        ("video_start", Term("视频起始画面", "the first frames of a video")),
        ("video_playback", Term("视频播放周边", "around the playing video")),
        ("scene_start", Term("虚拟场景起始画面", "the first view of a virtual scene")),
        ("other", Term("其他内容的显著位置", "a plain place of other content")),
    ),
)

label_exits = Several(
    name="label_exits",
    question=Term(
        "用户可以用下列哪些方式把生成的内容带出该服务？",
        "In which of these ways can users take generated content out of the service?",
    ),
    help=Term(
        "接口返回文件的，按导出回答。都不能的，答“无”。",
        "An interface that returns files exports. “None” if there is no way.",
    ),
    label=Term("带出内容的方式", "the ways of taking content out"),
    values=(
        ("download", Term("下载", "download")),
        ("copy", Term("复制", "copying")),
        ("export", Term("导出", "export")),
    ),
)

labelled_exits = Several(
    name="labelled_exits",
    question=Term(
        "以下列哪些方式带出的内容，其中都含有合格的显式标识？",
        "In which of these ways does whatever is taken out hold an explicit label that meets the rules?",
    ),
    help=Term(
        "看带出的文件、文字本身，界面上的标识不算；复制的文字要在文字里。",
        "Look at the file or the words that leave; a label on the screen alone does not count, and copied words have it in words.",
    ),
    label=Term("带出时含标识的方式", "the ways out that keep the label"),
    values=label_exits.values,
)

makes_files = Flag(
    name="makes_files",
    question=Term(
        "该服务是否产生内容文件（供下载、导出、接口返回或者自己保存）？",
        "Does the service make files of what it generates, for download, export, an interface or its own store?",
    ),
    yes=Term("该服务产生内容文件", "the service makes files of its content"),
    no=Term("该服务不产生内容文件", "the service makes no files of its content"),
)

file_label_elements = Several(
    name="file_label_elements",
    question=Term(
        "该服务产生的每个文件，元数据的隐式标识中都有下列哪些？",
        "Which of these does the implicit label in the metadata of every file of the service hold?",
    ),
    help=Term(
        "须经读取核对。只有数字水印的，答“无”。",
        "As read back from the files. “None” where there is a watermark only.",
    ),
    label=Term("文件元数据中的制作要素", "the production elements in the metadata"),
    values=(
        ("attribute", Term("内容属性（生成合成）", "the attribute of the content")),
        ("provider", Term("服务提供者的名称或者编码", "the provider's name or code")),
        ("number", Term("内容编号", "the content number")),
    ),
)

# Platforms and app stores

spreads_user_content = Flag(
    name="spreads_user_content",
    question=Term(
        "该服务是否供用户发布、传播内容（社交、视频、资讯、社区等平台）？",
        "Can users publish and spread content through the service, as on a social, video, news or community platform?",
    ),
    yes=Term("该服务提供网络信息内容传播服务", "the service spreads online content"),
    no=Term("该服务不提供网络信息内容传播服务", "the service does not spread online content"),
)

propagation_handling = Several(
    name="propagation_handling",
    question=Term(
        "对用户发布的内容，平台一律做到了下列哪些？",
        "Which of these does the platform do for everything that users publish?",
    ),
    label=Term("平台对所发布内容的处理", "what the platform does with what is published"),
    values=(
        (
            "generated",
            Term(
                "元数据载明是生成的，标明“属于”生成合成内容",
                "say that it is generated where the metadata say so",
            ),
        ),
        (
            "possible",
            Term("用户声明的，标明“可能”是", "say that it may be generated where the user declares it"),
        ),
        (
            "suspected",
            Term(
                "检出显式标识或者痕迹的，标明“疑似”",
                "say that it is suspected where a label or traces are detected",
            ),
        ),
        ("function", Term("提供标识功能", "offer a labelling function")),
        ("reminder", Term("提醒用户主动声明", "remind users to declare")),
        (
            "elements",
            Term(
                "上述三种情形向元数据写入传播要素",
                "write the propagation elements into the metadata in those three cases",
            ),
        ),
    ),
)

runs_app_store = Flag(
    name="runs_app_store",
    question=Term(
        "您是否经营应用程序分发平台（应用商店、小程序平台等）？",
        "Do you run an app store or another platform that distributes applications?",
    ),
    yes=Term("当事人经营应用程序分发平台", "the person described runs an app store"),
    no=Term("当事人不经营应用程序分发平台", "the person described runs no app store"),
)

app_review_steps = Several(
    name="app_review_steps",
    question=Term(
        "应用上架或者上线审核时，一律做到了下列哪些？",
        "Which of these is done whenever an application is reviewed for listing or launch?",
    ),
    label=Term("应用审核中的标识核查", "the label checks in app review"),
    values=(
        (
            "statement",
            Term("要求说明是否提供生成合成服务", "the developer states whether it generates content"),
        ),
        ("materials", Term("提供的，核验其标识材料", "where it does, its labelling materials are verified")),
    ),
)

# Agreement, copies without an explicit label

label_terms = Several(
    name="label_terms",
    question=Term(
        "关于标识，用户服务协议和提示做到了下列哪些？",
        "On labels, which of these do the user agreement and the prompts hold?",
    ),
    label=Term("协议和提示中关于标识的内容", "what agreement and prompts say of labels"),
    values=(
        ("method", Term("标识的方法", "how content is labelled")),
        ("style", Term("标识的样式等规范", "what the label looks like")),
        ("reminder", Term("提示用户阅读并理解", "a prompt to read and understand it")),
    ),
)

gives_unlabelled_copies = Flag(
    name="gives_unlabelled_copies",
    question=Term(
        "应用户申请，该服务是否提供不含显式标识的内容？",
        "On a user's request, does the service hand out content without an explicit label?",
    ),
    yes=Term(
        "该服务应申请提供不含显式标识的内容",
        "the service hands out content without an explicit label on request",
    ),
    no=Term("该服务不提供不含显式标识的内容", "the service hands out no content without an explicit label"),
)

unlabelled_copy_terms = Several(
    name="unlabelled_copy_terms",
    question=Term(
        "提供这种内容以前，与每个申请人的协议都明确了下列哪些？",
        "Before such content is handed out, which of these has the agreement with every applicant settled?",
    ),
    label=Term("不含显式标识时协议明确的事项", "what the agreement settles for copies without a label"),
    values=(
        ("label_duty", Term("用户的标识义务", "the user's duty to label")),
        ("responsibility", Term("用户的使用责任", "the user's responsibility for its use")),
    ),
)

UNLABELLED_COPY_GIVEN = Event(
    name="unlabelled_copy_given",
    label=Term("提供不含显式标识的内容", "the handing out of content without an explicit label"),
    question=Term(
        "何时应申请提供了不含显式标识的内容？",
        "On which day was content without an explicit label handed out on request?",
    ),
    help=Term("每次提供记一笔。", "One entry for each time."),
)

unlabelled_copy_logs = Flag(
    name="unlabelled_copy_logs",
    question=Term(
        "提供不含显式标识的内容，是否都留存了提供对象等相关日志？",
        "Are there logs, for each copy handed out without an explicit label, on who received it and what goes with that?",
    ),
    yes=Term("留存了提供对象等相关日志", "the logs on recipients and the like are kept"),
    no=Term("没有留存提供对象等相关日志", "the logs on recipients and the like are not kept"),
)

# Users and everybody

publication_steps = Several(
    name="publication_steps",
    question=Term(
        "经平台发布生成合成内容时，您一律做到了下列哪些？",
        "Which of these do you do whenever you publish generated content through a platform?",
    ),
    label=Term("发布生成内容时的做法", "what is done on publishing generated content"),
    values=(
        ("declared", Term("主动声明", "declare it")),
        ("function_used", Term("使用平台的标识功能", "use the platform's labelling function")),
    ),
)

label_tampering_malicious = Flag(
    name="label_tampering_malicious",
    question=Term(
        "经人查明，对标识的这些行为是否出于恶意？",
        "Has a person found that these acts on labels were malicious?",
    ),
    help=Term(
        "由人根据证据认定，不由软件推断。转码等技术原因造成的缺失，为“否”，补上即可。",
        "A finding on evidence, never inferred by software. A label lost in transcoding is no: put it back.",
    ),
    yes=Term("对标识的行为出于恶意", "the acts on labels were malicious"),
    no=Term("对标识的行为不是出于恶意", "the acts on labels were not malicious"),
)

offers_label_removal = Flag(
    name="offers_label_removal",
    question=Term(
        "您是否为他人删除、篡改、伪造、隐匿标识提供工具或者服务？",
        "Do you offer others tools or services for deleting, altering, forging or hiding labels?",
    ),
    yes=Term(
        "当事人提供去除、伪造标识的工具或者服务",
        "the person described offers means of removing or forging labels",
    ),
    no=Term(
        "当事人不提供去除、伪造标识的工具或者服务",
        "the person described offers no means of removing or forging labels",
    ),
)

wrong_label_harm = Flag(
    name="wrong_label_harm",
    question=Term(
        "您的不正当标识（如给真实内容加生成标识）是否损害了他人合法权益？",
        "Has improper labelling of yours, such as an AI label on what is real, harmed the rights of others?",
    ),
    yes=Term("不正当标识损害了他人合法权益", "improper labelling harmed the rights of others"),
    no=Term("没有因不正当标识损害他人", "no improper labelling has harmed others"),
)

# Authorities

label_procedures = Several(
    name="label_procedures",
    question=Term(
        "《标识办法》施行（2025年9月1日）以后，您为该服务办理过下列哪些手续？",
        "Since the Labelling Measures took effect on 1 September 2025, which of these procedures have you gone through for the service?",
    ),
    label=Term("施行以后办理的手续", "the procedures gone through since then"),
    values=(
        ("algorithm_filing", Term("算法备案", "algorithm filing")),
        ("security_assessment", Term("安全评估", "security assessment")),
    ),
)

label_materials_given = Several(
    name="label_materials_given",
    question=Term(
        "办理下列哪些手续时，提交了标识材料？",
        "In which of these procedures were materials on labels submitted?",
    ),
    label=Term("提交了标识材料的手续", "the procedures with materials on labels"),
    values=label_procedures.values,
)

label_standard_met = Flag(
    name="label_standard_met",
    question=Term(
        "该服务的标识是否经核验符合强制性国家标准 GB 45438—2025？",
        "Have the labels of the service been checked and found to meet the mandatory national standard GB 45438-2025?",
    ),
    yes=Term("标识经核验符合 GB 45438—2025", "the labels were checked against GB 45438-2025 and meet it"),
    no=Term("标识不符合 GB 45438—2025", "the labels do not meet GB 45438-2025"),
)

label_information_shared = Flag(
    name="label_information_shared",
    question=Term(
        "是否建立了共享标识信息、支持防范打击犯罪的安排？",
        "Is there an arrangement for sharing information on labels in support of fighting crime?",
    ),
    yes=Term("建立了标识信息共享的安排", "there is an arrangement for sharing information on labels"),
    no=Term("没有标识信息共享的安排", "there is no arrangement for sharing information on labels"),
)

label_breach_found = Flag(
    name="label_breach_found",
    question=Term(
        "是否有主管部门认定您违反了《标识办法》？",
        "Has an authority found that you broke the Labelling Measures?",
    ),
    yes=Term(
        "主管部门认定当事人违反《标识办法》", "an authority has found a breach of the Labelling Measures"
    ),
    no=Term(
        "没有主管部门认定当事人违反《标识办法》", "no authority has found a breach of the Labelling Measures"
    ),
)
