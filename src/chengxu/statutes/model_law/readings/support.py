"""How open places of the Model Law are read, arts. 16 to 39 (by the numbers of the requirements)."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.reading import Reading

READINGS: tuple[Reading, ...] = (
    Reading(
        "G35",
        Term(
            "去标识化认证由谁颁发、何时须有效？取得认证后，《个人信息保护法》的哪些要求不再适用？",
            "Who certifies the de-identification, when must the certificate be valid, and which demands of the PIPL "
            "fall away with it?",
        ),
        Term(
            "只免去取得个人同意这一项，告知、影响评估、安全保护等义务照旧。认证应当在处理开始之日有效；"
            "事后取得的不溯及，已经失效的不算。以国家认可的认证为准，用于训练以外目的的部分不在此列。",
            "Consent alone falls away; notice, impact assessment, security and the rest remain. The certificate must "
            "be valid on the day on which the processing starts: a later one does not reach back, and a lapsed one "
            "does not count. It has to be one that the State recognises, and what serves another purpose than "
            "training is not covered.",
        ),
        Term(
            "条文只写了不需同意；同意本来就须在处理之前取得，替代它的条件也应当在那时具备。例外从严解释。",
            "The text speaks of consent and nothing else. Consent has to precede processing, so what replaces it has "
            "to be there at that moment; and an exception is read narrowly.",
        ),
    ),
    Reading(
        "G36",
        Term(
            "法定许可说“已发表”，合理使用说“合法获取”，两者如何区分？不许用于训练的声明须采何种形式、自何时起有效？",
            "The statutory licence speaks of published works, the free use of lawfully obtained ones: how do they "
            "differ? And what form must an opt-out take, and from when does it bind?",
        ),
        Term(
            "按字面分别判断：付酬使用看作品是否发表，开源免费使用看是否合法获取。声明不拘形式，公开并注明日期即可"
            "（包括机器可读的声明）；对声明之日以后开始的训练有效，此前已经开始的训练不受影响。",
            "Each by its own words: publication for the paid use, lawful acquisition for the free use of open-source "
            "developers. An opt-out may take any form, machine-readable ones included, if it is public and dated; it "
            "binds training that starts after it and leaves training already begun alone.",
        ),
        Term(
            "法律没有规定形式，对权利人设门槛没有依据；训练一旦开始，很难从模型中分离单件作品，"
            "因此以开始训练之日为准最可操作。",
            "The law prescribes no form, and none may be invented against the owner. A single work can hardly be "
            "taken out of a model once training runs, so the start of training is the workable day.",
        ),
    ),
    Reading(
        "G37",
        Term(
            "人工智能搜索是否影响作品的正常使用、是否损害著作权人权益，由谁判断？",
            "Who decides whether an AI search impairs the normal use of works or harms their owners?",
        ),
        Term(
            "本引擎只核对来源是否标明；另外两项由人依照《著作权法》判断并留下记录，没有记录的，结论待定。",
            "The engine checks the mark of the source and nothing more. The other two are judged by people under the "
            "Copyright Law and put on record; without a record the answer stays open.",
        ),
        Term(
            "两项都是《著作权法》的不确定概念，须结合市场和个案权衡，不能由事实自动推出。",
            "Both are open concepts of copyright law that turn on the market and the case, and no fact settles them "
            "by itself.",
        ),
    ),
    Reading(
        "G41",
        Term(
            "特区法规可以变通的规范，与报备案时须说明变通的规范，两款所列不一致，应如何理解？",
            "One paragraph lists what zone regulations may depart from, the next lists what departures must be "
            "explained, and the lists differ. How are they read?",
        ),
        Term(
            "两款合并理解：变通法律、行政法规、地方性法规、部门规章中的任何一种，都须有授权，也都须说明情况和理由。",
            "Together: a departure from any of the four (law, administrative regulation, local regulation, "
            "departmental rule) needs an authorisation, and each is explained.",
        ),
        Term(
            "备案机关须知道全部变通才能审查，多说明一项没有害处；没有授权而排除上位规定或者全国适用的规章，"
            "则没有依据。",
            "The organs that receive the record can only review what they are told, and one explanation more does no "
            "harm; while nothing would support setting aside a higher or nationwide rule without authorisation.",
        ),
    ),
    Reading(
        "G46",
        Term(
            "税额抵免只规定了最低比例，实际按多少计算？",
            "The tax credit has a lowest rate only. Which rate is used?",
        ),
        Term(
            "没有另行规定的，按百分之三十计算；高于此比例须引明规定，低于此比例一律不采用。",
            "Thirty per cent where no rule says otherwise; a higher rate needs a cited rule, and a lower one is "
            "never used.",
        ),
        Term(
            "最低比例是法律唯一保证的数字；取更高的数没有依据，取更低的数违反条文。",
            "The floor is the only figure that the law guarantees: a higher one would rest on nothing, a lower one "
            "would breach the text.",
        ),
    ),
)
