"""Reads what an answer left unread of its request.

gunicorn reads the rest of a refused body only after the answer has gone out. By then the next request
may have come on the same connection; it is read along, put aside, and waits for 'keepalive' seconds,
after which the connection is closed without an answer.
"""

from typing import Callable, Iterable

CHUNK = 64 * 1024
MOST = 64 * 1024 * 1024   # beyond it the connection is not worth keeping


class ReadBodies:
    """A WSGI application whose requests are read to their end before they are answered."""

    def __init__(self, application: Callable) -> None:
        self._application = application

    def __call__(self, environ: dict, start_response: Callable) -> Iterable[bytes]:
        body = environ["wsgi.input"]
        answer = self._application(environ, start_response)
        left = MOST
        while left > 0 and (chunk := body.read(CHUNK)):
            left -= len(chunk)
        return answer
