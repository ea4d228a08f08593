"""How open places of the Model Law are read, arts. 40 to 48 (by the numbers of the requirements)."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.reading import Reading

READINGS: tuple[Reading, ...] = (
    Reading(
        "G6",
        Term(
            "同一产品能否既要许可又要备案？进出负面清单时怎么办？",
            "Can one product need a licence and a filing at once, and what happens when it enters or leaves the list?",
        ),
        Term(
            "同一产品在同一天只适用一种制度。列入清单的，自该版清单生效之日起须有许可，法律没有给出过渡期；移出清单而注册用户"
            "已超过备案人数的，备案期限自移出之日起算。",
            "One regime for one product on one day. A product that enters the list needs its licence from the day on "
            "which that version takes effect, and the law gives no grace; for one that leaves it with more users than "
            "the filing threshold, the filing period runs from the day of leaving.",
        ),
        Term(
            "第四十条以是否在清单内区分两种制度；六个月的间隔只为首个版本而设（第一百一十三条）。清单换版时，宜请国家主管机关把"
            "生效日期定在六个月以后，并提前提醒已在提供的主体。",
            "Article 40 parts the two regimes by the list; the six months of article 113 are for the first version "
            "only. For later versions the authority is best asked for an effective date six months ahead, and those "
            "affected are warned.",
        ),
    ),
    Reading(
        "G10",
        Term(
            "要求补正的，四十五个工作日怎么算？申请人有多少时间补正？",
            "What does a request to complete the file do to the 45 working days, and how long does the applicant have?",
        ),
        Term(
            "在初步审查的十个工作日内发出的要求，使决定期限自次日起中止，至收到齐全材料之日为止；此后发出的不中止。补正期限由"
            "每次要求载明。可以切换：中止（默认）、不停、重新起算。",
            "A request sent within the ten working days of the preliminary review suspends the clock from the next day "
            "until the day on which the complete file arrives; a later one does not. Each request sets its own reply "
            "date. Switch: suspend (default), run on, restart.",
        ),
        Term(
            "第四十四条先受理、后审查材料，对两点都没有规定；只让及时发出的要求中止期限，申请人的迟延不由主管机关承担，主管机关也"
            "不能用迟来的要求推迟决定。",
            "Article 44 puts acceptance before the check of the file and settles neither point. If only a timely request "
            "stops the clock, the authority does not pay for the applicant's delay and cannot buy time by asking late.",
        ),
    ),
    Reading(
        "G11",
        Term(
            "“届满前六个月”是最早还是最晚的日子？主管机关在届满前没有答复，怎么办？",
            "Are the six months before expiry the earliest or the latest day for renewal, and what if no answer comes "
            "before the term ends?",
        ),
        Term(
            "是最早的日子：自期限届满前六个月起可以申请，到届满为止。剩余不足三十日的给出提示。到期未答复不视为准予延续；"
            "可以切换为视为准予延续（默认关闭）。",
            "The earliest: the window opens then and closes with the term. A warning is shown when less than 30 days "
            "are left. Silence at the end of the term is no renewal; a switch makes it one (off by default).",
        ),
        Term(
            "条文用“可以”，没有规定晚申请的后果，五十五个工作日也容得下。《行政许可法》第五十条是一般规定，不答复即准予延续与高"
            "风险事项不相称，是否采用由法律顾问决定。",
            "The wording permits and attaches nothing to a later application, and the 55 working days fit inside. Article "
            "50 of the Administrative Licensing Law is general law; renewal by silence sits ill with high-risk items, and "
            "whether to take it is for counsel.",
        ),
    ),
    Reading(
        "G12",
        Term("许可的期限有多长？", "How long is the term of a licence?"),
        Term(
            "由颁发机关逐件载明，没有默认值。",
            "As the issuing authority enters it, case by case; there is no default.",
        ),
        Term(
            "第四十五条要求载明期限，却没有规定长短。",
            "Article 45 requires the certificate to state a term and names no length.",
        ),
    ),
    Reading(
        "G13",
        Term(
            "再次申请与变更怎样区分？智能体一款与它们是什么关系？",
            "When is it a new application and when a change, and how does the paragraph on agents fit in?",
        ),
        Term(
            "超出许可范围，或者风险显著变化而不再符合原许可条件的，再次申请；其他变化办理变更，其中包括风险显著变化而仍符合"
            "原条件的。智能体可能有实质影响的，先依第四十二条第二款启动核对，再依第四十五条选定手续。手续都在变化发生以前办理。",
            "A new application where the scope is exceeded, or the risk has changed significantly and no longer matches "
            "the conditions; a change in every other case, a significant change that still matches included. For agents "
            "the lower bar of article 42(2) opens the check and article 45 chooses the form. Either comes before the "
            "change takes effect.",
        ),
        Term(
            "第四十五条第三款的“未导致”应当及于后面的“超出”，照字面读会使超出范围的也只需变更。显著变化而仍符合条件的，第二款"
            "要求不符合，不能适用，又不能什么都不办。超范围的活动已被第四十一条第二款禁止，手续自然在前。",
            "In article 45(3) the negation has to reach the second half too, or going beyond the scope would need a mere "
            "change. A significant change that still matches escapes paragraph 2, which demands a mismatch, yet cannot "
            "go without any step. And what goes beyond the licence is forbidden by article 41(2), so the step comes first.",
        ),
    ),
    Reading(
        "G14",
        Term(
            "终止时，第四十五条、第六十九条、第七十条的几个期限怎样并行？",
            "How do the periods of articles 45, 69 and 70 run together at the end?",
        ),
        Term(
            "各自计算。清单内的提供者适用第四十五条第五款、第六十九条和第七十条第一款；清单外的提供者适用第六十九条和第七十条"
            "第二款；清单内的研发者只适用第四十五条第五款。",
            "Each by itself. Listed providers follow articles 45(5), 69 and 70(1); providers off the list 69 and 70(2); "
            "listed developers 45(5) alone.",
        ),
        Term(
            "各条的义务人、内容和起算点不同，没有一条排除另一条。",
            "They differ in whom they bind, in what they ask and in where they start; none of them shuts out another.",
        ),
    ),
    Reading(
        "G15",
        Term(
            "个人、非法人组织和外国公司能否取得许可？",
            "Can an individual, an unincorporated body or a foreign company be licensed?",
        ),
        Term(
            "不能，应当不予许可；依第六十二条设立的机构或者指定的代表不能弥补。可以由其在境内设立的子公司申请。",
            "No: the application has to be refused, and an office or representative under article 62 does not help. A "
            "subsidiary set up in the mainland may apply.",
        ),
        Term(
            "第四十二条第一款第一项、第二项不留例外。国家机关和公共职能组织具有法人资格的，是境内法人。",
            "Article 42(1), items 1 and 2, leave no exception. A State organ or public-function body with legal "
            "personality is a domestic legal person.",
        ),
    ),
    Reading(
        "G16",
        Term(
            "申请材料与许可条件不一一对应，又只提到产品，怎么办？",
            "The list of documents does not mirror the conditions and names products only: what follows?",
        ),
        Term(
            "材料是否齐全只看第四十三条；技术保障措施和应急机制在安全评估报告中审查；服务同样适用。",
            "Completeness is judged by article 43 alone; technical safeguards and emergency mechanism are examined within "
            "the assessment report; services are included.",
        ),
        Term(
            "第四十三条没有要求这两项的单独证明，另加了风险管理制度；第四十条、第四十一条都包括服务。",
            "Article 43 asks for no separate proof of those two and adds risk management; articles 40 and 41 cover services.",
        ),
    ),
    Reading(
        "G57",
        Term(
            "研发者不直接提供产品，怎样在“所提供的产品”上注明许可证编号？",
            "How does a developer, who provides no product, show the licence number on the product provided?",
        ),
        Term(
            "写在所交付模型的模型卡或者随附说明中。",
            "In the model card, or in the document that comes with the model handed over.",
        ),
        Term(
            "第四十六条明列研发者，义务不能落空；研发者交付的是模型，模型卡是使用模型的人必看之处。",
            "Article 46 names developers, so the duty cannot be empty; what a developer hands over is a model, and its "
            "card is where those who take it look.",
        ),
    ),
)
