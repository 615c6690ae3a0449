"""Fill in `start` and `end` of every planted text in the truth files, and report the texts that are not there.

It knows how truth is written down (one inline table a line); it refuses to judge what was planted.

    python corpora/locate.py [INCIDENT…]     rewrites the files it can, exits with 1 if a text was not found
"""

import re
import sys
import tomllib
from pathlib import Path

HERE = Path(__file__).parent
ROW = re.compile(r"^\s*(?:headline = )?\{.*\},?\s*$")


def main(names: list[str]) -> int:
    folders = [HERE / name for name in names] or sorted(path.parent for path in HERE.glob("*/incident.toml"))
    problems = [problem for folder in folders for path in sorted(folder.glob("*.truth.toml")) for problem in locate(path)]
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


def locate(path: Path) -> list[str]:
    """Renew the offsets in one truth file; return a line for each text that was not found."""
    truth = tomllib.loads(path.read_text(encoding="utf-8"))
    article = (path.parent / truth["article"]).read_bytes().decode("utf-8")
    problems = []
    lines = path.read_text(encoding="utf-8").split("\n")
    for number, line in enumerate(lines, 1):
        if not ROW.match(line):
            continue
        row = tomllib.loads("row = " + line.strip().removeprefix("headline = ").rstrip(","))["row"]
        start = position(article, row["text"], row.get("nth", 1))
        if start < 0:
            problems.append(f"{path.parent.name}/{path.name}:{number}: not in the article: {row['text']!r} (nth = {row.get('nth', 1)})")
            continue
        line = re.sub(r"(?<=[{ ])(start|end) = \d+, ?", "", line)
        lines[number - 1] = line.replace("{", f"{{start = {start}, end = {start + len(row['text'])}, ", 1)
    path.write_text("\n".join(lines), encoding="utf-8", newline="\n")
    return problems


def position(article: str, text: str, nth: int) -> int:
    """Start of the nth occurrence that stands as whole words, or −1."""
    start = article.find(text)
    while start >= 0:
        end = start + len(text)
        whole = not (text[0].isalnum() and is_word(article[start - 1 : start])) and not (
            text[-1].isalnum() and is_word(article[end : end + 1])
        )
        nth -= whole
        if nth == 0:
            return start
        start = article.find(text, end if whole else start + 1)
    return -1


def is_word(character: str) -> bool:
    """Whether a letter, a digit or an underscore stands here."""
    return character.isalnum() or character == "_"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
