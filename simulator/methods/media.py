"""Methods that move files: to a person, and from Telegram to the bot."""

from simulator import limits
from simulator.errors import ApiError, bad_request
from simulator.files import StoredFile, image_size
from simulator.formatted import FormattedText
from simulator.keyboards import read_keyboard
from simulator.messages import Message
from simulator.methods.content import caption, read_caption, read_extra
from simulator.methods.sending import accept
from simulator.parameters import Parameters, Upload
from simulator.people import JsonObject
from simulator.world import World

_KINDS = ("photo", "document")


def send_document(world: World, parameters: Parameters) -> JsonObject:
    """`sendDocument`."""
    return _send(world, parameters, "document")


def send_photo(world: World, parameters: Parameters) -> JsonObject:
    """`sendPhoto`."""
    return _send(world, parameters, "photo")


def _send(world: World, parameters: Parameters, kind: str) -> JsonObject:
    chat = world.chat_open_to_bot(parameters.chat_id())
    source = parameters.text(kind) or f"attach://{kind}"
    message = _media_message(world, parameters, kind, source, read_caption(parameters))
    message.keyboard = read_keyboard(parameters.text("reply_markup"))
    message.extra = read_extra(parameters, chat)
    return accept(world, chat, message, f"send{kind.capitalize()}")


def send_media_group(world: World, parameters: Parameters) -> list[JsonObject]:
    """`sendMediaGroup`: two to ten photos, or two to ten documents."""
    chat = world.chat_open_to_bot(parameters.chat_id())
    items = parameters.parsed("media") or []
    if len(items) not in limits.ALBUM:
        raise bad_request("group send failed: an album holds 2-10 items")
    if len({item.get("type") for item in items}) > 1:
        raise bad_request("Can't use the media of the specified type in the album")
    messages = [_album_item(world, parameters, item) for item in items]
    group = {**read_extra(parameters, chat), "media_group_id": new_album_id(world)}
    for message in messages:
        message.extra = group
    return [accept(world, chat, message, "sendMediaGroup") for message in messages]


def new_album_id(world: World) -> str:
    """Return a `media_group_id` that was not used before."""
    return str(13_000_000_000_000_000 + world.changes.mark())


def _album_item(world: World, parameters: Parameters, item: JsonObject) -> Message:
    if item.get("type") not in _KINDS:
        raise bad_request(f"can't parse InputMedia: type {item.get('type')!r} is not simulated")
    body = caption(
        item.get("caption", ""), item.get("parse_mode", ""), item.get("caption_entities")
    )
    return _media_message(world, parameters, item["type"], item.get("media", ""), body)


def _media_message(
    world: World, parameters: Parameters, kind: str, source: str, body: FormattedText
) -> Message:
    if not source.startswith("attach://"):
        return _resent(world, kind, source, body)
    upload = parameters.uploads.get(source.removeprefix("attach://"))
    if upload is None:
        raise bad_request(f"there is no {kind} in the request")
    _check_size(upload)
    if kind == "document":
        file = world.files.add(upload.name, upload.content, "documents")
        return Message(body=body, media={"document": file.to_document()}, files=(file,))
    _check_photo(upload)
    media, file = world.files.add_photo(upload.content, upload.name)
    return Message(body=body, media=media, files=(file,))


def _resent(world: World, kind: str, file_id: str, body: FormattedText) -> Message:
    """Return a message with a file that Telegram already has; nothing is fetched from addresses."""
    file = world.files.by_id(file_id)
    if file is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if (kind == "photo") != file.path.startswith("photos/"):
        raise bad_request(f"can't use file of type {file.path.split('/')[0][:-1]} as {kind}")
    media = {"document": file.to_document()}
    if kind == "photo":
        media, file = world.files.add_photo(file.content, file.name)
    return Message(body=body, media=media, files=(file,))


def _check_size(upload: Upload) -> None:
    if not upload.content:
        raise bad_request("file must be non-empty")
    if len(upload.content) > limits.UPLOAD_BYTES:
        raise ApiError(413, "Request Entity Too Large")


def _check_photo(upload: Upload) -> None:
    size = len(upload.content)
    if size > limits.PHOTO_BYTES:
        most = limits.PHOTO_BYTES
        raise bad_request(
            f"file of size {size} bytes is too big for a photo; the maximum size is {most} bytes"
        )
    if image_size(upload.content) is None and upload.content[8:12] != b"WEBP":
        raise bad_request("IMAGE_PROCESS_FAILED")


def get_file(world: World, parameters: Parameters) -> JsonObject:
    """`getFile`: the path to download a file of at most 20 MB."""
    file = found_file(world, parameters.text("file_id"))
    if file.size > limits.DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    folder = world.local_folder
    if folder is None:
        return {**file.to_json(), "file_path": file.path}
    path = folder / file.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(file.content)
    return {**file.to_json(), "file_path": str(path)}


def found_file(world: World, file_id: str) -> StoredFile:
    """Return the file of this id, or refuse as Telegram does."""
    file = world.files.by_id(file_id)
    if file is None:
        raise bad_request("invalid file_id" if file_id else "file_id not specified")
    return file
