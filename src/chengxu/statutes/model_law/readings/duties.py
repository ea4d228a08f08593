"""How open places of the Model Law are read, arts. 49 to 56 (by the numbers of the requirements)."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.reading import Reading

READINGS: tuple[Reading, ...] = (
    Reading(
        "G7",
        Term(
            "第五十四条要求上线前告知备案公示信息，而那时备案期限尚未起算，怎么办？",
            "Article 54 wants the filing told to users before launch, when no filing can yet be due: what is owed?",
        ),
        Term(
            "如实写明“尚无须备案”或者“备案办理中”；取得编号后重新告知。",
            "The true state of things, no filing due or filing pending; the notice is issued again once there is a "
            "number.",
        ),
        Term(
            "备案义务以注册用户达到一定数量为条件，上线前不可能具备；要求如实说明，既不落空，也不强人所难。",
            "The filing duty hangs on a number of registered users that no service has before launch. A true statement "
            "keeps the duty alive without asking for the impossible.",
        ),
    ),
    Reading(
        "G9",
        Term(
            "“参照执行”对提供者、衍生模型研发者约束到什么程度？",
            "How far does a duty that applies by analogy bind providers and those who derive a model?",
        ),
        Term(
            "逐项适用，只有写明了使该项无法适用的事实才不适用；提供者自己作出的安全评估报告同样至少保存五年。第六十三条"
            "只参照义务，第二十四条、第二十五条的权利以模型本身属于基础模型为前提。",
            "Each item applies unless a stated fact makes it impossible; reports that the provider itself makes are kept "
            "for at least five years too. Article 63 carries over duties only: the rights of articles 24 and 25 need "
            "a model that is itself a foundation model.",
        ),
        Term(
            "参照不是任选，否则等于没有规定；但事实上做不到的事项，不能因为参照而成为义务。",
            "Analogy is no free choice, or the rule would say nothing; but it makes nobody do what the facts rule out.",
        ),
    ),
    Reading(
        "G19",
        Term(
            "第五十三条没有写明向哪一级主管机关报告，应当向谁报告？",
            "Article 53 does not say which authority is told of an incident: which one is it?",
        ),
        Term(
            "向作出许可或者办理备案的主管机关报告；没有许可、备案的，向所在地省级主管机关报告。第五十八条的报告一律报国家"
            "主管机关。",
            "The one that licensed or filed the product; for a product that is neither, that of the home province. "
            "Reports under article 58 always go to the national authority.",
        ),
        Term(
            "掌握该产品档案的机关最便于处置；第五十八条点名国家主管机关，第五十三条没有点名，可见用意不同。",
            "The authority that holds the file is best placed to act. Article 58 names the national one and article 53 "
            "does not, so they mean different things.",
        ),
    ),
    Reading(
        "G28",
        Term(
            "受决策影响而没有使用该服务的人，能不能依第五十五条要求解释？",
            "Can a person about whom the AI decides, but who does not use it, ask for an explanation under article 55?",
        ),
        Term(
            "不能，依文义只有使用者可以；其他人可以依《个人信息保护法》第二十四条，对国家机关依第八十条提出。这是保护上的缺口。",
            "No: taken at its word the right is the user's. Others are pointed to article 24 of the Personal "
            "Information Protection Law or, against a State organ, to article 80. It is a gap in protection.",
        ),
        Term(
            "条文写明权利人是使用者，定义又把使用者限于加以利用的人；解释不能另造权利人。",
            "The article names the user, and the definition of a user is one who puts AI to use; reading cannot make "
            "another holder.",
        ),
    ),
    Reading(
        "G47",
        Term(
            "只写“及时”“定期”而没有数字的义务，多长时间算违反？",
            "When is a duty breached that says promptly or regularly and gives no number?",
        ),
        Term(
            "只计量并显示所用时间，不推出法定天数；自设的目标标明为非法定，超过目标本身不是违法。",
            "Time taken is measured and shown, and no number of days is derived. A house target is marked as not law, "
            "and missing it is no breach by itself.",
        ),
        Term(
            "立法者没有给出数字，任何数字都会是杜撰；是否及时由执法机关结合个案判断。",
            "The legislator gave no number, so any number would be invented; whether it was prompt is for the authority "
            "to judge in the case.",
        ),
    ),
    Reading(
        "G50",
        Term(
            "安全事件可能只由一个提供者造成，研发者是否一概要停用整个产品？",
            "An incident may be one provider's doing: does the developer have to suspend the whole product every time?",
        ),
        Term(
            "不是；评估发现研发阶段存在问题风险的，才须暂停或者下架。",
            "No; only where its evaluation finds that the problem lies in development.",
        ),
        Term(
            "条文以评估发现研发阶段的问题为条件，提供者一方的原因不满足这一条件。",
            "The text makes that finding the condition, and a cause on the provider's side does not meet it.",
        ),
    ),
    Reading(
        "G51",
        Term(
            "第五十条的生命周期五年，从什么时候、按什么判断？",
            "By what, and as of when, is the life of five years in article 50 judged?",
        ),
        Term(
            "按供应时的预期判断，合同已经约定的续期计算在内；恰好五年的，属于五年以上。",
            "By what is expected when the product is supplied, with renewals that the contract provides for; exactly five "
            "years is enough.",
        ),
        Term(
            "条文写的是“预期”，而密码能力须在供应时具备；事后实际用了多久，不能倒推供应时的义务。",
            "The text speaks of expectation, and the cryptography has to be there on supply; how long the product "
            "lasted in the end cannot create a duty for that day.",
        ),
    ),
    Reading(
        "G52",
        Term(
            "第五十二条和第六十八条都要求审计，要审两次吗？第一次何时到期？",
            "Articles 52 and 68 both call for audits: are there two, and when is the first one due?",
        ),
        Term(
            "一次审计包括第五十二条的四部分内容，即同时满足两条；首次在开始提供服务或者本法施行后两年内完成，以较晚者起算。",
            "One audit with the four parts of article 52 serves both. The first is due two years after the service "
            "starts or the law enters into force, whichever is later.",
        ),
        Term(
            "第五十二条规定审什么，第六十八条规定多久审一次，两者互补而不重复。",
            "Article 52 says what is audited and article 68 how often: they complete each other.",
        ),
    ),
)
