"""What was said against what was, as the numbers of one small picture."""

from dataclasses import dataclass

from heardback.core.honesty import Band, Score
from heardback.web.charts import STEP

TOP = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One band of forecasts at `y`, in pixels from the top."""

    y: int
    band: Band


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """A score with its title and its picture: said, and how often it was so."""

    title: str
    score: Score

    @property
    def height(self) -> int:
        return STEP * len(self.score.bands) + TOP

    @property
    def lines(self) -> tuple[Line, ...]:
        bands = enumerate(self.score.bands)
        return tuple(Line(y=STEP * place + TOP, band=band) for place, band in bands)
