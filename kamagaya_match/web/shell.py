"""The built frontend's HTML files, ready to take the content that the server paints.

A shell is cut once into the places where things go: the head's end, the body's start. All its inline
scripts are known then, so its Content-Security-Policy names them by hash.
"""

import base64
import hashlib
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kamagaya_match.settings import settings

HERE = Path(__file__).parent
BUILT = HERE.parent.parent / ".web" / "build" / "client"
FALLBACK = "__spa-fallback.html"

_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)
_PRELOAD = re.compile(r'<link as="style"[^>]*__reflex_global_styles[^>]*/>')
_STYLESHEET = re.compile(r'(<link href="[^"]*__reflex_global_styles[^"]*" rel="stylesheet")')
_NOT_NOW = r'\1 media="print"'  # React needs to find the element, but its sheet is empty and must not block the paint
_MODULES = re.compile(r'<link rel="modulepreload"[^>]*/>')
_HEAD_WORDS = re.compile(r'<title>.*?</title>|<meta[^>]*(?:property="og:|name="description")[^>]*/>', re.DOTALL)


_ICONS = (
    '<link rel="icon" href="/favicon.svg" type="image/svg+xml"><link rel="apple-touch-icon" href="/apple-touch-icon.png">'
    '<link rel="manifest" href="/manifest.webmanifest"><meta name="theme-color" content="#197a4b">'
)
PLAIN_POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: https:; "
    "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
)


@dataclass(frozen=True)
class Shell:
    """One built HTML file in three pieces, and the policy that allows its scripts."""

    head: str
    body: str
    policy: str

    def filled(self, lang: str, head: str, content: str) -> str:
        """The whole document: our head tags at the head's end, our content at the body's start."""
        start = self.head.replace('<html lang="ja"', f'<html lang="{lang}"', 1)
        return f"{start}{head}</head><body>{content}{self.body}"


def styles() -> str:
    """All style sheets of the design system, in the order of their names, as one text."""
    return "".join(file.read_text(encoding="utf-8") for file in sorted((HERE / "styles").glob("*.css")))


@cache
def swap_script() -> str:
    """The script that takes the painted page away when the live one stands beside it."""
    return (HERE / "swap.js").read_text(encoding="utf-8").strip()


@cache
def shell(name: str = FALLBACK) -> Shell:
    """The built file `name`; raises FileNotFoundError with the way out when the site was not built."""
    file = BUILT / name
    if not file.exists():
        raise FileNotFoundError(f"{file.name} is missing: build the site first (make build)")
    html = _HEAD_WORDS.sub("", _STYLESHEET.sub(_NOT_NOW, _PRELOAD.sub("", file.read_text(encoding="utf-8"))))
    head, rest = html.split("</head>", 1)
    body = re.sub(r"^<body[^>]*>", "", rest, count=1)
    modules = "".join(_MODULES.findall(head))  # after what is painted: nothing a visitor reads waits for what they may tap
    return Shell(_MODULES.sub("", head) + _always(), modules + body, _policy(html))


def _always() -> str:
    return f'{_ICONS}<style>{_small(styles())}</style><script src="/km.js" defer></script>'


@cache
def plain_start() -> str:
    """The head's start of a document that stands without the built frontend."""
    return f'<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">{_always()}'


def _small(css: str) -> str:
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    css = re.sub(r"\s*([{};,>])\s*", r"\1", re.sub(r"\s+", " ", css))
    return re.sub(r"([;{][a-z-]+): ", r"\1:", css).replace(";}", "}").strip()


def painted_part(content: str) -> str:
    """Painted content with the script that ends it.

    It needs an element name of its own: hydrating React passes over elements it does not know,
    but would take any div for its own first one.
    """
    return f'<km-paint data-ssr><div class="km-root">{content}</div><script>{swap_script()}</script></km-paint>'


def shell_for(path: str) -> Shell:
    """The shell of an address: its own built file if its route is a static one, else the common one."""
    own = f"{path.strip('/')}/index.html".lstrip("/")
    return shell(own if (BUILT / own).is_file() else FALLBACK)


def is_static_route(path: str) -> bool:
    """Whether the build has a page of its own at this address."""
    return (BUILT / path.strip("/") / "index.html").is_file()


def _policy(html: str) -> str:
    codes = [found["code"] for found in _SCRIPT.finditer(html) if "src=" not in found["attributes"]]
    hashes = " ".join(f"'{_hash(code)}'" for code in dict.fromkeys([*codes, swap_script()]))
    host = settings().base_url.split("://", 1)[-1]
    return (
        f"default-src 'self'; script-src 'self' {hashes}; style-src 'self' 'unsafe-inline'; img-src 'self' data: https:; "
        f"connect-src 'self' ws://{host} wss://{host}; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
    )


def _hash(code: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
