"""Zalo's calls reach the bot that they are for, and nobody else's do."""

import pytest

from bot.web.guesses import MOST
from bot.web.webhooks import SECRET

RIGHT = {SECRET: "the right secret"}
BODY = b'{"ok": true}'


async def test_a_call_with_the_right_secret_is_handed_to_the_bot(web):
    answer = await web.phone().post("/zalo/zalo", content=BODY, headers=RIGHT)
    assert answer.status_code == 200
    assert web.bot.bodies == [BODY]


@pytest.mark.parametrize("headers", [{}, {SECRET: ""}, {SECRET: "the right secret "[:-2]}])
async def test_a_wrong_or_missing_secret_is_refused(web, headers):
    answer = await web.phone().post("/zalo/zalo", content=BODY, headers=headers)
    assert answer.status_code == 403
    assert answer.content == b""
    assert web.bot.bodies == []


async def test_a_wrong_secret_is_refused_before_the_body_is_read(web):
    read = []

    async def slow_body():
        read.append("begun")
        yield BODY

    for headers in ({}, {SECRET: "wrong"}):
        answer = await web.phone().post("/zalo/zalo", content=slow_body(), headers=headers)
        assert answer.status_code == 403
    assert not read
    await web.phone().post("/zalo/zalo", content=slow_body(), headers=RIGHT)
    assert read


async def test_there_is_no_other_bot_and_nothing_to_read(web):
    assert (await web.phone().post("/zalo/zalo2", content=BODY, headers=RIGHT)).status_code == 404
    assert (await web.phone().get("/zalo/zalo")).status_code == 405


async def test_a_body_too_large_is_refused(web):
    answer = await web.phone().post("/zalo/zalo", content=bytes(1_000_001), headers=RIGHT)
    assert answer.status_code == 413
    assert web.bot.bodies == []


async def test_wrong_secrets_are_held_up_and_the_right_one_never_is(web):
    phone = web.phone()
    wrong = [await phone.post("/zalo/zalo", content=BODY) for _ in range(MOST + 1)]
    assert [answer.status_code for answer in wrong[-2:]] == [403, 429]
    assert (await phone.post("/zalo/zalo", content=BODY, headers=RIGHT)).status_code == 200
