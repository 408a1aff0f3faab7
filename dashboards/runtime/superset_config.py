"""Superset for one node of camket. Superset finds it by its name on PYTHONPATH.

Every value that differs between homes comes from camket_superset.place; nothing is secret here.
"""

import hashlib
from datetime import timedelta
from pathlib import Path

from flask import Blueprint
from sqlalchemy import event
from sqlalchemy.engine import Engine
from superset.config import DISALLOWED_SQL_FUNCTIONS as FUNCTIONS_OF_SUPERSET

from camket_superset import guides, mart, place, secret

_SETTINGS = place.current()
_SECONDS = _SETTINGS.query_seconds
_BRAND = Path(__file__).parent / "brand"

# --- Secrets ---------------------------------------------------------------------------------------

SECRET_KEY = secret.read_or_make(place.home() / "secrets" / "superset-secret-key.txt", 48)


def _derived(purpose: str) -> str:
    return hashlib.sha256(f"{purpose}:{SECRET_KEY}".encode()).hexdigest()


GUEST_TOKEN_JWT_SECRET = _derived("guest")
GLOBAL_ASYNC_QUERIES_JWT_SECRET = _derived("async")

# --- Metadata --------------------------------------------------------------------------------------

SQLALCHEMY_DATABASE_URI = place.metadata()
if SQLALCHEMY_DATABASE_URI.startswith("sqlite"):
    SQLALCHEMY_ENGINE_OPTIONS = {"connect_args": {"timeout": 30}}
else:
    SQLALCHEMY_ENGINE_OPTIONS = {"pool_pre_ping": True, "pool_size": _SETTINGS.threads,
                                 "max_overflow": _SETTINGS.threads}


@event.listens_for(Engine, "connect")
def _let_sqlite_read_beside_a_writer(connection, _record):
    if type(connection).__module__.startswith("sqlite3"):
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")


mart.spill(place.home()).mkdir(mode=0o700, parents=True, exist_ok=True)

# --- Who comes in ----------------------------------------------------------------------------------

AUTH_USER_REGISTRATION = False
WTF_CSRF_ENABLED = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Strict"
SESSION_COOKIE_SECURE = _SETTINGS.https
# A cookie's name knows no port: two homes of one machine would log each other's readers out.
SESSION_COOKIE_NAME = "camket_" + _derived("cookie")[:8]
PERMANENT_SESSION_LIFETIME = timedelta(hours=12)
ENABLE_PROXY_FIX = _SETTINGS.https
RATELIMIT_ENABLED = True
# Of one address; counted per worker. A browser draws a dashboard by about a hundred requests.
RATELIMIT_APPLICATION = "300 per second"
RATELIMIT_STORAGE_URI = "memory://"
AUTH_RATE_LIMITED = True
AUTH_RATE_LIMIT = "10 per second; 100 per minute"
FAB_ADD_SECURITY_API = True
FAB_API_SWAGGER_UI = False
SHOW_STACKTRACE = False

# --- Nothing leaves the building -------------------------------------------------------------------

ENABLE_CORS = False
TALISMAN_ENABLED = True
CONTENT_SECURITY_POLICY_WARNING = False
TALISMAN_CONFIG = {
    "content_security_policy": {
        "default-src": ["'self'"],
        "base-uri": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'self'"],
        "img-src": ["'self'", "blob:", "data:"],
        "worker-src": ["'self'", "blob:"],
        "connect-src": ["'self'"],
        "object-src": "'none'",
        "style-src": ["'self'", "'unsafe-inline'"],
        "font-src": ["'self'", "data:"],
        "script-src": ["'self'", "'strict-dynamic'"],
    },
    "content_security_policy_nonce_in": ["script-src"],
    "force_https": False,
    "strict_transport_security": _SETTINGS.https,
    "session_cookie_secure": _SETTINGS.https,
    "session_cookie_http_only": True,
    "session_cookie_samesite": "Strict",
    "referrer_policy": "same-origin",
}
THEME_FONT_URL_ALLOWED_DOMAINS = []
DATASET_IMPORT_ALLOWED_DATA_URLS = []
PREVENT_UNSAFE_DEFAULT_URLS_ON_DATASET = True
# Maps ask other hosts (DECKGL_BASE_MAP must stay: an empty one blanks every page); handlebars needs
# 'unsafe-eval'.
VIZ_TYPE_DENYLIST = [
    "handlebars", "mapbox", "cartodiagram", "country_map", "world_map", "deck_arc", "deck_contour",
    "deck_geojson", "deck_grid", "deck_heatmap", "deck_hex", "deck_multi", "deck_path",
    "deck_polygon", "deck_scatter", "deck_screengrid",
]

# --- Questions -------------------------------------------------------------------------------------

PREVENT_UNSAFE_DB_CONNECTIONS = True
ALLOWED_EXTENSIONS = set()
SQLLAB_TIMEOUT = _SECONDS
SQLLAB_CTAS_NO_LIMIT = False
SUPERSET_WEBSERVER_TIMEOUT = _SECONDS + 15   # how long the browser waits for an answer
SQL_MAX_ROW = 100_000
DISPLAY_MAX_ROW = 10_000
DEFAULT_SQLLAB_LIMIT = 1_000
ROW_LIMIT = 50_000
SAMPLES_ROW_LIMIT = 1_000
TABLE_VIZ_MAX_ROW_SERVER = 100_000
SQLLAB_PAYLOAD_MAX_MB = 50
# What reaches out is refused by the connection itself; these would tell where the files lie. Superset
# repeats the whole list in its answer, so it is short.
DISALLOWED_SQL_FUNCTIONS = {
    **FUNCTIONS_OF_SUPERSET,
    "duckdb": {"current_setting", "duckdb_databases", "duckdb_settings", "getenv"},
}

DASHBOARD_AUTO_REFRESH_INTERVALS = [
    [0, "Không tự làm mới"], [60, "1 phút"], [300, "5 phút"], [1800, "30 phút"], [3600, "1 giờ"],
]

# --- Caches ----------------------------------------------------------------------------------------


def _files(name: str, timeout: timedelta) -> dict:
    """A folder that all workers share."""
    return {
        "CACHE_TYPE": "FileSystemCache",
        "CACHE_DIR": str(place.folder("cache", name)),
        "CACHE_THRESHOLD": 20_000,
        "CACHE_DEFAULT_TIMEOUT": int(timeout.total_seconds()),
    }


_BY_RELEASE = "camket_superset.release_cache.ReleaseCache"
CACHE_CONFIG = {**_files("pages", timedelta(days=1)), "CACHE_TYPE": _BY_RELEASE}
DATA_CACHE_CONFIG = (
    {**_files("data", timedelta(days=1)), "CACHE_TYPE": _BY_RELEASE}
    if _SETTINGS.data_cache else {"CACHE_TYPE": "NullCache"}
)
FILTER_STATE_CACHE_CONFIG = _files("filter_state", timedelta(days=90))
EXPLORE_FORM_DATA_CACHE_CONFIG = _files("explore", timedelta(days=7))

# --- Language --------------------------------------------------------------------------------------

BABEL_DEFAULT_LOCALE = "vi"
LANGUAGES = {
    "vi": {"flag": "vn", "name": "Tiếng Việt"},
    "en": {"flag": "us", "name": "English"},
}
D3_FORMAT = {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", " ₫"]}
_MONTHS = [f"tháng {month}" for month in range(1, 13)]
D3_TIME_FORMAT = {
    "dateTime": "%d/%m/%Y %H:%M:%S",
    "date": "%d/%m/%Y",
    "time": "%H:%M:%S",
    "periods": ["SA", "CH"],
    "days": ["chủ nhật", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy"],
    "shortDays": ["CN", "T2", "T3", "T4", "T5", "T6", "T7"],
    "months": _MONTHS,
    "shortMonths": [f"thg {month}" for month in range(1, 13)],
}
CURRENCIES = ["VND"]
# A whole number beside an empty one is a float to pandas: 93, not 93.0.
CSV_EXPORT = {"encoding": "utf-8-sig", "float_format": "%.15g"}
CSV_STREAMING_ROW_THRESHOLD = 100_000

# --- Looks -----------------------------------------------------------------------------------------

APP_NAME = "camket – Cam kết trách nhiệm"
LOGO_TOOLTIP = APP_NAME
LOGO_TARGET_PATH = "/"
BLUEPRINTS = [Blueprint("camket_brand", __name__, static_folder=str(_BRAND),
                        static_url_path="/static/camket")]
APP_ICON = "/static/camket/logo.svg"
FAVICONS = [{"href": "/static/camket/icon.svg"}]
# The question mark at the top right of every page.
DOCUMENTATION_URL = f"{guides.PREFIX}/"
DOCUMENTATION_TEXT = "Hướng dẫn"
BUG_REPORT_URL = None
ENABLE_UI_THEME_ADMINISTRATION = False
THEME_DARK = None
THEME_DEFAULT = {
    "token": {
        # All of the brand's: a missing brandLogoHref blanks every page.
        "brandAppName": APP_NAME,
        "brandLogoAlt": APP_NAME,
        "brandLogoUrl": APP_ICON,
        "brandLogoMargin": "12px 0",
        "brandLogoHref": "/",
        "brandLogoHeight": "30px",
        "brandIconMaxWidth": 130,
        "brandSpinnerUrl": None,
        "brandSpinnerSvg": None,
        "colorPrimary": "#0B4F8A",
        "colorLink": "#0B4F8A",
        "colorError": "#B3261E",
        "colorWarning": "#B26A00",
        "colorSuccess": "#00735C",
        "colorInfo": "#0072B2",
        # Of dark colours the algorithm makes grounds that are grey, as if a button were switched off.
        "colorPrimaryBg": "#E3EEF8",
        "colorPrimaryBgHover": "#C9DEF0",
        "colorPrimaryBorder": "#93BFE0",
        "colorPrimaryBorderHover": "#5A9BCB",
        "colorSuccessBg": "#E2F3EE",
        "colorSuccessBgHover": "#C6E7DD",
        "colorWarningBg": "#FDF0DC",
        "colorErrorBg": "#FBE9E7",
        "colorInfoBg": "#E1F0F9",
        "fontUrls": [],
        "fontFamily": "Inter, Helvetica, Arial, sans-serif",
        "fontFamilyCode": "'IBM Plex Mono', 'DejaVu Sans Mono', 'Courier New', monospace",
        "transitionTiming": 0.2,
        "fontSizeXS": "10",
        "fontSizeXXL": "28",
        "fontWeightNormal": "400",
        "fontWeightLight": "300",
        "fontWeightStrong": "500",
        "fontWeightBold": "700",
        "colorEditorSelection": "#fff5cf",
    },
    "algorithm": "default",
}

# Okabe and Ito, 2008: told apart by colour-blind readers; yellow darkened to be seen on white.
EXTRA_CATEGORICAL_COLOR_SCHEMES = [{
    "id": "camket",
    "description": "Phân biệt được với người mù màu",
    "label": "camket",
    "isDefault": True,
    "colors": ["#0072B2", "#E69F00", "#009E73", "#D55E00", "#56B4E9", "#CC79A7", "#B8A500",
               "#5F6B76"],
}]
# Low is light or orange, high is dark or blue.
EXTRA_SEQUENTIAL_COLOR_SCHEMES = [
    {
        "id": "camket_blue",
        "description": "Nhạt là thấp, đậm là cao",
        "label": "camket: một màu",
        "isDiverging": False,
        "isDefault": True,
        "colors": ["#F1F6FB", "#C9DEF0", "#93BFE0", "#5A9BCB", "#2874B0", "#0B4F8A", "#06305A"],
    },
    {
        "id": "camket_diverging",
        "description": "Cam là thấp, xanh là cao",
        "label": "camket: hai phía",
        "isDiverging": True,
        "colors": ["#B35806", "#E08214", "#FDB863", "#F7F7F7", "#92C5DE", "#4393C3", "#2166AC"],
    },
]

FEATURE_FLAGS = {
    "DRILL_BY": True,
    "DRILL_TO_DETAIL": True,
    "ALLOW_ADHOC_SUBQUERY": False,
    "RLS_IN_SQLLAB": True,
    "ENABLE_TEMPLATE_PROCESSING": False,
    "ALERT_REPORTS": False,
    "THUMBNAILS": False,
    "EMBEDDED_SUPERSET": False,
    "EMBEDDABLE_CHARTS": False,
    "ESTIMATE_QUERY_COST": False,
    "DYNAMIC_PLUGINS": False,
    "CSS_TEMPLATES": False,
    "AVOID_COLORS_COLLISION": True,
    "ALLOW_FULL_CSV_EXPORT": False,
}

LOG_LEVEL = "INFO"
LOG_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
