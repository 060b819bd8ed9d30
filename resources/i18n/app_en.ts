<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="vi_VN">
    <context>
        <name>AbsentPanel</name>
        <message>
            <source>Nhận thay đồng nghiệp vắng mặt</source>
            <translation>Take over for an absent colleague</translation>
        </message>
        <message>
            <source>Cán bộ vắng mặt</source>
            <translation>Absent officer</translation>
        </message>
        <message>
            <source>Người nhận thay</source>
            <translation>Taken over by</translation>
        </message>
        <message>
            <source>Lý do</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>ví dụ: nghỉ phép đến 27/11</source>
            <translation>for example: on leave until 27/11</translation>
        </message>
        <message>
            <source>Hồ sơ của cán bộ vắng mặt</source>
            <translation>Dossiers of the absent officer</translation>
        </message>
        <message>
            <source>Mã hồ sơ</source>
            <translation>Dossier code</translation>
        </message>
        <message>
            <source>Chủ hồ sơ</source>
            <translation>Owner</translation>
        </message>
        <message>
            <source>Hẹn trả</source>
            <translation>Due</translation>
        </message>
        <message>
            <source>Trạng thái</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Không có hồ sơ nào</source>
            <translation>No dossiers</translation>
        </message>
        <message>
            <source>Xin chọn cán bộ vắng mặt để xem hồ sơ đang phụ trách.</source>
            <translation>Please choose the absent officer to see the dossiers in their care.</translation>
        </message>
        <message>
            <source>Chỉ hồ sơ đang chọn</source>
            <translation>Only the chosen dossier</translation>
        </message>
        <message>
            <source>Nhận thay tất cả</source>
            <translation>Take over all</translation>
        </message>
        <message>
            <source>(chọn cán bộ)</source>
            <translation>(choose an officer)</translation>
        </message>
        <message>
            <source>Nhận thay tất cả {n} hồ sơ</source>
            <translation>Take over all {n} dossiers</translation>
        </message>
        <message>
            <source>{name} đã nhận thay {n} hồ sơ.</source>
            <translation>{name} has taken over {n} dossiers.</translation>
        </message>
        <message>
            <source>{code}: {why}</source>
            <translation>{code}: {why}</translation>
        </message>
        <message>
            <source>Xin chọn cán bộ vắng mặt.</source>
            <translation>Please choose the absent officer.</translation>
        </message>
        <message>
            <source>đang giao đến</source>
            <translation>on its way to them</translation>
        </message>
    </context>
    <context>
        <name>AcceptedCard</name>
        <message>
            <source>In lại</source>
            <translation>Print again</translation>
        </message>
        <message>
            <source>Hoàn tác</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Sửa</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>Thủ tục tiếp theo, cùng người</source>
            <translation>Next procedure, same person</translation>
        </message>
        <message>
            <source>✓ Đã tiếp nhận, đã in</source>
            <translation>✓ Received, printed</translation>
        </message>
        <message>
            <source>✓ Đã tiếp nhận – CHƯA IN ĐƯỢC. {trouble} Khi máy in sẵn sàng, bấm {key}.</source>
            <translation>✓ Received – NOT PRINTED YET. {trouble} When the printer is ready, press {key}.</translation>
        </message>
        <message>
            <source>✓ Đã tiếp nhận, đang in…</source>
            <translation>✓ Received, printing…</translation>
        </message>
        <message>
            <source>Số này không dùng lại.</source>
            <translation>This number will not be used again.</translation>
        </message>
        <message>
            <source>Cùng với {others}. Các số này không dùng lại.</source>
            <translation>Together with {others}. These numbers are not used again.</translation>
        </message>
        <message>
            <source>Nội dung đã nhập được đưa trở lại để sửa.</source>
            <translation>What you typed is back in the form to be corrected.</translation>
        </message>
        <message>
            <source>hẹn trả {due}</source>
            <translation>due {due}</translation>
        </message>
        <message>
            <source>hứa trả lúc {at}</source>
            <translation>promised for {at}</translation>
        </message>
        <message>
            <source>Đã hủy – nhập nhầm</source>
            <translation>Void – entered by mistake</translation>
        </message>
    </context>
    <context>
        <name>ActionBar</name>
        <message>
            <source>Việc khác</source>
            <translation>More actions</translation>
        </message>
        <message>
            <source>Việc khác của hồ sơ</source>
            <translation>More actions of the dossier</translation>
        </message>
    </context>
    <context>
        <name>AgencyForm</name>
        <message>
            <source>Cơ quan nhận lúc</source>
            <translation>Received by the agency at</translation>
        </message>
        <message>
            <source>{agency} đã nhận hồ sơ {code}?</source>
            <translation>Has {agency} received dossier {code}?</translation>
        </message>
        <message>
            <source>Ghi đã nhận</source>
            <translation>Record receipt</translation>
        </message>
        <message>
            <source>Thời hạn bắt đầu tính từ lúc này. Nếu hẹn trả khác giấy đã in, giấy hẹn mới thay giấy cũ.</source>
            <translation>The limit counts from this moment. If the appointment differs from the printed one, a new receipt replaces it.</translation>
        </message>
    </context>
    <context>
        <name>AppearancePage</name>
        <message>
            <source>Nền</source>
            <translation>Theme</translation>
        </message>
        <message>
            <source>Sáng</source>
            <translation>Light</translation>
        </message>
        <message>
            <source>Tối</source>
            <translation>Dark</translation>
        </message>
        <message>
            <source>Tương phản cao</source>
            <translation>High contrast</translation>
        </message>
        <message>
            <source>Ngôn ngữ</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Tiếng Việt</source>
            <translation>Tiếng Việt</translation>
        </message>
        <message>
            <source>Tiếng Anh</source>
            <translation>English</translation>
        </message>
        <message>
            <source>Máy quét</source>
            <translation>Scanner</translation>
        </message>
        <message>
            <source>Gõ như bàn phím (USB)</source>
            <translation>Types like a keyboard (USB)</translation>
        </message>
        <message>
            <source>Cổng nối tiếp {port}</source>
            <translation>Serial port {port}</translation>
        </message>
        <message>
            <source>Ngôn ngữ và máy quét đổi sau khi mở lại chương trình.</source>
            <translation>Language and scanner: in use from the next start.</translation>
        </message>
        <message>
            <source>Lưu</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Đã đổi cho lần chạy này.</source>
            <translation>Changed for this session.</translation>
        </message>
        <message>
            <source>Đã lưu.</source>
            <translation>Saved.</translation>
        </message>
    </context>
    <context>
        <name>AppointmentsPanel</name>
        <message>
            <source>Lịch hẹn</source>
            <translation>Appointments</translation>
        </message>
        <message>
            <source>Lịch hẹn hôm nay</source>
            <translation>Appointments today</translation>
        </message>
        <message>
            <source>Hôm nay chưa có lịch hẹn</source>
            <translation>No appointments today yet</translation>
        </message>
        <message>
            <source>Ngày hẹn</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>Nhóm hoặc giờ hẹn</source>
            <translation>Group or time</translation>
        </message>
        <message>
            <source>Đã đến</source>
            <translation>Arrived</translation>
        </message>
        <message>
            <source>Hủy</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Đặt hẹn</source>
            <translation>Book</translation>
        </message>
        <message>
            <source>còn {n} chỗ</source>
            <translation>{n} left</translation>
        </message>
        <message>
            <source>Chọn giờ: bấm số, hoặc mũi tên rồi Enter cho các giờ sau.</source>
            <translation>Choose a time: press its digit, or the arrows and Enter for the later ones.</translation>
        </message>
        <message>
            <source>Chọn giờ.</source>
            <translation>Choose a time.</translation>
        </message>
        <message>
            <source>Ngày này hết chỗ hoặc nghỉ. Xin chọn ngày khác.</source>
            <translation>This day is full or a day off. Please choose another.</translation>
        </message>
        <message>
            <source>Mã lịch hẹn của {group}: {time} {weekday} {day}.</source>
            <translation>Code for {group}: {time} {weekday} {day}.</translation>
        </message>
        <message>
            <source>Xin đến trước giờ hẹn và nhập mã ở máy lấy số.</source>
            <translation>Please come before the time and enter the code at the ticket machine.</translation>
        </message>
        <message>
            <source>Chọn nhóm.</source>
            <translation>Choose a group.</translation>
        </message>
    </context>
    <context>
        <name>AskDutyForm</name>
        <message>
            <source>Thông báo (số, ngày, nơi ra)</source>
            <translation>Notice (number, date, issued by)</translation>
        </message>
        <message>
            <source>số 123/TB ngày …, cơ quan thuế</source>
            <translation>no. 123/TB of …, tax office</translation>
        </message>
        <message>
            <source>Số tiền phải nộp (đồng)</source>
            <translation>Amount to pay (đồng)</translation>
        </message>
        <message>
            <source>Hồ sơ {code} chờ công dân nộp nghĩa vụ tài chính?</source>
            <translation>Does dossier {code} wait for the citizen to pay a financial duty?</translation>
        </message>
        <message>
            <source>Ghi yêu cầu</source>
            <translation>Record request</translation>
        </message>
        <message>
            <source>Thời hạn tạm dừng cho đến khi có chứng từ đã nộp.</source>
            <translation>The limit pauses until there is proof of payment.</translation>
        </message>
    </context>
    <context>
        <name>AskPage</name>
        <message>
            <source>Tôi có mã đánh giá</source>
            <translation>I have a rating code</translation>
        </message>
        <message>
            <source>Không đánh giá</source>
            <translation>Skip</translation>
        </message>
        <message>
            <source>Đánh giá ẩn danh: không ghi tên, không gắn với hồ sơ.</source>
            <translation>Anonymous: no name, not tied to any dossier.</translation>
        </message>
        <message>
            <source>Ông/Bà thấy việc trả kết quả thế nào?</source>
            <translation>How was the return of your result?</translation>
        </message>
        <message>
            <source>Theo mã trên giấy biên nhận</source>
            <translation>By the code on the return receipt</translation>
        </message>
        <message>
            <source>Ông/Bà có hài lòng với lần phục vụ vừa rồi không?</source>
            <translation>Were you satisfied with the service just now?</translation>
        </message>
    </context>
    <context>
        <name>AskPanel</name>
        <message>
            <source>Lý do</source>
            <translation>Reason</translation>
        </message>
    </context>
    <context>
        <name>AskSupplementForm</name>
        <message>
            <source>Giấy tờ khác · {key} thêm vào</source>
            <translation>Another paper · {key} adds it</translation>
        </message>
        <message>
            <source>Lý do, nội dung cần hoàn thiện</source>
            <translation>Reason, what has to be completed</translation>
        </message>
        <message>
            <source>Trả lời chậm nhất ngày</source>
            <translation>Answer by</translation>
        </message>
        <message>
            <source>Vì sao yêu cầu thêm lần nữa</source>
            <translation>Why it is asked for again</translation>
        </message>
        <message>
            <source>Yêu cầu bổ sung hồ sơ {code}</source>
            <translation>Ask for a supplement to dossier {code}</translation>
        </message>
        <message>
            <source>Ghi và in phiếu</source>
            <translation>Record and print</translation>
        </message>
        <message>
            <source>Ghi đủ một lần. Thời hạn tạm dừng; khi nhận đủ thì tính lại từ đầu.</source>
            <translation>Name everything at once. The limit pauses and starts again from the beginning when all is here.</translation>
        </message>
        <message>
            <source>Ghi đủ một lần. Thời hạn tạm dừng; khi nhận đủ thì tính tiếp phần còn lại.</source>
            <translation>Name everything at once. The limit pauses and goes on with its remainder when all is here.</translation>
        </message>
        <message>
            <source>Hồ sơ đã được yêu cầu bổ sung; chỉ được yêu cầu một lần.</source>
            <translation>A supplement has been asked for already; only one request may be made.</translation>
        </message>
        <message>
            <source>Đã quá {n} ngày làm việc kể từ khi nhận (hạn gửi yêu cầu là {day}); việc này được ghi lại.</source>
            <translation>More than {n} working days have passed since receipt (the request was due by {day}); this is recorded.</translation>
        </message>
    </context>
    <context>
        <name>BackupsPage</name>
        <message>
            <source>Sao lưu cả khi đóng chương trình</source>
            <translation>Also back up when the program is closed</translation>
        </message>
        <message>
            <source>Giờ sao lưu hằng ngày</source>
            <translation>Time of the daily backup</translation>
        </message>
        <message>
            <source>Thư mục ở ổ đĩa khác hoặc máy khác</source>
            <translation>Folder on another disk or computer</translation>
        </message>
        <message>
            <source>Sao lưu ngay</source>
            <translation>Back up now</translation>
        </message>
        <message>
            <source>Khôi phục thử</source>
            <translation>Drill</translation>
        </message>
        <message>
            <source>Tình trạng</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Tự sao lưu</source>
            <translation>Automatic backups</translation>
        </message>
        <message>
            <source>Máy tắt lúc ấy thì làm khi mở lại.</source>
            <translation>If the computer is off then, it is made after the next start.</translation>
        </message>
        <message>
            <source>Mỗi bản được chép thêm vào đây. Giữ 7 ngày, 4 tuần, 12 tháng; bản cũ hơn tự xóa.</source>
            <translation>Each backup is copied here too. 7 days, 4 weeks and 12 months are kept; older ones are removed.</translation>
        </message>
        <message>
            <source>Lưu</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Đang sao lưu…</source>
            <translation>Backing up…</translation>
        </message>
        <message>
            <source>Đang khôi phục thử…</source>
            <translation>Drill is running…</translation>
        </message>
        <message>
            <source>Đã sao lưu trên máy này; bản thứ hai chưa được: {reason}</source>
            <translation>Backed up on this computer; the second copy failed: {reason}</translation>
        </message>
        <message>
            <source>Đã sao lưu và kiểm tra: {file}.</source>
            <translation>Backed up and verified: {file}.</translation>
        </message>
        <message>
            <source>Khôi phục thử đạt: {file}.</source>
            <translation>Drill succeeded: {file}.</translation>
        </message>
        <message>
            <source>Chưa có bản sao lưu nào.</source>
            <translation>There is no backup yet.</translation>
        </message>
        <message>
            <source>Bản gần nhất: {when}, {size} MB; đang giữ {kept} bản.</source>
            <translation>Latest: {when}, {size} MB; {kept} are kept.</translation>
        </message>
        <message>
            <source>Chưa khôi phục thử lần nào.</source>
            <translation>No drill yet.</translation>
        </message>
        <message>
            <source>Khôi phục thử đạt lúc {when}.</source>
            <translation>Drill succeeded at {when}.</translation>
        </message>
        <message>
            <source>Khôi phục thử KHÔNG đạt lúc {when}: {reason}</source>
            <translation>Drill FAILED at {when}: {reason}</translation>
        </message>
        <message>
            <source>Khóa {key} nằm trong một tệp của tài khoản này, vì máy không có kho mật khẩu: mất cả máy thì dữ liệu KHÔNG được bảo vệ.</source>
            <translation>The key {key} lies in a file of this account, as this computer has no credential store: if the computer is stolen, the data are NOT protected.</translation>
        </message>
        <message>
            <source>Khóa {key} nằm trong kho mật khẩu của máy.</source>
            <translation>The key {key} lies in this computer's credential store.</translation>
        </message>
    </context>
    <context>
        <name>Board</name>
        <message>
            <source>DỮ LIỆU MẪU</source>
            <translation>DỮ LIỆU MẪU</translation>
        </message>
        <message>
            <source>Xin mời số</source>
            <translation>Now calling</translation>
        </message>
        <message>
            <source>Số vừa gọi</source>
            <translation>Just called</translation>
        </message>
        <message>
            <source>Vừa gọi</source>
            <translation>Last calls</translation>
        </message>
        <message>
            <source>Không chờ · hồ sơ đang làm</source>
            <translation>No-wait · in progress</translation>
        </message>
        <message>
            <source>và {count} hồ sơ khác</source>
            <translation>and {count} more</translation>
        </message>
        <message>
            <source>hẹn {time}</source>
            <translation>promised {time}</translation>
        </message>
        <message>
            <source>Số người đang chờ</source>
            <translation>People waiting</translation>
        </message>
        <message>
            <source>tạm nghỉ</source>
            <translation>paused</translation>
        </message>
        <message>
            <source>nghỉ đến {time}</source>
            <translation>back at {time}</translation>
        </message>
        <message>
            <source>Còn {minutes} phút nữa hết giờ tiếp nhận</source>
            <translation>Reception closes in {minutes} min</translation>
        </message>
        <message>
            <source>Ngoài giờ tiếp nhận · mở lại lúc {at}</source>
            <translation>Closed · opens again at {at}</translation>
        </message>
        <message>
            <source>Mất kết nối · số liệu lúc {at}</source>
            <translation>No connection · as of {at}</translation>
        </message>
        <message>
            <source>Mất kết nối · số liệu lúc {at} ({age})</source>
            <translation>No connection · as of {at} ({age})</translation>
        </message>
        <message>
            <source>vừa xong</source>
            <translation>just now</translation>
        </message>
        <message>
            <source>{minutes} phút trước</source>
            <translation>{minutes} min ago</translation>
        </message>
        <message>
            <source>{hours} giờ {minutes} phút trước</source>
            <translation>{hours} h {minutes} min ago</translation>
        </message>
        <message>
            <source>{time} ngày {day}</source>
            <translation>{time} on {day}</translation>
        </message>
        <message>
            <source>đang làm</source>
            <translation>in progress</translation>
        </message>
        <message>
            <source>quá nửa thời gian</source>
            <translation>past half time</translation>
        </message>
        <message>
            <source>sắp đến giờ</source>
            <translation>nearly due</translation>
        </message>
        <message>
            <source>trễ hẹn</source>
            <translation>late</translation>
        </message>
        <message>
            <source>chờ gọi lại</source>
            <translation>waits again</translation>
        </message>
        <message>
            <source>vắng</source>
            <translation>absent</translation>
        </message>
        <message>
            <source>Bảng số đang chờ số liệu</source>
            <translation>The board is waiting for data</translation>
        </message>
        <message>
            <source>Xin hỏi cán bộ tại quầy.</source>
            <translation>Please ask at the counter.</translation>
        </message>
        <message>
            <source>Ngoài giờ tiếp nhận</source>
            <translation>Reception is closed</translation>
        </message>
        <message>
            <source>Xin chờ gọi số</source>
            <translation>Please wait for your number</translation>
        </message>
        <message>
            <source>Số {label}, {counter}</source>
            <translation>Number {label}, {counter}</translation>
        </message>
    </context>
    <context>
        <name>BoardWindow</name>
        <message>
            <source>Bảng số</source>
            <translation>Boards</translation>
        </message>
    </context>
    <context>
        <name>BoardsPage</name>
        <message>
            <source>Mở bảng ở màn hình 2</source>
            <translation>Open the board on monitor 2</translation>
        </message>
        <message>
            <source>Tên bảng</source>
            <translation>Board</translation>
        </message>
        <message>
            <source>Nhóm</source>
            <translation>Group</translation>
        </message>
        <message>
            <source>Tình trạng</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Tên bảng (chỉ cán bộ thấy)</source>
            <translation>Name of the board (only officers see it)</translation>
        </message>
        <message>
            <source>Các nhóm (không chọn: tất cả)</source>
            <translation>Groups (none ticked: all)</translation>
        </message>
        <message>
            <source>Các quầy (không chọn: tất cả)</source>
            <translation>Counters (none ticked: all)</translation>
        </message>
        <message>
            <source>Bảng có</source>
            <translation>The board has</translation>
        </message>
        <message>
            <source>Số tại từng quầy</source>
            <translation>Number at each counter</translation>
        </message>
        <message>
            <source>Hồ sơ không chờ</source>
            <translation>No-wait dossiers</translation>
        </message>
        <message>
            <source>Số người đang chờ</source>
            <translation>People waiting</translation>
        </message>
        <message>
            <source>Ngày giờ</source>
            <translation>Date and time</translation>
        </message>
        <message>
            <source>Tên trung tâm</source>
            <translation>Name of the centre</translation>
        </message>
        <message>
            <source>Dòng thông báo</source>
            <translation>Notice line</translation>
        </message>
        <message>
            <source>Đọc số ra loa</source>
            <translation>Spoken calls</translation>
        </message>
        <message>
            <source>Thông báo riêng của bảng</source>
            <translation>Notice of this board</translation>
        </message>
        <message>
            <source>để trống: thông báo chung của sảnh</source>
            <translation>empty: the notice of the hall</translation>
        </message>
        <message>
            <source>Bố cục</source>
            <translation>Layout</translation>
        </message>
        <message>
            <source>Số bên trái, danh sách bên phải</source>
            <translation>Number at the left, lists at the right</translation>
        </message>
        <message>
            <source>Số phía trên</source>
            <translation>Number at the top</translation>
        </message>
        <message>
            <source>Các lượt vừa gọi</source>
            <translation>Last calls shown</translation>
        </message>
        <message>
            <source>Báo sắp hết giờ trước</source>
            <translation>Closing notice before</translation>
        </message>
        <message>
            <source>Nền</source>
            <translation>Background</translation>
        </message>
        <message>
            <source>Sáng</source>
            <translation>Light</translation>
        </message>
        <message>
            <source>Tối</source>
            <translation>Dark</translation>
        </message>
        <message>
            <source>Tương phản cao</source>
            <translation>High contrast</translation>
        </message>
        <message>
            <source>Cỡ chữ</source>
            <translation>Text size</translation>
        </message>
        <message>
            <source>Chưa mở được bảng số trên máy này.</source>
            <translation>The board could not be opened on this computer.</translation>
        </message>
        <message>
            <source>Máy này đang có một màn hình. Bảng số sẽ hiện ra khi cắm màn hình thứ hai.</source>
            <translation>This computer has one monitor now. The board appears when a second one is plugged in.</translation>
        </message>
        <message>
            <source>Đang mở bảng số ở màn hình 2.</source>
            <translation>Opening the board on monitor 2.</translation>
        </message>
        <message>
            <source>tất cả</source>
            <translation>all</translation>
        </message>
        <message>
            <source>{minutes} phút</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <source>không báo</source>
            <translation>none</translation>
        </message>
    </context>
    <context>
        <name>BooksPage</name>
        <message>
            <source>Quyển số</source>
            <translation>Book</translation>
        </message>
        <message>
            <source>Năm</source>
            <translation>Year</translation>
        </message>
        <message>
            <source>Từ số</source>
            <translation>From number</translation>
        </message>
        <message>
            <source>Tình trạng</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Ký hiệu sổ</source>
            <translation>Symbol of the book</translation>
        </message>
        <message>
            <source>Lấy số từ</source>
            <translation>Numbers from</translation>
        </message>
        <message>
            <source>số đầu tiên ghi trong quyển này</source>
            <translation>the first number written in this book</translation>
        </message>
    </context>
    <context>
        <name>CalendarPage</name>
        <message>
            <source>Bảng ngày nghỉ đi kèm chương trình</source>
            <translation>Table of holidays shipped with the program</translation>
        </message>
        <message>
            <source>Tết 2027 theo phương án 1 (04–10/02)</source>
            <translation>Tết 2027, option 1 (04–10/02)</translation>
        </message>
        <message>
            <source>Tết 2027 theo phương án 2 (05–14/02)</source>
            <translation>Tết 2027, option 2 (05–14/02)</translation>
        </message>
        <message>
            <source>Ngày</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>Là ngày</source>
            <translation>Kind of day</translation>
        </message>
        <message>
            <source>Nghỉ lễ, nghỉ bù, nghỉ hoán đổi</source>
            <translation>Public holiday, compensating or swapped day off</translation>
        </message>
        <message>
            <source>Làm việc bình thường hoặc làm bù</source>
            <translation>Ordinary or make-up working day</translation>
        </message>
        <message>
            <source>Trung tâm tạm ngừng</source>
            <translation>Centre closed for the day</translation>
        </message>
        <message>
            <source>Có buổi tiếp nhận thêm (thứ bảy)</source>
            <translation>Extra reception session (Saturday)</translation>
        </message>
        <message>
            <source>Tên, lý do</source>
            <translation>Name, reason</translation>
        </message>
        <message>
            <source>Căn cứ</source>
            <translation>Ground</translation>
        </message>
        <message>
            <source>Mức chắc chắn</source>
            <translation>Certainty</translation>
        </message>
        <message>
            <source>Đã công bố</source>
            <translation>Announced</translation>
        </message>
        <message>
            <source>Theo luật</source>
            <translation>By law</translation>
        </message>
        <message>
            <source>Mới đề xuất</source>
            <translation>Proposed only</translation>
        </message>
        <message>
            <source>Giờ làm việc riêng của ngày</source>
            <translation>Special hours of the day</translation>
        </message>
        <message>
            <source>để trống: như ngày thường</source>
            <translation>empty: as on ordinary days</translation>
        </message>
        <message>
            <source>Vẫn tiếp nhận hồ sơ</source>
            <translation>Dossiers are still accepted</translation>
        </message>
        <message>
            <source>Vẫn trả kết quả</source>
            <translation>Results are still returned</translation>
        </message>
        <message>
            <source>Vẫn tính là ngày làm việc của thời hạn</source>
            <translation>Counts as a working day of time limits</translation>
        </message>
        <message>
            <source>Năm</source>
            <translation>Year</translation>
        </message>
        <message>
            <source>Các ngày đặc biệt trong năm</source>
            <translation>Special days of the year</translation>
        </message>
        <message>
            <source>Chưa có lịch nghỉ của năm này</source>
            <translation>No holidays for this year yet</translation>
        </message>
        <message>
            <source>Bấm Ctrl+N để thêm từng ngày.</source>
            <translation>Press Ctrl+N to add the days one by one.</translation>
        </message>
        <message>
            <source>Giờ trong tuần</source>
            <translation>Weekly hours</translation>
        </message>
        <message>
            <source>Bảng ngày nghỉ</source>
            <translation>Table of holidays</translation>
        </message>
        <message>
            <source>Thêm ngày</source>
            <translation>Add a day</translation>
        </message>
        <message>
            <source>Ví dụ: 07:30-11:30, 13:00-17:00. Để trống: không làm việc.</source>
            <translation>Example: 07:30-11:30, 13:00-17:00. Empty: closed.</translation>
        </message>
        <message>
            <source>Buổi thứ bảy là giờ làm việc của lời hứa, không tính là ngày làm việc của thời hạn.</source>
            <translation>A Saturday session counts for promises, but is not a working day of time limits.</translation>
        </message>
        <message>
            <source>Hai phương án Tết 2027 mới là đề xuất; xin chọn lại khi có thông báo chính thức.</source>
            <translation>Both Tết 2027 options are proposals; please choose again once the official notice is out.</translation>
        </message>
        <message>
            <source>Lưu</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Hồ sơ có ngày hẹn khác đi</source>
            <translation>Dossiers whose due time would differ</translation>
        </message>
        <message>
            <source>Ngày hẹn trên giấy của các hồ sơ này được giữ nguyên. Ctrl+Enter để lưu lịch, Esc để quay lại.</source>
            <translation>The due times printed on their receipts stay as they are. Ctrl+Enter saves the calendar, Esc goes back.</translation>
        </message>
        <message numerus="yes">
            <source>%n hồ sơ đang giải quyết sẽ có hạn khác theo lịch mới:</source>
            <translation>
                <numerusform>%n open dossier would be due at another time by the new calendar:</numerusform>
                <numerusform>%n open dossiers would be due at another time by the new calendar:</numerusform>
            </translation>
        </message>
        <message>
            <source>Ngày đặc biệt</source>
            <translation>Special day</translation>
        </message>
        <message>
            <source>Giờ làm việc trong tuần</source>
            <translation>Working hours of the week</translation>
        </message>
        <message numerus="yes">
            <source>%n ngày mới là đề xuất</source>
            <translation>
                <numerusform>%n day is only proposed</numerusform>
                <numerusform>%n days are only proposed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n ngày do trung tâm đặt</source>
            <translation>
                <numerusform>%n day set by the centre</numerusform>
                <numerusform>%n days set by the centre</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CasesEditor</name>
        <message>
            <source>Trường hợp</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>Thời hạn</source>
            <translation>Time limit</translation>
        </message>
        <message>
            <source>Tên trường hợp</source>
            <translation>Name of the case</translation>
        </message>
        <message>
            <source>Số</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Đơn vị thời hạn</source>
            <translation>Unit of the limit</translation>
        </message>
        <message>
            <source>Thời hạn in trên giấy</source>
            <translation>Limit as printed</translation>
        </message>
        <message>
            <source>Cách nộp</source>
            <translation>Channel</translation>
        </message>
        <message>
            <source>Phí</source>
            <translation>Fee</translation>
        </message>
        <message>
            <source>Mức thu (đồng)</source>
            <translation>Amount (đồng)</translation>
        </message>
        <message>
            <source>Trực tuyến (đồng)</source>
            <translation>Online (đồng)</translation>
        </message>
        <message>
            <source>Căn cứ phí</source>
            <translation>Ground of the fee</translation>
        </message>
        <message>
            <source>Làm được trong ngày không chờ</source>
            <translation>Fit for a no-wait day</translation>
        </message>
    </context>
    <context>
        <name>Catalogue</name>
        <message>
            <source>Thời hạn chỉ là một con số, không có đơn vị (cổng ghi “Khác”): cần xem văn bản.</source>
            <translation>The limit is a bare number without a unit (the portal says “other”): please look at the regulation.</translation>
        </message>
        <message>
            <source>Nguồn không ghi thời hạn giải quyết.</source>
            <translation>The source gives no time limit.</translation>
        </message>
        <message>
            <source>Nguồn ghi không phải trả kết quả: thủ tục không có thời hạn.</source>
            <translation>The source says that no result is returned: the procedure has no limit.</translation>
        </message>
        <message>
            <source>Số của thời hạn và số tiền dính liền nhau: không biết số nào là thời hạn.</source>
            <translation>The number of the limit and that of the fee touch each other: which is the limit cannot be told.</translation>
        </message>
        <message>
            <source>Thời hạn tính bằng tháng, tuần hoặc năm: cần đổi sang ngày theo văn bản.</source>
            <translation>The limit is in months, weeks or years: please enter it in days by the regulation.</translation>
        </message>
        <message>
            <source>Thời hạn nhiều hơn 8 giờ: không rõ là giờ làm việc hay giờ đồng hồ.</source>
            <translation>The limit has more than 8 hours: working hours or hours of the clock?</translation>
        </message>
        <message>
            <source>Thời hạn bằng 0 hoặc dài bất thường.</source>
            <translation>The limit is 0 or unusually long.</translation>
        </message>
        <message>
            <source>Ô thời hạn và phần mô tả ghi khác nhau.</source>
            <translation>The limit and its description say different things.</translation>
        </message>
        <message>
            <source>Ô thời hạn và phần mô tả cùng một số nhưng khác đơn vị (ngày và ngày làm việc).</source>
            <translation>The limit and its description have the same number but different units (days, working days).</translation>
        </message>
        <message>
            <source>Phần mô tả còn ghi thời hạn khác cho trường hợp hoặc bước khác: cần chọn đúng thời hạn.</source>
            <translation>The description names further limits for other cases or steps: please choose the right one.</translation>
        </message>
        <message>
            <source>Thời hạn tính từ một bước sau khi nhận hồ sơ: không phải thời hạn của cả thủ tục.</source>
            <translation>The limit counts from a step after the acceptance: it is not that of the whole procedure.</translation>
        </message>
        <message>
            <source>Một hình thức nộp có nhiều thời hạn mà nguồn không nói rõ từng trường hợp.</source>
            <translation>One way of filing has several limits, and the source does not say for which case each is.</translation>
        </message>
        <message>
            <source>Các hình thức nộp ghi thời hạn bằng đơn vị khác nhau: cần xem văn bản.</source>
            <translation>The ways of filing have limits in different units: please look at the regulation.</translation>
        </message>
        <message>
            <source>Chưa hiểu được thời hạn; nội dung được giữ nguyên văn.</source>
            <translation>The limit was not understood; its text is kept.</translation>
        </message>
        <message>
            <source>Thời hạn ghi một khoảng (từ … đến …): cần chọn thời hạn.</source>
            <translation>The limit is a range (from … to …): please choose one.</translation>
        </message>
        <message>
            <source>Nguồn không ghi mức thu.</source>
            <translation>The source gives no fee.</translation>
        </message>
        <message>
            <source>Nguồn ghi miễn phí nhưng phần ghi chú nói có mức thu.</source>
            <translation>The source says free, but its note speaks of a fee.</translation>
        </message>
        <message>
            <source>Nguồn ghi chưa (không) quy định mức thu.</source>
            <translation>The source says that no fee is regulated.</translation>
        </message>
        <message>
            <source>Nguồn ghi nhiều mức thu: cần người chọn đúng mức.</source>
            <translation>The source gives several amounts: please choose the right one.</translation>
        </message>
        <message>
            <source>Số tiền thấp bất thường (có thể thiếu ba số 0) hoặc không rõ.</source>
            <translation>The amount is unusually low (three zeros may be missing) or unclear.</translation>
        </message>
        <message>
            <source>Mức thu ghi bằng ngoại tệ.</source>
            <translation>The fee is in a foreign currency.</translation>
        </message>
        <message>
            <source>Chưa hiểu được mức thu; nội dung được giữ nguyên văn.</source>
            <translation>The fee was not understood; its text is kept.</translation>
        </message>
        <message>
            <source>Nguồn không ghi thành phần hồ sơ.</source>
            <translation>The source lists no papers.</translation>
        </message>
        <message>
            <source>Số lượng bản của một giấy tờ không rõ (con số dính liền tên).</source>
            <translation>The count of a paper is unclear (the number touches its name).</translation>
        </message>
        <message>
            <source>Tên giấy tờ quá dài, đã cắt bớt: cần viết gọn lại.</source>
            <translation>The name of a paper is too long and was cut: please shorten it.</translation>
        </message>
        <message>
            <source>Thành phần hồ sơ là đoạn văn, chưa tách được thành từng giấy tờ.</source>
            <translation>The papers stand in paragraphs and could not be told apart.</translation>
        </message>
        <message>
            <source>Căn cứ pháp lý không có số ký hiệu văn bản.</source>
            <translation>The legal basis has no document number.</translation>
        </message>
        <message>
            <source>Ngày hiệu lực trong tệp chưa đọc được.</source>
            <translation>The effective date in the file could not be read.</translation>
        </message>
        <message>
            <source>Trạng thái trong tệp chưa đọc được.</source>
            <translation>The state in the file could not be read.</translation>
        </message>
        <message>
            <source>Nội dung quá dài, đã cắt bớt.</source>
            <translation>The text is too long and was cut.</translation>
        </message>
        <message>
            <source>Trung tâm đã sửa thủ tục này và tệp ghi khác: giữ bản của trung tâm, cần người so sánh.</source>
            <translation>The centre edited this procedure and the file differs: the centre's version is kept, please compare.</translation>
        </message>
        <message>
            <source>Danh mục của trung tâm ghi thủ tục đã bãi bỏ hoặc bị thay thế: giữ nguyên, cần người xem.</source>
            <translation>The centre's catalogue says abolished or replaced: kept as it is, please look.</translation>
        </message>
        <message>
            <source>Thời hạn trong tệp chưa đọc được: giữ thời hạn danh mục đang có.</source>
            <translation>The limit in the file could not be read: the catalogue keeps its own.</translation>
        </message>
        <message>
            <source>Thời hạn trong tệp không khớp các trường hợp danh mục đang có: giữ các trường hợp.</source>
            <translation>The limits in the file do not fit the cases of the catalogue: the cases are kept.</translation>
        </message>
        <message>
            <source>Mức thu trong tệp khác danh mục: giữ mức thu danh mục đang có.</source>
            <translation>The fee in the file differs from the catalogue: the catalogue keeps its own.</translation>
        </message>
        <message>
            <source>Dòng này lặp lại đúng nội dung của một dòng trước.</source>
            <translation>This row repeats an earlier row word for word.</translation>
        </message>
        <message>
            <source>Không có mã thủ tục.</source>
            <translation>No code of a procedure.</translation>
        </message>
        <message>
            <source>Mã thủ tục không đúng dạng (ví dụ đúng: 2.000815 hoặc 2.000815.000.00.00.H55).</source>
            <translation>The code is not of the right form (right: 2.000815 or 2.000815.000.00.00.H55).</translation>
        </message>
        <message>
            <source>Không có tên thủ tục.</source>
            <translation>No name of a procedure.</translation>
        </message>
        <message>
            <source>Dòng này không đọc được (không phải một bản ghi JSON).</source>
            <translation>This line cannot be read (not a JSON record).</translation>
        </message>
        <message>
            <source>Một trường của dòng này không phải là chữ hoặc số.</source>
            <translation>A field of this line is neither text nor a number.</translation>
        </message>
        <message>
            <source>Số ô của dòng này khác số cột của bảng.</source>
            <translation>This row has another number of cells than the table has columns.</translation>
        </message>
        <message>
            <source>Có ô chứa công thức. Xin thay công thức bằng giá trị rồi nhập lại.</source>
            <translation>A cell holds a formula. Please replace it by its value and import again.</translation>
        </message>
        <message>
            <source>Có ô báo lỗi của bảng tính (#N/A, #REF! …).</source>
            <translation>A cell shows an error of the spreadsheet (#N/A, #REF! …).</translation>
        </message>
        <message>
            <source>Mã thủ tục này đã có ở một dòng trước với nội dung khác: chỉ dòng đầu được dùng.</source>
            <translation>This code stood in an earlier row with other content: only the first row is used.</translation>
        </message>
        <message>
            <source>Tệp ghi bản cũ hơn bản danh mục đang có: giữ bản đang có.</source>
            <translation>The file holds an older version than the catalogue: the catalogue's is kept.</translation>
        </message>
        <message>
            <source>Giấy tờ của thủ tục</source>
            <translation>Papers of the procedure</translation>
        </message>
        <message>
            <source>Trường hợp của thủ tục</source>
            <translation>Cases of the procedure</translation>
        </message>
        <message>
            <source>Mã</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Thủ tục, lĩnh vực</source>
            <translation>Procedure, sector</translation>
        </message>
        <message>
            <source>Thời hạn, phí</source>
            <translation>Limit, fee</translation>
        </message>
        <message>
            <source>Hiệu lực</source>
            <translation>In force</translation>
        </message>
        <message>
            <source>phiên bản {n}</source>
            <translation>version {n}</translation>
        </message>
        <message>
            <source>cán bộ ghi khi nhận</source>
            <translation>set at reception</translation>
        </message>
        <message>
            <source>Nội dung</source>
            <translation>Field</translation>
        </message>
        <message>
            <source>Trước</source>
            <translation>Before</translation>
        </message>
        <message>
            <source>Sau</source>
            <translation>After</translation>
        </message>
        <message>
            <source>(chưa có)</source>
            <translation>(none yet)</translation>
        </message>
        <message>
            <source>(bỏ)</source>
            <translation>(gone)</translation>
        </message>
        <message>
            <source>Thay đổi</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>Thủ tục</source>
            <translation>Procedure</translation>
        </message>
        <message>
            <source>Nội dung đổi</source>
            <translation>What changes</translation>
        </message>
        <message>
            <source>Quyết định</source>
            <translation>Decision</translation>
        </message>
        <message>
            <source>Hồ sơ giữ bản cũ</source>
            <translation>Keep the old one</translation>
        </message>
        <message>
            <source>thay bằng {code} {name}</source>
            <translation>replaced by {code} {name}</translation>
        </message>
        <message>
            <source>không có thủ tục thay thế</source>
            <translation>no procedure takes its place</translation>
        </message>
        <message>
            <source>thủ tục mới</source>
            <translation>new procedure</translation>
        </message>
        <message>
            <source>Mã thủ tục</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Tên thủ tục</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Tên ngắn</source>
            <translation>Short name</translation>
        </message>
        <message>
            <source>Lĩnh vực</source>
            <translation>Sector</translation>
        </message>
        <message>
            <source>Cấp thực hiện</source>
            <translation>Level</translation>
        </message>
        <message>
            <source>Cơ quan giải quyết</source>
            <translation>Competent agency</translation>
        </message>
        <message>
            <source>Loại quyết định</source>
            <translation>Kind of decision</translation>
        </message>
        <message>
            <source>Thay bằng</source>
            <translation>Replaced by</translation>
        </message>
        <message>
            <source>Số quyết định</source>
            <translation>Decision no.</translation>
        </message>
        <message>
            <source>Hiệu lực từ</source>
            <translation>In force from</translation>
        </message>
        <message>
            <source>Hiệu lực đến</source>
            <translation>In force until</translation>
        </message>
        <message>
            <source>Thời hạn</source>
            <translation>Time limit</translation>
        </message>
        <message>
            <source>Thời hạn in trên giấy</source>
            <translation>Limit as printed</translation>
        </message>
        <message>
            <source>Cách tính phí</source>
            <translation>How the fee is counted</translation>
        </message>
        <message>
            <source>Căn cứ phí</source>
            <translation>Ground of the fee</translation>
        </message>
        <message>
            <source>Phí in trên giấy</source>
            <translation>Fee as printed</translation>
        </message>
        <message>
            <source>Chứng thực bản sao</source>
            <translation>Certified copies</translation>
        </message>
        <message>
            <source>Phí theo số bản</source>
            <translation>Fee by copies</translation>
        </message>
        <message>
            <source>Không chờ</source>
            <translation>No-wait</translation>
        </message>
        <message>
            <source>Số phút không chờ</source>
            <translation>No-wait minutes</translation>
        </message>
        <message>
            <source>Điều kiện không chờ</source>
            <translation>No-wait condition</translation>
        </message>
        <message>
            <source>Căn cứ pháp lý</source>
            <translation>Legal basis</translation>
        </message>
        <message>
            <source>Trình tự thực hiện</source>
            <translation>Steps</translation>
        </message>
        <message>
            <source>Yêu cầu, điều kiện</source>
            <translation>Requirements</translation>
        </message>
        <message>
            <source>Kết quả</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>Đối tượng</source>
            <translation>Applicants</translation>
        </message>
        <message>
            <source>Nguồn</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Mức tin cậy</source>
            <translation>How sure</translation>
        </message>
        <message>
            <source>Ghi chú đối chiếu</source>
            <translation>Note of the comparison</translation>
        </message>
        <message>
            <source>Ghi chú</source>
            <translation>Notes</translation>
        </message>
        <message>
            <source>Chỗ cần xem lại</source>
            <translation>To be looked at</translation>
        </message>
        <message>
            <source>Người soạn</source>
            <translation>Written by</translation>
        </message>
        <message>
            <source>Giấy tờ</source>
            <translation>Papers</translation>
        </message>
        <message>
            <source>Trường hợp</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>đang hiệu lực</source>
            <translation>in force</translation>
        </message>
        <message>
            <source>sắp hiệu lực</source>
            <translation>coming</translation>
        </message>
        <message>
            <source>hết hiệu lực</source>
            <translation>ended</translation>
        </message>
        <message>
            <source>đã có bản mới</source>
            <translation>superseded</translation>
        </message>
        <message>
            <source>bị thay thế</source>
            <translation>replaced</translation>
        </message>
        <message>
            <source>bị bãi bỏ</source>
            <translation>abolished</translation>
        </message>
        <message>
            <source>không chờ</source>
            <translation>no-wait</translation>
        </message>
        <message>
            <source>chưa có thời hạn</source>
            <translation>no limit yet</translation>
        </message>
        <message>
            <source>chưa đặt mức thu</source>
            <translation>no amount set</translation>
        </message>
        <message>
            <source>chưa đối chiếu đủ</source>
            <translation>not fully compared</translation>
        </message>
        <message>
            <source>cần xem lại</source>
            <translation>to be looked at</translation>
        </message>
        <message>
            <source>sắp thay đổi</source>
            <translation>about to change</translation>
        </message>
        <message>
            <source>bắt đầu</source>
            <translation>begins</translation>
        </message>
        <message>
            <source>sửa đổi</source>
            <translation>amended</translation>
        </message>
        <message>
            <source>chấm dứt</source>
            <translation>ends</translation>
        </message>
        <message>
            <source>trong ngày</source>
            <translation>same day</translation>
        </message>
        <message>
            <source>ngày làm việc</source>
            <translation>working days</translation>
        </message>
        <message>
            <source>ngày theo lịch</source>
            <translation>calendar days</translation>
        </message>
        <message>
            <source>giờ làm việc</source>
            <translation>working hours</translation>
        </message>
        <message>
            <source>phút làm việc</source>
            <translation>working minutes</translation>
        </message>
        <message>
            <source>nửa buổi</source>
            <translation>half sessions</translation>
        </message>
        <message>
            <source>miễn, không thu</source>
            <translation>free</translation>
        </message>
        <message>
            <source>theo trường hợp</source>
            <translation>by case</translation>
        </message>
        <message>
            <source>theo bản</source>
            <translation>by copy</translation>
        </message>
        <message>
            <source>theo trang (chứng thực)</source>
            <translation>by page (certified)</translation>
        </message>
        <message>
            <source>theo cách nộp</source>
            <translation>by channel</translation>
        </message>
        <message>
            <source>HĐND tỉnh quy định</source>
            <translation>set by the province</translation>
        </message>
        <message>
            <source>nguồn không ghi</source>
            <translation>no source gives it</translation>
        </message>
        <message>
            <source>vi</source>
            <translation>en</translation>
        </message>
        <message>
            <source>từ {first} đến hết {last}</source>
            <translation>from {first} to {last}</translation>
        </message>
        <message>
            <source>từ {first}</source>
            <translation>from {first}</translation>
        </message>
        <message>
            <source>đến hết {last}</source>
            <translation>until {last}</translation>
        </message>
        <message>
            <source>như thủ tục</source>
            <translation>as the procedure</translation>
        </message>
        <message>
            <source>mọi cách nộp</source>
            <translation>every channel</translation>
        </message>
        <message>
            <source>Mọi hiệu lực</source>
            <translation>All</translation>
        </message>
        <message>
            <source>Mọi dấu hiệu</source>
            <translation>All marks</translation>
        </message>
        <message>
            <source>Phí, lệ phí</source>
            <translation>Fee</translation>
        </message>
        <message>
            <source>chưa đặt mức thu, xem F9</source>
            <translation>no amount set, see F9</translation>
        </message>
        <message>
            <source> (khi cần)</source>
            <translation> (in some cases)</translation>
        </message>
        <message>
            <source>có</source>
            <translation>yes</translation>
        </message>
        <message>
            <source>{n} phút</source>
            <translation>{n} min</translation>
        </message>
        <message>
            <source>Phiên bản {n}</source>
            <translation>Version {n}</translation>
        </message>
        <message>
            <source>được sửa trước khi có hiệu lực</source>
            <translation>corrected before it began</translation>
        </message>
        <message>
            <source>thay bằng {code}</source>
            <translation>replaced by {code}</translation>
        </message>
        <message>
            <source>{n} hồ sơ đang giải quyết</source>
            <translation>{n} open dossiers</translation>
        </message>
    </context>
    <context>
        <name>CatalogueView</name>
        <message>
            <source>Đã ban hành phiên bản {n} của {code}.</source>
            <translation>Version {n} of {code} is published.</translation>
        </message>
        <message>
            <source>Đã ghi phiên bản {n} của {code}: không tiếp nhận từ ngày có hiệu lực.</source>
            <translation>Version {n} of {code} is recorded: nothing is received from its first day on.</translation>
        </message>
    </context>
    <context>
        <name>CentrePage</name>
        <message>
            <source>Cơ quan chủ quản</source>
            <translation>Superior body</translation>
        </message>
        <message>
            <source>Tên trung tâm</source>
            <translation>Name of the centre</translation>
        </message>
        <message>
            <source>Bộ phận tiếp nhận</source>
            <translation>Reception unit</translation>
        </message>
        <message>
            <source>Địa danh trước ngày tháng</source>
            <translation>Place name before the date</translation>
        </message>
        <message>
            <source>Cấp</source>
            <translation>Level</translation>
        </message>
        <message>
            <source>Địa chỉ</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>Điện thoại</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>Đường dây nóng</source>
            <translation>Hotline</translation>
        </message>
        <message>
            <source>Địa chỉ tra cứu trên mã QR</source>
            <translation>Look-up address in the QR code</translation>
        </message>
        <message>
            <source>Mã định danh cơ quan</source>
            <translation>Agency code</translation>
        </message>
        <message>
            <source>Mẫu mã hồ sơ</source>
            <translation>Pattern of dossier codes</translation>
        </message>
        <message>
            <source>Số định danh trên giấy in</source>
            <translation>Identity numbers on paper</translation>
        </message>
        <message>
            <source>Che bớt, chỉ hiện 4 số cuối</source>
            <translation>Masked, last 4 digits only</translation>
        </message>
        <message>
            <source>In đầy đủ</source>
            <translation>In full</translation>
        </message>
        <message>
            <source>Khổ giấy hẹn</source>
            <translation>Receipt size</translation>
        </message>
        <message>
            <source>A5</source>
            <translation>A5</translation>
        </message>
        <message>
            <source>A4</source>
            <translation>A4</translation>
        </message>
        <message>
            <source>Căn cứ của bộ mẫu giấy</source>
            <translation>Ground of the forms</translation>
        </message>
        <message>
            <source>để trống: theo ngày lập giấy</source>
            <translation>leave empty: by the day of the paper</translation>
        </message>
        <message>
            <source>Chức danh người ký văn bản</source>
            <translation>Title of the signer</translation>
        </message>
        <message>
            <source>KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC</source>
            <translation>for the DIRECTOR / DEPUTY DIRECTOR</translation>
        </message>
        <message>
            <source>Họ tên người ký văn bản</source>
            <translation>Name of the signer</translation>
        </message>
        <message>
            <source>Sau khi bổ sung, thời hạn</source>
            <translation>After a supplement the limit</translation>
        </message>
        <message>
            <source>tính lại từ đầu</source>
            <translation>starts again</translation>
        </message>
        <message>
            <source>tính tiếp phần còn lại</source>
            <translation>goes on with its remainder</translation>
        </message>
        <message>
            <source>Yêu cầu bổ sung trong (ngày làm việc)</source>
            <translation>Ask for supplements within (working days)</translation>
        </message>
        <message>
            <source>Không chờ: số phút mặc định</source>
            <translation>No wait: default minutes</translation>
        </message>
        <message>
            <source>Mục tiêu đúng hạn (%)</source>
            <translation>Target on time (%)</translation>
        </message>
        <message>
            <source>Mục tiêu giữ lời (%)</source>
            <translation>Target promises kept (%)</translation>
        </message>
        <message>
            <source>Tự khóa sau (phút)</source>
            <translation>Locks itself after (minutes)</translation>
        </message>
        <message>
            <source>Đầu trang</source>
            <translation>Letterhead</translation>
        </message>
        <message>
            <source>Mã hồ sơ, giấy in, mục tiêu</source>
            <translation>Codes, papers, targets</translation>
        </message>
        <message>
            <source>Lưu</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Mẫu mặc định: {pattern}</source>
            <translation>Default pattern: {pattern}</translation>
        </message>
        <message>
            <source>Hồ sơ đầu tiên hôm nay sẽ có mã {code}</source>
            <translation>Today's first dossier will get the code {code}</translation>
        </message>
    </context>
    <context>
        <name>CertificationForm</name>
        <message>
            <source>Quyển số</source>
            <translation>Book</translation>
        </message>
        <message>
            <source>Số chứng thực</source>
            <translation>Certification number</translation>
        </message>
        <message>
            <source>Lý do</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>Sửa số chứng thực của hồ sơ {code}?</source>
            <translation>Correct the certification number of dossier {code}?</translation>
        </message>
        <message>
            <source>Ghi số mới</source>
            <translation>Record the new number</translation>
        </message>
        <message>
            <source>Số cũ vẫn lưu trong diễn biến: {old}</source>
            <translation>The old number stays in the history: {old}</translation>
        </message>
    </context>
    <context>
        <name>ChartPanel</name>
        <message>
            <source>Bảng</source>
            <translation>Table</translation>
        </message>
        <message>
            <source>Xem bảng số liệu: {title}</source>
            <translation>Show the table: {title}</translation>
        </message>
        <message>
            <source>Đang tính số liệu…</source>
            <translation>Calculating…</translation>
        </message>
        <message>
            <source>Chưa có hồ sơ trong kỳ này</source>
            <translation>No dossiers in this period</translation>
        </message>
        <message>
            <source>Cách chia: {title}</source>
            <translation>Divided by: {title}</translation>
        </message>
        <message>
            <source>Biểu đồ</source>
            <translation>Chart</translation>
        </message>
    </context>
    <context>
        <name>ChipBar</name>
        <message>
            <source>bấm để bỏ điều kiện này</source>
            <translation>click to remove this filter</translation>
        </message>
        <message>
            <source>Bỏ tất cả</source>
            <translation>Clear all</translation>
        </message>
        <message>
            <source>Bỏ tất cả điều kiện lọc</source>
            <translation>Clear all filters</translation>
        </message>
    </context>
    <context>
        <name>ClipsPanel</name>
        <message>
            <source>Các đoạn giọng đọc</source>
            <translation>Voice clips</translation>
        </message>
        <message>
            <source>Nghe</source>
            <translation>Listen</translation>
        </message>
        <message>
            <source>Thu âm</source>
            <translation>Record</translation>
        </message>
        <message>
            <source>Thay bằng tệp</source>
            <translation>Replace by file</translation>
        </message>
        <message>
            <source>Về giọng máy</source>
            <translation>Back to machine voice</translation>
        </message>
        <message>
            <source>Đoạn</source>
            <translation>Clip</translation>
        </message>
        <message>
            <source>Đọc là</source>
            <translation>Says</translation>
        </message>
        <message>
            <source>Nguồn</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Giây</source>
            <translation>Seconds</translation>
        </message>
        <message>
            <source>của đơn vị</source>
            <translation>own</translation>
        </message>
        <message>
            <source>giọng máy</source>
            <translation>machine voice</translation>
        </message>
        <message>
            <source>chưa có</source>
            <translation>none yet</translation>
        </message>
        <message>
            <source>Không có micro</source>
            <translation>No microphone</translation>
        </message>
        <message>
            <source>Dừng thu</source>
            <translation>Stop</translation>
        </message>
    </context>
    <context>
        <name>ClockLine</name>
        <message>
            <source>Đồng hồ của hồ sơ</source>
            <translation>Clock of the dossier</translation>
        </message>
        <message>
            <source>bây giờ</source>
            <translation>now</translation>
        </message>
        <message>
            <source>hạn đầu {day}</source>
            <translation>first due {day}</translation>
        </message>
        <message>
            <source>hạn {day}</source>
            <translation>due {day}</translation>
        </message>
    </context>
    <context>
        <name>CodeBoxes</name>
        <message>
            <source>Mã đã nhập: {code}</source>
            <translation>Code so far: {code}</translation>
        </message>
    </context>
    <context>
        <name>CodePage</name>
        <message>
            <source>Nhập mã đánh giá trên giấy biên nhận</source>
            <translation>Enter the rating code of the return receipt</translation>
        </message>
        <message>
            <source>Quay lại</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Xóa một chữ</source>
            <translation>Erase one letter</translation>
        </message>
        <message>
            <source>Xin chờ {n} giây rồi nhập lại.</source>
            <translation>Please wait {n} seconds, then try again.</translation>
        </message>
        <message>
            <source>Mã có 6 chữ và số, dùng một lần, không gắn với hồ sơ.</source>
            <translation>The code has 6 letters and digits, works once and is not tied to a dossier.</translation>
        </message>
    </context>
    <context>
        <name>CodeView</name>
        <message>
            <source>Mã lịch hẹn hôm nay</source>
            <translation>Code of today's appointment</translation>
        </message>
        <message>
            <source>Nhập mã gồm 4 số, hoặc đưa mã trên điện thoại vào máy quét.</source>
            <translation>Type the 4 digits, or hold the code on your phone under the scanner.</translation>
        </message>
        <message>
            <source>Xóa</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>Quay lại</source>
            <translation>Back</translation>
        </message>
    </context>
    <context>
        <name>ConfirmPanel</name>
        <message>
            <source>Lý do</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>Quay lại</source>
            <translation>Go back</translation>
        </message>
        <message>
            <source>Xin ghi lý do.</source>
            <translation>Please give the reason.</translation>
        </message>
    </context>
    <context>
        <name>CorrectPanel</name>
        <message>
            <source>Khoản thu không bị sửa: ghi thêm một bút toán giảm, có lý do.</source>
            <translation>The entry is not changed: a counter-entry with its reason is added.</translation>
        </message>
        <message>
            <source>Giảm bao nhiêu (đ)</source>
            <translation>Less by (VND)</translation>
        </message>
        <message>
            <source>Thực ra</source>
            <translation>In fact</translation>
        </message>
        <message>
            <source>Lý do</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>Ghi bút toán</source>
            <translation>Make the entry</translation>
        </message>
        <message>
            <source>Quay lại</source>
            <translation>Go back</translation>
        </message>
        <message>
            <source>Điều chỉnh khoản {amount} của hồ sơ {code}, còn {left}</source>
            <translation>Correct the entry of {amount} for dossier {code}, {left} left</translation>
        </message>
        <message>
            <source>đã nộp bằng {method}</source>
            <translation>paid by {method}</translation>
        </message>
        <message>
            <source>không thu số này</source>
            <translation>this was not taken</translation>
        </message>
        <message>
            <source>Xin nhập số tiền bằng chữ số.</source>
            <translation>Please enter the amount in figures.</translation>
        </message>
    </context>
    <context>
        <name>CorrectionPanel</name>
        <message>
            <source>Lý do sửa</source>
            <translation>Reason for the correction</translation>
        </message>
        <message>
            <source>Lưu, in giấy mới</source>
            <translation>Save, print the new receipt</translation>
        </message>
        <message>
            <source>Không sửa</source>
            <translation>Do not correct</translation>
        </message>
        <message>
            <source>Số hồ sơ giữ nguyên; giấy hẹn mới thay giấy cũ, xin thu lại giấy cũ.</source>
            <translation>The number stays; the new receipt replaces the old one, please take the old one back.</translation>
        </message>
        <message>
            <source>Sửa hồ sơ {code}</source>
            <translation>Correct dossier {code}</translation>
        </message>
        <message>
            <source>Hẹn trả giữ nguyên: {due}</source>
            <translation>Due as before: {due}</translation>
        </message>
        <message>
            <source>Còn phải thu {amount}.</source>
            <translation>{amount} still to be collected.</translation>
        </message>
        <message>
            <source>Đã thu thừa, phải hoàn lại {amount}.</source>
            <translation>Too much was collected, {amount} to be given back.</translation>
        </message>
        <message>
            <source>Chưa có nội dung nào thay đổi.</source>
            <translation>Nothing is different yet.</translation>
        </message>
        <message>
            <source>Xin ghi lý do.</source>
            <translation>Please give a reason.</translation>
        </message>
    </context>
    <context>
        <name>CountPanel</name>
        <message>
            <source>Chốt sổ</source>
            <translation>Close the day</translation>
        </message>
        <message>
            <source>Giải trình chênh lệch</source>
            <translation>Why the count differs</translation>
        </message>
        <message>
            <source>Chốt sổ và in bảng kê</source>
            <translation>Close and print the sheet</translation>
        </message>
        <message>
            <source>Tiền mặt</source>
            <translation>Cash</translation>
        </message>
        <message>
            <source>Chuyển khoản</source>
            <translation>Transfer</translation>
        </message>
        <message>
            <source>Cộng</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>Đếm được</source>
            <translation>Counted</translation>
        </message>
        <message>
            <source>Số tờ {value} đ</source>
            <translation>Notes of {value} VND</translation>
        </message>
        <message>
            <source>ngày {day}, {n} khoản</source>
            <translation>{day}, entries: {n}</translation>
        </message>
        <message>
            <source>không có khoản nào chưa chốt</source>
            <translation>nothing to close</translation>
        </message>
        <message>
            <source>Số tờ phải là chữ số.</source>
            <translation>The number of notes must be in figures.</translation>
        </message>
        <message>
            <source>khớp</source>
            <translation>agrees</translation>
        </message>
        <message>
            <source>thừa {amount}</source>
            <translation>{amount} over</translation>
        </message>
        <message>
            <source>thiếu {amount}</source>
            <translation>{amount} short</translation>
        </message>
    </context>
    <context>
        <name>CounterPanel</name>
        <message>
            <source>Quầy</source>
            <translation>Counter</translation>
        </message>
        <message>
            <source>Mở quầy</source>
            <translation>Open counter</translation>
        </message>
        <message>
            <source>Đổi nhóm</source>
            <translation>Change groups</translation>
        </message>
        <message>
            <source>Nhóm quầy này gọi hôm nay. Bấm số để chọn hoặc bỏ.</source>
            <translation>Groups this counter calls today. Press a digit to tick or untick.</translation>
        </message>
        <message>
            <source>Xin chọn ít nhất một nhóm: bấm số của nhóm.</source>
            <translation>Choose at least one group: press its digit.</translation>
        </message>
        <message>
            <source>Tạm nghỉ hiện trên bảng cùng giờ trở lại. Người chờ giữ nguyên thứ tự.</source>
            <translation>The board shows the pause and when you are back. Everybody keeps their place.</translation>
        </message>
        <message>
            <source>Tạm nghỉ {n} phút</source>
            <translation>Pause for {n} minutes</translation>
        </message>
        <message>
            <source>Nghỉ đến {time}</source>
            <translation>Away until {time}</translation>
        </message>
        <message>
            <source>buổi sau</source>
            <translation>next session</translation>
        </message>
        <message>
            <source>Tạm nghỉ, chưa rõ lúc trở lại</source>
            <translation>Pause, return not known</translation>
        </message>
        <message>
            <source>Đóng quầy</source>
            <translation>Close counter</translation>
        </message>
        <message>
            <source>Đổi nhóm gọi hôm nay</source>
            <translation>Change today's groups</translation>
        </message>
    </context>
    <context>
        <name>CountersPage</name>
        <message>
            <source>Tên quầy</source>
            <translation>Name of the counter</translation>
        </message>
        <message>
            <source>Lĩnh vực</source>
            <translation>Sector</translation>
        </message>
        <message>
            <source>Nhóm phục vụ</source>
            <translation>Groups served</translation>
        </message>
        <message>
            <source>Tình trạng</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Nhóm phục vụ (gọi số)</source>
            <translation>Groups served (numbers it calls)</translation>
        </message>
        <message>
            <source>Lĩnh vực tiếp nhận</source>
            <translation>Sectors accepted</translation>
        </message>
        <message>
            <source>tất cả</source>
            <translation>all</translation>
        </message>
        <message>
            <source>{group} (ngừng dùng)</source>
            <translation>{group} (switched off)</translation>
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message>
            <source>Một Cửa</source>
            <translation>Một Cửa</translation>
        </message>
        <message>
            <source>Có lỗi ngoài dự kiến</source>
            <translation>Something unexpected went wrong</translation>
        </message>
        <message>
            <source>Xin lỗi vì sự bất tiện. Hồ sơ đã tiếp nhận vẫn an toàn, nội dung đang nhập được giữ lại. Khi gọi hỗ trợ, xin đọc số báo cáo này:</source>
            <translation>We are sorry. Accepted dossiers are safe and what you were typing is kept. When you call support, please read out this report number:</translation>
        </message>
        <message>
            <source>Lưu báo cáo</source>
            <translation>Save report</translation>
        </message>
        <message>
            <source>Khởi động lại</source>
            <translation>Restart</translation>
        </message>
        <message>
            <source>Làm việc tiếp</source>
            <translation>Go on working</translation>
        </message>
        <message>
            <source>Chưa lưu được báo cáo. Xin chụp lại màn hình này.</source>
            <translation>The report could not be saved. Please take a picture of this screen.</translation>
        </message>
        <message>
            <source>Đã lưu báo cáo tại {path}</source>
            <translation>Report saved at {path}</translation>
        </message>
    </context>
    <context>
        <name>CurrentCard</name>
        <message>
            <source>Hoàn tác</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Quầy đóng</source>
            <translation>Counter closed</translation>
        </message>
        <message>
            <source>{counter} chưa mở</source>
            <translation>{counter} is not open</translation>
        </message>
        <message>
            <source>Nghỉ đến {time}</source>
            <translation>Away until {time}</translation>
        </message>
        <message>
            <source>Tạm nghỉ</source>
            <translation>Paused</translation>
        </message>
        <message>
            <source>Quầy đang rảnh</source>
            <translation>Counter free</translation>
        </message>
        <message>
            <source>Tiếp theo: {number}</source>
            <translation>Next: {number}</translation>
        </message>
        <message>
            <source>Chưa có ai chờ</source>
            <translation>Nobody waits</translation>
        </message>
    </context>
    <context>
        <name>DangersPage</name>
        <message>
            <source>Lời hứa không chờ: từ (% thời gian)</source>
            <translation>No-wait promise: from (% of its time)</translation>
        </message>
        <message>
            <source>Trước giờ hẹn trả (phút làm việc)</source>
            <translation>Before the appointment (working minutes)</translation>
        </message>
        <message>
            <source>Chờ gọi số lâu hơn (phút)</source>
            <translation>Waiting for a call longer than (minutes)</translation>
        </message>
        <message>
            <source>100: chỉ báo khi đã hết số phút đã hứa.</source>
            <translation>100: told only when the promised minutes are over.</translation>
        </message>
        <message>
            <source>Hồ sơ chưa xong, còn chừng này phút làm việc là đến giờ hẹn. 0: chỉ báo lúc hẹn.</source>
            <translation>The dossier is not finished and so many working minutes are left. 0: told only when it is due.</translation>
        </message>
        <message>
            <source>Từ lúc lấy số; trang “Hôm nay” của F7 nêu mỗi số một lần.</source>
            <translation>Since the number was taken; the page "Today" of F7 tells each number once.</translation>
        </message>
        <message>
            <source>Khi nào báo cho người phụ trách chung</source>
            <translation>When supervisors are told</translation>
        </message>
        <message>
            <source>Hồ sơ quá hạn chưa xin lỗi (NĐ 61/2018 Đ19) và hồ sơ quá giờ bàn giao (Đ18) luôn được báo. Mỗi việc chỉ báo một lần.</source>
            <translation>Late dossiers without an apology (Decree 61/2018, Art. 19) and overdue hand-overs (Art. 18) are always told. Each thing is told once.</translation>
        </message>
        <message>
            <source>Lưu</source>
            <translation>Save</translation>
        </message>
    </context>
    <context>
        <name>DataTable</name>
        <message>
            <source>Chưa có gì ở đây</source>
            <translation>Nothing here yet</translation>
        </message>
        <message>
            <source>Đang tải…</source>
            <translation>Loading…</translation>
        </message>
        <message>
            <source>Chưa đọc được dữ liệu</source>
            <translation>The data could not be read</translation>
        </message>
        <message>
            <source>Phần này dành cho người có quyền</source>
            <translation>You do not have the right to see this</translation>
        </message>
        <message>
            <source>Xin hỏi người quản trị của trung tâm.</source>
            <translation>Please ask the administrator of the centre.</translation>
        </message>
    </context>
    <context>
        <name>DateFieldEdit</name>
        <message>
            <source>Không có ngày này. Gõ ngày/tháng/năm, ví dụ 05/09/1990.</source>
            <translation>There is no such date. Type day/month/year, e.g. 05/09/1990.</translation>
        </message>
    </context>
    <context>
        <name>Day</name>
        <message>
            <source>Cảnh báo</source>
            <translation>Alert</translation>
        </message>
        <message>
            <source>Hồ sơ, số</source>
            <translation>Dossier, number</translation>
        </message>
        <message>
            <source>Mốc</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>Người phụ trách</source>
            <translation>Responsible</translation>
        </message>
        <message>
            <source>Báo lúc</source>
            <translation>Told at</translation>
        </message>
        <message>
            <source>Ghi nhận</source>
            <translation>Take note</translation>
        </message>
        <message>
            <source>Hạn, độ trễ</source>
            <translation>Due, lateness</translation>
        </message>
        <message>
            <source>Hồ sơ</source>
            <translation>Dossier</translation>
        </message>
        <message>
            <source>Việc tiếp theo</source>
            <translation>Next duty</translation>
        </message>
        <message>
            <source>Quầy</source>
            <translation>Counter</translation>
        </message>
        <message>
            <source>Trạng thái</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Số</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Đã được</source>
            <translation>For</translation>
        </message>
        <message>
            <source>Chưa ghi nhận</source>
            <translation>Not noted</translation>
        </message>
        <message>
            <source>Lời hứa gấp</source>
            <translation>Urgent promises</translation>
        </message>
        <message>
            <source>Đến hạn hôm nay</source>
            <translation>Due today</translation>
        </message>
        <message>
            <source>Quá hạn</source>
            <translation>Late</translation>
        </message>
        <message>
            <source>Chưa xin lỗi</source>
            <translation>No apology yet</translation>
        </message>
        <message>
            <source>Đang chờ ở sảnh</source>
            <translation>Waiting in the hall</translation>
        </message>
        <message>
            <source>Quầy đang mở</source>
            <translation>Counters open</translation>
        </message>
        <message>
            <source>lâu nhất {minutes} phút</source>
            <translation>longest {minutes} min</translation>
        </message>
        <message>
            <source>Lời hứa không chờ</source>
            <translation>No-wait promise</translation>
        </message>
        <message>
            <source>Quá hạn, chưa xin lỗi</source>
            <translation>Late, no apology</translation>
        </message>
        <message>
            <source>Sắp đến giờ hẹn</source>
            <translation>Due soon</translation>
        </message>
        <message>
            <source>Chưa bàn giao</source>
            <translation>Not handed over</translation>
        </message>
        <message>
            <source>Chờ quá lâu</source>
            <translation>Waited too long</translation>
        </message>
        <message>
            <source>hứa {when}</source>
            <translation>promised {when}</translation>
        </message>
        <message>
            <source>hẹn {when}</source>
            <translation>due {when}</translation>
        </message>
        <message>
            <source>nhận {when}</source>
            <translation>received {when}</translation>
        </message>
        <message>
            <source>lấy số {when}</source>
            <translation>taken {when}</translation>
        </message>
        <message>
            <source>chưa ai ghi nhận</source>
            <translation>nobody yet</translation>
        </message>
        <message>
            <source>đã qua</source>
            <translation>over</translation>
        </message>
        <message>
            <source>hạn {time}</source>
            <translation>due {time}</translation>
        </message>
        <message>
            <source>trễ {length}</source>
            <translation>late {length}</translation>
        </message>
        <message>
            <source>Xin lỗi, hẹn lại</source>
            <translation>Apologise, new date</translation>
        </message>
        <message>
            <source>Bàn giao cho bộ phận</source>
            <translation>Hand over to the unit</translation>
        </message>
        <message>
            <source>Bên nhận xác nhận</source>
            <translation>Receiver confirms</translation>
        </message>
        <message>
            <source>Giải quyết</source>
            <translation>Process</translation>
        </message>
        <message>
            <source>Chờ người nộp</source>
            <translation>Waiting for the applicant</translation>
        </message>
        <message>
            <source>{duty}, trước {when}</source>
            <translation>{duty}, by {when}</translation>
        </message>
        <message>
            <source>/ {count}</source>
            <translation>/ {count}</translation>
        </message>
    </context>
    <context>
        <name>DayPage</name>
        <message>
            <source>Ngày</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Về danh sách</source>
            <translation>Back to the list</translation>
        </message>
        <message>
            <source>Thay đổi trong ngày</source>
            <translation>Changes of the day</translation>
        </message>
        <message>
            <source>Danh mục không thay đổi vào ngày này</source>
            <translation>The catalogue does not change on this day</translation>
        </message>
        <message>
            <source>Chọn ngày khác, hoặc soạn phiên bản mới.</source>
            <translation>Choose another day, or write a next version.</translation>
        </message>
        <message>
            <source>Thay đổi vào ngày</source>
            <translation>Changes on a day</translation>
        </message>
        <message>
            <source>{n} thủ tục thay đổi, {open} hồ sơ đang giải quyết giữ phiên bản cũ</source>
            <translation>{n} procedures change, {open} open dossiers keep the old version</translation>
        </message>
        <message>
            <source>{law}: có hiệu lực ngày này · {note} · Nguồn: {source} · {sure}</source>
            <translation>{law}: begins on this day · {note} · Source: {source} · {sure}</translation>
        </message>
        <message>
            <source>, và {n} thủ tục khác</source>
            <translation>, and {n} more</translation>
        </message>
        <message>
            <source>{n} thủ tục chưa có phiên bản mới từ ngày này: {names}</source>
            <translation>{n} procedures have no version from this day on: {names}</translation>
        </message>
        <message>
            <source>Ngày có thay đổi</source>
            <translation>Day with changes</translation>
        </message>
    </context>
    <context>
        <name>DayView</name>
        <message>
            <source>Đang mở dữ liệu…</source>
            <translation>Opening the data…</translation>
        </message>
        <message>
            <source>Cần xem ngay</source>
            <translation>To be looked at now</translation>
        </message>
        <message>
            <source>Không có gì đang gấp</source>
            <translation>Nothing is urgent</translation>
        </message>
        <message>
            <source>Quá hạn và đến hạn hôm nay</source>
            <translation>Late and due today</translation>
        </message>
        <message>
            <source>Không có hồ sơ nào quá hạn hoặc đến hạn hôm nay</source>
            <translation>No dossier is late or due today</translation>
        </message>
        <message>
            <source>Các quầy</source>
            <translation>Counters</translation>
        </message>
        <message>
            <source>Chưa khai báo quầy nào</source>
            <translation>No counter is set up</translation>
        </message>
        <message>
            <source>Ghi chú khi ghi nhận (có thể trống)</source>
            <translation>Remark when taking note (may be empty)</translation>
        </message>
        <message>
            <source>Ghi nhận</source>
            <translation>Take note</translation>
        </message>
        <message>
            <source>Xin chọn một cảnh báo trong danh sách.</source>
            <translation>Please choose an alert in the list.</translation>
        </message>
        <message>
            <source>lúc {time}</source>
            <translation>at {time}</translation>
        </message>
        <message>
            <source>Đã ghi nhận: {danger}, {name}.</source>
            <translation>Noted: {danger}, {name}.</translation>
        </message>
    </context>
    <context>
        <name>Definition</name>
        <message>
            <source>Cách tính: {formula}</source>
            <translation>Formula: {formula}</translation>
        </message>
        <message>
            <source>Lưu ý: {counts}</source>
            <translation>Note: {counts}</translation>
        </message>
        <message>
            <source>Đơn vị: {unit} · Nguồn: {source}</source>
            <translation>Unit: {unit} · Source: {source}</translation>
        </message>
    </context>
    <context>
        <name>DeskSession</name>
        <message>
            <source>Chưa mở được dữ liệu</source>
            <translation>The data could not be opened</translation>
        </message>
        <message>
            <source>Dữ liệu đang mở</source>
            <translation>Data open</translation>
        </message>
        <message>
            <source>Trang này cần một trong các vai trò: {roles}.</source>
            <translation>This page needs one of these roles: {roles}.</translation>
        </message>
        <message>
            <source>Đã gửi tới: {where}</source>
            <translation>Sent to: {where}</translation>
        </message>
        <message>
            <source>Một Cửa – đang khóa</source>
            <translation>Một Cửa – locked</translation>
        </message>
        <message>
            <source>Máy in sẵn sàng</source>
            <translation>Printer ready</translation>
        </message>
        <message>
            <source>Bản in được lưu vào thư mục</source>
            <translation>Prints are saved to a folder</translation>
        </message>
        <message>
            <source>Chưa rõ tình trạng máy in</source>
            <translation>Printer state unknown</translation>
        </message>
        <message>
            <source>Máy in chưa sẵn sàng</source>
            <translation>Printer not ready</translation>
        </message>
        <message>
            <source>Hơn một ngày chưa sao lưu (F9)</source>
            <translation>No backup for more than a day (F9)</translation>
        </message>
        <message numerus="yes">
            <source>%n chờ in</source>
            <translation>
                <numerusform>%n waiting to print</numerusform>
                <numerusform>%n waiting to print</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cảnh báo chưa ai ghi nhận</source>
            <translation>
                <numerusform>%n alert nobody has noted</numerusform>
                <numerusform>%n alerts nobody has noted</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lời hứa không chờ đã trễ</source>
            <translation>
                <numerusform>%n no-wait promise is late</numerusform>
                <numerusform>%n no-wait promises are late</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lời hứa không chờ sắp trễ</source>
            <translation>
                <numerusform>%n no-wait promise is running out</numerusform>
                <numerusform>%n no-wait promises are running out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n người chờ quầy này quá lâu</source>
            <translation>
                <numerusform>%n person waits too long for this counter</numerusform>
                <numerusform>%n people wait too long for this counter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hồ sơ quá hạn</source>
            <translation>
                <numerusform>%n dossier is late</numerusform>
                <numerusform>%n dossiers are late</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hồ sơ sắp hết hạn</source>
            <translation>
                <numerusform>%n dossier is due soon</numerusform>
                <numerusform>%n dossiers are due soon</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hồ sơ phải xin lỗi và hẹn lại</source>
            <translation>
                <numerusform>%n dossier owes an apology and a new date</numerusform>
                <numerusform>%n dossiers owe an apology and a new date</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n bản in chưa ra giấy</source>
            <translation>
                <numerusform>%n print did not come out</numerusform>
                <numerusform>%n prints did not come out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Đang in lại %n bản.</source>
            <translation>
                <numerusform>Printing %n paper again.</numerusform>
                <numerusform>Printing %n papers again.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Details</name>
        <message>
            <source>Có bản soạn chưa ban hành.</source>
            <translation>Something is typed and not published.</translation>
        </message>
        <message>
            <source>Xem phiên bản</source>
            <translation>Version</translation>
        </message>
        <message>
            <source>Nội dung thủ tục</source>
            <translation>Facts of the procedure</translation>
        </message>
        <message>
            <source>Các phiên bản</source>
            <translation>Versions</translation>
        </message>
        <message>
            <source>Sửa</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>Tờ gấp</source>
            <translation>Leaflet</translation>
        </message>
        <message>
            <source>Bãi bỏ</source>
            <translation>End</translation>
        </message>
        <message>
            <source>Chọn một thủ tục để xem</source>
            <translation>Choose a procedure</translation>
        </message>
        <message>
            <source>phiên bản {n}</source>
            <translation>version {n}</translation>
        </message>
    </context>
    <context>
        <name>Dossier</name>
        <message>
            <source>Mới đăng ký</source>
            <translation>Newly registered</translation>
        </message>
        <message>
            <source>Được tiếp nhận</source>
            <translation>Accepted</translation>
        </message>
        <message>
            <source>Không được tiếp nhận</source>
            <translation>Not accepted</translation>
        </message>
        <message>
            <source>Đang xử lý</source>
            <translation>In process</translation>
        </message>
        <message>
            <source>Yêu cầu bổ sung</source>
            <translation>Supplement asked</translation>
        </message>
        <message>
            <source>Nghĩa vụ tài chính</source>
            <translation>Financial duty</translation>
        </message>
        <message>
            <source>Công dân rút hồ sơ</source>
            <translation>Withdrawn by citizen</translation>
        </message>
        <message>
            <source>Dừng xử lý</source>
            <translation>Stopped</translation>
        </message>
        <message>
            <source>Xong, chờ trả</source>
            <translation>Done, to be returned</translation>
        </message>
        <message>
            <source>Đã trả kết quả</source>
            <translation>Result returned</translation>
        </message>
        <message>
            <source>Đã hủy</source>
            <translation>Void</translation>
        </message>
        <message>
            <source>Từ chối, chờ trả</source>
            <translation>Refused, to be returned</translation>
        </message>
        <message>
            <source>Đã trả, bị từ chối</source>
            <translation>Returned, refused</translation>
        </message>
        <message>
            <source>xong trước hạn</source>
            <translation>done early</translation>
        </message>
        <message>
            <source>xong đúng hạn</source>
            <translation>done on time</translation>
        </message>
        <message>
            <source>xong quá hạn</source>
            <translation>done late</translation>
        </message>
        <message>
            <source>Mẫu 01 (A5)</source>
            <translation>Mẫu 01 (A5)</translation>
        </message>
        <message>
            <source>Mẫu 01 (A4)</source>
            <translation>Mẫu 01 (A4)</translation>
        </message>
        <message>
            <source>phiếu 80 mm</source>
            <translation>80 mm slip</translation>
        </message>
        <message>
            <source>phiếu không chờ</source>
            <translation>no-wait slip</translation>
        </message>
        <message>
            <source>phiếu yêu cầu bổ sung (A5)</source>
            <translation>supplement request (A5)</translation>
        </message>
        <message>
            <source>phiếu yêu cầu bổ sung (A4)</source>
            <translation>supplement request (A4)</translation>
        </message>
        <message>
            <source>phiếu từ chối (A5)</source>
            <translation>refusal (A5)</translation>
        </message>
        <message>
            <source>phiếu từ chối (A4)</source>
            <translation>refusal (A4)</translation>
        </message>
        <message>
            <source>xin lỗi và hẹn lại (A5)</source>
            <translation>apology and new appointment (A5)</translation>
        </message>
        <message>
            <source>xin lỗi và hẹn lại (A4)</source>
            <translation>apology and new appointment (A4)</translation>
        </message>
        <message>
            <source>thông báo dừng giải quyết (A5)</source>
            <translation>notice of stopping (A5)</translation>
        </message>
        <message>
            <source>thông báo dừng giải quyết (A4)</source>
            <translation>notice of stopping (A4)</translation>
        </message>
        <message>
            <source>phiếu kiểm soát (A5)</source>
            <translation>control sheet (A5)</translation>
        </message>
        <message>
            <source>phiếu kiểm soát (A4)</source>
            <translation>control sheet (A4)</translation>
        </message>
        <message>
            <source>danh sách bàn giao (A4)</source>
            <translation>hand-over list (A4)</translation>
        </message>
        <message>
            <source>giấy biên nhận trả kết quả (A5)</source>
            <translation>return receipt (A5)</translation>
        </message>
        <message>
            <source>giấy biên nhận trả kết quả (A4)</source>
            <translation>return receipt (A4)</translation>
        </message>
        <message>
            <source>phiếu bàn giao kết quả</source>
            <translation>list of results handed over</translation>
        </message>
        <message>
            <source>phiếu thu tạm</source>
            <translation>temporary fee slip</translation>
        </message>
        <message>
            <source>bảng kê thu</source>
            <translation>closing sheet</translation>
        </message>
        <message>
            <source>giấy hẹn chung (A4)</source>
            <translation>common receipt (A4)</translation>
        </message>
        <message>
            <source>phiếu hướng dẫn</source>
            <translation>guidance slip</translation>
        </message>
        <message>
            <source>phiếu từ chối tiếp nhận</source>
            <translation>refusal of reception</translation>
        </message>
        <message>
            <source>trực tiếp tại quầy</source>
            <translation>at the counter</translation>
        </message>
        <message>
            <source>qua bưu điện</source>
            <translation>by post</translation>
        </message>
        <message>
            <source>điện tử</source>
            <translation>electronically</translation>
        </message>
        <message>
            <source>tiền mặt</source>
            <translation>cash</translation>
        </message>
        <message>
            <source>chuyển khoản</source>
            <translation>transfer</translation>
        </message>
        <message>
            <source>trực tiếp</source>
            <translation>in person</translation>
        </message>
        <message>
            <source>trực tuyến</source>
            <translation>online</translation>
        </message>
        <message>
            <source>qua bưu chính</source>
            <translation>by post</translation>
        </message>
        <message>
            <source>tại Bộ phận Một cửa</source>
            <translation>at the one-stop desk</translation>
        </message>
        <message>
            <source>qua bưu chính công ích</source>
            <translation>by public post</translation>
        </message>
        <message>
            <source>chủ hồ sơ</source>
            <translation>owner</translation>
        </message>
        <message>
            <source>cha, mẹ hoặc người giám hộ</source>
            <translation>parent or guardian</translation>
        </message>
        <message>
            <source>người được ủy quyền</source>
            <translation>authorised person</translation>
        </message>
        <message>
            <source>người đại diện</source>
            <translation>representative</translation>
        </message>
        <message>
            <source>Tiếp nhận</source>
            <translation>Accepted</translation>
        </message>
        <message>
            <source>Bắt đầu xử lý</source>
            <translation>Processing started</translation>
        </message>
        <message>
            <source>Cơ quan có thẩm quyền đã nhận</source>
            <translation>Received by the competent agency</translation>
        </message>
        <message>
            <source>Nhận bổ sung</source>
            <translation>Supplement received</translation>
        </message>
        <message>
            <source>Yêu cầu nghĩa vụ tài chính</source>
            <translation>Financial duty asked</translation>
        </message>
        <message>
            <source>Đã nộp nghĩa vụ tài chính</source>
            <translation>Financial duty met</translation>
        </message>
        <message>
            <source>Xử lý tiếp</source>
            <translation>Resumed</translation>
        </message>
        <message>
            <source>Xin lỗi và hẹn lại</source>
            <translation>Apology and new appointment</translation>
        </message>
        <message>
            <source>Từ chối giải quyết</source>
            <translation>Refused</translation>
        </message>
        <message>
            <source>Mở lại để xử lý</source>
            <translation>Opened again</translation>
        </message>
        <message>
            <source>Hoàn tác</source>
            <translation>Undone</translation>
        </message>
        <message>
            <source>Xử lý xong</source>
            <translation>Finished</translation>
        </message>
        <message>
            <source>Trả kết quả</source>
            <translation>Result returned</translation>
        </message>
        <message>
            <source>Sửa hồ sơ, cấp giấy hẹn mới</source>
            <translation>Corrected, new receipt given</translation>
        </message>
        <message>
            <source>Sửa số chứng thực</source>
            <translation>Certification number corrected</translation>
        </message>
        <message>
            <source>Hủy – nhập nhầm</source>
            <translation>Void – entered by mistake</translation>
        </message>
        <message>
            <source>Thu phí, lệ phí</source>
            <translation>Fee collected</translation>
        </message>
        <message>
            <source>Ghi mã hồ sơ quốc gia</source>
            <translation>National code entered</translation>
        </message>
        <message>
            <source>Bàn giao</source>
            <translation>Handed over</translation>
        </message>
        <message>
            <source>Nhận bàn giao</source>
            <translation>Taken over</translation>
        </message>
        <message>
            <source>Thu lại hồ sơ đã giao</source>
            <translation>Taken back</translation>
        </message>
        <message>
            <source>Chuyển người phụ trách</source>
            <translation>Given to another officer</translation>
        </message>
        <message>
            <source>Gắn hồ sơ liên thông</source>
            <translation>Linked with a dossier</translation>
        </message>
        <message>
            <source>Gỡ hồ sơ liên thông</source>
            <translation>Unlinked from a dossier</translation>
        </message>
        <message>
            <source>Yêu cầu in</source>
            <translation>Print requested</translation>
        </message>
        <message>
            <source>Đã in</source>
            <translation>Printed</translation>
        </message>
        <message>
            <source>Chờ in lại</source>
            <translation>Waiting to print again</translation>
        </message>
        <message>
            <source>Chưa in được</source>
            <translation>Could not be printed</translation>
        </message>
        <message>
            <source>Nơi để kết quả</source>
            <translation>Place of the result</translation>
        </message>
        <message>
            <source>Nhận kết quả từ bộ phận</source>
            <translation>Result received from the unit</translation>
        </message>
        <message>
            <source>Bưu điện hoàn về</source>
            <translation>Returned by the post</translation>
        </message>
        <message>
            <source>Điều chỉnh giảm khoản thu</source>
            <translation>Fee entry corrected</translation>
        </message>
        <message>
            <source>{n} bản {paper}</source>
            <translation>{n} × {paper}</translation>
        </message>
        <message>
            <source>dưới 1 phút</source>
            <translation>under 1 min</translation>
        </message>
        <message>
            <source>{days} ngày {hours} giờ</source>
            <translation>{days} d {hours} h</translation>
        </message>
        <message>
            <source>{days} ngày</source>
            <translation>{days} d</translation>
        </message>
        <message>
            <source>{hours} giờ {minutes} phút</source>
            <translation>{hours} h {minutes} min</translation>
        </message>
        <message>
            <source>{hours} giờ</source>
            <translation>{hours} h</translation>
        </message>
        <message>
            <source>{minutes} phút</source>
            <translation>{minutes} min</translation>
        </message>
        <message numerus="yes">
            <source>%n ngày</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n giờ</source>
            <translation>
                <numerusform>%n hour</numerusform>
                <numerusform>%n hours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n phút</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message>
            <source>tính lại từ đầu khi nhận đủ</source>
            <translation>counts anew when all papers are in</translation>
        </message>
        <message>
            <source> số {number}</source>
            <translation> no. {number}</translation>
        </message>
        <message>
            <source>ghi nhận lúc {when}</source>
            <translation>recorded at {when}</translation>
        </message>
        <message>
            <source>đã hoàn tác</source>
            <translation>undone</translation>
        </message>
        <message>
            <source>: đã lấy khỏi kệ</source>
            <translation>: taken off the shelf</translation>
        </message>
        <message>
            <source>, phiếu bàn giao số {n}</source>
            <translation>, list no. {n}</translation>
        </message>
        <message>
            <source>đã có giấy mới thay thế</source>
            <translation>replaced by a newer one</translation>
        </message>
        <message>
            <source>gửi muộn hơn số ngày quy định</source>
            <translation>sent later than the allowed days</translation>
        </message>
        <message>
            <source>xin lỗi khi đã quá hạn</source>
            <translation>apologised after the due time</translation>
        </message>
        <message>
            <source>thời hạn tính lại từ đầu</source>
            <translation>the limit starts again</translation>
        </message>
        <message>
            <source>bước trước trước hạn</source>
            <translation>the step before was early</translation>
        </message>
        <message>
            <source>bước trước đúng hạn</source>
            <translation>the step before was on time</translation>
        </message>
        <message>
            <source>bước trước quá hạn</source>
            <translation>the step before was late</translation>
        </message>
        <message>
            <source>thời hạn tính tiếp phần còn lại</source>
            <translation>the limit goes on with its remainder</translation>
        </message>
        <message>
            <source>trả lời chậm nhất ngày {day}</source>
            <translation>answer by {day}</translation>
        </message>
        <message>
            <source>hẹn trả {when}</source>
            <translation>appointment {when}</translation>
        </message>
        <message>
            <source>quá hạn</source>
            <translation>late</translation>
        </message>
        <message>
            <source>Chuyển hẹn trả</source>
            <translation>Turn into an appointment</translation>
        </message>
        <message>
            <source>quá hạn {time}</source>
            <translation>{time} late</translation>
        </message>
        <message>
            <source>đã trễ, hẹn còn {time}</source>
            <translation>late, {time} to the new appointment</translation>
        </message>
        <message>
            <source>tạm dừng, còn {time}</source>
            <translation>paused, {time} left</translation>
        </message>
        <message>
            <source>tạm dừng, đã quá {time}</source>
            <translation>paused, {time} overdue</translation>
        </message>
        <message>
            <source>hết giờ hẹn, còn hôm nay</source>
            <translation>hour passed, still today</translation>
        </message>
        <message>
            <source>đến hạn khi mở cửa</source>
            <translation>due at opening</translation>
        </message>
        <message>
            <source>còn {time}</source>
            <translation>{time} left</translation>
        </message>
        <message>
            <source>bản in lại số {n}</source>
            <translation>reprint no. {n}</translation>
        </message>
        <message>
            <source> cho người nhận thay</source>
            <translation> to another person</translation>
        </message>
        <message>
            <source>Căn cước</source>
            <translation>Identity card</translation>
        </message>
        <message>
            <source>CMND</source>
            <translation>Old ID card</translation>
        </message>
        <message>
            <source>Hộ chiếu</source>
            <translation>Passport</translation>
        </message>
        <message>
            <source>Mã số thuế</source>
            <translation>Tax code</translation>
        </message>
        <message>
            <source>Số định danh</source>
            <translation>Identity number</translation>
        </message>
        <message>
            <source>Điện thoại</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>Ngày sinh</source>
            <translation>Date of birth</translation>
        </message>
        <message>
            <source>Địa chỉ</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>Đại diện</source>
            <translation>Representative</translation>
        </message>
        <message>
            <source>Tư cách</source>
            <translation>Capacity</translation>
        </message>
        <message>
            <source>Văn bản ủy quyền</source>
            <translation>Paper of authority</translation>
        </message>
        <message>
            <source>{n} bản chính</source>
            <translation>original: {n}</translation>
        </message>
        <message>
            <source>{n} chứng thực</source>
            <translation>certified: {n}</translation>
        </message>
        <message>
            <source>{n} bản chụp</source>
            <translation>copy: {n}</translation>
        </message>
        <message>
            <source>Không có giấy tờ phải nộp.</source>
            <translation>No papers are required.</translation>
        </message>
        <message>
            <source>Số bộ hồ sơ</source>
            <translation>Sets</translation>
        </message>
        <message>
            <source>Cộng</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>Không thu phí, lệ phí.</source>
            <translation>No fee.</translation>
        </message>
        <message>
            <source>đã thu {amount}, phải hoàn lại {back}</source>
            <translation>{amount} collected, {back} to be given back</translation>
        </message>
        <message>
            <source>còn phải thu {amount}</source>
            <translation>{amount} to be paid</translation>
        </message>
        <message>
            <source>đã thu {amount}, {method}</source>
            <translation>{amount} paid, {method}</translation>
        </message>
        <message>
            <source>Hạn đang hẹn do một bước sau tiếp nhận đặt ra, xem ở trên.</source>
            <translation>The present appointment was set by a later step, see above.</translation>
        </message>
        <message>
            <source>Thời hạn trong danh mục: {text}</source>
            <translation>Limit in the catalogue: {text}</translation>
        </message>
        <message>
            <source>Căn cứ thời hạn: {text}</source>
            <translation>Ground of the limit: {text}</translation>
        </message>
        <message>
            <source>Nhập sau vì: {text}</source>
            <translation>Entered later because: {text}</translation>
        </message>
    </context>
    <context>
        <name>DossierPanel</name>
        <message>
            <source>Hồ sơ</source>
            <translation>Dossier</translation>
        </message>
        <message>
            <source>Hạn ban đầu</source>
            <translation>First due</translation>
        </message>
        <message>
            <source>Lời hứa không chờ</source>
            <translation>No-wait promise</translation>
        </message>
        <message>
            <source>Hạn luật định</source>
            <translation>Legal due time</translation>
        </message>
        <message>
            <source>Đồng hồ đã chạy thế nào</source>
            <translation>How the clock ran</translation>
        </message>
        <message>
            <source>Hạn đã đổi</source>
            <translation>Changes of the due time</translation>
        </message>
        <message>
            <source>Chủ hồ sơ</source>
            <translation>Owner</translation>
        </message>
        <message>
            <source>Người nộp</source>
            <translation>Submitter</translation>
        </message>
        <message>
            <source>Xem số đầy đủ</source>
            <translation>Show full numbers</translation>
        </message>
        <message>
            <source>Tiếp nhận</source>
            <translation>Reception</translation>
        </message>
        <message>
            <source>Giấy tờ đã nhận</source>
            <translation>Papers received</translation>
        </message>
        <message>
            <source>Phí, lệ phí</source>
            <translation>Fee</translation>
        </message>
        <message>
            <source>Vì sao có hạn này</source>
            <translation>Why this due time</translation>
        </message>
        <message>
            <source>Diễn biến</source>
            <translation>History</translation>
        </message>
        <message>
            <source>Mã quốc gia {code}</source>
            <translation>National code {code}</translation>
        </message>
        <message>
            <source>mã nội bộ · chưa có mã quốc gia</source>
            <translation>own code · no national code yet</translation>
        </message>
        <message>
            <source>Hạn đang hẹn</source>
            <translation>Present appointment</translation>
        </message>
        <message>
            <source>{when}, đã chuyển hẹn</source>
            <translation>{when}, now an appointment</translation>
        </message>
        <message>
            <source>quyển {book}, số {line}</source>
            <translation>book {book}, no. {line}</translation>
        </message>
        <message>
            <source>Nhận lúc</source>
            <translation>Received</translation>
        </message>
        <message>
            <source>Cách nộp</source>
            <translation>Channel</translation>
        </message>
        <message>
            <source>Nhận kết quả</source>
            <translation>Result wanted</translation>
        </message>
        <message>
            <source>Cán bộ</source>
            <translation>Officer</translation>
        </message>
        <message>
            <source>Sổ theo dõi</source>
            <translation>Register</translation>
        </message>
    </context>
    <context>
        <name>Dossiers</name>
        <message>
            <source>STT</source>
            <translation>No.</translation>
        </message>
        <message>
            <source>Mã hồ sơ</source>
            <translation>Dossier code</translation>
        </message>
        <message>
            <source>Bắt đầu</source>
            <translation>Start</translation>
        </message>
        <message>
            <source>Cơ quan đã nhận</source>
            <translation>Agency received it</translation>
        </message>
        <message>
            <source>Xử lý xong</source>
            <translation>Finish processing</translation>
        </message>
        <message>
            <source>Yêu cầu bổ sung</source>
            <translation>Ask for a supplement</translation>
        </message>
        <message>
            <source>Nhận bổ sung</source>
            <translation>Receive supplement</translation>
        </message>
        <message>
            <source>Yêu cầu nghĩa vụ tài chính</source>
            <translation>Ask for a financial duty</translation>
        </message>
        <message>
            <source>Đã nộp nghĩa vụ tài chính</source>
            <translation>Financial duty met</translation>
        </message>
        <message>
            <source>Dừng xử lý</source>
            <translation>Stop processing</translation>
        </message>
        <message>
            <source>Xử lý tiếp</source>
            <translation>Resume</translation>
        </message>
        <message>
            <source>Xin lỗi và hẹn lại</source>
            <translation>Apologise and re-appoint</translation>
        </message>
        <message>
            <source>Chuyển hẹn trả</source>
            <translation>Turn into an appointment</translation>
        </message>
        <message>
            <source>Trả kết quả</source>
            <translation>Return result</translation>
        </message>
        <message>
            <source>Mở lại để xử lý</source>
            <translation>Open again</translation>
        </message>
        <message>
            <source>Thu phí</source>
            <translation>Collect fee</translation>
        </message>
        <message>
            <source>Mã quốc gia</source>
            <translation>National code</translation>
        </message>
        <message>
            <source>Sửa hồ sơ</source>
            <translation>Correct</translation>
        </message>
        <message>
            <source>Sửa số chứng thực</source>
            <translation>Correct the certification number</translation>
        </message>
        <message>
            <source>In lại giấy vừa in</source>
            <translation>Print the last paper again</translation>
        </message>
        <message>
            <source>In Mẫu 01</source>
            <translation>Print Mẫu 01</translation>
        </message>
        <message>
            <source>In phiếu</source>
            <translation>Print slip</translation>
        </message>
        <message>
            <source>In phiếu kiểm soát</source>
            <translation>Print control sheet</translation>
        </message>
        <message>
            <source>Hoàn tác bước vừa ghi</source>
            <translation>Undo the last step</translation>
        </message>
        <message>
            <source>Công dân rút hồ sơ</source>
            <translation>Citizen withdraws</translation>
        </message>
        <message>
            <source>Từ chối giải quyết</source>
            <translation>Refuse</translation>
        </message>
        <message>
            <source>Hủy – nhập nhầm</source>
            <translation>Void – entered by mistake</translation>
        </message>
        <message>
            <source>Chủ hồ sơ</source>
            <translation>Owner</translation>
        </message>
        <message>
            <source>Số giấy tờ (che)</source>
            <translation>ID number (masked)</translation>
        </message>
        <message>
            <source>Mã thủ tục</source>
            <translation>Procedure code</translation>
        </message>
        <message>
            <source>Thủ tục</source>
            <translation>Procedure</translation>
        </message>
        <message>
            <source>Lĩnh vực</source>
            <translation>Sector</translation>
        </message>
        <message>
            <source>Cán bộ tiếp nhận</source>
            <translation>Receiving officer</translation>
        </message>
        <message>
            <source>Quầy</source>
            <translation>Counter</translation>
        </message>
        <message>
            <source>Tiếp nhận</source>
            <translation>Received</translation>
        </message>
        <message>
            <source>Hẹn trả</source>
            <translation>Due</translation>
        </message>
        <message>
            <source>Xong</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Trả</source>
            <translation>Returned</translation>
        </message>
        <message>
            <source>Trạng thái</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>So với hạn</source>
            <translation>Against due time</translation>
        </message>
        <message>
            <source>Phí, lệ phí</source>
            <translation>Fee</translation>
        </message>
        <message>
            <source>Đã thu</source>
            <translation>Paid</translation>
        </message>
        <message>
            <source>Xuất lúc {time} ngày {date}, người xuất: {officer}</source>
            <translation>Exported at {time} on {date} by {officer}</translation>
        </message>
        <message>
            <source>Tìm theo nội dung đã gõ</source>
            <translation>Found by the text typed</translation>
        </message>
        <message>
            <source>Điều kiện: {list}</source>
            <translation>Filters: {list}</translation>
        </message>
        <message>
            <source>Chỉ gồm {n} hồ sơ đầu danh sách.</source>
            <translation>Only the first {n} dossiers of the list.</translation>
        </message>
        <message>
            <source>QG {code}</source>
            <translation>Nat. {code}</translation>
        </message>
        <message>
            <source>mã nội bộ · chưa có mã quốc gia</source>
            <translation>own code · no national code yet</translation>
        </message>
        <message>
            <source>ghi nhận sau lúc {when}</source>
            <translation>recorded later, {when}</translation>
        </message>
        <message>
            <source>Của tôi</source>
            <translation>Mine</translation>
        </message>
        <message>
            <source>Nhận hôm nay</source>
            <translation>Received today</translation>
        </message>
        <message>
            <source>Chờ trả</source>
            <translation>To be returned</translation>
        </message>
        <message>
            <source>Chưa có mã quốc gia</source>
            <translation>No national code</translation>
        </message>
        <message>
            <source>Đang tạm dừng</source>
            <translation>Paused</translation>
        </message>
        <message>
            <source>Tất cả đang mở</source>
            <translation>All open</translation>
        </message>
        <message>
            <source>Đã xong</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Đã hủy</source>
            <translation>Void</translation>
        </message>
        <message>
            <source>Tất cả hồ sơ</source>
            <translation>All dossiers</translation>
        </message>
        <message>
            <source>Đã tiếp nhận</source>
            <translation>Accepted</translation>
        </message>
        <message>
            <source>Đã giải quyết</source>
            <translation>Finished</translation>
        </message>
        <message>
            <source>Trước hạn</source>
            <translation>Early</translation>
        </message>
        <message>
            <source>Đúng hạn</source>
            <translation>On time</translation>
        </message>
        <message>
            <source>Quá hạn (đã xong)</source>
            <translation>Late (finished)</translation>
        </message>
        <message>
            <source>Đang giải quyết, trong hạn</source>
            <translation>Open, within limit</translation>
        </message>
        <message>
            <source>Đang giải quyết, quá hạn</source>
            <translation>Open, late</translation>
        </message>
        <message>
            <source>Đến hạn hôm nay</source>
            <translation>Due today</translation>
        </message>
        <message>
            <source>Không chờ</source>
            <translation>No wait</translation>
        </message>
        <message>
            <source>Không chờ, giữ lời</source>
            <translation>No wait, kept</translation>
        </message>
        <message>
            <source>Không chờ, lỡ hẹn</source>
            <translation>No wait, missed</translation>
        </message>
        <message>
            <source>Không chờ, đang chạy</source>
            <translation>No wait, running</translation>
        </message>
        <message>
            <source>Hôm nay</source>
            <translation>Today</translation>
        </message>
        <message>
            <source>Tuần này</source>
            <translation>This week</translation>
        </message>
        <message>
            <source>Tháng này</source>
            <translation>This month</translation>
        </message>
        <message>
            <source>Tháng trước</source>
            <translation>Last month</translation>
        </message>
        <message>
            <source>Quý này</source>
            <translation>This quarter</translation>
        </message>
        <message>
            <source>Năm nay</source>
            <translation>This year</translation>
        </message>
        <message>
            <source>Xử lý tại bộ phận tiếp nhận</source>
            <translation>Processed at the reception</translation>
        </message>
        <message>
            <source>Nhận {when}</source>
            <translation>Received {when}</translation>
        </message>
        <message>
            <source>Xong {when}</source>
            <translation>Finished {when}</translation>
        </message>
        <message>
            <source>Hẹn trả {when}</source>
            <translation>Due {when}</translation>
        </message>
        <message>
            <source>Có hẹn</source>
            <translation>By appointment</translation>
        </message>
        <message>
            <source>Nhận lúc {hour} giờ</source>
            <translation>Received at {hour}h</translation>
        </message>
        <message>
            <source>Mã {code}</source>
            <translation>Code {code}</translation>
        </message>
        <message>
            <source>{n} hồ sơ đã chọn</source>
            <translation>{n} chosen</translation>
        </message>
        <message>
            <source>đến {last}</source>
            <translation>until {last}</translation>
        </message>
        <message>
            <source>từ {first}</source>
            <translation>from {first}</translation>
        </message>
        <message>
            <source>Hồ sơ {code} đang được xử lý.</source>
            <translation>Dossier {code} is in process.</translation>
        </message>
        <message>
            <source>Hồ sơ {code} đã xử lý xong, chờ trả kết quả.</source>
            <translation>Dossier {code} is finished; its result is to be returned.</translation>
        </message>
        <message>
            <source>Hồ sơ {code} đã hủy – nhập nhầm.</source>
            <translation>Dossier {code} is void – entered by mistake.</translation>
        </message>
        <message>
            <source>Đã sửa số chứng thực của hồ sơ {code}.</source>
            <translation>The certification number of dossier {code} is corrected.</translation>
        </message>
        <message>
            <source>Đã ghi mã quốc gia của hồ sơ {code}.</source>
            <translation>The national code of dossier {code} is entered.</translation>
        </message>
        <message>
            <source>Đã thu phí, lệ phí của hồ sơ {code}.</source>
            <translation>The fee of dossier {code} is collected.</translation>
        </message>
        <message>
            <source>Đang in lại {papers} của hồ sơ {code}.</source>
            <translation>Printing again {papers} of dossier {code}.</translation>
        </message>
        <message>
            <source>Đang in Mẫu 01 của hồ sơ {code}.</source>
            <translation>Printing Mẫu 01 of dossier {code}.</translation>
        </message>
        <message>
            <source>Đang in phiếu kiểm soát của hồ sơ {code}.</source>
            <translation>Printing the control sheet of dossier {code}.</translation>
        </message>
        <message>
            <source>Đang in {papers} của hồ sơ {code}.</source>
            <translation>Printing {papers} of dossier {code}.</translation>
        </message>
        <message>
            <source>Hồ sơ {code} đã chuyển hẹn trả; đang in giấy hẹn.</source>
            <translation>Dossier {code} became an appointment; its receipt is being printed.</translation>
        </message>
        <message>
            <source>Đã ghi lúc cơ quan có thẩm quyền nhận hồ sơ {code}.</source>
            <translation>The agency's receipt of dossier {code} is recorded.</translation>
        </message>
        <message>
            <source>Hồ sơ {code} chờ bổ sung; thời hạn tạm dừng.</source>
            <translation>Dossier {code} waits for a supplement; its limit pauses.</translation>
        </message>
        <message>
            <source>Hồ sơ {code} đã nhận bổ sung; đang in giấy hẹn mới.</source>
            <translation>The supplement of dossier {code} is here; a new receipt is being printed.</translation>
        </message>
        <message>
            <source>Hồ sơ {code} chờ nghĩa vụ tài chính; thời hạn tạm dừng.</source>
            <translation>Dossier {code} waits for a financial duty; its limit pauses.</translation>
        </message>
        <message>
            <source>Hồ sơ {code} được xử lý tiếp; đang in giấy hẹn mới.</source>
            <translation>Dossier {code} goes on; a new receipt is being printed.</translation>
        </message>
        <message>
            <source>Hồ sơ {code} đã dừng xử lý; thời hạn tạm dừng.</source>
            <translation>Work on dossier {code} is stopped; its limit pauses.</translation>
        </message>
        <message>
            <source>Hồ sơ {code} đã hẹn lại. Xin báo cho người dân biết.</source>
            <translation>Dossier {code} has a new appointment. Please tell the citizen.</translation>
        </message>
        <message>
            <source>Hồ sơ {code} bị từ chối, chờ trả văn bản.</source>
            <translation>Dossier {code} is refused; the letter is to be returned.</translation>
        </message>
        <message>
            <source>Công dân đã rút hồ sơ {code}.</source>
            <translation>The citizen has withdrawn dossier {code}.</translation>
        </message>
        <message>
            <source>Hồ sơ {code} được mở lại để xử lý.</source>
            <translation>Dossier {code} is open again.</translation>
        </message>
        <message>
            <source>Đã hoàn tác bước vừa ghi của hồ sơ {code}.</source>
            <translation>The last step of dossier {code} is undone.</translation>
        </message>
        <message>
            <source>giấy</source>
            <translation>the paper</translation>
        </message>
        <message>
            <source>Không có hồ sơ nào mang mã trên giấy này. Xin kiểm tra nơi cấp giấy.</source>
            <translation>No dossier bears the code of this paper. Please check which office issued it.</translation>
        </message>
        <message>
            <source>Giấy hẹn khớp hồ sơ {code}.</source>
            <translation>The receipt matches dossier {code}.</translation>
        </message>
        <message>
            <source>Mã QR không khớp hồ sơ {code}. Xin đối chiếu giấy tờ của người cầm giấy hẹn.</source>
            <translation>The QR code does not match dossier {code}. Please check the identity of the bearer.</translation>
        </message>
        <message>
            <source>Hồ sơ {code} đã hủy (nhập nhầm).</source>
            <translation>Dossier {code} is void (entered by mistake).</translation>
        </message>
        <message>
            <source>Giấy hẹn của hồ sơ {code} đã có giấy mới thay thế. Xin theo ngày hẹn trên giấy mới.</source>
            <translation>This receipt of dossier {code} was replaced by a newer one. Please go by the newer appointment.</translation>
        </message>
        <message>
            <source>chờ cơ quan có thẩm quyền nhận</source>
            <translation>waiting for the competent agency</translation>
        </message>
        <message>
            <source>thời hạn chạy</source>
            <translation>the limit runs</translation>
        </message>
        <message>
            <source>tạm dừng</source>
            <translation>paused</translation>
        </message>
        <message>
            <source>đã kết thúc</source>
            <translation>ended</translation>
        </message>
        <message>
            <source>thời hạn chạy lại từ đầu</source>
            <translation>the limit runs again from the beginning</translation>
        </message>
        <message>
            <source>{step} số {number}</source>
            <translation>{step} no. {number}</translation>
        </message>
        <message>
            <source>Từ {begin}: {what} ({cause}).</source>
            <translation>From {begin}: {what} ({cause}).</translation>
        </message>
        <message>
            <source>Từ {begin} đến {end}: {what} ({cause}).</source>
            <translation>From {begin} to {end}: {what} ({cause}).</translation>
        </message>
        <message>
            <source>Hạn ban đầu {first}, hạn đang hẹn {due}.</source>
            <translation>First due {first}, present appointment {due}.</translation>
        </message>
        <message>
            <source>Hạn đang hẹn {due}.</source>
            <translation>Present appointment {due}.</translation>
        </message>
        <message>
            <source>Bây giờ là {now}.</source>
            <translation>It is {now} now.</translation>
        </message>
        <message>
            <source>{old} → {new}</source>
            <translation>{old} → {new}</translation>
        </message>
        <message>
            <source>tính tiếp phần thời hạn còn lại</source>
            <translation>the remainder of the limit goes on</translation>
        </message>
        <message>
            <source>Hủy hồ sơ {code} vì nhập nhầm?</source>
            <translation>Void dossier {code} as entered by mistake?</translation>
        </message>
        <message>
            <source>Hủy hồ sơ</source>
            <translation>Void the dossier</translation>
        </message>
        <message>
            <source>Số đã cấp không dùng lại, sổ theo dõi ghi “hủy – nhập nhầm”.</source>
            <translation>Its number is not used again; the register will say “void – entered by mistake”.</translation>
        </message>
        <message>
            <source>Chuyển hẹn trả hồ sơ {code}?</source>
            <translation>Turn dossier {code} into an appointment?</translation>
        </message>
        <message>
            <source>Chuyển</source>
            <translation>Turn</translation>
        </message>
        <message>
            <source>Lời hứa không chờ chấm dứt; hạn luật định giữ nguyên. In giấy hẹn.</source>
            <translation>The no-wait promise ends; the statutory time stands. The receipt is printed.</translation>
        </message>
        <message>
            <source>Ghi mã hồ sơ quốc gia của {code}</source>
            <translation>Enter the national code of {code}</translation>
        </message>
        <message>
            <source>Ghi mã</source>
            <translation>Enter the code</translation>
        </message>
        <message>
            <source>Mã quốc gia (gõ hoặc quét)</source>
            <translation>National code (type or scan)</translation>
        </message>
        <message>
            <source>Xin gõ hoặc quét mã.</source>
            <translation>Please type or scan the code.</translation>
        </message>
        <message>
            <source>Thu {amount} của hồ sơ {code}</source>
            <translation>Collect {amount} for dossier {code}</translation>
        </message>
        <message>
            <source>Tiền mặt</source>
            <translation>Cash</translation>
        </message>
        <message>
            <source>Chuyển khoản</source>
            <translation>Transfer</translation>
        </message>
        <message>
            <source>Ai xem, hồ sơ nào và lý do được ghi nhật ký; sau {n} giây số lại được che.</source>
            <translation>Who looks, at which dossier and why goes into the log; after {n} seconds the numbers are masked again.</translation>
        </message>
        <message>
            <source>Xem số giấy tờ và điện thoại đầy đủ?</source>
            <translation>Show full ID and phone numbers?</translation>
        </message>
        <message>
            <source>Xem</source>
            <translation>Show</translation>
        </message>
        <message>
            <source>DANH SÁCH KHÁC</source>
            <translation>OTHER LISTS</translation>
        </message>
        <message>
            <source>Hướng dẫn</source>
            <translation>Guidance</translation>
        </message>
        <message>
            <source>Từ chối</source>
            <translation>Refusal</translation>
        </message>
    </context>
    <context>
        <name>DossiersScreen</name>
        <message>
            <source>Hồ sơ</source>
            <translation>Dossiers</translation>
        </message>
        <message>
            <source>Danh sách lưu sẵn</source>
            <translation>Saved lists</translation>
        </message>
        <message>
            <source>Danh sách</source>
            <translation>List</translation>
        </message>
        <message>
            <source>Số hồ sơ</source>
            <translation>Dossiers</translation>
        </message>
        <message>
            <source>Tên, số giấy tờ, điện thoại, mã…</source>
            <translation>Name, ID number, phone, code…</translation>
        </message>
        <message>
            <source>Bộ lọc</source>
            <translation>Filters</translation>
        </message>
        <message>
            <source>Xuất Excel</source>
            <translation>Export to Excel</translation>
        </message>
        <message>
            <source>Danh sách hồ sơ</source>
            <translation>List of dossiers</translation>
        </message>
        <message>
            <source>Không có hồ sơ nào</source>
            <translation>No dossiers</translation>
        </message>
        <message>
            <source>Xin bỏ bớt điều kiện lọc hoặc chọn danh sách khác.</source>
            <translation>Please remove some filters or choose another list.</translation>
        </message>
        <message>
            <source>Lịch làm việc đang được đọc. Xin bấm lại.</source>
            <translation>The calendar is being read. Please press again.</translation>
        </message>
        <message>
            <source>Đây là hồ sơ lúc này. Nội dung đã nhập còn giữ: bấm lại việc đó để tiếp tục.</source>
            <translation>This is the dossier as it is now. What you typed is kept: choose the action again to go on.</translation>
        </message>
        <message>
            <source>Danh sách hồ sơ: {view}</source>
            <translation>Dossiers: {view}</translation>
        </message>
        <message>
            <source>{n}+ hồ sơ</source>
            <translation>{n}+ dossiers</translation>
        </message>
        <message>
            <source>{n} hồ sơ</source>
            <translation>dossiers: {n}</translation>
        </message>
        <message>
            <source>Đã lưu {n} hồ sơ vào {name}.</source>
            <translation>Dossiers saved to {name}: {n}.</translation>
        </message>
        <message>
            <source>Từ thống kê đến {day}</source>
            <translation>From the statistics up to {day}</translation>
        </message>
    </context>
    <context>
        <name>DutyMetForm</name>
        <message>
            <source>Chứng từ đã nộp (số, ngày, nơi nộp)</source>
            <translation>Proof of payment (number, date, where)</translation>
        </message>
        <message>
            <source>Công dân đã nộp nghĩa vụ tài chính của hồ sơ {code}?</source>
            <translation>Has the citizen met the financial duty of dossier {code}?</translation>
        </message>
        <message>
            <source>Ghi đã nộp</source>
            <translation>Record payment</translation>
        </message>
        <message>
            <source>Thời hạn tính tiếp phần còn lại; giấy hẹn mới thay giấy cũ.</source>
            <translation>The limit goes on with its remainder; a new receipt replaces the old one.</translation>
        </message>
    </context>
    <context>
        <name>EditPage</name>
        <message>
            <source>Xem khác biệt</source>
            <translation>See the difference</translation>
        </message>
        <message>
            <source>Về danh sách</source>
            <translation>Back to the list</translation>
        </message>
        <message>
            <source>Bỏ bản soạn</source>
            <translation>Discard</translation>
        </message>
        <message>
            <source>Đã xem lại, bỏ các dấu này</source>
            <translation>Looked at, take the marks away</translation>
        </message>
        <message>
            <source>Thời hạn</source>
            <translation>Time limit</translation>
        </message>
        <message>
            <source>Đơn vị thời hạn</source>
            <translation>Unit of the limit</translation>
        </message>
        <message>
            <source>Đơn vị tính</source>
            <translation>Counted by</translation>
        </message>
        <message>
            <source>Mức thu (đồng)</source>
            <translation>Amount (đồng)</translation>
        </message>
        <message>
            <source>Trực tuyến (đồng)</source>
            <translation>Online (đồng)</translation>
        </message>
        <message>
            <source>Từ trang thứ ba (đồng)</source>
            <translation>From page three (đồng)</translation>
        </message>
        <message>
            <source>Tối đa một bản (đồng)</source>
            <translation>At most a copy (đồng)</translation>
        </message>
        <message>
            <source>Trong bao nhiêu phút</source>
            <translation>Within how many minutes</translation>
        </message>
        <message>
            <source>mỗi dòng: số hiệu | tên văn bản</source>
            <translation>each line: number | title</translation>
        </message>
        <message>
            <source>Giấy tờ, trường hợp, trình tự</source>
            <translation>Papers, cases, steps</translation>
        </message>
        <message>
            <source>Giấy tờ</source>
            <translation>Papers</translation>
        </message>
        <message>
            <source>Trường hợp</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>Trình tự, căn cứ</source>
            <translation>Steps, basis</translation>
        </message>
        <message>
            <source>Không có ngày này. Gõ ngày/tháng/năm.</source>
            <translation>There is no such day. Type day/month/year.</translation>
        </message>
        <message>
            <source>Thủ tục mới</source>
            <translation>New procedure</translation>
        </message>
        <message>
            <source>Phiên bản {n} của {code}</source>
            <translation>Version {n} of {code}</translation>
        </message>
        <message>
            <source>Máy đọc chưa chắc, xin xem lại: {fields}</source>
            <translation>Not read surely, please look at: {fields}</translation>
        </message>
        <message>
            <source>Giấy tờ ({n})</source>
            <translation>Papers ({n})</translation>
        </message>
        <message>
            <source>Trường hợp ({n})</source>
            <translation>Cases ({n})</translation>
        </message>
    </context>
    <context>
        <name>Effect</name>
        <message>
            <source>Từ lúc nhận đến lúc xong, trung vị (phút làm việc)</source>
            <translation>Receipt to finish, median (working minutes)</translation>
        </message>
        <message>
            <source>Hồ sơ xong ngay trong ngày nhận (%)</source>
            <translation>Finished dossiers: on the day of receipt (%)</translation>
        </message>
        <message>
            <source>Trước: trung vị</source>
            <translation>Before: median</translation>
        </message>
        <message>
            <source>Sau: trung vị</source>
            <translation>After: median</translation>
        </message>
        <message>
            <source>Trước: xong trong ngày</source>
            <translation>Before: same day</translation>
        </message>
        <message>
            <source>Sau: xong trong ngày</source>
            <translation>After: same day</translation>
        </message>
        <message>
            <source>{finished} xong / {received} nhận</source>
            <translation>{finished} finished / {received} received</translation>
        </message>
        <message>
            <source>{count} hồ sơ</source>
            <translation>{count} dossiers</translation>
        </message>
        <message>
            <source>Trước</source>
            <translation>Before</translation>
        </message>
        <message>
            <source>Sau</source>
            <translation>After</translation>
        </message>
        <message>
            <source>Chưa có lời hứa không chờ nào.</source>
            <translation>There has been no no-wait promise yet.</translation>
        </message>
        <message>
            <source>Lời hứa đầu tiên: ngày {day}.</source>
            <translation>First promise: {day}.</translation>
        </message>
        <message>
            <source>{since} Kỳ đang xem ở trước ngày ấy: chưa có gì để so.</source>
            <translation>{since} The shown period is before that day: nothing to compare.</translation>
        </message>
        <message>
            <source>{since} Trước: {before}. Sau: {after}.</source>
            <translation>{since} Before: {before}. After: {after}.</translation>
        </message>
        <message>
            <source>KHÔNG CHỜ: TRƯỚC VÀ SAU CHƯƠNG TRÌNH</source>
            <translation>NO-WAIT: BEFORE AND AFTER THE PROGRAMME</translation>
        </message>
    </context>
    <context>
        <name>EffectView</name>
        <message>
            <source>In hoặc lưu trang trước và sau</source>
            <translation>Print or save before and after</translation>
        </message>
        <message>
            <source>Chưa có gì để so</source>
            <translation>Nothing to compare yet</translation>
        </message>
    </context>
    <context>
        <name>EndPage</name>
        <message>
            <source>Không tiếp nhận từ ngày</source>
            <translation>Not received from</translation>
        </message>
        <message>
            <source>Số quyết định công bố</source>
            <translation>Number of the decision</translation>
        </message>
        <message>
            <source>Thủ tục thay thế</source>
            <translation>Procedure that takes its place</translation>
        </message>
        <message>
            <source>để trống nếu bãi bỏ; gõ tên hoặc mã để chọn</source>
            <translation>empty: abolished; type a name or code to choose</translation>
        </message>
        <message>
            <source>Bãi bỏ thủ tục</source>
            <translation>Abolish</translation>
        </message>
        <message>
            <source>Về danh sách</source>
            <translation>Back to the list</translation>
        </message>
        <message>
            <source>Bãi bỏ hoặc thay thế: {name} ({code})</source>
            <translation>Abolish or replace: {name} ({code})</translation>
        </message>
        <message>
            <source>Hồ sơ nhận trước ngày này vẫn được giải quyết theo phiên bản đã tiếp nhận.</source>
            <translation>What was received before that day goes on under the version it was accepted under.</translation>
        </message>
        <message>
            <source>Hiện có {n} hồ sơ đang giải quyết.</source>
            <translation>{n} dossiers are open now.</translation>
        </message>
        <message>
            <source>Xin ghi ngày, ví dụ 01/03/2027.</source>
            <translation>Please type a day, such as 01/03/2027.</translation>
        </message>
        <message>
            <source>Xin chọn thủ tục trong danh sách, hoặc để trống.</source>
            <translation>Please choose from the list, or leave it empty.</translation>
        </message>
        <message>
            <source>Thay thế thủ tục</source>
            <translation>Replace</translation>
        </message>
    </context>
    <context>
        <name>EntryPanel</name>
        <message>
            <source>Đặt chỉ tiêu, nhập số</source>
            <translation>Set a target, type in a figure</translation>
        </message>
        <message>
            <source>Chỉ tiêu: {name}</source>
            <translation>Target: {name}</translation>
        </message>
        <message>
            <source>Nhập tay: {name}</source>
            <translation>Typed: {name}</translation>
        </message>
        <message>
            <source>Đặt hoặc nhập gì</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Cho kỳ</source>
            <translation>For the period</translation>
        </message>
        <message>
            <source>Cho</source>
            <translation>For</translation>
        </message>
        <message>
            <source>Cả trung tâm</source>
            <translation>The whole centre</translation>
        </message>
        <message>
            <source>Giá trị (%)</source>
            <translation>Value (%)</translation>
        </message>
        <message>
            <source>Nguồn số liệu</source>
            <translation>Where it was read</translation>
        </message>
        <message>
            <source>Lưu</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Bỏ giá trị</source>
            <translation>Take back</translation>
        </message>
        <message>
            <source>Đã bỏ giá trị: {name}.</source>
            <translation>Taken back: {name}.</translation>
        </message>
        <message>
            <source>Đã đặt {name}: 0 %. Chỉ tiêu này lúc nào cũng đạt.</source>
            <translation>{name} is set to 0 %. This target is always reached.</translation>
        </message>
        <message>
            <source>Đã ghi {name}: {value}.</source>
            <translation>Saved {name}: {value}.</translation>
        </message>
        <message>
            <source>chưa đúng</source>
            <translation>not right</translation>
        </message>
        <message>
            <source>Số thủ tục</source>
            <translation>Procedures</translation>
        </message>
        <message>
            <source>Số này chương trình không tính được; trang chỉ tiêu ghi rõ là nhập tay.</source>
            <translation>The program cannot count this; the page says that it was typed in.</translation>
        </message>
        <message>
            <source>Kỳ nhỏ nhất đã đặt được dùng; chỉ tiêu riêng của bộ phận dùng trước chỉ tiêu chung.</source>
            <translation>The smallest period that was set holds; a unit's own target goes before the common one.</translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>Có lỗi ngoài dự kiến. Nội dung đã nhập vẫn còn; xin thử lại hoặc gọi hỗ trợ.</source>
            <translation>Something unexpected went wrong. What you typed is still there; try again or call support.</translation>
        </message>
        <message>
            <source>Chưa làm được việc này (mã {code}). Nội dung đã nhập vẫn còn; xin thử lại.</source>
            <translation>This could not be done (code {code}). What you typed is still there; please try again.</translation>
        </message>
        <message>
            <source>Mã này đã lấy số {number}. Xin xem số trên bảng.</source>
            <translation>This code has already given number {number}. Please watch the board.</translation>
        </message>
        <message>
            <source>Không có quầy nào mang khóa {counter} đang dùng. Xin xem mục Quầy trong Quản trị (F9).</source>
            <translation>No counter with the key {counter} is in use. See Counters in Administration (F9).</translation>
        </message>
        <message>
            <source>Không có nhóm nào mang chữ hoặc khóa {groups} đang dùng. Xin xem mục Nhóm dịch vụ trong Quản trị (F9).</source>
            <translation>No group with the letter or key {groups} is in use. See Service groups in Administration (F9).</translation>
        </message>
        <message>
            <source>Đã hết giờ phát số của buổi này. Máy phát số lại lúc {opens_at}.</source>
            <translation>No more numbers are given in this session. The machine gives numbers again at {opens_at}.</translation>
        </message>
        <message>
            <source>Địa chỉ dài {length} ký tự; tối đa {limit} ký tự.</source>
            <translation>The address has {length} characters; at most {limit} are allowed.</translation>
        </message>
        <message>
            <source>Tuổi tính theo ngày sinh có vẻ không đúng. Vui lòng kiểm tra lại.</source>
            <translation>The age by this birth date looks wrong; please check.</translation>
        </message>
        <message>
            <source>Ngày sinh ở tương lai. Vui lòng kiểm tra lại.</source>
            <translation>The birth date is in the future.</translation>
        </message>
        <message>
            <source>Chưa có ngày sinh.</source>
            <translation>The birth date is missing.</translation>
        </message>
        <message>
            <source>Ngày sinh trước năm {year}. Vui lòng kiểm tra lại.</source>
            <translation>The birth date is before {year}.</translation>
        </message>
        <message>
            <source>Thẻ không có địa chỉ; vui lòng nhập tay.</source>
            <translation>The card holds no address; please type it.</translation>
        </message>
        <message>
            <source>Thẻ chỉ ghi năm sinh; vui lòng hỏi và nhập ngày sinh nếu cần.</source>
            <translation>The card gives the birth year only; please enter the date if needed.</translation>
        </message>
        <message>
            <source>Ngày sinh trên mã QR ở tương lai. Vui lòng kiểm tra thẻ.</source>
            <translation>The birth date on the card is in the future. Please check the card.</translation>
        </message>
        <message>
            <source>Ngày sinh trên mã QR không có thật. Vui lòng quét lại hoặc nhập tay.</source>
            <translation>The birth date on the card does not exist. Please scan again or type it.</translation>
        </message>
        <message>
            <source>Nội dung quét có ký tự lạ. Vui lòng quét lại thẻ.</source>
            <translation>The scanned text holds control characters. Please scan the card again.</translation>
        </message>
        <message>
            <source>Đây không phải thẻ căn cước Việt Nam. Vui lòng nhập tay theo hộ chiếu.</source>
            <translation>This is not a Vietnamese ID card. Please type the passport's details.</translation>
        </message>
        <message>
            <source>Số căn cước trên mã QR không đủ 12 chữ số. Vui lòng quét lại.</source>
            <translation>The ID number on the card does not have 12 digits. Please scan again.</translation>
        </message>
        <message>
            <source>Bộ gõ đang bật, quét lại: họ tên và địa chỉ có thể sai. Hãy tắt bộ gõ rồi quét lại thẻ.</source>
            <translation>An input method is on: name and address may be wrong. Switch it off and scan again.</translation>
        </message>
        <message>
            <source>Mã QR của thẻ chưa được đọc hết. Vui lòng quét lại.</source>
            <translation>The card was not read completely. Please scan it again.</translation>
        </message>
        <message>
            <source>Đây là mã QR thanh toán, không phải thẻ căn cước.</source>
            <translation>This is a payment QR code, not an ID card.</translation>
        </message>
        <message>
            <source>Ngày cấp trên thẻ không hợp lý nên không được dùng. Vui lòng kiểm tra.</source>
            <translation>The date of issue is implausible and was not used. Please check.</translation>
        </message>
        <message>
            <source>Ngày cấp trên mã QR không đúng. Vui lòng quét lại.</source>
            <translation>The date of issue on the card is not valid. Please scan again.</translation>
        </message>
        <message>
            <source>Thẻ không ghi ngày cấp; vui lòng nhập nếu cần.</source>
            <translation>The card holds no date of issue; please enter it if needed.</translation>
        </message>
        <message>
            <source>Không đọc được họ tên trên thẻ. Vui lòng quét lại.</source>
            <translation>The name on the card could not be read. Please scan again.</translation>
        </message>
        <message>
            <source>Không đọc được số chứng minh cũ trên thẻ; ô này được để trống.</source>
            <translation>The old ID number could not be read and was left empty.</translation>
        </message>
        <message>
            <source>Không đọc được giới tính trên thẻ. Vui lòng quét lại.</source>
            <translation>The sex on the card could not be read. Please scan again.</translation>
        </message>
        <message>
            <source>Nội dung quét quá dài, không phải mã QR của thẻ căn cước.</source>
            <translation>The scanned text is too long to be an ID card.</translation>
        </message>
        <message>
            <source>Không đọc được: đây không phải mã QR của thẻ căn cước.</source>
            <translation>This is not the QR code of an ID card.</translation>
        </message>
        <message>
            <source>Theo ngày sinh, người này đã đủ 18 tuổi.</source>
            <translation>By the birth date this person is already 18.</translation>
        </message>
        <message>
            <source>Số căn cước phải có đúng 12 chữ số.</source>
            <translation>A citizen ID number has exactly 12 digits.</translation>
        </message>
        <message>
            <source>Ngày không đúng. Ví dụ đúng: 15/03/1990.</source>
            <translation>Not a valid date. Example: 15/03/1990.</translation>
        </message>
        <message>
            <source>Địa chỉ thư điện tử không đúng.</source>
            <translation>The e-mail address is not valid.</translation>
        </message>
        <message>
            <source>Năm sinh không khớp với số căn cước. Vui lòng đối chiếu với thẻ.</source>
            <translation>The birth year does not fit the ID number; please compare with the card.</translation>
        </message>
        <message>
            <source>Ngày cấp giấy tờ trước ngày sinh. Vui lòng kiểm tra lại.</source>
            <translation>The date of issue is before the birth date.</translation>
        </message>
        <message>
            <source>Ngày cấp giấy tờ ở tương lai. Vui lòng kiểm tra lại.</source>
            <translation>The date of issue is in the future.</translation>
        </message>
        <message>
            <source>Chưa có số giấy tờ.</source>
            <translation>The ID number is missing.</translation>
        </message>
        <message>
            <source>Giới tính không khớp với số căn cước. Vui lòng đối chiếu với thẻ.</source>
            <translation>The sex does not fit the ID number; please compare with the card.</translation>
        </message>
        <message>
            <source>Họ tên không được có chữ số.</source>
            <translation>A person's name cannot contain digits.</translation>
        </message>
        <message>
            <source>Họ tên có ký tự không hợp lệ.</source>
            <translation>The name contains characters that are not allowed.</translation>
        </message>
        <message>
            <source>Chưa có họ tên.</source>
            <translation>The name is missing.</translation>
        </message>
        <message>
            <source>Họ tên dài {length} ký tự; tối đa {limit} ký tự. Vui lòng kiểm tra lại.</source>
            <translation>The name has {length} characters; at most {limit} are allowed.</translation>
        </message>
        <message>
            <source>Mã hồ sơ quốc gia không đúng dạng, ví dụ 000.00.06.H56-231027-0361; tối đa {limit} ký tự.</source>
            <translation>Not a national code, e.g. 000.00.06.H56-231027-0361; at most {limit} characters.</translation>
        </message>
        <message>
            <source>Chưa có quốc tịch.</source>
            <translation>The nationality is missing.</translation>
        </message>
        <message>
            <source>Quốc tịch tối đa {limit} ký tự.</source>
            <translation>The nationality has at most {limit} characters.</translation>
        </message>
        <message>
            <source>Trước và sau số thứ tự phải có dấu ngăn cách (ví dụ -), nếu không hai hồ sơ có thể trùng số.</source>
            <translation>The sequence needs a separator on each side, else two dossiers could get one number.</translation>
        </message>
        <message>
            <source>Mẫu số hồ sơ chỉ được có chữ không dấu, chữ số và . / - _</source>
            <translation>The number pattern may hold plain letters, digits and . / - _ only.</translation>
        </message>
        <message>
            <source>Mẫu số hồ sơ không được để trống.</source>
            <translation>The number pattern is empty.</translation>
        </message>
        <message>
            <source>Mẫu số hồ sơ phải có đủ ngày, tháng, năm, ví dụ {{yyMMdd}}.</source>
            <translation>The number pattern needs the whole date, e.g. {{yyMMdd}}.</translation>
        </message>
        <message>
            <source>Mẫu số hồ sơ phải có đúng một {{seq}}, ví dụ {{seq:04}}.</source>
            <translation>The number pattern needs exactly one {{seq}}, e.g. {{seq:04}}.</translation>
        </message>
        <message>
            <source>Mẫu số hồ sơ tối đa {limit} ký tự.</source>
            <translation>The number pattern has at most {limit} characters.</translation>
        </message>
        <message>
            <source>Mẫu số hồ sơ có phần không hiểu được: {{{name}}}.</source>
            <translation>The number pattern has an unknown part: {{{name}}}.</translation>
        </message>
        <message>
            <source>Số chứng minh nhân dân phải có 9 hoặc 12 chữ số.</source>
            <translation>An old ID number has 9 or 12 digits.</translation>
        </message>
        <message>
            <source>Số hộ chiếu phải gồm 6 đến 12 chữ cái hoặc chữ số.</source>
            <translation>A passport number has 6 to 12 letters or digits.</translation>
        </message>
        <message>
            <source>Số điện thoại không đúng. Ví dụ đúng: 0912 345 678.</source>
            <translation>The phone number is not valid. Example: 0912 345 678.</translation>
        </message>
        <message>
            <source>Địa chỉ tra cứu phải bắt đầu bằng http:// hoặc https://, không dấu, không có khoảng trắng và dấu #.</source>
            <translation>The look-up address must begin with http:// or https:// and hold no marks, blanks or #.</translation>
        </message>
        <message>
            <source>Địa chỉ tra cứu quá dài cho mã QR; tối đa {limit} ký tự.</source>
            <translation>The look-up address is too long for the QR code; at most {limit} characters.</translation>
        </message>
        <message>
            <source>Mã QR trên giấy tiếp nhận đọc chưa đủ hoặc bị hỏng. Vui lòng quét lại hoặc gõ mã hồ sơ.</source>
            <translation>The receipt's QR code is incomplete or damaged. Please scan again or type the code.</translation>
        </message>
        <message>
            <source>Không tạo được mã QR: mã hồ sơ có ký tự không hợp lệ. Vui lòng kiểm tra mẫu số hồ sơ.</source>
            <translation>The QR code cannot be made: the dossier code holds characters that are not allowed. Check the number pattern.</translation>
        </message>
        <message>
            <source>Mã QR này không phải giấy tiếp nhận của chương trình.</source>
            <translation>This QR code is not a receipt of this program.</translation>
        </message>
        <message>
            <source>Giấy tiếp nhận này do phiên bản mới hơn in ra. Vui lòng cập nhật chương trình hoặc gõ mã hồ sơ.</source>
            <translation>This receipt was printed by a newer version. Please update or type the code.</translation>
        </message>
        <message>
            <source>Chưa có người đại diện của tổ chức.</source>
            <translation>The representative of the organisation is missing.</translation>
        </message>
        <message>
            <source>Mã số thuế có thể gõ sai: chữ số kiểm tra không khớp. Vui lòng đối chiếu lại.</source>
            <translation>The tax code may be mistyped: its check digit does not fit.</translation>
        </message>
        <message>
            <source>Mã số thuế phải có 10 chữ số, dạng 0312345678-001 hoặc 12 chữ số.</source>
            <translation>A tax code has 10 digits, the form 0312345678-001, or 12 digits.</translation>
        </message>
        <message>
            <source>Trường hợp này của thủ tục {procedure} không áp dụng cho cách nộp đang chọn. Hãy đổi trường hợp hoặc cách nộp.</source>
            <translation>This case of procedure {procedure} does not apply to the chosen channel. Change the case or the channel.</translation>
        </message>
        <message>
            <source>Không ghi được tệp. Nếu tệp đang mở ở chương trình khác, xin đóng lại; hãy kiểm tra chỗ trống trên ổ đĩa và quyền ghi, rồi thử lại.</source>
            <translation>The file could not be written. If it is open in another program, please close it; check the space on the disk and the right to write, then try again.</translation>
        </message>
        <message>
            <source>Lệnh còn thiếu tùy chọn bắt buộc {option}. Hãy thêm --help để xem cách dùng.</source>
            <translation>The required option {option} is missing. Add --help to see how to use the command.</translation>
        </message>
        <message>
            <source>Tùy chọn {option} phải là một số. Hãy nhập lại.</source>
            <translation>The option {option} must be a number. Enter it again.</translation>
        </message>
        <message>
            <source>Giá trị của tùy chọn {option} không có trong danh sách cho phép. Hãy thêm --help để xem.</source>
            <translation>The value of the option {option} is not one of those allowed. Add --help to see them.</translation>
        </message>
        <message>
            <source>Nội dung đã gõ khớp nhiều hồ sơ. Xin gõ thêm, hoặc quét giấy hẹn.</source>
            <translation>Several dossiers match. Type more, or scan the receipt.</translation>
        </message>
        <message>
            <source>Xin chọn ít nhất một loại giấy cho máy in này.</source>
            <translation>Please tick at least one paper for this printer.</translation>
        </message>
        <message>
            <source>Xin chọn ít nhất một thủ tục cho chương trình.</source>
            <translation>Please tick at least one procedure for the programme.</translation>
        </message>
        <message>
            <source>Xin nhập một số.</source>
            <translation>Please type a number.</translation>
        </message>
        <message>
            <source>Giờ chưa đúng. Xin gõ như 07:30.</source>
            <translation>This is no time of day. Please type it like 07:30.</translation>
        </message>
        <message>
            <source>Không nghe thấy tiếng trong đoạn này. Xin nói gần micro rồi thu lại.</source>
            <translation>No voice can be heard in this clip. Please speak close to the microphone and record again.</translation>
        </message>
        <message>
            <source>Không mở được tệp này. Xin kiểm tra đường dẫn rồi chọn lại.</source>
            <translation>This file cannot be opened. Please check the path and choose again.</translation>
        </message>
        <message>
            <source>Tệp này không phải WAV. Xin xuất ra WAV (PCM 16 bit) rồi chọn lại.</source>
            <translation>This file is no WAV file. Please export it as WAV (PCM, 16 bit) and choose again.</translation>
        </message>
        <message>
            <source>Tệp có {channels} kênh. Xin dùng WAV một kênh hoặc hai kênh.</source>
            <translation>The file has {channels} channels. Please use a WAV file with one or two.</translation>
        </message>
        <message>
            <source>Tệp lớn hơn {most} MB. Xin cắt ngắn rồi chọn lại.</source>
            <translation>The file is larger than {most} MB. Please shorten it and choose again.</translation>
        </message>
        <message>
            <source>Đoạn này dài hơn {most} giây. Xin cắt ngắn rồi chọn lại.</source>
            <translation>This clip is longer than {most} seconds. Please shorten it and choose again.</translation>
        </message>
        <message>
            <source>Chưa lưu được giọng đọc vào thư mục dữ liệu. Xin kiểm tra ổ đĩa rồi thử lại.</source>
            <translation>The clip could not be kept in the data folder. Please check the disk and try again.</translation>
        </message>
        <message>
            <source>Máy này không có micro. Xin cắm micro, hoặc thay bằng tệp WAV.</source>
            <translation>This computer has no microphone. Please plug one in, or use a WAV file instead.</translation>
        </message>
        <message>
            <source>Micro không thu được. Xin kiểm tra quyền dùng micro của máy rồi thử lại.</source>
            <translation>The microphone recorded nothing. Please check this computer's microphone permission and try again.</translation>
        </message>
        <message>
            <source>Lần chạy này không có thư mục dữ liệu nên chưa lưu được giọng đọc.</source>
            <translation>This run has no data folder, so the clip could not be kept.</translation>
        </message>
        <message>
            <source>Âm lượng phải từ 0 đến 100.</source>
            <translation>The volume must be from 0 to 100.</translation>
        </message>
        <message>
            <source>Mỗi lượt gọi đọc từ 1 đến {most} lần.</source>
            <translation>A call is said 1 to {most} times.</translation>
        </message>
        <message>
            <source>Khoảng nghỉ phải từ 0 đến {most} mili giây.</source>
            <translation>The pause must be from 0 to {most} milliseconds.</translation>
        </message>
        <message>
            <source>Thời gian chờ đọc phải từ {least} đến {most} giây.</source>
            <translation>The waiting time must be from {least} to {most} seconds.</translation>
        </message>
        <message>
            <source>Giờ im lặng chưa đúng. Xin gõ như 11:30-13:00, các khoảng theo thứ tự và không chồng nhau.</source>
            <translation>These quiet hours cannot be read. Please type them like 11:30-13:00, in order and without overlap.</translation>
        </message>
        <message>
            <source>Tối đa {most} khoảng giờ im lặng.</source>
            <translation>At most {most} quiet times.</translation>
        </message>
        <message>
            <source>Giờ làm việc chưa đúng. Xin gõ như 07:30-11:30, 13:00-17:00, buổi sau không chồng buổi trước.</source>
            <translation>These are no sessions. Please type them like 07:30-11:30, 13:00-17:00, in order.</translation>
        </message>
        <message>
            <source>Số bản phải từ {lowest} đến {highest}.</source>
            <translation>The number of copies must be from {lowest} to {highest}.</translation>
        </message>
        <message>
            <source>Không ghi được bản sao lưu. Bản trước còn nguyên; xin kiểm tra ổ đĩa hoặc thư mục nhận.</source>
            <translation>The backup could not be written. The one before is untouched; please check the disk or the folder.</translation>
        </message>
        <message>
            <source>Tệp sao lưu bị hỏng, thiếu hoặc đã bị sửa. Xin dùng bản sao lưu khác.</source>
            <translation>The backup file is damaged, incomplete or was changed. Please use another backup.</translation>
        </message>
        <message>
            <source>Bản sao lưu mở được nhưng không khớp bảng kê bên trong. Xin dùng bản sao lưu khác.</source>
            <translation>The backup opens but differs from the list inside it. Please use another backup.</translation>
        </message>
        <message>
            <source>Xin ghi đường dẫn đầy đủ của thư mục, hoặc để trống.</source>
            <translation>Please enter the whole path of the folder, or leave it empty.</translation>
        </message>
        <message>
            <source>Tệp sao lưu do phiên bản mới hơn tạo ra. Xin cập nhật chương trình rồi khôi phục.</source>
            <translation>A newer version made this backup. Please update the program, then restore.</translation>
        </message>
        <message>
            <source>Chưa có bản sao lưu nào. Xin sao lưu trước.</source>
            <translation>There is no backup yet. Please make one first.</translation>
        </message>
        <message>
            <source>Tệp này không phải bản sao lưu của chương trình Một Cửa.</source>
            <translation>This file is no backup of Một Cửa.</translation>
        </message>
        <message>
            <source>Dữ liệu nằm trên máy chủ PostgreSQL: người quản trị máy chủ sao lưu bằng pg_dump.</source>
            <translation>The data are on a PostgreSQL server: its administrator backs them up with pg_dump.</translation>
        </message>
        <message>
            <source>Đang sao lưu rồi. Xin đợi bản này xong.</source>
            <translation>A backup is being made already. Please wait for it.</translation>
        </message>
        <message>
            <source>Xin ghi giờ và phút, ví dụ 11:30.</source>
            <translation>Please enter hour and minute, for example 11:30.</translation>
        </message>
        <message>
            <source>Không đọc được tệp sao lưu này. Xin kiểm tra tên tệp.</source>
            <translation>This backup file cannot be read. Please check its name.</translation>
        </message>
        <message>
            <source>Dữ liệu đang được dùng. Xin đóng mọi cửa sổ của chương trình rồi khôi phục.</source>
            <translation>The data are in use. Please close all windows of the program, then restore.</translation>
        </message>
        <message>
            <source>Máy này không cất được khóa dữ liệu. Xin kiểm tra quyền ghi của tài khoản.</source>
            <translation>This computer cannot keep the key of the data. Please check what the account may write.</translation>
        </message>
        <message>
            <source>Khóa không được nằm trong thư mục dữ liệu. Xin chọn thư mục khác cho khóa.</source>
            <translation>The key must not lie in the data folder. Please choose another folder for it.</translation>
        </message>
        <message>
            <source>Máy này không có khóa {key} của dữ liệu. Xin nhập khóa từ phiếu khôi phục.</source>
            <translation>This computer has not the key {key} of the data. Please enter it from the recovery sheet.</translation>
        </message>
        <message>
            <source>Dữ liệu này chưa có khóa. Xin mã hóa trước (lệnh key encrypt).</source>
            <translation>These data have no key yet. Please encrypt them first (command key encrypt).</translation>
        </message>
        <message>
            <source>Dữ liệu đã được mã hóa rồi, hoặc chưa có dữ liệu.</source>
            <translation>The data are encrypted already, or there are none.</translation>
        </message>
        <message>
            <source>Khóa này không mở được dữ liệu ở đây. Xin dùng phiếu khôi phục của đúng đơn vị.</source>
            <translation>This key does not open the data here. Please use the recovery sheet of this centre.</translation>
        </message>
        <message>
            <source>Không đọc được khóa dữ liệu. Xin nhập lại khóa từ phiếu khôi phục.</source>
            <translation>The key of the data cannot be read. Please enter it again from the recovery sheet.</translation>
        </message>
        <message>
            <source>Từ thứ {number} không có trong danh sách. Xin xem lại phiếu.</source>
            <translation>Word {number} is not in the list. Please look at the sheet again.</translation>
        </message>
        <message>
            <source>Khóa gồm {count} từ. Xin nhập đủ theo phiếu khôi phục.</source>
            <translation>The key has {count} words. Please enter all of the recovery sheet.</translation>
        </message>
        <message>
            <source>Khóa không đúng: có từ bị sai hoặc đổi chỗ. Xin xem lại phiếu khôi phục.</source>
            <translation>The key is not right: a word is wrong or in another place. Please look at the recovery sheet again.</translation>
        </message>
        <message>
            <source>Vừa khôi phục trong giây này. Xin đợi rồi thử lại.</source>
            <translation>Something was restored this very second. Please wait and try again.</translation>
        </message>
        <message>
            <source>Khung giờ này đã hết chỗ. Xin chọn giờ khác.</source>
            <translation>This half hour is full. Please choose another.</translation>
        </message>
        <message>
            <source>Giờ hẹn phải là một khung nửa giờ trong giờ làm việc, từ bây giờ đến 60 ngày tới.</source>
            <translation>An appointment is half an hour of working time, from now to 60 days ahead.</translation>
        </message>
        <message>
            <source>Không có lịch hẹn hôm nay với mã này. Xin kiểm tra lại mã, hoặc lấy số thường.</source>
            <translation>There is no appointment today under this code. Please check it, or take an ordinary number.</translation>
        </message>
        <message>
            <source>Bảng số này đang mở trên màn hình đó rồi.</source>
            <translation>This board is already open on that monitor.</translation>
        </message>
        <message>
            <source>Không có bảng số nào mang tên này đang dùng. Xin xem mục Bảng số trong Quản trị (F9).</source>
            <translation>No board of that name is in use. Please look at Boards under Administration (F9).</translation>
        </message>
        <message>
            <source>Mới gọi {calls} lần. Xin gọi đủ {needed} lần rồi mới ghi vắng.</source>
            <translation>Called {calls} times so far. Please call {needed} times before marking absent.</translation>
        </message>
        <message>
            <source>Máy này chưa có dữ liệu của đơn vị. Xin mở cửa sổ chính để thiết lập trước.</source>
            <translation>This computer has no centre yet. Please open the main window and set it up first.</translation>
        </message>
        <message>
            <source>Quầy đang có số {number}. Xin kết thúc số này trước.</source>
            <translation>Number {number} is at this counter. Please finish it first.</translation>
        </message>
        <message>
            <source>Chưa chọn quầy. Bấm Ctrl+U để chọn quầy đang ngồi.</source>
            <translation>No counter chosen. Press Ctrl+U to choose yours.</translation>
        </message>
        <message>
            <source>{counter} chưa mở. Xin mở quầy trước khi gọi số.</source>
            <translation>{counter} is not open. Please open it before calling.</translation>
        </message>
        <message>
            <source>Nhóm này còn {booked} lịch hẹn chưa đến. Xin hủy hoặc phục vụ xong rồi mới ngừng dùng.</source>
            <translation>Appointments of this group still to come: {booked}. Please cancel or serve them before you switch it off.</translation>
        </message>
        <message>
            <source>Nhóm này còn {waiting} người đang chờ. Xin gọi hết hoặc chuyển sang nhóm khác rồi mới ngừng dùng.</source>
            <translation>People still waiting in this group: {waiting}. Please call or transfer them before you switch it off.</translation>
        </message>
        <message>
            <source>Đơn vị đã có nhóm dịch vụ và diện ưu tiên; xin sửa từng mục.</source>
            <translation>The centre already has service groups and priority groups; please edit them one by one.</translation>
        </message>
        <message>
            <source>Ký hiệu là một hoặc hai chữ in hoa: A–Z, Đ, Ư.</source>
            <translation>The letter is one or two capitals: A–Z and the two Vietnamese ones after D and U.</translation>
        </message>
        <message>
            <source>Ký hiệu {letter} đã dùng cho dãy số khác. Xin chọn chữ khác.</source>
            <translation>The letter {letter} is taken by another series of numbers. Please choose another one.</translation>
        </message>
        <message>
            <source>Xin nhập số từ {least} đến {most}.</source>
            <translation>Please enter a number from {least} to {most}.</translation>
        </message>
        <message>
            <source>Quầy chưa gọi số nào. Bấm Space để gọi số tiếp.</source>
            <translation>This counter has called nobody. Press Space to call the next.</translation>
        </message>
        <message>
            <source>Không có ai đang chờ quầy này.</source>
            <translation>Nobody is waiting for this counter.</translation>
        </message>
        <message>
            <source>Giờ ghi trên phiếu phải là giờ đã qua của hôm nay.</source>
            <translation>The time on the slip must be a past time of today.</translation>
        </message>
        <message>
            <source>Diện ưu tiên này không còn dùng. Xin chọn lại.</source>
            <translation>This priority group is no longer in use. Please choose again.</translation>
        </message>
        <message>
            <source>{who} đã ghi nhận việc này trước đó.</source>
            <translation>{who} took note of this before.</translation>
        </message>
        <message>
            <source>Không có cảnh báo này. Xin xem lại danh sách.</source>
            <translation>There is no such alert. Please look at the list again.</translation>
        </message>
        <message>
            <source>Mã này đã hết hạn: mã dùng được {days} ngày kể từ ngày trả.</source>
            <translation>This code has expired: codes work for {days} days from the day of return.</translation>
        </message>
        <message>
            <source>Mã gồm 6 chữ và số như trên giấy, ví dụ 7K4P-92.</source>
            <translation>The code has 6 letters and digits as on the paper, for example 7K4P-92.</translation>
        </message>
        <message>
            <source>Không có mã này. Xin xem lại mã trên giấy biên nhận.</source>
            <translation>There is no such code. Please look at the receipt again.</translation>
        </message>
        <message>
            <source>Mã này đã dùng rồi. Xin cảm ơn, mỗi mã đánh giá được một lần.</source>
            <translation>This code has been used already. Thank you; each code rates once.</translation>
        </message>
        <message>
            <source>Lần phục vụ này đã được đánh giá. Xin cảm ơn.</source>
            <translation>This service has been rated already. Thank you.</translation>
        </message>
        <message>
            <source>Lý do này không còn dùng. Xin chọn lại.</source>
            <translation>This reason is not in use any more. Please choose again.</translation>
        </message>
        <message>
            <source>Nhiều nhất {most} lý do đang dùng. Xin ngừng dùng bớt.</source>
            <translation>At most {most} reasons can be in use. Please switch some off.</translation>
        </message>
        <message>
            <source>Đã hết lúc đánh giá lần phục vụ này. Xin cảm ơn.</source>
            <translation>The time to rate this service is over. Thank you.</translation>
        </message>
        <message>
            <source>Nhóm dịch vụ này không còn dùng. Xin chọn lại.</source>
            <translation>This service group is no longer in use. Please choose again.</translation>
        </message>
        <message>
            <source>Câu {question}: điểm là 0, 1 hoặc 2; bỏ trống nếu phiếu để trống.</source>
            <translation>Question {question}: 0, 1 or 2 points; leave it blank where the slip is blank.</translation>
        </message>
        <message>
            <source>Ngày trên phiếu chưa tới. Xin xem lại ngày.</source>
            <translation>The day on the slip is still to come. Please check it.</translation>
        </message>
        <message>
            <source>Phiếu chưa có câu trả lời nào.</source>
            <translation>The slip has no answer yet.</translation>
        </message>
        <message>
            <source>Ông/bà chưa nhập phiếu đánh giá nào để lấy lại.</source>
            <translation>You have entered no slip that could be taken back.</translation>
        </message>
        <message>
            <source>Không có bộ phận này. Hãy chọn trong danh sách.</source>
            <translation>There is no such unit. Please choose from the list.</translation>
        </message>
        <message>
            <source>Số thủ tục phải là số nguyên từ 1 đến {most}.</source>
            <translation>The number of procedures must be a whole number from 1 to {most}.</translation>
        </message>
        <message>
            <source>Số này do chương trình tính, không nhập tay.</source>
            <translation>The program counts this figure; it is not typed in.</translation>
        </message>
        <message>
            <source>Kỳ này chưa có giá trị nào để bỏ.</source>
            <translation>There is no value of this period to take back.</translation>
        </message>
        <message>
            <source>Chưa rõ kỳ nào. Xin chọn tháng, quý hoặc năm.</source>
            <translation>It is not clear which period. Please choose a month, a quarter or a year.</translation>
        </message>
        <message>
            <source>Xin ghi nguồn số liệu, ví dụ số và ngày của báo cáo.</source>
            <translation>Please say where the figure was read, for example number and date of a report.</translation>
        </message>
        <message>
            <source>Nguồn số liệu nhiều nhất {most} chữ. Xin ghi ngắn lại.</source>
            <translation>The source may have {most} letters at most. Please shorten it.</translation>
        </message>
        <message>
            <source>Chỉ tiêu này chỉ đặt cho cả trung tâm.</source>
            <translation>This target can only be set for the whole centre.</translation>
        </message>
        <message>
            <source>Không có chỉ tiêu này. Xin chọn trong danh sách.</source>
            <translation>There is no such target. Please choose from the list.</translation>
        </message>
        <message>
            <source>Xin nhập giá trị.</source>
            <translation>Please type a value.</translation>
        </message>
        <message>
            <source>Xin nhập một số, ví dụ 96,5.</source>
            <translation>Please type a number, for example 96.5.</translation>
        </message>
        <message>
            <source>Tỷ lệ phải từ 0 đến 100 %.</source>
            <translation>A share must be from 0 to 100 %.</translation>
        </message>
        <message>
            <source>Nhiều nhất {decimals} chữ số sau dấu phẩy.</source>
            <translation>At most {decimals} digits after the decimal sign.</translation>
        </message>
        <message>
            <source>Chỉ tiêu này đã đặt đúng giá trị ấy rồi.</source>
            <translation>This target already has that value.</translation>
        </message>
        <message>
            <source>Không có thao tác nào của số này để hoàn tác.</source>
            <translation>There is nothing to undo for this number.</translation>
        </message>
        <message>
            <source>Số phiếu gồm ký hiệu nhóm và số thứ tự, ví dụ A012.</source>
            <translation>A number is the letter of its group and digits, for example A012.</translation>
        </message>
        <message>
            <source>Số {number} hôm nay đã có. Xin xem lại số trên phiếu giấy.</source>
            <translation>Number {number} exists today. Please check the paper slip.</translation>
        </message>
        <message>
            <source>Số {number} đã qua hơn {numbers} số. Xin mời công dân lấy số mới, hoặc gọi đích danh số này.</source>
            <translation>More than {numbers} numbers were called after {number}. Please give a new number, or call this one by itself.</translation>
        </message>
        <message>
            <source>Số {number} vừa thay đổi ở nơi khác hoặc không hợp với thao tác này. Danh sách đã được đọc lại.</source>
            <translation>Number {number} has just changed elsewhere or does not fit this step. The list was read again.</translation>
        </message>
        <message>
            <source>Hôm nay không có số này. Xin kiểm tra lại.</source>
            <translation>There is no such number today. Please check it.</translation>
        </message>
        <message>
            <source>Nhóm này đã phát hết số của hôm nay. Xin hỏi cán bộ hướng dẫn.</source>
            <translation>Today's numbers of this group are used up. Please ask at the information desk.</translation>
        </message>
        <message>
            <source>Xin chọn nhóm hoặc quầy sẽ nhận số này.</source>
            <translation>Please choose the group or counter that takes this number.</translation>
        </message>
        <message>
            <source>Lần nhập này đã kết thúc. Xin chọn tệp rồi nhập lại.</source>
            <translation>This import has ended. Please choose the file and import again.</translation>
        </message>
        <message>
            <source>Việc nhập tệp bị dừng bất ngờ. Những thủ tục đã nhập đều trọn vẹn; xin chạy lại.</source>
            <translation>The import ended unexpectedly. What was imported is whole; please run it again.</translation>
        </message>
        <message>
            <source>Tệp thiếu cột: {columns}. Dòng đầu phải là tên các cột; xin kiểm tra lại tệp.</source>
            <translation>The file lacks columns: {columns}. Its first row must hold the headings; please check the file.</translation>
        </message>
        <message>
            <source>Tệp không phải bảng mã UTF-8 (dòng {line}). Chưa nhập gì; xin lưu lại tệp bằng UTF-8 rồi nhập lại.</source>
            <translation>The file is not in UTF-8 (line {line}). Nothing was imported; please save it as UTF-8 and import again.</translation>
        </message>
        <message>
            <source>Tệp bị thay đổi trong khi đang nhập. Những thủ tục đã nhập đều trọn vẹn; xin chạy lại.</source>
            <translation>The file changed during the import. What was imported is whole; please run it again.</translation>
        </message>
        <message>
            <source>Tệp bị đứt giữa chừng, có thể tải về chưa xong. Chưa nhập gì; xin tải lại tệp.</source>
            <translation>The file is cut, perhaps its download did not finish. Nothing was imported; please download it again.</translation>
        </message>
        <message>
            <source>Tệp bị hỏng, không đọc được. Chưa nhập gì; xin lấy lại tệp.</source>
            <translation>The file is damaged. Nothing was imported; please get it again.</translation>
        </message>
        <message>
            <source>Tệp không có thủ tục nào. Xin chọn tệp khác.</source>
            <translation>The file holds no procedure. Please choose another.</translation>
        </message>
        <message>
            <source>Không tìm thấy tệp này. Xin kiểm tra tên và thư mục.</source>
            <translation>There is no such file. Please check its name and folder.</translation>
        </message>
        <message>
            <source>Tệp quá lớn so với một danh mục thủ tục. Chưa nhập gì; xin kiểm tra lại tệp.</source>
            <translation>The file is too large for a catalogue. Nothing was imported; please check it.</translation>
        </message>
        <message>
            <source>Máy không cho đọc tệp này. Xin kiểm tra quyền đọc hoặc ổ đĩa rồi thử lại.</source>
            <translation>This computer may not read the file. Please check the rights or the disk and try again.</translation>
        </message>
        <message>
            <source>Tệp này không phải danh mục thủ tục. Nhận tệp JSON Lines (mỗi dòng một thủ tục), CSV hoặc Excel .xlsx.</source>
            <translation>This is no catalogue. JSON Lines (a procedure a line), CSV or Excel .xlsx are taken.</translation>
        </message>
        <message>
            <source>Đây là tệp Excel kiểu cũ (.xls) hoặc có mật khẩu. Xin lưu lại thành .xlsx không mật khẩu.</source>
            <translation>This is an old Excel file (.xls) or has a password. Please save it as .xlsx without one.</translation>
        </message>
        <message>
            <source>Tệp có hơn {limit} dòng, nhiều hơn danh mục thủ tục của cả nước. Chưa nhập gì; xin kiểm tra lại tệp.</source>
            <translation>The file has more than {limit} rows, more than the whole country has procedures. Nothing was imported; please check it.</translation>
        </message>
        <message>
            <source>Hai trường hợp trùng tên. Xin đổi tên một trường hợp.</source>
            <translation>Two cases have the same name. Please rename one.</translation>
        </message>
        <message>
            <source>Thủ tục này vừa được quầy khác sửa (phiên bản {version}). Nội dung đã nhập còn nguyên; xin xem lại khác biệt.</source>
            <translation>Another counter has just changed this procedure (version {version}). What you typed is kept; please look at the difference again.</translation>
        </message>
        <message>
            <source>Thủ tục chứng thực bản sao phải tính phí theo trang. Xin chọn lại cách tính phí.</source>
            <translation>Certified copies are charged by the page. Please choose that kind of fee.</translation>
        </message>
        <message>
            <source>Xin ghi số quyết định công bố.</source>
            <translation>Please enter the number of the decision.</translation>
        </message>
        <message>
            <source>Cách tính phí này cần có mức thu. Xin nhập số tiền.</source>
            <translation>This kind of fee needs an amount. Please enter it.</translation>
        </message>
        <message>
            <source>Thời hạn của thủ tục phải bằng thời hạn của trường hợp đầu tiên. Xin sửa cho giống nhau.</source>
            <translation>The limit of the procedure must be that of its first case. Please make them the same.</translation>
        </message>
        <message>
            <source>Xin ghi thời hạn như in trên giấy.</source>
            <translation>Please write the limit as it is printed.</translation>
        </message>
        <message>
            <source>Chưa có gì thay đổi so với phiên bản trước.</source>
            <translation>Nothing differs from the version before.</translation>
        </message>
        <message>
            <source>Hai giấy tờ trùng tên. Xin đổi tên hoặc bỏ một giấy tờ.</source>
            <translation>Two papers have the same name. Please rename or drop one.</translation>
        </message>
        <message>
            <source>Thủ tục {procedure} đã bị bãi bỏ hoặc thay thế rồi.</source>
            <translation>Procedure {procedure} was abolished or replaced already.</translation>
        </message>
        <message>
            <source>Mã thủ tục chỉ gồm chữ không dấu, chữ số, dấu chấm, gạch nối; tối đa {most} ký tự.</source>
            <translation>A code has letters without marks, digits, dots and hyphens only; at most {most} characters.</translation>
        </message>
        <message>
            <source>Danh mục đã có thủ tục mang mã {procedure}. Xin tìm thủ tục đó rồi sửa.</source>
            <translation>The catalogue has a procedure with the code {procedure}. Please find it and edit that.</translation>
        </message>
        <message>
            <source>Xin ghi lĩnh vực.</source>
            <translation>Please enter the sector.</translation>
        </message>
        <message>
            <source>Danh mục không có thủ tục thay thế mang mã {procedure} vào ngày này. Xin thêm thủ tục đó trước.</source>
            <translation>The catalogue has no procedure {procedure} in force on that day. Please add it first.</translation>
        </message>
        <message>
            <source>Tối đa {most} trường hợp.</source>
            <translation>At most {most} cases.</translation>
        </message>
        <message>
            <source>Tối đa {most} giấy tờ.</source>
            <translation>At most {most} papers.</translation>
        </message>
        <message>
            <source>Phiên bản {version} bắt đầu ngày {first}: phiên bản mới không được bắt đầu trước ngày đó.</source>
            <translation>Version {version} begins on {first}: the next one cannot begin earlier.</translation>
        </message>
        <message>
            <source>Xin ghi ngày bắt đầu có hiệu lực.</source>
            <translation>Please enter the first day it is in force.</translation>
        </message>
        <message>
            <source>Không được thu cao hơn mức quy định {tariff} đồng; chỉ được ghi mức miễn, giảm kèm căn cứ.</source>
            <translation>No more than the fixed {tariff} đồng may be charged; only a reduction or exemption may be entered, with its ground.</translation>
        </message>
        <message>
            <source>Số tiền phải là số nguyên từ 0 đến {highest} đồng.</source>
            <translation>The amount must be a whole number from 0 to {highest} đồng.</translation>
        </message>
        <message>
            <source>Hãy ghi căn cứ của số tiền (số nghị quyết, đối tượng được miễn, giảm…).</source>
            <translation>Enter the ground of the amount (number of the resolution, reason of exemption…).</translation>
        </message>
        <message>
            <source>Lệ phí theo Nghị quyết HĐND tỉnh: trung tâm chưa đặt mức thu, hãy ghi số tiền và căn cứ.</source>
            <translation>The fee is set by the provincial People's Council and the centre has not entered it: enter the amount and its ground.</translation>
        </message>
        <message>
            <source>Nguồn không ghi rõ mức thu: hãy ghi số tiền (hoặc 0) và căn cứ.</source>
            <translation>The sources give no fee: enter the amount (or 0) and its ground.</translation>
        </message>
        <message>
            <source>Số trang phải từ {lowest} đến {highest}.</source>
            <translation>The number of pages must be from {lowest} to {highest}.</translation>
        </message>
        <message>
            <source>Danh mục có trường hợp không thuộc thủ tục nào. Hãy kiểm tra lại tệp danh mục.</source>
            <translation>The catalogue has a case without its procedure. Check the catalogue file.</translation>
        </message>
        <message>
            <source>Các trường hợp của một thủ tục trong danh mục mâu thuẫn nhau. Hãy kiểm tra lại tệp danh mục.</source>
            <translation>Cases of one procedure in the catalogue contradict each other. Check the catalogue file.</translation>
        </message>
        <message>
            <source>Lệnh gõ chưa đúng. Hãy thêm --help để xem cách dùng.</source>
            <translation>The command line is not right. Add --help to see how to use it.</translation>
        </message>
        <message>
            <source>Không có quầy này. Hãy chọn quầy trong danh sách.</source>
            <translation>There is no such counter. Choose one from the list.</translation>
        </message>
        <message>
            <source>Số hồ sơ nằm ngoài khoảng cho phép. Hãy nhập số khác.</source>
            <translation>The number of dossiers is out of range. Enter another number.</translation>
        </message>
        <message>
            <source>Cách tính lệ phí của thủ tục này chưa đủ. Hãy báo người quản trị bổ sung mức thu.</source>
            <translation>The fee rule of this procedure is incomplete. Ask the administrator to complete it.</translation>
        </message>
        <message>
            <source>Đây là cán bộ cuối cùng còn hoạt động nên không thể ngừng. Hãy thêm cán bộ khác trước.</source>
            <translation>This is the last active officer and cannot be switched off. Add another officer first.</translation>
        </message>
        <message>
            <source>Thủ tục này đã có thời hạn, không cần nhập thêm. Hãy bỏ thời hạn vừa nhập.</source>
            <translation>This procedure already has a limit. Remove the one entered.</translation>
        </message>
        <message>
            <source>Mã chốt gồm 64 chữ số thập lục phân (0-9, A-F). Xin nhập lại.</source>
            <translation>A head has 64 hexadecimal digits (0-9, A-F). Please type it again.</translation>
        </message>
        <message>
            <source>Thời điểm chưa ghi múi giờ. Hãy nhập lại ngày giờ.</source>
            <translation>The time has no time zone. Enter date and time again.</translation>
        </message>
        <message>
            <source>Không ghi được vào thư mục kết quả. Hãy chọn thư mục khác.</source>
            <translation>The output folder cannot be written. Choose another folder.</translation>
        </message>
        <message>
            <source>Chưa có đường dẫn. Hãy chọn thư mục hoặc tệp.</source>
            <translation>A path is missing. Choose a folder or a file.</translation>
        </message>
        <message>
            <source>Kỳ thống kê thiếu ngày đầu hoặc ngày cuối. Hãy nhập đủ hai ngày.</source>
            <translation>The period lacks its first or last day. Enter both.</translation>
        </message>
        <message>
            <source>Kỳ này quá xa về trước. Hãy chọn kỳ gần hơn.</source>
            <translation>The period lies too far back. Choose a later one.</translation>
        </message>
        <message>
            <source>Kỳ này không có ngày làm việc nào. Hãy chọn kỳ khác.</source>
            <translation>The period has no working day. Choose another one.</translation>
        </message>
        <message>
            <source>Số ngày phải từ 1 đến {most}.</source>
            <translation>The number of days must be 1 to {most}.</translation>
        </message>
        <message>
            <source>Số phút giữa hai lần ghi phải từ 1 đến {most}.</source>
            <translation>The minutes between two writings must be 1 to {most}.</translation>
        </message>
        <message>
            <source>Hồ sơ đã tiếp nhận nhưng chưa ghi được tệp giấy hẹn. Hãy kiểm tra thư mục rồi in lại.</source>
            <translation>The dossier is accepted but the receipt file could not be written. Check the folder and print again.</translation>
        </message>
        <message>
            <source>Dữ liệu mẫu không có cán bộ nào. Hãy cài lại chương trình hoặc gọi hỗ trợ.</source>
            <translation>The sample data has no officer. Install the program again or call support.</translation>
        </message>
        <message>
            <source>Chỉ tiêu phải nằm trong khoảng từ 0 đến 100. Hãy nhập lại.</source>
            <translation>The target must be from 0 to 100. Enter it again.</translation>
        </message>
        <message>
            <source>Hồ sơ đã trả kết quả hoặc người dân đã rút, không còn gì để bàn giao.</source>
            <translation>The result was returned or the citizen has withdrawn the dossier; there is nothing left to hand over.</translation>
        </message>
        <message>
            <source>Chưa có hồ sơ nào. Xin quét giấy hẹn hoặc gõ mã hồ sơ.</source>
            <translation>No dossiers yet. Please scan a receipt or type a code.</translation>
        </message>
        <message>
            <source>Hồ sơ này không có lượt bàn giao nào đang chờ xác nhận.</source>
            <translation>No hand-over of this dossier is waiting for confirmation.</translation>
        </message>
        <message>
            <source>Lượt bàn giao này do {officer} giao. Xin nhờ {officer} thu lại.</source>
            <translation>{officer} handed this over. Please ask {officer} to take it back.</translation>
        </message>
        <message>
            <source>Hồ sơ này giao cho {receiver}. Nếu người nhận vắng mặt, xin dùng Nhận thay.</source>
            <translation>This dossier was given to {receiver}. If the receiver is absent, please take over for the colleague.</translation>
        </message>
        <message>
            <source>{officer} đã giao hồ sơ này cho {receiver} lúc {at}, đang chờ bên nhận xác nhận.</source>
            <translation>{officer} gave this dossier to {receiver} at {at}; it waits for confirmation.</translation>
        </message>
        <message>
            <source>Hồ sơ này đã giao cho {receiver} lúc {at}, đang chờ xác nhận. Muốn giao nơi khác, xin thu lại trước.</source>
            <translation>You gave this dossier to {receiver} at {at}; it waits for confirmation. To give it elsewhere, please take it back first.</translation>
        </message>
        <message>
            <source>Xin chọn nơi nhận hồ sơ.</source>
            <translation>Please choose who receives the dossiers.</translation>
        </message>
        <message>
            <source>Bên giao đã thu lại hồ sơ này. Xin xem lại danh sách.</source>
            <translation>The other side has taken this dossier back. Please look at the list again.</translation>
        </message>
        <message>
            <source>Hồ sơ đã xử lý xong: chỉ bàn giao kết quả về quầy hoặc bộ phận tiếp nhận.</source>
            <translation>The dossier is finished: its result goes back to a counter or the reception only.</translation>
        </message>
        <message>
            <source>Hồ sơ đang ở {place}. Xin chọn nơi nhận khác.</source>
            <translation>The dossier already lies at {place}. Please choose another receiver.</translation>
        </message>
        <message>
            <source>Không bàn giao cho chính mình. Nếu tự giải quyết, xin bấm Bắt đầu xử lý ở hồ sơ.</source>
            <translation>Nobody hands over to themselves. To work on it yourself, please press Start on the dossier.</translation>
        </message>
        <message>
            <source>Mỗi lượt bàn giao tối đa {most} hồ sơ. Xin chia nhiều lượt.</source>
            <translation>At most {most} dossiers in one hand-over. Please do it in several.</translation>
        </message>
        <message>
            <source>Hồ sơ này đang là hồ sơ chính của các hồ sơ khác. Xin gỡ các hồ sơ đó trước.</source>
            <translation>Other dossiers go with this one. Please unlink them first.</translation>
        </message>
        <message>
            <source>Hồ sơ này đã liên thông với {parent}. Xin gỡ trước khi gắn nơi khác.</source>
            <translation>This dossier already goes with {parent}. Please unlink it first.</translation>
        </message>
        <message>
            <source>Hồ sơ đang mở đi kèm một hồ sơ chính khác. Xin gắn vào hồ sơ chính đó.</source>
            <translation>The open dossier goes with another main dossier. Please link to that one.</translation>
        </message>
        <message>
            <source>Không gắn hồ sơ với chính nó. Xin nhập mã hồ sơ khác.</source>
            <translation>A dossier is not linked to itself. Please enter another code.</translation>
        </message>
        <message>
            <source>Mỗi hồ sơ chính có tối đa {most} hồ sơ đi kèm.</source>
            <translation>At most {most} dossiers go with a main one.</translation>
        </message>
        <message>
            <source>Hồ sơ này không liên thông với hồ sơ nào.</source>
            <translation>This dossier is linked to none.</translation>
        </message>
        <message>
            <source>{officer} không thuộc bộ phận đã chọn. Xin chọn lại nơi nhận hoặc cán bộ.</source>
            <translation>{officer} does not belong to the chosen unit. Please choose another receiver or officer.</translation>
        </message>
        <message>
            <source>Nơi này không còn trong danh sách của trung tâm. Xin chọn nơi khác.</source>
            <translation>This place is no longer on the centre's list. Please choose another one.</translation>
        </message>
        <message>
            <source>Thời gian của mỗi bước phải từ 1 đến {most}.</source>
            <translation>The time of a step must lie between 1 and {most}.</translation>
        </message>
        <message>
            <source>Xin chọn nơi giải quyết cho bước có thời gian {typed}.</source>
            <translation>Please choose where the step with time {typed} is done.</translation>
        </message>
        <message>
            <source>Xin nhập thời gian cho ít nhất một bước.</source>
            <translation>Please enter the time of at least one step.</translation>
        </message>
        <message>
            <source>Mỗi quy trình tối đa {most} bước.</source>
            <translation>A process has at most {most} steps.</translation>
        </message>
        <message>
            <source>Hồ sơ này nay do {officer} phụ trách. Xin xem lại danh sách.</source>
            <translation>{officer} answers for this dossier now. Please look at the list again.</translation>
        </message>
        <message>
            <source>Cán bộ này không có hồ sơ nào đang mở.</source>
            <translation>This officer has no open dossiers.</translation>
        </message>
        <message>
            <source>Người nhận thay phải là cán bộ khác.</source>
            <translation>Somebody else must take over.</translation>
        </message>
        <message>
            <source>{officer} đã nhận hồ sơ này lúc {at}.</source>
            <translation>{officer} took this dossier over at {at}.</translation>
        </message>
        <message>
            <source>Không đọc được tệp bộ mẫu giấy: {detail}. Hãy kiểm tra lại tệp.</source>
            <translation>The file of the set of forms cannot be read: {detail}. Please check the file.</translation>
        </message>
        <message>
            <source>Bộ mẫu giấy {name} phải có tên, ngày bắt đầu, và ngày kết thúc không trước ngày bắt đầu.</source>
            <translation>The set of forms {name} needs a name, a first day, and a last day not before the first.</translation>
        </message>
        <message>
            <source>Bộ mẫu giấy {name}, {form}: thiếu hoặc sai mục {missing}. Hãy sửa tệp rồi nạp lại.</source>
            <translation>Set of forms {name}, {form}: {missing} is missing or wrong. Please mend the file and load it again.</translation>
        </message>
        <message>
            <source>Chưa có bộ mẫu giấy nào áp dụng cho ngày {day}. Hãy chọn một bộ mẫu trong Quản trị.</source>
            <translation>No set of forms holds on {day}. Please choose one in Settings.</translation>
        </message>
        <message>
            <source>Chương trình chưa có bộ mẫu giấy {name}. Hãy chọn bộ mẫu khác trong Quản trị.</source>
            <translation>The program does not have the set of forms {name}. Please choose another one in Settings.</translation>
        </message>
        <message>
            <source>Bộ mẫu {name} không có giấy này. Hãy chọn bộ mẫu khác trong Quản trị.</source>
            <translation>The set {name} does not have this paper. Please choose another one in Settings.</translation>
        </message>
        <message>
            <source>Giờ nhận không thể sau việc đầu tiên đã làm với hồ sơ, lúc {first}.</source>
            <translation>The time of reception cannot be after the first step taken on the dossier, at {first}.</translation>
        </message>
        <message>
            <source>Giờ nhận thuộc năm khác với sổ đã ghi. Xin hủy hồ sơ này (nhập nhầm) và tiếp nhận lại.</source>
            <translation>The time of reception belongs to another year than the book. Please void this dossier (entered by mistake) and accept it again.</translation>
        </message>
        <message>
            <source>Chưa có nội dung nào thay đổi.</source>
            <translation>Nothing is different yet.</translation>
        </message>
        <message>
            <source>Đang nhập bù: xin ghi ngày, giờ nhận thật.</source>
            <translation>Entering after the fact: please give the real day and time of reception.</translation>
        </message>
        <message>
            <source>Ngày, giờ chưa đúng. Xin ghi như 19/11/2026 09:40.</source>
            <translation>The day or time is not right. Please write it like 19/11/2026 09:40.</translation>
        </message>
        <message>
            <source>Thủ tục thứ {no} ({procedure}) chưa nhận được nên chưa hồ sơ nào được tiếp nhận.</source>
            <translation>Procedure number {no} ({procedure}) cannot be accepted yet, so no dossier was accepted.</translation>
        </message>
        <message>
            <source>Hồ sơ {dossier} không còn hủy được nên chưa hồ sơ nào bị hủy. Xin mở từng hồ sơ ở F5 để hủy.</source>
            <translation>Dossier {dossier} can no longer be voided, so none was. Please open each one on F5 to void it.</translation>
        </message>
        <message>
            <source>Chưa có thủ tục nào để tiếp nhận.</source>
            <translation>There is no procedure to accept yet.</translation>
        </message>
        <message>
            <source>Thủ tục thứ {no} của người nộp khác. Một lần nộp chung chỉ gồm hồ sơ của một người.</source>
            <translation>Procedure number {no} is somebody else's. A sitting holds the dossiers of one person only.</translation>
        </message>
        <message>
            <source>Một lần nộp chung tối đa {most} hồ sơ.</source>
            <translation>A sitting holds at most {most} dossiers.</translation>
        </message>
        <message>
            <source>Năm này đã có quyển khác bắt đầu từ số đó.</source>
            <translation>Another book of this year begins at that number already.</translation>
        </message>
        <message>
            <source>Năm chưa đúng. Ví dụ đúng: 2026.</source>
            <translation>The year is not right. For example: 2026.</translation>
        </message>
        <message>
            <source>Quyển số hoặc số chứng thực chưa đúng. Ví dụ đúng: quyển 01/2026-SCT/BS, số 125.</source>
            <translation>The book or the number is not right. For example: book 01/2026-SCT/BS, number 125.</translation>
        </message>
        <message>
            <source>Số chứng thực này đã dùng cho hồ sơ {dossier}.</source>
            <translation>This certification number is used for dossier {dossier}.</translation>
        </message>
        <message>
            <source>Hồ sơ này không có số chứng thực.</source>
            <translation>This dossier has no certification number.</translation>
        </message>
        <message>
            <source>Ngày cuối trước ngày đầu. Xin kiểm tra lại.</source>
            <translation>The last day is before the first. Please check.</translation>
        </message>
        <message>
            <source>Khoảng thời gian dài quá mười năm. Xin chọn ngắn hơn.</source>
            <translation>The period is longer than ten years. Please choose a shorter one.</translation>
        </message>
        <message>
            <source>Không có hồ sơ nào trong sổ của khoảng thời gian này.</source>
            <translation>The register has no dossier in this period.</translation>
        </message>
        <message>
            <source>Sổ theo dõi năm {year} đã khóa. Muốn ghi thêm, xin mở lại sổ và ghi lý do.</source>
            <translation>The register of {year} is locked. To add an entry, please open it again with a reason.</translation>
        </message>
        <message>
            <source>Sổ năm {year} đã khóa rồi.</source>
            <translation>The register of {year} is locked already.</translation>
        </message>
        <message>
            <source>Sổ năm {year} đang mở.</source>
            <translation>The register of {year} is open.</translation>
        </message>
        <message>
            <source>Sổ có {count} hồ sơ, mỗi lần in tối đa {most}. Xin chọn ngắn hơn hoặc xuất Excel.</source>
            <translation>The register has {count} dossiers, at most {most} are printed at once. Please choose a shorter period or save it for Excel.</translation>
        </message>
        <message>
            <source>Năm {year} chưa hết, chưa khóa sổ được.</source>
            <translation>{year} is not over, its register cannot be locked yet.</translation>
        </message>
        <message>
            <source>Nội dung đã lưu thuộc phiên bản khác của chương trình, không mở lại được. Xin nhập lại.</source>
            <translation>What was saved belongs to another version of the program and cannot be opened. Please enter it again.</translation>
        </message>
        <message>
            <source>Không tìm thấy phiếu này.</source>
            <translation>This slip was not found.</translation>
        </message>
        <message>
            <source>Tối đa {most} ký tự: chữ, số và các dấu . - /</source>
            <translation>At most {most} characters: letters, figures and . - /</translation>
        </message>
        <message>
            <source>Xin ghi nơi đã gửi kết quả điện tử (địa chỉ thư, kho dữ liệu hoặc cổng dịch vụ công).</source>
            <translation>Please say where the electronic result was sent (e-mail address, data store or service portal).</translation>
        </message>
        <message>
            <source>Kết quả gửi bưu điện đi theo lô. Xin mở phần Bưu điện (Ctrl+3) và lập lô.</source>
            <translation>Results go to the post in batches. Please open Post (Ctrl+3) and make a batch.</translation>
        </message>
        <message>
            <source>Kết quả này đang nằm trong lô bưu điện số {number}. Xin bỏ khỏi lô trước (Ctrl+3).</source>
            <translation>This result lies in post batch no. {number}. Please take it out of the batch first (Ctrl+3).</translation>
        </message>
        <message>
            <source>Kết quả đã giao bưu điện nên không hoàn tác được. Bưu phẩm quay lại: xin ghi “Bị hoàn về” ở phần Bưu điện.</source>
            <translation>The post has this result, so it cannot be undone. If the item comes back, please note “Came back” under Post.</translation>
        </message>
        <message>
            <source>Kết quả này không gửi qua bưu điện.</source>
            <translation>This result was not sent by post.</translation>
        </message>
        <message>
            <source>Xin chọn ít nhất một kết quả.</source>
            <translation>Please choose at least one result.</translation>
        </message>
        <message>
            <source>Một danh sách tối đa {most} kết quả. Xin chia thành nhiều lần.</source>
            <translation>A list holds at most {most} results. Please split it.</translation>
        </message>
        <message>
            <source>Hồ sơ {dossier} không có kết quả đang chờ trả. Xin bỏ chọn hồ sơ này.</source>
            <translation>Dossier {dossier} has no result waiting. Please leave it out.</translation>
        </message>
        <message>
            <source>Kết quả của hồ sơ {dossier} đã được nhận theo phiếu bàn giao số {number}.</source>
            <translation>The result of dossier {dossier} was received with list no. {number}.</translation>
        </message>
        <message>
            <source>Lô chưa có kết quả nào. Xin chọn ít nhất một kết quả.</source>
            <translation>The batch is empty. Please choose at least one result.</translation>
        </message>
        <message>
            <source>Lô số {number} đã giao bưu điện nên không sửa được nữa.</source>
            <translation>Batch no. {number} is with the post and can no longer be changed.</translation>
        </message>
        <message>
            <source>Không tìm thấy lô này. Xin xem lại danh sách.</source>
            <translation>This batch was not found. Please look at the list again.</translation>
        </message>
        <message>
            <source>Lô số {number} chưa giao bưu điện. Xin giao lô trước.</source>
            <translation>Batch no. {number} has not been given to the post. Please hand it over first.</translation>
        </message>
        <message>
            <source>Hồ sơ này không nằm trong lô. Xin xem lại danh sách.</source>
            <translation>This dossier is not in the batch. Please look at the list again.</translation>
        </message>
        <message>
            <source>Bưu phẩm này đã được ghi là bị hoàn về.</source>
            <translation>This item is noted as having come back.</translation>
        </message>
        <message>
            <source>Bưu phẩm này đã được ghi là đã phát.</source>
            <translation>This item is noted as delivered.</translation>
        </message>
        <message>
            <source>Hồ sơ {dossier} còn phải thu {amount} đ. Xin thu đủ trước khi gửi.</source>
            <translation>Dossier {dossier} still owes {amount} VND. Please collect it before sending.</translation>
        </message>
        <message>
            <source>Hồ sơ {dossier} chưa có địa chỉ nhận. Xin hỏi người nộp và bổ sung địa chỉ.</source>
            <translation>Dossier {dossier} has no address to send to. Please ask the applicant and add it.</translation>
        </message>
        <message>
            <source>Xin ghi họ tên người của bưu điện nhận lô.</source>
            <translation>Please enter who of the post takes the batch.</translation>
        </message>
        <message>
            <source>Mã vận đơn gồm 6 đến 30 chữ cái, chữ số, ví dụ EA123456789VN. Xin quét lại.</source>
            <translation>A tracking number has 6 to 30 letters and figures, such as EA123456789VN. Please scan again.</translation>
        </message>
        <message>
            <source>Mã vận đơn này đã ghi cho hồ sơ {dossier}. Xin quét mã của bưu phẩm khác.</source>
            <translation>This tracking number belongs to dossier {dossier}. Please scan the number of the other item.</translation>
        </message>
        <message>
            <source>Ngày phát không thể trước ngày giao bưu điện.</source>
            <translation>An item cannot be delivered before the post took it.</translation>
        </message>
        <message>
            <source>Ngày phát đang ở tương lai. Xin kiểm tra lại.</source>
            <translation>The day of delivery lies in the future. Please check.</translation>
        </message>
        <message>
            <source>Không tìm thấy khoản thu này. Xin xem lại danh sách.</source>
            <translation>This entry was not found. Please look at the list again.</translation>
        </message>
        <message>
            <source>Đây là bút toán điều chỉnh. Xin chọn khoản thu ban đầu.</source>
            <translation>This is a counter-entry. Please choose the original one.</translation>
        </message>
        <message>
            <source>Khoản thu này đã được điều chỉnh hết nên không in phiếu thu.</source>
            <translation>Nothing is left of this entry, so no slip is printed.</translation>
        </message>
        <message>
            <source>Chỉ còn {left} đ để điều chỉnh. Xin nhập lại.</source>
            <translation>Only {left} VND is left to correct. Please enter it again.</translation>
        </message>
        <message>
            <source>Xin nhập số tiền điều chỉnh lớn hơn 0.</source>
            <translation>Please enter an amount above 0.</translation>
        </message>
        <message>
            <source>Khoản này vốn đã ghi bằng hình thức đó. Xin chọn hình thức khác.</source>
            <translation>The entry already has this way of payment. Please choose the other one.</translation>
        </message>
        <message>
            <source>Chưa thể chốt sổ cho ngày chưa tới.</source>
            <translation>A day to come cannot be closed.</translation>
        </message>
        <message>
            <source>Không có khoản thu nào chưa chốt.</source>
            <translation>There is nothing to close.</translation>
        </message>
        <message>
            <source>Vừa có khoản thu mới sau khi trang này được mở. Xin xem lại rồi chốt.</source>
            <translation>Something was taken since this page was read. Please look again, then close.</translation>
        </message>
        <message>
            <source>Tiền đếm lệch {difference} đ so với sổ. Xin đếm lại hoặc ghi giải trình.</source>
            <translation>The count differs by {difference} VND. Please count again or say why.</translation>
        </message>
        <message>
            <source>Không tìm thấy bảng kê này. Xin xem lại danh sách.</source>
            <translation>This closing sheet was not found. Please look at the list again.</translation>
        </message>
        <message>
            <source>Không có tờ tiền {value} đ.</source>
            <translation>There is no note of {value} VND.</translation>
        </message>
        <message>
            <source>Số tờ phải từ 0 đến {most}.</source>
            <translation>The number of notes must be from 0 to {most}.</translation>
        </message>
        <message>
            <source>Không làm được việc này ở trạng thái hiện tại của hồ sơ. Xin mở lại hồ sơ để xem trạng thái mới.</source>
            <translation>The dossier's present state does not allow this. Reopen it to see its state.</translation>
        </message>
        <message>
            <source>Số tiền không hợp lệ.</source>
            <translation>The amount is not valid.</translation>
        </message>
        <message>
            <source>Ngày tính số liệu đứng trước ngày cuối của kỳ báo cáo. Xin chọn ngày cuối kỳ hoặc một ngày sau đó.</source>
            <translation>The figures would be as of a day before the last day of the period. Please choose that day or a later one.</translation>
        </message>
        <message>
            <source>Xin ghi số, ngày của văn bản ủy quyền.</source>
            <translation>Please enter number and date of the paper of authority.</translation>
        </message>
        <message>
            <source>Thẻ được quét khi bộ gõ tiếng Việt đang bật, họ tên và địa chỉ có thể sai. Xin tắt bộ gõ và quét lại, hoặc sửa tay hai ô này.</source>
            <translation>The card was scanned while a Vietnamese input method was on; name and address may be wrong. Switch it off and scan again, or correct the two fields by hand.</translation>
        </message>
        <message>
            <source>Trung tâm đã được thiết lập trong dữ liệu này.</source>
            <translation>A centre has already been set up in this data.</translation>
        </message>
        <message>
            <source>Tệp lượt đến không có người nào. Mỗi dòng ghi giờ:phút,số người.</source>
            <translation>The arrivals file has nobody in it. Write hour:minute,count on each line.</translation>
        </message>
        <message>
            <source>Không đọc được tệp lượt đến. Xin kiểm tra tên tệp.</source>
            <translation>The arrivals file cannot be read. Please check its name.</translation>
        </message>
        <message>
            <source>Dòng {line} của tệp lượt đến ghi nhóm không có. Các nhóm hiện có: {known}.</source>
            <translation>Line {line} of the arrivals file names a group that does not exist. Groups there are: {known}.</translation>
        </message>
        <message>
            <source>Dòng {line} của tệp lượt đến chưa đúng. Xin ghi giờ:phút,số người[,nhóm], ví dụ 08:30,12,A.</source>
            <translation>Line {line} of the arrivals file is not right. Write hour:minute,count[,group], for example 08:30,12,A.</translation>
        </message>
        <message>
            <source>Tệp lượt đến ghi quá nhiều người: nhiều nhất {most} người một ngày.</source>
            <translation>The arrivals file has too many people: {most} a day at most.</translation>
        </message>
        <message>
            <source>Số quầy mô phỏng phải từ 1 đến {most}.</source>
            <translation>The number of simulated counters must be from 1 to {most}.</translation>
        </message>
        <message>
            <source>Số lượt người mô phỏng phải từ 1 đến {most}.</source>
            <translation>The number of simulated people must be from 1 to {most}.</translation>
        </message>
        <message>
            <source>Trẻ em không tự nộp hồ sơ: người nộp là cha, mẹ hoặc người giám hộ.</source>
            <translation>A child cannot submit: the submitter is a parent or guardian.</translation>
        </message>
        <message>
            <source>Hồ sơ của trẻ em do cha, mẹ, người giám hộ hoặc người được ủy quyền nộp.</source>
            <translation>A child's dossier is submitted by a parent, guardian or authorised person.</translation>
        </message>
        <message>
            <source>Giờ của máy tính đang chậm hơn lần ghi trước {minutes} phút. Xin kiểm tra đồng hồ; nội dung đã nhập còn nguyên.</source>
            <translation>This computer's clock is {minutes} minutes behind the last entry. Please check it; nothing typed is lost.</translation>
        </message>
        <message>
            <source>Xin ghi họ tên người nhận thay.</source>
            <translation>Please enter the name of the person who collects.</translation>
        </message>
        <message>
            <source>Có giấy tờ không thuộc thủ tục này. Xin chọn lại thủ tục.</source>
            <translation>One of the papers does not belong to this procedure. Please choose the procedure again.</translation>
        </message>
        <message>
            <source>Mã quốc gia này đã thuộc hồ sơ {dossier}. Xin kiểm tra lại mã.</source>
            <translation>This national code already belongs to dossier {dossier}. Please check the code.</translation>
        </message>
        <message>
            <source>Số lượng giấy tờ không hợp lệ.</source>
            <translation>The number of papers is not valid.</translation>
        </message>
        <message>
            <source>Xin khai báo ít nhất một quầy.</source>
            <translation>Please add at least one counter.</translation>
        </message>
        <message>
            <source>Dữ liệu cá nhân của hồ sơ này đã được hủy theo thời hạn lưu trữ.</source>
            <translation>The personal data of this dossier has been erased at the end of its retention.</translation>
        </message>
        <message>
            <source>Dữ liệu đang được chương trình khác dùng. Nội dung còn nguyên, xin thử lại.</source>
            <translation>Another program is using the data. Nothing is lost, please try again.</translation>
        </message>
        <message>
            <source>Không mở được tệp dữ liệu. Xin kiểm tra thư mục và quyền truy cập.</source>
            <translation>The data file cannot be opened. Please check folder and rights.</translation>
        </message>
        <message>
            <source>Tệp dữ liệu bị hỏng. Xin dừng nhập và khôi phục bản sao lưu gần nhất.</source>
            <translation>The data file is damaged. Please stop and restore the latest backup.</translation>
        </message>
        <message>
            <source>Dữ liệu được tạo bởi phiên bản mới hơn. Xin cập nhật chương trình; dữ liệu được giữ nguyên.</source>
            <translation>The data was made by a newer version. Please update the program; the data was left untouched.</translation>
        </message>
        <message>
            <source>Tệp này không phải là dữ liệu của chương trình Một Cửa. Tệp được giữ nguyên.</source>
            <translation>This file is not a Một Cửa database. It was left untouched.</translation>
        </message>
        <message>
            <source>Cơ sở dữ liệu này không phải của chương trình Một Cửa. Dữ liệu được giữ nguyên.</source>
            <translation>This database does not belong to Một Cửa. It was left untouched.</translation>
        </message>
        <message>
            <source>Dữ liệu thuộc bản chương trình cũ hơn. Xin mở chương trình một lần để nâng cấp dữ liệu rồi chạy lại lệnh.</source>
            <translation>The data belong to an older version of the program. Please open the program once to upgrade them, then run this command again.</translation>
        </message>
        <message>
            <source>Tệp dữ liệu không được đặt trên ổ mạng. Nhiều máy dùng chung thì dùng PostgreSQL (--db).</source>
            <translation>The data file must not lie on a network drive. Several machines share PostgreSQL (--db).</translation>
        </message>
        <message>
            <source>Không ghi được vào thư mục dữ liệu (chỉ đọc). Nội dung đã nhập còn nguyên. Xin báo bộ phận kỹ thuật.</source>
            <translation>The data folder is read-only. Nothing typed is lost. Please call IT.</translation>
        </message>
        <message>
            <source>Dữ liệu vừa bị ngắt và đang được mở lại. Nội dung đang nhập vẫn còn; nếu vừa lưu, xin xem lại ở F5.</source>
            <translation>The data was cut off and is being opened again. What you typed is still there; if you have just saved, please check under F5.</translation>
        </message>
        <message>
            <source>Không kết nối được máy chủ dữ liệu. Xin kiểm tra mạng rồi thử lại.</source>
            <translation>The database server cannot be reached. Check the network and try again.</translation>
        </message>
        <message>
            <source>Máy này không có màn hình để mở cửa sổ. Xin chạy lệnh tại máy có màn hình.</source>
            <translation>This computer has no display to open a window on. Please run the command where there is one.</translation>
        </message>
        <message>
            <source>Ổ đĩa báo lỗi khi đọc ghi dữ liệu. Xin dừng nhập và báo bộ phận kỹ thuật.</source>
            <translation>The disk reported an error. Please stop and call IT.</translation>
        </message>
        <message>
            <source>Ổ đĩa đã đầy. Nội dung đã nhập còn nguyên; xin giải phóng dung lượng rồi thử lại.</source>
            <translation>The disk is full. Nothing typed is lost; free some space and try again.</translation>
        </message>
        <message>
            <source>Không tìm thấy hồ sơ này.</source>
            <translation>This dossier was not found.</translation>
        </message>
        <message>
            <source>Hồ sơ này đã hủy (nhập nhầm), không làm gì thêm được.</source>
            <translation>This dossier is void (entered by mistake); nothing more can be done with it.</translation>
        </message>
        <message>
            <source>Nhật ký có mục mà phiên bản này không hiểu. Xin cập nhật chương trình.</source>
            <translation>The log holds an entry this version does not know. Please update the program.</translation>
        </message>
        <message>
            <source>Hồ sơ không còn khoản nào phải thu.</source>
            <translation>Nothing is owed on this dossier.</translation>
        </message>
        <message>
            <source>Hồ sơ còn phải thu {amount} đồng. Xin thu phí trước khi trả kết quả.</source>
            <translation>{amount} đồng are still to be paid. Please collect them before handing over.</translation>
        </message>
        <message>
            <source>Không tạo được thư mục dữ liệu. Xin kiểm tra quyền ghi.</source>
            <translation>The data folder cannot be created. Please check the rights.</translation>
        </message>
        <message>
            <source>Xin ghi căn cứ (nghị quyết, điều khoản).</source>
            <translation>Please enter the ground (resolution, article).</translation>
        </message>
        <message>
            <source>Xin nhập mã.</source>
            <translation>Please enter a key.</translation>
        </message>
        <message>
            <source>Hồ sơ được nhập sau khi tiếp nhận: xin ghi lý do (ví dụ: mất điện, nhận trên giấy).</source>
            <translation>This dossier is entered after the fact: please give the reason (e.g. power cut, received on paper).</translation>
        </message>
        <message>
            <source>Xin ghi căn cứ của thời hạn (văn bản, điều khoản).</source>
            <translation>Please enter the ground of the limit (document, article).</translation>
        </message>
        <message>
            <source>Thủ tục này chưa có thời hạn trong danh mục: xin nhập thời hạn và căn cứ.</source>
            <translation>The catalogue has no time limit for this procedure: please enter one with its ground.</translation>
        </message>
        <message>
            <source>Địa chỉ tra cứu không được chứa dấu cách hoặc dấu #.</source>
            <translation>The look-up address must not contain blanks or #.</translation>
        </message>
        <message>
            <source>Số phút phải từ 1 đến 240.</source>
            <translation>Minutes must be from 1 to 240.</translation>
        </message>
        <message>
            <source>Xin nhập tên.</source>
            <translation>Please enter a name.</translation>
        </message>
        <message>
            <source>Buổi làm việc sắp hết, chỉ hứa trả được lúc {at}. Xin hỏi người dân; nếu đồng ý, bấm tiếp nhận lần nữa.</source>
            <translation>The session is about to end; the promise can only be {at}. Please ask the citizen; if agreed, accept again.</translation>
        </message>
        <message>
            <source>Ngày chốt số liệu không nằm trong quý. Xin chọn lại ngày.</source>
            <translation>The day of the cut does not lie in the quarter. Please choose another day.</translation>
        </message>
        <message>
            <source>Không thấy thư mục nhận báo cáo (đã đổi chỗ, hoặc ổ mạng chưa nối). Xin chọn lại thư mục rồi thử lại.</source>
            <translation>The folder for reports is not there (moved, or a network drive that is not connected). Please choose the folder again.</translation>
        </message>
        <message>
            <source>Số liệu lưu sẵn mâu thuẫn nhau ({identities}), báo cáo chưa được lập. Xin chạy “check figures” và báo người hỗ trợ.</source>
            <translation>The figures kept ready contradict each other ({identities}); no report was made. Please run “check figures” and tell support.</translation>
        </message>
        <message>
            <source>Kỳ báo cáo chưa bắt đầu. Xin chọn lại kỳ.</source>
            <translation>The period has not begun yet. Please choose another one.</translation>
        </message>
        <message>
            <source>Đã dừng theo yêu cầu; báo cáo chưa được lập.</source>
            <translation>Stopped as asked; the report was not made.</translation>
        </message>
        <message>
            <source>Không có báo cáo mang tên này. Các báo cáo có: {known}.</source>
            <translation>There is no report of this name. The reports are: {known}.</translation>
        </message>
        <message>
            <source>Báo cáo này luôn theo những gì đang biết lúc lập, không chọn được ngày tính số liệu. Xin bỏ ngày ấy.</source>
            <translation>This report always tells what is known when it is made; a day of knowledge cannot be chosen. Please leave that day out.</translation>
        </message>
        <message>
            <source>Số phút tự khóa từ 0 (không tự khóa) đến 120.</source>
            <translation>Minutes until it locks itself: 0 (never) to 120.</translation>
        </message>
        <message>
            <source>Chưa có ai đăng nhập ở cửa sổ này. Hãy đăng nhập.</source>
            <translation>Nobody is signed in at this window. Please sign in.</translation>
        </message>
        <message>
            <source>Cửa sổ đang khóa. Hãy mở khóa bằng PIN hoặc mật khẩu.</source>
            <translation>The window is locked. Please unlock it with the PIN or the password.</translation>
        </message>
        <message>
            <source>Hãy đổi mật khẩu tạm thành mật khẩu của mình trước.</source>
            <translation>Please replace the temporary password by your own first.</translation>
        </message>
        <message>
            <source>Không đúng. Hãy xem phím Caps Lock, bộ gõ và nhập lại.</source>
            <translation>Not correct. Please look at Caps Lock and the input method and try again.</translation>
        </message>
        <message>
            <source>Đã nhập sai nhiều lần. Hãy chờ {seconds} giây rồi nhập lại.</source>
            <translation>Wrong several times. Please wait {seconds} seconds and try again.</translation>
        </message>
        <message>
            <source>Đã nhập sai PIN ba lần. Hãy nhập mật khẩu.</source>
            <translation>The PIN was wrong three times. Please enter the password.</translation>
        </message>
        <message>
            <source>Tài khoản này chưa có mật khẩu. Hãy nhờ người quản trị đặt mật khẩu tạm (F9, Cán bộ).</source>
            <translation>This account has no password yet. Please ask the administrator for a temporary one (F9, Officers).</translation>
        </message>
        <message>
            <source>Trung tâm chưa có mật khẩu nào. Hãy mở cửa sổ chương trình và chọn mật khẩu quản trị.</source>
            <translation>The centre has no password yet. Please open the program's window and choose the administrator's.</translation>
        </message>
        <message>
            <source>Mật khẩu đầu tiên đã được chọn. Hãy đăng nhập.</source>
            <translation>The first password has been chosen. Please sign in.</translation>
        </message>
        <message>
            <source>Mật khẩu cần ít nhất {least} ký tự.</source>
            <translation>A password needs at least {least} characters.</translation>
        </message>
        <message>
            <source>Mật khẩu dài nhất {most} ký tự.</source>
            <translation>A password has at most {most} characters.</translation>
        </message>
        <message>
            <source>Mật khẩu dễ đoán quá. Hãy chọn mật khẩu khác.</source>
            <translation>This password is too easy to guess. Please choose another.</translation>
        </message>
        <message>
            <source>Mật khẩu mới phải khác mật khẩu cũ.</source>
            <translation>The new password must differ from the old one.</translation>
        </message>
        <message>
            <source>PIN gồm 4 đến 6 chữ số.</source>
            <translation>A PIN has 4 to 6 digits.</translation>
        </message>
        <message>
            <source>PIN dễ đoán quá. Hãy chọn PIN khác.</source>
            <translation>This PIN is too easy to guess. Please choose another.</translation>
        </message>
        <message>
            <source>Mã khôi phục không đúng hoặc đã dùng rồi.</source>
            <translation>The recovery code is wrong or was used already.</translation>
        </message>
        <message>
            <source>Chỉ người quản trị dùng được mã khôi phục.</source>
            <translation>Only an administrator can use the recovery code.</translation>
        </message>
        <message>
            <source>Hãy chọn ít nhất một vai trò.</source>
            <translation>Please tick at least one role.</translation>
        </message>
        <message>
            <source>Trung tâm phải còn ít nhất một người quản trị đang làm việc. Hãy giao quản trị cho người khác trước.</source>
            <translation>The centre must keep at least one active administrator. Please give the role to somebody else first.</translation>
        </message>
        <message>
            <source>Không thấy máy quét ở cổng đã khai báo. Xin kiểm tra dây nối; trong lúc chờ vẫn gõ tay hoặc dán được.</source>
            <translation>The reader is not at its serial port. Check its cable; typing and pasting still work.</translation>
        </message>
        <message>
            <source>Hồ sơ này do chính cơ quan mình giải quyết, không cần ghi lúc cơ quan khác nhận.</source>
            <translation>This dossier is decided here; no other agency's receipt has to be recorded.</translation>
        </message>
        <message>
            <source>Đã ghi lúc cơ quan có thẩm quyền nhận hồ sơ này. Nếu ghi sai, xin hoàn tác bước đó.</source>
            <translation>The agency's receipt is recorded already. If it is wrong, please undo that step.</translation>
        </message>
        <message>
            <source>Ngày trả lời đã qua. Xin chọn từ hôm nay trở đi, hoặc để trống.</source>
            <translation>The day to answer has passed. Please choose today or later, or leave it empty.</translation>
        </message>
        <message>
            <source>Hồ sơ này đã được {officer} xử lý lúc {at}. Xin xem lại hồ sơ; nội dung đã nhập còn nguyên.</source>
            <translation>{officer} worked on this dossier at {at}. Please look at it again; what you typed is kept.</translation>
        </message>
        <message>
            <source>Hồ sơ đã hẹn lại một lần; mỗi hồ sơ chỉ được hẹn lại một lần. Xin giải quyết theo ngày đã hẹn.</source>
            <translation>This dossier was re-appointed once already, and once is all there is. Please keep the present appointment.</translation>
        </message>
        <message>
            <source>Ngày hẹn mới phải sau hạn đang hẹn ({due}) và sau lúc này.</source>
            <translation>The new appointment must be after the present one ({due}) and after now.</translation>
        </message>
        <message>
            <source>Giờ hẹn mới nằm ngoài giờ làm việc. Xin chọn một giờ trong buổi làm việc.</source>
            <translation>The new appointment is outside working hours. Please choose an hour within a session.</translation>
        </message>
        <message>
            <source>Số ngày làm việc phải từ 1 đến {most}.</source>
            <translation>Working days must be from 1 to {most}.</translation>
        </message>
        <message>
            <source>Xin ghi số, ngày và nơi ra thông báo nghĩa vụ tài chính.</source>
            <translation>Please enter number, date and sender of the notice.</translation>
        </message>
        <message>
            <source>Hồ sơ này chưa in giấy nào để in lại.</source>
            <translation>Nothing was printed for this dossier yet.</translation>
        </message>
        <message>
            <source>Không còn bước nào hoàn tác được. Hồ sơ nhập nhầm thì xin hủy hồ sơ.</source>
            <translation>There is no step left to undo. Void the dossier if it was entered by mistake.</translation>
        </message>
        <message>
            <source>Xin ghi chứng từ đã nộp (số, ngày, nơi nộp).</source>
            <translation>Please enter the proof of payment (number, date, where).</translation>
        </message>
        <message>
            <source>Không có đơn vị này trong trung tâm. Xin chọn đơn vị trong danh sách.</source>
            <translation>The centre has no such unit. Please choose one from the list.</translation>
        </message>
        <message>
            <source>Lúc thực hiện phải sau bước trước của hồ sơ ({last}). Xin kiểm tra lại ngày, giờ.</source>
            <translation>It must be after the dossier's last step ({last}). Please check day and hour.</translation>
        </message>
        <message>
            <source>Lúc thực hiện đang ở tương lai. Xin kiểm tra lại ngày, giờ.</source>
            <translation>That moment is in the future. Please check day and hour.</translation>
        </message>
        <message>
            <source>Xin ghi đủ ngày và giờ, ví dụ 19/11/2026 09:40.</source>
            <translation>Please enter day and hour, such as 19/11/2026 09:40.</translation>
        </message>
        <message>
            <source>Hồ sơ đã được yêu cầu bổ sung; chỉ được yêu cầu một lần. Nếu buộc phải yêu cầu nữa, xin ghi lý do.</source>
            <translation>A supplement was asked for already, and only one request may be made. If another is unavoidable, please say why.</translation>
        </message>
        <message>
            <source>Xin chọn giấy tờ cần bổ sung, hoặc ghi thêm một giấy tờ khác.</source>
            <translation>Please choose the papers that are wanted, or add another one.</translation>
        </message>
        <message>
            <source>Một phiếu ghi tối đa {most} giấy tờ. Xin gộp bớt các dòng.</source>
            <translation>One request names at most {most} papers. Please join some lines.</translation>
        </message>
        <message>
            <source>Thiếu phông chữ của giấy này. Cài lại chương trình rồi in lại.</source>
            <translation>The font of this paper is missing. Reinstall the program, then print again.</translation>
        </message>
        <message>
            <source>Giấy này được lập bằng bản chương trình mới hơn. Cập nhật chương trình rồi in lại.</source>
            <translation>This paper was made by a newer program. Update the program, then print again.</translation>
        </message>
        <message>
            <source>Chưa đọc được danh sách chờ in. Chương trình sẽ tự thử lại.</source>
            <translation>The print queue could not be read. The program will try again.</translation>
        </message>
        <message>
            <source>Không dựng được trang in. Hồ sơ đã lưu đầy đủ; gửi báo cáo lỗi rồi thử In lại.</source>
            <translation>The page could not be drawn. The dossier is safe; send an error report, then Print again.</translation>
        </message>
        <message>
            <source>Máy in báo lỗi khi in. Giấy đã lưu, kiểm tra máy in rồi bấm In lại.</source>
            <translation>The printer reported an error. The paper is kept: check the printer, then Print again.</translation>
        </message>
        <message>
            <source>Không tìm thấy máy in. Giấy đã lưu, chọn máy in khác rồi bấm In lại.</source>
            <translation>The printer was not found. The paper is kept: choose another printer, then Print again.</translation>
        </message>
        <message>
            <source>Không kết nối được máy in. Giấy đã lưu, bấm In lại khi máy in sẵn sàng.</source>
            <translation>The printer is off line. The paper is kept: Print again when it is ready.</translation>
        </message>
        <message>
            <source>Máy in hết giấy hoặc kẹt giấy. Nạp giấy rồi bấm In lại.</source>
            <translation>The printer is out of paper or jammed. Load paper, then Print again.</translation>
        </message>
        <message>
            <source>Chưa rõ máy in có sẵn sàng không. In thử một trang để kiểm tra.</source>
            <translation>Whether the printer is ready is not known. Print a test page to check.</translation>
        </message>
        <message>
            <source>Xin ghi địa chỉ bắt đầu bằng tcp://, usb://, serial:// hoặc queue://, ví dụ tcp://192.0.2.50:9100.</source>
            <translation>Please give an address that begins with tcp://, usb://, serial:// or queue://, such as tcp://192.0.2.50:9100.</translation>
        </message>
        <message>
            <source>Xin ghi tên máy hoặc địa chỉ mạng của máy in sau tcp://, ví dụ tcp://192.0.2.50:9100.</source>
            <translation>Please give the printer's name or network address after tcp://, such as tcp://192.0.2.50:9100.</translation>
        </message>
        <message>
            <source>Cổng mạng là số từ 1 đến 65535; phần lớn máy in dùng 9100.</source>
            <translation>The network port is a number from 1 to 65535; most printers use 9100.</translation>
        </message>
        <message>
            <source>Xin ghi mã hãng và mã máy, mỗi mã bốn chữ số hệ 16, ví dụ usb://04b8:0e15.</source>
            <translation>Please give the vendor and product codes, four hexadecimal digits each, such as usb://04b8:0e15.</translation>
        </message>
        <message>
            <source>Xin ghi tên cổng nối tiếp, không có dấu cách, ví dụ serial://COM3:115200.</source>
            <translation>Please give the name of the serial port without spaces, such as serial://COM3:115200.</translation>
        </message>
        <message>
            <source>Tốc độ cổng nối tiếp phải là 9600, 19200, 38400, 57600, 115200 hoặc tốc độ chuẩn khác.</source>
            <translation>The speed of the serial port must be 9600, 19200, 38400, 57600, 115200 or another standard speed.</translation>
        </message>
        <message>
            <source>Xin ghi tên hàng đợi in sau queue://.</source>
            <translation>Please give the name of the print queue after queue://.</translation>
        </message>
        <message>
            <source>Máy in cuộn giấy chỉ in được phiếu 80 mm. Xin bỏ chọn giấy A5 và A4.</source>
            <translation>A roll printer prints 80 mm slips only. Please untick A5 and A4 papers.</translation>
        </message>
        <message>
            <source>Máy in chưa trả lời sau 30 giây. Việc tiếp nhận vẫn tiếp tục; kiểm tra máy in, chưa cần in lại.</source>
            <translation>The printer has not answered for 30 seconds. Reception goes on; check the printer, no need to print again yet.</translation>
        </message>
        <message>
            <source>Hồ sơ này không có lời hứa không chờ đang chạy.</source>
            <translation>No promise is running for this dossier.</translation>
        </message>
        <message>
            <source>Thủ tục {procedure} không có trường hợp này. Các trường hợp: {cases}.</source>
            <translation>Procedure {procedure} has no such case. Its cases: {cases}.</translation>
        </message>
        <message>
            <source>Thủ tục {procedure} không còn hoặc chưa có hiệu lực vào ngày tiếp nhận.</source>
            <translation>Procedure {procedure} is not in force on the day of receipt.</translation>
        </message>
        <message>
            <source>Không có thủ tục mang mã này trong danh mục.</source>
            <translation>No procedure of the catalogue has this code.</translation>
        </message>
        <message>
            <source>Lịch làm việc: buổi {start}–{end} ({where}) kết thúc trước khi bắt đầu.</source>
            <translation>Calendar: the session {start}–{end} ({where}) ends before it begins.</translation>
        </message>
        <message>
            <source>Lịch làm việc: các buổi trùng nhau tại {start}–{end} ({where}).</source>
            <translation>Calendar: sessions overlap at {start}–{end} ({where}).</translation>
        </message>
        <message>
            <source>Lịch làm việc: ngày làm việc trong tuần phải từ 0 đến 6 và có buổi làm việc.</source>
            <translation>Calendar: weekdays are 0 to 6 and need at least one session.</translation>
        </message>
        <message>
            <source>Lịch làm việc: giờ chốt nhận trong ngày không đúng.</source>
            <translation>Calendar: the closing hour for acceptance is not valid.</translation>
        </message>
        <message>
            <source>Lịch làm việc: ngày {day} thiếu tên.</source>
            <translation>Calendar: the day {day} has no name.</translation>
        </message>
        <message>
            <source>Lịch làm việc: ngày {day} được ghi hai lần.</source>
            <translation>Calendar: the day {day} is given twice.</translation>
        </message>
        <message>
            <source>Không đọc được tệp lịch làm việc.</source>
            <translation>The calendar file could not be read.</translation>
        </message>
        <message>
            <source>Lịch làm việc: ngày nghỉ {day} không thể có buổi làm việc.</source>
            <translation>Calendar: the holiday {day} cannot have sessions.</translation>
        </message>
        <message>
            <source>Lịch làm việc: ngày tiếp nhận {day} thiếu buổi làm việc.</source>
            <translation>Calendar: the reception day {day} has no session.</translation>
        </message>
        <message>
            <source>Tệp lịch làm việc quá lớn.</source>
            <translation>The calendar file is too large.</translation>
        </message>
        <message>
            <source>Lịch làm việc dựa trên một lịch không có sẵn: {base}.</source>
            <translation>The calendar builds on one that is not there: {base}.</translation>
        </message>
        <message>
            <source>Tệp lịch làm việc không đúng định dạng: {detail}.</source>
            <translation>The calendar file is malformed: {detail}.</translation>
        </message>
        <message>
            <source>Lịch làm việc phải có đủ bảy ngày trong tuần.</source>
            <translation>The calendar needs all seven weekdays.</translation>
        </message>
        <message>
            <source>Lịch làm việc không còn ngày làm việc nào sau ngày {day}.</source>
            <translation>The calendar has no working day after {day}.</translation>
        </message>
        <message>
            <source>Trường hợp (--case) chỉ dùng cùng với --procedure.</source>
            <translation>A case (--case) goes only with --procedure.</translation>
        </message>
        <message>
            <source>Hãy cho biết thời hạn bằng --limit và --unit, hoặc thủ tục bằng --procedure.</source>
            <translation>Give the limit by --limit and --unit, or the procedure by --procedure.</translation>
        </message>
        <message>
            <source>Thời hạn (--limit) phải là một số nguyên.</source>
            <translation>The limit (--limit) must be a whole number.</translation>
        </message>
        <message>
            <source>Thời hạn phải từ 1 đến {largest} theo đơn vị đã chọn. Xin kiểm tra lại số và đơn vị.</source>
            <translation>The limit must be from 1 to {largest} in this unit. Please check number and unit.</translation>
        </message>
        <message>
            <source>Chỉ dùng một trong hai: --limit với --unit, hoặc --procedure.</source>
            <translation>Use either --limit with --unit, or --procedure.</translation>
        </message>
        <message>
            <source>Thủ tục {procedure} không ghi thời hạn. Hãy nhập thời hạn bằng --limit và --unit.</source>
            <translation>Procedure {procedure} has no limit. Give one by --limit and --unit.</translation>
        </message>
        <message>
            <source>Thời điểm tiếp nhận không đọc được. Hãy viết dạng 2026-11-20T10:00.</source>
            <translation>The time of receipt cannot be read. Write it as 2026-11-20T10:00.</translation>
        </message>
        <message>
            <source>Hãy cho biết thời điểm tiếp nhận bằng --received, ví dụ 2026-11-20T10:00.</source>
            <translation>Give the time of receipt by --received, e.g. 2026-11-20T10:00.</translation>
        </message>
        <message>
            <source>Thời điểm tiếp nhận phải nằm trong khoảng từ năm {first} đến năm {last}.</source>
            <translation>The time of receipt must lie between the years {first} and {last}.</translation>
        </message>
        <message>
            <source>Thiếu tệp {file} của chương trình. Hãy cài đặt lại.</source>
            <translation>The program's file {file} is missing. Please install it again.</translation>
        </message>
        <message>
            <source>Đơn vị thời hạn (--unit) không đúng. Các đơn vị: {units}.</source>
            <translation>This unit (--unit) is not known. Units: {units}.</translation>
        </message>
        <message>
            <source>Lúc này không có chương trình không chờ nào chạy cho thủ tục này.</source>
            <translation>No no-wait programme runs for this procedure now.</translation>
        </message>
        <message>
            <source>Xin chọn cán bộ thực hiện.</source>
            <translation>Please choose the acting officer.</translation>
        </message>
        <message>
            <source>Không có cán bộ này trong trung tâm.</source>
            <translation>There is no such officer in this centre.</translation>
        </message>
        <message>
            <source>Xin nhập mã định danh cơ quan.</source>
            <translation>Please enter the agency code.</translation>
        </message>
        <message>
            <source>Còn thiếu giấy tờ bắt buộc: {papers}.</source>
            <translation>Required papers are missing: {papers}.</translation>
        </message>
        <message>
            <source>Tỷ lệ phải từ 0 đến 100.</source>
            <translation>The share must be from 0 to 100.</translation>
        </message>
        <message>
            <source>Ngày cuối đứng trước ngày đầu. Xin chọn lại kỳ.</source>
            <translation>The last day is before the first. Please choose the period again.</translation>
        </message>
        <message>
            <source>Chương trình gặp lỗi khi tiếp nhận; chưa có gì được ghi. Xin thử lại.</source>
            <translation>The program failed while accepting; nothing was written. Please try again.</translation>
        </message>
        <message>
            <source>Bản in này không còn chờ in lại.</source>
            <translation>This print is no longer waiting.</translation>
        </message>
        <message>
            <source>Xin chọn thủ tục.</source>
            <translation>Please choose a procedure.</translation>
        </message>
        <message>
            <source>Xin ghi lý do.</source>
            <translation>Please give the reason.</translation>
        </message>
        <message>
            <source>Thời điểm tiếp nhận đang ở tương lai. Xin kiểm tra lại ngày, giờ.</source>
            <translation>The time of receipt lies in the future. Please check date and hour.</translation>
        </message>
        <message>
            <source>Thời điểm tiếp nhận đã quá 10 năm. Xin kiểm tra lại năm.</source>
            <translation>The time of receipt is more than ten years ago. Please check the year.</translation>
        </message>
        <message>
            <source>Tài khoản đang dùng không có quyền làm việc này.</source>
            <translation>This officer has no right to do that.</translation>
        </message>
        <message>
            <source>Người này đang có hồ sơ {dossier} cùng thủ tục chưa giải quyết xong. Bấm tiếp nhận lần nữa nếu vẫn nhận hồ sơ mới.</source>
            <translation>This person already has open dossier {dossier} for the same procedure. Accept again if a new one is meant.</translation>
        </message>
        <message>
            <source>Trung tâm dữ liệu mẫu không chuyển thành trung tâm thật được. Xin thiết lập trung tâm mới ở thư mục dữ liệu khác.</source>
            <translation>A sample centre cannot become a real one. Set up a new centre in another data folder.</translation>
        </message>
        <message>
            <source>Số bộ hồ sơ phải từ 1 đến {most}.</source>
            <translation>The number of sets must be from 1 to {most}.</translation>
        </message>
        <message>
            <source>Người nộp khác chủ hồ sơ: xin chọn tư cách người nộp.</source>
            <translation>Submitter and owner differ: please choose in what capacity the submitter acts.</translation>
        </message>
        <message>
            <source>Nội dung dài quá {most} ký tự. Xin rút gọn.</source>
            <translation>The text is longer than {most} characters. Please shorten it.</translation>
        </message>
        <message>
            <source>Xin chọn ít nhất một ngày trong tuần.</source>
            <translation>Please choose at least one weekday.</translation>
        </message>
    </context>
    <context>
        <name>ExtendForm</name>
        <message>
            <source>Hẹn trả mới</source>
            <translation>New appointment</translation>
        </message>
        <message>
            <source>Lý do chậm</source>
            <translation>Reason of the delay</translation>
        </message>
        <message>
            <source>Đơn vị chịu trách nhiệm</source>
            <translation>Responsible unit</translation>
        </message>
        <message>
            <source>không ghi</source>
            <translation>none</translation>
        </message>
        <message>
            <source>Xin lỗi và hẹn lại hồ sơ {code}</source>
            <translation>Apologise and re-appoint dossier {code}</translation>
        </message>
        <message>
            <source>Hẹn lại và in</source>
            <translation>Re-appoint and print</translation>
        </message>
        <message>
            <source>Hạn đang hẹn: {due}. Giấy xin lỗi phải ra chậm nhất {latest}. Mỗi hồ sơ chỉ hẹn lại một lần.</source>
            <translation>Present appointment: {due}. The apology must be out by {latest}. A dossier is re-appointed once only.</translation>
        </message>
        <message>
            <source>Hồ sơ đã quá hạn: hẹn lại không làm hồ sơ thành đúng hạn.</source>
            <translation>The dossier is overdue: a new appointment does not make it punctual.</translation>
        </message>
        <message>
            <source>Đã quá lúc phải gửi giấy xin lỗi.</source>
            <translation>The apology should have been out already.</translation>
        </message>
        <message>
            <source>{when}, sau {how}</source>
            <translation>{when}, after {how}</translation>
        </message>
    </context>
    <context>
        <name>FeesPage</name>
        <message>
            <source>Lọc theo tên, mã, lĩnh vực</source>
            <translation>Filter by name, code, sector</translation>
        </message>
        <message>
            <source>Thủ tục, trường hợp</source>
            <translation>Procedure, case</translation>
        </message>
        <message>
            <source>Mã</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Mức thu</source>
            <translation>Amount</translation>
        </message>
        <message>
            <source>Trực tuyến</source>
            <translation>Online</translation>
        </message>
        <message>
            <source>Mức thu (đồng)</source>
            <translation>Amount (đồng)</translation>
        </message>
        <message>
            <source>Khi nộp trực tuyến (đồng)</source>
            <translation>If submitted online (đồng)</translation>
        </message>
        <message>
            <source>để trống: như trên</source>
            <translation>empty: as above</translation>
        </message>
        <message>
            <source>Căn cứ</source>
            <translation>Ground</translation>
        </message>
        <message>
            <source>số nghị quyết, ngày, điều khoản</source>
            <translation>resolution number, date, article</translation>
        </message>
        <message>
            <source>{count} mục chưa có mức thu</source>
            <translation>still without amount: {count}</translation>
        </message>
        <message>
            <source>đã đặt đủ</source>
            <translation>all are set</translation>
        </message>
        <message>
            <source>chưa đặt</source>
            <translation>not set</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>Tiếp nhận</source>
            <translation>Received</translation>
        </message>
        <message>
            <source>Trạng thái</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Lĩnh vực</source>
            <translation>Sector</translation>
        </message>
        <message>
            <source>Thủ tục</source>
            <translation>Procedure</translation>
        </message>
        <message>
            <source>Cán bộ</source>
            <translation>Officer</translation>
        </message>
        <message>
            <source>Quầy</source>
            <translation>Counter</translation>
        </message>
        <message>
            <source>tất cả</source>
            <translation>all</translation>
        </message>
        <message>
            <source>mọi lúc</source>
            <translation>any time</translation>
        </message>
    </context>
    <context>
        <name>FinishForm</name>
        <message>
            <source>Hồ sơ {code} đã xử lý xong?</source>
            <translation>Is dossier {code} finished?</translation>
        </message>
        <message>
            <source>Xong</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Lúc {time}: {verdict}.</source>
            <translation>At {time}: {verdict}.</translation>
        </message>
        <message>
            <source>Lúc {time} ngày {day}: {verdict}.</source>
            <translation>At {time} on {day}: {verdict}.</translation>
        </message>
        <message>
            <source>{told} Xin lỗi người dân khi trả kết quả.</source>
            <translation>{told} Please apologise when the result is handed over.</translation>
        </message>
    </context>
    <context>
        <name>ForgottenPanel</name>
        <message>
            <source>Chưa rõ kết quả</source>
            <translation>Outcome unknown</translation>
        </message>
        <message>
            <source>Đêm qua chương trình đã đóng các lượt này. Chọn lượt bằng mũi tên, bấm số để trả lời.</source>
            <translation>The program closed these visits last night. Choose one with the arrows, press a digit to answer.</translation>
        </message>
        <message>
            <source>Lượt chưa rõ kết quả</source>
            <translation>Visits without an outcome</translation>
        </message>
        <message>
            <source>Mọi lượt đã có câu trả lời</source>
            <translation>Every visit has been answered for</translation>
        </message>
        <message>
            <source>Kết quả</source>
            <translation>Outcome</translation>
        </message>
        <message>
            <source>Tất cả: không rõ</source>
            <translation>All: unknown</translation>
        </message>
    </context>
    <context>
        <name>GivePanel</name>
        <message>
            <source>Bàn giao hồ sơ</source>
            <translation>Hand over dossiers</translation>
        </message>
        <message>
            <source>Nơi nhận</source>
            <translation>Receiver</translation>
        </message>
        <message>
            <source>Cán bộ nhận</source>
            <translation>Receiving officer</translation>
        </message>
        <message>
            <source>Ghi chú trên phiếu kiểm soát</source>
            <translation>Remark on the control sheet</translation>
        </message>
        <message>
            <source>Mã hồ sơ</source>
            <translation>Dossier code</translation>
        </message>
        <message>
            <source>quét giấy hẹn, hoặc gõ mã rồi Enter</source>
            <translation>scan a receipt, or type a code and press Enter</translation>
        </message>
        <message>
            <source>Thêm vào danh sách</source>
            <translation>Add to the list</translation>
        </message>
        <message>
            <source>Hồ sơ sẽ bàn giao</source>
            <translation>Dossiers to hand over</translation>
        </message>
        <message>
            <source>Chủ hồ sơ</source>
            <translation>Owner</translation>
        </message>
        <message>
            <source>Đang ở</source>
            <translation>Lies at</translation>
        </message>
        <message>
            <source>Hẹn trả</source>
            <translation>Due</translation>
        </message>
        <message>
            <source>Trạng thái</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Chưa có hồ sơ nào</source>
            <translation>No dossiers yet</translation>
        </message>
        <message>
            <source>Xin quét lần lượt các giấy hẹn, con trỏ ở đâu cũng được.</source>
            <translation>Please scan the receipts one after another, wherever the cursor is.</translation>
        </message>
        <message>
            <source>In danh sách bàn giao</source>
            <translation>Print the hand-over list</translation>
        </message>
        <message>
            <source>In phiếu kiểm soát từng hồ sơ</source>
            <translation>Print the control sheet of each</translation>
        </message>
        <message>
            <source>Bỏ dòng đang chọn</source>
            <translation>Drop the chosen line</translation>
        </message>
        <message>
            <source>Bàn giao</source>
            <translation>Hand over</translation>
        </message>
        <message>
            <source>(chọn nơi nhận)</source>
            <translation>(choose the receiver)</translation>
        </message>
        <message>
            <source>Bàn giao {n} hồ sơ</source>
            <translation>Hand over {n} dossiers</translation>
        </message>
        <message>
            <source>Hồ sơ {code} đã có trong danh sách.</source>
            <translation>Dossier {code} is already on the list.</translation>
        </message>
        <message>
            <source>{code}: {why}</source>
            <translation>{code}: {why}</translation>
        </message>
        <message>
            <source>Thu lại</source>
            <translation>Take back</translation>
        </message>
        <message>
            <source> Chưa giao hồ sơ nào; xin bỏ {n} hồ sơ có ghi lý do rồi bàn giao lại.</source>
            <translation> Nothing was handed over; please drop the {n} dossiers with a remark and hand over again.</translation>
        </message>
        <message>
            <source>(ai ở nơi nhận cũng được)</source>
            <translation>(anybody there)</translation>
        </message>
        <message>
            <source>không giao được</source>
            <translation>cannot be handed over</translation>
        </message>
    </context>
    <context>
        <name>Hall</name>
        <message>
            <source>Đã tiếp nhận hồ sơ</source>
            <translation>Dossier accepted</translation>
        </message>
        <message>
            <source>Đã trả kết quả</source>
            <translation>Result handed over</translation>
        </message>
        <message>
            <source>Giải đáp, hướng dẫn</source>
            <translation>Answer or advice given</translation>
        </message>
        <message>
            <source>Thiếu giấy tờ, hẹn quay lại</source>
            <translation>Papers missing, will come back</translation>
        </message>
        <message>
            <source>Không thuộc nơi này giải quyết</source>
            <translation>Not handled here</translation>
        </message>
        <message>
            <source>Người dân đã về</source>
            <translation>The person has left</translation>
        </message>
        <message>
            <source>Khác, không rõ</source>
            <translation>Other, unknown</translation>
        </message>
        <message>
            <source>Đang chờ</source>
            <translation>Waiting</translation>
        </message>
        <message>
            <source>Đang gọi</source>
            <translation>Being called</translation>
        </message>
        <message>
            <source>Đang phục vụ</source>
            <translation>Being served</translation>
        </message>
        <message>
            <source>Tạm gác</source>
            <translation>Put aside</translation>
        </message>
        <message>
            <source>Vắng</source>
            <translation>Absent</translation>
        </message>
        <message>
            <source>Đã xong</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Đã bỏ số</source>
            <translation>Given up</translation>
        </message>
        <message>
            <source>Chưa rõ kết quả</source>
            <translation>Outcome unknown</translation>
        </message>
    </context>
    <context>
        <name>HallFigures</name>
        <message>
            <source>Chờ bao lâu</source>
            <translation>How long people wait</translation>
        </message>
        <message>
            <source>Trong ngày</source>
            <translation>Through the day</translation>
        </message>
        <message>
            <source>Thời gian chờ</source>
            <translation>Waiting time</translation>
        </message>
        <message>
            <source>Nhóm dịch vụ</source>
            <translation>Service groups</translation>
        </message>
        <message>
            <source>Quầy</source>
            <translation>Counter</translation>
        </message>
        <message>
            <source>Ngày</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>từ {first} phút</source>
            <translation>{first} minutes and more</translation>
        </message>
        <message>
            <source>từ {first} đến dưới {end} phút</source>
            <translation>{first} to under {end} minutes</translation>
        </message>
        <message>
            <source>Lượt được gọi</source>
            <translation>People called</translation>
        </message>
        <message>
            <source>Phút chờ</source>
            <translation>Minutes of waiting</translation>
        </message>
        <message>
            <source>Lấy số</source>
            <translation>Numbers taken</translation>
        </message>
        <message>
            <source>Được gọi</source>
            <translation>Called</translation>
        </message>
        <message>
            <source>{hour}h</source>
            <translation>{hour}:00</translation>
        </message>
        <message>
            <source>Giờ</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>Trung vị (phút)</source>
            <translation>Median (min)</translation>
        </message>
        <message>
            <source>9 trong 10 người (phút)</source>
            <translation>9 of 10 people (min)</translation>
        </message>
        <message>
            <source>{name} ({count} lượt)</source>
            <translation>{name} ({count} visits)</translation>
        </message>
        <message>
            <source>{count} ngày trước đó không vẽ</source>
            <translation>{count} earlier days not drawn</translation>
        </message>
        <message>
            <source>Số đã cấp</source>
            <translation>Numbers taken</translation>
        </message>
        <message>
            <source>Chờ, trung vị</source>
            <translation>Wait, median</translation>
        </message>
        <message>
            <source>Chờ, 9/10 người</source>
            <translation>Wait, 9 of 10</translation>
        </message>
        <message>
            <source>Chờ dưới mục tiêu</source>
            <translation>Within the target</translation>
        </message>
        <message>
            <source>Chờ dưới 30 phút</source>
            <translation>Under 30 minutes</translation>
        </message>
        <message>
            <source>Phục vụ, trung vị</source>
            <translation>Service, median</translation>
        </message>
        <message>
            <source>Gọi mà vắng</source>
            <translation>Called in vain</translation>
        </message>
        <message>
            <source>phút</source>
            <translation>min</translation>
        </message>
        <message>
            <source>Chờ dưới {target} phút</source>
            <translation>Under {target} minutes</translation>
        </message>
        <message>
            <source>{count} lượt</source>
            <translation>{count} times</translation>
        </message>
        <message>
            <source>Giờ chờ dự kiến trên phiếu: chưa có lượt nào để so.</source>
            <translation>Estimates on the slips: nothing to compare yet.</translation>
        </message>
        <message>
            <source>Giờ chờ dự kiến trên phiếu: {near} đúng trong khoảng ±5 phút ({count} lượt); 8 trong 10 lượt lệch từ {early} đến {late} phút.</source>
            <translation>Estimates on the slips: {near} right to within 5 minutes ({count} visits); 8 of 10 were off by {early} to {late} minutes.</translation>
        </message>
        <message>
            <source>Gọi ngoài thứ tự {order} · bỏ về {left} · cuối ngày chưa rõ {forgotten} · không lập hồ sơ {without}</source>
            <translation>Out of order {order} · left {left} · unknown at day's end {forgotten} · without a dossier {without}</translation>
        </message>
        <message>
            <source>Phục vụ, 9/10 người</source>
            <translation>Service, 9 of 10</translation>
        </message>
        <message>
            <source>Gọi ngoài thứ tự</source>
            <translation>Called out of order</translation>
        </message>
        <message>
            <source>Bỏ về trước khi được gọi</source>
            <translation>Left before being called</translation>
        </message>
        <message>
            <source>Cuối ngày chưa rõ kết quả</source>
            <translation>Unknown at the end of the day</translation>
        </message>
        <message>
            <source>Phục vụ không lập hồ sơ</source>
            <translation>Served without a dossier</translation>
        </message>
        <message>
            <source>THỐNG KÊ HÀNG CHỜ</source>
            <translation>QUEUE FIGURES</translation>
        </message>
        <message>
            <source>{minutes} phút</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <source>kỳ trước {value}</source>
            <translation>before: {value}</translation>
        </message>
    </context>
    <context>
        <name>HallFiguresView</name>
        <message>
            <source>In hoặc lưu thống kê hàng chờ</source>
            <translation>Print or save the queue's figures</translation>
        </message>
        <message>
            <source>Chưa có lượt nào trong kỳ này</source>
            <translation>No visit in this period</translation>
        </message>
        <message>
            <source>Khi nào công dân đến</source>
            <translation>When people come</translation>
        </message>
        <message>
            <source>Khi nào công dân đến (trung bình số lượt một ngày)</source>
            <translation>When people come (average numbers a day)</translation>
        </message>
    </context>
    <context>
        <name>HallGroupsPage</name>
        <message>
            <source>Dùng bộ nhóm mặc định</source>
            <translation>Use the usual groups</translation>
        </message>
    </context>
    <context>
        <name>HallLive</name>
        <message>
            <source>Quầy</source>
            <translation>Counter</translation>
        </message>
        <message>
            <source>Trạng thái</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Số</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Đã được</source>
            <translation>For</translation>
        </message>
        <message>
            <source>Cán bộ</source>
            <translation>Officer</translation>
        </message>
        <message>
            <source>Nhóm</source>
            <translation>Group</translation>
        </message>
        <message>
            <source>Diện</source>
            <translation>Line</translation>
        </message>
        <message>
            <source>Lấy lúc</source>
            <translation>Taken</translation>
        </message>
        <message>
            <source>Đã chờ</source>
            <translation>Waited</translation>
        </message>
        <message>
            <source>Không có ai đang chờ.</source>
            <translation>Nobody is waiting.</translation>
        </message>
        <message>
            <source>Mọi người đang chờ sẽ được gọi trong {target} phút.</source>
            <translation>Everybody in line will be called within {target} minutes.</translation>
        </message>
        <message>
            <source>{counters} đang rảnh, xin gọi số tiếp: {how_many}.</source>
            <translation>{counters} is free, please call: {how_many}.</translation>
        </message>
        <message>
            <source>Gọi số tiếp</source>
            <translation>Call the next</translation>
        </message>
        <message>
            <source>Nên mở ngay {counters}: {how_many}.</source>
            <translation>Open {counters} now: {how_many}.</translation>
        </message>
        <message>
            <source>Cần mở thêm quầy</source>
            <translation>Open a counter</translation>
        </message>
        <message>
            <source>{how_many}; không còn quầy nào mở thêm mà giúp được.</source>
            <translation>{how_many}; no further counter would help.</translation>
        </message>
        <message>
            <source>Quá tải</source>
            <translation>Overloaded</translation>
        </message>
        <message>
            <source>{how_many}; những người còn lại sẽ được gọi kịp.</source>
            <translation>{how_many}; the others will be called in time.</translation>
        </message>
        <message>
            <source>Chú ý</source>
            <translation>Attention</translation>
        </message>
        <message>
            <source>Ổn</source>
            <translation>Fine</translation>
        </message>
        <message>
            <source>{count} người sắp phải chờ quá {target} phút</source>
            <translation>{count} people will soon have waited over {target} minutes</translation>
        </message>
        <message>
            <source>{count} người đã chờ quá {target} phút</source>
            <translation>{count} people have waited over {target} minutes</translation>
        </message>
        <message>
            <source>{late}, {count} người nữa sắp quá</source>
            <translation>{late}, {count} more soon will</translation>
        </message>
        <message>
            <source>Đang chờ</source>
            <translation>Waiting</translation>
        </message>
        <message>
            <source>Chờ lâu nhất</source>
            <translation>Longest wait</translation>
        </message>
        <message>
            <source>/ {target} phút</source>
            <translation>of {target} min</translation>
        </message>
        <message>
            <source>Sắp chờ quá</source>
            <translation>Soon too long</translation>
        </message>
        <message>
            <source>người</source>
            <translation>people</translation>
        </message>
        <message>
            <source>Đã gọi hôm nay</source>
            <translation>Called today</translation>
        </message>
        <message>
            <source>Chờ, trung vị</source>
            <translation>Wait, median</translation>
        </message>
        <message>
            <source>Tạm gác · vắng</source>
            <translation>Put aside · absent</translation>
        </message>
        <message>
            <source>Rảnh</source>
            <translation>Free</translation>
        </message>
        <message>
            <source>Đang gọi</source>
            <translation>Being called</translation>
        </message>
        <message>
            <source>Đang phục vụ</source>
            <translation>Being served</translation>
        </message>
        <message>
            <source>Tạm nghỉ</source>
            <translation>Paused</translation>
        </message>
        <message>
            <source>Đóng</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>Ưu tiên</source>
            <translation>Priority</translation>
        </message>
        <message>
            <source>Có hẹn</source>
            <translation>Appointment</translation>
        </message>
        <message>
            <source>{minutes} phút</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <source>phút</source>
            <translation>min</translation>
        </message>
        <message>
            <source>/ {count} số đã cấp</source>
            <translation>of {count} taken</translation>
        </message>
    </context>
    <context>
        <name>HallRulesPage</name>
        <message>
            <source>Ký hiệu số ưu tiên</source>
            <translation>Letter of priority</translation>
        </message>
        <message>
            <source>Ký hiệu số lịch hẹn</source>
            <translation>Letter of appointments</translation>
        </message>
        <message>
            <source>Xem số ở đâu (in trên phiếu)</source>
            <translation>Where to look (printed on the slip)</translation>
        </message>
        <message>
            <source>Dòng thông báo cuối bảng số</source>
            <translation>Line at the foot of the board</translation>
        </message>
        <message>
            <source>Số thường giữa hai số ưu tiên</source>
            <translation>Ordinary numbers between two with priority</translation>
        </message>
        <message>
            <source>0: số ưu tiên luôn được gọi trước.</source>
            <translation>0: priority numbers always go first.</translation>
        </message>
        <message>
            <source>Chờ thêm nhiều nhất vì ưu tiên (phút)</source>
            <translation>Longest extra wait for priority (min)</translation>
        </message>
        <message>
            <source>Ai đã chờ lâu hơn người ưu tiên quá số phút này thì không bị vượt nữa.</source>
            <translation>Whoever has waited so much longer than the one with priority is overtaken no more.</translation>
        </message>
        <message>
            <source>Gọi mấy lần thì ghi vắng</source>
            <translation>Calls before somebody is absent</translation>
        </message>
        <message>
            <source>Chưa gọi đủ thì chưa ghi vắng được.</source>
            <translation>Before that nobody can be marked absent.</translation>
        </message>
        <message>
            <source>Vắng quay lại trong (số)</source>
            <translation>The absent may return within (numbers)</translation>
        </message>
        <message>
            <source>Mới qua chừng này số thì được gọi lại ngay; quá thì lấy số mới.</source>
            <translation>Within so many further numbers they are called again at once; later they take a new one.</translation>
        </message>
        <message>
            <source>Lịch hẹn được gọi trước giờ (phút)</source>
            <translation>Appointments may be called early (min)</translation>
        </message>
        <message>
            <source>Từ lúc này người có hẹn được gọi trước hàng thường.</source>
            <translation>From then on they are called before the ordinary line.</translation>
        </message>
        <message>
            <source>Lịch hẹn mỗi nửa giờ, mỗi nhóm</source>
            <translation>Appointments in half an hour, per group</translation>
        </message>
        <message>
            <source>0: không nhận đặt lịch; nút lịch hẹn trên máy lấy số được ẩn.</source>
            <translation>0: no appointments are given; the ticket machine hides its button.</translation>
        </message>
        <message>
            <source>Máy phát số trước giờ mở (phút)</source>
            <translation>Machine begins before opening (min)</translation>
        </message>
        <message>
            <source>Tính từ đầu mỗi buổi làm việc.</source>
            <translation>Counted from the beginning of each session.</translation>
        </message>
        <message>
            <source>Máy ngừng trước giờ nghỉ (phút)</source>
            <translation>Machine stops before closing (min)</translation>
        </message>
        <message>
            <source>0: phát đến hết buổi.</source>
            <translation>0: until the session ends.</translation>
        </message>
        <message>
            <source>Mục tiêu chờ (phút)</source>
            <translation>Target wait (min)</translation>
        </message>
        <message>
            <source>Của đơn vị; số liệu hàng chờ được so với mục tiêu này.</source>
            <translation>The centre's own; the hall's figures are measured against it.</translation>
        </message>
        <message>
            <source>Thời gian mỗi người (phút)</source>
            <translation>Time for each person (min)</translation>
        </message>
        <message>
            <source>Dùng để ước lượng khi nhóm chưa có đủ số liệu của chính mình.</source>
            <translation>For the estimate, until a group has enough visits of its own.</translation>
        </message>
        <message>
            <source>Thứ tự gọi</source>
            <translation>Order of calls</translation>
        </message>
        <message>
            <source>Máy lấy số, bảng số, mục tiêu</source>
            <translation>Ticket machine, board, target</translation>
        </message>
        <message>
            <source>Khác ký hiệu của mọi nhóm dịch vụ đang dùng.</source>
            <translation>Other than the letter of any service group in use.</translation>
        </message>
        <message>
            <source>Lưu</source>
            <translation>Save</translation>
        </message>
    </context>
    <context>
        <name>HandOver</name>
        <message>
            <source>Chờ nhận bàn giao</source>
            <translation>To take over</translation>
        </message>
        <message>
            <source>Chờ bàn giao</source>
            <translation>To hand over</translation>
        </message>
        <message>
            <source>Quá giờ bàn giao</source>
            <translation>Hand-over overdue</translation>
        </message>
        <message>
            <source>Đã giao, chờ nhận</source>
            <translation>Given, not confirmed</translation>
        </message>
        <message>
            <source>Đang xử lý</source>
            <translation>To process</translation>
        </message>
        <message>
            <source>Trễ bước nội bộ</source>
            <translation>Internal step late</translation>
        </message>
        <message>
            <source>Chờ người dân</source>
            <translation>Waiting for the citizen</translation>
        </message>
        <message>
            <source>Sắp hết hạn</source>
            <translation>Due soon</translation>
        </message>
        <message>
            <source>Quá hạn</source>
            <translation>Late</translation>
        </message>
        <message>
            <source>Cần xin lỗi, hẹn lại</source>
            <translation>Apology due</translation>
        </message>
        <message>
            <source>Chờ trả</source>
            <translation>To return</translation>
        </message>
        <message>
            <source>cả trung tâm</source>
            <translation>the whole centre</translation>
        </message>
        <message>
            <source>bộ phận, quầy của tôi</source>
            <translation>my unit and counter</translation>
        </message>
        <message>
            <source>của tôi</source>
            <translation>mine</translation>
        </message>
    </context>
    <context>
        <name>HandOverCard</name>
        <message>
            <source>Các mốc thời gian</source>
            <translation>Times</translation>
        </message>
        <message>
            <source>Người nộp và chủ hồ sơ</source>
            <translation>Submitter and owner</translation>
        </message>
        <message>
            <source>Kết quả phải trả</source>
            <translation>Results to return</translation>
        </message>
        <message>
            <source>Giấy tờ đã nhận</source>
            <translation>Papers received</translation>
        </message>
        <message>
            <source>Giấy tờ bản chính đã nhận, trả lại nếu chỉ để đối chiếu</source>
            <translation>Originals received; give back those only shown for comparison</translation>
        </message>
        <message>
            <source>Nơi để · {key}</source>
            <translation>Place · {key}</translation>
        </message>
        <message>
            <source>Loại kết quả</source>
            <translation>Kind of result</translation>
        </message>
        <message>
            <source>Số</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Trích yếu</source>
            <translation>Abstract</translation>
        </message>
        <message>
            <source>Người nhận</source>
            <translation>Recipient</translation>
        </message>
        <message>
            <source>Họ tên người nhận thay</source>
            <translation>Name of the person collecting</translation>
        </message>
        <message>
            <source>Số giấy tờ</source>
            <translation>ID number</translation>
        </message>
        <message>
            <source>Văn bản ủy quyền (số, ngày)</source>
            <translation>Paper of authority (number, date)</translation>
        </message>
        <message>
            <source>Điện thoại</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>Cách trả · {key}</source>
            <translation>Way · {key}</translation>
        </message>
        <message>
            <source>tại quầy</source>
            <translation>at the counter</translation>
        </message>
        <message>
            <source>điện tử</source>
            <translation>electronic</translation>
        </message>
        <message>
            <source>Đã gửi tới (thư điện tử, kho, cổng)</source>
            <translation>Sent to (e-mail, store, portal)</translation>
        </message>
        <message>
            <source>In giấy biên nhận · {key}</source>
            <translation>Print receipt · {key}</translation>
        </message>
        <message>
            <source>Thu nốt · {key}</source>
            <translation>Collect rest · {key}</translation>
        </message>
        <message>
            <source>Trả kết quả</source>
            <translation>Returned</translation>
        </message>
        <message>
            <source>Người nhận và lệ phí</source>
            <translation>Recipient and fee</translation>
        </message>
        <message>
            <source>Người nộp hồ sơ</source>
            <translation>Submitter</translation>
        </message>
        <message>
            <source>Chủ hồ sơ</source>
            <translation>Owner</translation>
        </message>
        <message>
            <source>Người được ủy quyền</source>
            <translation>Authorised person</translation>
        </message>
        <message>
            <source>Văn bản từ chối giải quyết</source>
            <translation>Notice of refusal</translation>
        </message>
        <message>
            <source>Chưa ghi nơi để</source>
            <translation>No place noted</translation>
        </message>
        <message>
            <source>chọn cách thu</source>
            <translation>choose how it was paid</translation>
        </message>
        <message>
            <source>tiền mặt</source>
            <translation>cash</translation>
        </message>
        <message>
            <source>chuyển khoản</source>
            <translation>transfer</translation>
        </message>
        <message>
            <source>Tiếp nhận</source>
            <translation>Received</translation>
        </message>
        <message>
            <source>Hẹn trả</source>
            <translation>Due</translation>
        </message>
        <message>
            <source>Xử lý xong</source>
            <translation>Finished</translation>
        </message>
        <message>
            <source>Đã trả</source>
            <translation>Mark as returned</translation>
        </message>
        <message>
            <source>chủ hồ sơ, cũng là người nộp</source>
            <translation>owner and submitter</translation>
        </message>
        <message>
            <source>chủ hồ sơ</source>
            <translation>owner</translation>
        </message>
        <message>
            <source>người nộp: {role}</source>
            <translation>submitter: {role}</translation>
        </message>
        <message>
            <source>Số bản</source>
            <translation>Copies</translation>
        </message>
        <message>
            <source>Đăng ký nhận</source>
            <translation>Wanted</translation>
        </message>
        <message>
            <source>Phí, lệ phí</source>
            <translation>Fee</translation>
        </message>
        <message>
            <source>{n} bản</source>
            <translation>copies: {n}</translation>
        </message>
    </context>
    <context>
        <name>HandOverDesk</name>
        <message>
            <source>Việc cần làm</source>
            <translation>To do</translation>
        </message>
        <message>
            <source>Bàn giao</source>
            <translation>Hand over</translation>
        </message>
        <message>
            <source>Nhận</source>
            <translation>Take over</translation>
        </message>
        <message>
            <source>Nhận thay</source>
            <translation>For a colleague</translation>
        </message>
        <message>
            <source>Liên thông</source>
            <translation>Linked</translation>
        </message>
        <message>
            <source>Mở một hồ sơ trước, rồi xem hoặc gắn các hồ sơ đi kèm.</source>
            <translation>Open a dossier first, then see or link the dossiers that go with it.</translation>
        </message>
        <message>
            <source>Xin mở một hồ sơ trước, rồi bấm lại để xem hồ sơ liên thông.</source>
            <translation>Please open a dossier first, then press again to see its linked dossiers.</translation>
        </message>
        <message>
            <source>Đã giao {n} hồ sơ cho {place}, số {batch}. Chờ bên nhận xác nhận.</source>
            <translation>{n} dossiers handed over to {place}, number {batch}. Waiting for the other side to confirm.</translation>
        </message>
        <message>
            <source>Đã thu lại hồ sơ {code}.</source>
            <translation>Dossier {code} was taken back.</translation>
        </message>
    </context>
    <context>
        <name>IdlePage</name>
        <message>
            <source>4 xin, 4 luôn</source>
            <translation>Our courtesy</translation>
        </message>
        <message>
            <source>Đánh giá lần phục vụ vừa rồi</source>
            <translation>Rate the service just now</translation>
        </message>
        <message>
            <source>Tôi có mã đánh giá</source>
            <translation>I have a rating code</translation>
        </message>
    </context>
    <context>
        <name>ImportPage</name>
        <message>
            <source>Tệp danh mục (JSON Lines, CSV, Excel)</source>
            <translation>Catalogue file (JSON Lines, CSV, Excel)</translation>
        </message>
        <message>
            <source>đường dẫn đầy đủ của tệp tải từ Cổng Dịch vụ công quốc gia</source>
            <translation>full path of a file from the national portal</translation>
        </message>
        <message>
            <source>Chọn tệp…</source>
            <translation>Choose…</translation>
        </message>
        <message>
            <source>Thay đổi áp dụng từ</source>
            <translation>Changes hold from</translation>
        </message>
        <message>
            <source>hôm nay</source>
            <translation>today</translation>
        </message>
        <message>
            <source>Chỉ thủ tục cấp xã thực hiện</source>
            <translation>Commune procedures only</translation>
        </message>
        <message>
            <source>Xem trước</source>
            <translation>Look first</translation>
        </message>
        <message>
            <source>Nhập vào danh mục</source>
            <translation>Take over</translation>
        </message>
        <message>
            <source>Dừng</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>Về danh sách</source>
            <translation>Back to the list</translation>
        </message>
        <message>
            <source>Tiến độ</source>
            <translation>Progress</translation>
        </message>
        <message>
            <source>Xem</source>
            <translation>Show</translation>
        </message>
        <message>
            <source>Kết quả từng thủ tục</source>
            <translation>Result of each procedure</translation>
        </message>
        <message>
            <source>Nhập danh mục từ tệp</source>
            <translation>Import a catalogue file</translation>
        </message>
        <message>
            <source>Dòng</source>
            <translation>Line</translation>
        </message>
        <message>
            <source>Mã</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Thủ tục</source>
            <translation>Procedure</translation>
        </message>
        <message>
            <source>Kết quả</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>Cần xem</source>
            <translation>To be looked at</translation>
        </message>
        <message>
            <source>Tất cả</source>
            <translation>All</translation>
        </message>
        <message>
            <source>Cần xem lại</source>
            <translation>To be looked at</translation>
        </message>
        <message>
            <source>Đang mở tệp…</source>
            <translation>Opening the file…</translation>
        </message>
        <message>
            <source>Đang kiểm tra tệp: {n} dòng</source>
            <translation>Checking the file: {n} lines</translation>
        </message>
        <message>
            <source>{n}/{total} thủ tục</source>
            <translation>{n}/{total} procedures</translation>
        </message>
        <message>
            <source>Đọc {read}: {new} mới, {changed} thay đổi, {same} không đổi, {refused} bị từ chối; {doubt} cần xem lại</source>
            <translation>{read} read: {new} new, {changed} changed, {same} unchanged, {refused} refused; {doubt} to be looked at</translation>
        </message>
        <message>
            <source>Đã dừng. Các thủ tục ở bảng dưới đã được nhập trọn vẹn.</source>
            <translation>Stopped. The procedures below were taken over whole.</translation>
        </message>
        <message>
            <source>Đã dừng, chưa ghi gì.</source>
            <translation>Stopped, nothing was written.</translation>
        </message>
        <message>
            <source>Chưa ghi gì. Xem kết quả rồi bấm Nhập vào danh mục.</source>
            <translation>Nothing is written yet. Look at the result, then press Take over.</translation>
        </message>
        <message>
            <source>Đã nhập xong.</source>
            <translation>Everything is taken over.</translation>
        </message>
        <message>
            <source>Tệp danh mục (*.jsonl *.jsonl.gz *.csv *.xlsx);;Mọi tệp (*)</source>
            <translation>Catalogue files (*.jsonl *.jsonl.gz *.csv *.xlsx);;All files (*)</translation>
        </message>
        <message>
            <source>Chọn tệp danh mục</source>
            <translation>Choose a catalogue file</translation>
        </message>
        <message>
            <source>Chưa xem tệp nào</source>
            <translation>No file was looked at yet</translation>
        </message>
        <message>
            <source>Chọn tệp rồi bấm Xem trước: không có gì bị ghi cho tới khi bấm Nhập.</source>
            <translation>Choose a file and press Look first: nothing is written until you press Take over.</translation>
        </message>
        <message>
            <source>Không có ngày này.</source>
            <translation>There is no such day.</translation>
        </message>
        <message>
            <source>Không có dòng nào</source>
            <translation>No lines</translation>
        </message>
        <message>
            <source>mới</source>
            <translation>new</translation>
        </message>
        <message>
            <source>thay đổi</source>
            <translation>changed</translation>
        </message>
        <message>
            <source>không đổi</source>
            <translation>unchanged</translation>
        </message>
        <message>
            <source>bị từ chối</source>
            <translation>refused</translation>
        </message>
        <message>
            <source> · bản {n}</source>
            <translation> · v. {n}</translation>
        </message>
        <message>
            <source>{field} và {n} chỗ khác</source>
            <translation>{field} and {n} more</translation>
        </message>
    </context>
    <context>
        <name>Kiosk</name>
        <message>
            <source>được gọi ngay</source>
            <translation>called at once</translation>
        </message>
        <message>
            <source>khoảng {minutes} phút</source>
            <translation>about {minutes} min</translation>
        </message>
        <message>
            <source>khoảng {low}–{high} phút</source>
            <translation>about {low}–{high} min</translation>
        </message>
        <message>
            <source>Đã phát hết số hôm nay</source>
            <translation>No numbers left today</translation>
        </message>
        <message>
            <source>Chưa có ai chờ</source>
            <translation>Nobody waits</translation>
        </message>
        <message>
            <source>{n} người đang chờ</source>
            <translation>{n} waiting</translation>
        </message>
        <message>
            <source>Ông/Bà là người tiếp theo</source>
            <translation>You are next</translation>
        </message>
        <message>
            <source>Trước Ông/Bà: {n} người</source>
            <translation>Before you: {n}</translation>
        </message>
        <message>
            <source>Hôm nay không phát số nữa</source>
            <translation>No more numbers today</translation>
        </message>
        <message>
            <source>Chưa đến giờ phát số</source>
            <translation>No numbers are given yet</translation>
        </message>
        <message>
            <source>Đã hết giờ phát số buổi sáng</source>
            <translation>No more numbers this morning</translation>
        </message>
        <message>
            <source>Máy phát số lại lúc {time} hôm nay</source>
            <translation>Numbers are given again at {time} today</translation>
        </message>
        <message>
            <source>Máy phát số lại lúc {time} ngày {day}</source>
            <translation>Numbers are given again at {time} on {day}</translation>
        </message>
        <message>
            <source>Đang in phiếu…</source>
            <translation>Printing your slip…</translation>
        </message>
        <message>
            <source>Xin lấy phiếu</source>
            <translation>Please take your slip</translation>
        </message>
        <message>
            <source>Máy in hết giấy – xin ghi nhớ số {number} hoặc hỏi cán bộ</source>
            <translation>Out of paper – please remember number {number} or ask an officer</translation>
        </message>
        <message>
            <source>Máy in chưa trả lời – xin ghi nhớ số {number} hoặc hỏi cán bộ</source>
            <translation>The printer does not answer – please remember number {number} or ask an officer</translation>
        </message>
        <message>
            <source>Chưa in được phiếu – xin ghi nhớ số {number} hoặc hỏi cán bộ</source>
            <translation>The slip could not be printed – please remember number {number} or ask an officer</translation>
        </message>
        <message>
            <source>Máy in đang hết giấy: máy vẫn cấp số, xin ghi nhớ số hiện trên màn hình.</source>
            <translation>Out of paper: numbers are still given, please remember the one on the screen.</translation>
        </message>
        <message>
            <source>Máy in chưa sẵn sàng: máy vẫn cấp số, xin ghi nhớ số hiện trên màn hình.</source>
            <translation>The printer is not ready: numbers are still given, please remember the one on the screen.</translation>
        </message>
        <message>
            <source>Máy in: sẵn sàng</source>
            <translation>Printer: ready</translation>
        </message>
        <message>
            <source>Máy in: hết giấy hoặc kẹt giấy</source>
            <translation>Printer: out of paper or jammed</translation>
        </message>
        <message>
            <source>Máy in: không in được</source>
            <translation>Printer: cannot print</translation>
        </message>
        <message>
            <source>Máy in: chưa rõ</source>
            <translation>Printer: unknown</translation>
        </message>
        <message>
            <source>phiếu chưa ra: {numbers}</source>
            <translation>slips not printed: {numbers}</translation>
        </message>
    </context>
    <context>
        <name>KioskWindow</name>
        <message>
            <source>Máy lấy số</source>
            <translation>Ticket machine</translation>
        </message>
        <message>
            <source>DỮ LIỆU MẪU</source>
            <translation>DỮ LIỆU MẪU</translation>
        </message>
        <message>
            <source>Thẻ cho biết Ông/Bà đã đủ 60 tuổi. Máy không lưu thông tin thẻ.</source>
            <translation>Your card says that you are 60 or older. Nothing of the card is kept.</translation>
        </message>
        <message>
            <source>Đã xem thẻ. Mời chọn việc cần làm. Máy không lưu thông tin thẻ.</source>
            <translation>The card was read. Please choose what you came for. Nothing of the card is kept.</translation>
        </message>
        <message>
            <source>English</source>
            <translation>Tiếng Việt</translation>
        </message>
        <message>
            <source>Máy không hỏi và không lưu thông tin cá nhân.</source>
            <translation>This machine asks for no personal data and keeps none.</translation>
        </message>
    </context>
    <context>
        <name>Kpi</name>
        <message>
            <source>Thực hiện so với chỉ tiêu</source>
            <translation>Actual and target</translation>
        </message>
        <message>
            <source>Chỉ tiêu</source>
            <translation>Targets</translation>
        </message>
        <message>
            <source>Kết quả</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>Thực hiện</source>
            <translation>Actual</translation>
        </message>
        <message>
            <source>Chỉ tiêu giao</source>
            <translation>Target</translation>
        </message>
        <message>
            <source>Tử số / mẫu số</source>
            <translation>Part / whole</translation>
        </message>
        <message>
            <source>Kỳ so sánh</source>
            <translation>Compared</translation>
        </message>
        <message>
            <source>Ghi chú</source>
            <translation>Remarks</translation>
        </message>
        <message>
            <source>Ai đặt, ai nhập, lúc nào</source>
            <translation>Who set or typed it, and when</translation>
        </message>
        <message>
            <source>Kỳ, bộ phận</source>
            <translation>Period, unit</translation>
        </message>
        <message>
            <source>Giá trị</source>
            <translation>Value</translation>
        </message>
        <message>
            <source>Nguồn số liệu</source>
            <translation>Where it was read</translation>
        </message>
        <message>
            <source>Người ghi, lúc</source>
            <translation>By whom, when</translation>
        </message>
        <message>
            <source>Chưa đặt chỉ tiêu nào cho kỳ này</source>
            <translation>No target is set for this period</translation>
        </message>
        <message>
            <source>Bấm Ctrl+T để đặt chỉ tiêu hoặc nhập số chương trình không tính được.</source>
            <translation>Press Ctrl+T to set a target or to type in a figure that the program cannot count.</translation>
        </message>
        <message>
            <source>chỉ tiêu {slot}</source>
            <translation>target of {slot}</translation>
        </message>
        <message>
            <source>{name} (nhập tay)</source>
            <translation>{name} (typed in)</translation>
        </message>
        <message>
            <source>đã bỏ</source>
            <translation>taken back</translation>
        </message>
        <message>
            <source>{told} (đã thay)</source>
            <translation>{told} (replaced)</translation>
        </message>
        <message>
            <source>Trả hồ sơ đúng hạn</source>
            <translation>Finished in time</translation>
        </message>
        <message>
            <source>Người dân hài lòng</source>
            <translation>Citizens satisfied</translation>
        </message>
        <message>
            <source>Hồ sơ được đánh giá</source>
            <translation>Dossiers rated</translation>
        </message>
        <message>
            <source>Hồ sơ nộp trực tuyến</source>
            <translation>Filed online</translation>
        </message>
        <message>
            <source>Trực tuyến toàn trình</source>
            <translation>Fully online</translation>
        </message>
        <message>
            <source>Thủ tục trực tuyến có hồ sơ</source>
            <translation>Online procedures used</translation>
        </message>
        <message>
            <source>Không chờ, giữ lời</source>
            <translation>No-wait kept</translation>
        </message>
        <message>
            <source>Văn bản điện tử</source>
            <translation>Electronic documents</translation>
        </message>
        <message>
            <source>Dùng hộp thư điện tử</source>
            <translation>Use of e-mail</translation>
        </message>
        <message>
            <source>Số thủ tục cung cấp trực tuyến</source>
            <translation>Procedures offered online</translation>
        </message>
        <message>
            <source>chưa có gì để tính</source>
            <translation>nothing counted yet</translation>
        </message>
        <message>
            <source>không tách theo bộ phận</source>
            <translation>not divided by unit</translation>
        </message>
        <message>
            <source>chưa nhập cho kỳ này</source>
            <translation>not typed in for this period</translation>
        </message>
        <message>
            <source>chưa nhập số thủ tục trực tuyến</source>
            <translation>number offered online not typed in</translation>
        </message>
        <message>
            <source>tháng {number}/{year}</source>
            <translation>month {number}/{year}</translation>
        </message>
        <message>
            <source>quý {number}/{year}</source>
            <translation>quarter {number}/{year}</translation>
        </message>
        <message>
            <source>năm {year}</source>
            <translation>{year}</translation>
        </message>
        <message>
            <source>Đạt</source>
            <translation>Reached</translation>
        </message>
        <message>
            <source>Chưa đạt</source>
            <translation>Not reached</translation>
        </message>
        <message>
            <source>Chưa xét</source>
            <translation>Not judged</translation>
        </message>
        <message>
            <source>nhập tay</source>
            <translation>typed in</translation>
        </message>
        <message>
            <source>mẫu số nhập tay</source>
            <translation>whole typed in</translation>
        </message>
        <message>
            <source>chưa đặt chỉ tiêu</source>
            <translation>no target set</translation>
        </message>
    </context>
    <context>
        <name>KpiView</name>
        <message>
            <source>In hoặc lưu trang chỉ tiêu</source>
            <translation>Print or save the page of targets</translation>
        </message>
        <message>
            <source>Của</source>
            <translation>Of</translation>
        </message>
        <message>
            <source>Cả trung tâm</source>
            <translation>The whole centre</translation>
        </message>
        <message>
            <source>Đặt chỉ tiêu, nhập số</source>
            <translation>Set a target, type in a figure</translation>
        </message>
        <message>
            <source>Bảng số liệu</source>
            <translation>Table</translation>
        </message>
        <message>
            <source>Ai đặt, lúc nào</source>
            <translation>Who set it, when</translation>
        </message>
    </context>
    <context>
        <name>LinkedPanel</name>
        <message>
            <source>Hồ sơ liên thông</source>
            <translation>Linked dossiers</translation>
        </message>
        <message>
            <source>Ngày hẹn chung là ngày muộn nhất, để báo người dân; mỗi hồ sơ vẫn giữ hạn riêng của mình.</source>
            <translation>The joint day is the latest one, to be told to the citizen; each dossier keeps its own due time.</translation>
        </message>
        <message>
            <source>Gắn thêm hồ sơ đi kèm</source>
            <translation>Link another dossier</translation>
        </message>
        <message>
            <source>quét giấy hẹn, hoặc gõ mã rồi Enter</source>
            <translation>scan a receipt, or type a code and press Enter</translation>
        </message>
        <message>
            <source>Gắn</source>
            <translation>Link</translation>
        </message>
        <message>
            <source>Các hồ sơ liên thông</source>
            <translation>Linked dossiers</translation>
        </message>
        <message>
            <source>Mã hồ sơ</source>
            <translation>Dossier code</translation>
        </message>
        <message>
            <source>Vai trò</source>
            <translation>Part</translation>
        </message>
        <message>
            <source>Hẹn trả</source>
            <translation>Due</translation>
        </message>
        <message>
            <source>Trạng thái</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Chưa liên thông với hồ sơ nào</source>
            <translation>Linked to no dossier yet</translation>
        </message>
        <message>
            <source>Xin quét giấy hẹn của hồ sơ đi kèm, hoặc gõ mã.</source>
            <translation>Please scan the receipt of the dossier that goes with it, or type its code.</translation>
        </message>
        <message>
            <source>Gỡ hồ sơ đang chọn</source>
            <translation>Unlink the chosen dossier</translation>
        </message>
        <message>
            <source>Hồ sơ {code}</source>
            <translation>Dossier {code}</translation>
        </message>
        <message>
            <source> Tất cả đã xử lý xong.</source>
            <translation> All of them are finished.</translation>
        </message>
        <message>
            <source>Ngày hẹn chung: {when}.</source>
            <translation>Joint day: {when}.</translation>
        </message>
        <message>
            <source>Xin quét giấy hẹn hoặc gõ mã hồ sơ đi kèm.</source>
            <translation>Please scan the receipt or type the code of the dossier that goes with it.</translation>
        </message>
        <message>
            <source>Đây là hồ sơ chính. Xin chọn hồ sơ đi kèm cần gỡ.</source>
            <translation>This is the main dossier. Please choose the one to unlink.</translation>
        </message>
        <message>
            <source>hồ sơ chính</source>
            <translation>main dossier</translation>
        </message>
        <message>
            <source>hồ sơ đi kèm</source>
            <translation>goes with it</translation>
        </message>
    </context>
    <context>
        <name>ListPage</name>
        <message>
            <source>Tìm theo tên, chữ đầu, mã</source>
            <translation>Find by name, initials, code</translation>
        </message>
        <message>
            <source>Lĩnh vực</source>
            <translation>Sector</translation>
        </message>
        <message>
            <source>Mọi lĩnh vực</source>
            <translation>All sectors</translation>
        </message>
        <message>
            <source>Hiệu lực</source>
            <translation>In force</translation>
        </message>
        <message>
            <source>Dấu hiệu</source>
            <translation>Mark</translation>
        </message>
        <message>
            <source>Đang mở dữ liệu…</source>
            <translation>Opening the data…</translation>
        </message>
        <message>
            <source>Danh mục thủ tục</source>
            <translation>Catalogue of procedures</translation>
        </message>
        <message>
            <source>Không có thủ tục nào phù hợp</source>
            <translation>No procedure fits</translation>
        </message>
        <message>
            <source>Bỏ bớt điều kiện, hoặc thêm thủ tục bằng Ctrl+N.</source>
            <translation>Take a filter away, or add a procedure with Ctrl+N.</translation>
        </message>
        <message>
            <source>Thêm</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>Thay đổi vào ngày</source>
            <translation>Changes on a day</translation>
        </message>
        <message>
            <source>Nhập từ tệp</source>
            <translation>Import</translation>
        </message>
        <message>
            <source>Bảng niêm yết</source>
            <translation>Poster</translation>
        </message>
        <message>
            <source>Danh mục</source>
            <translation>Catalogue</translation>
        </message>
        <message>
            <source>{n} thủ tục</source>
            <translation>{n} procedures</translation>
        </message>
        <message>
            <source>{n} trong {total} thủ tục</source>
            <translation>{n} of {total} procedures</translation>
        </message>
    </context>
    <context>
        <name>LiveView</name>
        <message>
            <source>Đang mở dữ liệu…</source>
            <translation>Opening the data…</translation>
        </message>
        <message>
            <source>Các quầy</source>
            <translation>Counters</translation>
        </message>
        <message>
            <source>Chưa khai báo quầy nào</source>
            <translation>No counters yet</translation>
        </message>
        <message>
            <source>Đang chờ</source>
            <translation>Waiting</translation>
        </message>
        <message>
            <source>Không có ai đang chờ</source>
            <translation>Nobody is waiting</translation>
        </message>
        <message>
            <source>Trả số về hàng chờ</source>
            <translation>Back in line</translation>
        </message>
        <message>
            <source>Đang chờ, theo giờ lấy số</source>
            <translation>In line, by the time of the number</translation>
        </message>
        <message>
            <source>Xin chọn một quầy đang có số.</source>
            <translation>Please choose a counter that has a number.</translation>
        </message>
        <message>
            <source>lúc {time}</source>
            <translation>at {time}</translation>
        </message>
        <message>
            <source>Số {number} đã về hàng chờ, giữ nguyên thứ tự.</source>
            <translation>Number {number} is back in line at its old place.</translation>
        </message>
    </context>
    <context>
        <name>LockPanel</name>
        <message>
            <source>PIN hoặc mật khẩu</source>
            <translation>PIN or password</translation>
        </message>
        <message>
            <source>Mật khẩu</source>
            <translation>Password</translation>
        </message>
        <message>
            <source>Mở khóa</source>
            <translation>Unlock</translation>
        </message>
        <message>
            <source>Cán bộ khác đăng nhập</source>
            <translation>Another officer signs in</translation>
        </message>
        <message>
            <source>Cửa sổ đang khóa</source>
            <translation>The window is locked</translation>
        </message>
        <message>
            <source>{name} đang làm việc ở đây. Nội dung đang nhập được giữ nguyên.</source>
            <translation>{name} works here. What is being typed is kept.</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Một Cửa</source>
            <translation>Một Cửa</translation>
        </message>
        <message>
            <source>Đang kiểm tra máy in</source>
            <translation>Checking the printer</translation>
        </message>
        <message>
            <source>Đang mở dữ liệu</source>
            <translation>Opening the data</translation>
        </message>
        <message>
            <source>0 chờ in</source>
            <translation>0 waiting to print</translation>
        </message>
    </context>
    <context>
        <name>MessageBar</name>
        <message>
            <source>Làm ngay</source>
            <translation>Do it now</translation>
        </message>
        <message>
            <source>Đóng thông báo</source>
            <translation>Close the message</translation>
        </message>
    </context>
    <context>
        <name>MessageView</name>
        <message>
            <source>Máy đang khởi động…</source>
            <translation>Starting…</translation>
        </message>
        <message>
            <source>Xin chờ trong giây lát.</source>
            <translation>One moment, please.</translation>
        </message>
        <message>
            <source>Máy tạm ngừng phát số</source>
            <translation>This machine gives no numbers at the moment</translation>
        </message>
        <message>
            <source>Xin lấy số tại bàn hướng dẫn.</source>
            <translation>Please take a number at the information desk.</translation>
        </message>
    </context>
    <context>
        <name>MoneySection</name>
        <message>
            <source>Khoản thu của tôi</source>
            <translation>What I took</translation>
        </message>
        <message>
            <source>In phiếu thu tạm</source>
            <translation>Print slip</translation>
        </message>
        <message>
            <source>Điều chỉnh</source>
            <translation>Correct</translation>
        </message>
        <message>
            <source>Lúc</source>
            <translation>At</translation>
        </message>
        <message>
            <source>Mã hồ sơ</source>
            <translation>Dossier code</translation>
        </message>
        <message>
            <source>Nội dung</source>
            <translation>Field</translation>
        </message>
        <message>
            <source>Hình thức</source>
            <translation>Way</translation>
        </message>
        <message>
            <source>Số tiền</source>
            <translation>Amount</translation>
        </message>
        <message>
            <source>Phiếu số</source>
            <translation>Slip</translation>
        </message>
        <message>
            <source>Bảng kê</source>
            <translation>Sheet</translation>
        </message>
        <message>
            <source>Hôm nay chưa thu khoản nào</source>
            <translation>Nothing was taken today</translation>
        </message>
        <message>
            <source>Hôm nay, cả Trung tâm</source>
            <translation>Today, the whole centre</translation>
        </message>
        <message>
            <source>Người thu</source>
            <translation>Officer</translation>
        </message>
        <message>
            <source>Tiền mặt</source>
            <translation>Cash</translation>
        </message>
        <message>
            <source>Chuyển khoản</source>
            <translation>Transfer</translation>
        </message>
        <message>
            <source>Chưa chốt</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Chưa ai thu khoản nào</source>
            <translation>Nobody took anything</translation>
        </message>
        <message>
            <source>Bảng kê tôi đã chốt</source>
            <translation>My closing sheets</translation>
        </message>
        <message>
            <source>Số</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Ngày</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Chênh lệch</source>
            <translation>Difference</translation>
        </message>
        <message>
            <source>Chưa chốt bảng kê nào</source>
            <translation>No sheet closed yet</translation>
        </message>
        <message>
            <source>Enter: in lại</source>
            <translation>Enter: print again</translation>
        </message>
        <message>
            <source>số {number}</source>
            <translation>no. {number}</translation>
        </message>
        <message>
            <source>chưa chốt</source>
            <translation>open</translation>
        </message>
        <message>
            <source>khớp</source>
            <translation>agrees</translation>
        </message>
        <message>
            <source>thừa {amount}</source>
            <translation>{amount} over</translation>
        </message>
        <message>
            <source>thiếu {amount}</source>
            <translation>{amount} short</translation>
        </message>
        <message>
            <source>Khoản này không còn gì để điều chỉnh.</source>
            <translation>Nothing is left of this entry.</translation>
        </message>
        <message>
            <source>ngày {day} chưa chốt: xin chốt trước</source>
            <translation>{day} is not closed: please close it first</translation>
        </message>
        <message>
            <source>hôm nay {day}</source>
            <translation>today, {day}</translation>
        </message>
        <message>
            <source>Đã chốt bảng kê số {number}, đang in. Khoản thu sau lúc này vào bảng kê tiếp theo.</source>
            <translation>Sheet no. {number} is closed and being printed. What is taken from now on goes onto the next sheet.</translation>
        </message>
        <message>
            <source>Đã ghi bút toán điều chỉnh; khoản thu ban đầu vẫn giữ nguyên.</source>
            <translation>The counter-entry is made; the original entry stays.</translation>
        </message>
        <message>
            <source>Đang in phiếu thu tạm số {number}.</source>
            <translation>Temporary slip no. {number} is being printed.</translation>
        </message>
        <message>
            <source>Đang in lại bảng kê số {number}.</source>
            <translation>Sheet no. {number} is being printed again.</translation>
        </message>
    </context>
    <context>
        <name>MostUsed</name>
        <message>
            <source>Thủ tục hay dùng</source>
            <translation>Most used procedures</translation>
        </message>
    </context>
    <context>
        <name>NoWait</name>
        <message>
            <source>Còn kịp</source>
            <translation>In time</translation>
        </message>
        <message>
            <source>Chú ý</source>
            <translation>Attention</translation>
        </message>
        <message>
            <source>Gấp</source>
            <translation>Urgent</translation>
        </message>
        <message>
            <source>Trễ hẹn</source>
            <translation>Late</translation>
        </message>
        <message>
            <source>Mã hồ sơ</source>
            <translation>Dossier code</translation>
        </message>
        <message>
            <source>Thủ tục</source>
            <translation>Procedure</translation>
        </message>
        <message>
            <source>Cán bộ · quầy</source>
            <translation>Officer · counter</translation>
        </message>
        <message>
            <source>Nhận lúc</source>
            <translation>Received</translation>
        </message>
        <message>
            <source>Hứa trả</source>
            <translation>Promised</translation>
        </message>
        <message>
            <source>Thời gian còn lại</source>
            <translation>Time left</translation>
        </message>
        <message>
            <source>Hạn luật định</source>
            <translation>Legal due time</translation>
        </message>
        <message>
            <source>Vào lúc</source>
            <translation>At</translation>
        </message>
        <message>
            <source>Giải quyết trong</source>
            <translation>Took</translation>
        </message>
        <message>
            <source>Lời hứa</source>
            <translation>Promise</translation>
        </message>
        <message>
            <source>Chuyển hẹn trả</source>
            <translation>To appointment</translation>
        </message>
        <message>
            <source>Giữ lời</source>
            <translation>Kept</translation>
        </message>
    </context>
    <context>
        <name>NoWaitScreen</name>
        <message>
            <source>Không chờ</source>
            <translation>No wait</translation>
        </message>
        <message>
            <source>Xong</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Chuyển hẹn trả</source>
            <translation>To appointment</translation>
        </message>
        <message>
            <source>In Mẫu 01</source>
            <translation>Print Mẫu 01</translation>
        </message>
        <message>
            <source>Mở hồ sơ</source>
            <translation>Open dossier</translation>
        </message>
        <message>
            <source>Lời hứa đang chạy</source>
            <translation>Running promises</translation>
        </message>
        <message>
            <source>Chưa có lời hứa nào đang chạy</source>
            <translation>No promise is running</translation>
        </message>
        <message>
            <source>Hồ sơ không chờ tiếp nhận ở F2 sẽ hiện tại đây, gần giờ hứa nhất ở trên.</source>
            <translation>No-wait dossiers accepted on F2 appear here, the next promise on top.</translation>
        </message>
        <message>
            <source>Hôm nay đã xong hoặc chuyển hẹn trả</source>
            <translation>Finished today, or turned into an appointment</translation>
        </message>
        <message>
            <source>Hôm nay chưa có hồ sơ không chờ nào xong hoặc chuyển hẹn trả</source>
            <translation>No promise was finished or became an appointment today</translation>
        </message>
        <message>
            <source>Chuyển hẹn trả {code}?</source>
            <translation>Turn {code} into an appointment?</translation>
        </message>
        <message>
            <source>Chuyển và in Mẫu 01</source>
            <translation>Convert and print Mẫu 01</translation>
        </message>
        <message>
            <source>Lời hứa {promise} kết thúc, hạn luật định {due} giữ nguyên. Người dân được nhận Mẫu 01.</source>
            <translation>The promise {promise} ends, the legal due time {due} stays. The citizen receives Mẫu 01.</translation>
        </message>
        <message>
            <source>{n} đang chạy</source>
            <translation>{n} running</translation>
        </message>
        <message>
            <source>{n} sắp trễ</source>
            <translation>{n} running out</translation>
        </message>
        <message>
            <source>{n} trễ</source>
            <translation>{n} late</translation>
        </message>
        <message>
            <source>giữ lời hôm nay {kept}/{ended}</source>
            <translation>kept today {kept}/{ended}</translation>
        </message>
        <message>
            <source>{code} đã xong đúng phút hứa. Trả kết quả ở F6.</source>
            <translation>{code} is done on the promised minute. Return the result on F6.</translation>
        </message>
        <message>
            <source>{code} đã xong, giữ lời (còn {left}). Trả kết quả ở F6.</source>
            <translation>{code} is done, promise kept ({left} left). Return the result on F6.</translation>
        </message>
        <message>
            <source>{code} đã xong, trễ {left}. Xin lỗi người dân và trả kết quả ở F6.</source>
            <translation>{code} is done, {left} late. Please apologise and return the result on F6.</translation>
        </message>
        <message>
            <source>Hoàn tác</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Đã hoàn tác: {code} vẫn đang chạy.</source>
            <translation>Undone: {code} is still running.</translation>
        </message>
        <message>
            <source>{code} đã chuyển hẹn trả {due}. Mẫu 01 đang được in.</source>
            <translation>{code} is now an appointment for {due}. Mẫu 01 is being printed.</translation>
        </message>
        <message>
            <source>Đang in Mẫu 01 của {code}.</source>
            <translation>Printing Mẫu 01 of {code}.</translation>
        </message>
    </context>
    <context>
        <name>NoticePanel</name>
        <message>
            <source>Không có thông báo mới.</source>
            <translation>No new notices.</translation>
        </message>
        <message>
            <source>Giấy tờ cần bổ sung, hoàn thiện (mỗi dòng một loại)</source>
            <translation>Papers to add or complete (one a line)</translation>
        </message>
        <message>
            <source>Giấy tờ cần bổ sung, hoàn thiện</source>
            <translation>Papers to add or complete</translation>
        </message>
        <message>
            <source>Lý do</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>Căn cứ pháp lý</source>
            <translation>Legal basis</translation>
        </message>
        <message>
            <source>Hướng dẫn nơi nộp, cách làm tiếp</source>
            <translation>Where to turn, what to do next</translation>
        </message>
        <message>
            <source>Quay lại</source>
            <translation>Go back</translation>
        </message>
        <message>
            <source>Hướng dẫn {name} hoàn thiện hồ sơ</source>
            <translation>Guide {name} to complete the dossier</translation>
        </message>
        <message>
            <source>Từ chối tiếp nhận của {name}</source>
            <translation>Refuse to accept from {name}</translation>
        </message>
        <message>
            <source>người nộp</source>
            <translation>the applicant</translation>
        </message>
        <message>
            <source>Ghi đầy đủ trong một lần. Chưa cấp số hồ sơ, thời hạn chưa tính.</source>
            <translation>Everything in one go. No number is spent, the time limit does not run.</translation>
        </message>
        <message>
            <source>Phiếu từ chối có lý do bằng văn bản; không cấp số, không tính vào báo cáo hồ sơ.</source>
            <translation>The refusal is in writing with its reason; no number is spent, it counts in no report of dossiers.</translation>
        </message>
        <message>
            <source>In phiếu hướng dẫn</source>
            <translation>Print the guidance slip</translation>
        </message>
        <message>
            <source>In phiếu từ chối</source>
            <translation>Print the refusal</translation>
        </message>
        <message>
            <source>Xin ghi lý do.</source>
            <translation>Please give a reason.</translation>
        </message>
        <message>
            <source>Xin ghi giấy tờ hoặc nội dung cần hoàn thiện, mỗi dòng một loại.</source>
            <translation>Please write what has to be completed, one a line.</translation>
        </message>
    </context>
    <context>
        <name>NoticesPanel</name>
        <message>
            <source>Phiếu hướng dẫn, từ chối (chưa cấp số hồ sơ)</source>
            <translation>Guidance and refusals (no number spent)</translation>
        </message>
        <message>
            <source>Số phiếu, mã hoặc tên thủ tục</source>
            <translation>Number, code or name of the procedure</translation>
        </message>
        <message>
            <source>Từ ngày</source>
            <translation>From</translation>
        </message>
        <message>
            <source>đến ngày</source>
            <translation>to</translation>
        </message>
        <message>
            <source>Cán bộ</source>
            <translation>Officer</translation>
        </message>
        <message>
            <source>Tất cả</source>
            <translation>All</translation>
        </message>
        <message>
            <source>Loại phiếu</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Hướng dẫn</source>
            <translation>Guidance</translation>
        </message>
        <message>
            <source>Từ chối</source>
            <translation>Refusal</translation>
        </message>
        <message>
            <source>Phiếu hướng dẫn, từ chối</source>
            <translation>Guidance and refusals</translation>
        </message>
        <message>
            <source>Số</source>
            <translation>No.</translation>
        </message>
        <message>
            <source>Loại</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Lúc</source>
            <translation>At</translation>
        </message>
        <message>
            <source>Người nộp</source>
            <translation>Applicant</translation>
        </message>
        <message>
            <source>Thủ tục</source>
            <translation>Procedure</translation>
        </message>
        <message>
            <source>Không có phiếu nào</source>
            <translation>No slips</translation>
        </message>
        <message>
            <source>Xin bỏ bớt điều kiện lọc.</source>
            <translation>Please remove some of the conditions.</translation>
        </message>
        <message>
            <source>In lại phiếu đang chọn</source>
            <translation>Print the chosen slip again</translation>
        </message>
        <message>
            <source>Đóng</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>{n}+ phiếu</source>
            <translation>{n}+ slips</translation>
        </message>
        <message>
            <source>{n} phiếu</source>
            <translation>{n} slips</translation>
        </message>
        <message>
            <source>Đang in lại phiếu.</source>
            <translation>The slip is being printed again.</translation>
        </message>
    </context>
    <context>
        <name>NumberPanel</name>
        <message>
            <source>Gọi đích danh một số</source>
            <translation>Call a given number</translation>
        </message>
        <message>
            <source>Số trên phiếu</source>
            <translation>Number on the slip</translation>
        </message>
        <message>
            <source>Gọi số này</source>
            <translation>Call this number</translation>
        </message>
        <message>
            <source>Gọi ngoài thứ tự được ghi lại. Gọi được số đang chờ, số vắng và số tạm gác.</source>
            <translation>A call out of order is recorded. Waiting, absent and put-aside numbers can be called.</translation>
        </message>
    </context>
    <context>
        <name>NumberView</name>
        <message>
            <source>Số của Ông/Bà</source>
            <translation>Your number</translation>
        </message>
        <message>
            <source>ưu tiên: {group}</source>
            <translation>priority: {group}</translation>
        </message>
        <message>
            <source>Giờ hẹn {time}</source>
            <translation>Appointment at {time}</translation>
        </message>
        <message>
            <source>Xong</source>
            <translation>Done</translation>
        </message>
    </context>
    <context>
        <name>OfficersPage</name>
        <message>
            <source>Họ và tên</source>
            <translation>Full name</translation>
        </message>
        <message>
            <source>Chức danh</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>Bộ phận</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>Vai trò</source>
            <translation>Roles</translation>
        </message>
        <message>
            <source>Tình trạng</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Đặt mật khẩu tạm</source>
            <translation>Give a temporary password</translation>
        </message>
        <message>
            <source>Cho đăng nhập lại ngay</source>
            <translation>Let sign in again at once</translation>
        </message>
        <message>
            <source>Mật khẩu tạm: {secret}. Hãy báo cho cán bộ; lần đăng nhập tới phải đổi.</source>
            <translation>Temporary password: {secret}. Please tell the officer, who has to change it at the next sign-in.</translation>
        </message>
        <message>
            <source>Tài khoản đăng nhập lại được ngay.</source>
            <translation>The account can sign in again at once.</translation>
        </message>
        <message>
            <source>(không thuộc bộ phận nào)</source>
            <translation>(no unit)</translation>
        </message>
    </context>
    <context>
        <name>OtherPeriod</name>
        <message>
            <source>So với từ ngày</source>
            <translation>Compared from</translation>
        </message>
        <message>
            <source>đến ngày</source>
            <translation>to</translation>
        </message>
    </context>
    <context>
        <name>OutcomePanel</name>
        <message>
            <source>Kết quả của lượt này</source>
            <translation>How this visit ended</translation>
        </message>
        <message>
            <source>Xong</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Xong và gọi tiếp</source>
            <translation>Done, call next</translation>
        </message>
        <message>
            <source>Kết quả của số {number}</source>
            <translation>How {number} ended</translation>
        </message>
    </context>
    <context>
        <name>OutputPanel</name>
        <message>
            <source>In ra</source>
            <translation>Print to</translation>
        </message>
        <message>
            <source>Lưu vào tệp</source>
            <translation>Save to file</translation>
        </message>
        <message>
            <source>Quay lại</source>
            <translation>Go back</translation>
        </message>
        <message>
            <source>Lưu</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>In</source>
            <translation>Print</translation>
        </message>
    </context>
    <context>
        <name>Overlay</name>
        <message>
            <source>Đóng</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>OwnAccountPage</name>
        <message>
            <source>Mật khẩu hiện tại</source>
            <translation>Present password</translation>
        </message>
        <message>
            <source>PIN mới (4–6 chữ số, chỉ để mở khóa)</source>
            <translation>New PIN (4–6 digits, only to unlock)</translation>
        </message>
        <message>
            <source>Mật khẩu mới</source>
            <translation>New password</translation>
        </message>
        <message>
            <source>Nhập lại mật khẩu mới</source>
            <translation>The new password again</translation>
        </message>
        <message>
            <source>Điền mật khẩu mới, PIN mới hoặc cả hai; ô để trống giữ như cũ.</source>
            <translation>Fill in a new password, a new PIN or both; what is left empty stays as it is.</translation>
        </message>
        <message>
            <source>Lưu</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Hai lần nhập không giống nhau.</source>
            <translation>The two entries differ.</translation>
        </message>
        <message>
            <source>Đã lưu.</source>
            <translation>Saved.</translation>
        </message>
    </context>
    <context>
        <name>PackagePanel</name>
        <message>
            <source>Quý {number}/{year}</source>
            <translation>Quarter {number}/{year}</translation>
        </message>
        <message>
            <source>Đã qua ngày {day}, bộ báo cáo {quarter} chưa được lập.</source>
            <translation>{day} has passed, and the package of {quarter} is not made.</translation>
        </message>
        <message>
            <source>Đến kỳ lập bộ báo cáo {quarter}: nộp trước ngày {day}.</source>
            <translation>The package of {quarter} is due: hand it in before {day}.</translation>
        </message>
        <message>
            <source>Quý</source>
            <translation>Quarter</translation>
        </message>
        <message>
            <source>Chốt số liệu sớm đến</source>
            <translation>Cut figures early at</translation>
        </message>
        <message>
            <source>Ghi vào thư mục</source>
            <translation>Write into the folder</translation>
        </message>
        <message>
            <source>Lập</source>
            <translation>Make</translation>
        </message>
        <message>
            <source>Quay lại</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Mọi báo cáo của một quý, PDF và Excel, kèm mục lục</source>
            <translation>Every report of a quarter, PDF and Excel, with a page of contents</translation>
        </message>
    </context>
    <context>
        <name>PaperPage</name>
        <message>
            <source>Trang tiếp theo</source>
            <translation>Next page</translation>
        </message>
        <message>
            <source>Về danh sách</source>
            <translation>Back to the list</translation>
        </message>
        <message>
            <source>Bản xem trước</source>
            <translation>Preview</translation>
        </message>
        <message>
            <source>In hoặc lưu</source>
            <translation>Print or save</translation>
        </message>
        <message>
            <source>Tệp PDF</source>
            <translation>PDF file</translation>
        </message>
        <message>
            <source>Tờ gấp {code}</source>
            <translation>Leaflet {code}</translation>
        </message>
        <message>
            <source>In hai mặt trên A4 ngang, lật theo cạnh ngắn, rồi gấp ba theo vạch ở mép giấy.</source>
            <translation>Print on both sides of a landscape A4, flip on the short edge, fold in three at the marks.</translation>
        </message>
        <message>
            <source>Nội dung thủ tục này chưa đối chiếu đủ với văn bản; xin đối chiếu trước khi phát.</source>
            <translation>Not everything of this procedure was compared with its source; please compare before handing it out.</translation>
        </message>
        <message>
            <source>Bảng niêm yết danh mục</source>
            <translation>List of procedures</translation>
        </message>
        <message>
            <source>In trên A4 dọc.</source>
            <translation>Print on portrait A4.</translation>
        </message>
        <message>
            <source>Đang vẽ…</source>
            <translation>Drawing…</translation>
        </message>
        <message>
            <source>trang {n}/{count}</source>
            <translation>page {n}/{count}</translation>
        </message>
        <message>
            <source>Đã xong: {where}</source>
            <translation>Done: {where}</translation>
        </message>
    </context>
    <context>
        <name>PaperPanel</name>
        <message>
            <source>Hẹn trả kết quả</source>
            <translation>Result due</translation>
        </message>
        <message>
            <source>Hứa trả lúc</source>
            <translation>Promised for</translation>
        </message>
        <message>
            <source>In thêm Mẫu 01</source>
            <translation>Also print Mẫu 01</translation>
        </message>
        <message>
            <source>Bản xem trước giấy hẹn</source>
            <translation>Preview of the receipt</translation>
        </message>
        <message>
            <source>Tiếp nhận và in</source>
            <translation>Accept and print</translation>
        </message>
        <message>
            <source>3. Giấy hẹn</source>
            <translation>3. Receipt</translation>
        </message>
        <message>
            <source>Tiếp nhận tất cả và in</source>
            <translation>Accept all and print</translation>
        </message>
        <message>
            <source>Quét thẻ, chọn thủ tục: giấy hẹn hiện ở đây đúng như sẽ in.</source>
            <translation>Scan a card, choose a procedure: the receipt appears here as it will be printed.</translation>
        </message>
        <message>
            <source>Dự kiến: thời hạn tính từ khi {agency} nhận hồ sơ.</source>
            <translation>Forecast: the time limit counts from when {agency} receives the dossier.</translation>
        </message>
        <message>
            <source>Ngoài giờ làm việc: giờ nhận ghi trên giấy là {at}.</source>
            <translation>Outside working hours: the time of receipt on the paper is {at}.</translation>
        </message>
        <message>
            <source>Thiếu: {papers}</source>
            <translation>Missing: {papers}</translation>
        </message>
        <message>
            <source>{key} in phiếu hướng dẫn</source>
            <translation>{key} prints a guidance slip</translation>
        </message>
        <message>
            <source>Người này đang có hồ sơ cùng thủ tục chưa xong: {code}</source>
            <translation>This person has an open dossier for this procedure: {code}</translation>
        </message>
        <message>
            <source>Buổi này sắp hết: có thể hứa trả lúc {at} {day} buổi sau, xin hỏi người dân trước.</source>
            <translation>This session is about to end: the promise can be {at} {day}, next session; please ask the citizen first.</translation>
        </message>
        <message>
            <source>Không chờ</source>
            <translation>No wait</translation>
        </message>
        <message>
            <source>Hủy hồ sơ {code} vì nhập nhầm?</source>
            <translation>Void dossier {code} as entered by mistake?</translation>
        </message>
        <message>
            <source>Hủy hồ sơ</source>
            <translation>Void the dossier</translation>
        </message>
        <message>
            <source>Số hồ sơ không dùng lại; sổ ghi “hủy – nhập nhầm”. Xin thu lại giấy hẹn đã in.</source>
            <translation>The number is not used again; the register says “void – entered by mistake”. Please take back the printed receipt.</translation>
        </message>
        <message>
            <source>Hủy cả {n} hồ sơ nộp chung {codes} vì nhập nhầm?</source>
            <translation>Void all {n} dossiers of this sitting ({codes}) as entered by mistake?</translation>
        </message>
        <message>
            <source>Hủy cả {n} hồ sơ</source>
            <translation>Void all {n}</translation>
        </message>
        <message>
            <source>Chỉ hủy một hồ sơ thì mở hồ sơ đó ở {key}.</source>
            <translation>To void only one of them, open it on {key}.</translation>
        </message>
    </context>
    <context>
        <name>PapersEditor</name>
        <message>
            <source>Giấy tờ</source>
            <translation>Paper</translation>
        </message>
        <message>
            <source>Chính / chứng thực / sao</source>
            <translation>Original / certified / copy</translation>
        </message>
        <message>
            <source>Tên giấy tờ</source>
            <translation>Name of the paper</translation>
        </message>
        <message>
            <source>Bản chính</source>
            <translation>Originals</translation>
        </message>
        <message>
            <source>Bản chứng thực</source>
            <translation>Certified</translation>
        </message>
        <message>
            <source>Bản sao</source>
            <translation>Copies</translation>
        </message>
        <message>
            <source>Bắt buộc với mọi hồ sơ</source>
            <translation>Needed in every dossier</translation>
        </message>
    </context>
    <context>
        <name>PapersModel</name>
        <message>
            <source>Giấy tờ</source>
            <translation>Papers</translation>
        </message>
        <message>
            <source>Chính</source>
            <translation>Orig.</translation>
        </message>
        <message>
            <source>Chụp</source>
            <translation>Copy</translation>
        </message>
        <message>
            <source>C.thực</source>
            <translation>Cert.</translation>
        </message>
        <message>
            <source>Thành phần hồ sơ; * là giấy tờ bắt buộc</source>
            <translation>Papers of the dossier; * are required</translation>
        </message>
        <message>
            <source>Số bản chính</source>
            <translation>Originals</translation>
        </message>
        <message>
            <source>Số bản chứng thực</source>
            <translation>Certified copies</translation>
        </message>
        <message>
            <source>Số bản chụp</source>
            <translation>Photocopies</translation>
        </message>
        <message>
            <source>đã có</source>
            <translation>present</translation>
        </message>
        <message>
            <source>chưa có</source>
            <translation>missing</translation>
        </message>
    </context>
    <context>
        <name>PapersTable</name>
        <message>
            <source>Thành phần hồ sơ</source>
            <translation>Papers of the dossier</translation>
        </message>
    </context>
    <context>
        <name>PartsEditor</name>
        <message>
            <source>Chưa có dòng nào</source>
            <translation>No lines yet</translation>
        </message>
        <message>
            <source>Bấm Ctrl+D để thêm.</source>
            <translation>Press Ctrl+D to add one.</translation>
        </message>
        <message>
            <source>Thêm</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>Bỏ</source>
            <translation>Drop</translation>
        </message>
        <message>
            <source>Lên</source>
            <translation>Up</translation>
        </message>
        <message>
            <source>Xuống</source>
            <translation>Down</translation>
        </message>
    </context>
    <context>
        <name>PdfPreview</name>
        <message>
            <source>Không vẽ được bản xem trước.</source>
            <translation>The preview could not be drawn.</translation>
        </message>
    </context>
    <context>
        <name>PeoplePanel</name>
        <message>
            <source>Chủ hồ sơ khác người nộp</source>
            <translation>Owner differs from submitter</translation>
        </message>
        <message>
            <source>Tư cách người nộp</source>
            <translation>Capacity of the submitter</translation>
        </message>
        <message>
            <source>Văn bản ủy quyền / đại diện</source>
            <translation>Paper of authority</translation>
        </message>
        <message>
            <source>số, ngày, nơi lập</source>
            <translation>number, date, place</translation>
        </message>
        <message>
            <source>1. Người nộp</source>
            <translation>1. Submitter</translation>
        </message>
    </context>
    <context>
        <name>PeriodPicker</name>
        <message>
            <source>Từ ngày</source>
            <translation>From</translation>
        </message>
        <message>
            <source>Đến ngày</source>
            <translation>Until</translation>
        </message>
        <message>
            <source>Hôm nay</source>
            <translation>Today</translation>
        </message>
        <message>
            <source>Tuần</source>
            <translation>Week</translation>
        </message>
        <message>
            <source>Tháng</source>
            <translation>Month</translation>
        </message>
        <message>
            <source>Quý</source>
            <translation>Quarter</translation>
        </message>
        <message>
            <source>Năm</source>
            <translation>Year</translation>
        </message>
        <message>
            <source>Tự chọn</source>
            <translation>Custom</translation>
        </message>
    </context>
    <context>
        <name>PeriodSection</name>
        <message>
            <source>Excel</source>
            <translation>Excel</translation>
        </message>
        <message>
            <source>In</source>
            <translation>Print</translation>
        </message>
        <message>
            <source>Đang mở dữ liệu…</source>
            <translation>Opening the data…</translation>
        </message>
        <message>
            <source>Tệp PDF</source>
            <translation>PDF file</translation>
        </message>
        <message>
            <source>Tệp Excel</source>
            <translation>Excel file</translation>
        </message>
        <message>
            <source>Đang tính số liệu…</source>
            <translation>Working out the figures…</translation>
        </message>
        <message>
            <source>chưa đúng</source>
            <translation>not right</translation>
        </message>
        <message>
            <source>Chưa đọc được số liệu</source>
            <translation>The figures could not be read</translation>
        </message>
        <message>
            <source>Thử lại</source>
            <translation>Try again</translation>
        </message>
        <message>
            <source>Đã xong: {where}</source>
            <translation>Done: {where}</translation>
        </message>
    </context>
    <context>
        <name>PersonFields</name>
        <message>
            <source>Giấy tờ</source>
            <translation>Papers</translation>
        </message>
        <message>
            <source>Số căn cước</source>
            <translation>Identity number</translation>
        </message>
        <message>
            <source>quét thẻ hoặc gõ số</source>
            <translation>scan the card or type</translation>
        </message>
        <message>
            <source>Họ và tên</source>
            <translation>Full name</translation>
        </message>
        <message>
            <source>Ngày sinh</source>
            <translation>Date of birth</translation>
        </message>
        <message>
            <source>Giới tính</source>
            <translation>Sex</translation>
        </message>
        <message>
            <source>Địa chỉ</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>Điện thoại</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>Thư điện tử</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Người đại diện</source>
            <translation>Representative</translation>
        </message>
        <message>
            <source>Quốc tịch</source>
            <translation>Nationality</translation>
        </message>
        <message>
            <source>Tên tổ chức</source>
            <translation>Organisation</translation>
        </message>
    </context>
    <context>
        <name>PostSection</name>
        <message>
            <source>Đăng ký nhận qua bưu điện</source>
            <translation>Registered for the post</translation>
        </message>
        <message>
            <source>Chọn</source>
            <translation>Chosen</translation>
        </message>
        <message>
            <source>Mã hồ sơ</source>
            <translation>Dossier code</translation>
        </message>
        <message>
            <source>Người nhận</source>
            <translation>Receiver</translation>
        </message>
        <message>
            <source>Còn thu</source>
            <translation>Owed</translation>
        </message>
        <message>
            <source>Không có kết quả nào chờ gửi</source>
            <translation>No result waits for the post</translation>
        </message>
        <message>
            <source>Các lô</source>
            <translation>Batches</translation>
        </message>
        <message>
            <source>Số</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Tình trạng</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Hồ sơ</source>
            <translation>Dossiers</translation>
        </message>
        <message>
            <source>Vận đơn · phát · hoàn</source>
            <translation>Tracked · done · back</translation>
        </message>
        <message>
            <source>Chưa lập lô nào</source>
            <translation>No batch yet</translation>
        </message>
        <message>
            <source>Lô đang chọn</source>
            <translation>Chosen batch</translation>
        </message>
        <message>
            <source>Hồ sơ trong lô</source>
            <translation>Dossiers in the batch</translation>
        </message>
        <message>
            <source>TT</source>
            <translation>No.</translation>
        </message>
        <message>
            <source>Mã vận đơn</source>
            <translation>Tracking no.</translation>
        </message>
        <message>
            <source>Chọn một lô ở bên trái</source>
            <translation>Choose a batch at the left</translation>
        </message>
        <message>
            <source>Nơi để kết quả bị hoàn về</source>
            <translation>Place of the result that came back</translation>
        </message>
        <message>
            <source>Người của bưu điện nhận lô</source>
            <translation>Who of the post takes it</translation>
        </message>
        <message>
            <source>Số phiếu của bưu điện</source>
            <translation>Number of the post</translation>
        </message>
        <message>
            <source>Mã vận đơn (quét rồi Enter)</source>
            <translation>Tracking no. (scan, then Enter)</translation>
        </message>
        <message>
            <source>Ngày phát</source>
            <translation>Delivered on</translation>
        </message>
        <message>
            <source>Lập lô</source>
            <translation>Make a batch</translation>
        </message>
        <message>
            <source>Bỏ khỏi lô</source>
            <translation>Take out</translation>
        </message>
        <message>
            <source>Đã phát</source>
            <translation>Delivered</translation>
        </message>
        <message>
            <source>Bị hoàn về</source>
            <translation>Came back</translation>
        </message>
        <message>
            <source>đang gom</source>
            <translation>being made</translation>
        </message>
        <message>
            <source>đã giao {when}</source>
            <translation>left {when}</translation>
        </message>
        <message>
            <source>hoàn về {day}</source>
            <translation>back {day}</translation>
        </message>
        <message>
            <source>đã phát {day}</source>
            <translation>done {day}</translation>
        </message>
        <message>
            <source>đang chuyển</source>
            <translation>on its way</translation>
        </message>
        <message>
            <source>Xin ghi ngày bưu điện đã phát.</source>
            <translation>Please enter the day of delivery.</translation>
        </message>
        <message>
            <source>Bưu phẩm của hồ sơ {code} bị hoàn về</source>
            <translation>The item of dossier {code} came back</translation>
        </message>
        <message>
            <source>Kết quả về lại danh sách chờ trả; thời hạn giải quyết không đổi.</source>
            <translation>The result waits again; the time limit is not touched.</translation>
        </message>
        <message>
            <source>Ghi nhận</source>
            <translation>Note it</translation>
        </message>
        <message>
            <source>Lô số {number}</source>
            <translation>Batch no. {number}</translation>
        </message>
        <message>
            <source>{n} hồ sơ · {officer}</source>
            <translation>dossiers: {n} · {officer}</translation>
        </message>
        <message>
            <source>Đã lập lô. Xin ghi người của bưu điện khi giao.</source>
            <translation>The batch is made. Enter who of the post takes it when it leaves.</translation>
        </message>
        <message>
            <source>Đã giao lô; danh sách đang in để hai bên ký. Xin quét mã vận đơn của từng bưu phẩm.</source>
            <translation>The batch has left; the list for both signatures is being printed. Please scan the tracking number of each item.</translation>
        </message>
        <message>
            <source>Đã bỏ khỏi lô.</source>
            <translation>Taken out of the batch.</translation>
        </message>
        <message>
            <source>Đã ghi mã vận đơn của hồ sơ {code}.</source>
            <translation>The tracking number of dossier {code} is noted.</translation>
        </message>
        <message>
            <source>Hồ sơ {code}: bưu điện đã phát.</source>
            <translation>Dossier {code}: delivered by the post.</translation>
        </message>
        <message>
            <source>Hồ sơ {code} đã về lại danh sách chờ trả.</source>
            <translation>Dossier {code} waits at the centre again.</translation>
        </message>
        <message>
            <source>Space: chọn dòng</source>
            <translation>Space: choose a row</translation>
        </message>
        <message>
            <source>đã chọn {n}</source>
            <translation>chosen: {n}</translation>
        </message>
        <message>
            <source>Lập lô {n} hồ sơ</source>
            <translation>Make a batch of {n}</translation>
        </message>
        <message>
            <source>Ghi mã vận đơn</source>
            <translation>Note tracking no.</translation>
        </message>
        <message>
            <source>Giao bưu điện, in danh sách</source>
            <translation>Hand over, print list</translation>
        </message>
    </context>
    <context>
        <name>PrintersPage</name>
        <message>
            <source>In trang thử</source>
            <translation>Print a test page</translation>
        </message>
        <message>
            <source>Tên</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>In ra</source>
            <translation>Print to</translation>
        </message>
        <message>
            <source>Quầy</source>
            <translation>Counter</translation>
        </message>
        <message>
            <source>Tình trạng</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Tên gọi</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Loại</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Máy in của máy tính</source>
            <translation>Printer of this computer</translation>
        </message>
        <message>
            <source>Thư mục chứa tệp PDF</source>
            <translation>Folder for PDF files</translation>
        </message>
        <message>
            <source>Máy in cuộn giấy (ESC/POS)</source>
            <translation>Roll printer (ESC/POS)</translation>
        </message>
        <message>
            <source>Hàng đợi in</source>
            <translation>Print queue</translation>
        </message>
        <message>
            <source>Thư mục</source>
            <translation>Folder</translation>
        </message>
        <message>
            <source>để trống: thư mục bản in của chương trình</source>
            <translation>empty: the program's folder of prints</translation>
        </message>
        <message>
            <source>Địa chỉ máy in</source>
            <translation>Address of the printer</translation>
        </message>
        <message>
            <source>tcp://địa-chỉ:cổng, usb://mã-hãng:mã-máy, serial://cổng:tốc-độ hoặc queue://hàng-đợi-in</source>
            <translation>tcp://address:port, usb://vendor:product, serial://port:speed or queue://print-queue</translation>
        </message>
        <message>
            <source>Khổ giấy cuộn</source>
            <translation>Width of the roll</translation>
        </message>
        <message>
            <source>80 mm (576 điểm)</source>
            <translation>80 mm (576 dots)</translation>
        </message>
        <message>
            <source>58 mm (384 điểm)</source>
            <translation>58 mm (384 dots)</translation>
        </message>
        <message>
            <source>Dùng cho quầy</source>
            <translation>For counters</translation>
        </message>
        <message>
            <source>In các giấy</source>
            <translation>Papers printed</translation>
        </message>
        <message>
            <source>Mọi quầy</source>
            <translation>All counters</translation>
        </message>
        <message>
            <source>Đang in trang thử…</source>
            <translation>Printing a test page…</translation>
        </message>
        <message>
            <source>(máy in mặc định của máy tính)</source>
            <translation>(default printer of this computer)</translation>
        </message>
        <message>
            <source>máy in mặc định</source>
            <translation>default printer</translation>
        </message>
        <message>
            <source>thư mục bản in của chương trình</source>
            <translation>the program's folder of prints</translation>
        </message>
        <message>
            <source>mọi quầy</source>
            <translation>all counters</translation>
        </message>
    </context>
    <context>
        <name>PriorityGroupsPage</name>
        <message>
            <source>Diện ưu tiên</source>
            <translation>Priority groups</translation>
        </message>
        <message>
            <source>Căn cứ</source>
            <translation>Ground</translation>
        </message>
        <message>
            <source>Tình trạng</source>
            <translation>State</translation>
        </message>
        <message>
            <source>điều luật, hoặc nội quy</source>
            <translation>an article, or the house rules</translation>
        </message>
        <message>
            <source>Thứ tự trên máy lấy số</source>
            <translation>Place on the machine</translation>
        </message>
        <message>
            <source>Phiếu chỉ ghi "ưu tiên"; hệ thống chỉ lưu tên diện, không lưu lý do sức khỏe của ai.</source>
            <translation>The slip says priority, no more; only the group is kept, no reason of anybody's health.</translation>
        </message>
    </context>
    <context>
        <name>PriorityView</name>
        <message>
            <source>Ông/Bà thuộc diện nào?</source>
            <translation>Which group are you in?</translation>
        </message>
        <message>
            <source>Máy chỉ ghi diện ưu tiên. Đưa thẻ căn cước vào máy quét, máy chỉ xem đã đủ 60 tuổi chưa, không lưu thông tin thẻ.</source>
            <translation>Only the group is recorded. An identity card under the scanner is looked at for the age of 60 alone; nothing of it is kept.</translation>
        </message>
        <message>
            <source>Quay lại</source>
            <translation>Back</translation>
        </message>
    </context>
    <context>
        <name>ProcedurePanel</name>
        <message>
            <source>Thủ tục</source>
            <translation>Procedure</translation>
        </message>
        <message>
            <source>gõ vài chữ: khai sinh, ks, 2.000815</source>
            <translation>a few letters: khai sinh, ks, 2.000815</translation>
        </message>
        <message>
            <source>Trường hợp</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>Số trang bản chính</source>
            <translation>Pages of the original</translation>
        </message>
        <message>
            <source>Số bản</source>
            <translation>Copies</translation>
        </message>
        <message>
            <source>Đủ giấy tờ</source>
            <translation>All papers</translation>
        </message>
        <message>
            <source>Thu phí, lệ phí</source>
            <translation>Fee payment</translation>
        </message>
        <message>
            <source>Số tiền (đồng)</source>
            <translation>Amount (đồng)</translation>
        </message>
        <message>
            <source>Căn cứ mức thu, miễn giảm</source>
            <translation>Ground of amount or exemption</translation>
        </message>
        <message>
            <source>Thời hạn</source>
            <translation>Time limit</translation>
        </message>
        <message>
            <source>Đơn vị</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>Căn cứ thời hạn</source>
            <translation>Ground of the limit</translation>
        </message>
        <message>
            <source>Cách nộp</source>
            <translation>Channel</translation>
        </message>
        <message>
            <source>Số bộ</source>
            <translation>Sets</translation>
        </message>
        <message>
            <source>Nhận kết quả</source>
            <translation>Result wanted</translation>
        </message>
        <message>
            <source>Địa chỉ nhận kết quả</source>
            <translation>Address for the result</translation>
        </message>
        <message>
            <source>Nội dung khác…</source>
            <translation>More…</translation>
        </message>
        <message>
            <source>Trích yếu nội dung yêu cầu</source>
            <translation>Requested matter</translation>
        </message>
        <message>
            <source>Mã hồ sơ quốc gia</source>
            <translation>National code</translation>
        </message>
        <message>
            <source>Cơ quan có thẩm quyền (hồ sơ không phụ thuộc địa giới)</source>
            <translation>Competent agency (dossier regardless of territory)</translation>
        </message>
        <message>
            <source>Giờ nhận thật (nhập bù)</source>
            <translation>Real time of receipt (late entry)</translation>
        </message>
        <message>
            <source>Lý do nhập bù</source>
            <translation>Reason of late entry</translation>
        </message>
        <message>
            <source>2. Thủ tục</source>
            <translation>2. Procedure</translation>
        </message>
        <message>
            <source>Phí, lệ phí</source>
            <translation>Fee</translation>
        </message>
        <message>
            <source>Tổng cộng: {total}</source>
            <translation>Total: {total}</translation>
        </message>
        <message>
            <source>Đang nhập bù: đã nhập {n} hồ sơ. Ghi giờ nhận thật của từng hồ sơ.</source>
            <translation>Entering after the fact: {n} dossiers so far. Give the real time of each.</translation>
        </message>
    </context>
    <context>
        <name>ProgrammesPage</name>
        <message>
            <source>Tên chương trình</source>
            <translation>Name of the programme</translation>
        </message>
        <message>
            <source>Thứ</source>
            <translation>Days</translation>
        </message>
        <message>
            <source>Trả trong</source>
            <translation>Within</translation>
        </message>
        <message>
            <source>Thủ tục</source>
            <translation>Procedures</translation>
        </message>
        <message>
            <source>Tình trạng</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Các thứ trong tuần</source>
            <translation>Weekdays</translation>
        </message>
        <message>
            <source>Hứa trả trong</source>
            <translation>Promised within</translation>
        </message>
        <message>
            <source>theo từng thủ tục</source>
            <translation>by procedure</translation>
        </message>
        <message>
            <source>15 phút</source>
            <translation>15 minutes</translation>
        </message>
        <message>
            <source>30 phút</source>
            <translation>30 minutes</translation>
        </message>
        <message>
            <source>60 phút</source>
            <translation>60 minutes</translation>
        </message>
        <message>
            <source>nửa buổi (120 phút)</source>
            <translation>half a session (120 minutes)</translation>
        </message>
        <message>
            <source>Các buổi (không chọn: mọi buổi)</source>
            <translation>Sessions (none chosen: all)</translation>
        </message>
        <message>
            <source>Từ ngày</source>
            <translation>From</translation>
        </message>
        <message>
            <source>Đến hết ngày</source>
            <translation>Last day</translation>
        </message>
        <message>
            <source>Trừ các ngày</source>
            <translation>Except on</translation>
        </message>
        <message>
            <source>ngày/tháng/năm, cách nhau bằng dấu phẩy</source>
            <translation>day/month/year, separated by commas</translation>
        </message>
        <message>
            <source>Lọc thủ tục theo tên hoặc mã</source>
            <translation>Filter procedures by name or code</translation>
        </message>
        <message>
            <source>Thủ tục được nhận không chờ</source>
            <translation>Procedures accepted as no-wait</translation>
        </message>
        <message>
            <source>theo thủ tục</source>
            <translation>by procedure</translation>
        </message>
        <message>
            <source>{minutes} phút</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <source>hết {day}</source>
            <translation>until {day}</translation>
        </message>
    </context>
    <context>
        <name>ProgressPanel</name>
        <message>
            <source>Bảng tiến độ công khai: không có tên, không có nội dung hồ sơ</source>
            <translation>Public progress sheet: no names, no contents of dossiers</translation>
        </message>
        <message>
            <source>Tệp trang web (HTML)</source>
            <translation>Web page (HTML)</translation>
        </message>
        <message>
            <source>Tệp PDF</source>
            <translation>PDF file</translation>
        </message>
        <message>
            <source>Hồ sơ nhận trong số ngày gần đây</source>
            <translation>Received in the last days</translation>
        </message>
        <message>
            <source>Tên thủ tục</source>
            <translation>Name of the procedure</translation>
        </message>
        <message>
            <source>Không ghi: chỉ mã, tình trạng, hẹn trả</source>
            <translation>Left out: code, state and due time only</translation>
        </message>
        <message>
            <source>Có ghi: người quen có thể đoán được việc của nhau</source>
            <translation>Shown: acquaintances may guess each other's matters</translation>
        </message>
        <message>
            <source>Đã xong: {where}</source>
            <translation>Done: {where}</translation>
        </message>
    </context>
    <context>
        <name>Queue</name>
        <message>
            <source>Mở quầy</source>
            <translation>Open counter</translation>
        </message>
        <message>
            <source>Mở lại quầy</source>
            <translation>Open again</translation>
        </message>
        <message>
            <source>Gọi số tiếp</source>
            <translation>Call next</translation>
        </message>
        <message>
            <source>Bắt đầu phục vụ</source>
            <translation>Begin service</translation>
        </message>
        <message>
            <source>Xong lượt này</source>
            <translation>End this visit</translation>
        </message>
        <message>
            <source>Tiếp nhận</source>
            <translation>Reception</translation>
        </message>
        <message>
            <source>Trả kết quả</source>
            <translation>Hand over</translation>
        </message>
        <message>
            <source>Gọi lại</source>
            <translation>Call again</translation>
        </message>
        <message>
            <source>Vắng</source>
            <translation>Absent</translation>
        </message>
        <message>
            <source>Tạm gác</source>
            <translation>Put aside</translation>
        </message>
        <message>
            <source>Chuyển</source>
            <translation>Transfer</translation>
        </message>
        <message>
            <source>Xong</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Gọi đích danh</source>
            <translation>Given number</translation>
        </message>
        <message>
            <source>Hoàn tác cả lượt gọi {number}</source>
            <translation>Undo the whole call of {number}</translation>
        </message>
        <message>
            <source>Hoàn tác gọi {number}</source>
            <translation>Undo call {number}</translation>
        </message>
        <message>
            <source>Hoàn tác bắt đầu {number}</source>
            <translation>Undo begin {number}</translation>
        </message>
        <message>
            <source>Hoàn tác xong {number}</source>
            <translation>Undo done {number}</translation>
        </message>
        <message>
            <source>Hoàn tác vắng {number}</source>
            <translation>Undo absent {number}</translation>
        </message>
        <message>
            <source>Hoàn tác trở lại {number}</source>
            <translation>Undo return {number}</translation>
        </message>
        <message>
            <source>Hoàn tác tạm gác {number}</source>
            <translation>Undo aside {number}</translation>
        </message>
        <message>
            <source>Hoàn tác chuyển {number}</source>
            <translation>Undo transfer {number}</translation>
        </message>
        <message>
            <source>Hoàn tác bỏ {number}</source>
            <translation>Undo giving up {number}</translation>
        </message>
        <message>
            <source>Nghỉ từ {time} · {n} người chờ</source>
            <translation>Away since {time} · {n} waiting</translation>
        </message>
        <message>
            <source>{n} người chờ quầy này</source>
            <translation>{n} waiting for this counter</translation>
        </message>
        <message>
            <source>phục vụ {n} phút, từ {time}</source>
            <translation>served for {n} min, since {time}</translation>
        </message>
        <message>
            <source>{n} hồ sơ đã tiếp nhận</source>
            <translation>{n} dossiers accepted</translation>
        </message>
        <message>
            <source>gọi lần {n} lúc {time}</source>
            <translation>call {n} at {time}</translation>
        </message>
        <message>
            <source>đã chờ {n} phút</source>
            <translation>waited {n} min</translation>
        </message>
        <message>
            <source>Số</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Nhóm</source>
            <translation>Group</translation>
        </message>
        <message>
            <source>Diện</source>
            <translation>Line</translation>
        </message>
        <message>
            <source>Đã chờ</source>
            <translation>Waited</translation>
        </message>
        <message>
            <source>Tình trạng</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Gọi lúc</source>
            <translation>Called at</translation>
        </message>
        <message>
            <source>gọi tiếp theo</source>
            <translation>next</translation>
        </message>
        <message>
            <source>chuyển riêng tới quầy này</source>
            <translation>sent to this counter</translation>
        </message>
        <message>
            <source>được gọi từ {time}</source>
            <translation>may be called from {time}</translation>
        </message>
        <message>
            <source>{n} phút</source>
            <translation>{n} min</translation>
        </message>
        <message>
            <source>{n} phút, sắp lâu</source>
            <translation>{n} min, soon long</translation>
        </message>
        <message>
            <source>{n} phút, chờ lâu</source>
            <translation>{n} min, long</translation>
        </message>
        <message>
            <source>Lượt</source>
            <translation>Visit</translation>
        </message>
        <message>
            <source>Giờ</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>Mã</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Hẹn {time}</source>
            <translation>Appointment {time}</translation>
        </message>
        <message>
            <source>Ưu tiên: {group}</source>
            <translation>Priority: {group}</translation>
        </message>
        <message>
            <source>lấy số {time} ngày {day}</source>
            <translation>taken {time} on {day}</translation>
        </message>
        <message>
            <source>chưa được gọi</source>
            <translation>not called</translation>
        </message>
        <message>
            <source>gọi lúc {time} · {counter}</source>
            <translation>called at {time} · {counter}</translation>
        </message>
        <message>
            <source>chưa đến</source>
            <translation>not here yet</translation>
        </message>
        <message>
            <source>đã đến, có số</source>
            <translation>arrived, has a number</translation>
        </message>
        <message>
            <source>đã hủy</source>
            <translation>cancelled</translation>
        </message>
        <message>
            <source>dự kiến được gọi ngay</source>
            <translation>expected to be called at once</translation>
        </message>
        <message>
            <source>chờ khoảng {n} phút ({low}–{high})</source>
            <translation>wait about {n} min ({low}–{high})</translation>
        </message>
    </context>
    <context>
        <name>QueueScreen</name>
        <message>
            <source>Hàng chờ</source>
            <translation>Queue</translation>
        </message>
        <message>
            <source>Cấp số</source>
            <translation>Give a number</translation>
        </message>
        <message>
            <source>Lịch hẹn</source>
            <translation>Appointments</translation>
        </message>
        <message>
            <source>Quầy</source>
            <translation>Counter</translation>
        </message>
        <message>
            <source>Đang chờ quầy này</source>
            <translation>Waiting for this counter</translation>
        </message>
        <message>
            <source>Chưa có ai chờ quầy này</source>
            <translation>Nobody waits for this counter</translation>
        </message>
        <message>
            <source>Số lấy ở máy phát số hoặc cấp tại bàn sẽ hiện ở đây.</source>
            <translation>Numbers from the ticket machine or the desk will appear here.</translation>
        </message>
        <message>
            <source>Tạm gác, vắng</source>
            <translation>Put aside, absent</translation>
        </message>
        <message>
            <source>Trở lại</source>
            <translation>Is back</translation>
        </message>
        <message>
            <source>Bỏ số</source>
            <translation>Give up</translation>
        </message>
        <message>
            <source>Không có số nào tạm gác hoặc vắng</source>
            <translation>Nobody is put aside or absent</translation>
        </message>
        <message>
            <source>Chưa chọn quầy</source>
            <translation>No counter chosen</translation>
        </message>
        <message>
            <source>Bấm {key} và chọn quầy đang ngồi; hàng chờ của quầy sẽ hiện ở đây.</source>
            <translation>Press {key} and choose your counter; its queue will appear here.</translation>
        </message>
        <message>
            <source>{n} đang chờ</source>
            <translation>{n} waiting</translation>
        </message>
        <message>
            <source>{n} chờ quá {target} phút</source>
            <translation>{n} over {target} min</translation>
        </message>
        <message>
            <source>{n} lượt hôm trước chưa rõ kết quả.</source>
            <translation>{n} earlier visits without an outcome.</translation>
        </message>
        <message>
            <source>Trả lời</source>
            <translation>Answer</translation>
        </message>
        <message>
            <source>Số {number} đã xong.</source>
            <translation>{number} is done.</translation>
        </message>
        <message>
            <source>Số {number} vắng. Khi người dân đến, chọn số này và bấm {back}.</source>
            <translation>{number} is absent. When the person comes, choose it and press {back}.</translation>
        </message>
        <message>
            <source>Số {number} tạm gác. Khi người dân trở lại, bấm {back}.</source>
            <translation>{number} is put aside. When the person is back, press {back}.</translation>
        </message>
        <message>
            <source>Đã bỏ số {number}.</source>
            <translation>{number} was given up.</translation>
        </message>
        <message>
            <source>Số {number} chờ tiếp ở chỗ cũ.</source>
            <translation>{number} waits again at the old place.</translation>
        </message>
        <message>
            <source>{number} đã đóng, vì cán bộ sang quầy này.</source>
            <translation>{number} was closed, as its officer moved here.</translation>
        </message>
        <message>
            <source>Đã hoàn tác, số {number} như trước.</source>
            <translation>Undone, {number} is as before.</translation>
        </message>
        <message>
            <source>Số {number} đã chuyển tới {where}, giữ nguyên thứ tự.</source>
            <translation>{number} was transferred to {where} and keeps its place.</translation>
        </message>
        <message>
            <source>Không còn ai chờ quầy này.</source>
            <translation>Nobody waits for this counter any more.</translation>
        </message>
        <message>
            <source>Phiếu vừa quét: số {number}, {state}.</source>
            <translation>Scanned slip: {number}, {state}.</translation>
        </message>
        <message>
            <source>Phiếu đã in.</source>
            <translation>The slip is printed.</translation>
        </message>
        <message>
            <source>Xin ghi số này cho người dân.</source>
            <translation>Please write this number down for the person.</translation>
        </message>
        <message>
            <source>{trouble} Số đã cấp, xin ghi số này cho người dân.</source>
            <translation>{trouble} The number stands, please write it down for the person.</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Tiếp nhận</source>
            <translation>Reception</translation>
        </message>
        <message>
            <source>Hàng chờ</source>
            <translation>Queue</translation>
        </message>
        <message>
            <source>Không chờ</source>
            <translation>No wait</translation>
        </message>
        <message>
            <source>Hồ sơ</source>
            <translation>Dossiers</translation>
        </message>
        <message>
            <source>Trả kết quả</source>
            <translation>Returns</translation>
        </message>
        <message>
            <source>Thống kê</source>
            <translation>Statistics</translation>
        </message>
        <message>
            <source>Danh mục</source>
            <translation>Catalogue</translation>
        </message>
        <message>
            <source>Quản trị</source>
            <translation>Settings</translation>
        </message>
    </context>
    <context>
        <name>Rating</name>
        <message>
            <source>Rất hài lòng</source>
            <translation>Very satisfied</translation>
        </message>
        <message>
            <source>Hài lòng</source>
            <translation>Satisfaction</translation>
        </message>
        <message>
            <source>Không hài lòng</source>
            <translation>Not satisfied</translation>
        </message>
        <message>
            <source>Xin chào</source>
            <translation>We greet</translation>
        </message>
        <message>
            <source>Xin lỗi</source>
            <translation>We apologise</translation>
        </message>
        <message>
            <source>Xin cảm ơn</source>
            <translation>We thank</translation>
        </message>
        <message>
            <source>Xin phép</source>
            <translation>We ask leave</translation>
        </message>
        <message>
            <source>Luôn mỉm cười</source>
            <translation>Always smiling</translation>
        </message>
        <message>
            <source>Luôn nhẹ nhàng</source>
            <translation>Always gentle</translation>
        </message>
        <message>
            <source>Luôn lắng nghe</source>
            <translation>Always listening</translation>
        </message>
        <message>
            <source>Luôn giúp đỡ</source>
            <translation>Always helping</translation>
        </message>
        <message>
            <source>Xin lỗi và xin cảm ơn Ông/Bà</source>
            <translation>We are sorry, and we thank you</translation>
        </message>
        <message>
            <source>Góp ý này giúp chúng tôi luôn lắng nghe và phục vụ tốt hơn.</source>
            <translation>What you say helps us to listen and to serve better.</translation>
        </message>
        <message>
            <source>Xin cảm ơn Ông/Bà</source>
            <translation>Thank you</translation>
        </message>
        <message>
            <source>Chúng tôi luôn mỉm cười, luôn nhẹ nhàng, luôn lắng nghe, luôn giúp đỡ.</source>
            <translation>Always smiling, always gentle, always listening, always helping.</translation>
        </message>
    </context>
    <context>
        <name>RatingWindow</name>
        <message>
            <source>Đánh giá sự hài lòng</source>
            <translation>Satisfaction</translation>
        </message>
        <message>
            <source>Đang chờ kết nối với máy của quầy…</source>
            <translation>Waiting for the counter's computer…</translation>
        </message>
        <message>
            <source>Dữ liệu mẫu</source>
            <translation>Sample data</translation>
        </message>
    </context>
    <context>
        <name>RatingsPage</name>
        <message>
            <source>Hỏi đánh giá trong (phút)</source>
            <translation>Ask for a rating within (minutes)</translation>
        </message>
        <message>
            <source>Mã đánh giá dùng được (ngày)</source>
            <translation>Rating codes work for (days)</translation>
        </message>
        <message>
            <source>Mục tiêu hài lòng (%)</source>
            <translation>Target, satisfied (%)</translation>
        </message>
        <message>
            <source>Mục tiêu được đánh giá (%)</source>
            <translation>Target, rated (%)</translation>
        </message>
        <message>
            <source>In mã đánh giá trên giấy biên nhận trả kết quả</source>
            <translation>Print a rating code on return receipts</translation>
        </message>
        <message>
            <source>Lý do {n}</source>
            <translation>Reason {n}</translation>
        </message>
        <message>
            <source>Khi chưa hài lòng</source>
            <translation>When not satisfied</translation>
        </message>
        <message>
            <source>Khi hài lòng (có thể trống)</source>
            <translation>When satisfied (may be empty)</translation>
        </message>
        <message>
            <source>Khi nào, mục tiêu</source>
            <translation>When, and targets</translation>
        </message>
        <message>
            <source>Lý do trên màn hình đánh giá</source>
            <translation>Reasons on the rating screen</translation>
        </message>
        <message>
            <source>Sau khi một lượt phục vụ kết thúc, màn hình ở quầy hỏi trong khoảng này.</source>
            <translation>So long after a service has ended the counter's screen asks about it.</translation>
        </message>
        <message>
            <source>Kể từ ngày trả kết quả; 0: chỉ trong ngày.</source>
            <translation>From the day of return; 0: on that day only.</translation>
        </message>
        <message>
            <source>Hài lòng và rất hài lòng trên số lượt đánh giá.</source>
            <translation>Satisfied and very satisfied of all ratings.</translation>
        </message>
        <message>
            <source>Hồ sơ được đánh giá trên số hồ sơ đã trả.</source>
            <translation>Rated dossiers of all returned ones.</translation>
        </message>
        <message>
            <source>Mã dùng một lần, chỉ có trên liên của người nhận.</source>
            <translation>A code works once and stands on the applicant's copy only.</translation>
        </message>
        <message>
            <source>Lưu</source>
            <translation>Save</translation>
        </message>
    </context>
    <context>
        <name>ReasonedForm</name>
        <message>
            <source>Lý do</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>Dừng xử lý hồ sơ {code}?</source>
            <translation>Stop work on dossier {code}?</translation>
        </message>
        <message>
            <source>Dừng xử lý</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>Xử lý tiếp hồ sơ {code}?</source>
            <translation>Resume dossier {code}?</translation>
        </message>
        <message>
            <source>Xử lý tiếp</source>
            <translation>Resume</translation>
        </message>
        <message>
            <source>Từ chối giải quyết hồ sơ {code}?</source>
            <translation>Refuse dossier {code}?</translation>
        </message>
        <message>
            <source>Từ chối</source>
            <translation>Refuse</translation>
        </message>
        <message>
            <source>Công dân rút hồ sơ {code}?</source>
            <translation>Does the citizen withdraw dossier {code}?</translation>
        </message>
        <message>
            <source>Ghi rút hồ sơ</source>
            <translation>Record withdrawal</translation>
        </message>
        <message>
            <source>Mở lại hồ sơ {code} để xử lý?</source>
            <translation>Open dossier {code} again?</translation>
        </message>
        <message>
            <source>Mở lại</source>
            <translation>Open again</translation>
        </message>
        <message>
            <source>Hoàn tác</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Hoàn tác bước “{step}” lúc {when} của hồ sơ {code}?</source>
            <translation>Undo “{step}” at {when} of dossier {code}?</translation>
        </message>
        <message>
            <source>Thời hạn tính tiếp phần còn lại; giấy hẹn mới thay giấy cũ.</source>
            <translation>The limit goes on with its remainder; a new receipt replaces the old one.</translation>
        </message>
        <message>
            <source>In phiếu từ chối có lý do này; từ chối cũng phải trong hạn {due}.</source>
            <translation>The refusal is printed with this reason; it must be within the limit too, {due}.</translation>
        </message>
        <message>
            <source>Thời hạn cũ giữ nguyên; lần xử lý xong đầu tiên vẫn nằm trong diễn biến.</source>
            <translation>The due time stands; the first finish stays in the history.</translation>
        </message>
        <message>
            <source>Thời hạn tạm dừng cho đến khi bấm “Xử lý tiếp”. In thông báo dừng giải quyết.</source>
            <translation>The limit pauses until “Resume”. The notice of stopping is printed.</translation>
        </message>
        <message>
            <source>Bước này vẫn nằm trong diễn biến, có gạch ngang và lý do.</source>
            <translation>The step stays in the history, struck through and with the reason.</translation>
        </message>
        <message>
            <source>Trả lại giấy tờ cho công dân. Hồ sơ kết thúc, tính là đúng hạn.</source>
            <translation>Give the papers back. The dossier ends and counts as on time.</translation>
        </message>
        <message>
            <source>{told} Yêu cầu bổ sung không còn phải trả lời.</source>
            <translation>{told} The supplement need not be answered any more.</translation>
        </message>
    </context>
    <context>
        <name>ReasonsPage</name>
        <message>
            <source>Chọn lại</source>
            <translation>Choose again</translation>
        </message>
        <message>
            <source>Gửi đánh giá</source>
            <translation>Send the rating</translation>
        </message>
        <message>
            <source>Điều gì làm Ông/Bà chưa hài lòng?</source>
            <translation>What were you not satisfied with?</translation>
        </message>
        <message>
            <source>Ông/Bà hài lòng về điều gì?</source>
            <translation>What were you satisfied with?</translation>
        </message>
        <message>
            <source>Chọn một hay nhiều điều, hoặc gửi ngay.</source>
            <translation>Choose one or more, or send at once.</translation>
        </message>
        <message>
            <source>Chưa ghi được đánh giá. Xin chạm Gửi đánh giá lần nữa.</source>
            <translation>The rating could not be kept. Please touch Send the rating again.</translation>
        </message>
    </context>
    <context>
        <name>ReceiveSupplementForm</name>
        <message>
            <source>Đủ tất cả</source>
            <translation>All complete</translation>
        </message>
        <message>
            <source>Nhận bổ sung hồ sơ {code}</source>
            <translation>Receive the supplement of dossier {code}</translation>
        </message>
        <message>
            <source>Nhận và in</source>
            <translation>Receive and print</translation>
        </message>
        <message>
            <source>Thời hạn tính lại từ đầu kể từ lúc nhận.</source>
            <translation>The limit starts again from this receipt.</translation>
        </message>
        <message>
            <source>Thời hạn tính tiếp phần còn lại.</source>
            <translation>The limit goes on with its remainder.</translation>
        </message>
        <message>
            <source>Đã yêu cầu: {papers}. {clock}</source>
            <translation>Asked for: {papers}. {clock}</translation>
        </message>
    </context>
    <context>
        <name>Reception</name>
        <message>
            <source>Giấy tờ</source>
            <translation>Paper</translation>
        </message>
        <message>
            <source>Số giấy tờ</source>
            <translation>ID number</translation>
        </message>
        <message>
            <source>Họ và tên</source>
            <translation>Full name</translation>
        </message>
        <message>
            <source>Ngày sinh</source>
            <translation>Date of birth</translation>
        </message>
        <message>
            <source>Giới tính</source>
            <translation>Sex</translation>
        </message>
        <message>
            <source>Địa chỉ</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>Điện thoại</source>
            <translation>Telephone</translation>
        </message>
        <message>
            <source>Thư điện tử</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Quốc tịch</source>
            <translation>Nationality</translation>
        </message>
        <message>
            <source>Tư cách người nộp</source>
            <translation>Role of the applicant</translation>
        </message>
        <message>
            <source>Văn bản ủy quyền</source>
            <translation>Paper of authority</translation>
        </message>
        <message>
            <source>Thủ tục</source>
            <translation>Procedure</translation>
        </message>
        <message>
            <source>Trường hợp</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>Giấy tờ đã nhận (chính/chứng thực/chụp)</source>
            <translation>Papers handed in (originals/certified/copies)</translation>
        </message>
        <message>
            <source>Số bộ</source>
            <translation>Sets</translation>
        </message>
        <message>
            <source>Số trang</source>
            <translation>Pages</translation>
        </message>
        <message>
            <source>Số bản</source>
            <translation>Copies</translation>
        </message>
        <message>
            <source>Thời hạn</source>
            <translation>Time limit</translation>
        </message>
        <message>
            <source>Căn cứ thời hạn</source>
            <translation>Ground of the time limit</translation>
        </message>
        <message>
            <source>Phí, lệ phí</source>
            <translation>Fee</translation>
        </message>
        <message>
            <source>Căn cứ mức thu</source>
            <translation>Ground of the amount</translation>
        </message>
        <message>
            <source>Cách nộp</source>
            <translation>Channel</translation>
        </message>
        <message>
            <source>Nhận kết quả</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>Địa chỉ nhận kết quả</source>
            <translation>Address for the result</translation>
        </message>
        <message>
            <source>Trích yếu</source>
            <translation>Subject</translation>
        </message>
        <message>
            <source>Mã hồ sơ quốc gia</source>
            <translation>National code</translation>
        </message>
        <message>
            <source>Cơ quan có thẩm quyền</source>
            <translation>Competent agency</translation>
        </message>
        <message>
            <source>Giờ nhận</source>
            <translation>Received at</translation>
        </message>
        <message>
            <source>Chủ hồ sơ</source>
            <translation>Owner</translation>
        </message>
        <message>
            <source>Căn cước</source>
            <translation>ID card</translation>
        </message>
        <message>
            <source>CMND cũ</source>
            <translation>Old ID card</translation>
        </message>
        <message>
            <source>Hộ chiếu</source>
            <translation>Passport</translation>
        </message>
        <message>
            <source>Tổ chức</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Trẻ em</source>
            <translation>Child</translation>
        </message>
        <message>
            <source>Số căn cước</source>
            <translation>Identity number</translation>
        </message>
        <message>
            <source>Số CMND</source>
            <translation>Old ID number</translation>
        </message>
        <message>
            <source>Số hộ chiếu</source>
            <translation>Passport number</translation>
        </message>
        <message>
            <source>Mã số thuế</source>
            <translation>Tax code</translation>
        </message>
        <message>
            <source>Số định danh (nếu có)</source>
            <translation>Identity number (if any)</translation>
        </message>
        <message>
            <source>–</source>
            <translation>–</translation>
        </message>
        <message>
            <source>Nam</source>
            <translation>Male</translation>
        </message>
        <message>
            <source>Nữ</source>
            <translation>Female</translation>
        </message>
        <message>
            <source>Người được ủy quyền</source>
            <translation>Authorised person</translation>
        </message>
        <message>
            <source>Cha, mẹ, người giám hộ</source>
            <translation>Parent, guardian</translation>
        </message>
        <message>
            <source>Người đại diện</source>
            <translation>Representative</translation>
        </message>
        <message>
            <source>Trực tiếp</source>
            <translation>In person</translation>
        </message>
        <message>
            <source>Trực tuyến</source>
            <translation>Online</translation>
        </message>
        <message>
            <source>Bưu chính</source>
            <translation>By post</translation>
        </message>
        <message>
            <source>Tại một cửa</source>
            <translation>At the desk</translation>
        </message>
        <message>
            <source>Qua bưu chính</source>
            <translation>By post</translation>
        </message>
        <message>
            <source>Chưa thu</source>
            <translation>Not collected</translation>
        </message>
        <message>
            <source>Đã thu tiền mặt</source>
            <translation>Paid in cash</translation>
        </message>
        <message>
            <source>Đã chuyển khoản</source>
            <translation>Paid by transfer</translation>
        </message>
        <message>
            <source>ngày làm việc</source>
            <translation>working days</translation>
        </message>
        <message>
            <source>ngày</source>
            <translation>days</translation>
        </message>
        <message>
            <source>giờ làm việc</source>
            <translation>working hours</translation>
        </message>
        <message>
            <source>trong ngày</source>
            <translation>same day</translation>
        </message>
        <message>
            <source>dữ liệu danh mục xác minh một phần</source>
            <translation>catalogue entry partly verified</translation>
        </message>
        <message>
            <source>dữ liệu danh mục chưa xác minh</source>
            <translation>catalogue entry not verified</translation>
        </message>
    </context>
    <context>
        <name>ReceptionView</name>
        <message>
            <source>Đã hướng dẫn lúc {time} ngày {day}: {matter}.</source>
            <translation>Guided at {time} on {day}: {matter}.</translation>
        </message>
        <message>
            <source>Mở lại hồ sơ</source>
            <translation>Open it again</translation>
        </message>
        <message>
            <source>Đang in phiếu hướng dẫn số {number}. Chưa cấp số hồ sơ; khi người dân quay lại, quét thẻ để mở lại.</source>
            <translation>Guidance slip {number} is being printed. No number is spent; when the applicant comes back, scan the card to open it again.</translation>
        </message>
        <message>
            <source>Đang in phiếu từ chối số {number}. Không cấp số hồ sơ.</source>
            <translation>Refusal {number} is being printed. No number is spent.</translation>
        </message>
        <message>
            <source>Đang in lại: {papers}.</source>
            <translation>Printing again: {papers}.</translation>
        </message>
        <message>
            <source>Đã đưa lại hồ sơ đang nhập dở lần trước.</source>
            <translation>The unfinished dossier of last time is back.</translation>
        </message>
        <message>
            <source>Đã đưa lại {n} thủ tục nộp chung đang nhập dở lần trước.</source>
            <translation>{n} procedures of the sitting you had begun are back.</translation>
        </message>
        <message>
            <source>Đã sửa hồ sơ {code}, đang in giấy hẹn mới. Xin thu lại giấy cũ.</source>
            <translation>Dossier {code} is corrected, the new receipt is being printed. Please take the old one back.</translation>
        </message>
    </context>
    <context>
        <name>RecordPage</name>
        <message>
            <source>Chưa có mục nào</source>
            <translation>Nothing here yet</translation>
        </message>
        <message>
            <source>Bấm Ctrl+N để thêm.</source>
            <translation>Press Ctrl+N to add.</translation>
        </message>
        <message>
            <source>Lưu</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Thêm</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>Ngừng dùng</source>
            <translation>Switch off</translation>
        </message>
        <message>
            <source>đang dùng</source>
            <translation>in use</translation>
        </message>
        <message>
            <source>ngừng dùng</source>
            <translation>switched off</translation>
        </message>
        <message>
            <source>Mục mới</source>
            <translation>New entry</translation>
        </message>
        <message>
            <source>Dùng lại</source>
            <translation>Use again</translation>
        </message>
        <message>
            <source>Có nội dung chưa lưu</source>
            <translation>Unsaved changes</translation>
        </message>
    </context>
    <context>
        <name>RecoveryPanel</name>
        <message>
            <source>In mã khôi phục</source>
            <translation>Print the recovery code</translation>
        </message>
        <message>
            <source>Đã cất giữ, bắt đầu làm việc</source>
            <translation>It is put away, start work</translation>
        </message>
        <message>
            <source>Mã khôi phục của trung tâm</source>
            <translation>The centre's recovery code</translation>
        </message>
        <message>
            <source>Khi mọi quản trị quên mật khẩu, chỉ mã này mở được chương trình. Hãy in ra, cho vào phong bì dán kín và cất trong két. Mã chỉ hiện một lần này và chỉ dùng được một lần.</source>
            <translation>When every administrator has forgotten the password, only this code opens the program. Please print it, seal it in an envelope and keep it in the safe. It is shown this once and works once.</translation>
        </message>
    </context>
    <context>
        <name>RecoverySheet</name>
        <message>
            <source>Mã khôi phục</source>
            <translation>Recovery code</translation>
        </message>
    </context>
    <context>
        <name>RegisterPanel</name>
        <message>
            <source>Sổ theo dõi hồ sơ</source>
            <translation>Register of dossiers</translation>
        </message>
        <message>
            <source>Nhận từ ngày</source>
            <translation>Received from</translation>
        </message>
        <message>
            <source>đến ngày</source>
            <translation>to</translation>
        </message>
        <message>
            <source>Bộ phận</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>Tất cả</source>
            <translation>All</translation>
        </message>
        <message>
            <source>Trạng thái</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Đang giải quyết</source>
            <translation>In process</translation>
        </message>
        <message>
            <source>Chờ trả kết quả</source>
            <translation>Waiting for collection</translation>
        </message>
        <message>
            <source>Đã trả kết quả</source>
            <translation>Returned</translation>
        </message>
        <message>
            <source>Lý do mở lại sổ</source>
            <translation>Reason for opening the register again</translation>
        </message>
        <message>
            <source>In sổ</source>
            <translation>Print the register</translation>
        </message>
        <message>
            <source>Xuất Excel</source>
            <translation>Save for Excel</translation>
        </message>
        <message>
            <source>Bảng tiến độ công khai</source>
            <translation>Public progress sheet</translation>
        </message>
        <message>
            <source>Đóng</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Xin ghi ngày, ví dụ 01/11/2026.</source>
            <translation>Please give a day, for example 01/11/2026.</translation>
        </message>
        <message>
            <source>Xin ghi lý do.</source>
            <translation>Please give a reason.</translation>
        </message>
        <message>
            <source>{n} hồ sơ</source>
            <translation>{n} dossiers</translation>
        </message>
        <message>
            <source>Sổ năm {year}: số cuối cùng {last}, đang mở.</source>
            <translation>Register of {year}: last number {last}, open.</translation>
        </message>
        <message>
            <source>Khóa sổ năm {year}</source>
            <translation>Lock the register of {year}</translation>
        </message>
        <message>
            <source>Sổ năm {year} đã khóa lúc {time} ngày {day} ({who}), số cuối cùng {last}.</source>
            <translation>Register of {year} locked at {time} on {day} ({who}), last number {last}.</translation>
        </message>
        <message>
            <source>Mở lại sổ năm {year}</source>
            <translation>Open the register of {year} again</translation>
        </message>
        <message>
            <source>Sổ chứng thực {book}: số {first}–{last}, {used} số đang dùng</source>
            <translation>Book of certification {book}: numbers {first}–{last}, {used} in use</translation>
        </message>
        <message>
            <source> (hồ sơ hủy {code})</source>
            <translation> (void dossier {code})</translation>
        </message>
        <message>
            <source>; số trống: {gaps}</source>
            <translation>; gaps: {gaps}</translation>
        </message>
        <message>
            <source>Đang đọc {done}/{total} hồ sơ…</source>
            <translation>Reading {done}/{total} dossiers…</translation>
        </message>
        <message>
            <source>Đang in {n} hồ sơ trong {parts} phần.</source>
            <translation>{n} dossiers are being printed in {parts} parts.</translation>
        </message>
        <message>
            <source>Đang in sổ có {n} hồ sơ.</source>
            <translation>The register of {n} dossiers is being printed.</translation>
        </message>
        <message>
            <source>Đã lưu {n} hồ sơ vào {name}.</source>
            <translation>{n} dossiers saved in {name}.</translation>
        </message>
    </context>
    <context>
        <name>ReportsView</name>
        <message>
            <source>In hoặc lưu báo cáo</source>
            <translation>Print or save the report</translation>
        </message>
        <message>
            <source>Báo cáo</source>
            <translation>Report</translation>
        </message>
        <message>
            <source>Quý trước</source>
            <translation>Last quarter</translation>
        </message>
        <message>
            <source>Bộ báo cáo quý…</source>
            <translation>Quarterly package…</translation>
        </message>
        <message>
            <source>Số liệu tính đến</source>
            <translation>Figures as of</translation>
        </message>
        <message>
            <source>Cuối kỳ</source>
            <translation>End of period</translation>
        </message>
        <message>
            <source>Như đã biết vào cuối kỳ: sửa đổi về sau không làm thay đổi báo cáo</source>
            <translation>As known at the end of the period: later corrections do not change the report</translation>
        </message>
        <message>
            <source>Như biết hôm nay</source>
            <translation>As known today</translation>
        </message>
        <message>
            <source>Gồm cả những gì được sửa hoặc ghi bù sau khi kỳ kết thúc</source>
            <translation>With all that was corrected or entered after the period had ended</translation>
        </message>
        <message>
            <source>Không có hồ sơ nào trong kỳ này</source>
            <translation>No dossiers in this period</translation>
        </message>
        <message>
            <source>Đã đối chiếu: (3) = (4) + (5) + (6) = (7) + (11); (7) = (8) + (9) + (10); (11) = (12) + (13)</source>
            <translation>Checked: (3) = (4) + (5) + (6) = (7) + (11); (7) = (8) + (9) + (10); (11) = (12) + (13)</translation>
        </message>
        <message>
            <source>Báo cáo này có {count} dòng: đọc và in mất nhiều phút, dừng được lúc nào cũng được.</source>
            <translation>This report has {count} lines: reading and printing take many minutes, and can be stopped at any time.</translation>
        </message>
        <message>
            <source>Vẫn lập</source>
            <translation>Make it</translation>
        </message>
        <message>
            <source>chưa đúng</source>
            <translation>not right</translation>
        </message>
        <message>
            <source>Đang lập báo cáo…</source>
            <translation>Making the report…</translation>
        </message>
        <message>
            <source>Dừng</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>Lập lại</source>
            <translation>Make again</translation>
        </message>
        <message>
            <source>Đã ghi {count} tệp vào {folder}</source>
            <translation>{count} files written into {folder}</translation>
        </message>
    </context>
    <context>
        <name>RescuePanel</name>
        <message>
            <source>Bản sao lưu tốt gần nhất: {when}. Khôi phục sẽ đưa dữ liệu về lúc ấy; những gì nhập sau đó phải nhập lại từ giấy. Tệp hỏng được cất riêng, không bị xóa.</source>
            <translation>Latest good backup: {when}. Restoring brings the data back to that moment; what was entered later must be entered again from paper. The damaged file is kept aside, not deleted.</translation>
        </message>
        <message>
            <source>Khôi phục bản này</source>
            <translation>Restore this one</translation>
        </message>
        <message>
            <source>Tệp dữ liệu bị hỏng</source>
            <translation>The data file is damaged</translation>
        </message>
    </context>
    <context>
        <name>Returning</name>
        <message>
            <source>Mã hồ sơ</source>
            <translation>Dossier code</translation>
        </message>
        <message>
            <source>Chủ hồ sơ</source>
            <translation>Owner</translation>
        </message>
        <message>
            <source>Thủ tục</source>
            <translation>Procedure</translation>
        </message>
        <message>
            <source>Nơi để</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>Có kết quả từ</source>
            <translation>Ready since</translation>
        </message>
        <message>
            <source>Đã chờ</source>
            <translation>Waiting</translation>
        </message>
        <message>
            <source>Còn phải thu</source>
            <translation>To be paid</translation>
        </message>
        <message>
            <source>gửi bưu điện</source>
            <translation>by post</translation>
        </message>
        <message>
            <source>hôm nay</source>
            <translation>today</translation>
        </message>
        <message>
            <source>{n} ngày làm việc</source>
            <translation>working days: {n}</translation>
        </message>
        <message>
            <source>Hồ sơ này đã hủy (nhập nhầm): không có kết quả để trả.</source>
            <translation>This dossier is void (entered by mistake): there is no result to return.</translation>
        </message>
        <message>
            <source>Kết quả đã được trả lúc {time} ngày {date}.</source>
            <translation>The result was returned at {time} on {date}.</translation>
        </message>
        <message>
            <source>Kết quả đã giao bưu điện lúc {time} ngày {date}.</source>
            <translation>The post took the result at {time} on {date}.</translation>
        </message>
        <message>
            <source>Kết quả đã trả điện tử lúc {time} ngày {date}.</source>
            <translation>The result was sent electronically at {time} on {date}.</translation>
        </message>
        <message>
            <source>Công dân đã rút hồ sơ này: không còn kết quả để trả.</source>
            <translation>The citizen has withdrawn this dossier: there is no result to return.</translation>
        </message>
        <message>
            <source>Chưa có kết quả: {status}, thời hạn tạm dừng.</source>
            <translation>No result yet: {status}, the limit is paused.</translation>
        </message>
        <message>
            <source>Chưa có kết quả. Xin mời người dân trở lại lúc {time} ngày {date}.</source>
            <translation>No result yet. Please invite the citizen back at {time} on {date}.</translation>
        </message>
        <message>
            <source>chọn</source>
            <translation>chosen</translation>
        </message>
    </context>
    <context>
        <name>ReturningScreen</name>
        <message>
            <source>Trả kết quả</source>
            <translation>Return results</translation>
        </message>
        <message>
            <source>Tại quầy</source>
            <translation>Counter</translation>
        </message>
        <message>
            <source>Từ bộ phận</source>
            <translation>From units</translation>
        </message>
        <message>
            <source>Bưu điện</source>
            <translation>Post</translation>
        </message>
        <message>
            <source>Tiền trong ngày</source>
            <translation>Money of the day</translation>
        </message>
        <message>
            <source>Chờ bổ sung</source>
            <translation>Waiting for supplement</translation>
        </message>
        <message>
            <source>Quét giấy hẹn hoặc thẻ căn cước, hay gõ mã hồ sơ rồi Enter</source>
            <translation>Scan a receipt or an identity card, or type the code and press Enter</translation>
        </message>
        <message>
            <source>Xin mời quét giấy hẹn</source>
            <translation>Please scan the receipt</translation>
        </message>
        <message>
            <source>Mất giấy hẹn: quét thẻ căn cước, hoặc chọn hồ sơ ở danh sách dưới đây rồi Enter.</source>
            <translation>Receipt lost: scan the identity card, or choose the dossier below and press Enter.</translation>
        </message>
        <message>
            <source>Đã có kết quả, chưa ai đến nhận</source>
            <translation>Results not yet collected</translation>
        </message>
        <message>
            <source>In danh sách</source>
            <translation>Print the list</translation>
        </message>
        <message>
            <source>Mọi kết quả đã được trả</source>
            <translation>All results are returned</translation>
        </message>
        <message>
            <source>Không có hồ sơ nào mang mã trên giấy này. Xin kiểm tra nơi cấp giấy.</source>
            <translation>No dossier bears the code of this paper. Please check which office issued it.</translation>
        </message>
        <message>
            <source>Mã QR không khớp hồ sơ {code}. Xin quét thẻ căn cước của người nhận để đối chiếu.</source>
            <translation>The QR code does not match dossier {code}. Please scan the recipient's identity card to compare.</translation>
        </message>
        <message>
            <source>Hồ sơ {code} đã hủy (nhập nhầm).</source>
            <translation>Dossier {code} is void (entered by mistake).</translation>
        </message>
        <message>
            <source>Thẻ khớp người nộp</source>
            <translation>Card matches the submitter</translation>
        </message>
        <message>
            <source>Thẻ khớp chủ hồ sơ</source>
            <translation>Card matches the owner</translation>
        </message>
        <message>
            <source>Thẻ không khớp</source>
            <translation>Card does not match</translation>
        </message>
        <message>
            <source>Thẻ này không khớp hồ sơ nào đang chờ trả.</source>
            <translation>This card matches no dossier that waits to be returned.</translation>
        </message>
        <message>
            <source>Thẻ khớp {n} hồ sơ chờ trả: {codes}. Xin chọn trong danh sách.</source>
            <translation>The card matches {n} waiting dossiers: {codes}. Please choose from the list.</translation>
        </message>
        <message>
            <source>Thẻ khớp hồ sơ {code}.</source>
            <translation>The card matches dossier {code}.</translation>
        </message>
        <message>
            <source>{n} hồ sơ, chờ lâu nhất ở trên</source>
            <translation>dossiers: {n}, longest waiting on top</translation>
        </message>
        <message>
            <source>Kết quả hồ sơ {code} để ở {place}.</source>
            <translation>The result of dossier {code} lies at {place}.</translation>
        </message>
        <message>
            <source>Đã bỏ nơi để kết quả hồ sơ {code}.</source>
            <translation>The result of dossier {code} has no place now.</translation>
        </message>
        <message>
            <source>Đã trả kết quả hồ sơ {code}. Xin cảm ơn người dân.</source>
            <translation>The result of dossier {code} is returned. Please thank the citizen.</translation>
        </message>
        <message>
            <source>Đã trả kết quả hồ sơ {code}, đang in giấy biên nhận. Xin cảm ơn người dân.</source>
            <translation>Dossier {code} is handed over, the receipt is being printed. Please thank the applicant.</translation>
        </message>
        <message>
            <source>Đã gửi danh sách tới {printer}.</source>
            <translation>The list went to {printer}.</translation>
        </message>
    </context>
    <context>
        <name>ReviewPage</name>
        <message>
            <source>Ban hành</source>
            <translation>Publish</translation>
        </message>
        <message>
            <source>Sửa tiếp</source>
            <translation>Edit further</translation>
        </message>
        <message>
            <source>Khác biệt</source>
            <translation>Differences</translation>
        </message>
        <message>
            <source>Trước</source>
            <translation>Before</translation>
        </message>
        <message>
            <source>Sau</source>
            <translation>After</translation>
        </message>
        <message>
            <source>{name}: phiên bản {new} khác phiên bản {old} ở {n} chỗ</source>
            <translation>{name}: version {new} differs from version {old} in {n} places</translation>
        </message>
        <message>
            <source>Thủ tục mới: {name}</source>
            <translation>New procedure: {name}</translation>
        </message>
        <message>
            <source>Có hiệu lực từ {day}.</source>
            <translation>In force from {day}.</translation>
        </message>
        <message>
            <source>{n} hồ sơ đang giải quyết giữ phiên bản đã tiếp nhận.</source>
            <translation>{n} open dossiers keep the version they were accepted under.</translation>
        </message>
    </context>
    <context>
        <name>Roles</name>
        <message>
            <source>Tiếp nhận</source>
            <translation>Reception</translation>
        </message>
        <message>
            <source>Chuyên môn</source>
            <translation>Specialist</translation>
        </message>
        <message>
            <source>Trả kết quả, thu phí</source>
            <translation>Return and fees</translation>
        </message>
        <message>
            <source>Giám sát</source>
            <translation>Supervisor</translation>
        </message>
        <message>
            <source>Thanh tra (chỉ xem)</source>
            <translation>Inspector (read-only)</translation>
        </message>
        <message>
            <source>Quản trị</source>
            <translation>Administrator</translation>
        </message>
    </context>
    <context>
        <name>SampleBand</name>
        <message>
            <source>DỮ LIỆU MẪU  ·  dùng để làm quen, mọi người và hồ sơ đều không có thật</source>
            <translation>SAMPLE DATA  ·  for learning; no person or dossier here is real</translation>
        </message>
    </context>
    <context>
        <name>Satisfaction</name>
        <message>
            <source>Hài lòng</source>
            <translation>Satisfaction</translation>
        </message>
        <message>
            <source>Được đánh giá</source>
            <translation>Rated</translation>
        </message>
        <message>
            <source>Lượt đánh giá</source>
            <translation>Ratings</translation>
        </message>
        <message>
            <source>Không hài lòng</source>
            <translation>Not satisfied</translation>
        </message>
        <message>
            <source>Phiếu đánh giá giấy</source>
            <translation>Paper slips</translation>
        </message>
        <message>
            <source>Số liệu tính đến {time} ngày {day}</source>
            <translation>Figures as of {time}, {day}</translation>
        </message>
        <message>
            <source>trong đó {n} bằng mã</source>
            <translation>{n} of them by code</translation>
        </message>
        <message>
            <source>{n} rất hài lòng</source>
            <translation>{n} very satisfied</translation>
        </message>
        <message>
            <source>{rated} trên {returned} hồ sơ đã trả</source>
            <translation>{rated} of {returned} returned dossiers</translation>
        </message>
        <message>
            <source>Rất hài lòng</source>
            <translation>Very satisfied</translation>
        </message>
        <message>
            <source>Thủ tục</source>
            <translation>Procedure</translation>
        </message>
        <message>
            <source>Quầy</source>
            <translation>Counter</translation>
        </message>
        <message>
            <source>Mức hài lòng</source>
            <translation>Levels of satisfaction</translation>
        </message>
        <message>
            <source>Chưa có đánh giá trong kỳ này</source>
            <translation>No ratings in this period</translation>
        </message>
        <message>
            <source>Lý do của hôm nay vào bảng khi hết ngày, để không ai bị nhận ra</source>
            <translation>Reasons of today enter the table when the day ends, so that nobody is recognised</translation>
        </message>
        <message>
            <source>Chưa có lý do nào được chọn trong kỳ này</source>
            <translation>No reasons were chosen in this period</translation>
        </message>
        <message>
            <source>Chưa hài lòng</source>
            <translation>Not satisfied</translation>
        </message>
        <message>
            <source>Lý do</source>
            <translation>Reasons</translation>
        </message>
        <message>
            <source>Gộp chung (ít người)</source>
            <translation>Put together (few people)</translation>
        </message>
        <message>
            <source>{n} lượt vào bảng khi hết ngày, để không ai bị nhận ra</source>
            <translation>{n} ratings join the table when the day is over, so that nobody is recognised</translation>
        </message>
        <message>
            <source>Tổng thời gian giải quyết so với quy định</source>
            <translation>Whole time against the limit</translation>
        </message>
        <message>
            <source>Thời gian giải quyết của từng cơ quan</source>
            <translation>Time of each agency</translation>
        </message>
        <message>
            <source>Số lần phải liên hệ để hoàn thiện hồ sơ</source>
            <translation>Contacts needed to complete the dossier</translation>
        </message>
        <message>
            <source>Số cơ quan phải liên hệ</source>
            <translation>Agencies that had to be contacted</translation>
        </message>
        <message>
            <source>Tổ chức tiếp nhận, trả kết quả</source>
            <translation>How reception and return are organised</translation>
        </message>
        <message>
            <source>Công khai thủ tục hành chính</source>
            <translation>Publicity of procedures</translation>
        </message>
        <message>
            <source>Thái độ của cán bộ</source>
            <translation>Attitude of officers</translation>
        </message>
        <message>
            <source>Tiếp thu, giải trình phản ánh, kiến nghị</source>
            <translation>Answers to complaints and proposals</translation>
        </message>
        <message>
            <source>Dịch vụ công trực tuyến</source>
            <translation>Online services</translation>
        </message>
        <message>
            <source>hoàn thành 100 % nhiệm vụ</source>
            <translation>100 % of the task done</translation>
        </message>
        <message>
            <source>hoàn thành từ 70 đến dưới 100 % nhiệm vụ</source>
            <translation>70 to under 100 % of the task done</translation>
        </message>
        <message>
            <source>hoàn thành dưới 70 % nhiệm vụ</source>
            <translation>under 70 % of the task done</translation>
        </message>
        <message>
            <source>xuất sắc</source>
            <translation>excellent</translation>
        </message>
        <message>
            <source>tốt</source>
            <translation>good</translation>
        </message>
        <message>
            <source>khá</source>
            <translation>fair</translation>
        </message>
        <message>
            <source>trung bình</source>
            <translation>average</translation>
        </message>
        <message>
            <source>yếu</source>
            <translation>weak</translation>
        </message>
        <message>
            <source>chưa có phiếu</source>
            <translation>no slips yet</translation>
        </message>
        <message>
            <source>xếp loại {band}</source>
            <translation>rated {band}</translation>
        </message>
        <message>
            <source>Cán bộ: cộng 1, 2, 3, 4 và 7 (cao nhất {most})</source>
            <translation>Officers: 1, 2, 3, 4 and 7 together (at most {most})</translation>
        </message>
        <message>
            <source>Cơ quan: cộng 9 chỉ số (cao nhất {most})</source>
            <translation>Agency: all 9 indices together (at most {most})</translation>
        </message>
        <message>
            <source>ĐÁNH GIÁ SỰ HÀI LÒNG</source>
            <translation>SATISFACTION</translation>
        </message>
    </context>
    <context>
        <name>SatisfactionView</name>
        <message>
            <source>In hoặc lưu thống kê hài lòng</source>
            <translation>Print or save the figures of satisfaction</translation>
        </message>
        <message>
            <source>Thủ tục</source>
            <translation>Procedure</translation>
        </message>
        <message>
            <source>Quầy</source>
            <translation>Counter</translation>
        </message>
        <message>
            <source>Mức hài lòng</source>
            <translation>Levels of satisfaction</translation>
        </message>
        <message>
            <source>Lý do</source>
            <translation>Reasons</translation>
        </message>
        <message>
            <source>Chín chỉ số theo TT 01/2018/TT-VPCP</source>
            <translation>Nine indices of TT 01/2018/TT-VPCP</translation>
        </message>
        <message>
            <source>Chỉ số</source>
            <translation>Index</translation>
        </message>
        <message>
            <source>Điểm</source>
            <translation>Points</translation>
        </message>
        <message>
            <source>Phiếu</source>
            <translation>Slips</translation>
        </message>
        <message>
            <source>Chưa có phiếu</source>
            <translation>No slips yet</translation>
        </message>
        <message>
            <source>Bấm Ctrl+N để nhập phiếu giấy người dân đã ghi.</source>
            <translation>Press Ctrl+N to enter the slips citizens filled in.</translation>
        </message>
        <message>
            <source>Nhập phiếu</source>
            <translation>Enter a slip</translation>
        </message>
    </context>
    <context>
        <name>ServiceGroupsPage</name>
        <message>
            <source>Ký hiệu</source>
            <translation>Letter</translation>
        </message>
        <message>
            <source>Tên nhóm</source>
            <translation>Name of the group</translation>
        </message>
        <message>
            <source>Số mỗi ngày</source>
            <translation>Numbers a day</translation>
        </message>
        <message>
            <source>Tình trạng</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Ký hiệu trước số</source>
            <translation>Letter of the number</translation>
        </message>
        <message>
            <source>Thứ tự trên máy lấy số</source>
            <translation>Place on the machine</translation>
        </message>
        <message>
            <source>Số phát nhiều nhất mỗi ngày</source>
            <translation>Most numbers a day</translation>
        </message>
        <message>
            <source>để trống: không giới hạn</source>
            <translation>empty: no limit</translation>
        </message>
        <message>
            <source>Nhóm của thủ tục không chờ</source>
            <translation>Group of no-wait procedures</translation>
        </message>
        <message>
            <source>chỉ hiện trên máy lấy số vào ngày có chương trình không chờ</source>
            <translation>shown on the ticket machine on days of a no-wait programme only</translation>
        </message>
        <message>
            <source>Lĩnh vực của nhóm</source>
            <translation>Sectors of the group</translation>
        </message>
        <message>
            <source>không giới hạn</source>
            <translation>no limit</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>Giao diện</source>
            <translation>Appearance</translation>
        </message>
        <message>
            <source>riêng cho máy tính này</source>
            <translation>for this computer only</translation>
        </message>
        <message>
            <source>Lịch làm việc</source>
            <translation>Working calendar</translation>
        </message>
        <message>
            <source>Nghỉ</source>
            <translation>Day off</translation>
        </message>
        <message>
            <source>Làm việc</source>
            <translation>Workday</translation>
        </message>
        <message>
            <source>Tạm ngừng</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>Buổi tiếp nhận thêm</source>
            <translation>Extra</translation>
        </message>
        <message>
            <source>theo luật</source>
            <translation>by law</translation>
        </message>
        <message>
            <source>đã công bố</source>
            <translation>announced</translation>
        </message>
        <message>
            <source>mới đề xuất</source>
            <translation>proposed</translation>
        </message>
        <message>
            <source>Ngày</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>Là ngày</source>
            <translation>Kind of day</translation>
        </message>
        <message>
            <source>Tên</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Căn cứ</source>
            <translation>Ground</translation>
        </message>
        <message>
            <source>Mức chắc chắn</source>
            <translation>Certainty</translation>
        </message>
        <message>
            <source>Mã hồ sơ</source>
            <translation>Dossier code</translation>
        </message>
        <message>
            <source>Đã hẹn</source>
            <translation>Due so far</translation>
        </message>
        <message>
            <source>Theo lịch mới</source>
            <translation>By the new calendar</translation>
        </message>
        <message>
            <source>Cấp xã</source>
            <translation>Commune</translation>
        </message>
        <message>
            <source>Điểm tiếp nhận</source>
            <translation>Reception point</translation>
        </message>
        <message>
            <source>Cấp tỉnh</source>
            <translation>Province</translation>
        </message>
        <message>
            <source>Cấp huyện (trước 01/7/2025)</source>
            <translation>District (before 01/7/2025)</translation>
        </message>
        <message>
            <source>Trung tâm và đầu trang</source>
            <translation>Centre and letterhead</translation>
        </message>
        <message>
            <source>in trên mọi giấy tờ</source>
            <translation>printed on every paper</translation>
        </message>
        <message>
            <source>Lệ phí địa phương</source>
            <translation>Local fees</translation>
        </message>
        <message>
            <source>Cán bộ</source>
            <translation>Officers</translation>
        </message>
        <message>
            <source>tên, bộ phận và vai trò</source>
            <translation>names, units and roles</translation>
        </message>
        <message>
            <source>Bộ phận</source>
            <translation>Units</translation>
        </message>
        <message>
            <source>nơi giải quyết hồ sơ, theo lĩnh vực</source>
            <translation>where dossiers are handled, by sector</translation>
        </message>
        <message>
            <source>Quầy</source>
            <translation>Counters</translation>
        </message>
        <message>
            <source>không chọn lĩnh vực, nhóm: nhận tất cả; nhóm mới có hiệu lực khi quầy mở lại</source>
            <translation>no sector, no group chosen: all; other groups hold once the counter opens again</translation>
        </message>
        <message>
            <source>Giấy A5 (giấy hẹn, các mẫu khổ A5)</source>
            <translation>A5 papers (receipt, all A5 forms)</translation>
        </message>
        <message>
            <source>Giấy A4 (giấy hẹn, các mẫu khổ A4)</source>
            <translation>A4 papers (receipt, all A4 forms)</translation>
        </message>
        <message>
            <source>Phiếu hẹn 80 mm</source>
            <translation>80 mm slip</translation>
        </message>
        <message>
            <source>Phiếu không chờ 80 mm</source>
            <translation>80 mm no-wait slip</translation>
        </message>
        <message>
            <source>Phiếu số thứ tự 80 mm</source>
            <translation>Queue ticket, 80 mm</translation>
        </message>
        <message>
            <source>sẵn sàng</source>
            <translation>ready</translation>
        </message>
        <message>
            <source>hết giấy</source>
            <translation>out of paper</translation>
        </message>
        <message>
            <source>ngoại tuyến</source>
            <translation>off line</translation>
        </message>
        <message>
            <source>không thấy</source>
            <translation>not found</translation>
        </message>
        <message>
            <source>chưa rõ</source>
            <translation>not known</translation>
        </message>
        <message>
            <source>Máy in</source>
            <translation>Printers</translation>
        </message>
        <message>
            <source>máy in của máy tính, máy in cuộn giấy, hoặc thư mục PDF</source>
            <translation>printers of the computer, roll printers, or a folder for PDFs</translation>
        </message>
        <message>
            <source>Chương trình không chờ</source>
            <translation>No-wait programmes</translation>
        </message>
        <message>
            <source>thứ nào, thủ tục nào, bao nhiêu phút</source>
            <translation>which days, which procedures, how many minutes</translation>
        </message>
        <message>
            <source>Thời gian từng bước</source>
            <translation>Time of each step</translation>
        </message>
        <message>
            <source>hạn nội bộ của mỗi bộ phận; hạn trả của hồ sơ không đổi</source>
            <translation>internal limit of each unit; the dossier's due time stays</translation>
        </message>
        <message>
            <source>Sổ chứng thực</source>
            <translation>Books of certification</translation>
        </message>
        <message>
            <source>số chứng thực chạy liên tục trong năm, qua các quyển</source>
            <translation>numbers run on through the year, from book to book</translation>
        </message>
        <message>
            <source>Bảng số</source>
            <translation>Boards</translation>
        </message>
        <message>
            <source>màn hình tại sảnh</source>
            <translation>screens in the hall</translation>
        </message>
        <message>
            <source>Nhóm dịch vụ</source>
            <translation>Service groups</translation>
        </message>
        <message>
            <source>mỗi nhóm một dãy số, một ký hiệu</source>
            <translation>one series of numbers and one letter each</translation>
        </message>
        <message>
            <source>Diện ưu tiên</source>
            <translation>Priority groups</translation>
        </message>
        <message>
            <source>ai được gọi trước, theo căn cứ nào</source>
            <translation>who is called first, and on what ground</translation>
        </message>
        <message>
            <source>Quy tắc hàng chờ</source>
            <translation>Rules of the hall</translation>
        </message>
        <message>
            <source>do đơn vị tự đặt, áp dụng ngay</source>
            <translation>set by the centre, in force at once</translation>
        </message>
        <message>
            <source>Ngưỡng cảnh báo</source>
            <translation>Alert thresholds</translation>
        </message>
        <message>
            <source>Giọng gọi số</source>
            <translation>Voice</translation>
        </message>
        <message>
            <source>đoạn thu hay thay được lưu trên máy này</source>
            <translation>recorded and replaced clips stay on this computer</translation>
        </message>
        <message>
            <source>Quầy {number}</source>
            <translation>Counter {number}</translation>
        </message>
        <message>
            <source>Chuông báo</source>
            <translation>Chime</translation>
        </message>
        <message>
            <source>Câu mở đầu</source>
            <translation>Opening words</translation>
        </message>
        <message>
            <source>Trước số quầy</source>
            <translation>Before the number</translation>
        </message>
        <message>
            <source>Trước tên quầy</source>
            <translation>Before the name</translation>
        </message>
        <message>
            <source>Quầy không có số</source>
            <translation>Counter without number</translation>
        </message>
        <message>
            <source>Dãy số ƯT</source>
            <translation>Priority series</translation>
        </message>
        <message>
            <source>Dãy số KC</source>
            <translation>Series KC</translation>
        </message>
        <message>
            <source>Chữ {letter}</source>
            <translation>Letter {letter}</translation>
        </message>
        <message>
            <source>Số {digit}</source>
            <translation>Digit {digit}</translation>
        </message>
        <message>
            <source>Tên quầy</source>
            <translation>Counter's name</translation>
        </message>
        <message>
            <source>Đánh giá hài lòng</source>
            <translation>Satisfaction</translation>
        </message>
        <message>
            <source>Mật khẩu, PIN của tôi</source>
            <translation>My password and PIN</translation>
        </message>
        <message>
            <source>của người đang đăng nhập</source>
            <translation>of who is signed in</translation>
        </message>
        <message>
            <source>Sao lưu</source>
            <translation>Backup</translation>
        </message>
        <message>
            <source>một tệp mã hóa, kiểm tra sau khi ghi</source>
            <translation>one encrypted file, verified after writing</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Đã lưu.</source>
            <translation>Saved.</translation>
        </message>
        <message>
            <source>Không có ngày này. Gõ ngày/tháng/năm.</source>
            <translation>There is no such date. Type day/month/year.</translation>
        </message>
    </context>
    <context>
        <name>SettingsView</name>
        <message>
            <source>Các mục quản trị</source>
            <translation>Sections of the settings</translation>
        </message>
        <message>
            <source>Trung tâm và đầu trang</source>
            <translation>Centre and letterhead</translation>
        </message>
        <message>
            <source>Cán bộ</source>
            <translation>Officers</translation>
        </message>
        <message>
            <source>Mật khẩu, PIN của tôi</source>
            <translation>My password and PIN</translation>
        </message>
        <message>
            <source>Bộ phận</source>
            <translation>Units</translation>
        </message>
        <message>
            <source>Quầy</source>
            <translation>Counters</translation>
        </message>
        <message>
            <source>Nhóm dịch vụ</source>
            <translation>Service groups</translation>
        </message>
        <message>
            <source>Diện ưu tiên</source>
            <translation>Priority groups</translation>
        </message>
        <message>
            <source>Quy tắc hàng chờ</source>
            <translation>Rules of the hall</translation>
        </message>
        <message>
            <source>Máy in</source>
            <translation>Printers</translation>
        </message>
        <message>
            <source>Chương trình không chờ</source>
            <translation>No-wait programmes</translation>
        </message>
        <message>
            <source>Lịch làm việc</source>
            <translation>Working calendar</translation>
        </message>
        <message>
            <source>Lệ phí địa phương</source>
            <translation>Local fees</translation>
        </message>
        <message>
            <source>Thời gian từng bước</source>
            <translation>Time of each step</translation>
        </message>
        <message>
            <source>Sổ chứng thực</source>
            <translation>Books of certification</translation>
        </message>
        <message>
            <source>Bảng số</source>
            <translation>Boards</translation>
        </message>
        <message>
            <source>Giọng gọi số</source>
            <translation>Voice</translation>
        </message>
        <message>
            <source>Đánh giá hài lòng</source>
            <translation>Satisfaction</translation>
        </message>
        <message>
            <source>Ngưỡng cảnh báo</source>
            <translation>Alert thresholds</translation>
        </message>
        <message>
            <source>Sao lưu</source>
            <translation>Backup</translation>
        </message>
        <message>
            <source>Giao diện</source>
            <translation>Appearance</translation>
        </message>
        <message>
            <source>Đang mở dữ liệu…</source>
            <translation>Opening the data…</translation>
        </message>
        <message>
            <source>Quản trị</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>Chưa đọc được dữ liệu</source>
            <translation>The data could not be read</translation>
        </message>
        <message>
            <source>Đã thêm bộ nhóm mặc định. Xin xem và sửa cho hợp với đơn vị.</source>
            <translation>The usual groups were added. Please look at them and make them yours.</translation>
        </message>
        <message>
            <source>Đã gửi trang thử tới {printer}.</source>
            <translation>A test page was sent to {printer}.</translation>
        </message>
    </context>
    <context>
        <name>ShortcutOverlay</name>
        <message>
            <source>Phím tắt</source>
            <translation>Keys</translation>
        </message>
    </context>
    <context>
        <name>Shortcuts</name>
        <message>
            <source>Ở mọi nơi</source>
            <translation>Everywhere</translation>
        </message>
        <message>
            <source>Mở trang</source>
            <translation>Open a page</translation>
        </message>
        <message>
            <source>Khi nhập liệu</source>
            <translation>While typing</translation>
        </message>
        <message>
            <source>Tiếp nhận</source>
            <translation>Reception</translation>
        </message>
        <message>
            <source>Không chờ</source>
            <translation>No wait</translation>
        </message>
        <message>
            <source>Hồ sơ đang mở</source>
            <translation>Open dossier</translation>
        </message>
        <message>
            <source>Xem các phím tắt</source>
            <translation>Show the keys</translation>
        </message>
        <message>
            <source>Tìm hồ sơ, người nộp, mã</source>
            <translation>Find a dossier, submitter or code</translation>
        </message>
        <message>
            <source>Làm việc chính của trang</source>
            <translation>Do the page's main action</translation>
        </message>
        <message>
            <source>Quay lại, không mất nội dung đã nhập</source>
            <translation>Go back, losing nothing that was typed</translation>
        </message>
        <message>
            <source>Mở thông báo</source>
            <translation>Open the notices</translation>
        </message>
        <message>
            <source>In lại các bản chưa ra giấy</source>
            <translation>Print again what failed</translation>
        </message>
        <message>
            <source>Thoát chương trình</source>
            <translation>Quit</translation>
        </message>
        <message>
            <source>Hồ sơ</source>
            <translation>Dossiers</translation>
        </message>
        <message>
            <source>Trả kết quả</source>
            <translation>Return results</translation>
        </message>
        <message>
            <source>Thống kê</source>
            <translation>Statistics</translation>
        </message>
        <message>
            <source>Quản trị</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>Hàng chờ</source>
            <translation>Queue</translation>
        </message>
        <message>
            <source>Khi ghi một bước của hồ sơ</source>
            <translation>While recording a step</translation>
        </message>
        <message>
            <source>Bàn giao hồ sơ</source>
            <translation>Hand over dossiers</translation>
        </message>
        <message>
            <source>Trả kết quả, bưu điện, tiền trong ngày</source>
            <translation>Results, post, money of the day</translation>
        </message>
        <message>
            <source>Danh sách</source>
            <translation>Lists</translation>
        </message>
        <message>
            <source>Danh mục</source>
            <translation>Catalogue</translation>
        </message>
        <message>
            <source>Đổi cán bộ hoặc quầy, giữ nội dung đang nhập</source>
            <translation>Change officer or counter</translation>
        </message>
        <message>
            <source>Khóa cửa sổ khi rời quầy</source>
            <translation>Lock the window when leaving the counter</translation>
        </message>
        <message>
            <source>Sang ô tiếp theo</source>
            <translation>Next field</translation>
        </message>
        <message>
            <source>Mở danh sách gợi ý của ô</source>
            <translation>Open the suggestions of the field</translation>
        </message>
        <message>
            <source>Dán; nội dung mã QR của thẻ được nhận ra</source>
            <translation>Paste; card QR text is recognised</translation>
        </message>
        <message>
            <source>Đủ tất cả giấy tờ</source>
            <translation>All papers complete</translation>
        </message>
        <message>
            <source>Tới ô thủ tục</source>
            <translation>Go to the procedure</translation>
        </message>
        <message>
            <source>Chủ hồ sơ khác người nộp</source>
            <translation>Owner differs from submitter</translation>
        </message>
        <message>
            <source>Thủ tục tiếp theo cho cùng người</source>
            <translation>Next procedure for the same person</translation>
        </message>
        <message>
            <source>Thêm thủ tục cho cùng người, tiếp nhận chung</source>
            <translation>Add a procedure of the same person, accepted together</translation>
        </message>
        <message>
            <source>Lấy lại thủ tục vừa thêm để sửa</source>
            <translation>Take back the procedure added last</translation>
        </message>
        <message>
            <source>Một giấy hẹn chung hoặc mỗi hồ sơ một giấy</source>
            <translation>One receipt for all, or one for each</translation>
        </message>
        <message>
            <source>Nhận hoặc bỏ không chờ</source>
            <translation>Accept as no-wait, or not</translation>
        </message>
        <message>
            <source>In thêm Mẫu 01 cho hồ sơ không chờ</source>
            <translation>No wait: print Mẫu 01 as well</translation>
        </message>
        <message>
            <source>Đã thu hoặc chưa thu lệ phí</source>
            <translation>Fee collected or not</translation>
        </message>
        <message>
            <source>Bật hoặc tắt nhập bù hồ sơ đã nhận trên giấy</source>
            <translation>Entering paper receptions after the fact, on or off</translation>
        </message>
        <message>
            <source>Sửa hồ sơ vừa tiếp nhận</source>
            <translation>Correct the dossier accepted last</translation>
        </message>
        <message>
            <source>Hướng dẫn bổ sung giấy tờ còn thiếu, in phiếu ngay</source>
            <translation>Guidance on the missing papers, printed at once</translation>
        </message>
        <message>
            <source>Hướng dẫn bổ sung, tự ghi nội dung</source>
            <translation>Guidance in your own words</translation>
        </message>
        <message>
            <source>Từ chối tiếp nhận, in phiếu</source>
            <translation>Refuse to accept, print the slip</translation>
        </message>
        <message>
            <source>Mở lại hồ sơ đã hướng dẫn</source>
            <translation>Open the guided dossier again</translation>
        </message>
        <message>
            <source>Xóa trắng, làm hồ sơ mới</source>
            <translation>Clear, begin a new dossier</translation>
        </message>
        <message>
            <source>In lại</source>
            <translation>Print again</translation>
        </message>
        <message>
            <source>Xong số đang phục vụ, về hàng chờ</source>
            <translation>End the number being served, back to the queue</translation>
        </message>
        <message>
            <source>Hoàn tác việc tiếp nhận vừa xong</source>
            <translation>Undo the last acceptance</translation>
        </message>
        <message>
            <source>Việc tiếp theo: gọi số, bắt đầu phục vụ, xong và gọi tiếp</source>
            <translation>The next step: call, begin service, end and call next</translation>
        </message>
        <message>
            <source>Tiếp nhận hồ sơ của số này; trong danh sách: dòng đang chọn</source>
            <translation>Accept this number's dossier; in a list: the chosen line</translation>
        </message>
        <message>
            <source>Trả kết quả cho số này</source>
            <translation>Hand over a result to this number</translation>
        </message>
        <message>
            <source>Gọi lại</source>
            <translation>Call again</translation>
        </message>
        <message>
            <source>Vắng</source>
            <translation>Absent</translation>
        </message>
        <message>
            <source>Tạm gác, gọi người khác</source>
            <translation>Put aside, call somebody else</translation>
        </message>
        <message>
            <source>Chuyển nhóm hoặc quầy, giữ thứ tự</source>
            <translation>Transfer to a group or counter, keeping the place</translation>
        </message>
        <message>
            <source>Xong, chọn kết quả</source>
            <translation>Done, choose the outcome</translation>
        </message>
        <message>
            <source>Gọi đích danh một số</source>
            <translation>Call a given number</translation>
        </message>
        <message>
            <source>Số vắng hoặc tạm gác đã trở lại</source>
            <translation>An absent or put-aside number is back</translation>
        </message>
        <message>
            <source>Bỏ số đang chọn, người dân đã về</source>
            <translation>Give up the chosen number, the person has left</translation>
        </message>
        <message>
            <source>Hoàn tác thao tác vừa làm với số</source>
            <translation>Undo the last step of a number</translation>
        </message>
        <message>
            <source>Cấp số, nhập số phiếu giấy</source>
            <translation>Give a number, enter a paper number</translation>
        </message>
        <message>
            <source>Lịch hẹn: đặt, hủy, người đến hẹn</source>
            <translation>Appointments: book, cancel, arrived</translation>
        </message>
        <message>
            <source>Mở quầy, tạm nghỉ, đóng quầy</source>
            <translation>Open, pause or close the counter</translation>
        </message>
        <message>
            <source>Trả lời các lượt hôm trước chưa rõ</source>
            <translation>Answer for earlier visits</translation>
        </message>
        <message>
            <source>Chọn dòng có số đó trong bảng bên</source>
            <translation>Choose the line with that digit in the side panel</translation>
        </message>
        <message>
            <source>Trong bảng bên: tất cả, hoặc cách khác</source>
            <translation>In the side panel: all, or the other way</translation>
        </message>
        <message>
            <source>Xong</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>In Mẫu 01 theo yêu cầu</source>
            <translation>Print Mẫu 01 on request</translation>
        </message>
        <message>
            <source>Hoàn tác việc vừa bấm xong</source>
            <translation>Undo the last "done"</translation>
        </message>
        <message>
            <source>Mở hồ sơ đang chọn</source>
            <translation>Open the chosen dossier</translation>
        </message>
        <message>
            <source>Bắt đầu xử lý</source>
            <translation>Start processing</translation>
        </message>
        <message>
            <source>Xử lý xong</source>
            <translation>Finish processing</translation>
        </message>
        <message>
            <source>Yêu cầu bổ sung</source>
            <translation>Ask for a supplement</translation>
        </message>
        <message>
            <source>Nhận bổ sung</source>
            <translation>Receive a supplement</translation>
        </message>
        <message>
            <source>Yêu cầu nghĩa vụ tài chính</source>
            <translation>Ask for a financial duty</translation>
        </message>
        <message>
            <source>Đã nộp nghĩa vụ tài chính</source>
            <translation>Financial duty met</translation>
        </message>
        <message>
            <source>Dừng xử lý</source>
            <translation>Stop processing</translation>
        </message>
        <message>
            <source>Xử lý tiếp</source>
            <translation>Resume</translation>
        </message>
        <message>
            <source>Xin lỗi và hẹn lại</source>
            <translation>Apologise and re-appoint</translation>
        </message>
        <message>
            <source>Cơ quan có thẩm quyền đã nhận</source>
            <translation>Competent agency received it</translation>
        </message>
        <message>
            <source>Từ chối giải quyết</source>
            <translation>Refuse</translation>
        </message>
        <message>
            <source>Công dân rút hồ sơ</source>
            <translation>Citizen withdraws</translation>
        </message>
        <message>
            <source>Mở lại để xử lý</source>
            <translation>Open again</translation>
        </message>
        <message>
            <source>Sửa hồ sơ đã tiếp nhận</source>
            <translation>Correct an accepted dossier</translation>
        </message>
        <message>
            <source>Sửa số chứng thực</source>
            <translation>Correct the certification number</translation>
        </message>
        <message>
            <source>Hoàn tác bước vừa ghi</source>
            <translation>Undo the last step</translation>
        </message>
        <message>
            <source>Các việc khác của hồ sơ</source>
            <translation>More actions of the dossier</translation>
        </message>
        <message>
            <source>Thu phí, lệ phí</source>
            <translation>Collect the fee</translation>
        </message>
        <message>
            <source>Nhập mã hồ sơ quốc gia</source>
            <translation>Enter the national code</translation>
        </message>
        <message>
            <source>In lại Mẫu 01</source>
            <translation>Print Mẫu 01 again</translation>
        </message>
        <message>
            <source>In lại giấy vừa in</source>
            <translation>Print the last paper again</translation>
        </message>
        <message>
            <source>In lại phiếu 80 mm</source>
            <translation>Print the 80 mm slip again</translation>
        </message>
        <message>
            <source>Xem đủ số giấy tờ, ghi lý do</source>
            <translation>Show full numbers (reason)</translation>
        </message>
        <message>
            <source>Ghi lúc thực hiện nếu làm trên giấy trước</source>
            <translation>Enter when it was done on paper</translation>
        </message>
        <message>
            <source>Ghi thêm một giấy tờ khác</source>
            <translation>Add another paper</translation>
        </message>
        <message>
            <source>Xem lại hồ sơ người khác vừa xử lý</source>
            <translation>See what somebody else just did</translation>
        </message>
        <message>
            <source>Nhận bàn giao</source>
            <translation>Take over</translation>
        </message>
        <message>
            <source>Nhận thay đồng nghiệp vắng mặt</source>
            <translation>Take over for an absent colleague</translation>
        </message>
        <message>
            <source>Hồ sơ liên thông của hồ sơ đang mở</source>
            <translation>Linked dossiers of the open dossier</translation>
        </message>
        <message>
            <source>In phiếu kiểm soát</source>
            <translation>Print the control sheet</translation>
        </message>
        <message>
            <source>Bỏ hồ sơ đang chọn khỏi danh sách</source>
            <translation>Drop the chosen dossier from the list</translation>
        </message>
        <message>
            <source>Trả tại quầy</source>
            <translation>Hand over at the counter</translation>
        </message>
        <message>
            <source>Nhận kết quả từ bộ phận</source>
            <translation>Receive results from units</translation>
        </message>
        <message>
            <source>Gửi bưu điện</source>
            <translation>Send by post</translation>
        </message>
        <message>
            <source>Tiền trong ngày</source>
            <translation>Money of the day</translation>
        </message>
        <message>
            <source>Hồ sơ chờ bổ sung</source>
            <translation>Supplements not brought</translation>
        </message>
        <message>
            <source>Trả trực tiếp hoặc điện tử</source>
            <translation>At the counter or electronically</translation>
        </message>
        <message>
            <source>Thu nốt phí, lệ phí</source>
            <translation>Collect what is owed</translation>
        </message>
        <message>
            <source>Ghi nơi để kết quả</source>
            <translation>Note where the result lies</translation>
        </message>
        <message>
            <source>In hoặc không in giấy biên nhận trả kết quả</source>
            <translation>With or without the return receipt</translation>
        </message>
        <message>
            <source>Chọn hoặc bỏ chọn dòng</source>
            <translation>Choose or leave a row</translation>
        </message>
        <message>
            <source>Chọn hoặc bỏ tất cả</source>
            <translation>Choose all or none</translation>
        </message>
        <message>
            <source>In danh sách đang xem</source>
            <translation>Print the list shown</translation>
        </message>
        <message>
            <source>Tới ô mã vận đơn</source>
            <translation>Go to the tracking number</translation>
        </message>
        <message>
            <source>Bưu điện đã phát</source>
            <translation>Delivered by the post</translation>
        </message>
        <message>
            <source>Bưu phẩm bị hoàn về</source>
            <translation>Item came back</translation>
        </message>
        <message>
            <source>Bỏ khỏi lô, hoặc điều chỉnh khoản thu</source>
            <translation>Take out of the batch, or correct an entry</translation>
        </message>
        <message>
            <source>In phiếu thu tạm</source>
            <translation>Print a temporary slip</translation>
        </message>
        <message>
            <source>Sổ theo dõi hồ sơ: in, xuất Excel, khóa sổ</source>
            <translation>Register of dossiers: print, Excel, lock</translation>
        </message>
        <message>
            <source>Bảng tiến độ công khai: trang web, tệp PDF, in</source>
            <translation>Public progress sheet: web page, PDF file, print</translation>
        </message>
        <message>
            <source>Phiếu hướng dẫn, từ chối đã cấp</source>
            <translation>Guidance and refusals given</translation>
        </message>
        <message>
            <source>In trang thống kê</source>
            <translation>Print the statistics page</translation>
        </message>
        <message>
            <source>Thống kê hồ sơ</source>
            <translation>Dossier figures</translation>
        </message>
        <message>
            <source>Sảnh lúc này</source>
            <translation>Hall now</translation>
        </message>
        <message>
            <source>Thống kê hàng chờ</source>
            <translation>Queue figures</translation>
        </message>
        <message>
            <source>Sự hài lòng</source>
            <translation>Satisfaction</translation>
        </message>
        <message>
            <source>Báo cáo II.06a</source>
            <translation>Report II.06a</translation>
        </message>
        <message>
            <source>Đặt hai kỳ cạnh nhau</source>
            <translation>Both periods side by side</translation>
        </message>
        <message>
            <source>Chỉ tiêu</source>
            <translation>Targets</translation>
        </message>
        <message>
            <source>Không chờ: trước và sau</source>
            <translation>No-wait: before and after</translation>
        </message>
        <message>
            <source>Hôm nay: cảnh báo, quá hạn, các quầy</source>
            <translation>Today: alerts, late dossiers, counters</translation>
        </message>
        <message>
            <source>Đặt chỉ tiêu, nhập số</source>
            <translation>Set a target, type in a figure</translation>
        </message>
        <message>
            <source>Nhập phiếu đánh giá TT 01/2018</source>
            <translation>Enter a slip of TT 01/2018</translation>
        </message>
        <message>
            <source>Lấy lại phiếu đánh giá vừa nhập để sửa</source>
            <translation>Take the last slip back to correct it</translation>
        </message>
        <message>
            <source>Trả số của quầy đang chọn về hàng chờ</source>
            <translation>Give the chosen counter's number back to the line</translation>
        </message>
        <message>
            <source>Thêm thủ tục mới</source>
            <translation>Add a procedure</translation>
        </message>
        <message>
            <source>Soạn phiên bản mới</source>
            <translation>Write the next version</translation>
        </message>
        <message>
            <source>Bãi bỏ, thay thế; khi soạn: bỏ dòng đang chọn</source>
            <translation>Abolish or replace; while editing: drop the line</translation>
        </message>
        <message>
            <source>Khi soạn: thêm giấy tờ hoặc trường hợp</source>
            <translation>While editing: add a paper or case</translation>
        </message>
        <message>
            <source>Xem thay đổi vào một ngày</source>
            <translation>See what a day changes</translation>
        </message>
        <message>
            <source>Nhập danh mục từ tệp</source>
            <translation>Import a catalogue file</translation>
        </message>
        <message>
            <source>In tờ gấp của thủ tục</source>
            <translation>Print the leaflet</translation>
        </message>
        <message>
            <source>In bảng niêm yết danh mục</source>
            <translation>Print the list of procedures</translation>
        </message>
        <message>
            <source>Khi in: xem trang tiếp theo</source>
            <translation>While printing: next page</translation>
        </message>
        <message>
            <source>Thêm mục mới</source>
            <translation>Add a new entry</translation>
        </message>
        <message>
            <source>Ngừng dùng hoặc dùng lại</source>
            <translation>Switch off or use again</translation>
        </message>
        <message>
            <source>In trang thử, nghe thử giọng gọi số</source>
            <translation>Print a test page, try the voice</translation>
        </message>
        <message>
            <source>Giọng gọi số: thu âm, dừng thu</source>
            <translation>Voice: record, stop recording</translation>
        </message>
        <message>
            <source>Giọng gọi số: thay bằng tệp WAV</source>
            <translation>Voice: replace by a WAV file</translation>
        </message>
        <message>
            <source>Giọng gọi số: về giọng máy</source>
            <translation>Voice: back to the machine voice</translation>
        </message>
        <message>
            <source>Lần đầu mở: dùng thử dữ liệu mẫu</source>
            <translation>First start: try the sample data</translation>
        </message>
        <message>
            <source>Mở bảng số ở màn hình 2</source>
            <translation>Open the board on monitor 2</translation>
        </message>
        <message>
            <source>Về danh sách các mục quản trị</source>
            <translation>Back to the list of settings</translation>
        </message>
        <message>
            <source>Hủy – nhập nhầm</source>
            <translation>Void – entered by mistake</translation>
        </message>
        <message>
            <source>Chuyển hẹn trả</source>
            <translation>Turn into an appointment</translation>
        </message>
        <message>
            <source>Chuyển hẹn trả hồ sơ không chờ</source>
            <translation>Turn a no-wait dossier into an appointment</translation>
        </message>
        <message>
            <source>Mở dòng đang chọn</source>
            <translation>Open the chosen row</translation>
        </message>
        <message>
            <source>Lọc trong danh sách</source>
            <translation>Filter the list</translation>
        </message>
        <message>
            <source>Mở hoặc đóng bộ lọc</source>
            <translation>Open or close the filters</translation>
        </message>
        <message>
            <source>Xuất Excel</source>
            <translation>Export to Excel</translation>
        </message>
        <message>
            <source>Xem biểu đồ hoặc bảng số liệu</source>
            <translation>Show chart or table</translation>
        </message>
    </context>
    <context>
        <name>SidePanel</name>
        <message>
            <source>Đóng bảng bên</source>
            <translation>Close the side panel</translation>
        </message>
        <message>
            <source>Đóng · Esc</source>
            <translation>Close · Esc</translation>
        </message>
    </context>
    <context>
        <name>SittingPanel</name>
        <message>
            <source>Một giấy hẹn chung</source>
            <translation>One receipt for all</translation>
        </message>
        <message>
            <source>Lấy lại</source>
            <translation>Take back</translation>
        </message>
        <message>
            <source>Nộp chung: {n} thủ tục đang chờ tiếp nhận</source>
            <translation>One sitting: {n} procedures wait to be accepted</translation>
        </message>
        <message>
            <source>hẹn trả {due}</source>
            <translation>due {due}</translation>
        </message>
    </context>
    <context>
        <name>SlipPanel</name>
        <message>
            <source>Nhập phiếu đánh giá</source>
            <translation>Enter a slip</translation>
        </message>
        <message>
            <source>Ngày trên phiếu</source>
            <translation>Day on the slip</translation>
        </message>
        <message>
            <source>Bộ phận</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>Không ghi</source>
            <translation>Not stated</translation>
        </message>
        <message>
            <source>Lĩnh vực</source>
            <translation>Sector</translation>
        </message>
        <message>
            <source>Thủ tục</source>
            <translation>Procedure</translation>
        </message>
        <message>
            <source>để trống nếu phiếu không ghi</source>
            <translation>empty where the slip names none</translation>
        </message>
        <message>
            <source>Ghi phiếu</source>
            <translation>Save the slip</translation>
        </message>
        <message>
            <source>Phiếu trước</source>
            <translation>Last slip</translation>
        </message>
        <message>
            <source>Điểm từng câu: 0, 1 hoặc 2. Câu để trống thì bấm Enter.</source>
            <translation>Each question 0, 1 or 2 points. Press Enter for a blank one.</translation>
        </message>
        <message>
            <source>Đã ghi phiếu số {number}. Mời nhập phiếu tiếp theo.</source>
            <translation>Slip {number} is saved. Please enter the next one.</translation>
        </message>
        <message>
            <source>Đã lấy lại phiếu số {number} để sửa.</source>
            <translation>Slip {number} is taken back to be corrected.</translation>
        </message>
        <message>
            <source>chưa đúng</source>
            <translation>not right</translation>
        </message>
        <message>
            <source>Chọn trong danh sách, hoặc để trống.</source>
            <translation>Choose from the list, or leave it empty.</translation>
        </message>
    </context>
    <context>
        <name>StartView</name>
        <message>
            <source>Đang lấy số…</source>
            <translation>Taking a number…</translation>
        </message>
        <message>
            <source>Ưu tiên: {group}. Mời chọn việc cần làm</source>
            <translation>Priority: {group}. What did you come for?</translation>
        </message>
        <message>
            <source>Mời Ông/Bà chọn việc cần làm</source>
            <translation>What did you come for?</translation>
        </message>
        <message>
            <source>Tôi thuộc diện ưu tiên</source>
            <translation>I have priority</translation>
        </message>
        <message>
            <source>được gọi trước theo luật và nội quy</source>
            <translation>called first by law and house rules</translation>
        </message>
        <message>
            <source>Tôi có lịch hẹn</source>
            <translation>I have an appointment</translation>
        </message>
        <message>
            <source>nhập mã hoặc đưa mã trên điện thoại</source>
            <translation>type the code or show it on your phone</translation>
        </message>
        <message>
            <source>Bỏ diện ưu tiên, quay lại</source>
            <translation>Without priority, back</translation>
        </message>
    </context>
    <context>
        <name>Statistics</name>
        <message>
            <source>Tiếp nhận và giải quyết theo thời gian</source>
            <translation>Received and finished over time</translation>
        </message>
        <message>
            <source>Nhiều hồ sơ nhất</source>
            <translation>Most dossiers</translation>
        </message>
        <message>
            <source>Khối lượng và quá hạn</source>
            <translation>Workload and lateness</translation>
        </message>
        <message>
            <source>Lời hứa không chờ</source>
            <translation>No-wait promise</translation>
        </message>
        <message>
            <source>Thủ tục</source>
            <translation>Procedure</translation>
        </message>
        <message>
            <source>Lĩnh vực</source>
            <translation>Sector</translation>
        </message>
        <message>
            <source>Cán bộ</source>
            <translation>Officer</translation>
        </message>
        <message>
            <source>Bộ phận</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>Hình thức nộp</source>
            <translation>Channel</translation>
        </message>
        <message>
            <source>Thứ trong tuần</source>
            <translation>Weekday</translation>
        </message>
        <message>
            <source>Giờ tiếp nhận</source>
            <translation>Hour of receipt</translation>
        </message>
        <message>
            <source>Ngày</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>Tiếp nhận</source>
            <translation>Received</translation>
        </message>
        <message>
            <source>Đã giải quyết</source>
            <translation>Finished</translation>
        </message>
        <message>
            <source>Quá hạn</source>
            <translation>Late</translation>
        </message>
        <message>
            <source>{hour}h</source>
            <translation>{hour}h</translation>
        </message>
        <message>
            <source>Giờ</source>
            <translation>Hour</translation>
        </message>
        <message>
            <source>Theo giờ tiếp nhận</source>
            <translation>By hour of receipt</translation>
        </message>
        <message>
            <source>Năm</source>
            <translation>Year</translation>
        </message>
        <message>
            <source>Tháng</source>
            <translation>Month</translation>
        </message>
        <message>
            <source>Gộp theo năm</source>
            <translation>Summed by year</translation>
        </message>
        <message>
            <source>Gộp theo tháng</source>
            <translation>Summed by month</translation>
        </message>
        <message>
            <source>Năm {year}</source>
            <translation>Year {year}</translation>
        </message>
        <message>
            <source>Tháng {month}</source>
            <translation>Month {month}</translation>
        </message>
        <message>
            <source>theo ngày nhận, ngày xong</source>
            <translation>by day of receipt, of completion</translation>
        </message>
        <message>
            <source>và {count} mục khác</source>
            <translation>and others: {count}</translation>
        </message>
        <message>
            <source>nơi xử lý xong</source>
            <translation>where processing ended</translation>
        </message>
        <message>
            <source>{name} (đúng hạn {share})</source>
            <translation>{name} (on time {share})</translation>
        </message>
        <message>
            <source>Hồ sơ</source>
            <translation>Dossiers</translation>
        </message>
        <message>
            <source>Giữ lời</source>
            <translation>Kept</translation>
        </message>
        <message>
            <source>Không giữ lời</source>
            <translation>Not kept</translation>
        </message>
        <message>
            <source>Đang chạy</source>
            <translation>Running</translation>
        </message>
        <message>
            <source>giữ lời {share}</source>
            <translation>kept {share}</translation>
        </message>
        <message>
            <source>Lời hứa</source>
            <translation>Promise</translation>
        </message>
        <message>
            <source>Trước hạn</source>
            <translation>Early</translation>
        </message>
        <message>
            <source>Đúng hạn</source>
            <translation>On time</translation>
        </message>
        <message>
            <source>Đang giải quyết, trong hạn</source>
            <translation>Open, within limit</translation>
        </message>
        <message>
            <source>Đang giải quyết, quá hạn</source>
            <translation>Open, late</translation>
        </message>
        <message>
            <source>Đến hạn hôm nay</source>
            <translation>Due today</translation>
        </message>
        <message>
            <source>Chờ trả</source>
            <translation>To be returned</translation>
        </message>
        <message>
            <source>Nhận không chờ</source>
            <translation>Accepted no-wait</translation>
        </message>
        <message>
            <source>Không chờ đang chạy</source>
            <translation>No wait, running</translation>
        </message>
        <message>
            <source>Tỷ lệ đúng hạn</source>
            <translation>On time</translation>
        </message>
        <message>
            <source>Không chờ, giữ lời</source>
            <translation>No wait, kept</translation>
        </message>
        <message>
            <source>Không chờ, trung vị</source>
            <translation>No wait, median</translation>
        </message>
        <message>
            <source>phút</source>
            <translation>min</translation>
        </message>
        <message>
            <source>còn đang giải quyết</source>
            <translation>still open</translation>
        </message>
        <message>
            <source>ngày {day}</source>
            <translation>{day}</translation>
        </message>
        <message>
            <source>từ ngày {first} đến ngày {last}</source>
            <translation>from {first} to {last}</translation>
        </message>
        <message>
            <source>{period}, so với {other}</source>
            <translation>{period}, compared with {other}</translation>
        </message>
        <message>
            <source>Số liệu tính đến {time} ngày {day}</source>
            <translation>Figures as of {time} on {day}</translation>
        </message>
        <message>
            <source>THỐNG KÊ TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ</source>
            <translation>STATISTICS OF DOSSIERS RECEIVED AND FINISHED</translation>
        </message>
        <message>
            <source>{points} điểm</source>
            <translation>{points} points</translation>
        </message>
        <message>
            <source>{minutes} phút</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <source>như {than}</source>
            <translation>same as {than}</translation>
        </message>
        <message>
            <source>{arrow} {amount} so {than}</source>
            <translation>{arrow} {amount} vs {than}</translation>
        </message>
        <message>
            <source>cùng kỳ năm trước</source>
            <translation>a year ago</translation>
        </message>
        <message>
            <source>kỳ so sánh</source>
            <translation>the other period</translation>
        </message>
        <message>
            <source>tuần trước</source>
            <translation>last week</translation>
        </message>
        <message>
            <source>tháng trước</source>
            <translation>last month</translation>
        </message>
        <message>
            <source>quý trước</source>
            <translation>last quarter</translation>
        </message>
        <message>
            <source>năm trước</source>
            <translation>last year</translation>
        </message>
        <message>
            <source>kỳ trước</source>
            <translation>period before</translation>
        </message>
        <message>
            <source>kỳ so sánh dài hơn {days} ngày</source>
            <translation>the other period is {days} days longer</translation>
        </message>
        <message>
            <source>{series}, kỳ so sánh</source>
            <translation>{series}, other period</translation>
        </message>
        <message>
            <source>So với</source>
            <translation>Compared with</translation>
        </message>
        <message>
            <source>Kỳ trước</source>
            <translation>Before</translation>
        </message>
        <message>
            <source>Năm trước</source>
            <translation>A year ago</translation>
        </message>
        <message>
            <source>Tự chọn</source>
            <translation>Own days</translation>
        </message>
    </context>
    <context>
        <name>StatisticsPages</name>
        <message>
            <source>Hồ sơ</source>
            <translation>Dossiers</translation>
        </message>
        <message>
            <source>Sảnh lúc này</source>
            <translation>Hall now</translation>
        </message>
        <message>
            <source>Hàng chờ</source>
            <translation>Queue</translation>
        </message>
        <message>
            <source>Hài lòng</source>
            <translation>Satisfaction</translation>
        </message>
        <message>
            <source>Báo cáo</source>
            <translation>Reports</translation>
        </message>
        <message>
            <source>Chỉ tiêu</source>
            <translation>Targets</translation>
        </message>
        <message>
            <source>Trước, sau</source>
            <translation>Before, after</translation>
        </message>
        <message>
            <source>Hôm nay</source>
            <translation>Today</translation>
        </message>
        <message>
            <source>Thống kê</source>
            <translation>Figures</translation>
        </message>
    </context>
    <context>
        <name>StatisticsView</name>
        <message>
            <source>In hoặc lưu trang thống kê</source>
            <translation>Print or save the page of figures</translation>
        </message>
        <message>
            <source>So hai kỳ</source>
            <translation>Both periods</translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>Phím tắt</source>
            <translation>Keys</translation>
        </message>
    </context>
    <context>
        <name>StepForm</name>
        <message>
            <source>Xem lại hồ sơ</source>
            <translation>See the dossier again</translation>
        </message>
        <message>
            <source>Ghi một bước của hồ sơ</source>
            <translation>Record a step of the dossier</translation>
        </message>
        <message>
            <source>Thực hiện lúc</source>
            <translation>Done at</translation>
        </message>
        <message>
            <source>Đã làm trước đó</source>
            <translation>Done earlier</translation>
        </message>
        <message>
            <source>Quay lại</source>
            <translation>Go back</translation>
        </message>
        <message>
            <source>Làm ngay lúc này</source>
            <translation>Done just now</translation>
        </message>
    </context>
    <context>
        <name>StepPlansPage</name>
        <message>
            <source>Lọc theo tên hoặc mã thủ tục</source>
            <translation>Filter by name or code</translation>
        </message>
        <message>
            <source>Thủ tục</source>
            <translation>Procedure</translation>
        </message>
        <message>
            <source>Mã</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Các bước</source>
            <translation>Steps</translation>
        </message>
        <message>
            <source>Tình trạng</source>
            <translation>State</translation>
        </message>
        <message>
            <source>(không có bước này)</source>
            <translation>(no such step)</translation>
        </message>
        <message>
            <source>Thời hạn theo quy định: {limit}</source>
            <translation>Legal time limit: {limit}</translation>
        </message>
        <message>
            <source>{n} ngày</source>
            <translation>{n} d</translation>
        </message>
        <message>
            <source>{n} giờ</source>
            <translation>{n} h</translation>
        </message>
        <message>
            <source>{n} phút</source>
            <translation>{n} min</translation>
        </message>
        <message>
            <source>{n} ngày theo lịch</source>
            <translation>{n} calendar d</translation>
        </message>
        <message>
            <source>theo mức chung</source>
            <translation>by the common limits</translation>
        </message>
        <message>
            <source>chưa đặt</source>
            <translation>not set</translation>
        </message>
        <message>
            <source>đang dùng</source>
            <translation>in use</translation>
        </message>
        <message>
            <source>Các thủ tục chưa đặt riêng</source>
            <translation>Procedures without limits of their own</translation>
        </message>
        <message>
            <source>ngừng dùng</source>
            <translation>switched off</translation>
        </message>
    </context>
    <context>
        <name>StepsEdit</name>
        <message>
            <source>ngày làm việc</source>
            <translation>working days</translation>
        </message>
        <message>
            <source>giờ làm việc</source>
            <translation>working hours</translation>
        </message>
        <message>
            <source>phút làm việc</source>
            <translation>working minutes</translation>
        </message>
        <message>
            <source>ngày theo lịch</source>
            <translation>calendar days</translation>
        </message>
        <message>
            <source>Bước {n}: nơi giải quyết</source>
            <translation>Step {n}: where</translation>
        </message>
        <message>
            <source>Thời gian</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>Tính bằng</source>
            <translation>In</translation>
        </message>
    </context>
    <context>
        <name>SupplementsSection</name>
        <message>
            <source>Đã yêu cầu bổ sung, chưa nộp</source>
            <translation>Asked for papers, not brought</translation>
        </message>
        <message>
            <source>In danh sách</source>
            <translation>Print the list</translation>
        </message>
        <message>
            <source>Không có hồ sơ nào chờ bổ sung</source>
            <translation>No supplement is awaited</translation>
        </message>
        <message>
            <source>Mã hồ sơ</source>
            <translation>Dossier code</translation>
        </message>
        <message>
            <source>Chủ hồ sơ</source>
            <translation>Owner</translation>
        </message>
        <message>
            <source>Thủ tục</source>
            <translation>Procedure</translation>
        </message>
        <message>
            <source>Yêu cầu ngày</source>
            <translation>Asked on</translation>
        </message>
        <message>
            <source>Trả lời trước</source>
            <translation>Answer by</translation>
        </message>
        <message>
            <source>Đã chờ</source>
            <translation>Waiting</translation>
        </message>
        <message>
            <source>{n} ngày làm việc</source>
            <translation>working days: {n}</translation>
        </message>
        <message>
            <source>hôm nay</source>
            <translation>today</translation>
        </message>
        <message>
            <source>{n} hồ sơ, chờ lâu nhất ở trên · Enter: mở hồ sơ</source>
            <translation>dossiers: {n}, the longest first · Enter: open</translation>
        </message>
        <message>
            <source>Đã gửi danh sách tới {printer}.</source>
            <translation>The list went to {printer}.</translation>
        </message>
    </context>
    <context>
        <name>TakePanel</name>
        <message>
            <source>Nhận bàn giao</source>
            <translation>Take over</translation>
        </message>
        <message>
            <source>Hồ sơ chờ nhận</source>
            <translation>Dossiers to take over</translation>
        </message>
        <message>
            <source>Mã hồ sơ</source>
            <translation>Dossier code</translation>
        </message>
        <message>
            <source>Chủ hồ sơ</source>
            <translation>Owner</translation>
        </message>
        <message>
            <source>Bên giao</source>
            <translation>Given by</translation>
        </message>
        <message>
            <source>Giao lúc</source>
            <translation>Given at</translation>
        </message>
        <message>
            <source>Hạn của bước</source>
            <translation>Step due</translation>
        </message>
        <message>
            <source>Hẹn trả</source>
            <translation>Due</translation>
        </message>
        <message>
            <source>Không có hồ sơ nào chờ nhận</source>
            <translation>Nothing to take over</translation>
        </message>
        <message>
            <source>Hồ sơ giao cho bạn hoặc bộ phận của bạn hiện ở đây.</source>
            <translation>Dossiers given to you or your unit appear here.</translation>
        </message>
        <message>
            <source>Nhận hồ sơ đang chọn</source>
            <translation>Take the chosen dossier</translation>
        </message>
        <message>
            <source>Nhận tất cả</source>
            <translation>Take all</translation>
        </message>
        <message>
            <source>Nhận tất cả {n} hồ sơ</source>
            <translation>Take all {n} dossiers</translation>
        </message>
        <message>
            <source>Đã nhận {n} hồ sơ.</source>
            <translation>{n} dossiers taken over.</translation>
        </message>
        <message>
            <source>{code}: {why}</source>
            <translation>{code}: {why}</translation>
        </message>
        <message>
            <source>{why} Chưa nhận hồ sơ nào; danh sách đã đọc lại.</source>
            <translation>{why} Nothing was taken over; the list has been read again.</translation>
        </message>
        <message>
            <source>Hồ sơ {code} không có trong danh sách chờ nhận.</source>
            <translation>Dossier {code} is not on the list to take over.</translation>
        </message>
        <message>
            <source>Cấp số</source>
            <translation>Give a number</translation>
        </message>
        <message>
            <source>Nhóm dịch vụ</source>
            <translation>Service groups</translation>
        </message>
        <message>
            <source>Người thuộc diện ưu tiên</source>
            <translation>Person with priority</translation>
        </message>
        <message>
            <source>Phiếu giấy, khi máy phát số hỏng</source>
            <translation>Paper slips, while the machine is down</translation>
        </message>
        <message>
            <source>Số ghi trên phiếu</source>
            <translation>Number on the slip</translation>
        </message>
        <message>
            <source>Lấy lúc, hôm nay</source>
            <translation>Taken at, today</translation>
        </message>
        <message>
            <source>Nhập số phiếu giấy</source>
            <translation>Enter paper number</translation>
        </message>
        <message>
            <source>Trước đó còn {n} người</source>
            <translation>{n} people before</translation>
        </message>
        <message>
            <source>Xin ghi giờ và phút trên phiếu, ví dụ 09:05.</source>
            <translation>Please enter hour and minute of the slip, such as 09:05.</translation>
        </message>
        <message>
            <source>Thuộc diện nào? Chỉ ghi diện, không ghi lý do sức khỏe.</source>
            <translation>Which priority? Only the group is kept, no reason of health.</translation>
        </message>
        <message>
            <source>Ưu tiên: {group}. Chọn nhóm.</source>
            <translation>Priority: {group}. Choose a group.</translation>
        </message>
        <message>
            <source>Chọn nhóm.</source>
            <translation>Choose a group.</translation>
        </message>
        <message>
            <source>Không ưu tiên</source>
            <translation>No priority</translation>
        </message>
    </context>
    <context>
        <name>ThanksPage</name>
        <message>
            <source>Xong</source>
            <translation>Done</translation>
        </message>
    </context>
    <context>
        <name>TicketChip</name>
        <message>
            <source>Xong số</source>
            <translation>End</translation>
        </message>
        <message>
            <source>Số {number} · {counter}</source>
            <translation>{number} · {counter}</translation>
        </message>
        <message>
            <source>Kết quả của lượt này sẽ được hỏi</source>
            <translation>How this visit ended will be asked</translation>
        </message>
    </context>
    <context>
        <name>TimeLineList</name>
        <message>
            <source>Diễn biến</source>
            <translation>History</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Tìm hồ sơ, người nộp, mã …</source>
            <translation>Find dossiers, submitters, codes …</translation>
        </message>
        <message numerus="yes">
            <source>%n thông báo</source>
            <translation>
                <numerusform>%n notice</numerusform>
                <numerusform>%n notices</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TransferPanel</name>
        <message>
            <source>Chuyển số</source>
            <translation>Transfer</translation>
        </message>
        <message>
            <source>Chọn quầy</source>
            <translation>Choose a counter</translation>
        </message>
        <message>
            <source>Chuyển số {number} tới</source>
            <translation>Transfer {number} to</translation>
        </message>
        <message>
            <source>đang mở</source>
            <translation>open</translation>
        </message>
        <message>
            <source>tạm nghỉ</source>
            <translation>paused</translation>
        </message>
        <message>
            <source>đóng</source>
            <translation>closed</translation>
        </message>
        <message>
            <source>Chọn nhóm</source>
            <translation>Choose a group</translation>
        </message>
        <message>
            <source>Một quầy. Số giữ nguyên thứ tự, chỉ quầy này gọi được.</source>
            <translation>One counter. The number keeps its place, and only this counter calls it.</translation>
        </message>
        <message>
            <source>Một nhóm. Số giữ nguyên thứ tự.</source>
            <translation>A group. The number keeps its place.</translation>
        </message>
    </context>
    <context>
        <name>UnitsPage</name>
        <message>
            <source>Tên bộ phận</source>
            <translation>Name of the unit</translation>
        </message>
        <message>
            <source>Lĩnh vực</source>
            <translation>Sector</translation>
        </message>
        <message>
            <source>Tình trạng</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Lĩnh vực giải quyết</source>
            <translation>Sectors handled</translation>
        </message>
    </context>
    <context>
        <name>UnitsSection</name>
        <message>
            <source>Kết quả còn ở bộ phận chuyên môn</source>
            <translation>Results still at the units</translation>
        </message>
        <message>
            <source>Mọi kết quả đã được bàn giao về đây</source>
            <translation>Every result has been handed in</translation>
        </message>
        <message>
            <source>Người giao của bộ phận</source>
            <translation>Who brings them</translation>
        </message>
        <message>
            <source>Nơi để (kệ, ngăn)</source>
            <translation>Place (shelf, slot)</translation>
        </message>
        <message>
            <source>Nhận và in phiếu bàn giao</source>
            <translation>Receive and print list</translation>
        </message>
        <message>
            <source>Chọn tất cả</source>
            <translation>Choose all</translation>
        </message>
        <message>
            <source>Chọn</source>
            <translation>Chosen</translation>
        </message>
        <message>
            <source>Mã hồ sơ</source>
            <translation>Dossier code</translation>
        </message>
        <message>
            <source>Bộ phận</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>Chủ hồ sơ</source>
            <translation>Owner</translation>
        </message>
        <message>
            <source>Thủ tục</source>
            <translation>Procedure</translation>
        </message>
        <message>
            <source>Xong ngày</source>
            <translation>Done on</translation>
        </message>
        <message>
            <source>Nhận qua</source>
            <translation>Way</translation>
        </message>
        <message>
            <source>bưu điện</source>
            <translation>post</translation>
        </message>
        <message>
            <source>Đã nhận {n} kết quả theo phiếu bàn giao số {number}.</source>
            <translation>Received {n} with list no. {number}.</translation>
        </message>
        <message>
            <source>Space: chọn dòng · quét hồ sơ để chọn</source>
            <translation>Space: choose a row · or scan a dossier</translation>
        </message>
        <message>
            <source>đã chọn {n} · {hint}</source>
            <translation>chosen: {n} · {hint}</translation>
        </message>
    </context>
    <context>
        <name>Voice</name>
        <message>
            <source>có tiếng</source>
            <translation>sound on</translation>
        </message>
        <message>
            <source>tắt tiếng</source>
            <translation>muted</translation>
        </message>
        <message>
            <source>giờ im lặng</source>
            <translation>quiet hours</translation>
        </message>
        <message>
            <source>không có loa</source>
            <translation>no loudspeaker</translation>
        </message>
        <message>
            <source>không có phần âm thanh</source>
            <translation>no sound part</translation>
        </message>
        <message>
            <source>không đọc được</source>
            <translation>cannot be played</translation>
        </message>
        <message>
            <source>loa không trả lời</source>
            <translation>loudspeaker does not answer</translation>
        </message>
        <message>
            <source>Máy này không có loa. Bảng vẫn nhấp nháy; cắm loa rồi nghe thử lại.</source>
            <translation>This computer has no loudspeaker. The board still blinks; plug one in and try again.</translation>
        </message>
        <message>
            <source>Bản cài thiếu phần âm thanh. Bảng vẫn nhấp nháy; xin cài lại chương trình để có tiếng.</source>
            <translation>This installation lacks its sound part. The board still blinks; please reinstall the program to hear calls.</translation>
        </message>
        <message>
            <source>Không phát được đoạn này. Xin thu lại, hoặc về giọng máy.</source>
            <translation>This clip cannot be played. Please record it again, or go back to the machine voice.</translation>
        </message>
        <message>
            <source>Loa không trả lời. Xin kiểm tra loa của máy rồi nghe thử lại.</source>
            <translation>The loudspeaker does not answer. Please check it and try again.</translation>
        </message>
    </context>
    <context>
        <name>VoicePage</name>
        <message>
            <source>Đọc bằng</source>
            <translation>Said by</translation>
        </message>
        <message>
            <source>Các đoạn ghi sẵn</source>
            <translation>Recorded clips</translation>
        </message>
        <message>
            <source>Giọng tiếng Việt của máy</source>
            <translation>This computer's Vietnamese voice</translation>
        </message>
        <message>
            <source>Mỗi lượt gọi đọc</source>
            <translation>Each call is said</translation>
        </message>
        <message>
            <source>{n} lần</source>
            <translation>{n} times</translation>
        </message>
        <message>
            <source>Đọc to khi gọi số</source>
            <translation>Say calls aloud</translation>
        </message>
        <message>
            <source>Chuông báo trước</source>
            <translation>Chime before</translation>
        </message>
        <message>
            <source>Âm lượng (0–100)</source>
            <translation>Volume (0–100)</translation>
        </message>
        <message>
            <source>Nghỉ giữa hai chữ (mili giây)</source>
            <translation>Pause in a number (ms)</translation>
        </message>
        <message>
            <source>Bỏ lượt chờ quá (giây)</source>
            <translation>Drop calls older than (s)</translation>
        </message>
        <message>
            <source>Giờ im lặng</source>
            <translation>Quiet hours</translation>
        </message>
        <message>
            <source>ví dụ 11:30-13:00</source>
            <translation>such as 11:30-13:00</translation>
        </message>
        <message>
            <source>Cách đọc, chung cho cả trung tâm</source>
            <translation>How calls are said, for the whole centre</translation>
        </message>
        <message>
            <source>Tắt tiếng, giờ im lặng hay máy không có loa thì bảng vẫn nhấp nháy số đang gọi.</source>
            <translation>Muted, in quiet hours or without a loudspeaker, the board still blinks the called number.</translation>
        </message>
        <message>
            <source>Lưu</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Nghe thử {ticket} · quầy {counter}</source>
            <translation>Try {ticket} · counter {counter}</translation>
        </message>
        <message>
            <source>Máy này có giọng tiếng Việt.</source>
            <translation>This computer has a Vietnamese voice.</translation>
        </message>
        <message>
            <source>Máy này không có giọng tiếng Việt: sẽ đọc bằng các đoạn ghi sẵn.</source>
            <translation>This computer has no Vietnamese voice: the clips are played.</translation>
        </message>
        <message>
            <source>Đang thu “{text}”. Đọc rõ một lần rồi bấm Dừng thu; tự dừng sau 10 giây.</source>
            <translation>Recording “{text}”. Say it once, clearly, then press Stop; it stops by itself after 10 seconds.</translation>
        </message>
        <message>
            <source>{clip}: đã dùng giọng của đơn vị.</source>
            <translation>{clip}: your own clip is used now.</translation>
        </message>
        <message>
            <source>{clip}: đã về giọng máy.</source>
            <translation>{clip}: back to the machine voice.</translation>
        </message>
        <message>
            <source>Âm thanh WAV (*.wav)</source>
            <translation>WAV sound (*.wav)</translation>
        </message>
        <message>
            <source>Chọn đoạn giọng đọc</source>
            <translation>Choose a clip</translation>
        </message>
    </context>
    <context>
        <name>WhoPanel</name>
        <message>
            <source>Cán bộ</source>
            <translation>Officer</translation>
        </message>
        <message>
            <source>Quầy</source>
            <translation>Counter</translation>
        </message>
        <message>
            <source>Mã khôi phục</source>
            <translation>Recovery code</translation>
        </message>
        <message>
            <source>Mật khẩu</source>
            <translation>Password</translation>
        </message>
        <message>
            <source>Mật khẩu mới</source>
            <translation>New password</translation>
        </message>
        <message>
            <source>Nhập lại mật khẩu mới</source>
            <translation>The new password again</translation>
        </message>
        <message>
            <source>Bắt đầu làm việc</source>
            <translation>Start working</translation>
        </message>
        <message>
            <source>Quản trị quên mật khẩu: dùng mã khôi phục</source>
            <translation>Administrator forgot the password: use the recovery code</translation>
        </message>
        <message>
            <source>Xin chào</source>
            <translation>Hello</translation>
        </message>
        <message>
            <source>Mật khẩu vừa nhập là mật khẩu tạm. Hãy chọn mật khẩu của mình, ít nhất 8 ký tự.</source>
            <translation>That was a temporary password. Please choose your own, at least 8 characters.</translation>
        </message>
        <message>
            <source>Trung tâm chưa có mật khẩu nào. Hãy chọn mật khẩu của người quản trị, ít nhất 8 ký tự.</source>
            <translation>The centre has no password yet. Please choose the administrator's, at least 8 characters.</translation>
        </message>
        <message>
            <source>Nhập mã khôi phục đã in và chọn mật khẩu mới. Mỗi mã dùng được một lần.</source>
            <translation>Enter the printed recovery code and choose a new password. Every code works once.</translation>
        </message>
        <message>
            <source>Đây là dữ liệu mẫu: chọn tên rồi nhấn Enter, không cần mật khẩu.</source>
            <translation>This is sample data: choose a name and press Enter, no password is needed.</translation>
        </message>
        <message>
            <source>Ai đang làm việc ở quầy này?</source>
            <translation>Who is working at this counter?</translation>
        </message>
        <message>
            <source>Hai lần nhập không giống nhau.</source>
            <translation>The two entries differ.</translation>
        </message>
    </context>
    <context>
        <name>Wizard</name>
        <message>
            <source>Thiết lập lần đầu</source>
            <translation>First set-up</translation>
        </message>
        <message>
            <source>Cơ quan chủ quản</source>
            <translation>Superior body</translation>
        </message>
        <message>
            <source>UBND xã, phường …</source>
            <translation>UBND xã, phường …</translation>
        </message>
        <message>
            <source>Tên trung tâm</source>
            <translation>Name of the centre</translation>
        </message>
        <message>
            <source>Trung tâm Phục vụ hành chính công xã …</source>
            <translation>Trung tâm Phục vụ hành chính công xã …</translation>
        </message>
        <message>
            <source>Địa danh</source>
            <translation>Place name</translation>
        </message>
        <message>
            <source>Xã …</source>
            <translation>Xã …</translation>
        </message>
        <message>
            <source>Mã định danh cơ quan</source>
            <translation>Agency code</translation>
        </message>
        <message>
            <source>ví dụ H06.12.34</source>
            <translation>e.g. H06.12.34</translation>
        </message>
        <message>
            <source>Cấp</source>
            <translation>Level</translation>
        </message>
        <message>
            <source>Điện thoại</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>Địa chỉ tra cứu in trên mã QR</source>
            <translation>Look-up address in the QR code</translation>
        </message>
        <message>
            <source>Cán bộ, mỗi dòng một người</source>
            <translation>Officers, one per line</translation>
        </message>
        <message>
            <source>Họ và tên; chức danh</source>
            <translation>Full name; position</translation>
        </message>
        <message>
            <source>Quầy, mỗi dòng một quầy</source>
            <translation>Counters, one per line</translation>
        </message>
        <message>
            <source>Ngày không chờ hằng tuần</source>
            <translation>Weekly no-wait day</translation>
        </message>
        <message>
            <source>Thứ năm</source>
            <translation>Thursday</translation>
        </message>
        <message>
            <source>Thứ hai</source>
            <translation>Monday</translation>
        </message>
        <message>
            <source>Thứ ba</source>
            <translation>Tuesday</translation>
        </message>
        <message>
            <source>Thứ tư</source>
            <translation>Wednesday</translation>
        </message>
        <message>
            <source>Thứ sáu</source>
            <translation>Friday</translation>
        </message>
        <message>
            <source>Thứ bảy</source>
            <translation>Saturday</translation>
        </message>
        <message>
            <source>Chưa có</source>
            <translation>None yet</translation>
        </message>
        <message>
            <source>Quầy 1
Quầy 2</source>
            <translation>Quầy 1
Quầy 2</translation>
        </message>
        <message>
            <source>Tạo trung tâm</source>
            <translation>Create the centre</translation>
        </message>
        <message>
            <source>Trung tâm của tôi</source>
            <translation>My centre</translation>
        </message>
        <message>
            <source>Xin chào. Thiết lập trung tâm</source>
            <translation>Welcome. Set up your centre</translation>
        </message>
        <message>
            <source>Chỉ cần vài dòng để bắt đầu; mọi mục đều sửa được sau ở F9 Quản trị.</source>
            <translation>A few lines are enough to begin; everything can be changed later on F9 Settings.</translation>
        </message>
        <message>
            <source>Dùng thử với dữ liệu mẫu</source>
            <translation>Try the sample data</translation>
        </message>
        <message>
            <source>Xem thử trước?</source>
            <translation>Have a look first?</translation>
        </message>
        <message>
            <source>Một trung tâm mẫu với 400 hồ sơ của 60 ngày gần đây, sáu cán bộ, bốn quầy.</source>
            <translation>A sample centre with 400 dossiers of the last 60 days, six officers, four counters.</translation>
        </message>
        <message>
            <source>Đồng hồ bắt đầu lúc 09:40 một ngày thứ năm, giữa buổi không chờ.</source>
            <translation>Its clock starts at 09:40 on a Thursday, in the middle of a no-wait session.</translation>
        </message>
        <message>
            <source>Mọi trang và mọi giấy in đều ghi “DỮ LIỆU MẪU”.</source>
            <translation>Every page and every print says “DỮ LIỆU MẪU” (sample data).</translation>
        </message>
        <message>
            <source>Trung tâm mẫu không bao giờ chuyển được thành trung tâm thật. Khi làm thật, xin thiết lập lại trong một thư mục dữ liệu khác.</source>
            <translation>A sample centre can never become a real one. For real work, please set up anew in another data folder.</translation>
        </message>
        <message>
            <source>Đang tạo trung tâm…</source>
            <translation>Creating the centre…</translation>
        </message>
        <message>
            <source>Đang dựng trung tâm mẫu với 400 hồ sơ, mất vài giây…</source>
            <translation>Building the sample centre with 400 dossiers; this takes a few seconds…</translation>
        </message>
        <message>
            <source>Hồ sơ đầu tiên hôm nay sẽ có mã {code}</source>
            <translation>Today's first dossier will get the code {code}</translation>
        </message>
    </context>
    <context>
        <name>self.window</name>
        <message>
            <source>Một Cửa</source>
            <translation>Một Cửa</translation>
        </message>
    </context>
</TS>
