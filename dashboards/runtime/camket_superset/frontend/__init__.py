"""What is changed in the installed files of Superset, apart from the Vietnamese catalogue.

Each change looks for the place that it changes and raises RuntimeFailure when it is not there:
another version of Superset needs another look.
"""

from pathlib import Path

from . import charts, figures, filters, parts, tracking, words

# All that an environment is made of besides the installed packages and the catalogue.
FOLDER = Path(__file__).parent


def change(package: Path) -> None:
    """Changes the installed package 'superset'."""
    tracking.silence(package)
    charts.leave_nulls_blank(package)
    charts.leave_legends_without_buttons(package)
    charts.explain_charts_by_their_titles(package)
    charts.keep_labels_apart(package)
    filters.leave_words_as_written(package)
    filters.keep_filters_in_sight(package)
    filters.open_lists_without_hint(package)
    filters.let_filters_follow(package)
    figures.write_figures_as_here(package)
    parts.part_what_was_pressed(package)
    parts.name_what_is_empty(package)


def speak(package: Path, antd: Path) -> None:
    """Lets scripts speak Vietnamese that no catalogue reaches; antd holds Ant Design's words."""
    words.speak_where_no_catalogue_reaches(package, antd)


def speak_nothing(package: Path) -> None:
    """Installs an empty Vietnamese catalogue: a language without one blanks every page."""
    words.speak_nothing(package)
