"""A conversation written as "Name: text", one turn after another."""

from collections.abc import Sequence

from heardback.core.talk import Form, Talk
from heardback.exchange.scroll import Scroll
from heardback.exchange.speakers import label_of, speakers_of, talks


def is_dialogue(lines: Sequence[str]) -> bool:
    return talks(lines)


def open_dialogue(lines: Sequence[str]) -> Talk:
    """The text as it is; what stands above the first name is a heading, not a turn."""
    names = speakers_of(lines)
    scroll = Scroll()
    speaker: str | None = None
    said: list[str] = []

    def finish() -> None:
        if speaker is None:
            scroll.write("".join(said))
        else:
            scroll.say("".join(said), speaker=speaker)
        said.clear()

    for line in lines:
        label = label_of(line)
        if label and label.name in names:
            finish()
            scroll.write(line[: label.end])
            speaker = label.name
            said.append(f"{line[label.end :]}\n")
        else:
            said.append(f"{line}\n")
    finish()
    return Talk(form=Form.TRANSCRIPT, text=scroll.text, turns=tuple(scroll.turns))
