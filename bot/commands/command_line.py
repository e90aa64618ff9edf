"""The command line: every command, its words and its exit codes."""

import asyncio
import os
from pathlib import Path
from typing import Annotated, Literal

import typer

from bot.commands.quick_start import begin_loading
from bot.commands.streams import prepare_streams
from core.errors import NotKeptError, UserError
from core.installation.words import help as texts

_FAILED = 2  # exit code: the person asked for something impossible
_BROKEN = 1  # exit code: our own error

app = typer.Typer(
    help=texts.about(),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_show_locals=False,  # locals may include the token
)
plan_app = typer.Typer(help=texts.about_plan(), no_args_is_help=True)
app.add_typer(plan_app, name="plan")


def _at_home(path: Path | None) -> Path | None:
    """Expand "~" to the home folder, because only some shells do."""
    try:
        return path if path is None else path.expanduser()
    except RuntimeError:
        from core.installation.words.command_line import home_unknown  # noqa: PLC0415

        raise UserError(home_unknown(str(path))) from None


ConfigPath = Annotated[
    Path, typer.Option("--config", help=texts.option_config(), callback=_at_home)
]
PlanFile = Annotated[Path, typer.Argument(help=texts.argument_plan(), callback=_at_home)]
Yes = Annotated[bool, typer.Option("--yes", help=texts.option_yes())]
Year = Annotated[int | None, typer.Option(help=texts.option_year())]


# Same as `models.Role`, which would load the database for every command; a test compares.
InvitedRole = Literal["coordinator", "official", "leader", "inspector", "admin"]
ChosenChannel = Literal["zalo", "telegram", "both"]


def main() -> None:
    """Run a command; a person's mistake gives one sentence and exit code 2."""
    os.umask(0o077)  # other users of this machine must not read reports or the token
    prepare_streams()
    begin_loading()
    try:
        app()
    except UserError as error:
        from bot.commands.terminal import say  # noqa: PLC0415

        say(error.text, is_error=True)
        raise SystemExit(_FAILED) from None
    except NotKeptError as error:
        from bot.commands.terminal import say  # noqa: PLC0415
        from core.dialogue.words.unkept import command_not_kept  # noqa: PLC0415

        say(command_not_kept(error.obstacle), is_error=True)
        raise SystemExit(_FAILED) from None
    except Exception as error:
        from bot.logs.last_resort import report_unexpected  # noqa: PLC0415

        report_unexpected(error)
        raise SystemExit(_BROKEN) from None


@app.command(help=texts.help_demo())
def demo(
    port: Annotated[int | None, typer.Option(help=texts.option_port())] = None,
    keep: Annotated[bool, typer.Option("--keep", help=texts.option_keep())] = False,  # noqa: FBT002
    data: Annotated[Path, typer.Option(help=texts.option_demo_data(), callback=_at_home)] = Path(
        "demo-data"
    ),
) -> None:
    """Run the assistant on the real plan with a Telegram of its own."""
    from bot.commands.demo import run_demo  # noqa: PLC0415 - each command loads only what it needs

    asyncio.run(run_demo(data, port=port, keep=keep))


@app.command(help=texts.help_run())
def run(config: ConfigPath = Path("config.toml")) -> None:
    """Serve Telegram until stopped."""
    from bot.commands.serve import serve  # noqa: PLC0415

    asyncio.run(serve(config))


@app.command(help=texts.help_init())
def init(
    config: ConfigPath = Path("config.toml"),
    channel: Annotated[ChosenChannel | None, typer.Option(help=texts.option_channel())] = None,
    api_url: Annotated[str | None, typer.Option(help=texts.option_api_url())] = None,
    zalo_api_url: Annotated[str | None, typer.Option(help=texts.option_zalo_api_url())] = None,
    proxy: Annotated[str | None, typer.Option(help=texts.option_proxy())] = None,
) -> None:
    """Ask a few questions and make a working installation."""
    from bot.commands.setup import set_up  # noqa: PLC0415
    from bot.commands.setup_channels import ChannelOptions  # noqa: PLC0415

    set_up(config, ChannelOptions(channel, api_url, zalo_api_url, proxy))


@app.command(help=texts.help_invite())
def invite(
    role: Annotated[InvitedRole | None, typer.Option(help=texts.option_role())] = None,
    department: Annotated[str | None, typer.Option(help=texts.option_department())] = None,
    qr: Annotated[Path | None, typer.Option(help=texts.option_qr(), callback=_at_home)] = None,
    config: ConfigPath = Path("config.toml"),
) -> None:
    """Print an invitation, or draw the QR picture for the wall."""
    from bot.commands.inviting import print_invitation  # noqa: PLC0415
    from models import Role  # noqa: PLC0415

    asyncio.run(print_invitation(config, Role(role) if role else None, department, qr))


@app.command(help=texts.help_people())
def people(config: ConfigPath = Path("config.toml")) -> None:
    """List everybody."""
    from bot.commands.roster import print_people  # noqa: PLC0415

    asyncio.run(print_people(config))


@app.command(help=texts.help_revoke())
def revoke(
    person_id: Annotated[int, typer.Argument(help=texts.argument_person())],
    config: ConfigPath = Path("config.toml"),
    yes: Yes = False,  # noqa: FBT002
) -> None:
    """Take every role from a person."""
    from bot.commands.roster import revoke_person  # noqa: PLC0415

    asyncio.run(revoke_person(config, person_id, ask=not yes))


@app.command(help=texts.help_quarantine())
def quarantine(
    restore: Annotated[bool, typer.Option("--restore", help=texts.option_restore())] = False,  # noqa: FBT002
    delete: Annotated[bool, typer.Option("--delete", help=texts.option_delete())] = False,  # noqa: FBT002
    config: ConfigPath = Path("config.toml"),
    yes: Yes = False,  # noqa: FBT002
) -> None:
    """Show the files that no answer names, put them back, or delete old ones."""
    from bot.commands.quarantine import look_into_quarantine  # noqa: PLC0415

    asyncio.run(look_into_quarantine(config, restore=restore, delete=delete, ask=not yes))


@app.command(help=texts.help_rename())
def rename(config: ConfigPath = Path("config.toml"), yes: Yes = False) -> None:  # noqa: FBT002
    """Rename the commune to the name in the configuration."""
    from bot.commands.renaming import rename_commune  # noqa: PLC0415

    asyncio.run(rename_commune(config, ask=not yes))


@app.command(help=texts.help_accesses())
def accesses(
    person: Annotated[int | None, typer.Option(help=texts.argument_person())] = None,
    days: Annotated[int, typer.Option(min=1, max=3660, help=texts.option_days())] = 30,
    config: ConfigPath = Path("config.toml"),
) -> None:
    """List who received which files and documents of others."""
    from bot.commands.accesses import print_accesses  # noqa: PLC0415

    asyncio.run(print_accesses(config, person, days))


@app.command(help=texts.help_summary())
def summary(
    key: Annotated[str, typer.Option("--round", help=texts.option_round())],
    out: Annotated[Path, typer.Option(help=texts.option_out(), callback=_at_home)],
    as_of: Annotated[str | None, typer.Option(help=texts.option_as_of())] = None,
    config: ConfigPath = Path("config.toml"),
) -> None:
    """Write a round's summary as files."""
    from bot.commands.summary import write_summary  # noqa: PLC0415

    asyncio.run(write_summary(config, key, as_of, out))


@app.command(help=texts.help_calendar())
def calendar(
    year: Annotated[int, typer.Option(help=texts.option_calendar_year())],
    as_json: Annotated[bool, typer.Option("--json", help=texts.option_json())] = False,  # noqa: FBT002
    ics: Annotated[Path | None, typer.Option(help=texts.option_ics(), callback=_at_home)] = None,
    config: Annotated[
        Path | None, typer.Option(help=texts.option_config_or_none(), callback=_at_home)
    ] = None,
) -> None:
    """Print a year's rounds and reminders."""
    from bot.commands.calendar import print_calendar  # noqa: PLC0415
    from bot.commands.installation import checked_year  # noqa: PLC0415

    asyncio.run(print_calendar(config, checked_year(year), as_json=as_json, ics=ics))


@app.command(help=texts.help_backup())
def backup(
    to: Annotated[Path | None, typer.Option(help=texts.option_backup_to())] = None,
    config: ConfigPath = Path("config.toml"),
) -> None:
    """Write a copy of everything into one file."""
    from bot.commands.backup import back_up  # noqa: PLC0415

    raise typer.Exit(back_up(config, to))


@app.command(help=texts.help_restore())
def restore(
    archive: Annotated[Path, typer.Argument(help=texts.argument_archive())],
    to: Annotated[Path, typer.Option(help=texts.option_restore_to())] = Path(),
    allow_missing: Annotated[  # noqa: FBT002
        bool, typer.Option("--allow-missing", help=texts.option_allow_missing())
    ] = False,
) -> None:
    """Put a copy back into an empty folder."""
    from bot.commands.backup import put_back  # noqa: PLC0415

    put_back(archive, to, allow_missing=allow_missing)


@app.command(help=texts.help_doctor())
def doctor(
    as_json: Annotated[bool, typer.Option("--json", help=texts.option_json())] = False,  # noqa: FBT002
    config: ConfigPath = Path("config.toml"),
) -> None:
    """Check everything that can be wrong with the installation."""
    from bot.commands.doctor import look_over  # noqa: PLC0415

    raise typer.Exit(look_over(config, as_json=as_json))


@app.command(help=texts.help_wording())
def wording() -> None:
    """Print every sentence."""
    from bot.commands.wording import print_wording  # noqa: PLC0415

    print_wording()


@plan_app.command("show", help=texts.help_plan_show())
def plan_show(
    file: PlanFile,
    as_json: Annotated[bool, typer.Option("--json", help=texts.option_json())] = False,  # noqa: FBT002
    as_toml: Annotated[bool, typer.Option("--toml", help=texts.option_toml())] = False,  # noqa: FBT002
) -> None:
    """Print a plan as it is read."""
    from bot.commands.plan import show_plan  # noqa: PLC0415

    show_plan(file, as_json=as_json, as_toml=as_toml)


@plan_app.command("import", help=texts.help_plan_import())
def plan_import(
    file: PlanFile,
    config: ConfigPath = Path("config.toml"),
    year: Year = None,
    yes: Yes = False,  # noqa: FBT002
) -> None:
    """Show what is read and what would change, ask, and import."""
    from bot.commands.installation import import_plan_file  # noqa: PLC0415

    asyncio.run(import_plan_file(config, file, year, ask=not yes))
