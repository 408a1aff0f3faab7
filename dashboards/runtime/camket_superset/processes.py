"""Processes of a node, known by a token in their environment.

A pid can be stale or belong to somebody else by now; the token cannot. It is written down before
the first process starts, so even a starter that was killed half-way leaves nothing unknown.
"""

import os
import signal
import time
from pathlib import Path

TOKEN = "CAMKET_SUPERSET_NODE"


def with_token(token: str) -> list[int]:
    """The pids of all living processes that carry the token."""
    mark = f"{TOKEN}={token}".encode()
    return [pid for pid in _pids() if mark in _environment(pid)]


def end(token: str, graceful_seconds: float) -> None:
    """Asks the processes to end, and ends those that have not after the time."""
    _signal(_roots(with_token(token)), signal.SIGTERM)
    if not _gone(token, graceful_seconds):
        _signal(with_token(token), signal.SIGKILL)
        _gone(token, 10)


def describe(pid: int) -> str:
    """A process in words: its command line, and the home when it is a node of camket."""
    command = _read(pid, "cmdline").replace(b"\0", b" ").decode(errors="replace").strip()
    text = f"process {pid} ({command[:120] or 'unknown'})"
    for variable in _environment(pid):
        if variable.startswith(b"CAMKET_SUPERSET_HOME="):
            text += f", the Superset of {variable.decode(errors='replace').split('=', 1)[1]}"
    return text


def _roots(pids: list[int]) -> list[int]:
    """Those whose parent is not among them: a master ends its workers itself."""
    return [pid for pid in pids if _parent(pid) not in pids] or pids


def _gone(token: str, seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while with_token(token):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.1)
    return True


def _signal(pids: list[int], number: int) -> None:
    for pid in pids:
        try:
            os.kill(pid, number)
        except ProcessLookupError:
            continue


def _pids() -> list[int]:
    return [int(p.name) for p in Path("/proc").iterdir() if p.name.isdecimal()]


def _environment(pid: int) -> list[bytes]:
    return _read(pid, "environ").split(b"\0")


def _parent(pid: int) -> int:
    fields = _read(pid, "stat").rpartition(b")")[2].split()
    return int(fields[1]) if len(fields) > 1 else 0


def _read(pid: int, what: str) -> bytes:
    try:
        return Path(f"/proc/{pid}/{what}").read_bytes()
    except OSError:
        return b""
