"""What a service meets while it runs: outages, illegal content, illegal use, complaints.

The events of one incident carry the same case number.
"""

from __future__ import annotations

from chengxu.algebra.facts import Choice, Event, Flag, Number, Several
from chengxu.algebra.term import Term
from chengxu.dates.count import Unit
from chengxu.law.norm import Party

COMPLAINANT = Party("complainant", Term("投诉举报人", "the person who complains"))

# Outages

SERVICE_INTERRUPTED = Event(
    name="service_interrupted",
    label=Term("服务中断", "an interruption of the service"),
    question=Term("服务在哪一天中断？", "On which day was the service interrupted?"),
    help=Term(
        "事先公告的维护、主管部门责令的暂停、对个别使用者的处置不算。记录应写明起止时间、原因和通知使用者的情况。",
        "Announced maintenance, a suspension by order and a measure against a single user are none. The entry gives "
        "beginning, end, cause and how users were told.",
    ),
)

SERVICE_RESTORED = Event(
    name="service_restored",
    label=Term("恢复服务", "the return of the service"),
    question=Term("服务在哪一天恢复？", "On which day was the service back?"),
)

# Illegal content

ILLEGAL_CONTENT_FOUND = Event(
    name="illegal_content_found",
    label=Term("发现违法内容", "the discovery of illegal content"),
    question=Term("何时发现违法内容？", "On which day was the illegal content discovered?"),
    help=Term(
        "不论由自查、投诉举报还是主管部门告知而发现。使用者输入违法内容而模型拒绝生成的，没有产生违法内容，"
        "只看是否构成违法使用。",
        "However it came to light: own checks, a complaint or a department. Where a user entered something illegal "
        "and the model declined, no illegal content has arisen; ask only whether it was illegal use.",
    ),
)

ILLEGAL_CONTENT_CONTAINED = Event(
    name="illegal_content_contained",
    label=Term("对违法内容采取首项处置措施", "the first measure against the illegal content"),
    question=Term(
        "何时采取第一项处置措施（停止生成、停止传输或者消除）？",
        "On which day was the first measure taken (generation stopped, transmission stopped, content removed)?",
    ),
)

ILLEGAL_CONTENT_RECTIFIED = Event(
    name="illegal_content_rectified",
    label=Term("完成违法内容的整改", "the completion of the correction"),
    question=Term(
        "何时完成整改并复测合格？", "On which day was the correction complete and the retest passed?"
    ),
    help=Term(
        "整改包括模型优化训练、更新过滤规则、调整提示策略、清除数据等；原提示及其变体复测都合格，才算完成。",
        "Model optimisation, filter updates, changed prompting, removed data and the like; complete only when the "
        "original prompt and its variants pass a retest.",
    ),
)

ILLEGAL_CONTENT_REPORTED = Event(
    name="illegal_content_reported",
    label=Term("报告违法内容", "the report of the illegal content"),
    question=Term(
        "何时向有关主管部门报告违法内容？",
        "On which day was the illegal content reported to the competent department?",
    ),
    help=Term(
        "以取得回执为准；报告写明事实、发现时间、已采取的措施和波及范围。",
        "What counts is the receipt; the report states the facts, when they were found, the measures and the reach.",
    ),
)

# Illegal use

ILLEGAL_USE_FOUND = Event(
    name="illegal_use_found",
    label=Term("发现使用者从事违法活动", "the discovery of a user's illegal activity"),
    question=Term(
        "何时发现使用者利用该服务从事违法活动？",
        "On which day was it discovered that a user used the service for an illegal activity?",
    ),
    help=Term(
        "有证据支持、经过核实的才算发现，单纯的线索不算。输入违法内容被模型拒绝的，也可能属于这一情形。",
        "Discovery means verified with evidence, not a mere signal. Illegal input that the model declined may also "
        "belong here.",
    ),
)

USER_MEASURE_TAKEN = Event(
    name="user_measure_taken",
    label=Term("对使用者采取首项处置措施", "the first measure against the user"),
    question=Term(
        "何时对该使用者采取第一项措施（警示、限制功能、暂停或者终止服务）？",
        "On which day was the first measure taken against the user (warning, limited functions, suspension, end)?",
    ),
    help=Term(
        "措施须有证据和法律或者协议条款为据；跳过较轻一级的，须写明理由；使用者应得到通知和申诉途径。",
        "It rests on evidence and on the law or a clause of the agreement; leaving out a lighter step takes a "
        "reason; the user is told, and told how to appeal.",
    ),
)

ILLEGAL_USE_RECORDS_SAVED = Event(
    name="illegal_use_records_saved",
    label=Term("保全违法活动的记录", "the securing of the records"),
    question=Term(
        "何时将该案的有关记录设为不得删除？",
        "On which day were the records of the case locked against deletion?",
    ),
)

ILLEGAL_USE_REPORTED = Event(
    name="illegal_use_reported",
    label=Term("报告使用者的违法活动", "the report of the illegal activity"),
    question=Term(
        "何时向有关主管部门报告该使用者的违法活动？",
        "On which day was the illegal activity reported to the competent department?",
    ),
    help=Term(
        "以取得回执为准；使用者身份信息以该部门有权获取的为限，未经核验的身份应当注明。",
        "What counts is the receipt; identity data is limited to what that department may receive, and an unverified "
        "identity is marked as such.",
    ),
)

# Complaints and reports

complaint_mechanism = Several(
    name="complaint_mechanism",
    question=Term("投诉举报机制已经具备哪些部分？", "Which parts of the complaint mechanism are in place?"),
    help=Term(
        "只勾选注明日期、正在运行的部分。内部上报，是指重大投诉举报送交负责人和有关部门的路径。",
        "Tick what is dated and running. The internal line is the path by which grave cases reach management and "
        "the departments.",
    ),
    label=Term("投诉举报机制已经具备的部分", "the parts of the complaint mechanism in place"),
    values=(
        ("intake", Term("受理渠道", "intake")),
        ("owner", Term("负责人员", "a responsible person")),
        ("rules", Term("处理规则", "rules of handling")),
        ("reporting", Term("内部上报路径", "an internal reporting line")),
    ),
)

complaint_portal_open = Flag(
    name="complaint_portal_open",
    question=Term(
        "任何人不注册、不登录，是否都能方便地找到并使用投诉举报入口？",
        "Can anybody find and use the complaint portal with ease, without an account?",
    ),
    help=Term(
        "入口失效、须登录才能提交或者只有已注册的使用者看得见的，填“否”。法律没有规定点击次数。",
        "No if the link is dead, if one has to sign in, or if only registered users see it. The law names no number "
        "of clicks.",
    ),
    yes=Term("公众可以便捷地使用投诉举报入口", "the public can easily use the complaint portal"),
    no=Term("公众不能便捷地使用投诉举报入口", "the public cannot easily use the complaint portal"),
)

complaint_disclosures = Several(
    name="complaint_disclosures",
    question=Term(
        "关于投诉举报，对外公布了哪些内容？", "What has been published about the handling of complaints?"
    ),
    label=Term("已经公布的投诉举报事项", "the published particulars on complaints"),
    values=(
        ("process", Term("处理流程", "the course of handling")),
        ("limit", Term("反馈时限", "the time limit for an answer")),
    ),
)

complaint_limit = Number(
    name="complaint_limit",
    question=Term(
        "公布的投诉举报反馈时限是多长（只填数字）？",
        "How long is the published time limit for answering complaints (number only)?",
    ),
    help=Term(
        "由提供者自行确定，填大于零的整数，单位另填。修改时限的，请写明新时限自何日起，此前收到的投诉仍按原时限。",
        "The provider chooses it: a whole number above zero, the unit separately. When it changes, give the day "
        "since when; complaints received before keep the old one.",
    ),
    label=Term("公布的反馈时限", "the published time limit for an answer"),
    unit=Term("个时间单位", "unit(s) of time"),
)

complaint_limit_unit = Choice(
    name="complaint_limit_unit",
    question=Term("该反馈时限以什么为单位？", "In which unit is that time limit published?"),
    label=Term("反馈时限的单位", "the unit of the time limit for an answer"),
    values=(
        (Unit.WORKING_DAYS.value, Term("工作日", "working days")),
        (Unit.DAYS.value, Term("自然日", "natural days")),
        ("none", Term("未写明单位", "no unit stated")),
    ),
)

COMPLAINT_RECEIVED = Event(
    name="complaint_received",
    label=Term("收到投诉举报", "the receipt of the complaint"),
    question=Term("何时收到该投诉举报？", "On which day was the complaint received?"),
    help=Term(
        "自收到之日起算，不论何时登记；一件投诉用一个编号，不得删除。",
        "Time runs from receipt, whenever it is registered. One complaint, one case number; none is deleted.",
    ),
)

COMPLAINT_HANDLED = Event(
    name="complaint_handled",
    label=Term("投诉举报处理完毕", "the decision on the complaint"),
    question=Term("何时就该投诉举报作出处理决定？", "On which day was the complaint decided?"),
    help=Term(
        "决定是成立、部分成立、不成立或者移送，并附理由。明显空洞或者重复的，附理由结案，也算处理。",
        "Upheld, upheld in part, rejected or referred, with reasons. Closing an empty or repeated complaint with a "
        "reason counts too.",
    ),
)

COMPLAINT_ANSWERED = Event(
    name="complaint_answered",
    label=Term("反馈处理结果", "the answer to the complaint"),
    question=Term(
        "何时将处理结果反馈给投诉举报人？", "On which day was the outcome given to the complainant?"
    ),
    help=Term(
        "无法联系的匿名投诉举报人，按编号公布结果的，视为反馈。",
        "For an anonymous complainant who cannot be reached, publishing the outcome under the case number counts.",
    ),
)
