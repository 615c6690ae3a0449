"""The human body in patterns of harm: its parts, and what is wrong with them.

It knows nouns; it refuses to know what was done to a body, and by whom.
"""

BODY = (
    r"(?:"
    # the head
    r"head|skull|face|forehead|jaw|nose|cheek|cheekbone|eyes?|eardrum|ears?|lips?|mouth|teeth|tooth|scalp|sight|hearing|temple|brain|"
    # neck and trunk
    r"neck|throat|windpipe|shoulders?|collarbone|ribs?|chest|back|spine|vertebrae?|hips?|pelvis|groin|buttocks?|"
    # the inside
    r"heart|lungs?|liver|spleen|kidneys?|stomach|abdomen|artery|bones?|"
    # the limbs
    r"limbs?|arms?|forearms?|elbows?|wrists?|hands?|fingers?|thumb|knuckles|"
    r"legs?|thighs?|knees?|kneecap|shins?|shinbone|calf|ankles?|foot|feet|heel|toes?)"
)
HARMS = (
    r"(?:"
    # wounds
    r"injur(?:y|ies)|wounds?|stab wounds?|cuts?|lacerations?|bruis(?:es|ing)|burns|scalds?|frostbite|fractures?|falls?|"
    # of the inside
    r"trauma|concussion|nerve damage|brain damage|haemorrhage|hemorrhage|strokes?|seizures?|blindness|shock|"
    # of air, weather and want
    r"inhalation|poisoning|exposure|hypothermia|heatstroke|dehydration|"
    rf"(?:broken|fractured|shattered|crushed|punctured|collapsed|burst|smashed|dislocated|cracked)\s+(?:\w+\s+)?{BODY})"
)
"""What somebody sustains or is treated for: *smoke inhalation*, *a broken wrist*."""
