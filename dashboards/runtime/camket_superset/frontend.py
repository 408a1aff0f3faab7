"""What is changed in the installed files of Superset, apart from the Vietnamese catalogue."""

import json
import re
from pathlib import Path

from .errors import RuntimeFailure

_PIXEL = re.compile(rb"`https://apachesuperset\.gateway\.scarf\.sh/pixel/[^`]*`")
# What the table chart writes for a null.
_NULL = re.compile(rb'(null===\w+\|\|\w+ instanceof [\w.]+&&null===\w+\.input\?\[!1,)"N/A"\]')
# Ant Design's words for the pages of a list, as it has them before a language is loaded.
_PAGER = re.compile(rb'(=)(\{items_per_page:"/ page",jump_to:"Go to",[^{}]*\})')
# "1-5 of 5" below a list.
_RANGE = re.compile(rb"(`\$\{[^`}]{1,40}\})-(\$\{[^`]{1,60}\}) of (\$\{\w+\}`)")
# A time filter that filters nothing, in Explore: "Nhận lúc (No filter)".
_NO_TIME = re.compile(rb"(:`\$\{\w+\.subject\} \()\$\{(\w+\.WC)\}(\)`,title:\2\})")
# A number of rows, written in the short form of the default format: "3.52k".
_ROWS = re.compile(rb'(=\(0,\w+\.\w+\)\()(\)\(\w+\),[^`]{1,200}"row-count-label")')
# How many rows a window shows: "100 rows", "1k rows".
_CHOICES = re.compile(rb'(\{value:\w+,label:)"(\d+)(k?) rows"\}')
# Buttons beside every legend: all series, or those that are not chosen now.
_BUTTONS = re.compile(rb'selector:\["all","inverse"\]')
# Of the button that clears all filters: "Xóa Hết".
_CAPITALS = re.compile(rb"\n\s*text-transform: capitalize;")
# "5309 dòng", in the box for searching a table.
_FOUND = re.compile(rb'(\("%s record(?:\.\.\.)?","%s records\.\.\.",(\w+),)\2\)')
# How cross tables order names: by the numbers of their letters, which puts "Đ" behind all others.
_NAMES = re.compile(rb"(if\(!(\w+)\.test\((\w+)\)\|\|!\2\.test\((\w+)\)\)return )\3>\4\?1:-1")
# What a table tells of a figure that the pointer rests on: "49.549549549549546".
_HINT = re.compile(rb'(title:"number"==typeof (\w+)\?)String\(\2\)(:void 0,onClick:)')
# How d3-format puts a sign before a zero: "+0,0", "−0,0".
_ZERO = re.compile(rb'(0==\+(\w+))&&"\+"!==(\w+)(&&\(\w+=!1\),\w+=\(\w+\?"\("===\3\?\3:\w+:'
                   rb'"-"===\3\|\|"\("===\3)(\?"":\3\))')
# A condition in Explore: "period_name IN ('Cả năm')".
_CONDITION = re.compile(rb"(datasource:(\w+)(?:\|\|\{\})?,onFilterEdit:[^`]{1,200}"
                        rb"label:null!=\w+\?\w+:(\w+)\.getDefaultLabel\(\))(?=,)")
# The roles of a reader, on the page that tells the reader who they are.
_ROLES = re.compile(rb'(Object\.keys\((\w+)\.roles\))(\.join\(", "\):\(0,(\w+)\.t\)\("None"\))')
# How many rows SQL Lab gives: "1K", and "1 000" where one chooses.
_LIMIT = re.compile(rb'(className:"limitDropdown",children:)(\w+)<1e3\?\2:\2<1e6\?`\$\{\2/1e3\}K`:'
                    rb'\2<1e9\?`\$\{\2/1e6\}M`:\2')
_LIMITS = re.compile(rb"(label:`\$\{)(\w+)\.toString\(\)\.replace\("
                     rb'/\(\\d\)\(\?=\(\\d\{3\}\)\+\(\?!\\d\)\)/g,"\$1 "\)(\} `\})')
# The row of a dashboard's filters.
_ROW = re.compile(rb"(display: flex;\n\s*)(align-items: center;\n\s*gap: )"
                  rb"(\$\{4\*\w+\.sizeUnit\}px)(;\n\s*margin-right: [^`]{1,40}\n\s*"
                  rb'min-width: 0px;\n\s*`,"data-test":"container")')
# How it says from which filter on they go behind a button, because the row is full.
_FULL = re.compile(rb"(\(\w+\+=\w+\[\w+\]\)<=\w+\)\w+=\w+\+1;else break\}\w+\()\w+(\)\}\},\[)")
# What a chart's title tells of itself to whom the pointer rests on it.
_TITLE = re.compile(rb'(\$\{(\w+)\.slice_id\}`;return\(0,\w+\.\w+\)\(\w+,\{"data-test":"slice-header",'
                    rb'ref:\w+,children:\[\(0,\w+\.\w+\)\("div",\{className:"header-title",ref:\w+,'
                    rb'children:\[\(0,(\w+\.\w+)\)\(\w+\.\w+,\{)title:(\w+),')
# What a dashboard says below "no rows".
_EMPTY = re.compile(rb'(\w+=this\.props\.source===\w+\.Explore\?\(0,\w+\.t\)\("[^"]+"\):)void 0')
# In a page that was made for a reader of Vietnamese.
_VIETNAMESE = rb'/"locale": ?"vi"/.test(document.getElementById("app")?.dataset.bootstrap)'
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


def leave_legends_without_buttons(package: Path) -> None:
    """Legends are legends: no buttons "all" and "inverse" beside them.

    Raises RuntimeFailure when the place is not found.
    """
    _replace(package, _BUTTONS, rb"selector:!1", "buttons of legends")


def leave_words_as_written(package: Path) -> None:
    """No capital for every word, which is no Vietnamese way of writing.

    Raises RuntimeFailure when the place is not found.
    """
    _replace(package, _CAPITALS, b"", "capitals of a button")


def keep_filters_in_sight(package: Path) -> None:
    """Filters that do not fit into one row go on in the next, and none behind a button.

    Superset counts anew what fits when a tab or the window changes, and then loses filters on their
    way between row and button. Raises RuntimeFailure when the place is not found.
    """
    _replace(package, _ROW, rb"\1flex-wrap: wrap; \g<2>8px \3\4", "row of filters")
    _replace(package, _FULL, rb"\1-1\2", "number of filters that fit")


def explain_charts_by_their_titles(package: Path) -> None:
    """The title of a chart on a dashboard shows the chart's description while the pointer rests on it.

    Superset shows it below two clicks in a menu. Raises RuntimeFailure when a place is not found.
    """
    hint = json.dumps("Đưa chuột lên tên biểu đồ để đọc giải thích.").encode()
    _replace(package, _TITLE, rb'\1mouseEnterDelay:.4,overlayStyle:{maxWidth:480},title:\2.description?'
             rb'(0,\3)("span",{style:{whiteSpace:"pre-line"},children:'
             rb'\2.description.replace(/\*\*/g,"")}):\4,', "title of a chart")
    _replace(package, _EMPTY, rb"\1" + _VIETNAMESE + b"?" + _escaped(hint) + b":void 0",
             "text of a chart without rows")


def write_figures_as_here(package: Path) -> None:
    """Figures that no format of ours reaches; and a zero is neither above nor below zero.

    Raises RuntimeFailure when a place is not found.
    """
    _replace(package, _HINT, rb'\1\2.toLocaleString("vi-VN",{maximumFractionDigits:4})\3', "hint")
    _replace(package, _ZERO, rb"\1\4||0==+\2\5", "sign of zero")
    _replace(package, _LIMIT, rb'\1\2.toLocaleString("vi-VN")', "limit of rows")
    _replace(package, _LIMITS, rb'\1\2.toLocaleString("vi-VN")\3', "choices of limits of rows")


def speak_where_no_catalogue_reaches(package: Path, words: Path) -> None:
    """Says in Vietnamese, to its readers, what stands in the scripts as it is.

    Takes Ant Design's Vietnamese words. Raises RuntimeFailure when a place is not found.
    """
    dash = "–".encode()
    pager = json.dumps(json.loads(words.read_text(encoding="utf-8"))["Pagination"]).encode()
    no_time = json.dumps("mọi thời điểm").encode()
    of = json.dumps(" trên ").encode()
    _replace(package, _PAGER, rb"\1" + _VIETNAMESE + b"?" + _escaped(pager) + rb":\2", "pager")
    _replace(package, _RANGE, rb"\1" + dash + rb"\2${" + _VIETNAMESE + b"?" + _escaped(of)
             + rb':" of "}\3', "range of a list")
    _replace(package, _NO_TIME, rb"\1${" + _VIETNAMESE + b"?" + _escaped(no_time)
             + rb":\2}\3", "time filter that filters nothing")
    _replace(package, _ROWS, rb'\1",d"\2', "number of rows")
    _replace(package, _FOUND, rb"\1" + _VIETNAMESE + rb'?\2.toLocaleString("vi-VN"):\2)',
             "number of rows found")
    _replace(package, _CONDITION, rb"\1.replace(\3.subject,s=>\2?.verbose_map?.[s]??s)",
             "condition in Explore")
    _replace(package, _ROLES, rb"\1.map(n=>n.replace(/^\\w+/,w=>(0,\4.t)(w)))\3",
             "roles of a reader")
    _replace(package, _CHOICES, _choice, "choices of numbers of rows")
    _replace(package, _NAMES, rb'\1\3.localeCompare(\4,"vi")', "order of names")


def _choice(found: re.Match[bytes]) -> bytes:
    number = found[2] + (b".000" if found[3] else b"")
    rows = json.dumps(number.decode() + " dòng").encode()
    return (found[1] + _VIETNAMESE + b"?" + rows + b':"' + found[2] + found[3] + b' rows"}')


def _escaped(text: bytes) -> bytes:
    return text.replace(b"\\", b"\\\\")


def _replace(package: Path, what: re.Pattern[bytes], by, name: str) -> None:
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
