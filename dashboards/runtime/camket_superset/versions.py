"""One DuckDB on both sides: the pipeline's driver writes what Superset's driver opens."""

import re
from pathlib import Path

from .errors import RuntimeFailure


def require_one_duckdb(pom: Path, lock: Path) -> str:
    """Returns the version that both files name.

    Raises RuntimeFailure when they name different ones, because a file written by one version of
    DuckDB may not open in another.
    """
    written = _find(pom, r"<duckdb\.version>(\d+\.\d+\.\d+)[^<]*</duckdb\.version>")
    opened = _find(lock, r"(?m)^duckdb==(\S+)")
    if written != opened:
        raise RuntimeFailure(
            f"The mart is written by DuckDB {written} ({pom}, duckdb.version), but Superset would "
            f"open it with DuckDB {opened} ({lock}).\nPut the same version into both: edit "
            f"{lock.with_suffix('.in').name} and run {lock.with_name('resolve')}, or change pom.xml."
        )
    return written


def _find(file: Path, pattern: str) -> str:
    match = re.search(pattern, file.read_text(encoding="utf-8"))
    if not match:
        raise RuntimeFailure(f"{file} names no version of DuckDB ({pattern})")
    return match[1]
