"""The server as part of the running assistant."""

import asyncio

import httpx
import pytest

from core.errors import UserError
from core.settings.channels import WebSettings
from tests.bot.telegram.telegram_office import JUSTICE, telegram_office
from tests.bot.web.web_office import ADDRESS, PDF


@pytest.fixture
async def office(tmp_path):
    async with telegram_office(tmp_path, "2023-03-09 08:00") as opened:
        web = WebSettings(public_url=ADDRESS, port=0)
        opened.settings = opened.settings.model_copy(update={"web": web})
        yield opened


async def test_it_tells_its_health_and_a_file_by_the_page_moves_the_chat(office):
    async with office.running() as assistant:
        async with httpx.AsyncClient(
            base_url=assistant.web.address, trust_env=False, follow_redirects=True
        ) as phone:
            while (healthy := await phone.get("/healthz")).status_code != 200:
                await asyncio.sleep(0.05)
            assert healthy.json()["channels"] == {"telegram": True}
            await assistant.web.sweep()
            link = await assistant.web.door.upload_link("telegram", str(JUSTICE))
            path = link.removeprefix(ADDRESS)
            await phone.post(path)
            sent = await phone.post(f"{path}/tep", content=PDF, headers={"X-File-Name": "a.pdf"})
            assert sent.json()["kept"]
            await phone.post(f"{path}/xong")
        await office.sees(JUSTICE, "Đã nhận 1 tệp từ trang gửi tệp")


async def test_a_taken_port_ends_the_assistant_with_one_sentence(office):
    async with office.running() as first:
        port = int(first.web.address.rpartition(":")[2])
        web = WebSettings(public_url=ADDRESS, port=port)
        office.settings = office.settings.model_copy(update={"web": web})
        with pytest.raises(UserError, match="không mở được cổng"):
            async with office.running():
                pass
