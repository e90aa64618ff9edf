"""Random walks: several people tap and type what they see, at once and late; nothing is lost.

The invariants are checked in the database after every step, without a second model of the office.
"""

import asyncio
import tempfile
from collections import Counter
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import select

from core.reporting.answer_columns import answer_facts
from models import Answer, Department, Event, Evidence, Grant, Report, Review, Role
from tests.office import BUTTONS, Office, photo, report_everything

OFFICIALS = ("Tư pháp", "Tư pháp hai", "Nội vụ", "Văn hóa")
EVERYBODY = (*OFFICIALS, "Đầu mối hai", "Chủ tịch", "Kiểm tra")
OPENS = (
    "/baocao",
    "/duyet",
    "/khokhan",
    "/viec",
    "/chidao",
    "/trangthai",
    "/summary",
    "/menu",
    "/bangiao",
)
SAID = (
    "75%",
    "xong",
    "Đã ban hành 15/QĐ-UBND ngày 10/3/2023",
    "Thiếu biên bản <b>&",
    "1,5",
    "20/3",
    "có",
    "không",
    "quay lại",
    "hủy",
    "đạt",
    "cảm ơn",
    "bao giờ đến hạn",
    "1.1 xong, còn 3.2 đang làm 50%",
    "họp tổ chưa có biên bản",
    "xóa ảnh vừa gửi",
    "em k biết bấm đâu",
)
REVIEWERS = ("Nội vụ", "Đầu mối hai", "Chủ tịch")
VERDICTS = (
    ("Đạt tất cả",),
    ("○", "Đạt"),
    ("○", "Đạt, ", "1,5"),  # with the reviewer's own score
    ("○", "Trả lại", "Thiếu biên bản", "20/6/2023"),
    ("✓", "Yêu cầu giải trình", "Vì sao?", "Thứ"),
    ("Trả lại tất cả", "Chưa đúng mẫu", "Ngày mai"),
    ("○", "Trả lại"),
)
COORDINATING = "van phong noi vu"

people = st.sampled_from(EVERYBODY)
places = st.integers(min_value=0, max_value=11)
first = st.integers(min_value=0, max_value=2)


class Walk(RuleBasedStateMachine):
    """An office in which anybody can do anything at any time."""

    def __init__(self):
        super().__init__()
        self.runner = asyncio.Runner()
        self.folder = tempfile.TemporaryDirectory()
        self.confirmed: dict[int, dict[str, Any]] = {}
        self.sent: dict[int, object] = {}

    def run(self, work):
        return self.runner.run(work)

    @initialize(reporting=st.sets(st.sampled_from(("Tư pháp", "Nội vụ", "Văn hóa")), min_size=2))
    def open(self, reporting):
        """Let some departments report before the walk, so that it reaches reviews and edits."""
        self.run(self._open(reporting))

    async def _open(self, reporting):
        self.office = await Office.open(Path(self.folder.name), BUTTONS)
        await self.office.seat("Tư pháp hai", (Role.OFFICIAL,), ("Tư pháp",))
        await self.office.seat("Đầu mối hai", (Role.COORDINATOR,), ())
        for name in sorted(reporting):
            await report_everything(self.office[name])

    def teardown(self):
        if hasattr(self, "office"):  # a walk may have no steps
            self.run(self.office.close())
        self.runner.close()
        self.folder.cleanup()

    def act(self, name, place):
        """Tap the button at this index modulo their number; do nothing without buttons."""
        chat = self.office[name]
        if not chat.labels:
            return chat.says(text="/menu")
        return chat.answers(chat.labels[place % len(chat.labels)])

    @rule(name=people, opens=st.sampled_from(OPENS))
    def opens(self, name, opens):
        self.run(self.office[name].says(text=opens))

    @rule(name=people, place=places)
    def taps(self, name, place):
        self.run(self.act(name, place))

    @rule(name=people, first=places, second=places, third=places)
    def taps_on(self, name, first, second, third):
        for place in (first, second, third):
            self.run(self.act(name, place))

    @rule(name=people, place=places)
    def taps_twice_without_waiting(self, name, place):
        chat = self.office[name]
        before = chat.page, chat.turn
        self.run(self.act(name, place))
        chat.page, chat.turn = before
        self.run(self.act(name, place))

    @rule(first=people, second=people, one=places, other=places)
    def two_tap_at_once(self, first, second, one, other):
        async def both():
            await asyncio.gather(self.act(first, one), self.act(second, other))

        if first != second:
            self.run(both())

    @rule(name=people, words=st.sampled_from(SAID))
    def says(self, name, words):
        self.run(self.office[name].says(text=words))

    @rule(name=st.sampled_from(OFFICIALS))
    def sends_a_photo(self, name):
        self.run(self.office[name].says(files=(photo(content=name.encode()),)))

    async def press(self, name, *beginnings):
        """Tap one after the other the first button with this beginning; type words without one."""
        chat = self.office[name]
        for beginning in beginnings:
            found = [label for label in chat.labels if label.startswith(beginning)]
            await chat.answers(found[0] if found else beginning)

    @rule(name=st.sampled_from(OFFICIALS), task=places, level=st.sampled_from(("50%", "75%")))
    def mends(self, name, task, level):
        """Change an answer, sent or unsent, and confirm it."""
        self.run(self.press(name, "/baocao"))
        self.run(self.act(name, task))
        self.run(self.press(name, level, "Xác nhận"))

    @rule(name=st.sampled_from(REVIEWERS), place=first, how=st.sampled_from(VERDICTS))
    def reviews(self, name, place, how):
        """Judge a sent answer; some only begin to."""
        self.run(self.press(name, "/duyet"))
        self.run(self.act(name, place))
        self.run(self.press(name, *how))

    @rule(name=people, department=st.integers(min_value=1, max_value=5))
    def reviews_by_the_button_of_an_old_message(self, name, department):
        """Try to accept everything, in any role."""
        self.run(self.press(name, f"/duyet 1 {department}", "Đạt tất cả"))

    @rule(name=st.sampled_from(REVIEWERS), place=first, official=st.sampled_from(OFFICIALS))
    def reviews_what_is_mended_meanwhile(self, name, place, official):
        self.run(self.press(name, "/duyet"))
        self.run(self.act(name, place))
        self.run(self.press(name, "○"))
        self.mends(official, place, "75%")
        self.run(self.press(name, "Đạt"))

    @rule(department=st.integers(min_value=1, max_value=5))
    def the_coordinator_reports_instead(self, department):
        self.run(self.press("Đầu mối hai", f"/baocao 1 {department}"))
        for _ in range(4):
            found = [one for one in self.office["Đầu mối hai"].labels if one[0] in "○✎"]
            if not found:
                break
            self.run(self.press("Đầu mối hai", found[0], "50%", "Xác nhận"))
        self.run(self.press("Đầu mối hai", "Gửi báo cáo"))

    @rule(days=st.sampled_from((1, 3, 10, 45)))
    def days_pass(self, days):
        """Let deadlines pass and rounds be locked."""
        now = self.office.clock.now() + timedelta(days=days)
        self.office.clock.set(now)
        self.run(self.office.tick())

    @invariant()
    def everything_holds(self):
        if hasattr(self, "office"):
            self.run(self._check())

    async def _check(self):
        assert not [text for chat in self.office.chats.values() for text in _faults(chat)]
        async with self.office.database.reading() as session:
            answers = (await session.scalars(select(Answer))).all()
            self._nothing_submitted_is_lost(answers, (await session.scalars(select(Report))).all())
            await _nothing_is_accepted_by_its_author(session)
            await _the_log_explains_every_value(session, answers)

    def _nothing_submitted_is_lost(self, answers, reports):
        confirmed = {one.id: answer_facts(one) for one in answers if one.confirmed_at}
        assert confirmed.items() >= self.confirmed.items()
        self.confirmed = confirmed
        sent = {one.id: one.submitted_at for one in reports if one.submitted_at}
        assert sent.items() >= self.sent.items()
        self.sent = sent


def _faults(chat):
    return [text for text in chat.seen[-3:] if "gặp lỗi" in text or not text.strip()]


async def _nothing_is_accepted_by_its_author(session):
    rows = await session.execute(
        select(
            Review.reviewed_by_id,
            Answer.written_by_id,
            Report.submitted_by_id,
            Report.department_id,
            Department.name_key,
        )
        .join(Answer, Answer.id == Review.answer_id)
        .join(Report, Report.id == Answer.report_id)
        .join(Department, Department.id == Report.department_id)
    )
    grants = (await session.scalars(select(Grant))).all()
    for reviewer, author, sender, department_id, key in rows:
        held = [grant for grant in grants if grant.person_id == reviewer]
        assert reviewer not in {author, sender}
        assert department_id not in {grant.department_id for grant in held}
        roles = {grant.role for grant in held}
        assert Role.LEADER in roles or (Role.COORDINATOR in roles and key != COORDINATING)


async def _the_log_explains_every_value(session, answers):
    events = (await session.scalars(select(Event).order_by(Event.id))).all()
    last: dict[tuple[str, int], Any] = {}
    before: dict[tuple[str, int], Any] = {}
    times: Counter[tuple[str, int]] = Counter()
    for event in events:
        subject = event.subject, event.subject_id
        if event.action == "draft written":  # its `before` equals the `after` of the line before it
            assert event.before == before.get(subject)
        if event.subject == "answer":
            before[subject] = event.after
        times[event.action, event.subject_id] += 1
        last[subject] = event
    for answer in answers:
        kept = dict(last["answer", answer.id].after)
        kept.pop("as_in", None)
        assert kept == answer_facts(answer)
        assert times["answer confirmed", answer.id] == (answer.confirmed_at is not None)
    for review in await session.scalars(select(Review)):
        after = last["review", review.id].after
        score = None if review.verified_score is None else str(review.verified_score)
        told = after["verdict"], after["verified_score"], after["reason"]
        assert told == (review.verdict, score, review.reason)
        assert last["review", review.id].person_id == review.reviewed_by_id
    for report in await session.scalars(select(Report)):
        assert times["report submitted", report.id] == (report.submitted_at is not None)
    for evidence in await session.scalars(select(Evidence)):
        assert last["evidence", evidence.id].after["sha256"] == evidence.sha256


_SETTINGS = settings(
    max_examples=15,
    stateful_step_count=40,
    derandomize=True,  # the same walks every time, so that a red run can be repeated
    suppress_health_check=list(HealthCheck),
)


class AFewWalks(Walk):
    """Random walks with the ordinary number of examples."""


class ManyWalks(Walk):
    """The same walks, three times as many."""


TestAFewWalks = AFewWalks.TestCase
TestAFewWalks.settings = settings(_SETTINGS, max_examples=5)
TestManyWalks = pytest.mark.long(ManyWalks.TestCase)
TestManyWalks.settings = _SETTINGS
