"""How open places of the Scholars' Draft are read, arts. 50 to 57 (by the numbers of the requirements)."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.reading import Reading

READINGS: tuple[Reading, ...] = (
    Reading(
        "S7",
        Term(
            "关键人工智能的身份，是符合第五十条的条件即取得，还是经认定才取得？",
            "Is AI critical as soon as it meets article 50, or only once it has been determined to be?",
        ),
        Term(
            "第五十一条至第五十七条的义务，自认定通知送达之日起履行；此前已经存在的系统，自该日起补足。只符合条件而未经认定的，"
            "予以提示，不发生这些义务；依第八十五条追究责任时，是否符合条件由法院判断。两种结论同时显示。",
            "The duties of articles 51 to 57 bind from the day on which the notice of determination is served; a system "
            "that was there before catches up from that day. Meeting the criteria without a determination gives a "
            "warning and none of these duties; for liability under article 85 the court looks at the criteria. Both "
            "results are shown.",
        ),
        Term(
            "期限只有从通知起算才能确定；但如果责任也以认定为前提，主管部门尚未认定的，受害人就得不到第八十五条的保护。",
            "Only a notice gives a day from which time can run. To make liability wait for it as well would leave the "
            "injured person without article 85 wherever the departments have not got round to it.",
        ),
    ),
    Reading(
        "S8",
        Term(
            "第五十条第二项的“重大影响”怎样判断？",
            "When is an impact on personal rights significant under article 50, item 2?",
        ),
        Term(
            "由人逐项判断并写明理由，系统只提问，不代为认定；没有理由的，结论为不能确定。财产权益不在此列。",
            "A person decides right by right and writes down why; the software asks and never decides. Without a reason the "
            "answer stays open. Property interests are not meant.",
        ),
        Term(
            "条文没有标准，列举的又都是人身权益；影响是否重大，取决于用途和对象，不能换算成一个数字。",
            "The text gives no measure, and all that it names are rights of the person. What is significant depends on use "
            "and on who is touched, which no figure captures.",
        ),
    ),
    Reading(
        "S9",
        Term(
            "第五十条第三项没有写明规模标准，三项指标又如何适用？",
            "Article 50, item 3, sets no level: how do its three measures work?",
        ),
        Term(
            "标准是留待填写的参数，分版本生效；任一指标达到标准即可，恰好等于标准的也是达到。三项都没有标准的，不能确定；只定了"
            "部分标准而未达到的，其余标准确定之前仍不能确定。",
            "The levels are parameters in versions, to be filled in. Any one measure is enough, and equality reaches it. "
            "Without any level the answer is open; where some are set and not reached, it stays open until the others "
            "are set too.",
        ),
        Term(
            "条文以“等”字列举，没有要求同时具备；“达到”依通常用法包括本数；标准空缺不等于不关键。",
            "The measures are named as examples and not required together; reaching a level includes the level; a blank "
            "level does not make anything harmless.",
        ),
    ),
    Reading(
        "S10",
        Term(
            "认定通知由谁发出、发给谁？研发者要不要备案？",
            "Who serves the notice of determination, and on whom? Does a developer file?",
        ),
        Term(
            "由组织认定的主管部门送达提供者，并抄送研发者。登记、备案只是提供者的义务；研发者不备案，但受第五十一条、第五十二条、"
            "第五十四条至第五十七条约束。",
            "The department that determines serves it on the provider, with a copy to the developer. Registering and filing is "
            "the provider's duty alone; the developer does not file, but articles 51, 52 and 54 to 57 bind it.",
        ),
        Term(
            "第五十三条以收到通知为前提，却没有哪一条规定发出通知；该条只点名提供者，其余各条研发者、提供者并列。",
            "Article 53 presupposes a notice that no article orders, and names the provider only, where the other articles "
            "name developer and provider side by side.",
        ),
    ),
    Reading(
        "S11",
        Term(
            "登记与备案是一件事还是两件事？三十个工作日从何时起算，逾期、补充材料又怎样？",
            "Are registration and filing one act or two? From when do the 30 working days run, and what of silence and of "
            "further materials?",
        ),
        Term(
            "两件事都要在七个工作日内提交。三十个工作日自主管部门收到备案之日起算；要求补充材料的，该轮终结，收到补充材料后重新"
            "起算。主管部门逾期的，显示逾期并上报协调，既不视为备案，也不视为拒绝，提供者不因此违法。",
            "Both are submitted within the 7 working days. The 30 run from the day on which the department receives the "
            "filing; a request for materials ends that round, and receipt of the materials opens a new one. If the "
            "department is silent the case shows as overdue with it and is taken up for coordination; nothing counts "
            "as recorded or refused, and the provider is not in breach.",
        ),
        Term(
            "一个期限统领两个动作；主管部门只能对收到的材料作出处理；法律没有规定默示的效果，就不能推定。",
            "One limit governs both verbs; a department can deal only with what it has received; and where the law gives "
            "silence no effect, none is supposed.",
        ),
    ),
    Reading(
        "S12",
        Term(
            "七个工作日是否包括收到通知的当日，遇放假、调休怎样计算？",
            "Do the 7 working days include the day of receipt, and what of holidays and make-up workdays?",
        ),
        Term(
            "收到当日不计入，自次日起算；按国务院公布的放假安排，放假日不计，调休上班的周末计入。",
            "The day of receipt is not counted; by the official calendar holidays are left out and weekends worked in "
            "exchange count.",
        ),
        Term(
            "与《民法典》《行政许可法》计算期间的通例一致；七日之差，往往就在春节前后。",
            "That is the general rule of the Civil Code and the Licensing Law, and with seven days it matters most around "
            "the Spring Festival.",
        ),
    ),
    Reading(
        "S13",
        Term(
            "对认定不服怎么办？不再符合条件的，怎样退出？",
            "What can be done against a determination, and how does AI cease to be critical?",
        ),
        Term(
            "可以向主管部门提出异议，异议入卷，不停止义务的履行；依其他法律可以复议、诉讼。退出由主管部门移出决定，自决定之日起"
            "不再受约束；当事人不能自行退出。",
            "Objections go to the department and on file without suspending any duty; review and litigation follow other laws. "
            "Delisting takes a decision of the department and works from its day; nobody delists himself.",
        ),
        Term(
            "条文没有听证、异议和退出的程序；认定既由主管部门作出，改变认定也应由其作出，救济依行政法的通例。",
            "The text has no hearing, objection or way out. What a department determines a department undoes, and the "
            "remedies are those of administrative law at large.",
        ),
    ),
    Reading(
        "S20",
        Term(
            "“每年至少一次”按自然年度还是滚动计算？研发者与提供者各做各的吗？评估材料保存多久？",
            "Is “once a year” a calendar or a rolling year? Do developer and provider each assess? How long are papers kept?",
        ),
        Term(
            "两次评估之间不超过十二个月，首次自认定之日起算，届满之日当日仍属按时；整改和报告属于同一轮，没有报告的，该轮没有完成。"
            "研发者、提供者各自评估，共同签署一份报告的除外。评估、整改、报告的材料参照第四十二条保存三年。",
            "No gap above twelve months, the first counted from the determination, the anniversary itself being in time; "
            "correction and report belong to the round, which is not complete without the report. Developer and provider "
            "each assess, unless both sign one report. The papers are kept for three years, by analogy with article 42.",
        ),
        Term(
            "按自然年度计算，两次之间可以隔将近两年，与逐年检验的用意不符；条文并列两个主体，各有各的环节；保存期限没有规定，"
            "性质相同的评估以三年为限。",
            "By calendar years nearly two could pass between assessments, against the sense of a yearly check. The article "
            "names both persons, and each has stages of its own. It gives no period for the papers, where assessments "
            "of the same kind have three years.",
        ),
    ),
    Reading(
        "S32",
        Term(
            "“优先采购”是只能从采购目录中选购，还是可以另选？",
            "Does giving priority to trusted products mean buying from the catalogue only?",
        ),
        Term(
            "是优先，不是限购：目录内的产品优先；有理由而另选安全可信的产品，理由留档的，不违反义务。",
            "Priority, no monopoly: what is in the catalogue comes first, and another secure and trustworthy choice is "
            "lawful if the reason for it is on file.",
        ),
        Term(
            "条文用“优先”而不用“应当采购目录内产品”，目录也未必涵盖所需的一切。",
            "The text says priority, not exclusive purchase, and no catalogue can hold everything that is needed.",
        ),
    ),
)
