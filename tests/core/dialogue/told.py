"""Acts that post notices about faults and passed-on words, and rows of earlier versions."""

from datetime import timedelta
from typing import Any

from core.dialogue import state as states
from core.dialogue.faults import tell_fault
from core.dialogue.not_heard import tell_not_heard
from core.dialogue.notices import NotHeard
from core.dialogue.passing_on import pass_on
from core.notices.troubles import LocalFiles
from core.people.act import Act
from core.people.troubles import tell_trouble
from tests.core.notices.story import Rows, Stories, Story


async def _pass_on(story: Story, act: Act) -> Any:
    return await pass_on(act, "Xin báo cáo miệng")


async def _trouble(story: Story, act: Act) -> Any:
    await tell_trouble(act.session, LocalFiles(), "a day", act.now)


async def _meet_fault(story: Story, act: Act) -> Any:
    await tell_fault(act.session, story.rules, "AB12", act.now)


async def _not_heard(story: Story, act: Act) -> Any:
    channel, until = story.office.channel, story.rules.wall(act.now)
    conversation_id, state = await states.load(
        act.session, channel, story.office["Tư pháp"].address
    )
    state.step = "report.task"
    await states.save(act.session, conversation_id, state)
    said = NotHeard(channel=channel, since=until - timedelta(minutes=5), until=until)
    await tell_not_heard(act.session, story.rules, said, act.now)


STORIES: Stories = (
    (
        "2023-03-09 09:00",
        (
            ("Tư pháp", _pass_on, {"words passed on"}),
            ("Tư pháp", _meet_fault, {"fault"}),
            ("Tư pháp", _meet_fault, set()),
            ("Nội vụ", _trouble, {"trouble"}),
            ("Nội vụ", _not_heard, {"not heard"}),
            ("Nội vụ", _not_heard, set()),
        ),
    ),
)


OLD_ROWS: Rows = (
    (
        "not heard",
        {"channel": "zalo", "since": "2023-03-09T08:00", "until": "2023-03-09T09:00"},
    ),
    ("fault", {"reference": "AB12"}),
    ("trouble", {"trouble": "bad update", "channel": "telegram", "id": 5}),
    ("trouble", {"trouble": "bad update", "channel": "telegram", "id": "?"}),
    ("trouble", {"trouble": "little room", "folder": "/data", "megabytes": 90}),
    ("trouble", {"trouble": "files set aside", "count": 3}),
    ("trouble", {"trouble": "sweep refused", "unknown": 4, "files": 9}),
    ("trouble", {"trouble": "quarantine ripe", "count": 3}),
    ("trouble", {"trouble": "file altered", "name": "anh.jpg", "sha256": "0" * 64}),
    ("trouble", {"trouble": "files missing", "count": 3}),
    ("trouble", {"trouble": "local files"}),
    ("trouble", {"trouble": "backup failed", "reason": "Ổ đĩa đầy."}),
    ("trouble", {"trouble": "backup incomplete", "missing": 2}),
    ("trouble", {"trouble": "backup overdue", "since": ""}),
    ("trouble", {"trouble": "backup overdue", "since": "08:00 ngày 01/03/2023"}),
    ("trouble", {"trouble": "away", "since": "08:00", "until": "09:00"}),
    ("trouble", {"trouble": "token refused", "since": "08:00", "until": "09:00"}),
    ("trouble", {"trouble": "channel closed", "channel": "zalo"}),
    ("trouble", {"trouble": "channel silent", "channel": "zalo", "since": "08:00"}),
    (
        "trouble",
        {"trouble": "clock moved", "was": "2023-03-09T08:00", "now_is": "2024-03-09T08:00"},
    ),
    ("words passed on", {"name": "A", "department": "", "words": "Xin báo cáo"}),
)
