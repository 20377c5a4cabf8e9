#!/bin/sh
# Tests need Chromium, Firefox and WebKit, a font that can draw Chinese, LibreOffice and Poppler. Install Debian's where
# they are missing and where that is possible; otherwise say what to install and fail, because tests that quietly leave a
# browser out prove nothing.
set -eu

packages=""
browser=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
if [ -z "$browser" ]; then
    packages="chromium"
elif ! command -v "$browser" >/dev/null; then
    echo "CHROMIUM names $browser, which cannot be run. Correct it, or unset it to use the system's Chromium." >&2
    exit 1
fi
# The engines of other readers; WebKit's browser has no headless mode, and gets a screen that nobody sees.
command -v firefox-esr >/dev/null || packages="$packages firefox-esr"
command -v WebKitWebDriver >/dev/null || packages="$packages webkit2gtk-driver"
command -v Xvfb >/dev/null || packages="$packages xvfb"
# Not asked through a pipe: what matters is that one font is listed, not how many.
if ! command -v fc-list >/dev/null || [ -z "$(fc-list :lang=zh-cn file 2>/dev/null)" ]; then
    packages="$packages fonts-noto-cjk fontconfig"
fi
# What readers take away is opened by the office programs that most of them could have, and PDFs are read by Poppler.
command -v localc >/dev/null || packages="$packages libreoffice-calc"
command -v loimpress >/dev/null || packages="$packages libreoffice-impress"
command -v pdftotext >/dev/null || packages="$packages poppler-utils"
# The same Chromium without windows takes half the time; where it cannot be had, the whole browser does as well.
lighter=""
if [ -z "${CHROMIUM:-}" ] && ! command -v chromium-headless-shell >/dev/null; then lighter="chromium-headless-shell"; fi
[ -n "$packages$lighter" ] || exit 0

as_root=""
if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then as_root="sudo"; else as_root="none"; fi
fi
if ! command -v apt-get >/dev/null || [ "$as_root" = "none" ]; then
    [ -n "$packages" ] || exit 0
    echo "Tests drive real browsers and a real spreadsheet program. Please install: $packages" >&2
    echo "On Debian: sudo apt-get install $packages" >&2
    echo "A Chromium elsewhere can be named: make test CHROMIUM=/path/to/chromium" >&2
    exit 1
fi
export DEBIAN_FRONTEND=noninteractive
install() {
    # shellcheck disable=SC2086  # one word per package is meant
    $as_root apt-get install --quiet --quiet --yes --no-install-recommends $1 </dev/null
}
if [ -n "$packages" ]; then
    echo "installing for the tests: $packages"
    # The package lists may be stale or absent on a fresh machine; installing says itself what it cannot find.
    $as_root apt-get update --quiet --quiet || true
    if ! install "$packages"; then
        echo "apt-get could not install $packages. Tests need them: install them by hand and try again." >&2
        exit 1
    fi
fi
[ -z "$lighter" ] || install "$lighter" || true
