"""The windows that part a point of a chart, and those with its rows."""

import json
import re
from pathlib import Path

from ..errors import RuntimeFailure
from .scripts import escaped, replace

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


def part_what_was_pressed(package: Path) -> None:
    """Parts that make sense: of the point that was pressed, by their names.

    Superset parts all points of an axis by a second dimension: the shares of seven states by seven
    blocs pile up to 700 % in each year. Here the axis shows the parts of that one point instead, as
    bars, because a line says that one part follows another. And every window says the labels of
    metrics, not their names. Raises RuntimeFailure when a place is not found.
    """
    replace(package, _PARTED, rb'\1(0===\4.length&&\2&&\6.type===\7.Category&&"string"==typeof \5.xAxis'
             rb'?{filters:[{col:\5.xAxis,op:"==",val:\3[0],formattedVal:String(\3[0])}],'
             rb'groupbyFieldName:"x_axis"}:\8)', "parts of a point")
    replace(package, _PARTS, rb'\1;"x_axis"===\4&&Object.assign(\2,{x_axis_sort:\2.x_axis,x_axis_sort_asc:!1,'
             rb'orientation:"horizontal",xAxisLabelInterval:"auto",echart_options:"{xAxis: {splitNumber: 5}}",'
             rb'viz_type:\2.viz_type.replace("_line","_bar")});\5', "question of parts")
    replace(package, _TABLE_OF_PARTS, rb"\1" + escaped(_COLUMNS)
             + rb"(\4[0],\3),columnDisplayNames:\2.verbose_map,\5", "table of parts")
    replace(package, _TABLE_OF_ROWS, rb"\1" + escaped(_COLUMNS) + rb"(\2,\4),\3", "table of rows")
    replace(package, _HEIGHT_OF_PARTS, rb'\1overflow-y: auto; \4"horizontal"===\2.orientation&&'
             rb'\3?.[0]?.data?.length>20?24*\3[0].data.length+120:"100%"', "height of a window")
    replace(package, _HEADER, rb'\1\4.replace(/^[^,]+(?=, )/,name=>\3?.[name]??name)\5', "heading of a table")
    replace(package, _SERIES, rb"\1!==\2&&\3[\4.name]?\5:\1.replace(/^[^,]+(?=, )/,name=>\3[name]??name),",
             "label of a series")
    replace(package, _SERIES_FOUND, rb'\1,[\4[1].map(name=>\2[name]??name).join(", ")]:\4[1]\5',
             "series by its label")
    replace(package, _BESIDE, rb"\1.flatMap(name=>[name,\3[name]??name])", "what orders an axis")


def name_what_is_empty(package: Path) -> None:
    """Says that a dimension is empty in words; the server must know them too, to ask for it.

    Raises RuntimeFailure when the place is not found.
    """
    words = json.dumps("(trống)").encode()
    replace(package, _NONE, rb"\1" + escaped(words), "name of what is empty")
    constants = package / "constants.py"
    text = constants.read_text(encoding="utf-8")
    named = text.replace('NULL_STRING = "<NULL>"', 'NULL_STRING = "(trống)"')
    if named == text:
        raise RuntimeFailure(f"{constants} does not name what is empty; see {__file__}")
    constants.write_text(named, encoding="utf-8")
