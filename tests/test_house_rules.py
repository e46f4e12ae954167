"""What STYLE.md asks for and a machine can see."""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parent.parent
PYTHON = sorted(
    path
    for folder in ("src", "tests", "bench")
    for path in (ROOT / folder).rglob("*.py")
    if "migrations" not in path.parts
)
LEFTOVERS = {
    "utils",
    "util",
    "helpers",
    "helper_functions",
    "common",
    "manager",
    "base",
}


def test_every_file_is_under_400_lines() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for path in PYTHON
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) >= 400
    }

    assert long == {}


def test_no_file_is_named_for_leftovers() -> None:
    named = [path for path in PYTHON if LEFTOVERS & set(path.stem.split("_"))]

    assert named == []


def test_every_relative_link_in_the_docs_leads_somewhere() -> None:
    broken = [
        f"{page.relative_to(ROOT)}: {target}"
        for page in pages()
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text("utf-8"))
        if "://" not in target
        and not target.startswith("mailto:")
        and not (page.parent / target).exists()
    ]

    assert broken == []


def test_every_make_command_in_the_docs_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.M))
    named = {
        command
        for page in pages()
        for command in re.findall(
            r"(?:^|`)make ([a-z]+)", page.read_text("utf-8"), re.M
        )
    }

    assert named <= targets


def test_the_lock_names_no_host() -> None:
    assert "://" not in (ROOT / "requirements/lock.txt").read_text()


def test_every_requirement_in_the_lock_has_a_hash() -> None:
    text = (ROOT / "requirements/lock.txt").read_text().replace("\\\n", " ")
    pinned = [line for line in text.splitlines() if "==" in line]

    assert pinned
    assert all("--hash=sha256:" in line for line in pinned)


def pages() -> list[Path]:
    tracked = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.md"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [
        ROOT / name
        for name in tracked.stdout.splitlines()
        # People's own notes may link where they like.
        if not name.startswith(("examples/", "tests/")) and (ROOT / name).exists()
    ]
