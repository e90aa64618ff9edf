"""The health page: 200 while all works, 503 otherwise, and nothing that is secret."""

from datetime import timedelta

from tests.office import LINES


async def health(web):
    web.forget_app()  # what was found out about the database is kept for a moment
    return await web.phone().get("/healthz")


async def test_all_is_well(web):
    answer = await health(web)
    assert answer.status_code == 200
    assert answer.json() == {
        "ok": True,
        "database": True,
        "tick": True,
        "tick_seconds_ago": 0,
        "channels": {LINES: True},
    }


async def test_a_channel_that_hears_nobody_is_told(web):
    web.signs["hears"] = False
    answer = await health(web)
    assert answer.status_code == 503
    assert answer.json()["channels"] == {LINES: False}


async def test_a_tick_that_is_late_is_told(web):
    web.office.clock.set(web.office.clock.now() + timedelta(minutes=3))
    answer = await health(web)
    assert answer.status_code == 503
    assert (answer.json()["tick"], answer.json()["tick_seconds_ago"]) == (False, 180)


async def test_before_the_first_tick_nothing_is_well_yet(web):
    web.signs["tick"] = None
    assert (await health(web)).json()["tick_seconds_ago"] is None
    assert (await health(web)).status_code == 503


async def test_a_database_that_cannot_be_written_is_told_without_its_path(web):
    web.office.settings.database_path.unlink()
    answer = await health(web)
    assert answer.status_code == 503
    assert answer.json()["database"] is False
    assert str(web.folder) not in answer.text
