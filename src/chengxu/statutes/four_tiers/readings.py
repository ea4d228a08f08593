"""What has to be inferred, because the paper does not say it: W1 to W8."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.reading import Reading

READINGS = (
    Reading(
        "W1",
        Term("论文是建议，怎样作为规范显示？", "The paper is a proposal. How is it shown as norms?"),
        Term(
            "一律按“若被采纳”显示：没有施行日期即为未定，另附假设当日施行的结论。论文没有期限、数额、罚则，都留空。",
            "Always as if adopted: without a date of entry it is undetermined, with a second answer for the case that it "
            "held today. Deadlines, amounts and sanctions, of which the paper has none, stay blank.",
        ),
        Term("论文列出制度和方向，不是条文。", "It names institutions and directions, not provisions."),
    ),
    Reading(
        "W2",
        Term(
            "两项标准得出不同等级时，归入哪一级？",
            "Which tier counts where the two criteria give different ones?",
        ),
        Term(
            "两项认定齐备才有等级，不一致的从高。",
            "A tier needs both findings; where they differ the higher one counts.",
        ),
        Term(
            "推论：论文列出两项标准，没有说如何合并；从高符合其安全治理的原则。",
            "Inferred: the paper names two criteria and no way to combine them; the higher fits its principle of security.",
        ),
    ),
    Reading(
        "W3",
        Term("“不可接受”的风险是否当然禁止？", "Is what is unacceptable therefore prohibited?"),
        Term(
            "显示为禁止，并注明论文没有明文禁止。",
            "It is shown as prohibited, with the remark that the paper has no express ban.",
        ),
        Term(
            "推论：由等级的名称和论文援引的欧盟模式得出。",
            "Inferred from the name of the tier and from the EU model that the paper cites.",
        ),
    ),
    Reading(
        "W4",
        Term(
            "论文的“运营者”与各草案的“提供者”是什么关系？",
            "How does the paper's operator stand to the provider of the drafts?",
        ),
        Term(
            "运营者按提供者判断，并写明这一对应。",
            "An operator is judged as a provider, and the correspondence is shown.",
        ),
        Term(
            "推论：论文没有定义，两者都以自己的名义把系统投入使用。",
            "Inferred: there is no definition; both put a system to use in their own name.",
        ),
    ),
    Reading(
        "W5",
        Term(
            "保险、责任人、基金的先后顺序如何？", "In which order do insurance, the liable and the fund pay?"
        ),
        Term(
            "先强制保险，再由责任人承担，仍未受偿的部分由基金在上限内给付；上限未定的，基金给付未定。",
            "Compulsory insurance first, then those liable, then the fund for the balance, up to its ceiling; while the ceiling "
            "is blank the fund's part is undetermined.",
        ),
        Term(
            "推论：论文称保险使受害人及时足额受偿，基金分散损害，没有规定顺序、资金来源和上限。",
            "Inferred: insurance is to pay victims in time and in full and the fund to spread damage; order, financing and "
            "ceiling are not said.",
        ),
    ),
    Reading(
        "W6",
        Term("避风港的条件是什么？", "What are the conditions of the safe harbour?"),
        Term(
            "论文没有给出条件，借用《学者建议稿》第八十七条的条件判断，只供对照，不据此免除责任。",
            "The paper gives none; those of article 87 of the Scholars' Draft are asked, for comparison, and nothing is freed by "
            "them.",
        ),
        Term(
            "推论：论文只要求坚持避风港规则并划清责任边界。",
            "Inferred: the paper only wants the idea kept and the limits of liability drawn.",
        ),
    ),
    Reading(
        "W7",
        Term(
            "监管沙盒是不是论文主张的制度？", "Is the regulatory sandbox something that the paper proposes?"
        ),
        Term(
            "作为背景显示：论文以国内外实例说明可行，没有提出规则。",
            "It is shown as background: the paper reports examples as proof of feasibility and states no rule.",
        ),
        Term(
            "推论：章节的语境是立法基础，不是制度建议。",
            "Inferred: the passage is on the basis for legislation, not on its content.",
        ),
    ),
    Reading(
        "W8",
        Term(
            "各等级与《学者建议稿》的关键人工智能如何对应？",
            "How do the tiers correspond to critical AI in the Scholars' Draft?",
        ),
        Term(
            "仅供对照：关键人工智能近于高风险，面向公众而须告知、标识的近于有限风险，其余近于低风险，不可接受没有对应；不自动换算。",
            "For comparison only: critical AI is near to high, what faces the public with notices and labels to limited, the "
            "rest to low, and unacceptable has no counterpart; nothing is converted automatically.",
        ),
        Term(
            "推论：两者标准不同，一看人的介入和影响，一看重要程度和危害。",
            "Inferred: one looks at involvement and impact, the other at importance and harm.",
        ),
    ),
)
