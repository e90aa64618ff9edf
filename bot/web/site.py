"""What all parts of the web server share: the data, the office, the time, pages and guesses."""

from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urlsplit

from bot.web.guesses import Guesses
from core.clock import Clock
from core.config import Settings
from core.database import Database
from core.office import Office


@dataclass(frozen=True)
class Site:
    """One installation's web site."""

    settings: Settings
    database: Database
    office: Office
    clock: Clock
    guesses: Guesses = field(default_factory=Guesses)

    @property
    def address(self) -> str:
        """Give how phones reach it; empty when it is off."""
        return self.settings.web.public_url

    @property
    def is_secure(self) -> bool:
        """Tell whether phones reach it by https."""
        return self.address.startswith("https:")

    @property
    def path(self) -> str:
        """Give the path below which phones reach it, often an empty one."""
        return urlsplit(self.address).path

    @property
    def today(self) -> date:
        """Give the office's day."""
        return self.office.local(self.clock.now()).date()
