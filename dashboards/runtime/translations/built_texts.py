"""English that is written into the built front end itself, beyond every catalogue.

Pagers and tables of Ant Design speak English until a date picker was shown, the grid of the windows
"Xem dạng bảng" and "Phân tách theo" always does, and a few words were never given to the catalogue.
Each place is found by its shape in Superset 6.1.0; one that is not there is an error.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent / "vi"


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
    pager = _compact(antd["Pagination"])
    grid = _compact(_words("ag_grid"))
    return [
        Place("Ant Design's pager",
              re.compile(r'\{items_per_page:"/ page",jump_to:"Go to",[^{}]*\}'),
              lambda found: pager, pager),
        Place("Ant Design's other words",
              re.compile(r'(?<!\()\{locale:"en",Pagination:' + _to_the_closing_brace(5)),
              lambda found: f"Object.assign({found[0]},{_compact(antd)})",
              'Object.assign({locale:"en",Pagination:'),
        Place("words of the grid",
              re.compile(r'(\.get\("localeText"\),\(\w+,\w+,\w+\)=>\{let \w+=)(\w+\?\.)(\[\w+\])'),
              lambda found: f"{found[1]}({found[2]}{found[3]}??{grid}{found[3]})",
              f"??{grid}["),
        Place("pager of lists",
              re.compile(r"(\$\{\w+\[0\]\})-(\$\{\w+\[1\]\}) of (\$\{\w+\})"),
              lambda found: f"{found[1]}–{found[2]} / {found[3]}", "[0]}–${"),
        Place("pager of cards",
              re.compile(r"(\$\{\w\*\w\+1\})-(\$\{Math\.min\(\(\w\+1\)\*\w,\w\)\}) of (\$\{\w\})"),
              lambda found: f"{found[1]}–{found[2]} / {found[3]}", "+1}–${Math"),
        Place("number of rows to read",
              re.compile(r'label:"(\d+)(k?) rows"'),
              lambda found: f'label:"{found[1]}{".000" if found[2] else ""} dòng"', ' dòng"'),
        # A number without a format is shortened and bears a decimal point: "3.52k".
        Place("number of rows read",
              re.compile(r'(\(0,\w+\.\w+\)\()(\)\(\w+\))(?=(?:(?!function).){0,260}"%s row","%s rows")'),
              lambda found: f'{found[1]}",d"{found[2]}', '(",d")('),
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
