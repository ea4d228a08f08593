"""Chapter VI of the Provisions, articles 23 to 25: terms, sector rules, entry into force."""

from __future__ import annotations

from datetime import date

from chengxu.algebra.cite import HOUSE, STATUTORY, reading
from chengxu.algebra.expr import Clause, all_of, any_of
from chengxu.algebra.facts import Parameter
from chengxu.algebra.term import Term
from chengxu.dates.limits import before
from chengxu.law.norm import Act, Definition, Duty, Keep
from chengxu.statutes.deep_synthesis.basis import IN_SCOPE, ONLINE, PROVIDER, SUPPORTER, recalled
from chengxu.statutes.laws import DS, IM
from chengxu.statutes.words.information_services import SYNTHESISES
from chengxu.statutes.words.oversight import held_permits, required_permits
from chengxu.statutes.words.parties import LICENSING_AUTHORITY
from chengxu.statutes.words.service import provides_service, uses_service
from chengxu.statutes.words.synthesis import supports_synthesis

technology_defined = Definition(
    DS[23, 1],
    gist=Term("深度合成技术", "deep synthesis technology"),
    tag=STATUTORY,
    readings=("DS1",),
    term=Term("深度合成技术", "deep synthesis technology"),
    means=Term(
        "靠深度学习一类的算法生成、合成信息的技术，不论做成的是文字、声音、画面还是虚拟场景",
        "technology that generates or synthesises information by algorithms such as deep learning, be the outcome words, sound, "
        "pictures or virtual scenes",
    ),
    when=SYNTHESISES,
    refers=(IM[22, 1],),
    note=Term(
        "列举了六类而不限于此：文本，语音，非语音的声音，图像、视频中的生物特征，图像、视频中的其他内容（包括增强、修复），数字人物和"
        "虚拟场景。",
        "Six families, not a closed list: text; speech; other sound; biometric features in pictures and video; anything else in pictures and "
        "video, enhancement and repair included; digital characters and virtual scenes.",
    ),
)

roles_defined = Definition(
    DS[23, 3],
    gist=Term("提供者、技术支持者、使用者", "providers, technical supporters and users"),
    tag=STATUTORY,
    readings=("DS2",),
    term=Term("提供者、技术支持者、使用者", "provider, technical supporter and user"),
    means=Term(
        "三种身份：对外提供深度合成服务的，为这种服务供给技术的，用这种服务制作、复制、发布或者传播信息的",
        "three roles: offering the service; supplying technology for it; making, copying, publishing or spreading information "
        "with it",
    ),
    when=IN_SCOPE & any_of(provides_service, supports_synthesis, uses_service),
    refers=(IM[22, 2], IM[22, 3], DS[19, 2]),
    note=recalled(
        "单位和个人都可以是。一人可以有数个身份，各身份的义务分别列出。",
        "Organisations and persons alike. One may have several roles, and the duties of each are listed.",
    ),
)

SECTORS = ("publishing", "culture", "audiovisual")
"""The three sectors of article 24, as kinds of permits."""

meet_sector_rules = Duty(
    DS[24, 1],
    gist=Term("出版、文化、视听的规定一并适用", "publishing, culture and audiovisual rules apply as well"),
    tag=STATUTORY,
    readings=("DS4",),
    bearer=(PROVIDER, SUPPORTER),
    toward=LICENSING_AUTHORITY,
    when=Clause(
        required_permits.one_of(*SECTORS),
        Term(
            "该服务涉及网络出版、网络文化活动或者网络视听节目",
            "the service does online publishing, online culture or online audiovisual programmes",
        ),
        DS[24, 1],
        denied=Term(
            "该服务不涉及网络出版、网络文化活动、网络视听节目",
            "the service does no online publishing, online culture or online audiovisual programmes",
        ),
    ),
    act=Act(
        "meet_sector_rules",
        Term(
            "也按新闻出版、文化和旅游、广播电视主管部门的规定办理",
            "meet the rules of the departments for press and publication, culture and tourism, radio and television as well",
        ),
    ),
    due=before(ONLINE, tag=reading("DS4")),
    met_by=all_of(*(held_permits.one_of(kind) | ~required_permits.one_of(kind) for kind in SECTORS)),
    keep=Keep(Term("许可证件副本", "copies of the permits"), None, None, HOUSE),
    refers=(IM[23, 1],),
    note=recalled(
        "这里只核对所需的许可是否齐备；各行业的其他要求和违反的后果，由该行业的规定决定。",
        "Only the permits needed are checked here. What else a sector asks, and what follows a breach, is for its own rules.",
    ),
)

ENTRY = Parameter(
    name="ds_entry",
    of_days=True,
    label=Term("《深度合成规定》施行日期", "entry into force of the Deep Synthesis Provisions"),
    cite=DS[25, 1],
    tag=STATUTORY,
    versions=((None, date(2023, 1, 10)),),
)
