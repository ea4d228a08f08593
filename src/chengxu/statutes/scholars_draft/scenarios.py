"""Chapter VI, articles 69 to 72: State organs, courts, news, medicine; and what activates each special scenario.

Articles 73, 74 and 76 are in `persons`, 75 and 77 in `machines`.

A scenario adds its own duties to the general ones and displaces none of them.
"""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, Cite
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.dates.count import years
from chengxu.law.norm import Act, Duty, Keep, Party, Prohibition, Right
from chengxu.statutes.laws import SD
from chengxu.statutes.scholars_draft.basis import (
    ACTORS,
    PROVIDERS,
    STATE_ORGAN,
    USERS,
    USES,
)
from chengxu.statutes.words.entities import entity_kind
from chengxu.statutes.words.parties import AFFECTED_PERSONS, PUBLIC
from chengxu.statutes.words.scenarios import (
    LITIGANTS,
    PATIENTS,
    administrative_principles,
    decisive_output,
    judicial_principles,
    medical_qualifications,
    news_controls,
    scenarios,
)
from chengxu.statutes.words.using import published_labels, publishes_generated_content

# What activates each scenario


def _scenario(value: str, cite: Cite, field: Term) -> Clause:
    return Clause(
        scenarios.one_of(value),
        Term(f"该人工智能用于{field.zh}", f"the AI is put to use in {field.en}"),
        cite,
        denied=Term(f"该人工智能不用于{field.zh}", f"the AI is not put to use in {field.en}"),
    )


IN_ADMINISTRATION = _scenario(
    "state_administration", SD[69, 1], Term("国家机关的行政行为", "administrative acts of State organs")
)
IN_JUSTICE = _scenario("judicial", SD[70, 1], Term("辅助司法工作", "support of judicial work"))
IN_NEWS = _scenario("news", SD[71, 1], Term("互联网新闻信息服务", "internet news services"))
IN_MEDICINE = _scenario("medical", SD[72, 1], Term("医疗服务", "medical services"))
IN_SOCIAL_BOTS = _scenario("social_bot", SD[73, 1], Term("社交机器人", "social bots"))
IN_BIOMETRICS = _scenario(
    "biometric", SD[74, 1], Term("处理生物识别信息", "the processing of biometric information")
)
IN_DRIVING = _scenario("autonomous_driving", SD[75, 1], Term("自动驾驶", "autonomous driving"))
IN_SOCIAL_CREDIT = _scenario(
    "social_credit", SD[76, 1], Term("社会信用评分、评级", "social credit scoring or rating")
)

# Who acts in them (reading S50)

ADMINISTERS_WITH_AI = Clause(
    all_of(USES, IN_ADMINISTRATION),
    Term("该机关借助人工智能作出行政行为", "the organ uses AI in administrative acts"),
    SD[69, 1],
    denied=Term("该机关没有借助人工智能作出行政行为", "the organ uses no AI in administrative acts"),
)

JUDICIAL_ORGAN = Party(
    "judicial_organ",
    Term("司法机关", "the judicial organ"),
    when=all_of(entity_kind.is_("state_organ"), USES, IN_JUSTICE),
)
"""Its people act for it; the people in the proceedings use the AI as well, but decide nothing."""

NEWS_SERVICE = Party(
    "news_service",
    Term("使用人工智能提供互联网新闻信息服务的人", "whoever uses AI to provide internet news"),
    when=all_of(USES, IN_NEWS),
)
MEDICAL_USER = Party(
    "medical_user",
    Term("使用人工智能从事医疗服务的人", "whoever uses AI in medical services"),
    when=all_of(USES, IN_MEDICINE),
)
_GENERAL = (SD[82, 1, "a"],)
_ORGANS = (SD[84, 1, "b"], SD[84, 1, "c"])
_USER_TORT = SD[86, 1, "a"]

# Article 69: State organs

act_by_three_principles = Duty(
    SD[69, 1, "a"],
    gist=Term("行政行为的三项原则", "three principles for administrative acts"),
    tag=STATUTORY,
    readings=("S39",),
    bearer=STATE_ORGAN,
    toward=AFFECTED_PERSONS,
    when=ADMINISTERS_WITH_AI,
    act=Act(
        "act_by_three_principles",
        Term(
            "使该行政行为合法、有正当理由、合比例",
            "keep those acts lawful, reasonably justified and proportionate",
        ),
    ),
    met_by=all_of(*(administrative_principles.one_of(p) for p, _ in administrative_principles.values)),
    keep=Keep(
        Term("决定人、理由和三项结论的记录", "the record of who decided, why, and the three findings"),
        years(3),
        None,
        HOUSE,
    ),
    breach=_ORGANS,
    refers=(SD[84, 1, "a"],),
    note=Term(
        "条文只写国家机关；法律、法规授权的其他组织不在其列，仍受一般规定约束。记录的保存依行政案卷的规定，三年是自设的默认值。",
        "The text names State organs only; other bodies that a law empowers fall under the general rules. How long the "
        "file is kept follows the rules on administrative files; three years is a house default.",
    ),
)

no_administration_by_ai = Prohibition(
    SD[69, 1, "b"],
    gist=Term("人工智能只供行政参考", "AI merely informs administrative acts"),
    tag=STATUTORY,
    bearer=STATE_ORGAN,
    toward=AFFECTED_PERSONS,
    when=ADMINISTERS_WITH_AI,
    act=Act(
        "administer_by_ai",
        Term(
            "让人工智能的结论不经人的独立判断就成为行政行为",
            "turn an AI result into an administrative act without a person's own judgement",
        ),
    ),
    broken_by=decisive_output.one_of("administrative"),
    breach=_ORGANS,
    refers=(SD[35, 2, "b"], SD[70, 2, "a"]),
    note=Term(
        "不以相对人提出拒绝为前提，相对人同意也不免除。每件行政行为须有署名的决定人及其本人的理由。该行为能否撤销，依行政复议、"
        "行政诉讼的规定判断。",
        "Nobody has to ask for a person, and consent changes nothing: each act has its named official with reasons of "
        "that official's own. Whether the act falls is for reconsideration or the administrative courts.",
    ),
)

# Article 70: judicial work

keep_judicial_principles = Duty(
    SD[70, 1],
    gist=Term("司法人工智能的五项原则", "five principles of judicial AI"),
    tag=STATUTORY,
    bearer=ACTORS,
    toward=LITIGANTS,
    when=IN_JUSTICE,
    act=Act(
        "keep_judicial_principles",
        Term(
            "在各自的活动中落实安全合法、公平公正、辅助审判、透明可信、公序良俗五项原则",
            "put five principles into practice: security and legality, fairness and impartiality, assistance to trials, "
            "transparency and credibility, public order and good morals",
        ),
    ),
    met_by=all_of(*(judicial_principles.one_of(p) for p, _ in judicial_principles.values)),
    breach=(*_GENERAL, *_ORGANS),
    refers=(SD[70, 2, "a"],),
    note=Term(
        "研发、提供、使用者各自负责自己的一份。国家机关违反的，依第八十四条处理；企业等违反的，依第八十二条处理。",
        "Developer, provider and user each answer for their own part: a State organ under article 84, anybody else under "
        "article 82.",
    ),
)

no_judgment_by_ai = Prohibition(
    SD[70, 2, "a"],
    gist=Term("人工智能只供司法参考", "AI merely informs judicial work"),
    tag=STATUTORY,
    bearer=JUDICIAL_ORGAN,
    toward=LITIGANTS,
    act=Act(
        "judge_by_ai",
        Term(
            "让人工智能的结论不经办案人员的独立判断就成为司法决定",
            "turn an AI result into a judicial decision without the judgement of those in charge",
        ),
    ),
    broken_by=decisive_output.one_of("judicial"),
    breach=_ORGANS,
    refers=(SD[69, 1, "b"],),
    note=Term(
        "法官、检察官等以机关名义办案，违反的由机关承担，责任人员依第八十四条处分；当事人同意的，不因此允许。",
        "Judges and prosecutors act for the organ, which answers, and they may be disciplined under article 84. Consent "
        "of the parties does not help.",
    ),
)

leave_ai_in_judicial_work = Right(
    SD[70, 2, "b"],
    gist=Term("司法中随时退出", "leaving judicial AI at any time"),
    tag=STATUTORY,
    readings=("S22",),
    holder=USERS,
    against=(PROVIDERS, JUDICIAL_ORGAN),
    when=IN_JUSTICE,
    act=Act(
        "leave_ai_in_judicial_work",
        Term("随时退出与人工智能产品、服务的交互", "break off the interaction with the AI at any time"),
    ),
    refers=(SD[35, 1],),
    note=Term(
        "没有例外：第三十五条“基本功能”的例外在这里不适用。何时请求、何时退出，逐次记录；以任何理由拒绝的，都是违法，"
        "国家机关依第八十四条、其他提供者依第八十二条处理。",
        "There is no exception; that of article 35 for basic functions does not apply here. Each request and exit is "
        "logged. A refusal on whatever ground is a breach: article 84 for a State organ, article 82 for another "
        "provider.",
    ),
)

# Article 71: news

review_news = Duty(
    SD[71, 1, "a"],
    gist=Term("新闻信息发布审核", "review before news is released"),
    tag=STATUTORY,
    readings=("S50",),
    bearer=NEWS_SERVICE,
    toward=PUBLIC,
    act=Act(
        "review_news",
        Term(
            "建立专门的制度，使每条新闻信息经审核、批准后才发布",
            "have a system of its own under which no item of news is released before it is reviewed and approved",
        ),
    ),
    met_by=all_of(news_controls.one_of("review_system"), news_controls.one_of("approval")),
    keep=Keep(
        Term("每条新闻信息的审核、批准记录", "the record of review and approval of each item"),
        years(3),
        None,
        HOUSE,
    ),
    breach=_GENERAL,
    refers=(SD[47, 1],),
    note=Term(
        "工具的提供者不因本条承担这项义务。记录保存三年是自设的默认值。",
        "The provider of the tool is not bound by this article. Three years for the records is a house default.",
    ),
)

keep_news_true = Duty(
    SD[71, 1, "b"],
    gist=Term("新闻信息真实、准确", "news that is true and accurate"),
    tag=STATUTORY,
    readings=("S50",),
    bearer=NEWS_SERVICE,
    toward=PUBLIC,
    act=Act(
        "keep_news_true",
        Term("保证所提供的新闻信息真实、准确", "make sure that the news provided is true and accurate"),
    ),
    met_by=all_of(news_controls.one_of("veracity"), news_controls.one_of("accuracy")),
    breach=(*_GENERAL, _USER_TORT),
    refers=(SD[71, 1, "a"],),
    note=Term(
        "两项核查都在发布之前逐条完成；发布后更正的，更正另行留档。",
        "Both checks precede the release of each item; a correction made afterwards has an entry of its own.",
    ),
)

label_news = Duty(
    SD[71, 1, "c"],
    gist=Term("新闻中生成内容的显式标识", "visible labels on generated news"),
    tag=STATUTORY,
    readings=("S50",),
    bearer=NEWS_SERVICE,
    toward=PUBLIC,
    when=publishes_generated_content,
    act=Act(
        "label_news",
        Term(
            "对发布的生成内容一律加显式标识",
            "put visible labels on all generated content that is released",
        ),
    ),
    met_by=published_labels.one_of("explicit"),
    breach=_GENERAL,
    refers=(SD[48, 2, "a"], SD[48, 3]),
    note=Term(
        "是否可能使公众混淆，在所不问，这与第四十八条不同；标识由使用人工智能的新闻信息服务者负责。",
        "Unlike article 48 it does not matter whether the public could be confused. The label is the business of whoever "
        "provides the news, not of the provider of the tool.",
    ),
)

# Article 72: medicine

hold_medical_qualifications = Duty(
    SD[72, 1, "a"],
    gist=Term("医疗资质", "medical qualifications"),
    tag=STATUTORY,
    bearer=MEDICAL_USER,
    toward=PATIENTS,
    act=Act(
        "hold_medical_qualifications",
        Term(
            "事先具备法定的机构和人员资质",
            "hold beforehand the qualifications that the law asks of the institution and its people",
        ),
    ),
    met_by=all_of(*(medical_qualifications.one_of(q) for q, _ in medical_qualifications.values)),
    breach=(*_GENERAL, _USER_TORT),
    refers=(SD[49, 1],),
    note=Term(
        "需要哪些资质，依《医师法》、《医疗机构管理条例》等判断；无证行医的处罚也依其规定。",
        "Which ones are needed, and what follows unlicensed practice, is for the Physicians Law, the Regulations on "
        "Medical Institutions and the like.",
    ),
)

no_treatment_by_ai = Prohibition(
    SD[72, 1, "b"],
    gist=Term("人工智能只供医疗参考", "AI merely informs medical activity"),
    tag=STATUTORY,
    bearer=MEDICAL_USER,
    toward=PATIENTS,
    act=Act(
        "treat_by_ai",
        Term(
            "让人工智能的结论不经医务人员的独立判断就成为医疗决定",
            "turn an AI result into a medical decision without a clinician's own judgement",
        ),
    ),
    broken_by=decisive_output.one_of("medical"),
    breach=(*_GENERAL, _USER_TORT),
    refers=(SD[35, 2, "b"], SD[50, 1, "ii"]),
    note=Term(
        "患者同意的，也不允许。每件医疗决定记明医务人员及其本人的判断，保存依病历管理的规定。",
        "The patient's consent does not allow it. Each decision records the clinician and that person's own judgement, "
        "kept as medical records are.",
    ),
)
