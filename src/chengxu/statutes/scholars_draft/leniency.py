"""Chapter VIII, article 93: leniency for those who have built up compliance."""

from __future__ import annotations

from chengxu.algebra.cite import STATUTORY
from chengxu.algebra.expr import all_of
from chengxu.algebra.term import Term
from chengxu.law.norm import Exemption
from chengxu.statutes.laws import APL, SD
from chengxu.statutes.scholars_draft.findings import CORRECTED, IS_ACTIVE, IS_STATE_ORGAN, MAKES
from chengxu.statutes.words.oversight import crime_suspected
from chengxu.statutes.words.penalties import breach_of_draft, leniency_tests

# Leniency is never automatic, so that nothing is freed by itself.

lenient_penalty = Exemption(
    SD[93, 1],
    gist=Term("合规者的行政处罚从宽", "leniency in penalties for compliance"),
    tag=STATUTORY,
    readings=("S48",),
    when=all_of(
        breach_of_draft,
        IS_ACTIVE,
        ~IS_STATE_ORGAN,
        leniency_tests.one_of("system"),
        leniency_tests.one_of("implemented"),
        leniency_tests.one_of("cooperates"),
        leniency_tests.one_of("accepts_penalty"),
        CORRECTED,
    ),
    frees=(),
    refers=(SD[82], SD[83, 1, "iv"], SD[83, 1, "v"], APL[32], APL[33]),
    note=Term(
        "五项齐备才可以减轻或者免除，缺哪一项即指明哪一项；单位和责任人员都可以从宽。齐备后各项下限归零，由部门写明减轻、"
        "免除或者不从宽的理由，没收不受影响。",
        "All five tests, and what lacks is named; the entity and the persons responsible may both benefit. The minima then "
        "fall to zero, and the department gives reasons for reducing, waiving or neither. Confiscation stays.",
    ),
)

lenient_punishment = Exemption(
    SD[93, 2],
    gist=Term("合规者的刑事从宽", "leniency in criminal punishment for compliance"),
    tag=STATUTORY,
    readings=("S48",),
    when=all_of(
        crime_suspected,
        MAKES,
        leniency_tests.one_of("system"),
        leniency_tests.one_of("implemented"),
        leniency_tests.one_of("admits_guilt"),
        leniency_tests.one_of("accepts_punishment"),
    ),
    frees=(),
    refers=(SD[93, 1],),
    note=Term(
        "只写研发者、提供者，使用者不在其内；四项缺一不可。这里只出具符合条件的说明，从不从宽由司法机关决定。",
        "Developers and providers only, not users; all four tests. This states eligibility and no more: whether to be "
        "lenient is for the judicial organs.",
    ),
)
