"""The style gallery as documents that need nothing beside themselves. `python -m tests.web.parts.gallery FOLDER` writes them."""

import sys
from pathlib import Path

from kamagaya_match.web.el import painting
from kamagaya_match.web.shell import styles
from kamagaya_match.words.catalogue import Lang

from .scenes import SCENES
from .views import ERRORS, Gallery


def content(scene: str, lang: Lang = "ja", ruby: bool = False) -> str:
    """The painted markup of one scene."""
    with painting(lang, ruby):
        return str(SCENES[scene](Gallery(errors=ERRORS if scene == "sign_up" else {})))


def document(scene: str, lang: Lang = "ja", ruby: bool = False, script: str = "") -> str:
    """A scene as a whole HTML document."""
    tag = "en" if lang == "en" else "ja"
    head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
    head += f"<title>{scene}</title><style>{styles()}</style>{script}"
    return f'<!DOCTYPE html><html lang="{tag}"><head>{head}</head><body>{content(scene, lang, ruby)}</body></html>'


def write(folder: Path) -> list[Path]:
    """All scenes in Japanese, one with ふりがな, one in English; the files."""
    folder.mkdir(parents=True, exist_ok=True)
    pages = {name: document(name) for name in SCENES}
    pages |= {"ruby": document("home", ruby=True), "english": document("sign_up", "en"), "easy": document("event", "easy")}
    for name, html in pages.items():
        (folder / f"{name}.html").write_text(html, encoding="utf-8")
    return [folder / f"{name}.html" for name in pages]


if __name__ == "__main__":
    write(Path(sys.argv[1]))
