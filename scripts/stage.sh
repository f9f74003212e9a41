# Sourced by test.sh: stages with a time limit, and a table of them at the end.
# shellcheck shell=bash

stage_names=()
stage_results=()
stage_seconds=()

# stage NAME USUALLY LIMIT COMMAND…: runs COMMAND for at most LIMIT seconds. Goes on after
# a failure, so that one run shows everything that is wrong.
stage() {
  local name=$1 usually=$2 limit=$3 began=$SECONDS code=0 result=passed
  shift 3
  say
  say "── $name (usually $usually)"
  timeout --kill-after=10 "$limit" "$@" || code=$?
  case $code in
    0) ;;
    124 | 137) result="timed out" && say "The stage \"$name\" was stopped: it took more than $limit s." ;;
    *) result=failed && say "The stage \"$name\" failed; its output is above." ;;
  esac
  stage_names+=("$name")
  stage_results+=("$result")
  stage_seconds+=($((SECONDS - began)))
  say "── $name: $result, $((SECONDS - began)) s"
  [[ $result == passed ]]
}

# Prints every stage with its seconds. Succeeds if all of them did.
stage_summary() {
  local i failures=0
  say
  for i in "${!stage_names[@]}"; do
    printf '%-44s %-9s %5d s\n' "${stage_names[i]}" "${stage_results[i]}" "${stage_seconds[i]}"
    [[ ${stage_results[i]} == passed ]] || failures=$((failures + 1))
  done
  printf '%-44s %-9s %5d s\n' "everything" "" "$SECONDS"
  if [[ $failures -gt 0 ]]; then
    say "$failures of ${#stage_names[@]} stages did not pass."
    return 1
  fi
  say "All ${#stage_names[@]} stages passed."
}
