"""Articles 2 to 4 of the Provisions: which services they mean, when an assessment is owed, and who carries it out."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, reading
from chengxu.algebra.expr import Expr
from chengxu.algebra.term import Term
from chengxu.dates.count import working_days
from chengxu.dates.limits import Limit, before, within
from chengxu.law.norm import Act, Definition, Duty, Keep, Permission
from chengxu.statutes.laws import AR, IM, SA, TC
from chengxu.statutes.opinion_assessment.basis import (
    ASSESSOR,
    GROWTH,
    LAUNCHED,
    LOCAL_CAC,
    LOCAL_POLICE,
    NEW_TECHNOLOGY,
    NOTICE,
    PROVIDER,
    SPREAD,
)
from chengxu.statutes.words.opinion import OPINION_LAUNCH, OPINION_SITUATION, opinion_functions
from chengxu.statutes.words.oversight import SECURITY_ASSESSMENT_SUBMITTED

# Article 2

_LISTED = tuple(name for name, _ in opinion_functions.values if name not in ("channel", "mobilisation"))

listed_functions = Definition(
    SA[2, 1],
    gist=Term("列举的功能", "the functions listed"),
    tag=STATUTORY,
    readings=("SA1",),
    term=Term("有舆论属性或者社会动员能力的服务", "service with opinion properties or mobilisation"),
    means=Term(
        "带有论坛、博客、微博客、聊天室、群组、公众账号、短视频、直播、信息分享、小程序中任何一项的服务，单独开办的、附设的都算",
        "any service with a forum, blog, microblog, chat room, group, public account, short video, live streaming, information "
        "sharing or mini program, run on its own or attached",
    ),
    when=opinion_functions.one_of(*_LISTED),
    refers=(SA[2, 2], IM[17, 1, "a"], AR[24, 1]),
    note=Term(
        "十项中有一项即可，不看用户多少。",
        "One of the ten is enough, however many users there are.",
    ),
)

other_services = Definition(
    SA[2, 2],
    gist=Term("其他表达渠道和动员能力", "other channels of opinion, other capacity to mobilise"),
    tag=STATUTORY,
    readings=("SA1",),
    term=Term("有舆论属性或者社会动员能力的服务", "service with opinion properties or mobilisation"),
    means=Term(
        "列举以外，能让公众发表意见或者能发动公众行动的服务",
        "any service, beyond those listed, by which the public voices opinions or can be moved to act",
    ),
    when=opinion_functions.one_of("channel", "mobilisation"),
    refers=(SA[2, 1], IM[17, 1, "a"]),
    note=Term(
        "两个问题各须有依据。实务上，面向公众的对话服务按“有”办理：这是实务，不是法条。",
        "Each of the two questions takes evidence. Practice treats chat services open to the public as having such properties: "
        "that is practice and not the text.",
    ),
)

# Article 3: the five occasions

_REPORT = Keep(
    Term("安全评估报告", "the security assessment report"), None, SECURITY_ASSESSMENT_SUBMITTED, HOUSE
)
_ASSESS = Term("开展安全评估并对结果负责", "carry out a security assessment and answer for its result")
_BEFORE_LAUNCH = Act("assess_before_launch", _ASSESS)
_AFTER_SITUATION = Act("assess_after_situation", _ASSESS)
_ONLINE = before(OPINION_LAUNCH, tag=reading("SA2"))
_THIRTY_DAYS = within(working_days(30), of=OPINION_SITUATION, tag=reading("SA2"))


def _occasion(item: int, gist: Term, when: Expr, act: Act, due: Limit, note: Term, *, also: str) -> Duty:
    """Return the duty to assess on one of the occasions; what performs it is the report with its receipt."""
    launch = due is _ONLINE
    return Duty(
        SA[3, item],
        gist=gist,
        tag=STATUTORY,
        readings=("SA2", also),
        bearer=PROVIDER,
        toward=(LOCAL_CAC, LOCAL_POLICE),
        when=when,
        upon=None if launch else OPINION_SITUATION,
        act=act,
        due=due,
        done=SECURITY_ASSESSMENT_SUBMITTED,
        keep=_REPORT,
        breach=(SA[12, 1], SA[13, 1]),
        refers=(SA[7, 1] if launch else SA[7, 2], *((IM[14, 1, "a"],) if item == 4 else ())),
        note=note,
    )


assess_before_launch = _occasion(
    1,
    Term("上线或者增设功能前评估", "assessment before launch or an added function"),
    LAUNCHED,
    _BEFORE_LAUNCH,
    _ONLINE,
    Term(
        "没有提交报告的回执，不应上线。",
        "Without the receipt for the report nothing should go online.",
    ),
    also="SA3",
)

assess_new_technology = _occasion(
    2,
    Term("新技术、新应用的评估", "assessment of new technology"),
    NEW_TECHNOLOGY,
    _BEFORE_LAUNCH,
    _ONLINE,
    Term(
        "两半缺一不可：服务有重大变更，舆论属性或者动员能力也随之有重大变化。变更而不影响后者的，不必评估，但应留下判断的理由。",
        "Both halves are needed: a major change of the service, and through it a major change of its properties or capacity. A "
        "change that leaves these alone needs no assessment, but the reasons for saying so are kept.",
    ),
    also="SA4",
)

assess_growth = _occasion(
    3,
    Term("用户显著增加后的评估", "assessment after marked growth"),
    GROWTH,
    _AFTER_SITUATION,
    _THIRTY_DAYS,
    Term(
        "“显著”没有数字。自设的人数线只用来提醒，是否显著、何日发生，由负责人确认。",
        "Marked has no number. A threshold of one's own serves as an alarm; whether growth is marked, and since when, is "
        "confirmed by the person in charge.",
    ),
    also="SA4",
)

assess_spread = _occasion(
    4,
    Term("违法有害信息扩散后的评估", "assessment after a spread of harmful information"),
    SPREAD,
    _AFTER_SITUATION,
    _THIRTY_DAYS,
    Term(
        "处置违法内容的案件中有扩散的，应当查明措施是否已经难以防住；扩散而措施有效的，不属于本项。",
        "Where a case of illegal content shows a spread, it is looked into whether the measures can still hold. A spread that they "
        "stop is not meant here.",
    ),
    also="SA4",
)

assess_on_notice = _occasion(
    5,
    Term("依书面通知评估", "assessment on written notice"),
    NOTICE,
    _AFTER_SITUATION,
    _THIRTY_DAYS,
    Term(
        "通知须是书面的，并且来自地市级以上部门；口头的或者县级的，不属于本项，可以请其补作书面通知。",
        "The notice is in writing and comes from a prefecture or higher. An oral one, or one from county level, is none under this "
        "item; a written one may be asked for.",
    ),
    also="SA5",
)

# Article 4

assess_or_commission = Permission(
    SA[4, 1],
    gist=Term("自行评估或者委托评估", "own or commissioned assessment"),
    tag=STATUTORY,
    holder=PROVIDER,
    against=ASSESSOR,
    act=Act(
        "choose_the_assessor",
        Term("自行评估，也可以委托第三方机构评估", "carry out the assessment or commission a third party"),
    ),
    refers=(*(SA[3, item] for item in range(1, 6)), TC["9.1"]),
    note=Term(
        "报告写明由谁评估；委托他人的，写明机构名称并附合同。委托不转移责任，结果仍由提供者负责。",
        "The report says who assessed; a third party is named and its contract attached. Commissioning moves no responsibility: "
        "the provider answers for the result.",
    ),
)
