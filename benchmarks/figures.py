"""The results, as a table and as JSON."""

from statistics import median, quantiles
from typing import Any

from benchmarks.measuring import Measured, Taps
from benchmarks.taps import Tap

START_AIM = 1.5  # seconds
MEMORY_AIM = 120.0  # MB
_MILLI = 1000
_NAMES = {
    "status": "tap that reads: status",
    "menu": "tap that reads: menu",
    "level": "tap that saves: level",
}


def as_json(measured: Measured) -> dict[str, Any]:
    """Give all figures; times in milliseconds, memory in MB."""
    bare_starts, our_starts = measured.starts
    return {
        "taps": {kind: _compared(taps) for kind, taps in measured.taps.items()},
        "start_ms": {"bare": _spread(bare_starts), "ours": _spread(our_starts)},
        "memory_at_rest_mb": dict(zip(("bare", "ours"), measured.memory, strict=True)),
        "memory_after_taps_mb": dict(zip(("bare", "ours"), measured.memory_after, strict=True)),
    }


def as_table(measured: Measured) -> str:
    """Give the figures as lines of text."""
    lines = [f"{'':27}{'bare bot':>17}{'assistant':>19}{'ratio':>8}{'aim':>8}  block by block"]
    lines += [_tap_line(_NAMES[kind], taps) for kind, taps in measured.taps.items()]
    lines += [_cpu_line(_NAMES[kind], taps) for kind, taps in measured.taps.items()]
    bare, ours = (median(starts) for starts in measured.starts)
    lines.append(_plain_line("start to first poll, s", bare, ours, START_AIM, digits=2))
    for name, (bare_memory, our_memory) in (
        ("at rest", measured.memory),
        ("after the taps", measured.memory_after),
    ):
        for kind in our_memory:
            aim = MEMORY_AIM if kind == "rss" else None
            title = f"{kind.upper()} {name}, MB"
            lines.append(_plain_line(title, bare_memory[kind], our_memory[kind], aim, digits=1))
    return "\n".join(lines)


def _tap_line(name: str, taps: Taps) -> str:
    figures = _compared(taps)
    bare, ours, blocks = figures["bare_ms"], figures["ours_ms"], figures["block_ratios"]
    return (
        f"{name:27}{_median_p95(bare):>17}{_median_p95(ours):>19}{figures['ratio']:>7.2f}×"
        f"{f'≤ {taps.aim}×':>8}  {min(blocks):.2f}–{max(blocks):.2f}"
    )


def _cpu_line(name: str, taps: Taps) -> str:
    figures = _compared(taps)
    bare, ours = figures["bare_cpu_ms"], figures["ours_cpu_ms"]
    name = name.partition(": ")[2] + ", processor ms"
    return f"{name:27}{bare:>17.2f}{ours:>19.2f}{ours / bare:>7.2f}×"


def _plain_line(name: str, bare: float, ours: float, aim: float | None, *, digits: int) -> str:
    aim_words = f"≤ {aim:g}" if aim else ""
    return f"{name:27}{bare:>17.{digits}f}{ours:>19.{digits}f}{ours / bare:>7.2f}×{aim_words:>8}"


def _median_p95(spread: dict[str, float]) -> str:
    return f"{spread['median']:.2f} / {spread['p95']:.2f} ms"


def _compared(taps: Taps) -> dict[str, Any]:
    bare, ours = (_joined(blocks) for blocks in (taps.bare, taps.ours))
    bare_ms, ours_ms = (_spread([tap.seconds for tap in side]) for side in (bare, ours))
    return {
        "count": len(ours),
        "aim": taps.aim,
        "ratio": round(ours_ms["median"] / bare_ms["median"], 3),
        "bare_ms": bare_ms,
        "ours_ms": ours_ms,
        "bare_cpu_ms": _cpu(bare),
        "ours_cpu_ms": _cpu(ours),
        "block_ratios": [
            round(_typical(our_block) / _typical(bare_block), 3)
            for bare_block, our_block in zip(taps.bare, taps.ours, strict=True)
        ],
    }


def _joined(blocks: list[list[Tap]]) -> list[Tap]:
    return [tap for block in blocks for tap in block]


def _typical(block: list[Tap]) -> float:
    return median(tap.seconds for tap in block)


def _cpu(taps: list[Tap]) -> float:
    return round(median(tap.cpu_seconds for tap in taps) * _MILLI, 3)


def _spread(seconds: list[float]) -> dict[str, float]:
    p95 = quantiles(seconds, n=20, method="inclusive")[-1]
    return {"median": round(median(seconds) * _MILLI, 3), "p95": round(p95 * _MILLI, 3)}
