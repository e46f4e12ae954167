"""The record in a notebook folder: no database, and nothing of Django."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from heardback import notebook
from heardback.cli.options import now
from heardback.cli.record import Line, Taken
from heardback.core.decision import Decision
from heardback.core.errors import Conflict, NotFound
from heardback.core.naming import named
from heardback.core.overview import Overview, overview
from heardback.core.pursuit import Pursuit
