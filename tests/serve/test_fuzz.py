"""Whatever the API's own description allows, and what it does not: no 500, as anybody, as a student and as a teacher."""

import pytest
from hypothesis import HealthCheck, Phase, given, settings

pytest.importorskip("schemathesis", reason="schemathesis is not installed")

import schemathesis
from schemathesis import GenerationMode

from framing.serve.application import application
from framing.serve.room import Shelf
from framing.serve.settings import Limits, Settings
from tests.serve.conftest import ORIGIN, Visitors

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]
ENDLESS = 10**9
LIMITS = Limits(
    burst=ENDLESS,
    articles_per_minute=ENDLESS,
    wrong_codes_per_minute=ENDLESS,
    wrong_keys_per_minute=ENDLESS,
    joins_per_minute=ENDLESS,
    students=ENDLESS,
    lessons=5,
)
CASES = 8


@pytest.mark.parametrize("who", ["anybody", "student", "teacher"])
def test_no_request_ends_in_a_500(tmp_path, exercise, key, who):
    app = application(
        Settings(data=tmp_path / "x.sqlite", hosts=frozenset({"localhost"}), limits=LIMITS), [Shelf(exercise=exercise, key=key)]
    )
    visitors = Visitors(app)
    teacher = visitors.teacher()
    code = visitors.opened(teacher)
    client = {"anybody": visitors.anybody, "student": lambda: visitors.student(code), "teacher": lambda: teacher}[who]()
    schema = schemathesis.openapi.from_dict(app.openapi())
    asked = {}
    for result in schema.get_all_operations():
        operation = result.ok()
        if operation.path in ("/teacher/erase", "/leave", "/teacher/leave"):
            continue
        for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
            strategy = operation.as_strategy(generation_mode=mode)

            @settings(
                max_examples=CASES,
                phases=[Phase.generate],
                suppress_health_check=list(HealthCheck),
            )
            @given(strategy)
            def once(case):
                answer = case.call(base_url="http://localhost", headers=ORIGIN, cookies=dict(client.cookies), app=app)
                asked[answer.status_code] = asked.get(answer.status_code, 0) + 1
                assert answer.status_code < 500, case.as_curl_command()

            try:
                once()
            except Exception as error:
                if "Unsatisfiable" not in type(error).__name__:
                    raise
    assert sum(asked.values()) > 100
    app.state.room.store.close()
