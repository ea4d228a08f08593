"""How open places of the Scholars' Draft are read, arts. 10 to 31: tasks of the State, compute, training data."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.reading import Reading

READINGS: tuple[Reading, ...] = (
    Reading(
        "S29",
        Term(
            "算力设施的建设者和运营者、保险人、妨碍检查的人、产品的生产者和销售者并不当然从事人工智能活动，"
            "违反义务的能否依第八十二条处罚？",
            "Builders and operators of compute, insurers, people who obstruct an inspection, producers and sellers need "
            "not develop, provide or use AI. Can a breach by them be penalised under article 82?",
        ),
        Term(
            "义务照样成立，不履行的照样列出；但第八十二条只针对开发、提供、使用人工智能的人，对其他人能否适用存疑。"
            "答复写明这一疑问，不自动给出罚款；当事人同时是研发者、提供者或者使用者的，才适用第八十二条。",
            "The duty stands and its breach is shown; but article 82 is aimed at those who develop, provide or use AI, "
            "and whether it reaches anybody else is doubtful. The answer says so and never arrives at a fine by itself. "
            "Article 82 is safe ground only where the person is a developer, provider or user as well.",
        ),
        Term(
            "行政处罚须有明文依据，存疑的不得扩大适用；而设定义务的条文本身并无疑问，不能因为缺少罚则就当作没有义务。",
            "A penalty needs words that clearly cover the case, and a doubt is not resolved against the person. The duty "
            "itself is clear, and a missing penalty does not make it disappear.",
        ),
    ),
    Reading(
        "S30",
        Term(
            "把他人数据用于训练，“不影响正常使用”和“不损害合法权益”是须同时具备，还是具备其一即可？没有标注来源，"
            "合理使用是否因此不成立？",
            "When data of others are used in training, must the use spare both their normal use and the owner's "
            "interests, or is one enough? And does it cease to be reasonable if the source is not marked?",
        ),
        Term(
            "两种损害都不得发生，连同用途、功能不同，三项条件缺一不可。没有标注来源的，单独构成违反标注义务，"
            "合理使用的结论不变。",
            "Neither harm may occur; with the other purpose or function that makes three conditions, all needed. A "
            "missing mark is a breach of its own and leaves the result standing.",
        ),
        Term(
            "例外从严解释，否定词及于并列的两种损害。标注的要求写在免除许可和付酬之后，是享受免除的人另外承担的义务，"
            "不是免除的前提。",
            "An exception is read narrowly, and the negation governs both harms. The mark is required after permission and "
            "payment have been waived: a duty of those who benefit, not a condition of the benefit.",
        ),
    ),
    Reading(
        "S54",
        Term(
            "第十条至第三十一条的促进性规定大多没有责任单位、期限和金额，如何对待？",
            "Most promotional provisions (arts. 10 to 31) name no body in charge, no date and no amount. How are they "
            "treated?",
        ),
        Term(
            "作为工作事项登记：责任单位和完成日期由其自行确定，超过自定日期的只作公开的进度显示。"
            "研发者、提供者、使用者没有响应鼓励的，不构成违法；法律没有写明的金额一律不填。",
            "As items of work: the body in charge and its date are its own choice, and a date that has passed shows as "
            "public status and as nothing more. A developer, provider or user who does not follow an encouragement "
            "breaches nothing. No amount is filled in where the law has none.",
        ),
        Term(
            "这些规定约束的是国家和各级政府，没有为私人设定义务；编造期限或者金额等于替立法机关立法。",
            "They address the State and its governments and lay no duty on private persons; inventing a date or an "
            "amount would be legislating.",
        ),
    ),
)
