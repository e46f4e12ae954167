"""Characters that a model writes in its own way, made alike without moving any."""

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("’‘‛`´ʼ", "'"),
        **dict.fromkeys("“”„‟«»", '"'),
        **dict.fromkeys("–—‐‑‒−", "-"),
        **dict.fromkeys(
            "\n\r\t\f\v\x1c\x1d\x1e\x85\u2028\u2029\xa0\u2007\u2009\u202f", " "
        ),
    }
)
_BREAKS = str.maketrans(dict.fromkeys("\n\r\t\f\v\x1c\x1d\x1e\x85\u2028\u2029", " "))


def alike(text: str) -> str:
    """The same length, character by character, with one kind of quote, dash and blank.

    >>> alike("It’s “fine”")
    'It\\'s "fine"'
    """
    return text.translate(_ALIKE)


def one_line(text: str) -> str:
    return text.translate(_BREAKS)


def find(words: str, text: str) -> tuple[int, int] | None:
    """Where `words` stand in `text` as whole words: exactly, else but for such marks.

    >>> find("no", "I know, so no.")
    (11, 13)
    """
    for needle, hay in ((words, text), (alike(words), alike(text))):
        at = hay.find(needle)
        while needle and at >= 0:
            if _whole(hay, at, at + len(needle)):
                return at, at + len(needle)
            at = hay.find(needle, at + 1)
    return None


def _whole(text: str, start: int, end: int) -> bool:
    cuts_first = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    cuts_last = end < len(text) and text[end - 1].isalnum() and text[end].isalnum()
    return not cuts_first and not cuts_last
