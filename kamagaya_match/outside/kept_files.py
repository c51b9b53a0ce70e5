"""Files beside the database, each under a name that says nothing."""

import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kamagaya_match.problems import NotFound
from kamagaya_match.settings import settings

_NAME = re.compile(r"[0-9a-f]{32}\.[a-z]{2,4}")


@dataclass(frozen=True, slots=True)
class KeptFiles:
    """The files of one sort, in a folder of their own in the data directory."""

    name: str

    def keep(self, sizes: Mapping[str, bytes]) -> str:
        """Store one thing in these forms (a picture in its sizes), by ending, under a new name; the name of the first."""
        stem = secrets.token_hex(16)
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for ending, data in sizes.items():
            with (self._folder / f"{stem}{ending}").open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        return stem + next(iter(sizes))

    def read(self, name: str) -> bytes:
        """The bytes of a file that was kept here; NotFound for every other name."""
        if not _NAME.fullmatch(name):
            raise NotFound
        try:
            return (self._folder / name).read_bytes()
        except FileNotFoundError:
            raise NotFound from None

    def drop(self, name: str) -> None:
        """Delete it in all its forms; nothing for an empty name."""
        for file in self._folder.glob(name.partition(".")[0] + ".*") if _NAME.fullmatch(name) else ():
            file.unlink(missing_ok=True)

    def older_than(self, moment: datetime) -> list[str]:
        """The names of the files that were stored before this moment."""
        files = self._folder.iterdir() if self._folder.is_dir() else ()
        return [file.name for file in files if _NAME.fullmatch(file.name) and file.stat().st_mtime < moment.timestamp()]

    @property
    def _folder(self) -> Path:
        return settings().data_dir / self.name
