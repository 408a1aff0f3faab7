"""One node: the Superset of one home. Starts it, stops it, tells how it is."""

import fcntl
import hashlib
import json
import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
import uuid
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Iterator

from . import mart, ports, processes
from .environment import Environment, say
from .errors import BUSY, ENVIRONMENT, RuntimeFailure
from .settings import PREFIX, Settings

START_SECONDS = 300
STOP_SECONDS = 20
LOG_BYTES = 20_000_000
METADATA_UNREACHABLE = 3   # of bootstrap, which cannot be imported outside of the environment


@dataclass(frozen=True)
class Run:
    """What was started, as HOME/superset/node.json tells. 'pid' is 0 until there is a process."""

    token: str
    fingerprint: str
    port: int
    pid: int

    @property
    def url(self) -> str:
        return f"http://{ports.HOST}:{self.port}"

    def is_alive(self) -> bool:
        return bool(processes.with_token(self.token))

    def has_master(self) -> bool:
        """Whether workers that die are replaced; orphans answer for a moment after a kill."""
        return self.pid in processes.with_token(self.token)

    def is_healthy(self, seconds: float = 5) -> bool:
        try:
            with urllib.request.urlopen(self.url + "/health", timeout=seconds) as answer:
                return answer.status == 200
        except (OSError, urllib.error.URLError):
            return False


class Node:
    """The Superset of one home.

    home: an existing home; runtime: the folder of this package; store: where environments are kept.
    """

    def __init__(self, home: Path, runtime: Path, store: Path, settings: Settings) -> None:
        self.home = home
        self.folder = home / "superset"
        self.log = home / "logs" / "superset.log"
        self.password_file = home / "secrets" / "superset-admin.txt"
        self._runtime = runtime
        self._settings = settings
        self._environment = Environment(runtime, store)
        self._state = self.folder / "node.json"

    def run(self) -> Run | None:
        """What runs now; a record whose processes are gone counts as nothing."""
        run = self._recorded()
        return run if run and run.is_alive() else None

    def up(self) -> tuple[Run, subprocess.Popen | None]:
        """Makes it run as the files and settings say now.

        Returns what runs and, when this call started it, its process.
        """
        self._environment.ensure()
        self.folder.mkdir(mode=0o700, exist_ok=True)
        with self._alone():
            run = self.run()
            if run and self._is_as_wanted(run):
                return run, None
            if run:
                say("Superset runs with other files or settings, or does not answer: restarting it")
            # The port first: when it cannot be had, what runs goes on and nothing slow was done.
            if run and run.port == self._settings.port:
                self._end()
            listener = ports.take(self._settings.port, self._settings.port_is_chosen)
            with listener:
                self._end()
                self._bootstrap()
                return self._start(listener)

    def _is_as_wanted(self, run: Run) -> bool:
        any_port = not self._settings.port_is_chosen or self._settings.port == 0
        return (run.fingerprint == self._fingerprint() and run.has_master() and run.is_healthy()
                and (any_port or run.port == self._settings.port))

    def down(self) -> bool:
        """Ends what runs, workers without a master too. Returns whether there was anything."""
        if not self.folder.exists():
            return False
        with self._alone():
            was_up = self.run() is not None
            self._end()
            return was_up

    def status(self) -> dict:
        """How it is, for programs."""
        run = self.run()
        healthy = run is not None and run.is_healthy()
        return {
            "state": "UP" if healthy else "NOT_ANSWERING" if run else "DOWN",
            "home": str(self.home),
            "url": run.url if run else None,
            "port": run.port if run else None,
            "pid": run.pid if run else None,
            "admin_user": "admin",
            "admin_password_file": str(self.password_file),
            "log": str(self.log),
            "python": str(self._environment.python),
            "databases": mart.addresses(self.home, self._settings.memory_limit),
        }

    def last_words(self) -> str:
        """The end of the log, for a message about a start that failed."""
        lines = self.log.read_text(encoding="utf-8", errors="replace").splitlines()
        return "\n".join(lines[-15:])

    def _end(self) -> None:
        run = self._recorded()
        if run:
            processes.end(run.token, STOP_SECONDS)
        self._state.unlink(missing_ok=True)

    def _bootstrap(self) -> None:
        key = self._bootstrap_key()
        command = [str(self._environment.python), "-m", "camket_superset.bootstrap", key]
        check = subprocess.run([*command, "--check"], env=self._variables(), cwd=self.folder,
                               capture_output=True, check=False)
        if check.returncode == 0:
            return
        if check.returncode == METADATA_UNREACHABLE:
            raise RuntimeFailure(
                "Superset's database of metadata cannot be opened: "
                f"{check.stderr.decode(errors='replace').strip()}\nCheck that its server runs, and "
                f"the address, user and password in superset.db ({PREFIX}DB); without it the "
                "metadata is a file of the home.")
        say("Preparing Superset's database of metadata …")
        with self._open_log() as log:
            done = subprocess.run(command, env=self._variables(), cwd=self.folder,
                                  stdin=subprocess.DEVNULL, stdout=log, stderr=log, check=False)
        if done.returncode != 0:
            raise RuntimeFailure(f"Superset's database of metadata could not be prepared; the end "
                                 f"of {self.log}:\n{self.last_words()}")

    def _start(self, listener: socket.socket) -> tuple[Run, subprocess.Popen]:
        say("Starting Superset …")
        run = Run(uuid.uuid4().hex, self._fingerprint(), listener.getsockname()[1], 0)
        self._record(run)   # before there is a process: what may run must be known
        variables = self._variables()
        variables[processes.TOKEN] = run.token
        variables[PREFIX + "FD"] = str(listener.fileno())
        command = [str(self._environment.python), "-m", "gunicorn", "--config",
                   "python:camket_superset.gunicorn_conf", "camket_superset.wsgi:app"]
        with self._open_log() as log:
            process = subprocess.Popen(command, env=variables, cwd=self.folder,
                                       stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                                       pass_fds=[listener.fileno()], start_new_session=True)
        run = Run(run.token, run.fingerprint, run.port, process.pid)
        self._record(run)
        try:
            self._wait(run, process)
        except BaseException:
            self._end()
            raise
        return run, process

    def _wait(self, run: Run, process: subprocess.Popen) -> None:
        deadline = time.monotonic() + START_SECONDS
        while not run.is_healthy(seconds=2):
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeFailure(
                    f"Superset did not start; the end of {self.log}:\n{self.last_words()}",
                    ENVIRONMENT)
            time.sleep(0.1)

    def _variables(self) -> dict[str, str]:
        """The environment of the node's processes: nothing of a person's own Python or settings."""
        kept = {k: v for k, v in os.environ.items()
                if not k.startswith(("PYTHON", "VIRTUAL_ENV", "FLASK_", "SUPERSET_", PREFIX,
                                     "GUNICORN_"))}
        return {
            **kept,
            **self._settings.variables(),
            PREFIX + "HOME": str(self.home),
            "PYTHONPATH": str(self._runtime),
            "SUPERSET_HOME": str(self.folder),
            "SCARF_ANALYTICS": "false",
            "TZ": "Asia/Ho_Chi_Minh",
            "LC_ALL": "C.UTF-8",
            "OPENBLAS_NUM_THREADS": "1",
        }

    def _fingerprint(self) -> str:
        """Equal as long as a running node need not be started anew."""
        digest = hashlib.sha256()
        for file in sorted(self._runtime.rglob("*")):
            if file.suffix in (".py", ".json", ".svg") and "translations" not in file.parts:
                digest.update(file.read_bytes())
        settings = asdict(self._settings)
        del settings["port"], settings["port_is_chosen"]
        settings["environment"] = self._environment.key
        digest.update(json.dumps(settings, sort_keys=True).encode())
        return digest.hexdigest()

    def _bootstrap_key(self) -> str:
        script = Path(__file__).with_name("bootstrap.py").read_bytes()
        return hashlib.sha256(script + self._environment.lock.read_bytes()).hexdigest()[:16]

    def _recorded(self) -> Run | None:
        try:
            return Run(**json.loads(self._state.read_text(encoding="utf-8")))
        except (FileNotFoundError, ValueError, TypeError):
            return None

    def _record(self, run: Run) -> None:
        fresh = self._state.with_suffix(".tmp")
        fresh.write_text(json.dumps(asdict(run)), encoding="utf-8")
        fresh.rename(self._state)

    def _open_log(self):
        self.log.parent.mkdir(exist_ok=True)
        if self.log.exists() and self.log.stat().st_size > LOG_BYTES:
            self.log.rename(self.log.with_suffix(".log.1"))
        return self.log.open("ab")

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """One start or stop at a time; the kernel lets go of the lock however its holder ends."""
        with (self.folder / "lock").open("w") as handle:
            deadline = time.monotonic() + START_SECONDS
            while not _try_lock(handle):
                if time.monotonic() > deadline:
                    raise RuntimeFailure(f"Another command starts or stops the Superset of "
                                         f"{self.home}; try again later", BUSY)
                time.sleep(0.2)
            yield


def _try_lock(handle) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    except BlockingIOError:
        return False
