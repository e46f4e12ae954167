from heardback.core.skill import Turn, skill

OPEN = Turn(ours=True, words=8, question=1.0, open_question=1.0)
CLOSED = Turn(ours=True, words=8, question=1.0)
SAID_BACK = Turn(ours=True, words=8, reflection=1.0)
PUSH = Turn(ours=True, words=8, argument=1.0)
LECTURE = Turn(ours=True, words=200)
REPLY = Turn(ours=False, words=20)


def score(*turns: Turn) -> float:
    found = skill(turns)
    assert found is not None
    return found.score


def test_open_questions_score_above_closed_ones() -> None:
    assert score(OPEN, REPLY) > score(CLOSED, REPLY)


def test_listening_scores_above_interrogating() -> None:
    assert score(OPEN, REPLY, SAID_BACK, REPLY) > score(OPEN, REPLY, CLOSED, REPLY)


def test_every_argument_costs_something() -> None:
    talk = [OPEN, REPLY, SAID_BACK, REPLY] * 3
    assert score(*talk, PUSH) < score(*talk)
    assert score(*talk, PUSH, PUSH) < score(*talk, PUSH)


def test_a_lecture_costs_twice_for_what_it_is_and_for_their_silence() -> None:
    quiet, lectured = skill([OPEN, REPLY]), skill([OPEN, REPLY, LECTURE])
    assert quiet is not None
    assert lectured is not None
    assert lectured.did_not_lecture < quiet.did_not_lecture
    assert lectured.let_them_talk < quiet.let_them_talk


def test_parts_stay_between_nothing_and_all() -> None:
    for turns in ([PUSH] * 50, [OPEN, SAID_BACK, SAID_BACK, REPLY] * 50, [LECTURE]):
        assert 0 <= score(*turns) <= 1


def test_a_talk_without_us_has_no_score() -> None:
    assert skill([REPLY]) is None
