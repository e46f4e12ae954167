"""What-ifs and scores as JSON."""

import json

from heardback.core.honesty import honesty
from heardback.core.learned import learn
from heardback.core.plainly import scored, supposed
from tests.core.noted import NORTHGATE, TODAY, noted


def test_a_what_if_can_be_written_as_json_and_says_its_words() -> None:
    found = supposed(
        noted(NORTHGATE), ["support Mara: yes"], as_of=TODAY, fit=learn([])
    )

    assert json.loads(json.dumps(found)) == found
    assert "published figures" in str(found["now"])


def test_a_score_of_nothing_has_no_numbers_and_no_nan() -> None:
    found = scored(honesty([]))

    assert json.dumps(found, allow_nan=False)
    assert (found["program"], found["mine"], found["few"]) == (None, None, True)
