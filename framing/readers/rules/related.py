"""Read-more lines: pointers to other pieces that a site sets into an article.

It knows how they are introduced; it refuses to know what they point at.
"""

from framing.readers.rules.rule import UNFINISHED, Rule, words

RELATED_NOUN = r"(?: (?:articles?|stor(?:y|ies)|news|coverage|content|topics?|links?|posts?|reading|videos?))?"

RELATED = (
    Rule(
        name="read-more",
        reason="read-more",
        openers=words(
            "read see related also must must-read more recommended further don’t don't you what continue full learn find most trending top up next previous editor’s editors’ editor's keep jump discover"
        ),
        pattern=(
            r"(?i:(?:read|see|learn|find out|hear|discover) (?:more|also|next|too|now)|also (?:read|see|watch|on|in)"
            rf"|related{RELATED_NOUN}|must[ -](?:read|watch|see)|more (?:on this(?: story| topic)?|news|stories|from [\w ’'-]{{2,30}})"
            r"|recommended(?: for you| reading)?|further reading|don[’']t miss|trending(?: now)?|most read|full story"
            r"|read (?:the )?(?:full|rest)[\w ]{0,30}|you may (?:also )?like|up next|next article|previous article|keep reading|top stories)\s*(?:[:|»>]|[–—-]+ ).*"
            r"|(?:READ|Read|SEE|MORE|More) ?[:|].{1,200}(?<![.!])"
            r"|(?i:(?:read|see|learn|find out|discover) (?:more|also|next)(?: (?:here|about this|on this(?: story)?|below))?|also read"
            r"|read (?:the )?(?:full|rest of (?:the|this)|whole) (?:story|article|report|transcript|text|interview|post)(?: (?:here|below|at [\w .]{2,40}|on [\w .]{2,40}))?"
            rf"|related{RELATED_NOUN}|more(?: on this story| from this section| stories| news)?|recommended(?: for you| reading)?|further reading"
            r"|you (?:may|might) also (?:like|be interested in)|what to read next|continue reading|read next|next article|previous article|up next|most read"
            r"|trending(?: now)?|don[’']t miss|keep reading|editors?[’']s? picks?|top stories|jump to comments|read or share this story.{0,150})[.:»>→…\s]*"
        ),
        examples=(
            "{READ MORE: Ten things about cranes}",
            "{More:Ten things about cranes}",
            '{READ ALSO: Venn: "The valley can count on us"}',
            "{Related: A ferry, a fog, a court}",
            "{ALSO READ | What the Bench can do}",
            "{▶ Read more: The gates}",
            "{[Read more: The gates]}",
            "{Read more}",
            "{Read the full story here}",
            "{You may also like}",
            "{SEE ALSO: The gates of Saltern}",
            "{More: The gates of Saltern}",
        ),
        counterexamples=(
            "Read more carefully, the report says the opposite.",
            "Read more about it, she told the class, and then decide.",
            "Related claims were made in Oressia.",
            "Also read out was the list of the dead.",
            "See also how the tide turned, said Venn.",
            "More people drowned on Monday.",
            "Recommended doses were ignored.",
            "Don’t miss the boat, she said.",
            "Most read the order as a threat.",
            "Read: nobody had.",
        ),
    ),
    Rule(
        name="read-more",
        reason="read-more",
        openers=("related", "read", "continue"),
        pattern=(
            rf"{UNFINISHED}(?:(?:RELATED|Related) (?:COVERAGE|STORIES|ARTICLES|NEWS|Coverage|Stories|Articles|Topics|Links)\b.{{2,200}}"
            r"|(?i:read more) (?:here|about|on|at|from|in)\b.{2,150}|(?i:continue reading) .{2,200}(?:→|at .{2,40}|on .{2,40}))"
        ),
        examples=("{Related Coverage Haldane taps a judge}", "{Read more about marsh fever and how it spreads}"),
        counterexamples=(
            "Related Topics of law were set aside.",
            "Read more about it in the report, he said.",
            "Continue reading, said the judge.",
        ),
    ),
    Rule(
        name="watch-line",
        reason="read-more",
        openers=words("watch listen video play just gallery photos explainer live in"),
        follows=True,
        pattern=(
            r"(?i:watch|listen|video|gallery|photos|in pictures|watch live|watch now|listen now|listen live|watch the video|live updates|photo gallery|explainer)"
            r"\s*[:|»].{0,200}(?<!\.)|WATCH|LISTEN|(?i:play video) \d+:\d\d\b.{0,200}|JUST WATCHED .{2,250}"
        ),
        examples=(
            "Fog kept the ferry in.\n{Watch: Divers enter the ferry}",
            "Fog kept the ferry in.\n{VIDEO | Divers enter the ferry}",
            "Fog kept the ferry in.\n{Play Video 1:23 Five moments at the weir}",
            "Fog kept the ferry in.\n{WATCH:}",
        ),
        counterexamples=(
            "Fog kept the ferry in.\nWatch committees met in every street.",
            "Fog kept the ferry in.\nWatch this space, he said.",
            "Watch: how a ferry sinks",
            "Fog kept the ferry in.\nVideo evidence shows the boat.",
        ),
    ),
    Rule(
        name="read-more-inline",
        reason="read-more",
        scope="span",
        needles=(" MORE",),
        pattern=r"(?<=[.!?”\"’)] )READ MORE:[^\n]{2,200}$",
        examples=("The quay is shut. {READ MORE: Ten things about cranes}",),
        counterexamples=("The sign said READ MORE: nobody did.",),
    ),
    Rule(
        name="teaser",
        reason="read-more",
        closers=("more",),
        follows=True,
        pattern=r"[^\n]{10,250}[^\s.,;:!?”\"] (?:Read more|READ MORE)[ »>…]*",
        examples=("Fog.\n{Haldane is unlikely to forgive the laughter in Asmar Bay Read more}",),
        counterexamples=("He said that children should read more", "“You must. Read more.”", "“You must!” Read more"),
    ),
    Rule(
        name="page-reference",
        reason="read-more",
        closers=("0",),
        pattern=(
            r"[^\n.]{3,120}(?:[–—:|]|-)[ ]?(?:SEE |See |Full story |FULL STORY )?(?:PAGES?|Pages?) \d{1,3}"
            r"(?:(?:,| ?(?:&|AND|and|[–-])) ?\d{1,3})*"
        ),
        examples=("{• FEVER: the seven signs to look for – PAGE 9}", "{OUR VERDICT: Page 8}"),
        counterexamples=("The order is on page 9", "He read from the list: Page 8 was missing."),
    ),
    Rule(
        name="link-line",
        reason="markup",
        scope="span",
        sign="[",
        needles=("](",),
        follows=True,
        pattern=r"^[ \t]*(?:[-*•►] ?)?\[[^\[\]\n]{1,200}\]\([^()\s]{0,500}\)[ \t\r.]*$",
        examples=("Fog kept the ferry in.\n{[Send us your pictures](https://courier.example/send)}",),
        counterexamples=(
            "[Ferry sinks off Marl](https://courier.example/1)\nFog kept it in.",
            "Fog.\n[The ferry](#) was late.",
        ),
    ),
    Rule(
        name="related-inline",
        reason="read-more",
        scope="span",
        needles=(" MORE",),
        # A site's tag of a person, pasted behind the name: the name once more in full, headlines run together, MORE.
        pattern=(r"\b([A-Z][\w'’-]{2,30}) (?P<mask>(?:[A-Z(\"“][\w.()\"“”'’-]{0,30} ){1,5}\1(?=[A-Z\"'‘“])[^\n]{20,600}? MORE)\b"),
        examples=("President Venn {Adaro Luis VennHaldane calls for a recount Oressia: no recount MORE} met the council.",),
        counterexamples=(
            "President Venn asked for MORE than the council gave.",
            "Venn and Haldane met. Haldane wants MORE time.",
        ),
    ),
)
