"""How a text in the scripts of the installed package 'superset' is changed."""

import re
from pathlib import Path

from ..errors import RuntimeFailure

# In a page that was made for a reader of Vietnamese.
VIETNAMESE = rb'/"locale": ?"vi"/.test(document.getElementById("app")?.dataset.bootstrap)'


def escaped(text: bytes) -> bytes:
    """A text for where a pattern is replaced."""
    return text.replace(b"\\", b"\\\\")


def replace(package: Path, what: re.Pattern[bytes], by, name: str) -> None:
    """Changes every place of the pattern; raises RuntimeFailure, with the name, when there is none."""
    found = 0
    for script in (package / "static" / "assets").glob("*.js"):
        text, count = what.subn(by, script.read_bytes())
        if count:
            script.write_bytes(text)
            found += count
    if not found:
        raise RuntimeFailure(f"{package} has no {name} where it was; see {Path(__file__).parent}")
