"""How open places of the Scholars' Draft are read: special scenarios and general-purpose AI, arts. 69 to 77."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.reading import Reading

READINGS: tuple[Reading, ...] = (
    Reading(
        "S49",
        Term(
            "通用人工智能（第七十七条）、基础模型（第五十条、第九十条）和关键人工智能互有重叠：是一回事，还是分别判断？",
            "General-purpose AI (art. 77), foundation models (arts. 50 and 90) and critical AI overlap: one matter, or "
            "several?",
        ),
        Term(
            "分别判断，各看各的条件；同时符合的，各自的义务一并承担，互不取代。第七十七条只约束研发者，仅仅提供的人不受其约束。",
            "Several: each has its own test. Where one system meets more than one, all the duties add up and none "
            "displaces another. Article 77 binds developers alone, not those who merely provide.",
        ),
        Term(
            "通用人工智能看认知能力和适用领域，基础模型看用途和规模，关键人工智能看认定；条件既不相同，也没有哪一条写明优先适用。",
            "General-purpose AI is measured by cognitive ability and fields of use, a foundation model by purpose and "
            "size, critical AI by determination. The tests differ, and no article claims precedence.",
        ),
    ),
    Reading(
        "S50",
        Term(
            "第七十一条写“使用者”，第七十三条写“提供者”，第七十六条没有写主体：特殊场景的义务究竟由谁承担？",
            "Article 71 names the user, article 73 the provider, article 76 nobody: who bears the duties of a special "
            "scenario?",
        ),
        Term(
            "照条文所写：新闻由使用人工智能的新闻信息服务者负责，工具的提供者不因此承担；社交机器人由其提供者控制和审核，由使用者"
            "守住不操纵评价的底线；信用评分由使用人工智能作评分的人负责，不论其是什么单位。没有写主体的生物识别、自动驾驶准入，"
            "研发、提供、使用者各就自己的活动承担。",
            "As worded. News: whoever uses AI to provide it, not the provider of the tool. Social bots: the provider "
            "controls and reviews, the user keeps from manipulation. Credit scoring: whoever uses AI to score, of "
            "whatever kind. Where no one is named (biometrics, access of vehicles), developers, providers and users "
            "each answer for their own activity.",
        ),
        Term(
            "谁掌握发布、评分这类最后一步，谁才能履行相应义务；把义务推给工具的提供者，会超出条文，也做不到。提供者的一般义务照常存在。",
            "Only the person in charge of the last step, publishing or scoring, can perform such a duty; pushing it onto "
            "the maker of the tool would go beyond the text and could not be done. The general duties of providers "
            "remain anyway.",
        ),
    ),
)
