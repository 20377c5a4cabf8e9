"""What every test of a page run by Streamlit alone needs."""

from collections.abc import Iterator

import pytest
from streamlit.components.v2 import manifest_scanner


@pytest.fixture(autouse=True, scope="package")
def no_component_of_another_package() -> Iterator[None]:
    """Streamlit looks through all installed packages for components before each page that it runs: 0.1 s."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", list)
        yield
