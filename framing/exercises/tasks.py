"""The texts to mark as tasks for annotation tools, so that what they export can be graded.

It knows what Label Studio and doccano import; it refuses to know the key.
"""

import json

from framing.exercises.types import Exercise


def label_studio_tasks(exercise: Exercise) -> str:
    """A list of tasks; each passage is the `text` of one."""
    tasks = [{"data": {"text": passage.text, "exercise": exercise.id, "passage": passage.id}} for passage in exercise.passages]
    return json.dumps(tasks, ensure_ascii=False, indent=1) + "\n"


def doccano_tasks(exercise: Exercise) -> str:
    """One passage a line, without labels."""
    rows = [{"text": passage.text, "label": [], "exercise": exercise.id, "passage": passage.id} for passage in exercise.passages]
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
