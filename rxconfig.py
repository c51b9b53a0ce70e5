"""What Reflex is told; everything that differs between installations comes from the settings."""

import reflex as rx

from kamagaya_match.settings import settings
from kamagaya_match.web.lean_build import LeanBuild

config = rx.Config(
    app_name="kamagaya_match",
    app_module_import="kamagaya_match.app",
    # Reads tickets where the browser cannot (docs/decisions/0013); nothing of it enters the pages themselves.
    frontend_packages=["qr@0.7.0"],
    plugins=[LeanBuild()],
    disable_plugins=[rx.plugins.SitemapPlugin],
    frontend_compression_formats=["brotli", "gzip"],
    frontend_lazy_bundled_libraries=True,
    show_built_with_reflex=False,
    telemetry_enabled=False,
    cors_allowed_origins=list(settings().allowed_origins),
    trusted_proxy_hops=settings().trusted_proxy_hops,
    redis_url=settings().redis_url or None,
)
