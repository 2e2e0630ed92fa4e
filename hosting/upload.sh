#!/bin/sh
# Uploads dist/ to an S3 bucket and invalidates CloudFront: sh hosting/upload.sh [--yes] BUCKET[/FOLDER] [DISTRIBUTION]
#
# Files with a hash in their names go first; caches may keep them for a year. Other files go next, then the pages, so
# that no page names a file that is not there yet, and last the service worker, which names them all. At the end, the
# script lists everything in the bucket, or in the folder in it, that is not in dist/, and deletes that if you agree.
set -eu

usage="Usage: sh hosting/upload.sh [--yes] BUCKET[/FOLDER] [DISTRIBUTION]

Uploads dist/, then lists what is there and not in dist/, and asks before it deletes that.

  --yes   delete without asking, for scripts
  --help  show this text

BUCKET and DISTRIBUTION are outputs of the stack:
aws cloudformation describe-stacks --query 'Stacks[].Outputs'"

fail() {
  echo "upload.sh: $1" >&2
  exit 1
}

# The MIME type of a file. Browsers do not run a file with a wrong type.
type_of() {
  case $1 in
    *.html) echo "text/html; charset=utf-8" ;;
    *.css) echo "text/css; charset=utf-8" ;;
    *.js) echo "text/javascript; charset=utf-8" ;;
    *.wasm) echo "application/wasm" ;;
    *.bin) echo "application/octet-stream" ;;
    *.json) echo "application/json" ;;
    *.webmanifest) echo "application/manifest+json" ;;
    *.svg) echo "image/svg+xml" ;;
    *.png) echo "image/png" ;;
    *.txt | *.md | .nojekyll) echo "text/plain; charset=utf-8" ;;
    *) fail "there is no type for dist/$1: name one in type_of." ;;
  esac
}

# The kind of a file: "hashed", "page", "worker" or "other".
kind_of() {
  case $1 in
    *-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]*.bin) echo hashed ;;
    *-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]*.css) echo hashed ;;
    *-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]*.js) echo hashed ;;
    *-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]*.txt) echo hashed ;;
    *-[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]*.wasm) echo hashed ;;
    *.html) echo page ;;
    sw.js) echo worker ;;
    *) echo other ;;
  esac
}

# Uploads the files of a kind with a Cache-Control header.
upload() {
  echo "$files" | while IFS= read -r file; do
    if [ "$(kind_of "$file")" = "$1" ]; then
      aws s3 cp "$dist/$file" "s3://$target/$file" --content-type "$(type_of "$file")" \
        --cache-control "$2" --only-show-errors < /dev/null
    fi
  done
}

yes=
for argument; do
  shift
  case $argument in
    --help)
      echo "$usage"
      exit
      ;;
    --yes) yes=1 ;;
    -*) fail "there is no option $argument.
$usage" ;;
    *) set -- "$@" "$argument" ;;
  esac
done

case $# in
  1 | 2) ;;
  *) fail "it takes one or two names, and got $#.
$usage" ;;
esac
target=${1#s3://}
target=${target%/}
distribution=${2-}
[ -n "$target" ] || fail "the name of the bucket is empty.
$usage"
command -v aws > /dev/null || fail "it needs the AWS command line, aws, which is not on PATH."
dist=$(dirname "$0")/../dist
[ -f "$dist/index.html" ] || fail "there is no dist/index.html: run \`cargo xtask dist\` first."

files=$(cd "$dist" && find . -type f | sed 's|^\./||' | LC_ALL=C sort)
# Every file must have a type before the first is uploaded.
echo "$files" | while IFS= read -r file; do type_of "$file" > /dev/null; done

upload hashed "public, max-age=31536000, immutable"
upload other "no-cache"
upload page "no-cache"
upload worker "no-cache"

if [ -n "$distribution" ]; then
  folder=/
  case $target in
    */*) folder=/${target#*/}/ ;;
  esac
  # Only names without a hash can be stale in a cache.
  set -f
  IFS='
'
  set -- "$folder"
  for file in $files; do
    [ "$(kind_of "$file")" = hashed ] || set -- "$@" "$folder$file"
  done
  invalidation=$(aws cloudfront create-invalidation --distribution-id "$distribution" --paths "$@" \
    --query Invalidation.Id --output text)
  # Until the invalidation is complete, an old page may still ask for its files.
  aws cloudfront wait invalidation-completed --distribution-id "$distribution" --id "$invalidation"
fi

echo "upload.sh: $(echo "$files" | wc -l | tr -d ' ') files are in s3://$target."

# All sizes match by now, so there is nothing to upload any more.
plan=$(aws s3 sync "$dist" "s3://$target" --delete --size-only --dryrun)
old=$(printf '%s\n' "$plan" | sed -n 's|^(dryrun) delete: s3://||p')
[ -n "$old" ] || exit 0
echo "These are not in dist/:"
printf '%s\n' "$old" | sed 's|^|  s3://|'
if [ -z "$yes" ]; then
  [ -t 0 ] || fail "nothing was deleted, because there is no terminal to ask at. Use --yes to delete without asking."
  printf 'Delete them? [y/N] '
  # The end of the input is no answer.
  read -r answer || answer=
  case $answer in
    [yY] | [yY][eE][sS]) ;;
    *)
      echo "upload.sh: nothing was deleted."
      exit
      ;;
  esac
fi
# One by one: what came into the bucket since the list was made stays.
printf '%s\n' "$old" | while IFS= read -r key; do
  aws s3 rm "s3://$key" --only-show-errors < /dev/null
done
echo "upload.sh: $(printf '%s\n' "$old" | wc -l | tr -d ' ') files were deleted."
