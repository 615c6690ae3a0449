"""The figures of the invented corpus as a record and as tables for a terminal.

It knows rounding and columns; it refuses to know how anything was counted.
"""

from collections.abc import Iterator
from typing import Any

from framing.evaluation.counts import Agreement, CorpusFigures, Share, SplitFigures
from framing.evaluation.truth import Split
from framing.types import KINDS, VOICES


def record(figures: CorpusFigures) -> dict[str, Any]:
    """The figures as plain dictionaries, rounded to four places; what has no value is null."""
    return {"dataset": "corpus", "sha256": figures.sha256} | {
        split: {"articles": part.articles} | split_record(part) for split, part in figures.splits.items()
    }


def split_record(part: SplitFigures) -> dict[str, Any]:
    """One part, nested as its keys read."""
    nested: dict[str, Any] = {}
    for key, value in part.counts.items():
        if key.startswith("exact"):
            continue
        entry = count_record(value, part.intervals.get(key))
        exact = part.counts.get(key.replace("markers", "exact", 1)) if key.startswith("markers") else None
        if exact is not None and exact is not value:
            entry["exact f1"] = rounded(exact.value)
        here = nested
        *parents, name = key.split("/")
        for parent in parents:
            here = here.setdefault(parent, {})
        here.setdefault(name, {}).update(entry)
    return nested


def count_record(value: Agreement | Share, interval: tuple[float, float] | None) -> dict[str, Any]:
    bounds = {} if interval is None else {"interval": [rounded(bound) for bound in interval]}
    if isinstance(value, Share):
        return {"right": value.right, "of": value.total, "share": rounded(value.value)} | bounds
    return {
        "planted": value.planted,
        "found": value.found,
        "precision": rounded(value.precision),
        "recall": rounded(value.recall),
        "f1": rounded(value.value),
    } | bounds


def rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def render(figures: CorpusFigures) -> str:
    """The figures as tables for a terminal, one part after the other."""
    lines = [f"the invented corpus, sha256 {figures.sha256[:16]}…"]
    for split, part in figures.splits.items():
        lines += ["", *render_split(split, part)]
    return "\n".join(lines)


def render_split(split: Split, part: SplitFigures) -> Iterator[str]:
    width = 26
    head = f"{'planted':>8}{'found':>7}{'prec.':>8}{'recall':>8}{'F1':>7}  95 %"
    yield f"{split}, {part.articles} articles"
    yield f"  {'markers by kind':{width}}{head:44}  exact F1   recall as headline, author, quote, attributed"
    for name in ("markers", *(f"markers/{kind}" for kind in KINDS)):
        exact = part.counts[name.replace("markers", "exact", 1)].value
        line = agreement_line(name.removeprefix("markers/") if "/" in name else "all kinds", name, part, width)
        recalls = "  ".join(shown(getattr(part.counts.get(f"{name}/{voice}"), "recall", None)) for voice in VOICES) if "/" in name else ""
        yield f"{line}  {shown(exact):>8}   {recalls}".rstrip()
    yield f"  {'ledgers':{width}}{head}"
    for name in ("figures", "statements", "statements/source", "passives", "masks", "names"):
        yield agreement_line({"statements/source": "statements, right source"}.get(name, name), name, part, width)
    yield f"  {'right where both agree on the place':{width}}"
    for name, value in part.counts.items():
        if isinstance(value, Share):
            low, high = part.intervals.get(name, (None, None))
            yield f"  {name:{width}}{value.right:>8}{value.total:>7}{shown(value.value):>8}  {shown(low)}–{shown(high)}"


def agreement_line(label: str, key: str, part: SplitFigures, width: int) -> str:
    value = part.counts[key]
    low, high = part.intervals.get(key, (None, None))
    if not isinstance(value, Agreement):
        raise TypeError(key)
    return (
        f"  {label:{width}}{value.planted:>8}{value.found:>7}{shown(value.precision):>8}{shown(value.recall):>8}{shown(value.value):>7}"
        f"  {shown(low)}–{shown(high)}"
    )


def shown(value: float | None) -> str:
    return "   –" if value is None else f"{value:.2f}"
