"""The directory of places."""

from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from kamagaya_match.storage import base as base


class Place(SQLModel, table=True):
    """A real place; `source` credits where the facts come from, `approximate` marks a rough coordinate.

    `barrier_free` holds codes of `words/catalogues/ja/access.toml` that are known to be true.
    """

    __tablename__ = "place"
    id: int | None = Field(default=None, primary_key=True)
    slug: str = Field(unique=True)
    name: str = Field(index=True)
    kana: str = ""
    address: str = ""
    area: str = Field(default="", index=True)
    lat: float | None = None
    lon: float | None = None
    access: str = ""
    barrier_free: list[str] = Field(default_factory=list, sa_type=JSON)
    source: str = ""
    approximate: bool = False
