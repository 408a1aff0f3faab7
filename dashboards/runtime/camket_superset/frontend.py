"""What is changed in the installed files of Superset, apart from the Vietnamese catalogue."""

import re
from pathlib import Path

from .errors import RuntimeFailure

_PIXEL = re.compile(rb"`https://apachesuperset\.gateway\.scarf\.sh/pixel/[^`]*`")
# What the table chart writes for a null.
_NULL = re.compile(rb'(null===\w+\|\|\w+ instanceof [\w.]+&&null===\w+\.input\?\[!1,)"N/A"\]')
_NOTHING = b'"data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="'


def silence(package: Path) -> None:
    """Takes the tracking pixel out of the scripts of the installed package 'superset'.

    The content policy blocks it in any case; but no page of ours should try to call another host.
    Raises RuntimeFailure when it is not found: another version needs another look.
    """
    _replace(package, _PIXEL, _NOTHING, "tracking pixel")


def leave_nulls_blank(package: Path) -> None:
    """Lets tables show a dash where there is nothing, as printed tables do, and not "N/A".

    Raises RuntimeFailure when the place is not found.
    """
    _replace(package, _NULL, rb'\1"\\u2013"]', "text for nulls")


def _replace(package: Path, what: re.Pattern[bytes], by: bytes, name: str) -> None:
    found = 0
    for script in (package / "static" / "assets").glob("*.js"):
        text, count = what.subn(by, script.read_bytes())
        if count:
            script.write_bytes(text)
            found += count
    if not found:
        raise RuntimeFailure(f"{package} has no {name} where it was; see {__file__}")


def speak_nothing(package: Path) -> None:
    """Installs an empty Vietnamese catalogue: a language without one blanks every page."""
    translations = package / "translations"
    catalogue = translations / "vi" / "LC_MESSAGES"
    catalogue.mkdir(parents=True, exist_ok=True)
    empty = (translations / "empty_language_pack.json").read_bytes()
    (catalogue / "messages.json").write_bytes(empty)
