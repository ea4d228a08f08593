"""Deep synthesis as its Provisions have it: who supplies the technology, news, sensitive tools, training data, labels."""

from __future__ import annotations

from chengxu.algebra.facts import Flag, Several
from chengxu.algebra.term import Term
from chengxu.law.norm import Party
from chengxu.statutes.words.content import prohibited_content
from chengxu.statutes.words.information_services import synthesis_services

EDITED_PERSONS = Party("edited_persons", Term("被编辑的个人", "the persons edited"), plural=True)

supports_synthesis = Flag(
    name="supports_synthesis",
    question=Term(
        "您（单位或者个人）是否为他人提供的该项深度合成服务供给技术（模型、算法、接口、工具等）？自何日起？",
        "Do you, an organisation or a person, supply the technology behind this deep synthesis service of somebody else "
        "(model, algorithm, interface, tools), and since which day?",
    ),
    help=Term(
        "服务由他人对外提供、您供给其中的合成技术的，为“是”；只供给云主机、带宽等通用资源的，为“否”。您自己也对外提供的，两种身份"
        "并存。备案期限由开始供给之日起算，请写明日期。",
        "Yes where somebody else offers the service and you supply what does the synthesis in it; no for hosts, bandwidth and "
        "other general means. If you offer it as well, you are both. The filing period runs from the day on which the "
        "supply began: give that day.",
    ),
    yes=Term(
        "当事人为他人的深度合成服务供给技术",
        "the person described supplies technology for the deep synthesis service of another",
    ),
    no=Term(
        "当事人没有为他人的深度合成服务供给技术",
        "the person described supplies no technology for the deep synthesis service of another",
    ),
)

# Misuse and news

synthesis_misuse = Several(
    name="synthesis_misuse",
    question=Term(
        "经查实，您用该项深度合成服务制作、复制、发布或者传播过下列哪些类别的违禁信息，或者从事过违禁活动，而尚未处置完毕？自何日起？",
        "Which of these have you been found to make, copy, publish or spread, or to do, by means of the deep synthesis service, "
        "and are not yet fully dealt with? Since which day?",
    ),
    help=Term(
        "由人查实并选定类别，不由软件推断；提供者、使用者或者其他任何人都可以是当事人。没有查实的，答“无”；处置完毕的，自该日起"
        "改答“无”。",
        "A person's finding that names a category, never inferred by software; it may concern a provider, a user or anybody "
        "else. “None” where nothing has been found, and from the day on which the matter is dealt with.",
    ),
    label=Term("用深度合成服务所做的违禁之事", "the prohibited things done by deep synthesis"),
    values=(
        *prohibited_content.values,
        ("activity", Term("法律、行政法规禁止的活动", "an activity that a statute forbids")),
    ),
)

synthesised_news = Several(
    name="synthesised_news",
    question=Term(
        "用深度合成服务处理新闻信息，您有下列哪些情形？",
        "Which of these do you do with news by means of deep synthesis services?",
    ),
    help=Term(
        "虚假与否由人核实。看起来像新闻而没有稿源单位的，应当先在发布环节拦下，核实之前答“不知道”。都没有的，答“无”。",
        "Whether news is fake is for a person to check. What looks like news and has no source is held back from release, and "
        "until it is checked the answer is unknown. “None” if there is neither.",
    ),
    label=Term("用深度合成服务处理新闻的情形", "the ways of handling news by deep synthesis"),
    values=(
        (
            "fake",
            Term("制作、复制、发布或者传播虚假新闻", "making, copying, publishing or spreading fake news"),
        ),
        ("reprints", Term("转载用深度合成服务做成的新闻", "reprinting news made by deep synthesis")),
    ),
)

news_sources_listed = Flag(
    name="news_sources_listed",
    question=Term(
        "转载的每一条这类新闻，是否都写明稿源单位，且该单位在国家公布的稿源单位名单之内？",
        "Does every such item that is reprinted name its source, and is that source on the State's list of news sources?",
    ),
    help=Term(
        "有一条没有写明，或者所写单位不在名单内的，为“否”。",
        "No as soon as one item names no source, or one that is not on the list.",
    ),
    yes=Term("转载的新闻都出自名单内的稿源单位", "every reprinted item comes from a listed source"),
    no=Term("转载的新闻有的不出自名单内的稿源单位", "some reprinted items come from no listed source"),
)

# Training data, algorithms, sensitive tools

training_data_secured = Flag(
    name="training_data_secured",
    question=Term(
        "训练数据的存放、访问和使用，是否都有必要的安全措施，并有凭据？",
        "Are storage, access and use of the training data all protected by the measures they need, with evidence?",
    ),
    yes=Term("训练数据有必要的安全措施", "the training data are protected as they need to be"),
    no=Term("训练数据缺少必要的安全措施", "the training data lack protection that they need"),
)

sensitive_tools = Several(
    name="sensitive_tools",
    question=Term(
        "该服务的模型、模板等工具具有下列哪些功能？自何日起？",
        "Which of these can the models, templates and other tools of the service do, and since which day?",
    ),
    help=Term(
        "“编辑”是指改动真人的人脸、人声等；凭空生成而不出自任何人的，选“生成”。特殊物体、场景是指虽不属于生物特征，却可能关系"
        "国家安全、国家形象、国家利益或者社会公共利益的。都没有的，答“无”。",
        "Editing works on the face, voice and the like of a real person; what is generated without coming from anybody is "
        "generation. Special things and scenes are no biometric features, yet may bear on State security, the country's image or "
        "interests, or the public interest. “None” if there is nothing of the kind.",
    ),
    label=Term("工具所具有的敏感功能", "the sensitive functions of the tools"),
    values=(
        ("edits_faces", Term("编辑人脸", "editing faces")),
        ("edits_voices", Term("编辑人声", "editing voices")),
        ("edits_other", Term("编辑其他生物识别信息", "editing other biometric information")),
        ("generates", Term("生成人脸、人声等生物识别信息", "generating faces, voices and the like")),
        ("special", Term("生成、编辑特殊物体或者场景", "generating or editing special things or scenes")),
    ),
)

biometric_prompt = Several(
    name="biometric_prompt",
    question=Term(
        "使用者每次编辑人脸、人声等之前，该服务一律做到了下列哪些？",
        "Which of these does the service do each time, before a user edits a face, a voice or the like?",
    ),
    help=Term(
        "取得同意是使用者的事，提供者只须提示。留存的记录应当写明提示的版本和使用者的声明。没有这类功能的，答“无”。",
        "Obtaining consent is for the user; the service has to prompt. The log shows the version of the prompt and what the "
        "user declared. “None” where there is no such function.",
    ),
    label=Term("编辑之前的提示", "the steps before an edit"),
    values=(
        ("inform", Term("提示使用者告知被编辑的个人", "a prompt to inform the person edited")),
        ("consent", Term("提示使用者取得其单独同意", "a prompt to obtain that person's separate consent")),
        (
            "acknowledged",
            Term("使用者确认提示之后才能编辑", "no edit before the user has acknowledged the prompt"),
        ),
    ),
)

sensitive_tools_assessed = Flag(
    name="sensitive_tools_assessed",
    question=Term(
        "具有敏感功能的每一件工具，是否都有自行或者委托专业机构作出的安全评估报告？自何日起？",
        "Is there, for every tool with a sensitive function, a report of a security assessment, your own or a professional "
        "body's, and since which day?",
    ),
    help=Term(
        "每件工具对应一个报告编号；有一件没有的，为“否”。",
        "One report number for each tool; no as soon as one tool has none.",
    ),
    yes=Term(
        "具有敏感功能的工具都有安全评估报告", "every tool with a sensitive function has an assessment report"
    ),
    no=Term(
        "具有敏感功能的工具有的没有安全评估报告",
        "some tool with a sensitive function has no assessment report",
    ),
)

# Labels and the log of generation

generation_log = Several(
    name="generation_log",
    question=Term(
        "生成、编辑内容的日志做到了下列哪些？",
        "Which of these is true of the log of what is generated or edited?",
    ),
    help=Term(
        "每条写明内容编号、使用者、时间、服务和标识的值，才算写入；编号跳号而说不出缘由的，不算连续。",
        "An entry gives the content number, the user, the time, the service and the values of the label; a number left out without a "
        "reason breaks the sequence.",
    ),
    label=Term("生成日志的情况", "the points met by the log of generation"),
    values=(
        ("written", Term("每次生成、编辑都写入", "an entry for each piece")),
        ("unbroken", Term("编号连续", "an unbroken sequence")),
        ("six_months", Term("保存不少于六个月", "storage for at least six months")),
    ),
)

conspicuous_functions = Several(
    name="conspicuous_functions",
    question=Term(
        "下列哪些功能输出的内容，全部在合理的位置、区域作了显著标识？",
        "For which of these functions does all output bear a conspicuous mark in a reasonable place?",
    ),
    help=Term(
        "标识可以在内容里，也可以在界面上，但要看得见、听得到；沉浸式场景须见于起始画面。使用者依《标识办法》申请而取得、留有提供"
        "记录的无显式标识内容，不影响回答。选“其他”的，写明为何属于显著改变。",
        "In the content or in the interface, where it is seen or heard; in the first view of an immersive scene. Copies that a user "
        "lawfully asked for without an explicit label, and that are on record, change nothing. For the last one, state why "
        "the change is significant.",
    ),
    label=Term("已经作显著标识的功能", "the functions whose output is marked conspicuously"),
    values=synthesis_services.values,
)

label_function = Several(
    name="label_function",
    question=Term(
        "关于由使用者自行显著标识，该服务做到了下列哪些？",
        "On conspicuous labels that users may add, which of these does the service have?",
    ),
    help=Term(
        "经接口提供的，参数也算功能。",
        "Where the service is an interface, a parameter is a function too.",
    ),
    label=Term("供使用者标识的安排", "the arrangements for users' labels"),
    values=(
        ("function", Term("显著标识功能", "a function for conspicuous labels")),
        ("prompt", Term("可以使用该功能的提示", "a notice that users may use it")),
    ),
)
