"""The application as the server loads it.

Loading makes many objects and drops none, so looking for garbage meanwhile only costs time: a third of a second.
"""

import gc

gc.disable()

from kamagaya_match.app import app as app  # noqa: E402

gc.freeze()
gc.enable()
