"""PySide6 6.12.0 drops one reference to None on every void call under Python 3.11, until the interpreter aborts."""

import sys

import pytest

pytest.importorskip("PySide6")


def test_void_calls_keep_the_reference_count_of_none(qtbot):
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtWidgets import QLabel

    label = QLabel()
    qtbot.addWidget(label)
    image = QImage(16, 16, QImage.Format.Format_RGB32)
    before = sys.getrefcount(None)
    painter = QPainter(image)
    for _ in range(1000):
        painter.fillRect(0, 0, 4, 4, 0)
        label.setText("a")
    painter.end()
    assert sys.getrefcount(None) - before > -5
