"""What `chengxu liability` says in the less common cases, in both languages: each with its article and origin."""

from __future__ import annotations

import pytest

FACTS = {
    "damage_suffered": "true",
    "damage_caused": "true",
    "damage_arose_from": '["product"]',
    "uses_generative_ai": "true",
    "place_of_activity": '"mainland"',
    "determined_critical": "false",
    "applied_in_critical_infrastructure": "false",
    "significant_rights": "[]",
    "model_traits": "[]",
    "critical_by_other_law": "false",
    "breach_proven_as": '["provider"]',
    "action_on_notice": '"no_notice"',
    "provider_knowledge": '"none"',
    "measures_on_knowledge": "false",
    "needed_measures_taken": "false",
    "base_models": "[]",
    "defect_findings": "[]",
    "punitive_grounds": "[]",
}
CRITICAL = {"determined_critical": "true", "breach_proven_as": "[]"}
CAP = 'limit = { amount = 40, source = "Act 3" }'


@pytest.fixture
def told(chengxu, describe):
    """Write a claim of 100 yuan against one provider, and return what is said of it, as one line in each language."""

    def saying(actor: str, law: str = "sd", day: str = "2026-03-02", **facts: str | None) -> tuple[str, str]:
        known = {name: value for name, value in {**FACTS, **facts}.items() if value is not None}
        lines = "".join(f"{name} = {value}\n" for name, value in known.items())
        roles = "" if "roles" in actor else 'roles = ["provider"]\n'
        text = f'[facts]\n{lines}[damage]\ntotal = 100\non = {day}\n[[actors]]\nname = "a"\n{roles}{actor}\n'
        path = describe(text, "claim.toml")
        en, zh = (chengxu("liability", path, "--law", law, lang=lang) for lang in ("en", "zh"))
        assert (en.code, en.err, zh.code, zh.err) == (0, "", 0, "")
        return " ".join(en.out.split()), "".join(zh.out.split())

    return saying


@pytest.mark.parametrize(
    ("actor", "facts", "en", "zh"),
    [
        (
            CAP, {},
            "the cap of 40 CNY (Act 3) is not applied: this law lets a cap in for another liability only · art. 85(2) · statutory",
            "限额40元（Act3）不予适用：本法只就另一类责任适用限额·第八十五条第二款·法定",
        ),
        (
            CAP + '\nfacts = { provider_fault = "ordinary" }', CRITICAL,
            "cap of 40 CNY, by Act 3 · art. 85(2) · statutory", "限额40元，依Act3·第八十五条第二款·法定",
        ),
        (
            CAP + '\nfacts = { provider_fault = "intent" }', CRITICAL,
            "the cap of 40 CNY (Act 3) falls away: intent or gross negligence · art. 85(2) · statutory",
            "限额40元（Act3）不适用：故意或者重大过失·第八十五条第二款·法定",
        ),
        (
            CAP, CRITICAL,
            "whether the cap of 40 CNY (Act 3) holds is undetermined · art. 85(2) · statutory (readings S7, S41, S42) "
            "missing: provider_fault", "限额40元（Act3）是否适用未定·第八十五条第二款·法定（解读S7、S41、S42）尚缺：provider_fault",
        ),
        (
            "limit = { amount = 40 }", CRITICAL,
            "the cap of 40 CNY names no law and is left out · art. 85(2) · statutory",
            "限额40元没有写明出自哪部法律，不予适用·第八十五条第二款·法定",
        ),
        (
            "policy = { left = 40, until = 2026-03-01 }", {},
            "insurance: the policy was not in force on 2026-03-02 · art. 91(1) · statutory (reading S46)",
            "保险：损害发生日（2026-03-02）保险不在有效期内·第九十一条第一款·法定（解读S46）",
        ),
        (
            "policy = { left = 40 }", {"breach_proven_as": None},
            "the insurer's part is undetermined · art. 91(1) · statutory", "保险人承担多少未定·第九十一条第一款·法定",
        ),
        (
            "paid = 60", {},
            "no recourse against the producer of the product, the seller of the product: no defect is proven to have done "
            "the damage · art. 88(1) · statutory",
            "没有证明产品缺陷造成损害，不能向产品的生产者、产品的销售者追偿·第八十八条第一款·法定",
        ),
        (
            "paid = 60", {"defect_findings": None},
            "recourse against the producer of the product, the seller of the product: undetermined · art. 88(1) · statutory",
            "能否向产品的生产者、产品的销售者追偿未定·第八十八条第一款·法定",
        ),
        (
            'elected = "product_liability"', {},
            "the choice in the file has no effect: nobody chooses unless one is producer or seller as well · art. 88(2) · "
            "statutory (reading S51)", "已写明的选择不起作用：该人并非同时是生产者或者销售者·第八十八条第二款·法定（解读S51）",
        ),
        (
            'roles = ["provider", "seller"]', {"defect_findings": '["product", "defect", "caused"]'},
            "the injured person chooses between this law and product liability, and recovers once · art. 88(2) · statutory",
            "同一损害由受害人在本法和产品责任之间选择其一，不得重复受偿·第八十八条第二款·法定",
        ),
        (
            "", {"punitive_grounds": '["knew", "no_measures", "serious"]'},
            "punitive damages may be claimed on top · art. 89(1) · statutory (readings S44, S46) the law has no multiple; "
            "without one, and its source, no figure is shown",
            "受害人可以另行请求惩罚性赔偿·第八十九条第一款·法定（解读S44、S46）法律没有倍数；没有写明倍数及其依据的，不显示数额",
        ),
        (
            "", {"punitive_grounds": None},
            "punitive damages: undetermined · art. 89(1) · statutory", "惩罚性赔偿未定·第八十九条第一款·法定",
        ),
        (
            "", {"military_activity": "true"},
            "a (the provider): not liable ○ providers who failed in their duties · art. 85(1) · reading S40 the activity is "
            "military development or use (art. 95(2))", "该活动是军事开发、利用（第九十五条第二款）",
        ),
    ],
)  # fmt: skip
def test_it_is_told_with_its_article_and_origin(told, actor, facts, en, zh):
    said = told(actor, **facts)

    assert en in said[0]
    assert zh in said[1]


def test_a_reduction_that_a_court_may_grant_is_told_and_takes_nothing_off(told):
    en, zh = told(
        'facts = { provider_fault = "ordinary", bypass_proofs = ["deliberate", "causal", "precautions"] }',
        law="ml4",
    )

    assert "liable, payable: 100 CNY" in en
    assert (
        "a court may reduce or waive: reduction or waiver where the injured person bypassed safeguards · art. 100(4) · statutory"
        in en
    )
    assert "法院可以减轻或者免除：被侵权人故意规避安全措施时的减轻或者免除·第一百条第四款·法定" in zh


def test_many_missing_facts_are_counted_and_not_all_named(told):
    unknown = dict.fromkeys(("determined_critical", "applied_in_critical_infrastructure", "significant_rights",
                             "model_traits", "critical_by_other_law"))  # fmt: skip
    en, zh = told("", **unknown)

    assert "missing: determined_critical, applied_in_critical_infrastructure, significant_rights and " in en
    assert "尚缺：determined_critical,applied_in_critical_infrastructure,significant_rights，另有" in zh
    assert "critical_by_other_law" not in en
