"""Sources for reference managers: names, dates no more exact than their source, and words that stay words."""

import json
import re

import pytest
from hypothesis import given

from explorer.formats.bibtex import bibtex_text, latex
from explorer.formats.csl_formatting import formatted
from explorer.formats.csl_json import common_parts, csl_item, csl_text, issued
from explorer.formats.person_names import PersonName, credits_of
from explorer.formats.ris import ris_text
from explorer.model.event import Citation, Source, Stance
from explorer.model.fault import UsageFault
from explorer.services.citing import CITING_STYLES, cite, source_words
from tests.formats.nasty import texts

SOURCE = Source(
    id="kommersant", file="k.txt", title="Aid for Tajikistan", author="Elena Chernenko, Ivan Safronov (Daily); translated by Ann Roe",
    publisher="Kommersant", published="2015-04-07", url="https://example.org/a?b=1&c=2", language="en", reliability="C",
)  # fmt: skip
CITATION = Citation(
    source="kommersant",
    start=0,
    end=9,
    quote="Not yet, “they” said.",
    attribution="an officer",
    stance=Stance.SUPPORTS,
)


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("", []),
        ("Samuel Ramani", [("Ramani", "Samuel")]),
        ("Ramani, Samuel", [("Ramani", "Samuel")]),
        ("J. Roe and Иван Петров", [("Roe", "J."), ("Петров", "Иван")]),
        ("Caravanserai and AFP", [("Caravanserai", ""), ("AFP", "")]),
        ("Associated Press", [("Associated Press", "")]),
        ("Ministry of Defence", [("Ministry of Defence", "")]),
        ("By Ann Roe; Bo Li", [("Roe", "Ann"), ("Li", "Bo")]),
    ],
)
def test_author_lines(line, authors):
    assert [tuple(name) for name in credits_of(line).authors] == authors


def test_translators_are_no_authors():
    credit = credits_of(SOURCE.author)
    assert [name.family for name in credit.authors] == ["Chernenko", "Safronov"]
    assert credit.translators == (PersonName("Roe", "Ann"),)


@pytest.mark.parametrize(
    ("edtf", "parts", "circa"),
    [
        ("2015-04-07", [2015, 4, 7], False),
        ("2015-04", [2015, 4], False),
        ("[2015-12-02..2015-12-31]", [2015, 12], False),
        ("[2015-09-11~..2015-10-31~]", [2015], True),
        ("2015~", [2015], True),
        ("2014/2015", [], None),
        ("../2015", [], None),
        ("2015-04-07T10:30", [2015, 4, 7], False),
    ],
)
def test_a_date_is_no_more_exact_than_its_source(edtf, parts, circa):
    assert common_parts(edtf) == parts
    date = issued(edtf)
    assert date.get("date-parts") == ([parts] if parts else None)
    assert date.get("circa", False) == bool(circa)
    assert bool(date.get("literal")) == (not parts)


def test_csl_json_is_what_reference_managers_read():
    (item,) = json.loads(csl_text([SOURCE]))
    assert item["type"] == "webpage"
    assert item["author"][0] == {"family": "Chernenko", "given": "Elena"}
    assert item["issued"] == {"date-parts": [[2015, 4, 7]]}
    assert item["URL"] == SOURCE.url


def test_formatted_by_the_citation_library():
    note = "Elena Chernenko and Ivan Safronov, “Aid for Tajikistan,” trans. by Ann Roe, Kommersant, April 7, 2015, https://example.org/a?b=1&c=2."
    assert formatted(SOURCE, "chicago-note") == note
    assert formatted(SOURCE, "apa") == (
        "Chernenko, E., & Safronov, I. (2015, April 7). Aid for Tajikistan (A. Roe, Trans.). Kommersant. "
        "https://example.org/a?b=1&c=2"
    )
    bare = Source(id="x", file="x.txt", title="Who knows?")
    assert formatted(bare, "chicago-note") == "“Who knows?” n.d."
    assert formatted(bare, "apa") == "Who knows? (n.d.)."


@pytest.mark.parametrize("style", CITING_STYLES)
def test_a_quote_is_copied_with_its_citation(style):
    text = cite(CITATION, SOURCE, style)
    assert "Not yet" in text
    assert "an officer" in text
    assert "Aid for Tajikistan" in text
    with pytest.raises(UsageFault):
        cite(CITATION, SOURCE, "harvard-of-mars")


def test_plain_text_is_one_line_with_the_full_source():
    assert cite(CITATION, SOURCE, "text") == f"“Not yet, “they” said.” (an officer) — {source_words(SOURCE)}."
    assert source_words(SOURCE).endswith("Kommersant, 7 April 2015, https://example.org/a?b=1&c=2")


@given(texts, texts)
def test_any_words_survive_formatting(title, author):
    source = Source(id="x", file="x.txt", title=title, author=author, publisher=title, published="2015")
    for style in ("chicago-note", "apa"):
        text = formatted(source, style)
        assert "\n" not in text
        assert not re.search("[\ue000-\ue002]", text)


@given(texts)
def test_bibtex_braces_balance_and_ris_stays_in_lines(text):
    source = Source(
        id=text or "x",
        file="x.txt",
        title=text,
        author=text,
        publisher=text,
        published="2015~",
        url="http://e.org",
    )
    written = bibtex_text([source, source])
    unescaped = re.sub(r"\\[{}]", "", written)
    assert unescaped.count("{") == unescaped.count("}")
    keys = re.findall(r"^@\w+\{([^,]*),", written, re.MULTILINE)
    assert len(set(keys)) == 2
    lines = ris_text([source]).split("\r\n")
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - .*|", line) for line in lines)
    assert lines[0] == "TY  - ELEC"
    assert lines[-3] == "ER  - "
    assert csl_item(source)["id"] == source.id


def test_latex_words():
    assert latex("50% & {x}_1\n\\y") == r"50\% \& \{x\}\_1 \textbackslash{}y"
