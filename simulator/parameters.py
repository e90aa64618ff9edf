"""The parameters of a call: from the address, a form, a multipart body, or JSON, read as text."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from starlette.datastructures import UploadFile
from starlette.requests import Request

from simulator import limits
from simulator.errors import ApiError, bad_request


@dataclass(frozen=True)
class Upload:
    """A file that came with the call."""

    name: str
    content: bytes


class Parameters:
    """Text values and uploads by name, read as the Bot API reads them."""

    def __init__(self, values: Mapping[str, str], uploads: Mapping[str, Upload]) -> None:
        self.values = dict(values)
        self.uploads = dict(uploads)

    def has(self, name: str) -> bool:
        """Tell whether the call has it."""
        return name in self.values

    def text(self, name: str) -> str:
        """Return the value, or an empty text."""
        return self.values.get(name, "")

    def integer(self, name: str, default: int = 0) -> int:
        """Return a number; anything else counts as absent."""
        try:
            return int(self.text(name))
        except ValueError:
            return default

    def is_true(self, name: str) -> bool:
        """Tell whether the value is true."""
        return self.text(name).lower() in {"true", "yes", "1"}

    def parsed(self, name: str) -> Any:  # noqa: ANN401 - whatever the JSON holds
        """Return a JSON value; None if it is absent."""
        if not self.text(name):
            return None
        try:
            return json.loads(self.text(name))
        except ValueError:
            raise bad_request(f"can't parse {name} JSON object") from None

    def chat_id(self) -> int | None:
        """Return the chat of the call, if it has one."""
        return self.integer("chat_id") or None

    def summary(self) -> dict[str, str]:
        """Return the values and the names of the uploads, for a log."""
        files = {name: upload.name for name, upload in self.uploads.items()}
        return {**self.values, **files}


async def read_parameters(request: Request) -> Parameters:
    """Read a call's parameters, wherever they are."""
    values: dict[str, str] = dict(request.query_params)
    uploads: dict[str, Upload] = {}
    if request.headers.get("content-type", "").startswith("application/json"):
        values.update(await _from_json(request))
        return Parameters(values, uploads)
    async with request.form(max_part_size=limits.UPLOAD_BYTES) as form:
        for name, value in form.multi_items():
            if isinstance(value, UploadFile):
                uploads[name] = Upload(value.filename or name, await value.read())
            else:
                values[name] = value
    return Parameters(values, uploads)


async def _from_json(request: Request) -> dict[str, str]:
    try:
        body = json.loads(await request.body() or b"{}")
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise ApiError(400, "Bad Request: can't parse JSON object")
    return {name: _as_text(value) for name, value in body.items() if value is not None}


def _as_text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value)
