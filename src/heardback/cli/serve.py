"""`heardback serve` and `heardback manage`: the pages, and Django's own commands."""

from typing import Annotated

import typer

# Every word after `manage` belongs to Django.
PASS_ON = {
    "allow_extra_args": True,
    "ignore_unknown_options": True,
    "help_option_names": [],
}
