"""Secrets of a home: made once, in files that only their owner reads."""

import os
import secrets
from pathlib import Path


def read_or_make(file: Path, size: int) -> str:
    """Returns what the file holds; the first call makes it, of 'size' random bytes."""
    file.parent.mkdir(mode=0o700, exist_ok=True)
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return file.read_text(encoding="ascii").strip()
    with os.fdopen(handle, "w", encoding="ascii") as out:
        value = secrets.token_urlsafe(size)
        out.write(value + "\n")
    return value
