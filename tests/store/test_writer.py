import pytest

from explorer.model.edtf import parse_edtf
from explorer.model.event import Actor, ActorType, Content, Event, Participation, Role
from explorer.model.fault import DataFault
from explorer.store import rows
from explorer.store.new_file import new_project
from explorer.store.project_file import ProjectFile
from explorer.store.text_index import damaged, match_events
from explorer.store.writer import write_content
from tests.store.samples import CONTENT, make_project


def test_what_is_written_is_read_back_whole(sample):
    with ProjectFile.open(sample) as file:
        assert rows.all_content(file.reader()) == CONTENT


def test_the_same_content_makes_the_same_bytes(tmp_path):
    first = make_project(tmp_path / "1.tlx", project_id="0" * 32)
    second = make_project(tmp_path / "2.tlx", project_id="0" * 32)
    assert first.read_bytes() == second.read_bytes()


def test_the_derived_columns_of_a_date_are_those_of_its_text(sample):
    with ProjectFile.open(sample) as file:
        row = (
            file.reader()
            .execute("SELECT earliest_us, latest_us, qualified FROM event WHERE key = 'strength'")
            .fetchone()
        )
    date = parse_edtf("2015~/2016")
    assert row == (date.earliest_us, date.latest_us, 1)


def test_adding_to_a_project_links_to_what_it_holds_already(sample):
    more = Content(
        actors=(Actor(id="battalion", name="Battalion", type=ActorType.MILITARY_UNIT, parent="garrison"),),
        events=(
            Event(
                id="later",
                title="Later parade",
                actors=(
                    Participation(actor="russia", role=Role.AGENT),
                    Participation(actor="battalion", role=Role.AGENT),
                ),
                citations=CONTENT.events[0].citations,
            ),
        ),
    )
    with ProjectFile.open(sample, write=True) as file:
        with file.transaction() as connection:
            write_content(connection, more)
        with file.transaction() as connection:
            assert damaged(connection) == []
        found = rows.events(file.reader(), [rows.event_id_of(file.reader(), "later")])
        assert found == list(more.events)
        assert [rows.event_key_of(file.reader(), i) for i in match_events(file.reader(), "parade")] == [
            "later"
        ]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (Content(events=(Event(id="a", title="A"), Event(id="a", title="B"))), "two of event 'a'"),
        (Content(events=(CONTENT.events[0],)), "nowhere"),
        (
            Content(actors=(Actor(id="x", name="X", type=ActorType.STATE, parent="y"),)),
            "'y', which is nowhere",
        ),
        (
            Content(
                actors=(
                    Actor(id="x", name="X", type=ActorType.STATE, parent="y"),
                    Actor(id="y", name="Y", type=ActorType.STATE, parent="x"),
                )
            ),
            "own ancestor",
        ),
    ],
)
def test_a_reference_that_leads_nowhere_stores_nothing(tmp_path, content, words):
    with pytest.raises(DataFault, match=words), new_project(tmp_path / "x.tlx", "X") as connection:
        write_content(connection, content)
    assert list(tmp_path.iterdir()) == []


def test_progress_counts_the_events(tmp_path):
    told = []
    with new_project(tmp_path / "x.tlx", "X") as connection:
        write_content(connection, CONTENT, lambda done, total: told.append((done, total)))
    assert told == [(3, 3)]


def test_events_come_in_the_order_asked_for_and_unknown_ones_are_left_out(sample):
    with ProjectFile.open(sample) as file:
        assert [e.id for e in rows.events(file.reader(), [3, 99, 1])] == ["rumour", "convoy-left"]
        assert [h.key for h in rows.event_heads(file.reader(), [3, 99, 1])] == ["rumour", "convoy-left"]


def test_the_citations_of_a_source_come_in_the_order_of_its_text(sample):
    with ProjectFile.open(sample) as file:
        found = rows.citations_of_source(file.reader(), "paper")
    assert [(number, key, index) for number, key, index, _ in found] == [
        (1, "convoy-left", 0),
        (2, "strength", 0),
        (2, "strength", 1),
    ]
    assert [c.start for *_, c in found] == sorted(c.start for *_, c in found)
