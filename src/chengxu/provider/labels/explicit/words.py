"""The words of an explicit label, whatever they stand on: both elements, in one line (GB 45438-2025, clause 5)."""

from __future__ import annotations

from chengxu.algebra.term import Term
from chengxu.provider.labels.fields import LabelError
from chengxu.provider.labels.wording import AI, GENERATION, LINE

SENTENCE = Term("本内容由人工智能生成", "AI-generated content (AI生成)")
"""The default on texts and interfaces; the English one keeps the two elements as the standard writes them."""
SHORT = "AI生成"
"""The default on pictures."""

MISSING = {
    "no-ai-element": Term(
        "缺少人工智能要素（“人工智能”或“AI”）",
        "the AI element is missing: `AI`, or rengong zhineng in Chinese characters",
    ),
    "no-generation-element": Term(
        "缺少生成合成要素（“生成”或“合成”）",
        "the generation element is missing: shengcheng or hecheng, in Chinese characters",
    ),
}
"""By code: what words lack to be an explicit label."""
BAD_WORDS = Term(
    "“{words}”不能作显式标识：{why}。例如可写“{example}”。",
    "`{words}` is no explicit label: {why}. `{example}` would be one.",
)
BAD_LINE = Term(
    "显式标识应为一行文字，不超过 {most} 字，不含控制字符。",
    "an explicit label is one line of at most {most} characters without control characters.",
)


def missing(words: str) -> tuple[str, ...]:
    """Return the codes of the elements that words lack (`MISSING`); empty if they are an explicit label."""
    checks = (("no-ai-element", AI), ("no-generation-element", GENERATION))
    return tuple(code for code, element in checks if element.search(words) is None)


def fit(words: str) -> str:
    """Return words that can be an explicit label, without the spaces around them; LabelError says why others cannot."""
    line = words.strip()
    if len(line) > LINE - 2 or not line.isprintable():
        raise LabelError(BAD_LINE.fill(most=LINE - 2))
    if codes := missing(line):
        why = Term("，".join(MISSING[c].zh for c in codes), ", ".join(MISSING[c].en for c in codes))
        raise LabelError(BAD_WORDS.fill(words=line, why=why, example=SHORT))
    return line
