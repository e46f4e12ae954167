"""The picture of what was said and what was: one line for each band, none lost."""

from heardback.core.honesty import Band, Score
from heardback.web.said_and_was import Scored


def scored(count: int) -> Scored:
    bands = tuple(
        Band(
            low=at / 5,
            high=(at + 1) / 5,
            count=3,
            foretold=0.5,
            happened=0.5,
            least=0.2,
            most=0.8,
        )
        for at in range(count)
    )
    score = Score(
        count=3 * count,
        brier=0.2,
        log_loss=0.6,
        base=0.25,
        hope=0.0,
        doubt=0.1,
        bands=bands,
    )
    return Scored(title="Yours", score=score)


def test_every_band_has_a_line_of_its_own_within_the_picture() -> None:
    found = scored(5)

    heights = [line.y for line in found.lines]
    assert heights == sorted(set(heights))
    assert 0 < heights[0] < heights[-1] < found.height


def test_more_bands_make_a_taller_picture() -> None:
    assert scored(1).height < scored(2).height
