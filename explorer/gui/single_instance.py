"""One running application for each user: a second start hands its file over and ends.

The socket belongs to the user alone. One line of JSON goes to the running instance, `{"open": PATH, "view":
NAME}`, both of which may be null, and "ok" comes back. Without that answer the second start opens a window
of its own.
"""

import json
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from explorer.gui.meeting_place import may_be_running, socket_name

CONNECT_TIMEOUT_MS = 300
ANSWER_TIMEOUT_MS = 2_000
LONGEST_MESSAGE_BYTES = 65_536
_ANSWER = b"ok\n"


def hand_over(path: Path | None, view: str | None = None, *, name: str | None = None) -> bool:
    """Give a file (None: just come to the front) to the running instance; returns whether it took it.

    Needs a QCoreApplication; blocks for two seconds at most.
    """
    name = name or socket_name()
    if not may_be_running(name):
        return False
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(CONNECT_TIMEOUT_MS):
        return False
    message = {"open": None if path is None else str(path.absolute()), "view": view or None}
    socket.write(json.dumps(message).encode() + b"\n")
    socket.waitForBytesWritten(CONNECT_TIMEOUT_MS)
    return socket.waitForReadyRead(ANSWER_TIMEOUT_MS) and socket.readAll().data() == _ANSWER


class SingleInstance(QObject):
    """The running instance's end. `file_wanted` carries a path or None, and the name of a view or None."""

    file_wanted = Signal(object, object)

    def __init__(self, parent: QObject | None = None, *, name: str | None = None) -> None:
        super().__init__(parent)
        self._name = name or socket_name()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connected)

    def listen(self) -> bool:
        """Start to listen; a socket that a crashed instance left behind is replaced."""
        if self._server.listen(self._name):
            return True
        if hand_over(None, name=self._name):
            return False
        QLocalServer.removeServer(self._name)
        return self._server.listen(self._name)

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _on_connected(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.disconnected.connect(socket.deleteLater)
        socket.readyRead.connect(lambda: self._on_ready_read(socket))
        self._on_ready_read(socket)

    def _on_ready_read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > LONGEST_MESSAGE_BYTES:
                socket.abort()
            return
        wanted = _understood(bytes(socket.readLine(LONGEST_MESSAGE_BYTES).data()))
        if wanted is None:
            socket.abort()
            return
        socket.write(_ANSWER)
        socket.flush()
        self.file_wanted.emit(*wanted)


def _understood(line: bytes) -> tuple[Path | None, str | None] | None:
    """Return what a message asks for; None for anything that is not one of ours."""
    try:
        message = json.loads(line)
    except ValueError:
        return None
    if not isinstance(message, dict):
        return None
    path, view = message.get("open"), message.get("view")
    if not isinstance(path, str | None) or not isinstance(view, str | None):
        return None
    return (None if path is None else Path(path)), view
