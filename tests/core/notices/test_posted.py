"""Functions that change what others must do or wait for post the notices themselves."""

from datetime import datetime

import pytest
from sqlalchemy import select

from core.people.act import Act
from core.subjects import KINDS
from models import (
    OutboxMessage,
    Role,
)
from tests.core.notices.by_room import TOLD
from tests.core.notices.story import Story, newest
from tests.lived import actor_of
from tests.office import BUTTONS, PEOPLE, Office, local

OTHERS = {
    "Phó Chủ tịch": ((Role.LEADER,), ()),
    "Tư pháp 2": ((Role.OFFICIAL,), ("Tư pháp",)),
    "Văn thư": ((Role.COORDINATOR,), ()),
}
STORIES = {
    f"{room} {number}": story
    for room, told in TOLD.items()
    for number, story in enumerate(told.STORIES, 1)
}


@pytest.mark.parametrize("name", STORIES)
async def test_each_act_posts_its_notices_without_a_handler(tmp_path, name):
    at, acts = STORIES[name]
    office = await Office.open(tmp_path, BUTTONS, at, {**PEOPLE, **OTHERS})
    story, known = Story(office), 0
    for number, (who, doing, kinds) in enumerate(acts):
        async with office.database.writing() as session:
            actor = await actor_of(office, session, who)
            known = await newest(session, OutboxMessage)
            await doing(story, Act(session, actor, _later(at, number)))
            posted = await session.scalars(
                select(OutboxMessage.kind).where(
                    OutboxMessage.id > known, OutboxMessage.kind.in_(KINDS)
                )
            )
            assert (number, {*posted}) == (number, kinds)
    await office.close()


def _later(at: str, minutes: int) -> datetime:
    return local(at).replace(minute=minutes)


def test_every_kind_of_notice_is_posted_in_a_story():
    told = {kind for _, acts in STORIES.values() for _, _, kinds in acts for kind in kinds}
    assert told == set(KINDS)
