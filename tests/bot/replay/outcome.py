"""A replay's result: complaints, which should be none, and a table."""

from collections import Counter

from sqlalchemy import func, select

from core.notices.outbox import REMINDER
from core.people.notices import Unreachable
from models import OutboxMessage, OutboxState, Role
from tests.bot.replay import verdicts as v
from tests.bot.replay.cast import holders
from tests.bot.replay.network import NAMES, NOT_ALTERED
from tests.bot.replay.people import BLOCKS
from tests.bot.replay.replay import Replay
from tests.bot.replay.ticking import KILLS, KILLS_AT_START, KILLS_AT_WORK, LIVES, TICKS

_BLOCKED = "403 (the person has blocked the bot)"
_FORBIDDEN = 403
_FAILED = "… that failed, the database being locked"


async def complaints(replay: Replay, allowed_failure: str = "") -> list[str]:
    """Give all complaints."""
    log = replay.stage.log.read_text(encoding="utf-8") if replay.stage.log.exists() else ""
    errors = [line for line in log.splitlines() if line.startswith(("ERROR", "Traceback"))]
    failures = [words for words in replay.ticking.failures if words != allowed_failure]
    if allowed_failure:
        errors = []  # the log has the allowed failures, too
    notices = [*await _notices(replay), *await _repeated(replay)]
    return [*replay.judge.verdicts.wrong, *notices, *failures, *errors]


async def _notices(replay: Replay) -> list[str]:
    """Compare the notices that arrived with those marked as sent in the outbox."""
    async with replay.stage.database.reading() as session:
        rows = await session.execute(
            select(OutboxMessage.person_id, func.count())
            .where(OutboxMessage.kind != REMINDER, OutboxMessage.state == OutboxState.SENT)
            .group_by(OutboxMessage.person_id)
        )
        marked = Counter({replay.stage.people.seats.chat(who): count for who, count in rows})
    judge, wrong = replay.judge, []
    for chat in marked.keys() | judge.notices_arrived.keys():
        arrived, hidden = judge.notices_arrived[chat], judge.notices_hidden[chat]
        if not arrived - hidden <= marked[chat] <= arrived:
            wrong.append(f"notices to {chat}: {arrived} arrived, {marked[chat]} are marked as sent")
        judge.verdicts.counts[v.NOTICES_TWICE] += max(0, arrived - marked[chat])
    return wrong


async def _repeated(replay: Replay) -> list[str]:
    """Compare the number of "blocked" notices with the number of blocks."""
    async with replay.stage.database.reading() as session:
        told = await session.scalar(
            select(func.count()).where(OutboxMessage.kind == Unreachable.kind)
        )
    blocks = replay.stage.people.counts[BLOCKS]
    most = blocks * len(holders(Role.COORDINATOR))
    return [f"{blocks} blocks were told {told} times"] if (told or 0) > most else []


def table(title: str, replay: Replay) -> str:
    """Give a replay's figures, one on each line."""
    counts = replay.judge.verdicts.counts + replay.stage.network.counts
    counts += replay.ticking.counts + replay.stage.people.counts + replay.counts
    counts[v.WAITING] += len(replay.judge.pending)
    counts[_FAILED] += len(replay.ticking.failures)
    calls = replay.stage.world.calls
    counts[_BLOCKED] = sum(call.status == _FORBIDDEN for call in calls)
    twice = sorted(name for name in counts if name.startswith(v.TWICE))
    owed = (v.OWED, v.OWED_AGAIN, v.IN_TIME, v.LATER, v.VOID, v.WAITING)
    arrived = (v.ARRIVED, *twice, v.TAKEN_OVER, v.REPLACED, v.NOTICES, v.NOTICES_TWICE)
    process = (TICKS, _FAILED, LIVES, KILLS, KILLS_AT_WORK, KILLS_AT_START)
    rows = (*owed, *arrived, *process, *NAMES.values(), NOT_ALTERED, _BLOCKED)
    rows += (*sorted(replay.stage.people.counts), *replay.counts, *v.WRONG)
    width = max(map(len, rows))
    lines = [f"  {name:<{width}} {counts[name]:>6}" for name in rows]
    return "\n".join(("", title, *lines, ""))
