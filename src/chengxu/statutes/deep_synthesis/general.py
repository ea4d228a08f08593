"""Chapter I of the Provisions and article 6: reach, authorities, and what nobody may do with deep synthesis."""

from __future__ import annotations

from chengxu.algebra.cite import STATUTORY
from chengxu.algebra.expr import Clause
from chengxu.algebra.term import Term
from chengxu.law.norm import Act, Duty, Programme, Prohibition, Scope
from chengxu.statutes.deep_synthesis.basis import IN_SCOPE, PROVIDER, USER, recalled
from chengxu.statutes.laws import AR, CSL, DS, IM
from chengxu.statutes.words.parties import ANYONE, CAC, PUBLIC, PUBLIC_SECURITY, TELECOM
from chengxu.statutes.words.synthesis import news_sources_listed, synthesis_misuse, synthesised_news

scope = Scope(
    DS[2, 1],
    gist=Term("适用《深度合成规定》", "the Deep Synthesis Provisions apply"),
    tag=STATUTORY,
    readings=("DS1", "DS3"),
    when=IN_SCOPE,
    refers=(DS[23, 1], IM[2, 1]),
    note=recalled(
        "不以面向公众为限，只供约定客户的网络服务也在内，这是与《暂行办法》不同之处；两者都符合的，一并适用。法律、行政法规另有规定的"
        "事项，从其规定，须另查。",
        "An offer to the public is not needed: an online service for contracted customers is in scope too, unlike under the Interim "
        "Measures. Where both fit, both apply. A statute with a rule of its own on a point prevails there and has to be looked up.",
    ),
)

# A standing division of work, with its routing table: nobody can claim it by a day.
departments_supervise = Programme(
    DS[3, 1],
    gist=Term("网信统筹，电信、公安各依职责", "CAC coordinates, telecom and police within their duties"),
    tag=STATUTORY,
    owner=(CAC, TELECOM, PUBLIC_SECURITY),
    deliverable=Term(
        "深度合成服务的治理和监督管理", "the governance and supervision of deep synthesis services"
    ),
    aims=(
        Term("统筹协调治理和监督管理（网信部门）", "coordination of governance and supervision (CAC)"),
        Term(
            "职责范围内的监督管理（电信主管部门）",
            "supervision within its duties (telecommunications department)",
        ),
        Term("职责范围内的监督管理（公安部门）", "supervision within its duties (public security)"),
    ),
    needs=(
        Term("事项属于国家还是地方一级", "whether the matter is for the national or the local level"),
        Term("至少一个有权的部门及其职责依据", "at least one competent department and the basis of its duty"),
    ),
    refers=(IM[16, 1],),
    note=recalled(
        "国家和地方两级都是这三条线。深度合成事项的分办须把电信、公安列入。",
        "The same three lines exist at the national and at the local level. Matters of deep synthesis are routed with "
        "telecommunications and public security on the list.",
    ),
)

no_unlawful_use = Prohibition(
    DS[6, 1],
    gist=Term("禁止违法信息与违法活动", "no unlawful information or activity"),
    tag=STATUTORY,
    bearer=ANYONE,
    toward=PUBLIC,
    act=Act(
        "misuse_synthesis",
        Term(
            "借深度合成服务制造、扩散违禁信息（复制、发布都在内），或者从事违禁活动",
            "make, copy, publish or spread prohibited information with deep synthesis services, or use them for a prohibited activity",
        ),
    ),
    broken_by=Clause(
        synthesis_misuse.some(),
        Term(
            "经查实当事人用深度合成服务做了违禁之事",
            "the person described has been found to do a prohibited thing by deep synthesis",
        ),
        DS[6, 1],
        denied=Term(
            "没有查实当事人用深度合成服务做过违禁之事",
            "the person described has not been found to do any prohibited thing by deep synthesis",
        ),
    ),
    breach=(DS[22, 1],),
    refers=(IM[4, 1, "b"],),
    note=Term(
        "提供者、使用者和其他任何人都受约束，类别与《暂行办法》的违禁内容相同。第二十二条只处罚提供者和技术支持者，其他人依其他法律。",
        "It binds providers, users and everybody else, with the categories of prohibited content of the Interim Measures. Article 22 "
        "penalises providers and supporters only; others answer under other laws.",
    ),
)

no_fake_news = Prohibition(
    DS[6, 2],
    gist=Term("禁止虚假新闻信息", "no fake news"),
    tag=STATUTORY,
    bearer=(PROVIDER, USER),
    toward=PUBLIC,
    act=Act(
        "synthesise_fake_news",
        Term(
            "借深度合成服务制造、扩散虚假新闻（复制、发布都在内）",
            "make, copy, publish or spread fake news by deep synthesis",
        ),
    ),
    broken_by=synthesised_news.one_of("fake"),
    breach=(DS[22, 1],),
    refers=(DS[6, 3], AR[13, 1]),
    note=Term(
        "形似新闻而没有稿源单位的输出，应当在发布环节拦下，由人核实；未核实的，本条不作判断。",
        "Output that looks like news and has no source is stopped before release until somebody has checked it; until then this "
        "norm stays undetermined.",
    ),
)

reprint_listed_sources = Duty(
    DS[6, 3],
    gist=Term("只转载稿源单位的新闻", "reprints only from listed sources"),
    tag=STATUTORY,
    bearer=(PROVIDER, USER),
    toward=PUBLIC,
    when=Clause(
        synthesised_news.one_of("reprints"),
        Term(
            "当事人转载用深度合成服务做成的新闻",
            "the person described reprints news made by deep synthesis",
        ),
        DS[6, 3],
        denied=Term(
            "当事人不转载用深度合成服务做成的新闻",
            "the person described reprints no news made by deep synthesis",
        ),
    ),
    act=Act(
        "reprint_listed_sources",
        Term("只转载依法列为稿源单位者发布的新闻", "reprint only what lawful news sources have published"),
    ),
    met_by=news_sources_listed,
    breach=(DS[22, 1],),
    refers=(AR[13, 1], CSL[69]),
    note=Term(
        "没有写明稿源单位的，不得转载。",
        "Nothing is reprinted that names no source.",
    ),
)
