"""Markup left in a text: tags, links, addresses, bullets.

It knows the signs of HTML, Markdown and the web; the words between them it leaves alone.
"""

from framing.readers.rules.rule import Rule

TAGS = (
    r"(?:a|abbr|article|aside|b|big|blockquote|body|br|button|caption|center|cite|code|col|dd|del|div|dl|dt|em|embed|figcaption|figure|font|footer|form"
    r"|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|label|li|link|main|mark|meta|nav|noscript|object|ol|option|p|param|path|picture|pre|q|s|script|section"
    r"|select|small|source|span|strike|strong|style|sub|sup|svg|table|tbody|td|tfoot|th|thead|time|title|tr|u|ul|video|audio)"
)
TARGET = r"\((?:[^()\s]++|\([^()\s]{0,200}\)){0,40}+(?: +\"[^\"\n]{0,200}\")?\)"
ADDRESS = r"[^\s<>\"“”\[\]]+(?<![.,;:!?)'’])"
BULLETS = "•►▶■◆●▪‣➤➜✓✔▸◦※★☆→»"

MARKUP = (
    Rule(
        name="script",
        reason="markup",
        scope="span",
        sign="<",
        needles=("<script", "<style", "<SCRIPT", "<STYLE"),
        pattern=r"(?i)<(script|style)\b[^<>]{0,500}>(?:(?!<(?:script|style)\b)[\s\S])*?</\1\s{0,5}>",
        examples=("The ferry {<script>track('x < 1');</script>} sank.",),
        counterexamples=("The <scripture> was read.",),
    ),
    Rule(
        name="html-tag",
        reason="markup",
        scope="span",
        sign="<",
        pattern=rf"<(?=[/!A-Za-z])(?i:/?{TAGS}(?:[\s/][^<>]{{0,500}})?>|!--(?:(?!<!--|-->)[\s\S]){{0,2000}}-->)",
        examples=("{<p>}The {<b>}ferry{</b>}{<br/>} sank.{</p>}", '{<a href="/x">}Marl{</a>}', "Fog.{<!-- ad slot 3 -->}"),
        counterexamples=("Fewer than 40 (<3 %) drowned; a < b > c.", "The <redacted> list.", "He wrote <grin> below."),
    ),
    Rule(
        name="html-space",
        reason="markup",
        scope="span",
        sign="&",
        pattern=r"&(?:amp;)?(?:nbsp|#160|#xa0|zwnj|shy|ensp|emsp|thinsp);",
        examples=("The ferry{&nbsp;}sank.",),
        counterexamples=("Sluice & Sons; Tarn &Co;",),
    ),
    Rule(
        name="markdown-image",
        reason="markup",
        scope="span",
        sign="[",
        needles=("![",),
        pattern=rf"!\[[^\[\]\n]{{0,300}}\]{TARGET}",
        examples=("{![The quay](quay.jpg)}", "Fog {![](a.png)} fell."),
        counterexamples=("Stop![The ferry] sank.",),
    ),
    Rule(
        name="markdown-link",
        reason="markup",
        scope="span",
        sign="[",
        needles=("](",),
        pattern=rf"(?<![\]!])(?P<open>\[)[^\[\]\n]{{1,300}}(?P<close>\]{TARGET})",
        examples=("He told {[}Halyard Wire{](#)} so.", "The {[}valley{](https://a.example/b_(c))} is cut off."),
        counterexamples=("They hold [the town] (again).", "“We saw [the ferry] sink.”"),
    ),
    Rule(
        name="web-address",
        reason="markup",
        scope="span",
        sign="/",
        needles=("://", "twitter.com/"),
        pattern=rf"\b(?:https?|ftp)://{ADDRESS}|\bpic\.twitter\.com/\w+",
        examples=("See {https://marl.example/list?a=1}, she said.", "Fog. {pic.twitter.com/Ab12Cd}"),
        counterexamples=("He typed http: and stopped.",),
    ),
    Rule(
        name="web-address",
        reason="markup",
        scope="span",
        needles=("www.",),
        pattern=rf"\bwww\.(?=\w){ADDRESS}",
        examples=("Go to {www.marl.example}.",),
        counterexamples=("The www was young.", "www. is how it began"),
    ),
    Rule(
        name="hidden-address",
        reason="markup",
        scope="span",
        sign="[",
        needles=("[email",),
        pattern=r"\[email[\s\xa0]protected\]",
        examples=("Write to {[email protected]} today.",),
        counterexamples=("The [email was] protected.",),
    ),
    Rule(
        name="heading-sign",
        reason="markup",
        scope="lead",
        openers=("#",),
        pattern=r"#{1,6}[ \t]+(?=\S)",
        examples=("{##} Ferry sinks off Marl", "{#} Ferry sinks\nFog."),
        counterexamples=("#ferry sinks off Marl",),
    ),
    Rule(
        name="title-label",
        reason="markup",
        scope="lead",
        openers=("title", "headline"),
        opening=True,
        pattern=r"(?:Title|TITLE|Headline|HEADLINE) ?:(?=[ \t]*\S)",
        examples=("{Title:} Ferry sinks off Marl\nFog.", "{Headline:} Ferry sinks off Marl\nFog."),
        counterexamples=("Title holders: all of them drowned.",),
    ),
    Rule(
        name="bullet",
        reason="markup",
        scope="lead",
        openers=tuple(BULLETS),
        pattern=rf"[{BULLETS}]+(?=\s)",
        examples=("{•} The quay is shut.", "{►} The quay is shut."),
        counterexamples=("→the quay",),
    ),
    Rule(
        name="front-matter",
        reason="markup",
        scope="top",
        pattern=r"---[ \t]*\r?\n(?:[A-Za-z_][\w-]*:.*\n|[ \t]+\S.*\n|- .*\n|\r?\n){1,60}---[ \t\r]*$",
        examples=("{---\ntitle: Ferry sinks\ndate: 2031-05-04\n---}\nFog.",),
        counterexamples=("---\nThe ferry sank.\n---\nFog.",),
    ),
)
