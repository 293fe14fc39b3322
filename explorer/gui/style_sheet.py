"""The application's one style sheet: what Fusion and the palette do not already say."""

from explorer.gui.theme import RADIUS_PX, Colours


def style_sheet(c: Colours) -> str:
    """Return the sheet for these colours. Widgets opt in by object name or by the dynamic property `look`."""
    return "\n\n".join((_grounds_and_inputs(c), _buttons(c), _links_and_grades(c), _views(c), _bars(c)))


def _grounds_and_inputs(c: Colours) -> str:
    from explorer.gui.icons import icon_path

    arrow, up_arrow = icon_path("combo-arrow"), icon_path("spin-up")
    return f"""QMainWindow, QDialog {{ background: {c.window}; }}
QMainWindow::separator {{ background: {c.border}; width: 1px; height: 1px; }}
QMainWindow::separator:hover {{ background: {c.accent}; }}
QSplitter::handle {{ background: {c.border}; }}
QSplitter::handle:hover {{ background: {c.accent}; }}
QToolTip {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.border_strong}; padding: 6px 8px;
}}

QWidget[look="surface"] {{ background: {c.surface}; }}
QWidget[look="bar"] {{ background: {c.window}; border: none; border-bottom: 1px solid {c.border}; }}
QWidget[look="footer"] {{ background: {c.window}; border-top: 1px solid {c.border}; }}
QFrame[look="line"] {{ background: {c.border}; border: none; max-height: 1px; min-height: 1px; }}
QLabel[look="section"] {{ color: {c.text_faint}; }}
QLabel[look="secondary"] {{ color: {c.text_secondary}; }}
QLabel[look="faint"] {{ color: {c.text_faint}; }}
QLabel[look="warning"] {{ color: {c.warning}; }}
QFrame[look="card"] {{ background: {c.surface}; border: 1px solid {c.border}; border-radius: {RADIUS_PX}px; }}
QFrame[look="card"][current="true"] {{ border: 1px solid {c.accent}; background: {c.surface}; }}
QFrame[look="conflict"] {{ background: {c.warning_soft}; border: none; border-radius: {RADIUS_PX}px; }}
QFrame[look="offer"] {{ background: {c.warning_soft}; border: none; border-bottom: 1px solid {c.border}; }}
QFrame[look="sample"] {{ background: {c.accent_soft}; border: none; border-bottom: 1px solid {c.border}; }}
QFrame[look="fault"] {{ background: {c.danger_soft}; border: none; border-bottom: 1px solid {c.border}; }}
QFrame[look="fault"] QLabel {{ color: {c.danger}; }}

QLineEdit, QComboBox, QSpinBox {{
    background: {c.surface}; color: {c.text}; border: 1px solid {c.border_strong};
    border-radius: {RADIUS_PX}px; padding: 4px 8px; min-height: 18px; selection-background-color: {c.accent};
    selection-color: {c.on_accent};
}}
QLineEdit:hover, QComboBox:hover {{ border-color: {c.text_faint}; }}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus {{ border: 1px solid {c.focus}; }}
QLineEdit[fault="true"] {{ border: 1px solid {c.danger}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QComboBox::drop-down {{ border: none; width: 22px; }}
QComboBox::down-arrow {{ image: url("{arrow}"); width: 12px; height: 12px; }}
QSpinBox::up-button, QSpinBox::down-button {{ border: none; width: 22px; }}
QSpinBox::up-arrow {{ image: url("{up_arrow}"); width: 12px; height: 12px; }}
QSpinBox::down-arrow {{ image: url("{arrow}"); width: 12px; height: 12px; }}
QPlainTextEdit, QTextEdit {{
    background: {c.surface}; color: {c.text}; border: none;
    selection-background-color: {c.accent}; selection-color: {c.on_accent};
}}
QPlainTextEdit[look="field"] {{
    border: 1px solid {c.border_strong}; border-radius: {RADIUS_PX}px; padding: 3px 4px;
}}
QPlainTextEdit[look="field"]:focus {{ border: 1px solid {c.focus}; }}"""


def _buttons(c: Colours) -> str:
    return f"""QPushButton {{
    background: {c.surface}; color: {c.text}; border: 1px solid {c.border_strong};
    border-radius: {RADIUS_PX}px; padding: 5px 12px; min-height: 18px;
}}
QPushButton:hover {{ background: {c.hover}; }}
QPushButton:focus {{ border: 1px solid {c.focus}; }}
QPushButton:disabled {{ color: {c.text_faint}; border-color: {c.border}; background: {c.window}; }}
QPushButton[look="primary"], QPushButton:default {{
    background: {c.accent}; color: {c.on_accent}; border: 1px solid {c.accent};
}}
QPushButton[look="primary"]:hover, QPushButton:default:hover {{
    background: {c.accent_hover}; border-color: {c.accent_hover};
}}
QPushButton[look="primary"]:focus, QPushButton:default:focus {{ border: 1px solid {c.text}; }}
QPushButton[look="primary"]:disabled, QPushButton:default:disabled {{
    background: {c.sunken}; color: {c.text_faint}; border-color: {c.border};
}}
QPushButton[look="chip"] {{
    background: {c.accent_soft}; color: {c.accent_text}; border: 1px solid {c.accent_soft};
    border-radius: 11px; padding: 1px 10px; min-height: 18px;
}}
QPushButton[look="chip"]:hover, QPushButton[look="chip"]:focus {{ border-color: {c.accent}; }}
QPushButton[look="segment"] {{
    background: {c.surface}; border: 1px solid {c.border_strong}; border-radius: 0; padding: 4px 8px;
}}
QPushButton[look="segment"][end="left"] {{
    border-top-left-radius: {RADIUS_PX}px; border-bottom-left-radius: {RADIUS_PX}px;
}}
QPushButton[look="segment"][end="right"] {{
    border-top-right-radius: {RADIUS_PX}px; border-bottom-right-radius: {RADIUS_PX}px; border-left: none;
}}
QPushButton[look="segment"][end="middle"] {{ border-left: none; }}
QPushButton[look="segment"]:checked {{ background: {c.accent_soft}; color: {c.accent_text}; }}
QPushButton[look="segment"]:focus {{ border-color: {c.focus}; }}
QToolButton {{
    background: transparent; color: {c.text_secondary}; border: 1px solid transparent;
    border-radius: {RADIUS_PX}px; padding: 4px 6px;
}}
QToolButton:hover, QToolButton:pressed, QToolButton:checked {{ background: {c.hover}; color: {c.text}; }}
QToolButton:focus {{ border-color: {c.focus}; }}
QToolButton:disabled {{ color: {c.border_strong}; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
QToolButton[look="disclosure"] {{ color: {c.text_faint}; padding: 2px 0; border: 1px solid transparent; }}
QToolButton[look="disclosure"]:hover {{ background: transparent; color: {c.text}; }}
QToolButton[look="disclosure"]:focus {{ border-color: {c.focus}; }}"""


def _links_and_grades(c: Colours) -> str:
    return f"""QPushButton[look="link"] {{
    background: transparent; color: {c.accent_text}; border: 1px solid transparent; padding: 1px 3px;
    text-align: left;
}}
QPushButton[look="link"][flush="true"] {{ padding-left: 0; margin-left: -1px; }}
QPushButton[look="link"]:hover {{ background: {c.accent_soft}; }}
QPushButton[look="link"]:focus {{ border-color: {c.focus}; }}
QPushButton[look="link"]:disabled {{ color: {c.text_faint}; background: transparent; }}
QToolButton[look="grade"] {{
    color: {c.text_secondary}; background: {c.sunken}; border: 1px solid {c.border}; border-radius: 10px;
    padding: 1px 8px;
}}
QToolButton[look="grade"][graded="false"] {{
    color: {c.text_faint}; background: transparent; border: 1px dashed {c.border_strong};
}}
QToolButton[look="grade"]:hover {{ color: {c.text}; background: {c.hover}; border-color: {c.text_faint}; }}
QToolButton[look="grade"]:focus {{ border: 1px solid {c.focus}; }}"""


def _views(c: Colours) -> str:
    return f"""QTreeView, QTableView, QListView {{
    background: {c.surface}; color: {c.text}; border: none; outline: none;
    selection-background-color: {c.accent_soft}; selection-color: {c.text};
}}
QTreeView[look="panel"], QListView[look="panel"] {{ background: {c.window}; }}
QListView[look="panel"]::item:selected {{ background: {c.accent_soft}; color: {c.text}; }}
QTableView {{ gridline-color: {c.border}; }}
QAbstractScrollArea::corner {{ background: {c.surface}; border: none; }}
QTableView::item, QListView::item {{ padding: 0 8px; border: none; }}
QHeaderView {{ background: {c.surface}; }}
QHeaderView::section {{
    background: {c.surface}; color: {c.text_secondary}; border: none; border-bottom: 1px solid {c.border};
    padding: 5px 8px 5px 11px; text-align: left;
}}
QHeaderView::section:hover {{ color: {c.text}; background: {c.hover}; }}
QTabWidget::pane {{ border: none; }}
QTabBar {{ background: {c.window}; }}
QTabBar::tab {{
    background: transparent; color: {c.text_secondary}; border: none; border-bottom: 2px solid transparent;
    padding: 8px 12px 6px 12px;
}}
QTabBar::tab:selected {{ color: {c.text}; border-bottom: 2px solid {c.accent}; }}
QTabBar::tab:hover {{ color: {c.text}; }}
QTabBar::tab:focus {{ color: {c.accent_text}; }}
QMenuBar {{ background: {c.window}; color: {c.text}; border-bottom: 1px solid {c.border}; padding: 1px 6px; }}
QMenuBar::item {{ background: transparent; padding: 4px 8px; border-radius: 4px; }}
QMenuBar::item:selected {{ background: {c.hover}; }}
QMenu {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.border_strong}; padding: 4px; }}
QMenu::item {{ padding: 5px 24px 5px 24px; border-radius: 4px; }}
QMenu::item:selected {{ background: {c.accent_soft}; color: {c.text}; }}
QMenu::item:disabled {{ color: {c.text_faint}; }}"""


def _bars(c: Colours) -> str:
    from explorer.gui.icons import icon_path

    check = icon_path("check-dark" if c.dark else "check-light")
    return f"""QMenu::separator {{ height: 1px; background: {c.border}; margin: 4px 8px; }}
QStatusBar {{ background: {c.window}; color: {c.text_secondary}; border-top: 1px solid {c.border}; }}
QStatusBar::item {{ border: none; }}
QProgressBar {{ background: {c.sunken}; border: none; border-radius: 2px; max-height: 4px; }}
QProgressBar::chunk {{ background: {c.accent}; border-radius: 2px; }}
QScrollArea {{ border: none; background: transparent; }}
QScrollBar:vertical {{ background: {c.surface}; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: {c.surface}; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {c.border_strong}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 28px; }}
QScrollBar::handle:horizontal {{ min-width: 28px; }}
QScrollBar::handle:hover {{ background: {c.text_faint}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QTreeView[look="panel"] QScrollBar:vertical {{ background: {c.window}; }}
QCheckBox {{ spacing: 6px; }}
QCheckBox::indicator {{
    width: 14px; height: 14px; border: 1px solid {c.border_strong}; border-radius: 3px; background:
    {c.surface};
}}
QCheckBox::indicator:hover, QCheckBox::indicator:focus {{ border-color: {c.focus}; }}
QCheckBox::indicator:checked {{ background: {c.accent}; border-color: {c.accent}; image: url("{check}"); }}
QRadioButton {{ spacing: 6px; }}
QRadioButton::indicator {{
    width: 14px; height: 14px; border: 1px solid {c.border_strong}; border-radius: 8px; background:
    {c.surface};
}}
QRadioButton::indicator:hover {{ border-color: {c.focus}; }}
QRadioButton::indicator:checked {{ border: 4px solid {c.accent}; width: 8px; height: 8px; }}"""
