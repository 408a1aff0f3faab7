"""The application that gunicorn serves: Superset and the rules of the house."""

from superset.app import create_app

from camket_superset import house

app = create_app()
house.install(app)
