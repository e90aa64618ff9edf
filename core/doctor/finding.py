"""A check's result."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Status(StrEnum):
    """How bad it is; a fault stops the assistant's work, or endangers data."""

    OK = "ok"
    WARNING = "warning"
    FAULT = "fault"


@dataclass(frozen=True)
class Finding:
    """One line of the doctor: the check's stable English name, and words for a person."""

    check: str
    status: Status
    message: str
    advice: str = ""  # what to do; empty when nothing
    facts: Mapping[str, str | int | None] = field(default_factory=dict)  # stable English names


def ok(check: str, message: str, **facts: str | int | None) -> Finding:
    """Give a finding that all is well."""
    return Finding(check, Status.OK, message, facts=facts)


def warning(check: str, message: str, advice: str, **facts: str | int | None) -> Finding:
    """Give a finding that needs attention."""
    return Finding(check, Status.WARNING, message, advice, facts)


def fault(check: str, message: str, advice: str, **facts: str | int | None) -> Finding:
    """Give a finding that needs action."""
    return Finding(check, Status.FAULT, message, advice, facts)


def worst(findings: list[Finding]) -> Status:
    """Give the worst status."""
    order = list(Status)
    return max((one.status for one in findings), key=order.index, default=Status.OK)
