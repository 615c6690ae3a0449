r"""The table of boilerplate: how each kind of line or stretch that is not the article's prose looks.

It knows the shapes, each with examples that are its tests; it refuses to know where in a text they are looked for.

A rule must never take prose with it: better a line of dirt left in than a sentence lost. So line rules ask for the
whole line, sentences with a final full stop are mostly left alone, and what could begin a sentence needs a colon, a
capital or a fixed phrase after it. Braces in the examples mark what is masked, and are the article's own nowhere.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias

from framing.readers.dates import DAY, FULL_DATE, MONTH, TIME, WEEKDAY
from framing.types import MaskReason

Scope: TypeAlias = Literal["line", "lead", "span"]
"""A whole line, the beginning of a line, or a stretch anywhere."""

OPENING_LINES = 6
"""Datelines and bylines stand among so many lines at the top, boilerplate not counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One shape of boilerplate.

    A line rule is matched against the line without bullets, brackets and rules around it, a lead rule against the
    beginning of the line, a span rule anywhere; `openers` are the first words, folded, that make trying it worth
    while, `needles` the strings without which it cannot match.
    """

    name: str
    reason: MaskReason
    pattern: str
    scope: Scope = "line"
    openers: tuple[str, ...] = ()
    needles: tuple[str, ...] = ()
    opening: bool = False
    """Only among the opening lines."""
    follows: bool = False
    """Only after a line of prose: on the first line it could be the title."""
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...] = ()


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern compiled when it is first needed: most texts need few of them."""
    return re.compile(pattern, re.MULTILINE)


# --- words that several rules share ---------------------------------------------------------------------------------

CAPITAL = "A-ZÀ-ÖØ-Þ"
NAME = rf"[{CAPITAL}][\w.'’-]*+"
NAMES = rf"(?:(?:{NAME}|and|&|in|at|for|of|the|with|by|from|via|to|de|del|di|da|van|von|der|den|al|el|bin|our|own|staff|agencies|wire)(?:[ ,;/|+:]+|$))++"
"""Only names and the small words between them."""
UNFINISHED = r"(?=.*[^.!?:;,”\"’)]\Z)"
"""A line that doesn't end as a sentence does."""
NETWORKS = r"(?:facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|instagram|youtube|tumblr|flipboard|messenger|viber|vk|vkontakte|weibo|google\+?|bluesky|threads|mastodon|tiktok|apple news|google news)"

# --- site furniture -------------------------------------------------------------------------------------------------

SHARE_VERB = rf"(?:share|tweet|retweet|like|e-?mail|mail|print|pin|save|post|send|sms|comments?|bookmark|{NETWORKS})"
SHARE_WORD = rf"(?:{SHARE_VERB}|this|us|it|on|via|to|by|the|a|friend|story|article|page|link|copy|copied|listen|more|follow|subscribe|embed|download|pocket|shares|likes|\(?[\d.,]+k?\)?)"
SHARE_SEPARATOR = r"[ \t|·•/,:?!+&-]"

SITE_FURNITURE = (
    Rule(
        name="icon-run",
        reason="site-furniture",
        scope="span",
        needles=("icon ", "-icon"),
        pattern=r"(?:icon [a-z][a-z -]{0,28}?(?=icon )){3,}icon [a-z-]{1,20}|(?:\b[\w-]{0,24}[Ii]con\b(?:[ \t]+(?![\w-]*[Ii]con)[\w-]{1,20}){0,2}[ \t]*){4,}",
        examples=(
            "{icon bookmarkicon cameraicon chevron downicon sign inicon twicon fm}\nThe ferry sailed.",
            "{facebook-icon twitter-icon mail-icon print-icon}",
        ),
        counterexamples=("The icon of the saint, an icon of hope, was carried home.", "An icon and another icon were sold; a third icon burned."),
    ),
    Rule(
        name="share-row",
        reason="site-furniture",
        openers=(
            "share", "tweet", "like", "email", "e-mail", "print", "pin", "save", "post", "send", "mail", "facebook", "twitter",
            "whatsapp", "telegram", "linkedin", "reddit", "pinterest", "comments", "comment", "listen", "follow", "copy", "0",
        ),  # fmt: skip
        pattern=rf"(?i)(?=(?:.*?\b{SHARE_VERB}\b){{2}})(?:{SHARE_WORD}(?:{SHARE_SEPARATOR}++|\Z))++",
        examples=(
            "{Share Tweet Email}",
            "{Like   Share   Tweet this   2,114 comments}",
            "{Share | Post | Email | Print | 214 comments}",
            "{LIKE this story? SHARE it   COMMENT (412)}",
            "{12 shares   Share on Facebook   Share on Twitter}",
        ),
        counterexamples=(
            "Share prices fell on Monday.",
            "Like many others, she walked.",
            "Print and save the form before Friday.",
            "Post office staff share the van.",
            "Email and post went unanswered.",
        ),
    ),
    Rule(
        name="share-row",
        reason="site-furniture",
        openers=("share", "like", "tweet", "print", "email", "post"),
        pattern=rf"(?i)(?:{SHARE_WORD}(?:[ ]{SHARE_WORD})*+ *(?:[ \t]{{2,}}|[|·•]) *){{3,}}[\w .,]{{1,40}}",
        examples=("{Share this story   Print   Send   ONB Channel}",),
        counterexamples=("Share this   with nobody.",),
    ),
    Rule(
        name="share-prompt",
        reason="site-furniture",
        openers=("share", "tweet", "email", "print", "save", "pin", "like", "click", "recommend", "bookmark"),
        pattern=rf"(?i)(?:click to )?(?:share|tweet|e-?mail|print|save|pin|like|recommend|bookmark)(?: (?:this|on|via|with|to|by|the|a|your|us|friends?|followers?|story|article|post|page|video|link|e-?mail|{NETWORKS}|\(?opens in new window\)?))*+",
        examples=("{Share this:}", "{Share this article}", "{Click to share on Facebook (Opens in new window)}", "{Print this page}", "{Tweet}"),
        counterexamples=("Share this view, and you share its price.", "Print this in bold, said the mayor.", "Save the harbour"),
    ),
    Rule(
        name="advertisement",
        reason="site-furniture",
        openers=("advertisement", "advertisements", "advertising", "sponsored", "promoted", "paid", "story", "article", "ad", "skip", "continue", "continued", "take", "scroll"),
        pattern=r"(?i)(?:advertisements?|advertising|advertorial|sponsored(?: content| links?| by [\w .&'’-]{2,40})?|promoted(?: content| by [\w .&'’-]{2,40})?|paid (?:content|post|advertisement)|ad(?:vert)? feedback|(?:skip|continue) (?:ad|advertisement|past (?:the )?newsletter(?: promotion)?|to (?:the )?(?:main )?(?:content|navigation))|(?:story|article) continue[sd] (?:below|after)(?: (?:this |the )?(?:ad|advertisement|video|photo))?|take our poll - story continues below|continue[sd]? (?:reading )?below|continue reading the main story|scroll (?:down )?(?:to|for) (?:continue|more|next)[\w ]{0,30})[.:]?",
        examples=("{Advertisement}", "{ADVERTISEMENT}", "{Story continues below}", "{- Advertisement -}", "{Article continues after advertisement}"),
        counterexamples=("Advertisement after advertisement promised work.", "Sponsored talks began on Monday in Asmar Bay.", "Advertising rules changed."),
    ),
    Rule(
        name="page-furniture",
        reason="site-furniture",
        openers=(
            "close", "loading", "slideshow", "toggle", "hide", "show", "image", "back", "go", "skip", "view", "leave", "comments",
            "no", "be", "join", "this", "media", "please", "your", "sorry", "text", "font", "have", "filed", "tags", "tagged", "topics",
            "categories", "category", "posted", "reading", "0", "name", "email", "phone", "you", "completing", "javascript", "report",
            "listen", "manage", "log", "most", "video", "show", "play",
        ),  # fmt: skip
        pattern=(
            r"(?i:loading(?:\.{3}|…)?|slideshow \(\d+ (?:images|photos|pictures)\)|(?:toggle|hide|show) (?:caption|comments|transcript|more|details)"
            r"|(?:image|photo|slide|video) \d+ (?:of|/) \d+|\d+ (?:of|/) \d+|back to (?:the )?(?:top|home ?page)|go to (?:the )?(?:home ?page|comments)"
            r"|skip to (?:main )?(?:content|navigation)|view (?:all )?(?:\d+ )?(?:comments|gallery)|view all posts(?: by [\w .'’-]{2,40})?|leave a (?:comment|reply)"
            r"|comments(?: \(\d+\))?|\(?\d[\d,.]*\)? (?:comments?|shares?|likes?|views?)|no comments(?: yet)?|comments (?:are|have been) closed\.?|be the first to comment\.?"
            r"|join the (?:conversation|discussion|debate)\.?|have your say\.?|report (?:a typo|an error|this ad)\.?"
            r"|this article is more than \d+ (?:year|month)s? old\.?|\d+ ?-?min(?:ute)?s? (?:read|listen)|reading time:? \d+ ?min(?:ute)?s?"
            r"|listen to (?:this )?(?:article|story)\.?(?: \d+:\d\d)?(?: (?:\w+ ){0,3}share this article.{0,40}| \d+ min.{0,10})?"
            r"|(?:name|e-?mail|phone|comments?|this)\b.{0,12}this field is for validation purposes and should be left unchanged\.|(?:name|e-?mail|phone) ?\*"
            r"|you may opt out at any ?time\.|you also agree to this site['’]s privacy policy and terms of use\.|completing this poll grants you access to .{2,80} free of charge\."
            r"|media playback is (?:un|not )supported on (?:your|this) device\.?|(?:please )?enable javascript.{0,80}|javascript (?:is|must be) .{2,60}|your browser (?:does not|doesn['’]t) support .{2,80}"
            r"|sorry, (?:this|the) (?:video|content|article) (?:is|could) .{2,80}|(?:text|font) size(?: [A-Z+-])*"
            r"|(?:log|sign) in(?: or (?:register|sign up))?(?: to comment)?|manage newsletters|most (?:read|popular|viewed|shared)"
            r"|play video \d+:\d\d|show transcript)"
            r"|CLOSE|(?:Filed under|Tags|Tagged|Topics|Categories|Category|Posted in|FILED UNDER|TAGS|TOPICS)\s*:.{1,200}|Tagged with [\w ,'’-]{2,150}"
        ),
        examples=(
            "{Loading...}", "{Slideshow (12 Images)}", "{CLOSE}", "{This article is more than 1 year old}", "{4 min read}", "{Comments (488)}",
            "{Tags: ferry, harbour, fog}", "{Back to top}", "{LISTEN TO ARTICLE 2:01 SHARE THIS ARTICLE Share Tweet Post Email}",
            "{Email *}", "{Media playback is unsupported on your device}",
        ),  # fmt: skip
        counterexamples=(
            "Close the harbour, they said.",
            "Comments by the minister drew anger.",
            "No comments were made by either side.",
            "Join the debate, urged the mayor.",
            "Topics such as pay were left out.",
            "4 of 9 drowned.",
            "Loading of the ship began.",
        ),
    ),
    Rule(
        name="close-button",
        reason="site-furniture",
        scope="lead",
        openers=("close", "facebook", "advertisement"),
        pattern=rf"CLOSE(?= [{CAPITAL}][a-z])|Facebook Twitter Pinterest\b|ADVERTISEMENT(?= [{CAPITAL}][a-z])",
        examples=("{CLOSE} The harbour master speaks to the press.", "{Facebook Twitter Pinterest} Divers at the weir of Dunreth."),
        counterexamples=("CLOSE CALL FOR FERRY", "Close to forty people drowned."),
    ),
    Rule(
        name="newsletter",
        reason="site-furniture",
        openers=("sign", "subscribe", "register", "get", "enter", "thank", "thanks", "receive", "want", "stay", "never", "join", "by", "download", "start"),
        pattern=(
            r"(?i:(?:sign up|subscribe|register|join)\b(?! (?:rates?|fees?|sheets?|lists?)\b)[^.!?\n]{0,140}\b(?:newsletters?|inbox|e-?mails?|alerts?|updates|briefings?|bulletin|letter|podcast|channel|mailing list|for free|e-?paper|whatsapp|telegram)\b.{0,140}"
            r"|(?:sign up|subscribe)(?: (?:now|today|here|for free|free))*[.!]?"
            r"|(?:get|receive|want|enter|start)\b[^.!?\n]{0,120}\b(?:inbox|newsletters?|e-?mail address)\b.{0,140}"
            r"|thanks?(?: you)? for (?:subscribing|signing up)\b.{0,80}"
            r"|(?:stay|keep) (?:informed|up to date|updated)\b.{0,60}\b(?:newsletter|inbox|app|channel|alerts?)\b.{0,60}"
            r"|by (?:signing up|subscribing|clicking|submitting)\b.{0,200}(?:privacy|terms|e-?mails|newsletters?)\b.{0,100}"
            r"|download (?:our|the) (?:free )?(?:[\w’'-]+ ){0,3}app\b.{0,80})"
        ),
        examples=(
            "{Sign up for our morning letter, THE WICK}",
            "{Subscribe to The Lamplighter’s morning letter [here](lamplighter/letter)}",
            "{Get the Klaxon in your inbox every morning — sign up free}",
            "{Sign up for Daily Newsletters Manage Newsletters}",
            "{By signing up, you agree to our Privacy Policy}",
            "{Enter your email address}",
        ),
        counterexamples=(
            "Sign up rates for the army fell.",
            "Subscribers to the newsletter were told on Monday.",
            "Get out of the valley, the leaflets said.",
            "Register offices stayed shut.",
            "Join us, the man called from the bridge.",
            "By signing, the two sides end the war.",
        ),
    ),
    Rule(
        name="cookies",
        reason="site-furniture",
        openers=("we", "this", "our", "by", "accept", "cookie", "cookies", "manage"),
        pattern=r"(?i)(?:(?:we|this (?:web)?site|this page|our (?:web)?site|by (?:continuing|using|browsing|clicking|visiting))\b.{0,120}\b(?:use|uses|using|set|sets|store|stores|accept|agree|consent)\b.{0,60}\bcookies\b.{0,200}|(?:accept|manage|reject)(?: all)? cookies|cookies? (?:policy|settings|preferences|notice))[.!]?",
        examples=("{We use cookies to improve your experience.}", "{This site uses cookies.}", "{Accept all cookies}"),
        counterexamples=("We baked cookies for the soldiers.", "This bakery sells cookies to both armies.", "Cookies were handed out."),
    ),
    Rule(
        name="copyright",
        reason="site-furniture",
        openers=("copyright", "©", "c", "all", "this", "these"),
        pattern=r"(?i:copyright\s*(?:©|\(c\)|[12]\d{3}|:).{0,300}|(?:©|c\))\s*(?:copyright\b|[12]\d{3}\b).{0,250}|all rights reserved\.?.{0,150}|this material may not be (?:published|reproduced|copied)\b.{0,150})",
        examples=("{Copyright © 2031 The Tarn Ledger. All rights reserved.}", "{© 2031 Halyard Wire}", "{(c) 2031 Halyard Wire}", "{All rights reserved.}"),
        counterexamples=("Copyright law was changed in 2031.", "All rights are reserved for the crown.", "This material may not be enough for a charge."),
    ),
    Rule(
        name="byline",
        reason="site-furniture",
        openers=("by", "exclusive", "written", "reported", "words", "story"),
        opening=True,
        pattern=(
            rf"(?!(?:[A-Z][a-z]+ )?[Bb][Yy] (?:{WEEKDAY.replace('(?:(?:', '(?i:(?:')}|(?i:{MONTH}))\b)"
            rf"(?:(?:EXCLUSIVE|Exclusive|Written|Reported|Words|Story):? )?(?:By|BY|by):? (?:{NAMES}(?<![.!?][ ])(?:(?i:{FULL_DATE}).{{0,40}})?|(?:our|the) [^.!?\n]{{0,50}}\b(?:staff|desk|reporters?|correspondents?|team|writers?|bureau|editors?)\b[^.!?,\n]{{0,60}})"
        ),
        examples=(
            "Ferry sinks off Marl\n{By Ruva Dell}\n",
            "Ferry sinks off Marl\n{By Hale Imbrey in Keddle Point}",
            "Ferry sinks off Marl\n{EXCLUSIVE by Dod Farran}",
            "Ferry sinks off Marl\n{By our own reporters in Oxmere and at Keddle Point}",
            "Ferry sinks off Marl\n{By Henrike Solm and staff; with wire copy from Halyard}",
            "Ferry sinks off Marl\n{By Nessa Corvil | 19 March 2032}",
        ),
        counterexamples=(
            "Fog\nBy Friday Marl was empty",
            "Fog\nBy nightfall the Corvane Front held the bridge.",
            "Fog\nBy the time the team of divers came, it was dark.",
            "Fog\nBy Monday, the toll had reached 40",
        ),
    ),
    Rule(
        name="byline",
        reason="site-furniture",
        openers=("by",),
        opening=True,
        follows=True,
        pattern=rf"By (?:{NAME} ){{1,2}}{NAME.replace('*+', '*?')}[,;] (?![^,]*\b(?:was|were|is|are|had|has|have|said|will|would)\b){UNFINISHED}[^.!?\n]{{2,60}}",
        examples=("Flood\n{By Gil Trask, up to his knees in Hollin Ford}", "Flood\n{By Jessa Orme, political editor}"),
        counterexamples=("Flood\nBy New Year, most people were gone from Marl", "Flood\nBy River Senn, two men drowned."),
    ),
    Rule(
        name="credits",
        reason="site-furniture",
        openers=("reporting", "additional", "writing", "contributing", "with", "editing", "compiled", "produced", "special"),
        pattern=rf"(?:(?:Additional |Further )?[Rr]eporting(?: and [Ww]riting| and [Ee]diting)?|Writing|Compiled|Edit(?:ed|ing)|With (?:additional )?(?:reporting|assistance|files|wire copy|agencies)) (?:by|from) {NAMES}(?:(?:(?:Additional|[Rr]eporting|[Ee]diting|[Ww]riting|[Gg]raphics?|additional|written|edited)[ ]?)+by {NAMES})*|Contributing: ?.{{2,150}}|Special to {NAMES}",
        examples=(
            "{Reporting by Ruva Dell in Marl; Editing by Jorun Pell}",
            "{Additional reporting by Halyard Wire.}",
            "{— With assistance by Hale Imbrey and Ona Feyl}",
            "{Contributing: Halyard Wire}",
        ),
        counterexamples=(
            "Reporting by Halyard Wire showed that the depot was empty.",
            "With reporting from the front banned, rumours spread.",
            "Writing by candlelight, she kept the list.",
        ),
    ),
    Rule(
        name="credits",
        reason="site-furniture",
        scope="span",
        needles=("eporting by ", "REPORTING BY "),
        pattern=r"\((?:Additional |Further |Writing and )?(?:[Rr]eporting|REPORTING)(?: and (?:[Ww]riting|[Ee]diting))? (?:by|BY) [^()\n]{2,400}\)",
        examples=("The port is shut. {(Reporting by Ruva Dell; Editing by Jorun Pell)}",),
        counterexamples=("The list (reporting by families made it longer) is long.",),
    ),
    Rule(
        name="credits",
        reason="site-furniture",
        scope="span",
        needles=("contributed to this", "contributed reporting", " contributed."),
        pattern=rf"^[ \t]*[•*—–(-]*[ \t]*(?:The )?{NAME}(?:,? (?:{NAME}|and|of|the|in|at|for|’s|staff|writers?|reporters?)){{0,20}}(?: also)? contributed(?: (?:reporting(?: from {NAME}(?: {NAME}){{0,3}})?|(?:reporting )?to this (?:report|article|story|post|piece)))?(?: from {NAME}(?: {NAME}){{0,3}})?\.?\)?[ \t]*$",
        examples=("{Halyard Wire contributed to this report.}", "{• Jorun Pell contributed to this article.}", "{Maren Osk and the Tarn Ledger’s Dex Harrow contributed to this story.}"),
        counterexamples=("The heat contributed to this disaster.", "Haldane contributed to this fund in 2031.", "Neglect by the ministry contributed to this story of loss."),
    ),
    Rule(
        name="source-line",
        reason="site-furniture",
        openers=("source", "sources", "via"),
        pattern=rf"(?:Sources?|SOURCES?|Via|VIA)\s*:\s*(?:\[[^\[\]\n]{{1,80}}\]\([^()\n]{{0,300}}\)?|https?://\S+|[{CAPITAL}][^.!?\n]{{1,60}}(?<![,;:]))",
        examples=("{Source: [Halyard Wire](#)}", "{Source: Halyard Wire}", "{Source: https://halyard.example/1}"),
        counterexamples=("Source: a man who saw it fall, and who asked not to be named.", "Sources said the depot was empty.", "Sources in the valley: they want peace."),
    ),
    Rule(
        name="header-field",
        reason="site-furniture",
        openers=("url", "link", "author", "authors", "byline", "publication", "outlet", "newspaper", "section", "language", "word", "length"),
        opening=True,
        pattern=r"(?:URL|Url|Link|Author|Authors|AUTHOR|Byline|BYLINE|Publication|PUBLICATION|Outlet|OUTLET|Newspaper|Section|SECTION|Language|LANGUAGE|Word [Cc]ount|Length|LENGTH)\s*:\s*[^\n]{1,200}",
        examples=("{URL: https://ledger.example/marl}\nThe ferry sank.", "{Author: Ruva Dell}\nThe ferry sank."),
        counterexamples=("Link by link, the chain was cut.", "Author and critic Ona Feyl has died."),
    ),
    Rule(
        name="section-label",
        reason="site-furniture",
        openers=("breaking", "exclusive", "opinion", "analysis", "world", "politics", "news", "live", "updated", "update", "editorial", "comment", "business", "sport", "analysis/opinion", "op-ed", "local", "national"),
        opening=True,
        pattern=r"(?:BREAKING(?: NEWS)?|EXCLUSIVE|OPINION|ANALYSIS|ANALYSIS/OPINION|EDITORIAL|OP-ED|COMMENT|WORLD(?: NEWS)?|POLITICS|NEWS|LIVE|UPDATED?|BUSINESS|SPORT|LOCAL NEWS|NATIONAL|Breaking [Nn]ews|World [Nn]ews|Exclusive|Opinion|Analysis|Editorial|Op-[Ee]d|Politics)\s*[:.!]?",
        examples=("{BREAKING NEWS}\nFerry sinks off Marl", "{ANALYSIS/OPINION:}\nFor weeks nobody spoke."),
        counterexamples=("Opinion is divided in Marl.", "Breaking stones is hard work.", "Politics as usual in Marl"),
    ),
    Rule(
        name="call-to-reader",
        reason="site-furniture",
        openers=("click", "vote", "got", "have", "do", "know", "send", "contact", "follow", "like", "find", "join", "visit", "support", "watch", "call", "are", "donate", "become", "e-mail", "email", "connect"),
        pattern=(
            rf"CLICK\b.{{2,150}}|(?i:click here)\b.{{0,150}}|(?:VOTE|Vote) (?:NOW|now):.{{2,150}}"
            rf"|(?i:(?:have you )?got|do you have|know) (?i:a story|a tip|any (?:information|tips)|more|something to say)\?.{{2,150}}"
            rf"|(?i:(?:are|were|have|do|did) you\b[^.!?\n]{{2,100}}\? (?:call|ring|e-?mail|contact|write to|text|tell us|get in touch)\b.{{0,100}})"
            rf"|(?i:send)(?i: (?:us )?(?:your )?(?:tips|pictures|photos|videos|stories|letters)\b[^.!?\n]{{0,40}}\bto\b ?)(?:us|[\w.-]+ ?@|\[email).{{0,60}}"
            rf"|(?i:follow|like|find|join|connect with) (?:us|me|@\w+|{NAME}(?: {NAME}){{0,4}}(?: \(@\w+\))?)(?: on (?i:{NETWORKS}|social media)\b.{{0,80}}| at twitter\.com.{{0,80}})"
            rf"|(?i:follow) @\w+(?:(?:,? and |, | )@\w+)*\.?|(?i:subscribe|become a (?:member|subscriber)|donate (?:now|today)|support (?:our|independent) journalism)[^.!?\n]{{0,60}}[.!]?"
            rf"|(?:Watch|WATCH) the (?:latest|full) video at .{{2,60}}"
        ),
        examples=(
            "{CLICK HERE to get Klaxon alerts on your phone}",
            "{VOTE NOW: Should Dunreth be in the book? YES / NO}",
            "{Got a story? Ring the Klaxon news desk, day or night}",
            "{• Are YOU on the Night Watch at Saltern? Call the Klaxon newsdesk}",
            "{Follow Jorun Pell on Twitter @jorunpell}",
            "{Follow us on Facebook.}",
        ),
        counterexamples=(
            "Click by click, the lock gave way.",
            "Vote now or never, Haldane told the hall.",
            "Are you afraid? Call it what you like.",
            "Follow the money on the docks, she said.",
            "Send help, the message read.",
            "Support our troops, the banner read.",
        ),
    ),
    Rule(
        name="hashtags",
        reason="site-furniture",
        openers=("#",),
        pattern=r"(?:\w+(?:[ ,]+#|\Z)){2,}\w*",
        examples=("{#marl #ferry #fog}",),
        counterexamples=("# The ferry in the fog",),
    ),
)  # fmt: skip

# --- read more ------------------------------------------------------------------------------------------------------

READ_MORE = (
    Rule(
        name="read-more",
        reason="read-more",
        openers=("read", "see", "related", "also", "must", "more", "recommended", "further", "don’t", "don't", "read-more", "you", "what", "continue", "full", "learn", "find", "most", "trending", "top", "up", "next", "previous", "editor’s", "editors’", "keep", "jump"),
        pattern=(
            r"(?i:(?:read|see|watch|learn|find out|hear|discover) (?:more|also|next|too|now)|also (?:read|see|watch|on|in)|related(?: (?:articles?|stor(?:y|ies)|news|coverage|content|topics?|links?|posts?|reading|videos?))?|must[ -](?:read|watch|see)"
            r"|more (?:on this(?: story| topic)?|news|stories|from [\w ’'-]{2,30})|recommended(?: for you| reading)?|further reading|don[’']t miss|trending(?: now)?|most read|full story|read (?:the )?(?:full|rest)[\w ]{0,30}|you may (?:also )?like|up next|next article|previous article|keep reading|editors?[’']s? picks?|top stories)\s*(?:[:|»>]|[–—-]+ ).*"
            r"|(?:READ|Read|SEE|MORE|More)\s*(?::|\|).{1,200}(?<![.!])"
            r"|(?i:(?:read|see|learn|find out|discover|watch) (?:more|also|next)(?: (?:here|about this|on this(?: story)?|below))?|also read|read (?:the )?(?:full|rest of (?:the|this)|whole) (?:story|article|report|transcript|text|interview|post)(?: (?:here|below|at [\w .]{2,40}|on [\w .]{2,40}))?|related(?: (?:articles?|stories|news|coverage|content|topics?|links?|posts?|reading|videos?))?|more(?: on this story| from this section| stories| news)?|recommended(?: for you| reading)?|further reading|you (?:may|might) also (?:like|be interested in)|what to read next|continue reading|read next|next article|previous article|up next|most read|trending(?: now)?|don[’']t miss|keep reading|editors?[’']s? picks?|top stories|jump to comments|read or share this story.{0,150})[.:»>→…\s]*"
        ),
        examples=(
            "{READ MORE: Ten things about cranes}",
            "{READ MORE: The winter we lost the Marigold – a diary}",
            "{READ ALSO: Venn: \"The valley can count on us\"}",
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
        ),
    ),
    Rule(
        name="read-more",
        reason="read-more",
        openers=("related", "read", "continue", "click"),
        pattern=rf"{UNFINISHED}(?:(?i:related) (?:COVERAGE|STORIES|ARTICLES|NEWS|Coverage|Stories|Articles|Topics|Links)\b.{{2,200}}|(?i:read more) (?:here|about|on|at|from|in)\b.{{2,150}}|(?i:continue reading) .{{2,200}}(?:→|at .{{2,40}}|on .{{2,40}}))",
        examples=("{Related Coverage Haldane taps a judge}", "{Read more about marsh fever and how it spreads}"),
        counterexamples=("Related Topics of law were set aside.", "Read more about it in the report, he said.", "Continue reading, said the judge."),
    ),
    Rule(
        name="watch-line",
        reason="read-more",
        openers=("watch", "listen", "video", "play", "just", "gallery", "photos", "explainer", "live"),
        follows=True,
        pattern=r"(?:(?i:watch|listen|video|gallery|photos|in pictures|watch live|watch now|listen now|listen live|watch the video|live updates|photo gallery|explainer)\s*(?::|\||»)(?: ?[^\n]{0,200})(?<![.])|(?:WATCH|LISTEN)|(?i:play video) \d+:\d\d\b.{0,200}|JUST WATCHED .{2,250})",
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
        needles=("READ MORE:", "READ ALSO:", "ALSO READ:", "SEE ALSO:"),
        pattern=r"(?<=[.!?”\"’)] )(?:READ MORE|READ ALSO|ALSO READ|SEE ALSO):[^\n]{2,200}$",
        examples=("The quay is shut. {READ MORE: Ten things about cranes}",),
        counterexamples=("The sign said READ MORE: nobody did.",),
    ),
    Rule(
        name="teaser",
        reason="read-more",
        scope="span",
        needles=(" Read more", " READ MORE"),
        pattern=r"^[^\n]{10,250}[^\s.,;:]['’”\")]? (?:Read more|READ MORE)[ \t»>…]*$",
        examples=("{Haldane is unlikely to forgive the laughter in Asmar Bay Read more}",),
        counterexamples=("He said that children should read more", "“You must. Read more.”"),
    ),
    Rule(
        name="page-reference",
        reason="read-more",
        scope="span",
        needles=("PAGE", "Page ", "Pages "),
        pattern=r"^[^\n.]{3,120}(?:[–—:]|-|\|)[ ]?(?:SEE |See |Full story |FULL STORY )?(?:PAGES?|Pages?) \d{1,3}(?:(?:,| ?(?:&|AND|and|[–-])) ?\d{1,3})*[ \t]*$",
        examples=("{• FEVER: the seven signs to look for – PAGE 9}", "{OUR VERDICT: Page 8}"),
        counterexamples=("The order is on page 9", "He read from the list: Page 8 was missing."),
    ),
    Rule(
        name="related-inline",
        reason="read-more",
        scope="span",
        needles=(" MORE",),
        pattern=rf"(?<=\b(?P<dummy>))?",
        examples=(),
    ),
)  # fmt: skip
