"""The amounts of the Model Law (K1 to K10 and K13 of the requirements).

Clocks (K11), counters (K12), the compute threshold (K14) and retention (K15) are not here: `dates`, the tables
of procedures, the norms of article 112 and the records of the duties have them.
"""

from __future__ import annotations

from decimal import Decimal

from chengxu.algebra.cite import STATUTORY, Cite, reading
from chengxu.algebra.facts import Parameter
from chengxu.algebra.term import Term
from chengxu.law.amount import (
    Amount,
    Fixed,
    Input,
    Largest,
    Majority,
    Priced,
    Product,
    Range,
    Rate,
    Smallest,
)
from chengxu.statutes.laws import ML4
from chengxu.statutes.model_law.basis import FOUNDATION_DEVELOPER, PROVIDER
from chengxu.statutes.words.enforcement import RESPONSIBLE_PERSONS
from chengxu.statutes.words.parties import OFFENDER

# Inputs

previous_year_turnover = Input(
    name="previous_year_turnover",
    term=Term("上一年度营业额", "turnover of the previous year"),
    help=Term(
        "被处罚主体在作出决定前一个会计年度的营业额（解读 G23）。",
        "Of the entity sanctioned, in the accounting year before the decision (reading G23).",
    ),
)
unlawful_gains = Input(name="unlawful_gains", term=Term("查实的违法所得", "proven unlawful gains"))
actual_loss = Input(name="actual_loss", term=Term("实际损失", "actual loss"))
infringer_gain = Input(name="infringer_gain", term=Term("侵权人所得利益", "gain of the infringer"))
previous_year_pay = Input(
    name="previous_year_pay",
    term=Term("上一年度劳动报酬", "pay of the previous year"),
    help=Term(
        "不利处分前十二个月的劳动报酬；已离职的，按最后工作的十二个月（解读 G30）。",
        "Pay of the twelve months before the adverse act; for former staff, the last twelve worked (reading G30).",
    ),
)
investment = Input(
    name="investment",
    term=Term(
        "研发、购置安全治理等专用设备的投资额", "investment in special equipment for safety governance"
    ),
)
tax_payable = Input(name="tax_payable", term=Term("当年应纳税额", "tax payable this year"))
credit_rate = Rate(
    name="credit_rate",
    term=Term("抵免比例", "credit rate"),
    unit=Term("（比例）", "(share)"),
    default=Decimal("0.30"),
    least=Decimal("0.30"),
    ground="credit_rule",
)
research_expense = Input(name="research_expense", term=Term("研发费用", "research and development expense"))
works_used = Input(
    name="works_used",
    term=Term("用于训练的作品数量", "works used in training"),
    unit=Term("件", "works"),
    whole=True,
)
body_members = Input(
    name="body_members",
    term=Term("独立机构成员总数", "members of the independent body"),
    unit=Term("人", "persons"),
    whole=True,
)

# Figures that other rules set

SUPER_DEDUCTION = Parameter(
    name="ml4_super_deduction_percent",
    label=Term(
        "开源人工智能研发费用加计扣除比例（百分之几）",
        "the super-deduction rate for open-source AI, per cent",
    ),
    cite=ML4[34, 2, "b"],
    tag=STATUTORY,
    waits_for=Term("税收规定确定加计扣除比例", "tax rules to set the super-deduction rate"),
)
LICENCE_FEE = Parameter(
    name="ml4_licence_fee_fen",
    label=Term("法定许可每件作品的报酬（分）", "the statutory licence fee for each work, in fen"),
    cite=ML4[24, 1],
    tag=STATUTORY,
    waits_for=Term("国家制定法定许可付酬标准", "the State to set the tariff of the statutory licence"),
)


def yuan(figure: int) -> Fixed:
    """Return a figure of yuan that stands in the law."""
    return Fixed(Decimal(figure))


def _between(cite: Cite, low: int, high: int, term: Term, tag_readings: tuple[str, ...] = ()) -> Range:
    return Range(name="range", term=term, low=yuan(low), high=yuan(high), cite=cite, readings=tag_readings)


_STATUTORY_RANGE = Term("法定幅度", "statutory range")

# Fines (articles 96 and 99)

ordinary_fine = Amount(
    cite=ML4[96, 1, "b"],
    number="K1",
    gist=Term("拒不改正的罚款", "fine after refusal to correct"),
    payer=OFFENDER,
    ranges=(_between(ML4[96, 1, "b"], 100_000, 1_000_000, _STATUTORY_RANGE),),
    note=Term(
        "只在责令改正的期限届满而仍未改正时可处；具体数额由国家主管机关权衡第九十八条各项因素后决定。",
        "Only once the correction term has passed without correction; the authority sets the figure after weighing "
        "the factors of article 98.",
    ),
)
ordinary_personal_fine = Amount(
    cite=ML4[96, 1, "c"],
    number="K1",
    gist=Term("拒不改正时对责任人员的罚款", "personal fine after refusal to correct"),
    payer=RESPONSIBLE_PERSONS,
    ranges=(_between(ML4[96, 1, "c"], 10_000, 100_000, _STATUTORY_RANGE, ("G22",)),),
    note=Term("每人分别决定。", "Decided for each person apart."),
)
serious_fine = Amount(
    cite=ML4[96, 2, "a"],
    number="K2",
    gist=Term("情节严重的罚款", "fine in serious cases"),
    payer=OFFENDER,
    ranges=(
        Range(
            name="fixed",
            term=Term("基准一：定额幅度", "base A: fixed range"),
            low=yuan(1_000_000),
            high=yuan(10_000_000),
            cite=ML4[96, 2, "a"],
        ),
        Range(
            name="turnover",
            term=Term(
                "基准二：上一年度营业额的百分之四以下", "base B: up to 4% of the previous year's turnover"
            ),
            low=yuan(1_000_000),
            high=Product(Decimal("0.04"), previous_year_turnover),
            cite=ML4[96, 2, "a"],
            readings=("G23",),
        ),
    ),
    note=Term(
        "两个基准由国家主管机关选择其一并说明理由；基准二的下限是解读 G23，不是明文。依法减轻处罚的除外。",
        "The authority chooses one base and gives reasons. The floor of base B is reading G23, not the text. Formal "
        "mitigation stays possible.",
    ),
)
serious_personal_fine = Amount(
    cite=ML4[96, 2, "c"],
    number="K2",
    gist=Term("情节严重时对责任人员的罚款", "personal fine in serious cases"),
    payer=RESPONSIBLE_PERSONS,
    ranges=(_between(ML4[96, 2, "c"], 100_000, 1_000_000, _STATUTORY_RANGE),),
    note=Term(
        "不以拒不改正为前提；每人分别决定。",
        "Not tied to a refusal to correct; decided for each person apart.",
    ),
)
confiscation = Amount(
    cite=ML4[96, 1, "a"],
    number="K3",
    gist=Term("没收违法所得", "confiscation of unlawful gains"),
    payer=OFFENDER,
    ranges=(
        Range(
            name="gains",
            term=Term("查实的全部违法所得", "all unlawful gains that are proven"),
            low=unlawful_gains,
            high=unlawful_gains,
            cite=ML4[96, 1, "a"],
        ),
    ),
    requires=(unlawful_gains,),
    note=Term("与罚款分别计算、一并执行。", "Apart from any fine, and added to it."),
)
filing_fine = Amount(
    cite=ML4[99, 1, "b"],
    number="K4",
    gist=Term("警告后仍不备案的罚款", "fine for still not filing after a warning"),
    payer=PROVIDER,
    ranges=(_between(ML4[99, 1, "b"], 10_000, 100_000, _STATUTORY_RANGE),),
    note=Term(
        "须先警告并且警告所定期限已过；第九十九条不罚个人。",
        "Only after a warning whose term has passed; article 99 fines no individual staff.",
    ),
)
false_filing_fine = Amount(
    cite=ML4[99, 2, "b"],
    number="K5",
    gist=Term(
        "以不正当手段取得备案且情节严重的罚款", "fine for a filing obtained improperly, in serious cases"
    ),
    payer=PROVIDER,
    ranges=(_between(ML4[99, 2, "b"], 100_000, 1_000_000, _STATUTORY_RANGE),),
    note=Term(
        "在撤销备案、警告、通报批评之外并处。", "In addition to revocation, warning and public criticism."
    ),
)

# Damages (article 101)

damages = Amount(
    cite=ML4[101, 1],
    number="K6",
    gist=Term("损害赔偿数额", "damages"),
    payer=OFFENDER,
    ranges=(
        Range(
            name="loss",
            term=Term("实际损失", "the actual loss"),
            low=actual_loss,
            high=actual_loss,
            cite=ML4[101, 1],
            readings=("G31",),
        ),
        Range(
            name="gain",
            term=Term("侵权人所得利益", "the infringer's gain"),
            low=infringer_gain,
            high=infringer_gain,
            cite=ML4[101, 1],
            readings=("G31",),
        ),
    ),
    first_known=True,
    otherwise=Term("由人民法院根据实际情况确定", "for the court to determine"),
    note=Term(
        "损失难以确定的，才看所得利益；请求人不能择其多者。实际损失为 0 的，赔偿为 0。",
        "The gain counts only where the loss is hard to determine; there is no choice of the larger. A loss of 0 means "
        "damages of 0.",
    ),
)
whistleblower_pay = Amount(
    cite=ML4[101, 2],
    number="K7",
    gist=Term("对内部举报人的赔偿", "compensation of a whistleblower"),
    payer=OFFENDER,
    ranges=(
        Range(
            name="multiple",
            term=Term(
                "实际损失的二倍至十倍，不少于上一年度劳动报酬",
                "two to ten times the actual loss, and no less than the previous year's pay",
            ),
            low=Largest((Product(Decimal(2), actual_loss), previous_year_pay)),
            high=Largest((Product(Decimal(10), actual_loss), previous_year_pay)),
            cite=ML4[101, 2],
            readings=("G30",),
        ),
    ),
    requires=(previous_year_pay,),
)

# Taxes, fees, the oversight body

tax_credit = Amount(
    cite=ML4[34, 1],
    number="K8",
    gist=Term("专用设备投资抵免税额", "tax credit for special equipment"),
    payer=None,
    ranges=(
        Range(
            name="credit",
            term=Term("当年可以抵免的税额", "credit usable this year"),
            low=Smallest((Product(credit_rate, investment), tax_payable)),
            high=Smallest((Product(credit_rate, investment), tax_payable)),
            cite=ML4[34, 1],
            readings=("G46",),
        ),
    ),
    requires=(investment,),
    note=Term(
        "百分之三十是下限，不是固定比例；当年抵不完的，能否结转、结转几年由税收规定确定。",
        "Thirty per cent is a floor, not a rate. Whether what is left is carried forward, and for how long, is for tax "
        "rules.",
    ),
)
super_deduction = Amount(
    cite=ML4[34, 2, "b"],
    number="K9",
    gist=Term("开源研发费用加计扣除", "super-deduction for open-source development"),
    payer=None,
    ranges=(
        Range(
            name="deduction",
            term=Term("加计扣除额", "additional deduction"),
            low=Priced(SUPER_DEDUCTION, Decimal("0.01"), research_expense),
            high=Priced(SUPER_DEDUCTION, Decimal("0.01"), research_expense),
            cite=ML4[34, 2, "b"],
        ),
    ),
    requires=(research_expense,),
)
licence_fee = Amount(
    cite=ML4[24, 2],
    number="K10",
    gist=Term("训练数据法定许可报酬", "fee of the statutory licence for training"),
    payer=FOUNDATION_DEVELOPER,
    ranges=(
        Range(
            name="fee",
            term=Term("按付酬标准计算的报酬", "fee by the tariff"),
            low=Priced(LICENCE_FEE, Decimal("0.01"), works_used),
            high=Priced(LICENCE_FEE, Decimal("0.01"), works_used),
            cite=ML4[24, 1],
        ),
    ),
    requires=(works_used,),
    note=Term("没有付酬标准时，报酬是未定，不是 0。", "Without a tariff the fee is not set, which is not 0."),
)
external_members = Amount(
    cite=ML4[65, 1, "vii", "a"],
    number="K13",
    gist=Term("独立机构中的外部成员", "external members of the independent body"),
    payer=None,
    unit=Term("人", "persons"),
    ranges=(
        Range(
            name="majority",
            term=Term("过半数", "more than half"),
            low=Majority(body_members),
            high=body_members,
            cite=ML4[65, 1, "vii", "a"],
            tag=reading("G53"),
            readings=("G53",),
        ),
    ),
    requires=(body_members,),
)

AMOUNTS: tuple[Amount, ...] = tuple(value for value in list(globals().values()) if isinstance(value, Amount))
