# ruff: noqa: E501 - the lines are the documents' own
"""Plans of invented communes and wards, in the style of real offices."""

BINH_AN_2024 = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ BÌNH AN                             Độc lập - Tự do - Hạnh phúc
-------                              ---------------
Số: 05/KH-UBND                       Bình An, ngày 9 tháng 01 năm 2024

                              KẾ HOẠCH
        Khắc phục tồn tại, hạn chế trong công tác cải cách
               hành chính năm 2023 của xã Bình An

Căn cứ Quyết định số 1502/QĐ-UBND ngày 20/12/2023 của UBND huyện về
việc công bố Chỉ số cải cách hành chính năm 2023;
UBND xã ban hành Kế hoạch khắc phục với các nội dung sau:

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Nâng cao chỉ số cải cách hành chính của xã.
2. Yêu cầu
- Xác định rõ trách nhiệm của từng bộ phận.

II. NHIỆM VỤ CỤ THỂ
1. Phòng Kinh tế: Tham mưu UBND xã thực hiện các nhiệm vụ sau đây:
a) Công khai quy hoạch, kế hoạch sử dụng đất trên trang thông tin điện
tử của xã (năm 2023 đạt 1,25/2,0 điểm);
b) Giải quyết hồ sơ đất đai đúng hạn (Năm 2023 tiêu chí đạt
2 / 2.5 điểm, còn 03 hồ sơ quá hạn):
+ Phân công người theo dõi hằng ngày;
+ Xin lỗi tổ chức, cá nhân khi trễ hẹn.
c) Cập nhật dữ liệu đất đai.
2. Tài chính - Kế toán
a) Công khai dự toán, quyết toán ngân sách (Năm 2023 đạt 0,75/1 điểm).
b) Thực hiện tiết kiệm kinh phí hành chính
3. Giao Công an xã thực hiện:
a) Tiếp nhận hồ sơ cư trú trực tuyến (Năm 2023 tỷ lệ đạt 85,5%).

III. TỔ CHỨC THỰC HIỆN
1. Các bộ phận báo cáo trước ngày 15/03/2023 về UBND xã.
2. Tài chính Kế toán bảo đảm kinh phí.

Nơi nhận:                                 TM. ỦY BAN NHÂN DÂN
- UBND huyện;                                   CHỦ TỊCH
- Lưu: VT.
"""

HOA_LOI_2026 = """\
**ỦY BAN NHÂN DÂN PHƯỜNG HÒA LỢI**

Số: 128/KH-UBND

*Hòa Lợi, ngày 15 tháng 12 năm 2025*

# KẾ HOẠCH

**Nâng cao Chỉ số cải cách hành chính năm 2026**

Căn cứ kết quả chấm điểm năm 2025, UBND phường xây dựng kế hoạch.

## A. MỤC TIÊU

- 100% hồ sơ được giải quyết đúng hạn.

## B. NỘI DUNG

### I. Nhiệm vụ chung

- Quán triệt các văn bản của cấp trên.

### II. Nhiệm vụ cụ thể của từng đơn vị

**1. Văn phòng HĐND và UBND:**

– Ban hành kế hoạch kiểm tra cải cách hành chính: *(Năm 2025 đạt 0.5/1 điểm)*.

– Trả lời phản ánh, kiến nghị (qua Cổng dịch vụ công) đúng hạn *(Năm 2025: 92,75%, chưa công khai kết quả)*

**2. Trung tâm Phục vụ hành chính công** chủ trì thực hiện:

– Nâng tỷ lệ hồ sơ trực tuyến toàn trình *(Năm 2025 tỷ lệ hồ sơ toàn trình đạt 61,2%; tiêu chí đạt 1.5/2 điểm)*

– Số hóa kết quả giải quyết thủ tục hành chính *(năm 2025 có 15/20 hồ sơ chưa số hóa, đạt 0/1,5 điểm)*.

**3. Phòng Văn hóa - Xã hội:**

– Tuyên truyền cải cách hành chính: (kết quả năm 2025: đạt 1/1,5 điểm).

## C. TỔ CHỨC THỰC HIỆN

Các đơn vị báo cáo trong tháng 6/2026. Phòng Văn hoá – Xã hội đăng tin trên trang của phường.
"""

TAN_PHU_NO_INDICATOR = """\
UBND XÃ TÂN PHÚ
Số:      /KH-UBND
Tân Phú, ngày      tháng 3 năm 2022
KẾ HOẠCH
Thực hiện công tác cải cách hành chính năm 2022
I. MỤC TIÊU
Nâng cao mức độ hài lòng của người dân.
II. NỘI DUNG THỰC HIỆN
1. Công an xã
1.1. Rà soát thủ tục cư trú, định danh điện tử.
1.2. Phối hợp bảo đảm an toàn thông tin
2. Tư pháp - Hộ tịch
2.1. Cập nhật đủ dữ liệu hộ tịch.
Thời gian hoàn thành: Quý II/2022.
2.2. Công khai thủ tục hành chính tại trụ sở
3. Ban Chỉ huy Quân sự
Công khai thủ tục đăng ký nghĩa vụ quân sự
III. KINH PHÍ THỰC HIỆN
Từ ngân sách xã.
IV. TỔ CHỨC THỰC HIỆN
1. Công an xã chủ trì.
TM. ỦY BAN NHÂN DÂN
"""

AN_THANH_NO_PARTS = """\
UBND THỊ TRẤN AN THẠNH
Số: 7/2021/KH-UBND
An Thạnh, ngày 31 tháng 02 năm 2021
KẾ HOẠCH
Khắc phục hạn chế sau thẩm định chỉ số cải cách hành chính của thị trấn An Thạnh

1) Văn hóa - Thông tin:
• Đăng tin bài cải cách hành chính: năm 2020 tiêu chí đạt 2/3 điểm.
• Chuyên mục hỏi đáp [chưa có]
(Năm 2020 chưa thực hiện)
2) Nội vụ:
• Thực hiện các nội dung sau:
+ Đánh giá cán bộ hằng tháng (Năm 2020 đạt 3/2 điểm).
+ Niêm yết lịch tiếp dân (Năm 2020 đạt 1 điểm)
4) Địa chính:
• Nhóm tiêu chí đất đai:
+ Đo đạc (Năm 2020 đạt 1/2 điểm)
+ Cấp giấy (Năm 2020 đạt 1,5/2 điểm, năm 2019 đạt 1/2 điểm)
Trên đây là Kế hoạch của UBND thị trấn An Thạnh./.
"""

LONG_SON_MARKDOWN_TABLE = """\
UBND XÃ LONG SƠN

Số: 41/KH-UBND

Long Sơn, ngày 20 tháng 02 năm 2025

# KẾ HOẠCH Khắc phục hạn chế năm 2024

| STT | Nội dung tồn tại, hạn chế | Ngành thực hiện | Điểm 2024 (đạt/tối đa) | Thời hạn |
|----:|---------------------------|-----------------|:----------------------:|----------|
| 1 | Chưa công bố thủ tục nội bộ | Văn phòng - Thống kê | 0,5/1,5 | Quý I/2025 |
| 2 | Trang thông tin chậm cập nhật | Văn hóa - Xã hội | 1/1 | Quý II/2024 |
| 3 | Lưu trữ hồ sơ chưa đúng quy định | Văn phòng – Thống kê | 2 | |
| | Tổng cộng | | 3,5 | |
"""
