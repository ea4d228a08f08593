"""The proposal, items 18 to 25: what the State coordinates and supports, how the law is to be made."""

from __future__ import annotations

from chengxu.algebra.cite import Cite, external
from chengxu.algebra.term import Term
from chengxu.law.norm import Principle, Programme
from chengxu.statutes.laws import SD, SW
from chengxu.statutes.words.parties import STATE

resources = Programme(
    SW["18"],
    gist=Term("数据、算力、应用的协调", "coordination of data, compute and deployment"),
    tag=external(SW["18"]),
    readings=("W1",),
    owner=STATE,
    deliverable=Term(
        "数据供给、算力供给、应用落地三方面的协调机制",
        "coordination of the supply of data, of compute, and of deployment",
    ),
    aims=(Term("数据", "data"), Term("算力", "compute"), Term("应用", "deployment")),
    refers=(SD[16], SD[20], SD[28]),
)

ecosystem = Programme(
    SW["19"],
    gist=Term("产业生态支持", "support of the industry"),
    tag=external(SW["19"]),
    readings=("W1",),
    owner=STATE,
    deliverable=Term("财政、人才、激励三方面的支持措施", "support by public money, talent and incentives"),
    aims=(Term("财政支持", "public money"), Term("人才培养", "talent"), Term("产业激励", "incentives")),
    refers=(SD[27], SD[29], SD[30]),
)


def _principle(
    cite: Cite, gist: Term, guides: Term, refers: tuple[Cite, ...], note: Term | None = None
) -> Principle:
    """Return a principle on the making of the law: nothing in it can be breached."""
    return Principle(
        cite, gist=gist, tag=external(cite), readings=("W1",), guides=guides, refers=refers, note=note
    )


general_before_special = _principle(
    SW["20"],
    Term("先综合立法，后单行立法", "the general law first, special rules after"),
    Term(
        "先有综合性法律、再按场景和生命周期制定配套规则，先中央、后地方",
        "a general law first, then rules by scenario and stage of life; the centre before the regions",
    ),
    (SD[49], SD[69, 1, "a"]),
    Term(
        "地方规则与中央规则不一致的，只作提示。《学者建议稿》把场景写进了法律本身。",
        "A regional rule that departs from the centre's is merely flagged. The Scholars' Draft puts scenarios into the law.",
    ),
)

beside_data_laws = _principle(
    SW["21"],
    Term("与数据三法的关系", "relation to the three data laws"),
    Term(
        "数据处理仍依网络安全法、数据安全法、个人信息保护法，人工智能法规范算法如何运行",
        "the handling of data left to the Cybersecurity, Data Security and Personal Information Protection Laws, with the AI "
        "law on how algorithms run",
    ),
    (SD[34, 1, "a"], SD[41, 1], SD[47, 1]),
)

three_rules = _principle(
    SW["22"],
    Term("吸收三部规章", "absorbing three rules"),
    Term(
        "把算法推荐、深度合成、生成式人工智能三部规章的核心内容上升为法律，细节留作配套",
        "raising the core of the rules on recommendation, deep synthesis and generative AI to the law, with details kept as "
        "supporting rules",
    ),
    (SD[47, 2, "a"], SD[48, 1, "a"], SD[53, 2]),
)

science_law = _principle(
    SW["23"],
    Term("吸收科技进步法", "drawing on the science law"),
    Term(
        "吸收科学技术进步法促进发展的主要内容",
        "taking over what the science and technology progress law has on promotion",
    ),
    (SD[17, 1, "a"], SD[18, 1, "a"], SD[27, 1]),
)

public_supervision = _principle(
    SW["24"],
    Term("以行政监管保护私权", "private rights protected by public supervision"),
    Term(
        "以公共监管为重，个人控制权为辅，来保护私人权利",
        "weight on public supervision rather than on individual control in protecting private rights",
    ),
    (SD[60, 1, "iv"], SD[62], SD[65]),
)

middle_way = _principle(
    SW["25"],
    Term("定位与节奏", "position and pace"),
    Term(
        "促进与规制之间的平衡，尽早公布草案、成熟时通过，并与国际实践相容",
        "a balance of promotion and regulation, a draft soon and adoption when ripe, compatible with international practice",
    ),
    (SD[1, 1], SD[4, 1], SD[78, 1]),
)
