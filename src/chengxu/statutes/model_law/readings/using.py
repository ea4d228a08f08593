"""How open places of the Model Law are read, arts. 70 to 82 (by the numbers of the requirements)."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.law.reading import Reading

READINGS: tuple[Reading, ...] = (
    Reading(
        "G26",
        Term(
            "第六十一条、第九十一条同时约束国家机关和具有公共职能的组织，第八十条、第一百零九条只写国家机关：后者失职依哪一条？",
            "Articles 61 and 91 bind State organs and public-function bodies, articles 80 and 109 name State organs "
            "alone: what answers a failing of the other bodies?",
        ),
        Term(
            "国家机关失职依第一百零九条责令改正、处分人员，不予罚款；其他具有公共职能的组织依第九十六条处理，"
            "第八十条不约束它们。",
            "A State organ answers under article 109: correction and discipline, no fine. Any other body with public "
            "functions answers under article 96, and article 80 does not reach it.",
        ),
        Term(
            "不利后果的规定不作扩张；两条既然只写国家机关，其他组织便适用一般规定，否则会无责可追。",
            "What burdens is not stretched. As the two articles name State organs only, the general rule takes the "
            "rest, who would otherwise answer to nobody.",
        ),
    ),
    Reading(
        "G42",
        Term(
            "第七十七条第二款是否只适用于第一款所说的公共利益、重大权益场景？",
            "Is article 77(2) confined to the sensitive situations of article 77(1)?",
        ),
        Term(
            "不限于这些场景；但只有把未经核验的内容当作事实性、专业性或者决策性结论发布或者交给他人的，才违反本款。",
            "No, it holds everywhere; but only passing unverified content off as a factual, professional or "
            "decision-making conclusion offends against it.",
        ),
        Term(
            "该款自成一款，没有引用前款的场景；以“结论”为界，已足以把虚构作品、草稿等排除在外。",
            "It is a paragraph of its own and borrows no condition from the first; the limit to conclusions already "
            "leaves fiction, drafts and the like aside.",
        ),
    ),
    Reading(
        "G43",
        Term(
            "为测试安全性而诱导人工智能出错，是否违反第七十五条第一款？",
            "Does it offend against article 75(1) to mislead an AI in order to test its safety?",
        ),
        Term(
            "经提供者授权的测试，以及符合第一百一十一条的科研活动，不具有所禁止的目的，不违反；授权或者科研的声明应当留存。",
            "No: a test authorised by the provider, and research within article 111, lack the aim that is forbidden. "
            "The authorisation or the declaration of research is kept on file.",
        ),
        Term(
            "该款没有写例外，但以追求有害结果为要件；第五十一条鼓励通报漏洞，禁止发现漏洞的测试会与之矛盾。",
            "The text has no exception, but it requires that harm be sought; and article 51 encourages the reporting "
            "of vulnerabilities, which a ban on finding them would defeat.",
        ),
    ),
    Reading(
        "G44",
        Term(
            "第七十五条第一款的“敏感信息”指什么？",
            "What is “sensitive information” in article 75(1)?",
        ),
        Term(
            "以清单确定：默认只包括法律规定或者有权机关标明为敏感的信息（连同国家秘密、工作秘密）；"
            "使用单位可以选择将自定清单一并计入，默认不计入。",
            "What a list says. By default it holds State and work secrets and whatever a law or a competent body marks "
            "as sensitive; a switch adds the user's own list, and is off by default.",
        ),
        Term(
            "《示范法》未下定义，与秘密并列，不同于《个人信息保护法》的敏感个人信息；禁止性规定的范围应当可以预见。",
            "The law does not define it and sets it beside secrets, so it is not the sensitive personal information of "
            "the PIPL; and a prohibition has to be foreseeable.",
        ),
    ),
)
