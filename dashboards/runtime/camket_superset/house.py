"""Rules of the house that Superset's configuration cannot say."""

import functools
import json
import re
import threading
from pathlib import Path

from flask import Flask, g, jsonify, redirect, request, url_for
from flask.sessions import SecureCookieSessionInterface
from flask_login import current_user
from sqlalchemy import or_

from camket_superset import bootstrap, guides, place, release_cache
from camket_superset.bodies import ReadBodies
from camket_superset.watchdog import Watchdog

LANDING = Path(__file__).resolve().parents[1] / "landing.json"
# What a page asks beside what it shows: a log of what happens on it, its language.
BESIDE = ("/superset/log/", "/superset/language_pack/")


def install(app: Flask) -> None:
    limit = place.current().query_seconds
    app.before_request(release_cache.begin_request)
    Watchdog(limit).install()
    explain_interruption(limit)
    bind_tasks()
    leave_room_for_dashboards(app)
    limit_logins_by_api(app)
    land_on_a_dashboard(app)
    share_examples()
    guides.install(app)
    encode_csv(app)
    app.session_interface = SessionOfPages()
    app.before_request(log_nothing_of_nobody)
    label_metrics()
    name_datasets()
    app.wsgi_app = ReadBodies(app.wsgi_app)


def log_nothing_of_nobody():
    """Superset would lead nobody's log to a page for who may not log, and that page to a session."""
    if request.path.startswith("/superset/log/") and not current_user.is_authenticated:
        return "", 204
    return None


class SessionOfPages(SecureCookieSessionInterface):
    """A session is written by pages, not by what they ask beside.

    The login page logs itself as nobody, when it pleases. Answered after the login, that brought the
    cookie of nobody back, and whoever had just logged in stood before the login page again.
    """

    def save_session(self, app, session, response):
        if not request.path.startswith(BESIDE):
            super().save_session(app, session, response)


def bind_tasks() -> None:
    """Celery binds a task when it is first called, and two threads that do so at once fail."""
    from superset.extensions import celery_app
    from superset.sql_lab import get_sql_results

    celery_app.finalize(auto=True)
    get_sql_results._get_current_object()  # pylint: disable=protected-access


def share_examples() -> None:
    """The admin's saved queries are examples for everybody who may use SQL Lab, to read."""
    from superset.models.sql_lab import SavedQuery
    from superset.queries.saved_queries.filters import SavedQueryFilter

    def own_and_examples(_self, query, _value):
        own = SavedQuery.created_by == g.user
        return query.filter(or_(own, SavedQuery.created_by.has(username=bootstrap.ADMIN)))

    SavedQueryFilter.apply = own_and_examples


def encode_csv(app: Flask) -> None:
    """Spreadsheets garble Vietnamese in a CSV without a byte order mark.

    Superset names the encoding by Response.charset, which Werkzeug 3 no longer reads.
    """
    from superset.views.base import CsvResponse

    encoding = app.config["CSV_EXPORT"]["encoding"]
    make = CsvResponse.__init__

    def make_encoded(self, response=None, *args, **kwargs):
        text = response.encode(encoding) if isinstance(response, str) else response
        make(self, text, *args, **kwargs)

    CsvResponse.__init__ = make_encoded


def label_metrics() -> None:
    """"View as table" heads its columns by what a dataset says of itself: of columns, not of metrics.

    The front end takes the labels of both, and in a window of parts the formats too.
    """
    from superset.datasets.schemas import DatasetDrillInfoSchema

    without = DatasetDrillInfoSchema.post_dump

    @functools.wraps(without)  # by an attribute of it marshmallow knows when it is called
    def with_metrics(self, serialized, obj, **kwargs):
        told = without(self, serialized, obj, **kwargs)
        told["metrics"] = [{"metric_name": m.metric_name, "verbose_name": m.verbose_name}
                           for m in obj.metrics]
        told["column_formats"] = {m.metric_name: m.d3format for m in obj.metrics if m.d3format}
        told["table_name"] = title(obj)
        return told

    DatasetDrillInfoSchema.post_dump = with_metrics


def title(dataset) -> str:
    """What readers call a dataset: its description says what it holds, else the name of its table."""
    return dataset.description or dataset.table_name


def name_datasets() -> None:
    """Explore, drill windows and the list of charts call a dataset by the name of its table."""
    from superset.charts.api import ChartRestApi
    from superset.connectors.sqla.models import SqlaTable
    from superset.extensions import db

    data = SqlaTable.data.fget

    def with_title(self):
        return {**data(self), "name": title(self), "datasource_name": title(self)}

    def name_in_list(_self, listed):
        titles = {d.id: title(d) for d in db.session.query(SqlaTable)}
        for chart in listed["result"]:
            if "datasource_name_text" in chart and chart.get("datasource_id") in titles:
                chart["datasource_name_text"] = titles[chart["datasource_id"]]

    SqlaTable.data = property(with_title)
    ChartRestApi.pre_get_list = name_in_list


def explain_interruption(seconds: int) -> None:
    from superset.db_engine_specs.duckdb import DuckDBEngineSpec
    from superset.errors import SupersetErrorType

    text = (f"Truy vấn chạy quá {seconds} giây nên đã bị dừng. Hãy thu hẹp phạm vi "
            "(thêm điều kiện lọc, bớt dòng) rồi chạy lại.")
    DuckDBEngineSpec.custom_errors = {
        **DuckDBEngineSpec.custom_errors,
        re.compile("INTERRUPT Error"): (text, SupersetErrorType.BACKEND_TIMEOUT_ERROR, {}),
    }


def leave_room_for_dashboards(app: Flask) -> None:
    """At most half of a worker's threads run SQL Lab at a time; the others serve dashboards."""
    room = threading.BoundedSemaphore(max(1, place.current().threads // 2))
    name = "SqlLabRestApi.execute_sql_query"
    execute = app.view_functions[name]

    def execute_when_there_is_room(*args, **kwargs):
        if not room.acquire(blocking=False):
            return _busy()
        try:
            return execute(*args, **kwargs)
        finally:
            room.release()

    app.view_functions[name] = execute_when_there_is_room


def limit_logins_by_api(app: Flask) -> None:
    """Superset limits its login form only."""
    name = "SecurityApi.login"
    limiter = app.appbuilder.sm.limiter
    app.view_functions[name] = limiter.limit(app.config["AUTH_RATE_LIMIT"])(
        app.view_functions[name])


def land_on_a_dashboard(app: Flask) -> None:
    """The start page is the reader's first dashboard, not a list of what was opened last."""
    login = app.view_functions["Superset.welcome"]

    def land(*args, **kwargs):
        if g.user.is_anonymous:
            return login(*args, **kwargs)
        slug = landing_slug()
        return redirect(url_for("Superset.dashboard", dashboard_id_or_slug=slug) if slug
                        else url_for("DashboardModelView.list"))

    for name in ("SupersetIndexView.index", "Superset.welcome"):
        app.view_functions[name] = land


def landing_slug() -> str | None:
    """The dashboard of one of the reader's roles, else the first in order that may be read."""
    rules = json.loads(LANDING.read_text(encoding="utf-8"))
    readable = readable_slugs()
    wanted = [rules["role"].get(role.name) for role in g.user.roles] + rules["order"]
    return next((slug for slug in wanted + sorted(readable) if slug in readable), None)


def readable_slugs() -> set[str]:
    from superset.daos.dashboard import DashboardDAO

    return {d.slug for d in DashboardDAO.find_all() if d.published and d.slug}


def _busy():
    message = ("Đang có quá nhiều câu truy vấn chạy cùng lúc. "
               "Xin chờ một câu chạy xong rồi thử lại.")
    error = {"message": message, "error_type": "GENERIC_BACKEND_ERROR", "level": "warning",
             "extra": {}}
    return jsonify({"errors": [error]}), 429
