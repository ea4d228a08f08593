"""Chapter IV, section 4 of the Model Law, articles 75 to 78: users."""

from __future__ import annotations

from chengxu.algebra.cite import STATUTORY
from chengxu.algebra.expr import Clause, all_of, any_of
from chengxu.algebra.term import Term
from chengxu.law.norm import Act, Duty, Prohibition
from chengxu.statutes.laws import LM, ML4
from chengxu.statutes.model_law.basis import USER
from chengxu.statutes.words.content import AFFECTED
from chengxu.statutes.words.parties import ANYONE, PUBLIC
from chengxu.statutes.words.using import (
    conclusions_passed_on,
    conclusions_verified,
    label_tampering,
    meets_secrecy_requirements,
    misleading_input,
    offences_by_ai,
    output_checks,
    published_labels,
    publishes_generated_content,
    secret_inputs,
    sensitive_list,
    sensitive_uses,
    spreading_effects,
    spreading_means,
    unlawful_input_intended,
    unlawful_inputs,
)

_GENERAL_AND_TORT = (ML4[96, 1, "a"], ML4[100, 3])
_PUNISHABLE = (ML4[107, 1, "a"], ML4[107, 1, "b"], ML4[96, 1, "a"], ML4[100, 3])

# Article 75: input and lawful use

enter_lawful_input = Duty(
    ML4[75, 1, "a"],
    gist=Term("输入合法", "lawful input"),
    tag=STATUTORY,
    bearer=USER,
    toward=ANYONE,
    act=Act(
        "enter_lawful_input",
        Term("保证所输入的数据、指令合法", "make sure that the data and instructions entered are lawful"),
    ),
    met_by=~unlawful_inputs.some(),
    breach=_GENERAL_AND_TORT,
    note=Term(
        "不以故意为要件。单位可以制定输入规范，要求员工遵守本条。",
        "Intent is not needed. An organisation may set its staff an input policy that says so.",
    ),
)

no_intended_unlawful_input = Prohibition(
    ML4[75, 1, "b"],
    gist=Term("不得故意输入违法信息", "no deliberate unlawful input"),
    tag=STATUTORY,
    bearer=USER,
    toward=ANYONE,
    act=Act(
        "enter_unlawful_input_deliberately",
        Term(
            "故意输入侵权、歧视或者仇恨性的违法信息",
            "feed in, on purpose, unlawful matter that infringes rights, discriminates or stirs up hatred",
        ),
    ),
    broken_by=all_of(
        unlawful_inputs.one_of("infringing", "discriminatory", "hateful"), unlawful_input_intended
    ),
    breach=_GENERAL_AND_TORT,
    note=Term(
        "过失输入的不属于本项，但仍须看是否保证了输入合法。",
        "Careless input is not within this rule; whether input was kept lawful is asked all the same.",
    ),
)

no_misleading_toward_harm = Prohibition(
    ML4[75, 1, "c"],
    gist=Term("不得误导以诱发有害结果", "no misleading toward harmful results"),
    tag=STATUTORY,
    readings=("G43",),
    bearer=USER,
    toward=PUBLIC,
    act=Act(
        "mislead_ai_toward_harm",
        Term(
            "故意以误导性信息诱使人工智能产生有害结果",
            "deliberately mislead the AI with a view to harmful results",
        ),
    ),
    broken_by=misleading_input.is_("seeks_harm"),
    breach=_GENERAL_AND_TORT,
    refers=(ML4[51, 1], ML4[78, 1], ML4[111, 1]),
    note=Term(
        "经提供者授权的安全测试和符合第一百一十一条的科研不具有这一目的；授权书或者声明应当存档。",
        "A security test that the provider has authorised, and research under article 111, lack that aim; the "
        "authorisation or declaration is kept on file.",
    ),
)

no_secrets_into_unfit_ai = Prohibition(
    ML4[75, 1, "d"],
    gist=Term("不得向不合保密要求的系统输入秘密", "no secrets into AI that fails secrecy requirements"),
    tag=STATUTORY,
    readings=("G44",),
    bearer=USER,
    toward=PUBLIC,
    act=Act(
        "enter_secrets_into_unfit_ai",
        Term(
            "把国家秘密、工作秘密或者敏感信息输入未达保密要求的系统",
            "give secrets of the State or of work, or sensitive information, to a system that falls short on secrecy",
        ),
    ),
    broken_by=all_of(
        Clause(
            any_of(
                secret_inputs.one_of("state_secret", "work_secret", "marked_sensitive"),
                all_of(secret_inputs.one_of("listed_sensitive"), sensitive_list.is_("own_list_too")),
            ),
            Term("所输入的属于秘密或者敏感信息", "what was entered is secret or sensitive"),
            ML4[75, 1, "d"],
            denied=Term("所输入的不属于秘密和敏感信息", "what was entered is neither secret nor sensitive"),
        ),
        ~meets_secrecy_requirements,
    ),
    breach=(ML4[96, 1, "a"], ML4[107, 1, "a"], ML4[107, 1, "b"]),
    refers=(ML4[80, 1],),
    note=Term(
        "系统是否符合保密要求尚不清楚的，应当停止输入。涉及国家秘密的，同时适用《保守国家秘密法》。",
        "While it is not known whether the system meets the secrecy requirements, stop. For State secrets the State "
        "Secrets Law applies as well.",
    ),
)

no_offences_by_ai = Prohibition(
    ML4[75, 2],
    gist=Term("不得利用人工智能违法犯罪", "no offences by means of AI"),
    tag=STATUTORY,
    bearer=USER,
    toward=PUBLIC,
    act=Act(
        "commit_offences_by_ai",
        Term(
            "借助人工智能服务危害国家安全、侵入系统、窃取数据或者从事其他违法犯罪活动",
            "harm national security, break into systems, steal data or commit other offences by means of AI services",
        ),
    ),
    broken_by=offences_by_ai.some(),
    breach=_PUNISHABLE,
    refers=(ML4[49, 3, "b"], ML4[103, 1, "a"]),
    note=Term(
        "先判断是否移送公安、司法机关（第一百零七条），再考虑行政处罚。",
        "Whether the matter is referred under article 107 is settled first, an administrative penalty only then.",
    ),
)

# Article 76: labels on publication

label_on_publication = Duty(
    ML4[76, 1, "a"],
    gist=Term("公开传播时的标识", "labels on publication"),
    tag=STATUTORY,
    bearer=USER,
    toward=PUBLIC,
    when=publishes_generated_content,
    act=Act(
        "label_on_publication",
        Term(
            "使公开传播的内容按国家规定带有显式、隐式两种标识",
            "see that what is published carries both the explicit and the implicit label that State rules require",
        ),
    ),
    met_by=all_of(published_labels.one_of("explicit"), published_labels.one_of("implicit")),
    breach=_GENERAL_AND_TORT,
    refers=(ML4[74, 1, "a"], LM[10, 1]),
    note=Term(
        "两种标识都要有，自行添加、保留原有或者予以展示均可。只供自己使用的，不在此列。",
        "Both labels are needed, whether added, kept or shown. Private use is not within this rule.",
    ),
)

no_tampering_with_labels = Prohibition(
    ML4[76, 1, "b"],
    gist=Term("不得破坏、规避标识", "no tampering with labels"),
    tag=STATUTORY,
    bearer=USER,
    toward=PUBLIC,
    act=Act(
        "tamper_with_labels",
        Term(
            "删改、伪造、隐匿生成内容的标识，或者设法规避",
            "delete, alter, hide or forge the labels on generated content, or get round them",
        ),
    ),
    broken_by=label_tampering.some(),
    breach=_GENERAL_AND_TORT,
    refers=(ML4[49, 4], ML4[74, 1, "b"], ML4[74, 2, "b"], LM[10, 2]),
    note=Term(
        "不论是否公开传播。提供者一经发现，即应依第七十四条第二款处置该使用者。",
        "With or without publication. Once a provider finds out, article 74(2) has it act against the user.",
    ),
)

# Article 77: careful use

check_sensitive_output = Duty(
    ML4[77, 1],
    gist=Term("敏感场景的四项核查", "four checks in sensitive situations"),
    tag=STATUTORY,
    bearer=USER,
    toward=(PUBLIC, AFFECTED),
    when=Clause(
        sensitive_uses.some(),
        Term(
            "使用场景可能触及公共利益或者他人重大权益",
            "the use may affect the public interest or major rights of others",
        ),
        ML4[77, 1],
        denied=Term(
            "使用场景不影响公共利益和他人的重大权益",
            "the use affects neither the public interest nor major rights of others",
        ),
    ),
    act=Act(
        "check_sensitive_output",
        Term(
            "视必要核验事实、审查来源、由人复核并提示风险",
            "verify facts and sources, have a person go over the result and point out the risks, as far as necessary",
        ),
    ),
    met_by=all_of(*(output_checks.one_of(check) for check, _ in output_checks.values)),
    breach=_GENERAL_AND_TORT,
    refers=(ML4[60, 1],),
    note=Term(
        "四项逐一完成，或者记明某项不必要的理由。",
        "Each of the four is done, or the reason why it is not necessary is put on record.",
    ),
)

no_unverified_conclusions = Prohibition(
    ML4[77, 2],
    gist=Term("不得把未经核验的内容当作结论", "no unverified content as a conclusion"),
    tag=STATUTORY,
    readings=("G42",),
    bearer=USER,
    toward=ANYONE,
    act=Act(
        "pass_off_unverified_content",
        Term(
            "将未核验的生成内容作为事实、专业或者决策上的结论发布、传播或者交给他人",
            "publish or hand on what AI generated, unverified, as though it were a factual, professional or deciding "
            "conclusion",
        ),
    ),
    broken_by=all_of(conclusions_passed_on.some(), ~conclusions_verified),
    breach=_GENERAL_AND_TORT,
    refers=(ML4[77, 1],),
)

# Article 78: manipulation of the information space

no_manipulation_of_information = Prohibition(
    ML4[78, 1],
    gist=Term("不得恶意传播和污染信息", "no malicious spreading, no pollution of information"),
    tag=STATUTORY,
    bearer=USER,
    toward=PUBLIC,
    act=Act(
        "manipulate_information",
        Term(
            "以批量生成、操纵账号、污染数据等手段扰乱传播、制造舆论、污染信息或者妨害人工智能运行",
            "upset online communication, manufacture opinion, foul information or hamper AI systems through bulk generation, "
            "manipulated accounts, poisoned data or the like",
        ),
    ),
    broken_by=all_of(spreading_means.some(), spreading_effects.some()),
    breach=_PUNISHABLE,
    refers=(ML4[15, 1, "i", "b"], ML4[75, 1, "c"]),
    note=Term(
        "手段和影响都查实了，才算违反；只有手段的，列入关注。",
        "Both a means and its effect have to be found; a means alone is a matter to watch.",
    ),
)
