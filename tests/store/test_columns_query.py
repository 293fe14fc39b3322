from collections import Counter

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.model import columns as flags
from explorer.model.edtf import UNDATED, parse_edtf
from explorer.model.event import Actor, ActorType, Content, Event, Participation, Role, Source, Status
from explorer.store import columns_query
from explorer.store.columns_query import load_columns
from explorer.store.project_file import ProjectFile
from tests.store.samples import CONTENT, cited, make_project


def _loaded(path):
    with ProjectFile.open(path) as file:
        return load_columns(file)


def test_the_columns_say_what_the_events_say(sample):
    columns, catalogue = _loaded(sample)
    assert len(columns) == 3
    assert [a.id for a in catalogue.actors] == ["garrison", "russia", "dushanbe"]
    assert catalogue.actors[0].parent == 1
    assert catalogue.actors[1].aliases == ("Russian Federation", "Россия")
    assert [(s.id, s.reliability) for s in catalogue.sources] == [("paper", "B"), ("other", "")]
    assert catalogue.kinds == ("deployment", "event")
    assert catalogue.tags == ("army", "roads")
    assert columns.kind.tolist() == [0, 1, 1]
    assert columns.status.tolist() == [0, 1, 0]
    assert columns.importance.tolist() == [3, 5, 3]
    assert columns.citation_count.tolist() == [2, 2, 1]
    assert columns.credibility.tolist() == [1 << 3 | 64, 64, 64]
    assert columns.origin_count.tolist() == [1, 1, 0]
    assert columns.link_offset.tolist() == [0, 3, 4, 4]
    assert columns.link_actor.tolist() == [0, 1, 2, 0]
    assert columns.link_role.tolist() == [0, 0, 3, 4]
    assert columns.source_offset.tolist() == [0, 2, 3, 4]
    assert columns.source_code.tolist() == [0, 1, 0, 1]
    assert columns.tag_offset.tolist() == [0, 2, 2, 2]
    assert columns.earliest_us[0] == parse_edtf("2015-05-10").earliest_us
    assert columns.latest_us[2] == UNDATED.latest_us


def test_flags_tell_within_qualified_undated_reviewed_conflict_and_stance(sample):
    columns, _ = _loaded(sample)
    assert columns.flags.tolist() == [
        flags.FLAG_WITHIN | flags.FLAG_SUPPORTED | flags.FLAG_CONTRADICTED,
        flags.FLAG_QUALIFIED | flags.FLAG_CONFLICT | flags.FLAG_SUPPORTED,
        flags.FLAG_WITHIN | flags.FLAG_UNDATED | flags.FLAG_REVIEWED | flags.FLAG_MENTIONED,
    ]


def test_an_empty_project_has_empty_columns(tmp_path):
    columns, catalogue = _loaded(make_project(tmp_path / "x.tlx", Content(title="Empty")))
    assert len(columns) == 0
    assert columns.link_offset.tolist() == [0]
    assert catalogue.actors == ()


NAMES = [f"a{k}" for k in range(5)]
_EVENTS = st.lists(
    st.tuples(
        st.sets(st.tuples(st.sampled_from(NAMES), st.sampled_from(list(Role)))),
        st.sampled_from(["", "2015", "2015-09~", "1990/2000", "../2005"]),
        st.sets(st.sampled_from(["x", "line\nbreak", "z"])),
        st.sampled_from(list(Status)),
        st.lists(st.sampled_from(["s0", "s1"]), max_size=4),
    ),
    max_size=30,
)


def _content(drawn) -> Content:
    return Content(
        sources=tuple(Source(id=f"s{k}", file="f", title="T", text="words") for k in range(2)),
        actors=tuple(Actor(id=name, name=name, type=ActorType.STATE) for name in NAMES),
        events=tuple(
            Event(
                id=f"e{k}",
                title="T",
                date=date,
                status=status,
                kind=f"kind {len(tags)}",
                tags=tuple(sorted(tags)),
                actors=tuple(Participation(actor=a, role=r) for a, r in sorted(parts)),
                citations=tuple(cited(source, "words", "words") for source in sources),
            )
            for k, (parts, date, tags, status, sources) in enumerate(drawn)
        ),
    )


@settings(max_examples=40, deadline=None)
@given(_EVENTS, st.sampled_from([1, 2, 7, 65_536]))
def test_blocks_of_any_size_give_the_events_one_by_one(tmp_path_factory, drawn, block):
    content = _content(drawn)
    path = make_project(tmp_path_factory.mktemp("c") / "x.tlx", content)
    whole, columns_query._BLOCK_IDS = columns_query._BLOCK_IDS, block
    try:
        columns, catalogue = _loaded(path)
    finally:
        columns_query._BLOCK_IDS = whole
    for row, event in enumerate(content.events):
        links = slice(*columns.link_offset[row : row + 2])
        parts = {
            (catalogue.actors[a].id, list(Role)[r])
            for a, r in zip(columns.link_actor[links], columns.link_role[links], strict=True)
        }
        assert parts == {(p.actor, p.role) for p in event.actors}
        tags = columns.tag_code[slice(*columns.tag_offset[row : row + 2])]
        assert tuple(catalogue.tags[t] for t in tags) == event.tags
        sources = columns.source_code[slice(*columns.source_offset[row : row + 2])]
        assert {catalogue.sources[s].id for s in sources} == {c.source for c in event.citations}
        assert columns.citation_count[row] == len(event.citations)
        assert catalogue.kinds[columns.kind[row]] == event.kind
        assert list(Status)[columns.status[row]] == event.status
        date = parse_edtf(event.date) if event.date else UNDATED
        assert (columns.earliest_us[row], columns.core_end_us[row]) == (date.earliest_us, date.core_end_us)
    assert Counter(columns.link_role.tolist()).total() == sum(len(e.actors) for e in content.events)
    assert columns.event_id.dtype == np.int64


def test_ids_far_apart_are_all_found(sample):
    with ProjectFile.open(sample, write=True) as file:
        with file.transaction() as connection:
            for number, key in ((10**12, "far"), (-5, "below")):
                columns = "id, key, title, earliest_us, latest_us, core_start_us, core_end_us"
                connection.execute(
                    f"INSERT INTO event ({columns}) VALUES (?, ?, 'T', 0, 1, 0, 1)", (number, key)
                )
        columns, _ = load_columns(file)
    assert columns.event_id.tolist() == [-5, 1, 2, 3, 10**12]


def test_the_sample_covers_every_status_code_in_order():
    assert tuple(Status) == columns_query._STATUSES
    assert tuple(Role) == columns_query._ROLES
    assert len({role[0] for role in Role}) == len(Role)
    assert CONTENT.events
