"""Figures that no format of ours reaches."""

import re
from pathlib import Path

from .scripts import replace

# What a table tells of a figure that the pointer rests on: "49.549549549549546".
_HINT = re.compile(rb'(title:"number"==typeof (\w+)\?)String\(\2\)(:void 0,onClick:)')
# How d3-format puts a sign before a zero: "+0,0", "−0,0".
_ZERO = re.compile(rb'(0==\+(\w+))&&"\+"!==(\w+)(&&\(\w+=!1\),\w+=\(\w+\?"\("===\3\?\3:\w+:'
                   rb'"-"===\3\|\|"\("===\3)(\?"":\3\))')
# How many rows SQL Lab gives: "1K", and "1 000" where one chooses.
_LIMIT = re.compile(rb'(className:"limitDropdown",children:)(\w+)<1e3\?\2:\2<1e6\?`\$\{\2/1e3\}K`:'
                    rb'\2<1e9\?`\$\{\2/1e6\}M`:\2')
_LIMITS = re.compile(rb"(label:`\$\{)(\w+)\.toString\(\)\.replace\("
                     rb'/\(\\d\)\(\?=\(\\d\{3\}\)\+\(\?!\\d\)\)/g,"\$1 "\)(\} `\})')


def write_figures_as_here(package: Path) -> None:
    """Figures that no format of ours reaches; and a zero is neither above nor below zero.

    Raises RuntimeFailure when a place is not found.
    """
    replace(package, _HINT, rb'\1\2.toLocaleString("vi-VN",{maximumFractionDigits:4})\3', "hint")
    replace(package, _ZERO, rb"\1\4||0==+\2\5", "sign of zero")
    replace(package, _LIMIT, rb'\1\2.toLocaleString("vi-VN")', "limit of rows")
    replace(package, _LIMITS, rb'\1\2.toLocaleString("vi-VN")\3', "choices of limits of rows")
