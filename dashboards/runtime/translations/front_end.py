"""What of the front end no catalogue reaches: Ant Design's and Day.js's words, the error pages.

Superset picks Ant Design's words (date picker, page numbers, "No data") from a list of languages
in its built JavaScript, and then tells Day.js ("3 phút trước", 23/11/2026) to use that language.
Vietnamese is in neither, and no setting adds it. So the built file gets one more entry, between
two marks, which brings both; doing it again replaces what stands between the marks.
The 404 and 500 pages are fixed files that speak English and load a font from elsewhere.
What else is written into the build in English is mended by built_texts.py.
"""

import json
import re
import shutil
from pathlib import Path

import built_texts

HERE = Path(__file__).resolve().parent / "vi"
LANGUAGES = re.compile(r"(=\{)(?:/\*vi>\*/.*?/\*<vi\*/)?(en:\(\)=>Promise\.all\()", re.DOTALL)
DAYJS = re.compile(r"\.default\),([\w$.]+)\.locale\(")


class UnknownFrontEnd(Exception):
    """The built front end is not the one that this was written for (Superset 6.1.0)."""


def install(superset):
    """Teaches the front end below the package folder; raises UnknownFrontEnd, having done nothing,
    when it does not find the one list of languages or another place to mend."""
    assets = superset / "static" / "assets"
    scripts = {path: path.read_text(encoding="utf-8") for path in sorted(assets.glob("*.js"))}
    listing = script_with_languages(assets, scripts)
    added = vietnamese(DAYJS.search(scripts[listing])[1])
    taught = dict(scripts)
    taught[listing] = LANGUAGES.sub(lambda found: found[1] + added + found[2], scripts[listing])
    taught, missing = built_texts.mend(taught)
    if missing:
        raise UnknownFrontEnd(
            f"{assets}: {', '.join(missing)}: not where they were. This Superset is not 6.1.0: find "
            "them in its build and mend built_texts.py."
        )
    for script, text in taught.items():
        if text != scripts[script]:
            script.write_text(text, encoding="utf-8")
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


def script_with_languages(assets, scripts):
    """The one built script that lists the languages."""
    found = [
        script
        for script, text in scripts.items()
        if len(LANGUAGES.findall(text)) == 1 and len(DAYJS.findall(text)) == 1
    ]
    if len(found) != 1:
        raise UnknownFrontEnd(
            f"{assets}: {len(found)} scripts list Ant Design's languages, one was expected. This "
            "Superset is not 6.1.0: find the list of its build and mend LANGUAGES in front_end.py."
        )
    return found[0]
