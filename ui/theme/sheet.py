"""The one style sheet of the application. ``@role`` is replaced by the theme's colour.

Dynamic properties it knows:
``role``   label: note, heading, title, figure, field, problem, keyhint, strong; frame: page, surface, bar, rail,
           status, card, line, band, overlay; button: primary, quiet, chip, danger
``state``  ok, attention, urgent, late, calm (text of labels; border of fields: late = wrong, attention = warning)
Change one with ``set_property`` (ui/theme/states.py), which polishes that widget again and nothing else.
"""

from __future__ import annotations

from msgspec.structs import asdict

from resources import path_of
from ui.theme.tokens import Theme

_STATES = ("ok", "attention", "urgent", "late", "calm")

# A line edit keeps no padding above and below: capitals with two marks reach above the font's ascent.
_SHEET = """
QToolTip { background: @surface; color: @ink; border: 1px solid @line_strong; padding: 4px 8px; }
QFrame[role="surface"], QFrame[role="bar"] { background: @surface; border: none; }
QFrame[role="bar"] { border-bottom: 1px solid @line; }
QFrame[role="rail"] { background: @surface; border: none; border-right: 1px solid @line; }
QFrame[role="status"] { background: @surface; border: none; border-top: 1px solid @line; }
QFrame[role="card"] { background: @surface; border: 1px solid @line; border-radius: 6px; }
QFrame[role="overlay"] { background: @surface; border: 1px solid @line_strong; border-radius: 6px; }
QFrame[role="side"] { background: @surface; border: none; border-left: 1px solid @line; }
QFrame[role="line"] { background: @line; border: none; }
QFrame[role="band"] { background: @band; border: none; }
QFrame[role="band"] QLabel { color: @on_band; font-size: 9pt; font-weight: 600; }

QLabel[role="note"], QLabel[role="field"] { color: @muted; font-size: 9pt; }
QLabel[role="field"] { font-weight: 500; }
QLabel[role="problem"] { color: @late_text; font-size: 9pt; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="heading"] { font-size: 13pt; font-weight: 600; }
QLabel[role="title"] { font-size: 17pt; font-weight: 600; }
QLabel[role="figure"] { font-size: 28pt; font-weight: 600; }
QLabel[role="keyhint"] { color: @muted; background: @sunken; border: 1px solid @line; border-radius: 4px;
  font-size: 8pt; padding: 0px 5px; }

QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QDateEdit { background: @surface; color: @ink;
  border: 1px solid @line_strong; border-radius: 6px; padding: 4px 8px; selection-background-color: @accent;
  selection-color: @on_accent; placeholder-text-color: @muted; }
QLineEdit { padding: 0px 8px; }
QLineEdit:hover, QComboBox:hover, QPlainTextEdit:hover { border-color: @muted; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus { border: @{fw}px solid @focus;
  padding: @{fp1}px @{fp2}px; }
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled { background: @sunken; color: @disabled;
  border-color: @line; }
QLineEdit:read-only { background: @sunken; border-color: @line; }
QLineEdit[state="late"], QComboBox[state="late"], QPlainTextEdit[state="late"] { border: @{fw}px solid @late;
  padding: @{fp1}px @{fp2}px; }
QLineEdit[state="attention"], QComboBox[state="attention"] { border: @{fw}px solid @attention;
  padding: @{fp1}px @{fp2}px; }
QLineEdit:focus, QLineEdit[state="late"], QLineEdit[state="attention"] { padding: 0px @{fp2}px; }
QLineEdit[role="search"] { background: @page; border-color: @line; }
QLineEdit[role="search"]:focus { background: @surface; border-color: @focus; }
QComboBox { padding-right: 24px; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { width: 10px; height: 10px; image: none; }
QComboBox QAbstractItemView, QListView[role="pick"] { background: @surface; border: 1px solid @line_strong; outline: 0;
  selection-background-color: @accent_soft; selection-color: @ink; }
QComboBox QAbstractItemView::item { min-height: 28px; padding: 2px 8px; }
QListView[role="pick"] { border: none; }
QListView[role="nav"] { background: transparent; border: 1px solid transparent; outline: 0; }
QListView[role="nav"]:focus { border-color: transparent; }
QListView[role="nav"]::item { border-radius: 6px; padding-left: 12px; color: @ink; }
QListView[role="nav"]::item:hover { background: @hover; }
QListView[role="nav"]::item:selected { background: @accent_soft; color: @accent_text; }
QListView[role="nav"]::item:selected:active { border: @{fw}px solid @focus; }
QListView[role="nav"]::item:selected:!active { border: none; }
QListView[role="ticks"] { background: @surface; border: 1px solid @line_strong; border-radius: 6px; outline: 0; }
QListView[role="ticks"]:focus { border: @{fw}px solid @focus; }
QListView[role="ticks"]::item { padding: 3px 4px; color: @ink; }
QListView[role="ticks"]::item:selected { background: @accent_soft; color: @ink; }
QListView[role="ticks"]::indicator { width: 16px; height: 16px; background: @surface; border: 1px solid @line_strong;
  border-radius: 4px; }
QListView[role="ticks"]::indicator:checked { background: @accent; border-color: @accent; image: url("@{check}"); }

QPushButton { background: @surface; color: @ink; border: 1px solid @line_strong; border-radius: 6px;
  padding: 5px 14px; }
QPushButton:hover { background: @hover; border-color: @muted; }
QPushButton:pressed { background: @sunken; }
QPushButton:focus { border: @{fw}px solid @focus; padding: @{bp1}px @{bp2}px; }
QPushButton:disabled { background: @sunken; color: @disabled; border-color: @line; }
QPushButton[role="primary"] { background: @accent; color: @on_accent; border: 1px solid @accent;
  font-weight: 600; padding: 8px 16px; }
QPushButton[role="primary"]:hover { background: @accent_hover; border-color: @accent_hover; }
QPushButton[role="primary"]:focus { border: @{fw}px solid @ink; padding: @{pp1}px @{pp2}px; }
QPushButton[role="primary"]:disabled { background: @sunken; color: @disabled; border-color: @line; }
QPushButton[role="danger"] { color: @late_text; border-color: @late; }
QPushButton[role="danger"]:hover { background: @late_soft; }
QPushButton[role="quiet"] { background: transparent; border: 1px solid transparent; color: @accent_text;
  padding: 5px 8px; }
QPushButton[role="quiet"]:hover { background: @accent_soft; }
QPushButton[role="quiet"]:focus { border: @{fw}px solid @focus; padding: @{bp1}px @{qp2}px; }
QPushButton[role="quiet"]:disabled { color: @disabled; }
QPushButton[role="quiet"]:checked { background: @accent_soft; font-weight: 600; }
QPushButton[role="chip"] { background: @accent_soft; color: @accent_text; border: 1px solid transparent;
  border-radius: 11px;
  padding: 1px 10px; font-size: 9pt; min-height: 20px; max-height: 20px; }
QPushButton[role="chip"]:hover { border-color: @accent; }
QPushButton[role="chip"]:focus { border: @{fw}px solid @focus; padding: @{cp1}px @{cp2}px; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 4px 8px; }
QToolButton:hover { background: @hover; }
QToolButton:focus { border: @{fw}px solid @focus; padding: @{cp3}px @{cp4}px; }

QCheckBox, QRadioButton { spacing: 8px; padding: 2px; }
QCheckBox::indicator, QRadioButton::indicator { width: 16px; height: 16px; background: @surface;
  border: 1px solid @muted; border-radius: 4px; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: @accent; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid @focus; width: 14px; height: 14px; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url("@{check}"); }
QRadioButton::indicator:checked { border: 5px solid @accent; width: 8px; height: 8px; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: @sunken; border-color: @line; }
QCheckBox:focus, QRadioButton:focus { color: @accent_text; }

QTableView { background: @surface; alternate-background-color: @surface; border: 1px solid @line; border-radius: 6px;
  gridline-color: @line; selection-background-color: @accent_soft; selection-color: @ink; outline: 0; }
QTableView:focus { border: @{fw}px solid @focus; }
QTableView::item { padding: 0px 8px; border: none; border-bottom: 1px solid @line; }
QTableView::item:hover { background: @hover; }
QTableView::item:selected { background: @accent_soft; color: @ink; }
QTableCornerButton::section { background: @sunken; border: none; }
QHeaderView { background: @sunken; border: none; }
QHeaderView::section { background: @sunken; color: @muted; border: none; border-bottom: 1px solid @line_strong;
  padding: 4px 8px; font-size: 9pt; font-weight: 600; }

QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @line_strong; border-radius: 4px; margin: 2px; min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QTabBar::tab { background: transparent; color: @muted; padding: 8px 16px; border: none;
  border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @accent_text; border-bottom: 2px solid @accent; font-weight: 600; }
QTabBar::tab:hover { color: @ink; }
QTabWidget::pane { border: none; border-top: 1px solid @line; }
QMenu { background: @surface; border: 1px solid @line_strong; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @accent_soft; color: @ink; }
QMenu::item:disabled { color: @disabled; }
QProgressBar { background: @sunken; border: none; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
"""

_STATE_RULE = """
QLabel[state="{s}"] {{ color: @{s}_text; }}
QFrame[role="message"][state="{s}"] {{ background: @{s}_soft; border: 1px solid @{s}; border-radius: 6px; }}
"""


def build_sheet(theme: Theme) -> str:
    """The whole application style sheet for a theme."""
    sheet = _SHEET + "".join(_STATE_RULE.format(s=state) for state in _STATES)
    width = theme.focus_width
    more = width - 1  # a thicker border takes its room from the padding, so that nothing moves on focus
    sizes = {
        "fw": width, "fp1": 4 - more, "fp2": 8 - more, "bp1": 5 - more, "bp2": 14 - more, "qp2": 8 - more,
        "pp1": 8 - more, "pp2": 16 - more, "cp1": max(0, 1 - more), "cp2": 10 - more, "cp3": 4 - more, "cp4": 8 - more,
    }  # fmt: skip
    sheet = sheet.replace("@{check}", path_of(f"icons/check-{theme.name}.svg").as_posix())
    for name, size in sizes.items():
        sheet = sheet.replace(f"@{{{name}}}", str(size))
    for name, color in sorted(asdict(theme.roles).items(), key=_longest_first):
        sheet = sheet.replace(f"@{name}", color)
    return sheet


def _longest_first(item: tuple[str, str]) -> int:
    """So that ``@line`` does not eat the beginning of ``@line_strong``."""
    return -len(item[0])
