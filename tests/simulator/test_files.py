"""Files both ways: photos, albums, documents, downloads, and their limits."""

import pytest
from telegram import Bot, InputMediaDocument, InputMediaPhoto
from telegram.error import BadRequest, InvalidToken, TelegramError

from simulator import limits
from simulator.simulator import Simulator

from .conftest import OFFICIAL
from .pictures import png


async def test_a_photo_of_a_person_can_be_downloaded(bot: Bot, simulator: Simulator):
    simulator.send_photo(OFFICIAL, png(80, 60), "Minh chứng")
    [update] = await bot.get_updates()
    assert update.message is not None
    sizes = update.message.photo
    assert [(size.width, size.height) for size in sizes] == [(90, 67), (80, 60)]
    file = await bot.get_file(sizes[-1].file_id)
    assert await file.download_as_bytearray() == png(80, 60)
    assert file.file_size == len(png(80, 60))
    assert update.message.caption == "Minh chứng"


async def test_an_album_is_several_messages_with_one_group(bot: Bot, simulator: Simulator):
    simulator.send_album(OFFICIAL, [png(shade=shade) for shade in (1, 2, 3)], "Ba ảnh")
    messages = [update.message for update in await bot.get_updates() if update.message]
    assert len({message.media_group_id for message in messages}) == 1
    assert [message.caption for message in messages] == ["Ba ảnh", None, None]
    assert all(message.photo for message in messages)


async def test_a_document_keeps_its_vietnamese_name(bot: Bot, simulator: Simulator):
    simulator.send_document(OFFICIAL, "Báo cáo quý I.docx", b"noi dung")
    [update] = await bot.get_updates()
    assert update.message is not None
    assert update.message.document is not None
    assert update.message.document.file_name == "Báo cáo quý I.docx"
    file = await update.message.document.get_file()
    assert bytes(await file.download_as_bytearray()) == b"noi dung"


async def test_files_over_20_mb_cannot_be_downloaded(bot: Bot, simulator: Simulator):
    simulator.send_document(OFFICIAL, "lớn.zip", b"x", size=limits.DOWNLOAD_BYTES + 1)
    [update] = await bot.get_updates()
    assert update.message is not None
    assert update.message.document is not None
    with pytest.raises(BadRequest, match="File is too big"):
        await update.message.document.get_file()


async def test_an_unknown_file_is_refused(bot: Bot):
    with pytest.raises(BadRequest, match=r"(?i)invalid file_id"):
        await bot.get_file("nothing")


async def test_the_bot_sends_files(bot: Bot, simulator: Simulator):
    await bot.send_document(OFFICIAL, b"abc", filename="Biểu số 1.xlsx", caption="<b>Biểu</b>")
    await bot.send_photo(OFFICIAL, png(), caption="<b>Biểu đồ</b>", parse_mode="HTML")
    document, photo = simulator.messages(OFFICIAL)
    assert (document.files[0].name, document.files[0].content) == ("Biểu số 1.xlsx", b"abc")
    assert document.text == "<b>Biểu</b>"
    assert photo.files[0].content == png()
    assert photo.html == "<b>Biểu đồ</b>"


async def test_the_bot_sends_albums(bot: Bot, simulator: Simulator):
    photos = [InputMediaPhoto(png(shade=n), caption=f"ảnh {n}") for n in (1, 2)]
    sent = await bot.send_media_group(OFFICIAL, photos)
    assert len({message.media_group_id for message in sent}) == 1
    assert [seen.text for seen in simulator.messages(OFFICIAL)] == ["ảnh 1", "ảnh 2"]
    documents = [InputMediaDocument(b"x", filename=f"{n}.txt") for n in range(2)]
    await bot.send_media_group(OFFICIAL, documents)
    assert simulator.last(OFFICIAL).files[0].name == "1.txt"


async def test_a_file_can_be_sent_again_by_its_id(bot: Bot, simulator: Simulator):
    sent = await bot.send_document(OFFICIAL, b"abc", filename="a.txt")
    assert sent.document is not None
    await bot.send_document(OFFICIAL, sent.document.file_id)
    assert simulator.last(OFFICIAL).files[0].content == b"abc"
    with pytest.raises(BadRequest, match=r"(?i)can't use file of type document as photo"):
        await bot.send_photo(OFFICIAL, sent.document.file_id)
    with pytest.raises(BadRequest, match=r"(?i)wrong file identifier"):
        await bot.send_document(OFFICIAL, "https://example.org/a.pdf")


async def test_albums_have_two_to_ten_files(bot: Bot):
    for count in (1, 11):
        with pytest.raises(BadRequest, match="2-10"):
            await bot.send_media_group(OFFICIAL, [InputMediaPhoto(png())] * count)
    document = InputMediaDocument(b"x", filename="a.txt")
    mixed: list[InputMediaPhoto | InputMediaDocument] = [InputMediaPhoto(png()), document]
    with pytest.raises(BadRequest, match=r"(?i)can't use the media of the specified type"):
        await bot.send_media_group(OFFICIAL, mixed)


async def test_bad_files_are_refused(bot: Bot, simulator: Simulator):
    with pytest.raises(BadRequest, match=r"(?i)file must be non-empty"):
        await bot.send_document(OFFICIAL, b"", filename="a.txt")
    with pytest.raises(BadRequest, match=r"(?i)image_process_failed"):
        await bot.send_photo(OFFICIAL, b"not a picture")
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.send_photo(OFFICIAL, png(), caption="x" * 1025)
    with pytest.raises(BadRequest, match="is too big for a photo"):
        await bot.send_photo(OFFICIAL, png() + bytes(limits.PHOTO_BYTES))
    assert simulator.messages(OFFICIAL) == []


async def test_an_upload_over_50_mb_is_refused(bot: Bot, simulator: Simulator):
    with pytest.raises(TelegramError, match="Request Entity Too Large"):
        await bot.send_document(OFFICIAL, bytes(limits.UPLOAD_BYTES + 1), filename="a.bin")
    assert simulator.messages(OFFICIAL) == []


async def test_an_unknown_download_path_is_not_found(bot: Bot, simulator: Simulator):
    simulator.send_document(OFFICIAL, "a.txt", b"x")
    [update] = await bot.get_updates()
    assert update.message is not None
    assert update.message.document is not None
    file = await update.message.document.get_file()
    with pytest.raises(InvalidToken):
        await bot.request.retrieve(f"{file.file_path}.other")
