"""HTML as plain text: what a reader would see, nothing fetched, nothing run."""

import html
import re
from dataclasses import dataclass, field

MOST_LETTERS = 1_000_000
_DEEPEST = 400

_UNSEEN = frozenset(
    "script style head title template noscript svg math object iframe applet "
    "select textarea button audio video canvas".split()
)
_RAW = frozenset(("script", "style", "title", "textarea", "iframe", "noscript"))
_VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()
)
_BREAKS = frozenset(
    "p div br li tr table ul ol dl dt dd h1 h2 h3 h4 h5 h6 blockquote pre hr section "
    "article header footer address center form fieldset".split()
)
_PARAGRAPHS = frozenset("p h1 h2 h3 h4 h5 h6 blockquote table ul ol hr".split())
_TAG_NAME = re.compile(r"/?([a-zA-Z][a-zA-Z0-9:-]{0,40})")
_HIDDEN = re.compile(
    r"(?<!:)\shidden(?=[\s=/>]|$)|display\s*:\s*none|visibility\s*:\s*hidden"
    r"|mso-hide\s*:\s*all",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Page:
    """What has been written so far, and which elements are open."""

    out: list[str] = field(default_factory=list)
    open: list[tuple[str, bool]] = field(default_factory=list)
    hidden: int = 0
    quotes: int = 0

    def write(self, words: str) -> None:
        if not self.hidden:
            self.out.append(words)

    def break_line(self, tag: str) -> None:
        if tag in _BREAKS:
            # The break and the depth of quotation travel together, as a mark that
            # no decoded text can hold.
            self.write(f"\0{self.quotes}{'P' if tag in _PARAGRAPHS else 'L'}")


def plain_text(markup: str) -> str:
    """The visible words, a line for each block, quotations behind "> ".

    >>> plain_text("<p>Yes.<br>Send it.</p><blockquote>Shall I?</blockquote>")
    'Yes.\\nSend it.\\n\\n> Shall I?'
    >>> plain_text("<style>p{}</style>Hi<span style='display:none'>x</span>")
    'Hi'
    """
    page = _Page()
    markup = markup[:MOST_LETTERS].replace("\0", "")
    at = 0
    while at < len(markup):
        opening = markup.find("<", at)
        if opening < 0:
            page.write(_words(markup[at:]))
            break
        page.write(_words(markup[at:opening]))
        at = _element(markup, opening, page)
    return _laid_out("".join(page.out))


def _words(raw: str) -> str:
    return re.sub(r"\s+", " ", html.unescape(raw)).replace("\0", "")


def _element(markup: str, at: int, page: _Page) -> int:
    """Take in what begins with "<"; the place where the text goes on."""
    if markup.startswith("<!--", at):
        end = markup.find("-->", at + 4)
        return len(markup) if end < 0 else end + 3
    if markup.startswith(("<!", "<?"), at):
        end = markup.find(">", at)
        return len(markup) if end < 0 else end + 1
    name = _TAG_NAME.match(markup, at + 1)
    if not name:
        # A run of them goes at once; its last one may still begin a tag.
        run = len(markup[at : at + 1000]) - len(markup[at : at + 1000].lstrip("<"))
        page.write("<" * max(1, run - 1))
        return at + max(1, run - 1)
    end = _tag_end(markup, name.end())
    tag = name[1].lower().rpartition(":")[2]
    if markup[at + 1] == "/":
        _close(tag, page)
    else:
        _open(tag, markup[name.end() : min(end, name.end() + 4000)], page)
        if tag in _RAW:
            return _after_raw(markup, tag, end)
    return end


def _tag_end(markup: str, at: int) -> int:
    """Behind the ">" that ends a tag; one inside a quoted value does not."""
    quote = ""
    # A value without its closing quote must not swallow the whole mail.
    for index in range(at, min(len(markup), at + 20_000)):
        letter = markup[index]
        if quote:
            quote = "" if letter == quote else quote
        elif letter in "\"'":
            quote = letter
        elif letter == ">":
            return index + 1
    end = markup.find(">", at)
    return len(markup) if end < 0 else end + 1


def _after_raw(markup: str, tag: str, at: int) -> int:
    """Scripts and styles hold no tags: nothing counts until their own closing one."""
    found = re.compile(rf"(?i)</{tag}\b").search(markup, at)
    return found.start() if found else len(markup)


def _open(tag: str, attributes: str, page: _Page) -> None:
    page.break_line(tag)
    if tag in _VOID:
        return
    if len(page.open) >= _DEEPEST:
        return
    unseen = tag in _UNSEEN or bool(_HIDDEN.search(attributes))
    page.open.append((tag, unseen))
    page.hidden += unseen
    page.quotes += tag == "blockquote"
    if tag == "blockquote":
        page.break_line(tag)


def _close(tag: str, page: _Page) -> None:
    if not any(name == tag for name, _ in page.open[-50:]):
        page.break_line(tag)
        return
    while page.open:
        name, unseen = page.open.pop()
        page.hidden -= unseen
        page.quotes -= name == "blockquote"
        if name == tag:
            break
    page.break_line(tag)


def _laid_out(marked: str) -> str:
    lines: list[str] = []
    quotes = 0
    blank = False
    for index, piece in enumerate(re.split(r"\0(\d+[PL])", marked)):
        if index % 2:
            quotes = int(piece[:-1])
            blank = blank or piece.endswith("P")
            continue
        words = " ".join(piece.split())
        if not words:
            continue
        if blank and lines:
            lines.append("")
        lines.append(f"{'>' * min(quotes, 9)} {words}" if quotes else words)
        blank = False
    return "\n".join(lines)
