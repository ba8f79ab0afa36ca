"""A child without a helper: where there is no `fork`, each child is a fresh interpreter."""

import os
from multiprocessing.connection import Client, Connection

from . import child
from .frame import HEADER, MAX_FRAME


class PipeChannel:
    """Frames as messages of the standard library's connections, never pickled."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def send(self, frame: bytes) -> None:
        """Send one frame."""
        self.connection.send_bytes(frame)

    def receive(self) -> bytes:
        """The next frame; raises EOFError at the end."""
        return self.connection.recv_bytes(MAX_FRAME + HEADER.size)


def main(address: str, key: str) -> None:
    """Connect to the judge that listens at `address` and serve it."""
    connection = Client(address, authkey=bytes.fromhex(key))
    child.enter(os.dup(1))
    child.limit()
    child.serve(PipeChannel(connection))
