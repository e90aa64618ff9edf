"""Sentences of the web pages: the upload page, and what a link says that does not open."""

from core.wording.formats import clipped
from core.wording.says import plain, plainly

_SHOWN_QUESTION = 300  # UTF-16 units

_ANEW = "Đề nghị đồng chí trở lại cuộc trò chuyện với trợ lý và gửi lại tệp để nhận liên kết mới."

file_title = plain("Tệp từ trợ lý Nhắc Việc", "The heading of a page about a file's link.")
no_such_file = plain(
    "Không có tệp nào ở địa chỉ này. Đề nghị đồng chí mở lại liên kết từ cuộc trò chuyện với trợ "
    "lý, hoặc xin lại tệp ở đó.",
    "A file's link is wrong or cut off.",
)
file_link_expired = plain(
    "Liên kết tải tệp đã hết hạn. Đề nghị đồng chí xin lại tệp trong cuộc trò chuyện với trợ lý.",
    "A file's link is older than its time, or its document was cleared away.",
)
file_not_yours = plain(
    "Đồng chí không còn quyền xem tệp này. Nếu cần, đề nghị đồng chí liên hệ người phụ trách tại "
    "cơ quan.",
    "The right of the person whom a file's link was given has ended.",
)
archive_old = plain(
    "Trong bộ tài liệu này có tệp đã được rút sau khi tập hợp, nên không tải được nữa. Đề nghị "
    "đồng chí yêu cầu lập lại trong cuộc trò chuyện với trợ lý.",
    "Evidence was withdrawn after an archive was made that may hold it.",
)
not_now = plain(
    "Trợ lý đang bận hoặc chưa ghi được. Đề nghị đồng chí thử lại sau ít phút.",
    "The database or the disk takes nothing just now.",
)
too_many_guesses = plain(
    "Có quá nhiều lượt mở liên kết sai từ nơi này. Đề nghị đồng chí thử lại sau ít phút.",
    "Too many wrong links came from one address.",
)

no_such_page = plain(
    "Không có trang này. Đề nghị đồng chí mở lại liên kết từ cuộc trò chuyện với trợ lý.",
    "The web server has no such page.",
)
upload_title = plain("Gửi tệp cho trợ lý Nhắc Việc", "The heading of the upload page.")
opening = plain("Mở trang gửi tệp", "The button that opens the upload page.")
about_opening = plain(
    "Liên kết này chỉ dùng được trên máy mở nó đầu tiên.", "Stands above the opening button."
)
no_such_link = plain(
    f"Liên kết gửi tệp không đúng hoặc đã cũ. {_ANEW}", "There is no such upload link."
)
link_expired = plain(f"Liên kết gửi tệp đã hết hạn. {_ANEW}", "The upload link is too old.")
link_closed = plain(
    f"Đồng chí đã gửi xong bằng liên kết này. Nếu còn tệp: {_ANEW[0].lower()}{_ANEW[1:]}",
    "The upload link was closed by its button.",
)
of_another_browser = plain(
    f"Liên kết gửi tệp này đã được mở trên một máy hoặc trình duyệt khác. {_ANEW}",
    "Another browser has opened the upload link before.",
)
no_longer_yours = plain(
    "Đồng chí không còn nhiệm vụ gửi tệp ở đây. Nếu cần, đề nghị đồng chí nhắn cho trợ lý.",
    "The person's account or rights have ended.",
)
moved_on = plain(
    "Cuộc trò chuyện đã sang nội dung khác nên liên kết này không nhận thêm tệp; các tệp đã ghi "
    f"vẫn còn nguyên. {_ANEW}",
    "The chat asks something else by now than what the link answers.",
)


@plainly("Đồng chí {name}", "Whose upload page it is.")
def whose(name: str) -> str: ...
def question(words: str) -> str:
    """What the chat asks, shortened."""
    return str(clipped(words, _SHOWN_QUESTION, "…"))


question_title = plain("Tệp gửi cho nội dung", "Stands above what the chat asks.")


@plainly(
    "Mỗi tệp không quá {megabytes} MB; gửi được nhiều tệp. Không gửi tài liệu mật.",
    "The limits, said before a file is chosen.",
)
def limits(megabytes: int) -> str: ...


choose = plain("Chọn tệp hoặc ảnh", "The button that chooses files.")
files_title = plain("Tệp đã chọn", "Stands above the list of files.")
no_files = plain("Chưa có tệp nào.", "No file was chosen yet.")
done = plain("Xong", "The button that ends the upload.")
about_done = plain(
    "Bấm Xong thì trợ lý tiếp tục trong cuộc trò chuyện.", "Stands at the button that ends it."
)
waits = plain("Đang chờ", "A file waits for its turn.")
is_sent = plain("Đang gửi", "A file is on its way.")
kept = plain("Đã nhận", "A file was taken.")
refused = plain("Không nhận", "A file was refused; a sentence follows.")
broken_off = plain(
    "Chưa gửi được do mất kết nối.", "A file or the end did not arrive; what came before did."
)
again = plain("Gửi lại", "The button that sends a file again.")
secret_file = plain(
    "Không nhận tệp này vì tên có dấu hiệu là tài liệu mật. Tài liệu mật không được gửi qua kênh "
    "này. Tệp đã gửi trước đó mà cũng mật: đề nghị đồng chí gõ /tep trong cuộc trò chuyện để rút. "
    "Nếu không phải tài liệu mật, đề nghị đổi tên tệp rồi gửi lại.",
    "The file is marked as a state secret; on the page there is no message to delete.",
)
known_secret = plain(
    "Không nhận tệp này vì chính tệp này đã được rút do có nội dung mật.",
    "The file's contents were withdrawn before as secret.",
)
needs_script = plain(
    "Trang này cần JavaScript. Đề nghị đồng chí mở liên kết bằng trình duyệt khác.",
    "The browser runs no scripts.",
)
ended_title = plain("Đã gửi xong", "The heading after the end.")
ended = plain(
    "Đề nghị đồng chí trở lại cuộc trò chuyện: trợ lý đã nhắn tiếp ở đó.",
    "The upload was ended, and the chat goes on.",
)
ended_unseen = plain(
    "Tệp đã được ghi. Đề nghị đồng chí trở lại cuộc trò chuyện và nhắn cho trợ lý để làm tiếp.",
    "The upload was ended, but the chat could not be reached.",
)
ended_empty = plain(
    "Chưa có tệp nào được ghi. Đề nghị đồng chí trở lại cuộc trò chuyện để làm tiếp.",
    "The upload was ended without a file.",
)


@plainly("Đã nhận {count} tệp từ trang gửi tệp.", "How many files came; the question follows.")
def came_by_page(count: int) -> str: ...
