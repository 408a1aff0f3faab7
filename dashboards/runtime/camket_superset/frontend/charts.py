"""How charts are drawn, and what their titles tell."""

import json
import re
from pathlib import Path

from .scripts import VIETNAMESE, escaped, replace

# What keeps the values of lines apart.
LABELS = Path(__file__).with_name("labels.js")
# What the table chart writes for a null.
_NULL = re.compile(rb'(null===\w+\|\|\w+ instanceof [\w.]+&&null===\w+\.input\?\[!1,)"N/A"\]')
# Buttons beside every legend: all series, or those that are not chosen now.
_BUTTONS = re.compile(rb'selector:\["all","inverse"\]')
# What a chart's title tells of itself to whom the pointer rests on it.
_TITLE = re.compile(rb'(\$\{(\w+)\.slice_id\}`;return\(0,\w+\.\w+\)\(\w+,\{"data-test":"slice-header",'
                    rb'ref:\w+,children:\[\(0,\w+\.\w+\)\("div",\{className:"header-title",ref:\w+,'
                    rb'children:\[\(0,(\w+\.\w+)\)\(\w+\.\w+,\{)title:(\w+),(children:\(0,\3\)\("div",\{)')
# What a dashboard says below "no rows".
_EMPTY = re.compile(rb'(\w+=this\.props\.source===\w+\.Explore\?\(0,\w+\.t\)\("[^"]+"\):)void 0')
# The drawing of series, and its height.
_DRAWING = re.compile(rb'(catch\(\w+\)\{\w+=void 0\}return\{echartOptions:)(\w+\?\w+\(\w+,\w+\):\w+)'
                      rb'(,emitCrossFilters:\w+,formData:\w+,groupby:\w+,height:(\w+),labelMap:)')


def leave_nulls_blank(package: Path) -> None:
    """Lets tables show a dash where there is nothing, as printed tables do, and not "N/A".

    Raises RuntimeFailure when the place is not found.
    """
    replace(package, _NULL, rb'\1"\\u2013"]', "text for nulls")


def leave_legends_without_buttons(package: Path) -> None:
    """Legends are legends: no buttons "all" and "inverse" beside them.

    Raises RuntimeFailure when the place is not found.
    """
    replace(package, _BUTTONS, rb"selector:!1", "buttons of legends")


def explain_charts_by_their_titles(package: Path) -> None:
    """The title of a chart on a dashboard shows the chart's description while the pointer rests on it.

    Superset shows it below two clicks in a menu. Raises RuntimeFailure when a place is not found.
    """
    hint = json.dumps("Đưa chuột lên tên biểu đồ để đọc giải thích.").encode()
    # It lies in nobody's way: shown by the words of the title alone, and pressed through.
    replace(package, _TITLE, rb'\1mouseEnterDelay:.4,overlayStyle:{maxWidth:480,pointerEvents:"none"},'
            rb'title:\2.description?(0,\3)("span",{style:{whiteSpace:"pre-line"},children:'
            rb'\2.description.replace(/\*\*/g,"")}):\4,\5style:{width:"fit-content",maxWidth:"100%"},',
            "title of a chart")
    replace(package, _EMPTY, rb"\1" + VIETNAMESE + b"?" + escaped(hint) + b":void 0",
            "text of a chart without rows")


def keep_labels_apart(package: Path) -> None:
    """Writes the values of lines that run close to each other beside each other, not upon.

    Raises RuntimeFailure when the place is not found.
    """
    apart = re.sub(r"/\*.*?\*/", "", LABELS.read_text(encoding="utf-8"), flags=re.DOTALL)
    short = re.sub(r"\s*\n\s*", " ", apart).strip().encode()
    replace(package, _DRAWING, rb"\1(" + escaped(short) + rb")(\2,\4)\3", "drawing of series")
