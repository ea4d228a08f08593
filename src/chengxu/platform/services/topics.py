"""What the facts are about: the questions of a service by topic, as the words of the statute book are filed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from chengxu.algebra.facts import Event, Fact
from chengxu.algebra.term import Term

FOLDER = "chengxu.statutes.words"


@dataclass(frozen=True)
class Topic:
    """What questions have in common; `modules` of the words in which they are declared."""

    key: str
    term: Term
    modules: tuple[str, ...]


TOPICS = (
    Topic("service", Term("服务和主体", "The service and who provides it"), ("service", "entities", "models", "tiers", "information_services")),
    Topic("making", Term("研发和训练", "Development and training"), ("training", "developing", "support", "research")),
    Topic("content", Term("生成内容和标识", "Content and labels"),
          ("content", "generated", "propriety", "provision", "labelling", "label_form", "synthesis")),
    Topic("algorithms", Term("算法", "Algorithms"), ("algorithms",)),
    Topic("people", Term("用户、告知和权益", "Users, notices and rights"), ("conduct", "disclosure", "rights", "groups")),
    Topic("running", Term("投诉、事件和处置", "Complaints, incidents and handling"), ("handling", "incidents", "synthesis_handling")),
    Topic("filing", Term("备案、许可和终止", "Filing, licence and end of the service"), ("filing", "licensing", "applying", "filing_practice", "opinion")),
    Topic("safety", Term("安全和风险", "Safety and risk"),
          ("safety", "risk", "assessment", "basic_security", "basic_security_service", "basic_security_tests")),
    Topic("critical", Term("关键人工智能", "Critical AI"), ("critical", "critical_running")),
    Topic("devices", Term("清单内产品、终端和智能体", "Listed products, devices and agents"), ("devices",)),
    Topic("scenarios", Term("特殊应用场景", "Special scenarios"), ("scenarios",)),
    Topic("using", Term("使用和劳动", "Use of AI and AI at work"), ("using", "workplace")),
    Topic("inside", Term("治理、伦理和内部举报", "Governance, ethics and whistleblowing"),
          ("governance", "ethics", "ethos", "whistleblowing")),
    Topic("authority", Term("监督检查和处罚", "Supervision and penalties"),
          ("oversight", "administration", "authority", "enforcement", "penalties", "algorithm_oversight")),
    Topic("damage", Term("损害和责任", "Damage and liability"), ("damage", "torts")),
    Topic("promotion", Term("扶持和激励", "Support and incentives"), ("incentives", "promotion")),
)  # fmt: skip
OTHER = Topic("other", Term("其他", "Other"), ())


@cache
def topic_of(name: str) -> Topic:
    """Return the topic of a fact or an event, by its name."""
    return _by_name().get(name, OTHER)


@cache
def _by_name() -> dict[str, Topic]:
    found: dict[str, Topic] = {}
    for topic in TOPICS:
        for module in topic.modules:
            for value in vars(import_module(f"{FOLDER}.{module}")).values():
                if isinstance(value, Fact | Event):
                    found.setdefault(value.name, topic)
    return found


def by_topic(names: Iterable[str]) -> dict[Topic, list[str]]:
    """Return names by topic, the topics in their order, the names in theirs."""
    found: dict[Topic, list[str]] = {}
    for name in names:
        found.setdefault(topic_of(name.partition(".")[0]), []).append(name)
    return {topic: found[topic] for topic in (*TOPICS, OTHER) if topic in found}
