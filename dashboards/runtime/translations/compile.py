"""Checks the Vietnamese catalogue and compiles it into the installed Superset.

Superset 6.1.0 ships no `vi`. People write `vi/LC_MESSAGES/messages.po`; the server reads
`messages.mo` (Superset's and Flask-AppBuilder's texts alike), the front end `messages.json`,
and what no catalogue reaches is put into the front end by front_end.py. Superset must be started
anew to read it; doing it twice changes nothing.

    python compile.py            check, then write all into the installed package
    python compile.py --check    check only

Run it with the Python of the Superset environment: it needs Babel, and the installed package is
where `messages.pot` is read and the results are written. Exit code 0: done; 1: the catalogue has
mistakes (each on a line of its own, nothing is written); 2: no Superset 6.1.0 is installed here.
"""

import argparse
import importlib.util
import io
import json
import re
import sys
import unicodedata
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileParser

import front_end

HERE = Path(__file__).resolve().parent
CATALOGUE = HERE / "vi" / "LC_MESSAGES" / "messages.po"
# Texts that the program asks for although messages.pot does not list them.
OTHER_TEXTS = HERE / "other_texts.pot"

# printf (%s, %d, %(name)s), then {{ mustache }}, {name}, and the trailing %% or lone %.
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\{.*?\}\}|\{\w+\}|%")

# The house writes hòa, khỏe, thủy, tùy: the mark stands on the first vowel of a final oa, oe, uy
# (not after q: quý, quỹ) and on the second when a consonant follows (hoàn, khoẻn, huỳnh).
MISPLACED_TONE = re.compile(
    r"\w*(?:"
    r"o[àáảãạèéẻẽẹ]\b"
    r"|(?<!q)u[ỳýỷỹỵ]\b"
    r"|[òóỏõọ][ae]\w"
    r"|(?<!q)[ùúủũụ]y\w"
    r"|q[ùúủũụ][aeoy]"
    r")\w*",
    re.IGNORECASE,
)


class ListingCatalog(Catalog):
    """A catalogue that remembers which messages a file gives more than once."""

    def __init__(self, *args, **kwargs):
        self.repeated = []
        super().__init__(*args, **kwargs)

    def __setitem__(self, msgid, message):
        if msgid and self.get(msgid) is not None:
            self.repeated.append(first(msgid))
        super().__setitem__(msgid, message)


def first(text):
    """The singular of a message id or translation, which Babel keeps as a tuple when plural."""
    return text[0] if isinstance(text, (tuple, list)) else text


def placeholders(text):
    """What a text leaves open, in any order (as a sorted list)."""
    return sorted(PLACEHOLDER.findall(text))


def allowed_placeholders(msgid):
    """The one Vietnamese form serves one and many: it may leave open what either form does, but
    may not say "1" where the plural counts."""
    forms = msgid if isinstance(msgid, (tuple, list)) else (msgid,)
    return [placeholders(form) for form in forms if placeholders(form)] or [[]]


def read(path, locale=None):
    """The catalogue in a .po or .pot file; a file that is no catalogue raises PoFileError."""
    catalog = ListingCatalog(locale=locale, charset="utf-8")
    with io.open(path, encoding="utf-8") as lines:
        PoFileParser(catalog, abort_invalid=True).parse(lines)
    return catalog


def templates(superset):
    """Singular to plural (None: it has none) of every text that may be translated."""
    known = {}
    for path in (superset / "translations" / "messages.pot", OTHER_TEXTS):
        for message in read(path):
            if message.id:
                known[first(message.id)] = message.id[1] if message.pluralizable else None
    return known


def margins(text):
    """The white space before and after a text: sentences are put together from such pieces."""
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def mistakes_of(message, known):
    """What is wrong with one entry, as sentences."""
    msgid, msgstr = first(message.id), first(message.string)
    if msgid not in known:
        yield "is in no template (a typing mistake, or a text of another version)"
    elif known[msgid] != (message.id[1] if message.pluralizable else None):
        yield f"has another plural than the template: {known[msgid]!r}"
    if message.fuzzy:
        yield "is marked fuzzy: confirm it or take it out"
    if not msgstr:
        yield "has no translation: leave it out instead"
        return
    if placeholders(msgstr) not in allowed_placeholders(message.id):
        yield f"changes placeholders: {placeholders(msgid)} to {placeholders(msgstr)}"
    if margins(msgid) != margins(msgstr):
        yield "changes the white space at its start or end"
    if unicodedata.normalize("NFC", msgstr) != msgstr:
        yield "is not NFC"
    for word in MISPLACED_TONE.finditer(unicodedata.normalize("NFC", msgstr)):
        yield f"places a tone mark against the house's rule: {word.group()}"


def mistakes(catalog, known):
    """Every mistake of the catalogue, one line each."""
    lines = [f"{msgid!r}: is given more than once" for msgid in catalog.repeated]
    if catalog.num_plurals != 1:
        lines.append(f"the header says nplurals={catalog.num_plurals}, Vietnamese has 1")
    for message in catalog:
        if message.id:
            lines += [f"{first(message.id)!r}: {what}" for what in mistakes_of(message, known)]
    return lines


def jed(catalog):
    """The catalogue as the front end reads it (Jed 1.x: a list of plural forms per text)."""
    texts = {
        "": {"domain": "superset", "plural_forms": "nplurals=1; plural=0;", "lang": "vi"},
    }
    for message in catalog:
        if message.id:
            texts[first(message.id)] = [first(message.string)]
    return {"domain": "superset", "locale_data": {"superset": texts}}


def write(catalog, superset):
    """Writes messages.mo and messages.json below the package and returns their folder."""
    folder = superset / "translations" / "vi" / "LC_MESSAGES"
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "messages.mo", "wb") as out:
        write_mo(out, catalog)
    text = json.dumps(jed(catalog), ensure_ascii=False, sort_keys=True, indent=1)
    (folder / "messages.json").write_text(text + "\n", encoding="utf-8")
    return folder


def installed_superset():
    """The folder of the installed package, without importing it (that takes seconds), or None."""
    spec = importlib.util.find_spec("superset")
    return Path(spec.origin).parent if spec and spec.origin else None


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="check only, write nothing")
    parser.add_argument("--catalogue", type=Path, default=CATALOGUE, help="another messages.po")
    options = parser.parse_args(arguments)
    superset = installed_superset()
    if superset is None:
        print("Superset is not installed here; use its environment's python.", file=sys.stderr)
        return 2
    catalog = read(options.catalogue, "vi")
    wrong = mistakes(catalog, templates(superset))
    if wrong:
        print("\n".join(wrong), file=sys.stderr)
        return 1
    if options.check:
        print(f"{len(catalog)} texts checked")
        return 0
    try:
        front_end.install(superset)
    except front_end.UnknownFrontEnd as unknown:
        print(unknown, file=sys.stderr)
        return 2
    print(f"{len(catalog)} texts written to {write(catalog, superset)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
