import pytest
from PySide6.QtCore import QDateTime, QLocale, Qt

from explorer.gui.history_words import field_words, signed_words, value_words
from explorer.gui.origin_words import reason_words, voice_words
from explorer.reading.corroboration import Origin
from explorer.services.history import FieldChange, JournalEntry

CASES = [
    (FieldChange("source", 0, "reliability", "B", ""), "Reliability", "B · usually reliable", "source not graded"),
    (FieldChange("citation", 2, "credibility", None, 3), "Citation 2: Credibility", "words not graded", "3 · possibly true"),
    (FieldChange("citation", 1, "origin", "", "alone 1"), "Citation 1: Its origin", "as detected", "a voice of its own"),
    (FieldChange("citation", 1, "origin", "joined 1", "Reuters"), "Citation 1: Its origin", "joined by an analyst", "Reuters"),
    (FieldChange("source", 0, "origin", "", "Reuters"), "Origin", "–", "Reuters"),
    (FieldChange("event", 0, "reviewed", 0, 1), "Reviewed", "no", "yes"),
    (FieldChange("source", 0, "published", "", "2015-12"), "Published", "–", "December 2015 (2015-12)"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "field", "before", "after"), CASES)
def test_a_change_is_told_in_the_words_of_the_window(qapp, change, field, before, after):
    assert field_words(change) == field
    assert value_words(change, change.before) == before
    assert value_words(change, change.after) == after


def test_a_step_is_signed_in_the_users_own_time(qapp):
    entry = JournalEntry(1, "2015-09-12T10:00:00+00:00", "anna", "Grade", "", False)
    local = QDateTime.fromString("2015-09-12T10:00:00Z", Qt.DateFormat.ISODate).toLocalTime()
    assert signed_words(entry) == f"{QLocale().toString(local, 'd MMM yyyy, HH:mm')} · anna"
    assert signed_words(entry._replace(made_at="once", who="")) == "once · no name given"


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("the same document", "the same document"),
        ("the same author: Anna Berg", "the same author: Anna Berg"),
        ("both repeat an officer", "both repeat an officer"),
        ("the one reports what TASS said", "the one reports what TASS said"),
        ("joined by an analyst: joined 2", "joined by an analyst"),
        ("joined by an analyst: Reuters", "joined by an analyst: Reuters"),
    ],
)
def test_reasons_for_one_voice_keep_their_sense(qapp, reason, words):
    assert reason_words(reason) == words


def test_a_voice_names_its_citations(qapp):
    voice = Origin((0, 2, 3), ("the same document", "the same origin: TASS"))
    assert (
        voice_words(voice) == "Citations 1, 3 and 4 are one voice: the same document; the same origin: TASS"
    )
