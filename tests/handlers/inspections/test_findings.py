"""A month's inspection: findings recorded with photos, mended with evidence, confirmed."""

from sqlalchemy import select, update

from models import Account, Event, Evidence, Role, Round
from tests.office import PEOPLE, Office, photo, talk, talk_once

ALBUM = (photo("mot.jpg", b"one"), photo("hai.jpg", b"two"))
AFTER = photo("sau.jpg", b"after")
WORDS = "Chưa niêm yết bộ thủ tục hành chính"


async def record(
    inspector, department="Tư pháp", words=WORDS, day="5 ngày làm việc (16/03/2023)", files=()
):
    """Record a finding in six taps and a message."""
    await (talk if files else talk_once)(
        inspector,
        [
            ("/tontai", "TỒN TẠI QUA KIỂM TRA"),
            ("Ghi tồn tại mới", "Tồn tại ở ngành nào?"),
            (department, "Thuộc lĩnh vực nào?"),
            ("Cải cách thủ tục hành chính", "ghi tồn tại phát hiện được"),
            *([(files, f"Đã nhận {len(files)} tệp")] if files else []),
            (words, "Yêu cầu khắc phục thế nào?"),
            ("Khắc phục tồn tại đã nêu", "Hạn khắc phục đến ngày nào?"),
            (day, "Ghi như vậy?"),
            ("Ghi", "Đã ghi"),
        ],
    )


async def mend(official, file=AFTER):
    """Report the only finding as mended, with a photo."""
    await talk(
        official,
        [("/tontai 1", WORDS), ((file,), "Ảnh, tệp: 1"), ("Gửi", "Chờ Tổ kiểm tra xác nhận")],
    )


async def test_a_months_inspection_goes_from_an_album_to_the_coordinator(office):
    team, official = office["Kiểm tra"], office["Tư pháp"]
    await talk(
        team,
        [
            ("/tontai", "Không có tồn tại nào"),
            ("Ghi tồn tại mới", ("GHI TỒN TẠI – KIỂM TRA THÁNG 3/2023", "ngành nào")),
            ("tu phap", "lĩnh vực nào"),
            ("Cải cách thủ tục hành chính", "ghi tồn tại phát hiện được"),
            (ALBUM, ("Đã nhận 2 tệp", "Ảnh, tệp: 2")),
            (WORDS, ("Tồn tại: Chưa niêm yết", "Yêu cầu khắc phục thế nào?")),
            ("Khắc phục tồn tại đã nêu", "Hạn khắc phục đến ngày nào?"),
            (
                "10 ngày làm việc (23/03/2023)",
                ("Ngành: Tư pháp", "23/03/2023 (thứ Năm)", "Ảnh, tệp: 2", "Ghi như vậy?"),
            ),
            ("Ghi", ("Đã ghi. Trợ lý đã báo ngành Tư pháp", "Kiểm tra tháng 3/2023:")),
        ],
    )
    assert "Tổ kiểm tra ghi tồn tại của ngành Tư pháp (Cải cách thủ tục hành" in official.text
    assert "Kèm 2 ảnh, tệp" in official.text
    assert "Hạn khắc phục: 23/03/2023 (thứ Năm)" in official.text
    await record(team, "Văn hóa – LĐTĐ&XH", "Trang thông tin chậm cập nhật", "30/3")
    await talk(
        team,
        [
            (
                "/nop",
                (
                    "(1) Tư pháp – Cải cách thủ tục hành chính: Chưa niêm yết",
                    "(2) Văn hoá – LĐTĐ&XH",
                    "hạn 30/03/2023",
                    "Chưa gửi",
                ),
            ),
            ("Đã kiểm tra 2 ngành", "Nội dung: Đã kiểm tra 2 ngành"),
            ("Gửi", "Đã nhận báo cáo kiểm tra tháng 3/2023"),
        ],
    )
    coordinator = office["Nội vụ"]
    sent = "Tổ kiểm tra đã gửi báo cáo kiểm tra tháng 3/2023: 02 tồn tại ở 02 ngành"
    assert f"{sent}, đã khắc phục 0/2" in coordinator.text
    await talk(
        coordinator,
        [
            ("Xem báo cáo kiểm tra", ("BÁO CÁO KIỂM TRA THÁNG 3/2023", "Đã kiểm tra 2 ngành")),
            ("○ Tư pháp · Chưa niêm yết bộ thủ tục…", ("Chưa khắc phục", "còn 14 ngày")),
        ],
    )
    assert not {"Đã khắc phục", "Sửa, rút tồn tại"} & set(coordinator.labels)
    await talk(
        coordinator,
        [("/trangthai", "TRẠNG THÁI"), ("Tổ kiểm tra", ("(1) Tư pháp", "Đã kiểm tra 2 ngành"))],
    )


async def test_a_finding_is_reminded_of_like_a_report_and_told_to_superiors(office):
    await record(office["Kiểm tra"], day="10 ngày làm việc (23/03/2023)")
    to_mend = "Tồn tại qua kiểm tra cần khắc phục"
    official = office["Tư pháp"]
    for day, distance in (
        ("2023-03-16", "còn 7 ngày"),
        ("2023-03-20", "còn 3 ngày"),
        ("2023-03-22", "còn 1 ngày"),
        ("2023-03-23", "hôm nay là hạn cuối"),
        ("2023-03-24", "đã quá hạn 01 ngày làm việc"),
        ("2023-03-28", "đã quá hạn 03 ngày làm việc"),
    ):
        await office.at(f"{day} 08:00")
        assert f"{to_mend}: {WORDS}. Hạn 23/03/2023, {distance}" in official.text
    late = f"Tư pháp: {WORDS} – tồn tại qua kiểm tra cần khắc phục, quá hạn 03 ngày làm việc"
    assert late in office["Nội vụ"].text
    assert late in office["Chủ tịch"].text
    await talk(office["Chủ tịch"], [("/tontai", "Chưa khắc phục: 01, trong đó quá hạn 01.")])
    await talk(official, [("/viec", to_mend), ("/tontai 1", "đã quá hạn 03 ngày làm việc")])
    await mend(official)
    await office.at("2023-03-30 08:00")
    assert to_mend not in official.text
    assert "tồn tại qua kiểm tra" not in office["Nội vụ"].text.partition("QUÁ HẠN BÁO CÁO")[2]


async def test_a_mending_is_refused_with_a_reason_and_later_confirmed(office):
    await office.tick()
    team, official = office["Kiểm tra"], office["Tư pháp"]
    await record(team, files=ALBUM)
    await talk(
        official,
        [
            ("Xem, khắc phục", ("Chưa khắc phục", "còn 7 ngày")),
            ("Đã khắc phục", "gửi ảnh, tệp hoặc ghi kết quả"),
            ((AFTER,), "Ảnh, tệp: 1"),
            ("Đã niêm yết", ("Kết quả: Đã niêm yết", "Ảnh, tệp: 1")),
            ("Gửi", ("Chờ Tổ kiểm tra xác nhận", "chờ xác nhận", "Kết quả: Đã niêm yết")),
        ],
    )
    assert "Ngành Tư pháp báo đã khắc phục tồn tại: Chưa niêm yết" in team.text
    await talk(
        team,
        [
            ("Xem, xác nhận", "chờ xác nhận"),
            ("Xem ảnh, tệp khắc phục (1)", "1 tệp của tồn tại “Chưa niêm yết"),
            ("Mở lại tồn tại", "chờ xác nhận"),
            ("Chưa đạt", "Chưa đạt ở chỗ nào?"),
            ("Ảnh chưa rõ <b>bảng", "Đã ghi: chưa đạt"),
        ],
    )
    assert team.files[-1].content == b"after"
    assert "Chưa đạt: Ảnh chưa rõ <b>bảng" in official.text
    assert "hạn 16/03/2023" in official.text
    before = len(official.seen)
    await office.at("2023-03-09 08:05")  # it was recorded just now, so no earlier slot counts
    assert len(official.seen) == before
    await talk(
        official,
        [
            ("Xem, khắc phục", "Chưa đạt: Ảnh chưa rõ <b>bảng"),
            ("Đã khắc phục", "gửi ảnh"),
            ((AFTER,), "Ảnh, tệp: 1"),
            ("Gửi", "Ảnh, tệp này đã có"),  # the same photo is no new evidence
            ((photo("ro.jpg", b"clear"),), "Ảnh, tệp: 2"),
            ("xong", "Chờ Tổ kiểm tra xác nhận"),
        ],
    )
    await talk(
        team,
        [
            ("/tontai", ("Chờ Tổ kiểm tra xác nhận đã khắc phục:", "(chờ xác nhận)")),
            ("✎ Tư pháp · Chưa niêm yết bộ thủ tục…", "chờ xác nhận"),
            ("Xác nhận đã khắc phục", ("Đã xác nhận", "✓ Tư pháp", "(đã khắc phục)")),
        ],
    )
    assert "Đồng chí Kiểm tra (Tổ kiểm tra) đã xác nhận ngành Tư pháp" in official.text
    await talk(official, [("Xem tồn tại", "✓ Đã khắc phục"), ("/tontai", "Không có tồn tại nào")])


async def test_the_log_explains_every_value(office):
    await record(office["Kiểm tra"], files=ALBUM)
    await mend(office["Tư pháp"])
    await talk(
        office["Kiểm tra"],
        [("/tontai 1", "chờ"), ("Chưa đạt", "chỗ nào"), ("Chưa rõ", "Đã ghi: chưa đạt")],
    )
    async with office.database.reading() as session:
        events = list(await session.scalars(select(Event).where(Event.subject == "finding")))
        files = [
            (one.file_name, one.proves_mending)
            for one in await session.scalars(select(Evidence).order_by(Evidence.id))
        ]
    assert [one.action for one in events] == [
        "finding recorded",
        "finding mended",
        "mending refused",
    ]
    assert events[0].after["words"] == WORDS
    assert events[0].after["due_on"] == "2023-03-16"
    assert events[2].before["mended_by_id"] is not None
    assert events[2].after == {"reason": "Chưa rõ"}
    assert files == [("mot.jpg", False), ("hai.jpg", False), ("sau.jpg", True)]


async def test_the_team_is_reminded_of_mendings_to_confirm(office):
    await record(office["Kiểm tra"])
    await mend(office["Tư pháp"])
    for day in ("2023-03-10", "2023-03-13"):
        await office.at(f"{day} 08:00")
        assert "Có tồn tại ngành báo đã khắc phục, chờ Tổ kiểm tra" in office["Kiểm tra"].text
        assert f"• Tư pháp: {WORDS}. Báo từ 09/03/2023" in office["Kiểm tra"].text
    label = next(one for one in office["Kiểm tra"].labels if one.startswith("Chờ xác nhận"))
    await talk(office["Kiểm tra"], [(label, "chờ xác nhận"), ("Xác nhận đã khắc phục", "Đã")])
    before = len(office["Kiểm tra"].seen)
    await office.at("2023-03-14 08:00")
    assert len(office["Kiểm tra"].seen) == before


async def test_a_month_without_findings_takes_two_taps(office):
    team = office["Kiểm tra"]
    await talk(
        team,
        [
            ("/nop", "BÁO CÁO KIỂM TRA THÁNG 3/2023"),
            ("Không phát hiện tồn tại", "Nội dung: Không phát hiện tồn tại"),
            ("Gửi", "Đã nhận báo cáo kiểm tra tháng 3/2023"),
        ],
    )
    assert "báo cáo kiểm tra tháng 3/2023: không ghi tồn tại nào" in office["Nội vụ"].text


async def test_an_inspection_with_findings_needs_no_text(office):
    await record(office["Kiểm tra"])
    await office.at("2023-03-20 08:00")
    assert "Tổ kiểm tra đã soạn nhưng chưa gửi" in office["Kiểm tra"].text
    await talk(office["Kiểm tra"], [("Nộp ngay", "(1) Tư pháp"), ("Gửi", "Đã nhận báo cáo")])


async def test_nobody_sees_or_changes_findings_without_the_right(office):
    await record(office["Kiểm tra"])
    await talk(
        office["Văn hóa"],
        [
            ("/tontai 1", "Tồn tại này không thuộc ngành của đồng chí"),
            ("/tontai", ("Không có tồn tại nào", "not:Chưa niêm yết")),
            ("/tontai moi", "chỉ dành cho Tổ kiểm tra"),
            ("/tontai thang 7", "chỉ dành cho Tổ kiểm tra, Văn phòng - Nội vụ và lãnh đạo"),
        ],
    )
    await talk(
        office["Chủ tịch"],
        [
            ("ton tai", ("Chưa khắc phục: 01.", "not:Chờ xác nhận", "○ Tư pháp")),
            ("○ Tư pháp · Chưa niêm yết bộ thủ tục…", ("Chưa khắc phục", "Hạn khắc phục")),
        ],
    )
    assert office["Chủ tịch"].labels == ["‹ Quay lại", "Menu"]
    for words in ("/tontai 99999999999999", "/tontai abc", "/tontai 4711", "/tontai thang abc"):
        await talk(office["Chủ tịch"], [(words, "Không tìm thấy tồn tại này")])
    await talk(office["Kiểm tra"], [("/tontai moi 1", "Không tìm thấy kỳ báo cáo này")])


async def test_an_inspector_cannot_confirm_a_mending_of_their_own_department(tmp_path):
    people = {**PEOPLE, "Hai vai": ((Role.OFFICIAL, Role.INSPECTOR), ("Tư pháp",))}
    office = await Office.open(tmp_path, people=people)
    both = office["Hai vai"]
    await record(office["Kiểm tra"])
    await mend(office["Tư pháp"])
    assert "báo đã khắc phục" not in both.text  # may judge only others' findings
    await both.says(text="/tontai 1")
    assert "Xác nhận đã khắc phục" not in both.labels
    assert "Bổ sung kết quả" in both.labels
    await office.at("2023-03-10 08:00")
    assert "chờ Tổ kiểm tra xác nhận" not in both.text
    await office.close()


async def test_the_coordinator_is_told_if_no_inspector_may_confirm(tmp_path):
    people = {name: held for name, held in PEOPLE.items() if name != "Kiểm tra"}
    people["Hai vai"] = ((Role.OFFICIAL, Role.INSPECTOR), ("Tư pháp",))
    office = await Office.open(tmp_path, people=people)
    await record(office["Hai vai"])
    await talk(
        office["Tư pháp"],
        [
            ("/tontai 1", WORDS),
            ("Đã niêm yết", "Kết quả: Đã niêm yết"),
            ("Gửi", "chưa có đồng chí nào trong Tổ kiểm tra xác nhận được"),
        ],
    )
    await office.at("2023-03-10 08:00")
    assert "chờ Tổ kiểm tra xác nhận" in office["Nội vụ"].text
    await office.close()


async def test_a_second_inspectors_confirmation_is_refused_as_already_made(tmp_path):
    people = {**PEOPLE, "Kiểm tra 2": ((Role.INSPECTOR,), ())}
    office = await Office.open(tmp_path, people=people)
    await record(office["Kiểm tra"])
    await mend(office["Tư pháp"])
    for name in ("Kiểm tra", "Kiểm tra 2"):
        await talk(office[name], [("Xem, xác nhận", "chờ xác nhận")])
    await talk(office["Kiểm tra"], [("Xác nhận đã khắc phục", "Đã xác nhận")])
    told = len(office["Tư pháp"].seen)
    await talk(
        office["Kiểm tra 2"],
        [("Xác nhận đã khắc phục", ("Đồng chí Kiểm tra đã xác nhận", "✓ Đã khắc phục"))],
    )
    assert len(office["Tư pháp"].seen) == told
    await office.close()


async def test_a_mending_with_unseen_additions_cannot_be_confirmed(office):
    await record(office["Kiểm tra"])
    await mend(office["Tư pháp"])
    await talk(office["Kiểm tra"], [("Xem, xác nhận", "chờ xác nhận")])
    await talk(
        office["Tư pháp"],
        [
            ("/tontai 1", "chờ xác nhận"),
            ("Bổ sung kết quả", "gửi ảnh"),
            ("Niêm yết cả ở nhà văn hóa thôn", "Kết quả: Niêm yết"),
            ("Gửi", "Đã bổ sung kết quả khắc phục"),
        ],
    )
    await talk(
        office["Kiểm tra"],
        [
            ("Xác nhận đã khắc phục", ("Ngành vừa bổ sung", "Niêm yết cả ở nhà văn hóa thôn")),
            ("Xác nhận đã khắc phục", "Đã xác nhận"),
        ],
    )


async def test_a_deputy_inspects_for_an_absent_inspector(office):
    await talk(
        office["Kiểm tra"],
        [
            ("/nghiphep", "NGHỈ PHÉP"),
            ("Tôi nghỉ", "từ ngày nào"),
            ("Hôm nay", "Ai báo cáo thay"),
            ("Nội vụ", "Ghi như vậy?"),
            ("Ghi lịch nghỉ", "Đã ghi"),
        ],
    )
    await record(office["Nội vụ"])
    await mend(office["Tư pháp"])
    await talk(
        office["Nội vụ"], [("Xem, xác nhận", "chờ"), ("Xác nhận đã khắc phục", "Đã xác nhận")]
    )
    await record(office["Nội vụ"], "Văn phòng Nội vụ", "Hồ sơ chưa lưu đủ")
    await talk(office["Nội vụ"], [("/tontai 2", "Hồ sơ chưa lưu đủ")])
    assert "Sửa, rút tồn tại" not in office["Nội vụ"].labels


async def test_an_inspector_can_correct_and_withdraw_an_unmended_finding(office):
    team, official = office["Kiểm tra"], office["Tư pháp"]
    await record(team)
    await talk(
        team,
        [
            ("/tontai 1", "Chưa khắc phục"),
            ("Sửa, rút tồn tại", "cần sửa gì?"),
            ("Sửa nội dung tồn tại", f"Hiện ghi: {WORDS}"),
            ("Niêm yết thiếu 3 thủ tục", ("Đã sửa", "Tồn tại: Niêm yết thiếu 3 thủ tục")),
        ],
    )
    assert "Tổ kiểm tra đã sửa tồn tại của ngành Tư pháp:\nNiêm yết thiếu 3" in official.text
    await office.at("2023-03-09 08:10")
    await talk(
        team,
        [
            ("Sửa, rút tồn tại", "cần sửa gì?"),
            ("Sửa yêu cầu khắc phục", "Hiện ghi: Khắc phục tồn tại đã nêu"),
            ("Niêm yết đủ", "Yêu cầu: Niêm yết đủ"),
        ],
    )
    await office.at("2023-03-09 08:20")
    await talk(
        team,
        [
            ("Sửa, rút tồn tại", "cần sửa gì?"),
            ("Đổi hạn khắc phục", "đến ngày nào?"),
            ("18/3", "20/03/2023 (thứ Hai)"),  # a Saturday, so the working day after it
        ],
    )
    assert "Yêu cầu: Niêm yết đủ" in official.text
    assert "Hạn khắc phục: 20/03/2023 (thứ Hai)" in official.text
    await talk(
        team,
        [
            ("Sửa, rút tồn tại", "cần sửa gì?"),
            ("Rút tồn tại", "Vì sao rút"),
            ("Ghi nhầm ngành", ("Đã rút tồn tại", "Không có tồn tại nào")),
            ("/tontai 1", "Tổ kiểm tra đã rút ngày 09/03/2023: Ghi nhầm ngành"),
        ],
    )
    assert "Lý do: Ghi nhầm ngành" in official.text
    await talk(official, [("/tontai 1", "đã rút"), ("Xong", "chưa hiểu")])
    await office.at("2023-03-17 08:00")
    assert "Tồn tại qua kiểm tra" not in official.text


async def test_a_mended_finding_can_be_neither_changed_nor_withdrawn(office):
    team = office["Kiểm tra"]
    await record(team)
    await talk(
        team, [("/tontai 1", "Chưa"), ("Sửa, rút tồn tại", "sửa gì"), ("Rút tồn tại", "Vì sao")]
    )
    await mend(office["Tư pháp"])
    await talk(team, [("Nhầm", "đã từng báo khắc phục"), ("/tontai 1", "chờ xác nhận")])
    assert "Sửa, rút tồn tại" not in team.labels
    await talk(
        team, [("Chưa đạt", "chỗ nào"), ("Thiếu ảnh", "chưa đạt"), ("/tontai 1", "Chưa đạt")]
    )
    await talk(team, [("Sửa, rút tồn tại", "sửa gì")])
    assert "Rút tồn tại" not in team.labels


async def test_photos_can_be_sent_before_during_and_after_recording(office):
    team = office["Kiểm tra"]
    await talk(
        team,
        [
            ("/menu", "Kính chào"),
            (ALBUM, ("Đã nhận 2 tệp", "Tồn tại vừa phát hiện khi kiểm tra")),
            ("Ghi tồn tại mới", ("ngành nào", "Ảnh, tệp: 2", "not:chưa được ghi")),
            ("Tư pháp", ("lĩnh vực nào", "Ảnh, tệp: 2")),
            ("quay lại", ("ngành nào", "Ảnh, tệp: 2", "not:chưa được ghi")),
            ("Tư pháp", "lĩnh vực nào"),
            ("Chuyển đổi số ở thôn", "Tư pháp – Chuyển đổi số ở thôn"),
            ("Bảng niêm yết mờ", "thế nào?"),
            ((photo("ba.jpg", b"three"),), ("Đã nhận 1 tệp", "Ảnh, tệp: 3", "thế nào?")),
            (ALBUM, "Ảnh, tệp: 3"),  # the same photos count once
            ("In lại", "đến ngày nào"),
            ("hôm nào đó", "chưa hiểu ngày này"),
            ("1/3/2023", "Hạn khắc phục cần từ 09/03/2023"),
            ("20/3/2025", "Hạn khắc phục cần từ 09/03/2023"),
            ("20/3", ("20/03/2023 (thứ Hai)", "Yêu cầu: In lại")),
            ("Ghi", "Đã ghi"),
            ("/tontai 1", "Tồn tại: Bảng niêm yết mờ"),
            ((photo("bon.jpg", b"four"),), "Đã ghi thêm 1 tệp"),
            ("Xem ảnh, tệp (4)", "4 tệp của tồn tại “Bảng niêm yết mờ” (Tư pháp)"),
        ],
    )
    assert [file.name for file in team.files] == ["mot.jpg", "hai.jpg", "ba.jpg", "bon.jpg"]


async def test_a_photos_caption_is_the_findings_text(office):
    team = office["Kiểm tra"]
    await talk(team, [("/tontai moi", "ngành nào")])
    shown = await team.says(text="Sổ theo dõi trống", files=(photo(),))
    assert "Tồn tại: Sổ theo dõi trống" in shown
    await talk(team, [("Tư pháp", "lĩnh vực"), ("Cải cách thể chế", "Yêu cầu khắc phục thế nào?")])
    shown = await team.says(text="hồ sơ thiếu chữ ký", files=(photo("b.jpg", b"b"),))
    assert "Tồn tại: Sổ theo dõi trống; hồ sơ thiếu chữ ký" in shown
    await talk(
        team,
        [
            ("quay lại", ("ghi tồn tại phát hiện được", "Ảnh, tệp: 2")),
            ("Giữ nguyên", "thế nào?"),
            ("huy", "2 tệp vừa gửi chưa được ghi"),
        ],
    )


async def test_an_unrequested_photo_of_a_department_can_show_a_mending(office):
    await record(office["Kiểm tra"])
    await talk(
        office["Tư pháp"],
        [
            ("/menu", "Kính chào"),
            ((AFTER,), "Ảnh này là của nội dung nào?"),
            ("Khắc phục: Chưa niêm yết bộ thủ tục…", ("Ảnh, tệp: 1", "not:chưa được ghi")),
            ("Gửi", "Chờ Tổ kiểm tra xác nhận"),
        ],
    )


async def test_empty_and_overlong_words_are_refused(office):
    team = office["Kiểm tra"]
    await talk(
        team,
        [
            ("/tontai moi", "ngành nào"),
            ("không có ngành này", "Câu được giữ lại"),
            ("Tư pháp", "lĩnh vực"),
            ("x" * 101, "không quá 100 ký tự"),
            ("Cải cách thể chế", "ghi tồn tại"),
            ("x" * 1001, "không quá 1000 ký tự"),
            ("<b>mờ\nHạn khắc phục: 31/12/2023.\u202e", "<b>mờ Hạn khắc phục: 31/12/2023."),
        ],
    )


async def test_the_month_is_asked_for_only_when_two_are_open(office):
    await office.at("2023-04-03 09:00")  # March's inspection was never sent, and April's is open
    team = office["Kiểm tra"]
    await talk(
        team,
        [
            ("/tontai moi", "Thuộc kỳ kiểm tra nào?"),
            ("Kiểm tra tháng 3/2023", ("KIỂM TRA THÁNG 3/2023", "ngành nào")),
            ("quay lại", "TỒN TẠI QUA KIỂM TRA"),
            ("/nop", "chọn mục cần nộp"),
            ("Kiểm tra tháng 3/2023 · Tổ kiểm tra", "THÁNG 3/2023"),
            ("Không phát hiện tồn tại", "Nội dung: Không"),
            ("Gửi", "Đã nhận báo cáo"),
            ("/tontai moi", ("KIỂM TRA THÁNG 4/2023", "ngành nào")),
        ],
    )


async def test_a_finding_of_an_earlier_month_stays_on_the_inspectors_list(office):
    team = office["Kiểm tra"]
    await record(team, day="12/4")
    await talk(team, [("/nop", "(1)"), ("Gửi", "Đã nhận")])
    await office.at("2023-04-03 09:00")
    await talk(team, [("/tontai", ("Các kỳ trước, chưa khắc phục:", WORDS))])


async def test_a_locked_month_accepts_no_more_findings(office):
    async with office.database.reading() as session:
        march = await session.scalar(select(Round.id).where(Round.key == "2023-M03"))
    await office.at("2023-04-20 09:00")
    await talk(
        office["Kiểm tra"],
        [(f"/tontai moi {march}", "Kỳ kiểm tra này đã khóa từ sau ngày 19/04/2023")],
    )


async def test_a_person_sees_which_data_are_stored_about_them(office):
    await record(office["Kiểm tra"])
    await mend(office["Tư pháp"])
    await talk(office["Kiểm tra"], [("/dulieu", "1 tồn tại đã ghi hoặc khắc phục")])
    await talk(office["Tư pháp"], [("/dulieu", "1 tồn tại đã ghi hoặc khắc phục")])


async def test_an_inspector_is_told_if_nobody_of_the_department_can_be_reached(office):
    async with office.database.writing() as session:
        await session.execute(
            update(Account)
            .where(Account.address == office["Tư pháp"].address)
            .values(unreachable_at=office.clock.now())
        )
    await talk(
        office["Kiểm tra"],
        [
            ("/tontai moi", "ngành nào"),
            ("Tư pháp", "lĩnh vực"),
            ("Cải cách thể chế", "ghi tồn tại"),
            ("Mờ", "thế nào"),
            ("Khắc phục tồn tại đã nêu", "ngày nào"),
            ("20/3", "Ghi như vậy?"),
            ("Ghi", "ngành Tư pháp chưa có ai nhận được tin"),
        ],
    )
