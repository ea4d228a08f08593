"""Chapter VII, articles 78 to 81: international cooperation."""

from __future__ import annotations

from chengxu.algebra.cite import STATUTORY
from chengxu.algebra.expr import Clause, all_of
from chengxu.algebra.term import Term
from chengxu.law.norm import Act, Party, Power, Programme
from chengxu.statutes.laws import SD
from chengxu.statutes.words.ethos import foreign_measure_traits
from chengxu.statutes.words.governance import foreign_measures
from chengxu.statutes.words.parties import STATE

_NO_VERDICT = Term(
    "由国家推进，法律没有规定日期；只记录进展，不判断合规与否。",
    "A task of the State without a date by statute; its items are recorded, and no verdict is given on them.",
)
_PARTNER = Term("合作方；没有写明的，不予登记", "the partner; without one the item is not entered")

# Article 78

international_governance = Programme(
    SD[78, 1],
    gist=Term("国际治理", "international governance"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "坚持共同安全、发展与安全并重的国际合作，以及对国际规则和开放公平的治理机制的参与",
        "cooperation that shares security and weighs development with it, and a part in international rules and in an open, "
        "fair mechanism of governance",
    ),
    aims=(
        Term("交流与合作", "exchange and cooperation"),
        Term("国际规则和标准的制定", "the making of international rules and standards"),
        Term("有共识的治理框架和规范", "frameworks and norms that many share"),
        Term("安全风险的防范", "the prevention of safety and security risks"),
        Term("全球治理机制", "the global mechanism of governance"),
    ),
    needs=(_PARTNER, Term("议题", "the topic"), Term("成果", "the outcome")),
    refers=(SD[80, 1], SD[81, 1]),
    note=_NO_VERDICT,
)

security_council_member = Programme(
    SD[78, 2],
    gist=Term("安理会常任理事国的责任", "the responsibility of a permanent member"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "常任理事国责任的履行，以及对全球人工智能治理的积极参与",
        "the part of a permanent member of the Security Council, and an active one in global AI governance",
    ),
    needs=(
        Term(
            "参与的日期或者场合；两者都没有的，不予登记",
            "the day or the forum of the participation; with neither, the item is not entered",
        ),
    ),
    refers=(SD[78, 1],),
    note=_NO_VERDICT,
)

# Article 79

FOREIGN_COUNTRIES = Party(
    "foreign_countries", Term("采取该措施的国家或者地区", "the country or region that took the measure")
)

DISCRIMINATORY_MEASURE = Clause(
    all_of(
        foreign_measures.one_of("discriminatory_ban", "discriminatory_restriction", "similar"),
        *(foreign_measure_traits.one_of(trait) for trait, _ in foreign_measure_traits.values),
    ),
    Term(
        "有国家或者地区在人工智能方面歧视中国公民、组织",
        "a country or region discriminates against Chinese citizens or organisations in AI",
    ),
    SD[79, 1],
    denied=Term(
        "没有国家或者地区在人工智能方面歧视中国公民、组织",
        "no country or region discriminates against Chinese citizens or organisations in AI",
    ),
)

countermeasures = Power(
    SD[79, 1],
    gist=Term("反制措施", "countermeasures"),
    tag=STATUTORY,
    own_reach=True,  # the measure of another country, whatever service is described
    holder=STATE,
    against=FOREIGN_COUNTRIES,
    when=DISCRIMINATORY_MEASURE,
    act=Act(
        "take_countermeasures", Term("采取与之相应的反制措施", "take countermeasures that correspond to it")
    ),
    refers=(SD[2, 2], SD[14, 3], SD[49, 2]),
    note=Term(
        "登记外国措施、为何属于歧视、针对何人，以及反制措施如何与之相应；本引擎只作记录，不作决定，也不提建议。",
        "The register holds the foreign measure, why it discriminates, whom it targets, and how the answer corresponds; the "
        "engine records, and neither decides nor proposes.",
    ),
)

# Articles 80 and 81

foreign_aid = Programme(
    SD[80, 1],
    gist=Term("对外援助", "aid abroad"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "缩小发展中国家智能鸿沟和治理能力差距的对外援助与发展合作",
        "aid and cooperation that narrow the gap in intelligence technology, and in the ability to govern it, for developing "
        "countries",
    ),
    aims=(
        Term("经济援助", "economic means"),
        Term("技术援助", "technology"),
        Term("物资援助", "material"),
        Term("人才援助", "talent"),
        Term("管理援助", "management"),
        Term("其他方式", "other means"),
    ),
    needs=(
        Term("受援国", "the partner country"),
        Term("援助方式；属于其他方式的，具体说明", "the means, with a description where it is another one"),
        Term("成果", "the outcome"),
    ),
    refers=(SD[78, 1],),
    note=_NO_VERDICT,
)

law_enforcement_cooperation = Programme(
    SD[81, 1],
    gist=Term("执法、司法国际合作", "cooperation in law enforcement and justice"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "与其他国家、地区和国际组织在执法、司法方面的合作",
        "cooperation in law enforcement and justice with other countries, regions and international organisations",
    ),
    aims=(
        Term("依条约、协定的合作", "cooperation under a treaty or agreement"),
        Term("依平等互惠原则的合作", "cooperation on equality and mutual benefit"),
    ),
    needs=(
        Term("合作方", "the partner"),
        Term(
            "合作依据：所引条约、协定，或者平等互惠；两者都没有的，不予受理",
            "the basis: the treaty or agreement cited, or equality and mutual benefit; with neither, the request is refused",
        ),
    ),
    refers=(SD[81, 2],),
    note=_NO_VERDICT,
)

against_terror_and_organised_crime = Programme(
    SD[81, 2],
    gist=Term("防范打击恐怖、极端势力和跨国犯罪", "against terrorism, extremism and organised crime"),
    tag=STATUTORY,
    owner=STATE,
    deliverable=Term(
        "防范、打击恐怖、极端势力和跨国有组织犯罪集团违法使用人工智能的工作机制",
        "working arrangements against unlawful use of AI by terrorists, extremists and transnational organised crime",
    ),
    aims=(
        Term("对外执法合作的工作机制", "arrangements for law enforcement with other countries"),
        Term("司法协助的体制机制", "arrangements for judicial assistance"),
        Term("执法、司法国际合作", "international cooperation in law enforcement and justice"),
    ),
    needs=(_PARTNER, Term("法律依据", "the legal basis"), Term("日期", "the day")),
    refers=(SD[8, 1, "b"], SD[81, 1]),
    note=_NO_VERDICT,
)
