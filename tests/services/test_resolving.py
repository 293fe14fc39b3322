import pytest

from explorer.model.columns import ActorEntry, Catalogue, SourceEntry
from explorer.model.fault import UsageFault
from explorer.services.resolving import ActorNames, Fit, choose, find_actor, nearest, source_code

CATALOGUE = Catalogue(
    actors=(
        ActorEntry("russia", "Russia", "state", -1, ("Moscow", "Россия")),
        ActorEntry("rahmon", "Emomali Rahmon", "person", -1, ("Rahmon", "Imomali Rakhmonov")),
        ActorEntry("rahmon-jr", "Rustam Emomali", "person", 1, ()),
        ActorEntry("base", "201st Military Base", "military unit", 0, ("Base 201",)),
        ActorEntry("base-2", "Base 201", "military unit", 0, ()),
    ),
    sources=(
        SourceEntry("diplomat", "A Title", "The Diplomat", "2015"),
        SourceEntry("other", "Another", "The Paper", ""),
        SourceEntry("third", "Third", "The Paper", ""),
    ),
    kinds=("attack",),
    tags=(),
)


@pytest.mark.parametrize(
    ("words", "actor"),
    [
        ("rahmon", "rahmon"),
        ("Рахмон", "rahmon"),
        ("RAKHMON", "rahmon"),
        ("moscow", "russia"),
        ("россия", "russia"),
    ],
)
def test_a_name_in_any_spelling_is_its_actor(words, actor):
    assert find_actor(CATALOGUE, words).id == actor


@pytest.mark.parametrize(
    ("words", "near"), [("Rusia", "Russia"), ("Emomali", "Emomali Rahmon"), ("zzz", "facets")]
)
def test_an_unknown_actor_is_told_with_the_nearest(words, near):
    with pytest.raises(UsageFault, match=near):
        find_actor(CATALOGUE, words)


def test_one_name_of_two_actors_is_asked_about():
    with pytest.raises(UsageFault, match="base-2"):
        find_actor(CATALOGUE, "base 201")


def test_suggestions_are_ranked_and_say_which_spelling_fitted():
    names = ActorNames(CATALOGUE)
    hits = names.suggest("emomali")
    assert [(CATALOGUE.actors[hit.code].id, hit.fit) for hit in hits] == [
        ("rahmon", Fit.PREFIX),
        ("rahmon-jr", Fit.WORD_PREFIX),
    ]
    assert names.suggest("Рахмонов")[0].spelling == "Imomali Rakhmonov"
    assert names.suggest("mosc")[0].spelling == "Moscow"
    assert names.suggest("Emomaly Rahman")[0].fit is Fit.FUZZY
    assert len(names.suggest("")) == len(CATALOGUE.actors)
    assert len(names.suggest("", limit=2)) == 2


def test_whole_words_of_names_are_found():
    names = ActorNames(CATALOGUE)
    assert names.codes_containing("military") == [3]
    assert names.codes_containing("milit") == []
    assert names.codes_containing("milit", prefix=True) == [3]


def test_a_source_is_found_by_id_title_or_publisher():
    assert [source_code(CATALOGUE, words) for words in ("diplomat", "a title", "The Diplomat")] == [0, 0, 0]
    with pytest.raises(UsageFault, match="other and third"):
        source_code(CATALOGUE, "The Paper")
    with pytest.raises(UsageFault, match="diplomat"):
        source_code(CATALOGUE, "diplomatt")


def test_a_word_of_a_vocabulary():
    assert choose("ATTACK", ("attack", "aid"), "kind") == "attack"
    with pytest.raises(UsageFault, match="attack"):
        choose("atack", ("attack", "aid"), "kind")
    assert nearest("queryy", ("query", "facets")) == ["query"]
