"""Whether the program cuts words as the tokenizers library does, on the files given.

    python training/pieces.py FILE...

Every line of the files, and every character between two letters. Characters younger
than the library's tables differ, and are counted apart.
"""

import sys
import unicodedata
from pathlib import Path

from network import tokenizer

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "src"))

from heardback.reading.encoder import MODEL  # noqa: E402
from heardback.reading.wordpiece import Wordpieces  # noqa: E402


def main() -> None:
    theirs, ours = tokenizer(), Wordpieces(MODEL / "vocabulary.txt")

    def same(text: str) -> bool:
        cut: list[int] = theirs.encode(text, add_special_tokens=False).ids
        return cut == ours.ids(text)

    lines = [
        line
        for name in sys.argv[1:]
        for line in Path(name).read_text("utf-8", errors="replace").splitlines()
    ]
    characters = [
        chr(code)
        for code in range(sys.maxunicode + 1)
        if unicodedata.category(chr(code)) not in ("Cs", "Cn")
    ]
    print(f"lines: {len(lines):,}, cut differently: {sum(not same(x) for x in lines)}")
    differ = sum(not same(f"a{each}b") for each in characters)
    print(f"characters: {len(characters):,}, cut differently: {differ}")


if __name__ == "__main__":
    main()
