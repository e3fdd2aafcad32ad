#!/bin/sh
# render-post.sh [--strict] POST.md …: builds posts with the real Jekyll and prints what a reader sees of each.
# --strict: exit 1 when one stops Jekyll, is skipped or warned about.
export LANG=C.UTF-8 LC_ALL=C.UTF-8
exec ruby -W0 "$(dirname "$0")/render-files.rb" "$@"
