"""How open places of the Scholars' Draft are read, arts. 82 to 93: sanctions, civil liability, leniency."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.reading import Reading

READINGS: tuple[Reading, ...] = (
    Reading(
        "S35",
        Term(
            "情节一般时，对责任人员罚款要不要以拒不改正为前提？",
            "In ordinary cases, are responsible persons fined only after a refusal to correct?",
        ),
        Term(
            "以拒不改正为前提；另一种读法可以用设置切换，两种结果都能看到。",
            "Only after a refusal. A setting gives the other reading, so that both results can be seen.",
        ),
        Term(
            "该罚款紧接在拒不改正的罚款之后，而处罚规定应当从严解释；原文标点仍待核对，故保留切换。",
            "The clause follows the fine for a refusal, and penal provisions are read narrowly; the punctuation of the "
            "original has yet to be checked, hence the setting.",
        ),
    ),
    Reading(
        "S36",
        Term(
            "情节严重的罚款有定额和营业额比例两个上限：由谁选，营业额算谁的、算哪一年的？",
            "Serious cases have a fixed and a turnover ceiling: who chooses, and whose turnover of which year counts?",
        ),
        Term(
            "由办案部门选定一个并写明理由，罚款不得超过所选的上限；营业额是被处罚单位作出决定前一会计年度的全部营业额，"
            "决定须写明年份。营业额不明的，只能用定额上限。",
            "The department elects one, says why, and stays below it. Turnover is the entity's whole turnover in the "
            "financial year before the decision, with the year named. If it is unknown, only the fixed ceiling is open.",
        ),
        Term(
            "条文以“或者”连接两个上限，没有规定取高或者取低；未知的数额不能当作零，也不能估算。",
            "The text puts “or” between the two and says neither the higher nor the lower; an unknown figure is neither "
            "zero nor a guess.",
        ),
    ),
    Reading(
        "S37",
        Term(
            "什么是“情节严重”，从重处罚要不要先责令改正而被拒绝？",
            "When is a case serious, and must a refusal to correct come first?",
        ),
        Term(
            "由省级以上主管部门对照第八十三条的因素书面说明理由；不以拒不改正为前提，市、县级部门应当移送。",
            "A department of provincial level or above says why, in writing, by the factors of art. 83. No refusal is "
            "needed; a city or county department passes the case on.",
        ),
        Term(
            "法律没有界定严重，第八十三条是它唯一给出的尺度；第二款没有重复拒不改正，而写明了级别。",
            "The law defines no seriousness and offers no measure but art. 83; paragraph 2 repeats no refusal and names "
            "the level.",
        ),
    ),
    Reading(
        "S38",
        Term(
            "改正期限、停业整顿和从业禁止的期间都没有规定，可以不写吗？",
            "No period is set for correction, suspension or a ban: may a decision leave it out?",
        ),
        Term(
            "不可以。决定须写明改正的日期、停业的终日或者解除条件、从业禁止的起止日，缺一项即不成立为完整的决定。",
            "No. It names the day for correction, the end of a suspension or the terms for lifting it, and the first and "
            "last day of a ban; without them it is not complete.",
        ),
        Term(
            "没有期限，就无从判断拒不改正；无限期的限制也不合过罚相当，条文对从业禁止又明说“一定期限”。",
            "Without a day nobody can tell a refusal; an endless measure is out of proportion, and of the ban the text "
            "itself says that it is for a time.",
        ),
    ),
    Reading(
        "S39",
        Term(
            "国家机关违法，能否同时依一般规定罚款、没收？替它办事的企业呢？",
            "Can a State organ in breach be fined or its gains confiscated as well, and what of a firm working for it?",
        ),
        Term(
            "不能：国家机关只责令改正，对责任人员给予处分。受托的企业不是国家机关，仍依第八十二条。",
            "No: the organ is ordered to correct and the persons responsible are disciplined. A contractor is no State "
            "organ and stays under art. 82.",
        ),
        Term(
            "第八十四条是特别规定，所列后果中没有罚款和没收；它只写国家机关。",
            "Art. 84 is the special rule; its consequences include neither a fine nor confiscation, and it names State "
            "organs only.",
        ),
    ),
    Reading(
        "S40",
        Term(
            "同一提供者，既可能依第八十五条全额负责，又可能依第八十六条负相应责任，怎样区分？",
            "One provider may answer in full under art. 85 and for its part under art. 86: which of the two?",
        ),
        Term(
            "损害由产品、服务本身造成的，依第八十五条；有使用者的行为介入的，依第八十六条。两种成因都有的，对被侵权人"
            "全额负责，内部再分担，两条结果一并显示。",
            "Art. 85 where the damage comes of the product or service itself, art. 86 where a user's act comes between. "
            "With both causes it is liable in full towards the injured person and shares internally; both results are "
            "shown.",
        ),
        Term(
            "两条的起句分别写产品、服务造成损害和使用造成损害；这样读，两条都有适用的余地。",
            "The two articles open with damage by the product and damage by its use; read so, each keeps its field.",
        ),
    ),
    Reading(
        "S41",
        Term(
            "第八十五条没有把研发者列为责任人，限额的但书却提到研发者，怎样理解？",
            "Art. 85 makes no developer liable, yet its exception to caps names one: what does that mean?",
        ),
        Term(
            "研发者只依第八十六条、第八十八条、第九十条负责；谁有故意或者重大过失，谁就不受限额保护，另一方的限额不变。",
            "A developer answers only under arts. 86, 88 and 90. Intent or gross negligence lifts the cap for the one who "
            "had it; the other keeps it.",
        ),
        Term(
            "责任须有明文；丧失限额是对自己过错的后果，不应因他人的过错而承受。",
            "Liability needs words. Losing the cap answers one's own fault and should not come of another's.",
        ),
    ),
    Reading(
        "S42",
        Term(
            "赔偿限额一句，只对关键人工智能有意义，还是一般适用？",
            "Is the sentence on statutory caps for critical AI alone?",
        ),
        Term(
            "只对关键人工智能；其他人工智能有无限额，看规定限额的那部法律。没有引明条文的限额，不予适用。",
            "For critical AI. Whether other AI has a cap is for the law that sets it. A cap without its citation is not "
            "applied.",
        ),
        Term(
            "这一句位于关键人工智能一款之中，但书说的也是关键人工智能的研发者、提供者。",
            "It stands in the paragraph on critical AI, and its exception speaks of the developer or provider of critical "
            "AI.",
        ),
    ),
    Reading(
        "S43",
        Term(
            "避风港没有反通知、错误通知、时限的规定；通知有缺陷的，效力如何？",
            "The safe harbour has no counter-notice, no rule on false notices and no time; what does a defective notice do?",
        ),
        Term(
            "反通知和错误通知，依《民法典》第一千一百九十五条、第一千一百九十六条。有缺陷的通知不起算转送的时间，但可以"
            "证明提供者知情。“及时”只作计量。",
            "For counter-notices and false notices arts. 1195 and 1196 of the Civil Code serve. A defective notice starts "
            "no time, yet may prove knowledge. “Promptly” is measured only.",
        ),
        Term(
            "《民法典》是网络侵权的一般规定，本法没有排除；通知的内容是条文的要求，而知情是另一独立的责任基础。",
            "The Civil Code is the general law of online infringement and is not displaced. The contents are required by "
            "the text; knowledge is a ground of its own.",
        ),
    ),
    Reading(
        "S44",
        Term(
            "惩罚性赔偿没有写倍数和基数，“知道”是否包括应当知道？",
            "Punitive damages name no multiple and no base; does knowing take in what should have been known?",
        ),
        Term(
            "只指实际知道。没有引明倍数、基数的法律依据，就只说有权请求，不算数额。",
            "Actual knowledge only. Without a cited source for multiple and base it is said that the claim lies, and no "
            "figure is given.",
        ),
        Term(
            "本法别处分明写“知道或者应当知道”，此处只写知道；惩罚性的规定应当从严解释。",
            "Elsewhere the draft writes “knows or should know”, here only “knows”; and what punishes is read narrowly.",
        ),
    ),
    Reading(
        "S45",
        Term(
            "基础模型一条，第一款写提供者，第二款写研发者；开源的例外有多宽，许可证算不算协议？",
            "The article on foundation models names the provider in one place and the developer in the other: how far does "
            "the open-source exception go, and is a licence an agreement?",
        ),
        Term(
            "各依文字：连带责任是提供者的，签约义务是研发者的。例外只免连带责任，第八十五条至第八十七条照旧。许可证写全"
            "四项内容的，可以作为标准合同；协议应当在衍生使用之前签好。",
            "As worded: joint liability is the provider's, the agreement the developer's. The exception takes away joint "
            "liability only; arts. 85 to 87 stay. A licence with all four contents serves as the standard contract, and "
            "the agreement precedes derived use.",
        ),
        Term(
            "“但是”紧接连带责任之后，开源不必免费；公开许可正是开源模型的标准合同，而授权范围和用途限制只有事先约定才有用。",
            "“However” follows the joint liability, and open source need not be free. An open licence is how open models "
            "contract; scope and limits of use help only if agreed beforehand.",
        ),
    ),
    Reading(
        "S46",
        Term(
            "只有研发者投保的，被侵权人能否直接请求保险人赔偿？惩罚性赔偿由谁付？",
            "Can the injured person claim from the insurer where only the developer is insured, and who pays punitive "
            "damages?",
        ),
        Term(
            "依本条不能；惩罚性部分由侵权人承担，但保险明确承保的除外。",
            "Not under this article. The punitive part rests on the tortfeasor unless the cover expressly takes it in.",
        ),
        Term(
            "条文只写提供者或者使用者投保；由保险人代付惩罚，惩罚就落空了。",
            "The text says that the provider or user has insured. Punishment that an insurer pays punishes nobody.",
        ),
    ),
    Reading(
        "S47",
        Term(
            "“众多”是多少人，研发、使用中的违法能否提起公益诉讼？",
            "How many are numerous individuals, and does a breach in developing or using AI open a public-interest suit?",
        ),
        Term(
            "法律没有数字，由起诉的一方写明人数和理由；只有提供活动违法才可以，单独一人受害的，走第四十条。",
            "No figure is given: the plaintiff enters the number and the reason. Only a breach in providing AI will do; a "
            "single victim goes by art. 40.",
        ),
        Term(
            "条文只写提供活动；编一个门槛，等于代替法院裁判。",
            "The text names provision only; to invent a threshold would be to judge in the court's place.",
        ),
    ),
    Reading(
        "S48",
        Term(
            "“接受处罚”而处罚又可以免除，这怎么讲得通？下限和没收如何处理？",
            "How can one accept a penalty that may be waived, and what becomes of minima and confiscation?",
        ),
        Term(
            "接受处罚，是对拟作出的决定不持异议。五项齐备，各项处罚的下限归零，由部门说明理由决定减轻、免除或者不从宽，从不"
            "自动发生。改正须在限期内完成。没收违法所得不在从宽之列，另一种看法一并显示。国家机关不适用。",
            "To accept is not to contest the draft decision. With all five tests every minimum falls to zero, and the "
            "department says, with reasons, reduce, waive or neither; it is never automatic. The correction is made within "
            "its term. Confiscation stays, though the other view is shown. State organs are outside.",
        ),
        Term(
            "违法所得不是应当保留的利益；但《行政处罚法》把没收列为处罚，故有另一种看法。国家机关依第八十四条，本来没有罚款可减。",
            "Unlawful gains are nobody's to keep; yet the Administrative Penalty Law lists confiscation as a penalty, "
            "hence the other view. A State organ is under art. 84 and has no fine to reduce.",
        ),
    ),
    Reading(
        "S51",
        Term(
            "在本法和产品责任之间选择，什么时候选，可以混用吗？",
            "Between this law and product liability, when is the choice made, and may the two be mixed?",
        ),
        Term(
            "一项损失只能选一种，不得就同一损失两头请求；判决之前可以改选。提供者、使用者是生产者、销售者之一的，即可选择。",
            "One regime for a head of damage, never both; the choice may change until judgment. It is open as soon as the "
            "provider or user is either producer or seller.",
        ),
        Term(
            "选择是为了便利受害人，不是为了重复受偿；条文没有时限，由诉讼法决定。",
            "The choice is there to ease the claim, not to double it; no time is set, which leaves it to procedure.",
        ),
    ),
    Reading(
        "S53",
        Term(
            "处罚的时效、听证、复议和一事不再罚，本法都没有规定，怎么办？",
            "The draft has nothing on limitation, hearings, review or double fines: what then?",
        ),
        Term(
            "依《行政处罚法》《行政复议法》《行政诉讼法》，引用时写明条文；同一行为不得由两个部门各罚一次款。",
            "The Administrative Penalty, Reconsideration and Litigation Laws serve, by citation; no two departments fine "
            "one act.",
        ),
        Term(
            "这些是行政处罚的通则，特别法没有另作规定就应当适用。",
            "They are the general law of penalties and hold wherever the special law is silent.",
        ),
    ),
)
