"""What the server loads when it starts."""

import os
import subprocess
import sys

from kamagaya_match.settings import ROOT

# Each of these takes megabytes, and is for what few visitors do.
LATE = {"alembic", "cryptography.hazmat", "fpdf", "joserfc", "mako", "PIL", "puremagic"}


def test_what_is_seldom_needed_is_loaded_when_it_is(database: str) -> None:
    asked = "import sys, kamagaya_match.app; print(*sys.modules)"
    clean = os.environ | {"KM_DATABASE_URL": database, "__REFLEX_SKIP_COMPILE": "true"}
    loaded = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, env=clean, capture_output=True, text=True, check=True).stdout.split()
    assert "sqlalchemy" in loaded and LATE & set(loaded) == set()
