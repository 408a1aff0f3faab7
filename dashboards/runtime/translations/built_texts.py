"""English that libraries bring into the built front end, beyond every catalogue.

Tables and windows of Ant Design speak English until a date picker was shown, the grid of the windows
"Xem dạng bảng" and "Phân tách theo" always does. Each place is found by its shape in Superset 6.1.0;
one that is not there is an error. Words of Superset's own are mended by camket_superset/frontend.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent / "vi"
_DECIMALS = '.toLocaleString("vi",{maximumFractionDigits:2,useGrouping:!1})'


@dataclass(frozen=True)
class Place:
    """One shape of text in the built scripts.

    done: what stands where the place was, once it is mended
    """

    name: str
    shape: re.Pattern
    mend: Callable[[re.Match], str]
    done: str


def places() -> list[Place]:
    antd = _words("antd")
    grid = _compact(_words("ag_grid"))
    return [
        Place("Ant Design's other words",
              re.compile(r'(?<!\()\{locale:"en",Pagination:' + _to_the_closing_brace(5)),
              lambda found: f"Object.assign({found[0]},{_compact(antd)})",
              'Object.assign({locale:"en",Pagination:'),
        # Superset gives the grid no locale, so each text is the default that stands where it is asked.
        Place("words of the grid",
              re.compile(r'(function \w+\((\w+)\)\{return \2\?\.getLocaleTextFunc\(\)\?\?)(\w+)\}'),
              lambda found: f"{found[1]}((k,d,v)=>({grid})[k]??{found[3]}(k,d,v))}}",
              f"({grid})[k]??"),
        # 49.549549549549546 in the grid; no grouping, for a year may be a number.
        Place("figures of the grid",
              re.compile(r'("string"==typeof (\w+)\?\(0,\w+\.\w+\)\(\2\):)String\(\2\)(?=\}\}\))'),
              lambda found: f'{found[1]}"number"==typeof {found[2]}?{found[2]}{_DECIMALS}:'
                            f"String({found[2]})",
              _DECIMALS),
    ]


def _words(name: str) -> dict:
    return json.loads((HERE / f"{name}.json").read_text(encoding="utf-8"))


def _compact(words: dict) -> str:
    return json.dumps(words, separators=(",", ":"))


def _to_the_closing_brace(depth: int) -> str:
    """The rest of an object in JavaScript with its closing brace; objects within it so deep."""
    within = r"\{[^{}]*\}" if depth == 1 else r"\{" + _to_the_closing_brace(depth - 1)
    return rf"(?>[^{{}}]+|{within})*\}}"


def mend(scripts: dict[Path, str]) -> tuple[dict[Path, str], list[str]]:
    """All scripts by their file, mended; and the names of the places that are nowhere."""
    mended, missing = dict(scripts), []
    for place in places():
        found = False
        for script, text in mended.items():
            mended[script], count = place.shape.subn(place.mend, text)
            found = found or count > 0 or place.done in text
        if not found:
            missing.append(place.name)
    return mended, missing
