"""The guides of dashboards/guides as pages of Superset: nothing but this host is asked for them.

They are read at each request, so an edited guide is served without a restart. The links between
them are those of the files, which therefore also work in an editor or on a page that shows Markdown.
"""

from html import escape
from pathlib import Path

import markdown
from flask import Blueprint, Flask, Response, abort, g, redirect, request, send_from_directory, url_for

FOLDER = Path(__file__).resolve().parents[2] / "guides"
PREFIX = "/huong-dan"
START = "README.md"

_PAGE = """<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="icon" href="/static/camket/icon.svg">
<style>
body {{ max-width: 52rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.55; color: #1f2937;
  font-family: Inter, Helvetica, Arial, sans-serif; }}
h1, h2 {{ color: #0B4F8A; line-height: 1.25; }}
h2 {{ margin-top: 2rem; border-bottom: 1px solid #d5dde5; padding-bottom: .25rem; }}
a {{ color: #0B4F8A; }}
img {{ max-width: 100%; border: 1px solid #d5dde5; }}
table {{ border-collapse: collapse; }}
th, td {{ border: 1px solid #d5dde5; padding: .35rem .6rem; text-align: left; vertical-align: top; }}
code {{ font-family: 'IBM Plex Mono', 'DejaVu Sans Mono', 'Courier New', monospace; font-size: .92em;
  background: #f1f6fb; padding: 0 .2em; }}
pre {{ background: #f1f6fb; padding: .75rem; overflow-x: auto; }}
pre code {{ padding: 0; }}
</style>
</head>
<body>
<p><a href="/">← Về bảng số liệu</a></p>
{body}
</body>
</html>
"""


def install(app: Flask) -> None:
    guides = Blueprint("camket_guides", __name__, url_prefix=PREFIX)
    guides.add_url_rule("/", "start", lambda: page(START))
    guides.add_url_rule("/<name>", view_func=page)
    guides.add_url_rule("/anh/<name>", view_func=picture)
    guides.before_request(require_login)
    app.register_blueprint(guides)


def require_login() -> Response | None:
    if g.user.is_anonymous:
        return redirect(url_for("AuthDBView.login", next=request.path))
    return None


def page(name: str) -> str:
    file = FOLDER / name
    if file.suffix != ".md" or file.parent != FOLDER or not file.is_file():
        abort(404)
    text = file.read_text(encoding="utf-8")
    title = text.partition("\n")[0].lstrip("# ")
    body = markdown.markdown(text, extensions=["tables", "fenced_code"])
    return _PAGE.format(title=escape(title), body=body)


def picture(name: str) -> Response:
    return send_from_directory(FOLDER / "anh", name, max_age=3600)
