import json

from heardback.core.errors import Problem
from heardback.core.evidence import Kind, Proposal
from heardback.core.talk import Form, Talk, Turn
from heardback.reading import report

TALK = Talk(
    form=Form.TRANSCRIPT,
    text="Tom: We'll see.\n",
    turns=(Turn(start=5, end=15, speaker="Tom"),),
    problems=(Problem(line=3, text="No words below this time."),),
)
PROPOSAL = Proposal(
    kind=Kind.SUPPORT,
    quote="We'll see.",
    start=5,
    end=15,
    confidence=0.8,
    value={"grade": "vague"},
    person="Tom",
    question="Will you recommend us?",
)


def test_the_document_has_the_shape_that_other_tools_depend_on() -> None:
    assert report(TALK, [PROPOSAL]) == {
        "source": {"kind": "transcript", "turns": 1, "text": "Tom: We'll see.\n"},
        "proposals": [
            {
                "kind": "support",
                "value": {"grade": "vague"},
                "person": "Tom",
                "side": "them",
                "quote": "We'll see.",
                "start": 5,
                "end": 15,
                "confidence": 0.8,
                "question": "Will you recommend us?",
            }
        ],
        "problems": [{"line": 3, "text": "No words below this time."}],
    }


def test_the_document_is_plain_json() -> None:
    document = report(TALK, [PROPOSAL])

    assert json.loads(json.dumps(document)) == document
