from __future__ import annotations

import os
import shutil
from datetime import timedelta

import pytest
import sqlalchemy as sa

from desktop_app import keys
from desktop_app.clock import ManualClock
from desktop_app.composition import open_database
from desktop_app.config import DATABASE_FILE, Settings
from desktop_app.errors import EnvironmentProblem
from desktop_app.services.office import OfficeServices
from desktop_app.services.restoring import restore
from desktop_app.services.setup import sample_records, write_centre
from models.engine import Database, sqlite_url
from tests.support.office import OFFICER, START, open_desk
from tests.support.people import certified, citizen

MARKERS = ("Nguyễn Thị Vết Tích", "079190912345", "0909912345")


@pytest.fixture
def encrypted(tmp_path):
    """A sample centre whose database was made as the program makes one: (folder, services)."""
    folder = tmp_path / "data"
    database = open_database(Settings(folder), START)
    services = OfficeServices(database, ManualClock(START))
    write_centre(services, sample_records(), START)
    yield folder, services
    services.close()


def _accept(services, number=1, **changes):
    return services.reception.accept(OFFICER, certified(number, **changes))


def _plant(services):
    person = citizen(full_name=MARKERS[0], id_number=MARKERS[1], phone=MARKERS[2])
    return _accept(services, submitter=person)


def _contents(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _shown(content, text):
    return (
        any(text.encode(code) in content for code in ("utf-8", "utf-16-le")) or text.encode().hex().encode() in content
    )


def test_a_copied_data_folder_shows_no_plain_text(encrypted, tmp_path):
    folder, services = encrypted
    _plant(services)
    services.backups.make()
    shutil.copytree(folder, tmp_path / "stolen")  # while it is open: with its write-ahead log

    contents = _contents(tmp_path / "stolen")

    assert any(path.name.endswith("-wal") and content for path, content in contents.items())
    shown = [path.name for path, content in contents.items() for text in MARKERS if _shown(content, text)]
    words = [
        path.name for path, content in contents.items() for text in ("dossier", "CREATE TABLE") if _shown(content, text)
    ]
    assert (shown, words) == ([], [])


def test_the_same_search_finds_the_markers_in_a_plain_database(tmp_path):
    database = Database(sqlite_url(tmp_path / DATABASE_FILE))
    from models.upgrade import ensure_schema

    ensure_schema(database, START)
    services = OfficeServices(database, ManualClock(START))
    write_centre(services, sample_records(), START)
    _plant(services)

    assert all(any(_shown(content, text) for content in _contents(tmp_path).values()) for text in MARKERS)
    services.close()


def test_without_its_key_a_folder_is_not_opened_and_says_which_key_it_needs(encrypted, tmp_path, monkeypatch):
    folder, services = encrypted
    services.close()
    monkeypatch.setenv(keys.ENV_KEYS, str(tmp_path / "elsewhere"))

    with pytest.raises(EnvironmentProblem) as refused:
        open_database(Settings(folder), START)

    assert (refused.value.code, refused.value.params) == ("key_missing", {"key": keys.key_id_of(folder)})


def test_the_key_lies_outside_the_folder_and_only_the_owner_may_read_it(encrypted, key_folder):
    folder, _ = encrypted
    [file] = key_folder.iterdir()

    assert file.stat().st_mode & 0o777 == 0o600
    raw = keys.key_of(folder).raw
    assert not [path for path, content in _contents(folder).items() if raw in content or raw.hex().encode() in content]


def test_a_key_is_never_written_into_the_data_folder(tmp_path, monkeypatch):
    monkeypatch.setenv(keys.ENV_KEYS, str(tmp_path / "data" / "keys"))

    with pytest.raises(EnvironmentProblem) as refused:
        open_database(Settings(tmp_path / "data"), START)

    assert refused.value.code == "key_inside_data"


def test_a_changed_page_is_found_when_it_is_read(encrypted):
    folder, services = encrypted
    _accept(services)
    services.close()
    content = bytearray((folder / DATABASE_FILE).read_bytes())
    for page in range(4, len(content) // 4096):
        content[page * 4096 + 50] ^= 1
    (folder / DATABASE_FILE).write_bytes(content)

    with pytest.raises(EnvironmentProblem) as refused, Database(sqlite_url(folder / DATABASE_FILE)).read() as session:
        session.execute(sa.text("SELECT * FROM dossier")).all()

    assert refused.value.code == "database_damaged"


def test_a_file_that_is_none_of_ours_is_refused_and_left_as_it_is(encrypted):
    folder, services = encrypted
    services.close()
    foreign = os.urandom(20_000)
    (folder / DATABASE_FILE).write_bytes(foreign)

    with pytest.raises(EnvironmentProblem) as refused:
        open_database(Settings(folder), START)

    assert refused.value.code == "database_not_one"
    assert (folder / DATABASE_FILE).read_bytes() == foreign


def test_an_encrypted_centre_is_backed_up_tried_and_restored_elsewhere(encrypted, tmp_path):
    folder, services = encrypted
    _accept(services)
    made = services.backups.make()

    assert services.backups.drill().good
    restore(made.file, tmp_path / "second", START)

    assert keys.key_id_of(tmp_path / "second") == keys.key_id_of(folder)
    assert not (tmp_path / "second" / DATABASE_FILE).read_bytes().startswith(b"SQLite")
    with open_desk(services.database.url) as ours, open_desk(sqlite_url(tmp_path / "second" / DATABASE_FILE)) as other:
        assert ours.dump() == other.dump()
        assert other.accept(certified(2)).code


def test_the_key_is_shown_by_no_text_form():
    key = keys.new_key()

    assert key.raw.hex() not in f"{key!r} {key}"


def test_the_time_of_a_second_backup_is_another_name(encrypted):
    _, services = encrypted
    first = services.backups.make()
    services.clock.advance(timedelta(seconds=1))

    assert services.backups.make().file != first.file
