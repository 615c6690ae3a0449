"""A whole lesson in a real browser: a teacher and three students, by mouse, by touch and by keyboard alone; every page looked at by axe."""

import re

import pytest

from tests.serve.conftest import LATIN

pytestmark = [pytest.mark.slow, pytest.mark.enable_socket]
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
LAPTOP = {"viewport": {"width": 1280, "height": 900}}
PROJECTOR = {"width": 1920, "height": 1080}
HARMLESS = ("the server responded with a status of 4", "net::ERR_", "Failed to fetch")


class Watched:
    """A page of which every request, error and page is looked at."""

    def __init__(self, browser, address: str, device: dict) -> None:
        self.address = address
        self.context = browser.new_context(**device)
        self.context.set_default_timeout(15_000)
        self.page = self.context.new_page()
        self.outside: list[str] = []
        self.errors: list[str] = []
        self.page.on(
            "request", lambda request: self.outside.append(request.url) if not request.url.startswith((address, "data:")) else None
        )
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda told: self.errors.append(told.text) if told.type == "error" else None)

    def go(self, path: str) -> None:
        self.page.goto(self.address + path)

    def axe(self) -> list[str]:
        """What axe finds on the page; by night nothing but colours differs."""
        from axe_playwright_python.sync_playwright import Axe

        found = []
        for scheme, options in (("light", {}), ("dark", {"runOnly": ["color-contrast", "link-in-text-block"]})):
            self.page.emulate_media(color_scheme=scheme)
            for violation in Axe().run(self.page, options=options).response["violations"]:
                found.append(f"{self.page.url} {scheme} {violation['id']}: {violation['nodes'][0]['html'][:120]}")
        self.page.emulate_media(color_scheme="light")
        return found

    def fits(self) -> bool:
        return self.page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")

    def done(self) -> None:
        assert self.outside == []
        assert [error for error in self.errors if not any(known in error for known in HARMLESS)] == []
        self.context.close()


@pytest.fixture
def visit(browser, server):
    pytest.importorskip("axe_playwright_python", reason="axe-playwright-python is not installed")
    opened: list[Watched] = []

    def visitor(device: dict = LAPTOP) -> Watched:
        opened.append(Watched(browser, server.address, device))
        return opened[-1]

    yield visitor
    for one in opened:
        one.done()


def sign_in(visitor, key: str) -> str:
    """Open the class as a teacher; its join code."""
    visitor.go("/teacher")
    visitor.page.fill("#key", key)
    visitor.page.click("main button")
    visitor.page.click(".shelf button")
    return visitor.page.inner_text(".big-code")


def join(visitor, code: str, nickname: str) -> None:
    visitor.go(f"/join?code={code}")
    visitor.page.fill("#nickname", nickname)
    visitor.page.press("#nickname", "Enter")
    visitor.page.wait_for_selector("#mine li")


def saved(visitor) -> None:
    from playwright.sync_api import expect

    expect(visitor.page.locator("#link")).to_have_text("All saved")


def select(visitor, words: str) -> None:
    """Drag the mouse over words of the first paragraph."""
    places = visitor.page.evaluate(
        """(words) => {
          const walker = document.createTreeWalker(document.querySelector(".markable"), NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const place = walker.currentNode.data.indexOf(words);
            if (place < 0) continue;
            const range = document.createRange();
            range.setStart(walker.currentNode, place);
            range.setEnd(walker.currentNode, place + words.length);
            const box = range.getBoundingClientRect();
            return [box.left + 1, box.top + box.height / 2, box.right - 1];
          }
        }""",
        words,
    )
    mouse = visitor.page.mouse
    mouse.move(places[0], places[1])
    mouse.down()
    mouse.move(places[2], places[1], steps=5)
    mouse.up()


def test_whole_lesson(visit, server):
    from playwright.sync_api import expect

    teacher = visit()
    code = sign_in(teacher, server.key)
    mouse, touch, keys = visit(), visit(PHONE), visit()
    found = []

    join(mouse, code, "<b>Otter</b>")
    select(mouse, "so-called rebels")
    mouse.page.click("#bar-mark")
    mouse.page.check("input[value=distancing]")
    mouse.page.fill("#reason", "keeps away 😀")
    found += mouse.axe()
    mouse.page.click("#editor button.primary")
    saved(mouse)

    join(touch, code, "Mole")
    touch.page.tap("#mode-words")
    touch.page.locator(".w", has_text="so-called").first.tap()
    touch.page.locator(".w", has_text="rebels").first.tap()
    touch.page.locator("#editor label", has_text="loaded actor").tap()
    found += touch.axe()
    assert touch.fits()
    touch.page.tap("#editor button.primary")
    saved(touch)

    join(keys, code, "Wren")
    keyboard = keys.page.keyboard
    while keys.page.evaluate("() => document.activeElement.id") != "mode-words":
        keyboard.press("Tab")
    keyboard.press("Enter")
    keyboard.press("Tab")
    while keys.page.evaluate("() => document.activeElement.textContent") != "so-called":
        keyboard.press("ArrowRight")
    keyboard.press("Enter")
    keyboard.press("ArrowRight")
    keyboard.press("Enter")
    keys.page.wait_for_selector("#editor[open]")
    keyboard.press("ArrowDown")
    keyboard.press("Tab")
    keyboard.type("who calls them so?")
    keyboard.press("Tab")
    keyboard.press("Enter")
    expect(keys.page.locator("#mine q")).to_have_text("so-called rebels")
    saved(keys)
    while keys.page.evaluate("() => document.activeElement.id") != "done":
        keyboard.press("Tab")
    keyboard.press("Space")
    expect(keys.page.locator("#done")).to_have_attribute("aria-pressed", "true")

    expect(teacher.page.locator(".tiles dd").first).to_have_text("3")
    expect(teacher.page.locator(".tiles dd").nth(2)).to_have_text("3")
    expect(teacher.page.locator(".tiles dd").nth(3)).to_have_text("1.00")
    expect(teacher.page.locator("#live")).to_contain_text("<b>Otter</b>")
    expect(teacher.page.locator("#live .heat").first).to_have_attribute("data-code", "3")
    found += teacher.axe()
    for step in (1, 2, 3):
        teacher.page.click(".reveal button")
        for student in (mouse, touch, keys):
            expect(student.page.locator("#classroom")).to_have_attribute("data-step", str(step))
        expect(
            mouse.page.locator("#shown h3, #shown h2")
            .filter(has_text=["the class marked", "the tool marks", "the key says"][step - 1])
            .first
        ).to_be_visible()
    found += teacher.axe() + touch.axe()
    mouse.page.click("#stage-tool-p1 summary")
    mouse.page.locator(".object").first.click()
    mouse.page.fill("#objection-reason", "it is their own name")
    found += mouse.axe()
    mouse.page.click("#objection button.primary")
    expect(mouse.page.locator(".object").first).to_have_attribute("aria-pressed", "true")
    saved(mouse)
    number = re.search(r"\d+$", teacher.page.url)[0]
    faults = teacher.page.request.get(f"{server.address}/teacher/class/{number}/export/faults").text()
    assert "it is their own name" in faults
    assert found == []


def test_every_other_page_is_clean_on_phone_laptop_and_projector(visit, server):
    teacher = visit()
    code = sign_in(teacher, server.key)
    found = []
    other = "Police said 3 people died at the square on Friday.\n\nThe crowd was calm."
    small, wide = visit(PHONE), visit({"viewport": PROJECTOR})
    for anybody, paths in ((small, ("/", f"/join?code={code}", "/teacher", "/nowhere", "/class")), (wide, ("/", "/join"))):
        for path in paths:
            anybody.go(path)
            found += anybody.axe()
            assert anybody.fits(), path
    for anybody, second in ((small, ""), (wide, other)):
        anybody.go("/")
        anybody.page.fill("#text", LATIN)
        anybody.page.fill("#other", second)
        anybody.page.click("main button")
        found += anybody.axe()
        assert anybody.fits(), second
    teacher.go("/teacher")
    found += teacher.axe()
    teacher.go("/teacher/class/1/board")
    teacher.page.set_viewport_size(PROJECTOR)
    found += teacher.axe()
    assert found == []


def test_marks_survive_a_lost_connection_and_a_reload_and_are_sent_once(visit, server):
    from playwright.sync_api import expect

    teacher = visit()
    code = sign_in(teacher, server.key)
    student = visit()
    join(student, code, "Wren")
    page = student.page
    page.click("#mode-words")
    student.context.set_offline(True)
    for word in ("stormed", "fled"):
        page.locator(".w", has_text=word).click()
        page.locator(".w", has_text=word).click()
        page.check("input[value=loaded-event]")
        page.click("#editor button.primary")
    expect(page.locator("#link")).to_contain_text("2 kept here")
    server.kill()
    expect(teacher.page.locator("#live-problem")).to_contain_text("No connection to the server")
    student.context.set_offline(False)
    server.start()
    expect(teacher.page.locator("#live-problem")).to_be_hidden()
    page.reload()
    expect(page.locator("#mine q")).to_have_text(["stormed", "fled"])
    saved(student)
    mine = page.request.get(f"{server.address}/api/mine").json()
    assert [mark["quote"] for mark in mine["marks"]] == ["stormed", "fled"]
    assert page.evaluate("() => Object.keys(localStorage).filter((key) => key.includes('/mark/')).length") == 0
    page.get_by_role("button", name="Take back “stormed”").click()
    saved(student)
    page.reload()
    expect(page.locator("#mine q")).to_have_text(["fled"])


def test_paste_that_is_too_long_is_told_before_it_is_sent(visit):
    visitor = visit()
    visitor.go("/")
    visitor.page.evaluate("() => { document.getElementById('text').value = `${'word '.repeat(19)}word\n`.repeat(3000); }")
    visitor.page.click("main button")
    assert "300,000 characters" in visitor.page.inner_text("#paste-problem")
    assert len(visitor.page.input_value("#text")) == 300_000


def test_nothing_half_written_is_lost_when_the_teacher_reveals_or_the_page_is_loaded_again(visit, server):
    from playwright.sync_api import expect

    teacher = visit()
    code = sign_in(teacher, server.key)
    student = visit()
    join(student, code, "Wren")
    page = student.page
    page.type(".question textarea", "The army")
    page.reload()
    expect(page.locator(".question textarea")).to_have_value("The army")
    page.type(".question textarea", " came")
    page.click("#mode-words")
    page.locator(".w", has_text="fled").click()
    page.locator(".w", has_text="fled").click()
    page.check("input[value=loaded-event]")
    teacher.page.click(".reveal button")
    expect(page.locator("#classroom")).to_have_attribute("data-step", "1")
    page.fill("#reason", "half a thought")
    page.click("#editor button.primary")
    expect(page.locator("#mine q")).to_have_text(["fled"])
    saved(student)
    mine = page.request.get(f"{server.address}/api/mine").json()
    assert [(mark["quote"], mark["step"]) for mark in mine["marks"]] == [("fled", 0)]
    assert [answer["words"] for answer in mine["answers"]] == ["The army came"]


def test_what_a_teacher_has_opened_stays_open_when_the_figures_come_anew(visit, server):
    from playwright.sync_api import expect

    teacher = visit()
    code = sign_in(teacher, server.key)
    teacher.page.click(".reveal button")
    teacher.page.click("#who-box summary")
    join(visit(), code, "Wren")
    expect(teacher.page.locator(".tiles dd").first).to_have_text("1")
    expect(teacher.page.locator("#who-box")).to_have_attribute("open", "")
    expect(teacher.page.locator("#who-box")).to_contain_text("Wren")
