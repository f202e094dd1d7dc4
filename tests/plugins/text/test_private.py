"""What is personal is found however it is written; what only looks so is not."""

import pytest

from plugins.text.private import personal

LEAKS = """
identity	Ông Trần Văn Bình, CCCD số 079085001234, đã nộp đơn.
identity	Số căn cước: 001 185 012 345
identity	Căn cước công dân 0791.8500.1234 cấp ngày 05-02-2022
identity	(036201004567)
identity	Họ và tên: Lê Thị Cúc – 048199007654
identity	định danh cá nhân 092304001122 của cháu
identity	| Phạm Văn Dũng | 031072003344 |
identity	cccd:056.085.009.876
identity	Số CCCD/hộ chiếu là 038165002211.
identity	Citizen identity card 074088006655
identity	Người ủy quyền 082190003141
identity	“027177002468”
identity	CMND số 271 234 561 do Công an Đồng Nai cấp
identity	Chứng minh nhân dân: 023456781
identity	số chứng minh 361.902.348
identity	CMND 012983746 cấp năm 2008
identity	CMT/CMND: 285647391
identity	giấy chứng minh nhân dân số 191827364
identity	Căn cước 096206000123, sinh năm 2006
identity	thẻ căn cước số 001057004321
identity	bà Hoa (số định danh: 068193001357)
identity	CCCD 017 174 002 233 nơi cấp Cục Cảnh sát
identity	SĐDCN 040198005566
identity	079300112233 là số của em bé
list	Nguyễn Văn An 1956 / Trần Thị Bình 1961 / Lê Văn Cường 1949
list	1. Nguyễn Văn An, thôn 3 / 2. Trần Thị Bình, thôn 4 / 3. Lê Văn Cường, thôn 4
list	1 | Phạm Thị Dung | 12/03/1987 / 2 | Hoàng Văn Em | 01/01/1990 / 3 | Vũ Thị Gấm | 1978
list	- Bùi Văn Hải – hộ nghèo / - Đỗ Thị Hạnh – hộ nghèo / - Ngô Văn Hùng – hộ cận nghèo
list	Đặng Thị Lan 0912345678 / Dương Văn Long 0987654321 / Lý Thị Mai 0901234567
list	Huỳnh Văn Nam, ấp 2 / Phan Thị Nga, ấp 5 / Võ Văn Nghĩa, ấp 5 / Hồ Thị Oanh, ấp 1
list	Nông Văn Phú, bản Co Me / Lò Thị Quý, bản Co Me / Vàng A Sính, bản Pá Hu
list	Đinh Văn Sơn (1945) / Trịnh Thị Tâm (1950) / Đoàn Văn Thành (1939)
list	Mai Thị Thảo; sinh 2011 / Lương Văn Thắng; sinh 2012 / Lâm Thị Thu; sinh 2010
list	Tạ Văn Tiến, số nhà 12 / Hà Thị Tuyết, số nhà 14 / Cao Văn Tùng, số nhà 3
list	Châu Văn Út – khu phố 1 / Thạch Thị Vân – khu phố 2 / Danh Xuân Vinh – khu phố 2
list	Tô Thị Xuân 04-05-1960 / Đào Văn Yên 07-08-1958 / Kiều Thị Yến 09-10-1962
phone	Ông Nguyễn Văn An ở thôn 3, số 0912345678, cho biết
phone	bà Trần Thị Bình (0987 654 321) phản ánh
phone	anh Lê Văn Cường, 0701-234-567
phone	gặp chị Phạm Thị Dung theo số +84 912 345 678
phone	hộ ông Hoàng Văn Em: 0355.123.456
phone	cháu Vũ Thị Gấm, mẹ cháu là 0823456789
phone	công dân Bùi Văn Hải gọi từ 0561234567
account	Ủng hộ bà Trần Thị Bình, số tài khoản 0071001234567 Vietcombank
account	STK 19034567890123 của Nguyễn Văn An
account	tài khoản ngân hàng: 1903 4567 8901, chủ tài khoản Lê Văn Cường
account	chuyển vào tài khoản 711A12345678 … số tài khoản 711012345678 ông Phạm Văn Dũng
account	Bank account 0123456789012, Trần Thị Bình
email	ông Nguyễn Văn An (an.nguyen56@gmail.com) đề nghị
email	chị Phạm Thị Dung, dungpham@yahoo.com.vn
email	bà Trần Thị Bình gửi từ binh_tran@hotmail.com
email	anh Lê Văn Cường: cuong@icloud.com
health	Ông Nguyễn Văn An bị bệnh tâm thần từ năm 2010
health	cháu Vũ Thị Gấm bị tự kỷ
health	bà Trần Thị Bình đang điều trị ung thư
health	em Lê Văn Cường khuyết tật nặng
health	chị Phạm Thị Dung nhiễm HIV
health	anh Hoàng Văn Em đi cai nghiện
"""
HARMLESS = """
Mã thủ tục 1.001193.000.00.00.H35
Quyết định số 1842/QĐ-UBND ngày 10-11-2026
Điện thoại: 0204 3888 123
Đường dây nóng 0912345678
Liên hệ bà Nguyễn Thị Hoa, Phòng Tư pháp, 0912345678
Ông Trần Văn Bình, Chủ tịch Ủy ban nhân dân xã, 0987654321
Chủ tịch: Nguyễn Văn An, 1970 / Phó Chủ tịch: Trần Thị Bình, 1975 / Trưởng ban: Lê Văn Cường, 1980
Số tài khoản 3511.0.1012345.00000 tại Kho bạc Nhà nước
Nộp vào tài khoản 0071001234567 của Sở Tài chính
Mã số thuế 0100109106
Mã số thuế: 001085012345
Ví dụ: 079085001234
Nhập số định danh, ví dụ 001190012345
Số định danh cá nhân gồm 12 chữ số, như 012345678901
CCCD: ............
Số căn cước: 000000000000
Giá 1.200.000.000 đồng
20261110 123456
079085001234567
Người khuyết tật đặc biệt nặng được trợ giúp
Bà mẹ mang thai được khám miễn phí
Nghị định 13/2018 / Nghị định 42/2022 / Luật 2010
Đường Nguyễn Văn An / Đường Trần Thị Bình
Email: vanphong.xa@gmail.com
Tiếp nhận: ông Lê Văn Cường, cán bộ một cửa, cuong@gmail.com
Tổng đài 1900 9095
Thời gian: 08:00-11:30, 13:30-17:00
Kinh phí 123 456 789 đồng
Mã hồ sơ 001085012345
Công bố ngày 01/01/1990
""".replace("\t", " ")


@pytest.mark.parametrize("line", LEAKS.strip().splitlines())
def test_a_leak_is_found(line):
    kind, text = line.split("\t")
    assert kind in {one.kind for one in personal(text.replace(" / ", "\n"))}


@pytest.mark.parametrize("text", HARMLESS.strip().splitlines())
def test_what_only_looks_personal_is_not_told(text):
    assert list(personal(text.replace(" / ", "\n"))) == []


def test_it_says_where_in_the_text_it_stands():
    (found,) = personal("Một.\nCCCD 079085001234.")
    assert (found.start, found.text) == (10, "079085001234")
