"""Chapter IV, section 1, articles 47 and 48: network information, illegal content, labels."""

from __future__ import annotations

from chengxu.algebra.cite import HOUSE, STATUTORY, external
from chengxu.algebra.expr import Clause, Expr, all_of, any_of
from chengxu.algebra.term import Term
from chengxu.dates.count import months, years
from chengxu.dates.limits import PROMPTLY
from chengxu.law.norm import Act, Duty, Keep, Prohibition
from chengxu.statutes.laws import CSL, SD
from chengxu.statutes.scholars_draft.basis import PRIVATE_USE, PROVIDER, PROVIDERS, REACHED, USERS
from chengxu.statutes.scholars_draft.safety import GENERAL, GENERAL_AND_TORT
from chengxu.statutes.words.conduct import labelled_kinds, network_security_arrangements
from chengxu.statutes.words.handling import ILLEGAL_CONTENT_FOUND
from chengxu.statutes.words.parties import ANYONE, OVERSIGHT, PUBLIC
from chengxu.statutes.words.provision import (
    ILLEGAL_CONTENT_CASE_CLOSED,
    content_labels,
    content_safeguards,
    label_tracing,
    network_information_service,
    public_confusion,
    tampering_traits,
)
from chengxu.statutes.words.service import output_kinds
from chengxu.statutes.words.using import label_tampering

# Article 47

secure_network_information = Duty(
    SD[47, 1],
    gist=Term("网络信息安全义务", "duties of network information security"),
    tag=STATUTORY,
    yardstick=external(CSL[23]),
    bearer=PROVIDER,
    toward=(USERS, OVERSIGHT),
    when=network_information_service,
    act=Act(
        "secure_network_information",
        Term(
            "履行其他法律规定的网络信息安全义务",
            "perform the duties of network information security that other laws lay down",
        ),
    ),
    met_by=all_of(
        *(network_security_arrangements.one_of(part) for part, _ in network_security_arrangements.values)
    ),
    keep=Keep(Term("网络日志", "the network logs"), months(6), None, external(CSL[23])),
    breach=GENERAL,
    refers=(CSL[23], CSL[27], CSL[49], SD[47, 2, "a"], SD[71, 1, "a"]),
    note=Term(
        "义务的内容全部出自《网络安全法》等其他法律，本款没有增加；违反的后果也依该法。",
        "What is owed comes entirely from the Cybersecurity Law and other laws; this paragraph adds nothing, and what "
        "follows a breach is found there as well.",
    ),
)

OUTPUTS_CONTENT = Clause(
    output_kinds.some(),
    Term("该产品、服务输出内容", "the product or service puts out content"),
    SD[48, 1],
    denied=Term("该产品、服务不输出内容", "the product or service puts out no content"),
)

prevent_harmful_generation = Duty(
    SD[47, 2, "a"],
    gist=Term("防止生成有害、违禁内容", "prevention of harmful and banned content"),
    tag=STATUTORY,
    bearer=PROVIDER,
    toward=(USERS, PUBLIC),
    when=OUTPUTS_CONTENT,
    act=Act(
        "prevent_harmful_generation",
        Term(
            "采取措施，不让服务生成虚假有害信息和其他违禁内容",
            "take measures that keep the service from generating false and harmful information or other banned content",
        ),
    ),
    met_by=all_of(*(content_safeguards.one_of(content) for content, _ in content_safeguards.values)),
    breach=GENERAL_AND_TORT,
    refers=(SD[45, 1, "b"], SD[47, 2, "b"]),
)

deal_with_illegal_content = Duty(
    SD[47, 2, "b"],
    gist=Term("处置并报告违法内容", "handling and report of illegal content"),
    tag=STATUTORY,
    readings=("S15", "S52"),
    bearer=PROVIDER,
    toward=OVERSIGHT,
    act=Act(
        "deal_with_illegal_content",
        Term(
            "停止生成、停止传输并消除该内容，向人工智能主管部门报告",
            "stop generating and transmitting the content, remove it and report it to the oversight department",
        ),
    ),
    upon=ILLEGAL_CONTENT_FOUND,
    due=PROMPTLY,
    done=ILLEGAL_CONTENT_CASE_CLOSED,
    keep=Keep(
        Term("违法内容的处置和报告记录", "the record of handling and report"),
        years(3),
        ILLEGAL_CONTENT_CASE_CLOSED,
        HOUSE,
    ),
    breach=(*GENERAL, SD[87, 3]),
    refers=(SD[46, 2, "e"], SD[47, 2, "a"]),
    note=Term(
        "四项各自完成才能结案；前三项确实无从做起的，写明理由，报告不得免除。记录保存三年是自设的。",
        "A case closes with all four done; one of the first three may drop out for a stated reason, the report never. The "
        "three years for the record are a house default.",
    ),
)

# Article 48

# Whoever labels as the national rules on labels ask has both labels; otherwise each is asked for by itself.
_LABELLED = all_of(
    *(~output_kinds.one_of(kind) | labelled_kinds.one_of(kind) for kind, _ in output_kinds.values)
)

MAY_CONFUSE = Clause(
    all_of(OUTPUTS_CONTENT, public_confusion.one_of("possible", "unclear")),
    Term("输出的内容可能使公众混淆、误认", "what is put out may confuse or mislead the public"),
    SD[48, 2],
    denied=Term("输出的内容不会使公众混淆、误认", "what is put out cannot confuse or mislead the public"),
)


def _label(place: tuple[int | str, ...], gist: Term, when: Expr, act: Act, shown: Expr, note: Term) -> Duty:
    """Return a duty of labelling."""
    return Duty(
        SD[place],
        gist=gist,
        tag=STATUTORY,
        readings=("S27",),
        bearer=PROVIDER,
        toward=PUBLIC,
        when=when,
        act=act,
        met_by=shown,
        breach=GENERAL,
        refers=(SD[48, 3], SD[71, 1, "c"]),
        note=note,
    )


add_implicit_labels = _label(
    (48, 1, "a"),
    Term("添加隐式标识", "implicit labels"),
    OUTPUTS_CONTENT,
    Act(
        "add_implicit_labels",
        Term("在内容的合理位置添加隐式标识", "add an implicit label in a reasonable place of the content"),
    ),
    any_of(_LABELLED, content_labels.one_of("implicit")),
    Term(
        "凡输出内容都要加，与是否可能混淆无关；无法添加标识的文件格式，不得未加标识而输出。",
        "On all content, whether or not it may confuse. A format that cannot carry the label is not put out without one.",
    ),
)

make_labels_traceable = _label(
    (48, 1, "b"),
    Term("隐式标识溯源机制", "tracing by implicit labels"),
    OUTPUTS_CONTENT,
    Act(
        "make_labels_traceable",
        Term(
            "建立凭隐式标识溯源的机制，使标识可读取、安全",
            "set up a mechanism of tracing by implicit labels, and keep these readable and secure",
        ),
    ),
    all_of(*(label_tracing.one_of(point) for point, _ in label_tracing.values)),
    Term(
        "伪造、改动过的标识应当识别为无效，不可读取的应当答“查无”。",
        "A forged or altered label is recognised as invalid; one that cannot be read gives no result.",
    ),
)

add_visible_labels = _label(
    (48, 2, "a"),
    Term("可能混淆时的显式标识", "explicit labels where confusion is possible"),
    MAY_CONFUSE,
    Act(
        "add_visible_labels",
        Term(
            "在内容的合理位置添加不影响使用的显式标识",
            "add, in a reasonable place of the content, an explicit label that leaves use undisturbed",
        ),
    ),
    any_of(_LABELLED, content_labels.one_of("explicit")),
    Term(
        "不能排除混淆的，同样要加；妨碍使用的标识不算。没有混淆可能的，加不加自便。",
        "Also where confusion cannot be ruled out; a label that hinders use does not count. Where it is ruled out, the label "
        "is optional.",
    ),
)

prompt_the_public = _label(
    (48, 2, "b"),
    Term("显著提示公众", "plain prompt to the public"),
    MAY_CONFUSE,
    Act(
        "prompt_the_public",
        Term(
            "以显著方式提示公众该人工智能产品、服务的必要信息",
            "tell the public by plain means what it needs to know about the AI product or service",
        ),
    ),
    content_labels.one_of("prompt"),
    Term(
        "提示须有文字并点明人工智能；只有标识而没有提示的，不够。",
        "The prompt is in words and names AI; a label alone is not enough.",
    ),
)

# Addressed to anybody, whoever made the AI; a purely private use stays outside (reading S5).
no_removal_of_labels = Prohibition(
    SD[48, 3],
    gist=Term("禁止删除、篡改、隐匿标识", "no deletion, alteration or hiding of labels"),
    tag=STATUTORY,
    readings=("S5", "S28"),
    bearer=ANYONE,
    toward=(PUBLIC, PROVIDERS),
    own_reach=True,
    when=REACHED,
    unless=(PRIVATE_USE,),
    act=Act(
        "remove_labels",
        Term(
            "以技术手段删除、篡改、隐匿依法添加的标识",
            "delete, alter or hide by technical means a label that was added under the law",
        ),
    ),
    broken_by=all_of(
        label_tampering.one_of("delete", "alter", "hide"),
        *(tampering_traits.one_of(trait) for trait, _ in tampering_traits.values),
    ),
    breach=GENERAL,
    refers=(SD[48, 1, "a"], SD[95, 1, "i"]),
    note=Term(
        "三种行为有一种即违反。第八十二条只处罚研发、提供、使用人工智能的人，其他人违反的，本法没有罚则。主张纯属个人、家庭"
        "事务的，须经有权机关认定；一旦公开传播，即不再是。",
        "Any one of the three acts is enough. Article 82 reaches only those who develop, provide or use AI; for others this "
        "law has no sanction. A claim of purely personal or family use needs a ruling, and publication ends it.",
    ),
)
