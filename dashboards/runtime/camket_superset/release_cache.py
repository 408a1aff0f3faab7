"""A cache of answers that belongs to a release: the next one starts with nothing.

The stamp of a request is taken when it begins. It reads under that stamp, and writes only when the
stamp is still the same at the end: then the data behind the answer were of that release, and no
query that began before a switch can leave an old answer for the time after it.
"""

import os
from pathlib import Path

from flask import g, has_request_context
from flask_caching.backends.filesystemcache import FileSystemCache

from camket_superset import place


def stamp(home: Path) -> str:
    """What is served now: the link to the release and the operations database, by identity."""
    return "-".join(_identity(home / name) for name in ("current", "ops.duckdb"))


def begin_request() -> None:
    g.camket_stamp = stamp(place.home())


class ReleaseCache(FileSystemCache):
    """Files below CACHE_DIR, under keys with the stamp of the release."""

    def get(self, key):
        return super().get(_key(key))

    def has(self, key):
        return super().has(_key(key))

    def delete(self, key):
        return super().delete(_key(key))

    def set(self, key, value, timeout=None, **options):
        if _of_request() != stamp(place.home()):
            return False
        return super().set(_key(key), value, timeout, **options)

    def add(self, key, value, timeout=None):
        return self.set(key, value, timeout) if not self.has(key) else False


def _key(key: str) -> str:
    return f"{_of_request()}:{key}"


def _of_request() -> str:
    if has_request_context() and "camket_stamp" in g:
        return g.camket_stamp
    return stamp(place.home())


def _identity(path: Path) -> str:
    try:
        found = os.lstat(path)
    except FileNotFoundError:
        return "none"
    return f"{found.st_ino:x}.{found.st_ctime_ns:x}"
