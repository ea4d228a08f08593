"""What requests say and what answers hold, where the contract of `docs/json.md` does not say it already."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from ninja import Schema
from pydantic import BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from chengxu.platform.services.keep import FIRST, LAST

Json = dict[str, Any]


def _day(given: object) -> object:
    if isinstance(given, date):
        return given
    try:
        day = date.fromisoformat(given) if isinstance(given, str) and len(given) == 10 else None
    except ValueError:
        day = None
    if day is None or not FIRST <= day <= LAST:
        raise PydanticCustomError("date_type", "a date")
    return day


Day = Annotated[date, BeforeValidator(_day)]
Name = Annotated[str, Field(min_length=1, max_length=100)]
Title = Annotated[str, Field(min_length=1, max_length=200, pattern=r"\S")]
Text = Annotated[str, Field(max_length=5000)]
Area = Annotated[str, Field(pattern=r"^([0-9]{2})?$")]


class Asked(Schema):
    """A request: nothing in it that is not read."""

    model_config = ConfigDict(extra="forbid")


class Described(Asked):
    """A service in words: `service`, `facts` and `events` as in the TOML descriptions, days as ISO text."""

    service: Json = Field(default_factory=dict)
    facts: Json = Field(default_factory=dict)
    events: list[Json] = Field(default_factory=list, max_length=1000)
    on: Day | None = None
    laws: list[Name] = Field(default_factory=list, max_length=10)


class ToAssess(Described):
    """A service to be assessed; `why` names one norm, which is then told with all that would change its answer."""

    why: Name | None = None


class ToAsk(Described):
    """A service about which the next question is wanted; `skipped` are keys of questions without an answer."""

    skipped: list[Name] = Field(default_factory=list, max_length=1000)


class NewService(Asked):
    """A service to be entered in the inventory."""

    name_zh: Title
    name_en: Title
    about: Text = ""


class NewFact(Asked):
    """What is so, from a day on (`since` null: all along), and who says so; `value` null: not known."""

    fact: Name
    value: Any = None
    since: Day | None = None
    source: Text = ""


class NewEvent(Asked):
    """What happened on a day (null: the day is not known, `by` then a day it was not later than), or never did."""

    event: Name
    on: Day | None = None
    by: Day | None = None
    never: bool = False
    case: Annotated[str, Field(max_length=100)] = ""
    due: Day | None = None
    source: Text = ""


class NewCase(Asked):
    """A case to be opened under a procedure; `others` names organisations by their place: full name or unified code."""

    procedure: Name
    title: Title
    service: UUID | None = None
    facts: Json = Field(default_factory=dict)
    others: dict[str, Title] = Field(default_factory=dict, max_length=20)


class FileOf(Asked):
    """A file that was sent before (`POST /api/files`), and the particular to which it belongs."""

    file: Annotated[str, Field(max_length=1000)]
    particular: Annotated[str, Field(max_length=100)] = ""


class ToTake(Asked):
    """A step to be taken; `stated` by particular: days ISO text, money text or whole numbers, lists of texts.

    `facts` are facts of the case that the procedure asks.
    """

    step: Name
    on: Day | None = None
    stated: Json = Field(default_factory=dict)
    reasons: Text = ""
    facts: Json = Field(default_factory=dict)
    files: list[FileOf] = Field(default_factory=list, max_length=50)
    party: Annotated[str, Field(max_length=100)] = ""


class NewComplaint(Asked):
    """A complaint by somebody without an account, with its first step; `whom` is the business by full name or code."""

    procedure: Name
    title: Title
    name: Annotated[str, Field(max_length=100)] = ""
    whom: Annotated[str, Field(max_length=200)] = ""
    area: Area = ""
    step: Name
    stated: Json = Field(default_factory=dict)


class Receipt(Asked):
    """The code that was given when the case was opened."""

    receipt: Annotated[str, Field(min_length=1, max_length=64)]


class ReceiptStep(Receipt):
    """A further step by whoever has the receipt."""

    step: Name
    stated: Json = Field(default_factory=dict)


class Page(Schema):
    """A page of a list; `next` is the cursor of the one after it, null at the end."""

    items: list[Json]
    next: str | None = None


Limit = Annotated[int, Field(ge=1, le=200)]
Cursor = Annotated[str, Field(max_length=500)]
