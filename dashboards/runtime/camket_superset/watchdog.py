"""Bounds the queries of the marts, so that one cannot keep a thread for ever.

A query holds its thread in DuckDB, where neither gunicorn's timeout nor Superset's "stop" reaches
it. Whoever has a connection out for longer than the limit is interrupted, again and again until it
gives the connection back. A query that does not heed that ends its worker: the others of that
worker lose their request, the master replaces it, and the server lives.
"""

import logging
import os
import threading
import time

import duckdb
from duckdb_engine import ConnectionWrapper
from sqlalchemy import event
from sqlalchemy.pool import Pool

LOG = logging.getLogger(__name__)
GRACE_SECONDS = 30
STEP_SECONDS = 0.5


class Watchdog:
    """Watches the connections of this process that are out.

    limit_seconds: from taking a connection to giving it back.
    """

    def __init__(self, limit_seconds: float) -> None:
        self._limit = limit_seconds
        self._out: dict[int, tuple[ConnectionWrapper, float]] = {}
        self._guard = threading.Lock()
        self._thread: threading.Thread | None = None

    def install(self) -> None:
        event.listen(Pool, "checkout", self._taken)
        event.listen(Pool, "checkin", self._returned)

    def _taken(self, connection, _record, _proxy) -> None:
        if isinstance(connection, ConnectionWrapper):
            with self._guard:
                self._out[id(connection)] = (connection, time.monotonic())
                self._awake()

    def _returned(self, connection, _record) -> None:
        with self._guard:
            self._out.pop(id(connection), None)

    def _awake(self) -> None:
        """A thread does not survive the fork of the workers, so each starts its own, when needed."""
        if self._thread is None or not self._thread.is_alive():
            self._thread = threading.Thread(target=self._watch, name="watchdog", daemon=True)
            self._thread.start()

    def _watch(self) -> None:
        while True:
            time.sleep(STEP_SECONDS)
            with self._guard:
                now = time.monotonic()
                for connection, since in self._out.values():
                    self._look(connection, now - since)

    def _look(self, connection: ConnectionWrapper, seconds: float) -> None:
        if seconds > self._limit + GRACE_SECONDS:
            LOG.error("A query did not heed its interruption for %d s: this worker ends",
                      GRACE_SECONDS)
            os._exit(1)
        if seconds > self._limit:
            try:
                connection.interrupt()
            except duckdb.Error:
                LOG.debug("The connection was closed meanwhile", exc_info=True)
