"""A lighter first visit: React's own elements, and one file of what every page needs."""

import pytest
from reflex.utils.frontend_skeleton import _compile_vite_config
from reflex_base.config import get_config

from kamagaya_match.web.lean_build import lean


def test_both_parts_go_into_the_settings_that_reflex_writes_once() -> None:
    changed = lean(_compile_vite_config(get_config()))
    assert (changed.count('name: "plain-jsx"'), changed.count('name: "shared"')) == (1, 1)
    assert lean(changed) == changed


def test_settings_that_are_not_as_they_used_to_be_are_told() -> None:
    with pytest.raises(ValueError, match="has Reflex changed"):
        lean("export default {}")
