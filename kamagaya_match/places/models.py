"""The directory of places."""

from sqlmodel import Field, SQLModel

from kamagaya_match.storage import base as base


class Place(SQLModel, table=True):
    """A real place; `source` credits where the facts come from, `approximate` marks a rough coordinate."""

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
    source: str = ""
    approximate: bool = False
