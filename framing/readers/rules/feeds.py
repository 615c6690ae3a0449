"""Feed tags: what feeds, plug-ins and republishers leave around a text.

It knows their fixed phrases; it refuses to know who uses them.
"""

from framing.readers.rules.rule import CAPITAL, Rule, words

FEED_TAGS = (
    Rule(
        name="ad-tag",
        reason="feed-tag",
        scope="span",
        sign="[",
        needles=("[ad_",),
        pattern=r"\[ad_\d{1,2}\](?:\s{0,3}Source link)?",
        examples=("The quay is shut.\n{[ad_2]Source link}", "The quay is shut.\n{[ad_2]\nSource link}", "{[ad_1]}\nThe quay is shut."),
        counterexamples=("The [ad_hoc] list was read.",),
    ),
    Rule(
        name="source-link",
        reason="feed-tag",
        openers=("source", "view", "original"),
        pattern=r"(?i:source link|view (?:the )?(?:source|original(?: article)?)|original (?:article|post|link|source))",
        examples=("{Source link}", "{View original}"),
        counterexamples=("Source links to the ministry were denied.", "Original articles were burned."),
    ),
    Rule(
        name="appeared-first",
        reason="feed-tag",
        openers=("the", "this"),
        pattern=rf"(?:The|This) (?:post|article|story|column|piece)\b[^\n]{{0,300}}? (?:appeared first|first appeared) (?:on|at) [{CAPITAL}\[h][^\n]{{1,100}}",
        examples=(
            "{The post Ferry sinks off Marl appeared first on The Tarn Ledger.}",
            "{This column on cranes first appeared at Halyard Wire.}",
        ),
        counterexamples=(
            "The mast appeared first on the horizon.",
            "The story of the weir first appeared on a wall in Marl and then everywhere",
        ),
    ),
    Rule(
        name="republished",
        reason="feed-tag",
        openers=words("this article originally republished reprinted the editor’s story"),
        pattern=(
            rf"(?:(?i:this|the) (?:article|story|post|column|piece|report|essay|op-ed|commentary) (?:was )?(?:originally |first )?(?:published|posted|republished|reprinted|appeared) (?:originally |first )?(?:(?:here )?with permission|(?:on|in|at|by) [{CAPITAL}\[h]).{{0,120}}"
            rf"|(?:Article |Story )?(?i:posted|originally published|republished|reprinted) (?:with permission|(?:on|in|at|by|from) [{CAPITAL}\[h]).{{0,120}})"
        ),
        examples=("{This article was originally published by The Tarn Ledger.}", "{Article posted with permission from Dex Harrow}"),
        counterexamples=(
            "This article was published by mistake, the court found.",
            "The story was first told in Marl.",
            "This report was first seen by the mayor.",
        ),
    ),
    Rule(
        name="cut-off",
        reason="feed-tag",
        scope="span",
        sign="[",
        pattern=r"\[(?:…|\.\.\.|&hellip;|&#8230;)\](?=\s{0,20}(?:\Z|\[ad_|The post ))",
        examples=("The quay is shut and {[…]}", "The quay is {[&hellip;]}\nThe post Quay appeared first on Halyard."),
        counterexamples=("“We were […] never asked,” she said.", "He wrote: “Never […]”"),
    ),
)
