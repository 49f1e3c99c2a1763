"""The templates and the style sheet that lie in this package."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined


def read_template(name: str) -> str:
    """Read a file of the template folder.

    Parameters
    ----------
    name
        Its name.

    Returns
    -------
    str
    """
    return files(__package__).joinpath("template", name).read_text(encoding="utf-8")


def render_template(name: str, **values: object) -> str:
    """Fill a template; every value is escaped unless it is marked as html.

    Parameters
    ----------
    name
        A template's file name.
    **values
        What it shows.

    Returns
    -------
    str
    """
    return _environment().get_template(name).render(**values)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FunctionLoader(read_template),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["read_template"] = read_template
    return environment
