"""F2 Tiếp nhận: three columns on one screen, from a scanned card to a printed receipt."""
