"""A lighter first visit: React's own elements, a socket that unpacks, and one file of what every page needs."""

import pytest
from reflex.utils.frontend_skeleton import _compile_vite_config
from reflex_base.config import get_config

from kamagaya_match.web.lean_build import BEFORE_PLUGINS, lean


def test_all_parts_go_into_the_settings_that_reflex_writes_once() -> None:
    changed = lean(_compile_vite_config(get_config()))
    names = ("km-plain-jsx", "km-packed-socket", "km-one-way", "shared")
    assert [changed.count(f'name: "{name}"') for name in names] == [1, 1, 1, 1]
    assert lean(changed) == changed


def test_what_an_older_version_put_in_goes() -> None:
    fresh = _compile_vite_config(get_config())
    part = '{\n      name: "plain-jsx",\n      load: (id) => null,\n    },\n    '
    assert lean(fresh.replace(BEFORE_PLUGINS, part + BEFORE_PLUGINS)) == lean(fresh)


def test_settings_that_are_not_as_they_used_to_be_are_told() -> None:
    with pytest.raises(ValueError, match="has Reflex changed"):
        lean("export default {}")
