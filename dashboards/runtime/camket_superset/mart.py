"""The addresses by which Superset opens the databases of a home: read only and locked.

Exactly these: two connections of one process to one file with other settings fail. None of them
reads a file, the network or a variable of the machine, whatever the statement.
"""

from pathlib import Path
from urllib.parse import quote

SPILL_LIMIT = "4GB"


def addresses(home: Path, memory_limit: str) -> dict[str, str]:
    """SQLAlchemy addresses by name: 'mart' of the current release, 'ops' of the operations."""
    return {
        "mart": _address(home / "current" / "mart.duckdb", home, memory_limit),
        "ops": _address(home / "ops.duckdb", home, memory_limit),
    }


def spill(home: Path) -> Path:
    """Where a query that needs more than its memory may write."""
    return home / "superset" / "spill"


def _address(file: Path, home: Path, memory_limit: str) -> str:
    settings = {
        "access_mode": "read_only",
        "enable_external_access": "false",
        "lock_configuration": "true",
        "threads": "2",
        "memory_limit": memory_limit,
        "temp_directory": str(spill(home)),
        "max_temp_directory_size": SPILL_LIMIT,
    }
    query = "&".join(f"{key}={quote(value, safe='/')}" for key, value in settings.items())
    return f"duckdb:///{quote(str(file), safe='/')}?{query}"
