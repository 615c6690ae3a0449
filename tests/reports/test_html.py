"""The HTML report: complete in itself, safe, linked both ways, and readable without a mouse or colours."""

import base64
import hashlib
import html
import re
from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.analysis import Analyzer
from framing.lexicon import load_paths
from framing.readers.unreadable import Unreadable
from framing.reports.html import render_fragment, render_html, stream_html
from framing.types import KINDS, Document, Headline, Score, Sentence
from tests.reports.samples import ARTICLE, TITLE, analysis, article, hostile, marker

VOID = {"meta", "br", "link"}
ALLOWED = re.compile(
    "html|head|meta|title|style|body|a|header|h[1-5]|main|section|article|footer|nav|div|p|bdi|span|b|br|code|ul|ol|li|dl|dt|dd|"
    "table|thead|tbody|tr|th|td|svg|rect|details|summary"
)


class Reader(HTMLParser):
    """Every element with its attributes, and the text of the articles."""

    def __init__(self, markup):
        super().__init__(convert_charrefs=True)
        self.elements = []
        self.open = []
        self.articles = []
        self.unclosed = []
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)
        if tag == "article":
            self.articles.append("")

    def handle_endtag(self, tag):
        if self.open.pop() != tag:
            self.unclosed.append(tag)

    def handle_data(self, data):
        if "article" in self.open:
            self.articles[-1] += data

    def of(self, tag):
        return [attributes for name, attributes in self.elements if name == tag]

    def values(self, attribute):
        return [attributes[attribute] for _, attributes in self.elements if attribute in attributes]


@pytest.fixture(scope="module")
def page():
    return render_html([article()])


@pytest.fixture(scope="module")
def wordless():
    return render_html([article()], text=False)


@pytest.fixture(scope="module")
def read(page):
    return Reader(page)


def words_of(markup):
    """What a reader sees, in one line."""
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<style>.*?</style>|<[^>]*>", " ", markup, flags=re.DOTALL)))


def test_article_reads_back_as_the_text(read):
    assert read.articles == [ARTICLE]


@given(text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0") | st.sampled_from("<>&\"'\r\n\u200f"), max_size=60))
@settings(max_examples=50)
def test_article_reads_back_whatever_the_text(text):
    assert Reader(render_html([Analyzer(tone=False, readability=False).analyze(Document(id="a", text=text))])).articles == [text]


@pytest.mark.parametrize("made", [article, hostile], ids=["article", "hostile"])
@pytest.mark.parametrize("text", [True, False])
def test_only_known_elements_stand_in_the_page_and_all_are_closed(made, text):
    read = Reader(render_html([made()], text=text))
    assert all(ALLOWED.fullmatch(tag) for tag, _ in read.elements)
    assert read.open == []
    assert read.unclosed == []


def test_nothing_is_a_script_a_style_attribute_or_an_event(read):
    names = {name for _, attributes in read.elements for name in attributes}
    assert "style" not in names
    assert not any(name.startswith("on") for name in names)


def test_policy_forbids_everything_but_this_style_sheet(page, read):
    style = re.search(r"<style>(.*?)</style>", page, flags=re.DOTALL)[1]
    allowed = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    (policy,) = [meta["content"] for meta in read.of("meta") if meta.get("http-equiv") == "Content-Security-Policy"]
    assert policy == f"default-src 'none'; style-src 'sha256-{allowed}'; base-uri 'none'; form-action 'none'"


@pytest.mark.parametrize("made", [article, hostile], ids=["article", "hostile"])
def test_no_address_leads_out_of_the_file(made):
    read = Reader(render_html([made()]))
    assert all(address.startswith("#") for address in read.values("href"))
    assert not read.values("src")


def test_style_sheet_asks_for_nothing(page):
    assert not re.search(r"url\(|@import|http", re.search(r"<style>(.*?)</style>", page, flags=re.DOTALL)[1])


@pytest.mark.parametrize("text", [True, False])
@pytest.mark.parametrize("made", [article, hostile], ids=["article", "hostile"])
def test_every_link_and_description_has_its_target(made, text):
    read = Reader(render_html([made(), made()], text=text))
    ids = Counter(read.values("id"))
    assert max(ids.values()) == 1
    wanted = {address[1:] for address in read.values("href")}
    wanted |= {name for names in (*read.values("aria-describedby"), *read.values("aria-labelledby")) for name in names.split()}
    assert wanted <= set(ids)


def test_every_number_of_the_table_leads_to_as_many_notes_and_back(page):
    cells = re.findall(r'<td class="number" id="([^"]+)"><a href="#([^"]+)">(\d+)</a>', page)
    assert cells
    for cell, group, count in cells:
        block = re.search(rf'<h5 id="{group}">.*?<a href="#{cell}".*?</ul>', page, flags=re.DOTALL)[0]
        assert block.count('role="note"') == int(count)


def test_every_note_leads_to_its_words_in_the_text(page):
    found = article()
    notes = re.findall(r'<p id="d1-w\d+"><a class="words" href="#(d1-g\d+)"><bdi>(.*?)</bdi>', page, flags=re.DOTALL)
    assert sorted(html.unescape(words) for _, words in notes) == sorted(marker.text for marker in found.markers)
    for anchor, words in notes:
        first = re.search(rf'id="{anchor}"[^>]*>([^<]*)<', page)[1]
        assert words.startswith(first) or first.startswith(words)


def test_every_marker_can_be_reached_by_keyboard_and_describes_itself(read):
    marked = [attributes for tag, attributes in read.elements if tag == "a" and " m " in f" {attributes.get('class', '')} "]
    assert all(attributes["href"] and attributes["aria-describedby"] and attributes["data-note"] for attributes in marked)
    assert sum("tabindex" not in attributes for attributes in marked) == len({marker.start for marker in article().markers})


def test_tooltip_tells_kind_reason_entry_literature_and_voice(read):
    (note,) = [note for note in read.values("data-note") if "claim-doubt" in note]
    assert note.splitlines() == [
        "Reporting verb · doubt",
        "Reports a statement while signalling doubt about it.",
        "Entry: reporting-verbs/claim-doubt",
        note.splitlines()[3],
        "Voice: writer",
    ]
    assert re.fullmatch(r"Literature: .+\(\d{4}\).+", note.splitlines()[3])


def test_overlapping_markers_are_all_told_in_one_tooltip(read):
    (note,) = [note for note in read.values("data-note") if "humanisation/innocent" in note]
    assert {"Evaluation · morality", "Loaded actor"} <= set(note.splitlines())


def test_literature_of_a_user_s_own_list_is_cited(tmp_path):
    path = tmp_path / "quay.toml"
    path.write_text(
        'id = "my/quay"\nkind = "evaluation"\nabout = "Words of the quay."\n[sources.quay-2031]\ncitation = "Quay (2031), Words of the Quay."\n'
        '[[entries]]\nid = "nets"\nforms = ["mending nets"]\nsense = "Calls idleness work."\nsources = ["quay-2031"]\n'
        'examples = ["They were {mending nets}."]\n',
        encoding="utf-8",
    )
    analyzer = Analyzer(lexicons=load_paths([path]), tone=False, readability=False)
    page = render_html([analyzer.analyze(Document(id="a", text="They were mending nets."))], lexicons=analyzer.vocabulary.files)
    assert "Literature: Quay (2031), Words of the Quay\n" in page


def test_kind_is_told_by_letters_and_line_besides_colour(page):
    style = re.search(r"<style>(.*?)</style>", page, flags=re.DOTALL)[1]
    lines = re.findall(r"--d: (\w+)", style)
    assert len(set(lines)) == len(lines) == 5
    assert 'data-code="RV"' in page


@pytest.mark.parametrize(
    "sign",
    [
        '<html lang="en">',
        '<meta charset="utf-8">',
        '<a class="skip" href="#main">',
        "<main id=",
        "<footer>",
        '<meta name="viewport"',
        '<section class="document" id="d1"',
        '<article class="text" id="d1-text" aria-label="The article" lang="en">',
    ],
)
def test_page_has_its_landmarks(page, sign):
    assert sign in page


def test_headings_go_down_one_level_at_a_time(read):
    levels = [int(tag[1]) for tag, _ in read.elements if re.fullmatch(r"h\d", tag)]
    assert levels[:2] == [1, 2]
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_header_cell_has_a_scope(read):
    assert all(cell.get("scope") in ("col", "row") for cell in read.of("th"))


def test_page_is_made_for_paper_night_and_phones(page):
    for query in ("@media print", "print-color-adjust: exact", "prefers-color-scheme: dark", "@media (max-width"):
        assert query in page


def test_masked_region_is_in_the_article_with_its_reason(page):
    assert re.search(r'<span class="masked mask-first"[^>]*data-mask="read-more"[^>]*>READ MORE: How the lock was built</span>', page)
    assert "read-more-line" in words_of(page)


@pytest.mark.parametrize(
    "told",
    [
        "Low Weir Courier",
        "2031-05-04",
        "https://courier.example/lock",
        "Tone (VADER), nothing else",
        "Flesch reading ease",
        "30–40",
        "harm is first told",
        "14 or more",
        "signals doubt",
        "named person",
    ],
)
def test_fact_is_told(page, told):
    assert told in words_of(page)


def test_method_names_version_and_digest_of_every_list(page):
    run = article().run
    text = words_of(page)
    assert f"framing {run.framing}" in text
    assert all(digest in text for digest in run.lexicons.values())


def test_voice_without_words_has_a_dash():
    scores = (Score(kind="hedge", voice="author", markers=0, per_1000_words=0.0),)
    page = render_html([analysis("Rain.", scores=scores, words={"headline": 0, "author": 1, "quote": 0, "attributed": 0})])
    row = re.search(r"hedge</span></th>(.*?)</tr>", page, flags=re.DOTALL)[1]
    assert re.findall(r">\s*(–|0)\s", row.replace("</td>", " </td>")) == ["–", "0", "–", "–"]


def test_kind_that_was_not_assessed_is_absent():
    found = Analyzer(kinds=("hedge",), tone=False, readability=False).analyze(Document(id="a", text="It could rain."))
    rows = re.findall(r'<tr><th scope="row"><span class="code[^>]*>(\w\w)<', render_html([found]))
    assert rows == ["HE"]


@pytest.mark.parametrize("absent", ["Tone (VADER), nothing else</h3>", "Readability</h3>", "Masked regions</h3>"])
def test_what_was_not_assessed_has_no_section(absent):
    assert absent not in render_html([analysis("Rain fell.")])


def test_loaded_probability_is_shown_where_it_was_assessed():
    page = render_html([analysis("Rain fell.", sentences=(Sentence(start=0, end=10, loaded=0.75),))])
    assert '<td class="number">0.75</td>' in page


def test_title_outside_the_text_is_marked_and_noted():
    headline = Headline(text="A shocking day", start=None, end=None, markers=(marker("A shocking day", 2, 10, voice="headline"),))
    page = render_html([analysis("Rain fell.", document={"title": "A shocking day"}, headline=headline)])
    assert re.search(r'<div class="text headline">.*id="d1-t1" href="#d1-n1"[^>]*>shocking</a>', page)
    assert re.search(r'<a class="words" href="#d1-t1"><bdi>shocking', page)


def test_no_verdict_is_given(page):
    seen = re.sub(r'<ul class="cited">.*?</ul>', "", page, flags=re.DOTALL)
    seen = re.sub(r'data-note="[^"]*"', "", seen)
    assert not re.search(r"\b(biased|bias|unfair|manipulat\w+|propaganda)\b", words_of(seen), flags=re.IGNORECASE)


class TestWithoutText:
    """`--no-text`: offsets, counts and reasons, and no word of the article."""

    def test_no_words_of_the_article_are_in_it(self, wordless):
        found = article()
        seen = words_of(wordless)
        spoken = [marker.text for marker in found.markers if " " in marker.text]
        named = [source.name for source in found.sources if source.name != "not named"] + [figure.text for figure in found.figures]
        assert not [words for words in (TITLE, "mending nets", "Moren", *spoken, *named) if len(words) > 3 and f" {words} " in seen]

    def test_places_are_told_by_offsets(self, wordless):
        first = article().markers[0]
        assert f"characters {first.start}–{first.end}" in wordless

    def test_document_is_known_by_its_id(self, wordless):
        assert "<title>courier: how it is worded</title>" in wordless


class TestManyDocuments:
    """One file for many."""

    def test_each_document_has_its_own_anchors_and_article(self):
        read = Reader(render_html([article(), analysis("Second text.", document={"id": "second"})]))
        assert read.articles == [ARTICLE, "Second text."]

    def test_list_at_the_end_leads_to_each(self):
        page = render_html([article(), analysis("Second text.", document={"id": "second"})])
        assert [re.sub(r"<.*?>", "", entry) for entry in re.findall(r'<li>(<a href="#d\d+">.*?</a>)', page)] == [TITLE, "second"]
        assert '<a href="#documents">' in page

    def test_one_document_has_no_list(self, page):
        assert "All documents" not in page

    def test_pieces_come_one_document_at_a_time(self):
        asked = []

        def analyses():
            for number in range(4):
                asked.append(number)
                yield analysis("Rain.", document={"id": f"rain-{number}"})

        pieces = stream_html(analyses())
        next(pieces), next(pieces)
        assert asked == [0, 1]

    def test_what_could_not_be_read_is_listed_with_its_place(self):
        page = render_html([Unreadable(id="wire", path="wire.jsonl", problem="not <JSON>", line=7), article()])
        assert "<li>wire.jsonl:7: not &lt;JSON&gt;</li>" in page

    def test_literature_is_listed_once(self):
        page = render_html([article(), article()])
        cited = re.findall(r'<li id="lit-\d+">(.*?)</li>', page)
        assert len(cited) == len(set(cited)) > 5

    def test_nothing_at_all_is_still_a_page(self):
        assert Reader(render_html([])).open == []


def test_same_input_gives_the_same_bytes():
    assert render_html([article(), hostile()]) == render_html([article(), hostile()])


def test_page_can_be_written_as_utf_8():
    assert render_html([analysis("a \ud800 \0", document={"title": "\udfff"})]).encode("utf-8")


class TestFragment:
    """What a notebook shows."""

    def test_fragment_is_one_element_with_the_whole_article(self):
        read = Reader(render_fragment(article()))
        assert read.elements[0][0] == "div"
        assert read.articles == [ARTICLE]
        assert read.open == []

    def test_every_rule_is_bound_to_the_fragment(self):
        style = re.search(r"<style>(.*?)</style>", render_fragment(article()), flags=re.DOTALL)[1]
        bare = re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL)
        selectors = re.findall(r"([^{};]+)\{", bare)
        assert all(".framing" in part for selector in selectors if not selector.strip().startswith("@") for part in selector.split(","))

    def test_two_fragments_share_no_anchor(self):
        one, other = (Reader(render_fragment(found)).values("id") for found in (article(), analysis("Rain.")))
        assert not set(one) & set(other)

    @pytest.mark.parametrize("made", [article, hostile], ids=["article", "hostile"])
    def test_every_link_has_its_target(self, made):
        read = Reader(render_fragment(made()))
        assert {address[1:] for address in read.values("href")} <= set(read.values("id"))
        assert all(ALLOWED.fullmatch(tag) for tag, _ in read.elements)


def test_every_kind_has_a_code_of_its_own():
    from framing.reports.legend import CARDS

    assert tuple(CARDS) == KINDS
    assert len({card.code for card in CARDS.values()}) == len(KINDS)
