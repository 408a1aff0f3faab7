"""What of the front end no catalogue reaches: Ant Design's own words and the two error pages.

Superset picks Ant Design's words (date picker, page numbers, "No data") from a list of languages
in its built JavaScript; Vietnamese is not among them, and no setting adds it. So the built file
gets one more entry, between two marks: doing it again replaces what stands between them.
The 404 and 500 pages are fixed files that speak English and load a font from elsewhere.
"""

import json
import re
import shutil
from pathlib import Path

HERE = Path(__file__).resolve().parent / "vi"
LANGUAGES = re.compile(r"(=\{)(?:/\*vi>\*/.*?/\*<vi\*/)?(en:\(\)=>Promise\.all\()", re.DOTALL)


class UnknownFrontEnd(Exception):
    """The built front end is not the one that this was written for (Superset 6.1.0)."""


def install(superset):
    """Teaches the front end below the package folder; raises UnknownFrontEnd, having done nothing,
    when it does not find the one list of languages."""
    assets = superset / "static" / "assets"
    script = script_with_languages(assets)
    words = json.loads((HERE / "antd.json").read_text(encoding="utf-8"))
    entry = json.dumps(words, ensure_ascii=True, separators=(",", ":"))
    added = f"/*vi>*/vi:()=>Promise.resolve({{default:{entry}}}),/*<vi*/"
    text = script.read_text(encoding="utf-8")
    taught = LANGUAGES.sub(lambda found: found[1] + added + found[2], text)
    if taught != text:
        script.write_text(taught, encoding="utf-8")
    for page in ("404.html", "500.html"):
        shutil.copyfile(HERE / page, assets / page)


def script_with_languages(assets):
    """The one built script that lists Ant Design's languages."""
    found = [
        script
        for script in sorted(assets.glob("*.js"))
        if len(LANGUAGES.findall(script.read_text(encoding="utf-8"))) == 1
    ]
    if len(found) != 1:
        raise UnknownFrontEnd(
            f"{assets}: {len(found)} scripts list Ant Design's languages, one was expected. This "
            "Superset is not 6.1.0: find the list of its build and mend LANGUAGES in front_end.py."
        )
    return found[0]
