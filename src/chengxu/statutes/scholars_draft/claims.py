"""Chapter VIII, articles 89 to 92: punitive damages, foundation models, insurance, public-interest suits."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, reading
from chengxu.algebra.expr import all_of
from chengxu.algebra.term import Term
from chengxu.dates.limits import before
from chengxu.law.norm import Act, Duty, Exemption, Keep, Liability, Party, Right
from chengxu.statutes.laws import CIV, CPL, INSL, SD
from chengxu.statutes.scholars_draft.basis import (
    ACTORS,
    FOUNDATION_DEVELOPER,
    FOUNDATION_PROVIDER,
    IS_AI,
    IS_FOUNDATION_MODEL,
    IS_OPEN_SOURCE,
    PROVIDER,
    PROVIDES,
    REACHED,
)
from chengxu.statutes.scholars_draft.findings import (
    ANSWERABLE,
    DERIVED_WRONG,
    HARM,
    KNOWING_OF_DERIVED,
    PROVIDER_IN_BREACH,
)
from chengxu.statutes.words.enforcement import CONSUMER_ORGANISATION, PROCURATORATE
from chengxu.statutes.words.parties import INJURED_PERSON, INSURER
from chengxu.statutes.words.torts import (
    DERIVED_ACTORS,
    DETERMINED_ORGANISATION,
    foundation_agreement_clauses,
    liability_cover,
    many_individuals_harmed,
    model_built_on,
    punitive_grounds,
)

TORTFEASOR = Party("tortfeasor", Term("侵权人", "the tortfeasor"), when=ANSWERABLE)

# Article 89

punitive_damages = Right(
    SD[89, 1],
    gist=Term("惩罚性赔偿", "punitive damages"),
    tag=STATUTORY,
    readings=("S44", "S46"),
    holder=INJURED_PERSON,
    against=TORTFEASOR,
    when=all_of(ANSWERABLE, *(punitive_grounds.one_of(ground) for ground, _ in punitive_grounds.values)),
    act=Act(
        "claim_punitive_damages", Term("请求相应的惩罚性赔偿", "claim punitive damages that fit the case")
    ),
    refers=(SD[54, 1, "b"], SD[55, 1, "c"], SD[85], SD[86], CIV[1207]),
    note=Term(
        "三项齐备才可以请求，须实际知道。倍数和基数没有规定，不引明依据的不算数额；补偿性赔偿另行计算。",
        "All three grounds, with actual knowledge. Multiple and base are not set, so no figure without a cited source; "
        "compensation is separate.",
    ),
)

# Article 90: foundation models

derived_actors = Liability(
    SD[90, 1, "a"],
    gist=Term("衍生活动主体自负其责", "derived actors answer for themselves"),
    tag=STATUTORY,
    readings=("S45",),
    bearer=ACTORS,
    when=DERIVED_WRONG,
    answers_for=Term("该侵害的法律责任", "legal liability for that infringement"),
    refers=(SD[82], SD[85], SD[86], SD[90, 1, "b"]),
    note=Term(
        "违法和侵害权益两项都要有，按各自的角色承担；基础模型提供者是否连带，另看本款后段。",
        "Both a violation and an infringement, each by its own role; whether the model's provider is liable with them is a "
        "question of its own.",
    ),
)

foundation_provider = Liability(
    SD[90, 1, "b"],
    gist=Term("基础模型提供者的连带责任", "joint liability of the foundation-model provider"),
    tag=STATUTORY,
    readings=("S45",),
    bearer=FOUNDATION_PROVIDER,
    when=KNOWING_OF_DERIVED,
    answers_for=Term(
        "与衍生活动主体的连带责任", "joint and several liability with those who build on the model"
    ),
    refers=(SD[87, 3], SD[90, 1, "c"], CIV[178]),
    note=Term(
        "知情、衍生活动违法、没有采取必要措施、造成损害，缺哪一项即指明哪一项；知情由被侵权人证明，写明自何日起。",
        "Knowledge, unlawful derived activity, no necessary measures, damage: what lacks is named. The injured person proves "
        "knowledge, and the day is stated.",
    ),
)

open_source_model = Exemption(
    SD[90, 1, "c"],
    gist=Term("开源基础模型的例外", "open-source foundation models"),
    tag=STATUTORY,
    readings=("S45",),
    when=all_of(PROVIDES, IS_FOUNDATION_MODEL, IS_OPEN_SOURCE),
    frees=(SD[90, 1, "b"],),
    refers=(SD[19, 2], SD[50, 1, "iii"], SD[85], SD[86], SD[87], SD[95, 1, "iii"]),
    note=Term(
        "开源即可，不必免费；只免这一连带责任，衍生活动主体照样负责，第八十五条至第八十七条照样适用。",
        "Open source suffices, free or not. Only this joint liability falls away: those who build on the model stay liable, "
        "and arts. 85 to 87 still apply.",
    ),
)

foundation_agreement = Duty(
    SD[90, 2],
    gist=Term("基础模型使用协议", "agreement on the foundation model"),
    tag=STATUTORY,
    readings=("S45",),
    bearer=FOUNDATION_DEVELOPER,
    toward=DERIVED_ACTORS,
    act=Act(
        "sign_foundation_agreement",
        Term(
            "与各衍生活动主体签订写明四项内容的协议或者标准合同",
            "sign an agreement or standard contract with all four contents with whoever builds on it",
        ),
    ),
    due=before(model_built_on, tag=reading("S45"), spares_running=True),
    met_by=all_of(*(foundation_agreement_clauses.one_of(v) for v, _ in foundation_agreement_clauses.values)),
    keep=Keep(Term("已签的协议", "the agreements signed"), None, None, HOUSE),
    breach=(SD[82, 1, "a"],),
    refers=(SD[8, 2], SD[19, 2], SD[90, 1, "a"]),
    note=Term(
        "授权范围、使用限制、风险处置、法律责任，空着的即指明；义务人是模型的研发者，而连带责任的承担者是模型的提供者。",
        "Scope, restrictions, risks, liability: a blank one is named. The duty is the model developer's, while joint "
        "liability is the model provider's.",
    ),
)

# Article 91: insurance. The insurer need not do any AI activity.

claim_against_insurer = Right(
    SD[91, 1, "a"],
    gist=Term("直接向保险人求偿", "direct claim against the insurer"),
    tag=STATUTORY,
    readings=("S46",),
    holder=INJURED_PERSON,
    against=INSURER,
    own_reach=True,
    when=all_of(IS_AI, REACHED, HARM, liability_cover.is_("provider_or_user")),
    act=Act(
        "claim_from_insurer",
        Term("直接请求保险人赔偿", "claim compensation straight from the insurer"),
    ),
    refers=(SD[26, 1, "a"], SD[44], SD[91, 1, "b"], INSL[65]),
    note=Term(
        "以损害发生之日尚有的保险余额为限。只有研发者投保的，不在此列。",
        "Up to the cover left on the day of the damage. Insurance of the developer alone is not enough.",
    ),
)

shortfall = Liability(
    SD[91, 1, "b"],
    gist=Term("不足部分由侵权人赔偿", "the tortfeasor makes up the shortfall"),
    tag=STATUTORY,
    readings=("S46",),
    bearer=TORTFEASOR,
    answers_for=Term(
        "保险不足的部分，没有保险的为全部损失",
        "what the insurance does not pay, and the whole damage if there is none",
    ),
    refers=(SD[85], SD[86], SD[89, 1], SD[91, 1, "a"]),
    note=Term(
        "两项相加等于应赔的数额，差额不得为负；惩罚性部分由侵权人承担，但已承保的除外。",
        "The two lines add up to what is owed, and the shortfall is never negative. The punitive part is the tortfeasor's "
        "unless covered.",
    ),
)

# Article 92

public_interest_suit = Right(
    SD[92, 1],
    gist=Term("公益诉讼", "public-interest suit"),
    tag=STATUTORY,
    readings=("S47",),
    holder=(PROCURATORATE, CONSUMER_ORGANISATION, DETERMINED_ORGANISATION),
    against=PROVIDER,
    when=all_of(PROVIDES, PROVIDER_IN_BREACH, many_individuals_harmed),
    act=Act("sue_for_many", Term("依法提起公益诉讼", "bring a public-interest suit")),
    refers=(SD[40, 2], SD[60, 1, "v"], CPL[58]),
    note=Term(
        "原告限于这三类，由主管部门确定的组织以起诉之日的名册为准；只研发或者只使用的，不能据此起诉。单独一人受害的，走第四十条。",
        "Only these three may sue, and an organisation has to be in the register on the day of the suit. Developing or using "
        "alone gives no standing; a single victim goes by art. 40.",
    ),
)
