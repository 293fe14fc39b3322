import pytest

from explorer.model.event import ConflictKind
from explorer.services.claim_comparing import difference
from explorer.services.name_comparing import Spellings, names_differ

AGREE = (
    ("killed", ("9", "policemen"), ("more than 20", "people")),
    ("troops", ("7000", "persons"), ("7,000 soldiers", "")),
    ("troops", ("about 7,000", ""), ("6,000-7,000", "persons")),
    ("length", ("1350 km", ""), ("839 miles", "")),
    ("share", ("65%", ""), ("two thirds", "")),
    ("aid", ("70 billion", "RUB"), ("$1.23 billion", "")),
    ("share", ("49", "percent of GDP"), ("30", "percent of exports")),
    ("date of signing", ("2015-09", ""), ("Sept 13, 2015", "")),
    ("date of signing", ("2015-09-12~", ""), ("2015-09-13", "")),
    ("leader", ("Эмомали Рахмон", ""), ("E. Rakhmon", "")),
    ("party", ("IRP", ""), ("the Islamic Renaissance Party", "")),
    ("place", ("Kulyab", ""), ("the city of Kulyabe", "")),
    ("place", ("unknown", ""), ("Dushanbe", "")),
    ("ministry", ("MoD", "name"), ("Ministry of Defence", "name")),
    ("speech", ("an hour and a half", "hours"), ("90 minutes", "minutes")),
    ("wounded", ("scores", "persons"), ("67", "persons")),
    ("killed", ("at least a dozen", "persons"), ("13", "persons")),
    ("inflation", ("about a tenth", "percent"), ("10.4", "percent")),
    ("depth", ("1.5 m", "m"), ("5 ft", "ft")),
    ("temperature", ("-10 °C", "°C"), ("14 °F", "°F")),
)
DIFFER = (
    ("killed", ("9", ""), (">20", "persons"), ConflictKind.VALUE),
    ("killed", ("30", "policemen"), ("20", "persons"), ConflictKind.VALUE),
    ("troops", ("7000", ""), ("5,500", ""), ConflictKind.VALUE),
    ("length", ("1350", "km"), ("1350", "miles"), ConflictKind.UNIT),
    ("aid", ("70 billion rubles", ""), ("$70 billion", ""), ConflictKind.UNIT),
    ("displaced", ("7200", "persons"), ("7200", "families"), ConflictKind.UNIT),
    ("founded", ("1991", ""), ("1992", ""), ConflictKind.DATE),
    ("day of the arrest", ("12 September 2015", ""), ("2015-09-13", ""), ConflictKind.DATE),
    ("commander", ("Rahmon", ""), ("General Nazarzoda", ""), ConflictKind.IDENTITY),
    ("unit", ("101st airborne division", ""), ("201st motorized rifle division", ""), ConflictKind.IDENTITY),
    ("convicted", ("guilty", ""), ("not guilty", ""), ConflictKind.VALUE),
    ("armed", ("yes", ""), ("No", ""), ConflictKind.VALUE),
    ("weight", ("half a tonne", "tonnes"), ("5 tonnes", "tonnes"), ConflictKind.VALUE),
    ("troops", ("a battalion of some 500 men", "persons"), ("900", "soldiers"), ConflictKind.VALUE),
    ("wounded", ("scores", "persons"), ("six", "persons"), ConflictKind.VALUE),
    ("area", ("143,100 sq km", "km2"), ("143,100 ha", "ha"), ConflictKind.UNIT),
    ("temperature", ("-10 °C", "°C"), ("10 °C", "°C"), ConflictKind.VALUE),
    ("born", ("early 1960s", "date"), ("1952", "date"), ConflictKind.DATE),
)


@pytest.mark.parametrize(("of", "one", "other"), AGREE)
def test_what_can_hold_together_is_no_difference(of, one, other):
    assert difference(of, one, other, Spellings()) is None
    assert difference(of, other, one, Spellings()) is None


@pytest.mark.parametrize(("of", "one", "other", "kind"), DIFFER)
def test_what_cannot_hold_together_differs_in_its_kind(of, one, other, kind):
    for found in (difference(of, one, other, Spellings()), difference(of, other, one, Spellings())):
        assert found is not None
        assert found.kind is kind


def test_actors_are_known_by_their_aliases_and_parents():
    spellings = Spellings([(1, None, "Russia"), (2, 1, "Kremlin"), (2, 1, "Moscow"), (3, None, "Tajikistan")])
    assert not names_differ("Kremlin", "Moscow", spellings)
    assert not names_differ("Kremlin", "Russia", spellings)
    assert names_differ("Kremlin", "Tajikistan", spellings)


def test_the_further_apart_the_graver():
    levels = [difference("killed", ("100", ""), (n, ""), Spellings()).severity for n in ("110", "140", "500")]
    assert levels == [1, 2, 3]
