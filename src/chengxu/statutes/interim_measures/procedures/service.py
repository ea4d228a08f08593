"""The filing of a generative AI service and the registration of an application, as practised (A3)."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, external
from chengxu.algebra.expr import Clause
from chengxu.algebra.facts import Flag
from chengxu.algebra.term import Term
from chengxu.dates.limits import Promptly
from chengxu.law.document import told
from chengxu.law.procedure import Clock, Procedure, State, Step
from chengxu.statutes.interim_measures.basis import PROVIDER
from chengxu.statutes.interim_measures.notices import (
    COMPLETION_REQUEST,
    REGISTRATION_CERTIFICATE,
    REGISTRATION_PACKAGE,
    SERVICE_CERTIFICATE,
    SERVICE_DISPLAY,
    SERVICE_FILING_PACKAGE,
)
from chengxu.statutes.interim_measures.procedures.basis import WITH_PROPERTIES
from chengxu.statutes.interim_measures.registers import FILED_SERVICES, REGISTERED_SERVICES
from chengxu.statutes.laws import IM, PR
from chengxu.statutes.words.parties import CAC, NATIONAL_CAC

calls_filed_model = Flag(
    name="calls_filed_model",
    question=Term(
        "该服务是否直接调用已经备案的模型，且没有对模型作出修改？",
        "Does the service call a model that has been filed, directly and without changing it?",
    ),
    help=Term(
        "微调、继续训练或者自行部署开源模型的，填“否”。",
        "No for fine-tuning, further training, or an open-source model deployed by oneself.",
    ),
    yes=Term("该服务直接调用已备案模型且未作修改", "the service calls a filed model directly and unchanged"),
    no=Term(
        "该服务不是直接调用已备案模型，或者对模型作了修改",
        "the service does not call a filed model, or changes it",
    ),
)
_OWN_MODEL = Clause(
    ~calls_filed_model,
    Term(
        "该服务使用自有、微调或者自行部署的模型",
        "the service runs on an own, fine-tuned or self-deployed model",
    ),
    PR["1"],
    denied=Term(
        "该服务直接调用已备案模型且未作修改，实务上办理登记",
        "the service calls a filed model unchanged: in practice it is registered",
    ),
)
_CALLED_MODEL = Clause(
    calls_filed_model,
    Term("该服务直接调用已备案模型且未作修改", "the service calls a filed model directly and unchanged"),
    PR["2"],
    denied=Term(
        "该服务不是直接调用已备案模型，或者对模型作了修改，实务上办理备案",
        "the service does not call a filed model, or changes it: in practice it is filed",
    ),
)
_AREA = told("area", "属地", "province")
_MEASURED = Promptly(tag=HOUSE)
"""Nobody has published a time for these checks: what passes is measured, and no limit is shown."""

filing = Procedure(
    name="im.service_filing",
    number="A3",
    law=IM,
    term=Term("生成式人工智能服务备案", "the filing of a generative AI service"),
    cites=(IM[17, 1, "a"], PR["1"], PR["3"], PR["4"], PR["5"]),
    readings=("F7", "F8"),
    states=(
        State("draft", Term("准备材料", "being prepared")),
        State("local_check", Term("属地网信部门初审", "first look by the local office")),
        State("returned", Term("退回补正", "returned for completion")),
        State("central_check", Term("国家网信部门审核", "review by the national office")),
        State("supplementing", Term("审核中补充材料", "more material asked for")),
        State("filed", Term("已备案，编号待公示", "filed, number to be shown")),
        State("displayed", Term("编号已公示", "number shown"), final=True),
    ),
    steps=(
        Step(
            name="hand_in",
            term=Term("向属地网信部门提交材料", "the handing in to the local office"),
            by=PROVIDER,
            at=("draft",),
            to="local_check",
            cite=PR["1"],
            needs=(_AREA,),
            guards=(WITH_PROPERTIES, _OWN_MODEL),
            issues=SERVICE_FILING_PACKAGE,
            tag=external(PR["1"]),
            readings=("F8",),
        ),
        Step(
            name="return_material",
            term=Term("退回补正", "the return for completion"),
            by=CAC,
            at=("local_check",),
            to="returned",
            cite=PR["1"],
            issues=COMPLETION_REQUEST,
            tag=external(PR["1"]),
        ),
        Step(
            name="hand_in_again",
            term=Term("补正后再次提交", "the handing in of the completed material"),
            by=PROVIDER,
            at=("returned",),
            to="local_check",
            cite=PR["1"],
            issues=SERVICE_FILING_PACKAGE,
            tag=external(PR["1"]),
        ),
        Step(
            name="pass_on",
            term=Term("初审后报送国家网信部门", "the passing on to the national office"),
            by=CAC,
            at=("local_check",),
            to="central_check",
            cite=PR["1"],
            needs=(told("local_opinion", "初审意见", "opinion of the first look"),),
            tag=external(PR["1"]),
        ),
        Step(
            name="test",
            term=Term("对服务进行测试", "the test of the service"),
            by=NATIONAL_CAC,
            at=("central_check",),
            to=None,
            cite=PR["1"],
            needs=(told("test_result", "测试结果", "result of the test"),),
            tag=external(PR["1"]),
        ),
        Step(
            name="ask_more",
            term=Term("要求补充材料", "the request for more material"),
            by=NATIONAL_CAC,
            at=("central_check",),
            to="supplementing",
            cite=PR["1"],
            issues=COMPLETION_REQUEST,
            tag=external(PR["1"]),
        ),
        Step(
            name="supplement",
            term=Term("补充材料", "the further material"),
            by=PROVIDER,
            at=("supplementing",),
            to="central_check",
            cite=PR["1"],
            needs=(told("material", "补充的材料", "material added"),),
            tag=external(PR["1"]),
        ),
        Step(
            name="record",
            term=Term("准予备案、发放备案号并公告", "the filing, with number and publication"),
            by=NATIONAL_CAC,
            at=("central_check",),
            to="filed",
            cite=PR["4"],
            issues=SERVICE_CERTIFICATE,
            enters=FILED_SERVICES,
            tag=external(PR["4"]),
        ),
        Step(
            name="display_number",
            term=Term("公示模型名称和备案号", "the display of model and number"),
            by=PROVIDER,
            at=("filed",),
            to="displayed",
            cite=PR["3"],
            issues=SERVICE_DISPLAY,
            tag=external(PR["3"]),
        ),
    ),
    clocks=(
        Clock(
            name="local_check",
            term=Term("属地初审用时", "time taken by the first look"),
            owner=CAC,
            starts=("hand_in", "hand_in_again"),
            stops=("return_material", "pass_on"),
            limit=_MEASURED,
            cite=PR["1"],
            tag=HOUSE,
        ),
        Clock(
            name="central_check",
            term=Term("国家审核用时", "time taken by the national review"),
            owner=NATIONAL_CAC,
            starts=("pass_on", "supplement"),
            stops=("ask_more", "record"),
            limit=_MEASURED,
            cite=PR["1"],
            tag=HOUSE,
        ),
    ),
    note=Term(
        "这是实务做法，没有公布办理期限和不予备案的规则，所示用时不是法定期限；逾期不视为通过。微调、增设功能等重大更新，须重新评估并变更。它与算法备案是两项程序，编号、名录各不相同。",
        "This is practice: no times and no rules on refusal have been published, the time shown is no legal limit, and "
        "nothing passes by lapse of time. A major update is assessed anew and changed. It is not the algorithm filing: "
        "each has its own number and list.",
    ),
)

registration = Procedure(
    name="im.service_registration",
    number="A3",
    law=IM,
    term=Term("生成式人工智能应用登记", "the registration of a generative AI application"),
    cites=(IM[17, 1, "a"], PR["2"], PR["3"], PR["4"]),
    readings=("F7", "F8"),
    states=(
        State("draft", Term("准备材料", "being prepared")),
        State("local_check", Term("属地网信部门审核", "being checked by the local office")),
        State("returned", Term("退回补正", "returned for completion")),
        State("registered", Term("已登记，编号待公示", "registered, number to be shown")),
        State("displayed", Term("编号已公示", "number shown"), final=True),
    ),
    steps=(
        Step(
            name="hand_in",
            term=Term("向属地网信部门提交登记材料", "the handing in to the local office"),
            by=PROVIDER,
            at=("draft",),
            to="local_check",
            cite=PR["2"],
            needs=(_AREA,),
            guards=(WITH_PROPERTIES, _CALLED_MODEL),
            issues=REGISTRATION_PACKAGE,
            tag=external(PR["2"]),
            readings=("F8",),
        ),
        Step(
            name="return_material",
            term=Term("退回补正", "the return for completion"),
            by=CAC,
            at=("local_check",),
            to="returned",
            cite=PR["2"],
            issues=COMPLETION_REQUEST,
            tag=external(PR["2"]),
            note=Term(
                "所填备案号在名录中查不到的，也在此退回。",
                "A filing number that no list knows is sent back here as well.",
            ),
        ),
        Step(
            name="hand_in_again",
            term=Term("补正后再次提交", "the handing in of the completed material"),
            by=PROVIDER,
            at=("returned",),
            to="local_check",
            cite=PR["2"],
            issues=REGISTRATION_PACKAGE,
            tag=external(PR["2"]),
        ),
        Step(
            name="register",
            term=Term("准予登记、发放上线编号并公告", "the registration, with number and publication"),
            by=CAC,
            at=("local_check",),
            to="registered",
            cite=PR["2"],
            issues=REGISTRATION_CERTIFICATE,
            enters=REGISTERED_SERVICES,
            tag=external(PR["2"]),
        ),
        Step(
            name="display_number",
            term=Term("公示所用模型和上线编号", "the display of model and number"),
            by=PROVIDER,
            at=("registered",),
            to="displayed",
            cite=PR["3"],
            issues=SERVICE_DISPLAY,
            tag=external(PR["3"]),
        ),
    ),
    clocks=(
        Clock(
            name="local_check",
            term=Term("属地审核用时", "time taken by the local check"),
            owner=CAC,
            starts=("hand_in", "hand_in_again"),
            stops=("return_material", "register"),
            limit=_MEASURED,
            cite=PR["2"],
            tag=HOUSE,
        ),
    ),
    note=Term(
        "这是实务做法，没有公布办理期限，所示用时不是法定期限；逾期不视为通过。",
        "This is practice: no time has been published, the time shown is no legal limit, and nothing passes by lapse of time.",
    ),
)

PROCEDURES: tuple[Procedure, ...] = (filing, registration)
