"""Words cut into the pieces that the network knows: uncased BERT's way."""

import re
import unicodedata
from functools import lru_cache
from pathlib import Path

_UNKNOWN = "[UNK]"
_LONGEST_WORD = 100
# More than all words that people use in a day of talk; a hostile text has more.
_REMEMBERED = 20_000
_WORD_OR_MARK = re.compile(r"[^\W_]+|[^\w\s]|_")
# Marks over letters; control, format, private and half characters.
_DROPPED = frozenset({"Mn", "Cc", "Cf", "Co", "Cs"})
# Every ideograph is a word of its own.
_IDEOGRAPHS = (
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x2A6DF),
    (0x2A700, 0x2B73F),
    (0x2B740, 0x2B81F),
    (0x2B920, 0x2CEAF),
    (0x2F800, 0x2FA1F),
)


class Wordpieces:
    """Cuts text by a vocabulary, one piece a line; a line's number is its id."""

    def __init__(self, vocabulary: Path) -> None:
        pieces = vocabulary.read_text("utf-8").split("\n")
        self._ids = {piece: number for number, piece in enumerate(pieces)}
        self._unknown = (self._ids[_UNKNOWN],)
        self._letters = _Letters()
        # People repeat themselves: a word that was cut is not cut again.
        self._cut = lru_cache(maxsize=_REMEMBERED)(self._pieces)

    def ids(self, text: str) -> list[int]:
        if text.isascii() and text.isprintable():
            words = _WORD_OR_MARK.findall(text.lower())
        else:
            words = unicodedata.normalize("NFD", text).translate(self._letters).split()
        return [piece for word in words for piece in self._cut(word)]

    def _pieces(self, word: str) -> tuple[int, ...]:
        """The longest known beginning, then the longest that goes on from there."""
        if len(word) > _LONGEST_WORD:
            return self._unknown
        found: list[int] = []
        start = 0
        while start < len(word):
            for end in range(len(word), start, -1):
                piece = word[start:end] if start == 0 else f"##{word[start:end]}"
                if (number := self._ids.get(piece)) is not None:
                    break
            else:
                return self._unknown
            found.append(number)
            start = end
        return tuple(found)


class _Letters(dict[int, str]):
    """What becomes of a character; each is looked into once."""

    def __missing__(self, code: int) -> str:
        self[code] = found = _letter(chr(code))
        return found


def _letter(letter: str) -> str:
    kind = unicodedata.category(letter)
    if letter in "\t\n\r" or kind.startswith("Z"):
        return " "
    if kind in _DROPPED or letter == "\ufffd":
        return ""
    if kind.startswith("P") or (letter.isascii() and not letter.isalnum()):
        return f" {letter} "
    if any(first <= ord(letter) <= last for first, last in _IDEOGRAPHS):
        return f" {letter} "
    return letter.lower()
