"""The language of the interface: the user's choice, or the system's where we speak it; otherwise English.

`.qm` files stand in resources/translations; English is what the source says. Data are never translated.
"""

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

LANGUAGES = {"en": "English", "ru": "Русский"}
SYSTEM = "system"

_installed: list[QTranslator] = []
_current = "en"


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
    QLocale.setDefault(system if spoken == language else QLocale(language))
    if language == "en" or application is None:
        return
    folder = shipped_folder("resources") / "translations"
    for name in (f"timeline-explorer_{language}.qm", f"qtbase_{language}.qm"):
        translator = QTranslator(application)
        if translator.load(str(folder / name)):
            application.installTranslator(translator)
            _installed.append(translator)
