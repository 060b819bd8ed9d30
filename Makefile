# Two commands on a fresh machine: "make run" and "make test". Both set everything up themselves, once.
.PHONY: run test lock help

run:
	@sh tools/setup.sh run
	@.venv/bin/python main.py $(ARGS)

test:
	@sh tools/setup.sh test
	@sh tools/test.sh

# After a change of a dependency in pyproject.toml.
lock:
	@sh tools/setup.sh test
	@sh tools/lock.sh

help:
	@echo "make run    mở chương trình / open the program"
	@echo "make test   kiểm tra mã nguồn và chạy kiểm thử / lint, types, layers, texts, tests"
	@echo "make lock   viết lại tệp khóa thư viện / rewrite the lock files"
