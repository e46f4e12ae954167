"""A conversation written out: each head and the words below it become a turn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from heardback.core.talk import Form, Talk
from heardback.exchange.days import day_in
from heardback.exchange.furniture import ends_talk, is_furniture, is_portrait
from heardback.exchange.openings import Opening
from heardback.exchange.scroll import Scroll
from heardback.exchange.stamps import Stamp, settled


def open_conversation(lines: Sequence[str], openings: Mapping[int, Opening]) -> Talk:
    """The text as it is; what stands above the first head is a heading, not a turn."""
    order = _from_first_name(openings)
    stamps, problems = settled([openings[at].stamp for at in order])
    writer = _Writer(lines)
    writer.above(order[0] if order else len(lines))
    for number, at in enumerate(order):
        below = order[number + 1] if number + 1 < len(order) else len(lines)
        writer.turn(at, openings[at], stamps[number])
        writer.rest(at + openings[at].lines, below, openings.get(below))
    days = [stamp.on for stamp in stamps if stamp.on]
    head = order[0] if order else 0
    return Talk(
        form=Form.TRANSCRIPT,
        text=writer.scroll.text,
        turns=tuple(writer.scroll.turns),
        problems=problems,
        on=max(days, default=None) or day_in(lines[: min(head, 12)]),
    )


def _from_first_name(openings: Mapping[int, Opening]) -> list[int]:
    """A time above the first name is the meeting's own, not a turn's."""
    order = sorted(openings)
    named = [at for at in order if openings[at].name or openings[at].nobody]
    return [at for at in order if at >= named[0]] if named else order


@dataclass(slots=True)
class _Writer:
    """Writes line by line; knows who speaks, since when, and whether talk is over."""

    lines: Sequence[str]
    scroll: Scroll = field(default_factory=Scroll)
    speaker: str | None = None
    address: str = ""
    stamp: Stamp = field(default_factory=Stamp)
    nobody: bool = False
    over: bool = False
    said: list[str] = field(default_factory=list)

    def above(self, end: int) -> None:
        self.scroll.write("".join(f"{line}\n" for line in self.lines[:end]))

    def turn(self, at: int, opening: Opening, stamp: Stamp) -> None:
        """The head, and what stands behind it on its line."""
        self.stamp, self.nobody = stamp, opening.nobody
        if opening.name:
            self.speaker, self.over = opening.name, False
            self.address = opening.address
        last = at + opening.lines - 1
        for line in self.lines[at:last]:
            self.scroll.write(f"{line}\n")
        words = self.lines[last][opening.words_at :]
        self.scroll.write(self.lines[last][: opening.words_at])
        self._take(words, unsaid=is_furniture(words))

    def rest(self, at: int, below: int, following: Opening | None) -> None:
        """The lines under a head, up to the next."""
        name = following.name if following else None
        for number in range(at, below):
            line = self.lines[number]
            self.over = self.over or ends_talk(line)
            beside = number >= below - 2 and is_portrait(line, name)
            named = self.speaker is not None and line.strip() == self.speaker
            # A page of mails names whom each went to, right below its head.
            to = number == at and self.address and line.startswith("to ")
            unsaid = self.over or beside or named or bool(to) or is_furniture(line)
            self._take(line, unsaid=unsaid)
        self._finish()

    def _take(self, line: str, *, unsaid: bool) -> None:
        if not (unsaid or self.nobody):
            self.said.append(f"{line}\n")
            return
        self._finish()
        self.scroll.write(f"{line}\n")

    def _finish(self) -> None:
        words = "".join(self.said)
        self.said.clear()
        self.scroll.say(
            words,
            speaker=self.speaker,
            address=self.address,
            said_at=self.stamp.seconds,
            said_until=self.stamp.until,
            on=self.stamp.on,
        )
