"""Takes a port of 127.0.0.1, or says who has it."""

import socket
from pathlib import Path

from .errors import RuntimeFailure
from .processes import describe

HOST = "127.0.0.1"
TRIES = 50


def take(port: int, is_chosen: bool) -> socket.socket:
    """Returns a socket bound to the port; whoever holds it holds the port, there is no race.

    A default port that is taken gives way to the next free one; a port that somebody chose does not.
    """
    last = port if is_chosen or port == 0 else min(port + TRIES, 65535)
    for candidate in range(port, last + 1):
        bound = _bind(candidate)
        if bound:
            return bound
    raise RuntimeFailure(
        f"Port {port} of {HOST} is in use by {owner(port)}.\n"
        "Stop that program, or choose another port: './camket up --port N' "
        "(or 'superset.port: N' in config.yaml; 0 takes any free one)."
    )


def owner(port: int) -> str:
    """Who listens on the port, in words."""
    inode = _inode(port)
    pid = _holder(inode) if inode else None
    return describe(pid) if pid else "a program of another user"


def _bind(port: int) -> socket.socket | None:
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((HOST, port))
        # Two sockets may be bound to one address until one listens.
        bound.listen(1024)
        return bound
    except OSError:
        bound.close()
        return None


def _inode(port: int) -> str | None:
    listening = "0A"
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        for line in Path(table).read_text(encoding="ascii").splitlines()[1:]:
            fields = line.split()
            if fields[3] == listening and int(fields[1].rsplit(":", 1)[1], 16) == port:
                return fields[9]
    return None


def _holder(inode: str) -> int | None:
    for link in Path("/proc").glob("[0-9]*/fd/*"):
        try:
            if str(link.readlink()) == f"socket:[{inode}]":
                return int(link.parts[2])
        except OSError:
            continue
    return None
