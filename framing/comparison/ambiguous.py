"""Common words that name an incident only where the text speaks of it: *plan* for a cut, *event* for a flood, *action* for a strike.

It knows these words and the phrases in which they name nothing; it refuses to know whether a text speaks of a subject.
They are looked for in comparisons alone: in the lists, they would be weighed in every article.
"""

import re
from collections.abc import Iterable

from framing.comparison.places import overlaps, voice_at
from framing.types import Analysis, Choice

WORDS: dict[str, str] = {
    "accident": "event|events|failure|failures|fault|faults|impact|collapse|occurrence|wreckage",
    "killing-event": "execution|executions",
    "militant": "animals|beasts|cowards|killers|killer|resistance",
    "ruling": "defeat|victory|stay|reprieve",
    "spending-cut": "plan|plans|package|programme|scheme|squeeze|transition|cull",
    "worker-action": "action|struggle|blackmail",
}
"""Set → the words."""
NO_NAMES = re.compile(
    r"heart failure|kidney failure|liver failure|crop failure|market failure|failure to|in the event|fundraising event|sporting event|charity event|"
    r"main event|find fault|at fault|to a fault|fault line|impact (?:on|of|assessment)|economic collapse|market collapse|collapse of (?:talks|the currency)|"
    r"execution of (?:the|its|his|her)|drug resistance|antibiotic resistance|resistance to|passive resistance|met resistance|fierce resistance|"
    r"(?:farm|wild|stray) animals|animals and|animal rights|killer (?:disease|bug|heat)|serial killer|election (?:victory|defeat)|military (?:victory|defeat)|"
    r"stay (?:in|at|of execution|away|here|there|home)|hospital stay|hotel stay|plan(?:s|ned)? to|pension plan|business plan|floor plan|action plan|"
    r"software package|package holiday|(?:television|radio|tv|training|vaccination|space) programme|pension scheme|energy transition|"
    r"transition to democracy|take action|took action|taking action|legal action|court action|affirmative action|military action|class action|"
    r"police action|in action|action film|climate action|power struggle|struggle (?:to|with|for)",
    re.IGNORECASE,
)
AROUND = 22
"""Characters on both sides of a word in which such a phrase can stand."""
PATTERNS = {name: re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE) for name, words in WORDS.items()}


def find_ambiguous(analysis: Analysis, told: Iterable[str]) -> list[Choice]:
    """The places of these words for the sets whose subject the text speaks of, outside all names that the lists hold."""
    text = analysis.document.text
    taken = [(choice.start, choice.end) for choice in analysis.choices]
    hidden = [(mask.start, mask.end) for mask in analysis.document.masked]
    found = []
    for name in sorted(PATTERNS.keys() & set(told)):
        for word in PATTERNS[name].finditer(text):
            start, end = word.span()
            if overlaps(start, end, taken) or overlaps(start, end, hidden):
                continue
            shields = NO_NAMES.finditer(text, max(0, start - AROUND), min(len(text), end + AROUND))
            if not any(shield.start() < end and start < shield.end() for shield in shields):
                found.append(
                    Choice(
                        start=start,
                        end=end,
                        text=text[start:end],
                        set=name,
                        entry=f"ambiguous/{name}",
                        neutral=True,
                        voice=voice_at(analysis, start),
                        speaker=None,
                    )
                )
    return found
