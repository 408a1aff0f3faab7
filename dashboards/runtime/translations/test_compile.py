"""A catalogue with a mistake is refused, and says which; the shipped one is accepted.

Run with the Python of the Superset environment: python -m unittest test_compile.py
"""

import json
import re
import tempfile
import unittest
from gettext import GNUTranslations
from pathlib import Path

import compile as catalogue_compiler
import front_end

DASHBOARDS = Path(__file__).resolve().parents[2]

HEADER = 'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=1; plural=0;\\n"\n\n'
KNOWN = {"Hide %s": None, " to": None, "%s row": "%s rows", "Added 1 row": "Added %s rows"}


class ACatalogueWithAMistakeIsRefused(unittest.TestCase):
    def mistakes(self, entries):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "messages.po"
            path.write_text(HEADER + entries, encoding="utf-8")
            return catalogue_compiler.mistakes(catalogue_compiler.read(path, "vi"), KNOWN)

    def assert_refused(self, entries, reason):
        self.assertEqual([reason], self.mistakes(entries))

    def test_right_entries_pass(self):
        entries = (
            'msgid "Hide %s"\nmsgstr "Ẩn %s: hòa, khỏe, thủy, quý, hoàn, huỳnh"\n\n'
            'msgid "%s row"\nmsgid_plural "%s rows"\nmsgstr[0] "%s dòng"\n\n'
            'msgid "Added 1 row"\nmsgid_plural "Added %s rows"\nmsgstr[0] "Đã thêm %s dòng"\n'
        )
        self.assertEqual([], self.mistakes(entries))

    def test_an_unknown_text(self):
        self.assert_refused(
            'msgid "Hyde"\nmsgstr "Ẩn"\n',
            "'Hyde': is in no template (a typing mistake, or a text of another version)",
        )

    def test_a_lost_placeholder(self):
        self.assert_refused(
            'msgid "Hide %s"\nmsgstr "Ẩn"\n', "'Hide %s': changes placeholders: ['%s'] to []"
        )

    def test_a_singular_where_the_plural_counts(self):
        self.assert_refused(
            'msgid "Added 1 row"\nmsgid_plural "Added %s rows"\nmsgstr[0] "Đã thêm 1 dòng"\n',
            "'Added 1 row': changes placeholders: [] to []",
        )

    def test_another_plural(self):
        self.assert_refused(
            'msgid "%s row"\nmsgid_plural "%s lines"\nmsgstr[0] "%s dòng"\n',
            "'%s row': has another plural than the template: '%s rows'",
        )

    def test_lost_white_space(self):
        self.assert_refused(
            'msgid " to"\nmsgstr "đến"\n', "' to': changes the white space at its start or end"
        )

    def test_a_decomposed_letter(self):
        self.assert_refused('msgid " to"\nmsgstr " đê\u0301n"\n', "' to': is not NFC")

    def test_a_tone_mark_in_the_wrong_place(self):
        for word in ("hoà", "khoẻ", "thuỷ", "hòan", "hùynh", "qúy"):
            with self.subTest(word):
                self.assert_refused(
                    f'msgid " to"\nmsgstr " {word} nhé"\n',
                    f"' to': places a tone mark against the house's rule: {word}",
                )

    def test_a_text_given_twice(self):
        self.assert_refused(
            'msgid " to"\nmsgstr " đến"\n\nmsgid " to"\nmsgstr " tới"\n',
            "' to': is given more than once",
        )

    def test_an_empty_translation(self):
        self.assert_refused(
            'msgid " to"\nmsgstr ""\n', "' to': has no translation: leave it out instead"
        )

    def test_another_number_of_plurals(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "messages.po"
            path.write_text(HEADER.replace("nplurals=1; plural=0", "nplurals=2; plural=n!=1"))
            catalog = catalogue_compiler.read(path, "vi")
        self.assertEqual(
            ["the header says nplurals=2, Vietnamese has 1"],
            catalogue_compiler.mistakes(catalog, KNOWN),
        )


class TheShippedCatalogue(unittest.TestCase):
    def setUp(self):
        self.superset = catalogue_compiler.installed_superset()
        self.catalog = catalogue_compiler.read(catalogue_compiler.CATALOGUE, "vi")

    def test_has_no_mistake(self):
        known = catalogue_compiler.templates(self.superset)
        self.assertEqual([], catalogue_compiler.mistakes(self.catalog, known))

    def test_is_what_both_readers_get(self):
        with tempfile.TemporaryDirectory() as folder:
            written = catalogue_compiler.write(self.catalog, Path(folder))
            texts = json.loads((written / "messages.json").read_text(encoding="utf-8"))
            with open(written / "messages.mo", "rb") as compiled:
                server = GNUTranslations(compiled)
        front_end = texts["locale_data"]["superset"]
        self.assertEqual(["Áp dụng bộ lọc"], front_end["Apply filters"])
        self.assertEqual(["%s dòng"], front_end["%s row"])
        self.assertEqual("Đăng nhập", server.gettext("Sign In"))
        self.assertEqual(
            "Đã xóa %(num)d biểu đồ",
            server.ngettext("Deleted %(num)d chart", "Deleted %(num)d charts", 3),
        )

    def test_other_texts_are_really_asked_for(self):
        known = catalogue_compiler.read(self.superset / "translations" / "messages.pot")
        listed = {
            catalogue_compiler.first(m.id)
            for m in catalogue_compiler.read(catalogue_compiler.OTHER_TEXTS)
            if m.id
        }
        self.assertEqual(set(), {text for text in listed if known.get(text) is not None})
        sources = [self.joined(p.read_text(encoding="utf-8")) for p in self.asking_files()]
        self.assertEqual(
            set(), {t for t in listed if not any(self.spelled_in(source, t) for source in sources)}
        )

    def asking_files(self):
        flask_appbuilder = self.superset.parent / "flask_appbuilder"
        yield from (self.superset / "static" / "assets").glob("*.js")
        yield from (self.superset / "views").rglob("*.py")
        yield from flask_appbuilder.rglob("*.py")
        yield from (flask_appbuilder / "templates").rglob("*.html")
        # The names of the product's own roles, which a user's page shows.
        yield DASHBOARDS / "src/main/java/vn/camket/dashboards/bundle/Role.java"

    def joined(self, source):
        """Python literals that go on in the next line, as one."""
        return re.sub(r'"\n\s*"', "", source)

    def spelled_in(self, source, text):
        return text in source or json.dumps(text, ensure_ascii=False)[1:-1] in source


class AFrontEndLearnsVietnamese(unittest.TestCase):
    BUILT = "let o={en:()=>Promise.all([r.e(1)]).then(r.bind(r,2)),fr:()=>1};"
    BUILT += "o[r]().then(e=>{t(e.default),a.XV.locale(r)})"

    # What built_texts.py mends, as Superset's build writes it, and what stands there then.
    WORDS = {
        'x={locale:"en",Pagination:p.A,Form:{a:{b:"${label}"}},c:{}}':
            'x=Object.assign({locale:"en",Pagination:p.A,Form:{a:{b:"${label}"}},c:{}},{"locale":"vi"',
        "function eK(e){return e?.getLocaleTextFunc()??eq}":
            '??((k,d,v)=>({"page":"Trang"',
        'r=({value:e})=>"string"==typeof e?(0,o.nn)(e):String(e)}}):[]':
            '(e):"number"==typeof e?e.toLocaleString("vi",{maximumFractionDigits:2,useGrouping:!1}):S',
    }

    def setUp(self):
        self.superset = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.assets = self.superset / "static" / "assets"
        self.assets.mkdir(parents=True)
        self.script = self.assets / "a.js"
        self.script.write_text(self.BUILT, encoding="utf-8")
        self.words = self.assets / "b.js"
        self.words.write_text(";\n".join(self.WORDS), encoding="utf-8")

    def test_once_and_again_is_the_same(self):
        front_end.install(self.superset)
        taught = self.script.read_text(encoding="utf-8")
        entry = re.search(
            r"/\*vi>\*/vi:\(a\.XV\.locale\(Object\.assign\(\{ordinal:e=>e\},(.*)\),null,!/.*"
            r"\(\)=>Promise\.resolve\(\{default:(.*)\}\)\),/\*<vi\*/en:",
            taught,
        )
        for name, words in zip(("dayjs", "antd"), entry.groups()):
            written = (front_end.HERE / f"{name}.json").read_text(encoding="utf-8")
            self.assertEqual(json.loads(written), json.loads(words))
        front_end.install(self.superset)
        self.assertEqual(taught, self.script.read_text(encoding="utf-8"))
        self.assertIn("Không tìm thấy trang", (self.assets / "404.html").read_text("utf-8"))

    def test_words_beyond_the_catalogue(self):
        front_end.install(self.superset)
        once = self.words.read_text(encoding="utf-8")
        for mended in self.WORDS.values():
            self.assertIn(mended, once)
        front_end.install(self.superset)
        self.assertEqual(once, self.words.read_text(encoding="utf-8"))

    def test_an_unknown_build_is_left_alone(self):
        for script, text in ((self.script, "let o={};"), (self.words, "let p={};")):
            kept = script.read_text(encoding="utf-8")
            script.write_text(text, encoding="utf-8")
            with self.assertRaises(front_end.UnknownFrontEnd):
                front_end.install(self.superset)
            self.assertEqual(text, script.read_text(encoding="utf-8"))
            self.assertFalse((self.assets / "404.html").exists())
            script.write_text(kept, encoding="utf-8")


if __name__ == "__main__":
    unittest.main()
