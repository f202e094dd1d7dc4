"""A small portal written into a folder."""

from pathlib import Path

from plugins.catalogue.catalogue import Catalogue, read_catalogue

PAGES = {
    "vi/co-quan/tinh.md": "title: Tỉnh Mẫu\nlevel: province",
    "vi/co-quan/so.md": "title: Sở Mẫu\nlevel: province\nparent: tinh\norder: 20",
    "vi/co-quan/xa.md": (
        "title: Xã Mẫu\nlevel: commune\nparent: tinh\norder: 10\nsupersedes: [Xã Cũ]"
    ),
    "vi/co-quan/ap.md": "title: Ấp Mẫu\nlevel: commune\nparent: xa",
    "vi/thu-tuc/khai-sinh.md": (
        "title: Đăng ký khai sinh\nshort_title: Khai sinh\ncode: '9.1'\nfields: [Hộ tịch]\n"
        "levels: [commune]\nagencies: [{agency: xa}]\nonline_level: full\n"
        "legal_resources: [{number: 1/2026/QĐ-UBND}]"
    ),
    "vi/thu-tuc/ho-tich/ket-hon.md": (
        "title: Đăng ký kết hôn\ncode: '9.2'\nfields: [Hộ tịch, Gia đình]\nrelated: [khai-sinh]\n"
        "life_events: [gia-dinh]\nlegal_resources: [{number: 2/2026/QĐ-UBND}]"
    ),
    "vi/su-kien/gia-dinh.md": (
        "title: Gia đình\nsteps: [{procedure: ho-tich/ket-hon}]\nalso: ['9.1']"
    ),
    "vi/van-ban/quyet-dinh.md": (
        "title: Quyết định phí\nnumber: 1/2026/QĐ-UBND\ndocument_type: Quyết định\nissuer: tinh\n"
        "issued: 2026-01-02"
    ),
    "vi/tin-tuc/cu.md": "title: Tin cũ\ndate: 2026-01-01\nagency: xa",
    "vi/tin-tuc/moi.md": "title: Tin mới\ndate: 2026-02-01\nagency: xa",
    "vi/trang/nhap.md": "title: Nháp\nstatus: draft",
    "en/agencies/xa.md": "title: Sample Commune\nlevel: commune\nparent: tinh\nsupersedes: [Xã Cũ]",
    "en/procedures/khai-sinh.md": (
        "title: Register a birth\ncode: '9.1'\nagencies: [{agency: xa}, {agency: so}]\n"
        "legal_resources: [{number: 1/2026/QĐ-UBND}]"
    ),
}


def write(content: Path, pages: dict[str, str]) -> None:
    for path, header in pages.items():
        file = content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\n{header}\n---\nMột đoạn.\n", encoding="utf-8")


def read(content: Path, **more: str) -> Catalogue:
    """The small portal, with more pages (`vi__trang__a="title: A"`)."""
    write(
        content, PAGES | {path.replace("__", "/") + ".md": header for path, header in more.items()}
    )
    return read_catalogue(content, ("vi", "en"))
