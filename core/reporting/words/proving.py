"""Evidence carried over from earlier rounds, named with its round."""

from collections.abc import Sequence
from itertools import groupby

from core.progress_levels import COMPLETE
from core.reporting.answer_facts import AnswerFacts
from core.reporting.proving import CarriedProof
from core.wording import formats

_LONGEST_NAME = 60  # characters
_ON_A_CARD = 2  # names; the task's own screen shows more
_ON_A_SCREEN = 12


def carried(found: Sequence[CarriedProof], most: int = _ON_A_SCREEN) -> str:
    """đã có từ quý I/2023: 15/QĐ-UBND; anh.jpg và 07 tệp khác; empty when there is none."""
    if not found:
        return ""
    shown, rest = found[:most], found[most:]
    of_rounds = [
        f"từ {formats.round_name(key)}: {'; '.join(_name(one) for one in of_round)}"
        for key, of_round in groupby(shown, key=lambda one: one.round_key)
    ]
    others = f" và {formats.count(len(rest))} {_kind(rest)} khác" if rest else ""
    return f"đã có {'; '.join(of_rounds)}{others}"


def _name(one: CarriedProof) -> str:
    return formats.shortened(one.name, _LONGEST_NAME)


def _kind(rest: Sequence[CarriedProof]) -> str:
    return "tài liệu" if any(one.evidence_id is None for one in rest) else "tệp"


def counted(entry: AnswerFacts) -> str:
    """On a card: 3 tài liệu kiểm chứng (đã có từ quý I/2023: …); empty when there is none."""
    proofs = count(entry)
    if not proofs:
        return ""
    before = carried(entry.carried, _ON_A_CARD)
    return f"{proofs} tài liệu kiểm chứng{f' ({before})' if before else ''}"


def told(entry: AnswerFacts) -> str:
    """The same, or a remark that a task is done without evidence."""
    return counted(entry) or (lacking(entry.explanation) if entry.progress == COMPLETE else "")


def lacking(explanation: str) -> str:
    """A task is done and has no evidence (now)."""
    return f"chưa có tài liệu kiểm chứng{', có giải trình' if explanation else ''}"


def count(entry: AnswerFacts) -> int:
    """How many files and documents prove a task, those of earlier rounds included."""
    return entry.evidence_count + len(entry.documents) + len(entry.carried)


def files_of(entry: AnswerFacts) -> int:
    """How many files can be opened, those of earlier rounds included."""
    return entry.evidence_count + sum(one.evidence_id is not None for one in entry.carried)
