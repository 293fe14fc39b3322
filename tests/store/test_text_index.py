import pytest

from explorer.model.fault import UsageFault
from explorer.store.project_file import ProjectFile
from explorer.store.text_index import damaged, match_events, match_sources, quoted_words, rebuild


@pytest.fixture
def file(sample):
    with ProjectFile.open(sample, write=True) as file:
        yield file


def _match(file, query, limit=None):
    return match_events(file.reader(), query, limit).tolist()


def test_titles_summaries_and_quotes_are_searched(file):
    assert _match(file, "garrison") == [2]
    assert _match(file, "capital") == [1]
    assert _match(file, "soldiers") == [2]
    assert _match(file, "paper OR convoy") == [1, 3]
    assert _match(file, "nothing") == []


def test_prefixes_and_phrases_work_and_diacritics_do_not_matter(file):
    assert _match(file, "offic*") == [2]
    assert _match(file, '"never left"') == [1]
    assert _match(file, "cönvoy") == [1]


def test_no_more_than_the_limit_comes_back(file):
    assert len(_match(file, "a OR the OR strength", limit=2)) == 2
    assert _match(file, "soldiers", limit=2) == [2]


@pytest.mark.parametrize("query", ['"open', "a AND", "AND", "(", "title:(", "nosuchcolumn: x", "*", ""])
def test_a_misspelt_query_is_one_sentence(file, query):
    with pytest.raises(UsageFault, match="nothing was filtered"):
        match_events(file.reader(), query)


def test_words_in_quotation_marks_are_taken_as_they_are(file):
    assert _match(file, quoted_words('convoy "never')) == [1]
    assert _match(file, quoted_words("convoy AND")) == []
    assert _match(file, quoted_words("convoy never left")) == [1]


def test_sources(file):
    assert match_sources(file.reader(), "soldiers") == ["paper"]


def test_an_index_that_lags_behind_is_noticed_and_mended(file):
    with file.transaction() as connection:
        assert damaged(connection) == []
        connection.execute("UPDATE event SET title = 'Quite new' WHERE id = 1")
        assert damaged(connection) == ["event_text"]
        rebuild(connection)
        assert damaged(connection) == []
    assert _match(file, "quite") == [1]
