"""What of the front end no catalogue reaches: Ant Design's and Day.js's words, the error pages.

Superset picks Ant Design's words (date picker, page numbers, "No data") from a list of languages
in its built JavaScript, and then tells Day.js ("3 phút trước", 23/11/2026) to use that language.
Vietnamese is in neither, and no setting adds it. So the built file gets one more entry, between
two marks, which brings both; doing it again replaces what stands between the marks.
The 404 and 500 pages are fixed files that speak English and load a font from elsewhere.
"""

import json
import re
import shutil
from pathlib import Path

HERE = Path(__file__).resolve().parent / "vi"
LANGUAGES = re.compile(r"(=\{)(?:/\*vi>\*/.*?/\*<vi\*/)?(en:\(\)=>Promise\.all\()", re.DOTALL)
DAYJS = re.compile(r"\.default\),([\w$.]+)\.locale\(")


class UnknownFrontEnd(Exception):
    """The built front end is not the one that this was written for (Superset 6.1.0)."""


def install(superset):
    """Teaches the front end below the package folder; raises UnknownFrontEnd, having done nothing,
    when it does not find the one list of languages."""
    assets = superset / "static" / "assets"
    script, text = script_with_languages(assets)
    added = vietnamese(DAYJS.search(text)[1])
    taught = LANGUAGES.sub(lambda found: found[1] + added + found[2], text)
    if taught != text:
        script.write_text(taught, encoding="utf-8")
    for page in ("404.html", "500.html"):
        shutil.copyfile(HERE / page, assets / page)


def vietnamese(dayjs):
    """The entry, in JavaScript; dayjs is the expression by which that script reaches Day.js.

    Superset asks for a language only when a date picker appears; Day.js is told at once, when the
    page was made for a reader of Vietnamese, so that every "3 phút trước" is right.
    """
    words = {name: compact(HERE / f"{name}.json") for name in ("antd", "dayjs")}
    return (
        f"/*vi>*/vi:({dayjs}.locale(Object.assign({{ordinal:e=>e}},{words['dayjs']}),null,"
        "!/\"locale\": ?\"vi\"/.test(document.getElementById(\"app\")?.dataset.bootstrap)),"
        f"()=>Promise.resolve({{default:{words['antd']}}})),/*<vi*/"
    )


def compact(path):
    return json.dumps(json.loads(path.read_text(encoding="utf-8")), separators=(",", ":"))


def script_with_languages(assets):
    """The one built script that lists the languages, and its text."""
    found = []
    for script in sorted(assets.glob("*.js")):
        text = script.read_text(encoding="utf-8")
        if len(LANGUAGES.findall(text)) == 1 and len(DAYJS.findall(text)) == 1:
            found.append((script, text))
    if len(found) != 1:
        raise UnknownFrontEnd(
            f"{assets}: {len(found)} scripts list Ant Design's languages, one was expected. This "
            "Superset is not 6.1.0: find the list of its build and mend LANGUAGES in front_end.py."
        )
    return found[0]
