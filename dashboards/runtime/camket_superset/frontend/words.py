"""Vietnamese where no catalogue reaches."""

import json
import re
from pathlib import Path

from .scripts import VIETNAMESE, escaped, replace

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
# "5309 dòng", in the box for searching a table.
_FOUND = re.compile(rb'(\("%s record(?:\.\.\.)?","%s records\.\.\.",(\w+),)\2\)')
# How cross tables order names: by the numbers of their letters, which puts "Đ" behind all others.
_NAMES = re.compile(rb"(if\(!(\w+)\.test\((\w+)\)\|\|!\2\.test\((\w+)\)\)return )\3>\4\?1:-1")
# A condition in Explore: "period_name IN ('Cả năm')".
_CONDITION = re.compile(rb"(datasource:(\w+)(?:\|\|\{\})?,onFilterEdit:[^`]{1,200}label:)"
                        rb"(null!=\w+\?\w+:(\w+)\.getDefaultLabel\(\))(?=,)")
# A dataset in the list of them: by the name of its table, with what it holds in a hint.
_DATASET = re.compile(rb"(original:\{extra:\w+,table_name:(\w+),description:(\w+),explore_url:\w+\}\}\}\)=>\{let \w+;)")
# The roles of a reader, on the page that tells the reader who they are.
_ROLES = re.compile(rb'(Object\.keys\((\w+)\.roles\))(\.join\(", "\):\(0,(\w+)\.t\)\("None"\))')


def speak_where_no_catalogue_reaches(package: Path, words: Path) -> None:
    """Says in Vietnamese, to its readers, what stands in the scripts as it is.

    Takes Ant Design's Vietnamese words. Raises RuntimeFailure when a place is not found.
    """
    dash = "–".encode()
    pager = json.dumps(json.loads(words.read_text(encoding="utf-8"))["Pagination"]).encode()
    no_time = json.dumps("mọi thời điểm").encode()
    of = json.dumps(" trên ").encode()
    replace(package, _PAGER, rb"\1" + VIETNAMESE + b"?" + escaped(pager) + rb":\2", "pager")
    replace(package, _RANGE, rb"\1" + dash + rb"\2${" + VIETNAMESE + b"?" + escaped(of)
             + rb':" of "}\3', "range of a list")
    replace(package, _NO_TIME, rb"\1${" + VIETNAMESE + b"?" + escaped(no_time)
             + rb":\2}\3", "time filter that filters nothing")
    replace(package, _ROWS, rb'\1",d"\2', "number of rows")
    replace(package, _FOUND, rb"\1" + VIETNAMESE + rb'?\2.toLocaleString("vi-VN"):\2)',
             "number of rows found")
    replace(package, _CONDITION, rb"\1(\3).replace(\4.subject,s=>\2?.verbose_map?.[s]??s)",
             "condition in Explore")
    replace(package, _ROLES, rb"\1.map(n=>n.replace(/^\\w+/,w=>(0,\4.t)(w)))\3",
             "roles of a reader")
    replace(package, _DATASET, rb"\1\3&&([\2,\3]=[\3,\2]);", "name of a dataset")
    replace(package, _CHOICES, _choice, "choices of numbers of rows")
    replace(package, _NAMES, rb'\1\3.localeCompare(\4,"vi")', "order of names")


def _choice(found: re.Match[bytes]) -> bytes:
    number = found[2] + (b".000" if found[3] else b"")
    rows = json.dumps(number.decode() + " dòng").encode()
    return (found[1] + VIETNAMESE + b"?" + rows + b':"' + found[2] + found[3] + b' rows"}')


def speak_nothing(package: Path) -> None:
    """Installs an empty Vietnamese catalogue: a language without one blanks every page."""
    translations = package / "translations"
    catalogue = translations / "vi" / "LC_MESSAGES"
    catalogue.mkdir(parents=True, exist_ok=True)
    empty = (translations / "empty_language_pack.json").read_bytes()
    (catalogue / "messages.json").write_bytes(empty)
