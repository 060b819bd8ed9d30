#!/bin/sh
# Makes this folder ready to run ("run") or to test ("test"), and does nothing when it already is.
#
#   sh tools/setup.sh run    Python packages of requirements.lock, system libraries of the window
#   sh tools/setup.sh test   the same with requirements-dev.lock, Xvfb and Chromium
#
# What is ready is known by the hash of the lock file, for tests also of this script, as it names their programs. The hash
# is kept in .venv: the second start costs a few milliseconds.
# As root, missing system packages are installed; otherwise the one line to copy is printed and we stop (exit 3).
set -eu

mode=${1:-run}
root=$(cd "$(dirname "$0")/.." && pwd)
venv=$root/.venv
case $mode in
    run) lock=$root/requirements.lock ;;
    test) lock=$root/requirements-dev.lock ;;
    *) echo "setup.sh: run | test" >&2; exit 2 ;;
esac

hash_of() { cat "$@" | sha256sum | cut -c1-64; }
stamp_of() { cat "$venv/.ready-$1" 2>/dev/null || true; }

case $mode in
    run) wanted=$(hash_of "$lock") ;;
    test) wanted=$(hash_of "$lock" "$root/tools/setup.sh") ;;
esac
if [ -x "$venv/bin/python" ] && [ "$(stamp_of "$mode")" = "$wanted" ]; then
    exit 0
fi

say() { echo "motcua: $*" >&2; }
stop() { say "$1"; exit 3; }

# --- Python -----------------------------------------------------------------------------------------------------
fits() { "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2])' >/dev/null 2>&1; }

find_python() {
    for candidate in ${PYTHON:-} python3 python3.13 python3.12 python3.11 python3.14 /usr/bin/python3; do
        if command -v "$candidate" >/dev/null 2>&1 && fits "$candidate"; then
            command -v "$candidate"
            return
        fi
    done
}

# --- system packages --------------------------------------------------------------------------------------------
# soname|package: what Qt's xcb plugin, its OpenGL, printing and text parts ask for and a bare machine may lack.
LIBRARIES="
libEGL.so.1|libegl1
libGL.so.1|libgl1
libX11-xcb.so.1|libx11-xcb1
libX11.so.6|libx11-6
libcups.so.2|libcups2
libdbus-1.so.3|libdbus-1-3
libfontconfig.so.1|libfontconfig1
libfreetype.so.6|libfreetype6
libglib-2.0.so.0|libglib2.0-0
libgssapi_krb5.so.2|libgssapi-krb5-2
libpulse.so.0|libpulse0
libxcb-cursor.so.0|libxcb-cursor0
libxcb-glx.so.0|libxcb-glx0
libxcb-icccm.so.4|libxcb-icccm4
libxcb-image.so.0|libxcb-image0
libxcb-keysyms.so.1|libxcb-keysyms1
libxcb-randr.so.0|libxcb-randr0
libxcb-render-util.so.0|libxcb-render-util0
libxcb-render.so.0|libxcb-render0
libxcb-shape.so.0|libxcb-shape0
libxcb-shm.so.0|libxcb-shm0
libxcb-sync.so.1|libxcb-sync1
libxcb-util.so.1|libxcb-util1
libxcb-xfixes.so.0|libxcb-xfixes0
libxcb-xinerama.so.0|libxcb-xinerama0
libxcb-xkb.so.1|libxcb-xkb1
libxkbcommon-x11.so.0|libxkbcommon-x11-0
libxkbcommon.so.0|libxkbcommon0
"

missing_packages() {
    python=$1
    if [ -z "$python" ]; then
        if command -v python3 >/dev/null 2>&1; then
            echo "python3.11 python3.11-venv" # the default Python is older; this one may stand beside it
        else
            echo "python3 python3-venv"
        fi
    elif ! "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then
        echo "python$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')-venv"
    fi
    PATH=$PATH:/usr/sbin:/sbin
    if command -v ldconfig >/dev/null 2>&1; then
        known=$(ldconfig -p)
        for pair in $LIBRARIES; do
            case $known in *"${pair%%|*} "*) ;; *) echo "${pair##*|}" ;; esac
        done
    fi
    if [ "$mode" = test ] && ! command -v Xvfb >/dev/null 2>&1; then
        echo xvfb
    fi
    if [ "$mode" = test ] && ! command -v chromium >/dev/null 2>&1; then
        echo chromium
    fi
}

install_packages() {
    packages=$(echo $1)
    line="apt-get update && apt-get install -y --no-install-recommends $packages"
    if ! command -v apt-get >/dev/null 2>&1; then
        stop "this system has no apt-get; install what these Debian packages hold, then start again: $packages"
    fi
    if [ "$(id -u)" -ne 0 ]; then
        say "missing system packages. Copy this line, then start again / Thiếu gói hệ thống, hãy chạy dòng này rồi chạy lại:"
        echo "sudo sh -c '$line'" >&2
        exit 3
    fi
    say "installing system packages: $packages"
    if ! DEBIAN_FRONTEND=noninteractive sh -c "$line" </dev/null >"$venv/setup.log" 2>&1; then
        tail -n 15 "$venv/setup.log" >&2
        stop "apt-get failed; the line was: $line"
    fi
}

# --- the work, by one process at a time -------------------------------------------------------------------------
mkdir -p "$venv"
if command -v flock >/dev/null 2>&1; then
    exec 9>"$venv/.setup-lock"
    flock 9
    if [ -x "$venv/bin/python" ] && [ "$(stamp_of "$mode")" = "$wanted" ]; then
        exit 0
    fi
fi

say "setting up ($mode), once per version; this takes a minute or two"
python=$(find_python)
packages=$(missing_packages "$python")
if [ -n "$packages" ]; then
    install_packages "$packages"
    python=$(find_python)
fi
[ -n "$python" ] || stop "Python 3.11 or newer is needed and was not found / cần Python 3.11 trở lên"

if ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
    say "virtual environment with $("$python" --version)"
    rm -rf "$venv/bin" "$venv/lib" "$venv/lib64" "$venv/include" "$venv/share" "$venv/pyvenv.cfg"
    "$python" -m venv "$venv"
fi
rm -f "$venv/.ready-run" "$venv/.ready-test"

say "Python packages of $(basename "$lock")"
"$venv/bin/python" -m pip install -qq --no-input --disable-pip-version-check --require-hashes --no-deps \
    --only-binary :all: --requirement "$lock" </dev/null ||
    stop "pip could not install the packages; nothing was started. Check the network and start again."

# The proof of the list above: what the window's plugin itself still cannot find.
plugin=$("$venv/bin/python" -c 'import importlib.util as u, pathlib as p
print(p.Path(u.find_spec("PySide6").origin).parent / "Qt/plugins/platforms/libqxcb.so")')
if [ -e "$plugin" ] && command -v ldd >/dev/null 2>&1; then
    absent=$(ldd "$plugin" | awk '/not found/ {print $1}' | sort -u)
    [ -z "$absent" ] || stop "the window needs libraries this system lacks: $(echo $absent)"
fi

say "texts of the second language"
"$venv/bin/python" "$root/tools/i18n.py" build >/dev/null || stop "the translations could not be built"

hash_of "$root/requirements.lock" >"$venv/.ready-run" # the development lock holds the whole of the other one
if [ "$mode" = test ]; then
    echo "$wanted" >"$venv/.ready-test"
fi
say "ready"
