"""Pictures beside the database, each under a name that says nothing."""

import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kamagaya_match.problems import NotFound
from kamagaya_match.settings import settings

_NAME = re.compile(r"[0-9a-f]{32}\.(webp|jpg)")


@dataclass(frozen=True, slots=True)
class PictureFiles:
    """The pictures of one sort, in a folder of their own in the data directory."""

    name: str

    def keep(self, sizes: Mapping[str, bytes]) -> str:
        """Store one picture in these sizes, by ending, under a new name; the name of the first."""
        stem = secrets.token_hex(16)
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for ending, data in sizes.items():
            with (self._folder / f"{stem}{ending}").open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        return stem + next(iter(sizes))

    def read(self, name: str) -> bytes:
        """The bytes of a picture that was kept here; NotFound for every other name."""
        if not _NAME.fullmatch(name):
            raise NotFound
        try:
            return (self._folder / name).read_bytes()
        except FileNotFoundError:
            raise NotFound from None

    def drop(self, name: str) -> None:
        """Delete a picture in all its sizes; nothing for an empty name."""
        for file in self._folder.glob(name.partition(".")[0] + ".*") if _NAME.fullmatch(name) else ():
            file.unlink(missing_ok=True)

    @property
    def _folder(self) -> Path:
        return settings().data_dir / self.name
