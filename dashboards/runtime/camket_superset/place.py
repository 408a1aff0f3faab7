"""Where a process of the node is: its home and settings, from the environment the node gave it."""

import os
from functools import cache
from pathlib import Path

from . import settings


def home() -> Path:
    return Path(os.environ[settings.PREFIX + "HOME"])


@cache
def current() -> settings.Settings:
    return settings.read(home(), os.environ)


def folder(*names: str) -> Path:
    """A folder below HOME/superset, made when missing, for its owner only."""
    path = home().joinpath("superset", *names)
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def metadata() -> str:
    """The SQLAlchemy address of Superset's own database."""
    return current().db or f"sqlite:///{folder() / 'metadata.db'}"
