"""Small lists of every format, of our own making, and how they are opened in tests."""

import io
import json
from pathlib import Path

from explorer.formats.import_registry import OpenedList, open_list
from explorer.formats.importer import Draft, FieldMapping, RowFault
from explorer.services.importing import draft_of

UCDP = (
    "id,type_of_violence,conflict_name,side_a,side_b,number_of_sources,source_article,source_office,source_date,"
    "source_headline,source_original,where_coordinates,where_description,latitude,longitude,country,date_prec,"
    "date_start,date_end,best,high,low\n"
    '11,1,Arland: Government,Government of Arland,Free Arland,2,"""Arland Post, Daily,2013-01-03,Two die; fog lifts"";'
    '""Wire,2013-01-04,Clash"""," Arland Post, Daily;Wire",2013-01-03;2013-01-04,Two die; fog lifts;Clash,police,Red Hill,'
    "on the hill,35.5,36.5,Arland,1,2013-01-03 00:00:00.000,2013-01-03 00:00:00.000,2,3,1\n"
    '12,3,Free Arland - Civilians,Free Arland,Civilians,-1,"Wire 17 May 1989 ""A village burns",,,,,Low Mill,,-9.65,20.4,'
    "Arland,3,1989-05-10 00:00:00.000,1989-05-16 00:00:00.000,14,14,14\n"
    "13,2,X - Y,X,Y,0,,,,,,,,,,Arland,7,1989-05-10,1989-05-16,0,0,0\n"
)

ACLED = (
    "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,actor2,assoc_actor_2,country,"
    "location,latitude,longitude,source,notes,fatalities,tags\n"
    "ARL1,12 September 2015,1,Battles,Armed clash,Military Forces of Arland,,Free Arland,Hill Men; Mill Men,Arland,Red Hill,"
    '35.5,36.5,Arland Post; Wire,"On 12 September, they met.",3,\n'
    "ARL2,2015-09-16,2,Protests,Peaceful protest,Protesters,,,,Arland,Low Mill,,,Wire,They walked.,0,crowd size=10\n"
    "ARL3,2015-10-15,3,Riots,Mob violence,Rioters,,,,Arland,,,,Wire,In October.,0,\n"
    "ARL4,2015-10-15,9,Riots,Mob violence,Rioters,,,,Arland,,,,Wire,In October.,0,\n"
)

_GDELT_2 = {0: "410412347", 1: "20150912", 2: "201509", 3: "2015", 4: "2015.6958", 5: "RUS", 6: "RUSSIA", 7: "RUS", 15: "TJK",
            16: "TAJIKISTAN", 17: "TJK", 25: "1", 26: "036", 27: "036", 28: "03", 29: "1", 30: "4.0", 31: "10", 32: "1",
            33: "10", 34: "2.5", 51: "4", 52: "Dushanbe, Tajikistan", 53: "TI", 56: "38.56", 57: "68.77", 59: "20150912120000",
            60: "https://example.org/a"}  # fmt: skip


def gdelt(count: int = 61, rows: int = 3) -> bytes:
    """A file of GDELT 1 (57 or 58 fields) or 2 (61 fields)."""
    lines = []
    for number in range(rows):
        cells = [_GDELT_2.get(at, "") for at in range(61)]
        if count != 61:
            # Version 1 has no ADM2 codes.
            for place in (55, 47, 39):
                del cells[place]
        cells[0] = str(410412347 + number)
        lines.append("\t".join(cells[:count]))
    return ("\n".join(lines) + "\n").encode()


TIMELINEJS = {
    "title": {"text": {"headline": "A small war", "text": ""}},
    "events": [
        {
            "start_date": {
                "year": "2015",
                "month": "9",
                "day": "12",
                "hour": "14",
                "minute": "5",
                "display_date": "Saturday",
            },
            "text": {"headline": "They <b>met</b>", "text": "<p>On the hill &amp; below.</p>"},
            "media": {"url": "https://example.org/p.jpg", "caption": "The hill", "credit": "Wire"},
            "group": "clash",
            "unique_id": "met",
        },
        {
            "start_date": {"year": -44},
            "end_date": {"year": "2016", "month": 2},
            "text": {"headline": "A long peace"},
        },
        {"start_date": {"year": "2015", "month": "2", "day": "30"}, "text": {"headline": "No such day"}},
    ],
}

TIMELINEJS_SHEET = (
    "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,"
    "Media Thumbnail,Type,Group,Background\n"
    "2015,9,,,,,,,,Autumn,,,,,,title,,\n"
    "2015,9,12,2:05 PM,2015,9,14,,,They met,On the hill,,,,,,clash,\n"
    "2016,,,,,,,,,A year of peace,,,,,,,,\n"
)

TIMELINE_XML = """<?xml version="1.0" encoding="utf-8"?>
<timeline><version>2.9.0</version><timetype>gregoriantime</timetype>
<categories><category><name>war</name><color>1,2,3</color></category></categories>
<events>
<event><start>2015-09-12 00:00:00</start><end>2015-09-13 00:00:00</end><text>(1)They met &lt;there&gt;</text><fuzzy>False</fuzzy>
<ends_today>False</ends_today><category>war</category><description>On the hill</description></event>
<event><start>2015-09-01 08:30:00</start><end>2015-09-03 00:00:00</end><text>Rain</text><fuzzy>True</fuzzy></event>
<event><start>2016-01-01 00:00:00</start><end>2016-05-01 00:00:00</end><text>Peace</text><ends_today>True</ends_today>
<hyperlink>https://example.org/peace</hyperlink></event>
<event><start>2016-13-01 00:00:00</start><end>2016-05-01 00:00:00</end><text>Bad</text></event>
</events></timeline>
"""

ICS = "\r\n".join(
    [
        "BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:one@example.org", "DTSTART;VALUE=DATE:20150912",
        "DTEND;VALUE=DATE:20150913", "SUMMARY:They met\\, at last", "DESCRIPTION:On the hill",
        "  and below\\nuntil dusk", "LOCATION:Red Hill", "CATEGORIES:war,peace\\,talks",
        "ORGANIZER;CN=\"Roe, J.\":mailto:j@example.org", "GEO:35.5;36.5", "BEGIN:VALARM", "DESCRIPTION:ring", "END:VALARM",
        "END:VEVENT", "BEGIN:VEVENT", "UID:two", "DTSTART;TZID=Asia/Dushanbe:20150912T140500", "DURATION:PT1H30M",
        "RRULE:FREQ=WEEKLY", "STATUS:TENTATIVE", "SUMMARY:Talks", "END:VEVENT", "BEGIN:VTODO", "UID:three",
        "SUMMARY:Buy fog", "END:VTODO", "BEGIN:VEVENT", "UID:four", "SUMMARY:When?", "END:VEVENT", "END:VCALENDAR", "",
    ]
)  # fmt: skip

TIMESKETCH = (
    "message,timestamp,datetime,timestamp_desc,tag,hostname\n"
    "Logged in,1442066405123456,2015-09-12T14:00:05+00:00,Last Login,\"['bad','night']\",alpha\n"
    "Wrote file,1442066405123456,2015-09-12T14:00:05.123456+00:00,Content Modification Time,,alpha\n"
    "Wrong,1442066499123456,2015-09-12T14:00:05.123456+00:00,Last Login,,beta\n"
)

PLAIN = "id,title,date,actors,location\na1,They met,2015-09-12,Roe; Doe,Red Hill\n"


def workbook(rows: list[list[object]], sheet: str = "Events") -> bytes:
    """An Excel workbook of one filled sheet behind an empty one."""
    from openpyxl import Workbook

    book = Workbook()
    page = book.create_sheet(sheet)
    for row in rows:
        page.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def write(folder: Path, name: str, content: "bytes | str | object") -> Path:
    """Write a list; what is neither text nor bytes becomes JSON."""
    path = folder / name
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        text = content if isinstance(content, str) else json.dumps(content)
        path.write_bytes(text.encode())
    return path


def opened(
    folder: Path, content: object, name: str = "list.txt", fmt: str = "", **options: str
) -> OpenedList:
    """Open a list; the name says nothing about what it is."""
    columns = {
        key[4:].replace("_", " "): (value,) for key, value in options.items() if key.startswith("map_")
    }
    rest = {key: value for key, value in options.items() if not key.startswith("map_")}
    return open_list(write(folder, name, content), fmt, FieldMapping(columns, rest))


def read(
    folder: Path, content: object, name: str = "list.txt", fmt: str = "", **options: str
) -> list[Draft | str]:
    """Read a list: a draft for each row, or the reason why there is none."""
    return drafts(opened(folder, content, name, fmt, **options))


def drafts(found: OpenedList) -> list[Draft | str]:
    """Return the drafts of an opened list, or reasons."""
    reader = found.vocabulary.reader(found.mapping, found.table.columns)
    made: list[Draft | str] = []
    for record in found.table.records():
        try:
            made.append(draft_of(record, reader))
        except RowFault as fault:
            made.append(str(fault))
    return made
