"""What every section of the settings is: nothing unknown is taken, nothing is changed."""

from pydantic import BaseModel, ConfigDict


class Section(BaseModel):
    """A section of the configuration file."""

    model_config = ConfigDict(extra="forbid", frozen=True)
