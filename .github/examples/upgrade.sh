#!/usr/bin/env bash
# The upgrade for any other CI, or for a terminal: a branch with one commit, and the report to show to people.
#
#   upgrade.sh 214.0.0
#
# Needs git, Node and schemadown in the project. Exit code 0: a branch is there, or there was nothing to upgrade;
# 1: the upgrade was refused and nothing changed; 2: it was called wrongly. Breaking changes do not fail it: the report says.
set -euo pipefail

ref=${1:?the release to upgrade to, such as 214.0.0}
read -ra schemadown <<< "${SCHEMADOWN:-npx --no-install schemadown}"
report=${REPORT:-$(mktemp)}
rm -f "$report"

if [ -n "$(git status --porcelain)" ]; then
  echo "Unexpected changes in the working folder, expected none; commit or stash them." >&2
  exit 2
fi
"${schemadown[@]}" upgrade "--ref=$ref" "--report=$report" --fail-on=none
if [ -z "$(git status --porcelain)" ]; then
  echo "Nothing to upgrade." >&2
  exit 0
fi
git switch --quiet --create "schemadown/upgrade-$ref"
git add --all
git commit --quiet --message "Upgrade the documents to $ref"
"${schemadown[@]}" check
echo "The branch schemadown/upgrade-$ref is ready to be pushed; the text of its pull request is $report." >&2
