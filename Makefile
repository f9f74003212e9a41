.PHONY: help serve test build bench clean

help:
	@echo "make serve   set up what is missing, build, serve on http://127.0.0.1:8080/ (PORT=… another port)"
	@echo "make test    set up what is missing, run every check and test"
	@echo "make build   set up what is missing, build dist/ for any static host, print its sizes"
	@echo "make bench   print what the release build weighs and how quick it is"
	@echo "make clean   remove what was built (the tools in ~/.cache/airbyte-playground stay)"
	@echo
	@echo "From the environment: CHROME and CHROMEDRIVER, a browser and its driver to test with"
	@echo "(else chromium and chromedriver on PATH, else Debian's); E2E_PORT and LOOPBACK_PORT,"
	@echo "the ports of the tests (4173 and 18190)."

serve:
	@scripts/serve.sh

test:
	@scripts/test.sh

build:
	@scripts/build.sh

bench:
	@scripts/bench.sh

clean:
	@scripts/clean.sh
