"""Makes or upgrades the metadata, the roles and the first administrator, in one process.

Superset's own three commands do the same and import Superset three times (7 s each). What was done
is remembered in the metadata itself, so '--check' needs SQLAlchemy only, and a database that was
exchanged is noticed.

Usage: python -m camket_superset.bootstrap KEY [--check]
"""

import sys
from pathlib import Path

from sqlalchemy import create_engine, text
from sqlalchemy.engine import Connection
from sqlalchemy.exc import OperationalError, SQLAlchemyError

ADMIN = "admin"
NOT_DONE = 1
UNREACHABLE = 3


def main(key: str, *options: str) -> int:
    from camket_superset import place

    if "--check" in options:
        return check(place.metadata(), key)
    prepare(place.home() / "secrets" / "superset-admin.txt")
    remember(place.metadata(), key)
    return 0


def check(address: str, key: str) -> int:
    """0 when all of this was done, else NOT_DONE, or UNREACHABLE with the reason on stderr."""
    try:
        connection = create_engine(address).connect()
    except OperationalError as error:
        print(error.orig, file=sys.stderr)   # without the address, which holds a password
        return UNREACHABLE
    with connection:
        return 0 if is_done(connection, key) else NOT_DONE


def is_done(connection: Connection, key: str) -> bool:
    try:
        return connection.execute(text("SELECT key FROM camket_bootstrap")).scalar() == key
    except SQLAlchemyError:
        return False


def remember(address: str, key: str) -> None:
    """The last step: whatever was interrupted before it is done again."""
    with create_engine(address).begin() as connection:
        connection.execute(text("CREATE TABLE IF NOT EXISTS camket_bootstrap (key VARCHAR(64))"))
        connection.execute(text("DELETE FROM camket_bootstrap"))
        connection.execute(text("INSERT INTO camket_bootstrap VALUES (:key)"), {"key": key})


def prepare(password_file: Path) -> None:
    from superset.app import create_app

    app = create_app()
    with app.app_context():
        from flask_migrate import upgrade
        from superset import appbuilder, security_manager

        upgrade(directory=str(Path(app.root_path) / "migrations"))
        appbuilder.add_permissions(update_perms=True)
        security_manager.sync_role_definitions()
        make_admin(security_manager, password_file)
        speak_before_login(security_manager)
        from superset import db

        db.session.commit()


def make_admin(security_manager, password_file: Path) -> None:
    from camket_superset import secret

    if security_manager.find_user(username=ADMIN):
        return
    password = secret.read_or_make(password_file, 18)
    role = security_manager.find_role(security_manager.auth_role_admin)
    made = security_manager.add_user(ADMIN, "Quản trị", "Hệ thống", "admin@localhost", role,
                                     password)
    if not made:
        raise RuntimeError("Superset did not make the user 'admin'; its log says why")


def speak_before_login(security_manager) -> None:
    """Lets the login page fetch the catalogue of its language."""
    permission = security_manager.add_permission_view_menu("can_language_pack", "Superset")
    security_manager.add_permission_role(security_manager.find_role("Public"), permission)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
