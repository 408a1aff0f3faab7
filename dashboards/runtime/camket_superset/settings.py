"""The settings of one node: defaults, then HOME/config.yaml, then the environment.

'superset.port' in config.yaml is CAMKET_SUPERSET_PORT in the environment. An unknown key is an
error, and all problems are told together.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Mapping

from .errors import USAGE, RuntimeFailure

PREFIX = "CAMKET_SUPERSET_"

DEFAULTS = {
    "port": "8088",
    "db": "",
    "workers": "2",
    "threads": "6",
    "query_seconds": "60",
    "memory_limit": "1GB",
    "https": "false",
    "data_cache": "true",
}

# Set by the runtime for its own processes; no settings of a person.
INTERNAL = {"HOME", "NODE", "FD", "INSTALLATION"}

_LINE = re.compile(r"^(superset\.[\w.]*)\s*:\s*(.*?)\s*(?:\s#.*)?$")


@dataclass(frozen=True)
class Settings:
    """All values are checked.

    port: where the browser finds it on 127.0.0.1; 0 takes any free one.
    port_is_chosen: whether somebody asked for this port; the default may give way to another.
    db: SQLAlchemy address of the metadata; empty is a SQLite file in the home.
    query_seconds: after this a query of the mart is interrupted.
    memory_limit: what DuckDB may take, per worker.
    https: a proxy in front speaks HTTPS: cookies are sent over it only.
    data_cache: whether answers are kept until the next release.
    """

    port: int
    port_is_chosen: bool
    db: str
    workers: int
    threads: int
    query_seconds: int
    memory_limit: str
    https: bool
    data_cache: bool

    def variables(self) -> dict[str, str]:
        """The settings as the environment of the node's own processes."""
        return {
            PREFIX + "DB": self.db,
            PREFIX + "WORKERS": str(self.workers),
            PREFIX + "THREADS": str(self.threads),
            PREFIX + "QUERY_SECONDS": str(self.query_seconds),
            PREFIX + "MEMORY_LIMIT": self.memory_limit,
            PREFIX + "HTTPS": str(self.https).lower(),
            PREFIX + "DATA_CACHE": str(self.data_cache).lower(),
        }


def read(home: Path, environment: Mapping[str, str]) -> Settings:
    problems: list[str] = []
    stated = _of_file(home / "config.yaml", problems)
    stated.update(_of_environment(environment, problems))
    reader = _Reader({**DEFAULTS, **stated}, problems)
    settings = Settings(
        port=reader.number("port", 0, 65535),
        port_is_chosen="port" in stated,
        db=reader.text("db", r"|postgresql(\+psycopg2)?://.+|sqlite:////.+"),
        workers=reader.number("workers", 1, 64),
        threads=reader.number("threads", 2, 64),
        query_seconds=reader.number("query_seconds", 1, 3600),
        memory_limit=reader.text("memory_limit", r"\d+(\.\d+)? ?[KMGT]i?B"),
        https=reader.flag("https"),
        data_cache=reader.flag("data_cache"),
    )
    if problems:
        raise RuntimeFailure("Settings of Superset:\n  " + "\n  ".join(problems), USAGE)
    return settings


def _of_file(file: Path, problems: list[str]) -> dict[str, str]:
    """The lines 'superset.x: value'; every other line belongs to the pipeline."""
    if not file.exists():
        return {}
    found = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        match = _LINE.match(line)
        if match:
            key = match[1].removeprefix("superset.")
            if key in DEFAULTS:
                found[key] = match[2].strip("'\"")
            else:
                problems.append(f"{file}: unknown key '{match[1]}'; known are {_known()}")
    if found.get("db") and file.stat().st_mode & 0o077:
        problems.append(f"{file}: holds the address of a database (superset.db) and can be read by "
                        f"others; run: chmod 600 {file}")
    return found


def _of_environment(environment: Mapping[str, str], problems: list[str]) -> dict[str, str]:
    found = {}
    for variable, value in sorted(environment.items()):
        if not variable.startswith(PREFIX):
            continue
        key = variable.removeprefix(PREFIX)
        if key.lower() in DEFAULTS and key == key.upper():
            found[key.lower()] = value
        elif key not in INTERNAL:
            problems.append(f"environment: unknown variable {variable}; known are {_known()}")
    return found


def _known() -> str:
    return ", ".join(f"superset.{key}" for key in DEFAULTS)


class _Reader:
    def __init__(self, values: dict[str, str], problems: list[str]) -> None:
        self._values = values
        self._problems = problems

    def number(self, key: str, least: int, most: int) -> int:
        value = self._values[key]
        if value.isdecimal() and least <= int(value) <= most:
            return int(value)
        self._problems.append(f"superset.{key} is '{value}', not a number from {least} to {most}")
        return least

    def flag(self, key: str) -> bool:
        value = self._values[key]
        if value not in ("true", "false"):
            self._problems.append(f"superset.{key} is '{value}', not true or false")
        return value == "true"

    def text(self, key: str, pattern: str) -> str:
        value = self._values[key]
        if not re.fullmatch(pattern, value):
            # The address of a database holds a password, so values are not repeated here.
            self._problems.append(f"superset.{key} has not the form {pattern}")
        return value
