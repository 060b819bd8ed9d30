"""F9, Sao lưu: how backups stand, one now, a drill, and the rules with what is wrong told at its field."""

from __future__ import annotations

from desktop_app.domain.backup_rules import BackupRules
from tests.support.screens import Stage, stage
from ui.screens.settings import create as create_settings

__all__ = ["stage"]


def test_a_backup_is_made_and_tried_from_the_page_which_tells_how_they_stand(stage: Stage) -> None:
    screen = stage.open(create_settings, "backup_rules", size=(1302, 700))
    page = screen.page()
    stage.settle()
    assert page.state_label.text() == "Chưa có bản sao lưu nào."

    page.make_button.click()
    stage.settle()

    assert page.message.text().startswith("Đã sao lưu và kiểm tra: motcua-20261119-094")
    assert "09:4" in page.state_label.text()
    page.drill_button.click()
    stage.settle()
    assert "Khôi phục thử đạt" in page.drill_label.text()
    assert "KHÔNG được bảo vệ" in page.key_label.text()
    stage.picture(screen, "settings_backups")


def test_a_wrong_time_and_half_a_path_are_told_at_their_fields_and_nothing_typed_is_lost(stage: Stage) -> None:
    screen = stage.open(create_settings, "backup_rules", size=(1302, 700))
    page = screen.page()
    page.fields["at"].set_text("25:00")
    page.fields["second_folder"].set_text("share/backup")
    screen.primary_action()
    stage.settle()
    assert page.fields["at"].problem() == "Xin ghi giờ và phút, ví dụ 11:30."

    page.fields["at"].set_text("16:45")
    screen.primary_action()
    stage.settle()
    assert page.fields["second_folder"].problem() == "Xin ghi đường dẫn đầy đủ của thư mục, hoặc để trống."
    assert page.fields["second_folder"].text() == "share/backup"

    page.fields["second_folder"].set_text("/ngoai/sao-luu")
    screen.primary_action()
    stage.settle()
    assert stage.desk.office.records.snapshot().backup_rules() == BackupRules("16:45", second_folder="/ngoai/sao-luu")
