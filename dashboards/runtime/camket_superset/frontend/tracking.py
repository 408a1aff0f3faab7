"""No page tries to call another host."""

import re
from pathlib import Path

from .scripts import replace

_PIXEL = re.compile(rb"`https://apachesuperset\.gateway\.scarf\.sh/pixel/[^`]*`")
_NOTHING = b'"data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="'


def silence(package: Path) -> None:
    """Takes the tracking pixel out of the scripts of the installed package 'superset'.

    The content policy blocks it in any case; but no page of ours should try to call another host.
    Raises RuntimeFailure when it is not found: another version needs another look.
    """
    replace(package, _PIXEL, _NOTHING, "tracking pixel")
