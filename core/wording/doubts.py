"""What looks wrong in words that were typed: unaccented, or mistyped."""

from core.typed_words import Doubt, Fault

NAMED = 5  # of the words that look wrong


_FAULTS = {
    Fault.UNMARKED: "Lời này có vẻ chưa có dấu",
    Fault.MISTYPED: "Lời này có vẻ gõ sai",
}


def fault(found: Doubt) -> str:
    """What looks wrong, with the words that do."""
    named = ", ".join(f"“{word}”" for word in found.words[:NAMED])
    more = "…" if len(found.words) > NAMED else ""
    return f"{_FAULTS[found.fault]}: {named}{more}"
