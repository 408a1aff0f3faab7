"""The Python environment of Superset: made once, reused by every home, never changed.

It is made under a temporary name and renamed when complete, so a build that was killed leaves no
half environment; what it leaves is swept by the next one.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import Iterator

from . import frontend
from .errors import RuntimeFailure

PYTHON = (3, 11)


class Environment:
    """The environment that belongs to the lock in 'runtime', kept in 'store'."""

    def __init__(self, runtime: Path, store: Path) -> None:
        self._runtime = runtime
        self._store = store
        self._translations = runtime / "translations"

    @property
    def lock(self) -> Path:
        return self._runtime / "requirements.lock"

    @property
    def key(self) -> str:
        """Of all that goes into it: the lock, the changes of the front end, the catalogue."""
        parts = [self.lock, *sorted(frontend.FOLDER.rglob("*")),
                 *sorted(self._translations.rglob("*"))]
        digest = hashlib.sha256()
        for file in parts:
            if file.is_file() and "__pycache__" not in file.parts:
                digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
        return digest.hexdigest()[:16]

    @property
    def folder(self) -> Path:
        return self._store / self.key

    @property
    def python(self) -> Path:
        return self.folder / "bin" / "python"

    def ensure(self) -> None:
        """Makes it when it is missing.

        Raises RuntimeFailure with the remedy when the packages cannot be had.
        """
        if self.python.exists() and not any(self._store.glob("tmp-*")):
            return
        self._store.mkdir(parents=True, exist_ok=True)
        with _locked(self._store / "lock"):
            self._sweep()
            if not self.python.exists():
                self._make()

    def _make(self) -> None:
        _require_python()
        say("Making the Python environment of Superset (about 700 MB, once) …")
        fresh = self._store / f"tmp-{self.key}-{os.getpid()}"
        try:
            uv = self._installer(fresh)
            env = fresh / "env"
            _run([uv, "venv", "--quiet", "--relocatable", "--python", sys.executable, env])
            self._install(uv, env)
            frontend.change(_package(env))
            self._translate(env)
            env.rename(self.folder)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)

    def _installer(self, fresh: Path) -> Path:
        """pip refuses the lock because of an extra in it (shillelagh[gsheetsapi]); uv takes it."""
        tools = fresh / "installer"
        _run([sys.executable, "-m", "venv", tools])
        lock = self._runtime / "installer.lock"
        _fetch([tools / "bin" / "pip", "install", "--quiet", "--disable-pip-version-check",
                "--require-hashes", "-r", lock])
        return tools / "bin" / "uv"

    def _install(self, uv: Path, env: Path) -> None:
        """By copies, not links into uv's cache, because files of the package are changed after."""
        _fetch([uv, "pip", "sync", "--quiet", "--link-mode", "copy", "--python",
                env / "bin" / "python", "--require-hashes", self.lock])

    def _translate(self, env: Path) -> None:
        """Lets the catalogue's own script write it into the package, when there is one."""
        script = self._translations / "compile.py"
        if script.exists():
            _run([env / "bin" / "python", script])
            words = self._translations / "vi" / "antd.json"
            frontend.speak(_package(env), words)
        else:
            frontend.speak_nothing(_package(env))

    def _sweep(self) -> None:
        """Removes halves of killed builds, and environments of other locks that nobody runs."""
        for other in self._store.iterdir():
            if other.is_dir() and other != self.folder and not _is_in_use(other):
                shutil.rmtree(other, ignore_errors=True)


def _package(env: Path) -> Path:
    return env / "lib" / f"python{PYTHON[0]}.{PYTHON[1]}" / "site-packages" / "superset"


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _require_python() -> None:
    if sys.version_info[:2] != PYTHON:
        raise RuntimeFailure(
            f"Superset is locked for Python {PYTHON[0]}.{PYTHON[1]}, this is "
            f"{sys.version_info[0]}.{sys.version_info[1]} ({sys.executable})."
        )


def _run(command: list) -> None:
    words = [str(word) for word in command]
    done = subprocess.run(words, env=_clean(), stdin=subprocess.DEVNULL, capture_output=True,
                          text=True, check=False)
    if done.returncode != 0:
        raise RuntimeFailure(f"{' '.join(words)}\nended with {done.returncode}:\n"
                             + (done.stdout + done.stderr)[-4000:])


def _fetch(command: list) -> None:
    try:
        _run(command)
    except RuntimeFailure as failure:
        raise RuntimeFailure(
            "The Python packages of Superset could not be had. They come from PyPI, once: check the "
            "network, or name a mirror by PIP_INDEX_URL and UV_DEFAULT_INDEX, a proxy by "
            "HTTPS_PROXY; then run './camket up' again. Releases and 'camket sql' work without it.\n"
            f"What failed: {failure}"
        ) from failure


def _clean() -> dict[str, str]:
    """The environment without what would lead Python to other packages."""
    return {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "PYTHONHOME",
                                                             "VIRTUAL_ENV")}


def _is_in_use(folder: Path) -> bool:
    mark = str(folder).encode() + b"/"
    for cmdline in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            if mark in cmdline.read_bytes():
                return True
        except OSError:
            continue
    return False


@contextmanager
def _locked(file: Path) -> Iterator[None]:
    with file.open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
