"""What a recording begins with, so that it is known without being heard."""

TO_READ = (
    "This is a recording. Write it down with `heardback read FILE` where the extra "
    "heardback[voice] is installed, or give me its transcript."
)

_BEGINNINGS = (b"ID3", b"OggS", b"fLaC", b"#!AMR", b"caff", b"\x1aE\xdf\xa3")


def is_recording(data: bytes) -> bool:
    """By its first bytes, which a text does not have.

    >>> is_recording(b"RIFF$\\0\\0\\0WAVEfmt "), is_recording(b"ID3 is a tag format.")
    (True, False)
    """
    head = data[:64]
    if head.startswith(b"RIFF") and head[8:12] in (b"WAVE", b"AVI "):
        return True
    if head.startswith(b"FORM") and head[8:12] in (b"AIFF", b"AIFC"):
        return True
    # MPEG-4 puts its mark after a length of four bytes.
    if head[4:8] == b"ftyp" or _is_mpeg(head):
        return True
    return head.startswith(_BEGINNINGS) and _holds_no_text(head)


def _is_mpeg(head: bytes) -> bool:
    """A frame of MP3 or AAC: eleven bits set, then a layer and a rate that exist."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0:
        return False
    if head[1] & 0xF6 == 0xF0:
        return True
    layer, rate = head[1] & 0x06, head[2] & 0xF0
    # Layer I, which nobody uses, looks like the mark of UTF-16.
    return layer in (2, 4) and rate not in (0x00, 0xF0) and _holds_no_text(head)


def _holds_no_text(head: bytes) -> bool:
    return any(byte < 9 or byte > 0x7F for byte in head)
