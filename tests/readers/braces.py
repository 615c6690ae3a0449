"""Examples with braces around what should be masked."""


def bare(example: str) -> tuple[str, list[tuple[int, int]]]:
    """The example without its braces, and the spans they stood around."""
    text = ""
    spans = []
    for piece in example.split("{"):
        marked, brace, rest = piece.partition("}")
        if brace:
            spans.append((len(text), len(text) + len(marked)))
        text += marked + rest
    return text, spans
