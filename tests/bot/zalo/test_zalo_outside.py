"""Files from addresses that come from outside: public https hosts, and nothing else."""

import gzip

import httpx
import pytest

from bot.zalo.outside import Outside
from core.errors import DeliveryError
from tests.bot.zalo.fake_zalo import API

PUBLIC = {"photo.example": ["93.184.216.34"], "cdn.example": ["2606:2800:220:1::1"]}
URL = "https://photo.example/1.jpg"


class Web:
    """Hosts that answer, and what they were asked."""

    def __init__(self, *answers: httpx.Response | Exception) -> None:
        self.answers = list(answers)
        self.asked: list[tuple[str, str]] = []
        self.hosts: dict[str, list[str]] = dict(PUBLIC)

    def outside(self, **more) -> Outside:
        async def look_up(host: str) -> list[str]:
            return self.hosts.get(host, [])

        return Outside(httpx.MockTransport(self._answer), API, look_up=look_up, **more)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.asked.append((str(request.url), request.headers["host"]))
        one = self.answers.pop(0)
        if isinstance(one, Exception):
            raise one
        return one


async def test_a_file_is_fetched_from_the_address_that_was_looked_up(tmp_path):
    web = Web(httpx.Response(200, content=b"a photo"))
    await web.outside().fetch(URL, tmp_path / "x", 100)
    assert (tmp_path / "x").read_bytes() == b"a photo"
    assert web.asked == [("https://93.184.216.34/1.jpg", "photo.example")]


async def test_the_name_is_proved_by_its_certificate_though_the_number_is_called(tmp_path):
    seen = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request.extensions["sni_hostname"])
        return httpx.Response(200)

    async def look_up(host: str) -> list[str]:
        return PUBLIC[host]

    outside = Outside(httpx.MockTransport(answer), API, look_up=look_up)
    await outside.fetch(URL, tmp_path / "x", 100)
    assert seen == ["photo.example"]


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.0.0.7",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "::1",
        "fe80::1%eth0",
        "fd00::1",
        "::ffff:127.0.0.1",
        "::127.0.0.1",
        "::ffff:0:127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::a00:1",
        "2002:a00:1::1",
        "fec0::1",
        "ff0e::1",
        "no address",
    ],
)
async def test_no_address_of_this_machine_or_the_office_is_called(address, tmp_path):
    web = Web()
    web.hosts["photo.example"] = ["93.184.216.34", address]
    with pytest.raises(DeliveryError) as raised:
        await web.outside().fetch(URL, tmp_path / "x", 100)
    assert raised.value.permanent
    assert not web.asked


@pytest.mark.parametrize(
    "url",
    [
        "http://photo.example/1.jpg",
        "https://photo.example:8443/1.jpg",
        "ftp://photo.example/1.jpg",
        "https:///1.jpg",
        "https://[bad/1.jpg",
        "",
    ],
)
async def test_only_https_is_called(url, tmp_path):
    web = Web()
    with pytest.raises(DeliveryError):
        await web.outside().fetch(url, tmp_path / "x", 100)
    assert not web.asked


async def test_a_redirect_is_checked_like_the_address_itself(tmp_path):
    web = Web(
        httpx.Response(302, headers={"location": "https://cdn.example/2.jpg"}),
        httpx.Response(200, content=b"a photo"),
    )
    await web.outside().fetch(URL, tmp_path / "x", 100)
    assert [host for _, host in web.asked] == ["photo.example", "cdn.example"]
    for there in ("https://127.0.0.1/", "http://cdn.example/", "/again", ""):
        web = Web(*[httpx.Response(302, headers={"location": there})] * 9)
        web.hosts["127.0.0.1"] = ["127.0.0.1"]
        with pytest.raises(DeliveryError):
            await web.outside().fetch(URL, tmp_path / "x", 100)
        assert {host for _, host in web.asked} == {"photo.example"}


async def test_the_server_of_the_bot_api_may_be_anywhere(tmp_path):
    web = Web(httpx.Response(200, content=b"a photo"))
    await web.outside().fetch(f"{API}/files/1.jpg", tmp_path / "x", 100)
    assert web.asked == [(f"{API}/files/1.jpg", "zalo.example")]


async def test_behind_a_proxy_the_proxy_looks_hosts_up(tmp_path):
    web = Web(httpx.Response(200, content=b"a photo"))
    web.hosts.clear()
    await web.outside(has_proxy=True).fetch(URL, tmp_path / "x", 100)
    assert web.asked == [(URL, "photo.example")]
    with pytest.raises(DeliveryError, match="unknown"):
        await web.outside().fetch(URL, tmp_path / "x", 100)


@pytest.mark.parametrize(
    ("answer", "is_permanent"),
    [
        (httpx.Response(404), True),
        (httpx.Response(403), True),
        (httpx.Response(502), False),
        (httpx.ConnectError(URL), False),
    ],
)
async def test_a_file_that_does_not_come_may_be_asked_for_again(answer, is_permanent, tmp_path):
    with pytest.raises(DeliveryError) as raised:
        await Web(answer).outside().fetch(URL, tmp_path / "x", 100)
    assert raised.value.permanent is is_permanent
    assert "photo.example" not in str(raised.value)


async def test_a_file_that_is_too_large_is_broken_off_just_beyond(tmp_path):
    web = Web(httpx.Response(200, content=b"x" * 1_000_000))
    await web.outside().fetch(URL, tmp_path / "x", 100_000)
    assert 100_000 < (tmp_path / "x").stat().st_size < 200_000


@pytest.mark.parametrize(
    "address", ["2606:2800:220:1::1", "64:ff9b::5db8:d822", "2002:5db8:d822::1"]
)
async def test_open_addresses_of_ipv6_are_called(address, tmp_path):
    web = Web(httpx.Response(200, content=b"a photo"))
    web.hosts["photo.example"] = [address]
    await web.outside().fetch(URL, tmp_path / "x", 100)
    assert web.asked == [(f"https://[{address}]/1.jpg", "photo.example")]


@pytest.mark.parametrize(
    "number", ["2130706433", "0x7f.1", "0177.0.0.1", "127.1", "[::ffff:7f00:1]"]
)
async def test_numbers_that_hide_an_address_of_this_machine_are_refused(number, tmp_path):
    web = Web()
    outside = Outside(httpx.MockTransport(web._answer), API)  # the machine's own look-up
    with pytest.raises(DeliveryError):
        await outside.fetch(f"https://{number}/1.jpg", tmp_path / "x", 100)
    assert not web.asked


async def test_a_packed_file_is_refused_before_it_is_unpacked(tmp_path):
    packed = gzip.compress(bytes(1_000_000))
    web = Web(httpx.Response(200, content=packed, headers={"content-encoding": "gzip"}))
    with pytest.raises(DeliveryError, match="packed"):
        await web.outside().fetch(URL, tmp_path / "x", 100)
    assert not (tmp_path / "x").exists()
