"""The pages of certificates."""

from kamagaya_match.certificates.state import CertificatesDesk, OwnCertificates
from kamagaya_match.web.routes import LivePage
from kamagaya_match.web.say import t

from .desk import desk_page
from .mine import mine_page

PAGES = [
    LivePage("/me/certificates", mine_page, t("certificates.title"), [OwnCertificates.load], OwnCertificates.loaded),
    LivePage("/group-desk/[slug]/certificates", desk_page, t("certificate_desk.title"), [CertificatesDesk.load], CertificatesDesk.loaded),
]
