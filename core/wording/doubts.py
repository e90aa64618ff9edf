"""Sentences about typed words that look wrong: unaccented, or mistyped."""

from core.typed_words import Doubt, Fault

NAMED = 5  # words named at most


_FAULTS = {
    Fault.UNMARKED: "Lời này có vẻ chưa có dấu",
    Fault.MISTYPED: "Lời này có vẻ gõ sai",
}


def fault(found: Doubt) -> str:
    """Give the fault with the words that show it."""
    named = ", ".join(f"“{word}”" for word in found.words[:NAMED])
    more = "…" if len(found.words) > NAMED else ""
    return f"{_FAULTS[found.fault]}: {named}{more}"
