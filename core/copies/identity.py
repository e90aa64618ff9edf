"""The installation's identity beside its configuration."""

from pathlib import Path

IDENTITY = "nhacviec.id"


def write_identity(folder: Path, identity: str) -> Path:
    """Write the file by which an installation knows its database."""
    path = folder / IDENTITY
    path.write_text(f"{identity}\n", encoding="ascii")
    path.chmod(0o600)
    return path
