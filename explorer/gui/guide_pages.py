"""The pages of the user guide: our own Markdown, shipped with the application, in the interface's language.

The sheet of shortcuts is made from the table of actions, "What's new" from the changelog: neither can be
behind.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from explorer.gui.actions import ACTIONS, MENUS, native
from explorer.gui.gestures import gesture_tables
from explorer.gui.language import tr
from explorer.services.shipped import shipped_folder

FALLBACK = "en"
NEWS = "whats-new"


@dataclass(frozen=True, slots=True)
class GuidePage:
    """One page. `name` is its file's name without number and ending; `text` is Markdown."""

    name: str
    title: str
    text: str


def guide_folder(language: str) -> Path:
    """Return the folder of a language's pages, of English if there are none."""
    folder = shipped_folder("resources") / "guide"
    return folder / language if (folder / language).is_dir() else folder / FALLBACK


def picture_folder(language: str) -> Path:
    """Return the folder of a language's pictures, of English if there are none."""
    folder = shipped_folder("resources") / "guide" / "pictures"
    return folder / language if (folder / language).is_dir() else folder / FALLBACK


@lru_cache(maxsize=4)
def guide_pages(language: str) -> tuple[GuidePage, ...]:
    """Return all pages in order."""
    pages = []
    for path in sorted(guide_folder(language).glob("*.md")):
        text = path.read_text(encoding="utf-8")
        if "{shortcuts}" in text:
            text = text.replace("{shortcuts}", shortcuts_markdown())
        pages.append(GuidePage(path.stem.split("-", 1)[-1], _title(text), text))
    news = _news(language)
    return (*pages, news) if news else tuple(pages)


def _title(text: str) -> str:
    return text.removeprefix("# ").splitlines()[0].strip()


def news_path(language: str) -> Path:
    """Return the changelog in a language; the English one where there is none."""
    translated = shipped_folder("resources") / "guide" / "news" / f"{language}.md"
    return translated if translated.is_file() else shipped_folder("resources").parent / "CHANGELOG.md"


def _news(language: str) -> GuidePage | None:
    path = news_path(language)
    if not path.is_file():
        return None
    title = tr("What’s new")
    text = re.sub(r"\A# .*\n", f"# {title}\n", path.read_text(encoding="utf-8"))
    return GuidePage(NEWS, title, text)


def shortcuts_markdown() -> str:
    """Return the sheet of shortcuts as Markdown tables, one for each menu and each place of gestures."""
    parts = [
        *(_table(tr(menu), _rows_of(menu)) for menu in MENUS),
        *(_table(place, [(how, does, "") for how, does in rows]) for place, rows in gesture_tables()),
    ]
    return "\n".join(part for part in parts if part)


def _rows_of(menu: str) -> list[tuple[str, str, str]]:
    return [
        (", ".join(native(keys) for keys in spec.keys), spec.label.rstrip("…"), spec.hint)
        for spec in ACTIONS
        if spec.menu == menu and spec.keys
    ]


def _table(heading: str, rows: list[tuple[str, str, str]]) -> str:
    if not rows:
        return ""
    keys = tr("Keys")
    does = tr("What it does")
    lines = [f"## {heading}", "", f"| {keys} | {does} |", "|---|---|"]
    lines += [f"| {_cell(how)} | {_cell(f'{name}: {tip}' if tip else name)} |" for how, name, tip in rows]
    return "\n".join([*lines, ""])


def _cell(text: str) -> str:
    """Return text as a cell shows it, whatever characters it holds."""
    return re.sub(r"([\\|*_`\[\]<>~#+\-])", r"\\\1", text)
