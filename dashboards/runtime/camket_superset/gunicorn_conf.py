"""gunicorn for one node: on 127.0.0.1, threads (DuckDB runs in the process, so no gevent).

Superset is imported once, before the workers fork: half the memory, and a worker that is replaced
serves at once. DuckDB must not be touched before the fork, and no connection may be shared.
"""

import os

from camket_superset import place
from camket_superset.settings import PREFIX

bind = [f"fd://{os.environ[PREFIX + 'FD']}"]
workers = place.current().workers
worker_class = "gthread"
threads = place.current().threads
preload_app = True
timeout = 120
graceful_timeout = 10
keepalive = 30
pidfile = str(place.folder() / "gunicorn.pid")
proc_name = "camket-superset"
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None
control_socket_disable = True
forwarded_allow_ips = "127.0.0.1"
accesslog = None
errorlog = "-"
loglevel = "info"
limit_request_line = 8190


def post_fork(server, worker):
    from camket_superset.wsgi import app
    from superset import db

    with app.app_context():
        db.engine.dispose(close=False)
