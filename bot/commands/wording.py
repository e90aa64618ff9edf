"""The wording command: every sentence, for an office that wants to say something otherwise."""

from core.wording.own import as_toml


def print_wording() -> None:
    """Print every sentence with its name, its occasion and what is filled in, as TOML."""
    print(as_toml(), end="")  # noqa: T201 - what was asked for
