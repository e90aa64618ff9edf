"""Only this machine and our own page can use the simulator."""

import httpx
import pytest

from simulator.server import serving
from simulator.simulator import Simulator
from tests.plain_http import plain_client

from .conftest import OFFICIAL, TOKEN


@pytest.fixture
async def client(base_url: str):
    async with plain_client(base_url=base_url) as opened:
        yield opened


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", ""])
@pytest.mark.parametrize("path", ["/", "/page/state", f"/bot{TOKEN}/getMe"])
async def test_a_foreign_host_is_refused(client: httpx.AsyncClient, host, path):
    response = await client.get(path, headers={"host": host})
    assert response.status_code == 403


@pytest.mark.parametrize("host", ["127.0.0.1:8080", "localhost:8080", "localhost", "[::1]:8080"])
async def test_this_machine_is_served(client: httpx.AsyncClient, host):
    response = await client.get("/page/state", headers={"host": host})
    assert response.status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:1"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
async def test_another_site_cannot_act(client: httpx.AsyncClient, simulator: Simulator, headers):
    for path in (f"/page/people/{OFFICIAL}/text", f"/bot{TOKEN}/sendMessage"):
        body = {"text": "x", "chat_id": OFFICIAL}
        response = await client.post(path, json=body, headers=headers)
        assert response.status_code == 403
    assert simulator.messages(OFFICIAL) == []


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil"},
        {"sec-fetch-site": "cross-site"},
        {"origin": "http://evil", "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors"},
        {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"},
        {"sec-fetch-site": "same-site", "sec-fetch-mode": "navigate"},
    ],
)
async def test_another_site_cannot_act_by_a_link_or_a_picture(
    client: httpx.AsyncClient, simulator: Simulator, headers
):
    sending = f"/bot{TOKEN}/sendMessage?chat_id={OFFICIAL}&text=x"
    for path in (sending, f"/bot{TOKEN}/setWebhook?url=http://127.0.0.1:9/", "/page/state"):
        assert (await client.get(path, headers=headers)).status_code == 403
    assert simulator.messages(OFFICIAL) == []


async def test_a_link_on_another_site_can_only_open_the_page(client: httpx.AsyncClient):
    headers = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}
    assert (await client.get("/", headers=headers)).status_code == 200
    assert (await client.post("/", headers=headers)).status_code == 403
    for path in ("/page/state", "/page/files/x", f"/bot{TOKEN}/getMe"):
        assert (await client.get(path, headers=headers)).status_code == 403


async def test_our_page_can_act(client: httpx.AsyncClient, simulator: Simulator, base_url: str):
    headers = {"origin": base_url, "sec-fetch-site": "same-origin"}
    path = f"/page/people/{OFFICIAL}/text"
    response = await client.post(path, json={"text": "x"}, headers=headers)
    assert response.status_code == 200
    assert simulator.last(OFFICIAL).text == "x"


async def test_a_plain_form_cannot_act(client: httpx.AsyncClient):
    headers = {"content-type": "text/plain"}
    path = f"/page/people/{OFFICIAL}/text"
    response = await client.post(path, content='{"text": "x"}', headers=headers)
    assert response.status_code == 415


async def test_every_response_has_the_headers_that_protect_the_page(client: httpx.AsyncClient):
    headers = (await client.get("/")).headers
    assert "default-src 'self'" in headers["content-security-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"


async def test_other_machines_are_not_served(simulator: Simulator):
    with pytest.raises(ValueError, match="this machine only"):
        async with serving(simulator, host="0.0.0.0"):
            pass


async def test_a_taken_port_is_an_error(simulator: Simulator, base_url: str):
    with pytest.raises(OSError, match="in use"):
        async with serving(simulator, port=int(base_url.rpartition(":")[2])):
            pass
