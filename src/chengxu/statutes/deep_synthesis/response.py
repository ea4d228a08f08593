"""Chapter II of the Provisions, articles 11 to 13: rumours, appeals and complaints, app stores."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY
from chengxu.algebra.expr import all_of
from chengxu.algebra.term import Term
from chengxu.dates.limits import PROMPTLY
from chengxu.law.norm import Act, Duty, Keep
from chengxu.statutes.deep_synthesis.basis import APP_STORE, DEVELOPERS, PROVIDER, USERS, recalled
from chengxu.statutes.laws import AR, CSL, DS, IM, LM
from chengxu.statutes.words.algorithms import appeal_practice
from chengxu.statutes.words.handling import (
    complaint_disclosures,
    complaint_limit,
    complaint_limit_unit,
    complaint_portal_open,
)
from chengxu.statutes.words.parties import AUTHORITIES, CAC, PUBLIC
from chengxu.statutes.words.synthesis_handling import (
    APP_MEASURE_TAKEN,
    FALSE_INFORMATION_FOUND,
    FALSE_INFORMATION_REFUTED,
    VIOLATING_APP_FOUND,
    lists_synthesis_apps,
    synthesis_app_checks,
)

refute_rumours = Duty(
    DS[11, 1],
    gist=Term("辟谣", "refutation of rumours"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=(PUBLIC, CAC, AUTHORITIES),
    upon=FALSE_INFORMATION_FOUND,
    act=Act(
        "refute_rumours",
        Term(
            "出面辟谣、留下记录，并报告网信部门和有关主管部门",
            "refute it, keep the records and report to the CAC and the competent departments",
        ),
    ),
    due=PROMPTLY,
    done=FALSE_INFORMATION_REFUTED,
    keep=Keep(
        Term("辟谣和报告的记录", "the records of refutation and report"), None, FALSE_INFORMATION_FOUND, HOUSE
    ),
    breach=(DS[22, 1],),
    refers=(IM[14, 1, "c"],),
    note=recalled(
        "辟谣机制本身应当事先建立并健全；这里逐案跟踪。辟谣信息须与虚假信息及其副本相关联，没有报告的，不能结案。",
        "The mechanism itself has to be there beforehand and be kept sound; what is followed here are the cases. A refutation is "
        "linked to the false item and its copies, and no case closes without the report.",
    ),
)

open_entrances = Duty(
    DS[12, 1],
    gist=Term("申诉、投诉、举报入口", "appeals, complaints and reports"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=(USERS, PUBLIC),
    act=Act(
        "open_synthesis_entrances",
        Term(
            "使用户申诉、公众投诉和举报都有方便的门路，公开办理流程和答复时限，并按时受理、办结、答复",
            "offer easy entrances for users' appeals and for complaints and reports of the public, publish process and time limit, "
            "and take up, handle and answer each case within it",
        ),
    ),
    met_by=all_of(
        complaint_portal_open,
        appeal_practice.one_of("appeal_entrance"),
        complaint_disclosures.one_of("process"),
        complaint_disclosures.one_of("limit"),
        complaint_limit >= 1,
        ~complaint_limit_unit.is_("none"),
        appeal_practice.one_of("within_limit"),
    ),
    keep=Keep(
        Term("申诉、投诉、举报案卷", "the files of appeals, complaints and reports"), None, None, HOUSE
    ),
    breach=(DS[22, 1],),
    refers=(IM[15, 1, "b"], IM[15, 1, "c"], IM[15, 1, "d"], IM[15, 1, "e"], AR[22, 1]),
    note=recalled(
        "时限由提供者自定并公布，法律没有数字。被警示、限制、暂停或者关闭账号的使用者，可以从申诉入口提出异议。",
        "The limit is the provider's own, for the law has no number. Users who were warned, limited, suspended or closed out may object "
        "through the entrance for appeals.",
    ),
)

verify_apps = Duty(
    DS[13, 1],
    gist=Term("应用商店的审核和核验", "review and verification by app stores"),
    tag=STATUTORY,
    bearer=APP_STORE,
    toward=DEVELOPERS,
    own_reach=True,
    when=lists_synthesis_apps,
    act=Act(
        "verify_synthesis_apps",
        Term(
            "对深度合成类应用，从上架审核、日常管理到应急处置都负起责任，并查验其安全评估和备案",
            "review deep synthesis applications on listing, manage them day by day and in emergencies, and verify their security "
            "assessment and filing",
        ),
    ),
    met_by=all_of(*(synthesis_app_checks.one_of(check) for check, _ in synthesis_app_checks.values)),
    keep=Keep(Term("核验记录", "the records of verification"), None, None, HOUSE),
    breach=(CSL[69],),
    refers=(LM[7, 1], LM[7, 2], DS[13, 2]),
    note=Term(
        "编号在公示名录中查不到的，即为没有核验；应用本身是否须备案，另依第十九条判断。",
        "A number that the public register does not show is not verified. Whether the application has to file at all follows from "
        "article 19.",
    ),
)

act_against_apps = Duty(
    DS[13, 2],
    gist=Term("应用商店对违规应用的处置", "measures of app stores on violations"),
    tag=STATUTORY,
    bearer=APP_STORE,
    toward=DEVELOPERS,
    own_reach=True,
    upon=VIOLATING_APP_FOUND,
    act=Act(
        "act_against_apps",
        Term(
            "视轻重警示该应用、暂停其服务、使其下架或者不予上架",
            "refuse to list the application, warn, suspend or delist it",
        ),
    ),
    due=PROMPTLY,
    done=APP_MEASURE_TAKEN,
    keep=Keep(Term("处置决定", "the decision"), None, VIOLATING_APP_FOUND, HOUSE),
    breach=(CSL[69],),
    refers=(LM[7, 1],),
    note=recalled(
        "决定须写明措施和理由并通知开发者；四种措施由轻重而定，没有固定次序。",
        "The decision states measure and reason and is notified to the developer. The gravity chooses among the four; no order is "
        "fixed.",
    ),
)
