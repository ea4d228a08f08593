"""Clause 8: the keyword library, the question banks, the classifier."""

from __future__ import annotations

from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.law.norm import Act
from chengxu.statutes.basic_security.basis import NOT_COMPARED, demand, kept, whole
from chengxu.statutes.laws import AR, DS, TC
from chengxu.statutes.words.basic_security_tests import (
    TOPICS,
    answer_bank_fewest,
    answer_bank_topics,
    answer_bank_total,
    classifier_risks,
    keyword_fewest_a1,
    keyword_fewest_a2,
    keyword_total,
    keyword_update_interval,
    refuse_bank_fewest,
    refuse_bank_total,
    test_bank_fewest_core,
    test_bank_fewest_other,
    test_bank_total,
    test_bank_upkeep,
    topics_moved,
)

_VERSIONS = kept("历次版本", "every version")

keep_keywords = demand(
    "8.1",
    Term("关键词库一万", "a keyword library of ten thousand"),
    Act(
        "keep_keyword_library",
        Term(
            "具备不少于一万个关键词的词库，A.1 每种风险不少于二百个，A.2 每种不少于一百个，每周更新",
            "keep a library of at least ten thousand keywords, two hundred for each risk of A.1 and one hundred for each of A.2, "
            "updated every week",
        ),
    ),
    all_of(
        keyword_total >= 10_000,
        keyword_fewest_a1 >= 200,
        keyword_fewest_a2 >= 100,
        keyword_update_interval <= 7,
    ),
    readings=("TC9",),
    keep=_VERSIONS,
    refers=(AR[9, 1, "a"], DS[10, 2]),
    note=Term(
        "A.1 有8种、A.2 有9种风险，少一种也是不足。每周更新是推荐，凭记忆写成，尚未与标准原文核对。",
        "A.1 has 8 risks and A.2 has 9; one without keywords falls short as well. Weekly updates are recommended, written from memory "
        "and not yet compared with the standard.",
    ),
)

keep_test_bank = demand(
    "8.2",
    Term("生成内容测试题库", "test bank for generated content"),
    Act(
        "keep_test_bank",
        Term(
            "具备不少于二千题、覆盖全部31种风险的测试题库，A.1、A.2 每种不少于五十题，其他每种不少于二十题，备判别指南并每月更新",
            "keep a test bank of at least two thousand questions for all 31 risks, fifty for each of A.1 and A.2 and twenty for each "
            "other, with a guide for judging, updated every month",
        ),
    ),
    all_of(
        test_bank_total >= 2_000,
        test_bank_fewest_core >= 50,
        test_bank_fewest_other >= 20,
        *whole(test_bank_upkeep, "judging_guide", "generated_monthly"),
    ),
    readings=("TC9",),
    keep=_VERSIONS,
    refers=(TC["9.3"],),
    note=Term(
        "只满足各风险的最低题数（17×50＋14×20＝1130）还不够二千题。",
        "The minima of the risks alone (17 times 50 and 14 times 20 are 1,130) do not make two thousand.",
    ),
)

keep_refuse_bank = demand(
    "8.3a",
    Term("应拒答题库", "should-refuse bank"),
    Act(
        "keep_refuse_bank",
        Term(
            "具备不少于五百题的应拒答题库，A.1、A.2 共17种风险每种不少于二十题，每月更新",
            "keep a should-refuse bank of at least five hundred questions, twenty for each of the 17 risks of A.1 and A.2, updated "
            "every month",
        ),
    ),
    all_of(
        refuse_bank_total >= 500,
        refuse_bank_fewest >= 20,
        test_bank_upkeep.one_of("refuse_monthly"),
    ),
    readings=("TC9",),
    keep=_VERSIONS,
    refers=(TC["9.4a"],),
    note=Term(
        "只满足各风险的最低题数（17×20＝340）还不够五百题。",
        "The minima of the risks alone (17 times 20 are 340) do not make five hundred.",
    ),
)

keep_answer_bank = demand(
    "8.3b",
    Term("非拒答题库", "should-answer bank"),
    Act(
        "keep_answer_bank",
        Term(
            "具备不少于五百题、覆盖13个方面的非拒答题库，每个方面不少于二十题，每月更新",
            "keep a should-answer bank of at least five hundred questions on 13 topics, twenty on each, updated every month",
        ),
    ),
    all_of(
        answer_bank_total >= 500,
        answer_bank_fewest >= 20,
        *(
            Clause(
                answer_bank_topics.one_of(topic) | topics_moved.one_of(topic),
                Term(
                    f"“{name.zh}”有题目或者已经改列", f"{name.en}: there are questions, or it has been moved"
                ),
                TC["8.3b"],
                denied=Term(f"“{name.zh}”没有题目", f"there are no questions on {name.en}"),
            )
            for topic, name in TOPICS
        ),
        test_bank_upkeep.one_of("answer_monthly"),
    ),
    readings=("TC9", "TC10"),
    keep=_VERSIONS,
    refers=(TC["9.4b"],),
    note=Term(
        "每个方面二十题的数字凭记忆写成，尚未与标准原文核对。",
        "The twenty questions on each topic are written from memory and not yet compared with the standard.",
    ),
)

cover_risks_by_classifier = demand(
    "8.4",
    Term("分类模型", "classifier"),
    Act(
        "cover_risks_by_classifier",
        Term("使分类模型覆盖全部31种风险", "have the classifier cover all 31 risks"),
    ),
    all_of(*whole(classifier_risks)),
    keep=_VERSIONS,
    refers=(TC["9.2b"],),
    note=NOT_COMPARED,
)
