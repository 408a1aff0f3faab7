"""What is changed in the installed files of Superset, apart from the Vietnamese catalogue."""

import json
import re
from pathlib import Path

from .errors import RuntimeFailure

# What keeps the values of lines apart.
LABELS = Path(__file__).with_name("labels.js")

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
_CONDITION = re.compile(rb"(datasource:(\w+)(?:\|\|\{\})?,onFilterEdit:[^`]{1,200}label:)"
                        rb"(null!=\w+\?\w+:(\w+)\.getDefaultLabel\(\))(?=,)")
# A dataset in the list of them: by the name of its table, with what it holds in a hint.
_DATASET = re.compile(rb"(original:\{extra:\w+,table_name:(\w+),description:(\w+),explore_url:\w+\}\}\}\)=>\{let \w+;)")
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
# What a drawing offers to part, when somebody presses on a point of it: here "n" is the point, "w"
# the axis, "y" the place on it, "m" the dimensions, "e" what was asked.
_PARTED = re.compile(
    rb'(let\{data:(\w+),seriesName:\w+\}=\w+,\w+=\[\],\w+=\[\],\w+=\w+\.event\.event,'
    rb'(\w+)=[^`]{1,80},(\w+)=\(0,\w+\.A\)\((\w+)\.groupby\);\2&&(\w+)\.type===(\w+\.\w+)\.Time&&'
    rb'[^`]{1,1200}drillBy:)(\{filters:\w+,groupbyFieldName:"groupby"\})')
# The question of the window of parts: "D" was asked before, "F" is replaced by the column "_".
_PARTS = re.compile(rb'(let (\w+)=\w+\(\{\},\w+\);(\w+)&&(\w+)&&\(\2\[\4\]=\w+\(\3\)\));'
                    rb'(let \w+=\w+\(\);return Object\.keys)')
# Its table.
_TABLE_OF_PARTS = re.compile(
    rb'(dataset:(\w+),drillByConfig:\w+,formData:(\w+),[\s\S]{1,2500}?)colnames:([\w$]+)\[0\]\.colnames,'
    rb'coltypes:\4\[0\]\.coltypes,(rowcount:\4\[0\]\.sql_rowcount,data:\4\[0\]\.data,datasourceId:\w+)')
# The one of a window with the rows of a chart.
_TABLE_OF_ROWS = re.compile(rb'(\{data:(\w+)\.data,)colnames:\2\.colnames,coltypes:\2\.coltypes,'
                            rb'(rowcount:\2\.rowcount,datasourceId:(\w+)\.datasource,)')
# Columns in the order in which a question names its metrics, without what only orders an axis.
_COLUMNS = (rb"...((answer,asked)=>{const metrics=asked.metrics??[],place=c=>metrics.indexOf(c),"
            rb"shown=answer.colnames.map((name,i)=>({name,type:answer.coltypes[i]})).filter(({name})=>"
            rb"name!==(asked.timeseries_limit_metric??asked.x_axis_sort)||metrics.includes(name))"
            rb".sort((a,b)=>place(a.name)-place(b.name));return{colnames:shown.map(c=>c.name),"
            rb"coltypes:shown.map(c=>c.type)}})")
# How high a window of parts is.
_HEIGHT_OF_PARTS = re.compile(rb'(function \w+\(\{formData:(\w+),result:(\w+),dataset:\w+,onContextMenu:[^`]{1,200}`[^`]*'
                              rb'min-height: 0;\s*)(`,"data-test":"drill-by-chart"[^`]{1,250}height:)"100%"')
_HEADER = re.compile(rb'(null!=\((\w+)=null==(\w+)\?void 0:\3\[(\w+)\]\)\?\2:)\4(;return\{label:\4,)')
# How series get the labels of their metrics, and how they are found again by those.
_SERIES = re.compile(rb'(\w+)!==(\w+\.\w+)&&(\w+)\[(\w+)\.name\]\?(`[^`]*`):\1,')
_SERIES_FOUND = re.compile(rb'(verboseMap:(\w+)=\{\},columnFormats:[^`]{1,2600}\w+\(\{\},(\w+),\{\[(\w+)\[0\]\]:\4\[1\])'
                           rb'(\}\)\),\{\}\))')
# What is asked beside the metrics, to order an axis; it is not drawn, by its name.
_BESIDE = re.compile(rb'(=(\w+)\(\w+,(\w+)\),\w+=\(0,\w+\.\w+\)\(\w+\.rawFormData\);[^`]{1,500}'
                     rb'\(0,\w+\.d\)\(\w+\.rawFormData\)\.map\(\w+\.A\))')
# What it writes for nothing.
_NONE = re.compile(rb'(let \w+=)"<NULL>"')
# The drawing of series, and its height.
_DRAWING = re.compile(rb'(catch\(\w+\)\{\w+=void 0\}return\{echartOptions:)(\w+\?\w+\(\w+,\w+\):\w+)'
                      rb'(,emitCrossFilters:\w+,formData:\w+,groupby:\w+,height:(\w+),labelMap:)')
# The hint of a button that opens a list.
_HINT_OF_LIST = re.compile(rb'(open:(\w+),onOpenChange:\w+=>\w+\(\w+\),placement:"bottom",forceRender:\w+,'
                           rb'fresh:!0,children:\(0,\w+\.Y\)\(\w+\.m,\{title:)(\w+),')
# A filter whose value is no longer offered takes the first one that is: the value, and who learns of it.
_CHOSEN = re.compile(rb'(\(0,\w+\.useCallback\)\()(\w+)(=>\{let \w+=\w+&&!\w+&&!\(null==\2\?void 0:\2\.length\)'
                     rb'[^`]*`[^`]*`[^`]{1,200}excludeFilterValues:\w+)(\}\)\}\))')
_CORRECTED = re.compile(rb'(&&void 0!==(\w+)\.value&&null!==(\w+)&&\2\.value!==\3&&'
                        rb'\(null==\3\?void 0:\3\[0\]\)!==void 0&&\w+\(\3)\)')
_APPLIED_AT_ONCE = re.compile(rb'\((\w+)=>\{(var [\w,]+;let \w+=(\w+)\[(\w+)\.id\],[^`]{1,600}?if\(\(null==\(\w+=(\w+)\.filterState\)'
                              rb'\?void 0:\w+\.value\)!==void 0&&\(\w+&&\4\.requiredFirst\|\|\w+)\)\)')
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
    _replace(package, _CONDITION, rb"\1(\3).replace(\4.subject,s=>\2?.verbose_map?.[s]??s)",
             "condition in Explore")
    _replace(package, _ROLES, rb"\1.map(n=>n.replace(/^\\w+/,w=>(0,\4.t)(w)))\3",
             "roles of a reader")
    _replace(package, _DATASET, rb"\1\3&&([\2,\3]=[\3,\2]);", "name of a dataset")
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


def part_what_was_pressed(package: Path) -> None:
    """Parts that make sense: of the point that was pressed, by their names.

    Superset parts all points of an axis by a second dimension: the shares of seven states by seven
    blocs pile up to 700 % in each year. Here the axis shows the parts of that one point instead, as
    bars, because a line says that one part follows another. And every window says the labels of
    metrics, not their names. Raises RuntimeFailure when a place is not found.
    """
    _replace(package, _PARTED, rb'\1(0===\4.length&&\2&&\6.type===\7.Category&&"string"==typeof \5.xAxis'
             rb'?{filters:[{col:\5.xAxis,op:"==",val:\3[0],formattedVal:String(\3[0])}],'
             rb'groupbyFieldName:"x_axis"}:\8)', "parts of a point")
    _replace(package, _PARTS, rb'\1;"x_axis"===\4&&Object.assign(\2,{x_axis_sort:\2.x_axis,x_axis_sort_asc:!1,'
             rb'orientation:"horizontal",xAxisLabelInterval:"auto",echart_options:"{xAxis: {splitNumber: 5}}",'
             rb'viz_type:\2.viz_type.replace("_line","_bar")});\5', "question of parts")
    _replace(package, _TABLE_OF_PARTS, rb"\1" + _escaped(_COLUMNS)
             + rb"(\4[0],\3),columnDisplayNames:\2.verbose_map,\5", "table of parts")
    _replace(package, _TABLE_OF_ROWS, rb"\1" + _escaped(_COLUMNS) + rb"(\2,\4),\3", "table of rows")
    _replace(package, _HEIGHT_OF_PARTS, rb'\1overflow-y: auto; \4"horizontal"===\2.orientation&&'
             rb'\3?.[0]?.data?.length>20?24*\3[0].data.length+120:"100%"', "height of a window")
    _replace(package, _HEADER, rb'\1\4.replace(/^[^,]+(?=, )/,name=>\3?.[name]??name)\5', "heading of a table")
    _replace(package, _SERIES, rb"\1!==\2&&\3[\4.name]?\5:\1.replace(/^[^,]+(?=, )/,name=>\3[name]??name),",
             "label of a series")
    _replace(package, _SERIES_FOUND, rb'\1,[\4[1].map(name=>\2[name]??name).join(", ")]:\4[1]\5',
             "series by its label")
    _replace(package, _BESIDE, rb"\1.flatMap(name=>[name,\3[name]??name])", "what orders an axis")


def name_what_is_empty(package: Path) -> None:
    """Says that a dimension is empty in words; the server must know them too, to ask for it.

    Raises RuntimeFailure when the place is not found.
    """
    words = json.dumps("(trống)").encode()
    _replace(package, _NONE, rb"\1" + _escaped(words), "name of what is empty")
    constants = package / "constants.py"
    text = constants.read_text(encoding="utf-8")
    named = text.replace('NULL_STRING = "<NULL>"', 'NULL_STRING = "(trống)"')
    if named == text:
        raise RuntimeFailure(f"{constants} does not name what is empty; see {__file__}")
    constants.write_text(named, encoding="utf-8")


def keep_labels_apart(package: Path) -> None:
    """Writes the values of lines that run close to each other beside each other, not upon.

    Raises RuntimeFailure when the place is not found.
    """
    apart = re.sub(r"/\*.*?\*/", "", LABELS.read_text(encoding="utf-8"), flags=re.DOTALL)
    short = re.sub(r"\s*\n\s*", " ", apart).strip().encode()
    _replace(package, _DRAWING, rb"\1(" + _escaped(short) + rb")(\2,\4)\3", "drawing of series")


def open_lists_without_hint(package: Path) -> None:
    """The hint of a button does not lie upon the list that the button has opened.

    Raises RuntimeFailure when the place is not found.
    """
    _replace(package, _HINT_OF_LIST, rb"\1\2?null:\3,", "hint of a button with a list")


def let_filters_follow(package: Path) -> None:
    """A filter that must have a value follows those it depends on without being applied again.

    When they change, its value may be offered no more, and it takes the first one that is. Who
    applied them before it had done so saw charts asked for a value that does not exist: no rows.
    So it applies itself when all it depends on is applied. Raises RuntimeFailure when a place is
    not found.
    """
    _replace(package, _CHOSEN, rb"\1(\2,corrected)\3,corrected:corrected||void 0\4", "value of a filter")
    _replace(package, _CORRECTED, rb"\1,0<\2.value?.length)", "value that is offered no more")
    _replace(package, _APPLIED_AT_ONCE,
             rb"(\1=>{\2||\5.filterState.corrected&&(\4.cascadeParentIds??[]).every(parent=>"
             rb"JSON.stringify(\1[parent]?.extraFormData)===JSON.stringify(\3[parent]?.extraFormData))))",
             "filter that is applied at once")


def speak_nothing(package: Path) -> None:
    """Installs an empty Vietnamese catalogue: a language without one blanks every page."""
    translations = package / "translations"
    catalogue = translations / "vi" / "LC_MESSAGES"
    catalogue.mkdir(parents=True, exist_ok=True)
    empty = (translations / "empty_language_pack.json").read_bytes()
    (catalogue / "messages.json").write_bytes(empty)
