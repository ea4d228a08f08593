"""How the open places of the Labelling Measures are read."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.reading import Reading

READINGS = (
    Reading(
        "LM1",
        Term(
            "只供签约客户使用的服务，算不算网络信息服务？",
            "Is a service for contracted customers only an online information service?",
        ),
        Term(
            "算：境内本单位以外的用户经互联网取得信息即可；只供本单位内部使用的不算。",
            "Yes, as soon as users in the mainland outside the organisation get information over the internet. A service for its own "
            "people is not.",
        ),
        Term(
            "算法推荐、深度合成两部规定管的是互联网信息服务，不以面向公众为限；《暂行办法》才以公众为限。",
            "The provisions on algorithms and on deep synthesis speak of internet information services, public or not; only the "
            "Interim Measures ask for the public.",
        ),
    ),
    Reading(
        "LM2",
        Term(
            "是否可能混淆说不准的，要不要加显式标识？",
            "Is an explicit label owed where it is not clear whether anybody may be misled?",
        ),
        Term("要加；能够排除的才不必加。", "Yes; it is not owed only where confusion can be ruled out."),
        Term(
            "第十七条第一款只要求“可能”，不要求发生；拿不准就是可能。",
            "Article 17(1) asks for the possibility, not the event; being unsure is a possibility.",
        ),
    ),
    Reading(
        "LM3",
        Term(
            "平台收到的文件，元数据属性已是 2 或者 3，怎么办？",
            "What of a file that reaches a platform with attribute 2 or 3 in its metadata?",
        ),
        Term(
            "保留原值，按“可能”或者“疑似”提示，不改为 1。",
            "The value stays; the prompt says possibly or suspected; it is not raised to 1.",
        ),
        Term(
            "属性为 1 才表示元数据载明是生成的；前一平台的判断不因再次传播而变得更确定。",
            "Only 1 says that the metadata state generation; passing content on makes an earlier judgment no more certain.",
        ),
    ),
    Reading(
        "LM4",
        Term(
            "复制到剪贴板的文字，标识放在哪里？", "Where is the label of text that is copied to a clipboard?"
        ),
        Term("随文字一起复制，写在文字里。", "In the words themselves, which take it along."),
        Term(
            "剪贴板没有元数据可写，第四条又把复制列为须含标识的方式。",
            "A clipboard has no metadata, and article 4 names copying among the ways that keep the label.",
        ),
    ),
    Reading(
        "LM5",
        Term("只有数字水印，算不算加了隐式标识？", "Is a digital watermark alone an implicit label?"),
        Term(
            "不算，元数据里仍须有标识；水印是鼓励的另一种。",
            "No; the metadata still need theirs, and the watermark is an encouraged extra.",
        ),
        Term(
            "第五条第一款要求元数据，第二款才说到水印，用的是鼓励。",
            "Paragraph 1 of article 5 requires metadata; watermarks come in paragraph 2, which encourages.",
        ),
    ),
    Reading(
        "LM6",
        Term("谁在第二条以外也受约束？", "Who is bound beyond article 2?"),
        Term(
            "应用程序分发平台、用户和任何组织、个人，各依第七条、第十条；传播平台仍须是第二条的服务提供者。",
            "App stores, users and everybody, by articles 7 and 10; platforms that spread content only as service providers of article 2.",
        ),
        Term(
            "第六条把平台称作服务提供者，第七条、第十条用的是别的名称。",
            "Article 6 calls platforms service providers; articles 7 and 10 use other names.",
        ),
    ),
    Reading(
        "LM7",
        Term(
            "施行以前已经备案、评估的，要不要补交标识材料？",
            "Do filings and assessments from before the entry into force need labelling materials?",
        ),
        Term(
            "不要；施行以后办理（包括变更）的才要。", "No; only those gone through since, updates included."
        ),
        Term(
            "第十二条说的是办理手续时提交，没有要求补办。",
            "Article 12 speaks of submitting with the procedure and orders nothing to be made good.",
        ),
    ),
    Reading(
        "LM8",
        Term(
            "施行以前生成的内容，要不要标识？",
            "Does content generated before the entry into force need a label?",
        ),
        Term(
            "2025年8月31日以前生成的，不依本办法补标；施行以后传播的，平台依第六条处理。",
            "What was generated up to 31 August 2025 need not be labelled afterwards under the Measures; what spreads later is handled by "
            "platforms under article 6.",
        ),
        Term(
            "办法不溯及既往，而传播是新的行为。",
            "The Measures do not reach back, and spreading is an act of its own.",
        ),
    ),
)
