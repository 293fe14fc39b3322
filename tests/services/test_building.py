from pathlib import Path

import pytest

from explorer.model.fault import DataFault, FileFault
from explorer.services.building import build, read_dataset
from explorer.services.checking import check
from explorer.store.project_file import ProjectFile
from explorer.store.rows import all_content

DOCUMENT = (
    "Menu\nOn Aug. 28 the “party” was banned. It was denied. Officials said it was denied "
    "twice.\nComments: it was good"
)

SOURCES = """
- id: paper
  file: paper.txt
  title: "The Paper"
  published: 2015-09
  reliability: B
  excluded:
    - {from: "", to: "Menu", why: navigation}
    - {from: "Comments", to: "", why: reader comments}
"""
ACTORS = """
- {id: russia, name: Russia, type: state, aliases: [Moscow]}
- {id: kremlin, name: Kremlin, type: organisation, parent: russia}
"""
EVENT = """
- id: banned
  title: Party banned
  summary: no
  date: 2015-08-28
  wording: On Aug. 28
  basis: explicit
  extent: within
  kind: decision
  status: asserted
  importance: 4
  tags: [parties]
  actors: {agent: [russia], speaker: []}
  citations:
    - source: paper
      quote: "On Aug. 28 the “party” was banned"
      credibility: 2
      claims:
        - {property: parties, value: "1", unit: parties, as_of: 2015-08}
    - source: paper
      quote: it was denied
      before: Officials said
      stance: contradicts
"""
CONFLICTS = """
- id: denial
  title: Denied or not
  kind: judgement
  severity: 2
  apparent: false
  events: [banned]
  sides:
    - {source: paper, quote: the “party” was banned}
    - {source: paper, quote: "It was denied"}
  note: Weigh it.
"""


@pytest.fixture
def dataset(tmp_path):
    root = tmp_path / "set"
    (root / "events").mkdir(parents=True)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "paper.txt").write_bytes(DOCUMENT.replace("\n", "\r\n").encode())
    (root / "sources.yaml").write_text(SOURCES)
    (root / "actors.yaml").write_text(ACTORS)
    (root / "events" / "paper.yaml").write_text(EVENT)
    (root / "conflicts.yaml").write_text(CONFLICTS)
    return root


def _change(dataset: Path, name: str, old: str, new: str) -> None:
    path = dataset / name
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def _refusal(dataset: Path) -> str:
    with pytest.raises(DataFault) as raised:
        build(dataset, dataset.parent / "out.tlx")
    assert not (dataset.parent / "out.tlx").exists()
    return str(raised.value)


def test_what_is_written_as_text_is_in_the_file(dataset):
    out = dataset.parent / "out.tlx"
    assert (
        str(build(dataset, out)) == "1 events with 2 citations and 1 claims, 2 actors, 1 sources, 1 conflicts"
    )
    with ProjectFile.open(out) as file:
        content = all_content(file.reader())
    (event,) = content.events
    assert content.title == "Set"
    assert content.sources[0].text == DOCUMENT
    assert event.summary == "no"
    assert event.citations[0].quote == DOCUMENT[event.citations[0].start : event.citations[0].end]
    assert event.citations[1].start == DOCUMENT.index("it was denied")
    assert event.citations[1].prefix.endswith("Officials said ")
    assert event.claims[0].unit == "parties"
    assert content.actors[1].parent == "russia"
    assert [side.quote for side in content.conflicts[0].citations] == [
        "the “party” was banned",
        "It was denied",
    ]
    assert check(out).ok


def test_the_same_text_makes_the_same_bytes(dataset):
    first, second = dataset.parent / "1.tlx", dataset.parent / "2.tlx"
    build(dataset, first)
    build(dataset, second)
    assert first.read_bytes() == second.read_bytes()


def test_the_title_may_stand_in_a_file_of_its_own(dataset):
    (dataset / "project.yaml").write_text("- {id: set, title: A better title}")
    assert read_dataset(dataset).title == "A better title"


EVENTS = "events/paper.yaml"
QUOTE = "it was denied\n      before: Officials said"
REFUSED = {
    "a quote that is not there": (EVENTS, "was banned", "was band", "was band", "ban' it has"),
    "a quote found twice": (EVENTS, QUOTE, "was denied", "quote: was denied", "stands 2 times"),
    "context that does not fit": (
        EVENTS,
        "Officials",
        "Ministers",
        "quote: it was denied",
        "not between those",
    ),
    "a quote in an excluded zone": (
        EVENTS,
        QUOTE,
        "it was good",
        "it was good",
        "excluded (reader comments)",
    ),
    "an unknown actor": (EVENTS, "[russia]", "[rusia]", "rusia", "did you mean 'russia'?"),
    "an unknown source": (
        EVENTS,
        "source: paper\n      quote: it",
        "source: papers\n      quote: it",
        "papers",
        "did you mean 'paper'?",
    ),
    "a date that is not EDTF": (EVENTS, "2015-08-28", "2015-8-28", "2015-8-28", "is not a date"),
    "a claim without unit": (EVENTS, "unit: parties, ", "", "property:", "no unit"),
    "a claim of no date": (EVENTS, "as_of: 2015-08", "as_of: August", "August", "as_of"),
    "an unknown key": (EVENTS, "wording:", "wordings:", "wordings", "did you mean 'wording'?"),
    "an unknown status": (EVENTS, ": asserted", ": aserted", "aserted", "did you mean 'asserted'?"),
    "an importance too high": (EVENTS, "importance: 4", "importance: 6", "importance", "from 1 to 5"),
    "an unknown role": (EVENTS, "speaker: []", "talker: []", "talker", "unknown key 'talker'"),
    "no title": (EVENTS, "title: Party banned", "title: ''", "title", "title is missing"),
    "a key twice": (EVENTS, "  wording: On", "  wording: a\n  wording: b", "wording: b", "twice"),
    "a parent that is none": ("actors.yaml", "parent: russia", "parent: rusia", "rusia", "mean 'russia'?"),
    "an actor that is its own parent": (
        "actors.yaml",
        "parent: russia",
        "parent: kremlin",
        "kremlin",
        "own anc",
    ),
    "an actor of no type": ("actors.yaml", "type: organisation, ", "", "kremlin", "type is missing"),
    "two actors of one id": ("actors.yaml", "id: kremlin", "id: russia", "Kremlin", "another actor"),
    "a conflict of one side": (
        "conflicts.yaml",
        "    - {source: paper, quote: the",
        "    # ",
        "quote",
        "two sides",
    ),
    "a conflict of an unknown event": (
        "conflicts.yaml",
        "[banned]",
        "[baned]",
        "baned",
        "did you mean 'banned'?",
    ),
    "a conflict of no kind": ("conflicts.yaml", "  kind: judgement\n", "", "id: denial", "kind is missing"),
    "a document that is not there": (
        "sources.yaml",
        "paper.txt",
        "papers.txt",
        "papers",
        "there is no document",
    ),
    "a document elsewhere": ("sources.yaml", "paper.txt", "../seeds/paper.txt", "seeds", "without folders"),
    "a zone that is not there": ("sources.yaml", "Menu", "Menus", "Menus", "not stand after"),
    "no YAML": ("actors.yaml", "}", "", "kremlin", "not YAML"),
}
"""What is wrong -> (file, words, their replacement, a word of the line to be named, words of the fault)."""


@pytest.mark.parametrize("case", REFUSED)
def test_the_build_refuses_and_names_file_line_and_mend(dataset, case):
    name, old, new, there, words = REFUSED[case]
    _change(dataset, name, old, new)
    (told,) = (line for line in _refusal(dataset).splitlines()[1:] if words in line)
    assert told.startswith(f"{name}:")
    number = int(told.split(":")[1])
    assert there in (dataset / name).read_text().splitlines()[number - 1]


def test_an_event_without_citation_is_refused(dataset):
    text = (dataset / "events" / "paper.yaml").read_text()
    (dataset / "events" / "paper.yaml").write_text(text[: text.index("  citations:")])
    assert "events/paper.yaml:2: event banned: the event has no citation" in _refusal(dataset)


def test_two_events_of_one_id_in_two_files_are_refused(dataset):
    (dataset / "events" / "second.yaml").write_text(EVENT)
    assert "events/second.yaml:2: event banned: there is another event" in _refusal(dataset)


def test_the_same_words_cited_twice_are_refused(dataset):
    _change(
        dataset,
        "events/paper.yaml",
        "it was denied\n      before: Officials said",
        '"On Aug. 28 the “party” was banned"',
    )
    assert "cites these very words twice" in _refusal(dataset)


def test_all_faults_are_told_at_once_one_a_line(dataset):
    for old, new in (("status: asserted", "status: x"), ("date: 2015-08-28", "date: x"), ("[russia]", "[x]")):
        _change(dataset, "events/paper.yaml", old, new)
    _change(dataset, "actors.yaml", "type: state", "type: x")
    lines = _refusal(dataset).splitlines()
    assert lines[0] == "The dataset has 4 faults; nothing was built:"
    assert [line.split(": ")[0] for line in lines[1:]] == [
        "actors.yaml:2",
        "events/paper.yaml:5",
        "events/paper.yaml:10",
        "events/paper.yaml:13",
    ]


def test_a_text_that_repeats_itself_by_reference_is_not_followed(dataset):
    (dataset / "actors.yaml").write_text("- &a {id: x, name: X, type: state}\n- *a\n")
    assert "must be a plain list" in _refusal(dataset)


def test_a_failed_build_leaves_the_old_file(dataset):
    out = dataset.parent / "out.tlx"
    build(dataset, out)
    before = out.read_bytes()
    _change(dataset, "actors.yaml", "type: state", "type: x")
    with pytest.raises(DataFault):
        build(dataset, out)
    assert out.read_bytes() == before


@pytest.mark.parametrize("gone", ["sources.yaml", "actors.yaml"])
def test_a_folder_that_is_no_dataset_is_a_file_fault(dataset, gone):
    (dataset / gone).unlink()
    with pytest.raises(FileFault, match="not a dataset"):
        build(dataset, dataset.parent / "out.tlx")
    with pytest.raises(FileFault, match="no dataset folder"):
        build(dataset / "none", dataset.parent / "out.tlx")


def test_a_place_that_cannot_be_written_is_a_file_fault(dataset):
    with pytest.raises(FileFault, match="cannot be made"):
        build(dataset, dataset / "none" / "out.tlx")
    with pytest.raises(FileFault, match="is a folder"):
        build(dataset, dataset)
