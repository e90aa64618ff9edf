"""The webhook of a Zalo bot: called once, whatever comes of it."""

import pytest

from simulator.zalo.phones import ZaloPhones

from .conftest import OFFICIAL, Calls, Receiver

SECRET = "a-secret-of-8"


async def test_setting_it_calls_the_address_and_says_what_came_of_it(
    call: Calls, receiver: Receiver
):
    answer = await call("setWebhook", url=receiver.url, secret_token=SECRET)
    assert answer["result"]["verification"]["success"] is True
    assert receiver.secrets == [SECRET]
    assert (await call("getWebhookInfo"))["result"]["url"] == receiver.url


async def test_the_address_is_kept_when_nobody_answers_there(call: Calls):
    url = "http://127.0.0.1:9/zalo"
    answer = await call("setWebhook", url=url, secret_token=SECRET)
    assert answer["ok"]
    assert answer["result"]["verification"]["success"] is False
    assert (await call("getWebhookInfo"))["result"]["url"] == url


@pytest.mark.parametrize(
    "wrong",
    [
        {"url": "http://127.0.0.1:9/zalo"},
        {"url": "http://127.0.0.1:9/zalo", "secret_token": "short"},
        {"url": "http://127.0.0.1:9/zalo", "secret_token": "x" * 257},
        {"url": "https://example.com/zalo", "secret_token": SECRET},
        {"secret_token": SECRET},
    ],
)
async def test_a_wrong_webhook_is_refused(call: Calls, wrong):
    assert (await call("setWebhook", **wrong))["error_code"] == 400
    assert (await call("getWebhookInfo"))["error_code"] == 404


async def test_polling_is_refused_until_it_is_deleted(call: Calls, receiver: Receiver):
    await call("setWebhook", url=receiver.url, secret_token=SECRET)
    assert (await call("getUpdates", timeout=0))["error_code"] == 400
    assert (await call("deleteWebhook"))["result"]["url"] == ""
    assert (await call("getUpdates", timeout=0))["error_code"] == 408


async def test_an_update_comes_once_with_the_secret(
    call: Calls, receiver: Receiver, zalo: ZaloPhones
):
    await call("setWebhook", url=receiver.url, secret_token=SECRET)
    await receiver.bodies.get()
    for words in ("một", "hai"):
        zalo.send_text(OFFICIAL, words)
    bodies = [await receiver.bodies.get() for _ in range(2)]
    assert [body["result"]["message"]["text"] for body in bodies] == ["một", "hai"]
    assert receiver.secrets == [SECRET] * 3


async def test_a_failed_delivery_is_not_repeated(call: Calls, receiver: Receiver, zalo: ZaloPhones):
    await call("setWebhook", url=receiver.url, secret_token=SECRET)
    await receiver.bodies.get()
    receiver.status = 500
    zalo.send_text(OFFICIAL, "một")
    await receiver.bodies.get()
    receiver.status = 200
    zalo.send_text(OFFICIAL, "hai")
    assert (await receiver.bodies.get())["result"]["message"]["text"] == "hai"
    assert [one["result"]["message"]["text"] for one in zalo.lost] == ["một"]


async def test_deliveries_can_come_twice(call: Calls, receiver: Receiver, zalo: ZaloPhones):
    await call("setWebhook", url=receiver.url, secret_token=SECRET)
    await receiver.bodies.get()
    zalo.quirks.doubles_deliveries = True
    zalo.send_text(OFFICIAL, "một")
    assert await receiver.bodies.get() == await receiver.bodies.get()
