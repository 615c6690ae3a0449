"""Site furniture: buttons, prompts, bylines, credits and notices of the page around an article.

It knows what a page says about itself and its readers; it refuses to know where the article's own lines are.
"""

from framing.readers.dates import FULL_DATE, MONTH, WEEKDAY
from framing.readers.rules.rule import CAPITAL, NAME, NAMES, NETWORKS, UNFINISHED, Rule, words

SHARE_VERB = rf"(?:share|tweet|retweet|like|e-?mail|mail|print|pin|save|post|send|sms|comments?|bookmark|listen|recommend|{NETWORKS})"
SHARE_WORD = (
    rf"(?:{SHARE_VERB}|this|us|it|on|via|to|by|the|a|friend|story|article|page|link|copy|copied|more|follow|subscribe|embed"
    r"|download|pocket|shares|likes|\(?[\d.,]+k?\)?)"
)
SHARE_BREAK = r"[ \t|·•/,:?!+&-]"
NAMED_DAY = rf"(?i:{WEEKDAY}|{MONTH})\b"

FURNITURE = (
    Rule(
        name="icon-run",
        reason="site-furniture",
        scope="lead",
        openers=("icon",),
        pattern=(
            r"(?:icon [a-z][a-z -]{0,28}?(?=icon )){3,}icon [a-z-]{1,20}"
            r"|(?:\b[\w-]{0,24}[Ii]con\b(?:[ \t]+(?![\w-]{0,24}[Ii]con)[\w-]{1,20}){0,2}[ \t]*){4,}"
        ),
        examples=(
            "{icon bookmarkicon cameraicon chevron downicon sign inicon twicon fm}\nThe ferry sailed.",
            "{facebook-icon twitter-icon mail-icon print-icon}",
        ),
        counterexamples=(
            "The icon of the saint, an icon of hope, was carried home by an icon of the stage, herself an icon.",
            "An icon and another icon were sold.",
        ),
    ),
    Rule(
        name="share-row",
        reason="site-furniture",
        openers=words(
            "share tweet like email e-mail print pin save post send mail facebook twitter whatsapp telegram linkedin reddit pinterest comments comment listen follow copy 0"
        ),
        pattern=(
            rf"(?i)(?=(?:{SHARE_WORD}(?:{SHARE_BREAK}++|(?=\W|\Z)))++\Z)(?:.*?\b{SHARE_VERB}\b){{2}}.*"
            rf"|(?:{SHARE_WORD}(?: {SHARE_WORD})*+(?: *[|·•] *|[ \t]{{2,}})){{3,}}[\w .,]{{1,40}}"
        ),
        examples=(
            "{Share Tweet Email}",
            "{Like   Share   Tweet this   2,114 comments}",
            "{Share | Post | Email | Print | 214 comments}",
            "{LIKE this story? SHARE it   COMMENT (412)}",
            "{12 shares   Share on Facebook   Tweet}",
            "{Share this story   Print   Send   Channel Six}",
        ),
        counterexamples=(
            "Share prices fell on Monday.",
            "Like many others, she walked.",
            "Print and save the form before Friday.",
            "Post office staff share the van.",
            "Email and post went unanswered.",
            "Share this   with nobody.",
            "Save the harbour",
        ),
    ),
    Rule(
        name="site-menu",
        reason="site-furniture",
        openers=words("menu home news skip search sections"),
        pattern=(
            r"(?i)(?:(?:menu|home|homepage|news|world|politics|business|opinion|sports?|weather|culture|arts|videos?|live|tv|radio|sign in|log in"
            r"|subscribe|search|travel|health|science|tech(?:nology)?|lifestyle|more|latest|sections|region|economy|society|photos?|about(?: us)?"
            r"|contacts?|english|close|skip to content)(?:[ \t|·•»/,]+|\Z)){4,}"
        ),
        examples=("{MENU  Home  News  Sport  Weather  Sign in}", "{Home | News | Politics | Opinion | Video}"),
        counterexamples=("Home news travels fast.", "News, weather and sport", "Search for home"),
    ),
    Rule(
        name="breadcrumb",
        reason="site-furniture",
        openers=words("home start homepage you"),
        pattern=r"(?:(?i:you are here):? *)?(?:Home(?: ?[Pp]age)?|Start|HOME)(?: *[»>›/|·→] *[\w&' ,-]{1,60}){1,6}",
        examples=("{Home » World » Tarrow}", "{You are here: Home > News > Courts}", "{Home / Politics / Votes}"),
        counterexamples=("Home rule and home work are two things.", "Start again", "You are here to stay."),
    ),
    Rule(
        name="share-prompt",
        reason="site-furniture",
        openers=words("share tweet email print pin like click recommend bookmark"),
        pattern=(
            r"(?i)(?:click to )?(?:share|tweet|e-?mail|print|pin|like|recommend|bookmark)"
            rf"(?: (?:this|on|via|with|to|by|the|a|your|us|friends?|followers?|story|article|post|page|video|link|e-?mail|{NETWORKS}"
            r"|\(?opens in new window)\b)*+\)?:?"
        ),
        examples=(
            "{Share this:}",
            "{Share this article}",
            "{Click to share on Facebook (Opens in new window)}",
            "{Print this page}",
            "{Tweet}",
        ),
        counterexamples=("Share this view, and you share its price.", "Print this in bold, said the mayor.", "Pin the blame"),
    ),
    Rule(
        name="advertisement",
        reason="site-furniture",
        openers=words(
            "advertisement advertisements advertising sponsored promoted paid story article ad skip continue continued take scroll"
        ),
        pattern=(
            r"(?i)(?:advertisements?|advertising|advertorial|sponsored(?: content| links?)|promoted(?: content)|paid (?:content|post|advertisement)"
            r"|ad(?:vert)? feedback|(?:skip|continue) (?:ad|advertisement|past (?:the )?newsletter(?: promotion)?)"
            r"|(?:skip|continue) to (?:the )?(?:main )?(?:content|navigation)"
            r"|(?:take our poll - )?(?:story|article) continue[sd] (?:below|after)(?: (?:this |the )?(?:ad|advertisement|video|photo))?"
            r"|continue[sd]? (?:reading )?below|continue reading the main story)[.:]?"
        ),
        examples=(
            "{Advertisement}",
            "{ADVERTISEMENT}",
            "{Story continues below}",
            "{- Advertisement -}",
            "{Article continues after advertisement}",
            "{Story Continued Below}",
        ),
        counterexamples=(
            "Advertisement after advertisement promised work.",
            "Sponsored talks began on Monday in Asmar Bay.",
            "Advertising rules changed.",
            "Article 5 continues to apply.",
        ),
    ),
    Rule(
        name="page-furniture",
        reason="site-furniture",
        openers=words(
            "close loading slideshow toggle hide show image photo slide back go skip view leave comments no be join this media please enable your sorry text font have filed tags tagged topics categories category posted reading 0 name email phone you completing javascript report listen manage log like sign"
        ),
        pattern=(
            r"CLOSE|(?:Filed under|Tags|Tagged|Topics|Categories|Category|Posted in|FILED UNDER|TAGS|TOPICS) ?:.{1,200}"
            r"|(?i:loading(?:\.{3}|…)?|slideshow \(\d+ (?:images|photos|pictures)|(?:toggle|hide|show) (?:caption|comments|transcript|more|details)"
            r"|(?:image|photo|slide) \d+ (?:of|/) \d+|\d+ / \d+|back to (?:the )?(?:top|home ?page)|go to (?:the )?(?:home ?page|comments)"
            r"|view (?:all )?(?:\d+ )?(?:comments|gallery)|view all posts(?: by [\w .'’-]{2,40})?|leave a (?:comment|reply)"
            r"|comments(?: \(\d+)?|\(?\d[\d,.]*\)? (?:comments|shares|likes|views)|no comments(?: yet)?|comments (?:are|have been) closed\.?"
            r"|be the first to comment\.?|join the (?:conversation|discussion|debate)|have your say|report (?:a typo|this ad)"
            r"|this article is more than \d+ (?:year|month)s? old\.?|\d+ ?-?min(?:ute)?s? (?:read|listen)|reading time:? \d+ ?min(?:ute)?s?"
            r"|listen to (?:this )?(?:article|story)(?: \d+:\d\d)?(?: share this article.{0,40}| \d+ min.{0,10})?|like(?: this:?)?(?: like)? loading\.{3}"
            r"|(?:name|e-?mail|phone|comments?)\b.{0,3} this field is for validation purposes\b.{0,40}|(?:name|e-?mail|phone)(?= ?\* ?\Z) ?"
            r"|you may opt out at any ?time\.|you also agree to this site['’]s privacy policy and terms of use\."
            r"|completing this (?:poll|survey|form) grants you .{2,90}\."
            r"|media playback is (?:un|not )supported on (?:your|this) device\.?|(?:please )?enable javascript.{0,80}"
            r"|your browser (?:does not|doesn['’]t) support .{2,80}|(?:text|font) size(?: [A-Z+-])*"
            r"|(?:log|sign) in(?: or (?:register|sign up))?(?: to comment)?|manage newsletters)"
        ),
        examples=(
            "{Loading...}",
            "{Slideshow (12 Images)}",
            "{CLOSE}",
            "{This article is more than 3 years old}",
            "{4 min read}",
            "{Comments (488)}",
            "{Tags: ferry, harbour, fog}",
            "{Back to top}",
            "{Listen to this article 4 min}",
            "{Media playback is unsupported on your device}",
        ),
        counterexamples=(
            "Close the harbour, they said.",
            "Comments by the minister drew anger.",
            "No comments were made by either side.",
            "Join the debate, urged the mayor.",
            "Topics such as pay were left out.",
            "4 of 9 drowned.",
            "Loading of the ship began.",
            "This article is more than a law, Venn said.",
        ),
    ),
    Rule(
        name="button",
        reason="site-furniture",
        scope="lead",
        openers=("close", "facebook", "advertisement"),
        pattern=rf"(?:CLOSE|ADVERTISEMENT)(?= [{CAPITAL}][a-z])|Facebook Twitter Pinterest\b",
        examples=(
            "{CLOSE} The harbour master speaks to the press.",
            "{Facebook Twitter Pinterest} Divers at the weir of Dunreth.",
        ),
        counterexamples=("CLOSE CALL FOR FERRY", "Close to forty people drowned.", "Facebook and Twitter took the film down."),
    ),
    Rule(
        name="newsletter",
        reason="site-furniture",
        openers=words("sign subscribe register get enter thank thanks receive stay keep by download"),
        pattern=(
            r"(?i:(?:sign up|subscribe|register)(?: (?:now|today|here|free))*(?: (?:for|to|and|with)\b[^.!?\n]{0,140}\b(?:newsletters?|inbox|e-?mails?|alerts?"
            r"|updates|briefings?|bulletin|letter|podcast|channel|mailing list|e-?paper|whatsapp|telegram|app|headlines|stories|morning|day|week)\b.{0,140}|[.!]?)"
            r"|(?:get|receive|enter)\b[^.!?\n]{0,120}\b(?:in(?:to)? your inbox|newsletters?|your e-?mail address)\b.{0,140}"
            r"|thanks?(?: you)? for (?:subscribing|signing up)\b.{0,80}"
            r"|(?:stay|keep) (?:informed|up to date|updated)\b[^.!?\n]{0,60}\b(?:newsletter|inbox|app|alerts?)\b.{0,60}"
            r"|by (?:signing up|subscribing|clicking|submitting)\b.{0,200}\b(?:privacy policy|terms of|newsletters?)\b.{0,100}"
            r"|download (?:our|the) (?:free )?(?:[\w’'-]+ ){0,3}app\b.{0,80})"
        ),
        examples=(
            "{Sign up for our morning letter, THE WICK}",
            "{Subscribe to The Lamplighter’s morning letter [here](lamplighter/letter)}",
            "{Get the Klaxon in your inbox every morning — sign up free}",
            "{Sign up for our newsletters Manage Newsletters}",
            "{By signing up, you agree to our Privacy Policy}",
            "{Enter your email address}",
        ),
        counterexamples=(
            "Sign up rates for the army fell.",
            "Subscribers to the newsletter were told on Monday.",
            "Get out of the valley, the leaflets said.",
            "Register offices stayed shut.",
            "Sign up to fight, the posters said.",
            "By signing up, the two sides end the war.",
            "Enter the tunnel, he told the men.",
        ),
    ),
    Rule(
        name="cookies",
        reason="site-furniture",
        openers=words("we this our by accept cookie cookies manage reject"),
        pattern=(
            r"(?i)(?:we|this (?:web)?site|this page|our (?:web)?site|by (?:continuing|using|browsing|clicking|visiting))\b.{0,120}"
            r"\b(?:uses?|using|sets?|stores?|accept|agree|consent)\b.{0,60}\bcookies\b.{0,200}"
            r"|(?:accept|manage|reject)(?: all)? cookies|cookies? (?:policy|settings|preferences|notice)"
        ),
        examples=("{We use cookies to improve your experience.}", "{This site uses cookies.}", "{Accept all cookies}"),
        counterexamples=(
            "We baked cookies for the soldiers.",
            "This bakery sells cookies to both armies.",
            "Cookies were handed out.",
        ),
    ),
    Rule(
        name="copyright",
        reason="site-furniture",
        openers=("copyright", "©", "c)", "all", "this"),
        pattern=(
            r"(?i:copyright ?(?:©|\(c\)|[12]\d{3}\b|:).{0,300}|(?:©|c\)) ?(?:copyright\b|[12]\d{3}\b).{0,250}"
            r"|all rights reserved\b.{0,150}|this material may not be (?:published|reproduced|copied)\b.{0,150})"
        ),
        examples=(
            "{Copyright © 2031 The Tarn Ledger. All rights reserved.}",
            "{© 2031 Halyard Wire}",
            "{(c) 2031 Halyard Wire}",
            "{All rights reserved.}",
        ),
        counterexamples=(
            "Copyright law was changed in 2031.",
            "All rights are reserved for the crown.",
            "This material may not be enough for a charge.",
        ),
    ),
    Rule(
        name="byline",
        reason="site-furniture",
        openers=words("by exclusive written reported words story"),
        opening=True,
        pattern=(
            rf"(?!(?:\w+ )?[Bb][Yy]:? (?:{NAMED_DAY}))(?:(?:EXCLUSIVE|Exclusive|Written|Reported|Words|Story):? )?(?:By|BY|by):? "
            rf"(?:{NAMES}(?:(?i:{FULL_DATE}).{{0,40}})?"
            r"|(?:our|the) [^.!?,\n]{0,50}\b(?:staff|desk|reporters?|correspondents?|team|writers?|bureau|editors?)(?: (?:in|at|and)\b[^.!?,\n]{0,60})?)"
        ),
        examples=(
            "Ferry sinks off Marl\n{By Ruva Dell}",
            "Ferry sinks off Marl\n{By Hale Imbrey in Keddle Point}",
            "Ferry sinks off Marl\n{EXCLUSIVE by Dod Farran}",
            "Ferry sinks off Marl\n{By our own reporters in Oxmere and at Keddle Point}",
            "Ferry sinks off Marl\n{By Henrike Solm and staff; with wire copy from Halyard}",
            "Ferry sinks off Marl\n{By Nessa Corvil | 19 March 2032}",
        ),
        counterexamples=(
            "Fog\nBy Friday Marl",
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
        pattern=(rf"{UNFINISHED}By (?:{NAME} ){{1,2}}{NAME}, (?!.*\b(?:was|were|is|are|had|has|have|said|will|would)\b)[^.!?\n]{{2,60}}"),
        examples=("Flood\n{By Gil Trask, up to his knees in Hollin Ford}", "Flood\n{By Jessa Orme, political editor}"),
        counterexamples=(
            "Flood\nBy New Year, most people had gone from Marl",
            "Flood\nBy River Senn, two men drowned.",
        ),
    ),
    Rule(
        name="credits",
        reason="site-furniture",
        openers=words("reporting additional further writing contributing with editing edited compiled special"),
        pattern=(
            r"(?:(?:Additional |Further )?[Rr]eporting(?: and [Ww]riting| and [Ee]diting)?|Writing|Compiled|Edited|Editing"
            rf"|With (?:additional )?(?:reporting|assistance|files|wire copy)) (?:by|from) (?:{NAMES}|(?:reporting|editing|writing|graphics) (?=by ))++"
            rf"|Contributing: ?.{{2,150}}|Special to {NAMES}"
        ),
        examples=(
            "{Reporting by Ruva Dell in Marl; editing by Jorun Pell}",
            "{Reporting by Ruva Dell; Editing by Jorun Pell}",
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
        sign="(",
        pattern=(
            r"\((?:Additional |Further )?(?:Reporting|Writing|Editing|REPORTING|reporting|Graphics?)(?: and \w{7,9})? (?:by|BY) (?=[A-ZÀ-Þ@])[^()\n]{2,400}\)"
        ),
        examples=("The port is shut. {(Reporting by Ruva Dell; Editing by Jorun Pell)}",),
        counterexamples=("The list (reporting by families made it longer) is long.",),
    ),
    Rule(
        name="credits",
        reason="site-furniture",
        closers=("report", "article", "story", "post", "piece", "contributed", "reporting"),
        pattern=(
            rf"(?:The )?{NAME}(?:,? (?:{NAME}|and|of|the|in|at|for|also|staff|writers?|reporters?)){{0,20}} contributed"
            rf"(?: (?:to this (?:report|article|story|post|piece)|reporting(?: to this (?:report|article|story|post|piece))?))?"
            rf"(?: from {NAME}(?: {NAME}){{0,3}})?\.?"
        ),
        examples=(
            "{Halyard Wire contributed to this report.}",
            "{• Jorun Pell contributed to this article.}",
            "{Maren Osk and The Tarn Ledger’s Dex Harrow contributed to this story.}",
        ),
        counterexamples=(
            "The heat contributed to this disaster.",
            "Haldane contributed to this fund in 2031.",
            "Neglect by the ministry contributed to this story of loss.",
        ),
    ),
    Rule(
        name="source-line",
        reason="site-furniture",
        openers=("source", "sources", "via"),
        pattern=(
            rf"(?:Sources?|SOURCES?|Via|VIA) ?: ?(?:\[[^\[\]\n]{{1,80}}(?:\]\([^()\n]{{0,300}})?|https?://\S+|[{CAPITAL}][^.!?,;\n]{{1,60}})"
        ),
        examples=("{Source: [Halyard Wire](#)}", "{Source: Halyard Wire}", "{Source: https://halyard.example/1}"),
        counterexamples=(
            "Source: a man who saw it fall, and who asked not to be named.",
            "Sources said the depot was empty.",
            "Sources in the valley: they want peace.",
        ),
    ),
    Rule(
        name="header-field",
        reason="site-furniture",
        openers=words("url link author authors byline publication outlet newspaper section language"),
        opening=True,
        pattern=(
            r"(?:URL|Url|Link|Authors?|AUTHORS?|Byline|BYLINE|Publication|PUBLICATION|Outlet|OUTLET|Newspaper|Section|SECTION|Language|LANGUAGE)"
            r" ?: [^\n]{1,200}"
        ),
        examples=("{URL: https://ledger.example/marl}\nThe ferry sank.", "{Author: Ruva Dell}\nThe ferry sank."),
        counterexamples=("Link by link, the chain was cut.", "Author and critic Ona Feyl has died."),
    ),
    Rule(
        name="section-label",
        reason="site-furniture",
        openers=words(
            "breaking exclusive opinion analysis world politics news live updated update editorial comment business sport analysis/opinion op-ed"
        ),
        opening=True,
        pattern=(
            r"(?:BREAKING(?: NEWS)?|EXCLUSIVE|OPINION|ANALYSIS|ANALYSIS/OPINION|EDITORIAL|OP-ED|COMMENT|WORLD(?: NEWS)?|POLITICS|NEWS|LIVE"
            r"|UPDATED?|BUSINESS|SPORT|Breaking [Nn]ews|World [Nn]ews|Exclusive|Opinion|Analysis|Editorial|Op-[Ee]d|Politics) ?:?"
        ),
        examples=("{BREAKING NEWS}\nFerry sinks off Marl", "{ANALYSIS/OPINION:}\nFor weeks nobody spoke."),
        counterexamples=("Opinion is divided in Marl.", "Breaking stones is hard work.", "Politics as usual in Marl"),
    ),
    Rule(
        name="call-to-reader",
        reason="site-furniture",
        openers=words("click vote got have do know send follow like find join connect subscribe become donate support watch are were did"),
        pattern=(
            r"CLICK (?:HERE|THE|TO)\b.{0,150}|(?i:click here (?:to|for|and)\b.{0,150})|(?:VOTE NOW|Vote now):.{2,150}"
            r"|(?i:(?:have you )?got|do you have|know) (?i:a story|a tip|any (?:information|tips)|more|something to say)\?.{2,150}"
            r"|(?i:are|were|have|do|did) (?i:you\b[^.!?\n]{2,100}\? (?:call|ring|e-?mail|contact|write to|text|tell|get in touch with) (?:us|the|our)\b.{0,100})"
            r"|(?i:send (?:us )?(?:your )?(?:tips|pictures|photos|videos|stories|letters)\b[^.!?\n]{0,40}\bto (?:us\b|[\w.-]+ ?@|\[email)).{0,60}"
            rf"|(?i:follow|like|find|join|connect with) (?:us|me|@\w+|{NAME}(?: {NAME}){{0,4}}(?: \(@\w+\))?)(?: on (?i:{NETWORKS}|social media)\b.{{0,80}}| at twitter\.com.{{0,80}})"
            r"|(?i:follow) @\w+(?:(?:,? and |, | )@\w+)*\.?|(?i:subscribe|become a (?:member|subscriber)|donate (?:now|today)|support (?:our|independent) journalism)[.!]?"
            r"|(?:Watch|WATCH) the (?:latest|full) video at .{2,60}"
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
        scope="lead",
        openers=("#",),
        pattern=r"#\w+(?:[ ,]+#\w+)+[ \t\r]*$",
        examples=("{#marl #ferry #fog}",),
        counterexamples=("#Marl mourns its dead", "# The ferry in the fog"),
    ),
)
