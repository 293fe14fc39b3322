"""The language of the interface: the user's choice, or the system's where we speak it; otherwise English.

Every word on the screen goes through `tr`, or `counted` where a number decides the form; `mark` notes a word of a table
that is translated where it is shown. Their texts are the source of resources/translations/*.ts, which
resources/translations/update.py keeps in step. Data are never translated.
"""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

LANGUAGES = {"en": "English", "ru": "Русский"}
SYSTEM = "system"
CONTEXT = "Window"
"""The one context of all texts in the `.ts` files."""

_REGIONS = {"en": "en_US", "ru": "ru_RU"}
_installed: list[QTranslator] = []
_current = "en"


def mark(text: str) -> str:
    """Return the text itself; it is translated where it is shown."""
    return text


def tr(text: str, **values: object) -> str:
    """Return a text in the language of the interface, with its `{names}` filled in."""
    words = QCoreApplication.translate(CONTEXT, text)
    return words.format(**values) if values else words


def counted(count: int, one: str, many: str, **values: object) -> str:
    """Return `one` or `many` for a count, in the language's own forms; `{n}` is the count as it is written there.

    Translations stand under `many`.
    """
    words = QCoreApplication.translate(CONTEXT, many, None, count)
    if words == many and count == 1:
        words = one
    return words.format(n=number(count), **values)


def number(value: int) -> str:
    """Return a number as the user's region writes it."""
    return QLocale().toString(value)


def language_for(choice: str) -> str:
    """Return "en" or "ru" for a choice of the settings: one of these, or "system"."""
    if choice in LANGUAGES:
        return choice
    for tag in QLocale.system().uiLanguages():
        language = tag.split("-")[0].split("_")[0].lower()
        if language in LANGUAGES:
            return language
    return "en"


def current_language() -> str:
    """Return the language that the interface speaks now."""
    return _current


def use_language(language: str) -> None:
    """Make the interface speak a language; called before the first widget, since widgets keep theirs."""
    global _current
    from explorer.services.shipped import shipped_folder

    application = QCoreApplication.instance()
    for translator in _installed:
        if application is not None:
            application.removeTranslator(translator)
    _installed.clear()
    _current = language
    # Numbers and dates on the screen follow the user's own region where it speaks the chosen language.
    system = QLocale.system()
    spoken = system.name().split("_")[0]
    QLocale.setDefault(system if spoken == language else QLocale(_REGIONS[language]))
    if language == "en" or application is None:
        return
    ours = shipped_folder("resources") / "translations" / f"timeline-explorer_{language}.qm"
    of_qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{language}.qm"
    # The one installed last is asked first.
    for path in (of_qt, ours):
        translator = QTranslator(application)
        if translator.load(str(path)):
            application.installTranslator(translator)
            _installed.append(translator)
