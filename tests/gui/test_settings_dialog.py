import pytest
from PySide6.QtCore import QSettings

from explorer.gui.contrast import CONTRAST_DARK, CONTRAST_LIGHT, contrast_theme
from explorer.gui.settings import Settings, Start
from explorer.gui.settings_dialog import SettingsDialog
from explorer.gui.theme import Appearance, theme_for
from explorer.gui.timeline_motion import Motion


@pytest.fixture
def dialog(window, qtbot):
    made = SettingsDialog(window)
    qtbot.addWidget(made)
    made.show()
    return made


def choose(box, code):
    box.setCurrentIndex(box.findData(code))
    box.activated.emit(box.currentIndex())


def shown(dialog):
    return sum(row.widget.isVisibleTo(dialog) for row in dialog.rows)


def test_words_find_a_setting_by_name_explanation_or_choice(dialog):
    assert shown(dialog) == len(dialog.rows)
    for words in ("appear", "dark", "русский", "logs documents"[:3], "glide"):
        dialog.search.setText(words)
        assert 1 <= shown(dialog) < len(dialog.rows), words
    dialog.search.setText("zzz")
    assert shown(dialog) == 0
    assert dialog.none_found.isVisibleTo(dialog)


def test_each_choice_is_kept_at_once(dialog, window):
    choose(dialog.appearance, "contrast")
    choose(dialog.language, "ru")
    choose(dialog.scale, "150")
    choose(dialog.start, "last")
    dialog.motion.click()
    settings = window.settings
    assert settings.appearance is Appearance.CONTRAST
    assert window.theme.colours in (CONTRAST_LIGHT, CONTRAST_DARK)
    assert (settings.language, settings.scale_percent, settings.start) == ("ru", 150, Start.LAST)
    assert not settings.motion and not Motion.enabled
    dialog.motion.click()
    assert Motion.enabled
    choose(dialog.appearance, "light")


def test_nonsense_in_the_file_means_the_defaults(tmp_path):
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    for key, value in (("choice/scale_percent", "7"), ("choice/start", "x"), ("appearance", "x")):
        store.setValue(key, value)
    settings = Settings(store)
    assert (settings.scale_percent, settings.start, settings.appearance) == (
        100,
        Start.SAMPLE,
        Appearance.SYSTEM,
    )


def test_high_contrast_follows_the_systems_light_or_dark():
    assert theme_for(Appearance.CONTRAST, system_is_dark=True) == contrast_theme(dark=True)
    assert theme_for(Appearance.CONTRAST, system_is_dark=False) == contrast_theme(dark=False)


def test_the_systems_wish_for_contrast_is_followed_unless_the_user_chose(qapp):
    wish = {"system_is_dark": False, "system_wants_contrast": True}
    assert theme_for(Appearance.SYSTEM, **wish) == contrast_theme(dark=False)
    assert theme_for(Appearance.LIGHT, **wish) != contrast_theme(dark=False)


def luminance(colour):
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colours", [CONTRAST_LIGHT, CONTRAST_DARK], ids=["light", "dark"])
def test_high_contrast_is_high(colours):
    for ground in (colours.window, colours.surface, colours.sunken):
        texts = (colours.text, colours.text_secondary, colours.text_faint, *colours.statuses.values())
        for text in texts:
            assert contrast(text, ground) >= 7, (text, ground)
    for text, ground in (
        (colours.on_accent, colours.accent),
        (colours.accent_text, colours.accent_soft),
        (colours.danger, colours.danger_soft),
        (colours.warning, colours.warning_soft),
        (colours.quote_current_text, colours.quote_current),
    ):
        assert contrast(text, ground) >= 7, (text, ground)
    assert contrast(colours.border, colours.surface) >= 4.5
