"""The row of a dashboard's filters."""

import re
from pathlib import Path

from .scripts import replace

# Of the button that clears all filters: "Xóa Hết".
_CAPITALS = re.compile(rb"\n\s*text-transform: capitalize;")
# The row of a dashboard's filters.
_ROW = re.compile(rb"(display: flex;\n\s*)(align-items: center;\n\s*gap: )"
                  rb"(\$\{4\*\w+\.sizeUnit\}px)(;\n\s*margin-right: [^`]{1,40}\n\s*"
                  rb'min-width: 0px;\n\s*`,"data-test":"container")')
# How it says from which filter on they go behind a button, because the row is full.
_FULL = re.compile(rb"(\(\w+\+=\w+\[\w+\]\)<=\w+\)\w+=\w+\+1;else break\}\w+\()\w+(\)\}\},\[)")
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


def leave_words_as_written(package: Path) -> None:
    """No capital for every word, which is no Vietnamese way of writing.

    Raises RuntimeFailure when the place is not found.
    """
    replace(package, _CAPITALS, b"", "capitals of a button")


def keep_filters_in_sight(package: Path) -> None:
    """Filters that do not fit into one row go on in the next, and none behind a button.

    Superset counts anew what fits when a tab or the window changes, and then loses filters on their
    way between row and button. Raises RuntimeFailure when the place is not found.
    """
    replace(package, _ROW, rb"\1flex-wrap: wrap; \g<2>8px \3\4", "row of filters")
    replace(package, _FULL, rb"\1-1\2", "number of filters that fit")


def open_lists_without_hint(package: Path) -> None:
    """The hint of a button does not lie upon the list that the button has opened.

    Raises RuntimeFailure when the place is not found.
    """
    replace(package, _HINT_OF_LIST, rb"\1\2?null:\3,", "hint of a button with a list")


def let_filters_follow(package: Path) -> None:
    """A filter that must have a value follows those it depends on without being applied again.

    When they change, its value may be offered no more, and it takes the first one that is. Who
    applied them before it had done so saw charts asked for a value that does not exist: no rows.
    So it applies itself when all it depends on is applied. Raises RuntimeFailure when a place is
    not found.
    """
    replace(package, _CHOSEN, rb"\1(\2,corrected)\3,corrected:corrected||void 0\4", "value of a filter")
    replace(package, _CORRECTED, rb"\1,0<\2.value?.length)", "value that is offered no more")
    replace(package, _APPLIED_AT_ONCE,
             rb"(\1=>{\2||\5.filterState.corrected&&(\4.cascadeParentIds??[]).every(parent=>"
             rb"JSON.stringify(\1[parent]?.extraFormData)===JSON.stringify(\3[parent]?.extraFormData))))",
             "filter that is applied at once")
