"""Starts, stops and shows the Superset of a home: python3.11 -m camket_superset up|down|status."""

import argparse
import json
import os
import shlex
import signal
import subprocess
import sys
from pathlib import Path

from . import settings, versions
from .environment import Environment, say
from .errors import ENVIRONMENT, USAGE, RuntimeFailure
from .node import Node, Run

RUNTIME = Path(__file__).resolve().parents[1]
INSTALLATION = RUNTIME.parents[1]
STORE = INSTALLATION / "var" / "superset-env"

_ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def main(args: list[str]) -> int:
    # All of them end what was begun; without this, SIGTERM would end only this process.
    for number in _ENDING:
        if signal.getsignal(number) != signal.SIG_IGN or number == signal.SIGINT:
            signal.signal(number, _interrupt)
    try:
        return _command(_parse(args))
    except RuntimeFailure as failure:
        say(str(failure))
        return failure.code
    except KeyboardInterrupt as interrupted:
        say("Interrupted")
        return 128 + int(interrupted.args[0])


def _parse(args: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="camket_superset", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("prepare", help="make the Python environment")
    up = commands.add_parser("up", help="start it and stay until Ctrl-C")
    up.add_argument("--port", help="port of 127.0.0.1; 0 takes any free one")
    up.add_argument("--detach", action="store_true", help="return when it answers")
    up.add_argument("--then", metavar="COMMAND", help="a command line to run once it answers")
    for command in (up, commands.add_parser("down", help="stop it"),
                    commands.add_parser("status", help="print how it is, as JSON")):
        command.add_argument("--home", type=Path, required=True)
    return parser.parse_args(args)


def _command(args: argparse.Namespace) -> int:
    if args.command == "prepare":
        _require_versions()
        environment = Environment(RUNTIME, STORE)
        environment.ensure()
        print(environment.python)
        return 0
    node = _node(args)
    if args.command == "up":
        return _up(node, args.detach, args.then)
    if args.command == "down":
        say("Superset stopped" if node.down() else "No Superset of this home was running")
        return 0
    print(json.dumps(node.status(), indent=2, ensure_ascii=False))
    return 0


def _node(args: argparse.Namespace) -> Node:
    home = args.home.resolve()
    if not (home / "home.yaml").exists():
        raise RuntimeFailure(f"{home} is not a home of camket (no home.yaml)", USAGE)
    variables = dict(os.environ)
    if getattr(args, "port", None) is not None:
        variables[settings.PREFIX + "PORT"] = args.port
    return Node(home, RUNTIME, STORE, settings.read(home, variables))


def _up(node: Node, detach: bool, then: str | None) -> int:
    _require_versions()
    run, process = node.up()
    try:
        code = subprocess.run(shlex.split(then), check=False).returncode if then else 0
    except KeyboardInterrupt:
        _stop(node, process)
        raise
    if code != 0:
        say(f"'{then}' ended with {code}: Superset serves what it had")
    _greet(node, run)
    if detach or process is None:
        return ENVIRONMENT if code else 0
    return _stay(node, process)


def _stay(node: Node, process: subprocess.Popen) -> int:
    """Until Ctrl-C, which is how a server in the foreground ends: no failure."""
    say("Nhấn Ctrl-C để dừng.")
    try:
        code = process.wait()
    except KeyboardInterrupt:
        _stop(node, process)
        return 0
    if code == 0:
        return 0   # another command stopped it
    node.down()    # workers whose master was killed
    raise RuntimeFailure(f"Superset ended unexpectedly; the end of {node.log}:\n"
                         f"{node.last_words()}", ENVIRONMENT)


def _stop(node: Node, process: subprocess.Popen | None) -> None:
    """Ends what this command started; what ran before stays."""
    if process is None:
        return
    say("Stopping Superset …")
    for number in _ENDING:
        signal.signal(number, signal.SIG_IGN)
    node.down()


def _greet(node: Node, run: Run) -> None:
    print(f"Bảng số liệu: {run.url}", flush=True)
    print(f"Đăng nhập: admin, mật khẩu trong {node.password_file}", flush=True)


def _require_versions() -> None:
    versions.require_one_duckdb(INSTALLATION / "pom.xml", RUNTIME / "requirements.lock")


def _interrupt(number: int, _frame: object) -> None:
    raise KeyboardInterrupt(number)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
