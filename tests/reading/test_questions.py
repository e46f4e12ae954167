import pytest

from heardback.reading.questions import ask_of
from heardback.reading.tables.asks import Aim


@pytest.mark.parametrize(
    ("words", "aim"),
    [
        ("will you be recommending us?", Aim.SUPPORT),
        ("can i count on you?", Aim.SUPPORT),
        ("where do we stand?", Aim.SUPPORT),
        ("shall i send it friday?", Aim.STEP),
        ("does tuesday work for you?", Aim.STEP),
        ("will you get back to me by friday?", Aim.STEP),
        ("who else is involved in the decision?", Aim.PROCESS),
        ("how will you choose?", Aim.PROCESS),
        ("what happens next?", Aim.PROCESS),
        ("any concerns so far?", Aim.DOUBT),
        ("what are you hoping to achieve?", Aim.NEED),
        ("so you need it to run offline, right?", Aim.RESTATED),
        ("would that work for you?", Aim.OFFER),
        ("did you see the match yesterday?", Aim.OTHER),
    ],
)
def test_a_question_has_an_aim(words: str, aim: Aim) -> None:
    ask = ask_of(words, words, turn=0)

    assert ask is not None
    assert ask.aim is aim


@pytest.mark.parametrize("words", ["thanks.", "i'll send you two by friday."])
def test_a_statement_asks_nothing(words: str) -> None:
    assert ask_of(words, words, turn=0) is None
