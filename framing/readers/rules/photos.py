"""Photo credits and the controls around a picture.

It knows who took a picture and how that is printed; a caption without a credit it leaves alone, for that is prose too.
"""

from framing.readers.rules.rule import CAPITAL, NAME, NAMES, Rule, words

PHOTO_NOUN = r"(?:[Pp]hoto(?:graph)?s?|PHOTOS?|PHOTOGRAPHS?|[Ii]mages?|IMAGES?|[Pp]ictures?|PICTURES?|[Ii]llustration|[Ss]creen(?:shot|grab)|[Gg]raphic|[Gg]raph)"
PERSON = rf"{NAME}(?: {NAME}){{1,3}}"

PHOTO_CREDITS = (
    Rule(
        name="copyright-sign",
        reason="photo-credit",
        openers=("©",),
        pattern=rf"© ?(?![12]\d{{3}}\b|[Cc]opyright)[{CAPITAL}@].{{1,400}}",
        examples=("{© Halyard Wire / Jorun Pell Divers enter the ferry}", "{© Channel Velmark}"),
        counterexamples=("© 2031 Halyard Wire",),
    ),
    Rule(
        name="photo-label",
        reason="photo-credit",
        openers=words(
            "photo photos photograph photographs image images picture pictures pic credit main cover featured illustration photographer"
        ),
        pattern=(
            r"(?i:(?:(?:main|cover|featured|lead|top|stock) )?(?:photo(?:graph(?:er|s)?)?|image|picture|pic|illustration)(?: (?:credit|source|caption|by|courtesy))?|(?:photo|image|picture)s? credits?|credit)"
            r"\s*[:|].{1,400}"
            rf"|(?:Photo|Photograph|Image|Picture|Illustration)s? (?:by|courtesy of|via|from|:) {NAMES}\.?"
            rf"|Image (?:copyright|caption|source),? [{CAPITAL}].{{1,300}}"
        ),
        examples=(
            "{Photo: the step on Sluice Street (Courier / J. Pell)}",
            "{[PHOTO: Heartbroken – flowers at the gates. © Klaxon / Bern Hollis]}",
            "{Image credit: Ede Varro}",
            "{Photo by Ede Varro}",
            "{Picture courtesy of The Tarn Ledger.}",
            "{Image copyright Getty Images Image caption The gates of Saltern}",
        ),
        counterexamples=(
            "Photo evidence shows that the boat was empty.",
            "Photo by photo, the inquiry rebuilt the night.",
            "Image is everything, said Venn.",
            "Picture the quay at dawn.",
            "Photographs by Open Ledger Watch show burned roofs.",
            "Credit lines dried up.",
            "Image copyright is a matter for the courts.",
        ),
    ),
    Rule(
        name="file-photo",
        reason="photo-credit",
        openers=("file", "archive"),
        pattern=(
            r"FILE(?: PHOTO)?(?: ?[-–—:]).{2,600}|(?i:file|archive) (?:photo|picture|image|footage|PHOTO)(?:\.?|: .{1,300}| (?:of|showing|from|by) [^.!?]{1,200}\.?)"
        ),
        examples=(
            "{File photo}",
            "{FILE PHOTO: Haldane leaves the hall.}",
            "{FILE - In this Sept. 3, 2031 photo, divers leave the ferry.}",
        ),
        counterexamples=(
            "File photo evidence with the court, the judge said.",
            "File footage was shown to the court.",
            "Files were burned.",
        ),
    ),
    Rule(
        name="picture-controls",
        reason="photo-credit",
        openers=("enlarge", "media", "hide"),
        pattern=rf"Enlarge this image.{{0,400}}|Media caption [{CAPITAL}].{{1,300}}|hide caption",
        examples=("{Enlarge this image toggle caption Ede Varro/Halyard}", "{Media caption The gates of Saltern}"),
        counterexamples=("Enlarge the harbour, they said.", "Media captions lied."),
    ),
    Rule(
        name="photo-brackets",
        reason="photo-credit",
        scope="span",
        sign="(",
        pattern=(
            rf"\((?:(?:{NAME} |via )?(?:file )?{PHOTO_NOUN}(?: (?:credit|illustration|courtesy)|,? (?:File|file))?\s*(?:[:/]| (?:by|courtesy of|via|from) (?=[{CAPITAL}]))[^()\[\]\n]{{1,200}}|(?:AP|AFP|Reuters) (?:[Pp]hoto|file photo)|{PHOTO_NOUN} (?:by|via) {NAMES})\)"
        ),
        examples=(
            "The gates of Saltern. {(Photo by Ede Varro)}",
            "The gates of Saltern {(AP Photo/Ede Varro)}",
            "Haldane in the hall {(Photo: Ede Varro, The Tarn Ledger)}",
        ),
        counterexamples=(
            "The boat (photo evidence shows) was empty.",
            "Her image (a picture of calm) was shown.",
            "They met (photographs by the score show it) in Marl.",
        ),
    ),
    Rule(
        name="photo-brackets",
        reason="photo-credit",
        scope="span",
        sign="[",
        pattern=rf"\[(?:{NAME} )?{PHOTO_NOUN}(?: (?:credit|illustration|courtesy))?\s*(?:[:/]| (?:by|courtesy of|via|from) (?=[{CAPITAL}]))[^\[\]\n]{{1,200}}\]",
        examples=("The gates. {[Photo: the queue at the towel. © Quayside Courier / Bram Tolley]}",),
        counterexamples=("The [image] of the gates remains.", "They [the photo: a fake] lied."),
    ),
    Rule(
        name="agency-brackets",
        reason="photo-credit",
        scope="span",
        sign="(",
        needles=("/",),
        pattern=rf"\({PERSON}(?: ?/ ?{NAME}(?: {NAME}|\.){{0,3}}){{1,3}}\)(?=[ \t\r]*$)|\({NAME}/{PERSON}\)(?=[ \t\r]*$)",
        examples=("The gates of Saltern {(Ede Varro/Halyard)}", "The gates of Saltern. {(Halyard/Ede Varro)}"),
        counterexamples=("They (Ede Varro/Halyard) left early.", "He spoke of the two parties (Lantern/Furrow)", "(and/or)"),
    ),
    Rule(
        name="photographer",
        reason="photo-credit",
        scope="span",
        needles=("Photo",),
        pattern=rf"(?<=[\w.!?”)] )Photo(?:graph|grapher)?: {NAME}(?: {NAME}){{0,4}}(?: ?/ ?{NAME}(?: {NAME}){{0,4}})*\.?(?=[ \t\r]*$)",
        examples=("The gates of Saltern. {Photograph: Ede Varro/Halyard}", "Senna Maroq {Photographer: Ede Varro/Halyard}"),
        counterexamples=("She is a Photographer: nobody paid her.",),
    ),
    Rule(
        name="lone-credit",
        reason="photo-credit",
        scope="top",
        pattern=rf"\({NAME}(?: {NAME}){{0,2}}(?: ?/ ?{NAME}(?: {NAME}){{0,2}})?\)(?=[ \t\r]*$)",
        examples=("{(Stockpile)}\nMarl mourns", "{(Ede Varro)}\nMarl mourns"),
        counterexamples=("(Marl) The ferry sank.\nFog.", "Fog.\n(Marl)\nThe ferry sank."),
    ),
)
