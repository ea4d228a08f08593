"""How open places of the Model Law are read, arts. 1 to 15, 110, 112 to 114 (by the numbers of the requirements)."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.reading import Reading

READINGS: tuple[Reading, ...] = (
    Reading(
        "G8",
        Term(
            "研发者的定义把直接向使用者提供的人排除在外；既研发又提供的企业，还是不是研发者？",
            "The definition leaves out a developer who offers directly to users. Is a firm that both develops and "
            "provides still a developer?",
        ),
        Term(
            "身份随活动认定：就研发活动是研发者，就提供活动是提供者，两套义务和权利分别适用。",
            "Roles follow the activity: it is developer for what it develops and provider for what it provides, "
            "with the duties and rights of each.",
        ),
        Term(
            "如果照字面理解，研发、提供一体的企业反而不受研发者安全评估、基础模型和侵权责任规定的约束，也享受不到"
            "训练数据方面的便利。定义要分清的是活动，不是企业。",
            "Taken literally, an integrated firm would escape the developer's safety assessment, the rules on "
            "foundation models and the developer's liability, and would lose the relief for training data. What the "
            "definition keeps apart are activities, not firms.",
        ),
    ),
    Reading(
        "G40",
        Term(
            "施行日期留空，又没有过渡条款；施行时已经在运行的服务怎么办？",
            "The date of entry into force is blank and nothing is said of transition. What of a service already "
            "running on that day?",
        ),
        Term(
            "施行日期作为参数，不设缺省值，未填写时一律答“未定”。填写之后，已经超过备案人数的服务，备案期限自施行日"
            "起算；列入负面清单的，施行当日就须有许可。",
            "The date is a parameter without a default, and while it is blank every answer is undetermined. Once it "
            "is set, the filing period of a service already over a threshold runs from that day, and a listed "
            "service needs its licence on that day.",
        ),
        Term(
            "过渡期只能由立法者给予。负面清单至迟在施行前六个月公布，已经给当事人留出了准备时间。",
            "Only the legislature can grant a period of grace. The list appears at the latest six months ahead, "
            "which leaves time to prepare.",
        ),
    ),
    Reading(
        "G48",
        Term(
            "在香港、澳门、台湾开展的活动，属于境内还是境外？",
            "Is an activity in Hong Kong, Macao or Taiwan inside or outside the territory?",
        ),
        Term(
            "适用第二条第一款时按境外对待；影响境内利益的，仍可适用第二款。设有选项，缺省为“按境外对待”，可以改为"
            "“按境内对待”。",
            "Outside for article 2, paragraph 1; paragraph 2 still reaches it if it affects interests in the "
            "country. There is a switch: treated as outside is the default, inside the other position.",
        ),
        Term(
            "网络和数据方面的现行规定通常区分境内和港澳台，示范法对此没有规定。",
            "Existing rules on networks and data usually set the mainland apart from these places, and the Model "
            "Law says nothing on it.",
        ),
    ),
    Reading(
        "G58",
        Term(
            "第十五条不许生成违禁内容，却没有说是谁在生成。生成了违禁内容，算谁违反？",
            "Article 15 bans generating certain content and does not say who generates. Whose breach is it?",
        ),
        Term(
            "看成因：使用者蓄意引出的，是使用者违反；提供环节该有的防护缺失或者失效的，是提供者违反；模型本身缺少"
            "安全训练的，是研发者违反。几种成因并存的，各自违反。",
            "The cause decides. The user is in breach for drawing it out on purpose, the provider where safeguards of "
            "the service are missing or fail, the developer where the model itself lacks safety training; with "
            "several causes, each of them is.",
        ),
        Term(
            "该条约束三类主体，而每类主体只能对自己的活动负责（第七条）。提供者防护得当而使用者有意绕过的，不应由"
            "提供者承担。",
            "The article binds all three, and each answers for its own activity (article 7). Where the safeguards "
            "are sound and a user gets round them on purpose, the provider is not to blame.",
        ),
    ),
    Reading(
        "G59",
        Term(
            "已经答明使用生成式人工智能技术的，还要不要逐项核对人工智能的五项特征？",
            "If the service is said to use generative AI technology, do the five features of AI still have to be "
            "checked one by one?",
        ),
        Term(
            "不必。生成式人工智能技术具备全部五项特征，同一件事不问两遍；只有非生成式的系统才逐项询问。",
            "No. Generative AI technology has all five, and nobody is asked twice; the features are asked only of "
            "systems that are not generative.",
        ),
        Term(
            "生成内容就是自动运行、带有一定自主性、为一定目标作出预测，并改变虚拟环境。",
            "To generate content is to run automatically and with some autonomy, to predict in the service of a "
            "goal, and to change a virtual environment.",
        ),
    ),
)
