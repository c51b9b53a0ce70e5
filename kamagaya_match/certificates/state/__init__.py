"""What a tab shows of certificates."""

from .desk import CertificatesDesk
from .mine import OwnCertificates

__all__ = ["CertificatesDesk", "OwnCertificates"]
