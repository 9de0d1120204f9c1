# make tools     installs what the tests need
# make test      gofmt, go mod tidy, vet, staticcheck, shellcheck, and all tests beside the servers that are installed
# make fuzz      every fuzz target for FUZZTIME
# make build     ./unkg
# make conform   exports all further official files, where these are unpacked beside this folder, and validates the graph
# make golden    rewrites the expected output of tests, to be read before it is committed
# make bench     speed of the parts and of the whole
# make bench-sparql  loads real resolutions into Fuseki and Oxigraph; how much of the time is ours
# make bench-neo4j  speed of loading into Neo4j beside what else loads RDF into it, where real resolutions stand beside this folder
# make bench-questions  the times of the questions in the three engines into which real resolutions are loaded
# make engine    builds the query engine from its sources, which needs Rust, and compares it with the one in the repository
# make accuracy  how much of real resolutions is read right, where the tools for that stand beside this folder

SHELL := /bin/bash
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2
SHARED := ../shared
# ./... leaves out what is under testdata
PACKAGES := ./... $(sort $(dir $(wildcard ./testdata/*/*.go)))
SCRIPTS := .ci/run $(shell find testdata export -name '*.sh')
FUZZTIME := 20s
ACCURACY_LANGUAGES := en,zh
# tests of the command in which goroutines meet
RACES := Scripts/(compress|export|load|many|query|shards|void)|AtTheSameTime|Deadlock|Interrupted|Status|Meter|LoadSPARQL|EnginesAgree
# runs a command beside real stores
ENGINES := HEAP=512m PAGECACHE=256m testdata/engines/neo4j/neo4j.sh with testdata/engines/fuseki/fuseki.sh with testdata/engines/oxigraph/oxigraph.sh with

.PHONY: build test check tools fuzz conform golden bench bench-sparql bench-neo4j bench-questions accuracy engine clean

build:
	go build -trimpath -ldflags "-s -w" -o unkg ./cmd/unkg # traces of a panic are whole without the tables for debuggers

# The command runs with the race detector only where goroutines meet: it makes a program several times as slow.
test: check
	go test -timeout 30m ./mapper/reader/pdf # first, since it compiles pdfium, which the race detector makes ten times slower
	$(ENGINES) bash -c 'go test -race -timeout 30m $$(go list $(PACKAGES) | grep -v -e /cmd/unkg$$ -e /reader/pdf$$) && \
	  go test -timeout 30m ./cmd/unkg && go test -race -timeout 30m ./cmd/unkg -run "$(RACES)"'

check:
	@bad=$$(gofmt -l .); if [ -n "$$bad" ]; then echo "gofmt: $$bad"; exit 1; fi
	go mod tidy -diff
	go mod verify
	go vet $(PACKAGES)
	go run $(STATICCHECK) $(PACKAGES)
	@if command -v shellcheck >/dev/null; then shellcheck -x $(SCRIPTS); \
	elif [ -n "$$CI" ]; then echo "shellcheck is missing: make tools installs it"; exit 1; \
	else echo "shellcheck is not installed: the scripts are not checked"; fi

# Each target in turn: go test -fuzz takes one.
fuzz:
	@for package in $$(go list $(PACKAGES)); do \
	  for target in $$(go test -list '^Fuzz' $$package | grep '^Fuzz'); do \
	    echo "$$package $$target"; go test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) $$package || exit 1; \
	  done; \
	done

# What is missing afterwards is skipped by the tests with a word, or fails them if CI is set.
tools:
	@testdata/engines/install.sh

conform:
	UNKG_ALL=1 go test ./cmd/unkg -run ExportConforms -timeout 60m -v

golden:
	$(ENGINES) go test ./cmd/unkg ./export/turtle ./export/neo4j ./export/void ./mapper -run 'Golden|Scripts|Layout|Map|Rows|Neo4jQuestions' -update

bench:
	go test -run '^$$' -bench . -benchmem ./...

bench-sparql: build tools
	@$(ENGINES) bash -c 'testdata/bench-sparql.sh "$$UNKG_FUSEKI" "$$UNKG_OXIGRAPH"'

bench-questions: tools
	$(ENGINES) go test ./cmd/unkg -run '^$$' -bench Questions -benchtime 5x

bench-neo4j: build
	@testdata/engines/neo4j/bench/bench.sh ./unkg $(SHARED)/corpus/akn

accuracy: build
	@testdata/accuracy.sh $(SHARED) $(ACCURACY_LANGUAGES)

# make engine REFRESH=--refresh puts what was built into the repository.
engine:
	@export/oxigraph/module/build.sh $(REFRESH)

clean:
	rm -f unkg
