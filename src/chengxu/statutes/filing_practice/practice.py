"""The six items: filing, registration, what is shown, what the authority publishes, the papers, the watch list."""

from __future__ import annotations

from datetime import date

from chengxu.algebra.cite import HOUSE, external, reading
from chengxu.algebra.expr import Clause, all_of, any_of
from chengxu.algebra.facts import ACT_DATE, Parameter
from chengxu.algebra.term import Term
from chengxu.dates.limits import Promptly, before
from chengxu.law.norm import Act, Duty, Keep, Scope
from chengxu.statutes.filing_practice.basis import MUST_FILE, MUST_REGISTER, NOT_COMPARED, PROVIDER
from chengxu.statutes.laws import AR, DS, IM, PR, TC
from chengxu.statutes.words.filing_practice import (
    PROVINCIAL_CAC,
    SERVICE_ANNOUNCED,
    SERVICE_NUMBER_ISSUED,
    filing_package,
    human_like_interaction,
    model_notice,
    registration_papers,
    service_numbers,
)
from chengxu.statutes.words.information_services import GENERATES
from chengxu.statutes.words.parties import NATIONAL_CAC, PUBLIC
from chengxu.statutes.words.service import has_opinion_properties, offered_to_mainland_public
from chengxu.statutes.words.training import base_models

BEFORE_LAUNCH = before(offered_to_mainland_public, tag=reading("PR3"))

file_service = Duty(
    PR["1"],
    gist=Term("生成式人工智能服务备案（上线前）", "filing of the service before launch"),
    tag=external(PR["1"]),
    yardstick=external(PR["1"]),
    readings=("PR1", "PR2", "PR3"),
    bearer=PROVIDER,
    toward=(PROVINCIAL_CAC, NATIONAL_CAC),
    when=MUST_FILE,
    act=Act(
        "file_service",
        Term(
            "经属地网信部门申请备案，取得备案号",
            "apply for filing through the local CAC and obtain a filing number",
        ),
    ),
    due=BEFORE_LAUNCH,
    met_by=service_numbers.one_of("filing_number"),
    keep=Keep(Term("备案材料", "the filing papers"), None, None, HOUSE),
    breach=(IM[21, 1, "a"],),
    refers=(IM[17, 1, "a"], IM[17, 1, "b"], TC["9.1"]),
    note=Term(
        "先由地方审核，再由国家网信部门审核，没有公布的法定时限；代办机构称约六至八个月，来源薄弱，不是期限。算法备案另行办理，不能代替。",
        "The local review comes first, then the national one, with no published time limit; agents speak of six to eight months, a "
        "weak source and no limit. The algorithm filing is another case and no substitute.",
    ),
)

register_service = Duty(
    PR["2"],
    gist=Term("登记（调用已备案模型）", "registration of callers of a filed model"),
    tag=external(PR["2"]),
    yardstick=external(PR["2"]),
    readings=("PR1", "PR2", "PR3"),
    bearer=PROVIDER,
    toward=PROVINCIAL_CAC,
    when=MUST_REGISTER,
    act=Act(
        "register_service",
        Term(
            "凭所调用模型的备案号和合同，向属地网信部门登记，取得上线编号",
            "register with the local CAC, with the filing number of the model called and the contract, and obtain an online number",
        ),
    ),
    due=BEFORE_LAUNCH,
    met_by=all_of(
        service_numbers.one_of("online_number"),
        *(registration_papers.one_of(paper) for paper, _ in registration_papers.values),
    ),
    keep=Keep(Term("登记材料", "the registration papers"), None, None, HOUSE),
    breach=(IM[21, 1, "a"],),
    refers=(PR["3"], TC["6a"]),
    note=Term(
        "模型经微调或者改动的，走备案。所填备案号在公布的名单中查不到的，不予采信。代办机构称约三至四个月，来源薄弱，不是期限。",
        "A model that is fine-tuned or changed goes the way of filing. A number that is in no published list is not accepted. "
        "Agents speak of three to four months, a weak source and no limit.",
    ),
)

show_model = Duty(
    PR["3"],
    gist=Term("公示模型名称与备案号或上线编号", "model name and number on display"),
    tag=external(PR["3"]),
    yardstick=external(PR["3"]),
    readings=("PR1", "PR4"),
    bearer=PROVIDER,
    toward=PUBLIC,
    when=Clause(
        any_of(service_numbers.some(), base_models.one_of("third_party_filed")),
        Term(
            "该服务有编号，或者使用已备案的他人模型",
            "the service has a number of its own or uses another's filed model",
        ),
        PR["3"],
        denied=Term(
            "该服务没有编号，也没有使用已备案的他人模型",
            "the service has no number and uses nobody else's filed model",
        ),
    ),
    act=Act(
        "show_model_and_number",
        Term(
            "在显著位置或者产品详情页公示所用模型的名称和备案号或者上线编号",
            "show the name of the model used and its filing number or online number in a plain place or on the product page",
        ),
    ),
    met_by=all_of(*(model_notice.one_of(item) for item, _ in model_notice.values)),
    breach=(IM[21, 1, "a"],),
    refers=(AR[26, 1], DS[19, 3]),
    note=Term(
        "名称、编号缺一不可，编号须在公布的名单中查得到。公示算法备案编号是另一项义务。",
        "Name and number are both needed, and the number is found in the published lists. To show the number of the algorithm "
        "filing is another duty.",
    ),
)

publish_services = Duty(
    PR["4"],
    gist=Term("已备案信息公告", "publication of filed services"),
    tag=external(PR["4"]),
    readings=("PR1",),
    bearer=(PROVINCIAL_CAC, NATIONAL_CAC),
    toward=PUBLIC,
    own_reach=True,  # a number is issued before the service is open to anybody
    when=GENERATES & has_opinion_properties,
    upon=SERVICE_NUMBER_ISSUED,
    act=Act(
        "publish_filed_services",
        Term(
            "在地方公布备案、登记信息，并定期更新国家名单",
            "publish the filing or registration locally, and bring the national list up to date from time to time",
        ),
    ),
    due=Promptly(tag=external(PR["4"])),
    done=SERVICE_ANNOUNCED,
    refers=(AR[25, 1],),
    note=Term(
        "每一条载明服务名称、主体、省份、编号和日期，按日期统计的数量应能复算。",
        "Each entry has name, entity, province, number and date, and counts by date can be done again.",
    ),
)

hand_in_papers = Duty(
    PR["5"],
    gist=Term("备案材料", "the filing papers"),
    tag=external(PR["5"]),
    yardstick=external(PR["5"]),
    readings=("PR1", "PR3"),
    bearer=PROVIDER,
    toward=PROVINCIAL_CAC,
    when=MUST_FILE,
    act=Act(
        "hand_in_filing_papers",
        Term(
            "随申请提交申请表和五项附件，并提供核验用的测试账号或者接口",
            "hand in, with the application, the form and five attachments, and give a test account or interface for checking",
        ),
    ),
    due=BEFORE_LAUNCH,
    met_by=all_of(*(filing_package.one_of(paper) for paper, _ in filing_package.values)),
    keep=Keep(Term("所提交的材料", "what was handed in"), None, None, HOUSE),
    refers=(PR["1"], TC["8.1"], TC["8.2"], IM[8, 1]),
    note=Term(
        "缺少的逐项指出，材料不齐的退回补正；属地网信部门可能另有要求。测试口令、密钥不写进材料。"
        + NOT_COMPARED.zh,
        "What is missing is named, and an incomplete package comes back; the local CAC may ask for more. Test passwords and keys "
        "are never written into it. " + NOT_COMPARED.en,
    ),
)

HUMAN_LIKE_ENTRY = Parameter(
    name="human_like_entry",
    of_days=True,
    label=Term(
        "拟人化互动服务规定施行日期", "entry into force of the rules on human-like interaction services"
    ),
    cite=PR["6"],
    tag=reading("PR5"),
    versions=((None, date(2026, 7, 15)),),
)

watch_list = Scope(
    PR["6"],
    gist=Term(
        "另须核对拟人化互动服务的专门规定",
        "the rules on human-like interaction services have to be checked as well",
    ),
    tag=external(PR["6"]),
    readings=("PR5",),
    when=all_of(human_like_interaction, ACT_DATE >= HUMAN_LIKE_ENTRY),
    refers=(IM[10, 3],),
    note=Term(
        "五部门令第21号，2026年4月10日公布，2026年7月15日施行；可能另有义务，这里不作推断。",
        "Order No. 21 of five departments, published 10 April 2026, in force 15 July 2026. It may add duties; none is inferred here.",
    ),
)
