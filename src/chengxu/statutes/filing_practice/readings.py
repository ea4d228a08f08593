"""How the open places of the filing practice are read."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.reading import Reading

READINGS = (
    Reading(
        "PR1",
        Term(
            "备案、登记的做法没有成文规定，有什么效力，自何日起算？",
            "What force has a practice of filing that no rule sets out, and from which day?",
        ),
        Term(
            "只作为实务显示：没有做到的是差距，不当然是违法。起算日取《暂行办法》施行之日；此后做法有过变化，不追溯各时的原貌。",
            "It is shown as practice: what fails it is a gap and not by itself a breach. It is taken to hold from the day on which "
            "the Interim Measures took effect; how it changed since is not traced.",
        ),
        Term(
            "《暂行办法》第十七条只要求安全评估和算法备案；服务备案出自主管部门的做法和公告。",
            "Article 17 of the Interim Measures asks for security assessment and algorithm filing; the filing of the service comes "
            "from what the departments do and announce.",
        ),
    ),
    Reading(
        "PR2",
        Term(
            "自行部署开源模型，或者用了未备案的他人模型，应当备案还是登记？",
            "Does a service on a self-hosted open model, or on another's unfiled model, file or register?",
        ),
        Term(
            "备案。只有经接口直接调用已备案的模型、没有改动的，才登记；同时用了几种模型的，有一种须备案即备案。",
            "It files. Registration is for calling a filed model as it is through an interface; with several models, one that has to "
            "be filed is enough.",
        ),
        Term(
            "登记以所调用的服务已经备案为前提；自行部署和改动的，输出不再由已备案的服务负责。各地做法可能不同。",
            "Registration leans on the filing of the service that is called; whoever hosts or changes a model answers for the output "
            "alone. Provinces may differ.",
        ),
    ),
    Reading(
        "PR3",
        Term(
            "备案、登记应当在何时完成？办了算法备案，还要不要办？",
            "By when are filing and registration done, and does an algorithm filing stand in for them?",
        ),
        Term(
            "在向境内公众提供以前。与算法备案是两件事，可以同时办理，互不代替。",
            "Before the service is offered to the mainland public. The algorithm filing is another case; both may run at once and "
            "neither replaces the other.",
        ),
        Term(
            "没有公布过办理时限，只要求先办后上线；两者进入不同的名单。",
            "No time limit has been published, only that it comes before launch; the two end in different lists.",
        ),
    ),
    Reading(
        "PR4",
        Term(
            "哪些服务须公示模型名称和编号？",
            "Which services have to show the name and the number of a model?",
        ),
        Term(
            "自己有编号的，以及使用已备案的他人模型的。两者都没有的，无可公示，问题在于应否备案、登记。",
            "Those that have a number of their own and those that use another's filed model. Without either there is nothing to "
            "show; the question is then whether to file or register.",
        ),
        Term(
            "公示的对象是所使用的已备案或者已登记的服务。",
            "What is to be shown is the filed or registered service that is used.",
        ),
    ),
    Reading(
        "PR5",
        Term(
            "拟人化互动服务的规定在这里怎样处理？",
            "How are the rules on human-like interaction services treated here?",
        ),
        Term(
            "只提示：自2026年7月15日起，这类服务须另行核对该规定；这里不推出任何义务。",
            "They are pointed to: from 15 July 2026 such services have to be checked against them. No duty is derived here.",
        ),
        Term(
            "该规定（五部门令第21号，2026年4月10日公布）不在本书所收之列。",
            "They (Order No. 21 of five departments, published 10 April 2026) are not in this book.",
        ),
    ),
)
