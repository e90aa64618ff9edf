"""Notices that an earlier version stored in the outbox can be read and shown."""

import json

import pytest

from core.notices.troubles import TROUBLES
from core.screen import plain
from core.subjects import KINDS, SUBJECTS
from tests.core.notices.by_room import TOLD

OLD_ROWS = [row for told in TOLD.values() for row in told.OLD_ROWS]


def test_every_kind_of_notice_has_an_old_row_in_its_rooms_tests():
    kinds = {subject.name: {one.kind for one in subject.notices} for subject in SUBJECTS}
    held = {room: {kind for kind, _ in told.OLD_ROWS} for room, told in TOLD.items()}
    assert held == {room: own for room, own in kinds.items() if own}
    assert {facts["trouble"] for _, facts in OLD_ROWS if "trouble" in facts} == set(TROUBLES)


@pytest.mark.parametrize(("kind", "facts"), OLD_ROWS)
def test_a_row_of_an_earlier_version_is_read_and_shown(kind, facts):
    notice = KINDS[kind].of_facts(facts)
    words = plain(notice.screen().head)
    assert words.strip()
    assert "None" not in words


@pytest.mark.parametrize(("kind", "facts"), OLD_ROWS)
def test_stored_facts_keep_their_names_and_are_read_back_unchanged(kind, facts):
    notice = KINDS[kind].of_facts(facts)
    kept = json.loads(json.dumps(notice.as_facts()))
    assert set(facts) - set(kept) <= _GONE.get(kind, set())
    assert KINDS[kind].of_facts(kept) == notice
    assert KINDS[kind].of_facts(kept).screen() == notice.screen()


_GONE = {"archive stale": {"by", "department", "code"}}  # these were never shown
